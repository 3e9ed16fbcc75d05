import { ProblemError } from '../../model/problem.ts';
import type { SpecNode } from '../node.ts';
import { referenceOf } from '../reference-targets.ts';
import type { SpecSources } from '../resolve.ts';
import { typeOfValue } from './json-type.ts';
import { type SchemaPart, schemaPart } from './schema-part.ts';

/** Alternatives of one `oneOf` or `anyOf`, null taken out. */
export interface SchemaGroup {
  readonly kind: 'oneOf' | 'anyOf';
  readonly variants: readonly SchemaPart[];
  /** The keyword. */
  readonly node: SpecNode;
  /** The leaf it is written in. */
  readonly leaf: SchemaPart;
}

/** A schema with allOf and references written out: the schema objects that all have to hold, and the alternatives. */
export interface Leaves {
  readonly leaves: readonly SchemaPart[];
  readonly groups: readonly SchemaGroup[];
  /** Where null is allowed for the whole, whatever the types of the leaves: a null alternative, or `nullable` beside an allOf. */
  readonly nullHint: SpecNode | null;
}

interface Collected {
  readonly leaves: SchemaPart[];
  readonly groups: SchemaGroup[];
  nullHint: SpecNode | null;
  readonly seen: Map<unknown, Set<string>>;
  /** Schemas that lead to the one being collected. */
  steps: number;
}

/** References and allOf that lead on: real schemas stay below 20, and every step is a call. */
const MAX_STEPS = 500;

/** Words for readers, which may stand beside a list of alternatives. */
const DESCRIPTIONS: ReadonlySet<unknown> = new Set(['title', 'description', '$comment']);

const HELD_BY_LEAVES = ['$ref', 'allOf'] as const;

/** Flattens parts. Cycles of allOf and references end where they come back: a schema that holds itself adds nothing. */
export function leavesOf(sources: SpecSources, parts: readonly SchemaPart[]): Leaves {
  const collected: Collected = { leaves: [], groups: [], nullHint: null, seen: new Map(), steps: 0 };
  for (const part of parts) collect(sources, part, collected);
  return collected;
}

function collect(sources: SpecSources, part: SchemaPart, into: Collected): void {
  if (isSeen(part, into)) return;
  if (into.steps >= MAX_STEPS) throw tooManySteps(part.node);
  into.steps++;
  collectPart(sources, part, into);
  into.steps--;
}

function tooManySteps(node: SpecNode): ProblemError {
  const { file, line, column } = node.location();
  return new ProblemError({
    code: 'spec.limit',
    what: 'A schema is led to by too many others',
    where: { file, line, column },
    why: `references and allOf lead on more than ${MAX_STEPS} times`,
    todo: 'Refer to what is meant directly.',
  });
}

function collectPart(sources: SpecSources, part: SchemaPart, into: Collected): void {
  const { node } = part;
  const reference = part.form === 'schema' && !part.without.includes('$ref') ? referenceOf(node) : null;
  if (reference !== null) {
    const target = sources.follow(reference, node.document);
    if (target !== null) collect(sources, schemaPart(target, part.dialect), into);
    // Before 3.1 nothing beside a reference has a meaning.
    if (part.dialect !== '3.1') return;
  }
  const leaf = { ...part, without: [...new Set([...part.without, ...HELD_BY_LEAVES])] };
  into.leaves.push(leaf);
  collectNullable(leaf, into);
  if (!part.without.includes('allOf')) {
    for (const each of listOf(node, 'allOf')) collect(sources, schemaPart(each, part.dialect), into);
  }
  for (const kind of ['oneOf', 'anyOf'] as const) {
    if (!part.without.includes(kind)) collectGroup(sources, { kind, leaf }, into);
  }
}

function isSeen(part: SchemaPart, into: Collected): boolean {
  const { value } = part.node;
  if (value === null || typeof value !== 'object') return false;
  const key = part.without.join();
  const seen = into.seen.get(value);
  if (seen === undefined) into.seen.set(value, new Set([key]));
  else if (seen.has(key)) return true;
  else seen.add(key);
  return false;
}

