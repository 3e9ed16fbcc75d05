import { S as isOpen, r as labelOf, y as outcomeOf } from "./verdict-acceptance.js";
import { n as cleanLines, t as cleanLine } from "./report-clean.js";
import { r as nameHits } from "./report-consumers.js";
import { a as passedOf, i as isUndecided } from "./report-acceptance-words.js";

// src/report/junit.ts
const MS_PER_SECOND = 1e3;
/**
* The run as JUnit XML, for dashboards that read nothing else: a suite per stage; in it what passed, every finding (one
* that breaks somebody is a failure), and what could not run as an error.
*/
function renderJunit(result) {
	const suites = [...setupSuite(result), ...result.stages.map(renderStage)];
	const all = suites.flatMap((suite) => suite.cases);
	return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${`name="${attribute(result.checkName)}" ${counts(all)} time="${seconds(result.durationMs)}"`}>\n${suites.map(writeSuite).join("\n")}\n</testsuites>\n`;
}
function setupSuite({ setup }) {
	if (setup.length === 0) return [];
	return [{
		name: "Setup",
		durationMs: 0,
		cases: setup.map((problem) => problemCase("Setup", problem))
	}];
}
function renderStage(stage) {
	const label = labelOf(stage);
	const name = stage.provider === null ? label : `${label} (${stage.provider})`;
	const outcome = outcomeOf(stage);
	const own = [
		...passedOf(stage).map((passed) => plainCase(name, passed, "passed")),
		...stage.findings.map((finding) => findingCase(name, finding, OPEN_RULES.has(finding.rule))),
		...stage.problems.map((problem) => problemCase(name, problem))
	];
	const told = outcome === "passed" ? own.length > 0 : own.some((one) => one.end === outcome);
	const end = outcome === "passed" && isUndecided(stage) ? "skipped" : outcome;
	const cases = told ? own : [...own, {
		...plainCase(name, stage.stage, end),
		message: stage.reason
	}];
	return {
		name,
		durationMs: stage.durationMs,
		cases
	};
}
function plainCase(className, name, end) {
	return {
		name,
		className,
		end,
		file: null,
		line: null,
		message: "",
		text: ""
	};
}
/** Findings that leave a question open: the test was run and has no answer. */
const OPEN_RULES = /* @__PURE__ */ new Set(["compare.inconclusive"]);
function findingCase(className, finding, isQuestion) {
	const hits = nameHits(finding.consumers);
	const text = [
		finding.message,
		hits.length > 0 ? `Used by ${hits.join(", ")}` : null,
		finding.todo === null ? null : `What to do: ${finding.todo}`,
		`Rule ${finding.rule}, fingerprint ${finding.fingerprint}`
	];
	const where = finding.location === null ? "" : ` (${finding.location.file}:${finding.location.line})`;
	return {
		name: `${finding.message}${where}`,
		className,
		file: finding.location?.file ?? null,
		line: finding.location?.line ?? null,
		end: isOpen(finding, "breaking") ? "failed" : isQuestion ? "skipped" : "passed",
		message: finding.message,
		text: text.filter((words) => words !== null).join("\n")
	};
}
function problemCase(className, { code, what, where, why, todo }) {
	const text = [
		what,
		why,
		todo
	].filter((words) => words !== null).join("\n");
	return {
		name: code,
		className,
		file: where?.file ?? null,
		line: where?.line ?? null,
		end: "broken",
		message: what,
		text
	};
}
function counts(cases) {
	const of = (end) => cases.filter((one) => one.end === end).length;
	return `tests="${cases.length}" failures="${of("failed")}" errors="${of("broken")}" skipped="${of("skipped")}"`;
}
function writeSuite({ name, durationMs, cases }) {
	return [
		`  <testsuite ${`name="${attribute(name)}" ${counts(cases)} time="${seconds(durationMs)}"`}>`,
		...cases.map(writeCase),
		"  </testsuite>"
	].join("\n");
}
const ELEMENTS = {
	failed: "failure",
	broken: "error"
};
function writeCase({ name, className, file, line, end, message, text }) {
	const place = `${file === null ? "" : ` file="${attribute(file)}"`}${line === null ? "" : ` line="${line}"`}`;
	const head = `    <testcase name="${attribute(name)}" classname="${attribute(className)}"${place}`;
	switch (end) {
		case "passed": return text === "" ? `${head}/>` : `${head}><system-out>${content(text)}</system-out></testcase>`;
		case "skipped": return text === "" ? `${head}><skipped message="${attribute(message)}"/></testcase>` : `${head}><skipped message="${attribute(message)}">${content(text)}</skipped></testcase>`;
		default: {
			const element = ELEMENTS[end];
			return `${head}><${element} message="${attribute(message)}">${content(text)}</${element}></testcase>`;
		}
	}
}
function seconds(ms) {
	return (ms / MS_PER_SECOND).toFixed(3);
}
const ENTITIES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;"
};
function attribute(text) {
	return escapeXml(cleanLine(text.replaceAll("`", "")).trim());
}
function content(text) {
	return escapeXml(cleanLines(text.replaceAll("`", "")));
}
/** What XML 1.0 has no way to write at all is left out. */
function escapeXml(text) {
	return text.replace(/[\ufffe\uffff]/gu, "").replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? character);
}

export { renderJunit };