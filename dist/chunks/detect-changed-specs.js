import { t as ProblemError } from "./model-problem.js";
import { t as FULL_HISTORY_TODO } from "./detect-git-faults.js";
import { a as readMatching, i as openSnapshot, n as specRule } from "./detect-find-specs.js";
import { s as pathsOf } from "./detect-git-output.js";
import { t as compileGlobs } from "./package-picomatch.js";
import { t as listSome } from "./model-list-some.js";
import { a as maySpecify } from "./detect-formats.js";

// src/detect/commits.ts
/** Commits of history that a shallow checkout is deepened to, step by step, until both sides meet. */
const DEPTHS = [
	32,
	256,
	2048,
	"full"
];
const NO_COMMON_HISTORY = "Base and head have no common history: compared with the tip of the base.";
/** Finds both commits, deepening a shallow checkout by itself. Throws `ProblemError` with the line of the workflow to change. */
async function findCommits(git, event) {
	if (event.baseRef === null) return {
		baseSha: null,
		headSha: await git.obtain(event.headSha),
		notices: []
	};
	if (event.baseIs === "tip") return findTip(git, event, event.baseRef);
	return findMergeBase(git, event, event.baseRef);
}
/** The commit before a push, or the tip that a merge group is built on; taken as it is. */
async function findTip(git, event, baseRef) {
	const headSha = await git.obtain(event.headSha);
	try {
		return {
			baseSha: await git.obtain(baseRef),
			headSha,
			notices: []
		};
	} catch (error) {
		const fallback = event.name === "push" ? remoteBranch(event) : null;
		if (fallback === null || event.branch === event.baseBranch) throw error;
		const found = await findMergeBase(git, event, fallback);
		const notice = `The commit before the push, ${short(baseRef)}, no longer exists: compared with ${event.baseBranch} instead.`;
		return {
			...found,
			notices: [notice, ...found.notices]
		};
	}
}
async function findMergeBase(git, event, baseRef) {
	const tips = tipsOf(event, baseRef);
	const { headSha, tip, notices } = await obtainBoth(git, event.headSha, tips);
	const met = await meet(git, headSha, tip);
	const told = met.notices.length > 0 ? met.notices : notices;
	if (met.base === null) return {
		baseSha: tip,
		headSha,
		notices: [NO_COMMON_HISTORY]
	};
	if (tips.length === 1) return {
		baseSha: met.base,
		headSha,
		notices: told
	};
	const known = {
		baseRef,
		base: met.base,
		tip
	};
	if (met.base === headSha) return findBeforeMerge(git, headSha, known);
	return {
		baseSha: await nearerBase(git, headSha, known),
		headSha,
		notices: told
	};
}
/** A run that is repeated after the merge: the branch holds the head already, so the tip of that time is taken. */
async function findBeforeMerge(git, headSha, known) {
	const { base } = await meet(git, headSha, await git.obtain(known.baseRef));
	if (base === null || base === headSha) return {
		baseSha: known.base,
		headSha,
		notices: []
	};
	return {
		baseSha: base,
		headSha,
		notices: ["The pull request is merged already: compared with its base of that time."]
	};
}
/** A checkout that is kept between runs can hold an old branch; then the commit in the event is the newer one. */
async function nearerBase(git, headSha, known) {
	const other = known.baseRef === known.tip ? null : await git.resolve(known.baseRef);
	if (other === null || other === known.tip) return known.base;
	const otherBase = await git.mergeBase(other, headSha);
	if (otherBase === null || otherBase === known.base || otherBase === headSha) return known.base;
	return await git.mergeBase(known.base, otherBase) === known.base ? otherBase : known.base;
}
/**
* Names of the base, best first. The branch as it is now comes before the commit in the event, which GitHub freezes:
* a pull request that took in newer commits of its base would be blamed for them.
*/
function tipsOf(event, baseRef) {
	const branch = event.name === "pull_request" ? remoteBranch(event) : null;
	return branch === null || branch === baseRef ? [baseRef] : [branch, baseRef];
}
function remoteBranch(event) {
	return event.baseBranch === null ? null : `refs/remotes/origin/${event.baseBranch}`;
}
async function obtainBoth(git, head, tips) {
	const [headSha, tip] = await Promise.all([git.resolve(head), firstResolved(git, tips)]);
	if (headSha !== null && tip !== null) return {
		headSha,
		tip,
		notices: []
	};
	if (await git.isShallow()) return obtainDeep(git, head, tips);
	return {
		headSha: headSha ?? await git.obtain(head),
		tip: tip ?? await obtainFirst(git, tips),
		notices: []
	};
}
/** In a shallow checkout both sides are fetched together and with some history: most pull requests meet within it. */
async function obtainDeep(git, head, tips) {
	const [depth] = DEPTHS;
	const [best = head] = tips;
	if (!await git.fetch({
		names: [head, best],
		depth
	}).then(() => true, () => false)) await git.fetch({
		names: [head],
		depth
	});
	const tip = await firstResolved(git, tips) ?? await obtainFirst(git, tips);
	return {
		headSha: await git.obtain(head),
		tip,
		notices: [deepened(depth)]
	};
}
/** The merge base, looked for ever deeper while the checkout is shallow. */
async function meet(git, headSha, tip) {
	const near = await git.mergeBase(tip, headSha);
	if (near !== null) return {
		base: near,
		notices: []
	};
	for (const depth of DEPTHS) {
		if (!await git.isShallow()) break;
		try {
			await git.fetch({
				names: [headSha, tip],
				depth
			});
		} catch (error) {
			throw cannotDeepen(error);
		}
		const base = await git.mergeBase(tip, headSha);
		if (base !== null) return {
			base,
			notices: [deepened(depth)]
		};
	}
	return {
		base: null,
		notices: []
	};
}
/** The commit of the first of these names that the checkout has; null where it has none. */
async function firstResolved(git, names) {
	for (const name of names) {
		const sha = await git.resolve(name);
		if (sha !== null) return sha;
	}
	return null;
}
async function obtainFirst(git, names) {
	const [name, ...others] = names;
	if (name === void 0) throw new TypeError("no name of a base");
	if (others.length === 0) return git.obtain(name);
	return git.obtain(name).catch(() => obtainFirst(git, others));
}
function deepened(depth) {
	return `The checkout was shallow: fetched ${depth === "full" ? "the whole history" : `${depth} commits`} to find the merge base (\`fetch-depth: 0\` saves this step).`;
}
function cannotDeepen(cause) {
	const why = cause instanceof ProblemError ? cause.problem.why : null;
	return new ProblemError({
		code: "git.history-missing",
		what: "The checkout is shallow and its history could not be fetched",
		why,
		todo: FULL_HISTORY_TODO
	}, { cause });
}
function short(sha) {
	return sha.slice(0, 7);
}

