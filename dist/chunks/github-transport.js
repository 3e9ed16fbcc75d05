import { a as excerpt, o as parseTransportError } from "./github-fault.js";

// src/github/transport.ts
/** Thrown inside our own fetch; Octokit wraps it, `faultOf` finds it again. */
var FaultSignal = class extends Error {
	name = "FaultSignal";
	fault;
	constructor(fault) {
		super(fault.kind);
		this.fault = fault;
	}
};
/** A fault of ours passes through Octokit as the cause of its error; anything else that is thrown is a bug and stays one. */
function faultOf(thrown) {
	for (let error = thrown; error instanceof Error; error = error.cause) if (error instanceof FaultSignal) return error.fault;
	throw thrown;
}
const MAX_REDIRECTS = 3;
const REDIRECTS = /* @__PURE__ */ new Set([
	301,
	302,
	307,
	308
]);
/** `fetch` that keeps the method through redirects, stays on one origin, and only returns answers that arrived whole. */
async function fetchChecked(url, init, origin) {
	let target = url;
	for (let hops = 0;; hops += 1) {
		const at = new URL(target);
		if (at.origin !== origin) throw new FaultSignal({
			kind: "foreign",
			origin: at.origin
		});
		const { response, text } = await fetchWhole(target, init);
		if (response.status < 300 || response.status >= 400 || response.status === 304) return checked(response, text);
		const location = response.headers.get("location");
		const why = !REDIRECTS.has(response.status) ? "a redirect that drops the request" : location === null ? "without an address" : null;
		if (why !== null || location === null) throw new FaultSignal({
			kind: "redirect",
			status: response.status,
			why: why ?? ""
		});
		if (hops >= MAX_REDIRECTS) throw new FaultSignal({
			kind: "redirect",
			status: response.status,
			why: "one redirect too many"
		});
		target = new URL(location, at).href;
	}
}
async function fetchWhole(url, init) {
	try {
		const response = await fetch(url, {
			...init,
			redirect: "manual"
		});
		return {
			response,
			text: await response.text()
		};
	} catch (thrown) {
		throw new FaultSignal(parseTransportError(thrown));
	}
}
/** Octokit reads what it cannot parse as text and goes on; here it is a fault. */
function checked(response, text) {
	const { status } = response;
	const answer = {
		status,
		headers: Object.fromEntries(response.headers),
		message: ""
	};
	if (status >= 400) throw new FaultSignal({
		kind: "status",
		answer: {
			...answer,
			message: messageOf(text)
		}
	});
	if (status === 204) return new Response(null, {
		status,
		headers: response.headers
	});
	if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(answer.headers["content-type"] ?? "")) throw new FaultSignal({
		kind: "bad-answer",
		answer: {
			...answer,
			message: excerpt(text)
		},
		why: "which is no JSON"
	});
	if (!isJson(text)) throw new FaultSignal({
		kind: "bad-answer",
		answer: {
			...answer,
			message: excerpt(text)
		},
		why: "JSON that is cut off or broken"
	});
	return new Response(text, {
		status,
		headers: response.headers
	});
}
function isJson(text) {
	return parseJson(text) !== void 0;
}
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
/** GitHub's `message` with the reasons it lists, or the start of whatever stands in for it. */
function messageOf(text) {
	const body = parseJson(text);
	if (typeof body !== "object" || body === null || !("message" in body)) return excerpt(text);
	const reasons = ("errors" in body && Array.isArray(body.errors) ? body.errors : []).map((error) => typeof error === "string" ? error : JSON.stringify(error));
	return excerptOfMessage([String(body.message), ...reasons].join(": "));
}
/** A message of GitHub is longer than an excerpt of a foreign page may be. */
const MESSAGE_MAX = 400;
function excerptOfMessage(text) {
	return text.replaceAll(/[^\x20-\x7e]+/g, " ").slice(0, MESSAGE_MAX);
}

export { faultOf as n, fetchChecked as r, FaultSignal as t };