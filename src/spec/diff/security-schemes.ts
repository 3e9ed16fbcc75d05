import type { SpecNode } from '../node.ts';
import { canonical } from '../normalise/json-type.ts';
import { listPaths } from '../normalise/operations.ts';
import { securityOf, securitySchemes } from '../normalise/security.ts';
import { notAnalysed, type Specification } from '../normalise/specification.ts';
import type { RuleName } from '../rules.ts';
import type { Comparison } from './comparison.ts';
import { operationPlace } from './operation-place.ts';
import { Place } from './place.ts';

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

/** Operations of one side that ask for the scheme of this name. */
export type UsersOf = (side: 'base' | 'head', scheme: string) => readonly string[];

/**
 * Declared schemes, each compared once and reported with the operations that ask for it. What becomes of a scheme that
 * nobody asks for breaks nobody, and is told all the same: whoever reviews the file wants to know of it.
 */
export function compareSecuritySchemes(comparison: Comparison, usersOf: UsersOf = askingIn(comparison)): void {
  const [before, after] = [securitySchemes(comparison.base), securitySchemes(comparison.head)];
  const renamed = comparison.renamedSchemes();
  for (const [name, base] of before) {
    const head = after.get(name);
    if (head === undefined && renamed.has(name)) continue;
    if (head === undefined) compareRemoved(comparison, { name, base, usersOf });
    else if (!comparison.unchanged.isSame(base, head)) compareScheme({ comparison, name, base, head, usersOf });
  }
  const newNames = new Set(renamed.values());
  for (const [name, head] of after) {
    const isNew = !before.has(name) && !newNames.has(name);
    // Where somebody asks for it, that is the edit that matters.
    if (!isNew || usersOf('head', name).length > 0) continue;
    const message = `Security scheme "${name}" was declared; no operation asks for it`;
    addEdit(comparison, { rule: 'security.scheme-added', message, base: null, head, users: [] });
  }
}

/** Operations that asked for it ask for something else now, which is told of them. */
function compareRemoved(
  comparison: Comparison,
  { name, base, usersOf }: { readonly name: string; readonly base: SpecNode; readonly usersOf: UsersOf },
): void {
  if (usersOf('head', name).length > 0) {
    const why = 'operations ask for it, and it is declared no longer';
    comparison.missed.push(notAnalysed(base, `security scheme "${name}"`, why));
  } else if (usersOf('base', name).length === 0) {
    const message = `Security scheme "${name}", which no operation asked for, was removed`;
    addEdit(comparison, { rule: 'security.scheme-removed', message, base, head: null, users: [] });
  }
}

interface SchemePair {
  readonly comparison: Comparison;
  /** Of the scheme. */
  readonly name: string;
  readonly usersOf: UsersOf;
  readonly base: SpecNode;
  readonly head: SpecNode;
}

function compareScheme(pair: SchemePair): void {
  const { base, head } = pair;
  for (const member of SCHEME_MEMBERS) compareMember(pair, member);
  compareAddresses(pair);
  compareFlows(pair);
  // Swagger 2.0 writes its one flow into the scheme itself.
  if (base.child('flows') === null && head.child('flows') === null) compareScopes(pair);
}

/** Ways to get a token; a new one takes nothing away. */
function compareFlows(pair: SchemePair): void {
  for (const flow of pair.base.child('flows')?.children() ?? []) {
    const counterpart = pair.head.child('flows')?.child(flow.key) ?? null;
    if (counterpart !== null) {
      compareAddresses({ ...pair, base: flow, head: counterpart });
      compareScopes({ ...pair, base: flow, head: counterpart });
    } else if (!String(flow.key).startsWith('x-')) {
      const words = `no longer has the flow ${String(flow.key)}`;
      reportScheme(pair, { rule: 'security.scheme-changed', words, base: flow, head: null });
    }
  }
}

/** What consumers can ask for when they get a token. */
function compareScopes(pair: SchemePair): void {
  const [before, after] = [scopesOf(pair.base), scopesOf(pair.head)];
  for (const [scope, node] of before) {
    if (after.has(scope)) continue;
    const words = `no longer has the scope ${scope}`;
    reportScheme(pair, { rule: 'security.scope-removed', words, base: node, head: null });
  }
  for (const [scope, node] of after) {
    if (before.has(scope)) continue;
    reportScheme(pair, { rule: 'security.scope-added', words: `has the scope ${scope}`, base: null, head: node });
  }
}

/** AsyncAPI 3 calls them available. */
function scopesOf(flow: SpecNode): Map<string, SpecNode> {
  const scopes = (flow.child('scopes') ?? flow.child('availableScopes'))?.children() ?? [];
  return new Map(scopes.map((node) => [String(node.key), node]));
}

function compareAddresses(pair: SchemePair): void {
  for (const member of ADDRESSES) {
    const [before, after] = [pair.base.child(member), pair.head.child(member)];
    if (before === null || before.value === after?.value) continue;
    reportScheme(pair, { rule: 'security.address-changed', words: `has another ${member}`, base: before, head: after });
  }
}

function compareMember(pair: SchemePair, member: string): void {
  const { base, head } = pair;
  const [before, after] = [base.child(member), head.child(member)];
  const isInHeader = [base, head].every((side) => side.child('in')?.value === 'header');
  const isCaseless = member === 'scheme' || (member === 'name' && isInHeader);
  if (significant(before, isCaseless) === significant(after, isCaseless)) return;
  const words = `has another ${member}`;
  reportScheme(pair, { rule: 'security.scheme-changed', words, base: before ?? base, head: after ?? head });
}

interface SchemeEdit {
  readonly rule: RuleName;
  /** What became of the scheme. */
  readonly words: string;
  readonly base: SpecNode | null;
  readonly head: SpecNode | null;
}

/** Only whoever sent its credentials before, and has to send them now, is concerned. */
function reportScheme({ comparison, name, usersOf }: SchemePair, { rule, words, base, head }: SchemeEdit): void {
  const users = usersOf('base', name).length === 0 ? [] : usersOf('head', name);
  const message = `Security scheme "${name}" ${words}`;
  if (users.length > 0) addEdit(comparison, { rule, message, base, head, users });
  else {
    const when = usersOf('head', name).length > 0 ? 'asked for it before' : 'asks for it';
    const unused = `${message}; no operation ${when}`;
    addEdit(comparison, { rule: 'security.unused-scheme-changed', message: unused, base, head, users });
  }
}

interface Reported {
  readonly rule: RuleName;
  readonly message: string;
  readonly base: SpecNode | null;
  readonly head: SpecNode | null;
  readonly users: readonly string[];
}

function addEdit({ edits }: Comparison, { rule, message, base, head, users }: Reported): void {
  const place = new Place(null);
  for (const operation of users) place.reachedFrom(operationPlace(operation), null);
  edits.add({
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

function askingIn(comparison: Comparison): UsersOf {
  return (side, scheme) => operationsAskingFor(comparison[side], scheme);
}

function operationsAskingFor(specification: Specification, scheme: string): string[] {
  return listPaths(specification)
    .flatMap((path) => path.operations)
    .filter(({ node }) => securityOf(specification, node).alternatives.some((each) => Object.hasOwn(each, scheme)))
    .map((operation) => operation.id);
}
