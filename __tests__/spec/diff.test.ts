import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ruleIds } from '../../src/spec/rules.ts';
import { diffCases, diffOf, type Summary, summarise } from './diff-case.ts';
import { diffOfFormat, formatCases } from './format-case.ts';

describe('comparing two sides of a specification', () => {
  for (const each of diffCases()) {
    it(`finds what is expected in ${each.name}`, async () => {
      const expected = JSON.parse(readFileSync(join(each.folder, 'expected.json'), 'utf8')) as Summary;
      expect(summarise(await diffOf(each))).toEqual(expected);
    });
  }

  it('has a case for every rule', async () => {
    const found = new Set<string>();
    for (const each of diffCases()) for (const change of (await diffOf(each)).changes) found.add(change.rule);
    // AsyncAPI shares the table of rules, and adds some that only its cases show.
    for (const each of formatCases('diff-asyncapi')) {
      for (const change of (await diffOfFormat(each)).changes) found.add(change.rule);
    }
    expect(ruleIds().filter((id) => !found.has(id))).toEqual([]);
  });

  it('gives every change of a specification a fingerprint of its own', async () => {
    for (const each of diffCases()) {
      const { changes } = await diffOf(each);
      expect(new Set(changes.map((change) => change.fingerprint)).size, each.name).toBe(changes.length);
    }
  });

  it('lists every operation that a reach names, sorted and once', async () => {
    for (const each of diffCases()) {
      for (const change of (await diffOf(each)).changes) {
        const named = new Set(change.reaches.map((reach) => reach.operation));
        expect(change.operations).toEqual([...named].sort());
      }
    }
  });
});
