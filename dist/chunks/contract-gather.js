import { r as toProblem, t as ProblemError } from "./model-problem.js";
import { a as expectationOf, r as MAX_PACT_BYTES } from "./contract-broker-faults.js";
import { n as parsePact, r as MAIN_BRANCH } from "./contract-broker.js";
import { dirname, join } from "node:path";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { createHash, randomUUID } from "node:crypto";

// src/contract/gather.ts
const NOTHING_GATHERED = {
	sources: [],
	known: [],
	places: [],
	problems: [],
	ofOthers: 0
};
/** Pacts of files. Each file that is no pact of this provider is a problem of its own; the others count. */
function gatherFromFiles(files, provider, otherProviders) {
	const sources = [];
	const problems = [];
	let ofOthers = 0;
	for (const file of files) try {
		if (file.problem) throw new ProblemError(file.problem);
		const pact = parsePact(file.text, file.path);
		if (pact.provider !== provider && otherProviders.includes(pact.provider)) {
			ofOthers++;
			continue;
		}
		if (pact.provider !== provider) throw otherProvider(file.path, pact, provider);
		sources.push({
			pact,
			consumerVersion: null,
			where: [],
			pending: false,
			origin: {
				kind: "file",
				path: file.path
			}
		});
	} catch (thrown) {
		problems.push(toProblem(thrown, "contract.pact-malformed", `${file.path} cannot be read`));
	}
	return {
		sources,
		known: sources,
		places: [],
		problems,
		ofOthers
	};
}
/** Without the files whose pact the broker has as well: it counts once, with what the broker knows of it. */
function withoutDoubles(files, remote) {
	if (remote.known.length + remote.sources.length === 0) return files;
	const isIn = (others) => {
		const keys = new Set(others.map(({ pact }) => expectationOf(pact)));
		return ({ pact }) => keys.has(expectationOf(pact));
	};
	const [verified, known] = [isIn(remote.sources), isIn(remote.known)];
	return {
		...files,
		sources: files.sources.filter((source) => !verified(source)),
		known: files.known.filter((source) => !known(source))
	};
}
function otherProvider(path, pact, provider) {
	return new ProblemError({
		code: "contract.pact-of-other-provider",
		what: `This pact is about the provider "${pact.provider}", not "${provider}"`,
		where: {
			file: path,
			line: 1,
			column: 1
		},
		why: "it would be verified against the wrong provider, or not at all",
		todo: "Write the name in `provider.name` as the pacts do, or narrow `contract.pacts`."
	});
}

// src/contract/pact-cache.ts
const NO_CACHE = {
	read: async () => null,
	write: async () => {}
};
function openPactCache(directory, log) {
	let told = false;
	const tell = (thrown) => {
		if (!told) log(`Pacts are not kept for the next run: ${thrown instanceof Error ? thrown.message : thrown}`);
		told = true;
	};
	return {
		read: async (identity) => {
			const text = await readFile(fileOf(directory, identity), "utf8").catch(() => null);
			return text === null ? null : unseal(text);
		},
		write: async (identity, text) => {
			if (Buffer.byteLength(text) > 10485760) return;
			const file = fileOf(directory, identity);
			try {
				await mkdir(dirname(file), { recursive: true });
				const draft = `${file}.${randomUUID()}`;
				await writeFile(draft, `${digestOf(text)}\n${text}`);
				await rename(draft, file);
			} catch (thrown) {
				tell(thrown);
			}
		}
	};
}
function fileOf(directory, { broker, provider, consumer, sha }) {
	const name = digestOf(JSON.stringify([
		broker,
		provider,
		consumer,
		sha
	]));
	return join(directory, name.slice(0, 2), name.slice(2));
}
/** A file that was cut off, or that somebody edited, is none. */
function unseal(sealed) {
	const end = sealed.indexOf("\n");
	const text = sealed.slice(end + 1);
	return end > 0 && sealed.slice(0, end) === digestOf(text) ? text : null;
}
function digestOf(text) {
	return createHash("sha256").update(text).digest("hex");
}

