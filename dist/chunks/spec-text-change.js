import { t as compareTexts } from "./model-text-order.js";
import { createHash } from "node:crypto";

// src/spec/text-change.ts
/** Hexadecimal digits of a fingerprint: 64 bits, which no repository's findings exhaust. */
const FINGERPRINT_LENGTH = 16;
const SEVERITY_ORDER = [
	"breaking",
	"warning",
	"info"
];
function textChange({ key, ...change }) {
	const reaches = [...new Map(change.reaches.map((reach) => [JSON.stringify(reach), reach]))].sort(([one], [other]) => compareTexts(one, other)).map(([, reach]) => reach);
	const text = [
		change.rule,
		change.location.file,
		...key
	].join("\n\n");
	return {
		...change,
		reaches,
		operations: [...new Set(reaches.map((reach) => reach.operation))].sort(),
		fingerprint: createHash("sha256").update(text).digest("hex").slice(0, FINGERPRINT_LENGTH)
	};
}
/** The worst first, then in the order of the files. */
function sortChanges(changes) {
	return changes.toSorted((one, other) => SEVERITY_ORDER.indexOf(one.severity) - SEVERITY_ORDER.indexOf(other.severity) || compareTexts(one.location.file, other.location.file) || one.location.line - other.location.line || one.location.column - other.location.column || compareTexts(one.rule, other.rule) || compareTexts(one.message, other.message));
}

export { textChange as n, sortChanges as t };