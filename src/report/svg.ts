import type { Chart } from './blocks.ts';
import { cleanLine, clip } from './clean.ts';

/** A chart as SVG that takes the page's colours; every value stands in it as text too. */
export function renderSvg(chart: Chart): string {
  const { form, title, unit } = chart;
  const values = chart.series.flatMap((row) => row.values.filter((value) => value !== null));
  const top = Math.max(...values, chart.limit?.value ?? 0, Number.MIN_VALUE);
  const drawn = form === 'bars' ? drawBars(chart, top) : drawLines(chart, top);
  const name = escapeMarkup(`${title} (${unit})`);
  return `<figure><svg role="img" aria-label="${name}" viewBox="0 0 ${WIDTH} ${drawn.height}">${drawn.body}</svg><figcaption>${name}</figcaption></figure>`;
}

/** Units of the drawing; the page scales it to its own width. */
const WIDTH = 640;
const ROW = 44;
const BAR = 16;
const LEFT = 8;
const RIGHT = 90; // room for the value behind the longest bar
const PLOT = 220;
const LINE = 15; // height of a line of text
const LABEL_CODE_POINTS = 60;

interface Drawing {
  readonly body: string;
  readonly height: number;
}

function drawBars({ labels, series, limit, unit }: Chart, top: number): Drawing {
  const scale = (value: number) => round((value / top) * (WIDTH - LEFT - RIGHT));
  const rows = labels.flatMap((label, index) =>
    series.map((row) => ({ label: nameOf(label, row.name, series.length), value: row.values[index] ?? null })),
  );
  const bars = rows.map(({ label, value }, index) => {
    const y = index * ROW;
    const words = `<text x="${LEFT}" y="${y + 14}">${escapeMarkup(clip(cleanLine(label), LABEL_CODE_POINTS))}</text>`;
    if (value === null) return `${words}<text x="${LEFT}" y="${y + 33}">no value</text>`;
    const width = scale(value);
    return `${words}<rect class="bar" x="${LEFT}" y="${y + 20}" width="${Math.max(1, width)}" height="${BAR}"/><text x="${LEFT + width + 6}" y="${y + 33}">${figure(value)} ${escapeMarkup(unit)}</text>`;
  });
  const height = rows.length * ROW + (limit === undefined ? 4 : 22);
  return { body: [...bars, drawBarLimit(limit, { scale, height })].join(''), height };
}

function drawBarLimit(
  limit: Chart['limit'],
  { scale, height }: { scale: (value: number) => number; height: number },
): string {
  if (limit === undefined) return '';
  const x = LEFT + scale(limit.value);
  const words = escapeMarkup(`${cleanLine(limit.name)} ${figure(limit.value)}`);
  return `<line class="limit" x1="${x}" x2="${x}" y1="0" y2="${height - 18}"/><text x="${x}" y="${height - 4}" text-anchor="${x > WIDTH / 2 ? 'end' : 'start'}">${words}</text>`;
}

function drawLines({ labels, series, limit, unit }: Chart, top: number): Drawing {
  const last = Math.max(1, labels.length - 1);
  const x = (index: number) => round(LEFT + (index / last) * (WIDTH - LEFT - RIGHT));
  const y = (value: number) => round(20 + (1 - value / top) * (PLOT - 20));
  const named: number[] = [];
  const lines = series.map((row, index) => {
    const points = row.values.flatMap((value, at) => (value === null ? [] : [{ x: x(at), y: y(value), value }]));
    const end = points.at(-1);
    const name =
      end === undefined
        ? ''
        : `<text x="${end.x + 6}" y="${freeLine(end.y + 4, named)}">${escapeMarkup(`${clip(cleanLine(row.name), 12)} ${figure(end.value)}`)}</text>`;
    return `<path class="series s${index % 3}" d="${pathOf(row.values, { x, y })}"/>${name}`;
  });
  const mark =
    limit === undefined
      ? ''
      : `<line class="limit" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(limit.value)}" y2="${y(limit.value)}"/><text x="${LEFT}" y="${y(limit.value) - 4}">${escapeMarkup(`${cleanLine(limit.name)} ${figure(limit.value)} ${unit}`)}</text>`;
  const ends = [labels[0], labels.at(-1)].map((label) => escapeMarkup(clip(cleanLine(label ?? ''), 24)));
  const axis = `<line class="axis" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${PLOT}" y2="${PLOT}"/><text x="${LEFT}" y="${PLOT + 18}">${ends[0]}</text><text x="${WIDTH - RIGHT}" y="${PLOT + 18}" text-anchor="end">${ends[1]}</text>`;
  return { body: [...lines, mark, axis].join(''), height: PLOT + 26 };
}

/** Where a name does not lie upon another one: higher, as long as there is room. */
function freeLine(wanted: number, taken: number[]): number {
  let y = wanted;
  while (y > LINE && taken.some((other) => Math.abs(other - y) < LINE)) y = round(y - LINE);
  taken.push(y);
  return y;
}

/** A gap where there is no value. */
function pathOf(
  values: readonly (number | null)[],
  at: { x: (index: number) => number; y: (value: number) => number },
): string {
  const steps = values.map((value, index) => {
    if (value === null) return '';
    const begins = index === 0 || values[index - 1] === null;
    return `${begins ? 'M' : 'L'}${at.x(index)} ${at.y(value)}`;
  });
  return steps.filter((step) => step !== '').join(' ');
}

function nameOf(label: string, series: string, count: number): string {
  return count > 1 ? `${label} · ${series}` : label;
}

function figure(value: number): string {
  return String(Number(value.toPrecision(4)));
}

function round(value: number): number {
  return Number.isFinite(value) ? Math.round(value * 10) / 10 : 0;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that is no markup, in elements and in quoted attributes. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? character);
}
