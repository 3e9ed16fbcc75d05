import { t as require__2020 } from "./package-ajv.js";
import { n as describeProblem, t as ProblemError } from "./model-problem.js";
import { t as parseText } from "./package-js-yaml.js";
import { t as didYouMean } from "./tools-did-you-mean.js";
import { a as AGGREGATIONS, c as isThreshold, d as parseGoal, i as normaliseConfig, l as metricKind, n as LOAD_BUDGET_MS, o as K6_METRIC_NAMES, s as METRIC_UNITS, t as DEFAULT_STEPS, u as parseDuration } from "./config-normalise.js";
import { a as Integer, c as _Object_, i as Literal, l as Optional, n as Record, o as Boolean, r as String$1, s as Unsafe, u as _Array_ } from "./package-typebox.js";

// src/config/broker-address.ts
var import__2020 = require__2020();
/** Environment variables that `${…}` may name in the configuration. Nothing else of the environment is ever read. */
const REFERENCE_NAMES = [
	"PACT_BROKER_BASE_URL",
	"PACT_BROKER_TOKEN",
	"PACT_BROKER_USERNAME",
	"PACT_BROKER_PASSWORD"
];
const ADDRESS_NAME = "PACT_BROKER_BASE_URL";
/** The broker's address with its references filled in, or what is wrong with it. The fault never repeats a value. */
function readBrokerAddress(written, environment) {
	const names = [...written.matchAll(/\$\{([^}]*)\}/g)].map(([, name = ""]) => name);
	for (const name of names) {
		const fault = checkName$1(name);
		if (fault !== null) return fault;
	}
	if (names.length > 0 && !environment[ADDRESS_NAME]?.trim()) return {
		address: null,
		unset: ADDRESS_NAME
	};
	const address = written.replaceAll(`\${${ADDRESS_NAME}}`, environment[ADDRESS_NAME]?.trim() ?? "");
	return checkAddress(address) ?? {
		address: address.replace(/\/+$/, ""),
		unset: null
	};
}
function checkName$1(name) {
	if (name === ADDRESS_NAME) return null;
	if (REFERENCE_NAMES.includes(name)) return {
		code: "config.broker-credentials",
		why: `\${${name}} is a credential, and addresses are shown in logs and reports`,
		todo: "Hand credentials over in the inputs `pact-broker-…`; at a desk they are read from the environment by themselves."
	};
	return {
		code: "config.reference",
		why: `\${${name}} is not read from the environment`,
		todo: `Only \${${ADDRESS_NAME}} is an address; write the address itself otherwise.`
	};
}
function checkAddress(address) {
	const url = URL.canParse(address) ? new URL(address) : null;
	if (url === null || url.protocol !== "http:" && url.protocol !== "https:") return {
		code: "config.broker",
		why: "it is no `https:` or `http:` address",
		todo: "Write it like `https://broker.example.com`."
	};
	if (url.username !== "" || url.password !== "") return {
		code: "config.broker-credentials",
		why: "it holds credentials, and addresses are shown in logs and reports",
		todo: "Hand them over in the inputs `pact-broker-…`."
	};
	if (url.search === "" && url.hash === "") return null;
	return {
		code: "config.broker",
		why: "it has a query or a fragment",
		todo: "Write the address of the broker alone."
	};
}

