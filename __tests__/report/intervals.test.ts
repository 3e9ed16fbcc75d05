import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeIntervals, type IntervalPicture, type IntervalRow } from '../../src/report/interval-picture.ts';
import { intervalScale } from '../../src/report/interval-scale.ts';
import { renderIntervalsSvg } from '../../src/report/intervals-svg.ts';

const ROOM = { left: 50, right: 300 };

function row(over: Partial<IntervalRow> = {}): IntervalRow {
  return {
    name: 'p50',
    figures: '+14.2 % [+9.8, +18.9]',
    verdict: 'regressed',
    tone: 'bad',
    change: 0.142,
    interval: { low: 0.098, high: 0.189 },
    margin: 0.03,
    parts: [0.151, 0.134],
    ...over,
  };
}

function picture(rows: readonly IntervalRow[], name = 'GET /payments'): IntervalPicture {
  return { title: 'Change', limit: 0.1, legend: 'Lines.', groups: [{ name, rows }] };
}

/** Where the line of one kind stands. */
function xOf(svg: string, kind: string): number {
  return Number(new RegExp(`class="${kind}" x1="([\\d.]+)"`, 'u').exec(svg)?.[1]);
}

describe('the picture of the intervals', () => {
  it('has no change, the margin and the limit where they belong, and the interval in between its ends', () => {
    const drawn = picture([row()]);
    const svg = renderIntervalsSvg(drawn);
    const { x } = intervalScale(drawn, { left: 54, right: 268 });
    expect(xOf(svg, 'zero')).toBe(x(0));
    expect(xOf(svg, 'limit')).toBe(x(0.1));
    expect(svg).toContain(`<line class="interval" x1="${x(0.098)}" x2="${x(0.189)}"`);
    expect(Number(/class="margin" x="([\d.]+)"/u.exec(svg)?.[1])).toBe(x(1 / 1.03 - 1));
    expect(x(0)).toBeLessThan(x(0.03));
    expect(x(0.03)).toBeLessThan(x(0.1));
  });

  it('says in words what it shows, escaped', () => {
    const svg = renderIntervalsSvg(picture([row()], 'GET /a?<b>&"c"'));
    expect(svg).toContain('<desc>GET /a?&lt;b&gt;&amp;&quot;c&quot; p50 +14.2 % [+9.8, +18.9], regressed</desc>');
    expect(describeIntervals(picture([row(), row({ name: 'mean', verdict: 'suspect' })]))).toBe(
      'GET /payments p50 +14.2 % [+9.8, +18.9], regressed; GET /payments mean +14.2 % [+9.8, +18.9], suspect',
    );
  });

  it('gives each verdict a shape of its own, not only a colour', () => {
    const shapes = (['bad', 'doubtful', 'open', 'good'] as const).map((tone) => {
      const svg = renderIntervalsSvg(picture([row({ tone, parts: [] })]));
      return /<(polygon|circle) class="(mark[^"]*)"[^>]*>/u
        .exec(svg)
        ?.slice(1, 3)
        .join(' ')
        .concat(String((svg.match(/[\d.]+,[\d.]+/gu) ?? []).length));
    });
    expect(new Set(shapes).size).toBe(4);
  });

  it('draws an end without a bound as an arrow, and nothing of what was not measured', () => {
    const ends = (svg: string) => (svg.match(/class="end" d="M[^L"]* L[^L"]* L/gu) ?? []).length;
    expect(ends(renderIntervalsSvg(picture([row()])))).toBe(0);
    expect(ends(renderIntervalsSvg(picture([row({ interval: { low: 0.05, high: null } })])))).toBe(1);
    expect(ends(renderIntervalsSvg(picture([row({ interval: { low: null, high: null } })])))).toBe(2);
    expect(ends(renderIntervalsSvg(picture([row({ change: 40, interval: { low: 20, high: 60 } })])))).toBeGreaterThan(
      0,
    );
    const unknown = renderIntervalsSvg(picture([row({ change: null, figures: 'not known' })]));
    expect(unknown).toContain('not known');
    expect(unknown).not.toContain('class="interval"');
  });

  it('draws a change that is too large for it as an arrow at its edge', () => {
    const { right, x, beyond } = intervalScale(picture([row({ change: 40, parts: [] })]), { left: 54, right: 268 });
    expect([beyond(40), beyond(0.1), beyond(-0.9)]).toEqual([1, 0, -1]);
    const svg = renderIntervalsSvg(picture([row({ change: 40, parts: [], interval: { low: 30, high: 50 } })]));
    expect(x(40)).toBe(right);
    expect(svg).toContain(`points="${right},`);
  });

  it('says how many operations it leaves to the table', () => {
    const groups = Array.from({ length: 34 }, (_, at) => ({ name: `GET /a/${at}`, rows: [row()] }));
    expect(renderIntervalsSvg({ ...picture([]), groups })).toContain('and 4 more in the table.');
  });

  it('keeps order and everything inside, whatever was measured, and no two words upon each other', () => {
    const share = fc.double({ min: -0.99, max: 50, noNaN: true });
    fc.assert(
      fc.property(fc.array(share, { minLength: 3, maxLength: 12 }), (shares) => {
        const sorted = shares.toSorted((a, b) => a - b);
        const interval = { low: sorted[0] ?? 0, high: sorted.at(-1) ?? 0 };
        const scale = intervalScale(picture([row({ change: sorted[1] ?? 0, interval, parts: shares })]), ROOM);
        const places = sorted.map(scale.x);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(Math.min(...places)).toBeGreaterThanOrEqual(ROOM.left);
        expect(Math.max(...places)).toBeLessThanOrEqual(ROOM.right);
        expect(scale.x(0)).toBeGreaterThan(ROOM.left);
        expect(scale.x(0.1)).toBeLessThan(ROOM.right);
        const ticks = scale.ticks.map(({ share: at }) => scale.x(at)).toSorted((a, b) => a - b);
        for (const [at, tick] of ticks.entries()) expect(tick - (ticks[at - 1] ?? -100)).toBeGreaterThan(18);
      }),
    );
  });
});
