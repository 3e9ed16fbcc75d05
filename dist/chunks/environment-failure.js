import { t as ProblemError } from "./model-problem.js";
import { isAbsolute, join, relative } from "node:path";
import { realpathSync } from "node:fs";

// src/environment/failure.ts
/** An environment that did not start: the problem, and what was known by then. */
var EnvironmentFailure = class extends ProblemError {
	detail;
	constructor(problem, detail) {
		super(problem);
		this.name = "EnvironmentFailure";
		this.detail = detail;
	}
};
/** Signals that end programs in practice, by number (signal(7)). */
const SIGNALS = {
	2: "SIGINT",
	6: "SIGABRT",
	7: "SIGBUS",
	9: "SIGKILL, often because memory ran out",
	11: "SIGSEGV",
	13: "SIGPIPE",
	15: "SIGTERM"
};
/** A shell exits with 128 + n when signal n ended the program it ran. */
const SHELL_SIGNAL_BASE = 128;
/** Which signal a shell's exit code stands for; null when the program ended by itself. */
function shellSignal(exitCode) {
	return exitCode === null ? null : SIGNALS[exitCode - SHELL_SIGNAL_BASE] ?? null;
}
/** `exited with code 1`, `was ended by SIGKILL`. */
function describeEnd(end) {
	if (end.spawnError !== null) return `could not be started (${end.spawnError})`;
	const signal = shellSignal(end.exitCode);
	if (end.exitCode !== null) return `exited with code ${end.exitCode}${signal === null ? "" : ` (${signal})`}`;
	return end.signal === null ? "was not started" : `was ended by ${end.signal}`;
}
/** Seconds with one decimal, as people read them. */
function inSeconds(ms) {
	return `${(ms / 1e3).toFixed(1)} s`;
}

// src/environment/mounts.ts
/** The real place of a path of the checkout; one that leads out of it, by a link too, is refused. */
function insideWorkspace(workspace, path) {
	const real = realPlace(join(workspace, path), path);
	const inside = relative(realpathSync(workspace), real);
	if (!inside.startsWith("..") && !isAbsolute(inside)) return real;
	throw new ProblemError({
		code: "environment.outside",
		what: `${path} leads out of the repository`,
		why: "containers are given files of the repository only",
		todo: "Name a file or folder of the repository"
	});
}
function realPlace(absolute, path) {
	try {
		return realpathSync(absolute);
	} catch (error) {
		const why = error.code === "ENOENT" ? "it does not exist" : error.message;
		const what = `${path} cannot be given to a container`;
		throw new ProblemError({
			code: "environment.no-file",
			what,
			why,
			todo: null
		}, { cause: error });
	}
}

// src/environment/workspace-folder.ts
/** A folder of the checkout, absolute; one outside of it is refused. */
function workspaceFolder(workspace, directory) {
	const folder = join(workspace, directory);
	const inside = relative(workspace, folder);
	if (!inside.startsWith("..") && !isAbsolute(inside) && !isAbsolute(directory)) return folder;
	throw new ProblemError({
		code: "environment.directory",
		what: `The folder ${directory} is outside of the repository`,
		todo: "Name a folder from the repository's root"
	});
}

export { inSeconds as a, describeEnd as i, insideWorkspace as n, shellSignal as o, EnvironmentFailure as r, workspaceFolder as t };