import { expect, it } from 'vitest';
import { didYouMean } from '../../src/tools/did-you-mean.ts';

const STAGES = ['changes', 'contract', 'integration', 'smoke', 'load'];

it.each([
  ['lod', 'Did you mean `load`?'],
  ['Contracts', 'Did you mean `contract`?'],
  ['integraton', 'Did you mean `integration`?'],
  ['zebra', null],
  ['', null],
])('answers %j with %j', (written, answer) => {
  expect(didYouMean(written, STAGES)).toBe(answer);
});

it('has no answer where nothing is known', () => {
  expect(didYouMean('load', [])).toBeNull();
});
