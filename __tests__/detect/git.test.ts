import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHANGED_SPEC, detect, makeRepository, openTestGit, SPEC, temporaryFolder } from './repository.ts';

describe('names that mean something to a shell, to git, or to a parser', () => {
  const NAMES = [
    'new\nline.yaml',
    'tab\t.yaml',
    'quote".yaml',
    "quote'.yaml",
    '$(id).yaml',
    '`id`.yaml',
    '--output=x.yaml',
    ':(glob)x.yaml',
    ':!x.yaml',
    '-n.yaml',
    'ünïcode 🌈.yaml',
    'back\\slash.yaml',
    'star*.yaml',
    ' space .yaml',
    'HEAD',
    'folder/--exec=id/a.yaml',
    'Case.yaml',
    'case.yaml',
  ];

  it('reads every one of them exactly, on both sides', async () => {
    const repository = makeRepository();
    const files = NAMES.filter((name) => name.endsWith('.yaml'));
    const base = repository.commit({ ...Object.fromEntries(files.map((name) => [name, SPEC])), HEAD: 'x' });
    const head = repository.commit(
      Object.fromEntries(files.map((name) => [name, `${CHANGED_SPEC}# ${files.indexOf(name)}\n`])),
    );
    const { pairs } = await detect(repository, { base, head });
    const found = new Map(pairs.map((pair) => [pair.head?.path, pair.head?.text]));
    expect([...found.keys()].sort()).toEqual([...files].sort());
    for (const name of files) expect(found.get(name)).toBe(`${CHANGED_SPEC}# ${files.indexOf(name)}\n`);
  });

  it('reads one file by an exact path and takes no path for a pattern', async () => {
    const repository = makeRepository();
    const head = repository.commit(Object.fromEntries(NAMES.map((name) => [name, name])));
    const git = await openTestGit(repository.directory);
    for (const name of NAMES) expect(await git.readText(head, name)).toBe(name);
    expect(await git.readText(head, '*.yaml')).toBeNull();
    expect(await git.readText(head, ':(glob)**')).toBeNull();
  });

  it('reads a specification whose name is not UTF-8', async () => {
    const repository = makeRepository();
    const base = repository.commit({ 'other.yaml': SPEC });
    const name = Buffer.concat([Buffer.from(`${repository.directory}/caf`), Buffer.from([0xe9]), Buffer.from('.yaml')]);
    writeFileSync(name, SPEC);
    const head = repository.commit({});
    const { pairs } = await detect(repository, { base, head });
    expect(pairs.map((pair) => [pair.status, pair.head?.path, pair.head?.text])).toEqual([
      ['added', 'caf\uFFFD.yaml', SPEC],
    ]);
  });

  it('refuses a revision that is an option', async () => {
    const repository = makeRepository();
    repository.commit({ 'a.yaml': SPEC });
    const git = await openTestGit(repository.directory);
    expect(await git.resolve('--output=written')).toBeNull();
    expect(await git.resolve('no-such-branch')).toBeNull();
    expect(await git.resolve('HEAD~5')).toBeNull();
    expect(existsSync(join(repository.directory, 'written'))).toBe(false);
  });
});

