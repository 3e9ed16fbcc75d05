import { t as coversMediaType } from "./spec-media-types.js";

// src/contract/covers.ts
/** `200`, `4XX`, `default`; the last covers what nothing else names, so it may cover anything. */
function statusCovers(written, status) {
	if (written === "default") return true;
	return written.length === 3 && [...written.toUpperCase()].every((digit, index) => digit === "X" || digit === String(status)[index]);
}
/** Media ranges of a specification (`application/*`, `application/*+json`); unknown on either side may be anything. */
function mediaTypeCovers(range, mediaType) {
	if (range === null || mediaType === null) return true;
	return coversMediaType(range.split(";")[0] ?? "", mediaType);
}
/** Whether an example holds a value at a property path; `*` is any element, or any value of a map. */
function hasPath(value, path) {
	const [step, ...rest] = path;
	if (step === void 0) return value !== void 0;
	if (typeof value !== "object" || value === null) return false;
	if (Array.isArray(value)) return value.some((element) => hasPath(element, step === "*" ? rest : path));
	if (Object.hasOwn(value, step)) return hasPath(value[step], rest);
	return step === "*" && Object.values(value).some((held) => hasPath(held, rest));
}

export { mediaTypeCovers as n, statusCovers as r, hasPath as t };