import { describe, expect, it } from 'vitest';
import { renderSvg } from '../../src/report/svg.ts';

const places = (svg: string) =>
  [...svg.matchAll(/<text x="[\d.]+" y="([\d.]+)">(good|failed) /gu)].map(([, y]) => Number(y));

describe('a chart on the page', () => {
  it('writes the names of two lines that end at the same height below each other', () => {
    const series = [
      { name: 'good', values: [20, 1] },
      { name: 'failed', values: [0, 0] },
    ];
    const svg = renderSvg({ form: 'lines', title: 'a pause', unit: 'requests a second', labels: ['0', '1'], series });
    const [good = 0, failed = 0] = places(svg);
    expect(Math.abs(good - failed)).toBeGreaterThanOrEqual(15);
  });
});
