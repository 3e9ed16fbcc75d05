import type { Position } from '../../model/location.ts';
import type { ProtoOption, TypeName } from './model.ts';
import { type Token, unquote } from './tokens.ts';

const OPENING = new Set(['{', '[', '(', '<']);
const CLOSING = new Set(['}', ']', ')', '>']);

/** Reads tokens of a valid file one after the other. */
export class Cursor {
  readonly file: string;
  readonly #tokens: readonly Token[];
  readonly #end: Token;
  #index = 0;

  constructor(file: string, tokens: readonly Token[]) {
    this.file = file;
    this.#tokens = tokens;
    this.#end = { text: '', at: tokens.at(-1)?.at ?? { line: 1, column: 1 } };
  }

  peek(offset = 0): Token {
    return this.#tokens[this.#index + offset] ?? this.#end;
  }

  next(): Token {
    const token = this.peek();
    this.#index += 1;
    return token;
  }

  get isAtEnd(): boolean {
    return this.#index >= this.#tokens.length;
  }

  /** Goes past the token when it is the next one. */
  take(text: string): boolean {
    if (this.peek().text !== text) return false;
    this.#index += 1;
    return true;
  }

  written(at: Position): { readonly file: string; readonly at: Position } {
    return { file: this.file, at };
  }

  /** `.a.b.C`, without blank space. */
  typeName(scope: string): TypeName {
    const { at } = this.peek();
    let text = '';
    while (this.peek().text === '.' || (/^\w/.test(this.peek().text) && (text === '' || text.endsWith('.')))) {
      text += this.next().text;
    }
    return { text, scope, ...this.written(at) };
  }

  /** `name = value`, up to the mark that ends it, which stays. */
  option(ends: readonly string[]): ProtoOption {
    const { at } = this.peek();
    let name = '';
    while (!this.isAtEnd && this.peek().text !== '=') name += this.next().text;
    this.take('=');
    return { name: name.replace(/^\((\w+)\)$/, '($1)'), value: this.value(ends), ...this.written(at) };
  }

  /** Tokens up to one of the marks outside of brackets. */
  value(ends: readonly string[]): string {
    const texts: string[] = [];
    let depth = 0;
    while (!this.isAtEnd && (depth > 0 || !ends.includes(this.peek().text))) {
      const { text } = this.next();
      if (OPENING.has(text)) depth += 1;
      else if (CLOSING.has(text)) depth -= 1;
      texts.push(unquote(text));
    }
    return texts.join(' ');
  }

  /** `[a = 1, b = 2]`, or nothing. */
  bracketOptions(): ProtoOption[] {
    const options: ProtoOption[] = [];
    if (!this.take('[')) return options;
    while (!this.isAtEnd && !this.take(']')) {
      options.push(this.option([',', ']']));
      this.take(',');
    }
    return options;
  }
}
