import { isUtf8 } from 'node:buffer';

/** Bytes in which a NUL tells that a file is no text: git looks at as many. */
const PROBED_BYTES = 8_000;

/** The text of a file: UTF-8, UTF-16 by its mark, else Windows-1252, in which every byte is a character. Null for what is no text. */
export function decodeText(content: Buffer): string | null {
  if (content[0] === 0xff && content[1] === 0xfe) return new TextDecoder('utf-16le').decode(content);
  if (content[0] === 0xfe && content[1] === 0xff) return new TextDecoder('utf-16be').decode(content);
  if (content.subarray(0, PROBED_BYTES).includes(0)) return null;
  const text = isUtf8(content) ? content.toString('utf8') : new TextDecoder('windows-1252').decode(content);
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
