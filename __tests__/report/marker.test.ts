import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMarker, renderMarker } from '../../src/report/marker.ts';
import { hostileText } from './hostile.ts';

const STATE = { head: '4f1c9a7be2d05a8c3e6b71d94a0f2c8857d3e610', run: 173, attempt: 2 };

test('is an HTML comment of one line at the first byte', () => {
  expect(renderMarker('api-testing', STATE)).toBe(
    '<!-- api-testing:api-testing {"run":173,"attempt":2,"head":"4f1c9a7be2d05a8c3e6b71d94a0f2c8857d3e610"} -->',
  );
});

test('is read back whatever the key, and by no other key', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (key, other) => {
      const body = `${renderMarker(key, STATE)}\n### Passed`;
      expect(parseMarker(body, key)).toEqual(STATE);
      expect(body.indexOf('-->')).toBe(body.indexOf('\n') - 3);
      if (key.toWellFormed() !== other.toWellFormed()) expect(parseMarker(body, other)).toBeNull();
    }),
  );
});

describe('is not read', () => {
  const marker = renderMarker('k', STATE);
  test.each([
    ['behind a quote', `> ${marker}`],
    ['behind a space', ` ${marker}`],
    ['on a second line', `\n${marker}`],
    ['without an end', marker.slice(0, -4)],
    ['over two lines', marker.replace(' -->', '\n -->')],
    ['with a state that is no JSON', '<!-- api-testing:k {run} -->'],
    ['with a state that is no object', '<!-- api-testing:k 7 -->'],
    ['with a negative run', '<!-- api-testing:k {"run":-1,"attempt":1,"head":""} -->'],
    ['with a run in words', '<!-- api-testing:k {"run":"9","attempt":1,"head":""} -->'],
    ['without a head', '<!-- api-testing:k {"run":9,"attempt":1} -->'],
  ])('%s', (_, body) => {
    expect(parseMarker(body, 'k')).toBeNull();
  });
});

test('a head that is no commit is left out, and the desk has no run', () => {
  expect(parseMarker(renderMarker('k', { head: 'x" -->', run: null, attempt: null }), 'k')).toEqual({
    head: '',
    run: null,
    attempt: null,
  });
});
