// src/compare/method.ts
/** The figures of the decision, in one place; each is argued for in docs/compare.md. */
/** Error that one run may make over all its comparisons: calling a head slower that is not slower than the margin. */
const FAMILY_LEVEL = .01;
/** Slowdowns up to here are not told from luck of the start (memory layout, compilation), so nothing is claimed of them. */
const MARGIN = .03;
/** The tail is noisier than the middle. */
const TAIL_MARGIN = .05;
/** A slowdown of this size or more fails; a smaller one that is sure is shown. */
const MIN_EFFECT = .1;
/** The 95th percentile of fewer requests a side finds 10 % only by luck. */
const TAIL_REQUESTS = 4e3;
/** Share of failed requests beyond which a block does not count. */
const ERROR_SHARE = .01;
/** Starts that differ by more than that, beyond the noise of their blocks, are a fact of their own. */
const START_SPREAD = .02;
const BLOCK_MS = 5e3;
const WARM_UP_MS = 1e4;
/** k6 refuses scenarios that are shorter. */
const LEAST_RUN_MS = 1e3;
/** One user alone, to choose the rate; half of it warms up. */
const PROBE_MS = 4e3;
/** 160 s of measuring in two starts, and at most 80 s more in a third. */
const STANDARD = {
	blockMs: BLOCK_MS,
	warmUpMs: WARM_UP_MS,
	starts: 2,
	planned: 32,
	cap: 48
};
/** 320 s in four starts, and at most 160 s more in two. */
const STRICT = {
	...STANDARD,
	starts: 4,
	planned: 64,
	cap: 96
};
/** Blocks of one start. */
function blocksPerStart({ planned, starts }) {
	return Math.ceil(planned / starts);
}

export { MIN_EFFECT as a, START_SPREAD as c, TAIL_REQUESTS as d, blocksPerStart as f, MARGIN as i, STRICT as l, FAMILY_LEVEL as n, PROBE_MS as o, LEAST_RUN_MS as r, STANDARD as s, ERROR_SHARE as t, TAIL_MARGIN as u };