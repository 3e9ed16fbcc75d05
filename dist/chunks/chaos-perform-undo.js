import { t as ProblemError } from "./model-problem.js";
import { a as within, r as connectRuntime, t as DOCKER_CALL_DEADLINE_MS } from "./tools-deadline.js";
import { a as sendSignal, r as readProcess } from "./tools-process-tree.js";
import { n as unless, t as findOwn } from "./chaos-own-container.js";
import { join } from "node:path";
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import { randomUUID } from "node:crypto";

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

// src/chaos/toxiproxy.ts
/** It answers in milliseconds, and it is on this machine. */
const DEADLINE_MS = 5e3;
/** Our toxic on a proxy; a team's own keep their names. */
const TOXIC_NAME = "api-testing";
/** Of one proxy; throws where the server does not answer, or has none of that name. */
async function readProxy(url, proxy) {
	const state = await call(url, `/proxies/${encodeURIComponent(proxy)}`, { method: "GET" });
	if (typeof state === "object" && state !== null && "enabled" in state && "toxics" in state) return state;
	throw unusable(url, "its answer is no proxy of Toxiproxy");
}
async function addToxic(url, proxy, { kind, direction, toxicity }) {
	const { type, ...attributes } = kind;
	const body = {
		name: TOXIC_NAME,
		type,
		stream: direction,
		toxicity,
		attributes: Object.fromEntries(Object.entries(attributes).map(([name, value]) => [inSnakeCase(name), value]))
	};
	await call(url, `/proxies/${encodeURIComponent(proxy)}/toxics`, {
		method: "POST",
		body: JSON.stringify(body)
	});
}
async function setProxyEnabled(url, proxy, enabled) {
	await call(url, `/proxies/${encodeURIComponent(proxy)}`, {
		method: "POST",
		body: JSON.stringify({ enabled })
	});
}
/** Removes what was not there before, adds what is missing, and switches it as it was; other proxies are not touched. */
async function restoreProxy(undo) {
	const { url, proxy, enabled, toxics } = undo;
	const now = await readProxy(url, proxy);
	const path = `/proxies/${encodeURIComponent(proxy)}`;
	const isBefore = (toxic) => toxics.some((before) => JSON.stringify(before) === JSON.stringify(toxic));
	for (const toxic of now.toxics.filter((one) => !isBefore(one))) await call(url, `${path}/toxics/${encodeURIComponent(String(toxic["name"]))}`, { method: "DELETE" });
	const left = now.toxics.filter(isBefore).map((toxic) => JSON.stringify(toxic));
	for (const toxic of toxics.filter((one) => !left.includes(JSON.stringify(one)))) await call(url, `${path}/toxics`, {
		method: "POST",
		body: JSON.stringify(toxic)
	});
	if (now.enabled !== enabled) await setProxyEnabled(url, proxy, enabled);
}
async function call(url, path, request) {
	let response;
	let text;
	try {
		response = await fetch(new URL(path, url), {
			...request,
			redirect: "error",
			signal: AbortSignal.timeout(DEADLINE_MS),
			...request.body !== void 0 && { headers: { "content-type": "application/json" } }
		});
		text = await response.text();
	} catch (error) {
		const { cause, message } = error;
		throw unusable(url, cause instanceof Error ? cause.message : message);
	}
	if (!response.ok) throw unusable(url, `${request.method} ${path} was answered with ${response.status}: ${text.slice(0, 200)}`);
	if (text === "") return null;
	try {
		return JSON.parse(text);
	} catch {
		throw unusable(url, `${request.method} ${path} was not answered with JSON`);
	}
}
function unusable(url, why) {
	return new ProblemError({
		code: "chaos.toxiproxy",
		what: `Toxiproxy at ${url} cannot be used`,
		why,
		todo: "Check `chaos.toxiproxy`, and that a proxy is named like the target of the fault."
	});
}
function inSnakeCase(name) {
	return name.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
}

