import { n as fragmentTokens } from "./model-json-pointer.js";
import { c as dialectOf, d as entriesOf, f as memberOf, i as schemaPart, l as elementsOf, m as textOf, n as formPart, p as notAnalysed, r as parameterPart, t as readSources, u as entriesBesideExtensions } from "./spec-node.js";
import { a as securityOf, i as operationsOf, n as listPaths, o as securitySchemes, t as inheritanceOf } from "./spec-normalise-inheritance.js";
import { n as SCHEMA_LIST, r as SCHEMA_MAP, t as ONE_SCHEMA } from "./model-schema-keywords.js";
import { i as setOwn } from "./package-js-yaml.js";
import { o as referenceTarget } from "./spec-reference-target.js";
import { t as JsonSchemas } from "./spec-json-schema.js";
import { t as ProblemError } from "./model-problem.js";

// src/spec/api-links.ts
/** Links of one response that lead to an operation of the same document; others lead nowhere we could call. */
function apiLinks(specification, response, operations) {
	return entriesOf(specification, memberOf(specification, response, "links")).flatMap(([, link]) => {
		const operation = targetOf(link, operations);
		return operation === void 0 ? [] : [{
			operation: operation.id,
			parameters: parametersOf(specification, link)
		}];
	});
}
function targetOf(link, operations) {
	const id = textOf(link, "operationId");
	if (id !== null) return operations.find(({ node }) => textOf(node, "operationId") === id);
	const reference = textOf(link, "operationRef");
	const pointer = reference?.startsWith("#/paths/") ? fragmentTokens(reference) : null;
	return operations.find(({ path, method }) => path === pointer?.[1] && method === pointer[2]?.toUpperCase());
}
function parametersOf(specification, link) {
	const parameters = entriesOf(specification, memberOf(specification, link, "parameters"));
	return Object.fromEntries(parameters.flatMap(([name, { value }]) => ["string", "number"].includes(typeof value) ? [[name.replace(/^(?:path|query|header|cookie)\./u, ""), String(value)]] : []));
}

// src/spec/api-security.ts
/** Every declared scheme in the form in which its credentials are sent. */
function apiSecuritySchemes(specification) {
	return Object.fromEntries([...securitySchemes(specification)].map(([name, node]) => [name, schemeOf(node)]));
}
function schemeOf(node) {
	const type = textOf(node, "type") ?? "";
	const scheme = textOf(node, "scheme")?.toLowerCase() ?? "";
	if (type === "basic" || type === "http" && scheme === "basic") return { kind: "basic" };
	if (type === "oauth2" || type === "openIdConnect" || type === "http" && scheme === "bearer") return { kind: "bearer" };
	const place = textOf(node, "in");
	const name = textOf(node, "name");
	if (type === "apiKey" && name !== null && (place === "header" || place === "query" || place === "cookie")) return {
		kind: "api-key",
		in: place,
		name
	};
	return {
		kind: "other",
		words: `${type} ${scheme}`.trim()
	};
}

