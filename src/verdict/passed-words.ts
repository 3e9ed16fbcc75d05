import type { CompareDetail, ContractDetail, StageResult, StressDetail } from '../model/stage.ts';
import { acceptedSlowdowns, latenciesOf, undecidedOf } from './comparisons.ts';
import { formatCount, formatLatency, formatList, formatNumberOf } from './figures.ts';
import { outcomeOf } from './outcome.ts';
import { STAGE_PHRASES } from './words.ts';

/** What every stage that passed can say for itself, and what was meant to run and did not. */
export function describePassed(stages: readonly StageResult[], changed: boolean): string {
  const passed = stages.filter((stage) => outcomeOf(stage) === 'passed' && (changed || stage.stage !== 'changes'));
  const facts = [...(changed ? [] : ['no API change']), ...passed.map(describeStage)].filter((fact) => fact !== null);
  const missing = [...new Set(stages.filter(isMissing).map((stage) => STAGE_PHRASES[stage.stage]))];
  const caveat = missing.length > 0 ? `; not run: ${formatList(missing)}` : '';
  return `${[...new Set(facts)].join(', ')}${caveat}`;
}

/** Left out although the team asked for it: a reader of a green line has to know. */
function isMissing(stage: StageResult): boolean {
  if (stage.outcome !== 'skipped') return false;
  return stage.skip !== 'not-configured' && stage.skip !== 'nothing-changed' && stage.skip !== 'not-selected';
}

function describeStage(stage: StageResult): string | null {
  const { detail } = stage;
  switch (detail?.kind) {
    case 'changes':
      return describeChanges(stage);
    case 'contract': {
      if (detail.role === 'consumer') return describePacts(detail);
      const verified = detail.interactions.filter((interaction) => interaction.outcome === 'passed').length;
      if (verified > 0) return `${formatNumberOf(verified, 'interaction')} verified`;
      return `${formatNumberOf(detail.staticChecked, 'interaction')} held against the specification`;
    }
    case 'integration':
      return detail.tests === null ? 'provider ready' : 'integration tests passed';
    case 'smoke': {
      // An operation is called more than once: for each form of its body and answer, and for its cheap failures.
      const called = new Set(detail.calls.map(({ operation }) => operation)).size;
      return `${formatNumberOf(called, 'operation')} ${called === 1 ? 'answers' : 'answer'} as specified`;
    }
    case 'load':
      return detail.p95Ms === null ? null : `p95 ${formatLatency(detail.p95Ms)}`;
    case 'compare':
      return describeCompared(stage, detail);
    case 'stress':
      return describeStress(detail);
    case 'chaos':
      return `recovered from ${formatNumberOf(detail.experiments.length, 'experiment')}`;
    case 'audit':
      // What is not tested is no part of what passed.
      return null;
    case undefined:
      return stage.stage === 'changes' ? describeChanges(stage) : `${STAGE_PHRASES[stage.stage]} passed`;
    default:
      return detail satisfies never;
  }
}

/** Only what was shown of every operation is said of all of them. */
function describeCompared(stage: StageResult, detail: CompareDetail): string {
  const latencies = latenciesOf(detail);
  const undecided = undecidedOf(detail).length;
  if (undecided > 0)
    return `${undecided} of ${formatNumberOf(latencies.length, 'comparison')} with the base not decided`;
  if (detail.mode === 'self') return 'the runner measured';
  const accepted = acceptedSlowdowns(stage).size;
  if (accepted > 0) return `${formatNumberOf(accepted, 'operation')} slower, accepted`;
  const suspect = latencies.filter(({ verdict }) => verdict === 'suspect').length;
  return suspect > 0
    ? `slower by less than 10 % (${formatNumberOf(suspect, 'comparison')})`
    : 'no regression of 10 % or more';
}

function describeStress({ runs }: StressDetail): string | null {
  const breaking = runs.find((run) => run.breaking !== null)?.breaking ?? null;
  if (breaking === null) return null;
  if (breaking.brokeRate === null) return `no breaking point up to ${formatCount(breaking.maxRate)} requests/s`;
  return `breaks at ${formatCount(breaking.brokeRate)} requests/s`;
}

function describePacts({ pacts, gates }: ContractDetail): string {
  const published = pacts.filter((pact) => pact.published).length;
  const known = gates.length > 0 ? ' and kept by their providers' : '';
  return `${formatNumberOf(pacts.length, 'pact')} ${published > 0 ? 'published' : 'looked at'}${known}`;
}

function describeChanges(stage: StageResult): string {
  if (stage.findings.some(({ rule }) => rule === 'specification.unreadable-before')) {
    return 'a base that cannot be read, so what changed is not known';
  }
  const warnings = stage.findings.filter((finding) => finding.severity === 'warning').length;
  const accepted = stage.findings.filter((finding) => finding.severity === 'breaking' && finding.accepted).length;
  const breaking = accepted > 0 ? `${formatNumberOf(accepted, 'breaking change')}, accepted` : 'no breaking change';
  return `${breaking}${warnings > 0 ? ` (${formatNumberOf(warnings, 'warning')})` : ''}`;
}
