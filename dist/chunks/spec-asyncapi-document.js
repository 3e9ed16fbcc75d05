import { t as ProblemError } from "./model-problem.js";
import { d as entriesOf, f as memberOf, i as schemaPart, l as elementsOf, m as textOf, o as referredName, t as readSources } from "./spec-node.js";

// src/spec/asyncapi/traits.ts
/**
* An operation or message with its traits, in the order in which a member is looked for: the first that has it says what
* holds. Later traits win over earlier ones; since version 3 the object itself wins over all of them, before that they win.
*/
function withTraits({ specification, major }, owner) {
	const traits = elementsOf(specification, owner.child("traits")).toReversed();
	return major === 2 ? [...traits, owner] : [owner, ...traits];
}

// src/spec/asyncapi/messages.ts
/** Schema formats that are JSON Schema or nearly so; every other one is foreign. */
const JSON_SCHEMA_FORMAT = /^application\/(?:vnd\.aai\.asyncapi|schema|vnd\.oai\.openapi)(?:\+(?:json|yaml))?(?:;.*)?$/i;
/** Reads a message. `written` may be a reference, whose last part is the message's name where nothing else says it. */
function messageView(document, written) {
	const { specification } = document;
	const node = specification.sources.resolve(written);
	if (node === null || node.value === null || typeof node.value !== "object") return null;
	const owners = withTraits(document, node);
	const payload = node.child("payload");
	const format = schemaFormat(node, payload);
	const isForeign = format !== null && !JSON_SCHEMA_FORMAT.test(format);
	return {
		names: namesOf(written, node),
		payload: payload === null || isForeign ? [] : [schemaPart(plainSchema(payload), "3.1")],
		headers: owners.flatMap((owner) => headersOf(owner)),
		contentType: contentTypeOf(document, owners),
		foreign: isForeign && payload !== null ? {
			format,
			node: payload
		} : null,
		correlation: correlationOf(document, owners),
		owners,
		node
	};
}
/** Keys that are lists' indexes or members of an operation are no names. */
function namesOf(written, node) {
	const keys = [written, node].map((each) => NAMED_IN.has(String(each.parent?.key)) ? String(each.key) : null);
	const names = [
		keys[0],
		referredName(written),
		keys[1],
		textOf(node, "messageId"),
		textOf(node, "name")
	];
	return [...new Set(names.filter((name) => typeof name === "string"))];
}
const NAMED_IN = /* @__PURE__ */ new Set(["messages"]);
function headersOf(owner) {
	const headers = owner.child("headers");
	return headers === null ? [] : [schemaPart(plainSchema(headers), "3.1")];
}
/** Version 3 may wrap a schema together with the name of its format. */
function plainSchema(node) {
	return node.child("schemaFormat") === null ? node : node.child("schema") ?? node;
}
function schemaFormat(message, payload) {
	return textOf(message, "schemaFormat") ?? (payload === null ? null : textOf(payload, "schemaFormat"));
}
function contentTypeOf({ specification }, owners) {
	return (owners.map((owner) => textOf(owner, "contentType")).find((text) => text !== null) ?? textOf(specification.root, "defaultContentType") ?? "").toLowerCase();
}
function correlationOf({ specification }, owners) {
	for (const owner of owners) {
		const correlation = memberOf(specification, owner, "correlationId");
		if (correlation !== null) return correlation.child("location") ?? correlation;
	}
	return null;
}

// src/spec/asyncapi/security.ts
/** What an operation or a server asks for: one alternative per element of the first list that one of the owners has. */
function securityOf({ specification, major }, owners) {
	const node = owners.map((owner) => owner.child("security")).find((list) => list !== null) ?? null;
	if (node === null || !Array.isArray(node.value)) return {
		alternatives: [],
		node
	};
	return {
		alternatives: node.children().map((each) => {
			if (major === 2) return requirement(each.value);
			const scheme = specification.sources.resolve(each);
			return { [referredName(each) ?? (scheme === null ? null : textOf(scheme, "type")) ?? "unnamed"]: textsOf(scheme?.child("scopes")?.value) };
		}),
		node
	};
}
function requirement(value) {
	if (value === null || typeof value !== "object") return {};
	return Object.fromEntries(Object.entries(value).map(([scheme, scopes]) => [scheme, textsOf(scopes)]));
}
function textsOf(value) {
	return Array.isArray(value) ? value.map(String).sort() : [];
}

