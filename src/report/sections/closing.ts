import { STAGE_NAMES, type StageName } from '../../model/stage.ts';
import { formatCount, formatDuration } from '../../verdict/figures.ts';
import { outcomeOf } from '../../verdict/outcome.ts';
import { STAGE_LABELS } from '../../verdict/words.ts';
import { type Block, bullets, code, line, link, paragraph, prose, type Span, type Spans, strong } from '../blocks.ts';
import { shortVersion } from '../consumers.ts';
import { type Context, take } from '../context.ts';

/** The lines that switch a stage on, to be copied into `.github/api-testing.yml`. */
const LINES_TO_ADD: Readonly<Record<StageName, string>> = {
  changes: "specs: ['openapi/**/*.yaml']   # where the specifications are",
  contract: [
    'contract:',
    "  pacts: ['pacts/*.json']          # pact files of the consumers, or",
    '  broker: ${PACT_BROKER_BASE_URL}  # the Pact Broker that has them',
  ].join('\n'),
  integration: [
    'services:',
    '  db:',
    '    image: postgres:15',
    '    port: 5432',
    '    env: { POSTGRES_PASSWORD: test }',
    '    expose: { DATABASE_URL: "postgres://postgres:test@{host}:{port}/postgres" }',
    'integration:',
    '  run: npm run test:integration',
  ].join('\n'),
  smoke: [
    'provider:',
    '  name: MyService',
    '  start: node server.js   # PORT is in its environment',
    '  ready: /health',
  ].join('\n'),
  load: [
    'load:',
    '  load:',
    '    stages: [{ duration: 2m, target: 100 }, { duration: 5m, target: 100 }]',
    "    thresholds: { http_req_duration: ['p(95)<500'], http_req_failed: ['rate<0.01'] }",
  ].join('\n'),
};

export function notConfiguredSummary(context: Context): Spans {
  return line(
    `Not configured: ${unconfigured(context)
      .map((stage) => STAGE_LABELS[stage])
      .join(', ')}`,
  );
}

export function notConfiguredBlocks(context: Context): readonly Block[] {
  const stages = unconfigured(context);
  if (stages.length === 0) return [];
  const lines = stages.map((stage) => LINES_TO_ADD[stage]).join('\n\n');
  return [
    paragraph('To run them, add to ', code('.github/api-testing.yml'), ':'),
    { kind: 'fence', language: 'yaml', text: `version: 1\n${lines}` },
  ];
}

function unconfigured(context: Context): readonly StageName[] {
  const skipped = context.result.stages.filter(
    (stage) => outcomeOf(stage) === 'skipped' && stage.skip === 'not-configured',
  );
  return STAGE_NAMES.filter((name) => skipped.some((stage) => stage.stage === name));
}

const COMMIT = /^[0-9a-f]{40,64}$/u;

/** The same comparison at the desk; nothing where there was no base to compare with. */
export function reproduceBlocks(context: Context): readonly Block[] {
  const { event, baseSha } = context.result;
  if (baseSha === null || !COMMIT.test(baseSha) || !COMMIT.test(event.headSha)) return [];
  const commands = [
    `git fetch origin ${event.headSha}`,
    `git switch --detach ${event.headSha}`,
    `npx api-testing run --base ${baseSha}`,
  ];
  return [{ kind: 'fence', language: 'sh', text: commands.join('\n') }];
}

export function noticeBlocks(context: Context): readonly Block[] {
  const { notices } = context.result;
  if (notices.length === 0) return [];
  const { shown, hidden } = take(notices, context.limits.checklist);
  const more = hidden > 0 ? [line(`… and ${formatCount(hidden)} more`)] : [];
  return [paragraph(strong('Notes')), bullets([...shown.map((notice) => prose(notice)), ...more])];
}

/** What was compared, by which run, how long it took, and where the rest is. */
export function footerBlocks(context: Context): readonly Block[] {
  const { event, baseSha, durationMs } = context.result;
  const head = code(shortVersion(event.headSha));
  const compared: (Span | string)[] =
    baseSha === null ? ['Looked at ', head] : ['Compared ', head, ' with ', code(shortVersion(baseSha))];
  const run = describeRun(context);
  const report = context.links.report === null ? [] : [' · ', link('full report', context.links.report)];
  return [paragraph(...compared, ` · took ${formatDuration(durationMs)}`, ...run, ...report)];
}

function describeRun(context: Context): readonly (Span | string)[] {
  const { runId } = context.result.event;
  if (runId === null) return [];
  const words = runId.attempt > 1 ? `workflow run, attempt ${runId.attempt}` : 'workflow run';
  return context.links.run === null ? [] : [' · ', link(words, context.links.run)];
}
