import { t as plural } from "./model-plural.js";
import { a as operationTag } from "./traffic-pattern-text.js";

// src/load/limits.ts
/** The metric of one operation's own requests. */
function metricOf(metric, operation) {
	return `${metric}{operation:${operationTag(operation)}}`;
}
/** `load.operations`, of the operations under load. */
function configuredLimits(config, operations) {
	return operations.flatMap((operation) => {
		const own = Object.hasOwn(config.operations, operation) ? config.operations[operation] ?? {} : {};
		return Object.entries(own).flatMap(([metric, expressions]) => expressions.map((expression) => ({
			metric: metricOf(metric, operation),
			expression,
			from: "configuration"
		})));
	});
}
/** k6's `thresholds`. With a delay they end the run when they are crossed, so that a growing load stops by itself. */
function limitsByMetric(limits, abortDelay) {
	const byMetric = {};
	for (const { metric, expression } of limits) {
		const threshold = abortDelay === null ? expression : {
			threshold: expression,
			abortOnFail: true,
			delayAbortEval: abortDelay
		};
		byMetric[metric] = [...byMetric[metric] ?? [], threshold];
	}
	return byMetric;
}
/** Operation a metric's tag names; null where it is about all, or about several things at once. */
function operationOfMetric(metric) {
	const operation = /\{(?:operation|name):(.*)\}$/u.exec(metric)?.[1];
	if (operation === void 0 || operation.includes(",")) return null;
	return operation.replaceAll(/%(?:2C|22|27|26)/gu, decodeURIComponent);
}

// src/load/profile-words.ts
/** `2 m to 100 users, 5 m at 100` */
function profileWords(stages, kind = "users") {
	return stages.map(({ durationMs, target }, at) => {
		const change = at > 0 && stages[at - 1]?.target === target ? "at" : "to";
		const unit = kind === "rate" ? " requests/s" : target === 1 ? " user" : " users";
		return `${durationWords(durationMs)} ${change} ${target}${at === 0 ? unit : ""}`;
	}).join(", ");
}
/** `from 50 to 500 requests/s in 10 steps of 10 s` */
function growingWords({ rates, stepMs }) {
	const [first] = rates;
	if (rates.length === 1) return `${first} requests/s for ${durationWords(stepMs)}`;
	return `from ${first} to ${rates.at(-1)} requests/s in ${rates.length} steps of ${durationWords(stepMs)}`;
}
/** `7 m 30 s`, `1.5 s`: units of time that a person writes. */
function durationWords(ms) {
	const minutes = Math.floor(ms / 6e4);
	const seconds = Number(((ms - minutes * 6e4) / 1e3).toFixed(3));
	const hours = Math.floor(minutes / 60);
	return [
		hours > 0 ? `${hours} h` : "",
		minutes % 60 > 0 ? `${minutes % 60} m` : "",
		seconds > 0 ? `${seconds} s` : ""
	].filter((word) => word !== "").join(" ") || "0 s";
}

// src/load/weights.ts
/** How often each operation is sent, as a share of the rounds: the heaviest in every round. Operations of weight 0 have none. */
function sharesOf(requests, weights) {
	const own = requests.filter(({ role }) => role === "call").map(({ operation }) => [operation, weightOf(weights, operation)]);
	const heaviest = Math.max(...own.map(([, weight]) => weight), Number.MIN_VALUE);
	return new Map(own.map(([operation, weight]) => [operation, weight / heaviest]));
}
function weightOf(weights, operation) {
	return Object.hasOwn(weights, operation) ? weights[operation] ?? 1 : 1;
}
/** Whether every operation is sent in every round: then nothing has to be decided round by round. */
function isEven(shares) {
	return [...shares.values()].every((share) => share === 1);
}
/** Rounds that an average is taken over; shares are fractions of small numbers, which repeat sooner. */
const AVERAGED_ROUNDS = 1e3;
/** Requests of a round, on average: what creates a thing is sent for those that need it, whatever its own weight. */
function requestsPerRound(requests, shares) {
	const inRounds = requests.filter(({ role }) => role !== "setup");
	if (isEven(shares)) return inRounds.length;
	let sent = 0;
	for (let round = 0; round < AVERAGED_ROUNDS; round += 1) {
		const needed = /* @__PURE__ */ new Set();
		for (const request of inRounds.toReversed()) {
			if (!isDue(shares.get(request.operation) ?? 0, round) && !needed.has(request.operation)) continue;
			sent += 1;
			for (const part of request.address) if (typeof part !== "string") needed.add(part.createdBy);
		}
	}
	return Math.max(sent / AVERAGED_ROUNDS, Number.MIN_VALUE);
}
/** Spread evenly, and sent in the very first round. */
function isDue(share, round) {
	return Math.ceil((round + 1) * share) > Math.ceil(round * share);
}
/** What of the plan is under load: an operation of weight 0 only where others need what it makes. */
function underLoad(requests, shares) {
	const needed = /* @__PURE__ */ new Set();
	const kept = [];
	for (const request of requests.toReversed()) {
		const called = request.role === "call" && (shares.get(request.operation) ?? 0) > 0;
		if (!called && !needed.has(request.operation)) continue;
		for (const part of request.address) if (typeof part !== "string") needed.add(part.createdBy);
		kept.push(called || request.role !== "call" ? request : {
			...request,
			role: "prepare"
		});
	}
	return kept.toReversed();
}

