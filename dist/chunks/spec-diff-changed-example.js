import { t as ProblemError } from "./model-problem.js";
import { t as listSome } from "./model-list-some.js";
import { i as severityOf, n as ruleOf, t as ruleId } from "./spec-asyncapi-rules.js";
import { t as compareTexts } from "./model-text-order.js";
import { t as templateShape } from "./model-template-shape.js";
import { t as isObject } from "./model-object.js";
import { t as RegExpParser } from "./package-eslint-community-regexpp.js";
import { a as referenceOf, c as dialectOf, i as schemaPart, m as textOf, o as referredName, p as notAnalysed, r as parameterPart } from "./spec-node.js";
import { a as securityOf, n as listPaths, o as securitySchemes, t as inheritanceOf } from "./spec-normalise-inheritance.js";
import { createHash } from "node:crypto";

// src/spec/normalise/json-type.ts
const JSON_TYPES = /* @__PURE__ */ new Set([
	"boolean",
	"integer",
	"number",
	"string",
	"array",
	"object"
]);
function isJsonType(text) {
	return typeof text === "string" && JSON_TYPES.has(text);
}
function typeOfValue(value) {
	if (value === null || value === void 0) return "null";
	if (Array.isArray(value)) return "array";
	if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
	return typeof value;
}
/** The smallest set that says the same: an integer is a number. */
function tidyTypes(types) {
	const set = new Set(types);
	if (set.has("number")) set.delete("integer");
	return set;
}
function isTypeAllowed(type, types) {
	return types.has(type) || type === "integer" && types.has("number");
}
/** Types that both allow. */
function commonTypes(left, right) {
	return tidyTypes([...[...left].filter((type) => isTypeAllowed(type, right)), ...[...right].filter((type) => isTypeAllowed(type, left))]);
}
/** Same value whatever the order of keys. */
function canonical(value) {
	if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
	if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
	return `{${Object.entries(value).sort(([left], [right]) => left < right ? -1 : 1).map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join()}}`;
}
/** Whether two values say the same whatever the order of keys. Both sides share what is written the same in both. */
function isSameJson(left, right) {
	return left === right || canonical(left) === canonical(right);
}

// src/spec/diff/place.ts
/** Reaches that one finding lists; beyond it whole bodies stand for what is in them, so that nobody is left out. */
const MAX_REACHES = 300;
/** Ways that are followed for one finding before it is given up to list every single one. */
const MAX_WAYS = 4e3;
/**
* A place of the comparison: one operation's body or parameter, or one pair of schemas that any number of them share.
* Findings hang on places, and the ways from a place up to the operations tell everything a finding reaches.
*/
var Place = class {
	parents = [];
	/** Set where an operation begins; null for shared schemas. */
	reach;
	constructor(reach) {
		this.reach = reach;
	}
	/** `step` is the property that leads here, `*` for any element or name, null for the same value seen closer. */
	reachedFrom(place, step) {
		if (place === this) return;
		for (const parent of this.parents) if (parent.place === place && parent.step === step) return;
		this.parents.push({
			place,
			step
		});
	}
};
const NO_FRAME = {
	rank: -1,
	after: ""
};
/** Tells what places reach, each worked out once: many edits of one schema hang on the same place. */
var ReachIndex = class {
	#above = /* @__PURE__ */ new Map();
	#frames = /* @__PURE__ */ new Map();
	#names = /* @__PURE__ */ new Map();
	#roots = new RootIndex();
	/** All places that will be asked for, or places below the same operations. */
	constructor(places) {
		const written = rootsOf(places).map((root) => {
			const [before = "", after = ""] = JSON.stringify({
				...root,
				property: []
			}).split("\"property\":[]");
			return {
				root,
				before,
				after
			};
		});
		const ranks = new Map([...new Set(written.map(({ before }) => before))].sort().map((text, rank) => [text, rank]));
		const frames = /* @__PURE__ */ new Map();
		for (const { root, before, after } of written) {
			const text = before + after;
			const frame = frames.get(text) ?? {
				rank: ranks.get(before) ?? 0,
				after
			};
			frames.set(text, frame);
			this.#frames.set(root, frame);
		}
	}
	/** Every operation's part that the places belong to, once, in the order of their JSON. `step` leads further below a place. */
	reachesOf(edits) {
		const found = [];
		const whole = /* @__PURE__ */ new Set();
		for (const { place, step = [] } of edits) {
			const above = this.#aboveOf(place);
			const json = this.#jsonOf(step);
			for (const { root, property, json: path } of above.listed) {
				const reach = {
					...root,
					property: [
						...root.property,
						...property,
						...step
					]
				};
				found.push(this.#rank(root, joined(path, json), reach));
			}
			for (const root of above.whole) whole.add(root);
		}
		for (const root of whole) found.push(this.#rank(root, "", root));
		return sortRanked(found).map(({ reach }) => reach);
	}
	#rank(root, json, reach) {
		const { rank, after } = this.#frames.get(root) ?? NO_FRAME;
		return {
			rank,
			rest: `${root.property.length === 0 ? json : joined(this.#jsonOf(root.property), json)}]${after}`,
			reach
		};
	}
	#aboveOf(place) {
		let above = this.#above.get(place);
		if (above === void 0) {
			above = this.#lookUp(place);
			this.#above.set(place, above);
		}
		return above;
	}
	#lookUp(place) {
		const listed = [];
		const seen = /* @__PURE__ */ new Map();
		const ways = [{
			place,
			step: null,
			below: null
		}];
		let index = 0;
		for (; index < ways.length && index < MAX_WAYS && listed.length < MAX_REACHES; index++) {
			const way = ways[index];
			if (way === void 0) break;
			const root = way.place.reach;
			if (root !== null) {
				const property = propertyOf$1(way);
				const json = this.#jsonOf(property);
				if (isNew(seen, this.#frames.get(root) ?? NO_FRAME, json)) listed.push({
					root,
					property,
					json
				});
			}
			if (ways.length > MAX_WAYS) continue;
			for (const { place: parent, step } of way.place.parents) if (!isPassed(way, parent)) ways.push({
				place: parent,
				step,
				below: way
			});
		}
		return {
			listed,
			whole: index < ways.length ? this.#roots.of(place) : []
		};
	}
	/** Names as JSON, without the brackets of the list. */
	#jsonOf(names) {
		return names.map((name) => this.#nameJson(name)).join();
	}
	#nameJson(name) {
		let json = this.#names.get(name);
		if (json === void 0) {
			json = JSON.stringify(name);
			this.#names.set(name, json);
		}
		return json;
	}
};
/** In the order of their JSON, each once. */
function sortRanked(found) {
	const byRank = /* @__PURE__ */ new Map();
	for (const each of found) {
		const same = byRank.get(each.rank);
		if (same === void 0) byRank.set(each.rank, [each]);
		else same.push(each);
	}
	const sorted = [];
	for (const rank of [...byRank.keys()].sort((left, right) => left - right)) {
		const same = byRank.get(rank) ?? [];
		if (same.length > 1) same.sort((left, right) => compareTexts(left.rest, right.rest));
		for (const [at, each] of same.entries()) if (at === 0 || each.rest !== same[at - 1]?.rest) sorted.push(each);
	}
	return sorted;
}
/** The properties that lead down a way, from its top. */
function propertyOf$1(way) {
	const property = [];
	for (let each = way; each !== null; each = each.below) if (each.step !== null) property.push(each.step);
	return property;
}
function isNew(seen, frame, json) {
	const known = seen.get(frame);
	if (known === void 0) seen.set(frame, /* @__PURE__ */ new Set([json]));
	else if (known.has(json)) return false;
	else known.add(json);
	return true;
}
function joined(first, second) {
	return first === "" || second === "" ? first + second : `${first},${second}`;
}
function isPassed(way, place) {
	for (let each = way; each !== null; each = each.below) if (each.place === place) return true;
	return false;
}
/** Ids of all operations above any of the places. */
function operationsAbove(places) {
	return rootsOf(places).map((root) => root.operation);
}
/** All operations' parts above single places. */
var RootIndex = class {
	#known = /* @__PURE__ */ new Map();
	of(place) {
		const above = /* @__PURE__ */ new Set([place]);
		for (const each of above) {
			const known = this.#known.get(each);
			if (known?.above.has(place) === true) return known.roots;
			for (const parent of each.parents) above.add(parent.place);
		}
		const roots = [...above].flatMap(({ reach }) => reach === null ? [] : [reach]);
		this.#known.set(place, {
			above,
			roots
		});
		return roots;
	}
};
/** All operations' parts above places, each once. */
function rootsOf(places) {
	const seen = new Set(places);
	const roots = [];
	for (const each of seen) {
		if (each.reach !== null) roots.push(each.reach);
		for (const parent of each.parents) seen.add(parent.place);
	}
	return roots;
}

// src/spec/diff/stable-path.ts
/** Lists whose elements are known by what they say, not by their position. */
const LISTS = /* @__PURE__ */ new Set([
	"allOf",
	"oneOf",
	"anyOf",
	"parameters",
	"enum",
	"required",
	"security",
	"servers",
	"prefixItems",
	"type",
	"messages"
]);
const ALTERNATIVES = /* @__PURE__ */ new Set([
	"allOf",
	"oneOf",
	"anyOf"
]);
/**
* A path that says the same after edits elsewhere: list positions replaced by what stands there. Alternatives are called as in
* the base, where they have a counterpart there: the head is what is edited while somebody decides.
*/
function stablePath(node, within = null) {
	const steps = [];
	const own = within === null ? null : within[node.document.side];
	const [file, pointer] = [own?.document.file, own?.pointer()];
	let twin = null;
	for (let at = node; at.parent !== null; at = at.parent) {
		if (at.document.file === file && at.pointer() === pointer) twin = within?.base ?? null;
		const owner = String(at.parent.key);
		const isElement = typeof at.key === "number" && LISTS.has(owner);
		const named = isElement && ALTERNATIVES.has(owner) && isElementOf(twin, owner) ? twin : at;
		steps.push(isElement ? elementName(named, owner) : String(at.key));
		twin = twin !== null && isAlike(twin, at) ? twin.parent : null;
	}
	return steps.reverse().join("\n");
}
function isElementOf(node, owner) {
	return node !== null && typeof node.key === "number" && String(node.parent?.key) === owner;
}
/** Whether the ways of both sides go up together. */
function isAlike(one, other) {
	return one.key === other.key || typeof one.key === "number" && typeof other.key === "number";
}
/** Those that nothing else tells apart are told apart by their order. */
function elementName(node, owner) {
	const name = ownName(node, owner);
	const alike = (node.value !== null && typeof node.value === "object" ? (node.parent?.children() ?? []).slice(0, Number(node.key)) : []).filter((each) => ownName(each, owner) === name).length;
	return alike === 0 ? name : `${name}#${alike + 1}`;
}
function ownName(node, owner) {
	if (owner === "parameters" && node.child("name") !== null) return `${String(node.child("in")?.value)}:${String(node.child("name")?.value)}`;
	const named = node.child("$ref") ?? node.child("title") ?? node.child("url") ?? node.child("name");
	if (named !== null && typeof named.value === "string") return named.value;
	if (owner === "security") return canonical(node.value);
	if (ALTERNATIVES.has(owner)) return traitOf(node);
	return typeof node.value === "string" && owner === "required" ? node.value : "";
}
/** What tells an alternative without a name from its neighbours, the surest first; edits of anything else leave it alone. */
function traitOf(node) {
	const values = node.child("const") === null ? node.child("enum")?.value : [node.child("const")?.value];
	if (Array.isArray(values) && values.length === 1) return canonical(values[0]);
	const properties = node.child("properties")?.children() ?? [];
	const tags = properties.filter((each) => onlyValueOf(each) !== null);
	if (tags.length > 0) return tags.map((each) => `${String(each.key)}=${onlyValueOf(each)}`).sort().join();
	const required = node.child("required")?.value;
	if (Array.isArray(required) && required.length > 0) return `required ${required.map(String).sort().join()}`;
	const references = (node.child("allOf")?.children() ?? []).flatMap((each) => referenceOf(each) ?? []);
	if (references.length > 0) return references.join();
	if (properties.length > 0) return properties.map(({ key }) => String(key)).sort().join();
	const format = node.child("format")?.value;
	return `${canonical(node.child("type")?.value ?? null)} ${typeof format === "string" ? format : ""}`;
}
function onlyValueOf(property) {
	const constant = property.child("const");
	if (constant !== null) return canonical(constant.value);
	const values = property.child("enum")?.value;
	return Array.isArray(values) && values.length === 1 ? canonical(values[0]) : null;
}

