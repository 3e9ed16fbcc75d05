import { s as formatNumberOf } from "./model-http-operation.js";

// src/verdict/acceptance.ts
const RANK = {
	info: 0,
	warning: 1,
	breaking: 2
};
/** Whether a finding still counts: of this severity, and accepted by nobody. */
function isOpen({ severity, accepted }, wanted) {
	return severity === wanted && accepted === void 0;
}
/** What people accept is a change of the API, and what it costs. A contract is its consumer's, and not theirs to give up. */
const ACCEPTABLE = /* @__PURE__ */ new Set(["changes", "compare"]);
/** A provider that ends, or that fails what it is asked, is nothing to be accepted. */
const NO_CHANGE = /* @__PURE__ */ new Set(["compare.head-died", "compare.head-fails"]);
/** Whether the stage has something that an acceptance could be about. */
function isAcceptable({ stage }, { severity, rule }) {
	return ACCEPTABLE.has(stage) && severity !== "info" && !NO_CHANGE.has(rule);
}
/**
* Marks every change and every slowdown that somebody accepted. An acceptance is bound to the fingerprint, which other edits leave
* as it is, and to the severity: of a change that is worse by now it covers nothing. `today` is an ISO date.
*/
function acceptChanges(stages, acceptances, today) {
	const notices = /* @__PURE__ */ new Set();
	return {
		stages: stages.map((stage) => {
			if (!ACCEPTABLE.has(stage.stage) || acceptances.length === 0) return stage;
			return withAccepted(stage, stage.findings.map((finding) => isAcceptable(stage, finding) ? acceptFinding(finding, {
				acceptances,
				today,
				notices
			}) : finding));
		}),
		notices: [...notices]
	};
}
function acceptFinding(finding, { acceptances, today, notices }) {
	const covering = /* @__PURE__ */ new Set([finding.fingerprint, ...finding.coveredBy ?? []]);
	const own = acceptances.filter(({ fingerprint }) => covering.has(fingerprint));
	const accepted = own.find((candidate) => whyNot(finding, candidate, today) === null);
	if (accepted !== void 0) return {
		...finding,
		accepted: settle(finding.severity, accepted)
	};
	for (const candidate of own) notices.add(whyNot(finding, candidate, today) ?? "");
	return finding;
}
function settle(found, claim) {
	if (claim.severity !== "as-found") return {
		...claim,
		severity: claim.severity
	};
	return {
		...claim,
		severity: found === "breaking" ? "breaking" : "warning"
	};
}
/** Why an acceptance does not cover a finding; null when it does. */
function whyNot({ severity }, acceptance, today) {
	const { fingerprint, until, by } = acceptance;
	if (until !== null && until < today) return `The acceptance of \`${fingerprint}\` in changes.accepted ended on ${until}: the change counts again.`;
	if (acceptance.severity === "as-found" || RANK[severity] <= RANK[acceptance.severity]) return null;
	return `${by === null ? "changes.accepted covers" : `${by} accepted`} \`${fingerprint}\` as a ${acceptance.severity}, and it is ${severity} now: the change counts again.`;
}
/** A stage that failed for breaking changes alone passes when every one of them is accepted. */
function withAccepted(stage, findings) {
	const count = findings.filter(({ accepted }) => accepted !== void 0).length;
	if (count === 0) return stage;
	const isLeft = findings.some((finding) => isOpen(finding, "breaking"));
	const passes = stage.outcome === "failed" && stage.problems.length === 0 && !isLeft;
	return {
		...stage,
		findings,
		outcome: passes ? "passed" : stage.outcome,
		reason: `${stage.reason}; ${formatNumberOf(count, stage.stage === "changes" ? "change" : "finding")} accepted`
	};
}
/** What somebody with the right to write comments to accept a finding; the reason is theirs. */
function acceptCommand({ fingerprint }) {
	return `/api-test accept ${fingerprint} <reason>`;
}
/** Adds the command to everything acceptable that fails a pull request: whoever reads of it reads how to say that it is meant. */
function nameCommands(stages) {
	return stages.map((stage) => ACCEPTABLE.has(stage.stage) ? {
		...stage,
		findings: stage.findings.map((one) => isAcceptable(stage, one) ? withCommand(one) : one)
	} : stage);
}
function withCommand(finding) {
	if (!isOpen(finding, "breaking") || finding.todo?.includes(acceptCommand(finding))) return finding;
	const accept = `If it is meant, comment \`${acceptCommand(finding)}\`.`;
	const todo = finding.todo === null ? accept : `${finding.todo.replace(/\.?\s*$/, ".")} ${accept}`;
	return {
		...finding,
		todo
	};
}

