import { i as toProblem, n as describeProblem, t as ProblemError } from "./model-problem.js";
import { l as shortenVersions, n as findFailedWebhooks, o as isNobodyThere, r as findFailedResults, t as openBroker } from "./contract-broker.js";
import { t as plural } from "./model-plural.js";
import { _ as gateName, a as askGates, d as severityOf, g as pactLocation, i as NOTHING_ASKED, p as toFinding, r as whyNotPublished, u as listed, v as gatesNotAsked, y as wasAsked } from "./contract-behind.js";
import { t as MAX_HANDED_OVER_CHARACTERS } from "./contract-handed-over.js";
import { t as contractRule } from "./contract-rules.js";
import { t as DEFAULT_LIMITS } from "./contract-expectation.js";
import { t as parsePact } from "./contract-pact-file.js";
import { t as DISPATCH_TYPE } from "./contract-webhook.js";

// src/contract/not-kept.ts
/** A result of a verifier that named no interaction. */
const NOT_NAMED = {
	description: null,
	mismatches: []
};
/** What providers do not keep of these pacts: a finding for each interaction, at its line. */
function notKeptFindings(failures, pacts) {
	return failures.filter(saysAnything).flatMap((failed, index) => {
		const own = pacts.find(({ pact }) => pact.provider === failed.provider) ?? null;
		return (failed.interactions.length === 0 ? [NOT_NAMED] : failed.interactions).map((interaction) => notKept(failed, interaction, {
			own,
			index
		}));
	});
}
/** That something failed is the gate's own answer. */
function saysAnything({ interactions, buildUrl }) {
	return interactions.length > 0 || buildUrl !== null;
}
function notKept({ provider, version, buildUrl }, { description, mismatches }, { own, index }) {
	const what = description === null ? "the pact" : `"${description}"`;
	const why = mismatches.length === 0 ? "" : `: ${listed(mismatches)}`;
	const run = buildUrl === null ? "" : ` (its run: ${buildUrl})`;
	return toFinding({
		rule: contractRule("contract.interaction.not-kept"),
		message: `${provider} ${shortenVersions(version)} does not keep ${what}${why}${run}`,
		location: own === null ? null : locationOf(own, description),
		identity: [
			provider,
			String(index),
			description
		]
	});
}
function locationOf({ path, pact }, description) {
	const origin = {
		kind: "file",
		path
	};
	const interaction = pact.interactions.find((held) => held.description === description) ?? null;
	return pactLocation({
		pact,
		consumerVersion: null,
		where: [],
		pending: false,
		origin
	}, interaction);
}

