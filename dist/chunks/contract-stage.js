import { i as toProblem, n as describeProblem, r as messageOf, t as ProblemError } from "./model-problem.js";
import { i as runLimited, l as shortenVersions, t as openBroker } from "./contract-broker.js";
import { _ as gateName, a as askGates, c as endFindings, f as stateFindings, g as pactLocation, h as verificationFindings, i as NOTHING_ASKED, l as gateFindings, m as unsetStates, n as sendResults, o as consumersOf, p as toFinding, r as whyNotPublished, s as duplicateFindings, t as confirmSent, v as gatesNotAsked } from "./contract-behind.js";
import { a as openPactCache, c as gatherFromFiles, i as NO_CACHE, l as withoutDoubles, n as parseContentAddress, o as NOTHING_GATHERED, r as readContent, s as describePlaces, t as gatherFromBroker } from "./contract-fetch-contents.js";
import { t as parsePact } from "./contract-pact-file.js";
import { i as operationOf, r as findUses } from "./contract-impact2.js";
import { c as asRecord, l as jsonOrNull, s as asArray, t as DEFAULT_LIMITS, u as textOr } from "./contract-expectation.js";
import { t as plural } from "./model-plural.js";
import { t as listSome } from "./model-list-some.js";
import { r as isContractRule, t as contractRule } from "./contract-rules.js";
import { t as compareTexts } from "./model-text-order.js";
import { i as installCommand, o as pluginsOf, r as readPluginTraces, s as titleOf$1, t as pluginDirectory } from "./contract-pact-plugins.js";
import { n as matchOperation, r as pathsBelow, t as findOperation } from "./spec-match.js";
import { n as mediaTypeCovers, r as statusCovers } from "./contract-covers.js";
import { r as lookUp, t as openSchemas } from "./package-ajv-formats.js";
import { n as childEnvironment } from "./tools-child-environment.js";
import { n as startProcess, t as runCommand } from "./tools-capture.js";
import { n as relayLine } from "./tools-neutralise.js";
import { t as quoteLog } from "./tools-quote-log.js";
import { t as readTextIfThere } from "./tools-read-text.js";
import { join } from "node:path";
import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { createServer } from "node:http";
import { getCACertificates } from "node:tls";

// src/contract/gather-requested.ts
/** The one pact that a webhook names. Its address must be one of this broker; throws ProblemError. */
async function gatherRequested(broker, question) {
	const { provider, requested } = question;
	const { text, ...fetched } = await fetchRequested(broker, question);
	const pact = parsePact(text, "pact of the webhook");
	if (pact.provider !== provider) throw new ProblemError({
		code: "contract.pact-of-other-provider",
		what: `The webhook’s pact is about the provider "${pact.provider}", not "${provider}"`,
		todo: "Set the webhook up again: `api-testing broker setup`."
	});
	const source = {
		pact,
		consumerVersion: fetched.consumerVersion,
		where: [],
		pending: false,
		origin: {
			kind: "broker",
			sha: requested.pactUrl,
			publishHref: fetched.publishHref,
			wip: false
		}
	};
	return {
		...NOTHING_GATHERED,
		sources: [source],
		known: [source]
	};
}
/** Several versions of the provider are asked for the same pact: what one run has fetched, the next one has. */
async function fetchRequested(broker, { provider, requested, cache = NO_CACHE }) {
	const { pactUrl, consumerVersion } = requested;
	const address = pactUrl.startsWith(`${broker.address}/`) ? parseContentAddress(pactUrl) : null;
	if (address === null || consumerVersion === null) {
		const fetched = await broker.fetchPact(pactUrl);
		return {
			...fetched,
			consumerVersion: consumerVersion ?? fetched.consumerVersion
		};
	}
	const { publishHref, ...content } = address;
	return {
		text: await readContent(broker, cache, {
			...content,
			provider
		}),
		consumerVersion,
		publishHref
	};
}

// src/contract/requester.ts
/** Who waits for the verification that a webhook asked for, and where it lives; an address the broker cannot tell is no fault of the pact. */
async function readRequester(broker, source, log) {
	const { consumer } = source.pact;
	const repository = await readRepository(broker, consumer).catch((thrown) => {
		log(`The repository of ${consumer} is not known: ${messageOf(thrown)}`);
		return null;
	});
	return {
		consumer,
		version: source.consumerVersion,
		repository
	};
}
async function readRepository(broker, pacticipant) {
	return (await broker.pacticipant(pacticipant))?.repositoryUrl ?? null;
}

// src/contract/missing-states.ts
/** What nobody handles, sorted by name; nothing where only asking tells, as with an endpoint. */
function findMissingStates(sources, inventory, handlers) {
	const names = handlers?.names ?? null;
	if (names === null) return [];
	const found = /* @__PURE__ */ new Map();
	const add = (state, verified) => {
		if (names.has(state.name)) return;
		const known = found.get(state.name);
		found.set(state.name, {
			name: state.name,
			params: sortedUnion(known?.params, state.params),
			consumers: sortedUnion(known?.consumers, state.consumers),
			verified: [...known?.verified ?? [], ...verified]
		});
	};
	for (const source of sources) for (const [state, uses] of statesIn(source)) add(state, uses);
	for (const state of inventory) add(state, []);
	return [...found.values()].sort((left, right) => left.name < right.name ? -1 : 1);
}
function sortedUnion(left, right) {
	return [.../* @__PURE__ */ new Set([...left ?? [], ...right])].sort();
}
function* statesIn(source) {
	const interactions = source.pact.interactions;
	for (const name of new Set(interactions.flatMap(({ states }) => states))) {
		const own = interactions.filter(({ states }) => states.includes(name));
		const params = own.flatMap(({ raw }) => (asArray(raw.providerStates) ?? []).flatMap((entry) => {
			const state = asRecord(entry);
			return textOr(state?.name, null) === name ? Object.keys(asRecord(state?.params) ?? {}) : [];
		}));
		const uses = consumersOf(source, [...new Set(own.map(({ description }) => description))]);
		yield [{
			name,
			params,
			consumers: [source.pact.consumer]
		}, uses];
	}
}
/** Consumers in one sentence; where they are verified the finding has all of them. */
const NAMED$1 = 10;
/** One finding for each, with the lines to paste. */
function missingStateFindings(missing, kind) {
	const rule = contractRule("contract.state.missing");
	return missing.map((state) => {
		const waiting = state.verified.length === 0;
		const who = `${listSome(state.consumers, NAMED$1)} ${state.consumers.length === 1 ? "assumes" : "assume"} it`;
		const where = waiting ? ", in a pact that this run does not verify" : "";
		return toFinding({
			rule,
			...waiting ? { severity: "info" } : {},
			message: `Nobody sets up the provider state "${state.name}": ${who}${where}`,
			todo: `Add to ${kind === "module" ? "the module" : "`provider.states`"}: \`${stubOf(state, kind)}\``,
			consumers: state.verified,
			identity: [state.name]
		});
	});
}
/** What to paste: an entry of the module's default export, or of `provider.states`. */
function stubOf(state, kind) {
	const name = quoted(state.name);
	if (kind !== "module") return `${quotedYaml(state.name)}: ./provider-state.sh`;
	const params = state.params.map((param) => IDENTIFIER.test(param) ? param : `${quoted(param)}: _`);
	return `${name}: async (${params.length === 0 ? "" : `{ ${params.join(", ")} }`}) => {},`;
}
const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;
/** A text of JavaScript, in the quotes that people use. */
function quoted(text) {
	return `'${JSON.stringify(text).slice(1, -1).replaceAll("\\\"", "\"").replaceAll("'", "\\'")}'`;
}
/** YAML 1.2, section 7.3.2. */
function quotedYaml(text) {
	return `'${text.replaceAll("'", "''")}'`;
}

// src/contract/reason.ts
/** The stage in one line. */
function describeOutcome(decided, composed) {
	const { facts, problems } = composed;
	const [problem] = problems;
	if (decided.outcome === "broken" && problem) {
		const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : "";
		return `${describeProblem({
			...problem,
			todo: null
		})}${more}`;
	}
	if (decided.skip === "needs-secret") return "needs a secret: the Pact Broker asks for credentials that this run may not have";
	if (decided.outcome === "skipped") return describeSkip(composed);
	const parts = [
		...describeEnd(facts),
		describeVerification(facts, composed.sources),
		...describeGates(facts),
		...describeStatic(composed)
	];
	if (facts.needsSecret) parts.push("the broker’s pacts need a secret");
	return parts.join("; ");
}
function describeEnd({ dynamic }) {
	return dynamic.kind === "ran" && dynamic.ended !== null ? [`the provider ${dynamic.ended.how}`] : [];
}
function describeSkip({ facts, sources }) {
	const { ofOthers } = facts.files;
	if (sources.length === 0 && ofOthers > 0) return `${plural(ofOthers, "pact")} in files, none with ${facts.input.provider}`;
	if (sources.length === 0) return "There are no pact files and no broker is configured";
	const why = facts.dynamic.kind === "not-run" ? ` (${facts.dynamic.why})` : "";
	return `${plural(sources.length, "pact")}, no specification to compare with and no running provider${why}`;
}
/** `12 of 12 interactions, 3 consumers`, or that none were replayed, and why. */
function describeVerification(facts, sources) {
	const consumers = plural(new Set(sources.map((source) => source.pact.consumer)).size, "consumer");
	if (facts.dynamic.kind === "not-run") return `${plural(facts.comparison.checked, "interaction")} of ${consumers} compared with the specification, not verified against a running provider (${facts.dynamic.why})`;
	const interactions = facts.dynamic.verifications.flatMap((verification) => verification.interactions);
	const required = interactions.filter(({ outcome }) => outcome !== "pending");
	const passed = required.filter(({ outcome }) => outcome === "passed").length;
	const pending = interactions.length - required.length;
	return `${required.length === 0 && pending > 0 ? "no interaction that has to pass" : `${passed} of ${plural(required.length, "interaction")}`}, ${consumers}${pending > 0 ? `, ${pending} pending` : ""}`;
}
function describeGates(facts) {
	const refused = facts.gates.filter((gate) => gate.deployable === false).map(gateName);
	const unknown = facts.gates.filter((gate) => gate.deployable === null).map(gateName);
	return [...refused.length > 0 ? [`not safe to deploy to ${refused.join(", ")}`] : [], ...unknown.length > 0 ? [`unknown whether it is safe to deploy to ${unknown.join(", ")}`] : []];
}
function describeStatic({ findings }) {
	const mismatches = findings.filter(({ rule, severity }) => rule.startsWith("contract.static.") && severity === "breaking");
	return mismatches.length === 0 ? [] : [`${plural(mismatches.length, "mismatch", "mismatches")} with the specification`];
}

// src/contract/source.ts
/** What `PactResult.source` shows. */
function describeOrigin(source) {
	if (source.origin.kind === "file") return [source.origin.path];
	const alike = (source.alike ?? []).flatMap(({ version, where }) => where.map((place) => version === null ? place : `${place} (${shortenVersions(version)})`));
	const where = [...source.where, ...alike];
	if (where.length > 0) return where;
	return [source.origin.wip ? "work in progress" : "broker"];
}

