import { t as plural } from "./model-plural.js";
import { _ as Place, a as OperationPair, c as malformedMember, d as unknownDialect, f as compareStability, g as EditLog, h as isUnstable, i as templateNames, l as defaultChange, m as isRetired, n as compareSecurity, o as operationPlace, p as compareSunset, r as pairPaths, s as newComparison, t as compareSecuritySchemes, u as changedExample, v as canonical, y as isSameJson } from "./spec-diff-changed-example.js";
import { a as headerViews, i as exchangeOf, n as readSpecification, o as repeatedParameters, r as serverUrls } from "./spec-api-links.js";
import { n as listPaths, r as listWebhooks } from "./spec-normalise-inheritance.js";
import { n as isSameMediaType, r as nearestMediaType, t as coversMediaType } from "./spec-media-types.js";
import { a as referenceOf, c as dialectOf, d as entriesOf, i as schemaPart, m as textOf, p as notAnalysed, s as SpecNode } from "./spec-node.js";
import { r as pointerTokens } from "./model-json-pointer.js";
import { t as formatOf$1 } from "./detect-formats.js";
import { t as ProblemError } from "./model-problem.js";
import { t as sortNotAnalysed } from "./spec-not-analysed.js";

// src/spec/diff/examples.ts
/** Examples of a parameter, a header or a media type. */
function compareExamples(pair, sides, { flow, part, subject }) {
	const changed = changedExample(sides.base, sides.head);
	if (changed === null) return;
	pair.report("examples.changed", `The examples of ${subject} changed`, {
		direction: flow,
		part,
		...changed
	});
}

// src/spec/diff/unknown-members.ts
/** Swagger 2.0 writes the schema of a parameter or header into it; it is compared as a schema. */
const SWAGGER_KEYWORDS = [
	"type",
	"format",
	"items",
	"default",
	"maximum",
	"exclusiveMaximum",
	"minimum",
	"exclusiveMinimum",
	"maxLength",
	"minLength",
	"pattern",
	"maxItems",
	"minItems",
	"uniqueItems",
	"enum",
	"multipleOf",
	"collectionFormat"
];
/** Members that are compared elsewhere, or that are only words for readers. Everything else that changes is said to be not analysed. */
const KNOWN = {
	specification: /* @__PURE__ */ new Set([
		"openapi",
		"swagger",
		"info",
		"paths",
		"webhooks",
		"components",
		"security",
		"servers",
		"tags",
		"externalDocs",
		"host",
		"basePath",
		"schemes",
		"consumes",
		"produces",
		"definitions",
		"parameters",
		"responses",
		"securityDefinitions",
		"jsonSchemaDialect",
		"$self"
	]),
	"path item": /* @__PURE__ */ new Set([
		"$ref",
		"servers",
		"summary",
		"description",
		"parameters",
		"additionalOperations",
		"get",
		"put",
		"post",
		"delete",
		"options",
		"head",
		"patch",
		"trace",
		"query"
	]),
	operation: /* @__PURE__ */ new Set([
		"tags",
		"servers",
		"summary",
		"description",
		"externalDocs",
		"operationId",
		"parameters",
		"requestBody",
		"responses",
		"callbacks",
		"deprecated",
		"security",
		"consumes",
		"produces"
	]),
	"media type": /* @__PURE__ */ new Set([
		"schema",
		"encoding",
		"prefixEncoding",
		"itemEncoding",
		"itemSchema",
		"example",
		"examples",
		"name",
		"in",
		"required",
		"description",
		"summary",
		"headers",
		"tags",
		"operationId",
		"parameters",
		"responses",
		"consumes",
		"produces",
		"security",
		"deprecated",
		"externalDocs",
		"schemes"
	]),
	parameter: /* @__PURE__ */ new Set([
		"name",
		"in",
		"description",
		"required",
		"deprecated",
		"allowEmptyValue",
		"allowReserved",
		"style",
		"explode",
		"schema",
		"content",
		"example",
		"examples",
		...SWAGGER_KEYWORDS
	]),
	header: /* @__PURE__ */ new Set([
		"style",
		"explode",
		"allowEmptyValue",
		"allowReserved",
		"description",
		"required",
		"deprecated",
		"schema",
		"content",
		"example",
		"examples",
		...SWAGGER_KEYWORDS
	]),
	"request body": /* @__PURE__ */ new Set([
		"description",
		"required",
		"content",
		"name",
		"in",
		"schema",
		"example",
		"examples"
	]),
	response: /* @__PURE__ */ new Set([
		"summary",
		"description",
		"headers",
		"content",
		"links",
		"schema",
		"examples"
	])
};
/** Members of OpenAPI 3 that mean nothing in Swagger 2.0. */
const FOREIGN_TO_SWAGGER = {
	specification: /* @__PURE__ */ new Set([
		"components",
		"webhooks",
		"servers"
	]),
	operation: /* @__PURE__ */ new Set([
		"requestBody",
		"callbacks",
		"servers"
	]),
	response: /* @__PURE__ */ new Set(["content", "links"]),
	parameter: /* @__PURE__ */ new Set([
		"content",
		"style",
		"explode"
	])
};
/** Members of Swagger 2.0 that mean nothing in OpenAPI 3: files that got another version and were not rewritten. */
const FOREIGN_TO_OPENAPI = {
	specification: /* @__PURE__ */ new Set([
		"host",
		"basePath",
		"schemes",
		"consumes",
		"produces",
		"definitions",
		"parameters",
		"responses"
	]),
	operation: /* @__PURE__ */ new Set([
		"consumes",
		"produces",
		"schemes"
	]),
	response: /* @__PURE__ */ new Set(["schema"]),
	parameter: new Set(SWAGGER_KEYWORDS),
	header: new Set(SWAGGER_KEYWORDS)
};
/** Why a member means nothing in the version of its file; null where it has a meaning there. */
function foreignWords(kind, key, version) {
	const isSwagger = version === "2.0";
	if ((isSwagger ? FOREIGN_TO_SWAGGER : FOREIGN_TO_OPENAPI)[kind]?.has(key) !== true) return null;
	return `it means nothing in ${isSwagger ? "Swagger 2.0" : `OpenAPI ${version}`}; only what a reference leads to is compared`;
}
/** Says of every changed member that nobody compares that it was not compared. */
function compareUnknownMembers(comparison, kind, { base, head }) {
	if (base.value === head.value) return;
	if (comparison.reportedMembers.has(head.value)) return;
	comparison.reportedMembers.add(head.value);
	const keys = new Set([...base.children(), ...head.children()].map((each) => String(each.key)));
	for (const key of keys) {
		const before = base.child(key);
		const after = head.child(key);
		const malformed = malformedMember(after) ?? malformedMember(before);
		const foreign = foreignWords(kind, key, (after === null ? comparison.base : comparison.head).version);
		if (malformed === null && foreign === null && KNOWN[kind].has(key) || key.startsWith("x-")) continue;
		if (isSameJson(before?.value ?? null, after?.value ?? null)) continue;
		const shown = malformed?.node ?? after ?? before;
		if (shown === null) continue;
		comparison.missed.push({
			location: shown.location(),
			what: `"${key}" of the ${kind}`,
			why: malformed?.why ?? foreign ?? "its changes are not compared"
		});
	}
}

