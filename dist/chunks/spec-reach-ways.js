import { createHash } from "node:crypto";

// src/spec/text-change.ts
/** Hexadecimal digits of a fingerprint: 64 bits, which no repository's findings exhaust. */
const FINGERPRINT_LENGTH = 16;
const SEVERITY_ORDER = [
	"breaking",
	"warning",
	"info"
];
function textChange({ key, ...change }) {
	const reaches = [...new Map(change.reaches.map((reach) => [JSON.stringify(reach), reach]))].sort(([one], [other]) => compareTexts(one, other)).map(([, reach]) => reach);
	const text = [
		change.rule,
		change.location.file,
		...key
	].join("\n\n");
	return {
		...change,
		reaches,
		operations: [...new Set(reaches.map((reach) => reach.operation))].sort(),
		fingerprint: createHash("sha256").update(text).digest("hex").slice(0, FINGERPRINT_LENGTH)
	};
}
/** The worst first, then in the order of the files. */
function sortChanges(changes) {
	return changes.toSorted((one, other) => SEVERITY_ORDER.indexOf(one.severity) - SEVERITY_ORDER.indexOf(other.severity) || compareTexts(one.location.file, other.location.file) || one.location.line - other.location.line || one.location.column - other.location.column || compareTexts(one.rule, other.rule) || compareTexts(one.message, other.message));
}
function compareTexts(one, other) {
	return one < other ? -1 : one > other ? 1 : 0;
}

// src/spec/reach-ways.ts
/** Ways to one thing that are listed; beyond it more of them tell a reader nothing new. */
const MAX_WAYS = 300;
/**
* Which operations meet a named thing, directly or through things that hold it. Looked up from the thing upwards and only
* when asked for: big schemas have far more pairs of operation and type than changes.
*/
var ReachWays = class {
	#entries = /* @__PURE__ */ new Map();
	#holders = /* @__PURE__ */ new Map();
	#known = /* @__PURE__ */ new Map();
	/** An operation meets the thing itself. */
	enter(name, reach) {
		addTo(this.#entries, name, reach);
	}
	hold(name, holder) {
		addTo(this.#holders, name, holder);
	}
	isMet(name) {
		return this.to(name).length > 0;
	}
	/** The shortest way of every operation, the nearest first. */
	to(name) {
		const known = this.#known.get(name);
		if (known !== void 0) return known;
		const found = [];
		const seen = /* @__PURE__ */ new Set([name]);
		const waiting = [{
			name,
			steps: []
		}];
		for (const { name: at, steps } of waiting) {
			for (const entry of this.#entries.get(at) ?? []) found.push({
				...entry,
				property: [...entry.property, ...steps]
			});
			if (found.length >= MAX_WAYS) break;
			for (const holder of this.#holders.get(at) ?? []) {
				if (seen.has(holder.name)) continue;
				seen.add(holder.name);
				waiting.push({
					name: holder.name,
					steps: [...holder.steps, ...steps]
				});
			}
		}
		const reaches = found.slice(0, MAX_WAYS);
		this.#known.set(name, reaches);
		return reaches;
	}
};
function addTo(map, key, value) {
	const list = map.get(key);
	if (list === void 0) map.set(key, [value]);
	else list.push(value);
}

export { sortChanges as n, textChange as r, ReachWays as t };