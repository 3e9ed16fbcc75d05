import { t as openBroker } from "./contract-broker.js";
import { a as openPactCache, c as gatherFromFiles, l as withoutDoubles, o as NOTHING_GATHERED, t as gatherFromBroker } from "./contract-fetch-contents.js";
import { n as callsOf, r as findUses } from "./contract-impact2.js";
import { c as asRecord, s as asArray, t as DEFAULT_LIMITS } from "./contract-expectation.js";
import { t as parsePact } from "./contract-pact-file.js";
import { t as require_fastest_levenshtein } from "./package-fastest-levenshtein.js";
import { r as pointerTokens } from "./model-json-pointer.js";
import { i as toProblem, t as ProblemError } from "./model-problem.js";
import { t as templateShape } from "./model-template-shape.js";
import { t as compareTexts } from "./model-text-order.js";
import { n as matchOperation } from "./spec-match.js";
import { t as readWorkingFiles } from "./detect-working-files2.js";
import { i as toolCacheOf, r as readProjectSpecs, t as openProject } from "./desk-project.js";
import { join } from "node:path";

// src/contract/usage.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
const METHODS = [
	"GET",
	"PUT",
	"POST",
	"DELETE",
	"OPTIONS",
	"HEAD",
	"PATCH",
	"TRACE"
];
/** The operation as it was typed, its method in capitals. Throws ProblemError. */
function parseOperation(text) {
	const [method = "", path = "", ...rest] = text.trim().split(/\s+/);
	if (METHODS.includes(method.toUpperCase()) && path.startsWith("/") && rest.length === 0) return `${method.toUpperCase()} ${path}`;
	throw new ProblemError({
		code: "desk.operation",
		what: `${JSON.stringify(text)} is no operation`,
		why: "an operation is a method and a path",
		todo: "Write it like 'GET /orders/{id}', in quotes."
	});
}
/** The specification's name of the operation: nobody remembers whether its parameter is `{id}` or `{order_id}`. */
function asSpecified(operation, specified) {
	if (specified.includes(operation)) return operation;
	return specified.find((id) => templateShape(id) === templateShape(operation)) ?? operation;
}
/**
* The operation that was probably meant by one that no specification has: the one that answers this path, or the nearest name. A misspelt
* operation has no consumers either. Null where nothing is near.
*/
function suggestOperation(operation, specs) {
	const [method = "", path = ""] = operation.split(" ");
	for (const spec of specs) {
		const found = matchOperation(spec, method, path);
		if (found !== null) return found.id;
	}
	const known = specs.flatMap((spec) => spec.operations.map(({ id }) => id));
	if (known.length === 0) return null;
	const nearest = (0, import_fastest_levenshtein.closest)(operation, known);
	return (0, import_fastest_levenshtein.distance)(operation, nearest) <= Math.max(1, Math.round(nearest.length * LARGEST_SHARE)) ? nearest : null;
}
/** Part of a name that may be mistyped before another name is no help any more. */
const LARGEST_SHARE = .3;
/** Who uses it, sorted by consumer and version; nobody is an empty list. */
function findUsage(uses, question) {
	const isCall = callsOf(question.operation);
	const consumers = /* @__PURE__ */ new Map();
	for (const use of uses) {
		if (!isCall(use)) continue;
		const places = placesOf(use).filter(question.field === null ? ({ isLeaf }) => isLeaf : isField(question.field));
		if (question.field !== null && places.length === 0) continue;
		const { consumer, version, where, description } = use;
		const key = JSON.stringify([
			consumer,
			version,
			where
		]);
		const known = consumers.get(key) ?? {
			consumer,
			version,
			where,
			interactions: []
		};
		const names = [...new Set(places.map(({ shown }) => shown))];
		known.interactions.push({
			description,
			status: use.response.status,
			uses: names
		});
		consumers.set(key, known);
	}
	return [...consumers.values()].sort(byName).map((entry) => ({
		...entry,
		interactions: sorted(entry.interactions)
	}));
}
/** Every place that an interaction fills: properties of both bodies, parameters, headers. */
function placesOf(use) {
	const { request, response } = use;
	const named = (kind, names, side) => names.map((name) => ({
		kind,
		path: [name],
		isLeaf: true,
		shown: `${side}${kind} ${name}`
	}));
	return [
		...bodyPlaces("response", response.body?.value),
		...named("header", response.headers, "response "),
		...bodyPlaces("request", request.body?.value),
		...named("query", request.query, ""),
		...named("header", request.headers, "request "),
		...named("cookie", request.cookies, "")
	];
}
function bodyPlaces(kind, body, path = []) {
	const children = childrenOf(body);
	const deeper = children.flatMap(([step, value]) => bodyPlaces(kind, value, [...path, step]));
	if (path.length === 0) return deeper;
	return [{
		kind,
		path,
		isLeaf: children.length === 0,
		shown: `${kind} ${show(path)}`
	}, ...deeper];
}
function childrenOf(body) {
	const list = asArray(body);
	return list ? list.map((element) => ["*", element]) : Object.entries(asRecord(body) ?? {});
}
function show(path) {
	return path.reduce((text, step) => step === "*" ? `${text}[*]` : text === "" ? step : `${text}.${step}`, "");
}
/** Elements of lists need not be spelt out: `items.price` and `items[*].price` are the same field. */
function isField(field) {
	const named = /^(query|header|cookie|request|response):(.+)$/.exec(field);
	if (named) {
		const [, kind, name = ""] = named;
		if (kind === "request" || kind === "response") return (place) => place.kind === kind && isField(name)(place);
		return (place) => place.kind === kind && sameName(place, name);
	}
	const anchored = field.startsWith("$") || field.startsWith("/");
	const wanted = (pointerTokens(field) ?? field.replace(/^\$\.?/, "").replaceAll(/\[[*\d]*\]/g, ".*").split(".")).filter((step) => step !== "*" && step !== "");
	return ({ path }) => {
		if (path.at(-1) === "*") return false;
		const own = path.filter((step) => step !== "*");
		if (own.length < wanted.length || anchored && own.length !== wanted.length) return false;
		return wanted.every((step, index) => own[own.length - wanted.length + index] === step);
	};
}
function sameName({ kind, path: [name = ""] }, wanted) {
	return kind === "header" ? name === wanted.toLowerCase() : name === wanted || name.replace(/\[.*\]$/, "") === wanted;
}
function sorted(interactions) {
	return [...interactions].sort((one, other) => compareTexts(one.description, other.description) || one.status - other.status);
}
function byName(one, other) {
	return compareTexts(one.consumer, other.consumer) || compareTexts(one.version ?? "", other.version ?? "");
}

