import type { RuleTable } from './change-rule.ts';

/**
 * Parameters, bodies, media types, statuses and headers. `request` is what clients send and `response` what the provider
 * sends; in callbacks and webhooks the provider sends the request.
 */
export const MESSAGE_RULES = {
  'parameter.removed': {
    title: 'A parameter was removed',
    verdicts: {
      request: ['breaking', 'Consumers that send it are refused, or get an answer that ignores what they asked for.'],
      response: ['breaking', 'Consumers no longer get the value that the callback or webhook carried.'],
    },
    todo: 'Keep it and mark it deprecated until nobody uses it.',
    example: {
      before: 'parameters:\n  - { name: status, in: query, schema: { type: string } }',
      after: 'parameters: []',
    },
  },
  'parameter.added': {
    title: 'An optional parameter was added',
    verdicts: { request: ['info', 'Requests without it stay valid.'], response: ['info', 'Consumers may ignore it.'] },
    todo: null,
    example: {
      before: 'parameters: []',
      after: 'parameters:\n  - { name: limit, in: query, schema: { type: integer } }',
    },
  },
  'parameter.required-added': {
    title: 'A required parameter was added',
    verdicts: {
      request: ['breaking', 'Every request of today lacks it and is refused.'],
      response: ['info', 'Consumers may ignore it.'],
    },
    todo: 'Make it optional and let its absence mean what happens today.',
    example: {
      before: 'parameters: []',
      after: 'parameters:\n  - { name: tenant, in: query, required: true, schema: { type: string } }',
    },
  },
  'parameter.became-required': {
    title: 'A parameter became required',
    verdicts: {
      request: ['breaking', 'Consumers that leave it out are refused.'],
      response: ['info', 'Consumers get it every time.'],
    },
    todo: 'Keep it optional and let its absence mean what happens today.',
    example: { before: '{ name: limit, in: query }', after: '{ name: limit, in: query, required: true }' },
  },
  'parameter.became-optional': {
    title: 'A parameter became optional',
    verdicts: {
      request: ['info', 'Requests with it stay valid.'],
      response: ['breaking', 'Consumers that count on it find it missing.'],
    },
    todo: null,
    example: { before: '{ name: limit, in: query, required: true }', after: '{ name: limit, in: query }' },
  },
  'parameter.style-changed': {
    title: 'Lists or objects in a parameter are written in another way',
    verdicts: {
      request: ['breaking', 'Consumers write the values in the old way, and they are read as something else.'],
      response: ['breaking', 'Consumers read the values in the old way.'],
    },
    todo: 'Add a second parameter for the new way of writing.',
    example: { before: '{ name: ids, in: query, explode: true }', after: '{ name: ids, in: query, explode: false }' },
  },
  'parameter.content-changed': {
    title: 'The media type inside a parameter changed',
    verdicts: {
      request: ['breaking', 'Consumers write the value in the old form.'],
      response: ['breaking', 'Consumers read the value in the old form.'],
    },
    todo: 'Add a second parameter for the new form.',
    example: {
      before: '{ name: filter, in: query, schema: { type: string } }',
      after: '{ name: filter, in: query, content: { application/json: { … } } }',
    },
  },
  'parameter.deprecated': {
    title: 'A parameter was marked deprecated',
    verdicts: {
      request: ['info', 'It still works; its consumers should move on.'],
      response: ['info', 'It is still sent.'],
    },
    todo: null,
    example: { before: '{ name: page, in: query }', after: '{ name: page, in: query, deprecated: true }' },
  },
  'parameter.undeprecated': {
    title: 'A parameter is no longer deprecated',
    verdicts: { request: ['info', 'It works as before.'], response: ['info', 'It is sent as before.'] },
    todo: null,
    example: { before: '{ name: page, in: query, deprecated: true }', after: '{ name: page, in: query }' },
  },
  'body.removed': {
    title: 'The request body was removed',
    verdicts: {
      request: ['breaking', 'Consumers still send it, and it is refused or ignored.'],
      response: ['breaking', 'Consumers no longer get the payload of the callback or webhook.'],
    },
    todo: 'Keep it until nobody counts on it.',
    example: { before: 'post:\n  requestBody: { content: { … } }', after: 'post: { … }' },
  },
  'body.added': {
    title: 'An optional request body was added',
    verdicts: { request: ['info', 'Requests without it stay valid.'], response: ['info', 'Consumers may ignore it.'] },
    todo: null,
    example: { before: 'post: { … }', after: 'post:\n  requestBody: { content: { … } }' },
  },
  'body.required-added': {
    title: 'A required request body was added',
    verdicts: {
      request: ['breaking', 'Every request of today lacks it and is refused.'],
      response: ['info', 'Consumers may ignore it.'],
    },
    todo: 'Make it optional.',
    example: { before: 'post: { … }', after: 'post:\n  requestBody: { required: true, content: { … } }' },
  },
  'body.became-required': {
    title: 'The request body became required',
    verdicts: {
      request: ['breaking', 'Requests without it are refused.'],
      response: ['info', 'Consumers get it every time.'],
    },
    todo: 'Keep it optional.',
    example: { before: 'requestBody: { content: { … } }', after: 'requestBody: { required: true, content: { … } }' },
  },
  'body.became-optional': {
    title: 'The request body became optional',
    verdicts: {
      request: ['info', 'Requests with it stay valid.'],
      response: ['breaking', 'Consumers that count on it find none.'],
    },
    todo: null,
    example: { before: 'requestBody: { required: true, content: { … } }', after: 'requestBody: { content: { … } }' },
  },
  'media-type.removed': {
    title: 'A media type was removed',
    verdicts: {
      request: ['breaking', 'Consumers that send it get 415.'],
      response: ['breaking', 'Consumers that ask for it get 406, or something they cannot read.'],
    },
    todo: 'Keep it beside the new one until nobody uses it.',
    example: { before: 'content: { application/json: …, text/csv: … }', after: 'content: { application/json: … }' },
  },
  'media-type.added': {
    title: 'A media type was added',
    verdicts: {
      request: ['info', 'Requests of today stay valid.'],
      response: ['info', 'Consumers get it when they ask for it.'],
    },
    todo: null,
    example: { before: 'content: { application/json: … }', after: 'content: { application/json: …, text/csv: … }' },
  },
  'media-type.widened': {
    title: 'A media type gave way to a range that it belongs to',
    verdicts: {
      request: ['info', 'Requests of today stay valid.'],
      response: ['breaking', 'Consumers may get another media type, which they cannot read.'],
    },
    todo: 'Keep the media type, and add further ones by name.',
    example: { before: 'content: { application/json: … }', after: "content: { 'application/*': … }" },
  },
  'media-type.narrowed': {
    title: 'A range of media types gave way to media types of it',
    verdicts: {
      request: ['breaking', 'Consumers that send another media type of the range get 415.'],
      response: ['info', 'Consumers get what they could get before.'],
    },
    todo: 'Keep accepting the range.',
    example: { before: "content: { 'image/*': … }", after: 'content: { image/png: … }' },
  },
  'encoding.changed': {
    title: 'A field of a form is written in another way',
    verdicts: {
      request: ['breaking', 'Consumers write the field in the old way, and it is refused or read as something else.'],
      response: ['breaking', 'Consumers read the field in the old way.'],
    },
    todo: 'Keep the old way, and add a second field for the new one.',
    example: {
      before: 'encoding: { photo: { contentType: image/png } }',
      after: 'encoding: { photo: { contentType: image/webp } }',
    },
  },
  'encoding.widened': {
    title: 'A field of a form may be written in further ways',
    verdicts: {
      request: ['info', 'Requests of today stay valid.'],
      response: ['breaking', 'Consumers may get the field in a form that they cannot read.'],
    },
    todo: 'Keep sending the old form.',
    example: {
      before: 'encoding: { photo: { contentType: image/png } }',
      after: "encoding: { photo: { contentType: 'image/png, image/webp' } }",
    },
  },
  'link.removed': {
    title: 'A link of a response was removed',
    verdicts: {
      request: ['warning', 'Consumers are no longer told where to go on from it.'],
      response: ['warning', 'Consumers that follow it no longer know where it leads.'],
    },
    todo: 'Keep it; links cost nothing.',
    example: { before: 'links: { self: { operationId: getOrder } }', after: 'links: {}' },
  },
  'link.changed': {
    title: 'A link of a response leads elsewhere',
    verdicts: {
      request: ['warning', 'Consumers follow it with what they know of the old one.'],
      response: ['warning', 'Consumers follow it with what they know of the old one.'],
    },
    todo: 'Add a second link with another name.',
    example: {
      before: 'links: { self: { operationId: getOrder } }',
      after: 'links: { self: { operationId: getOrderById } }',
    },
  },
  'link.added': {
    title: 'A link of a response was added',
    verdicts: { request: ['info', 'Nobody has to follow it.'], response: ['info', 'Nobody has to follow it.'] },
    todo: null,
    example: { before: 'links: {}', after: 'links: { self: { operationId: getOrder } }' },
  },
  'body.schema-removed': {
    title: 'A body has no schema any more',
    verdicts: {
      request: ['info', 'Everything is allowed.'],
      response: ['breaking', 'Consumers no longer know what they get.'],
    },
    todo: 'Keep the schema.',
    example: { before: 'application/json: { schema: { type: object } }', after: 'application/json: {}' },
  },
  'body.schema-added': {
    title: 'A body got a schema',
    verdicts: {
      request: ['warning', 'What was accepted so far may not fit it; often it only writes down what already held.'],
      response: ['info', 'Consumers know more than before.'],
    },
    todo: 'Make sure that it accepts everything that consumers send today.',
    example: { before: 'application/json: {}', after: 'application/json: { schema: { type: object } }' },
  },
  'status.removed': {
    title: 'A successful response status was removed',
    verdicts: {
      request: ['breaking', 'Consumers that answer a callback or webhook with it are no longer understood.'],
      response: ['breaking', 'Consumers that wait for it treat the new one as a failure.'],
    },
    todo: 'Keep answering with the documented status.',
    example: { before: "responses: { '200': … }", after: "responses: { '202': … }" },
    family: 'status.removed',
  },
  'status.error-removed': {
    title: 'An error status is no longer documented',
    verdicts: {
      request: ['info', 'Consumers may stop answering with it.'],
      response: ['info', 'Consumers that handle it have nothing to handle.'],
    },
    todo: null,
    example: { before: "responses: { '200': …, '404': … }", after: "responses: { '200': … }" },
    family: 'status.removed',
  },
  'status.added': {
    title: 'A response status was added',
    verdicts: {
      request: ['info', 'Consumers may answer with it.'],
      response: ['info', 'Consumers have to treat a status they do not know by its first digit, as HTTP asks.'],
    },
    todo: null,
    example: { before: "responses: { '200': … }", after: "responses: { '200': …, '429': … }" },
  },
  'header.removed': {
    title: 'A header was removed',
    verdicts: {
      request: ['warning', 'Consumers that still send it are ignored.'],
      response: ['breaking', 'Consumers that read it find nothing.'],
    },
    todo: 'Keep it and mark it deprecated.',
    example: { before: 'headers: { X-Total-Count: { schema: { type: integer } } }', after: 'headers: {}' },
  },
  'header.added': {
    title: 'A header was added',
    verdicts: { request: ['info', 'Answers without it stay valid.'], response: ['info', 'Consumers may ignore it.'] },
    todo: null,
    example: { before: 'headers: {}', after: 'headers: { X-Total-Count: { schema: { type: integer } } }' },
  },
  'header.required-added': {
    title: 'A required header was added',
    verdicts: {
      request: ['breaking', 'Consumers that answer without it are no longer understood.'],
    },
    todo: 'Make it optional.',
    example: { before: 'headers: {}', after: 'headers: { X-Signature: { required: true, schema: { type: string } } }' },
    family: 'header.added',
  },
  'header.content-changed': {
    title: 'A header is written in another way',
    verdicts: {
      request: ['breaking', 'Consumers write the header in the old way.'],
      response: ['breaking', 'Consumers read the header in the old way.'],
    },
    todo: 'Add a second header for the new way.',
    example: {
      before: 'X-Page: { schema: { type: string } }',
      after: 'X-Page: { content: { application/json: { schema: { type: object } } } }',
    },
  },
  'header.became-required': {
    title: 'A header became required',
    verdicts: {
      request: ['breaking', 'Consumers that answer without it are no longer understood.'],
      response: ['info', 'Consumers get it every time.'],
    },
    todo: 'Keep it optional.',
    example: {
      before: 'ETag: { schema: { type: string } }',
      after: 'ETag: { required: true, schema: { type: string } }',
    },
  },
  'header.became-optional': {
    title: 'A header became optional',
    verdicts: {
      request: ['info', 'Answers with it stay valid.'],
      response: ['breaking', 'Consumers that count on it find it missing.'],
    },
    todo: 'Keep sending it every time.',
    example: {
      before: 'ETag: { required: true, schema: { type: string } }',
      after: 'ETag: { schema: { type: string } }',
    },
  },
} as const satisfies RuleTable;
