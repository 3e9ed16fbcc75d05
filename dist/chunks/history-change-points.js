import { t as isObject } from "./model-object.js";
import { t as plural } from "./model-plural.js";
import { t as templateShape } from "./model-template-shape.js";
import { t as METRIC_NAMES } from "./model-metrics.js";
import { t as seededRandom } from "./tools-seeded-random.js";

// src/history/entry.ts
/** Raised when a key is removed or changes its meaning: older versions of the action then keep the line and do not read it. */
const ENTRY_VERSION = 1;
/** One line of the history, without its end. Keys have one order, so that the same entry is the same line. */
function renderEntry(entry) {
	const { sha, at, event, run, verdict, covers, metrics, runner, imageVersion, load } = entry;
	const { operations, comparisons, noiseFloor } = entry;
	return JSON.stringify({
		v: 1,
		sha,
		at,
		event,
		run,
		verdict,
		covers,
		metrics,
		runner,
		imageVersion,
		load,
		operations,
		comparisons,
		noiseFloor
	});
}
var EntryFault = class extends Error {
	name = "EntryFault";
};
/** An entry from a line's value. Throws `EntryFault`: what is wrong with it, in some words. */
function parseEntry(value) {
	return {
		sha: commit(value["sha"]),
		at: text(value, "at"),
		event: text(value, "event"),
		run: value["run"] === null ? null : parseRun(fields(value, "run")),
		verdict: oneOf(value, "verdict", VERDICTS),
		covers: Math.max(1, figure(value, "covers")),
		metrics: parseMetrics(fields(value, "metrics")),
		runner: parseRunner(fields(value, "runner")),
		imageVersion: value["imageVersion"] === null ? null : text(value, "imageVersion"),
		load: value["load"] === null ? null : parseLoad(fields(value, "load")),
		operations: parseOperations(fields(value, "operations")),
		comparisons: list(value, "comparisons").map((one) => parseComparison(asFields(one, "comparisons"))),
		noiseFloor: value["noiseFloor"] === null ? null : parseNoiseFloor(fields(value, "noiseFloor"))
	};
}
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;
const VERDICTS = [
	"passed",
	"failed",
	"broken",
	"no-change"
];
const COMPARE_VERDICTS = [
	"regressed",
	"suspect",
	"no-regression",
	"faster",
	"inconclusive"
];
function parseRun(run) {
	return {
		id: figure(run, "id"),
		attempt: figure(run, "attempt")
	};
}
/** Lines of the first versions of the action have no coverage by integration tests. */
function parseMetrics(metrics) {
	const { coverageIntegration } = metrics;
	return {
		coverage: figureOrNull(metrics, "coverage"),
		...coverageIntegration !== void 0 && { coverageIntegration: figureOrNull(metrics, "coverageIntegration") },
		sla: figureOrNull(metrics, "sla"),
		contractFailures: figureOrNull(metrics, "contractFailures"),
		p95Ms: figureOrNull(metrics, "p95Ms")
	};
}
function parseRunner(runner) {
	const k6 = runner["k6"] === null ? null : text(runner, "k6");
	return {
		cpu: text(runner, "cpu"),
		cores: figure(runner, "cores"),
		image: text(runner, "image"),
		k6
	};
}
function parseLoad(load) {
	return {
		requests: figure(load, "requests"),
		failed: figure(load, "failed"),
		p50Ms: figureOrNull(load, "p50Ms"),
		p95Ms: figureOrNull(load, "p95Ms")
	};
}
function parseOperations(operations) {
	return Object.fromEntries(Object.entries(operations).map(([name, load]) => [name, parseLoad(asFields(load, "operations"))]));
}
function parseComparison(comparison) {
	return {
		operation: comparison["operation"] === null ? null : text(comparison, "operation"),
		metric: text(comparison, "metric"),
		change: signed(comparison, "change"),
		low: comparison["low"] === null ? null : signed(comparison, "low"),
		high: comparison["high"] === null ? null : signed(comparison, "high"),
		verdict: oneOf(comparison, "verdict", COMPARE_VERDICTS)
	};
}
function parseNoiseFloor(floor) {
	return {
		spread: figure(floor, "spread"),
		falseAlarms: figure(floor, "falseAlarms"),
		comparisons: figure(floor, "comparisons"),
		runner: text(floor, "runner")
	};
}
function commit(value) {
	if (typeof value === "string" && COMMIT.test(value)) return value;
	throw new EntryFault("`sha` is no commit");
}
function asFields(value, key) {
	if (isObject(value)) return value;
	throw new EntryFault(`\`${key}\` is no object`);
}
function fields(parent, key) {
	return asFields(parent[key], key);
}
function list(parent, key) {
	const value = parent[key];
	if (Array.isArray(value)) return value;
	throw new EntryFault(`\`${key}\` is no list`);
}
function text(parent, key) {
	const value = parent[key];
	if (typeof value === "string") return value;
	throw new EntryFault(`\`${key}\` is no text`);
}
function signed(parent, key) {
	const value = parent[key];
	if (typeof value === "number" && Number.isFinite(value)) return value;
	throw new EntryFault(`\`${key}\` is no number`);
}
function figure(parent, key) {
	const value = signed(parent, key);
	if (value >= 0) return value;
	throw new EntryFault(`\`${key}\` is below zero`);
}
function figureOrNull(parent, key) {
	return parent[key] === null ? null : figure(parent, key);
}
function oneOf(parent, key, words) {
	const found = words.find((word) => word === parent[key]);
	if (found !== void 0) return found;
	throw new EntryFault(`\`${key}\` is none of ${words.join(", ")}`);
}

