import { t as recordLine } from "./tools-record-line.js";
import { a as within, r as connectRuntime, t as DOCKER_CALL_DEADLINE_MS } from "./tools-deadline.js";
import { i as readProcess, n as findByArgument, o as sendSignal, t as endTree } from "./tools-process-tree.js";
import { t as ProblemError } from "./model-problem.js";
import { a as findOwn, o as unless, r as restoreProxy } from "./chaos-own-container.js";
import { n as childEnvironment } from "./tools-child-environment.js";
import { t as inWords } from "./tools-duration-words.js";
import { t as runCommand } from "./tools-capture.js";
import { t as readTextIfThere } from "./tools-read-text.js";
import { t as parseText } from "./package-js-yaml.js";
import { t as isObject } from "./model-object.js";
import { t as ruleFinding } from "./tools-rule-finding.js";
import { t as chaosRules } from "./chaos-rules.js";
import path, { join } from "node:path";
import { readFileSync } from "node:fs";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { randomUUID } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";

// src/chaos/run-inside.ts
const BOUND$1 = {
	ms: DOCKER_CALL_DEADLINE_MS,
	what: "Running a program inside a container"
};
/** Its output. Throws where it ends with another code than 0. */
async function runInside(container, command) {
	const runtime = await connectRuntime();
	const { exitCode, output } = await within(runtime.container.exec(container, [...command]), BOUND$1);
	if (exitCode === 0) return output;
	throw new ProblemError({
		code: "chaos.inside",
		what: `\`${command.join(" ").slice(0, 100)}\` ended with code ${exitCode} inside the container`,
		why: output.trim().slice(0, 500)
	});
}

