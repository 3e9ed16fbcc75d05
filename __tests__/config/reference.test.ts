import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { expect, it } from 'vitest';
import { type ActionFile, renderActionReference } from '../../src/config/action-reference.ts';
import { renderReference } from '../../src/config/reference.ts';
import { configJsonSchema } from '../../src/config/schema.ts';
import { STAGE_NAMES } from '../../src/model/stage.ts';

const ROOT = join(import.meta.dirname, '../..');

it('describes every key of the schema, required ones as such', () => {
  const page = renderReference();
  const keys: string[] = [];
  const collect = (schema: unknown): void => {
    if (typeof schema !== 'object' || schema === null) return;
    if ('properties' in schema) keys.push(...Object.keys(schema.properties as object));
    Object.values(schema).forEach(collect);
  };
  collect(configJsonSchema);
  for (const key of keys) expect(page).toMatch(new RegExp(`[\`.]${key}\``));
  expect(page).toContain('| `<name>.port` | number 1 to 65535 | ');
  expect(page).toContain('| `coverage` | text or list of text, `>= 80 %` | ');
});

it('describes every input and output of both actions', () => {
  const { action, publish } = actions();
  const page = renderActionReference(action, publish);
  for (const file of [action, publish]) {
    for (const name of Object.keys({ ...file.inputs, ...file.outputs })) expect(page).toContain(`| \`${name}\` `);
  }
});

it.each(['inputs', 'outputs'] as const)('says something of each of the %s', (kind) => {
  for (const file of Object.values(actions())) {
    for (const [name, { description }] of Object.entries(file[kind])) expect(description, name).toMatch(/\w.*\./su);
  }
});

it('names every stage that the input `stages` takes', () => {
  for (const stage of STAGE_NAMES) expect(actions().action.inputs['stages']?.description).toContain(`\`${stage}\``);
});

it('is what the documentation shows', () => {
  const page = readFileSync(join(ROOT, 'docs/configuration.md'), 'utf8');
  const { action, publish } = actions();
  expect(page).toBe(renderReference() + renderActionReference(action, publish));
});

function actions(): { readonly action: ActionFile; readonly publish: ActionFile } {
  const read = (path: string) => load(readFileSync(join(ROOT, path), 'utf8')) as ActionFile;
  return { action: read('action.yml'), publish: read('publish/action.yml') };
}
