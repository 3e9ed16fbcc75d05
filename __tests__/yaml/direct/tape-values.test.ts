import { describe, expect, it } from 'vitest';
import { readDirectly } from '../../../src/yaml/direct/read-directly.ts';

const LARGE = 'paths:\n  /a:\n    get: {tags: [a, b, c, d, e, f, g, h, i, j, k, l]}\ninfo: {title: x}\n';

function read(text: string, beside: ReturnType<typeof readDirectly> = null) {
  const built = readDirectly(text, 'yaml', beside?.values ?? null);
  if (built === null) throw new Error('was not read directly');
  return { built, value: built.value as Record<string, Record<string, unknown>> };
}

const isLater = (value: object, key: string) => Object.getOwnPropertyDescriptor(value, key)?.get !== undefined;

describe('values that are made when they are reached', () => {
  it('are the same object each time, listed and written out like any other', () => {
    const { value } = read(LARGE);
    expect(isLater(value, 'paths')).toBe(true);
    expect(value['paths']).toBe(value['paths']);
    expect(Object.entries(value).map(([key]) => key)).toEqual(['paths', 'info']);
    expect(JSON.parse(JSON.stringify(value))).toEqual(structuredClone(value));
  });

  it('can be replaced, and frozen', () => {
    const { value } = read(LARGE);
    value['paths'] = { changed: true };
    expect(value).toEqual({ paths: { changed: true }, info: { title: 'x' } });
    const frozen = Object.freeze(read(LARGE).value);
    expect(frozen['paths']).toBe(frozen['paths']);
  });

  it('are the same objects on both sides, whichever side reaches them first', () => {
    const base = read(LARGE);
    const head = read(LARGE.replace('x', 'y'), base.built);
    expect(head.value['paths']?.['/a']).toBe(base.value['paths']?.['/a']);
    expect(head.value['info']).not.toBe(base.value['info']);
  });

  it('keep a key that names the prototype apart', () => {
    const { value } = read(LARGE.replace('paths', '__proto__'));
    expect(Object.hasOwn(value, '__proto__')).toBe(true);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  it('know their places when they were made late', () => {
    const { built, value } = read(LARGE);
    const path = value['paths']?.['/a'] as object;
    expect(built.places.offsetOf(path, 'get', 'key')).toBe(LARGE.indexOf('get'));
    expect(built.places.offsetOf({}, 'get', 'key')).toBeNull();
  });
});
