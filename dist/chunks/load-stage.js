import { i as toProblem, r as messageOf, t as ProblemError } from "./model-problem.js";
import { t as quoteLog } from "./tools-quote-log.js";
import { n as withoutUserinfo, t as makeRedactor } from "./tools-redact.js";
import { a as readCredentials, i as lastWords, n as openK6, r as parseGoDuration, t as readSamples } from "./tools-tar-listing.js";
import { C as isXml, D as isOpen, S as isJson, _ as writeExamples, a as inRanges, b as flattenSchema, c as shortValue, d as optionalParameters, f as planAddress, g as writeBody, h as writeBodies, i as withPrefix, l as wordsOfViolation, m as findCreators, n as planRequests, o as successOf, p as planHeaders, r as planningFor, t as folderName, u as coerce, v as encode, x as essenceOf, y as serialiseParameter } from "./traffic-coerce.js";
import { n as isLoopback$1, r as mayWriteTo, t as assertTargetAllowed } from "./traffic-target.js";
import { t as ruleFinding } from "./tools-rule-finding.js";
import { t as loadRules } from "./load-rules.js";
import { t as readTextIfThere } from "./tools-read-text.js";
import { a as operationTag, u as UNIQUE_MARK } from "./traffic-pattern-text.js";
import { _ as metricOf, a as SETUP_TIMEOUT_MS, c as inSeconds, d as smokeProfile, g as configuredLimits, h as durationWords, i as MAX_USERS, l as planProfile, m as underLoad, n as GRACEFUL_STOP_MS, o as SMOKE_REQUEST_TIMEOUT_MS, p as sharesOf, s as baseProfile, t as EXCEPTIONS, u as scenarioOf, v as operationOfMetric } from "./load-limits.js";
import { t as compareTexts } from "./model-text-order.js";
import { t as renderScript } from "./load-load-script.js";
import { t as isObject } from "./model-object.js";
import { t as plural } from "./model-plural.js";
import { n as fragmentTokens } from "./model-json-pointer.js";
import { a as renderInspected, i as isGuard, n as ROUNDS_BEGUN, o as renderWrapper, r as UP_TO_ROOT, t as ENVIRONMENT_MODULE } from "./load-team-wrapper.js";
import { n as isSchemaObject, t as openSchemas } from "./package-ajv-formats.js";
import { t as listSome } from "./model-list-some.js";
import { t as XMLValidator } from "./package-fast-xml-parser.js";
import { t as percentDecoded } from "./model-percent-encoding.js";
import { n as proxyVariables } from "./tools-proxy-variables.js";
import { t as decodeBody } from "./traffic-decode-body.js";
import path from "node:path";
import { isUtf8 } from "node:buffer";
import { createHash, randomBytes } from "node:crypto";
import { mkdir, readFile, readdir, realpath, rm, writeFile } from "node:fs/promises";
import { Agent, request } from "node:http";
import { connect } from "node:http2";
import { Agent as Agent$1, request as request$1 } from "node:https";

// src/load/findings.ts
function makeFinding(rule, input) {
	return ruleFinding(ruleOf(rule), input);
}
function ruleOf(id) {
	const rule = loadRules.find((candidate) => candidate.id === id);
	if (!rule) throw new Error(`no rule ${id}`);
	return rule;
}

// src/load/input.ts
/** The credentials of the configuration, as far as they are there. */
function credentialsOf(input) {
	return input.credentials ?? [];
}
/** What requests are planned from: whether data may be changed there, and which variables are set. */
function requestInputOf(input) {
	const variables = new Set(Object.keys(input.parentEnvironment).filter((key) => input.parentEnvironment[key]));
	return {
		...input,
		owned: input.owned || mayWriteTo(input.baseUrl, input.config.allowWrites),
		variables
	};
}

// src/load/budget.ts
/** Refuses what would take longer than the budget has left, or more users than one machine can play. Before anything runs. */
function checkBudget(name, required, { totalMs, spentMs }) {
	const durationMs = required.durationMs - GRACEFUL_STOP_MS;
	if (required.users > 1e4) throw new ProblemError({
		code: "load.too-many-users",
		what: `${name} asks for ${required.users} users`,
		why: `one machine plays at most ${MAX_USERS}`,
		todo: "Lower its targets."
	});
	if (durationMs + spentMs > totalMs) {
		const spent = spentMs > 0 ? `, of which ${durationWords(Math.round(spentMs))} are used` : "";
		throw new ProblemError({
			code: "load.over-budget",
			what: `${name} would take ${durationWords(durationMs)}`,
			why: `load.budget is ${durationWords(totalMs)}${spent}`,
			todo: "Shorten it, or raise load.budget."
		});
	}
}

// src/load/failed-answers.ts
/** Codes of k6 (`error_code`) for requests that got no status, as its documentation lists them. */
const WITHOUT_STATUS = /* @__PURE__ */ new Map([
	["1050", "no answer in time"],
	["1101", "name not found"],
	["1211", "no connection in time"],
	["1212", "connection refused"],
	["1220", "connection reset"]
]);
/** Answers that a sentence names; the section on the load has all of them. */
const NAMED_ANSWERS = 3;
/** What a failed request got: its status, or why there is none. */
function failedAnswer(tags) {
	const { status = "0", error_code: code = "" } = tags;
	return status === "0" || status === "" ? WITHOUT_STATUS.get(code) ?? "no answer" : status;
}
/** The most frequent first. */
function failedAnswersOf(counts) {
	return [...counts].map(([answer, requests]) => ({
		answer,
		requests
	})).sort((one, other) => other.requests - one.requests || compareTexts(one.answer, other.answer));
}
/** `; failed requests got 500 (32), no answer in time (8)`; nothing where none failed. */
function failedAnswerWords(answers) {
	const named = answers.slice(0, NAMED_ANSWERS).map(({ answer, requests }) => `${answer} (${requests})`);
	if (named.length === 0) return "";
	const more = answers.length > NAMED_ANSWERS ? ", …" : "";
	return `; failed requests got ${named.join(", ")}${more}`;
}

// src/load/histogram.ts
const GAMMA = 1.01 / .99;
const LOG_GAMMA = Math.log(GAMMA);
/** Milliseconds; k6 measures in microseconds, and nothing faster reaches another process. */
const SMALLEST_MS = .001;
const BUCKETS = Math.ceil(Math.log(36e5 / SMALLEST_MS) / LOG_GAMMA) + 1;
/** Durations in buckets that grow by 2 %: percentiles within 1 % of the real ones, in constant memory however many there are. */
var Histogram = class {
	count = 0;
	sum = 0;
	max = 0;
	min = Number.POSITIVE_INFINITY;
	#buckets = new Uint32Array(BUCKETS);
	add(ms) {
		this.count += 1;
		this.sum += ms;
		if (ms > this.max) this.max = ms;
		if (ms < this.min) this.min = ms;
		const at = ms <= SMALLEST_MS ? 0 : Math.ceil(Math.log(ms / SMALLEST_MS) / LOG_GAMMA);
		const bucket = Math.min(at, BUCKETS - 1);
		this.#buckets[bucket] = (this.#buckets[bucket] ?? 0) + 1;
	}
	/** `percent` from 0 to 100; null where nothing was added. */
	percentile(percent) {
		if (this.count === 0) return null;
		const rank = Math.ceil(percent / 100 * this.count);
		let seen = 0;
		for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
			seen += this.#buckets[bucket] ?? 0;
			if (seen >= Math.max(rank, 1)) return Math.min(this.max, Math.max(this.min, middleOf(bucket)));
		}
		return this.max;
	}
	mean() {
		return this.count === 0 ? null : this.sum / this.count;
	}
};
/** The value whose distance to both ends of the bucket is the same share of them. */
function middleOf(bucket) {
	return 2 * SMALLEST_MS * GAMMA ** bucket / 2.02020202020202;
}

// src/load/measure.ts
/** Metrics of k6 that the measurement is made from: a duration knows its operation, its time, and whether it was a success. */
const MEASURED_METRICS = ["http_req_duration", "dropped_iterations"];
/** Windows of a run that a chart and a table can show. */
const WINDOWS = 40;
/** Shortest window, milliseconds: k6 itself looks at rates by the second. */
const SHORTEST_WINDOW_MS = 1e3;
/** Operations, or names of requests in scripts of the team, that are told apart; the others are counted together. */
const MAX_OPERATIONS = 500;
const OTHER_OPERATIONS = "(others)";
/** Takes samples as they come; what it holds does not grow with their number. */
var Measure = class {
	total = newCell();
	operations = /* @__PURE__ */ new Map();
	windows = [];
	windowMs;
	dropped = 0;
	/** What failed requests got, with how many of them. */
	failedAnswers = /* @__PURE__ */ new Map();
	/** Start of the first request and end of the last, milliseconds since 1970. */
	firstMs = null;
	lastMs = null;
	#input;
	#maxWindows;
	constructor(input) {
		this.#input = input;
		this.windowMs = input.windowMs ?? Math.max(SHORTEST_WINDOW_MS, Math.ceil(input.durationMs / WINDOWS / 1e3) * 1e3);
		this.#maxWindows = 2 * Math.max(WINDOWS, Math.ceil(input.durationMs / this.windowMs)) + 1;
	}
	take({ metric, timeMs, value, tags }) {
		const tag = tags["operation"];
		if (tag === "setup" || isOutsideOfRounds(tags)) return;
		if (metric === "dropped_iterations") {
			this.dropped += value;
			if (this.firstMs !== null) this.#windowAt(timeMs).dropped += value;
			return;
		}
		const startMs = timeMs - value;
		this.firstMs ??= startMs;
		this.lastMs = Math.max(this.lastMs ?? 0, timeMs);
		const operation = this.#operationOf(tag ?? tags["name"] ?? "");
		const window = this.#windowAt(startMs);
		const cells = [
			this.total,
			cellOf$1(this.operations, operation),
			window,
			cellOf$1(window.operations, operation)
		];
		const failed = tags["expected_response"] === "false";
		this.#count(cells, value, failed);
		if (!failed) return;
		const answer = failedAnswer(tags);
		this.failedAnswers.set(answer, (this.failedAnswers.get(answer) ?? 0) + 1);
	}
	#count(cells, durationMs, failed) {
		const { latency } = this.#input;
		const within = !failed && latency !== null && isWithin$1(durationMs, latency);
		for (const cell of cells) {
			cell.durations.add(durationMs);
			if (failed) cell.failed += 1;
			if (within) cell.within += 1;
		}
	}
	#operationOf(tag) {
		const { operations, baseUrl } = this.#input;
		const isAddress = baseUrl !== void 0 && tag.startsWith(`${baseUrl}/`);
		const operation = operations.get(tag) ?? (isAddress ? tag.slice(baseUrl.length) : tag);
		return this.operations.has(operation) || this.operations.size < MAX_OPERATIONS ? operation : OTHER_OPERATIONS;
	}
	#windowAt(timeMs) {
		const at = Math.max(0, Math.floor((timeMs - (this.firstMs ?? timeMs)) / this.windowMs));
		const index = Math.min(at, this.#maxWindows - 1);
		while (this.windows.length <= index) this.windows.push({
			...newCell(),
			operations: /* @__PURE__ */ new Map(),
			dropped: 0
		});
		return this.windows[index];
	}
	/** The run over time; empty where nothing was measured. */
	overTime() {
		return this.windows.map(({ durations, failed }, at) => ({
			atMs: at * this.windowMs,
			durationMs: this.windowMs,
			requests: durations.count,
			failed,
			p95Ms: durations.percentile(95)
		}));
	}
};
/** k6 puts `setup` and `teardown`, and groups within them, into groups of these names; a group of a round has a scenario beside it. */
function isOutsideOfRounds({ group = "", scenario }) {
	return scenario === void 0 && /^::(?:setup|teardown)(?:::|$)/u.test(group);
}
function newCell() {
	return {
		durations: new Histogram(),
		failed: 0,
		within: 0
	};
}
function cellOf$1(cells, name) {
	const known = cells.get(name);
	if (known) return known;
	const cell = newCell();
	cells.set(name, cell);
	return cell;
}
function isWithin$1(durationMs, { limitMs, inclusive }) {
	return inclusive ? durationMs <= limitMs : durationMs < limitMs;
}

// src/load/progress.ts
/** `load: 1 m 10 s of 7 m, 5210 requests, p95 212 ms, 0.1 % failed`: where a running load is. */
function progressWords({ name, durationMs }, measure) {
	const { firstMs, lastMs, total } = measure;
	const { count } = total.durations;
	if (firstMs === null || lastMs === null || count === 0) return `${name}: no answer yet`;
	const elapsedMs = Math.min(durationMs, Math.round((lastMs - firstMs) / 1e3) * 1e3);
	const p95 = total.durations.percentile(95);
	const latency = p95 === null ? "" : `, p95 ${Math.round(p95)} ms`;
	const failed = (total.failed / count * 100).toFixed(1);
	return `${name}: ${durationWords(elapsedMs)} of ${durationWords(durationMs)}, ${count} requests${latency}, ${failed} % failed`;
}

// src/load/summary.ts
/** Reads the summary; throws where it is missing, cut off, or something else, whatever k6's exit code was. */
function parseSummary(text) {
	if (text === null) throw unreadable("k6 wrote no summary");
	const root = objectOf(parseJson$1(text));
	const metrics = objectOf(root?.metrics);
	if (!root || !metrics) throw unreadable("the summary of k6 holds no metrics");
	const duration = objectOf(root.state)?.testRunDurationMs;
	return {
		metrics: Object.fromEntries(Object.entries(metrics).map(([name, metric]) => [name, parseMetric(name, metric)])),
		durationMs: typeof duration === "number" ? duration : null,
		refused: Array.isArray(root["refused"]) ? root["refused"].filter((path) => typeof path === "string") : []
	};
}
function parseMetric(name, value) {
	const metric = objectOf(value);
	const values = objectOf(metric?.values);
	if (!metric || typeof metric.type !== "string" || !values) throw unreadable(`the summary of k6 holds no values for ${name}`);
	const numbers = Object.entries(values).filter((entry) => typeof entry[1] === "number" && Number.isFinite(entry[1]));
	const thresholds = Object.entries(objectOf(metric.thresholds) ?? {}).map(([expression, result]) => [expression, objectOf(result)?.ok === true]);
	return {
		type: metric.type,
		values: Object.fromEntries(numbers),
		thresholds: Object.fromEntries(thresholds)
	};
}
function parseJson$1(text) {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw unreadable("the summary of k6 is cut off, or no JSON", messageOf(error));
	}
}
function unreadable(what, why = null) {
	return new ProblemError({
		code: "load.summary.unreadable",
		what,
		why,
		todo: "Run again; if it stays so, the disk may be full, or k6 was ended while it wrote."
	});
}
function objectOf(value) {
	return isObject(value) ? value : null;
}
/** Each limit with what was measured. One without samples did not hold, whatever k6 says of it. */
function readThresholds(summary, limits) {
	return limits.map(({ metric: name, expression, from }) => {
		const metric = summary.metrics[name];
		const samples = metric ? samplesOf(metric, expression) : 0;
		return {
			metric: name,
			expression,
			ok: samples > 0 && metric?.thresholds[expression] === true,
			measured: samples > 0 ? measuredOf$1(metric, expression) : null,
			samples,
			from
		};
	});
}
/** A counter that stayed at zero was measured where its threshold is an upper limit (`count<10`, `count==0`). */
function samplesOf(metric, expression) {
	const { values } = metric;
	switch (metric.type) {
		case "rate": return (values.passes ?? 0) + (values.fails ?? 0);
		case "counter": return /^\s*(?:count|rate)\s*(?:<|={2,3}\s*0*\.?0*\s*$)/u.test(expression) ? Math.max(1, values.count ?? 0) : values.count ?? 0;
		case "gauge": return values.value === void 0 ? 0 : 1;
		default: return values.count ?? 0;
	}
}
function measuredOf$1(metric, expression) {
	const statistic = /^\s*([a-z]+(?:\(\s*[\d.]+\s*\))?)/u.exec(expression)?.[1]?.replaceAll(/\s/gu, "");
	if (statistic === void 0) return null;
	return metric?.values[statistic] ?? (statistic === "p(50)" ? metric?.values["med"] ?? null : null);
}
/** Requests of one operation; what was sent before the load began is not counted. */
function readOperation(summary, operation) {
	return {
		requests: summary.metrics[metricOf("http_reqs", operation)]?.values["count"] ?? 0,
		failed: summary.metrics[metricOf("http_req_failed", operation)]?.values["passes"] ?? 0,
		...readDurations(summary, metricOf("http_req_duration", operation))
	};
}
/** Percentiles of a metric, milliseconds; null where k6 reported none. */
function readDurations(summary, name) {
	const values = summary.metrics[name]?.values;
	const timed = (statistic) => (values?.["count"] ?? 0) > 0 ? values?.[statistic] ?? null : null;
	return {
		p50Ms: timed("med"),
		p90Ms: timed("p(90)"),
		p95Ms: timed("p(95)"),
		p99Ms: timed("p(99)"),
		maxMs: timed("max")
	};
}
function readCount(summary, metric) {
	return summary.metrics[metric]?.values.count ?? 0;
}
/** k6 ends with 0 when every round throws; the script counts them. A script of ours that throws measured nothing. */
function refuseExceptions(summary, words) {
	const count = readCount(summary, EXCEPTIONS);
	if (count === 0) return;
	throw new ProblemError({
		code: "load.script.exceptions",
		what: `the generated script failed in ${plural(count, "round")}`,
		why: words,
		todo: "This is a mistake of ours, not of the API: please report it with the script of this run."
	});
}

