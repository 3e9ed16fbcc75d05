import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/model/change.ts';
import { parsePatch } from '../../src/report/patch.ts';
import { planReview } from '../../src/report/review-plan.ts';
import { type Suggestion, suggest } from '../../src/report/suggestion.ts';
import { diffSpecs } from '../../src/spec/diff.ts';

const BASE = readFileSync(new URL('../fixtures/review/openapi.yaml', import.meta.url), 'utf8');

/** What `git diff` says of two texts, as GitHub's API gives it. */
function patchOf(base: string, head: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'api-testing-patch-'));
  try {
    writeFileSync(join(folder, 'base'), base);
    writeFileSync(join(folder, 'head'), head);
    execFileSync('git', ['diff', '--no-index', '--no-color', 'base', 'head'], { cwd: folder, encoding: 'utf8' });
    return '';
  } catch (thrown) {
    const { stdout } = thrown as { stdout: string };
    return stdout.slice(stdout.indexOf('\n@@ ') + 1);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function changesOf(base: string, head: string): Promise<readonly Change[]> {
  const none = async () => null;
  const file = (text: string) => ({ path: 'openapi.yaml', text, commit: null });
  const pair = { base: file(base), head: file(head), status: 'modified', provider: null } as const;
  return (await diffSpecs(pair, { base: none, head: none })).changes;
}

/** The head after a reviewer pressed the button. */
function accept(head: string, { line, lines }: Suggestion): string {
  const rows = head.split('\n');
  rows.splice(line - 1, 1, ...lines);
  return rows.join('\n');
}

const edit = (from: string | RegExp, to: string) => {
  const head = BASE.replace(from, to);
  if (head === BASE) throw new Error(`nothing to edit: ${from}`);
  return head;
};

const OFFERED: readonly (readonly [string, string, string])[] = [
  ['a renamed property', 'response.property.removed', edit('user_id:', 'account_id:')],
  ['a removed property', 'response.property.removed', edit(/ {18}user_id:\n.*\n.*\n/u, '')],
  ['a removed property of one line', 'response.property.removed', edit(/ {18}note: .*\n/u, '')],
  ['a removed reference', 'response.property.removed', edit(/ {18}address:\n.*\n/u, '')],
  ['a removed parameter', 'request.parameter.removed', edit(/ {8}- name: page\n.*\n.*\n/u, '')],
  ['a removed operation', 'operation.removed', edit(/ {4}put:\n(?: {6}.*\n)+/u, '')],
  ['a removed path', 'path.removed', edit(/ {2}\/health:\n(?: {4}.*\n)+/u, '')],
  [
    'a parameter that became required',
    'request.parameter.became-required',
    edit('- name: limit', '- name: limit\n          required: true'),
  ],
  [
    'a new required parameter',
    'request.parameter.required-added',
    edit(
      '        - name: limit',
      '        - name: tenant\n          in: query\n          required: true\n          schema: { type: string }\n        - name: limit',
    ),
  ],
  [
    'a property in a block list that became required',
    'request.property.became-required',
    edit('                - id\n', '                - id\n                - amount\n'),
  ],
  [
    'a property in a flow list that became required',
    'request.property.became-required',
    edit('required: [name]', 'required: [name, size]'),
  ],
];

describe('a compatible way is offered for', () => {
  test.each(OFFERED)('%s, and what is left then breaks nobody', async (_, rule, head) => {
    const hunks = parsePatch(patchOf(BASE, head));
    const change = (await changesOf(BASE, head)).find((one) => one.rule === rule);
    if (!change) throw new Error(`no ${rule}`);
    const suggestion = suggest(change, hunks);
    if (!suggestion) throw new Error('nothing was suggested');
    const accepted = accept(head, suggestion);
    expect(load(accepted)).toBeTypeOf('object');
    const left = await changesOf(BASE, accepted);
    expect(left.filter(({ severity }) => severity === 'breaking')).toEqual([]);
    await expect(`${head.split('\n')[suggestion.line - 1]}\n→\n${suggestion.lines.join('\n')}\n`).toMatchSnapshot();
  });
});

test('a property that was required is put back with the word that it has to be listed again', async () => {
  const listed = (names: string) =>
    BASE.replace(
      /( {16})type: object\n {16}properties:\n {18}id:/u,
      `$1type: object\n$1required: ${names}\n$1properties:\n$1  id:`,
    );
  const base = listed('[id, note]');
  const head = listed('[id]').replace(/ {18}note: .*\n/u, '');
  const hunks = parsePatch(patchOf(base, head));
  const change = (await changesOf(base, head)).find(({ rule }) => rule === 'response.property.removed');
  const suggestion = change ? suggest(change, hunks) : null;
  if (!change || !suggestion) throw new Error('nothing was suggested');
  expect(suggestion.relist).toBe('note');
  const accepted = accept(head, suggestion);
  const breaking = async (text: string) =>
    (await changesOf(base, text)).filter(({ severity }) => severity === 'breaking').map(({ rule }) => rule);
  expect(await breaking(accepted)).toEqual(['response.property.became-optional']);
  expect(await breaking(accepted.replace('required: [id]', 'required: [id, note]'))).toEqual([]);
  const { file: path, line } = change.location;
  const places = [{ path, line, side: 'LEFT' as const }];
  const finding = { fingerprint: 'f0', severity: 'breaking' as const, body: 'gone', places, change };
  const patches = new Map([[path, hunks]]);
  const [comment] = planReview({ key: 'k', findings: [finding], patches, told: new Set() }).comments;
  expect(comment?.body).toMatch(/```\n\nAnd list `note` in `required` again\.$/u);
});

describe('nothing is offered', () => {
  test('for a block that goes on behind what the diff shows', async () => {
    const head = edit('    put:', '    patch:');
    const change = (await changesOf(BASE, head)).find(({ rule }) => rule === 'operation.removed');
    if (!change) throw new Error('no operation.removed');
    expect(suggest(change, parsePatch(patchOf(BASE, head)))).toBeNull();
  });

  test('for the only name in a list of required ones, which may not be empty', async () => {
    const head = edit('              required: [name]\n', '').replace('# nothing required', 'required: [size]');
    const changes = (await changesOf(BASE, head)).filter(({ rule }) => rule.endsWith('became-required'));
    expect(changes.map((change) => suggest(change, parsePatch(patchOf(BASE, head))))).toEqual([null]);
  });

  test('where the diff shows nothing', async () => {
    const head = edit('user_id:', 'account_id:');
    for (const change of await changesOf(BASE, head)) expect(suggest(change, [])).toBeNull();
  });
});

test('blocks of JSON are put back with their commas', async () => {
  const json = `${JSON.stringify(load(BASE), null, 2)}\n`;
  const spec = JSON.parse(json);
  delete spec.paths['/orders'].get.responses['200'].content['application/json'].schema.properties.user_id;
  const head = `${JSON.stringify(spec, null, 2)}\n`;
  const [change] = (await changesOf(json, head)).filter(({ rule }) => rule === 'response.property.removed');
  const suggestion = change ? suggest(change, parsePatch(patchOf(json, head))) : null;
  if (!suggestion) throw new Error('nothing was suggested');
  expect(accept(head, suggestion)).toBe(json);
});
