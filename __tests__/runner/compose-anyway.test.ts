import { expect, it } from 'vitest';
import { composeAnyway } from '../../src/runner/compose-anyway.ts';
import { readCase } from '../report/cases.ts';

it('tells a result that no report can be made of as one that could not be taken, with its cautions', () => {
  const result = { ...readCase('no-change'), cautions: ['This pull request edits `.github/workflows/a.yml`.'] };
  const { report, result: told } = composeAnyway(result, (one) => {
    if (one.setup.length === 0) throw new TypeError('x is not iterable');
    return one.setup[0]?.why;
  });
  expect(report).toContain('x is not iterable');
  expect(told).toMatchObject({ verdict: { word: 'broken', conclusion: 'failure' }, stages: [], event: result.event });
  expect(told.cautions).toEqual(result.cautions);
});

it('leaves every other as it is', () => {
  const result = readCase('no-change');
  expect(composeAnyway(result, ({ verdict }) => verdict.word)).toEqual({ report: 'no-change', result });
});
