import { t as METRIC_NAMES } from "./model-metrics.js";
import { n as familyOf } from "./tools-image-client.js";
import { c as Unsafe, d as _Array_, i as Number$1, l as _Object_, n as Record, o as Integer, r as String, u as Optional } from "./package-typebox.js";

// src/config/raw-services.ts
/** The services by name; the key `compose` beside them names the compose file. */
function namedServices(raw) {
	return Object.entries(raw.services ?? {}).flatMap(([name, value]) => typeof value === "string" ? [] : [[name, value]]);
}
/** Path of the compose file, from the root of the repository. */
function composeFileOf(raw) {
	const compose = raw.services?.["compose"];
	return typeof compose === "string" ? compose : null;
}
/** Services that are containers of their own: those with an image, and all of them where there is no compose file. */
function imageServices(raw) {
	return namedServices(raw).filter(([, service]) => service.image !== void 0);
}

// src/config/schema-parts.ts
/** Building blocks of the configuration's schema; `examples` are what error messages show. */
/** Longest glob, characters: real ones have fewer than a hundred. */
const MAX_GLOB_LENGTH = 200;
function described(schema, description) {
	return Object.assign(schema, { description });
}
/** An object that takes these keys and no others. */
function record(description, properties) {
	return _Object_(properties, {
		description,
		additionalProperties: false
	});
}
function mapOf(schema, description) {
	return Record(String(), schema, { description });
}
function listOf(schema, description) {
	return _Array_(schema, { description });
}
function text(description, examples = []) {
	return String({
		description,
		pattern: "\\S",
		...examples.length > 0 && { examples: [...examples] }
	});
}
function number(description, minimum, maximum) {
	return Integer({
		description,
		minimum,
		maximum
	});
}
function words(choices, description) {
	return Unsafe({
		type: "string",
		enum: [...choices],
		description
	});
}
/** `500ms`, `10s`, `1m30s`, `2h`; read by `parseDuration`. */
function duration(description, fallback = null) {
	return String({
		description: fallback === null ? description : `${description} Default: \`${fallback}\`.`,
		pattern: "^(?:\\d+(?:\\.\\d+)?(?:ms|s|m|h))+$",
		examples: ["10s"]
	});
}
/** Globs from the root of the repository, at least one unless an empty list has a meaning of its own. */
function globs(description, example, minItems = 1) {
	const glob = String({
		minLength: 1,
		maxLength: MAX_GLOB_LENGTH,
		examples: [example]
	});
	return _Array_(glob, {
		description,
		...minItems > 0 && { minItems }
	});
}
/** A path from the root of the repository; `config/checks.ts` refuses what leaves it. */
function path(description, example = "services/payments") {
	return String({
		description,
		minLength: 1,
		examples: [example]
	});
}
function environment(description, examples = []) {
	return Record(String(), String(), {
		description,
		...examples.length > 0 && { examples: [...examples] }
	});
}

