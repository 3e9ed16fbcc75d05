import type { NotAnalysed } from '../../model/change.ts';
import type { SpecNode } from '../node.ts';
import { bodyView, responseViews } from './content.ts';
import type { ExchangeView } from './exchange.ts';
import { type OperationNode, operationsOf } from './operations.ts';
import { parameterNodes, parameterViews } from './parameters.ts';
import { securityOf } from './security.ts';
import { entriesBesideExtensions, entriesOf, memberOf, notAnalysed, type Specification } from './specification.ts';

/** Callbacks of callbacks: nobody writes them on purpose, and references could make them endless. */
const MAX_CALLBACK_DEPTH = 3;

/** Reads one operation. What is too deep to be read goes to `missed`. */
export function exchangeOf(
  specification: Specification,
  operation: OperationNode,
  missed: NotAnalysed[],
): ExchangeView {
  return readExchange(specification, operation, { depth: 0, missed });
}

function readExchange(
  specification: Specification,
  operation: OperationNode,
  context: { readonly depth: number; readonly missed: NotAnalysed[] },
): ExchangeView {
  const { node, pathItem } = operation;
  const parameters = parameterNodes(specification, node, pathItem);
  return {
    id: operation.id,
    method: operation.method,
    path: operation.path,
    sense: operation.sense,
    node,
    parameters: parameterViews(specification, parameters),
    body: bodyView(specification, node, parameters),
    responses: responseViews(specification, node),
    security: securityOf(specification, node),
    callbacks: callbackNodes(specification, operation).map((each) => {
      if (context.depth < MAX_CALLBACK_DEPTH)
        return readExchange(specification, each, { ...context, depth: context.depth + 1 });
      context.missed.push(
        notAnalysed(each.node, `callbacks of ${each.id}`, `callbacks nest more than ${MAX_CALLBACK_DEPTH} deep`),
      );
      return emptyExchange(each);
    }),
  };
}

function callbackNodes(specification: Specification, operation: OperationNode): OperationNode[] {
  const named = entriesOf(specification, memberOf(specification, operation.node, 'callbacks'));
  return named.flatMap(([name, callback]) =>
    entriesBesideExtensions(specification, callback).flatMap(([expression, pathItem]) =>
      operationsOf(specification, {
        path: expression,
        pathItem,
        sense: operation.sense === 'normal' ? 'inverted' : 'normal',
        label: (method) => `${operation.id} callback ${name} ${method} ${expression}`,
      }),
    ),
  );
}

function emptyExchange(operation: OperationNode): ExchangeView {
  const { id, method, path, sense, node } = operation;
  const security = { alternatives: [], node: null as SpecNode | null };
  return { id, method, path, sense, node, parameters: [], body: null, responses: [], security, callbacks: [] };
}
