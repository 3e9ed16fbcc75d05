import { i as toProblem, r as messageOf, t as ProblemError } from "./model-problem.js";
import { t as quoteLog } from "./tools-quote-log.js";
import { t as seededRandom } from "./tools-seeded-random.js";
import { a as readCredentials, n as openK6, t as readSamples } from "./tools-tar-listing.js";
import { a as inRanges, n as planRequests, t as folderName } from "./traffic-coerce.js";
import { t as ruleFinding } from "./tools-rule-finding.js";
import { a as MARGIN, d as TAIL_MARGIN, f as TAIL_REQUESTS, i as LEAST_RUN_MS, l as START_SPREAD, m as requestsOfRow, n as ERROR_SHARE, o as MIN_EFFECT, p as blocksPerStart, r as FAMILY_LEVEL, t as BUSY_SHARE } from "./compare-method.js";
import { t as compareRules } from "./compare-rules.js";
import { n as describeChange, r as describeFigures, t as METRIC_WORDS } from "./compare-words.js";
import { a as operationTag, c as renderSending, i as oneLine, s as renderRequests, t as REQUEST_FUNCTIONS } from "./traffic-pattern-text.js";
import { n as readMachine, r as writePinnedK6, t as openMeter } from "./compare-machine2.js";
import { t as plural } from "./model-plural.js";
import path from "node:path";
import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { platform } from "node:os";

// src/compare/findings.ts
function makeFinding(rule, input) {
	return ruleFinding(ruleOf(rule), input);
}
function ruleOf(id) {
	const rule = compareRules.find((candidate) => candidate.id === id);
	if (!rule) throw new Error(`no rule ${id}`);
	return rule;
}
/** What the comparisons say that somebody has to act on: one finding for an operation that is slower, whatever shows it. */
function findingsOf(comparisons, place) {
	const operations = new Set(comparisons.flatMap(({ operation }) => operation ?? []));
	const witnesses = comparisons.filter(({ operation }) => operation === null);
	return [...[...operations].flatMap((operation) => {
		const own = comparisons.filter((one) => one.operation === operation);
		return [...slowerFinding(operation, own, place), ...undecidedFinding(operation, own, place)];
	}), ...witnesses.flatMap(witnessFinding)];
}
const isSlower = ({ verdict }) => verdict === "regressed" || verdict === "suspect";
/**
* Slowdowns at which an acceptance ends: what is slower by that much for sure is another finding than the one that was accepted. So far
* apart that the noise of another run seldom reaches over one.
*/
const STEPS = [
	MIN_EFFECT,
	.3,
	1,
	3
];
function slowerFinding(operation, own, { locations }) {
	const slower = own.filter(isSlower);
	if (slower.length === 0) return [];
	const regressed = slower.filter(({ verdict }) => verdict === "regressed");
	const step = regressed.length === 0 ? -1 : Math.max(...regressed.map(stepOf));
	const found = {
		message: `${operation}: ${slower.map(describeSlower).join(", ")} against the base`,
		operations: [operation],
		location: locations.get(operation) ?? null
	};
	const rule = step < 0 ? "compare.suspect" : "compare.regressed";
	const next = STEPS[step + 1];
	const todo = next === void 0 || step < 0 ? ruleOf(rule).todo : `${ruleOf(rule).todo} Once accepted, it stays so until it is ${next * 100} % slower for sure.`;
	const finding = makeFinding(rule, {
		...found,
		todo,
		key: keyOf(operation, step)
	});
	const coveredBy = STEPS.map((_, at) => at).filter((at) => at > step).map((at) => makeFinding("compare.regressed", {
		...found,
		key: keyOf(operation, at)
	}));
	return [{
		...finding,
		coveredBy: coveredBy.map(({ fingerprint }) => fingerprint)
	}];
}
/** The step that the slowdown has passed for sure. */
function stepOf({ low }) {
	return Math.max(0, STEPS.findLastIndex((step) => (low ?? 0) >= step));
}
function keyOf(operation, step) {
	return step <= 0 ? [operation] : [operation, String(STEPS[step])];
}
/** Of an operation that has regressed it is known: what else was not decided of it is no question any more. */
function undecidedFinding(operation, own, place) {
	const open = own.filter(({ verdict }) => verdict === "inconclusive");
	if (open.length === 0 || own.some(({ verdict }) => verdict === "regressed")) return [];
	const changeOf = (one) => one.starts.length === 0 ? "" : ` ${describeChange(one)}`;
	return [makeFinding("compare.inconclusive", {
		message: `${operation}: ${open.map((one) => `${METRIC_WORDS[one.metric]}${changeOf(one)}${noteOf(one)}`).join(", ")} ${open.length === 1 ? "is" : "are"} not decided`,
		operations: [operation],
		location: place.locations.get(operation) ?? null,
		key: [operation],
		todo: helpFor(open, place),
		...place.onInconclusive === "fail" && { severity: "breaking" }
	})];
}
/** What leads to an answer: where an interval is too wide more of the same, where there is none more requests for each operation. */
function helpFor(open, { mode }) {
	if (open.every(({ low, high }) => low === null && high === null)) return "Compare fewer operations (`compare.operations`), so that each gets more requests; where blocks did not count, look at what was left out or failed, or take a quieter runner.";
	return `Run again, which adds to what was measured; or use ${mode === "strict" ? "" : "`compare.mode: strict`, which measures twice as long, "}fewer operations (\`compare.operations\`), or a quieter runner.`;
}
function noteOf({ note }) {
	return note === null ? "" : ` (${note})`;
}
function witnessFinding(comparison) {
	const { metric } = comparison;
	if (!isSlower(comparison) || metric !== "cpu" && metric !== "memory") return [];
	const message = `${describeSlower(comparison)} against the base`;
	return [makeFinding(`compare.${metric}`, {
		message,
		operations: [],
		location: null,
		key: ["", metric]
	})];
}
function describeSlower(comparison) {
	return `${METRIC_WORDS[comparison.metric]} ${describeChange(comparison)} (${describeFigures(comparison)})`;
}

// src/compare/holm.ts
/** Holm's step-down adjustment: p-values of a family, each comparable with the level of the whole family (Holm 1979). */
function adjustHolm(values) {
	const order = values.map((value, index) => ({
		value,
		index
	})).sort((a, b) => a.value - b.value);
	const adjusted = new Array(values.length).fill(1);
	let largest = 0;
	for (const [rank, { value, index }] of order.entries()) {
		largest = Math.max(largest, Math.min(1, value * (values.length - rank)));
		adjusted[index] = largest;
	}
	return adjusted;
}

// src/compare/looks.ts
/**
* Times at which the data may be judged, in shares of what was planned, and the part of the allowed error each may
* spend. The parts sum up to 1 however long it goes on, so that stopping early, extending, and adding a re-run are all
* paid for: with these parts a true null hypothesis is rejected at any look with at most the allowed error (Bonferroni
* over the looks, as in alpha spending by Lan & DeMets).
*/
const FIRST_SHARE = .5;
const SHARE_STEP = .25;
const PARTS = [
	.1,
	.1,
	.6,
	.1,
	.05
];
/** What is left after those, halved at each further look. */
const REST = .05;
/** The looks at these numbers of blocks, ascending, each with its part; a part is never spent twice. */
function spendOver(looks, planned) {
	let last = -1;
	return looks.map((blocks) => {
		const own = Math.ceil((blocks / planned - FIRST_SHARE) / SHARE_STEP - 1e-9);
		last = Math.max(last + 1, own, 0);
		return {
			blocks,
			part: partOf(last)
		};
	});
}
function partOf(index) {
	return PARTS[index] ?? REST / 2 ** (index - PARTS.length + 1);
}
/** Number of blocks of the next look after `blocks`. */
function nextLook(blocks, planned) {
	const first = Math.ceil(planned * FIRST_SHARE);
	if (blocks < first) return first;
	const step = planned * SHARE_STEP;
	return Math.ceil((Math.floor(blocks / step + 1e-9) + 1) * step);
}

// src/compare/pooled-mean.ts
/** Quantile of the normal distribution at 99 %. */
const NORMAL_99 = 2.326;
/**
* The middle of the blocks does not see requests that are slow and rare: two in a thousand that take a hundred times as long leave most
* blocks as they were, and make the mean 20 % longer. So a mean is looked at as a whole as well. Null for fewer than two blocks.
* Source: the ratio estimator and its variance, Cochran, Sampling Techniques, section 6.3 (1977).
*/
function poolMeans(blocks) {
	const count = blocks.length;
	if (count < 2) return null;
	const sum = (side) => blocks.reduce((all, block) => all + block[side], 0);
	const [base, head] = [sum("base"), sum("head")];
	const ratio = head / base;
	const squares = blocks.reduce((all, block) => all + (block.head - ratio * block.base) ** 2, 0);
	return {
		ratio,
		high: ratio + NORMAL_99 * Math.sqrt(squares * count / (count - 1)) / base
	};
}

// src/compare/quantile.ts
/** Quantile by linear interpolation at p·(n−1), the rule of k6; `sorted` ascends and is not empty. */
function quantileOf(sorted, share) {
	const at = share * (sorted.length - 1);
	const below = Math.floor(at);
	const low = sorted[below] ?? NaN;
	return low + ((sorted[Math.min(below + 1, sorted.length - 1)] ?? NaN) - low) * (at - below);
}
function meanOf(values) {
	let sum = 0;
	for (let index = 0; index < values.length; index += 1) sum += values[index] ?? 0;
	return sum / values.length;
}
function medianOf(values) {
	return quantileOf(Float64Array.from(values).sort(), .5);
}
/** Standard deviation of a sample (n − 1); zero for fewer than two values. */
function spreadOf(values) {
	if (values.length < 2) return 0;
	const mean = meanOf(values);
	const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
	return Math.sqrt(squares / (values.length - 1));
}

