#!/usr/bin/env node
import { n as HELP, r as parseArguments } from "./chunks/desk-arguments.js";
import { i as toProblem, n as describeProblem, t as ProblemError } from "./chunks/model-problem.js";
import { t as useProxies } from "./chunks/tools-proxies.js";
import { readFileSync } from "node:fs";

// src/cli.ts
/** The door at the desk: words of the command line in, a report and an exit code out. */
const COULD_NOT_COMPARE = 2;
const FAILED = 1;
/** `engines` of package.json: older ones cannot even read the code behind this file, and would say so in riddles. */
const OLDEST_NODE = 24;
const cancel = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => cancel.abort(/* @__PURE__ */ new Error(`cancelled by ${signal}`)));
process.stdout.on("error", (error) => {
	if (error.code !== "EPIPE") throw error;
});
async function main(words) {
	checkNode();
	for (const problem of useProxies()) process.stderr.write(`${describeProblem(problem)}\n`);
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
			const diff = await diffAtDesk(command, process.cwd(), (/* @__PURE__ */ new Date()).toISOString().slice(0, 10));
			process.stdout.write(command.format === "json" ? renderDiffJson(diff) : renderDiffText(diff));
			return diff.changes.some((change) => change.severity === "breaking") ? FAILED : 0;
		}
		case "run": {
			const { runAtDesk } = await import("./chunks/desk-run.js");
			return runAtDesk(command, process.cwd(), cancel.signal);
		}
		case "audit": {
			const { auditAtDesk } = await import("./chunks/desk-audit.js");
			const { renderAudit } = await import("./chunks/desk-audit-output.js");
			const audit = await auditAtDesk(command, process.cwd(), cancel.signal);
			process.stdout.write(renderAudit(audit, command.format));
			return audit.stage.outcome === "failed" ? FAILED : 0;
		}
		case "doctor": {
			const { runDoctor } = await import("./chunks/desk-doctor.js");
			return runDoctor(command, process.cwd(), cancel.signal);
		}
		case "generate": {
			const { generateAtDesk } = await import("./chunks/desk-generate.js");
			process.stdout.write(await generateAtDesk(command, process.cwd()));
			return 0;
		}
		case "history": {
			const { showHistory } = await import("./chunks/desk-history.js");
			await showHistory(command, process.cwd());
			return 0;
		}
		case "consumers":
		case "broker-setup": {
			const { runContractCommand } = await import("./chunks/desk-contract-commands.js");
			return runContractCommand(command, process.cwd(), cancel.signal);
		}
		default: return command;
	}
}
function checkNode() {
	const { node } = process.versions;
	if (Number.parseInt(node, 10) >= OLDEST_NODE) return;
	throw new ProblemError({
		code: "desk.node",
		what: `This is Node.js ${node}, and Node.js ${OLDEST_NODE} or later is needed`,
		todo: `Install a newer one, or use the Action, which brings its own.`
	});
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