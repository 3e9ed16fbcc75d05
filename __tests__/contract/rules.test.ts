import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contractRule, contractRules, isContractRule } from '../../src/contract/rules.ts';

const require = createRequire(import.meta.url);

describe('the rules of contracts', () => {
  it('have ids of their own, dotted and in lower case, and words for all their parts', () => {
    expect(new Set(contractRules.map(({ id }) => id)).size).toBe(contractRules.length);
    for (const { id, title, why, todo } of contractRules) {
      expect(id).toMatch(/^contract(\.[a-z]+(-[a-z]+)*)+$/);
      expect(title).toMatch(/^[A-Z].*[^.]$/);
      for (const sentence of [why, todo]) expect(sentence).toMatch(/^[A-Z`].*\.$/);
    }
  });

  it('name every mismatch of HTTP interactions that the comparator can find', () => {
    const folder = dirname(require.resolve('@pactflow/openapi-pact-comparator'));
    const codes = [
      ...readFileSync(join(folder, 'index.mjs'), 'utf8').matchAll(/code: "((?:request|response)\.[a-z.-]+)"/g),
    ];
    const unnamed = codes.map(([, code]) => `contract.static.${code}`).filter((id) => !isContractRule(id));
    expect(codes.length).toBeGreaterThan(20);
    // The only one that cannot occur: a comparison always has a specification.
    expect(new Set(unnamed)).toEqual(new Set(['contract.static.request.spec.missing']));
  });

  it('are never made up', () => {
    expect(() => contractRule('contract.imagined')).toThrow(/no contract rule/);
  });
});
