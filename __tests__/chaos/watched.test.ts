import { describe, expect, it } from 'vitest';
import { watchedRequests } from '../../src/chaos/watched.ts';
import type { PlannedRequest } from '../../src/traffic/planned-request.ts';
import { type Answer, runLive } from './support/live-experiment.ts';

const planned = (count: number, role: PlannedRequest['role'] = 'call') =>
  Array.from({ length: count }, (_, at) => ({ operation: `GET /${role}/${at}`, role }) as PlannedRequest);
const calledOf = (requests: readonly PlannedRequest[]) =>
  requests.filter(({ role }) => role === 'call').map(({ operation }) => operation);

describe('the operations under steady load', () => {
  it('are all of them, where `observe` suffices to call each', () => {
    const requests = [...planned(100), ...planned(3, 'setup')];
    const watched = watchedRequests(requests, { rate: 20, observeMs: 5_000 });
    expect(watched).toEqual({ requests, called: 100, callable: 100 });
  });

  it('are evenly chosen where it does not, and the others only make ids', () => {
    const requests = [...planned(9), ...planned(1, 'setup')];
    const watched = watchedRequests(requests, { rate: 1, observeMs: 3_500 });
    expect(watched).toMatchObject({ called: 3, callable: 9 });
    expect(calledOf(watched.requests)).toEqual(['GET /call/0', 'GET /call/3', 'GET /call/6']);
    expect(watched.requests.map(({ role }) => role).toSorted()).toEqual([
      ...Array.from({ length: 3 }, () => 'call'),
      ...Array.from({ length: 6 }, () => 'prepare'),
      'setup',
    ]);
  });

  it('are at least one', () => {
    expect(watchedRequests(planned(4), { rate: 1, observeMs: 500 }).called).toBe(1);
  });

  it('with k6: are the same before the fault and after it, so one that never works is not blamed on it', {
    timeout: 90_000,
  }, async () => {
    const operations = Array.from({ length: 60 }, (_, at) => `/${at}`);
    const answer: Answer = (response, _, operation) => {
      response.statusCode = Number(operation.slice(1)) === 1 ? 500 : 200;
      response.end('{}');
    };
    const lines: string[] = [];
    const steadyState = { http_req_failed: ['rate<0.1'] };
    const { seen, problem } = await runLive({
      before: answer,
      during: answer,
      after: answer,
      operations,
      experiment: { rate: 4, steadyState },
      log: (line) => lines.push(line),
    });
    const { injectedMs, undoneMs, samples } = seen;
    const named = (one: readonly { readonly operation: string }[]) =>
      [...new Set(one.map(({ operation }) => operation))].toSorted();
    const before = named(samples.filter(({ endMs }) => endMs < (injectedMs ?? 0)));
    const after = named(samples.filter(({ endMs }) => endMs > (undoneMs ?? 0)));
    expect(problem).toBeNull();
    expect(before).toHaveLength(8);
    expect(after).toEqual(before);
    expect(lines).toEqual([expect.stringContaining('8 of 60 operations are called')]);
  });
});
