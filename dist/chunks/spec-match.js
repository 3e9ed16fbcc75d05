import { t as percentDecoded } from "./model-percent-encoding.js";

// src/spec/path-template.ts
function parseTemplate(path) {
	return { segments: segmentsOf(path).map(parseSegment) };
}
/** Segments of a path; a slash at its end makes no segment. */
function segmentsOf(path) {
	return path.replace(/^\/|\/$/g, "").split("/");
}
function parseSegment(text) {
	const pieces = text.split(/\{[^}]*\}/);
	return {
		text,
		decoded: percentDecoded(text) ?? text,
		pieces: pieces.length > 1 ? pieces : null
	};
}
/** One digit per segment, 0 for concrete and 1 for templated, so that the smallest text is the best fit; null for no fit. */
function rankTemplate({ segments }, given) {
	if (segments.length !== given.length) return null;
	let rank = "";
	for (const [index, segment] of segments.entries()) {
		const value = given[index] ?? "";
		if (segment.text === value || segment.decoded === (percentDecoded(value) ?? value)) rank += "0";
		else if (fitsSegment(segment, value)) rank += "1";
		else return null;
	}
	return rank;
}
/** Whether `template` names paths more exactly than `other`: at the first difference it has the concrete segment. */
function isMoreConcrete(template, other) {
	for (const [index, { pieces }] of template.segments.entries()) {
		const theirs = other.segments[index]?.pieces ?? null;
		if (pieces === null !== (theirs === null)) return pieces === null;
	}
	return false;
}
/**
* `{id}`, `{id}.json`, `v{major}`: each template takes at least one character. Literal pieces are looked for from the left,
* because a pattern built from a foreign template could be made to backtrack for ever.
*/
function fitsSegment({ pieces }, value) {
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
	const known = index.memory.get(method)?.get(path);
	if (known !== void 0) return known;
	const found = search(index, method.toUpperCase(), pathsBelow(spec.basePaths, path.replace(/[?#].*$/, "")));
	remember(index.memory, {
		method,
		path,
		found
	});
	return found;
}
/** The path without each prefix it starts with, longest prefix first, and at last the path as it is. */
function pathsBelow(prefixes, path) {
	return [.../* @__PURE__ */ new Set([...prefixes, ""])].sort((left, right) => right.length - left.length).filter((prefix) => path === prefix || path.startsWith(`${prefix}/`)).map((prefix) => path.slice(prefix.length) || "/");
}
/** Paths of one method whose operation is remembered: a thousand pacts call the same few thousand; all of them are a few megabytes. */
const REMEMBERED_PATHS = 1e4;
/** Methods that are remembered: more than HTTP has. */
const REMEMBERED_METHODS = 32;
function remember(memory, asked) {
	let paths = memory.get(asked.method);
	if (paths === void 0) {
		if (memory.size >= REMEMBERED_METHODS) memory.clear();
		paths = /* @__PURE__ */ new Map();
		memory.set(asked.method, paths);
	}
	if (paths.size >= REMEMBERED_PATHS) paths.clear();
	paths.set(asked.path, asked.found);
}
/** A specification is never changed once it is read, so its templates are taken apart once. */
const INDEXES = /* @__PURE__ */ new WeakMap();
function indexOf(spec) {
	const known = INDEXES.get(spec);
	if (known !== void 0) return known;
	const candidates = /* @__PURE__ */ new Map();
	for (const operation of spec.operations) {
		const template = parseTemplate(operation.path);
		const key = `${operation.method} ${template.segments.length}`;
		const list = candidates.get(key);
		if (list === void 0) candidates.set(key, [{
			operation,
			template
		}]);
		else list.push({
			operation,
			template
		});
	}
	const index = {
		candidates,
		memory: /* @__PURE__ */ new Map()
	};
	INDEXES.set(spec, index);
	return index;
}
function search(index, method, paths) {
	for (const below of paths) {
		const given = segmentsOf(below);
		let best = null;
		for (const { operation, template } of index.candidates.get(`${method} ${given.length}`) ?? []) {
			const rank = rankTemplate(template, given);
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

export { parseTemplate as a, isMoreConcrete as i, matchOperation as n, rankTemplate as o, pathsBelow as r, segmentsOf as s, findOperation as t };