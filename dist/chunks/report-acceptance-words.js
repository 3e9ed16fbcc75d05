import { a as item, c as link, d as strong, f as table, i as heading, l as paragraph, n as chart, p as text, r as code, s as line, t as bullets, u as prose } from "./report-blocks.js";
import { a as formatLatencyFigure, c as formatShare, i as formatLatency, n as formatCount, o as formatList, r as formatDuration, s as formatNumberOf } from "./model-http-operation.js";
import { S as isOpen, a as findCauses, c as isNoAnswer, d as undecidedOf, i as describeFinding, l as latenciesOf, m as isMissed, o as acceptedSlowdowns, r as labelOf, y as outcomeOf } from "./verdict-acceptance.js";
import { r as ruleAnchor, t as commitOf } from "./report-links.js";
import { i as shortVersion, n as describeNobody, r as nameHits, t as describeHits } from "./report-consumers.js";
import { n as describeGoal } from "./verdict-goal-words.js";
import { n as stageRuleWhy } from "./report-rule-table.js";
import { t as inWords } from "./tools-duration-words.js";
import { n as describeChange, t as METRIC_WORDS } from "./compare-words.js";
import { a as MARGIN, d as TAIL_MARGIN, o as MIN_EFFECT } from "./compare-method.js";
import { t as UNREACHED_ADDRESS } from "./model-unreached.js";

// src/report/context.ts
/** Providers are named in rows only where there is more than one to tell apart. */
function namesProviders(result) {
	const own = result.stages.filter(({ stage }) => stage !== "audit");
	return new Set(own.map((stage) => stage.provider)).size > 1;
}
/** `Contract tests`, or `Contract tests (PaymentService)` where there are several providers. */
function stageTitle(context, stage) {
	const label = labelOf(stage);
	return namesProviders(context.result) && stage.provider !== null ? `${label} (${stage.provider})` : label;
}
/** `file:line` as code, linked to the line at the right commit where there is one to link to. */
function place(context, location, commit) {
	return linked(context, {
		location,
		commit,
		label: `${location.file}:${location.line}`
	});
}
/** A problem's place: the column too, because that is where the typing error is. */
function placeOfProblem(context, location) {
	const label = `${location.file}:${location.line}:${location.column}`;
	return linked(context, {
		location,
		commit: context.result.event.headSha,
		label
	});
}
function linked(context, { location, commit, label: words }) {
	const label = code(words);
	const href = context.links.line(location, commit);
	return href === null ? label : link(label, href);
}
/** Where a finding is. What was removed stands in the base, and its change says so: at that line the head has something else. */
function placeOfFinding(context, finding) {
	if (finding.location === null) return [];
	const { event, baseSha } = context.result;
	const side = context.changeOf(finding)?.location.side ?? "head";
	const at = place(context, finding.location, commitOf(side, {
		headSha: event.headSha,
		baseSha
	}));
	return side === "base" ? [at, text(" (before this change)")] : [at];
}
/** The first `limit` entries, and how many there are beyond. */
function take(entries, limit) {
	const shown = entries.length <= limit ? entries : entries.slice(0, limit);
	return {
		shown,
		hidden: entries.length - shown.length
	};
}

// src/report/acceptance-words.ts
/** Who accepted, as what, and when or until when. */
function describeAcceptance(context, { by, at, until, severity, source, url }) {
	if (source === "configuration") return line("As ", severity, " in ", code("changes.accepted"), until === null ? "" : ` until ${until}`);
	const when = at === null ? "" : ` on ${at.slice(0, 10)}`;
	const name = strong(by ?? "somebody");
	const href = context.links.comment(url);
	return line("As ", severity, " by ", href === null ? name : link(name, href), when);
}

// src/report/echoes.ts
/** What a contract finding is of: an answer that differs. No answer, or a state that lacks, has other causes. */
const NOT_KEPT = "contract.interaction.failed";
const AGAINST_SPECIFICATION = "contract.static.";
/**
* Each cause once, where the first of its findings stands: a break with the interactions that it breaks, whether or not somebody accepted
* it, and an interaction that fails with what the specification says of it. `accepted` are changes that fail nothing by themselves.
*/
function tellOnce(failing, accepted) {
	const causeOf = /* @__PURE__ */ new Map();
	const tell = (cause, candidates) => {
		const echoes = candidates.filter(({ finding }) => !causeOf.has(finding) && isEcho(finding, cause.finding));
		const told = {
			...cause,
			echoes
		};
		for (const { finding } of echoes) causeOf.set(finding, told);
		return told;
	};
	const unkept = failing.filter(({ finding }) => finding.rule === NOT_KEPT);
	const unspecified = failing.filter(({ finding }) => finding.rule.startsWith(AGAINST_SPECIFICATION));
	const causes = [...failing.filter(({ stage }) => stage.stage === "changes"), ...accepted].map((cause) => tell(cause, [...unkept, ...unspecified]));
	const left = unkept.filter(({ finding }) => !causeOf.has(finding)).map((cause) => tell(cause, unspecified));
	const own = new Map([...causes, ...left].map((told) => [told.finding, told]));
	return [...new Set(failing.map((one) => causeOf.get(one.finding) ?? own.get(one.finding) ?? {
		...one,
		echoes: []
	}))];
}
/** About nothing but operations, consumers and interactions that the cause reaches. */
function isEcho(echo, cause) {
	const operations = new Set(cause.operations);
	const uses = new Set(cause.consumers.flatMap(namesOf));
	const own = echo.consumers.flatMap(namesOf);
	return echo.operations.length > 0 && own.length > 0 && own.every((name) => uses.has(name)) && echo.operations.every((operation) => operations.has(operation));
}
function namesOf({ consumer, interactions }) {
	return interactions.map((interaction) => JSON.stringify([consumer, interaction]));
}

// src/report/goal-step.ts
/** Operations that a step names; the section on metrics has all of them. */
const NAMED_OPERATIONS$1 = 3;
function goalStep(result, goal) {
	const { coverage } = result;
	const why = goal.measured === null && goal.metric === "coverage-integration" ? coverage?.integrationNote : void 0;
	return {
		kind: "goal",
		words: why === void 0 ? describeGoal(goal) : `${describeGoal(goal)}: ${why}`,
		todo: todoOf$1(goal, result)
	};
}
/** What a metric takes. */
const TAKES = {
	coverage: "contract tests, smoke or load that come to their end",
	"coverage-integration": "integration tests that come to their end",
	sla: "a load with a limit on `http_req_duration` that comes to its end",
	"contract-failures": "pacts that are replayed against the running provider",
	p95: "a load that comes to its end"
};
const LET_TESTS_CALL = "Let the integration tests call operations of the specification at the address in `PROVIDER_URL`.";
function todoOf$1(goal, result) {
	if (goal.measured === null) return goal.metric === "coverage-integration" && hasUnseenTests(result) ? LET_TESTS_CALL : `It takes ${TAKES[goal.metric]}.`;
	return result.coverage ? whatToCover(result.coverage, goal, result) : null;
}
/** Whether tests ran to their end, and a proxy that could have seen their requests saw none for an operation. */
function hasUnseenTests({ stages }) {
	return stages.some(({ outcome, detail }) => outcome !== "broken" && detail?.kind === "integration" && detail.coverage?.watched === true && detail.coverage.notMeasured !== null);
}
function whatToCover(coverage, goal, result) {
	const { uncovered, uncoveredByIntegration = [] } = coverage;
	const isOfTests = goal.metric === "coverage-integration";
	const operations = isOfTests ? uncoveredByIntegration : uncovered;
	if (goal.metric !== "coverage" && !isOfTests || operations.length === 0) return null;
	const named = formatList(operations.map((operation) => `\`${operation}\``), NAMED_OPERATIONS$1);
	if (isOfTests) return `Let the integration tests call ${named}.`;
	return isNarrowed(result, uncovered) ? `Write \`load: { scope: all }\`: smoke and load call only what the change reaches, so the figure is another one on every pull request. Or let a contract exercise ${named}.` : `Let a contract or a request of smoke or load exercise ${named}.`;
}
/** Whether smoke left an operation out because the change does not reach it, and not because it cannot be called. */
function isNarrowed({ stages, specs, asked }, uncovered) {
	if (specs.changed === 0 || asked === "all") return false;
	const smoke = stages.filter(({ stage }) => stage === "smoke");
	if (smoke.some(({ skip }) => skip === "nothing-changed")) return true;
	const details = smoke.flatMap(({ detail }) => detail?.kind === "smoke" ? [detail] : []);
	const tried = details.flatMap(({ calls, notCalled }) => [...calls, ...notCalled].map(({ operation }) => operation));
	return details.length > 0 && uncovered.some((name) => !tried.some((operation) => name.endsWith(operation)));
}

