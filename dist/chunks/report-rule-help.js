import { s as formatNumberOf } from "./model-http-operation.js";
import { r as clip, t as cleanLine } from "./report-clean.js";
import { r as nameHits } from "./report-consumers.js";
import { t as headPlaces } from "./report-head-place.js";
import { r as ruleAnchor } from "./report-links.js";
import { n as graphqlRuleId, t as GRAPHQL_RULES } from "./spec-graphql-directive-rules.js";
import { n as protoRuleId, t as PROTO_RULES } from "./spec-protobuf-field-rules.js";
import { r as ruleTexts } from "./spec-asyncapi-rules.js";
import { t as STAGE_RULES } from "./report-rule-table.js";

// src/spec/rule-book.ts
/** Every rule of every format, in the order of `docs/rules.md`. */
function describeRules() {
	return [
		...ruleTexts(),
		...Object.entries(GRAPHQL_RULES).map(([name, rule]) => toRuleText(graphqlRuleId(name), rule)),
		...Object.entries(PROTO_RULES).map(([name, rule]) => toRuleText(protoRuleId(name), rule))
	];
}
/** A rule without direction by its first verdict: the others are cases of it. */
function toRuleText(id, rule) {
	const [severity, why] = rule.verdicts.none ?? rule.otherwise?.[0] ?? ["info", ""];
	return {
		id,
		severity,
		title: rule.title,
		why,
		todo: rule.todo
	};
}

// src/report/rule-help.ts
/** Help by rule id; null for a rule that no table has. */
function indexRules() {
	const rules = [...describeRules(), ...STAGE_RULES.flatMap((section) => section.rules)];
	const byId = new Map(rules.map((rule) => [rule.id, rule]));
	return (id) => byId.get(id) ?? null;
}

// src/report/sarif.ts
/** GitHub takes 25 000 results per run and shows the first 5 000: docs.github.com, SARIF support for code scanning. */
const MAX_RESULTS = 5e3;
/** Ours: what is shown beside a line. */
const MESSAGE_CODE_POINTS = 1e3;
const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
/** GitHub recognises an alert by this key; ours stays the same when the file changes elsewhere. */
const GITHUB_FINGERPRINT = "primaryLocationLineHash";
const OWN_FINGERPRINT = "apiTestingFinding/v1";
/** GitHub takes no result without a file: what is about no line is told where the run is configured. */
const NO_PLACE = {
	file: ".github/api-testing.yml",
	line: 1,
	column: 1
};
const LEVELS = {
	breaking: "error",
	warning: "warning",
	info: "note"
};
const RANK = {
	breaking: 0,
	warning: 1,
	info: 2
};
/** Findings as SARIF 2.1.0, for code scanning and editors; what could not run is a notification, never a clean result. */
function renderSarif(result, links) {
	const findings = sortFindings(result);
	const shown = findings.slice(0, MAX_RESULTS);
	const ruleIds = [...new Set(shown.map((finding) => finding.rule))].sort();
	const indexOf = new Map(ruleIds.map((id, index) => [id, index]));
	const run = {
		tool: { driver: describeTool(ruleIds, links) },
		automationDetails: { id: `api-testing/${cleanLine(result.checkName)}/` },
		columnKind: "utf16CodeUnits",
		originalUriBaseIds: { "%SRCROOT%": { description: { text: "Root of the repository." } } },
		...provenance(result, links),
		invocations: [describeInvocation(result, findings.length - shown.length)],
		results: toResults(result, shown, indexOf)
	};
	return `${JSON.stringify({
		$schema: SCHEMA,
		version: "2.1.0",
		runs: [run]
	}, null, 1)}\n`;
}
function sortFindings(result) {
	return result.stages.flatMap((stage) => stage.findings).sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}
