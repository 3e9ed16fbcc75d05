import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { showHistory } from '../../src/desk/history.ts';
import { parseHistoryArguments } from '../../src/desk/history-arguments.ts';
import { renderEntry } from '../../src/history/entry.ts';
import { makeRepository } from '../detect/repository.ts';
import { entryOf } from '../history/samples.ts';

/** What a command tells beside its output. */
async function warningsWhile(work: () => Promise<void>): Promise<string> {
  const written: string[] = [];
  const errors = vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  const output = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    await work();
  } finally {
    errors.mockRestore();
    output.mockRestore();
  }
  return written.join('');
}

/** What is told beside the drawing of a history with these lines behind its one commit. */
async function warningsOf(...further: readonly string[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'api-testing-desk-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'm.jsonl'), `${[renderEntry(entryOf(1)), ...further].join('\n')}\n`);
  return warningsWhile(() => showHistory(parseHistoryArguments(['history', '--file', 'm.jsonl'], 'out'), folder));
}

const NEWER = '{"v":2,"sha":"future"}';

describe('a history at a desk', () => {
  it.each([
    [[NEWER], 'warning: 1 line of a newer version of this program is left out\n'],
    [[NEWER, NEWER], 'warning: 2 lines of a newer version of this program are left out\n'],
    [[], ''],
  ])('says how many lines it could not draw (%j)', async (lines, warning) => {
    expect(await warningsOf(...lines)).toBe(warning);
  });

  it('names each line that cannot be read', async () => {
    expect(await warningsOf('<<<<<<< HEAD')).toMatch(/^warning: .*m\.jsonl, line 2 is left out: it is no JSON\n$/u);
  });
});

describe('a history on a branch', () => {
  const words = parseHistoryArguments(['history', '--branch', 'metrics'], 'out');
  const nowhere = join(tmpdir(), 'api-testing-no-such-remote');

  /** A clone of a repository with a history on the branch `metrics`, or without one. */
  function clone(history: boolean) {
    const origin = makeRepository();
    origin.commit({ 'README.md': 'Orders\n' });
    if (history) {
      origin.git('checkout', '--quiet', '--orphan', 'metrics');
      origin.commit({ 'history.jsonl': `${renderEntry(entryOf(1))}\n` });
      origin.git('checkout', '--quiet', 'main');
    }
    const repository = makeRepository();
    repository.git('remote', 'add', 'origin', origin.directory);
    repository.git('fetch', '--quiet', 'origin');
    return repository;
  }

  it('is drawn without a word where it could be fetched', async () => {
    const { directory } = clone(true);
    expect(await warningsWhile(() => showHistory(words, directory))).toBe('');
  });

  it('is drawn as it was fetched last where the remote cannot be reached, and says so in one line', async () => {
    const repository = clone(true);
    repository.git('remote', 'set-url', 'origin', nowhere);
    const told = await warningsWhile(() => showHistory(words, repository.directory));
    expect(told).toMatch(
      /^warning: The branch metrics could not be fetched, and is read as it was fetched last: .+\n$/u,
    );
    expect(told).not.toContain('fetch-depth');
  });

  it('is drawn as it is in a repository without a remote', async () => {
    const repository = clone(true);
    repository.git('branch', '--quiet', 'metrics', 'origin/metrics');
    repository.git('remote', 'remove', 'origin');
    const told = await warningsWhile(() => showHistory(words, repository.directory));
    expect(told).toMatch(/^warning: The branch metrics could not be fetched, and is read as it is here: .+\n$/u);
  });

  it('is not there yet where the remote has no such branch, and could not be fetched where nobody can tell', async () => {
    const repository = clone(false);
    await expect(showHistory(words, repository.directory)).rejects.toThrow(
      'There is no history in the branch metrics yet',
    );
    repository.git('remote', 'set-url', 'origin', nowhere);
    await expect(showHistory(words, repository.directory)).rejects.toThrow(
      /^The branch metrics is not in this repository and could not be fetched: .*`git fetch origin`/u,
    );
  });
});
