import { i as parseHttpUrl } from "./action-input-values.js";
import { r as messageOf } from "./model-problem.js";
import { t as STAGE_NAMES } from "./model-stage.js";
import { t as didYouMean } from "./tools-did-you-mean.js";
import { t as CONFIDENCES } from "./model-audit.js";
import { a as usage, i as readWords$1, r as parseHistoryArguments, t as HISTORY_HELP } from "./desk-command-line.js";
import { parseArgs } from "node:util";

// src/desk/audit-arguments.ts
const AUDIT_FORMATS = [
	"text",
	"json",
	"sarif",
	"markdown"
];
const AUDIT_HELP = `  api-testing audit [--format text|json|sarif|markdown] [--fail-on certain|likely|hint|never] [--config FILE]
      What nobody tests, and tests that prove nothing: each with its line, how sure it is, and the command that mends it.
      Looks at the files that git tracks, uncommitted changes included; starts nothing and asks nobody.
      Exit: 0 looked, 1 found what --fail-on (or audit.fail-on) names, 2 could not look.
`;
const OPTIONS$2 = {
	format: { type: "string" },
	config: { type: "string" },
	"fail-on": { type: "string" }
};
/** The command line of `audit`, without the word itself. Throws ProblemError with the usage. */
function parseAuditArguments(words) {
	const { values, positionals } = readWords$1(words, OPTIONS$2);
	if (positionals.length > 0) throw usage(`\`audit\` takes no words, and got ${positionals.join(" ")}`);
	const { format = "text", config = null, "fail-on": failOn = null } = values;
	return {
		kind: "audit",
		format: choose("--format", format, AUDIT_FORMATS),
		config,
		failOn: failOn === null ? null : choose("--fail-on", failOn, [...CONFIDENCES, "never"])
	};
}
function choose(option, given, known) {
	const found = known.find((word) => word === given);
	if (found === void 0) throw usage(`${option} is one of ${known.join(", ")}, not ${given}`, didYouMean(given, known));
	return found;
}

// src/desk/contract-arguments.ts
const CONTRACT_HELP = `  api-testing consumers 'METHOD /path' [--field NAME] [--provider NAME] [--config FILE] [--format table|json]
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
const OPTIONS$1 = {
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
	const options = Object.fromEntries((COMMANDS[command] ?? []).map((name) => [name, OPTIONS$1[name]]));
	const { values, positionals } = readWords$1(words, options);
	return command === "consumers" ? parseConsumers(positionals, values) : parseBroker(positionals, values);
}
function parseConsumers(positionals, values) {
	const { field = null, provider = null, config = null } = values;
	const format = formatOf(values.format ?? "table");
	if (positionals.length === 0) throw usage("`consumers` takes an operation", "Write it like 'GET /orders/{id}'.");
	if (field?.trim() === "") throw usage("--field names no field");
	return {
		kind: "consumers",
		operation: positionals.join(" "),
		field,
		provider,
		config,
		format
	};
}
/** `text` is what other commands call it. */
function formatOf(word) {
	if (word === "json") return word;
	if (word === "table" || word === "text") return "text";
	throw usage(`--format is table or json, not ${word}`);
}
function parseBroker(positionals, values) {
	const [action = "", ...rest] = positionals;
	if (action !== "setup" || rest.length > 0) {
		const what = positionals.length === 0 ? "`broker` takes a word" : `There is no \`broker ${positionals.join(" ")}\``;
		throw usage(what, didYouMean(action, ["setup"]) ?? "Write `api-testing broker setup`.");
	}
	const { config = null, repository = null, environment = [] } = values;
	if (repository !== null && !/^[\w.-]+\/[\w.-]+$/.test(repository)) throw usage(`--repository is OWNER/NAME, not ${repository}`);
	return {
		kind: "broker-setup",
		config,
		repository,
		mainBranch: values["main-branch"] ?? null,
		environments: environment,
		dryRun: values["dry-run"] ?? false
	};
}