// src/config/schema-faults.ts
/** Ajv's errors in words. `value` is the configuration they are about. */
function describeSchemaErrors(errors, value) {
	const wrongType = new Set(errors.filter(({ keyword }) => keyword === "type").map((error) => error.instancePath));
	return errors.filter((error) => error.keyword === "type" || !wrongType.has(error.instancePath)).map((error) => describeError(error, value));
}
function describeError(error, root) {
	const { path, found } = follow(root, error.instancePath);
	const schema = error.parentSchema ?? {};
	const { params } = error;
	if (error.keyword === "additionalProperties") return unknownKey(path, String(params["additionalProperty"]), schema);
	if (error.keyword === "required") return missingKey(path, String(params["missingProperty"]), schema);
	const name = nameOf(path);
	const what = found === null ? `${name} is empty` : `${name} is ${show(found)}`;
	const why = `expected ${expected(schema, error)}`;
	return {
		code: codeOf(error),
		path,
		part: "value",
		what,
		why,
		todo: advise(schema, found)
	};
}
function unknownKey(path, key, schema) {
	const known = Object.keys(schema.properties ?? {});
	const list = known.map((name) => `\`${name}\``).join(", ");
	return {
		code: "config.unknown-key",
		path: [...path, key],
		part: "key",
		what: `Unknown key \`${key.slice(0, 80)}\`${path.length === 0 ? "" : ` in ${nameOf(path)}`}`,
		why: known.length === 0 ? "no keys are expected here" : `expected are ${list}`,
		todo: didYouMean(key, known)
	};
}
function missingKey(path, key, schema) {
	const property = schema.properties?.[key] ?? {};
	const example = property.examples?.[0];
	return {
		code: "config.missing-key",
		path,
		part: "key",
		what: `${nameOf(path)} has no \`${key}\``,
		why: property.description?.replace(/\.$/, "") ?? null,
		todo: example === void 0 ? `Add \`${key}\`.` : `Add it, for example \`${key}: ${String(example)}\`.`
	};
}
function codeOf(error) {
	switch (error.keyword) {
		case "type": return "config.type";
		case "enum":
		case "const": return "config.choice";
		default: return "config.value";
	}
}
function expected(schema, error) {
	if (schema.enum) return `one of ${schema.enum.map((choice) => `\`${String(choice)}\``).join(", ")}`;
	if (schema.const !== void 0) return `\`${String(schema.const)}\``;
	if (schema.not?.const === true) return "`{}` for the defaults, or `false`";
	if (error.keyword === "maxLength") return `at most ${String(error.params["limit"])} characters`;
	const words = [schema.type ?? "another value"].flat().map((name) => TYPE_WORDS[name] ?? name).join(" or ");
	if (schema.minimum !== void 0) return `${words} from ${schema.minimum} to ${schema.maximum}`;
	const example = schema.examples?.[0];
	if (example !== void 0) return `${words} such as \`${String(example)}\``;
	return error.keyword === "minItems" ? `${words} with at least one entry` : words;
}
const TYPE_WORDS = {
	string: "a text",
	integer: "a whole number",
	number: "a number",
	boolean: "true or false",
	object: "an object with keys",
	array: "a list"
};
function advise(schema, found) {
	if (schema.enum && typeof found === "string") return didYouMean(found, schema.enum.map(String));
	if (schema.type === "string" && (typeof found === "number" || typeof found === "boolean")) return schema.examples?.[0] === "10s" ? `Write a unit, for example \`${String(found)}s\`.` : `Put it in quotes: \`'${String(found)}'\`.`;
	if (schema.type === "array" && typeof found === "string") return `Put it in brackets: \`[${JSON.stringify(found).slice(0, 80)}]\`.`;
	if (schema.type === "integer" && typeof found === "string" && /^\d+$/.test(found)) return `Write it without quotes: \`${found}\`.`;
	if (found !== null || ![schema.type].flat().includes("object")) return null;
	if (schema.required) return `Add ${schema.required.map((key) => `\`${key}\``).join(", ")}, or remove the key.`;
	return "Write `{}` for the defaults, or remove the key.";
}
function show(value) {
	if (Array.isArray(value)) return "a list";
	if (typeof value === "object" && value !== null) return "an object";
	return `\`${JSON.stringify(value).slice(0, 80)}\``;
}
/** `load.load.stages[0].duration` */
function nameOf(path) {
	if (path.length === 0) return "The configuration";
	return `\`${path.map((key) => typeof key === "number" ? `[${key}]` : `.${key}`).join("").replace(/^\./, "")}\``;
}
/** Ajv's JSON pointer as a path, with numbers for the indexes of lists. */
function follow(root, pointer) {
	const path = [];
	let found = root;
	for (const token of pointer.split("/").slice(1)) {
		const key = token.replaceAll("~1", "/").replaceAll("~0", "~");
		path.push(Array.isArray(found) ? Number(key) : key);
		found = typeof found === "object" && found !== null ? Reflect.get(found, key) : void 0;
	}
	return {
		path,
		found
	};
}

