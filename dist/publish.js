import { a as getInput, d as setOutput, h as summary, n as debug, u as setFailed } from "./chunks/package-actions-core.js";
import { n as readInputs } from "./chunks/action-check-name.js";
import { a as guardProcess, i as openSecrets, n as readPayload, o as docsUrl, r as openLog } from "./chunks/action-event.js";
import { t as parseRepository } from "./chunks/action-run-place.js";
import { c as parseWorkflowRun, i as composeAnyway, l as readWorkflowRun, n as prepareResult, t as DEFAULT_ARTIFACT } from "./chunks/bot-artifact-result.js";
import { t as GitHubError } from "./chunks/github-fault.js";
import { i as toProblem, n as describeProblem, t as ProblemError } from "./chunks/model-problem.js";
import { t as composeReport } from "./chunks/report-annotations.js";
import { i as readText, r as asObject } from "./chunks/github-shape.js";
import { a as openReporting, i as openAccess } from "./chunks/runner-reporting.js";
import { t as neutralise } from "./chunks/tools-neutralise.js";
import { t as useProxies } from "./chunks/tools-proxies.js";

// src/github/default-branch.ts
/** The branch that pull requests go to unless they say otherwise. Throws GitHubError. */
function readDefaultBranch(github) {
	return github.send({
		purpose: "read the default branch",
		route: "GET /repos/{owner}/{repo}",
		idempotency: "read",
		status: 200,
		parse: (data) => readText(asObject(data, "the repository"), "default_branch")
	});
}

// src/runner/hand-over.ts
/** Everything that is asked of the broker together; the job has five minutes. */
const BROKER_DEADLINE_MS = 12e4;
/** Publishes the pacts that a run without secrets left, where this one has a broker; what became of them, in sentences. Never throws. */
async function handOverPacts(result, place) {
	const consumers = consumersOf(result);
	if (consumers.length === 0) return [];
	const { broker } = place.inputs;
	const address = broker.baseUrl ?? place.config.contract.broker;
	if (address === null || broker.token === null && broker.username === null) return [notHanded(consumers)];
	try {
		const { publishHandedOver } = await import("./chunks/contract-publish-handed-over.js");
		const { token, username, password } = broker;
		const { published, refused } = await publishHandedOver({
			result,
			trusted: await findFacts(result, place),
			address,
			credentials: {
				token,
				username,
				password
			},
			log: place.log,
			debug: place.debug,
			signal: AbortSignal.timeout(BROKER_DEADLINE_MS)
		});
		return [...published.map(({ consumer, provider }) => `Published: the pact of ${consumer} with ${provider}.`), ...refused.map(describeProblem)];
	} catch (thrown) {
		return [describeProblem(toProblem(thrown, "publish.no-pacts", "The pacts of the first run were not published"))];
	}
}
function consumersOf({ stages }) {
	return stages.flatMap(({ detail }) => detail?.kind === "contract" ? detail.unpublished ?? [] : []).map(({ path }) => path);
}
function notHanded(paths) {
	return `${paths.length > 1 ? `${paths.length} pacts are` : "A pact is"} not published: give the workflow that publishes \`pact-broker-base-url\` and \`pact-broker-token\` to have that done.`;
}
/** Nothing of it comes from the run that is not trusted: GitHub names the commit, the base's configuration the consumers. */
async function findFacts(result, { github, run, config }) {
	const { owner, name } = github.repository;
	const isOwn = run.headRepository?.toLowerCase() === `${owner}/${name}`.toLowerCase();
	const providers = config.providers.map((provider) => ({
		name: provider.name,
		tags: []
	}));
	return {
		headSha: run.headSha,
		branch: run.headBranch,
		forkOwner: isOwn ? null : run.headRepository?.split("/")[0] ?? "deleted",
		defaultBranch: await readDefaultBranch(github),
		runUrl: result.event.runUrl ?? null,
		consumers: [...config.consumer === null ? [] : [config.consumer], ...providers]
	};
}

