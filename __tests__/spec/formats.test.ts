import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diffSpecs } from '../../src/spec/diff.ts';
import { GRAPHQL_RULES, graphqlRuleId } from '../../src/spec/graphql/rules.ts';
import { PROTO_RULES, protoRuleId } from '../../src/spec/protobuf/rules.ts';
import { type Summary, summarise } from './diff-case.ts';
import { diffOfFormat, FORMAT_FOLDERS, formatCases } from './format-case.ts';

for (const format of FORMAT_FOLDERS) {
  describe(`comparing two sides in ${format}`, () => {
    for (const each of formatCases(format)) {
      it(`finds what is expected in ${each.name}`, async () => {
        const expected = JSON.parse(readFileSync(join(each.folder, 'expected.json'), 'utf8')) as Summary;
        expect(summarise(await diffOfFormat(each))).toEqual(expected);
      });
    }

    it('tells no two findings of one comparison by the same fingerprint', async () => {
      for (const each of formatCases(format)) {
        const prints = (await diffOfFormat(each)).changes.map((change) => change.fingerprint);
        expect(prints, each.name).toHaveLength(new Set(prints).size);
      }
    });
  });
}

async function rulesIn(format: (typeof FORMAT_FOLDERS)[number]): Promise<Set<string>> {
  const diffs = await Promise.all(formatCases(format).map(diffOfFormat));
  return new Set(diffs.flatMap((diff) => diff.changes).map((change) => change.rule));
}

describe('the rules of other formats', () => {
  it('have a case each for GraphQL', async () => {
    const found = await rulesIn('diff-graphql');
    expect(
      Object.keys(GRAPHQL_RULES)
        .map(graphqlRuleId)
        .filter((id) => !found.has(id)),
    ).toEqual([]);
    expect([...found].filter((id) => !Object.keys(GRAPHQL_RULES).map(graphqlRuleId).includes(id))).toEqual([]);
  });

  it('have a case each for protobuf', async () => {
    const found = await rulesIn('diff-protobuf');
    expect(
      Object.keys(PROTO_RULES)
        .map(protoRuleId)
        .filter((id) => !found.has(id)),
    ).toEqual([]);
  });
});

it('refuses a specification that changed its format', async () => {
  const base = { path: 'api.yaml', text: 'openapi: 3.1.0\ninfo: {}\npaths: {}\n', commit: null };
  const head = { path: 'api.yaml', text: 'asyncapi: 3.0.0\ninfo: {}\nchannels: {}\n', commit: null };
  const read = { base: async () => null, head: async () => null };
  await expect(diffSpecs({ base, head }, read)).rejects.toThrow('changed its format from openapi to asyncapi');
});

it('says of a number that moved to keep it: to reserve it mends nothing', async () => {
  const cases = formatCases('diff-protobuf').filter(({ name }) => name === 'fields' || name === 'enums');
  const changes = (await Promise.all(cases.map(diffOfFormat))).flatMap((diff) => diff.changes);
  const moved = changes.filter(({ message }) => message.includes('has the number'));
  expect(moved.map(({ todo }) => todo)).toEqual([
    'Give it the number 6 again; what needs another one is a new value with a new name.',
    'Give it the number 20 again; what needs another one is a new field with a new name.',
  ]);
});
