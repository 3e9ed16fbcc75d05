import type { ProtoComparison } from './comparison.ts';
import { missCustomOptions } from './custom-options.ts';
import { featureOf, featurePlace, fileOf, levelsOf, optionOf } from './features.ts';
import type { ProtoEnum, ProtoEnumValue, ProtoSide } from './model.ts';
import { compareReserved, isNameReserved, isNumberReserved } from './reserved.ts';

export function compareEnum(comparison: ProtoComparison, base: ProtoEnum, head: ProtoEnum): void {
  compareFeatures(comparison, base, head);
  compareReserved(comparison, base, head);
  const [before, after] = [byNumber(base), byNumber(head)];
  for (const [number, values] of before) {
    const others = after.get(number);
    const [value] = values;
    if (value === undefined) continue;
    if (others === undefined) reportRemoved(comparison, { value, base, head });
    else compareNames(comparison, { values, others, head });
  }
  for (const [number, [value]] of after) {
    const isMoved = base.values.some((each) => each.name === value?.name);
    if (value === undefined || before.has(number) || isMoved) continue;
    const isClosed = typeOf(comparison.head, head) === 'CLOSED';
    comparison.report('ENUM_VALUE_ADDED', {
      ...(isClosed ? { otherwise: 0 } : {}),
      message: `Value ${value.name} was added to enum ${head.fullName}`,
      base: null,
      head: value,
      about: `${head.fullName}/${value.name}`,
      reaches: comparison.reaches.head.of(head.fullName),
    });
  }
}

/** Several names of one number are aliases. */
function byNumber({ values }: ProtoEnum): Map<number, ProtoEnumValue[]> {
  return Map.groupBy(values, (value) => value.number);
}

function typeOf(side: ProtoSide, definition: ProtoEnum): string {
  return featureOf('enum_type', fileOf(side, definition), levelsOf(side, definition.fullName));
}

function compareFeatures(comparison: ProtoComparison, base: ProtoEnum, head: ProtoEnum): void {
  const [wasOpen, isOpen] = [typeOf(comparison.base, base), typeOf(comparison.head, head)];
  const about = head.fullName;
  const reaches = () => comparison.reaches.head.of(about);
  if (wasOpen !== isOpen) {
    const message = `Enum ${about} is ${isOpen.toLowerCase()} instead of ${wasOpen.toLowerCase()}`;
    const places = { base: featurePlace(base, 'enum_type'), head: featurePlace(head, 'enum_type') };
    comparison.report('ENUM_SAME_TYPE', { message, ...places, about, reaches: reaches() });
  }
  const format = (side: ProtoSide, each: ProtoEnum) =>
    featureOf('json_format', fileOf(side, each), levelsOf(side, each.fullName));
  if (format(comparison.base, base) === 'ALLOW' && format(comparison.head, head) !== 'ALLOW') {
    const message = `Enum ${about} no longer promises its JSON form`;
    const places = { base: featurePlace(base, 'json_format'), head: featurePlace(head, 'json_format') };
    comparison.report('ENUM_SAME_JSON_FORMAT', { message, ...places, about, reaches: reaches() });
  }
}

interface Removed {
  readonly value: ProtoEnumValue;
  readonly base: ProtoEnum;
  readonly head: ProtoEnum;
}

function reportRemoved(comparison: ProtoComparison, { value, base, head }: Removed): void {
  const moved = head.values.find((each) => each.name === value.name);
  const hasNumber = isNumberReserved(head.reserved, value.number);
  const hasName = moved !== undefined || isNameReserved(head.reserved, value.name);
  const rule = !hasNumber
    ? 'ENUM_VALUE_NO_DELETE_UNLESS_NUMBER_RESERVED'
    : hasName
      ? 'ENUM_VALUE_NO_DELETE'
      : 'ENUM_VALUE_NO_DELETE_UNLESS_NAME_RESERVED';
  const message =
    moved === undefined
      ? `Value ${value.name} = ${value.number} of enum ${base.fullName} was removed`
      : `Value ${value.name} of enum ${base.fullName} has the number ${moved.number} instead of ${value.number}`;
  comparison.report(rule, {
    message,
    base: value,
    head: moved ?? null,
    about: `${head.fullName}/${value.name}`,
    ...(moved !== undefined && {
      todo: `Give it the number ${value.number} again; what needs another one is a new value with a new name.`,
    }),
    reaches: comparison.reaches.base.of(base.fullName),
  });
}

interface Named {
  readonly values: readonly ProtoEnumValue[];
  readonly others: readonly ProtoEnumValue[];
  readonly head: ProtoEnum;
}

function compareNames(comparison: ProtoComparison, { values, others, head }: Named): void {
  const reaches = () => comparison.reaches.head.of(head.fullName);
  for (const value of values) {
    const counterpart = others.find((each) => each.name === value.name);
    const about = `${head.fullName}/${value.name}`;
    const [other] = others;
    const same = counterpart ?? other;
    if (same !== undefined) missCustomOptions(comparison, { base: value, head: same }, about);
    if (counterpart === undefined && other !== undefined) {
      comparison.report('ENUM_VALUE_SAME_NAME', {
        message: `Value ${value.number} of enum ${head.fullName} is called ${other.name} instead of ${value.name}`,
        base: value,
        head: other,
        about,
        reaches: reaches(),
        detail: `${value.name} > ${other.name}`,
      });
    } else if (counterpart !== undefined && isNewlyDeprecated(value, counterpart)) {
      const at = counterpart.options.findLast((each) => each.name === 'deprecated') ?? counterpart;
      const message = `Value ${value.name} of enum ${head.fullName} is deprecated`;
      comparison.report('DEFINITION_DEPRECATED', { message, base: value, head: at, about, reaches: reaches() });
    }
  }
}

function isNewlyDeprecated(base: ProtoEnumValue, head: ProtoEnumValue): boolean {
  return optionOf(base.options, 'deprecated') !== 'true' && optionOf(head.options, 'deprecated') === 'true';
}
