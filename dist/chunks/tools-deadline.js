import { i as __toESM } from "./rolldown-runtime-js.js";
import { t as ProblemError } from "./model-problem.js";
import { accessSync, constants } from "node:fs";

// src/tools/deadline.ts
/**
* The promise's result, or a ProblemError when it takes longer than it may or the run is cancelled. The work itself
* goes on unwatched, so only what may be abandoned is bounded like this.
*/
async function within(work, bound) {
	const { promise, reject } = Promise.withResolvers();
	const timer = setTimeout(() => {
		const what = `${bound.what} took longer than ${bound.ms / 1e3} s`;
		reject(new ProblemError({
			code: "environment.deadline",
			what
		}));
	}, bound.ms);
	const abort = () => reject(cancelled());
	bound.signal?.addEventListener("abort", abort, { once: true });
	if (bound.signal?.aborted) abort();
	try {
		return await Promise.race([work, promise]);
	} finally {
		clearTimeout(timer);
		bound.signal?.removeEventListener("abort", abort);
	}
}
/** What everything that waits throws when the run is cancelled. */
function cancelled() {
	return new ProblemError({
		code: "environment.cancelled",
		what: "The run was cancelled"
	});
}

// src/tools/docker.ts
/** The daemon answers in milliseconds; one that does not is stuck. */
const DOCKER_CALL_DEADLINE_MS = 3e4;
const DEFAULT_SOCKET = "/var/run/docker.sock";
/** Every container we start carries it, with a value of its own for each environment: nothing else is ever touched. */
const ENVIRONMENT_LABEL = "api-testing-action.environment";
/** Finds Docker as testcontainers does: DOCKER_HOST, its properties file, the usual sockets. */
async function connectRuntime() {
	try {
		const { getContainerRuntimeClient } = await import("./package-testcontainers3.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
		return await within(getContainerRuntimeClient(), {
			ms: DOCKER_CALL_DEADLINE_MS,
			what: "Finding Docker"
		});
	} catch (error) {
		throw new ProblemError({
			code: "environment.no-docker",
			what: "Docker cannot be reached",
			why: whyNoDocker(error),
			todo: NO_DOCKER_TODO
		}, { cause: error });
	}
}
const NO_DOCKER_TODO = "Run the job on a runner with Docker (ubuntu-latest has it), or take `services` out of the configuration";
function whyNoDocker(error) {
	try {
		accessSync(DEFAULT_SOCKET, constants.R_OK | constants.W_OK);
	} catch (access) {
		const code = access.code;
		if (code === "EACCES") return `this user may not use ${DEFAULT_SOCKET}`;
		if (code === "ENOENT") return `nothing answers at DOCKER_HOST, and there is no ${DEFAULT_SOCKET}`;
	}
	return error.message;
}

export { within as a, cancelled as i, ENVIRONMENT_LABEL as n, connectRuntime as r, DOCKER_CALL_DEADLINE_MS as t };