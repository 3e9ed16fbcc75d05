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
/** The whole history travels as one answer or one request: 100 MB in base64 over a slow line. */
const LARGE_FILE_LIMITS = {
	readDeadlineMs: 6e4,
	writeDeadlineMs: 6e4
};

export { HURRIED_LIMITS as n, LARGE_FILE_LIMITS as r, GITHUB_LIMITS as t };