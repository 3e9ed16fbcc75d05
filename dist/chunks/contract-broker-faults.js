import { r as messageOf, t as ProblemError } from "./model-problem.js";
import { n as withoutUserinfo, t as makeRedactor } from "./tools-redact.js";
import { c as asRecord, n as MAX_BROKER_ANSWER_BYTES, s as asArray, u as textOr } from "./contract-expectation.js";
import { t as decodeBody } from "./traffic-decode-body.js";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { request } from "node:http";
import { request as request$1 } from "node:https";

// src/contract/hal.ts
function linksOf(document, relation) {
	const value = asRecord(document._links)?.[relation];
	return (asArray(value) ?? [value]).flatMap((candidate) => {
		const link = asRecord(candidate);
		return typeof link?.href === "string" ? [{
			href: link.href,
			name: textOr(link.name, null)
		}] : [];
	});
}
function linkOf(document, relation) {
	return linksOf(document, relation)[0] ?? null;
}
function embedded(document, collection) {
	const items = asArray(asRecord(document._embedded)?.[collection]);
	if (items === null) return null;
	return items.map(asRecord).filter((item) => item !== null);
}
/** The broker's own words for what went wrong, in any of the forms it has; null when it says nothing. */
function brokerErrorText(answer) {
	const document = asRecord(answer);
	if (document === null) return null;
	const texts = [...textsIn(document.error), ...textsIn(document.errors)];
	return texts.length > 0 ? texts.join("; ") : null;
}
function textsIn(value) {
	if (typeof value === "string") return [value];
	if (Array.isArray(value)) return value.flatMap(textsIn);
	const fields = asRecord(value);
	if (fields === null) return [];
	if (typeof fields.message === "string") return [fields.message];
	return Object.entries(fields).flatMap(([name, held]) => textsIn(held).map((text) => `${name} ${text}`));
}

