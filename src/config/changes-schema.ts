import * as Type from 'typebox';
import { described, mapOf, record, text, words } from './schema-parts.ts';

const SEVERITIES = ['ignore', 'info', 'warning', 'breaking'] as const;
type Asked = (typeof SEVERITIES)[number];

const exception = record('How a rule is rated here.', {
  severity: words(SEVERITIES, 'How bad its findings are, or `ignore` to leave them out.'),
  reason: Type.Optional(text('Why, for those who read the report.', ['the field was never sent'])),
  until: Type.Optional(
    described(
      Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', examples: ['2027-01-31'] }),
      'Last day on which it holds; afterwards the rule counts again, and the report says so.',
    ),
  ),
});

/** One word, or the word with its reason and its end. */
const override = described(
  Type.Unsafe<Asked | Type.Static<typeof exception>>({
    ...exception,
    type: ['string', 'object'],
    pattern: `^(?:${SEVERITIES.join('|')})$`,
    examples: [...SEVERITIES, { severity: 'ignore', reason: 'the field was never sent', until: '2027-01-31' }],
  }),
  'How bad the findings of a rule are here: `ignore`, `info`, `warning` or `breaking`, alone or as `severity` with `reason` and `until`.',
);

/** What is asked of the comparison of specifications. */
export const changesSchema = record('The comparison of specifications.', {
  rules: Type.Optional(
    mapOf(
      override,
      'Rules that are rated otherwise here, by their id in docs/rules.md: `ignore`, `info`, `warning` or `breaking`, alone or as `severity` beside a `reason` and `until`, the last day it holds.',
    ),
  ),
});
