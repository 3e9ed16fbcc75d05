import { n as describeProblem, r as toProblem, t as ProblemError } from "./model-problem.js";
import { t as STAGE_NAMES } from "./model-stage.js";
import { a as formatList, o as formatNumberOf, r as formatLatency, t as formatCount } from "./verdict-figures.js";
import { a as describeGoal, c as findContradiction, d as isOpen, f as nameCommands, l as outcomeOf, n as STAGE_PHRASES, r as labelOf, s as describeFinding, u as acceptChanges } from "./verdict-acceptance.js";
import { r as measureMetrics, t as checkGoals } from "./verdict-metrics.js";
import { t as indexChanges } from "./verdict-change-index.js";
import { t as DEFAULT_CONFIG_PATH } from "./run-request.js";
import { t as compileGlobs } from "./package-picomatch.js";
import { t as claimProvider } from "./detect-changed-specs.js";
import { t as formatOf } from "./detect-formats.js";
import { n as childEnvironment, t as MARKER_VARIABLE } from "./tools-child-environment.js";
import { t as runCommand } from "./tools-capture.js";
import { n as relayLine } from "./tools-neutralise.js";
import { t as assertTargetAllowed } from "./traffic-target.js";
import { i as severityOf, n as ruleOf } from "./spec-asyncapi-rules.js";
import { n as textChange } from "./spec-text-change.js";
import { t as openGit } from "./detect-git.js";
import { join, relative } from "node:path";

// src/verdict/passed-words.ts
/** What every stage that passed can say for itself, and what was meant to run and did not. */
function describePassed(stages, changed) {
	const passed = stages.filter((stage) => outcomeOf(stage) === "passed" && (changed || stage.stage !== "changes"));
	const facts = [...changed ? [] : ["no API change"], ...passed.map(describeStage)].filter((fact) => fact !== null);
	const missing = [...new Set(stages.filter(isMissing).map((stage) => STAGE_PHRASES[stage.stage]))];
	const caveat = missing.length > 0 ? `; not run: ${formatList(missing)}` : "";
	return `${[...new Set(facts)].join(", ")}${caveat}`;
}
/** Left out although the team asked for it: a reader of a green line has to know. */
function isMissing(stage) {
	if (stage.outcome !== "skipped") return false;
	return stage.skip !== "not-configured" && stage.skip !== "nothing-changed" && stage.skip !== "not-selected";
}
function describeStage(stage) {
	const { detail } = stage;
	switch (detail?.kind) {
		case "changes": return describeChanges$1(stage);
		case "contract": {
			if (detail.role === "consumer") return describePacts(detail);
			const verified = detail.interactions.filter((interaction) => interaction.outcome === "passed").length;
			if (verified > 0) return `${formatNumberOf(verified, "interaction")} verified`;
			return `${formatNumberOf(detail.staticChecked, "interaction")} held against the specification`;
		}
		case "integration": return detail.tests === null ? "provider ready" : "integration tests passed";
		case "smoke": return `${formatNumberOf(detail.calls.length, "operation")} ${detail.calls.length === 1 ? "answers" : "answer"} as specified`;
		case "load": return detail.p95Ms === null ? null : `p95 ${formatLatency(detail.p95Ms)}`;
		case void 0: return stage.stage === "changes" ? describeChanges$1(stage) : `${STAGE_PHRASES[stage.stage]} passed`;
		default: return detail;
	}
}
function describePacts({ pacts, gates }) {
	const published = pacts.filter((pact) => pact.published).length;
	const known = gates.length > 0 ? " and kept by their providers" : "";
	return `${formatNumberOf(pacts.length, "pact")} ${published > 0 ? "published" : "looked at"}${known}`;
}
function describeChanges$1(stage) {
	if (stage.findings.some(({ rule }) => rule === "specification.unreadable-before")) return "a base that cannot be read, so what changed is not known";
	const warnings = stage.findings.filter((finding) => finding.severity === "warning").length;
	const accepted = stage.findings.filter((finding) => finding.severity === "breaking" && finding.accepted).length;
	return `${accepted > 0 ? `${formatNumberOf(accepted, "breaking change")}, accepted` : "no breaking change"}${warnings > 0 ? ` (${formatNumberOf(warnings, "warning")})` : ""}`;
}

// src/verdict/headline.ts
/** Consumers named in the headline; the rest is counted, and listed below it. */
const NAMED_CONSUMERS = 3;
/** Causes named in the headline; a longer sentence is not read. */
const NAMED_CAUSES = 2;
/** The first line of every report: the verdict in words, with the one thing to know. */
function writeHeadline(word, evidence) {
	switch (word) {
		case "no-change": return "No API change";
		case "passed": return `Passed: ${describePassed(evidence.stages, evidence.changed)}`;
		case "failed": return joinCauses(failures(evidence));
		case "broken": return writeBroken(evidence);
		default: return word;
	}
}
function writeBroken(evidence) {
	const causes = [...describeSetup(evidence.setup), ...evidence.stages.filter(isBroken).map((stage) => describeBroken(stage, evidence.stages))];
	const found = failures({
		...evidence,
		goals: []
	});
	const also = found.length > 0 ? `. Also found: ${joinCauses(found)}` : "";
	return `Could not be checked: ${causes.length > 0 ? joinCauses(causes) : describeNothingRan(evidence.stages)}${also}`;
}
/** Nothing was found, because nothing looked: the reason of the first stage that should have. */
function describeNothingRan(stages) {
	const [first] = stages;
	if (first === void 0) return "the API changed and no stage ran";
	return `no stage ran, not even ${STAGE_PHRASES[first.stage]}: ${first.reason}`;
}
/** The first problem with its place; the others are counted, because the list right below tells them. */
function describeSetup([first, ...others]) {
	if (first === void 0) return [];
	const more = others.length > 0 ? `, and ${formatNumberOf(others.length, "more problem")}` : "";
	return [`${describePlaced(first)}${more}`];
}
function describePlaced({ what, where }) {
	return where ? `${what} (\`${where.file}:${where.line}\`)` : what;
}
function isBroken(stage) {
	return outcomeOf(stage) === "broken";
}
function describeBroken(stage, stages) {
	const [problem] = stage.problems;
	const why = problem ? describePlaced(problem) : findContradiction(stage) ?? stage.reason;
	return `${stageName(stage, stages)}: ${why}`;
}
function failures(evidence) {
	const { stages, goals, failOn } = evidence;
	const changeOf = indexChanges(stages);
	const breaking = stages.filter((stage) => stage.stage === "changes").flatMap((stage) => stage.findings).filter((finding) => isOpen(finding, "breaking"));
	const warnings = stages.flatMap((stage) => stage.findings).filter((finding) => isOpen(finding, "warning"));
	return [
		...breaking.length > 0 ? [describeFindings(breaking, {
			what: "breaking change",
			changeOf
		})] : [],
		...otherFailures(stages, breaking).map((stage) => `${stageName(stage, stages)} failed: ${stage.reason}`),
		...failOn === "warning" && warnings.length > 0 ? [describeFindings(warnings, {
			what: "warning",
			changeOf
		})] : [],
		...goals.filter((goal) => !goal.reached).map((goal) => `goal not reached: ${describeGoal(goal)}`)
	];
}
/** Contract tests that fail beside a break that names its consumers say the same once more. */
function otherFailures(stages, breaking) {
	const told = breaking.some((finding) => finding.consumers.length > 0);
	return stages.filter((stage) => outcomeOf(stage) === "failed").filter((stage) => stage.stage !== "changes" || !stage.findings.some((finding) => isOpen(finding, "breaking"))).filter((stage) => !(stage.stage === "contract" && told));
}
/** `1 breaking change: <message>; web-app and mobile-app use it`. */
function describeFindings(findings, told) {
	const { what } = told;
	const [first] = findings;
	if (first === void 0) return "";
	const consumers = [...new Set(findings.flatMap((finding) => finding.consumers.map((use) => use.consumer)))];
	const hit = formatList(consumers, NAMED_CONSUMERS);
	const message = describeFinding(first, told.changeOf(first));
	if (findings.length === 1) {
		const use = consumers.length === 1 ? "uses" : "use";
		return `1 ${what}: ${message}${hit ? `; ${hit} ${use} it` : ""}`;
	}
	const reach = hit ? ` for ${hit}` : "";
	return `${formatNumberOf(findings.length, what)}${reach}, first: ${message}`;
}
function stageName(stage, stages) {
	const label = labelOf(stage);
	return stages.some(({ provider }) => provider !== stage.provider) && stage.provider !== null ? `${label} (${stage.provider})` : label;
}
function joinCauses(causes) {
	const shown = causes.slice(0, NAMED_CAUSES);
	const hidden = causes.length - shown.length;
	return [...shown, ...hidden > 0 ? [`${formatCount(hidden)} more`] : []].join("; ");
}

