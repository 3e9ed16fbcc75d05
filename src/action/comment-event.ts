import { type ParsedCommand, parseCommand } from './command.ts';
import { Payload } from './payload.ts';

/** A comment on a pull request that begins with a command; whether its author may give one is not known yet. */
export interface CommentEvent {
  readonly id: number;
  readonly pullRequest: number;
  readonly author: string;
  readonly body: string;
  readonly parsed: ParsedCommand;
}

/** A comment that nobody has to look at, and why. */
export interface IgnoredComment {
  readonly ignored: string;
}

/** Reads the payload of an `issue_comment` event. Throws `ProblemError` for what GitHub never sends. */
export function parseCommentEvent(payload: unknown): CommentEvent | IgnoredComment {
  const event = new Payload(payload);
  const comment = event.at('comment');
  const action = event.at('action').text();
  if (action !== 'created')
    return { ignored: `the comment was ${action.slice(0, 20)}, and only new ones are commands` };
  if (!event.at('issue').at('pull_request').isPresent) return { ignored: 'it is a comment on an issue' };
  const body = comment.at('body').isEmptyText ? '' : (comment.at('body').optionalText() ?? '');
  const parsed = parseCommand(body);
  if (parsed === null) return { ignored: 'it does not begin with /api-test' };
  const user = comment.at('user');
  if (user.at('type').optionalText() !== 'User') return { ignored: 'its author is no person' };
  return {
    id: comment.at('id').positiveInteger(),
    pullRequest: event.at('issue').at('number').positiveInteger(),
    author: user.at('login').text(),
    body,
    parsed,
  };
}
