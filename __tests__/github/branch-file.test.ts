import { createEmulator } from 'emulate';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readBranchFile, updateBranchFile } from '../../src/github/branch-file.ts';
import { openGitHub } from '../../src/github/client.ts';
import { LARGE_FILE_LIMITS } from '../../src/github/limits.ts';
import { renderEntry } from '../../src/history/entry.ts';
import { openHistoryChange, readHistoryText } from '../../src/history/follow.ts';
import { entryOf } from '../history/samples.ts';
import { pushFile, readFile } from '../support/github/git-objects.ts';
import { FAST, openShop } from '../support/shop.ts';

const PLACE = { branch: 'metrics', file: 'history.jsonl', message: 'Add the metrics' };
const WRITER = 'ghs_writer';

async function open() {
  const shop = await openShop({ tokens: { [WRITER]: { permissions: { contents: 'write' } } } });
  onTestFinished(() => shop[Symbol.asyncDispose]());
  const { objects } = shop.repository;
  const github = () => shop.connect({ token: WRITER });
  return {
    ...shop,
    objects,
    github,
    add: (number: number) => updateBranchFile(github(), PLACE, openHistoryChange(entryOf(number))),
    shas: () => readHistoryText(readFile(objects, 'metrics', PLACE.file) ?? '').entries.map(({ run }) => run?.id),
  };
}

const line = (number: number) => `${renderEntry(entryOf(number))}\n`;