// src/verdict/verdict.ts
/** The only place that decides. Success needs a stage that passed, or a run that had nothing to look at. */
function decide(evidence) {
	const word = decideWord(evidence);
	const conclusion = concludeFrom(word, evidence.failOn);
	return {
		word,
		conclusion,
		headline: writeHeadline(word, evidence),
		breakingChanges: countBreakingChanges(evidence.stages),
		failsStep: conclusion === "failure"
	};
}
function decideWord(evidence) {
	const { setup, stages, goals, failOn, changed } = evidence;
	if (setup.length > 0) return "broken";
	const outcomes = stages.map(outcomeOf);
	if (outcomes.includes("broken")) return "broken";
	if (outcomes.includes("failed") || hasWarnings(stages, failOn)) return "failed";
	if (stages.filter((stage) => outcomeOf(stage) === "passed" && (changed || !foundNothing(stage))).length === 0) return hadNothingToDo(stages, changed) ? "no-change" : "broken";
	return goals.some((goal) => !goal.reached) ? "failed" : "passed";
}
/** The comparison of specifications in which only comments and layout changed. */
function foundNothing({ stage, findings }) {
	return stage === "changes" && findings.length === 0;
}
/** A stage that waits for an earlier one was meant to run, so leaving it out is no proof of anything. */
function hadNothingToDo(stages, changed) {
	return !changed && stages.every((stage) => stage.skip !== "earlier-stage");
}
function hasWarnings(stages, failOn) {
	if (failOn !== "warning") return false;
	return stages.some((stage) => stage.findings.some((finding) => isOpen(finding, "warning")));
}
function concludeFrom(word, failOn) {
	switch (word) {
		case "passed":
		case "no-change": return "success";
		case "failed": return failOn === "never" ? "neutral" : "failure";
		case "broken": return "failure";
		default: return word;
	}
}
function countBreakingChanges(stages) {
	return stages.filter((stage) => stage.stage === "changes").flatMap((stage) => stage.findings).filter((finding) => finding.severity === "breaking").length;
}

// src/run/trusted-hosts.ts
const NONE = {
	allowHosts: [],
	allowWrites: []
};
/**
* Hosts that requests may go to: a pull request must not send load to a host that it lists itself. Of what it lists, that
* counts which the branch it goes to lists too. Runs of that branch, and those at a desk, list their own.
*/
async function readTrustedHosts({ git, event, path, listed }, doors) {
	if (listed.allowHosts.length + listed.allowWrites.length === 0 || isOwnBranch(event)) return listed;
	const base = event.baseRef === null ? NONE : await readBaseHosts(git, event.baseRef, {
		path,
		doors
	});
	return {
		allowHosts: inBoth(listed.allowHosts, base.allowHosts),
		allowWrites: inBoth(listed.allowWrites, base.allowWrites)
	};
}
function isOwnBranch({ name, branch, baseBranch }) {
	if (name === "desk") return true;
	return name !== "pull_request" && name !== "merge_group" && branch !== null && branch === baseBranch;
}
/** A base whose configuration cannot be read lists nothing; the log says why. */
async function readBaseHosts(git, baseRef, { path, doors }) {
	try {
		const text = await git.readText(baseRef, path);
		return text === null ? NONE : (await doors.parseConfig(text, path)).load;
	} catch (thrown) {
		const what = "The hosts that the base branch allows could not be read, so none is allowed";
		const { what: why, where, todo } = toProblem(thrown, "config.base-unreadable", what);
		doors.log.warning({
			code: "config.base-unreadable",
			what,
			where,
			why,
			todo
		});
		return NONE;
	}
}
function inBoth(own, base) {
	const known = new Set(base.map((host) => host.toLowerCase()));
	return own.filter((host) => known.has(host.toLowerCase()));
}

// src/run/config.ts
/**
* The configuration at the judged commit. Where the run may only read, it is the base's: a stranger's pull
* request must not decide what a privileged run does.
*/
async function readConfig(git, request, doors) {
	const { event, configPath } = request;
	const path = configPath ?? ".github/api-testing.yml";
	const commit = event.trust === "data-only" ? event.baseRef : event.headSha;
	const own = commit === null ? null : await git.readText(commit, path);
	const text = own === null && event.dispatch ? await git.readText("HEAD", path) : own;
	if (text === null && configPath !== null) throw new ProblemError({
		code: "config.missing",
		what: `The configuration ${path} does not exist at ${commit ?? "the base"}`,
		todo: "Correct the input `config`, or leave it out to use the defaults."
	});
	const config = text === null ? await doors.defaultConfig() : await doors.parseConfig(text, path);
	concealCredentials(config, doors);
	const hosts = await readTrustedHosts({
		git,
		event,
		path,
		listed: config.load
	}, doors);
	return {
		...config,
		load: {
			...config.load,
			...hosts
		},
		failOn: request.failOn ?? config.failOn
	};
}
/** The configuration at the base, whatever the run goes by; null where there is none. */
async function readBaseConfig(git, request, doors) {
	const { baseRef } = request.event;
	const path = request.configPath ?? ".github/api-testing.yml";
	const text = baseRef === null ? null : await git.readText(baseRef, path);
	return text === null ? null : doors.parseConfig(text, path);
}
/** Credentials of generated requests come from the environment by name: the runner may not know that they are secret. */
function concealCredentials({ load }, doors) {
	const { bearer, basic, apiKeys } = load.auth ?? {
		bearer: null,
		basic: null,
		apiKeys: {}
	};
	const names = [
		bearer,
		basic?.password,
		...Object.values(apiKeys),
		...Object.values(load.headers)
	];
	for (const name of names.filter((one) => typeof one === "string")) {
		const value = doors.environment[name];
		if (value) doors.conceal(value);
	}
}

// src/run/acceptances.ts
/** Takes what people accepted out of the account. Nobody is asked while there is nothing to accept. */
async function applyAcceptances(stages, asked) {
	if (!stages.filter(({ stage }) => stage === "changes").flatMap(({ findings }) => findings).some(({ severity }) => severity !== "info")) return {
		stages,
		notices: []
	};
	const configured = await acceptedInConfig(asked);
	const claimed = await acceptedInComments(asked);
	const acceptances = [...claimed.acceptances, ...configured.acceptances];
	const judged = acceptChanges(stages, acceptances, asked.doors.today());
	return {
		stages: asked.request.event.pullRequest !== null ? nameCommands(judged.stages) : judged.stages,
		notices: [
			...configured.notices,
			...claimed.notices,
			...judged.notices
		]
	};
}
/** Whoever may not write to the repository must not accept in its name: then the base's configuration counts. */
async function acceptedInConfig({ request, config, git, doors }) {
	if (request.event.trust === "full") return {
		acceptances: config.accepted.map(toAcceptance),
		notices: []
	};
	try {
		return {
			acceptances: ((await readBaseConfig(git, request, doors))?.accepted ?? []).map(toAcceptance),
			notices: []
		};
	} catch (thrown) {
		const problem = toProblem(thrown, "acceptance.no-base", "The configuration of the base could not be read");
		return {
			acceptances: [],
			notices: [`${describeProblem(problem)} What it accepts does not count.`]
		};
	}
}
function toAcceptance({ fingerprint, severity, reason, until }) {
	return {
		fingerprint,
		severity,
		reason,
		until,
		source: "configuration",
		by: null,
		at: null,
		url: null
	};
}
/** What cannot be asked for does not count: the run is no greener for it. */
async function acceptedInComments({ request, doors }) {
	if (request.event.pullRequest === null) return {
		acceptances: [],
		notices: []
	};
	try {
		return await doors.readAcceptances(request.event);
	} catch (thrown) {
		const problem = toProblem(thrown, "acceptance.not-read", "The acceptances in comments could not be read");
		return {
			acceptances: [],
			notices: [`${describeProblem(problem)} None of them counts in this run.`]
		};
	}
}

// src/run/spare.ts
const HTTP_OPERATION = /^(?:GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE|QUERY) \//;
/**
* Under `fail-on: consumer-breaking` a break that no known consumer uses is a warning that says so. It stays breaking where that is not known:
* a pact could not be read, or the change is about nothing that pacts are joined by (messages, parts of no operation).
*/
function spareUnused(result, context) {
	if (result.stage !== "changes" || context.failOn !== "consumer-breaking" || !context.everyPactRead) return result;
	const joined = new Set(context.changes.filter(isJoinedByPacts).map((change) => change.fingerprint));
	const isSpared = (finding) => finding.severity === "breaking" && finding.consumers.length === 0 && joined.has(finding.fingerprint);
	const spared = result.findings.filter(isSpared).length;
	if (spared === 0) return result;
	const findings = result.findings.map((finding) => isSpared(finding) ? toWarning(finding) : finding);
	const isLeft = findings.some(({ severity }) => severity === "breaking");
	return {
		...result,
		findings,
		outcome: result.outcome === "failed" && !isLeft ? "passed" : result.outcome,
		reason: `${result.reason}; ${spared} breaking ${spared === 1 ? "change is" : "changes are"} used by no known consumer`
	};
}
function isJoinedByPacts({ reaches }) {
	return reaches.length > 0 && reaches.every(({ operation }) => HTTP_OPERATION.test(operation));
}
function toWarning(finding) {
	return {
		...finding,
		severity: "warning",
		message: `Breaking, and no known consumer uses it: ${finding.message}`
	};
}

