import type { SpecNode } from '../../node.ts';
import type { SchemaPair } from '../schema-pair.ts';
import { partAt } from './sub-schemas.ts';

/**
 * `if` on both sides. With `then` alone, a condition that holds less often allows more; with `else` alone it allows less; with
 * both nobody can tell. With neither it says nothing.
 */
export function compareCondition(pair: SchemaPair, before: SpecNode, after: SpecNode): void {
  const has = (word: string) => before.parent?.child(word) != null || after.parent?.child(word) != null;
  const [base, head] = [partAt(pair.base, before), partAt(pair.head, after)];
  if (has('then') && has('else')) {
    if (pair.actions.isSame(base, head)) return;
    const message = `The condition before "then" and "else" of ${pair.subject()} changed`;
    pair.report('condition.changed', message, { base: before, head: after });
  } else if (has('then')) pair.actions.descendNegated([base], [head], 'if');
  else if (has('else')) pair.actions.descend([base], [head], null);
}
