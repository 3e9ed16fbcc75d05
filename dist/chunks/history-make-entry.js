// src/history/make-entry.ts
/** The line that a run leaves; null where it measured nothing that could be followed. */
function makeEntry(result, { runner, imageVersion, at }) {
	const loads = ended(result.stages, "load").filter(({ detail }) => detail.requests > 0);
	const compared = ended(result.stages, "compare").map(({ detail }) => detail);
	if (!Object.values(result.metrics).some((figure) => figure !== null) && compared.length === 0) return null;
	const k6 = loads[0]?.detail.k6Version ?? compared[0]?.measurement?.k6Version ?? null;
	return {
		sha: result.event.headSha,
		at,
		event: result.event.name,
		run: result.event.runId,
		verdict: result.verdict.word,
		covers: 1,
		metrics: result.metrics,
		runner: {
			...runner,
			k6
		},
		imageVersion,
		load: overall(loads.map(({ detail }) => detail)),
		operations: operationsOf(loads, result.stages),
		comparisons: compared.flatMap(comparisonsOf),
		noiseFloor: compared.find((detail) => detail.measuredNoise !== null)?.measuredNoise ?? null
	};
}
/** Stages that ran to their end: half a load test has no percentile. */
function ended(stages, kind) {
	return stages.flatMap(({ outcome, provider, detail }) => (outcome === "passed" || outcome === "failed") && detail?.kind === kind ? [{
		provider,
		detail
	}] : []);
}
/** Requests of several providers add up; of percentiles, which cannot, it is the slowest, as in the metric. */
function overall(loads) {
	if (loads.length === 0) return null;
	return {
		requests: loads.reduce((sum, { requests }) => sum + requests, 0),
		failed: loads.reduce((sum, { failed }) => sum + failed, 0),
		p50Ms: slowest(loads.map(({ p50Ms }) => p50Ms)),
		p95Ms: slowest(loads.map(({ p95Ms }) => p95Ms))
	};
}
function slowest(figures) {
	const known = figures.filter((figure) => figure !== null);
	return known.length < figures.length || known.length === 0 ? null : Math.max(...known);
}
function operationsOf(loads, stages) {
	const several = new Set(stages.map(({ provider }) => provider)).size > 1;
	return Object.fromEntries(loads.flatMap(({ provider, detail }) => detail.operations.filter(({ requests }) => requests > 0).map((row) => [several && provider !== null ? `${provider} ${row.operation}` : row.operation, figuresOf(row)])));
}
function figuresOf({ requests, failed, p50Ms, p95Ms }) {
	return {
		requests,
		failed,
		p50Ms,
		p95Ms
	};
}
function comparisonsOf({ comparisons }) {
	return comparisons.map(({ operation, metric, change, low, high, verdict }) => ({
		operation,
		metric,
		change,
		low,
		high,
		verdict
	}));
}

export { makeEntry };