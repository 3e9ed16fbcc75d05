import { i as toProblem, t as ProblemError } from "./model-problem.js";
import { t as listSome } from "./model-list-some.js";
import { t as percentDecoded } from "./model-percent-encoding.js";
import { c as asRecord, i as MAX_PACT_BYTES, o as expectationOf } from "./contract-expectation.js";
import { a as MAIN_BRANCH, i as runLimited } from "./contract-broker.js";
import { t as parsePact } from "./contract-pact-file.js";
import { dirname, join } from "node:path";
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";

// src/contract/gather.ts
const NAMED = 10;
/** Where consumers were looked for, as a reader is told: `main`, `every environment (production, test)`. */
function describePlaces({ places, everywhere }) {
	if (everywhere !== true) return places;
	const [main = "main", ...environments] = places;
	return [main, environments.length === 0 ? "every environment" : `every environment (${listSome(environments, NAMED)})`];
}
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
/** Pacts of ten thousand versions; a runner that is kept for years must not fill its disk. */
const MAX_KEPT_BYTES = 209715200;
/** What nobody has published again for a month is rarely asked for; it is fetched once more then. */
const KEPT_MS = 2592e6;
const NO_CACHE = {
	read: async () => null,
	write: async () => {},
	prune: async () => {}
};
const KEPT = {
	bytes: MAX_KEPT_BYTES,
	ageMs: KEPT_MS
};
/**
* Files are read and written at once, not through the thread pool: a pact is some ten kilobytes, and for a thousand of them the way there and
* back cost two thirds of all that this process did while it fetched, next to a broker that may need the same processors.
*/
function openPactCache(directory, log, limits = KEPT) {
	let told = false;
	let grown = false;
	const tell = (thrown) => {
		if (!told) log(`Pacts are not kept for the next run: ${thrown instanceof Error ? thrown.message : thrown}`);
		told = true;
	};
	return {
		read: async (identity) => {
			const text = readKept(fileOf(directory, identity));
			return text === null ? null : unseal(text);
		},
		write: async (identity, text) => {
			if (Buffer.byteLength(text) > 10485760) return;
			try {
				writeInto(fileOf(directory, identity), `${digestOf(text)}\n${text}`);
				grown = true;
			} catch (thrown) {
				tell(thrown);
			}
		},
		prune: async () => {
			if (!grown) return;
			grown = false;
			try {
				removeSurplus(directory, limits);
			} catch (thrown) {
				tell(thrown);
			}
		}
	};
}
function readKept(file) {
	try {
		return statSync(file, { throwIfNoEntry: false }) === void 0 ? null : readFileSync(file, "utf8");
	} catch {
		return null;
	}
}
/** The folder is made when it is missing, not asked for before each of a thousand files. */
function writeInto(file, content) {
	try {
		writeFileSync(file, content);
	} catch (thrown) {
		if (thrown.code !== "ENOENT") throw thrown;
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, content);
	}
}
function removeSurplus(directory, { bytes, ageMs }) {
	const oldestMs = Date.now() - ageMs;
	let left = bytes;
	for (const { file, size, writtenMs } of listKept(directory).sort((a, b) => b.writtenMs - a.writtenMs)) {
		left -= size;
		if (left < 0 || writtenMs < oldestMs) rmSync(file, { force: true });
	}
}
function listKept(directory) {
	return readdirSync(directory, {
		recursive: true,
		withFileTypes: true
	}).filter((entry) => entry.isFile()).flatMap(({ parentPath, name }) => {
		const file = join(parentPath, name);
		const found = statSync(file, { throwIfNoEntry: false });
		return found === void 0 ? [] : [{
			file,
			size: found.size,
			writtenMs: found.mtimeMs
		}];
	});
}
function fileOf(directory, { broker, provider, consumer, sha }) {
	return join(directory, digestOf(JSON.stringify([
		broker,
		provider,
		consumer,
		sha
	])));
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

// src/contract/pact-content.ts
/** The text of a pact by the broker's identity of its content: kept by an earlier run, or fetched and kept. Throws ProblemError. */
async function readContent(broker, cache, asked) {
	const { href, ...content } = asked;
	const identity = {
		...content,
		broker: broker.address
	};
	const kept = await cache.read(identity);
	if (kept !== null) return kept;
	const { text } = await broker.fetchPact(href);
	await cache.write(identity, text);
	return text;
}
const PACT_VERSION = /^(.*\/consumer\/([^/]+)\/pact-version\/([^/]+))(?:\/metadata\/[^/]+)?\/*$/;
/** The parts of an address that names its content; null for any other. */
function parseContentAddress(address) {
	const [whole, href, consumer, sha] = PACT_VERSION.exec(address) ?? [];
	if (whole === void 0 || href === void 0 || consumer === void 0 || sha === void 0) return null;
	const decoded = percentDecoded(consumer);
	return decoded === null ? null : {
		href,
		consumer: decoded,
		sha,
		publishHref: `${whole.replace(/\/+$/, "")}/verification-results`
	};
}

// src/contract/fetch-contents.ts
/** The broker's sha covers the interactions alone: two consumers that expect the same share it, and each has a pact of its own. */
function contentOf(pact) {
	return JSON.stringify([pact.consumer, pact.sha]);
}
/**
* By {@link contentOf}. Interactions are fetched once, however many versions and consumers share them; what cannot be fetched is a problem
* of its own.
*/
async function fetchEach(broker, pacts, questions) {
	const unique = [...new Map([...pacts].reverse().map((pact) => [contentOf(pact), pact])).values()].reverse();
	const alike = Map.groupBy(unique, (pact) => hasContentAddress(pact) ? pact.sha : contentOf(pact));
	const found = await runLimited([...alike.values()], questions.limits.fetches, (group) => fetchAlike(broker, group, questions));
	return new Map(found.flat());
}
/** Without an identity of its own the content may be another one tomorrow, or in the pact of another consumer. */
function hasContentAddress({ href, consumerVersion }) {
	return consumerVersion !== null && parseContentAddress(href) !== null;
}
/** The first that can be had is the content of the others. */
async function fetchAlike(broker, group, questions) {
	const found = [];
	let text = null;
	for (const selected of group) try {
		const fetched = text === null ? await fetchOne(broker, selected, questions) : withConsumer(text, selected);
		text = fetched.pact.text;
		found.push([contentOf(selected), fetched]);
	} catch (thrown) {
		const problem = toProblem(thrown, "broker.pact-unusable", "A pact of the broker cannot be used");
		found.push([contentOf(selected), {
			...problem,
			where: null
		}]);
	}
	return found;
}
function withConsumer(text, { consumer, consumerVersion, href }) {
	const document = asRecord(JSON.parse(text));
	const own = JSON.stringify({
		...document,
		consumer: {
			...asRecord(document?.consumer),
			name: consumer
		}
	});
	const publishHref = parseContentAddress(href)?.publishHref ?? null;
	return {
		pact: parsePact(own, `pact of ${consumer}`),
		consumerVersion,
		publishHref
	};
}
async function fetchOne(broker, selected, { provider, cache = NO_CACHE }) {
	const name = `pact of ${selected.consumer}`;
	const { consumerVersion } = selected;
	const address = parseContentAddress(selected.href);
	if (address === null || consumerVersion === null) {
		const { text, ...rest } = await broker.fetchPact(selected.href);
		return {
			pact: parsePact(text, name),
			...rest
		};
	}
	const { publishHref, ...content } = address;
	const text = await readContent(broker, cache, {
		...content,
		provider
	});
	return {
		pact: parsePact(text, name),
		consumerVersion,
		publishHref
	};
}

// src/contract/gather-broker.ts
/** Pacts of the broker: what it wants verified, and what is on main and in each environment. Throws ProblemError (`broker.…`). */
async function gatherFromBroker(broker, questions) {
	const { wanted, places, partial, everywhere } = await choosePacts(broker, questions);
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
		partial,
		everywhere
	};
}
/** With the usual selectors one question tells what to verify and who is where; else there is one more about the places. */
async function choosePacts(broker, questions) {
	const question = toQuestion(questions);
	const wanted = await broker.pactsForVerification(question);
	const places = seesEverywhere(question.selectors) ? placesIn(wanted, questions.config.gate) : null;
	if (places !== null) return {
		wanted,
		places,
		partial: false,
		everywhere: true
	};
	const environments = await chooseEnvironments(broker, questions);
	const partial = environments.looked.length < environments.all.length;
	return {
		wanted,
		places: await findPlaces(broker, environments.looked, questions),
		partial,
		everywhere: !partial
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
/** Whether pacts chosen by these are those of every main branch and of every environment. */
function seesEverywhere(selectors) {
	const has = (key) => selectors.some((selector) => selector[key] === true && Object.keys(selector).length === 1);
	return has("mainBranch") && has("deployedOrReleased");
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
/** `main`, then these environments, then others by name. Null where the broker does not say of each pact where its versions are. */
function placesIn(pacts, environments) {
	const places = /* @__PURE__ */ new Map();
	for (const pact of pacts) {
		if (pact.occurrences === null) return null;
		for (const { place, version } of pact.occurrences) places.set(place, [...places.get(place) ?? [], {
			...pact,
			consumerVersion: version
		}]);
	}
	const first = [MAIN_BRANCH, ...environments].filter((name) => name === "main" || places.has(name));
	return [.../* @__PURE__ */ new Set([...first, ...[...places.keys()].sort()])].map((name) => ({
		name,
		pacts: places.get(name) ?? []
	}));
}
function identityOf(pact) {
	return JSON.stringify([
		pact.consumer,
		pact.consumerVersion,
		pact.sha
	]);
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

export { openPactCache as a, gatherFromFiles as c, NO_CACHE as i, withoutDoubles as l, parseContentAddress as n, NOTHING_GATHERED as o, readContent as r, describePlaces as s, gatherFromBroker as t };