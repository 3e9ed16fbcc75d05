import type { GitHub } from './client.ts';
import { asObject, readText } from './shape.ts';

/**
 * What the bot says under a command: seen, done, not done. Under an acceptance `rocket` says that the change was breaking, and `-1`
 * that it was taken back.
 */
export type ReactionContent = 'eyes' | '+1' | 'confused' | 'rocket' | '-1';

/** Reacts to a comment; said twice it is the same reaction. Throws GitHubError. */
export function addReaction(github: GitHub, commentId: number, content: ReactionContent): Promise<string> {
  return github.send({
    purpose: 'react to the command',
    route: 'POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions',
    parameters: { comment_id: commentId, content },
    idempotency: 'idempotent-write',
    // 200 where the reaction is there already.
    status: [200, 201],
    parse: (data) => readText(asObject(data, 'the reaction'), 'content'),
  });
}
