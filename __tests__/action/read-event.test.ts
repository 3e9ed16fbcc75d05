import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readEvent } from '../../src/action/read-event.ts';
import { temporaryFolder } from '../detect/repository.ts';

const SHA = '0123456789012345678901234567890123456789';

it("reads the runner's event file", () => {
  const file = join(temporaryFolder(), 'event.json');
  writeFileSync(file, JSON.stringify({ ref: 'refs/heads/main', repository: { default_branch: 'main' } }));
  const environment = { GITHUB_EVENT_NAME: 'workflow_dispatch', GITHUB_EVENT_PATH: file, GITHUB_SHA: SHA };
  expect(readEvent(environment)).toMatchObject({ name: 'workflow_dispatch', headSha: SHA, trust: 'data-only' });
});

it.each([
  ['is missing', null],
  ['is cut off', '{"pull_request": {"head"'],
  ['is empty', ''],
])('says so when the event file %s', (_, content) => {
  const file = join(temporaryFolder(), 'event.json');
  if (content !== null) writeFileSync(file, content);
  expect(() => readEvent({ GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: file })).toThrow('cannot be read');
});
