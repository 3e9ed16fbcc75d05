import { MAX_TEXT_LENGTH } from './limits.ts';
import { TextFault } from './text-fault.ts';

const HTML_START = /^\s*<(?:!doctype|html|head|body|\?xml)/i;
const CONFLICT_MARKER = /^<{7}(?: |$)/m;
/** How much of the start is looked at for an encoding that is not UTF-8. */
const ENCODING_SAMPLE = 64;

/**
 * Refuses what a look at the ends of a text shows to be no description, with the reason a person understands. Throws
 * `TextFault`, where the text holds NUL or a conflict as well with what `checkContent` says of that.
 */
export function checkText(text: string): void {
  if (text.length > MAX_TEXT_LENGTH) {
    throw new TextFault('text.too-long', 0, `${text.length} characters, the limit is ${MAX_TEXT_LENGTH}`);
  }
  if (text.trim() === '') throw new TextFault('text.empty', 0);
  checkMark(text);
  const html = HTML_START.exec(text);
  if (html === null) return;
  checkNul(text);
  throw new TextFault('text.html', 0, html[0].trim());
}

/** Refuses what stands anywhere in a text; what the direct reader takes holds none of it. Throws `TextFault`. */
export function checkContent(text: string): void {
  checkNul(text);
  const conflict = CONFLICT_MARKER.exec(text);
  if (conflict !== null) throw new TextFault('text.conflict', conflict.index);
}

/** UTF-16 that was decoded as UTF-8 shows as replacement characters at the start, or as NUL in every second place. */
function checkMark(text: string): void {
  if (text.startsWith('\uFFFD\uFFFD')) throw new TextFault('text.encoding', 0, 'it starts with the mark of UTF-16');
}

function checkNul(text: string): void {
  const nul = text.indexOf('\0');
  if (nul === -1) return;
  const sample = text.slice(0, ENCODING_SAMPLE);
  const nuls = sample.split('\0').length - 1;
  if (nuls * 3 > sample.length) throw new TextFault('text.encoding', nul, 'every second byte is NUL, as in UTF-16');
  throw new TextFault('text.nul', nul);
}
