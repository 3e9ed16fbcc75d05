import { c as notice, d as setOutput, h as summary, i as error, m as warning, n as debug, u as setFailed } from "./chunks/package-actions-core.js";
import { n as readInputs, r as checkNameOf, t as readFallback } from "./chunks/action-check-name.js";
import { i as toProblem, n as describeProblem, t as ProblemError } from "./chunks/model-problem.js";
import { n as run, r as emptyResult } from "./chunks/compare-scope.js";
import { t as neutralise } from "./chunks/tools-neutralise.js";
import { m as isMissed } from "./chunks/verdict-acceptance.js";
import { a as guardProcess, c as workspace, i as openSecrets, n as readPayload, o as docsUrl, r as openLog, s as openRunner, t as readEvent } from "./chunks/action-event.js";
import { a as openReporting, i as openAccess, n as historyOf, o as tellRequester, r as keepIssue, t as claimsOf } from "./chunks/runner-reporting.js";
import { n as parseCommand } from "./chunks/action-command.js";
import { t as Payload } from "./chunks/action-payload.js";
import { t as parseRepository } from "./chunks/action-run-place.js";
import { t as useProxies } from "./chunks/tools-proxies.js";
import { join, relative, resolve } from "node:path";
import { mkdir, realpath, rm, writeFile } from "node:fs/promises";

// src/runner/cancel.ts
/** The runner asks to stop, waits 7.5 s, and asks again: docs.github.com, "Workflow cancellation reference". */
const CANCEL_BUDGET_MS = 6500;
const CANCELLED_EXIT_CODE = 130;
/** The check first, then processes and containers (each stage ends its own when aborted); the rest is left to `post`. */
function endOnCancel(cancel, channels, log) {
	const stop = (signal) => {
		if (cancel.signal.aborted) return;
		log.line(`Cancelled (${signal}): concluding the check, ending what was started.`);
		process.exitCode = CANCELLED_EXIT_CODE;
		const told = channels.cancel();
		cancel.abort(/* @__PURE__ */ new Error("the run was cancelled"));
		setTimeout(() => process.exit(CANCELLED_EXIT_CODE), CANCEL_BUDGET_MS).unref();
		told.catch((thrown) => log.line(`The check could not be concluded: ${thrown}`));
	};
	process.on("SIGINT", stop);
	process.on("SIGTERM", stop);
}

// src/runner/metric-outputs.ts
/** Decimals of a percentage: one request in a million is still told apart. */
const PERCENT_DECIMALS = 4;
/** The metrics as outputs of the step, by name; what was not measured is empty, never zero. */
function metricOutputs({ metrics, goals, history, verdict }) {
	const judged = goals.filter(({ undecided }) => undecided === void 0);
	return {
		coverage: percent(metrics.coverage),
		"coverage-integration": percent(metrics.coverageIntegration ?? null),
		sla: percent(metrics.sla),
		"contract-failures": figure(metrics.contractFailures),
		p95: figure(metrics.p95Ms),
		comparison: verdict.comparison ?? "",
		"goals-reached": judged.length === 0 ? "" : String(!goals.some(isMissed)),
		"change-points": history?.recorded ? String(history.changePoints.length) : "",
		"new-change-points": history?.recorded ? String(history.changePoints.filter(({ isNew }) => isNew).length) : ""
	};
}
function figure(value) {
	return value === null ? "" : String(value);
}
/** Cut, not rounded: 100 is only what is all of it. */
function percent(share) {
	if (share === null) return "";
	const factor = 10 ** PERCENT_DECIMALS;
	return String(Math.floor(Number((share * 100 * factor).toPrecision(12))) / factor);
}

