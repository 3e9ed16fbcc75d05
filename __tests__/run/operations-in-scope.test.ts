import { describe, expect, it } from 'vitest';
import type { LoadInput } from '../../src/load/stage.ts';
import type { StageResult } from '../../src/model/stage.ts';
import type { Doors } from '../../src/run/doors.ts';
import type { RunRequest } from '../../src/run/request.ts';
import { makeRepository } from '../detect/repository.ts';
import { runOn } from './support.ts';

const spec = ({ orders = '', users = '', title = 'Shop' }) => `openapi: 3.1.0
info: { title: ${title}, version: '1' }
paths:
  /orders: { get: { ${orders} responses: { '200': { description: ok } } } }
  /users: { get: { ${users} responses: { '200': { description: ok } } } }
`;
const CHANGED = 'parameters: [{ name: q, in: query, schema: { type: string } }],';
const CONFIG = 'version: 1\nprovider: { name: Shop, start: x }\n';

/** What smoke was asked to call; null where it was not. */
async function calledBy(head: string, asked: Partial<RunRequest>): Promise<readonly string[] | null> {
  const repository = makeRepository();
  const base = repository.commit({ 'api.yaml': spec({}), '.github/api-testing.yml': CONFIG });
  const changed = repository.commit({ 'api.yaml': head });
  let called: readonly string[] | null = null;
  const environment = { baseUrl: 'http://127.0.0.1:9', exited: () => null, tail: () => [] };
  const doors = {
    startEnvironment: async () => ({ ...environment, [Symbol.asyncDispose]: async () => {} }),
    runSmoke: async ({ provider, operations }: LoadInput): Promise<StageResult> => {
      called = operations;
      const rest = { provider, durationMs: 0, findings: [], problems: [], detail: null };
      return { stage: 'smoke', outcome: 'passed', reason: 'as told', skip: null, ...rest };
    },
  } as unknown as Partial<Doors>;
  await runOn(repository, { base, head: changed }, { ...asked, doors });
  return called;
}

describe('operations that smoke and load call', () => {
  it('are those that the change reaches', async () => {
    expect(await calledBy(spec({ orders: CHANGED }), {})).toEqual(['GET /orders']);
    expect(await calledBy(spec({ orders: CHANGED }), { stages: ['changes', 'smoke'] })).toEqual(['GET /orders']);
    expect(await calledBy(spec({ title: 'Store' }), {})).toBeNull();
  });

  it('are all where everything was asked for whatever changed: a changed specification makes it look at no less', async () => {
    const all = ['GET /orders', 'GET /users'];
    expect(await calledBy(spec({ orders: CHANGED }), { stages: 'all' })).toEqual(all);
    expect(await calledBy(spec({ title: 'Store' }), { stages: 'all' })).toEqual(all);
  });

  it('are all where the stage was asked for by its name and the change reaches none', async () => {
    const all = ['GET /orders', 'GET /users'];
    expect(await calledBy(spec({ title: 'Store' }), { stages: ['changes', 'smoke'] })).toEqual(all);
    expect(await calledBy(spec({ title: 'Store' }), { also: ['smoke'] })).toEqual(all);
    expect(await calledBy(spec({ orders: CHANGED }), { stages: ['smoke'] })).toEqual(all);
  });
});
