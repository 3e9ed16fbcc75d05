import { _ as Place, a as OperationPair, g as EditLog, i as templateNames, n as compareSecurity, o as operationPlace, s as newComparison, t as compareSecuritySchemes, v as canonical } from "./spec-diff-changed-example.js";
import { t as sortNotAnalysed } from "./spec-not-analysed.js";
import { t as templateShape } from "./model-template-shape.js";
import { d as entriesOf, f as memberOf, m as textOf$1, p as notAnalysed } from "./spec-node.js";
import { n as listChannels, r as securityOf, t as readAsyncApi } from "./spec-asyncapi-document.js";
import { t as plural } from "./model-plural.js";

// src/spec/asyncapi/servers.ts
/** Addresses with their protocol and the defaults of their variables: `kafka://broker.example.com:9092`. */
function listServers(document) {
	const { specification } = document;
	const map = memberOf(specification, specification.root, "servers");
	return new Map(entriesOf(specification, map).map(([, node]) => [withVariables(document, node, addressOf(document, node)), node]));
}
function addressOf({ major }, server) {
	return `${(textOf$1(server, "protocol") ?? "").toLowerCase()}://${((major === 2 ? textOf$1(server, "url") : `${textOf$1(server, "host") ?? ""}${textOf$1(server, "pathname") ?? ""}`) ?? "").replace(/^[a-z][a-z0-9+.-]*:\/\//i, "").replace(/\/+$/, "")}`;
}
function withVariables({ specification }, server, address) {
	let filled = address;
	for (const [name, variable] of entriesOf(specification, memberOf(specification, server, "variables"))) filled = filled.replaceAll(`{${name}}`, () => String(variable.child("default")?.value ?? `{${name}}`));
	return filled;
}
/** Addresses of the servers that a channel is on, with the line that says so; without a list it is on all of them. */
function serversOfChannel(document, channel) {
	const { specification, major } = document;
	const all = listServers(document);
	const list = channel.child("servers")?.children() ?? [];
	if (list.length === 0) return all;
	const servers = memberOf(specification, specification.root, "servers");
	return new Map(list.flatMap((written) => {
		const server = major === 2 ? servers?.child(String(written.value)) : written;
		const target = server == null ? null : specification.sources.resolve(server);
		const [address] = [...all].find(([, node]) => node.value === target?.value) ?? [];
		return address === void 0 ? [] : [[address, written]];
	}));
}

// src/spec/asyncapi/compare-channel-servers.ts
/** Servers that both sides have, and that a channel is no longer on, or is on now. */
function compareChannelServers(comparison, documents, channels) {
	const { base, head, operations } = channels;
	if (base.node.child("servers") === null && head.node.child("servers") === null) return;
	const [before, after] = [serversOfChannel(documents.base, base.node), serversOfChannel(documents.head, head.node)];
	const [known, kept] = [listServers(documents.base), listServers(documents.head)];
	const place = new Place(null);
	for (const { id } of operations) place.reachedFrom(operationPlace(id), null);
	const shared = {
		direction: "none",
		place
	};
	for (const [url, node] of before) {
		if (after.has(url) || !kept.has(url)) continue;
		const message = `Channel ${head.address} is no longer on the server ${url}`;
		comparison.edits.add({
			...shared,
			rule: "server.removed",
			message,
			base: node,
			head: null,
			shownAt: "base",
			detail: url
		});
	}
	for (const [url, node] of after) {
		if (before.has(url) || !known.has(url)) continue;
		const message = `Channel ${head.address} is on the server ${url} as well`;
		comparison.edits.add({
			...shared,
			rule: "server.added",
			message,
			base: null,
			head: node,
			shownAt: "head",
			detail: url
		});
	}
}

