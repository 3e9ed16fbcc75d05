import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPullRequest } from './pull-request.ts';

/** One folder per case: `base/`, what `head/` lays over it, `removed.json`, and what is expected of the whole run. */
const CASES = resolve(import.meta.dirname, '../fixtures/e2e');

interface Expected {
  readonly verdict: string;
  readonly succeeds: boolean;
  readonly conclusion: string;
  readonly breakingChanges?: number;
  /** Texts the comment must hold; null: there must be no comment. */
  readonly comment: readonly string[] | null;
  readonly annotations?: readonly { readonly path: string }[];
}

describe('a pull request, from the event to comment and check', () => {
  const folders = readdirSync(CASES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of folders) {
    it(name.replaceAll('-', ' '), async () => {
      const expected: Expected = readJson(join(CASES, name, 'expected.json'));
      const removed: readonly string[] = readJson(join(CASES, name, 'removed.json'), []);
      await using pull = await openPullRequest({
        base: join(CASES, name, 'base'),
        head: join(CASES, name, 'head'),
        remove: removed,
      });
      const run = await pull.run();

      expect(run.outputs['verdict'], run.log.join('\n')).toBe(expected.verdict);
      expect(run.main.succeeded).toBe(expected.succeeds);
      expect(pull.check()).toMatchObject({ status: 'completed', conclusion: expected.conclusion });
      if (expected.breakingChanges !== undefined) {
        expect(run.outputs['breaking-changes']).toBe(String(expected.breakingChanges));
      }
      const bodies = pull.comments().map((comment) => comment.body);
      if (expected.comment === null) expect(bodies).toEqual([]);
      else expectTexts(bodies, expected.comment);
      for (const { path } of expected.annotations ?? []) {
        expect(pull.check()?.annotations.map((annotation) => annotation.path)).toContain(path);
      }
      expect(run.post?.succeeded).toBe(true);
      expect(run.leftovers).toEqual([]);
      expect(pull.server.violations).toEqual([]);
    });
  }
});

function expectTexts(bodies: readonly string[], texts: readonly string[]): void {
  expect(bodies).toHaveLength(1);
  for (const text of texts) expect(plainText(bodies[0] ?? '')).toContain(text);
}

/** What a reader sees of escaped text: entities and backslashes are the encoder's. */
function plainText(markdown: string): string {
  const entities = markdown.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
  return entities
    .replace(/&(lt|gt|amp|quot);/g, (_, name) => ({ lt: '<', gt: '>', amp: '&', quot: '"' })[String(name)] ?? '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

function readJson<T>(path: string, missing?: T): T {
  if (missing !== undefined && !existsSync(path)) return missing;
  return JSON.parse(readFileSync(path, 'utf8'));
}