// src/contract/broker-faults.ts
/** Statuses that the broker's own clients ask again after: it is busy, starting, or behind a proxy that is. */
function isTransient(status) {
	return status >= 500 || status === 408 || status === 429;
}
/** `Retry-After` in milliseconds, both forms of RFC 9110 (seconds, or a date against `now`); null when it says nothing. */
function retryAfterMs(header, now) {
	if (header === null) return null;
	if (/^\d+$/.test(header.trim())) return Number(header) * 1e3;
	const date = Date.parse(header);
	return Number.isNaN(date) ? null : Math.max(0, date - now());
}
/** The address as a URL; throws for what is no http address, or holds credentials that would be shown in logs. */
function parseBrokerAddress(address) {
	const url = URL.parse(address.trim());
	if (url === null || url.protocol !== "https:" && url.protocol !== "http:") throw new ProblemError({
		code: "broker.address-invalid",
		what: "The address of the Pact Broker is not an http or https address",
		todo: "Write it with its scheme, as in `https://broker.example.com`."
	});
	if (url.username !== "" || url.password !== "") throw new ProblemError({
		code: "broker.address-invalid",
		what: "The address of the Pact Broker holds a user name or password",
		why: "addresses are shown in logs and reports",
		todo: "Use the inputs `pact-broker-username` and `pact-broker-password`."
	});
	return new URL(url.origin + url.pathname);
}
/** Value of the Authorization header; null without credentials. Copied secrets often end with a newline. */
function authorization(credentials) {
	const token = credentials.token?.trim();
	if (token) return `Bearer ${token}`;
	const [username, password] = [credentials.username?.trim(), credentials.password?.trim()];
	if (!username && !password) return null;
	return `Basic ${Buffer.from(`${username ?? ""}:${password ?? ""}`, "utf8").toString("base64")}`;
}
/** Throws for a token that no header can hold: sending it would fail like a broker that is not there, and be tried again and again. */
function assertSendable(credentials) {
	const token = credentials.token?.trim() ?? "";
	if (/^[\x21-\x7e]*$/.test(token)) return;
	throw new ProblemError({
		code: "broker.token-unusable",
		what: "`pact-broker-token` holds a character that cannot be sent",
		why: "it has a space, a line break or a character that is not ASCII in it",
		todo: "Store the secret again, as the broker shows it."
	});
}
function credentialsRefused(status, credentials, base) {
	const used = usedInputs(credentials);
	const what = used === null ? `The Pact Broker at ${base.origin} asks for credentials` : `The Pact Broker refused ${used}`;
	const todo = used === null ? "Set the input `pact-broker-token`, or `pact-broker-username` and `pact-broker-password`." : status === 403 ? `Give the owner of ${used} the right to read contracts and publish verification results.` : `Check the secret behind ${used}: it may have been rotated, or be one of another broker.`;
	const why = `it answered ${status} ${status === 401 ? "Unauthorized" : "Forbidden"}`;
	return new ProblemError({
		code: status === 401 ? "broker.unauthorized" : "broker.forbidden",
		what,
		why,
		todo
	});
}
function usedInputs(credentials) {
	if (credentials.token?.trim()) return "`pact-broker-token`";
	return authorization(credentials) === null ? null : "`pact-broker-username` and `pact-broker-password`";
}
function notABroker(base, answer) {
	const json = /[/+]json$/i.test(answer.mediaType);
	const why = json ? `${answer.status}, ${answer.mediaType}, but the JSON is cut off or malformed (${answer.text.length} characters)` : `${answer.status}, ${answer.mediaType}`;
	return new ProblemError({
		code: json ? "broker.answer-malformed" : "broker.not-a-broker",
		what: json ? `The Pact Broker at ${base.origin} gave an unusable answer` : `${base.href} is not a Pact Broker (${answer.mediaType})`,
		why,
		todo: json ? "Look for a proxy between this runner and the broker." : "Check `contract.broker` and `pact-broker-base-url`; a login page in front of the broker also looks like this."
	});
}
function foreignLink(href, base) {
	return new ProblemError({
		code: "broker.foreign-link",
		what: `The Pact Broker at ${base.origin} links to another origin, which was not followed`,
		why: `${URL.parse(href)?.origin ?? href} would have received the credentials`,
		todo: "Set the broker’s own PACT_BROKER_BASE_URL to the address that this run uses, or use the address it names."
	});
}
/** `to` is a text where it is no address. */
function redirected(from, to) {
	const [where, inside] = typeof to === "string" ? [to.slice(0, SHOWN_CHARACTERS$1), false] : [to.origin, from.origin === to.origin];
	return new ProblemError({
		code: "broker.redirected",
		what: `The Pact Broker at ${from.origin} redirects to ${where}, which was not followed`,
		why: inside && typeof to !== "string" ? `${from.pathname} leads to ${to.pathname}` : "credentials are sent to the configured address only",
		todo: "Set `contract.broker` or `pact-broker-base-url` to the final address."
	});
}
const SHOWN_CHARACTERS$1 = 100;
function outOfPatience(base) {
	return new ProblemError({
		code: "broker.timeout",
		what: `The Pact Broker at ${base.origin} was not asked any more`,
		why: "earlier requests of this run failed for as long as it waits for a broker"
	});
}
/** How OpenSSL says that a certificate is not trusted, and Node that it is another host's: nodejs.org/api/tls.html, "X509 certificate error codes". */
const CERTIFICATE = /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_CERT_|INVALID_CA$|HOSTNAME_MISMATCH$)/;
const TRUST = "Name the certificate of your authority in the variable NODE_EXTRA_CA_CERTS of this step.";
/** What trusting an authority does not cure. */
const CERTIFICATE_TODOS = {
	CERT_HAS_EXPIRED: "Renew the certificate of the broker.",
	CERT_NOT_YET_VALID: "Set the clock of this runner, or wait until the certificate is valid.",
	CERT_REVOKED: "Have a new certificate issued for the broker.",
	ERR_TLS_CERT_ALTNAME_INVALID: "Use the address that the certificate names, or have it issued for this one."
};
/** What the network threw, in words that tell a wrong name, a closed port, a slow broker, a proxy and a certificate apart. */
function networkFault(thrown, base, deadlineMs) {
	const code = codeOf(thrown);
	const fault = (name, why, { todo = null, transient = false }) => ({
		error: new ProblemError({
			code: `broker.${name}`,
			what: `The Pact Broker at ${base.origin} does not answer`,
			why,
			todo
		}, { cause: thrown }),
		transient
	});
	if (thrown instanceof Error && thrown.name === "TimeoutError") return fault("timeout", `no answer within ${Math.round(deadlineMs)} ms`, { transient: true });
	if (code !== null && CERTIFICATE.test(code)) return fault("certificate", `its certificate is not trusted (${code})`, { todo: CERTIFICATE_TODOS[code] ?? TRUST });
	if (code === "EPROTO") return fault("unreachable", tlsFault(thrown), { todo: CHECK_ADDRESS });
	if (code === "ERR_PROXY_TUNNEL") return fault("proxy", withoutUserinfo(messageOf(thrown)), { todo: CHECK_PROXY });
	if (code === "ENOTFOUND") {
		const host = hostOf(thrown, base);
		const todo = host === base.hostname ? CHECK_ADDRESS : CHECK_PROXY;
		return fault("unreachable", `there is no host ${host}`, { todo });
	}
	if (code === "ECONNREFUSED") {
		const proxy = refusedElsewhere(thrown, base);
		if (proxy === null) return fault("unreachable", "the connection was refused", {
			todo: CHECK_ADDRESS,
			transient: true
		});
		return fault("proxy", `the connection to the proxy on the way to it, ${proxy}, was refused`, {
			todo: CHECK_PROXY,
			transient: true
		});
	}
	return fault("unreachable", code ?? messageOf(thrown), { transient: true });
}
/** OpenSSL's own reason stands in the middle of its line: `…:SSL routines:…:wrong version number:…`. */
function tlsFault(thrown) {
	const reason = /:SSL routines:[^:]*:([^:]+):/.exec(messageOf(thrown))?.[1];
	if (reason === "wrong version number") return "https is not what its port speaks";
	return `it did not agree on TLS (${reason ?? "EPROTO"})`;
}
/** The name that could not be found may be the proxy's. */
function hostOf(thrown, base) {
	const named = thrown instanceof Error && "hostname" in thrown ? thrown.hostname : null;
	return typeof named === "string" && named !== "" ? named : base.hostname;
}
/** A port that is not the broker's own is the proxy's: redirects are not followed. */
function refusedElsewhere(thrown, base) {
	const refused = thrown instanceof AggregateError ? thrown.errors[0] : thrown;
	if (!(refused instanceof Error && "address" in refused && "port" in refused)) return null;
	const own = Number(base.port || (base.protocol === "https:" ? 443 : 80));
	return refused.port === own ? null : `${refused.address}:${refused.port}`;
}
/** 407 is a proxy's answer, not the broker's (RFC 9110, 15.5.8). */
function proxyRefused(base) {
	const what = `The proxy on the way to the Pact Broker at ${base.origin} asks for credentials`;
	return new ProblemError({
		code: "broker.proxy",
		what,
		why: "it answered 407 Proxy Authentication Required",
		todo: CHECK_PROXY
	});
}
const CHECK_PROXY = "Check HTTPS_PROXY and HTTP_PROXY of this step, `http://user:password@host:port`, or leave the broker out with NO_PROXY.";
const CHECK_ADDRESS = "Check `contract.broker` and `pact-broker-base-url`, and that this runner may reach it.";
/** Several addresses of one host make it an AggregateError; a reason may be hidden in `cause`. */
function codeOf(thrown) {
	for (let error = thrown; error instanceof Error; error = error.cause) {
		if ("code" in error && typeof error.code === "string") return error.code;
		if (error instanceof AggregateError && error.errors[0] instanceof Error) return codeOf(error.errors[0]);
	}
	return null;
}

