import { t as openDoors } from "./doors.js";
import { o as sweepLeftovers } from "./environment-container-runtime.js";
import { t as keepLoadFiles } from "./load-keep2.js";
import { t as listSome } from "./model-list-some.js";
import { n as describeProblem } from "./model-problem.js";
import { t as composeFiles } from "./report-files2.js";
import { t as composeReport } from "./report-annotations.js";
import { n as run, t as planRun } from "./compare-scope.js";
import { t as neutralise } from "./tools-neutralise.js";
import { t as makeRedactor } from "./tools-redact.js";
import { t as DEFAULT_OUT } from "./desk-arguments.js";
import { i as untrackedFiles, n as digestUntracked, r as readDeskEvent, t as checkUnchanged } from "./desk-checkout.js";
import { t as inWords } from "./tools-duration-words.js";
import { a as longestOf, i as chooseExperiments, n as CHAOS_BUDGET_MS, t as faultWords } from "./chaos-budget.js";
import { t as openDeskBranch } from "./desk-history-branch.js";
import { i as toolCacheOf, n as readBroker } from "./desk-project.js";
import { join, resolve } from "node:path";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";

// src/chaos/describe-plan.ts
/** What would be done, without doing any of it: each experiment with its phases, faults in words, and how long it takes at most. */
function describeChaosPlan(config, toolkitFiles) {
	const { chosen, left } = chooseExperiments(config.experiments);
	const total = chosen.reduce((sum, experiment) => sum + longestOf(experiment), 0);
	const budget = `budget ${inWords(CHAOS_BUDGET_MS)}, 30 % of a job of 20 min`;
	return `${[
		`Chaos: ${chosen.length} of ${config.experiments.length} experiments, at most ${inWords(total)} (${budget})`,
		...chosen.flatMap((experiment, index) => describeExperiment(experiment, index + 1)),
		...left.map(({ name, reason }) => `not begun: ${name}: ${reason}`),
		...toolkitFiles.map((file) => `Chaos Toolkit: ${file}, in what the budget leaves, rolled back always`),
		...config.toxiproxy === null ? [] : [`faults of the network through the Toxiproxy at ${config.toxiproxy}`],
		"Every fault is written down before it is injected, and undone at its end, on an error, on a cancel and by the last step of the job."
	].join("\n")}\n`;
}
function describeExperiment(experiment, number) {
	const { name, observeMs, rate, steadyState, probes, during, recoverWithinMs, verify } = experiment;
	const steady = [...thresholdWords(steadyState), ...probes.map(({ path, status, withinMs }) => {
		return `${path} answers ${status ?? "well"} within ${inWords(withinMs)}`;
	})];
	return [
		`${number}. ${name}, at most ${inWords(longestOf(experiment))}`,
		`   before: ${inWords(observeMs)} at ${rate} requests a second, ${steady.join(", ")}; else no fault is injected`,
		...experiment.faults.map((fault) => `   fault: ${faultWords(fault)}`),
		`   during: ${thresholdWords(during).join(", ") || "nothing is expected"}`,
		`   after: the steady state again within ${inWords(recoverWithinMs)}, for ${inWords(observeMs)}`,
		...verify === null ? [] : [`   verify: ${verify}`]
	];
}
function thresholdWords(thresholds) {
	return Object.entries(thresholds).flatMap(([metric, expressions]) => expressions.map((one) => `${metric} ${one}`));
}

// src/desk/dry-run.ts
/** Every stage, in or out, with the reason; of the experiments all that would be done. */
function describeDryRun({ config, plan, toolkitFiles }) {
	if (plan.length === 0) return "Dry run: nothing is started.\n\nNo specification changed against the base: no stage would run. `--stages` runs them all the same.";
	const lines = plan.map((row) => describeRow(row)).join("\n");
	const chaos = plan.some(({ stage, run }) => stage === "chaos" && run) ? config.chaos : null;
	const experiments = chaos === null ? "" : `\n\n${describeChaosPlan(chaos, toolkitFiles).trimEnd()}`;
	return `Dry run: nothing is started.\n\n${lines}${describeMissing(plan)}${experiments}`;
}
function describeRow({ stage, provider, run, problem, reason }) {
	const name = provider === null ? stage : `${stage} of ${provider}`;
	if (problem !== null) return `${name}: cannot run: ${problem.what}`;
	return run ? `${name}: runs (${reason})` : `${name}: does not run (${reason})`;
}
/** What would have to be written for the rest, each block once, as it can be pasted. */
function describeMissing(plan) {
	const blocks = [...new Set(plan.flatMap(({ run, todo }) => run ? [] : todo))];
	if (blocks.length === 0) return "";
	return `\n\nTo run what does not, add to .github/api-testing.yml what you need of this:\n\n${blocks.map((block) => block.replaceAll(/^/gmu, "  ")).join("\n\n")}`;
}

