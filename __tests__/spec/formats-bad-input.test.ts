import { describe, expect, it } from 'vitest';
import type { SpecDiff } from '../../src/model/change.ts';
import { ProblemError } from '../../src/model/problem.ts';
import { diffSpecs } from '../../src/spec/diff.ts';

const nothing = { base: async () => null, head: async () => null };

function diff(path: string, base: string, head: string): Promise<SpecDiff> {
  const file = (text: string) => ({ path, text, commit: null });
  return diffSpecs({ base: file(base), head: file(head) }, nothing);
}

/** Where reading the head stops, as `line:column`. */
async function faultOf(path: string, good: string, bad: string): Promise<string> {
  const thrown: unknown = await diff(path, good, bad).then(
    () => 'no fault',
    (error: unknown) => error,
  );
  if (!(thrown instanceof ProblemError)) throw thrown;
  const { where } = thrown.problem;
  return `${thrown.problem.code} ${where?.file}:${where?.line}:${where?.column}`;
}

describe('a specification that cannot be read is told at its place', () => {
  const graphql = 'type Query { a: Int }';
  const proto = 'syntax = "proto3";\nmessage A { string a = 1; }';
  const asyncapi = 'asyncapi: 3.0.0\nchannels: {}\n';
  it.each([
    ['a.graphql', graphql, 'type Query {\n  a: Int!!\n}', 'text.syntax a.graphql:2:10'],
    ['a.graphql', graphql, 'type Query { a: Int', 'text.syntax a.graphql:1:20'],
    ['a.graphql', graphql, `type Query { a(b: Int = ${'['.repeat(20_000)}): Int }`, 'spec.limit a.graphql:1:1'],
    ['a.proto', proto, 'syntax = "proto3";\nmessage A {\n  string = 1;\n}', 'text.syntax a.proto:3:1'],
    ['a.proto', proto, 'syntax = "proto3";\nmessage A { string a = 1; string b = 1; }', 'text.syntax a.proto:1:1'],
    ['a.proto', proto, `syntax = "proto3";\n${'message A {'.repeat(20_000)}`, 'text.syntax a.proto:1:1'],
    ['a.yaml', asyncapi, 'asyncapi: 1.2.0\nchannels: {}\n', 'spec.version a.yaml:1:1'],
    ['a.yaml', asyncapi, "asyncapi: 3.0.0\nchannels:\n  a: { $ref: '#/nowhere' }\n", 'spec.reference a.yaml:3:8'],
  ])('%s %#', async (path, good, bad, expected) => {
    expect(await faultOf(path, good, bad)).toBe(expected);
  });
});

describe('names that mean something to JavaScript', () => {
  it('are only names in GraphQL', async () => {
    const base = 'type Query { constructor: toString, __proto: Int }\ntype toString { hasOwnProperty: Int }';
    const { changes } = await diff(
      'a.graphql',
      base,
      base.replace(', __proto: Int', '').replace('hasOwnProperty', 'b'),
    );
    expect(changes.map((change) => [change.rule, change.operations])).toEqual([
      ['graphql.field.removed', ['QUERY __proto']],
      ['graphql.field.removed', ['TYPE toString.hasOwnProperty']],
      ['graphql.field.added', ['TYPE toString.b']],
    ]);
  });

  it('are only names in protobuf', async () => {
    const base =
      'syntax = "proto3";\nmessage constructor { toString hasOwnProperty = 1; }\nmessage toString { string valueOf = 1; }';
    const { changes } = await diff('a.proto', base, base.replace('string valueOf', 'int32 valueOf'));
    expect(changes.map((change) => change.rule)).toEqual(['proto.field.wire.compatible.type']);
  });
});

describe('specifications that hold themselves', () => {
  it('end in GraphQL', async () => {
    const base = 'type Query { a(in: A): B }\ninput A { a: A, b: Int }\ntype B { b: B, c: Int }';
    const { changes } = await diff('a.graphql', base, base.replace('b: Int', 'b: Int!'));
    expect(changes.map((change) => change.reaches.map((reach) => reach.property))).toEqual([[['b']]]);
  });

  it('end in protobuf', async () => {
    const base =
      'syntax = "proto3";\nservice S { rpc Get(A) returns (A); }\nmessage A { repeated A more = 1; string text = 2; }';
    const { changes } = await diff('a.proto', base, base.replace('string text', 'bytes text'));
    expect(changes.map((change) => change.reaches.map((reach) => reach.property))).toEqual([[['text'], ['text']]]);
  });

  it('end in AsyncAPI', async () => {
    const base = `asyncapi: 3.0.0
channels: { a: { messages: { m: { payload: { $ref: '#/components/schemas/A' } } } } }
operations: { o: { action: send, channel: { $ref: '#/channels/a' } } }
components: { schemas: { A: { type: object, properties: { a: { $ref: '#/components/schemas/A' }, b: { type: string } } } } }
`;
    const { changes } = await diff('a.yaml', base, base.replace('type: string', 'type: integer'));
    expect(changes.map((change) => change.rule)).toEqual(['response.type.changed']);
  });
});

describe('specifications with far more ways than types', () => {
  const numbers = Array.from({ length: 40 }, (_, index) => index);

  it('are compared in a moment in GraphQL', async () => {
    const inputs = numbers.map(
      (each) => `input W${each} { a: Int ${numbers.map((other) => `r${other}: [W${other}!]`).join(' ')} }`,
    );
    const base = `type Query { ${numbers.map((each) => `q${each}(where: W${each}): Int`).join(' ')} }\n${inputs.join('\n')}`;
    const { changes } = await diff('a.graphql', base, base.replace('a: Int', 'a: Int!'));
    expect(changes.map((change) => change.operations.length)).toEqual([numbers.length]);
  });

  it('are compared in a moment in protobuf', async () => {
    const many = Array.from({ length: 1_000 }, (_, index) => index);
    const fields = (each: number) =>
      [1, 2, 3].map((number) => `M${(each * 7 + number) % many.length} f${number} = ${number};`);
    const messages = many.map((each) => `message M${each} { ${fields(each).join(' ')} string a = 6; }`);
    const rpcs = many.slice(0, 200).map((each) => `rpc R${each}(M${each}) returns (M${each});`);
    const base = `syntax = "proto3";\nservice S { ${rpcs.join(' ')} }\n${messages.join('\n')}`;
    const { changes } = await diff('a.proto', base, base.replace('string a', 'int32 a'));
    expect(changes.map((change) => [change.rule, change.reaches.length])).toEqual([
      ['proto.field.wire.compatible.type', 300],
    ]);
  });
});

it.each([
  ['a.graphql', 'type Query { a: Int, b(c: [E!] = [X]): E }\nenum E { X Y }\nunion U = Query'],
  [
    'a.proto',
    'syntax = "proto2";\npackage a;\nmessage A { extensions 5 to max; oneof x { string a = 1; group G = 2 {} } }',
  ],
  ['a.yaml', 'asyncapi: 2.6.0\nchannels: { a: { publish: { message: { payload: { type: string } } } } }\n'],
])('says nothing of %s that is the same', async (path, text) => {
  expect(await diff(path, text, text)).toEqual({ changes: [], notAnalysed: [], touched: [] });
});
