// src/contract/covers.ts
/** `200`, `4XX`, `default`; the last covers what nothing else names, so it may cover anything. */
function statusCovers(written, status) {
	if (written === "default") return true;
	return written.length === 3 && [...written.toUpperCase()].every((digit, index) => digit === "X" || digit === String(status)[index]);
}
/** Media ranges of a specification (`application/*`); unknown on either side may be anything. */
function mediaTypeCovers(range, mediaType) {
	if (range === null || mediaType === null) return true;
	const [wanted, given] = [range.split(";")[0]?.trim().toLowerCase() ?? "", mediaType];
	if (wanted === given || wanted === "*/*") return true;
	return wanted.endsWith("/*") && given.startsWith(wanted.slice(0, -1));
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