import { describe, expect, it } from 'vitest';
import { isMoreConcrete, templateMatches } from '../../src/contract/path-template.ts';

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
  ])('%s stands for %s: %s', (template, path, expected) => {
    expect(templateMatches(template, path)).toBe(expected);
  });

  it('rank by their first difference', () => {
    expect(isMoreConcrete('/orders/latest', '/orders/{id}')).toBe(true);
    expect(isMoreConcrete('/orders/{id}', '/orders/latest')).toBe(false);
    expect(isMoreConcrete('/orders/{id}', '/orders/{id}')).toBe(false);
    expect(isMoreConcrete('/a/{b}/c', '/{a}/b/c')).toBe(true);
  });
});
