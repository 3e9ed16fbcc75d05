import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readPluginTraces } from '../../src/contract/plugin-traces.ts';

/** The folder of one run of the verifier, with that for what plugins write. */
function outputFolder(): { readonly folder: string; readonly logs: string } {
  const folder = mkdtempSync(join(tmpdir(), 'plugin-traces-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const logs = join(folder, 'logs');
  mkdirSync(logs);
  return { folder, logs };
}

const lastLine = async (folder: string) =>
  (await readPluginTraces({ PACT_PLUGIN_DIR: join(folder, 'none') }, folder)).lastLine;

describe('what plugins wrote', () => {
  it('is the last line that is none of blanks, of the last file that has one', async () => {
    const { folder, logs } = outputFolder();
    expect(await lastLine(folder)).toBeNull();
    writeFileSync(join(logs, 'a.log'), 'first\nlast of a\n');
    writeFileSync(join(logs, 'b.log'), 'first of b\nlast of b\r\n  \n\n');
    writeFileSync(join(logs, 'c.log'), '\n');
    expect(await lastLine(folder)).toBe('last of b');
  });

  it('is read past folders, links and pipes among the files', async () => {
    const { folder, logs } = outputFolder();
    writeFileSync(join(logs, 'a.log'), 'could not bind\n');
    mkdirSync(join(logs, 'b'));
    symlinkSync(join(logs, 'nowhere'), join(logs, 'c.log'));
    execFileSync('mkfifo', [join(logs, 'd.log')]);
    expect(await lastLine(folder)).toBe('could not bind');
  });

  it('is read at the end alone of a file that is larger than a text may be', async () => {
    const { folder, logs } = outputFolder();
    const file = join(logs, 'plugin.log');
    writeFileSync(file, '');
    truncateSync(file, 3 * 1024 ** 3);
    writeFileSync(file, '\nout of memory\n', { flag: 'a' });
    expect(await lastLine(folder)).toBe('out of memory');
    writeFileSync(file, 'x'.repeat(100_000), { flag: 'a' });
    expect(await lastLine(folder)).toBe('x'.repeat(300));
  });
});
