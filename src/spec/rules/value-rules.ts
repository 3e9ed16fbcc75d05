import type { RuleTable } from './change-rule.ts';

/** Types, values and constraints, wherever a schema stands: bodies, properties, parameters, headers. */
export const VALUE_RULES = {
  'type.changed': {
    title: 'A type changed',
    verdicts: {
      request: ['breaking', 'Consumers send the old type and are refused.'],
      response: ['breaking', 'Consumers cannot read the new type.'],
    },
    todo: 'Add a second property or parameter with the new type and keep the old one.',
    example: { before: 'id: { type: integer }', after: 'id: { type: string }' },
  },
  'type.narrowed': {
    title: 'A type allows less',
    verdicts: {
      request: ['breaking', 'Consumers that send what is no longer allowed are refused.'],
      response: ['info', 'Consumers get fewer kinds of values than before.'],
    },
    todo: 'Keep accepting the wider type.',
    example: { before: 'amount: { type: number }', after: 'amount: { type: integer }' },
  },
  'type.widened': {
    title: 'A type allows more',
    verdicts: {
      request: ['info', 'Requests of today stay valid.'],
      response: ['breaking', 'Consumers get values that they cannot read.'],
    },
    todo: 'Keep sending the narrower type; add a second property for the rest.',
    example: { before: 'amount: { type: integer }', after: 'amount: { type: number }' },
  },
  'type.respelled': {
    title: 'A type changed in name alone: as text, every number is a string',
    verdicts: {
      request: ['info', 'Parameters are sent as text, and the same texts are accepted.'],
      response: ['info', 'Headers are sent as text, and the same texts may come.'],
    },
    todo: null,
    example: {
      before: '{ name: id, in: query, schema: { type: [string, integer] } }',
      after: '{ name: id, in: query, schema: { type: string } }',
    },
  },
  'null.forbidden': {
    title: 'Null is no longer allowed',
    verdicts: {
      request: ['breaking', 'Consumers that send null are refused.'],
      response: ['info', 'Consumers get a value every time.'],
    },
    todo: 'Keep accepting null.',
    example: { before: 'type: [string, "null"]', after: 'type: string' },
  },
  'null.allowed': {
    title: 'Null is allowed',
    verdicts: {
      request: ['info', 'Requests of today stay valid.'],
      response: ['breaking', 'Consumers that count on a value get null.'],
    },
    todo: 'Leave an optional property out instead of sending null.',
    example: { before: 'type: string', after: 'type: [string, "null"]' },
  },
  'enum.narrowed': {
    title: 'Values were removed from a list of allowed values',
    verdicts: {
      request: ['breaking', 'Consumers that send one of them are refused.'],
      response: ['info', 'Consumers get fewer values than before.'],
    },
    todo: 'Keep accepting the old values.',
    example: { before: 'enum: [card, cash]', after: 'enum: [card]' },
  },
  'enum.widened': {
    title: 'Values were added to a list of allowed values',
    verdicts: {
      request: ['info', 'Requests of today stay valid.'],
      response: ['breaking', 'Consumers get values that they do not know.'],
    },
    todo: 'Tell consumers first that unknown values may come; send the new ones to those who ask for them.',
    example: { before: 'enum: [open, closed]', after: 'enum: [open, closed, archived]' },
  },
  'enum.added': {
    title: 'Only listed values are allowed',
    verdicts: {
      request: ['breaking', 'Consumers that send other values are refused.'],
      response: ['info', 'Consumers know more than before.'],
    },
    todo: 'Accept what was accepted.',
    example: { before: 'type: string', after: 'type: string\nenum: [open, closed]' },
  },
  'enum.removed': {
    title: 'Values other than the listed ones are allowed',
    verdicts: {
      request: ['info', 'Requests of today stay valid.'],
      response: ['breaking', 'Consumers get values that they do not know.'],
    },
    todo: 'Keep the list of values.',
    example: { before: 'type: string\nenum: [open, closed]', after: 'type: string' },
  },
  'constraint.tightened': {
    title: 'A constraint allows less',
    verdicts: {
      request: ['breaking', 'Consumers that send what was allowed are refused.'],
      response: ['info', 'Consumers get what they could get before.'],
    },
    todo: 'Keep accepting what was accepted.',
    example: { before: 'maxLength: 100', after: 'maxLength: 50' },
  },
  'constraint.relaxed': {
    title: 'A constraint allows more',
    verdicts: {
      request: ['info', 'Requests of today stay valid.'],
      response: ['breaking', 'Consumers get values beyond what they made room for.'],
    },
    todo: 'Keep to the old limit in what is sent.',
    example: { before: 'maxLength: 50', after: 'maxLength: 100' },
  },
  'extensible-enum.narrowed': {
    title: 'Values were removed from a list that may grow (`x-extensible-enum`)',
    verdicts: {
      request: ['breaking', 'Consumers that send one of them are refused.'],
      response: ['info', 'Consumers get fewer values than before.'],
    },
    todo: 'Keep accepting the old values.',
    example: { before: 'x-extensible-enum: [card, cash]', after: 'x-extensible-enum: [card]' },
  },
  'extensible-enum.widened': {
    title: 'Values were added to a list that may grow (`x-extensible-enum`)',
    verdicts: {
      request: ['info', 'Requests of today stay valid.'],
      response: ['info', 'Consumers were told that values they do not know may come.'],
    },
    todo: null,
    example: { before: 'x-extensible-enum: [card]', after: 'x-extensible-enum: [card, cash]' },
  },
  'condition.changed': {
    title: 'The condition before `then` and `else` changed',
    verdicts: {
      request: ['breaking', 'Values that fell under one branch may fall under the other, and be refused there.'],
      response: ['warning', 'Consumers may get values of the other branch.'],
    },
    todo: 'Keep the condition and add a further one in allOf.',
    example: {
      before: 'if: { properties: { kind: { const: card } } }',
      after: 'if: { properties: { kind: { const: cash } } }',
    },
  },
  'pattern.changed': {
    title: 'A pattern changed',
    verdicts: {
      request: ['breaking', 'Values that matched do not match any more, or nobody can tell whether they do.'],
      response: ['warning', 'Consumers may get values of another form.'],
    },
    todo: 'Accept both: (?:old)|(?:new).',
    example: { before: "pattern: '^[A-Z]{3}$'", after: "pattern: '^[A-Z]{2}$'" },
  },
  'format.changed': {
    title: 'A format changed',
    verdicts: {
      request: ['breaking', 'Consumers send the old format and are refused.'],
      response: ['breaking', 'Consumers cannot read the new format.'],
    },
    todo: 'Add a second property with the new format.',
    example: { before: 'format: date', after: 'format: date-time' },
  },
  'format.narrowed': {
    title: 'A format allows less',
    verdicts: {
      request: ['breaking', 'Consumers that send more than fits are refused.'],
      response: ['info', 'Consumers get what they could get before.'],
    },
    todo: 'Keep accepting the wider format.',
    example: { before: 'format: int64', after: 'format: int32' },
  },
  'format.widened': {
    title: 'A format allows more',
    verdicts: {
      request: ['info', 'Requests of today stay valid.'],
      response: ['breaking', 'Consumers that made room for the old format overflow.'],
    },
    todo: 'Add a second property with the wider format.',
    example: { before: 'format: int32', after: 'format: int64' },
  },
  'format.added': {
    title: 'A format was added',
    verdicts: {
      request: ['breaking', 'Values of another form, which were accepted, are refused.'],
      response: ['info', 'Consumers know more than before.'],
    },
    todo: 'Accept what was accepted.',
    example: { before: 'type: string', after: 'type: string\nformat: uuid' },
  },
  'format.removed': {
    title: 'A format was removed',
    verdicts: {
      request: ['info', 'Requests of today stay valid.'],
      response: ['breaking', 'Consumers that read the value in this format may get another one.'],
    },
    todo: 'Keep the format.',
    example: { before: 'type: string\nformat: uuid', after: 'type: string' },
  },
  'format.custom-changed': {
    title: 'A format that no standard knows was added, removed or changed',
    verdicts: {
      request: ['warning', 'Only those who made the format up know whether values that were accepted are refused now.'],
      response: ['warning', 'Only those who made the format up know whether consumers get values of another form.'],
    },
    todo: 'Make sure that values of today still fit; say what has to fit by a pattern or limits.',
    example: { before: 'type: string', after: 'type: string\nformat: path' },
  },
  'format.spelled-out': {
    title: 'The widest format of a number was written down, or left out',
    verdicts: {
      request: ['info', 'The same numbers are accepted; generated code may hold them in another type.'],
      response: ['info', 'The same numbers may come; generated code may hold them in another type.'],
    },
    todo: null,
    example: { before: 'type: integer', after: 'type: integer\nformat: int64' },
  },
  'variant.removed': {
    title: 'An alternative was removed',
    verdicts: {
      request: ['breaking', 'Consumers that send this form are refused.'],
      response: ['info', 'Consumers get fewer forms than before.'],
    },
    todo: 'Keep accepting it.',
    example: { before: 'oneOf: [{ $ref: Card }, { $ref: Cash }]', after: 'oneOf: [{ $ref: Card }]' },
  },
  'variant.added': {
    title: 'An alternative was added',
    verdicts: {
      request: ['info', 'Requests of today stay valid.'],
      response: ['breaking', 'Consumers get a form that they cannot read.'],
    },
    todo: 'Tell consumers first that unknown forms may come.',
    example: { before: 'oneOf: [{ $ref: Card }]', after: 'oneOf: [{ $ref: Card }, { $ref: Cash }]' },
  },
  'variants.made-exclusive': {
    title: 'Alternatives exclude each other (`anyOf` became `oneOf`)',
    verdicts: {
      request: ['breaking', 'Consumers that send what fits several alternatives are refused.'],
      response: ['info', 'Consumers get what they could get before.'],
    },
    todo: 'Keep `anyOf`.',
    example: { before: 'anyOf: [{ $ref: Card }, { $ref: Cash }]', after: 'oneOf: [{ $ref: Card }, { $ref: Cash }]' },
  },
  'variants.made-combinable': {
    title: 'Alternatives may be combined (`oneOf` became `anyOf`)',
    verdicts: {
      request: ['info', 'Requests of today stay valid.'],
      response: [
        'warning',
        'Consumers that choose one alternative may get what fits several, and read a part of it alone.',
      ],
    },
    todo: 'Keep `oneOf`.',
    example: { before: 'oneOf: [{ $ref: Card }, { $ref: Cash }]', after: 'anyOf: [{ $ref: Card }, { $ref: Cash }]' },
  },
  'discriminator.property-changed': {
    title: 'The discriminator is another property',
    verdicts: {
      request: ['breaking', 'Consumers name the form in the old property.'],
      response: ['breaking', 'Consumers look for the form in the old property.'],
    },
    todo: 'Keep the old property beside the new one.',
    example: { before: 'discriminator: { propertyName: kind }', after: 'discriminator: { propertyName: type }' },
  },
  'discriminator.value-removed': {
    title: 'A discriminator value was removed',
    verdicts: {
      request: ['breaking', 'Consumers that send it are not understood.'],
      response: ['info', 'Consumers do not get it any more.'],
    },
    todo: 'Keep the value.',
    example: { before: 'mapping: { cat: Cat, kitty: Cat }', after: 'mapping: { cat: Cat }' },
  },
  'discriminator.value-added': {
    title: 'A discriminator value was added',
    verdicts: {
      request: ['info', 'Requests of today stay valid.'],
      response: ['warning', 'Consumers may get a value that they do not know.'],
    },
    todo: 'Tell consumers first that unknown values may come.',
    example: { before: 'mapping: { cat: Cat }', after: 'mapping: { cat: Cat, kitty: Cat }' },
  },
  'discriminator.value-retargeted': {
    title: 'A discriminator value names another form',
    verdicts: {
      request: ['breaking', 'What consumers send is read as another form.'],
      response: ['breaking', 'Consumers read what they get as the old form.'],
    },
    todo: 'Use a new value for the new form.',
    example: { before: 'mapping: { pet: Cat }', after: 'mapping: { pet: Dog }' },
  },
  'discriminator.added': {
    title: 'A discriminator was added',
    verdicts: {
      request: ['warning', 'Consumers that do not send the property may not be understood.'],
      response: ['info', 'Consumers know more than before.'],
    },
    todo: 'Make sure that the property was required before.',
    example: { before: 'oneOf: [ … ]', after: 'oneOf: [ … ]\ndiscriminator: { propertyName: kind }' },
  },
  'discriminator.removed': {
    title: 'A discriminator was removed',
    verdicts: {
      request: ['info', 'Requests of today stay valid.'],
      response: ['warning', 'Consumers that choose the form by it have nothing to go by.'],
    },
    todo: 'Keep the discriminator.',
    example: { before: 'oneOf: [ … ]\ndiscriminator: { propertyName: kind }', after: 'oneOf: [ … ]' },
  },
  'default.changed': {
    title: 'A default changed',
    verdicts: {
      request: ['breaking', 'Consumers that leave the value out silently get another behaviour.'],
      response: ['warning', 'Consumers that fill in the old default read another value than is meant.'],
    },
    todo: 'Keep the default; let consumers ask for the new value.',
    example: { before: 'limit: { type: integer, default: 20 }', after: 'limit: { type: integer, default: 100 }' },
  },
  'default.added': {
    title: 'A default was added',
    verdicts: {
      request: [
        'warning',
        'Leaving the value out may mean something else now; often it only writes down what already held.',
      ],
      response: ['info', 'Consumers know more than before.'],
    },
    todo: 'Make sure that it is what happened before.',
    example: { before: 'limit: { type: integer }', after: 'limit: { type: integer, default: 20 }' },
  },
  'default.removed': {
    title: 'A default was removed',
    verdicts: {
      request: ['breaking', 'Consumers that leave the value out get another behaviour than the one they were told of.'],
      response: ['info', 'Consumers may no longer fill it in.'],
    },
    todo: 'Keep the default.',
    example: { before: 'limit: { type: integer, default: 20 }', after: 'limit: { type: integer }' },
  },
  'default.empty-removed': {
    title: 'A default was removed that says nothing: `""`, `false`, `0`, an empty list or object',
    verdicts: {
      request: [
        'warning',
        'To most servers leaving the value out is the same; to one that tells them apart it is another behaviour.',
      ],
      response: ['info', 'Consumers may no longer fill it in.'],
    },
    todo: 'Make sure that leaving it out means what the default meant, or keep the default.',
    example: { before: 'archived: { type: boolean, default: false }', after: 'archived: { type: boolean }' },
  },
  'xml.changed': {
    title: 'An element or attribute is written otherwise in XML',
    verdicts: {
      request: ['warning', 'Consumers that send XML write it in the old way; JSON stays as it is.'],
      response: ['warning', 'Consumers that read XML look for the old element; JSON stays as it is.'],
    },
    todo: 'Keep the names and forms of elements.',
    example: { before: 'xml: { name: order }', after: 'xml: { name: purchase }' },
  },
  'examples.changed': {
    title: 'Examples changed',
    verdicts: {
      request: ['info', 'Nothing is accepted or refused that was not before.'],
      response: [
        'info',
        'Consumers get what they got before; mock servers that answer with examples answer otherwise.',
      ],
    },
    todo: null,
    example: { before: 'example: 7', after: 'example: 12' },
  },
  'schema.undeprecated': {
    title: 'A property, value or header is no longer deprecated',
    verdicts: { request: ['info', 'It works as before.'], response: ['info', 'It is sent as before.'] },
    todo: null,
    example: { before: 'name: { type: string, deprecated: true }', after: 'name: { type: string }' },
  },
  'schema.deprecated': {
    title: 'A property, value or header was marked deprecated',
    verdicts: {
      request: ['info', 'It still works; its consumers should move on.'],
      response: ['info', 'It is still sent.'],
    },
    todo: null,
    example: { before: 'name: { type: string }', after: 'name: { type: string, deprecated: true }' },
  },
} as const satisfies RuleTable;
