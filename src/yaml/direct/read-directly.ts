import type { Built } from '../build.ts';
import { BlockReader } from './block-reader.ts';
import { HASH, LINE_FEED, OPEN_OBJECT } from './characters.ts';
import { FlowReader, type FlowTools } from './flow-reader.ts';
import { ScalarReader } from './scalar-reader.ts';
import { TextCursor } from './text-cursor.ts';
import { Shared, TwinEntries, type TwinText } from './twin.ts';
import { Unsure } from './unsure.ts';
import { ValueSink } from './value-sink.ts';

/** What YAML has no place for: control characters, and a byte order mark in the middle. Halves of pairs are looked for apart. */
const REFUSED = /[^\t\n\r\x20-\x7e\x85\xa0-\ufefe\uff00-\ufffd]/;

const DOCUMENT_START = /^---[ ]*\n/;

/**
 * Reads the forms of YAML that descriptions of APIs are written in, several times faster than the complete parser and with the
 * same values and places. Null wherever it is not sure (anchors, tags, several documents, every mistake): the complete parser
 * has to read the text then. As `json`, it reads nothing that is not JSON.
 */
export function readDirectly(text: string, style: 'yaml' | 'json', twin: TwinText | null = null): Built | null {
  if (style === 'yaml' && text.includes('\r')) return null;
  const cursor = new TextCursor(text);
  const sink = new ValueSink(twin?.built.marks.keys, twin?.built.nodes);
  const tools = { cursor, scalars: new ScalarReader(cursor, style), sink };
  const shared = twin === null ? null : new Shared(twin);
  const isFlow = text.charCodeAt(0) === OPEN_OBJECT;
  const place = shared === null ? null : { text, shared, style: isFlow ? ('flow' as const) : ('block' as const) };
  const entries = twin === null || place === null ? null : TwinEntries.of(place, twin.built.value, twin.built.start);
  try {
    const value = isFlow ? readFlow(tools, style, entries) : readBlock(tools, style, entries);
    if (!isPrintable(text, shared)) return null;
    return { value, marks: sink.marks, start: cursor.start, nodes: sink.nodes, shared, referring: sink.referring };
  } catch (error) {
    if (error instanceof Unsure) return null;
    throw error;
  }
}

/** What was taken over from the other text was looked through there. */
function isPrintable(text: string, shared: Shared | null): boolean {
  const isAllowed = (part: string) => !REFUSED.test(part) && part.isWellFormed();
  return shared === null
    ? isAllowed(text)
    : shared.gaps(text.length).every(([start, end]) => isAllowed(text.slice(start, end)));
}

function readFlow(tools: FlowTools, style: 'yaml' | 'json', entries: TwinEntries | null): unknown {
  const flow = new FlowReader(tools, style);
  const value = flow.read(0, -1, entries);
  if (tools.cursor.text.slice(flow.end).trim() !== '') throw new Unsure();
  return value;
}

function readBlock(tools: FlowTools, style: 'yaml' | 'json', entries: TwinEntries | null): unknown {
  const { cursor } = tools;
  if (style === 'json') throw new Unsure();
  cursor.enterLine(firstLine(cursor.text));
  if (cursor.indent !== 0) throw new Unsure();
  cursor.start = cursor.at;
  const value = new BlockReader(tools, new FlowReader(tools, style)).node(-1, entries);
  if (cursor.at < cursor.text.length) throw new Unsure();
  return value;
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
