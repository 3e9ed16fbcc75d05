import { describe, expect, it } from 'vitest';
import { runContract } from '../../src/contract/stage.ts';
import type { ContractDetail } from '../../src/model/stage.ts';
import { httpInteraction, pactText } from './support/pacts.ts';
import { closedAddress, startProvider, startServer } from './support/servers.ts';
import { ORDERS_SPEC, specOf, stageInput } from './support/stage-input.ts';

const order = httpInteraction({ body: { id: 42, user_id: 'u-1' } });

function file(text: string, path = 'pacts/web.json') {
  return { path, text };
}

describe('pacts in files against a running provider', () => {
  it('passes with as many results as interactions', async () => {
    await using provider = await startProvider();
    const states = httpInteraction({ description: 'with a state', states: ['an order exists'], body: { id: 42 } });
    const { result } = await runContract(
      stageInput({
        pactFiles: [
          file(pactText('web-app', [order, states])),
          file(pactText('mobile-app', [order]), 'pacts/mobile.json'),
        ],
        target: { baseUrl: provider.url, statesUrl: `${provider.url}/_pact/provider-states` },
      }),
    );
    expect(result).toMatchObject({
      outcome: 'passed',
      reason: '3 of 3 interactions, 2 consumers',
      problems: [],
      findings: [],
    });
    const detail = result.detail as ContractDetail;
    expect(detail.pacts.map(({ verification }) => verification)).toEqual(['passed', 'passed']);
    expect(detail.source).toBe('files');
  });

  it('names the field that is missing, and who needs it', async () => {
    await using provider = await startProvider({ id: 42, userId: 'u-1' });
    const { result } = await runContract(
      stageInput({
        pactFiles: [file(pactText('web-app', [order]))],
        specs: [await specOf(ORDERS_SPEC)],
        target: { baseUrl: provider.url, statesUrl: null },
      }),
    );
    expect(result.outcome).toBe('failed');
    expect(result.findings.find(({ rule }) => rule === 'contract.interaction.failed')).toMatchObject({
      severity: 'breaking',
      message: 'web-app: "a request for an order": $.user_id is missing',
      operations: ['GET /orders/{id}'],
      consumers: [{ consumer: 'web-app', version: null, where: [], interactions: ['a request for an order'] }],
    });
  });

  it('is broken, not passed, when the provider is gone', async () => {
    const { result } = await runContract(
      stageInput({
        pactFiles: [file(pactText('web-app', [order]))],
        target: { baseUrl: await closedAddress(), statesUrl: null },
      }),
    );
    expect(result.outcome).toBe('broken');
    expect(result.problems[0]).toMatchObject({
      code: 'contract.provider-silent',
      why: 'the provider refused or cut the connection',
    });
  });

  it('tells a slow provider from one that is gone', async () => {
    await using provider = await startServer(() => {});
    const { result } = await runContract(
      stageInput({
        pactFiles: [file(pactText('web-app', [order]))],
        target: { baseUrl: provider.url, statesUrl: null },
        limits: { providerAnswerMs: 300 },
      }),
    );
    expect(result.problems[0]?.why).toBe('the provider did not answer within 300 ms');
  });
});