// src/verdict/outcome.ts
/**
* The outcome that counts. A stage that says `passed` and shows no proof of it, or says what it could not do, has not
* passed; one that found something breaking has failed. A contradiction is never read as green.
*/
function outcomeOf(stage) {
	if (stage.outcome !== "passed") return stage.outcome;
	if (findContradiction(stage) !== null) return "broken";
	return stage.findings.some((finding) => isOpen(finding, "breaking")) ? "failed" : "passed";
}
/** Why a stage that calls itself passed is not believed; null when it is. */
function findContradiction(stage) {
	if (stage.outcome !== "passed") return null;
	if (stage.problems.length > 0) return "it reports a pass and a problem";
	const { detail } = stage;
	switch (detail?.kind) {
		case void 0: return "it reports a pass without any result";
		case "contract": return examined(detail) > 0 ? null : "it reports a pass with zero interactions";
		case "smoke": return detail.calls.length > 0 ? null : "it reports a pass with zero calls";
		case "load": return detail.requests > 0 ? null : "it reports a pass with zero requests";
		case "compare": return detail.comparisons.some(({ operation }) => operation !== null) ? null : "it reports a pass with nothing compared";
		case "stress": return detail.runs.length === 0 || detail.runs.some(({ requests }) => requests === 0) ? "it reports a pass with zero requests" : null;
		case "chaos": return detail.experiments.length > 0 && detail.experiments.every(({ outcome }) => outcome === "passed") ? null : "it reports a pass, and not every experiment held";
		case "changes":
		case "audit":
		case "integration": return null;
		default: return detail;
	}
}
/** Of a consumer those that the broker has, or was asked about: verifying them is the providers' part. */
function examined(detail) {
	if (detail.role === "provider") return detail.staticChecked + detail.interactions.length;
	const judged = detail.gates.length > 0 && detail.gates.every((gate) => gate.deployable === true);
	return detail.pacts.filter((pact) => pact.published || judged).reduce((sum, pact) => sum + pact.interactions, 0);
}

// src/verdict/integration-coverage.ts
/** Null where no tests ran. Where one provider's tests cannot be told, the share of all of them cannot either. */
function gatherIntegration(stages) {
	const own = stages.filter((stage) => stage.stage === "integration" && outcomeOf(stage) !== "skipped");
	const ran = own.flatMap((stage) => {
		const coverage = coverageOf(stage);
		return coverage === null ? [] : [{
			stage,
			coverage
		}];
	});
	if (ran.length === 0) return null;
	const notes = own.flatMap((stage) => {
		const note = whyUnknown(stage);
		return note === null ? [] : [ownNote(stage, note, own.length)];
	});
	return {
		operations: ran.flatMap(({ stage, coverage }) => operationsOf(coverage).map((id) => named(stage, id))),
		called: ran.flatMap(({ stage, coverage }) => coverage.called.map(({ operation }) => named(stage, operation))),
		note: notes.length === 0 ? null : notes.join("; "),
		unread: ran.reduce((sum, { coverage }) => sum + coverage.unread, 0)
	};
}
function coverageOf({ detail }) {
	return detail?.kind === "integration" ? detail.coverage ?? null : null;
}
/** What tests that were cut short had called by then is no figure. */
function whyUnknown(stage) {
	if (outcomeOf(stage) === "broken") return "the tests did not run to their end";
	return coverageOf(stage)?.notMeasured ?? null;
}
function ownNote({ provider }, note, providers) {
	return providers > 1 && provider !== null ? `${provider}: ${note}` : note;
}
function operationsOf({ called, notCalled }) {
	return [...called.map(({ operation }) => operation), ...notCalled];
}
/** As the run names them: two providers may both have `GET /health`. */
function named({ provider }, operation) {
	return provider === null ? operation : `${provider} ${operation}`;
}

