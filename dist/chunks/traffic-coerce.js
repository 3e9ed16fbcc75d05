import { i as prefixFor } from "./traffic-target.js";
import { t as compareTexts } from "./model-text-order.js";
import { t as templateShape } from "./model-template-shape.js";
import { n as fragmentTokens, r as pointerTokens } from "./model-json-pointer.js";
import { n as isSchemaObject, r as lookUp, t as openSchemas } from "./package-ajv-formats.js";
import { n as guardedPattern, t as PatternTimeout } from "./traffic-guarded-pattern.js";
import { d as sampleNumber, f as sampleString, u as UNIQUE_MARK } from "./traffic-pattern-text.js";
import { createHash } from "node:crypto";

// src/traffic/request-credentials.ts
/** Name under which the token of `load.auth.command` is handed to scripts. */
const COMMAND_TOKEN = "API_TOKEN";
/** Name under which `user:password` of `load.auth.basic` is handed to scripts, in base64 as the header wants it. */
const BASIC_CREDENTIALS = "API_BASIC";
/** Whether an operation may be called without credentials. */
function isOpen({ security }) {
	return security.length === 0 || security.some((alternative) => Object.keys(alternative).length === 0);
}
/** Credentials for the first alternative of `security` that `load.auth` has all of; why there are none otherwise. */
function chooseCredentials(spec, operation, auth) {
	for (const alternative of operation.security) {
		const schemes = Object.keys(alternative);
		const chosen = schemes.map((name) => credentialFor(name, spec.securitySchemes[name], auth));
		if (schemes.length > 0 && chosen.every((one) => one !== null)) return { credentials: chosen };
	}
	if (isOpen(operation)) return { credentials: [] };
	return { why: `it needs credentials (${operation.security.map((one) => Object.keys(one).join(" and ")).join(" or ")}), and load.auth names none for it` };
}
function credentialFor(name, scheme, auth) {
	if (auth === null || scheme === void 0 || scheme.kind === "other") return null;
	const { basic, command } = auth;
	const token = command === null ? null : COMMAND_TOKEN;
	if (scheme.kind === "basic") {
		if (basic === null) return null;
		return {
			in: "header",
			name: "Authorization",
			scheme: "Basic",
			variable: BASIC_CREDENTIALS
		};
	}
	if (scheme.kind !== "api-key") {
		const variable = auth.bearer ?? token;
		if (variable === null) return null;
		return {
			in: "header",
			name: "Authorization",
			scheme: "Bearer",
			variable
		};
	}
	const variable = keyOf(auth, name) ?? keyOf(auth, "*") ?? token;
	if (variable === null) return null;
	return {
		in: scheme.in,
		name: scheme.name,
		scheme: null,
		variable
	};
}
function keyOf({ apiKeys }, name) {
	return Object.hasOwn(apiKeys, name) ? apiKeys[name] ?? null : null;
}
/** Names of all environment variables that hold credentials. */
function credentialVariables(headers, auth) {
	const { bearer = null, basic = null, apiKeys = {}, commandVariables = [] } = auth ?? {};
	const own = [
		bearer,
		basic?.user,
		basic?.password,
		...Object.values(apiKeys),
		...commandVariables
	];
	const named = [...Object.values(headers), ...own];
	return [...new Set(named.filter((name) => typeof name === "string"))];
}

// src/traffic/media-type.ts
/** `application/json; charset=utf-8` → `application/json`. */
function essenceOf(mediaType) {
	return (mediaType.split(";")[0] ?? "").trim().toLowerCase();
}
/** `application/json`, `application/problem+json; charset=utf-8`, … */
function isJson(mediaType) {
	const essence = essenceOf(mediaType);
	return essence === "application/json" || essence === "text/json" || essence.endsWith("+json");
}
function isXml(mediaType) {
	const essence = essenceOf(mediaType);
	return essence === "application/xml" || essence === "text/xml" || essence.endsWith("+xml");
}

// src/traffic/flatten-schema.ts
/** References and compositions around one value; more is a schema that refers to itself without end. */
const MAX_STEPS = 200;
/**
* One object schema without `$ref`, `allOf`, `oneOf` and `anyOf` at its top: what a value at this place has to keep to,
* with one branch chosen. Null where no value can be (`false`) or where the schema never ends.
*/
function flattenSchema(schema, input) {
	let steps = 0;
	/** Schemas with a discriminator whose extending schema is being joined: inside of it they are themselves. */
	const extended = /* @__PURE__ */ new Set();
	return flatten(schema);
	function flatten(value) {
		steps += 1;
		if (steps > MAX_STEPS || value === false) return null;
		if (!isSchemaObject(value)) return {};
		const { $ref, allOf, oneOf, anyOf, discriminator, ...own } = value;
		let flat = own;
		if (typeof $ref === "string") flat = joinFlat(flatten(lookUp($ref, input) ?? false), flat);
		for (const part of listOf$1(allOf)) flat = joinFlat(flat, flatten(part));
		const family = readDiscriminator(discriminator);
		for (const choice of [listOf$1(oneOf), listOf$1(anyOf)]) flat = joinFlat(flat, flattenBranch(choice, family));
		return family !== null && oneOf === void 0 && anyOf === void 0 && !extended.has(value) ? joinFlat(flat, flattenExtending(value, family)) : flat;
	}
	function flattenBranch(branches, family) {
		if (branches.length === 0) return {};
		const ordered = [...branches.filter((branch) => !isNullSchema(branch)), ...branches.filter(isNullSchema)];
		const branch = ordered[input.branch % ordered.length];
		const named = family?.names.find(([, reference]) => isSchemaObject(branch) && branch.$ref === reference);
		return withName(flatten(branch), family, named?.[0]);
	}
	/** Who receives a value of such a schema wants to know which of the schemas that extend it it is. */
	function flattenExtending(value, family) {
		const { names } = family;
		const [name, reference] = names[input.branch % Math.max(1, names.length)] ?? [];
		if (reference === void 0) return {};
		extended.add(value);
		const flat = flatten(lookUp(reference, input) ?? false);
		extended.delete(value);
		return withName(flat, family, name);
	}
	function withName(flat, family, name) {
		if (flat === null || family === null || name === void 0) return flat;
		const known = flatten((isSchemaObject(flat.properties) ? flat.properties : {})[family.property]) ?? {};
		if (known.const !== void 0 || Array.isArray(known.enum) && !known.enum.includes(name)) return flat;
		return joinFlat(flat, {
			properties: { [family.property]: { const: name } },
			required: [family.property]
		});
	}
}
function readDiscriminator(written) {
	if (!isSchemaObject(written) || typeof written.propertyName !== "string") return null;
	const names = (isSchemaObject(written.mapping) ? Object.entries(written.mapping) : []).flatMap(([value, reference]) => typeof reference === "string" ? [[value, reference]] : []);
	return {
		property: written.propertyName,
		names
	};
}
function isNullSchema(schema) {
	return isSchemaObject(schema) && (schema.type === "null" || "const" in schema && schema.const === null);
}
function listOf$1(value) {
	return Array.isArray(value) ? value : [];
}
function joinFlat(a, b) {
	if (a === null || b === null) return null;
	const result = { ...a };
	for (const [keyword, value] of Object.entries(b)) result[keyword] = Object.hasOwn(a, keyword) ? joinKeyword(keyword, a[keyword], value) : value;
	return result;
}
function joinKeyword(keyword, a, b) {
	switch (keyword) {
		case "minimum":
		case "exclusiveMinimum":
		case "minLength":
		case "minItems":
		case "minProperties": return Math.max(Number(a), Number(b));
		case "maximum":
		case "exclusiveMaximum":
		case "maxLength":
		case "maxItems":
		case "maxProperties": return Math.min(Number(a), Number(b));
		case "type": return joinTypes(a, b);
		case "enum": return listOf$1(a).filter((value) => listOf$1(b).some((other) => JSON.stringify(other) === JSON.stringify(value)));
		case "required": return [.../* @__PURE__ */ new Set([...listOf$1(a), ...listOf$1(b)])];
		case "properties": return joinProperties(a, b);
		case "items":
		case "additionalProperties": return { allOf: [a, b] };
		default: return b;
	}
}
function joinTypes(a, b) {
	const left = Array.isArray(a) ? a : [a];
	const right = Array.isArray(b) ? b : [b];
	const shared = left.filter((type) => right.includes(type) || type === "integer" && right.includes("number"));
	return shared.length === 0 && left.includes("number") && right.includes("integer") ? ["integer"] : shared;
}
function joinProperties(a, b) {
	const left = isSchemaObject(a) ? a : {};
	const right = isSchemaObject(b) ? b : {};
	const names = [.../* @__PURE__ */ new Set([...Object.keys(left), ...Object.keys(right)])];
	return Object.fromEntries(names.map((name) => {
		const parts = [left, right].filter((side) => Object.hasOwn(side, name)).map((side) => side[name]);
		return [name, parts.length === 1 ? parts[0] : { allOf: parts }];
	}));
}