// src/report/next-steps.ts
/** Interactions quoted for one finding. */
const QUOTED_INTERACTIONS = 2;
/** Consumers named in the title of a step; the line below it has the others. */
const NAMED_CONSUMERS$1 = 3;
function renderNextSteps(context) {
	const steps = findSteps(context.result);
	if (steps.length === 0) return [];
	const { shown, hidden } = take(steps, context.limits.steps);
	const list = {
		kind: "list",
		ordered: true,
		items: shown.map((step) => renderStep(context, step))
	};
	const more = hidden > 0 ? [paragraph(`… and ${formatCount(hidden)} more, each in the tables below.`)] : [];
	return [
		heading(4, "What to do next"),
		list,
		...more
	];
}
/** The place and the remedy of the first step: with the headline above it, all that a hurried reader needs. */
function renderLead(context) {
	const [first] = findSteps(context.result);
	if (first === void 0) return [];
	const where = whereOf(context, first);
	const todo = todoOf(first);
	const parts = [];
	if (where !== null) parts.push(strong("Where:"), " ", ...where);
	if (todo !== null) parts.push(...where === null ? [] : [". "], strong("What to do:"), " ", ...prose(endSentence(todo)));
	return parts.length === 0 ? [] : [paragraph(...parts)];
}
/** Everything that keeps the run from passing. What could not run comes first where nothing else is known for sure. */
function findSteps(result) {
	const setup = result.setup.map((problem) => ({
		kind: "problem",
		problem,
		stage: null,
		repeats: []
	}));
	const problems = findCauses(result.stages).map((cause) => ({
		kind: "problem",
		...cause
	}));
	const goals = result.goals.filter((goal) => isMissed(goal) && result.verdict.word === "failed");
	const findings = findingSteps(result);
	return [
		...setup,
		...result.verdict.word === "broken" ? [...problems, ...findings] : [...findings, ...problems],
		...goals.map((goal) => goalStep(result, goal))
	];
}
function findingSteps(result) {
	return tellOnce(failingFindings(result), acceptedChanges(result)).map(({ finding, stage, echoes }) => {
		const { accepted } = finding;
		if (accepted === void 0) return {
			kind: "finding",
			finding,
			stage,
			echoes
		};
		return {
			kind: "accepted",
			finding,
			accepted,
			stage,
			echoes
		};
	});
}
/** They fail nothing by themselves; the contracts that they break are nobody's to accept. */
function acceptedChanges({ stages }) {
	return stages.filter(({ stage }) => stage === "changes").flatMap((stage) => stage.findings.flatMap((finding) => finding.accepted === void 0 ? [] : {
		finding,
		stage
	}));
}
function failingFindings(result) {
	const all = result.stages.flatMap((stage) => stage.findings.map((finding) => ({
		finding,
		stage
	})));
	const breaking = all.filter(({ finding }) => isOpen(finding, "breaking"));
	if (breaking.length > 0 || result.verdict.word !== "failed") return breaking;
	return all.filter(({ finding }) => isOpen(finding, "warning"));
}
function renderStep(context, step) {
	const where = whereOf(context, step);
	const title = line(strong(...titleOf(context, step)), ...where === null ? [] : [", ", ...where]);
	return item(title, childrenOf(context, step));
}
function childrenOf(context, step) {
	const todo = todoOf(step);
	const children = [];
	if (step.kind === "finding") children.push(...hitLines(context, step), whyLine(context, step));
	if (step.kind === "accepted") children.push(...acceptedLines(context, step), whyLine(context, step));
	if (step.kind === "problem" && step.problem.why !== null) children.push(line(strong("Why:"), " ", ...prose(step.problem.why)));
	if (step.kind === "problem" && step.repeats.length > 0) {
		const stopped = [...new Set(step.repeats.map((stage) => stageTitle(context, stage)))];
		children.push(line(strong("Stops:"), " ", formatList(stopped, stopped.length), " as well"));
	}
	if (todo !== null) children.push(line(strong("Do:"), " ", ...prose(endSentence(todo))));
	return children;
}
/** One finding by itself, without its place: what, then who, why and what to do. */
function describeStep(context, { finding, stage }) {
	const step = {
		kind: "finding",
		finding,
		stage,
		echoes: []
	};
	return {
		title: titleOf(context, step),
		children: childrenOf(context, step)
	};
}
function titleOf(context, step) {
	switch (step.kind) {
		case "problem": {
			const label = step.stage === null ? "" : `${stageTitle(context, step.stage)}: `;
			return line(label, ...prose(step.problem.what));
		}
		case "finding": {
			const label = step.stage.stage === "changes" ? "" : `${stageTitle(context, step.stage)}: `;
			return line(label, ...prose(tellFinding(context, step)));
		}
		case "accepted": {
			const label = step.echoes.slice(0, 1).map((echo) => `${stageTitle(context, echo.stage)}: `);
			const names = stillUsing(step);
			const rely = names.length === 1 ? "relies" : "rely";
			const told = `${formatList(names, NAMED_CONSUMERS$1)} still ${rely} on what was accepted: ${tellFinding(context, step)}`;
			return line(...label, ...prose(told));
		}
		case "goal": return line("Goal not reached: ", ...prose(step.words));
		default: return step;
	}
}
function whereOf(context, step) {
	if (step.kind === "finding" || step.kind === "accepted") return step.finding.location === null ? null : placeOfFinding(context, step.finding);
	if (step.kind !== "problem" || step.problem.where === null) return null;
	return [placeOfProblem(context, step.problem.where)];
}
function todoOf(step) {
	switch (step.kind) {
		case "problem": return step.problem.todo;
		case "finding": return step.finding.todo;
		case "accepted": return TAKES_NO_CONTRACT;
		case "goal": return step.todo;
		default: return step;
	}
}
/** Breaking changes are told as in the headline; every other stage words its own findings. */
function tellFinding(context, { finding, stage }) {
	if (stage.stage === "changes") return describeFinding(finding, context.changeOf(finding));
	return finding.message.replace(/[.\s]+$/u, "");
}
const TAKES_NO_CONTRACT = "An acceptance takes no contract from its consumer: have the consumer record its pact without it first, or restore what it relies on";
function stillUsing({ echoes }) {
	return [...new Set(echoes.flatMap(({ finding }) => finding.consumers.map(({ consumer }) => consumer)))];
}
function acceptedLines(context, step) {
	const { finding, accepted, echoes } = step;
	const names = new Set(stillUsing(step));
	const who = describeHits(finding.consumers.filter(({ consumer }) => names.has(consumer)));
	return [line(strong("Who:"), " ", ...who, `; the contract tests show it (${formatNumberOf(echoes.length, "finding")})`), line(strong("Accepted:"), " ", ...describeAcceptance(context, accepted), `: ${accepted.reason}`)];
}
function hitLines(context, step) {
	const { finding, stage, echoes } = step;
	if (finding.consumers.length > 0) {
		const count = formatNumberOf(echoes.length, "finding");
		const proof = stage.stage === "changes" ? "the contract tests confirm it" : "its pact is against the specification too";
		return [line(strong("Who:"), " ", ...describeHits(finding.consumers), echoes.length > 0 ? `; ${proof} (${count})` : "")];
	}
	if (stage.stage !== "changes") return [];
	return [line(strong("Who:"), " ", describeNobody(context.result, stage.provider, finding.operations))];
}
/** Which interactions use it, which operations it reaches when the message does not say so, and by which rule. */
function whyLine(context, step) {
	const { finding } = step;
	const told = tellFinding(context, step);
	const message = told.includes(finding.message) || finding.message.startsWith(told) ? [] : [...prose(finding.message), "; "];
	const quoted = [...new Set(finding.consumers.flatMap((use) => use.interactions))].map((description) => `“${description}”`);
	const why = stageRuleWhy(finding.rule);
	const used = quoted.length > 0 ? [`used in ${formatList(quoted, QUOTED_INTERACTIONS)}; `] : [];
	const reasons = [
		...message,
		...used,
		...reachOf(finding, told),
		...why === null ? [] : [...prose(why.replace(/\.$/u, "")), "; "]
	];
	const rule = ruleLink(context, finding.rule);
	return reasons.length === 0 ? line(strong("Rule:"), " ", rule) : line(strong("Why:"), " ", ...reasons, "rule ", rule);
}
function reachOf(finding, told) {
	if (finding.operations.length === 0 || finding.operations.every((known) => told.includes(known))) return [];
	const { shown, hidden } = take(finding.operations, QUOTED_INTERACTIONS);
	const more = hidden > 0 ? ` and ${formatNumberOf(hidden, "more operation")}` : "";
	return [
		"reaches ",
		...shown.flatMap((operation, index) => [index > 0 ? ", " : "", code(operation)]),
		`${more}; `
	];
}
function endSentence(words) {
	return /[.!?…:]$/u.test(words) ? words : `${words}.`;
}
/** The rule's id, linked to its heading in the rule book. */
function ruleLink(context, rule) {
	const href = context.links.docs(`rules.md#${ruleAnchor(rule)}`);
	return href === null ? code(rule) : link(code(rule), href);
}

// src/report/sections/fitting-table.ts
const SEVERITY_RANK = {
	breaking: 0,
	warning: 1,
	info: 2
};
/** A word with its sign: the sign helps the eye, the word says it. */
const RESULT_WORDS = {
	passed: "✅ passed",
	failed: "❌ failed",
	pending: "🕓 failed, pending",
	broken: "⚠️ could not run",
	"not-run": "not run"
};
const SEVERITY_WORDS = {
	breaking: "❌ breaking",
	warning: "⚠️ warning",
	info: "info"
};
/** What fails a run is breaking for callers only where the API changed. */
function severityWord({ severity, accepted }, { stage }) {
	if (accepted) return `☑️ ${severity}, accepted`;
	return severity === "breaking" && stage !== "changes" && stage !== "contract" ? "❌ failed" : SEVERITY_WORDS[severity];
}
/** A table that fits, and how many rows are left out. */
function fittingTable(context, titles, rows) {
	if (rows.length === 0) return [];
	const { shown, hidden } = take(rows, context.limits.rows);
	return [table(titles, shown), ...moreRows(context, hidden)];
}
function moreRows(context, hidden) {
	if (hidden === 0) return [];
	return [paragraph(`… and ${formatNumberOf(hidden, "more row", "more rows")}${whereRest(context)}.`)];
}
/** Where what is left out can be read. */
function whereRest(context) {
	if (context.limits.rest === "result.json") return " in result.json";
	return context.links.report === null ? " in report.md" : " in the full report";
}
/** Every finding of a stage, the worst first. */
function findingsTable(context, stage) {
	const sorted = [...stage.findings].sort((a, b) => SEVERITY_RANK[a.severity] - SEVERITY_RANK[b.severity]);
	const named = sorted.some((finding) => finding.consumers.length > 0);
	const rows = sorted.map((finding) => [
		[text(severityWord(finding, stage))],
		[
			...prose(finding.message),
			text(" · "),
			ruleLink(context, finding.rule)
		],
		placeOfFinding(context, finding),
		...named ? [finding.consumers.length > 0 ? describeHits(finding.consumers) : usedByNobody(finding.severity)] : []
	]);
	const blocks = fittingTable(context, [
		"Severity",
		"What",
		"Where",
		...named ? ["Used by"] : []
	], rows);
	const ids = sorted.map(({ fingerprint }) => fingerprint);
	return blocks.map((block) => block.kind === "table" ? {
		...block,
		ids
	} : block);
}
function usedByNobody(severity) {
	return [text(severity === "info" ? "" : "nobody known")];
}