// src/contract/plugin-faults.ts
/** How the verifier says that there is none, or that it could not fetch one: pact-plugin-driver 1.2.4. */
const MISSING = /was not found|^Plugin directory .* does not exist|root document/iu;
/** …that one could not be started; a manifest that cannot be read is told as its place alone. */
const NOT_STARTED = /plugin|at line \d+ column \d+/iu;
const NAMED = /^Plugin ([^\s:]+).* was not found/u;
const VERDICT = /^Verification failed with error: /u;
/** Why a pact with plugins has no report; null where that has nothing to do with plugins. `said`: the verifier's last line. */
function unloadedPlugin(pact, said, traces) {
	const plugins = pluginsOf(pact);
	const words = said.replace(VERDICT, "");
	if (plugins.length === 0) return null;
	if (MISSING.test(words)) return missingPlugin(pact, words, {
		plugins,
		traces
	});
	return NOT_STARTED.test(words) ? notStarted(pact, words, {
		plugins,
		traces
	}) : null;
}
function missingPlugin(pact, words, { plugins, traces }) {
	const name = NAMED.exec(words)?.[1];
	const named = plugins.filter((plugin) => plugin.name === name);
	const wanted = named.length > 0 ? named : plugins;
	const older = (traces?.installed ?? []).filter((installed) => wanted.some((plugin) => plugin.name === installed.name));
	const only = older.length === 0 ? "" : `; it takes this version or a later one, and only ${titlesOf(older)} is there`;
	return new ProblemError({
		code: "contract.plugin-missing",
		what: `The pact of ${pact.consumer} was not verified: it needs the Pact plugin ${titlesOf(wanted)}`,
		why: `pact verifier could not load it: ${words}${only}`,
		todo: `Install it in a step before: ${wanted.map((plugin) => `\`${installCommand(plugin)}\``).join(", ")}.`
	});
}
function notStarted(pact, words, { plugins, traces }) {
	const where = traces === null ? "the folder of the plugins" : traces.directory;
	return new ProblemError({
		code: "contract.plugin-failed",
		what: `The pact of ${pact.consumer} was not verified: its Pact plugin ${titlesOf(plugins)} did not start`,
		why: withLastLine(startWords(words), traces),
		todo: `Look at ${where}: it may be installed for another machine, or in parts.`
	});
}
/** The verifier has one sentence for both, and says in brackets of its own language which it was. */
function startWords(words) {
	if (words.includes("sending half is closed")) return "it ended before it said where it listens";
	if (words.includes("timed out waiting on channel")) return "it did not say within 60 s where it listens";
	return words;
}
/** The verifier's words when it asked a plugin and the plugin, not the provider, went wrong: it ended, or threw. */
const GONE_WRONG = /(?:Call to compare contents handler failed = |(?:Failed to prepare interaction for verification|Verification failed with an error) - (?=transport error|code: '))(.*)$/su;
/** Null where what is said of an interaction is said by a plugin that works, or by none. */
function pluginFault(sentences) {
	return sentences.map((sentence) => GONE_WRONG.exec(sentence)?.[1]).find((words) => words !== void 0) ?? null;
}
/** A pact of which a plugin failed is a pact that nobody verified, whatever the provider does. */
function failedPlugin(pact, fault, traces) {
	return {
		code: "contract.plugin-failed",
		what: `The pact of ${pact.consumer} was not verified: its Pact plugin ${titlesOf(pluginsOf(pact))} failed`,
		where: null,
		why: withLastLine(fault, traces),
		todo: "This says nothing about the provider. Try a later version of the plugin, or tell those who make it."
	};
}
/** The verifier's own transports; all others are plugins'. */
const OWN_TRANSPORTS = /* @__PURE__ */ new Set([
	"http",
	"https",
	"message",
	"async-message",
	"sync-message"
]);
/** The transport of a plugin that an interaction goes over; null: it goes over none. */
function pluginTransport({ raw }) {
	const transport = textOr(raw["transport"], "");
	return /^[a-z][a-z0-9-]{0,63}$/iu.test(transport) && !OWN_TRANSPORTS.has(transport) ? transport : null;
}
/** What to think of where a failed interaction went over a plugin's transport, and nobody said at which port that is. */
function portHint(interaction, place) {
	const transport = pluginTransport(interaction);
	if (transport === null || place.transports[transport] !== void 0) return [];
	return [`asked over \`${transport}\` at ${ownPort(transport, place)}`];
}
/** How plugins that ask the provider themselves say that there is nobody: tonic's words, handed on by the verifier. */
const NOBODY = /Failed to verify the request: .*(?:transport error|tcp connect error|connection refused)/iu;
/** Null where the fault is no connection that did not come about. */
function notReached(interaction, fault, place) {
	const transport = pluginTransport(interaction);
	if (transport === null || !NOBODY.test(fault)) return null;
	const port = place.transports[transport];
	return `nothing answers over \`${transport}\` at ${port === void 0 ? ownPort(transport, place) : `port ${port}`}`;
}
function ownPort(transport, { baseUrl }) {
	const { port, protocol } = new URL(baseUrl);
	return `the port of the provider itself, ${port || (protocol === "https:" ? "443" : "80")}: \`provider.transports: { ${transport}: … }\` names another`;
}
function withLastLine(why, traces) {
	const line = traces?.lastLine ?? null;
	return line === null ? why : `${why}, with: ${line}`;
}
function titlesOf(plugins) {
	return plugins.map(titleOf$1).join(" and ");
}

// src/contract/failure-sentences.ts
/** Errors that a plugin gives in place of mismatches are dropped by the verifier: its debug log alone has them. */
function sentencesOf(error, interaction) {
	if (error === null) return ["the verifier reports a failure without a reason"];
	const sentences = [...error.mismatches.toSorted(byImportance), ...error.fault ? [error.fault] : []];
	if (sentences.length > 0) return sentences;
	const transport = pluginTransport(interaction);
	return [transport === null ? "it failed without a mismatch" : `it failed over \`${transport}\`, and the plugin gave no reason`];
}
/** The verifier has no option for it, and its report does not say that it asked twice. */
function redirectHint({ response }, mismatches) {
	if (!(response !== null && response.status >= 300 && response.status < 400) || !mismatches.some((sentence) => sentence.startsWith("status:"))) return [];
	return ["pact verifier follows redirects: this is the answer of where the provider’s led"];
}
/** What makes the rest of an answer differ comes first. */
const FIRST_WORDS = [
	"status:",
	"media type:",
	"header "
];
/** The verifier lists them in any order; the same answer gets the same report. */
function byImportance(left, right) {
	const rank = (sentence) => FIRST_WORDS.findIndex((word) => sentence.startsWith(word)) + 1 || Infinity;
	const [one, other] = [rank(left), rank(right)];
	if (one !== other) return one < other ? -1 : 1;
	return compareTexts(left, right);
}
/** The provider failed where the consumer expects an answer: nothing of what follows compares one with the other. */
function isServerError({ response }, mismatches) {
	return !(response !== null && response.status >= 500) && mismatches.some((sentence) => SERVER_ERROR.test(sentence));
}
const SERVER_ERROR = /^status: expected \d+ but was 5\d\d$/;
/** The verifier has one message for a closed port and for an answer that is late; the time it took tells them apart. */
function noAnswer(reported, providerAnswerMs) {
	return reported.durationMs !== null && reported.durationMs >= providerAnswerMs ? `the provider did not answer within ${providerAnswerMs} ms` : "the provider refused or cut the connection";
}

// src/contract/verifier-report.ts
/**
* The `--json` report of `pact verifier` (pact_verifier 1.4.7), or the one its library returns (1.4.8, which repeats the mismatch in
* each result). Throws ProblemError (`contract.report-…`) for everything else: no report is no pass.
*/
function parseVerifierReport(text) {
	const document = asRecord(parseJson(text));
	const results = asArray(document?.interactionResults);
	const errors = asArray(document?.errors);
	if (document === null || results === null || errors === null || typeof document.result !== "boolean") throw unreadable("it has not the shape of a verifier report");
	return {
		result: document.result,
		interactions: results.map(parseInteraction),
		errors: errors.map(parseError),
		pendingErrors: (asArray(document.pendingErrors) ?? []).map(parseError)
	};
}
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw unreadable(messageOf(cause));
	}
}
function unreadable(why) {
	return new ProblemError({
		code: "contract.report-unreadable",
		what: "The report of pact verifier cannot be read",
		why
	});
}
function parseInteraction(value) {
	const fields = asRecord(value);
	if (fields === null || typeof fields.result !== "string") throw unreadable("a result of an interaction is malformed");
	return {
		description: textOr(fields.description, ""),
		interactionId: idOf(fields),
		ok: fields.result === "OK",
		durationMs: parseDuration(fields.duration)
	};
}
function parseError(value) {
	const fields = asRecord(value);
	const mismatch = asRecord(fields?.mismatch);
	if (fields === null || mismatch === null) throw unreadable("an error is malformed");
	const mismatches = (asArray(mismatch.mismatches) ?? []).flatMap((entry) => describeMismatch(asRecord(entry) ?? {}));
	const fault = mismatch.type === "error" ? textOr(mismatch.message, "no message") : null;
	return {
		title: textOr(fields.interaction, ""),
		interactionId: idOf(mismatch),
		mismatches,
		fault
	};
}
function idOf(fields) {
	return textOr(fields.interactionId, "") || null;
}
const UNITS_MS = {
	ns: 1e-6,
	µs: .001,
	us: .001,
	ms: 1,
	s: 1e3,
	m: 6e4
};
/** `75ms`, `5s 12ms`, `1.5s`: the forms in which Rust's durations are printed. */
function parseDuration(value) {
	const parts = [...textOr(value, "").matchAll(/([\d.]+)\s*(ns|µs|us|ms|s|m)(?![a-z])/g)];
	if (parts.length === 0) return null;
	return parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (UNITS_MS[unit ?? ""] ?? 0), 0);
}
/** Sentences for one mismatch; several when several keys are missing, each by its own name. */
function describeMismatch(mismatch) {
	const text = textOr(mismatch.mismatch, "does not match");
	const path = textOr(mismatch.path, "$");
	switch (mismatch.type) {
		case "BodyMismatch": {
			const missing = missingKeys(mismatch, text);
			if (missing.length > 0) return missing.map((key) => `${joinPath(path, key)} is missing`);
			return [path === "" ? text : `${path}: ${text}`];
		}
		case "StatusMismatch": return [`status: ${text}`];
		case "HeaderMismatch": return [`header ${textOr(mismatch.key, "?")}: ${text}`];
		case "QueryMismatch": return [`query parameter ${textOr(mismatch.parameter, "?")}: ${text}`];
		case "MetadataMismatch": return [`metadata ${textOr(mismatch.key, "?")}: ${text}`];
		case "BodyTypeMismatch": return [`media type: ${text}`];
		default: return [`${textOr(mismatch.type, "mismatch")}: ${text}`];
	}
}
/** The verifier names missing keys in a text on their parent; expected and actual hold the key lists exactly. */
function missingKeys(mismatch, text) {
	if (!text.startsWith("Actual map is missing the following keys")) return [];
	const [expected, actual] = [keyList(mismatch.expected), keyList(mismatch.actual)];
	if (expected === null || actual === null) return [];
	return expected.filter((key) => !actual.includes(key));
}
function keyList(value) {
	try {
		const keys = asArray(JSON.parse(textOr(value, "")));
		return keys?.every((key) => typeof key === "string") ? keys : null;
	} catch {
		return null;
	}
}
function joinPath(path, key) {
	return /^[A-Za-z_]\w*$/.test(key) ? `${path}.${key}` : `${path}[${JSON.stringify(key)}]`;
}

