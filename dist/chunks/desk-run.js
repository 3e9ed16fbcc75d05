import { t as openDoors } from "./doors.js";
import { a as sweepLeftovers } from "./environment-container-runtime.js";
import { n as run, t as keepLoadFiles } from "./compare-scope.js";
import { n as describeProblem, t as ProblemError } from "./model-problem.js";
import { t as composeFiles } from "./report-files2.js";
import { t as composeReport } from "./report-annotations.js";
import { t as neutralise } from "./tools-neutralise.js";
import { t as makeRedactor } from "./tools-redact.js";
import { t as DEFAULT_OUT } from "./desk-arguments.js";
import { a as maySpecify } from "./detect-formats.js";
import { n as childEnvironment } from "./tools-child-environment.js";
import { t as runCommand } from "./tools-capture.js";
import { t as openRepository } from "./desk-open-repository.js";
import { r as toolCacheOf } from "./desk-project.js";
import { join, resolve } from "node:path";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";

// src/desk/checkout.ts
/** git answers from the disk; a minute means it hangs. */
const GIT_DEADLINE_MS = 6e4;
/** Written into a commit that is never on a branch, so that git needs no name of the user. */
const SNAPSHOT_AUTHOR = {
	name: "api-testing",
	email: "api-testing@localhost"
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
	const baseRef = await resolveFirst(git, base === null ? DEFAULT_BASES : [base]);
	if (baseRef === null) throw new ProblemError({
		code: "desk.no-base",
		what: base === null ? "No default branch to compare with was found" : `${base} is no commit of this repository`,
		todo: "Name the commit, branch or tag to compare with: `--base REF`."
	});
	return {
		name: "desk",
		repository: null,
		headSha: await snapshot(git.root) ?? await git.obtain("HEAD"),
		baseRef,
		baseIs: "merge-base",
		branch: await currentBranch(git.root),
		baseBranch: null,
		pullRequest: null,
		trust: "full",
		trustReason: null,
		runUrl: null,
		runId: null
	};
}
/** Files of the repository that may hold a specification and that git does not know yet: no comparison can see them. */
async function untrackedFiles(directory) {
	return (await gitOutput(directory, [
		"ls-files",
		"--others",
		"--exclude-standard",
		"--full-name",
		"-z",
		"--",
		":/"
	])).split("\0").filter(maySpecify);
}
async function resolveFirst(git, refs) {
	for (const ref of refs) {
		const sha = await git.resolve(ref);
		if (sha !== null) return sha;
	}
	return null;
}
/** A commit of the changed tracked files, made without touching branch, index or files; null when nothing is changed. */
async function snapshot(root) {
	const { name, email } = SNAPSHOT_AUTHOR;
	const output = await gitOutput(root, [
		"-c",
		`user.name=${name}`,
		"-c",
		`user.email=${email}`,
		"stash",
		"create"
	]);
	return output === "" ? null : output;
}
async function currentBranch(root) {
	const name = await gitOutput(root, ["branch", "--show-current"]);
	return name === "" ? null : name;
}
async function gitOutput(root, args) {
	const env = childEnvironment(process.env, {});
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

// src/desk/run.ts
/** The pipeline on a local checkout; the report goes to the terminal and to a folder. Exit code of the command. */
async function runAtDesk(command, directory, signal) {
	const environment = process.env;
	const broker = {
		baseUrl: environment["PACT_BROKER_BASE_URL"] ?? null,
		token: environment["PACT_BROKER_TOKEN"] ?? null,
		username: environment["PACT_BROKER_USERNAME"] ?? null,
		password: environment["PACT_BROKER_PASSWORD"] ?? null
	};
	const secrets = [broker.token, broker.password].filter((secret) => secret !== null);
	const redact = (text) => makeRedactor(secrets)(text);
	const event = await readDeskEvent(directory, command.base);
	const workDirectory = await mkdtemp(join(tmpdir(), "api-testing-"));
	try {
		const doors = openDoors({
			log: deskLog(redact),
			conceal: (secret) => secrets.push(secret),
			signal,
			environment,
			workDirectory,
			toolCache: toolCacheOf(environment),
			session: `desk-${process.pid}`
		});
		const { config, stages, profiles, baseUrl, compare } = command;
		const request = {
			event,
			configPath: config,
			stages,
			...profiles && { profiles },
			baseUrl,
			failOn: null,
			checkName: "API testing",
			broker
		};
		const fetch = {
			token: null,
			serverUrl: "https://github.com"
		};
		const asked = {
			...request,
			...compare && { compare },
			workspace: directory,
			fetch
		};
		const result = await run(asked, doors);
		const untracked = untrackedNotice(await untrackedFiles(directory));
		const told = {
			...result,
			notices: [...result.notices, ...untracked]
		};
		const options = {
			key: "desk",
			redact
		};
		const report = composeReport(told, options);
		const out = resolve(directory, command.out);
		await mkdir(out, { recursive: true });
		if (command.out === ".api-testing") await writeFile(join(out, ".gitignore"), "*\n");
		await writeFile(join(out, "report.md"), report.markdown);
		await writeFile(join(out, "result.json"), report.resultJson);
		for (const { name, text } of await composeFiles(told, options)) await writeFile(join(out, name), text);
		await keepLoadFiles(workDirectory, out);
		process.stdout.write(`${report.terminal}\nFull report: ${join(command.out, "report.md")}\n`);
		return result.verdict.failsStep ? 1 : 0;
	} finally {
		const { replayUndo } = await import("./chaos-undo-journal.js");
		const disturbed = await replayUndo(workDirectory, (line) => process.stderr.write(`${neutralise(line)}\n`));
		for (const what of disturbed) process.stderr.write(`NOT RESTORED after a fault: ${neutralise(what)}\n`);
		await sweepLeftovers(workDirectory, (line) => process.stderr.write(`${neutralise(line)}\n`));
		await rm(workDirectory, {
			recursive: true,
			force: true
		});
	}
}
/** Names of files that a notice lists; more are only counted. */
const MAX_NAMED_FILES = 5;
function untrackedNotice(files) {
	if (files.length === 0) return [];
	const more = files.length > MAX_NAMED_FILES ? `, and ${files.length - MAX_NAMED_FILES} more` : "";
	return [`Not looked at, because git does not track them (\`git add\`): ${files.slice(0, MAX_NAMED_FILES).join(", ")}${more}.`];
}
function deskLog(redact) {
	const line = (text) => process.stderr.write(`${neutralise(redact(text))}\n`);
	return {
		line,
		warning: (problem) => line(`warning: ${describeProblem(problem)}`),
		group: (title) => {
			line(`── ${title}`);
			return () => {};
		}
	};
}

export { runAtDesk };