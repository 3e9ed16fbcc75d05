import { t as require__2020 } from "./package-ajv.js";
import { n as describeProblem, t as ProblemError } from "./model-problem.js";
import { t as parseText } from "./package-js-yaml.js";
import { t as didYouMean } from "./tools-did-you-mean.js";
import { r as pointerTokens } from "./model-json-pointer.js";
import { A as words, C as globs, D as path, E as number, M as imageServices, N as namedServices, O as record, S as environment, T as mapOf, a as DEFAULT_STEPS, b as described, c as METRIC_UNITS, d as metricKind, f as parseDuration, g as providersAreContainers, h as isToxic, j as composeFileOf, k as text, l as RELATIVE_GOALS, m as isNetworkKind, o as AGGREGATIONS, p as parseGoal, r as normaliseConfig, s as K6_METRIC_NAMES, t as LOAD_BUDGET_MS, u as isThreshold, v as readyKind, w as listOf, x as duration, y as chaosSchema } from "./config-chaos-schema.js";
import { n as isRefName } from "./action-payload.js";
import { t as METRIC_NAMES } from "./model-metrics.js";
import { n as familyOf, r as hasTag, t as clientFor } from "./tools-image-client.js";
import { a as Literal, c as Unsafe, d as _Array_, i as Number$1, r as String$1, s as Boolean, u as Optional } from "./package-typebox.js";

// src/config/broker-address.ts
var import__2020 = require__2020();
/** Environment variables that `${…}` may name in the configuration. Nothing else of the environment is ever read. */
const REFERENCE_NAMES = [
	"PACT_BROKER_BASE_URL",
	"PACT_BROKER_TOKEN",
	"PACT_BROKER_USERNAME",
	"PACT_BROKER_PASSWORD"
];
const ADDRESS_NAME = "PACT_BROKER_BASE_URL";
/** The broker's address with its references filled in, or what is wrong with it. The fault never repeats a value. */
function readBrokerAddress(written, environment) {
	const names = [...written.matchAll(/\$\{([^}]*)\}/g)].map(([, name = ""]) => name);
	for (const name of names) {
		const fault = checkName$2(name);
		if (fault !== null) return fault;
	}
	if (names.length > 0 && !environment[ADDRESS_NAME]?.trim()) return {
		address: null,
		unset: ADDRESS_NAME
	};
	const address = written.replaceAll(`\${${ADDRESS_NAME}}`, environment[ADDRESS_NAME]?.trim() ?? "");
	return checkAddress(address) ?? {
		address: address.replace(/\/+$/, ""),
		unset: null
	};
}
function checkName$2(name) {
	if (name === ADDRESS_NAME) return null;
	if (REFERENCE_NAMES.includes(name)) return {
		code: "config.broker-credentials",
		why: `\${${name}} is a credential, and addresses are shown in logs and reports`,
		todo: "Hand credentials over in the inputs `pact-broker-…`; at a desk they are read from the environment by themselves."
	};
	return {
		code: "config.reference",
		why: `\${${name}} is not read from the environment`,
		todo: `Only \${${ADDRESS_NAME}} is an address; write the address itself otherwise.`
	};
}
function checkAddress(address) {
	const url = URL.canParse(address) ? new URL(address) : null;
	if (url === null || url.protocol !== "http:" && url.protocol !== "https:") return {
		code: "config.broker",
		why: "it is no `https:` or `http:` address",
		todo: "Write it like `https://broker.example.com`."
	};
	if (url.username !== "" || url.password !== "") return {
		code: "config.broker-credentials",
		why: "it holds credentials, and addresses are shown in logs and reports",
		todo: "Hand them over in the inputs `pact-broker-…`."
	};
	if (url.search === "" && url.hash === "") return null;
	return {
		code: "config.broker",
		why: "it has a query or a fragment",
		todo: "Write the address of the broker alone."
	};
}

// src/config/change-rules.ts
/** Ids of the rules of changes; made from the table of rules by `npm run generate`. */
const CHANGE_RULES = [
	"specification.removed",
	"specification.unreadable-before",
	"path.removed",
	"path.added",
	"operation.removed",
	"operation.added",
	"operation.deprecated",
	"operation.undeprecated",
	"operation.id-changed",
	"operation.id-repeated",
	"operation.tags-changed",
	"security.tightened",
	"security.loosened",
	"security.scheme-changed",
	"security.address-changed",
	"security.scope-removed",
	"security.scope-added",
	"security.unused-scheme-changed",
	"security.scheme-removed",
	"security.scheme-added",
	"server.removed",
	"server.added",
	"path.removed-after-deprecation",
	"operation.removed-after-deprecation",
	"request.parameter.removed-after-deprecation",
	"response.parameter.removed-after-deprecation",
	"request.property.removed-after-deprecation",
	"response.property.removed-after-deprecation",
	"sunset.set",
	"request.sunset.set",
	"response.sunset.set",
	"sunset.earlier",
	"request.sunset.earlier",
	"response.sunset.earlier",
	"sunset.removed",
	"request.sunset.removed",
	"response.sunset.removed",
	"sunset.unreadable",
	"request.sunset.unreadable",
	"response.sunset.unreadable",
	"stability.decreased",
	"request.stability.decreased",
	"response.stability.decreased",
	"stability.increased",
	"request.stability.increased",
	"response.stability.increased",
	"stability.unreadable",
	"request.stability.unreadable",
	"response.stability.unreadable",
	"request.parameter.removed",
	"response.parameter.removed",
	"request.parameter.added",
	"response.parameter.added",
	"request.parameter.required-added",
	"response.parameter.required-added",
	"request.parameter.became-required",
	"response.parameter.became-required",
	"request.parameter.became-optional",
	"response.parameter.became-optional",
	"request.parameter.style-changed",
	"response.parameter.style-changed",
	"request.parameter.content-changed",
	"response.parameter.content-changed",
	"request.parameter.deprecated",
	"response.parameter.deprecated",
	"request.parameter.undeprecated",
	"response.parameter.undeprecated",
	"request.body.removed",
	"response.body.removed",
	"request.body.added",
	"response.body.added",
	"request.body.required-added",
	"response.body.required-added",
	"request.body.became-required",
	"response.body.became-required",
	"request.body.became-optional",
	"response.body.became-optional",
	"request.media-type.removed",
	"response.media-type.removed",
	"request.media-type.added",
	"response.media-type.added",
	"request.media-type.widened",
	"response.media-type.widened",
	"request.media-type.narrowed",
	"response.media-type.narrowed",
	"request.encoding.changed",
	"response.encoding.changed",
	"request.encoding.widened",
	"response.encoding.widened",
	"request.link.removed",
	"response.link.removed",
	"request.link.changed",
	"response.link.changed",
	"request.link.added",
	"response.link.added",
	"request.body.schema-removed",
	"response.body.schema-removed",
	"request.body.schema-added",
	"response.body.schema-added",
	"request.status.removed",
	"response.status.removed",
	"request.status.error-removed",
	"response.status.error-removed",
	"request.status.added",
	"response.status.added",
	"request.header.removed",
	"response.header.removed",
	"request.header.added",
	"response.header.added",
	"request.header.required-added",
	"request.header.content-changed",
	"response.header.content-changed",
	"request.header.became-required",
	"response.header.became-required",
	"request.header.became-optional",
	"response.header.became-optional",
	"request.property.removed",
	"response.property.removed",
	"request.property.forbidden",
	"request.property.added",
	"response.property.added",
	"request.property.required-added",
	"request.property.required-added-with-default",
	"request.property.became-required-with-default",
	"request.property.became-required",
	"response.property.became-required",
	"request.property.became-optional",
	"response.property.became-optional",
	"request.property.became-read-only",
	"response.property.became-write-only",
	"request.property.became-writable",
	"request.property.became-required-to-write",
	"response.property.became-readable",
	"request.additional-properties.forbidden",
	"response.additional-properties.forbidden",
	"request.additional-properties.allowed",
	"response.additional-properties.allowed",
	"request.additional-properties.narrowed",
	"response.additional-properties.narrowed",
	"request.additional-properties.widened",
	"response.additional-properties.widened",
	"request.type.changed",
	"response.type.changed",
	"request.type.narrowed",
	"response.type.narrowed",
	"request.type.widened",
	"response.type.widened",
	"request.type.respelled",
	"response.type.respelled",
	"request.null.forbidden",
	"response.null.forbidden",
	"request.null.allowed",
	"response.null.allowed",
	"request.enum.narrowed",
	"response.enum.narrowed",
	"request.enum.widened",
	"response.enum.widened",
	"request.enum.added",
	"response.enum.added",
	"request.enum.removed",
	"response.enum.removed",
	"request.constraint.tightened",
	"response.constraint.tightened",
	"request.constraint.relaxed",
	"response.constraint.relaxed",
	"request.extensible-enum.narrowed",
	"response.extensible-enum.narrowed",
	"request.extensible-enum.widened",
	"response.extensible-enum.widened",
	"request.condition.changed",
	"response.condition.changed",
	"request.pattern.changed",
	"response.pattern.changed",
	"request.format.changed",
	"response.format.changed",
	"request.format.narrowed",
	"response.format.narrowed",
	"request.format.widened",
	"response.format.widened",
	"request.format.added",
	"response.format.added",
	"request.format.removed",
	"response.format.removed",
	"request.format.custom-changed",
	"response.format.custom-changed",
	"request.format.spelled-out",
	"response.format.spelled-out",
	"request.variant.removed",
	"response.variant.removed",
	"request.variant.added",
	"response.variant.added",
	"request.variants.made-exclusive",
	"response.variants.made-exclusive",
	"request.variants.made-combinable",
	"response.variants.made-combinable",
	"request.discriminator.property-changed",
	"response.discriminator.property-changed",
	"request.discriminator.value-removed",
	"response.discriminator.value-removed",
	"request.discriminator.value-added",
	"response.discriminator.value-added",
	"request.discriminator.value-retargeted",
	"response.discriminator.value-retargeted",
	"request.discriminator.added",
	"response.discriminator.added",
	"request.discriminator.removed",
	"response.discriminator.removed",
	"request.default.changed",
	"response.default.changed",
	"request.default.added",
	"response.default.added",
	"request.default.removed",
	"response.default.removed",
	"request.default.empty-removed",
	"response.default.empty-removed",
	"request.xml.changed",
	"response.xml.changed",
	"request.examples.changed",
	"response.examples.changed",
	"request.schema.undeprecated",
	"response.schema.undeprecated",
	"request.schema.deprecated",
	"response.schema.deprecated",
	"channel.removed",
	"channel.added",
	"channel.address-changed",
	"request.message.removed",
	"response.message.removed",
	"request.message.added",
	"response.message.added",
	"request.message.content-type-changed",
	"response.message.content-type-changed",
	"request.message.correlation-changed",
	"response.message.correlation-changed",
	"request.reply.removed",
	"response.reply.removed",
	"request.reply.added",
	"response.reply.added",
	"request.reply.address-changed",
	"response.reply.address-changed",
	"graphql.schema.removed",
	"graphql.schema.query.type.changed",
	"graphql.schema.mutation.type.changed",
	"graphql.schema.subscription.type.changed",
	"graphql.type.removed",
	"graphql.type.added",
	"graphql.type.kind.changed",
	"graphql.object.type.interface.added",
	"graphql.object.type.interface.removed",
	"graphql.union.member.added",
	"graphql.union.member.removed",
	"graphql.field.removed",
	"graphql.field.added",
	"graphql.field.type.changed",
	"graphql.field.deprecation.added",
	"graphql.field.deprecation.removed",
	"graphql.field.deprecation.reason.changed",
	"graphql.field.deprecation.reason.added",
	"graphql.field.deprecation.reason.removed",
	"graphql.field.argument.added",
	"graphql.field.argument.removed",
	"graphql.field.argument.type.changed",
	"graphql.field.argument.default.changed",
	"graphql.input.field.removed",
	"graphql.input.field.added",
	"graphql.input.field.type.changed",
	"graphql.input.field.default.value.changed",
	"graphql.enum.value.removed",
	"graphql.enum.value.added",
	"graphql.enum.value.deprecation.reason.added",
	"graphql.enum.value.deprecation.reason.changed",
	"graphql.enum.value.deprecation.reason.removed",
	"graphql.directive.removed",
	"graphql.directive.added",
	"graphql.directive.location.added",
	"graphql.directive.location.removed",
	"graphql.directive.repeatable.added",
	"graphql.directive.repeatable.removed",
	"graphql.directive.argument.added",
	"graphql.directive.argument.removed",
	"graphql.directive.argument.type.changed",
	"graphql.directive.argument.default.value.changed",
	"graphql.directive.usage.argument.added",
	"graphql.directive.usage.argument.removed",
	"graphql.directive.usage.schema.added",
	"graphql.directive.usage.schema.removed",
	"graphql.directive.usage.scalar.added",
	"graphql.directive.usage.scalar.removed",
	"graphql.directive.usage.object.added",
	"graphql.directive.usage.object.removed",
	"graphql.directive.usage.interface.added",
	"graphql.directive.usage.interface.removed",
	"graphql.directive.usage.union.member.added",
	"graphql.directive.usage.union.member.removed",
	"graphql.directive.usage.enum.added",
	"graphql.directive.usage.enum.removed",
	"graphql.directive.usage.enum.value.added",
	"graphql.directive.usage.enum.value.removed",
	"graphql.directive.usage.input.object.added",
	"graphql.directive.usage.input.object.removed",
	"graphql.directive.usage.field.definition.added",
	"graphql.directive.usage.field.definition.removed",
	"graphql.directive.usage.argument.definition.added",
	"graphql.directive.usage.argument.definition.removed",
	"graphql.directive.usage.input.field.definition.added",
	"graphql.directive.usage.input.field.definition.removed",
	"proto.package.no.delete",
	"proto.file.no.delete",
	"proto.file.same.package",
	"proto.file.same.syntax",
	"proto.definition.same.file",
	"proto.file.same.cc.enable.arenas",
	"proto.file.same.cc.generic.services",
	"proto.file.same.csharp.namespace",
	"proto.file.same.go.package",
	"proto.file.same.java.generic.services",
	"proto.file.same.java.multiple.files",
	"proto.file.same.java.outer.classname",
	"proto.file.same.java.package",
	"proto.file.same.objc.class.prefix",
	"proto.file.same.optimize.for",
	"proto.file.same.php.class.prefix",
	"proto.file.same.php.metadata.namespace",
	"proto.file.same.php.namespace",
	"proto.file.same.py.generic.services",
	"proto.file.same.ruby.package",
	"proto.file.same.swift.prefix",
	"proto.message.no.delete",
	"proto.message.added",
	"proto.message.same.json.format",
	"proto.message.same.message.set.wire.format",
	"proto.message.no.remove.standard.descriptor.accessor",
	"proto.reserved.message.no.delete",
	"proto.enum.no.delete",
	"proto.enum.added",
	"proto.enum.same.type",
	"proto.enum.same.json.format",
	"proto.enum.value.no.delete",
	"proto.enum.value.no.delete.unless.number.reserved",
	"proto.enum.value.no.delete.unless.name.reserved",
	"proto.enum.value.same.name",
	"proto.enum.value.added",
	"proto.reserved.enum.no.delete",
	"proto.service.no.delete",
	"proto.service.added",
	"proto.rpc.no.delete",
	"proto.rpc.added",
	"proto.rpc.same.request.type",
	"proto.rpc.same.response.type",
	"proto.rpc.same.client.streaming",
	"proto.rpc.same.server.streaming",
	"proto.rpc.same.idempotency.level",
	"proto.definition.deprecated",
	"proto.field.no.delete",
	"proto.field.no.delete.unless.number.reserved",
	"proto.field.no.delete.unless.name.reserved",
	"proto.field.added",
	"proto.field.same.name",
	"proto.field.same.json.name",
	"proto.field.same.type",
	"proto.field.wire.json.compatible.type",
	"proto.field.wire.compatible.type",
	"proto.field.same.cardinality",
	"proto.field.wire.json.compatible.cardinality",
	"proto.field.wire.compatible.cardinality",
	"proto.message.same.required.fields",
	"proto.field.same.oneof",
	"proto.oneof.no.delete",
	"proto.field.same.default",
	"proto.field.same.jstype",
	"proto.field.same.cpp.string.type",
	"proto.field.same.java.utf8.validation",
	"proto.field.same.utf8.validation",
	"proto.extension.no.delete",
	"proto.extension.message.no.delete"
];

