import { i as toProblem, t as ProblemError } from "./model-problem.js";
import { t as listSome } from "./model-list-some.js";
import { t as quoteLog } from "./tools-quote-log.js";
import { t as contractRule } from "./contract-rules.js";
import { t as parseText } from "./package-js-yaml.js";
import { t as ruleFinding } from "./tools-rule-finding.js";
import { c as asRecord, s as asArray } from "./contract-expectation.js";
import { c as shortenReason, s as mergeRows } from "./contract-broker.js";
import { r as statusCovers } from "./contract-covers.js";
import { setTimeout } from "node:timers/promises";

// src/contract/behind.ts
/** Line of the specification whose change explains why an interaction fails; null where none does. */
function changeBehind(changes, interaction, judged) {
	const { operation } = judged;
	const status = interaction.response?.status ?? null;
	const isOther = judged.mismatches.some((mismatch) => mismatch.startsWith("status: "));
	if (operation === null || status === null || isOther) return null;
	const fields = judged.mismatches.map(fieldOf).filter((field) => field !== null);
	const change = changes.find(({ reaches }) => reaches.some((reach) => reach.operation === operation && reach.direction === "response" && (reach.status === null || statusCovers(reach.status, status)) && fields.some((field) => isSamePlace(reach.property, field))));
	if (change === void 0) return null;
	const { file, line, column } = change.location;
	return {
		file,
		line,
		column
	};
}
/** `['items', '*', 'price']` of `$.items[0].price is missing` and `$.items[0].price: …`; null for what is about no field. */
function fieldOf(mismatch) {
	const path = /^\$(?<steps>(?:\.[A-Za-z_]\w*|\[\d+\]|\["(?:[^"\\]|\\.)*"\])+)(?: is missing$|:)/.exec(mismatch)?.groups?.steps;
	if (path === void 0) return null;
	return [...path.matchAll(/\.(\w+)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/g)].map(([, name, index, quoted]) => {
		if (index !== void 0) return "*";
		return name ?? JSON.parse(quoted ?? "\"\"");
	});
}
function isSamePlace(property, field) {
	return property.length > 0 && property.length <= field.length && property.every((step, index) => step === field[index]);
}
/**
* `user_id is missing in the body of 200 of GET /orders/{id}; web-app needs it`, for an interaction that lacks fields and nothing else; null for
* all others.
*/
function describeMissing(interaction, judged) {
	const { operation, mismatches, consumer } = judged;
	const status = interaction.response?.status;
	const fields = mismatches.filter((mismatch) => mismatch.endsWith(" is missing")).map(fieldOf).filter((field) => field !== null);
	if (operation === null || status === void 0 || fields.length === 0 || fields.length < mismatches.length) return null;
	const names = [...new Set(fields.map((field) => `\`${field.join(".").replaceAll(".*", "[*]")}\``))];
	const [is, it] = names.length === 1 ? ["is", "it"] : ["are", "them"];
	return `${names.join(", ")} ${is} missing in the body of ${status} of ${operation}; ${consumer} needs ${it}`;
}

// src/contract/gate-words.ts
const NOT_ASKED = "not asked: ";
/** What is reported where the broker was not asked. */
function gatesNotAsked(environments, why) {
	return environments.map((environment) => ({
		environment,
		deployable: null,
		reason: `${NOT_ASKED}${why}`
	}));
}
/** Whether the broker was asked: then "unknown" is its answer. */
function wasAsked(gate) {
	return !gate.reason.startsWith(NOT_ASKED);
}
/** As people call it: the environment, or what is asked before merging. */
function gateName({ environment }) {
	return environment ?? "main branches";
}

// src/contract/pact-position.ts
/** Positions are read when the first finding asks for them: a pact without findings is parsed once. */
const PARSED = /* @__PURE__ */ new WeakMap();
/** Where a person looks for an interaction: its line in the pact file; null for a pact that lives in a broker. */
function pactLocation(source, interaction) {
	const { origin, pact } = source;
	if (origin.kind !== "file") return null;
	const parsed = interaction === null ? null : parsedOnce(pact, origin.path);
	const position = parsed === null || interaction === null ? START : parsed.positionAt(interaction.place, "value");
	return {
		file: origin.path,
		line: position.line,
		column: position.column
	};
}
const START = {
	line: 1,
	column: 1
};
function parsedOnce(pact, path) {
	const known = PARSED.get(pact);
	if (known !== void 0) return known;
	const parsed = parsedOrNull(pact.text, path);
	PARSED.set(pact, parsed);
	return parsed;
}
function parsedOrNull(text, path) {
	try {
		return parseText(text, path);
	} catch (thrown) {
		if (thrown instanceof ProblemError) return null;
		throw thrown;
	}
}

// src/contract/findings.ts
function toFinding({ rule, identity, ...found }) {
	return ruleFinding(rule, {
		...found,
		key: identity
	});
}
/** Every version of the consumer that has this pact. */
function consumersOf(source, interactions) {
	const { consumer } = source.pact;
	return [{
		version: source.consumerVersion,
		where: source.where
	}, ...source.alike ?? []].map(({ version, where }) => ({
		consumer,
		version,
		where,
		interactions
	}));
}
/** One finding per interaction that did not pass; of a pact that was not verified, for those that were all the same. */
function verificationFindings(source, verification, known) {
	const unanswered = /* @__PURE__ */ new Set(["no-answer", "plugin"]);
	return verification.interactions.flatMap((judged, index) => {
		const interaction = source.pact.interactions[index];
		const isUnverified = verification.outcome === "broken" && unanswered.has(judged.cause);
		return judged.outcome === "passed" || interaction === void 0 || isUnverified ? [] : interactionFinding(source, interaction, {
			judged,
			...known
		});
	});
}
function interactionFinding(source, interaction, { judged, changes, unset }) {
	const rule = contractRule(judged.outcome === "pending" ? "contract.interaction.pending" : RULE_BY_CAUSE[judged.cause]);
	const given = judged.states.length === 0 ? "" : `, given ${judged.states.join(" and ")}`;
	const missing = describeMissing(interaction, judged);
	const change = changeBehind(changes, interaction, judged);
	const todo = judged.outcome === "pending" || change !== null ? null : todoOf(judged, unset);
	return toFinding({
		rule,
		message: missing === null ? `${judged.consumer}: "${judged.description}"${given}: ${listed(toldOf(judged))}` : `${missing} ("${judged.description}"${given})`,
		...todo === null ? {} : { todo },
		location: change ?? pactLocation(source, interaction),
		operations: judged.operation === null ? [] : [judged.operation],
		consumers: consumersOf(source, [judged.description]),
		identity: [
			judged.consumer,
			judged.consumerVersion,
			judged.description,
			...judged.states
		]
	});
}
const RULE_BY_CAUSE = {
	none: "contract.interaction.failed",
	mismatch: "contract.interaction.failed",
	plugin: "contract.interaction.failed",
	"server-error": "contract.interaction.server-error",
	"no-answer": "contract.interaction.no-answer",
	state: "contract.state.failed",
	"unknown-state": "contract.state.failed"
};
/** What to do where the rule's words do not fit what was seen; null where they do. */
function todoOf({ cause, states }, unset) {
	if (cause === "unknown-state") return "Add a handler for this state: nobody has one of this name.";
	return cause === "mismatch" && states.some((state) => unset.has(state)) ? SET_UP_FIRST : null;
}
const SET_UP_FIRST = "Have its provider state set up first (`provider.states`): it ran against whatever data was there, and this may be all that is wrong.";
/** The page of an error lacks every field, of which none is what failed. */
function toldOf({ cause, mismatches }) {
	return cause === "server-error" ? mismatches.filter((sentence) => sentence.startsWith("status: ")) : mismatches;
}
const SHOWN_MISMATCHES = 5;
function listed(mismatches) {
	const shown = mismatches.slice(0, SHOWN_MISMATCHES).join("; ");
	const more = mismatches.length - SHOWN_MISMATCHES;
	return more > 0 ? `${shown}; and ${more} more` : shown;
}
function endFindings(ended) {
	if (ended === null) return [];
	const message = `The provider ${ended.how} while its pacts were verified; ${quoteLog(ended.tail)}`;
	return [toFinding({
		rule: contractRule("contract.provider.ended"),
		message,
		identity: []
	})];
}
/** States that nobody is configured to set up. */
function unsetStates(records) {
	return new Set(records.filter(({ outcome }) => outcome === "not-set-up").map(({ state }) => state));
}
const SHOWN_STATES = 10;
/** Told once for all pacts: the states that ran without being set up. */
function stateFindings(records) {
	const states = [...unsetStates(records)].sort();
	if (states.length === 0) return [];
	const message = `${states.length === 1 ? "This provider state was" : `These ${states.length} provider states were`} not set up: ${listSome(states.map((state) => `"${state}"`), SHOWN_STATES)}`;
	return [toFinding({
		rule: contractRule("contract.state.not-set-up"),
		message,
		identity: states
	})];
}
function duplicateFindings(source) {
	const seen = /* @__PURE__ */ new Set();
	return source.pact.interactions.flatMap((interaction) => {
		const { kind, description, states, raw } = interaction;
		const key = JSON.stringify([
			kind,
			description,
			hasParameters(raw) ? raw.providerStates : states
		]);
		if (!seen.has(key)) {
			seen.add(key);
			return [];
		}
		return toFinding({
			rule: contractRule("contract.pact.duplicate-interaction"),
			message: `${source.pact.consumer}: "${interaction.description}" is in the pact twice with the same states`,
			location: pactLocation(source, interaction),
			consumers: consumersOf(source, [interaction.description]),
			identity: [
				source.pact.consumer,
				source.consumerVersion,
				key
			]
		});
	});
}
function hasParameters({ providerStates }) {
	return (asArray(providerStates) ?? []).some((state) => Object.keys(asRecord(asRecord(state)?.params) ?? {}).length > 0);
}
/** What the broker's answers about deployment mean. Where it could not be asked, a problem of the stage says why. */
function gateFindings(gates, onUnknown = "fail") {
	return gates.filter((gate) => gate.deployable !== true).map((gate) => {
		const verdict = gate.deployable === false ? "not-deployable" : wasAsked(gate) ? "unknown" : "not-asked";
		const rule = contractRule(`contract.gate.${verdict}`);
		const message = `${gate.deployable === false ? "cannot be deployed to " : ""}${gateName(gate)}: ${gate.reason}`;
		return toFinding({
			rule,
			...severityOf(gate, onUnknown),
			message,
			identity: [gate.environment]
		});
	});
}
/** Unknown is not yes; whether it is as bad as no is the team's decision. */
function severityOf(gate, onUnknown) {
	return onUnknown === "report" && gate.deployable === null && wasAsked(gate) ? { severity: "warning" } : {};
}

// src/contract/gate.ts
/** Who is waited for, in the title of a check. */
const NAMED = 5;
/**
* The broker's answer for each environment, in order. What is unknown is asked again for a while, all together, as long as there is
* somebody to wait for; the last answer stands, and unknown stays unknown. An environment that cannot be asked about is a problem of
* its own.
*/
async function askGates(questions) {
	const { environments, limits, log, progress, signal } = questions;
	const startedMs = performance.now();
	const asked = /* @__PURE__ */ new Map();
	let triggered = null;
	for (let open = environments;;) {
		for (const environment of open) asked.set(environment, await askGate(environment, questions));
		open = open.filter((environment) => (asked.get(environment)?.waitsFor.length ?? 0) > 0);
		triggered ??= await trigger(questions, open, asked);
		const waitedMs = performance.now() - startedMs;
		if (open.length === 0 || hasNobodyToWaitFor(triggered) || waitedMs + limits.gatePollEveryMs > limits.gatePollMs) break;
		const names = new Set(open.flatMap((environment) => asked.get(environment)?.waitsFor ?? []));
		const waiting = `waiting for ${listSome([...names].sort(), NAMED)}, ${seconds(waitedMs)} of ${seconds(limits.gatePollMs)}`;
		log(waiting);
		progress?.(waiting);
		if (!await rested(limits.gatePollEveryMs, signal)) break;
	}
	const answers = environments.flatMap((environment) => asked.get(environment) ?? []);
	return {
		results: answers.flatMap(({ result }) => result ?? []),
		matrix: mergeRows(answers.flatMap(({ rows }) => rows)),
		problems: [...triggered?.problems ?? [], ...answers.flatMap(({ problem }) => problem ?? [])],
		shown: new Map(answers.flatMap(({ shown }) => [...shown]))
	};
}
/** False for a run that is cancelled meanwhile: it ends with the last answers, and unknown stays unknown. */
function rested(waitMs, signal) {
	return setTimeout(waitMs, true, { signal }).catch(() => false);
}
/** Null where nothing is missing, or nobody may start a verification. */
async function trigger(questions, open, asked) {
	if (open.length === 0 || !questions.trigger) return null;
	const missing = open.map((environment) => ({
		environment,
		providers: (asked.get(environment)?.waitsFor ?? []).filter((name) => name !== questions.pacticipant)
	}));
	return missing.some(({ providers }) => providers.length > 0) ? questions.trigger(missing) : null;
}
/** All verifications were to be started here, and none was. */
function hasNobodyToWaitFor(triggered) {
	return triggered !== null && triggered.started === 0 && triggered.problems.length > 0;
}
function seconds(milliseconds) {
	return `${Math.round(milliseconds / 1e3)} s`;
}
async function askGate(environment, questions) {
	const { broker, pacticipant, version } = questions;
	try {
		const answer = await broker.matrix({
			pacticipant,
			version,
			environment
		});
		const { deployable, waitsFor, rows, shown } = answer;
		return {
			result: {
				environment,
				deployable,
				reason: shortenReason(answer.reason)
			},
			rows,
			shown,
			waitsFor,
			problem: null
		};
	} catch (thrown) {
		const problem = toProblem(thrown, "broker.fault", "The Pact Broker could not be asked about a deployment");
		const [result] = gatesNotAsked([environment], problem.what);
		return {
			result,
			rows: [],
			shown: /* @__PURE__ */ new Map(),
			waitsFor: [],
			problem
		};
	}
}
const NOTHING_ASKED = {
	results: [],
	matrix: [],
	problems: [],
	shown: /* @__PURE__ */ new Map()
};

// src/contract/publish.ts
/** `pact_verifier` inside the pinned binary. */
const VERIFIER_VERSION = "1.4.7";
const PUBLISHING_EVENTS = /* @__PURE__ */ new Set([
	"pull_request",
	"push",
	"workflow_dispatch",
	"repository_dispatch"
]);
/** Why this run publishes no results (or no pacts), in words; null when it does. */
function whyNotPublished(event, config, what = "results") {
	if (config.publish === "never") return "`contract.publish` is `never`";
	if (event.trust !== "full") return event.trustReason ?? "this run is not trusted with publishing";
	if (!PUBLISHING_EVENTS.has(event.name)) return `${what} of a ${event.name} are not published`;
	return null;
}
/** Sends complete verifications of the broker's pacts. Never throws: the verdict does not depend on it. */
async function sendResults(input) {
	const { broker, provider, event, sources, verifications } = input;
	const accepted = [];
	const failures = [];
	let branchProblem = null;
	let branchReady = event.branch === null;
	for (const [index, source] of sources.entries()) {
		const verification = verifications[index];
		if (source.origin.kind !== "broker" || verification === void 0 || verification.outcome === "broken") continue;
		const { publishHref } = source.origin;
		const incomplete = whyIncomplete(verification);
		if (incomplete !== null) {
			failures.push({
				consumer: source.pact.consumer,
				why: incomplete
			});
			continue;
		}
		try {
			if (branchProblem !== null) throw new Error(branchProblem);
			if (publishHref === null) throw new Error("the broker names no address for results of this pact");
			if (!branchReady && event.branch !== null) {
				await broker.ensureBranchVersion({
					pacticipant: provider,
					branch: event.branch,
					version: event.headSha
				});
				branchReady = true;
			}
			const receipt = await broker.publishResult(publishHref, toPublishedResult(verification, event));
			accepted.push({
				index,
				receipt
			});
		} catch (thrown) {
			const sentence = describeFailure(thrown);
			if (!branchReady) branchProblem ??= sentence;
			failures.push({
				consumer: source.pact.consumer,
				why: sentence
			});
		}
	}
	return {
		accepted,
		failures
	};
}
/** No answer is no verdict: whoever deploys later must not read a crash, or a slow machine, as what the contract says. */
function whyIncomplete({ interactions }) {
	const unanswered = interactions.filter(({ cause }) => cause === "no-answer").length;
	if (unanswered === 0) return null;
	return `the provider did not answer ${unanswered} of ${interactions.length} interactions, so there is no complete result`;
}
/** Which of the accepted results the broker keeps; `shown` are those that its answers since then have shown. Never throws. */
async function confirmSent(input, { accepted, failures }, shown) {
	const published = /* @__PURE__ */ new Set();
	const notKept = [];
	for (const [number, problem] of (await confirmAll(input, {
		accepted,
		shown
	})).entries()) {
		const { index } = accepted[number];
		if (problem === null) published.add(index);
		else notKept.push({
			consumer: input.sources[index]?.pact.consumer ?? "",
			why: describeFailure(problem)
		});
	}
	return {
		published,
		failures: [...failures, ...notKept]
	};
}
async function confirmAll({ broker, provider: pacticipant, event, sources }, { accepted, shown }) {
	if (accepted.length === 0) return [];
	const receipts = accepted.map(({ receipt }) => receipt);
	const consumers = accepted.map(({ index }) => {
		const source = sources[index];
		return {
			name: source.pact.consumer,
			version: source.consumerVersion
		};
	});
	return broker.confirmResults({
		pacticipant,
		version: event.headSha,
		consumers,
		shown
	}, receipts);
}
function describeFailure(thrown) {
	const { what, why } = toProblem(thrown, "broker.not-published", "Results were not published");
	return why === null ? what : `${what}: ${why}`;
}
function toPublishedResult(verification, event) {
	return {
		success: verification.success,
		providerVersion: event.headSha,
		buildUrl: event.runUrl,
		verifierVersion: VERIFIER_VERSION,
		testResults: verification.interactions.flatMap(({ id, outcome, mismatches }) => {
			if (id === null) return [];
			if (outcome === "passed") return [{
				interactionId: id,
				success: true
			}];
			return [{
				interactionId: id,
				success: false,
				mismatches: mismatches.map((description) => ({ description }))
			}];
		})
	};
}

export { gateName as _, askGates as a, endFindings as c, severityOf as d, stateFindings as f, pactLocation as g, verificationFindings as h, NOTHING_ASKED as i, gateFindings as l, unsetStates as m, sendResults as n, consumersOf as o, toFinding as p, whyNotPublished as r, duplicateFindings as s, confirmSent as t, listed as u, gatesNotAsked as v, wasAsked as y };