import fc from 'fast-check';
import type { RunResult } from '../../src/model/run-result.ts';
import { readCase } from './cases.ts';
import { hostileText } from './hostile.ts';

/** A run with as much of everything as asked for. */
export function bigRun(
  counts: { findings: number; interactions: number; providers: number; notices: number },
  words: string,
): RunResult {
  const base = readCase('break');
  const [changes, contract] = base.stages;
  const finding = changes?.findings[0];
  if (!changes || !finding || contract?.detail?.kind !== 'contract') throw new Error('the case `break` has changed');
  const sample = contract.detail.interactions[0];
  if (!sample) throw new Error('the case `break` has no interaction');
  const findings = Array.from({ length: counts.findings }, (_, index) => ({
    ...finding,
    message: `Finding-${index} ${words}`,
    fingerprint: index.toString(16).padStart(16, '0'),
  }));
  const interactions = Array.from({ length: counts.interactions }, (_, index) => ({
    ...sample,
    description: `Interaction-${index} ${words}`,
    mismatches: [words, words],
  }));
  const providers = Array.from({ length: counts.providers }, (_, index) => `Provider-${index} ${words}`);
  return {
    ...base,
    verdict: { ...base.verdict, headline: `Headline ${words}` },
    notices: Array.from({ length: counts.notices }, (_, index) => `Notice-${index} ${words}`),
    stages: providers.flatMap((provider) => [
      { ...changes, provider, findings },
      { ...contract, provider, detail: { ...contract.detail, interactions } as typeof contract.detail },
    ]),
  };
}

export const bigWords = fc.oneof(
  fc.constant(''),
  fc.constant('🌈'.repeat(700)),
  fc.constant('|@#<&'.repeat(400)),
  fc.constant('`'.repeat(500)),
  hostileText,
);
export const bigCounts = fc.record({
  findings: fc.oneof(fc.nat(20), fc.constant(300)),
  interactions: fc.oneof(fc.nat(20), fc.constant(150)),
  providers: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.constant(5)),
  notices: fc.oneof(fc.nat(3), fc.constant(300)),
});
