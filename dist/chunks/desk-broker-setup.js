import { i as embedded, n as openBrokerHttp, r as brokerErrorText, t as readPages } from "./contract-broker-faults.js";
import { t as DEFAULT_LIMITS, u as textOr } from "./contract-expectation.js";
import { t as ProblemError } from "./model-problem.js";
import { n as planWebhook, r as webhookUuid } from "./contract-webhook.js";
import { t as cleanLine } from "./report-clean.js";
import { n as childEnvironment } from "./tools-child-environment.js";
import { t as runCommand } from "./tools-capture.js";
import { t as makeRedactor } from "./tools-redact.js";
import { t as openProject } from "./desk-project.js";
import { n as parseRemote, t as apiUrlOf } from "./desk-remote.js";

// src/contract/setup.ts
/** Compares what is wanted with what the broker has; changes nothing. Throws ProblemError (`broker.…`). */
async function planSetup(http, wanted) {
	const steps = [];
	for (const pacticipant of wanted.pacticipants) steps.push(await planPacticipant(http, pacticipant));
	steps.push(...await planEnvironments(http, wanted.environments));
	for (const webhook of wanted.webhooks) steps.push(await planOneWebhook(http, webhook));
	return steps;
}
/** Does what a step says; the broker has to answer that it was done. */
async function takeStep(http, { question, subject }) {
	if (question === null) return;
	const answer = await http.send(question);
	if (answer.status !== 200 && answer.status !== 201) throw refused(subject, answer);
}
async function planPacticipant(http, wanted) {
	const subject = `pacticipant ${wanted.name}`;
	const href = `pacticipants/${encodeURIComponent(wanted.name)}`;
	const existing = await read(http, href, subject);
	if (existing === null) return {
		subject,
		action: "create",
		changes: [],
		question: {
			method: "POST",
			href: "pacticipants",
			body: wanted
		}
	};
	const { mainBranch, repositoryUrl } = wanted;
	const changes = Object.entries({
		mainBranch,
		repositoryUrl
	}).filter(([key, value]) => existing[key] !== value);
	if (changes.length === 0) return {
		subject,
		action: "keep",
		changes: [],
		question: null
	};
	return {
		subject,
		action: "update",
		changes: changes.map(([key, value]) => `${key} ${textOr(existing[key], "not set")} → ${value}`),
		question: {
			method: "PATCH",
			href,
			body: Object.fromEntries(changes)
		}
	};
}
async function planEnvironments(http, wanted) {
	if (wanted.length === 0) return [];
	const document = await read(http, "environments", "the environments");
	const known = (embedded(document ?? {}, "environments") ?? []).flatMap(({ name }) => textOr(name, []));
	return wanted.map(({ name, production }) => {
		const subject = `environment ${name}`;
		if (known.includes(name)) return {
			subject,
			action: "keep",
			changes: [],
			question: null
		};
		return {
			subject,
			action: "create",
			changes: [],
			question: {
				method: "POST",
				href: "environments",
				body: {
					name,
					displayName: name,
					production
				}
			}
		};
	});
}
async function planOneWebhook(http, wish) {
	const subject = `webhook to ${wish.dispatchUrl} for ${wish.provider}`;
	const href = `webhooks/${webhookUuid(wish)}`;
	const existing = await read(http, href, subject);
	try {
		const { action, changes, body } = planWebhook(wish, existing);
		return {
			subject,
			action,
			changes,
			question: action === "keep" ? null : {
				method: "PUT",
				href,
				body
			}
		};
	} catch (thrown) {
		if (!(thrown instanceof ProblemError)) throw thrown;
		return {
			subject,
			action: "create",
			changes: [],
			question: null,
			problem: thrown.problem
		};
	}
}
/** Null for what is not there. */
async function read(http, href, subject) {
	const answer = await readPages(http, href);
	if (answer.status === 404) return null;
	if (answer.status !== 200) throw refused(subject, answer);
	return answer.document;
}
function refused(subject, answer) {
	return new ProblemError({
		code: "broker.refused",
		what: `The Pact Broker was asked for ${subject} and answered ${answer.status}`,
		why: brokerErrorText(answer.document)
	});
}

