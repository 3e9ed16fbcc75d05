import type { RuleTable } from '../rules/change-rule.ts';

/** The schema itself, types, interfaces and unions. */
export const TYPE_RULES = {
  SCHEMA_REMOVED: {
    title: 'A schema was deleted',
    verdicts: { none: ['breaking', 'Every client loses the contract, and most likely the API.'] },
    todo: 'Keep the schema until the API is switched off, and deprecate its fields first.',
    example: { before: 'type Query { orders: [Order!]! }', after: '# the file is gone' },
  },
  SCHEMA_QUERY_TYPE_CHANGED: {
    title: 'Another type is the query type',
    verdicts: { none: ['breaking', 'Fields that clients ask for are no longer at the root.'] },
    otherwise: [['info', 'A schema that had no query type got one.']],
    todo: 'Give the new type every field of the old one.',
    example: { before: 'schema { query: Query }', after: 'schema { query: Root }' },
  },
  SCHEMA_MUTATION_TYPE_CHANGED: {
    title: 'Another type is the mutation type',
    verdicts: { none: ['breaking', 'Mutations that clients send are no longer at the root.'] },
    otherwise: [['info', 'A schema that had no mutation type got one.']],
    todo: 'Give the new type every field of the old one.',
    example: { before: 'schema { query: Query, mutation: Mutation }', after: 'schema { query: Query }' },
  },
  SCHEMA_SUBSCRIPTION_TYPE_CHANGED: {
    title: 'Another type is the subscription type',
    verdicts: { none: ['breaking', 'Subscriptions that clients hold are no longer at the root.'] },
    otherwise: [['info', 'A schema that had no subscription type got one.']],
    todo: 'Give the new type every field of the old one.',
    example: { before: 'schema { query: Query, subscription: Events }', after: 'schema { query: Query }' },
  },
  TYPE_REMOVED: {
    title: 'A type was removed',
    verdicts: { none: ['breaking', 'Clients that name it in a fragment or a variable are refused.'] },
    todo: 'Deprecate the fields that lead to it, and remove it when nobody asks for them.',
    example: { before: 'type Order { id: ID! }\ntype Invoice { id: ID! }', after: 'type Order { id: ID! }' },
  },
  TYPE_ADDED: {
    title: 'A type was added',
    verdicts: { none: ['info', 'Nobody asks for it yet.'] },
    todo: null,
    example: { before: 'type Order { id: ID! }', after: 'type Order { id: ID! }\ntype Invoice { id: ID! }' },
  },
  TYPE_KIND_CHANGED: {
    title: 'A type became another kind of type',
    verdicts: { none: ['breaking', 'Clients that select fields of it, or send it, are refused.'] },
    todo: 'Add a new type and a new field that returns it.',
    example: { before: 'type Address { city: String }', after: 'scalar Address' },
  },
  OBJECT_TYPE_INTERFACE_ADDED: {
    title: 'A type implements a further interface',
    verdicts: { none: ['warning', 'Clients of the interface meet a type that they do not know.'] },
    otherwise: [['info', 'The type itself is new.']],
    todo: 'Make sure that clients of the interface have a branch for unknown types.',
    example: { before: 'type Order { id: ID! }', after: 'type Order implements Node { id: ID! }' },
  },
  OBJECT_TYPE_INTERFACE_REMOVED: {
    title: 'A type no longer implements an interface',
    verdicts: { none: ['breaking', 'Fragments of clients on the interface no longer match it.'] },
    todo: 'Keep implementing it, and deprecate the fields that return the interface.',
    example: { before: 'type Order implements Node { id: ID! }', after: 'type Order { id: ID! }' },
  },
  UNION_MEMBER_ADDED: {
    title: 'A union got a further member',
    verdicts: { none: ['warning', 'Clients meet a type that they have no fragment for.'] },
    otherwise: [['info', 'The union itself is new.']],
    todo: 'Make sure that clients have a branch for unknown types.',
    example: { before: 'union Result = Order', after: 'union Result = Order | Refund' },
  },
  UNION_MEMBER_REMOVED: {
    title: 'A member of a union was removed',
    verdicts: { none: ['breaking', 'Fragments of clients on that member are refused.'] },
    todo: 'Keep the member and stop returning it.',
    example: { before: 'union Result = Order | Refund', after: 'union Result = Order' },
  },
} as const satisfies RuleTable;
