import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { showHistory } from '../../src/desk/history.ts';
import { parseHistoryArguments } from '../../src/desk/history-arguments.ts';
import { renderEntry } from '../../src/history/entry.ts';
import { entryOf } from '../history/samples.ts';

/** What is told beside the drawing of a history with these lines behind its one commit. */
async function warningsOf(...further: readonly string[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'api-testing-desk-'));
  const written: string[] = [];
  const errors = vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  const output = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  onTestFinished(() => {
    errors.mockRestore();
    output.mockRestore();
    rmSync(folder, { recursive: true, force: true });
  });
  writeFileSync(join(folder, 'm.jsonl'), `${[renderEntry(entryOf(1)), ...further].join('\n')}\n`);
  await showHistory(parseHistoryArguments(['history', '--file', 'm.jsonl'], 'out'), folder);
  return written.join('');
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
