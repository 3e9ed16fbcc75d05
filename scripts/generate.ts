import { readFileSync, writeFileSync } from 'node:fs';
import { load } from 'js-yaml';
import type { ActionFile } from '../src/config/action-reference.ts';

/** Files that are made from the source: written by `npm run generate`, held against it by `npm test` (`--check`). */
const GENERATED: readonly { readonly path: string; readonly make: () => Promise<string> }[] = [
  { path: 'src/config/change-rules.ts', make: renderRuleIds },
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
    make: renderConfigurationPage,
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

interface StageRule {
  readonly id: string;
  readonly severity: string;
  readonly title: string;
  readonly why: string;
  readonly todo: string | null;
}

/** Every key of the configuration, every input and every output. */
async function renderConfigurationPage(): Promise<string> {
  const { renderReference } = await import('../src/config/reference.ts');
  const { renderActionReference } = await import('../src/config/action-reference.ts');
  const [action, publish] = ['action.yml', 'publish/action.yml'].map((path) => load(readFileSync(path, 'utf8')));
  return renderReference() + renderActionReference(action as ActionFile, publish as ActionFile);
}

/** The configuration names rules, and is read before the room that has them. */
async function renderRuleIds(): Promise<string> {
  const { ruleBookIds } = await import('../src/spec/rule-book.ts');
  const lines = ruleBookIds().map((id) => `  '${id}',\n`);
  return `/** Ids of the rules of changes; made from the table of rules by \`npm run generate\`. */\nexport const CHANGE_RULES: readonly string[] = [\n${lines.join('')}];\n`;
}

/** One heading per rule id: the same id stands in the comment, the annotation and `result.json`. */
async function renderRuleBook(): Promise<string> {
  const { renderRuleBook: renderChangeRules } = await import('../src/spec/rule-book.ts');
  const { STAGE_RULES } = await import('../src/report/rule-table.ts');
  return [
    '# Rules\n',
    'Every finding names its rule. **breaking**: calls that worked fail. **warning**: they may fail. **info**: worth knowing.\n',
    '## Changes of a specification\n',
    renderChangeRules(),
    ...STAGE_RULES.flatMap(({ heading, rules }) => [`## ${heading}\n`, renderStageRules(rules)]),
  ].join('\n');
}

function renderStageRules(rules: readonly StageRule[]): string {
  const sections = rules.map(({ id, severity, title, why, todo }) =>
    [
      `### \`${id}\``,
      `${sentence(title)} **${severity}**: ${sentence(why)}`,
      ...(todo === null ? [] : [`What to do: ${sentence(todo)}`]),
    ].join('\n\n'),
  );
  return `${sections.join('\n\n')}\n`;
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
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
