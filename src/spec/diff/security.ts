import type { SecurityView } from '../normalise/exchange.ts';
import type { RuleName } from '../rules.ts';
import type { OperationReport } from './operation-pair.ts';
import type { RenamedSchemes } from './renamed-schemes.ts';

/** An operation on both sides, or whatever else asks for credentials. */
export interface SecurityPair {
  readonly base: { readonly security: SecurityView };
  readonly head: { readonly security: SecurityView };
  report(rule: RuleName, message: string, at: OperationReport): void;
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
    // Where an operation lost a list of its own, the line that is gone is the edit.
    ...(isAtTop(pair.head.security.node) && !isAtTop(pair.base.security.node) ? { shownAt: 'base' as const } : {}),
    detail: `${nameAll(before)} > ${nameAll(after)}`,
  };
  const message = `Credentials changed from ${nameAll(before)} to ${nameAll(after)}`;
  pair.report(isTighter ? 'security.tightened' : 'security.loosened', message, at);
}

function withNewNames(alternative: Alternative, renamed: RenamedSchemes): Alternative {
  if (renamed.size === 0) return alternative;
  return Object.fromEntries(Object.entries(alternative).map(([name, scopes]) => [renamed.get(name) ?? name, scopes]));
}

function isAtTop(node: SecurityView['node']): boolean {
  return node !== null && node.parent?.parent === null;
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