function describeTool(ruleIds, links) {
	const helpOf = indexRules();
	const home = links.docs("report.md");
	return {
		name: "api-testing",
		...home === null ? {} : { informationUri: home },
		rules: ruleIds.map((id) => describeRule(id, helpOf(id), links))
	};
}
function describeRule(id, help, links) {
	const uri = links.docs(`rules.md#${ruleAnchor(id)}`);
	const title = help?.title ?? id;
	const todo = help?.todo ?? "See the report of the run.";
	return {
		id,
		name: id,
		shortDescription: { text: `${title}.` },
		fullDescription: { text: help?.why || `${title}.` },
		help: {
			text: todo,
			markdown: `${title}. ${help?.why ?? ""}\n\n**What to do:** ${todo}`
		},
		...uri === null ? {} : { helpUri: uri },
		defaultConfiguration: { level: LEVELS[help?.severity ?? "warning"] },
		properties: { tags: ["api", id.split(".")[0] ?? id] }
	};
}
function provenance({ event }, links) {
	if (event.repository === null || links.run === null) return {};
	const { owner, name } = event.repository;
	const repositoryUri = `${new URL(links.run).origin}/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`;
	const branch = event.branch === null ? {} : { branch: cleanLine(event.branch) };
	return { versionControlProvenance: [{
		repositoryUri,
		revisionId: event.headSha,
		...branch
	}] };
}
function describeInvocation(result, hidden) {
	const notifications = [...result.setup, ...result.stages.flatMap((stage) => stage.problems)].map(toNotification);
	const left = {
		level: "warning",
		message: { text: `${formatNumberOf(hidden, "more finding")} in result.json.` }
	};
	return {
		executionSuccessful: result.verdict.word !== "broken",
		toolExecutionNotifications: hidden > 0 ? [...notifications, left] : notifications
	};
}
function toNotification({ code, what, where, why, todo }) {
	const words = [
		what,
		why,
		todo
	].filter((part) => part !== null).join(" · ");
	return {
		descriptor: { id: code },
		level: "error",
		message: { text: plain(words) },
		...where === null ? {} : { locations: [toLocation(where)] }
	};
}
function toResults(result, findings, indexOf) {
	const placeOf = headPlaces(result.stages);
	const seen = /* @__PURE__ */ new Map();
	return findings.map((finding) => {
		const { location, base } = placeOf(finding);
		const at = location ?? NO_PLACE;
		const key = `${finding.fingerprint} ${at.file}`;
		const ordinal = (seen.get(key) ?? 0) + 1;
		seen.set(key, ordinal);
		return {
			ruleId: finding.rule,
			ruleIndex: indexOf.get(finding.rule) ?? -1,
			level: LEVELS[finding.severity],
			message: { text: describe(finding, base) },
			locations: [toLocation(at)],
			partialFingerprints: {
				[GITHUB_FINGERPRINT]: `${finding.fingerprint}:${ordinal}`,
				[OWN_FINGERPRINT]: finding.fingerprint
			},
			...suppressions(finding)
		};
	});
}
/** A change that somebody accepted stays in the log and is no open alert. */
function suppressions({ accepted }) {
	if (accepted === void 0) return {};
	return { suppressions: [{
		kind: "external",
		status: "accepted",
		justification: plain(accepted.reason)
	}] };
}
function describe(finding, base) {
	const hits = nameHits(finding.consumers);
	return plain([
		finding.message,
		hits.length > 0 ? `Used by ${hits.join(", ")}` : null,
		finding.todo === null ? null : `What to do: ${finding.todo}`,
		base === null ? null : `It stood at ${base.file}:${base.line} of the base`
	].filter((words) => words !== null).map((words) => words.replace(/[.\s]+$/u, "")).join(". "));
}
/** Brackets begin a link in a message of SARIF; a backslash takes that meaning away. */
function plain(words) {
	return `${(clip(cleanLine(words.replaceAll("`", "")).trim(), MESSAGE_CODE_POINTS) || "No further words").replace(/[\\[\]]/gu, "\\$&")}.`;
}
function toLocation({ file, line, column }) {
	return { physicalLocation: {
		artifactLocation: {
			uri: file.toWellFormed().split("/").map(encodeURIComponent).join("/"),
			uriBaseId: "%SRCROOT%"
		},
		region: {
			startLine: atLeastOne(line),
			startColumn: atLeastOne(column)
		}
	} };
}
function atLeastOne(figure) {
	return Math.max(1, Math.trunc(figure) || 1);
}

export { indexRules as n, renderSarif as t };