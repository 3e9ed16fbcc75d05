import { t as parsePact } from "./contract-pact-file.js";
import { a as maySpecify, t as formatOf } from "./detect-formats.js";
import { t as compileGlobs } from "./package-picomatch.js";
import { t as readWorkingFiles } from "./detect-working-files2.js";
import { t as ProblemError } from "./model-problem.js";
import { t as readSpec } from "./spec-api-links.js";
import { n as childEnvironment } from "./tools-child-environment.js";
import { t as runCommand } from "./tools-capture.js";
import { join, sep } from "node:path";
import { lstat, readFile, realpath } from "node:fs/promises";

// src/generate/repository-facts.ts
/** Folders that hold tests, other people's code, or what was built. */
const ASIDE = /(?:^|\/)(?:node_modules|vendor|third_party|dist|build|target|__tests__|__fixtures__|tests?|testdata|fixtures|examples?|\.venv|venv)\//;
const MANIFESTS = /(?:^|\/)(?:package\.json|pyproject\.toml|requirements[\w.-]*\.txt|go\.mod|pom\.xml|build\.gradle(?:\.kts)?|Dockerfile|manage\.py|(?:docker-)?compose\.ya?ml)$/;
const SOURCES = /\.(?:[cm]?[jt]s|py|go|java|kt|properties)$/;
function isManifest(path) {
	return MANIFESTS.test(path) && !ASIDE.test(path);
}
function isSource(path) {
	return SOURCES.test(path) && !ASIDE.test(path) && !/\.(?:test|spec|d)\.[cm]?[jt]sx?$/.test(path);
}
/** The texts below a folder; empty: all of them. */
function textsBelow(facts, folder) {
	return [...facts.texts].filter(([path]) => folder === "" || path.startsWith(`${folder}/`));
}

// src/desk/repository.ts
/** git answers from the disk; a minute means it hangs. */
const GIT_DEADLINE_MS = 6e4;
/** Texts that are read to see how a repository is started: more files, or larger ones, say nothing new. */
const MAX_TEXTS = 2e3;
const MAX_TEXT_BYTES = 3e5;
/** Largest file that may be a specification, bytes. */
const MAX_SPEC_BYTES = 2e7;
/** Globs for a folder that git does not know. */
const EVERY_FILE = ["**/*"];
/** What the working tree says, files that are not committed yet included. */
async function readFacts(project) {
	const paths = await listFiles(project);
	const wanted = paths.filter((path) => isManifest(path) || isSource(path)).slice(0, MAX_TEXTS);
	const texts = await Promise.all(wanted.map(async (path) => [path, await readText(project.root, path, MAX_TEXT_BYTES)]));
	return {
		paths,
		texts: new Map(texts.flatMap(([path, text]) => text === null ? [] : [[path, text]])),
		specs: await readWorkingSpecs(project, paths),
		others: await readOtherDescriptions(project, paths),
		pacts: await readPacts(project.root, paths)
	};
}
/** Every OpenAPI description of the working tree: those that the configuration names, else those found by their content. */
async function readWorkingSpecs({ root, config }, paths) {
	const named = compileGlobs([...config.specs ?? [], ...config.providers.flatMap(({ specs }) => specs)]);
	const candidates = paths.filter((path) => config.specs === null ? maySpecify(path) : named(path));
	const specs = [];
	for (const path of candidates) {
		const text = await readText(root, path, MAX_SPEC_BYTES);
		if (text === null || formatOf({
			path,
			text
		}) !== "openapi") continue;
		const file = {
			path,
			text,
			commit: null
		};
		specs.push(await readSpec(file, "head", (sibling) => readText(root, sibling, MAX_SPEC_BYTES)));
	}
	return specs;
}
/** Descriptions in other formats, wherever they lie. */
async function readOtherDescriptions({ root }, paths) {
	const found = [];
	for (const path of paths.filter(maySpecify)) {
		const text = await readText(root, path, MAX_SPEC_BYTES);
		const format = text === null ? null : formatOf({
			path,
			text
		});
		if (format !== null && format !== "openapi") found.push({
			path,
			format
		});
	}
	return found;
}
async function listFiles({ root, git }) {
	if (git === null) return (await readWorkingFiles(root, EVERY_FILE)).map(({ path }) => path);
	const args = [
		"-C",
		root,
		"ls-files",
		"--cached",
		"--others",
		"--exclude-standard",
		"-z"
	];
	const env = childEnvironment(process.env, {});
	const result = await runCommand({
		file: "git",
		args,
		cwd: root,
		env,
		timeoutMs: GIT_DEADLINE_MS
	});
	if (result.exitCode !== 0 || result.truncated) {
		const why = result.spawnError ?? (result.truncated ? "it has too many files" : result.stderr.trim());
		throw new ProblemError({
			code: "git.failed",
			what: "The files of the repository could not be listed",
			why
		});
	}
	return [...new Set(result.stdout.split("\0").filter((path) => path !== ""))].sort();
}
/** Null for what is no plain file, too large, not text, or outside of the repository by a link. */
async function readText(root, path, most) {
	try {
		const file = join(root, path);
		const stat = await lstat(file);
		if (!stat.isFile() || stat.size > most || !(await realpath(file)).startsWith(`${await realpath(root)}${sep}`)) return null;
		const text = await readFile(file, "utf8");
		return text.includes("\0") ? null : text;
	} catch {
		return null;
	}
}
/** Files that are pacts, wherever they lie: most are in a folder of that name. */
async function readPacts(root, paths) {
	const candidates = paths.filter((path) => /(?:^|\/)(?:pacts?|contracts?)\/[^/]*\.json$/.test(path));
	return (await Promise.all(candidates.map(async (path) => ({
		path,
		text: await readText(root, path, MAX_SPEC_BYTES)
	})))).flatMap(({ path, text }) => text === null ? [] : pactFact(path, text));
}
function pactFact(path, text) {
	try {
		const pact = parsePact(text, path);
		const states = pact.interactions.flatMap(({ raw, states: names }) => names.map((name) => ({
			name,
			params: paramsOf(raw["providerStates"], name)
		})));
		return [{
			path,
			consumer: pact.consumer,
			provider: pact.provider,
			states
		}];
	} catch (thrown) {
		if (thrown instanceof ProblemError) return [];
		throw thrown;
	}
}
function paramsOf(written, state) {
	return (Array.isArray(written) ? written : []).flatMap((entry) => {
		if (entry === null || typeof entry !== "object" || Reflect.get(entry, "name") !== state) return [];
		const params = Reflect.get(entry, "params");
		return params !== null && typeof params === "object" ? Object.keys(params) : [];
	});
}

export { isSource as a, readWorkingSpecs as i, readFacts as n, textsBelow as o, readText as r, listFiles as t };