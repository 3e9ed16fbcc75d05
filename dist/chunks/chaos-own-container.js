import { t as ProblemError } from "./model-problem.js";
import { a as within, n as ENVIRONMENT_LABEL, t as DOCKER_CALL_DEADLINE_MS } from "./tools-deadline.js";

// src/chaos/own-container.ts
const BOUND = {
	ms: DOCKER_CALL_DEADLINE_MS,
	what: "Looking at a container"
};
/** A container that carries our label; null where it is gone, and with it what was done to it. */
async function findOwn(runtime, id) {
	const container = runtime.container.getById(id);
	try {
		const { Config } = await within(container.inspect(), BOUND);
		if (Config.Labels?.["api-testing-action.environment"] !== void 0) return container;
	} catch (error) {
		if (statusOf(error) === 404) return null;
		throw error;
	}
	throw new ProblemError({
		code: "chaos.not-ours",
		what: `The container ${id.slice(0, 12)} was not started by this run`,
		why: `it does not carry the label ${ENVIRONMENT_LABEL}`,
		todo: "Faults are injected only into what the run started itself."
	});
}
/** Answers that say it is so already. */
async function unless(statuses, work) {
	try {
		await work;
	} catch (error) {
		const status = statusOf(error);
		if (status === null || !statuses.includes(status)) throw error;
	}
}
function statusOf(error) {
	const status = error.statusCode;
	return typeof status === "number" ? status : null;
}

// src/chaos/toxiproxy.ts
/** It answers in milliseconds, and it is on this machine. */
const DEADLINE_MS = 5e3;
/** Of one proxy; throws where the server does not answer, or has none of that name. */
async function readProxy(url, proxy) {
	const state = await call(url, `/proxies/${encodeURIComponent(proxy)}`, { method: "GET" });
	if (typeof state === "object" && state !== null && "enabled" in state && "toxics" in state) return state;
	throw unusable(url, "its answer is no proxy of Toxiproxy");
}
async function addToxic({ url, proxy, name }, { kind, direction, toxicity }) {
	const { type, ...rest } = kind;
	const attributes = Object.fromEntries(Object.entries(rest).map(([key, value]) => [inSnakeCase(key), value]));
	const body = JSON.stringify({
		name,
		type,
		stream: direction,
		toxicity,
		attributes
	});
	await call(url, `/proxies/${encodeURIComponent(proxy)}/toxics`, {
		method: "POST",
		body
	});
}
async function setProxyEnabled(url, proxy, enabled) {
	await call(url, `/proxies/${encodeURIComponent(proxy)}`, {
		method: "POST",
		body: JSON.stringify({ enabled })
	});
}
/** Removes our toxic and switches the proxy as it was, where we did that; nothing else of it is touched. */
async function restoreProxy(undo) {
	const { url, proxy, toxic, enabled } = undo;
	const now = await readProxy(url, proxy);
	if (toxic !== null && now.toxics.some(({ name }) => name === toxic)) await call(url, `/proxies/${encodeURIComponent(proxy)}/toxics/${encodeURIComponent(toxic)}`, { method: "DELETE" });
	if (enabled !== null && now.enabled !== enabled) await setProxyEnabled(url, proxy, enabled);
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

export { findOwn as a, setProxyEnabled as i, readProxy as n, unless as o, restoreProxy as r, addToxic as t };