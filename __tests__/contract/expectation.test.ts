import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectationOf } from '../../src/contract/expectation.ts';
import { parsePact } from '../../src/contract/pact-file.ts';
import { httpInteraction, pactText } from './support/pacts.ts';

function expectation(interactions: readonly unknown[], consumer = 'web'): string {
  return expectationOf(parsePact(pactText(consumer, interactions), 'pact.json'));
}

describe('what a pact expects', () => {
  it('is the same in any order of keys and interactions, with and without ids of a broker', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), (descriptions) => {
        const interactions = descriptions.map((description) => httpInteraction({ description, body: { description } }));
        const reordered = interactions
          .toReversed()
          .map((interaction) => Object.fromEntries(Object.entries({ ...interaction, _id: 'x' }).toReversed()));
        expect(expectation(reordered)).toBe(expectation(interactions));
      }),
    );
  });

  it.each([
    ['another value', [httpInteraction({ body: { id: 2 } })], 'web'],
    ['another state', [httpInteraction({ body: { id: 1 }, states: ['s'] })], 'web'],
    ['one interaction more', [httpInteraction({ body: { id: 1 } }), httpInteraction({ description: 'two' })], 'web'],
    ['another consumer', [httpInteraction({ body: { id: 1 } })], 'app'],
  ])('differs with %s', (_, interactions, consumer) => {
    expect(expectation(interactions, consumer)).not.toBe(expectation([httpInteraction({ body: { id: 1 } })]));
  });
});
