import { t as plural } from "./model-plural.js";
import { i as toProblem, t as ProblemError } from "./model-problem.js";
import { a as readCredentials, n as openK6, t as readSamples } from "./tools-tar-listing.js";
import { n as planRequests, t as folderName } from "./traffic-coerce.js";
import { i as chooseExperiments, r as budgetLeft, t as faultWords } from "./chaos-budget.js";
import { t as inWords } from "./tools-duration-words.js";
import { a as within, i as cancelled, r as connectRuntime, t as DOCKER_CALL_DEADLINE_MS } from "./tools-deadline.js";
import { n as familyOf } from "./tools-image-client.js";
import { i as readProcess, o as sendSignal } from "./tools-process-tree.js";
import { a as LEAVE, c as broken$1, d as unmeasured, f as makeFinding, i as undoRecorded, l as judgeToolkit, n as recordUndo, o as toolkitArguments, p as takeConnections, s as writeRollbacks, t as closeUndo, u as readRollbacks } from "./chaos-connections.js";
import { a as findOwn, i as setProxyEnabled, n as readProxy, o as unless, t as addToxic } from "./chaos-own-container.js";
import { i as readState, r as openProviderTarget, t as inspect } from "./chaos-fault-proxy.js";
import { i as oneLine, l as renderTarget, o as renderImports, s as renderRequests, t as REQUEST_FUNCTIONS } from "./traffic-pattern-text.js";
import { n as childEnvironment } from "./tools-child-environment.js";
import { r as lastLine, t as runCommand } from "./tools-capture.js";
import { n as relayLine } from "./tools-neutralise.js";
import { t as listSome } from "./model-list-some.js";
import { t as isObject } from "./model-object.js";
import { t as parseText } from "./package-js-yaml.js";
import { t as readTextIfThere } from "./tools-read-text.js";
import path, { join, sep } from "node:path";
import { setTimeout } from "node:timers/promises";
import { randomUUID } from "node:crypto";
import { glob, mkdir, readFile, realpath, rm, stat, writeFile } from "node:fs/promises";

// src/chaos/inject.ts
const BOUND = {
	ms: DOCKER_CALL_DEADLINE_MS,
	what: "Injecting a fault"
};
const CPU_PERIOD_US = 1e5;
/** Docker's own minimum. */
const LEAST_QUOTA_US = 1e3;
const NANO_CPUS_OF_ONE = 1e9;
const LEAST_NANO_CPUS = NANO_CPUS_OF_ONE / 100;
const LEAST_MEMORY_BYTES = 6291456;
/**
* Throws where nothing was done, or all of it was undone; `LeftDisturbed` where it was not. From the moment that something may have been done,
* the record on disk says how to undo it.
*/
async function injectFault(fault, target, place) {
	const { action } = fault;
	if (isNetworkFault(action)) return disturbNetwork(action, target, place);
	if (target.containerId !== null) return disturbContainer(fault, target.containerId, {
		target,
		place
	});
	return disturbProcess(action, target, place);
}
function isNetworkFault(action) {
	return action.kind === "toxic" || action.kind === "down";
}
async function disturbNetwork(action, target, place) {
	const { toxiproxy: url } = place;
	if (url !== null && target.provider === null) return disturbToxiproxy(action, {
		url,
		proxy: target.name,
		place
	});
	const before = target.proxy.state().toxics;
	if (action.kind === "down") {
		await target.proxy.setEnabled(false);
		return () => target.proxy.setEnabled(true);
	}
	target.proxy.setToxics([...before, action.toxic]);
	return async () => target.proxy.setToxics(target.proxy.state().toxics.filter((toxic) => toxic !== action.toxic));
}
async function disturbToxiproxy(action, { url, proxy, place }) {
	const before = await readProxy(url, proxy);
	if (action.kind === "down") return recorded(place, {
		kind: "toxiproxy",
		url,
		proxy,
		toxic: null,
		enabled: before.enabled
	}, () => setProxyEnabled(url, proxy, false));
	const toxic = `api-testing-${randomUUID()}`;
	return recorded(place, {
		kind: "toxiproxy",
		url,
		proxy,
		toxic,
		enabled: null
	}, () => addToxic({
		url,
		proxy,
		name: toxic
	}, action.toxic));
}
async function disturbContainer(fault, containerId, { target, place }) {
	const runtime = await connectRuntime();
	const container = await findOwn(runtime, containerId);
	if (container === null) throw gone(target);
	const { action } = fault;
	switch (action.kind) {
		case "pause": return recorded(place, {
			kind: "container",
			containerId
		}, () => unless([409], within(container.pause(), BOUND)));
		case "stop":
		case "kill":
		case "restart": {
			const { kind } = action;
			const undo = await recorded(place, {
				kind: "container",
				containerId
			}, () => end(container, kind, target));
			return async () => {
				await undo();
				await target.refresh();
			};
		}
		case "disconnect": return disconnect(container, containerId, {
			target,
			place
		});
		case "cpu": return limitCpu(container, action.share, {
			containerId,
			target,
			place
		});
		case "memory": return limitMemory(container, action.share, {
			containerId,
			target,
			place
		});
		case "connections": return takeConnections(container, {
			family: target.image === null ? null : familyOf(target.image),
			name: target.name,
			containerId,
			forMs: fault.forMs,
			recorded: (undo, work) => recorded(place, undo, work)
		});
		default: throw unsupported(target, action.kind);
	}
}
async function end(container, how, target) {
	if (how === "restart") {
		await within(container.restart({ t: 0 }), BOUND);
		await target.refresh();
	} else if (target.provider !== null) await target.provider.kill();
	else if (how === "kill") await unless([409], within(container.kill(), BOUND));
	else await unless([304], within(container.stop({ t: 1 }), BOUND));
}
async function disconnect(container, containerId, { target, place }) {
	const { NetworkSettings } = await inspect(container);
	const networks = Object.fromEntries(Object.entries(NetworkSettings.Networks).map(([name, endpoint]) => [name, placeOf(endpoint)]));
	const { dockerode } = (await connectRuntime()).container;
	const undo = await recorded(place, {
		kind: "networks",
		containerId,
		networks
	}, async () => {
		for (const name of Object.keys(networks)) await within(dockerode.getNetwork(name).disconnect({
			Container: containerId,
			Force: true
		}), BOUND);
	});
	return async () => {
		await undo();
		await target.refresh();
	};
}
function placeOf({ Aliases, Links, IPAMConfig, ...rest }) {
	return {
		aliases: Aliases ?? [],
		links: Links ?? [],
		ipv4: IPAMConfig?.IPv4Address || null,
		ipv6: IPAMConfig?.IPv6Address || null,
		driverOptions: Reflect.get(rest, "DriverOpts") ?? {}
	};
}
async function limitCpu(container, share, { containerId, target, place }) {
	const { HostConfig } = await inspect(container);
	const nanoCpus = HostConfig.NanoCpus ?? 0;
	const quotaUs = Math.max(0, HostConfig.CpuQuota ?? 0);
	const periodUs = HostConfig.CpuPeriod || CPU_PERIOD_US;
	const has = nanoCpus > 0 ? nanoCpus / NANO_CPUS_OF_ONE : quotaUs / periodUs;
	if (has > 0 && share >= has) throw noLess(target, `${share} of a processor are asked for, and it has ${has}`);
	const limits = nanoCpus > 0 ? { NanoCpus: Math.max(LEAST_NANO_CPUS, Math.round(share * NANO_CPUS_OF_ONE)) } : { CpuQuota: Math.max(LEAST_QUOTA_US, Math.round(share * periodUs)) };
	return recorded(place, {
		kind: "cpu",
		containerId,
		quotaUs,
		nanoCpus
	}, () => within(container.update(limits), BOUND));
}
async function limitMemory(container, share, { containerId, target, place }) {
	const { HostConfig } = await inspect(container);
	const { memory_stats } = await within(container.stats({
		stream: false,
		"one-shot": true
	}), BOUND);
	const bytes = Math.max(LEAST_MEMORY_BYTES, Math.round(memory_stats.usage * share));
	const has = HostConfig.Memory ?? 0;
	if (has > 0 && bytes >= has) throw noLess(target, `its limit would be ${bytes} bytes, and it is ${has} already`);
	const undo = await recorded(place, {
		kind: "memory",
		containerId,
		memory: has,
		memorySwap: HostConfig.MemorySwap ?? 0
	}, async () => {
		try {
			await within(container.update({
				Memory: bytes,
				MemorySwap: bytes
			}), BOUND);
		} catch (error) {
			throw refused(target, bytes, error);
		}
	});
	return async () => {
		await undo();
		await target.refresh();
	};
}
async function disturbProcess(action, target, place) {
	const { provider } = target;
	const pgid = provider?.pid() ?? null;
	if (provider === null || pgid === null) throw gone(target);
	if (action.kind === "pause") return recorded(place, {
		kind: "process",
		pgid,
		startTime: readProcess(pgid)?.startTime ?? ""
	}, async () => sendSignal(-pgid, "SIGSTOP"));
	if (action.kind === "kill" || action.kind === "stop" || action.kind === "restart") {
		await provider.kill();
		if (action.kind === "restart") await target.refresh();
		return () => target.refresh();
	}
	throw unsupported(target, action.kind);
}
/** A fault failed on its way, and what was done of it could not be undone: `undo` tries again, `cause` is what failed first. */
var LeftDisturbed = class extends Error {
	undo;
	constructor(undo, causes) {
		super(causes.then instanceof Error ? causes.then.message : String(causes.then), { cause: causes.first });
		this.undo = undo;
	}
};
/** Writes down how to undo it, then does it. Work that fails may be half done, so it is undone at once. */
async function recorded({ directory }, undo, work) {
	const id = recordUndo(directory, undo);
	const putBack = () => undoRecorded(directory, {
		id,
		undo
	});
	try {
		await work();
	} catch (first) {
		await putBack().catch((then) => {
			throw new LeftDisturbed(putBack, {
				first,
				then
			});
		});
		throw first;
	}
	return putBack;
}
/** With cgroups of version 1 the kernel takes nothing away that it cannot swap out. */
function refused({ name }, bytes, { message }) {
	return new ProblemError({
		code: "chaos.refused",
		what: `The engine does not limit ${name} to ${bytes} bytes of memory`,
		why: /unable to set memory limit[^)]*\)?/u.exec(message)?.[0] ?? message,
		todo: "Take a larger `share`: not every kernel takes away memory that is in use."
	});
}
function gone({ name }) {
	return new ProblemError({
		code: "chaos.target-gone",
		what: `${name} is not there any more`,
		why: "it ended before the fault was injected",
		todo: "Its log is in the report of the stage integration."
	});
}
/** A limit above the one it has would be a relief, and its experiment green for nothing. */
function noLess({ name }, why) {
	return new ProblemError({
		code: "chaos.no-less",
		what: `The fault would leave ${name} more than it has`,
		why,
		todo: "Set a smaller `share`."
	});
}
function unsupported({ name, provider }, kind) {
	const what = provider === null ? "a service" : "a provider that runs as a process";
	return new ProblemError({
		code: "chaos.unsupported",
		what: `\`${kind}\` cannot be injected into ${name}`,
		why: `it is ${what}`,
		todo: provider === null ? null : "For a process there are `pause`, `kill`, `restart` and the faults of the network."
	});
}