// src/history/merge.ts
/**
* Two measurements of one commit: what the newer one measured counts, and what it did not measure stays. Figures of time stay together
* with the runner they were measured on. The place in the order of main is the first one's.
*/
function mergeEntries(one, other) {
	const [older, newer] = isNewer(one, other) ? [other, one] : [one, other];
	const timed = newer.load !== null || older.load === null ? newer : older;
	const compared = newer.comparisons.length > 0 ? newer : older;
	return {
		...newer,
		run: firstRun(one, other),
		covers: Math.max(one.covers, other.covers),
		metrics: {
			coverage: newer.metrics.coverage ?? older.metrics.coverage,
			...integrationOf(newer, older),
			sla: timed.metrics.sla,
			contractFailures: newer.metrics.contractFailures ?? older.metrics.contractFailures,
			p95Ms: timed.metrics.p95Ms
		},
		runner: timed.runner,
		imageVersion: timed.imageVersion,
		load: timed.load,
		operations: timed.operations,
		comparisons: compared.comparisons,
		noiseFloor: newer.noiseFloor ?? older.noiseFloor
	};
}
/** What the first measured, else the other; nothing where neither line has the key, so that an old line stays what it is. */
function integrationOf({ metrics: first }, { metrics: other }) {
	const known = [first.coverageIntegration, other.coverageIntegration].filter((one) => one !== void 0);
	return known.length === 0 ? {} : { coverageIntegration: known.find((one) => one !== null) ?? null };
}
/** By the time of measuring, then by what they say: whoever merges, whatever came first, gets the same. */
function isNewer(one, other) {
	if (one.at !== other.at) return one.at > other.at;
	return JSON.stringify(one) > JSON.stringify(other);
}
function firstRun(one, other) {
	if (one.run === null || other.run === null) return one.run ?? other.run;
	const { id, attempt } = one.run;
	return id < other.run.id || id === other.run.id && attempt <= other.run.attempt ? one.run : other.run;
}