// src/report/sections/audit.ts
const auditSection = {
	row: (_, detail) => describeGaps(detail),
	isAdvice: ({ gaps, unread }) => gaps.length > 0 || unread.length > 0,
	folds: (context, stage, detail) => [{
		summary: auditSummary(detail),
		blocks: auditBlocks(context, stage, detail)
	}]
};
/** What each rule counts, in a few words: one, and several. */
const COUNTED = new Map(Object.entries({
	"audit.no-contract": ["operation without a contract", "operations without a contract"],
	"audit.no-load": ["operation without load", "operations without load"],
	"audit.no-documented-failure": ["operation without a documented failure", "operations without a documented failure"],
	"audit.consumer-without-pact": ["consumer without a pact", "consumers without a pact"],
	"audit.specification-not-served": ["specification that nobody serves", "specifications that nobody serves"],
	"audit.thresholds-missing": ["load without thresholds", "loads without thresholds"],
	"audit.threshold-absurd": ["threshold that cannot fail", "thresholds that cannot fail"],
	"audit.database-mocked": ["mock of a database", "mocks of a database"],
	"audit.no-assertion": ["test without an assertion", "tests without an assertion"],
	"audit.sleep": ["pause instead of readiness", "pauses instead of readiness"],
	"audit.dependency-without-test": ["dependency without a test", "dependencies without a test"],
	"audit.load-secret": ["credential in a load script", "credentials in load scripts"],
	"audit.load-public-address": ["public address in a load script", "public addresses in load scripts"],
	"audit.chaos-without-rollback": ["fault without a way back", "faults without a way back"],
	"audit.contract-not-blocking": ["contract check that cannot fail", "contract checks that cannot fail"]
}));
/** Kinds of gaps that a row names; the rest is counted. */
const NAMED_KINDS = 3;
/** Most code has nothing that is asked for, and is not parsed. */
function describeParsed(parsed) {
	return parsed === 0 ? "" : `, ${formatCount(parsed)} of them parsed as code`;
}
function describeGaps({ gaps, unread }) {
	const unknown = unread.length > 0 ? `, ${formatNumberOf(unread.length, "file")} not looked at` : "";
	if (gaps.length === 0) return `nothing found${unknown}`;
	const words = Array.from(Map.groupBy(gaps, ({ rule }) => rule), ([rule, own]) => countedWords(rule, own.length));
	return `${formatList(words, NAMED_KINDS)}${unknown}`;
}
function countedWords(rule, count) {
	const [one, several] = COUNTED.get(rule) ?? [rule, rule];
	return `${formatCount(count)} ${count === 1 ? one : several}`;
}
function auditSummary({ gaps, unread }) {
	const unknown = unread.length > 0 ? `, ${formatNumberOf(unread.length, "file")} not looked at` : "";
	return line(`Not tested yet: ${gaps.length === 0 ? "nothing found" : formatNumberOf(gaps.length, "gap")}${unknown}`);
}
const RANK$1 = {
	certain: 0,
	likely: 1,
	hint: 2
};
/** The surest first, each with what mends it; then what could not be looked at. */
function auditBlocks(context, stage, { gaps, files, parsed, unread }) {
	const places = new Map(stage.findings.map((finding) => [finding.fingerprint, finding]));
	const rows = [...gaps].sort((a, b) => RANK$1[a.confidence] - RANK$1[b.confidence]).map((gap) => {
		const finding = places.get(gap.fingerprint);
		return [
			[text(gap.confidence)],
			[
				...prose(gap.message),
				text(" · "),
				ruleLink(context, gap.rule)
			],
			finding === void 0 ? [] : placeOfFinding(context, finding),
			gap.command === null ? prose(gap.todo) : [code(gap.command)]
		];
	});
	return [
		...fittingTable(context, [
			"How sure",
			"What",
			"Where",
			"What mends it"
		], rows),
		...fittingTable(context, ["File not looked at", "Why"], unread.map(({ file, reason }) => [[code(file)], prose(reason)])),
		paragraph(`Looked at ${formatNumberOf(files, "file")}${describeParsed(parsed)}. `, outcomeOf(stage) === "failed" ? "It blocks here, because audit.fail-on asks for it." : "It never blocks unless audit.fail-on asks.")
	];
}

// src/report/sections/accepted.ts
/** What was accepted: the change, by whom, when, why, and until when. */
function acceptedBlocks(context, stage) {
	const rows = stage.findings.flatMap(({ message, accepted }) => accepted ? [{
		message,
		accepted
	}] : []);
	if (rows.length === 0) return [];
	const { shown, hidden } = take(rows, context.limits.rows);
	const items = shown.map(({ message, accepted }) => item(line(code(accepted.fingerprint), " ", ...prose(message)), [line(...describeAcceptance(context, accepted), ": ", text(accepted.reason))]));
	return [
		heading(4, "Accepted"),
		{
			kind: "list",
			ordered: false,
			items
		},
		...moreRows(context, hidden)
	];
}

// src/report/sections/changes.ts
/** Consumers named in one row of the checklist. */
const NAMED_CONSUMERS = 3;
const changesSection = {
	row: describeChanges,
	folds: (context, stage, detail) => [{
		summary: changesSummary(stage),
		blocks: changesBlocks(context, stage, detail)
	}, {
		summary: line(`Not analysed: ${formatNumberOf(detail.notAnalysed.length, "part")} of the specification`),
		blocks: notAnalysedBlocks(context, detail)
	}]
};
function describeChanges(stage, detail) {
	const breaking = stage.findings.filter((finding) => isOpen(finding, "breaking"));
	const accepted = stage.findings.filter((finding) => finding.accepted !== void 0).length;
	if (breaking.length > 0) {
		const hits = nameHits(breaking.flatMap((finding) => finding.consumers));
		const reach = hits.length > 0 ? `, ${breaking.length === 1 ? "hits" : "hit"} ${joinHits(hits)}` : "";
		return `${formatCount(breaking.length)}${reach}${accepted > 0 ? `, ${formatCount(accepted)} more accepted` : ""}`;
	}
	const count = (severity) => stage.findings.filter((finding) => finding.severity === severity).length;
	const rest = [
		accepted > 0 ? `${formatNumberOf(accepted, "change")} accepted` : null,
		count("warning") > 0 ? formatNumberOf(count("warning"), "warning") : null,
		count("info") > 0 ? formatNumberOf(count("info"), "compatible change") : null,
		detail.notAnalysed.length > 0 ? `${formatNumberOf(detail.notAnalysed.length, "part")} not analysed` : null
	].filter((words) => words !== null);
	return [accepted > 0 ? "none that is not accepted" : "none", ...rest].join(", ");
}
function joinHits(hits) {
	const shown = hits.slice(0, NAMED_CONSUMERS);
	const hidden = hits.length - shown.length;
	return [...shown, ...hidden > 0 ? [`${formatCount(hidden)} more`] : []].join(", ");
}
function changesSummary(stage) {
	const count = (severity) => stage.findings.filter((finding) => finding.severity === severity).length;
	if (stage.outcome === "broken" && stage.findings.length === 0) return line("API changes: not known");
	const words = [
		count("breaking") > 0 ? `${formatCount(count("breaking"))} breaking` : null,
		count("warning") > 0 ? formatNumberOf(count("warning"), "warning") : null,
		count("info") > 0 ? `${formatCount(count("info"))} compatible` : null
	].filter((word) => word !== null);
	const missed = stage.problems.length > 0 ? ["not everything compared"] : [];
	return line(`API changes: ${words.length === 0 ? "none" : [...words, ...missed].join(", ")}`);
}
/** Which specifications were compared, every change with the consumers it hits, and what was not analysed. */
function changesBlocks(context, stage, detail) {
	const specs = detail.specs.map((spec) => [
		[code(spec.path)],
		[text(spec.basePath === null ? spec.status : `${spec.status} from ${spec.basePath}`)],
		[text(String(spec.operations))]
	]);
	const nobody = stage.findings.filter((finding) => finding.severity !== "info" && finding.consumers.length === 0);
	return [
		...fittingTable(context, [
			"Specification",
			"Status",
			"Operations touched>"
		], specs),
		...findingsTable(context, stage),
		...acceptedBlocks(context, stage),
		...nobody.length > 0 ? [paragraph(nobodyNote(context, stage, nobody))] : []
	];
}
function nobodyNote(context, stage, findings) {
	const says = findings.map(({ operations }) => describeNobody(context.result, stage.provider, operations));
	return `Where no consumer is named: ${[...new Set(says)].join("; ")}. What nobody is known to use may still be used.`;
}
/** What stands in the specifications and was not compared; null when everything was. */
function notAnalysedBlocks(context, detail) {
	const { headSha, baseSha } = {
		headSha: context.result.event.headSha,
		baseSha: context.result.baseSha
	};
	const rows = detail.notAnalysed.map(({ location, what, why }) => [
		[place(context, location, commitOf(location.side, {
			headSha,
			baseSha
		}))],
		prose(what),
		prose(why)
	]);
	return fittingTable(context, [
		"Where",
		"What",
		"Why it was not compared"
	], rows);
}