// src/contract/verification.ts
/** Code of the problem that a provider gave no answer at all. */
const PROVIDER_SILENT = "contract.provider-silent";
const STATE_FAULT = "state change handlers has failed";
const NO_ANSWER_FAULT = "error sending request";
/**
* Holds a verifier run against the pact it was about. A pass needs a report that can be read, no errors, as many results as the pact has
* interactions, in its order, and an exit code that says the same: each of them alone was seen green with nothing verified.
*/
function judgeVerification(source, run, context) {
	try {
		return conclude(source, judgeInteractions(source, readReport(source, run), {
			run,
			context
		}), run);
	} catch (thrown) {
		return {
			outcome: "broken",
			interactions: [],
			problem: toProblem(thrown, "contract.verification-broken", `The pact of ${source.pact.consumer} was not verified`),
			success: false
		};
	}
}
function readReport(source, run) {
	if (run.aborted !== null) throw notVerified(source, run.aborted);
	if (run.report === null) throw withoutReport(source, run);
	const report = parseVerifierReport(run.report);
	const [reported, expected] = [report.interactions.length, source.pact.interactions.length];
	if (reported !== expected) {
		const fault = report.errors.find((error) => error.fault !== null)?.fault;
		throw notVerified(source, `pact verifier looked at ${reported} of ${expected} interactions${fault ? `: ${fault}` : ""}`);
	}
	const says = report.errors.length === 0;
	if (report.result !== says || run.exitCode === 0 !== says) throw notVerified(source, `its report contradicts itself: ${report.errors.length} errors, result ${report.result}, exit code ${run.exitCode}`);
	return report;
}
function withoutReport(source, run) {
	const said = run.lastLine || `exit code ${run.exitCode}`;
	return unloadedPlugin(source.pact, said, run.plugins) ?? notVerified(source, `pact verifier wrote no report: ${said}`);
}
function notVerified(source, why) {
	return new ProblemError({
		code: "contract.verification-broken",
		what: `The pact of ${source.pact.consumer} was not verified`,
		why,
		todo: "The log of this step holds what pact verifier printed."
	});
}
function judgeInteractions(source, report, judging) {
	const open = [...report.errors];
	const openPending = [...report.pendingErrors];
	const judged = source.pact.interactions.map((interaction, index) => {
		const reported = report.interactions[index];
		if (!reported || reported.description !== interaction.description) throw notVerified(source, `result ${index + 1} of its report is about ${JSON.stringify(reported?.description)}, not ${JSON.stringify(interaction.description)}`);
		const title = titleOf(source, interaction);
		const take = (errors) => reported.ok ? void 0 : takeError(errors, title, interaction);
		const error = take(open) ?? null;
		const pendingError = error ? null : take(openPending) ?? null;
		return judgeOne({
			source,
			interaction,
			reported,
			error: error ?? pendingError,
			pendingOnly: pendingError !== null
		}, judging);
	});
	const [stray] = open;
	if (stray) throw notVerified(source, `it reports an error of no interaction of the pact: ${stray.title} ${stray.fault ?? ""}`);
	return judged;
}
function judgeOne(one, { run, context }) {
	const { source, interaction, reported, error } = one;
	const common = {
		consumer: source.pact.consumer,
		consumerVersion: source.consumerVersion,
		description: interaction.description,
		states: interaction.states,
		operation: context.operationOf(interaction),
		id: interaction.id
	};
	if (reported.ok && error === null) return {
		...common,
		outcome: "passed",
		mismatches: [],
		cause: "none"
	};
	const outcome = one.pendingOnly || source.pending || interaction.pending ? "pending" : "failed";
	if (error?.fault?.includes(STATE_FAULT)) return {
		...common,
		outcome,
		...judgeStates(interaction, run.refusedStates)
	};
	if (error?.fault?.includes(NO_ANSWER_FAULT)) return {
		...common,
		outcome,
		mismatches: [noAnswer(reported, context.providerAnswerMs)],
		cause: "no-answer"
	};
	const unreached = notReached(interaction, error?.fault ?? "", context);
	if (unreached !== null) return {
		...common,
		outcome,
		mismatches: [unreached],
		cause: "no-answer"
	};
	const fault = error === null ? null : pluginFault([...error.mismatches, error.fault ?? ""]);
	if (fault !== null) return {
		...common,
		outcome,
		mismatches: [fault],
		cause: "plugin"
	};
	const noMessage = interaction.kind === "http" ? void 0 : run.refusedMessages.get(interaction.description);
	if (noMessage !== void 0) return {
		...common,
		outcome,
		mismatches: [noMessage],
		cause: "mismatch"
	};
	const mismatches = sentencesOf(error, interaction);
	const hints = [...redirectHint(interaction, mismatches), ...portHint(interaction, context)];
	const cause = isServerError(interaction, mismatches) ? "server-error" : "mismatch";
	return {
		...common,
		outcome,
		mismatches: [...mismatches, ...hints],
		cause
	};
}
function judgeStates({ states }, refused) {
	const own = states.flatMap((state) => {
		const found = refused.get(state);
		return found === void 0 ? [] : {
			state,
			...found
		};
	});
	const mismatches = own.map(({ state, why }) => `provider state ${JSON.stringify(state)} was not set up: ${why}`);
	const isUnknown = own.length > 0 && own.every(({ known }) => !known);
	return {
		mismatches: mismatches.length > 0 ? mismatches : ["a provider state was not set up"],
		cause: isUnknown ? "unknown-state" : "state"
	};
}
function titleOf(source, interaction) {
	const given = interaction.states.map((state, index) => ` ${index === 0 ? "Given" : "And"} ${state}`).join("");
	return `Verifying a pact between ${source.pact.consumer} and ${source.pact.provider}${given} - ${interaction.description}`;
}
/** Each error belongs to one interaction, also when two interactions share their title. */
function takeError(open, title, interaction) {
	const byId = interaction.id === null ? -1 : open.findIndex((error) => error.interactionId === interaction.id);
	const index = byId >= 0 ? byId : open.findIndex((error) => error.title === title);
	return index < 0 ? void 0 : open.splice(index, 1)[0];
}
function conclude(source, interactions, run) {
	const success = interactions.every((judged, index) => judged.outcome === "passed" || source.pact.interactions[index]?.pending);
	if (interactions.every((judged) => judged.cause === "no-answer")) {
		const why = interactions[0]?.mismatches[0] ?? null;
		const what = `The provider answered none of the ${interactions.length} interactions of ${source.pact.consumer}`;
		return {
			outcome: "broken",
			interactions,
			problem: {
				code: PROVIDER_SILENT,
				what,
				where: null,
				why,
				todo: "Look at the provider’s log in this step."
			},
			success: false
		};
	}
	const unverified = interactions.find(({ cause }) => cause === "plugin");
	if (unverified !== void 0) {
		const fault = `${unverified.description}: ${unverified.mismatches[0] ?? "it gave no reason"}`;
		return {
			outcome: "broken",
			interactions,
			problem: failedPlugin(source.pact, fault, run.plugins),
			success: false
		};
	}
	const has = (outcome) => interactions.some((judged) => judged.outcome === outcome);
	return {
		outcome: has("failed") ? "failed" : has("pending") ? "pending" : "passed",
		interactions,
		problem: null,
		success
	};
}

// src/contract/result.ts
/** Broken before failed before passed; no pact at all is never a pass. */
function composeResult(facts) {
	const sources = [...facts.files.sources, ...facts.remote.sources];
	const findings = collectFindings(facts, sources);
	const problems = collectProblems(facts, sources);
	const outcome = decideOutcome(facts, {
		sources,
		findings,
		problems
	});
	const detail = sources.length === 0 && facts.gates.length === 0 ? null : composeDetail(facts, sources);
	return {
		stage: "contract",
		provider: facts.input.provider,
		outcome: outcome.outcome,
		reason: describeOutcome(outcome, {
			facts,
			sources,
			findings,
			problems
		}),
		skip: outcome.skip,
		durationMs: facts.durationMs,
		findings,
		problems,
		detail
	};
}
const NOTHING_RAN = {
	verifications: [],
	states: [],
	ended: null,
	missing: {
		states: [],
		kind: null
	}
};
function collectFindings(facts, sources) {
	const { dynamic } = facts;
	const ran = dynamic.kind === "ran" ? dynamic : NOTHING_RAN;
	const known = {
		changes: facts.input.changes,
		unset: unsetStates(ran.states)
	};
	return [
		...endFindings(ran.ended),
		...ran.verifications.flatMap((verification, index) => verificationFindings(sources[index], verification, known)).map((finding) => facts.input.requested && isNotKept(finding) ? {
			...finding,
			todo: ANSWER
		} : finding),
		...stateFindings(ran.states),
		...missingStateFindings(ran.missing.states, ran.missing.kind),
		...facts.comparison.findings,
		...sources.flatMap(duplicateFindings),
		...facts.gateFindings,
		...(facts.publication?.failures ?? []).map(({ consumer, why }) => toFinding({
			rule: contractRule("contract.result.not-published"),
			message: `${consumer}: ${why}`,
			identity: [consumer]
		}))
	];
}
/** Of a pact that its consumer has just published: the provider broke no word, and somebody waits for what it says. */
const ANSWER = "Support what the consumer asks for, or tell its team to ask for something else: its change waits for this answer.";
/** Where something else is to be done first, that stays. */
function isNotKept({ rule, todo }) {
	return rule === "contract.interaction.failed" && todo === contractRule(rule).todo;
}
function collectProblems(facts, sources) {
	const { dynamic } = facts;
	const verification = dynamic.kind === "ran" ? dynamic.verifications.map(({ problem }) => problem) : [dynamic.problem];
	const ended = dynamic.kind === "ran" && dynamic.ended !== null;
	const found = [
		...facts.files.problems,
		...facts.remote.problems,
		...verification,
		...facts.problems
	].filter((problem) => problem !== null).filter((problem) => !ended || problem.code !== "contract.provider-silent");
	const { config } = facts.input;
	const left = facts.files.ofOthers > 0 && config.broker === null;
	return sources.length === 0 && found.length === 0 && !facts.needsSecret && !left && (config.configured || config.broker !== null) ? [withoutPacts(facts)] : found;
}
function withoutPacts(facts) {
	const { provider, config } = facts.input;
	const files = config.pacts.length > 0 ? `no file matches ${config.pacts.join(", ")}` : null;
	const broker = config.broker !== null ? "the broker chooses none with these selectors" : null;
	return {
		code: "contract.no-pacts",
		what: `There are no pacts with ${provider}`,
		where: null,
		why: [files, broker].filter((part) => part !== null).join(", and ") || null,
		todo: "Correct `contract.pacts` or `contract.selectors`; a provider without consumers needs no `contract` section."
	};
}
function decideOutcome(facts, { sources, findings, problems }) {
	if (problems.length > 0) return {
		outcome: "broken",
		skip: null
	};
	if (findings.some((finding) => finding.severity === "breaking")) return {
		outcome: "failed",
		skip: null
	};
	if (sources.length > 0 && isExamined(facts)) return {
		outcome: "passed",
		skip: null
	};
	if (facts.needsSecret) return {
		outcome: "skipped",
		skip: "needs-secret"
	};
	return {
		outcome: "skipped",
		skip: "not-configured"
	};
}
/** Pacts that were neither verified nor compared with a specification tell nothing. */
function isExamined(facts) {
	return facts.dynamic.kind === "ran" || facts.comparison.checked > 0;
}
function composeDetail(facts, sources) {
	const { dynamic } = facts;
	const verifications = dynamic.kind === "ran" ? dynamic.verifications : [];
	return {
		kind: "contract",
		role: "provider",
		source: sourceOf(facts),
		pacts: sources.map((source, index) => ({
			consumer: source.pact.consumer,
			consumerVersion: source.consumerVersion,
			provider: source.pact.provider,
			source: describeOrigin(source),
			pending: source.pending,
			interactions: source.pact.interactions.length,
			verification: verifications[index]?.outcome ?? "not-run",
			published: facts.publication?.published.has(index) ?? false
		})),
		interactions: verifications.flatMap((verification) => verification.interactions.map(toInteractionResult)),
		staticChecked: facts.comparison.checked,
		gates: facts.gates,
		matrix: facts.matrix,
		recorded: [],
		lookedAt: describeLookedAt(facts)
	};
}
function toInteractionResult(judged) {
	const { consumer, consumerVersion, description, states, operation, outcome, mismatches } = judged;
	return {
		consumer,
		consumerVersion,
		description,
		states,
		operation,
		outcome,
		mismatches
	};
}
function sourceOf(facts) {
	if (facts.input.config.broker === null) return "files";
	return facts.files.sources.length > 0 ? "both" : "broker";
}
/** `3 pacts, main and production`, with what lacks; empty where there was nothing to look at. */
function describeLookedAt(facts) {
	const pacts = facts.files.known.length + facts.remote.known.length;
	if (pacts === 0) return "";
	const places = [...facts.files.known.length > 0 ? ["pact files"] : [], ...describePlaces(facts.remote)];
	const last = places.at(-1);
	const listed = places.length > 1 ? `${places.slice(0, -1).join(", ")} and ${last}` : last ?? "";
	return `${plural(pacts, "pact")}${listed === "" ? "" : `, ${listed}`}${describeLack(facts)}`;
}
function describeLack({ files, remote, needsSecret, input }) {
	if (needsSecret || input.brokerWithheld === true) return "; those of the broker need a secret";
	return files.problems.length + remote.problems.length > 0 ? "; not all could be read" : "";
}

