import { i as toProblem, t as ProblemError } from "./model-problem.js";
import { t as percentDecoded } from "./model-percent-encoding.js";
import { i as unescapeToken, n as fragmentTokens, r as pointerTokens, t as escapeToken } from "./model-json-pointer.js";
import { t as parseText } from "./package-js-yaml.js";
import { a as writtenReferences, i as isData, n as documentReferences, o as referenceTarget } from "./spec-reference-target.js";

// src/spec/normalise/specification.ts
function dialectOf(version) {
	return version === "3.2" ? "3.1" : version;
}
/** A member that is text; null where it is absent or something else. */
function textOf(node, key) {
	const value = node.child(key)?.value;
	return typeof value === "string" ? value : null;
}
/** A member, references followed; null where it is absent or leads to nothing. */
function memberOf(specification, node, key) {
	const child = node.child(key);
	return child === null ? null : specification.sources.resolve(child);
}
/** Members of a map of names, the map's and the members' references followed. A header may well be named `x-total-count`. */
function entriesOf(specification, map) {
	const resolved = map === null ? null : specification.sources.resolve(map);
	if (resolved === null || Array.isArray(resolved.value)) return [];
	return resolved.children().flatMap((child) => {
		const target = specification.sources.resolve(child);
		return target === null ? [] : [[String(child.key), target]];
	});
}
/** The same for paths, responses and callbacks: only these maps may hold extensions beside their names. */
function entriesBesideExtensions(specification, map) {
	return entriesOf(specification, map).filter(([name]) => !name.startsWith("x-"));
}
/** Elements of a list, their references followed; empty for what is no list. */
function elementsOf(specification, list) {
	if (list === null || !Array.isArray(list.value)) return [];
	return list.children().flatMap((child) => specification.sources.resolve(child) ?? []);
}
/** A part that is not compared, with the reason a reader needs. */
function notAnalysed(node, what, why) {
	return {
		location: node.location(),
		what,
		why
	};
}

// src/spec/node.ts
/** A value of a specification together with the way that led to it, so that every finding can say where it stands. */
var SpecNode = class SpecNode {
	document;
	value;
	parent;
	/** Key in the parent; empty for the root of a file. */
	key;
	constructor(document, value, parent, key) {
		this.document = document;
		this.value = value;
		this.parent = parent;
		this.key = key;
	}
	static root(document) {
		return new SpecNode(document, document.parsed.value, null, "");
	}
	/** The member of that name or index; null where there is none, inherited names included. */
	child(key) {
		if (this.value === null || typeof this.value !== "object" || !Object.hasOwn(this.value, key)) return null;
		return new SpecNode(this.document, this.value[key], this, key);
	}
	/** All members in their written order; empty for what is neither object nor array. */
	children() {
		const { value } = this;
		if (Array.isArray(value)) return value.map((each, index) => new SpecNode(this.document, each, this, index));
		if (value === null || typeof value !== "object") return [];
		return Object.keys(value).map((key) => new SpecNode(this.document, value[key], this, key));
	}
	/** Keys from the root of the file to here. */
	path() {
		const keys = [];
		for (let node = this; node.parent !== null; node = node.parent) keys.push(node.key);
		return keys.reverse();
	}
	/** JSON pointer (RFC 6901); empty for the root. */
	pointer() {
		return this.path().map((key) => `/${escapeToken(String(key))}`).join("");
	}
	/** The line of the key, which is where a person looks; of the value for the root and for elements of a list. */
	location() {
		const { side, file, parsed } = this.document;
		const container = this.parent?.value;
		const position = container !== null && typeof container === "object" ? parsed.position(container, this.key, "key") : parsed.positionAt([]);
		return {
			side,
			file,
			line: position.line,
			column: position.column,
			pointer: this.pointer()
		};
	}
};

