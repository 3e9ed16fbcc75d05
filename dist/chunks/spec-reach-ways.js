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

export { ReachWays as t };