// src/spec/diff/headers.ts
/** Headers of a response or of a part of a body, without regard to case. */
function compareHeaders(pair, { base, head, ...carrier }) {
	const { flow: direction, of } = carrier;
	const after = new Map(head.map((each) => [each.name.toLowerCase(), each]));
	for (const header of base) {
		const counterpart = after.get(header.name.toLowerCase());
		after.delete(header.name.toLowerCase());
		if (counterpart !== void 0) compareHeader(pair, {
			base: header,
			head: counterpart,
			...carrier
		});
		else {
			const at = {
				direction,
				base: header.node,
				head: null,
				part: reachPart$1(header, carrier),
				detail: header.name
			};
			const owners = [carrier.owners.base?.child("headers") ?? null];
			pair.report("header.removed", `Header ${header.name} of ${of} was removed`, {
				...at,
				owners
			});
		}
	}
	for (const header of after.values()) {
		const isAsked = header.required && direction === "request";
		const rule = isAsked ? "header.required-added" : "header.added";
		const subject = `${isAsked ? "Required header" : "Header"} ${header.name}`;
		const at = {
			direction,
			base: null,
			head: header.node,
			part: reachPart$1(header, carrier),
			detail: header.name
		};
		const owners = [carrier.owners.head?.child("headers") ?? null];
		pair.report(rule, `${subject} of ${of} was added`, {
			...at,
			owners
		});
	}
}
function reachPart$1({ name }, { part }) {
	return {
		...part,
		parameter: `header:${name}`
	};
}
function compareHeader(pair, { base, head, ...carrier }) {
	const { flow, of } = carrier;
	const part = reachPart$1(head, carrier);
	const at = {
		direction: flow,
		base: base.node.child("required") ?? base.node,
		head: head.node.child("required") ?? head.node,
		part
	};
	const subject = `Header ${head.name} of ${of}`;
	if (!base.required && head.required) pair.report("header.became-required", `${subject} became required`, at);
	if (base.required && !head.required) pair.report("header.became-optional", `${subject} became optional`, at);
	compareDeprecation$1(pair, {
		base,
		head,
		...carrier
	});
	const isText = base.node.child("content") === null && head.node.child("content") === null;
	if (base.schema !== null && head.schema !== null) pair.compareSchemas(base.schema, head.schema, {
		flow,
		part,
		isText
	});
	compareWriting(pair, {
		base,
		head,
		...carrier
	});
	const nodes = {
		base: base.node,
		head: head.node
	};
	compareExamples(pair, nodes, {
		flow,
		part,
		subject: `header ${head.name} of ${of}`
	});
	compareUnknownMembers(pair.comparison, "header", {
		base: base.node,
		head: head.node
	});
}
function compareDeprecation$1(pair, { base, head, ...carrier }) {
	const [before, after] = [base.node.child("deprecated"), head.node.child("deprecated")];
	const [was, is] = [before?.value === true, after?.value === true];
	if (was === is) return;
	const at = {
		base: before ?? base.node,
		head: after ?? head.node,
		part: reachPart$1(head, carrier)
	};
	const subject = `Header ${head.name} of ${carrier.of}`;
	const direction = carrier.flow;
	if (is) pair.report("schema.deprecated", `${subject} is deprecated`, {
		direction,
		...at
	});
	else pair.report("schema.undeprecated", `${subject} is no longer deprecated`, {
		direction,
		...at
	});
}
/** Whether the value is plain or of a media type, and how lists and objects in it are joined. */
function compareWriting(pair, { base, head, ...carrier }) {
	const { flow: direction, of } = carrier;
	const part = reachPart$1(head, carrier);
	const subject = `Header ${head.name} of ${of}`;
	const [from, to] = [mediaTypeOf(base), mediaTypeOf(head)];
	if (from !== to) {
		const at = {
			base: base.node.child("content") ?? base.node,
			head: head.node.child("content") ?? head.node
		};
		const message = `${subject} is written as ${to ?? "a plain value"} instead of ${from ?? "a plain value"}`;
		pair.report("header.content-changed", message, {
			direction,
			part,
			...at
		});
		return;
	}
	const [was, is] = [base, head].map(({ node }) => node.child("explode")?.value === true);
	if (was === is || !isList(pair, base, "base") || !isList(pair, head, "head")) return;
	const at = {
		base: base.node.child("explode") ?? base.node,
		head: head.node.child("explode") ?? head.node
	};
	const message = `Objects in ${subject.charAt(0).toLowerCase()}${subject.slice(1)} are written in another way`;
	pair.report("header.content-changed", message, {
		direction,
		part,
		...at,
		detail: "explode"
	});
}
function mediaTypeOf({ node }) {
	const first = node.child("content")?.children()[0];
	return first === void 0 ? null : String(first.key);
}
/** Lists are joined with commas either way; of objects the names are written beside the values, or before them. */
function isList(pair, { schema }, side) {
	const types = schema === null ? void 0 : pair.comparison.schemas.view(side, schema).types?.value;
	return types === void 0 || types.has("object");
}

// src/spec/diff/encoding.ts
/** `encoding` of a form: which media types a field may have, and how lists and objects in it are joined. */
function compareEncoding(pair, media, { flow, part }) {
	const nodes = {
		base: media.base.node,
		head: media.head.node
	};
	for (const each of membersOf(nodes, "encoding")) {
		if (pair.comparison.unchanged.isSame(each.base, each.head)) continue;
		const sides = fieldSides(pair, media, each.name);
		const own = {
			...part,
			property: [each.name]
		};
		if (sides !== null) compareOne(pair, {
			...each,
			...sides,
			of: `the field "${each.name}"`,
			flow,
			part: own
		});
	}
	const element = {
		flow,
		part: {
			...part,
			property: ["*"]
		},
		areJoined: true,
		defaults: NO_DEFAULTS
	};
	for (const each of membersOf(nodes, "prefixEncoding")) {
		if (!isElement(pair, media, Number(each.name))) continue;
		compareOne(pair, {
			...each,
			...element,
			of: `element ${Number(each.name) + 1}`
		});
	}
	const [base, head] = [nodes.base.child("itemEncoding"), nodes.head.child("itemEncoding")];
	compareOne(pair, {
		base,
		head,
		...element,
		of: "every further element"
	});
}
/** An element that one side does not have came or went with its schema; without schemas every position is one. */
function isElement(pair, media, index) {
	return ["base", "head"].every((side) => {
		const { schema } = media[side];
		const list = schema === null ? void 0 : pair.comparison.schemas.view(side, schema).plain.get("prefixItems");
		return list === void 0 || list.node.child(index) !== null;
	});
}
const NO_DEFAULTS = {
	base: null,
	head: null
};
/** Members of a map or list of encodings, by name or position. */
function membersOf(nodes, word) {
	const [before, after] = [nodes.base.child(word), nodes.head.child(word)];
	return [...new Set([...before?.children() ?? [], ...after?.children() ?? []].map(({ key }) => String(key)))].map((name) => ({
		name,
		base: before?.child(name) ?? null,
		head: after?.child(name) ?? null
	}));
}
function compareOne(pair, encoding) {
	const { base, head, of, flow, part, areJoined, defaults } = encoding;
	if (base === null && head === null) return;
	const [from, to] = withDefaults(encodingOf(base), encodingOf(head), defaults);
	const what = differenceOf(from, to, areJoined);
	if (what !== null) {
		const at = {
			direction: flow,
			part,
			base,
			head,
			detail: what
		};
		const message = `${what} of ${of}`;
		if (isOnlyWider(from, to)) pair.report("encoding.widened", `More is accepted: ${message}`, at);
		else pair.report("encoding.changed", `The encoding changed: ${message}`, at);
	}
	const { comparison } = pair;
	const lists = {
		base: headersOf(comparison.base, base),
		head: headersOf(comparison.head, head)
	};
	compareHeaders(pair, {
		...lists,
		flow,
		of,
		part,
		owners: {
			base,
			head
		}
	});
	missNested(pair, base, head);
}
function headersOf(specification, node) {
	return node === null ? [] : headerViews(specification, node);
}
/** What is left out is what follows from the type, which somebody else may have written down. */
function withDefaults(from, to, defaults) {
	const isOneSided = from.contentTypes === null !== (to.contentTypes === null);
	const fill = (encoding, text) => encoding.contentTypes === null && text !== null ? {
		...encoding,
		contentTypes: [text]
	} : encoding;
	return isOneSided ? [fill(from, defaults.base), fill(to, defaults.head)] : [from, to];
}
/** A field that both sides have: whether lists or objects may be sent in it, and as what; null where one side does not have it. */
function fieldSides(pair, media, field) {
	const membersOf = (side) => {
		const { schema } = media[side];
		return schema === null ? void 0 : pair.comparison.schemas.view(side, schema).properties.get(field);
	};
	const [base, head] = [membersOf("base"), membersOf("head")];
	if (base === void 0 || head === void 0) return null;
	return {
		areJoined: mayBeJoined(pair, "base", base.parts) && mayBeJoined(pair, "head", head.parts),
		defaults: {
			base: defaultType(pair, "base", base.parts),
			head: defaultType(pair, "head", head.parts)
		}
	};
}
/** Media type of a field of which nothing else is said; null where it has several types or none. */
function defaultType(pair, side, parts, depth = 0) {
	const { types, format, plain, items } = pair.comparison.schemas.view(side, parts);
	const [type, ...more] = types?.value ?? [];
	if (type === void 0 || more.length > 0) return null;
	if (type === "object") return "application/json";
	if (type === "array") return items === null || depth >= MAX_ALTERNATIVES ? null : defaultType(pair, side, items.parts, depth + 1);
	const isBinary = format?.value === "binary" || format?.value === "base64" || plain.has("contentEncoding");
	return type === "string" && isBinary ? "application/octet-stream" : "text/plain";
}
/** Alternatives of alternatives: deeper than this they must be going in circles. */
const MAX_ALTERNATIVES = 8;
function mayBeJoined(pair, side, parts, depth = 0) {
	const { types, groups } = pair.comparison.schemas.view(side, parts);
	if (types !== null) return types.value.has("array") || types.value.has("object");
	const variants = groups.flatMap((group) => group.variants);
	if (variants.length === 0 || depth >= MAX_ALTERNATIVES) return true;
	return variants.some((variant) => mayBeJoined(pair, side, [variant], depth + 1));
}
/** 3.2 lets an encoding hold encodings of what is inside. */
function missNested(pair, base, head) {
	for (const word of [
		"encoding",
		"prefixEncoding",
		"itemEncoding"
	]) {
		const [before, after] = [base?.child(word) ?? null, head?.child(word) ?? null];
		const shown = after ?? before;
		if (shown === null || isSameJson(before?.value ?? null, after?.value ?? null)) continue;
		const what = `"${word}" of an encoding`;
		pair.comparison.missed.push({
			location: shown.location(),
			what,
			why: "its changes are not compared"
		});
	}
}
function encodingOf(node) {
	const text = node?.child("contentType")?.value;
	const style = node?.child("style")?.value;
	const explode = node?.child("explode")?.value;
	return {
		contentTypes: typeof text === "string" ? text.split(",").map((each) => each.trim().toLowerCase()) : null,
		style: typeof style === "string" ? style : "form",
		explode: typeof explode === "boolean" ? explode : style === void 0 || style === "form",
		allowReserved: node?.child("allowReserved")?.value === true
	};
}
/** How values are joined says nothing of a single one. */
function differenceOf(from, to, areJoined) {
	const name = (types) => types?.join(" or ") ?? "the default";
	if (name(from.contentTypes) !== name(to.contentTypes)) return `media type ${name(to.contentTypes)} instead of ${name(from.contentTypes)}`;
	if (areJoined && from.style !== to.style) return `style ${to.style} instead of ${from.style}`;
	if (areJoined && from.explode !== to.explode) return to.explode ? "values one by one instead of joined" : "values joined instead of one by one";
	if (from.allowReserved !== to.allowReserved) return `reserved characters ${to.allowReserved ? "as they are" : "escaped"}`;
	return null;
}
/** Whether whatever was written in the old way can still be written so. */
function isOnlyWider(from, to) {
	if (from.style !== to.style || from.explode !== to.explode || from.allowReserved && !to.allowReserved) return false;
	const before = from.contentTypes;
	return before === to.contentTypes || before !== null && to.contentTypes !== null && before.every((each) => to.contentTypes?.includes(each));
}

