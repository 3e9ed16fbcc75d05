import { n as formatCount, o as formatList, s as formatNumberOf, t as isHttpOperation } from "./model-http-operation.js";
import { S as isOpen, a as findCauses, i as describeFinding, m as isMissed, n as STAGE_PHRASES, r as labelOf, s as answerOf, t as STAGE_LABELS, u as openComparisons, y as outcomeOf } from "./verdict-acceptance.js";
import { t as indexChanges } from "./verdict-change-index.js";
import { n as describeGoal } from "./verdict-goal-words.js";
import { n as writePassed } from "./verdict-passed-words.js";

// src/verdict/headline.ts
/** Consumers named in the headline; the rest is counted, and listed below it. */
const NAMED_CONSUMERS = 3;
/** Causes named in the headline; a longer sentence is not read. */
const NAMED_CAUSES = 2;
/** The first line of every report: the verdict in words, with the one thing to know. */
function writeHeadline(word, evidence) {
	switch (word) {
		case "no-change": return "No API change";
		case "passed": return writePassed(evidence.stages, evidence.changed);
		case "failed": return joinCauses(failures(evidence));
		case "broken": return writeBroken(evidence);
		default: return word;
	}
}
function writeBroken(evidence) {
	const causes = [...describeSetup(evidence.setup), ...brokenCauses(evidence.stages)];
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
/** The first cause of each stage that could not run; what stopped several is said once, by the one it is a cause of. */
function brokenCauses(stages) {
	const causes = findCauses(stages);
	return stages.filter((stage) => outcomeOf(stage) === "broken").flatMap((stage) => {
		const cause = causes.find((one) => one.stage === stage);
		return cause ? [`${stageName(stage, stages)}: ${describePlaced(cause.problem)}`] : [];
	});
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
		...goals.filter(isMissed).map((goal) => `Goal not reached: ${describeGoal(goal)}`)
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
	const conclusion = concludeFrom(word, evidence);
	return {
		word,
		conclusion,
		headline: writeHeadline(word, evidence),
		breakingChanges: countBreakingChanges(evidence.stages),
		comparison: answerOf(evidence.stages),
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
function concludeFrom(word, { failOn, stages }) {
	switch (word) {
		case "passed": return openComparisons(stages).undecided > 0 ? "neutral" : "success";
		case "no-change": return "success";
		case "failed": return failOn === "never" ? "neutral" : "failure";
		case "broken": return "failure";
		default: return word;
	}
}
function countBreakingChanges(stages) {
	return stages.filter((stage) => stage.stage === "changes").flatMap((stage) => stage.findings).filter((finding) => finding.severity === "breaking").length;
}

// src/run/spare.ts
/**
* Under `fail-on: consumer-breaking` a break that no known consumer uses is a warning that says so. It stays breaking where that is not known:
* a pact could not be read, or the change is about nothing that pacts are joined by (messages, parts of no operation).
*/
function spareUnused(result, context) {
	if (result.stage !== "changes" || context.failOn !== "consumer-breaking" || !context.everyPactRead) return result;
	const joined = new Set(context.changes.filter(isJoinedByPacts).map((change) => change.fingerprint));
	const isSpared = (finding) => finding.severity === "breaking" && finding.consumers.length === 0 && joined.has(finding.fingerprint);
	const spared = result.findings.filter(isSpared).length;
	if (spared === 0) return result;
	const findings = result.findings.map((finding) => isSpared(finding) ? toWarning(finding) : finding);
	const isLeft = findings.some(({ severity }) => severity === "breaking");
	return {
		...result,
		findings,
		outcome: result.outcome === "failed" && !isLeft ? "passed" : result.outcome,
		reason: `${result.reason}; ${spared} breaking ${spared === 1 ? "change is" : "changes are"} used by no known consumer`
	};
}
function isJoinedByPacts({ reaches }) {
	return reaches.length > 0 && reaches.every(({ operation }) => isHttpOperation(operation));
}
const SPARED = "Breaking, and no known consumer uses it: ";
/** The stage as it is judged by any other `fail-on`: what was spared breaks again. For a result whose run went by rules of its own. */
function raiseSpared(result) {
	const isSpared = ({ severity, message }) => severity === "warning" && message.startsWith(SPARED);
	if (result.stage !== "changes" || !result.findings.some(isSpared)) return result;
	const raise = (finding) => ({
		...finding,
		severity: "breaking",
		message: finding.message.slice(41)
	});
	const findings = result.findings.map((finding) => isSpared(finding) ? raise(finding) : finding);
	return {
		...result,
		findings,
		outcome: result.outcome === "passed" ? "failed" : result.outcome
	};
}
function toWarning(finding) {
	return {
		...finding,
		severity: "warning",
		message: `${SPARED}${finding.message}`
	};
}

export { spareUnused as n, decide as r, raiseSpared as t };