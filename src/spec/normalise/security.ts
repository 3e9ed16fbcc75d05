import type { SpecNode } from '../node.ts';
import type { SecurityView } from './exchange.ts';
import { entriesOf, memberOf, type Specification } from './specification.ts';

/** What an operation asks for: its own list, else the one at the top. */
export function securityOf(specification: Specification, operation: SpecNode): SecurityView {
  const node = operation.child('security') ?? specification.root.child('security');
  if (node === null || !Array.isArray(node.value)) return { alternatives: [], node };
  return { alternatives: node.value.map(alternative), node };
}

function alternative(value: unknown): Readonly<Record<string, readonly string[]>> {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return {};
  return Object.fromEntries(
    Object.entries(value).map(([scheme, scopes]) => [scheme, Array.isArray(scopes) ? scopes.map(String).sort() : []]),
  );
}

/** Declared security schemes by name. */
export function securitySchemes(specification: Specification): Map<string, SpecNode> {
  const owner =
    specification.version === '2.0'
      ? memberOf(specification, specification.root, 'securityDefinitions')
      : memberOf(
          specification,
          memberOf(specification, specification.root, 'components') ?? specification.root,
          'securitySchemes',
        );
  return new Map(entriesOf(specification, owner));
}