// src/report/sections/chaos.ts
const chaosSection = {
	row: (stage, detail) => describeExperiments(stage, detail),
	folds: (context, stage, detail) => [{
		summary: chaosSummary(detail),
		blocks: chaosBlocks(context, stage, detail)
	}],
	passed: ({ experiments }) => experiments.filter(({ outcome }) => outcome === "passed").map(({ name }) => name)
};
/** `database pauses: recovered after 1.2 s (limit 10 s)`; of several the worst, and how many others there are. */
function describeExperiments(stage, { experiments, notRun }) {
	const rank = {
		failed: 0,
		broken: 1,
		passed: 2
	};
	const [worst, ...others] = experiments.toSorted((a, b) => rank[a.outcome] - rank[b.outcome] || (b.recoveredMs ?? 0) - (a.recoveredMs ?? 0));
	if (!worst) return stage.reason;
	const held = others.filter(({ outcome }) => outcome === "passed").length;
	return [
		`${worst.name}: ${describeOutcome(worst)}`,
		others.length === 0 ? null : `${held} of ${formatNumberOf(others.length, "other experiment")} held`,
		notRun.length === 0 ? null : `${formatCount(notRun.length)} not begun`
	].filter((words) => words !== null).join(", ");
}
function describeOutcome({ recoveredMs, recoverWithinMs, reason, outcome }) {
	if (outcome === "broken" || recoveredMs === null || recoverWithinMs === null) return reason;
	const recovered = `recovered after ${inWords(recoveredMs)} (limit ${inWords(recoverWithinMs)})`;
	return outcome === "passed" || recoveredMs > recoverWithinMs ? recovered : reason;
}
function chaosSummary({ experiments }) {
	const held = experiments.filter(({ outcome }) => outcome === "passed").length;
	return line(`Chaos: ${held} of ${formatNumberOf(experiments.length, "experiment")} held`);
}
function chaosBlocks(context, stage, detail) {
	return [
		...fittingTable(context, [
			"Experiment",
			"Fault",
			"Before",
			"During",
			"After",
			"Recovered>",
			"Result"
		], detail.experiments.map(experimentRow)),
		...findingsTable(context, stage),
		...detail.experiments.flatMap(({ name, advice }) => advice === null ? [] : [paragraph(strong(name), ": ", text(advice))]),
		...detail.experiments.flatMap((one) => timelineBlocks(context, one)),
		...fittingTable(context, ["Experiment not begun", "Why"], detail.notRun.map(({ name, reason }) => [[text(name)], [text(reason)]]))
	];
}
function experimentRow(one) {
	const result = {
		passed: "✅ held",
		failed: "❌ failed",
		broken: "⚠️ broken"
	}[one.outcome];
	const limit = one.recoverWithinMs === null ? "" : ` of ${inWords(one.recoverWithinMs)}`;
	return [
		[text(one.name)],
		[text(one.faults.join("; "))],
		...[
			one.before,
			one.during,
			one.after
		].map((figures) => [text(describePhase(figures))]),
		[text(one.recoveredMs === null ? "no" : `${inWords(one.recoveredMs)}${limit}`)],
		[text(`${result}${one.outcome === "passed" ? "" : `: ${one.reason}`}`)]
	];
}
function describePhase(figures) {
	if (figures === null) return "not seen";
	if (figures.requests === 0) return "no answer";
	const p95 = figures.p95Ms === null ? "" : `, p95 ${formatLatency(figures.p95Ms)}`;
	return `${formatNumberOf(figures.requests, "request")}, ${formatShare(figures.failed / figures.requests)} failed${p95}`;
}
/** Requests and failures second by second; where the fault lay is in the title, since lines have no areas. */
function timelineBlocks(context, { name, timeline, fault, recoveredMs }) {
	if (!context.limits.charts || timeline.length < 2 || fault === null) return [];
	const recovered = recoveredMs === null ? "not recovered" : `recovered at ${(fault.toSecond + recoveredMs / 1e3).toFixed(1)} s`;
	return [chart({
		form: "lines",
		title: `${name}, fault from ${fault.fromSecond} s to ${fault.toSecond} s, ${recovered}`,
		unit: "requests a second",
		labels: timeline.map(({ second }) => String(second)),
		series: [{
			name: "good",
			values: timeline.map(({ requests, failed }) => requests - failed)
		}, {
			name: "failed",
			values: timeline.map(({ failed }) => failed)
		}]
	})];
}