// src/chaos/probe.ts
/** One sentence for each probe that is not answered as it should be. */
async function failedProbes(probes, baseUrl) {
	return (await Promise.all(probes.map((probe) => ask(probe, baseUrl)))).filter((result) => result !== null);
}
async function ask({ path, status, withinMs }, baseUrl) {
	try {
		const response = await fetch(new URL(path, `${baseUrl}/`), {
			redirect: "manual",
			signal: AbortSignal.timeout(withinMs)
		});
		await response.body?.cancel();
		return (status === null ? response.ok : response.status === status) ? null : `${path} answered with ${response.status}, expected was ${status ?? "200 to 299"}`;
	} catch (error) {
		const { cause, message, name } = error;
		if (name === "TimeoutError") return `${path} did not answer within ${withinMs} ms`;
		return `${path} did not answer: ${cause instanceof Error ? cause.message : message}`;
	}
}

// src/chaos/figures.ts
/** Samples that were over in [from, to). */
function samplesBetween(samples, fromMs, toMs) {
	return samples.filter(({ endMs }) => endMs >= fromMs && endMs < toMs);
}
/** Samples that were under way at some time in [from, to): what a fault makes wait may be over only after it. */
function samplesUnderWay(samples, fromMs, toMs) {
	return samples.filter(({ endMs, durationMs }) => endMs >= fromMs && endMs - durationMs < toMs);
}
/** Interpolated between the two nearest values, as k6 does. `sorted` ascending, `share` 0 to 1; null of nothing. */
function quantile(sorted, share) {
	if (sorted.length === 0) return null;
	const at = share * (sorted.length - 1);
	const low = sorted[Math.floor(at)] ?? 0;
	return low + ((sorted[Math.ceil(at)] ?? low) - low) * (at - Math.floor(at));
}
function phaseFigures(samples) {
	const durations = sortedDurations(samples);
	return {
		requests: samples.length,
		failed: samples.filter(({ failed }) => failed).length,
		p50Ms: quantile(durations, .5),
		p95Ms: quantile(durations, .95)
	};
}
/**
* Second by second from `startMs` to `endMs`, seconds in which nothing was over included: silence is part of the picture. A second
* that was cut short is not: its few requests would look like a fall.
*/
function timelineOf(samples, { startMs, endMs }) {
	const whole = Math.max(0, Math.floor((endMs - startMs) / MS_PER_SECOND));
	const seconds = Array.from({ length: whole }, () => []);
	for (const sample of samples) seconds[Math.max(0, Math.floor((sample.endMs - startMs) / MS_PER_SECOND))]?.push(sample);
	return seconds.map((over, second) => {
		const { requests, failed, p95Ms } = phaseFigures(over);
		return {
			second,
			requests,
			failed,
			p95Ms
		};
	});
}
const MS_PER_SECOND = 1e3;
/** Holds the samples of a phase against k6's expressions. Nothing measured violates every one of them. */
function violationsOf(samples, thresholds, seconds) {
	return Object.entries(thresholds).flatMap(([metric, expressions]) => expressions.flatMap((expression) => {
		const [, left = "", operator = "", limit = ""] = EXPRESSION.exec(expression) ?? [];
		const measured = samples.length === 0 ? null : measure(samples, metric, {
			left,
			seconds
		});
		return measured !== null && compare(measured, operator, Number(limit)) ? [] : [{
			threshold: `${metric} ${expression}`,
			measured
		}];
	}));
}
/** Significant digits of a figure in a sentence. */
const FIGURE_DIGITS = 4;
/** `measured 803.5 ms`: what stood in the way of a threshold. */
function measuredWords({ threshold, measured }) {
	if (measured === null) return "nothing was measured";
	const unit = threshold.startsWith("http_req_duration") ? " ms" : "";
	return `measured ${Number(measured.toPrecision(FIGURE_DIGITS))}${unit}`;
}
/** The same for requests that are not all answered: `http_reqs` is of those that were. */
function violationsOfFared({ fared, answered }, { http_reqs: counted, ...rest }, seconds) {
	const counting = counted === void 0 ? {} : { http_reqs: counted };
	return [...violationsOf(fared, rest, seconds), ...violationsOf(answered, counting, seconds)];
}
const EXPRESSION = /^\s*([a-z]+|p\(\s*[\d.]+\s*\))\s*(<=|>=|===|==|!=|<|>)\s*([\d.]+)\s*$/u;
/** Null where the metric has no such figure. */
function measure(samples, metric, { left, seconds }) {
	if (metric === "http_req_failed") return left === "rate" ? share(samples) : null;
	if (metric === "http_reqs") return left === "count" ? samples.length : left === "rate" ? samples.length / seconds : null;
	if (metric !== "http_req_duration") return null;
	const durations = sortedDurations(samples);
	if (left === "min") return durations[0] ?? null;
	if (left === "max") return durations.at(-1) ?? null;
	if (left === "avg") return durations.reduce((sum, one) => sum + one, 0) / durations.length;
	if (left === "med") return quantile(durations, .5);
	const percent = /^p\(\s*([\d.]+)\s*\)$/u.exec(left)?.[1];
	return percent === void 0 ? null : quantile(durations, Number(percent) / 100);
}
function compare(measured, operator, limit) {
	if (operator === "<") return measured < limit;
	if (operator === "<=") return measured <= limit;
	if (operator === ">") return measured > limit;
	if (operator === ">=") return measured >= limit;
	return operator === "!=" ? measured !== limit : measured === limit;
}
function share(samples) {
	return samples.filter(({ failed }) => failed).length / samples.length;
}
function sortedDurations(samples) {
	return samples.map(({ durationMs }) => durationMs).sort((a, b) => a - b);
}
/** Of these thresholds the upper limits of failures and durations. */
function upperLimits(thresholds) {
	const limited = Object.entries(thresholds).filter(([metric]) => metric !== "http_reqs");
	const isUpper = (expression) => EXPRESSION.exec(expression)?.[2]?.startsWith("<") ?? false;
	return Object.fromEntries(limited.map(([metric, expressions]) => [metric, expressions.filter(isUpper)]));
}
/** The lowest upper limit of the duration that the steady state names: a request above it is not a good one. Null: none. */
function latencyLimit(thresholds) {
	const limits = (thresholds["http_req_duration"] ?? []).flatMap((expression) => {
		const [, left = "", operator = "", limit = ""] = EXPRESSION.exec(expression) ?? [];
		return operator.startsWith("<") && left !== "min" ? [Number(limit)] : [];
	});
	return limits.length === 0 ? null : Math.max(...limits);
}

