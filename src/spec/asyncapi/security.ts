import type { SpecNode } from '../node.ts';
import type { SecurityView } from '../normalise/exchange.ts';
import { textOf } from '../normalise/specification.ts';
import { referredName } from '../reference-targets.ts';
import type { AsyncDocument } from './document.ts';

/** What an operation or a server asks for: one alternative per element of the first list that one of the owners has. */
export function securityOf({ specification, major }: AsyncDocument, owners: readonly SpecNode[]): SecurityView {
  const node = owners.map((owner) => owner.child('security')).find((list) => list !== null) ?? null;
  if (node === null || !Array.isArray(node.value)) return { alternatives: [], node };
  const alternatives = node.children().map((each) => {
    if (major === 2) return requirement(each.value);
    const scheme = specification.sources.resolve(each);
    const name = referredName(each) ?? (scheme === null ? null : textOf(scheme, 'type')) ?? 'unnamed';
    return { [name]: textsOf(scheme?.child('scopes')?.value) };
  });
  return { alternatives, node };
}

function requirement(value: unknown): Record<string, readonly string[]> {
  if (value === null || typeof value !== 'object') return {};
  return Object.fromEntries(Object.entries(value).map(([scheme, scopes]) => [scheme, textsOf(scopes)]));
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String).sort() : [];
}
