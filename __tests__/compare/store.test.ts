import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Kept, NOTHING_KEPT } from '../../src/compare/kept.ts';
import { readKept, writeKept } from '../../src/compare/store.ts';

const KEPT: Kept = { ...NOTHING_KEPT, valid: 16, starts: 2, looks: [16] };

async function place(over: { readonly key?: readonly string[]; readonly machine?: string } = {}) {
  const directory = await mkdtemp(join(tmpdir(), 'api-testing-kept-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return { directory, key: ['base', 'head'], machine: 'EPYC, 4 cores, linux', ...over };
}

describe('blocks of an earlier attempt', () => {
  it('are found again for the same commits on the same kind of machine', async () => {
    const here = await place();
    await writeKept(here, KEPT);
    expect(await readKept(here)).toEqual({ kept: KEPT, missing: null });
  });

  it('are none at first, and none of other commits', async () => {
    const here = await place();
    expect(await readKept(here)).toEqual({ kept: NOTHING_KEPT, missing: 'no block of one was found' });
    await writeKept(here, KEPT);
    expect((await readKept({ ...here, key: ['base', 'other'] })).missing).toBe('no block of one was found');
  });

  it('from another kind of machine are not added, and that is said', async () => {
    const here = await place();
    await writeKept(here, KEPT);
    const other = await readKept({ ...here, machine: 'Xeon, 2 cores, linux' });
    expect(other).toEqual({ kept: NOTHING_KEPT, missing: 'it was measured on another kind of runner' });
  });

  it.each([
    ['{"version":2}', 'it is damaged, or was kept by another version'],
    ['{"version":1,"val', 'it cannot be read'],
  ])('that are no blocks (%s) are measured again, and that is said', async (text, why) => {
    const here = await place();
    await writeKept(here, KEPT);
    const [name = ''] = await readdir(here.directory);
    await writeFile(join(here.directory, name), text);
    expect((await readKept(here)).missing).toContain(why);
  });

  it('of commits that nobody comes back to are removed', async () => {
    const here = await place();
    await writeKept(here, KEPT);
    const [name = ''] = await readdir(here.directory);
    const long = new Date(Date.now() - 31 * 86_400_000);
    await utimes(join(here.directory, name), long, long);
    await writeKept({ ...here, key: ['base', 'newer'] }, KEPT);
    expect(await readdir(here.directory)).toHaveLength(1);
    expect((await readKept(here)).missing).toBe('no block of one was found');
  });

  it('are kept beside what others left there long ago, which stays', async () => {
    const here = await place();
    const folder = join(here.directory, '1.0.0');
    const file = join(here.directory, 'notes.txt');
    await mkdir(folder);
    await writeFile(file, 'of another tool');
    const long = new Date(Date.now() - 31 * 86_400_000);
    for (const old of [folder, file]) await utimes(old, long, long);
    await writeKept(here, KEPT);
    expect(await readdir(here.directory)).toEqual(expect.arrayContaining(['1.0.0', 'notes.txt']));
    expect((await readKept(here)).missing).toBeNull();
  });

  it('that were half written when a run was killed are removed too', async () => {
    const here = await place();
    await writeKept(here, KEPT);
    const [name = ''] = await readdir(here.directory);
    const half = join(here.directory, `${name}.new`);
    await writeFile(half, '{"ver');
    const long = new Date(Date.now() - 31 * 86_400_000);
    await utimes(half, long, long);
    await writeKept({ ...here, key: ['base', 'newer'] }, KEPT);
    expect((await readdir(here.directory)).filter((one) => one.endsWith('.new'))).toEqual([]);
  });
});