// src/spec/asyncapi/members.ts
const WORDS = [
	"title",
	"summary",
	"description",
	"tags",
	"externalDocs",
	"examples"
];
/** Members that are compared elsewhere, or that are only words for readers. */
const KNOWN = {
	specification: /* @__PURE__ */ new Set([
		...WORDS,
		"asyncapi",
		"id",
		"info",
		"servers",
		"channels",
		"operations",
		"components",
		"defaultContentType"
	]),
	channel: /* @__PURE__ */ new Set([
		...WORDS,
		"$ref",
		"address",
		"messages",
		"servers",
		"parameters",
		"publish",
		"subscribe"
	]),
	operation: /* @__PURE__ */ new Set([
		...WORDS,
		"action",
		"channel",
		"messages",
		"message",
		"reply",
		"security",
		"operationId",
		"traits"
	]),
	message: /* @__PURE__ */ new Set([
		...WORDS,
		"name",
		"messageId",
		"payload",
		"headers",
		"contentType",
		"schemaFormat",
		"correlationId",
		"traits"
	])
};
/** Says of every changed member that nobody compares, `bindings` above all, that it was not compared. */
function compareMembers(comparison, kind, { base, head }) {
	const [shownFirst] = head;
	if (shownFirst === void 0 || comparison.reportedMembers.has(shownFirst.value)) return;
	comparison.reportedMembers.add(shownFirst.value);
	const keys = new Set([...base, ...head].flatMap((owner) => owner.children()).map((each) => String(each.key)));
	for (const key of keys) {
		if (KNOWN[kind].has(key) || key.startsWith("x-")) continue;
		const [before, after] = [membersOf(base, key), membersOf(head, key)];
		const shown = after[0] ?? before[0];
		if (shown === void 0 || textOf(before) === textOf(after)) continue;
		comparison.missed.push(notAnalysed(shown, `"${key}" of the ${kind}`, "its changes are not compared"));
	}
}
function membersOf(owners, key) {
	return owners.map((owner) => owner.child(key)).filter((node) => node !== null);
}
function textOf(nodes) {
	return canonical(nodes.map((node) => node.value));
}

