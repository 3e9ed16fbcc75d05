import { describe, expect, it } from 'vitest';
import type { StageResult } from '../../src/model/stage.ts';
import { makeRepository } from '../detect/repository.ts';
import { runOn } from './support.ts';

const spec = (schema: string) => `openapi: 3.1.0
info: { title: Orders, version: '1' }
paths:
  /orders:
    get:
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema: ${schema}
`;
const WITH = (property: string) => spec(`{ type: object, properties: { ${property}: { type: string } } }`);

function told({ findings }: StageResult) {
  return findings.map(({ rule, location, operations }) => [rule, location?.file, operations.join()]);
}

describe('several specifications of one repository', () => {
  it('are told apart by their paths where they have the same title, paths and changes', async () => {
    const repository = makeRepository();
    const base = repository.commit({ 'a/openapi.yaml': WITH('id'), 'b/openapi.yaml': WITH('id') });
    const head = repository.commit({ 'a/openapi.yaml': WITH('number'), 'b/openapi.yaml': WITH('number') });
    const { stage } = await runOn(repository, { base, head });
    const changes = stage('changes');
    expect(told(changes)).toEqual([
      ['response.property.removed', 'a/openapi.yaml', 'GET /orders'],
      ['response.property.added', 'a/openapi.yaml', 'GET /orders'],
      ['response.property.removed', 'b/openapi.yaml', 'GET /orders'],
      ['response.property.added', 'b/openapi.yaml', 'GET /orders'],
    ]);
    expect(new Set(changes.findings.map(({ fingerprint }) => fingerprint)).size).toBe(4);
  });

  it('blame the one that changed where another has the same title', async () => {
    const repository = makeRepository();
    const base = repository.commit({ 'a/openapi.yaml': WITH('id'), 'b/openapi.yaml': WITH('id') });
    const head = repository.commit({ 'b/openapi.yaml': WITH('number') });
    const { stage } = await runOn(repository, { base, head });
    expect(new Set(stage('changes').findings.map(({ location }) => location?.file))).toEqual(
      new Set(['b/openapi.yaml']),
    );
  });

  it.each([
    ['a folder', 'schemas', 'a/schemas is a folder: a file was expected'],
    ['a folder with a slash', './schemas/', 'a/schemas is a folder: a file was expected'],
    ['a link', 'link.yaml', 'a/link.yaml is a symbolic link: links are never followed'],
    ['a Git LFS pointer', 'pointer.yaml', 'a/pointer.yaml is a Git LFS pointer: both sides are read from git'],
  ])('go on beside one that refers to %s, which is told at its line', async (_, reference, why) => {
    const repository = makeRepository();
    const shared = {
      'a/schemas/order.yaml': 'type: object\n',
      'a/pointer.yaml': 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n',
    };
    repository.link('a/link.yaml', 'schemas/order.yaml');
    const base = repository.commit({ ...shared, 'a/openapi.yaml': WITH('id'), 'b/openapi.yaml': WITH('id') });
    const head = repository.commit({
      'a/openapi.yaml': spec(`{ $ref: '${reference}' }`),
      'b/openapi.yaml': WITH('number'),
    });
    const { stage } = await runOn(repository, { base, head });
    const changes = stage('changes');
    expect(changes.outcome).toBe('broken');
    expect(changes.problems).toMatchObject([
      {
        code: 'spec.reference',
        where: { file: 'a/openapi.yaml', line: 11, column: 25 },
        why: expect.stringContaining(why),
      },
    ]);
    expect(told(changes)).toContainEqual(['response.property.removed', 'b/openapi.yaml', 'GET /orders']);
  });
});
