import type { Position } from '../model/location.ts';
import { ProblemError } from '../model/problem.ts';
import type { Built } from './built.ts';
import { checkContent, checkText } from './check-text.ts';
import { readDirectly } from './direct/read-directly.ts';
import { TapeTree } from './direct/tape-tree.ts';
import { explainSyntax } from './explain-syntax.ts';
import { MAX_NESTING, MAX_NODES } from './limits.ts';
import { LineTable } from './lines.ts';
import { readCompletely } from './read-completely.ts';
import { FAULTS, TextFault } from './text-fault.ts';
import { type ValueTree, WholeTree } from './value-tree.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/** A YAML or JSON text as plain values, and where each of them is written. */
export interface ParsedText {
  /** Path of the file, for messages. */
  readonly file: string;
  /** Objects are plain, with the keys' own spelling (`200`, `1.0`); aliases share their object. */
  readonly value: unknown;
  /** The same values to walk through. */
  readonly tree: ValueTree<unknown>;
  /** Where a key or a value of one of the objects and arrays in `value` stands; the start of the text when it has none. */
  position(container: object, key: string | number, part: 'key' | 'value'): Position;
  /** The same by path from the root; where the path leads to nothing, the nearest ancestor that exists. */
  positionAt(path: readonly (string | number)[], part?: 'key' | 'value'): Position;
}

/**
 * Parses one YAML 1.2 or JSON document. Throws `ProblemError` with a code `text.…` and the place: syntax, duplicate keys,
 * several documents, unknown tags, aliases that cycle or explode, and texts that are not texts (empty, UTF-16, HTML).
 * What is written as in `twin`, the other side of the same file, is not read again: both values share those objects.
 */
export function parseText(text: string, file: string, twin: ParsedText | null = null): ParsedText {
  const body = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const lines = new LineTable(body);
  try {
    checkText(body);
    const style = file.toLowerCase().endsWith('.json') ? 'json' : 'yaml';
    return new Parsed(file, readSource(body, style, twin instanceof Parsed ? twin.source : null), lines);
  } catch (error) {
    if (error instanceof TextFault) throw describeFault(explainSyntax(atWrittenEnd(error, body), body), file, lines);
    throw error;
  }
}

function readSource(text: string, style: 'yaml' | 'json', twin: Source | null): Source {
  const other = twin !== null && twin.style === style ? twin : null;
  if (other !== null && other.text === text) return other;
  const twinValues = other?.built.values ?? null;
  // What stands beside a third text is not looked through for more.
  const direct = readDirectly(text, style, twinValues?.source.beside == null ? twinValues : null);
  return { text, style, built: direct ?? readChecked(text, style) };
}

function readChecked(text: string, style: 'yaml' | 'json'): Built {
  checkContent(text);
  return readCompletely(text, style);
}

/** A text that was cut off is wrong where its last word ends, not on the empty line after it. */
function atWrittenEnd(fault: TextFault, text: string): TextFault {
  const isCutOff = fault.code === 'text.syntax' || fault.code === 'text.json';
  if (!isCutOff || text.slice(fault.offset).trim() !== '') return fault;
  const detail =
    fault.code === 'text.syntax' ? 'the text ends inside a list, an object or a quoted value' : fault.detail;
  return new TextFault(fault.code, text.trimEnd().length, detail);
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

/** A text with what was made of it. */
interface Source {
  readonly text: string;
  readonly style: 'yaml' | 'json';
  readonly built: Built;
}

class Parsed implements ParsedText {
  readonly file: string;
  readonly value: unknown;
  readonly source: Source;
  readonly tree: ValueTree<unknown>;
  readonly #lines: LineTable;

  constructor(file: string, source: Source, lines: LineTable) {
    this.file = file;
    this.value = source.built.value;
    this.source = source;
    const { values, value } = source.built;
    this.tree = values === null ? new WholeTree(value) : new TapeTree(values);
    this.#lines = lines;
  }

  position(container: object, key: string | number, part: 'key' | 'value'): Position {
    return this.#lines.positionOf(this.#offsetOf(container, key, part) ?? this.source.built.start);
  }

  #offsetOf(container: object, key: string | number, part: 'key' | 'value'): number | null {
    return this.source.built.places.offsetOf(container, key, part);
  }

  positionAt(path: readonly (string | number)[], part: 'key' | 'value' = 'key'): Position {
    let offset = this.source.built.start;
    let container: unknown = this.value;
    for (const [index, key] of path.entries()) {
      if (container === null || typeof container !== 'object') break;
      const isLast = index === path.length - 1;
      const found = this.#offsetOf(container, key, isLast ? part : 'key');
      if (found === null) break;
      offset = found;
      container = Object.hasOwn(container, key) ? container[key as keyof typeof container] : null;
    }
    return this.#lines.positionOf(offset);
  }
}