// src/config/schema-faults.ts
/** Ajv's errors in words. `value` is the configuration they are about. */
function describeSchemaErrors(errors, value) {
	const wrongType = new Set(errors.filter(({ keyword }) => keyword === "type").map((error) => error.instancePath));
	return errors.filter((error) => error.keyword === "type" || !wrongType.has(error.instancePath)).map((error) => describeError(error, value));
}
function describeError(error, root) {
	const { path, found } = follow(root, error.instancePath);
	const schema = error.parentSchema ?? {};
	const { params } = error;
	if (error.keyword === "additionalProperties") return unknownKey(path, String(params["additionalProperty"]), schema);
	if (error.keyword === "required") return missingKey(path, String(params["missingProperty"]), schema);
	const name = nameOf(path);
	const what = found === null ? `${name} is empty` : `${name} is ${show(found)}`;
	const why = `expected ${expected(schema, error)}`;
	return {
		code: codeOf(error),
		path,
		part: "value",
		what,
		why,
		todo: advise(schema, found)
	};
}
function unknownKey(path, key, schema) {
	const known = Object.keys(schema.properties ?? {});
	const list = known.map((name) => `\`${name}\``).join(", ");
	return {
		code: "config.unknown-key",
		path: [...path, key],
		part: "key",
		what: `Unknown key \`${key.slice(0, 80)}\`${path.length === 0 ? "" : ` in ${nameOf(path)}`}`,
		why: known.length === 0 ? "no keys are expected here" : `expected one of ${list}`,
		todo: didYouMean(key, known)
	};
}
function missingKey(path, key, schema) {
	const property = schema.properties?.[key] ?? {};
	const example = property.examples?.[0];
	return {
		code: "config.missing-key",
		path,
		part: "key",
		what: `${nameOf(path)} has no \`${key}\``,
		why: property.description?.replace(/\.$/, "") ?? null,
		todo: example === void 0 ? `Add \`${key}\`.` : `Add it, for example \`${key}: ${String(example)}\`.`
	};
}
function codeOf(error) {
	switch (error.keyword) {
		case "type": return "config.type";
		case "enum":
		case "const": return "config.choice";
		default: return "config.value";
	}
}
function expected(schema, error) {
	if (schema.enum) return `one of ${schema.enum.map((choice) => `\`${String(choice)}\``).join(", ")}`;
	if (schema.const !== void 0) return `\`${String(schema.const)}\``;
	if (schema.not?.const === true) return "`{}` for the defaults, or `false`";
	if (error.keyword === "maxLength") return `at most ${String(error.params["limit"])} characters`;
	const words = [schema.type ?? "another value"].flat().map((name) => TYPE_WORDS[name] ?? name).join(" or ");
	if (schema.minimum !== void 0) return `${words} from ${schema.minimum} to ${schema.maximum}`;
	const example = schema.examples?.[0];
	if (example !== void 0) return `${words} such as \`${String(example)}\``;
	return error.keyword === "minItems" ? `${words} with at least one entry` : words;
}
const TYPE_WORDS = {
	string: "a text",
	integer: "a whole number",
	number: "a number",
	boolean: "true or false",
	object: "an object with keys",
	array: "a list"
};
function advise(schema, found) {
	if (schema.enum && typeof found === "string") return didYouMean(found, schema.enum.map(String));
	if (schema.type === "string" && (typeof found === "number" || typeof found === "boolean")) return schema.examples?.[0] === "10s" ? `Write a unit, for example \`${String(found)}s\`.` : `Put it in quotes: \`'${String(found)}'\`.`;
	if (schema.type === "array" && typeof found === "string") return `Put it in brackets: \`[${JSON.stringify(found).slice(0, 80)}]\`.`;
	if (schema.type === "integer" && typeof found === "string" && /^\d+$/.test(found)) return `Write it without quotes: \`${found}\`.`;
	if (found !== null || ![schema.type].flat().includes("object")) return null;
	if (schema.required) return `Add ${schema.required.map((key) => `\`${key}\``).join(", ")}, or remove the key.`;
	return "Write `{}` for the defaults, or remove the key.";
}
function show(value) {
	if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
	if (typeof value === "object" && value !== null) return "an object";
	return `\`${JSON.stringify(value).slice(0, 80)}\``;
}
/** `load.load.stages[0].duration` */
function nameOf(path) {
	if (path.length === 0) return "The configuration";
	return `\`${path.map((key) => typeof key === "number" ? `[${key}]` : `.${key}`).join("").replace(/^\./, "")}\``;
}
/** Ajv's JSON pointer as a path, with numbers for the indexes of lists. */
function follow(root, pointer) {
	const path = [];
	let found = root;
	for (const key of pointerTokens(pointer) ?? []) {
		path.push(Array.isArray(found) ? Number(key) : key);
		found = typeof found === "object" && found !== null ? Reflect.get(found, key) : void 0;
	}
	return {
		path,
		found
	};
}

// src/config/check-changes.ts
/** Rules that exist, and days that exist. */
function checkChanges(raw) {
	const accepted = (raw.changes?.accepted ?? []).flatMap(({ until }, index) => checkDay(until, [
		"changes",
		"accepted",
		index,
		"until"
	]));
	return [...checkRules(raw), ...accepted];
}
function checkRules(raw) {
	return Object.entries(raw.changes?.rules ?? {}).flatMap(([id, asked]) => {
		const path = [
			"changes",
			"rules",
			id
		];
		const until = typeof asked === "string" ? void 0 : asked.until;
		return [...checkRule(id, path), ...until === void 0 ? [] : checkDay(until, [...path, "until"])];
	});
}
function checkRule(id, path) {
	if (CHANGE_RULES.includes(id)) return [];
	return [{
		code: "config.unknown-rule",
		path,
		part: "key",
		what: `There is no rule \`${id}\``,
		why: "rules are called by the names in docs/rules.md, with their direction",
		todo: didYouMean(id, CHANGE_RULES) ?? "Take the id from the finding that is meant."
	}];
}
/** An ISO date that is in the calendar. */
function checkDay(text, path) {
	const date = /* @__PURE__ */ new Date(`${text}T00:00:00Z`);
	if (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)) return [];
	return [{
		code: "config.date",
		path,
		part: "value",
		what: `${nameOf(path)} is \`${text}\``,
		why: "there is no such day",
		todo: "Write it like `2026-01-31`."
	}];
}

