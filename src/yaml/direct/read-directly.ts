import type { Built } from '../build.ts';
import { BlockReader } from './block-reader.ts';
import { HASH, LINE_FEED, OPEN_OBJECT } from './characters.ts';
import { FlowReader } from './flow-reader.ts';
import { ScalarReader } from './scalar-reader.ts';
import { TextCursor } from './text-cursor.ts';
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
export function readDirectly(text: string, style: 'yaml' | 'json'): Built | null {
  if (REFUSED.test(text) || !text.isWellFormed()) return null;
  if (style === 'yaml' && text.includes('\r')) return null;
  const cursor = new TextCursor(text);
  const scalars = new ScalarReader(cursor, style);
  const sink = new ValueSink();
  const tools = { cursor, scalars, sink };
  const flow = new FlowReader(tools, style);
  try {
    const value = text.charCodeAt(0) === OPEN_OBJECT ? readFlow(text, flow) : readBlock(tools, flow, style);
    return value === null ? null : { value: value.root, marks: sink.marks, start: value.start };
  } catch (error) {
    if (error instanceof Unsure) return null;
    throw error;
  }
}

function readFlow(text: string, flow: FlowReader): { root: unknown; start: number } | null {
  const root = flow.read(0, -1);
  return text.slice(flow.end).trim() === '' ? { root, start: 0 } : null;
}

function readBlock(
  tools: ConstructorParameters<typeof BlockReader>[0],
  flow: FlowReader,
  style: 'yaml' | 'json',
): { root: unknown; start: number } | null {
  if (style === 'json') return null;
  const { cursor } = tools;
  cursor.enterLine(firstLine(cursor.text));
  if (cursor.indent !== 0) return null;
  const start = cursor.at;
  const root = new BlockReader(tools, flow).node(-1);
  return cursor.at >= cursor.text.length ? { root, start } : null;
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
