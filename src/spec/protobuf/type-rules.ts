import type { RuleTable } from '../rules/change-rule.ts';

/** Messages, enums and services. */
export const TYPE_RULES = {
  MESSAGE_NO_DELETE: {
    title: 'A message was removed',
    verdicts: { none: ['breaking', 'Consumers that send or read it are left without it.'] },
    todo: 'Keep it and mark it deprecated.',
    example: { before: 'message Order { … }\nmessage Invoice { … }', after: 'message Order { … }' },
  },
  MESSAGE_ADDED: {
    title: 'A message was added',
    verdicts: { none: ['info', 'Nobody uses it yet.'] },
    todo: null,
    example: { before: 'message Order { … }', after: 'message Order { … }\nmessage Invoice { … }' },
  },
  MESSAGE_SAME_JSON_FORMAT: {
    title: 'A message no longer promises its JSON form',
    verdicts: { none: ['breaking', 'Consumers that use JSON may be refused.'] },
    todo: 'Keep `features.json_format`.',
    example: {
      before: 'message Order { … }',
      after: 'message Order { option features.json_format = LEGACY_BEST_EFFORT; … }',
    },
  },
  MESSAGE_SAME_MESSAGE_SET_WIRE_FORMAT: {
    title: 'A message is written in another binary form (`message_set_wire_format`)',
    verdicts: { none: ['breaking', 'Consumers read the bytes in the old form.'] },
    todo: 'Leave `message_set_wire_format` alone.',
    example: {
      before: 'message Order { … }',
      after: 'message Order { option message_set_wire_format = true; … }',
    },
  },
  MESSAGE_NO_REMOVE_STANDARD_DESCRIPTOR_ACCESSOR: {
    title: 'Generated code of a message lost its `descriptor` accessor',
    verdicts: { none: ['warning', 'Code that uses the accessor no longer compiles.'] },
    todo: 'Leave `no_standard_descriptor_accessor` alone.',
    example: {
      before: 'message Order { … }',
      after: 'message Order { option no_standard_descriptor_accessor = true; … }',
    },
  },
  RESERVED_MESSAGE_NO_DELETE: {
    title: 'Numbers or names of a message are no longer reserved',
    verdicts: { none: ['warning', 'They can be used for something that old consumers take for something else.'] },
    todo: 'Keep what is reserved for ever.',
    example: { before: 'reserved 3, 5 to 9;', after: 'reserved 3;' },
  },
  ENUM_NO_DELETE: {
    title: 'An enum was removed',
    verdicts: { none: ['breaking', 'Consumers that send or read it are left without it.'] },
    todo: 'Keep it and mark it deprecated.',
    example: { before: 'enum Status { … }', after: '// no enum' },
  },
  ENUM_ADDED: {
    title: 'An enum was added',
    verdicts: { none: ['info', 'Nobody uses it yet.'] },
    todo: null,
    example: { before: '// no enum', after: 'enum Status { STATUS_UNSPECIFIED = 0; }' },
  },
  ENUM_SAME_TYPE: {
    title: 'An enum became open or closed',
    verdicts: { none: ['warning', 'Unknown values are kept in the field, or are no longer.'] },
    todo: 'Keep `features.enum_type`.',
    example: { before: 'enum Status { … }', after: 'enum Status { option features.enum_type = CLOSED; … }' },
  },
  ENUM_SAME_JSON_FORMAT: {
    title: 'An enum no longer promises its JSON form',
    verdicts: { none: ['breaking', 'Consumers that use JSON may be refused.'] },
    todo: 'Keep `features.json_format`.',
    example: {
      before: 'enum Status { … }',
      after: 'enum Status { option features.json_format = LEGACY_BEST_EFFORT; … }',
    },
  },
  ENUM_VALUE_NO_DELETE: {
    title: 'A value of an enum was removed, and its number and name are reserved',
    verdicts: { none: ['breaking', 'Consumers that send it are not understood, and their code no longer compiles.'] },
    todo: 'Mark it deprecated and remove it when nobody sends it any more.',
    example: { before: 'PAID = 2;', after: 'reserved 2;\nreserved "PAID";' },
  },
  ENUM_VALUE_NO_DELETE_UNLESS_NUMBER_RESERVED: {
    title: 'A value of an enum was removed, and its number can be used again',
    verdicts: {
      none: [
        'breaking',
        'Consumers that send it are not understood, and may one day say something else with its number.',
      ],
    },
    todo: 'Reserve its number and its name.',
    example: { before: 'PAID = 2;', after: '// nothing is reserved' },
  },
  ENUM_VALUE_NO_DELETE_UNLESS_NAME_RESERVED: {
    title: 'A value of an enum was removed, and its name can be used again',
    verdicts: { none: ['breaking', 'Consumers that use JSON may one day say something else with its name.'] },
    todo: 'Reserve its name beside its number.',
    example: { before: 'PAID = 2;', after: 'reserved 2;' },
  },
  ENUM_VALUE_SAME_NAME: {
    title: 'The value with this number has another name',
    verdicts: { none: ['breaking', 'JSON and generated code use the name.'] },
    todo: 'Keep the old name beside the new one with `allow_alias`.',
    example: { before: 'PAID = 2;', after: 'SETTLED = 2;' },
  },
  ENUM_VALUE_ADDED: {
    title: 'A value was added to an enum',
    verdicts: { none: ['info', 'Consumers keep the number of a value that they do not know.'] },
    otherwise: [['warning', 'The enum is closed: to consumers that do not know the value, the field is not set.']],
    todo: 'Make sure that consumers have a branch for unknown values.',
    example: { before: 'OPEN = 1;', after: 'OPEN = 1;\nPAID = 2;' },
  },
  RESERVED_ENUM_NO_DELETE: {
    title: 'Numbers or names of an enum are no longer reserved',
    verdicts: { none: ['warning', 'They can be used for something that old consumers take for something else.'] },
    todo: 'Keep what is reserved for ever.',
    example: { before: 'reserved 2, 5 to 9;', after: 'reserved 2;' },
  },
  SERVICE_NO_DELETE: {
    title: 'A service was removed',
    verdicts: { none: ['breaking', 'Calls of all its procedures fail.'] },
    todo: 'Keep it and mark it deprecated until nobody calls it any more.',
    example: { before: 'service Orders { … }', after: '// no service' },
  },
  SERVICE_ADDED: {
    title: 'A service was added',
    verdicts: { none: ['info', 'Nobody calls it yet.'] },
    todo: null,
    example: { before: '// no service', after: 'service Orders { … }' },
  },
  RPC_NO_DELETE: {
    title: 'A procedure was removed',
    verdicts: { none: ['breaking', 'Calls of it fail.'] },
    todo: 'Keep it and mark it deprecated until nobody calls it any more.',
    example: { before: 'rpc Get(GetRequest) returns (Order);', after: '// no procedure' },
  },
  RPC_ADDED: {
    title: 'A procedure was added',
    verdicts: { none: ['info', 'Nobody calls it yet.'] },
    todo: null,
    example: { before: '// no procedure', after: 'rpc Get(GetRequest) returns (Order);' },
  },
  RPC_SAME_REQUEST_TYPE: {
    title: 'A procedure takes another message',
    verdicts: { none: ['breaking', 'Consumers send the old one.'] },
    todo: 'Add a new procedure.',
    example: { before: 'rpc Get(GetRequest) returns (Order);', after: 'rpc Get(FindRequest) returns (Order);' },
  },
  RPC_SAME_RESPONSE_TYPE: {
    title: 'A procedure returns another message',
    verdicts: { none: ['breaking', 'Consumers read the old one.'] },
    todo: 'Add a new procedure.',
    example: { before: 'rpc Get(GetRequest) returns (Order);', after: 'rpc Get(GetRequest) returns (GetResponse);' },
  },
  RPC_SAME_CLIENT_STREAMING: {
    title: 'A procedure takes a stream, or no longer does',
    verdicts: { none: ['breaking', 'Consumers call it in the old way.'] },
    todo: 'Add a new procedure.',
    example: { before: 'rpc Add(Item) returns (Order);', after: 'rpc Add(stream Item) returns (Order);' },
  },
  RPC_SAME_SERVER_STREAMING: {
    title: 'A procedure returns a stream, or no longer does',
    verdicts: { none: ['breaking', 'Consumers wait for the answer in the old way.'] },
    todo: 'Add a new procedure.',
    example: { before: 'rpc List(Filter) returns (Orders);', after: 'rpc List(Filter) returns (stream Order);' },
  },
  RPC_SAME_IDEMPOTENCY_LEVEL: {
    title: 'A procedure promises something else about being repeated',
    verdicts: { none: ['warning', 'Consumers and proxies repeat calls by what was promised.'] },
    todo: 'Keep `idempotency_level`.',
    example: {
      before: 'rpc Get(GetRequest) returns (Order) { option idempotency_level = NO_SIDE_EFFECTS; }',
      after: 'rpc Get(GetRequest) returns (Order);',
    },
  },
  DEFINITION_DEPRECATED: {
    title: 'Something was marked deprecated',
    verdicts: { none: ['info', 'It still works; its consumers should move on.'] },
    todo: null,
    example: { before: 'string note = 3;', after: 'string note = 3 [deprecated = true];' },
  },
} as const satisfies RuleTable;