// src/chaos/window.ts
/** Whether a request succeeded within the latency that the steady state names. */
function isGoodBy(steadyState) {
	const limit = latencyLimit(steadyState) ?? Number.POSITIVE_INFINITY;
	return ({ failed, durationMs }) => !failed && durationMs <= limit;
}
/**
* The requests that tell whether a steady state held in a span: good ones that were over in it, and bad ones that were under way in
* it. A bad one may be over long after it: counted by its end, what hangs would be seen when nobody looks any more.
*/
function windowOf({ samples, waiting, unsent }, span, steadyState) {
	const { fromMs, toMs } = span;
	const isGood = isGoodBy(steadyState);
	const answered = samplesBetween(samples, fromMs, toMs);
	const fared = [
		...answered.filter(isGood),
		...samplesUnderWay(samples, fromMs, toMs).filter((sample) => !isGood(sample)),
		...samplesBetween(unsent, fromMs, toMs)
	];
	const begun = waiting.filter(({ beganMs }) => beganMs < toMs);
	return {
		known: {
			fared,
			answered
		},
		feared: {
			fared: [...fared, ...givenUpAt(toMs, begun)],
			answered
		}
	};
}
/** Requests that wait, as if their callers had given up at `endMs`. */
function givenUpAt(endMs, waiting) {
	return waiting.map(({ operation, beganMs }) => ({
		operation,
		endMs,
		durationMs: endMs - beganMs,
		failed: true
	}));
}
/** A request that is on its way when the load ends has been waiting for less than that. */
const ON_ITS_WAY_MS = 1e3;
/** Of the requests that nobody answered until `endMs` those that waited longer than any good one of before did. */
function hungAt(endMs, waiting, before) {
	const longest = before.reduce((most, { failed, durationMs }) => failed ? most : Math.max(most, durationMs), 0);
	const patience = Math.max(ON_ITS_WAY_MS, longest);
	return givenUpAt(endMs, waiting).filter(({ durationMs }) => durationMs > patience);
}
/** Of {@link hungAt} those that began in a span. */
function begunIn(hung, { fromMs, toMs }) {
	return hung.filter(({ endMs, durationMs }) => endMs - durationMs >= fromMs && endMs - durationMs < toMs);
}

// src/chaos/recovery.ts
/** After recovery no request of so long a time may be bad; a stray one later is the steady state's own tolerance. */
const CALM_MS = 1e3;
/**
* The end of the first good request after the fault from which on the steady state holds. It is known per request, so to
* one interval of the steady load. A good request succeeded within the latency that the steady state names. While so many
* requests wait that the steady state hangs on how they end, it is not known.
*/
function findRecovery(measured, question) {
	const { undoneMs, steadyState, observeMs, knownMs } = question;
	const isGood = isGoodBy(steadyState);
	const since = samplesBetween([...measured.samples, ...measured.unsent], undoneMs, knownMs);
	let nextBadMs = Number.POSITIVE_INFINITY;
	const calm = since.toSorted((a, b) => b.endMs - a.endMs).filter((sample) => {
		if (!isGood(sample)) nextBadMs = sample.endMs;
		return isGood(sample) && nextBadMs - sample.endMs >= CALM_MS;
	});
	const holds = (fared) => violationsOfFared(fared, steadyState, observeMs / 1e3).length === 0;
	for (const { endMs } of calm.toReversed()) {
		const { known, feared } = windowOf(measured, {
			fromMs: endMs,
			toMs: endMs + observeMs
		}, steadyState);
		if (!holds(known)) continue;
		return knownMs >= endMs + observeMs && holds(feared) ? {
			kind: "recovered",
			atMs: endMs
		} : { kind: "pending" };
	}
	return { kind: "not" };
}

// src/chaos/steady-script.ts
/** Longest answer waited for: a caller that waits longer has given up, and counts as failed. */
const REQUEST_TIMEOUT_MS = 1e4;
/** Users that may wait at the same time; above that requests are dropped, and counted. */
const MAX_USERS = 500;
const SETUP_TIMEOUT_MS = 6e4;
/** Time for a user's last request. */
const GRACEFUL_STOP_MS = 1e3;
/** Gauge of the script, with the tags `operation` and `user`: whether that user waits for an answer. */
const WAITING_METRIC = "steady_request_waiting";
/** k6 takes the types away itself. */
const STEADY_SCRIPT = "steady.ts";
/** One request at a time at a constant rate, each operation in turn: what recovery is known to. The same text for the same input. */
function renderSteadyScript({ provider, experiment, requests, credentials, optionsFile }) {
	const setup = requests.filter(({ role }) => role === "setup");
	const round = requests.filter(({ role }) => role !== "setup");
	return `${[
		`// ${oneLine(`Steady load on ${provider || "the API"} for the experiment "${experiment.name}": ${experiment.rate} requests a second.`)}
// Generated by api-testing from the specification. To run it again, in this folder:
//   k6 run -e BASE_URL=http://127.0.0.1:8080 ${STEADY_SCRIPT}
${renderImports({ "k6/metrics": "Gauge" })}
import type { Options } from 'k6/options';`,
		renderTarget({
			credentials,
			timeoutMs: REQUEST_TIMEOUT_MS,
			runDigit: "c"
		}),
		`export const options: Options = JSON.parse(open('./${optionsFile}'));`,
		renderRequests("setupRequests", setup),
		renderRequests("requests", round),
		BODY,
		REQUEST_FUNCTIONS
	].join("\n\n")}\n`;
}
const BODY = `const calls = requests.filter((request) => request.role === 'call');

// k6 tells of a request when it is over: what hangs is known by this, 1 when it is sent and 0 when it was answered or given up.
const waiting = new Gauge('${WAITING_METRIC}');

function ask(request: PlannedRequest, created: Created, keepBody: boolean): void {
  const tags = { operation: request.tag, user: String(exec.vu.idInTest) };
  waiting.add(1, tags);
  send(request, created, keepBody);
  waiting.add(0, tags);
}

// What the requests below need and none of them makes: made once.
export function setup(): Created {
  const created: Created = {};
  for (const request of setupRequests) send(request, created, true);
  return created;
}

export default function (setupData: Created) {
  const created = Object.assign({}, setupData);
  const request = calls[exec.scenario.iterationInTest % calls.length];
  if (request === undefined) return;
  provide(request, created);
  ask(request, created, request.idAt !== null);
}

// Ids that only another request of this round can make.
function provide(request: PlannedRequest, created: Created): void {
  for (const part of request.address) {
    if (typeof part === 'string' || created[part.createdBy] !== undefined) continue;
    const creator = requests.find((one) => one.operation === part.createdBy);
    if (creator === undefined || creator === request) continue;
    provide(creator, created);
    ask(creator, created, true);
  }
}`;
/** k6's options: a rate that does not wait for answers, as callers do not. */
function steadyOptions({ rate }, durationMs) {
	const users = Math.min(MAX_USERS, Math.max(10, Math.ceil(rate * REQUEST_TIMEOUT_MS / 1e3)));
	return {
		scenarios: { steady: {
			executor: "constant-arrival-rate",
			rate,
			timeUnit: "1s",
			duration: `${durationMs / 1e3}s`,
			preAllocatedVUs: users,
			maxVUs: users,
			gracefulStop: `${GRACEFUL_STOP_MS / 1e3}s`
		} },
		setupTimeout: `${SETUP_TIMEOUT_MS / 1e3}s`,
		maxRedirects: 0,
		userAgent: "api-testing-action (k6)",
		systemTags: [
			"status",
			"scenario",
			"expected_response",
			"error_code"
		],
		discardResponseBodies: true
	};
}

// src/chaos/steady-load.ts
/** Starting k6 and reading its script, and its end. */
const MARGIN_MS = 9e4;
async function startSteadyLoad(experiment, durationMs, place) {
	const { file, csv } = await writeSteadyFiles(experiment, durationMs, place);
	const stop = new AbortController();
	const over = new AbortController();
	let end = null;
	const run = place.k6.run({
		script: {
			file,
			variables: { BASE_URL: place.baseUrl }
		},
		timeoutMs: durationMs + MARGIN_MS,
		consoleOutput: null,
		samples: csv,
		stop: stop.signal
	}).then((result) => {
		end = result;
	}).finally(() => over.abort());
	const samples = [];
	const unsent = [];
	/** By the user that waits: each sends one request at a time. */
	const waiting = /* @__PURE__ */ new Map();
	const reading = readSamples(csv, {
		metrics: [
			"http_req_duration",
			"dropped_iterations",
			WAITING_METRIC
		],
		ended: over.signal,
		onSample: (sample) => {
			if (sample.metric === "dropped_iterations") unsent.push(...unsentOf(sample));
			else if (sample.metric === "steady_request_waiting") noteWaiting(waiting, sample);
			else if (sample.tags["operation"] !== "setup") samples.push(requestOf(sample));
		}
	});
	reading.catch(() => void 0);
	return {
		measured: () => ({
			samples,
			waiting: [...waiting.values()],
			unsent
		}),
		ended: () => end,
		stop: async () => {
			stop.abort();
			await run;
			await reading;
			refuseBroken(end);
		}
	};
}
/** The script of the load and its options; `csv` is where k6 is to write what it measures. */
async function writeSteadyFiles(experiment, durationMs, { workDirectory, provider, requests, credentials }) {
	const directory = path.join(workDirectory, "chaos", folderName(provider), folderName(experiment.name));
	await mkdir(directory, { recursive: true });
	const file = path.join(directory, STEADY_SCRIPT);
	const csv = path.join(directory, "samples.csv");
	await rm(csv, { force: true });
	const optionsFile = "steady.options.json";
	await writeFile(file, renderSteadyScript({
		provider,
		experiment,
		requests,
		credentials,
		optionsFile
	}));
	await writeFile(path.join(directory, optionsFile), `${JSON.stringify(steadyOptions(experiment, durationMs), null, 2)}\n`);
	return {
		file,
		csv
	};
}
function requestOf({ timeMs, value, tags }) {
	const failed = tags["expected_response"] !== "true";
	return {
		operation: tags["operation"] ?? "",
		endMs: timeMs,
		durationMs: value,
		failed
	};
}
function noteWaiting(waiting, { value, timeMs, tags }) {
	const user = tags["user"] ?? "";
	if (value === 0) waiting.delete(user);
	else waiting.set(user, {
		operation: tags["operation"] ?? "",
		beganMs: timeMs
	});
}
/** A caller of a provider that keeps everybody waiting does not get through: it fails, after as long as callers wait. */
function unsentOf({ value, timeMs }) {
	const one = {
		operation: "",
		endMs: timeMs,
		durationMs: REQUEST_TIMEOUT_MS,
		failed: true
	};
	return Array.from({ length: value }, () => one);
}
/** We end it ourselves, or it runs to its end; a provider that died is told by its own words. */
function refuseBroken(end) {
	if (end === null || end.stopped || end.providerDied) return;
	if (end.end.kind === "broken") throw new ProblemError(end.end.problem);
}

