import type { ChangePoint, HistoryReport } from '../../model/history.ts';
import { formatCount, formatLatency, formatNumberOf } from '../../verdict/figures.ts';
import { METRIC_LABELS } from '../../verdict/goal-words.ts';
import { describePlace, formatHistoryMetric, formatStep, nameFigure } from '../../verdict/history-words.ts';
import {
  type Block,
  chart,
  code,
  item,
  type ListItem,
  line,
  link,
  paragraph,
  prose,
  type Span,
  type Spans,
  strong,
  text,
} from '../blocks.ts';
import { shortVersion } from '../consumers.ts';
import { type Context, take } from '../context.ts';
import { fittingTable } from './fitting-table.ts';

export function historySummary({ result }: Context): Spans {
  const changes = result.history?.changePoints.length ?? 0;
  return line('History of main', changes > 0 ? `: ${formatNumberOf(changes, 'change point')}` : '');
}

/** Where head stands, and on main where a figure changed. */
export function historyBlocks(context: Context): readonly Block[] {
  const { history } = context.result;
  if (!history) return [];
  return [
    ...standingBlocks(context, history),
    ...changeBlocks(context, history.changePoints),
    ...chartBlocks(context, history),
    paragraph(...describeSource(context, history)),
  ];
}

/** The newest changes have a row of their own: nobody unfolds a table to look for what he does not expect. */
export function historyRows(context: Context): readonly ListItem[] {
  const newest = context.result.history?.changePoints.toReversed() ?? [];
  const { shown, hidden } = take([...newest.filter(isNew), ...newest.filter((point) => !isNew(point))], ROWS);
  if (shown.length === 0) return [];
  const more = hidden > 0 ? `, and ${formatNumberOf(hidden, 'more change')}` : '';
  const words = shown
    .map((point) => `${isNew(point) ? 'new: ' : ''}${nameFigure(point)} ${describeStep(point)} (${rangeOf(point)})`)
    .join('; ');
  return [item(line('History: ', ...prose(`${words}${more}`)))];
}

const isNew = (point: ChangePoint): boolean => point.isNew === true;

/** Changes that the checklist names; all of them are in the table. */
const ROWS = 2;

function standingBlocks(context: Context, { standings }: HistoryReport): readonly Block[] {
  const known = standings.filter(({ head, latest }) => head !== null || latest !== null);
  const rows = known.map((standing) => {
    const { metric, head, latest } = standing;
    return [
      [text(METRIC_LABELS[metric])],
      [text(head === null ? 'not measured' : formatHistoryMetric(metric, head))],
      latest === null
        ? [text('none yet')]
        : [text(`${formatHistoryMetric(metric, latest.value)} at `), code(shortVersion(latest.sha))],
      [text(describePlace(standing))],
    ];
  });
  return fittingTable(context, ['Metric', 'Here>', 'Newest of main>', 'Among the newest commits'], rows);
}

function changeBlocks(context: Context, points: readonly ChangePoint[]): readonly Block[] {
  if (points.length === 0) return [];
  const rows = points
    .toReversed()
    .map((point) => [
      [
        ...prose(nameFigure(point)),
        text(isNew(point) ? ', new' : ''),
        text(point.note === null ? '' : ` (${point.note})`),
      ],
      [text(formatHistoryMetric(point.metric, point.from))],
      [text(formatHistoryMetric(point.metric, point.to))],
      [text(formatStep(point))],
      [linkedRange(context, point)],
    ]);
  return [
    paragraph(strong('Where main changed'), ', on this kind of runner:'),
    ...fittingTable(context, ['Figure', 'Before>', 'After>', 'Change>', 'Between'], rows),
  ];
}

function linkedRange(context: Context, point: ChangePoint): Span {
  const label = code(rangeOf(point));
  const href = context.links.compare(point.before, point.after);
  return href === null ? label : link(label, href);
}

/** As git names what lies between two commits. */
function rangeOf({ before, after }: ChangePoint): string {
  return `${shortVersion(before)}..${shortVersion(after)}`;
}

function describeStep(point: ChangePoint): string {
  const [from, to] = [point.from, point.to].map((value) => formatHistoryMetric(point.metric, value));
  return `${from} → ${to}, ${formatStep(point)}`;
}

function chartBlocks({ limits }: Context, { recent }: HistoryReport): readonly Block[] {
  if (!limits.charts || recent.length < 3) return [];
  return [
    chart({
      form: 'lines',
      title: 'p95 of the newest commits of main, this one last',
      unit: 'ms',
      labels: recent.map(({ sha }) => shortVersion(sha)),
      series: [{ name: 'p95', values: recent.map(({ p95Ms }) => p95Ms) }],
    }),
    paragraph(`From ${formatLatency(recent[0]?.p95Ms ?? 0)} to ${formatLatency(recent.at(-1)?.p95Ms ?? 0)}.`),
  ];
}

function describeSource({ links }: Context, history: HistoryReport): readonly (Span | string)[] {
  const { place, entries, onRunner, runner, recorded } = history;
  const docs = links.docs('history.md');
  return [
    `${formatNumberOf(entries, 'commit')} in the ${place}, ${formatCount(onRunner)} of them on this kind of runner (${runner}).`,
    recorded ? ' This one was added.' : '',
    ...(docs === null ? [] : [' ', link('What is kept', docs)]),
  ];
}
