import Type from 'typebox';
import { METRIC_NAMES } from '../model/metrics.ts';
import { count, nullable, text, words } from './schema-words.ts';

/** The shapes of `coverage` and `history` in `result.json`. */

export const OperationCoverage = Type.Object({
  operations: count('Operations of the head specifications.'),
  contract: nullable(count('Of them, those that an interaction exercised; null: nobody looked.')),
  load: nullable(count('Those that smoke or load requested.')),
  integration: nullable(count("Those that the team's own tests requested.")),
  integrationOf: Type.Optional(count('Operations of the providers whose tests were counted; absent: all of them.')),
  uncovered: Type.Array(Type.String(), { description: 'Neither an interaction nor smoke or load exercised them.' }),
  onlyIntegration: Type.Array(Type.String(), {
    description: "Of those, the ones that the team's own tests requested.",
  }),
  uncoveredByIntegration: Type.Optional(
    Type.Array(Type.String(), {
      description: "Operations that the team's own tests did not request; absent: not known.",
    }),
  ),
  integrationNote: Type.Optional(
    text("Why it is not known what the team's own tests request, or that it may be more."),
  ),
});

/** Of one provider, in its stage `integration`. */
export const TestCoverage = Type.Object({
  watched: Type.Boolean({ description: 'Whether the tests were given an address at which requests are counted.' }),
  notMeasured: nullable(text('Why it is not known which operations the tests call; null where it is.')),
  requests: count('Answered requests of the tests.'),
  called: Type.Array(
    Type.Object({
      operation: Type.String(),
      requests: count('Answered requests for it.'),
      statuses: Type.Record(Type.String(), count('Requests that were answered so.')),
    }),
  ),
  notCalled: Type.Array(Type.String(), { description: 'Operations of the head that no request was for.' }),
  unmatched: Type.Object({
    requests: count('Requests for no operation of the head.'),
    examples: Type.Array(Type.String(), { description: 'Some of them.' }),
  }),
  unanswered: count('Requests whose connection ended before an answer came.'),
  unread: count('Connections with something else than HTTP/1.1 in them.'),
  refused: nullable(
    Type.Object({ connections: count('Connections that the provider did not take.'), reason: Type.String() }),
  ),
});

const Standing = Type.Object({
  metric: words(...METRIC_NAMES),
  head: nullable(Type.Number()),
  latest: nullable(Type.Object({ sha: Type.String(), value: Type.Number() })),
  recent: nullable(
    Type.Object({
      commits: count('Newest measured commits of main.'),
      lowest: Type.Number(),
      median: Type.Number(),
      highest: Type.Number(),
    }),
  ),
});

const ChangePoint = Type.Object({
  metric: words(...METRIC_NAMES, 'p50'),
  operation: nullable(Type.String()),
  before: text('Last commit before the change.'),
  after: text('First commit after it.'),
  from: Type.Number({ description: 'Median of the stretch before.' }),
  to: Type.Number({ description: 'Median of the stretch after.' }),
  p: Type.Number({ description: 'How likely a series without a change looks like it.' }),
  note: nullable(Type.String()),
  isNew: Type.Optional(
    Type.Boolean({ description: 'Whether it is seen for the first time with the commit of this run.' }),
  ),
});

export const HistoryReport = Type.Object({
  place: text('Branch or file.'),
  entries: count('Commits in it.'),
  unreadable: Type.Array(Type.Object({ line: count('Line of the file.'), why: Type.String() })),
  newer: count('Lines of newer versions of the action.'),
  runner: text('Kind of runner of this run.'),
  onRunner: count('Commits that were measured on this kind of runner.'),
  standings: Type.Array(Standing),
  changePoints: Type.Array(ChangePoint),
  recent: Type.Array(
    Type.Object({ sha: Type.String(), p95Ms: nullable(Type.Number({ minimum: 0, description: 'milliseconds' })) }),
  ),
  recorded: Type.Boolean({ description: 'Whether this run became a line of it.' }),
});
