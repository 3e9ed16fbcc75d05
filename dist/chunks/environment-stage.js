import { r as toProblem, t as ProblemError } from "./model-problem.js";
import { n as childEnvironment } from "./tools-child-environment.js";
import { t as runCommand } from "./tools-capture.js";
import { n as relayLine } from "./tools-neutralise.js";
import { t as quoteLog } from "./tools-quote-log.js";
import { a as inSeconds, i as describeEnd, n as insideWorkspace, o as shellSignal, r as EnvironmentFailure, t as workspaceFolder } from "./environment-failure.js";
import { n as TESTS_FAILED, r as TEST_FAILED, t as PROVIDER_ENDED } from "./environment-rules.js";
import { t as XMLParser } from "./package-is-unsafe.js";
import { t as XMLValidator } from "./package-fast-xml-parser.js";
import { isAbsolute, join, relative, sep } from "node:path";
import { realpathSync, statSync } from "node:fs";
import { createHash } from "node:crypto";
import { glob, readFile, stat } from "node:fs/promises";

// src/environment/judge-tests.ts
function broken(problem, detail) {
	return {
		outcome: "broken",
		reason: problem.what,
		problems: [problem],
		detail
	};
}
/** Failed when a test failed or the exit code says so; passed only when nothing speaks against it, the reports included. */
function judgeTests(run, judged) {
	const { environment, config } = judged;
	const { result, tail, report, problems } = run;
	const tests = {
		command: config.run,
		exitCode: result.exitCode,
		durationMs: result.durationMs,
		report
	};
	const detail = {
		...judged.detail,
		tests,
		logTail: tail
	};
	const problem = whyNotRun(result, config, tail);
	const ended = environment.exited();
	const findings = problem === null ? findFailures(run, judged, ended) : failedTests(run, judged);
	if (problem !== null) return {
		...broken(problem, detail),
		findings,
		problems: [problem, ...problems]
	};
	if (findings.length > 0) {
		const logTail = ended === null ? tail : [...environment.tail(50)];
		return {
			outcome: "failed",
			reason: whyFailed(findings, report),
			findings,
			problems,
			detail: {
				...detail,
				logTail
			}
		};
	}
	const [unread] = problems.length > 0 ? problems : noTests(config, report);
	if (unread !== void 0) return {
		...broken(unread, detail),
		problems: problems.length > 0 ? problems : [unread]
	};
	const counted = report === null ? "" : ` (${countTests(report)})`;
	return {
		outcome: "passed",
		reason: `${readyReason(environment, judged.input.provider)}; ${config.run} passed in ${inSeconds(result.durationMs)}${counted}`,
		detail: {
			...detail,
			logTail: []
		}
	};
}
function findFailures(run, judged, ended) {
	const { provider } = judged.input;
	const { run: command } = judged.config;
	const { exitCode } = run.result;
	const died = ended === null ? [] : [finding(provider, PROVIDER_ENDED, `${provider} ${ended} while \`${command}\` ran`)];
	const failed = failedTests(run, judged);
	const exited = exitCode === 0 || failed.length > 0 ? [] : [finding(provider, TESTS_FAILED, `\`${command}\` ended with exit code ${exitCode}`)];
	return [
		...died,
		...failed,
		...exited
	];
}
function failedTests({ report }, { input }) {
	return (report?.failures ?? []).map((failure) => ({
		...finding(input.provider, TEST_FAILED, `${failure.name}: ${failure.message}`, failure.name),
		location: failure.location
	}));
}
/** Every sentence of a few findings; of many failed tests their number. */
function whyFailed(findings, report) {
	const rest = findings.filter(({ rule }) => rule !== TEST_FAILED.id).map(({ message }) => message);
	const failed = report === null || report.failed === 0 ? [] : [countTests(report)];
	return [...rest, ...failed].join("; ");
}
/** `2 of 118 tests failed, 3 skipped` */
function countTests({ tests, failed, skipped }) {
	const words = tests === 1 ? "test" : "tests";
	const count = failed === 0 ? `${tests} ${words}` : `${failed} of ${tests} ${words} failed`;
	return skipped === 0 ? count : `${count}, ${skipped} skipped`;
}
/** Tests that are all skipped, or none at all, have shown nothing. */
function noTests(config, report) {
	if (report === null || report.tests > report.skipped) return [];
	return [{
		code: "integration.no-tests",
		what: `\`${config.run}\` ended with exit code 0, and no test ran (${countTests(report)})`,
		where: null,
		why: `its reports are ${report.files.join(", ")}`,
		todo: "Check which tests the command selects"
	}];
}
/** `sh` answers so for a command that it could not run. */
const NOT_EXECUTABLE = 126;
const NOT_FOUND = 127;
/** What kept the tests from ending by themselves; null when they did. */
function whyNotRun(result, config, tail) {
	const what = `The integration tests (${config.run})`;
	const why = quoteLog(tail);
	const problem = (code, words, todo) => ({
		code: `integration.${code}`,
		what: `${what} ${words}`,
		where: null,
		why,
		todo
	});
	if (result.spawnError !== null) return {
		...problem("tests-not-started", describeEnd(result), null),
		why: null
	};
	if (result.aborted) return {
		...problem("cancelled", "were cancelled", null),
		why: null
	};
	if (result.timedOut) return problem("tests-timeout", `did not end within ${inSeconds(config.timeoutMs)}`, "Find out what they wait for, or give them longer (`integration.timeout`)");
	const { exitCode } = result;
	if (exitCode === NOT_FOUND || exitCode === NOT_EXECUTABLE) return problem("tests-not-found", `${exitCode === NOT_FOUND ? "need a program that is not there" : "are not executable"} (exit code ${exitCode})`, "Install what they need in an earlier step of the job");
	const signal = result.signal ?? shellSignal(exitCode);
	if (exitCode !== null && signal === null) return null;
	return problem("tests-killed", `were ended by ${signal ?? "an unknown cause"}`, null);
}
/** `postgres:15, redis:7 and PaymentService ready in 2.1 s`: services start side by side, then the provider. */
function readyReason(environment, provider) {
	const images = environment.services.map(({ image }) => image);
	const names = images.length === 0 ? provider : `${images.join(", ")} and ${provider}`;
	const slowest = Math.max(0, ...environment.services.map(({ readyMs }) => readyMs ?? 0));
	return `${names} ready in ${inSeconds(slowest + environment.providerReadyMs)}`;
}
function finding(provider, rule, message, test = "") {
	const key = `${rule.id}\0${provider}${test === "" ? "" : `\0${test}`}`;
	const fingerprint = createHash("sha256").update(key).digest("hex").slice(0, 16);
	return {
		rule: rule.id,
		severity: rule.severity,
		message,
		todo: rule.todo,
		location: null,
		operations: [],
		consumers: [],
		fingerprint
	};
}

