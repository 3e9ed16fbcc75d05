import { t as ProblemError } from "./model-problem.js";
import { t as STAGE_NAMES } from "./model-stage.js";
import { t as didYouMean } from "./tools-did-you-mean.js";

// src/action/input-values.ts
/** One value of one input, from text to type; each throws `ProblemError` that names the input. */
/** Characters of a wrong value that its message repeats. */
const MAX_SHOWN_LENGTH = 80;
/** The words of YAML's core schema, as `core.getBooleanInput` takes them. */
const BOOLEANS = {
	true: true,
	True: true,
	TRUE: true,
	false: false,
	False: false,
	FALSE: false
};
function parseBoolean(input, text) {
	const value = Object.hasOwn(BOOLEANS, text) ? BOOLEANS[text] : void 0;
	if (value !== void 0) return value;
	throw wrong(input, text, {
		code: "input.boolean",
		expected: "`true` or `false`"
	});
}
function parseChoice(input, text, choices) {
	const choice = choices.find((candidate) => candidate === text.toLowerCase());
	if (choice !== void 0) return choice;
	throw wrong(input, text, {
		code: "input.choice",
		expected: listChoices(choices),
		hint: didYouMean(text, choices)
	});
}
/** `contract, load`, on one line or several; `all` is every configured stage. */
function parseStages(text) {
	const words = text.split(/[\s,]+/).filter((word) => word !== "");
	if (words.length === 0) throw wrong("stages", text, {
		code: "input.stages",
		expected: listChoices(STAGE_NAMES)
	});
	if (words.includes("all")) {
		if (words.length === 1) return "all";
		throw wrong("stages", text, {
			code: "input.stages",
			expected: "`all` alone, or names of stages"
		});
	}
	const names = new Set(words.map(parseStage));
	return STAGE_NAMES.filter((name) => names.has(name));
}
function parseStage(word) {
	const name = STAGE_NAMES.find((candidate) => candidate === word.toLowerCase());
	if (name !== void 0) return name;
	const choices = [...STAGE_NAMES, "all"];
	throw wrong("stages", word, {
		code: "input.stages",
		expected: listChoices(choices),
		hint: didYouMean(word, choices)
	});
}
const RECORDS = [
	"deployment",
	"undeployment",
	"release",
	"support-ended"
];
/** `deployment:production, release:app-store:eu`: what happened, in which environment, and the instance where there are several. */
function parseRecords(text) {
	return text.split(/[\s,]+/).filter((word) => word !== "").map((word) => {
		const [written = "", environment = "", instance = null, ...more] = word.split(":");
		const as = RECORDS.find((candidate) => candidate === written.toLowerCase());
		if (as !== void 0 && environment !== "" && instance !== "" && more.length === 0) return {
			as,
			environment,
			instance
		};
		throw wrong("record", word, {
			code: "input.record",
			expected: `${listChoices(RECORDS)} with an environment, as in \`deployment:production\``,
			hint: didYouMean(written, RECORDS)
		});
	});
}
/** A path inside the repository, normalised to forward slashes without `.` segments; `.` is the root itself. */
function parsePath(input, text) {
	const slashes = text.replaceAll("\\", "/");
	const segments = slashes.split("/").filter((segment) => segment !== "" && segment !== ".");
	const expected = "a path inside the repository, such as `services/payments`";
	if (slashes.startsWith("/") || /^[A-Za-z]:/.test(slashes)) throw wrong(input, text, {
		code: "input.path",
		expected,
		why: "it is an absolute path"
	});
	if (segments.includes("..")) throw wrong(input, text, {
		code: "input.path",
		expected,
		why: "it leaves the repository"
	});
	if (text.includes("\0")) throw wrong(input, text, {
		code: "input.path",
		expected,
		why: "it holds a NUL character"
	});
	return segments.join("/") || ".";
}
/** An `http:` or `https:` address without credentials, its trailing slashes removed. */
function parseHttpUrl(input, text) {
	const expected = "an address such as `https://staging.example.com`";
	const url = URL.canParse(text) ? new URL(text) : null;
	if (url?.username || url?.password) throw new ProblemError({
		code: "input.url-credentials",
		what: `The input \`${input}\` holds credentials`,
		why: "addresses are shown in logs and reports",
		todo: `Remove the part before \`@\`${input.startsWith("pact-broker") ? " and use the inputs `pact-broker-…`" : ""}.`
	});
	if (url === null) throw wrong(input, text, {
		code: "input.url",
		expected
	});
	if (url.protocol !== "http:" && url.protocol !== "https:") throw wrong(input, text, {
		code: "input.url",
		expected,
		why: `\`${url.protocol}\` is not spoken here`
	});
	if (url.hash !== "") throw wrong(input, text, {
		code: "input.url",
		expected,
		why: "it has a fragment"
	});
	return url.href.replace(/\/+$/, "");
}
function parseBrokerUrl(input, text) {
	const url = parseHttpUrl(input, text);
	if (!url.includes("?")) return url;
	throw wrong(input, text, {
		code: "input.url",
		expected: "the broker's address",
		why: "it has a query"
	});
}
function wrong(input, text, fault) {
	return new ProblemError({
		code: fault.code,
		what: `The input \`${input}\` cannot be ${JSON.stringify(text.slice(0, MAX_SHOWN_LENGTH))}`,
		why: fault.why ?? `expected ${fault.expected}`,
		todo: fault.hint ?? `Write ${fault.expected}.`
	});
}
function listChoices(choices) {
	return choices.map((choice) => `\`${choice}\``).join(", ");
}

export { parsePath as a, parseHttpUrl as i, parseBrokerUrl as n, parseRecords as o, parseChoice as r, parseStages as s, parseBoolean as t };