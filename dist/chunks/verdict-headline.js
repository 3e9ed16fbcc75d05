import { a as latenciesOf, h as outcomeOf, i as acceptedSlowdowns, m as findContradiction, n as STAGE_PHRASES, o as undecidedOf, r as labelOf, s as describeFinding, t as STAGE_LABELS, u as isMissed, v as isOpen } from "./verdict-acceptance.js";
import { t as indexChanges } from "./verdict-change-index.js";
import { a as formatList, o as formatNumberOf, r as formatLatency, t as formatCount } from "./verdict-figures.js";
import { n as describeGoal } from "./verdict-goal-words.js";

// src/verdict/passed-words.ts
/** What every stage that passed can say for itself, and what was meant to run and did not. */
function describePassed(stages, changed) {
	const passed = stages.filter((stage) => outcomeOf(stage) === "passed" && (changed || stage.stage !== "changes"));
	const facts = [...changed ? [] : ["no API change"], ...passed.map(describeStage)].filter((fact) => fact !== null);
	const missing = [...new Set(stages.filter(isMissing).map((stage) => STAGE_PHRASES[stage.stage]))];
	const caveat = missing.length > 0 ? `; not run: ${formatList(missing)}` : "";
	return `${[...new Set(facts)].join(", ")}${caveat}`;
}
/** Left out although the team asked for it: a reader of a green line has to know. */
function isMissing(stage) {
	if (stage.outcome !== "skipped") return false;
	return stage.skip !== "not-configured" && stage.skip !== "nothing-changed" && stage.skip !== "not-selected";
}
function describeStage(stage) {
	const { detail } = stage;
	switch (detail?.kind) {
		case "changes": return describeChanges(stage);
		case "contract": {
			if (detail.role === "consumer") return describePacts(detail);
			const verified = detail.interactions.filter((interaction) => interaction.outcome === "passed").length;
			if (verified > 0) return `${formatNumberOf(verified, "interaction")} verified`;
			return `${formatNumberOf(detail.staticChecked, "interaction")} held against the specification`;
		}
		case "integration": return detail.tests === null ? "provider ready" : "integration tests passed";
		case "smoke": {
			const called = new Set(detail.calls.map(({ operation }) => operation)).size;
			return `${formatNumberOf(called, "operation")} ${called === 1 ? "answers" : "answer"} as specified`;
		}
		case "load": return detail.p95Ms === null ? null : `p95 ${formatLatency(detail.p95Ms)}`;
		case "compare": return describeCompared(stage, detail);
		case "stress": return describeStress(detail);
		case "chaos": return `recovered from ${formatNumberOf(detail.experiments.length, "experiment")}`;
		case "audit": return null;
		case void 0: return stage.stage === "changes" ? describeChanges(stage) : `${STAGE_PHRASES[stage.stage]} passed`;
		default: return detail;
	}
}
/** Only what was shown of every operation is said of all of them. */
function describeCompared(stage, detail) {
	const latencies = latenciesOf(detail);
	const undecided = undecidedOf(detail).length;
	if (undecided > 0) return `${undecided} of ${formatNumberOf(latencies.length, "comparison")} with the base not decided`;
	if (detail.mode === "self") return "the runner measured";
	const accepted = acceptedSlowdowns(stage).size;
	if (accepted > 0) return `${formatNumberOf(accepted, "operation")} slower, accepted`;
	const suspect = latencies.filter(({ verdict }) => verdict === "suspect").length;
	return suspect > 0 ? `slower by less than 10 % (${formatNumberOf(suspect, "comparison")})` : "no regression of 10 % or more";
}
function describeStress({ runs }) {
	const breaking = runs.find((run) => run.breaking !== null)?.breaking ?? null;
	if (breaking === null) return null;
	if (breaking.brokeRate === null) return `no breaking point up to ${formatCount(breaking.maxRate)} requests/s`;
	return `breaks at ${formatCount(breaking.brokeRate)} requests/s`;
}
function describePacts({ pacts, gates }) {
	const published = pacts.filter((pact) => pact.published).length;
	const known = gates.length > 0 ? " and kept by their providers" : "";
	return `${formatNumberOf(pacts.length, "pact")} ${published > 0 ? "published" : "looked at"}${known}`;
}
function describeChanges(stage) {
	if (stage.findings.some(({ rule }) => rule === "specification.unreadable-before")) return "a base that cannot be read, so what changed is not known";
	const warnings = stage.findings.filter((finding) => finding.severity === "warning").length;
	const accepted = stage.findings.filter((finding) => finding.severity === "breaking" && finding.accepted).length;
	return `${accepted > 0 ? `${formatNumberOf(accepted, "breaking change")}, accepted` : "no breaking change"}${warnings > 0 ? ` (${formatNumberOf(warnings, "warning")})` : ""}`;
}

