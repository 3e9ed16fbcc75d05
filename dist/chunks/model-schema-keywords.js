// src/model/schema-keywords.ts
/** Where schemas stand in a schema of JSON Schema 2020-12: as the value of a keyword, in its list, or as values of its map. */
const ONE_SCHEMA = /* @__PURE__ */ new Set([
	"items",
	"additionalProperties",
	"not",
	"if",
	"then",
	"else",
	"contains",
	"propertyNames",
	"unevaluatedItems",
	"unevaluatedProperties"
]);
const SCHEMA_LIST = /* @__PURE__ */ new Set([
	"allOf",
	"anyOf",
	"oneOf",
	"prefixItems"
]);
const SCHEMA_MAP = /* @__PURE__ */ new Set([
	"properties",
	"patternProperties",
	"dependentSchemas",
	"$defs"
]);

export { SCHEMA_LIST as n, SCHEMA_MAP as r, ONE_SCHEMA as t };