import { canonical } from '../../normalise/json-type.ts';
import { compareSunset } from '../lifecycle.ts';
import type { SchemaPair } from '../schema-pair.ts';
import { capital } from './types.ts';

export function compareDefault(pair: SchemaPair): void {
  const before = pair.base.plain.get('default');
  const after = pair.head.plain.get('default');
  const from = before === undefined ? null : canonical(before.value);
  const to = after === undefined ? null : canonical(after.value);
  if (from === to || (pair.isAlwaysSent && pair.flow === 'request')) return;
  const at = { base: before?.node ?? null, head: after?.node ?? null, detail: `${from} > ${to}` };
  const subject = pair.subject();
  if (from === null) pair.report('default.added', `Default of ${subject} was set to ${to}`, at);
  else if (to === null) pair.report('default.removed', `Default ${from} of ${subject} was removed`, at);
  else pair.report('default.changed', `Default of ${subject} changed from ${from} to ${to}`, at);
}

/** The announced end of a property or value. */
export function compareSchemaSunset(pair: SchemaPair): void {
  const [base, head] = [pair.base.leaves[0]?.node, pair.head.leaves[0]?.node];
  if (base === undefined || head === undefined) return;
  compareSunset(pair.subject(), { base, head }, (rule, message, at) => pair.report(rule, message, at));
}

export function compareDeprecation(pair: SchemaPair): void {
  const before = pair.base.plain.get('deprecated');
  const after = pair.head.plain.get('deprecated');
  const [was, is] = [before?.value === true, after?.value === true];
  if (was === is) return;
  const at = { base: before?.node ?? null, head: after?.node ?? pair.head.node };
  if (is) pair.report('schema.deprecated', `${capital(pair.subject())} is deprecated`, at);
  else pair.report('schema.undeprecated', `${capital(pair.subject())} is no longer deprecated`, at);
}
