import { n as visitRegExpAST, t as RegExpParser } from "./package-eslint-community-regexpp.js";
import { Script, createContext } from "node:vm";

// src/traffic/pattern-risk.ts
/** A repetition of this many counts as one without end. */
const MANY = 10;
/** Null where the pattern cannot be parsed: nothing is known then. */
function riskOf(source, unicode) {
	const pattern = parsePattern(source, unicode);
	if (pattern === null) return null;
	let repetitions = 0;
	let nested = false;
	let inside = 0;
	visitRegExpAST(pattern, {
		onQuantifierEnter(quantifier) {
			if (inside > 0) nested = true;
			if (quantifier.max < MANY) return;
			repetitions += 1;
			inside += 1;
		},
		onQuantifierLeave(quantifier) {
			if (quantifier.max >= MANY) inside -= 1;
		},
		onAlternativeEnter(alternative) {
			if (inside > 0 && alternative.parent.alternatives.length > 1) nested = true;
		},
		onBackreferenceEnter() {
			nested = true;
		}
	});
	return {
		repetitions,
		nested
	};
}
/** The syntax tree of an ECMAScript pattern, as written for Unicode mode or without; null where it is neither. */
function parsePattern(source, unicode) {
	try {
		return new RegExpParser().parsePattern(source, 0, source.length, { unicode });
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}

// src/traffic/guarded-pattern.ts
/**
* How long one pattern may look at one value. A pattern comes from a pull request and may backtrack for hours;
* an honest one needs microseconds, and a busy machine makes milliseconds of them.
*/
const PATTERN_DEADLINE_MS = 500;
/** Steps that are certain to be over in milliseconds: below them no deadline is needed, which itself costs 0.1 ms. */
const HARMLESS_STEPS = 2e6;
/** A pattern did not answer in time: nothing is known about the text. */
var PatternTimeout = class extends Error {};
const context = createContext({
	pattern: /(?:)/u,
	text: ""
});
const script = new Script("pattern.test(text)");
/** A regular expression of ECMAScript that gives up after {@link PATTERN_DEADLINE_MS}: `test` then throws {@link PatternTimeout}. */
function guardedPattern(source, flags) {
	const pattern = readPattern(source, flags);
	const risk = riskOf(source, pattern.unicode);
	return {
		test: (text) => isHarmless(risk, text.length) ? pattern.test(text) : testInTime(pattern, text),
		toString: () => String(pattern)
	};
}
/** How generated validation code would name this function; ours is never generated to a file. */
guardedPattern.code = "guardedPattern";
/** Patterns written before Unicode mode was usual may hold escapes that it forbids: those are read without it. */
function readPattern(source, flags) {
	try {
		return new RegExp(source, flags);
	} catch (error) {
		if (!flags.includes("u")) throw error;
		return new RegExp(source, flags.replace("u", ""));
	}
}
function isHarmless(risk, length) {
	if (risk === null) return false;
	return (risk.nested ? 3 ** length : length ** (risk.repetitions + 1)) <= HARMLESS_STEPS;
}
function testInTime(pattern, text) {
	Object.assign(context, {
		pattern,
		text
	});
	try {
		return script.runInContext(context, { timeout: PATTERN_DEADLINE_MS }) === true;
	} catch (cause) {
		throw new PatternTimeout(`the pattern ${pattern} did not answer within ${PATTERN_DEADLINE_MS} ms`, { cause });
	}
}

export { guardedPattern as n, parsePattern as r, PatternTimeout as t };