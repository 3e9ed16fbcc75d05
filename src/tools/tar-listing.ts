// [door] reads which files a tar archive holds, without reading the files.
import { type FileHandle, open } from 'node:fs/promises';
import { parseTarHeader, paxOverrides, TAR_BLOCK_BYTES, unreadableArchive } from './tar.ts';

/** Paths of everything in an archive that is no folder, as the archive names it. Throws `ProblemError` for what is no archive. */
export async function listTar(file: string): Promise<readonly string[]> {
  await using archive = await open(file);
  const paths: string[] = [];
  let offset = 0;
  let override: { path?: string; size?: number } = {};
  for (;;) {
    const block = await readAt(archive, offset, TAR_BLOCK_BYTES);
    if (block.length < TAR_BLOCK_BYTES) throw unreadableArchive('it has no end mark');
    if (block.every((byte) => byte === 0)) return paths;
    const header = parseTarHeader(block);
    const size = override.size ?? header.size;
    const { kind } = header;
    const content = kind === 'x' || kind === 'L' ? await readAt(archive, offset + TAR_BLOCK_BYTES, size) : null;
    offset += TAR_BLOCK_BYTES + Math.ceil(size / TAR_BLOCK_BYTES) * TAR_BLOCK_BYTES;
    if (kind === 'x' && content !== null) override = { ...override, ...paxOverrides(content) };
    else if (kind === 'L' && content !== null)
      override = { ...override, path: content.toString().replace(/\0+$/u, '') };
    else {
      if (kind !== 'g' && kind !== 'K' && kind !== '5') paths.push(override.path ?? header.path);
      if (kind !== 'g' && kind !== 'K') override = {};
    }
  }
}

async function readAt(archive: FileHandle, position: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await archive.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
