import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RESULT_ZIP_LIMITS, readZipFile } from '../../src/bot/zip.ts';
import { packZip } from '../support/zip.ts';

const read = (archive: Buffer) => readZipFile(archive, 'result.json').toString();
const RESULT = { name: 'result.json', content: '{"version":1}' };

describe('an archive that is taken', () => {
  it('holds the file at its top, alone or among others', () => {
    expect(read(packZip([RESULT]))).toBe('{"version":1}');
    expect(read(packZip([{ name: 'report.md', content: '#' }, RESULT], { comment: 'made by hand' }))).toBe(
      '{"version":1}',
    );
    expect(read(packZip([{ ...RESULT, method: 0 }]))).toBe('{"version":1}');
  });

  it('is one that Python packs', () => {
    const folder = mkdtempSync(join(tmpdir(), 'zip-'));
    try {
      writeFileSync(join(folder, 'result.json'), 'x'.repeat(100_000));
      execFileSync('python3', ['-m', 'zipfile', '-c', 'a.zip', 'result.json'], { cwd: folder });
      expect(read(readFileSync(join(folder, 'a.zip')))).toBe('x'.repeat(100_000));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('an archive that is refused', () => {
  const many = Array.from({ length: 51 }, (_, index) => ({ name: `${index}`, content: '' }));
  it.each([
    ['a path that leaves the folder', packZip([{ ...RESULT, name: '../result.json' }]), 'no result.json'],
    ['an absolute path', packZip([{ ...RESULT, name: '/result.json' }]), 'no result.json'],
    ['a folder above it', packZip([{ ...RESULT, name: 'a/result.json' }]), 'no result.json'],
    ['a NUL in the name', packZip([{ ...RESULT, name: 'result.json\0.md' }]), 'no result.json'],
    ['the file twice', packZip([RESULT, RESULT]), '2 times'],
    ['a symbolic link', packZip([{ ...RESULT, content: '/etc/passwd', mode: 0o120777 }]), 'no regular file'],
    ['a folder of that name', packZip([{ ...RESULT, mode: 0o040755 }]), 'no regular file'],
    ['an encrypted file', packZip([{ ...RESULT, flags: 1 }]), 'encrypted'],
    ['another method', packZip([{ ...RESULT, method: 12 }]), 'method 12'],
    ['more entries than a report has', packZip([...many, RESULT]), '52 entries'],
    ['another name where it is packed', packZip([{ ...RESULT, localName: 'resulz.json' }]), 'another name'],
    ['content that its checksum does not fit', packZip([{ ...RESULT, claimedCrc: 7 }]), 'damaged'],
    ['a size that is not true', packZip([{ ...RESULT, claimedBytes: 3 }]), 'damaged'],
    ['a claim of more than may be', packZip([{ ...RESULT, claimedBytes: 0x7fffffff }]), 'larger than'],
    ['no archive at all', Buffer.from('<html>'), 'no ZIP archive'],
    ['nothing', Buffer.alloc(0), 'no ZIP archive'],
    ['an archive that was cut off', packZip([RESULT]).subarray(0, -30), 'no ZIP archive'],
    ['more than is downloaded', Buffer.alloc(RESULT_ZIP_LIMITS.archiveBytes + 1), 'larger than'],
  ])('holds %s', (_, archive, why) => {
    expect(() => read(archive)).toThrow(why);
  });

  it('is a bomb, which is never unpacked further than the limit', () => {
    const bomb = packZip([{ ...RESULT, content: Buffer.alloc(RESULT_ZIP_LIMITS.fileBytes + 1), claimedBytes: 10 }]);
    expect(bomb.length).toBeLessThan(100_000);
    expect(() => read(bomb)).toThrow('cannot be unpacked');
  });

  it('is anything else: bytes of any kind are refused with a reason, never with a crash', () => {
    const good = packZip([RESULT, { name: 'b', content: 'bb' }]);
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), fc.nat(good.length), (at, byte, end) => {
        const bytes = Buffer.from(good.subarray(0, end));
        if (at < end) bytes[at] = byte;
        try {
          expect(read(bytes)).toBe('{"version":1}');
        } catch (thrown) {
          expect(String(thrown)).toContain('The artifact of the first run is not taken');
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