// src/load/threshold-words.ts
/** Significant digits of a measured figure in a sentence. */
const FIGURE_DIGITS = 4;
/** Metrics of k6 whose figures are milliseconds, tags left out. */
const DURATIONS = /^(?:http_req_(?!failed|s\b)\w+|iteration_duration|group_duration)(?:\{|$)/u;
const ORIGIN = {
	configuration: "",
	specification: " (x-slo)",
	"base-specification": " (x-slo of the base)",
	script: " (threshold of the script)"
};
function roundedFigure(value) {
	return String(Number(value.toPrecision(FIGURE_DIGITS)));
}
/** `803.5 ms`: with its unit where the metric is a duration. */
function measuredWords(metric, measured) {
	return `${roundedFigure(measured)}${DURATIONS.test(metric) ? " ms" : ""}`;
}
/** `1 sample`, `51 samples`. */
function samplesWords(count) {
	return plural(count, "sample");
}
/** What does not hold, by how much, and which operation is the reason where the threshold is about all of them. */
function describeCrossed(threshold, { operations, failedAnswers = [] }) {
	const { metric, expression, samples, measured, from } = threshold;
	const value = measured === null ? "not known" : measuredWords(metric, measured);
	const culprit = operations.length > 1 ? culpritWords(metric, operations) : "";
	const answers = metric === "http_req_failed" ? failedAnswerWords(failedAnswers) : "";
	return `${metric} ${expression} does not hold: it is ${value} over ${samplesWords(samples)}${ORIGIN[from]}${culprit}${answers}`;
}
function culpritWords(metric, operations) {
	if (metric === "http_req_duration") {
		const [slowest] = operations.toSorted((one, other) => (other.p95Ms ?? 0) - (one.p95Ms ?? 0));
		return slowest?.p95Ms ? `; ${slowest.operation} is slowest, p95 ${roundedFigure(slowest.p95Ms)} ms` : "";
	}
	if (metric !== "http_req_failed") return "";
	const [worst] = operations.toSorted((one, other) => other.failed - one.failed);
	return worst && worst.failed > 0 ? `; ${worst.operation} failed most, ${worst.failed} of ${worst.requests} requests` : "";
}

// src/load/load-result.ts
/** What a profile measured, and what of it fails. Throws where the figures contradict each other. */
function judgeLoad(evidence) {
	const run = measuredRun(evidence);
	const { thresholds, operations } = run;
	const findings = [
		...thresholds.flatMap((threshold) => thresholdFinding(threshold, run)),
		...operations.flatMap(operationFinding),
		...droppedFinding(evidence.summary)
	];
	if (findings.length === 0) refuseContradiction(evidence, run);
	return {
		run,
		findings
	};
}
/** The figures of a run, without judging them. */
function measuredRun(evidence) {
	const { summary, measure, profile } = evidence;
	const bare = [...new Set(evidence.requests.filter(({ role }) => role !== "setup").map(({ operation }) => operation))].map((operation) => ({
		operation,
		...readOperation(summary, operation)
	}));
	const requests = sum(bare.map((one) => one.requests));
	const complete = measure.total.durations.count >= requests;
	const withinOf = (cell) => profile.latency === null || !complete ? null : cell?.within ?? 0;
	const rateOf = makeRate(evidence);
	const operations = bare.map((one) => ({
		...one,
		rate: rateOf(one.requests),
		withinThreshold: withinOf(measure.operations.get(one.operation))
	}));
	return {
		name: profile.name,
		script: null,
		profile: profile.words,
		requests,
		failed: sum(bare.map(({ failed }) => failed)),
		rate: rateOf(requests),
		...readDurations(summary, "http_req_duration"),
		withinThreshold: withinOf(measure.total),
		thresholds: readThresholds(summary, profile.limits),
		operations,
		failedAnswers: failedAnswersOf(measure.failedAnswers),
		overTime: measure.overTime(),
		rerun: evidence.rerun
	};
}
/** Requests a second between the first request and the last answer; null where there was none. */
function makeRate({ measure, summary }) {
	const { firstMs, lastMs } = measure;
	const spanMs = firstMs === null || lastMs === null ? summary.durationMs : lastMs - firstMs;
	return (requests) => spanMs === null || spanMs <= 0 || requests === 0 ? null : requests / (spanMs / 1e3);
}
/** Of one threshold of a run, which is named where it is a script of the team. */
function thresholdFinding(threshold, run, by = null) {
	if (threshold.ok) return [];
	const { metric, expression, samples } = threshold;
	const operation = operationOfMetric(metric);
	const place = {
		operations: operation === null ? [] : [operation],
		location: null,
		key: [
			...by === null ? [] : [by],
			metric,
			expression
		]
	};
	if (samples === 0) {
		const subject = `${by === null ? "" : `${by}: `}${metric} ${expression}`;
		return [makeFinding("load.threshold.no-samples", {
			...place,
			message: `${subject}: nothing was measured`
		})];
	}
	const message = `${by === null ? "" : `${by}: `}${describeCrossed(threshold, run)}`;
	return [makeFinding("load.threshold.failed", {
		...place,
		message
	})];
}
function operationFinding({ operation, requests, failed }) {
	const place = {
		operations: [operation],
		location: null,
		key: [operation]
	};
	if (requests === 0) return [makeFinding("load.operation.not-reached", {
		...place,
		message: `${operation} got no request`
	})];
	if (failed < requests) return [];
	const message = `${operation}: not one of ${requests} requests succeeded, ${failed} failed`;
	return [makeFinding("load.operation.never-succeeded", {
		...place,
		message
	})];
}
/** `by`: the script of the team that it is about; null for the generated one. */
function droppedFinding(summary, by = null) {
	const dropped = readCount(summary, "dropped_iterations");
	if (dropped === 0) return [];
	const rounds = `${dropped} of ${dropped + readCount(summary, "iterations")} rounds were left out because no user was free`;
	const message = by === null ? rounds : `${by}: ${rounds}`;
	return [makeFinding("load.iterations-dropped", {
		message,
		operations: [],
		location: null,
		key: by === null ? [] : [by]
	})];
}
/** Nothing was found: then everything that makes it a pass has to be there. */
function refuseContradiction({ crossed }, { requests, thresholds }) {
	const todo = "Run again; if it stays so, report it with the files of this run.";
	const refuse = (what) => {
		throw new ProblemError({
			code: "load.summary.contradiction",
			what,
			todo
		});
	};
	if (crossed) refuse("k6 ended with crossed thresholds, and its summary names none");
	if (requests === 0) refuse("the summary of k6 counts no request");
	if (thresholds.length === 0) refuse("the summary of k6 judges no threshold");
}
function sum(numbers) {
	return numbers.reduce((total, one) => total + one, 0);
}

// src/load/stress-result.ts
/** Share of the rate that has to be reached: below, the step says what one machine or one provider cannot do. */
const REACHED_SHARE = .9;
/** Why a step did not hold; null when it did. */
function whyBroken(step, rate, held) {
	const { count } = step.durations;
	if (count === 0) return "not one request was answered";
	for (const limit of held.limits) {
		const cell = cellOf(step, limit);
		const measured = cell === null ? null : measuredOf(cell, limit);
		if (cell === null || measured === null || holds(measured, limit.expression)) continue;
		return `${limit.metric} ${limit.expression} does not hold: it is ${measuredWords(limit.metric, measured)} over ${samplesWords(cell.durations.count)}`;
	}
	const reached = reachedRate(step, held);
	if (step.dropped === 0 || reached >= rate * REACHED_SHARE) return null;
	return `only ${roundedFigure(reached)} of ${rate} ${unitOf(held)} could be sent: every user was waiting for an answer`;
}
function reachedRate({ durations }, { growing, requestsPerRound = 1 }) {
	return durations.count / (growing.stepMs / 1e3) / requestsPerRound;
}
function unitOf({ requestsPerRound }) {
	return requestsPerRound === void 0 ? "requests/s" : "rounds/s";
}
/** The requests a limit is about: all, or those of one operation; null where it is about something else. */
function cellOf(step, { metric }) {
	if (!metric.includes("{")) return step;
	const operation = operationOfMetric(metric);
	return operation === null ? null : step.operations.get(operation) ?? null;
}
/** The left side of an expression, from durations and failures; null for metrics that are not made of them. */
function measuredOf({ durations, failed }, { metric, expression }) {
	const [, name, percent] = /^\s*([a-z]+)(?:\(\s*([\d.]+)\s*\))?/u.exec(expression) ?? [];
	if (metric.startsWith("http_req_failed")) return name === "rate" ? failed / Math.max(durations.count, 1) : null;
	if (!metric.startsWith("http_req_duration")) return null;
	switch (name) {
		case "p": return durations.percentile(Number(percent));
		case "med": return durations.percentile(50);
		case "avg": return durations.mean();
		case "max": return durations.max;
		case "min": return durations.min;
		default: return null;
	}
}
function holds(measured, expression) {
	const [, operator, limit] = /(<=|>=|===|==|!=|<|>)\s*([\d.]+)\s*$/u.exec(expression) ?? [];
	const value = Number(limit);
	switch (operator) {
		case "<": return measured < value;
		case "<=": return measured <= value;
		case ">": return measured > value;
		case ">=": return measured >= value;
		case "!=": return measured !== value;
		default: return measured === value;
	}
}
/** Where the growing load broke, and whether that is too early. `ended`: why the provider ended, if it did. */
function judgeStress(evidence, growing, ended) {
	const breaking = findBreaking(evidence, {
		growing,
		limits: evidence.profile.limits,
		ended
	});
	return {
		run: {
			...measuredRun(evidence),
			breaking
		},
		findings: minimumFinding(breaking, growing.minRate)
	};
}
/** Where the growing load broke, from the steps that were finished. */
function findBreaking(evidence, held) {
	const { growing, limits, ended } = held;
	const maxRate = growing.rates.at(-1) ?? 0;
	const steps = [];
	let reason = `nothing broke up to ${maxRate} ${unitOf(held)}`;
	let brokeRate = null;
	for (const [at, rate] of growing.rates.entries()) {
		const window = evidence.measure.windows[at];
		if (brokeRate !== null || window === void 0) break;
		const broken = whyBroken(window, rate, held);
		steps.push(stepOf(window, rate, {
			reached: reachedRate(window, held),
			kept: broken === null
		}));
		if (broken === null) continue;
		brokeRate = rate;
		reason = broken;
	}
	if (ended !== null) {
		brokeRate ??= growing.rates[Math.max(0, steps.length - 1)] ?? maxRate;
		reason = `the provider ended: ${ended}`;
	}
	if (evidence.crossed && brokeRate === null && steps.length < growing.rates.length) {
		const crossed = readThresholds(evidence.summary, limits).find(({ ok }) => !ok);
		brokeRate = steps.at(-1)?.rate ?? maxRate;
		reason = crossed ? `${crossed.metric} ${crossed.expression} does not hold over all steps` : "k6 ended the run";
	}
	return {
		keptRate: steps.filter(({ kept, rate }) => kept && rate !== brokeRate).at(-1)?.rate ?? null,
		brokeRate,
		reason,
		maxRate,
		steps
	};
}
function stepOf({ durations, failed }, rate, { reached, kept }) {
	return {
		rate,
		reached,
		requests: durations.count,
		failed,
		p95Ms: durations.percentile(95),
		kept
	};
}
/** `by`: the script of the team that it is about; null for the generated one. */
function minimumFinding({ brokeRate, reason }, minRate, by = null) {
	if (minRate === null || brokeRate === null || brokeRate > minRate) return [];
	const unit = by === null ? "requests/s" : "rounds/s";
	const message = `${by === null ? "the load" : `${by}: the load`} broke at ${brokeRate} ${unit}, and has to bear ${minRate}: ${reason}`;
	const key = [...by === null ? [] : [by], String(minRate)];
	return [makeFinding("stress.below-minimum", {
		message,
		operations: [],
		location: null,
		key
	})];
}

// src/load/k6-run.ts
/** A folder per provider. */
async function prepareFolder(input) {
	const kept = path.posix.join("load", folderName(input.provider));
	const directory = path.join(input.workDirectory, kept);
	await mkdir(directory, { recursive: true });
	return {
		directory,
		kept
	};
}
/** What an earlier run left there must not be taken for this one's result. */
async function prepareFiles({ directory }, name) {
	const files = {
		script: path.join(directory, `${name}.ts`),
		summary: path.join(directory, `${name}.summary.json`),
		answers: path.join(directory, `${name}.answers.ndjson`),
		samples: path.join(directory, `${name}.samples.csv`)
	};
	for (const file of [
		files.summary,
		files.answers,
		files.samples
	]) await rm(file, { force: true });
	return files;
}
/** Time beside the profile and the graceful stop: starting k6, the requests before the load, writing the summary. */
const DEADLINE_MARGIN_MS = SETUP_TIMEOUT_MS + 3e4;
/** Writes the script and has k6 read it. Throws where k6 cannot, or where it would take too long. */
async function prepareProfile(stage, k6, { profile, requests, spentMs }) {
	const { config, provider, baseUrl } = stage.input;
	const budget = {
		totalMs: config.budgetMs,
		spentMs
	};
	const files = await prepareFiles(stage.folder, profile.name);
	const { headers: credentials, weights, thinkTimeMs } = config;
	await writeFile(files.script, renderScript({
		provider,
		profile,
		requests,
		credentials,
		weights,
		thinkTimeMs
	}));
	const script = {
		file: files.script,
		variables: { BASE_URL: baseUrl }
	};
	const { requirements } = await k6.inspect(script);
	checkBudget(profile.name, requirements, budget);
	return {
		profile,
		requests,
		files,
		script,
		requirements
	};
}
/** Throws where k6 did not get to a summary that can be judged. */
async function runProfile(stage, k6, prepared) {
	const { profile, files, script, requirements } = prepared;
	const { input } = stage;
	input.log(`${profile.name}: ${profile.words}, against ${input.baseUrl} (k6 ${k6.version})`);
	const measure = new Measure({
		durationMs: profile.durationMs,
		latency: profile.latency,
		operations: new Map(prepared.requests.map(({ operation }) => [operationTag(operation), operation])),
		...profile.growing && { windowMs: profile.growing.stepMs }
	});
	const smoke = profile.kind === "smoke";
	const end = await runMeasured({
		stage,
		profile,
		measure,
		samples: smoke ? null : files.samples
	}, (stop) => k6.run({
		script,
		timeoutMs: requirements.durationMs + DEADLINE_MARGIN_MS,
		consoleOutput: files.answers,
		samples: smoke ? null : files.samples,
		stop
	}));
	if (end.end.kind === "broken" && !end.providerDied && !end.stopped) throw new ProblemError(end.end.problem);
	await redactFiles(stage, files);
	const summary = parseSummary(await readTextIfThere(files.summary));
	refuseExceptions(summary, lastWords(end.result.stderr));
	const crossed = end.end.kind === "ran" && end.end.thresholdsCrossed;
	return {
		k6Version: k6.version,
		crossed,
		summary,
		measure,
		providerDied: end.providerDied,
		files
	};
}
/** How often a reader of the check is told where a load is; GitHub's limits allow no more for long. */
const PROGRESS_INTERVAL_MS = 1e4;
/** How often the step of a growing load is looked at. */
const STEP_INTERVAL_MS = 500;
/** Runs k6 and reads its samples as they come; they are gone afterwards: a gigabyte of them says no more than their figures. */
async function runMeasured({ stage, profile, measure, samples }, run) {
	const stop = new AbortController();
	if (samples === null) return run(stop.signal);
	const ended = new AbortController();
	const following = readSamples(samples, {
		metrics: MEASURED_METRICS,
		onSample: (sample) => measure.take(sample),
		ended: ended.signal
	});
	following.catch(() => {});
	const { input } = stage;
	const tell = () => input.progress?.(progressWords(profile, measure));
	const progress = setInterval(tell, input.progressEveryMs ?? PROGRESS_INTERVAL_MS);
	const steps = setInterval(() => stepBroke(profile, measure) && stop.abort(), STEP_INTERVAL_MS);
	try {
		const end = await run(stop.signal);
		ended.abort();
		await following;
		return end;
	} finally {
		ended.abort();
		clearInterval(progress);
		clearInterval(steps);
		await rm(samples, { force: true });
	}
}
/** k6 writes its samples once a second: a step that ended less than that ago may not be complete. */
const SAMPLES_DELAY_MS = 1500;
/** Whether a finished step of a growing load broke a threshold: then there is nothing more to learn. */
function stepBroke({ growing, limits }, measure) {
	const { firstMs, lastMs } = measure;
	if (growing === null || firstMs === null || lastMs === null) return false;
	const finished = Math.floor((lastMs - firstMs - SAMPLES_DELAY_MS) / growing.stepMs);
	return growing.rates.slice(0, Math.max(0, finished)).some((rate, at) => {
		const window = measure.windows[at];
		return window !== void 0 && whyBroken(window, rate, {
			growing,
			limits
		}) !== null;
	});
}
/** Answers may repeat what was sent to the provider; the files are kept, so they must not. */
async function redactFiles({ redact, input }, files) {
	if (credentialsOf(input).length === 0) return;
	for (const file of [files.answers, files.summary]) {
		const text = await readTextIfThere(file);
		if (text !== null) await writeFile(file, redact(text));
	}
}
/** k6 with the credentials of the stage. */
function openStageK6({ input }) {
	return openK6({
		...input,
		credentials: credentialsOf(input)
	});
}

// src/load/slo.ts
/** Keys of `x-slo` and what they limit: milliseconds, and a share of the requests. */
const KEYS = {
	avg: {
		metric: "http_req_duration",
		statistic: "avg",
		most: Number.MAX_VALUE
	},
	p50: {
		metric: "http_req_duration",
		statistic: "p(50)",
		most: Number.MAX_VALUE
	},
	p90: {
		metric: "http_req_duration",
		statistic: "p(90)",
		most: Number.MAX_VALUE
	},
	p95: {
		metric: "http_req_duration",
		statistic: "p(95)",
		most: Number.MAX_VALUE
	},
	p99: {
		metric: "http_req_duration",
		statistic: "p(99)",
		most: Number.MAX_VALUE
	},
	max: {
		metric: "http_req_duration",
		statistic: "max",
		most: Number.MAX_VALUE
	},
	"error-rate": {
		metric: "http_req_failed",
		statistic: "rate",
		most: 1
	}
};
/**
* The limits that the specification itself sets on operations: `x-slo: { p95: 300, error-rate: 0.01 }`. Where the head weakened or took
* one away, the base's still counts, and a finding says so: who changes the limit is not who is let through by it.
*/
function readSlos(head, base, operations) {
	const readings = operations.flatMap((id) => {
		const own = findOperation$1(head, id);
		if (own === null) return [];
		const before = findOperation$1(base, id);
		const slo = readSlo(own.spec, own.operation);
		return [mergeSlos(own.operation, slo, before === null ? NO_SLO : readSlo(before.spec, before.operation))];
	});
	return {
		limits: readings.flatMap(({ limits }) => limits),
		findings: readings.flatMap(({ findings }) => findings)
	};
}
const NO_SLO = {
	values: {},
	faults: []
};
function mergeSlos(operation, head, base) {
	const limits = [];
	const findings = head.faults.map((fault) => sloFinding("load.slo.unreadable", operation, `${operation.id}: ${fault}`, fault));
	for (const [key, { metric, statistic }] of Object.entries(KEYS)) {
		const own = head.values[key];
		const before = base.values[key];
		const weakened = before !== void 0 && (own === void 0 || own > before);
		const value = weakened ? before : own;
		if (value === void 0) continue;
		const from = weakened ? "base-specification" : "specification";
		limits.push({
			metric: metricOf(metric, operation.id),
			expression: `${statistic}<=${value}`,
			from
		});
		if (!weakened) continue;
		const now = own === void 0 ? "gone" : String(own);
		const message = `${operation.id}: the limit ${key} of x-slo was ${before} and is ${now}; the load is held against ${before}`;
		findings.push(sloFinding("load.slo.weakened", operation, message, key));
	}
	return {
		limits,
		findings
	};
}
function sloFinding(rule, operation, message, key) {
	const { id, location } = operation;
	return makeFinding(rule, {
		message,
		operations: [id],
		location,
		key: [id, key]
	});
}
function readSlo(spec, operation) {
	const written = writtenOperation(spec, operation)?.["x-slo"];
	if (written === void 0) return NO_SLO;
	const entries = recordOf(written);
	if (entries === null) return {
		values: {},
		faults: ["x-slo is no object such as { p95: 300 }"]
	};
	const values = {};
	const faults = [];
	for (const [key, value] of Object.entries(entries)) {
		const known = Object.hasOwn(KEYS, key) ? KEYS[key] : void 0;
		if (known === void 0) faults.push(`x-slo has no limit ${key.slice(0, 40)}; it has ${Object.keys(KEYS).join(", ")}`);
		else if (typeof value !== "number" || !Number.isFinite(value) || value < 0 || value > known.most) faults.push(`the limit ${key} of x-slo is no number${known.most === 1 ? " from 0 to 1" : " of milliseconds"}`);
		else values[key] = value;
	}
	return {
		values,
		faults
	};
}
/** The operation as it is written in the self-contained document. */
function writtenOperation({ bundled }, { path, method }) {
	return follow(bundled, follow(bundled, recordOf(recordOf(bundled)?.["paths"])?.[path])?.[method.toLowerCase()]);
}
/** References that one operation may be away; a circle is longer. */
const MAX_REFERENCES = 10;
function follow(document, value) {
	let found = recordOf(value);
	for (let hops = 0; hops < MAX_REFERENCES; hops += 1) {
		const reference = found?.["$ref"];
		const steps = typeof reference === "string" ? fragmentTokens(reference) : null;
		if (steps === null) return found;
		let target = document;
		for (const step of steps) target = recordOf(target)?.[step];
		found = recordOf(target);
	}
	return null;
}
function findOperation$1(specs, id) {
	for (const spec of specs) {
		const operation = spec.operations.find((candidate) => candidate.id === id);
		if (operation) return {
			spec,
			operation
		};
	}
	return null;
}
function recordOf(value) {
	return isObject(value) ? value : null;
}

// src/load/script-fault.ts
/** `file:///repo/load/a.js: Line 3:13 Unexpected token` · `at setup (file:///repo/load/a.js:1:33(3))` */
const PLACE = /(?:file:\/\/)?(?<file>\/[^\s"'():]+):(?:\s?Line )?\s?(?<line>\d+):(?<column>\d+)/gu;
/** Where in the checkout k6 says that something is wrong: the first place it names there, else none. */
function placeOf(said, workspace) {
	const root = workspace.endsWith("/") ? workspace : `${workspace}/`;
	for (const { groups } of said.matchAll(PLACE)) {
		const { file = "", line, column } = groups ?? {};
		const decoded = decodePath(file);
		if (!decoded.startsWith(root)) continue;
		return {
			file: decoded.slice(root.length),
			line: Number(line),
			column: Number(column)
		};
	}
	return null;
}
function decodePath(path) {
	try {
		return decodeURI(path);
	} catch (error) {
		if (error instanceof URIError) return path;
		throw error;
	}
}
/** What k6 says when a script is wrong, and how a person would put it. */
const CAUSES = [
	[
		/only supported schemes for imports|https?:\/\/\S+.*(?:proxyconnect|couldn't be (?:fetched|loaded|retrieved))|proxyconnect/su,
		"imports from the network",
		"Keep the module in the repository: what is fetched may be another one tomorrow. Or name its host in load.allow-imports."
	],
	[
		/k6\/x\/|unknown module/u,
		"imports an extension that this k6 does not have",
		"Only modules of k6 itself are there; extensions are not fetched."
	],
	[
		/couldn't be found on local disk|no such file/u,
		"imports or opens a file that is not there",
		"Correct the path; it is relative to the script."
	],
	[
		/mixing ECMAScript Modules|require is not defined|module is not defined|exports is not defined/u,
		"mixes kinds of modules",
		"Write either `import` and `export` or `require` and `module.exports`, not both in one file."
	],
	[
		/does not provide an export/u,
		"imports what the module does not export",
		"Correct the name, or export it there; a CommonJS module has only `default`."
	],
	[
		/Unexpected|SyntaxError|Unterminated|Expected/u,
		"cannot be read",
		"Correct the syntax there."
	]
];
/** What k6's exit codes mean for a script that somebody wrote. */
const ENDS = {
	"load.k6.setup-timed-out": ["does not end its setup in time", "Shorten it, or raise `setupTimeout` in its options (default 60 s)."],
	"load.k6.teardown-timed-out": ["does not end its teardown in time", "Shorten it, or raise `teardownTimeout` in its options (default 60 s)."],
	"load.k6.timed-out": ["did not end in time and was ended", "Look for what does not end: a round, setup, teardown or handleSummary."]
};
/** A script of the team that cannot run: told apart from one whose thresholds do not hold. */
function scriptProblem(script, problem, workspace) {
	const said = problem.why ?? "";
	const where = placeOf(said, workspace) ?? {
		file: script,
		line: 1,
		column: 1
	};
	const end = ENDS[problem.code];
	if (end !== void 0) return {
		code: problem.code,
		what: `${script} ${end[0]}`,
		where,
		why: problem.why,
		todo: end[1]
	};
	if (problem.code.startsWith("load.team-script.")) return {
		...problem,
		where
	};
	const cause = CAUSES.find(([pattern]) => pattern.test(said));
	const what = cause ? `${script} ${cause[1]}` : `${script}: ${problem.what}`;
	const todo = /\.[cm]?js$/u.test(where.file) && /Unexpected (?:token :|identifier)/u.test(said) ? "Correct the syntax there. TypeScript needs a file that ends in `.ts`." : cause?.[2] ?? problem.todo;
	return {
		code: "load.team-script.broken",
		what,
		where,
		why: problem.why,
		todo
	};
}

// src/load/script-names.ts
/** Characters of a name that files are called by, and digits that keep apart those that look alike. */
const NAME_CHARACTERS = 80;
const HASH_DIGITS = 8;
/**
* Names by path, safe as a file's name: `script-load-checkout`. Paths that would have the same one (`load/a-b.js` and `load/a/b.js`,
* `load/a.js` and `load/a.ts`), or that are cut, have a hash of the path behind it: one script must never run in place of another.
*/
function scriptNames(scripts) {
	const plain = new Map(scripts.map((script) => [script, plainName(script)]));
	const alike = Map.groupBy(plain.values(), (name) => name.toLowerCase());
	return new Map([...plain].map(([script, name]) => {
		const isAlone = alike.get(name.toLowerCase())?.length === 1 && name.length <= NAME_CHARACTERS;
		const hash = createHash("sha256").update(script).digest("hex").slice(0, HASH_DIGITS);
		return [script, isAlone ? name : `${name.slice(0, NAME_CHARACTERS)}-${hash}`];
	}));
}
function plainName(script) {
	return `script-${script.replace(/\.[cm]?[jt]s$/u, "").replaceAll(/[^A-Za-z0-9_-]+/gu, "-")}`;
}
/** Of everything that belongs to a script under a profile: `script-load-checkout.stress`. */
function profileName(name, profile) {
	return profile === "load" ? name : `${name}.${profile}`;
}

// src/load/script-files.ts
/**
* Refuses a script whose init code read what is not of the repository: files outside of it, also by a link, and modules of hosts that
* nobody allowed. `used` are files as k6 archives them: `file/…` and `https/…`. After its init code a script of k6 can open nothing new.
*/
async function refuseForeignFiles(used, bounds) {
	const own = [bounds.workspace, bounds.workDirectory].map(anonymous);
	for (const one of used) {
		const [scheme, ...rest] = one.split("/");
		if (scheme === "https") {
			const host = (rest[0] ?? "").toLowerCase();
			if (!isAllowed(host, bounds.allowImports)) throw foreignImport(bounds.script, host);
		}
		if (scheme !== "file") continue;
		const file = `/${rest.join("/")}`;
		const at = own.findIndex((folder) => isWithin(file, folder));
		if (at === -1) throw foreignFile(bounds.script, file);
		if (at === 0) await refuseLink(path.join(bounds.workspace, path.relative(own[0] ?? "", file)), bounds);
	}
}
async function refuseLink(file, { script, workspace }) {
	const target = await realpath(file);
	if (!isWithin(target, await realpath(workspace))) throw foreignFile(script, target);
}
function isWithin(file, folder) {
	const way = path.relative(folder, file);
	return way !== "" && !way.startsWith("..") && !path.isAbsolute(way);
}
/** k6 takes the names of users out of its archives: `/home/runner/x` is `/home/nobody/x` there. */
function anonymous(folder) {
	return path.resolve(folder).replace(/^((?:\/[a-z])?\/(?:Users|home|Documents and Settings))\/[^/]+/iu, "$1/nobody");
}
function isAllowed(host, allowed) {
	return allowed.some((one) => [host, host.replace(/:\d+$/u, "")].includes(one.toLowerCase()));
}
function foreignFile(script, file) {
	return new ProblemError({
		code: "load.team-script.outside",
		what: `${script} opens ${file.slice(0, 200)}`,
		where: {
			file: script,
			line: 1,
			column: 1
		},
		why: "it lies outside of the repository, and scripts read what the repository has",
		todo: "Put what the script needs into the checkout; an earlier step of the job may write it there."
	});
}
function foreignImport(script, host) {
	return new ProblemError({
		code: "load.team-script.import",
		what: `${script} imports from ${host.slice(0, 200)}`,
		where: {
			file: script,
			line: 1,
			column: 1
		},
		why: "what is fetched may be another module tomorrow",
		todo: "Keep the module in the repository, or name the host in load.allow-imports."
	});
}

// src/load/team-hosts.ts
/** All of IPv4 but 127.0.0.0/8, and of IPv6 what is routed anywhere: unicast, local and link-local networks, multicast, NAT64. */
const NOT_LOOPBACK = [...[
	"0.0.0.0/2",
	"64.0.0.0/3",
	"96.0.0.0/4",
	"112.0.0.0/5",
	"120.0.0.0/6",
	"124.0.0.0/7",
	"126.0.0.0/8",
	"128.0.0.0/1"
], ...[
	"2000::/3",
	"4000::/2",
	"8000::/1",
	"64:ff9b::/96"
]];
const PROXIES = [
	"HTTP_PROXY",
	"HTTPS_PROXY",
	"http_proxy",
	"https_proxy"
];
/** Where only this machine may be reached, addresses decide; else names do, unless a proxy has to be passed to reach them. */
function guardHosts({ baseUrl, config, parentEnvironment }) {
	const { hostname } = new URL(baseUrl);
	const allowed = [...isLoopback$1(hostname) ? [] : [hostname], ...config.allowHosts];
	if (allowed.length === 0) return {
		blockedNetworks: NOT_LOOPBACK,
		onlyHosts: null
	};
	return {
		blockedNetworks: [],
		onlyHosts: PROXIES.some((name) => (parentEnvironment[name] ?? "") !== "") ? null : [...allowed, ...config.allowImports ?? []]
	};
}
/** What k6 says of a request that one of the two kept back, with the address that was asked for where the protocol has one. */
const REFUSED = /\bIP \((?<ip>[^)]+)\) is in a blacklisted range|proxyconnect tcp: dial tcp 127\.0\.0\.1:9:/u;
const ASKED = /"[a-z]+:\/\/(?<host>[^/"\s]+)/u;
/** Hosts that the problem names. */
const NAMED_HOSTS = 5;
/** That a script sends to hosts nobody allowed; null where it does not. */
function refusedHosts(script, said) {
	const hosts = /* @__PURE__ */ new Set();
	for (const line of said.split("\n")) {
		const refused = REFUSED.exec(line);
		const host = refused === null ? void 0 : ASKED.exec(line)?.groups?.["host"] ?? refused.groups?.["ip"];
		if (host !== void 0) hosts.add(host);
	}
	if (hosts.size === 0) return null;
	return {
		code: "load.team-script.host",
		what: `${script} sends requests to ${[...hosts].slice(0, NAMED_HOSTS).join(", ")}`,
		where: {
			file: script,
			line: 1,
			column: 1
		},
		why: "load reaches this machine, the provider and hosts of load.allow-hosts, and no other; those requests were not sent",
		todo: "If they may be called, add them to load.allow-hosts; a pull request uses the hosts that its base branch lists too."
	};
}

// src/load/team-prepare.ts
/** First the script alone, then its wrapper: what is wrong with the one must not look like a fault of the other. */
async function prepareScript(stage, k6, preparing) {
	const { input, folder } = stage;
	const { script, name, profile, takenMs } = preparing;
	const running = path.join(input.workDirectory, "wrappers", path.basename(folder.directory));
	const { options } = await readScript(stage, k6, {
		script,
		name,
		running
	});
	const planned = planProfile(profile, {
		requests: [],
		config: input.config,
		operationLimits: []
	});
	const guard = guardHosts(input);
	const wrapper = {
		script,
		name,
		functions: functionsOf(options),
		profiles: {
			[profile.name]: scenarioOf(profile, {
				requests: [],
				config: input.config
			}).options,
			smoke: firstRound(input.firstRoundMs ?? 9e4)
		},
		thresholds: planned.thresholds,
		trendStats: planned.options["summaryTrendStats"],
		options: knowsSummaryTimeout(k6.version) ? { handleSummaryTimeout: inSeconds(SUMMARY_MS) } : {},
		blockedNetworks: guard.blockedNetworks,
		thinkTimeMs: input.config.thinkTimeMs,
		summary: `${name}.summary.json`,
		output: `${name}-output`
	};
	const specifier = path.join(input.workspace ?? "", script);
	await writeFile(path.join(running, `${name}.ts`), renderWrapper({
		...wrapper,
		specifier
	}));
	await keepWrapper(stage, `${name}.ts`, renderWrapper({
		...wrapper,
		specifier: path.posix.join(UP_TO_ROOT, script)
	}));
	const files = {
		script: path.join(running, `${name}.ts`),
		summary: path.join(running, wrapper.summary),
		answers: path.join(folder.directory, `${name}.console.txt`),
		samples: path.join(running, `${name}.samples.csv`),
		output: path.join(running, wrapper.output)
	};
	const variables = {
		BASE_URL: input.baseUrl,
		PROFILE: profile.name
	};
	const inspected = await k6.inspect({
		file: files.script,
		variables
	}, networkOf(stage));
	checkBudget(script, inspected.requirements, {
		totalMs: input.config.budgetMs,
		spentMs: takenMs
	});
	const limits = limitsIn(inspected.options, planned.limits);
	const words = planned.words.replace("requests/s", "rounds/s");
	const timed = {
		graceMs: graceOf(inspected.options),
		marginMs: marginOf(inspected.options, input.config.budgetMs)
	};
	return {
		script,
		name,
		profile: {
			...planned,
			limits,
			words
		},
		files,
		requirements: inspected.requirements,
		guard,
		...timed
	};
}
/** The script's own options, once it is known to read nothing but what the repository has. */
async function readScript(stage, k6, { script, name, running }) {
	const { input } = stage;
	const { workspace = "", workDirectory, config } = input;
	await mkdir(running, { recursive: true });
	await writeFile(path.join(running, "environment.js"), ENVIRONMENT_MODULE);
	const file = path.join(running, `${name}.inspected.ts`);
	await writeFile(file, renderInspected(path.join(workspace, script)));
	const inspecting = {
		file,
		variables: { BASE_URL: input.baseUrl }
	};
	const network = networkOf(stage);
	const inspection = await k6.inspect(inspecting, network);
	const bounds = {
		script,
		workspace,
		workDirectory,
		allowImports: config.allowImports ?? []
	};
	await refuseForeignFiles(await k6.filesOf(inspecting, network), bounds);
	return inspection;
}
function networkOf({ input }) {
	return (input.config.allowImports ?? []).length > 0 ? "modules" : "offline";
}
/** What holds in the end: the script's own thresholds, and those of the profile for metrics it sets none for. */
function limitsIn(options, ours) {
	const thresholds = options["thresholds"] ?? {};
	return Object.entries(thresholds).flatMap(([metric, written]) => written.map((one) => typeof one === "string" ? one : String(one.threshold)).filter((expression) => !isGuard(metric, expression)).map((expression) => {
		return ours.find((limit) => limit.metric === metric && limit.expression === expression) ?? {
			metric,
			expression,
			from: "script"
		};
	}));
}
async function keepWrapper({ folder }, name, text) {
	await writeFile(path.join(folder.directory, "environment.js"), ENVIRONMENT_MODULE);
	await writeFile(path.join(folder.directory, name), text);
}
/** Longest first round: what takes longer than that alone says nothing under load. */
const FIRST_ROUND_MS = 9e4;
/** Longest `handleSummary`, and what k6 needs beside everything that is counted. */
const SUMMARY_MS = 3e4;
/** One round of one user: whether the script works at all, before hundreds run it. */
function firstRound(ms) {
	return {
		executor: "per-vu-iterations",
		vus: 1,
		iterations: 1,
		maxDuration: inSeconds(ms),
		gracefulStop: "0s"
	};
}
/** Older ones give a summary all the time it wants, until we end them. */
function knowsSummaryTimeout(version) {
	const [major = 0, minor = 0] = version.split(".").map(Number);
	return major > 2 || major === 2 && minor >= 2;
}
/** How long rounds may go on after the profile: the longest that a scenario of the script asks for. */
function graceOf(options) {
	const scenarios = Object.values(options["scenarios"] ?? {});
	return Math.max(0, ...scenarios.map(({ gracefulStop }) => parseGoDuration(gracefulStop) ?? 3e4));
}
/** Setup and teardown may take what the script gives them, and no more than the whole budget. */
function marginOf(options, budgetMs) {
	return ["setupTimeout", "teardownTimeout"].map((name) => parseGoDuration(options[name]) ?? 6e4).reduce((sum, ms) => sum + Math.min(ms, budgetMs), 6e4);
}
function functionsOf(options) {
	const scenarios = Object.values(options["scenarios"] ?? {});
	return [...new Set(scenarios.flatMap(({ exec }) => typeof exec === "string" ? [exec] : []))];
}

// src/load/team-result.ts
/** What a script of the team measured: its own thresholds, those of the profile it set none for, its checks and its exceptions. */
function judgeScript(evidence) {
	const { script, summary, end } = evidence;
	const run = runOf(evidence);
	const breaking = breakingOf(evidence, run);
	const place = (message, key) => ({
		message: `${script}: ${message}`,
		operations: [],
		location: {
			file: script,
			line: 1,
			column: 1
		},
		key: [script, key]
	});
	const said = lastWords(end.result.stderr);
	const threw = readCount(summary, EXCEPTIONS);
	const own = [
		...threw === 0 ? [] : [makeFinding("load.iterations-threw", place(`${threw} rounds threw${said ? `: ${said}` : ""}`, "threw"))],
		...checksFinding(summary, place),
		...evidence.firstRoundMs === void 0 ? endlessFinding(evidence, place) : []
	];
	const steady = [
		...run.thresholds.flatMap((threshold) => thresholdFinding(threshold, run, script)),
		...own,
		...droppedFinding(summary, script)
	];
	const findings = [...breaking === null ? steady : growingFindings(evidence, breaking, own), ...stoppedFinding(end, said, place)];
	return {
		run: {
			...run,
			breaking
		},
		findings,
		problems: [
			...refusedFiles(evidence),
			...hostProblem(evidence),
			...idleProblem(evidence)
		],
		unusable: whyUnusable(evidence, said)
	};
}
function breakingOf({ profile, measure, summary, end, ended }, run) {
	const { growing, limits } = profile;
	if (growing === null) return null;
	const requestsPerRound = run.requests / Math.max(1, readCount(summary, "iterations"));
	const crossed = end.end.kind === "ran" && end.end.thresholdsCrossed;
	return findBreaking({
		measure,
		summary,
		crossed
	}, {
		growing,
		limits,
		requestsPerRound,
		ended
	});
}
/** A load that grows until it breaks fails by breaking too early; checks that fail and rounds that throw once it broke follow from that. */
function growingFindings({ script, profile }, breaking, own) {
	const minimum = minimumFinding(breaking, profile.growing?.minRate ?? null, script);
	return breaking.brokeRate === null ? own : minimum;
}
function runOf({ script, profile, summary, measure, rerun }) {
	const rateOf = makeRate({
		measure,
		summary
	});
	const { total } = measure;
	const requests = total.durations.count;
	const operations = [...measure.operations].map(([operation, cell]) => {
		const { durations, failed, within } = cell;
		const at = (percent) => durations.percentile(percent);
		return {
			operation,
			requests: durations.count,
			failed,
			rate: rateOf(durations.count),
			p50Ms: at(50),
			p90Ms: at(90),
			p95Ms: at(95),
			p99Ms: at(99),
			maxMs: durations.count === 0 ? null : durations.max,
			withinThreshold: profile.latency === null ? null : within
		};
	});
	return {
		name: profile.name,
		script,
		profile: profile.words,
		requests,
		failed: total.failed,
		rate: rateOf(requests),
		...readDurations(summary, "http_req_duration"),
		withinThreshold: profile.latency === null ? null : total.within,
		thresholds: thresholdsOf(summary, profile),
		failedAnswers: failedAnswersOf(measure.failedAnswers),
		operations,
		overTime: measure.overTime(),
		rerun
	};
}
/** Every threshold that k6 judged; what the wrapper added as a guard is no threshold of anybody. */
function thresholdsOf(summary, profile) {
	const limits = Object.entries(summary.metrics).flatMap(([metric, { thresholds }]) => Object.keys(thresholds).filter((expression) => !isGuard(metric, expression)).map((expression) => {
		return {
			metric,
			expression,
			from: profile.limits.find((limit) => limit.metric === metric && limit.expression === expression)?.from ?? "script"
		};
	}));
	return readThresholds(summary, limits);
}
function checksFinding(summary, place) {
	const checks = summary.metrics["checks"];
	const fails = checks?.values["fails"] ?? 0;
	const judged = Object.entries(summary.metrics).some(([name, metric]) => /^checks(?:\{|$)/u.test(name) && Object.keys(metric.thresholds).length > 0);
	if (fails === 0 || judged) return [];
	const all = fails + (checks?.values["passes"] ?? 0);
	return [makeFinding("load.checks.failed", place(`${fails} of ${all} checks failed`, "checks"))];
}
/** How much longer than the longest round that ended: then it is no slow round, it never ends. */
const ENDLESS_FACTOR = 2;
/** What k6 itself takes to end a run. */
const ENDING_MS = 1e3;
/** Rounds that were still running when the time after the profile was over: k6 ends them, and counts them nowhere. */
function endlessFinding({ profile, summary, graceMs, end, ended }, place) {
	const cut = readCount(summary, ROUNDS_BEGUN) - readCount(summary, "iterations");
	const isWhole = (summary.durationMs ?? 0) >= profile.durationMs + graceMs - ENDING_MS;
	if (cut <= 0 || !isWhole || end.providerDied || end.stopped || ended !== null) return [];
	const rounds = `${plural(cut, "round was", "rounds were")} still running ${durationWords(graceMs)} after the load and ${cut === 1 ? "was" : "were"} ended`;
	const longestMs = summary.metrics["iteration_duration"]?.values["max"] ?? 0;
	if (longestMs * ENDLESS_FACTOR >= graceMs) {
		const message = `${rounds}; others took up to ${durationWords(Math.round(longestMs))}`;
		return [makeFinding("load.rounds-cut", place(message, "cut"))];
	}
	const message = `${rounds}, and the longest that ended took ${durationWords(Math.round(longestMs))}`;
	return [makeFinding("load.rounds-endless", place(message, "endless"))];
}
function hostProblem({ script, end }) {
	const problem = refusedHosts(script, end.result.stderr);
	return problem === null ? [] : [problem];
}
function stoppedFinding({ result }, said, place) {
	if (result.exitCode !== 108 && result.exitCode !== 110) return [];
	const what = result.exitCode === 108 ? "the script ended the test itself (test.abort)" : "the script marked the test as failed (test.fail)";
	return [makeFinding("load.script.stopped", place(said === null ? what : `${what}: ${said}`, "stopped"))];
}
function refusedFiles({ script, summary }) {
	return summary.refused.map((path) => ({
		code: "load.team-script.summary",
		what: path.startsWith("handleSummary") ? `${script}: ${path.slice(0, 300)}` : `${script} may not write ${path.slice(0, 300)}`,
		where: {
			file: script,
			line: 1,
			column: 1
		},
		why: "files of handleSummary are kept in the folder of the run, and nowhere else",
		todo: "Name a path without `..` that does not begin with a slash."
	}));
}
/** Metrics that show that something was sent, whatever the protocol. */
const TRAFFIC = [
	"http_reqs",
	"ws_sessions",
	"grpc_req_duration",
	"grpc_streams",
	"browser_data_sent"
];
const SEND_TODO = "Send requests in the default function, or in those that the scenarios name.";
const THREW_TODO = "Correct the script at the line that k6 names.";
/** Rounds under load that sent nothing: the first round cannot tell what only setup sends. */
function idleProblem({ script, summary, measure, end, ended, firstRoundMs }) {
	if (firstRoundMs !== void 0 || end.providerDied || end.stopped || ended !== null) return [];
	if (measure.total.durations.count > 0 || TRAFFIC.some((metric) => metric !== "http_reqs" && hasSamples(summary.metrics[metric])) || readCount(summary, "iterations") === 0) return [];
	return [{
		code: "load.team-script.no-requests",
		what: `${script} sends no request in its rounds, so nothing is measured`,
		where: {
			file: script,
			line: 1,
			column: 1
		},
		why: "what setup and teardown send is no load",
		todo: SEND_TODO
	}];
}
function whyUnusable({ script, summary, end, firstRoundMs }, said) {
	const rounds = readCount(summary, "iterations");
	const threw = readCount(summary, EXCEPTIONS);
	const problem = (code, what, todo = null) => ({
		code,
		what,
		where: null,
		why: said,
		todo
	});
	if (threw > 0 && threw >= rounds) return problem("load.team-script.threw", `${script} throws in its first round`, THREW_TODO);
	const foreign = refusedHosts(script, end.result.stderr);
	if (foreign !== null) return foreign;
	if (rounds === 0 && firstRoundMs !== void 0 && readCount(summary, "rounds_begun") > 0) return problem("load.team-script.endless", `${script} does not end its first round: it was ended after ${durationWords(firstRoundMs)}`, "Look for a loop or a wait without an end: a round has to end by itself.");
	if (rounds === 0) return problem("load.team-script.no-rounds", `${script} ran not one round`);
	if (TRAFFIC.some((metric) => hasSamples(summary.metrics[metric]))) return null;
	return problem("load.team-script.no-requests", `${script} sends no request, so nothing is measured`, SEND_TODO);
}
function hasSamples(metric) {
	return (metric?.values["count"] ?? 0) > 0;
}

// src/load/team-scripts.ts
/** Reads every script and holds it against the budget, before any load runs. */
async function prepareTeamScripts(stage, k6, { profile, spentMs, mayBeNone = false }) {
	const { scripts = [], config } = stage.input;
	const problems = [];
	const ready = [];
	if (config.scripts.length > 0 && scripts.length === 0 && !mayBeNone) problems.push(noScripts(config.scripts));
	let takenMs = spentMs;
	const names = scriptNames(scripts);
	for (const script of scripts) try {
		const name = profileName(names.get(script) ?? script, profile.name);
		const one = await prepareScript(stage, k6, {
			script,
			name,
			profile,
			takenMs
		});
		takenMs += Math.max(0, one.requirements.durationMs - GRACEFUL_STOP_MS);
		ready.push(one);
	} catch (thrown) {
		if (stage.input.signal.aborted) throw thrown;
		problems.push(broken(stage, script, thrown));
	}
	return {
		spentMs: takenMs,
		run: () => runAll(stage, k6, {
			ready,
			problems
		})
	};
}
function noScripts(globs) {
	return {
		code: "load.team-script.none",
		what: `no k6 script matches ${globs.join(", ")}`,
		where: null,
		why: null,
		todo: "Correct load.scripts (or load-scripts of the provider): globs begin at the root of the repository, and git has to track the files."
	};
}
function broken({ input }, script, thrown) {
	const problem = toProblem(thrown, "load.team-script.broken", `${script} could not be run`);
	return OWN_WORDS.has(problem.code) ? problem : scriptProblem(script, problem, input.workspace ?? "");
}
/** What says all that is to be said of a script. */
const OWN_WORDS = /* @__PURE__ */ new Set([
	"load.over-budget",
	"load.too-many-users",
	"load.team-script.outside",
	"load.team-script.import",
	"load.team-script.host"
]);
async function runAll(stage, k6, { ready, problems }) {
	const runs = [];
	const findings = [];
	for (const one of ready) {
		if (stage.input.providerExited() !== null) break;
		try {
			const judged = await runScript(stage, k6, one);
			runs.push(judged.run);
			findings.push(...judged.findings);
			problems.push(...judged.problems);
		} catch (thrown) {
			if (stage.input.signal.aborted) throw thrown;
			problems.push(broken(stage, one.script, thrown));
		}
	}
	return {
		runs,
		findings,
		problems
	};
}
async function runScript(stage, k6, one) {
	const { input } = stage;
	const firstRoundMs = input.firstRoundMs ?? 9e4;
	const command = await commandOf(stage, one, "smoke");
	const smoke = await k6.run({
		...command,
		timeoutMs: firstRoundMs + one.marginMs,
		samples: null
	});
	refuseBroken(smoke, null);
	const evidence = await evidenceOf(stage, one, {
		end: smoke,
		measure: emptyMeasure(stage, one)
	});
	const first = judgeScript({
		...evidence,
		firstRoundMs
	});
	if (first.unusable !== null) throw new ProblemError(first.unusable);
	input.log(`${one.script}: ${one.profile.words}, against ${input.baseUrl} (k6 ${k6.version})`);
	const measure = emptyMeasure(stage, one);
	const again = await commandOf(stage, one, one.profile.name);
	const { samples } = one.files;
	const end = await runMeasured({
		stage,
		profile: one.profile,
		measure,
		samples
	}, (stop) => k6.run({
		...again,
		timeoutMs: one.requirements.durationMs + one.marginMs,
		samples,
		stop
	}));
	refuseBroken(end, input.providerExited());
	return judgeScript(await evidenceOf(stage, one, {
		end,
		measure
	}));
}
/** What the round before wrote must not be taken for the result of this one. */
async function commandOf({ input }, { files, guard }, profile) {
	for (const file of [files.summary, files.answers]) await rm(file, { force: true });
	await rm(files.output, {
		recursive: true,
		force: true
	});
	await mkdir(files.output, { recursive: true });
	return {
		script: {
			file: files.script,
			variables: {
				BASE_URL: input.baseUrl,
				PROFILE: profile
			}
		},
		consoleOutput: files.answers,
		onlyHosts: guard.onlyHosts
	};
}
/** 108 and 110 are the script's own words about the test; everything else that is no result is a fault. */
function refuseBroken({ end, result, providerDied, stopped }, ended) {
	if (end.kind === "ran" || providerDied || stopped || ended !== null) return;
	if (result.exitCode === 108 || result.exitCode === 110) return;
	throw new ProblemError(end.problem);
}
function emptyMeasure({ input }, { profile }) {
	const { durationMs, latency, growing } = profile;
	return new Measure({
		durationMs,
		latency,
		operations: /* @__PURE__ */ new Map(),
		baseUrl: input.baseUrl,
		...growing && { windowMs: growing.stepMs }
	});
}
async function evidenceOf(stage, { script, name, profile, files, graceMs }, { end, measure }) {
	await redactFiles(stage, files);
	const text = await readTextIfThere(files.summary);
	if (text === null) throw noSummary(end);
	const summary = parseSummary(text);
	await writeFile(path.join(stage.folder.directory, path.basename(files.summary)), text);
	await keepOutput(stage, files.output);
	const rerun = `${`k6 run -e BASE_URL=${stage.input.owned ? "http://127.0.0.1:8080" : stage.input.baseUrl}`} -e PROFILE=${profile.name} ${stage.folder.kept}/${name}.ts`;
	return {
		script,
		profile,
		summary,
		measure,
		end,
		graceMs,
		ended: stage.input.providerExited(),
		rerun
	};
}
/** What the script's own `handleSummary` wrote is kept beside the rest, without credentials where it is text. */
async function keepOutput({ folder, redact }, output) {
	const kept = path.join(folder.directory, path.basename(output));
	await rm(kept, {
		recursive: true,
		force: true
	});
	const names = await readdir(output);
	if (names.length > 0) await mkdir(kept, { recursive: true });
	for (const name of names) {
		const content = await readFile(path.join(output, name));
		await writeFile(path.join(kept, name), isUtf8(content) ? redact(content.toString("utf8")) : content);
	}
}
/** k6 ends with 0 although `handleSummary` did not get to its end. */
function noSummary({ result }) {
	const why = lastWords(result.stderr);
	return new ProblemError({
		code: "load.summary.unreadable",
		what: "k6 wrote no summary",
		why,
		todo: "Look at its handleSummary: it has 30 s, and what it throws must not end it."
	});
}

// src/load/load-stage.ts
/** `load.load` with the generated script, then with each of the team's own. */
async function loadStage(stage) {
	const { config } = stage.input;
	if (config.load === null) throw new ProblemError({
		code: "load.not-configured",
		what: "load.load is not configured"
	});
	const profile = baseProfile(config.load);
	const traffic = trafficOf(stage);
	const [planned] = planAll(stage, {
		profiles: [profile],
		traffic
	});
	await using k6 = await openStageK6(stage);
	const prepared = await prepareProfile(stage, k6, planned);
	const spentMs = takenBy(prepared) + (stage.input.spentMs ?? 0);
	const scripts = await prepareTeamScripts(stage, k6, {
		profile,
		spentMs
	});
	const outcome = await runProfile(stage, k6, prepared);
	const judged = judgeLoad({
		...outcome,
		profile: prepared.profile,
		requests: prepared.requests,
		rerun: rerunOf(stage, "load")
	});
	const own = outcome.providerDied ? NO_SCRIPTS : await scripts.run();
	const findings = [
		...traffic.findings,
		...judged.findings,
		...own.findings
	];
	const detail = {
		kind: "load",
		...judged.run,
		notCalled: traffic.notCalled,
		k6Version: outcome.k6Version,
		scripts: own.runs.map(({ breaking: _, ...run }) => run)
	};
	return {
		...verdictOf$1([detail, ...own.runs], findings, own.problems),
		findings,
		problems: own.problems,
		detail
	};
}
const NO_SCRIPTS = {
	runs: [],
	findings: [],
	problems: []
};
/** Every due profile, lightest first; one that fails does not keep the next from running, a provider that ended does. */
async function stressStage(stage) {
	const plan = stage.input.profiles ?? {
		due: [],
		notAsked: []
	};
	const traffic = trafficOf(stage);
	const planned = planAll(stage, {
		profiles: plan.due.map(({ profile }) => profile),
		traffic
	});
	await using k6 = await openStageK6(stage);
	const prepared = await prepareHeavy(stage, k6, planned);
	const runs = [];
	const findings = [...traffic.findings];
	const problems = [];
	for (const one of prepared) {
		if (stage.input.providerExited() !== null) break;
		try {
			const judged = await runHeavy(stage, k6, one);
			runs.push(judged.run);
			findings.push(...judged.findings);
		} catch (thrown) {
			if (stage.input.signal.aborted || runs.length + prepared.length === 1) throw thrown;
			problems.push(toProblem(thrown, "stress.profile-broken", `${one.profile.name} could not be finished`));
		}
		const own = stage.input.providerExited() === null ? await one.scripts.run() : NO_SCRIPTS;
		runs.push(...own.runs);
		findings.push(...own.findings);
		problems.push(...own.problems);
	}
	const detail = {
		kind: "stress",
		runs,
		notAsked: plan.notAsked,
		notCalled: traffic.notCalled,
		k6Version: k6.version
	};
	return {
		...verdictOf$1(runs, findings, problems),
		findings,
		problems,
		detail
	};
}
/** All are read by k6, the team's scripts under each profile too, before the first of them runs. */
async function prepareHeavy(stage, k6, planned) {
	const own = [];
	for (const one of planned) own.push(await prepareProfile(stage, k6, one));
	let spentMs = own.reduce((sum, one) => sum + takenBy(one), stage.input.spentMs ?? 0);
	const prepared = [];
	for (const [at, one] of own.entries()) {
		const { configured } = planned[at];
		const scripts = await prepareTeamScripts(stage, k6, {
			profile: configured,
			spentMs,
			mayBeNone: at > 0
		});
		spentMs = scripts.spentMs;
		prepared.push({
			...one,
			scripts
		});
	}
	return prepared;
}
async function runHeavy(stage, k6, prepared) {
	const outcome = await runProfile(stage, k6, prepared);
	const { profile, requests } = prepared;
	const evidence = {
		...outcome,
		profile,
		requests,
		rerun: rerunOf(stage, profile.name)
	};
	if (profile.growing !== null) return judgeStress(evidence, profile.growing, stage.input.providerExited());
	const { run, findings } = judgeLoad(evidence);
	return {
		run: {
			...run,
			breaking: null
		},
		findings
	};
}
function trafficOf({ input, plan }) {
	const { config, specs, baseSpecs = [] } = input;
	const called = plan.requests.filter(({ role }) => role === "call").map(({ operation }) => operation);
	const shares = sharesOf(plan.requests, config.weights);
	const operations = [...new Set(called)].filter((operation) => (shares.get(operation) ?? 0) > 0);
	if (operations.length === 0) throw new ProblemError({
		code: "load.nothing-weighs",
		what: "load.weights leaves no operation to call",
		todo: "Give at least one operation in scope a weight above 0."
	});
	const slos = readSlos(specs, baseSpecs, operations);
	const left = called.filter((operation) => !operations.includes(operation));
	return {
		requests: underLoad(plan.requests, shares),
		notCalled: [...plan.notCalled.map(({ operation, reason }) => ({
			operation,
			reason
		})), ...left.map((operation) => ({
			operation,
			reason: "load.weights leaves it out"
		}))],
		limits: [...configuredLimits(config, operations), ...slos.limits],
		findings: slos.findings
	};
}
/** Every profile with its limits, held against the budget as far as it is known before k6 reads the scripts. */
function planAll({ input }, { profiles, traffic }) {
	const { requests, limits } = traffic;
	const { config } = input;
	let spentMs = input.spentMs ?? 0;
	const [first, ...rest] = profiles.map((own) => {
		const profile = planProfile(own, {
			requests,
			config,
			operationLimits: limits
		});
		if (Object.values(own.thresholds).flat().length === 0) throw noThresholds(profile.name);
		const required = {
			durationMs: profile.durationMs + GRACEFUL_STOP_MS,
			users: profile.users
		};
		checkBudget(profile.name, required, {
			totalMs: config.budgetMs,
			spentMs
		});
		const one = {
			configured: own,
			profile,
			requests,
			spentMs
		};
		spentMs += profile.durationMs;
		return one;
	});
	if (first === void 0) throw new Error("no profile was to run");
	return [first, ...rest];
}
function takenBy({ requirements }) {
	return Math.max(0, requirements.durationMs - GRACEFUL_STOP_MS);
}
function noThresholds(name) {
	return new ProblemError({
		code: "load.no-thresholds",
		what: `load.${name} has no thresholds`,
		why: "without a limit nothing can pass or fail",
		todo: "Add them, for example: thresholds: { http_req_duration: ['p(95)<500'], http_req_failed: ['rate<0.01'] }."
	});
}
/** The script lies in the folder of the report; a provider at an address of its own is called there again. */
function rerunOf({ input, folder }, name) {
	return `k6 run -e BASE_URL=${input.owned ? "http://127.0.0.1:8080" : input.baseUrl} ${folder.kept}/${name}.ts`;
}
function verdictOf$1(runs, findings, problems) {
	const all = runs.flatMap(({ thresholds }) => thresholds);
	const crossed = all.filter(({ ok }) => !ok).length;
	const thresholds = plural(all.length, "threshold");
	const breaking = findings.find(({ severity }) => severity === "breaking");
	if (breaking) return {
		outcome: "failed",
		reason: `${(breaking.rule === "load.threshold.failed" || breaking.rule === "load.threshold.no-samples") && crossed > 1 ? `${crossed} of ${thresholds} crossed, first: ` : ""}${breaking.message}`
	};
	const [problem] = problems;
	if (problem) return {
		outcome: "broken",
		reason: problem.what
	};
	const requests = runs.reduce((sum, run) => sum + run.requests, 0);
	return {
		outcome: "passed",
		reason: breakingWords(runs) ?? `${thresholds} kept, ${requests} requests`
	};
}
function breakingWords(runs) {
	const breaking = runs.find((run) => run.breaking)?.breaking;
	if (!breaking) return null;
	if (breaking.brokeRate === null) return breaking.reason;
	return `breaks at ${breaking.brokeRate} requests/s: ${breaking.reason}`;
}

// src/load/redact-strings.ts
function redactStrings(value, redact) {
	if (typeof value === "string") return redact(value);
	if (Array.isArray(value)) return value.map((item) => redactStrings(item, redact));
	if (value === null || typeof value !== "object") return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, redactStrings(item, redact)]));
}