// src/contract/comparator.ts
/** The comparator is 0.3 MB of code: a run without pacts never reads it. */
async function openComparator() {
	const { Comparator } = await import("./package-pactflow-openapi-pact-comparator.js");
	return (document) => new Comparator({ oas: document });
}

// src/contract/example-only.ts
const FORM = "application/x-www-form-urlencoded";
const SPELLS = {
	integer: /^-?\d+$/,
	number: /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i,
	boolean: /^(?:true|false)$/
};
/** A form is text: the comparator takes it apart, and then misses the number that its texts spell. */
function isTextOfForm({ code, message, mockDetails }, { request }) {
	const { mediaType = null, value } = request?.body ?? {};
	if (code !== "request.body.incompatible" || mediaType !== FORM || typeof value !== "string") return false;
	const kind = /must be (integer|number|boolean)$/.exec(message)?.[1];
	const name = /\.request\.body\.([^.]+)$/.exec(mockDetails?.location ?? "")?.[1];
	if (kind === void 0 || name === void 0) return false;
	return new URLSearchParams(value).getAll(name).every((text) => SPELLS[kind]?.test(text));
}
/** Whether the provider's state makes the path that is sent: then the example never leaves the pact. */
function isPathMade({ raw }) {
	const request = asRecord(raw.request);
	return asRecord(asRecord(request?.generators)?.path) !== null;
}

// src/contract/matched-status.ts
/** Classes of statuses that a matcher of version 4 names; the first and the last one of each. */
const CLASSES = {
	info: [100, 199],
	success: [200, 299],
	redirect: [300, 399],
	clientError: [400, 499],
	serverError: [500, 599],
	nonError: [100, 399],
	error: [400, 599]
};
/**
* The status that a specification is asked about: the example's, or, where a matcher takes others and the specification does not have the
* example's, the first of those that it has.
*/
function comparableStatus({ raw, response }, operation) {
	if (response === null) return null;
	const takes = statusMatcher(asRecord(raw.response));
	if (takes === null || operation === null) return response.status;
	const written = operation.responses.map(({ status }) => status).filter((status) => status !== "default");
	if (written.some((status) => statusCovers(status, response.status))) return response.status;
	return written.filter((status) => /^\d{3}$/.test(status)).map(Number).sort((one, other) => one - other).find(takes) ?? response.status;
}
/** Null where the status has no matcher, or one that is not known. */
function statusMatcher(response) {
	const rules = asRecord(asRecord(response?.matchingRules)?.status);
	if (rules === null) return null;
	const [matcher] = [rules, ...Object.values(rules).map(asRecord)].flatMap((rule) => asArray(rule?.matchers) ?? []).map(asRecord).filter((rule) => rule?.match === "statusCode");
	const { status } = matcher ?? {};
	if (Array.isArray(status)) return (given) => status.includes(given);
	const range = typeof status === "string" && Object.hasOwn(CLASSES, status) ? CLASSES[status] : void 0;
	return range === void 0 ? null : (given) => given >= range[0] && given <= range[1];
}

// src/contract/walk-example.ts
const MAX_DEPTH = 32;
/** Visits every object of an example that `properties` and `items` lead to. */
function walkExample(place, { spec, isPlain = () => true, visit }) {
	const step = ({ value, schema: described }, path, depth) => {
		const schema = typeof value === "object" && value !== null ? resolveSchema(described, spec) : null;
		if (schema === null || depth > MAX_DEPTH || !isPlain(schema)) return;
		const items = schema.items;
		for (const element of asArray(value) ?? []) step({
			value: element,
			schema: items
		}, `${path}[*]`, depth + 1);
		const fields = asRecord(value);
		if (fields === null) return;
		visit({
			value: fields,
			schema,
			path
		});
		const properties = asRecord(schema.properties) ?? {};
		for (const [name, held] of Object.entries(fields)) {
			const own = Object.hasOwn(properties, name) ? properties[name] : void 0;
			if (own !== void 0) step({
				value: held,
				schema: own
			}, `${path}.${name}`, depth + 1);
		}
	};
	step(place, "$", 0);
}
/** Follows `#/$defs/…` as far as it leads; null where there is no object schema. */
function resolveSchema(schema, spec) {
	let current = schema;
	for (let hops = 0; hops < MAX_DEPTH; hops++) {
		const record = asRecord(current);
		const reference = record?.$ref;
		if (typeof reference !== "string") return record;
		current = lookUp(reference, spec);
	}
	return null;
}

// src/contract/unpromised.ts
/**
* Fields of a response that a consumer's example always has, and that the specification allows to be absent or null. Only plain
* `properties` are followed; behind `oneOf` and its like no promise can be read off. What a schema promises is read once for all pacts.
*/
function openUnpromised(spec) {
	const promises = /* @__PURE__ */ new Map();
	return (interaction, operation) => {
		const body = interaction.response?.body;
		const schema = responseSchema(interaction, operation);
		if (!body || schema === void 0) return [];
		const found = /* @__PURE__ */ new Map();
		const visit = ({ value, schema: own, path }) => {
			const promised = promisesOf(own, {
				spec,
				promises
			});
			for (const [name, held] of Object.entries(value)) {
				const how = promised.get(name) ?? null;
				if (how !== null && (how === "optional" || held !== null)) found.set(`${path}.${name}`, {
					path: `${path}.${name}`,
					how
				});
			}
		};
		walkExample({
			value: body.value,
			schema
		}, {
			spec,
			visit
		});
		return [...found.values()];
	};
}
/** Schema of the body that an interaction expects; undefined where the specification has none for its status and media type. */
function responseSchema(interaction, operation) {
	const status = comparableStatus(interaction, operation);
	const mediaType = interaction.response?.body?.mediaType ?? null;
	if (status === null || mediaType === null || operation === null) return void 0;
	const content = coveringResponse(operation, status)?.content ?? [];
	return (content.find((candidate) => candidate.mediaType === mediaType) ?? content.find((candidate) => mediaTypeCovers(candidate.mediaType, mediaType)))?.schema ?? void 0;
}
/** `200` before `2XX` (OpenAPI 3, "Responses Object"). Not `default`: what it says is rarely meant for one status. */
function coveringResponse({ responses }, status) {
	const text = String(status);
	return responses.find((response) => response.status === text) ?? responses.find((response) => response.status !== "default" && statusCovers(response.status, status));
}
function promisesOf(schema, { spec, promises }) {
	const known = promises.get(schema);
	if (known !== void 0) return known;
	const required = new Set(asArray(schema.required) ?? []);
	const read = new Map(Object.entries(asRecord(schema.properties) ?? {}).map(([name, property]) => {
		const schema = resolveSchema(property, spec);
		return [name, !required.has(name) ? "optional" : allowsNull(schema) ? "nullable" : null];
	}));
	promises.set(schema, read);
	return read;
}
function allowsNull(schema) {
	if (schema === null) return false;
	return asArray(schema.type)?.includes("null") === true || schema.nullable === true;
}