// src/history/format.ts
/** Never throws: a line that cannot be read is one of the lines. Empty lines are left out. */
function parseHistory(text) {
	return { lines: text.replace(/^\uFEFF/u, "").split("\n").flatMap((row, index) => {
		const line = row.endsWith("\r") ? row.slice(0, -1) : row;
		return line.trim() === "" ? [] : [parseLine(line, index + 1)];
	}) };
}
function parseLine(text, line) {
	try {
		const value = JSON.parse(text);
		if (typeof value !== "object" || value === null || Array.isArray(value)) throw new EntryFault("it is no object");
		const { v: version } = value;
		if (typeof version !== "number" || !Number.isInteger(version) || version < 1) throw new EntryFault("`v` is no version");
		if (version > 1) return {
			kind: "newer",
			version,
			text
		};
		return {
			kind: "entry",
			entry: parseEntry(value),
			text
		};
	} catch (thrown) {
		if (!(thrown instanceof EntryFault) && !(thrown instanceof SyntaxError)) throw thrown;
		return {
			kind: "unreadable",
			line,
			why: thrown instanceof EntryFault ? thrown.message : "it is no JSON",
			text
		};
	}
}
function renderHistory({ lines }) {
	return lines.map(({ text }) => `${text}\n`).join("");
}
/** Every commit once, oldest first: writers that did not know of each other may both have written one. */
function entriesOf({ lines }) {
	const byCommit = /* @__PURE__ */ new Map();
	for (const line of lines) {
		if (line.kind !== "entry") continue;
		const known = byCommit.get(line.entry.sha);
		byCommit.set(line.entry.sha, known ? mergeEntries(known, line.entry) : line.entry);
	}
	return [...byCommit.values()];
}
/**
* The history with one more commit. A commit that is there already keeps its line and takes over what is newer; a run that began earlier
* than others that were faster gets the line it would have had.
*/
function addEntry(history, entry) {
	const lines = [...history.lines];
	const known = lines.findIndex((line) => line.kind === "entry" && line.entry.sha === entry.sha);
	const line = lines[known];
	if (line?.kind === "entry") {
		const merged = mergeEntries(line.entry, entry);
		lines[known] = renderEntry(merged) === renderEntry(line.entry) ? line : asLine(merged);
		return { lines };
	}
	lines.splice(placeOf(lines, entry), 0, asLine(entry));
	return { lines };
}
function asLine(entry) {
	return {
		kind: "entry",
		entry,
		text: renderEntry(entry)
	};
}
/** Behind every run that began before it; at the end where it has no run. */
function placeOf(lines, { run }) {
	if (run === null) return lines.length;
	return lines.findLastIndex((line) => line.kind !== "entry" || line.entry.run === null || line.entry.run.id <= run.id) + 1;
}

// src/history/runner-key.ts
/** Figures of time are one series where this is the same. */
function keyOfRunner({ cpu, cores, image, k6 }) {
	return JSON.stringify([
		cpu,
		cores,
		image,
		k6
	]);
}
/** `AMD EPYC 7763, 4 cores, ubuntu24, k6 2.2.0`. */
function describeRunner({ cpu, cores, image, k6 }) {
	const with6 = k6 === null ? "" : `, k6 ${k6}`;
	return `${cpu}, ${plural(cores, "core")}, ${image}${with6}`;
}

// src/history/compaction.ts
const HISTORY_LIMITS = {
	entries: 5e3,
	bytes: 16777216
};
/**
* The history within its limits. Above the number of entries, every second one of the older half is left out, the other of the pair stands
* for both: the past becomes coarser, nothing of it ends. Above the size, the oldest entries lose their operations first. Lines that are
* not understood are never touched, so that the result may still be larger than `limits.bytes`.
*/
function compactHistory(history, limits = HISTORY_LIMITS) {
	let lines = history.lines;
	for (let before = Number.POSITIVE_INFINITY; countEntries(lines) > limits.entries && lines.length < before;) {
		before = lines.length;
		lines = thinOut(lines);
	}
	return { lines: shrink(lines, limits.bytes) };
}
function countEntries(lines) {
	return lines.reduce((count, { kind }) => count + (kind === "entry" ? 1 : 0), 0);
}
/** Pairs are of one kind of runner: each kind keeps a trend of its own. */
function thinOut(lines) {
	const older = Math.ceil(countEntries(lines) / 2);
	const waiting = /* @__PURE__ */ new Map();
	const kept = [...lines];
	let seen = 0;
	for (const [index, line] of lines.entries()) {
		if (line.kind !== "entry") continue;
		seen += 1;
		if (seen > older) break;
		const key = keyOfRunner(line.entry.runner);
		const partner = waiting.get(key);
		if (partner === void 0) {
			waiting.set(key, index);
			continue;
		}
		const stays = kept[partner];
		if (stays?.kind === "entry") kept[partner] = asLine(joined(stays.entry, line.entry));
		kept[index] = null;
		waiting.delete(key);
	}
	return kept.filter((line) => line !== null);
}
/** What only one of the two was measured at is kept: coverage may be known where load was not run. */
function joined(stays, leaves) {
	const { metrics } = stays;
	return {
		...stays,
		covers: stays.covers + leaves.covers,
		metrics: {
			coverage: metrics.coverage ?? leaves.metrics.coverage,
			...integrationOf(stays, leaves),
			sla: metrics.sla ?? leaves.metrics.sla,
			contractFailures: metrics.contractFailures ?? leaves.metrics.contractFailures,
			p95Ms: metrics.p95Ms ?? leaves.metrics.p95Ms
		},
		noiseFloor: stays.noiseFloor ?? leaves.noiseFloor,
		load: stays.load ?? leaves.load,
		operations: {},
		comparisons: []
	};
}
function shrink(lines, bytes) {
	let over = lines.reduce((sum, { text }) => sum + sizeOf(text), 0) - bytes;
	let shrunk = [...lines];
	if (over <= 0) return lines;
	for (const [index, line] of lines.entries()) {
		if (over <= 0) break;
		if (line.kind !== "entry" || isBare(line.entry)) continue;
		const bare = asLine({
			...line.entry,
			operations: {},
			comparisons: []
		});
		over -= sizeOf(line.text) - sizeOf(bare.text);
		shrunk[index] = bare;
	}
	for (let before = Number.POSITIVE_INFINITY; over > 0 && shrunk.length < before;) {
		before = shrunk.length;
		shrunk = [...thinOut(shrunk)];
		over = shrunk.reduce((sum, { text }) => sum + sizeOf(text), 0) - bytes;
	}
	return shrunk;
}
function isBare({ operations, comparisons }) {
	return comparisons.length === 0 && Object.keys(operations).length === 0;
}
function sizeOf(text) {
	return Buffer.byteLength(text) + 1;
}

