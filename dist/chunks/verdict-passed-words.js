import { d as undecidedOf, l as latenciesOf, n as STAGE_PHRASES, o as acceptedSlowdowns, u as openComparisons, y as outcomeOf } from "./verdict-acceptance.js";
import { i as formatLatency, n as formatCount, o as formatList, s as formatNumberOf } from "./model-http-operation.js";

// src/verdict/passed-words.ts
/** Before what was meant to run and did not; only the headline of what passed has it. */
const NOT_RUN = "; not run: ";
/** Room for what was not run in a title that is cut, code points. */
const NOT_RUN_CODE_POINTS = 60;
/**
* The headline of what passed: first what nobody could decide, then what every stage can say for itself, then what was meant to run
* and did not.
*/
function writePassed(stages, changed) {
	const passed = stages.filter((stage) => outcomeOf(stage) === "passed" && (changed || stage.stage !== "changes"));
	const open = openComparisons(stages);
	const told = [...Map.groupBy(passed, ({ stage }) => stage).values()].flatMap((own) => describeTogether(own, open.undecided > 0));
	const facts = [.../* @__PURE__ */ new Set([...changed ? [] : ["no API change"], ...told])];
	const missing = [...new Set(stages.filter(isMissing).map((stage) => STAGE_PHRASES[stage.stage]))];
	const isOpen = open.undecided > 0;
	const ending = isOpen ? "; otherwise passed" : "Passed";
	return [
		isOpen ? `Not decided whether it is slower (${countOpen(open)})` : "",
		facts.length > 0 ? `${ending}: ${facts.join(", ")}` : isOpen ? "" : ending,
		missing.length > 0 ? `${NOT_RUN}${formatList(missing)}` : ""
	].join("");
}
function countOpen({ all, undecided }) {
	return `${formatCount(undecided)} of ${formatNumberOf(all, "comparison")}`;
}
/** A headline for a place with little room: what passed is cut before what was not run is. `clip` counts code points. */
function fitPassed(headline, room, clip) {
	const at = headline.lastIndexOf(NOT_RUN);
	if (at === -1 || Array.from(headline).length <= room) return clip(headline, room);
	const end = clip(headline.slice(at), NOT_RUN_CODE_POINTS);
	return clip(headline.slice(0, at), room - Array.from(end).length) + end;
}
/** One stage of every provider: counted together, and of figures the worst, because no name tells them apart here. */
function describeTogether(stages, isOpen) {
	const one = stages.flatMap((stage) => describeStage(stage, isOpen) ?? []);
	if (stages.length < 2) return one;
	const details = stages.flatMap(({ detail }) => detail ?? []);
	const smoke = details.filter((detail) => detail.kind === "smoke");
	if (smoke.length === stages.length) return [describeCalls(smoke)];
	const contracts = details.filter((detail) => detail.kind === "contract").filter(({ role }) => role === "provider");
	if (contracts.length === stages.length) return describeContracts(contracts);
	const p95 = details.flatMap((detail) => detail.kind === "load" && detail.p95Ms !== null ? detail.p95Ms : []);
	return p95.length === stages.length ? [`p95 up to ${formatLatency(Math.max(...p95))}`] : one;
}
function describeCalls(details) {
	const called = details.reduce((sum, { calls }) => sum + new Set(calls.map(({ operation }) => operation)).size, 0);
	return `${formatNumberOf(called, "operation")} ${called === 1 ? "answers" : "answer"} as specified`;
}
function describeContracts(details) {
	const verifiedOf = ({ interactions }) => interactions.filter(({ outcome }) => outcome === "passed").length;
	const verified = details.reduce((sum, detail) => sum + verifiedOf(detail), 0);
	const held = details.reduce((sum, detail) => sum + (verifiedOf(detail) === 0 ? detail.staticChecked : 0), 0);
	return [...verified > 0 ? [`${formatNumberOf(verified, "interaction")} verified`] : [], ...held > 0 || verified === 0 ? [`${formatNumberOf(held, "interaction")} held against the specification`] : []];
}
/** Left out although the team asked for it: a reader of a green line has to know. */
function isMissing(stage) {
	if (stage.outcome !== "skipped") return false;
	return stage.skip !== "not-configured" && stage.skip !== "nothing-changed" && stage.skip !== "not-selected";
}
function describeStage(stage, isOpen) {
	const { detail } = stage;
	switch (detail?.kind) {
		case "changes": return describeChanges(stage);
		case "contract": return detail.role === "consumer" ? describePacts(detail) : describeContracts([detail]).join(", ");
		case "integration": return detail.tests === null ? "provider ready" : "integration tests passed";
		case "smoke": return describeCalls([detail]);
		case "load": return detail.p95Ms === null ? null : `p95 ${formatLatency(detail.p95Ms)}`;
		case "compare": return describeCompared(stage, detail, isOpen);
		case "stress": return describeStress(detail);
		case "chaos": return `recovered from ${formatNumberOf(detail.experiments.length, "experiment")}`;
		case "audit": return null;
		case void 0: return stage.stage === "changes" ? describeChanges(stage) : `${STAGE_PHRASES[stage.stage]} passed`;
		default: return detail;
	}
}
/** Only what was shown of every operation is said of all of them; what is not decided stands at the head of the line. */
function describeCompared(stage, detail, isOpen) {
	const latencies = latenciesOf(detail);
	if (detail.mode === "self") {
		const undecided = undecidedOf(detail).length;
		return `the runner measured${undecided > 0 ? ` (${countOpen({
			all: latencies.length,
			undecided
		})} not decided)` : ""}`;
	}
	const accepted = acceptedSlowdowns(stage).size;
	if (accepted > 0) return `${formatNumberOf(accepted, "operation")} slower, accepted`;
	const suspect = latencies.filter(({ verdict }) => verdict === "suspect").length;
	if (suspect > 0) return `slower by less than 10 % (${formatNumberOf(suspect, "comparison")})`;
	if (isOpen) return null;
	const left = detail.notCompared.length;
	return `no regression of 10 % or more${left > 0 ? ` (${formatNumberOf(left, "operation")} not compared)` : ""}`;
}
function describeStress({ runs }) {
	const breaking = runs.find((run) => run.breaking !== null)?.breaking ?? null;
	if (breaking === null) return null;
	if (breaking.brokeRate === null) return `no breaking point up to ${formatCount(breaking.maxRate)} requests/s`;
	return `breaks at ${formatCount(breaking.brokeRate)} requests/s`;
}
function describePacts({ pacts, gates }) {
	const published = pacts.filter((pact) => pact.published).length;
	const whose = pacts.length === 1 ? "its provider" : "their providers";
	const known = gates.length > 0 ? ` and kept by ${whose}` : "";
	return `${formatNumberOf(pacts.length, "pact")} ${published > 0 ? "published" : "looked at"}${known}`;
}
function describeChanges(stage) {
	if (stage.findings.some(({ rule }) => rule === "specification.unreadable-before")) return "the base cannot be read, so what changed is not known";
	const warnings = stage.findings.filter((finding) => finding.severity === "warning").length;
	const accepted = stage.findings.filter((finding) => finding.severity === "breaking" && finding.accepted).length;
	return `${accepted > 0 ? `${formatNumberOf(accepted, "breaking change")}, accepted` : "no breaking change"}${warnings > 0 ? ` (${formatNumberOf(warnings, "warning")})` : ""}`;
}

export { writePassed as n, fitPassed as t };