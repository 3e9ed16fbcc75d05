import type { RuleTable } from '../rules/change-rule.ts';

/**
 * What AsyncAPI has beside the parts it shares with OpenAPI. `request` is what the application receives and others send,
 * `response` what the application sends and others receive.
 */
export const ASYNCAPI_RULES = {
  'channel.removed': {
    title: 'A channel was removed with all its operations',
    verdicts: {
      none: ['breaking', 'What others send there is received by nobody, and who listens there hears nothing.'],
    },
    todo: 'Keep the channel beside its successor until nobody uses it any more.',
    example: {
      before: 'channels:\n  orders: { … }\n  orders/cancelled: { … }',
      after: 'channels:\n  orders: { … }',
    },
  },
  'channel.added': {
    title: 'A channel was added',
    verdicts: { none: ['info', 'Nobody uses it yet.'] },
    todo: null,
    example: {
      before: 'channels:\n  orders: { … }',
      after: 'channels:\n  orders: { … }\n  orders/cancelled: { … }',
    },
  },
  'channel.address-changed': {
    title: 'The address of a channel changed',
    verdicts: { none: ['breaking', 'Consumers still listen, or send, at the old address.'] },
    todo: 'Use both addresses until everybody has moved.',
    example: { before: 'orders: { address: orders.v1 }', after: 'orders: { address: orders.v2 }' },
  },
  'message.removed': {
    title: 'A message was removed from an operation',
    verdicts: {
      request: ['breaking', 'Consumers that send it are no longer understood.'],
      response: ['breaking', 'Consumers that wait for it wait for ever.'],
    },
    todo: 'Keep it until nobody sends or expects it any more.',
    example: {
      before: "messages:\n  - $ref: '#/channels/orders/messages/created'\n  - $ref: '#/channels/orders/messages/paid'",
      after: "messages:\n  - $ref: '#/channels/orders/messages/created'",
    },
  },
  'message.added': {
    title: 'A message was added to an operation',
    verdicts: {
      request: ['info', 'Nobody has to send it.'],
      response: ['warning', 'Consumers that know only the messages of today meet one they do not expect.'],
    },
    todo: 'Send it on a channel of its own, or tell consumers first.',
    example: {
      before: "messages:\n  - $ref: '#/channels/orders/messages/created'",
      after: "messages:\n  - $ref: '#/channels/orders/messages/created'\n  - $ref: '#/channels/orders/messages/paid'",
    },
  },
  'message.content-type-changed': {
    title: 'A message is encoded in another way',
    verdicts: {
      request: ['breaking', 'Consumers send the old encoding.'],
      response: ['breaking', 'Consumers read the old encoding.'],
    },
    todo: 'Add a second message, or a second channel, for the new encoding.',
    example: { before: 'contentType: application/json', after: 'contentType: application/cbor' },
  },
  'message.correlation-changed': {
    title: 'The place of the correlation id changed',
    verdicts: {
      request: ['breaking', 'Consumers write the id to the old place, and their messages cannot be matched.'],
      response: ['breaking', 'Consumers look for the id at the old place.'],
    },
    todo: 'Fill both places for a while.',
    example: {
      before: "correlationId: { location: '$message.header#/id' }",
      after: "correlationId: { location: '$message.header#/correlationId' }",
    },
  },
  'reply.removed': {
    title: 'The reply of an operation was removed',
    verdicts: {
      request: ['info', 'Consumers no longer need to reply.'],
      response: ['breaking', 'Consumers that asked wait for ever.'],
    },
    todo: 'Keep replying until nobody waits for it.',
    example: { before: "reply: { channel: { $ref: '#/channels/answers' } }", after: '# no reply' },
  },
  'reply.added': {
    title: 'A reply was added to an operation',
    verdicts: {
      request: ['warning', 'Consumers of today do not reply, and the application may wait for it.'],
      response: ['info', 'Consumers may ignore it.'],
    },
    todo: 'Do not wait for replies that nobody was asked for before.',
    example: { before: '# no reply', after: "reply: { channel: { $ref: '#/channels/answers' } }" },
  },
  'reply.address-changed': {
    title: 'Replies go to another address',
    verdicts: {
      request: ['breaking', 'Consumers reply to the old address.'],
      response: ['breaking', 'Consumers wait at the old address.'],
    },
    todo: 'Reply to both addresses for a while.',
    example: {
      before: "address: { location: '$message.header#/replyTo' }",
      after: "address: { location: '$message.header#/answerTo' }",
    },
  },
} as const satisfies RuleTable;