// src/spec/schema-names.ts
/** Looks through a document; examples, defaults and extensions name nothing. */
function schemaNames(document) {
	const anchors = /* @__PURE__ */ new Map();
	const ids = /* @__PURE__ */ new Map();
	const ambiguous = /* @__PURE__ */ new Set();
	const visit = (value, path, base) => {
		const own = value;
		const full = typeof own["$id"] === "string" ? join(own["$id"], base) : base;
		if (typeof own["$id"] === "string") {
			const node = nodeAt(document, path);
			for (const id of [own["$id"], full]) ids.set(id.replace(/#$/, ""), node);
		}
		for (const word of ["$anchor", "$dynamicAnchor"]) {
			const name = own[word];
			if (typeof name !== "string") continue;
			if (anchors.has(name)) ambiguous.add(name);
			else anchors.set(name, nodeAt(document, path));
		}
		for (const [key, member] of Object.entries(own)) {
			if (member === null || typeof member !== "object" || isData(key, Array.isArray(member))) continue;
			visit(member, [...path, Array.isArray(value) ? Number(key) : key], full);
		}
	};
	const { value } = document.parsed;
	if (value !== null && typeof value === "object") visit(value, [], "");
	return {
		anchors,
		ids,
		ambiguous
	};
}
function nodeAt(document, path) {
	let node = SpecNode.root(document);
	for (const key of path) node = node.child(key) ?? node;
	return node;
}
/** As a URI is resolved; what is no URI stays as it is written. */
function join(id, base) {
	return URL.canParse(id, base === "" ? void 0 : base) ? new URL(id, base === "" ? void 0 : base).href : id;
}

// src/spec/reference-targets.ts
/** References that lead to references: nobody writes more on purpose, and each costs a look-up at every use. */
const MAX_REFERENCE_CHAIN = 100;
/** Where the references of files that were read lead; each is looked up once. */
var ReferenceTargets = class {
	#documents;
	#followed = /* @__PURE__ */ new Map();
	#located = /* @__PURE__ */ new Map();
	#names = /* @__PURE__ */ new Map();
	/** Files may be added while the others are read. */
	constructor(documents) {
		this.#documents = documents;
	}
	/** Where a reference leads by its pointer alone; null where that does not tell. */
	locate(reference, from) {
		let located = this.#located.get(from);
		if (located === void 0) {
			located = /* @__PURE__ */ new Map();
			this.#located.set(from, located);
		}
		let target = located.get(reference);
		if (target === void 0) {
			target = this.#lookUp(reference, from);
			located.set(reference, target);
		}
		return target;
	}
	#lookUp(reference, from) {
		const target = referenceTarget(reference, from.file);
		const document = target.kind === "refused" ? void 0 : this.#documents.get(target.file);
		const tokens = target.kind === "refused" ? null : pointerTokens(target.pointer);
		if (document === void 0 || tokens === null) return null;
		const { tree } = document.parsed;
		let place = tree.root;
		for (const token of tokens) {
			place = tree.member(place, token);
			if (place === void 0) return null;
		}
		return {
			document,
			place
		};
	}
	/** What a reference names; null where it leads to nothing. */
	follow(reference, from) {
		let followed = this.#followed.get(from);
		if (followed === void 0) {
			followed = /* @__PURE__ */ new Map();
			this.#followed.set(from, followed);
		}
		let node = followed.get(reference);
		if (node === void 0) {
			followed.set(reference, null);
			node = this.#find(reference, from);
			followed.set(reference, node);
		}
		return node;
	}
	#find(reference, from) {
		const target = referenceTarget(reference, from.file);
		const document = target.kind === "refused" ? void 0 : this.#documents.get(target.file);
		if (target.kind === "refused" || document === void 0) return this.named(reference, from);
		const tokens = pointerTokens(target.pointer);
		if (tokens === null) return this.namesOf(document).anchors.get(target.pointer) ?? null;
		return this.#below(SpecNode.root(document), tokens);
	}
	/** A schema by its `$id`, and what is below it; null where no schema of this document has that id. */
	named(reference, from) {
		const [id = "", fragment = ""] = reference.split("#", 2);
		const names = this.namesOf(from);
		const named = id === "" ? void 0 : names.ids.get(id);
		if (named === void 0) return null;
		const tokens = fragmentTokens(`#${fragment}`);
		return tokens === null ? names.anchors.get(fragment) ?? null : this.#below(named, tokens);
	}
	/** The names of its schemas, read once. */
	namesOf(document) {
		let names = this.#names.get(document);
		if (names === void 0) {
			names = schemaNames(document);
			this.#names.set(document, names);
		}
		return names;
	}
	#below(start, tokens) {
		let node = start;
		for (const token of tokens) node = (node?.child(token) ?? (node === null ? null : this.resolve(node)?.child(token))) || null;
		return node;
	}
	/** The node itself, or what it refers to at the end of a chain of references; null where that is nothing. */
	resolve(node) {
		let current = node;
		for (let steps = 0; current !== null; steps++) {
			const reference = referenceOf(current);
			if (reference === null) return current;
			if (steps >= MAX_REFERENCE_CHAIN) throw chainTooLong(node);
			current = this.follow(reference, current.document);
		}
		return null;
	}
};
/** The text of a node's `$ref`, or of its `$dynamicRef`; null where it has none. */
function referenceOf(node) {
	const { value } = node;
	if (value === null || typeof value !== "object" || Array.isArray(value)) return null;
	const key = Object.hasOwn(value, "$ref") ? "$ref" : "$dynamicRef";
	if (!Object.hasOwn(value, key)) return null;
	const reference = value[key];
	return typeof reference === "string" ? reference : null;
}
/** What a node's reference calls its target, `orders.yaml#/components/schemas/My%20Order` → My Order; null where it has no reference. */
function referredName(node) {
	const last = referenceOf(node)?.split("/").at(-1);
	return last === void 0 ? null : unescapeToken(percentDecoded(last) ?? last);
}
function chainTooLong(node) {
	const { file, line, column } = (node.child("$ref") ?? node).location();
	return new ProblemError({
		code: "spec.reference",
		what: `The reference "${referenceOf(node)}" never ends`,
		where: {
			file,
			line,
			column
		},
		why: `it leads to another reference more than ${MAX_REFERENCE_CHAIN} times`,
		todo: "Point it at what is meant."
	});
}

