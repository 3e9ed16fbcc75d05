// src/tools/neutralise.ts
/** In front of what a child said: a reader sees who spoke, and no command of the runner starts with it. */
const RELAY_PREFIX = "│ ";
const ESC = "\x1B";
const STRING_END = "\x07";
/** ECMA-48 control sequence that sets colour or weight: the only one that cannot move the cursor or hide text. */
const COLOUR = new RegExp(`^${ESC}\\[[0-9;:]*m`, "u");
/** Any other control sequence: parameter bytes, intermediate bytes, one final byte. */
const CONTROL_SEQUENCE = new RegExp(`^(?:${ESC}\\[|\u009b)[0-?]*[ -/]*[@-~]`, "u");
/** Operating-system command (titles, hyperlinks) and its kin: everything up to BEL or ST. */
const CONTROL_STRING = new RegExp(`^(?:${ESC}[\\]P^_X]|[\u009d\u0090\u009e\u009f\u0098])[^${ESC}${STRING_END}]*(?:${ESC}\\\\|[${STRING_END}])`, "u");
/** Two-character escapes such as ESC c (reset the terminal). */
const SHORT_ESCAPE = new RegExp(`^${ESC}[ -/]*[0-Z\\\\-~]`, "u");
/**
* The runner compares as people read: characters that show nothing may stand between those it looks for. Colours
* count as such too.
*/
const INVISIBLE = `(?:\\p{Default_Ignorable_Code_Point}|${ESC}\\[[0-9;:]*m)*`;
/** `::name::`, after leading white space. One class for both kinds of nothing: some characters are of both kinds. */
const COMMAND_PREFIX = new RegExp(`^(?:[\\s\\p{Default_Ignorable_Code_Point}]|${ESC}\\[[0-9;:]*m)*:${INVISIBLE}:`, "u");
/** `##[name]`, anywhere in the line. */
const LEGACY_PREFIX = new RegExp(`#(${INVISIBLE})#(${INVISIBLE})\\[`, "gu");
/**
* Text that is safe to print in a job's log: the runner finds no command in any of its lines, and none of them can
* rewrite earlier lines or hide text. Colours stay. Applying it twice changes nothing.
*/
function neutralise(text) {
	return harmlessLines(text).join("\n");
}
/** A line of a child's output for the job's log: neutralised, and marked as the child's. */
function relayLine(line) {
	return harmlessLines(line).map((part) => part.startsWith(RELAY_PREFIX) ? part : RELAY_PREFIX + part).join("\n");
}
/** Line breaks at the end are left out, also those that only controls followed. */
function harmlessLines(text) {
	return text.split("\n").map(neutraliseLine).join("\n").replace(/\n+$/u, "").split("\n");
}
function neutraliseLine(line) {
	const harmless = stripControls(line.replace(/\r+$/u, "")).replace(LEGACY_PREFIX, "#$1#$2 [");
	return COMMAND_PREFIX.test(harmless) ? RELAY_PREFIX + harmless : harmless;
}
function stripControls(text) {
	let result = "";
	let at = 0;
	while (at < text.length) {
		const next = findControl(text, at);
		result += text.slice(at, next);
		if (next === text.length) return result;
		const { kept, length } = readControl(text.slice(next, next + CONTROL_LOOKAHEAD_CHARACTERS));
		result += kept;
		at = next + length;
	}
	return result;
}
/** Longest control string that is dropped whole; a longer one loses its first character and shows as text. */
const CONTROL_LOOKAHEAD_CHARACTERS = 4096;
function findControl(text, from) {
	for (let at = from; at < text.length; at += 1) {
		const code = text.charCodeAt(at);
		if (code < 32 && code !== 9 || code >= 127 && code <= 159) return at;
	}
	return text.length;
}
function readControl(text) {
	const colour = COLOUR.exec(text);
	if (colour) return {
		kept: colour[0],
		length: colour[0].length
	};
	for (const form of [
		CONTROL_SEQUENCE,
		CONTROL_STRING,
		SHORT_ESCAPE
	]) {
		const match = form.exec(text);
		if (match) return {
			kept: "",
			length: match[0].length
		};
	}
	return {
		kept: text.startsWith("\r") ? " " : "",
		length: 1
	};
}

export { relayLine as n, neutralise as t };