// src/traffic/multipart.ts
/** The same for every body, so that the same specification gives the same script. */
const BOUNDARY = "api-testing-action-4f1d6c0b";
/** A `multipart/form-data` body: one part a property, one a list's item; files get a name, objects travel as JSON. */
function serialiseMultipart(value, media, definitions) {
	const flat = flattenSchema(media.schema, {
		definitions,
		branch: 0
	});
	const properties = flat && isSchemaObject(flat.properties) ? flat.properties : {};
	return `${Object.entries(isSchemaObject(value) ? value : {}).flatMap(([name, item]) => {
		const schema = flattenSchema(properties[name], {
			definitions,
			branch: 0
		}) ?? {};
		const items = Array.isArray(item) ? item : [item];
		const inner = Array.isArray(item) ? flattenSchema(schema.items, {
			definitions,
			branch: 0
		}) ?? {} : schema;
		return items.map((one) => renderPart(name, one, {
			schema: inner,
			encoding: media.encoding[name]
		}));
	}).join("")}--${BOUNDARY}--\r\n`;
}
function renderPart(name, value, { schema, encoding }) {
	const file = isFile(schema) || encoding !== void 0 && !/^(?:text\/|application\/(?:.*json|xml))/u.test(encoding);
	const compound = value !== null && typeof value === "object";
	const type = encoding?.split(",")[0]?.trim().replace("*/*", "application/octet-stream").replace(/\/\*$/u, "/plain") ?? (file ? "application/octet-stream" : compound ? "application/json" : null);
	const text = compound || value === null ? JSON.stringify(value) : String(value);
	return `${[
		`--${BOUNDARY}`,
		`Content-Disposition: form-data; name="${quoted(name)}"${file ? `; filename="${quoted(name)}.bin"` : ""}`,
		...type === null ? [] : [`Content-Type: ${type}`]
	].join("\r\n")}\r\n\r\n${text}\r\n`;
}
/** OpenAPI 2.0 and 3.0 say `format: binary`, 3.1 names the content type, or says nothing at all. */
function isFile(schema) {
	return schema.format === "binary" || schema.contentMediaType !== void 0 || Object.keys(schema).length === 0;
}
/** As browsers write names in a form (HTML, multipart/form-data encoding algorithm). */
function quoted(name) {
	return name.replaceAll("\n", "%0A").replaceAll("\r", "%0D").replaceAll("\"", "%22");
}