// src/chaos/steady-state.ts
/**
* Why no fault may be injected after these requests; null where the steady state holds. The limits of `during` are asked for as
* well: one that is crossed without a fault would be blamed on the fault.
*/
function whyUnsteady(before, { steadyState, during, observeMs }) {
	const seconds = observeMs / 1e3;
	const [violation] = violationsOfFared(before, steadyState, seconds);
	if (violation) return `${violation.threshold} does not hold (${measuredWords(violation)})`;
	const [crossed] = violationsOfFared(before, upperLimits(during), seconds);
	if (crossed) return `\`during\` ${crossed.threshold} does not hold without a fault either (${measuredWords(crossed)})`;
	return null;
}

// src/chaos/verify.ts
/** It asks a database, or reads a log. */
const VERIFY_DEADLINE_MS = 6e4;
/** Null: it held. Else what it said. */
async function verify(command, input) {
	const result = await runCommand({
		file: "sh",
		args: ["-c", command],
		cwd: input.workspace,
		env: childEnvironment(input.parentEnvironment, input.variables),
		timeoutMs: VERIFY_DEADLINE_MS,
		onLine: (line) => input.log(relayLine(line)),
		signal: input.signal
	});
	if (result.exitCode === 0) return null;
	if (result.aborted) throw cancelled();
	if (result.spawnError !== null) return `\`${command}\` could not be started: ${result.spawnError}`;
	if (result.timedOut) return `\`${command}\` took longer than ${VERIFY_DEADLINE_MS / 1e3} s`;
	const last = lastLine(`${result.stdout}\n${result.stderr}`);
	return `\`${command}\` ended with code ${result.exitCode ?? result.signal}: ${last}`;
}

// src/chaos/watched.ts
/**
* As many operations as can be called within `observe`, evenly from all of them: the same ones are asked before and after the fault.
* With more, one that never works would be met after the fault alone and blamed on it, and one that the fault broke would not be
* met again. The others stay as what makes ids.
*/
function watchedRequests(requests, { rate, observeMs }) {
	const calls = requests.filter(({ role }) => role === "call");
	const called = Math.min(calls.length, Math.max(1, Math.floor(rate * observeMs / 1e3)));
	const chosen = new Set(Array.from({ length: called }, (_, at) => calls[Math.floor(at * calls.length / called)]));
	return {
		requests: requests.map((one) => one.role !== "call" || chosen.has(one) ? one : {
			...one,
			role: "prepare"
		}),
		called,
		callable: calls.length
	};
}

// src/chaos/experiment-run.ts
/** k6 needs a second or two to start, more where everything else runs too. */
const FIRST_SAMPLE_MS = 3e4;
const POLL_MS = 200;
/** k6 writes its samples once a second, and we read them four times a second. */
const WRITTEN_AFTER_MS = 1500;
/** Never throws: what broke is in what it returns, and whatever was done has been undone as far as that can be. */
async function runExperiment(experiment, place) {
	const seen = { ...NOTHING_SEEN };
	try {
		await observe(experiment, place, seen);
	} catch (thrown) {
		seen.problem = toProblem(thrown, "chaos.broken", `the experiment "${experiment.name}" could not be finished`);
	}
	seen.providerEnded = place.input.providerExited();
	return seen;
}
const NOTHING_SEEN = {
	samples: [],
	waiting: [],
	unsent: [],
	startMs: null,
	injectedMs: null,
	undoneMs: null,
	endMs: null,
	probesBefore: [],
	probesAfter: [],
	verifyFailed: null,
	notRestored: [],
	providerEnded: null,
	problem: null
};
async function observe(experiment, place, seen) {
	const { observeMs, recoverWithinMs } = experiment;
	const lastsMs = Math.max(...experiment.faults.map(({ afterMs, forMs }) => afterMs + forMs));
	const longestMs = FIRST_SAMPLE_MS + REQUEST_TIMEOUT_MS + 2 * observeMs + lastsMs + recoverWithinMs + 4 * WRITTEN_AFTER_MS;
	const { requests, called, callable } = watchedRequests(place.steady.requests, experiment);
	if (called < callable) {
		const why = `${inWords(observeMs)} at ${experiment.rate} a second suffice for no more`;
		place.input.log(`chaos: ${called} of ${callable} operations are called: ${why}; a higher \`rate\` or a longer \`observe\` calls more`);
	}
	const load = await startSteadyLoad(experiment, longestMs, {
		...place.steady,
		requests
	});
	try {
		seen.startMs = await waitForSteadyState(experiment, {
			load,
			place,
			seen
		});
		await disturb(experiment, place, seen);
		await waitForRecovery(experiment, {
			load,
			place,
			seen
		});
	} finally {
		seen.endMs = Date.now();
		await load.stop().finally(() => Object.assign(seen, load.measured()));
	}
	if (seen.undoneMs === null) return;
	seen.probesAfter = await failedProbes(experiment.probes, place.baseUrl);
	if (experiment.verify !== null) seen.verifyFailed = await verify(experiment.verify, place.input);
}
/** When the first request was over. Throws where the steady state does not hold: then no fault is injected. */
async function waitForSteadyState(experiment, { load, place, seen }) {
	const { signal } = place.input;
	const giveUpMs = Date.now() + FIRST_SAMPLE_MS;
	while (load.measured().samples.length === 0) {
		if (Date.now() > giveUpMs || load.ended() !== null) throw noSteadyState("the load did not get a single answer");
		await wait(POLL_MS, signal);
	}
	const startMs = load.measured().samples[0]?.endMs ?? 0;
	await wait(Math.max(0, startMs + experiment.observeMs + WRITTEN_AFTER_MS - Date.now()), signal);
	const span = {
		fromMs: startMs,
		toMs: startMs + experiment.observeMs
	};
	const answeredMs = span.toMs + REQUEST_TIMEOUT_MS + WRITTEN_AFTER_MS;
	for (;;) {
		const { known, feared } = windowOf(load.measured(), span, experiment.steadyState);
		const why = whyUnsteady(known, experiment);
		if (why !== null) throw noSteadyState(why);
		const fear = whyUnsteady(feared, experiment);
		if (fear === null) break;
		if (Date.now() > answeredMs || load.ended() !== null) throw noSteadyState(fear);
		await wait(POLL_MS, signal);
	}
	seen.probesBefore = await failedProbes(experiment.probes, place.baseUrl);
	const [failed] = seen.probesBefore;
	if (failed !== void 0) throw noSteadyState(failed);
	return startMs;
}
/** Injects each fault when its time has come, and undoes all of them, last first, whatever happens in between. */
async function disturb(experiment, place, seen) {
	const chosen = experiment.faults.map((fault) => ({
		fault,
		target: targetOf(fault.target, place)
	}));
	const states = await Promise.all([...new Set(chosen.map(({ target }) => target))].map(async (target) => {
		const faults = chosen.filter((one) => one.target === target).map(({ fault }) => fault);
		const read = () => readState(target, toxiproxyFor(target, faults, place));
		return {
			name: target.name,
			read,
			before: await read()
		};
	}));
	const undos = [];
	try {
		await injectAll(chosen, place, {
			undos,
			seen
		});
	} finally {
		const failed = await restore(undos.toReversed());
		if (seen.injectedMs !== null && undos.some(({ done }) => !done)) seen.undoneMs = Date.now();
		const differences = await Promise.all(states.map(compareState));
		seen.notRestored = [...failed, ...differences.flat()];
	}
}
/** The team's own Toxiproxy, where it is what disturbs this target. */
function toxiproxyFor(target, faults, { input }) {
	return target.provider === null && faults.some(({ action }) => isNetworkFault(action)) ? input.config.toxiproxy : null;
}
/** Returns when none of them is on its way any more: one that fails calls the others off, and the first failure is thrown. */
async function injectAll(chosen, { input }, { undos, seen }) {
	const injectPlace = {
		directory: input.workDirectory,
		toxiproxy: input.config.toxiproxy
	};
	const callOff = new AbortController();
	const signal = AbortSignal.any([input.signal, callOff.signal]);
	const failed = (await Promise.allSettled(chosen.map(async ({ fault, target }) => {
		try {
			await wait(fault.afterMs, signal);
			const injectedMs = Date.now();
			const undo = await injectFault(fault, target, injectPlace);
			seen.injectedMs ??= injectedMs;
			const injected = {
				name: target.name,
				undo,
				done: false
			};
			undos.push(injected);
			await wait(fault.forMs, signal);
			await undo();
			injected.done = true;
			seen.undoneMs = Date.now();
		} catch (thrown) {
			const isLeft = thrown instanceof LeftDisturbed;
			if (isLeft) undos.push({
				name: target.name,
				undo: thrown.undo,
				done: false
			});
			const error = isLeft ? thrown.cause : thrown;
			callOff.abort(error);
			throw error;
		}
	}))).find((result) => result.status === "rejected" && result.reason === callOff.signal.reason);
	if (failed?.status === "rejected") throw failed.reason;
}
/** What is still disturbed, in this order. */
async function restore(undos) {
	const failed = [];
	for (const { name, undo } of undos.filter(({ done }) => !done)) try {
		await undo();
	} catch (error) {
		failed.push(`${name}: ${error.message}`);
	}
	return failed;
}
/** What is not as it was, also where that cannot be seen any more. */
async function compareState({ name, before, read }) {
	try {
		return describeDifference(name, before, await read());
	} catch (error) {
		return [`${name}: nobody can tell whether it is as it was: ${error.message}`];
	}
}
function describeDifference(name, before, after) {
	return Object.keys({
		...before,
		...after
	}).flatMap((key) => {
		const [was, is] = [JSON.stringify(before[key]), JSON.stringify(after[key])];
		return was === is ? [] : [`${name}: ${key} was ${was} and is ${is}`];
	});
}
/** Until it has recovered and the steady state was seen for as long as before, or the time for it is over. */
async function waitForRecovery(experiment, { load, place, seen }) {
	const { observeMs, recoverWithinMs, steadyState } = experiment;
	const undoneMs = seen.undoneMs ?? Date.now();
	const giveUpMs = undoneMs + recoverWithinMs + observeMs + WRITTEN_AFTER_MS;
	while (Date.now() < giveUpMs) {
		if (load.ended() !== null || place.input.providerExited() !== null) return;
		const knownMs = Date.now() - WRITTEN_AFTER_MS;
		const { kind } = findRecovery(load.measured(), {
			undoneMs,
			steadyState,
			observeMs,
			knownMs
		});
		if (kind === "recovered") return;
		await wait(POLL_MS, place.input.signal);
	}
}
function targetOf(name, { targets }) {
	const target = targets.find((one) => one.name === name);
	if (target) return target;
	throw new ProblemError({
		code: "chaos.no-target",
		what: `There is no target \`${name}\` here`,
		why: `this run started ${targets.map((one) => one.name).join(", ") || "nothing"}`,
		todo: "Name a service that this provider uses, or `provider`."
	});
}
function noSteadyState(why) {
	return new ProblemError({
		code: "chaos.no-steady-state",
		what: "There was no steady state before the fault, so none was injected",
		why,
		todo: "Correct the provider, or what the experiment expects of it (`steady-state`, `during`)."
	});
}
async function wait(ms, signal) {
	await setTimeout(ms, void 0, { signal });
}

