import type { RuleTable } from '../rules/change-rule.ts';

/** Fields, arguments, input fields and enum values. */
export const MEMBER_RULES = {
  FIELD_REMOVED: {
    title: 'A field was removed',
    verdicts: { none: ['breaking', 'Requests that select it are refused as a whole.'] },
    todo: 'Mark it `@deprecated` and remove it when nobody selects it any more.',
    example: { before: 'type Order { id: ID!, total: Float }', after: 'type Order { id: ID! }' },
  },
  FIELD_ADDED: {
    title: 'A field was added',
    verdicts: { none: ['info', 'Nobody selects it yet.'] },
    todo: null,
    example: { before: 'type Order { id: ID! }', after: 'type Order { id: ID!, total: Float }' },
  },
  FIELD_TYPE_CHANGED: {
    title: 'The type of a field changed',
    verdicts: { none: ['breaking', 'Clients read what they do not expect, or select fields that are not there.'] },
    otherwise: [['info', 'It can no longer be null, and is otherwise the same.']],
    todo: 'Add a second field with the new type and deprecate this one.',
    example: { before: 'type Order { total: Float! }', after: 'type Order { total: Float }' },
  },
  FIELD_DEPRECATION_ADDED: {
    title: 'A field was marked deprecated',
    verdicts: { none: ['info', 'It still works; its clients should move on.'] },
    todo: null,
    example: { before: 'total: Float', after: 'total: Float @deprecated(reason: "Use amount.")' },
  },
  FIELD_DEPRECATION_REMOVED: {
    title: 'A field is no longer deprecated',
    verdicts: { none: ['info', 'It works as before.'] },
    todo: null,
    example: { before: 'total: Float @deprecated(reason: "Use amount.")', after: 'total: Float' },
  },
  FIELD_DEPRECATION_REASON_CHANGED: {
    title: 'The reason of a deprecation changed',
    verdicts: { none: ['info', 'Readers are told something else.'] },
    todo: null,
    example: { before: '@deprecated(reason: "Use amount.")', after: '@deprecated(reason: "Gone in 2027.")' },
  },
  FIELD_DEPRECATION_REASON_ADDED: {
    title: 'A deprecation got a reason',
    verdicts: { none: ['info', 'Readers are told more.'] },
    todo: null,
    example: { before: '@deprecated', after: '@deprecated(reason: "Use amount.")' },
  },
  FIELD_DEPRECATION_REASON_REMOVED: {
    title: 'The reason of a deprecation was removed',
    verdicts: { none: ['info', 'Readers are told less.'] },
    todo: null,
    example: { before: '@deprecated(reason: "Use amount.")', after: '@deprecated' },
  },
  FIELD_ARGUMENT_ADDED: {
    title: 'A field got an argument',
    verdicts: { none: ['breaking', 'The argument is required, and every request of today lacks it.'] },
    otherwise: [
      ['warning', 'It may be left out, and the server now chooses what that means.'],
      ['info', 'The field itself is new.'],
    ],
    todo: 'Give it a default that means what happens today.',
    example: { before: 'orders: [Order]', after: 'orders(status: Status!): [Order]' },
  },
  FIELD_ARGUMENT_REMOVED: {
    title: 'An argument of a field was removed',
    verdicts: { none: ['breaking', 'Requests that send it are refused as a whole.'] },
    todo: 'Keep accepting it, mark it `@deprecated`, and ignore it.',
    example: { before: 'orders(status: Status): [Order]', after: 'orders: [Order]' },
  },
  FIELD_ARGUMENT_TYPE_CHANGED: {
    title: 'The type of an argument changed',
    verdicts: { none: ['breaking', 'What clients send, or their variables, no longer fit.'] },
    otherwise: [['info', 'Everything that was accepted still is.']],
    todo: 'Add a second argument with the new type and deprecate this one.',
    example: { before: 'orders(first: Int): [Order]', after: 'orders(first: Int!): [Order]' },
  },
  FIELD_ARGUMENT_DEFAULT_CHANGED: {
    title: 'The default of an argument was changed, removed or added',
    verdicts: { none: ['breaking', 'Requests without the argument silently mean something else.'] },
    otherwise: [
      ['warning', 'There was none before; often the new one only writes down what already held.'],
      ['info', 'It is `null`, which says what saying nothing says.'],
    ],
    todo: 'Keep the default.',
    example: { before: 'orders(first: Int = 10): [Order]', after: 'orders(first: Int = 100): [Order]' },
  },
  INPUT_FIELD_REMOVED: {
    title: 'A field of an input was removed',
    verdicts: { none: ['breaking', 'Requests that send it are refused as a whole.'] },
    todo: 'Keep accepting it, mark it `@deprecated`, and ignore it.',
    example: { before: 'input NewOrder { sku: ID!, note: String }', after: 'input NewOrder { sku: ID! }' },
  },
  INPUT_FIELD_ADDED: {
    title: 'An input got a field',
    verdicts: { none: ['breaking', 'The field is required, and every request of today lacks it.'] },
    otherwise: [
      ['warning', 'It has a default, which now takes effect in the requests of today.'],
      ['info', 'It may be left out, or the input itself is new.'],
    ],
    todo: 'Make it nullable and let its absence mean what happens today.',
    example: { before: 'input NewOrder { sku: ID! }', after: 'input NewOrder { sku: ID!, count: Int! }' },
  },
  INPUT_FIELD_TYPE_CHANGED: {
    title: 'The type of a field of an input changed',
    verdicts: { none: ['breaking', 'What clients send no longer fits.'] },
    otherwise: [['info', 'Everything that was accepted still is.']],
    todo: 'Add a second field with the new type and deprecate this one.',
    example: { before: 'input NewOrder { count: Int }', after: 'input NewOrder { count: Int! }' },
  },
  INPUT_FIELD_DEFAULT_VALUE_CHANGED: {
    title: 'The default of a field of an input was changed, removed or added',
    verdicts: { none: ['breaking', 'Requests without the field silently mean something else.'] },
    otherwise: [
      ['warning', 'There was none before; often the new one only writes down what already held.'],
      ['info', 'It is `null`, which says what saying nothing says.'],
    ],
    todo: 'Keep the default.',
    example: { before: 'input NewOrder { count: Int = 1 }', after: 'input NewOrder { count: Int = 2 }' },
  },
  ENUM_VALUE_REMOVED: {
    title: 'A value of an enum was removed',
    verdicts: { none: ['breaking', 'Requests that send it are refused, and clients wait for it in vain.'] },
    todo: 'Mark it `@deprecated` and remove it when nobody sends it any more.',
    example: { before: 'enum Status { OPEN PAID }', after: 'enum Status { OPEN }' },
  },
  ENUM_VALUE_ADDED: {
    title: 'A value was added to an enum',
    verdicts: { none: ['warning', 'A field returns it, and clients that know every value of today meet a new one.'] },
    otherwise: [['info', 'Clients only send the enum, or it is new itself.']],
    todo: 'Make sure that clients have a branch for unknown values.',
    example: { before: 'enum Status { OPEN PAID }', after: 'enum Status { OPEN PAID CANCELLED }' },
  },
  ENUM_VALUE_DEPRECATION_REASON_ADDED: {
    title: 'A value of an enum was marked deprecated, or its deprecation got a reason',
    verdicts: { none: ['info', 'It still works; its clients should move on.'] },
    todo: null,
    example: { before: 'enum Status { OPEN }', after: 'enum Status { OPEN @deprecated(reason: "Use NEW.") }' },
  },
  ENUM_VALUE_DEPRECATION_REASON_CHANGED: {
    title: "The reason of an enum value's deprecation changed",
    verdicts: { none: ['info', 'Readers are told something else.'] },
    todo: null,
    example: { before: 'OPEN @deprecated(reason: "Use NEW.")', after: 'OPEN @deprecated(reason: "Gone in 2027.")' },
  },
  ENUM_VALUE_DEPRECATION_REASON_REMOVED: {
    title: 'A value of an enum is no longer deprecated, or its deprecation lost the reason',
    verdicts: { none: ['info', 'It works as before.'] },
    todo: null,
    example: { before: 'enum Status { OPEN @deprecated(reason: "Use NEW.") }', after: 'enum Status { OPEN }' },
  },
} as const satisfies RuleTable;
