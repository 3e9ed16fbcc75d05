import { _ as summary, a as debug, d as saveState, f as setFailed, g as warning, h as startGroup, i as checkNameOf, l as info, m as setSecret, n as readFallback, o as endGroup, p as setOutput, r as readInputs, s as error, t as LEFT_FOR_POST, u as notice } from "./chunks/package-actions-core.js";
import { n as describeProblem, r as toProblem, t as ProblemError } from "./chunks/model-problem.js";
import { n as run, r as emptyResult, t as openDoors } from "./chunks/doors.js";
import { t as neutralise } from "./chunks/tools-neutralise.js";
import { t as makeRedactor } from "./chunks/tools-redact.js";
import { join, relative, resolve } from "node:path";
import { readFileSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { mkdir, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";

// src/action/payload.ts
/** An event's payload from the runner: data from outside, read field by field, each one checked. */
var Payload = class Payload {
	#value;
	#path;
	constructor(value, path = "") {
		this.#value = value;
		this.#path = path;
	}
	get isPresent() {
		return this.#value !== null && this.#value !== void 0;
	}
	get isEmptyText() {
		return this.#value === "";
	}
	at(key) {
		const path = this.#path === "" ? key : `${this.#path}.${key}`;
		const own = typeof this.#value === "object" && this.#value !== null && Object.hasOwn(this.#value, key);
		return new Payload(own ? Reflect.get(this.#value, key) : void 0, path);
	}
	text() {
		if (typeof this.#value === "string" && this.#value !== "") return this.#value;
		throw this.wrong("a text");
	}
	optionalText() {
		return this.isPresent ? this.text() : null;
	}
	/** A full commit id, in lower case. */
	sha() {
		const text = this.text();
		if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text)) return text;
		throw this.wrong("a full commit id");
	}
	/** Name of a branch, without `refs/heads/`; characters that git refuses in names are refused here too. */
	branch() {
		const name = this.text().replace(/^refs\/heads\//, "");
		if (isRefName(name)) return name;
		throw this.wrong("the name of a branch");
	}
	positiveInteger() {
		if (Number.isSafeInteger(this.#value) && this.#value > 0) return this.#value;
		throw this.wrong("a positive whole number");
	}
	/** An address of the web, without credentials in it. */
	httpUrl() {
		const text = this.text();
		const url = URL.canParse(text) ? new URL(text) : null;
		if (url !== null && /^https?:$/.test(url.protocol) && url.username === "" && url.password === "") return text;
		throw this.wrong("an http(s) address");
	}
	isTrue() {
		return this.#value === true;
	}
	wrong(expected) {
		const found = this.isPresent ? `it is ${JSON.stringify(this.#value).slice(0, 60)}` : "it is not there";
		return new ProblemError({
			code: "event.payload",
			what: `The event's \`${this.#path || "payload"}\` is not ${expected}`,
			why: found,
			todo: "The file that GITHUB_EVENT_PATH names must be the one the runner wrote."
		});
	}
};
/** The rules of `git check-ref-format`, as far as they keep a name from meaning something else. */
function isRefName(name) {
	return name !== "" && name !== "@" && !/[\x00-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|\/\.|^\.|\.lock(?:\/|$)|^[-/]|[/.]$/.test(name);
}

// src/action/trust.ts
/** Events whose runs hold secrets and a writing token, and that somebody without any rights can start. */
const PRIVILEGED_EVENTS = /* @__PURE__ */ new Set([
	"pull_request_target",
	"issue_comment",
	"workflow_run",
	"pull_request_review",
	"pull_request_review_comment",
	"issues",
	"discussion",
	"discussion_comment"
]);
/** Events that only someone who may write to the repository can start. */
const WRITERS_EVENTS = /* @__PURE__ */ new Set([
	"push",
	"workflow_dispatch",
	"merge_group",
	"schedule",
	"repository_dispatch",
	"deployment_status",
	"desk"
]);
/** GitHub gives runs that Dependabot started neither secrets nor a writing token. */
const DEPENDABOT = "dependabot[bot]";
const FULL = {
	trust: "full",
	reason: null
};
/** How far a run may go. Whatever is not known counts as a stranger's. */
function decideTrust(facts) {
	const { event, repository, headRepository, actor } = facts;
	if (PRIVILEGED_EVENTS.has(event)) return dataOnly(`${event} runs hold secrets, so code of the pull request is not run in them.`);
	if (event !== "pull_request" && !WRITERS_EVENTS.has(event)) return dataOnly(`What ${event || "this event"} may do is not known, so nothing of it is run.`);
	if (event === "desk") return FULL;
	if (!isRepository(repository)) return dataOnly("The repository of this run is not known.");
	if (event === "deployment_status" && headRepository === null) return {
		trust: "no-secrets",
		reason: "A deployment of another branch does not say whose commit it is."
	};
	if (!isRepository(headRepository)) return dataOnly("The repository the commit comes from is deleted or not known.");
	if (repository.toLowerCase() !== headRepository.toLowerCase()) {
		if (event !== "pull_request") return dataOnly(`The commit comes from ${headRepository}, another repository.`);
		return {
			trust: "no-secrets",
			reason: `The pull request comes from the fork ${headRepository}.`
		};
	}
	if (actor === null || actor === "") return {
		trust: "no-secrets",
		reason: "Who started this run is not known."
	};
	if (actor.toLowerCase() === DEPENDABOT) return {
		trust: "no-secrets",
		reason: "Dependabot started this run, and its runs have no secrets."
	};
	return FULL;
}
function isRepository(name) {
	return name !== null && /^[^/\s]+\/[^/\s]+$/.test(name);
}
function dataOnly(reason) {
	return {
		trust: "data-only",
		reason
	};
}

// src/action/event.ts
/** Git writes "no commit" as zeros. */
const NO_COMMIT = /^0+$/;
const READERS = {
	pull_request: {
		name: "pull_request",
		read: readPullRequest
	},
	pull_request_target: {
		name: "pull_request",
		read: readPullRequest
	},
	push: {
		name: "push",
		read: readPush
	},
	workflow_dispatch: {
		name: "workflow_dispatch",
		read: readDispatch
	},
	repository_dispatch: {
		name: "repository_dispatch",
		read: readVerificationRequest
	},
	merge_group: {
		name: "merge_group",
		read: readMergeGroup
	},
	deployment_status: {
		name: "deployment_status",
		read: readDeployment
	}
};
/** What happened and how far it is trusted, from what the runner says. Throws `ProblemError` for events it cannot judge. */
function parseEvent(source) {
	const { name, environment } = source;
	const reader = Object.hasOwn(READERS, name) ? READERS[name] : void 0;
	if (reader === void 0) throw unsupported(name);
	const { headRepository, ...judged } = reader.read(new Payload(source.payload), environment);
	const repository = environment["GITHUB_REPOSITORY"] ?? null;
	const actor = environment["GITHUB_ACTOR"] ?? null;
	const { trust, reason } = decideTrust({
		event: name,
		repository,
		headRepository,
		actor
	});
	return {
		name: reader.name,
		repository: parseRepository(repository),
		...judged,
		trust,
		trustReason: reason,
		...parseRun(repository, environment)
	};
}
/** On a pull request the head is what its author pushed; GITHUB_SHA is a merge commit that exists nowhere else. */
function readPullRequest(payload) {
	const pull = payload.at("pull_request");
	const head = pull.at("head");
	const base = pull.at("base");
	return {
		headSha: head.at("sha").sha(),
		baseRef: base.at("sha").sha(),
		baseIs: "merge-base",
		branch: head.at("ref").branch(),
		baseBranch: base.at("ref").branch(),
		pullRequest: pull.at("number").positiveInteger(),
		headRepository: head.at("repo").at("full_name").optionalText()
	};
}
function readPush(payload, environment) {
	const after = payload.at("after").sha();
	if (payload.at("deleted").isTrue() || NO_COMMIT.test(after)) throw new ProblemError({
		code: "event.deleted",
		what: `The push deleted ${payload.at("ref").text()}`,
		why: "there is no commit to judge",
		todo: "Leave deleted branches out of the workflow: `if: github.event.deleted == false`."
	});
	const before = payload.at("before").sha();
	const branch = branchOf(payload.at("ref").text());
	const baseBranch = payload.at("repository").at("default_branch").branch();
	const isFirst = NO_COMMIT.test(before);
	return {
		headSha: after,
		baseRef: isFirst ? firstPushBase(branch, baseBranch) : before,
		baseIs: isFirst ? "merge-base" : "tip",
		branch,
		baseBranch,
		pullRequest: null,
		headRepository: environment["GITHUB_REPOSITORY"] ?? null
	};
}
/** A new branch is compared with where it left the default branch; a first push of that one with nothing. */
function firstPushBase(branch, baseBranch) {
	return branch === baseBranch ? null : `refs/remotes/origin/${baseBranch}`;
}
function readDispatch(payload, environment) {
	const baseBranch = payload.at("repository").at("default_branch").branch();
	return {
		headSha: new Payload(environment["GITHUB_SHA"], "GITHUB_SHA").sha(),
		baseRef: `refs/remotes/origin/${baseBranch}`,
		baseIs: "merge-base",
		branch: branchOf(payload.at("ref").text()),
		baseBranch,
		pullRequest: null,
		headRepository: environment["GITHUB_REPOSITORY"] ?? null
	};
}
/** The webhook of the Pact Broker, as `api-testing broker setup` makes it; GitHub names the type in `action`. */
function readVerificationRequest(payload, environment) {
	const type = payload.at("action").text();
	if (type !== VERIFICATION_REQUEST) throw foreignDispatch(type);
	const client = payload.at("client_payload");
	const headSha = readProviderVersion(client.at("sha"), environment);
	const text = (key) => textOrNull(client.at(key));
	const named = text("branch");
	const branch = named !== null && isRefName(named) ? named : null;
	const baseBranch = payload.at("repository").at("default_branch").branch();
	return {
		headSha,
		baseRef: `refs/remotes/origin/${branch ?? baseBranch}`,
		baseIs: "merge-base",
		branch,
		baseBranch,
		pullRequest: null,
		headRepository: environment["GITHUB_REPOSITORY"] ?? null,
		dispatch: {
			pactUrl: client.at("pact_url").text(),
			provider: text("provider"),
			consumer: text("consumer"),
			consumerVersion: text("consumer_version"),
			description: text("description")
		}
	};
}
const VERIFICATION_REQUEST = "contract_requiring_verification_published";
/** The broker fills a variable that it has no value for with nothing. */
function textOrNull(value) {
	return value.isPresent && !value.isEmptyText ? value.text() : null;
}
/** Of a provider that never published anything the broker names no version: then it is the workflow's own commit. */
function readProviderVersion(value, environment) {
	if (textOrNull(value) === null) return new Payload(environment["GITHUB_SHA"], "GITHUB_SHA").sha();
	return value.sha();
}
function foreignDispatch(type) {
	return new ProblemError({
		code: "event.unsupported",
		what: `The dispatch \`${type.slice(0, 100)}\` is not supported`,
		why: `only \`${VERIFICATION_REQUEST}\` is, which the webhook of a Pact Broker sends`,
		todo: `Start the workflow \`on: repository_dispatch: types: [${VERIFICATION_REQUEST}]\`.`
	});
}
/** A merge queue tests exactly what will land on the base's tip of that moment, so the tip is what it is compared with. */
function readMergeGroup(payload, environment) {
	const group = payload.at("merge_group");
	return {
		headSha: group.at("head_sha").sha(),
		baseRef: group.at("base_sha").sha(),
		baseIs: "tip",
		branch: group.at("head_ref").branch(),
		baseBranch: group.at("base_ref").branch(),
		pullRequest: null,
		headRepository: environment["GITHUB_REPOSITORY"] ?? null
	};
}
/** Only a deployment that succeeded has something to talk to. Its `ref` may be a branch, a tag or a commit. */
function readDeployment(payload, environment) {
	const status = payload.at("deployment_status");
	const deployment = payload.at("deployment");
	const state = status.at("state").text();
	if (state !== "success") throw unfinishedDeployment(state);
	const baseBranch = payload.at("repository").at("default_branch").branch();
	const ref = deployment.at("ref").text();
	const url = status.at("environment_url");
	const headSha = deployment.at("sha").sha();
	return {
		headSha,
		baseRef: `refs/remotes/origin/${baseBranch}`,
		baseIs: "merge-base",
		branch: ref === headSha ? null : branchOf(ref),
		baseBranch,
		pullRequest: null,
		headRepository: ref === baseBranch ? environment["GITHUB_REPOSITORY"] ?? null : null,
		...url.isPresent && !url.isEmptyText && { deploymentUrl: url.httpUrl() }
	};
}
function unfinishedDeployment(state) {
	return new ProblemError({
		code: "event.deployment",
		what: `The deployment is \`${state.slice(0, 40)}\``,
		why: "there is nothing to test before it has succeeded",
		todo: "Let the job run for finished deployments only: `if: github.event.deployment_status.state == 'success'`."
	});
}
function branchOf(ref) {
	if (ref.startsWith("refs/tags/")) return null;
	const name = ref.replace(/^refs\/heads\//, "");
	return isRefName(name) ? name : null;
}
function parseRepository(fullName) {
	const [owner, name, ...rest] = fullName?.split("/") ?? [];
	return owner && name && rest.length === 0 ? {
		owner,
		name
	} : null;
}
function parseRun(repository, environment) {
	const id = parseId(environment["GITHUB_RUN_ID"]);
	const attempt = parseId(environment["GITHUB_RUN_ATTEMPT"]) ?? 1;
	const server = environment["GITHUB_SERVER_URL"] ?? "https://github.com";
	if (id === null) return {
		runUrl: null,
		runId: null
	};
	return {
		runUrl: repository === null ? null : `${server}/${repository}/actions/runs/${id}`,
		runId: {
			id,
			attempt
		}
	};
}
/** `Number` alone would take ` 0x10` for 16. */
function parseId(text) {
	return text !== void 0 && /^[1-9][0-9]{0,14}$/.test(text) ? Number(text) : null;
}
function unsupported(name) {
	const supported = Object.keys(READERS).join(", ");
	return new ProblemError({
		code: "event.unsupported",
		what: `The event \`${name.slice(0, 60)}\` is not supported`,
		why: `supported are ${supported}`,
		todo: "Run the action in a workflow `on: pull_request`, with `merge_group:` beside it where a merge queue is used."
	});
}

// src/action/read-event.ts
/** Reads what happened from the runner's variables and its event file. Throws `ProblemError`. */
function readEvent(environment = process.env) {
	const name = environment["GITHUB_EVENT_NAME"] ?? "";
	const file = environment["GITHUB_EVENT_PATH"] ?? "";
	return parseEvent({
		name,
		payload: readPayload(file),
		environment
	});
}
function readPayload(file) {
	try {
		return JSON.parse(readFileSync(file, "utf8"));
	} catch (error) {
		throw new ProblemError({
			code: "event.unreadable",
			what: `The event file ${file || "(none)"} cannot be read`,
			why: error instanceof Error ? error.message : String(error),
			todo: "The runner writes this file; run the action inside a GitHub Actions job, or use the command line at a desk."
		}, { cause: error });
	}
}

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

// src/runner/place.ts
/** Opens the doors on the runner: a folder of this run alone, which `post` removes, and the runner's tool cache. */
async function openRunner(log, secrets, signal) {
	const temporary = process.env["RUNNER_TEMP"] ?? tmpdir();
	const session = randomUUID();
	const workDirectory = join(temporary, "api-testing", session);
	await mkdir(workDirectory, {
		recursive: true,
		mode: 448
	});
	saveState(LEFT_FOR_POST.workDirectory, workDirectory);
	const toolCache = process.env["RUNNER_TOOL_CACHE"] ?? join(temporary, "api-testing-tools");
	const { conceal } = secrets;
	return openDoors({
		log,
		conceal,
		signal,
		environment: process.env,
		workDirectory,
		toolCache,
		session
	});
}
function workspace() {
	return process.env["GITHUB_WORKSPACE"] ?? process.cwd();
}
/** The runner says which repository and version of an action runs: its documentation is there. */
function docsUrl() {
	const { GITHUB_SERVER_URL: server, GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = process.env;
	return server && repository && ref ? `${server}/${repository}/blob/${ref}/docs` : null;
}

// src/runner/finish.ts
/** Everything that is left when comment and check are told: files, summary, log, outputs, and whether the step fails. */
async function finishStep({ result, report, more, published, folder, log, redact }) {
	const files = {
		result: join(folder, "result.json"),
		report: join(folder, "report.md")
	};
	try {
		await openFolder(folder);
		await writeAnew(files.result, report.resultJson);
		await writeAnew(files.report, report.markdown);
		for (const { name, text } of more) await writeAnew(join(folder, name), text);
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

// src/runner/log.ts
function openSecrets(known) {
	const secrets = [...known];
	let redact = makeRedactor(secrets);
	return {
		redact: (text) => redact(text),
		conceal: (secret) => {
			setSecret(secret);
			secrets.push(secret);
			redact = makeRedactor(secrets);
		}
	};
}
/** The step's log: nothing written here can command the runner or show a secret. */
function openLog(secrets) {
	const safe = (text) => secrets.redact(text).split("\n").map(neutralise).join("\n");
	return {
		line: (text) => info(safe(text)),
		debug: (text) => debug(safe(text)),
		warning: (problem) => warning(safe(describeProblem(problem))),
		group: (title) => {
			startGroup(safe(title));
			return endGroup;
		}
	};
}

// src/runner/reporting.ts
/** Comment and check of this run; the GitHub client is a chunk of its own, read beside the first work of the run. */
async function openReporting(event, inputs) {
	const { openChannels } = await import("./chunks/github-channels.js");
	const { openGitHub } = await import("./chunks/github-client.js");
	const { HURRIED_LIMITS } = await import("./chunks/github-limits.js");
	const access = accessOf(event, inputs.token);
	return openChannels({
		github: openGitHub(access),
		hurried: openGitHub({
			...access,
			limits: HURRIED_LIMITS
		}),
		event,
		checkName: inputs.checkName,
		key: inputs.checkName,
		wantsComment: inputs.comment,
		wantsReview: inputs.reviewComments,
		remember: (check, concluded) => {
			saveState(LEFT_FOR_POST.check, check);
			saveState(LEFT_FOR_POST.concluded, concluded);
		}
	});
}
/** What a webhook of the broker asked for is told where the consumer's pull request shows it; what became of that, or null. */
async function tellRequester(result, { token, redact }) {
	if (!result.event.dispatch) return null;
	const { openGitHub } = await import("./chunks/github-client.js");
	const { tellConsumer } = await import("./chunks/runner-consumer-status.js");
	const access = accessOf(result.event, token);
	return tellConsumer({
		result,
		serverUrl: process.env["GITHUB_SERVER_URL"] ?? "https://github.com",
		redact,
		open: (repository) => openGitHub({
			...access,
			repository
		})
	});
}
function accessOf(event, token) {
	if (event.repository === null) throw new ProblemError({
		code: "event.no-repository",
		what: "GITHUB_REPOSITORY is not set",
		todo: "Run the action inside a GitHub Actions job, or use `npx api-testing run` at a desk."
	});
	return {
		token,
		apiUrl: process.env["GITHUB_API_URL"] ?? "https://api.github.com",
		repository: event.repository,
		log: debug
	};
}

// src/main.ts
/** The Action: inputs and event in; comment, check, summary, outputs and exit code out. */
async function main() {
	const event = readEvent();
	const { inputs: given, unusable } = readUsableInputs();
	const inputs = {
		...given,
		checkName: checkNameOf(given.checkName, event)
	};
	const secrets = openSecrets(inputs.secrets);
	const log = openLog(secrets);
	const cancel = new AbortController();
	const channels = await openReporting(event, inputs);
	endOnCancel(cancel, channels, log);
	const opened = channels.open();
	const request = requestOf(event, inputs);
	const result = unusable === null ? await run(request, await openRunner(log, secrets, cancel.signal)) : emptyResult(request, [unusable], 0);
	await opened;
	if (cancel.signal.aborted) return;
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
	if (told !== null) log.line(told);
	const folder = resolve(workspace(), inputs.reportDirectory);
	const more = await composeFiles(result, options);
	await finishStep({
		result,
		report,
		more,
		published,
		folder,
		log,
		redact: secrets.redact
	});
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
function requestOf(event, inputs) {
	const trusted = event.trust === "full";
	return {
		event,
		configPath: inputs.config,
		stages: inputs.stages,
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
			serverUrl: process.env["GITHUB_SERVER_URL"] ?? "https://github.com"
		}
	};
}
try {
	await main();
} catch (thrown) {
	const problem = toProblem(thrown, "action.failed", "The run could not be completed");
	setFailed(neutralise(describeProblem(problem)));
	if (thrown instanceof Error && !(thrown instanceof ProblemError)) debug(thrown.stack ?? "");
}

export {  };