// src/spec/match.ts
/**
* The operation that answers a concrete request path (query and fragment are ignored), tried below every base path and
* without one; null where none fits. Concrete segments win over templates, from the left, as OpenAPI asks.
*/
function matchOperation(spec, method, path) {
	const wanted = path.replace(/[?#].*$/, "");
	let best = null;
	for (const below of pathsBelow(spec.basePaths, wanted)) {
		for (const operation of spec.operations) {
			if (operation.method !== method.toUpperCase()) continue;
			const rank = rankOf(operation.path, below);
			if (rank !== null && (best === null || rank < best.rank)) best = {
				operation,
				rank
			};
		}
		if (best !== null) return best.operation;
	}
	return null;
}
/** The path without each prefix it starts with, longest prefix first, and at last the path as it is. */
function pathsBelow(prefixes, path) {
	return [.../* @__PURE__ */ new Set([...prefixes, ""])].sort((left, right) => right.length - left.length).filter((prefix) => path === prefix || path.startsWith(`${prefix}/`)).map((prefix) => path.slice(prefix.length) || "/");
}
/** One digit per segment, 0 for concrete and 1 for templated, so that the smallest text is the best fit; null for no fit. */
function rankOf(template, path) {
	const expected = segmentsOf(template);
	const given = segmentsOf(path);
	if (expected.length !== given.length) return null;
	let rank = "";
	for (const [index, segment] of expected.entries()) {
		const value = given[index] ?? "";
		if (segment === value || decodeSegment(segment) === decodeSegment(value)) rank += "0";
		else if (fitsTemplate(segment, value)) rank += "1";
		else return null;
	}
	return rank;
}
function segmentsOf(path) {
	return path.replace(/^\/|\/$/g, "").split("/");
}
/**
* `{id}`, `{id}.json`, `v{major}`: each template takes at least one character. Literal pieces are looked for from the left,
* because a pattern built from a foreign template could be made to backtrack for ever.
*/
function fitsTemplate(segment, value) {
	const [first = "", ...rest] = segment.split(/\{[^}]*\}/);
	const last = rest.pop();
	if (last === void 0 || !value.startsWith(first)) return false;
	let at = first.length;
	for (const piece of rest) {
		const found = value.indexOf(piece, at + 1);
		if (found === -1) return false;
		at = found + piece.length;
	}
	return value.length - last.length > at && value.endsWith(last);
}
function decodeSegment(segment) {
	try {
		return decodeURIComponent(segment);
	} catch (error) {
		if (error instanceof URIError) return segment;
		throw error;
	}
}

// src/contract/covers.ts
/** `200`, `4XX`, `default`; the last covers what nothing else names, so it may cover anything. */
function statusCovers(written, status) {
	if (written === "default") return true;
	return written.length === 3 && [...written.toUpperCase()].every((digit, index) => digit === "X" || digit === String(status)[index]);
}
/** Media ranges of a specification (`application/*`); unknown on either side may be anything. */
function mediaTypeCovers(range, mediaType) {
	if (range === null || mediaType === null) return true;
	const [wanted, given] = [range.split(";")[0]?.trim().toLowerCase() ?? "", mediaType];
	if (wanted === given || wanted === "*/*") return true;
	return wanted.endsWith("/*") && given.startsWith(wanted.slice(0, -1));
}
/** Whether an example holds a value at a property path; `*` is any element, or any value of a map. */
function hasPath(value, path) {
	const [step, ...rest] = path;
	if (step === void 0) return value !== void 0;
	if (typeof value !== "object" || value === null) return false;
	if (Array.isArray(value)) return value.some((element) => hasPath(element, step === "*" ? rest : path));
	if (Object.hasOwn(value, step)) return hasPath(value[step], rest);
	return step === "*" && Object.values(value).some((held) => hasPath(held, rest));
}

// src/contract/path-template.ts
/** Whether a path template of a specification (`/orders/{id}`) stands for a concrete path. */
function templateMatches(template, path) {
	const [wanted, given] = [template.split("/"), path.split("/")];
	return wanted.length === given.length && wanted.every((segment, index) => segmentMatches(segment, given[index] ?? ""));
}
/** Whether `template` names the path more exactly than `other`: at the first difference it has the concrete segment. */
function isMoreConcrete(template, other) {
	const [left, right] = [template.split("/"), other.split("/")];
	for (const [index, segment] of left.entries()) {
		const [ours, theirs] = [segment.includes("{"), (right[index] ?? "").includes("{")];
		if (ours !== theirs) return theirs;
	}
	return false;
}
/** `{id}`, `{id}.json`, `v{major}`: texts between placeholders stand for themselves, a placeholder for one character or more. */
function segmentMatches(segment, given) {
	const [first = "", ...rest] = segment.split(/\{[^}]*\}/);
	if (rest.length === 0) return segment === given;
	if (!given.startsWith(first)) return false;
	let offset = first.length;
	for (const [index, literal] of rest.entries()) {
		const found = index === rest.length - 1 ? given.length - literal.length : given.indexOf(literal, offset + 1);
		if (found < offset + 1 || !given.startsWith(literal, found)) return false;
		offset = found + literal.length;
	}
	return true;
}

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
	return new Map(changes.map((change) => [change.fingerprint, consumersOf(uses.filter((use) => isHit(change, use)))]));
}
function isHit(change, use) {
	return change.reaches.some((reach) => callsOperation(reach.operation, use) && usesPlace(change.rule, reach, use));
}
/** By the head's operation, or by the path, for an operation that the head has no more. */
function callsOperation(operation, use) {
	if (use.operation === operation) return true;
	const space = operation.indexOf(" ");
	const [method, template] = [operation.slice(0, space), operation.slice(space + 1)];
	if (method !== use.request.method || !use.paths.some((path) => templateMatches(template, path))) return false;
	const current = use.operation?.slice(use.operation.indexOf(" ") + 1);
	return current === void 0 || isMoreConcrete(template, current);
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
		const known = byVersion.get(key);
		byVersion.set(key, {
			consumer: use.consumer,
			version: use.version,
			where: mainFirst([...known?.where ?? [], ...use.where]),
			interactions: [.../* @__PURE__ */ new Set([...known?.interactions ?? [], use.description])].sort()
		});
	}
	return [...byVersion.values()].filter((entry, _, all) => !isToldByBroker(entry, all)).sort(byName);
}
/** A pact in a file says nothing new about a consumer whose published version does the same. */
function isToldByBroker(entry, all) {
	if (entry.version !== null) return false;
	return all.some((other) => other.version !== null && other.consumer === entry.consumer && entry.interactions.every((interaction) => other.interactions.includes(interaction)));
}
function mainFirst(where) {
	const names = [...new Set(where)].sort();
	return names.includes("main") ? ["main", ...names.filter((name) => name !== "main")] : names;
}
function byName(left, right) {
	const [a, b] = [`${left.consumer}\u0000${left.version ?? ""}`, `${right.consumer}\u0000${right.version ?? ""}`];
	return a < b ? -1 : a > b ? 1 : 0;
}

export { matchOperation as i, findUses as n, operationOf as r, attachConsumers as t };