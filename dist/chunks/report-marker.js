// src/report/marker.ts
const OPENING = "<!-- api-testing:";
const CLOSING = " -->";
const COMMIT = /^[0-9a-f]{7,64}$/u;
/** The marker line: an HTML comment at the very first byte, so that nothing quoted below it can be taken for it. */
function renderMarker(key, state) {
	const head = COMMIT.test(state.head) ? state.head : "";
	const json = JSON.stringify({
		run: state.run,
		attempt: state.attempt,
		head
	});
	return `${OPENING}${encodeKey(key)} ${json}${CLOSING}`;
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
	if (typeof value !== "object" || value === null) return null;
	const { run, attempt, head } = value;
	if (!isCounter(run) || !isCounter(attempt) || typeof head !== "string") return null;
	return {
		run,
		attempt,
		head
	};
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

export { renderMarker as n, parseMarker as t };