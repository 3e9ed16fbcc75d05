import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { httpInteraction, pactDocument } from '../contract/support/pacts.ts';
import { type RealBroker, startRealBroker } from '../contract/support/real-broker.ts';
import { makeRepository } from '../detect/repository.ts';
import { type Asked, runOn } from './support.ts';

const SERVER = `
require('node:http').createServer((_, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ id: 42 }));
}).listen(process.env.PORT, '127.0.0.1');
`;

function config(gate: string): string {
  return `provider: { name: orders-api, start: node server.cjs }\ncontract: { gate: [${gate}], selectors: [{ latest: true }] }\n`;
}

/** A pull request, and what `actions/checkout` makes of it: the merge with the base, which may have gone on. */
function pullRequest(gate: string, baseWentOn: boolean) {
  const repository = makeRepository();
  const base = repository.commit({ 'server.cjs': SERVER, '.github/api-testing.yml': config(gate) });
  repository.git('switch', '--quiet', '--create', 'feature');
  const head = repository.commit({ 'feature.txt': `${gate} ${baseWentOn}` });
  repository.git('switch', '--quiet', 'main');
  if (baseWentOn) repository.commit({ 'other.txt': gate });
  repository.git('merge', '--quiet', '--no-ff', '-m', 'Merge', 'feature');
  return { repository, base, head };
}

describe('with Docker: the checkout of a pull request', () => {
  let broker: RealBroker;

  beforeAll(async () => {
    broker = await startRealBroker();
    await broker.createEnvironment('production');
    const document = pactDocument('web-app', [httpInteraction({ body: { id: 42 } })]);
    await broker.publishPact({ consumer: 'web-app', version: 'web-1', branch: 'main', document });
  });

  afterAll(async () => {
    await broker?.[Symbol.asyncDispose]();
  });

  async function runAt(at: ReturnType<typeof pullRequest>) {
    const asked: Asked = { brokerUrl: broker.url, stages: ['contract'], event: { trust: 'full', branch: 'feature' } };
    const ran = await runOn(at.repository, at, asked);
    const version = await fetch(`${broker.url}/pacticipants/orders-api/versions/${at.head}`);
    return { stage: ran.stage('contract'), isPublished: version.status === 200, lines: ran.lines };
  }

  it('is as good as the head while the base has nothing that the head lacks', async () => {
    const { stage, isPublished, lines } = await runAt(pullRequest('production', false));
    expect(stage, lines.join('\n')).toMatchObject({ outcome: 'passed', detail: { pacts: [{ published: true }] } });
    expect(isPublished).toBe(true);
  });

  it('is not the head once the base went on: its results are published for nobody, and a gate is not asked', async () => {
    const gated = await runAt(pullRequest('production', true));
    expect(gated.stage.outcome).toBe('broken');
    expect(gated.stage.problems).toMatchObject([
      { code: 'contract.head-not-checked-out', todo: expect.stringContaining('github.event.pull_request.head.sha') },
    ]);
    const free = await runAt(pullRequest('', true));
    expect(free.stage).toMatchObject({ outcome: 'passed', detail: { pacts: [{ published: false }] } });
    expect(free.stage.findings.map(({ rule, severity }) => [rule, severity])).toContainEqual([
      'contract.result.not-published',
      'warning',
    ]);
    expect([gated.isPublished, free.isPublished]).toEqual([false, false]);
  });
});