// src/history/series.ts
/** A figure of an entry; null where it was not measured, or where there is none of an operation. */
function figureIn(entry, { metric, operation }) {
	if (operation !== null) {
		const load = loadOf(entry.operations, operation);
		if (load === void 0) return null;
		return metric === "p95" ? load.p95Ms : metric === "p50" ? load.p50Ms : null;
	}
	switch (metric) {
		case "coverage": return entry.metrics.coverage;
		case "coverage-integration": return entry.metrics.coverageIntegration ?? null;
		case "sla": return entry.metrics.sla;
		case "contract-failures": return entry.metrics.contractFailures;
		case "p95": return entry.metrics.p95Ms;
		case "p50": return entry.load?.p50Ms ?? null;
		default: return metric;
	}
}
/** Of each commit the operations by shape, made when a name is first not found. */
const known = /* @__PURE__ */ new WeakMap();
/** Under its own name, or under the one it had while a parameter of its path was called something else. */
function loadOf(operations, operation) {
	if (Object.hasOwn(operations, operation)) return operations[operation];
	if (!operation.includes("{")) return void 0;
	const made = known.get(operations) ?? new Map(Object.entries(operations).map(([name, load]) => [templateShape(name), load]));
	known.set(operations, made);
	return made.get(templateShape(operation));
}
/** Measured commits, oldest first. */
function pointsOf(entries, followed) {
	return entries.flatMap((entry) => {
		const value = figureIn(entry, followed);
		return value === null ? [] : [{
			entry,
			value
		}];
	});
}
/** Whether a figure depends on the machine it was measured on. */
function isTimed(metric) {
	return metric === "p95" || metric === "p50" || metric === "sla";
}
function onRunner(entries, runner) {
	const key = keyOfRunner(runner);
	return entries.filter((entry) => keyOfRunner(entry.runner) === key);
}
/** Entries by the kind of runner, the kind that was used last comes first. */
function byRunner(entries) {
	const groups = /* @__PURE__ */ new Map();
	for (const entry of entries.toReversed()) {
		const key = keyOfRunner(entry.runner);
		const group = groups.get(key);
		if (group) group.push(entry);
		else groups.set(key, [entry]);
	}
	return [...groups.values()].map((group) => group.toReversed());
}
function medianOf(values) {
	const sorted = Float64Array.from(values).sort();
	const middle = sorted.length / 2;
	const upper = sorted[Math.floor(middle)] ?? NaN;
	return Number.isInteger(middle) ? ((sorted[middle - 1] ?? NaN) + upper) / 2 : upper;
}