// src/contract/consumer-result.ts
/** Broken before failed before passed. A pass needs pacts that the broker has taken, or answers it has given about them. */
function composeConsumerResult(facts) {
	const { problems } = facts;
	const { onUnknown } = facts.input.config;
	const findings = [
		...facts.gates.results.flatMap((gate) => gateFinding(gate, onUnknown)),
		...notKeptFindings(facts.failures, facts.pacts),
		...facts.webhooks.map(webhookFinding)
	];
	const decided = decide(facts, findings);
	return {
		stage: "contract",
		provider: null,
		...decided,
		reason: describe(facts, decided),
		durationMs: facts.durationMs,
		findings,
		problems,
		detail: facts.pacts.length === 0 ? null : composeDetail(facts)
	};
}
function decide(facts, findings) {
	if (facts.problems.length > 0) return {
		outcome: "broken",
		skip: null
	};
	if (findings.some(({ severity }) => severity === "breaking")) return {
		outcome: "failed",
		skip: null
	};
	if (facts.published || facts.gates.results.some(wasAsked)) return {
		outcome: "passed",
		skip: null
	};
	const { event, brokerWithheld, config } = facts.input;
	if (event.trust !== "full" && (brokerWithheld || config.broker !== null || config.brokerUnset !== null)) return {
		outcome: "skipped",
		skip: "needs-secret"
	};
	return {
		outcome: "skipped",
		skip: config.broker === null ? "not-configured" : "not-available"
	};
}
function gateFinding(gate, onUnknown) {
	if (gate.deployable === true) return [];
	const rule = contractRule(`contract.gate.${verdictOf(gate)}`);
	const message = `${gateName(gate)}: ${gate.reason}`;
	const todo = rule.id === "contract.gate.not-deployable" ? { todo: DEPLOY_LATER } : {};
	return [toFinding({
		rule,
		...severityOf(gate, onUnknown),
		...todo,
		message,
		identity: [gate.environment]
	})];
}
/** The rule's own words are a provider's. */
const DEPLOY_LATER = "Have a version of the provider deployed first that keeps these pacts, or ask only for what the deployed one answers.";
function webhookFinding({ provider, name, attempts, left }) {
	const rule = contractRule("contract.webhook.failed");
	const more = left === 0 ? "and is not tried again" : `and is tried again up to ${plural(left, "time")}`;
	const message = `${provider} was not told: the broker's webhook ${name} failed ${plural(attempts, "time")}, ${more}`;
	return toFinding({
		rule,
		message,
		identity: [provider, name]
	});
}
function verdictOf(gate) {
	if (!wasAsked(gate)) return "not-asked";
	if (gate.deployable === null) return isNobodyThere(gate.reason) ? "nobody-there" : "not-verified";
	return gate.environment === null ? "not-mergeable" : "not-deployable";
}
function composeDetail(facts) {
	const { consumer, event } = facts.input;
	const providers = facts.pacts.map(({ pact }) => pact.provider);
	return {
		kind: "contract",
		role: "consumer",
		source: "files",
		pacts: facts.pacts.map(({ path, pact }) => ({
			consumer: consumer.name,
			consumerVersion: event.headSha,
			provider: pact.provider,
			source: [path],
			pending: false,
			interactions: pact.interactions.length,
			verification: verificationBy(pact.provider, facts.gates.matrix, event.headSha),
			published: facts.published
		})),
		interactions: [],
		staticChecked: 0,
		gates: facts.gates.results,
		matrix: facts.gates.matrix,
		recorded: [],
		...handOver(facts),
		lookedAt: `${plural(providers.length, "pact")} with ${[...providers].sort().join(", ")}`
	};
}
/** Of a run without secrets: what a trusted one publishes for it. All pacts or none, because a version has all of them. */
function handOver({ pacts, input, problems }) {
	const { trust } = input.event;
	const size = pacts.reduce((sum, { pact }) => sum + pact.text.length, 0);
	if (trust === "full" || problems.length > 0 || size > 1e6) return {};
	if (input.config.publish === "never") return {};
	return { unpublished: pacts.map(({ path, pact }) => ({
		path,
		text: pact.text
	})) };
}
/** One version of the provider that fails is enough; that some verified it says nothing of those that are missing. */
function verificationBy(provider, matrix, version) {
	const rows = matrix.filter((row) => row.provider === provider && row.consumerVersion === version);
	if (rows.some((row) => row.verified === false)) return "failed";
	return rows.length > 0 && rows.every((row) => row.verified === true) ? "passed" : "not-run";
}
function describe(facts, { outcome, skip }) {
	const [problem, ...more] = facts.problems;
	if (outcome === "broken" && problem) {
		const others = more.length > 0 ? ` (and ${more.length} more)` : "";
		return `${describeProblem({
			...problem,
			todo: null
		})}${others}`;
	}
	const interactions = facts.pacts.reduce((sum, { pact }) => sum + pact.interactions.length, 0);
	const what = `${plural(facts.pacts.length, "pact")} with ${plural(interactions, "interaction")}`;
	const why = facts.whyNotPublished ?? "the broker was not asked";
	if (skip === "needs-secret") return `${what} not published: needs a secret (${why})`;
	if (outcome === "skipped") return `${what} not published: ${why}`;
	return [`${what} ${facts.published ? "published" : "published elsewhere"}`, ...describeGates(facts.gates.results)].join("; ");
}
const ANSWERS = [
	[
		true,
		"can be merged",
		"can be deployed to"
	],
	[
		false,
		"not safe to merge",
		"not safe to deploy to"
	],
	[
		null,
		"unknown whether it is safe to merge",
		"unknown whether it is safe to deploy to"
	]
];
function describeGates(gates) {
	return ANSWERS.flatMap(([answer, merge, deploy]) => {
		const own = gates.filter((gate) => gate.deployable === answer && wasAsked(gate));
		const environments = own.flatMap(({ environment }) => environment ?? []);
		return [...own.some(({ environment }) => environment === null) ? [merge] : [], ...environments.length > 0 ? [`${deploy} ${environments.join(", ")}`] : []];
	});
}