// src/run/summary.ts
/** Joins what the stages found, measures, and asks for the verdict. */
async function summarise(ended) {
	const { request, config, detection, runs } = ended;
	const joined = (await Promise.all(runs.map(joinConsumers))).flat();
	const { stages, notices: acceptances } = await applyAcceptances(joined, ended);
	const metrics = measureMetrics({
		...await exercised(runs),
		stages
	});
	const goals = checkGoals(config.goals, metrics);
	const same = runs.filter((run) => run.isSame).flatMap((run) => run.scope.pairs);
	const changed = detection.problems.length > 0 || same.length < detection.pairs.length;
	return {
		...emptyResult(request, [], ended.durationMs),
		baseSha: detection.baseSha,
		verdict: decide({
			setup: [],
			stages,
			goals,
			failOn: config.failOn,
			changed
		}),
		stages,
		metrics,
		goals,
		specs: {
			found: detection.searched ? detection.headSpecs.length : null,
			changed: detection.pairs.length
		},
		toConfigure: blocksToAdd(ended),
		notices: [
			...detection.notices,
			...configurationNotice(request, detection),
			...new Set(runs.flatMap((run) => run.notices)),
			...acceptances,
			...notAvailable(config)
		]
	};
}
/** A run that did not get to its stages. */
function emptyResult(request, setup, durationMs) {
	return {
		event: request.event,
		baseSha: null,
		checkName: request.checkName,
		verdict: decide({
			setup,
			stages: [],
			goals: [],
			failOn: request.failOn ?? "breaking",
			changed: false
		}),
		setup,
		stages: [],
		metrics: {
			coverage: null,
			sla: null,
			contractFailures: null,
			p95Ms: null
		},
		goals: [],
		specs: {
			found: null,
			changed: 0
		},
		toConfigure: [],
		notices: [],
		durationMs: Math.round(durationMs)
	};
}
function blocksToAdd({ plan, config }) {
	const blocks = [...new Set(plan.flatMap((row) => row.todo))];
	return blocks.length > 0 && config.file === null ? ["version: 1", ...blocks] : blocks;
}
/** Who changes the rules in the pull request that is judged by them is allowed to, but not unseen. */
function configurationNotice(request, detection) {
	const path = request.configPath ?? ".github/api-testing.yml";
	if (!detection.changedFiles.includes(path)) return [];
	return [`${path} is changed here, and this run goes by ${request.event.trust === "data-only" ? "the one of the base" : "the changed one"}.`];
}
function notAvailable(config) {
	return config.notAvailable.map((key) => `${key} is configured, and this version does not run it.`);
}
/** The contract stage knows who uses what; the changes stage knows what broke: told together, in the findings of changes. */
async function joinConsumers(run) {
	const changes = [...run.diffs.values()].flatMap((diff) => diff.changes);
	const hit = run.uses.length === 0 ? null : await run.doors.attachConsumers(changes, run.uses);
	const context = {
		failOn: run.config.failOn,
		changes,
		everyPactRead: run.everyPactRead ?? false
	};
	return [...run.results.values()].map((result) => result.stage === "changes" ? spareUnused(hit ? withConsumers(result, hit) : result, context) : result);
}
function withConsumers(result, hit) {
	const findings = result.findings.map((finding) => ({
		...finding,
		consumers: hit.get(finding.fingerprint) ?? finding.consumers
	}));
	return {
		...result,
		findings
	};
}
async function exercised(runs) {
	const contractOperations = [];
	const loadOperations = [];
	for (const run of runs) {
		contractOperations.push(...run.uses.flatMap((use) => use.operation === null ? [] : [named(run, use.operation)]));
		loadOperations.push(...loaded(run).map((operation) => named(run, operation)));
	}
	return {
		operations: contractOperations.length + loadOperations.length > 0 ? await allOperations(runs) : [],
		contractOperations,
		loadOperations
	};
}
/** Every operation there is, or none: a share of the specifications that happened to be readable would flatter. */
async function allOperations(runs) {
	const operations = [];
	for (const run of runs) {
		const specs = await run.specs().catch(() => null);
		if (specs === null) return [];
		operations.push(...specs.flatMap((spec) => spec.operations.map((operation) => named(run, operation.id))));
	}
	return operations;
}
function loaded(run) {
	const smoke = run.results.get("smoke")?.detail;
	const load = run.results.get("load")?.detail;
	const called = smoke?.kind === "smoke" ? smoke.calls.filter((call) => call.status !== null) : [];
	const measured = load?.kind === "load" ? load.operations.filter((row) => row.requests > 0) : [];
	return [...called, ...measured].map((row) => row.operation);
}
/** Two providers may both have `GET /health`; they are two operations. */
function named(run, operation) {
	return run.name === null ? operation : `${run.name} ${operation}`;
}

// src/plan/startable.ts
/** Whether the configuration says how to start it: by a command, as an image, or as a service of the compose file. */
function isStartable({ start, image, service }) {
	return start !== null || image !== null || service !== null;
}

// src/plan/todo.ts
const CONTRACT = [
	"contract:",
	"  pacts: ['pacts/*.json']          # pact files of the consumers, or",
	"  broker: ${PACT_BROKER_BASE_URL}  # the Pact Broker that has them"
].join("\n");
const SERVICES = [
	"services:",
	"  db:",
	"    image: postgres:15",
	"    port: 5432",
	"    env: { POSTGRES_PASSWORD: test }",
	"    expose: { DATABASE_URL: 'postgres://postgres:test@{host}:{port}/postgres' }",
	"integration:",
	"  run: npm run test:integration"
].join("\n");
const SMOKE = ["load:", "  smoke: {}"].join("\n");
const LOAD = [
	"load:",
	"  load:",
	"    stages: [{ duration: 2m, target: 100 }, { duration: 5m, target: 100 }]",
	"    thresholds: { http_req_duration: ['p(95)<500'], http_req_failed: ['rate<0.01'] }"
].join("\n");
/** The blocks that configure a stage, each one top-level key (or two) of `.github/api-testing.yml`; none where there is nothing to add. */
function todoFor(stage, provider) {
	const start = provider && isStartable(provider) ? [] : [startBlock(provider)];
	switch (stage) {
		case "changes": return [];
		case "contract": return [CONTRACT];
		case "integration": return [...start, SERVICES];
		case "smoke": return start.length === 0 ? [SMOKE] : start;
		case "load": return [...start, LOAD];
		default: return stage;
	}
}
function startBlock(provider) {
	return [
		"provider:",
		`  name: ${provider === null ? "MyService" : JSON.stringify(provider.name)}`,
		"  start: node server.js   # PORT is in its environment",
		"  ready: /health"
	].join("\n");
}

