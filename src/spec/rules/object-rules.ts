import type { RuleTable } from './change-rule.ts';

/** Properties of objects. */
export const OBJECT_RULES = {
  'property.removed': {
    title: 'A property was removed',
    verdicts: {
      request: [
        'breaking',
        'What consumers say with it is ignored from now on, or refused where the provider is strict.',
      ],
      response: ['breaking', 'Consumers that read it find nothing.'],
    },
    todo: 'Keep the property and mark it deprecated; add the new one beside it.',
    example: { before: 'properties: { user_id: { type: string } }', after: 'properties: { id: { type: string } }' },
    family: 'property.removed',
  },
  'property.forbidden': {
    title: 'A property was removed from an object that allows no others',
    verdicts: { request: ['breaking', 'Consumers that send it are refused.'] },
    todo: 'Keep accepting the property and mark it deprecated.',
    example: {
      before: 'properties: { a: …, b: … }\nadditionalProperties: false',
      after: 'properties: { a: … }\nadditionalProperties: false',
    },
    family: 'property.removed',
  },
  'property.added': {
    title: 'A property was added',
    verdicts: {
      request: ['info', 'Requests without it stay valid.'],
      response: ['info', 'Consumers have to ignore what they do not know.'],
    },
    todo: null,
    example: { before: 'properties: { id: … }', after: 'properties: { id: …, note: … }' },
    family: 'property.added',
  },
  'property.required-added': {
    title: 'A required property was added',
    verdicts: { request: ['breaking', 'Every request of today lacks it and is refused.'] },
    todo: 'Make it optional and let its absence mean what happens today.',
    example: {
      before: 'required: [id]\nproperties: { id: … }',
      after: 'required: [id, currency]\nproperties: { id: …, currency: … }',
    },
    family: 'property.added',
  },
  'property.required-added-with-default': {
    title: 'A required property with a default was added',
    verdicts: {
      request: [
        'warning',
        'Requests of today lack it: fine where the provider fills the default in, refused where it validates first.',
      ],
    },
    todo: 'Make it optional: with a default nobody has to send it.',
    example: {
      before: 'required: [id]\nproperties: { id: … }',
      after: 'required: [id, currency]\nproperties: { id: …, currency: { type: string, default: EUR } }',
    },
    family: 'property.added',
  },
  'property.became-required-with-default': {
    title: 'A property with a default became required',
    verdicts: {
      request: [
        'warning',
        'Leaving it out is fine where the provider fills the default in, and refused where it validates first.',
      ],
    },
    todo: 'Keep it optional: with a default nobody has to send it.',
    example: {
      before: 'properties: { currency: { default: EUR } }',
      after: 'required: [currency]\nproperties: { currency: { default: EUR } }',
    },
    family: 'property.became-required',
  },
  'property.became-required': {
    title: 'A property became required',
    verdicts: {
      request: ['breaking', 'Consumers that leave it out are refused.'],
      response: ['info', 'Consumers get it every time.'],
    },
    todo: 'Keep it optional and let its absence mean what happens today.',
    example: { before: 'required: [id]', after: 'required: [id, name]' },
    family: 'property.became-required',
  },
  'property.became-optional': {
    title: 'A property became optional',
    verdicts: {
      request: ['info', 'Requests with it stay valid.'],
      response: ['breaking', 'Consumers that count on it find it missing.'],
    },
    todo: 'Keep sending it every time.',
    example: { before: 'required: [id, name]', after: 'required: [id]' },
  },
  'property.became-read-only': {
    title: 'A property became read-only',
    verdicts: { request: ['breaking', 'Consumers that set it are refused or ignored.'] },
    todo: 'Keep accepting it.',
    example: { before: 'name: { type: string }', after: 'name: { type: string, readOnly: true }' },
  },
  'property.became-write-only': {
    title: 'A property became write-only',
    verdicts: { response: ['breaking', 'Consumers that read it find nothing.'] },
    todo: 'Keep sending it.',
    example: { before: 'name: { type: string }', after: 'name: { type: string, writeOnly: true }' },
  },
  'property.became-writable': {
    title: 'A property is no longer read-only',
    verdicts: { request: ['info', 'Consumers may set it.'] },
    todo: null,
    example: { before: 'name: { type: string, readOnly: true }', after: 'name: { type: string }' },
  },
  'property.became-required-to-write': {
    title: 'A required property is no longer read-only',
    verdicts: { request: ['breaking', 'Consumers that do not send it are refused.'] },
    todo: 'Make it optional.',
    example: {
      before: 'required: [id]\nproperties: { id: { readOnly: true } }',
      after: 'required: [id]\nproperties: { id: {} }',
    },
  },
  'property.became-readable': {
    title: 'A property is no longer write-only',
    verdicts: { response: ['info', 'Consumers have to ignore what they do not know.'] },
    todo: null,
    example: { before: 'secret: { type: string, writeOnly: true }', after: 'secret: { type: string }' },
  },
  'additional-properties.forbidden': {
    title: 'Other properties are no longer allowed',
    verdicts: {
      request: ['breaking', 'Consumers that send more than is listed are refused.'],
      response: ['info', 'Consumers get nothing that is not listed.'],
    },
    todo: 'Keep accepting other properties and ignore them.',
    example: { before: 'type: object', after: 'type: object\nadditionalProperties: false' },
  },
  'additional-properties.allowed': {
    title: 'Other properties are allowed',
    verdicts: {
      request: ['info', 'Requests of today stay valid.'],
      response: ['info', 'Consumers have to ignore what they do not know.'],
    },
    todo: null,
    example: { before: 'type: object\nadditionalProperties: false', after: 'type: object' },
  },
  'additional-properties.narrowed': {
    title: 'Other properties have to fit a schema',
    verdicts: {
      request: ['breaking', 'Consumers that send other values are refused.'],
      response: ['info', 'Consumers know more than before.'],
    },
    todo: 'Accept what was accepted.',
    example: { before: 'type: object', after: 'type: object\nadditionalProperties: { type: string }' },
  },
  'additional-properties.widened': {
    title: 'Other properties need not fit a schema any more',
    verdicts: {
      request: ['info', 'Requests of today stay valid.'],
      response: ['breaking', 'Consumers that read any name get values of a form that they cannot read.'],
    },
    todo: 'Keep the schema.',
    example: { before: 'type: object\nadditionalProperties: { type: string }', after: 'type: object' },
  },
} as const satisfies RuleTable;