// src/verdict/metrics.ts
/** The figures. Only stages that ran to their end are measured: half a load test has no percentile. */
function measureMetrics(exercised) {
	const contracts = measured(exercised.stages, "contract").filter(({ role }) => role === "provider");
	const loads = measured(exercised.stages, "load").filter((load) => load.requests > 0);
	return {
		coverage: measureCoverage(exercised, contracts.length > 0),
		coverageIntegration: measureIntegration(gatherIntegration(exercised.stages)),
		sla: measureSla(loads),
		contractFailures: countContractFailures(contracts),
		p95Ms: measureP95(loads)
	};
}
/** Holds every goal against its metric. A metric that nobody measured reaches no goal. */
function checkGoals(goals, metrics, baseline) {
	return goals.map((goal) => {
		const measured = figureOf(goal.metric, metrics);
		const told = {
			metric: goal.metric,
			goal: goal.text,
			measured
		};
		if (!("value" in goal)) return {
			...told,
			...holdRelative(goal, measured, baseline ?? { known: false })
		};
		return {
			...told,
			reached: measured !== null && reaches(measured, goal)
		};
	});
}
function holdRelative({ metric, operator }, measured, baseline) {
	if (!baseline.known) return {
		reached: false,
		baseline: null
	};
	const latest = baseline.of(metric);
	if (measured === null) return {
		reached: false,
		baseline: latest
	};
	if (latest === null) return {
		reached: false,
		baseline: null,
		undecided: "main has not been measured yet"
	};
	return {
		reached: reaches(measured, {
			operator: operator === "no-decrease" ? ">=" : "<=",
			value: latest.value
		}),
		baseline: latest
	};
}
/** What fails a run: a goal that is known not to be reached, or that nothing was measured for. */
function isMissed({ reached, undecided }) {
	return !reached && undecided === void 0;
}
function figureOf(metric, metrics) {
	switch (metric) {
		case "coverage": return metrics.coverage;
		case "coverage-integration": return metrics.coverageIntegration ?? null;
		case "sla": return metrics.sla;
		case "contract-failures": return metrics.contractFailures;
		case "p95": return metrics.p95Ms;
		default: return metric;
	}
}
function measured(stages, kind) {
	return stages.flatMap((stage) => {
		const outcome = outcomeOf(stage);
		if (outcome !== "passed" && outcome !== "failed") return [];
		return stage.detail?.kind === kind ? [stage.detail] : [];
	});
}
function measureCoverage(exercised, contractsRan) {
	const by = splitCoverage(exercised, contractsRan);
	if (by === null || by.contract === null && by.load === null) return null;
	return (by.operations - by.uncovered.length) / by.operations;
}
function measureIntegration(tests) {
	if (tests === null || tests.note !== null) return null;
	const operations = new Set(tests.operations);
	return operations.size === 0 ? null : new Set(tests.called).size / operations.size;
}
/** Who exercised which operations; null where nobody did or there are none. */
function measureOperations(exercised) {
	return splitCoverage(exercised, measured(exercised.stages, "contract").some(({ role }) => role === "provider"));
}
function splitCoverage(exercised, contractsRan) {
	const operations = new Set(exercised.operations);
	const called = exercised.loadOperations ?? calledOperations(exercised.stages);
	const tests = gatherIntegration(exercised.stages);
	if (operations.size === 0 || !contractsRan && called.length === 0 && tests === null) return null;
	const own = (names) => new Set(names.filter((id) => operations.has(id)));
	const [contract, load] = [own(exercised.contractOperations), own(called)];
	const uncovered = [...operations].filter((id) => !contract.has(id) && !load.has(id));
	return {
		operations: operations.size,
		contract: contractsRan || contract.size > 0 ? contract.size : null,
		load: called.length > 0 ? load.size : null,
		uncovered,
		...splitIntegration(tests, uncovered)
	};
}
function splitIntegration(tests, uncovered) {
	if (tests === null) return {
		integration: null,
		onlyIntegration: []
	};
	if (tests.note !== null) return {
		integration: null,
		onlyIntegration: [],
		integrationNote: tests.note
	};
	const note = `at least: ${formatNumberOf(tests.unread, "connection")} spoke no HTTP/1.1`;
	const [operations, called] = [new Set(tests.operations), new Set(tests.called)];
	return {
		integration: called.size,
		integrationOf: operations.size,
		onlyIntegration: uncovered.filter((id) => called.has(id)),
		uncoveredByIntegration: [...operations].filter((id) => !called.has(id)),
		...tests.unread > 0 && { integrationNote: note }
	};
}
/** Under both names an operation can have: alone, and behind its provider's name where there are several. */
function calledOperations(stages) {
	return stages.flatMap((stage) => requested(stage).flatMap((id) => stage.provider === null ? [id] : [id, `${stage.provider} ${id}`]));
}
function requested(stage) {
	const detail = stage.detail?.kind === "smoke" || stage.detail?.kind === "load" ? stage.detail : null;
	if (detail === null) return [];
	if (detail.kind === "smoke") return detail.calls.filter((call) => call.status !== null).map((call) => call.operation);
	return detail.operations.filter((operation) => operation.requests > 0).map((operation) => operation.operation);
}
function measureSla(loads) {
	const judged = loads.filter((load) => load.withinThreshold !== null);
	const requests = judged.reduce((sum, load) => sum + load.requests, 0);
	if (judged.length < loads.length || requests === 0) return null;
	return judged.reduce((sum, load) => sum + (load.withinThreshold ?? 0), 0) / requests;
}
/** Pacts that were only held against the specification have no verified interactions to count. */
function countContractFailures(contracts) {
	const interactions = contracts.flatMap((contract) => contract.interactions);
	if (interactions.length === 0) return null;
	return interactions.filter((interaction) => interaction.outcome === "failed").length;
}
/** Percentiles of several providers cannot be joined: the slowest one is the figure. */
function measureP95(loads) {
	const figures = loads.map((load) => load.p95Ms);
	if (figures.length === 0 || figures.includes(null)) return null;
	return Math.max(...figures.filter((figure) => figure !== null));
}
/** Decimal goals and binary fractions differ by less than this: 0.1 + 0.2 reaches `= 0.3`. */
const FLOAT_NOISE = 1e-9;
function reaches(value, goal) {
	switch (goal.operator) {
		case ">=": return value >= goal.value - FLOAT_NOISE;
		case "<=": return value <= goal.value + FLOAT_NOISE;
		case ">": return value > goal.value + FLOAT_NOISE;
		case "<": return value < goal.value - FLOAT_NOISE;
		case "=": return Math.abs(value - goal.value) <= FLOAT_NOISE;
		default: return goal.operator;
	}
}