// src/config/check-environment.ts
/**
* Names that change what a program loads, where it finds others, or what the runner and its tools believe. A configuration
* comes with the pull request; it may give the provider data, not code.
*/
const REFUSED_NAMES = /* @__PURE__ */ new Set([
	"PATH",
	"BASH_ENV",
	"ENV",
	"IFS",
	"SHELLOPTS",
	"RUBYOPT",
	"PERL5OPT"
]);
const REFUSED_PREFIXES = [
	"LD_",
	"DYLD_",
	"NODE_",
	"GIT_",
	"GITHUB_",
	"ACTIONS_",
	"RUNNER_",
	"INPUT_",
	"PYTHON",
	"JAVA_TOOL_OPTIONS",
	"DOCKER_",
	"TESTCONTAINERS_"
];
/** Chooses between settings of the provider, and loads nothing. */
const ALLOWED_NAMES = /* @__PURE__ */ new Set(["NODE_ENV"]);
/** Set by ourselves. */
const OWN_NAMES = /* @__PURE__ */ new Set(["PORT"]);
const PLACEHOLDERS = ["host", "port"];
/** Checks every name and value that becomes part of an environment. */
function checkEnvironment(raw) {
	const providers = [[["provider", "env"], raw.provider?.env], ...(raw.providers ?? []).map((one, index) => [[
		"providers",
		index,
		"env"
	], one.env])];
	const services = Object.entries(raw.services ?? {});
	return [
		...providers.flatMap(([path, variables]) => checkVariables(variables, path, OWN_NAMES)),
		...services.flatMap(([name, service]) => checkVariables(service.env, [
			"services",
			name,
			"env"
		], /* @__PURE__ */ new Set())),
		...services.flatMap(([name, service]) => checkVariables(service.expose, [
			"services",
			name,
			"expose"
		], OWN_NAMES)),
		...services.flatMap(([name, service]) => checkPlaceholders(service.expose ?? {}, [
			"services",
			name,
			"expose"
		])),
		...checkExposedTwice(services),
		...checkHeaders(raw)
	];
}
function checkVariables(variables, path, own) {
	return Object.entries(variables ?? {}).flatMap(([name, value]) => [...checkName(name, path, own), ...checkReferences(value, [...path, name])]);
}
function checkName(name, path, own) {
	const at = {
		path: [...path, name],
		part: "key"
	};
	if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) {
		const why = "names are letters, digits and `_`";
		return [{
			code: "config.env-name",
			...at,
			what: `\`${name.slice(0, 80)}\` is no name of a variable`,
			why,
			todo: "Rename it."
		}];
	}
	if (own.has(name.toUpperCase())) {
		const why = "the action sets it to the port it waits for";
		return [{
			code: "config.env-refused",
			...at,
			what: `\`${name}\` cannot be set here`,
			why,
			todo: "Use `provider.port`."
		}];
	}
	if (!isRefused(name)) return [];
	const why = "it changes what programs load, or what the runner believes";
	const todo = "Set it inside the command itself, where a reviewer sees it.";
	return [{
		code: "config.env-refused",
		...at,
		what: `\`${name}\` cannot be set here`,
		why,
		todo
	}];
}
function isRefused(name) {
	const upper = name.toUpperCase();
	if (ALLOWED_NAMES.has(upper)) return false;
	return REFUSED_NAMES.has(upper) || REFUSED_PREFIXES.some((prefix) => upper.startsWith(prefix));
}
function checkReferences(value, path) {
	const name = /\$\{([A-Za-z_]\w*)\}/.exec(value)?.[1];
	if (name === void 0) return [];
	return [{
		code: "config.reference",
		path,
		part: "value",
		what: `${nameOf(path)} refers to \${${name}}`,
		why: "the environment is read for `contract.broker` only, so that no secret reaches a child",
		todo: "Write the value itself; values for tests are no secrets."
	}];
}
function checkPlaceholders(expose, path) {
	return Object.entries(expose).flatMap(([name, value]) => [...value.matchAll(/(?<!\$)\{(\w+)\}/g)].map(([, placeholder = ""]) => placeholder).filter((placeholder) => !PLACEHOLDERS.includes(placeholder)).map((placeholder) => ({
		code: "config.placeholder",
		path: [...path, name],
		part: "value",
		what: `${nameOf([...path, name])} holds \`{${placeholder}}\``,
		why: "only `{host}` and `{port}` are filled in",
		todo: didYouMean(placeholder, PLACEHOLDERS) ?? "Use `{host}` and `{port}`."
	})));
}
function checkExposedTwice(services) {
	const owners = /* @__PURE__ */ new Map();
	const faults = [];
	for (const [service, { expose }] of services) for (const name of Object.keys(expose ?? {})) {
		const other = owners.get(name);
		if (other === void 0) owners.set(name, service);
		else {
			const why = `\`${other}\` does too, and only one of the two values could count`;
			const path = [
				"services",
				service,
				"expose",
				name
			];
			const what = `\`${service}\` exposes \`${name}\``;
			faults.push({
				code: "config.exposed-twice",
				path,
				part: "key",
				what,
				why,
				todo: "Rename one of them."
			});
		}
	}
	return faults;
}
/** Headers name variables; those of the runner and of ourselves hold secrets that no provider may see. */
function checkHeaders(raw) {
	return Object.entries(raw.load?.headers ?? {}).flatMap(([header, variable]) => {
		const path = [
			"load",
			"headers",
			header
		];
		if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(header)) return [{
			code: "config.header",
			path,
			part: "key",
			what: `\`${header.slice(0, 80)}\` is no name of a header`,
			why: "it holds characters that no header may have",
			todo: "Write it like `Authorization`."
		}];
		if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(variable) && !isRefused(variable) && !/^PACT_/i.test(variable)) return [];
		return [{
			code: "config.header",
			path,
			part: "value",
			what: `${nameOf(path)} is \`${variable.slice(0, 80)}\``,
			why: "it must be the name of a variable, and none of the runner, of git or of the broker",
			todo: "Name the variable, for example `STAGING_TOKEN`, and set it in `env:` of the step."
		}];
	});
}