// src/report/repeat-command.ts
const COMMIT = /^[0-9a-f]{40,64}$/u;
/** What a shell takes as it stands between single quotes, and what a reader sees as it is: a space ends nothing there. */
const QUOTABLE = /^(?!-)(?:[^\p{C}\p{Z}']| )+$/u;
/** What to type at a desk for the same once more, a command a line; null where it is not known which commits were looked at. */
function repeatAtDesk({ result, command, base, options = "" }) {
	const { headSha, name } = result.event;
	if (base === null || !COMMIT.test(base) || !COMMIT.test(headSha)) return null;
	const line = `npx api-testing ${command} --base ${base}${options}${configOption(result)}`;
	if (name === "desk") return line;
	return [
		`git fetch origin ${headSha}`,
		`git switch --detach ${headSha}`,
		line
	].join("\n");
}
function configOption({ configPath }) {
	if (configPath === void 0 || !QUOTABLE.test(configPath)) return "";
	return ` --config ${/^[A-Za-z0-9_./-]+$/u.test(configPath) ? configPath : `'${configPath}'`}`;
}

// src/report/sections/compare-words.ts
/** `+12.3 % [+9.1, +15.6]`; of what is open on both sides, that it is not known. */
function describeKnown(comparison) {
	const { low, high, verdict } = comparison;
	return verdict === "inconclusive" && low === null && high === null ? "not known" : describeChange(comparison);
}
/** How far apart the same program looks on such a runner: what a change has to be held against. */
function describeNoise({ noiseFloor }) {
	return noiseFloor === null ? "" : ` (this runner class: ± ${formatShare(noiseFloor.spread)})`;
}

// src/report/sections/compare-picture.ts
const TONES = {
	regressed: "bad",
	suspect: "doubtful",
	inconclusive: "open",
	"no-regression": "good",
	faster: "good"
};
const LEGEND = `◆ regressed, ▲ suspect, ○ inconclusive, ● shown or faster; short lines: single starts; grey: the margin of ${MARGIN * 100} % (p95: ${TAIL_MARGIN * 100} %), of which nothing is claimed; dashed: +${MIN_EFFECT * 100} %, from which a slowdown fails.`;
/** Every comparison as a line, in the order of the table; nothing where nothing was measured. */
function pictureBlocks({ limits }, detail, sorted) {
	if (!limits.drawings || sorted.every(({ starts }) => starts.length === 0)) return [];
	return [{
		kind: "intervals",
		picture: {
			title: `Change of ${detail.mode === "self" ? "the base against itself" : "head against base"} with its 98 % interval`,
			limit: MIN_EFFECT,
			legend: LEGEND,
			groups: groupsOf(sorted)
		}
	}];
}
function groupsOf(sorted) {
	return [...Map.groupBy(sorted, ({ operation }) => operation)].map(([operation, comparisons]) => ({
		name: operation ?? "all operations",
		rows: comparisons.toSorted((a, b) => METRICS.indexOf(a.metric) - METRICS.indexOf(b.metric)).map(rowOf)
	}));
}
/** From the middle to the tail, and what explains them last. */
const METRICS = [
	"p50",
	"mean",
	"p95",
	"cpu",
	"memory"
];
/** Short enough to stand beside a line. */
const SHORT_NAMES = {
	cpu: "processor",
	memory: "memory"
};
function rowOf(comparison) {
	const { metric, verdict, change, low, high, starts } = comparison;
	const isMeasured = starts.length > 0;
	return {
		name: SHORT_NAMES[metric] ?? METRIC_WORDS[metric],
		figures: describeKnown(comparison),
		verdict: verdict === "no-regression" ? "no regression" : verdict,
		tone: TONES[verdict],
		change: isMeasured ? change : null,
		...metric !== "memory" && { interval: {
			low,
			high
		} },
		margin: metric === "memory" || !isMeasured ? null : metric === "p95" ? TAIL_MARGIN : MARGIN,
		parts: starts
	};
}

// src/report/sections/compare-table.ts
const VERDICT_WORDS = {
	regressed: "❌ regressed",
	suspect: "⚠️ suspect: slower by less than 10 %",
	inconclusive: "❔ inconclusive",
	"no-regression": "✅ no regression of 10 % or more",
	faster: "✅ faster"
};
/** Where nothing can be drawn, each interval stands in a column of characters. */
function comparisonTable(context, detail, sorted) {
	const inCharacters = !context.limits.drawings;
	const verdict = `Verdict${describeNoise(detail)}`;
	const titles = [
		"Operation",
		"Metric",
		"Base>",
		"Head>",
		"Change",
		...inCharacters ? ["Interval"] : [],
		verdict
	];
	const table = fittingTable(context, titles, sorted.map((comparison) => comparisonRow(comparison, inCharacters)));
	if (sorted.length === 0) return table;
	return [...table, paragraph(inCharacters ? `${INTERVALS_HOLD}; ${SCALE_LEGEND}` : `${INTERVALS_HOLD}.`)];
}
function comparisonRow(comparison, inCharacters) {
	const { operation, metric, note } = comparison;
	return [
		operation === null ? [text("all")] : [code(operation)],
		[text(METRIC_WORDS[metric])],
		[text(formatFigure(comparison, comparison.base))],
		[text(formatFigure(comparison, comparison.head))],
		[text(describeKnown(comparison))],
		...inCharacters ? [[code(drawInterval(comparison))]] : [],
		[text(describeVerdict(comparison)), ...note === null ? [] : [text(` (${note})`)]]
	];
}
/** The second witnesses warn and never fail: their words are not those of a latency. */
function describeVerdict({ metric, verdict }) {
	if (metric === "memory" && verdict === "suspect") return "⚠️ at least 10 % more in every start";
	if (metric === "cpu" && verdict === "regressed") return "⚠️ at least 10 % more";
	if (metric === "cpu" && verdict === "suspect") return "⚠️ suspect: more, by less than 10 %";
	if (metric === "cpu" && verdict === "faster") return "✅ less";
	return VERDICT_WORDS[verdict];
}
const BYTES_PER_MIB = 1 << 20;
function formatFigure({ metric, starts }, value) {
	if (starts.length === 0) return "";
	if (metric === "memory") return `${(value / BYTES_PER_MIB).toFixed(1)} MiB`;
	return `${formatLatencyFigure(metric === "cpu" ? value * 1e3 : value)} ms`;
}
/** Characters of the drawn scale, and the shares at its ends. */
const SCALE_CELLS = 21;
const SCALE_END = .2;
const INTERVALS_HOLD = "Intervals hold with 98 % however often the data were looked at";
const SCALE_LEGEND = "drawn from -20 % to +20 %: │ is no change, ┊ is +10 %, ● the estimate, ━ its interval.";
/** `     ╺━━●━│━╸   ┊     `: the interval on a scale that all rows share. */
function drawInterval({ change, low, high, starts }) {
	if (starts.length === 0) return " ".repeat(SCALE_CELLS);
	const cells = Array.from({ length: SCALE_CELLS }, () => "·");
	const cellOf = (share) => Math.max(0, Math.min(20, Math.round((share + SCALE_END) / (2 * SCALE_END) * 20)));
	const isTested = low !== null || high !== null;
	const from = cellOf(isTested ? low ?? -1 : change);
	const to = cellOf(isTested ? high ?? 1 : change);
	for (let at = from; at <= to; at += 1) cells[at] = "━";
	cells[cellOf(0)] = "│";
	cells[cellOf(.1)] = "┊";
	cells[cellOf(change)] = "●";
	return cells.join("");
}

// src/report/sections/compare.ts
const compareSection = {
	row: (stage, detail) => describeComparison(stage, detail),
	isUndecided: (detail) => undecidedOf(detail).length > 0,
	folds: (context, stage, detail) => [{
		summary: compareSummary(detail),
		blocks: compareBlocks(context, stage, detail)
	}]
};
/** Worst first: what a row or a fold's line names when there is place for one. */
const RANK = {
	regressed: 0,
	suspect: 1,
	inconclusive: 2,
	"no-regression": 3,
	faster: 4
};
function worstOf(comparisons) {
	return [...comparisons].sort((a, b) => RANK[a.verdict] - RANK[b.verdict] || b.change - a.change)[0];
}
/** `head vs base p50 +0.8 % [-1.2, +2.7]`; of several operations the one that matters most. */
function describeComparison(stage, detail) {
	if (stage.findings.some(isNoAnswer)) return stage.reason;
	const latencies = latenciesOf(detail);
	const operations = new Set(latencies.map(({ operation }) => operation));
	const medians = latencies.filter(({ metric }) => metric === "p50");
	const worst = worstOf(latencies);
	const median = worstOf(medians);
	if (!worst || !median) return stage.reason;
	const shown = RANK[worst.verdict] < RANK[median.verdict] ? worst : median;
	const sides = detail.mode === "self" ? "base vs base" : "head vs base";
	const where = operations.size > 1 ? ` at worst (\`${shown.operation}\`, ${formatNumberOf(operations.size, "operation")})` : "";
	const notCompared = detail.notCompared.length > 0 ? `, ${formatCount(detail.notCompared.length)} not compared` : "";
	return `${sides} ${METRIC_WORDS[shown.metric]} ${describeKnown(shown)}${where}${standing(stage, shown)}${notCompared}${describeNoise(detail)}`;
}
/** What a reader must not take for a pass. */
function standing(stage, { operation, verdict }) {
	if (verdict === "inconclusive" || verdict === "suspect") return `, ${verdict}`;
	return verdict === "regressed" && acceptedSlowdowns(stage).has(operation ?? "") ? ", accepted" : "";
}
function compareSummary(detail) {
	const latencies = latenciesOf(detail);
	if (latencies.length === 0) return line("Base against head: nothing was compared");
	const counts = Object.keys(RANK).map((verdict) => ({
		verdict,
		count: latencies.filter((one) => one.verdict === verdict).length
	})).filter(({ count }) => count > 0).map(({ verdict, count }) => `${count} ${verdict === "no-regression" ? "shown not to regress" : verdict}`);
	return line(`${detail.mode === "self" ? "Base against itself" : "Base against head"}: ${formatList(counts)}`);
}
/** Every comparison with its interval drawn, the second witnesses, what was not compared, and how it was measured. */
function compareBlocks(context, stage, detail) {
	const sorted = [...detail.comparisons].sort((a, b) => Number(a.operation === null) - Number(b.operation === null) || RANK[a.verdict] - RANK[b.verdict] || b.change - a.change);
	return [
		...comparisonTable(context, detail, sorted),
		...pictureBlocks(context, detail, sorted),
		...findingsTable(context, stage),
		...acceptedBlocks(context, stage),
		...operationBlocks$1(context, detail),
		...fittingTable(context, ["Operation not compared", "Why"], detail.notCompared.map(({ operation, reason }) => [[code(operation)], prose(reason)])),
		...noiseBlocks(detail),
		...measurementBlocks(detail),
		...noteBlocks(context, detail),
		...logBlocks$1(context, detail.logTail),
		...repeatBlocks$1(context, detail)
	];
}
function operationBlocks$1(context, detail) {
	return fittingTable(context, [
		"Operation",
		"Requests a side>",
		"p99 base ms>",
		"p99 head ms>",
		"Void blocks>"
	], detail.operations.map(({ operation, requests, p99Ms, voidBlocks }) => [
		[code(operation)],
		[text(formatCount(requests))],
		[text(p99Ms === null ? "" : formatLatencyFigure(p99Ms.base))],
		[text(p99Ms === null ? "" : formatLatencyFigure(p99Ms.head))],
		[text(formatCount(voidBlocks))]
	]));
}
function noiseBlocks({ noiseFloor, measuredNoise }) {
	return [noiseFloor, measuredNoise].flatMap((noise) => {
		if (noise === null) return [];
		const when = noise === measuredNoise ? "This run, base against itself" : "Base against itself on this kind of runner";
		const alarms = `${noise.falseAlarms} of ${formatNumberOf(noise.comparisons, "comparison")} raised a false alarm`;
		return [paragraph(`${when}: ± ${formatShare(noise.spread)}, ${alarms} (${noise.runner}).`)];
	});
}
function measurementBlocks({ measurement, mode }) {
	if (measurement === null) return [];
	const { starts, blocks, voidBlocks, blockMs, earlierBlocks, notAdded, rate, utilisation, seed, pinning, ended } = measurement;
	const words = [
		`${formatNumberOf(starts, "fresh start")}, ${formatNumberOf(blocks, "block")} of ${blockMs / 1e3} s`,
		earlierBlocks > 0 ? `${earlierBlocks} of them from an earlier attempt` : null,
		notAdded === void 0 ? null : `nothing of an earlier attempt was added: ${notAdded}`,
		voidBlocks > 0 ? `${voidBlocks} void because requests were left out` : null,
		`${rate} requests a second to each side, in an order that was drawn`,
		utilisation === null ? null : `busier side ${formatShare(utilisation.side)} of a core, machine ${formatShare(utilisation.machine)}`,
		pinning,
		`seed ${seed}`,
		`k6 ${measurement.k6Version}`,
		measurement.runner
	].filter((part) => part !== null && part !== "").join(" · ");
	return [paragraph(strong(`How it was measured (${mode})`), `: ${words}. It ended because ${ended}.`)];
}
function noteBlocks({ limits }, { notes }) {
	if (notes.length === 0) return [];
	const { shown, hidden } = take(notes, limits.checklist);
	const more = hidden > 0 ? [line(`… and ${formatCount(hidden)} more`)] : [];
	return [paragraph(strong("Not as planned")), bullets([...shown.map((note) => prose(note)), ...more])];
}
function logBlocks$1(context, lines) {
	if (lines.length === 0) return [];
	const shown = lines.slice(-Math.min(lines.length, context.limits.logLines));
	return [paragraph(strong("Last lines of the log")), {
		kind: "fence",
		language: "text",
		text: shown.join("\n")
	}];
}
/** Operations that a command names; more would not be read. */
const NAMED_OPERATIONS = 3;
/** What a shell takes as it stands between single quotes, and what ends no line. */
const PLAIN_OPERATION = /^[A-Z]+ [A-Za-z0-9/{}._~:@!$&()*+,;=%-]+$/u;
function repeatBlocks$1({ result }, detail) {
	const base = result.baseSha ?? (detail.mode === "self" ? result.event.headSha : null);
	const options = `${detail.mode === "standard" ? "" : ` --mode ${detail.mode}`}${namedOperations(detail)}`;
	const text = repeatAtDesk({
		result,
		command: "compare",
		base,
		options
	});
	if (text === null) return [];
	return [paragraph("To repeat it at your desk:"), {
		kind: "fence",
		language: "sh",
		text
	}];
}
/** Those that somebody has to look at; all of them where there are none. */
function namedOperations(detail) {
	const wanted = latenciesOf(detail).filter(({ verdict }) => verdict !== "no-regression" && verdict !== "faster");
	return [...new Set(wanted.flatMap(({ operation }) => operation ?? []))].filter((name) => PLAIN_OPERATION.test(name)).slice(0, NAMED_OPERATIONS).map((name) => ` --operation '${name}'`).join("");
}

// src/report/sections/contract.ts
/** Mismatches of one interaction: the first ones say what is wrong, the rest repeats it deeper down. */
const MISMATCHES_PER_INTERACTION = 5;
const contractSection = {
	row: describeContract,
	folds: (context, stage, detail) => [{
		summary: contractSummary(stage, detail),
		blocks: contractBlocks(context, stage, detail)
	}],
	passed: (detail) => detail.interactions.filter(({ outcome }) => outcome === "passed").map((one) => `${one.consumer}: ${one.description}`)
};
function describeContract(stage, detail) {
	if (detail.role === "consumer") return describeOwnPacts(detail);
	const consumers = formatNumberOf(new Set(detail.pacts.map((pact) => pact.consumer)).size, "consumer");
	const required = detail.interactions.filter((interaction) => interaction.outcome !== "pending");
	const passed = required.filter((interaction) => interaction.outcome === "passed").length;
	const pending = detail.interactions.length - required.length;
	const figures = required.length > 0 ? `${formatCount(passed)} of ${formatNumberOf(required.length, "interaction")}` : pending > 0 ? "no interaction that has to pass" : `${formatNumberOf(detail.staticChecked, "interaction")} held against the specification`;
	const unverified = detail.pacts.filter((pact) => pact.verification === "not-run").length;
	const allPassed = passed === required.length && detail.gates.every((gate) => gate.deployable === true);
	return [
		figures,
		`${consumers} (Pact)`,
		pending > 0 ? `${formatCount(pending)} pending` : null,
		unverified > 0 ? `${formatNumberOf(unverified, "pact")} not verified against a running provider` : null,
		...describeGates(detail),
		...describeRecorded(detail),
		outcomeOf(stage) === "failed" && allPassed ? beside(figures, stage.reason) : null
	].filter((words) => words !== null).join(", ");
}
/** What the reason says beyond the figures that the row begins with; null where it says no more. */
function beside(figures, reason) {
	const told = [`${figures}, `, " compared with the specification, not verified against a running provider"];
	const rest = reason.split("; ").filter((part) => !told.some((words) => part.includes(words)));
	return rest.length === 0 ? null : rest.join("; ");
}
/** A consumer's row: what was published, and what the broker says to merging and deploying. */
function describeOwnPacts(detail) {
	const providers = formatNumberOf(new Set(detail.pacts.map((pact) => pact.provider)).size, "provider");
	const published = detail.pacts.filter((pact) => pact.published).length;
	const pacts = `${formatNumberOf(detail.pacts.length, "pact")} with ${providers}`;
	return [
		published > 0 ? `${pacts} published` : pacts,
		...describeGates(detail),
		...describeRecorded(detail)
	].join(", ");
}
function describeRecorded(detail) {
	return detail.recorded.map(({ as, environment }) => `${RECORDED[as]} ${environment}`);
}
const RECORDED = {
	deployment: "recorded as deployed to",
	undeployment: "recorded as no longer deployed to",
	release: "recorded as released to",
	"support-ended": "recorded as no longer supported in"
};
const DEPLOYABLE = [
	[
		true,
		"can be deployed to",
		"can be merged"
	],
	[
		false,
		"cannot be deployed to",
		"cannot be merged"
	],
	[
		null,
		"nobody knows whether it can be deployed to",
		"nobody knows whether it can be merged"
	]
];
/** Unknown is said apart from no: the one needs a verification, the other a repair. */
function describeGates(detail) {
	return DEPLOYABLE.flatMap(([answer, deploy, merge]) => {
		const own = detail.gates.filter((gate) => gate.deployable === answer);
		const environments = own.flatMap((gate) => gate.environment ?? []);
		return [...own.some((gate) => gate.environment === null) ? [merge] : [], ...environments.length > 0 ? [`${deploy} ${formatList(environments)}`] : []];
	});
}
function contractSummary(stage, detail) {
	const failed = detail.interactions.filter((interaction) => interaction.outcome === "failed").length;
	const unlisted = stage.findings.filter((finding) => !isListed(finding, detail));
	const againstSpec = unlisted.filter(({ rule }) => rule.startsWith("contract.static.")).length;
	const others = unlisted.length - againstSpec;
	const words = [
		formatNumberOf(detail.pacts.length, "pact"),
		failed > 0 ? `${formatNumberOf(failed, "interaction")} failed` : null,
		againstSpec > 0 ? `${formatNumberOf(againstSpec, "expectation")} against the specification` : null,
		others > 0 ? formatNumberOf(others, "finding") : null
	].filter((word) => word !== null);
	return line(`Contract tests: ${words.join(", ")}`);
}
/** The matrix of consumers and versions, what failed by the field's name, and whether it may be deployed. */
function contractBlocks(context, stage, detail) {
	return [
		...fittingTable(context, [
			detail.role === "consumer" ? "Provider" : "Consumer",
			"Version",
			"Where",
			"Interactions>",
			"Verified",
			"Published"
		], detail.pacts.map((pact) => pactRow(pact, detail.role))),
		...findingsTable(context, {
			...stage,
			findings: stage.findings.filter((finding) => !isListed(finding, detail))
		}),
		...interactionBlocks(context, detail.interactions, "failed", "Interactions that failed"),
		...interactionBlocks(context, detail.interactions, "pending", "Pending interactions that failed (they fail nobody yet)"),
		...titled("What the broker says", fittingTable(context, [
			"Environment",
			safeTitle(detail),
			"Why"
		], detail.gates.map(gateRow))),
		...titled("Which versions were verified with each other", fittingTable(context, [
			"Consumer",
			"Provider",
			"Verified",
			"When"
		], detail.matrix.map(matrixRow)))
	];
}
/** A line above what is there, and none above nothing. */
function titled(title, blocks) {
	return blocks.length === 0 ? [] : [paragraph(strong(title)), ...blocks];
}
/** Interactions and gates have lists of their own, which say more than the finding does. */
function isListed(finding, detail) {
	if (finding.rule.startsWith("contract.gate.")) return detail.gates.length > 0;
	return (finding.rule.startsWith("contract.interaction.") || finding.rule === "contract.state.failed") && detail.interactions.some((interaction) => interaction.outcome !== "passed");
}
function pactRow(pact, role) {
	return [
		[text(role === "consumer" ? pact.provider : pact.consumer)],
		[pact.consumerVersion === null ? text("") : code(shortVersion(pact.consumerVersion))],
		[text(pact.source.join(", "))],
		[text(String(pact.interactions))],
		[text(`${RESULT_WORDS[pact.verification]}${pact.pending && pact.verification !== "pending" ? " (pending pact)" : ""}`)],
		[text(pact.published ? "yes" : "no")]
	];
}
function safeTitle({ gates }) {
	return gates.some((gate) => gate.environment === null) ? "Safe" : "Can be deployed";
}
function gateRow(gate) {
	const answer = gate.deployable === null ? "⚠️ not known" : gate.deployable ? "✅ yes" : "❌ no";
	return [
		[text(gate.environment ?? "main branches (merging)")],
		[text(answer)],
		prose(gate.reason)
	];
}
/** Who with whom, which version, where it is, and since when it is known. */
function matrixRow(row) {
	const verified = row.verified === null ? "⚠️ not yet" : row.verified ? "✅ yes" : "❌ no";
	return [
		versionIn(row.consumer, row.consumerVersion, row.consumerWhere),
		versionIn(row.provider, row.providerVersion, row.providerWhere),
		[text(verified)],
		[text(row.verifiedAt === null ? "" : minuteOf(row.verifiedAt))]
	];
}
function versionIn(name, version, where) {
	const place = where.length > 0 ? ` (${where.join(", ")})` : "";
	return version === null ? [text(name)] : [
		text(`${name} `),
		code(shortVersion(version)),
		text(place)
	];
}
/** `2026-01-31 12:59`, as the broker's clock and zone have it. */
function minuteOf(timestamp) {
	const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})[^+Z-]*(Z|[+-]00:?00)?/.exec(timestamp);
	return parts ? `${parts[1]} ${parts[2]}${parts[3] ? " UTC" : ""}` : timestamp;
}
function interactionBlocks(context, interactions, outcome, title) {
	const own = interactions.filter((interaction) => interaction.outcome === outcome);
	if (own.length === 0) return [];
	const { shown, hidden } = take(own, context.limits.rows);
	const items = shown.map((interaction) => item(nameInteraction(interaction), mismatchLines(interaction)));
	return [
		paragraph(strong(title)),
		{
			kind: "list",
			ordered: false,
			items
		},
		...moreRows(context, hidden)
	];
}
function nameInteraction(interaction) {
	const version = interaction.consumerVersion === null ? [] : [" ", code(shortVersion(interaction.consumerVersion))];
	const states = interaction.states.length > 0 ? `, given ${interaction.states.map((state) => `“${state}”`).join(", ")}` : "";
	const operation = interaction.operation === null ? [] : [" on ", code(interaction.operation)];
	return line(strong(interaction.consumer), ...version, `: “${interaction.description}”${states}`, ...operation);
}
function mismatchLines(interaction) {
	const { shown, hidden } = take(interaction.mismatches, MISMATCHES_PER_INTERACTION);
	const lines = shown.map((mismatch) => prose(mismatch));
	return hidden > 0 ? [...lines, line(`… and ${formatNumberOf(hidden, "more mismatch", "more mismatches")}`)] : lines;
}