// src/compare/sign-flip.ts
/** Up to here all 2^n signs are tried one by one; beyond, their sums are counted on a grid. */
const ENUMERATED = 14;
/** Cells of the grid over the sum of all magnitudes: its rounding moves the threshold by less than 0.2 % of that sum. */
const GRID_CELLS = 16384;
/** Sums that differ by less are the same sum, added up in another order. */
const FLOAT_NOISE = 1e-12;
/**
* One-sided exact sign-flip test: how often the sum of `values` is at least what it is when every sign is a fair coin.
* Small means: their centre lies above zero. Never too small: where magnitudes are rounded, it is against a finding.
* Source: Fisher's randomisation test for pairs (1935), with signs drawn as in Pitman (1937).
*/
function signFlipP(values) {
	const magnitudes = values.map(Math.abs).filter((value) => value > 0);
	if (magnitudes.length === 0) return 1;
	const observed = values.reduce((sum, value) => sum + value, 0);
	return magnitudes.length <= ENUMERATED ? enumerate(magnitudes, observed) : countOnGrid(magnitudes, observed);
}
/** Walks the signs in Gray code, one flip a step. */
function enumerate(magnitudes, observed) {
	const total = magnitudes.reduce((sum, value) => sum + value, 0);
	const signs = magnitudes.map(() => 1);
	const threshold = observed - FLOAT_NOISE * total;
	let sum = total;
	let atLeast = sum >= threshold ? 1 : 0;
	const all = 2 ** magnitudes.length;
	for (let step = 1; step < all; step += 1) {
		const flip = 31 - Math.clz32(step & -step);
		const sign = -(signs[flip] ?? 1);
		signs[flip] = sign;
		sum += 2 * sign * (magnitudes[flip] ?? 0);
		if (sum >= threshold) atLeast += 1;
	}
	return atLeast / all;
}
/** Distribution of the sum of those magnitudes whose sign is positive, in whole cells. */
function countOnGrid(magnitudes, observed) {
	const cell = magnitudes.reduce((sum, value) => sum + value, 0) / GRID_CELLS;
	const steps = magnitudes.map((value) => Math.round(value / cell));
	const lost = magnitudes.reduce((sum, value, index) => sum + Math.abs(value - (steps[index] ?? 0) * cell), 0);
	const all = steps.reduce((sum, step) => sum + step, 0);
	const chances = new Float64Array(all + 1);
	chances[0] = 1;
	let reached = 0;
	for (const step of steps) {
		for (let at = reached; at >= 0; at -= 1) {
			const half = (chances[at] ?? 0) / 2;
			chances[at] = half;
			chances[at + step] = (chances[at + step] ?? 0) + (step === 0 ? 0 : half);
			if (step === 0) chances[at] = half * 2;
		}
		reached += step;
	}
	const threshold = ((observed - lost) / cell + all) / 2 - FLOAT_NOISE * all;
	let chance = 0;
	for (let at = all; at >= Math.max(0, Math.ceil(threshold)); at -= 1) chance += chances[at] ?? 0;
	return Math.min(1, chance);
}

// src/compare/walsh.ts
/** Averages of every pair of values, each with itself too, ascending (Walsh averages). */
function walshAverages(values) {
	const averages = new Float64Array(values.length * (values.length + 1) / 2);
	let next = 0;
	for (let left = 0; left < values.length; left += 1) for (let right = left; right < values.length; right += 1) {
		averages[next] = ((values[left] ?? 0) + (values[right] ?? 0)) / 2;
		next += 1;
	}
	return averages.sort();
}
/** Hodges-Lehmann estimate of the centre: the median of the Walsh averages. */
function centreOf(averages) {
	return quantileOf(averages, .5);
}
/**
* Exact interval for the centre of a symmetric distribution, from its Walsh averages: `tail` is the chance to miss it
* on each side. Infinite where so few values cannot be that sure. Source: Hollander & Wolfe, section 3.3 (Tukey 1949).
*/
function walshInterval(averages, tail) {
	const cumulated = signedRanks(Math.round((Math.sqrt(8 * averages.length + 1) - 1) / 2));
	let cut = 0;
	while ((cumulated[cut] ?? 1) <= tail) cut += 1;
	if (cut === 0) return {
		low: Number.NEGATIVE_INFINITY,
		high: Number.POSITIVE_INFINITY
	};
	return {
		low: averages[cut - 1] ?? NaN,
		high: averages[averages.length - cut] ?? NaN
	};
}
const known = /* @__PURE__ */ new Map();
/** Chances that the signed-rank statistic of `count` values is at most 0, 1, 2, … */
function signedRanks(count) {
	const earlier = known.get(count);
	if (earlier) return earlier;
	const chances = new Float64Array(count * (count + 1) / 2 + 1);
	chances[0] = 1;
	let reached = 0;
	for (let rank = 1; rank <= count; rank += 1) {
		for (let at = reached; at >= 0; at -= 1) {
			const half = (chances[at] ?? 0) / 2;
			chances[at] = half;
			chances[at + rank] = (chances[at + rank] ?? 0) + half;
		}
		reached += rank;
	}
	for (let at = 1; at < chances.length; at += 1) chances[at] = (chances[at] ?? 0) + (chances[at - 1] ?? 0);
	known.set(count, chances);
	return chances;
}

// src/compare/decide.ts
/**
* Judges every series of a family. All of it is computed from the data and the looks alone, so that the same blocks give the
* same verdict, in one run or in two of which the second adds to the first.
*/
function decideFamily({ series, looks, planned, starts }) {
	const spent = spendOver(looks, planned);
	const read = series.map((one) => readSeries(one, spent));
	const slower = adjustHolm(read.map(({ slowerP }) => slowerP));
	const faster = adjustHolm(read.map(({ fasterP }) => fasterP));
	return read.map((one, index) => judge(one, {
		slower: slower[index] ?? 1,
		faster: faster[index] ?? 1,
		needed: starts
	}));
}
function readSeries({ margin, points }, looks) {
	const shift = Math.log1p(margin);
	let slowerP = 1;
	let fasterP = 1;
	let interval = {
		low: Number.NEGATIVE_INFINITY,
		high: Number.POSITIVE_INFINITY
	};
	for (const { blocks, part } of looks) {
		const ratios = points.filter(({ until }) => until <= blocks).map(({ logRatio }) => logRatio);
		if (ratios.length === 0) continue;
		slowerP = Math.min(slowerP, signFlipP(ratios.map((ratio) => ratio - shift)) / part);
		fasterP = Math.min(fasterP, signFlipP(ratios.map((ratio) => -ratio - shift)) / part);
		interval = narrowed(interval, walshInterval(walshAverages(ratios), FAMILY_LEVEL * part));
	}
	const last = looks.at(-1)?.blocks ?? 0;
	const used = points.filter(({ until }) => until <= last);
	const centre = used.length === 0 ? 0 : centreOf(walshAverages(used.map(({ logRatio }) => logRatio)));
	const byStart = groupByStart(used);
	const starts = byStart.map((ratios) => centreOf(walshAverages(ratios)));
	const startSpread = excessSpread(starts, byStart);
	const shown = startSpread > .02 ? widened(interval, starts) : interval;
	const pooled = poolMeans(used.flatMap(({ sides }) => sides ?? []));
	return {
		margin,
		count: used.length,
		slowerP,
		fasterP,
		centre,
		interval: shown,
		starts,
		startSpread,
		pooled
	};
}
/** Both hold at once, so what is known is where they meet; where they contradict each other the newer one counts. */
function narrowed(earlier, now) {
	const low = Math.max(earlier.low, now.low);
	const high = Math.min(earlier.high, now.high);
	return low <= high ? {
		low,
		high
	} : now;
}
/** Blocks of one start share its luck: where starts disagree, the interval holds all of them. */
function widened(interval, starts) {
	return {
		low: Math.min(interval.low, ...starts),
		high: Math.max(interval.high, ...starts)
	};
}
function groupByStart(points) {
	const groups = /* @__PURE__ */ new Map();
	for (const { start, logRatio } of points) {
		const group = groups.get(start);
		if (group) group.push(logRatio);
		else groups.set(start, [logRatio]);
	}
	return [...groups.values()];
}
function excessSpread(centres, groups) {
	if (centres.length < 2) return 0;
	const within = meanOf(groups.map((group) => spreadOf(group) ** 2 / group.length));
	return Math.sqrt(Math.max(0, spreadOf(centres) ** 2 - within));
}
function judge(reading, { slower, faster, needed }) {
	const { centre, interval, starts, startSpread } = reading;
	const shift = Math.log1p(reading.margin);
	const told = {
		centre,
		interval,
		p: slower,
		starts,
		startSpread
	};
	const claim = (verdict) => ({
		...told,
		verdict,
		why: null
	});
	const nothing = (why) => ({
		...told,
		verdict: "inconclusive",
		why
	});
	if (reading.count === 0) return nothing("too few requests were measured");
	if (starts.length < needed) return nothing(`${starts.length} of ${needed} fresh starts were measured`);
	const limit = Math.log1p(MIN_EFFECT);
	const isSlower = slower <= FAMILY_LEVEL;
	if (isSlower && starts.every((start) => start > shift)) return claim(centre >= limit ? "regressed" : "suspect");
	const { pooled } = reading;
	if (faster <= .01 && starts.every((start) => start < -shift) && (pooled?.high ?? 0) < 1 + .1 && (pooled?.ratio ?? 0) < 1) return claim("faster");
	if (interval.high < limit && starts.every((start) => start < limit - .02)) {
		if (pooled === null || pooled.high < 1 + .1) return claim("no-regression");
		return nothing(`a few slow requests decide the mean, which may be ${percent(pooled.high - 1)} longer`);
	}
	if (isSlower) return nothing("slower in some starts and not in others");
	return nothing(interval.low > shift ? "slower, and not yet beyond chance" : "the interval reaches 10 % or more");
}
function percent(share) {
	return `${Math.round(share * 100)} %`;
}
/**
* Whether the first start alone has made up its mind, so that the time is better spent in the next one. Nothing is claimed from
* it, hence nothing of the allowed error is spent. Where no block counts yet, the next start is the better place too: at a lower rate.
*/
function leansOneWay(series) {
	return series.every(({ margin, points }) => {
		const ratios = points.map(({ logRatio }) => logRatio);
		if (ratios.length === 0) return false;
		const { high } = walshInterval(walshAverages(ratios), FAMILY_LEVEL);
		const shift = Math.log1p(margin);
		return high < Math.log1p(.1) || signFlipP(ratios.map((ratio) => ratio - shift)) <= .01;
	});
}