// src/chaos/advice.ts
/** A call that waits longer than that for a dependency that does not answer has no limit worth the name. */
const HANG_MS = 2e3;
/** A refused connection fails at once. */
const PROMPT_MS = 500;
/** Share of the failed requests that makes a pattern. */
const MOST = .5;
/** The usual causes, told apart by what was seen: an end, a hang, a refusal, a pool that does not recover. */
function adviseOn(seen) {
	const target = [...new Set(seen.faults.map((fault) => fault.target))].join(" and ");
	if (seen.providerEnded !== null) return `The provider ended when ${target} failed: handle the error of a lost connection (an \`error\` event that nobody listens to ends a process), and connect again.`;
	const goneOn = seen.between.filter(({ failed }) => failed);
	if (!seen.recovered && goneOn.length > 0 && isMost(goneOn, ({ durationMs }) => durationMs < HANG_MS)) return `${target} was back and requests went on failing: the connections in the pool are dead and nobody replaces them. Test connections before use, or drop them on an error, and connect again.`;
	if (!seen.recovered) return `Requests were still waiting after ${target} was back: connections hang without a limit. Set a connect and a query timeout, and keep-alive probes on the pool.`;
	const hanging = seen.during.filter(({ durationMs }) => durationMs >= HANG_MS);
	if ((seen.dropped > 0 || hanging.length > 0) && seen.faults.every(({ action }) => isSlow(action))) return `Requests waited behind each other while ${target} was slow: fewer round trips for a request, a pool that is large enough, and a limit on waiting for a connection, so that the rest is refused early.`;
	if (seen.dropped > 0 || hanging.length > 0) return `Requests hung while ${target} did not answer: set a connect and a query timeout well below the callers' own, and answer from a cache or with 503 meanwhile.`;
	const failed = seen.during.filter((sample) => sample.failed);
	if (failed.length > 0 && isMost(failed, ({ durationMs }) => durationMs < PROMPT_MS)) return `Requests failed at once while ${target} was not there: retry reads with a short backoff, and degrade (cache, default, 503 with Retry-After) what cannot wait.`;
	return `Look at what the provider does while ${target} is disturbed: timeouts, retries with backoff, and what it answers meanwhile.`;
}
/** It answers, only later. */
function isSlow(action) {
	if (action.kind === "cpu") return true;
	return action.kind === "toxic" && [
		"latency",
		"bandwidth",
		"slicer"
	].includes(action.toxic.kind.type);
}
function isMost(samples, holds) {
	return samples.filter(holds).length > samples.length * MOST;
}