// src/spec/diff/edits.ts
/** Hexadecimal digits of a fingerprint: 64 bits, which no repository's findings exhaust. */
const FINGERPRINT_LENGTH = 16;
const SEVERITY_ORDER = [
	"breaking",
	"warning",
	"info"
];
/** What is said of an operation's own promises holds for every operation. */
const UNSTABLE_ANYWAY = /^(?:stability|sunset)\./;
const UNSTABLE_WORDS = "; nobody was promised that it stays as it is";
/** Collects edits and turns them into changes: one per edit, with everything it reaches in either direction. */
var EditLog = class {
	#edits = [];
	#unstable = /* @__PURE__ */ new Set();
	/** Operations that promise nothing: what breaks nobody else is a warning. */
	addUnstable(operation) {
		this.#unstable.add(operation);
	}
	add(edit) {
		this.#edits.push(edit);
	}
	changes() {
		const groups = this.#groups();
		const reaches = new ReachIndex(new Set(this.#edits.map((edit) => edit.place)));
		return [...groups.values()].flatMap((group) => this.#changesOf(group, reaches)).sort(compareChanges);
	}
	#groups() {
		const groups = /* @__PURE__ */ new Map();
		const known = /* @__PURE__ */ new Map();
		for (const edit of this.#edits) {
			const first = edit.like ?? edit;
			let group = known.get(first);
			if (group === void 0) {
				const key = editKey(first);
				group = groups.get(key) ?? [];
				groups.set(key, group);
				known.set(first, group);
			}
			group.push(edit);
		}
		return groups;
	}
	/**
	* One change, or two where a schema is used in both directions, they differ in severity, and the milder one reaches
	* operations that the worse one does not. What is harmless in one direction is not listed beside what breaks in the other.
	*/
	#changesOf(group, reaches) {
		const bySeverity = SEVERITY_ORDER.map((severity) => group.filter((edit) => this.#severityOf(edit) === severity));
		const changes = [];
		for (const edits of bySeverity) {
			const [first] = edits;
			if (first === void 0) continue;
			const change = changeOf([first, ...edits.slice(1)], {
				severity: this.#severityOf(first),
				reaches: reaches.reachesOf(edits)
			});
			const worse = changes[0];
			if (worse !== void 0 && (change.severity === "info" || isCovered(change, worse))) continue;
			changes.push(change);
		}
		return changes;
	}
	#severityOf(edit) {
		const severity = severityOf(edit.rule, edit.direction);
		if (severity !== "breaking" || this.#unstable.size === 0 || UNSTABLE_ANYWAY.test(edit.rule)) return severity;
		return operationsAbove([edit.place]).every((operation) => this.#unstable.has(operation)) ? "warning" : severity;
	}
	/** Operations that any edit reaches, harmless ones included. */
	operations() {
		return new Set(operationsAbove(new Set(this.#edits.map((edit) => edit.place))));
	}
};
/**
* The same written place changed in the same way is one edit, however many operations come by, and wherever the places of the
* other side are: several schemas may have given way to one.
*/
function editKey(edit) {
	const shown = edit.about ?? shownNode(edit);
	return [
		ruleOf(edit.rule).family ?? edit.rule,
		shown.document.side,
		shown.document.file,
		shown.pointer(),
		edit.detail ?? ""
	].join("\n");
}
function shownNode({ shownAt, base, head, message }) {
	const shown = (shownAt === "base" ? base : head) ?? head ?? base;
	if (shown === null) throw new Error(`the edit "${message}" has no place`);
	return shown;
}
function isCovered(change, by) {
	const covered = new Set(by.operations);
	return change.operations.every((operation) => covered.has(operation));
}
function changeOf(edits, { severity, reaches }) {
	const lead = edits.find((edit) => edit.direction === "response") ?? edits[0];
	const shown = shownNode(lead);
	const other = shown === lead.head ? lead.base : lead.head;
	const rule = ruleId(lead.rule, lead.direction);
	const isLowered = severity !== severityOf(lead.rule, lead.direction);
	return {
		rule,
		severity,
		message: `${lead.message}${directionWords(edits, shown, reaches)}${isLowered ? UNSTABLE_WORDS : ""}`,
		todo: severity === "info" ? null : ruleOf(lead.rule).todo,
		operations: [...new Set(reaches.map((reach) => reach.operation))].sort(),
		reaches,
		location: shown.location(),
		counterpart: other === null ? null : other.location(),
		fingerprint: fingerprintOf(rule, shown, lead)
	};
}
/** What the two directions are called: of HTTP, of webhooks and callbacks, and of messaging, where the application receives or sends. */
const HTTP_WORDS = {
	request: "in requests",
	response: "in responses",
	both: "in requests and responses"
};
const CALL_WORDS = {
	request: "in what is answered",
	response: "in what is sent",
	both: "both ways"
};
const MESSAGE_WORDS = {
	request: "in what is received",
	response: "in what is sent",
	both: "both ways"
};
/** Parts of an exchange that go one way, unless the provider asks and the consumer answers. */
const USUAL = [
	["parameter.", "request"],
	["status.", "response"],
	["header.", "response"],
	["link.", "response"]
];
/** Said where the message does not say it: a shared schema, and one that is used both ways. */
function directionWords(edits, shown, reaches) {
	const directions = new Set(edits.map((edit) => edit.direction));
	const words = wordsOf(reaches);
	if (directions.has("request") && directions.has("response")) return ` (${words.both})`;
	const [top] = shown.path();
	if (top === "paths" || top === "webhooks") return "";
	const usual = USUAL.find(([rule]) => edits[0]?.rule.startsWith(rule))?.[1];
	if (usual !== void 0 && directions.has(usual)) return "";
	if (directions.has("request")) return ` (${words.request})`;
	return directions.has("response") ? ` (${words.response})` : "";
}
function wordsOf(reaches) {
	const areAll = (kind) => reaches.length > 0 && reaches.every(({ operation }) => kind.test(operation));
	if (areAll(/^(?:SEND|RECEIVE) /)) return MESSAGE_WORDS;
	return areAll(/^\S+ (?:webhook |\S+ callback )/) ? CALL_WORDS : HTTP_WORDS;
}
function fingerprintOf(rule, shown, edit) {
	const place = edit.about ?? shown;
	const text = [
		rule,
		place.document.file,
		stablePath(place, edit.within),
		edit.detail ?? ""
	].join("\n\n");
	return createHash("sha256").update(text).digest("hex").slice(0, FINGERPRINT_LENGTH);
}
function compareChanges(left, right) {
	return SEVERITY_ORDER.indexOf(left.severity) - SEVERITY_ORDER.indexOf(right.severity) || compareTexts(left.location.file, right.location.file) || left.location.line - right.location.line || left.location.column - right.location.column || compareTexts(left.rule, right.rule) || compareTexts(left.message, right.message);
}

// src/spec/diff/lifecycle.ts
/** RFC 3339: a day, or a day and a time. */
const DATE = /^\d{4}-\d{2}-\d{2}(?:[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:[Zz]|[+-]\d{2}:\d{2})?)?$/;
/** Says how much something promises to stay as it is. */
const STABILITY = "x-stability-level";
/** From the weakest promise to the strongest, which is also what nothing said means. */
const LEVELS = [
	"draft",
	"alpha",
	"beta",
	"stable"
];
/** Levels that promise nothing: whatever changes, its consumers were told. */
const UNSTABLE = /* @__PURE__ */ new Set(["draft", "alpha"]);
/**
* Whether something could be removed: deprecated, and its sunset date, where it has one, has come. `today` is an ISO date; null
* where nobody knows it, and then no date has come.
*/
function isRetired(node, today) {
	if (node.child("deprecated")?.value !== true) return false;
	const sunset = node.child("x-sunset");
	if (sunset === null) return true;
	const end = timeOf(sunset);
	return end !== null && today !== null && end <= Date.parse(today);
}
function isUnstable(node) {
	return UNSTABLE.has(textOf(node, "x-stability-level") ?? "");
}
/** The announced end of an operation, a parameter or a schema. */
function compareSunset(subject, sides, report) {
	const before = sides.base.child("x-sunset");
	const after = sides.head.child("x-sunset");
	if (String(before?.value) === String(after?.value)) return;
	const [from, to] = [timeOf(before), timeOf(after)];
	if (after === null) {
		const isStillDeprecated = sides.head.child("deprecated")?.value === true;
		const at = {
			base: before,
			head: sides.head.child("deprecated")
		};
		if (isStillDeprecated) report("sunset.removed", `The sunset date of ${subject} was removed`, at);
	} else {
		const at = {
			base: before,
			head: after
		};
		const text = String(after.value);
		if (to === null) report("sunset.unreadable", `The sunset date "${text}" of ${subject} is no date`, at);
		else if (from !== null && to < from) report("sunset.earlier", `The sunset date of ${subject} is ${text} already`, at);
		else if (from !== to) report("sunset.set", `The sunset date of ${subject} is ${text}`, at);
	}
}
function timeOf(node) {
	const text = String(node?.value);
	const time = DATE.test(text) ? Date.parse(text) : NaN;
	return Number.isNaN(time) ? null : time;
}
/** How much an operation promises to stay as it is. */
function compareStability(subject, sides, report) {
	const before = sides.base.child(STABILITY);
	const after = sides.head.child(STABILITY);
	const [from, to] = [String(before?.value ?? "stable"), String(after?.value ?? "stable")];
	if (from === to) return;
	const at = {
		base: before,
		head: after ?? (before === null ? sides.head : null)
	};
	const [old, now] = [LEVELS.indexOf(from), LEVELS.indexOf(to)];
	if (now === -1) report("stability.unreadable", `The stability level "${to}" of ${subject} is none`, at);
	else if (now < old) report("stability.decreased", `${subject} is ${to} instead of ${from}`, at);
	else report("stability.increased", `${subject} is ${to} instead of ${old === -1 ? `"${from}", which is no level` : from}`, at);
}

// src/spec/diff/renamed-schemes.ts
/** A scheme that came under a new name and says what one says that went is the same: names are not sent. */
function renamedSchemes(base, head) {
	const [before, after] = [securitySchemes(base), securitySchemes(head)];
	const renamed = /* @__PURE__ */ new Map();
	const taken = /* @__PURE__ */ new Set();
	for (const [name, scheme] of before) {
		if (after.has(name)) continue;
		const isSame = ([other, now]) => !before.has(other) && !taken.has(other) && meaning(scheme.value) === meaning(now.value);
		const found = [...after].find(isSame)?.[0];
		if (found === void 0) continue;
		renamed.set(name, found);
		taken.add(found);
	}
	return renamed;
}
/** A scheme without what is said of it and of its scopes to readers. */
function meaning(scheme) {
	const { description, flows, scopes, ...rest } = asObject(scheme);
	const named = Object.entries(asObject(flows)).map(([name, flow]) => [name, withScopeNames(asObject(flow))]);
	return canonical({
		...rest,
		...withScopeNames({ scopes }),
		flows: Object.fromEntries(named)
	});
}
function withScopeNames({ scopes, ...rest }) {
	return {
		...rest,
		scopes: Object.keys(asObject(scopes)).sort()
	};
}
function asObject(value) {
	return value !== null && typeof value === "object" ? { ...value } : {};
}

// src/spec/normalise/allowed-values.ts
/** What the parts of a schema say of its types and values: what all of them allow. */
var AllowedValues = class {
	#types = null;
	#values = null;
	#nullByType = true;
	#nullByValues = true;
	#nullNode = null;
	/** From now on these types and no others, null neither. */
	allowOnly(types, node) {
		this.#types = {
			value: types,
			node
		};
		this.#nullByType = false;
	}
	add(leaf) {
		this.#addTypes(leaf);
		this.#addValues(leaf);
	}
	#addTypes(leaf) {
		const node = leaf.node.child("type");
		if (node === null) return;
		const written = (Array.isArray(node.value) ? node.value : [node.value]).map((each) => each === "file" ? "string" : each);
		const types = tidyTypes(written.filter(isJsonType));
		const nullable = leaf.dialect === "3.1" ? null : leaf.node.child("nullable") ?? leaf.node.child("x-nullable");
		if (!(written.includes("null") || nullable?.value === true)) this.#nullByType = false;
		this.#nullNode ??= nullable ?? node;
		this.#types = this.#types === null ? {
			value: types,
			node
		} : {
			value: commonTypes(this.#types.value, types),
			node: this.#types.node
		};
	}
	#addValues(leaf) {
		const constant = leaf.node.child("const");
		const list = leaf.node.child("enum");
		const written = constant !== null && leaf.dialect === "3.1" ? [constant.value] : list?.value;
		const node = constant !== null && leaf.dialect === "3.1" ? constant : list;
		if (node === null || !Array.isArray(written)) return;
		const saysNullable = leaf.dialect !== "3.1" && (leaf.node.child("nullable") ?? leaf.node.child("x-nullable"))?.value === true;
		if (!written.includes(null) && !saysNullable) this.#nullByValues = false;
		const values = written.filter((each) => each !== null);
		const held = this.#values?.value;
		const keys = new Set(values.map(canonical));
		this.#values = {
			value: held === void 0 ? values : held.filter((each) => keys.has(canonical(each))),
			node: this.#values?.node ?? node
		};
	}
	/** `infer` reads the types off the other words of the schema: they count where it writes no type and no values. */
	finish(nullHint, infer) {
		const stand = this.#types === null ? this.#typesOfValues() ?? infer() : null;
		const byType = stand === null ? this.#nullByType : stand.allowsNull;
		return {
			types: this.#types ?? stand?.types ?? null,
			nullable: {
				value: byType && this.#nullByValues || nullHint !== null,
				node: nullHint ?? this.#nullNode
			},
			values: this.#values
		};
	}
	#typesOfValues() {
		if (this.#values === null) return null;
		const types = this.#values.value.map(typeOfValue).filter(isJsonType);
		return {
			types: {
				value: tidyTypes(types),
				node: this.#values.node
			},
			allowsNull: true
		};
	}
};

// src/spec/normalise/joined-members.ts
/** What the parts of a schema say of an object's properties: each has to be all that any of them says of it. */
var JoinedMembers = class {
	#sources;
	properties = /* @__PURE__ */ new Map();
	required = /* @__PURE__ */ new Map();
	additional = null;
	constructor(sources) {
		this.#sources = sources;
	}
	add(leaf) {
		for (const node of this.#propertiesOf(leaf)) {
			const name = String(node.key);
			const part = schemaPart(node, leaf.dialect);
			const held = this.properties.get(name);
			this.properties.set(name, held === void 0 ? {
				parts: [part],
				node
			} : {
				...held,
				parts: [...held.parts, part]
			});
		}
		const required = leaf.form === "schema" ? leaf.node.child("required") : null;
		if (required !== null && Array.isArray(required.value)) {
			for (const node of required.children()) if (typeof node.value === "string" && !this.required.has(node.value)) this.required.set(node.value, node);
		}
		const node = leaf.node.child("additionalProperties");
		if (node === null || this.#isClosed()) return;
		if (typeof node.value === "boolean") {
			if (node.value === false || this.additional === null) this.additional = {
				value: node.value,
				node
			};
		} else {
			const part = schemaPart(node, leaf.dialect);
			const held = this.additional;
			this.additional = held !== null && "parts" in held ? {
				...held,
				parts: [...held.parts, part]
			} : {
				parts: [part],
				node
			};
		}
	}
	/** Many split the map itself out into a file of its own, which tools follow although it is not written down anywhere. */
	#propertiesOf(leaf) {
		const written = leaf.node.child("properties");
		const map = written === null ? null : this.#sources.resolve(written);
		return map === null || Array.isArray(map.value) ? [] : map.children();
	}
	#isClosed() {
		return this.additional !== null && "value" in this.additional && this.additional.value === false;
	}
	/** The fields of a form, which Swagger 2.0 writes as parameters. */
	addFields(leaf) {
		for (const field of leaf.fields ?? []) {
			const name = String(field.child("name")?.value);
			this.properties.set(name, {
				parts: [parameterPart(field)],
				node: field
			});
			const required = field.child("required");
			if (required?.value === true) this.required.set(name, required);
		}
	}
};

// src/spec/normalise/leaves.ts
/** References and allOf that lead on: real schemas stay below 20, and every step is a call. */
const MAX_STEPS$1 = 500;
/** Words for readers, which may stand beside a list of alternatives. */
const DESCRIPTIONS = /* @__PURE__ */ new Set([
	"title",
	"description",
	"$comment"
]);
const HELD_BY_LEAVES = ["$ref", "allOf"];
/** Flattens parts. Cycles of allOf and references end where they come back: a schema that holds itself adds nothing. */
function leavesOf(sources, parts) {
	const collected = {
		leaves: [],
		groups: [],
		nullHint: null,
		seen: /* @__PURE__ */ new Map(),
		steps: 0
	};
	for (const part of parts) collect(sources, part, collected);
	return collected;
}
function collect(sources, part, into) {
	if (isSeen(part, into)) return;
	if (into.steps >= MAX_STEPS$1) throw tooManySteps(part.node);
	into.steps++;
	collectPart(sources, part, into);
	into.steps--;
}
function tooManySteps(node) {
	const { file, line, column } = node.location();
	return new ProblemError({
		code: "spec.limit",
		what: "A schema is led to by too many others",
		where: {
			file,
			line,
			column
		},
		why: `references and allOf lead on more than ${MAX_STEPS$1} times`,
		todo: "Refer to what is meant directly."
	});
}
function collectPart(sources, part, into) {
	const { node } = part;
	const reference = part.form === "schema" && !part.without.includes("$ref") ? referenceOf(node) : null;
	if (reference !== null) {
		const target = sources.follow(reference, node.document);
		if (target !== null) collect(sources, schemaPart(target, part.dialect), into);
		if (part.dialect !== "3.1") return;
	}
	const leaf = {
		...part,
		without: [.../* @__PURE__ */ new Set([...part.without, ...HELD_BY_LEAVES])]
	};
	into.leaves.push(leaf);
	collectNullable(leaf, into);
	if (!part.without.includes("allOf")) for (const each of listOf(node, "allOf")) collect(sources, schemaPart(each, part.dialect), into);
	for (const kind of ["oneOf", "anyOf"]) if (!part.without.includes(kind)) collectGroup(sources, {
		kind,
		leaf
	}, into);
}
function isSeen(part, into) {
	const { value } = part.node;
	if (value === null || typeof value !== "object") return false;
	const key = part.without.join();
	const seen = into.seen.get(value);
	if (seen === void 0) into.seen.set(value, /* @__PURE__ */ new Set([key]));
	else if (seen.has(key)) return true;
	else seen.add(key);
	return false;
}
/** 3.0 gives `nullable` no meaning without a type beside it, and everybody writes it beside an allOf and means it. */
function collectNullable(leaf, into) {
	if (leaf.dialect === "3.1") return;
	const nullable = leaf.node.child("nullable") ?? leaf.node.child("x-nullable");
	const isWrapper = leaf.node.child("type") === null || leaf.node.child("allOf") !== null;
	if (nullable?.value === true && isWrapper) into.nullHint ??= nullable;
}
function collectGroup(sources, from, into) {
	const { kind, leaf } = from;
	const node = leaf.node.child(kind);
	if (node === null) return;
	const written = listOf(leaf.node, kind).flatMap((each) => flatVariants(each, kind));
	const listed = written.filter((each) => !isNull(each));
	const variants = kind === "anyOf" ? withoutAbsorbed(listed) : listed;
	if (listed.length < written.length) into.nullHint ??= written.find(isNull) ?? null;
	const only = variants.length === 1 ? variants[0] : void 0;
	if (only !== void 0) collect(sources, schemaPart(only, leaf.dialect), into);
	else if (variants.length > 1) into.groups.push({
		kind,
		variants: variants.map((each) => schemaPart(each, leaf.dialect)),
		node,
		leaf
	});
}
/** Alternatives of an alternative that is nothing but a list of them, of the same kind. */
function flatVariants(node, kind) {
	const inner = listOf(node, kind);
	return inner.length > 0 && node.children().every((each) => each.key === kind || DESCRIPTIONS.has(each.key)) ? inner.flatMap((each) => flatVariants(each, kind)) : [node];
}
/**
* `anyOf: [{ enum: [a, b] }, { type: string }]` names values that are known so far and takes every text: where an alternative
* allows a whole type, others of that type add nothing.
*/
function withoutAbsorbed(variants) {
	const whole = new Set(variants.map(wholeType).filter((type) => type !== null));
	if (whole.size === 0) return variants;
	const kept = /* @__PURE__ */ new Set();
	return variants.filter((each) => {
		const type = wholeType(each);
		if (type === null) return !isOfType(each, whole);
		const isFirst = !kept.has(type);
		kept.add(type);
		return isFirst;
	});
}
/** The type of a schema that says nothing else. */
function wholeType(node) {
	const type = node.child("type")?.value;
	const isAlone = node.children().every(({ key }) => key === "type" || DESCRIPTIONS.has(key));
	return typeof type === "string" && isAlone ? type : null;
}
function isOfType(node, types) {
	if (referenceOf(node) !== null || node.child("nullable")?.value === true) return false;
	const type = node.child("type")?.value;
	if (type !== void 0) return typeof type === "string" && types.has(type);
	const constant = node.child("const");
	const list = constant === null ? node.child("enum")?.value : [constant.value];
	return Array.isArray(list) && list.length > 0 && list.every((value) => types.has(typeOfValue(value)));
}
function listOf(node, key) {
	const list = node.child(key);
	return list !== null && Array.isArray(list.value) ? list.children() : [];
}
/** `{ type: 'null' }`, and the same as a constant. */
function isNull(node) {
	const type = node.child("type")?.value;
	const values = node.child("enum")?.value;
	const constant = node.child("const");
	return type === "null" || Array.isArray(type) && type.length === 1 && type[0] === "null" || Array.isArray(values) && values.length === 1 && values[0] === null || constant !== null && constant.value === null;
}

// src/spec/normalise/schema-view.ts
/** Keywords where the smaller number is the stricter one. */
const UPPER_LIMITS = [
	"maxLength",
	"maxItems",
	"maxProperties"
];
const LOWER_LIMITS = [
	"minLength",
	"minItems",
	"minProperties"
];
/** `sign` is 1 for lower bounds, where the greater one is stricter, and -1 for upper ones. */
function isStricter(bound, than, sign) {
	if (than === null) return true;
	if (bound.value !== than.value) return (bound.value - than.value) * sign > 0;
	return bound.isExclusive && !than.isExclusive;
}

// src/spec/normalise/strictest-limits.ts
const LIMIT_WORDS = /* @__PURE__ */ new Set([...UPPER_LIMITS, ...LOWER_LIMITS]);
/** What the parts of a schema say of how large a value may be: where several say it, the strictest holds. */
var StrictestLimits = class {
	#minimum = null;
	#maximum = null;
	#limits = /* @__PURE__ */ new Map();
	add(leaf) {
		for (const bound of boundsOf(leaf, "minimum")) if (isStricter(bound, this.#minimum, 1)) this.#minimum = bound;
		for (const bound of boundsOf(leaf, "maximum")) if (isStricter(bound, this.#maximum, -1)) this.#maximum = bound;
		for (const word of LIMIT_WORDS) {
			const node = leaf.node.child(word);
			if (node === null || typeof node.value !== "number") continue;
			const isLower = word.startsWith("min");
			if (isLower && node.value <= 0) continue;
			const held = this.#limits.get(word);
			if (held === void 0 || (isLower ? node.value > held.value : node.value < held.value)) this.#limits.set(word, {
				value: node.value,
				node
			});
		}
	}
	finish(isInteger) {
		return {
			minimum: isInteger ? inclusive(this.#minimum, 1) : this.#minimum,
			maximum: isInteger ? inclusive(this.#maximum, -1) : this.#maximum,
			limits: this.#limits
		};
	}
};
/** Bounds of a leaf in either spelling: a boolean beside the bound before 3.1, a number of its own since. */
function boundsOf(leaf, word) {
	const node = leaf.node.child(word);
	const exclusive = leaf.node.child(word === "minimum" ? "exclusiveMinimum" : "exclusiveMaximum");
	const bounds = [];
	if (typeof node?.value === "number") bounds.push({
		value: node.value,
		isExclusive: exclusive?.value === true,
		node
	});
	if (typeof exclusive?.value === "number") bounds.push({
		value: exclusive.value,
		isExclusive: true,
		node: exclusive
	});
	return bounds;
}
/** Above 0 and at least 1 are the same for integers. */
function inclusive(bound, sign) {
	if (bound === null || !bound.isExclusive || !Number.isInteger(bound.value)) return bound;
	return {
		value: bound.value + sign,
		isExclusive: false,
		node: bound.node
	};
}

// src/spec/normalise/build-view.ts
const PARAMETER_MEMBERS = /* @__PURE__ */ new Set([
	"name",
	"in",
	"required",
	"description",
	"collectionFormat",
	"allowEmptyValue",
	"schema"
]);
const HELD = /* @__PURE__ */ new Set([
	"type",
	"nullable",
	"x-nullable",
	"enum",
	"const",
	"minimum",
	"maximum",
	"exclusiveMinimum",
	"exclusiveMaximum",
	"pattern",
	"format",
	"properties",
	"required",
	"additionalProperties",
	"items",
	"additionalItems",
	"allOf",
	"oneOf",
	"anyOf",
	"$ref"
]);
/** Builds the view of a schema from the parts that all have to hold. */
function schemaView(sources, parts) {
	const { leaves, groups, nullHint } = leavesOf(sources, parts);
	const view = new ViewBuilder(sources);
	for (const leaf of leaves) view.add(leaf);
	const node = (leaves[0] ?? parts[0])?.node;
	if (node === void 0) throw new Error("a schema has at least one part");
	return view.finish({
		node,
		leaves,
		groups,
		nullHint
	});
}
var ViewBuilder = class {
	#allowed = new AllowedValues();
	#limits = new StrictestLimits();
	#members;
	#items = null;
	#patterns = /* @__PURE__ */ new Map();
	#format = null;
	#plain = /* @__PURE__ */ new Map();
	#repeated = /* @__PURE__ */ new Map();
	constructor(sources) {
		this.#members = new JoinedMembers(sources);
	}
	add(leaf) {
		const { node } = leaf;
		if (node.value === false) this.#allowed.allowOnly(/* @__PURE__ */ new Set(), node);
		if (node.value === null || typeof node.value !== "object") return;
		if (leaf.form === "form-data") {
			this.#members.addFields(leaf);
			this.#allowed.allowOnly(/* @__PURE__ */ new Set(["object"]), node);
			return;
		}
		this.#allowed.add(leaf);
		this.#limits.add(leaf);
		this.#members.add(leaf);
		this.#addItems(leaf);
		this.#addWords(leaf);
	}
	#addItems(leaf) {
		const written = leaf.node.child("items");
		const isTuple = written !== null && Array.isArray(written.value);
		if (isTuple) this.#addPlain("prefixItems", written);
		const node = isTuple ? leaf.node.child("additionalItems") : written;
		if (node === null) return;
		const part = leaf.form === "parameter" ? parameterPart(node) : schemaPart(node, leaf.dialect);
		this.#items = this.#items === null ? {
			parts: [part],
			node
		} : {
			...this.#items,
			parts: [...this.#items.parts, part]
		};
	}
	#addWords(leaf) {
		const pattern = leaf.node.child("pattern");
		if (typeof pattern?.value === "string") this.#patterns.set(pattern.value, {
			value: pattern.value,
			node: pattern
		});
		const format = leaf.node.child("format");
		if (typeof format?.value === "string") this.#format ??= {
			value: format.value,
			node: format
		};
		for (const node of leaf.node.children()) {
			const word = String(node.key);
			if (HELD.has(word) || LIMIT_WORDS.has(word) || leaf.without.includes(word)) continue;
			const isInner = leaf.node.key === "items" && word === "collectionFormat";
			if (leaf.form === "parameter" && PARAMETER_MEMBERS.has(word) && !isInner) continue;
			if (word === "dependencies") this.#addDependencies(node);
			else this.#addPlain(word, node);
		}
	}
	/** One keyword until draft 7, which 2019-09 split in two: names of other properties, or a schema. */
	#addDependencies(node) {
		const [names, schemas] = [true, false].map((isList) => node.children().some((each) => Array.isArray(each.value) === isList));
		if (names) this.#addPlain("dependentRequired", node);
		if (schemas) this.#addPlain("dependentSchemas", node);
	}
	#addPlain(word, node) {
		const keyword = {
			value: node.value,
			node
		};
		if (this.#plain.has(word)) this.#repeated.set(word, [...this.#repeated.get(word) ?? [], keyword]);
		else this.#plain.set(word, keyword);
	}
	finish(flat) {
		const allowed = this.#allowed.finish(flat.nullHint, () => this.#inferTypes());
		const types = allowed.types?.value;
		const { properties, required, additional } = this.#members;
		return {
			node: flat.node,
			leaves: flat.leaves,
			groups: flat.groups,
			...allowed,
			...this.#limits.finish(types?.size === 1 && types.has("integer")),
			patterns: [...this.#patterns.values()],
			format: this.#format,
			properties,
			required,
			additional,
			items: this.#items,
			plain: this.#plain,
			repeated: this.#repeated
		};
	}
	/** Nobody who writes `properties` without a type means that a number is fine too. */
	#inferTypes() {
		const [property] = this.#members.properties.values();
		if (property !== void 0) {
			const node = property.node.parent ?? property.node;
			return {
				types: {
					value: /* @__PURE__ */ new Set(["object"]),
					node
				},
				allowsNull: false
			};
		}
		if (this.#items === null) return null;
		return {
			types: {
				value: /* @__PURE__ */ new Set(["array"]),
				node: this.#items.node
			},
			allowsNull: false
		};
	}
};

// src/spec/normalise/dialects.ts
/** Names the dialect of a schema and of everything in it. */
const WORD$1 = "$schema";
/** Dialects that schemas are read as since OpenAPI 3.1; every other one is compared as if it were the second. */
const KNOWN = /^https:\/\/(?:spec\.openapis\.org\/oas\/3\.[12]\/dialect\/|json-schema\.org\/draft\/2020-12\/schema)/;
/** What AsyncAPI's own schemas are a superset of. */
const KNOWN_TO_ASYNCAPI = /^https?:\/\/json-schema\.org\/draft-07\/schema#?$/;
/** The dialect that the file sets for all of its schemas, where it is one that they are not read as. */
function unknownDialect(specification) {
	const dialect = hasDialects(specification) ? specification.root.child("jsonSchemaDialect") : null;
	return dialect === null || isKnown(specification, dialect) ? [] : [asUnknown(dialect)];
}
/** The same for a dialect that a schema sets for itself, or that one around it does. */
function unknownDialectOf(specification, schema) {
	for (let node = schema; node !== null; node = node.parent) {
		const dialect = node.child(WORD$1);
		if (typeof dialect?.value === "string") return isKnown(specification, dialect) ? [] : [asUnknown(dialect)];
	}
	return [];
}
/** False where no schema of any file sets a dialect, or none may: before 3.1 the word has no meaning. */
function mayNameDialects(specification) {
	const { documents } = specification.sources;
	return hasDialects(specification) && [...documents.values()].some(({ parsed }) => parsed.tree.mayHaveKey(WORD$1));
}
function hasDialects({ version }) {
	return version !== "2.0" && version !== "3.0";
}
function isKnown({ root }, { value }) {
	return KNOWN.test(String(value)) || root.child("asyncapi") !== null && KNOWN_TO_ASYNCAPI.test(String(value));
}
function asUnknown(dialect) {
	return notAnalysed(dialect, `dialect ${String(dialect.value)}`, "its schemas are compared as JSON Schema 2020-12");
}

// src/spec/diff/schema/additional.ts
function compareAdditional(pair) {
	const before = opennessOf(pair.base);
	const after = opennessOf(pair.head);
	if (typeof before === "object" && typeof after === "object") {
		pair.actions.descend(before.parts, after.parts, "*");
		return;
	}
	if (before === after) return;
	const at = {
		base: pair.base.additional?.node ?? null,
		head: pair.head.additional?.node ?? null
	};
	const subject = pair.subjectAt(at);
	if (after === "closed") pair.report("additional-properties.forbidden", `Other properties of ${subject} are no longer allowed`, at);
	else if (before === "closed") pair.report("additional-properties.allowed", `Other properties of ${subject} are allowed`, at);
	else if (after === "open") pair.report("additional-properties.widened", `Other properties of ${subject} may have any value`, at);
	else pair.report("additional-properties.narrowed", `Other properties of ${subject} have to fit a schema`, at);
}
function opennessOf(view) {
	if (view.additional === null) return "open";
	if ("value" in view.additional) return view.additional.value ? "open" : "closed";
	return view.additional.parts.every(({ node }) => isEmptyObject(node.value)) ? "open" : view.additional;
}
function isEmptyObject(value) {
	return value !== null && typeof value === "object" && Object.keys(value).length === 0;
}

// src/spec/diff/changed-example.ts
const WORDS$1 = ["example", "examples"];
/** Schemas of 3.1 list their examples, those before have one: the same written otherwise is no change. */
function changedSchemaExample(base, head) {
	return isSameJson(listed(base), listed(head)) ? null : changedExample(base, head);
}
function listed(schema) {
	const [one, list] = [schema.child("example"), schema.child("examples")?.value];
	return [...one === null ? [] : [one.value], ...Array.isArray(list) ? list : []];
}
/** The member that holds another example now; null where none does. */
function changedExample(base, head) {
	for (const word of WORDS$1) {
		const [before, after] = [base.child(word), head.child(word)];
		if (!isSameJson(before?.value ?? null, after?.value ?? null)) return {
			base: before,
			head: after
		};
	}
	return null;
}

// src/spec/diff/schema/types.ts
function compareNullability(pair) {
	const { base, head } = pair;
	if (base.nullable.value === head.nullable.value || base.types === null || head.types === null) return;
	const at = {
		base: base.nullable.node ?? base.types.node,
		head: head.nullable.node ?? head.types.node
	};
	if (head.nullable.value) pair.report("null.allowed", `${capital(pair.subject())} may be null`, at);
	else pair.report("null.forbidden", `${capital(pair.subject())} may no longer be null`, at);
}
/** Answers false where nothing is left in common: everything else differs then as well. */
function compareTypes(pair) {
	const { base, head } = pair;
	if (isUnknown(base)) return true;
	const isNarrower = isWithin$1(head.types, base.types, pair.isText);
	const isWider = isWithin$1(base.types, head.types, pair.isText);
	if (isNarrower && isWider && nameTypes(base.types) === nameTypes(head.types)) return true;
	const at = {
		base: base.types?.node ?? null,
		head: head.types?.node ?? null
	};
	const detail = `${nameTypes(base.types)} > ${nameTypes(head.types)}`;
	const now = isUnknown(head) ? "one that does not exist" : nameTypes(head.types);
	const message = `Type of ${pair.subjectAt(at)} changed from ${nameTypes(base.types)} to ${now}`;
	const rule = isNarrower && isWider ? "type.respelled" : isNarrower ? "type.narrowed" : isWider ? "type.widened" : "type.changed";
	if (rule !== "type.changed" && (isByValues(base) || isByValues(head))) return true;
	pair.report(rule, message, {
		...at,
		detail
	});
	return rule !== "type.changed";
}
function isUnknown({ types, nullable }) {
	return types !== null && types.value.size === 0 && !nullable.value;
}
function isByValues({ types, values }) {
	return types !== null && types.node === values?.node;
}
function isWithin$1(inner, outer, isText) {
	if (outer === null || inner === null && isText && outer.value.has("string")) return true;
	const fits = (type) => isTypeAllowed(type, outer.value) || isText && outer.value.has("string") && type !== "array" && type !== "object";
	return inner !== null && [...inner.value].every(fits);
}
function nameTypes(types) {
	if (types === null) return "any type";
	return types.value.size === 0 ? "null" : [...types.value].sort().join(" or ");
}
function capital(text) {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

// src/spec/diff/schema/annotations.ts
function compareDefault(pair) {
	const before = pair.base.plain.get("default") ?? null;
	const after = pair.head.plain.get("default") ?? null;
	const at = {
		base: before?.node ?? null,
		head: after?.node ?? null
	};
	if (before === null && after === null || pair.isAlwaysSent && pair.flow === "request") return;
	const change = defaultChange(before, after, pair.subjectAt(at));
	if (change !== null) pair.report(change.rule, change.message, {
		...at,
		detail: change.detail
	});
}
/** What became of a default; null where leaving the value out means what it meant. */
function defaultChange(before, after, subject) {
	const [from, to] = [textOfDefault(before), textOfDefault(after)];
	if (from === to || isRespelled(before?.value, after?.value)) return null;
	const detail = `${from} > ${to}`;
	if (from === null) return {
		rule: "default.added",
		message: `Default of ${subject} was set to ${to}`,
		detail
	};
	if (to !== null) return {
		rule: "default.changed",
		message: `Default of ${subject} changed from ${from} to ${to}`,
		detail
	};
	return {
		rule: EMPTY$1.has(from) ? "default.empty-removed" : "default.removed",
		message: `Default ${from} of ${subject} was removed`,
		detail
	};
}
/** What most servers take for a value that was left out. */
const EMPTY$1 = /* @__PURE__ */ new Set([
	"\"\"",
	"false",
	"0",
	"[]",
	"{}"
]);
/** A default of null says what leaving the value out says. */
function textOfDefault(keyword) {
	return keyword === null || keyword.value === null ? null : canonical(keyword.value);
}
/** `true` and `"true"`: one of them was a slip, and nobody who leaves the value out notices. */
function isRespelled(before, after) {
	const isText = typeof before === "string" || typeof after === "string";
	const isPlain = [before, after].every((each) => each !== null && [
		"string",
		"number",
		"boolean"
	].includes(typeof each));
	return isText && isPlain && String(before) === String(after);
}
/** The announced end of a property or value, and how much it promises to stay as it is. */
function compareSchemaLifecycle(pair) {
	const [base, head] = [pair.base.leaves[0]?.node, pair.head.leaves[0]?.node];
	if (base === void 0 || head === void 0) return;
	compareSunset(pair.subject(), {
		base,
		head
	}, (rule, message, at) => pair.report(rule, message, at));
	compareStability(pair.subject(), {
		base,
		head
	}, (rule, message, at) => pair.report(rule, capital(message), at));
}
function compareDeprecation(pair) {
	const before = pair.base.plain.get("deprecated");
	const after = pair.head.plain.get("deprecated");
	const [was, is] = [before?.value === true, after?.value === true];
	if (was === is) return;
	const at = {
		base: before?.node ?? null,
		head: after?.node ?? pair.head.node
	};
	if (is) pair.report("schema.deprecated", `${capital(pair.subject())} is deprecated`, at);
	else pair.report("schema.undeprecated", `${capital(pair.subject())} is no longer deprecated`, at);
}
/** Names and forms of elements and attributes; what is not said is the default. */
function compareXml(pair) {
	const before = pair.base.plain.get("xml")?.node ?? null;
	const after = pair.head.plain.get("xml")?.node ?? null;
	const [from, to] = [xmlForm(before), xmlForm(after)];
	if (from === to) return;
	const at = {
		base: before,
		head: after,
		detail: `${from} > ${to}`
	};
	pair.report("xml.changed", `${capital(pair.subject())} is written otherwise in XML`, at);
}
function xmlForm(node) {
	const text = (key) => String(node?.child(key)?.value ?? "");
	const flag = (key) => node?.child(key)?.value === true;
	const kind = text("nodeType") || (flag("attribute") ? "attribute" : "element");
	return [
		text("name"),
		text("namespace"),
		text("prefix"),
		kind,
		flag("wrapped")
	].join("|");
}
function compareSchemaExamples(pair) {
	const [base, head] = [pair.base.leaves[0]?.node, pair.head.leaves[0]?.node];
	const changed = base === void 0 || head === void 0 ? null : changedSchemaExample(base, head);
	if (changed !== null) pair.report("examples.changed", `The examples of ${pair.subject()} changed`, changed);
}

// src/spec/diff/schema/bounds.ts
/** Smallest and greatest number, in whichever spelling. */
function compareBounds(pair) {
	compareBound(pair, "minimum", 1);
	compareBound(pair, "maximum", -1);
}
function compareBound(pair, word, sign) {
	const isCount = word === "minimum" && !hasNumbers(pair.base) && !hasNumbers(pair.head);
	const before = isCount ? aboveNone(pair.base[word]) : pair.base[word];
	const after = isCount ? aboveNone(pair.head[word]) : pair.head[word];
	const isTighter = after !== null && isStricter(after, before, sign);
	const isLooser = before !== null && isStricter(before, after, sign);
	if (!isTighter && !isLooser) return;
	reportConstraint(pair, isTighter, {
		word,
		before: nameBound(before),
		after: nameBound(after),
		at: {
			base: before?.node ?? null,
			head: after?.node ?? null
		}
	});
}
/** Of a list or a text, a bound is meant for its length, whatever the keyword: none is below 0. */
function aboveNone(bound) {
	return bound !== null && bound.value <= 0 && !bound.isExclusive ? null : bound;
}
function hasNumbers({ types }) {
	return types === null || types.value.has("number") || types.value.has("integer");
}
function nameBound(bound) {
	return bound === null ? null : `${bound.value}${bound.isExclusive ? " (exclusive)" : ""}`;
}
/** Lengths and counts. */
function compareLimits(pair) {
	for (const word of [...LOWER_LIMITS, ...UPPER_LIMITS]) {
		const before = pair.base.limits.get(word);
		const after = pair.head.limits.get(word);
		if (before?.value === after?.value) continue;
		const isLower = word.startsWith("min");
		reportConstraint(pair, before === void 0 || after !== void 0 && (isLower ? after.value > before.value : after.value < before.value), {
			word,
			before: before === void 0 ? null : String(before.value),
			after: after === void 0 ? null : String(after.value),
			at: {
				base: before?.node ?? null,
				head: after?.node ?? null
			}
		});
	}
}
/** One constraint that allows less, or more. */
function reportConstraint(pair, isTighter, change) {
	const { word, before, after, at } = change;
	const how = before === null ? `set to ${after}` : after === null ? `removed (was ${before})` : `changed from ${before} to ${after}`;
	const message = `Constraint ${word} of ${pair.subjectAt(at)} was ${how}`;
	const detail = `${word} ${before} > ${after}`;
	pair.report(isTighter ? "constraint.tightened" : "constraint.relaxed", message, {
		...at,
		detail
	});
}

// src/spec/diff/schema/discriminator.ts
/** The property that names the alternative, and which value names which. */
function compareDiscriminator(pair) {
	const before = pair.base.plain.get("discriminator")?.node ?? null;
	const after = pair.head.plain.get("discriminator")?.node ?? null;
	if (before === null && after === null) return;
	const subject = pair.subject();
	const at = {
		base: before,
		head: after
	};
	if (before === null) pair.report("discriminator.added", `A discriminator was added to ${subject}`, at);
	else if (after === null) pair.report("discriminator.removed", `The discriminator of ${subject} was removed`, at);
	else {
		const from = propertyOf(before);
		const to = propertyOf(after);
		if (from !== to) {
			const message = `The discriminator of ${subject} changed from "${from}" to "${to}"`;
			pair.report("discriminator.property-changed", message, {
				...at,
				detail: `${from} > ${to}`
			});
		}
		compareMapping(pair, mappingOf(before), mappingOf(after));
		compareFallback(pair, before.child("defaultMapping"), after.child("defaultMapping"));
	}
}
/** 3.2 says what a value is whose discriminator is missing or unknown. */
function compareFallback(pair, before, after) {
	const subject = pair.subject();
	const at = {
		base: before,
		head: after
	};
	const [from, to] = [schemaName(before?.value), schemaName(after?.value)];
	if (before === null && after !== null) pair.report("discriminator.value-added", `Without a known discriminator ${subject} is ${to} now`, at);
	else if (before !== null && after === null) pair.report("discriminator.value-removed", `Without a known discriminator ${subject} is no longer ${from}`, at);
	else if (from !== to) {
		const message = `Without a known discriminator ${subject} is ${to} instead of ${from}`;
		pair.report("discriminator.value-retargeted", message, at);
	}
}
/** Names of the alternatives, which are values of the discriminator without being written in its mapping. */
function impliedBy(pair, side) {
	const { groups } = pair[side];
	const named = groups.flatMap((group) => group.variants.map(({ node }) => referredName(node))).filter((name) => name !== null);
	return /* @__PURE__ */ new Set([...named, ...pair.actions.subtypes(side, pair[side]).keys()]);
}
/** A value that comes or goes with its alternative, which `side` does not have, is one edit with it. */
function isToldByVariant(pair, side, { target, implied }) {
	const name = schemaName(target.value);
	const variants = pair[side].groups.flatMap((group) => group.variants);
	return variants.length > 0 && variants.every(({ node }) => referenceOf(node) !== null) && !implied[side].has(name) && implied[side === "base" ? "head" : "base"].has(name);
}
function compareMapping(pair, before, after) {
	const subject = pair.subject();
	const implied = {
		base: impliedBy(pair, "base"),
		head: impliedBy(pair, "head")
	};
	const onlyCame = [...before.keys()].every((value) => after.has(value));
	const onlyWent = [...after.keys()].every((value) => before.has(value));
	for (const [value, base] of before) {
		const head = after.get(value) ?? null;
		if (head === null && implied.head.has(value) && schemaName(base.value) === value) continue;
		if (head === null && onlyWent && isToldByVariant(pair, "head", {
			target: base,
			implied
		})) continue;
		const at = {
			base,
			head
		};
		if (head === null) pair.report("discriminator.value-removed", `Discriminator value "${value}" of ${subject} was removed`, at);
		else if (schemaName(base.value) !== schemaName(head.value)) {
			const message = `Discriminator value "${value}" of ${subject} names ${schemaName(head.value)} instead of ${schemaName(base.value)}`;
			pair.report("discriminator.value-retargeted", message, at);
		}
	}
	for (const [value, head] of after) {
		if (before.has(value) || onlyCame && isToldByVariant(pair, "base", {
			target: head,
			implied
		})) continue;
		if (implied.base.has(value)) {
			if (schemaName(head.value) === value) continue;
			const message = `Discriminator value "${value}" of ${subject} names ${schemaName(head.value)} instead of ${value}`;
			pair.report("discriminator.value-retargeted", message, {
				base: null,
				head
			});
			continue;
		}
		pair.report("discriminator.value-added", `Discriminator value "${value}" of ${subject} was added`, {
			base: null,
			head
		});
	}
}
/** An object in OpenAPI 3, the property's name alone in Swagger 2.0. */
function propertyOf(node) {
	return typeof node.value === "string" ? node.value : String(node.child("propertyName")?.value);
}
function mappingOf(node) {
	return new Map((node.child("mapping")?.children() ?? []).map((each) => [String(each.key), each]));
}
/** `Cat` and `#/components/schemas/Cat` name the same schema. */
function schemaName(target) {
	return String(target).replace(/^#\/components\/schemas\//, "");
}

// src/spec/patterns/not-regular.ts
/** Thrown for a pattern that an automaton of reasonable size cannot stand for: nothing is known of it then. */
var NotRegular = class extends Error {
	constructor() {
		super("the pattern looks around, looks back, or is too large");
		this.name = "NotRegular";
	}
};

// src/spec/patterns/characters.ts
const LAST_CODE_POINT = 1114111;
const EVERYTHING = [[0, LAST_CODE_POINT]];
const LINE_ENDS = [
	[10, 10],
	[13, 13],
	[8232, 8233]
];
const DIGITS = [[48, 57]];
const WORD = [
	[48, 57],
	[65, 90],
	[95, 95],
	[97, 122]
];
/** White space and line ends of ECMAScript. */
const SPACES = [
	[9, 13],
	[32, 32],
	[160, 160],
	[5760, 5760],
	[8192, 8202],
	[8232, 8233],
	[8239, 8239],
	[8287, 8287],
	[12288, 12288],
	[65279, 65279]
];
/** The characters that one element matches. Throws `NotRegular` for what is not a plain set of them. */
function spansOf(node) {
	switch (node.type) {
		case "Character": return [[node.value, node.value]];
		case "CharacterClassRange": return [[node.min.value, node.max.value]];
		case "CharacterSet": return spansOfSet(node);
		case "CharacterClass": {
			const spans = node.elements.flatMap((element) => spansOf(element));
			return node.negate ? outside(spans) : spans;
		}
		default: throw new NotRegular();
	}
}
function spansOfSet(set) {
	if (set.kind === "any") return outside(LINE_ENDS);
	if (set.kind === "property") throw new NotRegular();
	const spans = {
		digit: DIGITS,
		word: WORD,
		space: SPACES
	}[set.kind];
	return set.negate ? outside(spans) : spans;
}
function outside(spans) {
	const left = [];
	let next = 0;
	for (const [from, to] of [...spans].sort((one, other) => one[0] - other[0])) {
		if (from > next) left.push([next, from - 1]);
		next = Math.max(next, to + 1);
	}
	if (next <= LAST_CODE_POINT) left.push([next, LAST_CODE_POINT]);
	return left;
}

// src/spec/patterns/automaton.ts
/** States of one automaton: patterns of schemas have dozens, `{1,4000}` would have thousands. */
const MAX_STATES = 600;
/** The parser goes down into each group: it has room for some four thousand of them. */
const MAX_CHARACTERS = 2e3;
/** What a pattern finds somewhere in a text, as states and steps: a text matches where the last state can be reached. */
var Automaton = class {
	states = [];
	first;
	last;
	/** Throws `NotRegular`. */
	constructor(pattern) {
		this.first = this.#add();
		this.#read(this.first, EVERYTHING, this.first);
		this.last = this.#alternatives(pattern.alternatives, this.first);
		this.#read(this.last, EVERYTHING, this.last);
	}
	#add() {
		if (this.states.length >= MAX_STATES) throw new NotRegular();
		return this.states.push({
			free: [],
			reading: []
		}) - 1;
	}
	#free(from, to, when = "always") {
		this.states[from]?.free.push({
			when,
			to
		});
	}
	#read(from, spans, to) {
		this.states[from]?.reading.push({
			spans,
			to
		});
	}
	/** Each of these answers the state behind what it read. */
	#alternatives(alternatives, from) {
		const end = this.#add();
		for (const alternative of alternatives) {
			let at = this.#add();
			this.#free(from, at);
			for (const element of alternative.elements) at = this.#element(element, at);
			this.#free(at, end);
		}
		return end;
	}
	#element(element, from) {
		switch (element.type) {
			case "Group":
				if (element.modifiers !== null) throw new NotRegular();
				return this.#alternatives(element.alternatives, from);
			case "CapturingGroup": return this.#alternatives(element.alternatives, from);
			case "Quantifier": return this.#quantifier(element, from);
			case "Assertion": return this.#assertion(element, from);
			default: {
				const to = this.#add();
				this.#read(from, spansOf(element), to);
				return to;
			}
		}
	}
	#quantifier({ element, min, max }, from) {
		let at = from;
		for (let count = 0; count < min; count++) at = this.#element(element, at);
		if (max === Number.POSITIVE_INFINITY) {
			const loop = this.#add();
			this.#free(at, loop);
			this.#free(this.#element(element, loop), loop);
			return loop;
		}
		const end = this.#add();
		for (let count = min; count < max; count++) {
			this.#free(at, end);
			at = this.#element(element, at);
		}
		this.#free(at, end);
		return end;
	}
	#assertion(assertion, from) {
		if (assertion.kind !== "start" && assertion.kind !== "end") throw new NotRegular();
		const to = this.#add();
		this.#free(from, to, assertion.kind === "start" ? "at-start" : "at-end");
		return to;
	}
};
/** Null where nothing can be said: no pattern of ECMAScript, one that looks around, or a very long one. */
function automatonOf(source) {
	if (source.length > MAX_CHARACTERS) return null;
	const pattern = parse(source, true) ?? parse(source, false);
	try {
		return pattern === null ? null : new Automaton(pattern);
	} catch (error) {
		if (error instanceof NotRegular) return null;
		throw error;
	}
}
function parse(source, unicode) {
	try {
		return new RegExpParser().parsePattern(source, 0, source.length, { unicode });
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}

// src/spec/patterns/compare-patterns.ts
/** Steps that are tried: some 20 ms, where patterns of schemas need a few thousand. */
const MAX_STEPS = 1e5;
/** Kinds of characters that two patterns tell apart. */
const MAX_KINDS = 400;
/**
* Which texts the second pattern matches, held against the first: the same, more, less, or neither. Null where that cannot be
* decided: patterns that look around or refer back, and very large ones.
*/
function comparePatternTexts(before, after) {
	const [from, to] = [automatonOf(before), automatonOf(after)];
	if (from === null || to === null) return null;
	const kinds = kindsOf(from, to);
	const grows = kinds === null ? null : isWithin(from, to, kinds);
	const shrinks = kinds === null ? null : isWithin(to, from, kinds);
	if (grows === null || shrinks === null) return null;
	if (grows) return shrinks ? "same" : "wider";
	return shrinks ? "narrower" : "other";
}
/** One character of every kind that the two tell apart. */
function kindsOf(...automatons) {
	const starts = /* @__PURE__ */ new Set([0]);
	for (const { states } of automatons) for (const [from, to] of states.flatMap(({ reading }) => reading.flatMap(({ spans }) => spans))) {
		starts.add(from);
		starts.add(to + 1);
	}
	return starts.size > MAX_KINDS ? null : [...starts];
}
/** Whether every text that the inner one matches is matched by the outer one; null when there is too much to look at. */
function isWithin(inner, outer, kinds) {
	const [left, right] = [new Walk(inner), new Walk(outer)];
	const seen = /* @__PURE__ */ new Set();
	let steps = 0;
	const open = [{
		left: left.start(),
		right: right.start(),
		isStart: true
	}];
	for (let pair = open.pop(); pair !== void 0; pair = open.pop()) {
		if (pair.right.includes(outer.last)) continue;
		if (left.isMatch(pair.left, pair.isStart) && !right.isMatch(pair.right, pair.isStart)) return false;
		steps += kinds.length * (pair.left.length + pair.right.length);
		if (steps > MAX_STEPS) return null;
		for (const kind of kinds) {
			const next = {
				left: left.step(pair.left, kind),
				right: right.step(pair.right, kind),
				isStart: false
			};
			const key = `${next.left.join()}|${next.right.join()}`;
			if (next.left.length === 0 || seen.has(key)) continue;
			seen.add(key);
			open.push(next);
		}
	}
	return true;
}
/** All the places that a text can have led to in one automaton. */
var Walk = class {
	#automaton;
	/** States from which the last one can be reached behind the first character. */
	#hopeful;
	constructor(automaton) {
		this.#automaton = automaton;
		this.#hopeful = hopefulStates(automaton);
	}
	start() {
		return this.#spread([this.#automaton.first], {
			isStart: true,
			isEnd: false
		});
	}
	/** Empty where no text that begins like this matches. */
	step(places, character) {
		const reached = places.flatMap((place) => (this.#automaton.states[place]?.reading ?? []).filter(({ spans }) => holds(spans, character)).map(({ to }) => to));
		return this.#spread(reached, {
			isStart: false,
			isEnd: false
		}).filter((place) => this.#hopeful.has(place));
	}
	isMatch(places, isStart) {
		return this.#spread(places, {
			isStart,
			isEnd: true
		}).includes(this.#automaton.last);
	}
	/** With everything that is reached without a character. */
	#spread(from, { isStart, isEnd }) {
		const reached = new Set(from);
		for (const place of reached) for (const { when, to } of this.#automaton.states[place]?.free ?? []) if (when === "always" || when === "at-start" && isStart || when === "at-end" && isEnd) reached.add(to);
		return [...reached].sort((one, other) => one - other);
	}
};
function hopefulStates({ states, last }) {
	const before = states.map(() => []);
	for (const [place, { free, reading }] of states.entries()) {
		for (const { when, to } of free) if (when !== "at-start") before[to]?.push(place);
		for (const { to } of reading) before[to]?.push(place);
	}
	const hopeful = /* @__PURE__ */ new Set([last]);
	for (const place of hopeful) for (const each of before[place] ?? []) hopeful.add(each);
	return hopeful;
}
function holds(spans, character) {
	return spans.some(([from, to]) => from <= character && character <= to);
}

