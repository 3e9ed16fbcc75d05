import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWorkingFiles } from '../../src/detect/working-files.ts';

function folderWith(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'working-files-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

describe('files of the working tree', () => {
  it('finds what matches, sorted, without what a `!` glob takes out, and never enters other people’s folders', async () => {
    const root = folderWith({
      'pacts/b.json': 'b',
      'pacts/a.json': 'a',
      'pacts/old.json': 'o',
      'apps/web/pacts/c.json': 'c',
      'node_modules/x/pacts/d.json': 'd',
      'readme.md': '',
    });
    const files = await readWorkingFiles(root, ['**/pacts/*.json', '!pacts/old.json']);
    expect(files.map(({ path, text }) => [path, text])).toEqual([
      ['apps/web/pacts/c.json', 'c'],
      ['pacts/a.json', 'a'],
      ['pacts/b.json', 'b'],
    ]);
    expect(await readWorkingFiles(root, [])).toEqual([]);
    expect(await readWorkingFiles(root, ['nothing/*.json'])).toEqual([]);
  });

  it('follows no link, and leaves folders that are named like files out', async () => {
    const root = folderWith({ 'secret.txt': 's', 'pacts/folder.json/x': '' });
    symlinkSync(join(root, 'secret.txt'), join(root, 'pacts/link.json'));
    const files = await readWorkingFiles(root, ['pacts/*.json']);
    expect(files).toHaveLength(1);
    expect(files[0]).toMatchObject({ path: 'pacts/link.json', text: '', problem: { code: 'file.unreadable' } });
  });
});
