// [door] The grammars lie beside the code as WebAssembly, and are read when a file of their language is.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Parser, type TreeCursor, Language as TreeLanguage } from 'web-tree-sitter';
import { type Language, Source, type SyntaxNode } from './syntax.ts';

/** TSX reads JavaScript and TypeScript too; only casts in angle brackets, which it takes for elements, are lost to it. */
const GRAMMARS: Readonly<Record<Language, string>> = {
  javascript: 'tree-sitter-tsx.wasm',
  python: 'tree-sitter-python.wasm',
  java: 'tree-sitter-java.wasm',
  go: 'tree-sitter-go.wasm',
};

/** Levels that are copied: what is nested deeper was written by a program, and would end the stack. */
const MAX_DEPTH = 400;

const parsers = new Map<Language, Promise<Parser>>();

/** Parses one file. Broken code is no error: what can be read is read. */
export async function parseSource(language: Language, file: string, text: string): Promise<Source> {
  const known = parsers.get(language) ?? openParser(language);
  parsers.set(language, known);
  const tree = (await known).parse(text);
  if (tree === null) return new Source(file, text, EMPTY);
  const cursor = tree.walk();
  try {
    return new Source(file, text, copy(cursor, null, 0));
  } finally {
    cursor.delete();
    tree.delete();
  }
}

const EMPTY: SyntaxNode = { type: 'program', from: 0, to: 0, field: null, parent: null, children: [] };

let runtime: Promise<void> | null = null;

async function openParser(language: Language): Promise<Parser> {
  runtime ??= readBeside('web-tree-sitter/web-tree-sitter.wasm').then((wasmBinary) => Parser.init({ wasmBinary }));
  await runtime;
  const grammar = await TreeLanguage.load(await readBeside(`@vscode/tree-sitter-wasm/wasm/${GRAMMARS[language]}`));
  return new Parser().setLanguage(grammar);
}

/** In the bundle beside its chunks, in the source where its package is installed. */
async function readBeside(name: string): Promise<Uint8Array> {
  const bundled = new URL(`../grammars/${name.split('/').at(-1)}`, import.meta.url);
  return readFile(fileURLToPath(existsSync(bundled) ? bundled : import.meta.resolve(name)));
}

interface Copied extends SyntaxNode {
  readonly children: SyntaxNode[];
}

function copy(cursor: TreeCursor, parent: SyntaxNode | null, depth: number): SyntaxNode {
  const node: Copied = {
    type: cursor.nodeType,
    from: cursor.startIndex,
    to: cursor.endIndex,
    field: cursor.currentFieldName,
    parent,
    children: [],
  };
  if (depth < MAX_DEPTH && cursor.gotoFirstChild()) {
    do {
      if (cursor.nodeIsNamed) node.children.push(copy(cursor, node, depth + 1));
    } while (cursor.gotoNextSibling());
    cursor.gotoParent();
  }
  return node;
}
