import { a as parseTemplate, i as isMoreConcrete, n as matchOperation, o as rankTemplate, s as segmentsOf } from "./spec-match.js";
import { n as mediaTypeCovers, r as statusCovers, t as hasPath } from "./contract-covers.js";

// src/contract/impact.ts
/** What pacts use; messages use no operation of an HTTP specification and are left out. */
function findUses(sources, specs) {
	const basePaths = [...new Set(specs.flatMap((spec) => spec.basePaths))];
	return sources.flatMap((source) => source.pact.interactions.flatMap((interaction) => {
		const { request, response, description } = interaction;
		if (interaction.kind !== "http" || request === null || response === null) return [];
		const { pact, consumerVersion: version, where } = source;
		const operation = operationOf(interaction, specs);
		return [{
			consumer: pact.consumer,
			version,
			where,
			description,
			operation,
			paths: relativePaths(request.path, basePaths),
			request,
			response
		}];
	}));
}
/** Id of the operation that an interaction calls; null for messages, and where no specification has one. */
function operationOf(interaction, specs) {
	const { request } = interaction;
	if (request === null) return null;
	for (const spec of specs) {
		const operation = matchOperation(spec, request.method, request.path);
		if (operation) return operation.id;
	}
	return null;
}
function relativePaths(path, basePaths) {
	const stripped = basePaths.filter((base) => base !== "" && path.startsWith(`${base}/`)).map((base) => path.slice(base.length));
	return [.../* @__PURE__ */ new Set([path, ...stripped])];
}
/** Who is hit by each change, by the change's fingerprint; a change that hits nobody has an empty list. */
function attachConsumers(changes, uses) {
	return new Map(changes.map((change) => [change.fingerprint, consumersOf(uses.filter(hitBy(change)))]));
}
function hitBy(change) {
	const places = change.reaches.map((reach) => ({
		reach,
		calls: callsOf(reach.operation)
	}));
	return (use) => places.some(({ reach, calls }) => calls(use) && usesPlace(change.rule, reach, use));
}
/**
* Whether a use is a call of an operation: by the head's operation, or by the path, for an operation that the head has no more. Many
* thousand uses are asked about one operation, so what only depends on the operation that answers a use is decided once.
*/
function callsOf(operation) {
	const [method, path] = splitId(operation);
	const template = parseTemplate(path);
	const isGone = remembering((current) => isMoreConcrete(template, parseTemplate(splitId(current)[1])));
	return (use) => {
		if (use.operation === operation) return true;
		if (method !== use.request.method || use.operation !== null && !isGone(use.operation)) return false;
		return use.paths.some((called) => rankTemplate(template, segmentsOf(called)) !== null);
	};
}
/** Method and path of `GET /orders/{id}`. */
function splitId(operation) {
	const space = operation.indexOf(" ");
	return [operation.slice(0, space), operation.slice(space + 1)];
}
function remembering(decide) {
	const known = /* @__PURE__ */ new Map();
	return (name) => {
		const answer = known.get(name) ?? decide(name);
		known.set(name, answer);
		return answer;
	};
}
/** Rules about something having to be there hit those who do not send it; all others hit those who use it. */
function isRequirement(rule) {
	return /required|mandatory/.test(rule);
}
function usesPlace(rule, reach, use) {
	if (reach.parameter !== null) return usesNamed(rule, reach.parameter, {
		reach,
		use
	});
	switch (reach.direction) {
		case "none": return true;
		case "response": return usesResponse(reach, use.response);
		case "request": return usesRequest(rule, reach, use.request);
		default: return reach.direction;
	}
}
/** A parameter of the request as `query:limit`, or a header of the response as `header:etag`. */
function usesNamed(rule, parameter, { reach, use }) {
	const colon = parameter.indexOf(":");
	const [place, name] = [parameter.slice(0, colon), parameter.slice(colon + 1)];
	if (reach.direction === "response") return (reach.status === null || statusCovers(reach.status, use.response.status)) && use.response.headers.includes(name.toLowerCase());
	if (place === "path") return true;
	return sends(use.request, place, name) !== isRequirement(rule);
}
function sends(request, place, name) {
	if (place === "query") return request.query.some((key) => key === name || key.replace(/\[.*\]$/, "") === name);
	return place === "cookie" ? request.cookies.includes(name) : request.headers.includes(name.toLowerCase());
}
function usesResponse(reach, response) {
	if (reach.status !== null && !statusCovers(reach.status, response.status)) return false;
	if (reach.property.length === 0 && reach.mediaType === null) return true;
	const { body } = response;
	if (body === null || !mediaTypeCovers(reach.mediaType, body.mediaType)) return false;
	return hasPath(body.value, reach.property);
}
function usesRequest(rule, reach, request) {
	const { body } = request;
	if (reach.property.length === 0 && reach.mediaType === null) return true;
	if (reach.property.length === 0) {
		if (body === null) return isRequirement(rule);
		return !isRequirement(rule) && mediaTypeCovers(reach.mediaType, body.mediaType);
	}
	if (body === null || !mediaTypeCovers(reach.mediaType, body.mediaType)) return false;
	if (!isRequirement(rule)) return hasPath(body.value, reach.property);
	const parent = reach.property.slice(0, -1);
	return hasPath(body.value, parent) && !hasPath(body.value, reach.property);
}
function consumersOf(uses) {
	const byVersion = /* @__PURE__ */ new Map();
	for (const use of uses) {
		const key = JSON.stringify([use.consumer, use.version]);
		const known = byVersion.get(key) ?? {
			first: use,
			where: /* @__PURE__ */ new Set(),
			interactions: /* @__PURE__ */ new Set()
		};
		for (const place of use.where) known.where.add(place);
		known.interactions.add(use.description);
		byVersion.set(key, known);
	}
	return withoutRetold([...byVersion.values()].map(({ first: { consumer, version }, where, interactions }) => {
		return {
			consumer,
			version,
			where: mainFirst([...where]),
			interactions: [...interactions].sort()
		};
	})).sort(byName);
}
/** Without pacts in files that say nothing new about a consumer whose published version does the same. */
function withoutRetold(entries) {
	const published = Map.groupBy(entries.filter(({ version }) => version !== null), ({ consumer }) => consumer);
	return entries.filter(({ consumer, version, interactions }) => {
		if (version !== null) return true;
		return !(published.get(consumer) ?? []).some((other) => interactions.every((interaction) => other.interactions.includes(interaction)));
	});
}
function mainFirst(where) {
	const names = [...new Set(where)].sort();
	return names.includes("main") ? ["main", ...names.filter((name) => name !== "main")] : names;
}
/** Of one consumer the version on main first, as everywhere. Thousands are sorted for every change: nothing is made here. */
function byName(left, right) {
	if (left.consumer !== right.consumer) return left.consumer < right.consumer ? -1 : 1;
	const isMain = Number(right.where.includes("main")) - Number(left.where.includes("main"));
	if (isMain !== 0) return isMain;
	const [a, b] = [left.version ?? "", right.version ?? ""];
	return a < b ? -1 : a > b ? 1 : 0;
}

export { operationOf as i, callsOf as n, findUses as r, attachConsumers as t };