describe('a file on a branch', () => {
  it('is not there before anybody wrote it', async () => {
    const { github, server, objects } = await open();
    expect(await readBranchFile(github(), PLACE)).toBeNull();
    pushFile(objects, 'metrics', { path: 'README.md', content: 'x' });
    expect(await readBranchFile(github(), PLACE)).toBeNull();
    expect(server.violations).toEqual([]);
  });

  it('is begun on a branch without a past, and continued without force', async () => {
    const { add, shas, objects, server } = await open();
    await add(1);
    const first = objects.commits.get(objects.branches.get('metrics') ?? '');
    expect(first?.parents).toEqual([]);
    await add(2);
    expect(shas()).toEqual([1, 2]);
    const forced = server.requests.filter(({ body }) => (body as { force?: boolean } | undefined)?.force === true);
    expect(forced).toEqual([]);
    expect(server.violations).toEqual([]);
  });

  it('leaves other files of the branch as they are', async () => {
    const { add, objects } = await open();
    pushFile(objects, 'metrics', { path: 'README.md', content: 'Kept by hand.' });
    await add(1);
    expect(readFile(objects, 'metrics', 'README.md')).toBe('Kept by hand.');
  });

  it('is not written where nothing is new', async () => {
    const { add, objects, server } = await open();
    await add(1);
    const before = objects.branches.get('metrics');
    await add(1);
    expect(objects.branches.get('metrics')).toBe(before);
    expect(server.requests.filter(({ method }) => method === 'PATCH')).toEqual([]);
  });

  it.each([1, 2, 3])('is written on top of what others pushed in between, %i times', async (times) => {
    const { add, shas, objects, server } = await open();
    await add(1);
    let number = 1;
    const run = () => {
      number += 1;
      const before = readFile(objects, 'metrics', PLACE.file) ?? '';
      pushFile(objects, 'metrics', { path: PLACE.file, content: `${before}${line(number)}` });
    };
    server.fault({ method: 'PATCH', path: /\/git\/refs\//, kind: 'before', times, run });
    await add(9);
    expect(shas()).toEqual([...Array.from({ length: times + 1 }, (_, at) => at + 1), 9]);
    expect(server.violations).toEqual([]);
  });

  it('takes turns with writers at the same time: nobody loses a line', async () => {
    const { add, shas } = await open();
    await Promise.all([1, 2, 3, 4].map(add));
    expect(shas()).toEqual([1, 2, 3, 4]);
  });

  it('is begun by one of two at the same time, and continued by the other', async () => {
    const { add, shas, objects, server } = await open();
    const run = () => void pushFile(objects, 'metrics', { path: PLACE.file, content: line(1) });
    server.fault({ method: 'POST', path: /\/git\/refs$/, kind: 'before', run });
    await add(2);
    expect(shas()).toEqual([1, 2]);
  });

  it.each([409, 422])('is written again after a %i that a moved branch explains', async (status) => {
    const { add, shas, objects, server } = await open();
    await add(1);
    const before = readFile(objects, 'metrics', PLACE.file) ?? '';
    server.fault({
      method: 'PATCH',
      path: /\/git\/refs\//,
      kind: 'status',
      status,
      body: { message: 'Update is not a fast forward' },
    });
    server.fault({
      method: 'PATCH',
      path: /\/git\/refs\//,
      kind: 'before',
      run: () => void pushFile(objects, 'metrics', { path: PLACE.file, content: `${before}${line(2)}` }),
    });
    server.fault({
      method: 'GET',
      path: /\/git\/ref\//,
      nth: 2,
      kind: 'before',
      run: () => void pushFile(objects, 'metrics', { path: PLACE.file, content: `${before}${line(2)}` }),
    });
    await add(3);
    expect(shas()).toEqual([1, 2, 3]);
  });

  it('is written once where the answer was lost after it was applied', async () => {
    const { add, shas, server } = await open();
    await add(1);
    server.fault({ method: 'PATCH', path: /\/git\/refs\//, kind: 'reset-after-request' });
    await add(2);
    expect(shas()).toEqual([1, 2]);
  });

  it.each([
    ['that is there', true],
    ['that would be begun', false],
  ])('is not written to a protected branch %s: it is tried once, and said', async (_, exists) => {
    const { add, objects, server } = await open();
    if (exists) await add(1);
    objects.protected.add('metrics');
    const before = objects.branches.get('metrics');
    await expect(add(2)).rejects.toThrow(/the branch metrics refuses it.*Take metrics out of the branch protection/su);
    expect(objects.branches.get('metrics')).toBe(before);
    expect(server.requests.filter(({ method, status }) => method !== 'GET' && status === 422)).toHaveLength(1);
  });

  it('names the permission that is missing', async () => {
    const { connect } = await open();
    const add = updateBranchFile(connect(), PLACE, openHistoryChange(entryOf(1)));
    await expect(add).rejects.toThrow(/contents: write/u);
  });

  it('gives up after ten rounds of others', async () => {
    const { add, objects, server } = await open();
    await add(1);
    const run = () => void pushFile(objects, 'metrics', { path: 'other', content: String(Math.random()) });
    server.fault({ method: 'PATCH', path: /\/git\/refs\//, kind: 'before', times: Number.POSITIVE_INFINITY, run });
    await expect(add(2)).rejects.toThrow('others wrote to the branch metrics each time');
  });

  it('keeps garbage and lines of newer versions through a write', async () => {
    const { add, objects } = await open();
    const before = `${line(1)}<<<<<<< main\n{"v":9,"x":1}\n`;
    pushFile(objects, 'metrics', { path: PLACE.file, content: before });
    await add(2);
    expect(readFile(objects, 'metrics', PLACE.file)).toBe(`${before}${line(2)}`);
  });

  it('is refused where its bytes are no text: writing it would change them', async () => {
    const { add, objects } = await open();
    pushFile(objects, 'metrics', { path: PLACE.file, content: Buffer.from([0x7b, 0xff, 0x0a]) });
    await expect(add(2)).rejects.toThrow('is not UTF-8');
  });
});

describe('a history of 50 MB', () => {
  const large = { ...FAST, ...LARGE_FILE_LIMITS };

  it('is read, and is small again after the next commit', async () => {
    const { objects, connect, shas } = await open();
    const names = Array.from({ length: 110 }, (_, at) => [`GET /a/very/long/path/${at}`, entryOf(1).load] as const);
    const operations = Object.fromEntries(names) as ReturnType<typeof entryOf>['operations'];
    const row = (number: number) => renderEntry(entryOf(number, { operations }));
    const size = Buffer.byteLength(row(1));
    const count = Math.ceil(50_000_000 / size);
    const content = Array.from({ length: count }, (_, at) => `${row(at + 1)}\n`).join('');
    pushFile(objects, 'metrics', { path: PLACE.file, content });
    const github = connect({ token: WRITER, limits: large });
    await updateBranchFile(github, PLACE, openHistoryChange(entryOf(count + 1)));
    const after = readFile(objects, 'metrics', PLACE.file) ?? '';
    expect(Buffer.byteLength(after)).toBeLessThanOrEqual(16 * 1024 * 1024);
    expect(shas().at(-1)).toBe(count + 1);
  }, 60_000);

  it('of lines that nobody understands is kept, and nothing is written', async () => {
    const { objects, connect } = await open();
    const content = `${'x'.repeat(999)}\n`.repeat(50_001);
    const before = pushFile(objects, 'metrics', { path: PLACE.file, content });
    const github = connect({ token: WRITER, limits: large });
    const add = updateBranchFile(github, PLACE, openHistoryChange(entryOf(1)));
    await expect(add).rejects.toThrow('history.jsonl is not written: it is 50 MB large');
    expect(objects.branches.get('metrics')).toBe(before);
  }, 60_000);

  it('of more than GitHub gives is not asked for', async () => {
    const { objects, github, server } = await open();
    pushFile(objects, 'metrics', { path: PLACE.file, content: Buffer.alloc(100_000_001, 0x20) });
    await expect(readBranchFile(github(), PLACE)).rejects.toThrow('at most 100 MB');
    expect(server.requests.filter(({ path }) => path.includes('/blobs/'))).toEqual([]);
  }, 60_000);
});

describe('against the GitHub of emulate', () => {
  it('is begun, continued and read', async () => {
    const emulator = await createEmulator({
      service: 'github',
      port: 0,
      seed: {
        tokens: { ghp_mona: { login: 'mona', scopes: ['repo'] } },
        github: { users: [{ login: 'mona' }], repos: [{ owner: 'mona', name: 'shop', auto_init: true }] },
      },
    });
    onTestFinished(() => emulator.close());
    const repository = { owner: 'mona', name: 'shop' };
    const github = openGitHub({ token: 'ghp_mona', apiUrl: emulator.url, repository, limits: FAST });
    await updateBranchFile(github, PLACE, openHistoryChange(entryOf(1)));
    await Promise.all([2, 3].map((number) => updateBranchFile(github, PLACE, openHistoryChange(entryOf(number)))));
    expect(readHistoryText((await readBranchFile(github, PLACE)) ?? '').entries).toEqual(
      [1, 2, 3].map((n) => entryOf(n)),
    );
  });
});