// src/spec/asyncapi/compare-messages.ts
/** Messages of an operation, or of its reply, and what is in them. */
function compareMessages(pair, lists) {
	const { base, head, flow, of } = lists;
	const { pairs, removed, added } = pairMessages(base, head);
	for (const each of pairs) compareMessage(pair, {
		...each,
		flow
	});
	for (const message of removed) {
		const at = {
			direction: flow,
			base: message.node,
			head: null,
			detail: nameOf(message)
		};
		pair.report("message.removed", `Message ${nameOf(message)}${of} was removed from ${pair.head.id}`, at);
	}
	for (const message of added) {
		const at = {
			direction: flow,
			base: null,
			head: message.node,
			detail: nameOf(message)
		};
		pair.report("message.added", `Message ${nameOf(message)}${of} was added to ${pair.head.id}`, at);
	}
}
/** By any of their names; one that is left over on each side is the same message under another name. */
function pairMessages(base, head) {
	const added = new Set(head);
	const pairs = [];
	const removed = [];
	for (const message of base) {
		const found = [...added].find((each) => each.names.some((name) => message.names.includes(name)));
		if (found === void 0) removed.push(message);
		else {
			pairs.push({
				base: message,
				head: found
			});
			added.delete(found);
		}
	}
	const [left, ...moreLeft] = removed;
	const [right, ...moreRight] = added;
	if (left !== void 0 && right !== void 0 && moreLeft.length + moreRight.length === 0) return {
		pairs: [...pairs, {
			base: left,
			head: right
		}],
		removed: [],
		added: []
	};
	return {
		pairs,
		removed,
		added: [...added]
	};
}
function nameOf(message) {
	return message.names[0] === void 0 ? "(without a name)" : `"${message.names[0]}"`;
}
function compareMessage(pair, messages) {
	const { base, head, flow } = messages;
	const part = { mediaType: head.contentType === "" ? null : head.contentType };
	compareEncoding(pair, messages);
	compareCorrelation(pair, messages);
	const name = nameOf(head);
	for (const kind of ["payload", "headers"]) {
		const [before, after] = [base[kind], head[kind]];
		const at = {
			direction: flow,
			base: before[0]?.node ?? base.node,
			head: after[0]?.node ?? head.node
		};
		const reach = kind === "headers" ? { parameter: "headers" } : part;
		if (before.length > 0 && after.length > 0) pair.compareSchemas(before, after, {
			flow,
			part: reach
		});
		else if (base.foreign !== null || head.foreign !== null) continue;
		else if (before.length > 0) pair.report("body.schema-removed", `The ${kind} of message ${name} ${kind === "headers" ? "are" : "is"} no longer described`, {
			...at,
			head: null
		});
		else if (after.length > 0) pair.report("body.schema-added", `The ${kind} of message ${name} ${kind === "headers" ? "are" : "is"} described now`, {
			...at,
			base: null
		});
	}
	compareMembers(pair.comparison, "message", {
		base: base.owners,
		head: head.owners
	});
}
/** Media type, and a payload that is described in another language than JSON Schema. */
function compareEncoding(pair, { base, head, flow }) {
	if (base.contentType !== head.contentType && base.contentType !== "" && head.contentType !== "") {
		const message = `Message ${nameOf(head)} is ${head.contentType} instead of ${base.contentType}`;
		const [from, to] = [sayingType(base), sayingType(head)];
		const detail = `${base.contentType} > ${head.contentType}`;
		pair.report("message.content-type-changed", message, {
			direction: flow,
			base: from,
			head: to,
			detail
		});
	}
	if (base.foreign === null && head.foreign === null) return;
	const isSame = base.foreign?.format === head.foreign?.format && canonical(base.foreign?.node.value ?? null) === canonical(head.foreign?.node.value ?? null);
	const shown = head.foreign ?? base.foreign;
	if (isSame || shown === null) return;
	const what = `the payload of message ${nameOf(head)}`;
	pair.comparison.missed.push(notAnalysed(shown.node, what, `schemas in ${shown.format} are not compared`));
}
/** Where the media type is written: in the message, in a trait, or nowhere in it. */
function sayingType({ owners, node }) {
	return owners.map((owner) => owner.child("contentType")).find((child) => child !== null) ?? node;
}
function compareCorrelation(pair, { base, head, flow }) {
	const [before, after] = [base.correlation, head.correlation];
	if (before === null || after === null || before.value === after.value) return;
	const message = `The correlation id of message ${nameOf(head)} is at ${String(after.value)} instead of ${String(before.value)}`;
	const detail = `${String(before.value)} > ${String(after.value)}`;
	pair.report("message.correlation-changed", message, {
		direction: flow,
		base: before,
		head: after,
		detail
	});
}

// src/spec/asyncapi/compare-parameters.ts
/** Parameters of the channel's address, told apart by their position: clients fill them in. */
function compareChannelParameters(pair) {
	const [before, after] = [pair.base.channel, pair.head.channel];
	const byPlace = new Map(after.parameters.map((each) => [placeOf(after, each), each]));
	for (const parameter of before.parameters) {
		const counterpart = byPlace.get(placeOf(before, parameter));
		if (counterpart !== void 0) missLocation(pair, parameter, counterpart);
		if (!(counterpart?.schema && parameter.schema && areSameForm(parameter, counterpart)) || counterpart.schema === null || parameter.schema === null) continue;
		const part = { parameter: `path:${counterpart.name}` };
		pair.compareSchemas(parameter.schema, counterpart.schema, {
			flow: "request",
			part
		});
	}
}
/** Where the value stands in the message as well: a runtime expression, which nothing here evaluates. */
function missLocation({ comparison }, base, head) {
	const [before, after] = [base.node.child("location"), head.node.child("location")];
	const shown = after ?? before;
	if (shown === null || before?.value === after?.value) return;
	const what = `"location" of the channel parameter "${head.name}"`;
	comparison.missed.push(notAnalysed(shown, what, "runtime expressions are not evaluated"));
}
function placeOf({ address }, { name }) {
	const index = templateNames(address).indexOf(name);
	return index === -1 ? name : `#${index}`;
}
/** Version 2 gives parameters a schema and version 3 a list of values, which says less. */
function areSameForm(one, other) {
	return one.node.child("schema") === null === (other.node.child("schema") === null);
}

