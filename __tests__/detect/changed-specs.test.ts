import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config/parse.ts';
import { claimProvider } from '../../src/detect/changed-specs.ts';
import { CHANGED_SPEC, detect, makeRepository, SPEC } from './repository.ts';

/** What matters of a pair: status and both paths. */
function summary(pairs: Awaited<ReturnType<typeof detect>>['pairs']) {
  return pairs.map((pair) => [pair.status, pair.base?.path ?? null, pair.head?.path ?? null]);
}

describe('what counts as a changed specification', () => {
  it('finds specifications by content, in YAML and JSON, anywhere in the tree', async () => {
    const repository = makeRepository();
    const base = repository.commit({
      'api/shop.yaml': SPEC,
      'deep/er/users.json': '{ "info": {"openapi": 1}, "swagger": "2.0", "paths": {} }',
      'compose.yaml': 'services:\n  openapi: { image: x }\n',
      'package.json': '{ "dependencies": { "openapi": "^1.0.0" } }',
    });
    const head = repository.commit({
      'api/shop.yaml': CHANGED_SPEC,
      'deep/er/users.json': '{ "info": {}, "swagger": "2.0", "paths": {} }',
      'compose.yaml': 'services:\n  openapi: { image: y }\n',
      'package.json': '{ "dependencies": { "openapi": "^2.0.0" } }',
    });
    const found = await detect(repository, { base, head });
    expect(summary(found.pairs)).toEqual([
      ['modified', 'api/shop.yaml', 'api/shop.yaml'],
      ['modified', 'deep/er/users.json', 'deep/er/users.json'],
    ]);
    expect(found.headSpecs.map((spec) => spec.path)).toEqual(['api/shop.yaml', 'deep/er/users.json']);
    expect(found.pairs[0]?.base).toEqual({ path: 'api/shop.yaml', text: SPEC, commit: base });
    expect(found.problems).toEqual([]);
  });

  it('reads both sides from git and never from the working tree', async () => {
    const repository = makeRepository();
    const base = repository.commit({ 'api.yaml': SPEC });
    const head = repository.commit({ 'api.yaml': CHANGED_SPEC });
    repository.git('checkout', '--quiet', base);
    repository.git('rm', '--quiet', 'api.yaml');
    const { pairs } = await detect(repository, { base, head });
    expect(pairs.map((pair) => [pair.base?.text, pair.head?.text])).toEqual([[SPEC, CHANGED_SPEC]]);
  });

  it('tells added, deleted, moved, and moved and edited specifications apart', async () => {
    const repository = makeRepository();
    const base = repository.commit({
      'gone.yaml': `${SPEC}# gone\n`,
      'old/moved.yaml': SPEC,
      'old/edited.yaml': `${SPEC}# edited\n`.repeat(1),
    });
    const head = repository.commit({
      'gone.yaml': null,
      'old/moved.yaml': null,
      'old/edited.yaml': null,
      'new/moved.yaml': SPEC,
      'new/edited.yaml': `${CHANGED_SPEC}# edited\n`,
      'added.json': '{"openapi":"3.0.0","info":{"title":"Another one altogether"},"paths":{"/x":{}}}',
    });
    const { pairs } = await detect(repository, { base, head });
    expect(summary(pairs)).toEqual([
      ['added', null, 'added.json'],
      ['deleted', 'gone.yaml', null],
      ['renamed', 'old/edited.yaml', 'new/edited.yaml'],
      ['renamed', 'old/moved.yaml', 'new/moved.yaml'],
    ]);
  });

  it('takes a vanished and an appeared specification of one name for one that moved, however much it was edited', async () => {
    const repository = makeRepository();
    const base = repository.commit({ 'v1/api.yaml': SPEC });
    const lines = Array.from({ length: 60 }, (_, index) => `  /new/${index}: { get: { responses: {} } }`).join('\n');
    const head = repository.commit({ 'v1/api.yaml': null, 'services/api.yaml': `openapi: 3.0.0\npaths:\n${lines}\n` });
    const { pairs } = await detect(repository, { base, head });
    expect(summary(pairs)).toEqual([['renamed', 'v1/api.yaml', 'services/api.yaml']]);
  });

  it('takes a specification that was YAML and is JSON now for one that moved', async () => {
    const repository = makeRepository();
    const base = repository.commit({ 'api.yaml': SPEC, 'other.yaml': SPEC });
    const head = repository.commit({
      'api.yaml': null,
      'other.yaml': null,
      'api.json': '{"openapi":"3.0.0","paths":{}}',
    });
    const { pairs } = await detect(repository, { base, head });
    expect(summary(pairs)).toEqual([
      ['renamed', 'api.yaml', 'api.json'],
      ['deleted', 'other.yaml', null],
    ]);
  });

  it('ignores a change of the file mode alone', async () => {
    const repository = makeRepository();
    const base = repository.commit({ 'api.yaml': SPEC });
    repository.git('update-index', '--chmod=+x', 'api.yaml');
    repository.git('commit', '--quiet', '-m', 'Mode');
    const { pairs } = await detect(repository, { base, head: repository.git('rev-parse', 'HEAD') });
    expect(pairs).toEqual([]);
  });

  it('counts a specification as changed when a file it refers to changed, however many references away', async () => {
    const repository = makeRepository();
    const base = repository.commit({
      'api/shop.yaml': `${SPEC}x: { $ref: './a.yaml#/x' }\n`,
      'api/a.yaml': "x: { $ref: './b.yaml' }\n",
      'api/b.yaml': 'type: string\n',
      'api/other.yaml': SPEC,
    });
    const head = repository.commit({ 'api/b.yaml': 'type: integer\n' });
    const { pairs, reader } = await detect(repository, { base, head });
    expect(summary(pairs)).toEqual([['modified', 'api/shop.yaml', 'api/shop.yaml']]);
    expect(pairs[0]?.base?.commit).toBe(base);
    expect(await reader('base')('api/b.yaml')).toBe('type: string\n');
    expect(await reader('head')('api/b.yaml')).toBe('type: integer\n');
    expect(await reader('head')('api/nothing.yaml')).toBeNull();
  });

  it('counts a specification as changed when a file it refers to was deleted', async () => {
    const repository = makeRepository();
    const base = repository.commit({ 'shop.yaml': `${SPEC}x: { $ref: './a.yaml' }\n`, 'a.yaml': 'type: string\n' });
    const head = repository.commit({ 'a.yaml': null });
    const { pairs } = await detect(repository, { base, head });
    expect(summary(pairs)).toEqual([['modified', 'shop.yaml', 'shop.yaml']]);
  });

  it('does not search at all when no YAML or JSON file changed, unless stages were asked for', async () => {
    const repository = makeRepository();
    const base = repository.commit({ 'api.yaml': SPEC, 'main.go': 'a' });
    const head = repository.commit({ 'main.go': 'b' });
    const quick = await detect(repository, { base, head });
    expect([quick.pairs, quick.headSpecs, quick.searched]).toEqual([[], [], false]);
    const asked = await detect(repository, { base, head }, { everything: true });
    expect([asked.pairs, asked.headSpecs.length, asked.searched]).toEqual([[], 1, true]);
  });

  it('takes every specification as new where there is nothing to compare with', async () => {
    const repository = makeRepository();
    const head = repository.commit({ 'api.yaml': SPEC });
    const found = await detect(repository, { base: head, head }, { event: { baseRef: null } });
    expect(summary(found.pairs)).toEqual([['added', null, 'api.yaml']]);
    expect(found.baseSha).toBeNull();
    expect(await found.reader('base')('api.yaml')).toBeNull();
  });
});

