import { escapeToken } from '../model/json-pointer.ts';
import type { Side, SpecLocation } from '../model/location.ts';
import type { ParsedText } from '../yaml/parse.ts';

/** One parsed file of one side of a specification. */
export interface SpecDocument {
  readonly side: Side;
  /** Path from the repository's root. */
  readonly file: string;
  readonly parsed: ParsedText;
}

/** A value of a specification together with the way that led to it, so that every finding can say where it stands. */
export class SpecNode {
  readonly document: SpecDocument;
  readonly value: unknown;
  readonly parent: SpecNode | null;
  /** Key in the parent; empty for the root of a file. */
  readonly key: string | number;

  private constructor(document: SpecDocument, value: unknown, parent: SpecNode | null, key: string | number) {
    this.document = document;
    this.value = value;
    this.parent = parent;
    this.key = key;
  }

  static root(document: SpecDocument): SpecNode {
    return new SpecNode(document, document.parsed.value, null, '');
  }

  /** The member of that name or index; null where there is none, inherited names included. */
  child(key: string | number): SpecNode | null {
    if (this.value === null || typeof this.value !== 'object' || !Object.hasOwn(this.value, key)) return null;
    return new SpecNode(this.document, this.value[key as keyof typeof this.value], this, key);
  }

  /** All members in their written order; empty for what is neither object nor array. */
  children(): SpecNode[] {
    const { value } = this;
    if (Array.isArray(value)) return value.map((each, index) => new SpecNode(this.document, each, this, index));
    if (value === null || typeof value !== 'object') return [];
    const keys = Object.keys(value) as (keyof typeof value)[];
    return keys.map((key) => new SpecNode(this.document, value[key], this, key));
  }

  /** Keys from the root of the file to here. */
  path(): (string | number)[] {
    const keys: (string | number)[] = [];
    for (let node: SpecNode = this; node.parent !== null; node = node.parent) keys.push(node.key);
    return keys.reverse();
  }

  /** JSON pointer (RFC 6901); empty for the root. */
  pointer(): string {
    return this.path()
      .map((key) => `/${escapeToken(String(key))}`)
      .join('');
  }

  /** The line of the key, which is where a person looks; of the value for the root and for elements of a list. */
  location(): SpecLocation {
    const { side, file, parsed } = this.document;
    const container = this.parent?.value;
    const position =
      container !== null && typeof container === 'object'
        ? parsed.position(container, this.key, 'key')
        : parsed.positionAt([]);
    return { side, file, line: position.line, column: position.column, pointer: this.pointer() };
  }
}
