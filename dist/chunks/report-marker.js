// src/report/marker.ts
/** The comment that all jobs of a pull request share, each with its section. */
const COMMENT_KEY = "api-testing";
const OPENING = "<!-- api-testing:";
const CLOSING = " -->";
const COMMIT = /^[0-9a-f]{7,64}$/u;
const FINGERPRINT = /^[0-9a-f]{1,64}$/u;
const WORDS = /* @__PURE__ */ new Set([
	"passed",
	"failed",
	"broken",
	"no-change"
]);
/** A name of a check is shorter; what is longer was not written by us. */
const MAX_TEXT = 300;
/** The marker line: an HTML comment at the very first byte, so that nothing quoted below it can be taken for it. */
function renderMarker(key, state) {
	const head = COMMIT.test(state.head) ? state.head : "";
	const sections = state.sections === void 0 || state.sections.length === 0 ? {} : { sections: state.sections.map(inOrder) };
	const inert = JSON.stringify({
		run: state.run,
		attempt: state.attempt,
		head,
		...sections
	}).replace(/[<>]|-(?=-)/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
	return `${OPENING}${encodeKey(key)} ${inert}${CLOSING}`;
}
/** Keys in one order: the same state is the same bytes. */
function inOrder({ name, head, run, attempt, word, length, open, fixed, restored }) {
	return {
		name,
		head,
		run,
		attempt,
		word,
		length,
		open,
		fixed,
		...restored === true && { restored }
	};
}
/** Reads the marker of `key` from a comment's body; null when the body does not begin with it or its state is no state. */
function parseMarker(body, key) {
	const start = `${OPENING}${encodeKey(key)} `;
	if (!body.startsWith(start)) return null;
	const end = body.indexOf(CLOSING, start.length);
	const lineEnd = body.search(/[\r\n]/u);
	if (end === -1 || lineEnd !== -1 && lineEnd < end) return null;
	return parseState(body.slice(start.length, end));
}
function parseState(json) {
	let value;
	try {
		value = JSON.parse(json);
	} catch {
		return null;
	}
	const stamp = parseStamp(value);
	if (stamp === null) return null;
	const { sections } = value;
	if (!Array.isArray(sections)) return stamp;
	return {
		...stamp,
		sections: sections.flatMap((section) => parseSection(section) ?? [])
	};
}
function parseStamp(value) {
	if (typeof value !== "object" || value === null) return null;
	const { run, attempt, head } = value;
	if (!isCounter(run) || !isCounter(attempt) || typeof head !== "string") return null;
	return {
		run,
		attempt,
		head
	};
}
function parseSection(value) {
	const stamp = parseStamp(value);
	if (stamp === null) return null;
	const { name, word, length, open, fixed, restored } = value;
	if (!isShort(name) || !WORDS.has(word) || !isCounter(length) || length === null) return null;
	return {
		...stamp,
		name,
		word,
		length,
		open: parseRemembered(open),
		fixed: parseRemembered(fixed),
		...restored === true && { restored }
	};
}
function parseRemembered(value) {
	if (!Array.isArray(value)) return [];
	return value.flatMap((entry) => {
		if (typeof entry !== "object" || entry === null) return [];
		const { fingerprint, words } = entry;
		return isShort(fingerprint) && FINGERPRINT.test(fingerprint) && isShort(words) ? [{
			fingerprint,
			words
		}] : [];
	});
}
function isShort(value) {
	return typeof value === "string" && value.length <= MAX_TEXT;
}
function isCounter(value) {
	return value === null || Number.isSafeInteger(value) && Number(value) >= 0;
}
/** Letters, digits, `.`, `_` and `-` stay; the rest is written as its bytes, so no key can end the HTML comment. */
function encodeKey(key) {
	const bytes = new TextEncoder().encode(key);
	return Array.from(bytes, (byte) => {
		const letter = String.fromCharCode(byte);
		return /[A-Za-z0-9._-]/u.test(letter) ? letter : `%${byte.toString(16).padStart(2, "0")}`;
	}).join("");
}

export { renderMarker as i, encodeKey as n, parseMarker as r, COMMENT_KEY as t };