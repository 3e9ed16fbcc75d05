import { a as readMatching, i as openSnapshot, n as specRule, r as changedUnits, t as findSpecs } from "./detect-find-specs.js";
import { i as isWrittenTogether, t as formatOf } from "./detect-formats.js";
import { r as SUBMODULE_MODE, s as pathsOf } from "./detect-git-output.js";
import { t as ProblemError } from "./model-problem.js";
import { t as parseText } from "./package-js-yaml.js";

// src/detect/pair-specs.ts
/**
* Pairs of base and head, sorted by path. A specification that vanished and one of the same file name that appeared are
* one that moved, even where git finds the texts too different, as long as there is only one of each; and so is one that
* was YAML and is JSON now.
*/
function pairSpecs(changed) {
	const kept = changed.filter(({ base, head }) => base !== null && head !== null);
	const byName = joinMoved(changed.filter(({ base, head }) => base === null || head === null), nameOf);
	const byStem = joinMoved(byName.others, (path) => nameOf(path).replace(/\.[^.]*$/, ""));
	return [
		...kept,
		...byName.moved,
		...byStem.moved,
		...byStem.others
	].map((pair) => ({
		...pair,
		status: statusOf(pair)
	})).sort((one, other) => pathOf(one) < pathOf(other) ? -1 : 1);
}
/** Joins what is on one side only with the one of the same key on the other side, where each side has one of it. */
function joinMoved(lone, keyOf) {
	const joined = [...Map.groupBy(lone, (change) => keyOf(pathOf(change))).values()].map((group) => {
		const bases = group.map(({ base }) => base).filter((base) => base !== null);
		const heads = group.map(({ head }) => head).filter((head) => head !== null);
		const [base, head] = [bases[0], heads[0]];
		return base && head && bases.length === 1 && heads.length === 1 ? {
			moved: [{
				base,
				head
			}],
			others: []
		} : {
			moved: [],
			others: group
		};
	});
	return {
		moved: joined.flatMap(({ moved }) => moved),
		others: joined.flatMap(({ others }) => others)
	};
}
function nameOf(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}
function statusOf({ base, head }) {
	if (base === null) return "added";
	if (head === null) return "deleted";
	return base.path === head.path ? "modified" : "renamed";
}
function pathOf(pair) {
	return pair.head?.path ?? pair.base?.path ?? "";
}

// src/detect/reached-specs.ts
/** Most files that one specification may consist of; real ones have a few hundred. */
const MAX_FILES = 5e3;
/** Text that can lead to another file: a reference that is not local, or a key that is written with escapes. */
const LEADS_ELSEWHERE = /\$ref["']?\s*:\s*["']?[^#"'\s]|\\u0024|\\x24/;
/**
* Specifications that a changed file belongs to, however many references away. One side is enough: up to the first
* changed file on the way, both sides are the same.
*/
async function findReached(input) {
	const known = /* @__PURE__ */ new Map();
	const specs = [];
	const unknown = [];
	for (const spec of input.specs) try {
		if (await reachesChange(spec, input, known)) specs.push(spec);
	} catch (error) {
		if (!(error instanceof ProblemError)) throw error;
		unknown.push({
			path: spec.path,
			why: error.message
		});
	}
	return {
		specs,
		unknown
	};
}
async function reachesChange(spec, input, known) {
	const seen = /* @__PURE__ */ new Set([spec.path]);
	for (const path of seen) {
		if (input.changed.has(path)) return true;
		if (seen.size > MAX_FILES) return true;
		const targets = known.get(path) ?? await referencesOf(path, spec, input);
		known.set(path, targets);
		for (const target of targets) seen.add(target);
	}
	return false;
}
async function referencesOf(path, spec, input) {
	const text = path === spec.path ? spec.text : (await input.snapshot.read(path))?.text ?? null;
	if (text === null || !LEADS_ELSEWHERE.test(text)) return [];
	return input.references(text, path);
}

