import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { renderResultJson, resultJsonSchema } from '../../src/report/result.ts';
import { readCase } from './cases.ts';

const validate = new Ajv({ allErrors: true }).compile(resultJsonSchema as object);
const parsed = () => JSON.parse(renderResultJson(readCase('break')));

describe('the schema of result.json', () => {
  test.each([
    ['another version', (json: ReturnType<typeof parsed>) => ({ ...json, version: 2 })],
    ['no verdict', ({ verdict: _, ...json }: ReturnType<typeof parsed>) => json],
    [
      'an outcome nobody knows',
      (json: ReturnType<typeof parsed>) => ({ ...json, stages: [{ ...json.stages[0], outcome: 'fine' }] }),
    ],
    [
      'a stage without its reason',
      (json: ReturnType<typeof parsed>) => ({ ...json, stages: [{ ...json.stages[0], reason: undefined }] }),
    ],
    [
      'a line before the first',
      (json: ReturnType<typeof parsed>) => ({
        ...json,
        setup: [{ code: 'a', what: 'b', where: { file: 'c', line: 0, column: 1 }, why: null, todo: null }],
      }),
    ],
    [
      'a share above one',
      (json: ReturnType<typeof parsed>) => ({ ...json, metrics: { ...json.metrics, coverage: 1.2 } }),
    ],
  ])('refuses %s', (_, spoil) => {
    expect(validate(JSON.parse(JSON.stringify(spoil(parsed()))))).toBe(false);
  });

  test('lets a later version add a key', () => {
    expect(validate({ ...parsed(), later: true })).toBe(true);
  });
});

test('holds every finding with its place, its consumers and its fingerprint', () => {
  const { stages, verdict, version } = parsed();
  expect(version).toBe(1);
  expect(verdict).toMatchObject({ word: 'failed', conclusion: 'failure', breakingChanges: 1 });
  expect(stages[0].findings[0]).toMatchObject({
    rule: 'response.property.removed',
    location: { file: 'openapi/payments.yaml', line: 88 },
    consumers: [{ consumer: 'web-app', where: ['main', 'production'] }, { consumer: 'mobile-app' }],
    fingerprint: '9b1f3c55d2a04e17',
  });
});
