import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diffAtDesk } from '../../src/desk/diff.ts';
import { makeRepository, temporaryFolder } from '../detect/repository.ts';

const spec = (property: string) =>
  `openapi: 3.0.3
info: { title: Orders, version: '1' }
paths:
  /orders:
    get:
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema: { type: object, properties: { ${property}: { type: string } } }
`;

describe('two specifications named at a desk', () => {
  it('compares plain files outside of any repository', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'old.yaml'), spec('id'));
    writeFileSync(join(folder, 'new.yaml'), spec('number'));
    const { changes } = await diffAtDesk({ base: 'old.yaml', head: './new.yaml' }, folder);
    expect(changes.map(({ rule, location }) => [rule, location.file, location.line])).toEqual([
      ['response.property.removed', 'old.yaml', 11],
      ['response.property.added', './new.yaml', 11],
    ]);
  });

  it('reads commits from the top of the repository, and after ./ from the current folder', async () => {
    const repository = makeRepository();
    repository.commit({ 'api/orders.yaml': spec('id') });
    writeFileSync(join(repository.directory, 'api/orders.yaml'), spec('number'));
    const folder = join(repository.directory, 'api');
    for (const base of ['HEAD:api/orders.yaml', 'HEAD:./orders.yaml', 'main:../api/orders.yaml']) {
      const { changes } = await diffAtDesk({ base, head: 'orders.yaml' }, folder);
      expect(changes.map(({ rule }) => rule)).toContain('response.property.removed');
    }
  });

  it.each([
    ['nothing.yaml', 'There is no file nothing.yaml'],
    ['HEAD:nothing.yaml', 'nothing.yaml does not exist at HEAD'],
    ['HEAD:', 'does not exist at HEAD'],
    ['HEAD:../outside.yaml', '../outside.yaml does not exist at HEAD'],
    ['nowhere:orders.yaml', 'nowhere is no commit of this repository'],
    ['https://example.com/orders.yaml', 'nothing is fetched from the network'],
    ['folder', 'folder is a folder'],
    ['latin.yaml', 'latin.yaml is not UTF-8'],
    ['wide.yaml', 'it starts with the mark of UTF-16'],
  ])('refuses %s and says why', async (base, text) => {
    const repository = makeRepository();
    repository.commit({
      'orders.yaml': spec('id'),
      'folder/a.yaml': '',
      'latin.yaml': Buffer.from(spec('id').replace('Orders', 'caf\u00e9'), 'latin1'),
      'wide.yaml': Buffer.from(`\uFEFF${spec('id')}`, 'utf16le'),
    });
    await expect(diffAtDesk({ base, head: 'orders.yaml' }, repository.directory)).rejects.toThrow(text);
  });

  it.each([
    ['link.yaml', 'it leads out of'],
    ['folder', 'folder is a folder'],
  ])('refuses a reference to %s at its line', async (reference, text) => {
    const repository = makeRepository();
    repository.link('link.yaml', '/etc/hostname');
    const linked = spec('id').replace('{ type: string }', `{ $ref: '${reference}' }`);
    repository.commit({ 'orders.yaml': spec('id'), 'folder/a.yaml': '', 'linked.yaml': linked });
    for (const head of ['linked.yaml', 'HEAD:linked.yaml']) {
      const compared = diffAtDesk({ base: 'orders.yaml', head }, repository.directory);
      await expect(compared).rejects.toThrow(head.includes(':') && reference === 'link.yaml' ? 'symbolic link' : text);
      await expect(compared).rejects.toThrow('linked.yaml:11:');
    }
  });

  it('tells a person outside of a repository what to do there', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.yaml'), spec('id'));
    const compared = diffAtDesk({ base: 'HEAD:a.yaml', head: 'a.yaml' }, folder);
    await expect(compared).rejects.toThrow('Change to a folder of the repository');
  });
});
