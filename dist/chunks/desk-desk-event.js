// src/desk/desk-event.ts
/** What happened at a desk: a commit, and what it is compared with where somebody named it. */
function deskEvent(known) {
	return {
		name: "desk",
		repository: null,
		baseRef: null,
		baseIs: "tip",
		branch: null,
		baseBranch: null,
		pullRequest: null,
		trust: "full",
		trustReason: null,
		runUrl: null,
		runId: null,
		...known
	};
}

export { deskEvent as t };