// src/spec/diff/form-fields.ts
/** How Swagger 2.0 joins the values of a form's fields. */
function compareFormFields(pair, media, { flow, part }) {
	const before = fieldsOf(media.base);
	for (const [name, head] of fieldsOf(media.head)) {
		const base = before.get(name);
		if (base === void 0 || textOf(head, "type") !== "array") continue;
		const [from, to] = [formatOf(base), formatOf(head)];
		if (from === to) continue;
		const at = {
			base: base.child("collectionFormat") ?? base,
			head: head.child("collectionFormat") ?? head
		};
		const message = `The encoding changed: values of the field "${name}" are joined as ${to} instead of ${from}`;
		const where = {
			direction: flow,
			part: {
				...part,
				property: [name]
			},
			...at,
			detail: `${from} > ${to}`
		};
		pair.report("encoding.changed", message, where);
	}
}
function formatOf(field) {
	return textOf(field, "collectionFormat") ?? "csv";
}
function fieldsOf({ schema }) {
	const fields = schema?.[0]?.fields ?? [];
	return new Map(fields.map((field) => [textOf(field, "name") ?? "", field]));
}

// src/spec/diff/content.ts
/** Media types of a body and what is in each of them. */
function compareContent(pair, content) {
	const { base, head } = content;
	const origins = new Map(head.content.map((each) => [each, nearestMediaType(base.content, each)]));
	const added = new Set(head.content);
	for (const media of base.content) {
		const holder = nearestMediaType(head.content, media);
		const described = head.content.filter((each) => each === holder || origins.get(each) === media);
		for (const each of reportFate(pair, content, {
			media,
			described
		})) added.delete(each);
		for (const each of described) compareMedia(pair, content, {
			base: media,
			head: each
		});
	}
	for (const media of added) reportOne(pair, content, {
		rule: "media-type.added",
		base: null,
		head: media
	});
}
/** Tells what became of a name; answers with the media types of the head that are told by it, or were there before. */
function reportFate(pair, content, { media, described }) {
	const isSame = (each) => isSameMediaType(each.mediaType, media.mediaType);
	const holder = described.find(({ mediaType }) => coversMediaType(mediaType, media.mediaType));
	if (holder !== void 0) {
		if (!content.base.content.some((each) => isSameMediaType(each.mediaType, holder.mediaType))) reportRange(pair, content, {
			rule: "media-type.widened",
			base: media,
			head: holder
		});
		return described.some(isSame) ? described.filter(isSame) : [holder];
	}
	const covered = content.head.content.filter((each) => coversMediaType(media.mediaType, each.mediaType));
	const [first] = described.length > 0 ? described : covered;
	if (first === void 0) reportOne(pair, content, {
		rule: "media-type.removed",
		base: media,
		head: null
	});
	else reportRange(pair, content, {
		rule: "media-type.narrowed",
		base: media,
		head: first
	});
	return covered;
}
function reportOne(pair, { flow, status, what }, { rule, base, head }) {
	const { mediaType } = base ?? head;
	const message = `Media type ${mediaType} of ${what} was ${base === null ? "added" : "removed"}`;
	const nodes = {
		base: base?.node ?? null,
		head: head?.node ?? null
	};
	pair.report(rule, message, {
		direction: flow,
		...nodes,
		part: {
			status,
			mediaType
		},
		detail: mediaType
	});
}
function reportRange(pair, { flow, status, what }, { rule, base, head }) {
	const message = `Media type ${base.mediaType} of ${what} gave way to ${head.mediaType}`;
	const part = {
		status,
		mediaType: head.mediaType
	};
	pair.report(rule, message, {
		direction: flow,
		base: base.node,
		head: head.node,
		part,
		detail: base.mediaType
	});
}
function compareMedia(pair, content, { base, head }) {
	const { flow, status, what } = content;
	const part = {
		status,
		mediaType: head.mediaType
	};
	const subject = `${head.mediaType} of ${what}`;
	if (base.schema !== null && head.schema !== null) pair.compareSchemas(base.schema, head.schema, {
		flow,
		part
	});
	else if (!isAnyBytes(base.schema ?? head.schema)) reportLoneSchema(pair, content, {
		base,
		head
	});
	if (base.itemSchema !== null && head.itemSchema !== null) pair.compareSchemas(base.itemSchema, head.itemSchema, {
		flow,
		part: {
			...part,
			property: ["*"]
		}
	});
	else if (base.itemSchema !== head.itemSchema) {
		const [before, after] = [base.itemSchema?.[0]?.node ?? null, head.itemSchema?.[0]?.node ?? null];
		const at = {
			direction: flow,
			base: before,
			head: after,
			part
		};
		if (after === null) pair.report("body.schema-removed", `The schema of the items of ${subject} was removed`, at);
		else pair.report("body.schema-added", `The items of ${subject} got a schema`, at);
	}
	if (base.schema?.[0]?.dialect === "2.0" || head.schema?.[0]?.dialect === "2.0") compareFormFields(pair, {
		base,
		head
	}, {
		flow,
		part
	});
	else {
		const nodes = {
			base: base.node,
			head: head.node
		};
		compareEncoding(pair, {
			base,
			head
		}, {
			flow,
			part
		});
		compareExamples(pair, nodes, {
			flow,
			part,
			subject
		});
	}
	compareUnknownMembers(pair.comparison, "media type", {
		base: base.node,
		head: head.node
	});
}
/** Only one side says what is in it. */
function reportLoneSchema(pair, { flow, status, what }, { base, head }) {
	const part = {
		status,
		mediaType: head.mediaType
	};
	const subject = `${head.mediaType} of ${what}`;
	if (base.schema !== null) {
		const at = {
			direction: flow,
			base: base.schema[0]?.node ?? base.node,
			head: null,
			part
		};
		pair.report("body.schema-removed", `The schema of ${subject} was removed`, at);
	} else if (head.schema !== null) {
		const at = {
			direction: flow,
			base: null,
			head: head.schema[0]?.node ?? head.node,
			part
		};
		pair.report("body.schema-added", `${subject} got a schema`, at);
	}
}
const SAYING_BYTES = {
	type: "string",
	format: "binary"
};
/** `{ type: string, format: binary }` says in 3.0 what 3.1 says by no schema at all: the body is what the media type says. */
function isAnyBytes(schema) {
	const [part, ...more] = schema ?? [];
	if (part === void 0 || more.length > 0) return schema === null;
	const members = part.node.children().filter(({ key }) => key !== "description" && key !== "title");
	return members.length === 2 && members.every(({ key, value }) => SAYING_BYTES[key] === value);
}