// src/spec/diff/schema/formats.ts
/** Formats whose values all fit the other one. */
const WIDER = {
	int32: "int64",
	float: "double"
};
/** Patterns that match every text. */
const MATCHES_ALL = /* @__PURE__ */ new Set([
	"",
	".*",
	"^.*$",
	"^"
]);
/** Formats that every text has: they say how to show it, or that it is no text. */
const HINTS = /* @__PURE__ */ new Set([
	"password",
	"binary",
	"string",
	"boolean",
	"object",
	"array"
]);
/** Formats of JSON Schema 2020-12 and of OpenAPI's registry. What any other one asks of a value, only who made it up can tell. */
const REGISTERED = new Set([
	"date date-time date-time-local time time-local duration http-date unixtime email idn-email hostname idn-hostname",
	"ipv4 ipv6 uri uri-reference uri-template iri iri-reference url uuid regex json-pointer relative-json-pointer",
	"int8 int16 int32 int64 uint8 uint16 uint32 uint64 single-int double-int float double decimal decimal128",
	"byte base64url char html commonmark media-range sf-binary sf-boolean sf-decimal sf-integer sf-string sf-token"
].flatMap((line) => line.split(" ")));
/** The format that numbers of a type have where nothing is said: 64 bits are what everybody reads them into. */
const WIDEST = {
	integer: "int64",
	number: "double"
};
function isWidest(view, format) {
	const types = [...view.types?.value ?? []];
	return types.length > 0 && types.every((type) => WIDEST[type] === format.value);
}
const OF_NUMBERS = /* @__PURE__ */ new Set([
	"int32",
	"int64",
	"float",
	"double"
]);
/** Integers have formats of their own: where a number became an integer, or the other way, the type says it all. */
function isOfOtherNumbers({ base, head }, formats) {
	const numbers = ({ types }) => [...types?.value ?? []].filter((type) => type in WIDEST).join();
	const [from, to] = [numbers(base), numbers(head)];
	return from !== to && from !== "" && to !== "" && formats.every((each) => each === null || OF_NUMBERS.has(each.value));
}
/** Where the numbers are listed on both sides, how wide they are says nothing new. */
function isOfListedNumbers({ base, head }, formats) {
	return base.values !== null && head.values !== null && formats.every((each) => each === null || OF_NUMBERS.has(each.value));
}
/** 3.1 calls the format of 3.0 by another keyword. */
function isBase64(view) {
	return view.format?.value === "byte" || view.plain.get("contentEncoding")?.value === "base64";
}
/** A format that is called like the type, as many generators write it, says what the type says. */
function restricting({ format, types }) {
	const isType = [...types?.value ?? []].some((type) => type === format?.value);
	return format === null || HINTS.has(format.value) || isType ? null : format;
}
function compareFormat(pair) {
	if (isBase64(pair.base) && isBase64(pair.head)) return;
	const before = restricting(pair.base);
	const after = restricting(pair.head);
	if (before?.value === after?.value) return;
	if (isOfOtherNumbers(pair, [before, after]) || isOfListedNumbers(pair, [before, after])) return;
	const at = {
		base: before?.node ?? null,
		head: after?.node ?? null
	};
	const detail = `${before?.value} > ${after?.value}`;
	if ([before, after].some((each) => each !== null && !REGISTERED.has(each.value))) {
		pair.report("format.custom-changed", changeWords(pair.subjectAt(at), before, after), {
			...at,
			detail
		});
		return;
	}
	const spelledOut = before === null || after === null ? before ?? after : null;
	if (spelledOut !== null && isWidest(before === null ? pair.head : pair.base, spelledOut)) {
		const how = before === null ? "was written down" : "was left out";
		pair.report("format.spelled-out", `Format ${spelledOut.value} of ${pair.subjectAt(at)} ${how}`, {
			...at,
			detail
		});
	} else if (before === null) pair.report("format.added", changeWords(pair.subjectAt(at), before, after), {
		...at,
		detail
	});
	else if (after === null) pair.report("format.removed", changeWords(pair.subjectAt(at), before, after), {
		...at,
		detail
	});
	else {
		const rule = WIDER[before.value] === after.value ? "format.widened" : WIDER[after.value] === before.value ? "format.narrowed" : "format.changed";
		pair.report(rule, changeWords(pair.subjectAt(at), before, after), {
			...at,
			detail
		});
	}
}
function changeWords(subject, before, after) {
	if (before === null) return `Format of ${subject} was set to ${after?.value}`;
	if (after === null) return `Format ${before.value} of ${subject} was removed`;
	return `Format of ${subject} changed from ${before.value} to ${after.value}`;
}
/** What a text holds and how it is written: a format by another name. */
function compareTextContent(pair) {
	for (const word of ["contentMediaType", "contentEncoding"]) {
		const before = pair.base.plain.get(word);
		const after = pair.head.plain.get(word);
		if (before?.value === after?.value) continue;
		if (word === "contentEncoding" && isBase64(pair.base) && isBase64(pair.head)) continue;
		const at = {
			base: before?.node ?? null,
			head: after?.node ?? null,
			detail: `${word} ${before?.value} > ${after?.value}`
		};
		const rule = before === void 0 ? "format.added" : after === void 0 ? "format.removed" : "format.changed";
		const name = (keyword) => String(keyword?.value ?? "none");
		pair.report(rule, `${word} of ${pair.subjectAt(at)} changed from ${name(before)} to ${name(after)}`, at);
	}
}
function comparePatterns(pair) {
	const before = pair.base.patterns.filter((each) => !MATCHES_ALL.has(each.value));
	const after = pair.head.patterns.filter((each) => !MATCHES_ALL.has(each.value));
	const known = new Set(before.map((each) => each.value));
	const kept = new Set(after.map((each) => each.value));
	const removed = before.filter((each) => !kept.has(each.value));
	const added = after.filter((each) => !known.has(each.value));
	for (let index = 0; index < Math.max(removed.length, added.length); index++) {
		const old = removed[index];
		const now = added[index];
		const at = {
			base: old?.node ?? null,
			head: now?.node ?? null
		};
		const texts = {
			word: "pattern",
			before: old?.value ?? null,
			after: now?.value ?? null,
			at
		};
		const relation = old === void 0 || now === void 0 ? null : relationOf(old.value, now.value);
		if (old === void 0 || now === void 0) reportConstraint(pair, now !== void 0, texts);
		else if (relation === "wider" || relation === "narrower") reportConstraint(pair, relation === "narrower", texts);
		else if (relation !== "same") {
			const message = `Pattern of ${pair.subjectAt(at)} changed from ${old.value} to ${now.value}`;
			pair.report("pattern.changed", message, {
				...at,
				detail: `${old.value} > ${now.value}`
			});
		}
	}
}
/** By what they match, or, where that cannot be decided, by how they are written. */
function relationOf(old, now) {
	const relation = comparePatternTexts(old, now);
	if (relation !== null) return relation;
	if (isAlternativeOf(old, now)) return "wider";
	return isAlternativeOf(now, old) ? "narrower" : null;
}
/** The new pattern offers the old one as it was, beside others. */
function isAlternativeOf(old, now) {
	return now.startsWith(`${old}|`) || now.startsWith(`(?:${old})|`) || now.endsWith(`|${old}`) || now.endsWith(`|(?:${old})`);
}

