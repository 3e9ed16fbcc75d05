// src/verdict/figures.ts
/** Numbers as people read them: the same in the headline, the checklist, the tables and the terminal. */
const MS_PER_SECOND = 1e3;
const SECONDS_PER_MINUTE = 60;
/** Below this a decimal of a second still says something. */
const SECONDS_WITH_DECIMAL = 10;
/** Milliseconds as `420 ms`, `2.1 s`, `41 s` or `2 min 5 s`. */
function formatDuration(ms) {
	if (!Number.isFinite(ms)) return "unknown";
	if (Math.round(ms) < MS_PER_SECOND) return `${Math.round(ms)} ms`;
	const tenths = Math.round(ms / 100) / 10;
	if (tenths < SECONDS_WITH_DECIMAL) return `${tenths.toFixed(1)} s`;
	const seconds = Math.round(ms / MS_PER_SECOND);
	if (seconds < SECONDS_PER_MINUTE) return `${seconds} s`;
	const rest = seconds % SECONDS_PER_MINUTE;
	const minutes = `${formatCount(Math.floor(seconds / SECONDS_PER_MINUTE))} min`;
	return rest === 0 ? minutes : `${minutes} ${rest} s`;
}
/** A latency in milliseconds with at most three significant digits: `212 ms`, `41.3 ms`, `0.82 ms`. */
function formatLatency(ms) {
	return `${formatLatencyFigure(ms)} ms`;
}
function formatLatencyFigure(ms) {
	if (!Number.isFinite(ms)) return "unknown";
	const decimals = ms >= 100 ? 0 : ms >= 10 ? 1 : 2;
	return trimZeros(ms.toFixed(decimals));
}
/**
* A share from 0 to 1 as a percentage that never rounds to all or to nothing: 0.99998 is `99.9 %`, not `100 %`, and
* 0.00001 is `< 0.1 %`, not `0.0 %`.
*/
function formatShare(share) {
	if (!Number.isFinite(share)) return "unknown";
	if (share >= 1) return `${trimZeros((share * 100).toFixed(1))} %`;
	if (share <= 0) return "0.0 %";
	const percent = share * 100;
	if (percent < .1) return "< 0.1 %";
	return `${percent < 10 ? percent.toFixed(2).replace(/0$/u, "") : floorTenths(percent).toFixed(1)} %`;
}
/** Whole percent, rounded down: coverage of 7 in 8 operations is `87 %`, and only all of them are `100 %`. */
function formatWholePercent(share) {
	if (!Number.isFinite(share)) return "unknown";
	return `${Math.floor(share * 100 + FLOAT_NOISE)} %`;
}
/** A number of things, thousands apart by a narrow gap that never breaks: `12 480` reads better than `12480`. */
function formatCount(count) {
	return String(count).replace(/\B(?=(?:\d{3})+$)/gu, " ");
}
/** `1 warning`, `2 warnings`. */
function formatNumberOf(count, one, many = `${one}s`) {
	return `${formatCount(count)} ${count === 1 ? one : many}`;
}
/** `a`, `a and b`, `a, b and c`, `a, b and 3 more`. Never shows fewer than it could for the place it takes. */
function formatList(items, limit = items.length) {
	const shown = items.length <= limit ? items : items.slice(0, limit);
	const hidden = items.length - shown.length;
	const parts = hidden > 0 ? [...shown, `${formatCount(hidden)} more`] : shown;
	if (parts.length <= 1) return parts.join("");
	return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
/** Sums of binary fractions miss decimal borders by less than this. */
const FLOAT_NOISE = 1e-9;
function floorTenths(percent) {
	return Math.floor(percent * 10 + FLOAT_NOISE) / 10;
}
function trimZeros(figure) {
	return figure.includes(".") ? figure.replace(/\.?0+$/u, "") : figure;
}

// src/model/http-operation.ts
const HTTP_OPERATION = /^(?:GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE|QUERY) \//;
/** Whether an operation is a call over HTTP, `GET /orders/{id}`: the only ones that pacts are joined with. */
function isHttpOperation(operation) {
	return HTTP_OPERATION.test(operation);
}

export { formatLatencyFigure as a, formatShare as c, formatLatency as i, formatWholePercent as l, formatCount as n, formatList as o, formatDuration as r, formatNumberOf as s, isHttpOperation as t };