import { t as didYouMean } from "./tools-did-you-mean.js";
import { r as messageOf, t as ProblemError } from "./model-problem.js";
import { parseArgs } from "node:util";

// src/desk/command-line.ts
/** Words and options of a command; throws `ProblemError` with the usage for an option that the command does not have. */
function readWords(words, options) {
	try {
		return parseArgs({
			args: [...words],
			allowPositionals: true,
			options
		});
	} catch (cause) {
		throw usage(messageOf(cause));
	}
}
/** A command line that cannot be followed. */
function usage(what, hint = null) {
	return new ProblemError({
		code: "desk.usage",
		what,
		todo: hint ?? "See `api-testing --help`."
	});
}

// src/desk/history-arguments.ts
const HISTORY_HELP = `  api-testing history [--metric coverage|coverage-integration|sla|contract-failures|p95|p50]
                      [--operation 'METHOD /path'] [--html] [--format text|json] [--branch NAME | --file FILE] [--out DIR] [--config FILE]
      Draws what the commits of main were measured at, with the places where it changed; p95 by default.
      --html writes one page with every metric, and every operation that load ever called, to DIR/history.html.
      Exit: 0 drawn, 2 could not be read.
`;
/** The order in which a page shows them. */
const HISTORY_METRICS = [
	"p95",
	"p50",
	"sla",
	"coverage",
	"coverage-integration",
	"contract-failures"
];
const TEXT = { type: "string" };
const OPTIONS = {
	metric: TEXT,
	operation: TEXT,
	format: TEXT,
	out: TEXT,
	config: TEXT,
	branch: TEXT,
	file: TEXT,
	html: { type: "boolean" }
};
/** Words behind `history`. Throws `ProblemError` with the usage for what does not fit. */
function parseHistoryArguments(words, defaultOut) {
	const { values, positionals } = readWords(words.slice(1), OPTIONS);
	if (positionals.length > 0) throw usage(`\`history\` takes no words, and got ${positionals.join(" ")}`);
	const metric = HISTORY_METRICS.find((known) => known === (values.metric ?? "p95"));
	if (metric === void 0) {
		const what = `--metric is one of ${HISTORY_METRICS.join(", ")}, not ${values.metric}`;
		throw usage(what, didYouMean(values.metric ?? "", HISTORY_METRICS));
	}
	const operation = values.operation ?? null;
	if (operation !== null && metric !== "p95" && metric !== "p50") throw usage(`--operation has no ${metric}`, "Operations are followed by p95 and p50.");
	if (values.branch !== void 0 && values.file !== void 0) throw usage("--branch and --file are two places");
	const { format = "text", html = false } = values;
	if (format !== "text" && format !== "json") throw usage(`--format is text or json, not ${format}`);
	if (html && values.format !== void 0) throw usage("--html and --format are two forms");
	return {
		kind: "history",
		metric,
		operation,
		format: html ? "html" : format,
		out: values.out ?? defaultOut,
		config: values.config ?? null,
		branch: values.branch ?? null,
		file: values.file ?? null
	};
}

export { usage as a, readWords as i, HISTORY_METRICS as n, parseHistoryArguments as r, HISTORY_HELP as t };