// src/verdict/comparisons.ts
/** Latencies of operations; not the witnesses of the whole. */
function latenciesOf({ comparisons }) {
	return comparisons.filter(({ operation }) => operation !== null);
}
/** Comparisons that leave a question open. Of an operation that has regressed the answer is known, and measuring ended with it. */
function undecidedOf(detail) {
	const latencies = latenciesOf(detail);
	const regressed = new Set(latencies.flatMap(({ operation, verdict }) => verdict === "regressed" ? [operation] : []));
	return latencies.filter(({ operation, verdict }) => verdict === "inconclusive" && !regressed.has(operation));
}
/** Operations that are slower, and whose slowdown somebody accepted. */
function acceptedSlowdowns({ findings }) {
	const accepted = findings.filter(({ rule, accepted }) => rule === "compare.regressed" && accepted !== void 0);
	return new Set(accepted.flatMap(({ operations }) => operations));
}
/** Comparisons of base and head in stages that passed: how many there are, and how many of them nobody could decide. */
function openComparisons(stages) {
	const passed = stages.filter((stage) => outcomeOf(stage) === "passed").flatMap(headAgainstBase);
	const sum = (count) => passed.reduce((all, detail) => all + count(detail), 0);
	return {
		all: sum((detail) => latenciesOf(detail).length),
		undecided: sum((detail) => undecidedOf(detail).length)
	};
}
/** Doubt before a small slowdown: what is not decided may be worse. */
const ANSWERS = [
	"regressed",
	"inconclusive",
	"suspect",
	"no-regression"
];
/**
* What all comparisons of base and head say together: `no-regression` only where that was shown of everything that was compared. Null
* where nothing was, or where it was not measured to its end.
*/
function answerOf(stages) {
	const ended = stages.filter((stage) => ["passed", "failed"].includes(outcomeOf(stage)));
	if (ended.some(({ findings }) => findings.some(isNoAnswer))) return "regressed";
	const details = ended.flatMap(headAgainstBase);
	const verdicts = new Set(details.flatMap(latenciesOf).map(({ verdict }) => verdict));
	verdicts.delete("inconclusive");
	if (details.some((detail) => undecidedOf(detail).length > 0)) verdicts.add("inconclusive");
	if (verdicts.delete("faster")) verdicts.add("no-regression");
	return ANSWERS.find((answer) => verdicts.has(answer)) ?? null;
}
/** The head that ended, or an operation that fails at the head: no figure beside it makes that good. */
function isNoAnswer({ rule, severity }) {
	return rule === "compare.head-died" || rule === "compare.head-fails" && severity === "breaking";
}
/** The base against itself says something of the runner, and nothing of the head. */
function headAgainstBase({ detail }) {
	return detail?.kind === "compare" && detail.mode !== "self" ? [detail] : [];
}

