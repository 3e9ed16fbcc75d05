import * as Type from 'typebox';
import { described, record, text } from './schema-parts.ts';

const NAME = 'api-testing-metrics';

export const historySchema = described(
  record('Where the metrics of the main branch are kept, one of the two.', {
    branch: Type.Optional(
      text('Name of a branch of this repository that holds nothing else; begun when it is missing.', [NAME]),
    ),
    file: Type.Optional(
      text('Path of a file, from the root of the repository; whoever runs the workflow keeps it.', [`${NAME}.jsonl`]),
    ),
  }),
  'Where the metrics of the main branch are kept, commit by commit: a `branch` or a `file`. Default: nowhere.',
);

const goal = (description: string, example: string, relative: string | null) =>
  Type.Optional(
    described(
      Type.Unsafe<string | readonly string[]>({
        type: ['string', 'array'],
        minItems: 1,
        items: { type: 'string' },
        examples: [example, ...(relative === null ? [] : [relative, [example, relative]])],
      }),
      `${description}${relative === null ? '' : ` \`${relative}\` is held against the newest commit of main in \`history\`.`}`,
    ),
  );

export const metricsSchema = record('Goals, each a row that can fail. Default: metrics are shown and never fail.', {
  coverage: goal('Operations exercised by a contract or load, of all operations.', '>= 80 %', 'no-decrease'),
  'coverage-integration': goal(
    "Operations that the team's own tests call, of all operations.",
    '>= 60 %',
    'no-decrease',
  ),
  sla: goal('Requests of the load stage that succeeded in time, of all its requests.', '>= 99.5 %', 'no-decrease'),
  'contract-failures': goal('Failed interactions that are not pending.', '<= 0', 'no-increase'),
  p95: goal('95th percentile of the request duration in the load stage.', '<= 300 ms', null),
});