// src/config/chaos-schema.ts
/** Faults of the network; several of them may hold at the same time. */
const TOXIC_KINDS = [
	"latency",
	"bandwidth",
	"slow_close",
	"timeout",
	"reset_peer",
	"slicer",
	"limit_data"
];
/** Every kind of fault: of the container or process, of what it may use, of the network in front of it. */
const FAULT_KINDS = [
	"pause",
	"stop",
	"kill",
	"restart",
	"disconnect",
	"cpu",
	"memory",
	"connections",
	...TOXIC_KINDS,
	"down"
];
const share = (description) => described(Number$1({
	minimum: 0,
	maximum: 1,
	examples: [.5]
}), description);
const fault = record("What is broken, and for how long.", {
	target: text("Name of a service, or `provider`.", ["db"]),
	type: words(FAULT_KINDS, "Kind of the fault; those of the network are Toxiproxy’s toxics."),
	for: duration("How long it lasts, at most 5 minutes."),
	after: Optional(duration("How long after the first fault of the experiment it begins. Default: at once.")),
	direction: Optional(words(["upstream", "downstream"], "Which bytes: to the target, or its answers. Default: `downstream`.")),
	toxicity: Optional(share("Share of the connections that are hit. Default: 1.")),
	latency: Optional(duration("`latency`: how much later bytes arrive.", "1s")),
	jitter: Optional(duration("`latency`: how much more or less than that. Default: none.")),
	rate: Optional(number("`bandwidth`: kilobytes per second. Default: 10.", 1, 1e7)),
	delay: Optional(duration("`slow_close`: how much later connections close; `slicer`: pause between slices.")),
	timeout: Optional(duration("`timeout`, `reset_peer`: how long connections live. Default: as long as the fault, and at once.")),
	size: Optional(number("`slicer`: bytes of a slice. Default: 64.", 1, 65536)),
	variation: Optional(number("`slicer`: how many bytes more or less. Default: 0.", 0, 65536)),
	bytes: Optional(number("`limit_data`: bytes after which connections close. Default: 1024.", 0, 2147483647)),
	share: Optional(share("`cpu`: share of one processor that is left; `memory`: share of the memory in use. Default: 0.05 and 1."))
});
const thresholds = (description) => mapOf(listOf(text("A k6 threshold expression.", ["rate<0.05"]), "Expressions that must all hold."), description);
const probe = record("A request that must be answered well before and after.", {
	path: text("Path of the provider.", ["/health"]),
	status: Optional(number("Expected status. Default: any of 200 to 299.", 100, 599)),
	within: Optional(duration("How long the answer may take.", "1s"))
});
const experiment = record("One experiment.", {
	name: text("Its name in the report.", ["database pauses"]),
	fault: Optional(fault),
	faults: Optional(described(_Array_(fault, {
		minItems: 1,
		maxItems: 10
	}), "Several faults, instead of `fault`.")),
	"steady-state": Optional(thresholds("What holds before and after: k6 thresholds by metric. Default: `http_req_failed: [rate<0.05]`.")),
	probes: Optional(listOf(probe, "Requests that belong to the steady state. Default: none.")),
	during: Optional(thresholds("What must hold while the fault lasts: k6 thresholds by metric. Default: nothing.")),
	"recover-within": Optional(duration("How long recovery may take, from the end of the fault.", "10s")),
	verify: Optional(text("Shell command after recovery that fails when something was lost or is wrong; ended after 60 s.", ["node scripts/no-lost-orders.js"])),
	rate: Optional(number("Requests per second of the steady load. Default: 20.", 1, 1e3)),
	observe: Optional(duration("How long it is watched before the fault and after recovery.", "5s"))
});
const chaosSchema = record("Faults, and how the provider survives them.", {
	experiments: Optional(listOf(experiment, "Experiments, one after the other.")),
	ready: Optional(listOf(text("Name of a service.", ["db"]), "Services (PostgreSQL or Redis) that the ready experiments are run against: pauses, dies and comes back, is slow, resets connections, is out of connections (the two of the network not where the provider runs in a container).")),
	toolkit: Optional(globs("Globs of Chaos Toolkit experiments, run with the `chaos` on the PATH.", "chaos/*.yaml")),
	results: Optional(globs("Globs of files with what Chaos Mesh or Litmus say of experiments on Kubernetes (`kubectl get … -o yaml`), written by an earlier step.", "chaos/results/*.yaml")),
	toxiproxy: Optional(text("Address of a Toxiproxy that the team runs: a fault of the network is put on its proxy named like the target.", ["http://127.0.0.1:8474"]))
});

