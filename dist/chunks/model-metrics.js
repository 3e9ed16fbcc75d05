// src/model/metrics.ts
/** The figures a team follows, in the order in which they are told. */
const METRIC_NAMES = [
	"coverage",
	"coverage-integration",
	"sla",
	"contract-failures",
	"p95"
];

export { METRIC_NAMES as t };