// src/chaos/judge.ts
/** What was seen, held against what the experiment expects. Nothing that was not measured is a pass. */
function judgeExperiment(experiment, seen) {
	const { injectedMs, undoneMs } = seen;
	if (injectedMs === null || undoneMs === null || seen.endMs === null || seen.startMs === null) return notInjected(experiment, seen);
	const phases = {
		startMs: seen.startMs,
		injectedMs,
		undoneMs,
		endMs: seen.endMs
	};
	const recovery = findRecovery(seen, {
		undoneMs,
		steadyState: experiment.steadyState,
		observeMs: experiment.observeMs,
		knownMs: phases.endMs
	});
	const recoveredMs = recovery.kind === "recovered" ? Math.max(0, recovery.atMs - undoneMs) : null;
	const calm = samplesBetween(seen.samples, phases.startMs, injectedMs);
	const known = {
		...phases,
		recoveredMs,
		hung: hungAt(phases.endMs, seen.waiting, calm)
	};
	const faults = faultsOf(experiment, seen, known);
	const advice = faults.length > 0 ? advise(experiment, seen, known) : null;
	const findings = faults.map(({ rule, message }) => {
		const finding = makeFinding(rule, {
			message: `${experiment.name}: ${message}`,
			key: [experiment.name]
		});
		return advice !== null && ADVISED.has(rule) ? {
			...finding,
			todo: advice
		} : finding;
	});
	const outcome = findings.length > 0 ? "failed" : seen.problem === null ? "passed" : "broken";
	return {
		result: {
			...emptyResult(experiment),
			outcome,
			reason: faults[0]?.message ?? seen.problem?.what ?? `recovered after ${inWords(recoveredMs ?? 0)}`,
			before: phaseFigures([...calm, ...begunIn(known.hung, {
				fromMs: 0,
				toMs: injectedMs - ON_ITS_WAY_MS
			})]),
			during: phaseFigures(faredDuring(seen, known)),
			after: phaseFigures(faredAfter(seen, known)),
			recoveredMs,
			timeline: timelineOf(seen.samples, phases),
			fault: {
				fromSecond: toSeconds(injectedMs - phases.startMs),
				toSecond: toSeconds(undoneMs - phases.startMs)
			},
			advice,
			restored: seen.notRestored.length === 0
		},
		findings,
		problem: outcome === "broken" ? seen.problem : null
	};
}
/** Rules about how the provider took the fault. */
const ADVISED = /* @__PURE__ */ new Set([
	"chaos.during",
	"chaos.not-recovered",
	"chaos.provider-died"
]);
/** The loudest first: something that we left disturbed is worse than anything we found. */
function faultsOf(experiment, seen, phases) {
	const { recoveredMs } = phases;
	const limit = experiment.recoverWithinMs;
	const violated = seen.problem === null ? violationsDuring(experiment.during, seen, phases) : [];
	return [
		seen.notRestored.length > 0 && {
			rule: "chaos.not-restored",
			message: `NOT RESTORED: ${seen.notRestored.join("; ")}`
		},
		seen.providerEnded !== null && {
			rule: "chaos.provider-died",
			message: `the provider ended: ${seen.providerEnded}`
		},
		seen.providerEnded === null && seen.problem === null && recoveredMs === null && {
			rule: "chaos.not-recovered",
			message: `not recovered within ${inWords(limit)}`
		},
		recoveredMs !== null && recoveredMs > limit && {
			rule: "chaos.not-recovered",
			message: `recovered after ${inWords(recoveredMs)} (limit ${inWords(limit)})`
		},
		...violated.map((violation) => ({
			rule: "chaos.during",
			message: `while the fault lasted, ${violation.threshold} did not hold (${measuredWords(violation)})`
		})),
		...(seen.providerEnded === null ? seen.probesAfter : []).map((message) => ({
			rule: "chaos.not-recovered",
			message: `${recoveredMs === null ? "after the fault" : "after recovery"} ${message}`
		})),
		seen.verifyFailed !== null && {
			rule: "chaos.verify",
			message: seen.verifyFailed
		}
	].filter((fault) => fault !== false);
}
/** How requests fared is asked of all that the fault had time to reach. */
function violationsDuring(during, seen, phases) {
	const { injectedMs, undoneMs } = phases;
	const answered = samplesBetween(seen.samples, injectedMs, undoneMs);
	return violationsOfFared({
		fared: faredDuring(seen, phases),
		answered
	}, during, (undoneMs - injectedMs) / 1e3);
}
/** Those that were under way while the fault lasted, and those that it left without an answer for good. */
function faredDuring({ samples }, { injectedMs, undoneMs, hung }) {
	return [...samplesUnderWay(samples, injectedMs, undoneMs), ...begunIn(hung, {
		fromMs: injectedMs - ON_ITS_WAY_MS,
		toMs: undoneMs
	})];
}
/** From recovery on; what the fault made wait is its own. */
function faredAfter({ samples }, { undoneMs, endMs, recoveredMs, hung }) {
	const fromMs = undoneMs + (recoveredMs ?? 0);
	return [...samplesBetween(samples, fromMs, endMs).filter((sample) => sample.endMs - sample.durationMs >= undoneMs), ...begunIn(hung, {
		fromMs,
		toMs: endMs
	})];
}
function advise(experiment, seen, phases) {
	const { undoneMs, endMs, recoveredMs, hung } = phases;
	const until = recoveredMs === null ? endMs : undoneMs + recoveredMs;
	return adviseOn({
		faults: experiment.faults,
		during: faredDuring(seen, phases),
		between: [...samplesBetween(seen.samples, undoneMs, until), ...begunIn(hung, {
			fromMs: undoneMs,
			toMs: until
		})],
		recovered: recoveredMs !== null,
		dropped: seen.unsent.length,
		providerEnded: seen.providerEnded
	});
}
function notInjected(experiment, seen) {
	const problem = seen.problem ?? {
		code: "chaos.broken",
		what: `the experiment "${experiment.name}" did not get to its fault`,
		where: null,
		why: seen.providerEnded,
		todo: null
	};
	const findings = seen.notRestored.map((message) => makeFinding("chaos.not-restored", {
		message: `${experiment.name}: NOT RESTORED: ${message}`,
		key: [experiment.name]
	}));
	const reason = problem.why === null ? problem.what : `${problem.what}: ${problem.why}`;
	const outcome = findings.length > 0 ? "failed" : "broken";
	const restored = findings.length > 0 ? false : null;
	return {
		result: {
			...emptyResult(experiment),
			outcome,
			reason,
			restored
		},
		findings,
		problem
	};
}
function emptyResult({ name, faults, recoverWithinMs }) {
	return {
		...unmeasured({
			name,
			source: "configuration",
			faults: faults.map(faultWords)
		}),
		recoverWithinMs
	};
}
function toSeconds(ms) {
	return Number((ms / 1e3).toFixed(1));
}

// src/chaos/own-place.ts
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/u;
/** Faults go into containers of this machine only: a remote engine may be anybody's. Throws otherwise. */
function assertOwnDocker(environment) {
	const host = environment["DOCKER_HOST"];
	if (host === void 0 || host === "" || host.startsWith("unix://") || host.startsWith("npipe://")) return;
	const url = URL.parse(host.replace(/^tcp:/u, "http:"));
	if (url !== null && LOOPBACK.test(url.hostname)) return;
	throw new ProblemError({
		code: "chaos.remote-docker",
		what: "No fault is injected into containers of another machine",
		why: `DOCKER_HOST is ${host.slice(0, 100)}`,
		todo: "Run the job where the containers run."
	});
}
/** The same for a Toxiproxy: it has to be on this machine. Throws otherwise. */
function assertOwnToxiproxy(address) {
	if (address === null) return;
	const url = URL.parse(address);
	if (url !== null && LOOPBACK.test(url.hostname)) return;
	throw new ProblemError({
		code: "chaos.remote-toxiproxy",
		what: "No fault is injected by a Toxiproxy of another machine",
		why: `chaos.toxiproxy is ${address.slice(0, 100)}`,
		todo: "Start Toxiproxy in the job, and name it by its loopback address."
	});
}

// src/chaos/cluster-result.ts
/** What `kubectl get … -o yaml` (or `json`) says of experiments on Kubernetes, one or a `List`. Throws where it is neither Chaos Mesh's nor Litmus's. */
function judgeClusterResults(text, file) {
	const { value } = parseText(text, file);
	if (!isObject(value) || !Array.isArray(value["items"])) return [judgeResource(value, file)];
	const { items, kind } = value;
	const isWhole = String(kind).endsWith("List");
	if (items.length === 0 && isWhole) throw unknownResource(file, "the list is empty");
	return [...items.map((item, index) => judgeItem(item, index, file)), ...isWhole ? [] : [cutOff(file)]];
}
/** One that is something else is told, and takes nothing from the others. */
function judgeItem(item, index, file) {
	try {
		return judgeResource(item, file);
	} catch (thrown) {
		const problem = toProblem(thrown, "chaos.cluster", `${file} cannot be read`);
		return {
			...judged({
				name: `${file}, item ${index + 1}`,
				spec: {}
			}, {
				outcome: "broken",
				reason: problem.why ?? problem.what,
				findings: []
			}),
			problem
		};
	}
}
function cutOff(file) {
	return broken({
		name: `The list in ${file}`,
		file,
		spec: {},
		status: {}
	}, "it ends without `kind: List`: it was cut off, and what is missing nobody knows");
}
function judgeResource(resource, file) {
	const { apiVersion, kind, metadata, spec, status } = objectOf(resource);
	const { name: own = "without a name", namespace = "default" } = objectOf(metadata);
	const seen = {
		name: `${String(kind)} ${namespace === "default" ? "" : `${String(namespace)}/`}${String(own)}`,
		file,
		spec: objectOf(spec),
		status: objectOf(status)
	};
	if (String(apiVersion).startsWith("chaos-mesh.org/")) return judgeChaosMesh(seen);
	if (String(apiVersion).startsWith("litmuschaos.io/") && kind === "ChaosResult") return judgeLitmus(seen);
	throw unknownResource(file, `it has apiVersion ${String(apiVersion)} and kind ${String(kind)}`);
}
const NO_STEADY_STATE = "Chaos Mesh says nothing of the steady state";
/** Actions of `PodChaos` that are over when they are done: there is nothing to take back. */
const ONE_SHOT = /* @__PURE__ */ new Set(["pod-kill", "container-kill"]);
/**
* Chaos Mesh knows whether the fault was injected and taken back, and nothing of the steady state: `status.experiment.containerRecords`
* counts both for each container (its API v1alpha1).
*/
function judgeChaosMesh(seen) {
	const experiment = objectOf(seen.status["experiment"]);
	if (!Array.isArray(experiment["containerRecords"])) return broken(seen, "it has no containerRecords: it is of an older version, or has not begun");
	const records = listOf(experiment["containerRecords"]);
	const uncounted = records.filter((record) => !isCounted(record)).map(({ id }) => String(id));
	if (uncounted.length > 0) return broken(seen, `it does not count whether it was injected into ${listSome(uncounted, NAMED)}`);
	if (records.length === 0) return broken(seen, "it selected nothing to inject into");
	const missed = records.filter(({ injectedCount }) => !(Number(injectedCount) > 0)).map(({ id }) => String(id));
	if (missed.length > 0) return broken(seen, `not injected into ${listSome(missed, NAMED)}`);
	if (typeof experiment["desiredPhase"] !== "string") return broken(seen, "it has no desiredPhase: it was cut off");
	if (ONE_SHOT.has(String(seen.spec["action"]))) return judged(seen, {
		outcome: "passed",
		reason: `done to ${records.length}; ${NO_STEADY_STATE}`,
		findings: []
	});
	if (experiment["desiredPhase"] !== "Stop") return broken(seen, "it is still running");
	const findings = records.filter(({ injectedCount, recoveredCount }) => Number(recoveredCount ?? 0) < Number(injectedCount)).map(({ id }) => String(id)).map((id) => makeFinding("chaos.not-restored", {
		message: `${seen.name}: NOT RESTORED: ${id}`,
		key: [seen.name, id]
	}));
	const reason = `injected into ${records.length} and taken back; ${NO_STEADY_STATE}`;
	return judged(seen, {
		outcome: findings.length > 0 ? "failed" : "passed",
		reason,
		findings
	});
}
/** Versions that do not count say in words what is so at the end: not whether it ever was otherwise. */
function isCounted({ injectedCount, recoveredCount = 0 }) {
	return Number.isInteger(injectedCount) && Number.isInteger(recoveredCount);
}
/** Pods and probes that a reason names. */
const NAMED = 3;
/** Litmus gives a verdict from its probes: `status.experimentStatus` of a `ChaosResult` (its API v1alpha1). */
function judgeLitmus(seen) {
	const { phase, verdict, probeSuccessPercentage: share } = objectOf(seen.status["experimentStatus"]);
	const failed = listOf(seen.status["probeStatuses"]).filter(({ status }) => !isPassed(objectOf(status))).map(({ name }) => `"${String(name)}"`);
	if (verdict === "Fail") {
		const probes = failed.length === 0 ? "" : `: ${listSome(failed, NAMED)} did not hold`;
		const message = `${seen.name}: Litmus says Fail, ${String(share ?? 0)} % of its probes held${probes}`;
		return judged(seen, {
			outcome: "failed",
			reason: message,
			findings: [makeFinding("chaos.cluster-failed", {
				message,
				key: [seen.name]
			})]
		});
	}
	if (phase !== "Completed" || verdict !== "Pass") return broken(seen, `it is ${String(phase ?? "without a phase")}, its verdict ${String(verdict ?? "missing")}`);
	if (failed.length > 0) return broken(seen, `Litmus says Pass, and ${listSome(failed, NAMED)} did not pass`);
	const count = listOf(seen.status["probeStatuses"]).length;
	return judged(seen, {
		outcome: "passed",
		reason: `Litmus says Pass, ${count === 0 ? "it has no probes" : `${count} of ${count} probes held`}`,
		findings: []
	});
}
/** Up to Litmus 2 a probe tells each phase of its own: `PreChaos: Passed 👍`. */
function isPassed({ verdict, ...phases }) {
	if (verdict !== void 0) return verdict === "Passed";
	const words = Object.values(phases);
	return words.length > 0 && words.every((word) => String(word).startsWith("Passed"));
}
function broken(seen, why) {
	const problem = {
		code: "chaos.cluster",
		what: `${seen.name} says nothing`,
		where: {
			file: seen.file,
			line: 1,
			column: 1
		},
		why,
		todo: "Wait for its end before its result is written to the file."
	};
	return {
		...judged(seen, {
			outcome: "broken",
			reason: why,
			findings: []
		}),
		problem
	};
}
function judged({ name, spec }, { outcome, reason, findings }) {
	const action = typeof spec["action"] === "string" ? spec["action"] : spec["experiment"] ?? null;
	return {
		result: {
			...unmeasured({
				name,
				source: "cluster",
				faults: typeof action === "string" ? [action] : []
			}),
			outcome,
			reason: findings[0]?.message ?? reason
		},
		findings,
		problem: null
	};
}
function unknownResource(file, why) {
	return new ProblemError({
		code: "chaos.cluster",
		what: `${file} is no result of Chaos Mesh or Litmus`,
		where: {
			file,
			line: 1,
			column: 1
		},
		why,
		todo: "Write it with `kubectl get networkchaos,podchaos,stresschaos -o yaml`, or `kubectl get chaosresults -o yaml`."
	});
}
function objectOf(value) {
	return isObject(value) ? value : {};
}
function listOf(value) {
	return Array.isArray(value) ? value.filter(isObject) : [];
}

