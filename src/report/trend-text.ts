import type { Picture, Trend } from '../history/picture.ts';
import type { ChangePoint, HistoryMetric } from '../model/history.ts';
import { formatNumberOf } from '../verdict/figures.ts';
import { formatHistoryMetric, formatStep, nameFigure } from '../verdict/history-words.ts';
import { cleanLine } from './clean.ts';
import { shortVersion } from './consumers.ts';
import { columnAt, columnsOf } from './trend-columns.ts';

/** Of the picture, without its scale: with it, it fits into 80 columns. */
const WIDTH = 64;
const HEIGHT = 12;
/** Changes are marked by letters, and listed by them. */
const MARKS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A picture for a terminal: the kind of runner that was used last, and how much there is of others. */
export function renderTrendText(picture: Picture): string {
  const title = nameFigure(picture).replaceAll('`', '');
  const [newest, ...others] = picture.trends;
  if (newest === undefined) return `${cleanLine(title)}: nothing was measured yet.\n`;
  const { points, changePoints, runner } = newest;
  const ends = [points[0], points.at(-1)].map((point) =>
    cleanLine(`${shortVersion(point?.sha ?? '')} ${point?.at.slice(0, 10) ?? ''}`),
  );
  const lines = [
    cleanLine(`${title}, ${formatNumberOf(points.length, 'commit')} of main${runner === null ? '' : ` on ${runner}`}`),
    '',
    ...drawRows(newest, picture.metric),
    `${' '.repeat(SCALE)} ${ends[0]}${(ends[1] ?? '').padStart(WIDTH - (ends[0]?.length ?? 0))}`,
    '',
    ...(changePoints.length === 0 ? ['No change points.'] : changePoints.map(describeChange)),
    ...others.map((other) =>
      cleanLine(`Not drawn: ${formatNumberOf(other.points.length, 'commit')} on ${other.runner}.`),
    ),
  ];
  return `${lines.map((row) => row.trimEnd()).join('\n')}\n`;
}

/** Room for `12 480 ms`. */
const SCALE = 10;

function drawRows({ points, changePoints }: Trend, metric: HistoryMetric): readonly string[] {
  const values = points.map(({ value }) => value);
  const columns = columnsOf(values, WIDTH);
  const [bottom, top] = [
    Math.min(...columns.map(({ lowest }) => lowest)),
    Math.max(...columns.map(({ highest }) => highest)),
  ];
  const rowOf = (value: number) =>
    top === bottom ? 0 : Math.round(((value - bottom) / (top - bottom)) * (HEIGHT - 1));
  const height = top === bottom ? 1 : HEIGHT;
  const marks = marksOf(changePoints, (sha) =>
    columnAt(
      columns,
      points.findIndex((point) => point.sha === sha),
    ),
  );
  const rows = Array.from({ length: height }, (_, at) => {
    const row = height - 1 - at;
    const cells = columns.map(({ lowest, middle, highest }, column) => {
      if (rowOf(middle) === row) return '●';
      if (rowOf(lowest) <= row && row <= rowOf(highest)) return '│';
      return marks.has(column) ? '┊' : ' ';
    });
    const value = bottom + (row / Math.max(1, height - 1)) * (top - bottom);
    const label = at % 3 === 0 || row === 0 ? formatHistoryMetric(metric, value) : '';
    return `${label.padStart(SCALE)} ┤${cells.join('')}`;
  });
  const letters = columns.map((_, column) => marks.get(column) ?? ' ').join('');
  return marks.size === 0 ? rows : [...rows, `${' '.repeat(SCALE)}  ${letters}`];
}

function marksOf(changePoints: readonly ChangePoint[], columnOf: (sha: string) => number): ReadonlyMap<number, string> {
  return new Map(changePoints.map(({ after }, at) => [columnOf(after), markOf(at)]));
}

function markOf(at: number): string {
  return MARKS[at] ?? '*';
}

function describeChange(point: ChangePoint, at: number): string {
  const [from, to] = [point.from, point.to].map((value) => formatHistoryMetric(point.metric, value));
  const range = `${shortVersion(point.before)}..${shortVersion(point.after)}`;
  return `${markOf(at)}  ${range}  ${from} → ${to} (${formatStep(point)})${point.note === null ? '' : `; ${cleanLine(point.note)}`}`;
}