// src/verdict/headline.ts
/** Consumers named in the headline; the rest is counted, and listed below it. */
const NAMED_CONSUMERS = 3;
/** Causes named in the headline; a longer sentence is not read. */
const NAMED_CAUSES = 2;
/** The first line of every report: the verdict in words, with the one thing to know. */
function writeHeadline(word, evidence) {
	switch (word) {
		case "no-change": return "No API change";
		case "passed": return `Passed: ${describePassed(evidence.stages, evidence.changed)}`;
		case "failed": return joinCauses(failures(evidence));
		case "broken": return writeBroken(evidence);
		default: return word;
	}
}
function writeBroken(evidence) {
	const causes = [...describeSetup(evidence.setup), ...evidence.stages.filter(isBroken).map((stage) => describeBroken(stage, evidence.stages))];
	const found = failures({
		...evidence,
		goals: []
	});
	const also = found.length > 0 ? `. Also found: ${joinCauses(found)}` : "";
	return `Could not be checked: ${causes.length > 0 ? joinCauses(causes) : describeNothingRan(evidence.stages)}${also}`;
}
/** Nothing was found, because nothing looked: the reason of the first stage that should have. */
function describeNothingRan(stages) {
	const first = stages.find(({ skip }) => skip !== "not-selected") ?? stages[0];
	if (first === void 0) return "the API changed and no stage ran";
	return `no stage ran, not even ${STAGE_PHRASES[first.stage]}: ${first.reason}`;
}
/** The first problem with its place; the others are counted, because the list right below tells them. */
function describeSetup([first, ...others]) {
	if (first === void 0) return [];
	const more = others.length > 0 ? `, and ${formatNumberOf(others.length, "more problem")}` : "";
	return [`${describePlaced(first)}${more}`];
}
function describePlaced({ what, where }) {
	return where ? `${what} (\`${where.file}:${where.line}\`)` : what;
}
function isBroken(stage) {
	return outcomeOf(stage) === "broken";
}
function describeBroken(stage, stages) {
	const [problem] = stage.problems;
	const why = problem ? describePlaced(problem) : findContradiction(stage) ?? stage.reason;
	return `${stageName(stage, stages)}: ${why}`;
}
function failures(evidence) {
	const { stages, goals, failOn } = evidence;
	const changeOf = indexChanges(stages);
	const breaking = stages.filter((stage) => stage.stage === "changes").flatMap((stage) => stage.findings).filter((finding) => isOpen(finding, "breaking"));
	const warnings = stages.flatMap((stage) => stage.findings).filter((finding) => isOpen(finding, "warning"));
	return [
		...breaking.length > 0 ? [describeFindings(breaking, {
			what: "breaking change",
			changeOf
		})] : [],
		...otherFailures(stages, breaking).map((stage) => `${stageName(stage, stages)} failed: ${stage.reason}`),
		...failOn === "warning" && warnings.length > 0 ? [describeFindings(warnings, {
			what: "warning",
			changeOf
		})] : [],
		...goals.filter(isMissed).map((goal) => `goal not reached: ${describeGoal(goal)}`)
	];
}
/** Contract tests that fail beside a break that names its consumers say the same once more. */
function otherFailures(stages, breaking) {
	const told = breaking.some((finding) => finding.consumers.length > 0);
	return stages.filter((stage) => outcomeOf(stage) === "failed").filter((stage) => stage.stage !== "changes" || !stage.findings.some((finding) => isOpen(finding, "breaking"))).filter((stage) => !(stage.stage === "contract" && told));
}
/** `1 breaking change: <message>; web-app and mobile-app use it`. */
function describeFindings(findings, told) {
	const { what } = told;
	const [first] = findings;
	if (first === void 0) return "";
	const consumers = [...new Set(findings.flatMap((finding) => finding.consumers.map((use) => use.consumer)))];
	const hit = formatList(consumers, NAMED_CONSUMERS);
	const message = describeFinding(first, told.changeOf(first));
	if (findings.length === 1) {
		const use = consumers.length === 1 ? "uses" : "use";
		return `1 ${what}: ${message}${hit ? `; ${hit} ${use} it` : ""}`;
	}
	const reach = hit ? ` for ${hit}` : "";
	return `${formatNumberOf(findings.length, what)}${reach}, first: ${message}`;
}
function stageName(stage, stages) {
	const label = stage.stage === "compare" ? STAGE_LABELS.compare : labelOf(stage);
	return stages.some((other) => other.stage !== "audit" && other.provider !== stage.provider) && stage.provider !== null ? `${label} (${stage.provider})` : label;
}
function joinCauses(causes) {
	const shown = causes.slice(0, NAMED_CAUSES);
	const hidden = causes.length - shown.length;
	return [...shown, ...hidden > 0 ? [`${formatCount(hidden)} more`] : []].join("; ");
}

