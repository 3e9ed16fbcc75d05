import { t as escapeToken } from "./model-json-pointer.js";
import { n as SCHEMA_LIST, r as SCHEMA_MAP, t as ONE_SCHEMA } from "./model-schema-keywords.js";
import { i as setOwn } from "./package-js-yaml.js";
import { a as referenceOf } from "./spec-node.js";

// src/spec/json-schema.ts
const SCHEMA_MEMBERS = /* @__PURE__ */ new Set([...ONE_SCHEMA, "contentSchema"]);
const SCHEMA_LISTS = new Set(SCHEMA_LIST);
/** Until draft 7 `$defs` was called `definitions`. */
const SCHEMA_MAPS = /* @__PURE__ */ new Set([...SCHEMA_MAP, "definitions"]);
/** Members of OpenAPI's schema object that JSON Schema does not have, and those of other dialects that are rewritten. */
const DROPPED = /* @__PURE__ */ new Set([
	"externalDocs",
	"example",
	"nullable",
	"$schema",
	"$id",
	"$anchor",
	"$ref",
	"$dynamicRef",
	"$dynamicAnchor"
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
	#extending;
	/** `extending`: which schemas may stand for one with a discriminator that lists none. */
	constructor(sources, extending = /* @__PURE__ */ new Map()) {
		this.#sources = sources;
		this.#extending = extending;
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
			for (const { name, node, dialect } of waiting) setOwn(this.definitions, name, this.#schema(node, dialect));
		}
	}
	#part(part) {
		if (part.form === "schema") return this.#schema(part.node, part.dialect);
		if (part.form === "parameter") return this.#parameter(part.node);
		const properties = {};
		const required = [];
		for (const field of part.fields ?? []) {
			const name = String(field.child("name")?.value);
			setOwn(properties, name, this.#parameter(field));
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
			const member = key === "discriminator" ? this.#discriminator(node, dialect) : this.#member(child, key, dialect);
			if (member !== void 0) setOwn(result, key, member);
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
			for (const each of child.children()) setOwn(map, String(each.key), this.#schema(each, dialect));
			return map;
		}
		if (key === "required" && !Array.isArray(value)) return void 0;
		return value;
	}
	/**
	* Which value of the property names which schema, written out: what the mapping says, and else the names of the schemas. It asserts
	* nothing (OpenAPI forbids that), and tells whoever makes a value what to write.
	*/
	#discriminator(node, dialect) {
		const written = node.child("discriminator");
		const property = typeof written?.value === "string" ? written.value : written?.child("propertyName")?.value;
		if (typeof property !== "string") return void 0;
		const mapping = {};
		const add = (name, target, isNamed) => {
			if (target === null || !isNamed && Object.values(mapping).includes(target.$ref)) return;
			setOwn(mapping, name, target.$ref);
		};
		for (const { key, value } of written?.child("mapping")?.children() ?? []) {
			const reference = /[#/.]/u.test(String(value)) ? String(value) : `#/components/schemas/${value}`;
			add(String(key), this.#reference(node, reference, dialect), true);
		}
		const branches = [node.child("oneOf"), node.child("anyOf")].flatMap((list) => list?.children() ?? []);
		for (const branch of branches) {
			const reference = referenceOf(branch);
			const target = reference === null ? null : this.#sources.follow(reference, branch.document);
			if (target !== null) add(String(target.key), this.#define(target, dialect), false);
		}
		for (const [name, target] of this.#extending.get(node.value) ?? []) add(name, this.#define(target, dialect), false);
		return {
			propertyName: property,
			mapping
		};
	}
	#reference(node, reference, dialect) {
		const target = this.#sources.follow(reference, node.document);
		return target === null ? null : this.#define(target, dialect);
	}
	#define(target, dialect) {
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
		return { $ref: `#/$defs/${encodeURIComponent(escapeToken(name))}` };
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

export { JsonSchemas as t };