// src/config/check-load.ts
/** Thresholds that k6 would refuse, and a load that its own budget cuts off. */
function checkLoad(raw) {
	return [
		...listThresholds(raw).flatMap(([path, expressions]) => checkThresholds(path, expressions)),
		...checkOperations(raw),
		...checkBudget(raw),
		...checkTargets(raw),
		...checkRates(raw),
		...checkProfiles(raw)
	];
}
/** Every list of threshold expressions, wherever thresholds can be set. */
function listThresholds({ load = {} }) {
	return [
		[[
			"load",
			"load",
			"thresholds"
		], load.load?.thresholds],
		...[
			"stress",
			"spike",
			"soak"
		].map((name) => [[
			"load",
			name,
			"thresholds"
		], load[name]?.thresholds]),
		...Object.entries(load.profiles ?? {}).map(([name, own]) => [[
			"load",
			"profiles",
			name,
			"thresholds"
		], own.thresholds]),
		...Object.entries(load.operations ?? {}).map(([name, own]) => [[
			"load",
			"operations",
			name
		], own])
	].flatMap(([path, own = {}]) => Object.entries(own).map(([metric, expressions]) => [[...path, metric], expressions]));
}
/** `path` ends with the metric's name. */
function checkThresholds(path, expressions) {
	const metric = String(path.at(-1));
	const kind = metricKind(metric);
	if (kind === null) return [{
		code: "config.threshold-metric",
		path,
		part: "key",
		what: `k6 has no metric \`${metric.slice(0, 80)}\``,
		why: `its metrics are ${K6_METRIC_NAMES.map((name) => `\`${name}\``).join(", ")}`,
		todo: didYouMean(metric.replace(/\{.*$/s, ""), K6_METRIC_NAMES)
	}];
	if (expressions.length === 0) return [{
		code: "config.threshold",
		path,
		part: "value",
		what: `${nameOf(path)} is an empty list`,
		why: "a threshold that says nothing always holds",
		todo: "Remove it."
	}];
	const left = [...AGGREGATIONS[kind], ...kind === "trend" ? ["p(95)"] : []].map((name) => `\`${name}\``).join(", ");
	return [...expressions.entries()].flatMap(([index, expression]) => {
		if (isThreshold(kind, expression)) return [];
		return [{
			code: "config.threshold",
			path: [...path, index],
			part: "value",
			what: `k6 cannot read the threshold \`${expression.slice(0, 80)}\``,
			why: `for \`${metric}\` it is one of ${left}, an operator and a number`,
			todo: kind === "trend" ? "Write it like `p(95)<500`." : `Write it like \`${AGGREGATIONS[kind][0]}<0.01\`.`
		}];
	});
}
function checkBudget(raw) {
	if (!raw.load?.load) return [];
	const total = (raw.load.load.stages?.map((step) => parseDuration(step.duration) ?? 0) ?? DEFAULT_STEPS.map((step) => step.durationMs)).reduce((sum, one) => sum + one, 0);
	const budget = raw.load.budget === void 0 ? LOAD_BUDGET_MS : parseDuration(raw.load.budget) ?? 6e5;
	if (total <= budget) return [];
	return [{
		code: "config.budget",
		path: raw.load.budget === void 0 ? [
			"load",
			"load",
			"stages"
		] : ["load", "budget"],
		part: "value",
		what: `The load takes ${total / 1e3} s, and \`load.budget\` is ${budget / 1e3} s`,
		why: "the budget would end it half way",
		todo: "Raise `load.budget`, or shorten the steps."
	}];
}
function checkTargets(raw) {
	const steps = raw.load?.load?.stages;
	if (steps === void 0 || steps.some((step) => step.target > 0)) return [];
	return [{
		code: "config.load-empty",
		path: [
			"load",
			"load",
			"stages"
		],
		part: "value",
		what: "Every step of the load has the target 0",
		why: "nobody would call anything",
		todo: "Set a target of at least 1."
	}];
}
/** Operations are named by method and path; their thresholds hold for them alone, so metrics have no tags there. */
function checkOperations({ load }) {
	const misnamed = [...Object.keys(load?.weights ?? {}).map((operation) => [
		"load",
		"weights",
		operation
	]), ...Object.keys(load?.operations ?? {}).map((operation) => [
		"load",
		"operations",
		operation
	])].flatMap((path) => {
		const operation = path.at(-1) ?? "";
		if (/^[A-Z]+ \/\S*$/u.test(operation)) return [];
		return [{
			code: "config.operation",
			path,
			part: "key",
			what: `\`${operation.slice(0, 80)}\` is no operation`,
			why: null,
			todo: "Write it like `GET /orders/{id}`, with the path as the specification has it."
		}];
	});
	const tagged = Object.entries(load?.operations ?? {}).flatMap(([operation, own]) => Object.keys(own).filter((metric) => metric.includes("{")).map((metric) => {
		const what = `\`${metric.slice(0, 80)}\` has tags`;
		return {
			code: "config.threshold-metric",
			path: [
				"load",
				"operations",
				operation,
				metric
			],
			part: "key",
			what,
			why: "thresholds of an operation are about its own requests",
			todo: "Name the metric alone."
		};
	}));
	return [...misnamed, ...tagged];
}
function checkRates({ load }) {
	const { "max-rate": max = 500, "start-rate": start, "min-rate": min } = load?.stress ?? {};
	return [["start-rate", start], ["min-rate", min]].filter((entry) => entry[1] !== void 0 && entry[1] > max).map(([key, value]) => ({
		code: "config.stress-rate",
		path: [
			"load",
			"stress",
			key
		],
		part: "value",
		what: `\`load.stress.${key}\` is ${value}, and the load grows to ${max} only`,
		why: null,
		todo: "Raise `max-rate`, or lower it."
	}));
}
const TAKEN_NAMES = [
	"smoke",
	"load",
	"stress",
	"spike",
	"soak"
];
function checkProfiles({ load }) {
	return Object.entries(load?.profiles ?? {}).flatMap(([name, own]) => {
		const path = [
			"load",
			"profiles",
			name
		];
		const fault = (part, what, todo) => [{
			code: "config.profile",
			path,
			part,
			what,
			why: null,
			todo
		}];
		if (!/^[a-z][a-z0-9-]{0,39}$/u.test(name)) return fault("key", `\`${name.slice(0, 80)}\` is no name of a profile`, "Use lower case, digits and dashes.");
		if (TAKEN_NAMES.includes(name)) return fault("key", `\`${name}\` is a profile already`, "Choose another name.");
		const given = [own.stages, own.rate].filter((steps) => steps !== void 0);
		if (given.length !== 1) return fault("value", `The profile \`${name}\` has ${given.length === 0 ? "no steps" : "steps of users and of requests"}`, "Set `stages` (users) or `rate` (requests per second).");
		if (given[0]?.some((step) => step.target > 0)) return [];
		return fault("value", `Every step of the profile \`${name}\` has the target 0`, "Set a target of at least 1.");
	});
}

// src/config/check-chaos.ts
/** A required check must end: longer outages are for another place. */
const LONGEST_FAULT_MS = 3e5;
/** What the steady load measures, and so what can be said of it. */
const MEASURED = [
	"http_req_failed",
	"http_req_duration",
	"http_reqs"
];
/** Experiments that name what is not there, last too long, or expect what nobody measures. */
function checkChaos(raw) {
	const experiments = raw.chaos?.experiments ?? [];
	return [
		...experiments.flatMap((one, index) => checkExperiment(raw, one, [
			"chaos",
			"experiments",
			index
		])),
		...checkNames(experiments),
		...(raw.chaos?.ready ?? []).flatMap((name, index) => checkReady(raw, name, [
			"chaos",
			"ready",
			index
		])),
		...checkToxiproxy(raw)
	];
}
function checkExperiment(raw, one, path) {
	const faults = [...one.fault ? [[one.fault, [...path, "fault"]]] : [], ...(one.faults ?? []).map((fault, index) => [fault, [
		...path,
		"faults",
		index
	]])];
	return [
		...checkCount(one, path),
		...faults.flatMap(([fault, at]) => [
			...checkTarget(raw, fault, at),
			...checkLength(fault, at),
			...checkReach(raw, fault, at)
		]),
		...checkOverlaps(faults),
		...checkExpected(one["steady-state"] ?? {}, [...path, "steady-state"]),
		...checkExpected(one.during ?? {}, [...path, "during"])
	];
}
function checkCount({ fault, faults }, path) {
	if (fault === void 0 !== (faults === void 0)) return [];
	return [{
		code: "config.chaos-fault",
		path,
		part: "value",
		what: fault === void 0 ? `${nameOf(path)} has no fault` : `${nameOf(path)} has \`fault\` and \`faults\``,
		why: "an experiment is one fault or a list",
		todo: fault === void 0 ? "Add `fault: { target: db, type: pause, for: 5s }`." : "Move it into `faults`."
	}];
}
function checkTarget(raw, { target }, path) {
	const targets = [...namedServices(raw).map(([name]) => name), "provider"];
	if (targets.includes(target) || composeFileOf(raw) !== null) return [];
	return [unknownService(target, targets, [...path, "target"])];
}
function unknownService(name, targets, path) {
	return {
		code: "config.unknown-service",
		path,
		part: "value",
		what: `There is no service \`${name}\``,
		why: `targets are ${targets.map((one) => `\`${one}\``).join(", ")}`,
		todo: didYouMean(name, targets)
	};
}
function checkLength(fault, path) {
	if ((parseDuration(fault.for) ?? 0) <= LONGEST_FAULT_MS) return [];
	const at = [...path, "for"];
	return [{
		code: "config.duration",
		path: at,
		part: "value",
		what: `${nameOf(at)} is \`${fault.for}\``,
		why: "a fault may last at most 5 minutes",
		todo: "Shorten it."
	}];
}
/** What stands in front of a service is for programs on this machine: containers of one network reach each other without it. */
function checkReach(raw, { target, type }, path) {
	if (target === "provider" || !isNetworkKind(type) || raw.chaos?.toxiproxy !== void 0) return [];
	if (!providersAreContainers(raw)) return [];
	return [{
		code: "config.chaos-reach",
		path: [...path, "type"],
		part: "value",
		what: `\`${type}\` cannot reach the connections to \`${target}\``,
		why: "the provider runs in a container, and speaks to it inside their network",
		todo: "Take `pause`, `disconnect`, `kill`, `cpu` or `connections`, or a fault of the `provider` itself."
	}];
}
const LIFE_KINDS = /* @__PURE__ */ new Set([
	"pause",
	"stop",
	"kill",
	"restart",
	"disconnect"
]);
/** Of two such faults at the same time the end of one is the end of the other, so nobody could say what was injected when. */
function checkOverlaps(faults) {
	const group = ({ type }) => LIFE_KINDS.has(type) ? "life" : type;
	const fromMs = ({ after }) => parseDuration(after ?? "") ?? 0;
	const untilMs = (fault) => fromMs(fault) + (parseDuration(fault.for) ?? 0);
	return faults.flatMap(([fault, path], index) => {
		const other = faults.slice(0, index).map(([earlier]) => earlier).find((one) => one.target === fault.target && group(one) === group(fault) && !isToxic(fault.type));
		if (!other || fromMs(fault) >= untilMs(other) || fromMs(other) >= untilMs(fault)) return [];
		return [{
			code: "config.chaos-overlap",
			path,
			part: "value",
			what: `\`${fault.type}\` and \`${other.type}\` of \`${fault.target}\` overlap`,
			why: "the end of one would be the end of the other",
			todo: "Let one begin when the other is over (`after`)."
		}];
	});
}
function checkExpected(thresholds, path) {
	return Object.entries(thresholds).flatMap(([metric, expressions]) => {
		if (MEASURED.some((name) => name === metric)) return checkThresholds([...path, metric], expressions);
		return [{
			code: "config.threshold-metric",
			path: [...path, metric],
			part: "key",
			what: `An experiment does not measure \`${metric.slice(0, 80)}\``,
			why: `it measures ${MEASURED.map((name) => `\`${name}\``).join(", ")}`,
			todo: didYouMean(metric, MEASURED)
		}];
	});
}
function checkNames(experiments) {
	return experiments.flatMap(({ name }, index) => {
		if (experiments.findIndex((other) => other.name === name) === index) return [];
		return [{
			code: "config.chaos-name",
			path: [
				"chaos",
				"experiments",
				index,
				"name"
			],
			part: "value",
			what: `Two experiments are named \`${name}\``,
			why: "their rows in the report are told apart by the name",
			todo: "Rename one of them."
		}];
	});
}
function checkReady(raw, name, path) {
	const services = namedServices(raw);
	const service = services.find(([known]) => known === name)?.[1];
	if (service === void 0) return [unknownService(name, services.map(([one]) => one), path)];
	if (readyKind(service.image ?? "", name) !== null) return [];
	return [{
		code: "config.chaos-ready",
		path,
		part: "value",
		what: `No experiments are ready for \`${name}\``,
		why: "they are for PostgreSQL and Redis, known by the name of the image",
		todo: "Write them under `experiments`."
	}];
}
function checkToxiproxy({ chaos }) {
	const address = chaos?.toxiproxy;
	if (address === void 0) return [];
	const url = URL.parse(address);
	if (url && (url.protocol === "http:" || url.protocol === "https:")) return [];
	const path = ["chaos", "toxiproxy"];
	return [{
		code: "config.chaos-toxiproxy",
		path,
		part: "value",
		what: `${nameOf(path)} is \`${address.slice(0, 80)}\``,
		why: "it is the address of its HTTP interface",
		todo: "Write it like `http://127.0.0.1:8474`."
	}];
}

