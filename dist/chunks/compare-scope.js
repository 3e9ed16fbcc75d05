import { i as toProblem, n as describeProblem, t as ProblemError } from "./model-problem.js";
import { t as plural } from "./model-plural.js";
import { t as STAGE_NAMES } from "./model-stage.js";
import { t as isStartable } from "./plan-startable.js";
import { C as nameCommands, _ as gatherIntegration, b as acceptChanges, f as checkGoals, g as measureOperations, h as measureMetrics, n as STAGE_PHRASES, p as figureOf, x as isAcceptable } from "./verdict-acceptance.js";
import { t as DEFAULT_CONFIG_PATH } from "./run-request.js";
import { n as once } from "./doors.js";
import { o as formatList, s as formatNumberOf } from "./model-http-operation.js";
import { t as compileGlobs } from "./package-picomatch.js";
import { t as claimProvider } from "./detect-changed-specs.js";
import { t as formatOf } from "./detect-formats.js";
import { t as assertTargetAllowed } from "./traffic-target.js";
import { n as childEnvironment } from "./tools-child-environment.js";
import { t as runCommand } from "./tools-capture.js";
import { n as relayLine } from "./tools-neutralise.js";
import { t as quoteLog } from "./tools-quote-log.js";
import { i as severityOf, n as ruleOf } from "./spec-asyncapi-rules.js";
import { n as textChange } from "./spec-text-change.js";
import { c as STANDARD, i as LEAST_RUN_MS, s as PROBE_MS, u as STRICT } from "./compare-method.js";
import { t as templateShape } from "./model-template-shape.js";
import { t as didYouMean } from "./tools-did-you-mean.js";
import { t as resultWithoutStages } from "./verdict-result-without-stages.js";
import { n as spareUnused, r as decide } from "./run-spare.js";
import { join, relative } from "node:path";
import { isDeepStrictEqual } from "node:util";

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
const COMPARE = "compare: { mode: standard }   # and `provider.base`, what makes a fresh checkout ready: npm ci";
const STRESS = ["load:", "  stress: { when: label, max-rate: 500 }"].join("\n");
const CHAOS = [
	"chaos:",
	"  experiments:",
	"    - name: provider pauses",
	"      fault: { target: provider, type: pause, for: 5s }   # or the name of a service",
	"      recover-within: 10s"
].join("\n");
/** The blocks that configure a stage, each one top-level key (or two) of `.github/api-testing.yml`; none where there is nothing to add. */
function todoFor(stage, provider, configured) {
	const start = provider && isStartable(provider) ? [] : [startBlock(provider, configured)];
	switch (stage) {
		case "changes":
		case "audit": return [];
		case "contract": return [CONTRACT];
		case "integration": return [...start, SERVICES];
		case "smoke": return start.length === 0 ? [SMOKE] : start;
		case "load": return [...start, LOAD];
		case "compare": return [...start, COMPARE];
		case "stress": return [...start, STRESS];
		case "chaos": return [...start, CHAOS];
		default: return stage;
	}
}
/** Blocks as one text that can be pasted: what belongs below the same key stands below it once. */
function mergeBlocks(blocks) {
	const merged = /* @__PURE__ */ new Map();
	for (const block of new Set(blocks)) {
		const [key = "", ...rows] = block.split("\n");
		const known = merged.get(key);
		if (known === void 0) merged.set(key, rows);
		else known.push(...rows);
	}
	return [...merged].map(([key, rows]) => [key, ...rows].join("\n"));
}
/** `providers` where there are several by then: beside it `provider` would be refused. */
function startBlock(provider, configured) {
	const name = provider === null ? "MyService" : JSON.stringify(provider.name);
	const start = ["start: node server.js   # PORT is in its environment", "ready: /health"];
	if (configured.length === 0 || configured.length === 1 && provider !== null) return ["provider:", ...[`name: ${name}`, ...start].map((row) => `  ${row}`)].join("\n");
	const globs = provider === null ? ["my-service/openapi.yaml"] : provider.specs;
	const specs = globs.length === 0 ? [] : [`specs: ${JSON.stringify(globs)}`];
	return [
		"providers:",
		`  - name: ${name}`,
		...[...specs, ...start].map((row) => `    ${row}`)
	].join("\n");
}

// src/verdict/open-goals.ts
/** Stages that each metric is measured by. */
const MEASURED_BY = {
	coverage: [
		"contract",
		"smoke",
		"load"
	],
	"coverage-integration": ["integration"],
	sla: ["load"],
	"contract-failures": ["contract"],
	p95: ["load"]
};
/** Why a stage was left out by somebody's will, and not by what went wrong. */
const LEFT_OUT = /* @__PURE__ */ new Map([["not-selected", "what measures it was not asked for"], ["nothing-changed", "the change reaches nothing that is measured"]]);
/** Goals that no stage had to measure in this run stay open; what was to be measured and was not is missed. */
function leaveOpen(goals, stages) {
	return goals.map((goal) => {
		const why = goal.measured === null && !goal.reached ? whyLeftOut(goal.metric, stages) : void 0;
		return goal.undecided === void 0 && why !== void 0 ? {
			...goal,
			undecided: why
		} : goal;
	});
}
function whyLeftOut(metric, stages) {
	const reasons = stages.filter(({ stage }) => MEASURED_BY[metric].includes(stage)).map(({ skip }) => skip === null ? void 0 : LEFT_OUT.get(skip));
	return reasons.includes(void 0) ? void 0 : reasons[0];
}

// src/plan/profiles.ts
/** In front of a profile's name on a pull request's label: `api-test:stress`. */
const PROFILE_LABEL = "api-test:";
const NOBODY_ASKS = {
	labels: [],
	scheduled: false,
	named: []
};
/** Which of the configured profiles run. Naming one always asks for it; otherwise its own `when` does. */
function planProfiles(profiles, ask) {
	const judged = profiles.map((profile) => ({
		profile,
		because: whyDue(profile, ask)
	}));
	return {
		due: judged.flatMap(({ profile, because }) => because === null ? [] : [{
			profile,
			because
		}]),
		notAsked: judged.flatMap(({ profile, because }) => because === null ? [{
			profile: profile.name,
			reason: howToAsk(profile, ask)
		}] : [])
	};
}
function whyDue({ name, when }, ask) {
	if (ask.named.includes(name)) return "asked for by name";
	if (when === "always") return "in every run";
	if (when === "schedule" && ask.scheduled) return "scheduled";
	if (when === "label" && ask.labels.includes(PROFILE_LABEL + name)) return `label ${PROFILE_LABEL}${name}`;
	return null;
}
function howToAsk({ name, when }, { unlabelled, scheduled }) {
	const byName = unlabelled === "desk" ? `\`--profiles ${name}\`` : `name it: \`profiles: ${name}\``;
	switch (when) {
		case "label":
			if (unlabelled === void 0) return `add the label \`${PROFILE_LABEL}${name}\``;
			return scheduled ? `write \`when: schedule\`, or ${byName}` : byName;
		case "command": return byName;
		case "schedule": return `it runs on a schedule; or ${byName}`;
		case "always": return "it runs always";
		default: return when;
	}
}
/** `stress (label api-test:stress); not asked for: soak (add the label …)` */
function profileWords({ due, notAsked }) {
	const running = due.map(({ profile, because }) => `${profile.name} (${because})`).join(", ");
	const waiting = notAsked.map(({ profile, reason }) => `${profile} (${reason})`).join(", ");
	return [running, waiting === "" ? "" : `not asked for: ${waiting}`].filter((words) => words !== "").join("; ");
}

