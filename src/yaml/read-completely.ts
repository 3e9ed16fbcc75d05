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
  let events: Event[];
  try {
    // The parser counts a key or value as a level of its own; ours is the limit that holds.
    events = parseEvents(text, { maxDepth: MAX_NESTING + 2 });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const offset = Math.min(error.mark?.position ?? 0, text.length);
    if (error.reason.includes('maxDepth')) throw new TextFault('text.nesting', offset);
    throw new TextFault('text.syntax', offset, error.reason);
  }
  const second = events.findIndex((event, index) => index > 0 && event.type === EVENT_DOCUMENT);
  if (second !== -1) throw new TextFault('text.several-documents', firstOffset(events, second));
  return events;
}

function firstOffset(events: readonly Event[], from: number): number {
  for (const event of events.slice(from)) {
    if ('start' in event) return event.start;
    if ('valueStart' in event && event.valueStart >= 0) return event.valueStart;
  }
  return 0;
}
