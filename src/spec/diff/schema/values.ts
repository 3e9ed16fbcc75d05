import { listSome } from '../../../model/list-some.ts';
import type { SpecNode } from '../../node.ts';
import { canonical } from '../../normalise/json-type.ts';
import type { Keyword, SchemaView } from '../../normalise/schema-view.ts';
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
    pair.report('enum.added', `${capital(pair.subjectAt(at))} allows only ${listValues(after?.value ?? [])}`, at);
  } else if (after === null) {
    pair.report('enum.removed', `${capital(pair.subjectAt(at))} allows more than ${listValues(before.value)}`, at);
  } else {
    reportValues(pair, 'enum.narrowed', { values: without(before.value, after.value), before, after });
    reportValues(pair, 'enum.widened', { values: without(after.value, before.value), before, after });
  }
}

/** Values that are known so far, in the words of an extension that many use: others may come. */
export function compareExtensibleValues(pair: SchemaPair): void {
  const [before, after] = [extensibleOf(pair.base), extensibleOf(pair.head)];
  if (before === null || after === null) return;
  reportValues(pair, 'extensible-enum.narrowed', { values: without(before.value, after.value), before, after });
  reportValues(pair, 'extensible-enum.widened', { values: without(after.value, before.value), before, after });
}

function extensibleOf(view: SchemaView): Values | null {
  const keyword = view.plain.get('x-extensible-enum');
  return keyword !== undefined && Array.isArray(keyword.value) ? { value: keyword.value, node: keyword.node } : null;
}

type Values = Keyword<readonly unknown[]>;

function reportValues(
  pair: SchemaPair,
  rule: 'enum.narrowed' | 'enum.widened' | 'extensible-enum.narrowed' | 'extensible-enum.widened',
  { values, before, after }: { values: readonly unknown[]; before: Values; after: Values },
): void {
  if (values.length === 0) return;
  const detail = values.map(canonical).sort().join();
  const subject = capital(pair.subjectAt({ base: before.node, head: after.node }));
  if (rule.endsWith('narrowed')) {
    const at = { base: elementOf(before, values[0]), head: after.node, shownAt: 'base' as const, detail };
    pair.report(rule, `${subject} no longer allows ${listValues(values)}`, at);
  } else {
    const at = { base: before.node, head: elementOf(after, values[0]), detail };
    pair.report(rule, `${subject} also allows ${listValues(values)}`, at);
  }
}

/** The line of a value in its list, where a long list changed, or of the alternative that allows it. */
function elementOf(list: Values, value: unknown): SpecNode {
  const text = canonical(value);
  const elements = list.node.children();
  return (
    elements.find((element) => canonical(element.value) === text) ??
    elements.find((element) => allowedBy(element).some((each) => canonical(each) === text)) ??
    list.node
  );
}

/** Values of an alternative that stands for them: `const` or `enum`. */
function allowedBy(variant: SpecNode): readonly unknown[] {
  const constant = variant.child('const');
  if (constant !== null) return [constant.value];
  const list: unknown = variant.child('enum')?.value;
  return Array.isArray(list) ? list : [];
}

function without(values: readonly unknown[], others: readonly unknown[]): unknown[] {
  const known = new Set(others.map(canonical));
  return values.filter((value) => !known.has(canonical(value)));
}

function listValues(values: readonly unknown[]): string {
  return listSome(values, MAX_LISTED, (value) => JSON.stringify(value));
}
