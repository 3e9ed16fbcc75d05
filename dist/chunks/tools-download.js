import { t as ProblemError } from "./model-problem.js";
import { n as digestOf, t as digestMatches } from "./tools-digest.js";
import { n as proxyVariables } from "./tools-proxy-variables.js";
import { n as withoutUserinfo } from "./tools-redact.js";
import { dirname } from "node:path";
import { randomUUID } from "node:crypto";
import { chmod, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { Agent, get } from "node:http";
import { Agent as Agent$1, get as get$1 } from "node:https";

// src/tools/download.ts
const DOWNLOAD_DEADLINE_MS = 12e4;
const MAX_DOWNLOAD_BYTES = 134217728;
const EXECUTABLE = 493;
/** The file's bytes when they are the pinned ones; null when there is no file, or wrong bytes, which are deleted. */
async function readVerified(file, expected) {
	const bytes = await readOrNull(file);
	if (bytes === null) return null;
	if (digestMatches(bytes, expected)) return bytes;
	await rm(file, { force: true });
	return null;
}
/** Throws when the bytes are not the pinned ones; `what` names them for a person. */
function assertDigest(bytes, expected, what) {
	if (digestMatches(bytes, expected)) return;
	throw new ProblemError({
		code: "tool.digest-mismatch",
		what: `${what} is not what was pinned, and was not used`,
		why: `${expected.algorithm} is ${digestOf(bytes, expected)}, expected ${expected.value} (${bytes.length} bytes)`,
		todo: "Check the registry or proxy it came from; it served other bytes than were published."
	});
}
/** Writes an executable so that another process sees all of it or nothing; an existing file is replaced. */
async function storeExecutable(file, bytes) {
	await mkdir(dirname(file), { recursive: true });
	const unfinished = `${file}.${randomUUID()}.unfinished`;
	try {
		await writeFile(unfinished, bytes);
		await chmod(unfinished, EXECUTABLE);
		await rename(unfinished, file);
	} finally {
		await rm(unfinished, { force: true });
	}
}
/**
* Bytes behind an https address, verified before they are handed out. Redirects are followed, to https alone where it began there: the
* checksum decides what is accepted. What breaks off is fetched once more.
*/
async function downloadVerified(url, expected, limits = {}) {
	const bytes = await download(url, limits);
	assertDigest(bytes, expected, url);
	return bytes;
}
const ATTEMPTS = 2;
/** GitHub answers with one redirect to where its releases lie. */
const MAX_REDIRECTS = 5;
/** A server that said no will say it again; a connection that broke may hold the next time. */
var Refused = class extends Error {};
async function download(url, limits) {
	const { environment = {}, deadlineMs = DOWNLOAD_DEADLINE_MS, maxBytes = MAX_DOWNLOAD_BYTES } = limits;
	const signal = AbortSignal.timeout(deadlineMs);
	for (let attempt = 1;; attempt += 1) try {
		return await readAll(await follow(url, {
			environment,
			signal
		}), maxBytes);
	} catch (cause) {
		if (attempt < ATTEMPTS && !signal.aborted && !(cause instanceof Refused)) continue;
		const why = (signal.aborted ? `it took longer than ${deadlineMs / 1e3} s` : null) ?? (cause instanceof Error ? [cause.message, reasonOf(cause.cause)].filter(Boolean).join(": ") : String(cause));
		const what = `${url} could not be downloaded`;
		throw new ProblemError({
			code: "tool.download-failed",
			what,
			why: withoutUserinfo(why)
		}, { cause });
	}
}
async function follow(url, way) {
	let at = new URL(url);
	for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
		const response = await open$1(at, way);
		const { statusCode = 0, headers } = response;
		if (statusCode >= 200 && statusCode < 300) return response;
		response.destroy();
		if (statusCode < 300 || statusCode >= 400 || headers.location === void 0) {
			const why = `the server answered ${statusCode}`;
			throw statusCode >= 500 ? new Error(why) : new Refused(why);
		}
		const next = new URL(headers.location, at);
		if (at.protocol === "https:" && next.protocol !== "https:") throw new Refused(`it leads on to ${next.protocol}`);
		at = next;
	}
	throw new Refused(`it leads on more than ${MAX_REDIRECTS} times`);
}
function open$1(url, { environment, signal }) {
	const options = {
		keepAlive: false,
		proxyEnv: { ...proxyVariables(environment) }
	};
	return new Promise((resolve, reject) => {
		const request = url.protocol === "https:" ? get$1(url, {
			agent: new Agent$1(options),
			signal
		}) : get(url, {
			agent: new Agent(options),
			signal
		});
		request.on("response", resolve);
		request.on("error", reject);
	});
}
async function readAll(response, maxBytes) {
	const chunks = [];
	let size = 0;
	for await (const chunk of response) {
		size += chunk.length;
		if (size > maxBytes) throw new Refused(`it is larger than ${maxBytes} bytes`);
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
function reasonOf(cause) {
	return cause instanceof Error ? cause.message : null;
}
async function readOrNull(file) {
	try {
		return await readFile(file);
	} catch (cause) {
		if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return null;
		throw cause;
	}
}

export { storeExecutable as i, downloadVerified as n, readVerified as r, assertDigest as t };