// src/compare/series.ts
/** Metrics that are judged, with the slowdown that nothing is claimed of. */
const JUDGED = [
	{
		metric: "p50",
		margin: MARGIN,
		requests: 0
	},
	{
		metric: "mean",
		margin: MARGIN,
		requests: 0
	},
	{
		metric: "p95",
		margin: TAIL_MARGIN,
		requests: TAIL_REQUESTS
	}
];
/** The family of one comparison: every operation by every metric that has the requests for it. */
function seriesOf(operations) {
	return operations.flatMap(({ operation, requests, rows }) => JUDGED.filter((judged) => requests >= judged.requests).map(({ metric, margin }) => ({
		operation,
		metric,
		margin,
		points: rows.map(({ start, until, base, head }) => ({
			start,
			until,
			logRatio: Math.log(head[metric] / base[metric]),
			...metric === "mean" && { sides: {
				base: base.mean,
				head: head.mean
			} }
		}))
	})));
}

// src/compare/comparisons.ts
/** Latencies of every operation, judged as one family. */
function compareLatencies(operations, timing) {
	const series = seriesOf(operations);
	const judgements = decideFamily({
		series,
		...timing
	});
	return series.flatMap(({ operation, metric }, index) => {
		const judgement = judgements[index];
		const rows = operations.find((one) => one.operation === operation)?.rows ?? [];
		if (!judgement) return [];
		const side = (name) => rows.length === 0 ? 0 : medianOf(rows.map((row) => row[name][metric]));
		return [{
			operation,
			metric,
			base: side("base"),
			head: side("head"),
			...toComparison(judgement)
		}];
	});
}
/** Processor time, the second witness: tested like a latency, in a family of its own. */
function compareCpu(rows, timing) {
	if (rows.length === 0) return [];
	const points = rows.map(({ start, until, base, head }) => ({
		start,
		until,
		logRatio: Math.log(head / base)
	}));
	const [judgement] = decideFamily({
		series: [{
			margin: MARGIN,
			points
		}],
		...timing
	});
	if (!judgement) return [];
	const side = (name) => medianOf(rows.map((row) => row[name]));
	return [{
		operation: null,
		metric: "cpu",
		base: side("base"),
		head: side("head"),
		...toComparison(judgement)
	}];
}
/**
* Blocks of one start share one heap, so each start is one pair, and so few pairs cannot be tested: what every one of them says is
* told, and never fails.
*/
function compareMemory(pairs) {
	if (pairs.length === 0) return [];
	const starts = pairs.map(({ base, head }) => head / base - 1);
	const change = Math.expm1(medianOf(starts.map((one) => Math.log1p(one))));
	const verdict = starts.every((one) => one >= .1) ? "suspect" : starts.every((one) => one < .1) ? "no-regression" : "inconclusive";
	const side = (name) => medianOf(pairs.map((pair) => pair[name]));
	return [{
		operation: null,
		metric: "memory",
		base: side("base"),
		head: side("head"),
		change,
		verdict,
		starts,
		low: null,
		high: null,
		p: null,
		note: "one pair a start, not tested"
	}];
}
function toComparison(judgement) {
	const { centre, interval, p, verdict, starts, startSpread, why } = judgement;
	const note = [why, startSpread > .02 ? `starts differ by ${(startSpread * 100).toFixed(1)} %` : null].filter((text) => text !== null).join("; ");
	return {
		change: Math.expm1(centre),
		low: Number.isFinite(interval.low) ? Math.expm1(interval.low) : null,
		high: Number.isFinite(interval.high) ? Math.expm1(interval.high) : null,
		p,
		verdict,
		starts: starts.map(Math.expm1),
		note: note === "" ? null : note
	};
}

// src/compare/failures.ts
const NO_FAILURES = {
	base: {
		all: 0,
		failed: 0
	},
	head: {
		all: 0,
		failed: 0
	}
};
function failuresIn(statuses) {
	return {
		base: countFailures(statuses.base),
		head: countFailures(statuses.head)
	};
}
/** What another status below 500 means is for the team to say; these are never what a client wants. */
function countFailures(counts) {
	const sum = (entries) => entries.reduce((all, [, count]) => all + count, 0);
	const entries = [...counts];
	return {
		all: sum(entries),
		failed: sum(entries.filter(([status]) => status === "0" || Number(status) >= 500))
	};
}
function addFailures(one, other) {
	const add = (side) => ({
		all: one[side].all + other[side].all,
		failed: one[side].failed + other[side].failed
	});
	return {
		base: add("base"),
		head: add("head")
	};
}
/**
* Whether the head fails requests that the base answers: `no` · `some`, more than the base for sure, and no more than its 1 % beyond it ·
* `many`, more than that. Both got the same requests at the same time, so that a failure is as likely on either side where they are the
* same: a one-sided binomial test of one half, with `tests` operations that share the error.
*/
function headFails({ base, head }, tests) {
	if (base.all === 0 || head.all === 0) return "no";
	if (chanceOfAtLeast(head.failed, base.failed + head.failed) > .01 / tests) return "no";
	return head.failed / head.all - base.failed / base.all > .01 ? "many" : "some";
}
/** Chance that at least `hits` of so many fair coins show the same side; summed as logarithms, for thousands of them. */
function chanceOfAtLeast(hits, coins) {
	let chance = 0;
	let log = -coins * Math.LN2;
	for (let count = coins; count >= hits; count -= 1) {
		chance += Math.exp(log);
		log += Math.log(count) - Math.log(coins - count + 1);
	}
	return Math.min(1, chance);
}

// src/compare/head-failures.ts
/** Failed requests by the operation's tag, those of earlier attempts included. */
function failuresOf({ statuses }, kept) {
	const all = new Map(kept.failures.map(({ operation, base, head }) => [operation, {
		base,
		head
	}]));
	for (const [operation, own] of statuses) all.set(operation, addFailures(all.get(operation) ?? NO_FAILURES, failuresIn(own)));
	return all;
}
/** Operations that fail at the head alone: an answer that does not come is no latency, and no reason to be silent. */
function failingFindings({ session, kept, operations, locations, timeoutMs }) {
	const failures = failuresOf(session, kept);
	return operations.flatMap((operation) => {
		const own = failures.get(operationTag(operation)) ?? NO_FAILURES;
		const fails = headFails(own, operations.length);
		if (fails === "no") return [];
		const { base, head } = own;
		const how = `an answer of 5xx, or none within ${timeoutMs / 1e3} s`;
		return [makeFinding("compare.head-fails", {
			message: `${operation}: ${head.failed} of ${head.all} requests to the head got ${how}; of those to the base ${base.failed}`,
			operations: [operation],
			location: locations.get(operation) ?? null,
			key: [operation],
			...fails === "some" && { severity: "warning" }
		})];
	});
}

// src/compare/noise-floor.ts
/** What a comparison of the base with itself says about the runner: every claim is a false alarm. Null where nothing was compared. */
function noiseFloorOf(comparisons, runner) {
	const latencies = comparisons.filter(({ operation }) => operation !== null);
	if (latencies.length === 0) return null;
	const sizes = latencies.flatMap(({ starts }) => starts.map(Math.abs));
	const claims = latencies.filter(({ verdict }) => verdict !== "no-regression" && verdict !== "inconclusive");
	return {
		spread: sizes.length === 0 ? 0 : quantileOf(Float64Array.from(sizes).sort(), .95),
		falseAlarms: claims.length,
		comparisons: latencies.length,
		runner
	};
}

// src/compare/session.ts
/** What to do after a block. Stops early both ways, and goes on to the cap only where something is not known. */
function afterBlock(progress, series, effort) {
	const { looks, valid } = progress;
	const due = valid >= nextLook(looks.at(-1) ?? 0, effort.planned);
	const judged = due ? [...looks, valid] : looks;
	if (due && isDecided(series, judged, effort)) return {
		next: "decided",
		looks: judged
	};
	if (progress.elapsed >= effort.cap) return {
		next: "cap",
		looks: judged
	};
	return {
		next: endsStart(progress, series, effort) ? "next-start" : "go-on",
		looks: judged
	};
}
function isDecided(series, looks, effort) {
	const judgements = decideFamily({
		series,
		looks,
		planned: effort.planned,
		starts: effort.starts
	});
	const regressed = new Set(series.flatMap((one, at) => judgements[at]?.verdict === "regressed" ? [one.operation] : []));
	const isKnown = ({ operation }) => operation !== void 0 && regressed.has(operation);
	return judgements.length > 0 && series.every((one, at) => isKnown(one) || (judgements[at]?.verdict ?? "inconclusive") !== "inconclusive");
}
/** A start ends with its share of the blocks; after half of it, where it has nothing more to say and others are to come. */
function endsStart({ start, inStart }, series, effort) {
	const share = blocksPerStart(effort);
	if (inStart >= share) return true;
	if (!(start + 1 < effort.starts) || inStart !== Math.ceil(share / 2)) return false;
	return leansOneWay(series.map((one) => ({
		...one,
		points: one.points.filter((point) => point.start === start)
	})));
}
/** The looks at the end, whatever ended it: what was measured since the last one is judged too. */
function lastLooks({ looks, valid }) {
	return valid > (looks.at(-1) ?? 0) ? [...looks, valid] : looks;
}

// src/compare/figures.ts
/** Figures of latencies in milliseconds; at least one. */
function figuresOf(latencies) {
	const sorted = Float64Array.from(latencies).sort();
	return {
		p50: quantileOf(sorted, .5),
		mean: meanOf(sorted),
		p95: quantileOf(sorted, .95)
	};
}

// src/compare/histogram.ts
/** Each bucket is half a per cent wide: a quantile read from it is off by no more than a quarter of one. */
const BUCKET_WIDTH = Math.log(1.005);
function openHistogram() {
	const buckets = /* @__PURE__ */ new Map();
	let count = 0;
	return {
		add(value) {
			const bucket = Math.round(Math.log(Math.max(value, Number.MIN_VALUE)) / BUCKET_WIDTH);
			buckets.set(bucket, (buckets.get(bucket) ?? 0) + 1);
			count += 1;
		},
		get count() {
			return count;
		},
		quantile(share) {
			let passed = 0;
			for (const [bucket, held] of [...buckets].sort(([a], [b]) => a - b)) {
				passed += held;
				if (passed >= share * count) return Math.exp(bucket * BUCKET_WIDTH);
			}
			return null;
		}
	};
}

