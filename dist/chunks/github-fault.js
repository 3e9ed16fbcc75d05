import { t as ProblemError } from "./model-problem.js";

// src/github/fault.ts
/** Whether GitHub may have done what was asked although the call failed. */
function isAmbiguous(fault) {
	switch (fault.kind) {
		case "interrupted":
		case "deadline":
		case "bad-answer": return true;
		case "status": return fault.answer.status >= 500;
		default: return false;
	}
}
/** Over this an excerpt of a foreign answer says nothing more. */
const EXCERPT_MAX = 80;
/** The start of a text from outside, one printable line. */
function excerpt(text) {
	const line = text.replaceAll(/<[^>]*>/g, " ").replaceAll(/[^\x20-\x7e]+/g, " ").replaceAll(/\s+/g, " ").trim();
	return line.length > EXCERPT_MAX ? `${line.slice(0, EXCERPT_MAX)}…` : line;
}
/** Connection errors of Node that come before the first byte is sent. */
const NOT_SENT = /* @__PURE__ */ new Set([
	"ECONNREFUSED",
	"ENOTFOUND",
	"EAI_AGAIN",
	"EHOSTUNREACH",
	"ENETUNREACH",
	"ETIMEDOUT",
	"UND_ERR_CONNECT_TIMEOUT"
]);
/** Error codes of OpenSSL and of Node's certificate check; none of them goes away by asking again. */
const CERTIFICATE = /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_|ERR_SSL_)/;
function isCertificateCode(code) {
	return CERTIFICATE.test(code);
}
/** How undici names a proxy that does not let us through; no code says so. */
const PROXY_REFUSAL = /Proxy response \((\d{3})\)/;
const PROXY_CODE = /^PROXY_\d{3}$/;
/** The proxy's status as a code, `PROXY_407`. */
function isProxyCode(code) {
	return PROXY_CODE.test(code);
}
/** What `fetch` threw, as a fault: the reason stands somewhere along its causes. */
function parseTransportError(thrown) {
	const causes = [];
	for (let error = thrown; error instanceof Error && !causes.includes(error); error = error.cause) causes.push(error);
	const refusal = causes.map((error) => PROXY_REFUSAL.exec(error.message)?.[1]).find((status) => status !== void 0);
	if (refusal !== void 0) return {
		kind: "unreachable",
		code: `PROXY_${refusal}`,
		message: ""
	};
	const codes = causes.map((error) => "code" in error ? String(error.code) : "");
	const message = excerpt(causes.at(-1)?.message ?? String(thrown));
	const known = codes.find((code) => NOT_SENT.has(code) || isCertificateCode(code));
	if (known !== void 0) return {
		kind: "unreachable",
		code: known,
		message
	};
	return {
		kind: "interrupted",
		message
	};
}

// src/github/retry.ts
/** Statuses that a moment later may be another one: GitHub's own failures. */
const TRANSIENT = /* @__PURE__ */ new Set([
	500,
	502,
	503,
	504
]);
/** The one table of retries. Never a second create after an answer that may have been lost. */
function planRetry(attempt, limits) {
	const { fault, idempotency, number } = attempt;
	if (number >= limits.attempts) return { kind: "give-up" };
	if (fault.kind === "status" && isRateLimit(fault.answer)) return planWait(fault.answer, attempt, limits);
	if (!isTransient(fault)) return { kind: "give-up" };
	if (idempotency === "create" && isAmbiguous(fault)) return { kind: "give-up" };
	return {
		kind: "retry",
		afterMs: limits.retryBaseMs * 3 ** (number - 1) * (1 + attempt.jitter / 2)
	};
}
function isTransient(fault) {
	switch (fault.kind) {
		case "unreachable": return !isCertificateCode(fault.code) && !isProxyCode(fault.code);
		case "interrupted":
		case "deadline": return true;
		case "status": return TRANSIENT.has(fault.answer.status);
		default: return false;
	}
}
/** Primary limits answer 403 or 429 with nothing remaining, secondary ones with a wait or only with words. */
function isRateLimit(answer) {
	if (answer.status === 429) return true;
	if (answer.status !== 403) return false;
	if (answer.headers["retry-after"] !== void 0 || answer.headers["x-ratelimit-remaining"] === "0") return true;
	return /secondary rate limit|rate limit exceeded|abuse detection/i.test(answer.message);
}
/** A limit is waited for once; one that asks for longer than we may wait is not. */
function planWait(answer, attempt, limits) {
	const afterMs = waitOf(answer, attempt.nowMs) ?? limits.unknownWaitMs;
	if (attempt.waited || afterMs > limits.maxWaitMs) return { kind: "give-up" };
	return {
		kind: "retry",
		afterMs
	};
}
/** How long an answer asks to wait, milliseconds; null when it does not say. */
function waitOf(answer, nowMs) {
	const after = answer.headers["retry-after"];
	if (after !== void 0 && /^\d+$/.test(after)) return Number(after) * 1e3;
	const clockMs = serverClock(answer) ?? nowMs;
	if (after !== void 0 && !Number.isNaN(Date.parse(after))) return Math.max(0, Date.parse(after) - clockMs);
	const reset = answer.headers["x-ratelimit-reset"];
	if (answer.headers["x-ratelimit-remaining"] !== "0" || reset === void 0 || !/^\d+$/.test(reset)) return null;
	return Math.max(1e3, Number(reset) * 1e3 - clockMs);
}
/** The runner's clock may be wrong; moments in an answer are on the clock that its `date` shows. */
function serverClock(answer) {
	const date = Date.parse(answer.headers["date"] ?? "");
	return Number.isNaN(date) ? null : date;
}

