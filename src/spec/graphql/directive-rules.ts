import type { ChangeRule, RuleTable, Verdict } from '../rules/change-rule.ts';

/** Where no place of a request is among those a directive may be used at. */
const SCHEMA_ONLY: Verdict = ['info', 'It is a directive of schemas, which clients cannot use.'];

/** Directives that are declared: clients may write those of requests, servers and tools read the others. */
const DECLARATION_RULES = {
  DIRECTIVE_REMOVED: {
    title: 'A directive was removed',
    verdicts: { none: ['breaking', 'Requests that use it are refused as a whole.'] },
    otherwise: [SCHEMA_ONLY],
    todo: 'Keep it and let it do nothing.',
    example: { before: 'directive @cached on FIELD', after: '# no directive' },
  },
  DIRECTIVE_ADDED: {
    title: 'A directive was added',
    verdicts: { none: ['info', 'Nobody uses it yet.'] },
    todo: null,
    example: { before: '# no directive', after: 'directive @cached on FIELD' },
  },
  DIRECTIVE_LOCATION_ADDED: {
    title: 'A directive may be used at a further place',
    verdicts: { none: ['info', 'Where it was allowed it still is.'] },
    todo: null,
    example: { before: 'directive @cached on FIELD', after: 'directive @cached on FIELD | QUERY' },
  },
  DIRECTIVE_LOCATION_REMOVED: {
    title: 'A directive may no longer be used at a place',
    verdicts: { none: ['breaking', 'Requests that use it there are refused as a whole.'] },
    otherwise: [['info', 'It was a place of the schema, where clients write nothing.']],
    todo: 'Keep allowing it there, and let it do nothing.',
    example: { before: 'directive @cached on FIELD | QUERY', after: 'directive @cached on FIELD' },
  },
  DIRECTIVE_REPEATABLE_ADDED: {
    title: 'A directive may be repeated',
    verdicts: { none: ['info', 'Using it once stays fine.'] },
    todo: null,
    example: {
      before: 'directive @tag(name: String) on FIELD',
      after: 'directive @tag(name: String) repeatable on FIELD',
    },
  },
  DIRECTIVE_REPEATABLE_REMOVED: {
    title: 'A directive may no longer be repeated',
    verdicts: { none: ['breaking', 'Requests that repeat it are refused as a whole.'] },
    otherwise: [SCHEMA_ONLY],
    todo: 'Keep it repeatable.',
    example: {
      before: 'directive @tag(name: String) repeatable on FIELD',
      after: 'directive @tag(name: String) on FIELD',
    },
  },
  DIRECTIVE_ARGUMENT_ADDED: {
    title: 'A directive got an argument',
    verdicts: { none: ['breaking', 'The argument is required, and every use of today lacks it.'] },
    otherwise: [['info', 'It may be left out, the directive itself is new, or clients cannot use it.']],
    todo: 'Give it a default that means what happens today.',
    example: { before: 'directive @cached on FIELD', after: 'directive @cached(seconds: Int!) on FIELD' },
  },
  DIRECTIVE_ARGUMENT_REMOVED: {
    title: 'An argument of a directive was removed',
    verdicts: { none: ['breaking', 'Requests that give it are refused as a whole.'] },
    otherwise: [SCHEMA_ONLY],
    todo: 'Keep accepting it, and ignore it.',
    example: { before: 'directive @cached(seconds: Int) on FIELD', after: 'directive @cached on FIELD' },
  },
  DIRECTIVE_ARGUMENT_TYPE_CHANGED: {
    title: 'The type of an argument of a directive changed',
    verdicts: { none: ['breaking', 'What is given today no longer fits.'] },
    otherwise: [['info', 'Everything that was accepted still is, or clients cannot use the directive.']],
    todo: 'Add a second argument with the new type.',
    example: { before: '@cached(seconds: Int) on FIELD', after: '@cached(seconds: Int!) on FIELD' },
  },
  DIRECTIVE_ARGUMENT_DEFAULT_VALUE_CHANGED: {
    title: 'The default of an argument of a directive changed',
    verdicts: { none: ['warning', 'Uses without the argument mean something else now.'] },
    otherwise: [SCHEMA_ONLY],
    todo: 'Keep the default.',
    example: { before: '@cached(seconds: Int = 10) on FIELD', after: '@cached(seconds: Int = 60) on FIELD' },
  },
  DIRECTIVE_USAGE_ARGUMENT_ADDED: {
    title: 'A directive in the schema is given a further argument',
    verdicts: { none: ['info', 'What it does to requests is not written in the schema.'] },
    todo: null,
    example: { before: 'orders: [Order] @cost', after: 'orders: [Order] @cost(weight: 5)' },
  },
  DIRECTIVE_USAGE_ARGUMENT_REMOVED: {
    title: 'A directive in the schema lost an argument, or is given another value',
    verdicts: { none: ['warning', 'What it does to requests is not written in the schema.'] },
    otherwise: [['info', 'It is the address in `@specifiedBy`, which is for readers.']],
    todo: 'Make sure that what the directive does stays the same for clients.',
    example: { before: 'orders: [Order] @cost(weight: 5)', after: 'orders: [Order] @cost' },
  },
} as const satisfies RuleTable;