// src/contract/broker-request.ts
const ALWAYS_SENT = {
	"accept-encoding": "gzip, deflate, br",
	"user-agent": "api-testing-action"
};
/**
* Redirects are not followed. Throws what Node says of the network, a `TimeoutError` after the deadline, and the reason of the signal.
* `fetch` does the same for twice the processor time, which a broker on this machine needs for itself. The global agents take
* authorities from the environment as `fetch` does (NODE_EXTRA_CA_CERTS), and proxies once they are told to (`useProxies`).
*/
async function askBroker(asked) {
	const startedMs = performance.now();
	for (let leftMs = asked.deadlineMs;; leftMs = asked.deadlineMs - (performance.now() - startedMs)) try {
		return await exchange({
			...asked,
			deadlineMs: Math.max(1, leftMs)
		});
	} catch (thrown) {
		if (!(thrown instanceof ClosedMeanwhile)) throw thrown;
		if (asked.method !== "GET" || asked.signal.aborted) throw thrown.cause;
	}
}
/** A kept connection ended before anything came. */
var ClosedMeanwhile = class extends Error {};
function exchange(asked) {
	const { method, url, signal } = asked;
	const headers = {
		...ALWAYS_SENT,
		...asked.headers
	};
	return new Promise((resolve, reject) => {
		const request$2 = (url.protocol === "https:" ? request$1 : request)(url, {
			method,
			headers,
			signal
		});
		const fail = (error) => {
			clearTimeout(timer);
			request$2.destroy();
			reject(signal.aborted ? signal.reason : error);
		};
		const timer = setTimeout(() => fail(new DOMException("no answer", "TimeoutError")), asked.deadlineMs);
		request$2.on("upgrade", ({ statusCode }) => fail(/* @__PURE__ */ new Error(`it answered ${statusCode}, another protocol`)));
		request$2.on("error", (error) => {
			const isOld = request$2.reusedSocket && error.code === "ECONNRESET";
			fail(isOld ? new ClosedMeanwhile("closed", { cause: error }) : error);
		});
		request$2.on("response", (response) => {
			readBody(response, asked.maxBytes).then((packed) => unpacked(response, packed, asked.maxBytes)).then((body) => {
				clearTimeout(timer);
				if (body === null) request$2.destroy();
				resolve({
					status: response.statusCode ?? 0,
					headers: singleValues(response),
					body
				});
			}).catch(fail);
		});
		request$2.end(asked.body ?? void 0);
	});
}
async function readBody(response, maxBytes) {
	const chunks = [];
	let size = 0;
	for await (const chunk of response) {
		size += chunk.length;
		if (size > maxBytes) return null;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
function unpacked({ headers }, packed, maxBytes) {
	const encoding = headers["content-encoding"];
	if (packed === null || encoding === void 0) return packed;
	const decoded = decodeBody(packed, [encoding], maxBytes);
	if ("why" in decoded) throw new Error(decoded.why);
	return decoded.truncated ? null : Buffer.from(decoded.body);
}
function singleValues({ headers }) {
	return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value]));
}