// src/spec/diff/same-content.ts
/**
* Goes on to the schemas of a body that both sides share, where nothing else in it leads to something else than before; answers
* false where it has to be looked at as a whole.
*/
function passSameContent(pair, { base, head, flow, status }) {
	const { comparison } = pair;
	const { unchanged, isRootChanged } = comparison;
	if (isRootChanged || comparison.base.version === "2.0" || !unchanged.isShared(base, head)) return false;
	const before = onlyChanged(pair, head, "content") ? base.child("content") : null;
	const after = head.child("content");
	if (before === null || after === null || !areDistinct(after)) return false;
	const changed = unchanged.changedMembers(after);
	const isOnlySchema = (name) => {
		const media = after.child(name);
		return media !== null && onlyChanged(pair, media, "schema");
	};
	if (!changed.every(isOnlySchema)) return false;
	const dialect = dialectOf(comparison.head.version);
	for (const mediaType of changed) {
		const [left, right] = [before.child(mediaType)?.child("schema"), after.child(mediaType)?.child("schema")];
		if (left == null || right == null) continue;
		const [from, to] = [schemaPart(left, dialect), schemaPart(right, dialect)];
		pair.compareSchemas([from], [to], {
			flow,
			part: {
				status,
				mediaType
			}
		});
	}
	return true;
}
function onlyChanged({ comparison }, node, word) {
	const changed = comparison.unchanged.changedMembers(node);
	return changed.length === 1 && changed[0] === word && referenceOf(node) === null;
}
/** Whether every media type is found again by its name. */
function areDistinct(content) {
	if (Array.isArray(content.value) || referenceOf(content) !== null) return false;
	const names = Object.keys(content.value);
	return names.every((name, index) => !names.slice(0, index).some((other) => isSameMediaType(name, other)));
}

// src/spec/diff/body.ts
function compareBodies(pair) {
	const base = pair.base.body;
	const head = pair.head.body;
	const direction = pair.requestFlow;
	if (base === null && head === null) return;
	if (base === null) {
		const rule = head?.required ? "body.required-added" : "body.added";
		const message = head?.required ? "A required request body was added" : "An optional request body was added";
		pair.report(rule, message, {
			direction,
			base: null,
			head: head?.node ?? null,
			owners: ownersOf$1(pair.head)
		});
		return;
	}
	if (head === null) {
		pair.report("body.removed", "The request body was removed", {
			direction,
			base: base.node,
			head: null,
			owners: ownersOf$1(pair.base)
		});
		return;
	}
	const { unchanged, isRootChanged } = pair.comparison;
	if (!(pair.comparison.head.version === "2.0") && !isRootChanged && unchanged.isSame(base.node, head.node)) return;
	if (passSameContent(pair, {
		base: base.node,
		head: head.node,
		flow: direction,
		status: null
	})) return;
	if (!head.content.some((media) => media.schema?.[0]?.form === "form-data")) {
		compareRequired(pair, base, head);
		compareUnknownMembers(pair.comparison, "request body", {
			base: base.node,
			head: head.node
		});
	}
	compareContent(pair, {
		base,
		head,
		flow: direction,
		status: null,
		what: "request body"
	});
}
function ownersOf$1({ node }) {
	return [node.child("requestBody")];
}
function compareRequired(pair, base, head) {
	const at = {
		direction: pair.requestFlow,
		base: base.node.child("required") ?? base.node,
		head: head.node.child("required") ?? head.node
	};
	if (!base.required && head.required) pair.report("body.became-required", "The request body became required", at);
	if (base.required && !head.required) pair.report("body.became-optional", "The request body became optional", at);
}

// src/spec/diff/exchange-pair.ts
/** An operation of HTTP on both sides, a callback's and a webhook's among them. */
var ExchangePair = class extends OperationPair {
	/** Who sends the request: the client, or in callbacks and webhooks the provider. */
	get requestFlow() {
		return this.head.sense === "normal" ? "request" : "response";
	}
	get responseFlow() {
		return this.head.sense === "normal" ? "response" : "request";
	}
};

// src/spec/diff/metadata.ts
/** What an operation says about itself that generated clients or readers notice. */
function compareMetadata(pair) {
	const { base, head } = pair;
	const before = textOf(base.node, "operationId");
	const after = textOf(head.node, "operationId");
	if (before !== after) {
		const at = {
			base: base.node.child("operationId") ?? base.node,
			head: head.node.child("operationId") ?? head.node
		};
		const message = `operationId of ${head.id} changed from ${before ?? "none"} to ${after ?? "none"}`;
		pair.report("operation.id-changed", message, {
			direction: "none",
			...at,
			detail: `${before} > ${after}`
		});
	}
	const report = (rule, message, at) => pair.report(rule, message, {
		direction: "none",
		...at
	});
	compareSunset(head.id, {
		base: base.node,
		head: head.node
	}, report);
	compareStability(head.id, {
		base: base.node,
		head: head.node
	}, report);
	compareTags(pair);
	const was = base.node.child("deprecated")?.value === true;
	const is = head.node.child("deprecated")?.value === true;
	if (was === is) return;
	const at = {
		base: base.node.child("deprecated") ?? base.node,
		head: head.node.child("deprecated") ?? head.node
	};
	if (is) pair.report("operation.deprecated", `${head.id} is deprecated`, {
		direction: "none",
		...at
	});
	else pair.report("operation.undeprecated", `${head.id} is no longer deprecated`, {
		direction: "none",
		...at
	});
}
/** Generated clients sort their functions by tag. */
function compareTags(pair) {
	const [before, after] = [pair.base.node.child("tags"), pair.head.node.child("tags")];
	const [from, to] = [tagsOf(before), tagsOf(after)];
	const removed = from.filter((tag) => !to.includes(tag));
	const added = to.filter((tag) => !from.includes(tag));
	if (removed.length + added.length === 0) return;
	const at = {
		base: elementOf(before, removed),
		head: elementOf(after, added),
		detail: `${from} > ${to}`
	};
	const changes = [...removed.map((tag) => `no longer "${tag}"`), ...added.map((tag) => `now "${tag}"`)];
	pair.report("operation.tags-changed", `${pair.head.id} is tagged ${changes.join(", ")}`, {
		direction: "none",
		...at
	});
}
function tagsOf(node) {
	return Array.isArray(node?.value) ? node.value.filter((tag) => typeof tag === "string") : [];
}
function elementOf(node, tags) {
	return node?.children().find((each) => each.value === tags[0]) ?? node;
}

