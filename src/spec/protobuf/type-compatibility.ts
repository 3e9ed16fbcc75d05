import type { Definition, ProtoEnum, ProtoField, ProtoMessage, ProtoSide } from './model.ts';
import { isSameName, relative, resolveType } from './names.ts';

/** What still works when a field's type changes: everything but generated code, the binary form alone, or nothing. */
export type Compatibility = 'same' | 'wire-and-json' | 'wire' | 'none';

/** Types that are written alike, by their binary form and by their JSON form. */
const WIRE_GROUPS: readonly (readonly string[])[] = [
  ['int32', 'uint32', 'int64', 'uint64', 'bool'],
  ['sint32', 'sint64'],
  ['fixed32', 'sfixed32'],
  ['fixed64', 'sfixed64'],
];
const WIRE_AND_JSON_GROUPS: readonly (readonly string[])[] = [
  ['int32', 'uint32'],
  ['int64', 'uint64'],
  ['fixed32', 'sfixed32'],
  ['fixed64', 'sfixed64'],
];

const ALIKE: ReadonlySet<Compatibility> = new Set(['same', 'wire-and-json']);

export interface FieldSides {
  readonly base: { readonly side: ProtoSide; readonly field: ProtoField };
  readonly head: { readonly side: ProtoSide; readonly field: ProtoField };
}

export function typeCompatibility(sides: FieldSides, key: 'type' | 'mapKey' = 'type'): Compatibility {
  return compatibilityOf(sides, key, new Set());
}

/** `passed`: pairs of messages that are being compared already, as those that refer to themselves are. */
function compatibilityOf({ base, head }: FieldSides, key: 'type' | 'mapKey', passed: Set<string>): Compatibility {
  const [from, to] = [base.field[key], head.field[key]];
  if (from === null || to === null) return from === to ? 'same' : 'none';
  const before = resolveType(base.side, from);
  const after = resolveType(head.side, to);
  if (base.field.isGroup !== head.field.isGroup) return 'none';
  const [left, right] = [relative(base.side, before.name), relative(head.side, after.name)];
  if (left === right || isSameName(before, after)) return 'same';
  if (before.definition?.kind === 'enum' && after.definition?.kind === 'enum') {
    return holdsValues(before.definition, after.definition) ? 'wire-and-json' : 'none';
  }
  if (before.definition?.kind === 'message' && after.definition?.kind === 'message') {
    const messages = { base: before.definition, head: after.definition };
    return holdsFields(messages, { base: base.side, head: head.side }, passed) ? 'wire-and-json' : 'none';
  }
  if (isInOne(WIRE_AND_JSON_GROUPS, left, right)) return 'wire-and-json';
  const isEnumNumber = [before, after].some(({ definition }) => definition?.kind === 'enum');
  const isWire = isInOne(WIRE_GROUPS, left, right) || (left === 'string' && right === 'bytes');
  return isWire || (isEnumNumber && isWireInteger(before, after)) ? 'wire' : 'none';
}

function isInOne(groups: readonly (readonly string[])[], left: string, right: string): boolean {
  return groups.some((group) => group.includes(left) && group.includes(right));
}

/** Enums travel as `int32` does. */
function isWireInteger(
  ...types: readonly { readonly name: string; readonly definition: Definition | null }[]
): boolean {
  return types.every(({ name, definition }) => definition?.kind === 'enum' || WIRE_GROUPS[0]?.includes(name));
}

/** Another enum takes the place of the first when it has all of its values under the same numbers. */
function holdsValues(base: ProtoEnum, head: ProtoEnum): boolean {
  const names = new Map(head.values.map((value) => [value.name, value.number]));
  return base.values.every((value) => names.get(value.name) === value.number);
}

/** Another message takes the place of the first, as one that was moved does, when it has all of its fields, written alike. */
function holdsFields(
  { base, head }: { readonly base: ProtoMessage; readonly head: ProtoMessage },
  sides: { readonly base: ProtoSide; readonly head: ProtoSide },
  passed: Set<string>,
): boolean {
  const pair = `${base.fullName} ${head.fullName}`;
  if (passed.has(pair)) return true;
  passed.add(pair);
  const byNumber = new Map(head.fields.map((field) => [field.number, field]));
  return base.fields.every((before) => {
    const after = byNumber.get(before.number);
    if (after === undefined || before.name !== after.name || before.label !== after.label) return false;
    const fields = { base: { side: sides.base, field: before }, head: { side: sides.head, field: after } };
    return (['mapKey', 'type'] as const).every((key) => ALIKE.has(compatibilityOf(fields, key, passed)));
  });
}