// src/traffic/bad-body.ts
/** A JSON body that is proven to break the schema, as like to a valid one as can be; null where every body would do. */
function badBody(schema, valid, sampler) {
	for (const { value, words } of candidates(valid)) if (sampler.isValid(schema, value) === false) return {
		text: JSON.stringify(value),
		words
	};
	return null;
}
/** Characters of a property's name that are shown. */
const SHOWN_CHARACTERS$2 = 40;
function* candidates(valid) {
	if (isSchemaObject(valid)) {
		const names = Object.keys(valid);
		for (const name of names) {
			const rest = Object.entries(valid).filter(([other]) => other !== name);
			yield {
				value: Object.fromEntries(rest),
				words: `without ${name.slice(0, SHOWN_CHARACTERS$2)}`
			};
		}
		for (const name of names) {
			const wrong = typeof valid[name] === "string" ? { unexpected: true } : "unexpected text";
			yield {
				value: {
					...valid,
					[name]: wrong
				},
				words: `${name.slice(0, SHOWN_CHARACTERS$2)} of another type`
			};
		}
		yield {
			value: {},
			words: "empty"
		};
	}
	yield {
		value: Array.isArray(valid) ? { unexpected: true } : ["unexpected"],
		words: "of another type"
	};
	yield {
		value: "unexpected text",
		words: "of another type"
	};
	yield {
		value: null,
		words: "null"
	};
}

