import { describe, expect, it } from 'vitest';
import { ruleBookIds } from '../../src/spec/rule-book.ts';
import { CORPUS_VARIABLE, readCorpus } from './corpus.ts';
import { measureAll } from './measure.ts';
import { readDisagreements, reviewMeasures } from './review.ts';

const folder = process.env[CORPUS_VARIABLE];

describe('the reviewed list', () => {
  it('gives a reason for every entry, once', () => {
    const { cases, classes } = readDisagreements();
    for (const { reason } of [...cases, ...classes]) expect(reason.length).toBeGreaterThan(40);
    const keys = cases.map((each) => `${each.case} | ${each.what}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('names rules that there are', () => {
    const ids = new Set(ruleBookIds());
    const named = readDisagreements().classes.flatMap(({ ours }) => ours);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });
});

// The corpus belongs to its authors and is not part of this project: whoever has it names its folder.
if (folder !== undefined && folder !== '') {
  describe('the cases of the corpus', () => {
    it('agree with the differ, or are argued in the reviewed list', async () => {
      const review = reviewMeasures(await measureAll(readCorpus(folder)), readDisagreements());
      expect(review).toEqual({ unexplained: [], outdated: [] });
    });
  });
}