// src/environment/junit.ts
/** Suites inside suites; real reports have two or three levels. */
const MAX_DEPTH = 50;
/** Comments and instructions may stand before a document type; entities are declared nowhere else. */
const DOCUMENT_TYPE = /^\uFEFF?(?:\s|<\?[^>]*\?>|<!--(?:[^-]|-(?!->))*-->)*<!DOCTYPE/u;
const parser = new XMLParser({
	preserveOrder: true,
	ignoreAttributes: false,
	attributeNamePrefix: "",
	parseTagValue: false,
	parseAttributeValue: false,
	trimValues: false,
	htmlEntities: true
});
/** Reads a JUnit file. Throws a ProblemError with the place where it stops being one. */
function parseJunit(text, file) {
	const bad = (why, line = 1, column = 1) => new ProblemError({
		code: "integration.report-malformed",
		what: `The test report ${file} cannot be read`,
		where: {
			file,
			line,
			column
		},
		why,
		todo: "Look at how the tests write it; a run that is killed leaves half a file"
	});
	if (DOCUMENT_TYPE.test(text)) throw bad("it declares a document type, which could hold entities without end");
	const checked = XMLValidator.validate(text);
	if (checked !== true) throw bad(checked.err.msg, checked.err.line, checked.err.col ?? 1);
	const [root, ...others] = readElements(text, bad);
	const name = root && nameOf(root);
	if (root === void 0 || others.length > 0 || name !== "testsuites" && name !== "testsuite") throw bad(`it starts with \`${name ?? "nothing"}\`, not with \`testsuites\` or \`testsuite\``);
	const found = {
		tests: 0,
		skipped: 0,
		failures: []
	};
	readSuite(root, {
		suites: [],
		file: null,
		depth: 0
	}, found);
	return found;
}
function readElements(text, bad) {
	try {
		return parser.parse(text).filter((node) => ![
			"?xml",
			"#text",
			"#comment"
		].includes(nameOf(node)));
	} catch (error) {
		throw bad(error.message);
	}
}
function readSuite(suite, { suites, file, depth }, found) {
	if (depth > MAX_DEPTH) return;
	const { name, file: own } = attributesOf(suite);
	const place = {
		suites: nameOf(suite) === "testsuite" && name ? [...suites, name] : suites,
		file: own ?? file,
		depth: depth + 1
	};
	for (const child of childrenOf(suite)) if (nameOf(child) === "testcase") readCase(child, place, found);
	else if (nameOf(child) === "testsuite") readSuite(child, place, found);
}
function readCase(test, place, found) {
	found.tests += 1;
	const children = childrenOf(test);
	const bad = children.find((child) => nameOf(child) === "failure" || nameOf(child) === "error");
	if (children.some((child) => nameOf(child) === "skipped")) found.skipped += 1;
	if (bad === void 0) return;
	const { name = "", classname, file, line } = attributesOf(test);
	const text = textOf(bad);
	const { message } = attributesOf(bad);
	const first = [message, text].flatMap((part) => part?.split("\n") ?? []).find((part) => part.trim() !== "");
	const suite = place.suites.at(-1);
	const files = [
		file,
		place.file,
		classname,
		suite
	].filter((one) => one !== void 0 && one !== null);
	found.failures.push({
		name: [...new Set([
			suite,
			classname,
			name
		].filter((part) => part !== void 0 && part !== ""))].join(" › "),
		kind: nameOf(bad) === "error" ? "error" : "failure",
		message: first?.trim() ?? "without a message",
		text: [message ?? "", text].join("\n"),
		files: [...new Set(files)],
		line: line !== void 0 && /^[1-9]\d{0,6}$/u.test(line) ? Number(line) : null
	});
}
function nameOf(node) {
	return Object.keys(node).find((key) => key !== ":@") ?? "";
}
function childrenOf(node) {
	const children = node[nameOf(node)];
	return Array.isArray(children) ? children : [];
}
function attributesOf(node) {
	return node[":@"] ?? {};
}
function textOf(node) {
	return childrenOf(node).map((child) => "#text" in child ? String(child["#text"]) : "").join("");
}

