import type { RuleTable } from '../rules/change-rule.ts';

const KEEP = 'Keep the field, mark it deprecated, and add a new one under a new number.';

/** Fields of messages and extensions. */
export const FIELD_RULES = {
  FIELD_NO_DELETE: {
    title: 'A field was removed, and its number and name are reserved',
    verdicts: { none: ['breaking', 'Consumers that read it find it missing, and their code no longer compiles.'] },
    todo: 'Mark it deprecated and remove it when nobody reads it any more.',
    example: { before: 'string note = 3;', after: 'reserved 3;\nreserved "note";' },
  },
  FIELD_NO_DELETE_UNLESS_NUMBER_RESERVED: {
    title: 'A field was removed, and its number can be used again',
    verdicts: {
      none: [
        'breaking',
        'Consumers that read it find it missing, and may one day read something else under its number.',
      ],
    },
    todo: 'Reserve its number and its name.',
    example: { before: 'string note = 3;', after: '// nothing is reserved' },
  },
  FIELD_NO_DELETE_UNLESS_NAME_RESERVED: {
    title: 'A field was removed, and its name can be used again',
    verdicts: { none: ['breaking', 'Consumers that use JSON may one day read something else under its name.'] },
    todo: 'Reserve its name beside its number.',
    example: { before: 'string note = 3;', after: 'reserved 3;' },
  },
  FIELD_ADDED: {
    title: 'A field was added',
    verdicts: { none: ['info', 'Consumers that do not know it skip it.'] },
    todo: null,
    example: { before: 'string id = 1;', after: 'string id = 1;\nstring note = 2;' },
  },
  FIELD_SAME_NAME: {
    title: 'The field with this number has another name',
    verdicts: { none: ['breaking', 'JSON and generated code use the name; the meaning may be another too.'] },
    todo: 'Keep the name, or add a new field under a new number.',
    example: { before: 'string note = 3;', after: 'string comment = 3;' },
  },
  FIELD_SAME_JSON_NAME: {
    title: 'The JSON name of a field changed',
    verdicts: { none: ['breaking', 'Consumers that use JSON no longer find it.'] },
    todo: 'Keep `json_name`.',
    example: { before: 'string note = 3;', after: 'string note = 3 [json_name = "remark"];' },
  },
  FIELD_SAME_TYPE: {
    title: 'The type of a field changed to one that is written alike',
    verdicts: { none: ['warning', 'Generated code has another type, and large values may be cut off.'] },
    todo: KEEP,
    example: { before: 'int32 count = 2;', after: 'uint32 count = 2;' },
  },
  FIELD_WIRE_JSON_COMPATIBLE_TYPE: {
    title: 'The type of a field changed to one that only the binary form can still read',
    verdicts: { none: ['breaking', 'Consumers that use JSON read another kind of value.'] },
    todo: KEEP,
    example: { before: 'int32 count = 2;', after: 'int64 count = 2;' },
  },
  FIELD_WIRE_COMPATIBLE_TYPE: {
    title: 'The type of a field changed to one that is written differently',
    verdicts: { none: ['breaking', 'Consumers cannot read what is sent, or read something else.'] },
    todo: KEEP,
    example: { before: 'int32 count = 2;', after: 'string count = 2;' },
  },
  FIELD_SAME_CARDINALITY: {
    title: 'Whether a field that is not set can be told from its default changed',
    verdicts: { none: ['warning', 'Generated code asks in another way, and defaults are sent or not sent.'] },
    todo: 'Keep or leave out `optional` as it was.',
    example: { before: 'int32 count = 2;', after: 'optional int32 count = 2;' },
  },
  FIELD_WIRE_JSON_COMPATIBLE_CARDINALITY: {
    title: 'A list became a map, or a map a list',
    verdicts: { none: ['breaking', 'Consumers that use JSON read another kind of value.'] },
    todo: KEEP,
    example: { before: 'map<string, string> labels = 4;', after: 'repeated Label labels = 4;' },
  },
  FIELD_WIRE_COMPATIBLE_CARDINALITY: {
    title: 'A single value became several, or several became one',
    verdicts: { none: ['breaking', 'Consumers lose values, or cannot read what is sent.'] },
    todo: KEEP,
    example: { before: 'string tag = 5;', after: 'repeated string tag = 5;' },
  },
  MESSAGE_SAME_REQUIRED_FIELDS: {
    title: 'A required field was added, removed, or became required or optional',
    verdicts: { none: ['breaking', 'Whoever still thinks it required refuses messages without it.'] },
    todo: 'Never add or remove required fields; use optional ones.',
    example: { before: 'optional string id = 1;', after: 'required string id = 1;' },
  },
  FIELD_SAME_ONEOF: {
    title: 'A field moved into a oneof, or out of one',
    verdicts: { none: ['breaking', 'Setting one field now clears another, or no longer does.'] },
    todo: 'Add a new field under a new number.',
    example: { before: 'string card = 6;', after: 'oneof payment { string card = 6; }' },
  },
  ONEOF_NO_DELETE: {
    title: 'A oneof was removed and its fields stayed',
    verdicts: {
      none: ['breaking', 'Several of its fields may be set at once now, and generated code loses the oneof.'],
    },
    todo: 'Keep the oneof.',
    example: {
      before: 'oneof payment { string card = 6; string iban = 7; }',
      after: 'string card = 6;\nstring iban = 7;',
    },
  },
  FIELD_SAME_DEFAULT: {
    title: 'The default of a field changed',
    verdicts: { none: ['warning', 'Messages without the field mean something else to either side.'] },
    todo: 'Keep the default.',
    example: { before: 'optional int32 count = 2 [default = 1];', after: 'optional int32 count = 2 [default = 2];' },
  },
  FIELD_SAME_JSTYPE: {
    title: 'A field has another type in JavaScript',
    verdicts: { none: ['warning', 'Generated code has another type.'] },
    todo: 'Keep `jstype`.',
    example: { before: 'int64 id = 1;', after: 'int64 id = 1 [jstype = JS_STRING];' },
  },
  FIELD_SAME_CPP_STRING_TYPE: {
    title: 'A field has another type in C++',
    verdicts: { none: ['warning', 'Generated code has another type.'] },
    todo: 'Keep `ctype`.',
    example: { before: 'string id = 1;', after: 'string id = 1 [ctype = CORD];' },
  },
  FIELD_SAME_JAVA_UTF8_VALIDATION: {
    title: 'Whether Java checks on its own that a text is UTF-8 changed',
    verdicts: { none: ['warning', 'Texts that Java consumers accepted may be refused.'] },
    todo: 'Keep `java_string_check_utf8`, or `features.(pb.java).utf8_validation`.',
    example: {
      before: 'option java_string_check_utf8 = false;',
      after: 'option java_string_check_utf8 = true;',
    },
  },
  FIELD_SAME_UTF8_VALIDATION: {
    title: 'Whether a text has to be UTF-8 changed',
    verdicts: { none: ['warning', 'Texts that were accepted may be refused.'] },
    todo: 'Keep `features.utf8_validation`.',
    example: {
      before: 'string id = 1 [features.utf8_validation = NONE];',
      after: 'string id = 1 [features.utf8_validation = VERIFY];',
    },
  },
  EXTENSION_NO_DELETE: {
    title: 'An extension was removed',
    verdicts: { none: ['breaking', 'Consumers that read it find it missing, and their code no longer compiles.'] },
    todo: 'Keep it and mark it deprecated.',
    example: { before: 'extend Order { optional string note = 100; }', after: '// no extension' },
  },
  EXTENSION_MESSAGE_NO_DELETE: {
    title: 'A message can no longer be extended under these numbers',
    verdicts: { none: ['breaking', 'Extensions of others under these numbers are no longer valid.'] },
    todo: 'Keep the range.',
    example: { before: 'extensions 100 to 199;', after: 'extensions 100 to 149;' },
  },
} as const satisfies RuleTable;
