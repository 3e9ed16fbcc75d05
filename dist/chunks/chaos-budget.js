import { t as inWords } from "./tools-duration-words.js";

// src/chaos/budget.ts
/** The README's job ends after 20 minutes; experiments get at most 30 % of that, so that everything else has its time. */
const JOB_MS = 12e5;
const SHARE_OF_JOB = .3;
const CHAOS_BUDGET_MS = JOB_MS * SHARE_OF_JOB;
/** Starting k6, waiting for its samples, asking Docker. */
const AROUND_MS = 6e3;
/** The longest an experiment takes, milliseconds. */
function longestOf({ faults, observeMs, recoverWithinMs }) {
	const lastsMs = Math.max(...faults.map(({ afterMs, forMs }) => afterMs + forMs));
	return AROUND_MS + 2 * observeMs + lastsMs + recoverWithinMs;
}
/** The first experiments that fit, in their order; those that do not are told with the reason. */
function chooseExperiments(experiments) {
	const chosen = [];
	const left = [];
	let total = 0;
	for (const experiment of experiments) {
		const longest = longestOf(experiment);
		if (total + longest <= 36e4) {
			total += longest;
			chosen.push(experiment);
			continue;
		}
		const reason = `it may take ${inWords(longest)}, and with the experiments before it that is more than ${inWords(CHAOS_BUDGET_MS)}`;
		left.push({
			name: experiment.name,
			reason
		});
	}
	return {
		chosen,
		left
	};
}
/** Milliseconds that experiments may still take, of which `spentMs` are gone. */
function budgetLeft(spentMs) {
	return Math.max(0, CHAOS_BUDGET_MS - spentMs);
}

// src/chaos/fault-words.ts
/** `pause db for 5 s`, `db answers 200 ms ± 50 ms later for 5 s`: what is done, in the report and in the plan. */
function faultWords({ target, action, type, forMs, afterMs }) {
	const when = `for ${inWords(forMs)}${afterMs > 0 ? `, ${inWords(afterMs)} after the first` : ""}`;
	if (action.kind === "toxic") {
		const { kind, direction, toxicity } = action.toxic;
		const hit = toxicity < 1 ? ` on ${percent(toxicity)} of the connections` : "";
		return `${toxicWords(target, kind, direction === "upstream")}${hit} ${when}`;
	}
	if (action.kind === "cpu") return `leave ${target} ${percent(action.share)} of a processor ${when}`;
	if (action.kind === "memory") return `limit ${target} to ${percent(action.share)} of its memory in use ${when}`;
	if (action.kind === "connections") return `take all connections of ${target} ${when}`;
	if (action.kind === "down") return `refuse connections to ${target} ${when}`;
	return `${type} ${target} ${when}`;
}
function toxicWords(target, kind, isUpstream) {
	const what = isUpstream ? `requests to ${target}` : `answers of ${target}`;
	switch (kind.type) {
		case "latency": return `${what} ${inWords(kind.latency)}${kind.jitter > 0 ? ` ± ${inWords(kind.jitter)}` : ""} later`;
		case "bandwidth": return `${what} at ${kind.rate} kB/s`;
		case "slow_close": return `connections of ${target} close ${inWords(kind.delay)} later`;
		case "timeout": return `${what} swallowed`;
		case "reset_peer": return `connections of ${target} reset`;
		case "slicer": return `${what} in slices of ${kind.averageSize} bytes`;
		case "limit_data": return `${what} cut after ${kind.bytes} bytes`;
		default: return kind;
	}
}
function percent(share) {
	return `${Number((share * 100).toFixed(1))} %`;
}

export { longestOf as a, chooseExperiments as i, CHAOS_BUDGET_MS as n, budgetLeft as r, faultWords as t };