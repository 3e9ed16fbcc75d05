import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CompareDetail } from '../../src/model/stage.ts';
import { makeRepository } from '../detect/repository.ts';
import { type Asked, runOn } from './support.ts';

const SHOP = resolve(import.meta.dirname, '../fixtures/compare/shop');
const SERVER = readFileSync(resolve(SHOP, 'server.mjs'), 'utf8');
const SPEC = readFileSync(resolve(SHOP, 'openapi.yaml'), 'utf8');
const DEADLINE_MS = 90_000;

const config = (base: string) => `
version: 1
provider: { name: Shop, start: node server.mjs, base: '${base}' }
load: { smoke: false }
compare: { operations: [GET /items] }
`;

/** One block or two: what is looked at is how the sides come about. */
const TINY = { blockMs: 300, warmUpMs: 300, starts: 1, planned: 4, cap: 4 };

function detailOf(detail: unknown): CompareDetail {
  return detail as CompareDetail;
}

async function compareCommits(
  files: { readonly base: Record<string, string>; readonly head: Record<string, string> },
  asked: Asked = {},
) {
  const repository = makeRepository();
  const base = repository.commit({ 'openapi.yaml': SPEC, 'server.mjs': SERVER, ...files.base });
  const head = repository.commit({ ...files.head });
  const effort = { compare: { mode: null, operations: null, effort: TINY } };
  const ran = await runOn(repository, { base, head }, { stages: ['compare'], ...effort, ...asked });
  return ran;
}

describe('with k6: the stage `compare` of a run', () => {
  it(
    'starts the base from its own commit, prepared by `provider.base`, beside the head',
    async () => {
      const configuration = {
        '.github/api-testing.yml': config('echo ITEMS=made-at-base > made.txt; test -f server.mjs'),
      };
      const { stage, lines } = await compareCommits({
        base: configuration,
        head: { 'server.mjs': SERVER.replace("ITEMS_STATUS = '200'", "ITEMS_STATUS = '203'"), 'note.txt': 'a change' },
      });
      const result = stage('compare');
      expect(result).toMatchObject({ outcome: 'skipped', skip: 'not-available', problems: [] });
      expect(lines.filter((line) => /^(base|head): Shop is ready/u.test(line))).toHaveLength(2);
      // The head answers with another status than the base: so each side is its own commit.
      expect(detailOf(result.detail).notCompared).toContainEqual({
        operation: 'GET /items',
        reason: 'base answers 200 and head 203: latency of different work is not compared',
      });
    },
    DEADLINE_MS,
  );

  it(
    'skips, and is not green, where the base cannot be prepared',
    async () => {
      const files = { '.github/api-testing.yml': config('echo cannot install; exit 9') };
      const { stage, result } = await compareCommits({ base: files, head: { 'note.txt': 'a change' } });
      expect(stage('compare')).toMatchObject({ outcome: 'skipped', skip: 'not-available' });
      expect(stage('compare').reason).toContain(
        'the base could not be built or started: `echo cannot install; exit 9` failed',
      );
      expect(detailOf(stage('compare').detail).logTail.join(' ')).toContain('cannot install');
      expect(result.verdict).toMatchObject({ word: 'broken', conclusion: 'failure' });
      expect(result.verdict.headline).toContain('the base could not be built or started');
    },
    DEADLINE_MS,
  );

  it(
    'says that `provider.base` is not set where the base cannot be started without it',
    async () => {
      const unprepared = config('true')
        .replace(/, base: [^,}]*/u, '')
        .replace(/^ *base: .*\n/mu, '');
      expect(unprepared).not.toContain('base:');
      const files = { '.github/api-testing.yml': unprepared, 'server.mjs': 'process.exit(5)' };
      const { stage } = await compareCommits({ base: files, head: { 'server.mjs': SERVER } });
      expect(stage('compare').reason).toMatch(
        /the base could not be built or started: .*; set `provider.base` to what prepares/u,
      );
    },
    DEADLINE_MS,
  );

  it(
    'lists what one side alone has, and compares nothing with it',
    async () => {
      const added = SPEC.replace('/items:', '/things:');
      const files = { '.github/api-testing.yml': config('true') };
      const asked = { compare: { mode: null, operations: ['/items', '/things'], effort: TINY } };
      const { stage } = await compareCommits({ base: files, head: { 'openapi.yaml': added } }, asked);
      expect(stage('compare')).toMatchObject({ outcome: 'skipped', skip: 'not-available' });
      expect(detailOf(stage('compare').detail).notCompared).toEqual([
        { operation: 'GET /things', reason: 'the base does not have it' },
        { operation: 'GET /items', reason: 'the head does not have it' },
      ]);
    },
    DEADLINE_MS,
  );

  it(
    'measures the base against itself where it is asked to',
    async () => {
      const files = { '.github/api-testing.yml': config('true') };
      const broken = { 'server.mjs': 'process.exit(5)' };
      const asked = { compare: { mode: 'self', operations: null, effort: TINY } } as const;
      const { stage } = await compareCommits({ base: files, head: broken }, asked);
      expect(stage('compare').outcome).toBe('passed');
      expect(detailOf(stage('compare').detail).measuredNoise?.comparisons).toBe(2);
    },
    DEADLINE_MS,
  );

  it(
    'measures the runner in a scheduled run, whatever mode is configured',
    async () => {
      const files = { '.github/api-testing.yml': config('true') };
      const { stage } = await compareCommits({ base: files, head: {} }, { event: { name: 'schedule' } });
      expect(detailOf(stage('compare').detail).mode).toBe('self');
      expect(stage('compare').outcome).toBe('passed');
    },
    DEADLINE_MS,
  );

  it('does not run unless it is configured or asked for', async () => {
    const { stage } = await compareCommits(
      { base: {}, head: { 'openapi.yaml': SPEC.replace('All items', 'Every item') } },
      { stages: null },
    );
    expect(stage('compare')).toMatchObject({ outcome: 'skipped', skip: 'not-configured' });
  });
});
