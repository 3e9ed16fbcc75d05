import { n as writtenReferences, r as referenceTarget } from "./spec-reference-target.js";
import { r as toProblem, t as ProblemError } from "./model-problem.js";
import { t as parseText } from "./package-js-yaml.js";

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
		return Object.entries(value).map(([key, each]) => new SpecNode(this.document, each, this, key));
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
function escapeToken(token) {
	return token.replaceAll("~", "~0").replaceAll("/", "~1");
}
/** The tokens of a JSON pointer; null where it is none. */
function pointerTokens(pointer) {
	if (pointer === "") return [];
	if (!pointer.startsWith("/")) return null;
	return pointer.slice(1).split("/").map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}

// src/spec/resolve.ts
/** Files of one specification: the largest public one that is split up (DigitalOcean) has 3,000. */
const MAX_FILES = 5e3;
/** Files that lead to a file, one through the other. */
const MAX_FILE_DEPTH = 64;
/** UTF-16 units of all files of one side together; twice what one file may have. */
const MAX_TOTAL_LENGTH = 67108864;
/** References that lead to references: nobody writes more on purpose, and each costs a look-up at every use. */
const MAX_REFERENCE_CHAIN = 100;
/**
* Reads a specification's entry file and every file it refers to. A reference that is refused or leads to nothing throws
* `ProblemError` at its line on the head; on the base, where it cannot be corrected any more, that part is not analysed.
*/
async function readSources(file, side, read) {
	const sources = new Sources(side, {
		side,
		file: file.path,
		parsed: parseText(file.text, file.path)
	});
	await sources.load(file.text.length, read);
	return sources;
}
var Sources = class {
	side;
	entry;
	documents = /* @__PURE__ */ new Map();
	notAnalysed = [];
	#written = /* @__PURE__ */ new Map();
	#distinct = /* @__PURE__ */ new Map();
	#followed = /* @__PURE__ */ new Map();
	constructor(side, entry) {
		this.side = side;
		this.entry = SpecNode.root(entry);
		this.documents.set(entry.file, entry);
	}
	async load(entryLength, read) {
		let length = entryLength;
		let level = [this.entry.document];
		for (let depth = 0; level.length > 0; depth++) {
			const next = [];
			for (const document of level) for (const [path, written] of this.#missingFiles(document)) {
				const text = await read(path);
				length += text?.length ?? 0;
				this.#checkLimits({
					document,
					written,
					length,
					depth
				});
				const found = text === null ? this.#refuse(document, written, `there is no file ${path}`) : this.#parse(path, text);
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
		const written = writtenReferences(document.parsed.value);
		for (const each of written) if (!distinct.has(each.reference)) distinct.set(each.reference, each);
		this.#written.set(document, written);
		this.#distinct.set(document, [...distinct.keys()]);
		for (const each of distinct.values()) {
			const target = referenceTarget(each.reference, document.file);
			if (target.kind === "refused") this.#refuse(document, each, target.why);
			else if (!this.documents.has(target.file) && !missing.has(target.file)) missing.set(target.file, each);
		}
		return missing;
	}
	#parse(path, text) {
		try {
			const document = {
				side: this.side,
				file: path,
				parsed: parseText(text, path)
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
		for (const written of this.#written.get(document) ?? []) {
			const { reference } = written;
			if (reported.has(reference) || this.follow(reference, document) !== null) continue;
			reported.add(reference);
			const target = referenceTarget(reference, document.file);
			if (target.kind === "refused" || !this.documents.has(target.file)) continue;
			if (pointerTokens(target.pointer) === null) this.#note(document, written, `$ref "${reference}"`, "anchors ($anchor, $id) are not followed, only JSON pointers");
			else this.#refuse(document, written, `${target.file} has nothing at ${target.pointer}`);
		}
		this.#written.delete(document);
	}
	#refuse(document, written, why) {
		if (this.side === "head") throw this.#problem(document, written, "spec.reference", why);
		this.#note(document, written, `$ref "${written.reference}"`, why);
		return null;
	}
	#note(document, written, what, why) {
		const position = document.parsed.position(written.container, "$ref", "key");
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
			...document.parsed.position(written.container, "$ref", "key")
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
		if (target.kind === "refused") return null;
		const document = this.documents.get(target.file);
		const tokens = pointerTokens(target.pointer);
		if (document === void 0 || tokens === null) return null;
		let node = SpecNode.root(document);
		for (const token of tokens) node = (node?.child(token) ?? (node === null ? null : this.resolve(node)?.child(token))) || null;
		return node;
	}
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
/** The text of a node's `$ref`; null where it has none. */
function referenceOf(node) {
	const { value } = node;
	if (value === null || typeof value !== "object" || Array.isArray(value) || !Object.hasOwn(value, "$ref")) return null;
	const reference = value.$ref;
	return typeof reference === "string" ? reference : null;
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
/** Named members of a map, the map's and the members' references followed, extensions left out. */
function entriesOf(specification, map) {
	const resolved = map === null ? null : specification.sources.resolve(map);
	if (resolved === null || Array.isArray(resolved.value)) return [];
	const entries = [];
	for (const child of resolved.children()) {
		const key = String(child.key);
		const target = key.startsWith("x-") ? null : specification.sources.resolve(child);
		if (target !== null) entries.push([key, target]);
	}
	return entries;
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

// src/spec/normalise/parameters.ts
const PLACES = /* @__PURE__ */ new Set([
	"path",
	"query",
	"header",
	"cookie",
	"querystring"
]);
/** Headers that OpenAPI leaves to `content`, `security` and the media type of the response. */
const IGNORED_HEADERS = /* @__PURE__ */ new Set([
	"accept",
	"content-type",
	"authorization"
]);
/** How Swagger 2.0 writes lists, in the words of OpenAPI 3. */
const COLLECTION_STYLES = {
	csv: ["form", false],
	multi: ["form", true],
	ssv: ["spaceDelimited", false],
	pipes: ["pipeDelimited", false],
	tsv: ["tabDelimited", false]
};
/** Parameters of an operation as nodes: the path's own pushed down, an operation's parameter in place of one of the same name. */
function parameterNodes(specification, operation, pathItem) {
	const byName = /* @__PURE__ */ new Map();
	for (const owner of [pathItem, operation]) for (const node of elementsOf(specification, memberOf(specification, owner, "parameters"))) byName.set(`${textOf(node, "in")}:${textOf(node, "name")}`, node);
	return [...byName.values()];
}
function parameterViews(specification, nodes) {
	return nodes.flatMap((node) => parameterView(specification, node) ?? []);
}
function parameterView(specification, node) {
	const name = textOf(node, "name");
	const place = textOf(node, "in");
	if (name === null || place === null || !PLACES.has(place)) return null;
	if (place === "header" && IGNORED_HEADERS.has(name.toLowerCase())) return null;
	const media = firstMedia(specification, node);
	return {
		name,
		in: place,
		required: place === "path" || node.child("required")?.value === true,
		...serialisation(node, place, specification.version === "2.0"),
		schema: media === null ? ownSchema(specification, node) : media.schema,
		mediaType: media?.mediaType ?? null,
		node
	};
}
function serialisation(node, place, isSwagger) {
	const simple = place === "path" || place === "header";
	if (isSwagger) {
		const [style, explode] = COLLECTION_STYLES[textOf(node, "collectionFormat") ?? "csv"] ?? ["form", false];
		return {
			style: simple && style === "form" ? "simple" : style,
			explode
		};
	}
	const style = textOf(node, "style") ?? (simple ? "simple" : "form");
	const explode = node.child("explode")?.value;
	return {
		style,
		explode: typeof explode === "boolean" ? explode : style === "form"
	};
}
function ownSchema(specification, node) {
	if (specification.version === "2.0") return [parameterPart(node)];
	const schema = node.child("schema");
	return schema === null ? null : [schemaPart(schema, dialectOf(specification.version))];
}
function firstMedia(specification, node) {
	const first = entriesOf(specification, node.child("content"))[0];
	if (first === void 0) return null;
	const [mediaType, media] = first;
	return {
		mediaType,
		schema: ownSchema(specification, media)
	};
}
/** Response headers, and headers of a callback's response. */
function headerViews(specification, response) {
	return entriesOf(specification, response.child("headers")).filter(([name]) => name.toLowerCase() !== "content-type").map(([name, node]) => ({
		name,
		required: specification.version !== "2.0" && node.child("required")?.value === true,
		schema: firstMedia(specification, node)?.schema ?? ownSchema(specification, node),
		node
	}));
}

// src/spec/normalise/content.ts
/** What Swagger 2.0 is taken to mean where it names no media type: nearly every such description is of JSON. */
const SWAGGER_MEDIA_TYPE = "application/json";
const FORM_MEDIA_TYPE = "application/x-www-form-urlencoded";
function bodyView(specification, operation, parameters) {
	if (specification.version === "2.0") return swaggerBody(specification, operation, parameters);
	const node = memberOf(specification, operation, "requestBody");
	if (node === null) return null;
	return {
		required: node.child("required")?.value === true,
		content: contentViews(specification, node),
		node
	};
}
function responseViews(specification, operation) {
	return entriesOf(specification, memberOf(specification, operation, "responses")).map(([status, node]) => ({
		status: status === "default" ? status : status.toUpperCase(),
		content: specification.version === "2.0" ? swaggerContent(specification, operation, node) : contentViews(specification, node),
		headers: headerViews(specification, node),
		node
	}));
}
function contentViews(specification, owner) {
	return entriesOf(specification, memberOf(specification, owner, "content")).map(([mediaType, node]) => ({
		mediaType,
		schema: partOf(specification, node, "schema"),
		itemSchema: specification.version === "3.2" ? partOf(specification, node, "itemSchema") : null,
		node
	}));
}
function partOf(specification, node, key) {
	const schema = node.child(key);
	return schema === null ? null : [schemaPart(schema, dialectOf(specification.version))];
}
function swaggerContent(specification, operation, response) {
	if (response.child("schema") === null) return [];
	return mediaTypes(specification, operation, "produces").map((mediaType) => ({
		mediaType,
		schema: partOf(specification, response, "schema"),
		itemSchema: null,
		node: response
	}));
}
function swaggerBody(specification, operation, parameters) {
	const consumed = mediaTypes(specification, operation, "consumes");
	const body = parameters.find((node) => textOf(node, "in") === "body");
	if (body !== void 0) {
		const schema = partOf(specification, body, "schema");
		const content = consumed.map((mediaType) => ({
			mediaType,
			schema,
			itemSchema: null,
			node: body
		}));
		return {
			required: body.child("required")?.value === true,
			content,
			node: body
		};
	}
	const fields = parameters.filter((node) => textOf(node, "in") === "formData");
	if (fields[0] === void 0) return null;
	const forms = consumed.filter((type) => type === FORM_MEDIA_TYPE || type.startsWith("multipart/"));
	const schema = [formPart(operation, fields)];
	const content = (forms.length > 0 ? forms : [FORM_MEDIA_TYPE]).map((mediaType) => ({
		mediaType,
		schema,
		itemSchema: null,
		node: operation
	}));
	return {
		required: fields.some((node) => node.child("required")?.value === true),
		content,
		node: operation
	};
}
function mediaTypes(specification, operation, key) {
	const written = operation.child(key) ?? specification.root.child(key);
	const types = Array.isArray(written?.value) ? written.value.filter((each) => typeof each === "string") : [];
	return types.length > 0 ? types : [SWAGGER_MEDIA_TYPE];
}

// src/spec/normalise/operations.ts
const METHODS = [
	"get",
	"put",
	"post",
	"delete",
	"options",
	"head",
	"patch",
	"trace",
	"query"
];
/** Every path with its operations, in the written order. */
function listPaths(specification) {
	return pathsOf(specification, "paths", "normal");
}
/** Webhooks: the provider calls, so everything in them flows the other way round. */
function listWebhooks(specification) {
	return pathsOf(specification, "webhooks", "inverted");
}
function pathsOf(specification, member, sense) {
	const map = memberOf(specification, specification.root, member);
	return entriesOf(specification, map).map(([path, pathItem]) => {
		const label = sense === "normal" ? path : `webhook ${path}`;
		const operations = operationsOf(specification, {
			path,
			pathItem,
			sense,
			label: (method) => `${method} ${label}`
		});
		return {
			path,
			sense,
			written: map?.child(path) ?? pathItem,
			pathItem,
			operations
		};
	});
}
/** Operations of one path item: the fixed methods, and those of 3.2's `additionalOperations`. */
function operationsOf(specification, place) {
	const { path, pathItem, sense, label } = place;
	const found = [];
	const add = (method, node) => {
		if (node === null || node.value === null || typeof node.value !== "object") return;
		found.push({
			id: label(method),
			method,
			path,
			sense,
			node,
			pathItem
		});
	};
	for (const method of METHODS) {
		if (method === "query" && specification.version !== "3.2") continue;
		add(method.toUpperCase(), memberOf(specification, pathItem, method));
	}
	for (const [method, node] of entriesOf(specification, pathItem.child("additionalOperations"))) add(method, node);
	return found;
}

// src/spec/normalise/security.ts
/** What an operation asks for: its own list, else the one at the top. */
function securityOf(specification, operation) {
	const node = operation.child("security") ?? specification.root.child("security");
	if (node === null || !Array.isArray(node.value)) return {
		alternatives: [],
		node
	};
	return {
		alternatives: node.value.map(alternative),
		node
	};
}
function alternative(value) {
	if (value === null || typeof value !== "object" || Array.isArray(value)) return {};
	return Object.fromEntries(Object.entries(value).map(([scheme, scopes]) => [scheme, Array.isArray(scopes) ? scopes.map(String).sort() : []]));
}
/** Declared security schemes by name. */
function securitySchemes(specification) {
	const owner = specification.version === "2.0" ? memberOf(specification, specification.root, "securityDefinitions") : memberOf(specification, memberOf(specification, specification.root, "components") ?? specification.root, "securitySchemes");
	return new Map(entriesOf(specification, owner));
}

// src/spec/normalise/exchanges.ts
/** Callbacks of callbacks: nobody writes them on purpose, and references could make them endless. */
const MAX_CALLBACK_DEPTH = 3;
/** Reads one operation. What is too deep to be read goes to `missed`. */
function exchangeOf(specification, operation, missed) {
	return readExchange(specification, operation, {
		depth: 0,
		missed
	});
}
function readExchange(specification, operation, context) {
	const { node, pathItem } = operation;
	const parameters = parameterNodes(specification, node, pathItem);
	return {
		id: operation.id,
		method: operation.method,
		path: operation.path,
		sense: operation.sense,
		node,
		parameters: parameterViews(specification, parameters),
		body: bodyView(specification, node, parameters),
		responses: responseViews(specification, node),
		security: securityOf(specification, node),
		callbacks: callbackNodes(specification, operation).map((each) => {
			if (context.depth < MAX_CALLBACK_DEPTH) return readExchange(specification, each, {
				...context,
				depth: context.depth + 1
			});
			context.missed.push(notAnalysed(each.node, `callbacks of ${each.id}`, `callbacks nest more than ${MAX_CALLBACK_DEPTH} deep`));
			return emptyExchange(each);
		})
	};
}
function callbackNodes(specification, operation) {
	return entriesOf(specification, memberOf(specification, operation.node, "callbacks")).flatMap(([name, callback]) => entriesOf(specification, callback).flatMap(([expression, pathItem]) => operationsOf(specification, {
		path: expression,
		pathItem,
		sense: operation.sense === "normal" ? "inverted" : "normal",
		label: (method) => `${operation.id} callback ${name} ${method} ${expression}`
	})));
}
function emptyExchange(operation) {
	const { id, method, path, sense, node } = operation;
	return {
		id,
		method,
		path,
		sense,
		node,
		parameters: [],
		body: null,
		responses: [],
		security: {
			alternatives: [],
			node: null
		},
		callbacks: []
	};
}

// src/spec/servers.ts
/** Path prefixes of all servers, without repetition; `['']` where there is none. */
function basePaths(specification) {
	const { root, version } = specification;
	if (version === "2.0") return [trimSlash(textOf(root, "basePath") ?? "")];
	const urls = root.child("servers")?.children() ?? [];
	const prefixes = new Set(urls.map((server) => prefixOf(serverUrl(specification, server))));
	return prefixes.size === 0 ? [""] : [...prefixes];
}
/** A server's address with the defaults of its variables filled in. */
function serverUrl(specification, server) {
	let url = textOf(server, "url") ?? "";
	for (const [name, variable] of entriesOf(specification, server.child("variables"))) url = url.replaceAll(`{${name}}`, () => String(variable.child("default")?.value ?? ""));
	return url;
}
function prefixOf(url) {
	return trimSlash(url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, "").replace(/[?#].*$/, ""));
}
function trimSlash(path) {
	const trimmed = path.replace(/\/+$/, "");
	return trimmed === "" || trimmed.startsWith("/") ? trimmed : `/${trimmed.replace(/^\.\//, "")}`;
}

// src/spec/bundle.ts
/** Members whose value, or whose values' values, are schemas: a reference there becomes a component, which may recurse. */
const SCHEMA_KEYS = /* @__PURE__ */ new Set([
	"schema",
	"itemSchema",
	"items",
	"not",
	"if",
	"then",
	"else",
	"contains",
	"propertyNames",
	"additionalProperties",
	"unevaluatedItems",
	"unevaluatedProperties",
	"contentSchema"
]);
const SCHEMA_GROUPS = /* @__PURE__ */ new Set([
	"allOf",
	"anyOf",
	"oneOf",
	"prefixItems",
	"properties",
	"patternProperties",
	"dependentSchemas",
	"$defs",
	"definitions",
	"schemas"
]);
/** Parts that are drawn in where they are used: deeper than this they must be going in circles. */
const MAX_INLINE_DEPTH = 64;
/**
* One self-contained document of the specification's own version: schemas of other files become components, everything else
* is drawn in where it is used. A specification of one file is its document as it is.
*/
function bundleDocument(specification) {
	const { sources, root } = specification;
	return sources.documents.size === 1 ? root.value : new Bundler(specification).bundle();
}
var Bundler = class {
	#specification;
	#schemas = {};
	#names = /* @__PURE__ */ new Map();
	#container;
	constructor(specification) {
		this.#specification = specification;
		this.#container = specification.version === "2.0" ? ["definitions"] : ["components", "schemas"];
	}
	bundle() {
		const { root } = this.#specification;
		for (const name of Object.keys(this.#existing())) this.#names.set(name, name);
		const bundled = this.#copy(root, "other", 0);
		let holder = bundled;
		for (const key of this.#container) {
			const next = Object.hasOwn(holder, key) ? holder[key] : {};
			holder[key] = next;
			holder = next;
		}
		for (const [name, schema] of Object.entries(this.#schemas)) define$1(holder, name, schema);
		return bundled;
	}
	#existing() {
		let node = this.#specification.root;
		for (const key of this.#container) node = node?.child(key) ?? null;
		return node !== null && typeof node.value === "object" && node.value !== null ? node.value : {};
	}
	#copy(node, kind, depth) {
		const { value } = node;
		if (value === null || typeof value !== "object") return value;
		if (Array.isArray(value)) return node.children().map((each) => this.#copy(each, kind === "schemas" ? "schema" : kind, depth));
		const reference = value["$ref"];
		if (typeof reference === "string" && kind !== "schemas") {
			const replaced = this.#reference(reference, node, kind, depth);
			if (replaced !== void 0) return replaced;
		}
		const copy = {};
		for (const child of node.children()) define$1(copy, String(child.key), this.#copy(child, kindOf(String(child.key), kind), depth));
		return copy;
	}
	/** What stands in place of a reference; undefined to keep it as it is. */
	#reference(reference, node, kind, depth) {
		const { sources, root } = this.#specification;
		const target = referenceTarget(reference, node.document.file);
		if (target.kind === "refused") return void 0;
		if (target.file === root.document.file) return {
			...node.value,
			$ref: `#${target.pointer}`
		};
		const found = sources.follow(reference, node.document);
		if (found === null) return void 0;
		if (kind !== "schema") return depth < MAX_INLINE_DEPTH ? this.#copy(found, kind, depth + 1) : {};
		const name = this.#component(found, `${target.file}#${target.pointer}`);
		return {
			...node.value,
			$ref: `#/${this.#container.join("/")}/${name}`
		};
	}
	#component(found, identity) {
		const known = this.#names.get(identity);
		if (known !== void 0) return known;
		const stem = String(found.key || stemOf(found.document)).replace(/[^A-Za-z0-9._-]/g, "_");
		const taken = new Set(this.#names.values());
		let name = stem;
		for (let count = 2; taken.has(name); count++) name = `${stem}_${count}`;
		this.#names.set(identity, name);
		define$1(this.#schemas, name, this.#copy(found, "schema", 0));
		return name;
	}
};
function kindOf(key, parent) {
	if (parent === "schemas") return "schema";
	if (SCHEMA_GROUPS.has(key)) return "schemas";
	if (SCHEMA_KEYS.has(key)) return "schema";
	return parent === "schema" ? "schema" : "other";
}
function stemOf(document) {
	return document.file.split("/").at(-1)?.replace(/\.[^.]*$/, "") || "schema";
}
function define$1(target, key, value) {
	Object.defineProperty(target, key, {
		value,
		enumerable: true,
		configurable: true,
		writable: true
	});
}

// src/spec/examples.ts
/** The first example of a body: its own, one of its `examples`, its schema's. Undefined where there is none. */
function mediaExample(specification, media, response) {
	const bySwagger = response?.node.child("examples")?.child(media.mediaType);
	if (specification.version === "2.0" && bySwagger != null) return bySwagger.value;
	return ownExample(specification, media.node) ?? schemaExample(specification, media.schema);
}
function parameterExample(specification, parameter) {
	return ownExample(specification, parameter.node) ?? parameter.node.child("x-example")?.value ?? schemaExample(specification, parameter.schema);
}
function ownExample(specification, node) {
	const example = node.child("example");
	if (example !== null) return example.value;
	for (const [, each] of entriesOf(specification, node.child("examples"))) {
		const value = each.child("value") ?? each.child("dataValue");
		if (value !== null) return value.value;
	}
}
function schemaExample(specification, parts) {
	for (const part of parts ?? []) {
		const node = specification.sources.resolve(part.node);
		const example = node?.child("example");
		if (example != null) return example.value;
		const examples = node?.child("examples")?.value;
		if (Array.isArray(examples) && examples.length > 0) return examples[0];
	}
}

// src/spec/json-schema.ts
const SCHEMA_MEMBERS = /* @__PURE__ */ new Set([
	"not",
	"if",
	"then",
	"else",
	"items",
	"contains",
	"propertyNames",
	"additionalProperties",
	"unevaluatedItems",
	"unevaluatedProperties",
	"contentSchema"
]);
const SCHEMA_LISTS = /* @__PURE__ */ new Set([
	"allOf",
	"anyOf",
	"oneOf",
	"prefixItems"
]);
const SCHEMA_MAPS = /* @__PURE__ */ new Set([
	"properties",
	"patternProperties",
	"dependentSchemas",
	"$defs",
	"definitions"
]);
/** Members of OpenAPI's schema object that JSON Schema does not have, and those of other dialects that are rewritten. */
const DROPPED = /* @__PURE__ */ new Set([
	"discriminator",
	"xml",
	"externalDocs",
	"example",
	"nullable",
	"$schema",
	"$id",
	"$anchor",
	"$ref"
]);
/** Members of a Swagger 2.0 parameter that are no schema keywords. */
const PARAMETER_MEMBERS = /* @__PURE__ */ new Set([
	"name",
	"in",
	"required",
	"description",
	"collectionFormat",
	"allowEmptyValue"
]);
/** 2020-12 has no boolean form of these. */
const LIMITS = [["exclusiveMinimum", "minimum"], ["exclusiveMaximum", "maximum"]];
/** Turns written schemas into JSON Schema 2020-12 and collects what they refer to under `#/$defs`. */
var JsonSchemas = class {
	definitions = {};
	#sources;
	#names = /* @__PURE__ */ new Map();
	#taken = /* @__PURE__ */ new Set();
	#waiting = [];
	constructor(sources) {
		this.#sources = sources;
	}
	/** One schema from its parts; null for none. Definitions it needs are complete after `finish`. */
	convert(parts) {
		if (parts === null) return null;
		const schemas = parts.map((part) => this.#part(part));
		return schemas.length === 1 ? schemas[0] ?? true : { allOf: schemas };
	}
	/** Converts everything that was referred to, and what that refers to, until nothing is left. */
	finish() {
		while (this.#waiting.length > 0) {
			const waiting = this.#waiting;
			this.#waiting = [];
			for (const { name, node, dialect } of waiting) define(this.definitions, name, this.#schema(node, dialect));
		}
	}
	#part(part) {
		if (part.form === "schema") return this.#schema(part.node, part.dialect);
		if (part.form === "parameter") return this.#parameter(part.node);
		const properties = {};
		const required = [];
		for (const field of part.fields ?? []) {
			const name = String(field.child("name")?.value);
			define(properties, name, this.#parameter(field));
			if (field.child("required")?.value === true) required.push(name);
		}
		return {
			type: "object",
			properties,
			...required.length > 0 ? { required } : {}
		};
	}
	#parameter(node) {
		return this.#schema(node, "2.0", PARAMETER_MEMBERS);
	}
	#schema(node, dialect, ignored) {
		const { value } = node;
		if (typeof value === "boolean") return value;
		if (value === null || typeof value !== "object" || Array.isArray(value)) return true;
		const reference = referenceOf(node);
		const target = reference === null ? null : this.#reference(node, reference, dialect);
		if (reference !== null && dialect !== "3.1") return target ?? true;
		const result = {};
		if (target !== null) Object.assign(result, target);
		for (const child of node.children()) {
			const key = String(child.key);
			if (DROPPED.has(key) || key.startsWith("x-") || ignored?.has(key)) continue;
			const member = this.#member(child, key, dialect);
			if (member !== void 0) define(result, key, member);
		}
		if ("example" in value && result["examples"] === void 0) result["examples"] = [value.example];
		return dialect === "3.1" ? result : modernise(result, value);
	}
	#member(child, key, dialect) {
		const { value } = child;
		if (SCHEMA_MEMBERS.has(key)) return this.#schema(child, dialect);
		if (SCHEMA_LISTS.has(key)) return Array.isArray(value) ? child.children().map((each) => this.#schema(each, dialect)) : void 0;
		if (SCHEMA_MAPS.has(key)) {
			const map = {};
			for (const each of child.children()) define(map, String(each.key), this.#schema(each, dialect));
			return map;
		}
		if (key === "required" && !Array.isArray(value)) return void 0;
		return value;
	}
	#reference(node, reference, dialect) {
		const target = this.#sources.follow(reference, node.document);
		if (target === null) return null;
		const identity = `${target.document.file}#${target.pointer()}`;
		let name = this.#names.get(identity);
		if (name === void 0) {
			name = this.#freeName(target);
			this.#names.set(identity, name);
			this.#waiting.push({
				name,
				node: target,
				dialect
			});
		}
		return { $ref: `#/$defs/${encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"))}` };
	}
	#freeName(target) {
		const last = String(target.key || target.document.file.split("/").at(-1)?.replace(/\.[^.]*$/, "") || "schema");
		let name = last;
		for (let count = 2; this.#taken.has(name); count++) name = `${last}-${count}`;
		this.#taken.add(name);
		return name;
	}
};
/** Keywords of OpenAPI 2.0 and 3.0 in the words of 2020-12. */
function modernise(schema, written) {
	for (const [exclusive, inclusive] of LIMITS) {
		if (typeof schema[exclusive] !== "boolean") continue;
		const isExclusive = schema[exclusive] === true && typeof schema[inclusive] === "number";
		delete schema[exclusive];
		if (!isExclusive) continue;
		schema[exclusive] = schema[inclusive];
		delete schema[inclusive];
	}
	if (schema["type"] === "file") {
		schema["type"] = "string";
		schema["format"] = "binary";
	}
	return written["nullable"] === true || written["x-nullable"] === true ? nullable(schema) : schema;
}
function nullable(schema) {
	if (typeof schema["type"] === "string") {
		const { enum: values } = schema;
		const withNull = Array.isArray(values) && !values.includes(null) ? { enum: [...values, null] } : {};
		return {
			...schema,
			type: [schema["type"], "null"],
			...withNull
		};
	}
	return ![
		"allOf",
		"anyOf",
		"oneOf",
		"$ref",
		"enum",
		"not"
	].some((key) => key in schema) ? schema : { anyOf: [schema, { type: "null" }] };
}
/** Names come from a foreign text: `__proto__` has to become a key like any other. */
function define(target, key, value) {
	Object.defineProperty(target, key, {
		value,
		enumerable: true,
		configurable: true,
		writable: true
	});
}

// src/spec/version.ts
/** Which of the supported versions a document is written in. Throws `ProblemError` for every other one, and for no specification. */
function specVersion(root) {
	const swagger = root.child("swagger");
	const openapi = root.child("openapi");
	const field = swagger ?? openapi;
	if (field === null) throw notASpecification(root);
	const written = writtenVersion(field.value);
	if (swagger !== null && written === "2.0") return "2.0";
	const version = swagger === null ? /^(3\.[012])(?:\.|$)/.exec(written)?.[1] : void 0;
	if (version === "3.0" || version === "3.1" || version === "3.2") return version;
	const { file, line, column } = field.location();
	throw new ProblemError({
		code: "spec.version",
		what: `Version "${written}" of ${String(field.key)} is not supported`,
		where: {
			file,
			line,
			column
		},
		why: "Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2 are",
		todo: "Correct the version."
	});
}
/** Authors forget the quotes: YAML reads 3.1 as a number, and 3.0 as the number 3. */
function writtenVersion(value) {
	return typeof value === "number" && Number.isInteger(value) ? `${value}.0` : String(value);
}
function notASpecification(root) {
	const { file, line, column } = root.location();
	return new ProblemError({
		code: "spec.unknown",
		what: "The file is no API specification",
		where: {
			file,
			line,
			column
		},
		why: "it has neither \"openapi\" nor \"swagger\" at the top",
		todo: "Correct the file, or take it out of the list of specifications."
	});
}

// src/spec/read.ts
/** Reads one side with all files it refers to. Throws `ProblemError` for texts, references and versions that cannot be read. */
async function readSpecification(file, side, read) {
	const sources = await readSources(file, side, read);
	return {
		sources,
		version: specVersion(sources.entry),
		root: sources.entry
	};
}
/**
* Reads a specification in the form that contracts, smoke and load need: operations with schemas of dialect 2020-12, and
* one self-contained document. Callbacks and webhooks are left out: nobody calls them. Throws `ProblemError` like above.
*/
async function readSpec(file, side, read) {
	const specification = await readSpecification(file, side, read);
	const schemas = new JsonSchemas(specification.sources);
	const operations = listPaths(specification).flatMap((path) => path.operations).map((operation) => apiOperation(specification, exchangeOf(specification, operation, []), schemas));
	schemas.finish();
	const info = memberOf(specification, specification.root, "info");
	return {
		file: file.path,
		title: info === null ? "" : textOf(info, "title") ?? "",
		version: specification.version,
		basePaths: basePaths(specification),
		operations,
		definitions: schemas.definitions,
		bundled: bundleDocument(specification)
	};
}
function apiOperation(specification, exchange, schemas) {
	const { body } = exchange;
	return {
		id: exchange.id,
		method: exchange.method,
		path: exchange.path,
		operationId: textOf(exchange.node, "operationId"),
		parameters: exchange.parameters.flatMap((each) => apiParameter(specification, each, schemas) ?? []),
		requestBody: body && {
			required: body.required,
			content: body.content.map((media) => apiMedia(specification, { media }, schemas))
		},
		responses: exchange.responses.map((response) => ({
			status: response.status,
			content: response.content.map((media) => apiMedia(specification, {
				media,
				response
			}, schemas)),
			location: fileLocation(response.node)
		})),
		security: exchange.security.alternatives,
		location: fileLocation(exchange.node)
	};
}
function apiParameter(specification, parameter, schemas) {
	if (parameter.in === "querystring") return null;
	return {
		name: parameter.name,
		in: parameter.in,
		required: parameter.required,
		schema: schemas.convert(parameter.schema),
		example: parameterExample(specification, parameter),
		style: parameter.style,
		explode: parameter.explode
	};
}
function apiMedia(specification, { media, response }, schemas) {
	return {
		mediaType: media.mediaType,
		schema: schemas.convert(media.schema),
		example: mediaExample(specification, media, response)
	};
}
function fileLocation(node) {
	const { file, line, column } = node.location();
	return {
		file,
		line,
		column
	};
}

export { securityOf as a, listWebhooks as c, textOf as d, parameterPart as f, exchangeOf as i, dialectOf as l, referenceOf as m, readSpecification as n, securitySchemes as o, schemaPart as p, serverUrl as r, listPaths as s, readSpec as t, notAnalysed as u };