import { t as STAGE_NAMES } from "./model-stage.js";
import { t as didYouMean } from "./tools-did-you-mean.js";

// src/action/command.ts
/** How every command is written; also the answer to `help`. */
const COMMAND_FORMS = [
	["/api-test help", "shows this list"],
	["/api-test status", "says what is known of the head commit"],
	["/api-test run [stage] [sha]", "runs everything that is configured, or what a push runs and this stage beside it"],
	["/api-test rerun", "runs again what a push runs"],
	["/api-test accept <fingerprint> <reason>", "says that one change, or one regression, is meant"],
	["/api-test revoke <fingerprint>", "takes that back"]
];
const NAME = "/api-test";
/** Longest comment that is looked at, characters: a command is one line, and what is longer is a text. */
const MAX_COMMENT_LENGTH = 4096;
/** Longest line of a command, characters; room for a reason of two sentences. */
const MAX_LINE_LENGTH = 600;
const MAX_REASON_LENGTH = 400;
const SHA = /^[0-9a-f]{7,64}$/;
const FINGERPRINT = /^[0-9a-f]{8,64}$/;
/** Controls, marks of direction and characters nobody sees: a reason is shown to others as it was written. */
const UNSHOWABLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u;
/**
* The command in the first line of a comment. Nothing may stand before it, not even a character that is not seen: a quote, a
* code block and a look-alike are no commands.
*/
function parseCommand(body) {
	if (!body.startsWith(NAME) || body.length > MAX_COMMENT_LENGTH) return null;
	const [first = ""] = body.split(/\r?\n/, 1);
	if (first !== NAME && first[9] !== " ") return null;
	if (first.length > MAX_LINE_LENGTH) return wrong(`The command is longer than ${MAX_LINE_LENGTH} characters.`);
	const [name = "help", ...args] = first.trimEnd().slice(10).split(" ");
	const read = Object.hasOwn(READERS, name) ? READERS[name] : void 0;
	if (read !== void 0) return read(args);
	const hint = didYouMean(name, Object.keys(READERS));
	return wrong(`There is no such command.${hint === null ? "" : ` ${hint}`}`);
}
const READERS = {
	"": (args) => args.length === 0 ? right({ kind: "help" }) : wrong("Words are separated by one space."),
	help: (args) => alone({ kind: "help" }, args),
	status: (args) => alone({ kind: "status" }, args),
	rerun: (args) => alone({ kind: "rerun" }, args),
	run: readRun,
	accept: readAccept,
	revoke: readRevoke
};
function alone(command, args) {
	return args.length === 0 ? right(command) : wrong(`\`${command.kind}\` takes nothing after it.`);
}
function readRun(args) {
	const [first, second] = args;
	const stage = STAGE_NAMES.find((name) => name === first) ?? null;
	const sha = stage === null ? first : second;
	if (args.length > (stage === null ? 1 : 2) || sha !== void 0 && !SHA.test(sha)) return wrong(`\`run\` takes the name of a stage (${STAGE_NAMES.join(", ")}), then a commit id of at least 7 characters.`);
	return right({
		kind: "run",
		stage,
		sha: sha ?? null
	});
}
function readAccept([fingerprint = "", ...words]) {
	const reason = words.join(" ").trim();
	if (!FINGERPRINT.test(fingerprint)) return wrong("`accept` takes the fingerprint of a change, then a reason.");
	if (reason === "" || reason === "<reason>") return wrong("`accept` needs a reason after the fingerprint: others read it.");
	if (reason.length > MAX_REASON_LENGTH) return wrong(`The reason is longer than ${MAX_REASON_LENGTH} characters.`);
	if (UNSHOWABLE.test(reason)) return wrong("The reason holds characters that nobody sees.");
	return right({
		kind: "accept",
		fingerprint,
		reason
	});
}
function readRevoke(args) {
	const [fingerprint = ""] = args;
	if (args.length !== 1 || !FINGERPRINT.test(fingerprint)) return wrong("`revoke` takes the fingerprint of a change, and nothing else.");
	return right({
		kind: "revoke",
		fingerprint
	});
}
function right(command) {
	return {
		command,
		fault: null
	};
}
function wrong(fault) {
	return {
		command: null,
		fault
	};
}

export { parseCommand as n, COMMAND_FORMS as t };