import type { Cursor } from './cursor.ts';
import type {
  NumberRange,
  ProtoEnum,
  ProtoEnumValue,
  ProtoField,
  ProtoOption,
  ProtoRpc,
  ProtoService,
  Reserved,
  RpcType,
  TypeName,
} from './model.ts';
import { parseNumber, unquote } from './tokens.ts';

/** Numbers of fields end here, and `max` means it; those of enums end with 32 bits. */
const MAX_FIELD_NUMBER = 536_870_911;
const MAX_ENUM_NUMBER = 2_147_483_647;

/** What a field stands in. */
export interface FieldOwner {
  /** Full name of the message; the package for extensions at the top. */
  readonly scope: string;
  readonly oneof: string | null;
  readonly extendee: TypeName | null;
}

const LABELS: ReadonlySet<string> = new Set(['optional', 'required', 'repeated']);

/** A field up to its options, the mark behind it included; a group leaves its body to the reader. */
export function readField(cursor: Cursor, owner: FieldOwner): ProtoField {
  const label = LABELS.has(cursor.peek().text) ? (cursor.next().text as ProtoField['label']) : null;
  const isGroup = cursor.peek().text === 'group' && cursor.peek(2).text === '=';
  const { mapKey, type } = isGroup ? { mapKey: null, type: groupType(cursor, owner) } : readType(cursor, owner.scope);
  const name = cursor.next();
  cursor.take('=');
  const number = cursor.next();
  const options = cursor.bracketOptions();
  if (!isGroup) cursor.take(';');
  return {
    name: isGroup ? name.text.toLowerCase() : name.text,
    number: parseNumber(number.text),
    numberAt: number.at,
    label,
    type,
    mapKey,
    isGroup,
    oneof: owner.oneof,
    extendee: owner.extendee,
    options,
    ...cursor.written(name.at),
  };
}

/** A group defines the message of its own name where it stands. */
function groupType(cursor: Cursor, { scope }: FieldOwner): TypeName {
  cursor.take('group');
  const name = cursor.peek();
  return { text: name.text, scope, ...cursor.written(name.at) };
}

function readType(cursor: Cursor, scope: string): { mapKey: TypeName | null; type: TypeName } {
  if (cursor.peek().text !== 'map' || cursor.peek(1).text !== '<')
    return { mapKey: null, type: cursor.typeName(scope) };
  cursor.take('map');
  cursor.take('<');
  const mapKey = cursor.typeName(scope);
  cursor.take(',');
  const type = cursor.typeName(scope);
  cursor.take('>');
  return { mapKey, type };
}

/** `reserved 1, 3 to 5, "name";` behind its keyword, added to what is reserved already. */
export function readReserved(
  cursor: Cursor,
  max: number,
  into: { ranges: NumberRange[]; names: Reserved['names'][number][] },
): void {
  while (!cursor.isAtEnd && !cursor.take(';')) {
    const token = cursor.peek();
    if (/^[-\d]/.test(token.text)) into.ranges.push(readRange(cursor, max));
    else if (token.text === ',') cursor.next();
    else into.names.push({ name: unquote(cursor.next().text), ...cursor.written(token.at) });
  }
}

/** `extensions 100 to 199 [verification = …];` behind its keyword. */
export function readExtensionRanges(cursor: Cursor): NumberRange[] {
  const ranges: NumberRange[] = [];
  while (!cursor.isAtEnd && !cursor.take(';')) {
    if (cursor.peek().text === '[') cursor.bracketOptions();
    else if (!cursor.take(',')) ranges.push(readRange(cursor, MAX_FIELD_NUMBER));
  }
  return ranges;
}

function readRange(cursor: Cursor, max: number): NumberRange {
  const { at } = cursor.peek();
  const start = readInteger(cursor, max);
  const end = cursor.take('to') ? readInteger(cursor, max) : start;
  return { start, end, ...cursor.written(at) };
}

function readInteger(cursor: Cursor, max: number): number {
  if (cursor.take('max')) return max;
  const sign = cursor.take('-') ? -1 : 1;
  return sign * parseNumber(cursor.next().text);
}

export function readMessageReserved(cursor: Cursor, into: Parameters<typeof readReserved>[2]): void {
  readReserved(cursor, MAX_FIELD_NUMBER, into);
}

/** An enum behind its keyword. */
export function readEnum(cursor: Cursor, scope: string): ProtoEnum {
  const name = cursor.next();
  cursor.take('{');
  const values: ProtoEnumValue[] = [];
  const options: ProtoOption[] = [];
  const reserved: Parameters<typeof readReserved>[2] = { ranges: [], names: [] };
  while (!cursor.isAtEnd && !cursor.take('}')) {
    const isValue = cursor.peek(1).text === '=';
    if (cursor.take(';')) continue;
    if (isValue) values.push(readValue(cursor));
    else if (cursor.take('option')) options.push(cursor.option([';']));
    else if (cursor.take('reserved')) readReserved(cursor, MAX_ENUM_NUMBER, reserved);
    else cursor.next();
  }
  const fullName = scope === '' ? name.text : `${scope}.${name.text}`;
  return { kind: 'enum', name: name.text, fullName, values, reserved, options, ...cursor.written(name.at) };
}

function readValue(cursor: Cursor): ProtoEnumValue {
  const name = cursor.next();
  cursor.take('=');
  const number = readInteger(cursor, MAX_ENUM_NUMBER);
  const options = cursor.bracketOptions();
  cursor.take(';');
  return { name: name.text, number, options, ...cursor.written(name.at) };
}

/** A service behind its keyword. */
export function readService(cursor: Cursor, scope: string): ProtoService {
  const name = cursor.next();
  const fullName = scope === '' ? name.text : `${scope}.${name.text}`;
  cursor.take('{');
  const rpcs: ProtoRpc[] = [];
  const options: ProtoOption[] = [];
  while (!cursor.isAtEnd && !cursor.take('}')) {
    if (cursor.take('option')) {
      options.push(cursor.option([';']));
      cursor.take(';');
    } else if (cursor.take('rpc')) rpcs.push(readRpc(cursor, fullName));
    else cursor.next();
  }
  return { kind: 'service', name: name.text, fullName, rpcs, options, ...cursor.written(name.at) };
}

function readRpc(cursor: Cursor, scope: string): ProtoRpc {
  const name = cursor.next();
  const request = readRpcType(cursor, scope);
  cursor.take('returns');
  const response = readRpcType(cursor, scope);
  const options: ProtoOption[] = [];
  if (cursor.take('{')) {
    while (!cursor.isAtEnd && !cursor.take('}')) {
      if (cursor.take('option')) options.push(cursor.option([';']));
      else cursor.next();
    }
  } else cursor.take(';');
  return { name: name.text, request, response, options, ...cursor.written(name.at) };
}

/** `(stream Order)`; a message may itself be called `stream`. */
function readRpcType(cursor: Cursor, scope: string): RpcType {
  cursor.take('(');
  const isStream =
    cursor.peek().text === 'stream' && !['.', ')'].includes(cursor.peek(1).text) && cursor.take('stream');
  const type = cursor.typeName(scope);
  cursor.take(')');
  return { ...type, isStream };
}
