import { d as entriesOf, f as memberOf, u as entriesBesideExtensions } from "./spec-node.js";

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

export { securitySchemes as a, securityOf as i, listWebhooks as n, operationsOf as r, listPaths as t };