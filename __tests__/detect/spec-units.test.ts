import { describe, expect, it } from 'vitest';
import { detect, makeRepository } from './repository.ts';

type Found = Awaited<ReturnType<typeof detect>>;

/** Paths of both sides, the file a person would open first, and its parts behind it. */
function summary({ pairs }: Found) {
  const paths = (file: Found['pairs'][number]['base']) =>
    file === null ? null : [file.path, ...(file.parts ?? []).map((part) => part.path)];
  return pairs.map((pair) => [pair.status, paths(pair.base), paths(pair.head)]);
}

const proto = (name: string, body = '') => `syntax = "proto3";\npackage ${name};\n${body}`;

describe('files that make up a specification together', () => {
  it('are the protobuf files of one folder with one package', async () => {
    const repository = makeRepository();
    const base = repository.commit({
      'proto/a.proto': proto('shop', 'message A {}'),
      'proto/b.proto': proto('shop', 'message B {}'),
      'proto/c.proto': proto('other', 'message C {}'),
      'deeper/a.proto': proto('shop', 'message D {}'),
    });
    const head = repository.commit({ 'proto/b.proto': proto('shop', 'message B { string x = 1; }') });
    const found = await detect(repository, { base, head });
    expect(summary(found)).toEqual([
      ['modified', ['proto/a.proto', 'proto/b.proto'], ['proto/a.proto', 'proto/b.proto']],
    ]);
    expect(found.headSpecs.map((spec) => spec.path)).toEqual(['deeper/a.proto', 'proto/a.proto', 'proto/c.proto']);
  });

  it('stay one specification when their first file goes, their package is renamed, or they move', async () => {
    const repository = makeRepository();
    const long = 'message Long { string a = 1; string b = 2; string c = 3; string d = 4; }';
    const base = repository.commit({
      'one/a.proto': proto('one', 'message A {}'),
      'one/b.proto': proto('one', 'message B {}'),
      'two/a.proto': proto('two', 'message A {}'),
      'three/a.proto': proto('three', long),
      'four/a.proto': proto('four', 'message Four {}'),
    });
    const head = repository.commit({
      'one/a.proto': null,
      'two/a.proto': proto('two.v2', 'message A {}'),
      'three/a.proto': null,
      'moved/renamed.proto': proto('three', long),
      'four/a.proto': null,
    });
    expect(summary(await detect(repository, { base, head }))).toEqual([
      ['deleted', ['four/a.proto'], null],
      ['renamed', ['three/a.proto'], ['moved/renamed.proto']],
      ['renamed', ['one/a.proto', 'one/b.proto'], ['one/b.proto']],
      ['modified', ['two/a.proto'], ['two/a.proto']],
    ]);
  });

  it('are the GraphQL files at or below the folder of the query type', async () => {
    const repository = makeRepository();
    const base = repository.commit({
      'api/schema.graphql': 'type Query { a: A }',
      'api/types/a.graphqls': 'type A { x: Int }',
      'api/types/deep/b.gql': 'extend type A { y: Int }',
      'gateway/schema.graphql': 'type Query { b: Int }',
      'users/schema.graphql': 'extend type Query { me: Int }',
      'web/query.graphql': 'query { a { x } }',
    });
    const head = repository.commit({
      'api/types/deep/b.gql': 'extend type A { y: Float }',
      'web/query.graphql': 'query { a { y } }',
    });
    const found = await detect(repository, { base, head });
    const files = ['api/schema.graphql', 'api/types/a.graphqls', 'api/types/deep/b.gql'];
    expect(summary(found)).toEqual([['modified', files, files]]);
    expect(found.headSpecs.map((spec) => spec.path)).toEqual([
      'api/schema.graphql',
      'gateway/schema.graphql',
      'users/schema.graphql',
    ]);
  });

  it('are found by their content in folders that hold an API, and not among tests and copies of others', async () => {
    const repository = makeRepository();
    const files = (field: string) => ({
      'node_modules/x/a.proto': proto('x', `message A { string ${field} = 1; }`),
      'third_party/google/a.proto': proto('google', `message A { string ${field} = 1; }`),
      'src/__tests__/schema.graphql': `type Query { ${field}: Int }`,
      'src/fixtures/schema.graphql': `type Query { ${field}: Int }`,
    });
    const base = repository.commit(files('a'));
    const head = repository.commit(files('b'));
    expect(summary(await detect(repository, { base, head }))).toEqual([]);
    const config = 'specs: [third_party/**/*.proto, "**/*.graphql"]\n';
    const named = summary(await detect(repository, { base, head }, { config }));
    expect(named.map(([, path]) => path)).toEqual([
      ['src/__tests__/schema.graphql'],
      ['src/fixtures/schema.graphql'],
      ['third_party/google/a.proto'],
    ]);
  });

  it('are AsyncAPI documents with the files they refer to', async () => {
    const repository = makeRepository();
    const base = repository.commit({
      'events.yaml': `asyncapi: 3.0.0\nchannels:\n  default:\n    messages:\n      a: { $ref: './parts/a.yaml' }\n`,
      'parts/a.yaml': 'payload: { type: string }\n',
      'events.json': '{ "asyncapi": "2.6.0", "channels": {} }',
    });
    const head = repository.commit({ 'parts/a.yaml': 'payload: { type: integer }\n' });
    const found = await detect(repository, { base, head });
    expect(summary(found)).toEqual([['modified', ['events.yaml'], ['events.yaml']]]);
    expect(found.headSpecs.map((spec) => spec.path)).toEqual(['events.json', 'events.yaml']);
  });
});