// src/traffic/unknown-id.ts
/** Likeliest first: what a schema of ids usually allows, and no database holds. */
const UNKNOWN_IDS = [
	"ffffffff-ffff-4fff-bfff-ffffffffffff",
	2147483647,
	999999,
	"no-such-id-4f1d6c0b",
	"nosuchid4f1d",
	"zzz"
];
/** What takes the place of the end of a valid id, where a pattern allows none of the above: `acc_1a2b` → `acc_zzzz`. */
const OTHER_CHARACTERS = [
	"z",
	"9",
	"f",
	"Z",
	"7",
	"0"
];
const REPLACED_CHARACTERS = [
	12,
	8,
	4,
	2,
	1
];
/** An id that its schema allows and that names nothing; null where none is found. */
function unknownId(parameter, sampler) {
	for (const candidate of [...UNKNOWN_IDS, ...variedIds(parameter, sampler)]) {
		const fitting = sampler.fit(parameter.schema, candidate);
		if (fitting.kind === "value" && fitting.value === candidate) return candidate;
	}
	return null;
}
function variedIds({ schema, example }, sampler) {
	const sample = sampler.sample(schema, example);
	if (sample.kind === "none" || typeof sample.value !== "string") return [];
	const known = sample.value;
	return REPLACED_CHARACTERS.flatMap((count) => OTHER_CHARACTERS.map((character) => varied(known, count, character))).filter((id) => id !== known);
}
/** The last characters of the id's last word; what stands before it, and between words, keeps its form. */
function varied(id, count, character) {
	return id.replace(/[A-Za-z0-9]+$/u, (word) => {
		const kept = word.slice(0, Math.max(0, word.length - count));
		return kept + character.repeat(word.length - kept.length);
	});
}

