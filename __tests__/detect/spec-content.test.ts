import { describe, expect, it } from 'vitest';
import { declaresSpec, maySpecify } from '../../src/detect/spec-content.ts';

describe('a text is a specification', () => {
  it.each([
    ['openapi: 3.1.0\n'],
    ['# comment\n---\nopenapi: 3.1.0\n'],
    ['info: {}\r\npaths: {}\r\nopenapi: 3.0.0\r\n'],
    ['"swagger": "2.0"\n'],
    ["'openapi' : 3.0.0\n"],
    ['\uFEFFopenapi: 3.0.0\n'],
    ['{"info":{},"openapi":"3.0.0"}'],
    ['\n  {\n  "paths": { "/a": { "x": "}" } }, "swagger" : "2.0" }'],
    ['{ openapi: 3.0.0, paths: {} }'],
    ["{ title: it's, openapi: 3.0.0 }"],
    ['{"a":"\\"","b":"\\\\","openapi":"3.0.0"}'],
    ['%YAML 1.2\n---\nopenapi: 3.0.0\n'],
    ['openapi:\n  3.0.0\n'],
  ])('with the key at its top level: %j', (text) => {
    expect(declaresSpec(text)).toBe(true);
  });
});

describe('a text is no specification', () => {
  it.each([
    [''],
    ['{}'],
    ['[]'],
    ['{'],
    ['null'],
    ['services:\n  openapi: {}\n'],
    ['openapi-generator: 1\n'],
    ['openapiVersion: 3\n'],
    ['# openapi: 3.0.0\n'],
    ['openapi 3.0.0\n'],
    ['text: |\n  openapi: 3.0.0\n'],
    ['{"dependencies":{"openapi":"3.0.0"}}'],
    ['{"name":"openapi","keywords":["swagger"]}'],
    ['{"a":{"b":1},"c":[{"openapi":"3.0.0"}]}'],
    ['[{"openapi":"3.0.0"}]'],
    ['{"text":"\\"openapi\\":"}'],
    ['{} {"openapi":"3.0.0"}'],
    ['x-asyncapi: 3.0.0\n'],
  ])('without the key at its top level: %j', (text) => {
    expect(declaresSpec(text)).toBe(false);
  });

  it('is told of a long text in a moment', () => {
    expect(declaresSpec(`{"a":"${'x'.repeat(5_000_000)}"`)).toBe(false);
    expect(declaresSpec(`${' \n'.repeat(100_000)}a: 1`)).toBe(false);
    expect(declaresSpec(`${'#\n'.repeat(100_000)}${' '.repeat(100_000)}x`)).toBe(false);
  });
});

it('may have any letter case in its extension', () => {
  expect(['a.yaml', 'b.YML', 'c/d.Json', 'e.yaml.md', 'f'].map(maySpecify)).toEqual([true, true, true, false, false]);
});
