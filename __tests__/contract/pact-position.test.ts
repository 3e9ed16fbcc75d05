import { describe, expect, it } from 'vitest';
import { parsePact } from '../../src/contract/pact-file.ts';
import { pactLocation } from '../../src/contract/pact-position.ts';
import type { PactSource } from '../../src/contract/source.ts';
import { httpInteraction, pactText } from './support/pacts.ts';

function source(text: string, origin: PactSource['origin'] = { kind: 'file', path: 'pacts/web.json' }): PactSource {
  return { pact: parsePact(text, 'pacts/web.json'), consumerVersion: null, where: [], pending: false, origin };
}

const TEXT = pactText('web', [httpInteraction(), httpInteraction({ description: 'second' })]);

describe('where an interaction stands', () => {
  it('is its own line in the pact file', () => {
    const pact = source(TEXT);
    const [first, second] = pact.pact.interactions.map((interaction) => pactLocation(pact, interaction));
    expect(first).toEqual({ file: 'pacts/web.json', line: 9, column: 5 });
    expect(TEXT.split('\n')[(second?.line ?? 0) + 1]).toContain('"second"');
  });

  it('is the file’s first line for the pact as a whole', () => {
    expect(pactLocation(source(TEXT), null)).toEqual({ file: 'pacts/web.json', line: 1, column: 1 });
  });

  it('is the first line too when the file repeats a key', () => {
    const pact = source(TEXT.replace('"consumer"', '"metadata": {}, "consumer"'));
    expect(pactLocation(pact, pact.pact.interactions[0] ?? null)).toMatchObject({ line: 1 });
  });

  it('is nowhere for a pact of a broker', () => {
    const pact = source(TEXT, { kind: 'broker', sha: 's', publishHref: null, wip: false });
    expect(pactLocation(pact, pact.pact.interactions[0] ?? null)).toBeNull();
  });
});
