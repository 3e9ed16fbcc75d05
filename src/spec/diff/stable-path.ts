import type { SpecNode } from '../node.ts';
import { canonical } from '../normalise/json-type.ts';
import { referenceOf } from '../reference-targets.ts';

/** Lists whose elements are known by what they say, not by their position. */
const LISTS = new Set([
  'allOf',
  'oneOf',
  'anyOf',
  'parameters',
  'enum',
  'required',
  'security',
  'servers',
  'prefixItems',
  'type',
  'messages',
]);
const ALTERNATIVES = new Set(['allOf', 'oneOf', 'anyOf']);

/** Two schemas that were compared with each other. */
export interface Counterparts {
  readonly base: SpecNode;
  readonly head: SpecNode;
}

/**
 * A path that says the same after edits elsewhere: list positions replaced by what stands there. Alternatives are called as in
 * the base, where they have a counterpart there: the head is what is edited while somebody decides.
 */
export function stablePath(node: SpecNode, within: Counterparts | null = null): string {
  const steps: string[] = [];
  const own = within === null ? null : within[node.document.side];
  const [file, pointer] = [own?.document.file, own?.pointer()];
  let twin: SpecNode | null = null;
  for (let at: SpecNode = node; at.parent !== null; at = at.parent) {
    if (at.document.file === file && at.pointer() === pointer) twin = within?.base ?? null;
    const owner = String(at.parent.key);
    const isElement = typeof at.key === 'number' && LISTS.has(owner);
    const named: SpecNode = isElement && ALTERNATIVES.has(owner) && isElementOf(twin, owner) ? twin : at;
    steps.push(isElement ? elementName(named, owner) : String(at.key));
    twin = twin !== null && isAlike(twin, at) ? twin.parent : null;
  }
  return steps.reverse().join('\n');
}

function isElementOf(node: SpecNode | null, owner: string): node is SpecNode {
  return node !== null && typeof node.key === 'number' && String(node.parent?.key) === owner;
}

/** Whether the ways of both sides go up together. */
function isAlike(one: SpecNode, other: SpecNode): boolean {
  return one.key === other.key || (typeof one.key === 'number' && typeof other.key === 'number');
}

/** Those that nothing else tells apart are told apart by their order. */
function elementName(node: SpecNode, owner: string): string {
  const name = ownName(node, owner);
  const isObject = node.value !== null && typeof node.value === 'object';
  const earlier = isObject ? (node.parent?.children() ?? []).slice(0, Number(node.key)) : [];
  const alike = earlier.filter((each) => ownName(each, owner) === name).length;
  return alike === 0 ? name : `${name}#${alike + 1}`;
}

function ownName(node: SpecNode, owner: string): string {
  if (owner === 'parameters' && node.child('name') !== null)
    return `${String(node.child('in')?.value)}:${String(node.child('name')?.value)}`;
  const named = node.child('$ref') ?? node.child('title') ?? node.child('url') ?? node.child('name');
  if (named !== null && typeof named.value === 'string') return named.value;
  if (owner === 'security') return canonical(node.value);
  if (ALTERNATIVES.has(owner)) return traitOf(node);
  return typeof node.value === 'string' && owner === 'required' ? node.value : '';
}

/** What tells an alternative without a name from its neighbours, the surest first; edits of anything else leave it alone. */
function traitOf(node: SpecNode): string {
  const values = node.child('const') === null ? node.child('enum')?.value : [node.child('const')?.value];
  if (Array.isArray(values) && values.length === 1) return canonical(values[0]);
  const properties = node.child('properties')?.children() ?? [];
  const tags = properties.filter((each) => onlyValueOf(each) !== null);
  if (tags.length > 0)
    return tags
      .map((each) => `${String(each.key)}=${onlyValueOf(each)}`)
      .sort()
      .join();
  const required: unknown = node.child('required')?.value;
  if (Array.isArray(required) && required.length > 0) return `required ${required.map(String).sort().join()}`;
  const references = (node.child('allOf')?.children() ?? []).flatMap((each) => referenceOf(each) ?? []);
  if (references.length > 0) return references.join();
  if (properties.length > 0)
    return properties
      .map(({ key }) => String(key))
      .sort()
      .join();
  const format: unknown = node.child('format')?.value;
  return `${canonical(node.child('type')?.value ?? null)} ${typeof format === 'string' ? format : ''}`;
}

function onlyValueOf(property: SpecNode): string | null {
  const constant = property.child('const');
  if (constant !== null) return canonical(constant.value);
  const values: unknown = property.child('enum')?.value;
  return Array.isArray(values) && values.length === 1 ? canonical(values[0]) : null;
}
