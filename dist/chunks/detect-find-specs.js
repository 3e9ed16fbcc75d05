import { a as maySpecify, c as protobufPackage, i as isWrittenTogether, n as SPEC_GLOBS, o as maySpecifyTogether, r as SPEC_LINE_PATTERN, s as definesRoot, t as formatOf } from "./detect-formats.js";
import { t as compileGlobs } from "./package-picomatch.js";
import { t as ProblemError } from "./model-problem.js";
import { n as refuseFolder, s as pathsOf, t as decodeFile } from "./detect-git-output.js";

// src/detect/snapshot.ts
/** Most files that a glob may match: beyond it the glob is a mistake, and reading them would take minutes. */
const MAX_MATCHED_FILES = 5e3;
function openSnapshot(git, commit) {
	const texts = /* @__PURE__ */ new Map();
	const readEntry = (entry) => {
		const key = `${entry.mode} ${entry.objectId} ${entry.path}`;
		const known = texts.get(key);
		if (known) return known;
		const read = git.readObject(entry.objectId).then((object) => decodeFile(entry, object));
		texts.set(key, read);
		return read;
	};
	return {
		commit,
		entries: () => git.tree(commit),
		readEntry,
		async read(path) {
			const tree = await git.tree(commit);
			const entry = tree.get(path);
			if (entry !== void 0) return readEntry(entry);
			return [...tree.keys()].some((each) => each.startsWith(`${path}/`)) ? refuseFolder(path) : null;
		}
	};
}
/** Every file that matches, sorted by path. Throws `ProblemError` when they are too many to be meant. */
async function readMatching(snapshot, matches) {
	const entries = [...(await snapshot.entries()).values()].filter((entry) => matches(entry.path));
	if (entries.length > MAX_MATCHED_FILES) throw new ProblemError({
		code: "files.too-many",
		what: "The globs of the configuration match too much",
		why: `${entries.length} files match, the limit is ${MAX_MATCHED_FILES}`,
		todo: "Narrow them, for example to `openapi/**/*.yaml`."
	});
	const files = entries.map(async (entry) => {
		const { text, problem } = await snapshot.readEntry(entry);
		return {
			path: entry.path,
			text: text ?? "",
			problem
		};
	});
	return (await Promise.all(files)).sort((one, other) => one.path < other.path ? -1 : 1);
}

