// src/report/clean.ts
/**
* Characters that show nothing and change what is seen: bidirectional controls, zero-width characters, tags, and
* everything else Unicode says may be ignored. The variation selector of emoji is kept.
*/
const INVISIBLE = /(?!\ufe0f)[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\u200b\ufff9-\ufffb]/gu;
const CONTROL = /\p{Cc}/gu;
/** Colours and cursor movements of a terminal, whole, so that no `[31m` stays behind. */
const ESCAPE_SEQUENCE = new RegExp(`(?:${String.fromCharCode(27)}\\[|\u009b)[0-?]*[ -/]*[@-~]`, "gu");
/** Runs of spaces are one, but for the two that keep a figure and its unit on one line. */
const SPACES = /[^\S\u00a0\u202f]+/gu;
/** Most text there is: nothing below would change it. */
const CLEAN = /^(?:[!-~]| (?! ))*$/u;
const LINE_BREAKS = /\r\n?|[\n\v\f\u0085\u2028\u2029]/gu;
/** Outside text as one line: well-formed, visible characters, single spaces. */
function cleanLine(text) {
	if (CLEAN.test(text)) return text;
	return stripInvisible(text.toWellFormed().replace(ESCAPE_SEQUENCE, "").replace(LINE_BREAKS, " ").replace(/\t/gu, " ")).replace(SPACES, " ");
}
/** Outside text as lines: as above, with line breaks, tabs and indentation kept. */
function cleanLines(text) {
	return text.toWellFormed().replace(ESCAPE_SEQUENCE, "").replace(LINE_BREAKS, "\n").split("\n").map((line) => line.split("	").map(stripInvisible).join("	").trimEnd()).join("\n");
}
/** At most `limit` code points, the last one an ellipsis where something was cut. Never splits a character. */
function clip(text, limit) {
	if (text.length <= limit) return text;
	const points = Array.from(text.slice(0, limit * 2 + 2));
	if (points.length <= limit) return text;
	return `${points.slice(0, Math.max(0, limit - 1)).join("")}…`.toWellFormed();
}
function stripInvisible(text) {
	return text.replace(INVISIBLE, "").replace(CONTROL, "");
}

export { cleanLines as n, clip as r, cleanLine as t };