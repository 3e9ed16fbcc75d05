import { Cursor } from './cursor.ts';
import type { Definition, NumberRange, ProtoField, ProtoFile, ProtoMessage, ProtoOption, Reserved } from './model.ts';
import { readEnum, readExtensionRanges, readField, readMessageReserved, readService } from './read-members.ts';
import { tokenise, unquote } from './tokens.ts';

/** What is collected while a file is read. */
interface Collected {
  readonly definitions: Definition[];
  readonly extensions: ProtoField[];
}

/** Reads a text that is known to be valid protobuf, with the place of everything in it. */
export function readProtoFile(path: string, text: string): ProtoFile {
  const cursor = new Cursor(path, tokenise(text));
  const start = { line: 1, column: 1 };
  const collected: Collected = { definitions: [], extensions: [] };
  const options: ProtoOption[] = [];
  const imports: string[] = [];
  let syntax = { name: 'proto2', at: start };
  let name = { name: '', file: path, at: start };
  while (!cursor.isAtEnd) {
    const keyword = cursor.next();
    const { at } = cursor.peek();
    if (keyword.text === 'syntax' || keyword.text === 'edition') {
      cursor.take('=');
      syntax = { name: cursor.value([';']), at: keyword.at };
    } else if (keyword.text === 'package') name = { name: cursor.value([';']).replaceAll(' ', ''), file: path, at };
    else if (keyword.text === 'import') imports.push(...readImport(cursor));
    else if (keyword.text === 'option') options.push(cursor.option([';']));
    else readDefinition(cursor, keyword.text, { scope: name.name, collected });
  }
  return {
    file: path,
    at: start,
    syntax: syntax.name,
    syntaxAt: syntax.at,
    package: name,
    imports,
    options,
    ...collected,
  };
}

/** `import public "a.proto"`: the path alone. */
function readImport(cursor: Cursor): string[] {
  const words: string[] = [];
  while (!cursor.isAtEnd && cursor.peek().text !== ';') words.push(cursor.next().text);
  return words.filter((word) => /^["']/.test(word)).map(unquote);
}

interface Scope {
  /** Full name of what is around. */
  readonly scope: string;
  readonly collected: Collected;
}

/** What may stand at the top and in messages alike, behind its keyword; false for every other word. */
function readDefinition(cursor: Cursor, keyword: string, { scope, collected }: Scope): boolean {
  if (keyword === 'message') readMessage(cursor, { scope, collected });
  else if (keyword === 'enum') collected.definitions.push(readEnum(cursor, scope));
  else if (keyword === 'service') collected.definitions.push(readService(cursor, scope));
  else if (keyword === 'extend') readExtend(cursor, { scope, collected });
  else return false;
  return true;
}

function readExtend(cursor: Cursor, { scope, collected }: Scope): void {
  const extendee = cursor.typeName(scope);
  cursor.take('{');
  while (!cursor.isAtEnd && !cursor.take('}')) {
    if (cursor.take(';')) continue;
    const field = readField(cursor, { scope, oneof: null, extendee });
    collected.extensions.push(field);
    if (field.isGroup) readBody(cursor, field.type.text, { scope, collected, at: field.at });
  }
}

function readMessage(cursor: Cursor, { scope, collected }: Scope): void {
  const name = cursor.next();
  readBody(cursor, name.text, { scope, collected, at: name.at });
}

interface MessageParts {
  readonly fields: ProtoField[];
  readonly oneofs: ProtoMessage['oneofs'][number][];
  readonly reserved: { ranges: NumberRange[]; names: Reserved['names'][number][] };
  readonly extensionRanges: NumberRange[];
  readonly options: ProtoOption[];
}

/** A message from its opening brace on. */
function readBody(
  cursor: Cursor,
  name: string,
  { scope, collected, at }: Scope & { readonly at: ProtoField['at'] },
): void {
  const fullName = scope === '' ? name : `${scope}.${name}`;
  const parts: MessageParts = {
    fields: [],
    oneofs: [],
    reserved: { ranges: [], names: [] },
    extensionRanges: [],
    options: [],
  };
  const message: ProtoMessage = { kind: 'message', name, fullName, ...parts, ...cursor.written(at) };
  // Outer before inner: the place in the list is taken before the body is read.
  collected.definitions.push(message);
  cursor.take('{');
  while (!cursor.isAtEnd && !cursor.take('}')) readStatement(cursor, parts, { scope: fullName, collected });
}

const NESTED: ReadonlySet<string> = new Set(['message', 'enum', 'extend']);

function readStatement(cursor: Cursor, parts: MessageParts, around: Scope): void {
  const [word, second, third] = [cursor.peek().text, cursor.peek(1).text, cursor.peek(2).text];
  // Every keyword may also be the name of a type, and then a name and a number follow.
  const isField = third === '=' && word !== 'option';
  if (word === ';') cursor.next();
  else if ((word === 'export' || word === 'local') && NESTED.has(second) && !isField) cursor.next();
  else if (NESTED.has(word) && !isField && second !== '.') {
    cursor.next();
    readDefinition(cursor, word, around);
  } else if (word === 'option' && !isField) {
    cursor.next();
    parts.options.push(cursor.option([';']));
  } else if (word === 'oneof' && third === '{') readOneof(cursor, parts, around);
  else if (word === 'reserved' && !isField && second !== '.') {
    cursor.next();
    readMessageReserved(cursor, parts.reserved);
  } else if (word === 'extensions' && !isField && second !== '.') {
    cursor.next();
    parts.extensionRanges.push(...readExtensionRanges(cursor));
  } else addField(cursor, parts, { ...around, oneof: null });
}

function addField(cursor: Cursor, parts: MessageParts, around: Scope & { readonly oneof: string | null }): void {
  const field = readField(cursor, { scope: around.scope, oneof: around.oneof, extendee: null });
  parts.fields.push(field);
  if (field.isGroup) readBody(cursor, field.type.text, { ...around, at: field.at });
}

function readOneof(cursor: Cursor, parts: MessageParts, around: Scope): void {
  cursor.take('oneof');
  const name = cursor.next();
  const options: ProtoOption[] = [];
  parts.oneofs.push({ name: name.text, options, ...cursor.written(name.at) });
  cursor.take('{');
  while (!cursor.isAtEnd && !cursor.take('}')) {
    if (cursor.take(';')) continue;
    if (cursor.peek().text === 'option' && cursor.peek(2).text !== '=') {
      cursor.next();
      options.push(cursor.option([';']));
    } else addField(cursor, parts, { ...around, oneof: name.text });
  }
}