// src/desk/broker-setup.ts
/** git answers from the disk; a minute means it hangs. */
const GIT_DEADLINE_MS = 6e4;
/** Environments that are marked as production in the broker when they are created. */
const PRODUCTION_NAMES = /* @__PURE__ */ new Set([
	"production",
	"prod",
	"live"
]);
/**
* Sets up the broker, or says what it would do. What cannot be done as a whole is not begun; where the broker refuses one thing, the others
* are done all the same. Throws ProblemError.
*/
async function setUpBroker(command, directory, signal) {
	await using project = await openProject(directory, command.config);
	const token = process.env["GITHUB_DISPATCH_TOKEN"]?.trim() || null;
	const { token: brokerToken, password } = project.broker;
	const redact = makeRedactor([
		token,
		brokerToken,
		password
	].filter((secret) => secret !== null));
	try {
		const http = openHttp(project, signal);
		const steps = await planSetup(http, await wantedOf(command, project, token));
		const [problem] = steps.flatMap((step) => step.problem ?? []);
		if (problem !== void 0 && !command.dryRun) throw new ProblemError(problem);
		const taken = command.dryRun ? steps : await takeSteps(http, steps);
		return {
			text: `${taken.map((step) => redact(describeStep(step, command.dryRun))).join("\n")}\n`,
			problems: taken.flatMap((step) => step.problem ? [redactProblem(step.problem, redact)] : [])
		};
	} catch (thrown) {
		if (thrown instanceof ProblemError) throw new ProblemError(redactProblem(thrown.problem, redact), { cause: thrown });
		throw thrown;
	}
}
/** Each step, with why it was not done. */
async function takeSteps(http, steps) {
	const taken = [];
	for (const step of steps) try {
		await takeStep(http, step);
		taken.push(step);
	} catch (thrown) {
		if (!(thrown instanceof ProblemError)) throw thrown;
		taken.push({
			...step,
			problem: thrown.problem
		});
	}
	return taken;
}
function redactProblem(problem, redact) {
	const hidden = (text) => text === null ? null : redact(text);
	return {
		...problem,
		what: redact(problem.what),
		why: hidden(problem.why),
		todo: hidden(problem.todo)
	};
}
function openHttp({ broker, config }, signal) {
	const address = broker.baseUrl ?? config.contract.broker;
	if (address === null) throw new ProblemError({
		code: "desk.no-broker",
		what: "No Pact Broker is known",
		why: "neither PACT_BROKER_BASE_URL nor `contract.broker` is set",
		todo: "Set PACT_BROKER_BASE_URL to its address."
	});
	const log = (line) => process.stderr.write(`${line}\n`);
	return openBrokerHttp({
		address,
		credentials: broker,
		limits: DEFAULT_LIMITS,
		signal,
		log
	});
}
async function wantedOf(command, project, token) {
	const { config } = project;
	const providers = config.providers.map(({ name }) => name);
	const names = [.../* @__PURE__ */ new Set([...providers, ...config.consumer === null ? [] : [config.consumer.name]])];
	if (names.length === 0) throw nobodyToSetUp();
	const remote = await remoteOf(command, project);
	const mainBranch = command.mainBranch ?? await mainBranchOf(project);
	const repositoryUrl = `https://${remote.host}/${remote.owner}/${remote.name}`;
	const dispatchUrl = `${apiUrlOf(remote)}/repos/${remote.owner}/${remote.name}/dispatches`;
	const environments = [.../* @__PURE__ */ new Set([...config.contract.gate, ...command.environments])];
	return {
		pacticipants: names.map((name) => ({
			name,
			mainBranch,
			repositoryUrl
		})),
		environments: environments.map((name) => ({
			name,
			production: PRODUCTION_NAMES.has(name.toLowerCase())
		})),
		webhooks: providers.map((provider) => ({
			provider,
			dispatchUrl,
			token
		}))
	};
}
async function remoteOf(command, { root }) {
	const [owner, name] = command.repository?.split("/") ?? [];
	const written = await gitOutput(root, [
		"remote",
		"get-url",
		"origin"
	]);
	const origin = written === null ? null : parseRemote(written);
	if (owner !== void 0 && name !== void 0) return {
		host: origin?.host ?? "github.com",
		owner,
		name
	};
	if (origin !== null) return origin;
	throw new ProblemError({
		code: "desk.no-remote",
		what: "The repository at GitHub is not known",
		why: written === null ? "there is no remote `origin`" : "the remote `origin` is no repository of GitHub",
		todo: "Name it: `--repository OWNER/NAME`."
	});
}
async function mainBranchOf({ root, git }) {
	const head = await gitOutput(root, [
		"symbolic-ref",
		"--short",
		"refs/remotes/origin/HEAD"
	]);
	if (head !== null) return head.replace(/^origin\//, "");
	for (const name of ["main", "master"]) if (await git?.resolve(`refs/remotes/origin/${name}`)) return name;
	throw new ProblemError({
		code: "desk.no-main-branch",
		what: "The main branch is not known",
		why: "the checkout does not know the default branch of `origin`",
		todo: "Name it: `--main-branch NAME`."
	});
}
/** Null when git knows no answer. */
async function gitOutput(root, args) {
	const command = {
		file: "git",
		args: [
			"-C",
			root,
			...args
		],
		cwd: root,
		env: childEnvironment(process.env, {})
	};
	const result = await runCommand({
		...command,
		timeoutMs: GIT_DEADLINE_MS
	});
	return result.exitCode === 0 ? result.stdout.trim() || null : null;
}
const WORDS = {
	create: [
		"created",
		"would be created",
		"cannot be created"
	],
	update: [
		"updated",
		"would be updated",
		"cannot be updated"
	],
	keep: [
		"is as it should be",
		"is as it should be",
		"cannot be looked at"
	]
};
function describeStep({ subject, action, changes, problem }, dryRun) {
	const [done, planned, refused] = WORDS[action];
	if (problem) return cleanLine(`${subject}: ${refused} (${problem.why ?? problem.what})`);
	return cleanLine(`${subject}: ${dryRun ? planned : done}${changes.length > 0 ? ` (${changes.join("; ")})` : ""}`);
}
function nobodyToSetUp() {
	return new ProblemError({
		code: "desk.no-pacticipant",
		what: "The configuration names no pacticipant",
		why: "there is neither `provider.name` nor `consumer.name`",
		todo: "Name this repository’s provider or consumer in .github/api-testing.yml."
	});
}

export { setUpBroker };