// src/contract/run-limited.ts
/** Runs `work` over all items, at most `limit` at the same time; results in the order of the items. */
async function runLimited(items, limit, work) {
	const results = new Array(items.length);
	let next = 0;
	const worker = async () => {
		while (next < items.length) {
			const index = next++;
			results[index] = await work(items[index], index);
		}
	};
	await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
	return results;
}

// src/contract/gather-broker.ts
/** Pacts of the broker: what it wants verified, and what is on main and in each environment. Throws ProblemError (`broker.…`). */
async function gatherFromBroker(broker, questions) {
	const { wanted, places, partial } = await choosePacts(broker, questions);
	const all = [...wanted, ...places.flatMap((place) => place.pacts)];
	const fetched = await fetchEach(broker, all, questions);
	const where = /* @__PURE__ */ new Map();
	for (const place of places) for (const pact of place.pacts) {
		const identity = identityOf(pact);
		where.set(identity, (where.get(identity) ?? /* @__PURE__ */ new Set()).add(place.name));
	}
	const whereOf = (selected) => [...where.get(identityOf(selected)) ?? []];
	const toSources = (selected) => {
		const found = fetched.get(contentOf(selected));
		return found === void 0 || "code" in found ? [] : [toSource(selected, found, whereOf(selected))];
	};
	const known = [...new Map(all.map((pact) => [identityOf(pact), pact])).values()];
	const sameContent = Map.groupBy(known, contentOf);
	const alikeOf = (selected) => (sameContent.get(contentOf(selected)) ?? []).filter((pact) => identityOf(pact) !== identityOf(selected)).map((pact) => ({
		version: pact.consumerVersion,
		where: whereOf(pact)
	}));
	return {
		sources: wanted.flatMap((selected) => toSources(selected).map((source) => ({
			...source,
			alike: alikeOf(selected)
		}))),
		known: known.flatMap(toSources),
		places: places.map((place) => place.name),
		problems: [...fetched.values()].filter((found) => "code" in found),
		ofOthers: 0,
		partial
	};
}
/** With the usual selectors one question tells what to verify and who is where; else it is two. */
async function choosePacts(broker, questions) {
	const environments = await chooseEnvironments(broker, questions);
	const question = toQuestion(questions);
	const joined = joinSelectors(question.selectors, environments);
	const wanted = await broker.pactsForVerification(joined === null ? question : {
		...question,
		selectors: joined
	});
	const places = joined === null ? null : placesIn(wanted, environments.looked);
	const partial = environments.looked.length < environments.all.length;
	return {
		wanted,
		places: places ?? await findPlaces(broker, environments.looked, questions),
		partial
	};
}
async function chooseEnvironments(broker, questions) {
	const known = await broker.environments();
	const ordered = [...questions.config.gate.filter((name) => known.includes(name)), ...known];
	const all = [...new Set(ordered)];
	const looked = all.slice(0, questions.limits.environments);
	if (looked.length < all.length) questions.log(`Consumers are looked for in ${looked.length} of ${all.length} environments`);
	return {
		looked,
		all
	};
}
function toQuestion(questions) {
	const { provider, config, branch } = questions;
	const selectors = config.selectors.filter((selector) => branch !== null || selector.matchingBranch !== true);
	const includePending = config.pending && branch !== null;
	return {
		provider,
		selectors,
		includePending,
		wipSince: includePending ? config.wipSince : null,
		providerBranch: branch
	};
}
/**
* `deployedOrReleased` is what is in any environment: written out by environment, and with `mainBranch` beside it, the answer also says where
* each version is. Null for selectors that leave one of the two out or narrow it.
*/
function joinSelectors(selectors, { looked, all }) {
	const isPlain = (selector, key) => selector[key] === true && Object.keys(selector).length === 1;
	const complete = looked.length === all.length && all.length > 0;
	const has = (key) => selectors.some((selector) => isPlain(selector, key));
	if (!complete || !has("mainBranch") || !has("deployedOrReleased")) return null;
	return [...selectors.filter((selector) => !isPlain(selector, "deployedOrReleased")), ...all.map((environment) => ({ environment }))];
}
async function findPlaces(broker, environments, questions) {
	const selectors = [[MAIN_BRANCH, { mainBranch: true }], ...environments.map((name) => [name, { environment: name }])];
	const ask = (chosen) => {
		const question = {
			selectors: chosen,
			includePending: false,
			wipSince: null,
			providerBranch: null
		};
		return broker.pactsForVerification({
			...question,
			provider: questions.provider
		});
	};
	if (environments.length > 0) {
		const places = placesIn(await ask(selectors.map(([, selector]) => selector)), environments);
		if (places !== null) return places;
	}
	return runLimited(selectors, questions.limits.fetches, async ([name, selector]) => ({
		name,
		pacts: await ask([selector])
	}));
}
/** Null where the broker does not say of each pact where its versions are. */
function placesIn(pacts, environments) {
	const places = new Map([MAIN_BRANCH, ...environments].map((name) => [name, []]));
	for (const pact of pacts) {
		if (pact.occurrences === null) return null;
		for (const { place, version } of pact.occurrences) places.get(place)?.push({
			...pact,
			consumerVersion: version
		});
	}
	return [...places].map(([name, own]) => ({
		name,
		pacts: own
	}));
}
function identityOf(pact) {
	return JSON.stringify([
		pact.consumer,
		pact.consumerVersion,
		pact.sha
	]);
}
/** The broker's sha covers the interactions alone: two consumers that expect the same share it, and each has a pact of its own. */
function contentOf(pact) {
	return JSON.stringify([pact.consumer, pact.sha]);
}
/** Content is fetched once, however many versions share it; what cannot be fetched is a problem of its own. */
async function fetchEach(broker, pacts, questions) {
	const unique = [...new Map([...pacts].reverse().map((pact) => [contentOf(pact), pact])).values()].reverse();
	const found = await runLimited(unique, questions.limits.fetches, async (selected) => {
		try {
			return [contentOf(selected), await fetchOne(broker, selected, questions)];
		} catch (thrown) {
			const problem = toProblem(thrown, "broker.pact-unusable", "A pact of the broker cannot be used");
			return [contentOf(selected), {
				...problem,
				where: null
			}];
		}
	});
	return new Map(found);
}
async function fetchOne(broker, selected, { provider, cache = NO_CACHE }) {
	const name = `pact of ${selected.consumer}`;
	const identity = {
		broker: broker.address,
		provider,
		consumer: selected.consumer,
		sha: selected.sha
	};
	const isKept = selected.sha !== selected.href && selected.consumerVersion !== null;
	const kept = isKept ? await cache.read(identity) : null;
	if (kept !== null) {
		const publishHref = `${selected.href.replace(/\/+$/, "")}/verification-results`;
		return {
			pact: parsePact(kept, name),
			consumerVersion: selected.consumerVersion,
			publishHref
		};
	}
	const { text, ...rest } = await broker.fetchPact(selected.href);
	const pact = parsePact(text, name);
	if (isKept) await cache.write(identity, text);
	return {
		pact,
		...rest
	};
}
function toSource(selected, fetched, where) {
	return {
		pact: fetched.pact,
		consumerVersion: selected.consumerVersion ?? fetched.consumerVersion,
		where,
		pending: selected.pending,
		origin: {
			kind: "broker",
			sha: selected.sha,
			publishHref: fetched.publishHref,
			wip: selected.wip
		}
	};
}

export { NOTHING_GATHERED as a, openPactCache as i, runLimited as n, gatherFromFiles as o, NO_CACHE as r, withoutDoubles as s, gatherFromBroker as t };