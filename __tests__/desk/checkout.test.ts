import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { digestUntracked, readDeskEvent, untrackedFiles } from '../../src/desk/checkout.ts';
import { makeRepository, temporaryFolder } from '../detect/repository.ts';

describe('a checkout as an event', () => {
  it('takes uncommitted changes of tracked files along, and leaves index, branch and files as they are', async () => {
    const repository = makeRepository();
    const base = repository.commit({ 'api.yaml': 'a: 1\n' });
    writeFileSync(join(repository.directory, 'api.yaml'), 'a: 2\n');
    const status = repository.git('status', '--porcelain');
    const event = await readDeskEvent(repository.directory, 'main');
    expect(event).toMatchObject({ name: 'desk', baseRef: base, baseIs: 'merge-base', branch: 'main', trust: 'full' });
    expect(repository.git('show', `${event.headSha}:api.yaml`)).toBe('a: 2');
    expect(repository.git('status', '--porcelain')).toBe(status);
    expect(repository.git('stash', 'list')).toBe('');
  });

  it('is the same commit for the same files, whenever it is asked, and another for others', async () => {
    const repository = makeRepository();
    repository.commit({ 'api.yaml': 'a: 1\n', '.gitignore': 'build\n' });
    const file = join(repository.directory, 'api.yaml');
    const headOf = async () => (await readDeskEvent(repository.directory, 'main')).headSha;
    const digest = () => digestUntracked(repository.directory);
    writeFileSync(file, 'a: 2\n');
    const [head, beside] = [await headOf(), await digest()];
    // Commits of git have whole seconds.
    await sleep(1_100);
    expect(await headOf()).toBe(head);
    writeFileSync(join(repository.directory, 'build'), 'made');
    expect(await digest()).toBe(beside);
    writeFileSync(join(repository.directory, 'new.js'), '1');
    expect(await digest()).not.toBe(beside);
    writeFileSync(file, 'a: 3\n');
    expect(await headOf()).not.toBe(head);
  });

  it('takes the commit itself where nothing is changed, and the default branch where none is named', async () => {
    const repository = makeRepository();
    const base = repository.commit({ 'api.yaml': 'a: 1\n' });
    repository.git('switch', '--quiet', '--create', 'topic');
    const head = repository.commit({ 'api.yaml': 'a: 2\n' });
    expect(await readDeskEvent(repository.directory, null)).toMatchObject({ headSha: head, baseRef: base });
  });

  it('names files that git does not know, from wherever it is asked', async () => {
    const repository = makeRepository();
    repository.commit({ 'api/one.yaml': 'a: 1\n', '.gitignore': 'ignored.yaml\n' });
    for (const name of ['two.yaml', 'api/three.json', 'notes.txt', 'ignored.yaml']) {
      writeFileSync(join(repository.directory, name), '{}\n');
    }
    const folder = join(repository.directory, 'api');
    expect([...(await untrackedFiles(folder))].sort()).toEqual(['api/three.json', 'two.yaml']);
  });

  it('says which ref is none', async () => {
    const repository = makeRepository();
    repository.commit({ 'api.yaml': 'a: 1\n' });
    await expect(readDeskEvent(repository.directory, 'nowhere')).rejects.toThrow('nowhere is no commit');
  });

  it('says what to do outside of a repository', async () => {
    await expect(readDeskEvent(temporaryFolder(), null)).rejects.toThrow('is not in a git repository');
  });
});
