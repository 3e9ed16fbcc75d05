import Type, { type Static } from 'typebox';
import { METRIC_NAMES } from '../model/metrics.ts';
import { STAGE_NAMES } from '../model/stage.ts';
import { CompareDetail } from './compare-result-schema.ts';
import { HistoryReport, OperationCoverage, TestCoverage } from './history-result-schema.ts';
import { count, nullable, text, words } from './schema-words.ts';

/** Raised when a key is removed or changes its meaning; a new key leaves it as it is. */
export const RESULT_VERSION = 1;

const milliseconds = (description: string) => Type.Number({ minimum: 0, description: `${description}, milliseconds` });

const Location = Type.Object({
  file: text('Path from the root of the repository, with forward slashes.'),
  line: Type.Integer({ minimum: 1 }),
  column: Type.Integer({ minimum: 1, description: 'In UTF-16 units.' }),
});

const SpecLocation = Type.Object({
  ...Location.properties,
  side: words('base', 'head'),
  pointer: text('JSON pointer (RFC 6901) of the value that stands there.'),
});

const Problem = Type.Object({
  code: text('Stable, dotted, lower case.'),
  what: Type.String(),
  where: nullable(Location),
  why: nullable(Type.String()),
  todo: nullable(Type.String()),
});

const ConsumerUse = Type.Object({
  consumer: Type.String(),
  version: nullable(Type.String()),
  where: Type.Array(Type.String(), { description: 'Branches and environments that version is in.' }),
  interactions: Type.Array(Type.String()),
});

const Severity = words('breaking', 'warning', 'info');

const Acceptance = Type.Object(
  {
    fingerprint: Type.String(),
    severity: words('breaking', 'warning'),
    reason: Type.String(),
    source: words('comment', 'configuration'),
    by: nullable(text('Login.')),
    at: nullable(text('ISO 8601.')),
    until: nullable(text('Last day on which it holds, ISO date.')),
    url: nullable(text('The comment.')),
  },
  { description: 'Somebody said that the change is meant; it covers the change as bad as `severity`.' },
);

const Finding = Type.Object({
  rule: text('Heading in docs/rules.md.'),
  severity: Severity,
  message: Type.String(),
  todo: nullable(Type.String()),
  location: nullable(Location),
  operations: Type.Array(Type.String()),
  consumers: Type.Array(ConsumerUse),
  fingerprint: text('Unchanged by edits elsewhere in the file.'),
  coveredBy: Type.Optional(
    Type.Array(Type.String(), {
      description: 'Fingerprints of the same thing found worse: accepting one covers this.',
    }),
  ),
  accepted: Type.Optional(Acceptance),
});

const Change = Type.Object({
  rule: Type.String(),
  severity: Severity,
  message: Type.String(),
  todo: nullable(Type.String()),
  operations: Type.Array(Type.String()),
  reaches: Type.Array(
    Type.Object({
      operation: Type.String(),
      direction: words('request', 'response', 'none'),
      status: nullable(Type.String()),
      mediaType: nullable(Type.String()),
      property: Type.Array(Type.String()),
      parameter: nullable(Type.String()),
    }),
  ),
  location: SpecLocation,
  counterpart: nullable(SpecLocation),
  surroundings: Type.Optional(SpecLocation),
  fingerprint: Type.String(),
});

const ChangesDetail = Type.Object({
  kind: Type.Literal('changes'),
  specs: Type.Array(
    Type.Object({
      path: Type.String(),
      basePath: nullable(Type.String()),
      status: words('added', 'deleted', 'modified', 'renamed'),
      operations: count('Operations that were looked at.'),
    }),
  ),
  changes: Type.Array(Change),
  notAnalysed: Type.Array(Type.Object({ location: SpecLocation, what: Type.String(), why: Type.String() })),
});

