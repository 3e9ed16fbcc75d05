import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../src/model/problem.ts';
import { readTarEntry } from '../../src/tools/tar.ts';

const BLOCK = 512;

interface Entry {
  readonly name: string;
  readonly content?: string;
  readonly kind?: string;
  readonly prefix?: string;
}

function header(entry: Entry, size: number): Buffer {
  const block = Buffer.alloc(BLOCK);
  block.write(entry.name, 0, 100);
  block.write('0000755\u0000', 100);
  block.write(`${size.toString(8).padStart(11, '0')}\u0000`, 124);
  block.write('        ', 148);
  block.write(entry.kind ?? '0', 156);
  block.write('ustar\u000000', 257);
  block.write(entry.prefix ?? '', 345);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\u0000 `, 148);
  return block;
}

function entryBlocks(entry: Entry): Buffer {
  const content = Buffer.from(entry.content ?? '');
  const padding = Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK);
  return Buffer.concat([header(entry, content.length), content, padding]);
}

function archive(...entries: readonly Entry[]): Buffer {
  return gzipSync(Buffer.concat([...entries.map(entryBlocks), Buffer.alloc(2 * BLOCK)]));
}

function pax(key: string, value: string): string {
  const record = ` ${key}=${value}\n`;
  const guess = Buffer.byteLength(record) + 2;
  return `${guess}${record}`;
}

function read(bytes: Uint8Array, name = 'package/pact'): string {
  return Buffer.from(readTarEntry(bytes, name)).toString('utf8');
}

describe('one file of a tar archive', () => {
  it('is found among others', () => {
    expect(
      read(archive({ name: 'package/package.json', content: '{}' }, { name: 'package/pact', content: 'binary' })),
    ).toBe('binary');
  });

  it('is found under a prefix, a long name and an extended header', () => {
    const long = `package/${'a'.repeat(120)}`;
    expect(read(archive({ name: 'pact', prefix: 'package', content: 'prefix' }))).toBe('prefix');
    expect(
      read(
        archive({ name: '././@LongLink', kind: 'L', content: `${long}\u0000` }, { name: 'cut', content: 'gnu' }),
        long,
      ),
    ).toBe('gnu');
    expect(
      read(archive({ name: 'x', kind: 'x', content: pax('path', 'package/pact') }, { name: 'cut', content: 'pax' })),
    ).toBe('pax');
  });

  it('may be empty, or end on the edge of a block', () => {
    expect(read(archive({ name: 'package/pact' }))).toBe('');
    expect(read(archive({ name: 'package/pact', content: 'x'.repeat(BLOCK) }))).toHaveLength(BLOCK);
  });
});

describe('an archive is refused', () => {
  const sound = archive({ name: 'package/pact', content: 'binary' });

  it.each([
    ['without the file', archive({ name: 'package/other' })],
    ['with a link in its place', archive({ name: 'package/pact', kind: '2' })],
    ['with an entry that leaves the folder', archive({ name: '../../etc/cron.d/x' }, { name: 'package/pact' })],
    ['with an absolute entry', archive({ name: '/etc/passwd' }, { name: 'package/pact' })],
    ['with an entry of a Windows drive', archive({ name: 'c:evil' }, { name: 'package/pact' })],
    [
      'with an entry that leaves by a long name',
      archive({ name: 'x', kind: 'x', content: pax('path', 'a/../../b') }, { name: 'y' }),
    ],
    ['that is cut off', sound.subarray(0, sound.length - 20)],
    ['that is no gzip', Buffer.from('hello')],
    ['without an end mark', gzipSync(entryBlocks({ name: 'package/pact', content: 'x' }))],
    ['that ends in the middle of a file', gzipSync(header({ name: 'package/pact' }, 4096))],
    [
      'with a wrong checksum',
      gzipSync(Buffer.concat([header({ name: 'package/pact' }, 0).fill(1, 0, 5), Buffer.alloc(BLOCK)])),
    ],
    ['that is empty', gzipSync(Buffer.alloc(0))],
  ])('%s', (_, bytes) => {
    expect(() => read(bytes)).toThrow(ProblemError);
  });

  it('or read, whatever byte of it is wrong', () => {
    const plain = Buffer.concat([entryBlocks({ name: 'package/pact', content: 'binary' }), Buffer.alloc(2 * BLOCK)]);
    fc.assert(
      fc.property(fc.nat(plain.length - 1), fc.nat(255), (offset, value) => {
        const damaged = Buffer.from(plain);
        damaged[offset] = value;
        try {
          expect(read(gzipSync(damaged)).length).toBeLessThanOrEqual(plain.length);
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(ProblemError);
        }
      }),
      { numRuns: 300 },
    );
  });
});
