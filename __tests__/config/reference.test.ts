import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { renderReference } from '../../src/config/reference.ts';
import { configJsonSchema } from '../../src/config/schema.ts';

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
});

it('is what the documentation shows', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/configuration.md'), 'utf8');
  expect(page).toBe(renderReference());
});
