import { readFileSync, writeFileSync } from 'node:fs';

/** Files that are made from the source: written by `npm run generate`, held against it by `npm test` (`--check`). */
const GENERATED: readonly { readonly path: string; readonly make: () => Promise<string> }[] = [
  {
    path: 'schema/api-testing.schema.json',
    make: async () => toJson((await import('../src/config/schema.ts')).configJsonSchema),
  },
  {
    path: 'schema/result.schema.json',
    make: async () => toJson((await import('../src/report/result.ts')).resultJsonSchema),
  },
  {
    path: 'docs/configuration.md',
    make: async () => (await import('../src/config/reference.ts')).renderReference(),
  },
  { path: 'docs/rules.md', make: renderRuleBook },
];

const check = process.argv.includes('--check');
let stale = 0;
for (const { path, make } of GENERATED) {
  const text = await make();
  if (text === readOrEmpty(path)) continue;
  stale += 1;
  if (check) console.error(`${path} is not what the source makes: run \`npm run generate\`.`);
  else writeFileSync(path, text);
}
if (check && stale > 0) process.exitCode = 1;

async function renderRuleBook(): Promise<string> {
  const { renderRules } = await import('../src/spec/rules.ts');
  return renderRules();
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
