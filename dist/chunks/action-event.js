import { f as setSecret, l as saveState, m as warning, n as debug, p as startGroup, r as endGroup, s as info, t as LEFT_FOR_POST, u as setFailed } from "./package-actions-core.js";
import { i as toProblem, n as describeProblem, r as messageOf, t as ProblemError } from "./model-problem.js";
import { t as openDoors } from "./doors.js";
import { t as neutralise } from "./tools-neutralise.js";
import { t as makeRedactor } from "./tools-redact.js";
import { n as isRefName, t as Payload } from "./action-payload.js";
import { n as parseRun, t as parseRepository } from "./action-run-place.js";
import { n as decideTrust } from "./action-trust.js";
import { join } from "node:path";
import { readFileSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";

// src/runner/place.ts
/** Opens the doors on the runner: a folder of this run alone, which `post` removes, and the runner's tool cache. */
async function openRunner({ log, secrets, signal }, asked) {
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
	const environment = process.env;
	return openDoors({
		log,
		conceal,
		signal,
		environment,
		workDirectory,
		toolCache,
		session,
		...asked
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

// src/runner/guard.ts
/**
* What nobody caught ends the step in words, its stack for the debug log alone; the check that is open then is concluded by `post`.
* A log whose reader has gone is no reason to end.
*/
function guardProcess() {
	process.on("uncaughtException", (thrown) => {
		const problem = toProblem(thrown, "action.crashed", "The action came upon an error of its own");
		setFailed(neutralise(describeProblem(problem)));
		debug(thrown instanceof Error ? thrown.stack ?? "" : "");
		process.exit(1);
	});
	for (const stream of [process.stdout, process.stderr]) stream.on("error", ignoreClosed);
}
function ignoreClosed(error) {
	if (error.code !== "EPIPE") throw error;
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
	schedule: {
		name: "schedule",
		read: readSchedule
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
		labels: pull.at("labels").names(),
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
/** With the inputs of a verification it is one: a consumer's run that may write actions, and no contents, asks like this. */
function readDispatch(payload, environment) {
	const inputs = payload.at("inputs");
	if (textOrNull(inputs.at("pact_url")) !== null) return readRequest(payload, inputs, environment);
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
/** Nothing changed: the default branch is looked at as it is. Its payload names the time and no repository. */
function readSchedule(_, environment) {
	const baseBranch = new Payload(environment["GITHUB_REF"], "GITHUB_REF").branch();
	return {
		headSha: new Payload(environment["GITHUB_SHA"], "GITHUB_SHA").sha(),
		baseRef: `refs/remotes/origin/${baseBranch}`,
		baseIs: "merge-base",
		branch: baseBranch,
		baseBranch,
		pullRequest: null,
		headRepository: environment["GITHUB_REPOSITORY"] ?? null
	};
}
/** The webhook of the Pact Broker, as `api-testing broker setup` makes it; GitHub names the type in `action`. */
function readVerificationRequest(payload, environment) {
	const type = payload.at("action").text();
	if (type !== VERIFICATION_REQUEST) throw foreignDispatch(type);
	return readRequest(payload, payload.at("client_payload"), environment);
}
/** What is to be verified, in the same words whichever way it came. */
function readRequest(payload, client, environment) {
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
	const branch = group.at("head_ref").branch();
	const queued = QUEUE_BRANCH.exec(branch ?? "")?.[1];
	return {
		headSha: group.at("head_sha").sha(),
		baseRef: group.at("base_sha").sha(),
		baseIs: "tip",
		branch,
		baseBranch: group.at("base_ref").branch(),
		pullRequest: null,
		...queued !== void 0 && { queued: Number(queued) },
		headRepository: environment["GITHUB_REPOSITORY"] ?? null
	};
}
/** As GitHub names the branch of a merge group: for one pull request, on top of those before it in the queue. */
const QUEUE_BRANCH = /^gh-readonly-queue\/.+\/pr-([1-9]\d{0,14})-[0-9a-f]+$/;
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
function unsupported(name) {
	const supported = [...Object.keys(READERS), "issue_comment"].join(", ");
	return new ProblemError({
		code: "event.unsupported",
		what: `The event \`${name.slice(0, 60)}\` is not supported`,
		why: `supported are ${supported}`,
		todo: name === "workflow_run" ? "The result of another workflow is published by the action in the folder `publish`." : "Run the action in a workflow `on: pull_request`, with `merge_group:` beside it where a merge queue is used."
	});
}

// src/action/read-event.ts
/** Reads what happened from the runner's variables and its event file. Throws `ProblemError`. */
function readEvent(environment = process.env) {
	const payload = readPayload(environment);
	return parseEvent({
		name: environment["GITHUB_EVENT_NAME"] ?? "",
		payload,
		environment
	});
}
/** Content of the event file, parsed and not yet checked. Throws `ProblemError`. */
function readPayload(environment) {
	const file = environment["GITHUB_EVENT_PATH"] ?? "";
	if (file === "") throw outside();
	try {
		return JSON.parse(readFileSync(file, "utf8"));
	} catch (error) {
		throw new ProblemError({
			code: "event.unreadable",
			what: `The event file ${file} cannot be read`,
			why: messageOf(error),
			todo: "The runner writes this file; run the action inside a GitHub Actions job, or use the command line at a desk."
		}, { cause: error });
	}
}
function outside() {
	return new ProblemError({
		code: "event.outside",
		what: "This is the GitHub Action, and it does not run in a job of GitHub Actions",
		why: "GITHUB_EVENT_PATH is not set",
		todo: "At a desk the same run is `npx api-testing run`."
	});
}

export { guardProcess as a, workspace as c, openSecrets as i, readPayload as n, docsUrl as o, openLog as r, openRunner as s, readEvent as t };