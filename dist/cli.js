#!/usr/bin/env node
import { n as describeProblem, r as toProblem, t as ProblemError } from "./chunks/model-problem.js";
import { t as STAGE_NAMES } from "./chunks/model-stage.js";
import { parseArgs } from "node:util";
import { readFileSync } from "node:fs";

// src/desk/arguments.ts
/** Folder for the report of a run at the desk, from the current folder. */
const DEFAULT_OUT = ".api-testing";
const HELP = `api-testing: what changed in the API, who breaks, does it still work

  api-testing run [--base REF] [--config FILE] [--stages LIST] [--base-url URL] [--out DIR]
      The pipeline of the Action on this checkout, uncommitted changes of tracked files included.
      REF is what to compare with (its merge base with HEAD is taken); default: the remote's default branch.
      Exit: 0 passed, 1 failed or could not be checked.

  api-testing diff BASE HEAD [--format text|json]
      Compares two specifications: files, or REF:PATH pairs of this repository.
      Exit: 0 nothing breaking, 1 breaking, 2 could not compare.

  api-testing --version | --help
`;
/** Words of the command line as a command; what does not fit is told with the usage. */
function parseArguments(words) {
	const { values, positionals } = readWords(words);
	if (values.version === true) return { kind: "version" };
	const [command, ...rest] = positionals;
	if (values.help === true || command === void 0 || command === "help") return { kind: "help" };
	if (command === "diff") return parseDiff(rest, values.format ?? "text");
	if (command === "run") {
		if (rest.length > 0) throw usage(`\`run\` takes no words, and got ${rest.join(" ")}`);
		return {
			kind: "run",
			base: values.base ?? null,
			config: values.config ?? null,
			stages: values.stages === void 0 ? null : parseStages(values.stages),
			baseUrl: values["base-url"] ?? null,
			out: values.out ?? DEFAULT_OUT
		};
	}
	throw usage(`There is no command ${command}`);
}
function readWords(words) {
	try {
		return parseArgs({
			args: [...words],
			allowPositionals: true,
			options: {
				base: { type: "string" },
				config: { type: "string" },
				stages: { type: "string" },
				"base-url": { type: "string" },
				out: { type: "string" },
				format: { type: "string" },
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
	const names = list.split(",").map((name) => name.trim());
	if (names.includes("all")) return "all";
	const unknown = names.filter((name) => !STAGE_NAMES.some((known) => known === name));
	if (unknown.length > 0) throw usage(`There is no stage ${unknown.join(", ")}; there are ${STAGE_NAMES.join(", ")}`);
	return STAGE_NAMES.filter((name) => names.includes(name));
}
function usage(what) {
	return new ProblemError({
		code: "desk.usage",
		what,
		todo: "See `api-testing --help`."
	});
}

// src/cli.ts
/** The door at the desk: words of the command line in, a report and an exit code out. */
const COULD_NOT_COMPARE = 2;
const FAILED = 1;
const cancel = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => cancel.abort(/* @__PURE__ */ new Error(`cancelled by ${signal}`)));
async function main(words) {
	const command = parseArguments(words);
	switch (command.kind) {
		case "help":
			process.stdout.write(HELP);
			return 0;
		case "version":
			process.stdout.write(`${readVersion()}\n`);
			return 0;
		case "diff": {
			const { diffAtDesk } = await import("./chunks/desk-diff.js");
			const { renderDiffJson, renderDiffText } = await import("./chunks/desk-diff-output.js");
			const diff = await diffAtDesk(command, process.cwd());
			process.stdout.write(command.format === "json" ? renderDiffJson(diff) : renderDiffText(diff));
			return diff.changes.some((change) => change.severity === "breaking") ? FAILED : 0;
		}
		case "run": {
			const { runAtDesk } = await import("./chunks/desk-run.js");
			return runAtDesk(command, process.cwd(), cancel.signal);
		}
		default: return command;
	}
}
function readVersion() {
	const text = readFileSync(new URL("../package.json", import.meta.url), "utf8");
	return String(JSON.parse(text).version);
}
try {
	process.exitCode = await main(process.argv.slice(2));
} catch (thrown) {
	process.stderr.write(`${describeProblem(toProblem(thrown, "desk.failed", "The command could not be completed"))}\n`);
	process.exitCode = COULD_NOT_COMPARE;
}

export {  };