// src/chaos/read-results.ts
/** A list of every experiment of a cluster stays far below. */
const MAX_BYTES = 1e7;
/** In the order of their names. A glob that means nothing is told: whoever names results expects some. */
async function readClusterResults(globs, workspace) {
	const all = [];
	for (const pattern of globs) {
		const files = [];
		for await (const file of glob(pattern, { cwd: workspace })) files.push(file);
		if (files.length === 0) all.push(unreadable(pattern, noFile(pattern)));
		for (const file of files.toSorted()) all.push(...await readOne(file, workspace));
	}
	return all;
}
async function readOne(file, workspace) {
	try {
		const real = await realpath(join(workspace, file));
		if (!real.startsWith(await realpath(workspace) + sep)) throw outside(file);
		if ((await stat(real)).size > MAX_BYTES) throw tooLarge(file);
		return judgeClusterResults(await readFile(real, "utf8"), file);
	} catch (thrown) {
		return [unreadable(file, thrown)];
	}
}
function unreadable(file, thrown) {
	const problem = toProblem(thrown, "chaos.cluster", `${file} cannot be read`);
	return {
		...broken$1(file, file, problem),
		problem
	};
}
const problemOf = (what) => new ProblemError({
	code: "chaos.cluster",
	what
});
const noFile = (pattern) => problemOf(`No file matches ${pattern}, which names results of experiments`);
const outside = (file) => problemOf(`${file} leads out of the workspace`);
const tooLarge = (file) => problemOf(`${file} is larger than ${MAX_BYTES / 1e6} MB`);

// src/chaos/start-again.ts
/** What it needs may be starting again itself: a database that was killed recovers for some seconds. */
const PATIENCE = {
	giveUpAfterMs: 6e4,
	everyMs: 1e3
};
/** Throws what the last attempt threw, and at once where the run is cancelled. */
async function startAgain(target, { signal, log }, { giveUpAfterMs, everyMs } = PATIENCE) {
	const giveUpMs = performance.now() + giveUpAfterMs;
	for (;;) try {
		return await target.refresh();
	} catch (thrown) {
		if (signal.aborted || performance.now() + everyMs > giveUpMs) throw thrown;
		log(`chaos: ${thrown.message}; starting it once more`);
		await setTimeout(everyMs, void 0, { signal });
	}
}

// src/chaos/toolkit-experiment.ts
/** Chaos Toolkit's own: without it a process activity may hang for ever. */
const PROVIDER_TYPES = /* @__PURE__ */ new Set([
	"python",
	"http",
	"process"
]);
/** Refuses what would run a shell, hang for ever, or is unknown; at its place in the file. */
function checkToolkitExperiment(text, file) {
	const parsed = parseText(text, file);
	const refuse = (path, what, todo) => {
		const { line, column } = parsed.positionAt(path);
		throw new ProblemError({
			code: "chaos.toolkit.refused",
			what,
			where: {
				file,
				line,
				column
			},
			todo
		});
	};
	const { value } = parsed;
	if (!isObject(value) || !Array.isArray(value["method"])) {
		refuse([], `${file} is no experiment of Chaos Toolkit`, "It has a title, a description and a method.");
		return;
	}
	for (const { path, provider } of providersIn(value, [])) {
		const { type } = provider;
		if (typeof type !== "string" || !PROVIDER_TYPES.has(type)) refuse([...path, "type"], `The provider type ${JSON.stringify(type)} is not known`, "It is process, python or http.");
		if (type !== "process") continue;
		if (typeof provider["arguments"] === "string") {
			const todo = "Write the arguments as a list.";
			refuse([...path, "arguments"], "A process with its arguments in one text is run by a shell", todo);
		}
		if (provider["timeout"] === void 0) refuse(path, "A process without a timeout may run for ever", "Add `timeout`, in seconds.");
	}
}
function providersIn(value, path) {
	if (Array.isArray(value)) return value.flatMap((item, index) => providersIn(item, [...path, index]));
	if (!isObject(value)) return [];
	return Object.entries(value).flatMap(([key, child]) => key === "provider" && isObject(child) ? [{
		path: [...path, key],
		provider: child
	}] : providersIn(child, [...path, key]));
}

