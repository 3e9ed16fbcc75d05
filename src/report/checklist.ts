import { type GoalResult, METRIC_NAMES, type MetricName } from '../model/metrics.ts';
import { STAGE_NAMES, type StageResult } from '../model/stage.ts';
import { formatCount, formatNumberOf } from '../verdict/figures.ts';
import { formatMetric, METRIC_LABELS, nameGoal } from '../verdict/goal-words.ts';
import { figureOf, isMissed } from '../verdict/metrics.ts';
import { findContradiction, outcomeOf } from '../verdict/outcome.ts';
import { STAGE_LABELS } from '../verdict/words.ts';
import { type Block, item, type ListItem, line, prose, type Spans, strong, text } from './blocks.ts';
import { type Context, namesProviders, stageTitle, take } from './context.ts';
import { historyRows } from './sections/history.ts';
import { describeRow, isAdvice, isUndecided } from './sections/table.ts';

/** One row per stage that ran, then what did not run and why. Every box and every word comes from an outcome. */
export function renderChecklist(context: Context): readonly Block[] {
  const rows = [
    ...setupRows(context),
    ...stageRows(context),
    ...metricsRows(context),
    ...historyRows(context),
    ...skippedRows(context),
  ];
  if (rows.length === 0) return [];
  return [{ kind: 'list', ordered: false, items: keepUrgent(rows, context.limits.checklist) }];
}

/** Where rows must go, the ticked ones go first: what needs a reader stays. */
function keepUrgent(rows: readonly ListItem[], limit: number): readonly ListItem[] {
  if (rows.length <= limit) return rows;
  const urgent = rows.filter((row) => row.box === 'open');
  const others = rows.filter((row) => row.box !== 'open');
  const { shown, hidden } = take([...urgent, ...others], limit);
  return [...shown, item(line(`and ${formatNumberOf(hidden, 'more row', 'more rows')}`))];
}

function setupRows(context: Context): readonly ListItem[] {
  const [first] = context.result.setup;
  if (first === undefined) return [];
  const more = context.result.setup.length - 1;
  const rest = more > 0 ? ` (and ${formatNumberOf(more, 'more problem')})` : '';
  return [open(line('Setup: ', strong('could not run'), ': ', ...prose(first.what), rest))];
}

function stageRows(context: Context): readonly ListItem[] {
  const { stages } = context.result;
  const rows: ListItem[] = [];
  for (const stage of stages) {
    if (outcomeOf(stage) === 'skipped') continue;
    const load = stage.stage === 'smoke' ? mergedLoad(stages, stage) : null;
    const smoke = stage.stage === 'load' ? mergedSmoke(stages, stage) : null;
    if (load === null) rows.push(stageRow(context, stage, smoke));
  }
  return rows;
}

/** Smoke and load of one provider share a row when smoke passed and load ran to its end. */
function mergedLoad(stages: readonly StageResult[], smoke: StageResult): StageResult | null {
  if (outcomeOf(smoke) !== 'passed') return null;
  const load = stages.find((stage) => stage.stage === 'load' && stage.provider === smoke.provider);
  return load && ['passed', 'failed'].includes(outcomeOf(load)) ? load : null;
}

function mergedSmoke(stages: readonly StageResult[], load: StageResult): StageResult | null {
  const smoke = stages.find((stage) => stage.stage === 'smoke' && stage.provider === load.provider);
  return smoke && mergedLoad(stages, smoke) === load ? smoke : null;
}

function stageRow(context: Context, stage: StageResult, smoke: StageResult | null): ListItem {
  const outcome = outcomeOf(stage);
  const title = `${stageTitle(context, stage)}: `;
  const path = smoke === null ? '' : `smoke → load${outcome === 'passed' ? ' passed' : ''}, `;
  switch (outcome) {
    case 'passed':
      if (isAdvice(stage)) return item(line(title, ...prose(describeRow(stage))));
      if (isUndecided(stage))
        return open(line(title, path, ...prose(describeRow(stage)), ' · ', strong('not decided')));
      return { box: 'ticked', spans: line(title, path, ...prose(describeRow(stage))), children: [] };
    case 'failed':
      return open(line(title, path, ...prose(describeRow(stage)), ' · ', strong('failed')));
    default:
      return open(line(title, strong('could not run'), ': ', ...prose(whyBroken(stage))));
  }
}