// src/chaos/connections.ts
/**
* PostgreSQL: sessions of its own client sleep in every slot. Redis: it is told to take no more clients than it has.
* Both end by themselves when the fault's time is over, whatever happens to this process.
*/
async function takeConnections(container, request) {
	const { containerId, recorded } = request;
	if (request.family === "redis") return limitRedis(container, request);
	if (request.family !== "postgres") throw unknownFamily(request);
	return recorded({
		kind: "postgres-sessions",
		containerId
	}, () => runInside(container, [
		"sh",
		"-c",
		sleepers(Date.now() + request.forMs)
	]));
}
const POSTGRES = `export PGUSER="\${POSTGRES_USER:-postgres}" PGDATABASE=postgres PGPASSWORD="$POSTGRES_PASSWORD"`;
/** Pipes inside the container, in memory that is writable in every one of them; gone when it is started again. */
const SESSIONS_PIPE = "/dev/shm/api-testing-sessions";
const CLIENTS_PIPE = "/dev/shm/api-testing-clients";
/** Clients that end our sessions, and that wait for a slot: names in PostgreSQL's list of sessions. */
const HOLDER = "api-testing-holder";
const SLEEPER = "api-testing";
const END_SESSIONS = `select pg_terminate_backend(pid) from pg_stat_activity where application_name = '${SLEEPER}'`;
/**
* A client for each slot, which comes again where somebody else had it or gives one back. The first of all holds the slot
* from which the others are ended: nobody could connect for that while the fault lasts.
*/
function sleepers(untilMs) {
	const seconds = Math.max(1, Math.ceil((untilMs - Date.now()) / 1e3));
	const sleep = `select pg_sleep(greatest(0, ${untilMs / 1e3} - extract(epoch from clock_timestamp())))`;
	const holding = `select 1 from pg_stat_activity where application_name = '${HOLDER}'`;
	const wake = `timeout ${seconds} cat ${SESSIONS_PIPE} >/dev/null; rm -f ${SESSIONS_PIPE}; echo "${END_SESSIONS};"`;
	const sleeper = `while [ -p ${SESSIONS_PIPE} ]; do PGAPPNAME=${SLEEPER} psql -qAtc "${sleep}"; sleep 1; done`;
	return [
		POSTGRES,
		`n=$(psql -Atc 'show max_connections') || exit 1`,
		`rm -f ${SESSIONS_PIPE}; mkfifo ${SESSIONS_PIPE} || exit 1`,
		`{ ${wake}; } 2>/dev/null | PGAPPNAME=${HOLDER} psql -qAt >/dev/null 2>&1 & true`,
		`i=0; while [ "$i" -lt 50 ] && [ "$(psql -Atc "${holding}")" != 1 ]; do sleep 0.1; i=$((i+1)); done`,
		`i=0; while [ "$i" -lt "$n" ]; do { ${sleeper}; } >/dev/null 2>&1 & i=$((i+1)); done`
	].join("\n");
}
/** A slot is free a moment after its session has ended. */
const ATTEMPTS$1 = 20;
const PAUSE_MS = 250;
/** Wakes the client that ends the others, and looks once more for one that came in between. */
async function freePostgres(container) {
	await runInside(container, [
		"sh",
		"-c",
		waking(SESSIONS_PIPE)
	]);
	await attempt(() => runInside(container, [
		"sh",
		"-c",
		`${POSTGRES}; psql -Atc "${END_SESSIONS}"`
	]));
}
/** Whoever waits at the pipe goes on; nobody does where the time is over, or the container was started again. */
function waking(pipe) {
	return `[ ! -p ${pipe} ] || timeout 1 sh -c 'echo > ${pipe}' || true`;
}
/** The client that says so stays connected: nobody else could take it back while Redis refuses every new client. */
async function limitRedis(container, { containerId, forMs, recorded }) {
	const maxClients = await readMaxClients(container);
	const held = [
		"echo CONFIG SET maxclients 1",
		`timeout ${Math.ceil(forMs / 1e3)} cat ${CLIENTS_PIPE} >/dev/null`,
		`echo CONFIG SET maxclients ${maxClients}`
	].join("; ");
	const script = `rm -f ${CLIENTS_PIPE}; mkfifo ${CLIENTS_PIPE} || exit 1\n{ { ${held}; } | redis-cli; rm -f ${CLIENTS_PIPE}; } >/dev/null 2>&1 &`;
	return recorded({
		kind: "redis-clients",
		containerId,
		maxClients
	}, () => runInside(container, [
		"sh",
		"-c",
		script
	]));
}
/** Wakes the client that holds the limit; where Redis was started again meanwhile, its own limit holds already. */
async function freeRedis(container, maxClients) {
	await runInside(container, [
		"sh",
		"-c",
		waking(CLIENTS_PIPE)
	]);
	await attempt(async () => {
		if (await readMaxClients(container) === maxClients) return;
		await runInside(container, [
			"redis-cli",
			"CONFIG",
			"SET",
			"maxclients",
			String(maxClients)
		]);
	});
}
async function readMaxClients(container) {
	const answer = await runInside(container, [
		"redis-cli",
		"CONFIG",
		"GET",
		"maxclients"
	]);
	const maxClients = Number(answer.trim().split(/\s+/u)[1]);
	if (Number.isInteger(maxClients) && maxClients > 0) return maxClients;
	throw new ProblemError({
		code: "chaos.redis",
		what: "Redis does not say how many clients it takes",
		why: answer.trim().slice(0, 200),
		todo: "The fault `connections` needs a Redis that answers to `redis-cli` inside its container without a password."
	});
}
async function attempt(work) {
	for (let count = 1;; count += 1) try {
		await work();
		return;
	} catch (error) {
		if (count === ATTEMPTS$1) throw error;
		await setTimeout$1(PAUSE_MS);
	}
}
function unknownFamily({ name }) {
	return new ProblemError({
		code: "chaos.unsupported",
		what: `The connections of ${name} cannot be taken`,
		why: "that is known for PostgreSQL and Redis, by the name of the image",
		todo: "Take `down` or `timeout` for other services."
	});
}

// src/chaos/findings.ts
function makeFinding(id, found) {
	const rule = chaosRules.find((candidate) => candidate.id === id);
	if (!rule) throw new Error(`no rule ${id}`);
	return ruleFinding(rule, found);
}

// src/chaos/unmeasured.ts
/** An experiment of which nothing was measured, so far or at all: whoever knows more writes it over. */
function unmeasured(known) {
	return {
		...known,
		outcome: "broken",
		reason: "",
		before: null,
		during: null,
		after: null,
		recoveredMs: null,
		recoverWithinMs: null,
		timeline: [],
		fault: null,
		advice: null,
		restored: null
	};
}

