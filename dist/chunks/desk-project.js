import { n as defaultConfig } from "./config-chaos-schema.js";
import { n as parseConfig } from "./config-audit-schema.js";
import { n as detectChangedSpecs } from "./detect-changed-specs.js";
import { t as openGit } from "./detect-git.js";
import { t as ProblemError } from "./model-problem.js";
import { t as DEFAULT_CONFIG_PATH } from "./run-request.js";
import { t as readSpec } from "./spec-api-links.js";
import { r as externalReferences } from "./spec-reference-target.js";
import { t as deskEvent } from "./desk-desk-event.js";
import { join, resolve } from "node:path";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { homedir } from "node:os";

// src/desk/project.ts
/**
* Opens the repository around `directory`, with the configuration of the working tree; `undefined` passes the file over that is
* there. Throws ProblemError.
*/
async function openProject(directory, configPath) {
	const git = await openGit(directory, { log: () => {} }).catch((thrown) => {
		if (thrown instanceof ProblemError && thrown.problem.code === "git.no-checkout") return null;
		throw thrown;
	});
	const root = git?.root ?? resolve(directory);
	return {
		root,
		git,
		config: configPath === void 0 ? defaultConfig() : await readConfig({
			root,
			directory,
			configPath
		}),
		broker: readBroker(),
		[Symbol.asyncDispose]: async () => git?.[Symbol.asyncDispose]()
	};
}
async function readConfig(from) {
	const { root, directory, configPath } = from;
	const file = configPath === null ? join(root, DEFAULT_CONFIG_PATH) : resolve(directory, configPath);
	if (existsSync(file)) return parseConfig(await readFile(file, "utf8"), configPath ?? ".github/api-testing.yml", process.env);
	if (configPath === null) return defaultConfig();
	throw new ProblemError({
		code: "config.missing",
		what: `There is no file ${configPath}`,
		todo: "Correct `--config`."
	});
}
/** Folder that is kept for the next command: pinned binaries, and contents of pacts. */
function toolCacheOf(environment) {
	return environment.RUNNER_TOOL_CACHE ?? join(homedir(), ".cache", "api-testing");
}
/** At a desk the broker's access comes from the variables that the broker's own tools read. */
function readBroker() {
	const read = (name) => process.env[name]?.trim() || null;
	return {
		baseUrl: read("PACT_BROKER_BASE_URL"),
		token: read("PACT_BROKER_TOKEN"),
		username: read("PACT_BROKER_USERNAME"),
		password: read("PACT_BROKER_PASSWORD")
	};
}
/** Specifications of the last commit; none outside of a repository, or before its first commit. */
async function readProjectSpecs({ git, config }) {
	const headSha = await git?.resolve("HEAD") ?? null;
	if (git === null || headSha === null) return [];
	const event = deskEvent({ headSha });
	const detection = await detectChangedSpecs({
		git,
		config,
		event,
		log: () => {},
		everything: true,
		references: externalReferences
	});
	const read = detection.reader("head");
	return Promise.all(detection.headSpecs.map((file) => readSpec(file, "head", read)));
}

export { toolCacheOf as i, readBroker as n, readProjectSpecs as r, openProject as t };