const ContractDetail = Type.Object({
  kind: Type.Literal('contract'),
  role: words('provider', 'consumer'),
  source: words('files', 'broker', 'both'),
  pacts: Type.Array(
    Type.Object({
      consumer: Type.String(),
      consumerVersion: nullable(Type.String()),
      provider: Type.String(),
      source: Type.Array(Type.String()),
      pending: Type.Boolean(),
      interactions: count('Interactions of the pact.'),
      verification: words('passed', 'failed', 'pending', 'broken', 'not-run'),
      published: Type.Boolean(),
    }),
  ),
  interactions: Type.Array(
    Type.Object({
      consumer: Type.String(),
      consumerVersion: nullable(Type.String()),
      description: Type.String(),
      states: Type.Array(Type.String()),
      operation: nullable(Type.String()),
      outcome: words('passed', 'failed', 'pending'),
      mismatches: Type.Array(Type.String()),
    }),
  ),
  staticChecked: count('Interactions held against the specification.'),
  gates: Type.Array(
    Type.Object({
      environment: Type.Union([Type.String(), Type.Null()], { description: 'null: merging, the main branches.' }),
      deployable: Type.Union([Type.Boolean(), Type.Null()], { description: 'null is unknown, which is not yes.' }),
      reason: Type.String(),
    }),
  ),
  matrix: Type.Array(
    Type.Object({
      consumer: Type.String(),
      consumerVersion: nullable(Type.String()),
      consumerWhere: Type.Array(Type.String()),
      provider: Type.String(),
      providerVersion: nullable(Type.String()),
      providerWhere: Type.Array(Type.String()),
      verified: Type.Union([Type.Boolean(), Type.Null()], { description: 'null: nobody has verified it yet.' }),
      verifiedAt: nullable(text('ISO 8601.')),
    }),
  ),
  recorded: Type.Array(
    Type.Object({
      as: words('deployment', 'undeployment', 'release', 'support-ended'),
      pacticipant: Type.String(),
      version: Type.String(),
      environment: Type.String(),
    }),
  ),
  requestedBy: Type.Optional(
    Type.Object({
      consumer: Type.String(),
      version: nullable(Type.String()),
      repository: nullable(Type.String()),
    }),
  ),
  unpublished: Type.Optional(
    Type.Array(Type.Object({ path: Type.String(), text: text('The pact, for a run that may publish it.') })),
  ),
  lookedAt: Type.String(),
});

const IntegrationDetail = Type.Object({
  kind: Type.Literal('integration'),
  services: Type.Array(
    Type.Object({
      name: Type.String(),
      image: Type.String(),
      readyMs: nullable(milliseconds('Until it was ready')),
      digest: nullable(Type.String({ description: 'sha256:… of its image.' })),
      ended: nullable(
        Type.Object(
          { exitCode: nullable(Type.Integer()), outOfMemory: Type.Boolean() },
          { description: 'How its container ended although it should run.' },
        ),
      ),
    }),
  ),
  providerReadyMs: nullable(milliseconds('Until the provider was ready')),
  tests: nullable(
    Type.Object({
      command: Type.String(),
      exitCode: nullable(Type.Integer()),
      durationMs: milliseconds('How long the tests ran'),
      report: nullable(
        Type.Object({
          files: Type.Array(Type.String()),
          tests: count('Tests in all JUnit files.'),
          failed: count('Of them, those that failed.'),
          skipped: count('Of them, those that were skipped.'),
          failures: Type.Array(
            Type.Object({
              name: Type.String(),
              message: Type.String(),
              kind: words('failure', 'error'),
              location: nullable(Location),
            }),
          ),
        }),
      ),
    }),
  ),
  coverage: Type.Optional(TestCoverage),
  logTail: Type.Array(Type.String()),
});

const NotCalled = Type.Array(Type.Object({ operation: Type.String(), reason: Type.String() }));

const ProviderLog = Type.Optional(
  Type.Array(Type.String(), { description: 'Last lines of the provider, where requests failed.' }),
);

const SmokeDetail = Type.Object({
  kind: Type.Literal('smoke'),
  calls: Type.Array(
    Type.Object({
      operation: Type.String(),
      asked: Type.Optional(Type.String({ description: "What tells it from the operation's first call." })),
      status: nullable(Type.Integer()),
      problem: nullable(Type.String()),
      durationMs: nullable(milliseconds('Of the call')),
      note: Type.Optional(
        Type.String({
          description: 'What an answer is that is no problem and no success either: a refusal that is none.',
        }),
      ),
      repeat: Type.Optional(
        Type.String({ description: 'Of a call with a problem: as a line for a shell, with its address in BASE_URL.' }),
      ),
    }),
  ),
  notCalled: NotCalled,
  notSeen: Type.Optional(
    Type.Array(
      Type.Object({
        operation: Type.String(),
        statuses: Type.Array(Type.String(), { description: 'Documented successes that no answer was: `202`, `2XX`.' }),
      }),
    ),
  ),
  logTail: ProviderLog,
});

const loadFigures = {
  requests: count('Requests that were sent.'),
  failed: count('Requests that failed.'),
  rate: nullable(Type.Number({ minimum: 0, description: 'Requests a second.' })),
  p50Ms: nullable(milliseconds('Median of http_req_duration')),
  p90Ms: nullable(milliseconds('90th percentile')),
  p95Ms: nullable(milliseconds('95th percentile')),
  p99Ms: nullable(milliseconds('99th percentile')),
  maxMs: nullable(milliseconds('Longest')),
  withinThreshold: nullable(count('Requests that succeeded within the latency threshold.')),
};