// src/chaos/toolkit-journal.ts
function judgeToolkit(run) {
	const journal = run.journal === null ? null : parseJournal(run.journal);
	if (journal === null) {
		const why = run.journal === null ? run.lastLine || "it wrote none" : "it is not what Chaos Toolkit writes";
		return broken(run.file, run.file, {
			what: `Chaos Toolkit left no journal of ${run.file}`,
			why
		});
	}
	const name = journal.title || run.file;
	const notRestored = (run.isRolledBack ? journal.failedRollbacks : []).map((rollback) => makeFinding("chaos.not-restored", {
		message: `${name}: NOT RESTORED: the rollback "${rollback}" failed`,
		key: [run.file, rollback]
	}));
	if (journal.steadyBefore === false) return disturbed(broken(run.file, name, {
		what: "There was no steady state before the method, so it was not run",
		why: journal.failedProbe === null ? null : `the probe "${journal.failedProbe}" did not hold`
	}), notRestored);
	if (journal.status !== "completed" && !journal.deviated) return disturbed(broken(run.file, name, {
		what: `Chaos Toolkit ended as ${journal.status}`,
		why: run.lastLine || null
	}), notRestored);
	const deviated = journal.deviated ? [makeFinding("chaos.toolkit-deviated", {
		message: deviationOf(name, journal),
		key: [run.file]
	})] : [];
	const findings = [...notRestored, ...deviated];
	return {
		result: {
			...toolkitResult(name, journal.activities),
			outcome: findings.length > 0 ? "failed" : "passed",
			reason: findings[0]?.message ?? completionOf(journal),
			advice: findings.length > 0 ? "Look at the journal: it has every activity with its output." : null,
			restored: journal.hasRollbacks ? notRestored.length === 0 : null
		},
		findings,
		problem: null
	};
}
/** What could not be rolled back is worse than that nothing can be said. */
function disturbed(judged, notRestored) {
	const [first] = notRestored;
	if (first === void 0) return judged;
	const result = {
		...judged.result,
		outcome: "failed",
		reason: first.message,
		restored: false
	};
	return {
		...judged,
		result,
		findings: notRestored
	};
}
function completionOf({ hasHypothesis, hasRollbacks }) {
	const lacks = [...hasHypothesis ? [] : ["no steady-state hypothesis"], ...hasRollbacks ? [] : ["no rollbacks"]];
	return `completed, not deviated${lacks.length === 0 ? "" : `; it declares ${lacks.join(" and ")}`}`;
}
function deviationOf(name, { failedProbe }) {
	return `${name}: the steady state did not hold after the method${failedProbe === null ? "" : ` (probe "${failedProbe}")`}`;
}
/** An experiment that could not be run, told as one. */
function broken(file, name, { what, why }) {
	const problem = {
		code: "chaos.toolkit",
		what: `${file}: ${what}`,
		where: null,
		why,
		todo: null
	};
	const reason = why === null ? what : `${what}: ${why}`;
	return {
		result: {
			...toolkitResult(name, []),
			reason
		},
		findings: [],
		problem
	};
}
function toolkitResult(name, faults) {
	return unmeasured({
		name,
		source: "toolkit",
		faults
	});
}
/** Null where a key that every journal has is missing or of another type. */
function parseJournal(text) {
	const journal = parseObject(text);
	const { status, deviated, experiment } = journal ?? {};
	if (typeof status !== "string" || typeof deviated !== "boolean" || !isObject(experiment)) return null;
	const states = isObject(journal?.["steady_states"]) ? journal["steady_states"] : {};
	const before = isObject(states["before"]) ? states["before"] : null;
	const after = isObject(states["after"]) ? states["after"] : null;
	const rollbacks = listOf(journal?.["rollbacks"]);
	return {
		status,
		deviated,
		title: typeof experiment["title"] === "string" ? experiment["title"] : "",
		steadyBefore: typeof before?.["steady_state_met"] === "boolean" ? before["steady_state_met"] : null,
		failedProbe: failedProbeOf(before) ?? failedProbeOf(after),
		failedRollbacks: rollbacks.filter(({ status: ended }) => ended !== "succeeded").map(nameOf),
		hasHypothesis: before !== null || after !== null,
		hasRollbacks: listOf(experiment["rollbacks"]).length > 0,
		activities: firstOf(listOf(journal?.["run"]).map(nameOf))
	};
}
/** Names in a report; the journal has all of them. */
const NAMED = 10;
function firstOf(names) {
	const rest = names.length - NAMED;
	return rest > 0 ? [...names.slice(0, NAMED), `and ${rest} more`] : names;
}
/** How the rollbacks went that a journal tells of; null: it is no journal. */
function readRollbacks(text) {
	const journal = parseObject(text);
	if (journal === null || !isObject(journal["experiment"])) return null;
	const played = listOf(journal["rollbacks"]);
	const declared = listOf(journal["experiment"]["rollbacks"]).length;
	return {
		failed: played.filter(({ status }) => status !== "succeeded").map(nameOf),
		left: Math.max(0, declared - played.length)
	};
}
function failedProbeOf(state) {
	const failed = listOf(state?.["probes"]).find((probe) => probe["tolerance_met"] === false);
	return failed === void 0 ? null : nameOf(failed);
}
function nameOf(entry) {
	const activity = isObject(entry["activity"]) ? entry["activity"] : entry;
	return typeof activity["name"] === "string" ? activity["name"] : "without a name";
}
function listOf(value) {
	return Array.isArray(value) ? value.filter(isObject) : [];
}
function parseObject(text) {
	try {
		const value = JSON.parse(text);
		return isObject(value) ? value : null;
	} catch {
		return null;
	}
}