// src/detect/side-changes.ts
/** Looks at both sides of every changed file: which of them are specifications, and which could not be told. */
async function sideChanges(input) {
	const looked = await Promise.all(input.changes.map((change) => look(change, input)));
	return {
		specs: looked.map((one) => one.spec).filter((spec) => spec !== null),
		problems: looked.map((one) => one.problem).filter((problem) => problem !== null),
		notices: looked.map((one) => one.notice).filter((notice) => notice !== null)
	};
}
const NOTHING = {
	spec: null,
	problem: null,
	notice: null
};
async function look(change, input) {
	const { rule } = input;
	if (isSubmodule(change)) return lookAtSubmodule(change);
	if (change.base?.objectId === change.head?.objectId && change.base?.path === change.head?.path) return NOTHING;
	const paths = [change.base?.path, change.head?.path].filter((path) => path !== void 0);
	if (!paths.some(rule.mayBe) || paths.every(isWrittenTogether)) return NOTHING;
	const head = change.head === null ? null : input.specs.get(change.head.path) ?? null;
	const baseText = change.base === null ? null : await input.base.readEntry(change.base);
	const base = toSpec(change, baseText, input);
	if (head !== null && baseText?.problem) {
		const notice = `${head.path} counts as new: at the base, ${baseText.problem.what}.`;
		return {
			...NOTHING,
			spec: {
				base: null,
				head
			},
			notice
		};
	}
	if (head !== null) return {
		...NOTHING,
		spec: {
			base,
			head
		}
	};
	return change.head === null ? lookAtDeleted(base) : lookAtHead(change.head, base, input);
}
function toSpec(change, read, input) {
	if (change.base === null || read === null || read.text === null) return null;
	if (!(input.rule.mayBe(change.base.path) || change.renamed) || formatOf({
		path: change.base.path,
		text: read.text
	}) === null) return null;
	return {
		path: change.base.path,
		text: read.text,
		commit: input.base.commit
	};
}
function lookAtDeleted(base) {
	return base === null ? NOTHING : {
		...NOTHING,
		spec: {
			base,
			head: null
		}
	};
}
/** The file is there and is no specification: it never was one, is one no more, or cannot be read. */
async function lookAtHead(entry, base, input) {
	const read = await input.head.readEntry(entry);
	const mustBe = base !== null || input.rule.isNamed(entry.path);
	if (read.problem !== null) {
		if (mustBe) return {
			...NOTHING,
			problem: read.problem
		};
		return {
			...NOTHING,
			notice: `${read.problem.what}: whether it holds a specification was not looked at.`
		};
	}
	if (!mustBe) return NOTHING;
	try {
		parseText(read.text, entry.path);
	} catch (error) {
		if (error instanceof ProblemError) return {
			...NOTHING,
			problem: error.problem
		};
		throw error;
	}
	if (base === null) return NOTHING;
	const notice = `${entry.path} is no specification any more: \`openapi\`, \`swagger\` or \`asyncapi\` is gone from its top level.`;
	return {
		...NOTHING,
		spec: {
			base,
			head: null
		},
		notice
	};
}
function isSubmodule(change) {
	return change.base?.mode === "160000" || change.head?.mode === "160000";
}
function lookAtSubmodule(change) {
	const path = change.head?.path ?? change.base?.path;
	return {
		...NOTHING,
		notice: `The submodule ${path} changed: specifications inside submodules are not compared.`
	};
}

// src/detect/compare-sides.ts
/** Finds the specifications of both sides and pairs them up. */
async function compareSides(input, commits, changes) {
	const head = openSnapshot(input.git, commits.headSha);
	const { specs, problems } = await findSpecs(input.git, head, input.config);
	const headSpecs = [...specs.values()];
	if (commits.baseSha === null) return {
		pairs: pairSpecs(headSpecs.map((spec) => ({
			base: null,
			head: spec
		}))),
		headSpecs,
		problems,
		notices: ["There is no commit to compare with: every specification counts as new."]
	};
	const base = openSnapshot(input.git, commits.baseSha);
	const own = await sideChanges({
		changes,
		base,
		specs,
		rule: specRule(input.config),
		head
	});
	const reached = await findThroughReferences(input, {
		head,
		base,
		headSpecs,
		changes
	});
	const together = await findTogether(input, {
		head,
		base,
		headSpecs,
		changes
	});
	const pairs = pairSpecs([
		...own.specs,
		...together,
		...reached.specs
	]);
	const none = pairs.length + headSpecs.length + problems.length === 0 ? noneFound(input.config) : [];
	return {
		pairs,
		headSpecs,
		problems: [
			...problems,
			...own.problems.filter(isNew(problems)),
			...none
		],
		notices: [...own.notices, ...reached.notices]
	};
}
/** Specifications that several files make up: read at the base only when one of their kind changed. */
async function findTogether(input, { base, headSpecs, changes }) {
	const rule = specRule(input.config);
	const isOne = (path) => isWrittenTogether(path) && rule.mayBe(path);
	if (!pathsOf(changes).some(isOne)) return [];
	const before = (await readMatching(base, isOne)).filter((file) => file.problem === null && formatOf(file) !== null).map(({ path, text }) => ({
		path,
		text,
		commit: base.commit
	}));
	return changedUnits({
		base: before,
		head: headSpecs,
		changes
	});
}
async function findThroughReferences(input, sides) {
	const changed = new Set(pathsOf(sides.changes));
	const specs = sides.headSpecs.filter((spec) => !changed.has(spec.path) && !isWrittenTogether(spec.path));
	const reached = await findReached({
		specs,
		changed,
		snapshot: sides.head,
		references: input.references
	});
	return {
		specs: reached.specs.map((head) => ({
			head,
			base: {
				...head,
				commit: sides.base.commit
			}
		})),
		notices: reached.unknown.map(({ path, why }) => `${path} did not change and cannot be read, so what it refers to is not known: ${why}`)
	};
}
function noneFound(config) {
	if (config.specs === null) return [];
	return [{
		code: "specs.none-found",
		what: `No specification matches ${config.specs.map((glob) => `\`${glob}\``).join(", ")}`,
		where: config.file === null ? null : {
			file: config.file,
			...config.specsAt ?? {
				line: 1,
				column: 1
			}
		},
		why: "a specification has `openapi`, `swagger` or `asyncapi` at its top level, or is a GraphQL schema or a protobuf file",
		todo: "Correct `specs` in the configuration, or remove it to find specifications by their content. What a build writes has to be committed."
	}];
}
/** A named file that changed too is told once. */
function isNew(known) {
	const codes = new Set(known.map((problem) => `${problem.code} ${problem.where?.file}`));
	return (problem) => !codes.has(`${problem.code} ${problem.where?.file}`);
}

export { compareSides };