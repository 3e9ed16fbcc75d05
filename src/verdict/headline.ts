import type { Finding } from '../model/finding.ts';
import type { Problem } from '../model/problem.ts';
import type { StageResult } from '../model/stage.ts';
import type { VerdictWord } from '../model/verdict.ts';
import { isOpen } from './acceptance.ts';
import { findCauses } from './causes.ts';
import { type ChangeIndex, indexChanges } from './change-index.ts';
import type { Evidence } from './evidence.ts';
import { formatCount, formatList, formatNumberOf } from './figures.ts';
import { describeFinding } from './finding-words.ts';
import { describeGoal } from './goal-words.ts';
import { isMissed } from './metrics.ts';
import { outcomeOf } from './outcome.ts';
import { writePassed } from './passed-words.ts';
import { labelOf, STAGE_LABELS, STAGE_PHRASES } from './words.ts';

/** Consumers named in the headline; the rest is counted, and listed below it. */
const NAMED_CONSUMERS = 3;
/** Causes named in the headline; a longer sentence is not read. */
const NAMED_CAUSES = 2;

/** The first line of every report: the verdict in words, with the one thing to know. */
export function writeHeadline(word: VerdictWord, evidence: Evidence): string {
  switch (word) {
    case 'no-change':
      return 'No API change';
    case 'passed':
      return writePassed(evidence.stages, evidence.changed);
    case 'failed':
      return joinCauses(failures(evidence));
    case 'broken':
      return writeBroken(evidence);
    default:
      return word satisfies never;
  }
}

function writeBroken(evidence: Evidence): string {
  const causes = [...describeSetup(evidence.setup), ...brokenCauses(evidence.stages)];
  const found = failures({ ...evidence, goals: [] });
  const also = found.length > 0 ? `. Also found: ${joinCauses(found)}` : '';
  return `Could not be checked: ${causes.length > 0 ? joinCauses(causes) : describeNothingRan(evidence.stages)}${also}`;
}

/** Nothing was found, because nothing looked: the reason of the first stage that should have. */
function describeNothingRan(stages: readonly StageResult[]): string {
  // What nobody asked for is not what is missing.
  const first = stages.find(({ skip }) => skip !== 'not-selected') ?? stages[0];
  if (first === undefined) return 'the API changed and no stage ran';
  return `no stage ran, not even ${STAGE_PHRASES[first.stage]}: ${first.reason}`;
}

/** The first problem with its place; the others are counted, because the list right below tells them. */
function describeSetup([first, ...others]: readonly Problem[]): readonly string[] {
  if (first === undefined) return [];
  const more = others.length > 0 ? `, and ${formatNumberOf(others.length, 'more problem')}` : '';
  return [`${describePlaced(first)}${more}`];
}

function describePlaced({ what, where }: Problem): string {
  return where ? `${what} (\`${where.file}:${where.line}\`)` : what;
}

/** The first cause of each stage that could not run; what stopped several is said once, by the one it is a cause of. */
function brokenCauses(stages: readonly StageResult[]): readonly string[] {
  const causes = findCauses(stages);
  return stages
    .filter((stage) => outcomeOf(stage) === 'broken')
    .flatMap((stage) => {
      const cause = causes.find((one) => one.stage === stage);
      return cause ? [`${stageName(stage, stages)}: ${describePlaced(cause.problem)}`] : [];
    });
}

function failures(evidence: Evidence): readonly string[] {
  const { stages, goals, failOn } = evidence;
  const changeOf = indexChanges(stages);
  const changes = stages.filter((stage) => stage.stage === 'changes').flatMap((stage) => stage.findings);
  const breaking = changes.filter((finding) => isOpen(finding, 'breaking'));
  const warnings = stages.flatMap((stage) => stage.findings).filter((finding) => isOpen(finding, 'warning'));
  return [
    ...(breaking.length > 0 ? [describeFindings(breaking, { what: 'breaking change', changeOf })] : []),
    ...otherFailures(stages, breaking).map((stage) => `${stageName(stage, stages)} failed: ${stage.reason}`),
    ...(failOn === 'warning' && warnings.length > 0 ? [describeFindings(warnings, { what: 'warning', changeOf })] : []),
    ...goals.filter(isMissed).map((goal) => `Goal not reached: ${describeGoal(goal)}`),
  ];
}

/** Contract tests that fail beside a break that names its consumers say the same once more. */
function otherFailures(stages: readonly StageResult[], breaking: readonly Finding[]): readonly StageResult[] {
  const told = breaking.some((finding) => finding.consumers.length > 0);
  return stages
    .filter((stage) => outcomeOf(stage) === 'failed')
    .filter((stage) => stage.stage !== 'changes' || !stage.findings.some((finding) => isOpen(finding, 'breaking')))
    .filter((stage) => !(stage.stage === 'contract' && told));
}

/** `1 breaking change: <message>; web-app and mobile-app use it`. */
function describeFindings(findings: readonly Finding[], told: { what: string; changeOf: ChangeIndex }): string {
  const { what } = told;
  const [first] = findings;
  if (first === undefined) return '';
  const consumers = [...new Set(findings.flatMap((finding) => finding.consumers.map((use) => use.consumer)))];
  const hit = formatList(consumers, NAMED_CONSUMERS);
  const message = describeFinding(first, told.changeOf(first));
  if (findings.length === 1) {
    const use = consumers.length === 1 ? 'uses' : 'use';
    return `1 ${what}: ${message}${hit ? `; ${hit} ${use} it` : ''}`;
  }
  const reach = hit ? ` for ${hit}` : '';
  return `${formatNumberOf(findings.length, what)}${reach}, first: ${message}`;
}

function stageName(stage: StageResult, stages: readonly StageResult[]): string {
  // "No regression failed" would be a riddle.
  const label = stage.stage === 'compare' ? STAGE_LABELS.compare : labelOf(stage);
  const several = stages.some((other) => other.stage !== 'audit' && other.provider !== stage.provider);
  return several && stage.provider !== null ? `${label} (${stage.provider})` : label;
}

function joinCauses(causes: readonly string[]): string {
  const shown = causes.slice(0, NAMED_CAUSES);
  const hidden = causes.length - shown.length;
  return [...shown, ...(hidden > 0 ? [`${formatCount(hidden)} more`] : [])].join('; ');
}
