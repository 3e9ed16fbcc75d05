import { withAnswer } from '../report/answer-part.ts';
import { renderMarker } from '../report/marker.ts';
import type { GitHub } from './client.ts';
import { selectOwn, sortNewestFirst } from './comment-order.ts';
import { createComment, listComments, updateComment } from './comments.ts';
import { readViewer } from './viewer.ts';

export interface AnswerRequest {
  readonly pullRequest: number;
  readonly headSha: string;
  /** Key of the comment that reports are written to. */
  readonly marker: string;
  /** Markdown. */
  readonly answer: string;
}

/** The state of a comment that no run has written yet: every run is newer. */
const NO_RUN = { head: '', run: null, attempt: null };

/**
 * Puts the answer to a command into the one comment, and makes that comment where there is none. Null when the answer does not fit
 * into it. Throws GitHubError.
 */
export async function publishAnswer(github: GitHub, request: AnswerRequest): Promise<string | null> {
  const { pullRequest, headSha, marker, answer } = request;
  const viewer = await readViewer(github);
  const own = selectOwn(await listComments(github, pullRequest), marker, viewer);
  const [newest] = sortNewestFirst(own, headSha);
  const body = withAnswer(newest?.body ?? renderMarker(marker, NO_RUN), answer);
  if (body === null) return null;
  const written = newest
    ? await updateComment(github, newest.id, body)
    : await createComment(github, pullRequest, body);
  if (written.author !== null) github.viewer.login = written.author;
  return written.url;
}