// src/load/profiles.ts
/** How long a round that is under way may take to end after the last stage; k6's own default. */
const GRACEFUL_STOP_MS = 3e4;
/** Longest answer waited for. Smoke: an operation that needs longer alone is no use; load: half of k6's default. */
const SMOKE_REQUEST_TIMEOUT_MS = 1e4;
const LOAD_REQUEST_TIMEOUT_MS = 3e4;
/** Time for what is made before the load begins; k6's own default. */
const SETUP_TIMEOUT_MS = 6e4;
/** Users one machine can play: each takes 1 MB or more, and a hosted runner has 16 GB. The configuration allows as many. */
const MAX_USERS = 1e4;
/** Metric that the generated script counts itself. */
const EXCEPTIONS = "iteration_exceptions";
/** One round of one user: each operation once, one after the other. */
function smokeProfile(requests, budgetMs) {
	const durationMs = Math.min(requests.length * SMOKE_REQUEST_TIMEOUT_MS, budgetMs);
	const scenario = {
		executor: "per-vu-iterations",
		vus: 1,
		iterations: 1,
		maxDuration: inSeconds(durationMs),
		gracefulStop: inSeconds(GRACEFUL_STOP_MS)
	};
	return {
		kind: "smoke",
		name: "smoke",
		durationMs,
		users: 1,
		words: `each operation once, ${plural(requests.length, "request")}`,
		latency: null,
		limits: [],
		thresholds: {},
		options: {
			...COMMON_OPTIONS,
			scenarios: { smoke: scenario },
			discardResponseBodies: false
		},
		runDigit: "a",
		pauses: false,
		growing: null
	};
}
/** `load.load` as a profile like every other. */
function baseProfile(load) {
	const { stages, thresholds } = load;
	return {
		name: "load",
		when: "always",
		shape: {
			kind: "users",
			stages
		},
		thresholds
	};
}
/** A configured profile with its thresholds, ready to be written as a script. */
function planProfile(profile, input) {
	const { shape, name } = profile;
	const limits = [...limitsOf(profile.thresholds), ...input.operationLimits];
	const growing = shape.kind === "growing" ? shape : null;
	const scenario = scenarioOf(profile, input);
	return {
		kind: shape.kind,
		name,
		durationMs: durationOf(shape),
		users: scenario.users,
		words: shape.kind === "growing" ? growingWords(shape) : profileWords(shape.stages, shape.kind),
		latency: latencyLimit(profile.thresholds["http_req_duration"] ?? []),
		limits,
		thresholds: limitsByMetric(limits, growing === null ? null : inSeconds(growing.stepMs)),
		options: {
			...COMMON_OPTIONS,
			scenarios: { [name]: scenario.options },
			summaryTrendStats: trendStats(limits.map(({ expression }) => expression)),
			discardResponseBodies: true
		},
		runDigit: RUN_DIGITS[name] ?? "f",
		pauses: shape.kind === "users",
		growing
	};
}
const RUN_DIGITS = {
	load: "b",
	stress: "c",
	spike: "e",
	soak: "9"
};
function limitsOf(thresholds) {
	return Object.entries(thresholds).flatMap(([metric, expressions]) => expressions.map((expression) => ({
		metric,
		expression,
		from: "configuration"
	})));
}
function durationOf(shape) {
	if (shape.kind === "growing") return shape.rates.length * shape.stepMs;
	return shape.stages.reduce((sum, step) => sum + step.durationMs, 0);
}
/** Shared with the wrapper of the team's own scripts, where a round is whatever the script does in one. */
function scenarioOf(profile, { requests, config }) {
	const { shape } = profile;
	if (shape.kind === "users") return usersScenario(shape.stages);
	const perRound = requests.length === 0 ? 1 : requestsPerRound(requests, sharesOf(requests, config.weights));
	const stages = rateStages(shape);
	const most = Math.max(1, ...stages.map(({ target }) => target));
	const users = Math.min(MAX_USERS, Math.max(MIN_RATE_USERS, Math.ceil(most * longestWaitSeconds(profile))));
	return {
		users,
		options: {
			executor: "ramping-arrival-rate",
			startRate: shape.kind === "growing" ? shape.rates[0] ?? 1 : 0,
			timeUnit: inSeconds(Math.round(perRound * 1e3)),
			preAllocatedVUs: Math.min(users, Math.max(MIN_RATE_USERS, Math.ceil(most / 10))),
			maxVUs: users,
			stages,
			gracefulStop: inSeconds(GRACEFUL_STOP_MS)
		}
	};
}
function rateStages(shape) {
	if (shape.kind !== "growing") return shape.stages.map((step) => ({
		duration: inSeconds(step.durationMs),
		target: step.target
	}));
	return shape.rates.flatMap((rate, at) => [...at === 0 ? [] : [{
		duration: "0s",
		target: rate
	}], {
		duration: inSeconds(shape.stepMs),
		target: rate
	}]);
}
/** Users that stand by for a rate however small. */
const MIN_RATE_USERS = 10;
/** Seconds a request may take before no user is free, where no threshold limits the latency. */
const UNLIMITED_WAIT_SECONDS = 2;
/** Twice the latency limit: a provider that is slower than that has broken it long before users run out. */
function longestWaitSeconds({ thresholds }) {
	const limit = latencyLimit(thresholds["http_req_duration"] ?? []);
	return limit === null ? UNLIMITED_WAIT_SECONDS : Math.max(.5, 2 * limit.limitMs / 1e3);
}
function usersScenario(steps) {
	return {
		users: steps.reduce((most, step) => Math.max(most, step.target), 1),
		options: {
			executor: "ramping-vus",
			startVUs: 1,
			stages: steps.map((step) => ({
				duration: inSeconds(step.durationMs),
				target: step.target
			})),
			gracefulRampDown: inSeconds(GRACEFUL_STOP_MS),
			gracefulStop: inSeconds(GRACEFUL_STOP_MS)
		}
	};
}
const TREND_STATS = [
	"count",
	"min",
	"med",
	"avg",
	"p(90)",
	"p(95)",
	"p(99)",
	"max"
];
const COMMON_OPTIONS = {
	setupTimeout: inSeconds(SETUP_TIMEOUT_MS),
	maxRedirects: 0,
	userAgent: "api-testing-action (k6)",
	summaryTrendStats: TREND_STATS,
	systemTags: [
		"name",
		"method",
		"status",
		"scenario",
		"group",
		"expected_response",
		"error_code"
	]
};
function trendStats(expressions) {
	const asked = expressions.flatMap((expression) => /p\(\s*[\d.]+\s*\)/u.exec(expression) ?? []);
	return [.../* @__PURE__ */ new Set([...TREND_STATS, ...asked.map((stat) => stat.replaceAll(/\s/gu, ""))])];
}
/** The limit of the `p(95)` threshold, else of the first percentile that has one, else of any upper limit. */
function latencyLimit(expressions) {
	const limits = expressions.flatMap((expression) => {
		const match = /^\s*(p\(\s*[\d.]+\s*\)|avg|med|max|min)\s*(<=?)\s*([\d.]+(?:e[+-]?\d+)?)\s*$/iu.exec(expression);
		if (!match) return [];
		const [, stat = "", operator, value] = match;
		return [{
			stat: stat.replaceAll(/\s/gu, ""),
			limitMs: Number(value),
			inclusive: operator === "<="
		}];
	});
	const chosen = limits.find(({ stat }) => stat === "p(95)") ?? limits.find(({ stat }) => stat.startsWith("p(")) ?? limits[0];
	return chosen ? {
		limitMs: chosen.limitMs,
		inclusive: chosen.inclusive
	} : null;
}
function inSeconds(ms) {
	return `${ms / 1e3}s`;
}

export { metricOf as _, SETUP_TIMEOUT_MS as a, inSeconds as c, smokeProfile as d, isEven as f, configuredLimits as g, durationWords as h, MAX_USERS as i, planProfile as l, underLoad as m, GRACEFUL_STOP_MS as n, SMOKE_REQUEST_TIMEOUT_MS as o, sharesOf as p, LOAD_REQUEST_TIMEOUT_MS as r, baseProfile as s, EXCEPTIONS as t, scenarioOf as u, operationOfMetric as v };