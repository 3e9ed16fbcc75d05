import { t as percentDecoded } from "./model-percent-encoding.js";

// src/model/json-pointer.ts
/** The tokens of a JSON pointer (RFC 6901), `/paths/~1orders` → paths, /orders; null where it is none. */
function pointerTokens(pointer) {
	if (pointer === "") return [];
	if (!pointer.startsWith("/")) return null;
	return pointer.slice(1).split("/").map(unescapeToken);
}
/** What a token of a JSON pointer stands for. */
function unescapeToken(token) {
	return token.replaceAll("~1", "/").replaceAll("~0", "~");
}
/** A token as it stands in a JSON pointer. */
function escapeToken(token) {
	return token.replaceAll("~", "~0").replaceAll("/", "~1");
}
/** The tokens of a reference into its own document, `#/$defs/My%20Order` → $defs, My Order; null for any other reference. */
function fragmentTokens(reference) {
	if (!reference.startsWith("#")) return null;
	const fragment = reference.slice(1);
	return pointerTokens(percentDecoded(fragment) ?? fragment);
}

export { unescapeToken as i, fragmentTokens as n, pointerTokens as r, escapeToken as t };