import { describe, expect, it } from 'vitest';
import { parseVerifierReport } from '../../src/contract/verifier-report.ts';

function report(differs: object): string {
  return JSON.stringify({
    errors: [],
    interactionResults: [],
    pendingErrors: [],
    notices: [],
    output: [],
    result: true,
    ...differs,
  });
}

function mismatch(entry: object): readonly string[] {
  const error = { interaction: 'title', mismatch: { type: 'mismatches', interactionId: '', mismatches: [entry] } };
  return parseVerifierReport(report({ errors: [error] })).errors[0]?.mismatches ?? [];
}

describe('the report of pact verifier', () => {
  it('is read from its command line (1.4.7)', () => {
    const interactionResults = [
      { description: 'a', duration: '75ms', interactionKey: 'k', interactionId: 'id-1', result: 'OK' },
      { description: 'b', duration: '5s 12ms', result: 'Error' },
    ];
    expect(parseVerifierReport(report({ interactionResults })).interactions).toEqual([
      { description: 'a', interactionId: 'id-1', ok: true, durationMs: 75 },
      { description: 'b', interactionId: null, ok: false, durationMs: 5012 },
    ]);
  });

  it('is read from its library (1.4.8), which says more', () => {
    const result = {
      description: 'a',
      duration: '1.5s',
      result: 'Error',
      consumer: 'c',
      provider: 'p',
      providerStates: ['s'],
      pending: false,
      mismatch: { type: 'mismatches', mismatches: [] },
    };
    expect(parseVerifierReport(report({ interactionResults: [result], result: false })).interactions[0]).toMatchObject({
      ok: false,
      durationMs: 1500,
    });
  });

  it.each([
    [
      'missing keys by their names, commas and all',
      {
        type: 'BodyMismatch',
        path: '$.items[0]',
        expected: '["a","b, c"]',
        actual: '["z"]',
        mismatch: 'Actual map is missing the following keys: a, b, c',
      },
      ['$.items[0].a is missing', '$.items[0]["b, c"] is missing'],
    ],
    [
      'missing keys in the verifier’s words when the lists are no lists',
      {
        type: 'BodyMismatch',
        path: '$',
        expected: 'x',
        actual: 'y',
        mismatch: 'Actual map is missing the following keys: a',
      },
      ['$: Actual map is missing the following keys: a'],
    ],
    [
      'a value',
      { type: 'BodyMismatch', path: '$.id', mismatch: 'Expected 42 (Integer) to be equal to "42" (String)' },
      ['$.id: Expected 42 (Integer) to be equal to "42" (String)'],
    ],
    [
      'a status',
      { type: 'StatusMismatch', mismatch: 'expected 201 but was 200' },
      ['status: expected 201 but was 200'],
    ],
    ['a header', { type: 'HeaderMismatch', key: 'X-A', mismatch: 'was missing' }, ['header X-A: was missing']],
    [
      'metadata',
      { type: 'MetadataMismatch', key: 'contentType', mismatch: 'differs' },
      ['metadata contentType: differs'],
    ],
    ['a media type', { type: 'BodyTypeMismatch', mismatch: 'expected json' }, ['media type: expected json']],
    ['a query', { type: 'QueryMismatch', parameter: 'q', mismatch: 'differs' }, ['query parameter q: differs']],
    ['what is not known yet', { type: 'NewMismatch', mismatch: 'differs' }, ['NewMismatch: differs']],
  ])('names %s', (_, entry, sentences) => {
    expect(mismatch(entry)).toEqual(sentences);
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"result":true}',
    report({ interactionResults: [{}] }),
    report({ errors: [{}] }),
    report({ result: 'true' }),
  ])('is refused when it is %j', (text) => {
    expect(() => parseVerifierReport(text)).toThrow(/report of pact verifier cannot be read/);
  });
});
