import type { ProtoComparison } from './comparison.ts';
import type { NumberRange, ProtoEnum, ProtoMessage, Reserved } from './model.ts';

export function isNumberReserved({ ranges }: Reserved, number: number): boolean {
  return ranges.some((range) => range.start <= number && number <= range.end);
}

export function isNameReserved({ names }: Reserved, name: string): boolean {
  return names.some((each) => each.name === name);
}

/** Whether ranges, however they are split, hold all of one. */
export function isCovered({ start, end }: NumberRange, by: readonly NumberRange[]): boolean {
  let next = start;
  for (const range of by.toSorted((one, other) => one.start - other.start)) {
    if (range.start <= next && range.end >= next) next = range.end + 1;
  }
  return next > end;
}

/** `5 to 9`, `5`. */
export function describeRange({ start, end }: NumberRange): string {
  return start === end ? String(start) : `${start} to ${end}`;
}

/** Everything that was reserved and can be used again; what is used again is found as a change of the field. */
export function compareReserved<Owner extends ProtoMessage | ProtoEnum>(
  comparison: ProtoComparison,
  base: Owner,
  head: Owner,
): void {
  const rule = base.kind === 'message' ? 'RESERVED_MESSAGE_NO_DELETE' : 'RESERVED_ENUM_NO_DELETE';
  const lost = [
    ...base.reserved.ranges
      .filter((range) => !isCovered(range, head.reserved.ranges))
      .map((range) => ({ ...range, what: describeRange(range) })),
    ...base.reserved.names
      .filter(({ name }) => !isNameReserved(head.reserved, name))
      .map((each) => ({ ...each, what: `"${each.name}"` })),
  ];
  for (const { file, at, what } of lost) {
    comparison.report(rule, {
      message: `${what} of ${head.fullName} is no longer reserved`,
      base: { file, at },
      head: null,
      about: head.fullName,
      reaches: comparison.reaches.head.of(head.fullName),
      detail: what,
    });
  }
}