// src/spec/diff/schema/items.ts
/** The schema of a list's elements. */
function compareItems(pair) {
	const before = pair.base.items;
	const after = pair.head.items;
	if (before !== null && after !== null) {
		pair.actions.descend(before.parts, after.parts, "*");
		return;
	}
	const members = before ?? after;
	if (members === null || isEmptySchema$1(members.node.value)) return;
	reportConstraint(pair, after !== null, {
		word: "items",
		before: before && "a schema",
		after: after && "a schema",
		at: {
			base: before?.node ?? null,
			head: after?.node ?? null
		}
	});
}
function isEmptySchema$1(value) {
	return value === true || value !== null && typeof value === "object" && Object.keys(value).length === 0;
}

// src/spec/diff/schema/sub-schemas.ts
/** Keywords whose schemas allow less exactly when the whole allows less. `not` and `if` are not among them. */
const SHAPES = /* @__PURE__ */ new Map([
	["contains", ["single", "*"]],
	["propertyNames", ["single", null]],
	["unevaluatedItems", ["single", "*"]],
	["unevaluatedProperties", ["single", "*"]],
	["contentSchema", ["single", null]],
	["then", ["single", null]],
	["else", ["single", null]],
	["patternProperties", ["by-name", "*"]],
	["dependentSchemas", ["by-name", null]],
	["prefixItems", ["by-position", "*"]]
]);
/** Whether this keyword is compared by comparing its schemas. */
function holdsSchemas(word) {
	return SHAPES.has(word);
}
/** Whether the keyword is a map of schemas, each of which comes and goes on its own, like properties. */
function isByName(word) {
	const [shape] = SHAPES.get(word) ?? ["single"];
	return shape === "by-name";
}
/** Compares the schemas below a keyword that both sides have; those that only one side has come or go as a constraint. */
function compareSubSchemas(pair, word, { before, after }) {
	const [shape, step] = SHAPES.get(word) ?? ["single", null];
	if (shape === "single") {
		pair.actions.descend([partAt(pair.base, before.node)], [partAt(pair.head, after.node)], step);
		return;
	}
	reportSubSchemas(pair, word, {
		before,
		after
	});
}
/** Lists and maps of schemas, either of which may be missing as a whole. */
function reportSubSchemas(pair, word, { before, after }) {
	const [, step] = SHAPES.get(word) ?? ["single", null];
	const [left, right] = [schemasBelow(before), schemasBelow(after)];
	for (const name of /* @__PURE__ */ new Set([...left.keys(), ...right.keys()])) {
		const base = left.get(name) ?? null;
		const head = right.get(name) ?? null;
		if (base === null && isEmptySchema(head) || head === null && isEmptySchema(base)) continue;
		if (base !== null && head !== null) pair.actions.descend([partAt(pair.base, base)], [partAt(pair.head, head)], step);
		else {
			const text = (node) => node && canonical(node.value);
			reportConstraint(pair, head !== null, {
				word: `${word} ${name}`,
				before: text(base),
				after: text(head),
				at: {
					base,
					head
				}
			});
		}
	}
}
/** By name or position, without the lists of names that stood between the schemas until draft 7. */
function schemasBelow(keyword) {
	const members = (keyword?.node.children() ?? []).filter((each) => !Array.isArray(each.value));
	return new Map(members.map((each) => [String(each.key), each]));
}
function partAt(view, node) {
	return schemaPart(node, view.leaves[0]?.dialect ?? "3.1");
}
function isEmptySchema(node) {
	return node !== null && ["true", "{}"].includes(canonical(node.value));
}

// src/spec/diff/schema/conditions.ts
/**
* `if` on both sides. With `then` alone, a condition that holds less often allows more; with `else` alone it allows less; with
* both nobody can tell. With neither it says nothing.
*/
function compareCondition(pair, before, after) {
	const has = (word) => before.parent?.child(word) != null || after.parent?.child(word) != null;
	const [base, head] = [partAt(pair.base, before), partAt(pair.head, after)];
	if (has("then") && has("else")) {
		if (pair.actions.isSame(base, head)) return;
		const message = `The condition before "then" and "else" of ${pair.subject()} changed`;
		pair.report("condition.changed", message, {
			base: before,
			head: after
		});
	} else if (has("then")) pair.actions.descendNegated([base], [head], "if");
	else if (has("else")) pair.actions.descend([base], [head], null);
}

// src/spec/diff/schema/dependent-required.ts
/** Properties that have to be there when another one is: one finding for every property that asks for more, or for less. */
function compareNames(pair, { before, after }) {
	const base = before?.node ?? null;
	const head = after?.node ?? null;
	const names = new Set([...base?.children() ?? [], ...head?.children() ?? []].map((each) => String(each.key)));
	for (const name of names) compareOne(pair, name, {
		base: base?.child(name) ?? null,
		head: head?.child(name) ?? null
	});
}
function compareOne(pair, name, at) {
	const [from, to] = [namesOf$1(at.base), namesOf$1(at.head)];
	const change = {
		word: `dependentRequired ${name}`,
		before: describe(at.base, from),
		after: describe(at.head, to),
		at
	};
	if (to.some((each) => !from.includes(each))) reportConstraint(pair, true, change);
	if (from.some((each) => !to.includes(each))) reportConstraint(pair, false, change);
}
function namesOf$1(node) {
	return Array.isArray(node?.value) ? node.value.filter((each) => typeof each === "string") : [];
}
function describe(node, names) {
	return node === null ? null : names.join(", ") || "nothing";
}

// src/spec/diff/schema/keywords.ts
/** Words for readers and tools, and what other parts compare. */
const COMPARED_ELSEWHERE = /* @__PURE__ */ new Set([
	"title",
	"description",
	"example",
	"examples",
	"externalDocs",
	"xml",
	"$comment",
	"$defs",
	"definitions",
	"$schema",
	"$id",
	"id",
	"$anchor",
	"$dynamicAnchor",
	"$dynamicRef",
	"$vocabulary",
	"default",
	"deprecated",
	"readOnly",
	"writeOnly",
	"discriminator",
	"contentEncoding",
	"contentMediaType"
]);
/** Keywords that, when they come, allow less, and when they go, allow more. */
const ASSERTIONS = /* @__PURE__ */ new Set([
	"not",
	"if",
	"then",
	"else",
	"contains",
	"minContains",
	"maxContains",
	"propertyNames",
	"patternProperties",
	"dependentRequired",
	"dependentSchemas",
	"prefixItems",
	"unevaluatedItems",
	"unevaluatedProperties",
	"uniqueItems",
	"multipleOf",
	"contentSchema"
]);
/** Values that say the same as leaving the keyword out. */
const EMPTY = /* @__PURE__ */ new Map([
	["uniqueItems", ["false"]],
	["unevaluatedItems", ["true", "{}"]],
	["unevaluatedProperties", ["true", "{}"]],
	["propertyNames", ["true", "{}"]],
	["contentSchema", ["true", "{}"]],
	["then", ["true", "{}"]],
	["else", ["true", "{}"]],
	["not", ["false"]],
	["dependentRequired", ["{}"]],
	["dependentSchemas", ["{}"]],
	["patternProperties", ["{}"]],
	["prefixItems", ["[]"]],
	["collectionFormat", ["\"csv\""]]
]);
/** Every keyword that no other part compares; the unknown ones are said to be not analysed. */
function compareKeywords(pair) {
	for (const word of /* @__PURE__ */ new Set([...pair.base.plain.keys(), ...pair.head.plain.keys()])) {
		if (COMPARED_ELSEWHERE.has(word) || word.startsWith("x-")) continue;
		for (const [before, after] of matchInstances(instances(pair.base, word), instances(pair.head, word))) compareInstances(pair, word, [before, after]);
	}
}
/** An allOf may say a keyword several times, and all of them hold. */
function instances(view, word) {
	const [first, ...rest] = [view.plain.get(word), ...view.repeated.get(word) ?? []];
	return (first === void 0 ? rest : [first, ...rest]).filter((each) => each !== void 0 && !saysNothing(word, view, each));
}
function saysNothing(word, view, { value }) {
	if (EMPTY.get(word)?.includes(canonical(value)) === true) return true;
	if (word === "if") return !view.plain.has("then") && !view.plain.has("else");
	if (word === "then" || word === "else") return !view.plain.has("if");
	return /^(?:min|max)Contains$/.test(word) && !view.plain.has("contains");
}
/** Equal ones first, then in the written order. */
function matchInstances(base, head) {
	const [removed, added] = [[...base], [...head]];
	const matched = [];
	for (const isAlike of [(left, right) => isSameText(left, right), () => true]) for (const before of [...removed]) {
		const after = added.find((each) => isAlike(before, each));
		if (after === void 0) continue;
		matched.push([before, after]);
		removed.splice(removed.indexOf(before), 1);
		added.splice(added.indexOf(after), 1);
	}
	return [
		...matched,
		...removed.map((each) => [each, null]),
		...added.map((each) => [null, each])
	];
}
function isSameText(left, right) {
	return isSameJson(left.value, right.value);
}
function compareInstances(pair, word, [before, after]) {
	const shown = after ?? before;
	if (shown === null) return;
	if (word === "collectionFormat") compareJoining(pair, before, after);
	else if (!ASSERTIONS.has(word)) {
		if (!(before !== null && after !== null && isSameText(before, after))) pair.miss(shown.node, `keyword "${word}"`, "it is not known here");
	} else if (before === null || after === null) compareLoneKeyword(pair, word, {
		before,
		after
	});
	else compareKeyword(pair, word, {
		before,
		after
	});
}
/** Swagger 2.0 joins the elements of a list inside a list in a way of its own, with commas unless said otherwise. */
function compareJoining(pair, before, after) {
	const [from, to] = [String(before?.value ?? "csv"), String(after?.value ?? "csv")];
	if (from === to) return;
	const at = {
		base: before?.node ?? null,
		head: after?.node ?? null,
		detail: `${from} > ${to}`
	};
	pair.report("parameter.style-changed", `${capital(pair.subject())} are joined as ${to} instead of ${from}`, at);
}
function compareLoneKeyword(pair, word, { before, after }) {
	if ((word === "then" || word === "else") && pair.base.plain.has("if") !== pair.head.plain.has("if")) return;
	if (word === "dependentRequired") compareNames(pair, {
		before,
		after
	});
	else if (word === "minContains") compareNumbers(pair, word, {
		before,
		after
	});
	else if (isByName(word)) reportSubSchemas(pair, word, {
		before,
		after
	});
	else {
		const at = {
			base: before?.node ?? null,
			head: after?.node ?? null
		};
		const change = {
			word,
			before: before && nameValue(before),
			after: after && nameValue(after),
			at
		};
		reportConstraint(pair, after !== null, change);
	}
}
/** A keyword that both sides have. Equal texts may still refer to what changed. */
function compareKeyword(pair, word, { before, after }) {
	if (holdsSchemas(word)) compareSubSchemas(pair, word, {
		before,
		after
	});
	else if (word === "not") pair.actions.descendNegated([partAt(pair.base, before.node)], [partAt(pair.head, after.node)], "not");
	else if (word === "if") compareCondition(pair, before.node, after.node);
	else if (isSameText(before, after)) return;
	else if (word === "dependentRequired") compareNames(pair, {
		before,
		after
	});
	else if (word === "multipleOf") compareMultiples(pair, before, after);
	else compareNumbers(pair, word, {
		before,
		after
	});
}
function nameValue(keyword) {
	return typeof keyword.value === "object" ? "a schema" : canonical(keyword.value);
}
/** `minContains`, which is 1 unless said, and `maxContains`: below and above. */
function compareNumbers(pair, word, { before, after }) {
	const [from, to] = [Number(before?.value ?? 1), Number(after?.value ?? 1)];
	if (from === to) return;
	const at = {
		base: before?.node ?? null,
		head: after?.node ?? null
	};
	reportConstraint(pair, word === "minContains" ? to > from : to < from, {
		word,
		before: String(from),
		after: String(to),
		at
	});
}
/** Multiples of 10 are multiples of 5. */
function compareMultiples(pair, before, after) {
	const from = Number(before.value);
	const to = Number(after.value);
	const at = {
		base: before.node,
		head: after.node
	};
	const change = {
		word: "multipleOf",
		before: String(from),
		after: String(to),
		at
	};
	if (isMultiple(from, to)) reportConstraint(pair, false, change);
	else if (isMultiple(to, from)) reportConstraint(pair, true, change);
	else {
		reportConstraint(pair, true, change);
		reportConstraint(pair, false, change);
	}
}
/** 0.3 is a multiple of 0.1, though floating point says otherwise. */
function isMultiple(value, of) {
	const quotient = value / of;
	return Math.abs(quotient - Math.round(quotient)) < 1e-9;
}

