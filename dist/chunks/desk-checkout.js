import { r as firstResolved } from "./detect-changed-specs.js";
import { a as maySpecify } from "./detect-formats.js";
import { t as ProblemError } from "./model-problem.js";
import { n as childEnvironment } from "./tools-child-environment.js";
import { t as runCommand } from "./tools-capture.js";
import { t as deskEvent } from "./desk-desk-event.js";
import { t as openRepository } from "./desk-open-repository.js";
import { join } from "node:path";
import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";

// src/desk/checkout.ts
/** git answers from the disk; a minute means it hangs. */
const GIT_DEADLINE_MS = 6e4;
/** Written into a commit that is never on a branch, so that git needs no name of the user. */
const SNAPSHOT_AUTHOR = {
	name: "api-testing",
	email: "api-testing@localhost"
};
/** The same files are the same commit, whenever it is made: what was measured of it is found again. */
const SNAPSHOT_DATES = {
	GIT_AUTHOR_DATE: "2000-01-01T00:00:00Z",
	GIT_COMMITTER_DATE: "2000-01-01T00:00:00Z"
};
/** Refs that name the branch work is merged into, as clones usually have them. */
const DEFAULT_BASES = [
	"refs/remotes/origin/HEAD",
	"refs/remotes/origin/main",
	"refs/remotes/origin/master",
	"refs/heads/main",
	"refs/heads/master"
];
/** The checkout as an event: what is committed and what is changed in tracked files, against `base`. */
async function readDeskEvent(directory, base) {
	await using git = await openRepository(directory);
	const baseRef = await firstResolved(git, base === null ? DEFAULT_BASES : [base]);
	if (baseRef === null) throw new ProblemError({
		code: "desk.no-base",
		what: base === null ? "No default branch to compare with was found" : `${base} is no commit of this repository`,
		todo: "Name the commit, branch or tag to compare with: `--base REF`."
	});
	const headSha = await workingCommit(git);
	return deskEvent({
		headSha,
		baseRef,
		baseIs: "merge-base",
		branch: await currentBranch(git.root)
	});
}
/** What is kept of a commit must be what was measured of it. Throws `ProblemError` where files are changed. */
async function checkUnchanged(directory, headSha) {
	if (headSha === await gitOutput(directory, [
		"rev-parse",
		"--verify",
		"HEAD"
	])) return;
	throw new ProblemError({
		code: "desk.record-changed",
		what: "Files are changed and not committed, so that no commit can be recorded",
		todo: "Commit or stash them, or leave `--record` out."
	});
}
/** Files of the repository that may hold a specification and that git does not know yet: no comparison can see them. */
async function untrackedFiles(directory) {
	return (await listUntracked(directory)).filter(maySpecify);
}
/** Changes with every file that stands in the checkout and in no commit: with another one it is another program. Ignored files do not count. */
async function digestUntracked(directory) {
	const hash = createHash("sha256");
	const root = await gitOutput(directory, ["rev-parse", "--show-toplevel"]);
	for (const name of await listUntracked(directory)) {
		const status = await stat(join(root, name)).catch(() => null);
		if (status !== null) hash.update(JSON.stringify([
			name,
			status.size,
			status.mtimeMs
		]));
	}
	return hash.digest("hex");
}
async function listUntracked(directory) {
	return (await gitOutput(directory, [
		"ls-files",
		"--others",
		"--exclude-standard",
		"--full-name",
		"-z",
		"--",
		":/"
	])).split("\0").filter((name) => name !== "");
}
/** The commit of the files as they are: what is changed in tracked files included. Throws ProblemError before the first commit. */
async function workingCommit(git) {
	return await snapshot(git.root) ?? await git.obtain("HEAD");
}
/** A commit of the changed tracked files, made without touching branch, index or files; null when nothing is changed. */
async function snapshot(root) {
	const { name, email } = SNAPSHOT_AUTHOR;
	const output = await gitOutput(root, [
		...[
			"-c",
			`user.name=${name}`,
			"-c",
			`user.email=${email}`
		],
		"stash",
		"create"
	], SNAPSHOT_DATES);
	return output === "" ? null : output;
}
async function currentBranch(root) {
	const name = await gitOutput(root, ["branch", "--show-current"]);
	return name === "" ? null : name;
}
async function gitOutput(root, args, more = {}) {
	const env = childEnvironment(process.env, more);
	const result = await runCommand({
		file: "git",
		args: [
			"-C",
			root,
			...args
		],
		cwd: root,
		env,
		timeoutMs: GIT_DEADLINE_MS
	});
	if (result.exitCode === 0) return result.stdout.trim();
	throw new ProblemError({
		code: "git.failed",
		what: `\`git ${args.at(-2)} ${args.at(-1)}\` failed`,
		why: result.spawnError ?? (result.stderr.trim() || `exit code ${result.exitCode}`)
	});
}

export { workingCommit as a, untrackedFiles as i, digestUntracked as n, readDeskEvent as r, checkUnchanged as t };