import { EVENT_DOCUMENT, type Event, parseEvents, YAMLException } from 'js-yaml';
import { buildValue } from './build.ts';
import type { Built } from './built.ts';
import { MAX_NESTING } from './limits.ts';
import { checkJson } from './strict-json.ts';
import { TextFault } from './text-fault.ts';

/** Reads whatever YAML there is, or JSON, and says what is wrong with the rest. Throws `TextFault`. */
export function readCompletely(text: string, style: 'yaml' | 'json'): Built {
  if (style === 'json') checkJson(text);
  return buildValue(text, readEvents(text));
}

function readEvents(text: string): Event[] {
  const strict = parse(text);
  const events = strict instanceof TextFault ? (readOutdented(text, strict) ?? strict) : strict;
  if (events instanceof TextFault) throw events;
  const second = events.findIndex((event, index) => index > 0 && event.type === EVENT_DOCUMENT);
  if (second !== -1) throw new TextFault('text.several-documents', firstOffset(events, second));
  return events;
}

function parse(text: string): Event[] | TextFault {
  try {
    // The parser counts a key or value as a level of its own; ours is the limit that holds.
    return parseEvents(text, { maxDepth: MAX_NESTING + 2 });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const offset = Math.min(error.mark?.position ?? 0, text.length);
    if (error.reason.includes('maxDepth')) return new TextFault('text.nesting', offset);
    return new TextFault('text.syntax', offset, error.reason);
  }
}

/** How the parser calls a line inside brackets or quotes that stands no deeper than the key before them. */
const OUTDENTED = 'deficient indentation';
/** Characters that are read again for such lines, one reading for each: about a second. */
const MAX_READ_AGAIN = 20_000_000;

/** Keys and values in quotes that begin and end on a line: a `#` in them begins no comment. */
const QUOTED = /(?<=^|[\s,[{:])(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/g;

/**
 * Reads what YAML forbids and nearly every parser takes: lines inside brackets or quotes at any indentation. Their line breaks
 * become spaces, so that every offset stays. Null where that alone does not help: the first fault is the one to tell then.
 */
function readOutdented(text: string, first: TextFault): Event[] | null {
  let joined = text;
  let fault = first;
  for (let read = 0; fault.detail === OUTDENTED && read < MAX_READ_AGAIN; read += text.length) {
    const before = joined.slice(0, fault.offset).trimEnd();
    const gap = joined.slice(before.length, fault.offset);
    const line = before.slice(before.lastIndexOf('\n') + 1);
    // A comment would swallow what stands on the line behind it.
    if (!/[\r\n]/.test(gap) || /(?:^|\s)#/.test(line.replace(QUOTED, ''))) return null;
    joined = before + ' '.repeat(gap.length) + joined.slice(fault.offset);
    const result = parse(joined);
    // A text in quotes has its line breaks all the same.
    if (!(result instanceof TextFault))
      return result.map((event) => ('fast' in event ? { ...event, fast: false } : event));
    fault = result;
  }
  return null;
}

function firstOffset(events: readonly Event[], from: number): number {
  for (const event of events.slice(from)) {
    if ('start' in event) return event.start;
    if ('valueStart' in event && event.valueStart >= 0) return event.valueStart;
  }
  return 0;
}