const profileRun = {
  ...loadFigures,
  name: text('Name of the profile.'),
  script: nullable(text('Path of the script of the team; null: the generated one.')),
  profile: text('What was run, in words.'),
  thresholds: Type.Array(
    Type.Object({
      metric: Type.String(),
      expression: Type.String(),
      ok: Type.Boolean(),
      measured: nullable(Type.Number()),
      samples: count('Samples the threshold was held against.'),
      from: words('configuration', 'specification', 'base-specification', 'script'),
    }),
  ),
  operations: Type.Array(Type.Object({ operation: Type.String(), ...loadFigures })),
  failedAnswers: Type.Optional(
    Type.Array(
      Type.Object({
        answer: text('Status of failed requests, or why they have none.'),
        requests: count('Requests that failed so.'),
      }),
    ),
  ),
  overTime: Type.Array(
    Type.Object({
      atMs: milliseconds('From the first request'),
      durationMs: milliseconds('Of this stretch'),
      requests: count('Requests that began in it.'),
      failed: count('Of them, those that failed.'),
      p95Ms: nullable(milliseconds('95th percentile')),
    }),
  ),
  rerun: text('Command that runs the kept script again, in the folder of the report.'),
};

const LoadDetail = Type.Object({
  kind: Type.Literal('load'),
  ...profileRun,
  notCalled: NotCalled,
  k6Version: Type.String(),
  scripts: Type.Array(Type.Object(profileRun)),
  logTail: ProviderLog,
});

const BreakingPoint = Type.Object({
  keptRate: nullable(Type.Number({ description: 'Highest rate at which every threshold held, requests a second.' })),
  brokeRate: nullable(Type.Number({ description: 'Rate that broke one; null where none did.' })),
  reason: Type.String(),
  maxRate: Type.Number(),
  steps: Type.Array(
    Type.Object({
      rate: Type.Number(),
      reached: Type.Number(),
      requests: count('Requests of this step.'),
      failed: count('Of them, those that failed.'),
      p95Ms: nullable(milliseconds('95th percentile')),
      kept: Type.Boolean(),
    }),
  ),
});

const StressDetail = Type.Object({
  kind: Type.Literal('stress'),
  runs: Type.Array(Type.Object({ ...profileRun, breaking: nullable(BreakingPoint) })),
  notAsked: Type.Array(Type.Object({ profile: Type.String(), reason: Type.String() })),
  notCalled: NotCalled,
  k6Version: Type.String(),
});

const PhaseFigures = nullable(
  Type.Object({
    requests: count('Requests that were over in it.'),
    failed: count('Those of them that failed.'),
    p50Ms: nullable(milliseconds('Median')),
    p95Ms: nullable(milliseconds('95th percentile')),
  }),
);

const ChaosDetail = Type.Object({
  kind: Type.Literal('chaos'),
  experiments: Type.Array(
    Type.Object({
      name: Type.String(),
      source: words('configuration', 'toolkit', 'cluster'),
      faults: Type.Array(Type.String()),
      outcome: words('passed', 'failed', 'broken'),
      reason: text('One line: what was seen.'),
      before: PhaseFigures,
      during: PhaseFigures,
      after: PhaseFigures,
      recoveredMs: nullable(milliseconds('From the end of the fault until answers were good again')),
      recoverWithinMs: nullable(milliseconds('How long that may take')),
      timeline: Type.Array(
        Type.Object({
          second: count('From the first request.'),
          requests: count('Requests that were over in it.'),
          failed: count('Those of them that failed.'),
          p95Ms: nullable(milliseconds('95th percentile')),
        }),
      ),
      fault: nullable(Type.Object({ fromSecond: Type.Number(), toSecond: Type.Number() })),
      advice: nullable(Type.String()),
      restored: nullable(Type.Boolean()),
    }),
  ),
  notRun: Type.Array(Type.Object({ name: Type.String(), reason: Type.String() })),
  k6Version: nullable(Type.String()),
});

const AuditDetail = Type.Object({
  kind: Type.Literal('audit'),
  gaps: Type.Array(
    Type.Object({
      rule: Type.String(),
      confidence: words('certain', 'likely', 'hint'),
      message: Type.String(),
      why: Type.String(),
      todo: Type.String(),
      command: nullable(Type.String({ description: 'Command that writes what is missing.' })),
      location: nullable(Location),
      operations: Type.Array(Type.String()),
      fingerprint: Type.String(),
    }),
  ),
  files: count('Files that were read.'),
  parsed: count('Of them, those whose code was parsed.'),
  unread: Type.Array(Type.Object({ file: Type.String(), reason: Type.String() })),
});