// src/verdict/causes.ts
/** Each cause once: a file that nobody can read, or a provider that does not start, stops several stages. */
function findCauses(stages) {
	const told = stages.flatMap((stage) => problemsOf(stage).map((problem) => ({
		problem,
		stage
	}))).map((one, place) => ({
		...one,
		place
	}));
	const kin = indexKin(told);
	return told.filter((one) => !kin.behind(one).some((other) => isTold(one, other))).map(({ problem, stage, ...cause }) => {
		const echoes = kin.after({
			problem,
			stage,
			...cause
		}).toSorted((a, b) => a.place - b.place);
		return {
			problem,
			stage,
			repeats: [...new Set(echoes.map((echo) => echo.stage))].filter((one) => one !== stage)
		};
	});
}
/** Of thousands of problems each is held against those alone that say the same, or that it may follow from. */
function indexKin(told) {
	const same = Map.groupBy(told, keyOf);
	const byWhat = Map.groupBy(told, ({ problem }) => problem.what);
	const byWhy = Map.groupBy(told, ({ problem }) => problem.why);
	const alike = (one) => (same.get(keyOf(one)) ?? []).filter(({ place }) => place !== one.place);
	return {
		/** What `one` may be told with. */
		behind: (one) => [...alike(one), ...byWhat.get(one.problem.why ?? "") ?? []],
		/** What `cause` is told in place of. */
		after: (cause) => [...alike(cause), ...(byWhy.get(cause.problem.what) ?? []).filter((one) => isConsequence(one, cause))]
	};
}
function keyOf({ problem: { what, why, where } }) {
	return JSON.stringify([
		what,
		why,
		where?.file,
		where?.line,
		where?.column
	]);
}
/** Never empty for a stage that could not run. */
function problemsOf(stage) {
	if (stage.problems.length > 0 || outcomeOf(stage) !== "broken") return stage.problems;
	const why = findContradiction(stage);
	return [{
		code: `${stage.stage}.broken`,
		what: why ?? stage.reason,
		where: null,
		why: null,
		todo: null
	}];
}
/** The first stage tells what several say alike; what only follows from another is told there. */
function isTold(one, other) {
	if (other.place === one.place) return false;
	if (isConsequence(one, other)) return other.place < one.place || !isConsequence(other, one);
	return other.place < one.place && keyOf(one) === keyOf(other);
}
/** Its reason is the other's problem, of the same provider: "there is no provider to ask", for it did not start. */
function isConsequence({ problem, stage }, cause) {
	return stage !== cause.stage && stage.provider === cause.stage.provider && problem.why === cause.problem.what;
}