// src/traffic/failure-requests.ts
/** Requests for the documented failures of an operation that a client can cause without preparation. */
function planFailures(request, planning) {
	return [
		badBodyRequest(request, planning),
		unknownIdRequest(request, planning),
		openRequest(request, planning)
	].filter((one) => one !== null);
}
function failing(request, { failure, asked, expected, changes }) {
	const purpose = {
		kind: "failure",
		failure,
		expected
	};
	return {
		...request,
		...changes,
		idAt: null,
		role: "call",
		purpose,
		asked,
		variant: VARIANTS[failure]
	};
}
/** Far from the numbers of successes: with the idempotency key of a success its answer would come back. */
const VARIANTS = {
	"bad-body": 4096,
	"unknown-id": 8192,
	"no-credentials": 12288
};
function documented(operation, statuses) {
	const written = new Set(operation.responses.map(({ status }) => status.toUpperCase()));
	return statuses.filter((status) => written.has(String(status)));
}
/** 400 and 422 both say that the request itself is wrong. */
const BAD_REQUEST = [400, 422];
function badBodyRequest(request, { operation, sampler, spec }) {
	const expected = documented(operation, BAD_REQUEST);
	if (expected.length === 0) return null;
	const body = writeBody({
		operation,
		sampler,
		definitions: spec.definitions
	});
	if ("why" in body || body.written === null || !isJson(body.mediaType ?? "")) return null;
	const { media, value } = body.written;
	const bad = badBody(media.schema, value, sampler);
	if (bad === null) return null;
	return failing(request, {
		failure: "bad-body",
		asked: `with a bad body (${bad.words})`,
		expected,
		changes: { body: bad.text }
	});
}
/** What a provider answers for an id that nobody has; an id of the wrong form may be refused as such. */
function unknownIdRequest(request, planning) {
	const { operation } = planning;
	if (documented(operation, [404]).length === 0) return null;
	const last = [...operation.path.matchAll(/\{([^}]+)\}/gu)].map(([, name = ""]) => name).at(-1);
	const address = last === void 0 ? null : unknownAddress(request, planning, last);
	if (address === null) return null;
	return failing(request, {
		failure: "unknown-id",
		asked: "with an unknown id",
		expected: [404, ...documented(operation, BAD_REQUEST)],
		changes: { address }
	});
}
function unknownAddress(request, planning, name) {
	const parameter = planning.operation.parameters.find((one) => one.in === "path" && one.name === name);
	if (parameter === void 0) return null;
	const id = unknownId(parameter, planning.sampler);
	if (id === null) return null;
	const used = request.address.flatMap((part) => typeof part === "string" ? [] : [part.createdBy]);
	const written = {
		...planning,
		written: { [name]: serialiseParameter(parameter, id) }
	};
	const address = planAddress(written, (creator) => used.includes(creator.operation.id));
	return "why" in address ? null : withPrefix(planning, address.parts);
}
function openRequest(request, { operation, input }) {
	if (isOpen(operation)) return null;
	const expected = documented(operation, [401]);
	if (expected.length === 0) return null;
	const names = new Set(Object.keys(input.config.headers).map((name) => name.toLowerCase()));
	return failing(request, {
		failure: "no-credentials",
		asked: "without credentials",
		expected,
		changes: {
			headers: request.headers.filter(([name]) => !names.has(name.toLowerCase())),
			credentials: []
		}
	});
}

