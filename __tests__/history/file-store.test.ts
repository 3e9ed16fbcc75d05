import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openHistoryFile } from '../../src/history/file-store.ts';

function folder(): string {
  const directory = mkdtempSync(join(tmpdir(), 'api-testing-history-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

describe('a history in a file', () => {
  it('is not there at first, is begun with its folder, and continued', async () => {
    const root = folder();
    const store = openHistoryFile(root, 'kept/metrics.jsonl');
    expect(await store.read()).toBeNull();
    await store.update((text) => `${text ?? ''}one\n`);
    await store.update((text) => `${text ?? ''}two\n`);
    expect(await store.read()).toBe('one\ntwo\n');
  });

  it('is not touched where nothing is to be changed', async () => {
    const root = folder();
    const store = openHistoryFile(root, 'metrics.jsonl');
    await store.update(() => null);
    expect(await store.read()).toBeNull();
  });

  it('loses no line of writers at the same time', async () => {
    const root = folder();
    const lines = Array.from({ length: 20 }, (_, at) => `line ${at}`);
    await Promise.all(
      lines.map((line) => openHistoryFile(root, 'metrics.jsonl').update((text) => `${text ?? ''}${line}\n`)),
    );
    expect(readFileSync(join(root, 'metrics.jsonl'), 'utf8').trimEnd().split('\n').toSorted()).toEqual(
      lines.toSorted(),
    );
    expect(readdirSync(root)).toEqual(['metrics.jsonl']);
  });

  it('waits for no writer that was killed, and for one that lives only so long', async () => {
    const root = folder();
    const left = join(root, 'metrics.jsonl.new');
    writeFileSync(left, 'half a hist');
    await expect(openHistoryFile(root, 'metrics.jsonl', 100).update(() => 'x\n')).rejects.toThrow(
      'metrics.jsonl is being written by another run',
    );
    utimesSync(left, new Date(0), new Date(0));
    await openHistoryFile(root, 'metrics.jsonl').update((text) => `${text ?? ''}one\n`);
    expect(readFileSync(join(root, 'metrics.jsonl'), 'utf8')).toBe('one\n');
  });

  it('leaves nothing behind where the change itself fails', async () => {
    const root = folder();
    const store = openHistoryFile(root, 'metrics.jsonl');
    await expect(
      store.update(() => {
        throw new Error('no such entry');
      }),
    ).rejects.toThrow('no such entry');
    expect(readdirSync(root)).toEqual([]);
  });

  it.each([
    ['the file', (root: string, other: string) => symlinkSync(join(other, 'secret'), join(root, 'metrics.jsonl'))],
    [
      'what is written beside it',
      (root: string, other: string) => symlinkSync(join(other, 'secret'), join(root, 'metrics.jsonl.new')),
    ],
  ])('is refused behind a symbolic link: %s', async (_, link) => {
    const [root, other] = [folder(), folder()];
    writeFileSync(join(other, 'secret'), 'kept');
    link(root, other);
    const store = openHistoryFile(root, 'metrics.jsonl');
    await expect(store.update(() => 'x')).rejects.toThrow('behind a symbolic link');
    expect(readFileSync(join(other, 'secret'), 'utf8')).toBe('kept');
  });

  it('is refused in a folder that is a link to another place', async () => {
    const [root, other] = [folder(), folder()];
    symlinkSync(other, join(root, 'kept'));
    await expect(openHistoryFile(root, 'kept/metrics.jsonl').update(() => 'x')).rejects.toThrow('symbolic link');
  });

  it('says why it cannot be read', async () => {
    const root = folder();
    mkdirSync(join(root, 'metrics.jsonl'));
    await expect(openHistoryFile(root, 'metrics.jsonl').read()).rejects.toThrow('metrics.jsonl cannot be read');
  });
});