// src/config/check-environment.ts
/**
* Names that change what a program loads, where it finds others, or what the runner and its tools believe. A configuration
* comes with the pull request; it may give the provider data, not code.
*/
const REFUSED_NAMES = /* @__PURE__ */ new Set([
	"PATH",
	"BASH_ENV",
	"ENV",
	"IFS",
	"SHELLOPTS",
	"RUBYOPT",
	"PERL5OPT"
]);
const REFUSED_PREFIXES = [
	"LD_",
	"DYLD_",
	"NODE_",
	"GIT_",
	"GITHUB_",
	"ACTIONS_",
	"RUNNER_",
	"INPUT_",
	"PYTHON",
	"JAVA_TOOL_OPTIONS",
	"DOCKER_",
	"TESTCONTAINERS_"
];
/** Chooses between settings of the provider, and loads nothing. */
const ALLOWED_NAMES = /* @__PURE__ */ new Set(["NODE_ENV"]);
/** Set by ourselves. */
const OWN_NAMES = /* @__PURE__ */ new Set(["PORT"]);
const PLACEHOLDERS = ["host", "port"];
/** Checks every name and value that becomes part of an environment. */
function checkEnvironment(raw) {
	const providers = [[["provider", "env"], raw.provider?.env], ...(raw.providers ?? []).map((one, index) => [[
		"providers",
		index,
		"env"
	], one.env])];
	const services = namedServices(raw);
	return [
		...providers.flatMap(([path, variables]) => checkVariables(variables, path, OWN_NAMES)),
		...services.flatMap(([name, service]) => checkVariables(service.env, [
			"services",
			name,
			"env"
		], /* @__PURE__ */ new Set())),
		...services.flatMap(([name, service]) => checkVariables(service.expose, [
			"services",
			name,
			"expose"
		], OWN_NAMES)),
		...services.flatMap(([name, service]) => checkPlaceholders(service.expose ?? {}, [
			"services",
			name,
			"expose"
		])),
		...checkExposedTwice(raw),
		...checkHeaders(raw),
		...checkAuth(raw)
	];
}
function checkVariables(variables, path, own) {
	return Object.entries(variables ?? {}).flatMap(([name, value]) => [...checkName$1(name, path, own), ...checkReferences(value, [...path, name])]);
}
function checkName$1(name, path, own) {
	const at = {
		path: [...path, name],
		part: "key"
	};
	if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) {
		const why = "names are letters, digits and `_`";
		return [{
			code: "config.env-name",
			...at,
			what: `\`${name.slice(0, 80)}\` is no name of a variable`,
			why,
			todo: "Rename it."
		}];
	}
	if (own.has(name.toUpperCase())) {
		const why = "the action sets it to the port it waits for";
		return [{
			code: "config.env-refused",
			...at,
			what: `\`${name}\` cannot be set here`,
			why,
			todo: "Use `provider.port`."
		}];
	}
	if (!isRefused(name)) return [];
	const why = "it changes what programs load, or what the runner believes";
	const todo = "Set it inside the command itself, where a reviewer sees it.";
	return [{
		code: "config.env-refused",
		...at,
		what: `\`${name}\` cannot be set here`,
		why,
		todo
	}];
}
function isRefused(name) {
	const upper = name.toUpperCase();
	if (ALLOWED_NAMES.has(upper)) return false;
	return REFUSED_NAMES.has(upper) || REFUSED_PREFIXES.some((prefix) => upper.startsWith(prefix));
}
function checkReferences(value, path) {
	const name = /\$\{([A-Za-z_]\w*)\}/.exec(value)?.[1];
	if (name === void 0) return [];
	return [{
		code: "config.reference",
		path,
		part: "value",
		what: `${nameOf(path)} refers to \${${name}}`,
		why: "the environment is read for `contract.broker` only, so that no secret reaches a child",
		todo: "Write the value itself; values for tests are no secrets."
	}];
}
function checkPlaceholders(expose, path) {
	return Object.entries(expose).flatMap(([name, value]) => [...value.matchAll(/(?<!\$)\{(\w+)\}/g)].map(([, placeholder = ""]) => placeholder).filter((placeholder) => !PLACEHOLDERS.includes(placeholder)).map((placeholder) => ({
		code: "config.placeholder",
		path: [...path, name],
		part: "value",
		what: `${nameOf([...path, name])} holds \`{${placeholder}}\``,
		why: "only `{host}` and `{port}` are filled in",
		todo: didYouMean(placeholder, PLACEHOLDERS) ?? "Use `{host}` and `{port}`."
	})));
}
/** Two databases of two providers may both be the `DATABASE_URL` of their own; a provider that has both may not. */
function checkExposedTwice(raw) {
	const services = namedServices(raw);
	const groups = startedTogether(raw);
	const owners = /* @__PURE__ */ new Map();
	const faults = [];
	for (const [service, { expose }] of services) for (const name of Object.keys(expose ?? {})) {
		const known = owners.get(name) ?? [];
		owners.set(name, [...known, service]);
		const other = known.find((one) => groups.some((group) => group.has(one) && group.has(service)));
		if (other === void 0) continue;
		const why = `\`${other}\` does too, and only one of the two values could count`;
		const path = [
			"services",
			service,
			"expose",
			name
		];
		const what = `\`${service}\` exposes \`${name}\``;
		faults.push({
			code: "config.exposed-twice",
			path,
			part: "key",
			what,
			why,
			todo: "Rename one of them, or name in `services` of each provider those that it needs."
		});
	}
	return faults;
}
/** Names of the services that one provider has beside each other: those it names with what they depend on, else all. */
function startedTogether(raw) {
	const services = namedServices(raw);
	const all = new Set(services.map(([name]) => name));
	const needs = new Map(services.map(([name, service]) => [name, service["depends-on"] ?? []]));
	const providers = [...raw.provider ? [raw.provider] : [], ...raw.providers ?? []];
	if (providers.length === 0) return [all];
	return providers.map((provider) => {
		if (provider.services === void 0) return all;
		const names = new Set(provider.services);
		for (const name of names) for (const other of needs.get(name) ?? []) names.add(other);
		return names;
	});
}
/** Headers name variables; those of the runner and of ourselves hold secrets that no provider may see. */
function checkHeaders(raw) {
	return Object.entries(raw.load?.headers ?? {}).flatMap(([header, variable]) => {
		const path = [
			"load",
			"headers",
			header
		];
		if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(header)) return [{
			code: "config.header",
			path,
			part: "key",
			what: `\`${header.slice(0, 80)}\` is no name of a header`,
			why: "it holds characters that no header may have",
			todo: "Write it like `Authorization`."
		}];
		return checkVariable(variable, path);
	});
}
/** The same holds for credentials of every other kind. */
function checkAuth(raw) {
	const auth = raw.load?.auth;
	if (auth === void 0) return [];
	const path = ["load", "auth"];
	if (Object.keys(auth).length === 0) return [{
		code: "config.auth",
		path,
		part: "key",
		what: "`load.auth` names no credentials",
		why: null,
		todo: "Add `bearer`, `basic`, `api-key` or `command`, or remove it."
	}];
	const keys = auth["api-key"] ?? {};
	const named = [
		[auth.bearer, ["bearer"]],
		[auth.basic?.user, ["basic", "user"]],
		[auth.basic?.password, ["basic", "password"]],
		...typeof keys === "string" ? [[keys, ["api-key"]]] : Object.entries(keys).map(([scheme, name]) => [name, ["api-key", scheme]])
	];
	const forCommand = (auth["command-env"] ?? []).map((name, index) => [name, ["command-env", String(index)]]);
	return [...named, ...forCommand].flatMap(([name, at]) => name === void 0 ? [] : checkVariable(name, [...path, ...at]));
}
function checkVariable(variable, path) {
	if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(variable) && !isRefused(variable) && !/^PACT_/i.test(variable)) return [];
	return [{
		code: "config.header",
		path,
		part: "value",
		what: `${nameOf(path)} is \`${variable.slice(0, 80)}\``,
		why: "it must be the name of a variable, and none of the runner, of git or of the broker",
		todo: "Name the variable, for example `STAGING_TOKEN`, and set it in `env:` of the step."
	}];
}

// src/config/check-history.ts
/** The history's place, and the goals that need one. */
function checkHistory(raw) {
	return [...checkPlace(raw), ...checkGoals(raw)];
}
function checkPlace({ history }) {
	if (history === void 0) return [];
	const { branch, file } = history;
	if (branch === void 0 === (file === void 0)) return [{
		code: "config.history",
		path: ["history"],
		part: "key",
		what: branch === void 0 ? "`history` names no place" : "`history` names two places",
		why: null,
		todo: "Set either `branch` or `file`."
	}];
	if (branch === void 0 || isRefName(branch) && !branch.startsWith("refs/")) return [];
	const path = ["history", "branch"];
	return [{
		code: "config.history",
		path,
		part: "value",
		what: `${nameOf(path)} is \`${branch.slice(0, 80)}\`, which is no name of a branch`,
		why: null,
		todo: "Write the name alone, such as `api-testing-metrics`."
	}];
}
function checkGoals(raw) {
	return METRIC_NAMES.flatMap((metric) => {
		const written = raw.metrics?.[metric];
		if (typeof written === "string") return checkGoal(raw, metric, {
			text: written,
			path: ["metrics", metric]
		});
		return (written ?? []).flatMap((text, index) => checkGoal(raw, metric, {
			text,
			path: [
				"metrics",
				metric,
				index
			]
		}));
	});
}
function checkGoal(raw, metric, { text, path }) {
	const goal = parseGoal(metric, text);
	const at = {
		path,
		part: "value"
	};
	const what = `${nameOf(path)} is \`${text.slice(0, 80)}\``;
	if (goal === null) return [{
		code: "config.goal",
		...at,
		what,
		...explainGoal(metric, text)
	}];
	if (!("value" in goal) && raw.history === void 0) {
		const why = "it is held against the newest commit of main, and no `history` is configured";
		const todo = "Add `history: { branch: api-testing-metrics }`.";
		return [{
			code: "config.goal-history",
			...at,
			what,
			why,
			todo
		}];
	}
	return [];
}
function explainGoal(metric, text) {
	const { example } = METRIC_UNITS[metric];
	const relative = RELATIVE_GOALS[metric];
	if (!/^\s*no-(?:de|in)crease\s*$/u.test(text)) return {
		why: "a goal is an operator (`>=`, `<=`, `>`, `<`, `=`), a number and its unit",
		todo: `Write it like \`${example}\`.`
	};
	if (relative === void 0) return {
		why: "two runs of one commit differ in it, so that it would fail by chance",
		todo: `Write a limit like \`${example}\`; \`compare\` tells whether head is slower than its base.`
	};
	return {
		why: `it gets worse when it ${relative === "no-decrease" ? "falls" : "rises"}`,
		todo: `Write \`${relative}\`.`
	};
}

