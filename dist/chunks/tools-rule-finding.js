import { createHash } from "node:crypto";

// src/tools/rule-finding.ts
/** Hexadecimal digits of a fingerprint; 64 bits keep apart what one report can hold. */
const FINGERPRINT_DIGITS = 16;
/** One finding of a rule, with the fingerprint that rule and key give it. */
function ruleFinding(rule, found) {
	const hash = createHash("sha256").update(JSON.stringify([rule.id, ...found.key]));
	return {
		rule: rule.id,
		severity: found.severity ?? rule.severity,
		message: found.message,
		todo: found.todo ?? rule.todo,
		location: found.location ?? null,
		operations: found.operations ?? [],
		consumers: found.consumers ?? [],
		fingerprint: hash.digest("hex").slice(0, FINGERPRINT_DIGITS)
	};
}

export { ruleFinding as t };