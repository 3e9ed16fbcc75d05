import { r as messageOf, t as ProblemError } from "./model-problem.js";
import { c as asRecord, i as MAX_PACT_BYTES, s as asArray, u as textOr } from "./contract-expectation.js";

// src/contract/pact-http.ts
const ABSENT_STATUS = 200;
/** The request of an interaction of any version; null when it has no path. */
function parseRequest(value, form) {
	const request = asRecord(value);
	if (request === null || typeof request.path !== "string") return null;
	const headers = headersOf(request.headers);
	return {
		method: textOr(request.method, "GET").toUpperCase(),
		path: request.path,
		query: queryNames(request.query),
		headers: [...headers.keys()],
		cookies: cookieNames(headers.get("cookie")),
		body: bodyOf(request, headers, form)
	};
}
/** The response of an interaction of any version; null when it is none. */
function parseResponse(value, form) {
	const response = asRecord(value);
	if (response === null) return null;
	const headers = headersOf(response.headers);
	return {
		status: typeof response.status === "number" ? response.status : ABSENT_STATUS,
		headers: [...headers.keys()],
		body: bodyOf(response, headers, form)
	};
}
/** A message as a response without a status line: only its body is of interest. */
function messageContents(raw, form) {
	const body = bodyOf({ body: (asRecord(asArray(raw.response)?.[0]) ?? raw).contents }, /* @__PURE__ */ new Map(), form);
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
function bodyOf(part, headers, form) {
	if (part.body === void 0 || part.body === null || part.body === "") return null;
	const declared = essence(headers.get("content-type"));
	const wrapped = asRecord(part.body);
	if (form === "wrapped" && wrapped && "content" in wrapped) return {
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
/** The first version of the specification with bodies that are wrapped. */
const WRAPS_BODIES = 4;
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
	const document = asRecord(parseJson(plain, name));
	if (document === null) throw notAPact(where, "contract.pact-malformed", "a pact is a JSON object");
	const [consumer, provider] = [pacticipant(document.consumer), pacticipant(document.provider)];
	if (consumer === null) throw notAPact(where, "contract.pact-malformed", "`consumer.name` is missing");
	if (provider === null) throw notAPact(where, "contract.pact-malformed", "`provider.name` is missing");
	const specificationVersion = versionOf(document.metadata);
	const interactions = parseInteractions(document, {
		where,
		form: Number.parseInt(specificationVersion, 10) >= WRAPS_BODIES ? "wrapped" : "bare"
	});
	if (interactions.length === 0) throw withoutInteractions(where, consumer);
	return {
		consumer,
		provider,
		specificationVersion,
		interactions,
		metadata: document.metadata,
		text: plain
	};
}
function parseJson(text, name) {
	try {
		return JSON.parse(text);
	} catch (cause) {
		const message = messageOf(cause);
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
function parseInteractions(document, reading) {
	const { where } = reading;
	const lists = ["interactions", "messages"].filter((list) => document[list] !== void 0);
	if (lists.length === 0) throw notAPact(where, "contract.pact-malformed", "it has neither `interactions` nor `messages`");
	return lists.flatMap((list) => {
		const items = asArray(document[list]);
		if (items === null) throw notAPact(where, "contract.pact-malformed", `\`${list}\` is not a list`);
		return items.map((item, index) => parseInteraction(item, [list, index], reading));
	});
}
function parseInteraction(item, place, { where, form }) {
	const raw = asRecord(item);
	const name = `\`${place[0]}[${place[1]}]\``;
	if (raw === null) throw notAPact(where, "contract.pact-malformed", `${name} is not an object`);
	const kind = kindOf(form === "wrapped" ? raw.type ?? null : raw.type, place[0]);
	if (kind === null) throw notAPact(where, "contract.pact-malformed", `${name} ${raw.type === void 0 ? "has no `type`" : `has the unknown type ${JSON.stringify(raw.type)}`}`);
	const common = {
		kind,
		description: textOr(raw.description, `Interaction ${place[1]}`),
		states: statesOf(raw),
		pending: raw.pending === true,
		id: typeof raw._id === "string" ? raw._id : null,
		raw,
		place
	};
	if (kind !== "http") return {
		...common,
		request: null,
		response: messageContents(raw, form)
	};
	const [request, response] = [parseRequest(raw.request, form), parseResponse(raw.response, form)];
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
	switch (type) {
		case "Synchronous/HTTP": return "http";
		case "Asynchronous/Messages": return "async";
		case "Synchronous/Messages": return "sync";
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

export { parsePact as t };