// src/verdict/verdict.ts
/** The only place that decides. Success needs a stage that passed, or a run that had nothing to look at. */
function decide(evidence) {
	const word = decideWord(evidence);
	const conclusion = concludeFrom(word, evidence.failOn);
	return {
		word,
		conclusion,
		headline: writeHeadline(word, evidence),
		breakingChanges: countBreakingChanges(evidence.stages),
		failsStep: conclusion === "failure"
	};
}
function decideWord(evidence) {
	const { setup, stages, goals, failOn, changed } = evidence;
	if (setup.length > 0) return "broken";
	const outcomes = stages.map(outcomeOf);
	if (outcomes.includes("broken")) return "broken";
	if (outcomes.includes("failed") || hasWarnings(stages, failOn)) return "failed";
	if (stages.filter((stage) => outcomeOf(stage) === "passed" && (changed || !foundNothing(stage)) && !isNoProof(stage)).length === 0) return hadNothingToDo(stages, changed) ? "no-change" : "broken";
	return goals.some(isMissed) ? "failed" : "passed";
}
/** The comparison of specifications in which only comments and layout changed. */
function foundNothing({ stage, findings }) {
	return stage === "changes" && findings.length === 0;
}
/** Looking for what nobody tests proves nothing of the change. */
function isNoProof({ stage }) {
	return stage === "audit";
}
/** A stage that waits for an earlier one was meant to run, so leaving it out is no proof of anything. */
function hadNothingToDo(stages, changed) {
	return !changed && stages.every((stage) => stage.skip !== "earlier-stage" && !hadNoBase(stage));
}
/** Asked for, and its base could not be had: that is no proof of anything either. */
function hadNoBase({ stage, skip }) {
	return stage === "compare" && skip === "not-available";
}
function hasWarnings(stages, failOn) {
	if (failOn !== "warning") return false;
	return stages.some((stage) => stage.findings.some((finding) => isOpen(finding, "warning")));
}
function concludeFrom(word, failOn) {
	switch (word) {
		case "passed":
		case "no-change": return "success";
		case "failed": return failOn === "never" ? "neutral" : "failure";
		case "broken": return "failure";
		default: return word;
	}
}
function countBreakingChanges(stages) {
	return stages.filter((stage) => stage.stage === "changes").flatMap((stage) => stage.findings).filter((finding) => finding.severity === "breaking").length;
}

export { decide as t };