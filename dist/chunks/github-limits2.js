// src/github/limits.ts
const GITHUB_LIMITS = {
	readDeadlineMs: 1e4,
	writeDeadlineMs: 2e4,
	budgetMs: 18e4,
	maxRequests: 250,
	attempts: 3,
	retryBaseMs: 1e3,
	maxWaitMs: 6e4,
	unknownWaitMs: 6e4,
	maxPages: 30
};
/** After a cancel the runner waits 7.5 s before it asks harder: one answer in time is worth more than three attempts. */
const HURRIED_LIMITS = {
	readDeadlineMs: 2e3,
	writeDeadlineMs: 3e3,
	budgetMs: 6e3,
	attempts: 2,
	retryBaseMs: 200
};

export { HURRIED_LIMITS as n, GITHUB_LIMITS as t };