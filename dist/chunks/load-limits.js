import { a as operationTag, i as oneLine, l as renderTarget, n as indented, o as renderImports, r as literal, s as renderRequests, t as REQUEST_FUNCTIONS } from "./traffic-coerce.js";

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
		words: `each operation once, ${requests.length} ${requests.length === 1 ? "request" : "requests"}`,
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
		const match = /^\s*(p\(\s*[\d.]+\s*\)|avg|med|max|min)\s*(<=?)\s*([\d.]+)\s*$/u.exec(expression);
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

// src/load/load-script.ts
/**
* The options, with guards: k6 judges a threshold without samples as kept. So every operation has a count that must be above zero, and no
* round may end in an exception. `p(95)>=0` holds always: it puts the operation's figures into the summary.
*/
function renderGuards({ options, thresholds, kind }) {
	const guarded = kind === "growing" ? [EXCEPTIONS] : [EXCEPTIONS, "dropped_iterations"];
	return `const thresholds: NonNullable<Options['thresholds']> = ${indented(thresholds)};
// A threshold that nothing was measured for holds in k6, and rounds that throw do not fail the run: these make both known.
for (const metric of ${literal(guarded)}) guard(metric, 'count<1');
for (const { tag, role } of requests) {
  if (role === 'setup') continue;
  guard(\`http_reqs{operation:\${tag}}\`, 'count>0');
  guard(\`http_req_failed{operation:\${tag}}\`, 'rate<1');
  guard(\`http_req_duration{operation:\${tag}}\`, 'p(95)>=0');
}

export const options: Options = ${indented(options).replace(/\n\}$/u, "\n  thresholds,\n}")};

function guard(metric: string, expression: string): void {
  thresholds[metric] = [...(thresholds[metric] ?? []), expression];
}`;
}
/** What a user does in a round: every request once, or as often as its weight says. */
function renderRound({ profile, requests, weights = {}, thinkTimeMs = 1e3 }) {
	const shares = sharesOf(requests, weights);
	const even = isEven(shares);
	const pause = profile.pauses ? `\n  sleep(${thinkTimeMs / 1e3});` : "";
	return `// What the requests below need and none of them makes: made once.
export function setup(): Created {
  const created: Created = {};
  for (const request of setupRequests) send(request, created, true);
  return created;
}

export default function (setupData: Created) {
  guarded(() => {
    const created = Object.assign({}, setupData);
    for (const request of ${even ? "requests" : "thisRound()"}) send(request, created, request.idAt !== null);
  });${pause}
}${even ? "" : `\n\n${renderShares(shares)}`}`;
}
function renderShares(shares) {
	return `// Share of the rounds in which an operation is sent.
const shares: Record<string, number> = ${indented(Object.fromEntries(shares))};

// What is due in this round, and what makes the things it needs; spread evenly over all users.
function thisRound(): PlannedRequest[] {
  const round = exec.scenario.iterationInTest;
  const needed = new Set<string>();
  const sent: PlannedRequest[] = [];
  for (const request of [...requests].reverse()) {
    const share = shares[request.operation] ?? 0;
    const due = Math.ceil((round + 1) * share) > Math.ceil(round * share);
    if (!due && !needed.has(request.operation)) continue;
    sent.push(request);
    for (const part of request.address) if (typeof part !== 'string') needed.add(part.createdBy);
  }
  return sent.reverse();
}`;
}

// src/load/script.ts
/** A k6 script in TypeScript that a person can read, keep and run again: no imports from the network, the same text for the same input. */
function renderScript(input) {
	const { profile, requests } = input;
	const smoke = profile.kind === "smoke";
	const setup = smoke ? [] : requests.filter((request) => request.role === "setup");
	const round = smoke ? requests : requests.filter((request) => request.role !== "setup");
	return `${[
		renderHead(input),
		...smoke ? [] : [renderRequests("setupRequests", setup)],
		renderRequests("requests", round),
		renderGuards(profile),
		smoke ? SMOKE_BODY : renderRound(input),
		REQUEST_FUNCTIONS,
		GUARDED,
		...input.kept === void 0 ? [renderSummary(profile)] : []
	].join("\n\n")}\n`;
}
function renderHead({ provider, profile, credentials, requests, kept }) {
	const timeoutMs = profile.kind === "smoke" ? SMOKE_REQUEST_TIMEOUT_MS : LOAD_REQUEST_TIMEOUT_MS;
	const target = renderTarget({
		credentials,
		timeoutMs,
		runDigit: profile.runDigit
	});
	const named = requests.flatMap((request) => request.credentials.map(({ variable }) => variable));
	const variables = [.../* @__PURE__ */ new Set([...Object.values(credentials), ...named])].map((name) => ` -e ${name}=…`);
	const imports = {
		...profile.pauses ? { k6: "sleep" } : {},
		"k6/metrics": "Counter"
	};
	return `// ${oneLine(`The ${profile.name} test of ${provider || "the API"}: ${profile.words}.`)}
// Generated by api-testing from the specification. To run it again, in this folder:
//   k6 run -e BASE_URL=${kept?.address ?? "http://127.0.0.1:8080"}${oneLine(variables.join(""))} ${oneLine(kept?.as ?? `${profile.name}.ts`)}
${renderImports(imports)}
import type { Options } from 'k6/options';

${target}

const exceptions = new Counter('${EXCEPTIONS}');`;
}
const SMOKE_BODY = `export default function () {
  guarded(() => {
    const created: Created = {};
    for (const request of requests) send(request, created, true);
  });
}`;
const GUARDED = `// k6 ends with 0 even when every round throws: the counter, and its threshold, make it known.
function guarded(round: () => void): void {
  try {
    round();
  } catch (error) {
    exceptions.add(1);
    throw error;
  }
}`;
function renderSummary({ name }) {
	return `export function handleSummary(data: { metrics: unknown; state: unknown }) {
  const summary = { metrics: data.metrics, state: data.state };
  return { ${literal(`./${name}.summary.json`)}: JSON.stringify(summary, null, 2) };
}`;
}

export { SETUP_TIMEOUT_MS as a, planProfile as c, sharesOf as d, underLoad as f, operationOfMetric as g, metricOf as h, MAX_USERS as i, scenarioOf as l, configuredLimits as m, EXCEPTIONS as n, SMOKE_REQUEST_TIMEOUT_MS as o, durationWords as p, GRACEFUL_STOP_MS as r, baseProfile as s, renderScript as t, smokeProfile as u };