// src/spec/normalise/malformed.ts
const isSchema$1 = (value) => isObject(value) || typeof value === "boolean";
const isTypeName = (value) => value === "null" || value === "file" || isJsonType(value);
const LIST = {
	expected: "a list",
	fits: Array.isArray
};
const MAP = {
	expected: "an object",
	fits: isObject
};
const NUMBER = {
	expected: "a number",
	fits: (value) => typeof value === "number"
};
const BOOLEAN = {
	expected: "true or false",
	fits: (value) => typeof value === "boolean"
};
const TEXT = {
	expected: "a text",
	fits: (value) => typeof value === "string"
};
const SCHEMA = {
	expected: "a schema",
	fits: isSchema$1
};
/** A list is how older drafts write the schemas of the first elements. */
const ITEMS = {
	expected: "a schema",
	fits: (value) => isSchema$1(value) || Array.isArray(value) && value.every(isSchema$1)
};
const TYPE = {
	expected: "a type of JSON Schema",
	fits: (value) => Array.isArray(value) ? value.length > 0 && value.every(isTypeName) : isTypeName(value)
};
const BOUND = {
	expected: "a number",
	fits: (value) => typeof value === "number" || typeof value === "boolean"
};
/** Keywords that are compared by what they mean, and the form in which they mean something. */
const SCHEMA_FORMS = {
	type: TYPE,
	enum: LIST,
	allOf: LIST,
	oneOf: LIST,
	anyOf: LIST,
	required: LIST,
	properties: MAP,
	additionalProperties: SCHEMA,
	items: ITEMS,
	minimum: NUMBER,
	maximum: NUMBER,
	exclusiveMinimum: BOUND,
	exclusiveMaximum: BOUND,
	minLength: NUMBER,
	maxLength: NUMBER,
	minItems: NUMBER,
	maxItems: NUMBER,
	minProperties: NUMBER,
	maxProperties: NUMBER,
	pattern: TEXT,
	format: TEXT,
	nullable: BOOLEAN,
	readOnly: BOOLEAN,
	writeOnly: BOOLEAN
};
/** Members at the top of a specification; Swagger 2.0 has a map of parameters there. */
const ROOT_FORMS = {
	paths: MAP,
	webhooks: MAP,
	servers: LIST,
	security: LIST
};
/** Members around schemas; below the top a name means the same everywhere. */
const MEMBER_FORMS = {
	required: BOOLEAN,
	deprecated: BOOLEAN,
	explode: BOOLEAN,
	style: TEXT,
	content: MAP,
	headers: MAP,
	responses: MAP,
	callbacks: MAP,
	requestBody: MAP,
	parameters: LIST,
	security: LIST,
	servers: LIST,
	schema: SCHEMA,
	itemSchema: SCHEMA
};
const GONE = "it has no meaning since 3.1, where null is one of the types (`type: [string, 'null']`)";
/** Keywords of a schema whose value has no meaning, the first of each. */
function malformedKeywords(leaves) {
	const found = /* @__PURE__ */ new Map();
	for (const leaf of leaves) {
		if (leaf.form === "form-data") continue;
		for (const node of leaf.node.children()) {
			const word = String(node.key);
			if (leaf.form === "parameter" && word === "required") continue;
			const malformed = isGone$1(leaf, word) ? {
				value: node.value,
				node,
				why: GONE
			} : malformedAs(SCHEMA_FORMS, node);
			if (malformed !== null && !found.has(word)) found.set(word, malformed);
		}
	}
	return found;
}
/** Many files were renumbered to 3.1 and not rewritten. */
function isGone$1(leaf, word) {
	return word === "nullable" && leaf.dialect === "3.1" && leaf.form === "schema";
}
/** The member, if it has a form in which it means nothing; null where it is as expected or not compared here. */
function malformedMember(node) {
	if (node === null) return null;
	return malformedAs(node.parent?.parent === null ? ROOT_FORMS : MEMBER_FORMS, node);
}
function malformedAs(forms, node) {
	const word = String(node.key);
	const form = Object.hasOwn(forms, word) ? forms[word] : void 0;
	if (form === void 0 || form.fits(node.value)) return null;
	return {
		value: node.value,
		node,
		why: `its value is not ${form.expected}`
	};
}

// src/spec/diff/schema/malformed.ts
/** Keywords that say nothing because of how they are written, such as `required: name`: read as absent, and said to be. */
function compareMalformed(pair) {
	const before = malformedKeywords(pair.base.leaves);
	const after = malformedKeywords(pair.head.leaves);
	for (const word of /* @__PURE__ */ new Set([...before.keys(), ...after.keys()])) {
		const [old, now] = [before.get(word), after.get(word)];
		if (old !== void 0 && now !== void 0 && canonical(old.value) === canonical(now.value)) continue;
		const shown = now ?? old;
		if (shown !== void 0) pair.miss(shown.node, `keyword "${word}"`, shown.why);
	}
	for (const view of [pair.base, pair.head]) if (leadsNowhere(view)) pair.miss(view.node, "schema", "its references lead back to itself, so it says nothing");
}
function leadsNowhere(view) {
	return (view.leaves.length === 0 ? [view.node] : view.leaves.map((leaf) => leaf.node)).every(isNothingButReference);
}
function isNothingButReference(node) {
	return referenceOf(node) !== null && Object.keys(node.value).length === 1;
}

// src/spec/diff/schema/properties.ts
/** Properties and what is required, by name. Read-only ones are not part of a request, write-only ones not of a response. */
function compareProperties(pair) {
	const { base, head } = pair;
	const names = /* @__PURE__ */ new Set([
		...base.properties.keys(),
		...head.properties.keys(),
		...base.required.keys(),
		...head.required.keys()
	]);
	const gone = [];
	for (const name of names) {
		if (isUntouched(pair, name)) continue;
		const [before, after] = [sideOf(pair, "base", name), sideOf(pair, "head", name)];
		if (pair.turn !== null && isGone(pair, before, after)) gone.push(name);
		else compareProperty(pair, name, {
			before,
			after
		});
	}
	if (pair.turn !== null) reportGone(pair, gone, pair.turn);
}
/** Whether a reference that was turned to another schema took the property away, without an announcement of its own. */
function isGone(pair, before, after) {
	if (before.members === null || before.isHidden || after.members !== null) return false;
	const [written] = pair.actions.view("base", before.members.parts).leaves;
	return written === void 0 || !isRetired(written.node, pair.today);
}
/** Names that a message lists before it counts the rest. */
const MAX_LISTED$2 = 8;
function reportGone(pair, gone, turn) {
	const rule = removalRule(pair);
	const names = listSome(gone, MAX_LISTED$2, (name) => `"${name}"`);
	const message = gone.length === 1 ? `property ${names} is gone` : `properties ${names} are gone`;
	for (const name of gone) pair.reportTurned(rule, message, {
		turn,
		step: [name]
	});
}
/** Written the same on both sides, and as required as before: whatever it says of itself, it says as before. */
function isUntouched({ base, head, actions }, name) {
	const before = base.properties.get(name)?.parts;
	const after = head.properties.get(name)?.parts;
	if (before === void 0 || before.length !== after?.length) return false;
	if (base.required.has(name) !== head.required.has(name)) return false;
	return before.every((part, index) => actions.isSame(part, after[index] ?? part));
}
function sideOf(pair, side, name) {
	const view = pair[side];
	const members = view.properties.get(name) ?? null;
	const required = view.required.get(name) ?? null;
	if (members === null) return {
		members,
		required,
		isHidden: false
	};
	const word = pair.flow === "request" ? "readOnly" : "writeOnly";
	return {
		members,
		required,
		isHidden: pair.actions.view(side, members.parts).plain.get(word)?.value === true
	};
}
function compareProperty(pair, name, { before, after }) {
	if (before.members === null && after.members === null) compareRequired(pair, name, {
		before,
		after
	});
	else if (before.members === null) {
		if (!after.isHidden) reportAdded(pair, name, {
			before,
			after
		});
		if (!after.isHidden && after.members !== null) compareWithOthers(pair, name, after.members);
	} else if (after.members === null) {
		if (!before.isHidden) reportRemoved(pair, name, before.members);
	} else if (before.isHidden && after.isHidden) {} else if (before.isHidden || after.isHidden) reportHiding(pair, name, {
		before,
		after
	});
	else {
		compareRequired(pair, name, {
			before,
			after
		});
		pair.actions.descend(before.members.parts, after.members.parts, name);
	}
}
function reportAdded(pair, name, { before, after }) {
	const isRequired = after.required !== null && before.required === null && pair.flow === "request";
	const requiredRule = hasDefault(pair, after) ? "property.required-added-with-default" : "property.required-added";
	const rule = isRequired ? requiredRule : "property.added";
	const kind = isRequired ? "Required p" : "P";
	const at = {
		base: null,
		head: after.members?.node ?? null,
		step: [name]
	};
	pair.report(rule, `${kind}${pair.subjectAt(at, [name]).slice(1)} was added`, at);
}
function reportRemoved(pair, name, members) {
	const [written] = pair.actions.view("base", members.parts).leaves;
	const rule = written !== void 0 && isRetired(written.node, pair.today) ? "property.removed-after-deprecation" : removalRule(pair);
	const at = {
		base: members.node,
		head: null,
		step: [name]
	};
	const successor = pair.successorOf(members.node);
	const why = successor === null ? "was removed" : `is gone, as ${successor} took its place`;
	pair.report(rule, `${capital(pair.subjectAt(at, [name]))} ${why}`, at);
}
function removalRule(pair) {
	return pair.flow === "request" && isClosed(pair.head) ? "property.forbidden" : "property.removed";
}
/** What the schema of all other properties said of the name until now, it may say otherwise of itself. */
function compareWithOthers(pair, name, members) {
	const [before, after] = [pair.base.additional, pair.head.additional];
	if (before !== null && after !== null && "parts" in before && "parts" in after) pair.actions.descend(before.parts, members.parts, name);
}
function isClosed(view) {
	return view.additional !== null && "value" in view.additional && view.additional.value === false;
}
/** `readOnly` or `writeOnly` came or went. */
function reportHiding(pair, name, { before, after }) {
	const isRequest = pair.flow === "request";
	const word = isRequest ? "readOnly" : "writeOnly";
	const keyword = (side, members) => members === null ? null : pair.actions.view(side, members.parts).plain.get(word)?.node ?? members.node;
	const at = {
		base: keyword("base", before.members),
		head: keyword("head", after.members),
		step: [name]
	};
	const subject = capital(pair.subjectAt(at, [name]));
	if (after.isHidden) {
		const rule = isRequest ? "property.became-read-only" : "property.became-write-only";
		pair.report(rule, `${subject} became ${isRequest ? "read-only" : "write-only"}`, at);
		return;
	}
	const requiredRule = after.required === null ? "property.became-writable" : "property.became-required-to-write";
	const rule = isRequest ? requiredRule : "property.became-readable";
	pair.report(rule, `${subject} is no longer ${isRequest ? "read-only" : "write-only"}`, at);
}
function compareRequired(pair, name, { before, after }) {
	if (before.required === null === (after.required === null)) return;
	const step = [name];
	const subject = capital(pair.subject([name]));
	if (after.required !== null) {
		const at = {
			base: before.members?.node ?? null,
			head: after.required,
			step
		};
		const rule = pair.flow === "request" && hasDefault(pair, after) ? "property.became-required-with-default" : "property.became-required";
		pair.report(rule, `${subject} became required`, at);
	} else {
		const at = {
			base: before.required,
			head: after.members?.node ?? null,
			step
		};
		pair.report("property.became-optional", `${subject} became optional`, at);
	}
}
function hasDefault(pair, { members }) {
	return members !== null && pair.actions.view("head", members.parts).plain.has("default");
}

// src/spec/diff/schema/subtypes.ts
/** Schemas that extend this one: a value of it may be any of them. */
function compareSubtypes(pair) {
	const before = pair.actions.subtypes("base", pair.base);
	const after = pair.actions.subtypes("head", pair.head);
	for (const [name, base] of before) {
		const head = after.get(name);
		if (head !== void 0) pair.actions.descend([base], [head], null);
		else {
			const message = `"${name}", which extends ${pair.subject()}, was removed`;
			pair.report("variant.removed", message, {
				base: base.node,
				head: null
			});
		}
	}
	for (const [name, head] of after) {
		if (before.has(name)) continue;
		pair.report("variant.added", `"${name}", which extends ${pair.subject()}, was added`, {
			base: null,
			head: head.node
		});
	}
}

// src/spec/diff/schema/values.ts
/** Values that a message lists before it counts the rest. */
const MAX_LISTED$1 = 8;
/** Lists of allowed values; a constant is a list of one. */
function compareValues(pair) {
	const before = pair.base.values;
	const after = pair.head.values;
	if (before === null && after === null) return;
	const at = {
		base: before?.node ?? null,
		head: after?.node ?? null
	};
	if (before === null) pair.report("enum.added", `${capital(pair.subjectAt(at))} allows only ${listValues(after?.value ?? [])}`, at);
	else if (after === null) pair.report("enum.removed", `${capital(pair.subjectAt(at))} allows more than ${listValues(before.value)}`, at);
	else {
		reportValues(pair, "enum.narrowed", {
			values: without(before.value, after.value),
			before,
			after
		});
		reportValues(pair, "enum.widened", {
			values: without(after.value, before.value),
			before,
			after
		});
	}
}
/** Values that are known so far, in the words of an extension that many use: others may come. */
function compareExtensibleValues(pair) {
	const [before, after] = [extensibleOf(pair.base), extensibleOf(pair.head)];
	if (before === null || after === null) return;
	reportValues(pair, "extensible-enum.narrowed", {
		values: without(before.value, after.value),
		before,
		after
	});
	reportValues(pair, "extensible-enum.widened", {
		values: without(after.value, before.value),
		before,
		after
	});
}
function extensibleOf(view) {
	const keyword = view.plain.get("x-extensible-enum");
	return keyword !== void 0 && Array.isArray(keyword.value) ? {
		value: keyword.value,
		node: keyword.node
	} : null;
}
function reportValues(pair, rule, { values, before, after }) {
	if (values.length === 0) return;
	const detail = values.map(canonical).sort().join();
	const subject = capital(pair.subjectAt({
		base: before.node,
		head: after.node
	}));
	if (rule.endsWith("narrowed")) {
		const at = {
			base: elementOf(before, values[0]),
			head: after.node,
			shownAt: "base",
			detail
		};
		pair.report(rule, `${subject} no longer allows ${listValues(values)}`, at);
	} else {
		const at = {
			base: before.node,
			head: elementOf(after, values[0]),
			detail
		};
		pair.report(rule, `${subject} also allows ${listValues(values)}`, at);
	}
}
/** The line of a value in its list, where a long list changed, or of the alternative that allows it. */
function elementOf(list, value) {
	const text = canonical(value);
	const elements = list.node.children();
	return elements.find((element) => canonical(element.value) === text) ?? elements.find((element) => allowedBy(element).some((each) => canonical(each) === text)) ?? list.node;
}
/** Values of an alternative that stands for them: `const` or `enum`. */
function allowedBy(variant) {
	const constant = variant.child("const");
	if (constant !== null) return [constant.value];
	const list = variant.child("enum")?.value;
	return Array.isArray(list) ? list : [];
}
function without(values, others) {
	const known = new Set(others.map(canonical));
	return values.filter((value) => !known.has(canonical(value)));
}
function listValues(values) {
	return listSome(values, MAX_LISTED$1, (value) => JSON.stringify(value));
}

// src/spec/diff/schema/fold-variants.ts
/** Which type a keyword says something about; what is not listed says something about every value. */
const SPEAKS_OF = new Map([
	[["string"], "minLength maxLength contentEncoding contentMediaType contentSchema"],
	[["array"], "minItems maxItems uniqueItems prefixItems contains minContains maxContains"],
	[["object"], "minProperties maxProperties propertyNames patternProperties dependentRequired"],
	[["number", "integer"], "multipleOf"]
].flatMap(([types, words]) => words.split(" ").map((word) => [word, types])));
/** Words for readers: they go with the alternative that they describe. */
const WORDS = /* @__PURE__ */ new Set([
	"title",
	"description",
	"$comment",
	"example",
	"examples",
	"externalDocs"
]);
/**
* Writes both sides in the same form where only one lists alternatives: `oneOf: [string, integer]` is
* `type: [string, integer]`, and alternatives of one value each are a list of values.
*/
function alignViews(views, viewOf) {
	const { base, head } = alignOpenness(views);
	if (base.groups.length === 1 && head.groups.length === 0) return {
		base: foldVariants(base, head, viewOf.base) ?? base,
		head
	};
	if (head.groups.length === 1 && base.groups.length === 0) return {
		base,
		head: foldVariants(head, base, viewOf.head) ?? head
	};
	return {
		base,
		head
	};
}
/** With allOf written out, `unevaluatedProperties` says what `additionalProperties` says, unless something chooses between schemas. */
function alignOpenness({ base, head }) {
	const says = (view) => view.plain.has("unevaluatedProperties");
	if (says(base) === says(head)) return {
		base,
		head
	};
	if (says(base)) return {
		base: head.additional === null ? base : asAdditional(base),
		head
	};
	return {
		base,
		head: base.additional === null ? head : asAdditional(head)
	};
}
const CHOICES = [
	"if",
	"dependentSchemas",
	"patternProperties",
	"$dynamicRef"
];
function asAdditional(view) {
	const unevaluated = view.plain.get("unevaluatedProperties");
	const isFree = view.groups.length === 0 && !CHOICES.some((word) => view.plain.has(word));
	if (unevaluated === void 0 || view.additional !== null || !isFree) return view;
	const plain = new Map([...view.plain].filter(([word]) => word !== "unevaluatedProperties"));
	const { value, node } = unevaluated;
	const dialect = view.leaves[0]?.dialect ?? "3.1";
	const additional = typeof value === "boolean" ? {
		value,
		node
	} : {
		parts: [schemaPart(node, dialect)],
		node
	};
	return {
		...view,
		plain,
		additional
	};
}
function foldVariants(view, other, viewOf) {
	const [group] = view.groups;
	if (group === void 0) return null;
	const variants = group.variants.map((part) => viewOf([part]));
	if (variants.some((each) => each.groups.length > 0)) return null;
	if (other.values !== null && variants.every((each) => each.values !== null)) return foldValues(view, variants);
	return other.types !== null && other.types.value.size > 1 && haveDistinctTypes(variants) ? foldTypes(view, variants) : null;
}
/** Alternatives that are nothing but their values, as one list. */
function foldValues(view, variants) {
	const isMore = (each) => each.limits.size + each.properties.size + each.required.size + each.patterns.length > 0 || [
		each.minimum,
		each.maximum,
		each.format,
		each.additional,
		each.items
	].some((part) => part !== null) || ownWords(each).length > 0;
	const node = view.groups[0]?.node;
	if (node === void 0 || view.values !== null || variants.some(isMore)) return null;
	const values = variants.flatMap((each) => each.values?.value ?? []);
	if (new Set(values.map(canonical)).size < values.length) return null;
	const types = variants.every((each) => each.types !== null) ? tidyTypes(variants.flatMap((each) => [...each.types?.value ?? []])) : null;
	return {
		...view,
		groups: [],
		values: {
			value: values,
			node
		},
		types: view.types ?? (types === null ? null : {
			value: types,
			node
		}),
		nullable: nullability(view, variants)
	};
}
function haveDistinctTypes(variants) {
	return variants.every((left, index) => variants.slice(index + 1).every((right) => left.types !== null && areDistinct(left.types, right.types)));
}
function areDistinct(left, right) {
	if (left === null || right === null) return false;
	const isShared = (type) => isTypeAllowed(type, right.value);
	const isOther = (type) => isTypeAllowed(type, left.value);
	return ![...left.value].some(isShared) && ![...right.value].some(isOther);
}
/** One schema of several types. Null where an alternative says something that would hold for the others as well. */
function foldTypes(view, variants) {
	const node = view.groups[0]?.node;
	const parts = [view, ...variants.map(withoutIdleWords)];
	const isWithin = (each) => [...each.types?.value ?? []].every((type) => view.types === null || isTypeAllowed(type, view.types.value));
	if (node === void 0 || !variants.every(isWithin) || !variants.every(speaksOfItsTypes)) return null;
	if (parts.some((each) => each.values !== null)) return null;
	const one = (get) => parts.map(get).filter((each) => each !== null);
	const singles = {
		minimum: one((each) => each.minimum),
		maximum: one((each) => each.maximum),
		format: one((each) => each.format),
		additional: one((each) => each.additional),
		items: one((each) => each.items)
	};
	if (Object.values(singles).some((list) => list.length > 1)) return null;
	const [limits, plain] = [mergeMaps(parts.map((each) => each.limits)), mergeMaps(parts.map((each) => each.plain))];
	const properties = mergeMaps(parts.map((each) => each.properties));
	const required = mergeMaps(parts.map((each) => each.required));
	if (limits === null || plain === null || properties === null || required === null) return null;
	const types = tidyTypes(variants.flatMap((each) => [...each.types?.value ?? []]));
	return {
		...view,
		groups: [],
		types: {
			value: types,
			node
		},
		nullable: nullability(view, variants),
		minimum: singles.minimum[0] ?? null,
		maximum: singles.maximum[0] ?? null,
		format: singles.format[0] ?? null,
		additional: singles.additional[0] ?? null,
		items: singles.items[0] ?? null,
		limits,
		plain,
		properties,
		required,
		patterns: parts.flatMap((each) => each.patterns)
	};
}
/** Without a type the view takes null for one of all values; what says so here is the group, or one of its alternatives. */
function nullability(view, variants) {
	const said = view.types === null ? view.nullable.node !== null : view.nullable.value;
	const own = variants.find((each) => each.types !== null && each.nullable.value);
	return {
		value: said || own !== void 0,
		node: view.nullable.node ?? own?.nullable.node ?? null
	};
}
/** Whether everything that the alternative says is about its own types, so that it says nothing about the others. */
function speaksOfItsTypes(variant) {
	const has = (...types) => types.some((type) => variant.types?.value.has(type));
	if (variant.patterns.length > 0 && !has("string") || (variant.minimum !== null || variant.maximum !== null) && !has("number", "integer") || variant.properties.size + variant.required.size > 0 && !has("object") || variant.additional !== null && !has("object") || variant.items !== null && !has("array") || variant.repeated.size > 0) return false;
	return [...variant.limits.keys(), ...ownWords(variant)].every((word) => {
		const types = SPEAKS_OF.get(word);
		return types !== void 0 && has(...types);
	});
}
function ownWords(view) {
	return [...view.plain.keys()].filter((word) => !WORDS.has(word) && !word.startsWith("x-"));
}
function withoutIdleWords(view) {
	const plain = new Map([...view.plain].filter(([word]) => !WORDS.has(word) && !word.startsWith("x-")));
	return {
		...view,
		plain
	};
}
/** Null where two of them hold the same key. */
function mergeMaps(maps) {
	const merged = /* @__PURE__ */ new Map();
	for (const map of maps) for (const [key, value] of map) {
		if (merged.has(key)) return null;
		merged.set(key, value);
	}
	return merged;
}

