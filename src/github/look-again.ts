import { findLost } from '../report/check-section.ts';
import { type CommentState, parseMarker } from '../report/marker.ts';
import type { Section } from '../report/shared-comment.ts';
import { type AnyComment, compareStates, isSameRun, stateOf } from './comment-order.ts';
import {
  type CommentRequest,
  isOutdated,
  mergeIn,
  onComment,
  type PublishedComment,
  refreshHead,
  rewrite,
  takeSections,
  type Way,
} from './comment-way.ts';
import { readComment } from './comments.ts';
import { GitHubError } from './problems.ts';

/** Times that a comment is looked at again after writing: of ten legs of a matrix that end together, the last is through by then. */
const MAX_ROUNDS = 8;

export interface Written {
  readonly id: number;
  readonly url: string;
  readonly action: 'created' | 'updated';
}

/** Another run may have read before us and written after us: then what it does not know goes back, ours or another job's. */
export async function lookAgain(way: Way, { id, url, action }: Written): Promise<PublishedComment> {
  const { request, github, notices } = way;
  for (let round = 1; ; round += 1) {
    // Jobs that end together are given ever more room: whoever comes later sees who came before.
    if (request.section) await github.pause(1 + Math.random() * (round - 1));
    const found = await readAgain(way, id);
    if (found === null) break;
    const state = parseMarker(found.body, request.marker);
    const isOurs = isWrittenBy(state, request);
    if (!isOurs || state?.head !== request.run.headSha) await refreshHead(way);
    takeSections(way, found.body);
    const lost = await readLost(way, state);
    if (isOurs && lost.length === 0) break;
    if (isOutdated(way, state)) return { url, action: 'superseded', notices };
    if (round > MAX_ROUNDS) {
      notices.push('other jobs wrote the comment at the same time; what it lacks is in their checks');
      break;
    }
    mergeIn(way, lost);
    await rewrite(way, id);
    if (!request.section) break;
  }
  return { url, action, notices };
}

/** Null where GitHub does not say: what we wrote is there all the same. Throws GoneError. */
async function readAgain({ github, notices }: Way, id: number): Promise<AnyComment | null> {
  try {
    return await onComment(id, readComment(github, id));
  } catch (thrown) {
    if (!(thrown instanceof GitHubError)) throw thrown;
    notices.push(`whether another job wrote over the comment is not known: ${thrown.message}`);
    return null;
  }
}

/** Whether the comment, or our section of it, is what this run wrote. */
function isWrittenBy(state: CommentState | null, { section, run }: CommentRequest): boolean {
  const own = stateOf(state, section?.name ?? null);
  const isRestored = section !== undefined && state?.sections?.find(({ name }) => name === section.name)?.restored;
  return isSameRun(own, run) && isRestored !== true;
}

/** Sections of other jobs that the comment should have by their checks. */
async function readLost(way: Way, state: CommentState | null): Promise<readonly Section[]> {
  const { section, readJobs = null } = way.request;
  if (!section || readJobs === null) return [];
  try {
    const others = (await readJobs()).filter(({ state: { name } }) => name !== section.name);
    return findLost(state?.sections ?? [], others, (a, b) => compareStates(a, b, way.currentHead) < 0);
  } catch (thrown) {
    if (!(thrown instanceof GitHubError)) throw thrown;
    const notice = `whether the comment lacks what other jobs wrote is not known: ${thrown.message}`;
    if (!way.notices.includes(notice)) way.notices.push(notice);
    return [];
  }
}
