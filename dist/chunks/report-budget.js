// src/report/budget.ts
/**
* GitHub's message speaks of 65 536 characters of a comment, others measured 262 144 bytes: this keeps to both, with
* room for what a proxy may add.
*/
const COMMENT_BUDGET = {
	codePoints: 65e3,
	bytes: 25e4
};
/** 65 535 per field of a check run; the unit is not documented, so the smallest one is counted. */
const CHECK_BUDGET = {
	codePoints: 65e3,
	bytes: 65e3
};
/** A job summary over 1 MiB is dropped whole. */
const SUMMARY_BUDGET = {
	codePoints: 921600,
	bytes: 921600
};
/** What is tried when GitHub refuses the comment as too large, whatever it counted. */
const SHORT_COMMENT_BUDGET = {
	codePoints: 16e3,
	bytes: 6e4
};
/** Ours: a file that editors and browsers still open. */
const FILE_BUDGET = {
	codePoints: 5e6,
	bytes: 1e7
};
const encoder = new TextEncoder();
function fits(text, budget) {
	if (text.length <= Math.min(budget.codePoints, Math.floor(budget.bytes / 3))) return true;
	return countCodePoints(text) <= budget.codePoints && encoder.encode(text).length <= budget.bytes;
}
/**
* The most generous text that fits. Each step writes the whole text anew with less in it, so tables, fences and folds
* are always closed; the last resort is a text that needs no room.
*/
function fitText(steps, budget, write) {
	for (const limits of steps) {
		const text = write.text(limits);
		if (fits(text, budget)) return text;
	}
	return write.lastResort();
}
function countCodePoints(text) {
	let count = 0;
	for (let at = 0; at < text.length; at += 1) {
		const unit = text.charCodeAt(at);
		if (unit < 56320 || unit > 57343) count += 1;
	}
	return count;
}

export { SUMMARY_BUDGET as a, SHORT_COMMENT_BUDGET as i, COMMENT_BUDGET as n, fitText as o, FILE_BUDGET as r, fits as s, CHECK_BUDGET as t };