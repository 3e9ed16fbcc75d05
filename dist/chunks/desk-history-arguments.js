import { t as ProblemError } from "./model-problem.js";
import { t as didYouMean } from "./tools-did-you-mean.js";
import { parseArgs } from "node:util";

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
/** Words behind `history`. Throws `ProblemError` with the usage for what does not fit. */
function parseHistoryArguments(words, defaultOut) {
	const { values, positionals } = readWords(words.slice(1));
	if (positionals.length > 0) throw usage(`\`history\` takes no words, and got ${positionals.join(" ")}`);
	const metric = HISTORY_METRICS.find((known) => known === (values.metric ?? "p95"));
	if (metric === void 0) throw usage(`--metric is one of ${HISTORY_METRICS.join(", ")}, not ${values.metric}`, didYouMean(values.metric ?? "", HISTORY_METRICS));
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
function readWords(words) {
	const text = { type: "string" };
	const options = {
		metric: text,
		operation: text,
		format: text,
		out: text,
		config: text,
		branch: text,
		file: text
	};
	try {
		return parseArgs({
			args: [...words],
			allowPositionals: true,
			options: {
				...options,
				html: { type: "boolean" }
			}
		});
	} catch (cause) {
		throw usage(cause instanceof Error ? cause.message : String(cause));
	}
}
function usage(what, hint = null) {
	return new ProblemError({
		code: "desk.usage",
		what,
		todo: hint ?? "See `api-testing --help`."
	});
}

export { HISTORY_METRICS as n, parseHistoryArguments as r, HISTORY_HELP as t };