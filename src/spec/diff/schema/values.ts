import { canonical } from '../../normalise/json-type.ts';
import type { SchemaPair } from '../schema-pair.ts';
import { capital } from './types.ts';

/** Values that a message lists before it counts the rest. */
const MAX_LISTED = 8;

/** Lists of allowed values; a constant is a list of one. */
export function compareValues(pair: SchemaPair): void {
  const before = pair.base.values;
  const after = pair.head.values;
  if (before === null && after === null) return;
  const at = { base: before?.node ?? null, head: after?.node ?? null };
  if (before === null) {
    pair.report('enum.added', `${capital(pair.subject())} allows only ${listValues(after?.value ?? [])}`, at);
  } else if (after === null) {
    pair.report('enum.removed', `${capital(pair.subject())} allows more than ${listValues(before.value)}`, at);
  } else {
    const removed = without(before.value, after.value);
    const added = without(after.value, before.value);
    const subject = pair.subject();
    if (removed.length > 0) {
      const message = `${capital(subject)} no longer allows ${listValues(removed)}`;
      pair.report('enum.narrowed', message, { ...at, detail: removed.map(canonical).sort().join() });
    }
    if (added.length > 0) {
      const message = `${capital(subject)} also allows ${listValues(added)}`;
      pair.report('enum.widened', message, { ...at, detail: added.map(canonical).sort().join() });
    }
  }
}

function without(values: readonly unknown[], others: readonly unknown[]): unknown[] {
  const known = new Set(others.map(canonical));
  return values.filter((value) => !known.has(canonical(value)));
}

function listValues(values: readonly unknown[]): string {
  const listed = values.slice(0, MAX_LISTED).map((value) => JSON.stringify(value));
  const rest = values.length - listed.length;
  return listed.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
