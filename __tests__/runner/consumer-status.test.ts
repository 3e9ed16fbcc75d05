import { describe, expect, it } from 'vitest';
import { openGitHub } from '../../src/github/client.ts';
import type { RunResult } from '../../src/model/run-result.ts';
import type { ContractDetail, StageResult } from '../../src/model/stage.ts';
import { tellConsumer } from '../../src/runner/consumer-status.ts';
import { json, startServer } from '../contract/support/servers.ts';

const SHA = 'c'.repeat(40);
const SERVER = 'https://github.com';

function resultOf(stage: Partial<StageResult>, requestedBy: ContractDetail['requestedBy']): RunResult {
  const dispatch = {
    pactUrl: 'x',
    provider: 'orders-api',
    consumer: 'web-app',
    consumerVersion: SHA,
    description: 'deployed in production',
  };
  const detail = { kind: 'contract', requestedBy };
  return {
    event: { name: 'repository_dispatch', dispatch, runUrl: 'https://github.com/acme/orders/actions/runs/7' },
    stages: [{ stage: 'contract', provider: 'orders-api', outcome: 'passed', reason: 'all good', detail, ...stage }],
  } as unknown as RunResult;
}

async function tell(result: RunResult, status = 201) {
  await using server = await startServer((_, response) =>
    json(response, status, status === 201 ? { state: 'x' } : { message: 'Not Found' }),
  );
  const told = await tellConsumer({
    result,
    serverUrl: SERVER,
    redact: (text) => text.replaceAll('s3cret', '***'),
    open: (repository) => openGitHub({ token: 't', apiUrl: server.url, repository, limits: { attempts: 1 } }),
  });
  return { told, seen: server.seen.map(({ method, url, body }) => ({ method, url, body: JSON.parse(body) })) };
}

const WEB_APP = { consumer: 'web-app', version: SHA, repository: 'https://github.com/acme/web-app' };

describe('the consumer that waits for a verification', () => {
  it.each([
    ['passed', 'success'],
    ['failed', 'failure'],
    ['broken', 'error'],
    ['skipped', 'error'],
  ] as const)('is told at its commit: %s is %s', async (outcome, state) => {
    const { told, seen } = await tell(resultOf({ outcome, reason: `5 of 7; s3cret ${'x'.repeat(200)}` }, WEB_APP));
    expect(told).toBe('acme/web-app was told at ccccccc.');
    expect(seen).toMatchObject([
      {
        method: 'POST',
        url: `/repos/acme/web-app/statuses/${SHA}`,
        body: {
          state,
          context: 'contract: orders-api (deployed in production)',
          target_url: 'https://github.com/acme/orders/actions/runs/7',
        },
      },
    ]);
    expect(seen[0]?.body.description).toHaveLength(140);
    expect(seen[0]?.body.description).toMatch(/^5 of 7; \*\*\* x+…$/);
  });

  it('is not told where the token may not, and the run says which right it lacks', async () => {
    const { told } = await tell(resultOf({}, WEB_APP), 404);
    expect(told).toMatch(/^acme\/web-app was not told: .*`statuses: write` there\.$/);
  });

  it.each([
    ['https://gitlab.com/acme/web-app', 'the broker knows no repository of it on github.com'],
    ['https://github.com/acme/web-app/tree/main', 'the broker knows no repository of it on github.com'],
    ['https://github.com/acme/..', 'the broker knows no repository of it on github.com'],
    ['javascript:alert(1)', 'the broker knows no repository of it on github.com'],
    [null, 'the broker knows no repository of it on github.com'],
  ])('is not looked for at %s', async (repository, says) => {
    const { told, seen } = await tell(resultOf({}, { ...WEB_APP, repository }));
    expect(told).toContain(says);
    expect(seen).toEqual([]);
  });

  it('is not told about a version that is no commit, and nobody is told when no webhook asked', async () => {
    expect((await tell(resultOf({}, { ...WEB_APP, version: 'web-1' }))).told).toContain('its version is no commit');
    expect((await tell(resultOf({}, undefined))).told).toBeNull();
  });
});