// src/chaos/toolkit-rollbacks.ts
/**
* SIGUSR1 ends an experiment wherever it is and keeps its rollbacks. SIGTERM is an exception to the activity that runs: one in Python
* takes it for a failure of its own and the method goes on, and in a rollback it ends the rest of them (chaoslib/exit.py, run.py).
*/
const LEAVE = {
	signal: "SIGUSR1",
	afterTimeoutMs: 3e4,
	afterAbortMs: 3500
};
/** The last step of a job has minutes. */
const PLAY_DEADLINE_MS = 6e4;
const POLL_MS = 50;
/** `chaos`, without a look at newer versions: by default nothing is rolled back after a failure or an interruption. */
function toolkitArguments(experiment, journal) {
	return [
		"--no-version-check",
		"run",
		"--journal-path",
		journal,
		"--rollback-strategy=always",
		experiment
	];
}
/** Writes an experiment that does nothing but roll back, as JSON; null where `text` declares no rollbacks. */
async function writeRollbacks(text, file, directory) {
	const { value } = parseText(text, file);
	const { rollbacks, configuration, secrets, controls } = value;
	if (!Array.isArray(rollbacks) || rollbacks.length === 0) return null;
	const title = `Rollbacks of ${file}`;
	const alone = {
		title,
		description: title,
		configuration,
		secrets,
		controls,
		method: [],
		rollbacks
	};
	const written = path.join(directory, "rollbacks.json");
	await writeFile(written, JSON.stringify(alone), { mode: 384 });
	return written;
}
/** Ends what still runs of the experiment, and plays the rollbacks unless it did. Throws where one of them fails. */
async function restoreToolkit(undo) {
	await endOrphans(undo.journal);
	if (undo.rollbacks === null || await hasRolledBack(undo)) return;
	const journal = `${undo.rollbacks}.journal`;
	await rm(journal, { force: true });
	const { spawnError, stdout, stderr } = await runCommand({
		file: "chaos",
		args: toolkitArguments(undo.rollbacks, journal),
		cwd: undo.cwd,
		env: childEnvironment(process.env, undo.variables),
		timeoutMs: PLAY_DEADLINE_MS,
		farewell: LEAVE
	});
	const played = await readRolledBack(journal);
	if (played?.failed.length === 0 && played.left === 0) return;
	const last = spawnError ?? `${stdout}\n${stderr}`.trim().split("\n").at(-1) ?? "";
	throw new ProblemError({
		code: "chaos.toolkit",
		what: `The rollbacks of ${undo.file} could not be played`,
		why: played === null ? last : describeUnplayed(played),
		todo: `Play them by hand: chaos run --rollback-strategy=always ${undo.file}`
	});
}
function describeUnplayed({ failed, left }) {
	if (failed.length > 0) return `${failed.map((name) => `"${name}"`).join(", ")} failed`;
	return `${left} of them did not come to run within ${inWords(PLAY_DEADLINE_MS)}, or were broken off`;
}
/** A run that was killed leaves `chaos` alive: it would go on with the method. */
async function endOrphans(journal) {
	const orphans = findByArgument(journal);
	for (const { pid } of orphans) sendSignal(pid, LEAVE.signal);
	const giveUpMs = performance.now() + LEAVE.afterTimeoutMs;
	for (const { pid, startTime } of orphans) {
		while (readProcess(pid)?.startTime === startTime && performance.now() < giveUpMs) await setTimeout$1(POLL_MS);
		if (readProcess(pid)?.startTime === startTime) await endTree(pid, 0);
	}
}
async function hasRolledBack({ journal }) {
	const own = await readRolledBack(journal);
	return own !== null && own.failed.length === 0 && own.left === 0;
}
async function readRolledBack(journal) {
	const text = await readTextIfThere(journal);
	return text === null ? null : readRollbacks(text);
}

