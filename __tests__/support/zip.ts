import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of an archive; what a test leaves out is as a packer writes it. */
export interface ZipEntry {
  readonly name: string;
  readonly content: Buffer | string;
  /** Of the Unix file, `0o120777` for a symbolic link. */
  readonly mode?: number;
  readonly flags?: number;
  readonly method?: number;
  /** What the directory claims instead of the truth. */
  readonly claimedBytes?: number;
  readonly claimedCrc?: number;
  readonly localName?: string;
}

/** Packs an archive, byte by byte, so that it can lie wherever a test wants it to. */
export function packZip(entries: readonly ZipEntry[], { comment = '' }: { readonly comment?: string } = {}): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content);
    const method = entry.method ?? 8;
    const packed = method === 8 ? deflateRawSync(content) : content;
    const local = Buffer.alloc(30);
    const localName = Buffer.from(entry.localName ?? entry.name);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(localName.length, 26);
    locals.push(local, localName, packed);
    directory.push(centralOf(entry, { content, packed, method, offset }));
    offset += local.length + localName.length + packed.length;
  }
  const size = directory.reduce((sum, record) => sum + record.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...locals, ...directory, end, Buffer.from(comment)]);
}

function centralOf(
  entry: ZipEntry,
  of: { readonly content: Buffer; readonly packed: Buffer; readonly method: number; readonly offset: number },
): Buffer {
  const name = Buffer.from(entry.name);
  const record = Buffer.alloc(46);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt16LE(3 << 8, 4);
  record.writeUInt16LE(entry.flags ?? 0, 8);
  record.writeUInt16LE(of.method, 10);
  record.writeUInt32LE(entry.claimedCrc ?? crc32(of.content), 16);
  record.writeUInt32LE(of.packed.length, 20);
  record.writeUInt32LE(entry.claimedBytes ?? of.content.length, 24);
  record.writeUInt16LE(name.length, 28);
  record.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 38);
  record.writeUInt32LE(of.offset, 42);
  return Buffer.concat([record, name]);
}