// src/config/check-load.ts
/** Thresholds that k6 would refuse, and a load that its own budget cuts off. */
function checkLoad(raw) {
	return [
		...Object.entries(raw.load?.load?.thresholds ?? {}).flatMap(([metric, expressions]) => checkThresholds(metric, expressions)),
		...checkBudget(raw),
		...checkTargets(raw)
	];
}
function checkThresholds(metric, expressions) {
	const path = [
		"load",
		"load",
		"thresholds",
		metric
	];
	const kind = metricKind(metric);
	if (kind === null) return [{
		code: "config.threshold-metric",
		path,
		part: "key",
		what: `k6 has no metric \`${metric.slice(0, 80)}\``,
		why: `its metrics are ${K6_METRIC_NAMES.map((name) => `\`${name}\``).join(", ")}`,
		todo: didYouMean(metric.replace(/\{.*$/s, ""), K6_METRIC_NAMES)
	}];
	if (expressions.length === 0) return [{
		code: "config.threshold",
		path,
		part: "value",
		what: `${nameOf(path)} is an empty list`,
		why: "a threshold that says nothing always holds",
		todo: "Remove it."
	}];
	const left = [...AGGREGATIONS[kind], ...kind === "trend" ? ["p(95)"] : []].map((name) => `\`${name}\``).join(", ");
	return [...expressions.entries()].flatMap(([index, expression]) => {
		if (isThreshold(kind, expression)) return [];
		return [{
			code: "config.threshold",
			path: [...path, index],
			part: "value",
			what: `k6 cannot read the threshold \`${expression.slice(0, 80)}\``,
			why: `for \`${metric}\` it is one of ${left}, an operator and a number`,
			todo: kind === "trend" ? "Write it like `p(95)<500`." : `Write it like \`${AGGREGATIONS[kind][0]}<0.01\`.`
		}];
	});
}
function checkBudget(raw) {
	if (!raw.load?.load) return [];
	const total = (raw.load.load.stages?.map((step) => parseDuration(step.duration) ?? 0) ?? DEFAULT_STEPS.map((step) => step.durationMs)).reduce((sum, one) => sum + one, 0);
	const budget = raw.load.budget === void 0 ? LOAD_BUDGET_MS : parseDuration(raw.load.budget) ?? 6e5;
	if (total <= budget) return [];
	return [{
		code: "config.budget",
		path: raw.load.budget === void 0 ? [
			"load",
			"load",
			"stages"
		] : ["load", "budget"],
		part: "value",
		what: `The load takes ${total / 1e3} s, and \`load.budget\` is ${budget / 1e3} s`,
		why: "the budget would end it half way",
		todo: "Raise `load.budget`, or shorten the steps."
	}];
}
function checkTargets(raw) {
	const steps = raw.load?.load?.stages;
	if (steps === void 0 || steps.some((step) => step.target > 0)) return [];
	return [{
		code: "config.load-empty",
		path: [
			"load",
			"load",
			"stages"
		],
		part: "value",
		what: "Every step of the load has the target 0",
		why: "nobody would call anything",
		todo: "Set a target of at least 1."
	}];
}

// src/config/check-paths.ts
/** Words for the two kinds of paths a configuration holds. */
const isFolder = {
	kind: "a path",
	example: "services/payments"
};
const isGlob = {
	kind: "a glob",
	example: "openapi/**/*.yaml"
};
/** Refuses what is no path inside the repository. */
function checkPath(text, path, words) {
	const why = text === void 0 ? null : whyRefused(text.replace(/^!/, "")) ?? whySlow(text);
	if (text === void 0 || why === null) return [];
	return [{
		code: "config.path",
		path,
		part: "value",
		what: `${nameOf(path)} is \`${JSON.stringify(text.slice(0, 80))}\``,
		why,
		todo: `Write ${words.kind} from the root of the repository, such as \`${words.example}\`.`
	}];
}
function whyRefused(text) {
	if (text.startsWith("/") || /^[A-Za-z]:[\\/]/.test(text)) return "it is absolute";
	if (text.split(/[\\/]/).includes("..")) return "it leaves the repository";
	if (text.includes("\\")) return "folders are separated by `/` here";
	return text.includes("\0") ? "it holds a NUL character" : null;
}
/** Wildcards multiply the ways a glob can match: a few are plenty, and dozens in one name take minutes. */
const MAX_WILDCARDS_IN_NAME = 4;
const MAX_GLOBSTARS = 5;
function whySlow(text) {
	const names = text.split("/");
	if (names.filter((name) => name.includes("**")).length > MAX_GLOBSTARS) return `it has more than ${MAX_GLOBSTARS} \`**\``;
	return names.some((name) => name.split("*").length - 1 > MAX_WILDCARDS_IN_NAME) ? `it has more than ${MAX_WILDCARDS_IN_NAME} \`*\` in one name` : null;
}