// src/contract/trigger.ts
const COMMIT = /^[0-9a-f]{40}$/;
/** What the broker's webhook would do: one run of the provider's workflow for each of its versions that is asked about. Never throws. */
async function triggerVerifications(missing, input) {
	const providers = [...new Set(missing.flatMap(({ providers }) => providers))].sort();
	const problems = [];
	let started = 0;
	for (const provider of providers) {
		const places = missing.filter((one) => one.providers.includes(provider)).map(({ environment }) => environment);
		try {
			started += await triggerProvider(provider, places, input);
		} catch (thrown) {
			problems.push(toProblem(thrown, "contract.not-triggered", `The verification by ${provider} was not started`));
		}
	}
	return {
		started,
		problems
	};
}
async function triggerProvider(provider, places, input) {
	const { broker, trigger, start, log } = input;
	const known = await broker.pacticipant(provider);
	const repositoryUrl = known?.repositoryUrl ?? null;
	if (repositoryUrl === null) throw withoutRepository(provider);
	const how = howToStart(provider, known, trigger);
	const versions = await broker.versionsAt(provider, places);
	for (const version of versions) {
		if (!COMMIT.test(version.number)) throw noCommit(provider, version);
		await start({
			repositoryUrl,
			how,
			payload: payloadOf(provider, version, input)
		});
		log(`Started the verification by ${provider} ${version.number.slice(0, 7)} (${describeVersion(version)})`);
	}
	return versions.length;
}
/** A workflow runs on a branch: the main one, whose checkout knows every version's commit. */
function howToStart(provider, known, trigger) {
	if (trigger.kind === "repository_dispatch") return {
		kind: trigger.kind,
		type: DISPATCH_TYPE
	};
	const ref = known?.mainBranch ?? null;
	if (ref === null) throw withoutMainBranch(provider, trigger.workflow);
	return {
		kind: trigger.kind,
		workflow: trigger.workflow,
		ref
	};
}
/** As `DISPATCH_PAYLOAD` of the webhook, with its variables filled in. */
function payloadOf(provider, version, input) {
	const { broker, consumer, branch, runUrl } = input;
	const names = [
		provider,
		consumer,
		input.version
	].map(encodeURIComponent);
	return {
		pact_url: `${broker.address}/pacts/provider/${names[0]}/consumer/${names[1]}/version/${names[2]}`,
		provider,
		sha: version.number,
		branch: version.branch ?? "",
		description: describeVersion(version),
		consumer,
		consumer_version: input.version,
		consumer_branch: branch ?? "",
		consumer_build: runUrl ?? ""
	};
}
function describeVersion({ environments, isMain }) {
	return [...isMain ? ["latest from main branch"] : [], ...environments.length > 0 ? [`deployed in ${environments.join(", ")}`] : []].join(", ");
}
function withoutRepository(provider) {
	return new ProblemError({
		code: "contract.not-triggered",
		what: `The verification by ${provider} was not started`,
		why: "the broker knows no repository of it",
		todo: "Run `api-testing broker setup` in the provider’s repository."
	});
}
function withoutMainBranch(provider, workflow) {
	return new ProblemError({
		code: "contract.not-triggered",
		what: `The verification by ${provider} was not started`,
		why: `the broker knows no main branch of it, on which ${workflow} would run`,
		todo: "Run `api-testing broker setup` in the provider’s repository."
	});
}
function noCommit(provider, { number }) {
	return new ProblemError({
		code: "contract.not-triggered",
		what: `The verification by ${provider} was not started`,
		why: `its version ${number} is no commit`,
		todo: "Publish verification results of the provider under the commit that was verified."
	});
}

