import { i as parseHttpUrl } from "./action-input-values.js";
import { t as ProblemError } from "./model-problem.js";
import { t as STAGE_NAMES } from "./model-stage.js";
import { t as didYouMean } from "./tools-did-you-mean.js";
import { parseArgs } from "node:util";

// src/desk/contract-arguments.ts
const CONTRACT_HELP = `  api-testing consumers 'METHOD /path' [--field NAME] [--provider NAME] [--config FILE] [--format text|json]
      Who uses an operation, or a field of it: user_id (at any depth), $.user_id, query:limit, header:etag.
      Asks pact files, and the broker of contract.broker or PACT_BROKER_BASE_URL (with PACT_BROKER_TOKEN, or
      PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD).
      Exit: 0 answered, 2 could not answer, or not completely.

  api-testing broker setup [--dry-run] [--environment NAME]... [--repository OWNER/NAME] [--main-branch NAME]
                           [--config FILE]
      Creates what is missing in the broker: pacticipants, environments, and the webhook that has a provider's
      repository verify a new pact. GITHUB_DISPATCH_TOKEN is the token the broker gets to start its workflow.
      Exit: 0 done, 2 could not be done.
`;
const OPTIONS = {
	field: { type: "string" },
	provider: { type: "string" },
	config: { type: "string" },
	format: { type: "string" },
	"dry-run": { type: "boolean" },
	environment: {
		type: "string",
		multiple: true
	},
	repository: { type: "string" },
	"main-branch": { type: "string" }
};
const COMMANDS = {
	consumers: [
		"field",
		"provider",
		"config",
		"format"
	],
	broker: [
		"config",
		"dry-run",
		"environment",
		"repository",
		"main-branch"
	]
};
function isContractCommand(word) {
	return word !== void 0 && Object.hasOwn(COMMANDS, word);
}
/** The command line of `consumers` or `broker`. Throws ProblemError with the usage. */
function parseContractArguments([command = "", ...words]) {
	const { values, positionals } = readWords$2(words, Object.fromEntries((COMMANDS[command] ?? []).map((name) => [name, OPTIONS[name]])));
	return command === "consumers" ? parseConsumers(positionals, values) : parseBroker(positionals, values);
}
function readWords$2(words, options) {
	try {
		return parseArgs({
			args: [...words],
			allowPositionals: true,
			options
		});
	} catch (cause) {
		throw usage$2(cause instanceof Error ? cause.message : String(cause));
	}
}
function parseConsumers(positionals, values) {
	const { field = null, provider = null, config = null, format = "text" } = values;
	if (format !== "text" && format !== "json") throw usage$2(`--format is text or json, not ${format}`);
	if (positionals.length === 0) throw usage$2("`consumers` takes an operation", "Write it like 'GET /orders/{id}'.");
	if (field?.trim() === "") throw usage$2("--field names no field");
	return {
		kind: "consumers",
		operation: positionals.join(" "),
		field,
		provider,
		config,
		format
	};
}
function parseBroker(positionals, values) {
	const [action = "", ...rest] = positionals;
	if (action !== "setup" || rest.length > 0) throw usage$2(positionals.length === 0 ? "`broker` takes a word" : `There is no \`broker ${positionals.join(" ")}\``, didYouMean(action, ["setup"]) ?? "Write `api-testing broker setup`.");
	const { config = null, repository = null, environment = [] } = values;
	if (repository !== null && !/^[\w.-]+\/[\w.-]+$/.test(repository)) throw usage$2(`--repository is OWNER/NAME, not ${repository}`);
	return {
		kind: "broker-setup",
		config,
		repository,
		mainBranch: values["main-branch"] ?? null,
		environments: environment,
		dryRun: values["dry-run"] ?? false
	};
}
function usage$2(what, hint = null) {
	return new ProblemError({
		code: "desk.usage",
		what,
		todo: hint ?? "See `api-testing --help`."
	});
}

