import type { Side } from '../../model/location.ts';
import type { MessageSpec, SpecMessage } from '../../model/message-spec.ts';
import type { ReadSibling, SpecFile } from '../../model/spec.ts';
import { JsonSchemas } from '../json-schema.ts';
import { readAsyncApi } from './document.ts';
import { listChannels } from './operations.ts';
import type { MessageView, OperationView } from './views.ts';

/** Reads the messages of an AsyncAPI 2 or 3 document in the form that contracts need. Throws `ProblemError` for what cannot be read. */
export async function readMessageSpec(file: SpecFile, side: Side, read: ReadSibling): Promise<MessageSpec> {
  const document = await readAsyncApi(file, side, read);
  const schemas = new JsonSchemas(document.specification.sources);
  const messages = [...listChannels(document).values()]
    .flat()
    .flatMap((operation) => [
      ...operation.messages.map((view) => toMessage(operation, view, { schemas, isReply: false })),
      ...(operation.reply?.messages ?? []).map((view) => toMessage(operation, view, { schemas, isReply: true })),
    ]);
  schemas.finish();
  return { file: file.path, definitions: schemas.definitions, messages };
}

function toMessage(
  operation: OperationView,
  view: MessageView,
  { schemas, isReply }: { readonly schemas: JsonSchemas; readonly isReply: boolean },
): SpecMessage {
  return {
    names: view.names,
    operation: operation.id,
    operationName: operation.name,
    address: operation.channel.address,
    isReply,
    payload: view.payload.length === 0 ? null : schemas.convert(view.payload),
    location: view.node.location(),
  };
}
