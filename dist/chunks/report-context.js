import { c as heading, d as link, f as paragraph, g as text, h as table, i as shortVersion, l as item, m as strong, n as describeNobody, o as chart, p as prose, r as nameHits, s as code, t as describeHits, u as line } from "./report-blocks.js";
import { a as describeGoal, c as findContradiction, d as isOpen, l as outcomeOf, r as labelOf, s as describeFinding } from "./verdict-acceptance.js";
import { a as formatList, i as formatLatencyFigure, n as formatDuration, o as formatNumberOf, r as formatLatency, s as formatShare, t as formatCount } from "./verdict-figures.js";
import { r as ruleAnchor, t as commitOf } from "./report-links.js";

// src/report/context.ts
/** Providers are named in rows only where there is more than one to tell apart. */
function namesProviders(result) {
	return new Set(result.stages.map((stage) => stage.provider)).size > 1;
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
/** Where a finding is. What was removed stands in the base, and its change says so. */
function placeOfFinding(context, finding) {
	if (finding.location === null) return text("");
	const { event, baseSha } = context.result;
	const side = context.changeOf(finding)?.location.side ?? "head";
	return place(context, finding.location, commitOf(side, {
		headSha: event.headSha,
		baseSha
	}));
}
/** The first `limit` entries, and how many there are beyond. */
function take(entries, limit) {
	const shown = entries.length <= limit ? entries : entries.slice(0, limit);
	return {
		shown,
		hidden: entries.length - shown.length
	};
}

// src/report/next-steps.ts
/** Interactions quoted for one finding. */
const QUOTED_INTERACTIONS = 2;
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
	if (where !== null) parts.push(strong("Where:"), " ", where);
	if (todo !== null) parts.push(...where === null ? [] : [". "], strong("What to do:"), " ", ...prose(endSentence(todo)));
	return parts.length === 0 ? [] : [paragraph(...parts)];
}
/** Everything that keeps the run from passing. What could not run comes first where nothing else is known for sure. */
function findSteps(result) {
	const setup = result.setup.map((problem) => ({
		kind: "problem",
		problem,
		stage: null
	}));
	const problems = result.stages.flatMap((stage) => problemsOf(stage).map((problem) => ({
		kind: "problem",
		problem,
		stage
	})));
	const goals = result.goals.filter((goal) => !goal.reached && result.verdict.word === "failed");
	const findings = findingSteps(result);
	return [
		...setup,
		...result.verdict.word === "broken" ? [...problems, ...findings] : [...findings, ...problems],
		...goals.map((goal) => ({
			kind: "goal",
			words: describeGoal(goal)
		}))
	];
}
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
function findingSteps(result) {
	const failing = failingFindings(result);
	const contract = failing.filter(({ stage }) => stage.stage === "contract").map(({ finding }) => finding);
	const echoed = /* @__PURE__ */ new Set();
	return failing.flatMap(({ finding, stage }) => {
		if (echoed.has(finding)) return [];
		const echoes = stage.stage === "changes" ? contract.filter((echo) => !echoed.has(echo) && isEcho(echo, finding)) : [];
		for (const echo of echoes) echoed.add(echo);
		return [{
			kind: "finding",
			finding,
			stage,
			echoes
		}];
	});
}
/** A contract finding about the same operations and the same consumers as a break: one cause, told once. */
function isEcho(echo, cause) {
	if (echo.operations.length === 0 || echo.consumers.length === 0) return false;
	const consumers = new Set(cause.consumers.map((use) => use.consumer));
	return echo.operations.every((operation) => cause.operations.includes(operation)) && echo.consumers.every((use) => consumers.has(use.consumer));
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
	const title = line(strong(...titleOf(context, step)), ...where === null ? [] : [", ", where]);
	return item(title, childrenOf(context, step));
}
function childrenOf(context, step) {
	const todo = todoOf(step);
	const children = [];
	if (step.kind === "finding") children.push(...hitLines(context, step), whyLine(context, step));
	if (step.kind === "problem" && step.problem.why !== null) children.push(line(strong("Why:"), " ", ...prose(step.problem.why)));
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
		case "goal": return line(`Goal not reached: ${step.words}`);
		default: return step;
	}
}
function whereOf(context, step) {
	if (step.kind === "finding") return step.finding.location === null ? null : placeOfFinding(context, step.finding);
	if (step.kind !== "problem" || step.problem.where === null) return null;
	return placeOfProblem(context, step.problem.where);
}
function todoOf(step) {
	switch (step.kind) {
		case "problem": return step.problem.todo;
		case "finding": return step.finding.todo;
		case "goal": return null;
		default: return step;
	}
}
/** Breaking changes are told as in the headline; every other stage words its own findings. */
function tellFinding(context, { finding, stage }) {
	if (stage.stage === "changes") return describeFinding(finding, context.changeOf(finding));
	return finding.message.replace(/[.\s]+$/u, "");
}
function hitLines(context, step) {
	const { finding, stage, echoes } = step;
	if (finding.consumers.length > 0) {
		const proof = echoes.length > 0 ? [`; the contract tests confirm it (${formatNumberOf(echoes.length, "finding")})`] : [];
		return [line(strong("Who:"), " ", ...describeHits(finding.consumers), ...proof)];
	}
	if (stage.stage !== "changes") return [];
	return [line(strong("Who:"), " ", describeNobody(context.result, stage.provider))];
}
/** Which interactions use it, which operations it reaches when the message does not say so, and by which rule. */
function whyLine(context, step) {
	const { finding } = step;
	const told = tellFinding(context, step);
	const message = told.includes(finding.message) || finding.message.startsWith(told) ? [] : [...prose(finding.message), "; "];
	const quoted = [...new Set(finding.consumers.flatMap((use) => use.interactions))].map((description) => `“${description}”`);
	const used = quoted.length > 0 ? [`used in ${formatList(quoted, QUOTED_INTERACTIONS)}; `] : [];
	return line(strong("Why:"), " ", ...message, ...used, ...reachOf(finding, told), "rule ", ruleLink(context, finding.rule));
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
		[text(finding.accepted ? `☑️ ${finding.severity}, accepted` : SEVERITY_WORDS[finding.severity])],
		[
			...prose(finding.message),
			text(" · "),
			ruleLink(context, finding.rule)
		],
		[placeOfFinding(context, finding)],
		...named ? [finding.consumers.length > 0 ? describeHits(finding.consumers) : usedByNobody(finding.severity)] : []
	]);
	return fittingTable(context, [
		"Severity",
		"What",
		"Where",
		...named ? ["Used by"] : []
	], rows);
}
function usedByNobody(severity) {
	return [text(severity === "info" ? "" : "nobody known")];
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
	const items = shown.map(({ message, accepted }) => item(line(code(accepted.fingerprint), " ", ...prose(message)), [line(...describeWho(context, accepted), ": ", text(accepted.reason))]));
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
function describeWho(context, { by, at, until, severity, source, url }) {
	if (source === "configuration") return line("As ", severity, " in ", code("changes.accepted"), until === null ? "" : ` until ${until}`);
	const when = at === null ? "" : ` on ${at.slice(0, 10)}`;
	const name = strong(by ?? "somebody");
	const href = context.links.comment(url);
	return line("As ", severity, " by ", href === null ? name : link(name, href), when);
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
	const words = [
		`${count("breaking")} breaking`,
		count("warning") > 0 ? formatNumberOf(count("warning"), "warning") : null,
		`${count("info")} compatible`
	].filter((word) => word !== null);
	return line(`API changes: ${words.join(", ")}`);
}
/** Which specifications were compared, every change with the consumers it hits, and what was not analysed. */
function changesBlocks(context, stage, detail) {
	const specs = detail.specs.map((spec) => [
		[code(spec.path)],
		[text(spec.basePath === null ? spec.status : `${spec.status} from ${spec.basePath}`)],
		[text(String(spec.operations))]
	]);
	const nobody = stage.findings.some((finding) => finding.severity !== "info" && finding.consumers.length === 0);
	return [
		...fittingTable(context, [
			"Specification",
			"Status",
			"Operations touched>"
		], specs),
		...findingsTable(context, stage),
		...acceptedBlocks(context, stage),
		...nobody ? [paragraph(nobodyNote(context, stage))] : []
	];
}
function nobodyNote(context, stage) {
	return `Where no consumer is named: ${describeNobody(context.result, stage.provider)}. What nobody is known to use may still be used.`;
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
	const figures = required.length > 0 ? `${formatCount(passed)} of ${formatNumberOf(required.length, "interaction")}` : `${formatNumberOf(detail.staticChecked, "interaction")} held against the specification`;
	const unverified = detail.pacts.filter((pact) => pact.verification === "not-run").length;
	const allPassed = passed === required.length && detail.gates.every((gate) => gate.deployable === true);
	return [
		figures,
		`${consumers} (Pact)`,
		pending > 0 ? `${formatCount(pending)} pending` : null,
		unverified > 0 ? `${formatNumberOf(unverified, "pact")} not verified against a running provider` : null,
		...describeGates(detail),
		...describeRecorded(detail),
		outcomeOf(stage) === "failed" && allPassed ? stage.reason : null
	].filter((words) => words !== null).join(", ");
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
	const unlisted = stage.findings.filter((finding) => !isListed(finding, detail)).length;
	const words = [
		formatNumberOf(detail.pacts.length, "pact"),
		failed > 0 ? `${formatNumberOf(failed, "interaction")} failed` : null,
		unlisted > 0 ? formatNumberOf(unlisted, "finding") : null
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
		...fittingTable(context, [
			"Environment",
			safeTitle(detail),
			"Why"
		], detail.gates.map(gateRow)),
		...fittingTable(context, [
			"Consumer",
			"Provider",
			"Verified",
			"When"
		], detail.matrix.map(matrixRow))
	];
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
		const limit = unitOf(threshold) === "share" ? `${Number((parsed.limit * 100).toFixed(4))} %` : formatCount(parsed.limit);
		return ` (${parsed.operator} ${limit})`;
	}
	return "";
}
/** What was measured, in the threshold's own unit. */
function formatMeasured(threshold) {
	const { measured } = threshold;
	if (measured === null) return "not reported";
	switch (unitOf(threshold)) {
		case "share": return formatShare(measured);
		case "milliseconds": return `${formatLatencyFigure(measured)} ms`;
		case "number": return String(Number(measured.toPrecision(6)));
	}
}
/** k6 counts rates as shares of one, trends of times in milliseconds, and everything else as plain numbers. */
function unitOf(threshold) {
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

// src/report/sections/load.ts
/** Bars of the chart: more of them cannot be read. */
const CHART_BARS = 12;
const loadSection = {
	row: (_, detail) => describeLoad(detail),
	folds: (context, stage, detail) => [{
		summary: loadSummary(detail),
		blocks: loadBlocks(context, stage, detail)
	}],
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
	const others = detail.thresholds.filter((threshold) => !threshold.ok).length;
	return [
		detail.p95Ms === null ? null : `p95 ${formatLatency(detail.p95Ms)}${duration}`,
		detail.requests > 0 ? `errors ${formatShare(detail.failed / detail.requests)}${failed}` : "zero requests",
		others > 0 ? `${formatNumberOf(others, "threshold")} crossed` : null,
		detail.notCalled.length > 0 ? `${formatNumberOf(detail.notCalled.length, "operation")} not called` : null
	].filter((words) => words !== null).join(", ");
}
function loadSummary(detail) {
	const crossed = detail.thresholds.filter((threshold) => !threshold.ok).length;
	const verdict = crossed > 0 ? `${crossed} of ${formatNumberOf(detail.thresholds.length, "threshold")} crossed` : `${formatNumberOf(detail.thresholds.length, "threshold")} kept`;
	return line(`Load: ${formatNumberOf(detail.requests, "request")}, ${verdict}`);
}
/** What was run, every threshold with its samples, every operation with its percentiles, and a chart of them. */
function loadBlocks(context, stage, detail) {
	const thresholds = [...detail.thresholds].sort((a, b) => Number(a.ok) - Number(b.ok));
	return [
		paragraph(`${detail.profile} (k6 ${detail.k6Version})`),
		...fittingTable(context, [
			"Metric",
			"Threshold",
			"Measured>",
			"Samples>",
			"Result"
		], thresholds.map((threshold) => [
			[code(threshold.metric)],
			[code(threshold.expression)],
			[text(formatMeasured(threshold))],
			[text(formatCount(threshold.samples))],
			[text(threshold.ok ? "✅ kept" : "❌ crossed")]
		])),
		...findingsTable(context, stage),
		...fittingTable(context, [
			"Operation",
			"Requests>",
			"Failed>",
			"p50 ms>",
			"p95 ms>",
			"p99 ms>"
		], detail.operations.map(operationRow)),
		...chartBlocks(context, detail.operations),
		...notCalledBlocks(context, detail.notCalled)
	];
}
function operationRow(load) {
	const share = load.requests > 0 && load.failed > 0 ? ` (${formatShare(load.failed / load.requests)})` : "";
	return [
		[code(load.operation)],
		[text(formatCount(load.requests))],
		[text(`${formatCount(load.failed)}${share}`)],
		...[
			load.p50Ms,
			load.p95Ms,
			load.p99Ms
		].map((figure) => [text(figure === null ? "none" : formatLatencyFigure(figure))])
	];
}
/** The slowest operations side by side, where there are at least two to compare. */
function chartBlocks(context, operations) {
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
	const good = detail.calls.filter((call) => call.problem === null).length;
	const missing = detail.notCalled.length;
	const answers = `${formatCount(good)} of ${formatNumberOf(detail.calls.length, "operation")} ${good === 1 ? "answers" : "answer"} as specified`;
	return missing > 0 ? `${answers}, ${formatCount(missing)} not called` : answers;
}
function smokeSummary(detail) {
	const bad = detail.calls.filter((call) => call.problem !== null).length;
	return line(`Smoke: ${formatNumberOf(detail.calls.length, "operation")} called${bad > 0 ? `, ${bad} with a problem` : ""}`);
}
/** One row per call, those with a problem first, and what was not called. */
function smokeBlocks(context, stage, detail) {
	const rows = [...detail.calls].sort((a, b) => Number(a.problem === null) - Number(b.problem === null)).map((call) => [
		[code(call.operation)],
		[text(call.status === null ? "no answer" : String(call.status))],
		call.problem === null ? [text("✅ as specified")] : [text("❌ "), ...prose(call.problem)],
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
	load: loadSection
};
/** What a stage that ran says about itself in its row of the checklist, from its result alone. */
function describeRow(stage) {
	const { detail } = stage;
	return detail === null ? stage.reason : sectionOf(detail).row(stage, detail);
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

export { whereRest as a, renderNextSteps as c, take as d, fittingTable as i, namesProviders as l, foldsOf as n, describeStep as o, passedOf as r, renderLead as s, describeRow as t, stageTitle as u };