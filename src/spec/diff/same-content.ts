import { isSameMediaType } from '../media-types.ts';
import type { SpecNode } from '../node.ts';
import { schemaPart } from '../normalise/schema-part.ts';
import { dialectOf } from '../normalise/specification.ts';
import { referenceOf } from '../reference-targets.ts';
import type { ExchangePair } from './exchange-pair.ts';
import type { Flow } from './schema-pair.ts';

/** A response or a request body on both sides. */
export interface SameContent {
  readonly base: SpecNode;
  readonly head: SpecNode;
  readonly flow: Flow;
  /** Status of the response; null in requests. */
  readonly status: string | null;
}

/**
 * Goes on to the schemas of a body that both sides share, where nothing else in it leads to something else than before; answers
 * false where it has to be looked at as a whole.
 */
export function passSameContent(pair: ExchangePair, { base, head, flow, status }: SameContent): boolean {
  const { comparison } = pair;
  const { unchanged, isRootChanged } = comparison;
  // Swagger 2.0 says elsewhere which media types there are.
  if (isRootChanged || comparison.base.version === '2.0' || !unchanged.isShared(base, head)) return false;
  const before = onlyChanged(pair, head, 'content') ? base.child('content') : null;
  const after = head.child('content');
  if (before === null || after === null || !areDistinct(after)) return false;
  const changed = unchanged.changedMembers(after);
  const isOnlySchema = (name: string) => {
    const media = after.child(name);
    return media !== null && onlyChanged(pair, media, 'schema');
  };
  if (!changed.every(isOnlySchema)) return false;
  // What both sides share is of the same dialect on both.
  const dialect = dialectOf(comparison.head.version);
  for (const mediaType of changed) {
    const [left, right] = [before.child(mediaType)?.child('schema'), after.child(mediaType)?.child('schema')];
    if (left == null || right == null) continue;
    const [from, to] = [schemaPart(left, dialect), schemaPart(right, dialect)];
    pair.compareSchemas([from], [to], { flow, part: { status, mediaType } });
  }
  return true;
}

function onlyChanged({ comparison }: ExchangePair, node: SpecNode, word: string): boolean {
  const changed = comparison.unchanged.changedMembers(node);
  return changed.length === 1 && changed[0] === word && referenceOf(node) === null;
}

/** Whether every media type is found again by its name. */
function areDistinct(content: SpecNode): boolean {
  if (Array.isArray(content.value) || referenceOf(content) !== null) return false;
  const names = Object.keys(content.value as object);
  return names.every((name, index) => !names.slice(0, index).some((other) => isSameMediaType(name, other)));
}
