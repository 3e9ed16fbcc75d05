// src/compare/words.ts
const METRIC_WORDS = {
	p50: "p50",
	mean: "mean",
	p95: "p95",
	cpu: "processor time per request",
	memory: "peak memory"
};
/** `+12.3 % [+9.1, +15.6]`; an end without bound is `…`. */
function describeChange({ change, low, high }) {
	const interval = low === null && high === null ? "" : ` [${percentOr(low)}, ${percentOr(high)}]`;
	return `${percent(change)} %${interval}`;
}
function percentOr(share) {
	return share === null ? "…" : percent(share);
}
/** Signed, one decimal; never `-0.0`. */
function percent(share) {
	const text = (share * 100).toFixed(1);
	if (text === "0.0" || text === "-0.0") return "0.0";
	return share > 0 ? `+${text}` : text;
}
/** `4.12 → 4.63 ms` */
function describeFigures({ metric, base, head }) {
	const [factor, unit] = UNITS[metric];
	return `${figure(base * factor)} → ${figure(head * factor)} ${unit}`;
}
const UNITS = {
	p50: [1, "ms"],
	mean: [1, "ms"],
	p95: [1, "ms"],
	cpu: [1e3, "ms"],
	memory: [1 / (1 << 20), "MiB"]
};
/** Three significant digits, and no more decimals than a person reads. */
function figure(value) {
	return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

export { describeChange as n, describeFigures as r, METRIC_WORDS as t };