// src/config/check-paths.ts
/** Words for the two kinds of paths a configuration holds. */
const isFolder = {
	kind: "a path",
	example: "services/payments"
};
const isGlob = {
	kind: "a glob",
	example: "openapi/**/*.yaml"
};
/** Refuses what is no path inside the repository. */
function checkPath(text, path, words) {
	const why = text === void 0 ? null : whyRefused(text.replace(/^!/, "")) ?? whySlow(text);
	if (text === void 0 || why === null) return [];
	return [{
		code: "config.path",
		path,
		part: "value",
		what: `${nameOf(path)} is \`${JSON.stringify(text.slice(0, 80))}\``,
		why,
		todo: `Write ${words.kind} from the root of the repository, such as \`${words.example}\`.`
	}];
}
function whyRefused(text) {
	if (text.startsWith("/") || /^[A-Za-z]:[\\/]/.test(text)) return "it is absolute";
	if (text.split(/[\\/]/).includes("..")) return "it leaves the repository";
	if (text.includes("\\")) return "folders are separated by `/` here";
	return text.includes("\0") ? "it holds a NUL character" : null;
}
/** Wildcards multiply the ways a glob can match: a few are plenty, and dozens in one name take minutes. */
const MAX_WILDCARDS_IN_NAME = 4;
const MAX_GLOBSTARS = 5;
function whySlow(text) {
	const names = text.split("/");
	if (names.filter((name) => name.includes("**")).length > MAX_GLOBSTARS) return `it has more than ${MAX_GLOBSTARS} \`**\``;
	return names.some((name) => name.split("*").length - 1 > MAX_WILDCARDS_IN_NAME) ? `it has more than ${MAX_WILDCARDS_IN_NAME} \`*\` in one name` : null;
}

// src/config/check-provider-start.ts
/** A provider is started in one way: by a command, as an image, or as a service of the compose file. */
function checkProviderStart(raw, provider, path) {
	const [first, second] = [
		"start",
		"image",
		"service"
	].filter((way) => provider[way] !== void 0);
	if (first !== void 0 && second !== void 0) {
		const what = `\`${provider.name}\` has both \`${first}\` and \`${second}\``;
		const why = "each of them starts it";
		return [fault("config.provider-started-twice", [...path, second], {
			what,
			why,
			todo: "Keep one of them."
		})];
	}
	const faults = [];
	if (provider.service !== void 0 && composeFileOf(raw) === null) {
		const what = `${nameOf([...path, "service"])} is set, and there is no compose file`;
		const todo = "Name the compose file: `services: { compose: docker-compose.yml }`.";
		faults.push(fault("config.no-compose", [...path, "service"], {
			what,
			why: null,
			todo
		}));
	}
	if (first !== void 0 && first !== "start" && provider.port === void 0) {
		const what = `${nameOf(path)} has \`${first}\` and no \`port\``;
		faults.push(fault("config.missing-key", path, {
			what,
			why: "which port its container listens on is not known",
			todo: "Add it, for example `port: 8080`."
		}));
	}
	if (provider.command !== void 0 && first !== "image") {
		const what = `${nameOf([...path, "command"])} is set without \`image\``;
		const todo = "Write a shell command into `start`, or add `image`.";
		faults.push(fault("config.command-without-image", [...path, "command"], {
			what,
			why: null,
			todo
		}));
	}
	return faults;
}
function fault(code, path, words) {
	return {
		code,
		path,
		part: "key",
		...words
	};
}

// src/config/check-services.ts
/** What no schema can say about services: where they come from, on what they wait, and in which order. */
function checkServices(raw) {
	const compose = composeFileOf(raw);
	return [
		...checkPath(compose ?? void 0, ["services", "compose"], {
			kind: "a path",
			example: "docker-compose.yml"
		}),
		...namedServices(raw).flatMap(([name, service]) => {
			const path = ["services", name];
			return [
				...checkName(name, path),
				...service.image === void 0 ? checkOrigin(service, path, compose !== null) : checkTag(service.image, [...path, "image"]),
				...checkWait(service, path),
				...checkMounts(service, path),
				...checkInit(service, path)
			];
		}),
		...checkOrder(raw)
	];
}
/** Other containers reach it by this name. */
function checkName(name, path) {
	if (/^[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$/.test(name)) return [];
	return [{
		code: "config.service-name",
		path,
		part: "key",
		what: `\`${name.slice(0, 80)}\` cannot be the name of a service`,
		why: "containers reach each other by it: letters, digits, `-`, `_` and `.`, at most 63 characters",
		todo: "Rename it."
	}];
}
/** Without a tag it is `latest`: what passed yesterday would be tested against something else today. */
function checkTag(image, path) {
	if (hasTag(image)) return [];
	return [{
		code: "config.image-tag",
		path,
		part: "value",
		what: `${nameOf(path)} \`${image.slice(0, 80)}\` has no tag`,
		why: "it would be another image whenever a new one is published, and no two runs could be compared",
		todo: `Add the version that production has, like \`${exampleOf(image)}\`, or a digest.`
	}];
}
const EXAMPLE_TAGS = {
	postgres: "15",
	redis: "7",
	mysql: "8",
	mongo: "7"
};
function exampleOf(image) {
	const family = familyOf(image);
	return `${image.slice(0, 80).replace(/:$/, "")}:${family === null ? "1.2.3" : EXAMPLE_TAGS[family]}`;
}
/** Keys that describe a container; that of a compose file is described there. */
const OF_CONTAINERS = [
	"env",
	"command",
	"mounts",
	"depends-on"
];
function checkOrigin(service, path, hasCompose) {
	if (!hasCompose) return [{
		code: "config.missing-key",
		path,
		part: "key",
		what: `${nameOf(path)} has no \`image\``,
		why: null,
		todo: "Add it, for example `image: postgres:15`."
	}];
	return OF_CONTAINERS.filter((key) => service[key] !== void 0).map((key) => ({
		code: "config.compose-key",
		path: [...path, key],
		part: "key",
		what: `${nameOf([...path, key])} is set for a service of the compose file`,
		why: "without `image` it is one of those, and the compose file says it itself",
		todo: `Write \`${key}\` into the compose file, or give the service an \`image\`.`
	}));
}
function checkWait(service, path) {
	const kinds = Object.keys(service.wait ?? {});
	const faults = [];
	if (service.wait !== void 0 && kinds.length !== 1) {
		const what = `${nameOf([...path, "wait"])} has ${kinds.length === 0 ? "nothing" : kinds.map((kind) => `\`${kind}\``).join(" and ")} to wait for`;
		const todo = "Write one of `log`, `http`, `health` and `command`, or leave `wait` out.";
		faults.push({
			code: "config.wait",
			path: [...path, "wait"],
			part: "key",
			what,
			why: "one answer has to decide",
			todo
		});
	}
	if (service.port !== void 0) return faults;
	const isExposed = Object.values(service.expose ?? {}).some((value) => /(?<!\$)\{(?:host|port)\}/.test(value));
	const isWaitedFor = service.wait === void 0 || service.wait.http !== void 0;
	const isFree = service.image === void 0 && service.wait === void 0;
	if (!isExposed && (!isWaitedFor || isFree)) return faults;
	const why = isExposed ? "`expose` holds its address" : "it is ready when this port answers";
	const todo = isExposed ? "Add `port`." : "Add `port`, or say in `wait` when it is ready.";
	return [...faults, {
		code: "config.missing-key",
		path,
		part: "key",
		what: `${nameOf(path)} has no \`port\``,
		why,
		todo
	}];
}
function checkMounts(service, path) {
	return Object.entries(service.mounts ?? {}).flatMap(([source, target]) => {
		const at = [
			...path,
			"mounts",
			source
		];
		const faults = [...checkPath(source, at, isFolder)];
		const parts = target.split("/");
		if (target.startsWith("/") && target !== "/" && !parts.includes("..") && !/[\0:]/.test(target)) return faults;
		const what = `${nameOf(at)} is \`${target.slice(0, 80)}\``;
		const why = "it has to be an absolute path below the root of the container";
		return [...faults, {
			code: "config.mount",
			path: at,
			part: "value",
			what,
			why,
			todo: "Write it like `/etc/app`."
		}];
	});
}
function checkInit(service, path) {
	return (service.init ?? []).flatMap((step, index) => {
		const at = [
			...path,
			"init",
			index
		];
		const faults = checkPath(step.file, [...at, "file"], {
			kind: "a path",
			example: "db/schema.sql"
		});
		if (step.run === void 0 && step.file === void 0) return [{
			code: "config.init",
			path: at,
			part: "key",
			what: `${nameOf(at)} does nothing`,
			why: null,
			todo: "Add `file`, `run` or both."
		}];
		if (step.run?.includes("{file}") && step.file === void 0) {
			const what = `${nameOf([...at, "run"])} holds \`{file}\`, and there is no \`file\``;
			return [{
				code: "config.init",
				path: [...at, "run"],
				part: "value",
				what,
				why: null,
				todo: "Add `file`."
			}];
		}
		if (step.file === void 0 || step.run !== void 0) return faults;
		if (service.image === void 0 || clientFor(service.image, step.file, service.env ?? {}) !== null) return faults;
		const what = `How \`${service.image}\` reads \`${step.file.slice(0, 80)}\` is not known`;
		const why = "the clients of PostgreSQL, MySQL, MariaDB (`.sql`), Redis (`.redis`) and MongoDB (`.js`) are";
		const todo = "Say it in `run`, for example `run: psql -U postgres -f {file}`.";
		return [...faults, {
			code: "config.init",
			path: at,
			part: "key",
			what,
			why,
			todo
		}];
	});
}
/** Names that exist, and no circle: each has to be ready before the next one starts. */
function checkOrder(raw) {
	const services = new Map(imageServices(raw).map(([name, service]) => [name, service["depends-on"] ?? []]));
	const known = [...services.keys()];
	const faults = [...services].flatMap(([name, needs]) => needs.flatMap((need, index) => {
		if (services.has(need)) return [];
		const path = [
			"services",
			name,
			"depends-on",
			index
		];
		const why = `services with an image are ${known.map((one) => `\`${one}\``).join(", ")}`;
		const todo = didYouMean(need, known) ?? `Add \`${need}\` to \`services\`, or remove it here.`;
		return [{
			code: "config.unknown-service",
			path,
			part: "value",
			what: `There is no service \`${need}\` with an image`,
			why,
			todo
		}];
	}));
	const circle = findCircle(services);
	if (circle === null) return faults;
	const path = [
		"services",
		circle[0] ?? "",
		"depends-on"
	];
	const what = `${circle.map((name) => `\`${name}\``).join(" waits for ")}`;
	const todo = "Remove one `depends-on` of them.";
	return [...faults, {
		code: "config.circle",
		path,
		part: "key",
		what,
		why: "none of them could start first",
		todo
	}];
}
/** The first circle by name of its start, that name at both ends; null when there is none. */
function findCircle(services) {
	const done = /* @__PURE__ */ new Set();
	const follow = (name, trail) => {
		const at = trail.indexOf(name);
		if (at !== -1) return [...trail.slice(at), name];
		if (done.has(name)) return null;
		for (const need of services.get(name) ?? []) {
			const circle = follow(need, [...trail, name]);
			if (circle !== null) return circle;
		}
		done.add(name);
		return null;
	};
	for (const name of services.keys()) {
		const circle = follow(name, []);
		if (circle !== null) return circle;
	}
	return null;
}

// src/config/checks.ts
/** What no schema can say: combinations that are impossible, and texts with a grammar of their own. */
function checkConfig(raw) {
	return [
		...checkProviders(raw),
		...checkServices(raw),
		...checkEnvironment(raw),
		...checkGlobs(raw),
		...checkDurations(raw, []),
		...checkLoad(raw),
		...checkDate(raw),
		...checkChanges(raw),
		...checkChaos(raw),
		...checkHistory(raw)
	];
}
function checkProviders(raw) {
	const faults = [];
	if (raw.provider && raw.providers) faults.push({
		code: "config.provider-twice",
		path: ["provider"],
		part: "key",
		what: "`provider` and `providers` are both set",
		why: "`provider` is the short form for a list of one",
		todo: "Move it into `providers`."
	});
	for (const [index, provider] of (raw.providers ?? []).entries()) {
		faults.push(...checkProvider(raw, provider, ["providers", index]));
		faults.push(...checkAgainstEarlier(provider, raw.providers?.slice(0, index) ?? [], ["providers", index]));
	}
	if (raw.provider) faults.push(...checkProvider(raw, raw.provider, ["provider"]));
	return faults;
}
function checkProvider(raw, provider, path) {
	const known = namedServices(raw).map(([name]) => name);
	return [
		...(composeFileOf(raw) !== null ? [] : [...(provider.services ?? []).entries()].filter(([, name]) => !known.includes(name))).map(([index, name]) => ({
			code: "config.unknown-service",
			path: [
				...path,
				"services",
				index
			],
			part: "value",
			what: `There is no service \`${name}\``,
			why: known.length === 0 ? "`services` is not configured" : `services are ${known.map((one) => `\`${one}\``).join(", ")}`,
			todo: didYouMean(name, known) ?? `Add \`${name}\` to \`services\`, or remove it here.`
		})),
		...checkProviderStart(raw, provider, path),
		...checkPath(provider.directory, [...path, "directory"], isFolder),
		...checkPath(provider["states-module"], [...path, "states-module"], isFolder),
		...checkStates(provider, path)
	];
}
function checkStates(provider, path) {
	if (provider.states === void 0 || provider["states-module"] === void 0) return [];
	return [{
		code: "config.states-twice",
		path: [...path, "states-module"],
		part: "key",
		what: "`states` and `states-module` are both set",
		why: "one of them has to answer for a provider state",
		todo: "Keep one of them."
	}];
}
function checkAgainstEarlier(provider, earlier, path) {
	const faults = [];
	if (earlier.some((other) => other.name === provider.name)) faults.push({
		code: "config.duplicate-provider",
		path: [...path, "name"],
		part: "value",
		what: `Two providers are named \`${provider.name}\``,
		why: "results are told apart by the name",
		todo: "Rename one of them."
	});
	const claimsRest = (one) => (one.specs ?? []).length === 0;
	if (claimsRest(provider) && earlier.some(claimsRest)) faults.push({
		code: "config.ambiguous-specs",
		path,
		part: "key",
		what: `\`${provider.name}\` and another provider both have no \`specs\``,
		why: "only one of them can have the specifications that no other claims",
		todo: "Say in `specs` which specifications belong to which provider."
	});
	return faults;
}
function checkGlobs(raw) {
	return [
		...[
			[["specs"], raw.specs],
			[["provider", "specs"], raw.provider?.specs],
			...(raw.providers ?? []).map((one, index) => [[
				"providers",
				index,
				"specs"
			], one.specs]),
			[["provider", "load-scripts"], raw.provider?.["load-scripts"]],
			...(raw.providers ?? []).map((one, index) => [[
				"providers",
				index,
				"load-scripts"
			], one["load-scripts"]]),
			[["contract", "pacts"], raw.contract?.pacts],
			[["load", "scripts"], raw.load?.scripts],
			[["chaos", "toolkit"], raw.chaos?.toolkit],
			[["chaos", "results"], raw.chaos?.results],
			[["integration", "junit"], [raw.integration?.junit ?? []].flat()]
		].flatMap(([path, list]) => (list ?? []).flatMap((glob, index) => checkPath(glob, [...path, index], isGlob))),
		...checkPath(raw.integration?.directory, ["integration", "directory"], isFolder),
		...checkPath(raw.history?.file, ["history", "file"], isFolder)
	];
}
/** Every key that holds a duration; the schema has checked its form, zero is left to refuse. */
const DURATION_KEYS = /* @__PURE__ */ new Set([
	"ready-within",
	"timeout",
	"wait",
	"duration",
	"budget",
	"for",
	"recover-within",
	"after",
	"latency",
	"jitter",
	"delay",
	"within",
	"observe",
	"hold",
	"step",
	"think-time"
]);
const LONGEST_MS = 864e5;
/** Keys under which every name is the user's own. */
const FREE_KEYS = /* @__PURE__ */ new Set([
	"env",
	"expose",
	"headers",
	"data",
	"thresholds",
	"steady-state",
	"during",
	"states",
	"api-key",
	"weights",
	"operations"
]);
function checkDurations(value, path) {
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([key, child]) => {
		if (FREE_KEYS.has(key)) return [];
		const at = [...path, Array.isArray(value) ? Number(key) : key];
		if (!DURATION_KEYS.has(key) || typeof child !== "string") return checkDurations(child, at);
		const milliseconds = parseDuration(child);
		if (milliseconds !== null && milliseconds <= LONGEST_MS) return [];
		const why = milliseconds === null ? "it must be longer than nothing" : "no job of GitHub Actions runs that long";
		return [{
			code: "config.duration",
			path: at,
			part: "value",
			what: `${nameOf(at)} is \`${child}\``,
			why,
			todo: "Write a duration such as `10s`, at most `24h`."
		}];
	});
}
function checkDate(raw) {
	const text = raw.contract?.["wip-since"];
	return text === void 0 ? [] : checkDay(text, ["contract", "wip-since"]);
}