// src/plan/plan.ts
/** Every stage of every provider, in the order of running. */
function planStages(input) {
	return [...input.providers.flatMap((provider, index) => {
		const isLast = index === input.providers.length - 1;
		return STAGE_NAMES.filter((stage) => stage !== "audit" || isLast).map((stage) => planStage(stage, provider, input));
	}), ...(input.consumers ?? []).map((consumer) => planConsumer(consumer, input))];
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
	const isAsked = input.also?.includes(stage) ?? false;
	const row = {
		stage,
		provider: provider?.name ?? null,
		...NOT_RUN
	};
	if (selected !== null && selected !== "all" && !selected.includes(stage) && !isAsked) return {
		...row,
		skip: "not-selected",
		reason: `only ${selected.join(", ")} was asked for`
	};
	const contractOnly = isContractOnly(stage, row.provider, input);
	if (selected === null && !isAsked && (contractOnly ? stage !== "contract" : !input.changed)) return {
		...row,
		skip: "nothing-changed",
		reason: "no specification changed"
	};
	if (stage !== "changes" && input.trust === "data-only") return {
		...row,
		skip: "untrusted",
		reason: input.trustReason ?? "this run may only read specifications"
	};
	const formats = makesRequests(stage, input.config) ? input.otherFormats?.get(row.provider) : void 0;
	if (formats !== void 0) return {
		...row,
		skip: "not-available",
		reason: needsOpenApi(stage, formats)
	};
	const need = NEEDS[stage](provider, input);
	if (need.ready) return {
		...row,
		run: true,
		reason: need.reason,
		broker: need.broker ?? false,
		profiles: need.profiles ?? null
	};
	if ("problem" in need) return {
		...row,
		problem: need.problem,
		reason: need.problem.what
	};
	const todo = need.skip === "not-configured" ? todoFor(stage, provider, input.config.providers) : [];
	if (need.skip === "not-configured" && (isAsked || selected !== null && selected !== "all")) return {
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
/** The audit is behind the last provider, and about all of them. */
function isContractOnly(stage, name, { contractOnly = [], providers }) {
	if (stage !== "audit") return contractOnly.includes(name);
	return providers.every((provider) => contractOnly.includes(provider?.name ?? null));
}
const NOT_RUN = {
	run: false,
	skip: null,
	problem: null,
	todo: [],
	broker: false,
	profiles: null
};
/** Stages whose requests are made from OpenAPI: lines that configure them would change nothing where there is none. */
const NEED_OPENAPI = /* @__PURE__ */ new Set([
	"smoke",
	"load",
	"compare",
	"stress",
	"chaos"
]);
/** Results of experiments that somebody else ran need no request. */
function makesRequests(stage, { chaos }) {
	if (stage !== "chaos" || chaos === null) return NEED_OPENAPI.has(stage);
	return chaos.experiments.length + chaos.toolkit.length > 0 || chaos.results.length === 0;
}
/** Why a stage has nothing to make requests from; the formats as people write them. */
function needsOpenApi(stage, formats) {
	if (formats.length === 0) return `there is no specification, and ${stage} needs one in OpenAPI`;
	return `the specification is ${formats.join(" and ")}, and ${stage} needs OpenAPI`;
}
const NEEDS = {
	changes: (_, { changed }) => ({
		ready: true,
		reason: changed ? "a specification changed" : "asked for"
	}),
	contract: needContract,
	integration: needIntegration,
	smoke: needSmoke,
	load: needLoad,
	compare: needCompare,
	stress: needStress,
	chaos: needChaos,
	audit: needAudit
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
/** Faults go into what this run started, and nothing else. */
function needChaos(provider, { config, hasBaseUrl }) {
	const missing = (reason) => ({
		ready: false,
		skip: "not-configured",
		reason
	});
	const { chaos } = config;
	if (chaos === null) return missing("no experiments");
	const own = chaos.experiments.length + chaos.toolkit.length;
	if (own === 0 && chaos.results.length === 0) return missing("no experiments");
	if (own === 0) return {
		ready: true,
		reason: "results of experiments on Kubernetes"
	};
	if (hasBaseUrl) return missing("base-url is given, and faults go only into what the run starts itself");
	if (!provider || !isStartable(provider)) return missing("nothing starts the provider");
	return {
		ready: true,
		reason: plural(own, "experiment")
	};
}
/** Both sides are started here: an address that is given has no base beside it. */
function needCompare(provider, { config, hasBaseUrl }) {
	const missing = (reason) => ({
		ready: false,
		skip: "not-configured",
		reason
	});
	if (config.compare === null) return missing("compare is not set");
	if (config.compare.mode === "off") return missing("switched off with compare.mode");
	if (hasBaseUrl) return missing("base-url is given, so nothing is started");
	if (!provider || !isStartable(provider)) return missing("nothing starts the provider");
	return {
		ready: true,
		reason: `base and head, ${config.compare.mode}`
	};
}
function needStress(provider, input) {
	const { config, hasBaseUrl, selected } = input;
	const configured = config.load.profiles;
	if (configured.length === 0) return {
		ready: false,
		skip: "not-configured",
		reason: "no load.stress and no other profile"
	};
	const ask = input.profiles ?? NOBODY_ASKS;
	const whole = configured.some(({ name }) => name === "stress") ? ["stress"] : configured.map(({ name }) => name);
	const byStage = (selected !== null && selected !== "all" || (input.also?.includes("stress") ?? false)) && ask.named.length === 0 ? whole : [];
	const unknown = ask.named.filter((name) => !configured.some((profile) => profile.name === name));
	if (unknown.length > 0) return {
		ready: false,
		problem: noProfile(unknown, configured)
	};
	const profiles = planProfiles(configured, {
		...ask,
		named: [...ask.named, ...byStage]
	});
	if (profiles.due.length === 0) return {
		ready: false,
		skip: "not-selected",
		reason: profileWords(profiles)
	};
	const traffic = needTraffic(provider, hasBaseUrl);
	return traffic.ready ? {
		...traffic,
		reason: profileWords(profiles),
		profiles
	} : traffic;
}
function needAudit(_, { config }) {
	if (config.audit.mode === "off") return {
		ready: false,
		skip: "not-configured",
		reason: "switched off with audit.mode"
	};
	return {
		ready: true,
		reason: "the whole repository"
	};
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
		todo: todo.length === 0 ? `Leave \`${stage}\` out of the input \`stages\`.` : `Add to the configuration: ${mergeBlocks(todo).join("\n")}`
	};
}
function noProfile(unknown, configured) {
	return {
		code: "plan.no-profile",
		what: `There is no profile ${unknown.join(", ")}`,
		where: null,
		why: `the configuration has ${configured.map(({ name }) => name).join(", ")}`,
		todo: "Correct `profiles`, or add the profile to `load.profiles`."
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

// src/run/not-started.ts
/** What looks at files alone is not missed where none of them changed. */
const STARTS_NOTHING = /* @__PURE__ */ new Set(["changes", "audit"]);
/** What is configured and was not started, because no specification changed: nobody should take a green check for its answer. */
function tellNotStarted(request, config) {
	const names = request.stages === null ? configuredStages(request, config) : [];
	if (names.length === 0) return [];
	return [`Not started, because no specification changed: ${formatList(names.map((name) => STAGE_PHRASES[name]))}. ${whatStartsThem(request)}`];
}
function configuredStages(request, config) {
	const due = planStages({
		config,
		trust: request.event.trust,
		trustReason: request.event.trustReason,
		selected: "all",
		changed: false,
		hasBaseUrl: request.baseUrl !== null,
		providers: config.providers,
		pactFilesFound: 0,
		brokerAddress: request.broker.baseUrl ?? config.contract.broker,
		atDesk: request.event.name === "desk"
	}).filter(({ run, stage }) => run && !STARTS_NOTHING.has(stage));
	return [...new Set(due.map(({ stage }) => stage))];
}
function whatStartsThem({ event }) {
	if (event.name === "desk") return "`--stages all` starts them.";
	const always = "`stages: all` at the step starts them in every run";
	return event.pullRequest === null ? `${always}.` : `\`/api-test run\` starts them for this pull request, ${always}.`;
}

// src/run/summary.ts
/** Joins what the stages found, measures, and asks for the verdict. */
async function summarise(ended) {
	const { request, config, detection, runs } = ended;
	const joined = (await Promise.all(runs.map(joinConsumers))).flat();
	const { stages, notices: acceptances } = await ended.acceptances.apply(joined);
	const called = {
		...await exercised(runs, stages),
		stages
	};
	const metrics = measureMetrics(called);
	const goals = leaveOpen(checkGoals(config.goals, metrics, await baselineOf(ended)), stages);
	const same = runs.filter((run) => run.isSame).flatMap((run) => run.scope.pairs);
	const changed = detection.problems.length > 0 || same.length < detection.pairs.length;
	const verdict = decide({
		setup: [],
		stages,
		goals,
		failOn: config.failOn,
		changed
	});
	const hadNothingToDo = verdict.word === "no-change";
	return {
		...emptyResult(request, [], ended.durationMs),
		baseSha: detection.baseSha,
		verdict,
		failOn: config.failOn,
		stages,
		metrics,
		goals: hadNothingToDo ? [] : goals,
		coverage: measureOperations(called),
		specs: {
			found: detection.searched ? detection.headSpecs.length : null,
			changed: detection.pairs.length
		},
		toConfigure: blocksToAdd(ended),
		notices: [
			...commandNotice(request),
			...detection.notices,
			...configurationNotice(request, detection),
			...new Set(runs.flatMap((run) => run.notices)),
			...acceptances,
			...hadNothingToDo ? tellNotStarted(request, config) : []
		]
	};
}
/** Read only where a goal asks for it. */
async function baselineOf({ config, detection, history }) {
	return config.goals.some((goal) => !("value" in goal)) ? history?.baseline(detection.baseSha) : void 0;
}
/** A run that did not get to its stages. */
function emptyResult(request, setup, durationMs) {
	return {
		...resultWithoutStages(request.event, request.checkName),
		...namedConfiguration(request),
		...request.stages !== null && { asked: request.stages },
		verdict: decide({
			setup,
			stages: [],
			goals: [],
			failOn: request.failOn ?? "breaking",
			changed: false
		}),
		setup,
		durationMs: Math.round(durationMs)
	};
}
function namedConfiguration({ configPath }) {
	return configPath === null || configPath === ".github/api-testing.yml" ? {} : { configPath };
}
function blocksToAdd({ plan, config }) {
	const blocks = mergeBlocks(plan.flatMap((row) => row.todo));
	return blocks.length > 0 && config.file === null ? ["version: 1", ...blocks] : blocks;
}
/** Who changes the rules in the pull request that is judged by them is allowed to, but not unseen. */
function configurationNotice(request, detection) {
	const path = request.configPath ?? ".github/api-testing.yml";
	if (!detection.changedFiles.includes(path)) return [];
	return [`${path} is changed here, and this run goes by ${request.event.trust === "data-only" ? "the one of the base" : "the changed one"}.`];
}
function commandNotice({ event }) {
	return event.command ? [`Run by a command of ${event.command.by}: \`${event.command.text}\`.`] : [];
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
async function exercised(runs, stages) {
	const contractOperations = [];
	const loadOperations = [];
	for (const run of runs) {
		contractOperations.push(...run.uses.flatMap((use) => use.operation === null ? [] : [named(run, use.operation)]));
		loadOperations.push(...loaded(run).map((operation) => named(run, operation)));
	}
	return {
		operations: contractOperations.length + loadOperations.length > 0 || gatherIntegration(stages) !== null ? await allOperations(runs) : [],
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

// src/run/base-config.ts
/** The configuration at the base, whatever the run goes by; null where there is none. */
async function readBaseConfig(git, request, doors) {
	const { baseRef } = request.event;
	const path = request.configPath ?? ".github/api-testing.yml";
	const text = baseRef === null ? null : await git.readText(baseRef, path);
	return text === null ? null : doors.parseConfig(text, path);
}

// src/run/acceptances.ts
function openAcceptances(asked) {
	const read = once(() => readClaims(asked));
	const isOnPullRequest = asked.request.event.pullRequest !== null;
	return { apply: async (stages) => {
		if (!stages.some((stage) => stage.findings.some((finding) => isAcceptable(stage, finding)))) return {
			stages,
			notices: []
		};
		const { acceptances, notices } = await read();
		const judged = acceptChanges(stages, acceptances, asked.doors.today());
		return {
			stages: isOnPullRequest ? nameCommands(judged.stages) : judged.stages,
			notices: [...notices, ...judged.notices]
		};
	} };
}
async function readClaims(asked) {
	const configured = await acceptedInConfig(asked);
	const claimed = await acceptedInComments(asked);
	return {
		acceptances: [...claimed.acceptances, ...configured.acceptances],
		notices: [...configured.notices, ...claimed.notices]
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
	const { pullRequest, queued } = request.event;
	if (pullRequest === null && queued === void 0) return {
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

// src/run/stranger-rules.ts
/**
* The configuration of a pull request whose author may not write here: how its code is built and called it says itself, and what counts
* as a specification and as a finding the base says. Specifications that it names itself are looked at as well.
*/
async function withBaseRules(own, git, { request, doors }) {
	if (request.event.trust !== "no-secrets" || request.event.name !== "pull_request") return own;
	const base = await readRules(git, {
		request,
		doors
	});
	const rules = {
		specs: own.specs === null || base.specs === null ? null : [.../* @__PURE__ */ new Set([...base.specs, ...own.specs])],
		rules: base.rules,
		failOn: base.failOn
	};
	if (!isDeepStrictEqual(rules, {
		specs: own.specs,
		rules: own.rules,
		failOn: own.failOn
	})) doors.log.line(TOLD);
	return {
		...own,
		...rules
	};
}
const TOLD = "`specs`, `changes.rules` and `fail-on` are those of the base: the ones of this pull request count once somebody has merged them.";
/** A base whose configuration cannot be read has none: the defaults are stricter than what anybody writes. */
async function readRules(git, { request, doors }) {
	try {
		return await readBaseConfig(git, request, doors) ?? await doors.defaultConfig();
	} catch (thrown) {
		const what = "The rules of the base branch could not be read, so the defaults hold";
		const { what: why, where, todo } = toProblem(thrown, "config.base-unreadable", what);
		doors.log.warning({
			code: "config.base-unreadable",
			what,
			where,
			why,
			todo
		});
		return doors.defaultConfig();
	}
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
	const written = text === null ? await doors.defaultConfig() : await doors.parseConfig(text, path);
	const config = await withBaseRules(written, git, {
		request,
		doors
	});
	concealCredentials(config, doors);
	const hosts = await readTrustedHosts({
		git,
		event,
		path,
		listed: config.load
	}, doors);
	const failOn = request.failOn ?? config.failOn;
	return {
		...config,
		load: {
			...config.load,
			...hosts
		},
		compare: compareOf(config, request),
		failOn
	};
}
/** What is asked for by its name needs no block of the configuration: everything in it has a default. */
function compareOf({ compare }, { stages, compare: asked, event }) {
	const isNamed = stages !== null && stages !== "all" && stages.includes("compare");
	if (compare === null && !isNamed) return null;
	const base = compare ?? {
		mode: "standard",
		onInconclusive: "report",
		operations: null
	};
	const own = event.name === "schedule" && base.mode !== "off" ? "self" : base.mode;
	return {
		...base,
		mode: asked?.mode ?? own,
		operations: asked?.operations ?? base.operations
	};
}
/** Credentials of generated requests come from the environment by name: the runner may not know that they are secret. */
function concealCredentials({ load }, doors) {
	const { bearer = null, basic = null, apiKeys = {}, commandVariables = [] } = load.auth ?? {};
	const names = [...[
		bearer,
		basic?.password,
		...Object.values(apiKeys),
		...commandVariables
	], ...Object.values(load.headers)];
	for (const name of names.filter((one) => typeof one === "string")) {
		const value = doors.environment[name];
		if (value) doors.conceal(value);
	}
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
* The files of the commit that a webhook or a command is about, as a workspace of their own: the checkout is the default branch's. A
* webhook's commit that is on none of the repository's branches is
* refused: anybody can put one there with a pull request, and this run holds secrets.
*/
async function openNamedCommit(git, asked) {
	const { request, detection, doors } = asked;
	const { dispatch, command, trust, headSha, branch, baseBranch } = request.event;
	if (!(dispatch !== void 0 || command !== void 0 && trust !== "data-only")) return null;
	if (dispatch && detection.baseSha !== headSha) throw foreignCommit(headSha, branch ?? baseBranch ?? "");
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

// src/run/history.ts
/** Null where none is configured. To be opened before anything of the pull request is started. */
async function openHistory(run) {
	if (run.config.history === null) return null;
	const store = once(() => openStore(run));
	const read = once(() => readWhole(run, store));
	if (run.config.history.file !== null && isHeldAgainst(run.request)) await read();
	return {
		baseline: async (baseSha) => {
			const known = await read();
			if (known.problem !== null) return { known: false };
			return {
				known: true,
				of: latestOf(await entriesUpTo(baseSha, known.entries, run.git), run.request)
			};
		},
		noiseFloor: async () => newestNoise(run, (await read()).entries),
		follow: async (result) => {
			try {
				const entry = await run.doors.makeHistoryEntry(result);
				const known = entry === null ? await read.peek() : await read();
				if (known === null) return result;
				if (known.problem !== null) return withNotices(result, [describeProblem(known.problem)]);
				return entry === null ? result : await follow(run, {
					result,
					entry,
					known,
					store
				});
			} catch (thrown) {
				const problem = toProblem(thrown, "history.broken", "The history could not be followed");
				return withNotices(result, [describeProblem(problem)]);
			}
		}
	};
}
async function readWhole({ doors }, store) {
	try {
		const text = await (await store()).read();
		return {
			...await doors.readHistoryText(text ?? ""),
			problem: null
		};
	} catch (thrown) {
		return {
			history: null,
			entries: [],
			problem: toProblem(thrown, "history.not-read", "The history could not be read")
		};
	}
}
/** A branch must not bring the history it is held against: anywhere but on main, the file is the base's. */
async function openStore({ config, request, git, doors }) {
	const { branch = null, file = null } = config.history ?? {};
	const { event } = request;
	if (branch !== null) {
		if (branch === event.branch || branch === event.baseBranch) throw ownBranch(branch);
		return doors.openHistoryBranch(branch, event);
	}
	const path = file ?? "";
	const opened = await doors.openHistoryFile(request.workspace, path);
	if (!isHeldAgainst(request)) return opened;
	const read = async () => {
		const base = event.baseRef === null ? null : await git.readText(event.baseRef, path);
		if (base !== null) return base;
		return await git.readText(event.headSha, path) === null ? opened.read() : null;
	};
	return {
		...opened,
		read
	};
}
function ownBranch(branch) {
	return new ProblemError({
		code: "history.branch",
		what: `\`history.branch\` is ${branch}, which holds the code`,
		why: "every run on main would add a commit to it",
		todo: "Name a branch that is used for nothing else, such as `api-testing-metrics`."
	});
}
/** Newest commits that are asked whether the change is built on them; each is a call of git. */
const ASKED_COMMITS = 50;
/**
* Main up to the commit that the change is built on: what main has gained since is no loss of a branch that has not seen it. All of it
* where no commit is known to be before, as in a shallow clone.
*/
async function entriesUpTo(baseSha, entries, git) {
	if (baseSha === null) return entries;
	const exact = entries.findLastIndex(({ sha }) => sha === baseSha);
	if (exact !== -1) return entries.slice(0, exact + 1);
	for (let at = entries.length - 1; at >= Math.max(0, entries.length - ASKED_COMMITS); at -= 1) {
		const sha = await git.resolve(entries[at]?.sha ?? "") ?? null;
		if (sha !== null && await git.mergeBase(sha, baseSha) === sha) return entries.slice(0, at + 1);
	}
	return entries;
}
/** A run again is not held against itself. */
function latestOf(entries, { event }) {
	return (metric) => {
		return entries.flatMap(({ sha, metrics }) => {
			const value = figureOf(metric, metrics);
			return value === null || sha === event.headSha ? [] : [{
				sha,
				value
			}];
		}).at(-1) ?? null;
	};
}
async function newestNoise({ doors }, entries) {
	const runner = await doors.describeProcessor();
	return entries.findLast(({ noiseFloor }) => noiseFloor?.runner === runner)?.noiseFloor ?? null;
}
/** Whether the history is the yardstick of somebody else's change, and not of who keeps it. */
function isHeldAgainst(request) {
	return request.event.name !== "desk" && !isOfMain(request);
}
/** Runs of main that hold a writing token: what they measured is main's. */
function isOfMain({ event, isMain = false }) {
	if (event.name === "desk") return isMain;
	if (event.trust !== "full" || event.pullRequest !== null) return false;
	return (event.name === "push" || event.name === "schedule") && event.branch !== null && event.branch === event.baseBranch;
}
async function follow(run, { result, entry, known, store }) {
	const { doors, request } = run;
	const ofMain = isOfMain(request);
	const failure = ofMain ? await record$1(run, entry, store) : null;
	const recorded = ofMain && failure === null;
	const history = {
		...await doors.tellHistory(known, entry, ofMain),
		place: (await store()).place,
		recorded
	};
	return withNotices({
		...result,
		history
	}, [...failure === null ? [] : [failure], ...tellLines(history)]);
}
/** What went wrong, in one sentence; null when it is written. */
async function record$1({ doors }, entry, store) {
	try {
		const change = await doors.openHistoryChange(entry);
		await (await store()).update(change);
		return null;
	} catch (thrown) {
		return describeProblem(toProblem(thrown, "history.not-written", "The history could not be written"));
	}
}
function tellLines({ place, unreadable, newer }) {
	const told = [];
	const [first] = unreadable;
	const keptAs = (count) => count === 1 ? "kept as it is" : "kept as they are";
	if (first !== void 0) {
		const { length } = unreadable;
		told.push(`The history (${place}) has ${formatNumberOf(length, "line")} that cannot be read, ${keptAs(length)}; the first is line ${first.line}: ${first.why}.`);
	}
	if (newer > 0) told.push(`The history (${place}) has ${formatNumberOf(newer, "line")} of a newer version of this action, ${keptAs(newer)}.`);
	return told;
}
function withNotices(result, notices) {
	return notices.length === 0 ? result : {
		...result,
		notices: [...result.notices, ...notices]
	};
}

// src/run/records.ts
/**
* What this run tells the broker once its contracts have passed: after a push to the default branch, or where a person who started the
* workflow asked for contracts; or whatever the input `record` says, whenever it is given.
*/
function recordsOf({ event, stages, record }, { contract }) {
	if (event.trust !== "full" || event.dispatch) return [];
	if (record !== void 0) return record;
	const isOnMain = event.branch !== null && event.branch === event.baseBranch;
	const isAsked = stages === "all" || (stages?.includes("contract") ?? false);
	return (event.name === "push" ? isOnMain : event.name === "workflow_dispatch" && isAsked) ? contract.record : [];
}
/** Whether contracts are checked although neither a specification nor a pact changed, and nobody asked for the stage. */
function isContractDue(request, config) {
	if (recordsOf(request, config).length > 0) return true;
	const { event, stages } = request;
	return config.contract.when === "always" && stages === null && !event.dispatch && event.trust !== "data-only";
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
	const wanted = isAskedFor$1(request) || isContractDue(request, config);
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
function isAskedFor$1({ stages }) {
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
		merge: true,
		trigger: null
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
/** The format's name as people write it. */
function nameFormat(file) {
	return NAMES[formatOf(file) ?? "openapi"];
}
/** Describes messages, which contracts are held against too. */
function isAsyncApi(file) {
	return formatOf(file) === "asyncapi";
}
/**
* Why a stage has nothing to work with although the provider has specifications; null where it has. Pacts are verified
* against a running provider whatever its specification is written in.
*/
async function whyNoOpenApi(run, stage) {
	const { headSpecs } = run.scope;
	if (stage === "changes" || stage === "integration" || stage === "audit") return null;
	if (stage === "chaos" && !makesRequests(stage, run.config)) return null;
	if (headSpecs.length === 0 || headSpecs.some(isOpenApi)) return null;
	if (stage === "contract" && headSpecs.some(isAsyncApi)) return null;
	if (stage === "contract" && (await run.target()).kind !== "none") return null;
	return needsOpenApi(stage, formatsOf(headSpecs));
}
/** Formats of specifications of which none is OpenAPI, by their provider; none of a provider for which none was found. */
function otherFormats(scopes, searched) {
	const isWithout = ({ provider, headSpecs }) => headSpecs.length === 0 ? searched && provider !== null : !headSpecs.some(isOpenApi);
	const without = scopes.filter(isWithout);
	return new Map(without.map(({ name, headSpecs }) => [name, formatsOf(headSpecs)]));
}
function formatsOf(specs) {
	return [...new Set(specs.map(nameFormat))].sort();
}

// src/run/prepare.ts
/** Installing dependencies takes minutes at most. */
const PREPARE_DEADLINE_MS = 6e5;
/** Lines of what the command said last that explain why it failed. */
const QUOTED_LINES = 30;
/** Runs `provider.base` in a fresh checkout. Throws `ProblemError` with the end of its output where it fails. */
async function prepareCheckout(provider, { workspace, commit, doors }) {
	if (provider.base === null) return;
	const tail = [];
	const result = await runCommand({
		file: "sh",
		args: ["-c", provider.base],
		cwd: join(workspace, provider.directory),
		env: childEnvironment(doors.environment, provider.env),
		timeoutMs: PREPARE_DEADLINE_MS,
		onLine: (line) => {
			tail.push(line);
			if (tail.length > QUOTED_LINES) tail.shift();
			doors.log.line(relayLine(line));
		},
		signal: doors.signal
	});
	if (result.exitCode === 0) return;
	const how = result.timedOut ? `it took longer than ${PREPARE_DEADLINE_MS / 6e4} minutes` : result.spawnError ?? `exit code ${result.exitCode}`;
	throw new ProblemError({
		code: "target.not-prepared",
		what: `\`${provider.base}\` failed for the commit ${commit.slice(0, 7)}`,
		why: tail.length === 0 ? how : `${how}; ${quoteLog(tail)}`,
		todo: "The log of this step holds what it printed."
	});
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
	const interposer = (run.config.chaos?.experiments.length ?? 0) > 0 ? await doors.openInterposer() : null;
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
				...interposer && { interpose: interposer.interpose },
				log: (line) => doors.log.line(line),
				signal: doors.signal
			}),
			startedMs,
			interposer
		};
	} catch (thrown) {
		await interposer?.[Symbol.asyncDispose]();
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
	if (!(request.event.dispatch || request.event.command)) return;
	await prepareCheckout(provider, {
		workspace: request.workspace,
		commit: request.event.headSha,
		doors
	});
}
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
	const scopes = [...config.providers, null].map((provider) => scopeOf$1(provider, asked)).filter((scope) => isConcerned(scope, asked, pacts));
	if (dispatch) return requestedScope(scopes, dispatch.provider);
	return [...scopes, ...pacts.consumers.map((own) => consumerScope(own, config))];
}
function scopeOf$1(provider, { detection, config, request }) {
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
	if (request.stages !== null || (request.also?.length ?? 0) > 0) return scope.provider !== null || scope.headSpecs.length > 0;
	if (scope.provider === null) {
		const isDue = config.contract.when === "always" && scope.headSpecs.length > 0 && isContractDue(request, config);
		return config.providers.length === 0 && (isDue || pacts.changedProviders.size > 0);
	}
	return pacts.changedProviders.has(scope.provider.name) || isContractDue(request, config);
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
		specs: once(() => readSpecs$1(scope.headSpecs.filter(isOpenApi), asked)),
		target: once(() => openTarget(run))
	});
}
async function readSpecs$1(files, asked) {
	const read = asked.detection.reader("head");
	return Promise.all(files.map((file) => asked.doors.readSpec(file, "head", read)));
}
function whoLabels({ name, pullRequest }) {
	if (name === "desk") return { unlabelled: "desk" };
	return pullRequest === null ? { unlabelled: "no-pull-request" } : {};
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
		also: request.also ?? [],
		changed: detection.pairs.length > 0 || detection.problems.length > 0,
		hasBaseUrl: request.baseUrl !== null,
		profiles: {
			labels: request.event.labels ?? [],
			scheduled: request.event.name === "schedule",
			named: request.profiles ?? [],
			...whoLabels(request.event)
		},
		providers: providers.map(({ provider }) => provider),
		otherFormats: otherFormats(providers, detection.searched),
		contractOnly: providers.filter((scope) => scope.contractOnly).map(({ name }) => name),
		consumers: scopes.filter(({ consumer }) => consumer !== null).flatMap(({ name }) => name ?? []),
		pactFilesFound: pactFiles.filter((file) => isProvided(file, config)).length,
		brokerAddress: request.broker.baseUrl ?? config.contract.broker,
		atDesk: request.event.name === "desk"
	};
}

// src/run/audit.ts
/** What nobody tests in the repository, told once: the plan has it behind the last provider. */
async function runAuditStage(run) {
	const { doors, git, config, detection } = run;
	const { specs, problems } = await readSpecs(run);
	return doors.runAudit({
		git,
		commit: detection.headSha,
		config,
		specs,
		unreadSpecs: problems,
		contracted: run.results.get("contract")?.detail ? contractedOf(run) : null,
		signal: doors.signal
	});
}
/** Of every provider; one that cannot be read is told, and hides no gap of the others. */
async function readSpecs(run) {
	const read = run.detection.reader("head");
	const specs = [];
	const problems = run.detection.problems.filter(({ code }) => code === "specs.none-found");
	for (const file of run.detection.headSpecs) {
		if (!isOpenApi(file)) {
			problems.push(otherFormat(file));
			continue;
		}
		try {
			specs.push(await run.doors.readSpec(file, "head", read));
		} catch (thrown) {
			problems.push(toProblem(thrown, "spec.unreadable", `${file.path} could not be read`));
		}
	}
	return {
		specs,
		problems
	};
}
/** No gap is known of its operations, which is not the same as none. */
function otherFormat(file) {
	return {
		code: "audit.other-format",
		what: file.path,
		where: null,
		why: `it is ${nameFormat(file)}, and operations that nobody tests are known of OpenAPI only`,
		todo: null
	};
}
/** Operations that a pact uses, the broker's included. */
function contractedOf({ uses }) {
	return new Set(uses.flatMap(({ operation }) => operation ?? []));
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
		return repairOf(pair.head.path, error.problem, alone);
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
			surroundings: {
				side: "head",
				file: path,
				line: 1,
				column: 1,
				pointer: ""
			},
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
	const what = `${plural(count, "change is", "changes are")} left out by the rule ${rule} of changes.rules`;
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
	const told = [
		[count("breaking"), "breaking change"],
		[count("warning"), "warning"],
		[count("info"), "compatible change"],
		[
			notAnalysed.length,
			"part not analysed",
			"parts not analysed"
		]
	].filter(([amount]) => amount > 0).map(([amount, one, many]) => plural(amount, one, many));
	return told.length === 0 ? "the specification says the same as before" : told.join(", ");
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
/**
* Operations of the head that smoke and load call: what the pull request touched. All of them where that is not known, and where
* the stage was asked for whatever changed: a comment that is edited in a specification must not make such a run look at less.
*/
async function operationsInScope(run, stage) {
	const all = (await run.specs()).flatMap((spec) => spec.operations.map((operation) => operation.id));
	const compared = run.scope.pairs.length > 0 && run.scope.pairs.every((pair) => run.diffs.has(pair));
	if (run.config.load.scope === "all" || run.request.stages === "all" || !compared) return unique(all);
	const touched = new Set([...run.diffs.values()].flatMap((diff) => diff.touched));
	const reached = unique(all.filter((id) => touched.has(id)));
	return reached.length === 0 && isAskedFor(stage, run.request) ? unique(all) : reached;
}
function isAskedFor(stage, { stages, also = [] }) {
	return also.includes(stage) || stages?.includes(stage) === true;
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

// src/run/chaos.ts
/** Experiments on the provider and the services that this run started. */
async function runChaosStage(run) {
	const { config, detection, doors, request } = run;
	const { chaos } = config;
	if (chaos !== null && chaos.experiments.length + chaos.toolkit.length === 0) return doors.readChaosResults({
		provider: run.name ?? "",
		config: chaos,
		workspace: request.workspace
	});
	const target = await run.target();
	if (target.kind === "failed") return brokenStage("chaos", run.name, [target.problem]);
	if (config.chaos === null || target.kind !== "started") return skippedStage("chaos", run.name, {
		cause: "not-configured",
		reason: "faults go only into what the run starts itself"
	});
	const { environment, interposer } = target;
	const specs = await run.specs();
	const toolkit = config.chaos.toolkit.length === 0 ? [] : await detection.readFiles(config.chaos.toolkit);
	return doors.runChaos({
		provider: run.name ?? "",
		config: config.chaos,
		traffic: config.load,
		specs,
		operations: specs.flatMap((spec) => spec.operations.map(({ id }) => id)),
		baseUrl: environment.baseUrl,
		part: environment.part,
		services: interposer?.targets() ?? [],
		variables: environment.variables,
		toolkitFiles: toolkit.map(({ path }) => path).toSorted(),
		providerExited: () => environment.exited(),
		providerTail: () => environment.tail(50),
		obtainK6: doors.obtainK6,
		workspace: request.workspace,
		workDirectory: doors.workDirectory,
		parentEnvironment: doors.environment,
		log: (line) => doors.log.line(line),
		signal: doors.signal
	});
}

// src/compare/scope.ts
/** Operations that one comparison takes by itself: each further one takes requests away from the others. */
const MAX_OPERATIONS = 10;
/** What can be compared, and why the rest cannot. */
function planScope({ base, head, touched, named }) {
	const [onBase, onHead] = [base, head].map(byShape);
	const wanted = (shape) => named === null || [onHead.get(shape), onBase.get(shape)].some((one) => one !== void 0 && named.some((name) => isNamed(one, name)));
	const missingIn = (side, other, reason) => [...other].flatMap(([shape, operation]) => side.has(shape) || !wanted(shape) ? [] : [{
		operation,
		reason
	}]);
	const common = [...onHead].flatMap(([shape, operation]) => onBase.has(shape) && wanted(shape) ? [operation] : []);
	const ordered = [...common.filter((one) => touched.has(one)), ...common.filter((one) => !touched.has(one))];
	const limit = named === null ? MAX_OPERATIONS : ordered.length;
	const leftOut = [
		...missingIn(onBase, onHead, "the base does not have it"),
		...missingIn(onHead, onBase, "the head does not have it"),
		...ordered.slice(limit).map(because(`more than ${MAX_OPERATIONS} operations; name it in \`compare.operations\``))
	];
	return {
		operations: ordered.slice(0, limit),
		leftOut
	};
}
function byShape(operations) {
	return new Map(operations.map((operation) => [templateShape(operation), operation]));
}
function because(reason) {
	return (operation) => ({
		operation,
		reason
	});
}
/** `GET /orders/{id}`, `/orders/{id}` for all methods, or a beginning of either with a `*` behind it. */
function isNamed(operation, name) {
	const path = pathOf(operation);
	if (!name.endsWith("*")) return operation === name || path === name;
	const start = name.slice(0, -1);
	return operation.startsWith(start) || path.startsWith(start);
}
/** Everything that could have been meant, written as `name` is: with or without its method, as a whole or as a beginning. */
function spellings(operations, name) {
	const written = name.startsWith("/") ? operations.map(pathOf) : operations;
	const whole = name.endsWith("*") ? written.map((one) => `${one.slice(0, name.length - 1)}*`) : written;
	return [...new Set(whole)];
}
function pathOf(operation) {
	return operation.slice(operation.indexOf(" ") + 1);
}

// src/run/unknown-operations.ts
/**
* Throws where `load.operations` or `load.weights` name what no specification has: a limit on it would hold for ever,
* because nothing is ever measured against it.
*/
async function refuseUnknownLoad(run) {
	const { operations, weights } = run.config.load;
	const named = [...Object.keys(operations).map((name) => ({
		key: "`load.operations`",
		name
	})), ...Object.keys(weights).map((name) => ({
		key: "`load.weights`",
		name
	}))];
	if (named.length === 0) return;
	const known = await knownAt("head", run);
	const unknown = known === null ? void 0 : named.find(({ name }) => !known.includes(name));
	if (unknown !== void 0) refuse("load", unknown, known ?? []);
}
/**
* Throws where `compare.operations` names what neither side has: a comparison that leaves out what the team asked for would
* look like one that found nothing.
*/
async function refuseUnknownCompared(run) {
	const named = run.config.compare?.operations ?? null;
	if (named === null) return;
	const [base, head] = [await knownAt("base", run), await knownAt("head", run)];
	if (base === null || head === null) return;
	const known = [.../* @__PURE__ */ new Set([...head, ...base])];
	const unknown = named.find((name) => !known.some((operation) => isNamed(operation, name)));
	if (unknown === void 0) return;
	refuse("compare", {
		key: run.request.compare?.operations?.includes(unknown) ?? false ? "`--operation`" : "`compare.operations`",
		name: unknown
	}, spellings(known, unknown));
}
function refuse(stage, { key, name }, known) {
	throw new ProblemError({
		code: `${stage}.operation-unknown`,
		what: `${key} names ${name}, which no specification has`,
		why: "nothing is ever measured for it",
		todo: didYouMean(name, known) ?? "Write method and path as the specification has them."
	});
}
/** Operations of every provider; null where a specification cannot be read, which the stages that need it tell. */
async function knownAt(side, run) {
	const read = run.detection.reader(side);
	try {
		return (await Promise.all(filesAt(side, run).map((file) => run.doors.readSpec(file, side, read)))).flatMap((spec) => spec.operations.map(({ id }) => id));
	} catch (thrown) {
		if (thrown instanceof ProblemError) return null;
		throw thrown;
	}
}
/** At the base those that are others there: what did not change is known from the head. */
function filesAt(side, { detection }) {
	return (side === "head" ? detection.headSpecs : detection.pairs.flatMap(({ base }) => base ?? [])).filter(isOpenApi);
}

// src/run/compare.ts
/** Base and head, each started beside the other with services of its own. */
async function runCompareStage(run) {
	const { config, detection, doors, scope } = run;
	const { compare } = config;
	if (compare === null || scope.provider === null) return skippedStage("compare", run.name, {
		cause: "not-configured",
		reason: "compare is not set"
	});
	const isSelf = compare.mode === "self";
	if (detection.baseSha === null && !isSelf) return skippedStage("compare", run.name, {
		cause: "not-available",
		reason: "there is no base to compare with"
	});
	await refuseUnknownCompared(run);
	const operations = await scopeOf(run, compare);
	if (compare.operations !== null && operations.operations.length + operations.leftOut.length === 0) return skippedStage("compare", run.name, {
		cause: "not-selected",
		reason: "what is named to be compared belongs to other providers"
	});
	await using opened = new AsyncDisposableStack();
	const folder = openFolder(run, scope.provider, opened);
	const result = await doors.runCompare({
		...operations,
		...effortOf(run, compare),
		provider: run.name ?? "",
		config: compare,
		traffic: config.load,
		prepareBase: async () => void await folder(),
		startSide: (side, port) => startSide(run, {
			provider: portOf(scope.provider, port),
			side,
			folder,
			isSelf
		}),
		seed: doors.drawSeed(),
		store: storeOf(run, compare),
		noiseFloor: await run.history?.noiseFloor() ?? null,
		obtainK6: doors.obtainK6,
		workspace: run.request.workspace,
		workDirectory: doors.workDirectory,
		parentEnvironment: doors.environment,
		log: (line) => doors.log.line(line),
		signal: doors.signal
	});
	run.notices.push(...alone(result));
	return withoutPreparation(result, scope.provider);
}
/** A fresh checkout has no packages: whoever did not say what installs them reads here that it can be said. */
function withoutPreparation(result, { base, start }) {
	if (!(result.detail?.kind === "compare" && result.skip !== null && result.detail.logTail.length > 0) || base !== null || start === null) return result;
	return {
		...result,
		reason: `${result.reason}; set \`provider.base\` to what prepares a fresh checkout, as npm ci`
	};
}
/** Whoever starts it again to be surer has to know that it began from nothing. */
function alone({ detail }) {
	const why = detail?.kind === "compare" ? detail.measurement?.notAdded : void 0;
	if (why === void 0) return [];
	return [`The comparison adds to no earlier attempt: ${why}. docs/compare.md says how it is kept on hosted runners.`];
}
function effortOf(run, { mode }) {
	const effort = run.request.compare?.effort ?? (mode === "strict" ? STRICT : STANDARD);
	return {
		effort,
		probeMs: Math.min(PROBE_MS, Math.max(LEAST_RUN_MS, effort.warmUpMs))
	};
}
/** What both sides have, as the head describes it; in mode `self` what the base has. */
async function scopeOf(run, compare) {
	const [base, head] = [await baseSpecs(run), await run.specs()];
	const specs = compare.mode === "self" ? base : head;
	const touched = new Set([...run.diffs.values()].flatMap((diff) => diff.touched));
	const ids = (side) => side.flatMap(({ operations }) => operations.map(({ id }) => id));
	return {
		specs,
		...planScope({
			base: ids(base),
			head: ids(specs),
			touched,
			named: compare.operations
		})
	};
}
/** Specifications that did not change are the same at the base. */
async function baseSpecs({ scope, detection, doors, specs }) {
	const changed = new Set(scope.pairs.flatMap(({ head }) => head?.path ?? []));
	const same = (await specs()).filter(({ file }) => !changed.has(file));
	const files = scope.pairs.flatMap(({ base }) => base !== null && isOpenApi(base) ? [base] : []);
	const read = detection.reader("base");
	return [...same, ...await Promise.all(files.map((file) => doors.readSpec(file, "base", read)))];
}
/** The base's files beside the checkout, made ready when first asked for; the checkout itself where there is no base. */
function openFolder(run, provider, opened) {
	const { detection, doors, git, request, directory } = run;
	return once(async () => {
		const { baseSha } = detection;
		if (baseSha === null) return request.workspace;
		const place = {
			folder: join(doors.workDirectory, `base-${baseSha}`),
			commit: baseSha,
			environment: doors.environment
		};
		const worktree = opened.use(await doors.openWorktree(git, place));
		const workspace = join(worktree.root, directory);
		await prepareCheckout(provider, {
			workspace,
			commit: baseSha,
			doors
		});
		return workspace;
	});
}
/** A provider that is a process of this machine gets a port of its own on each side; one in a container has its own already. */
function portOf(provider, port) {
	if (provider === null) throw new Error("there is no provider to start");
	return provider.image === null && provider.service === null ? {
		...provider,
		port
	} : provider;
}
async function startSide(run, { provider, side, folder, isSelf }) {
	const { request, doors, config } = run;
	return await doors.startEnvironment({
		provider,
		services: config.services,
		compose: config.compose,
		trust: request.event.trust,
		workspace: side === "base" || isSelf ? await folder() : request.workspace,
		stateDirectory: doors.workDirectory,
		session: doors.session,
		parentEnvironment: doors.environment,
		log: (line) => doors.log.line(`${side}: ${line}`),
		signal: doors.signal
	});
}
/** Kept where pinned programs are: on a self-hosted runner and at a desk the next attempt finds it, elsewhere it may be cached. */
function storeOf({ detection, doors, name, request }, { mode }) {
	if (detection.baseSha === null || mode === "self") return null;
	const { event, untracked } = request;
	const key = [
		detection.baseSha,
		detection.headSha,
		name ?? "",
		mode,
		...untracked === void 0 ? [] : [untracked]
	];
	const { runId, command } = event;
	const again = runId !== null && runId.attempt > 1 || command !== void 0;
	return {
		directory: join(doors.toolCache, "compare"),
		key,
		again
	};
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
		messageSpecs: await readMessageSpecs(run),
		pactFiles,
		requested: run.request.event.dispatch ?? null,
		changes: [...run.diffs.values()].flatMap((diff) => diff.changes),
		target: toContractTarget(await run.target(), run),
		checkedOut: await readOtherCheckout(run),
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
async function readMessageSpecs(run) {
	const read = run.detection.reader("head");
	const files = run.scope.headSpecs.filter(isAsyncApi);
	return Promise.all(files.map((file) => run.doors.readMessageSpec(file, "head", read)));
}
/**
* `actions/checkout` checks the merge commit of a pull request out unless it is told otherwise. As long as the base has nothing that the
* head lacks its files are the head's; else its id is returned, and null where they are the same. A webhook's commit has files of its own.
*/
async function readOtherCheckout({ git, request }) {
	const { dispatch, headSha, name } = request.event;
	if (dispatch || name === "desk" || request.baseUrl !== null) return null;
	const checkedOut = await git.resolve("HEAD");
	if (checkedOut === null || checkedOut === headSha || await git.resolve(headSha) === null) return null;
	return (await git.changedFiles(headSha, checkedOut)).length === 0 ? null : checkedOut;
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
				startVerification: startVerificationOf(run),
				debug: run.doors.log.debug,
				log: (line) => run.doors.log.line(line),
				progress: (words) => run.doors.progress?.(words),
				signal: run.doors.signal
			}),
			provider: run.name
		},
		pacticipant: own.config.name
	});
}
function startVerificationOf(run) {
	const { dispatch: access, event } = run.request;
	if (access === void 0 || event.trust !== "full") return null;
	const { signal, log } = run.doors;
	return (start) => run.doors.startVerification({
		...start,
		access,
		signal,
		...log.debug && { log: log.debug }
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
		debug: run.doors.log.debug,
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
			transports: target.environment.transports ?? {},
			ended: () => endOf(target.environment)
		};
		case "address": return {
			baseUrl: target.baseUrl,
			statesUrl: target.statesUrl,
			stateScripts: stateScriptsOf(run, { PROVIDER_URL: target.baseUrl }),
			messagesUrl: messagesUrlOf(run, target.baseUrl),
			transports: run.scope.provider?.transports ?? {}
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
		specs: isCounted(run) ? await run.specs().catch(() => null) : [],
		workspace: run.request.workspace,
		parentEnvironment: run.doors.environment,
		log: (line) => run.doors.log.line(line),
		signal: run.doors.signal
	});
}
/** Only tests that the team has make requests. */
function isCounted({ config: { integration } }) {
	return integration !== null && integration.run !== null && integration.coverage !== false;
}
function runSmokeStage(run) {
	return runTraffic(run, "smoke");
}
function runLoadStage(run) {
	return runTraffic(run, "load");
}
function runStressStage(run, planned) {
	return runTraffic(run, "stress", planned.profiles);
}
async function runTraffic(run, stage, profiles = null) {
	if (stage !== "smoke") await refuseUnknownLoad(run);
	const target = await run.target();
	if (target.kind === "failed") return brokenStage(stage, run.name, [target.problem]);
	if (target.kind === "none") return skippedStage(stage, run.name, target);
	const operations = await operationsInScope(run, stage);
	if (operations.length === 0) return skippedStage(stage, run.name, {
		cause: "nothing-changed",
		reason: "no operation of the head is reached by the change"
	});
	const owned = target.kind === "started";
	const scripts = stage === "smoke" ? NO_SCRIPTS : await findScripts(run);
	const { runSmoke, runLoad, runStress } = run.doors;
	return {
		smoke: runSmoke,
		load: runLoad,
		stress: runStress
	}[stage]({
		provider: run.name ?? "",
		specs: await run.specs(),
		baseSpecs: stage === "smoke" ? [] : await readBaseLimits(run),
		operations,
		baseUrl: owned ? target.environment.baseUrl : target.baseUrl,
		owned,
		config: {
			...run.config.load,
			scripts: scripts.globs
		},
		scripts: scripts.files,
		workspace: run.request.workspace,
		...profiles && { profiles },
		spentMs: run.results.get("load")?.durationMs ?? 0,
		progress: (words) => run.doors.progress?.(words),
		obtainK6: run.doors.obtainK6,
		providerExited: () => owned ? target.environment.exited() : null,
		providerTail: () => owned ? target.environment.tail(50) : [],
		workDirectory: run.doors.workDirectory,
		parentEnvironment: run.doors.environment,
		log: (line) => run.doors.log.line(line),
		signal: run.doors.signal
	});
}
/** Limits that the specification set at the base: only where it set any, for nothing else is read of them. */
async function readBaseLimits(run) {
	const before = run.scope.pairs.flatMap(({ base }) => base?.text.includes("x-slo") ? [base] : []);
	const read = run.detection.reader("base");
	const specs = before.map((file) => run.doors.readSpec(file, "base", read).catch(() => null));
	return (await Promise.all(specs)).filter((spec) => spec !== null);
}
const NO_SCRIPTS = {
	globs: [],
	files: []
};
/** Scripts for every provider, and those about this one; what another provider claims sends what this one does not know. */
async function findScripts(run) {
	const own = run.scope.provider?.loadScripts ?? [];
	const globs = [...run.config.load.scripts, ...own];
	const others = run.config.providers.flatMap(({ name, loadScripts = [] }) => name === run.name ? [] : loadScripts);
	const [matched, mine, foreign] = [
		await pathsOf(run, globs),
		await pathsOf(run, own),
		await pathsOf(run, others)
	];
	const files = matched.filter((path) => mine.includes(path) || !foreign.includes(path));
	return {
		globs: matched.length > 0 && files.length === 0 ? [] : globs,
		files
	};
}
async function pathsOf({ detection }, globs) {
	return globs.length === 0 ? [] : (await detection.readFiles(globs)).map(({ path }) => path).sort();
}

// src/run/stages.ts
/** Every stage and the function that runs it. A new stage is a row here, a room of its own, and a section of the report. */
const STAGES = {
	changes: runChanges,
	contract: runContractStage,
	integration: runIntegrationStage,
	smoke: runSmokeStage,
	load: runLoadStage,
	compare: runCompareStage,
	stress: runStressStage,
	chaos: runChaosStage,
	audit: runAuditStage
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
	},
	compare: {
		integration: ["broken"],
		smoke: ["failed", "broken"]
	},
	stress: {
		integration: ["broken"],
		smoke: ["failed", "broken"],
		load: ["failed", "broken"],
		compare: ["failed"]
	},
	chaos: {
		integration: ["broken"],
		smoke: ["failed", "broken"],
		load: ["failed", "broken"]
	},
	audit: {}
};
/** Runs the provider's stages in order. Never throws: what a stage throws is its `broken` result. */
async function runStages(run, plan) {
	await using opened = new AsyncDisposableStack();
	opened.defer(async () => {
		const target = await run.target.peek();
		if (target?.kind !== "started") return;
		await target.environment[Symbol.asyncDispose]();
		await target.interposer?.[Symbol.asyncDispose]();
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
	const stopper = await findStopper(run, stage);
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
	const isAsked = run.request.stages !== null || (run.request.also?.includes(stage) ?? false);
	return run.isSame === true && !isAsked && stage !== "changes" && stage !== "contract";
}
async function findStopper(run, stage) {
	for (const [earlier, outcomes] of Object.entries(STOPPED_BY[stage])) {
		const result = run.results.get(earlier);
		if (!result || !outcomes.includes(result.outcome)) continue;
		const [judged = result] = (await run.acceptances.apply([result])).stages;
		if (outcomes.includes(judged.outcome)) return result;
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
/** Throws what makes the run impossible. */
async function planRun(request, doors) {
	const narrowed = narrow(request);
	await using git = await openCheckout(narrowed, doors);
	const { config, detection, plan } = await prepare(git, narrowed, doors);
	const globs = config.chaos?.toolkit ?? [];
	return {
		config,
		plan,
		toolkitFiles: (globs.length === 0 ? [] : await detection.readFiles(globs)).map(({ path }) => path).toSorted()
	};
}
async function judge(request, doors, startedMs) {
	await using git = await openCheckout(request, doors);
	const { config, detection, scopes, plan } = await prepare(git, request, doors);
	await using named = await openNamedCommit(git, {
		request,
		detection,
		doors
	});
	const asked = named === null ? request : {
		...request,
		workspace: named.workspace
	};
	const history = await openHistory({
		request,
		config,
		git,
		doors
	});
	const directory = relative(git.root, request.workspace);
	const acceptances = openAcceptances({
		request,
		config,
		git,
		doors
	});
	const runs = scopes.map((scope) => openProviderRun(scope, {
		request: asked,
		directory,
		config,
		detection,
		git,
		doors,
		history,
		acceptances
	}));
	for (const providerRun of runs) await runStages(providerRun, plan);
	const durationMs = doors.now() - startedMs;
	const result = await summarise({
		request,
		config,
		detection,
		runs,
		plan,
		git,
		doors,
		history,
		acceptances,
		durationMs
	});
	return history === null ? result : history.follow(result);
}
async function prepare(git, request, doors) {
	const config = await readConfig(git, request, doors);
	const detection = await doors.detectChangedSpecs({
		git,
		event: request.event,
		config,
		log: (line) => doors.log.line(line),
		everything: request.stages !== null || (request.also?.length ?? 0) > 0 || isContractDue(request, config)
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
	return {
		config,
		detection,
		scopes,
		plan: planStages(await planFacts({
			request,
			config,
			detection,
			scopes
		}))
	};
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

export { run as n, emptyResult as r, planRun as t };