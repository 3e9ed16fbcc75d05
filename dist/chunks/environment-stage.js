import { i as toProblem, r as messageOf, t as ProblemError } from "./model-problem.js";
import { t as UNREACHED_ADDRESS } from "./model-unreached.js";
import { n as childEnvironment } from "./tools-child-environment.js";
import { t as runCommand } from "./tools-capture.js";
import { n as relayLine } from "./tools-neutralise.js";
import { t as quoteLog } from "./tools-quote-log.js";
import { c as readBound, d as describeEnd, f as inSeconds, l as insideWorkspace, o as tryConnect, p as shellSignal, t as workspaceFolder, u as EnvironmentFailure } from "./environment-failure.js";
import { n as TESTS_FAILED, r as TEST_FAILED, t as PROVIDER_ENDED } from "./environment-rules.js";
import { t as XMLValidator } from "./package-fast-xml-parser.js";
import { t as endInheritors } from "./environment-container-runtime.js";
import { t as XMLParser } from "./package-is-unsafe.js";
import { t as plural } from "./model-plural.js";
import { n as matchOperation } from "./spec-match.js";
import { isAbsolute, join, relative, sep } from "node:path";
import { readFileSync, realpathSync, statSync } from "node:fs";
import { createHash, randomUUID } from "node:crypto";
import { glob, readFile, stat } from "node:fs/promises";
import { endianness, networkInterfaces } from "node:os";
import { Socket, createServer, isIPv4, isIPv6 } from "node:net";

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
	const { result, tail, coverage, report, problems } = run;
	const tests = {
		command: config.run,
		exitCode: result.exitCode,
		durationMs: result.durationMs,
		report
	};
	const detail = {
		...judged.detail,
		tests,
		coverage,
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
	const [unread] = problems.length > 0 ? problems : noTests(config, run);
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
/** Tests that are all skipped, or none at all, have shown nothing. What a report counts comes before what was printed. */
function noTests({ run }, { report, noneRan }) {
	if (report === null ? noneRan === null : report.tests > report.skipped) return [];
	const [counted, why] = report === null ? ["", `it printed ${JSON.stringify(noneRan)}, and nothing of a test that ran`] : [` (${countTests(report)})`, `its reports are ${report.files.join(", ")}`];
	return [{
		code: "integration.no-tests",
		what: `\`${run}\` ended with exit code 0, and no test ran${counted}`,
		where: null,
		why,
		todo: "Check which tests the command selects, and that none is taken from a cache (`go test -count=1`)"
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
/** How GoogleTest and CTest say in an attribute what others say with an element. */
const NOT_RUN = /* @__PURE__ */ new Set([
	"notrun",
	"disabled",
	"skipped"
]);
function readCase(test, place, found) {
	found.tests += 1;
	const children = childrenOf(test);
	const bad = children.find((child) => nameOf(child) === "failure" || nameOf(child) === "error");
	if (children.some((child) => nameOf(child) === "skipped") || NOT_RUN.has(attributesOf(test)["status"] ?? "")) found.skipped += 1;
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

// src/environment/said-tests.ts
/** Colours and the like (ECMA-48), and the carriage return of a line that was written over. */
const DECORATION = /\u001b\[[0-9;?]*[ -/]*[@-~]|\r/gu;
/** Summaries are short, and reading long lines with expressions is slow. */
const MAX_LINE_CHARACTERS = 400;
/** Each names, as group 1, how many tests ran, or matches what only stands there when none did. */
const COUNTS = [
	/^(?:#|ℹ) (?:pass|fail) (\d+)$/u,
	/^1\.\.(\d+)/u,
	/^\s*(\d+) (?:passing|failing)\b/u,
	/^\s*Tests:?\s.*?\b(\d+) (?:passed|failed)\b/u,
	/^\s*(\d+) (?:passed|failed)\b/u,
	/^=*\s*(\d+) (?:passed|failed|error)\b.* in [\d.]+s/u,
	/^Ran (\d+) tests? in /u,
	/^(?:\[\w+\]\s+)?Tests run: (\d+),/u,
	/^test result: \w+\. ([1-9]\d*) passed/u,
	/^test result: \w+\. 0 passed; (\d+) failed/u,
	/^(\d+) examples?, \d+ failures?/u,
	/^OK \((\d+) tests?, /u,
	/^(?:Passed|Failed)!\s.*\bTotal:\s+(\d+)/u
];
const NONE = [
	/^ok\s+\S+\s+(?:\(cached\)|.*\[no tests to run\]$)/u,
	/^\?\s+\S+\s+\[no test files\]$/u,
	/^No test(?:s| files) found, exiting with code 0/u,
	/^=*\s*(?:no tests ran|\d+ (?:skipped|deselected)(?:, \d+ (?:deselected|warnings?))*) in [\d.]+s/u,
	/^\s*Tests:?\s+\d+ (?:skipped|todo)\b/u,
	/^(?:\[\w+\]\s+)?No tests (?:to run\.|executed!)/u,
	/^No test (?:is available in|matches the given testcase filter)/u,
	/^> Task :(?:[\w.-]+:)*(?:\w*T|t)est (?:NO-SOURCE|UP-TO-DATE|FROM-CACHE|SKIPPED)$/u
];
const SOME = [/^(?:ok|FAIL)\s+\S+\s+[\d.]+s(?!.*\[no tests to run\])/u, /^> Task :(?:[\w.-]+:)*(?:\w*T|t)est(?: FAILED)?$/u];
/** Follows what the well-known runners print; lines of others say nothing. */
function followTests() {
	let none = null;
	let some = false;
	return {
		take(line) {
			if (some || line.length > MAX_LINE_CHARACTERS) return;
			const plain = line.replaceAll(DECORATION, "").trimEnd();
			const count = COUNTS.map((pattern) => pattern.exec(plain)?.[1]).find((found) => found !== void 0);
			some = count === void 0 ? SOME.some((pattern) => pattern.test(plain)) : Number(count) > 0;
			if (Number(count) === 0 || NONE.some((pattern) => pattern.test(plain))) none ??= plain.trim();
		},
		noneRan: () => some ? null : none
	};
}

// src/environment/addresses.ts
const ANY_4 = "0.0.0.0";
const ANY_6 = "::";
const LOOPBACK_4 = "127.0.0.1";
const LOOPBACK_6 = "::1";
const LINK_LOCAL = /^fe[89ab]/u;
/**
* The addresses on which a program takes TCP connections at `port`; `0.0.0.0` and `::` are those of one IP version each. From the kernel's
* table (proc(5)); where there is none, or it does not hold the port (a mapping of the firewall), every address of this machine is tried.
*/
async function findListening(host, port) {
	if (!isOfThisMachine(host)) return { unknown: `the provider is on another machine (\`${host}\`)` };
	if (bound(["udp", "udp6"], "07", port).length > 0) return { unknown: `UDP is taken at port ${port} too, and only TCP could be passed on` };
	const told = await fromTable(port);
	const addresses = covers(told, host) ? told : await fromAttempts(port);
	return covers(addresses, host) ? { addresses } : { unknown: `nobody can tell where port ${port} is listened on` };
}
function isOfThisMachine(host) {
	return host === "localhost" || host.startsWith("127.") || host === LOOPBACK_6 || ownAddresses().includes(host);
}
/** Without loopback, and without those that need a zone. */
function ownAddresses() {
	return Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []).filter(({ internal, address }) => !internal && !LINK_LOCAL.test(address)).map(({ address }) => address);
}
async function fromTable(port) {
	const addresses = bound(["tcp", "tcp6"], "0A", port);
	return withoutCovered(addresses.includes("::") && !addresses.some(isIPv4) && await takes(LOOPBACK_4, port) ? [ANY_4, ...addresses] : addresses);
}
/** Whoever is reached at an address that is not loopback is taken to listen on all: one may come up while the tests run, as Docker's do. */
async function fromAttempts(port) {
	const tried = [
		LOOPBACK_4,
		LOOPBACK_6,
		...ownAddresses()
	];
	const taken = await Promise.all(tried.map((address) => takes(address, port)));
	return withoutCovered(tried.filter((_, index) => taken[index]).map((address) => {
		if (address === LOOPBACK_4 || address === LOOPBACK_6) return address;
		return isIPv4(address) ? ANY_4 : "::";
	}));
}
async function takes(address, port) {
	return (await tryConnect(address, port)).ready;
}
/** Where all addresses of one IP version are listened on, one of them cannot be taken once more. */
function withoutCovered(addresses) {
	const isCovered = (address) => isIPv4(address) && address !== "0.0.0.0" && addresses.includes("0.0.0.0") || isIPv6(address) && address !== "::" && addresses.includes("::");
	return [...new Set(addresses)].filter((address) => !isCovered(address));
}
function covers(addresses, host) {
	if (host === "localhost") return addresses.length > 0;
	return addresses.includes(host) || addresses.includes(isIPv4(host) ? "0.0.0.0" : "::");
}
function bound(tables, state, port) {
	return tables.flatMap((name) => readBound(readTable(name), endianness())).filter((row) => row.state === state && row.port === port).map(({ address }) => address);
}
/** The table of the network namespace that this process, and so its proxy, is in; empty where the system has none. */
function readTable(name) {
	try {
		return readFileSync(`/proc/self/net/${name}`, "utf8");
	} catch (error) {
		if ([
			"ENOENT",
			"EACCES",
			"ENOTDIR"
		].includes(error.code ?? "")) return "";
		throw error;
	}
}

// src/environment/operation-calls.ts
/** Requests outside of the specification that are named, and how much of each: enough to see what they were. */
const MAX_EXAMPLES = 20;
const MAX_EXAMPLE_LENGTH = 200;
/** Counts what passed the proxy, operation by operation. */
var OperationCalls = class {
	#specs;
	/** By operation in the order of the specifications, and by status. */
	#called = /* @__PURE__ */ new Map();
	#strangers = /* @__PURE__ */ new Set();
	#requests = 0;
	#unmatched = 0;
	#unanswered = 0;
	#unread = 0;
	#refused = null;
	constructor(specs) {
		this.#specs = specs;
		for (const { operations } of specs) for (const { id } of operations) this.#called.set(id, /* @__PURE__ */ new Map());
	}
	answered({ method, target, status }) {
		this.#requests += 1;
		const path = pathOf(target);
		const operation = this.#find(method, path);
		const statuses = operation === null ? void 0 : this.#called.get(operation);
		if (statuses !== void 0) {
			statuses.set(status, (statuses.get(status) ?? 0) + 1);
			return;
		}
		this.#unmatched += 1;
		const named = `${method} ${path}`.replaceAll("`", "%60").slice(0, MAX_EXAMPLE_LENGTH);
		if (this.#strangers.size < MAX_EXAMPLES) this.#strangers.add(named);
	}
	ended({ unanswered, unread }) {
		this.#unanswered += unanswered;
		if (unread) this.#unread += 1;
	}
	/** The provider did not take a connection. */
	refused(reason) {
		this.#refused = {
			reason,
			...this.#refused,
			connections: (this.#refused?.connections ?? 0) + 1
		};
	}
	/** `why` nobody looked; null where somebody did. */
	describe(why = null) {
		const rows = [...this.#called];
		const called = rows.filter(([, statuses]) => statuses.size > 0).map(([operation, statuses]) => ({
			operation,
			requests: sumOf(statuses),
			statuses: Object.fromEntries(statuses)
		}));
		const seen = {
			requests: this.#requests,
			called,
			notCalled: rows.filter(([, statuses]) => statuses.size === 0).map(([operation]) => operation),
			unmatched: {
				requests: this.#unmatched,
				examples: [...this.#strangers]
			},
			unanswered: this.#unanswered,
			unread: this.#unread,
			refused: this.#refused
		};
		return {
			watched: why === null,
			notMeasured: why ?? whyNotMeasured(seen),
			...seen
		};
	}
	#find(method, path) {
		for (const spec of this.#specs) {
			const operation = matchOperation(spec, method, path);
			if (operation !== null) return operation.id;
		}
		return null;
	}
};
/** Nothing is known where no test was seen asking for an operation: the tests may run the provider in their own process. */
function whyNotMeasured({ requests, called, unmatched, ...rest }) {
	if (called.length > 0) return null;
	if (requests > 0) {
		const [first = "", ...others] = unmatched.examples;
		return `none of the tests' requests to the provider's address is for an operation of the specification (\`${first}\`${others.length > 0 ? ", …" : ""})`;
	}
	if (rest.unread > 0) return "what the tests sent to the provider's address is no HTTP/1.1";
	if (rest.unanswered > 0) return "none of the requests that the tests sent was answered";
	if (rest.refused !== null) return `the provider took no connection of the tests (${rest.refused.reason})`;
	return "the tests sent no request to the provider's address";
}
/** Without query and fragment; of an address (RFC 9112, 3.2.2) what follows the host. */
function pathOf(target) {
	const path = target.replace(/[?#].*$/u, "");
	return path.startsWith("/") ? path : path.replace(/^https?:\/\/[^/]*/iu, "") || "/";
}
function sumOf(counts) {
	return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

// src/environment/http-framing.ts
/** What passes is no HTTP/1.x: from here on nobody can tell messages apart. */
var NotHttp = class extends Error {
	name = "NotHttp";
};
/** Servers refuse larger heads: nginx at 32 KiB, Node at 16 KiB, Tomcat at 8 KiB. */
const MAX_HEAD_BYTES = 65536;
const LF = 10;
/** Reads message after message. `judge` is told each head, and says what follows it; it throws `NotHttp` where that cannot be. */
var MessageReader = class {
	#judge;
	#part = "head";
	/** Bytes of a body or a chunk that are still to come. */
	#left = 0;
	#line = "";
	#lines = [];
	#headBytes = 0;
	constructor(judge) {
		this.#judge = judge;
	}
	/** Something passed that is no HTTP/1.x, or a head that never ended. */
	get isLost() {
		return this.#part === "lost" || this.#part === "head" && this.#headBytes > 0;
	}
	/** What follows belongs to another protocol. */
	leaveRest() {
		this.#part = "rest";
	}
	read(bytes) {
		try {
			let at = 0;
			while (at < bytes.length && this.#part !== "rest" && this.#part !== "lost") at = this.#left > 0 ? this.#skip(bytes, at) : this.#readLine(bytes, at);
		} catch (error) {
			if (!(error instanceof NotHttp)) throw error;
			this.#part = "lost";
		}
	}
	#skip(bytes, at) {
		const skipped = Math.min(this.#left, bytes.length - at);
		this.#left -= skipped;
		if (this.#left === 0) this.#part = this.#part === "chunk" ? "chunk-end" : "head";
		return at + skipped;
	}
	#readLine(bytes, at) {
		const end = bytes.indexOf(LF, at);
		const stop = end === -1 ? bytes.length : end;
		this.#headBytes += stop - at;
		if (this.#headBytes > MAX_HEAD_BYTES) throw new NotHttp("the head has no end");
		this.#line += bytes.toString("latin1", at, stop);
		if (end === -1) return stop;
		const line = this.#line.endsWith("\r") ? this.#line.slice(0, -1) : this.#line;
		this.#line = "";
		this.#take(line);
		return end + 1;
	}
	#take(line) {
		if (this.#part === "head") {
			this.#takeHeadLine(line);
			return;
		}
		this.#headBytes = 0;
		if (this.#part === "chunk-size") {
			this.#left = parseChunkSize(line);
			this.#part = this.#left === 0 ? "trailer" : "chunk";
		} else if (this.#part === "chunk-end") {
			if (line !== "") throw new NotHttp("a chunk is longer than it says");
			this.#part = "chunk-size";
		} else if (line === "") this.#part = "head";
	}
	#takeHeadLine(line) {
		if (line !== "") {
			this.#lines.push(line);
			return;
		}
		const lines = this.#lines;
		this.#lines = [];
		this.#headBytes = 0;
		if (lines.length === 0) return;
		const framing = this.#judge(parseHead(lines));
		if (framing === "rest") this.#part = "rest";
		else if (framing === "chunked") this.#part = "chunk-size";
		else if (framing > 0) [this.#part, this.#left] = ["body", framing];
	}
};
function parseHead([start = "", ...lines]) {
	const fields = /* @__PURE__ */ new Map();
	let last = "";
	for (const line of lines) {
		const colon = line.indexOf(":");
		const isFolded = line.startsWith(" ") || line.startsWith("	");
		if (!isFolded && colon < 1) throw new NotHttp("a line of the head is no field");
		if (!isFolded) last = line.slice(0, colon).trimEnd().toLowerCase();
		const value = (isFolded ? line : line.slice(colon + 1)).trim();
		const before = fields.get(last);
		fields.set(last, before === void 0 ? value : `${before}${isFolded ? " " : ", "}${value}`);
	}
	return {
		start,
		fields
	};
}
/** `1A;name=value`: extensions of a chunk mean nothing here. */
function parseChunkSize(line) {
	const digits = line.split(";", 1)[0]?.trim() ?? "";
	const size = /^[0-9a-f]{1,12}$/iu.test(digits) ? Number.parseInt(digits, 16) : NaN;
	if (Number.isNaN(size)) throw new NotHttp("a chunk has no size");
	return size;
}
/** RFC 9112, 6.3, for requests: without a length there is no body. */
function requestFraming({ fields }) {
	const coding = lastCoding(fields);
	if (coding !== null && coding !== "chunked") throw new NotHttp("the end of a request is not known");
	return coding ?? declaredLength(fields) ?? 0;
}
/** RFC 9112, 6.3, for the answer to a request with `method`. */
function responseFraming({ fields }, status, method) {
	if (status === 101 || method === "CONNECT" && status >= 200 && status < 300) return "rest";
	if (method === "HEAD" || isInterim(status) || status === NO_CONTENT || status === NOT_MODIFIED) return 0;
	const coding = lastCoding(fields);
	if (coding !== null) return coding === "chunked" ? "chunked" : "rest";
	return declaredLength(fields) ?? "rest";
}
const SWITCHING_PROTOCOLS = 101;
const NO_CONTENT = 204;
const NOT_MODIFIED = 304;
/** An answer that another one follows: `100 Continue`, `103 Early Hints`. */
function isInterim(status) {
	return status >= 100 && status < 200 && status !== 101;
}
function lastCoding(fields) {
	const codings = fields.get("transfer-encoding");
	return codings === void 0 ? null : codings.split(",").at(-1)?.trim().toLowerCase() ?? "";
}
function declaredLength(fields) {
	const declared = fields.get("content-length");
	if (declared === void 0) return null;
	const [length = "", ...others] = new Set(declared.split(",").map((one) => one.trim()));
	if (others.length > 0 || !/^\d{1,15}$/u.test(length)) throw new NotHttp("two lengths of one message");
	return Number(length);
}

// src/environment/exchange-watch.ts
/** Both directions of one connection: which request got which answer. Answers come in the order of the requests (RFC 9112, 9.3.2). */
var ExchangeWatch = class {
	#answered;
	#requests = new MessageReader((head) => this.#request(head));
	#responses = new MessageReader((head) => this.#response(head));
	#waiting = [];
	#hasOtherProtocol = false;
	constructor(answered) {
		this.#answered = answered;
	}
	/** Bytes of the client. */
	sent(bytes) {
		this.#requests.read(bytes);
	}
	/** Bytes of the server. */
	received(bytes) {
		this.#responses.read(bytes);
	}
	end() {
		const unread = this.#requests.isLost || this.#responses.isLost || this.#hasOtherProtocol;
		return {
			unanswered: this.#waiting.length,
			unread
		};
	}
	#request(head) {
		this.#waiting.push(parseRequestLine(head.start));
		return requestFraming(head);
	}
	#response(head) {
		const status = parseStatus(head.start);
		if (isInterim(status)) return 0;
		const request = this.#waiting.shift();
		if (request !== void 0) this.#answered({
			...request,
			status
		});
		if (status === 101) {
			this.#requests.leaveRest();
			this.#hasOtherProtocol = isHttp2(head);
		}
		const framing = responseFraming(head, status, request?.method ?? "");
		if (framing === "rest" && request?.method === "CONNECT") this.#requests.leaveRest();
		return framing;
	}
};
/** WebSocket carries no requests; HTTP/2 does. */
function isHttp2({ fields }) {
	return fields.get("upgrade")?.toLowerCase() === "h2c";
}
function parseRequestLine(line) {
	const [method = "", target = "", version = "", ...more] = line.split(" ");
	if (!isVersion(version) || more.length > 0 || method === "" || target === "") throw new NotHttp("no request line");
	return {
		method,
		target
	};
}
function parseStatus(line) {
	const [version = "", status = ""] = line.split(" ", 2);
	if (!isVersion(version) || !/^[1-9]\d\d$/u.test(status)) throw new NotHttp("no status line");
	return Number(status);
}
function isVersion(text) {
	return text === "HTTP/1.1" || text === "HTTP/1.0";
}

// src/environment/provider-socket.ts
/**
* A server may answer a request that it does not read to its end, an upload that is too large, and reset the connection. Node then throws
* away the answer with the bytes that could not be written; clients that are connected to the server itself still read it, and so does this.
*/
var ProviderSocket = class extends Socket {
	#isReset = false;
	/** The provider takes no more bytes; what it had answered by then is still to be read. */
	get isReset() {
		return this.#isReset;
	}
	_write(chunk, encoding, written) {
		if (this.#isReset) written();
		else super._write(chunk, encoding, this.#forgive(written));
	}
	_writev(chunks, written) {
		if (this.#isReset) written();
		else super._writev?.(chunks, this.#forgive(written));
	}
	#forgive(written) {
		return (error) => {
			const code = error?.code;
			this.#isReset ||= code === "EPIPE" || code === "ECONNRESET";
			written(this.#isReset ? null : error);
		};
	}
};

// src/environment/recording-proxy.ts
/** A port that is free on the one address and taken on the other is rare; so many in a row are no chance. */
const PORT_ATTEMPTS = 10;
/** The most that Linux keeps waiting (net.core.somaxconn): a burst that the provider's queue holds is not lost here. */
const BACKLOG = 4096;
const SOCKET = {
	allowHalfOpen: true,
	noDelay: true
};
/**
* Listens on a free port of the addresses. Every byte passes as it came, one connection to the provider for each of a client, so that
* half-closed ones, resets, upgrades and whatever no HTTP says stay what they were. Throws when no port can be had on all of the addresses.
*/
async function startRecordingProxy(request) {
	const { hostname, port } = new URL(request.baseUrl);
	const upstream = {
		host: hostname.replaceAll(/[[\]]/gu, ""),
		port: Number(port || 80)
	};
	const open = /* @__PURE__ */ new Set();
	const servers = await listen(request.addresses, (client) => pass(client, {
		upstream,
		request,
		open
	}));
	for (const server of servers) server.on("error", (error) => request.refused(error.message));
	return {
		baseUrl: `http://${hostname}:${(servers[0]?.address()).port}`,
		[Symbol.asyncDispose]: async () => {
			const closed = servers.map((server) => new Promise((resolve) => server.close(resolve)));
			const ended = [...open].map((socket) => new Promise((resolve) => socket.once("close", resolve)));
			for (const socket of open) socket.destroy();
			await Promise.all([...closed, ...ended]);
		}
	};
}
/** The same port on all of the addresses. */
async function listen(addresses, accept) {
	for (let attempt = 1;; attempt += 1) {
		const servers = [];
		try {
			let port = 0;
			for (const host of addresses) {
				const server = await listenOn({
					host,
					port
				}, accept);
				servers.push(server);
				port = server.address().port;
			}
			return servers;
		} catch (error) {
			for (const server of servers) server.close();
			if (!(error.code === "EADDRINUSE") || attempt === PORT_ATTEMPTS) throw error;
		}
	}
}
function listenOn(at, accept) {
	return new Promise((resolve, reject) => {
		const server = createServer({ ...SOCKET }, accept);
		server.once("error", reject);
		server.listen({
			...at,
			ipv6Only: true,
			backlog: BACKLOG
		}, () => {
			server.off("error", reject);
			resolve(server);
		});
	});
}
function pass(client, { upstream, request, open }) {
	const watch = new ExchangeWatch(request.answered);
	const host = client.localAddress ?? upstream.host;
	const provider = new ProviderSocket(SOCKET).setNoDelay(true).connect({
		host,
		port: upstream.port
	});
	let isConnected = false;
	provider.once("connect", () => {
		isConnected = true;
	});
	relay(client, provider, (bytes) => watch.sent(bytes));
	relay(provider, client, (bytes) => watch.received(bytes));
	client.on("end", () => provider.end());
	provider.on("end", () => provider.isReset ? reset(client) : client.end());
	let left = 2;
	for (const socket of [client, provider]) {
		open.add(socket);
		socket.on("error", (error) => {
			if (socket === provider && !isConnected) request.refused(error.message);
			provider.resetAndDestroy();
			reset(client);
		});
		socket.on("close", () => {
			open.delete(socket);
			left -= 1;
			if (left === 0) request.ended(watch.end());
		});
	}
}
/** Bytes are read before they go on, so that an answer never comes before its request. */
function relay(from, to, see) {
	from.on("data", (bytes) => {
		see(bytes);
		if (!to.write(bytes)) from.pause();
	});
	to.on("drain", () => from.resume());
}
/** A reset throws away what has not gone out yet: the answer comes first. */
function reset(client) {
	if (client.destroyed || client.writableLength === 0) client.resetAndDestroy();
	else if (client.writableEnded) client.once("finish", () => client.resetAndDestroy());
	else client.write("", () => client.resetAndDestroy());
}

// src/environment/test-coverage.ts
/** Puts a proxy before the provider that counts what the tests call. Where that could change what they see, they get the provider itself. */
async function watchTests(request) {
	const { environment, specs, log } = request;
	const calls = new OperationCalls(specs ?? []);
	const unmeasured = (why) => {
		log(`Coverage by the integration tests is not measured: ${why}.`);
		return unwatched(environment, {
			calls,
			why
		});
	};
	const why = whyUnwatched(request);
	if (why !== null) return unwatched(environment, {
		calls,
		why
	});
	if (request.isWanted === null && environment.hasFixedPort) return unmeasured(FIXED_PORT);
	const { hostname, port } = new URL(environment.baseUrl);
	const listening = await findListening(hostname.replaceAll(/[[\]]/gu, ""), Number(port || 80));
	if ("unknown" in listening) return unmeasured(listening.unknown);
	try {
		return await watchAt(listening.addresses, calls, request);
	} catch (error) {
		return unmeasured(`no port could be had to count requests at (${messageOf(error)})`);
	}
}
/** Of an address that everybody may know, tests compare what they get with what they know: links, recordings, allowed origins. */
const FIXED_PORT = "the provider has a fixed `port`, by which tests and provider may know its address; `integration.coverage: true` counts there too";
async function watchAt(addresses, calls, { environment, log }) {
	const proxy = await startRecordingProxy({
		baseUrl: environment.baseUrl,
		addresses,
		answered: (exchange) => calls.answered(exchange),
		ended: (remainder) => calls.ended(remainder),
		refused: (reason) => calls.refused(reason)
	});
	const at = addresses.some((address) => address === "0.0.0.0" || address === "::") ? ", on all addresses as there" : "";
	log(`Requests to ${proxy.baseUrl} go on to ${environment.baseUrl}, and are counted on the way${at}.`);
	const dispose = () => proxy[Symbol.asyncDispose]();
	const end = async () => {
		await dispose();
		const coverage = calls.describe();
		log(formatCalls(coverage));
		return coverage;
	};
	return {
		variables: addressed(environment, proxy.baseUrl),
		end,
		[Symbol.asyncDispose]: dispose
	};
}
function whyUnwatched({ specs, isWanted }) {
	if (isWanted === false) return "switched off (`integration.coverage: false`)";
	if (specs === null) return "the specification cannot be read";
	return specs.some(({ operations }) => operations.length > 0) ? null : "there is no OpenAPI specification at the head";
}
function unwatched({ variables }, { calls, why }) {
	const end = async () => calls.describe(why);
	return {
		variables,
		end,
		[Symbol.asyncDispose]: async () => void 0
	};
}
function addressed({ variables }, baseUrl) {
	return {
		...variables,
		PROVIDER_URL: baseUrl,
		PORT: new URL(baseUrl).port
	};
}
/** One line for the log: what the tests called, or why nobody knows. */
function formatCalls(coverage) {
	const { notMeasured, requests, called, notCalled } = coverage;
	if (notMeasured !== null) return `Coverage by the integration tests is not measured: ${notMeasured}.`;
	const operations = called.length + notCalled.length;
	return `The integration tests called ${called.length} of ${operations} operations in ${plural(requests, "request")}.`;
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
	const { workspace, log, specs } = input;
	const before = await lookForReports(workspace, config.junit);
	const cwd = workspaceFolder(workspace, config.directory);
	await using watched = await watchTests({
		environment,
		specs,
		isWanted: config.coverage,
		log
	});
	const { result, tail, noneRan } = await runWatched(input, {
		config,
		cwd,
		watched
	});
	const coverage = await watched.end();
	if (coverage.watched && result.exitCode !== 0) hint(environment, {
		coverage,
		tail,
		log
	});
	const request = {
		workspace,
		directory: config.directory,
		globs: config.junit
	};
	return {
		result,
		tail,
		noneRan,
		coverage,
		...config.junit.length === 0 ? NO_REPORTS : await readReports(request, before)
	};
}
/** What may have failed them because a proxy counts. */
function hint({ baseUrl }, { coverage, tail, log }) {
	if (coverage.requests === 0) log(UNREACHED_ADDRESS);
	else if (tail.some((line) => line.includes(`:${new URL(baseUrl).port}`))) log(`The tests' output names ${new URL(baseUrl).host}, where the provider listens, and not the proxy that counts. If that is why they fail: \`integration.coverage: false\` gives them this address.`);
}
/** Beside our mark, by which the last step finds what a killed run left: of the tests alone, so that the provider lives on. */
const TESTS_VARIABLE = "API_TESTING_TESTS";
async function runWatched(input, { config, cwd, watched }) {
	const tail = [];
	const said = followTests();
	const mark = randomUUID();
	input.log(`Running ${config.run} …`);
	const result = await runCommand({
		file: "sh",
		args: ["-c", config.run],
		cwd,
		env: childEnvironment(input.parentEnvironment, {
			...watched.variables,
			[TESTS_VARIABLE]: mark
		}),
		timeoutMs: config.timeoutMs,
		onLine: (line) => {
			tail.push(line);
			said.take(line);
			if (tail.length > 50) tail.shift();
			input.log(relayLine(line));
		},
		signal: input.signal
	});
	endInheritors(`${TESTS_VARIABLE}=${mark}`, (pid) => input.log(`Ended process ${pid}, which the tests had left behind.`));
	return {
		result,
		tail,
		noneRan: said.noneRan()
	};
}
const NO_REPORTS = {
	report: null,
	problems: []
};

export { runIntegration };