// src/github/problems.ts
/** A call that failed for good. */
var GitHubError = class extends ProblemError {
	fault;
	constructor(problem, fault) {
		super(problem);
		this.name = "GitHubError";
		this.fault = fault;
	}
	/** HTTP status of the answer, or null when there was none. */
	get status() {
		return this.fault.kind === "status" ? this.fault.answer.status : null;
	}
	/** Whether GitHub may have done what was asked. */
	get ambiguous() {
		return isAmbiguous(this.fault);
	}
};
/** A fault in words: what, why, and what to do about it. */
function describeFault(fault, call) {
	const { code, why, todo } = explain(fault, call);
	const times = call.attempts > 1 ? ` (${call.attempts} attempts)` : "";
	return new GitHubError({
		code,
		what: `could not ${call.purpose}`,
		why: `${call.request}: ${why}${times}`,
		todo
	}, fault);
}
const STATUS_PAGE = "See https://www.githubstatus.com and run the job again.";
function explain(fault, call) {
	switch (fault.kind) {
		case "unreachable": return explainUnreachable(fault, call);
		case "interrupted": return {
			code: "github.interrupted",
			why: `the connection ended in the middle (${fault.message})`,
			todo: STATUS_PAGE
		};
		case "deadline": return {
			code: "github.timeout",
			why: `no complete answer within ${fault.afterMs / 1e3} s`,
			todo: STATUS_PAGE
		};
		case "bad-answer": return explainBadAnswer(fault, call);
		case "redirect": return {
			code: "github.redirected",
			why: `answered ${fault.status}, ${fault.why}`,
			todo: "Check GITHUB_API_URL and whether the repository was renamed."
		};
		case "foreign": return {
			code: "github.foreign-link",
			why: `the answer points to ${fault.origin}, which is not given the token`,
			todo: "Check what stands between the runner and GitHub."
		};
		case "too-many-pages": return {
			code: "github.too-many-pages",
			why: `the list goes on after ${fault.pages} pages`,
			todo: null
		};
		case "spent": return {
			code: "github.spent",
			why: `${fault.what} used up by earlier calls`,
			todo: STATUS_PAGE
		};
		case "cancelled": return {
			code: "github.cancelled",
			why: "the run was cancelled",
			todo: null
		};
		case "status": return explainStatus(fault.answer, call);
	}
}
const BEHIND_A_PROXY = "Behind a proxy, set HTTPS_PROXY in the env of the step or of the runner.";
/** How Node ends the sentence about a name that nobody knows, or a port that nobody listens on. */
const ASKED_FOR = /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED) (\S+)$/;
function explainUnreachable(fault, call) {
	const host = new URL(call.apiUrl).host;
	if (isCertificateCode(fault.code)) return {
		code: "github.certificate",
		why: `the certificate of ${host} is not trusted (${fault.code})`,
		todo: "Name the certificate of the authority in NODE_EXTRA_CA_CERTS of the runner."
	};
	if (isProxyCode(fault.code)) return {
		code: "github.proxy",
		why: `the proxy on the way to ${host} answers ${fault.code.slice(-3)}`,
		todo: "Put what the proxy asks for into HTTPS_PROXY of the step's env, `http://user:password@host:port`."
	};
	const asked = ASKED_FOR.exec(fault.message)?.[1] ?? null;
	if (fault.code === "ENOTFOUND" || fault.code === "EAI_AGAIN") return explainUnknownHost(asked, call);
	return {
		code: "github.unreachable",
		why: `no connection to ${host} (${asked === null || asked === host ? fault.code : `${fault.code} ${asked}`})`,
		todo: `Check GITHUB_API_URL and the runner's network. ${BEHIND_A_PROXY}`
	};
}
/** `asked`: the name that was looked up, where Node says it. */
function explainUnknownHost(asked, call) {
	const { host, hostname } = new URL(call.apiUrl);
	const code = "github.unknown-host";
	const nameServer = "the runner's name server";
	if (asked !== null && asked !== hostname) return {
		code,
		why: `the name ${asked} of the proxy on the way to ${host} does not resolve`,
		todo: `Check HTTPS_PROXY of the step or of the runner, and ${nameServer}.`
	};
	const todo = `Check GITHUB_API_URL and ${nameServer}. ${BEHIND_A_PROXY}`;
	return {
		code,
		why: `the name ${host} does not resolve`,
		todo
	};
}
function explainBadAnswer(fault, call) {
	const type = fault.answer.headers["content-type"] ?? "no content type";
	const shown = fault.answer.message === "" ? "" : `: "${fault.answer.message}"`;
	return {
		code: "github.bad-answer",
		why: `answered ${fault.answer.status} (${type}), ${fault.why}${shown}`,
		todo: `Check that GITHUB_API_URL (${call.apiUrl}) is GitHub's API and that no proxy or login page answers in its place.`
	};
}
function explainStatus(answer, call) {
	const why = `answered ${answer.status}${answer.message === "" ? "" : `, ${answer.message}`}`;
	if (isRateLimit(answer)) return explainRateLimit(answer, {
		why,
		call
	});
	switch (answer.status) {
		case 401: return {
			code: "github.unauthorized",
			why,
			todo: "The token is wrong or has expired: check the input github-token."
		};
		case 403: return {
			code: "github.forbidden",
			why,
			todo: explainForbidden(answer)
		};
		case 404: return {
			code: "github.not-found",
			why: `${why}: it is not there, or the token has no access to it`,
			todo: null
		};
		case 410: return {
			code: "github.gone",
			why,
			todo: "The conversation was deleted or is closed to comments."
		};
		case 422: return {
			code: "github.invalid",
			why,
			todo: null
		};
		default: return answer.status >= 500 ? {
			code: "github.server-error",
			why,
			todo: STATUS_PAGE
		} : {
			code: "github.refused",
			why,
			todo: null
		};
	}
}
function explainRateLimit(answer, told) {
	const waitMs = waitOf(answer, told.call.nowMs);
	const todo = waitMs === null ? "Run the job again in a few minutes." : `The limit ends in ${describeWait(waitMs)}; run the job again then.`;
	return {
		code: "github.rate-limited",
		why: told.why,
		todo
	};
}
function describeWait(ms) {
	const seconds = Math.ceil(ms / 1e3);
	return seconds < 120 ? `${seconds} s` : `${Math.ceil(seconds / 60)} minutes`;
}
/** What the Action needs at most. A job that names any permission loses those it does not name, so all are shown. */
const NEEDED = {
	contents: "read",
	"pull-requests": "write",
	checks: "write"
};
/** 403 has many reasons; only GitHub's own words for a missing permission call for one. */
function explainForbidden(answer) {
	if (/authenticate via a github app/i.test(answer.message)) return "Check runs are for apps: leave github-token out, and the job's own token is used.";
	return /not accessible by/i.test(answer.message) ? describeMissing(answer) : null;
}
/** The permissions to add, in one line of YAML, from what GitHub says the call accepts. */
function describeMissing(answer) {
	const sets = parseAccepted(answer.headers["x-accepted-github-permissions"] ?? "");
	if (sets.length === 0) return null;
	const familiar = sets.find((set) => Object.keys(set).every((name) => Object.hasOwn(NEEDED, name))) ?? sets[0] ?? {};
	const lines = Object.entries({
		...NEEDED,
		...familiar
	}).map(([name, level]) => `${name}: ${level}`);
	return `The token lacks ${Object.entries(familiar).map(([name, level]) => `${name}: ${level}`).join(" and ")}. Add to the job: permissions: { ${lines.join(", ")} }. On pull requests from forks and by Dependabot the token only reads, whatever the workflow says.`;
}
/** `issues=write; pull_requests=write`: semicolons separate alternatives, commas what belongs together. Names as in a workflow. */
function parseAccepted(header) {
	return header.split(";").map((set) => {
		return set.split(",").map((pair) => pair.trim().split("=")).flatMap(([name = "", level = ""]) => name !== "" && level !== "" ? [[name.replaceAll("_", "-"), level]] : []);
	}).filter((pairs) => pairs.length > 0).map((pairs) => Object.fromEntries(pairs));
}

export { excerpt as a, planRetry as i, describeFault as n, parseTransportError as o, isRateLimit as r, GitHubError as t };