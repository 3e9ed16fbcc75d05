import { expect, it } from 'vitest';
import { makeRepository } from '../detect/repository.ts';
import { runOn } from './support.ts';

const SPEC = `openapi: 3.1.0
info: { title: Orders, version: '1' }
paths:
  /orders: { get: { responses: { '200': { description: ok } } } }
`;

it('a specification that cannot be parsed is told by the audit, at its line, and is not "nothing found"', async () => {
  const repository = makeRepository();
  const base = repository.commit({ 'api/openapi.yaml': SPEC });
  const head = repository.commit({ 'api/openapi.yaml': `${SPEC}  /broken\n  /other: {}\n` });
  const { stage } = await runOn(repository, { base, head });
  const audit = stage('audit');
  expect(audit.reason).toContain('1 file not looked at');
  const unread = audit.detail?.kind === 'audit' ? audit.detail.unread : [];
  expect(unread).toEqual([
    { file: 'api/openapi.yaml', reason: expect.stringMatching(/^line \d+: .*cannot be parsed/) },
  ]);
});

it('globs that match no specification are told by the audit', async () => {
  const repository = makeRepository();
  const base = repository.commit({ 'a.txt': 'a' });
  const head = repository.commit({ '.github/api-testing.yml': "specs: ['api/*.yaml']\n" });
  const { stage } = await runOn(repository, { base, head }, { stages: ['changes', 'audit'] });
  expect(stage('audit').reason).toContain('1 file not looked at');
});

it('a specification of another format is told by the audit, which knows nothing of its operations', async () => {
  const repository = makeRepository();
  const base = repository.commit({ 'schema.graphql': 'type Query { a: Int }\n' });
  const head = repository.commit({ 'schema.graphql': 'type Query { a: Int b: Int }\n' });
  const { stage } = await runOn(repository, { base, head });
  const { detail } = stage('audit');
  expect(detail?.kind === 'audit' ? detail.unread : []).toEqual([
    { file: 'schema.graphql', reason: 'it is GraphQL, and operations that nobody tests are known of OpenAPI only' },
  ]);
});