// src/spec/diff/parameters.ts
/** Path, query, header and cookie parameters, those of the path item among them. */
function compareParameters(pair) {
	missRepeated(pair);
	const after = new Map(pair.head.parameters.map((each) => [parameterKey(pair.head, each), each]));
	for (const parameter of pair.base.parameters) {
		const key = parameterKey(pair.base, parameter);
		const counterpart = after.get(key);
		after.delete(key);
		if (counterpart === void 0 && isUndeclared(pair, parameter)) missUndeclared(pair, parameter);
		else if (counterpart === void 0) reportRemoved$1(pair, parameter);
		else compareParameter(pair, parameter, counterpart);
	}
	for (const parameter of after.values()) if (isUndeclared(pair, parameter) && takesAnyText(pair, parameter)) missUndeclared(pair, parameter);
	else reportAdded$1(pair, parameter);
}
/** Of two declarations of one parameter in one list only the later is compared. */
function missRepeated({ comparison, head }) {
	for (const owner of [head.pathItem, head.node]) for (const node of repeatedParameters(comparison.head, owner)) {
		const what = `an earlier declaration of the ${textOf(node, "in")} parameter "${textOf(node, "name")}"`;
		comparison.missed.push(notAnalysed(node, what, "the list declares the parameter twice; the later declaration is compared"));
	}
}
/** Both paths have the place of the parameter, and one side forgot to declare it: it can be sent all the same. */
function isUndeclared(pair, parameter) {
	if (parameter.in !== "path") return false;
	const [before, after] = [templateNames(pair.base.path), templateNames(pair.head.path)];
	return before.length === after.length && (before.includes(parameter.name) || after.includes(parameter.name));
}
/** Whether declaring the parameter restricts nothing that was sent before. */
function takesAnyText(pair, { schema }) {
	if (schema === null) return true;
	const view = pair.comparison.schemas.view("head", schema);
	const isText = view.types === null || view.types.value.has("string");
	const isFree = view.values === null && view.format === null && view.patterns.length === 0;
	return isText && isFree && view.limits.size === 0 && view.groups.length === 0;
}
function missUndeclared(pair, parameter) {
	const what = `path parameter "${parameter.name}"`;
	pair.comparison.missed.push({
		location: parameter.node.location(),
		what,
		why: "it is declared on one side only"
	});
}
/** Path parameters are told apart by their position, headers without regard to case. */
function parameterKey(exchange, { name, in: place }) {
	if (place === "header") return `header:${name.toLowerCase()}`;
	const index = place === "path" ? templateNames(exchange.path).indexOf(name) : -1;
	return index === -1 ? `${place}:${name}` : `path:#${index}`;
}
function nameOf({ name, in: place }) {
	return `${place} parameter "${name}"`;
}
function reachPart(parameter) {
	return { parameter: `${parameter.in}:${parameter.name}` };
}
function reportRemoved$1(pair, parameter) {
	if (parameter.in === "path" && !templateNames(pair.base.path).includes(parameter.name)) return;
	const message = `The ${nameOf(parameter)} was removed`;
	const isAnnounced = isRetired(parameter.node, pair.comparison.today);
	pair.report(isAnnounced ? "parameter.removed-after-deprecation" : "parameter.removed", message, {
		direction: pair.requestFlow,
		base: parameter.node,
		head: null,
		owners: ownersOf(pair.base),
		part: reachPart(parameter)
	});
}
function reportAdded$1(pair, parameter) {
	if (parameter.in === "path" && !templateNames(pair.head.path).includes(parameter.name)) return;
	const rule = parameter.required ? "parameter.required-added" : "parameter.added";
	const message = `The ${parameter.required ? "required " : ""}${nameOf(parameter)} was added`;
	pair.report(rule, message, {
		direction: pair.requestFlow,
		base: null,
		head: parameter.node,
		owners: ownersOf(pair.head),
		part: reachPart(parameter)
	});
}
function ownersOf({ node, pathItem }) {
	return [node.child("parameters"), pathItem.child("parameters")];
}
function compareParameter(pair, base, head) {
	if (pair.comparison.unchanged.isSame(base.node, head.node)) return;
	const flow = pair.requestFlow;
	const part = reachPart(head);
	const subject = `The ${nameOf(head)}`;
	const at = (key) => ({
		direction: flow,
		base: base.node.child(key) ?? base.node,
		head: head.node.child(key) ?? head.node,
		part
	});
	if (!base.required && head.required) pair.report("parameter.became-required", `${subject} became required`, at("required"));
	if (base.required && !head.required) pair.report("parameter.became-optional", `${subject} became optional`, at("required"));
	compareSerialisation(pair, {
		base,
		head,
		subject,
		at
	});
	compareDeprecation(pair, {
		base,
		head,
		subject,
		at
	});
	compareValue(pair, {
		base,
		head,
		subject,
		at
	});
	compareEmptiness(pair, {
		base,
		head,
		subject,
		at
	});
	compareExamples(pair, {
		base: base.node,
		head: head.node
	}, {
		flow,
		part,
		subject: `the ${nameOf(head)}`
	});
	compareUnknownMembers(pair.comparison, "parameter", {
		base: base.node,
		head: head.node
	});
}
function compareDeprecation(pair, { base, head, subject, at }) {
	const [was, is] = [base, head].map(({ node }) => node.child("deprecated")?.value === true);
	if (!was && is) pair.report("parameter.deprecated", `${subject} is deprecated`, at("deprecated"));
	if (was && !is) pair.report("parameter.undeprecated", `${subject} is no longer deprecated`, at("deprecated"));
	const name = `${subject.charAt(0).toLowerCase()}${subject.slice(1)}`;
	const nodes = {
		base: base.node,
		head: head.node
	};
	compareSunset(name, nodes, (rule, message, where) => pair.report(rule, message, {
		...at("x-sunset"),
		...where
	}));
	if (pair.comparison.head.version === "2.0") return;
	compareStability(subject, nodes, (rule, message, where) => pair.report(rule, message, {
		...at("x-stability-level"),
		...where
	}));
}
function compareValue(pair, { base, head, subject, at }) {
	if (base.schema === null || head.schema === null) return;
	const flow = pair.requestFlow;
	const part = reachPart(head);
	const items = becameList(pair, base, head);
	if (items === null) {
		const isAlwaysSent = base.required && head.required;
		const isText = base.mediaType === null && head.mediaType === null;
		pair.compareSchemas(base.schema, head.schema, {
			flow,
			part,
			isAlwaysSent,
			isText
		});
		return;
	}
	const typeOf = (side, parts) => pair.comparison.schemas.view(side, parts).types?.node ?? null;
	const where = {
		base: typeOf("base", base.schema),
		head: typeOf("head", head.schema)
	};
	pair.report("type.widened", `${subject} takes several values`, {
		...at("schema"),
		...where,
		detail: "list"
	});
	pair.compareSchemas(base.schema, items, {
		flow,
		part,
		isAlwaysSent: true,
		isText: true
	});
	if (!base.required || !head.required) compareListDefault(pair, {
		base,
		head,
		subject,
		at
	});
}
/** A default of one value is that of a list with the one value in it. */
function compareListDefault(pair, { base, head, at }) {
	const defaultOf = (side, parts) => (parts === null ? null : pair.comparison.schemas.view(side, parts).plain.get("default")) ?? null;
	const [before, after] = [defaultOf("base", base.schema), defaultOf("head", head.schema)];
	const change = defaultChange(before && {
		...before,
		value: [before.value]
	}, after, `the ${nameOf(head)}`);
	if (change === null) return;
	const { rule, message, detail } = change;
	pair.report(rule, message, {
		...at("schema"),
		base: before?.node ?? null,
		head: after?.node ?? null,
		detail
	});
}
/**
* `?id=1` is a list of one where every value is written on its own: the elements' schema then, where a single value became a
* list that may have one; null otherwise.
*/
function becameList(pair, base, head) {
	if (!(head.style === "form" && head.explode && head.mediaType === null && base.mediaType === null) || pair.requestFlow !== "request" || base.schema === null || head.schema === null) return null;
	const before = pair.comparison.schemas.view("base", base.schema).types?.value;
	const after = pair.comparison.schemas.view("head", head.schema);
	const wasSingle = before !== void 0 && !before.has("array") && !before.has("object");
	const isList = after.types !== null && [...after.types.value].join() === "array";
	const mayHaveOne = (after.limits.get("minItems")?.value ?? 0) <= 1 && after.limits.get("maxItems")?.value !== 0;
	return wasSingle && isList && mayHaveOne ? after.items?.parts ?? null : null;
}
function compareSerialisation(pair, { base, head, subject, at }) {
	if (base.mediaType !== head.mediaType) {
		const message = `${subject} is written as ${head.mediaType ?? "a plain value"} instead of ${base.mediaType ?? "a plain value"}`;
		pair.report("parameter.content-changed", message, at("content"));
		return;
	}
	const isList = (parameter, side) => {
		if (parameter.schema === null) return false;
		const types = pair.comparison.schemas.view(side, parameter.schema).types?.value;
		return types === void 0 || types.has("array") || types.has("object");
	};
	if (base.style === head.style && base.explode === head.explode || base.mediaType !== null || !isList(base, "base") || !isList(head, "head")) return;
	const name = ({ style, explode }) => `${style}${explode ? ", one by one" : ", joined"}`;
	const message = `${subject} is written as ${name(head)} instead of ${name(base)}`;
	pair.report("parameter.style-changed", message, at(base.style === head.style ? "explode" : "style"));
}
/** `allowEmptyValue` and `allowReserved` are on or off, off unless said, and mean something in a query alone. */
function compareEmptiness(pair, { base, head, subject, at }) {
	if (head.in !== "query") return;
	for (const word of ["allowEmptyValue", "allowReserved"]) {
		const before = base.node.child(word)?.value === true;
		const after = head.node.child(word)?.value === true;
		if (before === after) continue;
		const rule = after ? "constraint.relaxed" : "constraint.tightened";
		pair.report(rule, `${subject} ${after ? "has" : "no longer has"} ${word}`, {
			...at(word),
			detail: word
		});
	}
}