// src/spec/diff/schema/exclusive-variants.ts
/** Alternatives beyond which nobody compares every one with every other: 64 are 2016 pairs. */
const MAX_VARIANTS = 64;
/**
* Whether no value can fit two of the alternatives, so that `oneOf` and `anyOf` say the same: by type, by their values, by a
* property that each requires with other values, or because a discriminator picks one.
*/
function isExclusive(pair, side, group) {
	if (group.variants.length > MAX_VARIANTS) return false;
	if (pair[side].plain.has("discriminator")) return true;
	const viewOf = (parts) => pair.actions.view(side, parts);
	const views = group.variants.map((part) => viewOf([part]));
	return views.every((left, index) => views.slice(index + 1).every((right) => excludes(left, right, viewOf)));
}
function excludes(left, right, viewOf) {
	if (areDistinct(left.types, right.types) || haveOtherValues(left, right)) return true;
	return lacksRequired(left, right) || lacksRequired(right, left) || haveOtherTags(left, right, viewOf);
}
function haveOtherValues(left, right) {
	if (left.values === null || right.values === null) return false;
	const keys = new Set(left.values.value.map(canonical));
	return !right.values.value.some((value) => keys.has(canonical(value)));
}
/** One asks for a property that the other, which is closed, does not know. */
function lacksRequired(asking, closed) {
	if (!(closed.additional !== null && "value" in closed.additional && !closed.additional.value) || closed.plain.has("patternProperties")) return false;
	return [...asking.required.keys()].some((name) => !closed.properties.has(name));
}
/** Both ask for a property, `kind` for one, and no value of it fits both. */
function haveOtherTags(left, right, viewOf) {
	return [...left.required.keys()].some((name) => {
		const [one, other] = [left.properties.get(name), right.properties.get(name)];
		if (!right.required.has(name) || one === void 0 || other === void 0) return false;
		return haveOtherValues(viewOf(one.parts), viewOf(other.parts));
	});
}

// src/spec/diff/schema/match-variants.ts
/** Tried in this order, the surest first. */
const TRAITS = [
	referenceTrait,
	contentTrait,
	titleTrait,
	tagTrait,
	shapeTrait,
	requiredTrait,
	typeTrait
];
/** Finds for every alternative of the base the one of the head that stands for the same. What is left came or went. */
function matchVariants(pair, base, head) {
	const pairs = [];
	let removed = [...base];
	let added = [...head];
	for (const trait of TRAITS) {
		if (removed.length === 0 || added.length === 0) break;
		const available = byTrait(pair, {
			side: "head",
			variants: added
		}, trait);
		const taken = /* @__PURE__ */ new Set();
		for (const [key, left] of byTrait(pair, {
			side: "base",
			variants: removed
		}, trait)) {
			const right = available.get(key) ?? [];
			if (trait !== contentTrait && (left.length > 1 || right.length > 1)) continue;
			for (const [index, variant] of left.entries()) {
				const counterpart = right[index];
				if (counterpart === void 0) break;
				if (trait === typeTrait && isReplaced(pair, variant, counterpart)) continue;
				pairs.push([variant, counterpart]);
				taken.add(variant).add(counterpart);
			}
		}
		removed = removed.filter((each) => !taken.has(each));
		added = added.filter((each) => !taken.has(each));
	}
	for (const [left, right] of alikePairs(pair, removed, added)) {
		pairs.push([left, right]);
		removed = removed.filter((each) => each !== left);
		added = added.filter((each) => each !== right);
	}
	const [left] = removed;
	const [right] = added;
	const isSingle = removed.length === 1 && added.length === 1 || pairs.length === 0 && Math.min(base.length, head.length) === 1;
	if (left !== void 0 && right !== void 0 && isSingle && !isReplaced(pair, left, right)) return {
		pairs: [...pairs, [left, right]],
		removed: removed.slice(1),
		added: added.slice(1)
	};
	return {
		pairs,
		removed,
		added
	};
}
/** Whether two named schemas have nothing to do with each other: the one before is there as ever, only not here. */
function isReplaced(pair, left, right) {
	const [before, after] = [referenceOf(left.written.node), referenceOf(right.written.node)];
	if (before === null || after === null || before === after) return false;
	return pair.actions.isThere("head", before, right.written.node);
}
/** Half of the names of two objects have to be the same for one to be the other after an edit. */
const LEAST_ALIKE = .5;
/** Pairs that are held against each other: some 50 ms. */
const MAX_HELD = 1e4;
/** Objects that are more like each other than like any other of the other side. */
function alikePairs(pair, removed, added) {
	if (removed.length * added.length > MAX_HELD) return [];
	const names = new Map([...removed.map((each) => [each, namesOf(viewOf(pair, "base", each))]), ...added.map((each) => [each, namesOf(viewOf(pair, "head", each))])]);
	const best = (variant, others) => {
		const [first, second] = others.map((other) => ({
			other,
			share: shareOf(names.get(variant), names.get(other))
		})).sort((one, other) => other.share - one.share);
		return first !== void 0 && first.share >= LEAST_ALIKE && first.share > (second?.share ?? 0) ? first.other : null;
	};
	return removed.flatMap((left) => {
		const right = best(left, added);
		return right !== null && best(right, removed) === left ? [[left, right]] : [];
	});
}
function namesOf(view) {
	return /* @__PURE__ */ new Set([...view.properties.keys(), ...[...view.required.keys()].map((name) => `${name} is required`)]);
}
function shareOf(one = /* @__PURE__ */ new Set(), other = /* @__PURE__ */ new Set()) {
	const common = [...one].filter((name) => other.has(name)).length;
	const all = one.size + other.size - common;
	return all === 0 ? 0 : common / all;
}
function byTrait(pair, from, trait) {
	const found = /* @__PURE__ */ new Map();
	for (const variant of from.variants) {
		const key = trait(pair, from.side, variant);
		if (key === null) continue;
		const list = found.get(key);
		if (list === void 0) found.set(key, [variant]);
		else list.push(variant);
	}
	return found;
}
/** Named schemas: by what they are called, wherever they are written. */
function referenceTrait(_pair, _side, { written }) {
	const name = referredName(written.node);
	if (name !== null) return name;
	const owner = String(written.node.parent?.key);
	return owner === "schemas" || owner === "definitions" ? String(written.node.key) : null;
}
function titleTrait(pair, side, variant) {
	const title = viewOf(pair, side, variant).plain.get("title")?.value;
	return typeof title === "string" ? title : null;
}
/** A property that can only have one value says which alternative it is: `kind: { const: card }`. */
function tagTrait(pair, side, variant) {
	const tags = [];
	for (const [name, members] of viewOf(pair, side, variant).properties) {
		const { values } = pair.actions.view(side, members.parts);
		if (values !== null && values.value.length === 1) tags.push(`${name}=${canonical(values.value[0])}`);
	}
	return tags.length === 0 ? null : tags.sort().join();
}
function contentTrait(pair, side, variant) {
	return viewOf(pair, side, variant).leaves.map(({ node }) => canonical(node.value)).join("&");
}
/** Objects by the names of their properties, other types by their name and format. */
function shapeTrait(pair, side, variant) {
	const view = viewOf(pair, side, variant);
	return `${typeNames(view)} ${view.format?.value ?? ""} ${[...view.properties.keys()].sort().join()}`;
}
/** What has to be there tells `{ card }` from `{ iban }` after other properties came or went. */
function requiredTrait(pair, side, variant) {
	const { required } = viewOf(pair, side, variant);
	return required.size === 0 ? null : [...required.keys()].sort().join();
}
function typeTrait(pair, side, variant) {
	const view = viewOf(pair, side, variant);
	return view.types === null ? null : typeNames(view);
}
function typeNames(view) {
	return view.types === null ? "" : [...view.types.value].sort().join("|");
}
function viewOf(pair, side, { written }) {
	return pair.actions.view(side, [written]);
}

// src/spec/diff/schema/variants.ts
/** Alternatives that a message lists before it counts the rest. */
const MAX_LISTED = 8;
/**
* Alternatives of `oneOf` and `anyOf`. A schema without alternatives is one alternative, so that wrapping it changes nothing.
* Answers false where only one side has alternatives, or has in each of them what the other has beside them: everything else is
* compared within them.
*/
function compareVariants(pair) {
	const [before] = pair.base.groups;
	const [after] = pair.head.groups;
	if (before === void 0 && after === void 0) return true;
	if (pair.base.groups.length > 1 || pair.head.groups.length > 1) {
		compareGroups(pair);
		return true;
	}
	const left = before === void 0 ? wholeSchema(pair.base) : variantsOf(pair.base, before);
	const right = after === void 0 ? wholeSchema(pair.head) : variantsOf(pair.head, after);
	const isLifted = before === void 0 || after === void 0 || isSpreadOtherwise(pair, [before, after]);
	compareAlternatives(pair, {
		left,
		right,
		groups: {
			before: before ?? null,
			after: after ?? null
		},
		isLifted
	});
	return !isLifted;
}
/** Whether one side says beside its alternatives which type and properties there are, and the other in each of them. */
function isSpreadOtherwise(pair, [before, after]) {
	const isBeside = (side, group) => hasShape(pair, side, besideOf(pair[side], group));
	const areInside = (side, { variants }) => variants.every((written) => hasShape(pair, side, [written]));
	const [isBefore, isAfter] = [isBeside("base", before), isBeside("head", after)];
	return isBefore && !isAfter && areInside("head", after) || isAfter && !isBefore && areInside("base", before);
}
function hasShape(pair, side, parts) {
	const { types, properties } = pair.actions.view(side, parts);
	return types !== null && properties.size > 0;
}
/** Several groups all have to hold: each is compared with the one that stands for it, and the others came or went. */
function compareGroups(pair) {
	const { pairs, removed, added } = matchGroups(pair.base.groups, pair.head.groups);
	for (const [before, after] of pairs) {
		const [left, right] = [variantsOf(pair.base, before), variantsOf(pair.head, after)];
		compareAlternatives(pair, {
			left,
			right,
			groups: {
				before,
				after
			},
			isLifted: false
		});
	}
	for (const { kind, node } of added) reportConstraint(pair, true, {
		word: kind,
		before: null,
		after: "alternatives",
		at: {
			base: null,
			head: node
		}
	});
	for (const { kind, node } of removed) reportConstraint(pair, false, {
		word: kind,
		before: "alternatives",
		after: null,
		at: {
			base: node,
			head: null
		}
	});
}
/** The same text first, then the same keyword, then what is left, in the written order. */
function matchGroups(base, head) {
	const pairs = [];
	const removed = [...base];
	const added = [...head];
	const traits = [
		(group) => canonical(group.node.value),
		(group) => group.kind,
		() => ""
	];
	for (const trait of traits) for (const before of [...removed]) {
		const after = added.find((each) => trait(each) === trait(before));
		if (after === void 0) continue;
		pairs.push([before, after]);
		removed.splice(removed.indexOf(before), 1);
		added.splice(added.indexOf(after), 1);
	}
	return {
		pairs,
		removed,
		added
	};
}
function besideOf(view, group) {
	return view.leaves.map((leaf) => leaf === group.leaf ? {
		...leaf,
		without: [...leaf.without, group.kind]
	} : leaf);
}
function variantsOf(view, group) {
	const beside = besideOf(view, group);
	return group.variants.map((written) => ({
		written,
		whole: [...beside, written]
	}));
}
function wholeSchema(view) {
	const [first] = view.leaves;
	return first === void 0 ? [] : [{
		written: first,
		whole: view.leaves
	}];
}
function compareAlternatives(pair, sides) {
	const { before, after } = sides.groups;
	compareKinds(pair, before, after);
	const matched = matchVariants(pair, sides.left, sides.right);
	for (const [base, head] of matched.pairs) if (sides.isLifted) pair.actions.descend(base.whole, head.whole, null);
	else pair.actions.descend([base.written], [head.written], null);
	reportVariants(pair, "variant.removed", matched.removed);
	reportVariants(pair, "variant.added", matched.added);
}
/** All that came or went in one list are one edit, shown at the first of them. */
function reportVariants(pair, rule, variants) {
	const [first] = variants;
	if (first === void 0) return;
	const names = variants.map(({ written }) => nameVariant(written.node));
	const isRemoved = rule === "variant.removed";
	const message = `${`${names.length === 1 ? "Alternative" : "Alternatives"} ${listNames(names)} of ${pair.subject()}`} ${names.length === 1 ? "was" : "were"} ${isRemoved ? "removed" : "added"}`;
	const { node } = first.written;
	const at = isRemoved ? {
		base: node,
		head: null
	} : {
		base: null,
		head: node
	};
	pair.report(rule, message, {
		...at,
		detail: names.length === 1 ? "" : names.join()
	});
}
function listNames(names) {
	return listSome(names, MAX_LISTED);
}
/** `oneOf` became `anyOf`, or the other way, which says something only where a value can fit two alternatives. */
function compareKinds(pair, before, after) {
	if (before === null || after === null || before.kind === after.kind) return;
	if (isExclusive(pair, "base", before) && isExclusive(pair, "head", after)) return;
	const at = {
		base: before.node,
		head: after.node
	};
	const subject = pair.subject();
	if (after.kind === "oneOf") pair.report("variants.made-exclusive", `Only one alternative of ${subject} may fit at a time`, at);
	else pair.report("variants.made-combinable", `Several alternatives of ${subject} may fit at once`, at);
}
function nameVariant(node) {
	const [own, first] = [referredName(node), node.child("allOf")?.child(0) ?? null];
	const referred = own ?? (first === null ? null : referredName(first));
	const values = node.child("const") === null ? node.child("enum")?.value : [node.child("const")?.value];
	const only = Array.isArray(values) && values.length <= MAX_LISTED ? ` (only ${values.map(canonical).join(", ")})` : "";
	const name = (own === null ? node.child("title")?.value : void 0) ?? referred ?? node.child("type")?.value;
	return name === void 0 ? String(Number(node.key) + 1) : `"${String(name)}"${only}`;
}

// src/spec/diff/schema/facets.ts
/** What is compared of two schemas, in this order. A part that answers `false` has said it all: the rest would only repeat it. */
const FACETS = [
	compareMalformed,
	compareNullability,
	compareVariants,
	compareTypes,
	compareValues,
	compareExtensibleValues,
	compareBounds,
	compareLimits,
	comparePatterns,
	compareFormat,
	compareTextContent,
	compareDiscriminator,
	compareSubtypes,
	compareProperties,
	compareAdditional,
	compareItems,
	compareDefault,
	compareDeprecation,
	compareSchemaLifecycle,
	compareXml,
	compareSchemaExamples,
	compareKeywords
];
function compareSchemaPair(pair) {
	for (const facet of FACETS) if (facet(pair) === false) return;
}

// src/spec/diff/schema/same-text.ts
/** Keywords that say the same on both sides where they are written the same, whatever references lead to. */
const LOCAL = /* @__PURE__ */ new Set([
	"type",
	"nullable",
	"format",
	"pattern",
	"enum",
	"const",
	"minimum",
	"maximum",
	"exclusiveMinimum",
	"exclusiveMaximum",
	"multipleOf",
	"minLength",
	"maxLength",
	"minItems",
	"maxItems",
	"uniqueItems",
	"minProperties",
	"maxProperties",
	"required",
	"title",
	"description",
	"$comment",
	"example",
	"examples",
	"default",
	"deprecated",
	"readOnly",
	"writeOnly",
	"externalDocs",
	"xml"
]);
/** Keywords of a property that decide where else has to be looked for what it says of itself. */
const ELSEWHERE = [
	"$ref",
	"$dynamicRef",
	"allOf",
	"oneOf",
	"anyOf"
];
/**
* The schemas below one that both sides share of which a reference leads to something else than before, in the order in which
* the comparison of such schemas finds them; null where more than its members may have changed.
*/
function onwardFromShared(pair, actions, unchanged) {
	const { base, head } = pair;
	if (!(base.form === "schema" && head.form === "schema" && base.without.length + head.without.length === 0) || !unchanged.isShared(base.node, head.node)) return null;
	if (!Object.keys(base.node.value).every((word) => LOCAL.has(word) || BELOW.has(word) || word.startsWith("x-"))) return null;
	const changed = new Set(unchanged.changedMembers(head.node));
	const onward = [];
	for (const [word, lead] of BELOW) {
		if (!changed.has(word)) continue;
		const found = lead(pair, {
			actions,
			unchanged
		});
		if (found === null) return null;
		onward.push(...found);
	}
	return onward;
}
/** Keywords below which there are schemas, in the order in which they are compared. */
const BELOW = /* @__PURE__ */ new Map([
	["properties", properties],
	["additionalProperties", (pair) => single(pair, "additionalProperties")],
	["items", (pair) => single(pair, "items")]
]);
function properties(pair, { actions, unchanged }) {
	const maps = [pair.base.node.child("properties"), pair.head.node.child("properties")];
	if (maps[0] === null || maps[1] === null || Array.isArray(maps[1].value) || referenceOf(maps[1]) !== null) return null;
	const onward = [];
	for (const name of unchanged.changedMembers(maps[1])) {
		const parts = partsAt(pair, [maps[0].child(name), maps[1].child(name)]);
		if (parts === null) return null;
		const [was, is] = isHidden(parts, pair.flow, actions);
		if (was !== is) return null;
		if (!is) onward.push({
			parts,
			step: name
		});
	}
	return onward;
}
/** Whether either side takes no part in this direction. */
function isHidden(parts, flow, actions) {
	const word = flow === "request" ? "readOnly" : "writeOnly";
	const [base, head] = parts;
	if (ELSEWHERE.every((each) => head.node.child(each) === null)) {
		const own = head.node.child(word)?.value === true;
		return [own, own];
	}
	const says = (side, part) => actions.view(side, [part]).plain.get(word)?.value === true;
	return [says("base", base), says("head", head)];
}
function single(pair, word) {
	const parts = partsAt(pair, [pair.base.node.child(word), pair.head.node.child(word)]);
	return parts === null ? null : [{
		parts,
		step: "*"
	}];
}
/** Null for what is no schema object: a list has another meaning. */
function partsAt({ base, head }, [before, after]) {
	if (before == null || after == null || Array.isArray(after.value)) return null;
	return [schemaPart(before, base.dialect), schemaPart(after, head.dialect)];
}