// src/environment/stack-place.ts
/** Lines of a stack, and characters of a line, that are looked through. */
const MAX_LINES = 200;
const MAX_LINE_LENGTH = 1e3;
/** `src/a.test.ts:3:14`, `a_test.go:12`; `File "tests/test_a.py", line 7` of Python. */
const PLACE = /(?:^|[\s("'@])((?:[A-Za-z]:)?[^\s:"'()<>]+\.[A-Za-z]\w{0,9}):(\d{1,7})(?::(\d{1,5}))?/gu;
const PYTHON_PLACE = /File "([^"]+)", line (\d{1,7})/gu;
/** Where a person would look: the line of the test's own file in the stack, else the line its report names, else the stack. */
function locateFailure(failure, find) {
	const own = failure.files.map(find).find((file) => file !== null) ?? null;
	const places = placesIn(failure.text, find);
	const inOwn = places.find(({ file }) => file === own);
	if (inOwn !== void 0) return inOwn;
	if (own !== null && (failure.line !== null || places.length === 0)) return {
		file: own,
		line: failure.line ?? 1,
		column: 1
	};
	return places[0] ?? null;
}
function placesIn(text, find) {
	return text.split("\n", MAX_LINES).map((line) => line.slice(0, MAX_LINE_LENGTH)).flatMap((line) => [...line.matchAll(PYTHON_PLACE), ...line.matchAll(PLACE)]).flatMap(([, name = "", line = "", column]) => {
		const file = find(name.replace(/^file:\/\//u, ""));
		const at = Number(line);
		return file === null || at === 0 ? [] : [{
			file,
			line: at,
			column: Math.max(1, Number(column ?? 1))
		}];
	});
}

// src/environment/junit-files.ts
/** The largest report of a real project has a few megabytes. */
const MAX_REPORT_BYTES = 5e7;
const MAX_REPORTS = 1e3;
/** Failures that are told one by one; `failed` counts them all. */
const MAX_FAILURES = 200;
const NEVER_ENTERED = /* @__PURE__ */ new Set(["node_modules", ".git"]);
async function lookForReports(workspace, globs) {
	const found = /* @__PURE__ */ new Map();
	if (globs.length === 0) return found;
	const wanted = globs.filter((one) => !one.startsWith("!"));
	const unwanted = globs.filter((one) => one.startsWith("!")).map((one) => one.slice(1));
	const exclude = (name) => NEVER_ENTERED.has(name.split(sep).at(-1) ?? name);
	const without = /* @__PURE__ */ new Set();
	for await (const path of glob(unwanted, {
		cwd: workspace,
		exclude
	})) without.add(path);
	for await (const path of glob(wanted, {
		cwd: workspace,
		exclude
	})) {
		if (without.has(path) || found.size >= MAX_REPORTS) continue;
		const { mtimeMs, size, ino } = await stat(join(workspace, path));
		found.set(path.replaceAll("\\", "/"), `${mtimeMs} ${size} ${ino}`);
	}
	return found;
}
/** Reads what the tests have written since `before`. One that cannot be read never takes the others down. */
async function readReports(request, before) {
	const { workspace, globs } = request;
	const after = await lookForReports(workspace, globs);
	const written = [...after].filter(([path, state]) => before.get(path) !== state).map(([path]) => path);
	const reports = [];
	const problems = [];
	const files = [];
	for (const path of written.sort()) try {
		reports.push(parseJunit(await readText(workspace, path), path));
		files.push(path);
	} catch (error) {
		problems.push(toProblem(error, "integration.report-unreadable", `The test report ${path} cannot be read`));
	}
	if (written.length === 0) problems.push(noReport(globs, after.size));
	return {
		report: files.length === 0 ? null : summarise(files, reports, openFinder(request)),
		problems
	};
}
async function readText(workspace, path) {
	const file = insideWorkspace(workspace, path);
	const { size } = await stat(file);
	if (size <= MAX_REPORT_BYTES) return readFile(file, "utf8");
	throw new ProblemError({
		code: "integration.report-too-large",
		what: `The test report ${path} is too large: ${size} bytes`,
		why: `the limit is ${MAX_REPORT_BYTES}`,
		todo: "Let the tests write less of their output into it"
	});
}
function noReport(globs, old) {
	return {
		code: "integration.no-report",
		what: `The integration tests wrote no JUnit file (${globs.map((one) => `\`${one}\``).join(", ")})`,
		where: null,
		why: old === 0 ? "no file has such a name" : `${old} with such a name ${old === 1 ? "is" : "are"} older than this run`,
		todo: "Check `integration.junit` (from the root of the repository), and the reporter of the tests"
	};
}
function summarise(files, reports, find) {
	const failures = reports.flatMap((report) => report.failures);
	const sum = (key) => reports.reduce((total, report) => total + report[key], 0);
	return {
		files,
		tests: sum("tests"),
		failed: failures.length,
		skipped: sum("skipped"),
		failures: failures.slice(0, MAX_FAILURES).map((failure) => ({
			name: failure.name,
			message: failure.message,
			kind: failure.kind,
			location: locateFailure(failure, find)
		}))
	};
}
/** Absolute names, names from the folder the tests ran in, and names from the root; files of packages are nobody's test. */
function openFinder({ workspace, directory }) {
	const root = realpathSync(workspace);
	const known = /* @__PURE__ */ new Map();
	const look = (name) => {
		return (isAbsolute(name) ? [name] : [join(root, directory, name), join(root, name)]).map((path) => relative(root, path)).filter((path) => isOurs(path) && isFile(join(root, path)))[0]?.replaceAll("\\", "/") ?? null;
	};
	return (name) => {
		const before = known.get(name);
		if (before !== void 0) return before;
		const found = name.includes("\0") ? null : look(name);
		known.set(name, found);
		return found;
	};
}
function isOurs(path) {
	return path !== "" && !path.startsWith("..") && !isAbsolute(path) && !path.split(sep).includes("node_modules");
}
function isFile(path) {
	return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

// src/environment/stage.ts
/** Passed: it started, and the tests (if there are any) ended with 0. Never throws. */
async function runIntegration(input) {
	const started = performance.now();
	const conclusion = await conclude(input);
	return {
		stage: "integration",
		provider: input.provider,
		skip: null,
		durationMs: performance.now() - started,
		findings: [],
		problems: [],
		...conclusion
	};
}
async function conclude(input) {
	const { started, config } = input;
	if ("failure" in started) return notStarted(started.failure);
	const { environment } = started;
	const detail = describeEnvironment(environment);
	const ended = environment.exited();
	if (ended !== null) return endedBefore(input, ended, {
		...detail,
		logTail: environment.tail(50)
	});
	if (config === null || config.run === null) return {
		outcome: "passed",
		reason: readyReason(environment, input.provider),
		detail
	};
	try {
		const tests = {
			...config,
			run: config.run
		};
		return judgeTests(await runTests(input, environment, tests), {
			input,
			environment,
			config: tests,
			detail
		});
	} catch (error) {
		return broken(toProblem(error, "integration.tests", "The integration tests could not be run"), detail);
	}
}
function describeEnvironment(environment) {
	const { services, providerReadyMs } = environment;
	return {
		kind: "integration",
		services,
		providerReadyMs,
		tests: null,
		logTail: []
	};
}
function notStarted(failure) {
	const problem = toProblem(failure, "environment.not-started", "The environment could not be started");
	const known = failure instanceof EnvironmentFailure ? failure.detail : null;
	return broken(problem, known && {
		kind: "integration",
		...known,
		providerReadyMs: null,
		tests: null
	});
}
function endedBefore(input, ended, detail) {
	const what = `${input.provider} ${ended} before the integration tests began`;
	return broken({
		code: "integration.provider-ended",
		what,
		where: null,
		why: quoteLog(detail.logTail),
		todo: null
	}, detail);
}
async function runTests(input, environment, config) {
	const tail = [];
	const before = await lookForReports(input.workspace, config.junit);
	input.log(`Running ${config.run} …`);
	const result = await runCommand({
		file: "sh",
		args: ["-c", config.run],
		cwd: workspaceFolder(input.workspace, config.directory),
		env: childEnvironment(input.parentEnvironment, environment.variables),
		timeoutMs: config.timeoutMs,
		onLine: (line) => {
			tail.push(line);
			if (tail.length > 50) tail.shift();
			input.log(relayLine(line));
		},
		signal: input.signal
	});
	const { workspace } = input;
	const request = {
		workspace,
		directory: config.directory,
		globs: config.junit
	};
	return {
		result,
		tail,
		...config.junit.length === 0 ? NO_REPORTS : await readReports(request, before)
	};
}
const NO_REPORTS = {
	report: null,
	problems: []
};

export { runIntegration };