function whyBroken(stage: StageResult): string {
  return stage.problems[0]?.what ?? findContradiction(stage) ?? stage.reason;
}

function open(spans: Spans): ListItem {
  return { box: 'open', spans, children: [] };
}

/** A goal has a row of its own and a box; figures without one are shown and judge nothing. */
function metricsRows(context: Context): readonly ListItem[] {
  const { metrics, goals, verdict } = context.result;
  if (verdict.word === 'no-change') return [];
  const free = METRIC_NAMES.filter((metric) => !goals.some((goal) => goal.metric === metric));
  const shown = free.filter((metric) => figureOf(metric, metrics) !== null);
  const words = shown.map((metric) => describeMetric(context, metric)).join(', ');
  return [...goals.map((goal) => goalRow(context, goal)), ...(words === '' ? [] : [item(line(`Metrics: ${words}`))])];
}

function goalRow(context: Context, goal: GoalResult): ListItem {
  const words = `Metrics: ${describeMetric(context, goal.metric)} (goal ${nameGoal(goal)})`;
  if (goal.reached) return { box: 'ticked', spans: line(words), children: [] };
  return open(line(words, ' · ', strong(isMissed(goal) ? 'failed' : 'not decided')));
}

/** `coverage 87 % of operations (main 85 %)`: what main was last measured at, where a history says so. */
function describeMetric({ result }: Context, metric: MetricName): string {
  const value = figureOf(metric, result.metrics);
  const isShare = metric === 'coverage' || metric === 'coverage-integration';
  const of = isShare && value !== null ? ' of operations' : '';
  const latest = result.history?.standings.find((standing) => standing.metric === metric)?.latest ?? null;
  const main = latest === null ? '' : ` (main ${formatMetric(metric, latest.value)})`;
  return `${METRIC_LABELS[metric]} ${formatMetric(metric, value)}${of}${main}`;
}

function skippedRows(context: Context): readonly ListItem[] {
  const skipped = context.result.stages.filter((stage) => outcomeOf(stage) === 'skipped');
  const unconfigured = skipped.filter((stage) => stage.skip === 'not-configured');
  const others = skipped.filter((stage) => stage.skip !== 'not-configured');
  const reasons = [...new Set(others.map(whySkipped))];
  const rows = reasons.map((reason) => {
    const own = others.filter((stage) => whySkipped(stage) === reason);
    return item(line(`${nameStages(context, own)}: not run: `, ...prose(reason)));
  });
  if (unconfigured.length === 0) return rows;
  return [...rows, item([text(`Not configured: ${nameStages(context, unconfigured)}`)])];
}

function whySkipped(stage: StageResult): string {
  return stage.skip === 'earlier-stage' ? `an earlier stage did not pass (${nameStopper(stage.reason)})` : stage.reason;
}

/** `integration broken`, as a result has it, in the words of the rows. */
function nameStopper(reason: string): string {
  const [name = '', outcome] = reason.split(' ');
  const stage = STAGE_NAMES.find((known) => known === name);
  if (stage === undefined || (outcome !== 'broken' && outcome !== 'failed')) return reason;
  return `${STAGE_LABELS[stage]} ${outcome === 'broken' ? 'could not run' : 'failed'}`;
}

/** `Smoke (PaymentService, LedgerService), Load (LedgerService)`, the stages in their own order. */
function nameStages(context: Context, stages: readonly StageResult[]): string {
  const names = STAGE_NAMES.flatMap((name) => {
    const own = stages.filter((stage) => stage.stage === name);
    if (own.length === 0) return [];
    if (!namesProviders(context.result)) return [STAGE_LABELS[name]];
    const { shown, hidden } = take(
      own.map((stage) => stage.provider ?? 'no provider'),
      context.limits.checklist,
    );
    const more = hidden > 0 ? ` and ${formatCount(hidden)} more` : '';
    return [`${STAGE_LABELS[name]} (${shown.join(', ')}${more})`];
  });
  return names.join(', ');
}
