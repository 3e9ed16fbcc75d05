import { describe, expect, it } from 'vitest';
import { renderMermaid } from '../../src/report/mermaid.ts';

const drawn = (values: readonly (number | null)[]) =>
  renderMermaid({
    form: 'lines',
    title: 'p95 over time, milliseconds',
    unit: 'ms',
    labels: values.map((_, at) => `${2 * at} s`),
    series: [{ name: 'p95', values }],
  });

describe('a chart for GitHub', () => {
  it('has no point where nothing was measured: zero would be read as fast', () => {
    expect(drawn([28.6, null, 3003.1])).toContain('x-axis ["0 s", "4 s"]');
    expect(drawn([28.6, null, 3003.1])).toContain('line [28.6, 3003.1]');
  });

  it('can be drawn though nothing was measured at all', () => {
    expect(drawn([null, null])).toContain('line [0, 0]');
  });
});