// src/chaos/toolkit.ts
/** Never throws. `file` is a path from the workspace: Chaos Toolkit would load from an address, too. */
async function runToolkit(file, timeoutMs, input) {
	try {
		const source = path.resolve(input.workspace, file);
		const text = await readFile(source, "utf8");
		checkToolkitExperiment(text, file);
		return await runChecked({
			file,
			source,
			text,
			timeoutMs
		}, input);
	} catch (thrown) {
		const problem = toProblem(thrown, "chaos.toolkit", `${file} could not be run`);
		return {
			...broken$1(file, file, problem),
			problem
		};
	}
}
async function runChecked(checked, input) {
	const { file, source, text, timeoutMs } = checked;
	const directory = path.join(input.workDirectory, "chaos", "toolkit", folderName(file));
	const journalFile = path.join(directory, "journal.json");
	await mkdir(directory, { recursive: true });
	await rm(journalFile, { force: true });
	const undo = {
		kind: "toolkit",
		file,
		cwd: path.dirname(source),
		journal: journalFile,
		rollbacks: await writeRollbacks(text, file, directory),
		variables: {
			...input.variables,
			PROVIDER_URL: input.baseUrl,
			...programs(input.parentEnvironment)
		}
	};
	const id = recordUndo(input.workDirectory, undo);
	const result = await runCommand({
		file: "chaos",
		args: toolkitArguments(source, journalFile),
		cwd: undo.cwd,
		env: childEnvironment(input.parentEnvironment, undo.variables),
		timeoutMs,
		onLine: (line) => input.log(relayLine(line)),
		signal: input.signal,
		farewell: LEAVE
	});
	if (result.spawnError !== null) {
		closeUndo(input.workDirectory, id);
		return broken$1(file, file, {
			what: "Chaos Toolkit is not installed",
			why: `${result.spawnError}; install it in a step before: pip install chaostoolkit`
		});
	}
	const output = `${result.stdout}\n${result.stderr}`.trim().split("\n");
	const lastLine = result.timedOut ? `it took longer than ${inWords(timeoutMs)}` : output.at(-1) ?? "";
	const journal = await readTextIfThere(journalFile);
	const isOver = isRolledBack(journal, result);
	const judged = judgeToolkit({
		file,
		journal,
		lastLine,
		isRolledBack: isOver
	});
	if (isOver) closeUndo(input.workDirectory, id);
	else if (!result.aborted) return rollBack(judged, {
		id,
		undo
	}, input);
	return judged;
}
/** Whether nothing of its rollbacks is left to be played; one that failed by itself is told, one that was broken off is played again. */
function isRolledBack(journal, { stdout, stderr, timedOut, aborted }) {
	if (journal === null) return !`${stdout}${stderr}`.includes(BEGUN);
	const rollbacks = readRollbacks(journal);
	return rollbacks?.left === 0 && (rollbacks.failed.length === 0 || !(timedOut || aborted));
}
/** Where `chaos` and the Python modules of the team are found. */
function programs({ PATH, PYTHONPATH }) {
	return {
		PATH: PATH ?? "",
		...PYTHONPATH !== void 0 && { PYTHONPATH }
	};
}
/** What it says before the first probe: an experiment that it refuses never gets so far (chaoslib/run.py). */
const BEGUN = "Running experiment: ";
/** For an experiment whose journal is missing, or does not tell of each rollback. */
async function rollBack(judged, open, input) {
	try {
		await undoRecorded(input.workDirectory, open);
		return {
			...judged,
			result: {
				...judged.result,
				restored: open.undo.rollbacks === null ? null : true
			}
		};
	} catch (thrown) {
		const { why, what } = toProblem(thrown, "chaos.toolkit", `${open.undo.file} could not be rolled back`);
		const message = `${judged.result.name}: NOT RESTORED: ${what}${why === null ? "" : `: ${why}`}`;
		const finding = makeFinding("chaos.not-restored", {
			message,
			key: [open.undo.file]
		});
		const result = {
			...judged.result,
			outcome: "failed",
			reason: message,
			restored: false
		};
		return {
			...judged,
			result,
			findings: [...judged.findings, finding]
		};
	}
}

// src/chaos/stage.ts
/** Never throws: what breaks is the stage's `broken` result, and keeps what was found before. */
async function runChaos(input) {
	const startedMs = performance.now();
	const judged = [];
	let version = null;
	let notRun = [];
	let problem = null;
	try {
		assertOwnDocker(input.parentEnvironment);
		assertOwnToxiproxy(input.config.toxiproxy);
		const { reachable, beyond } = reachableExperiments(input);
		const { chosen, left } = chooseExperiments(reachable);
		notRun = [...beyond, ...left];
		if (chosen.length > 0) version = await runOwn(chosen, input, judged);
		notRun = [...notRun, ...await runToolkits(input, startedMs, judged)];
		judged.push(...await readClusterResults(input.config.results, input.workspace));
	} catch (thrown) {
		problem = toProblem(thrown, "chaos.failed", "the experiments could not be finished");
	}
	return stageResult(input, {
		judged,
		problem,
		notRun,
		version
	});
}
/** In the order of their names, in what the budget leaves; returns those it does not suffice for. */
async function runToolkits(input, startedMs, judged) {
	const left = [];
	for (const file of input.toolkitFiles) {
		const isDisturbed = judged.some(({ result }) => result.restored === false);
		const timeoutMs = budgetLeft(performance.now() - startedMs);
		if (isDisturbed) left.push({
			name: file,
			reason: "an earlier experiment left something disturbed"
		});
		else if (input.signal.aborted) left.push({
			name: file,
			reason: "the run was cancelled"
		});
		else if (timeoutMs === 0) left.push({
			name: file,
			reason: "the experiments before it needed the time there is"
		});
		else judged.push(await runToolkit(file, timeoutMs, input));
	}
	return left;
}
/** Faults of the network on a service need a proxy that a provider in a container does not go through. */
function reachableExperiments({ config, part }) {
	const isBeyond = ({ target, action }) => target !== "provider" && isNetworkFault(action);
	const beyond = part.containerId === null || config.toxiproxy !== null ? [] : config.experiments.filter(({ faults }) => faults.some(isBeyond));
	const reason = "the provider runs in a container and speaks to its services inside their network: take `pause`, `disconnect`, `kill` or `connections`";
	return {
		reachable: config.experiments.filter((experiment) => !beyond.includes(experiment)),
		beyond: beyond.map(({ name }) => ({
			name,
			reason
		}))
	};
}
/** Returns the version of k6. */
async function runOwn(chosen, input, judged) {
	const credentials = await readCredentials({
		...input,
		config: input.traffic
	});
	await using k6 = await openK6({
		...input,
		credentials
	});
	const provider = await openProviderTarget(input.part, input.baseUrl);
	await using _proxy = provider.proxy;
	const { host, port } = provider.proxy.address;
	const baseUrl = `http://${host}:${port}`;
	const variables = new Set(Object.keys(input.parentEnvironment).filter((key) => input.parentEnvironment[key]));
	const { requests, notCalled } = planRequests({
		...input,
		baseUrl,
		owned: true,
		config: input.traffic,
		variables
	});
	if (!requests.some(({ role }) => role === "call")) throw nothingCallable(notCalled[0]?.reason ?? null);
	const steady = {
		...input,
		baseUrl,
		requests,
		credentials: input.traffic.headers,
		k6
	};
	for (const experiment of chosen) {
		if (input.signal.aborted) break;
		input.log(`chaos: ${experiment.name}`);
		const seen = await runExperiment(experiment, {
			input,
			steady,
			targets: [...input.services, provider],
			baseUrl
		});
		judged.push(judgeExperiment(experiment, seen));
		if (seen.notRestored.length > 0) break;
		if (seen.providerEnded !== null) await startAgain(provider, input);
	}
	return k6.version;
}
/** Where only a cluster ran experiments: nothing is started for what it says of them. */
async function readChaosResults(input) {
	return stageResult(input, {
		judged: await readClusterResults(input.config.results, input.workspace),
		problem: null,
		notRun: [],
		version: null
	});
}
function stageResult(input, { judged, problem, notRun, version }) {
	const experiments = judged.map(({ result }) => result);
	const begun = new Set(experiments.map(({ name }) => name));
	const skipped = new Set(notRun.map(({ name }) => name));
	const missed = input.config.experiments.filter(({ name }) => !begun.has(name) && !skipped.has(name)).map(({ name }) => ({
		name,
		reason: problem?.what ?? "an earlier experiment left nothing to run it on"
	}));
	const findings = judged.flatMap((one) => one.findings);
	const problems = [
		...problem === null ? [] : [problem],
		...judged.flatMap((one) => one.problem ?? []),
		...notBegunProblem(notRun)
	];
	const outcome = findings.length > 0 ? "failed" : problems.length > 0 || experiments.length === 0 ? "broken" : "passed";
	const detail = {
		kind: "chaos",
		experiments,
		notRun: [...notRun, ...missed],
		k6Version: version
	};
	return {
		stage: "chaos",
		provider: input.provider === "" ? null : input.provider,
		outcome,
		reason: reasonOf(experiments, problems),
		skip: null,
		durationMs: 0,
		findings,
		problems: outcome === "broken" && problems.length === 0 ? [nothingRan()] : problems,
		detail
	};
}
function reasonOf(experiments, problems) {
	const worst = experiments.find(({ outcome }) => outcome === "failed") ?? experiments.find(({ outcome }) => outcome === "broken");
	if (worst) return `${worst.name}: ${worst.reason}`;
	return problems[0]?.what ?? `${plural(experiments.length, "experiment")}, recovered from each`;
}
function notBegunProblem(notRun) {
	const [first] = notRun;
	if (!first) return [];
	return [{
		code: "chaos.not-begun",
		what: `${plural(notRun.length, "experiment was", "experiments were")} not begun`,
		where: null,
		why: first.reason,
		todo: "Do what the reason says, shorten the experiments, or run some of them on a schedule."
	}];
}
function nothingRan() {
	return {
		code: "chaos.nothing-ran",
		what: "No experiment was run",
		where: null,
		why: null,
		todo: null
	};
}
function nothingCallable(why) {
	return new ProblemError({
		code: "chaos.nothing-callable",
		what: "No operation can be called, so there is no steady state to watch",
		why,
		todo: "Name values in load.data and credentials in load.auth, or add examples to the specification."
	});
}

export { readChaosResults, runChaos };