// src/report/sections/log-blocks.ts
/** The last lines that somebody printed, as many as there is room for. */
function logBlocks(context, lines) {
	if (lines.length === 0) return [];
	const shown = lines.slice(-Math.min(lines.length, context.limits.logLines));
	const title = lines.length - shown.length > 0 ? `Last ${shown.length} of ${lines.length} lines kept of the log` : "Last lines of the log";
	return [paragraph(strong(title)), {
		kind: "fence",
		language: "text",
		text: shown.join("\n")
	}];
}

// src/report/sections/integration.ts
const integrationSection = {
	row: describeIntegration,
	folds: (context, stage, detail) => [{
		summary: integrationSummary(detail),
		blocks: integrationBlocks(context, stage, detail)
	}]
};
function describeIntegration(stage, detail) {
	const images = detail.services.map((service) => service.image);
	const times = detail.services.map((service) => service.readyMs);
	const slowest = times.includes(null) ? null : Math.max(0, ...times.filter((time) => time !== null));
	const { tests } = detail;
	return [
		images.length > 0 ? images.join(", ") : "no services",
		images.length > 0 && slowest !== null ? `ready in ${formatDuration(slowest)} (testcontainers)` : null,
		detail.providerReadyMs !== null ? `provider ready in ${formatDuration(detail.providerReadyMs)}` : null,
		tests?.exitCode === 0 ? `integration tests passed in ${formatDuration(tests.durationMs)}` : null,
		outcomeOf(stage) === "passed" ? null : stage.reason
	].filter((words) => words !== null).join(", ");
}
function integrationSummary(detail) {
	const { length } = detail.services;
	return line(length === 0 ? "Integration: no services" : `Real dependencies: ${formatNumberOf(length, "service")}`);
}
/** The services with the time each needed, the team's own tests, and the last lines of what failed. */
function integrationBlocks(context, stage, detail) {
	const services = detail.services.map((service) => [
		[text(service.name)],
		describeImage(service),
		[text(describeStart(service))]
	]);
	const provider = [
		[text("provider")],
		[text(stage.provider ?? "")],
		[text(describeReady(detail.providerReadyMs))]
	];
	return [
		...fittingTable(context, [
			"What",
			"Image or name",
			"Ready in>"
		], [...services, provider]),
		...testBlocks(detail),
		...coverageBlocks(context, detail),
		...findingsTable(context, stage),
		...logBlocks(context, detail.logTail)
	];
}
/** The image with the start of its digest, as `docker images --digests` would tell it apart. */
function describeImage({ image, digest }) {
	return digest === null ? [code(image)] : [
		code(image),
		text(" "),
		code(digest.slice(0, SHORT_DIGEST))
	];
}
/** `sha256:` and twelve digits, as Docker shortens ids. */
const SHORT_DIGEST = 19;
function describeStart({ readyMs, ended }) {
	if (ended === null) return describeReady(readyMs);
	return `❌ exited with ${ended.exitCode}${ended.outOfMemory ? ", out of memory" : ""}`;
}
function describeReady(readyMs) {
	return readyMs === null ? "❌ never ready" : formatDuration(readyMs);
}
function testBlocks({ tests }) {
	if (tests === null) return [];
	const end = tests.exitCode === null ? "was ended before it exited" : `exited with ${tests.exitCode}`;
	return [paragraph("The team’s own tests, ", code(tests.command), `, ${end} after ${formatDuration(tests.durationMs)}.`), ...reportBlocks(tests.report)];
}
function reportBlocks(report) {
	if (report === null) return [];
	const { files, tests, failed, skipped } = report;
	const counts = `${formatNumberOf(tests, "test")}: ${tests - failed - skipped} passed, ${failed} failed, ${skipped} skipped`;
	return [paragraph(`${formatNumberOf(files.length, "JUnit file")}, ${counts}.`)];
}
/** What the tests asked of the provider, operation by operation. */
function coverageBlocks(context, { coverage, tests }) {
	if (coverage === void 0) return [];
	const { called, watched, requests } = coverage;
	const rows = called.map(({ operation, requests, statuses }) => [
		[code(operation)],
		[text(formatCount(requests))],
		[text(describeStatuses(statuses))]
	]);
	const table = rows.length === 0 ? [] : fittingTable(context, [
		"Operation",
		"Requests>",
		"Answers"
	], rows);
	const hint = watched && requests === 0 && tests?.exitCode !== 0 ? [paragraph(...prose(UNREACHED_ADDRESS))] : [];
	return [
		paragraph(...prose(describeCalls(coverage))),
		...hint,
		...table
	];
}
function describeCalls(coverage) {
	const { notMeasured, requests, called, notCalled, unmatched, unanswered, unread, refused } = coverage;
	const told = notMeasured === null ? `They called ${called.length} of ${formatNumberOf(called.length + notCalled.length, "operation")} in ${formatNumberOf(requests, "request")}` : `Which operations they call is not measured: ${notMeasured}`;
	const strangers = unmatched.examples.slice(0, EXAMPLES).map((one) => `\`${one}\``);
	const more = unmatched.examples.length > EXAMPLES ? ", …" : "";
	return [
		told,
		unmatched.requests > 0 && notMeasured === null ? `${formatNumberOf(unmatched.requests, "request")} for nothing in the specification (${strangers.join(", ")}${more})` : null,
		unanswered > 0 ? `${formatNumberOf(unanswered, "request")} without an answer` : null,
		unread > 0 ? `${formatNumberOf(unread, "connection")} that spoke no HTTP/1.1, which is not counted` : null,
		refused === null ? null : `${formatNumberOf(refused.connections, "connection")} refused (${refused.reason})`
	].filter((words) => words !== null).join("; ").concat(".");
}
/** Requests outside of the specification that a report names; `result.json` has more. */
const EXAMPLES = 3;
/** `200 × 10, 404 × 2` */
function describeStatuses(statuses) {
	return Object.entries(statuses).map(([status, count]) => `${status} × ${formatCount(count)}`).join(", ");
}

