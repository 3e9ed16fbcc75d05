import { parseCommand } from '../action/command.ts';
import type { GitHub } from '../github/client.ts';
import { type ConversationComment, listConversation } from '../github/command-comments.ts';
import { mayWrite } from '../github/permission.ts';
import { addReaction } from '../github/reactions.ts';
import type { AcceptanceClaim } from '../model/acceptance.ts';

/** Reactions of ours, as GraphQL names them. */
const CARRIED_OUT = 'THUMBS_UP';
const AS_BREAKING = 'ROCKET';
const TAKEN_BACK = 'THUMBS_DOWN';

/** An acceptance that we once carried out, and what is left of it. */
interface Standing {
  readonly comment: ConversationComment;
  readonly fingerprint: string;
  readonly reason: string;
}

/**
 * The acceptances of a pull request, made anew from the conversation in every run. A comment counts when we ourselves acknowledged it
 * (reactions of our account, which nobody else can make or take), when nobody edited it since, and when its author may still write.
 */
export async function readAcceptances(
  github: GitHub,
  pullRequest: number,
): Promise<{ readonly acceptances: readonly AcceptanceClaim[]; readonly notices: readonly string[] }> {
  const standing = findStanding(await listConversation(github, pullRequest));
  const writers = await findWriters(github, new Set(standing.map(({ comment }) => comment.author)));
  const notices: string[] = [];
  const acceptances = standing.flatMap((candidate): readonly AcceptanceClaim[] => {
    const { comment, fingerprint } = candidate;
    if (comment.edited) {
      notices.push(`The acceptance of \`${fingerprint}\` was edited, and no longer counts: it takes a new comment.`);
      return [];
    }
    if (!writers.has(comment.author)) {
      notices.push(`${comment.author} may no longer write here: the acceptance of \`${fingerprint}\` does not count.`);
      return [];
    }
    return [toClaim(candidate)];
  });
  // The newest of several says who and why.
  return { acceptances: acceptances.reverse(), notices };
}

/** Marks every standing acceptance of a change as taken back; how many there were. Throws GitHubError. */
export async function revokeAcceptances(github: GitHub, pullRequest: number, fingerprint: string): Promise<number> {
  const standing = findStanding(await listConversation(github, pullRequest));
  const own = standing.filter((candidate) => candidate.fingerprint === fingerprint);
  for (const { comment } of own) await addReaction(github, comment.id, '-1');
  return own.length;
}

/** Leaves on the comment what later runs read: that it was carried out, and how bad the change was. Throws GitHubError. */
export async function recordAcceptance(
  github: GitHub,
  commentId: number,
  severity: 'breaking' | 'warning',
): Promise<void> {
  // In this order: an acceptance whose severity got lost covers less, never more.
  await addReaction(github, commentId, '+1');
  if (severity === 'breaking') await addReaction(github, commentId, 'rocket');
}

function findStanding(comments: readonly ConversationComment[]): readonly Standing[] {
  return comments.flatMap((comment): readonly Standing[] => {
    const { ownReactions } = comment;
    if (!ownReactions.has(CARRIED_OUT) || ownReactions.has(TAKEN_BACK)) return [];
    const command = parseCommand(comment.body)?.command;
    return command?.kind === 'accept' ? [{ comment, fingerprint: command.fingerprint, reason: command.reason }] : [];
  });
}

async function findWriters(github: GitHub, authors: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const writers = new Set<string>();
  for (const author of authors) if (await mayWrite(github, author)) writers.add(author);
  return writers;
}

function toClaim({ comment, fingerprint, reason }: Standing): AcceptanceClaim {
  return {
    fingerprint,
    severity: comment.ownReactions.has(AS_BREAKING) ? 'breaking' : 'warning',
    reason,
    source: 'comment',
    by: comment.author,
    at: comment.createdAt,
    until: null,
    url: comment.url,
  };
}
