// src/spec/match.ts
/**
* The operation that answers a concrete request path (query and fragment are ignored), tried below every base path and
* without one; null where none fits. Concrete segments win over templates, from the left, as OpenAPI asks.
*/
function matchOperation(spec, method, path) {
	return findOperation(spec, method, path)?.operation ?? null;
}
/** The same with the path below the base path. */
function findOperation(spec, method, path) {
	const index = indexOf(spec);
	const wanted = path.replace(/[?#].*$/, "");
	const key = `${method.toUpperCase()} ${wanted}`;
	const known = index.memory.get(key);
	if (known !== void 0) return known;
	const found = search(index, method.toUpperCase(), pathsBelow(spec.basePaths, wanted));
	if (index.memory.size >= REMEMBERED_PATHS) index.memory.clear();
	index.memory.set(key, found);
	return found;
}
/** The path without each prefix it starts with, longest prefix first, and at last the path as it is. */
function pathsBelow(prefixes, path) {
	return [.../* @__PURE__ */ new Set([...prefixes, ""])].sort((left, right) => right.length - left.length).filter((prefix) => path === prefix || path.startsWith(`${prefix}/`)).map((prefix) => path.slice(prefix.length) || "/");
}
/** Paths whose operation is remembered: a thousand pacts call the same few thousand; all of them are a few megabytes. */
const REMEMBERED_PATHS = 1e4;
/** A specification is never changed once it is read, so its templates are taken apart once. */
const INDEXES = /* @__PURE__ */ new WeakMap();
function indexOf(spec) {
	const known = INDEXES.get(spec);
	if (known !== void 0) return known;
	const candidates = /* @__PURE__ */ new Map();
	for (const operation of spec.operations) {
		const segments = segmentsOf(operation.path).map(parseSegment);
		const key = `${operation.method} ${segments.length}`;
		const list = candidates.get(key);
		if (list === void 0) candidates.set(key, [{
			operation,
			segments
		}]);
		else list.push({
			operation,
			segments
		});
	}
	const index = {
		candidates,
		memory: /* @__PURE__ */ new Map()
	};
	INDEXES.set(spec, index);
	return index;
}
function parseSegment(text) {
	const pieces = text.split(/\{[^}]*\}/);
	return {
		text,
		decoded: decodeSegment(text),
		pieces: pieces.length > 1 ? pieces : null
	};
}
function search(index, method, paths) {
	for (const below of paths) {
		const given = segmentsOf(below);
		let best = null;
		for (const { operation, segments } of index.candidates.get(`${method} ${given.length}`) ?? []) {
			const rank = rankOf(segments, given);
			if (rank !== null && (best === null || rank < best.rank)) best = {
				operation,
				rank
			};
		}
		if (best !== null) return {
			operation: best.operation,
			below
		};
	}
	return null;
}
/** One digit per segment, 0 for concrete and 1 for templated, so that the smallest text is the best fit; null for no fit. */
function rankOf(expected, given) {
	let rank = "";
	for (const [index, segment] of expected.entries()) {
		const value = given[index] ?? "";
		if (segment.text === value || segment.decoded === decodeSegment(value)) rank += "0";
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
function fitsTemplate({ pieces }, value) {
	const [first = "", ...rest] = pieces ?? [];
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
	if (!segment.includes("%")) return segment;
	try {
		return decodeURIComponent(segment);
	} catch (error) {
		if (error instanceof URIError) return segment;
		throw error;
	}
}

export { matchOperation as n, pathsBelow as r, findOperation as t };