// src/report/thresholds.ts
const EXPRESSION = /^\s*(?<aggregate>[a-z]+(?:\(\d+(?:\.\d+)?\))?)\s*(?<operator><=|>=|===?|!=|<|>)\s*(?<limit>-?\d+(?:\.\d+)?)\s*$/u;
function parseExpression(expression) {
	const groups = EXPRESSION.exec(expression)?.groups;
	if (!groups?.["aggregate"] || !groups["operator"] || !groups["limit"]) return null;
	return {
		aggregate: groups["aggregate"],
		operator: groups["operator"],
		limit: Number(groups["limit"])
	};
}
/** ` (< 500)` or ` (< 1 %)`: the threshold of the whole load stage that a figure is held against; empty when none is set. */
function describeLimit(thresholds, of) {
	for (const threshold of thresholds) {
		const parsed = threshold.metric === of.metric ? parseExpression(threshold.expression) : null;
		if (parsed === null || parsed.aggregate !== of.aggregate) continue;
		const limit = unitOf$1(threshold) === "share" ? `${Number((parsed.limit * 100).toFixed(4))} %` : formatCount(parsed.limit);
		return ` (${parsed.operator} ${limit})`;
	}
	return "";
}
/**
* `< 500 ms`: the limit of the whole load that a request is in time by. That of the 95th percentile, else of the first percentile, else of
* the first upper limit; null where no threshold sets one.
*/
function latencyLimitWords(thresholds) {
	const limits = thresholds.flatMap(({ metric, expression }) => {
		const parsed = metric === "http_req_duration" ? parseExpression(expression) : null;
		return parsed !== null && /^<=?$/u.test(parsed.operator) ? [parsed] : [];
	});
	const chosen = limits.find(({ aggregate }) => aggregate === "p(95)") ?? limits.find(({ aggregate }) => aggregate.startsWith("p(")) ?? limits[0];
	return chosen === void 0 ? null : `${chosen.operator} ${formatCount(chosen.limit)} ms`;
}
/** What was measured, in the threshold's own unit. */
function formatMeasured(threshold) {
	const { measured } = threshold;
	if (measured === null) return "not reported";
	switch (unitOf$1(threshold)) {
		case "share": return formatShare(measured);
		case "milliseconds": return `${formatLatencyFigure(measured)} ms`;
		case "number": return String(Number(measured.toPrecision(6)));
	}
}
/** k6 counts rates as shares of one, trends of times in milliseconds, and everything else as plain numbers. */
function unitOf$1(threshold) {
	const aggregate = parseExpression(threshold.expression)?.aggregate;
	const metric = threshold.metric.replace(/\{.*$/su, "");
	if (aggregate === "rate" && (metric === "http_req_failed" || metric === "checks")) return "share";
	if (aggregate === "count" || aggregate === "rate") return "number";
	return /^(?:http_req_|iteration_duration|group_duration|ws_)/u.test(metric) ? "milliseconds" : "number";
}

// src/report/sections/not-called.ts
/** Operations that no request reached, each with the reason. */
function notCalledBlocks(context, notCalled) {
	const rows = notCalled.map(({ operation, reason }) => [[code(operation)], prose(reason)]);
	return fittingTable(context, ["Operation not called", "Why"], rows);
}

// src/report/sections/profile-run.ts
/** Bars of the chart: more of them cannot be read. */
const CHART_BARS = 12;
/** Every threshold of a run with what was measured, those that were crossed first. */
function thresholdBlocks(context, run) {
	const thresholds = [...run.thresholds].sort((a, b) => Number(a.ok) - Number(b.ok));
	return fittingTable(context, [
		"Metric",
		"Threshold",
		"Measured>",
		"Samples>",
		"Result"
	], thresholds.map((threshold) => [
		[code(threshold.metric)],
		[code(threshold.expression), text(ORIGINS.get(threshold.from) ?? "")],
		[text(formatMeasured(threshold))],
		[text(formatCount(threshold.samples))],
		[text(threshold.ok ? "✅ kept" : "❌ crossed")]
	]));
}
/** What stands behind a limit that the configuration did not set. */
const ORIGINS = /* @__PURE__ */ new Map([
	["specification", " x-slo"],
	["base-specification", " x-slo of the base"],
	["script", " of the script"]
]);
/** A row for every operation, the slowest first, and one for all of them; beside it the picture. */
function operationBlocks(context, run) {
	const rows = run.operations.toSorted((a, b) => (b.p95Ms ?? -1) - (a.p95Ms ?? -1)).map((operation) => figuresRow([code(operation.operation)], operation));
	const all = run.operations.length > 1 ? [figuresRow([text("all")], run)] : [];
	const titles = [...FIGURE_TITLES, `${inTimeTitle(run.thresholds)}>`];
	return [
		...fittingTable(context, titles, [...all, ...rows]),
		...failedAnswersBlock(run.failedAnswers ?? []),
		...latencyChart(context, run.operations)
	];
}
/** `500 (32)`: a figure of failed requests does not say whether the provider failed or could not be reached. */
function failedAnswersBlock(answers) {
	if (answers.length === 0) return [];
	const rows = answers.map(({ answer, requests }) => `${answer} (${formatCount(requests)})`);
	return [paragraph(`Failed requests got: ${rows.join(", ")}.`)];
}
/** `in time (< 500 ms)`: succeeded, and within the limit that a threshold sets. */
function inTimeTitle(thresholds) {
	const limit = latencyLimitWords(thresholds);
	return limit === null ? "in time" : `in time (${limit})`;
}
const FIGURE_TITLES = [
	"Operation",
	"Requests>",
	"per s>",
	"Failed>",
	"p50 ms>",
	"p90 ms>",
	"p95 ms>",
	"p99 ms>",
	"max ms>"
];
function figuresRow(name, load) {
	const share = load.requests > 0 && load.failed > 0 ? ` (${formatShare(load.failed / load.requests)})` : "";
	const { withinThreshold, requests } = load;
	return [
		name,
		[text(formatCount(requests))],
		[text(load.rate === null ? "n/a" : String(Number(load.rate.toPrecision(3))))],
		[text(`${formatCount(load.failed)}${share}`)],
		...[
			load.p50Ms,
			load.p90Ms,
			load.p95Ms,
			load.p99Ms,
			load.maxMs
		].map((figure) => [text(figure === null ? "n/a" : formatLatencyFigure(figure))]),
		[text(withinThreshold === null || requests === 0 ? "n/a" : formatShare(withinThreshold / requests))]
	];
}
/** The slowest operations side by side, where there are at least two to compare. */
function latencyChart(context, operations) {
	const measured = operations.flatMap(({ operation, p95Ms }) => p95Ms === null ? [] : [{
		operation,
		p95Ms
	}]).sort((a, b) => b.p95Ms - a.p95Ms).slice(0, CHART_BARS);
	if (!context.limits.charts || measured.length < 2) return [];
	return [chart({
		form: "bars",
		title: "p95 by operation, milliseconds",
		unit: "ms",
		labels: measured.map(({ operation }) => operation),
		series: [{
			name: "p95",
			values: measured.map(({ p95Ms }) => p95Ms)
		}]
	})];
}
/** Points of a line: labels of more of them lie upon each other. */
const CHART_POINTS = 20;
/** How the latency went over time, where there is a time to speak of. */
function overTimeChart(context, run) {
	const every = Math.max(1, Math.ceil(run.overTime.length / CHART_POINTS));
	const shown = run.overTime.filter((_, at) => at % every === 0);
	if (!context.limits.charts || shown.length < 3) return [];
	return [chart({
		form: "lines",
		title: "p95 over time, milliseconds",
		unit: "ms",
		labels: shown.map(({ atMs }) => `${Math.round(atMs / 1e3)} s`),
		series: [{
			name: "p95",
			values: shown.map(({ p95Ms }) => p95Ms)
		}]
	})];
}
/** The line that runs it again. */
function rerunBlock(run) {
	return run.rerun === "" ? [] : [paragraph("Again, in the folder of the report: ", code(run.rerun))];
}

// src/report/sections/load.ts
const loadSection = {
	row: (_, detail) => describeLoad(detail),
	folds: (context, stage, detail) => [{
		summary: loadSummary(detail),
		blocks: loadBlocks(context, stage, detail)
	}, ...detail.scripts.map((run) => scriptFold(context, run))],
	passed: (detail) => detail.thresholds.filter(({ ok }) => ok).map((one) => `${one.metric} ${one.expression}`)
};
function describeLoad(detail) {
	const duration = describeLimit(detail.thresholds, {
		metric: "http_req_duration",
		aggregate: "p(95)"
	});
	const failed = describeLimit(detail.thresholds, {
		metric: "http_req_failed",
		aggregate: "rate"
	});
	const others = [detail, ...detail.scripts].flatMap(({ thresholds }) => thresholds).filter((threshold) => !threshold.ok).length;
	return [
		detail.p95Ms === null ? null : `p95 ${formatLatency(detail.p95Ms)}${duration}`,
		detail.requests > 0 ? `errors ${formatShare(detail.failed / detail.requests)}${failed}` : "zero requests",
		others > 0 ? `${formatNumberOf(others, "threshold")} crossed` : null,
		detail.scripts.length > 0 ? formatNumberOf(detail.scripts.length, "own script") : null,
		detail.notCalled.length > 0 ? `${formatNumberOf(detail.notCalled.length, "operation")} not called` : null
	].filter((words) => words !== null).join(", ");
}
function loadSummary(detail) {
	return line(`Load: ${figuresOf(detail)}`);
}
/** `1,000 requests, 2 thresholds kept` */
function figuresOf({ requests, thresholds }) {
	const crossed = thresholds.filter((threshold) => !threshold.ok).length;
	const all = formatNumberOf(thresholds.length, "threshold");
	return `${formatNumberOf(requests, "request")}, ${crossed > 0 ? `${crossed} of ${all} crossed` : `${all} kept`}`;
}
/** What was run, every threshold with its samples, every operation with its percentiles, and charts of them. */
function loadBlocks(context, stage, detail) {
	return [
		paragraph(`${detail.profile} (k6 ${detail.k6Version})`),
		...thresholdBlocks(context, detail),
		...findingsTable(context, stage),
		...operationBlocks(context, detail),
		...overTimeChart(context, detail),
		...notCalledBlocks(context, detail.notCalled),
		...logBlocks(context, detail.logTail ?? []),
		...rerunBlock(detail)
	];
}
function scriptFold(context, run) {
	return {
		summary: line("Load: ", code(run.script ?? run.name), `, ${figuresOf(run)}`),
		blocks: [
			paragraph(run.profile),
			...thresholdBlocks(context, run),
			...operationBlocks(context, run),
			...rerunBlock(run)
		]
	};
}

// src/report/sections/smoke.ts
const smokeSection = {
	row: (_, detail) => describeSmoke(detail),
	folds: (context, stage, detail) => [{
		summary: smokeSummary(detail),
		blocks: smokeBlocks(context, stage, detail)
	}],
	passed: (detail) => detail.calls.filter((call) => call.problem === null).map((call) => call.operation)
};
function describeSmoke(detail) {
	const called = new Set(detail.calls.map(({ operation }) => operation));
	const good = called.size - operationsWithProblem(detail);
	const missing = detail.notCalled.length;
	const answers = `${formatCount(good)} of ${formatNumberOf(called.size, "operation")} ${good === 1 || called.size === 1 ? "answers" : "answer"} as specified`;
	return missing > 0 ? `${answers}, ${formatCount(missing)} not called` : answers;
}
function operationsWithProblem({ calls }) {
	return new Set(calls.filter((call) => call.problem !== null).map(({ operation }) => operation)).size;
}
function smokeSummary(detail) {
	const called = new Set(detail.calls.map(({ operation }) => operation)).size;
	const bad = operationsWithProblem(detail);
	const requests = detail.calls.length === called ? "" : ` with ${formatNumberOf(detail.calls.length, "request")}`;
	return line(`Smoke: ${formatNumberOf(called, "operation")} called${requests}${bad > 0 ? `, ${bad} with a problem` : ""}`);
}
/** Calls that the report writes down to be repeated. */
const MAX_REPEATED = 5;
function answerOf({ problem, note }) {
	if (problem !== null) return [text("❌ "), ...prose(problem)];
	return note === void 0 ? [text("✅ as specified")] : [text("➖ "), ...prose(note)];
}
function repeatBlocks({ calls }) {
	const lines = calls.flatMap(({ problem, repeat }) => problem === null || repeat === void 0 ? [] : [repeat]);
	if (lines.length === 0) return [];
	const shown = lines.slice(0, MAX_REPEATED);
	const more = lines.length - shown.length > 0 ? `, the first ${shown.length} of ${lines.length}` : "";
	return [paragraph(`To repeat what went wrong${more}, with the provider's address in `, code("BASE_URL"), ":"), {
		kind: "fence",
		language: "sh",
		text: shown.join("\n")
	}];
}
/** One row per call, those with a problem first, and what was not called. */
function smokeBlocks(context, stage, detail) {
	const rows = [...detail.calls].sort((a, b) => Number(a.problem === null) - Number(b.problem === null)).map((call) => [
		[code(call.operation), ...call.asked === void 0 ? [] : [text(" "), ...prose(call.asked)]],
		[text(call.status === null ? "no answer" : String(call.status))],
		answerOf(call),
		[text(call.durationMs === null ? "" : formatLatencyFigure(call.durationMs))]
	]);
	return [
		...fittingTable(context, [
			"Operation",
			"Status>",
			"Answer",
			"ms>"
		], rows),
		...findingsTable(context, stage),
		...repeatBlocks(detail),
		...notCalledBlocks(context, detail.notCalled),
		...fittingTable(context, ["Operation", "Documented success that no answer was"], (detail.notSeen ?? []).map(({ operation, statuses }) => [[code(operation)], [text(statuses.join(", "))]])),
		...logBlocks(context, detail.logTail ?? [])
	];
}

// src/report/sections/stress.ts
const stressSection = {
	row: (stage, detail) => detail.runs.map(describeRun).join("; ") || stage.reason,
	folds: (context, stage, detail) => [...detail.runs.map((run) => runFold(context, detail, run)), {
		summary: line("Stress: findings, and what was left out"),
		blocks: restBlocks(context, stage, detail)
	}]
};
function describeRun(run) {
	if (run.breaking === null) return `${nameOf(run)}: ${figuresOf(run)}`;
	return `${run.script === null ? "" : `${run.script}: `}${describeBreaking(run.breaking, unitOf(run))}`;
}
function nameOf({ name, script }) {
	return script === null ? name : `${script} as ${name}`;
}
/** A round is whatever a script of the team does in one. */
function unitOf({ script }) {
	return script === null ? "requests/s" : "rounds/s";
}
/** `breaks at 300 requests/s (250 kept): …` */
function describeBreaking({ brokeRate, keptRate, reason }, unit) {
	if (brokeRate === null) return reason;
	const kept = keptRate === null ? "no lower rate kept every threshold" : `${formatCount(keptRate)} kept`;
	return `breaks at ${formatCount(brokeRate)} ${unit} (${kept}): ${reason}`;
}
function runFold(context, { k6Version }, run) {
	return {
		summary: line(`${nameOf(run)}: ${figuresOf(run)}`),
		blocks: [
			paragraph(`${run.profile} (k6 ${k6Version})`),
			...run.breaking === null ? thresholdBlocks(context, run) : breakingBlocks(context, run.breaking, unitOf(run)),
			...operationBlocks(context, run),
			...run.breaking === null ? overTimeChart(context, run) : [],
			...rerunBlock(run)
		]
	};
}
/** The steps, the one that broke marked, and the latency by rate. */
function breakingBlocks(context, breaking, unit) {
	const { steps } = breaking;
	const rows = steps.map((step) => [
		[text(formatCount(step.rate))],
		[text(String(Number(step.reached.toPrecision(3))))],
		[text(formatCount(step.requests))],
		[text(step.requests === 0 ? "n/a" : formatShare(step.failed / step.requests))],
		[text(step.p95Ms === null ? "n/a" : formatLatencyFigure(step.p95Ms))],
		[text(step.kept ? "✅ kept" : "❌ broke")]
	]);
	return [
		paragraph(strong("Breaking point"), ": ", ...prose(describeBreaking(breaking, unit))),
		...fittingTable(context, [
			unit === "rounds/s" ? "Rounds/s>" : "Requests/s>",
			"Reached>",
			"Requests>",
			"Failed>",
			"p95 ms>",
			"Thresholds"
		], rows),
		...context.limits.charts && steps.length >= 2 ? [chart({
			form: "lines",
			title: `p95 by ${unit === "rounds/s" ? "rounds" : "requests"} per second, milliseconds`,
			unit: "ms",
			labels: steps.map(({ rate }) => String(rate)),
			series: [{
				name: "p95",
				values: steps.map(({ p95Ms }) => p95Ms)
			}]
		})] : []
	];
}
function restBlocks(context, stage, detail) {
	const rows = detail.notAsked.map(({ profile, reason }) => [[text(profile)], prose(reason)]);
	return [
		...findingsTable(context, stage),
		...fittingTable(context, ["Profile not asked for", "What asks for it"], rows),
		...notCalledBlocks(context, detail.notCalled)
	];
}

// src/report/sections/table.ts
/** How every stage is told: a row for each kind of detail, and the compiler names the one that is missing. */
const SECTIONS = {
	changes: changesSection,
	contract: contractSection,
	integration: integrationSection,
	smoke: smokeSection,
	load: loadSection,
	compare: compareSection,
	stress: stressSection,
	chaos: chaosSection,
	audit: auditSection
};
/** What a stage that ran says about itself in its row of the checklist, from its result alone. */
function describeRow(stage) {
	const { detail } = stage;
	return detail === null ? stage.reason : sectionOf(detail).row(stage, detail);
}
/** Whether a stage that passed does not know what it was to find out. */
function isUndecided({ detail }) {
	return detail !== null && (sectionOf(detail).isUndecided?.(detail) ?? false);
}
/** Whether a stage that passed only advises. */
function isAdvice({ detail }) {
	return detail !== null && (sectionOf(detail).isAdvice?.(detail) ?? false);
}
/** The folds of a stage; one that did not get far enough to know anything has its findings. */
function foldsOf(context, stage) {
	const { detail } = stage;
	if (detail !== null) return sectionOf(detail).folds(context, stage, detail);
	return [{
		summary: line(`Findings of ${stage.stage}`),
		blocks: findingsTable(context, stage)
	}];
}
/** Names of what passed in a stage, one test each. */
function passedOf({ detail }) {
	return detail === null ? [] : sectionOf(detail).passed?.(detail) ?? [];
}
/** The table pairs each kind with its own section, which a lookup by a union cannot say in types. */
function sectionOf(detail) {
	return SECTIONS[detail.kind];
}

export { passedOf as a, whereRest as c, renderNextSteps as d, namesProviders as f, isUndecided as i, describeStep as l, take as m, foldsOf as n, repeatAtDesk as o, stageTitle as p, isAdvice as r, fittingTable as s, describeRow as t, renderLead as u };