import { describe, expect, it } from 'vitest';
import { declaresSchema, definesRoot } from '../../src/detect/sdl-content.ts';

describe('a GraphQL text is a schema', () => {
  it.each([
    ['type Query { a: Int }'],
    ['# query { a }\n"""\nquery { a }\n"""\ntype Query { a: Int }'],
    ['extend type Query { a: Int }'],
    ['schema @link(url: "x") { query: Query }'],
    ['directive @a(x: Int = 1) repeatable on QUERY | FIELD'],
    ['scalar Date @specifiedBy(url: "query { a }")\nunion query = fragment | mutation'],
    ['type A implements query & mutation { query: Int, fragment(type: Int): String }'],
    ['"query"\nenum type { query mutation }'],
    ['\uFEFFinput A { a: [Int!]! = [1] }'],
  ])('by its definitions: %j', (text) => {
    expect(declaresSchema(text)).toBe(true);
  });
});

describe('a GraphQL text is no schema', () => {
  it.each([
    [''],
    ['# type Query { a: Int }'],
    ['query { a }'],
    ['{ a }'],
    ['query Orders($id: ID!) { type(id: $id) { enum } }'],
    ['fragment F on Order { type }'],
    ['mutation { pay(input: { type: "a" }) { id } }'],
    ['subscription { paid }'],
    ['type Local { a: Int }\nquery { a }'],
    ['"type Query { a: Int }"'],
  ])('when it holds requests or nothing: %j', (text) => {
    expect(declaresSchema(text)).toBe(false);
  });
});

it('is told of a long text in a moment', () => {
  expect(declaresSchema(`"""${'" '.repeat(500_000)}"""`)).toBe(false);
  expect(declaresSchema(`type A { ${'a: Int '.repeat(200_000)}}`)).toBe(true);
});

it.each([
  ['type Query { a: Int }', true],
  ['schema { query: Root }', true],
  ['extend type Query { a: Int }', false],
  ['extend schema @link(url: "x")', false],
  ['# type Query\ntype Order { a: Query }', false],
])('tells a whole schema from a part of one: %j', (text, isRoot) => {
  expect(definesRoot(text)).toBe(isRoot);
});
