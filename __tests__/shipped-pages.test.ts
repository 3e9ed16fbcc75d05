import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { ROOMS } from '../src/architecture.ts';
import { parseArguments } from '../src/desk/arguments.ts';

const ROOT = resolve(import.meta.dirname, '..');

type Node = ReturnType<typeof fromMarkdown> | ReturnType<typeof fromMarkdown>['children'][number];

interface Page {
  readonly path: string;
  readonly links: readonly string[];
  readonly anchors: ReadonlySet<string>;
  /** Code in a line, and the lines of code in blocks. */
  readonly code: readonly string[];
}

/** Every page that is kept in git, but those that tests read. */
const pages = execFileSync('git', ['ls-files', '*.md'], { cwd: ROOT, encoding: 'utf8' })
  .split('\n')
  .filter((path) => path !== '' && !path.startsWith('__tests__/'))
  .map(readPage);

function readPage(path: string): Page {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const nodes = flatten(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
  const headings = nodes.filter((node) => node.type === 'heading').map((node) => anchorOf(textOf(node)));
  return {
    path,
    links: nodes.flatMap((node) => ('url' in node && typeof node.url === 'string' ? [node.url] : [])),
    anchors: new Set(headings),
    code: nodes.flatMap((node) =>
      node.type === 'inlineCode' || node.type === 'code' ? (node.value as string).split('\n') : [],
    ),
  };
}

interface Plain {
  readonly type: string;
  readonly value?: unknown;
  readonly url?: unknown;
  readonly children?: readonly Plain[];
}

function flatten(node: Node | Plain): readonly Plain[] {
  const plain = node as Plain;
  return [plain, ...(plain.children ?? []).flatMap(flatten)];
}

function textOf(node: Plain): string {
  return flatten(node)
    .map(({ value }) => (typeof value === 'string' ? value : ''))
    .join('');
}

/** As GitHub makes it: small letters, no punctuation, dashes for blanks. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');
}

describe('every page', () => {
  it('links to files and headings that are there', () => {
    const dead = pages.flatMap((page) =>
      page.links
        .filter((link) => !/^[a-z]+:/u.test(link) && !isThere(page, link))
        .map((link) => `${page.path}: ${link}`),
    );
    expect(dead).toEqual([]);
  });

  it('shows commands that the command line takes', () => {
    const commands = pages.flatMap(({ path, code }) => code.flatMap(commandOf).map((words) => ({ path, words })));
    expect(commands.length).toBeGreaterThan(30);
    for (const { path, words } of commands)
      expect(() => parseArguments(words), `${path}: ${words.join(' ')}`).not.toThrow();
  });

  it('shows scripts of npm that the package has', () => {
    const own = pages.filter(({ path }) => !path.startsWith('examples/'));
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const shown = own.flatMap(({ code }) => code.flatMap((line) => /^npm run ([\w:]+)/u.exec(line)?.[1] ?? []));
    expect(shown.filter((name) => !Object.hasOwn(scripts, name) && !OTHERS.has(name))).toEqual([]);
  });

  it('names files of the project that are there', () => {
    const named = pages.flatMap(({ path, code }) =>
      code.filter((text) => /^(?:src|scripts|__tests__|schema)\/[\w./-]+$/u.test(text)).map((file) => ({ path, file })),
    );
    expect(named.filter(({ path, file }) => isOurs(path) && !existsSync(join(ROOT, file)))).toEqual([]);
  });
});

/** Scripts of the reader's own project. */
const OTHERS: ReadonlySet<string> = new Set(['test:integration']);

/** Pages about the project itself; the others also name files of the reader's. */
function isOurs(path: string): boolean {
  return ['CONTRIBUTING.md', 'SECURITY.md', 'docs/architecture.md', 'docs/dependencies.md'].includes(path);
}

function isThere(page: Page, link: string): boolean {
  const [file = '', anchor] = link.split('#');
  const path = file === '' ? page.path : relative(ROOT, resolve(ROOT, dirname(page.path), decodeURIComponent(file)));
  if (!existsSync(join(ROOT, path))) return false;
  return anchor === undefined || pages.find((one) => one.path === path)?.anchors.has(anchor) === true;
}

/** The words of a shown command as a shell hands them over; none where the line is another, or stands for several. */
function commandOf(line: string): readonly (readonly string[])[] {
  const [, shown] = /^npx api-testing (?=\w|--)(.*)$/u.exec(line.replace(/\s+#.*$/u, '').trim()) ?? [];
  if (shown === undefined || shown.includes('…')) return [];
  const words = [...shown.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/gu)].map(
    ([, one, two, plain]) => one ?? two ?? plain ?? '',
  );
  return [words];
}

it('the page about the architecture has every room, in their order', () => {
  const table = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8').split('\n');
  const named = table
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) =>
      [...(line.split('|')[1] ?? '').matchAll(/`([\w-]+)(?:\/|\.ts)`/gu)].map(([, room = '']) => room),
    );
  const rooms = ROOMS.filter((room) => room !== 'architecture');
  expect([...new Set(named)]).toEqual(rooms);
});

it('the page about dependencies has every package', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const page = readFileSync(join(ROOT, 'docs/dependencies.md'), 'utf8');
  const names = Object.keys({ ...dependencies, ...devDependencies });
  expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});