// src/plan/plan.ts
/** Every stage of every provider, in the order of running. */
function planStages(input) {
	return [...input.providers.flatMap((provider) => STAGE_NAMES.map((stage) => planStage(stage, provider, input))), ...(input.consumers ?? []).map((consumer) => planConsumer(consumer, input))];
}
/** A consumer's pacts are looked at whatever changed; what may not be published is told by the stage itself. */
function planConsumer(provider, input) {
	const row = {
		stage: "contract",
		provider,
		...NOT_RUN
	};
	if (input.trust === "data-only") return {
		...row,
		skip: "untrusted",
		reason: input.trustReason ?? "this run may only read specifications"
	};
	const { brokerUnset } = input.config.contract;
	if (input.trust === "full" && input.brokerAddress === null && brokerUnset !== null && !input.atDesk) {
		const problem = noAddress(input.config);
		return {
			...row,
			problem,
			reason: problem.what
		};
	}
	return {
		...row,
		run: true,
		reason: "pacts of a consumer",
		broker: input.trust === "full" && input.brokerAddress !== null
	};
}
function planStage(stage, provider, input) {
	const { selected } = input;
	const row = {
		stage,
		provider: provider?.name ?? null,
		...NOT_RUN
	};
	if (selected !== null && selected !== "all" && !selected.includes(stage)) return {
		...row,
		skip: "not-selected",
		reason: `only ${selected.join(", ")} was asked for`
	};
	const contractOnly = input.contractOnly?.includes(row.provider) ?? false;
	if (selected === null && (contractOnly ? stage !== "contract" : !input.changed)) return {
		...row,
		skip: "nothing-changed",
		reason: "no specification changed"
	};
	if (stage !== "changes" && input.trust === "data-only") return {
		...row,
		skip: "untrusted",
		reason: input.trustReason ?? "this run may only read specifications"
	};
	const need = NEEDS[stage](provider, input);
	if (need.ready) return {
		...row,
		run: true,
		reason: need.reason,
		broker: need.broker ?? false
	};
	if ("problem" in need) return {
		...row,
		problem: need.problem,
		reason: need.problem.what
	};
	const todo = need.skip === "not-configured" ? todoFor(stage, provider) : [];
	if (need.skip === "not-configured" && selected !== null && selected !== "all") return {
		...row,
		problem: askedFor$1(stage, need.reason, todo),
		reason: `asked for, but ${need.reason}`,
		todo
	};
	return {
		...row,
		skip: need.skip,
		reason: need.reason,
		todo
	};
}
const NOT_RUN = {
	run: false,
	skip: null,
	problem: null,
	todo: [],
	broker: false
};
const NEEDS = {
	changes: (_, { changed }) => ({
		ready: true,
		reason: changed ? "a specification changed" : "asked for"
	}),
	contract: needContract,
	integration: needIntegration,
	smoke: needSmoke,
	load: needLoad
};
function needContract(provider, input) {
	const { contract, providers } = input.config;
	if (provider === null && providers.length > 0) return {
		ready: false,
		skip: "not-configured",
		reason: "no provider claims these specifications"
	};
	const files = input.pactFilesFound;
	const inFiles = `${files} pact ${files === 1 ? "file" : "files"}`;
	if (!(input.brokerAddress !== null || contract.brokerUnset !== null)) {
		if (files > 0) return {
			ready: true,
			reason: inFiles
		};
		if (contract.configured && contract.pacts.length === 0) return {
			ready: false,
			skip: "not-configured",
			reason: "no broker, and pact files are switched off"
		};
		if (contract.configured) return {
			ready: true,
			reason: "contract is configured"
		};
		return {
			ready: false,
			skip: "not-configured",
			reason: "no pact files and no broker"
		};
	}
	if (input.trust === "full" && input.brokerAddress !== null) return {
		ready: true,
		reason: files > 0 ? `the broker and ${inFiles}` : "the broker",
		broker: true
	};
	if (input.trust === "full" && !input.atDesk) return {
		ready: false,
		problem: noAddress(input.config)
	};
	const without = input.trust === "full" ? `${contract.brokerUnset} is not set` : "the broker needs a secret";
	if (files > 0) return {
		ready: true,
		reason: `${inFiles} only: ${without}`
	};
	return {
		ready: false,
		skip: "needs-secret",
		reason: `${without}, and there are no pact files`
	};
}
function needIntegration(provider, { config, hasBaseUrl }) {
	const services = provider?.services ?? namesOf(config);
	if (config.integration === null && services.length === 0) return {
		ready: false,
		skip: "not-configured",
		reason: "no services and no integration tests"
	};
	if (hasBaseUrl) return {
		ready: false,
		skip: "not-configured",
		reason: "base-url is given, so nothing is started"
	};
	if (!provider || !isStartable(provider)) return {
		ready: false,
		skip: "not-configured",
		reason: "nothing starts the provider"
	};
	const tests = config.integration?.run ? "with its tests" : "readiness only";
	return {
		ready: true,
		reason: `${services.length === 0 ? "no services" : services.join(", ")}, ${tests}`
	};
}
function namesOf({ services, compose }) {
	return [...services.map((service) => service.name), ...compose === null ? [] : [compose.file]];
}
function needSmoke(provider, { config, hasBaseUrl }) {
	if (config.load.smoke === null) return {
		ready: false,
		skip: "not-configured",
		reason: "switched off with load.smoke"
	};
	return needTraffic(provider, hasBaseUrl);
}
function needLoad(provider, { config, hasBaseUrl }) {
	if (config.load.load === null) return {
		ready: false,
		skip: "not-configured",
		reason: "load.load is not set"
	};
	return needTraffic(provider, hasBaseUrl);
}
function needTraffic(provider, hasBaseUrl) {
	if (hasBaseUrl) return {
		ready: true,
		reason: "against base-url"
	};
	if (provider && isStartable(provider)) return {
		ready: true,
		reason: "against the started provider"
	};
	return {
		ready: false,
		skip: "not-configured",
		reason: "nothing starts the provider, and no base-url is given"
	};
}
function askedFor$1(stage, reason, todo) {
	return {
		code: "plan.not-configured",
		what: `The stage \`${stage}\` was asked for and is not configured`,
		where: null,
		why: reason,
		todo: todo.length === 0 ? `Leave \`${stage}\` out of the input \`stages\`.` : `Add to the configuration: ${todo.join("\n")}`
	};
}
function noAddress(config) {
	return {
		code: "plan.broker-address",
		what: `The broker's address is not known: ${config.contract.brokerUnset} is not set`,
		where: null,
		why: `\`contract.broker\` in ${config.file ?? "the configuration"} takes it from there`,
		todo: "Set the input `pact-broker-base-url`, or the variable in `env:` of the step."
	};
}

// src/run/dispatch.ts
/** A webhook of the broker asks for contracts with its commit, whatever else is configured, and whatever answers at another address. */
function narrow(request) {
	return request.event.dispatch ? {
		...request,
		stages: ["contract"],
		baseUrl: null
	} : request;
}
/**
* The files of the commit that the webhook names, as a workspace of their own. A commit that is on none of the repository's branches is
* refused: anybody can put one there with a pull request, and this run holds secrets.
*/
async function openNamedCommit(git, asked) {
	const { request, detection, doors } = asked;
	const { dispatch, headSha, branch, baseBranch } = request.event;
	if (!dispatch) return null;
	if (detection.baseSha !== headSha) throw foreignCommit(headSha, branch ?? baseBranch ?? "");
	const folder = join(doors.workDirectory, `commit-${headSha}`);
	const worktree = await doors.openWorktree(git, {
		folder,
		commit: headSha,
		environment: doors.environment
	});
	return {
		...worktree,
		workspace: join(worktree.root, relative(git.root, request.workspace))
	};
}
function foreignCommit(sha, branch) {
	return new ProblemError({
		code: "dispatch.foreign-commit",
		what: `The webhook names the commit ${sha}, which is not on the branch ${branch}`,
		why: "only commits that somebody with the right to write has put on a branch are run with secrets",
		todo: "Publish verification results of commits on branches of this repository only."
	});
}

// src/run/records.ts
/**
* What this run tells the broker once its contracts have passed: after a push to the default branch, or where a person who started the
* workflow asked for contracts.
*/
function recordsOf({ event, stages }, { contract }) {
	if (event.trust !== "full" || event.dispatch) return [];
	const isOnMain = event.branch !== null && event.branch === event.baseBranch;
	const isAsked = stages === "all" || (stages?.includes("contract") ?? false);
	return (event.name === "push" ? isOnMain : event.name === "workflow_dispatch" && isAsked) ? contract.record : [];
}

// src/run/pacts.ts
const NO_PACTS = {
	changedProviders: /* @__PURE__ */ new Set(),
	consumers: []
};
/** Looks for pacts that concern this run; a pull request that changes none, of a repository that is no consumer, reads nothing. */
async function findPacts(asked) {
	const { request, config, detection } = asked;
	const globs = config.contract.pacts;
	if (globs.length === 0 || request.event.trust === "data-only" || request.event.dispatch) return NO_PACTS;
	const changed = new Set(detection.changedFiles.filter(compileGlobs(globs)));
	const wanted = isAskedFor(request) || recordsOf(request, config).length > 0;
	if (changed.size === 0 && !wanted && config.consumer === null) return NO_PACTS;
	const committed = await detection.readFiles(globs);
	const isOwn = (file) => !isProvided(file, config);
	const made = config.consumer === null ? [] : (await filesMadeHere(asked, committed)).filter(isOwn);
	const own = new Map([...committed.filter(isOwn), ...made].map((file) => [file.path, file]));
	const gone = [...changed].some((path) => !committed.some((file) => file.path === path));
	const isNews = (file) => wanted || changed.has(file.path) || made.includes(file);
	const provided = committed.filter((file) => changed.has(file.path) && !isOwn(file));
	return {
		changedProviders: new Set(provided.flatMap((file) => namesIn(file)?.provider ?? [])),
		consumers: consumersOf(config, [...own.values()]).map((consumer) => ({
			consumer,
			files: [...own.values()].filter(isOf(consumer, config))
		})).filter(({ consumer, files }) => files.some(isNews) || consumer === config.consumer && (gone || wanted))
	};
}
function isAskedFor({ stages }) {
	return stages === "all" || (stages?.includes("contract") ?? false);
}
/** Whether a pact file is about a provider of this repository, and not one that it is the consumer of. */
function isProvided(file, config) {
	const names = namesIn(file);
	const providers = config.providers.map(({ name }) => name);
	if (names === null) return config.consumer === null || providers.length > 0;
	return !(names.consumer === config.consumer?.name || providers.includes(names.consumer)) || providers.includes(names.provider);
}
/** The configured consumer, and each provider that is the consumer of others. */
function consumersOf(config, own) {
	const names = new Set(own.flatMap((file) => namesIn(file)?.consumer ?? []));
	const others = config.providers.filter(({ name }) => names.has(name) && name !== config.consumer?.name);
	return [...config.consumer === null ? [] : [config.consumer], ...others.map(({ name }) => ({
		name,
		tags: [],
		merge: true
	}))];
}
function isOf(consumer, config) {
	return (file) => (namesIn(file)?.consumer ?? config.consumer?.name) === consumer.name;
}
/**
* Files that a step before this one has written: in the working tree, and otherwise than git has them. What only the merge commit of
* the checkout brought along is not the head's.
*/
async function filesMadeHere(asked, committed) {
	const { git, config, doors } = asked;
	const working = await doors.readWorkingFiles(git.root, config.contract.pacts);
	const made = [];
	for (const file of working) {
		if (committed.some(({ path, text }) => path === file.path && text === file.text)) continue;
		if (await readCheckedOut(git, file.path) !== file.text) made.push(file);
	}
	return made;
}
/** Null where the checked-out commit has no such file, or one that cannot be read. */
async function readCheckedOut(git, path) {
	try {
		return await git.readText("HEAD", path);
	} catch (thrown) {
		if (thrown instanceof ProblemError) return null;
		throw thrown;
	}
}
/** Whose pact a text is; null where it names nobody. */
function namesIn({ text }) {
	try {
		const { consumer, provider } = JSON.parse(text) ?? {};
		return typeof consumer?.name === "string" && typeof provider?.name === "string" ? {
			consumer: consumer.name,
			provider: provider.name
		} : null;
	} catch {
		return null;
	}
}

