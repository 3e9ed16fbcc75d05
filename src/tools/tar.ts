import { gunzipSync } from 'node:zlib';
import { messageOf, ProblemError } from '../model/problem.ts';

export const TAR_BLOCK_BYTES = 512; // POSIX ustar: headers and contents come in blocks of this size
const MAX_UNPACKED_BYTES = 256 * 1024 * 1024; // ten times the largest tool; a gzip bomb ends here

interface TarEntry {
  readonly path: string;
  readonly kind: string;
  readonly bytes: Uint8Array;
}

/**
 * The contents of one regular file of a gzipped tar archive (ustar, with pax and GNU long names). `wanted` is the path as the archive
 * names it. Every entry of the archive is checked: one that leaves the folder, or a header that does not add up, refuses the whole archive.
 */
export function readTarEntry(archive: Uint8Array, wanted: string): Uint8Array {
  const tar = gunzip(archive);
  let found: TarEntry | null = null;
  for (const entry of entriesOf(tar)) {
    assertContained(entry.path);
    if (entry.path === wanted) found = entry;
  }
  if (found === null) throw unreadableArchive(`it holds no "${wanted}"`);
  if (found.kind !== '0') throw unreadableArchive(`"${wanted}" is not a regular file in it`);
  return found.bytes;
}

function gunzip(archive: Uint8Array): Uint8Array {
  try {
    return gunzipSync(archive, { maxOutputLength: MAX_UNPACKED_BYTES });
  } catch (cause) {
    throw unreadableArchive(messageOf(cause));
  }
}

function* entriesOf(tar: Uint8Array): Generator<TarEntry> {
  let offset = 0;
  let override: { path?: string; size?: number } = {};
  while (offset + TAR_BLOCK_BYTES <= tar.length) {
    const header = tar.subarray(offset, offset + TAR_BLOCK_BYTES);
    if (header.every((byte) => byte === 0)) return;
    assertChecksum(header);
    const kind = text(header, 156, 1) || '0';
    const size = override.size ?? octal(header, 124, 12);
    const bytes = tar.subarray(offset + TAR_BLOCK_BYTES, offset + TAR_BLOCK_BYTES + size);
    if (bytes.length < size) throw unreadableArchive('it ends in the middle of a file');
    offset += TAR_BLOCK_BYTES + Math.ceil(size / TAR_BLOCK_BYTES) * TAR_BLOCK_BYTES;
    if (kind === 'x') override = { ...override, ...paxOverrides(bytes) };
    else if (kind === 'L') override = { ...override, path: text(bytes, 0, size) };
    else if (kind !== 'g' && kind !== 'K') {
      yield { path: override.path ?? pathOf(header), kind, bytes };
      override = {};
    }
  }
  throw unreadableArchive('it has no end mark');
}

/** One header block: what comes next, how many bytes it has, and its path as far as it fits. Throws `ProblemError` for what is none. */
export function parseTarHeader(header: Uint8Array): {
  readonly kind: string;
  readonly size: number;
  readonly path: string;
} {
  assertChecksum(header);
  return { kind: text(header, 156, 1) || '0', size: octal(header, 124, 12), path: pathOf(header) };
}

function pathOf(header: Uint8Array): string {
  const prefix = text(header, 257, 5) === 'ustar' ? text(header, 345, 155) : '';
  const name = text(header, 0, 100);
  return prefix ? `${prefix}/${name}` : name;
}

/** Records of a pax header are `<length> <key>=<value>\n`, the length counting the whole record in bytes. */
export function paxOverrides(bytes: Uint8Array): { path?: string; size?: number } {
  const found: { path?: string; size?: number } = {};
  let offset = 0;
  while (offset < bytes.length) {
    const space = bytes.indexOf(0x20, offset);
    const length = space < 0 ? Number.NaN : Number(text(bytes, offset, space - offset));
    if (!Number.isInteger(length) || length <= space - offset)
      throw unreadableArchive('an extended header is malformed');
    const record = text(bytes, space + 1, offset + length - space - 2);
    const equals = record.indexOf('=');
    const [key, value] = [record.slice(0, equals), record.slice(equals + 1)];
    if (key === 'path') found.path = value;
    if (key === 'size') found.size = Number(value);
    offset += length;
  }
  return found;
}

function assertChecksum(header: Uint8Array): void {
  let sum = 0;
  // The checksum's own eight bytes count as spaces.
  for (let index = 0; index < TAR_BLOCK_BYTES; index++)
    sum += index >= 148 && index < 156 ? 0x20 : (header[index] ?? 0);
  if (sum !== octal(header, 148, 8)) throw unreadableArchive('a header has a wrong checksum');
}

function assertContained(path: string): void {
  const leaves = path.startsWith('/') || path.includes('\\') || /^[a-z]:/i.test(path) || path.split('/').includes('..');
  if (leaves) throw unreadableArchive(`an entry leaves the folder: ${JSON.stringify(path)}`);
}

function text(bytes: Uint8Array, start: number, length: number): string {
  const field = bytes.subarray(start, start + length);
  const end = field.indexOf(0);
  return Buffer.from(end < 0 ? field : field.subarray(0, end)).toString('utf8');
}

function octal(header: Uint8Array, start: number, length: number): number {
  const digits = text(header, start, length).trim();
  if (!/^[0-7]+$/.test(digits)) throw unreadableArchive('a header holds a number that is none');
  return Number.parseInt(digits, 8);
}

export function unreadableArchive(why: string): ProblemError {
  return new ProblemError({ code: 'tool.archive-unreadable', what: 'An archive cannot be read', why });
}
