import type { Chart } from './blocks.ts';

/** Longest label beside a bar, characters. */
const LABEL_CHARACTERS = 40;

/** A chart in the language of Mermaid, which GitHub draws. A gap in a line is drawn as zero there: it knows no other. */
export function renderMermaid({ form, title, unit, labels, series, limit }: Chart): string {
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