// src/config/ready-experiments.ts
/** What an image is, by its name; a service of a compose file, whose image is read later, by its own name. Null: neither. */
function readyKind(image, name) {
	const family = familyOf(image === "" ? name : image);
	return family === "postgres" || family === "redis" ? family : null;
}
const TOXICS = new Set(TOXIC_KINDS);
/** Several of them may hold at the same time. */
function isToxic(kind) {
	return TOXICS.has(kind);
}
/** Faults that need something in front of the target. */
function isNetworkKind(kind) {
	return kind === "down" || isToxic(kind);
}
/** Whether every provider runs inside the services' network, where nothing can stand between. */
function providersAreContainers(raw) {
	const providers = raw.providers ?? (raw.provider ? [raw.provider] : []);
	return providers.length > 0 && providers.every(({ image, service }) => image !== void 0 || service !== void 0);
}
/** The outages that databases and caches really have, short enough for every pull request; `reach`: those of the network, too. */
function readyExperiments(target, reach) {
	return [
		{
			name: `${target} pauses`,
			fault: {
				target,
				type: "pause",
				for: "5s"
			}
		},
		{
			name: `${target} dies and comes back`,
			fault: {
				target,
				type: "kill",
				for: "3s"
			},
			"recover-within": "15s"
		},
		{
			name: `${target} is slow`,
			fault: {
				target,
				type: "latency",
				latency: "200ms",
				jitter: "50ms",
				for: "5s"
			}
		},
		{
			name: `${target} resets connections`,
			fault: {
				target,
				type: "reset_peer",
				toxicity: .5,
				for: "5s"
			}
		},
		{
			name: `${target} is out of connections`,
			fault: {
				target,
				type: "connections",
				for: "5s"
			}
		}
	].filter(({ fault }) => reach || !isNetworkKind(fault?.type ?? ""));
}