// src/runner/finish.ts
/** Everything that is left when comment and check are told: files, summary, log, outputs, and whether the step fails. */
async function finishStep({ result, report, more, published, folder, workDirectory, log, redact }) {
	const files = {
		result: join(folder, "result.json"),
		report: join(folder, "report.md")
	};
	try {
		await openFolder(folder);
		await writeAnew(files.result, report.resultJson);
		await writeAnew(files.report, report.markdown);
		for (const { name, text } of more) await writeAnew(join(folder, name), text);
		const { keepLoadFiles } = await import("./chunks/load-keep.js");
		await keepLoadFiles({
			workDirectory,
			reportFolder: folder,
			workspace: workspace()
		});
	} catch (thrown) {
		log.warning(toProblem(thrown, "report.not-written", `The report could not be written to ${folder}`));
	}
	for (const notice of [...result.notices, ...published.notices]) log.line(notice);
	for (const problem of published.problems) log.warning(problem);
	if (published.checkUrl === null) writeAnnotations(report);
	await writeSummary(report.summary, log);
	log.line(report.terminal);
	setOutput("verdict", result.verdict.word);
	setOutput("result-file", files.result);
	setOutput("report-file", files.report);
	setOutput("report-folder", folder);
	setOutput("breaking-changes", result.verdict.breakingChanges);
	for (const [name, value] of Object.entries(metricOutputs(result))) setOutput(name, value);
	setOutput("comment-url", published.commentUrl ?? "");
	setOutput("check-url", published.checkUrl ?? "");
	if (result.verdict.failsStep) setFailed(neutralise(redact(result.verdict.headline)));
}
/** The checkout is somebody's pull request: a link in it must not lead the report, and what it quotes, to another place. */
async function openFolder(folder) {
	await mkdir(folder, { recursive: true });
	const root = workspace();
	const [real, expected] = [await realpath(folder), resolve(await realpath(root), relative(root, folder))];
	if (real !== expected) throw new Error(`${folder} is a symbolic link to ${real}`);
}
async function writeAnew(file, text) {
	await rm(file, { force: true });
	await writeFile(file, text, { flag: "wx" });
}
const ANNOTATE = {
	error,
	warning,
	notice
};
/** Lines of the specification, where no check run could carry them. */
function writeAnnotations(report) {
	for (const { level, message, title, file, line, column } of report.commands) {
		const where = {
			...file && { file },
			...line && { startLine: line },
			...column && { startColumn: column }
		};
		ANNOTATE[level](message, {
			title,
			...where
		});
	}
}
async function writeSummary(summary$1, log) {
	if (!process.env["GITHUB_STEP_SUMMARY"]) return;
	try {
		await summary.addRaw(summary$1).write();
	} catch (thrown) {
		log.warning(toProblem(thrown, "summary.not-written", "The job summary could not be written"));
	}
}

// src/runner/follow-fork.ts
/**
* After a command on a fork, whose own run told its verdict by the workflow that publishes: that verdict follows. A sentence for the
* report, or none where the command's run has the check itself.
*/
async function followFork({ event, command }, { inputs, redact }) {
	const { repository, headSha, trust } = event;
	if (command === null || trust === "full" || repository === null) return [];
	const { tellAgain } = await import("./chunks/runner-tell-again.js");
	return [await tellAgain(headSha, {
		github: await openAccess(repository, inputs.token),
		inputs,
		apiUrl: process.env["GITHUB_API_URL"] ?? "https://api.github.com",
		serverUrl: process.env["GITHUB_SERVER_URL"] ?? "https://github.com",
		repository: `${repository.owner}/${repository.name}`,
		docsUrl: docsUrl(),
		today: (/* @__PURE__ */ new Date()).toISOString().slice(0, 10),
		redact
	})];
}

// src/action/comment-event.ts
/** Reads the payload of an `issue_comment` event. Throws `ProblemError` for what GitHub never sends. */
function parseCommentEvent(payload) {
	const event = new Payload(payload);
	const comment = event.at("comment");
	const action = event.at("action").text();
	if (action !== "created") return { ignored: `the comment was ${action.slice(0, 20)}, and only new ones are commands` };
	if (!event.at("issue").at("pull_request").isPresent) return { ignored: "it is a comment on an issue" };
	const body = comment.at("body").isEmptyText ? "" : comment.at("body").optionalText() ?? "";
	const parsed = parseCommand(body);
	if (parsed === null) return { ignored: "it does not begin with /api-test" };
	const user = comment.at("user");
	if (user.at("type").optionalText() !== "User") return { ignored: "its author is no person" };
	return {
		id: comment.at("id").positiveInteger(),
		pullRequest: event.at("issue").at("number").positiveInteger(),
		author: user.at("login").text(),
		body,
		parsed
	};
}

// src/runner/start.ts
/** Reads the event; null when there is nothing to run. Throws `ProblemError`. */
async function openStart(inputs, log) {
	if (process.env["GITHUB_EVENT_NAME"] === "issue_comment") return openCommandStart(inputs, log);
	const event = readEvent();
	if (event.name === "schedule") return {
		event,
		stages: "all",
		command: null,
		notices: []
	};
	return event.name === "push" ? joinPullRequest(event, inputs) : {
		event,
		stages: null,
		command: null,
		notices: []
	};
}
async function openCommandStart(inputs, log) {
	const comment = parseCommentEvent(readPayload(process.env));
	if ("ignored" in comment) {
		log.line(`Nothing to do: ${comment.ignored}.`);
		return null;
	}
	const { openCommand } = await import("./chunks/runner-command.js");
	const repository = parseRepository(process.env["GITHUB_REPOSITORY"] ?? null);
	const github = await openAccess(repository, inputs.token);
	const { checkName } = inputs;
	const command = await openCommand(comment, {
		github,
		checkName,
		environment: process.env,
		log
	});
	return command === null ? null : {
		event: command.event,
		stages: command.stages,
		command,
		notices: []
	};
}
/** A push to the branch of exactly one open pull request is judged as that pull request is, and told there. */
async function joinPullRequest(event, inputs) {
	const alone = {
		event,
		stages: null,
		command: null,
		notices: []
	};
	const { repository, branch } = event;
	if (!inputs.comment || repository === null || branch === null || branch === event.baseBranch) return alone;
	try {
		const { findPullRequests } = await import("./chunks/github-pull-request.js");
		const found = await findPullRequests(await openAccess(repository, inputs.token), {
			sha: event.headSha,
			from: `${repository.owner}:${branch}`
		});
		const [pull] = found;
		if (pull === void 0 || found.length > 1) return alone;
		const base = {
			baseRef: pull.base.sha,
			baseIs: "merge-base",
			baseBranch: pull.base.branch
		};
		return {
			...alone,
			event: {
				...event,
				...base,
				pullRequest: pull.number
			}
		};
	} catch (thrown) {
		const problem = toProblem(thrown, "event.pull-requests", "The pull request of this push could not be looked for");
		return {
			...alone,
			notices: [describeProblem(problem)]
		};
	}
}