// src/spec/diff/links.ts
/** Links of a response: what of it can be sent where next. */
function compareLinks(pair, sides, part) {
	const before = new Map(entriesOf(pair.comparison.base, sides.base.child("links")));
	const after = new Map(entriesOf(pair.comparison.head, sides.head.child("links")));
	const direction = pair.responseFlow;
	for (const [name, base] of before) {
		const head = after.get(name) ?? null;
		const at = {
			direction,
			part,
			base,
			head,
			detail: name
		};
		if (head === null) pair.report("link.removed", `Link "${name}" was removed`, at);
		else if (meaningOf(base) !== meaningOf(head)) pair.report("link.changed", `Link "${name}" leads elsewhere`, at);
	}
	for (const [name, head] of after) {
		if (before.has(name)) continue;
		pair.report("link.added", `Link "${name}" was added`, {
			direction,
			part,
			base: null,
			head,
			detail: name
		});
	}
}
/** Everything but the words for readers. */
function meaningOf(link) {
	const members = link.children().filter(({ key }) => key !== "description" && !String(key).startsWith("x-"));
	return canonical(Object.fromEntries(members.map(({ key, value }) => [key, value])));
}

// src/spec/diff/pair-responses.ts
/** Answers that never have a body (RFC 9110), whatever is described for them. */
const WITHOUT_BODY = /^(?:1\d\d|204|205|304)$/;
/** Finds for each status what is described for it now: under its name, or by a range or `default` that covers it. */
function pairResponses(sides) {
	const pairs = [];
	const removed = [];
	const covered = /* @__PURE__ */ new Set();
	for (const base of sides.base) {
		const counterparts = counterpartsOf(sides, base);
		if (counterparts.length === 0) removed.push(base);
		const someHasBody = counterparts.some(({ status }) => !isWithoutBody(status));
		for (const head of counterparts) {
			if (head.status === base.status || !counterparts.some(({ status }) => status === base.status)) covered.add(head);
			const hasBody = !isWithoutBody(base.status) && (!isWithoutBody(head.status) || !someHasBody);
			pairs.push({
				base,
				head,
				hasBody
			});
		}
	}
	return {
		pairs,
		removed,
		added: sides.head.filter((each) => !covered.has(each))
	};
}
function isWithoutBody(status) {
	return WITHOUT_BODY.test(status);
}
/** Everything below 400: redirects are answers that consumers wait for. */
function isSuccess(status) {
	return /^[123]/.test(status);
}
function counterpartsOf(sides, { status }) {
	const { base, head } = sides;
	if (status === "default") return counterpartsOfDefault(sides);
	const same = head.find((each) => each.status === status);
	if (/^[1-5]XX$/.test(status)) {
		const own = new Set(base.map((each) => each.status));
		const named = head.filter((each) => each.status[0] === status[0] && !own.has(each.status));
		return same === void 0 ? named : [same, ...named];
	}
	const found = same ?? head.find((each) => each.status === `${status[0]}XX`);
	if (found !== void 0) return [found];
	const fallback = head.find((each) => each.status === "default");
	const isAnswer = isSuccess(status) && !hasSuccess(head) && !base.some((each) => each.status === "default");
	return fallback !== void 0 && isAnswer ? [fallback] : [];
}
/** Where no success is named beside it, `default` is the answer, which may be named now. */
function counterpartsOfDefault({ base, head }) {
	const same = head.find((each) => each.status === "default");
	const before = base.find((each) => each.status === "default");
	if (hasSuccess(base) || !hasSuccess(head)) return same === void 0 ? [] : [same];
	if (same !== void 0 && before !== void 0 && describesTheSame(before, same)) return [same];
	return head.filter((each) => isSuccess(each.status));
}
function hasSuccess(responses) {
	return responses.some((each) => isSuccess(each.status));
}
/** Whether the bodies are written the same: in `content`, or in the `schema` of Swagger 2.0. */
function describesTheSame(before, after) {
	return ["content", "schema"].every((word) => isSameJson(before.node.child(word)?.value ?? null, after.node.child(word)?.value ?? null));
}

// src/spec/diff/responses.ts
/** Statuses, and body and headers of each. */
function compareResponses(pair) {
	const { pairs, removed, added } = pairResponses({
		base: pair.base.responses,
		head: pair.head.responses
	});
	for (const each of pairs) compareResponse(pair, each);
	const successor = successorOf(removed, added);
	for (const response of removed) {
		reportRemoved(pair, response, isSuccess(response.status) ? successor : null);
		compareWithDefault(pair, response);
	}
	for (const response of added) if (response !== successor) reportAdded(pair, response);
}
/** The one success that came where one went: a status that was exchanged is one edit. */
function successorOf(removed, added) {
	const [gone, ...others] = removed.filter((each) => isSuccess(each.status));
	const [come, ...more] = added.filter((each) => isSuccess(each.status));
	return gone !== void 0 && others.length === 0 && more.length === 0 && come !== void 0 ? come : null;
}
function reportRemoved(pair, response, successor) {
	const { status } = response;
	const hasSuccess = pair.base.responses.some((each) => isSuccess(each.status));
	const rule = isSuccess(status) || status === "default" && !hasSuccess ? "status.removed" : "status.error-removed";
	const owners = [pair.base.node.child("responses")];
	const at = {
		direction: pair.responseFlow,
		base: response.node,
		head: null,
		part: { status },
		detail: status,
		owners
	};
	if (successor === null) {
		pair.report(rule, `Response ${status} was removed`, at);
		return;
	}
	const losesBody = response.content.length > 0 && isWithoutBody(successor.status);
	const message = `Response ${status} gave way to ${successor.status}${losesBody ? ", which has no body" : ""}`;
	const base = writtenAt(pair.base, response);
	pair.report(rule, message, {
		...at,
		base,
		head: writtenAt(pair.head, successor),
		shownAt: "base"
	});
	const hasBody = !isWithoutBody(status) && !isWithoutBody(successor.status);
	if (hasBody && isSameKind(response, successor)) compareResponse(pair, {
		base: response,
		head: successor,
		hasBody
	});
}
/**
* An error that is named no longer looks as `default` says, where that says anything; headers such as `Retry-After` belong to the
* status alone.
*/
function compareWithDefault(pair, base) {
	const { status } = base;
	const head = pair.head.responses.find((each) => each.status === "default");
	if (isSuccess(status) || status === "default" || head === void 0 || head.content.length === 0) return;
	if (pair.head.method === "HEAD") return;
	compareContent(pair, {
		base,
		head,
		flow: pair.responseFlow,
		status,
		what: `response ${status}`
	});
}
/** The status of the operation, whether its response is written there or referred to. */
function writtenAt({ node }, response) {
	return node.child("responses")?.child(response.status) ?? response.node;
}
/** Whether what is answered now may be what was answered before: a schema of another name is another answer altogether. */
function isSameKind(before, after) {
	const names = (response) => response.content.map(({ schema }) => schema?.[0] === void 0 ? null : referenceOf(schema[0].node));
	return names(before).every((name) => names(after).includes(name));
}
function reportAdded(pair, response) {
	const { status, node } = response;
	const owners = [pair.head.node.child("responses")];
	const at = {
		direction: pair.responseFlow,
		base: null,
		head: node,
		part: { status },
		detail: status,
		owners
	};
	pair.report("status.added", `Response ${status} was added`, at);
}
function compareResponse(pair, { base, head, hasBody }) {
	if (pair.comparison.unchanged.isSame(base.node, head.node) && !pair.comparison.isRootChanged) return;
	const flow = pair.responseFlow;
	const isRead = hasBody && pair.head.method !== "HEAD";
	if (isRead && passSameContent(pair, {
		base: base.node,
		head: head.node,
		flow,
		status: head.status
	})) return;
	if (isRead) compareContent(pair, {
		base,
		head,
		flow,
		status: head.status,
		what: `response ${head.status}`
	});
	const owners = {
		base: base.node,
		head: head.node
	};
	const carrier = {
		flow,
		of: `response ${head.status}`,
		part: { status: head.status },
		owners
	};
	compareHeaders(pair, {
		base: base.headers,
		head: head.headers,
		...carrier
	});
	compareLinks(pair, {
		base: base.node,
		head: head.node
	}, { status: head.status });
	compareUnknownMembers(pair.comparison, "response", {
		base: base.node,
		head: head.node
	});
}