describe("a checkout's own configuration", () => {
  it('starts no program that it names', async () => {
    const repository = makeRepository();
    const base = repository.commit({ 'a.yaml': SPEC, '.gitattributes': '*.yaml diff=evil filter=evil\n' });
    const head = repository.commit({ 'a.yaml': CHANGED_SPEC });
    const proof = join(temporaryFolder(), 'executed');
    const script = join(temporaryFolder(), 'evil.sh');
    writeFileSync(script, `#!/bin/sh\necho "$0 $*" >> ${proof}\n`);
    chmodSync(script, 0o755);
    mkdirSync(join(repository.directory, '.git/hooks'), { recursive: true });
    for (const hook of ['post-checkout', 'reference-transaction', 'pre-auto-gc']) {
      writeFileSync(join(repository.directory, '.git/hooks', hook), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    }
    for (const key of [
      'core.fsmonitor',
      'core.pager',
      'diff.external',
      'diff.evil.textconv',
      'diff.evil.command',
      'filter.evil.smudge',
      'filter.evil.clean',
      'core.editor',
      'core.askPass',
    ]) {
      repository.git('config', key, script);
    }
    repository.git('config', 'alias.diff-tree', `!${script}`);
    repository.git('config', 'remote.origin.url', `ext::${script}`);
    const { pairs } = await detect(repository, { base, head });
    expect(pairs).toHaveLength(1);
    const git = await openTestGit(repository.directory);
    await expect(git.obtain('0123456789012345678901234567890123456789')).rejects.toThrow('could not be fetched');
    expect(existsSync(proof)).toBe(false);
  });

  it('does not see objects that were replaced', async () => {
    const repository = makeRepository();
    const base = repository.commit({ 'a.yaml': SPEC });
    const head = repository.commit({ 'a.yaml': CHANGED_SPEC });
    repository.git('replace', head, base);
    const { pairs } = await detect(repository, { base, head });
    expect(pairs).toHaveLength(1);
  });

  it('reads a checkout that belongs to another user', async () => {
    const repository = makeRepository();
    const head = repository.commit({ 'a.yaml': SPEC });
    if (process.getuid?.() !== 0) throw new Error('changing the owner of a folder needs root, as in a container job');
    execFileSync('chown', ['-R', '12345:12345', repository.directory]);
    expect(() => repository.git('status')).toThrow('dubious ownership');
    const git = await openTestGit(repository.directory);
    expect(await git.readText(head, 'a.yaml')).toBe(SPEC);
  });
});

describe('opening a checkout', () => {
  it('finds its top folder from a folder inside', async () => {
    const repository = makeRepository();
    repository.commit({ 'services/a.yaml': SPEC });
    const git = await openTestGit(join(repository.directory, 'services'));
    expect(git.root).toBe(repository.directory);
  });

  it('says what to add to the workflow where there is no checkout', async () => {
    const folder = temporaryFolder();
    await expect(openTestGit(folder)).rejects.toMatchObject({ problem: { code: 'git.no-checkout' } });
    await expect(openTestGit(join(folder, 'missing'))).rejects.toThrow('actions/checkout');
    mkdirSync(join(folder, '.git'));
    await expect(openTestGit(folder)).rejects.toMatchObject({ problem: { code: 'git.no-checkout' } });
  });

  it('says so where there is no git', async () => {
    const repository = makeRepository();
    const opened = openTestGit(repository.directory, { environment: { PATH: temporaryFolder() } });
    await expect(opened).rejects.toMatchObject({ problem: { code: 'git.not-found' } });
  });

  it('is not led elsewhere by variables of a hook that it runs in', async () => {
    const repository = makeRepository();
    const head = repository.commit({ 'a.yaml': SPEC });
    const environment = { ...process.env, GIT_DIR: '/nowhere', GIT_INDEX_FILE: '/nowhere', GIT_EXTERNAL_DIFF: 'false' };
    const git = await openTestGit(repository.directory, { environment });
    expect(await git.resolve('HEAD')).toBe(head);
  });
});

describe('reading one file', () => {
  it('tells folders, links and missing files apart', async () => {
    const repository = makeRepository();
    repository.link('link.yaml', 'real.yaml');
    const head = repository.commit({ 'real.yaml': SPEC, 'folder/x': '' });
    const git = await openTestGit(repository.directory);
    expect(await git.readText(head, 'missing.yaml')).toBeNull();
    await expect(git.readText(head, 'link.yaml')).rejects.toMatchObject({ problem: { code: 'file.symlink' } });
    await expect(git.readText(head, 'folder')).rejects.toMatchObject({ problem: { code: 'file.folder' } });
  });

  it('answers many questions at once, each with its own answer', async () => {
    const repository = makeRepository();
    const texts = Array.from({ length: 200 }, (_, index) => `${index}\n`.repeat(index * 7));
    const head = repository.commit(Object.fromEntries(texts.map((text, index) => [`f/${index}`, text])));
    const git = await openTestGit(repository.directory);
    const tree = await git.tree(head);
    const read = await Promise.all(texts.map((_, index) => git.readObject(tree.get(`f/${index}`)?.objectId ?? '')));
    expect(read.map((object) => object?.content?.toString())).toEqual(texts);
    expect(await git.readObject('0'.repeat(40))).toBeNull();
  });

  it('skips the content of an object above the limit and reads the next one', async () => {
    const repository = makeRepository();
    const head = repository.commit({ 'big.yaml': Buffer.alloc(33 * 1024 * 1024, 'a'), 'small.yaml': SPEC });
    const git = await openTestGit(repository.directory);
    await expect(git.readText(head, 'big.yaml')).rejects.toMatchObject({ problem: { code: 'file.too-large' } });
    expect(await git.readText(head, 'small.yaml')).toBe(SPEC);
  });
});