// src/spec/asyncapi/compare-operations.ts
/** Every channel and operation of both sides. */
function compareChannels(comparison, base, head) {
	const [before, after] = [listChannels(base), listChannels(head)];
	const pairs = pairOperations([...before.values()].flat(), [...after.values()].flat());
	const paired = new Set(pairs.flatMap((pair) => [pair.base, pair.head]));
	for (const pair of pairs) compareOperation(comparison, pair.base, pair.head);
	const seen = /* @__PURE__ */ new Set();
	for (const { base: left, head: right } of pairs) {
		if (seen.has(right.channel.node.value)) continue;
		seen.add(right.channel.node.value);
		const channels = {
			base: left.channel,
			head: right.channel,
			operations: after.get(right.channel) ?? []
		};
		compareChannelServers(comparison, {
			base,
			head
		}, channels);
	}
	reportUnpaired(comparison, {
		channels: before,
		paired,
		isRemoved: true
	});
	reportUnpaired(comparison, {
		channels: after,
		paired,
		isRemoved: false
	});
	compareSilentChannels(comparison, before, after);
}
/** The same thing done at the same address; then the same name, wherever it is done now. */
function pairOperations(base, head) {
	const left = new Set(base);
	const right = new Set(head);
	const pairs = [];
	const isSameName = (one, other) => one.name !== null && one.name === other.name;
	const isSamePlace = (one, other) => one.flow === other.flow && shapeOf(one.channel) === shapeOf(other.channel);
	const matches = [
		(one, other) => isSamePlace(one, other) && isSameName(one, other),
		isSamePlace,
		(one, other) => one.flow === other.flow && isSameName(one, other)
	];
	for (const isMatch of matches) for (const one of left) {
		const other = [...right].find((each) => isMatch(one, each));
		if (other === void 0) continue;
		pairs.push({
			base: one,
			head: other
		});
		left.delete(one);
		right.delete(other);
	}
	return pairs;
}
/** Names of parameters are only names. */
function shapeOf({ address }) {
	return templateShape(address);
}
function compareOperation(comparison, base, head) {
	const pair = new OperationPair(base, head, comparison);
	compareSecurity(pair, comparison.renamedSchemes());
	compareNames(pair);
	compareAddress(pair);
	compareChannelParameters(pair);
	compareMessages(pair, {
		base: base.messages,
		head: head.messages,
		flow: head.flow,
		of: ""
	});
	compareReplies(pair);
	compareMembers(comparison, "operation", {
		base: base.owners,
		head: head.owners
	});
	compareMembers(comparison, "channel", {
		base: [base.channel.node],
		head: [head.channel.node]
	});
}
function compareNames(pair) {
	const [before, after] = [pair.base.name, pair.head.name];
	if (before === null || after === null || before === after) return;
	const at = {
		base: pair.base.node.child("operationId") ?? pair.base.node,
		head: pair.head.node.child("operationId") ?? pair.head.node
	};
	const message = `The name of ${pair.head.id} changed from ${before} to ${after}`;
	pair.report("operation.id-changed", message, {
		direction: "none",
		...at,
		detail: `${before} > ${after}`
	});
}
function compareAddress(pair) {
	const [before, after] = [pair.base.channel, pair.head.channel];
	if (shapeOf(before) === shapeOf(after)) return;
	pair.report("channel.address-changed", `${pair.base.id} is at ${after.address} now`, {
		direction: "none",
		base: before.node.child("address") ?? before.written,
		head: after.node.child("address") ?? after.written,
		detail: `${before.address} > ${after.address}`
	});
}
function compareReplies(pair) {
	const [before, after] = [pair.base.reply, pair.head.reply];
	const flow = pair.head.flow === "request" ? "response" : "request";
	if (before === null || after === null) {
		const at = {
			direction: flow,
			base: before?.node ?? null,
			head: after?.node ?? null
		};
		if (before !== null) pair.report("reply.removed", `The reply of ${pair.head.id} was removed`, at);
		if (after !== null) pair.report("reply.added", `A reply was added to ${pair.head.id}`, at);
		return;
	}
	if (before.address !== after.address && before.address !== "") {
		const message = `The reply of ${pair.head.id} goes to ${after.address || "no fixed address"} instead of ${before.address}`;
		const detail = `${before.address} > ${after.address}`;
		pair.report("reply.address-changed", message, {
			direction: flow,
			base: before.node,
			head: after.node,
			detail
		});
	}
	compareMessages(pair, {
		base: before.messages,
		head: after.messages,
		flow,
		of: " of the reply"
	});
}
/** A channel of which nothing is left is one finding, not one per operation. */
function reportUnpaired(comparison, { channels, paired, isRemoved }) {
	const words = isRemoved ? "removed" : "added";
	for (const [channel, operations] of channels) {
		const alone = operations.filter((operation) => !paired.has(operation));
		if (alone.length > 0 && alone.length === operations.length) report(comparison, {
			rule: isRemoved ? "channel.removed" : "channel.added",
			message: `Channel ${channel.address} was ${words} (${alone.map(({ id }) => id.split(" ")[0]).join(", ")})`,
			node: channel.written,
			operations: alone,
			isRemoved
		});
		else {
			const rule = isRemoved ? "operation.removed" : "operation.added";
			for (const operation of alone) report(comparison, {
				rule,
				message: `${operation.id} was ${words}`,
				node: operation.node,
				operations: [operation],
				isRemoved
			});
		}
	}
}
function report(comparison, { rule, message, node, operations, isRemoved }) {
	const place = new Place(null);
	for (const { id } of operations) place.reachedFrom(operationPlace(id), null);
	const sides = isRemoved ? {
		base: node,
		head: null
	} : {
		base: null,
		head: node
	};
	comparison.edits.add({
		rule,
		direction: "none",
		message,
		...sides,
		shownAt: isRemoved ? "base" : "head",
		place
	});
}
/** Nobody says whether the application sends or receives there, so no change of it has a direction. */
function compareSilentChannels(comparison, base, head) {
	const silent = (channels) => [...channels].filter(([, operations]) => operations.length === 0);
	const after = new Map(silent(head).map(([channel]) => [shapeOf(channel), channel]));
	for (const [channel] of silent(base)) {
		const counterpart = after.get(shapeOf(channel));
		if (counterpart !== void 0 && comparison.unchanged.isSame(channel.node, counterpart.node)) continue;
		const { written, address } = counterpart ?? channel;
		comparison.missed.push({
			location: written.location(),
			what: `the changed channel ${address}`,
			why: "no operation says who sends its messages"
		});
	}
}

