import { spawn } from "node:child_process";

// src/detect/git-process.ts
/** Longest that one git command may take, milliseconds; only a fetch over a slow line comes near it. */
const GIT_DEADLINE_MS = 12e4;
/** Most that one command may print: the tree of a repository with a million files is about 100 MB. */
const MAX_OUTPUT_BYTES = 268435456;
/**
* Settings that win over the repository's own: no program of the checkout's configuration is started, and transports
* are the four that a checkout can come from.
*/
const HARDENED = [
	"core.fsmonitor=false",
	"core.hooksPath=/dev/null",
	"core.pager=cat",
	"core.attributesFile=/dev/null",
	"core.quotePath=false",
	"diff.external=",
	"gc.auto=0",
	"maintenance.auto=false",
	"fetch.recurseSubmodules=false",
	"submodule.recurse=false",
	"protocol.allow=never",
	"protocol.https.allow=always",
	"protocol.http.allow=always",
	"protocol.ssh.allow=always",
	"protocol.file.allow=always"
];
/** Environment that every git command gets beside the inherited part. */
const GIT_ENVIRONMENT = {
	GIT_LITERAL_PATHSPECS: "1",
	GIT_NO_REPLACE_OBJECTS: "1",
	GIT_OPTIONAL_LOCKS: "0",
	GIT_TERMINAL_PROMPT: "0",
	GIT_PAGER: "cat",
	LC_ALL: "C"
};
/** A git command that ended with an error; `exitCode` is null when it did not start or was ended. */
var GitFailure = class extends Error {
	exitCode;
	stderr;
	/** `ENOENT` where there is no git; null when it did start. */
	spawnError;
	constructor(command, end) {
		super(`git ${command}: ${end.spawnError ?? (end.stderr.trim() || `exit code ${end.exitCode}`)}`);
		this.name = "GitFailure";
		this.exitCode = end.exitCode;
		this.stderr = end.stderr;
		this.spawnError = end.spawnError;
	}
};
function gitArguments(place, args) {
	return [
		"--no-pager",
		...[`safe.directory=${place.safeDirectory}`, ...HARDENED].flatMap((setting) => ["-c", setting]),
		...args
	];
}
/** Runs one git command without a shell and returns what it printed. Throws `GitFailure`. */
function runGit(place, args, options = {}) {
	const command = args[0] ?? "";
	return new Promise((resolve, reject) => {
		const child = spawn("git", gitArguments(place, args), {
			cwd: place.directory,
			env: {
				...place.environment,
				...GIT_ENVIRONMENT,
				...options.extraEnvironment
			},
			stdio: [
				"ignore",
				"pipe",
				"pipe"
			],
			timeout: GIT_DEADLINE_MS,
			killSignal: "SIGKILL"
		});
		const chunks = [];
		let size = 0;
		let stderr = "";
		child.stdout.on("data", (chunk) => {
			size += chunk.length;
			if (size > MAX_OUTPUT_BYTES) child.kill("SIGKILL");
			else chunks.push(chunk);
		});
		child.stderr.setEncoding("utf8").on("data", (text) => {
			stderr = (stderr + text).slice(-4e3);
		});
		child.on("error", (error) => {
			reject(new GitFailure(command, {
				exitCode: null,
				stderr,
				spawnError: error.code ?? error.message
			}));
		});
		child.on("close", (exitCode, signal) => {
			if (exitCode === 0 || exitCode !== null && options.accept?.includes(exitCode)) resolve(Buffer.concat(chunks));
			else reject(new GitFailure(command, {
				exitCode,
				stderr: signal ? `ended by ${signal}` : stderr,
				spawnError: null
			}));
		});
	});
}

export { runGit as a, gitArguments as i, GIT_ENVIRONMENT as n, GitFailure as r, GIT_DEADLINE_MS as t };