// src/chaos/perform-undo.ts
const BOUND = {
	ms: DOCKER_CALL_DEADLINE_MS,
	what: "Undoing a fault"
};
async function performUndo(undo) {
	if (undo.kind === "process") {
		if (readProcess(undo.pgid)?.startTime === undo.startTime) sendSignal(-undo.pgid, "SIGCONT");
		return;
	}
	if (undo.kind === "toxiproxy") return restoreProxy(undo);
	const runtime = await connectRuntime();
	const container = await findOwn(runtime, undo.containerId);
	if (container === null) return;
	if (undo.kind === "container") return bringBack(container);
	if (undo.kind === "networks") return reconnect(runtime, undo);
	if (undo.kind === "redis-clients") {
		await bringBack(container);
		await runInside(container, [
			"redis-cli",
			"CONFIG",
			"SET",
			"maxclients",
			String(undo.maxClients)
		]);
		return;
	}
	return lift(runtime, container, undo);
}
/** Docker takes 0 for "leave it": no quota is -1, and no limit of the memory is all there is. */
async function lift(runtime, container, undo) {
	const { cpuQuota, memory } = undo;
	const { MemTotal } = await within(runtime.container.dockerode.info(), BOUND);
	await within(container.update({
		CpuQuota: cpuQuota === 0 ? -1 : cpuQuota,
		MemorySwap: -1
	}), BOUND);
	await within(container.update({ Memory: memory === 0 ? MemTotal : memory }), BOUND);
}
async function bringBack(container) {
	const { State } = await within(container.inspect(), BOUND);
	if (State.Paused) await unless([409, 304], within(container.unpause(), BOUND));
	else if (!State.Running) await unless([304], within(container.start(), BOUND));
}
async function reconnect(runtime, undo) {
	for (const [name, { aliases }] of Object.entries(undo.networks)) {
		const network = runtime.container.dockerode.getNetwork(name);
		const endpoint = aliases.length === 0 ? {} : { EndpointConfig: { Aliases: [...aliases] } };
		await unless([403], within(network.connect({
			Container: undo.containerId,
			...endpoint
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
	"limits",
	"redis-clients",
	"process",
	"toxiproxy"
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
/** Undoes one fault and closes its record; throws where it could not be, and the record stays open. */
async function undoRecorded(directory, { id, undo }) {
	for (let attempt = 1;; attempt += 1) try {
		await performUndo(undo);
		break;
	} catch (error) {
		if (attempt === ATTEMPTS) throw error;
		await new Promise((resolve) => setTimeout(resolve, attempt * RETRY_AFTER_MS));
	}
	append(directory, {
		id,
		state: "done"
	});
}
const RETRY_AFTER_MS = 500;
/** What a run that was killed left disturbed: undone last first, each for itself. Returns what could not be undone. */
async function replayUndo(directory, log) {
	const failed = [];
	for (const open of readOpen(directory)) try {
		await undoRecorded(directory, open);
		log(`Undone what an ended run had left: ${describeUndo(open.undo)}.`);
	} catch (error) {
		failed.push(`${describeUndo(open.undo)}: ${error.message}`);
	}
	return failed;
}
function describeUndo(undo) {
	if (undo.kind === "process") return `process group ${undo.pgid} goes on`;
	if (undo.kind === "toxiproxy") return `proxy ${undo.proxy} of ${undo.url} is as it was`;
	const container = `container ${undo.containerId.slice(0, 12)}`;
	if (undo.kind === "networks") return `${container} is in its networks`;
	if (undo.kind === "limits") return `${container} has its limits`;
	return undo.kind === "redis-clients" ? `${container} takes clients` : `${container} runs`;
}
function readOpen(directory) {
	try {
		return parseUndoLines(readFileSync(join(directory, FILE_NAME), "utf8"));
	} catch (error) {
		if (error.code === "ENOENT") return [];
		throw error;
	}
}
function append(directory, line) {
	try {
		mkdirSync(directory, {
			recursive: true,
			mode: 448
		});
		const file = openSync(join(directory, FILE_NAME), "a", 384);
		try {
			writeSync(file, `\n${JSON.stringify(line)}\n`);
			fsyncSync(file);
		} finally {
			closeSync(file);
		}
	} catch (error) {
		throw new ProblemError({
			code: "chaos.record",
			what: `Cannot write ${join(directory, FILE_NAME)}`,
			why: error.message,
			todo: "No fault was injected, because it could not be undone after a crash; make the folder writable."
		}, { cause: error });
	}
}

export { addToxic as a, runInside as c, undoRecorded as i, recordUndo as n, readProxy as o, replayUndo as r, setProxyEnabled as s, describeUndo as t };