// src/run/once.ts
function once(make) {
	let made = null;
	const ask = () => {
		made ??= make();
		return made;
	};
	return Object.assign(ask, { peek: () => made });
}

// src/run/other-formats.ts
const NAMES = {
	openapi: "OpenAPI",
	asyncapi: "AsyncAPI",
	graphql: "GraphQL",
	protobuf: "protobuf"
};
/** Only OpenAPI describes the requests that contracts are held against, and that smoke and load make. */
function isOpenApi(file) {
	return formatOf(file) === "openapi";
}
/**
* Why a stage has nothing to work with although the provider has specifications; null where it has. Pacts are verified
* against a running provider whatever its specification is written in.
*/
async function whyNoOpenApi(run, stage) {
	const { headSpecs } = run.scope;
	if (stage === "changes" || stage === "integration") return null;
	if (headSpecs.length === 0 || headSpecs.some(isOpenApi)) return null;
	if (stage === "contract" && (await run.target()).kind !== "none") return null;
	return `the specification is ${[...new Set(headSpecs.map((file) => NAMES[formatOf(file) ?? "openapi"]))].sort().join(" and ")}, and ${stage} needs OpenAPI`;
}

// src/run/target.ts
/** Starts the provider with its services, or takes the address that was given; a failure is a value, told by every stage that needed it. */
async function openTarget(run) {
	const { request, doors, scope } = run;
	if (request.event.trust === "data-only") return {
		kind: "none",
		cause: "untrusted",
		reason: request.event.trustReason ?? "this run may only read"
	};
	if (request.baseUrl !== null) return givenAddress(run, request.baseUrl);
	if (!scope.provider || !isStartable(scope.provider)) return {
		kind: "none",
		cause: "not-configured",
		reason: "no provider.start and no base-url"
	};
	const startedMs = doors.now();
	try {
		await prepareNamedCommit(run, scope.provider);
		return {
			kind: "started",
			environment: await doors.startEnvironment({
				provider: scope.provider,
				services: run.config.services,
				compose: run.config.compose,
				trust: request.event.trust,
				workspace: request.workspace,
				stateDirectory: doors.workDirectory,
				session: doors.session,
				parentEnvironment: doors.environment,
				log: (line) => doors.log.line(line),
				signal: doors.signal
			}),
			startedMs
		};
	} catch (thrown) {
		return {
			kind: "failed",
			thrown,
			problem: toProblem(thrown, "environment.not-started", `${scope.provider.name} could not be started`),
			startedMs
		};
	}
}
/** What installs the provider in the workflow has done so for another commit: `provider.base` does it for this one. */
async function prepareNamedCommit(run, provider) {
	const { request, doors } = run;
	if (!request.event.dispatch || provider.base === null) return;
	const result = await runCommand({
		file: "sh",
		args: ["-c", provider.base],
		cwd: join(request.workspace, provider.directory),
		env: childEnvironment(doors.environment, provider.env),
		timeoutMs: PREPARE_DEADLINE_MS,
		onLine: (line) => doors.log.line(relayLine(line)),
		signal: doors.signal
	});
	if (result.exitCode === 0) return;
	const why = result.timedOut ? `it took longer than ${PREPARE_DEADLINE_MS / 6e4} minutes` : `exit code ${result.exitCode}`;
	throw new ProblemError({
		code: "target.not-prepared",
		what: `\`${provider.base}\` failed for the commit ${request.event.headSha.slice(0, 7)}`,
		why,
		todo: "The log of this step holds what it printed."
	});
}
/** Installing dependencies takes minutes at most. */
const PREPARE_DEADLINE_MS = 6e5;
/** Contracts send what changes data, and states; like load they go to this machine, or to a host that is allowed. */
function givenAddress(run, baseUrl) {
	const { scope, config, doors } = run;
	try {
		if (config.providers.length > 1) throw ambiguousAddress(config.providers.map(({ name }) => name));
		assertTargetAllowed(baseUrl, false, config.load.allowHosts);
	} catch (thrown) {
		return {
			kind: "failed",
			thrown,
			problem: toProblem(thrown, "target.unusable", "The address of the provider cannot be used"),
			startedMs: doors.now()
		};
	}
	const address = baseUrl.replace(/\/+$/, "");
	const states = scope.provider?.states ?? null;
	return {
		kind: "address",
		baseUrl: address,
		statesUrl: states === null ? null : new URL(states, `${address}/`).href
	};
}
function ambiguousAddress(names) {
	return new ProblemError({
		code: "target.ambiguous",
		what: "`base-url` is one address, and several providers are configured",
		why: `nobody can tell which of ${names.join(", ")} answers there`,
		todo: "Let the run start them (`providers[].start`), or run the action once for each, with a configuration of its own."
	});
}

// src/run/scopes.ts
/**
* One scope per provider that the pull request concerns, one for specifications that no provider claims, and one for each consumer
* that the repository is. Stages that were named on purpose concern every provider.
*/
function findScopes(asked, pacts) {
	const { config, request } = asked;
	const { dispatch } = request.event;
	const scopes = [...config.providers, null].map((provider) => scopeOf(provider, asked)).filter((scope) => isConcerned(scope, asked, pacts));
	if (dispatch) return requestedScope(scopes, dispatch.provider);
	return [...scopes, ...pacts.consumers.map((own) => consumerScope(own, config))];
}
function scopeOf(provider, { detection, config, request }) {
	const name = provider?.name ?? null;
	const pairs = detection.pairs.filter((pair) => pair.provider === name);
	const problems = detection.problems.filter((problem) => {
		return (problem.where ? claimProvider(problem.where.file, config.providers) : null) === name;
	});
	return {
		provider,
		consumer: null,
		name,
		contractOnly: request.stages === null && pairs.length === 0 && problems.length === 0,
		pairs,
		headSpecs: detection.headSpecs.filter((file) => claimProvider(file.path, config.providers) === name),
		problems
	};
}
function isConcerned(scope, { config, request }, pacts) {
	if (scope.pairs.length > 0 || scope.problems.length > 0) return true;
	if (request.stages !== null) return scope.provider !== null || scope.headSpecs.length > 0;
	if (scope.provider === null) return config.providers.length === 0 && pacts.changedProviders.size > 0;
	return pacts.changedProviders.has(scope.provider.name) || recordsOf(request, config).length > 0;
}
/** The one that the broker's webhook is about. */
function requestedScope(scopes, wanted) {
	const named = scopes.filter((scope) => scope.provider !== null && (wanted === null || scope.name === wanted));
	if (named.length === 1) return named;
	const known = scopes.flatMap(({ name }) => name ?? []);
	throw new ProblemError({
		code: "dispatch.unknown-provider",
		what: wanted === null ? "The webhook does not say which provider is meant" : `The webhook is about the provider ${wanted}`,
		why: known.length === 0 ? "the configuration names no provider" : `the configuration names ${known.join(", ")}`,
		todo: "Set the webhook up again: `api-testing broker setup`."
	});
}
function consumerScope({ consumer, files }, config) {
	const isProvider = config.providers.some(({ name }) => name === consumer.name);
	return {
		provider: null,
		consumer: {
			config: consumer,
			files
		},
		name: isProvider ? `${consumer.name} as consumer` : consumer.name,
		contractOnly: true,
		pairs: [],
		headSpecs: [],
		problems: []
	};
}
function openProviderRun(scope, asked) {
	const run = {
		...asked,
		name: scope.name,
		scope,
		diffs: /* @__PURE__ */ new Map(),
		notices: [],
		results: /* @__PURE__ */ new Map(),
		uses: []
	};
	return Object.assign(run, {
		specs: once(() => readSpecs(scope.headSpecs.filter(isOpenApi), asked)),
		target: once(() => openTarget(run))
	});
}
async function readSpecs(files, asked) {
	const read = asked.detection.reader("head");
	return Promise.all(files.map((file) => asked.doors.readSpec(file, "head", read)));
}
/** Everything the plan depends on, as plain facts. */
async function planFacts(asked) {
	const { request, config, detection, scopes } = asked;
	const providers = scopes.filter(({ consumer }) => consumer === null);
	const pactFiles = providers.length === 0 ? [] : await detection.readFiles(config.contract.pacts);
	return {
		config,
		trust: request.event.trust,
		trustReason: request.event.trustReason,
		selected: request.stages,
		changed: detection.pairs.length > 0 || detection.problems.length > 0,
		hasBaseUrl: request.baseUrl !== null,
		providers: providers.map(({ provider }) => provider),
		contractOnly: providers.filter((scope) => scope.contractOnly).map(({ name }) => name),
		consumers: scopes.filter(({ consumer }) => consumer !== null).flatMap(({ name }) => name ?? []),
		pactFilesFound: pactFiles.filter((file) => isProvided(file, config)).length,
		brokerAddress: request.broker.baseUrl ?? config.contract.broker,
		atDesk: request.event.name === "desk"
	};
}

