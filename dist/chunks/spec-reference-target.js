import { t as parseText } from "./package-js-yaml.js";

// src/spec/reference-target.ts
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
/**
* Reads a `$ref` as seen from `from` (a path from the repository's root). Only relative paths inside the repository are
* followed: a specification of a pull request is foreign text, and must not choose what this process reads.
*/
function referenceTarget(reference, from) {
	const hash = reference.indexOf("#");
	const written = hash === -1 ? reference : reference.slice(0, hash);
	const pointer = decode(hash === -1 ? "" : reference.slice(hash + 1));
	if (written === "") return {
		kind: "target",
		file: from,
		pointer
	};
	const path = decode(written);
	if (SCHEME.test(path) || path.startsWith("//")) return refused("addresses are not fetched; only relative paths are followed");
	if (path.startsWith("/") || path.startsWith("~")) return refused("it is an absolute path; only relative paths are followed");
	if (path.includes("\\")) return refused("it has a backslash; paths use forward slashes");
	if (path.includes("\0")) return refused("it has a NUL character");
	const file = joinPath(from, path);
	return file === null ? refused("it leaves the repository") : {
		kind: "target",
		file,
		pointer
	};
}
function refused(why) {
	return {
		kind: "refused",
		why
	};
}
/** Relative to the folder of `from`; null above the repository's root. */
function joinPath(from, path) {
	const parts = from.split("/").slice(0, -1);
	for (const part of path.split("/")) {
		if (part === "" || part === ".") continue;
		if (part !== "..") parts.push(part);
		else if (parts.pop() === void 0) return null;
	}
	return parts.length === 0 ? null : parts.join("/");
}
/** References are URIs; one that is no valid encoding is taken as it is written. */
function decode(text) {
	if (!text.includes("%")) return text;
	try {
		return decodeURIComponent(text);
	} catch (error) {
		if (error instanceof URIError) return text;
		throw error;
	}
}

// src/spec/references.ts
/** Objects whose keys are names that the author chose: below them `example` is a property and not an example. */
const NAME_MAPS = /* @__PURE__ */ new Set([
	"properties",
	"patternProperties",
	"$defs",
	"definitions",
	"dependentSchemas",
	"schemas",
	"parameters",
	"responses",
	"headers",
	"requestBodies",
	"securitySchemes",
	"links",
	"callbacks",
	"pathItems",
	"paths",
	"webhooks",
	"content",
	"mediaTypes",
	"encoding",
	"additionalOperations",
	"variables",
	"securityDefinitions",
	"examples",
	"channels",
	"operations",
	"messages",
	"servers",
	"replies",
	"operationTraits",
	"messageTraits"
]);
/** Members that hold data of the API and not parts of the specification: a `$ref` in them means nothing. */
const DATA = /* @__PURE__ */ new Set([
	"example",
	"default",
	"enum",
	"const",
	"value",
	"dataValue",
	"mapping"
]);
/** Levels from the root whose objects are remembered: paths and operations, schemas and other components. */
const REMEMBERED_LEVELS = 3;
/** Every `$ref` of a value that has a meaning there: not those in examples, defaults and extensions. */
function writtenReferences(root) {
	return documentReferences(root).written;
}
/**
* The same with what is below which part. Parts that `beside`, the other side of the document, has too are not looked through
* again, nor is what `isWithout` says has none.
*/
function documentReferences(root, beside = null, isWithout = () => false) {
	const written = [];
	const ranges = /* @__PURE__ */ new Map();
	const visit = (value, isNameMap, level) => {
		const isPart = level <= REMEMBERED_LEVELS && !isNameMap;
		const start = written.length;
		const known = isPart ? beside?.ranges.get(value) : void 0;
		if (beside !== null && known !== void 0) written.push(...beside.written.slice(...known));
		else if (!isWithout(value)) visitMembers(value, isNameMap, level + 1);
		if (isPart) ranges.set(value, [start, written.length]);
	};
	const visitMembers = (value, isNameMap, level) => {
		if (Array.isArray(value)) {
			for (const each of value) if (each !== null && typeof each === "object") visit(each, false, level);
			return;
		}
		for (const key in value) {
			const member = value[key];
			if (typeof member === "string") {
				if (key === "$ref" || key === "$dynamicRef") written.push({
					reference: member,
					container: value
				});
			} else if (member === null || typeof member !== "object") continue;
			else if (isNameMap) visit(member, false, level);
			else if (!isData(key, member)) visit(member, NAME_MAPS.has(key), level);
		}
	};
	if (root !== null && typeof root === "object") visit(root, false, 0);
	return {
		written,
		ranges
	};
}
/** `examples` is a list of data in a schema, and a map of objects that may be references everywhere else. */
function isData(key, member) {
	return DATA.has(key) || key.startsWith("x-") || key === "examples" && Array.isArray(member);
}
/**
* Paths of the repository that a document's references lead to, sorted, itself left out. References that are refused are
* left out too: reading the specification reports them. Throws `ProblemError` when the text cannot be parsed.
*/
function externalReferences(text, file) {
	const files = /* @__PURE__ */ new Set();
	for (const { reference } of writtenReferences(parseText(text, file).value)) {
		const target = referenceTarget(reference, file);
		if (target.kind === "target" && target.file !== file) files.add(target.file);
	}
	return [...files].sort();
}

export { referenceTarget as a, writtenReferences as i, externalReferences as n, isData as r, documentReferences as t };