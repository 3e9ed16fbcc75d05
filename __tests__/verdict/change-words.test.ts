import { describe, expect, test } from 'vitest';
import type { Change, Reach } from '../../src/model/change.ts';
import { describeChange } from '../../src/verdict/change-words.ts';

function reach(operation: string, over: Partial<Reach> = {}): Reach {
  return { operation, direction: 'response', status: '200', mediaType: null, property: [], parameter: null, ...over };
}

function change(rule: string, reaches: readonly Reach[]): Change {
  return {
    rule,
    severity: 'breaking',
    message: 'as the differ says it',
    todo: null,
    operations: [...new Set(reaches.map(({ operation }) => operation))],
    reaches,
    location: { file: 'a.yaml', line: 1, column: 1, side: 'base', pointer: '' },
    counterpart: null,
    fingerprint: '00',
  };
}

describe('a change as a caller would tell it', () => {
  test('names the operation that has the property itself, and counts the others', () => {
    const reaches = [
      reach('GET /accounts/{id}/payments', { property: ['*', 'user_id'] }),
      reach('POST /payments', { property: ['user_id'] }),
      reach('GET /payments/{id}', { property: ['user_id'] }),
    ];
    expect(describeChange(change('response.property.removed', reaches))).toBe(
      '`GET /payments/{id}` and 2 more operations no longer answer with `user_id`',
    );
  });

  test.each([
    ['operation.removed', reach('GET /a'), '`GET /a` was removed'],
    [
      'response.property.removed',
      reach('GET /a', { property: ['*', 'owner', 'name'] }),
      '`GET /a` no longer answers with `owner.name`',
    ],
    [
      'request.parameter.required-added',
      reach('GET /a', { parameter: 'query:limit' }),
      '`GET /a` now needs the query parameter `limit`',
    ],
    [
      'request.enum.narrowed',
      reach('GET /a', { parameter: 'query:q', property: ['x'] }),
      '`GET /a` takes fewer values of `x` of the query parameter `q`',
    ],
    [
      'response.property.removed',
      reach('SEND orders', { property: ['currency'] }),
      '`SEND orders` no longer sends `currency`',
    ],
    [
      'request.property.became-required',
      reach('RECEIVE orders', { property: ['id'] }),
      '`RECEIVE orders` now needs `id` in the message',
    ],
    [
      'request.property.became-required',
      reach('POST /a', { property: ['$&'] }),
      '`POST /a` now needs `$&` in the request',
    ],
  ])('%s', (rule, at, words) => {
    expect(describeChange(change(rule, [at]))).toBe(words);
  });

  test('is left to the differ for a rule without such words, a whole body, or nothing reached', () => {
    expect(describeChange(change('server.removed', [reach('GET /a')]))).toBeNull();
    expect(describeChange(change('response.type.changed', [reach('GET /a')]))).toBeNull();
    expect(describeChange(change('operation.removed', []))).toBeNull();
  });
});

test.each(['constructor', '__proto__', 'toString'])('the rule "%s" of a result from outside has no words', (rule) => {
  for (const operation of ['GET /a', 'SEND a', 'RECEIVE a']) {
    const location = { file: 'a.yaml', line: 1, column: 1, side: 'head', pointer: '' } as const;
    const told = { severity: 'info', message: 'm', todo: null, counterpart: null, fingerprint: 'f0' } as const;
    expect(describeChange({ ...told, rule, location, operations: [operation], reaches: [] })).toBeNull();
  }
});