// src/spec/unreadable-base.ts
const RULE = "specification.unreadable-before";
/**
* Compares, and where the base alone cannot be read tells that as a warning beside everything that is new: a pull request
* that repairs a broken specification has to be mergeable, and nobody can say what it changes. Throws what `compare` throws
* for every other reason.
*/
async function diffOrRepair(compare, ...asked) {
	const [pair, read, today] = asked;
	try {
		return await compare(...asked);
	} catch (error) {
		if (!(error instanceof ProblemError) || pair.base === null || pair.head === null) throw error;
		const alone = await compare({
			base: null,
			head: pair.head
		}, read, today);
		return repairOf(pair.base.path, error.problem, alone);
	}
}
function repairOf(path, problem, alone) {
	const { file, line, column } = problem.where ?? {
		file: path,
		line: 1,
		column: 1
	};
	const location = {
		side: "base",
		file,
		line,
		column,
		pointer: ""
	};
	const why = [problem.what, problem.why].filter((text) => text !== null).join(": ");
	const missed = {
		location,
		what: `what changed in ${path}`,
		why: `its base cannot be read: ${why}`
	};
	const reaches = alone.changes.flatMap((change) => change.reaches);
	return {
		changes: [textChange({
			rule: RULE,
			severity: severityOf(RULE, "none"),
			message: `The base of ${path} cannot be read, so nobody can say what this changes: ${why}`,
			todo: ruleOf(RULE).todo,
			reaches,
			location,
			counterpart: null,
			key: [problem.code, path]
		})],
		notAnalysed: [missed, ...alone.notAnalysed],
		touched: alone.touched
	};
}

// src/run/rule-overrides.ts
const RANKS = [
	"ignore",
	"info",
	"warning",
	"breaking"
];
/**
* Re-rates changes as the configuration asks, or leaves them out. `today` and the last day of an exception are ISO dates; an
* exception that has ended no longer counts. Nothing goes without a notice.
*/
function overrideRules(changes, overrides, today) {
	const kept = [];
	const ignored = /* @__PURE__ */ new Map();
	const ended = /* @__PURE__ */ new Set();
	for (const change of changes) {
		const ids = rulesOf(change);
		for (const id of ids) if (isEnded(overrides[id], today)) ended.add(id);
		const asked = askedFor(ids.map((id) => isEnded(overrides[id], today) ? void 0 : overrides[id]));
		if (asked === null) kept.push(change);
		else if (asked !== "ignore") kept.push({
			...change,
			severity: asked,
			todo: asked === "info" ? null : change.todo
		});
		else ignored.set(change.rule, (ignored.get(change.rule) ?? 0) + 1);
	}
	const notices = [...[...ignored].map(([rule, count]) => describeIgnored(rule, count, overrides[rule]?.reason ?? null)), ...[...ended].map((rule) => describeEnded(rule, overrides[rule]?.until ?? ""))];
	return {
		changes: kept.sort(bySeverity),
		notices
	};
}
/** The rule of a change, and the same rule of the other direction, where a shared schema carries it both ways. */
function rulesOf(change) {
	const name = change.rule.replace(/^(?:request|response)\./, "");
	const directions = new Set(change.reaches.map((reach) => reach.direction));
	const others = ["request", "response"].filter((direction) => directions.has(direction));
	return [.../* @__PURE__ */ new Set([change.rule, ...others.map((direction) => `${direction}.${name}`)])];
}
/** What breaks both ways is re-rated only where both ways are: the worse of the two counts. */
function askedFor(overrides) {
	const severities = overrides.map((override) => override?.severity);
	if (severities.some((severity) => severity === void 0)) return null;
	return RANKS.findLast((rank) => severities.includes(rank)) ?? null;
}
function isEnded(override, today) {
	return override !== void 0 && override.until !== null && override.until < today;
}
function describeIgnored(rule, count, reason) {
	const what = `${count} ${count === 1 ? "change is" : "changes are"} left out by the rule ${rule} of changes.rules`;
	return reason === null ? `${what}.` : `${what}: ${reason.replace(/[.\s]+$/, "")}.`;
}
function describeEnded(rule, until) {
	return `The exception for ${rule} in changes.rules ended on ${until}: the rule counts again.`;
}
const ORDER = [
	"breaking",
	"warning",
	"info"
];
function bySeverity(left, right) {
	return ORDER.indexOf(left.severity) - ORDER.indexOf(right.severity);
}

// src/run/changes.ts
/** Compares every changed specification of the provider; one that cannot be compared never takes the others down. */
async function runChanges(run) {
	const problems = [...run.scope.problems];
	let isSame = true;
	for (const pair of run.scope.pairs) try {
		const read = {
			base: run.detection.reader("base"),
			head: run.detection.reader("head")
		};
		const today = run.doors.today();
		const diff = await diffOrRepair(run.doors.diffSpecs, pair, read, today);
		const { changes, notices } = overrideRules(diff.changes, run.config.rules, today);
		isSame &&= pair.status === "modified" && diff.changes.length + diff.notAnalysed.length === 0;
		run.diffs.set(pair, {
			...diff,
			changes
		});
		run.notices.push(...notices);
	} catch (thrown) {
		problems.push(toProblem(thrown, "spec.not-compared", `${nameOf(pair)} could not be compared`));
	}
	run.isSame = isSame && problems.length === 0;
	return summariseChanges(run, problems);
}
function summariseChanges(run, problems) {
	const diffs = [...run.diffs.values()];
	const changes = diffs.flatMap((diff) => diff.changes);
	const notAnalysed = diffs.flatMap((diff) => diff.notAnalysed);
	const findings = changes.map(toFinding);
	const breaking = findings.filter((finding) => finding.severity === "breaking").length;
	const outcome = problems.length > 0 ? "broken" : breaking > 0 ? "failed" : "passed";
	return {
		stage: "changes",
		provider: run.name,
		outcome,
		skip: null,
		reason: problems[0] === void 0 ? describeChanges(changes, notAnalysed) : describeFirst(problems[0]),
		durationMs: 0,
		findings,
		problems,
		detail: {
			kind: "changes",
			specs: run.scope.pairs.map((pair) => describeSpec(pair, run.diffs.get(pair))),
			changes,
			notAnalysed
		}
	};
}
/** With the file's name, for the title of the check: "the file cannot be parsed" alone helps nobody. */
function describeFirst({ what, where }) {
	return where === null || what.includes(where.file) ? what : `${where.file}:${where.line}: ${what}`;
}
function toFinding(change) {
	const { rule, severity, message, todo, operations, fingerprint, location } = change;
	const { file, line, column } = location;
	return {
		rule,
		severity,
		message,
		todo,
		operations,
		fingerprint,
		consumers: [],
		location: {
			file,
			line,
			column
		}
	};
}
function describeChanges(changes, notAnalysed) {
	const count = (severity) => changes.filter((change) => change.severity === severity).length;
	const words = [
		plural(count("breaking"), "breaking change"),
		plural(count("warning"), "warning"),
		plural(count("info"), "compatible change"),
		plural(notAnalysed.length, "part not analysed", "parts not analysed")
	].filter((text) => text !== null);
	return words.length === 0 ? "the specification says the same as before" : words.join(", ");
}
function plural(count, one, many = `${one}s`) {
	return count === 0 ? null : `${count} ${count === 1 ? one : many}`;
}
function describeSpec(pair, diff) {
	const moved = pair.base && pair.head && pair.base.path !== pair.head.path;
	return {
		path: nameOf(pair),
		basePath: moved ? pair.base?.path ?? null : null,
		status: pair.status,
		operations: diff?.touched.length ?? 0
	};
}
function nameOf(pair) {
	return pair.head?.path ?? pair.base?.path ?? "(no file)";
}

