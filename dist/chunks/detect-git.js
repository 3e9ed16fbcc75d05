import { t as ProblemError } from "./model-problem.js";
import { n as childEnvironment } from "./tools-child-environment.js";
import { a as unknownRevision, i as notFetched, n as explainGitFailure, r as noCheckout } from "./detect-git-faults.js";
import { a as parseRawDiff, c as splitNul, o as parseTree, t as decodeFile } from "./detect-git-output.js";
import { a as runGit, r as GitFailure } from "./detect-git-process.js";
import { n as ObjectReader } from "./detect-object-reader.js";
import { dirname, join, resolve } from "node:path";
import { existsSync } from "node:fs";

// src/detect/git.ts
/** Files that renames are looked for among; beyond it git compares by content no more, which costs time squared. */
const RENAME_LIMIT = 1e3;
const FULL_SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const REMOTE_BRANCH = "refs/remotes/origin/";
/** Opens the checkout that holds `directory`. Throws `ProblemError` when there is none, or no git. */
async function openGit(directory, options) {
	const root = findCheckout(resolve(directory));
	if (root === null) throw noCheckout(directory);
	const environment = childEnvironment(options.environment ?? process.env, {});
	const git = new Checkout({
		directory: root,
		safeDirectory: root,
		environment
	}, options);
	await git.check();
	return git;
}
function findCheckout(directory) {
	if (!existsSync(directory)) return null;
	if (existsSync(join(directory, ".git"))) return directory;
	const parent = dirname(directory);
	return parent === directory ? null : findCheckout(parent);
}
var Checkout = class {
	root;
	#place;
	#options;
	#trees = /* @__PURE__ */ new Map();
	#objects = null;
	constructor(place, options) {
		this.root = place.directory;
		this.#place = place;
		this.#options = options;
	}
	/** One command that fails for everything that makes the checkout useless: no git, a broken repository, no permission. */
	async check() {
		await this.#git(["rev-parse", "--git-dir"]);
	}
	async resolve(revision) {
		if (FULL_SHA.test(revision) || revision.startsWith(REMOTE_BRANCH)) return (await this.readObject(`${revision}^{commit}`))?.objectId ?? null;
		const args = [
			"rev-parse",
			"--verify",
			"--quiet",
			"--end-of-options",
			`${revision}^{commit}`
		];
		const id = (await this.#git(args, { accept: [1, 128] })).toString("utf8").trim();
		return FULL_SHA.test(id) ? id : null;
	}
	async obtain(revision) {
		const local = await this.resolve(revision);
		if (local !== null) return local;
		if (!isFetchable(revision)) throw unknownRevision(revision);
		await this.fetch({
			names: [revision],
			depth: await this.isShallow() ? 1 : null
		});
		const fetched = await this.resolve(revision);
		if (fetched === null) throw notFetched(revision, null);
		return fetched;
	}
	async mergeBase(one, other) {
		return (await this.#git([
			"merge-base",
			"--end-of-options",
			checkSha(one),
			checkSha(other)
		], { accept: [1] })).toString("utf8").trim() || null;
	}
	async isShallow() {
		return (await this.#git(["rev-parse", "--is-shallow-repository"])).toString("utf8").trim() === "true";
	}
	async fetch(request) {
		const depth = request.depth === null ? [] : [request.depth === "full" ? "--unshallow" : `--depth=${request.depth}`];
		const refspecs = request.names.filter(isFetchable).map(toRefspec);
		const args = [
			"fetch",
			"--quiet",
			"--no-tags",
			"--no-write-fetch-head",
			"--no-recurse-submodules",
			...depth
		];
		this.#options.log(`git fetch ${[
			...depth,
			"origin",
			...refspecs
		].join(" ")}`);
		const command = [
			...args,
			"--upload-pack=git-upload-pack",
			"--end-of-options",
			"origin",
			...refspecs
		];
		try {
			await runGit(this.#place, command).catch((error) => this.#fetchWithToken(command, error));
		} catch (error) {
			throw notFetched(request.names.join(", "), error);
		}
	}
	/** Second try: the checkout's credentials were refused, or it kept none. */
	async #fetchWithToken(command, first) {
		const { token, serverUrl } = this.#options;
		if (!token || !serverUrl || !(first instanceof GitFailure) || first.spawnError !== null) throw first;
		const key = `http.${new URL(serverUrl).origin}/.extraheader`;
		const extraEnvironment = {
			GIT_CONFIG_COUNT: "2",
			GIT_CONFIG_KEY_0: key,
			GIT_CONFIG_VALUE_0: "",
			GIT_CONFIG_KEY_1: key,
			GIT_CONFIG_VALUE_1: `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`
		};
		return runGit(this.#place, command, { extraEnvironment });
	}
	async changedFiles(base, head) {
		const renames = ["-M", `-l${RENAME_LIMIT}`];
		const safe = [
			"--no-ext-diff",
			"--no-textconv",
			"--ignore-submodules=none",
			"--no-abbrev"
		];
		const sides = [
			"--end-of-options",
			checkSha(base),
			checkSha(head)
		];
		return parseRawDiff(await this.#git([
			"diff-tree",
			"-r",
			"--raw",
			"-z",
			...renames,
			...safe,
			...sides
		]));
	}
	tree(commit) {
		const known = this.#trees.get(commit);
		if (known) return known;
		const read = this.#readTree(commit, []);
		this.#trees.set(commit, read);
		return read;
	}
	async #readTree(commit, paths) {
		const recurse = paths.length === 0 ? ["-r"] : [];
		const output = await this.#git([
			"ls-tree",
			"-z",
			"--full-tree",
			...recurse,
			checkSha(commit),
			"--",
			...paths
		]);
		return new Map(parseTree(output).map((entry) => [entry.path, entry]));
	}
	readObject(name) {
		this.#objects ??= new ObjectReader(this.#place);
		return this.#objects.read(name).catch((error) => {
			throw explainGitFailure(error);
		});
	}
	async readText(revision, path) {
		const commit = await this.obtain(revision);
		const entry = (await this.#readTree(commit, [path])).get(path);
		if (entry === void 0) return null;
		const decoded = decodeFile(entry, await this.readObject(entry.objectId));
		if (decoded.problem !== null) throw new ProblemError(decoded.problem);
		return decoded.text;
	}
	async grep(commit, pattern, globs) {
		const args = [
			"grep",
			...[
				"-l",
				"-z",
				"-I",
				"-E",
				"--full-name",
				"--no-textconv",
				"--no-recurse-submodules",
				"--no-color"
			],
			"-e",
			pattern,
			checkSha(commit),
			"--",
			...globs
		];
		const output = await this.#git(args, {
			accept: [1],
			extraEnvironment: { GIT_LITERAL_PATHSPECS: "0" }
		});
		return splitNul(output).map((line) => line.slice(commit.length + 1));
	}
	async [Symbol.asyncDispose]() {
		await this.#objects?.[Symbol.asyncDispose]();
	}
	async #git(args, options = {}) {
		try {
			return await runGit(this.#place, args, options);
		} catch (error) {
			throw explainGitFailure(error);
		}
	}
};
function isFetchable(name) {
	return FULL_SHA.test(name) || name.startsWith(REMOTE_BRANCH);
}
function toRefspec(name) {
	if (!name.startsWith(REMOTE_BRANCH)) return name;
	return `+refs/heads/${name.slice(20)}:${name}`;
}
function checkSha(name) {
	if (!FULL_SHA.test(name)) throw new TypeError("not a full commit id");
	return name;
}

export { openGit as t };