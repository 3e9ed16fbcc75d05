import type { Built } from '../built.ts';
import { BlockReader } from './block-reader.ts';
import { HASH, LINE_FEED, OPEN_OBJECT } from './characters.ts';
import { FlowReader, type FlowTools } from './flow-reader.ts';
import { ScalarReader } from './scalar-reader.ts';
import { Stretches } from './stretches.ts';
import { TapeValues } from './tape-values.ts';
import { TapeWriter } from './tape-writer.ts';
import { TextCursor } from './text-cursor.ts';
import { TwinEntries } from './twin.ts';
import { Unsure } from './unsure.ts';

/** What YAML has no place for: control characters, and a byte order mark in the middle. Halves of pairs are looked for apart. */
const REFUSED = /[^\t\n\r\x20-\x7e\x85\xa0-\ufefe\uff00-\ufffd]/;

const DOCUMENT_START = /^---[ ]*\n/;

/**
 * Reads the forms of YAML that descriptions of APIs are written in, several times faster than the complete parser and with the
 * same values and places. Null wherever it is not sure (anchors, tags, several documents, every mistake): the complete parser
 * has to read the text then. As `json`, it reads nothing that is not JSON.
 */
export function readDirectly(text: string, style: 'yaml' | 'json', twin: TapeValues | null = null): Built | null {
  if (style === 'yaml' && text.includes('\r')) return null;
  const cursor = new TextCursor(text);
  const writer = new TapeWriter(text, twin?.source ?? null);
  const tools = { cursor, scalars: new ScalarReader(cursor, style), writer };
  const stretches = new Stretches();
  const isFlow = text.charCodeAt(0) === OPEN_OBJECT;
  const place = twin && { text, other: twin.source, stretches, style: isFlow ? ('flow' as const) : ('block' as const) };
  const entries = place && TwinEntries.of(place, 0);
  try {
    if (isFlow) readFlow(tools, style, entries);
    else readBlock(tools, style, entries);
    if (!isPrintable(text, stretches)) return null;
    const values = new TapeValues({
      text,
      tape: writer.tape,
      nodes: writer.nodes,
      beside: twin && { other: twin, stretches },
    });
    return { value: values.value(0), start: cursor.start, places: values, values };
  } catch (error) {
    if (error instanceof Unsure) return null;
    throw error;
  }
}

/** What was taken over from the other text was looked through there. */
function isPrintable(text: string, taken: Stretches): boolean {
  const isAllowed = (part: string) => !REFUSED.test(part) && part.isWellFormed();
  return taken.gaps(text.length).every(([start, end]) => isAllowed(text.slice(start, end)));
}

function readFlow(tools: FlowTools, style: 'yaml' | 'json', entries: TwinEntries | null): void {
  const flow = new FlowReader(tools, style);
  flow.read(0, -1, entries);
  if (tools.cursor.text.slice(flow.end).trim() !== '') throw new Unsure();
}

function readBlock(tools: FlowTools, style: 'yaml' | 'json', entries: TwinEntries | null): void {
  const { cursor } = tools;
  if (style === 'json') throw new Unsure();
  cursor.enterLine(firstLine(cursor.text));
  if (cursor.indent !== 0) throw new Unsure();
  cursor.start = cursor.at;
  new BlockReader(tools, new FlowReader(tools, style)).node(-1, entries);
  if (cursor.at < cursor.text.length) throw new Unsure();
}

/** Behind a document marker that stands at the top, and the comments and empty lines before it. */
function firstLine(text: string): number {
  let lineStart = 0;
  for (;;) {
    const code = text.charCodeAt(lineStart);
    if (code !== HASH && code !== LINE_FEED) break;
    const end = text.indexOf('\n', lineStart);
    if (end === -1) return 0;
    lineStart = end + 1;
  }
  const marker = DOCUMENT_START.exec(text.slice(lineStart, lineStart + 80));
  return marker === null ? 0 : lineStart + marker[0].length;
}