// src/run/provider-run.ts
/** Operations of the head that smoke and load call: what the pull request touched; all of them where that is not known. */
async function operationsInScope(run) {
	const all = (await run.specs()).flatMap((spec) => spec.operations.map((operation) => operation.id));
	const compared = run.scope.pairs.length > 0 && run.scope.pairs.every((pair) => run.diffs.has(pair));
	if (run.config.load.scope === "all" || !compared) return unique(all);
	const touched = new Set([...run.diffs.values()].flatMap((diff) => diff.touched));
	return unique(all.filter((id) => touched.has(id)));
}
function unique(ids) {
	return [...new Set(ids)];
}

// src/run/contract.ts
/** Pacts against the head specification and the running provider; what is learnt about consumers goes back to the changes. */
async function runContractStage(run, planned) {
	const { consumer } = run.scope;
	if (consumer !== null) return runConsumer(run, consumer, planned);
	const pactFiles = await readProvidedPacts(run);
	const outcome = await run.doors.runContract({
		provider: run.scope.provider?.name ?? onlyProviderOf(pactFiles),
		otherProviders: run.config.providers.map((provider) => provider.name).filter((name) => name !== run.name),
		config: contractConfig(run, planned),
		brokerWithheld: !planned.broker && brokerOf(run) !== null,
		specs: await run.specs(),
		pactFiles,
		requested: run.request.event.dispatch ?? null,
		changes: [...run.diffs.values()].flatMap((diff) => diff.changes),
		target: toContractTarget(await run.target(), run),
		event: run.request.event,
		credentials: run.request.broker,
		obtainPact: run.doors.obtainPact,
		parentEnvironment: run.doors.environment,
		workDirectory: run.doors.workDirectory,
		cacheDirectory: join(run.doors.toolCache, "pacts"),
		debug: run.doors.log.debug,
		log: (line) => run.doors.log.line(line),
		signal: run.doors.signal
	});
	run.uses = outcome.uses;
	run.everyPactRead = outcome.everyPactRead;
	const result = {
		...outcome.result,
		provider: run.name
	};
	const pacticipant = outcome.result.provider ?? run.name;
	return pacticipant === null ? result : withRecords(run, planned, {
		result,
		pacticipant
	});
}
/** Without those that this repository is the consumer of: they are about other repositories' providers. */
async function readProvidedPacts(run) {
	if (run.request.event.dispatch) return [];
	return (await run.detection.readFiles(run.config.contract.pacts)).filter((file) => isProvided(file, run.config));
}
async function runConsumer(run, own, planned) {
	return withRecords(run, planned, {
		result: {
			...await run.doors.runConsumerContract({
				consumer: own.config,
				config: {
					...run.config.contract,
					broker: planned.broker ? brokerOf(run) : null
				},
				brokerWithheld: !planned.broker && brokerOf(run) !== null,
				pactFiles: own.files,
				event: run.request.event,
				credentials: run.request.broker,
				log: (line) => run.doors.log.line(line),
				signal: run.doors.signal
			}),
			provider: run.name
		},
		pacticipant: own.config.name
	});
}
/** A version is recorded once its contracts have passed, and never otherwise. */
async function withRecords(run, planned, { result, pacticipant }) {
	const records = recordsOf(run.request, run.config);
	const address = planned.broker ? brokerOf(run) : null;
	const { detail, outcome } = result;
	if (records.length === 0) return result;
	if (outcome !== "passed" || detail?.kind !== "contract") {
		run.notices.push(`Nothing was recorded for ${pacticipant} in the broker, because its contracts did not pass.`);
		return result;
	}
	const { recorded, problems } = address === null ? WITHOUT_BROKER : await record(run, {
		address,
		pacticipant,
		records
	});
	const [problem] = problems;
	const told = {
		...result,
		detail: {
			...detail,
			recorded
		}
	};
	if (problem === void 0) return told;
	return {
		...told,
		outcome: "broken",
		reason: describeProblem({
			...problem,
			todo: null
		}),
		problems
	};
}
const WITHOUT_BROKER = {
	recorded: [],
	problems: [{
		code: "contract.record-without-broker",
		what: "`contract.record` is configured, and there is no broker to tell",
		where: null,
		why: null,
		todo: "Set `contract.broker` or the input `pact-broker-base-url`, or take `contract.record` out."
	}]
};
function record(run, what) {
	return run.doors.recordVersions({
		...what,
		credentials: run.request.broker,
		event: run.request.event,
		log: (line) => run.doors.log.line(line),
		signal: run.doors.signal
	});
}
function endOf(environment) {
	const how = environment.exited();
	return how === null ? null : {
		how,
		tail: environment.tail(50)
	};
}
/** Nobody knows which code answers at an address that was given, so its results are nobody's version. */
function contractConfig(run, planned) {
	const { contract } = run.config;
	const { dispatch } = run.request.event;
	if (dispatch) return {
		...contract,
		gate: [],
		broker: planned.broker ? brokerOf(run) : null
	};
	const publish = run.request.baseUrl === null ? contract.publish : "never";
	return {
		...contract,
		publish,
		broker: planned.broker ? brokerOf(run) : null
	};
}
function brokerOf(run) {
	return run.request.broker.baseUrl ?? run.config.contract.broker;
}
function toContractTarget(target, run) {
	switch (target.kind) {
		case "started": return {
			baseUrl: target.environment.baseUrl,
			statesUrl: target.environment.statesUrl,
			stateScripts: stateScriptsOf(run, target.environment.variables),
			messagesUrl: messagesUrlOf(run, target.environment.baseUrl),
			ended: () => endOf(target.environment)
		};
		case "address": return {
			baseUrl: target.baseUrl,
			statesUrl: target.statesUrl,
			stateScripts: stateScriptsOf(run, { PROVIDER_URL: target.baseUrl }),
			messagesUrl: messagesUrlOf(run, target.baseUrl)
		};
		case "none": return {
			unavailable: target.reason,
			cause: target.cause,
			todo: null
		};
		case "failed": return {
			unavailable: target.problem.what,
			cause: "broken",
			todo: target.problem.todo
		};
		default: return target;
	}
}
/** Commands and modules of the repository that set provider states up; they see what the provider sees. */
function stateScriptsOf(run, variables) {
	const { provider } = run.scope;
	if (!provider || provider.stateCommands === null && provider.statesModule === null) return null;
	const { workspace } = run.request;
	return {
		commands: provider.stateCommands,
		module: provider.statesModule === null ? null : join(workspace, provider.statesModule),
		directory: join(workspace, provider.directory),
		variables: {
			...provider.env,
			...variables
		}
	};
}
function messagesUrlOf(run, baseUrl) {
	const messages = run.scope.provider?.messages ?? null;
	return messages === null ? null : new URL(messages, `${baseUrl}/`).href;
}
/** Without a configured provider, the pacts themselves say whose they are, as long as they agree. */
function onlyProviderOf(pactFiles) {
	const names = new Set(pactFiles.map((file) => namesIn(file)?.provider ?? null).filter((name) => name !== null));
	const [name, ...others] = names;
	if (name !== void 0 && others.length === 0) return name;
	throw new ProblemError(ambiguousProvider([...names].sort()));
}
function ambiguousProvider(names) {
	return {
		code: "contract.provider-unknown",
		what: names.length === 0 ? "No pact file names its provider" : `The pact files name ${names.length} providers`,
		where: null,
		why: names.length === 0 ? null : names.join(", "),
		todo: "Name the provider of this repository in .github/api-testing.yml: `provider: { name: … }`."
	};
}

// src/run/skipped.ts
const NOTHING = {
	durationMs: 0,
	findings: [],
	problems: [],
	detail: null
};
function skippedStage(stage, provider, why) {
	return {
		...NOTHING,
		stage,
		provider,
		outcome: "skipped",
		skip: why.cause,
		reason: why.reason
	};
}
function brokenStage(stage, provider, problems) {
	return {
		...NOTHING,
		stage,
		provider,
		outcome: "broken",
		skip: null,
		reason: problems[0].what,
		problems
	};
}

// src/run/live.ts
/** The stages that need a live provider: each tells in its own words when there is none. */
async function runIntegrationStage(run) {
	const target = await run.target();
	if (target.kind === "none" || target.kind === "address") return skippedStage("integration", run.name, {
		cause: "not-configured",
		reason: "no provider is started here"
	});
	return run.doors.runIntegration({
		provider: run.name ?? "",
		started: target.kind === "started" ? { environment: target.environment } : { failure: target.thrown },
		config: run.config.integration,
		workspace: run.request.workspace,
		parentEnvironment: run.doors.environment,
		log: (line) => run.doors.log.line(line),
		signal: run.doors.signal
	});
}
function runSmokeStage(run) {
	return runTraffic(run, "smoke");
}
function runLoadStage(run) {
	return runTraffic(run, "load");
}
async function runTraffic(run, stage) {
	const target = await run.target();
	if (target.kind === "failed") return brokenStage(stage, run.name, [target.problem]);
	if (target.kind === "none") return skippedStage(stage, run.name, target);
	const operations = await operationsInScope(run);
	if (operations.length === 0) return skippedStage(stage, run.name, {
		cause: "nothing-changed",
		reason: "no operation of the head is reached by the change"
	});
	const owned = target.kind === "started";
	return (stage === "smoke" ? run.doors.runSmoke : run.doors.runLoad)({
		provider: run.name ?? "",
		specs: await run.specs(),
		operations,
		baseUrl: owned ? target.environment.baseUrl : target.baseUrl,
		owned,
		config: run.config.load,
		obtainK6: run.doors.obtainK6,
		providerExited: () => owned ? target.environment.exited() : null,
		providerTail: () => owned ? target.environment.tail(50) : [],
		workDirectory: run.doors.workDirectory,
		parentEnvironment: run.doors.environment,
		log: (line) => run.doors.log.line(line),
		signal: run.doors.signal
	});
}