// src/traffic/optional-requests.ts
/** Optional parts that are sent one at a time where all of them together were refused; more are only sent together. */
const MAX_ALONE = 8;
/** Names that one request is told by. */
const MAX_NAMES = 5;
/** Characters of a name that are shown. */
const SHOWN_CHARACTERS$1 = 40;
/** Far from the numbers of the other successes: what must be unique differs by it. */
const FIRST_VARIANT = 16384;
/**
* One more request with every optional parameter and property at once, and for where it is refused one for each of them: a provider that
* fails behind `?limit` is found, and one that does not take a value together with another has not failed.
*/
function planOptional(request, planning) {
	if (request.role !== "call" || request.method === "DELETE") return [];
	const parts = [...optionalParameters(planning).map((parameter) => ({ parameter })), ...bodyParts(request, planning)];
	if (parts.length === 0) return [];
	const together = withParts(request, planning, parts);
	if (together === null) return [];
	const asked = `with everything optional (${namesOf(parts)})`;
	const common = {
		purpose: { kind: "optional" },
		role: "call",
		idAt: null
	};
	return [{
		...request,
		...together,
		...common,
		asked,
		variant: FIRST_VARIANT,
		after: "success"
	}, ...(parts.length === 1 ? [] : parts.slice(0, MAX_ALONE)).flatMap((part, at) => {
		const changes = withParts(request, planning, [part]);
		const variant = FIRST_VARIANT + at + 1;
		const words = "parameter" in part ? `with ${nameOf(part.parameter)}` : `with optional properties (${namesOf([part])})`;
		return changes === null ? [] : [{
			...request,
			...changes,
			...common,
			asked: words,
			variant,
			after: "refusal"
		}];
	})];
}
/** None where the body has no more than it needs, or nothing that its schema allows could be added. */
function bodyParts(request, { operation, sampler, spec }) {
	const { definitions } = spec;
	const plain = writeBody({
		operation,
		sampler,
		definitions
	});
	const filled = writeBody({
		operation,
		sampler: {
			...sampler,
			sample: sampler.fill
		},
		definitions
	});
	if ("why" in plain || "why" in filled || filled.text === null || filled.mediaType !== plain.mediaType) return [];
	if (filled.text === request.body) return [];
	const known = new Set(keysOf(plain.written?.value));
	const added = keysOf(filled.written?.value).filter((name) => !known.has(name));
	return [{
		body: filled.text,
		names: added.length === 0 ? ["of what is in the body"] : added
	}];
}
function keysOf(value) {
	return isObject(value) ? Object.keys(value) : [];
}
/** Null where the address or the headers cannot be written with them. */
function withParts(request, planning, parts) {
	const sent = new Set(parts.flatMap((part) => "parameter" in part ? [part.parameter] : []));
	const body = parts.find((part) => "body" in part)?.body ?? request.body;
	const used = request.address.flatMap((part) => typeof part === "string" ? [] : [part.createdBy]);
	const address = planAddress({
		...planning,
		sent
	}, (creator) => used.includes(creator.operation.id));
	const headers = planHeaders({
		...planning,
		sent
	});
	if ("why" in address || "why" in headers) return null;
	const type = request.headers.filter(([name]) => name === "Content-Type");
	return {
		address: withPrefix(planning, address.parts),
		headers: [...headers.list, ...type],
		body
	};
}
function namesOf(parts) {
	const names = parts.flatMap((part) => "parameter" in part ? [nameOf(part.parameter)] : part.names);
	return listSome(names, MAX_NAMES, (name) => name.slice(0, SHOWN_CHARACTERS$1));
}
function nameOf({ name, in: place }) {
	const shown = name.slice(0, SHOWN_CHARACTERS$1);
	return place === "query" ? `?${shown}` : `the ${place} ${shown}`;
}

// src/traffic/smoke-cleanup.ts
/**
* Every request may make something, also one that is there for what is optional or for another form of the body, and one that should have
* been refused: each has a deletion of its own, sent where its answer held the id.
*/
function planCleanup(requests, input) {
	const removals = findRemovals(requests, input);
	const taken = new Set(requests.filter(({ method, role }) => method === "DELETE" && role === "call").map(({ address }) => lastMaker(address)));
	const firsts = /* @__PURE__ */ new Set();
	const deletions = [];
	return {
		requests: requests.map((request, at) => {
			const removal = removals.get(request.operation);
			if (removal === void 0) return request;
			const isFirst = !firsts.has(request.operation);
			firsts.add(request.operation);
			const makes = isFirst ? request.operation : `${request.operation} #${at}`;
			if (!isFirst || !taken.has(request.operation)) deletions.unshift(deletionOf(removal, makes, request.variant));
			return {
				...request,
				idAt: request.idAt ?? removal.idAt,
				makes
			};
		}),
		deletions
	};
}
function deletionOf({ request }, makes, variant) {
	const place = request.address.findLastIndex((part) => typeof part !== "string");
	const address = request.address.map((part, at) => at === place && typeof part !== "string" ? {
		...part,
		createdBy: makes
	} : part);
	return {
		...request,
		address,
		idAt: null,
		role: "cleanup",
		purpose: { kind: "success" },
		asked: null,
		variant
	};
}
/** By the operation that makes: a `POST` that the deletion takes its id from, or to the collection that it deletes from. */
function findRemovals(requests, input) {
	const makers = new Set(requests.filter(({ method }) => method === "POST").map(({ operation }) => operation));
	const found = /* @__PURE__ */ new Map();
	if (makers.size === 0) return found;
	const candidates = input.specs.flatMap((spec) => spec.operations.flatMap((operation) => candidateOf(spec, operation, makers)));
	const operations = candidates.map(({ operation }) => operation.id);
	const planned = new Map(planRequests({
		...input,
		operations
	}).requests.map((request) => [request.operation, request]));
	for (const { operation, creators } of candidates) {
		const request = planned.get(operation.id);
		if (request === void 0 || !endsWithId(request.address)) continue;
		for (const { operation: maker, idAt } of creators) {
			const isInPlace = operation.path.replace(/\/\{[^{}]+\}\/?$/u, "") === maker.path.replace(/\/$/u, "");
			if (idAt === null || !isInPlace && lastMaker(request.address) !== maker.id) continue;
			if (isInPlace || !found.has(maker.id)) found.set(maker.id, {
				request,
				idAt
			});
		}
	}
	return found;
}
function candidateOf(spec, operation, makers) {
	const parameter = operation.method === "DELETE" ? /\{([^{}]+)\}\/?$/u.exec(operation.path)?.[1] : void 0;
	if (parameter === void 0) return [];
	const creators = findCreators(spec, operation, parameter).filter((one) => makers.has(one.operation.id));
	return creators.length === 0 ? [] : [{
		operation,
		creators
	}];
}
/** The operation that makes what an address ends with. */
function lastMaker(address) {
	return address.findLast((part) => typeof part !== "string")?.createdBy ?? null;
}
/** `DELETE /orders/{id}` takes the order away; `DELETE /orders/{id}/lock` does something else with it. */
function endsWithId(address) {
	const last = address.at(-1);
	return address.some((part) => typeof part !== "string") && (typeof last !== "string" || /^\/?(?:\?|$)/u.test(last));
}

// src/traffic/smoke-plan.ts
/** Content types of one direction that are tried; more say little that the first ones do not. */
const MAX_FORMS = 4;
/** Characters of an example's name that are shown. */
const SHOWN_CHARACTERS = 40;
/**
* Every operation in scope, in the order create, read, update, delete: once for each form of its body and of its answer, then with
* what is optional, then its cheap failures, deletions last, and with them of everything else that these requests made.
*/
function planSmoke(input, plan = planRequests(input)) {
	const find = planningFor(input);
	const deletions = plan.requests.filter(({ method, role }) => method === "DELETE" && role === "call");
	const others = plan.requests.filter((request) => !deletions.includes(request));
	const expand = (request) => expandCall(request, find(request.operation));
	const fail = (request) => {
		const planning = find(request.operation);
		return input.failures && request.role === "call" && planning !== null ? planFailures(request, planning) : [];
	};
	const fill = (request) => {
		const planning = find(request.operation);
		return input.optional && planning !== null ? planOptional(request, planning) : [];
	};
	const calls = deletions.flatMap(expand);
	const before = [
		...others.flatMap(expand),
		...others.flatMap(fill),
		...others.flatMap(fail)
	];
	const cleanup = planCleanup([...before, ...calls], input);
	return {
		requests: [
			...cleanup.requests.slice(0, before.length),
			...deepestFirst([...calls, ...cleanup.deletions]),
			...deletions.flatMap(fail)
		],
		notCalled: plan.notCalled
	};
}
/** What is inside goes before what it is in, which may refuse to go while it holds something; a call before what only cleans up. */
function deepestFirst(deletions) {
	const depth = ({ operation }) => operation.split("/").length;
	return deletions.toSorted((one, other) => depth(other) - depth(one));
}
function expandCall(request, planning) {
	const first = {
		...request,
		purpose: { kind: "success" },
		asked: null,
		variant: 0
	};
	if (planning === null || request.role !== "call" || request.method === "DELETE") return [first];
	return [first, ...[
		...bodyForms(request, planning),
		...exampleForms(request, planning),
		...answerForms(request, planning.operation)
	].map((form, at) => ({
		...first,
		...form,
		idAt: null,
		variant: at + 1
	}))];
}
function bodyForms(request, { operation, sampler, spec }) {
	return writeBodies({
		operation,
		sampler,
		definitions: spec.definitions
	}).slice(1, MAX_FORMS).flatMap((body) => {
		if ("why" in body || body.mediaType === null) return [];
		const headers = withHeader(request.headers, "Content-Type", body.mediaType);
		return [{
			asked: `with ${essenceOf(body.mediaType)}`,
			headers,
			body: body.text
		}];
	});
}
/** Authors write several examples down where they lead to different answers. */
function exampleForms(request, { operation, sampler, spec }) {
	return writeExamples({
		operation,
		sampler,
		definitions: spec.definitions
	}).slice(0, MAX_FORMS).map(({ name, text }) => ({
		asked: `with the example ${name.slice(0, SHOWN_CHARACTERS)}`,
		headers: request.headers,
		body: text
	}));
}
/** Only what reads is repeated for another form of the answer: making a thing twice tells nothing new of it. */
function answerForms(request, operation) {
	if (request.method !== "GET") return [];
	const success = operation.responses.filter(({ status }) => status.startsWith("2"));
	return [...new Set(success.flatMap(({ content }) => content.map(({ mediaType }) => mediaType)))].slice(1, MAX_FORMS).filter((type) => !type.includes("*") && /^[\x20-\x7e]+$/u.test(type)).map((type) => ({
		asked: `as ${essenceOf(type)}`,
		headers: withHeader(request.headers, "Accept", type),
		body: request.body
	}));
}
function withHeader(headers, name, value) {
	return [...headers.filter(([other]) => other.toLowerCase() !== name.toLowerCase()), [name, value]];
}

// src/load/answer-parts.ts
/** A body as the value its schema is about: JSON parsed, text itself; XML only has to be well-formed. */
function readBody(contentType, body) {
	if (isJson(contentType)) return readJson(body);
	if (isXml(contentType)) {
		const result = XMLValidator.validate(body);
		return result === true ? { kind: "unread" } : {
			kind: "wrong",
			words: `no XML: ${shortValue(result.err.msg)}`
		};
	}
	return essenceOf(contentType) === "text/plain" ? {
		kind: "value",
		value: body
	} : { kind: "unread" };
}
function readJson(body) {
	try {
		return {
			kind: "value",
			value: JSON.parse(body)
		};
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		return {
			kind: "wrong",
			words: `no JSON: ${error.message}`
		};
	}
}
/** What is wrong with a documented header; null where nothing is. `values`: those that were sent, undefined for none. */
function wrongHeader({ name, required, schema }, values, { schemas, definitions }) {
	if (values === void 0) return required ? {
		rule: "smoke.header.missing",
		words: `without the header ${name}`
	} : null;
	if (schema === null) return null;
	const result = schemas.check(schema, typedHeader(values, flattenSchema(schema, {
		definitions,
		branch: 0
	}) ?? {}));
	if (result.kind !== "invalid") return null;
	return {
		rule: "smoke.header.invalid",
		words: `with the header ${name}, and ${wordsOfViolation(result.violations[0])}`
	};
}
/** Lists are written with commas, or as several headers; what is meant as a number is written as text. */
function typedHeader(values, flat) {
	if (flat.type !== "array") return coerce(flat, values.join(", "));
	const items = flattenSchema(flat.items, {
		definitions: {},
		branch: 0
	}) ?? {};
	return values.flatMap((value) => value.split(",")).map((item) => coerce(items, item.trim()));
}

