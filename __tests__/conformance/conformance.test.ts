import { describe, expect, it } from 'vitest';
import { CORPUS_VARIABLE, readCorpus } from './corpus.ts';
import { measureAll } from './measure.ts';
import { readDisagreements, reviewMeasures } from './review.ts';

const folder = process.env[CORPUS_VARIABLE];

describe('the reviewed list', () => {
  it('gives a reason for every entry, once', () => {
    const list = readDisagreements();
    for (const { reason } of list) expect(reason.length).toBeGreaterThan(40);
    const keys = list.map((each) => `${each.case} | ${each.what}`);
    expect(new Set(keys).size).toBe(keys.length);
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