// src/spec/diff/schema-identities.ts
/** Keywords whose schemas are taken together with what stands beside them. */
const COMBINING = [
	"allOf",
	"oneOf",
	"anyOf"
];
/** Names schemas by what they are made of, so that they are known again wherever they are reached from. */
var SchemaIdentities = class {
	#sources;
	#known = /* @__PURE__ */ new WeakMap();
	#next = 0;
	constructor(sources) {
		this.#sources = sources;
	}
	/** The same for parts that are made of the same. */
	of(parts) {
		return parts.map((part) => `${part.form[0]}${this.#ofValue(part)}-${part.without.join()}`).join("+");
	}
	/** The same for parts that say the same: what a reference leads to stands for it. */
	ofMeaning(side, parts) {
		const named = this.named(side, parts);
		return this.of(named === null ? parts : [named]);
	}
	/** The one schema that the parts are, or are nothing but a reference to; null where there is more to them. */
	named(side, [part, ...more]) {
		if (part === void 0 || more.length > 0) return null;
		const reference = part.form === "schema" && part.without.length === 0 ? referenceOf(part.node) : null;
		if (reference === null) return part;
		const target = this.#sources[side].follow(reference, part.node.document);
		if (target === null || referenceOf(target) !== null || !isObject(target.value)) return null;
		const isWhole = Object.keys(part.node.value).length === 1 && COMBINING.every((word) => target.child(word) === null);
		return part.dialect === "3.1" && !isWhole ? null : schemaPart(target, part.dialect);
	}
	#ofValue({ node }) {
		const { value } = node;
		if (value === null || typeof value !== "object") return `${node.document.side}:${node.document.file}#${node.pointer()}`;
		let identity = this.#known.get(value);
		if (identity === void 0) {
			identity = this.#next++;
			this.#known.set(value, identity);
		}
		return identity;
	}
};

// src/spec/diff/describe.ts
const NAME_LISTS = /* @__PURE__ */ new Set([
	"schemas",
	"definitions",
	"$defs"
]);
/** One of them is in every schema that holds another one. */
const SCHEMA_WORDS = [
	"type",
	"properties",
	"items",
	"allOf",
	"oneOf",
	"anyOf",
	"additionalProperties",
	"not",
	"if"
];
/**
* What a reader would call the place of a schema: `property "address.city" of schema "User"`, `parameter "limit"`,
* `the request body`. `below` names a property of it.
*/
function describeSchema(node, below = []) {
	const property = [...below];
	for (let at = node; at !== null; at = at.parent) {
		const owner = at.parent;
		const key = String(owner?.key ?? "");
		if (owner === null && isSchemaFile(at)) return nameProperty(property, `schema "${nameOfFile(at)}"`);
		if (owner === null) break;
		if (key === "properties") property.unshift(String(at.key));
		else if (at.key === "items" || at.key === "prefixItems" || at.key === "additionalProperties") property.unshift("*");
		else {
			const label = owner.parent?.key === "properties" && isSchema(owner) ? null : ownerLabel(at, key);
			if (label !== null) return nameProperty(property, label);
		}
	}
	return property.length === 0 ? "the schema" : `property "${property.join(".")}"`;
}
function nameProperty(property, owner) {
	if (property.length === 0) return owner;
	if (property.every((step) => step === "*")) return `the elements of ${owner}`;
	return `property "${property.join(".")}" of ${owner}`;
}
/** What a schema belongs to, when this node is where that begins. */
function ownerLabel(at, ownerKey) {
	const message = messageLabel(at);
	if (message !== null) return message;
	if (isLibrary(at.parent) && at.child("get") === null) return `schema "${String(at.key)}"`;
	if (NAME_LISTS.has(ownerKey)) return `schema "${String(at.key)}"`;
	if (ownerKey === "parameters") return parameterLabel(at);
	if (ownerKey === "headers" && at.key !== "properties") return `header "${String(at.key)}"`;
	if (ownerKey === "responses") return `response ${String(at.key)}`;
	if (ownerKey === "requestBodies") return `request body "${String(at.key)}"`;
	return at.key === "requestBody" ? "the request body" : null;
}
function isSchema(node) {
	return SCHEMA_WORDS.some((word) => node.child(word) !== null);
}
function isLibrary(owner) {
	if (owner === null || owner.parent !== null) return false;
	return owner.child("paths") === null && owner.child("components") === null && !isSchemaFile(owner);
}
/** Whether a whole file is one schema: by keywords in the form that only a schema has. */
function isSchemaFile(root) {
	const [type, name] = [root.child("type")?.value, root.child("$schema")?.value];
	const isList = (key) => Array.isArray(root.child(key)?.value);
	return typeof type === "string" || typeof name === "string" || [
		"type",
		"allOf",
		"oneOf",
		"anyOf",
		"enum"
	].some(isList);
}
function nameOfFile(root) {
	const title = root.child("title")?.value;
	const name = root.document.file.split("/").at(-1) ?? "";
	return typeof title === "string" ? title : name.replace(/\.[^.]*$/, "");
}
/** Payload and headers of a message of AsyncAPI, which are schemas; headers of HTTP are a map of them. */
function messageLabel(at) {
	const isHeaders = at.key === "headers" && (at.child("properties") ?? at.child("type") ?? at.child("$ref")) !== null;
	const owner = at.parent;
	if (owner === null || !(isHeaders || at.key === "payload")) return null;
	const name = owner.child("name")?.value;
	const key = typeof owner.key === "number" || MESSAGE_KEYS.has(owner.key) ? "" : owner.key;
	const label = typeof name === "string" ? name : key;
	return `the ${at.key} of ${label === "" ? "the message" : `message "${label}"`}`;
}
const MESSAGE_KEYS = /* @__PURE__ */ new Set(["", "message"]);
function parameterLabel(node) {
	const name = node.child("name")?.value;
	return node.child("in")?.value === "body" ? "the request body" : `parameter "${typeof name === "string" ? name : String(node.key)}"`;
}

// src/spec/diff/schema-pair.ts
/** Two schemas at one place of the exchange, and where findings about them go. */
var SchemaPair = class {
	base;
	head;
	flow;
	actions;
	#place;
	#edits;
	#missed;
	#anchor;
	/** The reference that was turned to another schema, whether that one was there before or is new. */
	turn;
	isAlwaysSent;
	isText;
	today;
	#negatedBy;
	constructor(views, place, log) {
		this.base = views.base;
		this.head = views.head;
		this.flow = log.negatedBy === null ? views.flow : opposite(views.flow);
		this.#negatedBy = log.negatedBy;
		this.isAlwaysSent = log.isAlwaysSent;
		this.isText = log.isText;
		this.today = log.today;
		this.#place = place;
		this.#edits = log.edits;
		this.#missed = log.missed;
		this.actions = log.actions;
		this.#anchor = log.anchor;
		this.turn = log.turn;
	}
	/** What a reader calls the head's schema, or one of its properties. */
	subject(below = []) {
		return describeSchema(this.head.node, below);
	}
	/** The same, named after the schema that holds the edit: what an allOf or a wrapper refers to has a name of its own. */
	subjectAt({ base, head }, below = []) {
		const holder = head === null ? holderOf(this.base, base) : holderOf(this.head, head);
		return describeSchema(holder ?? this.head.node, below);
	}
	/**
	* The schema that a reference leads to now, where the one before is still there and has lost nothing: what is gone from here is
	* written in it as ever.
	*/
	successorOf(gone) {
		const [before, after] = [this.base.node, this.head.node];
		const [old, now] = [describeSchema(before), describeSchema(after)];
		if (!(old !== now && [old, now].every((each) => each.startsWith("schema \""))) || holderOf(this.base, gone)?.value !== before.value) return null;
		return before.document.file === after.document.file && isWritten$1(after.document.parsed.value, gone.path()) ? now : null;
	}
	/** Records what a turned reference took away: one edit, shown at the reference, whatever went with it. */
	reportTurned(rule, message, at) {
		const { turn, step } = at;
		const place = {
			base: turn.base,
			head: turn.head,
			step,
			detail: "gone",
			isAtReference: true
		};
		this.report(rule, `${describeAnchor(turn)}: ${message}`, place);
	}
	/** Records an edit. Without a node on either side it is shown where the schema is written. */
	report(rule, message, at) {
		if (this.#negatedBy !== null) this.#reportExclusion(rule, message, at);
		else this.#report({
			rule,
			direction: this.flow
		}, message, at);
	}
	#reportExclusion(rule, message, at) {
		if (ANNOTATION_RULES.test(rule)) return;
		const real = opposite(this.flow);
		const outer = severityOf(rule, this.flow) !== "info" === (real === "request") ? "constraint.tightened" : "constraint.relaxed";
		const words = `Inside "${this.#negatedBy}", ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
		this.#report({
			rule: outer,
			direction: real
		}, words, {
			...at,
			detail: message
		});
	}
	#report({ rule, direction }, message, at) {
		const isRemoved = at.shownAt === "base" || at.head === null && at.base !== null;
		const anchor = at.isAtReference === true || at.head !== null && this.#anchor?.head.key !== "$ref" ? null : this.#anchor;
		this.#edits.add({
			rule,
			direction,
			message: anchor === null ? message : `${describeAnchor(anchor)}: ${message.charAt(0).toLowerCase()}${message.slice(1)}`,
			base: anchor?.base ?? at.base,
			head: anchor?.head ?? at.head ?? (at.base === null ? this.head.node : null),
			shownAt: isRemoved && anchor === null ? "base" : "head",
			place: this.#place,
			within: {
				base: this.base.node,
				head: this.head.node
			},
			step: at.step ?? [],
			detail: anchor === null ? at.detail ?? "" : message
		});
	}
	/** Records that a keyword was not compared, on the head, or on the base when it is gone. */
	miss(node, what, why) {
		this.#missed.push({
			location: node.location(),
			what,
			why
		});
	}
};
/** The schema object of a view that a node stands in. */
function holderOf(view, node) {
	for (let at = node; at !== null; at = at.parent) {
		const { value } = at;
		const leaf = view.leaves.find((each) => each.node.value === value);
		if (leaf !== void 0) return leaf.node;
	}
	return null;
}
function isWritten$1(root, path) {
	let value = root;
	for (const key of path) {
		if (value === null || typeof value !== "object" || !Object.hasOwn(value, key)) return false;
		value = value[key];
	}
	return true;
}
/** What says nothing about which values are allowed says nothing about which are excluded. */
const ANNOTATION_RULES = /^(?:default|schema|sunset|stability|examples|xml)\./;
function opposite(flow) {
	return flow === "request" ? "response" : "request";
}
function describeAnchor({ base, head }) {
	const isReference = (node) => node.key === "$ref";
	const subject = describeSchema(isReference(head) ? head.parent ?? head : head);
	const name = (node) => `"${String(node.value).split("/").at(-1)}"`;
	const words = !isReference(head) ? `no longer refers to ${name(base)}` : `refers to ${name(head)} ${isReference(base) ? `instead of ${name(base)}` : "now"}`;
	return `${subject.charAt(0).toUpperCase()}${subject.slice(1)} ${words}`;
}

// src/spec/diff/schema-comparer.ts
/** Pairs of schemas in one comparison: GitHub's whole description has 0.1 million, twice. */
const MAX_PAIRS = 5e5;
/**
* Compares every pair of schemas once per direction, however many operations share it, and keeps a queue instead of calling
* itself, so that neither recursion of the specification nor its depth matters.
*/
var SchemaComparer = class {
	#tools;
	#places = /* @__PURE__ */ new Map();
	#waiting = [];
	#identities;
	#views = /* @__PURE__ */ new Map();
	#outcomes = /* @__PURE__ */ new Map();
	#mayNameDialects;
	#inheritance = {
		base: null,
		head: null
	};
	constructor(tools) {
		this.#tools = tools;
		this.#mayNameDialects = mayNameDialects(tools.base) || mayNameDialects(tools.head);
		this.#identities = new SchemaIdentities({
			base: tools.base.sources,
			head: tools.head.sources
		});
	}
	/**
	* Asks for a comparison and answers where its findings go, null where there is nothing to compare. `from` is the place that
	* leads here through the property `step`, null for the value itself.
	*/
	compare(pair, from, step) {
		const { base, head, flow, negatedBy = null, isAlwaysSent = false, isText = false } = pair;
		if (this.#isSame(base, head)) return null;
		const anchor = isSameName(base, head) ? null : pair.anchor ?? this.#anchorOf(base, head);
		const at = anchor === null ? "" : `${anchor.base.pointer()} > ${anchor.head.pointer()}`;
		const how = `${negatedBy === null ? "" : `${negatedBy} `}${isAlwaysSent ? "always " : ""}${isText ? "text " : ""}${flow} ${at}`;
		const key = `${this.#identities.of(base)} ${this.#identities.of(head)} ${how}`;
		let place = this.#places.get(key);
		if (place === void 0) {
			place = new Place(null);
			this.#places.set(key, place);
			const outcome = `${this.#identities.ofMeaning("base", base)} ${this.#identities.ofMeaning("head", head)} ${how}`;
			this.#waiting.push({
				base,
				head,
				flow,
				place,
				anchor,
				negatedBy,
				isAlwaysSent,
				isText,
				outcome
			});
		}
		place.reachedFrom(from, step);
		return place;
	}
	/**
	* The reference that is the edit, when it names another schema now, came in the place of a schema or gave way to one, and
	* what it names was there before and is as it was, or what was named before is there as ever: its lines are not the edit.
	*/
	#anchorOf([base, ...moreBase], [head, ...moreHead]) {
		if (base === void 0 || head === void 0 || moreBase.length + moreHead.length > 0) return null;
		const [left, right] = [base.node.child("$ref"), head.node.child("$ref")];
		const named = (right ?? left)?.value;
		if (typeof named !== "string" || left?.value === right?.value) return null;
		const before = this.#tools.base.sources.follow(named, base.node.document);
		const after = this.#tools.head.sources.follow(named, head.node.document);
		if (before === null || after === null) return null;
		return this.#turnOf([base], [head]) !== null || this.#tools.unchanged.isSame(before, after) ? {
			base: left ?? base.node,
			head: right ?? head.node
		} : null;
	}
	/** The reference that names another schema now, where the one before is there as ever: what is gone went with the reference. */
	#turnOf([base, ...moreBase], [head, ...moreHead]) {
		if (base === void 0 || head === void 0 || moreBase.length + moreHead.length > 0) return null;
		const [left, right] = [base.node.child("$ref"), head.node.child("$ref")];
		if (left === null || right === null || left.value === right.value || typeof left.value !== "string") return null;
		return this.#tools.head.sources.follow(left.value, head.node.document) === null ? null : {
			base: left,
			head: right
		};
	}
	/** Works until nothing is asked for any more. */
	run() {
		for (let index = 0; index < this.#waiting.length; index++) {
			const waiting = this.#waiting[index];
			if (waiting === void 0) break;
			if (index >= MAX_PAIRS) {
				this.#missRest(waiting);
				return;
			}
			this.#comparePair(waiting);
		}
		this.#waiting.length = 0;
	}
	/** What a schema says, allOf and references written out; built once for the same parts. */
	view(side, parts) {
		const key = `${side} ${this.#identities.ofMeaning(side, parts)}`;
		let view = this.#views.get(key);
		if (view === void 0) {
			view = schemaView(this.#tools[side].sources, parts);
			this.#views.set(key, view);
		}
		return view;
	}
	#comparePair(waiting) {
		const known = this.#outcomes.get(waiting.outcome);
		if (known !== void 0) {
			this.#repeat(known, waiting.place);
			return;
		}
		const outcome = {
			edits: [],
			missed: [],
			onward: []
		};
		this.#outcomes.set(waiting.outcome, outcome);
		const actions = this.#actionsOf(waiting, outcome);
		if (!this.#passShared(waiting, actions)) this.#compareViews(waiting, outcome, actions);
		this.#tools.missed.push(...outcome.missed);
	}
	/** Says again at another place what was found out about the same two schemas. */
	#repeat({ edits, missed, onward }, place) {
		for (const edit of edits) this.#tools.edits.add({
			...edit,
			place,
			like: edit
		});
		this.#tools.missed.push(...missed);
		for (const each of onward) each.place.reachedFrom(place, each.step);
	}
	#actionsOf({ flow, place, anchor, negatedBy, isText }, outcome) {
		const ask = (pair, step) => {
			const asked = this.compare(pair, place, step);
			if (asked !== null) outcome.onward.push({
				place: asked,
				step
			});
		};
		return {
			descend: (base, head, step) => ask({
				base,
				head,
				flow,
				anchor,
				negatedBy,
				isText
			}, step),
			descendNegated: (base, head, by) => ask({
				base,
				head,
				flow,
				anchor,
				negatedBy: negatedBy === null ? by : null,
				isText
			}, null),
			view: (side, parts) => this.view(side, parts),
			subtypes: (side, view) => this.#subtypes(side, view),
			isThere: (side, reference, from) => this.#tools[side].sources.follow(reference, from.document) !== null,
			isSame: (left, right) => this.#isSame([left], [right])
		};
	}
	/** Goes on to what differs below a schema that itself is the same; answers false where it has to be looked at. */
	#passShared({ base, head, flow, negatedBy }, actions) {
		const [left, right] = [this.#identities.named("base", base), this.#identities.named("head", head)];
		if (left === null || right === null) return false;
		const direction = negatedBy === null ? flow : opposite(flow);
		const onward = onwardFromShared({
			base: left,
			head: right,
			flow: direction
		}, actions, this.#tools.unchanged);
		for (const { parts, step } of onward ?? []) actions.descend([parts[0]], [parts[1]], step);
		return onward !== null;
	}
	#compareViews(waiting, outcome, actions) {
		const { base, head, flow, place, anchor, negatedBy, isAlwaysSent, isText } = waiting;
		const aligned = alignViews({
			base: this.view("base", base),
			head: this.view("head", head)
		}, {
			base: (parts) => this.view("base", parts),
			head: (parts) => this.view("head", parts)
		});
		const { today } = this.#tools;
		if (this.#mayNameDialects) outcome.missed.push(...this.#unknownDialects(aligned));
		const edits = { add: (edit) => {
			outcome.edits.push(edit);
			this.#tools.edits.add(edit);
		} };
		const turn = anchor ?? this.#turnOf(base, head);
		const log = {
			edits,
			missed: outcome.missed,
			today,
			actions,
			anchor,
			turn,
			negatedBy,
			isAlwaysSent,
			isText
		};
		compareSchemaPair(new SchemaPair({
			...aligned,
			flow
		}, place, log));
	}
	/** Of the head, or of the base where the head has none. */
	#unknownDialects(views) {
		const [before = [], after = []] = ["base", "head"].map((side) => views[side].leaves.flatMap(({ node }) => unknownDialectOf(this.#tools[side], node)));
		return after.length > 0 ? after : before;
	}
	#subtypes(side, view) {
		const specification = this.#tools[side];
		this.#inheritance[side] ??= inheritanceOf(specification);
		const subtypes = this.#inheritance[side]?.get(view.leaves[0]?.node.value) ?? [];
		return new Map([...subtypes].map(([name, node]) => [name, schemaPart(node, dialectOf(specification.version))]));
	}
	#isSame(base, head) {
		return base.length === head.length && base.every((left, index) => {
			const right = head[index];
			if (right === void 0 || left.form !== right.form || left.without.join() !== right.without.join()) return false;
			return left.form !== "form-data" && this.#tools.unchanged.isSame(left.node, right.node);
		});
	}
	#missRest({ head }) {
		const node = head[0]?.node;
		if (node === void 0) return;
		const why = `more than ${MAX_PAIRS} pairs of schemas had to be compared`;
		this.#tools.missed.push({
			location: node.location(),
			what: "this schema and all further ones",
			why
		});
	}
};
function isSameName([base, ...moreBase], [head, ...moreHead]) {
	if (base === void 0 || head === void 0 || moreBase.length + moreHead.length > 0) return false;
	const [left, right] = [base.node.child("$ref"), head.node.child("$ref")];
	return left !== null && left.value === right?.value;
}

