import type { Chart } from './blocks.ts';

/** Longest label beside a bar, characters. */
const LABEL_CHARACTERS = 40;

/** A chart in the language of Mermaid, which GitHub draws. It knows no gap in a line but zero: where nobody measured anything, there is no point. */
export function renderMermaid({ form, title, unit, limit, ...whole }: Chart): string {
  const { labels, series } = withoutGaps(whole);
  const values = series.flatMap((row) => row.values.filter((value) => value !== null));
  const top = Math.ceil(Math.max(...values, limit?.value ?? 0, 1));
  const limits = limit === undefined ? [] : [labels.map(() => limit.value)];
  return [
    form === 'bars' ? 'xychart-beta horizontal' : 'xychart-beta',
    `  title "${plain(title)}"`,
    `  x-axis [${labels.map((label) => `"${shorten(plain(label))}"`).join(', ')}]`,
    `  y-axis "${plain(unit)}" 0 --> ${top}`,
    ...series.map((row) => `  ${form === 'bars' ? 'bar' : 'line'} [${row.values.map(figure).join(', ')}]`),
    ...limits.map((row) => `  line [${row.map(figure).join(', ')}]`),
  ].join('\n');
}

function withoutGaps({ labels, series }: Pick<Chart, 'labels' | 'series'>): Pick<Chart, 'labels' | 'series'> {
  const measured = labels.flatMap((_, at) => (series.every(({ values }) => values[at] === null) ? [] : [at]));
  if (measured.length === 0) return { labels, series };
  return {
    labels: measured.map((at) => labels[at] ?? ''),
    series: series.map((row) => ({ ...row, values: measured.map((at) => row.values[at] ?? null) })),
  };
}

function figure(value: number | null): number {
  return Number((value ?? 0).toFixed(1));
}

/** Mermaid has directives and quotes of its own: only characters of a method and a path template reach it. */
function plain(words: string): string {
  return words.replace(/[^A-Za-z0-9 /{}(),._~-]/gu, '_');
}

function shorten(label: string): string {
  return label.length > LABEL_CHARACTERS ? `${label.slice(0, LABEL_CHARACTERS - 3)}...` : label;
}
