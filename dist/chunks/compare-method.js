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
/** Requests a side that a row of an operation is made of; smaller blocks are joined with their neighbours. */
const ROW_REQUESTS = 20;
/**
* Where requests are so slow that there would be fewer rows than these, each is made of fewer requests: twenty tests need twelve rows
* before the exact test can be sure at all, and a slow operation that is five times slower shall not be undecided.
*/
const PLANNED_ROWS = 24;
/** A median of fewer says nothing. */
const LEAST_ROW_REQUESTS = 5;
/** Share of failed requests beyond which a block does not count. */
const ERROR_SHARE = .01;
/** Share of a core, or of the machine, beyond which requests wait for each other and the intervals get wide. */
const BUSY_SHARE = .6;
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
/** Requests a side of one row at a rate of rounds per second: known before anything is measured, so that no figure can sway it. */
function requestsOfRow(rate, { planned, blockMs }) {
	const inAll = rate * planned * blockMs / 1e3;
	return Math.max(LEAST_ROW_REQUESTS, Math.min(20, Math.floor(inAll / PLANNED_ROWS)));
}
/** Blocks of one start. */
function blocksPerStart({ planned, starts }) {
	return Math.ceil(planned / starts);
}

export { MARGIN as a, STANDARD as c, TAIL_MARGIN as d, TAIL_REQUESTS as f, LEAST_RUN_MS as i, START_SPREAD as l, requestsOfRow as m, ERROR_SHARE as n, MIN_EFFECT as o, blocksPerStart as p, FAMILY_LEVEL as r, PROBE_MS as s, BUSY_SHARE as t, STRICT as u };