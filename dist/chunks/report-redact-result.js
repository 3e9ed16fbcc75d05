// src/report/redact-result.ts
/**
* Words the model itself uses. A secret that is one of them is in every report anyway, and replacing it would turn an
* outcome into no outcome.
*/
const MODEL_WORDS = new Set(`passed failed skipped broken no-change success failure neutral breaking warning info changes contract integration
   smoke load compare standard strict self regressed suspect no-regression faster inconclusive p50 mean cpu memory not-configured nothing-changed needs-secret untrusted not-selected earlier-stage not-available added
   deleted modified renamed base head request response none pending not-run files broker both coverage coverage-integration sla
   contract-failures p95 comment configuration pull_request push workflow_dispatch merge_group deployment_status schedule desk merge-base tip data-only no-secrets full`.split(/\s+/u));
/** The same result with every secret in every text replaced, before anything is cut, encoded or joined. */
function redactResult(result, redact) {
	return redactValue(result, redact);
}
function redactValue(value, redact) {
	if (typeof value === "string") return MODEL_WORDS.has(value) ? value : redact(value);
	if (Array.isArray(value)) return value.map((entry) => redactValue(entry, redact));
	if (typeof value !== "object" || value === null) return value;
	const entries = Object.entries(value).map(([key, entry]) => [key, redactValue(entry, redact)]);
	return Object.fromEntries(entries);
}

export { redactResult as t };