// src/contract/narrower.ts
/**
* Matchers of a response (versions 2 to 4) that are a plain list of values, `^(open|paid)$`, against the `enum` of the same field. Other
* expressions are passed over: nothing is guessed, and no foreign expression is run.
*/
function narrowerFields(interaction, operation, spec) {
	const matchers = bodyMatchers(asRecord(interaction.raw.response) ?? {});
	const schema = matchers.length === 0 ? void 0 : responseSchema(interaction, operation);
	if (schema === void 0) return [];
	return matchers.flatMap(({ path, regex }) => {
		const [taken, allowed] = [listedValues(regex), enumAt(schema, stepsOf(path), spec)];
		if (taken === null || allowed === null) return [];
		const refused = allowed.filter((value) => !taken.includes(value));
		return refused.length === 0 ? [] : [{
			path,
			refused
		}];
	});
}
function bodyMatchers(response) {
	const rules = asRecord(response.matchingRules);
	if (rules === null) return [];
	const listed = Object.entries(asRecord(rules.body) ?? {}).flatMap(([path, rule]) => (asArray(asRecord(rule)?.matchers) ?? []).map((matcher) => [path, matcher]));
	const flat = Object.entries(rules).flatMap(([path, matcher]) => path.startsWith("$.body") ? [[`$${path.slice(6)}`, matcher]] : []);
	return [...listed, ...flat].flatMap(([path, matcher]) => {
		const regex = textOr(asRecord(matcher)?.regex, null);
		return regex === null ? [] : [{
			path,
			regex
		}];
	});
}
/** Values of `open|paid`, with anchors and one group around it or without; null for every other expression. */
function listedValues(regex) {
	const inner = /^\^?(?:\((?:\?:)?([^()]*)\)|([^()]*))\$?$/.exec(regex);
	const text = inner?.[1] ?? inner?.[2];
	if (text === void 0 || !/^[\w -]+(?:\|[\w -]+)+$/.test(text)) return null;
	return text.split("|");
}
function stepsOf(path) {
	return [...path.matchAll(/\.(\w+)|\[(?:\*|\d+)\]|\['([^']*)'\]/g)].map(([, name, quoted]) => name ?? quoted ?? "*");
}
/** The texts of an `enum`; null where the field has none, or other values than texts. */
function enumAt(schema, steps, spec) {
	let current = resolveSchema(schema, spec);
	for (const step of steps) {
		const next = step === "*" ? current?.items : asRecord(current?.properties)?.[step];
		current = resolveSchema(next, spec);
	}
	const values = asArray(current?.enum);
	return values?.every((value) => typeof value === "string") ? values : null;
}

// src/contract/undescribed.ts
/**
* Fields of an example that its schema does not describe: `$.items[*].colour`. A consumer that has them in its pact relies on them, although
* JSON Schema allows what it does not know. Only plain `properties` are followed; behind `oneOf` and its like nobody can tell.
*/
function undescribedFields(value, schema, spec) {
	const found = /* @__PURE__ */ new Set();
	const visit = ({ value: fields, schema: own, path }) => {
		const properties = asRecord(own.properties);
		if (properties === null || own.additionalProperties !== void 0) return;
		for (const name of Object.keys(fields)) if (!Object.hasOwn(properties, name)) found.add(`${path}.${name}`);
	};
	if (schema !== null) walkExample({
		value,
		schema
	}, {
		spec,
		isPlain,
		visit
	});
	return [...found];
}
/** Keywords that describe properties elsewhere than in `properties`. */
const ELSEWHERE = [
	"allOf",
	"oneOf",
	"anyOf",
	"if",
	"not",
	"patternProperties",
	"dependentSchemas",
	"$dynamicRef"
];
function isPlain(schema) {
	return !ELSEWHERE.some((keyword) => keyword in schema);
}

// src/contract/static-messages.ts
/** Compares messages with AsyncAPI documents; made once, because schemas are compiled once. */
function openMessageComparison(specs) {
	const candidates = specs.flatMap((spec) => {
		const schemas = openSchemas({
			definitions: spec.definitions,
			direction: "response"
		});
		return spec.messages.map((message) => ({
			spec,
			message,
			schemas
		}));
	});
	return (source) => {
		const messages = source.pact.interactions.filter(({ kind }) => kind !== "http");
		const left = [];
		const findings = [];
		for (const interaction of messages) {
			const described = candidatesOf(interaction, candidates).filter(({ message }) => message.payload !== null);
			const found = described.length === 0 ? null : compareMessage(source, interaction, described);
			if (found === null) left.push(interaction);
			else findings.push(...found);
		}
		return {
			checked: messages.length - left.length,
			findings,
			left
		};
	};
}
/**
* Messages of the specification that a pact's message is one of: by the reference that the pact makes, by its name, or by the address of its
* channel, whichever says something first. A synchronous message is compared with what answers it.
*/
function candidatesOf(interaction, all) {
	const own = all.filter(({ message }) => message.isReply === (interaction.kind === "sync"));
	const reference = asRecord(asRecord(asRecord(interaction.raw.comments)?.references)?.AsyncAPI);
	if (reference !== null) {
		const [operation, name] = [textOr(reference.operationId, null), textOr(reference.messageId, null)];
		return own.filter(({ message }) => (operation === null || message.operationName === operation) && (name === null || message.names.includes(name)));
	}
	const wanted = plain(interaction.description);
	const named = own.filter(({ message }) => message.names.some((name) => plain(name) === wanted));
	if (named.length > 0) return named;
	const addresses = ADDRESS_KEYS.flatMap((key) => textOr(metadataOf(interaction)?.[key], []));
	return own.filter(({ message }) => addresses.includes(message.address));
}
/** What the consumer libraries and their users call the place of a message. */
const ADDRESS_KEYS = [
	"topic",
	"kafka_topic",
	"channel",
	"queue",
	"destination",
	"routingKey"
];
function metadataOf({ raw }) {
	const answer = Array.isArray(raw.response) ? asRecord(raw.response[0]) : null;
	return asRecord((answer ?? raw).metadata) ?? asRecord(raw.metaData);
}
/** `an order was created`, `OrderWasCreated` and `order.was.created` are the same words. */
function plain(name) {
	return name.toLowerCase().replace(/^(?:an?|the)\s+/, "").replace(/[^\p{L}\p{N}]+/gu, "");
}
/** Null where no candidate can be compared; no finding where one of them fits. */
function compareMessage(source, interaction, candidates) {
	const { value } = interaction.response?.body ?? {};
	if (value === void 0) return null;
	const [best] = candidates.flatMap((candidate) => {
		const faults = faultsOf(value, candidate);
		return faults === null ? [] : [{
			candidate,
			faults
		}];
	}).sort((one, other) => one.faults.length - other.faults.length);
	if (best === void 0) return null;
	return best.faults.length === 0 ? [] : [incompatible(source, interaction, best)];
}
/** Null for a schema that cannot be used. */
function faultsOf(value, { spec, message, schemas }) {
	const check = message.payload === null ? null : schemas.check(message.payload, value);
	if (check === null || check.kind === "unchecked") return null;
	const sentences = (check.kind === "valid" ? [] : check.violations).map(({ path, message: how }) => `${describePath(path)} ${how}`);
	const undescribed = undescribedFields(value, message.payload, spec).map((path) => `${path} is not in the specification`);
	return [.../* @__PURE__ */ new Set([...sentences, ...undescribed])];
}
function describePath(path) {
	return path.reduce((text, step) => /^\d+$/.test(step) ? `${text}[${step}]` : `${text}.${step}`, "$");
}
function incompatible(source, interaction, { candidate, faults }) {
	const { message } = candidate;
	const pending = source.pending || interaction.pending;
	return toFinding({
		rule: contractRule("contract.static.message-incompatible"),
		...pending ? { severity: "info" } : {},
		message: `${source.pact.consumer}, "${interaction.description}": ${faults.join("; ")}`,
		location: message.location ?? pactLocation(source, interaction),
		operations: [message.operation],
		consumers: consumersOf(source, [interaction.description]),
		identity: [
			source.pact.consumer,
			source.consumerVersion,
			interaction.description,
			...interaction.states,
			...faults
		]
	});
}

// src/contract/static-spec.ts
/**
* The document the comparator reads: without base paths, which we take off the pacts instead, and without the extensions that switch
* its checks off. It is a copy, because the comparator writes into what it is given.
*/
function comparableDocument(spec) {
	const { basePath: _, ...document } = structuredClone(asRecord(spec.bundled) ?? {});
	const info = Object.entries(asRecord(document.info) ?? {}).filter(([key]) => !key.startsWith("x-opc-config-"));
	return {
		...document,
		info: Object.fromEntries(info)
	};
}
/** A pact of these interactions, their paths as the specification's `paths` are written. */
function comparablePact(interactions, spec, metadata) {
	return {
		metadata,
		interactions: interactions.map((interaction) => {
			const request = asRecord(interaction.raw.request) ?? {};
			const { method = "", path: written = "" } = interaction.request ?? {};
			const path = withoutBasePath(method, written, spec);
			const raw = withStatus(interaction, findOperation(spec, method, written)?.operation ?? null);
			if (request.method === method && request.path === path) return raw;
			return {
				...raw,
				request: {
					...request,
					method,
					path
				}
			};
		})
	};
}
/** The comparator holds the example's status against the specification, and not what its matcher takes. */
function withStatus(interaction, operation) {
	const { raw, response } = interaction;
	const status = comparableStatus(interaction, operation);
	return status === response?.status ? raw : {
		...raw,
		response: {
			...asRecord(raw.response),
			status
		}
	};
}
/** Without the base path under which an operation is found; without the longest one where none is. */
function withoutBasePath(method, path, spec) {
	const found = findOperation(spec, method, path);
	return found === null ? pathsBelow(spec.basePaths, path)[0] ?? path : found.below;
}
/** The line of the specification that a mismatch is about: the response where it names one, else the operation. */
function placeInSpec(operation, place) {
	if (operation === null) return null;
	return operation.responses.find((candidate) => {
		const after = place.split(".responses.")[1];
		return after === candidate.status || after?.startsWith(`${candidate.status}.`);
	})?.location ?? operation.location;
}

// src/contract/static.ts
/** Holds every interaction against the head's specifications, and every message against its AsyncAPI documents, without a running provider. */
async function compareStatically(sources, specs, messageSpecs = []) {
	const open = await openSpecs(specs);
	const compareMessages = openMessageComparison(messageSpecs);
	const findings = [];
	let checked = 0;
	for (const source of specs.length + messageSpecs.length === 0 ? [] : sources) {
		const compared = source.pact.interactions.flatMap((interaction) => chooseSpec(source, interaction, open));
		const messages = compareMessages(source);
		checked += compared.length + messages.checked;
		findings.push(...await comparePact(source, compared), ...messages.findings);
		findings.push(...messageFindings(source, messages.left));
	}
	return {
		checked,
		findings
	};
}
async function openSpecs(specs) {
	if (specs.length === 0) return [];
	const open = await openComparator();
	return specs.map((spec) => ({
		spec,
		comparator: open(comparableDocument(spec)),
		findUnpromised: openUnpromised(spec)
	}));
}
/** The specification that has the operation, else the first one; messages have no place in any. */
function chooseSpec(source, interaction, open) {
	const { request } = interaction;
	if (interaction.kind !== "http" || request === null) return [];
	for (const candidate of open) {
		const operation = matchOperation(candidate.spec, request.method, request.path);
		if (operation !== null) return [{
			source,
			interaction,
			...candidate,
			operation
		}];
	}
	const [first] = open;
	return first === void 0 ? [] : [{
		source,
		interaction,
		...first,
		operation: null
	}];
}
async function comparePact(source, compared) {
	const found = /* @__PURE__ */ new Map();
	for (const spec of new Set(compared.map((one) => one.spec))) {
		const own = compared.filter((one) => one.spec === spec);
		for (const [one, findings] of await compareTogether(source, own)) found.set(one, [...found.get(one) ?? [], ...findings]);
	}
	return compared.flatMap((one) => [
		...mergeSame(found.get(one) ?? []),
		...unpromisedFindings(one),
		...narrowerFindings(one)
	]);
}
/** All interactions at once; each by itself where one of them cannot be compared, so that the others still are. */
async function compareTogether(source, compared) {
	const [first] = compared;
	if (first === void 0) return [];
	const pact = comparablePact(compared.map(({ interaction }) => interaction), first.spec, source.pact.metadata);
	try {
		const results = [];
		for await (const result of first.comparator.compare(pact)) {
			const one = compared[Number(/^\[root\]\.interactions\[(\d+)\]/.exec(result.mockDetails?.location ?? "")?.[1] ?? 0)];
			if (one !== void 0) results.push([one, resultFindings(result, one)]);
		}
		return results;
	} catch (thrown) {
		if (compared.length === 1) return [[first, [notCompared(first, thrown)]]];
		const each = [];
		for (const one of compared) each.push(...await compareTogether(source, [one]));
		return each;
	}
}
function resultFindings(result, compared) {
	if (result.type === "info" || isTextOfForm(result, compared.interaction)) return [];
	if (result.code === PATH_UNKNOWN && compared.operation !== null) return [pathFinding(compared, compared.operation)];
	const id = `contract.static.${result.code}`;
	const rule = contractRule(isContractRule(id) ? id : "contract.static.not-compared");
	const value = result.mockDetails?.location.replace(/^\[root\]\.interactions\[\d+\]\./, "") ?? "";
	const { source, interaction } = compared;
	return [inSpec(compared, {
		rule,
		message: `${rule.title}: ${nameOf(source, interaction)}: ${describeResult(result.message, value)}`,
		place: result.specDetails?.location ?? "",
		identity: [value, result.message]
	})];
}
const PATH_UNKNOWN = "request.path-or-method.unknown";
/** The operation is there, and one of its path parameters does not take what stands in its place. */
function pathFinding(compared, { id }) {
	const { source, interaction } = compared;
	const path = interaction.request?.path ?? "";
	const about = `${nameOf(source, interaction)}: request.path: the path parameters of ${id} do not take ${path}`;
	const isMade = isPathMade(interaction);
	return inSpec(compared, {
		rule: contractRule(isMade ? "contract.static.not-compared" : `contract.static.${PATH_UNKNOWN}`),
		message: isMade ? `${about}, which is an example: the provider state makes the path` : about,
		place: "",
		identity: ["request.path", path]
	});
}
/** With its states, which the comparator does not read: one description may stand for several interactions. */
function nameOf({ pact }, { description, states }) {
	return `${pact.consumer}, "${description}"${states.length === 0 ? "" : ` (given ${states.join(" and ")})`}`;
}
/** The comparator's sentence without what the rule's title says already. */
function describeResult(sentence, value) {
	const detail = sentence.replace(/^.* in(?: the)? spec file: /, "");
	const extra = /^must NOT have additional properties - (.+)$/.exec(detail)?.[1];
	return extra === void 0 ? `${value}: ${detail}` : `${value}.${extra} is not in the specification`;
}
function inSpec(compared, found) {
	const { source, interaction, operation } = compared;
	const pending = (source.pending || interaction.pending) && found.rule.severity === "breaking";
	return toFinding({
		rule: found.rule,
		...pending ? { severity: "info" } : {},
		message: found.message,
		location: placeInSpec(operation, found.place) ?? pactLocation(source, interaction),
		operations: operation === null ? [] : [operation.id],
		consumers: consumersOf(source, [interaction.description]),
		identity: [
			source.pact.consumer,
			source.consumerVersion,
			interaction.description,
			...interaction.states,
			...found.identity
		]
	});
}
/** The comparator tells each element of an array apart, and one mismatch once per schema keyword. */
function mergeSame(findings) {
	if (findings.length < 2) return findings;
	return [...new Map(findings.map((finding) => [finding.fingerprint, finding])).values()];
}
function unpromisedFindings(compared) {
	const fields = compared.findUnpromised(compared.interaction, compared.operation);
	if (fields.length === 0) return [];
	const rule = contractRule("contract.static.unpromised-field");
	const names = fields.map(({ path, how }) => `${path} (${how})`).join(", ");
	return [inSpec(compared, {
		rule,
		message: `${nameOf(compared.source, compared.interaction)} relies on ${names}`,
		place: `.responses.${compared.interaction.response?.status ?? ""}`,
		identity: fields.map(({ path }) => path)
	})];
}
function narrowerFindings(compared) {
	const { source, interaction, operation, spec } = compared;
	const rule = contractRule("contract.static.enum-wider");
	const place = `.responses.${interaction.response?.status ?? ""}`;
	return narrowerFields(interaction, operation, spec).map(({ path, refused }) => {
		const values = refused.map((value) => `"${value}"`).join(", ");
		const message = `${nameOf(source, interaction)} does not take ${values} for ${path}`;
		return inSpec(compared, {
			rule,
			message,
			place,
			identity: [path, ...refused]
		});
	});
}
/** It is said once for each pact, so that nobody takes them for compared. */
function messageFindings(source, messages) {
	const [first] = messages;
	if (first === void 0) return [];
	const names = messages.map(({ description }) => description);
	return [toFinding({
		rule: contractRule("contract.static.messages-not-compared"),
		message: `${source.pact.consumer}: ${names.length === 1 ? "a message was" : `${names.length} messages were`} not held against a specification`,
		location: pactLocation(source, first),
		consumers: consumersOf(source, names),
		identity: [source.pact.consumer, source.consumerVersion]
	})];
}
function notCompared(compared, thrown) {
	const why = messageOf(thrown);
	const message = `${nameOf(compared.source, compared.interaction)} was not compared with ${compared.spec.file}: ${why}`;
	return inSpec(compared, {
		rule: contractRule("contract.static.not-compared"),
		message,
		place: "",
		identity: [why]
	});
}

// src/contract/read-at-most.ts
/** The body of an answer, or null when it is larger: then the rest is not read. Throws what reading it throws. */
async function readAtMost(response, bytes) {
	const announced = announcedBytes(response);
	if (announced !== null && announced <= bytes) return Buffer.from(await response.arrayBuffer());
	const chunks = [];
	let size = 0;
	for await (const chunk of response.body ?? []) {
		size += chunk.length;
		if (size > bytes) return null;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
/** What HTTP holds the body to; null where it is not said, or where the body is another size once it is unpacked. */
function announcedBytes({ headers }) {
	const length = headers.get("content-length");
	return length === null || headers.has("content-encoding") ? null : Number(length);
}

// src/contract/message-relay.ts
const MAX_MESSAGE_BYTES = 16777216;
const SHOWN_ANSWER_CHARACTERS$1 = 200;
/** Header in which the provider hands over a message's metadata, as base64 of JSON. */
const METADATA_HEADER = "pact-message-metadata";
/**
* The verifier has one host for everything, and takes the body of an error for a message: the relay asks any address, and keeps why
* there was no message.
*/
async function startMessageRelay(options) {
	const refused = /* @__PURE__ */ new Map();
	const server = createServer((request, response) => {
		serve$1(request, response, {
			...options,
			refused
		});
	});
	await new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(0, "127.0.0.1", resolve);
	});
	return {
		port: server.address().port,
		pathFor: (pact) => `/${pact}`,
		refusedOf: (pact) => refused.get(pact) ?? /* @__PURE__ */ new Map(),
		[Symbol.asyncDispose]: () => new Promise((resolve) => {
			server.close(() => resolve());
			server.closeAllConnections();
		})
	};
}
async function serve$1(request, response, context) {
	const chunks = [];
	try {
		for await (const chunk of request) chunks.push(chunk);
	} catch {
		return;
	}
	const body = Buffer.concat(chunks).toString("utf8");
	const message = await askForMessage(body, context);
	if (typeof message === "string") {
		const description = descriptionIn(body);
		context.log(`Message ${JSON.stringify(description)}: ${message}`);
		const pact = Number(request.url?.slice(1));
		context.refused.set(pact, new Map(context.refused.get(pact)).set(description, message));
		response.writeHead(404, { "content-type": "application/json" }).end(JSON.stringify({ error: message }));
		return;
	}
	response.writeHead(200, message.headers).end(message.body);
}
/** The message, or why there is none. */
async function askForMessage(body, context) {
	try {
		const answer = await fetch(context.address, {
			method: "POST",
			headers: { "content-type": "application/json" },
			body,
			redirect: "manual",
			signal: AbortSignal.any([context.signal, AbortSignal.timeout(context.deadlineMs)])
		});
		const content = await readAtMost(answer, MAX_MESSAGE_BYTES);
		if (!answer.ok) return `the message endpoint answered ${`${answer.status}${shortened(content?.toString("utf8") ?? "")}`}${adviceFor(answer.status, context.address)}`;
		if (content === null) return `the message is larger than ${MAX_MESSAGE_BYTES / 1024 / 1024} MB`;
		const kept = ["content-type", METADATA_HEADER].flatMap((name) => {
			const value = answer.headers.get(name);
			return value === null ? [] : [[name, value]];
		});
		return {
			headers: Object.fromEntries(kept),
			body: content
		};
	} catch (thrown) {
		if (thrown instanceof Error && thrown.name === "TimeoutError") return `the message endpoint did not answer within ${context.deadlineMs} ms`;
		const cause = thrown instanceof Error ? thrown.cause : null;
		return `the message endpoint could not be reached (${cause instanceof Error && "code" in cause ? String(cause.code) : String(thrown)})`;
	}
}
/** Whether the address is wrong or the message is unknown there, the provider alone knows: both ways on are told. */
const NOT_THERE = /* @__PURE__ */ new Set([
	404,
	405,
	501
]);
function adviceFor(status, address) {
	if (!NOT_THERE.has(status)) return "";
	return ` (asked with POST at ${new URL(address).pathname}: \`provider.messages\` names the path, and what answers there has to know this description)`;
}
function descriptionIn(body) {
	try {
		return textOr(asRecord(JSON.parse(body))?.description, "");
	} catch {
		return "";
	}
}
function shortened(text) {
	const line = text.trim().split("\n")[0] ?? "";
	return line === "" ? "" : `: ${line.slice(0, SHOWN_ANSWER_CHARACTERS$1)}`;
}

// src/contract/order.ts
/** Methods that change nothing at the provider (RFC 9110, section 9.2.1). */
const SAFE_METHODS = /* @__PURE__ */ new Set([
	"GET",
	"HEAD",
	"OPTIONS"
]);
/**
* In which order pacts are verified: those that only read at the same time and first, then one after another those that set provider
* states or write, because two of them at once would see each other's data. Numbers are indices into `sources`.
*/
function orderVerification(sources) {
	const numbers = sources.map((_, index) => index);
	const readsOnly = (source) => source?.pact.interactions.every(({ kind, states, request }) => kind === "http" && states.length === 0 && SAFE_METHODS.has(request?.method ?? "")) ?? false;
	return {
		together: numbers.filter((index) => readsOnly(sources[index])),
		alone: numbers.filter((index) => !readsOnly(sources[index]))
	};
}

// src/contract/states-module-server.ts
/** Variable with the mark that the line with the server's port begins with: whatever the module prints itself cannot be taken for it. */
const READY_VARIABLE = "API_TESTING_STATES_MARK";
/**
* What the process runs that has read a module of provider states; `process.argv[1]` is the module's path. A handler is a function of the
* state's parameters, or an object with `setup` and `teardown`. It is a text because the process is not part of the bundle.
*/
const STATES_MODULE_SERVER = `
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
const mark = process.env.${READY_VARIABLE};
delete process.env.${READY_VARIABLE};
const { default: fallback, ...named } = await import(pathToFileURL(process.argv[1]).href);
const listed = typeof fallback === 'object' && fallback !== null ? { ...named, ...fallback } : named;
const functionsOf = (handler) => (typeof handler === 'function' ? { setup: handler } : handler ?? {});
const handlers = new Map(Object.entries(listed).map(([name, handler]) => [name, functionsOf(handler)]));
for (const [name, { setup, teardown }] of handlers) if (!setup && !teardown) handlers.delete(name);
const server = createServer(async (request, response) => {
  const answer = (status, body) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  try {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const { state, action, params } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    const handle = handlers.get(state)?.[action === 'teardown' ? 'teardown' : 'setup'];
    const values = handle ? await handle(params ?? {}) : {};
    answer(200, typeof values === 'object' && values !== null ? values : {});
  } catch (thrown) {
    answer(400, { error: thrown instanceof Error ? thrown.message : String(thrown) });
  }
});
server.listen(0, '127.0.0.1', () => {
  const teardown = [...handlers.values()].some((handler) => handler.teardown);
  process.stdout.write(mark + JSON.stringify({ port: server.address().port, names: [...handlers.keys()], teardown }) + '\\n');
});
`;

// src/contract/state-handlers.ts
const MAX_ANSWER_BYTES = 1048576;
const SHOWN_ANSWER_CHARACTERS = 200;
function endpointHandlers(address, options) {
	return {
		kind: "endpoint",
		names: null,
		teardown: false,
		handle: ({ body }) => askEndpoint(address, body, options),
		[Symbol.asyncDispose]: async () => {}
	};
}
/**
* A shell command for each state. The state's name and its parameters are in the environment, never part of the command;
* a JSON object as the last line of its output hands values to the pact.
*/
function commandHandlers(commands, place, options) {
	return {
		kind: "commands",
		names: new Set(Object.keys(commands)),
		teardown: false,
		handle: async (request) => {
			const command = Object.hasOwn(commands, request.state) ? commands[request.state] : void 0;
			if (command === void 0) return unknown("no command is configured for it in `provider.states`");
			return judgeCommand(await runStateCommand(command, request, {
				place,
				options
			}), options.deadlineMs);
		},
		[Symbol.asyncDispose]: async () => {}
	};
}
function runStateCommand(command, { state, action, params }, { place, options }) {
	return runCommand({
		file: "sh",
		args: ["-c", command],
		cwd: place.directory,
		env: childEnvironment(options.parentEnvironment, {
			...place.variables,
			STATE: withoutNul(state),
			STATE_ACTION: withoutNul(action),
			STATE_PARAMS: JSON.stringify(params)
		}),
		timeoutMs: options.deadlineMs,
		onLine: (line) => options.log(relayLine(line)),
		signal: options.signal
	});
}
/** No environment can hold one. */
function withoutNul(text) {
	return text.replaceAll("\0", "");
}
function judgeCommand(result, deadlineMs) {
	const lines = `${result.stdout}\n${result.stderr}`.split("\n");
	if (result.spawnError !== null) return refuse(`its command could not be started: ${result.spawnError}`);
	if (result.timedOut) return refuse(`its command did not end within ${deadlineMs} ms`);
	if (result.exitCode !== 0) return refuse(`its command ended with ${result.exitCode === null ? `signal ${result.signal}` : `exit code ${result.exitCode}`}; ${quoteLog(lines)}`);
	const last = result.stdout.trim().split("\n").at(-1) ?? "";
	return {
		ok: true,
		values: asRecord(jsonOrNull(last)) ?? {}
	};
}
/** Starts a process that reads the module and answers for its functions. Throws ProblemError where it cannot be read. */
async function startModuleHandlers(module, place, options) {
	const { child, said } = await startModuleServer(module, place, options);
	const names = new Set((asArray(said.names) ?? []).filter((name) => typeof name === "string"));
	return {
		kind: "module",
		names,
		teardown: said.teardown === true,
		handle: async ({ body, state }) => {
			if (!names.has(state)) return unknown("the module of `provider.states-module` exports no function for it");
			return askEndpoint(`http://127.0.0.1:${said.port}/`, body, options, describeThrown);
		},
		[Symbol.asyncDispose]: () => child.stop()
	};
}
function describeThrown(_, text) {
	return refuse(`the module threw: ${textOr(asRecord(jsonOrNull(text))?.error, text).slice(0, SHOWN_ANSWER_CHARACTERS)}`);
}
async function startModuleServer(module, place, options) {
	const mark = randomUUID();
	const ready = Promise.withResolvers();
	const child = startProcess({
		file: process.execPath,
		args: [
			"--input-type=module",
			"--eval",
			STATES_MODULE_SERVER,
			module
		],
		cwd: place.directory,
		env: childEnvironment(options.parentEnvironment, {
			...place.variables,
			[READY_VARIABLE]: mark
		}),
		timeoutMs: null,
		onLine: (line) => {
			if (line.startsWith(mark)) ready.resolve(asRecord(jsonOrNull(line.slice(mark.length))) ?? {});
			else options.log(relayLine(line));
		},
		signal: options.signal
	});
	const ended = child.exited.then(() => null);
	const timer = AbortSignal.timeout(options.deadlineMs);
	const late = new Promise((resolve) => timer.addEventListener("abort", () => resolve(null), { once: true }));
	const said = await Promise.race([
		ready.promise,
		ended,
		late
	]);
	if (said === null) {
		const ownEnd = child.hasExited() !== null;
		await child.stop();
		throw new ProblemError({
			code: "contract.states-module",
			what: "The module of `provider.states-module` could not be read",
			why: ownEnd ? whatItSaid(child.tail(MODULE_LAST_LINES)) : `it took longer than ${options.deadlineMs} ms`,
			todo: "Import it with the Node.js of this action: it has to load without the test framework."
		});
	}
	return {
		child,
		said
	};
}
const MODULE_LAST_LINES = 30;
function whatItSaid(lines) {
	return lines.find((line) => /^(?:\w*Error)\b/.test(line)) ?? quoteLog(lines);
}
async function askEndpoint(address, body, { deadlineMs, signal }, judge = judgeAnswer) {
	try {
		const response = await fetch(address, {
			method: "POST",
			headers: { "content-type": "application/json" },
			body,
			redirect: "manual",
			signal: AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)])
		});
		const content = await readAtMost(response, MAX_ANSWER_BYTES);
		const text = content?.toString("utf8") ?? "";
		if (!response.ok) return judge(response.status, text);
		if (content === null) return refuse(`the endpoint answered with more than ${MAX_ANSWER_BYTES / 1024 / 1024} MB`);
		return {
			ok: true,
			values: asRecord(jsonOrNull(text)) ?? {}
		};
	} catch (thrown) {
		if (thrown instanceof Error && thrown.name === "TimeoutError") return refuse(`the endpoint did not answer within ${deadlineMs} ms`);
		return refuse(`the endpoint could not be reached (${reasonOf(thrown)})`);
	}
}
function refuse(why) {
	return {
		ok: false,
		why,
		known: true
	};
}
function unknown(why) {
	return {
		ok: false,
		why,
		known: false
	};
}
/** With 4xx an endpoint says that it does not take the state. */
function judgeAnswer(status, text) {
	const line = text.trim().split("\n")[0] ?? "";
	const why = `the endpoint answered ${status}${line === "" ? "" : `: ${line.slice(0, SHOWN_ANSWER_CHARACTERS)}`}`;
	return status >= 400 && status < 500 ? unknown(why) : refuse(why);
}
function reasonOf(thrown) {
	const cause = thrown instanceof Error ? thrown.cause : null;
	if (cause instanceof Error && "code" in cause) return String(cause.code);
	return messageOf(thrown);
}