// src/detect/spec-units.ts
/**
* Joins files that make up one specification: the files of one folder that share a protobuf package, and GraphQL files
* with the schema that is nearest above them. All other files stay as they are.
*/
function groupFiles(files) {
	return [...files.filter((file) => !isWrittenTogether(file.path)), ...unitsOf(files).map(toSpec)];
}
/** Joined specifications of which any file changed, both sides. */
function changedUnits({ base, head, changes }) {
	const before = unitsOf(base);
	const after = unitsOf(head.filter((spec) => isWrittenTogether(spec.path)).flatMap(filesOf));
	const renames = new Map(changes.flatMap((change) => change.renamed ? [[change.base?.path, change.head?.path]] : []));
	const changed = new Set(pathsOf(changes));
	const concerns = (unit) => unit.files.some((file) => changed.has(file.path));
	const left = new Set(before);
	const right = new Set(after);
	const pairs = [];
	for (const isMatch of matchesOf(renames)) for (const one of left) {
		const other = [...right].find((each) => isMatch(one, each));
		if (other === void 0) continue;
		left.delete(one);
		right.delete(other);
		if (concerns(one) || concerns(other)) pairs.push({
			base: toSpec(one),
			head: toSpec(other)
		});
	}
	const removed = [...left].filter(concerns).map((unit) => ({
		base: toSpec(unit),
		head: null
	}));
	return [
		...pairs,
		...removed,
		...[...right].filter(concerns).map((unit) => ({
			base: null,
			head: toSpec(unit)
		}))
	];
}
/** The same key; a file in common, where the package was renamed; a file that git says moved. */
function matchesOf(renames) {
	const hasFile = ({ files }, path) => files.some((file) => file.path === path);
	return [
		(base, head) => base.key === head.key,
		(base, head) => base.files.some((file) => hasFile(head, file.path)),
		(base, head) => base.files.some((file) => renames.has(file.path) && hasFile(head, renames.get(file.path)))
	];
}
function toSpec({ files }) {
	const [first, ...others] = files;
	if (first === void 0) throw new Error("a specification has at least one file");
	const { path, text, commit } = first;
	if (others.length === 0) return {
		path,
		text,
		commit
	};
	return {
		path,
		text,
		commit,
		parts: others.map((file) => ({
			path: file.path,
			text: file.text
		}))
	};
}
function filesOf({ path, text, commit, parts = [] }) {
	return [{
		path,
		text,
		commit
	}, ...parts.map((part) => ({
		...part,
		commit
	}))];
}
function unitsOf(files) {
	const sorted = files.toSorted((one, other) => one.path < other.path ? -1 : 1);
	const protobuf = sorted.filter((file) => /\.proto$/i.test(file.path));
	const graphql = sorted.filter((file) => /\.(?:graphqls?|gql)$/i.test(file.path));
	return [...[...Map.groupBy(protobuf, (file) => `${folderOf(file.path)} ${protobufPackage(file.text)}`)].map(([key, each]) => ({
		key,
		files: each
	})), ...schemasOf(graphql)];
}
/** One schema per file that has a query type, with the files at or below its folder that have none. */
function schemasOf(files) {
	const roots = files.filter((file) => definesRoot(file.text));
	const parts = Map.groupBy(files.filter((file) => !roots.includes(file)), (file) => nearestRoot(file, roots)?.path ?? `${folderOf(file.path)}/`);
	const whole = roots.map((root) => ({
		key: root.path,
		files: [root, ...parts.get(root.path) ?? []]
	}));
	const rest = [...parts].filter(([key]) => key.endsWith("/")).map(([key, each]) => ({
		key,
		files: each
	}));
	return [...whole, ...rest];
}
/** The only one in the nearest folder that has any; null where there are several to choose from, or none. */
function nearestRoot(file, roots) {
	for (let folder = folderOf(file.path);; folder = folderOf(folder)) {
		const here = roots.filter((root) => folderOf(root.path) === folder);
		if (here.length > 0) return here.length === 1 ? here[0] ?? null : null;
		if (folder === "") return null;
	}
}
/** Empty for the top of the repository. */
function folderOf(path) {
	return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

// src/detect/find-specs.ts
function specRule(config) {
	const named = compileGlobs(config.specs ?? []);
	const claimed = config.providers.map((provider) => compileGlobs(provider.specs));
	const isNamed = (path) => named(path) || claimed.some((matches) => matches(path));
	return {
		isNamed,
		mayBe: (path) => isNamed(path) || config.specs === null && maySpecify(path)
	};
}
/** Every specification of a commit, by path. Throws `ProblemError` for globs that match far too much. */
async function findSpecs(git, snapshot, config) {
	const rule = specRule(config);
	const named = await readMatching(snapshot, rule.isNamed);
	const specs = /* @__PURE__ */ new Map();
	const keep = (path, text) => {
		if (formatOf({
			path,
			text
		}) !== null) specs.set(path, {
			path,
			text,
			commit: snapshot.commit
		});
	};
	for (const file of named) keep(file.path, file.text);
	for (const path of config.specs === null ? await grepSpecs(git, snapshot.commit) : []) {
		const read = specs.has(path) ? null : await snapshot.read(path);
		if (read?.problem === null) keep(path, read.text);
	}
	for (const file of config.specs === null ? await readTogether(snapshot) : []) keep(file.path, file.text);
	const problems = named.map((file) => file.problem).filter((problem) => problem !== null);
	const whole = groupFiles([...specs.values()]).map((spec) => [spec.path, spec]);
	return {
		specs: new Map(whole.sort(([one], [other]) => one < other ? -1 : 1)),
		problems
	};
}
/** Files that make up specifications together are few, and their extension tells them: they are read without a search. */
async function readTogether(snapshot) {
	const entries = [...(await snapshot.entries()).values()].filter((entry) => maySpecifyTogether(entry.path));
	return (await Promise.all(entries.map(async (entry) => ({
		entry,
		...await snapshot.readEntry(entry)
	})))).flatMap(({ entry, text }) => text === null ? [] : [{
		path: entry.path,
		text
	}]);
}
async function grepSpecs(git, commit) {
	return git.grep(commit, SPEC_LINE_PATTERN, SPEC_GLOBS);
}

export { readMatching as a, openSnapshot as i, specRule as n, changedUnits as r, findSpecs as t };