const Stage = Type.Object({
  stage: words(...STAGE_NAMES),
  provider: nullable(Type.String()),
  outcome: words('passed', 'failed', 'skipped', 'broken'),
  reason: text('One line: what was found, why it was skipped, or what broke.'),
  skip: nullable(
    words(
      'not-configured',
      'nothing-changed',
      'needs-secret',
      'untrusted',
      'not-selected',
      'earlier-stage',
      'not-available',
    ),
  ),
  durationMs: milliseconds('How long the stage took'),
  findings: Type.Array(Finding),
  problems: Type.Array(Problem),
  detail: nullable(
    Type.Union([
      ChangesDetail,
      ContractDetail,
      IntegrationDetail,
      SmokeDetail,
      LoadDetail,
      CompareDetail,
      StressDetail,
      ChaosDetail,
      AuditDetail,
    ]),
  ),
});

const Metrics = Type.Object({
  coverage: nullable(Type.Number({ minimum: 0, maximum: 1 })),
  coverageIntegration: Type.Optional(nullable(Type.Number({ minimum: 0, maximum: 1 }))),
  sla: nullable(Type.Number({ minimum: 0, maximum: 1 })),
  contractFailures: nullable(count('Failed interactions that are not pending.')),
  p95Ms: nullable(milliseconds('95th percentile of http_req_duration in the load stage')),
});

export const ResultSchema = Type.Object(
  {
    version: Type.Literal(RESULT_VERSION),
    checkName: Type.String(),
    configPath: Type.Optional(text('Of the configuration, where another than `.github/api-testing.yml` was named.')),
    event: Type.Object({
      name: words(
        'pull_request',
        'push',
        'workflow_dispatch',
        'repository_dispatch',
        'merge_group',
        'deployment_status',
        'schedule',
        'desk',
      ),
      repository: nullable(Type.Object({ owner: Type.String(), name: Type.String() })),
      headSha: Type.String(),
      branch: nullable(Type.String()),
      baseBranch: nullable(Type.String()),
      pullRequest: nullable(Type.Integer({ minimum: 1 })),
      trust: words('data-only', 'no-secrets', 'full'),
      runUrl: nullable(Type.String()),
      runId: nullable(Type.Object({ id: count('Workflow run.'), attempt: count('Attempt of that run.') })),
    }),
    baseSha: nullable(Type.String()),
    verdict: Type.Object({
      word: words('passed', 'failed', 'broken', 'no-change'),
      conclusion: words('success', 'failure', 'neutral'),
      headline: Type.String(),
      breakingChanges: count('Breaking changes of specifications.'),
      comparison: Type.Optional(
        Type.Union([words('regressed', 'suspect', 'inconclusive', 'no-regression'), Type.Null()], {
          description:
            'Whether the head is slower, of everything that was compared with the base: `no-regression` only where that was shown, `inconclusive` where nobody knows; null: not compared. `word` says nothing of it: with `on-inconclusive: report` such a run is `passed`, and its conclusion `neutral`.',
        }),
      ),
      failsStep: Type.Boolean(),
    }),
    failOn: Type.Optional(
      Type.Unsafe<'breaking' | 'consumer-breaking' | 'warning' | 'never'>({
        ...words('breaking', 'consumer-breaking', 'warning', 'never'),
        description: 'What the verdict was decided by.',
      }),
    ),
    setup: Type.Array(Problem, { description: 'What kept the run from getting to its stages.' }),
    stages: Type.Array(Stage),
    metrics: Metrics,
    goals: Type.Array(
      Type.Object({
        metric: words(...METRIC_NAMES),
        goal: Type.String(),
        measured: nullable(Type.Number()),
        reached: Type.Boolean(),
        baseline: Type.Optional(nullable(Type.Object({ sha: Type.String(), value: Type.Number() }))),
        undecided: Type.Optional(text('Why nobody can tell yet; then it fails nothing.')),
      }),
    ),
    coverage: Type.Optional(nullable(OperationCoverage)),
    history: Type.Optional(nullable(HistoryReport)),
    specs: Type.Object({
      found: nullable(count('At the head; null where no file changed that can hold one, and none was looked for.')),
      changed: count('Changed, added, deleted or renamed.'),
    }),
    notices: Type.Array(Type.String()),
    durationMs: milliseconds('How long the run took'),
  },
  {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Result of an API testing run',
    description: 'Everything a run found out. Readers ignore keys they do not know.',
  },
);

export type ResultJson = DeepReadonly<Static<typeof ResultSchema>>;

type DeepReadonly<Value> = Value extends readonly (infer Entry)[]
  ? readonly DeepReadonly<Entry>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> }
    : Value;
