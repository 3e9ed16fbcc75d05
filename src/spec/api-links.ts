import type { ApiLink } from '../model/api.ts';
import { fragmentTokens } from '../model/json-pointer.ts';
import type { SpecNode } from './node.ts';
import type { OperationNode } from './normalise/operations.ts';
import { entriesOf, memberOf, type Specification, textOf } from './normalise/specification.ts';

/** Links of one response that lead to an operation of the same document; others lead nowhere we could call. */
export function apiLinks(
  specification: Specification,
  response: SpecNode,
  operations: readonly OperationNode[],
): readonly ApiLink[] {
  return entriesOf(specification, memberOf(specification, response, 'links')).flatMap(([, link]) => {
    const operation = targetOf(link, operations);
    return operation === undefined ? [] : [{ operation: operation.id, parameters: parametersOf(specification, link) }];
  });
}

function targetOf(link: SpecNode, operations: readonly OperationNode[]): OperationNode | undefined {
  const id = textOf(link, 'operationId');
  if (id !== null) return operations.find(({ node }) => textOf(node, 'operationId') === id);
  const reference = textOf(link, 'operationRef');
  const pointer = reference?.startsWith('#/paths/') ? fragmentTokens(reference) : null;
  return operations.find(({ path, method }) => path === pointer?.[1] && method === pointer[2]?.toUpperCase());
}

function parametersOf(specification: Specification, link: SpecNode): Readonly<Record<string, string>> {
  const parameters = entriesOf(specification, memberOf(specification, link, 'parameters'));
  // `path.id` names the place too, where two parameters share a name.
  return Object.fromEntries(
    parameters.flatMap(([name, { value }]) =>
      ['string', 'number'].includes(typeof value)
        ? [[name.replace(/^(?:path|query|header|cookie)\./u, ''), String(value)]]
        : [],
    ),
  );
}