// src/contract/broker-http.ts
const MAX_REDIRECTS = 3;
/** The matrix of 300 consumers in one environment takes a broker on PostgreSQL 5 to 10 s, and one of 50 less than one. */
const SLOW_FACTOR = 3;
function openBrokerHttp(options) {
	const base = parseBrokerAddress(options.address);
	assertSendable(options.credentials);
	const patience = { leftMs: options.limits.brokerPatienceMs };
	const { token, password } = options.credentials;
	const redact = makeRedactor([token, password].filter((secret) => secret !== null));
	return {
		address: base.href.replace(/\/+$/, ""),
		send: (question) => sendPatiently(question, {
			...options,
			base,
			patience,
			redact
		})
	};
}
async function sendPatiently(question, session) {
	const url = resolveLink(question.href, session.base);
	for (let attempt = 1;; attempt++) {
		const startedMs = performance.now();
		const outcome = await attemptOnce(question, url, session);
		if ("document" in outcome) return outcome;
		session.patience.leftMs -= performance.now() - startedMs;
		const waitMs = outcome.waitMs ?? session.limits.retryBaseMs * 2 ** (attempt - 1);
		const isLast = attempt >= Math.min(question.attempts ?? session.limits.attempts, session.limits.attempts);
		if (!outcome.transient || isLast || waitMs >= session.patience.leftMs || session.signal.aborted) throw outcome.error;
		session.log(`${outcome.error.problem.what}; asking again in ${Math.round(waitMs)} ms`);
		await pause(waitMs, session.signal, outcome.error);
		session.patience.leftMs -= waitMs;
	}
}
/** A cancelled run ends with what the broker last did, not with the cancellation of our wait. */
async function pause(waitMs, signal, error) {
	try {
		await setTimeout$1(waitMs, void 0, { signal });
	} catch {
		throw error;
	}
}
async function attemptOnce(question, url, session) {
	const allowedMs = session.limits.attemptMs * (question.isSlow ? SLOW_FACTOR : 1);
	const deadlineMs = Math.ceil(Math.min(allowedMs, session.patience.leftMs));
	if (deadlineMs <= 0) return {
		error: outOfPatience(session.base),
		transient: false,
		waitMs: null
	};
	try {
		const response = await follow(question, url, {
			session,
			deadlineMs
		});
		const text = textOf(response);
		tell(question, url, {
			session,
			how: String(response.status)
		});
		return judge(response, text, session);
	} catch (thrown) {
		if (thrown instanceof ProblemError) return {
			error: thrown,
			transient: false,
			waitMs: null
		};
		const fault = networkFault(thrown, session.base, deadlineMs);
		tell(question, url, {
			session,
			how: `no answer: ${fault.error.problem.why}`
		});
		return {
			...fault,
			waitMs: null
		};
	}
}
/** One line for each request that left this machine, however it ended. */
function tell(question, url, { session, how }) {
	session.debug?.(`Pact Broker: ${question.method} ${url.pathname}${url.search} ${how}`);
}
/** Redirects are followed by hand: for questions only, and only within the origin that the credentials belong to. */
async function follow(question, url, { session, deadlineMs }) {
	const startedMs = performance.now();
	let current = url;
	for (let hop = 0;; hop++) {
		const response = await askBroker({
			method: question.method,
			url: current,
			headers: headersFor(question, session),
			body: question.body === void 0 ? null : JSON.stringify(question.body),
			deadlineMs: Math.max(1, deadlineMs - (performance.now() - startedMs)),
			maxBytes: MAX_BROKER_ANSWER_BYTES,
			signal: session.signal
		});
		const target = response.status >= 300 && response.status < 400 ? response.headers.location : void 0;
		if (target === void 0) return response;
		tell(question, current, {
			session,
			how: String(response.status)
		});
		const next = URL.parse(target, current.href);
		const stays = next !== null && next.origin === session.base.origin;
		if (next === null || !stays || question.method !== "GET" || hop >= MAX_REDIRECTS) throw redirected(current, next ?? target);
		current = next;
	}
}
/** The broker takes a part of a resource as a merge patch only (RFC 7396). */
const CONTENT_TYPES = {
	GET: "application/json",
	POST: "application/json",
	PUT: "application/json",
	PATCH: "application/merge-patch+json"
};
function headersFor(question, session) {
	const credentials = authorization(session.credentials);
	return {
		accept: "application/hal+json, application/json",
		...question.body === void 0 ? {} : { "content-type": CONTENT_TYPES[question.method] },
		...credentials === null ? {} : { authorization: credentials }
	};
}
function textOf({ body }) {
	if (body !== null) return body.toString("utf8");
	const what = `The Pact Broker answered with more than ${MAX_BROKER_ANSWER_BYTES / 1024 / 1024} MB`;
	throw new ProblemError({
		code: "broker.answer-too-large",
		what
	});
}
function judge(response, text, session) {
	const { status, headers } = response;
	if (status === 401 || status === 403) throw credentialsRefused(status, session.credentials, session.base);
	if (status === 407) throw proxyRefused(session.base);
	const mediaType = headers["content-type"]?.split(";")[0]?.trim() ?? "no content type";
	const document = /[/+]json$/i.test(mediaType) ? parseDocument(status < 400 ? text : session.redact(text)) : null;
	if (isTransient(status)) {
		const why = brokerErrorText(document);
		return {
			error: new ProblemError({
				code: "broker.server-error",
				what: `The Pact Broker answered ${status}`,
				why
			}),
			transient: true,
			waitMs: retryAfterMs(headers["retry-after"] ?? null, Date.now)
		};
	}
	if (document === null) throw notABroker(session.base, {
		status,
		mediaType,
		text
	});
	return {
		status,
		document,
		version: headers["x-pact-broker-version"] ?? null
	};
}
function parseDocument(text) {
	try {
		return asRecord(JSON.parse(text));
	} catch {
		return null;
	}
}
function resolveLink(href, base) {
	const directory = base.href.endsWith("/") ? base.href : `${base.href}/`;
	const relative = /^[a-z][a-z0-9+.-]*:/i.test(href) || href.startsWith("//") ? href : href.replace(/^\/+/, "");
	const url = URL.parse(relative, directory);
	if (url === null || url.origin !== base.origin) throw foreignLink(href, base);
	return url;
}