// src/spec/diff/servers.ts
/** Addresses at the top of the file, with the defaults of their variables; without any it is `/`. */
function compareServers(comparison) {
	if (comparison.base.version === "2.0" !== (comparison.head.version === "2.0")) {
		compareAcrossVersions(comparison);
		return;
	}
	const before = serversOf(comparison.base);
	const after = serversOf(comparison.head);
	if (before.size === 0 && after.size === 0) return;
	for (const [url, node] of before) if (!after.has(url)) report$1(comparison, "server.removed", {
		url,
		node
	});
	for (const [url, node] of after) if (!before.has(url)) report$1(comparison, "server.added", {
		url,
		node
	});
	if ([...before.keys()].join() === [...after.keys()].join()) compareSchemes(comparison, [...after.keys()][0] ?? "");
}
/** A migration from Swagger 2.0 writes protocol, host and path together; what 2.0 left out says nothing. */
function compareAcrossVersions(comparison) {
	const [before, after] = [fullAddresses(comparison.base), fullAddresses(comparison.head)];
	if (before.size === 0 || after.size === 0) return;
	const isKnown = (url, others) => [...others].some((other) => isSameAddress(url, other));
	for (const [url, node] of before) if (!isKnown(url, after.keys())) report$1(comparison, "server.removed", {
		url,
		node
	});
	for (const [url, node] of after) if (!isKnown(url, before.keys())) report$1(comparison, "server.added", {
		url,
		node
	});
}
/** `https://host/path` as far as it is said: `//host/path` without protocols, `/path` without a host. */
function fullAddresses(specification) {
	const { root, version } = specification;
	if (version !== "2.0") return serversOf(specification);
	const node = root.child("basePath") ?? root.child("host");
	if (node === null) return /* @__PURE__ */ new Map();
	const [host, path] = [textOf(root, "host"), (textOf(root, "basePath") ?? "").replace(/\/+$/, "")];
	const schemes = [...schemesOf(specification)];
	if (host === null) return /* @__PURE__ */ new Map([[path, node]]);
	if (schemes.length === 0) return /* @__PURE__ */ new Map([[`//${host}${path}`, node]]);
	return new Map(schemes.map(([scheme, written]) => [`${scheme}://${host}${path}`, written]));
}
function isSameAddress(one, other) {
	const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
	if (shorter.startsWith("//")) return longer.endsWith(shorter) && longer.indexOf("//") === longer.length - shorter.length;
	return shorter.startsWith("/") || shorter === "" ? pathOf(longer) === shorter : shorter === longer;
}
function pathOf(url) {
	return url.replace(/^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/]*/i, "");
}
/** Swagger 2.0 lists the protocols of its one address on their own; without a list they are those of the document itself. */
function compareSchemes(comparison, address) {
	const before = schemesOf(comparison.base);
	const after = schemesOf(comparison.head);
	if (before.size === 0 || after.size === 0) return;
	const told = (rule, scheme, node) => report$1(comparison, rule, {
		url: `${scheme}://${address}`,
		node
	});
	for (const [scheme, node] of before) if (!after.has(scheme)) told("server.removed", scheme, node);
	for (const [scheme, node] of after) if (!before.has(scheme)) told("server.added", scheme, node);
}
function schemesOf({ root, version }) {
	const list = version === "2.0" ? root.child("schemes")?.children() ?? [] : [];
	return new Map(list.map((node) => [String(node.value), node]));
}
function serversOf(specification) {
	const { root, version } = specification;
	if (version === "2.0") {
		const node = root.child("basePath") ?? root.child("host");
		return node === null ? /* @__PURE__ */ new Map() : /* @__PURE__ */ new Map([[`${textOf(root, "host") ?? ""}${textOf(root, "basePath") ?? "/"}`, node]]);
	}
	return serverMap(specification, root.child("servers"));
}
function serverMap(specification, list) {
	const servers = list?.children() ?? [];
	return new Map(servers.flatMap((server) => serverUrls(specification, server).map((url) => [url.replace(/\/+$/, ""), server])));
}
/** Addresses that an operation or its path has instead of those at the top. */
function compareOwnServers(comparison, base, head) {
	const [own, now] = [ownServers(base), ownServers(head)];
	if (own === null && now === null) return;
	const before = serverMap(comparison.base, own ?? comparison.base.root.child("servers"));
	const after = serverMap(comparison.head, now ?? comparison.head.root.child("servers"));
	const at = (url, node) => ({
		url,
		node,
		operations: [head.id]
	});
	for (const [url, node] of before) if (!after.has(url)) report$1(comparison, "server.removed", at(url, node));
	for (const [url, node] of after) if (!before.has(url)) report$1(comparison, "server.added", at(url, node));
}
function ownServers({ node, pathItem }) {
	return node.child("servers") ?? pathItem.child("servers");
}
function report$1(comparison, rule, { url, node, operations }) {
	const isRemoved = rule === "server.removed";
	const place = new Place(null);
	const all = () => listPaths(isRemoved ? comparison.base : comparison.head).flatMap((path) => path.operations.map(({ id }) => id));
	for (const id of operations ?? all()) place.reachedFrom(operationPlace(id), null);
	comparison.edits.add({
		rule,
		direction: "none",
		message: `Server ${url === "" ? "/" : url} was ${isRemoved ? "removed" : "added"}`,
		base: isRemoved ? node : null,
		head: isRemoved ? null : node,
		shownAt: isRemoved ? "base" : "head",
		place,
		detail: url
	});
}

// src/spec/diff/operations.ts
/** Every path and webhook of both sides. */
function compareOperations(comparison) {
	for (const list of [listPaths, listWebhooks]) for (const pair of pairPaths(list(comparison.base), list(comparison.head))) comparePaths(comparison, pair);
}
function comparePaths(comparison, { base, head }) {
	if (comparison.mayBeUnstable) {
		for (const { id, node } of base?.operations ?? []) if (isUnstable(node)) comparison.edits.addUnstable(id);
	}
	if (base === null || head === null) {
		reportPath(comparison, base, head);
		return;
	}
	const isSamePath = comparison.unchanged.isSame(base.pathItem, head.pathItem);
	if (isSamePath && base.path === head.path && !comparison.isRootChanged) return;
	const byMethod = new Map(head.operations.map((operation) => [operation.method, operation]));
	for (const operation of base.operations) {
		const counterpart = byMethod.get(operation.method);
		byMethod.delete(operation.method);
		if (counterpart === void 0) reportOperation(comparison, "operation.removed", operation);
		else compareOperation(comparison, {
			base: operation,
			head: counterpart
		});
	}
	for (const operation of byMethod.values()) reportOperation(comparison, "operation.added", operation);
	if (!isSamePath) compareUnknownMembers(comparison, "path item", {
		base: base.pathItem,
		head: head.pathItem
	});
}
function compareOperation(comparison, pair) {
	compareOwnServers(comparison, pair.base, pair.head);
	compareExchange(comparison, exchangeOf(comparison.base, pair.base, []), exchangeOf(comparison.head, pair.head, comparison.missed));
}
function compareExchange(comparison, base, head) {
	const pair = new ExchangePair(base, head, comparison);
	const { unchanged, isRootChanged } = comparison;
	const isSharedText = unchanged.isShared(base.node, head.node);
	const renamed = comparison.renamedSchemes();
	const isSameSecurity = isSharedText && !isRootChanged && renamed.size === 0;
	if (head.sense === "normal" && !isSameSecurity) compareSecurity(pair, renamed);
	const areParametersSame = comparison.areSameParameters(base, head);
	if (areParametersSame && unchanged.isSame(base.node, head.node)) return;
	if (!isSharedText) compareMetadata(pair);
	if (!areParametersSame) compareParameters(pair);
	compareBodies(pair);
	compareResponses(pair);
	compareCallbacks(comparison, base, head);
	compareUnknownMembers(comparison, "operation", {
		base: base.node,
		head: head.node
	});
}
function compareCallbacks(comparison, base, head) {
	const byId = new Map(head.callbacks.map((each) => [callbackKey(each, head), each]));
	for (const callback of base.callbacks) {
		const counterpart = byId.get(callbackKey(callback, base));
		byId.delete(callbackKey(callback, base));
		if (counterpart === void 0) reportOperation(comparison, "operation.removed", callback);
		else compareExchange(comparison, callback, counterpart);
	}
	for (const callback of byId.values()) reportOperation(comparison, "operation.added", callback);
}
/** The id without the operation it belongs to, whose path may have been spelled anew. */
function callbackKey(callback, owner) {
	return callback.id.slice(owner.id.length);
}
function reportOperation(comparison, rule, operation) {
	const isRemoved = rule === "operation.removed";
	const isAnnounced = isRemoved && isRetired(operation.node, comparison.today);
	const message = `${operation.id} was ${isRemoved ? "removed" : "added"}${isRemoved ? announcement(operation.node) : ""}`;
	report(comparison, isAnnounced ? "operation.removed-after-deprecation" : rule, {
		message,
		node: operation.node,
		operations: [operation],
		isRemoved
	});
}
/** What a reader of a removal wants to know: whether its end was announced, and for when. */
function announcement(node) {
	if (node.child("deprecated")?.value !== true) return "";
	const sunset = node.child("x-sunset");
	return sunset === null ? " after it was deprecated" : `, deprecated with the sunset date ${String(sunset.value)}`;
}
function reportPath(comparison, base, head) {
	const path = base ?? head;
	if (path === null || path.operations.length === 0) return;
	const isRemoved = head === null;
	const retired = isRemoved ? path.operations.filter(({ node }) => isRetired(node, comparison.today)) : [];
	if (retired.length > 0 && retired.length < path.operations.length) {
		for (const operation of path.operations) reportOperation(comparison, "operation.removed", operation);
		return;
	}
	const what = path.sense === "normal" ? "Path" : "Webhook";
	const ids = path.operations.map((operation) => operation.method).join(", ");
	const message = `${what} ${path.path} was ${isRemoved ? "removed" : "added"} (${ids})`;
	const removed = retired.length > 0 ? "path.removed-after-deprecation" : "path.removed";
	report(comparison, isRemoved ? removed : "path.added", {
		message,
		node: path.written,
		operations: path.operations,
		isRemoved
	});
}
function report(comparison, rule, what) {
	const place = new Place(null);
	for (const { id } of what.operations) place.reachedFrom(operationPlace(id), null);
	const sides = what.isRemoved ? {
		base: what.node,
		head: null
	} : {
		base: null,
		head: what.node
	};
	comparison.edits.add({
		rule,
		direction: "none",
		message: what.message,
		...sides,
		shownAt: what.isRemoved ? "base" : "head",
		place
	});
}