// src/spec/normalise/schema-part.ts
function schemaPart(node, dialect) {
	return {
		node,
		dialect,
		form: "schema",
		without: [],
		fields: null
	};
}
/** Keywords of a Swagger 2.0 parameter, header or form field as a schema. */
function parameterPart(node) {
	return {
		node,
		dialect: "2.0",
		form: "parameter",
		without: [],
		fields: null
	};
}
function formPart(node, fields) {
	return {
		node,
		dialect: "2.0",
		form: "form-data",
		without: [],
		fields
	};
}

// src/spec/read-sibling.ts
/** Problems of a name that leads to no file of the repository; every other problem of a file has a place in it. */
const NO_FILE = /^file\.(?:folder|symlink|submodule|lfs-pointer|missing|too-large)$/;
/** The file a reference names, or why it is none: a folder, a link, a submodule. Bytes that are no text are told at their own place. */
async function readSibling(read, path) {
	try {
		return {
			text: await read(path),
			why: `there is no file ${path}`
		};
	} catch (error) {
		if (!(error instanceof ProblemError) || !NO_FILE.test(error.problem.code)) throw error;
		const { what, why } = error.problem;
		return {
			text: null,
			why: why === null ? what : `${what}: ${why}`
		};
	}
}

// src/spec/resolve.ts
/** Files of one specification: the largest public one that is split up (DigitalOcean) has 3,000. */
const MAX_FILES = 5e3;
/** Files that lead to a file, one through the other. */
const MAX_FILE_DEPTH = 64;
/** UTF-16 units of all files of one side together; twice what one file may have. */
const MAX_TOTAL_LENGTH = 67108864;
/**
* Reads a specification's entry file and every file it refers to. A reference that is refused or leads to nothing throws
* `ProblemError` at its line on the head; on the base, where it cannot be corrected any more, that part is not analysed.
* `beside` is the other side when that was read before: what is written the same there is not read again.
*/
async function readSources(file, side, read, beside = null) {
	const twin = beside?.entry.document.parsed ?? null;
	const entry = {
		side,
		file: file.path,
		parsed: parseText(file.text, file.path, twin)
	};
	const sources = new Sources(entry, beside);
	await sources.load(file.text.length, read);
	return sources;
}
var Sources = class {
	side;
	entry;
	documents = /* @__PURE__ */ new Map();
	notAnalysed = [];
	#beside;
	#written = /* @__PURE__ */ new Map();
	#distinct = /* @__PURE__ */ new Map();
	#targets;
	constructor(entry, beside) {
		this.side = entry.side;
		this.#beside = beside;
		this.entry = SpecNode.root(entry);
		this.documents.set(entry.file, entry);
		this.#targets = new ReferenceTargets(this.documents);
	}
	async load(entryLength, read) {
		let length = entryLength;
		let level = [this.entry.document];
		for (let depth = 0; level.length > 0; depth++) {
			const next = [];
			for (const document of level) for (const [path, written] of this.#missingFiles(document)) {
				const { text, why } = await readSibling(read, path);
				length += text?.length ?? 0;
				this.#checkLimits({
					document,
					written,
					length,
					depth
				});
				const found = text === null ? this.#refuse(document, written, why) : this.#parse(path, text);
				if (found !== null) next.push(found);
			}
			level = next;
		}
		for (const document of this.documents.values()) this.#checkPointers(document);
	}
	/** Files this document needs that were not read yet, each with the first reference that needs it. */
	#missingFiles(document) {
		const missing = /* @__PURE__ */ new Map();
		const distinct = /* @__PURE__ */ new Map();
		const written = documentReferences(document.parsed.tree, this.#referencesBeside(document));
		for (const each of written.written) if (!distinct.has(each.reference)) distinct.set(each.reference, each);
		this.#written.set(document, written);
		this.#distinct.set(document, [...distinct.keys()]);
		for (const each of distinct.values()) {
			const target = referenceTarget(each.reference, document.file);
			if (!(target.kind === "target" && this.documents.has(target.file)) && this.#targets.named(each.reference, document) !== null) continue;
			if (target.kind === "refused") this.#refuse(document, each, target.why);
			else if (!this.documents.has(target.file) && !missing.has(target.file)) missing.set(target.file, each);
		}
		return missing;
	}
	#referencesBeside(document) {
		const other = document === this.entry.document ? this.#beside?.entry.document : this.#beside?.documents.get(document.file);
		return other === void 0 ? null : this.#beside?.allReferences(other) ?? null;
	}
	#parse(path, text) {
		try {
			const twin = this.#beside?.documents.get(path)?.parsed ?? null;
			const document = {
				side: this.side,
				file: path,
				parsed: parseText(text, path, twin)
			};
			this.documents.set(path, document);
			return document;
		} catch (error) {
			if (this.side === "head" || !(error instanceof ProblemError)) throw error;
			const problem = toProblem(error, "text.syntax", "The file cannot be parsed");
			const location = {
				...problem.where ?? {
					file: path,
					line: 1,
					column: 1
				},
				side: this.side,
				pointer: ""
			};
			this.notAnalysed.push({
				location,
				what: problem.what,
				why: problem.why ?? "it cannot be parsed"
			});
			return null;
		}
	}
	#checkLimits(at) {
		const exceeded = this.documents.size >= MAX_FILES ? `a specification may have ${MAX_FILES} files` : at.length > MAX_TOTAL_LENGTH ? `all files together may have ${MAX_TOTAL_LENGTH} characters` : at.depth >= MAX_FILE_DEPTH ? `files may lead to each other ${MAX_FILE_DEPTH} levels deep` : null;
		if (exceeded !== null) throw this.#problem(at.document, at.written, "spec.limit", exceeded);
	}
	#checkPointers(document) {
		const reported = /* @__PURE__ */ new Set();
		for (const written of this.#written.get(document)?.written ?? []) {
			const { reference } = written;
			this.#checkDynamic(document, written);
			if (reported.has(reference)) continue;
			reported.add(reference);
			if (this.locate(reference, document) !== null || this.follow(reference, document) !== null) continue;
			const target = referenceTarget(reference, document.file);
			if (target.kind === "refused" || !this.documents.has(target.file)) continue;
			const what = pointerTokens(target.pointer) === null ? `no anchor "${target.pointer}"` : `nothing at ${target.pointer}`;
			this.#refuse(document, written, `${target.file} has ${what}`);
		}
	}
	/** Where several schemas offer the same dynamic anchor, the first one stands for all of them. */
	#checkDynamic(document, written) {
		if (written.key === "$ref" || Object.hasOwn(written.container, "$ref")) return;
		const name = written.reference.slice(written.reference.indexOf("#") + 1);
		if (!this.#targets.namesOf(document).ambiguous.has(name)) return;
		this.#note(document, written, `$dynamicRef "${written.reference}"`, "several schemas have this dynamic anchor; it is compared as if it led to the first one");
	}
	#refuse(document, written, why) {
		if (this.side === "head") throw this.#problem(document, written, "spec.reference", why);
		this.#note(document, written, `$ref "${written.reference}"`, why);
		return null;
	}
	#note(document, written, what, why) {
		const position = document.parsed.position(written.container, keyOf(written), "key");
		const location = {
			side: this.side,
			file: document.file,
			...position,
			pointer: ""
		};
		this.notAnalysed.push({
			location,
			what,
			why
		});
	}
	#problem(document, written, code, why) {
		const where = {
			file: document.file,
			...document.parsed.position(written.container, keyOf(written), "key")
		};
		const what = `The reference "${written.reference}" cannot be followed`;
		return new ProblemError({
			code,
			what,
			where,
			why,
			todo: "Correct the $ref, or add what it names."
		});
	}
	references(document) {
		return this.#distinct.get(document) ?? [];
	}
	allReferences(document) {
		return this.#written.get(document) ?? null;
	}
	referencesBelow(node) {
		const { value } = node;
		if (value === null || typeof value !== "object") return [];
		return this.#written.get(node.document)?.below(value) ?? writtenReferences(value);
	}
	locate(reference, from) {
		return this.#targets.locate(reference, from);
	}
	follow(reference, from) {
		return this.#targets.follow(reference, from);
	}
	resolve(node) {
		return this.#targets.resolve(node);
	}
};
function keyOf({ container }) {
	return Object.hasOwn(container, "$ref") ? "$ref" : "$dynamicRef";
}

export { referenceOf as a, dialectOf as c, entriesOf as d, memberOf as f, schemaPart as i, elementsOf as l, textOf as m, formPart as n, referredName as o, notAnalysed as p, parameterPart as r, SpecNode as s, readSources as t, entriesBesideExtensions as u };