// src/load/answers.ts
/** Bytes of an answer's body that are kept; of a longer one the body is not checked, and the report says so. */
const MAX_BODY_BYTES = 1e6;
function answerOf(request, received, repeat) {
	const { operation, role, asked } = request;
	const { status, error, headers, durationMs } = received;
	return {
		operation,
		role,
		asked,
		status,
		error,
		headers,
		...bodyOf(received),
		durationMs,
		repeat
	};
}
function contentTypeOf({ headers }) {
	return headers["content-type"]?.[0] ?? null;
}
function bodyOf({ body, truncated, headers }) {
	if (truncated) return {
		body: null,
		unreadable: {
			kind: "too-large",
			words: `a body of more than ${MAX_BODY_BYTES / 1e3} kB, which is not read`
		}
	};
	const type = contentTypeOf({ headers }) ?? "";
	try {
		return {
			body: decoderFor(type).decode(body),
			unreadable: null
		};
	} catch (error) {
		if (!(error instanceof TypeError)) throw error;
		if (!isText(type)) return {
			body: Buffer.from(body).toString("latin1"),
			unreadable: null
		};
		return {
			body: null,
			unreadable: {
				kind: "not-text",
				words: `a body that is no valid text in its encoding, it begins with the bytes ${hexOf(body)}`
			}
		};
	}
}
/** The charset that is named, where the platform knows it; UTF-8 is what JSON is always in. */
function decoderFor(contentType) {
	const charset = /;\s*charset\s*=\s*"?([^";\s]+)/iu.exec(contentType)?.[1] ?? "utf-8";
	try {
		return new TextDecoder(charset, { fatal: true });
	} catch (error) {
		if (error instanceof RangeError) return new TextDecoder("utf-8", { fatal: true });
		throw error;
	}
}
function isText(contentType) {
	return contentType === "" || /^text\/|json|xml|yaml|javascript|urlencoded|graphql/iu.test(contentType);
}
/** Bytes that a sentence shows. */
const SHOWN_BYTES = 16;
function hexOf(body) {
	const shown = Buffer.from(body.subarray(0, SHOWN_BYTES)).toString("hex").replaceAll(/(..)(?=.)/gu, "$1 ");
	return body.length > SHOWN_BYTES ? `${shown} …` : shown;
}
/** The id of what a request made, as text: from the body, or from `Location`; null where the answer has none. */
function idIn(answer, idAt) {
	const inBody = idAt === "location" ? null : stepInto(parseJson(answer.body), idAt);
	if (typeof inBody === "string" || typeof inBody === "number") return String(inBody);
	return lastSegment(answer.headers["location"]?.[0]);
}
function parseJson(text) {
	try {
		return JSON.parse(text ?? "");
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}
function stepInto(value, steps) {
	let at = value;
	for (const step of steps) {
		if (at === null || typeof at !== "object" || !Object.hasOwn(at, step)) return null;
		at = Reflect.get(at, step);
	}
	return at;
}
function lastSegment(location) {
	const segment = location?.split(/[?#]/u)[0]?.replace(/\/+$/u, "").split("/").at(-1);
	return segment ? percentDecoded(segment) ?? segment : null;
}

// src/load/conformance.ts
/** Violations of one body that the message names. */
const NAMED_VIOLATIONS = 3;
/** Holds one answer against the specification: status, headers, content type, body. */
function checkAnswer(expectation, answer) {
	const { operation, purpose } = expectation;
	const { status } = answer;
	if (status === null) return noAnswer(operation, answer);
	const response = documentedResponse(operation, status);
	const succeeded = purpose.kind !== "failure" && inRanges(successOf(operation), status);
	if (purpose.kind === "optional" && status >= 400 && status < 500) return refusedOptional(response);
	const found = [];
	if (status >= 500 && !isDocumentedFailure(expectation, response)) found.push(serverError(expectation, answer));
	else if (response === null) found.push(undocumentedStatus(operation, answer));
	else if (purpose.kind === "failure" && status < 300) found.push(notRefused(operation, answer, purpose.failure));
	if (answer.error !== null) found.push(brokenOff(operation, answer));
	else if (response !== null) {
		const check = {
			...expectation,
			response,
			answer,
			status
		};
		found.push(...checkHeaders(check), ...checkBody(check));
	}
	const findings = found.map(({ rule, ...input }) => makeFinding(rule, input));
	const problem = findings.find(({ severity }) => severity === "breaking")?.message ?? null;
	if (problem !== null || succeeded || purpose.kind === "failure") return {
		findings,
		problem,
		succeeded
	};
	return {
		findings: [...findings, refused(operation, answer)],
		problem,
		succeeded
	};
}
/** `default` documents whatever nobody thought of, and a valid request is never met with a server error. */
function isDocumentedFailure({ purpose }, response) {
	return purpose.kind === "failure" && response !== null && /^5/u.test(response.status);
}
/** `GET /orders/{id} with an unknown id`: which of the operation's requests it is about. */
function asked(operation, answer) {
	return answer.asked === null ? operation.id : `${operation.id} ${answer.asked}`;
}
/** What makes a finding this one: the first request of an operation has always had its id alone. */
function keyOf(operation, answer, ...more) {
	const which = answer.asked === null ? [] : [answer.asked.replace(/ \(.*\)$/u, "")];
	return [
		operation.id,
		...which,
		...more
	];
}
function noAnswer(operation, answer) {
	const message = `${asked(operation, answer)} does not answer: ${answer.error ?? "no reason was given"}`;
	return {
		findings: [makeFinding("smoke.no-answer", {
			message,
			operations: [operation.id],
			location: operation.location,
			key: keyOf(operation, answer)
		})],
		problem: message,
		succeeded: false
	};
}
function brokenOff(operation, answer) {
	return {
		rule: "smoke.no-answer",
		message: `${asked(operation, answer)} answered ${answer.status} and did not finish: ${answer.error}`,
		operations: [operation.id],
		location: operation.location,
		key: keyOf(operation, answer, "broken-off")
	};
}
function serverError({ operation, purpose }, answer) {
	const body = answer.body ? `: ${shortValue(answer.body)}` : "";
	const request = purpose.kind === "failure" ? "" : " a valid request with";
	return {
		rule: "smoke.server-error",
		message: `${asked(operation, answer)} answered${request} ${answer.status}${body}`,
		operations: [operation.id],
		location: operation.location,
		key: keyOf(operation, answer, String(answer.status))
	};
}
function refusedOptional(response) {
	return {
		findings: [],
		problem: null,
		succeeded: false,
		note: response === null ? "refused, with a status that is not documented" : "refused, which fails nothing"
	};
}
function undocumentedStatus(operation, answer) {
	const documented = operation.responses.map((response) => response.status).join(", ") || "none";
	return {
		rule: "smoke.status.undocumented",
		message: `${asked(operation, answer)} answered ${answer.status}${wayOf(answer)}, which is not documented (${documented})`,
		operations: [operation.id],
		location: operation.location,
		key: keyOf(operation, answer, String(answer.status))
	};
}
/** Where an answer leads that says to look elsewhere: a slash too many, another scheme, a login. */
function wayOf({ status, headers }) {
	const location = headers["location"]?.[0];
	return status !== null && status >= 300 && status < 400 && location !== void 0 ? ` and leads to ${shortValue(location)}` : "";
}
function notRefused(operation, answer, failure) {
	return {
		rule: failure === "no-credentials" ? "smoke.credentials.not-asked" : "smoke.failure.not-refused",
		message: `${asked(operation, answer)} answered ${answer.status}; documented for this is ${{
			"bad-body": "400",
			"unknown-id": "404",
			"no-credentials": "401"
		}[failure]}`,
		operations: [operation.id],
		location: operation.location,
		key: keyOf(operation, answer)
	};
}
function refused(operation, answer) {
	return makeFinding("smoke.refused", {
		message: `${asked(operation, answer)} refused the call with ${answer.status}; its successful answer was not seen`,
		operations: [operation.id],
		location: operation.location,
		key: keyOf(operation, answer, String(answer.status))
	});
}
/** The response that describes a status: exactly, by its range, or `default`. */
function documentedResponse(operation, status) {
	const names = [
		String(status),
		`${Math.floor(status / 100)}XX`,
		"DEFAULT"
	];
	for (const name of names) {
		const response = operation.responses.find((candidate) => candidate.status.toUpperCase() === name);
		if (response) return response;
	}
	return null;
}
function checkHeaders(check) {
	return check.response.headers.flatMap((header) => {
		const values = check.answer.headers[header.name.toLowerCase()];
		const problem = wrongHeader(header, values, check);
		if (problem === null) return [];
		const finding = bodyFinding(check, problem.rule, problem.words);
		return [{
			...finding,
			location: header.location,
			key: [...finding.key, header.name.toLowerCase()]
		}];
	});
}
/** Statuses that never carry a body, whatever is documented (RFC 9110, 6.4.1). */
const NEVER_BODY = /* @__PURE__ */ new Set([
	204,
	205,
	304
]);
function checkBody(check) {
	const { operation, response, answer, status } = check;
	if (operation.method === "HEAD" || NEVER_BODY.has(status)) return [];
	if (answer.body === null) return [bodyFinding(check, answer.unreadable?.kind === "not-text" ? "smoke.body.invalid" : "smoke.body.unchecked", `with ${answer.unreadable?.words ?? "a body that could not be read"}`)];
	const empty = answer.body === "";
	if (response.content.length === 0) return empty ? [] : [bodyFinding(check, "smoke.body.undocumented", "with a body, and none is documented")];
	if (empty) return status < 300 ? [bodyFinding(check, "smoke.body.missing", "without the body that is documented")] : [];
	const media = documentedMedia(response.content, contentTypeOf(answer));
	if (media === null) return [undocumentedMedia(check)];
	return checkSchema(check, media);
}
function undocumentedMedia(check) {
	const documented = check.response.content.map((media) => media.mediaType).join(", ");
	return bodyFinding(check, "smoke.media-type.undocumented", `${contentTypeOf(check.answer) === null ? "without a content type" : `as ${shortValue(contentTypeOf(check.answer))}`}; documented is ${documented}`);
}
/** The documented content type that fits the one sent: the same, then `application/*`, then any. */
function documentedMedia(content, sent) {
	if (sent === null) return null;
	const type = essenceOf(sent);
	const forms = [
		type,
		`${type.split("/")[0]}/*`,
		"*/*"
	];
	for (const form of forms) {
		const media = content.find((candidate) => essenceOf(candidate.mediaType) === form);
		if (media) return media;
	}
	return null;
}
function checkSchema(check, media) {
	const { answer, schemas } = check;
	const read = readBody(contentTypeOf(answer) ?? "", answer.body ?? "");
	if (read.kind === "wrong") return [bodyFinding(check, "smoke.body.invalid", `with a body that is ${read.words}`)];
	if (read.kind === "unread" || media.schema === null) return [];
	const result = schemas.check(media.schema, read.value);
	switch (result.kind) {
		case "valid": return [];
		case "unchecked": return [bodyFinding(check, "smoke.body.unchecked", `with a body that could not be checked: ${result.why}`)];
		case "invalid": return [invalidBody(check, result.violations)];
	}
}
function invalidBody(check, violations) {
	const named = violations.slice(0, NAMED_VIOLATIONS).map(wordsOfViolation).join("; ");
	const more = violations.length - NAMED_VIOLATIONS;
	const found = bodyFinding(check, "smoke.body.invalid", `with a body that does not match the schema: ${named}${more > 0 ? ` (and ${more} more)` : ""}`);
	const key = violations.map(({ path, message }) => `${path.filter((step) => !/^\d+$/u.test(step)).join(".")} ${message}`);
	return {
		...found,
		key: [...found.key, ...new Set(key)]
	};
}
function bodyFinding({ operation, response, answer, status }, rule, what) {
	return {
		rule,
		message: `${asked(operation, answer)} answered ${status} ${what}`,
		operations: [operation.id],
		location: response.location,
		key: keyOf(operation, answer, String(status))
	};
}

// src/load/smoke-result.ts
/** Holds every answer against the specification. Throws where an answer is missing: then nothing can be judged. */
function judgeSmoke({ specs, plan, answers, cutShort }) {
	if (answers.length < plan.requests.length && cutShort === null) throw missingAnswer(plan.requests[answers.length]);
	const check = checkerFor(specs);
	const said = /* @__PURE__ */ new Map();
	const checked = answers.flatMap((answer, at) => {
		const request = plan.requests[at];
		if (answer === null || request === void 0 || request.role !== "call") return [];
		const whole = check(request, answer);
		if (request.asked === null) said.set(request.operation, new Set(whole.findings.map(({ rule }) => rule)));
		const conformance = request.purpose.kind === "optional" ? withoutSaid(whole, said.get(request.operation)) : whole;
		return [{
			request,
			call: callOf(answer, conformance),
			conformance
		}];
	});
	if (checked.length === 0 && cutShort !== "budget") throw missingAnswer(plan.requests[0]);
	const unsent = plan.requests.slice(answers.length).filter(({ role, after }) => role === "call" && after !== "refusal");
	const findings = [
		...cutShort === "budget" && unsent.length > 0 ? [notFinished(unsent)] : [],
		...nothingSucceeded(checked),
		...checked.flatMap(({ conformance }) => conformance.findings)
	];
	const notCalled = plan.notCalled.map(({ operation, reason }) => ({
		operation,
		reason
	}));
	const late = [...new Set(unsent.map(({ operation }) => operation))].filter((operation) => !checked.some(({ call }) => call.operation === operation));
	const reason = cutShort === "budget" ? "load.budget was used up before it" : "the provider had ended before it";
	const notSeen = successesNotSeen(specs, checked);
	const detail = {
		kind: "smoke",
		calls: checked.map(({ call }) => call),
		notCalled: [...notCalled, ...late.map((operation) => ({
			operation,
			reason
		}))],
		...notSeen.length > 0 && { notSeen }
	};
	return {
		...verdictOf(checked, findings),
		findings,
		detail
	};
}
/** What is wrong with the operation's first answer already says nothing of what is optional. */
function withoutSaid(conformance, said = /* @__PURE__ */ new Set()) {
	const findings = conformance.findings.filter(({ rule }) => !said.has(rule));
	if (findings.length === conformance.findings.length) return conformance;
	const problem = findings.find(({ severity }) => severity === "breaking")?.message ?? null;
	return {
		...conformance,
		findings,
		problem,
		...problem === null && { note: "the same problem as without it" }
	};
}
function checkerFor(specs) {
	const schemas = new Map(specs.map((spec) => [spec, openSchemas({
		...spec,
		direction: "response"
	})]));
	return ({ operation: id, purpose }, answer) => {
		const { spec, operation } = findOperation(specs, id);
		const own = schemas.get(spec) ?? openSchemas({
			...spec,
			direction: "response"
		});
		return checkAnswer({
			operation,
			purpose,
			schemas: own,
			definitions: spec.definitions
		}, answer);
	};
}
function callOf(answer, conformance) {
	const { operation, asked, status, durationMs, repeat } = answer;
	const { problem, note } = conformance;
	return {
		operation,
		status,
		problem,
		durationMs: status === null ? null : durationMs,
		...asked !== null && { asked },
		...note !== void 0 && { note },
		...problem !== null && repeat !== null && { repeat }
	};
}
function verdictOf(checked, findings) {
	const operations = new Set(checked.map(({ call }) => call.operation)).size;
	const requests = checked.length === operations ? "" : ` with ${checked.length} requests`;
	const calls = plural(operations, "operation");
	const breaking = findings.find(({ severity }) => severity === "breaking");
	if (!breaking) return {
		outcome: "passed",
		reason: `${calls} called${requests}, every answer keeps to the specification`
	};
	const wrong = new Set(checked.filter(({ call }) => call.problem !== null).map(({ call }) => call.operation)).size;
	return {
		outcome: "failed",
		reason: wrong === 0 ? breaking.message : `${wrong} of ${calls} did not answer as specified`
	};
}
/** Where something is wrong, that is the reason; where everything merely refused, nobody would say so otherwise. */
function nothingSucceeded(checked) {
	const wanted = checked.filter(({ request }) => request.purpose.kind === "success");
	const isBroken = checked.some(({ conformance }) => conformance.problem !== null);
	if (wanted.length === 0 || isBroken || wanted.some(({ conformance }) => conformance.succeeded)) return [];
	const calls = wanted.map(({ call }) => call);
	const statuses = [...new Set(calls.map(({ status }) => status === null ? "no answer" : String(status)))].sort();
	return [makeFinding("smoke.nothing-succeeded", {
		message: `None of ${calls.length} calls succeeded (${statuses.join(", ")})`,
		operations: [...new Set(calls.map(({ operation }) => operation))],
		location: null,
		key: []
	})];
}
/** An operation that documents 200 and 202 may answer both, and one request sees one of them. */
function successesNotSeen(specs, checked) {
	const seen = /* @__PURE__ */ new Map();
	for (const { call } of checked) {
		const statuses = seen.get(call.operation) ?? [];
		seen.set(call.operation, call.status === null ? statuses : [...statuses, call.status]);
	}
	return [...seen].flatMap(([id, answered]) => {
		const { operation } = findOperation(specs, id);
		const documented = operation.responses.map(({ status }) => status).filter((status) => status.startsWith("2"));
		const named = answered.map((status) => documented.includes(String(status)) ? String(status) : "2XX");
		const statuses = documented.filter((status) => /^2XX$/iu.test(status) ? !answered.some((one, at) => one >= 200 && one < 300 && named[at] === "2XX") : !named.includes(status));
		return statuses.length === 0 ? [] : [{
			operation: id,
			statuses
		}];
	});
}
function notFinished(unsent) {
	const count = unsent.length;
	return makeFinding("smoke.not-finished", {
		message: `${plural(count, "request was", "requests were")} not sent: load.budget was used up`,
		operations: [...new Set(unsent.map(({ operation }) => operation))],
		location: null,
		key: []
	});
}
function findOperation(specs, id) {
	for (const spec of specs) {
		const operation = spec.operations.find((candidate) => candidate.id === id);
		if (operation) return {
			spec,
			operation
		};
	}
	throw new Error(`the operation ${id} was planned, and no specification has it`);
}
function missingAnswer(request) {
	const what = `there is no answer to ${request?.operation ?? "any operation"}`;
	return new ProblemError({
		code: "load.answers.missing",
		what,
		why: "the calls ended before it",
		todo: "Run again."
	});
}

// src/traffic/receiving.ts
/** Collects one answer, whatever protocol brings it. */
var Receiving = class {
	#limit;
	#status = null;
	#headers = {};
	#chunks = [];
	#bytes = 0;
	/** `limit`: bytes of the body that are kept. */
	constructor(limit) {
		this.#limit = limit;
	}
	begin(status, headers) {
		this.#status = status;
		this.#headers = headers;
	}
	takeBody(body, settle, wordsOf) {
		body.on("data", (chunk) => {
			this.#chunks.push(chunk);
			this.#bytes += chunk.length;
			if (this.#bytes > this.#limit) settle(null);
		});
		body.on("end", () => settle(null));
		body.on("error", (error) => settle(`the answer broke off after ${this.#bytes} bytes: ${wordsOf(error)}`));
		body.on("close", () => settle(`the answer broke off after ${this.#bytes} bytes`));
	}
	get hasBegun() {
		return this.#status !== null;
	}
	ending(error) {
		return {
			status: this.#status,
			error,
			headers: this.#headers,
			body: Buffer.concat(this.#chunks).subarray(0, this.#limit),
			truncated: this.#bytes > this.#limit
		};
	}
};

// src/traffic/http2-request.ts
const SPEAKS_HTTP2_ONLY = "the server speaks HTTP/2 without TLS and nothing else, and neither smoke nor k6 can talk to it: serve HTTP/1.1 too, or TLS";
/** First frame a server of HTTP/2 sends (RFC 9113, 3.4): SETTINGS on stream 0, or GOAWAY to whoever began otherwise. */
const FRAME_HEADER_BYTES = 9;
const SETTINGS = 4;
const GOAWAY = 7;
/** Whether what came instead of an answer says that the server only speaks HTTP/2. */
function needsHttp2(error) {
	if (/no application protocol/iu.test(error.message)) return true;
	const packet = "rawPacket" in error ? error.rawPacket : null;
	if (!(packet instanceof Uint8Array) || packet.length < FRAME_HEADER_BYTES) return false;
	const [type, stream] = [packet[3], packet.subarray(5, FRAME_HEADER_BYTES)];
	return (type === SETTINGS || type === GOAWAY) && stream.every((byte) => byte === 0);
}
/** What servers of Node answer to whoever does not speak HTTP/2. */
function asksForHttp2({ status, body }) {
	return status === 403 && Buffer.from(body).toString("latin1").startsWith("Missing ALPN Protocol");
}
/** Never throws. `wordsOf` says what an error means. */
function requestHttp2(outgoing, wordsOf) {
	const url = new URL(outgoing.url);
	const session = connect(url.origin);
	return new Promise((resolve) => {
		const received = new Receiving(outgoing.maxBodyBytes);
		const settle = (error) => {
			clearTimeout(timer);
			resolve(received.ending(error));
			session.destroy();
		};
		const timer = setTimeout(() => settle(`nothing more came within ${outgoing.timeoutMs / 1e3} s`), outgoing.timeoutMs);
		session.on("error", (error) => settle(wordsOf(error)));
		try {
			const stream = session.request(headersOf$1(url, outgoing), { signal: outgoing.signal });
			stream.on("response", (headers) => received.begin(headers[":status"] ?? 0, distinct(headers)));
			received.takeBody(stream, settle, wordsOf);
			stream.end(outgoing.body ?? void 0);
		} catch (error) {
			if (!(error instanceof Error)) throw error;
			settle(wordsOf(error));
		}
	});
}
/** They are about a connection of HTTP/1.1, and who passes a request on in HTTP/2 leaves them out (RFC 9113, 8.2.2). */
const CONNECTION_HEADERS = /* @__PURE__ */ new Set([
	"connection",
	"keep-alive",
	"proxy-connection",
	"transfer-encoding",
	"upgrade"
]);
function headersOf$1(url, { method, headers }) {
	const own = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]).filter(([name]) => !CONNECTION_HEADERS.has(name));
	return {
		":method": method,
		":path": `${url.pathname}${url.search}`,
		...Object.fromEntries(own)
	};
}
function distinct(headers) {
	const plain = Object.entries(headers).filter(([name]) => !name.startsWith(":"));
	return Object.fromEntries(plain.map(([name, value]) => [name, [value ?? []].flat()]));
}

// src/traffic/send-request.ts
/** Redirects are not followed. Never throws but for a cancelled run. */
async function sendRequest(outgoing) {
	outgoing.signal.throwIfAborted();
	const started = performance.now();
	const { needsHttp2: wanted = false, ...first } = await exchange(withLength(outgoing));
	outgoing.signal.throwIfAborted();
	const ending = wanted || asksForHttp2(first) ? await overHttp2(outgoing, started) : first;
	outgoing.signal.throwIfAborted();
	return {
		...decoded(ending, outgoing.maxBodyBytes),
		durationMs: performance.now() - started
	};
}
/** Node sends the body of a DELETE without any length, and servers take it for none. */
function withLength(outgoing) {
	if (outgoing.body === null) return outgoing;
	const length = String(Buffer.byteLength(outgoing.body));
	return {
		...outgoing,
		headers: {
			...outgoing.headers,
			"Content-Length": length
		}
	};
}
function overHttp2(outgoing, started) {
	if (!outgoing.url.startsWith("https:")) return Promise.resolve(new Receiving(outgoing.maxBodyBytes).ending(SPEAKS_HTTP2_ONLY));
	const timeoutMs = Math.max(1, outgoing.timeoutMs - (performance.now() - started));
	return requestHttp2({
		...outgoing,
		timeoutMs
	}, wordsOf);
}
/** What is cut off is not decoded: half of a compressed body is nothing. */
function decoded(ending, limit) {
	const encodings = ending.headers["content-encoding"] ?? [];
	if (encodings.length === 0 || ending.truncated || ending.error !== null) return ending;
	const result = decodeBody(ending.body, encodings, limit);
	return "why" in result ? {
		...ending,
		error: result.why
	} : {
		...ending,
		...result
	};
}
function exchange(outgoing) {
	const url = new URL(outgoing.url);
	const secure = url.protocol === "https:";
	const proxy = isLoopback(url.hostname) ? {} : { proxyEnv: { ...proxyVariables(outgoing.environment) } };
	const agent = secure ? new Agent$1({
		keepAlive: false,
		...proxy
	}) : new Agent({
		keepAlive: false,
		...proxy
	});
	return new Promise((resolve) => {
		const received = new Receiving(outgoing.maxBodyBytes);
		const settle = (error, http2 = false) => {
			clearTimeout(timer);
			resolve({
				...received.ending(error),
				...http2 && { needsHttp2: true }
			});
			request$2.destroy();
			agent.destroy();
		};
		const { method, headers, signal } = outgoing;
		const request$2 = (secure ? request$1 : request)(url, {
			method,
			headers: { ...headers },
			agent,
			signal
		});
		const timer = setTimeout(() => settle(`nothing more came within ${outgoing.timeoutMs / 1e3} s`), outgoing.timeoutMs);
		request$2.on("error", (error) => settle(wordsOf(error), !received.hasBegun && needsHttp2(error)));
		request$2.on("close", () => received.hasBegun || settle("the connection was closed without an answer"));
		request$2.on("response", (response) => {
			received.begin(response.statusCode ?? 0, headersOf(response));
			received.takeBody(response, settle, wordsOf);
		});
		request$2.end(outgoing.body ?? void 0);
	});
}
function headersOf(response) {
	const entries = Object.entries(response.headersDistinct);
	return Object.fromEntries(entries.map(([name, values]) => [name, values ?? []]));
}
/** What a server says that only takes clients with a certificate: of TLS 1.3, and of the versions before. */
const ASKS_FOR_CERTIFICATE = /alert certificate required|alert bad certificate|alert handshake failure/u;
const CERTIFICATE_WANTED = "the server asks for a client certificate, and requests here have none";
/** Two addresses that both refuse are one error with two inside, and no words of its own. */
function wordsOf(error) {
	if (error instanceof AggregateError) return error.errors.map((one) => wordsOf(one)).join("; ");
	const alert = /SSL routines:[^:]*:([^:]+):/u.exec(error.message)?.[1];
	if (alert !== void 0) return ASKS_FOR_CERTIFICATE.test(alert) ? `TLS: ${alert}; ${CERTIFICATE_WANTED}` : `TLS: ${alert}`;
	return error.message === "" ? error.name : withoutUserinfo(error.message);
}
function isLoopback(hostname) {
	return hostname === "localhost" || hostname === "[::1]" || hostname.startsWith("127.");
}

// src/load/smoke-request.ts
/** A planned request with everything that only this run knows: ids, credentials, what must be unique. */
function composeRequest(request, filling) {
	const fill = (text) => text.replaceAll(UNIQUE_MARK, filling.digits);
	const path = fill(request.address.map((part) => partText(part, filling.created)).join(""));
	const headers = { "User-Agent": "api-testing-action (smoke)" };
	for (const [name, value] of request.headers) headers[name] = fill(value);
	const open = request.purpose.kind === "failure" && request.purpose.failure === "no-credentials";
	const query = [];
	if (!open) {
		for (const [name, variable] of Object.entries(filling.headers)) headers[name] = filling.credentials.get(variable) ?? "";
		for (const { in: place, name, scheme, variable } of request.credentials) {
			const value = `${scheme === null ? "" : `${scheme} `}${filling.credentials.get(variable) ?? ""}`;
			if (place === "header") headers[name] = value;
			else if (place === "query") query.push(`${encode(name)}=${encode(value)}`);
			else headers["Cookie"] = [headers["Cookie"], `${name}=${value}`].filter((one) => one !== void 0).join("; ");
		}
	}
	const joiner = path.includes("?") ? "&" : "?";
	return {
		method: request.method,
		url: filling.baseUrl.replace(/\/+$/u, "") + path + (query.length === 0 ? "" : joiner + query.join("&")),
		headers,
		body: request.body === null ? null : fill(request.body)
	};
}
function partText(part, created) {
	if (typeof part === "string") return part;
	const id = created.get(part.createdBy);
	return id === void 0 ? part.otherwise : encode(id);
}

// src/load/curl-line.ts
/** Longer lines nobody pastes; the request is in `smoke.ts` as well. */
const MAX_CHARACTERS = 2e3;
/** Stands for a credential until the line is quoted: letters that no encoding changes. */
const MARK = /credential_mark_(\w+?)_end_of_credential/gu;
/**
* The request as a line for a POSIX shell, with its address from `BASE_URL` and credentials from the variables that the configuration
* names; null where it would be too long.
*/
function curlLine(request, filling) {
	const names = [...Object.values(filling.headers), ...request.credentials.map(({ variable }) => variable)];
	const credentials = new Map(names.map((name) => [name, `credential_mark_${name}_end_of_credential`]));
	const { method, url, headers, body } = composeRequest(request, {
		...filling,
		baseUrl: "",
		credentials
	});
	const fields = Object.entries(headers).filter(([name]) => name !== "User-Agent");
	const line = [
		`curl -i ${method === "HEAD" ? "--head" : `-X ${method}`} "$BASE_URL"${quoted(url)}`,
		...fields.map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
		...body === null ? [] : [`--data-binary ${quoted(body)}`]
	].join(" ");
	return line.length > MAX_CHARACTERS ? null : line;
}
function quoted(word) {
	return `'${word.replaceAll("'", "'\\''")}'`.replaceAll(MARK, `'"$$$1"'`);
}

// src/load/smoke-run.ts
/** How long the end of a provider may take to be known after a connection that it cut. */
const EXIT_KNOWN_AFTER_MS = 300;
/** Never throws but for a cancelled run. */
async function runSmokeRequests(run) {
	const answers = [];
	const seen = {
		success: /* @__PURE__ */ new Set(),
		refusal: /* @__PURE__ */ new Set()
	};
	const created = /* @__PURE__ */ new Map();
	const base = randomBytes(3).toString("hex");
	const deadline = performance.now() + run.budgetMs;
	for (const request of run.requests) {
		if (!isDue(request, seen, created)) {
			answers.push(null);
			continue;
		}
		if (performance.now() > deadline) return {
			answers,
			cutShort: "budget"
		};
		const filling = {
			...run,
			created,
			digits: uniqueDigits(base, request.variant)
		};
		const composed = composeRequest(request, filling);
		const received = await sendRequest({
			...composed,
			timeoutMs: run.timeoutMs ?? 1e4,
			maxBodyBytes: MAX_BODY_BYTES,
			environment: run.environment,
			signal: run.signal
		});
		const answer = answerOf(request, received, curlLine(request, filling));
		answers.push(answer);
		remember(seen, request, answer);
		if (answer.status === null && await hasEnded(run)) return {
			answers,
			cutShort: "provider-died"
		};
		const succeeded = answer.status !== null && inRanges(request.success, answer.status);
		const id = request.idAt !== null && succeeded ? idIn(answer, request.idAt) : null;
		if (id !== null) created.set(request.makes ?? request.operation, id);
	}
	return {
		answers,
		cutShort: null
	};
}
function remember({ success, refusal }, request, { status }) {
	if (status === null || request.role !== "call") return;
	if (request.purpose.kind === "success" && request.asked === null && inRanges(request.success, status)) success.add(request.operation);
	if (request.after === "success" && status >= 400 && status < 500) refusal.add(request.operation);
}
/** Only what was certainly made here is taken away, never what an example or the configuration names. */
function isDue({ role, after, operation, address }, seen, created) {
	const last = address.findLast((part) => typeof part !== "string");
	if (role === "cleanup") return last !== void 0 && created.has(last.createdBy);
	return after === void 0 || seen[after].has(operation);
}
/** A process that cut its connections is reported as ended a moment later. */
async function hasEnded({ providerExited }) {
	if (providerExited() !== null) return true;
	await new Promise((resolve) => setTimeout(resolve, EXIT_KNOWN_AFTER_MS));
	return providerExited() !== null;
}
/** Twelve digits that no other run and no other request of this operation uses. */
function uniqueDigits(base, variant) {
	return `a${base}${variant.toString(16).padStart(5, "0")}`;
}
/** What came back, one JSON object a line, for whoever looks closer; without credentials. */
async function writeAnswers(file, answers, redact) {
	const lines = answers.filter((answer) => answer !== null).map((answer) => `${redact(JSON.stringify(answer))}\n`);
	await writeFile(file, lines.join(""));
}

// src/load/smoke-stage.ts
/**
* We send these requests ourselves, one after the other: an answer that is endless, cut off or no text at all has to be cut and shown,
* and its headers and its id are needed. `smoke.ts` beside the answers makes the same calls with k6.
*/
async function smokeStage({ input, plan, redact }) {
	const { config } = input;
	const { failures = true, optional = true } = config.smoke ?? {};
	const smoke = planSmoke({
		...requestInputOf(input),
		failures,
		optional
	}, plan);
	const folder = path.join(input.workDirectory, "load", folderName(input.provider));
	const answersFile = path.join(folder, "smoke.answers.ndjson");
	await mkdir(folder, { recursive: true });
	await rm(answersFile, { force: true });
	await writeScript(folder, input, plan);
	const count = smoke.requests.length;
	input.log(`smoke: ${plural(count, "request")}, against ${input.baseUrl}`);
	const { answers, cutShort } = await runSmokeRequests({
		requests: smoke.requests,
		baseUrl: input.baseUrl,
		headers: config.headers,
		credentials: new Map(input.credentials ?? []),
		environment: input.parentEnvironment,
		providerExited: input.providerExited,
		budgetMs: config.budgetMs,
		...input.requestTimeoutMs !== void 0 && { timeoutMs: input.requestTimeoutMs },
		signal: input.signal
	});
	await writeAnswers(answersFile, answers, redact);
	return judgeSmoke({
		specs: input.specs,
		plan: smoke,
		answers,
		cutShort
	});
}
async function writeScript(folder, { provider, config }, { requests }) {
	const profile = smokeProfile(requests, config.budgetMs);
	const text = renderScript({
		provider,
		profile,
		requests,
		credentials: config.headers
	});
	await writeFile(path.join(folder, "smoke.ts"), text);
}

// src/load/stage.ts
/** One call of every operation in scope, each answer held against the specification. Never throws. */
function runSmoke(input) {
	return runStage("smoke", input, async (stage) => {
		return smokeStage(stage);
	});
}
/** The configured stages and thresholds against every operation in scope, and the team's own scripts. Never throws. */
function runLoad(input) {
	return runStage("load", input, loadStage);
}
/** The heavier profiles that something asked for, one after the other. Never throws. */
function runStress(input) {
	return runStage("stress", input, stressStage);
}
/** What every stage here does around its own work; whatever is thrown becomes a `broken` result. */
async function runStage(name, input, work) {
	const started = performance.now();
	const secrets = [];
	const result = await withCredentials(input, secrets).then((ready) => judgeStage({
		name,
		input: ready,
		redact: makeRedactor(secrets),
		work
	})).catch((error) => endedBroken(name, input, toProblem(error, `${name}.failed`, `the ${name} stage could not be finished`)));
	return redactStrings({
		...result,
		durationMs: performance.now() - started
	}, makeRedactor(secrets));
}
/** The input with the values that requests refer to; each of them is a secret from now on. */
async function withCredentials(input, secrets) {
	const credentials = await readCredentials({
		...input,
		workspace: input.workspace ?? input.workDirectory
	});
	secrets.push(...credentials.map(([, value]) => value));
	return {
		...input,
		credentials
	};
}
async function judgeStage({ name, input, redact, work }) {
	assertTargetAllowed(input.baseUrl, input.owned, input.config.allowHosts);
	const before = input.providerExited();
	if (before !== null) return endedBefore(name, input, before);
	const plan = planRequests(requestInputOf(input));
	if (!plan.requests.some(({ role }) => role === "call")) return nothingCallable(name, input, plan);
	const judged = await work({
		name,
		input,
		plan,
		folder: await prepareFolder(input),
		redact
	});
	const ended = input.providerExited();
	if (ended !== null) return providerDied(name, input, {
		ended,
		judged
	});
	return {
		...emptyResult(name, input),
		...judged,
		detail: withLog(judged, input)
	};
}
/** Findings that the provider's own log may explain. */
const PROVIDER_FAULTS = /* @__PURE__ */ new Set(["smoke.no-answer", "smoke.server-error"]);
/** Why requests failed is seldom in the answer: then the last that the provider said stands beside it. */
function withLog({ detail, findings, outcome }, input) {
	const logTail = (detail.kind === "smoke" ? findings.some(({ rule }) => PROVIDER_FAULTS.has(rule)) : detail.kind === "load" && outcome === "failed" && detail.failed > 0) ? input.providerTail() : [];
	return logTail.length > 0 && (detail.kind === "smoke" || detail.kind === "load") ? {
		...detail,
		logTail
	} : detail;
}
/** An earlier stage brought it down, and said so where that is a finding. */
function endedBefore(name, input, ended) {
	const what = `The provider had ended before ${name} began: ${ended}`;
	const why = quoteLog(input.providerTail());
	const problem = {
		code: `${name}.provider-ended`,
		what,
		where: null,
		why,
		todo: null
	};
	return {
		...emptyResult(name, input),
		outcome: "broken",
		reason: what,
		problems: [problem]
	};
}
function emptyResult(name, input) {
	return {
		stage: name,
		provider: input.provider === "" ? null : input.provider,
		skip: null,
		durationMs: 0,
		findings: [],
		problems: [],
		detail: null
	};
}
/** A provider that ended is the reason of everything that broke after it. */
function endedBroken(name, input, problem) {
	const ended = input.providerExited();
	if (ended !== null && !input.signal.aborted) return providerDied(name, input, { ended });
	return {
		...emptyResult(name, input),
		outcome: "broken",
		reason: problem.what,
		problems: [problem]
	};
}
/** What k6 says of a provider that is gone follows from its end, so only the end is told, with the last it said itself. */
function providerDied(name, input, { ended, judged }) {
	const reason = `The provider ended during ${name}: ${ended}`;
	const place = {
		message: `${reason}; ${quoteLog(input.providerTail())}`,
		operations: [],
		location: null,
		key: []
	};
	const finding = makeFinding(name === "smoke" ? "smoke.provider-died" : "load.provider-died", place);
	return {
		...emptyResult(name, input),
		outcome: "failed",
		reason,
		findings: [finding, ...judged?.findings ?? []],
		detail: judged?.detail ?? null
	};
}
/** Nothing was called: never a pass. Skipped where the run may not, broken where the specification does not say how. */
function nothingCallable(name, input, plan) {
	const result = emptyResult(name, input);
	const first = plan.notCalled[0];
	if (!first) return {
		...result,
		outcome: "skipped",
		skip: "nothing-changed",
		reason: "no operation of the head is in scope"
	};
	const others = plan.notCalled.length - 1;
	const reason = `no operation can be called: ${first.operation}: ${first.reason}${others > 0 ? ` (and ${others} more)` : ""}`;
	const notCalled = plan.notCalled.map((one) => ({
		operation: one.operation,
		reason: one.reason
	}));
	const detail = name === "smoke" ? {
		kind: "smoke",
		calls: [],
		notCalled
	} : null;
	for (const [cause, skip] of [["needs-secret", "needs-secret"], ["changes-data", "not-available"]]) if (plan.notCalled.every((one) => one.cause === cause)) return {
		...result,
		outcome: "skipped",
		skip,
		reason,
		detail
	};
	const count = plan.notCalled.length;
	const problem = {
		code: `${name}.nothing-callable`,
		what: count === 1 ? `${first.operation} cannot be called` : `None of ${count} operations can be called`,
		where: null,
		why: listReasons(plan),
		todo: "Name values in load.data and credentials in load.headers, or add examples to the specification."
	};
	return {
		...result,
		outcome: "broken",
		reason,
		problems: [problem],
		detail
	};
}
/** Reasons that one sentence holds; all of them are in the stage's detail. */
const SHOWN_REASONS = 5;
function listReasons({ notCalled }) {
	const shown = notCalled.slice(0, SHOWN_REASONS).map(({ operation, reason }) => `${operation}: ${reason}`);
	const more = notCalled.length - shown.length;
	return [...shown, ...more > 0 ? [`and ${more} more`] : []].join("; ");
}

export { runLoad, runSmoke, runStress };