// src/contract/state-relay.ts
const MAX_STATE_BYTES = 1048576;
/**
* Starts the relay on a free port of the loopback. It answers 2xx or 4xx, never 5xx, which the verifier would ask again eight times
* (127 s for one state); and it answers the empty state, which the verifier sets for interactions without any, by itself.
*/
async function startStateRelay(options) {
	const records = /* @__PURE__ */ new Map();
	const server = createServer((request, response) => {
		serve(request, response, {
			...options,
			records
		});
	});
	await new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(0, "127.0.0.1", resolve);
	});
	const { port } = server.address();
	return {
		urlFor: (pact) => `http://127.0.0.1:${port}/${pact}`,
		recordsOf: (pact) => records.get(pact) ?? [],
		[Symbol.asyncDispose]: () => close(server)
	};
}
function close(server) {
	return new Promise((resolve) => {
		server.close(() => resolve());
		server.closeAllConnections();
	});
}
async function serve(request, response, context) {
	const pact = Number(request.url?.slice(1));
	const body = await readBody(request);
	const asked = body === null ? null : asRecord(jsonOrNull(body));
	if (!Number.isInteger(pact) || asked === null) return answer(response, 400, { error: "not a provider-state request" });
	const [state, action] = [textOr(asked.state, ""), textOr(asked.action, "setup")];
	if (state === "") return answer(response, 200, {});
	const params = asRecord(asked.params) ?? {};
	const result = await context.handlers?.handle({
		state,
		action,
		params,
		body: body ?? ""
	}) ?? null;
	const record = toRecord({
		state,
		action
	}, result);
	context.records.set(pact, [...context.records.get(pact) ?? [], record]);
	context.log(`Provider state ${JSON.stringify(state)}${action === "setup" ? "" : ` (${action})`}: ${describe(record)}`);
	if (result?.ok === false) return answer(response, 400, { error: result.why });
	answer(response, 200, result?.values ?? {});
}
function toRecord(asked, result) {
	if (result === null) return {
		...asked,
		outcome: "not-set-up",
		known: false,
		why: null
	};
	if (result.ok) return {
		...asked,
		outcome: "set-up",
		known: true,
		why: null
	};
	return {
		...asked,
		outcome: "refused",
		known: result.known,
		why: result.why
	};
}
function describe(record) {
	if (record.outcome === "refused") return `refused, ${record.why}`;
	return record.outcome === "set-up" ? "set up" : "not set up, nobody is configured to";
}
/** Null when the connection broke, or more came than a state can be. */
async function readBody(request) {
	const chunks = [];
	let size = 0;
	try {
		for await (const chunk of request) {
			size += chunk.length;
			if (size > MAX_STATE_BYTES) return null;
			chunks.push(chunk);
		}
	} catch {
		return null;
	}
	return Buffer.concat(chunks).toString("utf8");
}
function answer(response, status, body) {
	response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

// src/contract/certificate.ts
/**
* One self-signed certificate of a name that cannot exist (RFC 2606); its key was never kept. `pact verifier` reads the machine's
* whole certificate bundle anew for each interaction (20 ms of the 22 ms that one takes). A provider on plain http needs none,
* and a file with exactly one certificate is the smallest that every build of the verifier accepts.
*/
const ONE_CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBiTCCAS+gAwIBAgIUIYvl3HM+AWCwONBhr/aSIDlSrrowCgYIKoZIzj0EAwIw
GTEXMBUGA1UEAwwOdW51c2VkLmludmFsaWQwIBcNMjYxMTIzMDUyMTQ1WhgPMjEy
NjEwMzAwNTIxNDVaMBkxFzAVBgNVBAMMDnVudXNlZC5pbnZhbGlkMFkwEwYHKoZI
zj0CAQYIKoZIzj0DAQcDQgAE+EEyKGZAKIyXaf28QuVFe2nrgZUIAf2n9HDx/UvZ
2/h8qM4nWiImCNTrodwFlzXl/+evuaWxM83vKk1kKt5xpaNTMFEwHQYDVR0OBBYE
FI3OkFgqN2fZzUO/9BaEZkFmqAF6MB8GA1UdIwQYMBaAFI3OkFgqN2fZzUO/9BaE
ZkFmqAF6MA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSAAwRQIgDrrAdQ+K
Od/9jhNOpla/lOhi/J0ssbabcLmHy4s3og0CIQDoFShJ0DMYkEqwrvd4HRI+ccBl
A6XdVZPX9Cvmwbfopg==
-----END CERTIFICATE-----
`;

// src/contract/verifier.ts
/** Verifies one pact; `number` tells its files and its provider states from those of the others. Never throws for what the verifier does. */
async function runVerifier(source, number, setup) {
	const folder = join(setup.workDirectory, `pact-${number}`);
	await mkdir(folder, { recursive: true });
	const [pactFile, report] = [join(folder, "pact.json"), join(folder, "report.json")];
	await writeFile(pactFile, source.pact.text);
	const environment = await verifierEnvironment(source, setup, folder);
	const result = await runCommand({
		file: setup.binary,
		args: verifierArguments({
			pactFile,
			report,
			provider: source.pact.provider,
			statesUrl: statesUrlOf(source, number, setup),
			messages: messagesOf(source, number, setup),
			transports: transportsOf(source, setup)
		}, setup),
		cwd: folder,
		env: environment,
		timeoutMs: setup.timeoutMs,
		onLine: setup.log,
		signal: setup.signal
	});
	return {
		report: await readTextIfThere(report),
		exitCode: result.exitCode,
		aborted: abortReason(result, setup.timeoutMs),
		refusedStates: refusedStates(setup.relay, number),
		refusedMessages: setup.messages?.refusedOf(number) ?? /* @__PURE__ */ new Map(),
		lastLine: lastLineOf(`${result.stdout}\n${result.stderr}`),
		plugins: result.exitCode === 0 || pluginsOf(source.pact).length === 0 ? null : await readPluginTraces(setup.parentEnvironment, folder)
	};
}
/** `2026-01-31T08:00:00.000000Z ERROR main pact_verifier_cli: `: the same fault is the same words tomorrow. */
const LOG_PREFIX = /^\d{4}-\d\d-\d\dT[\d:.]+Z\s+[A-Z]+\s+(?:\S+\s+)?[\w:]+: /;
/** A panic of the verifier ends with a note about backtraces; what went wrong is in the line before. */
function lastLineOf(output) {
	return output.split("\n").map((line) => line.trim().replace(LOG_PREFIX, "")).findLast((line) => line !== "" && !line.startsWith("note: run with `RUST_BACKTRACE")) ?? "";
}
function transportsOf({ pact }, { transports }) {
	const named = new Set(pact.interactions.map(pluginTransport));
	return Object.entries(transports).flatMap(([name, port]) => named.has(name) ? [`${name}:${port}`] : []);
}
function statesUrlOf(source, number, setup) {
	return source.pact.interactions.some(({ states }) => states.length > 0) ? setup.relay.urlFor(number) : null;
}
function messagesOf(source, number, { messages }) {
	return source.pact.interactions.some(({ kind }) => kind !== "http") && messages !== null ? `message:${messages.port}${messages.pathFor(number)}` : null;
}
/** One word per option and value, so that no name can be taken for an option. */
function verifierArguments(files, setup) {
	const provider = new URL(setup.baseUrl);
	const basePath = provider.pathname.replace(/\/+$/, "");
	return [
		"verifier",
		`--file=${files.pactFile}`,
		`--provider-name=${files.provider}`,
		`--hostname=${provider.hostname}`,
		`--port=${provider.port || (provider.protocol === "https:" ? "443" : "80")}`,
		`--transport=${provider.protocol.replace(":", "")}`,
		...basePath === "" ? [] : [`--base-path=${basePath}`],
		...files.statesUrl === null ? [] : [`--state-change-url=${files.statesUrl}`],
		...files.statesUrl !== null && setup.teardown ? ["--state-change-teardown"] : [],
		...files.messages === null ? [] : [`--transports=${files.messages}`],
		...files.transports.map((transport) => `--transports=${transport}`),
		`--request-timeout=${setup.providerAnswerMs}`,
		`--json=${files.report}`,
		"--loglevel=error",
		"--no-colour"
	];
}
const PROXIES = [
	"HTTP_PROXY",
	"HTTPS_PROXY",
	"ALL_PROXY"
];
const LOOPBACK = [
	"127.0.0.1",
	"[::1]",
	"localhost"
];
/**
* No variable of Pact's own reaches it, because one of them alone adds a broker, a filter or a report to the run: only, where the pact has
* plugins, the folder with them and the one that they may write to.
*/
async function verifierEnvironment(source, setup, folder) {
	const provider = new URL(setup.baseUrl);
	const hasPlugins = pluginsOf(source.pact).length > 0;
	const environment = childEnvironment(setup.parentEnvironment, {
		PACT_DO_NOT_TRACK: "true",
		...hasPlugins ? {
			PACT_PLUGIN_DIR: pluginDirectory(setup.parentEnvironment),
			PACT_OUTPUT_DIR: folder
		} : { TOKIO_WORKER_THREADS: "1" }
	});
	const loopback = LOOPBACK.includes(provider.hostname);
	for (const name of PROXIES.flatMap((proxy) => [proxy, proxy.toLowerCase()])) if (loopback && !hasPlugins) delete environment[name];
	const direct = [environment.NO_PROXY || environment.no_proxy, ...LOOPBACK].filter(Boolean).join(",");
	Object.assign(environment, {
		NO_PROXY: direct,
		no_proxy: direct
	});
	if (provider.protocol === "https:" || hasPlugins) return withAuthorities(environment, folder);
	const [certificate, empty] = [join(folder, "certificate.pem"), join(folder, "certificates")];
	await mkdir(empty, { recursive: true });
	await writeFile(certificate, ONE_CERTIFICATE);
	return {
		...environment,
		SSL_CERT_FILE: certificate,
		SSL_CERT_DIR: empty
	};
}
/** Node adds the authorities of NODE_EXTRA_CA_CERTS to those of the system; the verifier reads one file, and nothing beside it. */
async function withAuthorities(environment, folder) {
	const { NODE_EXTRA_CA_CERTS: extra, SSL_CERT_FILE: chosen } = environment;
	if (!extra || chosen) return environment;
	const own = await readFile(extra, "utf8").catch(() => null);
	if (own === null) return environment;
	const file = join(folder, "authorities.pem");
	await writeFile(file, [...getCACertificates("system"), own].join("\n"));
	return {
		...environment,
		SSL_CERT_FILE: file
	};
}
function abortReason(result, timeoutMs) {
	if (result.spawnError !== null) return result.spawnError;
	if (result.timedOut) return `it did not finish within ${Math.round(timeoutMs / 1e3)} s`;
	if (result.aborted) return "the run was cancelled";
	return result.signal === null ? null : `signal ${result.signal} ended it`;
}
function refusedStates(relay, number) {
	const refused = relay.recordsOf(number).filter((record) => record.outcome === "refused");
	return new Map(refused.map((record) => [record.state, {
		why: record.why ?? "no reason given",
		known: record.known
	}]));
}

