import type { Definition, ProtoEnum, ProtoField, ProtoSide } from './model.ts';
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

export interface FieldSides {
  readonly base: { readonly side: ProtoSide; readonly field: ProtoField };
  readonly head: { readonly side: ProtoSide; readonly field: ProtoField };
}

export function typeCompatibility({ base, head }: FieldSides, key: 'type' | 'mapKey' = 'type'): Compatibility {
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
