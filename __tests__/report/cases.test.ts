import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { resultJsonSchema } from '../../src/report/result.ts';
import { CASES, caseNames, readCase, reportOf } from './cases.ts';
import { findForeign } from './foreign.ts';

const OURS = ['https://github.com/acme/payments/', 'https://github.com/acme/api-testing-action/blob/v1/docs/'];
const isOurs = (url: string) => OURS.some((start) => url.startsWith(start));

const validate = new Ajv({ allErrors: true }).compile(resultJsonSchema as object);

/** What a reader gets, file for file; every folder beside them is a case. */
describe.each(caseNames)('the report of %s', (name) => {
  const report = reportOf(readCase(name));
  const file = (kind: string) => `${CASES}${name}/${kind}`;

  test('is written as a comment', async () => {
    await expect(report.comment).toMatchFileSnapshot(file('comment.md'));
    expect(findForeign(report.comment, isOurs)).toEqual([]);
  });

  test('is written as a check run', async () => {
    await expect(`${JSON.stringify(report.check, null, 2)}\n`).toMatchFileSnapshot(file('check.json'));
  });

  test('is written for a terminal', async () => {
    await expect(report.terminal).toMatchFileSnapshot(file('terminal.txt'));
  });

  test('is written as workflow commands', async () => {
    await expect(`${JSON.stringify(report.commands, null, 2)}\n`).toMatchFileSnapshot(file('commands.json'));
  });

  test('is written as result.json, which keeps to its schema', async () => {
    await expect(report.resultJson).toMatchFileSnapshot(file('result.json'));
    validate(JSON.parse(report.resultJson));
    expect(validate.errors).toBeNull();
  });

  test('is the same bytes for the same result', () => {
    expect(reportOf(readCase(name))).toEqual(report);
  });
});

test('the first lines of a break say what broke, for whom, where, and what to do', () => {
  const first = reportOf(readCase('break')).comment.split('\n').slice(0, 12).join('\n');
  expect(first).toContain('`GET /payments/{id}` and 2 more operations no longer answer with `user_id`');
  expect(first).toContain('web-app and mobile-app use it');
  expect(first).toContain('openapi/payments.yaml:88');
  expect(first).toContain('Keep `user_id`');
});

test('a box is ticked for what passed and for nothing else', () => {
  for (const name of caseNames) {
    const result = readCase(name);
    const ticked = reportOf(result).comment.match(/^- \[x\] .*$/gmu) ?? [];
    expect(ticked.filter((row) => /could not run|\*\*failed\*\*|not run:/u.test(row))).toEqual([]);
    const passed = result.stages.filter((stage) => stage.outcome === 'passed').length;
    expect(ticked.length).toBeLessThanOrEqual(passed + 1);
    if (result.verdict.word === 'broken' && passed === 0) expect(ticked).toEqual([]);
  }
});
