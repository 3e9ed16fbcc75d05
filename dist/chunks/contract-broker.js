import { t as listSome } from "./model-list-some.js";
import { t as ProblemError } from "./model-problem.js";
import { t as percentDecoded } from "./model-percent-encoding.js";
import { a as linkOf, i as embedded, n as openBrokerHttp, o as linksOf, r as brokerErrorText, t as readPages } from "./contract-broker-faults.js";
import { a as canonical, c as asRecord, r as MAX_MATRIX_ROWS, s as asArray, u as textOr } from "./contract-expectation.js";
import { t as require_fastest_levenshtein } from "./package-fastest-levenshtein.js";
import { t as parsePact } from "./contract-pact-file.js";

// src/contract/short-version.ts
const SHORT_SHA_CHARACTERS = 7;
/** Commit ids, SHA-1 and SHA-256, as people write them. */
function shortenVersions(text) {
	return text.trim().replace(/\b(?:[0-9a-f]{40}|[0-9a-f]{64})\b/g, (sha) => sha.slice(0, SHORT_SHA_CHARACTERS));
}

// src/contract/matrix.ts
/**
* Why the broker does not say yes, from the rows of its matrix: `mobile-app 5e1c0f7 (production): verification failed; …`, sorted. The
* broker's own sentences where no row says it. `pacticipant` is whose version was asked about.
*/
function describeMatrix(document, pacticipant) {
	const rows = hindrancesIn(document, pacticipant);
	const own = textOr(asRecord(document.summary)?.reason, "").split("\n").map(shortenVersions).filter(Boolean);
	if (asRecord(document.summary)?.deployable === true || rows.length === 0 || isUnheardOf(document)) return own.length === 0 ? "the broker gives no reason" : own.sort().join("; ");
	return [...new Set(rows.flatMap((row) => ownWords(row, rows, own) ?? describeHindrance(row)))].sort().join("; ");
}
/**
* A pact that no version of the provider verified has no version in its row, whether one is there or not; only the broker's own
* sentence tells the two apart.
*/
function ownWords({ other, version, failed }, rows, sentences) {
	if (version !== null || failed) return null;
	const longer = rows.map((row) => row.other).filter((name) => name.startsWith(`${other} `));
	const isAbout = (name, sentence) => sentence.includes(` of ${name} `);
	const about = sentences.filter((sentence) => isAbout(other, sentence) && !longer.some((name) => isAbout(name, sentence)));
	return about.length === 0 ? null : about;
}
/**
* How the broker says that there is nothing yet which could verify: `(no version is currently recorded …)`, `(no versions exist …)`, and of
* somebody who was named in the question `No version of … is currently recorded as …`.
*/
const NOBODY_THERE = /\(no versions? |^No version of /;
/** Whether a reason that {@link describeMatrix} gave, short or not, is only about pacticipants of which no version is there. */
function isNobodyThere(reason) {
	return reason.replace(COUNTED, "").split("; ").every((sentence) => NOBODY_THERE.test(sentence));
}
/** Sentences that fit into a cell of a comment; every row of them is in the matrix below it. */
const SHOWN_REASONS = 4;
const COUNTED = /^\d+ reasons, the first \d+: /;
/** How many there are stands in front, where no cut reaches it: failures first, and last those who wait for nobody. */
function shortenReason(reason) {
	const sentences = reason.split("; ");
	if (sentences.length <= SHOWN_REASONS) return reason;
	const rank = (sentence) => sentence.endsWith(FAILED) ? 0 : NOBODY_THERE.test(sentence) ? 2 : 1;
	const first = sentences.toSorted((left, right) => rank(left) - rank(right)).slice(0, SHOWN_REASONS);
	return `${sentences.length} reasons, the first ${SHOWN_REASONS}: ${first.join("; ")}`;
}
/** How the broker says that it knows no such version at all. */
const UNHEARD_OF = /^No pacts or verifications have been published for /;
/**
* Whether the answer is only that nobody has published the version that was asked about. Who is deployed beside it has a row all the
* same, without a verification.
*/
function isUnheardOf(document) {
	const reason = textOr(asRecord(document.summary)?.reason, "");
	const isVerified = (row) => typeof asRecord(asRecord(row)?.verificationResult)?.success === "boolean";
	return UNHEARD_OF.test(reason) && !(asArray(document.matrix) ?? []).some(isVerified);
}
/** Names of those whose verification is missing and may still come; not of those of whom no version is there at all. */
function missingFrom(document, pacticipant) {
	const own = textOr(asRecord(document.summary)?.reason, "").split("\n");
	const open = hindrancesIn(document, pacticipant).filter(({ failed }) => !failed);
	const waiting = open.filter((row) => !(ownWords(row, open, own)?.every((sentence) => NOBODY_THERE.test(sentence)) ?? false));
	return [...new Set(waiting.map(({ other }) => other))].sort();
}
/** Every row, sorted. */
function matrixRows(document) {
	return mergeRows((asArray(document.matrix) ?? []).flatMap((entry) => {
		const row = asRecord(entry);
		if (row === null) return [];
		const [consumer, provider, result] = [
			side(row.consumer),
			side(row.provider),
			asRecord(row.verificationResult)
		];
		return {
			consumer: consumer.name,
			consumerVersion: consumer.version,
			consumerWhere: consumer.where,
			provider: provider.name,
			providerVersion: provider.version,
			providerWhere: provider.where,
			verified: typeof result?.success === "boolean" ? result.success : null,
			verifiedAt: textOr(result?.verifiedAt, null)
		};
	}));
}
/** Rows of several answers without repetition: the same integration is in the matrix of every environment it is in. */
function mergeRows(rows) {
	const keyOf = ({ consumer, consumerVersion, provider, providerVersion }) => JSON.stringify([
		consumer,
		provider,
		consumerVersion,
		providerVersion
	]);
	return [...new Map(rows.map((row) => [keyOf(row), row])).entries()].sort(([one], [other]) => one < other ? -1 : 1).map(([, row]) => row);
}
function side(value) {
	const pacticipant = asRecord(value);
	const version = asRecord(pacticipant?.version);
	const environments = (asArray(version?.environments) ?? []).flatMap((held) => textOr(asRecord(held)?.name, []));
	const branch = textOr(version?.branch, null);
	const where = [...branch === null ? [] : [branch], ...environments.sort()];
	return {
		name: textOr(pacticipant?.name, "?"),
		version: textOr(version?.number, null),
		where
	};
}
/** Whether a row holds a verification that failed: then the answer is no, whatever else is still unknown. */
function hasFailure(document, pacticipant) {
	return hindrancesIn(document, pacticipant).some(({ failed }) => failed);
}
function hindrancesIn(document, pacticipant) {
	return (asArray(document.matrix) ?? []).flatMap((entry) => {
		const row = asRecord(entry);
		const success = asRecord(row?.verificationResult)?.success;
		if (row === null || success === true) return [];
		const [consumer, provider] = [asRecord(row.consumer), asRecord(row.provider)];
		const other = textOr(consumer?.name, "") === pacticipant ? provider : consumer;
		const version = asRecord(other?.version);
		const environments = (asArray(version?.environments) ?? []).flatMap((held) => textOr(asRecord(held)?.name, []));
		const number = textOr(version?.number, null);
		return {
			other: textOr(other?.name, "?"),
			version: number,
			environments,
			failed: success === false
		};
	});
}
const FAILED = ": verification failed";
function describeHindrance({ other, version, environments, failed }) {
	const of = version === null ? "" : ` ${shortenVersions(version)}`;
	const where = environments.length === 0 ? "" : ` (${[...environments].sort().join(", ")})`;
	if (failed) return `${other}${of}${where}${FAILED}`;
	return version === null ? `${other}: no version of it is there` : `${other}${of}${where}: not verified`;
}

// src/contract/occurrences.ts
/** The place that stands for each consumer's main branch. */
const MAIN_BRANCH = "main";
/**
* Why the broker chose a pact, for the selectors `mainBranch`, `environment` and `deployedOrReleased`: the link's metadata says how many
* versions of which kind, the notice names them. Null where the two do not say the same, so that nothing is guessed from a sentence: then
* each place is asked about by itself.
*/
function readOccurrences(href, properties) {
	if (properties.wip === true) return [];
	const groups = selectorGroups(href);
	const lines = criteriaLines(properties);
	if (groups === null || lines === null) return null;
	const wanted = groups.map(kindOf).filter((kind) => kind !== null);
	const told = lines.flatMap(occurrencesIn);
	if (told.length !== wanted.length) return null;
	const occurrences = [];
	for (const fits of wanted.toSorted((one, other) => one.rank - other.rank).map(({ fits }) => fits)) {
		const index = told.findIndex(({ place }) => fits(place));
		if (index < 0) return null;
		occurrences.push(...told.splice(index, 1));
	}
	return occurrences;
}
/** What one selector found, by its metadata; null for one about a branch or a tag, which are no place. */
function kindOf(group) {
	const environment = group.get("e");
	if (environment !== void 0) return {
		rank: 0,
		fits: (place) => place === environment
	};
	if (group.has("b") || group.has("t")) return null;
	if (group.get("l") === "true") return {
		rank: 0,
		fits: (place) => place === MAIN_BRANCH
	};
	return {
		rank: 1,
		fits: (place) => place !== MAIN_BRANCH
	};
}
const MAIN_LINE = /^latest version from the main branch '.*?' \((.+)\)$/;
const ENVIRONMENT_LINE = /^a consumer version in environment (.+)$/;
const EVERYWHERE_LINE = /^consumer version\(s\) (?:currently deployed to|released and supported in) (.+)$/;
/** Versions that one line of the notice names; none for a line about something else. */
function occurrencesIn(line) {
	const main = MAIN_LINE.exec(line)?.[1];
	if (main !== void 0) return [{
		place: MAIN_BRANCH,
		version: main
	}];
	const list = (ENVIRONMENT_LINE.exec(line) ?? EVERYWHERE_LINE.exec(line))?.[1];
	return list === void 0 ? [] : listedVersions(list);
}
/** `production (1.0) and test (1.1 (beta))`; the broker takes no environment with a space in its name. */
function listedVersions(list) {
	const part = /(\S+) \((.+?)\)(?:$|(?:, | and )(?=\S+ \())/y;
	const found = [];
	while (part.lastIndex < list.length) {
		const [, place, version] = part.exec(list) ?? [];
		if (place === void 0 || version === void 0) return [];
		found.push({
			place,
			version
		});
	}
	return found;
}
/** `s[][e]=production&s[][cv]=6&s[][l]=true&s[][cv]=7`: each selector ends with the consumer version it found. */
function selectorGroups(href) {
	const encoded = /\/metadata\/([^/?#]+)/.exec(href)?.[1];
	const decoded = encoded === void 0 ? null : percentDecoded(encoded);
	if (decoded === null) return null;
	const text = Buffer.from(decoded, "base64").toString("utf8");
	const groups = [];
	let current = /* @__PURE__ */ new Map();
	for (const [key, value] of new URLSearchParams(text)) {
		const name = /^s\[\]\[(\w+)\]$/.exec(key)?.[1];
		if (name === void 0) continue;
		current.set(name, value);
		if (name !== "cv") continue;
		groups.push(current);
		current = /* @__PURE__ */ new Map();
	}
	return current.size === 0 ? groups : null;
}
/** The list in the notice before a verification: one line for each selector that found a version. */
function criteriaLines(properties) {
	for (const entry of asArray(properties.notices) ?? []) {
		const notice = asRecord(entry);
		const [head = "", ...lines] = textOr(notice?.text, "").split("\n    * ");
		if (notice?.when === "before_verification" && lines.length > 0 && head.includes("is being verified because")) return lines;
	}
	return null;
}

// src/contract/broker-answers.ts
function parseSelectedPacts(document, provider) {
	const pacts = embedded(document, "pacts");
	if (pacts === null) throw malformed("the list of pacts to verify has no `_embedded.pacts`");
	return pacts.map((pact) => {
		const link = linkOf(pact, "self");
		if (link === null) throw malformed("a pact to verify has no address");
		const properties = asRecord(pact.verificationProperties) ?? {};
		const path = decodedSegments(link.href);
		const consumer = consumerIn(path) ?? "";
		return {
			href: link.href,
			consumer,
			consumerVersion: versionInName(link.name, consumer, provider),
			sha: segmentAfter(path, "pact-version") ?? link.href,
			pending: properties.pending === true,
			wip: properties.wip === true,
			occurrences: readOccurrences(link.href, properties)
		};
	});
}
/** The link's name is `Pact between CONSUMER (VERSION) and PROVIDER`; any of the three may hold brackets. */
function versionInName(name, consumer, provider) {
	const [start, end] = [`Pact between ${consumer} (`, `) and ${provider}`];
	if (name === null || !name.startsWith(start) || !name.endsWith(end)) return null;
	return name.slice(start.length, name.length - end.length);
}
function decodedSegments(href) {
	return (URL.parse(href, "http://broker")?.pathname ?? "").split("/").map((segment) => percentDecoded(segment) ?? segment);
}
/** `…/provider/P/consumer/C/pact-version/SHA`, `…/consumer/C/version/V`: P, C and the broker's own path may hold any of these words. */
function consumerIn(path) {
	const index = path.findLastIndex((segment) => segment === "pact-version" || segment === "version");
	return index >= 2 && path[index - 2] === "consumer" ? path[index - 1] ?? null : segmentAfter(path, "consumer");
}
function segmentAfter(path, name) {
	const index = path.lastIndexOf(name);
	return index < 0 ? null : path[index + 1] ?? null;
}
/**
* Only `summary.deployable` counts, and only as a boolean: everything else is unknown. The broker says unknown also where one
* verification failed and another is missing; that can only become no. And it says no of a version that nobody has published yet, of
* which nothing is known.
*/
function parseMatrix(document, pacticipant) {
	const summary = asRecord(document.summary);
	if (summary === null) throw malformed("the matrix has no `summary`");
	const unheardOf = isUnheardOf(document);
	const said = typeof summary.deployable === "boolean" && !unheardOf ? summary.deployable : null;
	const deployable = said === null && hasFailure(document, pacticipant) ? false : said;
	const missing = unheardOf ? [pacticipant] : missingFrom(document, pacticipant);
	const waitsFor = deployable === null ? missing : [];
	return {
		deployable,
		reason: describeMatrix(document, pacticipant),
		waitsFor,
		rows: matrixRows(document),
		shown: parseShownResults(document)
	};
}
function parseShownResults(document) {
	const rows = asArray(document.matrix) ?? [];
	return new Map(rows.flatMap((row) => {
		const result = asRecord(asRecord(row)?.verificationResult);
		const link = result === null ? null : linkOf(result, "self");
		return link === null ? [] : [[withoutMetadata(link.href), result?.success === true]];
	}));
}
/** For whom a pact was chosen is part of some addresses of the same result, and not of others. */
function withoutMetadata(href) {
	return href.replace(/\/metadata\/[^/]+/, "");
}
function parseEnvironments(document) {
	const environments = embedded(document, "environments");
	if (environments === null) throw malformed("the list of environments has no `_embedded.environments`");
	return environments.flatMap((environment) => textOr(environment.name, []));
}
function parsePacticipants(document) {
	return linksOf(document, "pb:pacticipants").flatMap((link) => link.name ?? []);
}
function parseProviderStates(document) {
	return (asArray(document.providerStates) ?? []).flatMap((entry) => {
		const state = asRecord(entry);
		const name = textOr(state?.name, null);
		if (name === null) return [];
		const consumers = (asArray(state?.consumers) ?? []).filter((consumer) => typeof consumer === "string");
		return [{
			name,
			params: Object.keys(asRecord(state?.params) ?? {}),
			consumers
		}];
	});
}
/** Consumer version that a fetched pact belongs to. */
function consumerVersionOf(document) {
	return linkOf(document, "pb:consumer-version")?.name ?? linkOf(document, "pb:consumer-versions")?.name ?? null;
}
/** Whether a verification result that was read back is the one that was sent. */
function isSameResult(document, sent) {
	return document.providerApplicationVersion === sent.version && document.success === sent.success && (asArray(document.testResults)?.length ?? 0) === sent.tests;
}
function malformed(why) {
	return new ProblemError({
		code: "broker.answer-malformed",
		what: "The Pact Broker gave an unusable answer",
		why,
		todo: "Check the broker’s version; this run was written for 2.100 and later."
	});
}

// src/contract/broker-refusals.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
/** Link that every broker has which can choose pacts to verify. */
const FOR_VERIFICATION = "pb:provider-pacts-for-verification";
function unexpected(asked, answer) {
	return new ProblemError({
		code: answer.status === 409 ? "broker.conflict" : "broker.refused",
		what: `The Pact Broker was asked for ${asked} and answered ${answer.status}`,
		why: brokerErrorText(answer.document)
	});
}
const NAMED$1 = 10;
/** What the repository wrote, against what there is. */
function unknownEnvironment(environment, known) {
	return new ProblemError({
		code: "broker.unknown-environment",
		what: `The Pact Broker knows no environment "${environment}"`,
		why: known.length === 0 ? "it knows none" : `it knows ${listSome([...known].sort(), NAMED$1)}`,
		todo: suggest(environment, known) ?? "Correct the name in `contract`, or create the environment: `api-testing broker setup`."
	});
}
function tooOld(address, index) {
	return new ProblemError({
		code: "broker.not-a-broker",
		what: `${address} answers JSON, and is no Pact Broker that can choose pacts to verify`,
		why: index.version === null ? `its index has no link ${FOR_VERIFICATION}` : `it is version ${index.version}`,
		todo: "Check the address, or update the broker to 2.100 or later."
	});
}
/** The nearest of the known names; null when none is near. */
function suggest(name, known) {
	if (known.length === 0) return null;
	const near = (0, import_fastest_levenshtein.closest)(name, [...known]);
	return (0, import_fastest_levenshtein.distance)(name.toLowerCase(), near.toLowerCase()) <= Math.max(2, name.length / 3) ? `Did you mean "${near}"?` : null;
}

// src/contract/pact-difference.ts
/** Places of one interaction that are named; the first ones say what is wrong. */
const NAMED_PLACES = 3;
/** What our pact has otherwise than the published one, one sentence per interaction. */
function describeDifference(published, ours) {
	const [before, after] = [byName(published), byName(ours)];
	const sentences = [];
	for (const [key, interaction] of after) {
		const known = before.get(key);
		if (known === void 0) sentences.push(`"${interaction.description}" is new`);
		else {
			const places = differingPlaces(ownPart(known), ownPart(interaction));
			if (places.length > 0) sentences.push(`"${interaction.description}" differs at ${listSome(places, NAMED_PLACES)}`);
		}
	}
	for (const [key, interaction] of before) if (!after.has(key)) sentences.push(`"${interaction.description}" is gone`);
	return sentences;
}
function byName(pact) {
	return new Map(pact.interactions.map((one) => [JSON.stringify([
		one.kind,
		one.description,
		one.states
	]), one]));
}
/** Without what the broker adds. */
function ownPart({ raw }) {
	const { _id: _, ...own } = raw;
	return own;
}
function differingPlaces(before, after, path = "") {
	if (canonical(before ?? null) === canonical(after ?? null)) return [];
	const [left, right] = [childrenOf(before), childrenOf(after)];
	if (left === null || right === null || Array.isArray(before) !== Array.isArray(after)) return [`${path || "the interaction"} (${shown(before)} → ${shown(after)})`];
	return [.../* @__PURE__ */ new Set([...Object.keys(left), ...Object.keys(right)])].flatMap((key) => differingPlaces(left[key], right[key], path === "" ? key : `${path}.${key}`));
}
function childrenOf(value) {
	const list = asArray(value);
	return list ? Object.fromEntries(list.entries()) : asRecord(value);
}
const SHOWN_CHARACTERS = 40;
function shown(value) {
	if (value === void 0) return "absent";
	const text = JSON.stringify(value) ?? "absent";
	return text.length > SHOWN_CHARACTERS ? `${text.slice(0, 39)}…` : text;
}

// src/contract/broker-contracts.ts
/**
* Publishes them together; returns what the broker noted about it. The same pact again is fine; another one under the same version is
* refused by the broker, and the ProblemError (`contract.pact-conflict`) says what differs.
*/
async function publishPacts(http, publication) {
	const { consumer, version, branch, tags, buildUrl, pacts } = publication;
	const body = {
		pacticipantName: consumer,
		pacticipantVersionNumber: version,
		...branch === null ? {} : { branch },
		...tags.length === 0 ? {} : { tags },
		...buildUrl === null ? {} : { buildUrl },
		contracts: pacts.map((pact) => ({
			consumerName: consumer,
			providerName: pact.provider,
			specification: "pact",
			contentType: "application/json",
			content: Buffer.from(pact.text, "utf8").toString("base64")
		}))
	};
	const answer = await http.send({
		method: "POST",
		href: "contracts/publish",
		body
	});
	if (answer.status === 409) throw await conflict(http, publication, answer);
	if (answer.status !== 200 && answer.status !== 201) throw unexpected("pacts to publish", answer);
	const kept = linksOf(answer.document, "pb:contracts").length;
	if (kept < pacts.length) throw notKept(kept, pacts.length);
	return (asArray(answer.document.notices) ?? []).flatMap((notice) => textOr(asRecord(notice)?.text, []));
}
/** The broker says 409 of another content, and of a name that is nearly one it has. */
async function conflict(http, { consumer, version, pacts }, refusal) {
	const differences = [];
	for (const pact of pacts) {
		const names = [
			pact.provider,
			consumer,
			version
		].map(encodeURIComponent);
		const href = `pacts/provider/${names[0]}/consumer/${names[1]}/version/${names[2]}`;
		const answer = await http.send({
			method: "GET",
			href
		});
		if (answer.status !== 200) continue;
		const published = parsePact(JSON.stringify(answer.document), `pact with ${pact.provider}`);
		differences.push(...describeDifference(published, pact).map((sentence) => `${pact.provider}: ${sentence}`));
	}
	if (differences.length === 0) return refusedName(consumer, refusal);
	return new ProblemError({
		code: "contract.pact-conflict",
		what: `${consumer} ${shortenVersions(version)} is published already, with other pacts`,
		why: differences.join("; "),
		todo: "Make the consumer tests write the same pact each time (give every matcher an example value), or push a new commit."
	});
}
function refusedName(consumer, { document }) {
	return new ProblemError({
		code: "contract.pacts-refused",
		what: `The Pact Broker refused the pacts of ${consumer}`,
		why: brokerErrorText(document) ?? "it answered 409 and gives no reason",
		todo: "Correct a name that is misspelt in the consumer tests; make a new pacticipant first with `api-testing broker setup`."
	});
}
function notKept(kept, sent) {
	return new ProblemError({
		code: "broker.pact-not-kept",
		what: `The Pact Broker took ${kept} of ${sent} pacts`,
		why: "its answer names no address for the others"
	});
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

// src/contract/matrix-in-parts.ts
/** Others in one question. The broker compares each with each: 5 cost it 0.02 s apiece, 1 and 25 more than 0.03 s, 100 0.18 s. */
const PART = 5;
const QUESTIONS_AT_ONCE = 4;
/**
* The broker's matrix for an environment, put together from questions that name who is there: the same rows and the same answer as the
* question that leaves it to the broker to find out; null where nobody is there. What is deployed or verified between two parts may be in it
* or not.
*/
async function askMatrixInParts(http, question) {
	const others = [...await consumersIn(http, question), ...await providersOf(http, question)];
	if (others.length === 0) return null;
	const parts = Array.from({ length: Math.ceil(others.length / PART) }, (_, index) => others.slice(index * PART, (index + 1) * PART));
	return joinAnswers(await runLimited(parts, QUESTIONS_AT_ONCE, (part) => askPart(http, question, part)));
}
async function consumersIn(http, { pacticipant, environment }) {
	const href = `pacts/provider/${encodeURIComponent(pacticipant)}/for-verification`;
	const body = { consumerVersionSelectors: [{ environment }] };
	const answer = await http.send({
		method: "POST",
		href,
		body,
		isSlow: true
	});
	if (answer.status === 404) return [];
	if (answer.status !== 200) throw unexpected("the consumers in an environment", answer);
	return [...new Set(parseSelectedPacts(answer.document, pacticipant).map(({ consumer }) => consumer))].sort();
}
/** Of whom the version is a consumer itself. */
async function providersOf(http, { pacticipant, version }) {
	const href = `pacticipants/${encodeURIComponent(pacticipant)}/versions/${encodeURIComponent(version)}`;
	const answer = await http.send({
		method: "GET",
		href
	});
	if (answer.status === 404) return [];
	if (answer.status !== 200) throw unexpected("a version", answer);
	const names = linksOf(answer.document, "pb:pact-versions").flatMap((link) => {
		const name = /\/pacts\/provider\/([^/]+)\/consumer\//.exec(link.href)?.[1];
		return name === void 0 ? [] : percentDecoded(name) ?? name;
	});
	return [...new Set(names)].sort();
}
async function askPart(http, question, others) {
	const { pacticipant, version, environment } = question;
	const query = new URLSearchParams([
		["q[][pacticipant]", pacticipant],
		["q[][version]", version],
		...others.flatMap((other) => [["q[][pacticipant]", other], ["q[][environment]", environment]]),
		["latestby", "cvpv"],
		["limit", String(MAX_MATRIX_ROWS)]
	]);
	const answer = await http.send({
		method: "GET",
		href: `matrix?${query}`,
		isSlow: true
	});
	if (answer.status !== 200) throw unexpected("a part of its matrix", answer);
	const part = parseMatrix(answer.document, pacticipant);
	if (part.deployable !== false || hasFailure(answer.document, pacticipant)) return part;
	return {
		...part,
		deployable: null,
		waitsFor: missingFrom(answer.document, pacticipant)
	};
}
/** One no is a no, and yes needs all. */
function joinAnswers(answers) {
	const deployable = answers.some(({ deployable }) => deployable === false) ? false : answers.every((answer) => answer.deployable === true) ? true : null;
	const telling = answers.filter((answer) => answer.deployable !== true || deployable === true);
	return {
		deployable,
		reason: [...new Set(telling.flatMap(({ reason }) => reason.split("; ")))].sort().join("; "),
		waitsFor: deployable === null ? [...new Set(answers.flatMap(({ waitsFor }) => waitsFor))].sort() : [],
		rows: mergeRows(answers.flatMap(({ rows }) => rows)),
		shown: new Map(answers.flatMap(({ shown }) => [...shown]))
	};
}

// src/contract/broker-matrix.ts
/** A broker that cannot draw a matrix takes its time for that, and cannot the next time either; one that is busy answers the parts. */
const ATTEMPTS = 2;
/**
* Asks for a whole matrix, which is one picture of one moment. With about a thousand consumers the broker answers 500 (its own statement is
* too deep for it); then, and from then on, it is asked in parts.
*/
function openMatrix(http, log) {
	const tooLarge = /* @__PURE__ */ new Map();
	return async (question) => {
		const { pacticipant, environment } = question;
		if (environment === null) return askWhole(http, question);
		if (!tooLarge.has(pacticipant)) try {
			return await askWhole(http, question);
		} catch (thrown) {
			if (!(thrown instanceof ProblemError) || thrown.problem.code !== "broker.server-error") throw thrown;
			log(`The Pact Broker cannot draw the matrix of ${pacticipant} as a whole; asking for it in parts`);
			tooLarge.set(pacticipant, thrown);
		}
		const answer = await askMatrixInParts(http, {
			...question,
			environment
		});
		if (answer === null) throw tooLarge.get(pacticipant);
		return answer;
	};
}
/**
* `cvpv`, not `cvp`: with several versions of a consumer deployed, the latter hides all but one of them. A main branch has one latest
* version, and there the broker's own command asks with `cvp`.
*/
async function askWhole(http, question) {
	const { pacticipant, version, environment } = question;
	const href = `matrix?${new URLSearchParams([
		["q[][pacticipant]", pacticipant],
		["q[][version]", version],
		["latestby", environment === null ? "cvp" : "cvpv"],
		environment === null ? ["mainBranch", "true"] : ["environment", environment],
		["limit", String(MAX_MATRIX_ROWS)]
	])}`;
	const answer = await http.send({
		method: "GET",
		href,
		isSlow: true,
		...environment && { attempts: ATTEMPTS }
	});
	if (answer.status === 200) return parseMatrix(answer.document, pacticipant);
	const known = environment === null ? [] : await environmentsOf(http);
	if (environment === null || known.includes(environment)) throw unexpected("its matrix", answer);
	throw unknownEnvironment(environment, known);
}
/** A broker that was set up before environments existed has none. */
async function environmentsOf(http) {
	const answer = await readPages(http, "environments");
	if (answer.status === 404) return [];
	if (answer.status !== 200) throw unexpected("its environments", answer);
	return parseEnvironments(answer.document);
}

// src/contract/broker-records.ts
/** Tells the broker where a version is, or is no more. Resolves when it has answered that it knows; throws ProblemError. */
async function recordVersion(http, record) {
	switch (record.as) {
		case "deployment": return begin(http, record, "pb:record-deployment");
		case "release": return begin(http, record, "pb:record-release");
		case "undeployment": return end(http, record, DEPLOYED);
		case "support-ended": return end(http, record, SUPPORTED);
		default: return record.as;
	}
}
/** The version itself links to where its deployments are recorded, one link per environment. */
async function begin(http, record, relation) {
	const { pacticipant, version, environment, instance } = record;
	const href = `pacticipants/${encodeURIComponent(pacticipant)}/versions/${encodeURIComponent(version)}`;
	const found = await http.send({
		method: "GET",
		href
	});
	if (found.status === 404) throw unknownVersion(record);
	if (found.status !== 200) throw unexpected("a version", found);
	const links = linksOf(found.document, relation);
	const link = links.find(({ name }) => name === environment);
	if (link === void 0) {
		const known = links.flatMap(({ name }) => name ?? []);
		throw unknownEnvironment(environment, known);
	}
	const body = instance === null ? {} : { applicationInstance: instance };
	const answer = await http.send({
		method: "POST",
		href: link.href,
		body
	});
	if (answer.status !== 201) throw notRecorded(record, answer);
}
const DEPLOYED = {
	relation: "pb:currently-deployed-deployed-versions",
	collection: "deployedVersions",
	property: "currentlyDeployed"
};
const SUPPORTED = {
	relation: "pb:currently-supported-released-versions",
	collection: "releasedVersions",
	property: "currentlySupported"
};
/** What is in the environment of this pacticipant (and instance) is no more; that none is there is as good. */
async function end(http, record, ending) {
	const href = await environmentHref(http, record, ending.relation);
	const query = new URLSearchParams({ pacticipant: record.pacticipant });
	const found = await readPages(http, `${href}?${query}`);
	if (found.status !== 200) throw unexpected(`the versions in ${record.environment}`, found);
	const there = (embedded(found.document, ending.collection) ?? []).filter((entry) => isMeant(entry, record));
	for (const entry of there) {
		const self = linkOf(entry, "self")?.href;
		if (self === void 0) throw unexpected("a version in an environment", found);
		const answer = await http.send({
			method: "PATCH",
			href: self,
			body: { [ending.property]: false }
		});
		if (answer.status !== 200 || answer.document[ending.property] !== false) throw notRecorded(record, answer);
	}
}
/** An undeployment means whatever is deployed; support ends for one version, and others stay supported. */
function isMeant(entry, { as, version, instance }) {
	const { pacticipant: _, version: held } = asRecord(entry._embedded) ?? {};
	if (as === "support-ended") return textOr(asRecord(held)?.number, "") === version;
	return textOr(entry.applicationInstance, null) === instance;
}
async function environmentHref(http, { environment }, relation) {
	const list = await readPages(http, "environments");
	if (list.status !== 200) throw unexpected("its environments", list);
	const environments = embedded(list.document, "environments") ?? [];
	const found = environments.find(({ name }) => name === environment);
	const self = found === void 0 ? null : linkOf(found, "self");
	if (self === null) throw unknownEnvironment(environment, environments.flatMap(({ name }) => textOr(name, [])));
	const answer = await http.send({
		method: "GET",
		href: self.href
	});
	const link = answer.status === 200 ? linkOf(answer.document, relation) : null;
	if (link === null) throw unexpected(`the environment ${environment}`, answer);
	return link.href;
}
function unknownVersion({ pacticipant, version, as, environment }) {
	return new ProblemError({
		code: "broker.unknown-version",
		what: `The ${as} to ${environment} was not recorded`,
		why: `the Pact Broker knows no version ${shortenVersions(version)} of ${pacticipant}`,
		todo: "A version is known once it has published pacts or verification results: run the contract stage on this commit first."
	});
}
function notRecorded({ as, environment }, answer) {
	const problem = unexpected(`the ${as} to ${environment}`, answer).problem;
	return new ProblemError({
		...problem,
		code: "broker.not-recorded"
	});
}

// src/contract/broker-results.ts
async function publishResult(http, href, result) {
	const body = {
		success: result.success,
		providerApplicationVersion: result.providerVersion,
		...result.buildUrl === null ? {} : { buildUrl: result.buildUrl },
		testResults: result.testResults,
		verifiedBy: {
			implementation: "Pact-Rust",
			version: result.verifierVersion
		}
	};
	const answer = await http.send({
		method: "POST",
		href,
		body
	});
	if (answer.status !== 201) throw unexpected("verification results", answer);
	const sent = {
		version: result.providerVersion,
		success: result.success,
		tests: result.testResults.length
	};
	const self = linkOf(answer.document, "self")?.href ?? null;
	return {
		href: self,
		sent,
		isStored: self !== null && isSameResult(answer.document, sent)
	};
}
/**
* Why each result is not kept, in order; null where it is. A status alone is no proof: the broker's own command line ends with 0 when
* publishing was refused. A result is kept where the answer to it was the stored result, or a later answer shows it; several others are read
* back with one request, from the rows of the version's matrix; what is not there, by itself. A later answer that shows another outcome
* counts more than the first one.
*/
async function confirmResults(http, question, receipts) {
	const open = receipts.filter((receipt) => !isKnown(receipt, question.shown));
	const asked = open.length > 1 ? await readShownResults(http, question) : question.shown;
	const confirmed = [];
	for (const receipt of receipts) {
		const known = !open.includes(receipt) || showsSuccess(receipt, asked) === receipt.sent.success;
		confirmed.push(known ? null : await readBack(http, receipt));
	}
	return confirmed;
}
function isKnown(receipt, shown) {
	const seen = showsSuccess(receipt, shown);
	return seen === void 0 ? receipt.isStored : seen === receipt.sent.success;
}
function showsSuccess({ href }, shown) {
	return href === null ? void 0 : shown.get(withoutMetadata(href));
}
/** Success by the result's address; empty where the broker cannot draw its matrix, as with a thousand consumers on SQLite. */
async function readShownResults(http, question) {
	const { pacticipant: name, version, consumers } = question;
	const asked = consumers.filter((consumer) => consumer.version !== null).slice(0, MAX_ASKED_CONSUMERS);
	const selectors = [{
		name,
		version
	}, ...asked].flatMap((one) => [["q[][pacticipant]", one.name], ["q[][version]", one.version ?? ""]]);
	const query = new URLSearchParams([...selectors, ["latestby", "cvpv"]]);
	const answer = await http.send({
		method: "GET",
		href: `matrix?${query}`
	}).catch((thrown) => {
		if (thrown instanceof ProblemError) return null;
		throw thrown;
	});
	return answer?.status === 200 ? parseShownResults(answer.document) : /* @__PURE__ */ new Map();
}
/** Longer addresses are refused by proxies (8 kB); what is not asked about is read back by itself. */
const MAX_ASKED_CONSUMERS = 40;
async function readBack(http, { href, sent }) {
	try {
		const answer = href === null ? null : await http.send({
			method: "GET",
			href
		});
		if (answer?.status === 200 && isSameResult(answer.document, sent)) return null;
		return new ProblemError({
			code: "broker.result-not-kept",
			what: "The Pact Broker accepted verification results and does not show them",
			why: answer === null ? "it names no address for them" : `reading them back gave ${answer.status}`
		});
	} catch (thrown) {
		if (thrown instanceof ProblemError) return thrown;
		throw thrown;
	}
}

// src/contract/broker-versions.ts
/** Versions of a pacticipant at the tip of its main branch (null) and in environments, each once. Throws ProblemError. */
async function readVersionsAt(http, pacticipant, places) {
	const found = /* @__PURE__ */ new Map();
	const add = (version) => {
		const known = found.get(version.number);
		found.set(version.number, {
			number: version.number,
			branch: known?.branch ?? version.branch,
			isMain: version.isMain || known?.isMain === true,
			environments: [.../* @__PURE__ */ new Set([...known?.environments ?? [], ...version.environments])]
		});
	};
	if (places.includes(null)) for (const version of await readMainVersion(http, pacticipant)) add(version);
	const environments = places.filter((place) => place !== null);
	if (environments.length === 0) return [...found.values()];
	const list = await read$1(http, "environments", "its environments");
	for (const name of environments) for (const version of await readVersionsIn(http, pacticipant, uuidOf(list, name))) add({
		...version,
		environments: [name]
	});
	return [...found.values()];
}
async function readMainVersion(http, pacticipant) {
	const href = `pacticipants/${encodeURIComponent(pacticipant)}`;
	const branch = textOr((await read$1(http, href, "a pacticipant")).mainBranch, null);
	if (branch === null) return [];
	const answer = await http.send({
		method: "GET",
		href: `${href}/branches/${encodeURIComponent(branch)}/latest-version`
	});
	if (answer.status === 404) return [];
	const number = textOr(succeeded(answer, "a version").number, null);
	return number === null ? [] : [{
		number,
		branch,
		isMain: true,
		environments: []
	}];
}
const THERE = [["deployed-versions/currently-deployed", "deployedVersions"], ["released-versions/currently-supported", "releasedVersions"]];
async function readVersionsIn(http, pacticipant, uuid) {
	const versions = [];
	for (const [path, collection] of THERE) {
		const document = await read$1(http, `environments/${encodeURIComponent(uuid)}/${path}?${new URLSearchParams({ pacticipant })}`, "the versions in an environment");
		for (const entry of embedded(document, collection) ?? []) {
			const version = asRecord(asRecord(entry._embedded)?.version);
			const number = textOr(version?.number, null);
			if (number !== null) versions.push({
				number,
				branch: branchOf(version),
				isMain: false,
				environments: []
			});
		}
	}
	return versions;
}
/** The broker tells branches of a version in one of two places, by its age. */
function branchOf(version) {
	const [first] = embedded(version ?? {}, "branchVersions") ?? [];
	return textOr(first?.name, textOr(version?.branch, null));
}
function uuidOf(list, name) {
	const environments = embedded(list, "environments") ?? [];
	const uuid = textOr(environments.find((environment) => environment.name === name)?.uuid, null);
	if (uuid !== null) return uuid;
	throw unknownEnvironment(name, environments.flatMap((environment) => textOr(environment.name, [])));
}
async function read$1(http, href, asked) {
	return succeeded(await readPages(http, href), asked);
}
function succeeded(answer, asked) {
	if (answer.status !== 200) throw unexpected(asked, answer);
	return answer.document;
}

// src/contract/failed-results.ts
/** The result at an address, with the descriptions of its pact. Throws ProblemError. */
async function readFailedResult(http, href) {
	const result = await read(http, href, "a verification result");
	const failed = (asArray(result.testResults) ?? []).map(asRecord).filter((test) => test !== null).filter(({ success }) => success === false);
	const pact = failed.length === 0 ? null : linkOf(result, "pb:pact-version")?.href ?? null;
	const descriptions = pact === null ? /* @__PURE__ */ new Map() : descriptionsIn(await read(http, pact, "a pact"));
	return {
		provider: textOr(result.providerName, "?"),
		version: textOr(result.providerApplicationVersion, "?"),
		buildUrl: textOr(result.buildUrl, null),
		interactions: failed.map((test) => ({
			description: descriptions.get(textOr(test.interactionId, "")) ?? null,
			mismatches: (asArray(test.mismatches) ?? []).flatMap((mismatch) => describeMismatch(asRecord(mismatch) ?? {}))
		}))
	};
}
async function read(http, href, asked) {
	const answer = await http.send({
		method: "GET",
		href
	});
	if (answer.status !== 200) throw unexpected(asked, answer);
	return answer.document;
}
/** The broker gives each interaction an id of its own, and results name them by it. */
function descriptionsIn(pact) {
	const all = [...asArray(pact.interactions) ?? [], ...asArray(pact.messages) ?? []];
	return new Map(all.flatMap((entry) => {
		const { _id: id, description } = asRecord(entry) ?? {};
		return typeof id === "string" && typeof description === "string" ? [[id, description]] : [];
	}));
}
/** Pact's own verifiers say the place in `identifier`, and of what could not be compared at all the exception. */
function describeMismatch({ identifier, description, exception }) {
	const words = textOr(description, textOr(asRecord(exception)?.message, ""));
	const place = textOr(identifier, "");
	if (words === "") return [];
	return [place === "" || words.startsWith(place) ? words : `${place}: ${words}`];
}
/** Two requests each, and a provider has one or two versions that are asked about. */
const READ_RESULTS = 3;
/** What of the consumer's pacts was not kept, and by whom. What cannot be read is a line in the log: the answer of the gate stands. */
async function findFailedResults({ broker, consumer, shown, log }) {
	const own = `/consumer/${encodeURIComponent(consumer)}/`;
	const failed = [...shown].filter(([href, success]) => !success && href.includes(own)).map(([href]) => href);
	const results = [];
	try {
		for (const href of failed.sort().slice(0, READ_RESULTS)) results.push(await broker.failedResult(href));
	} catch (thrown) {
		if (!(thrown instanceof ProblemError)) throw thrown;
		log(`The broker was not asked what failed: ${thrown.problem.what}`);
	}
	return results;
}

// src/contract/webhook-attempts.ts
/** Webhooks that a pact's publication triggered, and whose attempts have all failed so far; brokers that list none have none. */
async function readFailedWebhooks(http, pact) {
	const [provider, consumer, version] = [
		pact.provider,
		pact.consumer,
		pact.version
	].map(encodeURIComponent);
	const href = `pacts/provider/${provider}/consumer/${consumer}/version/${version}/triggered-webhooks`;
	const answer = await http.send({
		method: "GET",
		href
	});
	if (answer.status === 404) return [];
	if (answer.status !== 200) throw unexpected("the webhooks of a pact", answer);
	return (embedded(answer.document, "triggeredWebhooks") ?? []).filter(hasFailed).map((webhook) => ({
		provider: pact.provider,
		name: textOr(webhook.name, "webhook"),
		attempts: countOf(webhook.attemptsMade),
		left: countOf(webhook.attemptsRemaining)
	}));
}
function hasFailed({ status, attemptsMade }) {
	return status === "failure" || status === "retrying" && countOf(attemptsMade) > 0;
}
function countOf(value) {
	return typeof value === "number" ? value : 0;
}
/** Of the providers that have not verified what was published: those that nobody could tell. What cannot be read is a line in the log. */
async function findFailedWebhooks(unverified) {
	const { broker, consumer, version, matrix, log } = unverified;
	const open = matrix.filter((row) => row.consumer === consumer && row.verified === null);
	const failed = [];
	try {
		for (const provider of new Set(open.map((row) => row.provider))) failed.push(...await broker.failedWebhooks({
			consumer,
			version,
			provider
		}));
	} catch (thrown) {
		if (!(thrown instanceof ProblemError)) throw thrown;
		log(`The broker was not asked what became of its webhooks: ${thrown.problem.what}`);
	}
	return failed;
}

// src/contract/broker.ts
/** Opens the broker; nothing is asked yet. Throws for an address that is none. */
function openBroker(options) {
	const http = openBrokerHttp(options);
	return {
		address: http.address,
		pactsForVerification: (question) => askForPacts(http, question),
		fetchPact: (href) => fetchPact(http, href),
		environments: () => environmentsOf(http),
		version: () => askForVersion(http),
		providerStates: (provider) => askForProviderStates(http, provider),
		ensureBranchVersion: (version) => ensureBranchVersion(http, version),
		publishResult: (href, result) => publishResult(http, href, result),
		confirmResults: (question, receipts) => confirmResults(http, question, receipts),
		matrix: openMatrix(http, options.log),
		publishPacts: (publication) => publishPacts(http, publication),
		record: (record) => recordVersion(http, record),
		pacticipant: (name) => readPacticipant(http, name),
		versionsAt: (pacticipant, places) => readVersionsAt(http, pacticipant, places),
		failedWebhooks: (pact) => readFailedWebhooks(http, pact),
		failedResult: (href) => readFailedResult(http, href)
	};
}
async function askForPacts(http, question) {
	const href = `pacts/provider/${encodeURIComponent(question.provider)}/for-verification`;
	const body = {
		consumerVersionSelectors: question.selectors,
		includePendingStatus: question.includePending,
		...question.providerBranch === null ? {} : { providerVersionBranch: question.providerBranch },
		...question.wipSince === null ? {} : { includeWipPactsSince: question.wipSince }
	};
	const answer = await http.send({
		method: "POST",
		href,
		body
	});
	if (answer.status === 404) throw await unknownProvider(http, question.provider);
	if (answer.status !== 200) throw unexpected("the pacts to verify", answer);
	return parseSelectedPacts(answer.document, question.provider);
}
/** The index says whether this is a broker that can choose pacts at all. */
async function askForIndex(http) {
	const index = await http.send({
		method: "GET",
		href: ""
	});
	if (index.status !== 200) throw unexpected("its index", index);
	if (linkOf(index.document, "pb:provider-pacts-for-verification") === null) throw tooOld(http.address, index);
	return index;
}
async function askForVersion(http) {
	return (await askForIndex(http)).version;
}
const NAMED = 10;
async function unknownProvider(http, provider) {
	const index = await askForIndex(http);
	const href = linkOf(index.document, "pb:pacticipants")?.href ?? "pacticipants";
	const answer = await readPages(http, href);
	const names = answer.status === 200 ? parsePacticipants(answer.document) : [];
	return new ProblemError({
		code: "broker.unknown-pacticipant",
		what: `The Pact Broker knows no provider "${provider}"`,
		why: names.length === 0 ? "it knows no pacticipant at all" : `it knows ${listSome([...names].sort(), NAMED)}`,
		todo: suggest(provider, names) ?? "Name the provider as its consumers’ pacts do, in `provider.name`."
	});
}
async function fetchPact(http, href) {
	const answer = await http.send({
		method: "GET",
		href
	});
	if (answer.status !== 200) throw unexpected("a pact", answer);
	const { _links: _, ...content } = answer.document;
	return {
		text: JSON.stringify(content),
		consumerVersion: consumerVersionOf(answer.document),
		publishHref: linkOf(answer.document, "pb:publish-verification-results")?.href ?? null
	};
}
/** No link of the broker leads there; brokers before 2.112 do not have it. */
async function askForProviderStates(http, provider) {
	const href = `pacts/provider/${encodeURIComponent(provider)}/provider-states`;
	const answer = await http.send({
		method: "GET",
		href
	});
	if (answer.status === 404) return [];
	if (answer.status !== 200) throw unexpected("its provider states", answer);
	return parseProviderStates(answer.document);
}
async function ensureBranchVersion(http, version) {
	const [name, branch, number] = [
		version.pacticipant,
		version.branch,
		version.version
	].map(encodeURIComponent);
	const href = `pacticipants/${name}/branches/${branch}/versions/${number}`;
	const answer = await http.send({
		method: "PUT",
		href,
		body: {}
	});
	if (answer.status === 404) throw tooOld(http.address, answer);
	if (answer.status !== 200 && answer.status !== 201) throw unexpected(`the branch ${version.branch}`, answer);
}
async function readPacticipant(http, name) {
	const answer = await http.send({
		method: "GET",
		href: `pacticipants/${encodeURIComponent(name)}`
	});
	if (answer.status === 404) return null;
	if (answer.status !== 200) throw unexpected("a pacticipant", answer);
	const { repositoryUrl, mainBranch } = answer.document;
	return {
		repositoryUrl: textOr(repositoryUrl, null),
		mainBranch: textOr(mainBranch, null)
	};
}

export { MAIN_BRANCH as a, shortenReason as c, runLimited as i, shortenVersions as l, findFailedWebhooks as n, isNobodyThere as o, findFailedResults as r, mergeRows as s, openBroker as t };