// src/spec/diff/unchanged.ts
/**
* Tells, without reading what they mean, that two written values say the same: equal texts whose references lead to equal
* texts, or that have none where they moved to another file. Nearly all of a pull request's specification is settled this way,
* which is what makes comparing fast.
*/
var Unchanged = class {
	/** Written references, by canonical file, that lead to something else than before. */
	#changed;
	#isUsable;
	#base;
	#head;
	/** What is known of objects that both sides share. */
	#targets = /* @__PURE__ */ new Map();
	#sums = /* @__PURE__ */ new Map();
	constructor(base, head) {
		this.#base = base.sources;
		this.#head = head.sources;
		this.#isUsable = dialectOf(base.version) === dialectOf(head.version);
		this.#changed = this.#isUsable ? changedReferences(base, head) : /* @__PURE__ */ new Set();
	}
	isSame(base, head) {
		if (!this.#isUsable) return false;
		if (base === null || head === null) return base === head;
		const known = base.value === head.value ? this.#targets.get(base.value) : void 0;
		if (known !== void 0) return known;
		const file = canonicalFile(this.#base, base.document);
		if (file !== canonicalFile(this.#head, head.document)) return isBoundToFile(base.value) ? false : isEqual(base.value, head.value);
		const isSame = (reference) => !this.#changed.has(keyOf(file, reference));
		return isEqual(base.value, head.value, {
			reference: isSame,
			shared: (value) => this.#hasSameTargets(value, head.document, isSame)
		});
	}
	/** Whether both sides have the same object in the same file, so that only what its references lead to can differ. */
	isShared(base, head) {
		if (!this.#isUsable || base.value !== head.value || base.value === null || typeof base.value !== "object") return false;
		return canonicalFile(this.#base, base.document) === canonicalFile(this.#head, head.document);
	}
	/** Keys of members of a shared object from which some reference leads to something else than before. */
	changedMembers({ document, value }) {
		const { tree } = document.parsed;
		const place = value === null || typeof value !== "object" ? void 0 : tree.placeOf(value);
		if (place === void 0) return [];
		const file = canonicalFile(this.#head, document);
		const isSame = (reference) => !this.#changed.has(keyOf(file, reference));
		const changed = [];
		let index = 0;
		tree.forEach(place, (member, key) => {
			if (tree.isContainer(member) && !haveSameTargets(tree, member, isSame)) changed.push(key ?? String(index));
			index++;
		});
		return changed;
	}
	/** Whether every reference below an object that both sides share leads to the same as before. */
	#hasSameTargets(value, document, isSame) {
		const { tree } = document.parsed;
		const known = this.#targets.get(value);
		if (known !== void 0) return known;
		const place = tree.placeOf(value);
		const range = this.#head.allReferences(document)?.rangeOf(place) ?? null;
		const has = range === null ? haveSameTargets(tree, place, isSame) : this.#isSameRange(document, range);
		this.#targets.set(value, has);
		return has;
	}
	/** Whether none of the references with these numbers leads to something else than before. */
	#isSameRange(document, [start, end]) {
		let sums = this.#sums.get(document);
		if (sums === void 0) {
			sums = this.#sumUp(document);
			this.#sums.set(document, sums);
		}
		return sums[start] === sums[end];
	}
	/** How many of a document's references lead to something else than before, up to each of them. */
	#sumUp(document) {
		const file = canonicalFile(this.#head, document);
		const written = this.#head.allReferences(document)?.written ?? [];
		const sums = new Int32Array(written.length + 1);
		let sum = 0;
		for (const [index, { reference }] of written.entries()) {
			if (this.#changed.has(keyOf(file, reference))) sum++;
			sums[index + 1] = sum;
		}
		return sums;
	}
};
/** The entry file may have been renamed; its own references still lead to itself. */
function canonicalFile(sources, document) {
	return document === sources.entry.document ? "" : document.file;
}
/**
* Deep equality, order of keys aside; `same` decides about equal `$ref`s, which all are the same without it. Both sides share
* the objects that are written the same in both.
*/
function isEqual(left, right, same = null) {
	if (left === right) return same === null || left === null || typeof left !== "object" || same.shared(left);
	if (left === null || right === null || typeof left !== "object" || typeof right !== "object") return false;
	if (Array.isArray(left)) {
		if (!Array.isArray(right) || left.length !== right.length) return false;
		return left.every((each, index) => isEqual(each, right[index], same));
	}
	if (Array.isArray(right)) return false;
	let count = 0;
	for (const key in left) {
		if (!Object.hasOwn(left, key)) continue;
		count++;
		if (!Object.hasOwn(right, key)) return false;
		const one = left[key];
		if (!isEqual(one, right[key], same)) return false;
		if (isReference(key) && typeof one === "string" && same?.reference(one) === false) return false;
	}
	return count === Object.keys(right).length;
}
/** Words whose values, or those of members below them, lead somewhere from the file that they stand in. */
const LEADING = /* @__PURE__ */ new Set([
	"$ref",
	"$dynamicRef",
	"$id",
	"discriminator"
]);
/** Whether a text may say something else in another file. */
function isBoundToFile(value) {
	if (value === null || typeof value !== "object") return false;
	if (Array.isArray(value)) return value.some(isBoundToFile);
	return Object.entries(value).some(([key, each]) => LEADING.has(key) || isBoundToFile(each));
}
function haveSameTargets(tree, place, isSameReference) {
	if (!tree.isContainer(place) || !tree.mayRefer(place)) return true;
	let isSame = true;
	tree.forEach(place, (member, key) => {
		if (!isSame) return;
		if (tree.isContainer(member)) isSame = haveSameTargets(tree, member, isSameReference);
		else if (key !== null && isReference(key)) {
			const reference = tree.text(member);
			isSame = reference === null || isSameReference(reference);
		}
	});
	return isSame;
}
/** References whose target differs, directly or through further references. */
function changedReferences(base, head) {
	const changed = /* @__PURE__ */ new Set();
	const usedBy = /* @__PURE__ */ new Map();
	const families = {
		base: inheritanceOf(base),
		head: inheritanceOf(head)
	};
	const arePlain = families.base.size + families.head.size === 0;
	const sides = {
		base: base.sources,
		head: head.sources
	};
	for (const document of head.sources.documents.values()) {
		const file = canonicalFile(head.sources, document);
		const before = baseDocument(base.sources, file);
		const hidden = file === "" ? subtypeReferences(families.head) : [];
		for (const reference of [...head.sources.references(document), ...hidden]) {
			const key = keyOf(file, reference);
			const inner = arePlain ? innerOfShared(sides, reference, [before, document]) : null;
			if (inner !== null) {
				for (const each of inner) addTo(usedBy, each, key);
				continue;
			}
			const target = head.sources.follow(reference, document);
			const old = before === void 0 ? null : base.sources.follow(reference, before);
			if (target === null || old === null || !isSameTarget(base.sources, head.sources, [old, target])) changed.add(key);
			else if (!haveSameSubtypes(families.base, families.head, [old, target])) changed.add(key);
			else for (const inner of innerReferences(head.sources, families.head, target)) addTo(usedBy, inner, key);
		}
	}
	for (const key of changed) for (const user of usedBy.get(key) ?? []) changed.add(user);
	return changed;
}
/** References below the one text that both sides refer to; null where they do not, as far as that is told without reading it. */
function innerOfShared({ base, head }, reference, [before, after]) {
	const old = before === void 0 ? null : base.locate(reference, before);
	const now = old === null ? null : head.locate(reference, after);
	if (old === null || now === null) return null;
	const file = canonicalFile(head, now.document);
	if (canonicalFile(base, old.document) !== file) return null;
	if (!now.document.parsed.tree.isShared(now.place, old.document.parsed.tree, old.place)) return null;
	const below = head.allReferences(now.document)?.at(now.place) ?? null;
	return below === null ? null : below.map((each) => keyOf(file, each.reference));
}
function isSameTarget(base, head, [old, target]) {
	if (canonicalFile(base, old.document) !== canonicalFile(head, target.document)) return false;
	return isEqual(old.value, target.value);
}
function haveSameSubtypes(base, head, [old, target]) {
	const before = [...base.get(old.value)?.keys() ?? []].sort();
	const after = [...head.get(target.value)?.keys() ?? []].sort();
	return before.join("\n") === after.join("\n");
}
/** Schemas that extend others are led to by nothing that is written as a reference. */
function subtypeReferences(inheritance) {
	return [...inheritance.values()].flatMap((subtypes) => [...subtypes.values()].map((node) => `#${node.pointer()}`));
}
function baseDocument(base, file) {
	return file === "" ? base.entry.document : base.documents.get(file);
}
function innerReferences(sources, inheritance, target) {
	const file = canonicalFile(sources, target.document);
	const subtypes = [...inheritance.get(target.value)?.values() ?? []].map((node) => `#${node.pointer()}`);
	return [...sources.referencesBelow(target).map(({ reference }) => reference), ...subtypes].map((each) => keyOf(file, each));
}
function addTo(map, key, value) {
	const list = map.get(key);
	if (list === void 0) map.set(key, [value]);
	else if (list.at(-1) !== value) list.push(value);
}
/** A reference as it is written in a file; the entry file has no name here. */
function keyOf(file, reference) {
	return file === "" ? reference : `${file}\n${reference}`;
}
function isReference(key) {
	return key === "$ref" || key === "$dynamicRef";
}

// src/spec/diff/comparison.ts
/** Members at the top of a file that change what every operation below means. */
const ROOT_MEMBERS = [
	"security",
	"consumes",
	"produces"
];
function newComparison(base, head, today = null) {
	const unchanged = new Unchanged(base, head);
	const edits = new EditLog();
	const missed = [];
	const isRootChanged = ROOT_MEMBERS.some((key) => rootText(base, key) !== rootText(head, key));
	const areDefaultsSame = ["consumes", "produces"].every((key) => rootText(base, key) === rootText(head, key));
	const areBodiesApart = base.version !== "2.0" && head.version !== "2.0";
	let renamed = null;
	return {
		base,
		head,
		unchanged,
		today,
		edits,
		missed,
		schemas: new SchemaComparer({
			base,
			head,
			unchanged,
			edits,
			missed,
			today
		}),
		reportedMembers: /* @__PURE__ */ new Set(),
		isRootChanged,
		mayBeUnstable: [...base.sources.documents.values()].some(({ parsed }) => parsed.tree.mayHaveKey(STABILITY)),
		renamedSchemes: () => {
			renamed ??= renamedSchemes(base, head);
			return renamed;
		},
		areSameParameters: (left, right) => areDefaultsSame && left.path === right.path && (isSameMember(unchanged, [left, right], "parameters") || areBodiesApart && areSameParameters(unchanged, left, right))
	};
}
/** Whether the operations, and the path items they belong to, say the same below a key. */
function isSameMember(unchanged, [left, right], key) {
	return ["node", "pathItem"].every((owner) => unchanged.isSame(left[owner].child(key), right[owner].child(key)));
}
function areSameParameters(unchanged, left, right) {
	return left.parameters.length === right.parameters.length && left.parameters.every((each, index) => unchanged.isSame(each.node, right.parameters[index]?.node ?? null));
}
function rootText({ root }, key) {
	return canonical(root.child(key)?.value ?? null);
}

// src/spec/diff/operation-place.ts
/** An operation as a whole. */
function operationPlace(operation) {
	return new Place({
		operation,
		direction: "none",
		status: null,
		mediaType: null,
		property: [],
		parameter: null
	});
}

// src/spec/diff/reference-line.ts
/**
* Where a part of an operation came or went by a reference alone; null where it is written there, or where the component came
* or went itself. `owners` are the lists or maps that it may be in, or the reference itself.
*/
function referenceLine(comparison, side, { component, owners }) {
	const [own, other] = side === "base" ? [comparison.base, comparison.head] : [comparison.head, comparison.base];
	const pointer = component.pointer();
	for (const owner of owners) {
		const resolved = owner === null ? null : own.sources.resolve(owner);
		for (const written of owner === null ? [] : [owner, ...resolved?.children() ?? []]) {
			if (referenceOf(written) === null) continue;
			const target = own.sources.resolve(written);
			if (target?.document.file === component.document.file && target.pointer() === pointer) return isWritten(other, component, own) ? {
				written,
				component
			} : null;
		}
	}
	return null;
}
function isWritten(other, component, own) {
	const { file } = component.document;
	let value = (file === own.sources.entry.document.file ? other.sources.entry.document : other.sources.documents.get(file))?.parsed.value;
	for (const key of component.path()) {
		if (value === null || typeof value !== "object" || !Object.hasOwn(value, key)) return false;
		value = value[key];
	}
	return true;
}

// src/spec/diff/operation-pair.ts
/** One operation on both sides, of HTTP or of messaging, and where findings about it go. */
var OperationPair = class {
	base;
	head;
	comparison;
	constructor(base, head, comparison) {
		this.base = base;
		this.head = head;
		this.comparison = comparison;
	}
	place(direction, part = {}) {
		const { status = null, mediaType = null, parameter = null, property = [] } = part;
		return new Place({
			operation: this.head.id,
			direction,
			status,
			mediaType,
			property,
			parameter
		});
	}
	report(rule, message, at) {
		const side = at.head === null ? "base" : "head";
		const lone = at.base === null || at.head === null ? at.head ?? at.base : null;
		const owners = at.owners ?? [];
		const line = lone === null ? null : referenceLine(this.comparison, side, {
			component: lone,
			owners
		});
		this.comparison.edits.add({
			rule,
			direction: at.direction,
			message,
			base: line !== null && side === "base" ? line.written : at.base,
			head: line !== null && side === "head" ? line.written : at.head,
			about: line?.component ?? null,
			shownAt: at.shownAt ?? side,
			place: this.place(at.direction, at.part),
			detail: at.detail ?? ""
		});
	}
	/** Asks for the comparison of schemas that stand at one part of the operation. */
	compareSchemas(base, head, at) {
		const { flow, isAlwaysSent = false, isText = false } = at;
		this.comparison.schemas.compare({
			base,
			head,
			flow,
			isAlwaysSent,
			isText
		}, this.place(flow, at.part), null);
	}
};

// src/spec/diff/pair-paths.ts
/** Finds the same path on both sides: names of path parameters are only names, `/a/{id}` is `/a/{key}`. */
function pairPaths(base, head) {
	const byPath = new Map(head.map((path) => [path.path, path]));
	const byShape = /* @__PURE__ */ new Map();
	const basePaths = new Set(base.map((path) => path.path));
	for (const path of head) {
		if (basePaths.has(path.path)) continue;
		const shape = shapeOf(path);
		byShape.set(shape, [...byShape.get(shape) ?? [], path]);
	}
	const used = /* @__PURE__ */ new Set();
	return [...base.map((path) => {
		const found = byPath.get(path.path) ?? byShape.get(shapeOf(path))?.shift() ?? null;
		if (found !== null) used.add(found);
		return {
			base: path,
			head: found
		};
	}), ...head.filter((path) => !used.has(path)).map((path) => ({
		base: null,
		head: path
	}))];
}
function shapeOf(path) {
	return path.sense === "normal" ? templateShape(path.path) : path.path;
}
/** Names of a template's parameters, in order. */
function templateNames(path) {
	return [...path.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? "");
}

// src/spec/diff/security.ts
/** What an operation asks for: whoever got in before has to get in now. */
function compareSecurity(pair, renamed = /* @__PURE__ */ new Map()) {
	const before = alternativesOf(pair.base.security).map((each) => withNewNames(each, renamed));
	const after = alternativesOf(pair.head.security);
	const isTighter = before.some((old) => !after.some((now) => isCoveredBy(now, old)));
	const isLooser = after.some((now) => !before.some((old) => isCoveredBy(old, now)));
	if (!isTighter && !isLooser) return;
	const at = {
		direction: "none",
		base: pair.base.security.node,
		head: pair.head.security.node,
		...isAtTop(pair.head.security.node) && !isAtTop(pair.base.security.node) ? { shownAt: "base" } : {},
		detail: `${nameAll(before)} > ${nameAll(after)}`
	};
	const message = `Credentials changed from ${nameAll(before)} to ${nameAll(after)}`;
	pair.report(isTighter ? "security.tightened" : "security.loosened", message, at);
}
function withNewNames(alternative, renamed) {
	if (renamed.size === 0) return alternative;
	return Object.fromEntries(Object.entries(alternative).map(([name, scopes]) => [renamed.get(name) ?? name, scopes]));
}
function isAtTop(node) {
	return node !== null && node.parent?.parent === null;
}
/** No list means that nothing is asked for, which is one alternative without schemes. */
function alternativesOf(security) {
	return security.alternatives.length === 0 ? [{}] : security.alternatives;
}
/** Whether credentials for `held` satisfy `asked`. */
function isCoveredBy(asked, held) {
	return Object.entries(asked).every(([scheme, scopes]) => {
		const granted = held[scheme];
		return granted !== void 0 && scopes.every((scope) => granted.includes(scope));
	});
}
function nameAll(alternatives) {
	return alternatives.map(nameOne).sort().join(" or ");
}
function nameOne(alternative) {
	const schemes = Object.entries(alternative).map(([scheme, scopes]) => scopes.length > 0 ? `${scheme} (${scopes.join(", ")})` : scheme);
	return schemes.length === 0 ? "none" : schemes.sort().join(" with ");
}

// src/spec/diff/security-schemes.ts
/** Members of a scheme that decide where and how credentials are sent. */
const SCHEME_MEMBERS = [
	"type",
	"in",
	"name",
	"scheme",
	"flow"
];
const ADDRESSES = [
	"openIdConnectUrl",
	"authorizationUrl",
	"tokenUrl",
	"refreshUrl",
	"deviceAuthorizationUrl",
	"oauth2MetadataUrl"
];
/**
* Declared schemes, each compared once and reported with the operations that ask for it. What becomes of a scheme that
* nobody asks for breaks nobody, and is told all the same: whoever reviews the file wants to know of it.
*/
function compareSecuritySchemes(comparison, usersOf = askingIn(comparison)) {
	const [before, after] = [securitySchemes(comparison.base), securitySchemes(comparison.head)];
	const renamed = comparison.renamedSchemes();
	for (const [name, base] of before) {
		const head = after.get(name);
		if (head === void 0 && renamed.has(name)) continue;
		if (head === void 0) compareRemoved(comparison, {
			name,
			base,
			usersOf
		});
		else if (!comparison.unchanged.isSame(base, head)) compareScheme({
			comparison,
			name,
			base,
			head,
			usersOf
		});
	}
	const newNames = new Set(renamed.values());
	for (const [name, head] of after) {
		if (!(!before.has(name) && !newNames.has(name)) || usersOf("head", name).length > 0) continue;
		addEdit(comparison, {
			rule: "security.scheme-added",
			message: `Security scheme "${name}" was declared; no operation asks for it`,
			base: null,
			head,
			users: []
		});
	}
}
/** Operations that asked for it ask for something else now, which is told of them. */
function compareRemoved(comparison, { name, base, usersOf }) {
	if (usersOf("head", name).length > 0) comparison.missed.push(notAnalysed(base, `security scheme "${name}"`, "operations ask for it, and it is declared no longer"));
	else if (usersOf("base", name).length === 0) addEdit(comparison, {
		rule: "security.scheme-removed",
		message: `Security scheme "${name}", which no operation asked for, was removed`,
		base,
		head: null,
		users: []
	});
}
function compareScheme(pair) {
	const { base, head } = pair;
	for (const member of SCHEME_MEMBERS) compareMember(pair, member);
	compareAddresses(pair);
	compareFlows(pair);
	if (base.child("flows") === null && head.child("flows") === null) compareScopes(pair);
}
/** Ways to get a token; a new one takes nothing away. */
function compareFlows(pair) {
	for (const flow of pair.base.child("flows")?.children() ?? []) {
		const counterpart = pair.head.child("flows")?.child(flow.key) ?? null;
		if (counterpart !== null) {
			compareAddresses({
				...pair,
				base: flow,
				head: counterpart
			});
			compareScopes({
				...pair,
				base: flow,
				head: counterpart
			});
		} else if (!String(flow.key).startsWith("x-")) reportScheme(pair, {
			rule: "security.scheme-changed",
			words: `no longer has the flow ${String(flow.key)}`,
			base: flow,
			head: null
		});
	}
}
/** What consumers can ask for when they get a token. */
function compareScopes(pair) {
	const [before, after] = [scopesOf(pair.base), scopesOf(pair.head)];
	for (const [scope, node] of before) {
		if (after.has(scope)) continue;
		reportScheme(pair, {
			rule: "security.scope-removed",
			words: `no longer has the scope ${scope}`,
			base: node,
			head: null
		});
	}
	for (const [scope, node] of after) {
		if (before.has(scope)) continue;
		reportScheme(pair, {
			rule: "security.scope-added",
			words: `has the scope ${scope}`,
			base: null,
			head: node
		});
	}
}
/** AsyncAPI 3 calls them available. */
function scopesOf(flow) {
	const scopes = (flow.child("scopes") ?? flow.child("availableScopes"))?.children() ?? [];
	return new Map(scopes.map((node) => [String(node.key), node]));
}
function compareAddresses(pair) {
	for (const member of ADDRESSES) {
		const [before, after] = [pair.base.child(member), pair.head.child(member)];
		if (before === null || before.value === after?.value) continue;
		reportScheme(pair, {
			rule: "security.address-changed",
			words: `has another ${member}`,
			base: before,
			head: after
		});
	}
}
function compareMember(pair, member) {
	const { base, head } = pair;
	const [before, after] = [base.child(member), head.child(member)];
	const isInHeader = [base, head].every((side) => side.child("in")?.value === "header");
	const isCaseless = member === "scheme" || member === "name" && isInHeader;
	if (significant(before, isCaseless) === significant(after, isCaseless)) return;
	reportScheme(pair, {
		rule: "security.scheme-changed",
		words: `has another ${member}`,
		base: before ?? base,
		head: after ?? head
	});
}
/** Only whoever sent its credentials before, and has to send them now, is concerned. */
function reportScheme({ comparison, name, usersOf }, { rule, words, base, head }) {
	const users = usersOf("base", name).length === 0 ? [] : usersOf("head", name);
	const message = `Security scheme "${name}" ${words}`;
	if (users.length > 0) addEdit(comparison, {
		rule,
		message,
		base,
		head,
		users
	});
	else addEdit(comparison, {
		rule: "security.unused-scheme-changed",
		message: `${message}; no operation ${usersOf("head", name).length > 0 ? "asked for it before" : "asks for it"}`,
		base,
		head,
		users
	});
}
function addEdit({ edits }, { rule, message, base, head, users }) {
	const place = new Place(null);
	for (const operation of users) place.reachedFrom(operationPlace(operation), null);
	edits.add({
		rule,
		direction: "none",
		message,
		base,
		head,
		shownAt: head === null ? "base" : "head",
		place,
		detail: `${textOfNode(base)} > ${textOfNode(head)}`
	});
}
/** Scheme names, and names of headers, are compared without case. */
function significant(node, isCaseless) {
	const text = node === null ? null : canonical(node.value);
	return isCaseless ? text?.toLowerCase() ?? null : text;
}
function textOfNode(node) {
	return node === null ? "" : canonical(node.value);
}
function askingIn(comparison) {
	return (side, scheme) => operationsAskingFor(comparison[side], scheme);
}
function operationsAskingFor(specification, scheme) {
	return listPaths(specification).flatMap((path) => path.operations).filter(({ node }) => securityOf(specification, node).alternatives.some((each) => Object.hasOwn(each, scheme))).map((operation) => operation.id);
}

export { Place as _, OperationPair as a, malformedMember as c, unknownDialect as d, compareStability as f, EditLog as g, isUnstable as h, templateNames as i, defaultChange as l, isRetired as m, compareSecurity as n, operationPlace as o, compareSunset as p, pairPaths as r, newComparison as s, compareSecuritySchemes as t, changedExample as u, canonical as v, isSameJson as y };