// src/traffic/serialise.ts
/** A value at its place in a request, written as the parameter's `style` and `explode` say (RFC 6570 forms), or as its content type does. */
function serialiseParameter(parameter, given) {
	const { name, style, explode, mediaType } = parameter;
	const value = mediaType !== void 0 && isJson(mediaType) ? JSON.stringify(given) : given;
	switch (parameter.in) {
		case "path": return serialisePath(name, {
			style,
			explode
		}, value);
		case "query": return serialiseQuery(name, {
			style,
			explode
		}, value);
		default: return flatList(value, explode, scalarText).join(",");
	}
}
function serialisePath(name, form, value) {
	const parts = flatList(value, form.explode, encode);
	switch (form.style) {
		case "label": return `.${parts.join(form.explode ? "." : ",")}`;
		case "matrix": return matrix(name, form, value, parts);
		default: return parts.join(",");
	}
}
function matrix(name, form, value, parts) {
	const key = encode(name);
	if (!form.explode || !isCompound(value)) return `;${key}=${parts.join(",")}`;
	return Array.isArray(value) ? parts.map((part) => `;${key}=${part}`).join("") : parts.map((part) => `;${part}`).join("");
}
function serialiseQuery(name, form, value) {
	const key = encode(name);
	if (!isCompound(value)) return `${key}=${encode(value)}`;
	if (form.style === "deepObject") return deepObject(key, value);
	const parts = flatList(value, form.explode, encode);
	if (form.explode) return Array.isArray(value) ? parts.map((part) => `${key}=${part}`).join("&") : parts.join("&");
	return `${key}=${parts.join(SEPARATORS[form.style] ?? ",")}`;
}
const SEPARATORS = {
	spaceDelimited: "%20",
	pipeDelimited: "%7C"
};
function deepObject(key, value) {
	return Object.entries(value).flatMap(([name, item]) => {
		const inner = `${key}%5B${encode(name)}%5D`;
		if (Array.isArray(item)) return item.map((one) => `${inner}=${encode(one)}`);
		return isCompound(item) ? [deepObject(inner, item)] : [`${inner}=${encode(item)}`];
	}).join("&");
}
/** `[1,2]` → 1, 2; `{a:1}` → `a=1` exploded, `a`, `1` otherwise; a scalar → itself. */
function flatList(value, explode, write) {
	if (Array.isArray(value)) return value.map(write);
	if (!isCompound(value)) return [write(value)];
	return Object.entries(value).flatMap(([name, item]) => explode ? [`${write(name)}=${write(item)}`] : [write(name), write(item)]);
}
function isCompound(value) {
	return value !== null && typeof value === "object";
}
function scalarText(value) {
	return isCompound(value) ? JSON.stringify(value) : value === null ? "" : String(value);
}
/** Percent-encoding that leaves only RFC 3986's unreserved characters. */
function encode(value) {
	return encodeURIComponent(scalarText(value).toWellFormed()).replaceAll(/[!'()*]/gu, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
/** An `application/x-www-form-urlencoded` body; nested values are sent as JSON. */
function serialiseForm(value) {
	if (!isCompound(value)) return encode(value);
	return Object.entries(value).flatMap(([name, item]) => Array.isArray(item) ? item.map((one) => [name, one]) : [[name, item]]).map(([name, item]) => `${encode(name)}=${encode(item)}`).join("&");
}

// src/traffic/xml-text.ts
/** A value as XML, by OpenAPI's `xml` object: names, attributes, wrapped lists, prefixes and namespaces. */
function serialiseXml(value, schema, definitions) {
	return `<?xml version="1.0" encoding="UTF-8"?>\n${element(isSchemaObject(schema) && typeof schema.$ref === "string" ? nameOfReference(schema.$ref) : "root", value, {
		schema,
		definitions
	})}`;
}
function element(key, value, { schema, definitions }) {
	const flat = flattenSchema(schema, {
		definitions,
		branch: 0
	}) ?? {};
	if (Array.isArray(value)) return list(key, value, {
		flat,
		definitions
	});
	const name = nameOf(key, flat);
	if (!isSchemaObject(value)) return `<${name}${namespace(flat)}>${escapeText(scalar(value))}</${name}>`;
	const properties = isSchemaObject(flat.properties) ? flat.properties : {};
	const entries = Object.entries(value).map(([property, item]) => {
		const inner = flattenSchema(properties[property], {
			definitions,
			branch: 0
		}) ?? {};
		return {
			property,
			item,
			inner,
			attribute: isAttribute(inner)
		};
	});
	const attributes = entries.filter(({ attribute }) => attribute).map(({ property, item, inner }) => ` ${nameOf(property, inner)}="${escapeText(scalar(item))}"`);
	const children = entries.filter(({ attribute }) => !attribute).map(({ property, item }) => element(property, item, {
		schema: properties[property],
		definitions
	}));
	return `<${name}${namespace(flat)}${attributes.join("")}>${children.join("")}</${name}>`;
}
/**
* Only a wrapped list is an element itself, and only then its name counts: its items bear it too, unless their own schema names them.
* OpenAPI 3.2 writes `nodeType: element` for `wrapped`.
*/
function list(key, items, place) {
	const { flat, definitions } = place;
	const { wrapped, nodeType, name } = xmlOf(flat);
	const isWrapped = wrapped === true || nodeType === "element";
	const itemKey = isWrapped && typeof name === "string" ? name : key;
	const children = items.map((item) => element(itemKey, item, {
		schema: flat.items,
		definitions
	})).join("");
	return isWrapped ? `<${nameOf(key, flat)}${namespace(flat)}>${children}</${nameOf(key, flat)}>` : children;
}
function isAttribute(flat) {
	const { attribute, nodeType } = xmlOf(flat);
	return attribute === true || nodeType === "attribute";
}
function xmlOf(flat) {
	return isSchemaObject(flat.xml) ? flat.xml : {};
}
/** Characters that no name of XML may hold are replaced: property names are free. */
function nameOf(key, flat) {
	const { name, prefix } = xmlOf(flat);
	const own = (typeof name === "string" ? name : key).replaceAll(/[^\p{L}\p{N}._-]/gu, "_").replace(/^(?![\p{L}_])/u, "_");
	return typeof prefix === "string" && prefix !== "" ? `${prefix}:${own}` : own;
}
function namespace(flat) {
	const { namespace: uri, prefix } = xmlOf(flat);
	if (typeof uri !== "string") return "";
	return ` xmlns${typeof prefix === "string" && prefix !== "" ? `:${prefix}` : ""}="${escapeText(uri)}"`;
}
function nameOfReference(reference) {
	return fragmentTokens(reference)?.at(-1) ?? "root";
}
function scalar(value) {
	return value === null || value === void 0 ? "" : typeof value === "object" ? JSON.stringify(value) : String(value);
}
const ENTITIES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;"
};
/** Control characters have no place in XML 1.0, not even escaped. */
function escapeText(text) {
	return text.replaceAll(/(?![\t\n\r])\p{Cc}/gu, "").replaceAll(/[&<>"]/gu, (one) => ENTITIES[one] ?? one);
}

// src/traffic/request-body.ts
const NO_BODY = {
	text: null,
	mediaType: null,
	written: null
};
/** A body in the first form that can be written: JSON, a form, multipart, XML, text, bytes. */
function writeBody(input) {
	const [first] = writeBodies(input);
	return first ?? { why: "no body" };
}
/** A body in every documented form that can be written, the likeliest first; or why there is none. */
function writeBodies(input) {
	const { requestBody } = input.operation;
	if (requestBody === null || requestBody.content.length === 0) return [NO_BODY];
	const ranked = requestBody.content.map((media) => ({
		media,
		rank: rankOf(concrete(media.mediaType))
	}));
	ranked.sort((a, b) => a.rank - b.rank);
	const tried = ranked.map(({ media }) => writeAs(media, input));
	const bodies = tried.filter((one) => "text" in one);
	if (bodies.length > 0) return bodies;
	return requestBody.required ? tried.slice(0, 1) : [NO_BODY];
}
/** The body with each further example of its content that is valid, by the name of the example. */
function writeExamples(input) {
	const [first] = writeBodies(input);
	const media = first !== void 0 && "written" in first ? first.written?.media : void 0;
	return (media?.otherExamples ?? []).flatMap(({ name, value }) => {
		if (input.sampler.isValid(media?.schema ?? null, value) !== true) return [];
		const body = writeAs({
			...media,
			example: value
		}, input);
		return "why" in body ? [] : [{
			name,
			text: body.text
		}];
	});
}
function writeAs(media, { sampler, definitions }) {
	const sampled = sampler.sample(media.schema, media.example);
	if (sampled.kind === "none") return { why: `no valid body was found: ${sampled.why}` };
	const type = concrete(media.mediaType);
	const text = textOf(sampled.value, {
		media,
		type,
		definitions
	});
	if (text === null) return { why: `no value can be written for a body of ${media.mediaType}` };
	return {
		text,
		mediaType: essenceOf(type).startsWith("multipart/") ? `${essenceOf(type)}; boundary=${BOUNDARY}` : type,
		written: {
			media,
			value: sampled.value
		}
	};
}
const JSON_BODY = 0;
const FORM_BODY = 1;
const MULTIPART_BODY = 2;
const XML_BODY = 3;
const TEXT_BODY = 4;
const OTHER_BODY = 5;
function rankOf(type) {
	const essence = essenceOf(type);
	if (isJson(essence)) return JSON_BODY;
	if (essence === "application/x-www-form-urlencoded") return FORM_BODY;
	if (essence.startsWith("multipart/")) return MULTIPART_BODY;
	if (isXml(essence)) return XML_BODY;
	return essence.startsWith("text/") ? TEXT_BODY : OTHER_BODY;
}
/** A range in a specification stands for any type: JSON is one of them. */
function concrete(mediaType) {
	if (mediaType === "*/*" || mediaType === "application/*") return "application/json";
	if (mediaType === "text/*") return "text/plain";
	return /^[a-z]+\/\*$/iu.test(mediaType) ? "application/octet-stream" : mediaType;
}
/** Null where the value has no form of that type. JSON is YAML too, and one line of it is NDJSON. */
function textOf(value, { media, type, definitions }) {
	switch (rankOf(type)) {
		case JSON_BODY: return JSON.stringify(value);
		case FORM_BODY: return serialiseForm(value);
		case MULTIPART_BODY: return serialiseMultipart(value, media, definitions);
		case XML_BODY: return serialiseXml(value, media.schema, definitions);
		case TEXT_BODY: return typeof value === "string" ? value : JSON.stringify(value);
		default:
			if (typeof value === "string") return value;
			return /yaml|json/iu.test(type) ? `${JSON.stringify(value)}\n` : null;
	}
}

// src/traffic/request-order.ts
const CREATE = 0;
const READ = 1;
const UPDATE = 2;
const DELETE = 3;
/** Create, read, update, delete; what makes a thing comes before what uses it, and parents are deleted last. */
function inRunningOrder(requests) {
	const creators = new Set(requests.flatMap(({ address }) => address.flatMap((part) => typeof part === "string" ? [] : [part.createdBy])));
	const keyed = requests.map((request) => {
		const step = stepOf(request, creators);
		const depth = request.operation.split("/").length;
		return {
			request,
			step,
			depth: step === DELETE ? -depth : depth
		};
	});
	keyed.sort((a, b) => a.step - b.step || a.depth - b.depth || compareTexts(a.request.operation, b.request.operation));
	return keyed.map(({ request }) => request);
}
function stepOf(request, creators) {
	switch (request.method) {
		case "POST": return creators.has(request.operation) || !request.operation.includes("{") ? CREATE : UPDATE;
		case "PUT": return creators.has(request.operation) ? CREATE : UPDATE;
		case "PATCH": return UPDATE;
		case "DELETE": return DELETE;
		default: return READ;
	}
}

// src/traffic/creators.ts
/**
* What makes `{id}` of `GET /orders/{id}`, likeliest first: an operation whose answer links to it, `POST /orders`, a `POST` to another
* collection of that name (`/customers/{id}/orders`), a `PUT` that creates what it names. Empty where no operation does.
*/
function findCreators(spec, operation, parameter) {
	const index = indexOf(spec);
	const key = `${operation.id} ${parameter}`;
	const known = index.found.get(key);
	if (known) return known;
	const found = unique$1(searchCreators({
		spec,
		index,
		operation,
		parameter
	}));
	index.found.set(key, found);
	return found;
}
function searchCreators({ spec, index, operation, parameter }) {
	const linked = (index.links.get(operation.id) ?? []).filter((link) => link.parameter === parameter).map(({ from, idAt }) => ({
		operation: from,
		idAt
	}));
	const segments = operation.path.split("/");
	const at = segments.indexOf(`{${parameter}}`);
	if (at <= 0) return linked;
	const name = segments[at - 1] ?? "";
	const inPlace = index.posts.get(shapeOf(segments.slice(0, at).join("/"))) ?? [];
	const byName = name.startsWith("{") || name === "" ? [] : index.makers.get(singularOf(name)) ?? [];
	const answering = [.../* @__PURE__ */ new Set([...inPlace, ...byName])].flatMap((post) => {
		const idAt = findId(spec, post, idNames(parameter, name));
		return idAt === null ? [] : [{
			operation: post,
			idAt
		}];
	});
	const puts = index.puts.get(shapeOf(segments.slice(0, at + 1).join("/"))) ?? [];
	return [
		...linked,
		...answering,
		...puts.map((put) => ({
			operation: put,
			idAt: null
		}))
	];
}
const indexes = /* @__PURE__ */ new WeakMap();
function indexOf(spec) {
	const known = indexes.get(spec);
	if (known) return known;
	const posts = spec.operations.filter(({ method }) => method === "POST");
	const puts = spec.operations.filter(({ method, responses }) => method === "PUT" && responses.some(({ status }) => status === "201"));
	const index = {
		posts: Map.groupBy(posts, ({ path }) => shapeOf(path)),
		makers: Map.groupBy(posts, ({ path }) => madeName(path)),
		puts: Map.groupBy(puts, ({ path }) => shapeOf(path)),
		links: new Map([...Map.groupBy(spec.operations.flatMap(linksFrom), ({ to }) => to)]),
		found: /* @__PURE__ */ new Map()
	};
	indexes.set(spec, index);
	return index;
}
function linksFrom(from) {
	return from.responses.filter(isSuccess).flatMap(({ links }) => links.flatMap(({ operation: to, parameters }) => Object.entries(parameters).flatMap(([parameter, expression]) => {
		const idAt = idOfExpression(expression);
		return idAt === null || to === from.id ? [] : [{
			from,
			to,
			parameter,
			idAt
		}];
	})));
}
function unique$1(creators) {
	return creators.filter(({ operation }, index) => creators.findIndex((other) => other.operation === operation) === index);
}
/** `$response.body#/data/id` → data, id; what is taken from the request needs no answer. */
function idOfExpression(expression) {
	if (expression.toLowerCase() === "$response.header.location") return "location";
	const pointer = /^\$response\.body#(\/.+)$/u.exec(expression)?.[1];
	return pointer === void 0 ? null : pointerTokens(pointer);
}
/** The path without the names of its parameters: `/users/{id}/orders` and `/users/{userId}/orders` are one collection. */
function shapeOf(path) {
	return templateShape(path).replace(/\/+$/u, "");
}
/** The name at the end of a path, in the singular and without a verb: what `POST` to it makes. */
function madeName(path) {
	const segments = path.split("/").filter((segment) => segment !== "");
	const verb = /^(?:create|new|add)$/iu.test(segments.at(-1) ?? "");
	return singularOf(segments.at(verb ? -2 : -1) ?? "");
}
function singularOf(collection) {
	return plainName(collection).replace(/ies$/u, "y").replace(/(ss|x|ch|sh)es$/u, "$1").replace(/s$/u, "");
}
/** Names an id goes by, likeliest first: the parameter's own, `id`, and those made with the collection's name. */
function idNames(parameter, collection) {
	const singular = singularOf(collection);
	const alone = [
		"uuid",
		"guid",
		"key",
		"code",
		"number",
		"reference",
		"slug",
		"name"
	];
	const joined = [
		"id",
		"uuid",
		"guid",
		"key",
		"code",
		"number",
		"reference"
	].map((suffix) => singular + suffix);
	return [
		plainName(parameter),
		"id",
		...joined,
		...alone
	];
}
function plainName(name) {
	return name.toLowerCase().replaceAll(/[^a-z0-9]/gu, "");
}
/** Objects that answers are wrapped in, beside the thing's own name. */
const WRAPPERS = /* @__PURE__ */ new Set([
	"data",
	"result",
	"item",
	"payload",
	"resource",
	"entity",
	"attributes"
]);
function findId(spec, operation, names) {
	const own = singularOf(operation.path.split("/").findLast((segment) => segment !== "" && !segment.startsWith("{")) ?? "");
	for (const schema of successSchemas(operation)) {
		const properties = propertiesOf(spec, schema);
		const direct = pickId(properties, names);
		if (direct !== null) return [direct];
		for (const [wrapper, inner] of Object.entries(properties)) {
			if (!WRAPPERS.has(plainName(wrapper)) && plainName(wrapper) !== own) continue;
			const wrapped = pickId(propertiesOf(spec, inner), names);
			if (wrapped !== null) return [wrapper, wrapped];
		}
	}
	return operation.responses.filter(isSuccess).flatMap((response) => response.headers).some(({ name }) => name.toLowerCase() === "location") ? "location" : null;
}
function isSuccess({ status }) {
	return status.startsWith("2");
}
function successSchemas(operation) {
	return operation.responses.filter(isSuccess).flatMap((response) => response.content).filter((media) => isJson(media.mediaType)).flatMap((media) => media.schema === null ? [] : [media.schema]);
}
function propertiesOf(spec, schema) {
	const flat = flattenSchema(schema, {
		definitions: spec.definitions,
		branch: 0
	});
	return flat && isSchemaObject(flat.properties) ? flat.properties : {};
}
function pickId(properties, names) {
	for (const name of names) {
		const found = Object.keys(properties).find((property) => plainName(property) === name);
		if (found !== void 0) return found;
	}
	return null;
}

// src/traffic/request-parts.ts
/** Set by the client itself, or from the body: OpenAPI says to ignore parameters of these names. */
const OWN_HEADERS = /* @__PURE__ */ new Set([
	"accept",
	"content-type",
	"authorization"
]);
/** What no header value may hold: it would end the header, or the client would refuse it. */
const NOT_IN_HEADER = /[^\t\x20-\x7e\x80-\xff]/u;
/** Path template and query with their values; ids come from a creator, the configuration, the example, or the schema. */
function planAddress(planning, withCreator) {
	const parts = [""];
	for (const piece of planning.operation.path.split(/(\{[^}]+\})/u)) {
		if (!piece.startsWith("{")) {
			parts.push(piece);
			continue;
		}
		const part = planPathParameter(planning, piece.slice(1, -1), withCreator);
		if (typeof part === "object" && "why" in part) return part;
		parts.push(...typeof part === "string" ? [part] : styled(planning, piece.slice(1, -1), part));
	}
	const query = [];
	for (const parameter of planning.operation.parameters.filter((one) => one.in === "query")) {
		const value = parameterValue(planning, parameter);
		if (value === null) continue;
		if ("why" in value) return value;
		query.push(serialiseParameter(parameter, value.value));
	}
	return { parts: query.length === 0 ? parts : [...parts, `?${query.join("&")}`] };
}
/** An id that an answer holds is written behind what its style puts before it: `.` and `;id=` are no part of the id. */
function styled({ operation }, name, part) {
	const parameter = operation.parameters.find((one) => one.in === "path" && one.name === name);
	const prefix = parameter === void 0 ? "" : serialiseParameter(parameter, "");
	return prefix === "" ? [part] : [prefix, {
		...part,
		otherwise: part.otherwise.slice(prefix.length)
	}];
}
function planPathParameter(planning, name, withCreator) {
	const { spec, operation, input, written = {} } = planning;
	const decided = Object.hasOwn(written, name) ? written[name] : void 0;
	if (decided !== void 0) return decided;
	const declared = operation.parameters.find((one) => one.in === "path" && one.name === name);
	if (!declared) return { why: `the path parameter {${name}} is not described` };
	const parameter = {
		...declared,
		required: true
	};
	const value = parameterValue(planning, parameter);
	if (value === null || "why" in value) return value ?? { why: `{${name}} has no value` };
	const text = serialiseParameter(parameter, value.value);
	if (/^\.{0,2}$/u.test(text)) return { why: `{${name}} would be ${JSON.stringify(text)}, which no path can hold` };
	if (!input.owned) return text;
	const usable = findCreators(spec, operation, name).filter((one) => one.operation.id !== operation.id).find(withCreator);
	return usable ? {
		createdBy: usable.operation.id,
		otherwise: text
	} : text;
}
/** Null where the parameter is left out: optional, and nothing named for it. */
function parameterValue(planning, parameter) {
	const { data } = planning.input.config;
	const named = Object.hasOwn(data, parameter.name) ? data[parameter.name] : void 0;
	if (named === void 0 && !parameter.required && !planning.sent?.has(parameter)) return null;
	const sampled = named === void 0 ? planning.sampler.sample(parameter.schema, parameter.example) : planning.sampler.fit(parameter.schema, named);
	if (sampled.kind === "value") return { value: sampled.value };
	return { why: `${named === void 0 ? `no value for the ${parameter.in} parameter` : "load.data does not fit"} ${parameter.name}: ${sampled.why}` };
}
function planHeaders(planning) {
	const list = [["Accept", acceptOf(planning.operation)]];
	const cookies = [];
	for (const parameter of planning.operation.parameters) {
		if (parameter.in !== "header" && parameter.in !== "cookie") continue;
		if (isSetElsewhere(planning, parameter)) continue;
		const value = isIdempotencyKey(parameter) ? uniqueValue(planning, parameter) : parameterValue(planning, parameter);
		if (value === null) continue;
		if ("why" in value) return value;
		const text = serialiseParameter(parameter, value.value);
		if (parameter.in === "cookie") cookies.push(`${encode(parameter.name)}=${encode(text)}`);
		else if (NOT_IN_HEADER.test(text)) return { why: `the header ${parameter.name} cannot hold ${JSON.stringify(text)}` };
		else list.push([parameter.name, text]);
	}
	return { list: cookies.length === 0 ? list : [...list, ["Cookie", cookies.join("; ")]] };
}
/** A header that the client, the body or the configuration sets. */
function isSetElsewhere({ input }, { in: place, name }) {
	const lower = name.toLowerCase();
	if (place !== "header") return false;
	return OWN_HEADERS.has(lower) || Object.keys(input.config.headers).some((one) => one.toLowerCase() === lower);
}
/** Parameters that a request leaves out and could send: credentials are none of them. */
function optionalParameters(planning) {
	const { operation, spec, input } = planning;
	const keys = Object.values(spec.securitySchemes).filter((scheme) => scheme.kind === "api-key");
	return operation.parameters.filter((parameter) => {
		if (parameter.in === "path" || parameter.required || Object.hasOwn(input.config.data, parameter.name)) return false;
		if (isIdempotencyKey(parameter) || isSetElsewhere(planning, parameter)) return false;
		if (keys.some((key) => key.in === parameter.in && key.name === parameter.name)) return false;
		const sampled = planning.sampler.sample(parameter.schema, parameter.example);
		if (sampled.kind === "none") return false;
		return parameter.in !== "header" || !NOT_IN_HEADER.test(serialiseParameter(parameter, sampled.value));
	});
}
function isIdempotencyKey(parameter) {
	return parameter.in === "header" && /idempotency[-_]?key/iu.test(parameter.name);
}
/** The same key twice asks for the first answer again, which is no load: every round gets one of its own. */
function uniqueValue(planning, parameter) {
	for (const candidate of [`00000000-0000-4000-8000-${UNIQUE_MARK}`, UNIQUE_MARK]) {
		if (Object.hasOwn(planning.input.config.data, parameter.name)) break;
		const fitting = planning.sampler.fit(parameter.schema, candidate);
		if (fitting.kind === "value") return { value: fitting.value };
	}
	return parameterValue(planning, parameter);
}
function acceptOf(operation) {
	const types = operation.responses.flatMap((response) => response.content.map((media) => media.mediaType));
	const unique = [...new Set(types)].filter((type) => !NOT_IN_HEADER.test(type));
	return unique.length === 0 ? "*/*" : [...unique, "*/*;q=0.1"].join(", ");
}

// src/traffic/coerce.ts
/** A configured value in the type the schema asks for: `5` for a string is "5", `"5"` for an integer is 5. */
function coerce(flat, value) {
	const types = Array.isArray(flat.type) ? flat.type : [flat.type];
	if (types.includes(typeof value) || flat.type === void 0) return value;
	if (types.includes("string")) return String(value);
	const number = value === "" ? NaN : Number(value);
	if ((types.includes("integer") || types.includes("number")) && Number.isFinite(number)) return number;
	if (types.includes("boolean") && (value === "true" || value === "false")) return value === "true";
	return types.includes("array") ? [value] : value;
}

// src/traffic/property-names.ts
/** The properties an object gets: required ones, those with a known value, and as many as the schema counts. */
function propertyNames(input) {
	const { flat, given, isNamed, isWanted } = input;
	const declared = isSchemaObject(flat.properties) ? Object.keys(flat.properties) : [];
	const isAdded = (name) => isNamed(name) || input.fills && isWanted(name);
	if (given) return unique([...given, ...declared.filter(isAdded)]);
	const wanted = unique([...listOf(flat.required), ...declared.filter((name) => isNamed(name) || isWanted(name))]);
	return withDependents(flat, padded(wanted.length === 0 && input.whole ? declared : wanted, declared, flat.minProperties));
}
function padded(names, declared, least) {
	const missing = Math.max(0, (typeof least === "number" ? least : 0) - names.length);
	const free = declared.filter((name) => !names.includes(name)).slice(0, missing);
	const invented = Array.from({ length: missing - free.length }, (_, at) => `property${at + 1}`);
	return [
		...names,
		...free,
		...invented
	];
}
function withDependents(flat, names) {
	const rules = isSchemaObject(flat.dependentRequired) ? flat.dependentRequired : {};
	const all = new Set(names);
	for (const name of all) for (const other of listOf(rules[name])) all.add(other);
	return [...all];
}
function listOf(value) {
	return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
function unique(names) {
	return [...new Set(names)];
}
/** The schema of a property that is not declared: of a pattern its name fits, else of all additional ones. */
function undeclaredSchema(flat, name) {
	const fitting = (isSchemaObject(flat.patternProperties) ? Object.entries(flat.patternProperties) : []).find(([pattern]) => guardedPattern(pattern, "u").test(name));
	return fitting ? fitting[1] : flat.additionalProperties ?? true;
}

// src/traffic/violation-words.ts
/** Characters of a foreign value that a sentence shows; the rest is cut. */
const SHOWN_CHARACTERS = 60;
/** `items[0].price must be number, it is "12"`; the value is cut to a length that a sentence can hold. */
function wordsOfViolation(violation) {
	if (violation === void 0) return "it does not match the schema";
	const place = pathText(violation.path);
	const found = violation.value === void 0 ? "" : `, it is ${shortValue(violation.value)}`;
	return `${place === "" ? "the value" : place} ${violation.message}${found}`;
}
function pathText(path) {
	return path.map((step, at) => /^\d+$/u.test(step) ? `[${step}]` : at === 0 ? step : `.${step}`).join("");
}
function shortValue(value) {
	const text = JSON.stringify(value) ?? String(value);
	const characters = [...text];
	return characters.length > SHOWN_CHARACTERS ? `${characters.slice(0, SHOWN_CHARACTERS).join("")}…` : text;
}

// src/traffic/sample.ts
/** Branches of `oneOf` and `anyOf` that are tried. */
const BRANCHES_TRIED = 6;
/** Depth to which optional parts are filled in, and to which required ones may recurse. */
const MAX_OPTIONAL_DEPTH = 4;
const MAX_DEPTH = 24;
const ATTEMPTS = Array.from({ length: BRANCHES_TRIED }, (_, branch) => [
	{
		branch,
		hints: true,
		full: false
	},
	{
		branch,
		hints: false,
		full: false
	},
	{
		branch,
		hints: true,
		full: true
	},
	{
		branch,
		hints: false,
		full: true
	}
]).flat();
/** Makes values as a client would send them: `readOnly` properties are left out. */
function makeSampler(input) {
	const schemas = openSchemas({
		definitions: input.definitions,
		direction: "request"
	});
	return {
		sample: (schema, example) => givingUp(() => drawSample(schema, example)),
		fill: (schema, example) => givingUp(() => fillSample(schema, example)),
		fit: (schema, value) => givingUp(() => fitValue(schema, value)),
		isValid: (schema, value) => {
			const check = schema === null ? { kind: "valid" } : schemas.check(schema, value);
			return check.kind === "unchecked" ? null : check.kind === "valid";
		}
	};
	function drawSample(schema, example) {
		if (schema === null) return example === void 0 ? generated("sample") : fromExample(example);
		if (example !== void 0) {
			const given = writeValue(schema, {
				input,
				attempt: ATTEMPTS[0],
				given: example
			});
			if ("value" in given && schemas.check(schema, given.value).kind === "valid") return fromExample(given.value);
		}
		return firstValid(schema, ATTEMPTS.map((attempt) => ({
			input,
			attempt
		})), schemas);
	}
	function fillSample(schema, example) {
		if (schema === null) return drawSample(schema, example);
		const full = ATTEMPTS.filter((attempt) => attempt.full).map((attempt) => ({
			input,
			attempt
		}));
		return firstValid(schema, [...example === void 0 ? [] : full.map((place) => ({
			...place,
			given: example
		})), ...full], schemas);
	}
	function fitValue(schema, value) {
		const typed = schema === null ? value : coerce(flattenSchema(schema, {
			...input,
			branch: 0
		}) ?? {}, value);
		const check = schema === null ? { kind: "valid" } : schemas.check(schema, typed);
		if (check.kind === "valid") return generated(typed);
		return {
			kind: "none",
			why: check.kind === "unchecked" ? check.why : wordsOfViolation(check.violations[0])
		};
	}
}
/** A pattern that never answers has no sample; asking it again, for the next attempt, would only take longer. */
function givingUp(attempt) {
	try {
		return attempt();
	} catch (error) {
		if (error instanceof PatternTimeout) return {
			kind: "none",
			why: error.message
		};
		throw error;
	}
}
function fromExample(value) {
	return {
		kind: "value",
		value,
		source: "example"
	};
}
function generated(value) {
	return {
		kind: "value",
		value,
		source: "generated"
	};
}
function firstValid(schema, places, schemas) {
	let why = "no value was found";
	for (const place of places) {
		const written = writeValue(schema, place);
		if ("why" in written) {
			why = written.why;
			continue;
		}
		const check = schemas.check(schema, written.value);
		if (check.kind === "valid") return generated(written.value);
		why = check.kind === "unchecked" ? check.why : wordsOfViolation(check.violations[0]);
	}
	return {
		kind: "none",
		why
	};
}
function writeValue(schema, place) {
	const flat = flattenSchema(schema, {
		definitions: place.input.definitions,
		branch: place.attempt.branch
	});
	if (flat === null) return { why: "the schema allows no value, or refers to itself without end" };
	if ((place.depth ?? 0) > MAX_DEPTH) return { why: "the schema requires itself without end" };
	const given = place.given === void 0 ? knownValue(flat, place) : place.given;
	const type = typeOf(flat, given);
	if (type === "object") return writeObject(flat, {
		...place,
		given
	});
	if (type === "array") return writeArray(flat, {
		...place,
		given
	});
	if (given !== void 0) return { value: given };
	return writeScalar(flat, type, place.nth ?? 0);
}
/** `const`, an `enum` member, or what the schema's author wrote as example or default. */
function knownValue(flat, place) {
	if (flat.const !== void 0) return flat.const;
	const hints = place.attempt.hints ? hintsOf(flat) : [];
	const allowed = Array.isArray(flat.enum) ? flat.enum : null;
	const nth = place.nth ?? 0;
	if (hints[nth] !== void 0) return hints[nth];
	return allowed === null ? void 0 : allowed[nth % Math.max(allowed.length, 1)];
}
function hintsOf(flat) {
	const examples = Array.isArray(flat.examples) ? flat.examples : [];
	return [
		flat.example,
		...examples,
		flat.default
	].filter((hint) => hint !== void 0 && hint !== null);
}
function typeOf(flat, given) {
	if (given !== void 0) return Array.isArray(given) ? "array" : isSchemaObject(given) ? "object" : "given";
	const types = (Array.isArray(flat.type) ? flat.type : [flat.type]).filter((type) => typeof type === "string");
	const named = types.find((type) => type !== "null") ?? types[0];
	if (named !== void 0) return named;
	if ("properties" in flat || "required" in flat || "additionalProperties" in flat) return "object";
	if ("items" in flat || "prefixItems" in flat) return "array";
	if ("minimum" in flat || "maximum" in flat || "multipleOf" in flat) return "number";
	return "string";
}
function writeScalar(flat, type, nth) {
	switch (type) {
		case "integer": return sampleNumber(flat, true, nth);
		case "number": return sampleNumber(flat, false, nth);
		case "boolean": return { value: nth % 2 === 0 };
		case "null": return { value: null };
		default: return sampleString(flat, nth);
	}
}
function writeArray(flat, place) {
	const prefix = Array.isArray(flat.prefixItems) ? flat.prefixItems : [];
	const given = Array.isArray(place.given) ? place.given : null;
	const count = given?.length ?? itemCount(flat, prefix.length, place);
	const items = [];
	for (let at = 0; at < count; at += 1) {
		const schema = prefix[at] ?? (at === 0 && flat.contains !== void 0 ? { allOf: [flat.contains, flat.items ?? true] } : flat.items);
		const nth = flat.uniqueItems === true ? at : place.nth ?? 0;
		const item = writeValue(schema ?? true, {
			...deeper(place),
			nth,
			given: given?.[at]
		});
		if ("why" in item) return count > 0 && numberOf(flat.minItems) === 0 && !given ? { value: [] } : item;
		items.push(item.value);
	}
	return { value: items };
}
function itemCount(flat, prefix, place) {
	const least = Math.max(numberOf(flat.minItems), prefix, flat.contains === void 0 ? 0 : Math.max(1, numberOf(flat.minContains)));
	const most = typeof flat.maxItems === "number" ? flat.maxItems : Number.POSITIVE_INFINITY;
	const wanted = (place.depth ?? 0) > MAX_OPTIONAL_DEPTH || flat.items === false ? least : Math.max(least, 1);
	return Math.min(wanted, most);
}
function writeObject(flat, place) {
	const properties = isSchemaObject(flat.properties) ? flat.properties : {};
	const given = isSchemaObject(place.given) ? place.given : null;
	const entries = [];
	const names = propertyNames({
		flat,
		given: given && Object.keys(given),
		isNamed: (name) => Object.hasOwn(place.input.data, name),
		isWanted: (name) => isWanted(properties[name], place),
		fills: place.attempt.full,
		whole: (place.depth ?? 0) === 0
	});
	for (const name of names) {
		const known = given && Object.hasOwn(given, name) ? given[name] : void 0;
		const written = writeProperty(name, properties[name] ?? undeclaredSchema(flat, name), {
			...deeper(place),
			given: known
		});
		if (written === null) continue;
		if ("why" in written) {
			if (place.attempt.full && !isRequired(flat, name)) continue;
			return { why: `${name}: ${written.why}` };
		}
		entries.push([name, written.value]);
	}
	return { value: Object.fromEntries(entries) };
}
function isRequired(flat, name) {
	return Array.isArray(flat.required) && flat.required.includes(name);
}
/** Null where a request leaves the property out. */
function writeProperty(name, schema, place) {
	const flat = flattenSchema(schema, {
		definitions: place.input.definitions,
		branch: place.attempt.branch
	}) ?? {};
	if (flat.readOnly === true) return null;
	const named = Object.hasOwn(place.input.data, name) ? place.input.data[name] : void 0;
	return named === void 0 ? writeValue(schema, place) : { value: coerce(flat, named) };
}
/** Whether an optional property is filled in: its author wrote a value down, or this attempt fills in all. */
function isWanted(schema, place) {
	const { attempt, input } = place;
	if (attempt.full) return (place.depth ?? 0) < MAX_OPTIONAL_DEPTH;
	const flat = attempt.hints ? flattenSchema(schema, {
		definitions: input.definitions,
		branch: attempt.branch
	}) : null;
	return flat !== null && (flat.const !== void 0 || hintsOf(flat).length > 0);
}
function deeper(place) {
	return {
		input: place.input,
		attempt: place.attempt,
		depth: (place.depth ?? 0) + 1
	};
}
function numberOf(value) {
	return typeof value === "number" ? value : 0;
}

// src/traffic/success.ts
/** Documented 2xx and 3xx; where none is documented, all of them: a documented 404 is an answer, but no success. */
function successOf(operation) {
	const ranges = operation.responses.flatMap(({ status }) => {
		const digit = /^[23]/u.exec(status)?.[0];
		if (digit === void 0) return [];
		return /^\d{3}$/u.test(status) ? [{
			min: Number(status),
			max: Number(status)
		}] : [{
			min: Number(digit) * 100,
			max: Number(digit) * 100 + 99
		}];
	});
	return ranges.length > 0 ? ranges : [{
		min: 200,
		max: 399
	}];
}
function inRanges(ranges, status) {
	return ranges.some(({ min, max }) => status >= min && status <= max);
}

// src/traffic/requests.ts
/** Methods that only read (RFC 9110, 9.2.1). */
const SAFE_METHODS = /* @__PURE__ */ new Set([
	"GET",
	"HEAD",
	"OPTIONS"
]);
const CALLABLE_METHODS = /* @__PURE__ */ new Set([
	...SAFE_METHODS,
	"POST",
	"PUT",
	"PATCH",
	"DELETE"
]);
/** Every operation in scope as a request, in the order create, read, update, delete; or the reason why not. */
function planRequests(input) {
	const notCalled = [];
	const planned = /* @__PURE__ */ new Map();
	const find = planningFor(input);
	for (const id of new Set(input.operations)) {
		const planning = find(id);
		if (planning === null) {
			notCalled.push({
				operation: id,
				cause: "unknown",
				reason: "the specification of the head does not have it"
			});
			continue;
		}
		const request = planOperation(planning);
		if ("cause" in request) notCalled.push(request);
		else for (const one of request) addRequest(planned, one);
	}
	return {
		requests: inRunningOrder(withRoles([...planned.values()])),
		notCalled
	};
}
/** Looks an operation up with what its requests are made with; null where no specification has it. */
function planningFor(input) {
	const plannings = /* @__PURE__ */ new Map();
	for (const spec of input.specs) {
		const sampler = makeSampler({
			...spec,
			data: input.config.data
		});
		for (const operation of spec.operations) if (!plannings.has(operation.id)) plannings.set(operation.id, {
			input,
			spec,
			operation,
			sampler
		});
	}
	return (operation) => plannings.get(operation) ?? null;
}
/** What is called for itself stays so, even if it also makes data for others. */
function addRequest(planned, request) {
	const known = planned.get(request.operation);
	const idAt = request.idAt ?? known?.idAt ?? null;
	const role = known && rank(known.role) > rank(request.role) ? known.role : request.role;
	planned.set(request.operation, {
		...request,
		idAt,
		role
	});
}
/** What is made once, before the load, cannot use what only a round makes: then it is made in every round, too. */
function withRoles(requests) {
	const inRounds = new Set(requests.filter(({ role }) => role !== "setup").map(({ operation }) => operation));
	const late = requests.filter(({ role, address }) => role === "setup" && address.some((part) => typeof part !== "string" && inRounds.has(part.createdBy)));
	if (late.length === 0) return requests;
	return withRoles(requests.map((request) => late.includes(request) ? {
		...request,
		role: "prepare"
	} : request));
}
function rank(role) {
	return [
		"setup",
		"prepare",
		"call"
	].indexOf(role);
}
/** The operation's own request, after those that make what it needs. */
function planOperation(planning) {
	const refusal = refuse(planning);
	if (refusal) return {
		operation: planning.operation.id,
		...refusal
	};
	const creators = [];
	const request = planOne(planning, (creator) => planCreators(planning, creator, creators));
	return "cause" in request ? request : [...creators, request];
}
function refuse({ input, spec, operation }) {
	const { method } = operation;
	if (!CALLABLE_METHODS.has(method)) return {
		cause: "not-writable",
		reason: `${method} is not called`
	};
	if (!input.owned && !SAFE_METHODS.has(method)) return {
		cause: "changes-data",
		reason: `${method} changes data, and neither did this run start the provider nor does load.allow-writes name it`
	};
	const { headers, auth } = input.config;
	const missing = credentialVariables(headers, auth).find((name) => !input.variables.has(name));
	if (missing !== void 0) return {
		cause: "needs-secret",
		reason: `the environment variable ${missing} is not set`
	};
	const chosen = chooseCredentials(spec, operation, auth);
	if ("credentials" in chosen || Object.keys(headers).length > 0) return null;
	return {
		cause: "needs-secret",
		reason: chosen.why
	};
}
/** Whether what creates a thing can be called too, and what it needs itself; adds the requests, parents first. */
function planCreators(planning, creator, into) {
	const { operation, idAt } = creator;
	if (into.some((request) => request.operation === operation.id)) return true;
	const needing = [...planning.needing ?? [], planning.operation.id];
	const inner = {
		...planning,
		operation,
		needing
	};
	if (needing.includes(operation.id) || refuse(inner)) return false;
	const parents = [];
	const request = planOne(inner, (parent) => planCreators(inner, parent, parents));
	if ("cause" in request) return false;
	const role = planning.operation.method === "DELETE" ? "prepare" : "setup";
	into.push(...parents.map((parent) => ({
		...parent,
		role
	})), {
		...request,
		idAt,
		role
	});
	return true;
}
function planOne(planning, withCreator) {
	const { spec, operation } = planning;
	const notWritable = (reason) => ({
		operation: operation.id,
		cause: "not-writable",
		reason
	});
	const address = planAddress(planning, withCreator);
	if ("why" in address) return notWritable(address.why);
	const headers = planHeaders(planning);
	if ("why" in headers) return notWritable(headers.why);
	const body = writeBody({
		operation,
		sampler: planning.sampler,
		definitions: spec.definitions
	});
	if ("why" in body) return notWritable(body.why);
	const chosen = chooseCredentials(spec, operation, planning.input.config.auth);
	return {
		operation: operation.id,
		method: operation.method,
		address: withPrefix(planning, address.parts),
		headers: [...headers.list, ...body.mediaType === null ? [] : [["Content-Type", body.mediaType]]],
		body: body.text,
		success: successOf(operation),
		idAt: null,
		credentials: "credentials" in chosen ? chosen.credentials : [],
		role: "call"
	};
}
/** Address parts behind the prefix of the specification, neighbouring texts joined. */
function withPrefix({ input, spec }, parts) {
	return joined([prefixFor(input.baseUrl, spec.basePaths[0] ?? ""), ...parts]);
}
function joined(parts) {
	const result = [];
	for (const part of parts) {
		const last = result.at(-1);
		if (typeof part === "string" && typeof last === "string") result[result.length - 1] = last + part;
		else if (part !== "") result.push(part);
	}
	return result;
}

// src/traffic/folder-name.ts
/** Digits that keep apart two names which look alike once they are made safe. */
const HASH_DIGITS = 8;
/** What belongs to no provider that has a name. */
const NAMELESS = "provider";
/** Folders that stand beside those of the providers: a provider of such a name gets another one. */
const OWN_FOLDERS = /* @__PURE__ */ new Set([NAMELESS, "toolkit"]);
/** A provider's name as a folder's, never the one of another: the same where it is safe, else with a hash of the original behind it. */
function folderName(provider) {
	if (provider === "") return NAMELESS;
	const safe = provider.replaceAll(/[^A-Za-z0-9_-]+/gu, "-").slice(0, 60);
	if (safe === provider && !OWN_FOLDERS.has(safe)) return safe;
	return `${safe}-${createHash("sha256").update(provider).digest("hex").slice(0, HASH_DIGITS)}`;
}

export { isXml as C, isOpen as D, credentialVariables as E, isJson as S, COMMAND_TOKEN as T, writeExamples as _, inRanges as a, flattenSchema as b, shortValue as c, optionalParameters as d, planAddress as f, writeBody as g, writeBodies as h, withPrefix as i, wordsOfViolation as l, findCreators as m, planRequests as n, successOf as o, planHeaders as p, planningFor as r, makeSampler as s, folderName as t, coerce as u, encode as v, BASIC_CREDENTIALS as w, essenceOf as x, serialiseParameter as y };