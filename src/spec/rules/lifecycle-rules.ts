import type { RuleTable } from './change-rule.ts';

/** Announced ends (`deprecated`, `x-sunset`) and promises of stability (`x-stability-level`). */
export const LIFECYCLE_RULES = {
  'path.removed-after-deprecation': {
    title: 'A path was removed whose operations were all deprecated, and whose sunset date, if it had one, has passed',
    verdicts: { none: ['warning', 'The end was announced; consumers that did not move on get 404.'] },
    todo: 'Check in the contracts and the traffic whether anybody still calls it.',
    example: {
      before: "paths:\n  /orders: { get: { deprecated: true, x-sunset: '2026-01-31', … } }",
      after: 'paths: {}',
    },
  },
  'operation.removed-after-deprecation': {
    title: 'An operation was removed that was deprecated, and whose sunset date, if it had one, has passed',
    verdicts: { none: ['warning', 'The end was announced; consumers that did not move on get 404 or 405.'] },
    todo: 'Check in the contracts and the traffic whether anybody still calls it.',
    example: { before: '/orders:\n  get: …\n  post: { deprecated: true, … }', after: '/orders:\n  get: …' },
  },
  'parameter.removed-after-deprecation': {
    title: 'A parameter was removed that was deprecated, and whose sunset date, if it had one, has passed',
    verdicts: {
      request: ['warning', 'The end was announced; consumers that still send it are ignored or refused.'],
      response: ['warning', 'The end was announced; consumers that still read it find nothing.'],
    },
    todo: 'Check in the contracts whether anybody still uses it.',
    example: { before: 'parameters:\n  - { name: page, in: query, deprecated: true }', after: 'parameters: []' },
  },
  'property.removed-after-deprecation': {
    title: 'A property was removed that was deprecated, and whose sunset date, if it had one, has passed',
    verdicts: {
      request: ['warning', 'The end was announced; what consumers still say with it is ignored or refused.'],
      response: ['warning', 'The end was announced; consumers that still read it find nothing.'],
    },
    todo: 'Check in the contracts whether anybody still uses it.',
    example: { before: 'properties: { name: { type: string, deprecated: true } }', after: 'properties: {}' },
    family: 'property.removed',
  },
  'sunset.set': {
    title: 'A sunset date was set or moved to a later day',
    verdicts: {
      none: ['info', 'Consumers know until when it works.'],
      request: ['info', 'Consumers know until when it works.'],
      response: ['info', 'Consumers know until when it is sent.'],
    },
    todo: null,
    example: { before: 'deprecated: true', after: "deprecated: true\nx-sunset: '2027-01-31'" },
  },
  'sunset.earlier': {
    title: 'A sunset date was moved to an earlier day',
    verdicts: {
      none: ['breaking', 'Consumers planned with the time that they were promised.'],
      request: ['breaking', 'Consumers planned with the time that they were promised.'],
      response: ['breaking', 'Consumers planned with the time that they were promised.'],
    },
    todo: 'Keep the date that was announced.',
    example: { before: "x-sunset: '2027-01-31'", after: "x-sunset: '2026-12-31'" },
  },
  'sunset.removed': {
    title: 'The sunset date of something deprecated was removed',
    verdicts: {
      none: ['breaking', 'Consumers were promised a day until which it works, and are promised nothing now.'],
      request: ['breaking', 'Consumers were promised a day until which it works, and are promised nothing now.'],
      response: ['breaking', 'Consumers were promised a day until which it is sent, and are promised nothing now.'],
    },
    todo: 'Keep the date, move it to a later day, or take `deprecated` back as well.',
    example: { before: "deprecated: true\nx-sunset: '2027-01-31'", after: 'deprecated: true' },
  },
  'sunset.unreadable': {
    title: 'A sunset date is no date',
    verdicts: {
      none: ['breaking', 'Nobody can tell until when it works, so that its end will come unannounced.'],
      request: ['breaking', 'Nobody can tell until when it works, so that its end will come unannounced.'],
      response: ['breaking', 'Nobody can tell until when it is sent, so that its end will come unannounced.'],
    },
    todo: 'Write it like `2027-01-31`, or with a time like `2027-01-31T12:00:00Z` (RFC 3339).',
    example: { before: 'deprecated: true', after: 'deprecated: true\nx-sunset: next summer' },
  },
  'stability.decreased': {
    title: 'An operation, a parameter or a property promises less stability than before (`x-stability-level`)',
    verdicts: {
      none: ['breaking', 'Consumers that built on the old promise have lost it.'],
      request: ['breaking', 'Consumers that built on the old promise have lost it.'],
      response: ['breaking', 'Consumers that built on the old promise have lost it.'],
    },
    todo: 'Keep the level, and offer what is unstable under another name.',
    example: { before: 'x-stability-level: stable', after: 'x-stability-level: beta' },
  },
  'stability.increased': {
    title: 'An operation, a parameter or a property promises more stability than before (`x-stability-level`)',
    verdicts: {
      none: ['info', 'Consumers can build on it.'],
      request: ['info', 'Consumers can build on it.'],
      response: ['info', 'Consumers can build on it.'],
    },
    todo: null,
    example: { before: 'x-stability-level: alpha', after: 'x-stability-level: beta' },
  },
  'stability.unreadable': {
    title: 'A stability level is none of draft, alpha, beta and stable',
    verdicts: {
      none: ['breaking', 'Nobody can tell what is promised.'],
      request: ['breaking', 'Nobody can tell what is promised.'],
      response: ['breaking', 'Nobody can tell what is promised.'],
    },
    todo: 'Write draft, alpha, beta or stable.',
    example: { before: 'x-stability-level: stable', after: 'x-stability-level: solid' },
  },
} as const satisfies RuleTable;