// src/history/energy.ts
/**
* The statistic of E-divisive (Matteson, James: A Nonparametric Approach for Multiple Change Point Analysis, JASA 109, 2014,
* arXiv:1306.4933): the energy distance of what lies before and after a place, weighted by both lengths. In one dimension it is
* twice the integral of the squared difference of the two distributions (Székely, Rizzo: Energy Statistics, 2013).
*/
/** Longer series are rounded to so many levels and split at so many places; shorter ones are taken exactly. */
const LEVELS = 64;
const PLACES = 64;
function levelsOf(values) {
	const sorted = Float64Array.from(values).sort();
	const distinct = Float64Array.from(new Set(sorted));
	const levels = distinct.length <= LEVELS ? distinct : quantiles(sorted);
	return {
		codes: Uint16Array.from(values, (value) => nearest(levels, value)),
		gaps: Float64Array.from({ length: Math.max(0, levels.length - 1) }, (_, at) => at + 1 < levels.length ? (levels[at + 1] ?? 0) - (levels[at] ?? 0) : 0)
	};
}
function quantiles(sorted) {
	const picked = Array.from({ length: LEVELS }, (_, at) => {
		return sorted[Math.round(at / 63 * (sorted.length - 1))] ?? 0;
	});
	return Float64Array.from(new Set(picked));
}
function nearest(levels, value) {
	let low = 0;
	let high = levels.length - 1;
	while (low < high) {
		const middle = low + high >>> 1;
		if ((levels[middle] ?? 0) < value) low = middle + 1;
		else high = middle;
	}
	const below = levels[low - 1];
	return below !== void 0 && value - below < (levels[low] ?? 0) - value ? low - 1 : low;
}
/** Places that are tried: `every`, or as many as are spread evenly over the series. Each side keeps `least` values. */
function placesOf(length, least, every) {
	const count = length - 2 * least + 1;
	if (count <= 0) return /* @__PURE__ */ new Uint32Array(0);
	if (every || count <= PLACES) return Uint32Array.from({ length: count }, (_, at) => least + at);
	return Uint32Array.from({ length: PLACES }, (_, at) => least + Math.round(at / 63 * (count - 1)));
}
/** The place where both sides differ most. */
function bestSplit({ codes, gaps }, places) {
	const { length } = codes;
	const totals = cumulated(codes, gaps.length);
	const seen = new Float64Array(gaps.length + 1);
	let best = {
		index: 0,
		statistic: 0
	};
	let taken = 0;
	for (const place of places) {
		for (; taken < place; taken += 1) {
			const code = codes[taken] ?? 0;
			seen[code] = (seen[code] ?? 0) + 1;
		}
		const distance = distanceAt({
			seen,
			totals,
			gaps
		}, place, length - place);
		const statistic = place * (length - place) / length * 2 * distance;
		if (statistic > best.statistic) best = {
			index: place,
			statistic
		};
	}
	return best;
}
function distanceAt({ seen, totals, gaps }, before, after) {
	let below = 0;
	let sum = 0;
	for (let level = 0; level < gaps.length; level += 1) {
		below += seen[level] ?? 0;
		const difference = below / before - ((totals[level] ?? 0) - below) / after;
		sum += difference * difference * (gaps[level] ?? 0);
	}
	return sum;
}
function cumulated(codes, levels) {
	const totals = new Float64Array(levels + 1);
	for (const code of codes) totals[code] = (totals[code] ?? 0) + 1;
	for (let level = 1; level < totals.length; level += 1) totals[level] = (totals[level] ?? 0) + (totals[level - 1] ?? 0);
	return totals;
}

