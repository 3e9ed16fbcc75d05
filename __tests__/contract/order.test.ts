import { describe, expect, it } from 'vitest';
import { orderVerification } from '../../src/contract/order.ts';
import { parsePact } from '../../src/contract/pact-file.ts';
import { runLimited } from '../../src/contract/run-limited.ts';
import type { PactSource } from '../../src/contract/source.ts';
import { httpInteraction, pactText } from './support/pacts.ts';

function source(...interactions: readonly unknown[]): PactSource {
  const pact = parsePact(pactText('web', interactions), 'a.json');
  return { pact, consumerVersion: null, where: [], pending: false, origin: { kind: 'file', path: 'a.json' } };
}

describe('the order of verification', () => {
  it('keeps pacts apart that could see each other’s data', () => {
    const reads = httpInteraction();
    const message = { type: 'Asynchronous/Messages', description: 'm', contents: { content: {} } };
    const sources = [
      source(reads, httpInteraction({ states: ['s'] })),
      source(reads),
      source(httpInteraction({ method: 'POST' })),
      source(message),
      source(httpInteraction({ method: 'HEAD' })),
    ];
    expect(orderVerification(sources)).toEqual({ together: [1, 4], alone: [0, 2, 3] });
  });
});

describe('work with a limit', () => {
  it('keeps the order of results, and to the limit', async () => {
    let [open, most] = [0, 0];
    const results = await runLimited([5, 1, 3, 2, 4], 2, async (item) => {
      most = Math.max(most, ++open);
      await new Promise((resolve) => setTimeout(resolve, item));
      open--;
      return item * 10;
    });
    expect(results).toEqual([50, 10, 30, 20, 40]);
    expect(most).toBe(2);
    expect(await runLimited([], 2, async () => 1)).toEqual([]);
  });
});