// src/contract/verify.ts
/** Verifies each pact with a process of its own. Never throws for what the provider or the verifier do. */
async function verifyPacts(sources, input) {
	const { target } = input;
	if (sources.length === 0) return {
		kind: "not-run",
		why: "there are no pacts",
		cause: "no-pacts",
		problem: null
	};
	if ("unavailable" in target) return notRun(target);
	try {
		return await verifyAll(sources, {
			...input,
			target
		});
	} catch (thrown) {
		const problem = toProblem(thrown, "contract.verifier-unavailable", "pact verifier could not be run");
		return {
			kind: "not-run",
			why: problem.what,
			cause: "broken",
			problem
		};
	}
}
function notRun(target) {
	const { unavailable: why, todo } = target;
	const broken = {
		code: "contract.provider-unavailable",
		what: "Pacts were not verified, because there is no provider to ask",
		where: null,
		why,
		todo
	};
	return {
		kind: "not-run",
		why: target.unavailable,
		cause: target.cause,
		problem: target.cause === "broken" ? broken : null
	};
}
async function verifyAll(sources, input) {
	const { limits, target, log, signal } = input;
	const { file: binary } = await input.obtainPact();
	const endsMs = performance.now() + input.config.timeoutMs;
	await using opened = new AsyncDisposableStack();
	const handlers = opened.use(await openHandlers(input));
	const missing = findMissingStates(sources, input.inventory, handlers);
	logStates(missing, handlers, log);
	const relay = opened.use(await startStateRelay({
		handlers,
		log
	}));
	const messages = opened.use(await openMessages(sources, input));
	const setup = {
		binary,
		baseUrl: target.baseUrl,
		relay,
		teardown: handlers?.teardown ?? false,
		messages,
		transports: target.transports ?? {},
		parentEnvironment: input.parentEnvironment,
		workDirectory: await mkdtemp(join(input.workDirectory, "pacts-")),
		providerAnswerMs: limits.providerAnswerMs,
		log,
		signal
	};
	const verifications = [];
	const verifyOne = async (index) => {
		const source = sources[index];
		const timeoutMs = Math.max(1, endsMs - performance.now());
		const run = await runVerifier(source, index, {
			...setup,
			timeoutMs
		});
		verifications[index] = judgeVerification(source, run, {
			operationOf: (interaction) => operationOf(interaction, input.specs),
			providerAnswerMs: limits.providerAnswerMs,
			baseUrl: target.baseUrl,
			transports: target.transports ?? {}
		});
	};
	const { together, alone } = orderVerification(sources);
	await runLimited(together, Math.min(limits.verifiers, availableParallelism() * VERIFIERS_PER_CORE), verifyOne);
	await runLimited(alone, 1, verifyOne);
	const ended = signal.aborted ? null : target.ended?.() ?? null;
	return {
		kind: "ran",
		verifications,
		states: sources.flatMap((_, index) => relay.recordsOf(index)),
		missing: {
			states: missing,
			kind: handlers?.kind ?? null
		},
		ended
	};
}
/** Each waits for the provider half of its time. */
const VERIFIERS_PER_CORE = 2;
/** Null where nobody is configured to set states up. */
async function openHandlers(input) {
	const { target, limits, parentEnvironment, log, signal } = input;
	const options = {
		deadlineMs: limits.stateMs,
		parentEnvironment,
		log,
		signal
	};
	const scripts = target.stateScripts ?? null;
	if (scripts?.commands) return commandHandlers(scripts.commands, scripts, options);
	if (scripts?.module) return startModuleHandlers(scripts.module, scripts, options);
	return target.statesUrl === null ? null : endpointHandlers(target.statesUrl, options);
}
async function openMessages(sources, input) {
	const { target, limits, log, signal } = input;
	if (!sources.some(({ pact }) => pact.interactions.some(({ kind }) => kind !== "http")) || !target.messagesUrl) return null;
	return startMessageRelay({
		address: target.messagesUrl,
		deadlineMs: limits.stateMs,
		log,
		signal
	});
}
/** Told before the first interaction: what nobody sets up, and what to paste. */
function logStates(missing, handlers, log) {
	if (missing.length === 0) return;
	log(`Provider states that nobody sets up: ${missing.map(({ name }) => JSON.stringify(name)).join(", ")}. To add:`);
	for (const state of missing) log(`  ${stubOf(state, handlers?.kind ?? null)}`);
}

