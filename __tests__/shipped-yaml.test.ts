import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseConfig } from '../src/config/parse.ts';
import { configSchema } from '../src/config/schema.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** Our own action is shown by its tag, as the text around it explains; what moves with GitHub's service by its major version. */
const CONFIG = `rules:
  unpinned-uses:
    config:
      policies:
        'org/api-testing-action': ref-pin
        'org/api-testing-action/*': ref-pin
        'acme/api-testing-action': ref-pin
        'github/codeql-action/*': ref-pin
        '*': hash-pin
`;

const FRAME = `name: shown
on: pull_request
permissions: {}
concurrency:
  group: shown-\${{ github.ref }}
  cancel-in-progress: true
jobs:
  shown:
    name: shown
    runs-on: ubuntu-24.04
`;

interface Workflow {
  readonly name: string;
  readonly text: string;
}

/** Every page that is kept in git, but those that tests read. */
const pages = execFileSync('git', ['ls-files', '*.md'], { cwd: ROOT, encoding: 'utf8' })
  .split('\n')
  .filter((name) => name !== '' && !name.startsWith('__tests__/'));
const blocks = pages.flatMap(blocksOf);
const shown = blocks.flatMap(toWorkflow);
const shipped = ['.github/workflows', 'examples/payments/.github/workflows'].flatMap((folder) =>
  readdirSync(join(ROOT, folder)).map((name) => ({
    name: `${folder.replaceAll(/\W+/g, '-')}-${name}`,
    text: readFileSync(join(ROOT, folder, name), 'utf8'),
  })),
);

/** Blocks of a page; those in lists are indented. Blocks about something else need not even be one document. */
function blocksOf(page: string): readonly Workflow[] {
  const found = [...readFileSync(join(ROOT, page), 'utf8').matchAll(/^( *)```ya?ml\n([\s\S]*?)^ *```$/gm)];
  return found.map(([, indent = '', text = ''], index) => ({
    name: `${page.replaceAll(/\W+/g, '-')}-${index}.yml`,
    text: withoutIndent(text.replaceAll(new RegExp(`^${indent}`, 'gm'), '')),
  }));
}

/** A part of a workflow is shown as far in as it stands there. */
function withoutIndent(text: string): string {
  const [first = ''] = /^ */.exec(text) ?? [];
  return text.replaceAll(new RegExp(`^${first}`, 'gm'), '');
}

/** A workflow, or steps of one in the frame that a reader puts them into. */
function toWorkflow({ name, text }: Workflow): readonly Workflow[] {
  if (/^jobs:/m.test(text)) return [{ name, text }];
  return /^(?:steps:|- (?:uses|run|name|id|if):)/m.test(text) ? [{ name, text: asWorkflow(text) }] : [];
}

/** Whether a block is a configuration of ours: its keys are. */
function isConfiguration({ name, text }: Workflow): boolean {
  if (name.startsWith('docs-rules') || toWorkflow({ name, text }).length > 0) return false;
  const keys = keysOf({ name, text });
  return keys.length > 0 && keys.every(isOurs);
}

function keysOf({ text }: Workflow): readonly string[] {
  return [...text.matchAll(/^([a-z-]+):/gm)].map(([, key = '']) => key);
}

function isOurs(key: string): boolean {
  return Object.hasOwn(configSchema.properties, key);
}

/** Steps, with the keys of their job beside them where a block shows some, in the workflow that a reader puts them into. */
function asWorkflow(text: string): string {
  const job = /^steps:/m.test(text) ? text : `steps:\n${text.replaceAll(/^/gm, '  ')}`;
  return `${FRAME}${job.replaceAll(/^(?=.)/gm, '    ')}`;
}

describe('every configuration that is shipped or shown', () => {
  const files = ['.github/api-testing.yml', 'examples/payments/.github/api-testing.yml'].map((name) => ({
    name,
    text: readFileSync(join(ROOT, name), 'utf8'),
  }));
  const configurations = [...files, ...blocks.filter(isConfiguration)];

  it('is found', () => {
    expect(configurations.length).toBeGreaterThanOrEqual(10);
  });

  it.each(configurations)('is taken: $name', ({ name, text }) => {
    expect(() => parseConfig(text, name, {})).not.toThrow();
  });

  it('is no block of which some keys are ours and others are not', () => {
    const others = blocks.filter((block) => !block.name.startsWith('docs-rules') && !isConfiguration(block));
    const mixed = others.filter((block) => toWorkflow(block).length === 0 && keysOf(block).some(isOurs));
    expect(mixed.map(({ name }) => name)).toEqual([]);
  });
});

describe('every workflow that is shipped or shown', () => {
  const folder = mkdtempSync(join(tmpdir(), 'workflows-'));
  const workflows = join(folder, '.github', 'workflows');

  beforeAll(() => {
    mkdirSync(workflows, { recursive: true });
    writeFileSync(join(folder, 'zizmor.yml'), CONFIG);
    for (const { name, text } of [...shipped, ...shown]) writeFileSync(join(workflows, name), text);
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is found: the README, the pages about the bot and our own', () => {
    expect(shown.map(({ name }) => name)).toEqual(
      expect.arrayContaining([expect.stringContaining('README'), expect.stringContaining('docs-bot')]),
    );
    expect(shipped.length).toBeGreaterThanOrEqual(3);
  });

  it('passes actionlint', () => {
    const run = lint('actionlint', ['-no-color', '-shellcheck=', '-pyflakes='], folder);
    expect(run).toEqual({ status: 0, output: '' });
  });

  it('passes zizmor, pedantic', () => {
    const args = [
      '--offline',
      '--persona=pedantic',
      '--no-progress',
      '--format=plain',
      '--config',
      join(folder, 'zizmor.yml'),
    ];
    const files = readdirSync(workflows).map((name) => join(workflows, name));
    const actions = ['action.yml', 'publish/action.yml'].map((name) => join(ROOT, name));
    const run = lint('zizmor', [...args, ...files, ...actions], folder);
    expect(run.status, run.output).toBe(0);
  });
});

/** A tool that is not there fails in CI; at a desk its check is told as missing, once. */
function lint(tool: string, args: readonly string[], cwd: string): { status: number | null; output: string } {
  const run = spawnSync(tool, args, { cwd, encoding: 'utf8', timeout: 60_000 });
  const isMissing = run.error !== undefined && 'code' in run.error && run.error.code === 'ENOENT';
  if (isMissing && process.env['CI'] !== 'true') {
    console.warn(`${tool} is not installed: its check of the workflows is left to CI`);
    return { status: 0, output: '' };
  }
  if (run.error) throw run.error;
  return { status: run.status, output: run.status === 0 ? '' : `${run.stdout}${run.stderr}` };
}