// src/compare/measured.ts
const SIDES = ["base", "head"];
/** Begins with what earlier attempts at the same commits have measured. */
function openMeasured(earlier) {
	const tallies = /* @__PURE__ */ new Map();
	for (const { operation, requests, rows } of earlier.rows) tallies.set(operation, {
		...emptyTally(),
		requests,
		rows: [...rows]
	});
	let valid = earlier.valid;
	let voided = 0;
	return {
		add(block, start, rowRequests = 20) {
			if (block.dropped > 0) {
				voided += 1;
				return false;
			}
			valid += 1;
			for (const [operation, cells] of block.cells) {
				const tally = tallies.get(operation) ?? emptyTally();
				tallies.set(operation, tally);
				if (isVoid(cells)) tally.voidBlocks += 1;
				else addCells(tally, cells, {
					start,
					until: valid,
					rowRequests
				});
			}
			return true;
		},
		endStart: () => {
			for (const tally of tallies.values()) tally.pending = {
				base: [],
				head: []
			};
		},
		get valid() {
			return valid;
		},
		get voided() {
			return voided;
		},
		rows: () => [...tallies].map(([operation, { requests, rows, voidBlocks }]) => ({
			operation,
			requests,
			rows,
			voidBlocks
		})),
		p99(operation) {
			const all = tallies.get(operation)?.all;
			const [base, head] = [all?.base.quantile(.99) ?? null, all?.head.quantile(.99) ?? null];
			return base === null || head === null ? null : {
				base,
				head
			};
		}
	};
}
function emptyTally() {
	return {
		requests: 0,
		voidBlocks: 0,
		rows: [],
		pending: {
			base: [],
			head: []
		},
		all: {
			base: openHistogram(),
			head: openHistogram()
		}
	};
}
function isVoid(cells) {
	return SIDES.some((side) => {
		const { failed, latencies } = cells[side];
		return failed > ERROR_SHARE * (failed + latencies.length);
	});
}
function addCells(tally, cells, { rowRequests, ...at }) {
	for (const side of SIDES) for (const latency of cells[side].latencies) tally.pending[side].push(latency);
	const { base, head } = tally.pending;
	const count = Math.min(base.length, head.length);
	if (count < rowRequests) return;
	tally.requests += count;
	for (const side of SIDES) for (const latency of tally.pending[side]) tally.all[side].add(latency);
	tally.rows.push({
		...at,
		base: figuresOf(base),
		head: figuresOf(head)
	});
	tally.pending = {
		base: [],
		head: []
	};
}

// src/compare/statuses.ts
/**
* Why the latencies of an operation say nothing about each other: the sides answer differently, or neither does its work.
* Null where they can be compared.
*/
function whyNotComparable(statuses, isSuccess) {
	const [base, head] = [statuses.base, statuses.head].map(sharesOf);
	if (!base || !head || base.size === 0 || head.size === 0) return "it got no request on one of the sides";
	if (distance(base, head) > .01) return `base answers ${describe(base)} and head ${describe(head)}: latency of different work is not compared`;
	return [...head].filter(([status]) => !isSuccess(Number(status))).reduce((sum, [, share]) => sum + share, 0) > .01 ? `both sides answer ${describe(head)}: its work was not done` : null;
}
function sharesOf(counts) {
	const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
	return new Map([...counts].map(([status, count]) => [status, count / all]));
}
/** Share of the answers that would have to be others (total variation). */
function distance(left, right) {
	return [.../* @__PURE__ */ new Set([...left.keys(), ...right.keys()])].map((status) => Math.abs((left.get(status) ?? 0) - (right.get(status) ?? 0))).reduce((sum, difference) => sum + difference, 0) / 2;
}
/** `200`, or `200 (93 %) and 500 (7 %)`, the most frequent first; no answer has the status 0. */
function describe(shares) {
	const sorted = [...shares].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
	const words = sorted.map(([status, share]) => {
		const name = status === "0" ? "nothing" : status;
		return sorted.length === 1 ? name : `${name} (${Math.round(share * 100)} %)`;
	});
	return words.length <= 1 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

// src/compare/session-state.ts
function openSession(kept) {
	return {
		measured: openMeasured(kept),
		statuses: /* @__PURE__ */ new Map(),
		cpu: [...kept.cpu],
		memory: [...kept.memory],
		notes: [],
		progress: {
			start: kept.starts,
			inStart: 0,
			elapsed: 0,
			valid: kept.valid,
			looks: kept.looks
		},
		starts: kept.starts,
		rate: null,
		roundMs: 0,
		pinning: "",
		utilisation: null,
		over: false,
		ended: "nothing was measured",
		problem: null,
		death: null,
		failure: null
	};
}
/** Rows under the operations' own names, without those whose sides answer differently. */
function comparableRows(session, requests) {
	const calls = requests.filter(({ role }) => role === "call");
	return session.measured.rows().flatMap((rows) => {
		const request = calls.find(({ operation }) => operationTag(operation) === rows.operation);
		if (!request || whyLeftOut(session, request) !== null) return [];
		return [{
			...rows,
			operation: request.operation
		}];
	});
}
/** Why an operation that was called is not compared; null where it is, or where it was not called yet. */
function whyLeftOut(session, request) {
	const statuses = session.statuses.get(operationTag(request.operation));
	if (!statuses) return null;
	return whyNotComparable(statuses, (status) => inRanges(request.success, status));
}
/** Whether every operation that was called is left out. */
function isNothingLeft(session, requests) {
	return requests.every((request) => request.role !== "call" || whyLeftOut(session, request) !== null);
}
function addStatuses(all, operation, more) {
	const known = all.get(operation) ?? {
		base: /* @__PURE__ */ new Map(),
		head: /* @__PURE__ */ new Map()
	};
	for (const side of ["base", "head"]) for (const [status, count] of more[side]) known[side].set(status, (known[side].get(status) ?? 0) + count);
	all.set(operation, known);
}

// src/compare/judgement.ts
/** What the measured blocks say, whatever ended the measurement. */
function judgeSession(judging) {
	const { input, session, requests, detail, machine } = judging;
	const looks = lastLooks({
		...session.progress,
		valid: session.measured.valid
	});
	const timing = {
		looks,
		planned: input.effort.planned,
		starts: input.effort.starts
	};
	const rows = comparableRows(session, requests);
	const held = heldRows(judging);
	const latencies = holdRegressions([...compareLatencies([...rows, ...held], timing), ...undecided(rows, requests, session)], judging.kept.regressed);
	const comparisons = [
		...latencies,
		...compareCpu(session.cpu, timing),
		...compareMemory(session.memory)
	];
	const isSelf = input.config.mode === "self";
	const place = {
		locations: locationsOf(input),
		onInconclusive: input.config.onInconclusive,
		mode: detail.mode
	};
	const operations = requests.flatMap(({ role, operation }) => role === "call" ? [operation] : []);
	const timeoutMs = input.effort.blockMs;
	const watched = isSelf || session.death?.side === "head" ? [] : operations;
	const failing = failingFindings({
		...judging,
		...place,
		operations: watched,
		timeoutMs
	});
	const findings = isSelf ? [] : [...failing, ...findingsOf(comparisons, place)];
	return {
		detail: {
			...detail,
			comparisons,
			operations: operationsOf(session, requests),
			notCompared: [...detail.notCompared, ...leftOut(session, requests)],
			measurement: measurementOf(judging),
			measuredNoise: isSelf ? noiseFloorOf(latencies, machine.fingerprint) : null,
			notes: [...session.notes, ...held.map(({ operation }) => `${operation} ${STILL_REGRESSED_UNSEEN}`)]
		},
		findings,
		reason: describeFailing(failing) ?? describeResult(latencies, isSelf),
		keep: keptOf(judging, looks, latencies)
	};
}
const STILL_REGRESSED = "regressed in an earlier attempt, and not shown to be otherwise since";
const STILL_REGRESSED_UNSEEN = "regressed in an earlier attempt and could not be compared in this one: it stays regressed";
/** Earlier blocks of what regressed in them and answers otherwise by now: that says nothing of how fast it is. */
function heldRows({ session, requests, kept }) {
	const regressed = new Set(kept.regressed.map((key) => key.slice(key.indexOf(" ") + 1)));
	return requests.flatMap((request) => {
		const { role, operation } = request;
		if (role !== "call" || !regressed.has(operation) || whyLeftOut(session, request) === null) return [];
		return kept.rows.filter((rows) => rows.operation === operationTag(operation)).map((rows) => ({
			...rows,
			operation
		}));
	});
}
/** Doubt takes nothing back: a regression stays one until the blocks of all attempts show something else. */
function holdRegressions(latencies, earlier) {
	return latencies.map((one) => {
		if (one.verdict !== "inconclusive" || !earlier.includes(regressionKey(one))) return one;
		return {
			...one,
			verdict: "regressed",
			note: [STILL_REGRESSED, one.note].filter(Boolean).join("; ")
		};
	});
}
function regressionKey({ metric, operation }) {
	return `${metric} ${operation ?? ""}`;
}
/** Operations that were called and have no block with enough requests: nothing is known of them, and that is said. */
function undecided(rows, requests, session) {
	const missing = requests.filter((request) => request.role === "call" && whyLeftOut(session, request) === null && !rows.some(({ operation }) => operation === request.operation));
	const nothing = {
		base: 0,
		head: 0,
		change: 0,
		low: null,
		high: null,
		p: null,
		starts: []
	};
	return missing.map(({ operation }) => ({
		...nothing,
		operation,
		metric: "p50",
		verdict: "inconclusive",
		note: "too few requests were measured"
	}));
}
function leftOut(session, requests) {
	return requests.flatMap((request) => {
		const reason = request.role === "call" ? whyLeftOut(session, request) : null;
		return reason === null ? [] : [{
			operation: request.operation,
			reason
		}];
	});
}
function operationsOf({ measured }, requests) {
	return measured.rows().flatMap(({ operation: tag, requests: count, voidBlocks }) => {
		const request = requests.find(({ role, operation }) => role === "call" && operationTag(operation) === tag);
		if (!request) return [];
		return [{
			operation: request.operation,
			requests: count,
			p99Ms: measured.p99(tag),
			voidBlocks
		}];
	});
}
function measurementOf({ input, session, kept, missing, machine, k6Version, requests }) {
	if (session.rate === null) return null;
	const { measured } = session;
	const round = requests.filter(({ role }) => role !== "setup").length;
	return {
		starts: session.starts,
		blocks: measured.valid,
		voidBlocks: session.progress.elapsed - (measured.valid - kept.valid),
		blockMs: input.effort.blockMs,
		earlierBlocks: kept.valid,
		...input.store?.again && missing !== null && { notAdded: missing },
		rate: Number((session.rate * round).toPrecision(3)),
		utilisation: session.utilisation,
		seed: input.seed,
		pinning: session.pinning,
		runner: machine.fingerprint,
		k6Version,
		ended: session.ended
	};
}
/** A fault keeps what was measured, too: the next attempt adds to it, and cannot forget what was seen. */
function keptOf({ session, kept }, looks, latencies) {
	const { measured, cpu, memory, starts } = session;
	const rows = measured.rows().map(({ operation, requests, rows: own }) => ({
		operation,
		requests,
		rows: own
	}));
	const regressed = latencies.filter(({ verdict }) => verdict === "regressed").map(regressionKey);
	const failures = [...failuresOf(session, kept)].map(([operation, own]) => ({
		operation,
		...own
	}));
	return {
		version: 1,
		valid: measured.valid,
		starts,
		looks,
		rows,
		cpu,
		memory,
		regressed,
		failures
	};
}
function locationsOf({ specs }) {
	return new Map(specs.flatMap(({ operations }) => operations.map(({ id, location }) => [id, location])));
}
const ORDER = [
	"regressed",
	"suspect",
	"inconclusive",
	"no-regression",
	"faster"
];
/** Null where no operation fails at the head alone by more than a base may. */
function describeFailing(failing) {
	const [first, ...others] = failing.filter(({ severity }) => severity === "breaking");
	if (first === void 0) return null;
	return `${first.message}${others.length > 0 ? ` (and ${others.length} more)` : ""}`;
}
function describeResult(latencies, isSelf) {
	const [worst] = [...latencies].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) || b.change - a.change);
	if (!worst) return "nothing could be compared";
	const what = `${worst.operation} ${METRIC_WORDS[worst.metric]} ${describeChange(worst)}`;
	const count = (verdict) => latencies.filter((one) => one.verdict === verdict).length;
	const words = ORDER.filter((verdict) => count(verdict) > 0).map((verdict) => `${count(verdict)} ${SAID[verdict]}`);
	return `${isSelf ? "base against itself: " : ""}${words.join(", ")}; first ${what}`;
}
const SAID = {
	regressed: "regressed",
	suspect: "suspect",
	inconclusive: "inconclusive",
	"no-regression": "without a regression of 10 % or more",
	faster: "faster"
};

