import type { RuleTable } from './change-rule.ts';

/** Specification, paths, operations, servers and security: changes that have no direction. */
export const EXCHANGE_RULES = {
  'specification.removed': {
    title: 'A specification was deleted',
    verdicts: { none: ['breaking', 'Every consumer of every operation loses the contract, and most likely the API.'] },
    todo: 'Keep the specification until the API is switched off, and deprecate its operations first.',
    example: { before: 'openapi: 3.1.0\npaths: { /orders: { get: … } }', after: '# the file is gone' },
  },
  'specification.unreadable-before': {
    title: 'A specification can be read again, and its base cannot',
    verdicts: {
      none: ['warning', 'There is nothing to compare with: whether consumers break is not known.'],
    },
    todo: 'Have the repaired file reviewed, or compare it by hand with the last version that could be read.',
    example: { before: 'openapi: 3.1.0\nopenapi: 3.1.0', after: 'openapi: 3.1.0' },
  },
  'path.removed': {
    title: 'A path was removed with all its operations',
    verdicts: { none: ['breaking', 'Consumers that call it get 404.'] },
    todo: 'Mark the operations deprecated, and remove the path when nobody calls it any more.',
    example: {
      before: 'paths:\n  /orders: { get: … }\n  /orders/{id}: { get: … }',
      after: 'paths:\n  /orders: { get: … }',
    },
  },
  'path.added': {
    title: 'A path was added',
    verdicts: { none: ['info', 'Nobody calls it yet.'] },
    todo: null,
    example: {
      before: 'paths:\n  /orders: { get: … }',
      after: 'paths:\n  /orders: { get: … }\n  /invoices: { get: … }',
    },
  },
  'operation.removed': {
    title: 'An operation was removed',
    verdicts: {
      none: ['breaking', 'Consumers that call it get 404 or 405; whoever waits for a webhook waits for ever.'],
    },
    todo: 'Mark it deprecated, and remove it when nobody calls it any more.',
    example: { before: '/orders:\n  get: …\n  post: …', after: '/orders:\n  get: …' },
  },
  'operation.added': {
    title: 'An operation was added',
    verdicts: { none: ['info', 'Nobody calls it yet.'] },
    todo: null,
    example: { before: '/orders:\n  get: …', after: '/orders:\n  get: …\n  post: …' },
  },
  'operation.deprecated': {
    title: 'An operation was marked deprecated',
    verdicts: { none: ['info', 'It still works; its consumers should move on.'] },
    todo: null,
    example: { before: 'get: { … }', after: 'get: { deprecated: true, … }' },
  },
  'operation.undeprecated': {
    title: 'An operation is no longer deprecated',
    verdicts: { none: ['info', 'It works as before.'] },
    todo: null,
    example: { before: 'get: { deprecated: true, … }', after: 'get: { … }' },
  },
  'operation.id-changed': {
    title: 'An operationId changed',
    verdicts: { none: ['info', 'Requests stay the same; the names of functions in generated clients change.'] },
    todo: 'Keep the operationId if consumers generate their clients.',
    example: { before: 'operationId: listOrders', after: 'operationId: getOrders' },
  },
  'operation.id-repeated': {
    title: 'Two operations have the same operationId',
    verdicts: {
      none: [
        'warning',
        'Generated clients have one function where there are two operations, and links lead to either.',
      ],
    },
    todo: 'Give each operation an operationId of its own.',
    example: {
      before: 'get: { operationId: listOrders }\npost: { operationId: createOrder }',
      after: 'get: { operationId: listOrders }\npost: { operationId: listOrders }',
    },
  },
  'operation.tags-changed': {
    title: 'The tags of an operation changed',
    verdicts: { none: ['info', 'Requests stay the same; generated clients may move the function to another class.'] },
    todo: null,
    example: { before: 'tags: [orders]', after: 'tags: [sales]' },
  },
  'security.tightened': {
    title: 'Credentials that were enough for an operation no longer are',
    verdicts: { none: ['breaking', 'Consumers with the old credentials, or with none, get 401 or 403.'] },
    todo: 'Add the new scheme as a further alternative, and remove the old one when nobody uses it.',
    example: { before: 'security: [{ key: [] }]', after: 'security: [{ oauth: [orders] }]' },
  },
  'security.loosened': {
    title: 'An operation takes credentials that were not enough before',
    verdicts: { none: ['info', 'Everybody who got in still gets in; make sure that it is meant.'] },
    todo: null,
    example: { before: 'security: [{ key: [] }]', after: 'security: [{ key: [] }, { basic: [] }]' },
  },
  'security.scheme-changed': {
    title: 'A security scheme changed',
    verdicts: { none: ['breaking', 'Consumers send their credentials in the old way or to the old place.'] },
    todo: 'Declare a second scheme and offer both as alternatives.',
    example: {
      before: 'key: { type: apiKey, in: query, name: key }',
      after: 'key: { type: apiKey, in: header, name: X-Key }',
    },
  },
  'security.address-changed': {
    title: 'An address of a security scheme changed',
    verdicts: { none: ['warning', 'Consumers that were given the old address keep asking it for tokens.'] },
    todo: 'Keep the old address answering until its consumers have moved.',
    example: { before: 'tokenUrl: https://id.example.com/token', after: 'tokenUrl: https://login.example.com/token' },
  },
  'security.scope-removed': {
    title: 'A scope of a security scheme was removed',
    verdicts: { none: ['warning', 'Consumers that ask for it when they get a token may be refused the token.'] },
    todo: 'Keep granting the scope, even if no operation asks for it any more.',
    example: { before: 'scopes: { orders: …, invoices: … }', after: 'scopes: { orders: … }' },
  },
  'security.scope-added': {
    title: 'A scope was added to a security scheme',
    verdicts: { none: ['info', 'Nobody asks for it yet.'] },
    todo: null,
    example: { before: 'scopes: { orders: … }', after: 'scopes: { orders: …, invoices: … }' },
  },
  'security.unused-scheme-changed': {
    title: 'A security scheme changed that no operation asks for',
    verdicts: { none: ['info', 'Nobody sends its credentials, so nobody has to send them otherwise.'] },
    todo: null,
    example: {
      before: 'legacy: { type: http, scheme: basic } # no operation asks for it',
      after: 'legacy: { type: http, scheme: digest }',
    },
  },
  'security.scheme-removed': {
    title: 'A security scheme was removed that no operation asked for',
    verdicts: { none: ['info', 'Nobody sent its credentials.'] },
    todo: null,
    example: {
      before: 'securitySchemes: { key: …, legacy: … } # no operation asks for legacy',
      after: 'securitySchemes: { key: … }',
    },
  },
  'security.scheme-added': {
    title: 'A security scheme was declared that no operation asks for',
    verdicts: { none: ['info', 'Nobody has to send its credentials.'] },
    todo: null,
    example: {
      before: 'securitySchemes: { key: … }',
      after: 'securitySchemes: { key: …, oauth: … } # no operation asks for oauth',
    },
  },
  'server.removed': {
    title: 'A server was removed',
    verdicts: { none: ['warning', 'Consumers that were given this address keep calling it.'] },
    todo: 'Keep the old address answering, or tell its consumers before it goes.',
    example: {
      before: 'servers: [{ url: https://api.example.com/v1 }]',
      after: 'servers: [{ url: https://api.example.com/v2 }]',
    },
  },
  'server.added': {
    title: 'A server was added',
    verdicts: { none: ['info', 'Nobody calls it yet.'] },
    todo: null,
    example: {
      before: 'servers: [{ url: https://api.example.com }]',
      after: 'servers: [{ url: https://api.example.com }, { url: https://eu.example.com }]',
    },
  },
} as const satisfies RuleTable;
