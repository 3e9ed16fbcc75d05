import { type Answer, type Call, notFound } from './answers.ts';
import { commentOf } from './comment-routes.ts';
import type { Comment, ReactionContent } from './store.ts';

export function listReactions(call: Call): Answer {
  const comment = commentOf(call);
  if (!comment) return notFound();
  return { status: 200, list: comment.reactions.map((reaction, index) => render(call, reaction, index)) };
}

/** The same reaction of the same account is one. */
export function addReaction(call: Call): Answer {
  const comment = commentOf(call);
  if (!comment) return notFound();
  const { login } = call.identity;
  const content = String(call.body['content']) as ReactionContent;
  const known = comment.reactions.findIndex((reaction) => reaction.login === login && reaction.content === content);
  if (known === -1) comment.reactions.push({ login, content });
  const index = known === -1 ? comment.reactions.length - 1 : known;
  return { status: known === -1 ? 201 : 200, body: render(call, { login, content }, index) };
}

function render(call: Call, { login, content }: Comment['reactions'][number], index: number): object {
  return { id: index + 1, node_id: `R_${index}`, user: call.resources.user(login), content, created_at: call.now };
}
