import type {
  ChangesDetail,
  ContractDetail,
  IntegrationDetail,
  LoadDetail,
  SmokeDetail,
  StageResult,
} from '../model/stage.ts';
import {
  formatCount,
  formatDuration,
  formatLatency,
  formatList,
  formatNumberOf,
  formatShare,
} from '../verdict/figures.ts';
import { outcomeOf } from '../verdict/outcome.ts';
import { nameHits } from './consumers.ts';
import { describeLimit } from './thresholds.ts';

/** Consumers named in one row of the checklist. */
const NAMED_CONSUMERS = 3;

/** What a stage that ran says about itself in its row of the checklist, from its result alone. */
export function describeRow(stage: StageResult): string {
  const { detail } = stage;
  switch (detail?.kind) {
    case 'changes':
      return describeChanges(stage, detail);
    case 'contract':
      return describeContract(stage, detail);
    case 'integration':
      return describeIntegration(stage, detail);
    case 'smoke':
      return describeSmoke(detail);
    case 'load':
      return describeLoad(detail);
    case undefined:
      return stage.reason;
    default:
      return detail satisfies never;
  }
}

function describeChanges(stage: StageResult, detail: ChangesDetail): string {
  const breaking = stage.findings.filter((finding) => finding.severity === 'breaking');
  if (breaking.length > 0) {
    const hits = nameHits(breaking.flatMap((finding) => finding.consumers));
    const reach = hits.length > 0 ? `, ${breaking.length === 1 ? 'hits' : 'hit'} ${joinHits(hits)}` : '';
    return `${formatCount(breaking.length)}${reach}`;
  }
  const count = (severity: string) => stage.findings.filter((finding) => finding.severity === severity).length;
  const rest = [
    count('warning') > 0 ? formatNumberOf(count('warning'), 'warning') : null,
    count('info') > 0 ? formatNumberOf(count('info'), 'compatible change') : null,
    detail.notAnalysed.length > 0 ? `${formatNumberOf(detail.notAnalysed.length, 'part')} not analysed` : null,
  ].filter((words) => words !== null);
  return ['none', ...rest].join(', ');
}

function joinHits(hits: readonly string[]): string {
  const shown = hits.slice(0, NAMED_CONSUMERS);
  const hidden = hits.length - shown.length;
  return [...shown, ...(hidden > 0 ? [`${formatCount(hidden)} more`] : [])].join(', ');
}

function describeContract(stage: StageResult, detail: ContractDetail): string {
  if (detail.role === 'consumer') return describeOwnPacts(detail);
  const consumers = formatNumberOf(new Set(detail.pacts.map((pact) => pact.consumer)).size, 'consumer');
  const required = detail.interactions.filter((interaction) => interaction.outcome !== 'pending');
  const passed = required.filter((interaction) => interaction.outcome === 'passed').length;
  const pending = detail.interactions.length - required.length;
  const figures =
    required.length > 0
      ? `${formatCount(passed)} of ${formatNumberOf(required.length, 'interaction')}`
      : `${formatNumberOf(detail.staticChecked, 'interaction')} held against the specification`;
  const unverified = detail.pacts.filter((pact) => pact.verification === 'not-run').length;
  const allPassed = passed === required.length && detail.gates.every((gate) => gate.deployable === true);
  return [
    figures,
    `${consumers} (Pact)`,
    pending > 0 ? `${formatCount(pending)} pending` : null,
    unverified > 0 ? `${formatNumberOf(unverified, 'pact')} not verified against a running provider` : null,
    ...describeGates(detail),
    ...describeRecorded(detail),
    outcomeOf(stage) === 'failed' && allPassed ? stage.reason : null,
  ]
    .filter((words) => words !== null)
    .join(', ');
}

/** A consumer's row: what was published, and what the broker says to merging and deploying. */
function describeOwnPacts(detail: ContractDetail): string {
  const providers = formatNumberOf(new Set(detail.pacts.map((pact) => pact.provider)).size, 'provider');
  const published = detail.pacts.filter((pact) => pact.published).length;
  const pacts = `${formatNumberOf(detail.pacts.length, 'pact')} with ${providers}`;
  return [published > 0 ? `${pacts} published` : pacts, ...describeGates(detail), ...describeRecorded(detail)].join(
    ', ',
  );
}

function describeRecorded(detail: ContractDetail): readonly string[] {
  return detail.recorded.map(({ as, environment }) => `${RECORDED[as]} ${environment}`);
}

const RECORDED = {
  deployment: 'recorded as deployed to',
  undeployment: 'recorded as no longer deployed to',
  release: 'recorded as released to',
  'support-ended': 'recorded as no longer supported in',
} as const;

const DEPLOYABLE = [
  [true, 'can be deployed to', 'can be merged'],
  [false, 'cannot be deployed to', 'cannot be merged'],
  [null, 'nobody knows whether it can be deployed to', 'nobody knows whether it can be merged'],
] as const;

/** Unknown is said apart from no: the one needs a verification, the other a repair. */
function describeGates(detail: ContractDetail): readonly string[] {
  return DEPLOYABLE.flatMap(([answer, deploy, merge]) => {
    const own = detail.gates.filter((gate) => gate.deployable === answer);
    const environments = own.flatMap((gate) => gate.environment ?? []);
    return [
      ...(own.some((gate) => gate.environment === null) ? [merge] : []),
      ...(environments.length > 0 ? [`${deploy} ${formatList(environments)}`] : []),
    ];
  });
}

function describeIntegration(stage: StageResult, detail: IntegrationDetail): string {
  const images = detail.services.map((service) => service.image);
  const times = detail.services.map((service) => service.readyMs);
  const slowest = times.includes(null) ? null : Math.max(0, ...times.filter((time) => time !== null));
  const { tests } = detail;
  return [
    images.length > 0 ? images.join(', ') : 'no services',
    images.length > 0 && slowest !== null ? `ready in ${formatDuration(slowest)} (testcontainers)` : null,
    detail.providerReadyMs !== null ? `provider ready in ${formatDuration(detail.providerReadyMs)}` : null,
    tests?.exitCode === 0 ? `integration tests passed in ${formatDuration(tests.durationMs)}` : null,
    outcomeOf(stage) === 'passed' ? null : stage.reason,
  ]
    .filter((words) => words !== null)
    .join(', ');
}

function describeSmoke(detail: SmokeDetail): string {
  const good = detail.calls.filter((call) => call.problem === null).length;
  const missing = detail.notCalled.length;
  const answers = `${formatCount(good)} of ${formatNumberOf(detail.calls.length, 'operation')} ${good === 1 ? 'answers' : 'answer'} as specified`;
  return missing > 0 ? `${answers}, ${formatCount(missing)} not called` : answers;
}

function describeLoad(detail: LoadDetail): string {
  const duration = describeLimit(detail.thresholds, { metric: 'http_req_duration', aggregate: 'p(95)' });
  const failed = describeLimit(detail.thresholds, { metric: 'http_req_failed', aggregate: 'rate' });
  const others = detail.thresholds.filter((threshold) => !threshold.ok).length;
  return [
    detail.p95Ms === null ? null : `p95 ${formatLatency(detail.p95Ms)}${duration}`,
    detail.requests > 0 ? `errors ${formatShare(detail.failed / detail.requests)}${failed}` : 'zero requests',
    others > 0 ? `${formatNumberOf(others, 'threshold')} crossed` : null,
    detail.notCalled.length > 0 ? `${formatNumberOf(detail.notCalled.length, 'operation')} not called` : null,
  ]
    .filter((words) => words !== null)
    .join(', ');
}
