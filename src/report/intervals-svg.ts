import { cleanLine, clip } from './clean.ts';
import {
  describeIntervals,
  type IntervalGroup,
  type IntervalPicture,
  type IntervalRow,
  type IntervalTone,
} from './interval-picture.ts';
import { type IntervalScale, intervalScale } from './interval-scale.ts';
import { escapeMarkup } from './svg.ts';

/** Units of the drawing, few, so that its words can still be read on a phone. */
const WIDTH = 440;
/** On its right, the words of a change of several hundred per cent. */
const PLOT = { left: 54, right: 268 };
const NAME_HEIGHT = 22;
const ROW_HEIGHT = 20;
const GAP = 8;
const AXIS_HEIGHT = 22;
const NAME_CODE_POINTS = 64;
/** More groups than these are not looked at; the table has all of them. */
const SHOWN_GROUPS = 30;

/** A line for every change, on a scale that all of them share; in words too, for who cannot see it. */
export function renderIntervalsSvg(picture: IntervalPicture): string {
  const shown = { ...picture, groups: picture.groups.slice(0, SHOWN_GROUPS) };
  const scale = intervalScale(shown, PLOT);
  let y = 0;
  const groups = shown.groups.map((group) => {
    const drawn = drawGroup(group, { scale, y, limit: picture.limit });
    y += NAME_HEIGHT + group.rows.length * ROW_HEIGHT + GAP;
    return drawn;
  });
  const words = `<title>${escapeMarkup(picture.title)}</title><desc>${escapeMarkup(describeIntervals(shown))}</desc>`;
  const body = [...groups, drawTicks(scale, y)].join('');
  const svg = `<svg role="img" viewBox="0 0 ${WIDTH} ${y + AXIS_HEIGHT}">${words}${body}</svg>`;
  const hidden = picture.groups.length - shown.groups.length;
  const more = hidden > 0 ? ` … and ${hidden} more in the table.` : '';
  return `<figure class="intervals">${svg}<figcaption>${escapeMarkup(`${picture.title}. ${picture.legend}${more}`)}</figcaption></figure>`;
}

interface Place {
  readonly scale: IntervalScale;
  readonly y: number;
}

/** Bands behind the lines, and marks upon them. */
function drawGroup({ name, rows }: IntervalGroup, { scale, y, limit }: Place & { readonly limit: number }): string {
  const top = y + NAME_HEIGHT;
  const bottom = top + rows.length * ROW_HEIGHT;
  const places = rows.map((row, index) => ({ row, place: { scale, y: top + (index + 0.5) * ROW_HEIGHT } }));
  const line = (kind: string, share: number) =>
    `<line class="${kind}" x1="${scale.x(share)}" x2="${scale.x(share)}" y1="${top}" y2="${bottom}"/>`;
  return [
    `<text class="name" x="0" y="${top - 6}">${escapeMarkup(clip(cleanLine(name), NAME_CODE_POINTS))}</text>`,
    ...places.map(({ row, place }) => drawMargin(row.margin, place)),
    line('zero', 0),
    line('limit', limit),
    ...places.map(({ row, place }) => drawRow(row, place)),
  ].join('');
}

function drawRow(row: IntervalRow, { scale, y }: Place): string {
  const words = `<text x="8" y="${y + 4}">${escapeMarkup(row.name)}</text><text class="figures" x="${WIDTH}" y="${y + 4}" text-anchor="end">${escapeMarkup(row.figures)}</text>`;
  if (row.change === null) return words;
  const parts = row.parts.map(
    (part) => `<line class="part" x1="${scale.x(part)}" x2="${scale.x(part)}" y1="${y - 7}" y2="${y + 7}"/>`,
  );
  const interval = row.interval === undefined ? '' : drawInterval(row.interval, { scale, y });
  const side = scale.beyond(row.change);
  const mark = side === 0 ? drawMark(row.tone, scale.x(row.change), y) : drawBeyond(scale.x(row.change), y, side);
  return `${words}<g class="${row.tone}">${parts.join('')}${interval}${mark}</g>`;
}

function drawMargin(margin: number | null, { scale, y }: Place): string {
  if (margin === null) return '';
  // A change within the margin is one of up to it, or one that undoes it.
  const [from, to] = [scale.x(1 / (1 + margin) - 1), scale.x(margin)];
  return `<rect class="margin" x="${from}" y="${y - ROW_HEIGHT / 2}" width="${tenth(to - from)}" height="${ROW_HEIGHT}"/>`;
}

/** An end outside of the drawing, or without a bound, is an arrow. */
function drawInterval({ low, high }: NonNullable<IntervalRow['interval']>, { scale, y }: Place): string {
  const ends = [low === null ? scale.left : scale.x(low), high === null ? scale.right : scale.x(high)] as const;
  const line = `<line class="interval" x1="${ends[0]}" x2="${ends[1]}" y1="${y}" y2="${y}"/>`;
  return `${line}${drawEnd(ends[0], y, ends[0] <= scale.left ? 1 : 0)}${drawEnd(ends[1], y, ends[1] >= scale.right ? -1 : 0)}`;
}

function drawEnd(x: number, y: number, arrow: -1 | 0 | 1): string {
  const points =
    arrow === 0
      ? [
          [0, -4],
          [0, 4],
        ]
      : [
          [5 * arrow, -4],
          [0, 0],
          [5 * arrow, 4],
        ];
  return `<path class="end" d="M${points.map(([dx = 0, dy = 0]) => `${tenth(x + dx)} ${tenth(y + dy)}`).join(' L')}"/>`;
}

/** Shapes differ, so that nobody has to tell the colours apart. */
function drawMark(tone: IntervalTone, x: number, y: number): string {
  if (tone === 'bad')
    return polygon(
      [
        [0, -6],
        [6, 0],
        [0, 6],
        [-6, 0],
      ],
      x,
      y,
    );
  if (tone === 'doubtful')
    return polygon(
      [
        [0, -6],
        [6, 5],
        [-6, 5],
      ],
      x,
      y,
    );
  return `<circle class="${tone === 'open' ? 'mark hollow' : 'mark'}" cx="${x}" cy="${y}" r="4.5"/>`;
}

/** Where a change is too large for the drawing, an arrow says on which side it would be. */
function drawBeyond(x: number, y: number, side: -1 | 1): string {
  return polygon(
    [
      [0, 0],
      [-11 * side, -6],
      [-11 * side, 6],
    ],
    x,
    y,
  );
}

function polygon(corners: readonly (readonly [dx: number, dy: number])[], x: number, y: number): string {
  return `<polygon class="mark" points="${corners.map(([dx, dy]) => `${tenth(x + dx)},${tenth(y + dy)}`).join(' ')}"/>`;
}

function drawTicks({ ticks, x }: IntervalScale, bottom: number): string {
  return ticks
    .map(({ share, words }) => `<text x="${x(share)}" y="${bottom + 12}" text-anchor="middle">${words}</text>`)
    .join('');
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