// src/contract/consumer-stage.ts
/** How often the broker is asked again, milliseconds: a verification takes a workflow's start and more. */
const ASK_AGAIN_MS = 1e4;
/** Runs the stage. Never throws for what the world does: a fault is a problem of the result. */
async function runConsumerContract(input) {
	const startedMs = performance.now();
	const limits = {
		...DEFAULT_LIMITS,
		gatePollEveryMs: ASK_AGAIN_MS,
		...input.limits,
		gatePollMs: input.config.waitMs
	};
	const { pacts, problems } = readOwnPacts(input);
	const whyNot = whyNothingIsPublished(input, pacts, problems);
	const opened = whyNot === null || isPublishedElsewhere(input) ? await open(input, limits) : NOT_OPENED;
	const published = whyNot === null ? await publish(input, opened.broker, pacts) : {
		done: false,
		problems: []
	};
	const gates = await ask(input, {
		broker: opened.broker,
		published: published.done,
		whyNot,
		limits
	});
	const webhooks = published.done && gates.results.some((gate) => gate.deployable === null && wasAsked(gate)) && opened.broker !== null ? await askForWebhooks(input, opened.broker, gates) : [];
	const failures = await askForFailures(input, opened.broker, gates);
	return composeConsumerResult({
		input,
		webhooks,
		failures,
		pacts,
		whyNotPublished: whyNot,
		published: published.done,
		gates,
		problems: [
			...problems,
			...opened.problems,
			...published.problems,
			...gates.problems
		],
		durationMs: Math.round(performance.now() - startedMs)
	});
}
function readOwnPacts(input) {
	const pacts = [];
	const problems = [];
	for (const file of input.pactFiles) try {
		if (file.problem) throw new ProblemError(file.problem);
		const pact = parsePact(file.text, file.path);
		const twin = pacts.find((other) => other.pact.provider === pact.provider);
		if (twin !== void 0) throw twice(file.path, twin);
		pacts.push({
			path: file.path,
			pact
		});
	} catch (thrown) {
		problems.push(toProblem(thrown, "contract.pact-malformed", `${file.path} cannot be read`));
	}
	if (pacts.length === 0 && problems.length === 0) problems.push(withoutPacts(input));
	return {
		pacts,
		problems
	};
}
/** In words; null when the pacts go to the broker. A set that is not whole is never published: what lacks would be free to break. */
function whyNothingIsPublished(input, pacts, problems) {
	if (problems.length > 0 || pacts.length === 0) return "not every pact could be read";
	const why = whyNotPublished(input.event, input.config, "pacts");
	if (why !== null) return why;
	if (input.config.broker !== null) return null;
	return input.brokerWithheld ? "the broker needs a secret" : "no broker is configured";
}
/** A run that neither publishes nor asks has nothing to say to the broker. */
const NOT_OPENED = {
	broker: null,
	problems: []
};
/** With `publish: never` another job publishes, and this one asks. */
function isPublishedElsewhere({ config, event }) {
	return config.publish === "never" && event.trust === "full";
}
async function open(input, limits) {
	const { config, credentials, signal, log, debug, event } = input;
	if (config.broker === null || event.trust !== "full") return NOT_OPENED;
	try {
		return {
			broker: openBroker({
				address: config.broker,
				credentials,
				limits,
				signal,
				log,
				debug
			}),
			problems: []
		};
	} catch (thrown) {
		return {
			broker: null,
			problems: [toProblem(thrown, "broker.fault", "The Pact Broker could not be asked")]
		};
	}
}
async function publish(input, broker, pacts) {
	if (broker === null) return {
		done: false,
		problems: []
	};
	const { consumer, event, log } = input;
	try {
		const notes = await broker.publishPacts({
			consumer: consumer.name,
			version: event.headSha,
			branch: event.branch,
			tags: consumer.tags,
			buildUrl: event.runUrl,
			pacts: pacts.map(({ pact }) => pact)
		});
		for (const note of notes) log(note);
		return {
			done: true,
			problems: []
		};
	} catch (thrown) {
		return {
			done: false,
			problems: [toProblem(thrown, "broker.not-published", "The pacts were not published")]
		};
	}
}
/** Of a run that publishes, or whose pacts another job publishes (`publish: never`). */
async function ask(input, { broker, published, whyNot, limits }) {
	const { config, consumer, event, log, progress, signal } = input;
	const environments = [...consumer.merge && event.pullRequest !== null ? [null] : [], ...config.gate];
	if (broker === null || !(published || isPublishedElsewhere(input))) return {
		...NOTHING_ASKED,
		results: gatesNotAsked(environments, whyNot ?? "the pacts were not published")
	};
	const version = event.headSha;
	const trigger = triggerOf(input, broker, published);
	return askGates({
		broker,
		pacticipant: consumer.name,
		version,
		environments,
		limits,
		log,
		progress,
		signal,
		trigger
	});
}
/** Why nobody verifies may be that nobody was told. */
function askForWebhooks({ consumer, event, log }, broker, { matrix }) {
	return findFailedWebhooks({
		broker,
		consumer: consumer.name,
		version: event.headSha,
		matrix,
		log
	});
}
/** What a provider does not keep stands in the broker, with the run that found it. */
async function askForFailures({ consumer, log }, broker, { results, shown }) {
	return results.some(({ deployable }) => deployable === false) && broker !== null ? findFailedResults({
		broker,
		consumer: consumer.name,
		shown,
		log
	}) : [];
}
/** Of the run that publishes; another job's publication has its own. */
function triggerOf(input, broker, published) {
	const { consumer, event, log, startVerification: start } = input;
	const { name, trigger } = consumer;
	if (trigger === null || !published || start === null) return void 0;
	const { headSha: version, branch, runUrl } = event;
	return (missing) => triggerVerifications(missing, {
		broker,
		consumer: name,
		trigger,
		version,
		branch,
		runUrl,
		start,
		log
	});
}
function twice(path, twin) {
	return new ProblemError({
		code: "contract.pact-twice",
		what: `There are two pacts with ${twin.pact.provider}`,
		where: {
			file: path,
			line: 1,
			column: 1
		},
		why: `${twin.path} is the other one, and the broker keeps one per version`,
		todo: "Let the consumer tests write one file for each provider, or narrow `contract.pacts`."
	});
}
function withoutPacts({ consumer, config }) {
	return new ProblemError({
		code: "contract.no-pacts",
		what: `There are no pacts of ${consumer.name}`,
		why: `no file that matches ${config.pacts.join(", ") || "nothing"} has it as its consumer`,
		todo: "Run the consumer tests in a step before this one, or correct `consumer.name` and `contract.pacts`. If it relies on no provider any more, take `consumer` out, and tell the broker."
	}).problem;
}

export { runConsumerContract };