// src/config/audit-schema.ts
/** Ids of the rules of the audit: a mistyped one would leave nothing out, and nobody would know why. */
const AUDIT_RULE_IDS = [
	"audit.contract-not-blocking",
	"audit.load-secret",
	"audit.load-public-address",
	"audit.chaos-without-rollback",
	"audit.threshold-absurd",
	"audit.thresholds-missing",
	"audit.database-mocked",
	"audit.dependency-without-test",
	"audit.specification-not-served",
	"audit.consumer-without-pact",
	"audit.no-contract",
	"audit.no-load",
	"audit.no-documented-failure",
	"audit.no-assertion",
	"audit.sleep"
];
const auditSchema = record("What nobody tests: operations, consumers, dependencies; and tests that prove nothing. It never blocks unless it is told to.", {
	mode: Optional(words(["auto", "off"], "`auto`: wherever a specification changed, and where it is asked for; `off`: never. Default: `auto`.")),
	"fail-on": Optional(words([
		"certain",
		"likely",
		"hint",
		"never"
	], "Gaps that are at least so sure fail the run. Default: `never`.")),
	ignore: Optional(listOf(words(AUDIT_RULE_IDS, "Id of a rule."), "Rules that are not looked at, by id. Default: none.")),
	exclude: Optional(globs("Globs of files that are not looked at. Default: none.", "legacy/**"))
});

// src/config/changes-schema.ts
const SEVERITIES = [
	"ignore",
	"info",
	"warning",
	"breaking"
];
const exception = record("How a rule is rated here.", {
	severity: words(SEVERITIES, "How bad its findings are, or `ignore` to leave them out."),
	reason: Optional(text("Why, for those who read the report.", ["the field was never sent"])),
	until: Optional(described(String$1({
		pattern: "^\\d{4}-\\d{2}-\\d{2}$",
		examples: ["2027-01-31"]
	}), "Last day on which it holds; afterwards the rule counts again, and the report says so."))
});
/** One word, or the word with its reason and its end. */
const override = described(Unsafe({
	...exception,
	type: ["string", "object"],
	pattern: `^(?:${SEVERITIES.join("|")})$`,
	examples: [...SEVERITIES, {
		severity: "ignore",
		reason: "the field was never sent",
		until: "2027-01-31"
	}]
}), "How bad the findings of a rule are here: `ignore`, `info`, `warning` or `breaking`, alone or as `severity` with `reason` and `until`.");
const accepted = record("One change that is meant.", {
	fingerprint: described(String$1({
		pattern: "^[0-9a-f]{8,64}$",
		examples: ["3f9a1c2b7d04e5f6"]
	}), "Of the change, as the report and result.json show it."),
	reason: text("Why it is meant, for those who read the report.", ["v1 was switched off in March"]),
	until: described(String$1({
		pattern: "^\\d{4}-\\d{2}-\\d{2}$",
		examples: ["2027-01-31"]
	}), "Last day on which it holds; afterwards the change counts again, and the report says so."),
	severity: Optional(words(["breaking", "warning"], "The worst that is accepted; a change that is worse counts. Default: `breaking`."))
});
/** What is asked of the comparison of specifications. */
const changesSchema = record("The comparison of specifications.", {
	rules: Optional(mapOf(override, "Rules that are rated otherwise here, by their id in docs/rules.md: `ignore`, `info`, `warning` or `breaking`, alone or as `severity` beside a `reason` and `until`, the last day it holds.")),
	accepted: Optional(listOf(accepted, "Single changes that are meant, each with its fingerprint, a reason and an end. Runs for pull requests from forks take them from the base."))
});

// src/config/compare-schema.ts
const compareSchema = record("Whether head is slower than base: both started on the same runner, and sent the same requests.", {
	mode: Optional(words([
		"off",
		"standard",
		"strict",
		"self"
	], "How sure it must be: `standard` measures for 160 s in two fresh starts, `strict` for 320 s in four; `self` compares the base with itself, which measures the runner. Default: `standard`.")),
	"on-inconclusive": Optional(words(["report", "fail"], "What a comparison does that could not be decided; neither passes. Default: `report`: the check concludes `neutral`, which does not block.")),
	operations: Optional(listOf(text("`GET /orders/{id}`, a path with all its methods, or a beginning that ends in `*`.", ["GET /orders*"]), "Operations to compare. Default: up to ten, those that changed first."))
});