// src/verdict/change-words.ts
/** What an operation does since the change: for one operation and for several; `{thing}` is the property or parameter. */
const WORDS = {
	"operation.removed": ["was removed", "were removed"],
	"path.removed": ["was removed", "were removed"],
	"response.property.removed": ["no longer answers with {thing}", "no longer answer with {thing}"],
	"response.property.became-optional": ["may answer without {thing}", "may answer without {thing}"],
	"response.type.changed": ["answers with another type of {thing}", "answer with another type of {thing}"],
	"response.type.widened": ["may answer with another type of {thing}", "may answer with another type of {thing}"],
	"response.null.allowed": ["may answer with null as {thing}", "may answer with null as {thing}"],
	"response.enum.widened": ["may answer with new values of {thing}", "may answer with new values of {thing}"],
	"request.property.required-added": ["now needs {thing} in the request", "now need {thing} in the request"],
	"request.property.became-required": ["now needs {thing} in the request", "now need {thing} in the request"],
	"request.property.removed": ["no longer takes {thing} in the request", "no longer take {thing} in the request"],
	"request.type.changed": ["takes another type of {thing}", "take another type of {thing}"],
	"request.type.narrowed": ["takes fewer types of {thing}", "take fewer types of {thing}"],
	"request.enum.narrowed": ["takes fewer values of {thing}", "take fewer values of {thing}"],
	"request.parameter.required-added": ["now needs {thing}", "now need {thing}"],
	"request.parameter.became-required": ["now needs {thing}", "now need {thing}"],
	"request.parameter.removed": ["no longer takes {thing}", "no longer take {thing}"]
};
/** The same for a message that the application sends: nobody asked for it. */
const SENT_WORDS = {
	"operation.removed": ["was removed", "were removed"],
	"response.property.removed": ["no longer sends {thing}", "no longer send {thing}"],
	"response.property.became-optional": ["may send without {thing}", "may send without {thing}"],
	"response.type.changed": ["sends another type of {thing}", "send another type of {thing}"],
	"response.type.widened": ["may send another type of {thing}", "may send another type of {thing}"],
	"response.null.allowed": ["may send null as {thing}", "may send null as {thing}"],
	"response.enum.widened": ["may send new values of {thing}", "may send new values of {thing}"]
};
/** For a message that the application receives, there is no request to speak of. */
function wordsOf(rule, operation) {
	if (operation.startsWith("SEND ")) return Object.hasOwn(SENT_WORDS, rule) ? SENT_WORDS[rule] : void 0;
	const words = Object.hasOwn(WORDS, rule) ? WORDS[rule] : void 0;
	if (words === void 0 || !operation.startsWith("RECEIVE ")) return words;
	return [words[0].replace(" in the request", " in the message"), words[1].replace(" in the request", " in the message")];
}
/**
* A change as somebody who calls the API would tell it: `GET /payments/{id}` no longer answers with `user_id`. Null
* where the rule has no such words, or the change reaches several properties at once.
*/
function describeChange(change) {
	const [reach] = [...change.reaches].sort(compareReaches);
	const [operation] = change.operations;
	if (operation === void 0) return null;
	const words = wordsOf(change.rule, reach?.operation ?? operation);
	if (words === void 0) return null;
	const thing = reach === void 0 ? null : nameThing(reach);
	if (thing === null && words[0].includes("{thing}")) return null;
	const others = change.operations.length - 1;
	return `${`\`${reach?.operation ?? operation}\`${others > 0 ? ` and ${formatNumberOf(others, "more operation")}` : ""}`} ${words[others > 0 ? 1 : 0].replace("{thing}", () => thing ?? "")}`;
}
/** The operation a person would name: the one that has the property itself rather than in a list, reading before writing. */
function compareReaches(left, right) {
	const isRead = (reach) => Number(!reach.operation.startsWith("GET "));
	if (left.property.length !== right.property.length) return left.property.length - right.property.length;
	if (isRead(left) !== isRead(right)) return isRead(left) - isRead(right);
	return left.operation < right.operation ? -1 : Number(left.operation > right.operation);
}
/** `user_id`, or the query parameter `limit`; elements of lists are not named. Null for a whole body. */
function nameThing(reach) {
	const property = reach.property.filter((step) => step !== "*").join(".");
	const named = property === "" ? "" : `\`${property}\``;
	if (reach.parameter === null) return named === "" ? null : named;
	const [place = "", ...name] = reach.parameter.split(":");
	const parameter = `the ${place} parameter \`${name.join(":")}\``;
	return named === "" ? parameter : `${named} of ${parameter}`;
}

