import { expect, it } from 'vitest';
import { readMatching, type Snapshot } from '../../src/detect/snapshot.ts';

it('refuses globs that match thousands of files, before it reads one', async () => {
  const paths = Array.from({ length: 5_001 }, (_, index) => `f/${index}.yaml`);
  const entries = new Map(paths.map((path) => [path, { path, mode: '100644', objectId: 'a'.repeat(40) }]));
  const read = () => Promise.reject(new Error('read'));
  const snapshot: Snapshot = { commit: 'a', entries: async () => entries, read, readEntry: read };
  await expect(readMatching(snapshot, () => true)).rejects.toMatchObject({ problem: { code: 'files.too-many' } });
  expect(await readMatching(snapshot, () => false)).toEqual([]);
});