/** Places of a schema that carry directives, with a sample that has one. */
const PLACES: readonly (readonly [name: string, words: string, bare: string, used: string])[] = [
  ['SCHEMA', 'the schema', 'schema { query: Query }', 'schema @link(url: "…") { query: Query }'],
  ['SCALAR', 'a scalar', 'scalar Date', 'scalar Date @tag(name: "time")'],
  ['OBJECT', 'a type', 'type Order { id: ID! }', 'type Order @auth { id: ID! }'],
  ['INTERFACE', 'an interface', 'interface Node { id: ID! }', 'interface Node @auth { id: ID! }'],
  ['UNION_MEMBER', 'a union', 'union Result = Order', 'union Result @auth = Order'],
  ['ENUM', 'an enum', 'enum Status { OPEN }', 'enum Status @auth { OPEN }'],
  ['ENUM_VALUE', 'a value of an enum', 'enum Status { OPEN }', 'enum Status { OPEN @auth }'],
  ['INPUT_OBJECT', 'an input', 'input NewOrder { sku: ID! }', 'input NewOrder @auth { sku: ID! }'],
  ['FIELD_DEFINITION', 'a field', 'orders: [Order]', 'orders: [Order] @auth'],
  ['ARGUMENT_DEFINITION', 'an argument', 'orders(first: Int): [Order]', 'orders(first: Int @max(value: 9)): [Order]'],
  ['INPUT_FIELD_DEFINITION', 'a field of an input', 'sku: ID!', 'sku: ID! @max(value: 9)'],
];

const UNKNOWN_EFFECT = 'What a directive does to requests is not written in the schema.';

const ONE_OF: Verdict = ['breaking', '`@oneOf` refuses requests that give more than one field.'];

/** `DIRECTIVE_USAGE_OBJECT_ADDED` and so on: one row for each place and either way. */
function usageRules(): Record<string, ChangeRule> {
  return Object.fromEntries(
    PLACES.flatMap(([name, words, bare, used]): [string, ChangeRule][] => [
      [
        `DIRECTIVE_USAGE_${name}_ADDED`,
        {
          title: `A directive was put on ${words}`,
          verdicts: { none: ['warning', UNKNOWN_EFFECT] },
          otherwise: [
            ['info', 'What carries it is new, or it says that something is deprecated.'],
            ...(name === 'INPUT_OBJECT' ? [ONE_OF] : []),
          ],
          todo: 'Make sure that what the directive does is fine for the requests of today.',
          example: { before: bare, after: used },
        },
      ],
      [
        `DIRECTIVE_USAGE_${name}_REMOVED`,
        {
          title: `A directive was taken from ${words}`,
          verdicts: { none: ['warning', UNKNOWN_EFFECT] },
          otherwise: [['info', 'It said that something is deprecated, or refused what is accepted now.']],
          todo: 'Make sure that clients do not count on what the directive did.',
          example: { before: used, after: bare },
        },
      ],
    ]),
  );
}

export const DIRECTIVE_RULES: Readonly<Record<string, ChangeRule>> = { ...DECLARATION_RULES, ...usageRules() };