describe('configured specifications', () => {
  it('looks only where the globs say', async () => {
    const repository = makeRepository();
    const base = repository.commit({ 'openapi/a.yaml': SPEC, 'elsewhere/b.yaml': SPEC });
    const head = repository.commit({ 'openapi/a.yaml': CHANGED_SPEC, 'elsewhere/b.yaml': CHANGED_SPEC });
    const found = await detect(repository, { base, head }, { config: "specs: ['openapi/**/*.yaml']" });
    expect(summary(found.pairs)).toEqual([['modified', 'openapi/a.yaml', 'openapi/a.yaml']]);
  });

  it('does not take a fragment below the glob for a specification', async () => {
    const repository = makeRepository();
    const base = repository.commit({ 'openapi/a.yaml': SPEC, 'openapi/money.yaml': 'type: string\n' });
    const head = repository.commit({ 'openapi/money.yaml': 'type: integer\n' });
    const found = await detect(repository, { base, head }, { config: "specs: ['openapi/**/*.yaml']" });
    expect([found.pairs, found.problems, found.headSpecs.length]).toEqual([[], [], 1]);
  });

  it('says so when the globs match no specification at all', async () => {
    const repository = makeRepository();
    const base = repository.commit({ 'a.yaml': SPEC });
    const head = repository.commit({ 'a.yaml': CHANGED_SPEC });
    const { problems } = await detect(repository, { base, head }, { config: "version: 1\nspecs: ['opnapi/*.yaml']" });
    expect(problems).toMatchObject([{ code: 'specs.none-found', where: { line: 2, column: 1 } }]);
  });

  describe('of a provider', () => {
    const config = "version: 1\nproviders:\n  - name: Orders\n    specs: ['orders/*.yaml']\n  - { name: Rest }\n";
    const base = { 'orders/a.yaml': SPEC, 'x.yaml': SPEC.replace('title:', 'summary: x, title:') };

    it('a specification that moved away from its globs is a problem: its tests would be left out in silence', async () => {
      const repository = makeRepository();
      const before = repository.commit(base);
      const head = repository.commit({ 'orders/a.yaml': null, 'shop/a.yaml': SPEC });
      const { problems, notices } = await detect(repository, { base: before, head }, { config });
      expect(problems).toMatchObject([
        { code: 'specs.moved-away', what: 'shop/a.yaml is no longer a specification of Orders', where: { line: 4 } },
      ]);
      expect(notices).toEqual([]);
    });

    it.each([
      ['was deleted', { 'orders/a.yaml': null }],
      ['is not committed', { 'x.yaml': CHANGED_SPEC, 'orders/a.yaml': null }],
    ])('one that %s is told in the notes', async (_, change) => {
      const repository = makeRepository();
      const before = repository.commit(base);
      const head = repository.commit(change);
      const { problems, notices } = await detect(repository, { base: before, head }, { config });
      expect(problems).toEqual([]);
      expect(notices).toEqual(['Orders has no specification: nothing that is committed matches `orders/*.yaml`.']);
    });

    it('one that moved within its globs is neither', async () => {
      const repository = makeRepository();
      const before = repository.commit(base);
      const head = repository.commit({ 'orders/a.yaml': null, 'orders/b.yaml': SPEC });
      const { problems, notices, pairs } = await detect(repository, { base: before, head }, { config });
      expect([problems, notices, pairs.map(({ provider }) => provider)]).toEqual([[], [], ['Orders']]);
    });
  });

  it('gives every specification to the provider whose globs match, and the rest to the one without globs', () => {
    const { providers } = parseConfig(
      "providers:\n  - { name: Orders, specs: ['orders/**'] }\n  - { name: Rest }\n  - { name: Users, specs: ['users/*.yaml', '!users/old.yaml'] }\n",
      'c.yml',
      {},
    );
    const claims = ['orders/v1/a.yaml', 'users/a.yaml', 'users/old.yaml', 'x.json'].map((path) =>
      claimProvider(path, providers),
    );
    expect(claims).toEqual(['Orders', 'Users', 'Rest', 'Rest']);
    expect(claimProvider('x.json', [])).toBeNull();
  });
});

