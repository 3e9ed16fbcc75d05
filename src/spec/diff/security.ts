import type { SpecNode } from '../node.ts';
import type { SecurityView } from '../normalise/exchange.ts';
import { canonical } from '../normalise/json-type.ts';
import { listPaths } from '../normalise/operations.ts';
import { securityOf, securitySchemes } from '../normalise/security.ts';
import type { RuleName } from '../rules.ts';
import type { Comparison } from './comparison.ts';
import type { ExchangeReport } from './exchange-pair.ts';
import { operationPlace } from './operation-place.ts';
import { Place } from './place.ts';
import type { RenamedSchemes } from './renamed-schemes.ts';

/** An operation on both sides, or whatever else asks for credentials. */
export interface SecurityPair {
  readonly base: { readonly security: SecurityView };
  readonly head: { readonly security: SecurityView };
  report(rule: RuleName, message: string, at: ExchangeReport): void;
}

type Alternative = SecurityView['alternatives'][number];

/** What an operation asks for: whoever got in before has to get in now. */
export function compareSecurity(pair: SecurityPair, renamed: RenamedSchemes = new Map()): void {
  const before = alternativesOf(pair.base.security).map((each) => withNewNames(each, renamed));
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

function withNewNames(alternative: Alternative, renamed: RenamedSchemes): Alternative {
  if (renamed.size === 0) return alternative;
  return Object.fromEntries(Object.entries(alternative).map(([name, scopes]) => [renamed.get(name) ?? name, scopes]));
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

/** Members of a scheme that decide where and how credentials are sent. */
const SCHEME_MEMBERS = ['type', 'in', 'name', 'scheme', 'flow'];
const ADDRESSES = [
  'openIdConnectUrl',
  'authorizationUrl',
  'tokenUrl',
  'refreshUrl',
  'deviceAuthorizationUrl',
  'oauth2MetadataUrl',
];

/** Declared schemes that both sides have, each compared once and reported with the operations that ask for it. */
export function compareSecuritySchemes(comparison: Comparison, usersOf: UsersOf = operationsUsing): void {
  const after = securitySchemes(comparison.head);
  for (const [name, base] of securitySchemes(comparison.base)) {
    const head = after.get(name);
    if (head === undefined || comparison.unchanged.isSame(base, head)) continue;
    const pair = { name, base, head, usersOf };
    for (const member of SCHEME_MEMBERS) compareMember(comparison, { ...pair, member });
    compareAddresses(comparison, pair);
    compareFlows(comparison, pair);
    // Swagger 2.0 writes its one flow into the scheme itself.
    if (base.child('flows') === null && head.child('flows') === null) compareScopes(comparison, pair);
  }
}

/** Operations of the head that ask for the scheme of this name. */
export type UsersOf = (comparison: Comparison, scheme: string) => readonly string[];

interface SchemePair {
  /** Of the scheme. */
  readonly name: string;
  readonly usersOf: UsersOf;
  readonly base: SpecNode;
  readonly head: SpecNode;
}

/** Ways to get a token; a new one takes nothing away. */
function compareFlows(comparison: Comparison, { name, base, head, usersOf }: SchemePair): void {
  for (const flow of base.child('flows')?.children() ?? []) {
    const counterpart = head.child('flows')?.child(flow.key) ?? null;
    if (counterpart !== null) {
      compareAddresses(comparison, { name, base: flow, head: counterpart, usersOf });
      compareScopes(comparison, { name, base: flow, head: counterpart, usersOf });
    } else if (!String(flow.key).startsWith('x-')) {
      const message = `Security scheme "${name}" no longer has the flow ${String(flow.key)}`;
      reportScheme(comparison, { rule: 'security.scheme-changed', name, message, base: flow, head: null, usersOf });
    }
  }
}

/** What consumers can ask for when they get a token. */
function compareScopes(comparison: Comparison, { name, base, head, usersOf }: SchemePair): void {
  const [before, after] = [scopesOf(base), scopesOf(head)];
  for (const [scope, node] of before) {
    if (after.has(scope)) continue;
    const message = `Security scheme "${name}" no longer has the scope ${scope}`;
    reportScheme(comparison, { rule: 'security.scope-removed', name, message, base: node, head: null, usersOf });
  }
  for (const [scope, node] of after) {
    if (before.has(scope)) continue;
    const message = `Security scheme "${name}" has the scope ${scope}`;
    reportScheme(comparison, { rule: 'security.scope-added', name, message, base: null, head: node, usersOf });
  }
}

/** AsyncAPI 3 calls them available. */
function scopesOf(flow: SpecNode): Map<string, SpecNode> {
  const scopes = (flow.child('scopes') ?? flow.child('availableScopes'))?.children() ?? [];
  return new Map(scopes.map((node) => [String(node.key), node]));
}

function compareAddresses(comparison: Comparison, { name, base, head, usersOf }: SchemePair): void {
  for (const member of ADDRESSES) {
    const [before, after] = [base.child(member), head.child(member)];
    if (before === null || before.value === after?.value) continue;
    const message = `Security scheme "${name}" has another ${member}`;
    reportScheme(comparison, { rule: 'security.address-changed', name, message, base: before, head: after, usersOf });
  }
}

function compareMember(
  comparison: Comparison,
  { name, member, base, head, usersOf }: SchemePair & { member: string },
): void {
  const [before, after] = [base.child(member), head.child(member)];
  const isInHeader = [base, head].every((side) => side.child('in')?.value === 'header');
  const isCaseless = member === 'scheme' || (member === 'name' && isInHeader);
  if (significant(before, isCaseless) === significant(after, isCaseless)) return;
  const message = `Security scheme "${name}" has another ${member}`;
  const rule = 'security.scheme-changed';
  reportScheme(comparison, { rule, name, message, base: before ?? base, head: after ?? head, usersOf });
}

function reportScheme(
  comparison: Comparison,
  change: {
    readonly rule: RuleName;
    readonly name: string;
    readonly message: string;
    readonly base: SpecNode | null;
    readonly head: SpecNode | null;
    readonly usersOf: UsersOf;
  },
): void {
  const { rule, name, message, base, head, usersOf } = change;
  const place = new Place(null);
  for (const operation of usersOf(comparison, name)) place.reachedFrom(operationPlace(operation), null);
  if (place.parents.length === 0) return;
  comparison.edits.add({
    rule,
    direction: 'none',
    message,
    base,
    head,
    shownAt: head === null ? 'base' : 'head',
    place,
    detail: `${textOfNode(base)} > ${textOfNode(head)}`,
  });
}

/** Scheme names, and names of headers, are compared without case. */
function significant(node: SpecNode | null, isCaseless: boolean): string | null {
  const text = node === null ? null : canonical(node.value);
  return isCaseless ? (text?.toLowerCase() ?? null) : text;
}

function textOfNode(node: SpecNode | null): string {
  return node === null ? '' : canonical(node.value);
}

function operationsUsing(comparison: Comparison, scheme: string): string[] {
  return listPaths(comparison.head)
    .flatMap((path) => path.operations)
    .filter(({ node }) => securityOf(comparison.head, node).alternatives.some((each) => Object.hasOwn(each, scheme)))
    .map((operation) => operation.id);
}