// src/spec/asyncapi/operations.ts
/** Every channel in the written order, with what the application does there. */
function listChannels(document) {
	const { specification, major } = document;
	const map = memberOf(specification, specification.root, "channels");
	const channels = /* @__PURE__ */ new Map();
	for (const [key, node] of entriesOf(specification, map)) {
		const channel = channelView(document, {
			key,
			node,
			written: map?.child(key) ?? node
		});
		channels.set(channel, major === 2 ? ownOperations(document, channel) : []);
	}
	if (major === 3) addOperations(document, channels);
	return channels;
}
function channelView(document, { key, node, written }) {
	return {
		address: document.major === 2 ? key : textOf(node, "address") ?? key,
		node,
		written,
		parameters: parametersOf(document, node)
	};
}
function parametersOf({ specification, major }, channel) {
	return entriesOf(specification, memberOf(specification, channel, "parameters")).map(([name, node]) => {
		const schema = major === 2 ? node.child("schema") : node;
		const part = schema === null ? null : {
			...schemaPart(schema, "3.1"),
			without: ["location"]
		};
		return {
			name,
			node,
			schema: part === null ? null : [part]
		};
	});
}
/** Version 2 says what others do: where they `publish`, the application receives. */
const FLOWS_OF_2 = [["publish", "request"], ["subscribe", "response"]];
function ownOperations(document, channel) {
	return FLOWS_OF_2.flatMap(([key, flow]) => {
		const node = memberOf(document.specification, channel.node, key);
		if (node === null) return [];
		const messages = (memberOf(document.specification, node, "message")?.child("oneOf")?.children() ?? [node.child("message")]).flatMap((each) => each === null ? [] : messageView(document, each) ?? []);
		const owners = withTraits(document, node);
		return [{
			flow,
			channel,
			name: textOf(node, "operationId"),
			reply: null,
			owners,
			node,
			id: operationId(flow, channel),
			messages,
			security: securityOf(document, owners)
		}];
	});
}
/** `SEND address`, `RECEIVE address`: what the application does. */
function operationId(flow, { address }) {
	return `${flow === "request" ? "RECEIVE" : "SEND"} ${address}`;
}
function addOperations(document, channels) {
	const { specification } = document;
	const byValue = new Map([...channels.keys()].map((channel) => [channel.node.value, channel]));
	for (const [name, node] of entriesOf(specification, memberOf(specification, specification.root, "operations"))) {
		const target = memberOf(specification, node, "channel");
		const channel = target === null ? void 0 : byValue.get(target.value);
		if (channel === void 0) continue;
		const flow = textOf(node, "action") === "send" ? "response" : "request";
		const owners = withTraits(document, node);
		channels.get(channel)?.push({
			id: operationId(flow, channel),
			flow,
			channel,
			name,
			messages: messagesOf(document, node, channel.node),
			reply: replyOf(document, node),
			security: securityOf(document, owners),
			owners,
			node
		});
	}
}
/** The listed ones, or all of the channel where nothing is listed. */
function messagesOf(document, owner, channel) {
	const listed = owner.child("messages");
	return (listed === null ? channel?.child("messages")?.children() ?? [] : listed.children().map((each) => named(document, each))).flatMap((each) => messageView(document, each) ?? []);
}
/** An operation's list leads to the channel's messages, whose keys are the names. */
function named({ specification }, written) {
	const reference = textOf(written, "$ref");
	return (reference === null ? null : specification.sources.follow(reference, written.document)) ?? written;
}
function replyOf(document, operation) {
	const node = memberOf(document.specification, operation, "reply");
	if (node === null) return null;
	const channel = memberOf(document.specification, node, "channel");
	const address = memberOf(document.specification, node, "address");
	const written = address === null ? null : textOf(address, "location");
	return {
		address: (channel === null ? null : textOf(channel, "address")) ?? written ?? "",
		messages: messagesOf(document, node, channel),
		node
	};
}

// src/spec/asyncapi/document.ts
/** Reads one side with all files it refers to. Throws `ProblemError` for texts, references and versions that cannot be read. */
async function readAsyncApi(file, side, read) {
	const sources = await readSources(file, side, read);
	return {
		specification: {
			sources,
			version: "3.1",
			root: sources.entry
		},
		major: majorVersion(sources.entry)
	};
}
function majorVersion(root) {
	const field = root.child("asyncapi");
	const written = String(field?.value);
	const major = /^([23])(?:\.\d+)*(?:-.*)?$/.exec(written)?.[1];
	if (major !== void 0) return major === "2" ? 2 : 3;
	const { file, line, column } = (field ?? root).location();
	throw new ProblemError({
		code: "spec.version",
		what: `Version "${written}" of asyncapi is not supported`,
		where: {
			file,
			line,
			column
		},
		why: "AsyncAPI 2 and 3 are",
		todo: "Correct the version."
	});
}

export { listChannels as n, securityOf as r, readAsyncApi as t };