// src/compare/rate.ts
/** Share of a core, of the machine, or of one user's time that the measurement may need: queues begin beyond 60 %. */
const UTILISATION = .5;
/** Rounds at once that may be under way on average where the sides wait more than they work (a database, a timer). */
const WAITING_ROUNDS = 2;
/** Requests per second to both sides together: beyond this k6 itself takes a core. */
const MAX_REQUESTS = 400;
/** Fewer rounds per second than this measure nothing in a block. */
const MIN_RATE = .2;
/**
* Rounds per second at which nothing is busy for more than 60 % of its time. Rounded down to three digits; null where not even
* the slowest rate can be held.
*/
function chooseRate({ roundMs, rounds, busy, cores, requests }) {
	if (rounds === 0 || !(roundMs > 0)) return null;
	const alone = UTILISATION * 1e3 / roundMs;
	const limits = [MAX_REQUESTS / (2 * requests)];
	if (busy === null || busy.side <= 0) limits.push(alone);
	else {
		limits.push(UTILISATION * rounds / busy.side, alone * 2 * WAITING_ROUNDS);
		if (busy.machine > 0) limits.push(UTILISATION * cores * rounds / busy.machine);
	}
	const rate = Math.min(...limits);
	if (rate < MIN_RATE) return null;
	return Number.parseFloat(rate.toPrecision(3));
}
/** Users that k6 holds ready: as many as rounds may be under way when they take eight times as long as in the probe. */
function usersFor(rate, roundMs) {
	const underWay = rate * roundMs / 1e3;
	return {
		ready: Math.ceil(underWay * 2) + 2,
		most: Math.ceil(underWay * 8) + 8
	};
}

// src/compare/options.ts
/** Time that rounds under way get to end, seconds. */
const GRACEFUL_STOP_SECONDS = 5;
/** The requests that make data, before the measurement, milliseconds. */
const SETUP_TIMEOUT_MS = 6e4;
const COMMON = {
	setupTimeout: `${SETUP_TIMEOUT_MS / 1e3}s`,
	discardResponseBodies: false,
	systemTags: [
		"status",
		"expected_response",
		"scenario"
	],
	userAgent: "api-testing-action"
};
/** One user, round after round: how long a round takes. k6 runs a scenario for a second at least. */
function probeOptions(durationMs) {
	const scenario = {
		executor: "constant-vus",
		vus: 1,
		duration: `${durationMs}ms`
	};
	return {
		...COMMON,
		scenarios: { probe: {
			...scenario,
			gracefulStop: `${GRACEFUL_STOP_SECONDS}s`
		} }
	};
}
/** Rounds at a constant rate, whatever the answers take: a slow side is measured, not spared. */
function measurementOptions({ rate, roundMs, durationMs }) {
	const users = usersFor(rate, roundMs);
	const scenario = {
		executor: "constant-arrival-rate",
		rate: Math.max(1, Math.round(rate * 60)),
		timeUnit: "60s"
	};
	const limits = {
		preAllocatedVUs: users.ready,
		maxVUs: users.most,
		gracefulStop: `${GRACEFUL_STOP_SECONDS}s`
	};
	return {
		...COMMON,
		scenarios: { compare: {
			...scenario,
			...limits,
			duration: `${durationMs}ms`
		} }
	};
}

// src/compare/recorder.ts
/** Metrics that a recorder reads. */
const RECORDED_METRICS = ["http_req_duration", "dropped_iterations"];
/**
* A request belongs to the block in which its pair began. Each of the two gets a block's time before it has failed, so that the
* second ends at the latest in the block after the next.
*/
const OPEN_BLOCKS = 3;
/** Sorts samples into blocks, and hands on each block once it is over, in order. Samples of one start only. */
function openRecorder(onBlock) {
	const open = /* @__PURE__ */ new Map();
	let newest = 0;
	let next = 0;
	const blockOf = (number, timeMs) => {
		const known = open.get(number);
		if (known) return known;
		const made = {
			number,
			dropped: 0,
			cells: /* @__PURE__ */ new Map(),
			fromMs: timeMs,
			toMs: timeMs
		};
		open.set(number, made);
		return made;
	};
	const close = (until) => {
		for (; next < until; next += 1) {
			const block = open.get(next);
			open.delete(next);
			onBlock(block ?? {
				number: next,
				dropped: 1,
				cells: /* @__PURE__ */ new Map(),
				fromMs: 0,
				toMs: 0
			});
		}
	};
	return {
		take(sample) {
			const { block: tag, side, operation, status } = sample.tags;
			if (sample.metric === "dropped_iterations") {
				if (newest >= next) blockOf(newest, sample.timeMs).dropped += sample.value;
				return;
			}
			if (tag === void 0 || operation === void 0 || side !== "base" && side !== "head") return;
			const number = Number(tag);
			if (!Number.isInteger(number)) return;
			if (number < next) {
				blockOf(Math.max(newest, next), sample.timeMs).dropped += 1;
				return;
			}
			newest = Math.max(newest, number);
			const block = blockOf(number, sample.timeMs);
			block.toMs = sample.timeMs;
			const cell = cellOf(block, operation)[side];
			cell.statuses.set(status ?? "0", (cell.statuses.get(status ?? "0") ?? 0) + 1);
			if (sample.tags.expected_response === "true") cell.latencies.push(sample.value);
			else cell.failed += 1;
			close(number - OPEN_BLOCKS + 1);
		},
		end: (complete) => close(complete ? newest + 1 : newest - OPEN_BLOCKS + 1)
	};
}
function cellOf(block, operation) {
	const known = block.cells.get(operation);
	if (known) return known;
	const made = {
		base: emptyCell(),
		head: emptyCell()
	};
	block.cells.set(operation, made);
	return made;
}
function emptyCell() {
	return {
		latencies: [],
		failed: 0,
		statuses: /* @__PURE__ */ new Map()
	};
}

// src/compare/script.ts
/** Smoke, load and this one run with first digits of their own. */
const RUN_DIGIT = "d";
/**
* A k6 script that sends every request to both sides, in an order that is drawn, tagged with operation, side and block. It reads
* `compare.options.json`, and of its environment BASE_SIDE, HEAD_SIDE (addresses), BLOCK_MS, RUN_MS and SEED.
*/
function renderScript({ provider, requests, credentials, timeoutMs }) {
	const setup = requests.filter(({ role }) => role === "setup");
	const round = requests.filter(({ role }) => role !== "setup");
	return `${[
		renderHead(provider),
		renderSending({
			credentials,
			timeoutMs,
			runDigit: RUN_DIGIT
		}),
		renderRequests("setupRequests", setup),
		renderRequests("requests", round),
		BODY,
		REQUEST_FUNCTIONS
	].join("\n\n")}\n`;
}
function renderHead(provider) {
	return `// ${oneLine(`Base against head of ${provider || "the API"}: the same requests to both, interleaved.`)}
// Generated by api-testing from the specification. To run it again, in this folder:
//   k6 run --out csv=samples.csv -e BASE_SIDE=http://127.0.0.1:8080 -e HEAD_SIDE=http://127.0.0.1:8081 -e BLOCK_MS=5000 -e RUN_MS=90000 -e SEED=1 compare.ts
import exec from 'k6/execution';
import http from 'k6/http';

const SIDES = { base: __ENV.BASE_SIDE, head: __ENV.HEAD_SIDE };
const BLOCK_MS = Number(__ENV.BLOCK_MS);
const RUN_MS = Number(__ENV.RUN_MS);
const SEED = Number(__ENV.SEED);

export const options = JSON.parse(open('./compare.options.json'));`;
}
const BODY = `// What the requests below need and none of them makes: made once, on each side.
export function setup() {
  const created = { base: {}, head: {} };
  for (const request of setupRequests) {
    for (const side of ['base', 'head']) send(request, created[side], true, { url: SIDES[side], tags: { side } });
  }
  return created;
}

export default function (setupData) {
  const created = { base: Object.assign({}, setupData.base), head: Object.assign({}, setupData.head) };
  for (let index = 0; index < requests.length; index += 1) {
    const request = requests[index];
    // The share of the scenario that is over, by a clock that never jumps: both sides of a pair are in one block.
    const block = String(Math.floor((exec.scenario.progress * RUN_MS) / BLOCK_MS));
    const tags = request.role === 'call' ? { block } : {};
    for (const side of drawOrder(exec.scenario.iterationInTest * requests.length + index)) {
      send(request, created[side], request.idAt !== null, { url: SIDES[side], tags: Object.assign({ side }, tags) });
    }
  }
}

// Every sample is read one by one; nobody needs k6's own summary.
export function handleSummary() {
  return {};
}

// The same order for the same seed; each as likely as the other.
function drawOrder(number) {
  let mixed = Math.imul(number ^ SEED, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
  return ((mixed ^ (mixed >>> 13)) & 1) === 0 ? ['base', 'head'] : ['head', 'base'];
}`;

