import { t as JsonSchemas } from "./spec-json-schema.js";
import { n as listChannels, t as readAsyncApi } from "./spec-asyncapi-document.js";

// src/spec/asyncapi/read-messages.ts
/** Reads the messages of an AsyncAPI 2 or 3 document in the form that contracts need. Throws `ProblemError` for what cannot be read. */
async function readMessageSpec(file, side, read) {
	const document = await readAsyncApi(file, side, read);
	const schemas = new JsonSchemas(document.specification.sources);
	const messages = [...listChannels(document).values()].flat().flatMap((operation) => [...operation.messages.map((view) => toMessage(operation, view, {
		schemas,
		isReply: false
	})), ...(operation.reply?.messages ?? []).map((view) => toMessage(operation, view, {
		schemas,
		isReply: true
	}))]);
	schemas.finish();
	return {
		file: file.path,
		definitions: schemas.definitions,
		messages
	};
}
function toMessage(operation, view, { schemas, isReply }) {
	return {
		names: view.names,
		operation: operation.id,
		operationName: operation.name,
		address: operation.channel.address,
		isReply,
		payload: view.payload.length === 0 ? null : schemas.convert(view.payload),
		location: view.node.location()
	};
}

export { readMessageSpec };