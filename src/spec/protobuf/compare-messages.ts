import { compareField, type FieldPair } from './compare-fields.ts';
import type { ProtoComparison } from './comparison.ts';
import { missCustomOptions } from './custom-options.ts';
import { featureOf, featurePlace, fileOf, levelsOf, optionOf } from './features.ts';
import type { ProtoField, ProtoMessage, ProtoSide } from './model.ts';
import { relative, resolveType } from './names.ts';
import { compareReserved, describeRange, isCovered, isNameReserved, isNumberReserved } from './reserved.ts';

export function compareMessage(comparison: ProtoComparison, base: ProtoMessage, head: ProtoMessage): void {
  compareFeatures(comparison, base, head);
  compareReserved(comparison, base, head);
  compareRanges(comparison, base, head);
  const goneOneofs = compareOneofs(comparison, base, head);
  const after = new Map(head.fields.map((field) => [field.number, field]));
  const moved = new Set<ProtoField>();
  for (const field of base.fields) {
    const counterpart = after.get(field.number);
    if (counterpart !== undefined) {
      const pair: FieldPair = { base: field, head: counterpart, owners: { base, head }, goneOneofs };
      compareField(comparison, pair);
    } else reportRemoved(comparison, { field, base, head, moved });
  }
  const before = new Set(base.fields.map((field) => field.number));
  for (const field of head.fields) {
    if (!before.has(field.number) && !moved.has(field)) reportAdded(comparison, field, head);
  }
}

function compareFeatures(comparison: ProtoComparison, base: ProtoMessage, head: ProtoMessage): void {
  const about = head.fullName;
  const reaches = () => comparison.reaches.head.of(about);
  const format = (side: ProtoSide, each: ProtoMessage) =>
    featureOf('json_format', fileOf(side, each), levelsOf(side, each.fullName));
  if (format(comparison.base, base) === 'ALLOW' && format(comparison.head, head) !== 'ALLOW') {
    const message = `Message ${about} no longer promises its JSON form`;
    const places = { base: featurePlace(base, 'json_format'), head: featurePlace(head, 'json_format') };
    comparison.report('MESSAGE_SAME_JSON_FORMAT', { message, ...places, about, reaches: reaches() });
  }
  const form = 'message_set_wire_format';
  if ((optionOf(base.options, form) === 'true') !== (optionOf(head.options, form) === 'true')) {
    const place = (each: ProtoMessage) => each.options.findLast((option) => option.name === form) ?? each;
    const message = `Message ${about} is written in another binary form`;
    const places = { base: place(base), head: place(head) };
    comparison.report('MESSAGE_SAME_MESSAGE_SET_WIRE_FORMAT', { message, ...places, about, reaches: reaches() });
  }
  const option = 'no_standard_descriptor_accessor';
  if (optionOf(base.options, option) !== 'true' && optionOf(head.options, option) === 'true') {
    const at = head.options.findLast((each) => each.name === option) ?? head;
    const message = `Generated code of message ${about} has no accessor for its descriptor`;
    comparison.report('MESSAGE_NO_REMOVE_STANDARD_DESCRIPTOR_ACCESSOR', {
      message,
      base,
      head: at,
      about,
      reaches: reaches(),
    });
  }
}

function compareRanges(comparison: ProtoComparison, base: ProtoMessage, head: ProtoMessage): void {
  for (const range of base.extensionRanges) {
    if (isCovered(range, head.extensionRanges)) continue;
    comparison.report('EXTENSION_MESSAGE_NO_DELETE', {
      message: `Message ${head.fullName} can no longer be extended under ${describeRange(range)}`,
      base: range,
      head: null,
      about: head.fullName,
      reaches: comparison.reaches.head.of(head.fullName),
      detail: describeRange(range),
    });
  }
}

/** Names of oneofs that are gone while fields of them stayed: one edit, however many fields. */
function compareOneofs(comparison: ProtoComparison, base: ProtoMessage, head: ProtoMessage): Set<string> {
  const gone = new Set<string>();
  const numbers = new Set(head.fields.map((field) => field.number));
  for (const oneof of base.oneofs) {
    const counterpart = head.oneofs.find((each) => each.name === oneof.name);
    if (counterpart !== undefined) {
      missCustomOptions(comparison, { base: oneof, head: counterpart }, `${head.fullName}/${oneof.name}`);
      continue;
    }
    const stayed = base.fields.filter((field) => field.oneof === oneof.name && numbers.has(field.number));
    if (stayed.length === 0 || isRenamed(stayed, head)) continue;
    gone.add(oneof.name);
    comparison.report('ONEOF_NO_DELETE', {
      message: `Oneof ${oneof.name} of message ${head.fullName} was removed and ${stayed.map((each) => each.name).join(', ')} stayed`,
      base: oneof,
      head: null,
      about: `${head.fullName}/${oneof.name}`,
      reaches: stayed.flatMap((field) => comparison.reaches.head.of(head.fullName, [field.name])),
    });
  }
  return gone;
}