// src/history/change-points.ts
const DETECTION = {
	level: .01,
	least: 5,
	seed: 1
};
/**
* Where the distribution of a series changed, in order. E-divisive: the best split is held against splits of the same values in random
* order; where at most `level` of those are as good, both parts are searched in turn.
*/
function findChangePoints(values, options = {}) {
	const detection = {
		...DETECTION,
		...options
	};
	const random = seededRandom(detection.seed);
	const found = [];
	const open = [{
		from: 0,
		to: values.length
	}];
	for (let part = open.pop(); part !== void 0; part = open.pop()) {
		const split = testSplit(values.slice(part.from, part.to), detection, random);
		if (split === null) continue;
		const index = part.from + split.index;
		found.push({
			index,
			p: split.p
		});
		open.push({
			from: part.from,
			to: index
		}, {
			from: index,
			to: part.to
		});
	}
	return found.toSorted((one, other) => one.index - other.index);
}
function testSplit(values, detection, random) {
	const levels = levelsOf(values);
	const places = placesOf(values.length, detection.least, false);
	if (places.length === 0 || levels.gaps.length === 0) return null;
	const p = permutationLevel(levels, places, {
		detection,
		random
	});
	if (p > detection.level) return null;
	return {
		index: bestSplit(levels, placesOf(values.length, detection.least, true)).index,
		p
	};
}
/** Shares of permutations are told apart down to a tenth of the level. */
const PERMUTATIONS_PER_LEVEL = 10;
/**
* Share of all orders of the values whose best split is as good, the given one counted among them. Ends as soon as it is sure to be above
* the level: what is decided stays the same (Besag, Clifford: Sequential Monte Carlo p-values, 1991).
*/
function permutationLevel(levels, places, { detection, random }) {
	const observed = bestSplit(levels, places).statistic;
	const permutations = Math.ceil(PERMUTATIONS_PER_LEVEL / detection.level) - 1;
	const shuffled = {
		codes: Uint16Array.from(levels.codes),
		gaps: levels.gaps
	};
	let asGood = 1;
	for (let drawn = 1; drawn <= permutations; drawn += 1) {
		shuffle(shuffled.codes, random);
		if (bestSplit(shuffled, places).statistic >= observed * (1 - Number.EPSILON * shuffled.codes.length)) asGood += 1;
		if (asGood > detection.level * (permutations + 1)) return asGood / (drawn + 1);
	}
	return asGood / (permutations + 1);
}
/** Fisher and Yates. */
function shuffle(codes, random) {
	for (let last = codes.length - 1; last > 0; last -= 1) {
		const other = Math.floor(random() * (last + 1));
		const kept = codes[last] ?? 0;
		codes[last] = codes[other] ?? 0;
		codes[other] = kept;
	}
}