// src/compare/k6-measure.ts
/** Time beside measuring: starting k6, the requests that make data, the graceful stop. */
const DEADLINE_MARGIN_MS = SETUP_TIMEOUT_MS + 3e4;
/** A folder of its own for each provider, with the script in it. */
async function openBench(k6, input, requests) {
	const directory = path.join(input.workDirectory, "compare", folderName(input.provider));
	await mkdir(directory, { recursive: true });
	const credentials = input.traffic.headers;
	const text = renderScript({
		provider: input.provider,
		requests,
		credentials,
		timeoutMs: input.effort.blockMs
	});
	await writeFile(path.join(directory, "compare.ts"), text);
	return {
		k6,
		directory,
		input
	};
}
async function startK6({ k6, directory, input }, start) {
	const { sides, options, durationMs, seed, samples, stop } = start;
	await rm(samples, { force: true });
	await writeFile(path.join(directory, "compare.options.json"), `${JSON.stringify(options, null, 2)}\n`);
	const variables = {
		BASE_SIDE: sides.base.baseUrl,
		HEAD_SIDE: sides.head.baseUrl,
		BLOCK_MS: String(input.effort.blockMs),
		RUN_MS: String(durationMs),
		SEED: String(seed)
	};
	const script = {
		file: path.join(directory, "compare.ts"),
		variables
	};
	const timeoutMs = durationMs + DEADLINE_MARGIN_MS;
	return k6.run({
		script,
		timeoutMs,
		consoleOutput: null,
		samples,
		flags: QUIET,
		...stop && { stop }
	});
}
/** Nobody reads thresholds here. */
const QUIET = ["--no-thresholds"];
/** One user for a short while: how long a round takes. The first half warms up and is not read. */
async function probeRounds(bench, sides, seed) {
	const samples = path.join(bench.directory, "probe.csv");
	const { probeMs } = bench.input;
	const { end } = await startK6(bench, {
		sides,
		options: probeOptions(probeMs),
		durationMs: probeMs,
		seed,
		samples
	});
	const times = [];
	await readSamples(samples, {
		metrics: ["iteration_duration"],
		onSample: ({ value }) => times.push(value)
	});
	const read = times.slice(Math.floor(times.length / 2));
	const problem = end.kind === "broken" ? end.problem : null;
	if (read.length === 0) return {
		roundMs: null,
		rounds: 0,
		problem
	};
	return {
		roundMs: quantileOf(Float64Array.from(read).sort(), .5),
		rounds: times.length,
		problem
	};
}
/** k6 came to its end, and what it wrote did not. */
const CUT = {
	code: "compare.samples-cut",
	what: "The samples of k6 end in the middle of a row",
	where: null,
	why: "k6 could not write all of them; a full disk is the usual cause",
	todo: "Make room in the folder for temporary files, and run again."
};
/** Measures in one process of k6, reading what it writes while it runs. What was measured before a fault is handed on. */
async function measureStart(bench, request) {
	const { effort } = bench.input;
	const warmUp = Math.ceil(effort.warmUpMs / effort.blockMs);
	const durationMs = Math.max(LEAST_RUN_MS, (warmUp + request.blocks) * effort.blockMs);
	const samples = path.join(bench.directory, "samples.csv");
	const stop = new AbortController();
	const recorder = openRecorder((block) => {
		const number = block.number - warmUp;
		if (number < 0 || number >= request.blocks || stop.signal.aborted) return;
		if (request.onBlock({
			...block,
			number
		})) stop.abort();
	});
	const ended = new AbortController();
	const options = measurementOptions({
		rate: request.rate,
		roundMs: request.roundMs,
		durationMs
	});
	await rm(samples, { force: true });
	const reading = readSamples(samples, {
		metrics: RECORDED_METRICS,
		onSample: (sample) => recorder.take(sample),
		ended: ended.signal
	}).then(({ cut }) => cut ? CUT : null, (thrown) => {
		stop.abort();
		return toProblem(thrown, "compare.samples", "The samples of k6 could not be read");
	});
	const run = await startK6(bench, {
		...request,
		options,
		durationMs,
		samples,
		stop: stop.signal
	}).finally(async () => {
		ended.abort();
		await reading;
	});
	const unreadable = await reading;
	recorder.end(run.end.kind === "ran" && unreadable === null);
	if (run.providerDied) return {
		kind: "side-died",
		problem: null
	};
	if (unreadable !== null && unreadable !== CUT) return {
		kind: "broken",
		problem: unreadable
	};
	if (stop.signal.aborted) return {
		kind: "stopped",
		problem: null
	};
	if (run.end.kind === "broken") return {
		kind: "broken",
		problem: run.end.problem
	};
	return unreadable === null ? {
		kind: "complete",
		problem: null
	} : {
		kind: "broken",
		problem: unreadable
	};
}
/** Throws where nothing could be measured with what k6 says. */
function refuseProbe({ problem }) {
	throw new ProblemError(problem ?? {
		code: "compare.no-round",
		what: "Not one round of requests was completed before the measurement"
	});
}

// src/compare/pinning.ts
/** Fewer cores than these are better left to the scheduler: k6 on one, the two sides and their services on the others. */
const LEAST_CORES = 4;
/** Null where nothing is pinned. */
function planPinning(cores, isLinux) {
	if (cores < LEAST_CORES || !isLinux) return null;
	return {
		k6: [0],
		sides: Array.from({ length: cores - 1 }, (_, index) => index + 1)
	};
}
/** What was done, for the report. `pinned`: whether both sides took it. */
function describePinning(pinning, pinned, cores) {
	if (pinning === null) return `not pinned: ${plural(cores, "core")} for everything`;
	const k6 = `k6 on core ${pinning.k6.join(", ")}`;
	const [first] = pinning.sides;
	return pinned ? `${k6}, both sides on cores ${first} to ${pinning.sides.at(-1)}` : `${k6}, the sides not pinned`;
}

// src/compare/cpu.ts
/** Null where the readings do not span the block, as after a jump of the clock. */
function cpuOfBlock(block, readings) {
	const requests = [...block.cells.values()].reduce((sum, { base }) => sum + base.latencies.length + base.failed, 0);
	if (requests === 0 || block.toMs <= block.fromMs) return null;
	const current = sinceJump(readings);
	const used = (side) => {
		const from = interpolate(current, side, block.fromMs);
		const to = interpolate(current, side, block.toMs);
		return from === null || to === null || to <= from ? null : (to - from) / requests;
	};
	const [base, head] = [used("base"), used("head")];
	return base === null || head === null ? null : {
		base,
		head
	};
}
/** Readings since the clock was last set back: before it the same times meant something else. */
function sinceJump(readings) {
	const last = readings.findLastIndex((reading, at) => reading.atMs < (readings[at - 1]?.atMs ?? Number.NEGATIVE_INFINITY));
	return last === -1 ? readings : readings.slice(last);
}
/** What a column of the readings was at a time; null outside of them. */
function interpolate(readings, column, atMs) {
	const after = readings.findIndex((reading) => reading.atMs >= atMs);
	const next = readings[after];
	const last = readings[after - 1];
	if (!next || !last) return null;
	const [from, to] = [last[column], next[column]];
	if (from === null || to === null || next.atMs <= last.atMs) return null;
	return from + (to - from) * (atMs - last.atMs) / (next.atMs - last.atMs);
}
/** What was used between the first and the last reading. */
function usedBetween(readings) {
	const [first, last] = [readings[0], readings.at(-1)];
	const used = (column) => {
		const [from, to] = [first?.[column] ?? null, last?.[column] ?? null];
		return from === null || to === null ? null : to - from;
	};
	const seconds = first && last ? (last.tickMs - first.tickMs) / 1e3 : 0;
	return {
		base: used("base"),
		head: used("head"),
		machine: used("machine"),
		seconds
	};
}

// src/compare/memory.ts
/** The largest memory of both sides until now; in words, why it is not known. */
async function readMemory({ base, head }) {
	const [ofBase, ofHead] = await Promise.all([readPeak("base", base), readPeak("head", head)]);
	if (typeof ofBase === "string" || typeof ofHead === "string") return [ofBase, ofHead].filter((peak) => typeof peak === "string").join("; ");
	return {
		base: ofBase,
		head: ofHead
	};
}
async function readPeak(side, started) {
	try {
		const usage = await started.usage();
		if (usage === null) return `${side}: this system does not say what its processes use`;
		return usage.peakBytes > 0 ? usage.peakBytes : `${side}: none of its processes was seen`;
	} catch (error) {
		return `${side}: ${messageOf(error)}`;
	}
}

// src/compare/draw-port.ts
/** Ports that no system hands out by itself: above those of services, below the ephemeral ones of Linux. */
const PORTS = {
	first: 2e4,
	last: 32e3
};
function drawPort(draw) {
	return PORTS.first + Math.floor(draw() * (PORTS.last - PORTS.first + 1));
}

// src/compare/sides.ts
/** A side that could not be prepared or started: which one, and why. */
var SideFailure = class extends Error {
	side;
	problem;
	logTail;
	constructor(side, thrown) {
		const problem = toProblem(thrown, `compare.${side}-not-started`, `${side} could not be started`);
		super(problem.what, { cause: thrown });
		this.name = "SideFailure";
		this.side = side;
		this.problem = problem;
		this.logTail = logOf(thrown, problem);
	}
};
/** What failed to start carries the end of its log. */
function logOf(thrown, problem) {
	if (thrown instanceof Error && "detail" in thrown) {
		const { detail } = thrown;
		if (detail !== null && typeof detail === "object" && "logTail" in detail && Array.isArray(detail.logTail)) return detail.logTail.filter((line) => typeof line === "string");
	}
	return problem.why?.split("\n") ?? [];
}
/** A drawn port may be taken; several in a row are not. */
const PORT_ATTEMPTS = 5;
/** Starts both sides, one after the other in an order that is drawn, so that neither is always the first. */
async function startSides(input, draw) {
	const order = draw() < .5 ? ["base", "head"] : ["head", "base"];
	await using opened = new AsyncDisposableStack();
	const started = {};
	for (const side of order) started[side] = opened.use(await startOne(side, input, draw));
	const { base, head } = started;
	if (!base || !head) throw new Error("a side was not started");
	const keep = opened.move();
	return {
		base,
		head,
		[Symbol.asyncDispose]: () => keep.disposeAsync()
	};
}
async function startOne(side, { startSide }, draw) {
	for (let attempt = 1;; attempt += 1) try {
		return await startSide(side, drawPort(draw));
	} catch (thrown) {
		if (!(thrown instanceof ProblemError && thrown.problem.code === "environment.port-taken") || attempt === PORT_ATTEMPTS) throw new SideFailure(side, thrown);
	}
}

