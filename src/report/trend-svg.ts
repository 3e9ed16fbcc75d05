import type { Trend } from '../history/picture.ts';
import type { HistoryMetric } from '../model/history.ts';
import { formatHistoryMetric } from '../verdict/history-words.ts';
import { cleanLine } from './clean.ts';
import { shortVersion } from './consumers.ts';
import { escapeMarkup } from './svg.ts';
import { type Column, columnAt, columnsOf } from './trend-columns.ts';

/** Units of the drawing; the page scales it to its own width. */
const WIDTH = 960;
const HEIGHT = 300;
const LEFT = 90; // room for `12 480 ms`
const RIGHT = 12;
const TOP = 20; // room for the letters of changes
const BOTTOM = 24; // room for the first and the last commit
/** More commits than this are drawn as their range: points would hide each other. */
const POINTS = 300;
const TICKS = 5;

/** One trend as SVG in the colours of the page; every point says which commit it is. */
export function renderTrendSvg(title: string, { points, changePoints }: Trend, metric: HistoryMetric): string {
  const columns = columnsOf(
    points.map(({ value }) => value),
    POINTS,
  );
  const scale = scaleOf(columns);
  const marks = changePoints.map(({ after }, at) => {
    const x = scale.x(
      columnAt(
        columns,
        points.findIndex(({ sha }) => sha === after),
      ) - 0.5,
    );
    return `<line class="limit" x1="${x}" x2="${x}" y1="${TOP}" y2="${HEIGHT - BOTTOM}"/><text x="${x + 4}" y="${TOP - 6}">${at + 1}</text>`;
  });
  const name = escapeMarkup(cleanLine(title));
  const drawn = [
    ...ticksOf(scale, metric),
    points.length > columns.length ? drawRange(columns, scale) : '',
    `<path class="series" d="${columns.map(({ middle }, at) => `${at === 0 ? 'M' : 'L'}${scale.x(at)} ${scale.y(middle)}`).join(' ')}"/>`,
    ...(points.length > columns.length ? [] : points.map((point, at) => drawPoint(point, { at, scale, metric }))),
    ...marks,
    ...drawEnds(points),
  ];
  return `<svg role="img" aria-label="${name}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${drawn.join('')}</svg>`;
}

interface Scale {
  readonly bottom: number;
  readonly top: number;
  readonly x: (column: number) => number;
  readonly y: (value: number) => number;
}

/** Between the lowest and the highest value: a change of some percent shall be seen. */
function scaleOf(columns: readonly Column[]): Scale {
  const bottom = Math.min(...columns.map(({ lowest }) => lowest));
  const top = Math.max(...columns.map(({ highest }) => highest));
  const span = top - bottom || 1;
  const last = Math.max(1, columns.length - 1);
  return {
    bottom,
    top,
    x: (column) => tenth(LEFT + (column / last) * (WIDTH - LEFT - RIGHT)),
    y: (value) => tenth(TOP + (1 - (value - bottom) / span) * (HEIGHT - TOP - BOTTOM)),
  };
}

function ticksOf({ bottom, top, y }: Scale, metric: HistoryMetric): readonly string[] {
  const values =
    top === bottom ? [bottom] : Array.from({ length: TICKS }, (_, at) => bottom + (at / (TICKS - 1)) * (top - bottom));
  return values.map(
    (value) =>
      `<line class="axis" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(value)}" y2="${y(value)}"/><text x="${LEFT - 6}" y="${y(value) + 4}" text-anchor="end">${escapeMarkup(formatHistoryMetric(metric, value))}</text>`,
  );
}

function drawRange(columns: readonly Column[], { x, y }: Scale): string {
  const above = columns.map(({ highest }, at) => `${x(at)} ${y(highest)}`);
  const below = columns.map(({ lowest }, at) => `${x(at)} ${y(lowest)}`).toReversed();
  return `<path class="bar" fill-opacity="0.2" d="M${[...above, ...below].join(' L')} Z"/>`;
}

function drawPoint(
  { sha, at, value }: Trend['points'][number],
  place: { readonly at: number; readonly scale: Scale; readonly metric: HistoryMetric },
): string {
  const words = escapeMarkup(
    cleanLine(`${shortVersion(sha)} ${at.slice(0, 10)}: ${formatHistoryMetric(place.metric, value)}`),
  );
  return `<circle class="bar" cx="${place.scale.x(place.at)}" cy="${place.scale.y(value)}" r="3"><title>${words}</title></circle>`;
}

function drawEnds(points: Trend['points']): readonly string[] {
  const [first, last] = [points[0], points.at(-1)].map((point) =>
    escapeMarkup(cleanLine(`${shortVersion(point?.sha ?? '')} ${point?.at.slice(0, 10) ?? ''}`)),
  );
  const y = HEIGHT - 6;
  return [
    `<text x="${LEFT}" y="${y}">${first}</text>`,
    `<text x="${WIDTH - RIGHT}" y="${y}" text-anchor="end">${last}</text>`,
  ];
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
