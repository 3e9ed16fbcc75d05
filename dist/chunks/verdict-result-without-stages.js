// src/verdict/result-without-stages.ts
/** A run that did not get to its stages, so far: nothing was found, measured or compared. */
function resultWithoutStages(event, checkName) {
	return {
		event,
		baseSha: null,
		checkName,
		setup: [],
		stages: [],
		metrics: {
			coverage: null,
			sla: null,
			contractFailures: null,
			p95Ms: null
		},
		goals: [],
		specs: {
			found: null,
			changed: 0
		},
		toConfigure: [],
		notices: [],
		durationMs: 0
	};
}

export { resultWithoutStages as t };