// src/desk/run.ts
/** The pipeline on a local checkout; the report goes to the terminal and to a folder. Exit code of the command. */
async function runAtDesk(command, directory, signal) {
	const environment = process.env;
	const broker = readBroker();
	const secrets = [broker.token, broker.password].filter((secret) => secret !== null);
	const redact = (text) => makeRedactor(secrets)(text);
	const event = await readDeskEvent(directory, command.base);
	if (command.record) await checkUnchanged(directory, event.headSha);
	const workDirectory = await mkdtemp(join(tmpdir(), "api-testing-"));
	try {
		const log = deskLog(redact);
		const doors = openDoors({
			log,
			conceal: (secret) => secrets.push(secret),
			signal,
			environment,
			workDirectory,
			toolCache: toolCacheOf(environment),
			session: `desk-${process.pid}`,
			openHistoryBranch: async (branch) => openDeskBranch(directory, branch, log.warning)
		});
		const asked = {
			...askedOf(command, event),
			broker,
			untracked: await digestUntracked(directory),
			workspace: directory
		};
		const untracked = untrackedNotice(await untrackedFiles(directory));
		if (command.dryRun) {
			const told = [describeDryRun(await planRun(asked, doors)), ...untracked].join("\n\n");
			process.stdout.write(`${neutralise(redact(told))}\n`);
			return 0;
		}
		const result = await run(asked, doors);
		const told = {
			...result,
			notices: [...result.notices, ...untracked]
		};
		const out = resolve(directory, command.out);
		await mkdir(out, { recursive: true });
		if (command.out === ".api-testing") await writeFile(join(out, ".gitignore"), "*\n");
		const terminal = await writeReport(told, out, redact);
		await keepLoadFiles({
			workDirectory,
			reportFolder: out,
			workspace: directory
		});
		process.stdout.write(`${terminal}\nFull report: ${join(command.out, "report.md")}\n`);
		return result.verdict.failsStep ? 1 : 0;
	} finally {
		const { replayUndo } = await import("./chaos-undo-journal.js");
		const disturbed = await replayUndo(workDirectory, (line) => process.stderr.write(`${neutralise(line)}\n`));
		for (const what of disturbed) process.stderr.write(`NOT RESTORED after a fault: ${neutralise(what)}\n`);
		await sweepLeftovers(workDirectory, (line) => process.stderr.write(`${neutralise(line)}\n`));
		await rm(workDirectory, {
			recursive: true,
			force: true
		});
	}
}
/** What the words of the command ask for. */
function askedOf({ config, stages, profiles, baseUrl, compare, record }, event) {
	return {
		event,
		configPath: config,
		stages,
		...profiles && {
			profiles,
			also: stages === null ? ["stress"] : []
		},
		...compare && { compare },
		baseUrl,
		failOn: null,
		checkName: "API testing",
		isMain: record ?? false,
		fetch: {
			token: null,
			serverUrl: "https://github.com"
		}
	};
}
/** Every file of the report; what the terminal shows of it. */
async function writeReport(result, folder, redact) {
	const options = {
		key: "desk",
		redact
	};
	const report = composeReport(result, options);
	await writeFile(join(folder, "report.md"), report.markdown);
	await writeFile(join(folder, "result.json"), report.resultJson);
	for (const { name, text } of await composeFiles(result, options)) await writeFile(join(folder, name), text);
	return report.terminal;
}
/** Names of files that a notice lists; more are only counted. */
const MAX_NAMED_FILES = 5;
function untrackedNotice(files) {
	if (files.length === 0) return [];
	return [`Not looked at, because git does not track them (\`git add\`): ${listSome(files, MAX_NAMED_FILES)}.`];
}
function deskLog(redact) {
	const line = (text) => process.stderr.write(`${neutralise(redact(text))}\n`);
	return {
		line,
		warning: (problem) => line(`warning: ${describeProblem(problem)}`),
		group: (title) => {
			line(`── ${title}`);
			return () => {};
		}
	};
}

export { runAtDesk };