/** 3.0 gives `nullable` no meaning without a type beside it, and everybody writes it beside an allOf and means it. */
function collectNullable(leaf: SchemaPart, into: Collected): void {
  if (leaf.dialect === '3.1') return;
  const nullable = leaf.node.child('nullable') ?? leaf.node.child('x-nullable');
  const isWrapper = leaf.node.child('type') === null || leaf.node.child('allOf') !== null;
  if (nullable?.value === true && isWrapper) into.nullHint ??= nullable;
}

function collectGroup(
  sources: SpecSources,
  from: { kind: 'oneOf' | 'anyOf'; leaf: SchemaPart },
  into: Collected,
): void {
  const { kind, leaf } = from;
  const node = leaf.node.child(kind);
  if (node === null) return;
  const written = listOf(leaf.node, kind).flatMap((each) => flatVariants(each, kind));
  const listed = written.filter((each) => !isNull(each));
  const variants = kind === 'anyOf' ? withoutAbsorbed(listed) : listed;
  if (listed.length < written.length) into.nullHint ??= written.find(isNull) ?? null;
  const only = variants.length === 1 ? variants[0] : undefined;
  if (only !== undefined) collect(sources, schemaPart(only, leaf.dialect), into);
  else if (variants.length > 1) {
    into.groups.push({ kind, variants: variants.map((each) => schemaPart(each, leaf.dialect)), node, leaf });
  }
}

/** Alternatives of an alternative that is nothing but a list of them, of the same kind. */
function flatVariants(node: SpecNode, kind: 'oneOf' | 'anyOf'): SpecNode[] {
  const inner = listOf(node, kind);
  const isList = inner.length > 0 && node.children().every((each) => each.key === kind || DESCRIPTIONS.has(each.key));
  return isList ? inner.flatMap((each) => flatVariants(each, kind)) : [node];
}

/**
 * `anyOf: [{ enum: [a, b] }, { type: string }]` names values that are known so far and takes every text: where an alternative
 * allows a whole type, others of that type add nothing.
 */
function withoutAbsorbed(variants: readonly SpecNode[]): readonly SpecNode[] {
  const whole = new Set(variants.map(wholeType).filter((type) => type !== null));
  if (whole.size === 0) return variants;
  const kept = new Set<string>();
  return variants.filter((each) => {
    const type = wholeType(each);
    if (type === null) return !isOfType(each, whole);
    const isFirst = !kept.has(type);
    kept.add(type);
    return isFirst;
  });
}

/** The type of a schema that says nothing else. */
function wholeType(node: SpecNode): string | null {
  const type = node.child('type')?.value;
  const isAlone = node.children().every(({ key }) => key === 'type' || DESCRIPTIONS.has(key));
  return typeof type === 'string' && isAlone ? type : null;
}

function isOfType(node: SpecNode, types: ReadonlySet<string>): boolean {
  if (referenceOf(node) !== null || node.child('nullable')?.value === true) return false;
  const type = node.child('type')?.value;
  if (type !== undefined) return typeof type === 'string' && types.has(type);
  const constant = node.child('const');
  const list: unknown = constant === null ? node.child('enum')?.value : [constant.value];
  return Array.isArray(list) && list.length > 0 && list.every((value) => types.has(typeOfValue(value)));
}

function listOf(node: SpecNode, key: string): SpecNode[] {
  const list = node.child(key);
  return list !== null && Array.isArray(list.value) ? list.children() : [];
}

/** `{ type: 'null' }`, and the same as a constant. */
function isNull(node: SpecNode): boolean {
  const type = node.child('type')?.value;
  const values = node.child('enum')?.value;
  const constant = node.child('const');
  return (
    type === 'null' ||
    (Array.isArray(type) && type.length === 1 && type[0] === 'null') ||
    (Array.isArray(values) && values.length === 1 && values[0] === null) ||
    (constant !== null && constant.value === null)
  );
}