// src/compare/session-run.ts
/** Log lines of a side that ended, kept for the report. */
const TAIL_LINES = 30;
/** Fresh starts, one after the other, until it is decided or the cap is reached. What goes wrong is noted in the session. */
async function runSession(session, run) {
	for (;;) {
		run.input.signal.throwIfAborted();
		if (await runStart(session, run) !== "next-start") return;
		session.progress = {
			...session.progress,
			start: session.progress.start + 1,
			inStart: 0
		};
	}
}
async function runStart(session, run) {
	try {
		await using sides = await startSides(run.input, run.draw);
		run.watch(sides);
		try {
			return await measureSides(session, run, sides);
		} finally {
			run.watch(null);
		}
	} catch (thrown) {
		if (!(thrown instanceof SideFailure)) throw thrown;
		session.failure = thrown;
		session.ended = `${thrown.side} could not be started`;
		return "end";
	}
}
async function measureSides(session, run, sides) {
	session.pinning = await pinSides(run, sides);
	const seed = Math.floor(run.draw() * 2 ** 31);
	if (session.rate === null) {
		await chooseByProbe(session, run, {
			sides,
			seed
		});
		if (session.death !== null) return "end";
	}
	session.starts += 1;
	const end = await measureBlocks(session, run, {
		sides,
		seed
	});
	const memory = await readMemory(sides);
	if (typeof memory === "string") note(session, run, `memory of start ${session.starts} could not be read: ${memory}`);
	else session.memory.push(memory);
	return concludeStart(session, run, {
		sides,
		end
	});
}
/** Said at once, and again in the report. */
function note(session, { input }, what) {
	session.notes.push(what);
	input.log(`compare: ${what}`);
}
async function pinSides({ pinning, machine }, { base, head }) {
	if (pinning === null) return describePinning(null, false, machine.cores);
	const pinned = await Promise.all([base.pin(pinning.sides), head.pin(pinning.sides)]);
	return describePinning(pinning, pinned.every(Boolean), machine.cores);
}
async function chooseByProbe(session, run, { sides, seed }) {
	const { rounds, readings } = await probeWatched(run, {
		sides,
		seed
	});
	session.death = findDeath(sides);
	if (session.death !== null) return;
	if (rounds.roundMs === null || rounds.problem !== null) refuseProbe(rounds);
	const { base, head, machine } = usedBetween(readings);
	const busy = base === null || head === null || machine === null ? null : {
		side: Math.max(base, head),
		machine
	};
	const requests = run.requests.filter(({ role }) => role !== "setup").length;
	const probe = {
		roundMs: rounds.roundMs,
		rounds: rounds.rounds,
		busy,
		cores: run.machine.cores,
		requests
	};
	const rate = chooseRate(probe);
	if (rate === null) refuseProbe({
		...rounds,
		problem: tooSlow(rounds.roundMs)
	});
	session.rate = rate;
	session.roundMs = rounds.roundMs;
	run.input.log(`compare: ${rate} rounds a second (one takes ${rounds.roundMs.toFixed(1)} ms)`);
}
async function probeWatched({ bench }, { sides, seed }) {
	const meter = openMeter(sides);
	try {
		return {
			rounds: await probeRounds(bench, sides, seed),
			readings: meter.readings
		};
	} finally {
		await meter[Symbol.asyncDispose]();
	}
}
function tooSlow(roundMs) {
	return {
		code: "compare.too-slow",
		what: `One round of requests takes ${(roundMs / 1e3).toFixed(1)} s, which is too slow to be compared`,
		where: null,
		why: "so few requests fit into the time that nothing could be told apart",
		todo: "Name the operations to compare in `compare.operations`, or give them less work in `load.data`."
	};
}
async function measureBlocks(session, run, { sides, seed }) {
	const { effort } = run.input;
	const blocks = Math.min(blocksPerStart(effort), effort.cap - session.progress.elapsed);
	const meter = openMeter(sides);
	const voidBefore = session.measured.voided;
	let seen = 0;
	try {
		const end = await measureStart(run.bench, {
			sides,
			seed,
			rate: session.rate ?? 1,
			roundMs: session.roundMs,
			blocks,
			onBlock: (block) => {
				seen += 1;
				return takeBlock(session, run, {
					block,
					meter
				});
			}
		});
		if (end.kind === "complete" && seen < blocks) skipBlocks(session, blocks - seen);
		const elapsed = end.kind === "complete" ? blocks : seen;
		const inVain = session.measured.voided - voidBefore + (elapsed - seen);
		if (!session.over && (end.kind === "complete" || end.kind === "stopped") && inVain > elapsed / 2) slowDown(session, run);
		return end;
	} finally {
		await meter[Symbol.asyncDispose]();
		session.measured.endStart();
		const utilisation = utilisationOf(meter, run.machine.cores);
		session.utilisation = utilisation ?? session.utilisation;
		if (utilisation !== null) noteBusy(session, run, utilisation);
		const { unread } = meter;
		if (unread !== null) note(session, run, `processor time in start ${session.starts} is not complete: ${unread}`);
	}
}
/** The rate was chosen so that this does not happen: something else runs here, or a side works more than in the probe. */
function noteBusy(session, run, { side, machine }) {
	const percent = (share) => `${Math.round(share * 100)} %`;
	const busy = [...side > .6 ? [`one side needed ${percent(side)} of a core`] : [], ...machine > .6 ? [`the machine was busy for ${percent(machine)} of the time`] : []];
	if (busy.length > 0) note(session, run, `in start ${session.starts} ${busy.join(", and ")}: requests wait for each other`);
}
/** A rate that one side cannot hold measures how long requests wait, not how long they take. */
function slowDown(session, { input }) {
	session.rate = (session.rate ?? 0) / 2;
	input.log(`compare: the rate was not held in most blocks; going on with ${session.rate} rounds a second`);
}
function skipBlocks(session, count) {
	const { elapsed, inStart } = session.progress;
	session.progress = {
		...session.progress,
		elapsed: elapsed + count,
		inStart: inStart + count
	};
}
/** Adds a block and asks what is to be done; true ends this start. */
function takeBlock(session, run, { block, meter }) {
	const { measured, progress } = session;
	const counts = measured.add(block, progress.start, requestsOfRow(session.rate ?? 0, run.input.effort));
	for (const [operation, { base, head }] of block.cells) addStatuses(session.statuses, operation, {
		base: base.statuses,
		head: head.statuses
	});
	const used = counts ? cpuOfBlock(block, meter.readings) : null;
	if (used !== null) session.cpu.push({
		...used,
		start: progress.start,
		until: measured.valid
	});
	const { inStart, elapsed } = progress;
	session.progress = {
		...progress,
		inStart: inStart + 1,
		elapsed: elapsed + 1,
		valid: measured.valid
	};
	const step = afterBlock(session.progress, seriesOf(comparableRows(session, run.requests)), run.input.effort);
	session.progress = {
		...session.progress,
		looks: step.looks
	};
	if (step.looks.length > progress.looks.length && isNothingLeft(session, run.requests)) {
		endWith(session, "no operation can be compared");
		return true;
	}
	if (step.next === "decided") endWith(session, "every comparison was decided");
	if (step.next === "cap") endWith(session, "the cap was reached");
	return step.next !== "go-on";
}
function endWith(session, why) {
	session.over = true;
	session.ended = why;
}
function utilisationOf({ readings }, cores) {
	const { base, head, machine, seconds } = usedBetween(readings);
	if (base === null || head === null || machine === null || seconds <= 0) return null;
	return {
		side: Math.max(base, head) / seconds,
		machine: machine / seconds / cores
	};
}
function concludeStart(session, run, { sides, end }) {
	session.death = findDeath(sides);
	if (session.death !== null) {
		session.ended = `${session.death.side} ${session.death.how}`;
		return "end";
	}
	if (end.problem !== null) {
		session.problem = end.problem;
		session.ended = end.problem.what;
		return "end";
	}
	if (session.progress.elapsed >= run.input.effort.cap && !session.over) endWith(session, "the cap was reached");
	return session.over ? "end" : "next-start";
}
function findDeath({ base, head }) {
	for (const [side, started] of [["base", base], ["head", head]]) {
		const how = started.exited();
		if (how !== null) return {
			side,
			how,
			tail: started.tail(TAIL_LINES)
		};
	}
	return null;
}

// src/compare/kept.ts
const NOTHING_KEPT = {
	version: 1,
	valid: 0,
	starts: 0,
	looks: [],
	rows: [],
	cpu: [],
	memory: [],
	regressed: [],
	failures: []
};
/** What a file holds; null where a figure in it could not have been measured: one such figure would spoil every verdict. */
function parseKept(value) {
	if (!isRecord(value) || value.version !== 1) return null;
	const { valid, starts, looks, rows, cpu, memory = [], regressed = [], failures = [] } = value;
	if (!isCount(valid) || !isCount(starts)) return null;
	const isPlaced = (row) => isRecord(row) && isCount(row.start) && row.start < starts && isCount(row.until) && row.until <= valid;
	const isRow = (row) => isPlaced(row) && isFigures(row.base) && isFigures(row.head);
	const isRows = (one) => isRecord(one) && typeof one.operation === "string" && isCount(one.requests) && isListOf(one.rows, isRow);
	return isListOf(looks, isCount) && looks.every((look, at) => look <= valid && look > (looks[at - 1] ?? 0)) && isListOf(rows, isRows) && isListOf(cpu, (row) => isPlaced(row) && isPositive(row.base) && isPositive(row.head)) && isListOf(memory, (pair) => isRecord(pair) && isPositive(pair.base) && isPositive(pair.head)) && isListOf(regressed, (key) => typeof key === "string") && isListOf(failures, isSideFailures) ? {
		version: 1,
		valid,
		starts,
		looks,
		rows,
		cpu,
		memory,
		regressed,
		failures
	} : null;
}
function isSideFailures(value) {
	return isRecord(value) && typeof value.operation === "string" && isFailures(value.base) && isFailures(value.head);
}
function isFailures(value) {
	return isRecord(value) && isCount(value.all) && isCount(value.failed) && value.failed <= value.all;
}
function isFigures(value) {
	return isRecord(value) && isPositive(value.p50) && isPositive(value.mean) && isPositive(value.p95);
}
function isListOf(value, isEntry) {
	return Array.isArray(value) && value.every(isEntry);
}
function isRecord(value) {
	return typeof value === "object" && value !== null;
}
function isCount(value) {
	return Number.isSafeInteger(value) && Number(value) >= 0;
}
function isPositive(value) {
	return typeof value === "number" && Number.isFinite(value) && value > 0;
}

