import { describe, expect, it } from 'vitest';
import { isMoreConcrete, parseTemplate, rankTemplate, segmentsOf } from '../../src/spec/path-template.ts';

describe('path templates', () => {
  it.each([
    ['/orders/{id}', '/orders/42', true],
    ['/orders/{id}', '/orders/', false],
    ['/orders/{id}', '/orders/42/items', false],
    ['/orders/{id}.json', '/orders/42.json', true],
    ['/orders/{id}.json', '/orders/.json', false],
    ['/v{major}/{a}-{b}', '/v2/x-y', true],
    ['/v{major}/{a}-{b}', '/v2/xy', false],
    ['/orders', '/orders', true],
    ['/orders', '/Orders', false],
    ['/orders/{id}', '/orders/42/', true],
    ['/caf%C3%A9', '/café', true],
    ['/orders/%', '/orders/%', true],
  ])('%s stands for %s: %s', (template, path, expected) => {
    expect(rankTemplate(parseTemplate(template), segmentsOf(path)) !== null).toBe(expected);
  });

  it('rank by their first difference', () => {
    expect(isMoreConcrete(parseTemplate('/orders/latest'), parseTemplate('/orders/{id}'))).toBe(true);
    expect(isMoreConcrete(parseTemplate('/orders/{id}'), parseTemplate('/orders/latest'))).toBe(false);
    expect(isMoreConcrete(parseTemplate('/orders/{id}'), parseTemplate('/orders/{id}'))).toBe(false);
    expect(isMoreConcrete(parseTemplate('/a/{b}/c'), parseTemplate('/{a}/b/c'))).toBe(true);
  });
});
