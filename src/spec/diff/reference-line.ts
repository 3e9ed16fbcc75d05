import type { SpecNode } from '../node.ts';
import type { Specification } from '../normalise/specification.ts';
import { referenceOf } from '../reference-targets.ts';
import type { Comparison } from './comparison.ts';

/** A component that one side refers to and the other does not, though it is there: the references are what came or went. */
export interface ReferenceLine {
  /** The reference of this operation, the line that a person would point at. */
  readonly written: SpecNode;
  /** The component, which tells that references to it in other operations came or went in the same way. */
  readonly component: SpecNode;
}

/**
 * Where a part of an operation came or went by a reference alone; null where it is written there, or where the component came
 * or went itself. `owners` are the lists or maps that it may be in, or the reference itself.
 */
export function referenceLine(
  comparison: Comparison,
  side: 'base' | 'head',
  { component, owners }: { readonly component: SpecNode; readonly owners: readonly (SpecNode | null)[] },
): ReferenceLine | null {
  const [own, other] = side === 'base' ? [comparison.base, comparison.head] : [comparison.head, comparison.base];
  const pointer = component.pointer();
  for (const owner of owners) {
    const resolved = owner === null ? null : own.sources.resolve(owner);
    for (const written of owner === null ? [] : [owner, ...(resolved?.children() ?? [])]) {
      if (referenceOf(written) === null) continue;
      const target = own.sources.resolve(written);
      const isIt = target?.document.file === component.document.file && target.pointer() === pointer;
      if (isIt) return isWritten(other, component, own) ? { written, component } : null;
    }
  }
  return null;
}

function isWritten(other: Specification, component: SpecNode, own: Specification): boolean {
  const { file } = component.document;
  // The entry file may have been renamed.
  const isEntry = file === own.sources.entry.document.file;
  const document = isEntry ? other.sources.entry.document : other.sources.documents.get(file);
  let value: unknown = document?.parsed.value;
  for (const key of component.path()) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, key)) return false;
    value = value[key as keyof typeof value];
  }
  return true;
}