// src/compare/store.ts
/** Nobody comes back to a commit after that long; on a runner that is kept, the folder would only grow. */
const KEPT_DAYS = 30;
const DAY_MS = 864e5;
/** What was kept for this key on this machine. Never throws: what cannot be read is measured again. */
async function readKept(place) {
	if (place === null) return nothing("this run stands by itself");
	try {
		const kept = parseKept(JSON.parse(await readFile(fileOf(place), "utf8")));
		return kept === null ? nothing("it is damaged, or was kept by another version") : {
			kept,
			missing: null
		};
	} catch (error) {
		return nothing(error instanceof Error && "code" in error && error.code === "ENOENT" ? await describeAbsence(place) : `it cannot be read (${error.message})`);
	}
}
function nothing(missing) {
	return {
		kept: NOTHING_KEPT,
		missing
	};
}
async function describeAbsence(place) {
	return (await readdir(place.directory).catch(() => [])).some((name) => name.startsWith(`${digestOf(place.key)}-`)) ? "it was measured on another kind of runner" : "no block of one was found";
}
/** Writes beside, then renames: a run that is killed leaves the old blocks. */
async function writeKept(place, kept) {
	if (place === null) return;
	await mkdir(place.directory, { recursive: true });
	await removeOld(place.directory);
	const file = fileOf(place);
	await writeFile(`${file}.new`, `${JSON.stringify(kept)}\n`);
	await rename(`${file}.new`, file);
}
/** As `fileOf` names them, and those that were not finished: what others keep here is theirs. */
const OWN_FILE = /^[0-9a-f]{32}-[0-9a-f]{32}\.json(?:\.new)?$/u;
async function removeOld(directory) {
	const limit = Date.now() - KEPT_DAYS * DAY_MS;
	for (const name of await readdir(directory)) {
		if (!OWN_FILE.test(name)) continue;
		const file = path.join(directory, name);
		const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
		if (mtimeMs < limit) await rm(file, { force: true });
	}
}
function fileOf({ directory, key, machine }) {
	return path.join(directory, `${digestOf(key)}-${digestOf([machine])}.json`);
}
function digestOf(parts) {
	return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}

// src/compare/stage.ts
/** Base and head on this machine, the same requests to both; what was measured before a fault is in the result. Never throws. */
async function runCompare(input) {
	const started = performance.now();
	return {
		...await compareSides(input).catch((thrown) => ended(input, {
			problem: toProblem(thrown, "compare.failed", "The comparison could not be finished"),
			detail: null
		})),
		durationMs: performance.now() - started
	};
}
async function compareSides(input) {
	const plan = planCalls(input);
	const calls = plan.requests.filter(({ role }) => role === "call");
	const detail = emptyDetail(input, [...input.leftOut, ...plan.notCalled.map(({ operation, reason }) => ({
		operation,
		reason
	}))]);
	if (calls.length === 0) return nothingToCompare(input, detail);
	const machine = readMachine();
	const store = storeOf(input, plan.requests, machine);
	const comparison = {
		input,
		requests: plan.requests,
		detail,
		machine,
		store,
		...await readKept(store)
	};
	try {
		await input.prepareBase();
	} catch (thrown) {
		return withoutBase(comparison, new SideFailure("base", thrown));
	}
	return measureAndJudge(comparison);
}
/** Both sides are started here and hold nothing but what was made for this, so that every request may be sent. */
function planCalls(input) {
	const { parentEnvironment, traffic } = input;
	const variables = new Set(Object.keys(parentEnvironment).filter((key) => parentEnvironment[key]));
	return planRequests({
		...input,
		config: traffic,
		owned: true,
		baseUrl: "http://127.0.0.1",
		variables
	});
}
function storeOf({ store }, requests, machine) {
	return store && {
		...store,
		key: [...store.key, JSON.stringify(requests)],
		machine: machine.fingerprint
	};
}
/** What an earlier attempt found, doubt too, is not forgotten because this one has no base to measure. */
function withoutBase(comparison, failure) {
	const { input, detail, kept } = comparison;
	if (kept.starts === 0) return baseFailed(input, failure, detail);
	const session = openSession(kept);
	session.failure = failure;
	return conclude(input, session, judgeSession({
		...comparison,
		session,
		k6Version: ""
	}));
}
async function measureAndJudge(comparison) {
	const { input, requests, machine, store, kept } = comparison;
	const pinning = planPinning(machine.cores, platform() === "linux");
	const session = openSession(kept);
	let watched = null;
	const obtainK6 = async () => {
		const k6 = await input.obtainK6();
		return pinning === null ? k6 : {
			...k6,
			file: await writePinnedK6(k6.file, pinning, input.workDirectory)
		};
	};
	const providerExited = () => watched?.base.exited() ?? watched?.head.exited() ?? null;
	const credentials = await readCredentials({
		...input,
		config: input.traffic
	});
	await using k6 = await openK6({
		...input,
		obtainK6,
		credentials,
		providerExited
	});
	const bench = await openBench(k6, input, requests);
	const watch = (sides) => {
		watched = sides;
	};
	try {
		const draw = seededRandom(input.seed);
		await runSession(session, {
			input,
			bench,
			requests,
			machine,
			pinning,
			kept,
			draw,
			watch
		});
	} catch (thrown) {
		session.problem = toProblem(thrown, "compare.failed", "The comparison could not be finished");
		session.ended = session.problem.what;
	}
	const judged = judgeSession({
		...comparison,
		session,
		k6Version: k6.version
	});
	const lost = await writeKept(store, judged.keep).then(() => null, (thrown) => toProblem(thrown, "compare.not-kept", "the blocks could not be kept"));
	if (lost === null) return conclude(input, session, judged);
	const notes = [...judged.detail.notes, `another attempt cannot add to this one: ${lost.what}: ${lost.why}`];
	return conclude(input, session, {
		...judged,
		detail: {
			...judged.detail,
			notes
		}
	});
}
function conclude(input, session, { detail, findings, reason }) {
	const { death, failure, problem } = session;
	if (failure?.side === "base" && session.starts === 0) return baseFailed(input, failure, detail);
	if (failure !== null) return ended(input, {
		problem: sideProblem(failure),
		detail,
		findings
	});
	if (death !== null) return deathResult(input, session, {
		detail,
		findings,
		reason
	});
	if (problem !== null) return ended(input, {
		problem,
		detail,
		findings
	});
	const fails = findings.some(({ severity }) => severity === "breaking");
	const isCompared = detail.comparisons.some(({ operation }) => operation !== null);
	if (!fails && !isCompared) return nothingToCompare(input, detail);
	return {
		...emptyResult(input),
		outcome: fails ? "failed" : "passed",
		reason,
		findings,
		detail
	};
}
/** A head that dies under requests which the base answers is a finding; a base that dies leaves nothing to compare with. */
function deathResult(input, { death }, judged) {
	const { detail, findings } = judged;
	const side = death?.side ?? "base";
	const what = `The ${side} ended during the comparison: ${death?.how ?? ""}`;
	const why = quoteLog(death?.tail ?? []);
	const withLog = {
		...detail,
		logTail: death?.tail ?? []
	};
	if (side === "base") return ended(input, {
		problem: {
			code: "compare.base-died",
			what,
			where: null,
			why,
			todo: "Look at why the base ends; nothing is said of the head."
		},
		detail: withLog,
		findings
	});
	const finding = makeFinding("compare.head-died", {
		message: `${what}; ${why}`,
		operations: [],
		location: null,
		key: []
	});
	return {
		...emptyResult(input),
		outcome: "failed",
		reason: what,
		findings: [finding, ...findings],
		detail: withLog
	};
}
function sideProblem({ side, problem }) {
	return {
		...problem,
		what: `The ${side} could not be started for the comparison: ${problem.what}`
	};
}
/** Nothing to compare with is no fault of the pull request, and no proof of anything. */
function baseFailed(input, { problem, logTail }, detail) {
	const reason = `the base could not be built or started: ${problem.what}`;
	const told = logTail.length > 0 ? logTail : [problem.why ?? problem.what];
	return {
		...skipped(input, "not-available", reason),
		detail: {
			...detail,
			logTail: told
		}
	};
}
function nothingToCompare(input, detail) {
	const [first] = detail.notCompared;
	if (!first) return skipped(input, "nothing-changed", "there is no operation that both sides have");
	const more = detail.notCompared.length - 1;
	const rest = more > 0 ? ` (and ${more} more)` : "";
	return {
		...skipped(input, "not-available", `no operation can be compared: ${first.operation}: ${first.reason}${rest}`),
		detail
	};
}
function skipped(input, skip, reason) {
	return {
		...emptyResult(input),
		outcome: "skipped",
		skip,
		reason
	};
}
function ended(input, { problem, detail, findings = [] }) {
	return {
		...emptyResult(input),
		outcome: "broken",
		reason: problem.what,
		problems: [problem],
		detail,
		findings
	};
}
function emptyResult(input) {
	return {
		stage: "compare",
		provider: input.provider === "" ? null : input.provider,
		skip: null,
		durationMs: 0,
		findings: [],
		problems: [],
		detail: null
	};
}
function emptyDetail(input, notCompared) {
	return {
		kind: "compare",
		mode: input.config.mode === "off" ? "standard" : input.config.mode,
		comparisons: [],
		operations: [],
		notCompared,
		measurement: null,
		noiseFloor: input.noiseFloor,
		measuredNoise: null,
		notes: [],
		logTail: []
	};
}

export { runCompare };