import * as Type from 'typebox';
import { described, listOf, mapOf, record, text, words } from './schema-parts.ts';

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

const accepted = record('One change that is meant.', {
  fingerprint: described(
    Type.String({ pattern: '^[0-9a-f]{8,64}$', examples: ['3f9a1c2b7d04e5f6'] }),
    'Of the change, as the report and result.json show it.',
  ),
  reason: text('Why it is meant, for those who read the report.', ['v1 was switched off in March']),
  until: described(
    Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', examples: ['2027-01-31'] }),
    'Last day on which it holds; afterwards the change counts again, and the report says so.',
  ),
  severity: Type.Optional(
    words(['breaking', 'warning'], 'The worst that is accepted; a change that is worse counts. Default: `breaking`.'),
  ),
});

/** What is asked of the comparison of specifications. */
export const changesSchema = record('The comparison of specifications.', {
  rules: Type.Optional(
    mapOf(
      override,
      'Rules that are rated otherwise here, by their id in docs/rules.md: `ignore`, `info`, `warning` or `breaking`, alone or as `severity` beside a `reason` and `until`, the last day it holds.',
    ),
  ),
  accepted: Type.Optional(
    listOf(
      accepted,
      'Single changes that are meant, each with its fingerprint, a reason and an end. Runs for pull requests from forks take them from the base.',
    ),
  ),
});
