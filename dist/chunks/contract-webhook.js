import { t as ProblemError } from "./model-problem.js";
import { a as canonical, c as asRecord, s as asArray, u as textOr } from "./contract-expectation.js";
import { createHash } from "node:crypto";

// src/contract/webhook.ts
/** The broker's event and, under the same name, the `event_type` of the dispatch that it starts at GitHub. */
const DISPATCH_TYPE = "contract_requiring_verification_published";
/**
* What the dispatched run is told, each a variable that the broker fills in. GitHub takes at most ten keys
* (docs.github.com, create a repository dispatch event); it shows the payload in logs, so nothing secret may be among them.
*/
const DISPATCH_PAYLOAD = {
	pact_url: "${pactbroker.pactUrl}",
	provider: "${pactbroker.providerName}",
	sha: "${pactbroker.providerVersionNumber}",
	branch: "${pactbroker.providerVersionBranch}",
	description: "${pactbroker.providerVersionDescriptions}",
	consumer: "${pactbroker.consumerName}",
	consumer_version: "${pactbroker.consumerVersionNumber}",
	consumer_branch: "${pactbroker.consumerVersionBranch}",
	consumer_build: "${pactbroker.buildUrl}"
};
/** The same for the same provider and repository, so that setting up twice is setting up once. */
function webhookUuid(wish) {
	return uuidV5(`${wish.dispatchUrl}#${encodeURIComponent(wish.provider)}`);
}
/** RFC 9562, section 6.6: the namespace of URLs. */
const URL_NAMESPACE = "6ba7b811-9dad-11d1-80b4-00c04fd430c8";
/** A name-based UUID (RFC 9562, section 5.5). */
function uuidV5(name) {
	const namespace = Buffer.from(URL_NAMESPACE.replaceAll("-", ""), "hex");
	const bytes = createHash("sha1").update(namespace).update(name, "utf8").digest().subarray(0, 16);
	bytes[6] = (bytes[6] ?? 0) & 15 | 80;
	bytes[8] = (bytes[8] ?? 0) & 63 | 128;
	const hex = bytes.toString("hex");
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		hex.slice(12, 16),
		hex.slice(16, 20),
		hex.slice(20)
	].join("-");
}
/**
* What to send so that the webhook is as wished; `existing` is the broker's own description of it, or null. The broker shows the
* Authorization header as asterisks, and keeps the one it has when the asterisks come back. Throws ProblemError without any token.
*/
function planWebhook(wish, existing) {
	const known = headersOf(existing).get("authorization") ?? null;
	if (wish.token === null && known === null) throw withoutToken(wish);
	const body = webhookBody(wish, wish.token === null ? known ?? "" : `Bearer ${wish.token}`);
	if (existing === null) return {
		action: "create",
		changes: [],
		body
	};
	const changes = differences(body, existing);
	const token = wish.token === null ? [] : ["the token is written again, because the broker does not show the one it has"];
	return {
		action: changes.length + token.length > 0 ? "update" : "keep",
		changes: [...changes, ...token],
		body
	};
}
function webhookBody(wish, authorization) {
	return {
		description: `Have ${wish.provider} verify a new pact (GitHub Actions)`,
		provider: { name: wish.provider },
		enabled: true,
		events: [{ name: DISPATCH_TYPE }],
		request: {
			method: "POST",
			url: wish.dispatchUrl,
			headers: {
				Authorization: authorization,
				Accept: "application/vnd.github+json",
				"Content-Type": "application/json",
				"X-GitHub-Api-Version": "2022-11-28"
			},
			body: {
				event_type: DISPATCH_TYPE,
				client_payload: DISPATCH_PAYLOAD
			}
		}
	};
}
/** Parts of the webhook that differ, the token aside. */
function differences(wanted, existing) {
	const [want, have] = [asRecord(wanted.request) ?? {}, asRecord(existing.request) ?? {}];
	const withoutToken = (document) => Object.fromEntries([...headersOf(document)].filter(([name]) => name !== "authorization"));
	const events = (document) => (asArray(document.events) ?? []).map((event) => textOr(asRecord(event)?.name, ""));
	const provider = (document) => textOr(asRecord(document.provider)?.name, null);
	return [
		[
			"description",
			wanted.description,
			existing.description
		],
		[
			"provider",
			provider(wanted),
			provider(existing)
		],
		[
			"consumer",
			null,
			asRecord(existing.consumer)?.name ?? null
		],
		[
			"enabled",
			true,
			existing.enabled
		],
		[
			"events",
			events(wanted),
			events(existing)
		],
		[
			"method",
			want.method,
			have.method
		],
		[
			"address",
			want.url,
			have.url
		],
		[
			"headers",
			withoutToken(wanted),
			withoutToken(existing)
		],
		[
			"body",
			want.body,
			have.body
		]
	].filter(([, one, other]) => canonical(one) !== canonical(other)).map(([name]) => name);
}
function headersOf(document) {
	const headers = asRecord(asRecord(document?.request)?.headers) ?? {};
	return new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}
function withoutToken({ provider, dispatchUrl }) {
	return new ProblemError({
		code: "desk.no-dispatch-token",
		what: `The webhook of ${provider} needs a token for ${dispatchUrl}`,
		why: "GITHUB_DISPATCH_TOKEN is not set, and the broker has none yet",
		todo: "Create a fine-grained token for this repository alone with `contents: write`, and set GITHUB_DISPATCH_TOKEN to it."
	});
}

export { planWebhook as n, webhookUuid as r, DISPATCH_TYPE as t };