import type { SpecDiff } from '../model/change.ts';
import { plural } from '../model/plural.ts';
import type { ReadSibling } from '../model/spec.ts';
import { type Comparison, newComparison } from './diff/comparison.ts';
import { EditLog } from './diff/edits.ts';
import { operationPlace } from './diff/operation-place.ts';
import { compareOperations } from './diff/operations.ts';
import { Place } from './diff/place.ts';
import { compareRepeatedIds } from './diff/repeated-ids.ts';
import { compareSecuritySchemes } from './diff/security-schemes.ts';
import { compareServers } from './diff/servers.ts';
import { withSurroundings } from './diff/surroundings.ts';
import { compareUnknownMembers } from './diff/unknown-members.ts';
import { otherFormat } from './formats.ts';
import { unknownDialect } from './normalise/dialects.ts';
import { listPaths } from './normalise/operations.ts';
import type { Specification } from './normalise/specification.ts';
import { sortNotAnalysed } from './not-analysed.ts';
import { readSpecification } from './read.ts';
import type { SpecSides } from './spec-sides.ts';

/**
 * Compares both sides of a specification: one change per edit, with every operation it reaches, and what was not compared.
 * `today` (ISO date) tells which announced ends have come; null: none has. Throws `ProblemError` when a side cannot be read.
 */
export async function diffSpecs(
  pair: SpecSides,
  read: { readonly base: ReadSibling; readonly head: ReadSibling },
  today: string | null = null,
): Promise<SpecDiff> {
  const diffOther = await otherFormat(pair);
  if (diffOther !== null) return diffOther(pair, read);
  const base = pair.base === null ? null : await readSpecification(pair.base, 'base', read.base);
  const head = pair.head === null ? null : await readSpecification(pair.head, 'head', read.head, base);
  if (base !== null && head !== null) return compare(newComparison(base, head, today));
  if (base !== null) return wholeSpecification(base, 'specification.removed');
  if (head !== null) return wholeSpecification(head, 'operation.added');
  return { changes: [], notAnalysed: [], touched: [] };
}

function compare(comparison: Comparison): SpecDiff {
  const { base, head, edits, missed } = comparison;
  compareServers(comparison);
  compareSecuritySchemes(comparison);
  compareOperations(comparison);
  compareRepeatedIds(comparison);
  comparison.schemas.run();
  compareUnknownMembers(comparison, 'specification', { base: base.root, head: head.root });
  const unknown = [...missed, ...base.sources.notAnalysed, ...head.sources.notAnalysed, ...unknownDialect(head)];
  const touched = callable(head, edits.operations());
  const changes = edits.changes().map((change) => withSurroundings(change, comparison));
  return { changes, notAnalysed: sortNotAnalysed(unknown), touched };
}

/** What was removed cannot be called, nor can callbacks and webhooks. */
function callable(head: Specification, ids: ReadonlySet<string>): string[] {
  const paths = new Set([...ids].map((id) => id.slice(id.indexOf(' ') + 1)));
  const operations = listPaths(head).flatMap((path) => (paths.has(path.path) ? path.operations : []));
  const known = new Set(operations.map(({ id }) => id));
  return [...ids].filter((id) => known.has(id)).sort();
}

/** A specification that only one side has. */
function wholeSpecification(specification: Specification, rule: 'specification.removed' | 'operation.added'): SpecDiff {
  const edits = new EditLog();
  const operations = listPaths(specification).flatMap((path) => path.operations);
  if (rule === 'operation.added') {
    for (const { id, node } of operations) {
      const place = operationPlace(id);
      edits.add({
        rule,
        direction: 'none',
        message: `${id} was added`,
        base: null,
        head: node,
        shownAt: 'head',
        place,
      });
    }
  } else {
    const place = new Place(null);
    for (const { id } of operations) place.reachedFrom(operationPlace(id), null);
    const { root } = specification;
    const node = root.child('openapi') ?? root.child('swagger') ?? root;
    const message = `The specification ${root.document.file} was removed with ${plural(operations.length, 'operation')}`;
    edits.add({ rule, direction: 'none', message, base: node, head: null, shownAt: 'base', place });
  }
  const touched = rule === 'operation.added' ? [...edits.operations()].sort() : [];
  return { changes: edits.changes(), notAnalysed: sortNotAnalysed(specification.sources.notAnalysed), touched };
}
