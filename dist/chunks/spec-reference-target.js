import { n as WholeTree, t as parseText } from "./package-js-yaml.js";
import { t as percentDecoded } from "./model-percent-encoding.js";

// src/spec/reference-target.ts
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
/**
* Reads a `$ref` as seen from `from` (a path from the repository's root). Only relative paths inside the repository are
* followed: a specification of a pull request is foreign text, and must not choose what this process reads.
*/
function referenceTarget(reference, from) {
	const hash = reference.indexOf("#");
	const written = hash === -1 ? reference : reference.slice(0, hash);
	const fragment = hash === -1 ? "" : reference.slice(hash + 1);
	const pointer = percentDecoded(fragment) ?? fragment;
	if (written === "") return {
		kind: "target",
		file: from,
		pointer
	};
	const path = percentDecoded(written) ?? written;
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
	return root !== null && typeof root === "object" ? documentReferences(new WholeTree(root)).written : [];
}
/** The same with what is below which part; `beside` has those of the text that this one was read beside. */
function documentReferences(tree, beside = null) {
	const references = new DocumentReferences(tree, beside);
	if (tree.isContainer(tree.root)) references.visit(tree.root);
	return references;
}
/** Every `$ref` of a document, and which of them stand below the larger parts of it. */
var DocumentReferences = class DocumentReferences {
	written = [];
	#tree;
	#beside;
	/** Where the references below an object begin and end in the list, for objects that no map of names is. */
	#ranges = /* @__PURE__ */ new Map();
	/** The containers that are being looked through, from the outermost. */
	#open = [];
	constructor(tree, beside) {
		this.#tree = tree;
		this.#beside = beside;
	}
	/** Collects what is below an object or list. */
	visit(place) {
		this.#begin(place, false);
		if (this.#tree.mayRefer(place)) this.#tree.walkReferring(place, this);
		this.leave();
	}
	enter(place, key, isList) {
		const owner = this.#open.at(-1);
		const isPlain = key === null || owner?.isNameMap === true;
		if (!isPlain && isData(key, isList)) return false;
		const isNameMap = !isPlain && NAME_MAPS.has(key);
		const known = this.#open.length <= REMEMBERED_LEVELS && !isNameMap ? this.#belowBeside(place) : null;
		if (known === null) {
			this.#begin(place, isNameMap);
			return true;
		}
		const start = this.written.length;
		for (const each of known) this.written.push(each);
		this.#ranges.set(place, [start, this.written.length]);
		return false;
	}
	leave() {
		const left = this.#open.pop();
		if (left === void 0 || left.isNameMap || this.#open.length > REMEMBERED_LEVELS) return;
		this.#ranges.set(left.place, [left.start, this.written.length]);
	}
	scalar(place, key) {
		const owner = this.#open.at(-1);
		if (owner === void 0 || key !== "$ref" && key !== "$dynamicRef") return;
		const reference = this.#tree.text(place);
		if (reference !== null) this.written.push(new Written(reference, key, this.#tree, owner.place));
	}
	#begin(place, isNameMap) {
		this.#open.push({
			place,
			isNameMap,
			start: this.written.length
		});
	}
	/** Where the references below an object begin and end among all; null where it is not one of the larger parts. */
	rangeOf(place) {
		return this.#ranges.get(place) ?? null;
	}
	/** The references below a place. */
	at(place) {
		if (!this.#tree.isContainer(place)) return [];
		const known = this.#belowPlace(place) ?? this.#belowBeside(place);
		if (known !== null) return known;
		const below = new DocumentReferences(this.#tree, null);
		below.visit(place);
		return below.written;
	}
	/** The references below an object; null where it is not one of the larger parts. */
	below(container) {
		const place = this.#tree.placeOf(container);
		return place === void 0 ? null : this.#belowPlace(place) ?? this.#belowBeside(place);
	}
	#belowPlace(place) {
		if (this.#tree.isContainer(place) && !this.#tree.mayRefer(place)) return [];
		const range = this.#ranges.get(place);
		return range === void 0 ? null : this.written.slice(...range);
	}
	#belowBeside(place) {
		if (this.#beside === null) return null;
		const beside = this.#tree.placeBeside(place);
		return beside === void 0 ? null : this.#beside.#belowPlace(beside);
	}
};
/** Most references lead somewhere, and nobody asks for the object they stand in. */
var Written = class {
	reference;
	key;
	#tree;
	#place;
	constructor(...[reference, key, tree, place]) {
		this.reference = reference;
		this.key = key;
		this.#tree = tree;
		this.#place = place;
	}
	get container() {
		return this.#tree.value(this.#place);
	}
};
/** `examples` is a list of data in a schema, and a map of objects that may be references everywhere else. */
function isData(key, isList) {
	return DATA.has(key) || key.startsWith("x-") || key === "examples" && isList;
}
/**
* Paths of the repository that a document's references lead to, sorted, itself left out. References that are refused are
* left out too: reading the specification reports them. Throws `ProblemError` when the text cannot be parsed.
*/
function externalReferences(text, file) {
	const files = /* @__PURE__ */ new Set();
	for (const { reference } of documentReferences(parseText(text, file).tree).written) {
		const target = referenceTarget(reference, file);
		if (target.kind === "target" && target.file !== file) files.add(target.file);
	}
	return [...files].sort();
}

export { writtenReferences as a, isData as i, documentReferences as n, referenceTarget as o, externalReferences as r, DocumentReferences as t };