// src/desk/generate-arguments.ts
/** What can be generated. A kind is a name here and a row in `generate.ts`. */
const GENERATED_KINDS = ["k6"];
const GENERATE_HELP = `  api-testing generate k6 [SPEC] [--operation 'GET /orders']... [--config FILE] [--out FILE] [--force]
      Writes the load test as a k6 script in TypeScript, to keep and to edit (default: load/api.ts).
      Exit: 0 written, 2 could not be written.
`;
/** Words behind `generate`; what does not fit is told. */
function parseGenerateArguments([, ...words]) {
	const { values, positionals } = readWords$1(words);
	const [what, spec, ...more] = positionals;
	const kind = GENERATED_KINDS.find((known) => known === what);
	if (kind === void 0) {
		const hint = what === void 0 ? null : didYouMean(what, GENERATED_KINDS);
		throw usage$1(`\`generate\` makes ${GENERATED_KINDS.join(", ")}, not ${what ?? "nothing"}`, hint);
	}
	if (more.length > 0) throw usage$1(`\`generate ${kind}\` takes one specification, and got ${more.length + 1}`);
	return {
		kind: "generate",
		what: kind,
		spec: spec ?? null,
		config: values.config ?? null,
		operations: values.operation ?? null,
		out: values.out ?? null,
		force: values.force ?? false
	};
}
function readWords$1(words) {
	try {
		return parseArgs({
			args: [...words],
			allowPositionals: true,
			options: {
				operation: {
					type: "string",
					multiple: true
				},
				config: { type: "string" },
				out: { type: "string" },
				force: { type: "boolean" }
			}
		});
	} catch (cause) {
		throw usage$1(cause instanceof Error ? cause.message : String(cause));
	}
}
function usage$1(what, hint = null) {
	return new ProblemError({
		code: "desk.usage",
		what,
		todo: hint ?? "See `api-testing --help`."
	});
}