// src/spec/asyncapi/whole.ts
/** A document that only one side has. */
function wholeDocument(document, rule) {
	const edits = new EditLog();
	const { root, sources } = document.specification;
	const channels = [...listChannels(document)];
	if (rule === "channel.added") for (const [channel, operations] of channels) {
		const place = new Place(null);
		for (const { id } of operations) place.reachedFrom(operationPlace(id), null);
		const message = `Channel ${channel.address} was added`;
		edits.add({
			rule,
			direction: "none",
			message,
			base: null,
			head: channel.written,
			shownAt: "head",
			place
		});
	}
	else {
		const place = new Place(null);
		const operations = channels.flatMap(([, each]) => each);
		for (const { id } of operations) place.reachedFrom(operationPlace(id), null);
		const count = plural(operations.length, "operation");
		const message = `The specification ${root.document.file} was removed with ${count}`;
		const base = root.child("asyncapi") ?? root;
		edits.add({
			rule,
			direction: "none",
			message,
			base,
			head: null,
			shownAt: "base",
			place
		});
	}
	const touched = rule === "channel.added" ? [...edits.operations()].sort() : [];
	return {
		changes: edits.changes(),
		notAnalysed: sortNotAnalysed(sources.notAnalysed),
		touched
	};
}

// src/spec/asyncapi/diff.ts
/** Compares both sides of an AsyncAPI document. Throws `ProblemError` when a side cannot be read. */
async function diffAsyncApi(pair, read) {
	const base = pair.base === null ? null : await readAsyncApi(pair.base, "base", read.base);
	const head = pair.head === null ? null : await readAsyncApi(pair.head, "head", read.head);
	if (base !== null && head !== null) return compare(base, head);
	if (base !== null) return wholeDocument(base, "specification.removed");
	if (head !== null) return wholeDocument(head, "channel.added");
	return {
		changes: [],
		notAnalysed: [],
		touched: []
	};
}
function compare(base, head) {
	const comparison = newComparison(base.specification, head.specification);
	compareServers(comparison, base, head);
	const sides = {
		base,
		head
	};
	compareSecuritySchemes(comparison, (side, scheme) => operationsUsing(sides[side], scheme));
	compareChannels(comparison, base, head);
	comparison.schemas.run();
	const roots = {
		base: [base.specification.root],
		head: [head.specification.root]
	};
	compareMembers(comparison, "specification", roots);
	const { edits, missed } = comparison;
	const unread = [base, head].flatMap(({ specification }) => specification.sources.notAnalysed);
	const callable = new Set([...listChannels(head).values()].flat().map((operation) => operation.id));
	const touched = [...edits.operations()].filter((id) => callable.has(id)).sort();
	return {
		changes: edits.changes(),
		notAnalysed: sortNotAnalysed([...missed, ...unread]),
		touched
	};
}
/** Addresses that clients were given, and the credentials that are asked for there. */
function compareServers(comparison, base, head) {
	const [before, after] = [listServers(base), listServers(head)];
	const report = (rule, url, node) => {
		const isRemoved = rule === "server.removed";
		comparison.edits.add({
			rule,
			direction: "none",
			message: `Server ${url} was ${isRemoved ? "removed" : "added"}`,
			base: isRemoved ? node : null,
			head: isRemoved ? null : node,
			shownAt: isRemoved ? "base" : "head",
			place: everything(isRemoved ? base : head),
			detail: url
		});
	};
	for (const [url, node] of before) {
		const counterpart = after.get(url);
		if (counterpart === void 0) report("server.removed", url, node);
		else compareServerSecurity(comparison, {
			document: base,
			node
		}, {
			document: head,
			node: counterpart
		});
	}
	for (const [url, node] of after) if (!before.has(url)) report("server.added", url, node);
}
function compareServerSecurity(comparison, base, head) {
	compareSecurity({
		base: { security: securityOf(base.document, [base.node]) },
		head: { security: securityOf(head.document, [head.node]) },
		report: (rule, message, { direction, base: from, head: to, detail = "" }) => comparison.edits.add({
			rule,
			direction,
			message,
			base: from ?? base.node,
			head: to ?? head.node,
			shownAt: "head",
			place: everything(head.document),
			detail
		})
	});
}
/** Those that ask for it themselves; all of them where a server does. */
function operationsUsing(document, scheme) {
	const operations = [...listChannels(document).values()].flat();
	const asks = ({ alternatives }) => alternatives.some((each) => Object.hasOwn(each, scheme));
	const isForAll = [...listServers(document).values()].some((server) => asks(securityOf(document, [server])));
	return operations.filter(({ security }) => isForAll || asks(security)).map(({ id }) => id);
}
function everything(document) {
	const place = new Place(null);
	for (const { id } of [...listChannels(document).values()].flat()) place.reachedFrom(operationPlace(id), null);
	return place;
}

export { diffAsyncApi };