// src/config/history-schema.ts
const NAME = "api-testing-metrics";
const historySchema = described(record("Where the metrics of the main branch are kept, one of the two.", {
	branch: Optional(text("Name of a branch of this repository that holds nothing else; begun when it is missing.", [NAME])),
	file: Optional(text("Path of a file, from the root of the repository; whoever runs the workflow keeps it.", [`${NAME}.jsonl`]))
}), "Where the metrics of the main branch are kept, commit by commit: a `branch` or a `file`. Default: nowhere.");
const goal = (description, example, relative) => Optional(described(Unsafe({
	type: ["string", "array"],
	minItems: 1,
	items: { type: "string" },
	examples: [example, ...relative === null ? [] : [relative, [example, relative]]]
}), `${description}${relative === null ? "" : ` \`${relative}\` is held against the newest commit of main in \`history\`.`}`));
const metricsSchema = record("Goals, each a row that can fail. Default: metrics are shown and never fail.", {
	coverage: goal("Operations exercised by a contract or load, of all operations.", ">= 80 %", "no-decrease"),
	"coverage-integration": goal("Operations that the team's own tests call, of all operations.", ">= 60 %", "no-decrease"),
	sla: goal("Requests of the load stage that succeeded in time, of all its requests.", ">= 99.5 %", "no-decrease"),
	"contract-failures": goal("Failed interactions that are not pending.", "<= 0", "no-increase"),
	p95: goal("95th percentile of the request duration in the load stage.", "<= 300 ms", null)
});

// src/config/profile-schema.ts
/** Users one machine plays: each takes 1 MB or more, and a hosted runner has 16 GB. */
const MAX_USERS = 1e4;
/** Requests a second beyond which one machine measures itself. */
const MAX_RATE = 1e5;
const thresholdsSchema = mapOf(listOf(text("A k6 threshold expression.", ["p(95)<500"]), "Expressions that must all hold."), "k6 thresholds by metric. Default: those of `load.load`, else p(95)<500 of http_req_duration and rate<0.01 of http_req_failed.");
const when = Optional(words([
	"label",
	"command",
	"schedule",
	"always"
], "What asks for it: the label `api-test:<name>` on the pull request, a command (or `profiles:`) that names it, a scheduled run, or every run. Naming it always works. Default: `label`."));
const thresholds = Optional(thresholdsSchema);
const loadStep = record("One step of the load: a ramp to a number of virtual users.", {
	duration: duration("How long the step takes."),
	target: number("Virtual users at its end.", 0, MAX_USERS)
});
const rateStep = record("One step of the load: a ramp to a number of requests per second.", {
	duration: duration("How long the step takes."),
	target: number("Requests per second at its end.", 0, MAX_RATE)
});
const steps = (step, description) => Optional(described(_Array_(step, {
	minItems: 1,
	maxItems: 100
}), description));
const stagesSchema = steps(loadStep, "Steps of the load.");
const stressSchema = record("Load that grows in steps until a threshold breaks: the breaking point, in requests per second.", {
	when,
	"max-rate": Optional(number("Requests per second at which it stops growing. Default: 500.", 1, MAX_RATE)),
	"start-rate": Optional(number("Requests per second of the first step. Default: a tenth of `max-rate`.", 1, MAX_RATE)),
	steps: Optional(number("Steps from `start-rate` to `max-rate`. Default: 10.", 1, 50)),
	step: Optional(duration("How long each step is held.", "10s")),
	"min-rate": Optional(number("Requests per second it has to bear: breaking below fails. Default: it is only reported.", 1, MAX_RATE)),
	thresholds
});
const spikeSchema = record("A sudden rush: few users, at once many, and few again.", {
	when,
	from: Optional(number("Users before and after. Default: 10.", 0, MAX_USERS)),
	target: Optional(number("Users of the rush. Default: 200.", 1, MAX_USERS)),
	hold: Optional(duration("How long the rush lasts.", "30s")),
	thresholds
});
const soakSchema = record("The same load for a long time: a leak shows once it slows requests, fails them or ends the provider. `load.budget` has to allow it.", {
	when,
	target: Optional(number("Users. Default: 20.", 1, MAX_USERS)),
	duration: Optional(duration("How long it lasts.", "30m")),
	thresholds
});
const customProfile = record("A profile of your own: steps of users, or of requests per second.", {
	when,
	stages: steps(loadStep, "Steps of virtual users."),
	rate: steps(rateStep, "Steps of requests per second, instead of `stages`."),
	thresholds
});
const profilesSchema = mapOf(customProfile, "Further profiles, by name: lower case, digits and dashes.");
const weightsSchema = mapOf(Number$1({
	minimum: 0,
	maximum: 1e3
}), "How often operations are called beside each other: `GET /orders: 10` and `POST /orders: 1`. Those that are not named weigh 1; 0 leaves one out of the load. Default: all alike.");
const operationThresholdsSchema = mapOf(thresholdsSchema, "Thresholds of single operations, by `GET /orders/{id}`: k6 thresholds by metric, beside those of the profile.");

// src/config/schema.ts
/** The one source of the published JSON Schema, of the validation, and of the raw configuration's type. */
const wait = record("What makes it ready, one of these. Default: its port answers, and its health check passes if it has one.", {
	log: Optional(text("Text of a line that it has logged.", ["ready to accept connections"])),
	http: Optional(described(String$1({
		pattern: "^/",
		examples: ["/health"]
	}), "Path that answers 2xx on its port.")),
	health: Optional(described(Literal(true, { examples: [true] }), "The health check of its image or compose file passes.")),
	command: Optional(text("Shell command that ends with 0 inside the container.", ["pg_isready -U postgres"]))
});
const initStep = record("A file that is copied into the container, a command that runs there, or both.", {
	file: Optional(path("File of the repository. Without `run`, the client of the image reads it (PostgreSQL, MySQL, MariaDB, Redis, MongoDB).", "db/schema.sql")),
	run: Optional(text("Shell command inside the container; `{file}` stands for the copied file.", ["psql -U postgres -f {file}"]))
});
const service = record("A container that is started for the provider, or what is said of a service of the compose file.", {
	image: Optional(text("Image with its tag or digest. Required, unless the service is one of the compose file.", ["postgres:15"])),
	env: Optional(environment("Environment of the container.")),
	command: Optional(listOf(text("A word of the command.", ["--save"]), "Arguments for the image instead of its own. Default: its own.")),
	port: Optional(number("Port inside the container. Required where `wait` or `expose` need one.", 1, 65535)),
	expose: Optional(environment("Variables for the provider and the tests; `{host}` and `{port}` stand for the mapped address.", [{ REDIS_URL: "redis://{host}:{port}" }])),
	mounts: Optional(mapOf(text("Absolute path in the container.", ["/etc/app"]), "Files and folders of the repository that the container may read, by their path. Default: none.")),
	"depends-on": Optional(listOf(text("Name of a service.", ["db"]), "Services that have to be ready before it starts. Default: none.")),
	wait: Optional(wait),
	init: Optional(listOf(initStep, "What is done once it is ready, in this order, before anything that needs it starts.")),
	"ready-within": Optional(duration("How long it may take to be ready.", "60s"))
});
const services = described(Unsafe({
	type: "object",
	properties: { compose: text("A compose file of the repository: its services are started with `docker compose`.", ["docker-compose.yml"]) },
	additionalProperties: service
}), "Real dependencies, by name: started with testcontainers, or by `docker compose`.");
const provider = record("The service whose API it is.", {
	name: text("The pacticipant's name in the Pact Broker.", ["PaymentService"]),
	specs: Optional(globs("Globs of its specifications. Default: every one that no other provider claims.", "openapi/**/*.yaml")),
	start: Optional(text("Shell command that starts it, with PORT and the services in its environment.", ["node server.js"])),
	image: Optional(text("Image that is started instead of a command; it reaches the services by their names.", ["payments:ci"])),
	command: Optional(listOf(text("A word of the command.", ["serve"]), "Arguments for `image` instead of its own. Default: its own.")),
	service: Optional(text("Service of the compose file that is the provider, instead of a command.", ["app"])),
	directory: Optional(path("Folder the command runs in, from the root of the repository. Default: the root.")),
	port: Optional(number("Port it listens on; with `image` or `service` the one inside the container. Default: a free one, handed over as PORT.", 1, 65535)),
	ready: Optional(described(String$1({
		pattern: "^/",
		examples: ["/health"]
	}), "Path that answers 2xx when it is ready. Default: its port accepts connections.")),
	"ready-within": Optional(duration("How long it may take to be ready.", "60s")),
	states: Optional(described(Unsafe({
		type: ["string", "object"],
		pattern: "^(?:/|https?://)",
		minProperties: 1,
		additionalProperties: {
			type: "string",
			pattern: "\\S"
		},
		examples: ["/_pact/provider-states", { "an order exists": "./seed.sh order" }]
	}), "Path or address of its provider-state endpoint, or a shell command for each state by its name. Default: neither.")),
	"states-module": Optional(described(String$1({
		minLength: 1,
		examples: ["pact/states.js"]
	}), "JavaScript or TypeScript module that exports a function for each provider state, instead of `states`.")),
	messages: Optional(described(String$1({
		pattern: "^(?:/|https?://)",
		examples: ["/_pact/messages"]
	}), "Path or address that answers `POST` with the message of a description. Default: the root of the provider.")),
	transports: Optional(described(Unsafe({
		type: "object",
		minProperties: 1,
		propertyNames: { pattern: "^(?!(?:https?|(?:async-|sync-)?message)$)[a-z][a-z0-9-]*$" },
		additionalProperties: {
			type: "integer",
			minimum: 1,
			maximum: 65535
		},
		examples: [{ grpc: 50051 }]
	}), "Port for each transport of a Pact plugin that the provider serves elsewhere than at `port`: `{ grpc: 50051 }`; with `image` or `service` the one inside the container. Default: `port`.")),
	base: Optional(text("Shell command that prepares the base checkout for the comparison.", ["npm ci"])),
	"load-scripts": Optional(globs("Globs of k6 scripts that are about this provider and no other, beside those of `load.scripts`. Default: none.", "load/payments/*.ts")),
	services: Optional(listOf(text("Name of a service."), "Services it needs. Default: all of them.")),
	env: Optional(environment("Further environment of the provider."))
});
const integration = record("The team's own tests, against the started provider and services.", {
	run: Optional(text("Shell command of the tests; of several providers it runs once for each, with its PROVIDER_NAME. Default: only readiness is checked.", ["npm run test:integration"])),
	directory: Optional(path("Folder the command runs in, from the root of the repository. Default: the root.")),
	timeout: Optional(duration("How long the tests may take.", "10m")),
	junit: Optional(described(Unsafe({
		type: ["string", "array"],
		minLength: 1,
		minItems: 1,
		items: {
			type: "string",
			minLength: 1,
			maxLength: 200
		},
		examples: ["reports/*.xml"]
	}), "Globs of the JUnit files that the tests write, from the root of the repository. Default: only the exit code counts.")),
	coverage: Optional(Boolean({ description: "Whether it is counted which operations the tests call, by a proxy whose address they get as the provider's. Default: unless the provider is a process with a fixed `port`, and there too where `coverage-integration` has a goal." }))
});
const selector = record("A consumer version selector, as the Pact Broker defines it.", {
	mainBranch: Optional(Boolean({ description: "Pacts of each consumer's main branch." })),
	branch: Optional(text("Name of a branch.")),
	matchingBranch: Optional(Boolean({ description: "Pacts of the branch that is named like the head." })),
	fallbackBranch: Optional(text("Branch to use where `branch` has no pact. The Pact Broker up to 2.120 takes the key and passes it over.")),
	tag: Optional(text("Name of a tag.")),
	fallbackTag: Optional(text("Tag to use where `tag` has no pact.")),
	latest: Optional(Boolean({ description: "Only the latest version of what the other keys select." })),
	deployed: Optional(Boolean({ description: "Versions that are deployed to any environment." })),
	released: Optional(Boolean({ description: "Versions that are released to any environment." })),
	deployedOrReleased: Optional(Boolean({ description: "Versions that are deployed or released to any environment." })),
	environment: Optional(text("Name of an environment.")),
	consumer: Optional(text("Name of a consumer."))
});
const recording = record("What happened to the version, in an environment.", {
	as: words([
		"deployment",
		"undeployment",
		"release",
		"support-ended"
	], "What is recorded."),
	environment: text("Name of an environment.", ["production"]),
	instance: Optional(text("Name of the application instance, where several are deployed. Default: none."))
});
const contract = record("Pacts of the consumers, from files or from a Pact Broker.", {
	when: Optional(words(["changed", "always"], "When contracts are checked: where a specification or a pact changed, or for every commit, whatever it changes. Default: `changed`.")),
	broker: Optional(text("Address of the Pact Broker; `${PACT_BROKER_BASE_URL}` is read from the environment. Default: files only.", ["${PACT_BROKER_BASE_URL}", "https://broker.example.com"])),
	pacts: Optional(globs("Globs of pact files; `[]` for none. Default: `pacts/*.json`.", "pacts/*.json", 0)),
	selectors: Optional(listOf(selector, "Which consumer versions to verify. Default: main, matching branch, deployed or released.")),
	pending: Optional(described(Boolean(), "Whether pacts that never passed fail without failing the run. Default: true.")),
	"wip-since": Optional(described(String$1({
		pattern: "^\\d{4}-\\d{2}-\\d{2}$",
		examples: ["2026-01-01"]
	}), "Date from which on work-in-progress pacts are verified too. Default: none are.")),
	gate: Optional(listOf(text("Name of an environment."), "Environments that can-i-deploy is asked for. Default: none.")),
	publish: Optional(words(["auto", "never"], "Whether trusted runs publish their results. Default: `auto`.")),
	record: Optional(listOf(recording, "What the broker is told after a push to the default branch whose contracts passed. Default: nothing.")),
	"on-unknown": Optional(words(["fail", "report"], "What an answer does that stays unknown, to can-i-deploy and can-i-merge: `report` makes it a warning. Default: `fail`.")),
	wait: Optional(duration("How long a consumer’s run waits for providers to verify its pacts.", "5m")),
	timeout: Optional(duration("How long one verification may take.", "5m"))
});
const consumer = record("The repository as a consumer of other services: its pacts are published.", {
	name: text("The pacticipant's name, as its pacts write it.", ["web-app"]),
	tags: Optional(listOf(text("A tag."), "Tags of the published versions. Default: none.")),
	merge: Optional(described(Boolean(), "Whether a pull request needs the main branches of the providers to verify its pacts (can-i-merge). Default: true.")),
	trigger: Optional(described(Unsafe({
		type: ["boolean", "string"],
		pattern: "^[\\w-][\\w.-]*\\.ya?ml$",
		examples: ["contracts.yml", true]
	}), "Whether the run starts the workflows of providers that have not verified its pacts yet, where no webhook of the broker does: `true` by `repository_dispatch`, the name of a workflow file in the providers’ repositories by `workflow_dispatch`. Default: false."))
});
const variable = (description, example) => text(`Name of an environment variable: ${description}`, [example]);
const auth = record("Credentials for the security schemes of the specification. Default: none.", {
	bearer: Optional(variable("token for bearer, OAuth 2 and OpenID Connect.", "STAGING_TOKEN")),
	basic: Optional(record("HTTP Basic.", {
		user: variable("user name.", "API_USER"),
		password: variable("password.", "API_PASSWORD")
	})),
	"api-key": Optional(described(Unsafe({
		type: ["string", "object"],
		additionalProperties: { type: "string" },
		examples: ["API_KEY"]
	}), "Name of an environment variable with the API key, or such names by security scheme. The specification says where it is sent.")),
	command: Optional(text("Shell command whose output is the token, where no variable holds it. Runs in the repository.", ["node scripts/token.js"])),
	"command-env": Optional(listOf(variable("a secret that the command reads.", "CLIENT_SECRET"), "Variables that the command may read. Default: none."))
});
const load = record("Smoke and load, with k6.", {
	smoke: Optional(described(Unsafe({
		type: ["object", "boolean"],
		not: { const: true },
		properties: {
			failures: described(Boolean(), "Whether documented failures are asked for too: 400 on a bad body, 404 on an unknown id, 401 without credentials. Default: true."),
			optional: described(Boolean(), "Whether each operation is also called with all its optional parameters and properties. Default: true.")
		},
		additionalProperties: false
	}), "Calls of every changed operation, each answer held against the specification. Default: `{}`, which is on; `false` switches it off.")),
	load: Optional(record("Load on the changed operations. `{}` is 2 minutes up to 100 virtual users, then 5 minutes with them.", {
		stages: stagesSchema,
		thresholds: Optional(thresholdsSchema)
	})),
	stress: Optional(stressSchema),
	spike: Optional(spikeSchema),
	soak: Optional(soakSchema),
	profiles: Optional(profilesSchema),
	weights: Optional(weightsSchema),
	operations: Optional(operationThresholdsSchema),
	"think-time": Optional(duration("Pause of a user between two rounds.", "1s")),
	scripts: Optional(globs("Globs of the team's own k6 scripts, run under the same profiles as the generated one.", "load/*.js")),
	scope: Optional(words(["changed", "all"], "Operations that are called. Default: `changed`.")),
	budget: Optional(duration("Longest that all load together may take.", "10m")),
	"allow-hosts": Optional(listOf(text("Name of a host.", ["staging.example.com"]), "Hosts beside loopback that `base-url` may name and the team's own scripts may call. On a pull request only those count that the base branch lists too. Default: none.")),
	"allow-imports": Optional(listOf(text("Name of a host.", ["jslib.k6.io"]), "Hosts whose modules the team's own k6 scripts may import. Default: none, imports come from the repository.")),
	"allow-writes": Optional(listOf(text("Name of a host.", ["staging.example.com"]), "Hosts behind `base-url` whose data may be changed (POST, PUT, PATCH, DELETE). On a pull request only those count that the base branch lists too. Default: none, only a provider that the run started.")),
	auth: Optional(auth),
	headers: Optional(mapOf(text("Name of an environment variable.", ["STAGING_TOKEN"]), "Environment variables with credentials for generated requests, by header.")),
	data: Optional(mapOf(Unsafe({ type: [
		"string",
		"number",
		"boolean"
	] }), "Values of parameters and properties that no schema can guess, by name."))
});
const configSchema = record("Configuration of api-testing-action.", {
	version: Optional(described(Literal(1), "Version of this format. Default: 1.")),
	specs: Optional(globs("Globs of the specifications. Default: found by their content.", "openapi/**/*.yaml")),
	provider: Optional(provider),
	providers: Optional(described(_Array_(provider, { minItems: 1 }), "Several providers in one repository, instead of `provider`.")),
	services: Optional(services),
	integration: Optional(integration),
	consumer: Optional(consumer),
	contract: Optional(contract),
	load: Optional(load),
	changes: Optional(changesSchema),
	compare: Optional(compareSchema),
	chaos: Optional(chaosSchema),
	audit: Optional(auditSchema),
	history: Optional(historySchema),
	metrics: Optional(metricsSchema),
	"fail-on": Optional(words([
		"breaking",
		"consumer-breaking",
		"warning",
		"never"
	], "Which findings fail the check. `consumer-breaking`: breaking changes only where a known consumer uses what broke. Default: `breaking`."))
});
/** What editors read, and what `schema/api-testing.schema.json` holds. */
const configJsonSchema = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	title: "api-testing-action configuration",
	...configSchema
};

