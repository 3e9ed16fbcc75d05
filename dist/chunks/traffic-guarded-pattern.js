import { t as RegExpParser } from "./package-eslint-community-regexpp.js";
import { Script, createContext } from "node:vm";

// src/traffic/pattern-risk.ts
/**
* How many ways a backtracking engine may try at most, from one place of a text of `length` characters, before it knows that the
* pattern does not match there: every choice counts, at every place. Infinity where the number is too large to write; null where the
* pattern cannot be parsed, and nothing is known.
*/
function waysOf(pattern, length) {
	return pattern === null ? null : ofAlternatives(pattern.alternatives, length);
}
function ofAlternatives(alternatives, length) {
	return alternatives.reduce((sum, { elements }) => sum + ofElements(elements, length), 0);
}
function ofElements(elements, length) {
	return elements.reduce((product, element) => product * ofElement(element, length), 1);
}
function ofElement(element, length) {
	switch (element.type) {
		case "Group":
		case "CapturingGroup": return ofAlternatives(element.alternatives, length);
		case "Assertion": return "alternatives" in element ? ofAlternatives(element.alternatives, length) : 1;
		case "Quantifier": return ofRepetition(element, length);
		default: return 1;
	}
}
/** One way for every number of rounds; each round that may be taken needs a character, those that must be taken need none. */
function ofRepetition({ min, max, element }, length) {
	const once = ofElement(element, length);
	const most = Math.max(min, Math.min(max, length + 1));
	if (once === 1) return most - min + 1;
	return once ** most * (most - min + 1);
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
	const tree = parsePattern(source, pattern.unicode);
	return {
		test: (text) => isHarmless(tree, text.length) ? pattern.test(text) : testInTime(pattern, text),
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
/** Each way may be tried from every place of the text. */
function isHarmless(tree, length) {
	const ways = waysOf(tree, length);
	return ways !== null && ways * (length + 1) <= HARMLESS_STEPS;
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