import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { parseCommentEvent } from '../../src/action/comment-event.ts';

interface Example {
  readonly name: string;
  readonly examples: readonly { readonly action: string; readonly issue: object; readonly comment: object }[];
}

const ALL: readonly Example[] = createRequire(import.meta.url)('@octokit/webhooks-examples');
const EXAMPLES = ALL.find(({ name }) => name === 'issue_comment')?.examples ?? [];

function comment(over: { action?: string; issue?: object; body?: unknown; user?: object } = {}) {
  return {
    action: over.action ?? 'created',
    issue: over.issue ?? { number: 7, pull_request: { url: 'https://api.github.com/repos/acme/shop/pulls/7' } },
    comment: {
      id: 41,
      body: over.body === undefined ? '/api-test run' : over.body,
      user: over.user ?? { login: 'ada', type: 'User' },
    },
  };
}

describe('a comment event', () => {
  it('is a command of its author on its pull request', () => {
    expect(parseCommentEvent(comment())).toMatchObject({
      id: 41,
      pullRequest: 7,
      author: 'ada',
      parsed: { command: { kind: 'run' } },
    });
  });

  it.each([
    ['was edited', comment({ action: 'edited' })],
    ['was deleted', comment({ action: 'deleted' })],
    ['is on an issue', comment({ issue: { number: 7 } })],
    ['is by a bot', comment({ user: { login: 'github-actions[bot]', type: 'Bot' } })],
    ['is no command', comment({ body: 'looks good' })],
    ['is empty', comment({ body: '' })],
    ['has no text at all', comment({ body: null })],
  ])('that %s is ignored, with the reason', (_, payload) => {
    expect(parseCommentEvent(payload)).toEqual({ ignored: expect.any(String) });
  });
});

describe('every example payload of GitHub', () => {
  it('there are some', () => expect(EXAMPLES.length).toBeGreaterThan(5));

  it.each(
    EXAMPLES.map((example, index) => [index, example.action, example] as const),
  )('number %i (%s) is ignored, and so is every action but created', (_, __, example) => {
    expect(parseCommentEvent(example)).toHaveProperty('ignored');
    const command = { ...example, comment: { ...example.comment, body: '/api-test run' } };
    const onPull = { ...command, issue: { ...example.issue, pull_request: { url: 'x' } } };
    const isCommand = 'parsed' in parseCommentEvent(onPull);
    expect(isCommand).toBe(example.action === 'created');
  });
});