// src/run/stages.ts
/** Every stage and the function that runs it. A new stage is a row here, a room of its own, and a section of the report. */
const STAGES = {
	changes: runChanges,
	contract: runContractStage,
	integration: runIntegrationStage,
	smoke: runSmokeStage,
	load: runLoadStage
};
/** What stops a heavier stage: an earlier one with one of these outcomes. */
const STOPPED_BY = {
	changes: {},
	contract: {},
	integration: {},
	smoke: { integration: ["broken"] },
	load: {
		integration: ["broken"],
		smoke: ["failed", "broken"]
	}
};
/** Runs the provider's stages in order. Never throws: what a stage throws is its `broken` result. */
async function runStages(run, plan) {
	await using opened = new AsyncDisposableStack();
	opened.defer(async () => {
		const target = await run.target.peek();
		if (target?.kind === "started") await target.environment[Symbol.asyncDispose]();
	});
	for (const stage of STAGE_NAMES) {
		const planned = plan.find((row) => row.stage === stage && row.provider === run.name);
		if (planned) run.results.set(stage, await runPlanned(run, planned));
	}
	return [...run.results.values()];
}
async function runPlanned(run, planned) {
	const { stage, provider } = planned;
	if (planned.problem !== null) return brokenStage(stage, provider, [planned.problem]);
	if (!planned.run) return skippedStage(stage, provider, {
		cause: planned.skip ?? "not-selected",
		reason: planned.reason
	});
	const stopper = findStopper(run, stage);
	if (stopper !== null) return skippedStage(stage, provider, {
		cause: "earlier-stage",
		reason: `${stopper.stage} ${stopper.outcome}`
	});
	if (isUnneeded(run, stage)) return skippedStage(stage, provider, {
		cause: "nothing-changed",
		reason: "the specification says the same as before"
	});
	const unfit = await whyNoOpenApi(run, stage);
	if (unfit !== null) return skippedStage(stage, provider, {
		cause: "not-available",
		reason: unfit
	});
	const closeGroup = run.doors.log.group(provider === null ? stage : `${stage} · ${provider}`);
	const started = run.doors.now();
	try {
		run.doors.signal.throwIfAborted();
		return {
			...await STAGES[stage](run, planned),
			durationMs: Math.round(run.doors.now() - started)
		};
	} catch (thrown) {
		const problem = toProblem(thrown, `${stage}.broken`, `${stage} could not be completed`);
		return {
			...brokenStage(stage, provider, [problem]),
			durationMs: Math.round(run.doors.now() - started)
		};
	} finally {
		closeGroup();
	}
}
/** A new comment in a specification is no change of the API: nothing is started for it unless it was asked for. */
function isUnneeded(run, stage) {
	return run.isSame === true && run.request.stages === null && stage !== "changes" && stage !== "contract";
}
function findStopper(run, stage) {
	for (const [earlier, outcomes] of Object.entries(STOPPED_BY[stage])) {
		const result = run.results.get(earlier);
		if (result && outcomes.includes(result.outcome)) return result;
	}
	return null;
}

// src/run.ts
/**
* One pull request in, one result out. Never throws for what the world does: a configuration that cannot be read, a
* checkout without history or a stage that breaks are all part of the result.
*/
async function run(request, doors) {
	const startedMs = doors.now();
	try {
		return await judge(narrow(request), doors, startedMs);
	} catch (thrown) {
		return emptyResult(request, setupProblems(thrown), doors.now() - startedMs);
	}
}
async function judge(request, doors, startedMs) {
	await using git = await openCheckout(request, doors);
	const config = await readConfig(git, request, doors);
	const detection = await doors.detectChangedSpecs({
		git,
		event: request.event,
		config,
		log: (line) => doors.log.line(line),
		everything: request.stages !== null || recordsOf(request, config).length > 0
	});
	const pacts = await findPacts({
		git,
		request,
		config,
		detection,
		doors
	});
	const scopes = findScopes({
		request,
		config,
		detection
	}, pacts);
	const plan = planStages(await planFacts({
		request,
		config,
		detection,
		scopes
	}));
	await using named = await openNamedCommit(git, {
		request,
		detection,
		doors
	});
	const asked = named === null ? request : {
		...request,
		workspace: named.workspace
	};
	const runs = scopes.map((scope) => openProviderRun(scope, {
		request: asked,
		config,
		detection,
		git,
		doors
	}));
	for (const providerRun of runs) await runStages(providerRun, plan);
	return summarise({
		request,
		config,
		detection,
		runs,
		plan,
		git,
		doors,
		durationMs: doors.now() - startedMs
	});
}
function openCheckout(request, doors) {
	const { environment, log } = doors;
	const { token, serverUrl } = request.fetch;
	return doors.openGit(request.workspace, {
		environment,
		token,
		serverUrl,
		log: (line) => log.line(line)
	});
}
function setupProblems(thrown) {
	if (thrown instanceof ProblemError) return [thrown.problem];
	if (hasProblems(thrown) && thrown.problems.length > 0) return thrown.problems;
	return [{
		code: "setup.broken",
		what: "The run stopped before its first stage",
		where: null,
		why: thrown instanceof Error ? thrown.stack ?? thrown.message : String(thrown),
		todo: "This is most likely a fault of the action: please report it with the lines above."
	}];
}
function hasProblems(thrown) {
	return thrown instanceof Error && "problems" in thrown && Array.isArray(thrown.problems);
}

// src/doors.ts
/** Wires the real world. Heavy rooms are chunks of their own, read when first called. */
function openDoors(place) {
	const marked = once(async () => {
		const { recordStart } = await import("./environment-leftovers.js");
		return {
			...place.environment,
			[MARKER_VARIABLE]: recordStart(place.workDirectory, "process")
		};
	});
	const tool = {
		toolCache: place.toolCache,
		workDirectory: place.workDirectory,
		log: (line) => place.log.line(line)
	};
	return {
		...place,
		now: () => performance.now(),
		today: () => (/* @__PURE__ */ new Date()).toISOString().slice(0, 10),
		readAcceptances: place.readAcceptances ?? (async () => ({
			acceptances: [],
			notices: []
		})),
		openGit,
		defaultConfig: async () => (await import("./config-normalise2.js")).defaultConfig(),
		parseConfig: async (text, file) => (await import("./config-parse.js")).parseConfig(text, file, place.environment),
		detectChangedSpecs: async (input) => {
			const { detectChangedSpecs } = await import("./detect-changed-specs2.js");
			const { externalReferences } = await import("./spec-references.js");
			return detectChangedSpecs({
				...input,
				references: externalReferences
			});
		},
		readSpec: async (...args) => (await import("./spec-read.js")).readSpec(...args),
		diffSpecs: async (...args) => (await import("./spec-diff2.js")).diffSpecs(...args),
		startEnvironment: async (...args) => (await import("./environment-start.js")).startEnvironment(...args),
		runIntegration: async (input) => (await import("./environment-stage.js")).runIntegration({
			...input,
			parentEnvironment: await marked()
		}),
		runContract: async (input) => (await import("./contract-stage.js")).runContract({
			...input,
			parentEnvironment: await marked()
		}),
		openWorktree: async (...args) => (await import("./detect-worktree.js")).openWorktree(...args),
		readWorkingFiles: async (...args) => (await import("./detect-working-files.js")).readWorkingFiles(...args),
		runConsumerContract: async (input) => (await import("./contract-consumer-stage.js")).runConsumerContract(input),
		recordVersions: async (input) => (await import("./contract-record.js")).recordVersions(input),
		attachConsumers: async (...args) => (await import("./contract-impact2.js")).attachConsumers(...args),
		runSmoke: async (input) => (await import("./load-stage.js")).runSmoke({
			...input,
			parentEnvironment: await marked()
		}),
		runLoad: async (input) => (await import("./load-stage.js")).runLoad({
			...input,
			parentEnvironment: await marked()
		}),
		obtainPact: async () => (await import("./tools-pact.js")).obtainPact({
			...tool,
			environment: await marked()
		}),
		obtainK6: async () => (await import("./tools-k6.js")).obtainK6({
			...tool,
			environment: await marked()
		})
	};
}

export { run as n, emptyResult as r, openDoors as t };