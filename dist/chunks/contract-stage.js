import { n as describeProblem, r as toProblem, t as ProblemError } from "./model-problem.js";
import { t as require_fastest_levenshtein } from "./package-fastest-levenshtein.js";
import { t as parseText } from "./package-js-yaml.js";
import { i as matchOperation, n as findUses, r as operationOf } from "./contract-covers.js";
import { n as childEnvironment } from "./tools-child-environment.js";
import { t as runCommand } from "./tools-capture.js";
import { join } from "node:path";
import { createServer } from "node:http";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { setTimeout } from "node:timers/promises";

// src/contract/shape.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
function asRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
}
function asArray(value) {
	return Array.isArray(value) ? value : null;
}
function textOr(value, fallback) {
	return typeof value === "string" ? value : fallback;
}

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
/** Fills `{name}` places of a link template (RFC 6570, level 1). */
function expandTemplate(template, values) {
	return template.replace(/\{(\w+)\}/g, (whole, name) => {
		const value = values[name];
		return value === void 0 ? whole : encodeURIComponent(value);
	});
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

// src/contract/broker-answers.ts
function parseSelectedPacts(document, provider) {
	const pacts = embedded(document, "pacts");
	if (pacts === null) throw malformed("the list of pacts to verify has no `_embedded.pacts`");
	return pacts.map((pact) => {
		const link = linkOf(pact, "self");
		if (link === null) throw malformed("a pact to verify has no address");
		const properties = asRecord(pact.verificationProperties) ?? {};
		const path = decodedSegments(link.href);
		const consumer = segmentAfter(path, "consumer") ?? "";
		return {
			href: link.href,
			consumer,
			consumerVersion: versionInName(link.name, consumer, provider),
			sha: segmentAfter(path, "pact-version") ?? link.href,
			pending: properties.pending === true,
			wip: properties.wip === true
		};
	});
}
/** The link's name is `Pact between CONSUMER (VERSION) and PROVIDER`; any of the three may hold brackets. */
function versionInName(name, consumer, provider) {
	const [start, end] = [`Pact between ${consumer} (`, `) and ${provider}`];
	if (name === null || !name.startsWith(start) || !name.endsWith(end)) return null;
	return name.slice(start.length, name.length - end.length);
}
function decodedSegments(href) {
	return (URL.parse(href, "http://broker")?.pathname ?? "").split("/").map((segment) => {
		try {
			return decodeURIComponent(segment);
		} catch {
			return segment;
		}
	});
}
function segmentAfter(path, name) {
	const index = path.indexOf(name);
	return index < 0 ? null : path[index + 1] ?? null;
}
/** Only `summary.deployable` counts, and only as a boolean: everything else is unknown. */
function parseMatrix(document) {
	const summary = asRecord(document.summary);
	if (summary === null) throw malformed("the matrix has no `summary`");
	return {
		deployable: typeof summary.deployable === "boolean" ? summary.deployable : null,
		reason: textOr(summary.reason, "the broker gives no reason")
	};
}
function parseEnvironments(document) {
	const environments = embedded(document, "environments");
	if (environments === null) throw malformed("the list of environments has no `_embedded.environments`");
	return environments.flatMap((environment) => textOr(environment.name, []));
}
function parsePacticipants(document) {
	return linksOf(document, "pb:pacticipants").flatMap((link) => link.name ?? []);
}
/** Consumer version that a fetched pact belongs to. */
function consumerVersionOf(document) {
	return linkOf(document, "pb:consumer-version")?.name ?? linkOf(document, "pb:consumer-versions")?.name ?? null;
}
/** Whether a verification result that was read back is the one that was sent. */
function isSameResult(document, sent) {
	return document.providerApplicationVersion === sent.version && document.success === sent.success && (asArray(document.testResults)?.length ?? 0) === sent.tests;
}
function malformed(why) {
	return new ProblemError({
		code: "broker.answer-malformed",
		what: "The Pact Broker gave an unusable answer",
		why,
		todo: "Check the broker’s version; this run was written for 2.100 and later."
	});
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
function redirected(from, to) {
	return new ProblemError({
		code: "broker.redirected",
		what: `The Pact Broker at ${from.origin} redirects to ${to.origin}, which was not followed`,
		why: from.origin === to.origin ? `${from.pathname} leads to ${to.pathname}` : "credentials are sent to the configured address only",
		todo: "Set `contract.broker` or `pact-broker-base-url` to the final address."
	});
}
function outOfPatience(base) {
	return new ProblemError({
		code: "broker.timeout",
		what: `The Pact Broker at ${base.origin} was not asked any more`,
		why: "earlier requests of this run failed for as long as it waits for a broker"
	});
}
const TLS_CODES = /* @__PURE__ */ new Set([
	"SELF_SIGNED_CERT_IN_CHAIN",
	"DEPTH_ZERO_SELF_SIGNED_CERT",
	"UNABLE_TO_VERIFY_LEAF_SIGNATURE",
	"UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
	"CERT_HAS_EXPIRED",
	"ERR_TLS_CERT_ALTNAME_INVALID"
]);
/** What `fetch` threw, in words that tell a wrong name, a closed port, a slow broker and a certificate apart. */
function networkFault(thrown, base, deadlineMs) {
	const code = codeOf(thrown);
	const fault = (name, why, todo, transient) => ({
		error: new ProblemError({
			code: `broker.${name}`,
			what: `The Pact Broker at ${base.origin} does not answer`,
			why,
			todo
		}, { cause: thrown }),
		transient
	});
	if (thrown instanceof Error && thrown.name === "TimeoutError") return fault("timeout", `no answer within ${Math.round(deadlineMs)} ms`, null, true);
	if (code !== null && TLS_CODES.has(code)) return fault("certificate", `its certificate is not trusted (${code})`, "Name the certificate of your authority in the variable NODE_EXTRA_CA_CERTS of this step.", false);
	if (code === "ENOTFOUND") return fault("unreachable", `there is no host ${base.hostname}`, CHECK_ADDRESS, false);
	if (code === "ECONNREFUSED") return fault("unreachable", "the connection was refused", CHECK_ADDRESS, true);
	return fault("unreachable", code ?? (thrown instanceof Error ? thrown.message : String(thrown)), null, true);
}
const CHECK_ADDRESS = "Check `contract.broker` and `pact-broker-base-url`, and that this runner may reach it.";
/** Node's `fetch` hides the reason in `cause`; several addresses of one host make it an AggregateError. */
function codeOf(thrown) {
	for (let error = thrown; error instanceof Error; error = error.cause) {
		if ("code" in error && typeof error.code === "string") return error.code;
		if (error instanceof AggregateError && error.errors[0] instanceof Error) return codeOf(error.errors[0]);
	}
	return null;
}

// src/contract/limits.ts
const DEFAULT_LIMITS = {
	attemptMs: 1e4,
	brokerPatienceMs: 6e4,
	retryBaseMs: 500,
	attempts: 5,
	fetches: 4,
	verifiers: 4,
	providerAnswerMs: 15e3,
	stateMs: 1e4,
	gatePollMs: 1e4,
	gatePollEveryMs: 1e3,
	environments: 20
};
/** 300 times the largest pact seen in the wild; it is held in memory several times. */
const MAX_PACT_BYTES = 10485760;
/** A list of a thousand pacts with their notices is 2 MB. */
const MAX_BROKER_ANSWER_BYTES = 67108864;

// src/contract/broker-http.ts
const MAX_REDIRECTS = 3;
function openBrokerHttp(options) {
	const base = parseBrokerAddress(options.address);
	const patience = { leftMs: options.limits.brokerPatienceMs };
	return {
		address: base.href.replace(/\/+$/, ""),
		send: (question) => sendPatiently(question, {
			...options,
			base,
			patience
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
		if (!outcome.transient || attempt >= session.limits.attempts || waitMs >= session.patience.leftMs || session.signal.aborted) throw outcome.error;
		session.log(`${outcome.error.problem.what}; asking again in ${Math.round(waitMs)} ms`);
		await pause(waitMs, session.signal, outcome.error);
		session.patience.leftMs -= waitMs;
	}
}
/** A cancelled run ends with what the broker last did, not with the cancellation of our wait. */
async function pause(waitMs, signal, error) {
	try {
		await setTimeout(waitMs, void 0, { signal });
	} catch {
		throw error;
	}
}
async function attemptOnce(question, url, session) {
	const deadlineMs = Math.ceil(Math.min(session.limits.attemptMs, session.patience.leftMs));
	if (deadlineMs <= 0) return {
		error: outOfPatience(session.base),
		transient: false,
		waitMs: null
	};
	const signal = AbortSignal.any([session.signal, AbortSignal.timeout(deadlineMs)]);
	try {
		const response = await follow(question, url, {
			session,
			signal
		});
		return judge(response, await readCapped(response), session);
	} catch (thrown) {
		if (thrown instanceof ProblemError) return {
			error: thrown,
			transient: false,
			waitMs: null
		};
		return {
			...networkFault(thrown, session.base, deadlineMs),
			waitMs: null
		};
	}
}
/** Redirects are followed by hand: for questions only, and only within the origin that the credentials belong to. */
async function follow(question, url, context) {
	let current = url;
	for (let hop = 0;; hop++) {
		const response = await fetch(current, {
			method: question.method,
			headers: headersFor(question, context.session),
			body: question.body === void 0 ? null : JSON.stringify(question.body),
			redirect: "manual",
			signal: context.signal
		});
		const target = response.status >= 300 && response.status < 400 ? response.headers.get("location") : null;
		if (target === null) return response;
		await response.body?.cancel();
		const next = new URL(target, current);
		if (question.method !== "GET" || hop >= MAX_REDIRECTS || next.origin !== context.session.base.origin) throw redirected(current, next);
		current = next;
	}
}
function headersFor(question, session) {
	const credentials = authorization(session.credentials);
	return {
		accept: "application/hal+json, application/json",
		...question.body === void 0 ? {} : { "content-type": "application/json" },
		...credentials === null ? {} : { authorization: credentials }
	};
}
async function readCapped(response) {
	const chunks = [];
	let size = 0;
	for await (const chunk of response.body ?? []) {
		size += chunk.length;
		if (size > 67108864) {
			const what = `The Pact Broker answered with more than ${MAX_BROKER_ANSWER_BYTES / 1024 / 1024} MB`;
			throw new ProblemError({
				code: "broker.answer-too-large",
				what
			});
		}
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString("utf8");
}
function judge(response, text, session) {
	const { status, headers } = response;
	if (status === 401 || status === 403) throw credentialsRefused(status, session.credentials, session.base);
	const mediaType = headers.get("content-type")?.split(";")[0]?.trim() ?? "no content type";
	const document = /[/+]json$/i.test(mediaType) ? parseDocument(text) : null;
	if (isTransient(status)) {
		const why = brokerErrorText(document);
		return {
			error: new ProblemError({
				code: "broker.server-error",
				what: `The Pact Broker answered ${status}`,
				why
			}),
			transient: true,
			waitMs: retryAfterMs(headers.get("retry-after"), Date.now)
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
		version: headers.get("x-pact-broker-version")
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

// src/contract/broker.ts
/** Opens the broker: its index is read once, and says what it can do. */
async function openBroker(options) {
	const http = openBrokerHttp(options);
	const index = await http.send({
		method: "GET",
		href: ""
	});
	if (index.status !== 200) throw unexpected("its index", index);
	if (linkOf(index.document, FOR_VERIFICATION) === null) throw tooOld(http.address, index);
	return {
		address: http.address,
		pactsForVerification: (question) => askForPacts(http, index.document, question),
		fetchPact: (href) => fetchPact(http, href),
		environments: () => askForEnvironments(http, index.document),
		ensureBranchVersion: (version) => ensureBranchVersion(http, index.document, version),
		publishResult: (href, result) => publishResult(http, href, result),
		matrix: (question) => askMatrix(http, index.document, question)
	};
}
const FOR_VERIFICATION = "pb:provider-pacts-for-verification";
async function askForPacts(http, index, question) {
	const href = expandTemplate(linkOf(index, FOR_VERIFICATION)?.href ?? "", { provider: question.provider });
	const body = {
		consumerVersionSelectors: question.selectors,
		includePendingStatus: question.includePending,
		...question.providerBranch === null ? {} : { providerVersionBranch: question.providerBranch },
		...question.wipSince === null ? {} : { includeWipPactsSince: question.wipSince }
	};
	const answer = await http.send({
		method: "POST",
		href,
		body
	});
	if (answer.status === 404) throw await unknownProvider(http, index, question.provider);
	if (answer.status !== 200) throw unexpected("the pacts to verify", answer);
	return parseSelectedPacts(answer.document, question.provider);
}
async function unknownProvider(http, index, provider) {
	const href = linkOf(index, "pb:pacticipants")?.href ?? "pacticipants";
	const answer = await http.send({
		method: "GET",
		href
	});
	const names = answer.status === 200 ? parsePacticipants(answer.document) : [];
	return new ProblemError({
		code: "broker.unknown-pacticipant",
		what: `The Pact Broker knows no provider "${provider}"`,
		why: names.length === 0 ? "it knows no pacticipant at all" : `it knows ${names.length}`,
		todo: suggest(provider, names) ?? "Name the provider as its consumers’ pacts do, in `provider.name`."
	});
}
async function fetchPact(http, href) {
	const answer = await http.send({
		method: "GET",
		href
	});
	if (answer.status !== 200) throw unexpected("a pact", answer);
	return {
		text: JSON.stringify(answer.document),
		consumerVersion: consumerVersionOf(answer.document),
		publishHref: linkOf(answer.document, "pb:publish-verification-results")?.href ?? null
	};
}
/** A broker that was set up before environments existed has none. */
async function askForEnvironments(http, index) {
	const link = linkOf(index, "pb:environments");
	if (link === null) return [];
	const answer = await http.send({
		method: "GET",
		href: link.href
	});
	if (answer.status !== 200) throw unexpected("its environments", answer);
	return parseEnvironments(answer.document);
}
async function ensureBranchVersion(http, index, version) {
	const template = linkOf(index, "pb:pacticipant-branch-version")?.href;
	if (template === void 0) throw tooOld(http.address, { version: null });
	const answer = await http.send({
		method: "PUT",
		href: expandTemplate(template, version),
		body: {}
	});
	if (answer.status !== 200 && answer.status !== 201) throw unexpected(`the branch ${version.branch}`, answer);
}
/** Accepted means read back: the broker's own command line ends with 0 when publishing was refused. */
async function publishResult(http, href, result) {
	const body = {
		success: result.success,
		providerApplicationVersion: result.providerVersion,
		...result.buildUrl === null ? {} : { buildUrl: result.buildUrl },
		testResults: result.testResults,
		verifiedBy: {
			implementation: "Pact-Rust",
			version: result.verifierVersion
		}
	};
	const answer = await http.send({
		method: "POST",
		href,
		body
	});
	if (answer.status !== 201) throw unexpected("verification results", answer);
	const self = linkOf(answer.document, "self");
	const readBack = self === null ? null : await http.send({
		method: "GET",
		href: self.href
	});
	const sent = {
		version: result.providerVersion,
		success: result.success,
		tests: result.testResults.length
	};
	if (readBack?.status === 200 && isSameResult(readBack.document, sent)) return;
	throw new ProblemError({
		code: "broker.result-not-kept",
		what: "The Pact Broker accepted verification results and does not show them",
		why: readBack === null ? "it names no address for them" : `reading them back gave ${readBack.status}`
	});
}
/** `cvpv`, not `cvp`: with several versions of a consumer deployed, the latter hides all but one of them. */
async function askMatrix(http, index, question) {
	const query = new URLSearchParams([
		["q[][pacticipant]", question.pacticipant],
		["q[][version]", question.version],
		["latestby", "cvpv"],
		["environment", question.environment]
	]);
	const answer = await http.send({
		method: "GET",
		href: `matrix?${query}`
	});
	if (answer.status === 200) return parseMatrix(answer.document);
	const known = await askForEnvironments(http, index);
	if (known.includes(question.environment)) throw unexpected("its matrix", answer);
	throw new ProblemError({
		code: "broker.unknown-environment",
		what: `The Pact Broker knows no environment "${question.environment}"`,
		why: known.length === 0 ? "it knows none" : `it knows ${[...known].sort().join(", ")}`,
		todo: suggest(question.environment, known) ?? "Correct `contract.gate`, or create the environment in the broker."
	});
}
function suggest(name, known) {
	if (known.length === 0) return null;
	const near = (0, import_fastest_levenshtein.closest)(name, [...known]);
	return (0, import_fastest_levenshtein.distance)(name.toLowerCase(), near.toLowerCase()) <= Math.max(2, name.length / 3) ? `Did you mean "${near}"?` : null;
}
function unexpected(asked, answer) {
	return new ProblemError({
		code: answer.status === 409 ? "broker.conflict" : "broker.refused",
		what: `The Pact Broker was asked for ${asked} and answered ${answer.status}`,
		why: brokerErrorText(answer.document)
	});
}
function tooOld(address, index) {
	return new ProblemError({
		code: "broker.not-a-broker",
		what: `${address} answers JSON, and is no Pact Broker that can choose pacts to verify`,
		why: index.version === null ? `its index has no link ${FOR_VERIFICATION}` : `it is version ${index.version}`,
		todo: "Check the address, or update the broker to 2.100 or later."
	});
}

// src/contract/pact-position.ts
/** Positions are read when the first finding asks for them: a pact without findings is parsed once. */
const PARSED = /* @__PURE__ */ new WeakMap();
/** Where a person looks for an interaction: its line in the pact file; null for a pact that lives in a broker. */
function pactLocation(source, interaction) {
	const { origin, pact } = source;
	if (origin.kind !== "file") return null;
	const parsed = interaction === null ? null : parsedOnce(pact, origin.path);
	const position = parsed === null || interaction === null ? START : parsed.positionAt(interaction.place, "value");
	return {
		file: origin.path,
		line: position.line,
		column: position.column
	};
}
const START = {
	line: 1,
	column: 1
};
function parsedOnce(pact, path) {
	const known = PARSED.get(pact);
	if (known !== void 0) return known;
	const parsed = parsedOrNull$1(pact.text, path);
	PARSED.set(pact, parsed);
	return parsed;
}
function parsedOrNull$1(text, path) {
	try {
		return parseText(text, path);
	} catch (thrown) {
		if (thrown instanceof ProblemError) return null;
		throw thrown;
	}
}

// src/contract/rules.ts
const KEEP_PROMISE = "Restore what the consumer relies on, or agree on a new version with its team first.";
const ALIGN = "Correct the specification, or have the consumer record its pact again.";
/** Everything the contract stage can find. `contract.static.…` ends with the comparator's own name of the mismatch. */
const contractRules = [
	rule("contract.interaction.failed", "breaking", "Provider does not answer as a consumer expects", {
		why: "The interaction was replayed against the running provider, and the answer differs from what the consumer relies on.",
		todo: KEEP_PROMISE
	}),
	rule("contract.interaction.pending", "info", "Pending interaction fails", {
		why: "The provider never verified this pact successfully on this branch, so its failure does not fail the run.",
		todo: "Support it when the consumer needs it."
	}),
	rule("contract.state.failed", "breaking", "Provider state could not be set up", {
		why: "An interaction assumes a state, and the provider-state endpoint refused it, so the interaction was not tried.",
		todo: "Handle this state in the provider-state endpoint."
	}),
	rule("contract.state.not-set-up", "warning", "Provider states are not set up", {
		why: "Interactions assume states, and no provider-state endpoint is configured; they ran against whatever data was there.",
		todo: "Name the endpoint in the configuration: `provider: { states: /_pact/provider-states }`."
	}),
	rule("contract.pact.duplicate-interaction", "warning", "Interaction is in the pact twice", {
		why: "Two interactions of one pact have the same description and states; a consumer test probably overwrote another.",
		todo: "Give each interaction of the consumer tests its own description."
	}),
	rule("contract.gate.not-deployable", "breaking", "Not safe to deploy", {
		why: "The broker says that this version is not compatible with what is deployed in the environment.",
		todo: "Look at the broker’s matrix for the integration that fails."
	}),
	rule("contract.gate.unknown", "breaking", "Nobody knows whether it is safe to deploy", {
		why: "The broker misses a verification result for something that is deployed in the environment; unknown is not yes.",
		todo: "Verify the pacts of deployed consumers: add `{ deployedOrReleased: true }` to `contract.selectors`."
	}),
	rule("contract.gate.not-asked", "info", "Deployment was not asked for", {
		why: "This run publishes no verification results, so the broker cannot know this version.",
		todo: "Runs of trusted events publish and ask."
	}),
	rule("contract.result.not-published", "warning", "Verification results were not published", {
		why: "The broker did not accept the results; the verdict of this run does not depend on it, a later can-i-deploy does.",
		todo: "Look at the broker’s answer, and run again."
	}),
	rule("contract.static.unpromised-field", "info", "Consumer relies on what the specification does not promise", {
		why: "The specification allows the field to be absent or null, and the consumer’s pact always has it.",
		todo: "Make the field required in the specification if the provider always sends it."
	}),
	rule("contract.static.not-compared", "warning", "Pact could not be compared with the specification", {
		why: "The comparison stopped at a part of the specification it cannot read.",
		todo: "Look at the named part of the specification."
	}),
	...staticRules("breaking", {
		"request.path-or-method.unknown": "Consumer calls an operation that the specification does not have",
		"request.body.incompatible": "Consumer sends a body that the specification does not accept",
		"request.query.incompatible": "Consumer sends a query parameter that the specification does not accept",
		"request.header.incompatible": "Consumer sends a header that the specification does not accept",
		"request.content-type.incompatible": "Consumer sends a media type that the specification does not accept",
		"request.accept.incompatible": "Consumer accepts only media types that the specification does not offer",
		"response.status.unknown": "Consumer expects a status that the specification does not have",
		"response.body.incompatible": "Consumer expects a body that the specification does not describe",
		"response.body.unknown": "Consumer expects a body where the specification has none",
		"response.content-type.incompatible": "Consumer expects a media type that the specification does not offer",
		"response.header.incompatible": "Consumer expects a header value that the specification does not describe",
		"response.header.unknown": "Consumer expects a header that the specification does not have"
	}),
	...staticRules("warning", {
		"request.authorization.missing": "Consumer sends no credentials where the specification asks for them",
		"request.accept.unknown": "Consumer sends an Accept header, the specification offers no body",
		"request.body.unknown": "Consumer sends a body where the specification has none",
		"request.body.unvalidatable": "Body in a media type that cannot be compared",
		"request.content-type.missing": "Consumer sends a body without a media type",
		"request.content-type.unknown": "Consumer sends a media type, the specification accepts no body",
		"request.header.unknown": "Consumer sends a header that the specification does not have",
		"request.query.unknown": "Consumer sends a query parameter that the specification does not have",
		"response.body.unvalidatable": "Body in a media type that cannot be compared",
		"response.content-type.unknown": "Consumer expects a media type, the specification has no body",
		"response.header.undefined": "Consumer expects a header whose schema the specification leaves open",
		"response.status.default": "Consumer expects a status that only the default response covers"
	})
];
const RULES = new Map(contractRules.map((entry) => [entry.id, entry]));
/** The rule of an id that this file defines; anything else is a mistake of ours. */
function contractRule(id) {
	const found = RULES.get(id);
	if (!found) throw new Error(`there is no contract rule "${id}"`);
	return found;
}
function isContractRule(id) {
	return RULES.has(id);
}
function rule(id, severity, title, words) {
	return {
		id,
		severity,
		title,
		...words
	};
}
function staticRules(severity, titles) {
	return Object.entries(titles).map(([code, title]) => rule(`contract.static.${code}`, severity, title, {
		why: "The consumer’s pact and the head’s specification disagree; the provider may do either.",
		todo: ALIGN
	}));
}

// src/contract/findings.ts
function toFinding(found) {
	const { rule } = found;
	return {
		rule: rule.id,
		severity: found.severity ?? rule.severity,
		message: found.message,
		todo: rule.todo,
		location: found.location ?? null,
		operations: found.operations ?? [],
		consumers: found.consumers ?? [],
		fingerprint: createHash("sha256").update(JSON.stringify([rule.id, ...found.identity])).digest("hex").slice(0, FINGERPRINT_CHARACTERS)
	};
}
const FINGERPRINT_CHARACTERS = 16;
function consumerOf(source, interactions) {
	return {
		consumer: source.pact.consumer,
		version: source.consumerVersion,
		where: source.where,
		interactions
	};
}
/** One finding per interaction that did not pass. */
function verificationFindings(source, verification) {
	if (verification.outcome === "broken") return [];
	return verification.interactions.flatMap((judged, index) => {
		const interaction = source.pact.interactions[index];
		return judged.outcome === "passed" || interaction === void 0 ? [] : interactionFinding(source, interaction, judged);
	});
}
function interactionFinding(source, interaction, judged) {
	const failed = judged.cause === "state" ? "contract.state.failed" : "contract.interaction.failed";
	const rule = contractRule(judged.outcome === "pending" ? "contract.interaction.pending" : failed);
	const given = judged.states.length === 0 ? "" : `, given ${judged.states.join(" and ")}`;
	return toFinding({
		rule,
		message: `${judged.consumer}: "${judged.description}"${given}: ${listed(judged.mismatches)}`,
		location: pactLocation(source, interaction),
		operations: judged.operation === null ? [] : [judged.operation],
		consumers: [consumerOf(source, [judged.description])],
		identity: [
			judged.consumer,
			judged.consumerVersion,
			judged.description,
			...judged.states
		]
	});
}
const SHOWN_MISMATCHES = 5;
function listed(mismatches) {
	const shown = mismatches.slice(0, SHOWN_MISMATCHES).join("; ");
	const more = mismatches.length - SHOWN_MISMATCHES;
	return more > 0 ? `${shown}; and ${more} more` : shown;
}
/** Told once for all pacts: the states that ran without being set up. */
function stateFindings(records) {
	const states = [...new Set(records.filter((record) => record.outcome === "not-set-up").map((record) => record.state))].sort();
	if (states.length === 0) return [];
	const message = `${states.length === 1 ? "This provider state was" : `These ${states.length} provider states were`} not set up: ${states.map((state) => `"${state}"`).join(", ")}`;
	return [toFinding({
		rule: contractRule("contract.state.not-set-up"),
		message,
		identity: states
	})];
}
function duplicateFindings(source) {
	const seen = /* @__PURE__ */ new Set();
	return source.pact.interactions.flatMap((interaction) => {
		const key = JSON.stringify([
			interaction.kind,
			interaction.description,
			interaction.states
		]);
		if (!seen.has(key)) {
			seen.add(key);
			return [];
		}
		return toFinding({
			rule: contractRule("contract.pact.duplicate-interaction"),
			message: `${source.pact.consumer}: "${interaction.description}" is in the pact twice with the same states`,
			location: pactLocation(source, interaction),
			consumers: [consumerOf(source, [interaction.description])],
			identity: [
				source.pact.consumer,
				source.consumerVersion,
				key
			]
		});
	});
}
/** What the broker's answers about deployment mean; `asked` is false when this run publishes nothing on purpose. */
function gateFindings(gates, asked) {
	return gates.filter((gate) => gate.deployable !== true).map((gate) => {
		const verdict = gate.deployable === false ? "not-deployable" : asked ? "unknown" : "not-asked";
		return toFinding({
			rule: contractRule(`contract.gate.${verdict}`),
			message: `${gate.environment}: ${gate.reason}`,
			identity: [gate.environment]
		});
	});
}

// src/contract/gate.ts
/**
* The broker's answer for each environment, in order. Unknown is asked again for a while, because results may be on their way; the last
* answer stands, and unknown stays unknown. Throws ProblemError (`broker.…`).
*/
async function askGates(questions) {
	const gates = [];
	for (const environment of questions.environments) gates.push(await askGate(environment, questions));
	return gates;
}
async function askGate(environment, questions) {
	const { broker, provider, version, limits, signal } = questions;
	const lastMs = performance.now() + limits.gatePollMs;
	for (;;) {
		const answer = await broker.matrix({
			pacticipant: provider,
			version,
			environment
		});
		if (answer.deployable !== null || performance.now() + limits.gatePollEveryMs >= lastMs) return {
			environment,
			...answer
		};
		await setTimeout(limits.gatePollEveryMs, void 0, { signal });
	}
}
/** What is reported where the broker was not asked. */
function gatesNotAsked(environments, why) {
	return environments.map((environment) => ({
		environment,
		deployable: null,
		reason: `not asked: ${why}`
	}));
}

// src/contract/pact-http.ts
const ABSENT_STATUS = 200;
/** The request of an interaction of any version; null when it has no path. */
function parseRequest(value) {
	const request = asRecord(value);
	if (request === null || typeof request.path !== "string") return null;
	const headers = headersOf(request.headers);
	return {
		method: textOr(request.method, "GET").toUpperCase(),
		path: request.path,
		query: queryNames(request.query),
		headers: [...headers.keys()],
		cookies: cookieNames(headers.get("cookie")),
		body: bodyOf(request, headers)
	};
}
/** The response of an interaction of any version; null when it is none. */
function parseResponse(value) {
	const response = asRecord(value);
	if (response === null) return null;
	const headers = headersOf(response.headers);
	return {
		status: typeof response.status === "number" ? response.status : ABSENT_STATUS,
		headers: [...headers.keys()],
		body: bodyOf(response, headers)
	};
}
/** A message as a response without a status line: only its body is of interest. */
function messageContents(raw) {
	const body = bodyOf({ body: (asRecord(asArray(raw.response)?.[0]) ?? raw).contents }, /* @__PURE__ */ new Map());
	return body === null ? null : {
		status: 0,
		headers: [],
		body
	};
}
/** Values are a text up to version 3, a list of texts in version 4. */
function headersOf(value) {
	const entries = Object.entries(asRecord(value) ?? {});
	return new Map(entries.map(([name, held]) => [name.toLowerCase(), [held].flat().join(", ")]));
}
function cookieNames(header) {
	return (header ?? "").split(";").map((pair) => pair.split("=")[0]?.trim() ?? "").filter((name) => name !== "");
}
function queryNames(value) {
	if (typeof value === "string") return [...new Set(new URLSearchParams(value).keys())];
	return Object.keys(asRecord(value) ?? {});
}
function bodyOf(part, headers) {
	if (part.body === void 0 || part.body === null || part.body === "") return null;
	const declared = essence(headers.get("content-type"));
	const wrapped = asRecord(part.body);
	if (wrapped && "content" in wrapped && ("contentType" in wrapped || "encoded" in wrapped)) return {
		mediaType: essence(textOr(wrapped.contentType, void 0)) ?? declared,
		value: decode(wrapped)
	};
	return {
		mediaType: declared,
		value: part.body
	};
}
function decode(wrapped) {
	const { content, encoded } = wrapped;
	if (typeof content !== "string" || encoded === false || encoded === void 0) return content;
	if (typeof encoded === "string" && encoded.toLowerCase() === "base64") return parsedOr(Buffer.from(content, "base64").toString("utf8"));
	return parsedOr(content);
}
function parsedOr(text) {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
function essence(contentType) {
	const name = contentType?.split(";")[0]?.trim().toLowerCase();
	return name ? name : null;
}

// src/contract/pact-file.ts
/** What the verifier assumes of a pact that does not name its specification. */
const UNNAMED_VERSION = "2.0.0";
/**
* Parses a pact of specification 1 to 4. `name` is the file's path, or the address it came from, for messages.
* Throws ProblemError (`contract.pact-…`) for what is no pact, is too large, or holds no interaction: the verifier passes all of these silently.
*/
function parsePact(text, name) {
	const where = {
		file: name,
		line: 1,
		column: 1
	};
	if (Buffer.byteLength(text) > 10485760) throw notAPact(where, "contract.pact-too-large", `it is larger than ${MAX_PACT_BYTES / 1024 / 1024} MB`);
	const plain = text.startsWith("﻿") ? text.slice(1) : text;
	const document = asRecord(parseJson$1(plain, name));
	if (document === null) throw notAPact(where, "contract.pact-malformed", "a pact is a JSON object");
	const [consumer, provider] = [pacticipant(document.consumer), pacticipant(document.provider)];
	if (consumer === null) throw notAPact(where, "contract.pact-malformed", "`consumer.name` is missing");
	if (provider === null) throw notAPact(where, "contract.pact-malformed", "`provider.name` is missing");
	const interactions = parseInteractions(document, where);
	if (interactions.length === 0) throw withoutInteractions(where, consumer);
	return {
		consumer,
		provider,
		specificationVersion: versionOf(document.metadata),
		interactions,
		metadata: document.metadata,
		text: plain
	};
}
function parseJson$1(text, name) {
	try {
		return JSON.parse(text);
	} catch (cause) {
		const message = cause instanceof Error ? cause.message : String(cause);
		throw notAPact({
			file: name,
			...positionOf(text, message)
		}, "contract.pact-not-json", message.replace(/ \(line \d+ column \d+\)$/, ""));
	}
}
/** V8 says where JSON ends to be JSON, as `at position 12`; for a text that is cut off it says only that it ended. */
function positionOf(text, message) {
	const offset = Number(/at position (\d+)/.exec(message)?.[1] ?? text.length);
	const before = text.slice(0, offset).split("\n");
	return {
		line: before.length,
		column: (before.at(-1)?.length ?? 0) + 1
	};
}
function parseInteractions(document, where) {
	const lists = ["interactions", "messages"].filter((list) => document[list] !== void 0);
	if (lists.length === 0) throw notAPact(where, "contract.pact-malformed", "it has neither `interactions` nor `messages`");
	return lists.flatMap((list) => {
		const items = asArray(document[list]);
		if (items === null) throw notAPact(where, "contract.pact-malformed", `\`${list}\` is not a list`);
		return items.map((item, index) => parseInteraction$1(item, [list, index], where));
	});
}
function parseInteraction$1(item, place, where) {
	const raw = asRecord(item);
	const name = `\`${place[0]}[${place[1]}]\``;
	if (raw === null) throw notAPact(where, "contract.pact-malformed", `${name} is not an object`);
	const kind = kindOf(raw.type, place[0]);
	if (kind === null) throw notAPact(where, "contract.pact-malformed", `${name} has the unknown type ${JSON.stringify(raw.type)}`);
	const common = {
		kind,
		description: textOr(raw.description, ""),
		states: statesOf(raw),
		pending: raw.pending === true,
		id: typeof raw._id === "string" ? raw._id : null,
		raw,
		place
	};
	if (kind !== "http") return {
		...common,
		request: null,
		response: messageContents(raw)
	};
	const [request, response] = [parseRequest(raw.request), parseResponse(raw.response)];
	if (request === null || response === null) throw notAPact(where, "contract.pact-malformed", `${name} lacks a request with a path, or a response`);
	return {
		...common,
		request,
		response
	};
}
function kindOf(type, list) {
	if (list === "messages") return "async";
	if (type === void 0) return "http";
	switch (typeof type === "string" ? type.toLowerCase() : null) {
		case "synchronous/http": return "http";
		case "asynchronous/messages": return "async";
		case "synchronous/messages": return "sync";
		default: return null;
	}
}
/** Version 3 and later list states with parameters; 1 and 2 had one text, under two spellings. */
function statesOf(raw) {
	const listed = asArray(raw.providerStates);
	if (listed) return listed.map((state) => textOr(asRecord(state)?.name, textOr(state, ""))).filter((name) => name !== "");
	const single = textOr(raw.providerState, textOr(raw.provider_state, ""));
	return single === "" ? [] : [single];
}
function versionOf(metadata) {
	const fields = asRecord(metadata) ?? {};
	const named = asRecord(fields.pactSpecification) ?? asRecord(fields["pact-specification"]);
	return textOr(named?.version, textOr(fields.pactSpecificationVersion, UNNAMED_VERSION));
}
function pacticipant(value) {
	const name = asRecord(value)?.name;
	return typeof name === "string" && name.trim() !== "" ? name : null;
}
function notAPact(where, code, why) {
	return new ProblemError({
		code,
		what: "This is not a pact that can be verified",
		where,
		why,
		todo: "Record it again with the consumer tests, or take it out of `contract.pacts`."
	});
}
function withoutInteractions(where, consumer) {
	return new ProblemError({
		code: "contract.pact-empty",
		what: `The pact of ${consumer} holds no interactions`,
		where,
		why: "verifying it would pass whatever the provider does",
		todo: "Record it again with the consumer tests, or delete it."
	});
}

// src/contract/run-limited.ts
/** Runs `work` over all items, at most `limit` at the same time; results in the order of the items. */
async function runLimited(items, limit, work) {
	const results = new Array(items.length);
	let next = 0;
	const worker = async () => {
		while (next < items.length) {
			const index = next++;
			results[index] = await work(items[index], index);
		}
	};
	await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
	return results;
}

// src/contract/gather.ts
const NOTHING_GATHERED = {
	sources: [],
	known: [],
	places: [],
	problems: []
};
/** Pacts of files. Each file that is no pact of this provider is a problem of its own; the others count. */
function gatherFromFiles(files, provider, otherProviders) {
	const sources = [];
	const problems = [];
	for (const file of files) try {
		const pact = parsePact(file.text, file.path);
		if (pact.provider !== provider && otherProviders.includes(pact.provider)) continue;
		if (pact.provider !== provider) throw otherProvider(file.path, pact, provider);
		sources.push({
			pact,
			consumerVersion: null,
			where: [],
			pending: false,
			origin: {
				kind: "file",
				path: file.path
			}
		});
	} catch (thrown) {
		problems.push(toProblem(thrown, "contract.pact-malformed", `${file.path} cannot be read`));
	}
	return {
		sources,
		known: sources,
		places: [],
		problems
	};
}
function otherProvider(path, pact, provider) {
	return new ProblemError({
		code: "contract.pact-of-other-provider",
		what: `This pact is about the provider "${pact.provider}", not "${provider}"`,
		where: {
			file: path,
			line: 1,
			column: 1
		},
		why: "it would be verified against the wrong provider, or not at all",
		todo: "Write the name in `provider.name` as the pacts do, or narrow `contract.pacts`."
	});
}
/** Pacts of the broker: what it wants verified, and what is on main and in each environment. Throws ProblemError (`broker.…`). */
async function gatherFromBroker(broker, questions) {
	const wanted = await broker.pactsForVerification(toQuestion(questions));
	const places = await findPlaces(broker, questions);
	const all = [...wanted, ...places.flatMap((place) => place.pacts)];
	const fetched = await fetchEach(broker, all, questions);
	const whereOf = (selected) => places.filter((place) => place.pacts.some((pact) => identityOf(pact) === identityOf(selected))).map((place) => place.name);
	const toSources = (selection) => selection.flatMap((selected) => {
		const found = fetched.get(selected.sha);
		return found === void 0 || "code" in found ? [] : [toSource(selected, found, whereOf(selected))];
	});
	return {
		sources: toSources(wanted),
		known: toSources([...new Map(all.map((pact) => [identityOf(pact), pact])).values()]),
		places: places.map((place) => place.name),
		problems: [...fetched.values()].filter((found) => "code" in found)
	};
}
function toQuestion(questions) {
	const { provider, config, branch } = questions;
	const selectors = config.selectors.filter((selector) => branch !== null || selector.matchingBranch !== true);
	const includePending = config.pending && branch !== null;
	return {
		provider,
		selectors,
		includePending,
		wipSince: includePending ? config.wipSince : null,
		providerBranch: branch
	};
}
async function findPlaces(broker, questions) {
	const known = await broker.environments();
	const ordered = [...questions.config.gate.filter((name) => known.includes(name)), ...known];
	const environments = [...new Set(ordered)];
	const looked = environments.slice(0, questions.limits.environments);
	if (looked.length < environments.length) questions.log(`Consumers are looked for in ${looked.length} of ${environments.length} environments`);
	const selectors = [["main", { mainBranch: true }], ...looked.map((name) => [name, { environment: name }])];
	return runLimited(selectors, questions.limits.fetches, async ([name, selector]) => {
		const question = {
			selectors: [selector],
			includePending: false,
			wipSince: null,
			providerBranch: null
		};
		return {
			name,
			pacts: await broker.pactsForVerification({
				...question,
				provider: questions.provider
			})
		};
	});
}
function identityOf(pact) {
	return JSON.stringify([
		pact.consumer,
		pact.consumerVersion,
		pact.sha
	]);
}
/** Content is fetched once, however many versions share it; what cannot be fetched is a problem of its own. */
async function fetchEach(broker, pacts, questions) {
	const unique = [...new Map([...pacts].reverse().map((pact) => [pact.sha, pact])).values()].reverse();
	const found = await runLimited(unique, questions.limits.fetches, async (selected) => {
		try {
			const { text, ...rest } = await broker.fetchPact(selected.href);
			return [selected.sha, {
				pact: parsePact(text, `pact of ${selected.consumer}`),
				...rest
			}];
		} catch (thrown) {
			return [selected.sha, {
				...toProblem(thrown, "broker.pact-unusable", "A pact of the broker cannot be used"),
				where: null
			}];
		}
	});
	return new Map(found);
}
function toSource(selected, fetched, where) {
	return {
		pact: fetched.pact,
		consumerVersion: selected.consumerVersion ?? fetched.consumerVersion,
		where,
		pending: selected.pending,
		origin: {
			kind: "broker",
			sha: selected.sha,
			publishHref: fetched.publishHref,
			wip: selected.wip
		}
	};
}

// src/contract/publish.ts
/** `pact_verifier` inside the pinned binary. */
const VERIFIER_VERSION = "1.4.7";
const PUBLISHING_EVENTS = /* @__PURE__ */ new Set([
	"pull_request",
	"push",
	"workflow_dispatch"
]);
/** Why this run publishes no results, in words; null when it does. */
function whyNotPublished(event, config) {
	if (config.publish === "never") return "`contract.publish` is `never`";
	if (event.trust !== "full") return event.trustReason ?? "this run is not trusted with publishing";
	if (!PUBLISHING_EVENTS.has(event.name)) return event.name === "desk" ? "results of a desk are not published" : `results of a ${event.name} are not published`;
	return null;
}
/** Publishes complete verifications of the broker's pacts. Never throws: the verdict does not depend on it. */
async function publishResults(input) {
	const { broker, provider, event, sources, verifications } = input;
	const published = /* @__PURE__ */ new Set();
	const failures = [];
	let branchProblem = null;
	let branchReady = event.branch === null;
	for (const [index, source] of sources.entries()) {
		const verification = verifications[index];
		if (source.origin.kind !== "broker" || verification === void 0 || verification.outcome === "broken") continue;
		const { publishHref } = source.origin;
		try {
			if (branchProblem !== null) throw new Error(branchProblem);
			if (publishHref === null) throw new Error("the broker names no address for results of this pact");
			if (!branchReady && event.branch !== null) {
				await broker.ensureBranchVersion({
					pacticipant: provider,
					branch: event.branch,
					version: event.headSha
				});
				branchReady = true;
			}
			await broker.publishResult(publishHref, toPublishedResult(verification, event));
			published.add(index);
		} catch (thrown) {
			const { what, why } = toProblem(thrown, "broker.not-published", "Results were not published");
			const sentence = why === null ? what : `${what}: ${why}`;
			if (!branchReady) branchProblem ??= sentence;
			failures.push({
				consumer: source.pact.consumer,
				why: sentence
			});
		}
	}
	return {
		published,
		failures
	};
}
function toPublishedResult(verification, event) {
	return {
		success: verification.success,
		providerVersion: event.headSha,
		buildUrl: event.runUrl,
		verifierVersion: VERIFIER_VERSION,
		testResults: verification.interactions.flatMap(({ id, outcome, mismatches }) => {
			if (id === null) return [];
			if (outcome === "passed") return [{
				interactionId: id,
				success: true
			}];
			return [{
				interactionId: id,
				success: false,
				mismatches: mismatches.map((description) => ({ description }))
			}];
		})
	};
}

// src/contract/reason.ts
/** The stage in one line. */
function describeOutcome(decided, composed) {
	const { facts, problems } = composed;
	const [problem] = problems;
	if (decided.outcome === "broken" && problem) {
		const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : "";
		return `${describeProblem({
			...problem,
			todo: null
		})}${more}`;
	}
	if (decided.skip === "needs-secret") return "The Pact Broker asks for credentials that this run may not have";
	if (decided.outcome === "skipped") return describeSkip(composed);
	const parts = [
		describeVerification(facts, composed.sources),
		...describeGates(facts),
		...describeStatic(composed)
	];
	if (facts.needsSecret) parts.push("the broker’s pacts need a secret");
	return parts.join("; ");
}
function describeSkip({ facts, sources }) {
	if (sources.length === 0) return "There are no pact files and no broker is configured";
	const why = facts.dynamic.kind === "not-run" ? ` (${facts.dynamic.why})` : "";
	return `${plural(sources.length, "pact")}, no specification to compare with and no running provider${why}`;
}
/** `12 of 12 interactions, 3 consumers`, or that none were replayed, and why. */
function describeVerification(facts, sources) {
	const consumers = plural(new Set(sources.map((source) => source.pact.consumer)).size, "consumer");
	if (facts.dynamic.kind === "not-run") return `${plural(facts.comparison.checked, "interaction")} of ${consumers} compared with the specification, not verified against a running provider (${facts.dynamic.why})`;
	const interactions = facts.dynamic.verifications.flatMap((verification) => verification.interactions);
	const passed = interactions.filter(({ outcome }) => outcome === "passed").length;
	const pending = interactions.filter(({ outcome }) => outcome === "pending").length;
	return `${passed} of ${plural(interactions.length, "interaction")}, ${consumers}${pending > 0 ? `, ${pending} pending` : ""}`;
}
function describeGates(facts) {
	const refused = facts.gates.filter((gate) => gate.deployable === false).map((gate) => gate.environment);
	const unknown = facts.gates.filter((gate) => gate.deployable === null).map((gate) => gate.environment);
	return [...refused.length > 0 ? [`not safe to deploy to ${refused.join(", ")}`] : [], ...unknown.length > 0 ? [`unknown whether it is safe to deploy to ${unknown.join(", ")}`] : []];
}
function describeStatic({ findings }) {
	const mismatches = findings.filter(({ rule, severity }) => rule.startsWith("contract.static.") && severity === "breaking");
	return mismatches.length === 0 ? [] : [`${plural(mismatches.length, "mismatch", "mismatches")} with the specification`];
}
function plural(amount, noun, many = `${noun}s`) {
	return `${amount} ${amount === 1 ? noun : many}`;
}

// src/contract/source.ts
/** What `PactResult.source` shows. */
function describeOrigin(source) {
	if (source.origin.kind === "file") return [source.origin.path];
	if (source.where.length > 0) return source.where;
	return [source.origin.wip ? "work in progress" : "broker"];
}

// src/contract/result.ts
/** Broken before failed before passed; no pact at all is never a pass. */
function composeResult(facts) {
	const sources = [...facts.files.sources, ...facts.remote.sources];
	const findings = collectFindings(facts, sources);
	const problems = collectProblems(facts, sources);
	const outcome = decideOutcome(facts, {
		sources,
		findings,
		problems
	});
	const detail = sources.length === 0 && facts.gates.length === 0 ? null : composeDetail(facts, sources);
	return {
		stage: "contract",
		provider: facts.input.provider,
		outcome: outcome.outcome,
		reason: describeOutcome(outcome, {
			facts,
			sources,
			findings,
			problems
		}),
		skip: outcome.skip,
		durationMs: facts.durationMs,
		findings,
		problems,
		detail
	};
}
function collectFindings(facts, sources) {
	const { dynamic } = facts;
	const ran = dynamic.kind === "ran" ? dynamic : {
		verifications: [],
		states: []
	};
	return [
		...ran.verifications.flatMap((verification, index) => verificationFindings(sources[index], verification)),
		...stateFindings(ran.states),
		...facts.comparison.findings,
		...sources.flatMap(duplicateFindings),
		...facts.gateFindings,
		...(facts.publication?.failures ?? []).map(({ consumer, why }) => toFinding({
			rule: contractRule("contract.result.not-published"),
			message: `${consumer}: ${why}`,
			identity: [consumer]
		}))
	];
}
function collectProblems(facts, sources) {
	const { dynamic } = facts;
	const verification = dynamic.kind === "ran" ? dynamic.verifications.map(({ problem }) => problem) : [dynamic.problem];
	const found = [
		...facts.files.problems,
		...facts.remote.problems,
		...verification,
		...facts.problems
	].filter((problem) => problem !== null);
	const { config } = facts.input;
	return sources.length === 0 && found.length === 0 && !facts.needsSecret && (config.configured || config.broker !== null) ? [withoutPacts(facts)] : found;
}
function withoutPacts(facts) {
	const { provider, config } = facts.input;
	const files = config.pacts.length > 0 ? `no file matches ${config.pacts.join(", ")}` : null;
	const broker = config.broker !== null ? "the broker chooses none with these selectors" : null;
	return {
		code: "contract.no-pacts",
		what: `There are no pacts with ${provider}`,
		where: null,
		why: [files, broker].filter((part) => part !== null).join(", and "),
		todo: "Correct `contract.pacts` or `contract.selectors`; a provider without consumers needs no `contract` section."
	};
}
function decideOutcome(facts, { sources, findings, problems }) {
	if (problems.length > 0) return {
		outcome: "broken",
		skip: null
	};
	if (findings.some((finding) => finding.severity === "breaking")) return {
		outcome: "failed",
		skip: null
	};
	if (sources.length > 0 && isExamined(facts)) return {
		outcome: "passed",
		skip: null
	};
	if (facts.needsSecret) return {
		outcome: "skipped",
		skip: "needs-secret"
	};
	return {
		outcome: "skipped",
		skip: "not-configured"
	};
}
/** Pacts that were neither verified nor compared with a specification tell nothing. */
function isExamined(facts) {
	return facts.dynamic.kind === "ran" || facts.comparison.checked > 0;
}
function composeDetail(facts, sources) {
	const { dynamic } = facts;
	const verifications = dynamic.kind === "ran" ? dynamic.verifications : [];
	return {
		kind: "contract",
		source: sourceOf(facts),
		pacts: sources.map((source, index) => ({
			consumer: source.pact.consumer,
			consumerVersion: source.consumerVersion,
			source: describeOrigin(source),
			pending: source.pending,
			interactions: source.pact.interactions.length,
			verification: verifications[index]?.outcome ?? "not-run",
			published: facts.publication?.published.has(index) ?? false
		})),
		interactions: verifications.flatMap((verification) => verification.interactions.map(toInteractionResult)),
		staticChecked: facts.comparison.checked,
		gates: facts.gates,
		lookedAt: describeLookedAt(facts)
	};
}
function toInteractionResult(judged) {
	const { consumer, consumerVersion, description, states, operation, outcome, mismatches } = judged;
	return {
		consumer,
		consumerVersion,
		description,
		states,
		operation,
		outcome,
		mismatches
	};
}
function sourceOf(facts) {
	if (facts.input.config.broker === null) return "files";
	return facts.files.sources.length > 0 ? "both" : "broker";
}
/** `3 pacts, main and production`. */
function describeLookedAt(facts) {
	const pacts = facts.files.known.length + facts.remote.known.length;
	const places = [...facts.files.known.length > 0 ? ["pact files"] : [], ...facts.remote.places];
	const last = places.at(-1);
	const listed = places.length > 1 ? `${places.slice(0, -1).join(", ")} and ${last}` : last ?? "";
	return `${plural(pacts, "pact")}${listed === "" ? "" : `, ${listed}`}`;
}

// src/contract/comparator.ts
/** The comparator is 0.3 MB of code: a run without pacts never reads it. */
async function openComparator() {
	const { Comparator } = await import("./package-pactflow-openapi-pact-comparator.js");
	return (document) => new Comparator({ oas: document });
}

// src/contract/static-spec.ts
/**
* The document the comparator reads: without base paths, which we take off the pacts instead, and without the extensions that switch
* its checks off. It is a copy, because the comparator writes into what it is given.
*/
function comparableDocument(spec) {
	const { basePath: _, ...document } = structuredClone(asRecord(spec.bundled) ?? {});
	const info = Object.entries(asRecord(document.info) ?? {}).filter(([key]) => !key.startsWith("x-opc-config-"));
	return {
		...document,
		info: Object.fromEntries(info)
	};
}
/** A pact of one interaction, its path as the specification's `paths` are written. */
function comparablePact(interaction, spec, metadata) {
	const request = asRecord(interaction.raw.request) ?? {};
	const { method = "", path: written = "" } = interaction.request ?? {};
	const path = withoutBasePath(method, written, spec);
	return {
		metadata,
		interactions: [{
			...interaction.raw,
			request: {
				...request,
				method,
				path
			}
		}]
	};
}
/** Without the base path under which an operation is found; without the longest one where none is. */
function withoutBasePath(method, path, spec) {
	const candidates = [.../* @__PURE__ */ new Set([...spec.basePaths, ""])].sort((left, right) => right.length - left.length).filter((base) => path === base || path.startsWith(`${base}/`)).map((base) => path.slice(base.length) || "/");
	const withoutBases = {
		...spec,
		basePaths: [""]
	};
	return candidates.find((candidate) => matchOperation(withoutBases, method, candidate)) ?? candidates[0] ?? path;
}
/** The line of the specification that a mismatch is about: the response where it names one, else the operation. */
function placeInSpec(operation, place) {
	if (operation === null) return null;
	return operation.responses.find((candidate) => {
		const after = place.split(".responses.")[1];
		return after === candidate.status || after?.startsWith(`${candidate.status}.`);
	})?.location ?? operation.location;
}

// src/contract/unpromised.ts
const MAX_DEPTH = 32;
/**
* Fields of a response that a consumer's example always has, and that the specification allows to be absent or null. Only plain
* `properties` are followed; behind `oneOf` and its like no promise can be read off.
*/
function unpromisedFields(interaction, operation, spec) {
	const body = interaction.response?.body;
	if (!body || operation === null) return [];
	const media = operation.responses.find((candidate) => candidate.status === String(interaction.response?.status))?.content.find((candidate) => candidate.mediaType === body.mediaType);
	if (!media?.schema) return [];
	const found = /* @__PURE__ */ new Map();
	collect({
		value: body.value,
		schema: media.schema,
		path: "$",
		depth: 0
	}, {
		spec,
		found
	});
	return [...found.values()];
}
function collect(place, into) {
	const schema = resolve$1(place.schema, into.spec);
	if (schema === null || place.depth > MAX_DEPTH) return;
	const depth = place.depth + 1;
	const elements = asArray(place.value);
	if (elements) {
		for (const value of elements) collect({
			value,
			schema: schema.items,
			path: `${place.path}[*]`,
			depth
		}, into);
		return;
	}
	const [fields, properties] = [asRecord(place.value), asRecord(schema.properties)];
	if (fields === null || properties === null) return;
	const required = asArray(schema.required) ?? [];
	for (const [name, value] of Object.entries(fields)) {
		if (!Object.hasOwn(properties, name)) continue;
		const property = properties[name];
		const path = `${place.path}.${name}`;
		if (!required.includes(name)) into.found.set(path, {
			path,
			how: "optional"
		});
		else if (value !== null && allowsNull(resolve$1(property, into.spec))) into.found.set(path, {
			path,
			how: "nullable"
		});
		collect({
			value,
			schema: property,
			path,
			depth
		}, into);
	}
}
function allowsNull(schema) {
	if (schema === null) return false;
	return asArray(schema.type)?.includes("null") === true || schema.nullable === true;
}
/** Follows `#/$defs/…` as far as it leads; null where there is no object schema. */
function resolve$1(schema, spec) {
	let current = schema;
	for (let hops = 0; hops < MAX_DEPTH; hops++) {
		const record = asRecord(current);
		const reference = record?.$ref;
		if (typeof reference !== "string") return record;
		current = spec.definitions[decodePointer(reference.replace(/^#\/\$defs\//, ""))];
	}
	return null;
}
function decodePointer(segment) {
	return segment.replaceAll("~1", "/").replaceAll("~0", "~");
}

// src/contract/static.ts
/** Holds every HTTP interaction against the head's specifications, without a running provider. */
async function compareStatically(sources, specs) {
	const open = await openSpecs(specs);
	const findings = [];
	let checked = 0;
	for (const source of specs.length === 0 ? [] : sources) for (const interaction of source.pact.interactions) {
		if (interaction.kind !== "http") continue;
		checked++;
		findings.push(...await compareInteraction(source, interaction, open));
	}
	return {
		checked,
		findings
	};
}
async function openSpecs(specs) {
	if (specs.length === 0) return [];
	const open = await openComparator();
	return specs.map((spec) => ({
		spec,
		comparator: open(comparableDocument(spec))
	}));
}
async function compareInteraction(source, interaction, open) {
	const { method, path } = interaction.request ?? {
		method: "",
		path: ""
	};
	const matched = open.map(({ spec, comparator }) => ({
		spec,
		comparator,
		operation: matchOperation(spec, method, path)
	}));
	const chosen = matched.find((candidate) => candidate.operation !== null) ?? matched[0];
	if (chosen === void 0) return [];
	const context = {
		source,
		interaction,
		...chosen
	};
	try {
		const findings = [];
		const pact = comparablePact(interaction, chosen.spec, source.pact.metadata);
		for await (const result of chosen.comparator.compare(pact)) findings.push(...resultFindings(result, context));
		return [...mergeSame(findings), ...unpromisedFindings(context)];
	} catch (thrown) {
		return [notCompared(context, thrown)];
	}
}
function resultFindings(result, compared) {
	if (result.type === "info") return [];
	const id = `contract.static.${result.code}`;
	const rule = contractRule(isContractRule(id) ? id : "contract.static.not-compared");
	const value = result.mockDetails?.location.replace(/^\[root\]\.interactions\[\d+\]\./, "") ?? "";
	const { source, interaction } = compared;
	return [inSpec(compared, {
		rule,
		message: `${rule.title}: ${source.pact.consumer}, "${interaction.description}": ${describeResult(result.message, value)}`,
		place: result.specDetails?.location ?? "",
		identity: [value, result.message]
	})];
}
/** The comparator's sentence without what the rule's title says already. */
function describeResult(sentence, value) {
	const detail = sentence.replace(/^.* in(?: the)? spec file: /, "");
	const extra = /^must NOT have additional properties - (.+)$/.exec(detail)?.[1];
	return extra === void 0 ? `${value}: ${detail}` : `${value}.${extra} is not in the specification`;
}
function inSpec(compared, found) {
	const { source, interaction, operation } = compared;
	const pending = (source.pending || interaction.pending) && found.rule.severity === "breaking";
	return toFinding({
		rule: found.rule,
		...pending ? { severity: "info" } : {},
		message: found.message,
		location: placeInSpec(operation, found.place) ?? pactLocation(source, interaction),
		operations: operation === null ? [] : [operation.id],
		consumers: [consumerOf(source, [interaction.description])],
		identity: [
			source.pact.consumer,
			source.consumerVersion,
			interaction.description,
			...interaction.states,
			...found.identity
		]
	});
}
/** The comparator tells each element of an array apart, and one mismatch once per schema keyword. */
function mergeSame(findings) {
	return [...new Map(findings.map((finding) => [finding.fingerprint, finding])).values()];
}
function unpromisedFindings(compared) {
	const fields = unpromisedFields(compared.interaction, compared.operation, compared.spec);
	if (fields.length === 0) return [];
	const rule = contractRule("contract.static.unpromised-field");
	const names = fields.map(({ path, how }) => `${path} (${how})`).join(", ");
	return [inSpec(compared, {
		rule,
		message: `${compared.source.pact.consumer}, "${compared.interaction.description}" relies on ${names}`,
		place: `.responses.${compared.interaction.response?.status ?? ""}`,
		identity: fields.map(({ path }) => path)
	})];
}
function notCompared(compared, thrown) {
	const why = thrown instanceof Error ? thrown.message : String(thrown);
	const message = `${compared.source.pact.consumer}, "${compared.interaction.description}" was not compared with ${compared.spec.file}: ${why}`;
	return inSpec(compared, {
		rule: contractRule("contract.static.not-compared"),
		message,
		place: "",
		identity: [why]
	});
}

// src/contract/order.ts
/** Methods that change nothing at the provider (RFC 9110, section 9.2.1). */
const SAFE_METHODS = /* @__PURE__ */ new Set([
	"GET",
	"HEAD",
	"OPTIONS"
]);
/**
* In which order pacts are verified: those that only read at the same time and first, then one after another those that set provider
* states or write, because two of them at once would see each other's data. Numbers are indices into `sources`.
*/
function orderVerification(sources) {
	const numbers = sources.map((_, index) => index);
	const readsOnly = (source) => source?.pact.interactions.every(({ kind, states, request }) => kind === "http" && states.length === 0 && SAFE_METHODS.has(request?.method ?? "")) ?? false;
	return {
		together: numbers.filter((index) => readsOnly(sources[index])),
		alone: numbers.filter((index) => !readsOnly(sources[index]))
	};
}

// src/contract/state-relay.ts
const MAX_STATE_BYTES = 1048576;
const SHOWN_ANSWER_CHARACTERS = 200;
/**
* Starts the relay on a free port of the loopback. It answers 2xx or 4xx, never 5xx, which the verifier would ask again eight times
* (127 s for one state); and it answers the empty state, which the verifier sets for interactions without any, by itself.
*/
async function startStateRelay(options) {
	const records = /* @__PURE__ */ new Map();
	const server = createServer((request, response) => {
		serve(request, response, {
			...options,
			records
		});
	});
	await new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(0, "127.0.0.1", resolve);
	});
	const { port } = server.address();
	return {
		urlFor: (pact) => `http://127.0.0.1:${port}/${pact}`,
		recordsOf: (pact) => records.get(pact) ?? [],
		[Symbol.asyncDispose]: () => close(server)
	};
}
function close(server) {
	return new Promise((resolve) => {
		server.close(() => resolve());
		server.closeAllConnections();
	});
}
async function serve(request, response, context) {
	const pact = Number(request.url?.slice(1));
	const body = await readBody(request);
	const asked = body === null ? null : asRecord(parsedOrNull(body));
	if (!Number.isInteger(pact) || asked === null) return answer(response, 400, { error: "not a provider-state request" });
	const [state, action] = [textOr(asked.state, ""), textOr(asked.action, "setup")];
	if (state === "") return answer(response, 200, {});
	const result = await setUp(body ?? "", context);
	const record = {
		state,
		action,
		outcome: result.outcome,
		why: result.why
	};
	context.records.set(pact, [...context.records.get(pact) ?? [], record]);
	context.log(`Provider state ${JSON.stringify(state)}: ${describe(record)}`);
	if (result.outcome === "refused") return answer(response, 400, { error: result.why });
	answer(response, 200, result.values);
}
function describe(record) {
	if (record.outcome === "refused") return `refused, ${record.why}`;
	return record.outcome === "set-up" ? "set up" : "not set up, there is no endpoint";
}
async function setUp(body, context) {
	if (context.statesUrl === null) return {
		outcome: "not-set-up",
		why: null,
		values: {}
	};
	try {
		const response = await fetch(context.statesUrl, {
			method: "POST",
			headers: { "content-type": "application/json" },
			body,
			signal: AbortSignal.any([context.signal, AbortSignal.timeout(context.deadlineMs)])
		});
		const text = (await response.text()).slice(0, MAX_STATE_BYTES);
		if (!response.ok) return refused(`the endpoint answered ${response.status}${shortened(text)}`);
		return {
			outcome: "set-up",
			why: null,
			values: asRecord(parsedOrNull(text)) ?? {}
		};
	} catch (thrown) {
		if (thrown instanceof Error && thrown.name === "TimeoutError") return refused(`the endpoint did not answer within ${context.deadlineMs} ms`);
		return refused(`the endpoint could not be reached (${reasonOf(thrown)})`);
	}
}
function refused(why) {
	return {
		outcome: "refused",
		why,
		values: {}
	};
}
function shortened(text) {
	const line = text.trim().split("\n")[0] ?? "";
	return line === "" ? "" : `: ${line.slice(0, SHOWN_ANSWER_CHARACTERS)}`;
}
function reasonOf(thrown) {
	const cause = thrown instanceof Error ? thrown.cause : null;
	if (cause instanceof Error && "code" in cause) return String(cause.code);
	return thrown instanceof Error ? thrown.message : String(thrown);
}
/** Null when the connection broke, or more came than a state can be. */
async function readBody(request) {
	const chunks = [];
	let size = 0;
	try {
		for await (const chunk of request) {
			size += chunk.length;
			if (size > MAX_STATE_BYTES) return null;
			chunks.push(chunk);
		}
	} catch {
		return null;
	}
	return Buffer.concat(chunks).toString("utf8");
}
function parsedOrNull(text) {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
function answer(response, status, body) {
	response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

// src/contract/verifier-report.ts
/**
* The `--json` report of `pact verifier` (pact_verifier 1.4.7), or the one its library returns (1.4.8, which repeats the mismatch in
* each result). Throws ProblemError (`contract.report-…`) for everything else: no report is no pass.
*/
function parseVerifierReport(text) {
	const document = asRecord(parseJson(text));
	const results = asArray(document?.interactionResults);
	const errors = asArray(document?.errors);
	if (document === null || results === null || errors === null || typeof document.result !== "boolean") throw unreadable("it has not the shape of a verifier report");
	return {
		result: document.result,
		interactions: results.map(parseInteraction),
		errors: errors.map(parseError),
		pendingErrors: (asArray(document.pendingErrors) ?? []).map(parseError)
	};
}
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw unreadable(cause instanceof Error ? cause.message : String(cause));
	}
}
function unreadable(why) {
	return new ProblemError({
		code: "contract.report-unreadable",
		what: "The report of pact verifier cannot be read",
		why
	});
}
function parseInteraction(value) {
	const fields = asRecord(value);
	if (fields === null || typeof fields.result !== "string") throw unreadable("a result of an interaction is malformed");
	return {
		description: textOr(fields.description, ""),
		interactionId: idOf(fields),
		ok: fields.result === "OK",
		durationMs: parseDuration(fields.duration)
	};
}
function parseError(value) {
	const fields = asRecord(value);
	const mismatch = asRecord(fields?.mismatch);
	if (fields === null || mismatch === null) throw unreadable("an error is malformed");
	const mismatches = (asArray(mismatch.mismatches) ?? []).flatMap((entry) => describeMismatch(asRecord(entry) ?? {}));
	const fault = mismatch.type === "error" ? textOr(mismatch.message, "no message") : null;
	return {
		title: textOr(fields.interaction, ""),
		interactionId: idOf(mismatch),
		mismatches,
		fault
	};
}
function idOf(fields) {
	return textOr(fields.interactionId, "") || null;
}
const UNITS_MS = {
	ns: 1e-6,
	µs: .001,
	us: .001,
	ms: 1,
	s: 1e3,
	m: 6e4
};
/** `75ms`, `5s 12ms`, `1.5s`: the forms in which Rust's durations are printed. */
function parseDuration(value) {
	const parts = [...textOr(value, "").matchAll(/([\d.]+)\s*(ns|µs|us|ms|s|m)(?![a-z])/g)];
	if (parts.length === 0) return null;
	return parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (UNITS_MS[unit ?? ""] ?? 0), 0);
}
/** Sentences for one mismatch; several when several keys are missing, each by its own name. */
function describeMismatch(mismatch) {
	const text = textOr(mismatch.mismatch, "does not match");
	const path = textOr(mismatch.path, "$");
	switch (mismatch.type) {
		case "BodyMismatch": {
			const missing = missingKeys(mismatch, text);
			if (missing.length > 0) return missing.map((key) => `${joinPath(path, key)} is missing`);
			return [`${path}: ${text}`];
		}
		case "StatusMismatch": return [`status: ${text}`];
		case "HeaderMismatch": return [`header ${textOr(mismatch.key, "?")}: ${text}`];
		case "QueryMismatch": return [`query parameter ${textOr(mismatch.parameter, "?")}: ${text}`];
		case "MetadataMismatch": return [`metadata ${textOr(mismatch.key, "?")}: ${text}`];
		case "BodyTypeMismatch": return [`media type: ${text}`];
		default: return [`${textOr(mismatch.type, "mismatch")}: ${text}`];
	}
}
/** The verifier names missing keys in a text on their parent; expected and actual hold the key lists exactly. */
function missingKeys(mismatch, text) {
	if (!text.startsWith("Actual map is missing the following keys")) return [];
	const [expected, actual] = [keyList(mismatch.expected), keyList(mismatch.actual)];
	if (expected === null || actual === null) return [];
	return expected.filter((key) => !actual.includes(key));
}
function keyList(value) {
	try {
		const keys = asArray(JSON.parse(textOr(value, "")));
		return keys?.every((key) => typeof key === "string") ? keys : null;
	} catch {
		return null;
	}
}
function joinPath(path, key) {
	return /^[A-Za-z_]\w*$/.test(key) ? `${path}.${key}` : `${path}[${JSON.stringify(key)}]`;
}

// src/contract/verification.ts
const STATE_FAULT = "state change handlers has failed";
const NO_ANSWER_FAULT = "error sending request";
/**
* Holds a verifier run against the pact it was about. A pass needs a report that can be read, no errors, as many results as the pact has
* interactions, in its order, and an exit code that says the same: each of them alone was seen green with nothing verified.
*/
function judgeVerification(source, run, context) {
	try {
		return conclude(source, judgeInteractions(source, readReport$1(source, run), {
			run,
			context
		}));
	} catch (thrown) {
		return {
			outcome: "broken",
			interactions: [],
			problem: toProblem(thrown, "contract.verification-broken", `The pact of ${source.pact.consumer} was not verified`),
			success: false
		};
	}
}
function readReport$1(source, run) {
	if (run.aborted !== null) throw notVerified(source, run.aborted);
	if (run.report === null) throw notVerified(source, `pact verifier wrote no report: ${run.lastLine || `exit code ${run.exitCode}`}`);
	const report = parseVerifierReport(run.report);
	const [reported, expected] = [report.interactions.length, source.pact.interactions.length];
	if (reported !== expected) {
		const fault = report.errors.find((error) => error.fault !== null)?.fault;
		throw notVerified(source, `pact verifier looked at ${reported} of ${expected} interactions${fault ? `: ${fault}` : ""}`);
	}
	const says = report.errors.length === 0;
	if (report.result !== says || run.exitCode === 0 !== says) throw notVerified(source, `its report contradicts itself: ${report.errors.length} errors, result ${report.result}, exit code ${run.exitCode}`);
	return report;
}
function notVerified(source, why) {
	return new ProblemError({
		code: "contract.verification-broken",
		what: `The pact of ${source.pact.consumer} was not verified`,
		why,
		todo: "The log of this step holds what pact verifier printed."
	});
}
function judgeInteractions(source, report, judging) {
	const open = [...report.errors];
	const openPending = [...report.pendingErrors];
	const judged = source.pact.interactions.map((interaction, index) => {
		const reported = report.interactions[index];
		if (!reported || reported.description !== interaction.description) throw notVerified(source, `result ${index + 1} of its report is about ${JSON.stringify(reported?.description)}, not ${JSON.stringify(interaction.description)}`);
		const title = titleOf(source, interaction);
		const error = takeError(open, title, interaction) ?? null;
		const pendingError = error ? null : takeError(openPending, title, interaction) ?? null;
		return judgeOne({
			source,
			interaction,
			reported,
			error: error ?? pendingError,
			pendingOnly: pendingError !== null
		}, judging);
	});
	const [stray] = open;
	if (stray) throw notVerified(source, `it reports an error of no interaction of the pact: ${stray.title} ${stray.fault ?? ""}`);
	return judged;
}
function judgeOne(one, { run, context }) {
	const { source, interaction, reported, error } = one;
	const common = {
		consumer: source.pact.consumer,
		consumerVersion: source.consumerVersion,
		description: interaction.description,
		states: interaction.states,
		operation: context.operationOf(interaction),
		id: interaction.id
	};
	if (reported.ok && error === null) return {
		...common,
		outcome: "passed",
		mismatches: [],
		cause: "none"
	};
	const outcome = one.pendingOnly || source.pending || interaction.pending ? "pending" : "failed";
	if (error?.fault?.includes(STATE_FAULT)) return {
		...common,
		outcome,
		mismatches: stateSentences(interaction, run.refusedStates),
		cause: "state"
	};
	if (error?.fault?.includes(NO_ANSWER_FAULT)) return {
		...common,
		outcome,
		mismatches: [noAnswer(reported, context.providerAnswerMs)],
		cause: "no-answer"
	};
	const mismatches = error === null ? ["the verifier reports a failure without a reason"] : [...error.mismatches, ...error.fault ? [error.fault] : []];
	return {
		...common,
		outcome,
		mismatches,
		cause: "mismatch"
	};
}
function stateSentences(interaction, refused) {
	const sentences = interaction.states.flatMap((state) => {
		const why = refused.get(state);
		return why === void 0 ? [] : [`provider state ${JSON.stringify(state)} was not set up: ${why}`];
	});
	return sentences.length > 0 ? sentences : ["a provider state was not set up"];
}
/** The verifier has one message for a closed port and for an answer that is late; the time it took tells them apart. */
function noAnswer(reported, providerAnswerMs) {
	return reported.durationMs !== null && reported.durationMs >= providerAnswerMs ? `the provider did not answer within ${providerAnswerMs} ms` : "the provider refused or cut the connection";
}
function titleOf(source, interaction) {
	const given = interaction.states.map((state, index) => ` ${index === 0 ? "Given" : "And"} ${state}`).join("");
	return `Verifying a pact between ${source.pact.consumer} and ${source.pact.provider}${given} - ${interaction.description}`;
}
/** Each error belongs to one interaction, also when two interactions share their title. */
function takeError(open, title, interaction) {
	const byId = interaction.id === null ? -1 : open.findIndex((error) => error.interactionId === interaction.id);
	const index = byId >= 0 ? byId : open.findIndex((error) => error.title === title);
	return index < 0 ? void 0 : open.splice(index, 1)[0];
}
function conclude(source, interactions) {
	const success = interactions.every((judged, index) => judged.outcome === "passed" || source.pact.interactions[index]?.pending);
	if (interactions.every((judged) => judged.cause === "no-answer")) {
		const why = interactions[0]?.mismatches[0] ?? null;
		return {
			outcome: "broken",
			interactions,
			problem: {
				code: "contract.provider-silent",
				what: `The provider answered none of the ${interactions.length} interactions of ${source.pact.consumer}`,
				where: null,
				why,
				todo: "The last lines of the provider’s log say whether it died."
			},
			success: false
		};
	}
	const has = (outcome) => interactions.some((judged) => judged.outcome === outcome);
	return {
		outcome: has("failed") ? "failed" : has("pending") ? "pending" : "passed",
		interactions,
		problem: null,
		success
	};
}

// src/contract/certificate.ts
/**
* One self-signed certificate of a name that cannot exist (RFC 2606); its key was never kept. `pact verifier` reads the machine's
* whole certificate bundle anew for each interaction (20 ms of the 22 ms that one takes). A provider on plain http needs none,
* and a file with exactly one certificate is the smallest that every build of the verifier accepts.
*/
const ONE_CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBiTCCAS+gAwIBAgIUIYvl3HM+AWCwONBhr/aSIDlSrrowCgYIKoZIzj0EAwIw
GTEXMBUGA1UEAwwOdW51c2VkLmludmFsaWQwIBcNMjYxMTIzMDUyMTQ1WhgPMjEy
NjEwMzAwNTIxNDVaMBkxFzAVBgNVBAMMDnVudXNlZC5pbnZhbGlkMFkwEwYHKoZI
zj0CAQYIKoZIzj0DAQcDQgAE+EEyKGZAKIyXaf28QuVFe2nrgZUIAf2n9HDx/UvZ
2/h8qM4nWiImCNTrodwFlzXl/+evuaWxM83vKk1kKt5xpaNTMFEwHQYDVR0OBBYE
FI3OkFgqN2fZzUO/9BaEZkFmqAF6MB8GA1UdIwQYMBaAFI3OkFgqN2fZzUO/9BaE
ZkFmqAF6MA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSAAwRQIgDrrAdQ+K
Od/9jhNOpla/lOhi/J0ssbabcLmHy4s3og0CIQDoFShJ0DMYkEqwrvd4HRI+ccBl
A6XdVZPX9Cvmwbfopg==
-----END CERTIFICATE-----
`;

// src/contract/verifier.ts
/** Verifies one pact; `number` tells its files and its provider states from those of the others. Never throws for what the verifier does. */
async function runVerifier(source, number, setup) {
	const folder = join(setup.workDirectory, `pact-${number}`);
	await mkdir(folder, { recursive: true });
	const [pactFile, report] = [join(folder, "pact.json"), join(folder, "report.json")];
	await writeFile(pactFile, source.pact.text);
	const result = await runCommand({
		file: setup.binary,
		args: verifierArguments({
			pactFile,
			report,
			provider: source.pact.provider,
			statesUrl: statesUrlOf(source, number, setup)
		}, setup),
		cwd: folder,
		env: await verifierEnvironment(setup, folder),
		timeoutMs: setup.timeoutMs,
		onLine: setup.log,
		signal: setup.signal
	});
	return {
		report: await readReport(report),
		exitCode: result.exitCode,
		aborted: abortReason(result, setup.timeoutMs),
		refusedStates: refusedStates(setup.relay, number),
		lastLine: `${result.stdout}\n${result.stderr}`.trim().split("\n").at(-1) ?? ""
	};
}
function statesUrlOf(source, number, setup) {
	return source.pact.interactions.some(({ states }) => states.length > 0) ? setup.relay.urlFor(number) : null;
}
/** One word per option and value, so that no name can be taken for an option. */
function verifierArguments(files, setup) {
	const provider = new URL(setup.baseUrl);
	const basePath = provider.pathname.replace(/\/+$/, "");
	return [
		"verifier",
		`--file=${files.pactFile}`,
		`--provider-name=${files.provider}`,
		`--hostname=${provider.hostname}`,
		`--port=${provider.port || (provider.protocol === "https:" ? "443" : "80")}`,
		`--transport=${provider.protocol.replace(":", "")}`,
		...basePath === "" ? [] : [`--base-path=${basePath}`],
		...files.statesUrl === null ? [] : [`--state-change-url=${files.statesUrl}`],
		`--request-timeout=${setup.providerAnswerMs}`,
		`--json=${files.report}`,
		"--loglevel=error",
		"--no-colour"
	];
}
const PROXIES = [
	"HTTP_PROXY",
	"HTTPS_PROXY",
	"ALL_PROXY"
];
/** No variable of Pact's own reaches it: one of them alone adds a broker, a filter or a report to the run. */
async function verifierEnvironment(setup, folder) {
	const environment = childEnvironment(setup.parentEnvironment, { PACT_DO_NOT_TRACK: "true" });
	const provider = new URL(setup.baseUrl);
	const loopback = [
		"127.0.0.1",
		"[::1]",
		"localhost"
	].includes(provider.hostname);
	for (const name of PROXIES.flatMap((proxy) => [proxy, proxy.toLowerCase()])) if (loopback) delete environment[name];
	const direct = [environment.NO_PROXY ?? environment.no_proxy, "127.0.0.1"].filter(Boolean).join(",");
	Object.assign(environment, {
		NO_PROXY: direct,
		no_proxy: direct
	});
	if (provider.protocol === "https:") return environment;
	const [certificate, empty] = [join(folder, "certificate.pem"), join(folder, "certificates")];
	await mkdir(empty, { recursive: true });
	await writeFile(certificate, ONE_CERTIFICATE);
	return {
		...environment,
		SSL_CERT_FILE: certificate,
		SSL_CERT_DIR: empty
	};
}
async function readReport(file) {
	try {
		return await readFile(file, "utf8");
	} catch (cause) {
		if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return null;
		throw cause;
	}
}
function abortReason(result, timeoutMs) {
	if (result.spawnError !== null) return result.spawnError;
	if (result.timedOut) return `it did not finish within ${Math.round(timeoutMs / 1e3)} s`;
	if (result.aborted) return "the run was cancelled";
	return result.signal === null ? null : `signal ${result.signal} ended it`;
}
function refusedStates(relay, number) {
	const refused = relay.recordsOf(number).filter((record) => record.outcome === "refused");
	return new Map(refused.map((record) => [record.state, record.why ?? "no reason given"]));
}

// src/contract/verify.ts
/** Verifies each pact with a process of its own. Never throws for what the provider or the verifier do. */
async function verifyPacts(sources, input) {
	const { target } = input;
	if ("unavailable" in target) return notRun(target);
	if (sources.length === 0) return {
		kind: "not-run",
		why: "there are no pacts",
		cause: "no-pacts",
		problem: null
	};
	try {
		return await verifyAll(sources, {
			...input,
			target
		});
	} catch (thrown) {
		const problem = toProblem(thrown, "contract.verifier-unavailable", "pact verifier could not be run");
		return {
			kind: "not-run",
			why: problem.what,
			cause: "broken",
			problem
		};
	}
}
function notRun(target) {
	const broken = {
		code: "contract.provider-unavailable",
		what: "Pacts were not verified, because the provider did not start",
		where: null,
		why: target.unavailable,
		todo: "Look at the provider’s log in this run."
	};
	return {
		kind: "not-run",
		why: target.unavailable,
		cause: target.cause,
		problem: target.cause === "broken" ? broken : null
	};
}
async function verifyAll(sources, input) {
	const { limits, target, log, signal } = input;
	const { file: binary } = await input.obtainPact();
	const endsMs = performance.now() + input.config.timeoutMs;
	await using relay = await startStateRelay({
		statesUrl: target.statesUrl,
		deadlineMs: limits.stateMs,
		log,
		signal
	});
	const setup = {
		binary,
		baseUrl: target.baseUrl,
		relay,
		parentEnvironment: input.parentEnvironment,
		workDirectory: await mkdtemp(join(input.workDirectory, "pacts-")),
		providerAnswerMs: limits.providerAnswerMs,
		log,
		signal
	};
	const verifications = [];
	const verifyOne = async (index) => {
		const source = sources[index];
		const timeoutMs = Math.max(1, endsMs - performance.now());
		const run = await runVerifier(source, index, {
			...setup,
			timeoutMs
		});
		verifications[index] = judgeVerification(source, run, {
			operationOf: (interaction) => operationOf(interaction, input.specs),
			providerAnswerMs: limits.providerAnswerMs
		});
	};
	const { together, alone } = orderVerification(sources);
	await runLimited(together, Math.min(limits.verifiers, availableParallelism()), verifyOne);
	await runLimited(alone, 1, verifyOne);
	return {
		kind: "ran",
		verifications,
		states: sources.flatMap((_, index) => relay.recordsOf(index))
	};
}

// src/contract/stage.ts
/** Runs the stage. Never throws for what the world does: a fault is a problem of the result, beside everything that was found. */
async function runContract(input) {
	const startedMs = performance.now();
	const limits = {
		...DEFAULT_LIMITS,
		...input.limits
	};
	const files = gatherFromFiles(input.pactFiles, input.provider, input.otherProviders ?? []);
	const remote = await gatherRemote(input, limits);
	const sources = [...files.sources, ...remote.gathered.sources];
	const comparison = await compareStatically(sources, input.specs);
	const dynamic = await verifyPacts(sources, {
		...input,
		limits
	});
	const publication = await publish(input, {
		broker: remote.broker,
		sources,
		dynamic
	});
	const gates = await gate(input, {
		broker: remote.broker,
		dynamic,
		limits
	});
	return {
		result: composeResult({
			input,
			files,
			remote: remote.gathered,
			needsSecret: remote.needsSecret,
			comparison,
			dynamic,
			publication,
			gates: gates.results,
			gateFindings: gateFindings(gates.results, gates.asked),
			problems: gates.problems,
			durationMs: Math.round(performance.now() - startedMs)
		}),
		uses: findUses([...files.known, ...remote.gathered.known], input.specs)
	};
}
async function gatherRemote(input, limits) {
	const { config, credentials, log, signal, provider } = input;
	if (config.broker === null) {
		const needsSecret = config.brokerUnset !== null && input.event.trust !== "full";
		return {
			broker: null,
			gathered: NOTHING_GATHERED,
			needsSecret
		};
	}
	let broker = null;
	try {
		broker = await openBroker({
			address: config.broker,
			credentials,
			limits,
			signal,
			log
		});
		const gathered = await gatherFromBroker(broker, {
			provider,
			config,
			branch: input.event.branch,
			limits,
			log
		});
		return {
			broker,
			gathered,
			needsSecret: false
		};
	} catch (thrown) {
		const problem = toProblem(thrown, "broker.fault", "The Pact Broker could not be asked");
		const withoutSecret = (problem.code === "broker.unauthorized" || problem.code === "broker.forbidden") && input.event.trust !== "full" && !credentials.token && !credentials.password;
		return {
			broker: null,
			gathered: withoutSecret ? NOTHING_GATHERED : {
				...NOTHING_GATHERED,
				problems: [problem]
			},
			needsSecret: withoutSecret
		};
	}
}
/** Null when this run publishes nothing, on purpose or for want of a verification. */
async function publish(input, verified) {
	const { broker, sources, dynamic } = verified;
	if (broker === null || dynamic.kind !== "ran" || whyNotPublished(input.event, input.config) !== null) return null;
	const { verifications } = dynamic;
	return publishResults({
		broker,
		provider: input.provider,
		event: input.event,
		sources,
		verifications
	});
}
async function gate(input, context) {
	const { config, event, provider, signal } = input;
	if (config.gate.length === 0) return {
		results: [],
		asked: false,
		problems: []
	};
	const { broker, dynamic, limits } = context;
	const why = config.publish === "never" ? null : whyNotPublished(event, config);
	if (why !== null) return {
		results: gatesNotAsked(config.gate, why),
		asked: false,
		problems: []
	};
	if (dynamic.kind === "not-run" && dynamic.cause === "broken") return {
		results: gatesNotAsked(config.gate, "the pacts were not verified"),
		asked: true,
		problems: []
	};
	if (broker === null) {
		const problems = config.broker === null ? [gateWithoutBroker()] : [];
		return {
			results: gatesNotAsked(config.gate, "there is no broker that answers"),
			asked: true,
			problems
		};
	}
	try {
		return {
			results: await askGates({
				broker,
				provider,
				version: event.headSha,
				environments: config.gate,
				limits,
				signal
			}),
			asked: true,
			problems: []
		};
	} catch (thrown) {
		const problem = toProblem(thrown, "broker.fault", "The Pact Broker could not be asked about a deployment");
		return {
			results: gatesNotAsked(config.gate, problem.what),
			asked: true,
			problems: [problem]
		};
	}
}
function gateWithoutBroker() {
	return new ProblemError({
		code: "contract.gate-without-broker",
		what: "`contract.gate` is configured, and there is no broker to ask",
		todo: "Set `contract.broker` or the input `pact-broker-base-url`, or take `contract.gate` out."
	}).problem;
}

export { runContract };