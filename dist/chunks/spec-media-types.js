// src/spec/media-types.ts
/** Whether two media types are the same: the charset says nothing about what is in a body, and the order of parameters nothing at all. */
function isSameMediaType(left, right) {
	return left === right || coversMediaType(left, right) && coversMediaType(right, left);
}
/** Whether whatever is of the second is of the first: of `application/*`, of `application/*+json`, of `text/csv` whatever its parameters. */
function coversMediaType(range, mediaType) {
	const [wide, narrow] = [parse(range), parse(mediaType)];
	return (wide.type === "*" || wide.type === narrow.type) && coversSubtype(wide.subtype, narrow.subtype) && wide.parameters.isSubsetOf(narrow.parameters);
}
function coversSubtype(range, subtype) {
	if (range === "*" || range === subtype) return true;
	return range.startsWith("*+") && subtype.endsWith(range.slice(1));
}
/** The one among these that says most about a media type: as it is written, else the narrowest that covers it. */
function nearestMediaType(among, { mediaType }) {
	let nearest = null;
	for (const each of among) {
		if (each.mediaType === mediaType) return each;
		if (!coversMediaType(each.mediaType, mediaType)) continue;
		if (nearest === null || !coversMediaType(each.mediaType, nearest.mediaType)) nearest = each;
	}
	return nearest;
}
function parse(text) {
	const [name = "", ...parameters] = split(text);
	const [type = "", subtype = ""] = name.trim().toLowerCase().split("/");
	const kept = parameters.map(parseParameter).filter((each) => each !== "" && !each.startsWith("charset="));
	return {
		type,
		subtype,
		parameters: new Set(kept)
	};
}
/** At every semicolon that stands in no quoted string (RFC 9110, 5.6.6). */
function split(text) {
	if (!text.includes(";")) return [text];
	const parts = [""];
	let isQuoted = false;
	for (let index = 0; index < text.length; index += 1) {
		const isEscape = isQuoted && text[index] === "\\";
		const character = isEscape ? text.slice(index, index + 2) : text[index] ?? "";
		if (isEscape) index += 1;
		if (character === "\"") isQuoted = !isQuoted;
		if (character === ";" && !isQuoted) parts.push("");
		else parts.push(`${parts.pop()}${character}`);
	}
	return parts;
}
function parseParameter(text) {
	const equals = text.indexOf("=");
	if (equals < 0) return text.trim().toLowerCase();
	const value = text.slice(equals + 1).trim();
	const isQuoted = value.length > 1 && value.startsWith("\"") && value.endsWith("\"");
	return `${text.slice(0, equals).trim().toLowerCase()}=${isQuoted ? unquote(value) : value}`;
}
function unquote(value) {
	return value.slice(1, -1).replaceAll(/\\(.)/gu, "$1");
}

export { isSameMediaType as n, nearestMediaType as r, coversMediaType as t };