import type { SpecNode } from '../node.ts';
import { listPaths, listWebhooks, type PathNode } from '../normalise/operations.ts';
import { type Specification, textOf } from '../normalise/specification.ts';
import { referenceOf } from '../reference-targets.ts';
import type { Comparison } from './comparison.ts';
import { operationPlace } from './operation-place.ts';
import { Place } from './place.ts';

/** An operationId that several operations of the head have, and at most one of the base had. */
export function compareRepeatedIds(comparison: Comparison): void {
  if (!mayBeRepeated(comparison)) return;
  const before = operationsById(comparison.base);
  for (const [id, operations] of operationsById(comparison.head)) {
    const last = operations.at(-1);
    if (last === undefined || operations.length < 2 || (before.get(id)?.length ?? 0) > 1) continue;
    const place = new Place(null);
    for (const operation of operations) place.reachedFrom(operationPlace(operation.id), null);
    comparison.edits.add({
      rule: 'operation.id-repeated',
      direction: 'none',
      message: `The operationId ${id} is that of ${operations.map((each) => each.id).join(' and ')}`,
      base: null,
      head: last.written,
      shownAt: 'head',
      place,
      detail: id,
    });
  }
}

/** An id that is repeated now and was not before stands at an operation that did not have it. */
function mayBeRepeated({ base, head }: Comparison): boolean {
  const before = new Map(pathsOf(base).map((each) => [`${each.sense} ${each.path}`, each]));
  return pathsOf(head).some((path) => {
    const old = before.get(`${path.sense} ${path.path}`);
    return old?.pathItem.value !== path.pathItem.value && hasNewId(path, old);
  });
}

function hasNewId(path: PathNode, old: PathNode | undefined): boolean {
  // What several paths referred to was one operation, and may be several now.
  if (old === undefined || referenceOf(old.written) !== null) return true;
  const before = new Map(old.operations.map(({ method, node }) => [method, textOf(node, 'operationId')]));
  return path.operations.some(({ method, node }) => textOf(node, 'operationId') !== before.get(method));
}

function pathsOf(specification: Specification): PathNode[] {
  return [...listPaths(specification), ...listWebhooks(specification)];
}

function operationsById(specification: Specification): Map<string, { id: string; written: SpecNode }[]> {
  const byId = new Map<string, { id: string; written: SpecNode }[]>();
  for (const { id, node } of pathsOf(specification).flatMap((path) => path.operations)) {
    const name = textOf(node, 'operationId');
    const written = node.child('operationId');
    if (name === null || written === null) continue;
    const held = byId.get(name);
    if (held === undefined) byId.set(name, [{ id, written }]);
    // A path item that several paths refer to has its operations once.
    else if (!held.some((each) => each.written.parent?.value === node.value)) held.push({ id, written });
  }
  return byId;
}
