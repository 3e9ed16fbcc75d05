import { execFileSync } from 'node:child_process';
import { mkdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listTar } from '../../src/tools/tar-listing.ts';
import { temporaryFolder } from '../load/support/temporary-folder.ts';

/** An archive of a folder with a short name, a long one and one that is not ASCII. */
async function archived(format: string): Promise<string> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'in', 'd'.repeat(90)), { recursive: true });
  await writeFile(join(folder, 'in', 'a.js'), 'a'.repeat(1_000));
  await writeFile(join(folder, 'in', 'd'.repeat(90), `${'b'.repeat(90)}.js`), 'b');
  await writeFile(join(folder, 'in', 'ä.js'), '');
  const file = join(folder, 'x.tar');
  execFileSync('tar', [`--format=${format}`, '-b', '1', '--sort=name', '-cf', file, '-C', folder, 'in']);
  return file;
}

const LONG = `in/${'d'.repeat(90)}/${'b'.repeat(90)}.js`;

it.each(['gnu', 'pax', 'ustar'])('names every file and no folder of an archive in the format %s', async (format) => {
  expect(await listTar(await archived(format))).toEqual(['in/a.js', LONG, 'in/ä.js']);
});

it('refuses an archive that ends before its end mark, wherever: a file that is not listed would not be looked at', async () => {
  const file = await archived('gnu');
  const { length } = await readFile(file);
  for (let left = length - 1_024; left >= 0; left -= 512) {
    await truncate(file, left);
    await expect(listTar(file)).rejects.toMatchObject({ problem: { code: 'tool.archive-unreadable' } });
  }
});

it('refuses what is no archive', async () => {
  const file = join(await temporaryFolder(), 'x.tar');
  await writeFile(file, 'x'.repeat(2_000));
  await expect(listTar(file)).rejects.toMatchObject({ problem: { code: 'tool.archive-unreadable' } });
});
