import { r as toProblem, t as ProblemError } from "./model-problem.js";
import { t as STAGE_NAMES } from "./model-stage.js";
import { _ as measureMetrics, d as formatList, f as formatNumberOf, h as checkGoals, i as describeGoal, l as formatLatency, m as indexChanges, n as STAGE_PHRASES, o as describeFinding, s as formatCount, t as STAGE_LABELS, v as findContradiction, y as outcomeOf } from "./verdict-change-index.js";
import { t as claimProvider } from "./detect-changed-specs.js";
import { t as MARKER_VARIABLE } from "./tools-child-environment.js";
import { t as openGit } from "./detect-git.js";

// src/verdict/passed-words.ts
/** What every stage that passed can say for itself, and what was meant to run and did not. */
function describePassed(stages, changed) {
	const passed = stages.filter((stage) => outcomeOf(stage) === "passed");
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
function describeChanges$1(stage) {
	const warnings = stage.findings.filter((finding) => finding.severity === "warning").length;
	return `no breaking change${warnings > 0 ? ` (${formatNumberOf(warnings, "warning")})` : ""}`;
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
	return `no stage ran; ${STAGE_PHRASES[first.stage]} were left out: ${first.reason}`;
}
/** The first problem with its place; the others are counted, because the list right below tells them. */
function describeSetup([first, ...others]) {
	if (first === void 0) return [];
	const where = first.where ? ` (\`${first.where.file}:${first.where.line}\`)` : "";
	const more = others.length > 0 ? `, and ${formatNumberOf(others.length, "more problem")}` : "";
	return [`${first.what}${where}${more}`];
}
function isBroken(stage) {
	return outcomeOf(stage) === "broken";
}
function describeBroken(stage, stages) {
	return `${stageName(stage, stages)}: ${stage.problems[0]?.what ?? findContradiction(stage) ?? stage.reason}`;
}
function failures(evidence) {
	const { stages, goals, failOn } = evidence;
	const changeOf = indexChanges(stages);
	const breaking = stages.filter((stage) => stage.stage === "changes").flatMap((stage) => stage.findings).filter((finding) => finding.severity === "breaking");
	const warnings = stages.flatMap((stage) => stage.findings).filter((finding) => finding.severity === "warning");
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
	return stages.filter((stage) => outcomeOf(stage) === "failed").filter((stage) => stage.stage !== "changes" || !stage.findings.some(({ severity }) => severity === "breaking")).filter((stage) => !(stage.stage === "contract" && told));
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
	const label = STAGE_LABELS[stage.stage];
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
	if (!outcomes.includes("passed")) return hadNothingToDo(stages, changed) ? "no-change" : "broken";
	return goals.some((goal) => !goal.reached) ? "failed" : "passed";
}
/** A stage that waits for an earlier one was meant to run, so leaving it out is no proof of anything. */
function hadNothingToDo(stages, changed) {
	return !changed && stages.every((stage) => stage.skip !== "earlier-stage");
}
function hasWarnings(stages, failOn) {
	if (failOn !== "warning") return false;
	return stages.some((stage) => stage.findings.some((finding) => finding.severity === "warning"));
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

// src/run/summary.ts
/** Joins what the stages found, measures, and asks for the verdict. */
async function summarise(ended) {
	const { request, config, detection, runs } = ended;
	const stages = (await Promise.all(runs.map(joinConsumers))).flat();
	const metrics = measureMetrics({
		...await exercised(runs),
		stages
	});
	const goals = checkGoals(config.goals, metrics);
	const changed = detection.pairs.length > 0 || detection.problems.length > 0;
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
			found: detection.headSpecs.length,
			changed: detection.pairs.length
		},
		toConfigure: blocksToAdd(ended),
		notices: [...detection.notices, ...notAvailable(config)]
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
			found: 0,
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
function notAvailable(config) {
	return config.notAvailable.map((key) => `${key} is configured, and this version does not run it.`);
}
/** The contract stage knows who uses what; the changes stage knows what broke: told together, in the findings of changes. */
async function joinConsumers(run) {
	const changes = [...run.diffs.values()].flatMap((diff) => diff.changes);
	const hit = run.uses.length === 0 ? null : await run.doors.attachConsumers(changes, run.uses);
	return [...run.results.values()].map((result) => result.stage === "changes" && hit ? withConsumers(result, hit) : result);
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
	const operations = [];
	const contractOperations = [];
	const loadOperations = [];
	for (const run of runs) {
		const specs = await run.specs.peek()?.catch(() => []) ?? [];
		operations.push(...specs.flatMap((spec) => spec.operations.map((operation) => named(run, operation.id))));
		contractOperations.push(...run.uses.flatMap((use) => use.operation === null ? [] : [named(run, use.operation)]));
		loadOperations.push(...loaded(run).map((operation) => named(run, operation)));
	}
	return {
		operations,
		contractOperations,
		loadOperations
	};
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
	const start = provider?.start ? [] : [startBlock(provider)];
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
	return input.providers.flatMap((provider) => STAGE_NAMES.map((stage) => planStage(stage, provider, input)));
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
	if (selected === null && !input.changed) return {
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
		problem: askedFor(stage, need.reason, todo),
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
function needContract(_, input) {
	const { contract } = input.config;
	const files = input.pactFilesFound;
	const inFiles = `${files} pact ${files === 1 ? "file" : "files"}`;
	if (!(input.brokerAddress !== null || contract.brokerUnset !== null)) {
		if (files > 0) return {
			ready: true,
			reason: inFiles
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
	const services = provider?.services ?? config.services.map((service) => service.name);
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
	if (!provider?.start) return {
		ready: false,
		skip: "not-configured",
		reason: "no command starts the provider"
	};
	const tests = config.integration?.run ? "with its tests" : "readiness only";
	return {
		ready: true,
		reason: `${services.length === 0 ? "no services" : services.join(", ")}, ${tests}`
	};
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
	if (provider?.start) return {
		ready: true,
		reason: "against the started provider"
	};
	return {
		ready: false,
		skip: "not-configured",
		reason: "no command starts the provider, and no base-url is given"
	};
}
function askedFor(stage, reason, todo) {
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

// src/run/request.ts
/** Path of the configuration from the repository's root, where no other is named. */
const DEFAULT_CONFIG_PATH = ".github/api-testing.yml";

// src/run/config.ts
/**
* The configuration at the judged commit. Where the run may only read, it is the base's: a stranger's pull
* request must not decide what a privileged run does.
*/
async function readConfig(git, request, doors) {
	const { event, configPath } = request;
	const path = configPath ?? ".github/api-testing.yml";
	const commit = event.trust === "data-only" ? event.baseRef : event.headSha;
	const text = commit === null ? null : await git.readText(commit, path);
	if (text === null && configPath !== null) throw new ProblemError({
		code: "config.missing",
		what: `The configuration ${path} does not exist at ${commit ?? "the base"}`,
		todo: "Correct the input `config`, or leave it out to use the defaults."
	});
	const config = text === null ? await doors.defaultConfig() : await doors.parseConfig(text, path);
	concealHeaders(config, doors);
	return {
		...config,
		failOn: request.failOn ?? config.failOn
	};
}
/** Credentials of generated requests come from the environment by name: the runner may not know that they are secret. */
function concealHeaders(config, doors) {
	for (const name of Object.values(config.load.headers)) {
		const value = doors.environment[name];
		if (value) doors.conceal(value);
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

// src/run/target.ts
/** Starts the provider with its services, or takes the address that was given; a failure is a value, told by every stage that needed it. */
async function openTarget(run) {
	const { request, doors, scope } = run;
	if (request.event.trust === "data-only") return {
		kind: "none",
		cause: "untrusted",
		reason: request.event.trustReason ?? "this run may only read"
	};
	if (request.baseUrl !== null) return givenAddress(request.baseUrl, scope.provider?.states ?? null);
	if (!scope.provider?.start) return {
		kind: "none",
		cause: "not-configured",
		reason: "no provider.start and no base-url"
	};
	const startedMs = doors.now();
	try {
		return {
			kind: "started",
			environment: await doors.startEnvironment({
				provider: scope.provider,
				services: run.config.services,
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
function givenAddress(baseUrl, states) {
	const address = baseUrl.replace(/\/+$/, "");
	return {
		kind: "address",
		baseUrl: address,
		statesUrl: states === null ? null : new URL(states, `${address}/`).href
	};
}

// src/run/scopes.ts
/**
* One scope per provider that the pull request concerns, and one for specifications that no provider claims.
* Stages that were named on purpose concern every provider.
*/
function findScopes(detection, config, request) {
	const scopes = [...config.providers, null].map((provider) => scopeOf(provider, detection, config));
	const everything = request.stages !== null;
	return scopes.filter((scope) => {
		if (scope.pairs.length > 0 || scope.problems.length > 0) return true;
		return everything && (scope.provider !== null || scope.headSpecs.length > 0);
	});
}
function scopeOf(provider, detection, config) {
	const name = provider?.name ?? null;
	return {
		provider,
		pairs: detection.pairs.filter((pair) => pair.provider === name),
		headSpecs: detection.headSpecs.filter((file) => claimProvider(file.path, config.providers) === name),
		problems: detection.problems.filter((problem) => {
			return (problem.where ? claimProvider(problem.where.file, config.providers) : null) === name;
		})
	};
}
function openProviderRun(scope, asked) {
	const run = {
		...asked,
		name: scope.provider?.name ?? null,
		scope,
		diffs: /* @__PURE__ */ new Map(),
		results: /* @__PURE__ */ new Map(),
		uses: []
	};
	return Object.assign(run, {
		specs: once(() => readSpecs(scope.headSpecs, asked)),
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
	const pactFiles = scopes.length === 0 ? [] : await detection.readFiles(config.contract.pacts);
	return {
		config,
		trust: request.event.trust,
		trustReason: request.event.trustReason,
		selected: request.stages,
		changed: detection.pairs.length > 0 || detection.problems.length > 0,
		hasBaseUrl: request.baseUrl !== null,
		providers: scopes.map((scope) => scope.provider),
		pactFilesFound: pactFiles.length,
		brokerAddress: request.broker.baseUrl ?? config.contract.broker,
		atDesk: request.event.name === "desk"
	};
}

// src/run/changes.ts
/** Compares every changed specification of the provider; one that cannot be compared never takes the others down. */
async function runChanges(run) {
	const problems = [...run.scope.problems];
	for (const pair of run.scope.pairs) try {
		const read = {
			base: run.detection.reader("base"),
			head: run.detection.reader("head")
		};
		run.diffs.set(pair, await run.doors.diffSpecs(pair, read));
	} catch (thrown) {
		problems.push(toProblem(thrown, "spec.not-compared", `${nameOf(pair)} could not be compared`));
	}
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
		reason: problems[0]?.what ?? describeChanges(changes, notAnalysed),
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

// src/run/contract.ts
/** Pacts against the head specification and the running provider; what is learnt about consumers goes back to the changes. */
async function runContractStage(run, planned) {
	const pactFiles = await run.detection.readFiles(run.config.contract.pacts);
	const outcome = await run.doors.runContract({
		provider: run.scope.provider?.name ?? onlyProviderOf(pactFiles),
		otherProviders: run.config.providers.map((provider) => provider.name).filter((name) => name !== run.name),
		config: {
			...run.config.contract,
			broker: planned.broker ? brokerOf(run) : null
		},
		specs: await run.specs(),
		pactFiles,
		changes: [...run.diffs.values()].flatMap((diff) => diff.changes),
		target: toContractTarget(await run.target()),
		event: run.request.event,
		credentials: run.request.broker,
		obtainPact: run.doors.obtainPact,
		parentEnvironment: run.doors.environment,
		workDirectory: run.doors.workDirectory,
		log: (line) => run.doors.log.line(line),
		signal: run.doors.signal
	});
	run.uses = outcome.uses;
	return outcome.result;
}
function brokerOf(run) {
	return run.request.broker.baseUrl ?? run.config.contract.broker;
}
function toContractTarget(target) {
	switch (target.kind) {
		case "started": return {
			baseUrl: target.environment.baseUrl,
			statesUrl: target.environment.statesUrl
		};
		case "address": return {
			baseUrl: target.baseUrl,
			statesUrl: target.statesUrl
		};
		case "none": return {
			unavailable: target.reason,
			cause: target.cause
		};
		case "failed": return {
			unavailable: target.problem.what,
			cause: "broken"
		};
		default: return target;
	}
}
/** Without a configured provider, the pacts themselves say whose they are, as long as they agree. */
function onlyProviderOf(pactFiles) {
	const names = new Set(pactFiles.map((file) => providerNameIn(file.text)).filter((name) => name !== null));
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
function providerNameIn(text) {
	try {
		const name = JSON.parse(text)?.provider?.name;
		return typeof name === "string" ? name : null;
	} catch {
		return null;
	}
}

// src/run/provider-run.ts
/** Operations of the head that smoke and load call: what the pull request touched, or all of them. */
async function operationsInScope(run) {
	const all = (await run.specs()).flatMap((spec) => spec.operations.map((operation) => operation.id));
	if (run.config.load.scope === "all" || run.scope.pairs.length === 0) return unique(all);
	const touched = new Set([...run.diffs.values()].flatMap((diff) => diff.touched));
	return unique(all.filter((id) => touched.has(id)));
}
function unique(ids) {
	return [...new Set(ids)];
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
		return await judge(request, doors, startedMs);
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
		everything: request.stages !== null
	});
	const scopes = findScopes(detection, config, request);
	const plan = planStages(await planFacts({
		request,
		config,
		detection,
		scopes
	}));
	const runs = scopes.map((scope) => openProviderRun(scope, {
		request,
		config,
		detection,
		doors
	}));
	for (const providerRun of runs) await runStages(providerRun, plan);
	return summarise({
		request,
		config,
		detection,
		runs,
		plan,
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
		attachConsumers: async (...args) => (await import("./contract-impact.js")).attachConsumers(...args),
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