// src/detect/other-descriptions.ts
/** Descriptions of APIs that are not compared, by the ends of their names. */
const OTHERS = [
	[/\.postman_collection\.json$/i, "a Postman collection"],
	[/\.raml$/i, "RAML"],
	[/\.bru$/i, "a Bruno request"],
	[/\.apib$/i, "API Blueprint"],
	[/\.wsdl$/i, "WSDL"],
	[/\.wadl$/i, "WADL"],
	[/\.smithy$/i, "Smithy"],
	[/\.tsp$/i, "TypeSpec"]
];
/** Names that one notice lists before it counts the rest. */
const MAX_NAMES = 5;
/** One notice per format: who changes such a file must not read "no API change" and believe that it was looked at. */
function otherDescriptions(paths) {
	return OTHERS.flatMap(([ending, format]) => {
		const found = paths.filter((path) => ending.test(path));
		if (found.length === 0) return [];
		return [`${listSome(found, MAX_NAMES)} changed and is ${format}, which is not supported: OpenAPI, AsyncAPI, GraphQL and protobuf are compared.`];
	});
}

// src/detect/stale-globs.ts
/**
* Providers whose globs name no specification of the head. Where one has moved away from them, what tests it would be
* left out from now on, and every check stay green: a problem. Where none was there before, or it was deleted, a notice.
*/
function findStaleGlobs(config, { pairs, headSpecs }) {
	const stale = config.providers.flatMap((provider) => {
		const claims = compileGlobs(provider.specs);
		if (provider.specs.length === 0 || headSpecs.some(({ path }) => claims(path))) return [];
		return [{
			provider,
			movedTo: pairs.find(({ base, head }) => base !== null && head !== null && claims(base.path))?.head?.path ?? null
		}];
	});
	return {
		problems: stale.flatMap(({ provider, movedTo }) => movedTo === null ? [] : [toProblem(config, provider, movedTo)]),
		notices: stale.flatMap(({ provider, movedTo }) => movedTo === null ? [toNotice(provider)] : [])
	};
}
function toProblem({ file }, { name, specs, specsAt }, movedTo) {
	return {
		code: "specs.moved-away",
		what: `${movedTo} is no longer a specification of ${name}`,
		where: file === null ? null : {
			file,
			...specsAt ?? {
				line: 1,
				column: 1
			}
		},
		why: `it moved there, and ${quote(specs)} matches no specification any more: nothing of ${name} would be tested`,
		todo: `Name its new place in \`specs\` of the provider ${name}.`
	};
}
function toNotice({ name, specs }) {
	return `${name} has no specification: nothing that is committed matches ${quote(specs)}.`;
}
function quote(globs) {
	return globs.map((glob) => `\`${glob}\``).join(", ");
}