// src/chaos/perform-undo.ts
const BOUND = {
	ms: DOCKER_CALL_DEADLINE_MS,
	what: "Undoing a fault"
};
/** `gone`: its container is, and with it what was done to it. */
async function performUndo(undo) {
	if (undo.kind === "process") {
		if (readProcess(undo.pgid)?.startTime === undo.startTime) sendSignal(-undo.pgid, "SIGCONT");
		return;
	}
	if (undo.kind === "toxiproxy") await restoreProxy(undo);
	else if (undo.kind === "toolkit") await restoreToolkit(undo);
	else return undoInContainer(undo);
}
async function undoInContainer(undo) {
	const runtime = await connectRuntime();
	const container = await findOwn(runtime, undo.containerId);
	if (container === null) return "gone";
	await putBack(runtime, container, undo);
}
async function putBack(runtime, container, undo) {
	switch (undo.kind) {
		case "container": return bringBack(container);
		case "networks": return reconnect(runtime, undo);
		case "cpu": return liftCpu(container, undo);
		case "memory": return liftMemory(runtime, container, undo);
		case "redis-clients":
			await bringBack(container);
			return freeRedis(container, undo.maxClients);
		case "postgres-sessions":
			await bringBack(container);
			return freePostgres(container);
		default: return undo;
	}
}
/** Docker takes 0 for "leave it": without a quota is -1. */
async function liftCpu(container, { quotaUs, nanoCpus }) {
	const limits = nanoCpus > 0 ? { NanoCpus: nanoCpus } : { CpuQuota: quotaUs === 0 ? -1 : quotaUs };
	await within(container.update(limits), BOUND);
}
/** All the memory there is stands for "no limit", which Docker cannot be told; swap counts with it, and is set with it. */
async function liftMemory(runtime, container, undo) {
	const { MemTotal } = await within(runtime.container.dockerode.info(), BOUND);
	const limits = undo.memory === 0 ? {
		Memory: MemTotal,
		MemorySwap: 2 * MemTotal
	} : {
		Memory: undo.memory,
		MemorySwap: undo.memorySwap === 0 ? 2 * undo.memory : undo.memorySwap
	};
	await within(container.update(limits), BOUND);
	await bringBack(container);
}
async function bringBack(container) {
	const { State } = await within(container.inspect(), BOUND);
	if (State.Paused) await unless([409, 304], within(container.unpause(), BOUND));
	else if (!State.Running) await unless([304], within(container.start(), BOUND));
}
async function reconnect(runtime, { containerId, networks }) {
	for (const [name, { aliases, links, ipv4, ipv6, driverOptions }] of Object.entries(networks)) {
		const network = runtime.container.dockerode.getNetwork(name);
		const addresses = {
			...ipv4 !== null && { IPv4Address: ipv4 },
			...ipv6 !== null && { IPv6Address: ipv6 }
		};
		const endpoint = {
			...aliases.length > 0 && { Aliases: [...aliases] },
			...links.length > 0 && { Links: [...links] },
			...Object.keys(addresses).length > 0 && { IPAMConfig: addresses },
			...Object.keys(driverOptions).length > 0 && { DriverOpts: { ...driverOptions } }
		};
		await unless([403], within(network.connect({
			Container: containerId,
			EndpointConfig: endpoint
		}), BOUND));
	}
}

// src/chaos/undo-lines.ts
/** What is still to be undone, last first. A line that is cut off was written before anything was done. */
function parseUndoLines(text) {
	const open = /* @__PURE__ */ new Map();
	for (const line of text.split("\n")) {
		const parsed = parseLine(line);
		if (parsed === null) continue;
		if (parsed.state === "done") open.delete(parsed.id);
		else open.set(parsed.id, parsed.undo);
	}
	return [...open].map(([id, undo]) => ({
		id,
		undo
	})).toReversed();
}
const KINDS = /* @__PURE__ */ new Set([
	"container",
	"networks",
	"cpu",
	"memory",
	"redis-clients",
	"postgres-sessions",
	"process",
	"toxiproxy",
	"toolkit"
]);
function parseLine(line) {
	if (line.trim() === "") return null;
	try {
		const value = JSON.parse(line);
		if (typeof value?.id !== "string") return null;
		if (value.state === "done") return {
			id: value.id,
			state: "done"
		};
		const isKnown = typeof value.undo?.kind === "string" && KINDS.has(value.undo.kind);
		return value.state === "open" && isKnown ? value : null;
	} catch {
		return null;
	}
}

