import { canonical } from '../../normalise/json-type.ts';
import type { SchemaPair } from '../schema-pair.ts';
import { capital } from './types.ts';

export function compareDefault(pair: SchemaPair): void {
  const before = pair.base.plain.get('default');
  const after = pair.head.plain.get('default');
  const from = before === undefined ? null : canonical(before.value);
  const to = after === undefined ? null : canonical(after.value);
  if (from === to) return;
  const at = { base: before?.node ?? null, head: after?.node ?? null, detail: `${from} > ${to}` };
  const subject = pair.subject();
  if (from === null) pair.report('default.added', `Default of ${subject} was set to ${to}`, at);
  else if (to === null) pair.report('default.removed', `Default ${from} of ${subject} was removed`, at);
  else pair.report('default.changed', `Default of ${subject} changed from ${from} to ${to}`, at);
}

export function compareDeprecation(pair: SchemaPair): void {
  const before = pair.base.plain.get('deprecated');
  const after = pair.head.plain.get('deprecated');
  if (after?.value !== true || before?.value === true) return;
  pair.report('schema.deprecated', `${capital(pair.subject())} is deprecated`, {
    base: before?.node ?? null,
    head: after.node,
  });
}
