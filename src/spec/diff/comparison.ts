import type { NotAnalysed } from '../../model/change.ts';
import type { ExchangeView } from '../normalise/exchange.ts';
import { canonical } from '../normalise/json-type.ts';
import type { Specification } from '../normalise/specification.ts';
import { EditLog } from './edits.ts';
import { STABILITY } from './lifecycle.ts';
import { type RenamedSchemes, renamedSchemes } from './renamed-schemes.ts';
import { SchemaComparer } from './schema-comparer.ts';
import { Unchanged } from './unchanged.ts';

/** Members at the top of a file that change what every operation below means. */
const ROOT_MEMBERS = ['security', 'consumes', 'produces'];

/** Everything that comparing two sides needs and collects. */
export interface Comparison {
  readonly base: Specification;
  readonly head: Specification;
  readonly unchanged: Unchanged;
  /** ISO date; null where nobody knows it. */
  readonly today: string | null;
  readonly edits: EditLog;
  readonly missed: NotAnalysed[];
  readonly schemas: SchemaComparer;
  /** Objects whose unknown members were looked at, so that shared ones are reported once. */
  readonly reportedMembers: Set<unknown>;
  /** Whether something changed at the top that reaches operations whose own text is the same. */
  readonly isRootChanged: boolean;
  /** False where no operation of the base says how much it promises to stay as it is. */
  readonly mayBeUnstable: boolean;
  /** Security schemes that only have another name. */
  renamedSchemes(): RenamedSchemes;
  /** Whether two operations have the same parameters, those of their path items included. */
  areSameParameters(base: ExchangeView, head: ExchangeView): boolean;
}

export function newComparison(base: Specification, head: Specification, today: string | null = null): Comparison {
  const unchanged = new Unchanged(base, head);
  const edits = new EditLog();
  const missed: NotAnalysed[] = [];
  const isRootChanged = ROOT_MEMBERS.some((key) => rootText(base, key) !== rootText(head, key));
  const areDefaultsSame = ['consumes', 'produces'].every((key) => rootText(base, key) === rootText(head, key));
  // Bodies and forms of Swagger 2.0 are parameters as well, and no parameter of the model.
  const areBodiesApart = base.version !== '2.0' && head.version !== '2.0';
  let renamed: RenamedSchemes | null = null;
  return {
    base,
    head,
    unchanged,
    today,
    edits,
    missed,
    schemas: new SchemaComparer({ base, head, unchanged, edits, missed, today }),
    reportedMembers: new Set(),
    isRootChanged,
    mayBeUnstable: [...base.sources.documents.values()].some(({ parsed }) => parsed.tree.mayHaveKey(STABILITY)),
    renamedSchemes: () => {
      renamed ??= renamedSchemes(base, head);
      return renamed;
    },
    areSameParameters: (left, right) =>
      areDefaultsSame &&
      left.path === right.path &&
      (isSameMember(unchanged, [left, right], 'parameters') ||
        (areBodiesApart && areSameParameters(unchanged, left, right))),
  };
}

/** Whether the operations, and the path items they belong to, say the same below a key. */
function isSameMember(
  unchanged: Unchanged,
  [left, right]: readonly [ExchangeView, ExchangeView],
  key: string,
): boolean {
  return (['node', 'pathItem'] as const).every((owner) =>
    unchanged.isSame(left[owner].child(key), right[owner].child(key)),
  );
}

function areSameParameters(unchanged: Unchanged, left: ExchangeView, right: ExchangeView): boolean {
  return (
    left.parameters.length === right.parameters.length &&
    left.parameters.every((each, index) => unchanged.isSame(each.node, right.parameters[index]?.node ?? null))
  );
}

function rootText({ root }: Specification, key: string): string {
  return canonical(root.child(key)?.value ?? null);
}