// src/contract/broker-pages.ts
/** A list that goes on for longer is no list of pacticipants or environments. */
const MAX_PAGES = 100;
/**
* A list, whole: where an answer links to a next page, the entries of all pages in one document. An answer other than 200 is handed out as
* it is, at whichever page it comes. Throws ProblemError (`broker.…`), also where there are too many: a part would
* look like the whole.
*/
async function readPages(http, href) {
	const first = await http.send({
		method: "GET",
		href
	});
	const seen = /* @__PURE__ */ new Set([href]);
	let document = first.document;
	let next = first.status === 200 ? nextOf(document) : null;
	while (next !== null && seen.size < MAX_PAGES && !seen.has(next)) {
		seen.add(next);
		const page = await http.send({
			method: "GET",
			href: next
		});
		if (page.status !== 200) return page;
		document = joined(document, page.document);
		next = nextOf(page.document);
	}
	if (next !== null && !seen.has(next)) throw endless(href);
	return {
		...first,
		document
	};
}
function endless(href) {
	return new ProblemError({
		code: "broker.list-endless",
		what: "A list of the Pact Broker has no end",
		why: `${href.slice(0, SHOWN_CHARACTERS)} goes on after ${MAX_PAGES} pages`,
		todo: "Ask the broker for that list by hand, and see where its `next` links lead."
	});
}
const SHOWN_CHARACTERS = 200;
function nextOf(document) {
	return (linkOf(document, "next") ?? linkOf(document, "pb:next"))?.href ?? null;
}
/** Lists of links and of embedded entries follow each other; everything else is the first page's. */
function joined(one, other) {
	const lists = (part) => {
		const [before, after] = [asRecord(one[part]) ?? {}, asRecord(other[part]) ?? {}];
		const longer = Object.entries(after).flatMap(([name, list]) => {
			const entries = asArray(list);
			return entries === null ? [] : [[name, [...asArray(before[name]) ?? [], ...entries]]];
		});
		return {
			...before,
			...Object.fromEntries(longer)
		};
	};
	return {
		...one,
		_links: lists("_links"),
		_embedded: lists("_embedded")
	};
}

export { linkOf as a, embedded as i, openBrokerHttp as n, linksOf as o, brokerErrorText as r, readPages as t };