import { a as referenceOf, d as entriesOf, f as memberOf, u as entriesBesideExtensions } from "./spec-node.js";

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
	const known = KNOWN_PATHS.get(specification);
	if (known !== void 0) return known;
	const paths = pathsOf(specification, "paths", "normal");
	KNOWN_PATHS.set(specification, paths);
	return paths;
}
/** A specification is never changed once it is read, and several parts of a comparison ask. */
const KNOWN_PATHS = /* @__PURE__ */ new WeakMap();
/** Webhooks: the provider calls, so everything in them flows the other way round. */
function listWebhooks(specification) {
	return pathsOf(specification, "webhooks", "inverted");
}
function pathsOf(specification, member, sense) {
	const map = memberOf(specification, specification.root, member);
	return (sense === "normal" ? entriesBesideExtensions : entriesOf)(specification, map).map(([path, pathItem]) => {
		return new WrittenPath(specification, {
			path,
			sense,
			pathItem,
			written: map?.child(path) ?? pathItem
		});
	});
}
/** A path whose operations are read when they are asked for: those of unchanged paths never are. */
var WrittenPath = class {
	path;
	sense;
	written;
	pathItem;
	#specification;
	#operations = null;
	constructor(specification, place) {
		this.path = place.path;
		this.sense = place.sense;
		this.written = place.written;
		this.pathItem = place.pathItem;
		this.#specification = specification;
	}
	get operations() {
		const { path, sense, pathItem } = this;
		const label = sense === "normal" ? path : `webhook ${path}`;
		this.#operations ??= operationsOf(this.#specification, {
			path,
			pathItem,
			sense,
			label: (method) => `${method} ${label}`
		});
		return this.#operations;
	}
};
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

// src/spec/normalise/inheritance.ts
/**
* Who extends whom. Where a schema has a discriminator and no oneOf, a value of it may be any schema that holds it in allOf
* or that its mapping names, and nothing else in the file leads there.
*/
function inheritanceOf(specification) {
	const known = KNOWN.get(specification);
	if (known !== void 0) return known;
	const found = findInheritance(specification);
	KNOWN.set(specification, found);
	return found;
}
/** A specification is never changed once it is read, and several parts of a comparison ask. */
const KNOWN = /* @__PURE__ */ new WeakMap();
function findInheritance(specification) {
	const found = /* @__PURE__ */ new Map();
	const add = (extended, name, schema) => {
		const known = found.get(extended);
		if (known === void 0) found.set(extended, /* @__PURE__ */ new Map([[name, schema]]));
		else known.set(name, schema);
	};
	for (const [name, schema] of namedSchemas(specification)) {
		for (const part of schema.child("allOf")?.children() ?? []) {
			const reference = referenceOf(part);
			const extended = reference === null ? null : specification.sources.follow(reference, part.document);
			if (extended !== null && isOpenFamily(extended)) add(extended.value, name, schema);
		}
		if (!isOpenFamily(schema)) continue;
		for (const [target, mapped] of mappedSchemas(specification, schema)) add(schema.value, target, mapped);
	}
	return found;
}
/** A discriminator whose alternatives are not listed beside it. */
function isOpenFamily(schema) {
	return schema.child("discriminator") !== null && schema.child("oneOf") === null && schema.child("anyOf") === null;
}
/** Without one of these a schema extends nothing, and nothing extends it. */
const EXTENDING = ["allOf", "discriminator"];
/** Named schemas that may extend another or be extended, and are not only another name for one. */
function namedSchemas({ root, version, sources }) {
	const map = version === "2.0" ? root.child("definitions") : root.child("components")?.child("schemas") ?? null;
	const resolved = map === null ? null : sources.resolve(map);
	return (resolved === null ? [] : extendingChildren(resolved)).filter((schema) => referenceOf(schema) === null).map((schema) => [String(schema.key), schema]);
}
/** Most schemas are told by what they lack, without making them. */
function extendingChildren(map) {
	const { tree } = map.document.parsed;
	const place = map.value === null || typeof map.value !== "object" ? void 0 : tree.placeOf(map.value);
	if (place === void 0 || Array.isArray(map.value)) return map.children();
	const schemas = [];
	tree.forEach(place, (member, key) => {
		const schema = EXTENDING.some((word) => tree.member(member, word) !== void 0) && key !== null ? map.child(key) : null;
		if (schema !== null) schemas.push(schema);
	});
	return schemas;
}
function mappedSchemas(specification, schema) {
	return (schema.child("discriminator")?.child("mapping")?.children() ?? []).flatMap(({ value }) => {
		if (typeof value !== "string") return [];
		const reference = /[#/.]/.test(value) ? value : `#/components/schemas/${value}`;
		const target = specification.sources.follow(reference, schema.document);
		return target === null || target.value === schema.value ? [] : [[String(target.key), target]];
	});
}

export { securityOf as a, operationsOf as i, listPaths as n, securitySchemes as o, listWebhooks as r, inheritanceOf as t };