// src/verdict/finding-words.ts
/** A finding in one sentence without its full stop: as a caller would tell it, else its message led by its operation. */
function describeFinding(finding, change) {
	const told = change === null ? null : describeChange(change);
	if (told !== null) return told;
	const message = finding.message.replace(/[.\s]+$/u, "");
	const [operation] = finding.operations;
	if (operation === void 0 || finding.operations.some((known) => message.includes(known))) return message;
	const others = finding.operations.length - 1;
	return `\`${operation}\`${others > 0 ? ` and ${formatNumberOf(others, "more operation")}` : ""}: ${message}`;
}

// src/verdict/words.ts
/** What a stage is called in front of a reader. */
const STAGE_LABELS = {
	changes: "Breaking changes",
	contract: "Contract tests",
	integration: "Real dependencies",
	smoke: "Smoke",
	load: "Load",
	compare: "Base against head",
	stress: "Stress",
	chaos: "Chaos",
	audit: "Not tested yet"
};
/** The stage's own label; nobody should read "real dependencies" where the provider ran without any. */
function labelOf({ stage, outcome, detail }) {
	const alone = detail?.kind === "integration" && detail.services.length === 0 && outcome !== "broken";
	if (detail?.kind === "compare" && (outcome === "passed" || outcome === "failed")) return "No regression";
	return alone ? "Integration" : STAGE_LABELS[stage];
}
/** The same in the middle of a sentence. */
const STAGE_PHRASES = {
	changes: "the comparison of specifications",
	contract: "contract tests",
	integration: "real dependencies",
	smoke: "smoke",
	load: "load",
	compare: "the comparison of base and head",
	stress: "stress",
	chaos: "the experiments",
	audit: "the audit"
};

export { nameCommands as C, isOpen as S, gatherIntegration as _, findCauses as a, acceptChanges as b, isNoAnswer as c, undecidedOf as d, checkGoals as f, measureOperations as g, measureMetrics as h, describeFinding as i, latenciesOf as l, isMissed as m, STAGE_PHRASES as n, acceptedSlowdowns as o, figureOf as p, labelOf as r, answerOf as s, STAGE_LABELS as t, openComparisons as u, findContradiction as v, isAcceptable as x, outcomeOf as y };