import type { SpecNode } from '../node.ts';
import type { SecurityView } from '../normalise/exchange.ts';
import { canonical } from '../normalise/json-type.ts';
import { listPaths } from '../normalise/operations.ts';
import { securityOf, securitySchemes } from '../normalise/security.ts';
import type { Comparison } from './comparison.ts';
import type { ExchangePair } from './exchange-pair.ts';
import { operationPlace } from './operation-place.ts';
import { Place } from './place.ts';

type Alternative = SecurityView['alternatives'][number];

/** What an operation asks for: whoever got in before has to get in now. */
export function compareSecurity(pair: ExchangePair): void {
  const before = alternativesOf(pair.base.security);
  const after = alternativesOf(pair.head.security);
  const isTighter = before.some((old) => !after.some((now) => isCoveredBy(now, old)));
  const isLooser = after.some((now) => !before.some((old) => isCoveredBy(old, now)));
  if (!isTighter && !isLooser) return;
  const at = {
    direction: 'none' as const,
    // A list at the top is one edit, whatever operations it reaches.
    base: pair.base.security.node,
    head: pair.head.security.node,
    detail: `${nameAll(before)} > ${nameAll(after)}`,
  };
  const message = `Credentials changed from ${nameAll(before)} to ${nameAll(after)}`;
  pair.report(isTighter ? 'security.tightened' : 'security.loosened', message, at);
}

/** No list means that nothing is asked for, which is one alternative without schemes. */
function alternativesOf(security: SecurityView): readonly Alternative[] {
  return security.alternatives.length === 0 ? [{}] : security.alternatives;
}

/** Whether credentials for `held` satisfy `asked`. */
function isCoveredBy(asked: Alternative, held: Alternative): boolean {
  return Object.entries(asked).every(([scheme, scopes]) => {
    const granted = held[scheme];
    return granted !== undefined && scopes.every((scope) => granted.includes(scope));
  });
}

function nameAll(alternatives: readonly Alternative[]): string {
  return alternatives.map(nameOne).sort().join(' or ');
}

function nameOne(alternative: Alternative): string {
  const schemes = Object.entries(alternative).map(([scheme, scopes]) =>
    scopes.length > 0 ? `${scheme} (${scopes.join(', ')})` : scheme,
  );
  return schemes.length === 0 ? 'none' : schemes.sort().join(' with ');
}

/** Members of a scheme that decide where and how credentials are sent; scopes and descriptions do not. */
const SCHEME_MEMBERS = [
  'type',
  'in',
  'name',
  'scheme',
  'openIdConnectUrl',
  'flow',
  'authorizationUrl',
  'tokenUrl',
  'flows',
];

/** Declared schemes that both sides have, each compared once and reported with the operations that ask for it. */
export function compareSecuritySchemes(comparison: Comparison): void {
  const after = securitySchemes(comparison.head);
  for (const [name, base] of securitySchemes(comparison.base)) {
    const head = after.get(name);
    if (head === undefined || comparison.unchanged.isSame(base, head)) continue;
    for (const member of SCHEME_MEMBERS) compareScheme(comparison, { name, member, base, head });
  }
}

function compareScheme(
  comparison: Comparison,
  { name, member, base, head }: { name: string; member: string; base: SpecNode; head: SpecNode },
): void {
  const before = base.child(member);
  const after = head.child(member);
  const [from, to] = [significant(before), significant(after)];
  if (from === to) return;
  const place = new Place(null);
  for (const operation of operationsUsing(comparison, name)) place.reachedFrom(operationPlace(operation), null);
  if (place.parents.length === 0) return;
  comparison.edits.add({
    rule: 'security.scheme-changed',
    direction: 'none',
    message: `Security scheme "${name}" has another ${member}`,
    base: before ?? base,
    head: after ?? head,
    shownAt: 'head',
    place,
    detail: `${from} > ${to}`,
  });
}

/** Scheme names are compared without case; scopes are compared where they are asked for. */
function significant(node: SpecNode | null): string | null {
  if (node === null) return null;
  if (node.key === 'scheme') return String(node.value).toLowerCase();
  return canonical(withoutScopes(node.value));
}

function withoutScopes(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([key]) => key !== 'scopes' && !key.startsWith('x-'));
  return Object.fromEntries(kept.map(([key, each]) => [key, withoutScopes(each)]));
}

function operationsUsing(comparison: Comparison, scheme: string): string[] {
  return listPaths(comparison.head)
    .flatMap((path) => path.operations)
    .filter(({ node }) => securityOf(comparison.head, node).alternatives.some((each) => Object.hasOwn(each, scheme)))
    .map((operation) => operation.id);
}