// src/chaos/undo-journal.ts
const FILE_NAME = "undo.jsonl";
/** A daemon that is restarting answers again after some seconds. */
const ATTEMPTS = 3;
/** Writes and flushes how to undo what is about to be done; the id closes it. Throws: then nothing may be done. */
function recordUndo(directory, undo) {
	const id = randomUUID();
	append(directory, {
		id,
		state: "open",
		undo
	});
	return id;
}
/** Says that what was recorded needs no undoing any more. */
function closeUndo(directory, id) {
	append(directory, {
		id,
		state: "done"
	});
}
/** Undoes one fault and closes its record; throws where it could not be, and the record stays open. */
async function undoRecorded(directory, { id, undo }) {
	await undoAndClose(directory, {
		id,
		undo
	});
}
async function undoAndClose(directory, { id, undo }) {
	const outcome = await attemptUndo(undo);
	closeUndo(directory, id);
	return outcome;
}
async function attemptUndo(undo) {
	for (let attempt = 1;; attempt += 1) try {
		return await performUndo(undo);
	} catch (error) {
		if (attempt === ATTEMPTS) throw error;
		await new Promise((resolve) => setTimeout(resolve, attempt * RETRY_AFTER_MS));
	}
}
const RETRY_AFTER_MS = 500;
/** An engine finishes what it was asked for although nobody waits any more; stopping takes it the longest, a second and more. */
const SETTLE_MS = 2e3;
/**
* What a run that was killed left disturbed: undone last first, each for itself. Returns what could not be undone.
* It looks twice, `settleMs` apart, because what was asked for when the run was killed may take effect after it.
*/
async function replayUndo(directory, log, settleMs = SETTLE_MS) {
	const failed = [];
	const left = readOpen(directory);
	for (const { undo } of left.filter((one) => isLate(one.undo))) try {
		await performUndo(undo);
	} catch (error) {
		log(`${describeUndo(undo)}: not yet, ${error.message}`);
	}
	if (left.some(({ undo }) => isLate(undo))) await new Promise((resolve) => setTimeout(resolve, settleMs));
	for (const open of left) try {
		log(await undoAndClose(directory, open) === "gone" ? "Nothing to undo any more: a container that an ended run had disturbed is gone." : `Undone what an ended run had left: ${describeUndo(open.undo)}.`);
	} catch (error) {
		failed.push(`${describeUndo(open.undo)}: ${error.message}`);
	}
	return failed;
}
/** Done by an engine, which may still be at it; a signal has arrived when it was sent. */
function isLate({ kind }) {
	return kind !== "process" && kind !== "toolkit";
}
function describeUndo(undo) {
	if (undo.kind === "toolkit") return `the rollbacks of ${undo.file} were played`;
	if (undo.kind === "process") return `process group ${undo.pgid} goes on`;
	if (undo.kind === "toxiproxy") return `proxy ${undo.proxy} of ${undo.url} is as it was`;
	return `container ${undo.containerId.slice(0, 12)} ${CONTAINER_WORDS[undo.kind]}`;
}
const CONTAINER_WORDS = {
	container: "runs",
	networks: "is in its networks",
	cpu: "has its share of the processor",
	memory: "has its memory",
	"redis-clients": "takes clients",
	"postgres-sessions": "takes sessions"
};
function readOpen(directory) {
	try {
		return parseUndoLines(readFileSync(join(directory, FILE_NAME), "utf8"));
	} catch (error) {
		if (error.code === "ENOENT") return [];
		throw error;
	}
}
function append(directory, line) {
	recordLine({
		directory,
		name: FILE_NAME
	}, line, {
		code: "chaos.record",
		todo: "No fault was injected, because it could not be undone after a crash; make the folder writable."
	});
}

export { LEAVE as a, broken as c, unmeasured as d, makeFinding as f, undoRecorded as i, judgeToolkit as l, recordUndo as n, toolkitArguments as o, takeConnections as p, replayUndo as r, writeRollbacks as s, closeUndo as t, readRollbacks as u };