// src/main.ts
/** The Action: inputs and event in; comment, check, summary, outputs and exit code out. */
async function main() {
	const unusableProxies = useProxies();
	const { inputs: given, unusable } = readUsableInputs();
	const secrets = openSecrets(given.secrets);
	const log = openLog(secrets);
	for (const problem of unusableProxies) log.warning(problem);
	const start = await openStart(given, log);
	if (start === null) return;
	const { event, command } = start;
	const inputs = {
		...given,
		checkName: checkNameOf(given.checkName, event)
	};
	const cancel = new AbortController();
	const channels = await openReporting(event, inputs);
	endOnCancel(cancel, channels, log);
	const opened = channels.open();
	const request = requestOf(start, inputs);
	const asked = {
		readAcceptances: claimsOf(start, inputs),
		openHistoryBranch: historyOf(inputs)
	};
	const doors = await openRunner({
		log: telling(log, channels),
		secrets,
		signal: cancel.signal
	}, asked);
	const progress = (words) => channels.progress(words);
	const judged = unusable === null ? await run(request, {
		...doors,
		progress
	}) : emptyResult(request, [unusable], 0);
	await opened;
	if (cancel.signal.aborted) return;
	const recorded = await command?.record(judged) ?? [];
	const followed = await followFork(start, {
		inputs: given,
		redact: secrets.redact
	});
	const notices = [
		...start.notices,
		...judged.notices,
		...recorded,
		...followed
	];
	const result = {
		...judged,
		notices
	};
	const { composeReport } = await import("./chunks/report-report.js");
	const { composeFiles } = await import("./chunks/report-files.js");
	const options = {
		key: inputs.checkName,
		docsUrl: docsUrl(),
		redact: secrets.redact
	};
	const report = composeReport(result, options);
	const published = await channels.publish(report, result);
	const told = await tellRequester(result, {
		token: inputs.token,
		redact: secrets.redact
	});
	const issue = await keepIssue(result, report.comment, inputs);
	for (const words of [told, issue]) if (words !== null) log.line(words);
	await command?.settle(result);
	const folder = resolve(workspace(), inputs.reportDirectory);
	const more = await composeFiles(result, options);
	const { workDirectory } = doors;
	await finishStep({
		workDirectory,
		result,
		report,
		more,
		published,
		folder,
		log,
		redact: secrets.redact
	});
}
/** Stages fold in the log; each one that begins is also told to the check. */
function telling(log, channels) {
	const group = (title) => {
		channels.begin(title);
		return log.group(title);
	};
	return {
		...log,
		group
	};
}
/** Inputs that cannot be used are the run's result, told like any other: the check must not stay away. */
function readUsableInputs() {
	try {
		return {
			inputs: readInputs(),
			unusable: null
		};
	} catch (thrown) {
		return {
			inputs: readFallback(),
			unusable: toProblem(thrown, "input.unusable", "The inputs cannot be used")
		};
	}
}
function requestOf({ event, stages, command }, inputs) {
	const trusted = event.trust === "full";
	const serverUrl = process.env["GITHUB_SERVER_URL"] ?? "https://github.com";
	const apiUrl = process.env["GITHUB_API_URL"] ?? "https://api.github.com";
	return {
		event,
		configPath: inputs.config,
		stages: stages ?? inputs.stages,
		profiles: inputs.profiles,
		also: command?.also ?? [],
		baseUrl: inputs.baseUrl ?? event.deploymentUrl ?? null,
		failOn: inputs.failOn,
		checkName: inputs.checkName,
		broker: trusted ? inputs.broker : {
			...inputs.broker,
			token: null,
			username: null,
			password: null
		},
		workspace: resolve(workspace(), inputs.workingDirectory),
		fetch: {
			token: inputs.token,
			serverUrl
		},
		...inputs.record !== null && { record: inputs.record },
		...trusted && { dispatch: {
			token: inputs.dispatchToken ?? inputs.token,
			apiUrl,
			serverUrl
		} }
	};
}
guardProcess();
try {
	await main();
} catch (thrown) {
	const problem = toProblem(thrown, "action.failed", "The run could not be completed");
	setFailed(neutralise(describeProblem(problem)));
	if (thrown instanceof Error && !(thrown instanceof ProblemError)) debug(thrown.stack ?? "");
}

export {  };