// src/config/checks.ts
/** What no schema can say: combinations that are impossible, and texts with a grammar of their own. */
function checkConfig(raw) {
	return [
		...checkProviders(raw),
		...checkEnvironment(raw),
		...checkGlobs(raw),
		...checkDurations(raw, []),
		...checkLoad(raw),
		...checkGoals(raw),
		...checkDate(raw),
		...checkChaos(raw),
		...checkHistory(raw)
	];
}
function checkProviders(raw) {
	const faults = [];
	if (raw.provider && raw.providers) faults.push({
		code: "config.provider-twice",
		path: ["provider"],
		part: "key",
		what: "`provider` and `providers` are both set",
		why: "`provider` is the short form for a list of one",
		todo: "Move it into `providers`."
	});
	for (const [index, provider] of (raw.providers ?? []).entries()) {
		faults.push(...checkProvider(raw, provider, ["providers", index]));
		faults.push(...checkAgainstEarlier(provider, raw.providers?.slice(0, index) ?? [], ["providers", index]));
	}
	if (raw.provider) faults.push(...checkProvider(raw, raw.provider, ["provider"]));
	return faults;
}
function checkProvider(raw, provider, path) {
	const known = Object.keys(raw.services ?? {});
	return [...[...(provider.services ?? []).entries()].filter(([, name]) => !known.includes(name)).map(([index, name]) => ({
		code: "config.unknown-service",
		path: [
			...path,
			"services",
			index
		],
		part: "value",
		what: `There is no service \`${name}\``,
		why: known.length === 0 ? "`services` is not configured" : `services are ${known.map((one) => `\`${one}\``).join(", ")}`,
		todo: didYouMean(name, known) ?? `Add \`${name}\` to \`services\`, or remove it here.`
	})), ...checkPath(provider.directory, [...path, "directory"], isFolder)];
}
function checkAgainstEarlier(provider, earlier, path) {
	const faults = [];
	if (earlier.some((other) => other.name === provider.name)) faults.push({
		code: "config.duplicate-provider",
		path: [...path, "name"],
		part: "value",
		what: `Two providers are named \`${provider.name}\``,
		why: "results are told apart by the name",
		todo: "Rename one of them."
	});
	const claimsRest = (one) => (one.specs ?? []).length === 0;
	if (claimsRest(provider) && earlier.some(claimsRest)) faults.push({
		code: "config.ambiguous-specs",
		path,
		part: "key",
		what: `\`${provider.name}\` and another provider both have no \`specs\``,
		why: "only one of them can have the specifications that no other claims",
		todo: "Say in `specs` which specifications belong to which provider."
	});
	return faults;
}
function checkGlobs(raw) {
	return [
		...[
			[["specs"], raw.specs],
			[["provider", "specs"], raw.provider?.specs],
			...(raw.providers ?? []).map((one, index) => [[
				"providers",
				index,
				"specs"
			], one.specs]),
			[["contract", "pacts"], raw.contract?.pacts],
			[["load", "scripts"], raw.load?.scripts],
			[["chaos", "toolkit"], raw.chaos?.toolkit]
		].flatMap(([path, list]) => (list ?? []).flatMap((glob, index) => checkPath(glob, [...path, index], isGlob))),
		...checkPath(raw.integration?.directory, ["integration", "directory"], isFolder),
		...checkPath(raw.history?.file, ["history", "file"], isFolder)
	];
}
/** Every key that holds a duration; the schema has checked its form, zero is left to refuse. */
const DURATION_KEYS = /* @__PURE__ */ new Set([
	"ready-within",
	"timeout",
	"duration",
	"budget",
	"for",
	"recover-within"
]);
const LONGEST_MS = 864e5;
/** Keys under which every name is the user's own. */
const FREE_KEYS = /* @__PURE__ */ new Set([
	"env",
	"expose",
	"headers",
	"data",
	"thresholds",
	"steady-state"
]);
function checkDurations(value, path) {
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([key, child]) => {
		if (FREE_KEYS.has(key)) return [];
		const at = [...path, Array.isArray(value) ? Number(key) : key];
		if (!DURATION_KEYS.has(key) || typeof child !== "string") return checkDurations(child, at);
		const milliseconds = parseDuration(child);
		if (milliseconds !== null && milliseconds <= LONGEST_MS) return [];
		const why = milliseconds === null ? "it must be longer than nothing" : "no job of GitHub Actions runs that long";
		return [{
			code: "config.duration",
			path: at,
			part: "value",
			what: `${nameOf(at)} is \`${child}\``,
			why,
			todo: "Write a duration such as `10s`, at most `24h`."
		}];
	});
}
function checkGoals(raw) {
	return [
		"coverage",
		"sla",
		"contract-failures",
		"p95"
	].flatMap((metric) => {
		const text = raw.metrics?.[metric];
		if (text === void 0 || parseGoal(metric, text) !== null) return [];
		const path = ["metrics", metric];
		const { example } = METRIC_UNITS[metric];
		return [{
			code: "config.goal",
			path,
			part: "value",
			what: `${nameOf(path)} is \`${text.slice(0, 80)}\``,
			why: "a goal is an operator (`>=`, `<=`, `>`, `<`, `=`), a number and its unit",
			todo: `Write it like \`${example}\`.`
		}];
	});
}
function checkDate(raw) {
	const text = raw.contract?.["wip-since"];
	if (text === void 0) return [];
	const date = /* @__PURE__ */ new Date(`${text}T00:00:00Z`);
	if (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)) return [];
	const path = ["contract", "wip-since"];
	return [{
		code: "config.date",
		path,
		part: "value",
		what: `${nameOf(path)} is \`${text}\``,
		why: "there is no such day",
		todo: "Write it like `2026-01-31`."
	}];
}
const LONGEST_FAULT_MS = 3e5;
function checkChaos(raw) {
	const targets = [...Object.keys(raw.services ?? {}), "provider"];
	return (raw.chaos?.experiments ?? []).flatMap(({ fault }, index) => {
		const path = [
			"chaos",
			"experiments",
			index,
			"fault"
		];
		const faults = [];
		if (!targets.includes(fault.target)) faults.push({
			code: "config.unknown-service",
			path: [...path, "target"],
			part: "value",
			what: `There is no service \`${fault.target}\``,
			why: `targets are ${targets.map((one) => `\`${one}\``).join(", ")}`,
			todo: didYouMean(fault.target, targets)
		});
		if ((parseDuration(fault.for) ?? 0) > LONGEST_FAULT_MS) {
			const at = [...path, "for"];
			const what = `${nameOf(at)} is \`${fault.for}\``;
			faults.push({
				code: "config.duration",
				path: at,
				part: "value",
				what,
				why: "a fault may last at most 5 minutes",
				todo: "Shorten it."
			});
		}
		return faults;
	});
}
function checkHistory(raw) {
	const { history } = raw;
	if (history === void 0 || history.branch === void 0 !== (history.file === void 0)) return [];
	return [{
		code: "config.history",
		path: ["history"],
		part: "key",
		what: history.branch === void 0 ? "`history` names no place" : "`history` names two places",
		why: null,
		todo: "Set either `branch` or `file`."
	}];
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
	return Record(String$1(), schema, { description });
}
function listOf(schema, description) {
	return _Array_(schema, { description });
}
function text(description, examples = []) {
	return String$1({
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
	return String$1({
		description: fallback === null ? description : `${description} Default: \`${fallback}\`.`,
		pattern: "^(?:\\d+(?:\\.\\d+)?(?:ms|s|m|h))+$",
		examples: ["10s"]
	});
}
/** Globs from the root of the repository, at least one. */
function globs(description, example) {
	const glob = String$1({
		minLength: 1,
		maxLength: MAX_GLOB_LENGTH,
		examples: [example]
	});
	return _Array_(glob, {
		description,
		minItems: 1
	});
}
/** A path from the root of the repository; `config/checks.ts` refuses what leaves it. */
function path(description) {
	return String$1({
		description,
		minLength: 1,
		examples: ["services/payments"]
	});
}
function environment(description, examples = []) {
	return Record(String$1(), String$1(), {
		description,
		...examples.length > 0 && { examples: [...examples] }
	});
}

// src/config/later-schema.ts
/** Parts of the configuration that are checked in shape and not run by this version: the report says so. */
const stressSchema = record("Load that grows until the provider breaks. Not run by this version.", {
	when: Optional(words([
		"label",
		"command",
		"schedule",
		"always"
	], "What asks for it. Default: `label`.")),
	"max-rate": Optional(number("Requests per second at which it stops growing.", 1, 1e5))
});
const compareSchema = record("Base against head on the same runner. Not run by this version.", { mode: Optional(words([
	"off",
	"standard",
	"strict"
], "How sure it must be. Default: `standard`.")) });
const fault = record("What is broken, and for how long.", {
	target: text("Name of a service, or `provider`.", ["db"]),
	type: text("Kind of the fault.", ["pause"]),
	for: duration("How long it lasts, at most 5 minutes.")
});
const experiment = record("One experiment.", {
	name: text("Its name in the report.", ["database pauses"]),
	fault,
	"steady-state": Optional(mapOf(listOf(text("A k6 threshold expression.", ["rate<0.05"]), "Expressions that must all hold."), "What must hold throughout, by metric.")),
	"recover-within": Optional(duration("How long recovery may take."))
});
const chaosSchema = record("Faults and how the provider survives them. Not run by this version.", {
	experiments: Optional(listOf(experiment, "Experiments, one after the other.")),
	toolkit: Optional(globs("Globs of Chaos Toolkit experiments.", "chaos/*.yaml"))
});
const historySchema = described(record("Where the metrics of the main branch are kept. Not run by this version.", {
	branch: Optional(text("Name of a branch of this repository.", ["api-testing-metrics"])),
	file: Optional(text("Path of a file."))
}), "Where the metrics of the main branch are kept: a `branch` or a `file`. Not run by this version.");

// src/config/schema.ts
/** The one source of the published JSON Schema, of the validation, and of the raw configuration's type. */
const service = record("A container that is started for the provider.", {
	image: text("Image with its tag.", ["postgres:15"]),
	env: Optional(environment("Environment of the container.")),
	port: number("Port inside the container that must accept connections before it counts as ready.", 1, 65535),
	expose: Optional(environment("Variables for the provider and the tests; `{host}` and `{port}` stand for the mapped address.", [{ REDIS_URL: "redis://{host}:{port}" }])),
	"ready-within": Optional(duration("How long it may take to be ready.", "60s"))
});
const provider = record("The service whose API it is.", {
	name: text("The pacticipant's name in the Pact Broker.", ["PaymentService"]),
	specs: Optional(globs("Globs of its specifications. Default: every one that no other provider claims.", "openapi/**/*.yaml")),
	start: Optional(text("Shell command that starts it, with PORT and the services in its environment.", ["node server.js"])),
	directory: Optional(path("Folder the command runs in, from the root of the repository. Default: the root.")),
	port: Optional(number("Port it listens on. Default: a free one, handed over as PORT.", 1, 65535)),
	ready: Optional(described(String$1({
		pattern: "^/",
		examples: ["/health"]
	}), "Path that answers 2xx when it is ready. Default: its port accepts connections.")),
	"ready-within": Optional(duration("How long it may take to be ready.", "60s")),
	states: Optional(described(String$1({
		pattern: "^(?:/|https?://)",
		examples: ["/_pact/provider-states"]
	}), "Path or address of its provider-state endpoint. Default: it has none.")),
	base: Optional(text("Shell command that prepares the base checkout for the comparison.", ["npm ci"])),
	services: Optional(listOf(text("Name of a service."), "Services it needs. Default: all of them.")),
	env: Optional(environment("Further environment of the provider."))
});
const integration = record("The team's own tests, against the started provider and services.", {
	run: Optional(text("Shell command of the tests. Default: only readiness is checked.", ["npm run test:integration"])),
	directory: Optional(path("Folder the command runs in, from the root of the repository. Default: the root.")),
	timeout: Optional(duration("How long the tests may take.", "10m"))
});
const selector = record("A consumer version selector, as the Pact Broker defines it.", {
	mainBranch: Optional(Boolean({ description: "Pacts of each consumer's main branch." })),
	branch: Optional(text("Name of a branch.")),
	matchingBranch: Optional(Boolean({ description: "Pacts of the branch that is named like the head." })),
	fallbackBranch: Optional(text("Branch to use where `branch` has no pact.")),
	tag: Optional(text("Name of a tag.")),
	fallbackTag: Optional(text("Tag to use where `tag` has no pact.")),
	latest: Optional(Boolean({ description: "Only the latest version of what the other keys select." })),
	deployed: Optional(Boolean({ description: "Versions that are deployed to any environment." })),
	released: Optional(Boolean({ description: "Versions that are released to any environment." })),
	deployedOrReleased: Optional(Boolean({ description: "Versions that are deployed or released to any environment." })),
	environment: Optional(text("Name of an environment.")),
	consumer: Optional(text("Name of a consumer."))
});
const contract = record("Pacts of the consumers, from files or from a Pact Broker.", {
	broker: Optional(text("Address of the Pact Broker; `${PACT_BROKER_BASE_URL}` is read from the environment. Default: files only.", ["${PACT_BROKER_BASE_URL}", "https://broker.example.com"])),
	pacts: Optional(globs("Globs of pact files. Default: `pacts/*.json`.", "pacts/*.json")),
	selectors: Optional(listOf(selector, "Which consumer versions to verify. Default: main, matching branch, deployed or released.")),
	pending: Optional(described(Boolean(), "Whether pacts that never passed fail without failing the run. Default: true.")),
	"wip-since": Optional(described(String$1({
		pattern: "^\\d{4}-\\d{2}-\\d{2}$",
		examples: ["2026-01-01"]
	}), "Date from which on work-in-progress pacts are verified too. Default: none are.")),
	gate: Optional(listOf(text("Name of an environment."), "Environments that can-i-deploy is asked for. Default: none.")),
	publish: Optional(words(["auto", "never"], "Whether trusted runs publish their results. Default: `auto`.")),
	timeout: Optional(duration("How long one verification may take.", "5m"))
});
const loadStep = record("One step of the load: a ramp to a number of virtual users.", {
	duration: duration("How long the step takes."),
	target: number("Virtual users at its end.", 0, 1e4)
});
const load = record("Smoke and load, with k6.", {
	smoke: Optional(described(Unsafe({
		type: ["object", "boolean"],
		not: { const: true },
		additionalProperties: false
	}), "One call of every changed operation. Default: `{}`, which is on; `false` switches it off.")),
	load: Optional(record("Load on the changed operations. `{}` is 2 minutes up to 100 virtual users, then 5 minutes with them.", {
		stages: Optional(described(_Array_(loadStep, {
			minItems: 1,
			maxItems: 100
		}), "Steps of the load.")),
		thresholds: Optional(mapOf(listOf(text("A k6 threshold expression.", ["p(95)<500"]), "Expressions that must all hold."), "k6 thresholds by metric. Default: p(95)<500 of http_req_duration, rate<0.01 of http_req_failed."))
	})),
	stress: Optional(stressSchema),
	scripts: Optional(globs("Globs of the team's own k6 scripts.", "load/*.js")),
	scope: Optional(words(["changed", "all"], "Operations that are called. Default: `changed`.")),
	budget: Optional(duration("Longest that all load together may take.", "10m")),
	"allow-hosts": Optional(listOf(text("Name of a host.", ["staging.example.com"]), "Hosts beside loopback that `base-url` may name. Default: none.")),
	headers: Optional(mapOf(text("Name of an environment variable.", ["STAGING_TOKEN"]), "Environment variables with credentials for generated requests, by header.")),
	data: Optional(mapOf(Unsafe({ type: [
		"string",
		"number",
		"boolean"
	] }), "Values of parameters and properties that no schema can guess, by name."))
});
const goal = (description, example) => Optional(described(String$1({ examples: [example] }), description));
const metrics = record("Goals, each a row that can fail. Default: metrics are shown and never fail.", {
	coverage: goal("Operations exercised by a contract or load, of all operations.", ">= 80 %"),
	sla: goal("Requests of the load stage that succeeded in time, of all its requests.", ">= 99.5 %"),
	"contract-failures": goal("Failed interactions that are not pending.", "<= 0"),
	p95: goal("95th percentile of the request duration in the load stage.", "<= 300 ms")
});
const configSchema = record("Configuration of api-testing-action.", {
	version: Optional(described(Literal(1), "Version of this format. Default: 1.")),
	specs: Optional(globs("Globs of the specifications. Default: found by their content.", "openapi/**/*.yaml")),
	provider: Optional(provider),
	providers: Optional(described(_Array_(provider, { minItems: 1 }), "Several providers in one repository, instead of `provider`.")),
	services: Optional(mapOf(service, "Real dependencies, started with testcontainers, by name.")),
	integration: Optional(integration),
	contract: Optional(contract),
	load: Optional(load),
	compare: Optional(compareSchema),
	chaos: Optional(chaosSchema),
	history: Optional(historySchema),
	metrics: Optional(metrics),
	"fail-on": Optional(words([
		"breaking",
		"warning",
		"never"
	], "Which findings fail the check. Default: `breaking`."))
});
/** What editors read, and what `schema/api-testing.schema.json` holds. */
const configJsonSchema = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	title: "api-testing-action configuration",
	...configSchema
};

// src/config/parse.ts
/** Largest configuration that is read, UTF-16 units: real ones have a few kilobytes. */
const MAX_CONFIG_LENGTH = 1048576;
/** Everything that is wrong with a configuration, in the order of the file. */
var ConfigErrors = class extends Error {
	problems;
	constructor(problems, options) {
		super(problems.map(describeProblem).join("\n"), options);
		this.name = "ConfigErrors";
		this.problems = problems;
	}
};
const validate = new import__2020.Ajv2020({
	allErrors: true,
	verbose: true,
	allowUnionTypes: true
}).compile(configSchema);
/** Reads a configuration. Throws `ConfigErrors` with the place of everything that is wrong with it. */
function parseConfig(text, file, environment) {
	const parsed = readText(text, file);
	const raw = parsed?.value ?? {};
	const refused = parsed === null ? [] : refuseKeys(raw, []);
	if (!validate(raw)) {
		const described = describeSchemaErrors(validate.errors ?? [], raw);
		throw toErrors(parsed, [...refused, ...described.filter((fault) => !REFUSED_KEYS.has(String(fault.path.at(-1))))]);
	}
	const broker = readBroker(raw, environment);
	const faults = [
		...refused,
		...checkConfig(raw),
		..."fault" in broker ? [broker.fault] : []
	];
	if (faults.length > 0 || "fault" in broker) throw toErrors(parsed, faults);
	return normaliseConfig(raw, file, broker);
}
/** Null for a file without content: then everything is a default. */
function readText(text, file) {
	if (text.length > MAX_CONFIG_LENGTH) {
		const what = `The configuration is too large: ${text.length} characters`;
		throw new ConfigErrors([{
			code: "config.too-large",
			what,
			where: {
				file,
				line: 1,
				column: 1
			},
			why: `the limit is ${MAX_CONFIG_LENGTH}`,
			todo: "Check what was committed."
		}]);
	}
	try {
		return parseText(text, file);
	} catch (error) {
		if (!(error instanceof ProblemError)) throw error;
		if (error.problem.code === "text.empty") return null;
		throw new ConfigErrors([explainTab(error.problem, text)], { cause: error });
	}
}
/** The parser says what it expected instead of a tab; that it was a tab is what helps. */
function explainTab(problem, text) {
	const line = text.split("\n")[(problem.where?.line ?? 1) - 1] ?? "";
	if (!/^ *\t/.test(line)) return problem;
	return {
		...problem,
		why: "the line is indented with a tab",
		todo: "Indent with spaces: YAML takes no tabs."
	};
}
function readBroker(raw, environment) {
	const written = raw.contract?.broker;
	if (written === void 0) return {
		address: null,
		unset: null
	};
	const read = readBrokerAddress(written, environment);
	if ("address" in read) return read;
	const path = ["contract", "broker"];
	const what = `${nameOf(path)} cannot be used`;
	return { fault: {
		code: read.code,
		path,
		part: "value",
		what,
		why: read.why,
		todo: read.todo
	} };
}
/** Keys that every object has already: no configuration means them, and copying them is how prototypes get changed. */
const REFUSED_KEYS = /* @__PURE__ */ new Set([
	"__proto__",
	"constructor",
	"prototype"
]);
function refuseKeys(value, path) {
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([key, child]) => {
		const at = [...path, Array.isArray(value) ? Number(key) : key];
		if (!REFUSED_KEYS.has(key)) return refuseKeys(child, at);
		return [{
			code: "config.refused-key",
			path: at,
			part: "key",
			what: `The key \`${key}\` is not allowed`,
			why: null,
			todo: "Rename it."
		}];
	});
}
function toErrors(parsed, faults) {
	const problems = faults.map(({ path, part, ...fault }) => {
		const { line, column } = parsed?.positionAt(path, part) ?? {
			line: 1,
			column: 1
		};
		const where = {
			file: parsed?.file ?? "",
			line,
			column
		};
		return {
			code: fault.code,
			what: fault.what,
			where,
			why: fault.why,
			todo: fault.todo
		};
	});
	const known = /* @__PURE__ */ new Set();
	const distinct = problems.filter((problem) => {
		const key = `${problem.where.line}:${problem.where.column} ${problem.what}`;
		return !known.has(key) && known.add(key);
	});
	return new ConfigErrors(distinct.sort((one, other) => one.where.line - other.where.line || one.where.column - other.where.column));
}

export { parseConfig };