// src/detect/changed-specs.ts
/** Which specifications changed between base and head, read from git alone. Throws `ProblemError` when the commits cannot be had. */
async function detectChangedSpecs(input) {
	const { git, event, config } = input;
	const commits = await findCommits(git, event);
	for (const notice of commits.notices) input.log(notice);
	const changes = commits.baseSha === null ? [] : await git.changedFiles(commits.baseSha, commits.headSha);
	const rule = specRule(config);
	const mayMatter = (path) => maySpecify(path) || rule.isNamed(path);
	const found = commits.baseSha === null || pathsOf(changes).some(mayMatter) || input.everything ? await compareOnDemand(input, commits, changes) : NOTHING_FOUND;
	const stale = found === NOTHING_FOUND ? NOTHING_FOUND : findStaleGlobs(config, found);
	return {
		...commits,
		...found,
		changedFiles: pathsOf(changes),
		searched: found !== NOTHING_FOUND,
		pairs: found.pairs.map((pair) => ({
			...pair,
			provider: claimProvider(specPath(pair), config.providers)
		})),
		problems: [...found.problems, ...stale.problems],
		notices: [
			...commits.notices,
			...found.notices,
			...stale.notices,
			...otherDescriptions(pathsOf(changes))
		],
		...readersOf(git, commits)
	};
}
/** Name of the provider whose specification the path is: by its globs, else the one without globs; null when none is. */
function claimProvider(path, providers) {
	return (providers.find((provider) => compileGlobs(provider.specs)(path)) ?? providers.find((provider) => provider.specs.length === 0))?.name ?? null;
}
const NOTHING_FOUND = {
	pairs: [],
	headSpecs: [],
	problems: [],
	notices: []
};
/** The parser behind it is read from disk only when there is something to parse. */
async function compareOnDemand(...sides) {
	const { compareSides } = await import("./detect-compare-sides.js");
	return compareSides(...sides);
}
function readersOf(git, commits) {
	const open = (commit) => commit === null ? null : openSnapshot(git, commit);
	const snapshots = {
		base: open(commits.baseSha),
		head: openSnapshot(git, commits.headSha)
	};
	return {
		reader: (side) => async (path) => {
			const read = await snapshots[side]?.read(path);
			if (read?.problem) throw new ProblemError(read.problem);
			return read?.text ?? null;
		},
		readFiles: (globs) => globs.length === 0 ? Promise.resolve([]) : readMatching(snapshots.head, compileGlobs(globs))
	};
}
function specPath(pair) {
	return pair.head?.path ?? pair.base?.path ?? "";
}

export { detectChangedSpecs as n, firstResolved as r, claimProvider as t };