// src/config/parse.ts
/** Largest configuration that is read, UTF-16 units: real ones have a few kilobytes. */
const MAX_CONFIG_LENGTH = 1048576;
/** Everything that is wrong with a configuration, in the order of the file. */
var ConfigErrors = class extends Error {
	problems;
	constructor(problems, options) {
		super(problems.map(describeProblem).join("\n"), options);
		this.name = "ConfigErrors";
		this.problems = problems;
	}
};
const validate = new import__2020.Ajv2020({
	allErrors: true,
	verbose: true,
	allowUnionTypes: true
}).compile(configSchema);
/** Reads a configuration. Throws `ConfigErrors` with the place of everything that is wrong with it. */
function parseConfig(text, file, environment) {
	const parsed = readText(text, file);
	const raw = parsed?.value ?? {};
	const refused = parsed === null ? [] : refuseKeys(raw, []);
	if (!validate(raw)) {
		const described = describeSchemaErrors(validate.errors ?? [], raw);
		throw toErrors(parsed, [...refused, ...described.filter((fault) => !REFUSED_KEYS.has(String(fault.path.at(-1))))]);
	}
	const broker = readBroker(raw, environment);
	const faults = [
		...refused,
		...checkConfig(raw),
		..."fault" in broker ? [broker.fault] : []
	];
	if (faults.length > 0 || "fault" in broker) throw toErrors(parsed, faults);
	const config = normaliseConfig(raw, file, broker);
	return parsed === null ? config : withPositions(config, raw, parsed);
}
/** With the places of what is only known to be wrong once the repository was looked at. */
function withPositions(config, raw, parsed) {
	const providers = config.providers.map((provider, index) => {
		const path = raw.providers ? [
			"providers",
			index,
			"specs"
		] : ["provider", "specs"];
		return provider.specs.length === 0 ? provider : {
			...provider,
			specsAt: parsed.positionAt(path, "key")
		};
	});
	const specsAt = config.specs === null ? {} : { specsAt: parsed.positionAt(["specs"], "key") };
	return {
		...config,
		...specsAt,
		providers
	};
}
/** Null for a file without content: then everything is a default. */
function readText(text, file) {
	if (text.length > MAX_CONFIG_LENGTH) {
		const what = `The configuration is too large: ${text.length} characters`;
		throw new ConfigErrors([{
			code: "config.too-large",
			what,
			where: {
				file,
				line: 1,
				column: 1
			},
			why: `the limit is ${MAX_CONFIG_LENGTH}`,
			todo: "Check what was committed."
		}]);
	}
	try {
		return parseText(text, file);
	} catch (error) {
		if (!(error instanceof ProblemError)) throw error;
		if (error.problem.code === "text.empty") return null;
		throw new ConfigErrors([explainTab(error.problem, text)], { cause: error });
	}
}
/** The parser says what it expected instead of a tab; that it was a tab is what helps. */
function explainTab(problem, text) {
	const line = text.split("\n")[(problem.where?.line ?? 1) - 1] ?? "";
	if (!/^ *\t/.test(line)) return problem;
	return {
		...problem,
		why: "the line is indented with a tab",
		todo: "Indent with spaces: YAML takes no tabs."
	};
}
function readBroker(raw, environment) {
	const written = raw.contract?.broker;
	if (written === void 0) return {
		address: null,
		unset: null
	};
	const read = readBrokerAddress(written, environment);
	if ("address" in read) return read;
	const path = ["contract", "broker"];
	const what = `${nameOf(path)} cannot be used`;
	return { fault: {
		code: read.code,
		path,
		part: "value",
		what,
		why: read.why,
		todo: read.todo
	} };
}
/** Keys that every object has already: no configuration means them, and copying them is how prototypes get changed. */
const REFUSED_KEYS = /* @__PURE__ */ new Set([
	"__proto__",
	"constructor",
	"prototype"
]);
function refuseKeys(value, path) {
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([key, child]) => {
		const at = [...path, Array.isArray(value) ? Number(key) : key];
		if (!REFUSED_KEYS.has(key)) return refuseKeys(child, at);
		return [{
			code: "config.refused-key",
			path: at,
			part: "key",
			what: `The key \`${key}\` is not allowed`,
			why: null,
			todo: "Rename it."
		}];
	});
}
function toErrors(parsed, faults) {
	const problems = faults.map(({ path, part, ...fault }) => {
		const { line, column } = parsed?.positionAt(path, part) ?? {
			line: 1,
			column: 1
		};
		const where = {
			file: parsed?.file ?? "",
			line,
			column
		};
		return {
			code: fault.code,
			what: fault.what,
			where,
			why: fault.why,
			todo: fault.todo
		};
	});
	const known = /* @__PURE__ */ new Set();
	const distinct = problems.filter((problem) => {
		const key = `${problem.where.line}:${problem.where.column} ${problem.what}`;
		return !known.has(key) && known.add(key);
	});
	return new ConfigErrors(distinct.sort((one, other) => one.where.line - other.where.line || one.where.column - other.where.column));
}

export { parseConfig as n, ConfigErrors as t };