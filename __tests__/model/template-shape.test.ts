import { describe, expect, it } from 'vitest';
import { templateShape } from '../../src/model/template-shape.ts';

describe('the shape of a template', () => {
  it('is the same whatever its parameters are called', () => {
    expect(templateShape('GET /orders/{id}/lines/{line}')).toBe('GET /orders/{}/lines/{}');
    expect(templateShape('/files/{name}.{extension}')).toBe(templateShape('/files/{a}.{b}'));
  });

  it('is another one where something else than a name is', () => {
    expect(templateShape('/orders/{id}')).not.toBe(templateShape('/orders/mine'));
    expect(templateShape('/orders')).toBe('/orders');
  });
});
