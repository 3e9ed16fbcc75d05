import type { Position } from '../model/location.ts';
import { LineTable } from '../yaml/lines.ts';

export type Language = 'javascript' | 'python' | 'java' | 'go';

/** A named node of a syntax tree, copied out of the parser so that its memory can be given back at once. */
export interface SyntaxNode {
  readonly type: string;
  /** Offsets in UTF-16 units, the end exclusive. */
  readonly from: number;
  readonly to: number;
  /** Name of the parent's field that it fills; null where it fills none. */
  readonly field: string | null;
  readonly parent: SyntaxNode | null;
  readonly children: readonly SyntaxNode[];
}

/** One parsed file. What is no code of its language stands in nodes of type `ERROR`, the rest is there. */
export class Source {
  readonly file: string;
  readonly text: string;
  readonly root: SyntaxNode;
  readonly #lines: LineTable;

  constructor(file: string, text: string, root: SyntaxNode) {
    this.file = file;
    this.text = text;
    this.root = root;
    this.#lines = new LineTable(text);
  }

  of(node: SyntaxNode | null): string {
    return node === null ? '' : this.text.slice(node.from, node.to);
  }

  at(node: SyntaxNode): Position {
    return this.#lines.positionOf(node.from);
  }
}

export function field(node: SyntaxNode | null, name: string): SyntaxNode | null {
  return node?.children.find((child) => child.field === name) ?? null;
}

export function child(node: SyntaxNode | null, ...types: readonly string[]): SyntaxNode | null {
  return node?.children.find(({ type }) => types.includes(type)) ?? null;
}

/** Every node below `node`, itself included, in the order of the text. */
export function* walk(node: SyntaxNode): Generator<SyntaxNode> {
  yield node;
  for (const below of node.children) yield* walk(below);
}

export function findAll(node: SyntaxNode, ...types: readonly string[]): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  const visit = (one: SyntaxNode) => {
    if (types.includes(one.type)) found.push(one);
    for (const below of one.children) visit(below);
  };
  visit(node);
  return found;
}

export function hasAncestor(node: SyntaxNode, types: ReadonlySet<string>, until: SyntaxNode | null = null): boolean {
  for (let one = node.parent; one !== null && one !== until; one = one.parent) if (types.has(one.type)) return true;
  return false;
}

/** The text of a string without its quotes; null where it is put together from parts. */
export function plainString(source: Source, node: SyntaxNode | null): string | null {
  if (node === null || !STRINGS.has(node.type)) return null;
  if (node.children.some(({ type }) => type === 'interpolation' || type === 'template_substitution')) return null;
  const parts = node.children.filter(({ type }) => CONTENTS.has(type));
  return parts.map((part) => source.of(part)).join('');
}

const STRINGS: ReadonlySet<string> = new Set([
  'string',
  'template_string',
  'string_literal',
  'interpreted_string_literal',
  'raw_string_literal',
]);
const CONTENTS: ReadonlySet<string> = new Set([
  'string_fragment',
  'string_content',
  'escape_sequence',
  'interpreted_string_literal_content',
  'raw_string_literal_content',
]);

/** A number, a product of numbers, or undefined text: milliseconds and seconds as they are written. */
export function numberOf(source: Source, node: SyntaxNode | null): number | null {
  if (node === null) return null;
  if (node.type === 'binary_expression' || node.type === 'binary_operator') {
    const left = numberOf(source, field(node, 'left'));
    const right = numberOf(source, field(node, 'right'));
    const isProduct = source.text.slice(field(node, 'left')?.to ?? 0, field(node, 'right')?.from ?? 0).trim() === '*';
    return isProduct && left !== null && right !== null ? left * right : null;
  }
  const value = Number(source.of(node).replaceAll('_', '').replace(/[lL]$/, ''));
  return NUMBERS.has(node.type) && Number.isFinite(value) ? value : null;
}

const NUMBERS: ReadonlySet<string> = new Set([
  'number',
  'integer',
  'float',
  'decimal_integer_literal',
  'int_literal',
  'float_literal',
]);