// src/config/values.ts
const UNIT_MS = {
	ms: 1,
	s: 1e3,
	m: 6e4,
	h: 36e5
};
/** `1m30s` in milliseconds; null when it is no duration, or none at all. */
function parseDuration(text) {
	if (!/^(?:\d+(?:\.\d+)?(?:ms|s|m|h))+$/.test(text)) return null;
	let total = 0;
	for (const [, amount = "", unit = ""] of text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g)) total += Number(amount) * (UNIT_MS[unit] ?? 0);
	return total > 0 ? Math.round(total) : null;
}
/** Milliseconds of a duration that may be left out. */
function milliseconds(text, fallback) {
	return text === void 0 ? fallback : parseDuration(text) ?? fallback;
}
/** Units a goal may be written in: a share without `%` would read `80` as 8000 %. */
const METRIC_UNITS = {
	coverage: {
		units: { "%": .01 },
		maximum: 1,
		example: ">= 80 %"
	},
	"coverage-integration": {
		units: { "%": .01 },
		maximum: 1,
		example: ">= 60 %"
	},
	sla: {
		units: { "%": .01 },
		maximum: 1,
		example: ">= 99.5 %"
	},
	"contract-failures": {
		units: { "": 1 },
		maximum: Number.MAX_SAFE_INTEGER,
		example: "<= 0"
	},
	p95: {
		units: {
			ms: 1,
			s: 1e3
		},
		maximum: UNIT_MS["h"] ?? 0,
		example: "<= 300 ms"
	}
};
/** Goals against the newest commit of main. `p95` has none: two runs of one commit differ in it, and `compare` tells how much. */
const RELATIVE_GOALS = {
	coverage: "no-decrease",
	"coverage-integration": "no-decrease",
	sla: "no-decrease",
	"contract-failures": "no-increase"
};
/** `>= 80 %` as a goal in the metric's own unit, or `no-decrease`; null when it is none. */
function parseGoal(metric, text) {
	const relative = RELATIVE_GOALS[metric];
	if (relative !== void 0 && text.trim() === relative) return {
		metric,
		operator: relative,
		text: relative
	};
	const match = /^\s*(>=|<=|>|<|=)\s*(\d+(?:\.\d+)?)\s*(%|ms|s)?\s*$/.exec(text);
	if (match === null) return null;
	const [, operator = "", amount = "", unit = ""] = match;
	const { units, maximum } = METRIC_UNITS[metric];
	const factor = Object.hasOwn(units, unit) ? units[unit] : void 0;
	if (factor === void 0) return null;
	const value = factor < 1 ? Number(amount) / Math.round(1 / factor) : Number(amount) * factor;
	return value > maximum ? null : {
		metric,
		operator,
		value,
		text: text.trim()
	};
}
/** The metrics that k6 v2 has without a script of one's own. */
const K6_METRICS = {
	http_req_duration: "trend",
	http_req_waiting: "trend",
	http_req_connecting: "trend",
	http_req_tls_handshaking: "trend",
	http_req_sending: "trend",
	http_req_receiving: "trend",
	http_req_blocked: "trend",
	iteration_duration: "trend",
	group_duration: "trend",
	http_req_failed: "rate",
	checks: "rate",
	http_reqs: "counter",
	iterations: "counter",
	dropped_iterations: "counter",
	data_sent: "counter",
	data_received: "counter",
	vus: "gauge",
	vus_max: "gauge"
};
const K6_METRIC_NAMES = Object.keys(K6_METRICS);
/** What stands left of the operator, by kind of metric; `p(N)` beside them for trends. */
const AGGREGATIONS = {
	trend: [
		"avg",
		"min",
		"max",
		"med"
	],
	rate: ["rate"],
	counter: ["count", "rate"],
	gauge: ["value"]
};
/** Kind of the metric a threshold is set for, its tags (`{operation:GET /orders/{id}}`) left out; null when k6 has none of that name. */
function metricKind(name) {
	const base = /^([a-z0-9_]+)(?:\{.+\})?$/.exec(name)?.[1];
	return base !== void 0 && Object.hasOwn(K6_METRICS, base) ? K6_METRICS[base] ?? null : null;
}
/** Whether k6 can parse the expression and the metric has what it asks for. */
function isThreshold(kind, expression) {
	const left = /^\s*([a-z]+|p\(\d+(?:\.\d+)?\))\s*(?:<=|>=|===|==|!=|<|>)\s*(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.exec(expression)?.[1];
	if (left === void 0) return false;
	if (!left.startsWith("p(")) return AGGREGATIONS[kind].includes(left);
	return kind === "trend" && Number(left.slice(2, -1)) <= 100;
}

// src/config/normalise-chaos.ts
const DEFAULT_STEADY_STATE = { http_req_failed: ["rate<0.05"] };
const RECOVER_WITHIN_MS = 1e4;
/** Enough to see every operation some times, short enough for a required check. */
const OBSERVE_MS = 5e3;
/** One request every 50 ms: a recovery is known to a twentieth of a second. */
const RATE = 20;
const PROBE_WITHIN_MS = 1e3;
const LATENCY_MS = 1e3;
const RATE_KILOBYTES = 10;
const CLOSE_DELAY_MS = 1e3;
const SLICE_BYTES = 64;
const LIMIT_BYTES = 1024;
const CPU_SHARE = .05;
const MICROSECONDS = 1e3;
/** Experiments as they are written, the ready ones after them. The raw configuration is valid. */
function normaliseChaos(raw) {
	const { experiments = [], ready = [], toolkit = [], results = [], toxiproxy = null } = raw.chaos ?? {};
	const reach = toxiproxy !== null || !providersAreContainers(raw);
	return {
		experiments: [...experiments, ...ready.flatMap((name) => isReady(raw, name) ? readyExperiments(name, reach) : [])].map(normaliseExperiment),
		toolkit,
		results,
		toxiproxy
	};
}
function isReady(raw, name) {
	const [, service] = namedServices(raw).find(([known]) => known === name) ?? [];
	return service !== void 0 && readyKind(service.image ?? "", name) !== null;
}
function normaliseExperiment(raw) {
	const faults = raw.faults ?? (raw.fault ? [raw.fault] : []);
	return {
		name: raw.name,
		faults: faults.map(normaliseFault),
		steadyState: raw["steady-state"] ?? DEFAULT_STEADY_STATE,
		probes: (raw.probes ?? []).map(({ path, status = null, within }) => ({
			path,
			status,
			withinMs: milliseconds(within, PROBE_WITHIN_MS)
		})),
		during: raw.during ?? {},
		recoverWithinMs: milliseconds(raw["recover-within"], RECOVER_WITHIN_MS),
		verify: raw.verify ?? null,
		rate: raw.rate ?? RATE,
		observeMs: milliseconds(raw.observe, OBSERVE_MS)
	};
}
function normaliseFault(raw) {
	return {
		target: raw.target,
		type: raw.type,
		action: actionOf(raw),
		forMs: milliseconds(raw.for, 0),
		afterMs: milliseconds(raw.after, 0)
	};
}
function actionOf(raw) {
	const toxic = (kind) => ({
		kind: "toxic",
		toxic: {
			kind,
			direction: raw.direction ?? "downstream",
			toxicity: raw.toxicity ?? 1
		}
	});
	switch (raw.type) {
		case "latency": return toxic({
			type: "latency",
			latency: milliseconds(raw.latency, LATENCY_MS),
			jitter: milliseconds(raw.jitter, 0)
		});
		case "bandwidth": return toxic({
			type: "bandwidth",
			rate: raw.rate ?? RATE_KILOBYTES
		});
		case "slow_close": return toxic({
			type: "slow_close",
			delay: milliseconds(raw.delay, CLOSE_DELAY_MS)
		});
		case "timeout": return toxic({
			type: "timeout",
			timeout: milliseconds(raw.timeout, 0)
		});
		case "reset_peer": return toxic({
			type: "reset_peer",
			timeout: milliseconds(raw.timeout, 0)
		});
		case "slicer": return toxic({
			type: "slicer",
			averageSize: raw.size ?? SLICE_BYTES,
			sizeVariation: raw.variation ?? 0,
			delay: milliseconds(raw.delay, 0) * MICROSECONDS
		});
		case "limit_data": return toxic({
			type: "limit_data",
			bytes: raw.bytes ?? LIMIT_BYTES
		});
		case "cpu": return {
			kind: "cpu",
			share: raw.share ?? CPU_SHARE
		};
		case "memory": return {
			kind: "memory",
			share: raw.share ?? 1
		};
		default: return { kind: raw.type };
	}
}

// src/config/normalise-load.ts
const SECOND_MS = 1e3;
const MINUTE_MS$1 = 60 * SECOND_MS;
const DEFAULT_STEPS = [{
	durationMs: 2 * MINUTE_MS$1,
	target: 100
}, {
	durationMs: 5 * MINUTE_MS$1,
	target: 100
}];
const DEFAULT_THRESHOLDS = {
	http_req_duration: ["p(95)<500"],
	http_req_failed: ["rate<0.01"]
};
/** `load.load: {}` written out. */
const DEFAULT_LOAD = {
	stages: DEFAULT_STEPS,
	thresholds: DEFAULT_THRESHOLDS
};
/** What "100 users" means everywhere: a round, then a second's pause. */
const THINK_TIME_MS = 1e3;
const STRESS_RATE = 500;
const STRESS_STEPS = 10;
const STRESS_STEP_MS = 10 * SECOND_MS;
const SPIKE = {
	from: 10,
	target: 200,
	holdMs: 30 * SECOND_MS,
	calmMs: 30 * SECOND_MS,
	riseMs: 5 * SECOND_MS
};
const SOAK = {
	target: 20,
	durationMs: 30 * MINUTE_MS$1,
	rampMs: MINUTE_MS$1
};
/** `load.load`, the profiles beside it, and what all of them share. */
function normaliseProfiles(raw) {
	return {
		load: raw.load ? {
			stages: raw.load.stages ? stepsOf(raw.load.stages) : DEFAULT_STEPS,
			thresholds: raw.load.thresholds ?? DEFAULT_THRESHOLDS
		} : null,
		profiles: [
			...raw.stress ? [stressProfile(raw, raw.stress)] : [],
			...raw.spike ? [spikeProfile(raw, raw.spike)] : [],
			...raw.soak ? [soakProfile(raw, raw.soak)] : [],
			...Object.entries(raw.profiles ?? {}).map(([name, own]) => customProfile(raw, name, own))
		],
		weights: raw.weights ?? {},
		operations: raw.operations ?? {},
		thinkTimeMs: milliseconds(raw["think-time"], THINK_TIME_MS)
	};
}
function profileOf(load, name, raw) {
	const thresholds = raw.thresholds ?? load.load?.thresholds ?? DEFAULT_THRESHOLDS;
	return {
		name,
		when: raw.when ?? "label",
		thresholds
	};
}
function stressProfile(load, raw) {
	const maxRate = raw["max-rate"] ?? STRESS_RATE;
	const startRate = raw["start-rate"] ?? Math.max(1, Math.round(maxRate / 10));
	const minRate = raw["min-rate"] ?? null;
	const even = growingRates(startRate, maxRate, raw.steps ?? STRESS_STEPS);
	const rates = minRate === null ? even : [.../* @__PURE__ */ new Set([...even, minRate])].sort((a, b) => a - b);
	const stepMs = milliseconds(raw.step, STRESS_STEP_MS);
	return {
		...profileOf(load, "stress", raw),
		shape: {
			kind: "growing",
			rates,
			stepMs,
			minRate
		}
	};
}
/** Even steps from the first rate to the last; a step that would be no step is left out. */
function growingRates(first, last, steps) {
	const rates = Array.from({ length: steps }, (_, at) => Math.round(first + (last - first) * at / (steps - 1)));
	return steps === 1 ? [last] : [...new Set(rates)];
}
function spikeProfile(load, raw) {
	const { from = SPIKE.from, target = SPIKE.target } = raw;
	const stages = [
		{
			durationMs: SPIKE.calmMs,
			target: from
		},
		{
			durationMs: SPIKE.riseMs,
			target
		},
		{
			durationMs: milliseconds(raw.hold, SPIKE.holdMs),
			target
		},
		{
			durationMs: SPIKE.riseMs,
			target: from
		},
		{
			durationMs: SPIKE.calmMs,
			target: from
		}
	];
	return {
		...profileOf(load, "spike", raw),
		shape: {
			kind: "users",
			stages
		}
	};
}
function soakProfile(load, raw) {
	const { target = SOAK.target } = raw;
	const total = milliseconds(raw.duration, SOAK.durationMs);
	const rampMs = Math.min(SOAK.rampMs, total / 10);
	const stages = [{
		durationMs: rampMs,
		target
	}, {
		durationMs: total - rampMs,
		target
	}];
	return {
		...profileOf(load, "soak", raw),
		shape: {
			kind: "users",
			stages
		}
	};
}
function customProfile(load, name, raw) {
	const shape = raw.rate ? {
		kind: "rate",
		stages: stepsOf(raw.rate)
	} : {
		kind: "users",
		stages: raw.stages ? stepsOf(raw.stages) : DEFAULT_STEPS
	};
	return {
		...profileOf(load, name, raw),
		shape
	};
}
function stepsOf(steps) {
	return steps.map((step) => ({
		durationMs: milliseconds(step.duration, 0),
		target: step.target
	}));
}

// src/config/normalise-services.ts
/** A database that is pulled already is ready in seconds; a minute bears a slow start. */
const READY_WITHIN_MS = 6e4;
function normaliseServices(raw) {
	return imageServices(raw).map(([name, service]) => ({
		...normaliseWaited(name, service),
		image: service.image ?? "",
		env: service.env ?? {},
		command: service.command ?? null,
		mounts: Object.entries(service.mounts ?? {}).map(([source, target]) => ({
			source,
			target
		})),
		dependsOn: service["depends-on"] ?? []
	}));
}
function normaliseCompose(raw) {
	const file = composeFileOf(raw);
	if (file === null) return null;
	return {
		file,
		services: namedServices(raw).filter(([, service]) => service.image === void 0).map(([name, service]) => normaliseWaited(name, service))
	};
}
function normaliseWaited(name, raw) {
	const within = raw["ready-within"];
	return {
		name,
		port: raw.port ?? null,
		expose: raw.expose ?? {},
		wait: normaliseWait(raw.wait ?? {}),
		init: (raw.init ?? []).map(({ file, run }) => ({
			file: file ?? null,
			run: run ?? null
		})),
		readyWithinMs: (within === void 0 ? null : parseDuration(within)) ?? 6e4
	};
}
function normaliseWait(raw) {
	if (raw.log !== void 0) return {
		kind: "log",
		text: raw.log
	};
	if (raw.http !== void 0) return {
		kind: "http",
		path: raw.http
	};
	if (raw.health !== void 0) return { kind: "health" };
	if (raw.command !== void 0) return {
		kind: "command",
		command: raw.command
	};
	return { kind: "port" };
}

// src/config/normalise.ts
const MINUTE_MS = 6e4;
const INTEGRATION_TIMEOUT_MS = 10 * MINUTE_MS;
const CONTRACT_TIMEOUT_MS = 5 * MINUTE_MS;
/** A provider's workflow that a webhook starts is over by then, queue and checkout included. */
const CONTRACT_WAIT_MS = 5 * MINUTE_MS;
/** Seven minutes of the default load, and what the smoke before it takes. */
const LOAD_BUDGET_MS = 10 * MINUTE_MS;
const DEFAULT_PACTS = ["pacts/*.json"];
/** What the broker's documentation recommends: main, the branch of the same name, and what is deployed. */
const DEFAULT_SELECTORS = [
	{ mainBranch: true },
	{ matchingBranch: true },
	{ deployedOrReleased: true }
];
/** The configuration of a repository that has none. */
function defaultConfig() {
	return {
		...normaliseConfig({}, null, {
			address: null,
			unset: null
		}),
		file: null
	};
}
/** Writes out short forms, durations and defaults. The raw configuration is valid. */
function normaliseConfig(raw, file, broker) {
	const providers = raw.providers ?? (raw.provider ? [raw.provider] : []);
	return {
		file,
		specs: raw.specs ?? null,
		providers: providers.map(normaliseProvider),
		services: normaliseServices(raw),
		compose: normaliseCompose(raw),
		integration: raw.integration ? normaliseIntegration(raw.integration, raw.metrics) : null,
		consumer: raw.consumer ? normaliseConsumer(raw.consumer) : null,
		contract: {
			...normaliseContract(raw.contract ?? {}, broker),
			configured: raw.contract !== void 0
		},
		load: normaliseLoad(raw.load ?? {}),
		compare: raw.compare ? normaliseCompare(raw.compare) : null,
		chaos: raw.chaos ? normaliseChaos(raw) : null,
		audit: normaliseAudit(raw.audit ?? {}),
		goals: normaliseGoals(raw.metrics ?? {}),
		history: raw.history ? {
			branch: raw.history.branch ?? null,
			file: raw.history.file ?? null
		} : null,
		rules: normaliseRules(raw),
		accepted: (raw.changes?.accepted ?? []).map(({ severity = "breaking", ...change }) => ({
			severity,
			...change
		})),
		failOn: raw["fail-on"] ?? "breaking"
	};
}
function normaliseProvider(raw) {
	return {
		name: raw.name,
		specs: raw.specs ?? [],
		start: raw.start ?? null,
		image: raw.image ?? null,
		command: raw.command ?? null,
		service: raw.service ?? null,
		directory: raw.directory ?? ".",
		port: raw.port ?? null,
		ready: raw.ready ?? null,
		readyWithinMs: milliseconds(raw["ready-within"], READY_WITHIN_MS),
		states: typeof raw.states === "string" ? raw.states : null,
		stateCommands: typeof raw.states === "object" ? raw.states : null,
		statesModule: raw["states-module"] ?? null,
		messages: raw.messages ?? null,
		...raw.transports && { transports: raw.transports },
		base: raw.base ?? null,
		loadScripts: raw["load-scripts"] ?? [],
		services: raw.services ?? null,
		env: raw.env ?? {}
	};
}
function normaliseIntegration(raw, metrics) {
	return {
		run: raw.run ?? null,
		directory: raw.directory ?? ".",
		timeoutMs: milliseconds(raw.timeout, INTEGRATION_TIMEOUT_MS),
		junit: [raw.junit ?? []].flat(),
		coverage: raw.coverage ?? (metrics?.["coverage-integration"] === void 0 ? null : true)
	};
}
function normaliseContract(raw, broker) {
	return {
		broker: broker.address,
		brokerUnset: broker.unset,
		pacts: raw.pacts ?? DEFAULT_PACTS,
		selectors: raw.selectors ?? DEFAULT_SELECTORS,
		pending: raw.pending ?? true,
		wipSince: raw["wip-since"] ?? null,
		gate: raw.gate ?? [],
		publish: raw.publish ?? "auto",
		record: (raw.record ?? []).map(({ as, environment, instance }) => ({
			as,
			environment,
			instance: instance ?? null
		})),
		waitMs: milliseconds(raw.wait, CONTRACT_WAIT_MS),
		onUnknown: raw["on-unknown"] ?? "fail",
		when: raw.when ?? "changed",
		timeoutMs: milliseconds(raw.timeout, CONTRACT_TIMEOUT_MS)
	};
}
function normaliseCompare(raw) {
	return {
		mode: raw.mode ?? "standard",
		onInconclusive: raw["on-inconclusive"] ?? "report",
		operations: raw.operations ?? null
	};
}
function normaliseAudit(raw) {
	return {
		mode: raw.mode ?? "auto",
		failOn: raw["fail-on"] ?? "never",
		ignore: raw.ignore ?? [],
		exclude: raw.exclude ?? []
	};
}
function normaliseConsumer(raw) {
	return {
		name: raw.name,
		tags: raw.tags ?? [],
		merge: raw.merge ?? true,
		trigger: normaliseTrigger(raw.trigger)
	};
}
function normaliseTrigger(raw = false) {
	if (typeof raw === "string") return {
		kind: "workflow_dispatch",
		workflow: raw
	};
	return raw ? { kind: "repository_dispatch" } : null;
}
function normaliseLoad(raw) {
	return {
		smoke: raw.smoke === false ? null : {
			failures: raw.smoke?.failures ?? true,
			optional: raw.smoke?.optional ?? true
		},
		...normaliseProfiles(raw),
		scripts: raw.scripts ?? [],
		scope: raw.scope ?? "changed",
		budgetMs: milliseconds(raw.budget, LOAD_BUDGET_MS),
		allowHosts: raw["allow-hosts"] ?? [],
		allowImports: raw["allow-imports"] ?? [],
		allowWrites: raw["allow-writes"] ?? [],
		auth: raw.auth ? normaliseAuth(raw.auth) : null,
		headers: raw.headers ?? {},
		data: raw.data ?? {}
	};
}
function normaliseAuth(raw) {
	const keys = raw["api-key"] ?? {};
	return {
		bearer: raw.bearer ?? null,
		basic: raw.basic ?? null,
		apiKeys: typeof keys === "string" ? { "*": keys } : keys,
		command: raw.command ?? null,
		commandVariables: raw["command-env"] ?? []
	};
}
function normaliseGoals(raw) {
	return METRIC_NAMES.flatMap((metric) => [raw[metric] ?? []].flat().map((text) => parseGoal(metric, text))).filter((goal) => goal !== null);
}
function normaliseRules(raw) {
	const asked = Object.entries(raw.changes?.rules ?? {});
	return Object.fromEntries(asked.map(([id, override]) => {
		const { severity, reason = null, until = null } = typeof override === "string" ? { severity: override } : override;
		return [id, {
			severity,
			reason,
			until
		}];
	}));
}

export { words as A, globs as C, path as D, number as E, imageServices as M, namedServices as N, record as O, environment as S, mapOf as T, readyExperiments as _, DEFAULT_STEPS as a, described as b, METRIC_UNITS as c, metricKind as d, parseDuration as f, providersAreContainers as g, isToxic as h, DEFAULT_LOAD as i, composeFileOf as j, text as k, RELATIVE_GOALS as l, isNetworkKind as m, defaultConfig as n, AGGREGATIONS as o, parseGoal as p, normaliseConfig as r, K6_METRIC_NAMES as s, LOAD_BUDGET_MS as t, isThreshold as u, readyKind as v, listOf as w, duration as x, chaosSchema as y };