describe('files that cannot be compared', () => {
  const LFS = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n';
  const cases: readonly (readonly [string, string | Buffer, string])[] = [
    ['a Git LFS pointer', LFS, 'file.lfs-pointer'],
    ['UTF-16', Buffer.from(`\uFEFF${SPEC}`, 'utf16le'), 'file.encoding'],
    ['a byte of Latin-1', Buffer.from(`${SPEC}# caf\xe9\n`, 'latin1'), 'file.encoding'],
    ['an empty file', '', 'text.empty'],
    ['an HTML page', '<!doctype html><html></html>', 'text.html'],
  ];
  it.each(cases)('reports a specification that became %s, and goes on with the others', async (_, content, code) => {
    const repository = makeRepository();
    const base = repository.commit({ 'a.yaml': SPEC, 'b.yaml': SPEC });
    const head = repository.commit({ 'a.yaml': content, 'b.yaml': CHANGED_SPEC });
    const found = await detect(repository, { base, head });
    expect(found.problems.map((problem) => [problem.code, problem.where?.file])).toEqual([[code, 'a.yaml']]);
    expect(summary(found.pairs)).toEqual([['modified', 'b.yaml', 'b.yaml']]);
  });

  it('names the place of the first byte that is not UTF-8', async () => {
    const repository = makeRepository();
    const base = repository.commit({ 'a.yaml': SPEC });
    const head = repository.commit({
      'a.yaml': Buffer.concat([Buffer.from(SPEC), Buffer.from('# \uFFFDcaf\xe9\n', 'latin1')]),
    });
    const lineCount = SPEC.split('\n').length;
    const { problems } = await detect(repository, { base, head });
    expect(problems[0]?.where).toEqual({ file: 'a.yaml', line: lineCount, column: 3 });
  });

  it('never follows a symbolic link, neither to a specification nor out of the repository', async () => {
    const repository = makeRepository();
    const base = repository.commit({ 'real.yaml': SPEC, 'openapi/a.yaml': SPEC });
    repository.link('openapi/link.yaml', '../real.yaml');
    repository.link('openapi/environ.yaml', '/proc/self/environ');
    const head = repository.commit({});
    const byGlob = await detect(repository, { base, head }, { config: "specs: ['openapi/*.yaml']" });
    expect(byGlob.problems.map((problem) => [problem.code, problem.where?.file])).toEqual([
      ['file.symlink', 'openapi/environ.yaml'],
      ['file.symlink', 'openapi/link.yaml'],
    ]);
    expect(byGlob.pairs).toEqual([]);
    const byContent = await detect(repository, { base, head });
    expect([byContent.problems, byContent.pairs]).toEqual([[], []]);
    expect(byContent.notices.join('\n')).toContain('openapi/link.yaml is a symbolic link');
    await expect(byContent.reader('head')('openapi/link.yaml')).rejects.toMatchObject({
      problem: { code: 'file.symlink' },
    });
  });

  it('lists a changed submodule instead of ignoring it', async () => {
    const inner = makeRepository();
    inner.commit({ 'api.yaml': SPEC });
    const repository = makeRepository();
    const base = repository.commit({ 'a.yaml': SPEC });
    repository.git(
      '-c',
      'protocol.file.allow=always',
      'submodule',
      '--quiet',
      'add',
      `file://${inner.directory}`,
      'inner',
    );
    const head = repository.commit({});
    const found = await detect(repository, { base, head }, { everything: true });
    expect(found.notices).toEqual(['The submodule inner changed: specifications inside submodules are not compared.']);
  });

  it('lists changed descriptions in formats that are not compared', async () => {
    const repository = makeRepository();
    const base = repository.commit({ 'README.md': '' });
    const head = repository.commit({
      'shop.raml': '#%RAML 1.0',
      'tests/shop.postman_collection.json': '{}',
      'bruno/list.bru': 'meta {}',
    });
    const { pairs, notices } = await detect(repository, { base, head });
    expect(pairs).toEqual([]);
    expect(notices.map((notice) => notice.split(',')[0])).toEqual([
      'tests/shop.postman_collection.json changed and is a Postman collection',
      'shop.raml changed and is RAML',
      'bruno/list.bru changed and is a Bruno request',
    ]);
  });

  it('compares a repaired specification as new and says why', async () => {
    const repository = makeRepository();
    const base = repository.commit({ 'a.yaml': Buffer.from(`${SPEC}# \xe9`, 'latin1') });
    const head = repository.commit({ 'a.yaml': SPEC });
    const found = await detect(repository, { base, head });
    expect(summary(found.pairs)).toEqual([['added', null, 'a.yaml']]);
    expect(found.notices.join()).toContain('counts as new');
  });

  it('says when a specification that did not change cannot be followed', async () => {
    const repository = makeRepository();
    const base = repository.commit({ 'old.yaml': `${SPEC}x: { $ref: './a.yaml' }\n`, 'a.json': '1' });
    const head = repository.commit({ 'a.json': '2' });
    const { ProblemError } = await import('../../src/model/problem.ts');
    const references = () => {
      throw new ProblemError({ code: 'text.syntax', what: 'The file cannot be parsed' });
    };
    const found = await detect(repository, { base, head }, { references });
    expect(found.problems).toEqual([]);
    expect(found.notices.join()).toContain('old.yaml did not change and cannot be read');
  });
});

describe('files of the head', () => {
  it('reads what the globs match, and tells what cannot be read', async () => {
    const repository = makeRepository();
    repository.link('pacts/link.json', '/etc/hostname');
    const head = repository.commit({
      'pacts/b.json': '{}',
      'pacts/a.json': '[]',
      'pacts/deep/c.json': '{}',
      'pacts/d.txt': '',
    });
    const { readFiles } = await detect(repository, { base: head, head });
    const files = await readFiles(['pacts/*.json']);
    expect(files.map((file) => [file.path, file.text, file.problem?.code ?? null])).toEqual([
      ['pacts/a.json', '[]', null],
      ['pacts/b.json', '{}', null],
      ['pacts/link.json', '', 'file.symlink'],
    ]);
    expect(await readFiles([])).toEqual([]);
  });
});