// src/contract/stage.ts
/** Runs the stage. Never throws for what the world does: a fault is a problem of the result, beside everything that was found. */
async function runContract(input) {
	const startedMs = performance.now();
	const limits = {
		...DEFAULT_LIMITS,
		...input.limits
	};
	const remote = await gatherRemote(input, limits);
	const inFiles = gatherFromFiles(input.pactFiles, input.provider, input.otherProviders ?? []);
	const files = withoutDoubles(inFiles, remote.gathered);
	const sources = [...files.sources, ...remote.gathered.sources];
	const comparison = await compareStatically(sources, input.specs, input.messageSpecs);
	const inventory = await readInventory(input, remote.broker);
	const dynamic = await verifyPacts(sources, {
		...input,
		limits,
		inventory
	});
	const publishing = toPublication(input, {
		broker: remote.broker,
		sources,
		dynamic
	});
	const sent = publishing === null ? null : await sendResults(publishing);
	const gates = await gate(input, {
		broker: remote.broker,
		dynamic,
		limits
	});
	const publication = (publishing && sent && await confirmSent(publishing, sent, gates.shown)) ?? otherCheckout(input, remote.broker, sources);
	const result = composeResult({
		input,
		files,
		remote: remote.gathered,
		needsSecret: remote.needsSecret,
		comparison,
		dynamic,
		publication,
		gates: gates.results,
		matrix: gates.matrix,
		gateFindings: gateFindings(gates.results, input.config.onUnknown),
		problems: gates.problems,
		durationMs: Math.round(performance.now() - startedMs)
	});
	const known = [...files.known, ...remote.gathered.known];
	const everyPactRead = !remote.needsSecret && input.brokerWithheld !== true && remote.gathered.partial !== true && known.length > 0 && files.problems.length + remote.gathered.problems.length === 0;
	return {
		result: await withRequester(result, {
			input,
			broker: remote.broker,
			source: sources[0]
		}),
		uses: findUses(known, input.specs),
		everyPactRead: everyPactRead && !input.requested
	};
}
/** Of a webhook, who waits for the answer. */
async function withRequester(result, asked) {
	const { input, broker, source } = asked;
	if (!input.requested || broker === null || source === void 0 || result.detail?.kind !== "contract") return result;
	const requestedBy = await readRequester(broker, source, input.log);
	return {
		...result,
		detail: {
			...result.detail,
			requestedBy
		}
	};
}
async function gatherRemote(input, limits) {
	const { config, credentials, log, signal, provider } = input;
	if (config.broker === null) {
		const needsSecret = input.event.trust !== "full" && (input.brokerWithheld === true || config.brokerUnset !== null);
		return {
			broker: null,
			gathered: NOTHING_GATHERED,
			needsSecret
		};
	}
	let broker = null;
	try {
		broker = openBroker({
			address: config.broker,
			credentials,
			limits,
			signal,
			log,
			debug: input.debug
		});
		const cache = input.cacheDirectory ? openPactCache(input.cacheDirectory, log) : NO_CACHE;
		const { branch } = input.event;
		const { requested } = input;
		const gathered = requested ? await gatherRequested(broker, {
			provider,
			requested,
			cache
		}) : await gatherFromBroker(broker, {
			provider,
			config,
			branch,
			limits,
			cache,
			log
		});
		await cache.prune();
		return {
			broker,
			gathered,
			needsSecret: false
		};
	} catch (thrown) {
		const problem = toProblem(thrown, "broker.fault", "The Pact Broker could not be asked");
		const withoutSecret = (problem.code === "broker.unauthorized" || problem.code === "broker.forbidden") && input.event.trust !== "full" && !credentials.token && !credentials.password;
		return {
			broker: null,
			gathered: withoutSecret ? NOTHING_GATHERED : {
				...NOTHING_GATHERED,
				problems: [problem]
			},
			needsSecret: withoutSecret
		};
	}
}
/** States of pacts that were not chosen are worth a line each; a broker that cannot list them costs nothing else. */
async function readInventory(input, broker) {
	const { target, provider, log } = input;
	if (broker === null || !("baseUrl" in target) || !target.stateScripts) return [];
	try {
		return await broker.providerStates(provider);
	} catch (thrown) {
		const problem = toProblem(thrown, "broker.fault", "The broker’s provider states could not be read");
		log(`${describeProblem(problem)}; only those of the pacts to verify are looked at`);
		return [];
	}
}
/** Null when this run publishes nothing, on purpose or for want of a verification. */
function toPublication(input, { broker, sources, dynamic }) {
	if (broker === null || dynamic.kind !== "ran" || input.checkedOut) return null;
	if (whyNotPublished(input.event, input.config) !== null) return null;
	return {
		broker,
		provider: input.provider,
		event: input.event,
		sources,
		verifications: dynamic.verifications
	};
}
/** What would have been published for the head, had it been checked out; null where it was, or nothing was to be published. */
function otherCheckout(input, broker, sources) {
	const { checkedOut, event, config } = input;
	const has = sources.some(({ origin }) => origin.kind === "broker");
	if (!checkedOut || broker === null || !has || whyNotPublished(event, config) !== null) return null;
	const { problem } = headNotCheckedOut(checkedOut, event.headSha);
	return {
		published: /* @__PURE__ */ new Set(),
		failures: [{
			consumer: "all consumers",
			why: `${problem.what}: ${problem.why}`
		}]
	};
}
function headNotCheckedOut(checkedOut, headSha) {
	return new ProblemError({
		code: "contract.head-not-checked-out",
		what: "What was verified is not the head commit",
		why: `the working tree is ${shortenVersions(checkedOut)}, and its files are not those of ${shortenVersions(headSha)}`,
		todo: "Give `actions/checkout` the head commit: `ref: ${{ github.event.pull_request.head.sha || github.sha }}`."
	});
}
async function gate(input, context) {
	const { config, event, provider: pacticipant, signal, log } = input;
	const notAsked = (why) => ({
		...NOTHING_ASKED,
		results: gatesNotAsked(config.gate, why)
	});
	if (config.gate.length === 0) return NOTHING_ASKED;
	const { broker, dynamic, limits } = context;
	const why = config.publish === "never" ? null : whyNotPublished(event, config);
	if (why !== null) return notAsked(why);
	if (dynamic.kind === "not-run" && dynamic.cause === "broken") return notAsked("the pacts were not verified");
	if (input.checkedOut && config.publish !== "never") {
		const { problem } = headNotCheckedOut(input.checkedOut, event.headSha);
		return {
			...notAsked(`${problem.what}: ${problem.why}`),
			problems: [problem]
		};
	}
	if (broker === null) {
		const problems = config.broker === null ? [gateWithoutBroker()] : [];
		return {
			...notAsked("there is no broker that answers"),
			problems
		};
	}
	const questions = {
		broker,
		pacticipant,
		version: event.headSha,
		environments: config.gate,
		limits,
		log,
		signal
	};
	return askGates(questions);
}
function gateWithoutBroker() {
	return new ProblemError({
		code: "contract.gate-without-broker",
		what: "`contract.gate` is configured, and there is no broker to ask",
		todo: "Set `contract.broker` or the input `pact-broker-base-url`, or take `contract.gate` out."
	}).problem;
}

export { runContract };