// src/history/trend.ts
/** Fewer have no range worth the name. */
const LEAST_RECENT = 3;
/** Where head is, metric by metric; `entries` are those of main without head itself. */
function findStandings(entries, head) {
	return METRIC_NAMES.map((metric) => {
		const followed = {
			metric,
			operation: null
		};
		const alike = isTimed(metric) ? onRunner(entries, head.runner) : entries;
		const recent = pointsOf(alike, followed).slice(-30);
		const values = recent.map(({ value }) => value);
		const latest = recent.at(-1);
		return {
			metric,
			head: figureIn(head, followed),
			latest: latest === void 0 ? null : {
				sha: latest.entry.sha,
				value: latest.value
			},
			recent: values.length < LEAST_RECENT ? null : rangeOf(values)
		};
	});
}
function rangeOf(values) {
	return {
		commits: values.length,
		lowest: Math.min(...values),
		median: medianOf(values),
		highest: Math.max(...values)
	};
}
/** Changes of less are within what runners do by themselves: the margin of the comparison of base and head. */
const LEAST_CHANGE = .03;
/** What a run on main looks at: the newest stretch, for a change of last year is no news. */
const RECENT_SEARCH = {
	entries: 250,
	operations: 20
};
/** Changes of latency and SLA on the kind of runner that was used last; one level for all of them together. */
function findChanges(entries, search = RECENT_SEARCH) {
	const newest = (byRunner(entries)[0] ?? []).slice(-search.entries);
	const followed = followedIn(newest, search.operations);
	return followed.flatMap((one) => changesOf(newest, one, DETECTION.level / followed.length));
}
/** The same with the commit of this run among them, each told whether it was not seen without it. */
function findChangesWith(entries, head) {
	const [kind = []] = byRunner(entries);
	const without = kind.filter(({ sha }) => sha !== head.sha);
	const points = findChanges(kind);
	const earlier = points.length === 0 ? [] : findChanges(without);
	const at = new Map(kind.map(({ sha }, index) => [sha, index]));
	const isNear = (one, other) => one.metric === other.metric && templateShape(one.operation ?? "") === templateShape(other.operation ?? "") && Math.abs((at.get(one.after) ?? 0) - (at.get(other.after) ?? 0)) < DETECTION.least;
	return points.map((point) => ({
		...point,
		isNew: !earlier.some((known) => isNear(point, known))
	}));
}
function followedIn(entries, operations) {
	const requests = /* @__PURE__ */ new Map();
	const names = /* @__PURE__ */ new Map();
	for (const entry of entries) for (const [name, load] of Object.entries(entry.operations)) {
		const shape = templateShape(name);
		requests.set(shape, (requests.get(shape) ?? 0) + load.requests);
		names.set(shape, name);
	}
	return [
		{
			metric: "p95",
			operation: null
		},
		{
			metric: "sla",
			operation: null
		},
		...[...requests].toSorted(([one, a], [other, b]) => b - a || (one < other ? -1 : 1)).slice(0, operations).map(([shape]) => ({
			metric: "p95",
			operation: names.get(shape) ?? shape
		}))
	];
}
/** Change points of one figure; where it depends on the runner, `entries` are of one kind. */
function findChangesOf(entries, followed) {
	return changesOf(entries, followed, DETECTION.level);
}
function changesOf(entries, followed, level) {
	const points = pointsOf(entries, followed);
	const found = findChangePoints(points.map(({ value }) => value), { level });
	return found.flatMap(({ index, p }, at) => {
		const [from = NaN, to = NaN] = [points.slice(found[at - 1]?.index ?? 0, index), points.slice(index, found[at + 1]?.index)].map((stretch) => medianOf(stretch.map(({ value }) => value)));
		const [before, after] = [points[index - 1], points[index]];
		if (before === void 0 || after === void 0 || isSmall(followed.metric, from, to)) return [];
		const ends = {
			before: before.entry.sha,
			after: after.entry.sha
		};
		return [{
			...followed,
			...ends,
			from,
			to,
			p,
			note: noteOf(before, after)
		}];
	});
}
/** Shares and counts are exact; times are not. */
function isSmall(metric, from, to) {
	return from === to || (metric === "p95" || metric === "p50") && Math.abs(to / from - 1) < LEAST_CHANGE;
}
function noteOf(before, after) {
	const [was, is] = [before.entry.imageVersion, after.entry.imageVersion];
	return was === is || was === null || is === null ? null : `the runner's image changed from ${was} to ${is} there`;
}
/** The newest commits on head's kind of runner, oldest first, head last. */
function recentLatencies(entries, head) {
	const points = pointsOf(onRunner(entries, head.runner), {
		metric: "p95",
		operation: null
	}).slice(-30);
	if (points.length === 0 || head.metrics.p95Ms === null) return [];
	const own = {
		sha: head.sha,
		p95Ms: head.metrics.p95Ms
	};
	return [...points.map(({ entry, value }) => ({
		sha: entry.sha,
		p95Ms: value
	})), own];
}

// src/history/follow.ts
/** The lines, and the commits they are about. */
function readHistoryText(text) {
	const history = parseHistory(text);
	return {
		history,
		entries: entriesOf(history)
	};
}
/** What a writer makes of the newest text: the same text where the commit is in it already. */
function openHistoryChange(entry) {
	return (text) => renderHistory(compactHistory(addEntry(parseHistory(text ?? ""), entry)));
}
/** Where head stands; on main with head among the commits, and with the places where it changed. */
function tellHistory({ history, entries }, head, ofMain) {
	const others = entries.filter(({ sha }) => sha !== head.sha);
	const lines = history?.lines ?? [];
	return {
		entries: entries.length,
		unreadable: lines.flatMap((line) => line.kind === "unreadable" ? [{
			line: line.line,
			why: line.why
		}] : []),
		newer: lines.filter(({ kind }) => kind === "newer").length,
		runner: describeRunner(head.runner),
		onRunner: onRunner(others, head.runner).length,
		standings: findStandings(others, head),
		changePoints: ofMain ? findChangesWith(entriesOf(addEntry(history ?? { lines: [] }, head)), head) : [],
		recent: recentLatencies(others, head)
	};
}

export { byRunner as a, describeRunner as c, findChangesOf as i, readHistoryText as n, isTimed as o, tellHistory as r, pointsOf as s, openHistoryChange as t };