import { describe, expect, it } from 'vitest';
import type { LoadInput } from '../../src/load/stage.ts';
import type { StageName, StageResult } from '../../src/model/stage.ts';
import type { Doors } from '../../src/run/doors.ts';
import { makeRepository } from '../detect/repository.ts';
import { runOn } from './support.ts';

const spec = (path: string, more = '') => `openapi: 3.1.0
info: { title: Shop, version: '1' }
paths: { ${path}: { get: { ${more} responses: { '200': { description: ok } } } } }
`;

const CONFIG = `version: 1
providers:
  - { name: Users, specs: [users.yaml], start: x, load-scripts: ['load/users/*.js'] }
  - { name: Items, specs: [items.yaml], start: y }
load:
  scripts: ['load/**/*.js']
  load: { stages: [{ duration: 1s, target: 1 }], thresholds: { http_req_failed: ['rate<0.01'] } }
`;

/** The scripts, and the globs that had to match some, that each provider's load was handed. */
async function scriptsBy(files: Readonly<Record<string, string>>): Promise<Record<string, unknown>> {
  const repository = makeRepository();
  const known = { 'users.yaml': spec('/users'), 'items.yaml': spec('/items'), '.github/api-testing.yml': CONFIG };
  const base = repository.commit({ ...known, ...files });
  const changed = 'parameters: [{ name: q, in: query, schema: { type: string } }],';
  const head = repository.commit({ 'users.yaml': spec('/users', changed), 'items.yaml': spec('/items', changed) });
  const seen: Record<string, unknown> = {};
  const end =
    (stage: StageName) =>
    async (input: LoadInput): Promise<StageResult> => {
      if (stage === 'load') seen[input.provider] = { files: input.scripts, globs: input.config.scripts };
      const rest = { provider: input.provider, durationMs: 0, findings: [], problems: [], detail: null };
      return { stage, outcome: 'passed', reason: 'as told', skip: null, ...rest };
    };
  const environment = { baseUrl: 'http://127.0.0.1:9', exited: () => null, tail: () => [] };
  const doors = {
    startEnvironment: async () => ({ ...environment, [Symbol.asyncDispose]: async () => {} }),
    runSmoke: end('smoke'),
    runLoad: end('load'),
  } as unknown as Partial<Doors>;
  await runOn(repository, { base, head }, { stages: ['smoke', 'load'], doors });
  return seen;
}

describe('k6 scripts of a repository with several providers', () => {
  it('run for every provider, but for those that one of them claims', async () => {
    const files = { 'load/all.js': 'x', 'load/users/list.js': 'x' };
    const globs = ['load/**/*.js'];
    expect(await scriptsBy(files)).toEqual({
      Users: { files: ['load/all.js', 'load/users/list.js'], globs: [...globs, 'load/users/*.js'] },
      Items: { files: ['load/all.js'], globs },
    });
  });

  it('are not missing where all that match are those of another', async () => {
    const seen = await scriptsBy({ 'load/users/list.js': 'x' });
    expect(seen['Items']).toEqual({ files: [], globs: [] });
    expect(await scriptsBy({})).toMatchObject({ Items: { files: [], globs: ['load/**/*.js'] } });
  });
});