/** All of its fields are together in another oneof, which then has only another name; each of them says so. */
function isRenamed(stayed: readonly ProtoField[], head: ProtoMessage): boolean {
  const names = new Set(stayed.map((field) => head.fields.find((each) => each.number === field.number)?.oneof ?? null));
  return names.size === 1 && !names.has(null);
}

interface Removed {
  readonly field: ProtoField;
  readonly base: ProtoMessage;
  readonly head: ProtoMessage;
  readonly moved: Set<ProtoField>;
}

function reportRemoved(comparison: ProtoComparison, { field, base, head, moved }: Removed): void {
  const same = head.fields.find((each) => each.name === field.name);
  if (same !== undefined) moved.add(same);
  const isRequired = field.label === 'required';
  const hasNumber = isNumberReserved(head.reserved, field.number);
  const hasName = same !== undefined || isNameReserved(head.reserved, field.name);
  const rule = isRequired
    ? 'MESSAGE_SAME_REQUIRED_FIELDS'
    : !hasNumber
      ? 'FIELD_NO_DELETE_UNLESS_NUMBER_RESERVED'
      : hasName
        ? 'FIELD_NO_DELETE'
        : 'FIELD_NO_DELETE_UNLESS_NAME_RESERVED';
  const what = isRequired ? 'Required field' : 'Field';
  comparison.report(rule, {
    message:
      same === undefined
        ? `${what} ${field.name} = ${field.number} of message ${base.fullName} was removed`
        : `${what} ${field.name} of message ${base.fullName} has the number ${same.number} instead of ${field.number}`,
    base: same === undefined ? field : { file: field.file, at: field.numberAt },
    head: same === undefined ? null : { file: same.file, at: same.numberAt },
    about: `${head.fullName}/${field.name}`,
    ...(same !== undefined && !isRequired && { todo: keepNumber(field) }),
    reaches: comparison.reaches.base.of(base.fullName, [field.name]),
  });
}

/** To reserve a number mends nothing for those who still send it under this name. */
function keepNumber({ number }: { readonly number: number }): string {
  return `Give it the number ${number} again; what needs another one is a new field with a new name.`;
}

function reportAdded(comparison: ProtoComparison, field: ProtoField, head: ProtoMessage): void {
  const isRequired = field.label === 'required';
  comparison.report(isRequired ? 'MESSAGE_SAME_REQUIRED_FIELDS' : 'FIELD_ADDED', {
    message: `${isRequired ? 'Required field' : 'Field'} ${field.name} = ${field.number} was added to message ${head.fullName}`,
    base: null,
    head: field,
    about: `${head.fullName}/${field.name}`,
    reaches: comparison.reaches.head.of(head.fullName, [field.name]),
  });
}

/** Extensions by what they extend and their number. */
export function compareExtensions(comparison: ProtoComparison): void {
  const keyOf = (side: ProtoSide, field: ProtoField) => {
    const extended = field.extendee === null ? '' : relative(side, resolveType(side, field.extendee).name);
    return `${extended} ${field.number}`;
  };
  const after = new Map(
    comparison.head.files.flatMap((file) => file.extensions).map((each) => [keyOf(comparison.head, each), each]),
  );
  for (const field of comparison.base.files.flatMap((file) => file.extensions)) {
    const counterpart = after.get(keyOf(comparison.base, field));
    const isFileGone = !comparison.head.files.some((file) => file.file === field.file);
    if (counterpart !== undefined) {
      compareField(comparison, { base: field, head: counterpart, owners: null, goneOneofs: new Set() });
    } else if (!isFileGone) {
      comparison.report('EXTENSION_NO_DELETE', {
        message: `Extension ${field.name} = ${field.number} of ${field.extendee?.text ?? ''} was removed`,
        base: field,
        head: null,
        about: `${field.extendee?.text ?? ''}/${field.name}`,
        reaches: [],
      });
    }
  }
}
