// src/tools/redact.ts
/** Shorter secrets are left alone: replacing every `test` would make the report unreadable and protect nothing. */
const MIN_SECRET_CHARACTERS = 6;
/** What stands where a secret stood. */
const REDACTED = "***";
/**
* A function that replaces every secret, and every form a secret commonly takes on its way into a log, by `***`:
* base64 (also as a part of a longer text, as in `Basic …`), URL-encoded, JSON- and HTML-escaped, hexadecimal,
* and each line of a secret of several lines. Secrets under {@link MIN_SECRET_CHARACTERS} are ignored.
*/
function makeRedactor(secrets) {
	const forms = [...new Set(secrets.flatMap(secretParts).flatMap(derivedForms))].filter((form) => form.length >= 6);
	if (forms.length === 0) return (text) => text;
	return (text) => replaceSpans(text, findSpans(text, forms));
}
function secretParts(secret) {
	return [
		secret,
		secret.trim(),
		...secret.split(/\r\n|\r|\n/u).map((line) => line.trim())
	].filter((part) => part.length >= 6);
}
function derivedForms(secret) {
	const bytes = Buffer.from(secret, "utf8");
	const percent = percentForms(secret);
	const base64 = base64Forms(bytes);
	return [
		secret,
		...percent,
		...base64,
		...base64.map((form) => form.replaceAll("+", "-").replaceAll("/", "_")),
		...base64.map((form) => encodeURIComponent(form)),
		JSON.stringify(secret).slice(1, -1),
		htmlForm(secret),
		bytes.toString("hex"),
		bytes.toString("hex").toUpperCase()
	];
}
function percentForms(secret) {
	const component = encodeURIComponent(secret.toWellFormed());
	const strict = component.replaceAll(/[!'()*]/gu, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
	return [
		component,
		strict,
		encodeURI(secret.toWellFormed()),
		component.replaceAll("%20", "+"),
		strict.replaceAll("%20", "+")
	].flatMap((form) => [form, form.replaceAll(/%[0-9A-F]{2}/gu, (hex) => hex.toLowerCase())]);
}
/** Base64 at the three alignments a neighbour can push it to, cut to the characters that the secret alone decides. */
function base64Forms(bytes) {
	const whole = bytes.toString("base64");
	const shifted = [
		0,
		1,
		2
	].map((lead) => {
		const first = lead === 0 ? 0 : lead + 1;
		const last = Math.floor((lead + bytes.length) * 8 / 6);
		return Buffer.concat([Buffer.alloc(lead), bytes]).toString("base64").slice(first, last);
	});
	return [
		whole,
		whole.replaceAll("=", ""),
		...shifted
	];
}
function htmlForm(secret) {
	const named = {
		"&": "&amp;",
		"<": "&lt;",
		">": "&gt;",
		"\"": "&quot;",
		"'": "&#39;"
	};
	return secret.replaceAll(/[&<>"']/gu, (c) => named[c] ?? c);
}
/** Node 24.14 and others show the address of a proxy with the password in it. */
function withoutUserinfo(text) {
	return text.replaceAll(/(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/]*@/giu, "$1");
}
/** Every occurrence, overlapping ones too, joined where they touch or overlap, in order. */
function findSpans(text, forms) {
	const found = [];
	for (const form of forms) for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1)) found.push([at, at + form.length]);
	found.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
	const joined = [];
	for (const span of found) {
		const last = joined.at(-1);
		if (last && span[0] < last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], span[1])];
		else joined.push(span);
	}
	return joined;
}
function replaceSpans(text, spans) {
	let result = "";
	let at = 0;
	for (const [start, end] of spans) {
		result += text.slice(at, start) + "***";
		at = end;
	}
	return result + text.slice(at);
}

export { withoutUserinfo as n, makeRedactor as t };