import { t as ProblemError } from "./model-problem.js";
import { isAbsolute, join, relative } from "node:path";

// src/environment/failure.ts
const QUOTED_CHARACTERS = 300;
/** An environment that did not start: the problem, and what was known by then. */
var EnvironmentFailure = class extends ProblemError {
	detail;
	constructor(problem, detail) {
		super(problem);
		this.name = "EnvironmentFailure";
		this.detail = detail;
	}
};
/** The end of a log inside a sentence: `its last lines: "…" "…"`. */
function quoteLog(lines) {
	const last = lines.filter((line) => line.trim() !== "").slice(-3);
	if (last.length === 0) return "it printed nothing";
	const quoted = last.map((line) => `"${line.trim().slice(0, QUOTED_CHARACTERS)}"`).join(" ");
	return `${last.length === 1 ? "its last line" : "its last lines"}: ${quoted}`;
}
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

export { quoteLog as a, inSeconds as i, EnvironmentFailure as n, shellSignal as o, describeEnd as r, workspaceFolder as t };