// src/desk/arguments.ts
/** Folder for the report of a run at the desk, from the current folder. */
const DEFAULT_OUT = ".api-testing";
/** Options of each command: all are read at once, and one that belongs to the other command is a mistake. */
const COMMAND_OPTIONS = /* @__PURE__ */ new Map([
	["run", [
		"base",
		"config",
		"stages",
		"profiles",
		"base-url",
		"out"
	]],
	["compare", [
		"base",
		"config",
		"out",
		"mode",
		"operation"
	]],
	["diff", ["format"]]
]);
const HELP = `api-testing: what changed in the API, who breaks, does it still work

  api-testing run [--base REF] [--config FILE] [--stages LIST] [--profiles LIST] [--base-url URL] [--out DIR]
      The pipeline of the Action on this checkout, uncommitted changes of tracked files included.
      REF is what to compare with (its merge base with HEAD is taken); default: the remote's default branch.
      Exit: 0 passed, 1 failed or could not be checked, 2 could not begin.

  api-testing compare [--base REF] [--operation NAME]… [--mode standard|strict|self] [--config FILE] [--out DIR]
      Starts REF (its merge base with HEAD) and this checkout side by side and says whether this one is slower, how
      much, and how sure. NAME is an operation (\`GET /orders\`) or a path; default: up to ten operations.
      Exit: 0 passed, 1 slower or could not be measured, 2 could not begin.

  api-testing diff BASE HEAD [--format text|json]
      Compares two specifications: files, or REF:PATH pairs of this repository (REF:./PATH: from here).
      Exit: 0 nothing breaking, 1 breaking, 2 could not compare.

${GENERATE_HELP}
${CONTRACT_HELP}
  api-testing --version | --help
`;
/** Words of the command line as a command; what does not fit is told with the usage. */
function parseArguments(words) {
	const asksHelp = words.includes("--help") || words.includes("-h");
	if (words[0] === "generate" && !asksHelp) return parseGenerateArguments(words);
	if (isContractCommand(words[0]) && !asksHelp) return parseContractArguments(words);
	const { values, positionals } = readWords(words);
	if (values.version === true) return { kind: "version" };
	const [command, ...rest] = positionals;
	if (values.help === true || command === void 0 || command === "help") return { kind: "help" };
	const options = COMMAND_OPTIONS.get(command);
	if (options === void 0) throw usage(`There is no command ${command}`, didYouMean(command, [
		...COMMAND_OPTIONS.keys(),
		"consumers",
		"broker",
		"generate"
	]));
	const foreign = Object.keys(values).find((name) => !options.includes(name));
	if (foreign !== void 0) throw usage(`\`${command}\` has no option --${foreign}`);
	if (command === "diff") return parseDiff(rest, values.format ?? "text");
	return command === "compare" ? parseCompare(rest, values) : parseRun(rest, values);
}
function parseRun(rest, values) {
	if (rest.length > 0) throw usage(`\`run\` takes no words, and got ${rest.join(" ")}`);
	const baseUrl = values["base-url"];
	return {
		kind: "run",
		base: values.base ?? null,
		config: values.config ?? null,
		stages: values.stages === void 0 ? null : parseStages(values.stages),
		...values.profiles !== void 0 && { profiles: values.profiles.split(/[\s,]+/).filter((name) => name !== "") },
		baseUrl: baseUrl === void 0 ? null : parseHttpUrl("--base-url", baseUrl),
		out: values.out ?? ".api-testing"
	};
}
function parseCompare(rest, values) {
	if (rest.length > 0) throw usage(`\`compare\` takes no words, and got ${rest.join(" ")}`);
	const mode = values.mode === void 0 ? null : COMPARE_MODES.find((known) => known === values.mode);
	if (mode === void 0) throw usage(`--mode is one of ${COMPARE_MODES.join(", ")}, not ${values.mode}`, didYouMean(values.mode ?? "", COMPARE_MODES));
	return {
		kind: "run",
		base: values.base ?? null,
		config: values.config ?? null,
		stages: ["compare"],
		baseUrl: null,
		out: values.out ?? ".api-testing",
		compare: {
			mode,
			operations: values.operation ?? null
		}
	};
}
const COMPARE_MODES = [
	"standard",
	"strict",
	"self"
];
function readWords(words) {
	try {
		return parseArgs({
			args: [...words],
			allowPositionals: true,
			options: {
				base: { type: "string" },
				config: { type: "string" },
				stages: { type: "string" },
				profiles: { type: "string" },
				"base-url": { type: "string" },
				out: { type: "string" },
				format: { type: "string" },
				mode: { type: "string" },
				operation: {
					type: "string",
					multiple: true
				},
				help: {
					type: "boolean",
					short: "h"
				},
				version: { type: "boolean" }
			}
		});
	} catch (cause) {
		throw usage(cause instanceof Error ? cause.message : String(cause));
	}
}
function parseDiff(rest, format) {
	const [base, head, ...more] = rest;
	if (base === void 0 || head === void 0 || more.length > 0) throw usage(`\`diff\` takes two specifications, and got ${rest.length}`);
	if (format !== "text" && format !== "json") throw usage(`--format is text or json, not ${format}`);
	return {
		kind: "diff",
		base,
		head,
		format
	};
}
function parseStages(list) {
	const names = list.split(/[\s,]+/).filter((name) => name !== "");
	if (names.length === 0) throw usage("--stages names no stage", `Name some of ${STAGE_NAMES.join(", ")}, or all.`);
	if (names.includes("all")) return "all";
	const unknown = names.find((name) => !STAGE_NAMES.some((known) => known === name));
	if (unknown !== void 0) throw usage(`There is no stage ${unknown}; there are ${STAGE_NAMES.join(", ")}`, didYouMean(unknown, STAGE_NAMES));
	return STAGE_NAMES.filter((name) => names.includes(name));
}
function usage(what, hint = null) {
	return new ProblemError({
		code: "desk.usage",
		what,
		todo: hint ?? "See `api-testing --help`."
	});
}

export { HELP as n, parseArguments as r, DEFAULT_OUT as t };