import { crc32, inflateRawSync } from 'node:zlib';
import { messageOf, ProblemError } from '../model/problem.ts';

/** What is taken out of an archive that a stranger may have packed. */
export interface ZipLimits {
  /** Of the archive itself. */
  readonly archiveBytes: number;
  /** Of the one file, unpacked. */
  readonly fileBytes: number;
  readonly entries: number;
}

export const RESULT_ZIP_LIMITS: ZipLimits = {
  archiveBytes: 5 * 1024 * 1024, // a result with 10 000 findings packs to less than 1 MB
  fileBytes: 32 * 1024 * 1024, // the same result is 15 MB; what is larger is no report
  entries: 50, // a report is a handful of files
};

/** APPNOTE.TXT of PKWARE, 4.3: signatures and fixed sizes of the records that are read. */
const END = { signature: 0x06054b50, size: 22, maxComment: 0xffff };
const CENTRAL = { signature: 0x02014b50, size: 46 };
const LOCAL = { signature: 0x04034b50, size: 30 };
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 0x0001;
/** In sizes and counts: "see the record of ZIP64", which nothing of this size needs. */
const ZIP64_MARKS = [0xffff, 0xffffffff];
const UNIX = 3;
const FILE_TYPE_MASK = 0o170000;
const REGULAR_FILE = 0o100000;

interface Entry {
  readonly name: Buffer;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Type of file, where the archive was made on Unix; 0 where it does not say. */
  readonly fileType: number;
  readonly offset: number;
}

/**
 * The content of the one file with exactly this name. Nothing is written to disk, and no other entry is looked into, so that a path
 * that leaves the folder or a link means nothing. Throws `ProblemError` for anything that is not plain.
 */
export function readZipFile(archive: Buffer, name: string, limits: ZipLimits = RESULT_ZIP_LIMITS): Buffer {
  if (archive.length > limits.archiveBytes) throw refused(`it is larger than ${limits.archiveBytes} bytes`);
  const wanted = Buffer.from(name);
  try {
    const found = readDirectory(archive, limits).filter((entry) => entry.name.equals(wanted));
    const [entry] = found;
    if (entry === undefined) throw refused(`there is no ${name} at its top`);
    if (found.length > 1) throw refused(`it holds ${name} ${found.length} times`);
    return readEntry(archive, entry, limits);
  } catch (thrown) {
    // Reading behind the end of a buffer: the archive points to where it has nothing.
    if (thrown instanceof RangeError) throw refused('it is cut off, or its records point outside of it');
    throw thrown;
  }
}

function readDirectory(archive: Buffer, limits: ZipLimits): readonly Entry[] {
  const end = findEnd(archive);
  const count = archive.readUInt16LE(end + 10);
  const size = archive.readUInt32LE(end + 12);
  const start = archive.readUInt32LE(end + 16);
  if (archive.readUInt16LE(end + 4) !== 0 || archive.readUInt16LE(end + 8) !== count) throw refused('it is split');
  if (ZIP64_MARKS.includes(count) || ZIP64_MARKS.includes(start)) throw refused('it is a ZIP64 archive');
  if (count > limits.entries) throw refused(`it has ${count} entries, more than ${limits.entries}`);
  if (start + size !== end) throw refused('its directory is not where it says');
  const entries: Entry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (archive.readUInt32LE(at) !== CENTRAL.signature) throw refused('its directory is broken');
    const nameLength = archive.readUInt16LE(at + 28);
    entries.push(readCentral(archive, at, nameLength));
    at += CENTRAL.size + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  if (at !== end) throw refused('its directory has more in it than it counts');
  return entries;
}

/** The last record of the archive, which must end where the archive does. */
function findEnd(archive: Buffer): number {
  const first = Math.max(0, archive.length - END.size - END.maxComment);
  for (let at = archive.length - END.size; at >= first; at -= 1) {
    if (archive.readUInt32LE(at) !== END.signature) continue;
    if (at + END.size + archive.readUInt16LE(at + 20) === archive.length) return at;
  }
  throw refused('it is no ZIP archive');
}

function readCentral(archive: Buffer, at: number, nameLength: number): Entry {
  const madeOn = archive.readUInt16LE(at + 4) >> 8;
  const mode = archive.readUInt32LE(at + 38) >>> 16;
  return {
    flags: archive.readUInt16LE(at + 8),
    method: archive.readUInt16LE(at + 10),
    crc: archive.readUInt32LE(at + 16),
    packedBytes: archive.readUInt32LE(at + 20),
    bytes: archive.readUInt32LE(at + 24),
    name: archive.subarray(at + CENTRAL.size, at + CENTRAL.size + nameLength),
    fileType: madeOn === UNIX ? mode & FILE_TYPE_MASK : 0,
    offset: archive.readUInt32LE(at + 42),
  };
}

function readEntry(archive: Buffer, entry: Entry, limits: ZipLimits): Buffer {
  const { flags, method, fileType, offset, packedBytes, bytes, name } = entry;
  if (fileType !== 0 && fileType !== REGULAR_FILE) throw refused(`${name} is no regular file`);
  if ((flags & ENCRYPTED) !== 0) throw refused(`${name} is encrypted`);
  if (method !== STORED && method !== DEFLATED) throw refused(`${name} is packed by method ${method}`);
  if (bytes > limits.fileBytes) throw refused(`${name} is larger than ${limits.fileBytes} bytes`);
  if (archive.readUInt32LE(offset) !== LOCAL.signature) throw refused(`${name} is not where the directory says`);
  const nameLength = archive.readUInt16LE(offset + 26);
  const start = offset + LOCAL.size + nameLength + archive.readUInt16LE(offset + 28);
  const ownName = archive.subarray(offset + LOCAL.size, offset + LOCAL.size + nameLength);
  if (!ownName.equals(name)) throw refused(`${name} has another name where it is packed`);
  if (start + packedBytes > archive.length) throw refused(`${name} is cut off`);
  const content = unpack(archive.subarray(start, start + packedBytes), entry, limits);
  if (content.length !== bytes || crc32(content) !== entry.crc) throw refused(`${name} is damaged`);
  return content;
}

function unpack(packed: Buffer, { method, name }: Entry, limits: ZipLimits): Buffer {
  if (method === STORED) return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: limits.fileBytes });
  } catch (thrown) {
    throw refused(`${name} cannot be unpacked: ${messageOf(thrown)}`);
  }
}

function refused(why: string): ProblemError {
  return new ProblemError({
    code: 'artifact.refused',
    what: 'The artifact of the first run is not taken',
    why,
    todo: 'Upload the one file that the output `result-file` names, with actions/upload-artifact.',
  });
}