// src/spec/bundle.ts
/** Members whose value, or whose values' values, are schemas: a reference there becomes a component, which may recurse. */
const SCHEMA_KEYS = /* @__PURE__ */ new Set([
	"schema",
	"itemSchema",
	...ONE_SCHEMA,
	"contentSchema"
]);
const SCHEMA_GROUPS = /* @__PURE__ */ new Set([
	...SCHEMA_LIST,
	...SCHEMA_MAP,
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
		for (const [name, schema] of Object.entries(this.#schemas)) setOwn(holder, name, schema);
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
		for (const child of node.children()) setOwn(copy, String(child.key), this.#copy(child, kindOf(String(child.key), kind), depth));
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
		setOwn(this.#schemas, name, this.#copy(found, "schema", 0));
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

// src/spec/examples.ts
/** The first example of a body: its own, one of its `examples`, its schema's. Undefined where there is none. */
function mediaExample(specification, media, response) {
	const bySwagger = response?.node.child("examples")?.child(media.mediaType);
	if (specification.version === "2.0" && bySwagger != null) return bySwagger.value;
	return ownExample(specification, media.node) ?? schemaExample(specification, media.schema);
}
/** Examples with a name that are not the one {@link mediaExample} takes. */
function otherExamples(specification, media) {
	if (specification.version === "2.0") return [];
	const named = entriesOf(specification, media.node.child("examples")).flatMap(([name, each]) => {
		const value = each.child("value") ?? each.child("dataValue");
		return value === null ? [] : [{
			name,
			value: value.value
		}];
	});
	return media.node.child("example") === null ? named.slice(1) : named;
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
	for (const owner of [pathItem, operation]) for (const node of writtenParameters(specification, owner)) byName.set(sentName(node), node);
	return [...byName.values()];
}
/** Parameters that their own list declares again, the later declaration of each, which is the one that counts. */
function repeatedParameters(specification, owner) {
	const seen = /* @__PURE__ */ new Set();
	return writtenParameters(specification, owner).filter((node) => {
		const name = sentName(node);
		const isRepeated = seen.has(name);
		seen.add(name);
		return isRepeated;
	});
}
function writtenParameters(specification, owner) {
	return elementsOf(specification, memberOf(specification, owner, "parameters"));
}
/** Place and name as they are sent: names of headers have no case, all others do. */
function sentName(node) {
	const [place, name] = [textOf(node, "in"), textOf(node, "name")];
	return `${place}:${place === "header" ? name?.toLowerCase() : name}`;
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
		explode: typeof explode === "boolean" ? explode : style === "form" || style === "cookie"
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
	if (specification.version === "2.0") return swaggerBody(specification, operation, parameters());
	const node = memberOf(specification, operation, "requestBody");
	if (node === null) return null;
	return new WrittenBody(specification, node);
}
/** A body whose content is read when it is asked for. */
var WrittenBody = class {
	required;
	node;
	#specification;
	#content = null;
	constructor(specification, node) {
		this.required = node.child("required")?.value === true;
		this.node = node;
		this.#specification = specification;
	}
	get content() {
		this.#content ??= contentViews(this.#specification, this.node);
		return this.#content;
	}
};
function responseViews(specification, operation) {
	return entriesBesideExtensions(specification, memberOf(specification, operation, "responses")).map(([status, node]) => new WrittenResponse(specification, operation, {
		status,
		node
	}));
}
/** A response whose parts are read when they are asked for: most of a changed operation's responses are unchanged. */
var WrittenResponse = class {
	status;
	node;
	#specification;
	#operation;
	#content = null;
	#headers = null;
	constructor(specification, operation, { status, node }) {
		this.status = status === "default" ? status : status.toUpperCase();
		this.node = node;
		this.#specification = specification;
		this.#operation = operation;
	}
	get content() {
		this.#content ??= this.#specification.version === "2.0" ? swaggerContent(this.#specification, this.#operation, this.node) : contentViews(this.#specification, this.node);
		return this.#content;
	}
	get headers() {
		this.#headers ??= headerViews(this.#specification, this.node);
		return this.#headers;
	}
};
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
	const callbacks = callbackNodes(specification, operation).map((each) => {
		if (context.depth < MAX_CALLBACK_DEPTH) return readExchange(specification, each, {
			...context,
			depth: context.depth + 1
		});
		context.missed.push(notAnalysed(each.node, `callbacks of ${each.id}`, `callbacks nest more than ${MAX_CALLBACK_DEPTH} deep`));
		return emptyExchange(each);
	});
	return new WrittenExchange(specification, operation, callbacks);
}
/** An exchange whose parts are read when they are asked for: most parts of a changed operation are unchanged. */
var WrittenExchange = class {
	id;
	method;
	path;
	sense;
	node;
	pathItem;
	callbacks;
	#specification;
	#parameterNodes = null;
	#parameters = null;
	#body;
	#responses = null;
	#security = null;
	constructor(specification, operation, callbacks) {
		this.id = operation.id;
		this.method = operation.method;
		this.path = operation.path;
		this.sense = operation.sense;
		this.node = operation.node;
		this.pathItem = operation.pathItem;
		this.callbacks = callbacks;
		this.#specification = specification;
	}
	get parameters() {
		this.#parameters ??= parameterViews(this.#specification, this.#nodesOfParameters());
		return this.#parameters;
	}
	get body() {
		if (this.#body === void 0) this.#body = bodyView(this.#specification, this.node, () => this.#nodesOfParameters());
		return this.#body;
	}
	get responses() {
		this.#responses ??= responseViews(this.#specification, this.node);
		return this.#responses;
	}
	get security() {
		this.#security ??= securityOf(this.#specification, this.node);
		return this.#security;
	}
	#nodesOfParameters() {
		this.#parameterNodes ??= parameterNodes(this.#specification, this.node, this.pathItem);
		return this.#parameterNodes;
	}
};
function callbackNodes(specification, operation) {
	return entriesOf(specification, memberOf(specification, operation.node, "callbacks")).flatMap(([name, callback]) => entriesBesideExtensions(specification, callback).flatMap(([expression, pathItem]) => operationsOf(specification, {
		path: expression,
		pathItem,
		sense: operation.sense === "normal" ? "inverted" : "normal",
		label: (method) => `${operation.id} callback ${name} ${method} ${expression}`
	})));
}
function emptyExchange(operation) {
	const { id, method, path, sense, node, pathItem } = operation;
	return {
		id,
		method,
		path,
		sense,
		node,
		pathItem,
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
/** Addresses of one server that are compared: more values of its variables than this make no list that somebody was given. */
const MAX_ADDRESSES = 64;
/** A server's addresses: one for every combination of the values that its variables list, the default first. */
function serverUrls(specification, server) {
	let urls = [textOf(server, "url") ?? ""];
	for (const [name, variable] of entriesOf(specification, server.child("variables"))) {
		const listed = variable.child("enum")?.children().map(({ value }) => String(value)) ?? [];
		const values = [.../* @__PURE__ */ new Set([String(variable.child("default")?.value ?? ""), ...listed])];
		if (!urls.some((url) => url.includes(`{${name}}`))) continue;
		if (urls.length * values.length > MAX_ADDRESSES) return [serverUrl(specification, server)];
		urls = values.flatMap((value) => urls.map((url) => url.replaceAll(`{${name}}`, () => value)));
	}
	return urls;
}
function prefixOf(url) {
	return trimSlash(url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, "").replace(/[?#].*$/, ""));
}
function trimSlash(path) {
	const trimmed = path.replace(/\/+$/, "");
	return trimmed === "" || trimmed.startsWith("/") ? trimmed : `/${trimmed.replace(/^\.\//, "")}`;
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
/**
* Reads one side with all files it refers to, beside the other side when that was read before. Throws `ProblemError` for
* texts, references and versions that cannot be read.
*/
async function readSpecification(file, side, read, beside = null) {
	const sources = await readSources(file, side, read, beside?.sources ?? null);
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
	const schemas = new JsonSchemas(specification.sources, inheritanceOf(specification));
	const nodes = listPaths(specification).flatMap((path) => path.operations);
	const reader = {
		specification,
		schemas,
		operations: nodes
	};
	const operations = nodes.map((node) => apiOperation(reader, exchangeOf(specification, node, [])));
	schemas.finish();
	const info = memberOf(specification, specification.root, "info");
	return {
		file: file.path,
		title: info === null ? "" : textOf(info, "title") ?? "",
		version: specification.version,
		basePaths: basePaths(specification),
		operations,
		securitySchemes: apiSecuritySchemes(specification),
		definitions: schemas.definitions,
		bundled: bundleDocument(specification)
	};
}
function apiOperation(reader, exchange) {
	const { body } = exchange;
	const { specification, schemas } = reader;
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
		responses: exchange.responses.map((response) => apiResponse(reader, response)),
		security: exchange.security.alternatives,
		location: fileLocation(exchange.node)
	};
}
function apiResponse({ specification, schemas, operations }, response) {
	return {
		status: response.status,
		content: response.content.map((media) => apiMedia(specification, {
			media,
			response
		}, schemas)),
		headers: response.headers.map((header) => apiHeader(header, schemas)),
		links: apiLinks(specification, response.node, operations),
		location: fileLocation(response.node)
	};
}
function apiHeader({ name, required, schema, node }, schemas) {
	return {
		name,
		required,
		schema: schemas.convert(schema),
		location: fileLocation(node)
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
		explode: parameter.explode,
		...parameter.mediaType !== null && { mediaType: parameter.mediaType }
	};
}
function apiMedia(specification, { media, response }, schemas) {
	const others = response === void 0 ? otherExamples(specification, media) : [];
	return {
		mediaType: media.mediaType,
		schema: schemas.convert(media.schema),
		example: mediaExample(specification, media, response),
		...others.length > 0 && { otherExamples: others },
		encoding: apiEncoding(specification, media.node)
	};
}
function apiEncoding(specification, media) {
	const parts = entriesOf(specification, memberOf(specification, media, "encoding"));
	return Object.fromEntries(parts.flatMap(([name, part]) => {
		const contentType = textOf(part, "contentType");
		return contentType === null ? [] : [[name, contentType]];
	}));
}
function fileLocation(node) {
	const { file, line, column } = node.location();
	return {
		file,
		line,
		column
	};
}

export { headerViews as a, exchangeOf as i, readSpecification as n, repeatedParameters as o, serverUrls as r, readSpec as t };