// src/publish.ts
/** The second front door: tells what a run without rights found. It runs nothing, and writes nothing to disk. */
async function publish() {
	const unusableProxies = useProxies();
	const inputs = readInputs();
	const secrets = openSecrets(inputs.secrets);
	const log = openLog(secrets);
	for (const problem of unusableProxies) log.warning(problem);
	const { GITHUB_REPOSITORY: repository = "", GITHUB_API_URL, GITHUB_SERVER_URL } = process.env;
	const github = await openAccess(parseRepository(repository), inputs.token);
	const run = await readFirstRun(github);
	const newer = await readNewerAttempt(github, run);
	if (newer !== null) return log.line(`Nothing to publish: attempt ${newer} of the run ${run.id} is newer, and told when it has ended.`);
	const prepared = await prepareResult(run, {
		github,
		inputs,
		apiUrl: GITHUB_API_URL ?? "https://api.github.com",
		serverUrl: GITHUB_SERVER_URL ?? "https://github.com",
		repository,
		artifact: getInput("artifact") || "api-testing-result",
		today: (/* @__PURE__ */ new Date()).toISOString().slice(0, 10)
	});
	if ("nothing" in prepared) return log.line(`Nothing to publish: ${prepared.nothing}.`);
	const { config, result } = prepared;
	const told = {
		log: (line) => log.line(line),
		debug: log.debug
	};
	const handedOver = await handOverPacts(result, {
		github,
		inputs,
		run,
		config,
		...told
	});
	await tell({
		...result,
		notices: [...handedOver, ...result.notices]
	}, inputs, secrets);
}
async function readFirstRun(github) {
	const named = getInput("run-id");
	if (named === "") {
		if (process.env["GITHUB_EVENT_NAME"] !== "workflow_run") throw noRun();
		return parseWorkflowRun(readPayload(process.env)?.workflow_run);
	}
	if (!/^[1-9][0-9]{0,14}$/.test(named)) throw badRunId(named);
	return readWorkflowRun(github, Number(named));
}
/** The word that a run has ended may come after somebody has started it again. Null: it is the newest, or nobody can tell. */
async function readNewerAttempt(github, { id, attempt }) {
	try {
		const latest = await readWorkflowRun(github, id);
		return latest.attempt > attempt ? latest.attempt : null;
	} catch (thrown) {
		if (thrown instanceof GitHubError) return null;
		throw thrown;
	}
}
function noRun() {
	return new ProblemError({
		code: "publish.no-run",
		what: `This workflow runs \`on: ${process.env["GITHUB_EVENT_NAME"] ?? ""}\`, and \`run-id\` is not set`,
		todo: "Let it run `on: workflow_run: { workflows: [<the first one>], types: [completed] }`, or set `run-id`."
	});
}
function badRunId(text) {
	return new ProblemError({
		code: "publish.run-id",
		what: `The input \`run-id\` is ${JSON.stringify(text.slice(0, 40))}`,
		why: "ids of workflow runs are whole numbers",
		todo: "Leave it out, or hand over `github.event.workflow_run.id`."
	});
}
async function tell(judged, inputs, secrets) {
	const log = openLog(secrets);
	const channels = await openReporting(judged.event, inputs);
	const { report, result } = composeAnyway(judged, (one) => composeReport(one, {
		key: inputs.checkName,
		docsUrl: docsUrl(),
		redact: secrets.redact
	}));
	const published = await channels.publish(report, result);
	for (const notice of [...result.notices, ...published.notices]) log.line(notice);
	const [first, ...more] = published.problems;
	const failure = published.checkUrl === null ? first ?? UNWRITTEN : null;
	for (const problem of failure === null ? published.problems : more) log.warning(problem);
	if (process.env["GITHUB_STEP_SUMMARY"]) await summary.addRaw(report.summary).write();
	log.line(report.terminal);
	setOutput("verdict", result.verdict.word);
	setOutput("comment-url", published.commentUrl ?? "");
	setOutput("check-url", published.checkUrl ?? "");
	if (failure !== null) setFailed(neutralise(secrets.redact(describeProblem(failure))));
}
const UNWRITTEN = {
	code: "publish.no-check",
	what: "The check run could not be written",
	where: null,
	why: null,
	todo: "The log says what was tried."
};
guardProcess();
try {
	await publish();
} catch (thrown) {
	const problem = toProblem(thrown, "publish.failed", "The result could not be published");
	setFailed(neutralise(describeProblem(problem)));
	if (thrown instanceof Error && !(thrown instanceof ProblemError)) debug(thrown.stack ?? "");
}

export {  };