import { availableParallelism, cpus, platform, release } from "node:os";

// src/history/read-runner.ts
/** Hosted runners name their image in two variables: actions/runner-images, "ImageOS" and "ImageVersion". */
function readRunner(environment) {
	const cpu = (cpus()[0]?.model ?? "unknown processor").replaceAll(/\s+/gu, " ").trim();
	const image = environment["ImageOS"] ?? `${platform()} ${release()}`;
	return {
		runner: {
			cpu,
			cores: availableParallelism(),
			image
		},
		imageVersion: environment["ImageVersion"] ?? null
	};
}

export { readRunner };