// src/desk/consumers.ts
/** Asks the pacts of the broker and of files who uses an operation or a field. Throws ProblemError when nothing can be asked. */
async function askConsumers(request, directory, signal) {
	const operation = parseOperation(request.operation);
	await using project = await openProject(directory, request.config);
	const files = await readWorkingFiles(project.root, project.config.contract.pacts);
	const provider = request.provider ?? providerOf(project, files);
	const others = project.config.providers.map(({ name }) => name).filter((name) => name !== provider);
	const remote = await gatherRemote(project, provider, signal);
	const inFiles = withoutDoubles(gatherFromFiles(files.filter(isAbout(provider)), provider, others), remote);
	const specs = await readProjectSpecs(project);
	const known = [...inFiles.known, ...remote.known];
	const problems = [...inFiles.problems, ...remote.problems];
	if (known.length === 0) throw nothingToAsk(project, provider, problems);
	const ids = specs.flatMap((spec) => spec.operations.map(({ id }) => id));
	const question = {
		operation: asSpecified(operation, ids),
		field: request.field
	};
	const specified = ids.includes(question.operation);
	const uses = findUses(known, specs);
	const consumers = findUsage(uses, question);
	const instead = consumers.length > 0 || question.field === null ? [] : findUsage(uses, {
		...question,
		field: null
	});
	const places = [...remote.places, ...inFiles.known.length > 0 ? ["pact files"] : []];
	return {
		question,
		provider,
		consumers,
		used: [...new Set(instead.flatMap(({ interactions }) => interactions.flatMap((one) => one.uses)))].toSorted(),
		lookedAt: {
			pacts: known.length,
			places,
			everywhere: remote.everywhere === true
		},
		specified,
		suggestion: specified ? null : suggestOperation(question.operation, specs),
		problems
	};
}
function providerOf({ config }, files) {
	const configured = config.providers.map(({ name }) => name);
	const names = configured.length > 0 ? configured : [...new Set(files.flatMap(providerIn))];
	const [name] = names;
	if (name !== void 0 && names.length === 1) return name;
	throw new ProblemError({
		code: "desk.provider",
		what: names.length === 0 ? "Nobody says which provider is meant" : `${names.length} providers may be meant`,
		why: names.length === 0 ? "there is no `provider.name` in the configuration and no pact file" : names.sort().join(", "),
		todo: "Name it: `--provider NAME`."
	});
}
function providerIn(file) {
	try {
		return [parsePact(file.text, file.path).provider];
	} catch (thrown) {
		if (thrown instanceof ProblemError) return [];
		throw thrown;
	}
}
/** Pacts about another provider, such as those this repository is the consumer of, say nothing about this one. */
function isAbout(provider) {
	return (file) => providerIn(file).every((name) => name === provider);
}
async function gatherRemote(project, provider, signal) {
	const { config, broker: access } = project;
	const address = access.baseUrl ?? config.contract.broker;
	if (address === null) return NOTHING_GATHERED;
	try {
		const log = (line) => process.stderr.write(`${line}\n`);
		const broker = openBroker({
			address,
			credentials: access,
			limits: DEFAULT_LIMITS,
			signal,
			log
		});
		const cache = openPactCache(join(toolCacheOf(process.env), "pacts"), log);
		const question = {
			provider,
			config: {
				...config.contract,
				selectors: everywhereToo(config.contract.selectors)
			},
			branch: null,
			limits: DEFAULT_LIMITS,
			cache,
			log
		};
		const gathered = await gatherFromBroker(broker, question);
		await cache.prune();
		return gathered;
	} catch (thrown) {
		return {
			...NOTHING_GATHERED,
			problems: [toProblem(thrown, "broker.fault", "The Pact Broker could not be asked")]
		};
	}
}
/** Whatever is verified, users are looked for on main and in every environment: one question tells. */
function everywhereToo(selectors) {
	const all = [
		...selectors,
		{ mainBranch: true },
		{ deployedOrReleased: true }
	];
	return [...new Map(all.map((selector) => [JSON.stringify(selector), selector])).values()];
}
function nothingToAsk({ config, broker }, provider, problems) {
	const [first] = problems;
	if (first !== void 0) return new ProblemError(first);
	const address = broker.baseUrl ?? config.contract.broker;
	const files = `no file matches ${config.contract.pacts.join(", ") || "anything"}`;
	return new ProblemError({
		code: "desk.no-pacts",
		what: `There are no pacts with ${provider}`,
		why: address === null ? `${files}, and no broker is known` : `${files}, and the broker at ${address} has none`,
		todo: "Set PACT_BROKER_BASE_URL (and PACT_BROKER_TOKEN), correct `contract.pacts`, or name another `--provider`."
	});
}

export { askConsumers };