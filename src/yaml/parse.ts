import type { Position } from '../model/location.ts';
import { ProblemError } from '../model/problem.ts';
import type { Built } from './build.ts';
import { checkText } from './check-text.ts';
import { readDirectly } from './direct/read-directly.ts';
import { MAX_NESTING, MAX_NODES } from './limits.ts';
import { LineTable } from './lines.ts';
import { readCompletely } from './read-completely.ts';
import { FAULTS, TextFault } from './text-fault.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/** A YAML or JSON text as plain values, and where each of them is written. */
export interface ParsedText {
  /** Path of the file, for messages. */
  readonly file: string;
  /** Objects are plain, with the keys' own spelling (`200`, `1.0`); aliases share their object. */
  readonly value: unknown;
  /** Where a key or a value of one of the objects and arrays in `value` stands; the start of the text when it has none. */
  position(container: object, key: string | number, part: 'key' | 'value'): Position;
  /** The same by path from the root; where the path leads to nothing, the nearest ancestor that exists. */
  positionAt(path: readonly (string | number)[], part?: 'key' | 'value'): Position;
}

/**
 * Parses one YAML 1.2 or JSON document. Throws `ProblemError` with a code `text.…` and the place: syntax, duplicate keys,
 * several documents, unknown tags, aliases that cycle or explode, and texts that are not texts (empty, UTF-16, HTML).
 */
export function parseText(text: string, file: string): ParsedText {
  const body = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const lines = new LineTable(body);
  try {
    checkText(body);
    const style = file.toLowerCase().endsWith('.json') ? 'json' : 'yaml';
    return new Parsed(file, readDirectly(body, style) ?? readCompletely(body, style), lines);
  } catch (error) {
    if (error instanceof TextFault) throw describeFault(error, file, lines);
    throw error;
  }
}

function describeFault(fault: TextFault, file: string, lines: LineTable): ProblemError {
  const [what, why, todo] = FAULTS[fault.code];
  const detail = fault.detail || LIMIT_DETAILS[fault.code] || '';
  const fill = (sentence: string) => sentence.replace('%', () => detail);
  const where = { file, ...lines.positionOf(fault.offset) };
  return new ProblemError(
    { code: fault.code, what: fill(what), where, why: fill(why), todo: fill(todo) },
    { cause: fault },
  );
}

const LIMIT_DETAILS: Readonly<Partial<Record<string, string>>> = {
  'text.nesting': `the limit is ${MAX_NESTING} levels, with aliases written out`,
  'text.nodes': `the limit is ${MAX_NODES}, with aliases written out`,
};

class Parsed implements ParsedText {
  readonly file: string;
  readonly value: unknown;
  readonly #built: Built;
  readonly #lines: LineTable;

  constructor(file: string, built: Built, lines: LineTable) {
    this.file = file;
    this.value = built.value;
    this.#built = built;
    this.#lines = lines;
  }

  position(container: object, key: string | number, part: 'key' | 'value'): Position {
    const offset = this.#built.marks.offsetOf(container, key, part);
    return this.#lines.positionOf(offset ?? this.#built.start);
  }

  positionAt(path: readonly (string | number)[], part: 'key' | 'value' = 'key'): Position {
    let offset = this.#built.start;
    let container: unknown = this.value;
    for (const [index, key] of path.entries()) {
      if (container === null || typeof container !== 'object') break;
      const isLast = index === path.length - 1;
      const found = this.#built.marks.offsetOf(container, key, isLast ? part : 'key');
      if (found === null) break;
      offset = found;
      container = Object.hasOwn(container, key) ? container[key as keyof typeof container] : null;
    }
    return this.#lines.positionOf(offset);
  }
}
