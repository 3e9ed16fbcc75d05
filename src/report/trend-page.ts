import type { Picture, Trend } from '../history/picture.ts';
import type { ChangePoint } from '../model/history.ts';
import { formatNumberOf } from '../verdict/figures.ts';
import { formatHistoryMetric, formatStep, nameFigure } from '../verdict/history-words.ts';
import { cleanLine } from './clean.ts';
import { shortVersion } from './consumers.ts';
import { renderPage } from './html-page.ts';
import { escapeMarkup } from './svg.ts';
import { renderTrendSvg } from './trend-svg.ts';

/** Pictures of the history as one page that loads nothing and runs nothing. */
export function renderTrendPage(pictures: readonly Picture[], place: string): string {
  const shown = pictures.filter(({ trends }) => trends.length > 0);
  const body = shown.flatMap((picture) => [
    `<h2>${plain(nameFigure(picture))}</h2>`,
    ...picture.trends.map((trend) => renderTrend(picture, trend)),
  ]);
  const main = `<h1>History of main (${plain(place)})</h1>
${body.length === 0 ? '<p>Nothing was measured yet.</p>' : body.join('\n')}`;
  return renderPage({ title: 'History of main', main });
}

function renderTrend(picture: Picture, trend: Trend): string {
  const on = trend.runner === null ? '' : ` on ${trend.runner}`;
  const title = `${formatNumberOf(trend.points.length, 'commit')}${on}`;
  const svg = renderTrendSvg(`${nameFigure(picture)}, ${title}`, trend, picture.metric);
  return `<figure>${svg}<figcaption>${plain(title)}</figcaption></figure>\n${renderChanges(trend.changePoints)}`;
}

const TITLES = ['', 'Between', 'Before', 'After', 'Change', 'Note'] as const;

function renderChanges(points: readonly ChangePoint[]): string {
  if (points.length === 0) return '<p>No change points.</p>';
  const rows = points.map((point, at) => {
    const cells = [
      String(at + 1),
      `${shortVersion(point.before)}..${shortVersion(point.after)}`,
      formatHistoryMetric(point.metric, point.from),
      formatHistoryMetric(point.metric, point.to),
      formatStep(point),
      point.note ?? '',
    ];
    return `<tr>${cells.map((cell, index) => `<td data-title="${TITLES[index] ?? ''}">${plain(cell)}</td>`).join('')}</tr>`;
  });
  const head = TITLES.map((title) => `<th scope="col">${title}</th>`).join('');
  return `<table><thead><tr>${head}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`;
}

function plain(text: string): string {
  return escapeMarkup(cleanLine(text.replaceAll('`', '')));
}