// src/desk/doctor-arguments.ts
const DOCTOR_HELP = `  api-testing doctor [--config FILE] [--json]
      One look at the machine, the configuration, the tools, the broker, the token (GITHUB_TOKEN) and the workflows:
      every line is green, or names what mends it.
      Exit: 0 nothing is red, 1 something is, 2 could not look.
`;
/** Words behind `doctor`; what does not fit is told. */
function parseDoctorArguments([, ...words]) {
	const { values, positionals } = readWords$1(words, {
		config: { type: "string" },
		json: { type: "boolean" }
	});
	if (positionals.length > 0) throw usage(`\`doctor\` takes no words, and got ${positionals.join(" ")}`);
	return {
		kind: "doctor",
		config: values.config ?? null,
		format: values.json === true ? "json" : "text"
	};
}

// src/generate/generated.ts
const LANGUAGES = [
	"typescript",
	"python",
	"java",
	"go"
];

// src/desk/generate-arguments.ts
/** What can be generated. A kind is a name here and a row in `generators.ts`. */
const GENERATED_KINDS = [
	"config",
	"workflow",
	"contract",
	"provider-states",
	"k6",
	"chaos",
	"chaos-mesh",
	"litmus",
	"integration"
];
const GENERATE_HELP = `  api-testing generate config | provider-states | chaos-mesh | litmus [--out FILE]
  api-testing generate workflow [--action OWNER/NAME@REF]
  api-testing generate chaos
  api-testing generate contract CONSUMER [SPEC] [--operation 'GET /orders']... [--provider NAME] [--language LANGUAGE] [--folder DIR]
  api-testing generate integration [SPEC] [--provider NAME] [--language typescript|python|java|go] [--folder DIR]
  api-testing generate k6 [SPEC] [--operation 'GET /orders']... [--provider NAME] [--out FILE]
      Writes what is missing from what the repository says: the configuration, the workflows, a consumer's Pact test,
      handlers for provider states, a k6 script for each provider, chaos experiments (also as manifests of Chaos Mesh
      and Litmus, from those of the configuration), tests with testcontainers. Everything takes
      [--config FILE] [--force]; without --force nothing that is there is replaced.
      Exit: 0 written, 2 could not be written.
`;
const OPTIONS = {
	operation: {
		type: "string",
		multiple: true
	},
	provider: { type: "string" },
	language: { type: "string" },
	folder: { type: "string" },
	action: { type: "string" },
	config: { type: "string" },
	out: { type: "string" },
	force: { type: "boolean" }
};
/** What a kind takes beside `--config` and `--force`. */
const TAKES = {
	config: {
		spec: false,
		options: ["out"]
	},
	workflow: {
		spec: false,
		options: ["action"]
	},
	contract: {
		spec: true,
		options: [
			"operation",
			"provider",
			"language",
			"folder"
		]
	},
	"provider-states": {
		spec: false,
		options: ["out"]
	},
	k6: {
		spec: true,
		options: [
			"operation",
			"provider",
			"out"
		]
	},
	chaos: {
		spec: false,
		options: []
	},
	"chaos-mesh": {
		spec: false,
		options: ["out"]
	},
	litmus: {
		spec: false,
		options: ["out"]
	},
	integration: {
		spec: true,
		options: [
			"provider",
			"language",
			"folder"
		]
	}
};
/** Words behind `generate`; what does not fit is told. */
function parseGenerateArguments([, ...words]) {
	const { values, positionals } = readWords$1(words, OPTIONS);
	const [what, ...named] = positionals;
	const kind = GENERATED_KINDS.find((known) => known === what);
	if (kind === void 0) {
		const hint = what === void 0 ? null : didYouMean(what, GENERATED_KINDS);
		throw usage(`\`generate\` makes ${GENERATED_KINDS.join(", ")}, not ${what ?? "nothing"}`, hint);
	}
	const foreign = Object.keys(values).find((name) => !takes(kind, name));
	if (foreign !== void 0) throw usage(`\`generate ${kind}\` has no option --${foreign}`);
	const [consumer, rest] = kind === "contract" ? [named[0], named.slice(1)] : [null, named];
	if (consumer === void 0) throw usage("`generate contract` takes the name of the consumer", "Write it like `generate contract web-app`.");
	const most = TAKES[kind].spec ? 1 : 0;
	if (rest.length > most) throw usage(`\`generate ${kind}\` takes ${most === 1 ? "one specification" : "no words"}, and got ${rest.join(" ")}`);
	return {
		kind: "generate",
		what: kind,
		consumer,
		spec: rest[0] ?? null,
		config: values.config ?? null,
		operations: values.operation ?? null,
		provider: values.provider ?? null,
		language: parseLanguage(values.language),
		folder: values.folder ?? null,
		action: parseAction(values.action),
		out: values.out ?? null,
		force: values.force ?? false
	};
}
function takes(kind, name) {
	return name === "config" || name === "force" || TAKES[kind].options.some((option) => option === name);
}
/** Names that people write as well. */
const ALIASES = {
	ts: "typescript",
	javascript: "typescript",
	js: "typescript",
	py: "python",
	golang: "go"
};
function parseLanguage(word) {
	if (word === void 0) return null;
	const language = LANGUAGES.find((known) => known === word) ?? ALIASES[word];
	if (language === void 0) throw usage(`--language is one of ${LANGUAGES.join(", ")}, not ${word}`, didYouMean(word, LANGUAGES));
	return language;
}
function parseAction(word) {
	if (word === void 0) return null;
	if (/^[\w.-]+\/[\w.-]+@[\w./-]+$/.test(word)) return word;
	throw usage(`--action is OWNER/NAME@REF, not ${word}`);
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
		"out",
		"dry-run",
		"record"
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
                  [--dry-run] [--record]
      The pipeline of the Action on this checkout, uncommitted changes of tracked files included.
      REF is what to compare with (its merge base with HEAD is taken); default: the remote's default branch.
      --dry-run says which stages would run, and every experiment with its faults; nothing is started.
      --record adds the commit, without uncommitted changes, to history.file.
      Exit: 0 passed, 1 failed or could not be checked, 2 could not begin.

  api-testing compare [--base REF] [--operation NAME]… [--mode standard|strict|self] [--config FILE] [--out DIR]
      Starts REF (its merge base with HEAD) and this checkout side by side and says whether this one is slower, how
      much, and how sure. NAME is an operation (\`GET /orders\`) or a path; default: up to ten operations.
      Exit: 0 passed, 1 slower or could not be measured, 2 could not begin.

  api-testing diff BASE HEAD [--format text|json]
      Compares two specifications: files, or REF:PATH pairs of this repository (REF:./PATH: from here).
      Exit: 0 nothing breaking, 1 breaking, 2 could not compare.

${AUDIT_HELP}
${HISTORY_HELP}
${GENERATE_HELP}
${DOCTOR_HELP}
${CONTRACT_HELP}
  api-testing --version | --help
`;
/** Words of the command line as a command; what does not fit is told with the usage. */
function parseArguments(words) {
	const asksHelp = words.includes("--help") || words.includes("-h");
	if (words[0] === "audit" && !asksHelp) return parseAuditArguments(words.slice(1));
	if (words[0] === "doctor" && !asksHelp) return parseDoctorArguments(words);
	if (words[0] === "generate" && !asksHelp) return parseGenerateArguments(words);
	if (isContractCommand(words[0]) && !asksHelp) return parseContractArguments(words);
	if (words[0] === "history" && !asksHelp) return parseHistoryArguments(words, DEFAULT_OUT);
	const { values, positionals } = readWords(words);
	if (values.version === true) return { kind: "version" };
	const [command, ...rest] = positionals;
	if (values.help === true || command === void 0 || command === "help") return { kind: "help" };
	const options = COMMAND_OPTIONS.get(command);
	if (options === void 0) throw usage(`There is no command ${command}`, didYouMean(command, [
		...COMMAND_OPTIONS.keys(),
		"history",
		"consumers",
		"broker",
		"generate",
		"audit",
		"doctor"
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
		out: values.out ?? ".api-testing",
		...values["dry-run"] === true && { dryRun: true },
		...values.record === true && { record: true }
	};
}
function parseCompare(rest, values) {
	if (rest.length > 0) throw usage(`\`compare\` takes no words, and got ${rest.join(" ")}`);
	const mode = values.mode === void 0 ? null : COMPARE_MODES.find((known) => known === values.mode);
	if (mode === void 0) {
		const what = `--mode is one of ${COMPARE_MODES.join(", ")}, not ${values.mode}`;
		throw usage(what, didYouMean(values.mode ?? "", COMPARE_MODES));
	}
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
				"dry-run": { type: "boolean" },
				format: { type: "string" },
				mode: { type: "string" },
				record: { type: "boolean" },
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
		throw usage(messageOf(cause));
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

export { HELP as n, parseArguments as r, DEFAULT_OUT as t };