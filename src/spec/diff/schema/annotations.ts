import type { SpecNode } from '../../node.ts';
import { canonical } from '../../normalise/json-type.ts';
import type { Keyword } from '../../normalise/schema-view.ts';
import type { RuleName } from '../../rules.ts';
import { changedSchemaExample } from '../changed-example.ts';
import { compareStability, compareSunset } from '../lifecycle.ts';
import type { SchemaPair } from '../schema-pair.ts';
import { capital } from './types.ts';

export function compareDefault(pair: SchemaPair): void {
  const before = pair.base.plain.get('default') ?? null;
  const after = pair.head.plain.get('default') ?? null;
  const at = { base: before?.node ?? null, head: after?.node ?? null };
  if ((before === null && after === null) || (pair.isAlwaysSent && pair.flow === 'request')) return;
  const change = defaultChange(before, after, pair.subjectAt(at));
  if (change !== null) pair.report(change.rule, change.message, { ...at, detail: change.detail });
}

/** What became of a default; null where leaving the value out means what it meant. */
export function defaultChange(
  before: Keyword<unknown> | null,
  after: Keyword<unknown> | null,
  subject: string,
): { readonly rule: RuleName; readonly message: string; readonly detail: string } | null {
  const [from, to] = [textOfDefault(before), textOfDefault(after)];
  if (from === to || isRespelled(before?.value, after?.value)) return null;
  const detail = `${from} > ${to}`;
  if (from === null) return { rule: 'default.added', message: `Default of ${subject} was set to ${to}`, detail };
  if (to !== null)
    return { rule: 'default.changed', message: `Default of ${subject} changed from ${from} to ${to}`, detail };
  const rule = EMPTY.has(from) ? 'default.empty-removed' : 'default.removed';
  return { rule, message: `Default ${from} of ${subject} was removed`, detail };
}

/** What most servers take for a value that was left out. */
const EMPTY: ReadonlySet<string> = new Set(['""', 'false', '0', '[]', '{}']);

/** A default of null says what leaving the value out says. */
function textOfDefault(keyword: Keyword<unknown> | null): string | null {
  return keyword === null || keyword.value === null ? null : canonical(keyword.value);
}

/** `true` and `"true"`: one of them was a slip, and nobody who leaves the value out notices. */
function isRespelled(before: unknown, after: unknown): boolean {
  const isText = typeof before === 'string' || typeof after === 'string';
  const isPlain = [before, after].every(
    (each) => each !== null && ['string', 'number', 'boolean'].includes(typeof each),
  );
  return isText && isPlain && String(before) === String(after);
}

/** The announced end of a property or value, and how much it promises to stay as it is. */
export function compareSchemaLifecycle(pair: SchemaPair): void {
  const [base, head] = [pair.base.leaves[0]?.node, pair.head.leaves[0]?.node];
  if (base === undefined || head === undefined) return;
  compareSunset(pair.subject(), { base, head }, (rule, message, at) => pair.report(rule, message, at));
  compareStability(pair.subject(), { base, head }, (rule, message, at) => pair.report(rule, capital(message), at));
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

/** Names and forms of elements and attributes; what is not said is the default. */
export function compareXml(pair: SchemaPair): void {
  const before = pair.base.plain.get('xml')?.node ?? null;
  const after = pair.head.plain.get('xml')?.node ?? null;
  const [from, to] = [xmlForm(before), xmlForm(after)];
  if (from === to) return;
  const at = { base: before, head: after, detail: `${from} > ${to}` };
  pair.report('xml.changed', `${capital(pair.subject())} is written otherwise in XML`, at);
}

function xmlForm(node: SpecNode | null): string {
  const text = (key: string) => String(node?.child(key)?.value ?? '');
  const flag = (key: string) => node?.child(key)?.value === true;
  // 3.2 names the kind of node where the versions before had two flags.
  const kind = text('nodeType') || (flag('attribute') ? 'attribute' : 'element');
  return [text('name'), text('namespace'), text('prefix'), kind, flag('wrapped')].join('|');
}

export function compareSchemaExamples(pair: SchemaPair): void {
  const [base, head] = [pair.base.leaves[0]?.node, pair.head.leaves[0]?.node];
  const changed = base === undefined || head === undefined ? null : changedSchemaExample(base, head);
  if (changed !== null) pair.report('examples.changed', `The examples of ${pair.subject()} changed`, changed);
}