// src/spec/diff/repeated-ids.ts
/** An operationId that several operations of the head have, and at most one of the base had. */
function compareRepeatedIds(comparison) {
	if (!mayBeRepeated(comparison)) return;
	const before = operationsById(comparison.base);
	for (const [id, operations] of operationsById(comparison.head)) {
		const last = operations.at(-1);
		if (last === void 0 || operations.length < 2 || (before.get(id)?.length ?? 0) > 1) continue;
		const place = new Place(null);
		for (const operation of operations) place.reachedFrom(operationPlace(operation.id), null);
		comparison.edits.add({
			rule: "operation.id-repeated",
			direction: "none",
			message: `The operationId ${id} is that of ${operations.map((each) => each.id).join(" and ")}`,
			base: null,
			head: last.written,
			shownAt: "head",
			place,
			detail: id
		});
	}
}
/** An id that is repeated now and was not before stands at an operation that did not have it. */
function mayBeRepeated({ base, head }) {
	const before = new Map(pathsOf(base).map((each) => [`${each.sense} ${each.path}`, each]));
	return pathsOf(head).some((path) => {
		const old = before.get(`${path.sense} ${path.path}`);
		return old?.pathItem.value !== path.pathItem.value && hasNewId(path, old);
	});
}
function hasNewId(path, old) {
	if (old === void 0 || referenceOf(old.written) !== null) return true;
	const before = new Map(old.operations.map(({ method, node }) => [method, textOf(node, "operationId")]));
	return path.operations.some(({ method, node }) => textOf(node, "operationId") !== before.get(method));
}
function pathsOf(specification) {
	return [...listPaths(specification), ...listWebhooks(specification)];
}
function operationsById(specification) {
	const byId = /* @__PURE__ */ new Map();
	for (const { id, node } of pathsOf(specification).flatMap((path) => path.operations)) {
		const name = textOf(node, "operationId");
		const written = node.child("operationId");
		if (name === null || written === null) continue;
		const held = byId.get(name);
		if (held === void 0) byId.set(name, [{
			id,
			written
		}]);
		else if (!held.some((each) => each.written.parent?.value === node.value)) held.push({
			id,
			written
		});
	}
	return byId;
}

// src/spec/diff/surroundings.ts
/**
* Adds to what only one side has the place that has lost it, or got it, on the other side: the list or object around it, as
* far up as both sides go together.
*/
function withSurroundings(change, sides) {
	if (change.counterpart !== null) return change;
	const { base, head } = sides;
	const [from, to] = change.location.side === "base" ? [base, head] : [head, base];
	const surroundings = surroundingsOf(change.location, from, to);
	return surroundings === null ? change : {
		...change,
		surroundings
	};
}
function surroundingsOf(location, from, to) {
	const document = location.file === from.sources.entry.document.file ? to.sources.entry.document : to.sources.documents.get(location.file);
	if (document === void 0) return null;
	let node = SpecNode.root(document);
	for (const token of (pointerTokens(location.pointer) ?? []).slice(0, -1)) {
		const child = node.child(Array.isArray(node.value) ? Number(token) : token);
		if (child === null) break;
		node = child;
	}
	return node.location();
}

// src/spec/formats.ts
/** How each format is compared. Each is read from disk only when a specification is written in it. */
const OTHER_FORMATS = {
	asyncapi: async () => (await import("./spec-asyncapi-diff.js")).diffAsyncApi,
	graphql: async () => (await import("./spec-graphql-diff.js")).diffGraphql,
	protobuf: async () => (await import("./spec-protobuf-diff.js")).diffProtobuf
};
/** What compares the pair when it is not OpenAPI; null when it is, or is nothing that is known. Throws `ProblemError` for a pair of two formats. */
async function otherFormat({ base, head }) {
	const known = [base, head].map((file) => file === null ? null : formatOf$1(file)).filter((format) => format !== null);
	const [format, ...others] = new Set(known);
	if (format === void 0 || format === "openapi" && others.length === 0) return null;
	if (others.length > 0) throw twoFormats(head?.path ?? base?.path ?? "", known);
	return OTHER_FORMATS[format]();
}
function twoFormats(file, [before, after]) {
	return new ProblemError({
		code: "spec.format-changed",
		what: `The specification changed its format from ${before} to ${after}`,
		where: {
			file,
			line: 1,
			column: 1
		},
		why: "two formats have no operations in common that could be compared",
		todo: "Add the new specification beside the old one, and delete the old one afterwards."
	});
}

// src/spec/diff.ts
/**
* Compares both sides of a specification: one change per edit, with every operation it reaches, and what was not compared.
* `today` (ISO date) tells which announced ends have come; null: none has. Throws `ProblemError` when a side cannot be read.
*/
async function diffSpecs(pair, read, today = null) {
	const diffOther = await otherFormat(pair);
	if (diffOther !== null) return diffOther(pair, read);
	const base = pair.base === null ? null : await readSpecification(pair.base, "base", read.base);
	const head = pair.head === null ? null : await readSpecification(pair.head, "head", read.head, base);
	if (base !== null && head !== null) return compare(newComparison(base, head, today));
	if (base !== null) return wholeSpecification(base, "specification.removed");
	if (head !== null) return wholeSpecification(head, "operation.added");
	return {
		changes: [],
		notAnalysed: [],
		touched: []
	};
}
function compare(comparison) {
	const { base, head, edits, missed } = comparison;
	compareServers(comparison);
	compareSecuritySchemes(comparison);
	compareOperations(comparison);
	compareRepeatedIds(comparison);
	comparison.schemas.run();
	compareUnknownMembers(comparison, "specification", {
		base: base.root,
		head: head.root
	});
	const unknown = [
		...missed,
		...base.sources.notAnalysed,
		...head.sources.notAnalysed,
		...unknownDialect(head)
	];
	const touched = callable(head, edits.operations());
	return {
		changes: edits.changes().map((change) => withSurroundings(change, comparison)),
		notAnalysed: sortNotAnalysed(unknown),
		touched
	};
}
/** What was removed cannot be called, nor can callbacks and webhooks. */
function callable(head, ids) {
	const paths = new Set([...ids].map((id) => id.slice(id.indexOf(" ") + 1)));
	const operations = listPaths(head).flatMap((path) => paths.has(path.path) ? path.operations : []);
	const known = new Set(operations.map(({ id }) => id));
	return [...ids].filter((id) => known.has(id)).sort();
}
/** A specification that only one side has. */
function wholeSpecification(specification, rule) {
	const edits = new EditLog();
	const operations = listPaths(specification).flatMap((path) => path.operations);
	if (rule === "operation.added") for (const { id, node } of operations) {
		const place = operationPlace(id);
		edits.add({
			rule,
			direction: "none",
			message: `${id} was added`,
			base: null,
			head: node,
			shownAt: "head",
			place
		});
	}
	else {
		const place = new Place(null);
		for (const { id } of operations) place.reachedFrom(operationPlace(id), null);
		const { root } = specification;
		const node = root.child("openapi") ?? root.child("swagger") ?? root;
		const message = `The specification ${root.document.file} was removed with ${plural(operations.length, "operation")}`;
		edits.add({
			rule,
			direction: "none",
			message,
			base: node,
			head: null,
			shownAt: "base",
			place
		});
	}
	const touched = rule === "operation.added" ? [...edits.operations()].sort() : [];
	return {
		changes: edits.changes(),
		notAnalysed: sortNotAnalysed(specification.sources.notAnalysed),
		touched
	};
}

export { diffSpecs as t };