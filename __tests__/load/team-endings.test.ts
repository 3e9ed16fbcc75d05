import { describe, expect, it } from 'vitest';
import { call, detailOf, HTTP, ran } from './support/team-scripts.ts';

describe("with k6: the team's own scripts", () => {
  it('whose first round never ends are ended, and named', async () => {
    const { result } = await ran(
      { 'load/loop.js': `${HTTP}export default () => { ${call("'x'")} while (true) {} };` },
      { firstRoundMs: 1_000 },
    );
    expect(result).toMatchObject({ outcome: 'broken', problems: [{ where: { file: 'load/loop.js' } }] });
    expect(result.problems[0]?.what).toBe('load/loop.js does not end its first round: it was ended after 1 s');
  });

  it('whose later rounds never end are ended when the load is over, and fail by name', async () => {
    const text = `${HTTP}let n = 0;
export const options = { scenarios: { s: { executor: 'constant-vus', vus: 1, duration: '1h', gracefulStop: '1s' } } };
export default () => { ${call("'x'")} n += 1; if (n > 3) while (true) {} };`;
    const { result } = await ran({ 'load/later.js': text });
    expect(result.outcome).toBe('failed');
    const found = result.findings.filter(({ rule }) => rule === 'load.rounds-endless');
    expect(found.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^load\/later\.js: [12] rounds? (?:was|were) still running 1 s after the load and .* ended, and the longest that ended took /u,
      ),
    ]);
  });

  it('whose rounds are long are told that some were cut off, which fails nothing', async () => {
    const text = `${HTTP}import { sleep } from 'k6';
export const options = { scenarios: { s: { executor: 'constant-vus', vus: 1, duration: '1h', gracefulStop: '1s' } } };
let n = 0;
export default () => { ${call("'x'")} n += 1; sleep(n < 2 ? 0.9 : 30); };`;
    const { result } = await ran({ 'load/long.js': text });
    expect(result.outcome).toBe('passed');
    expect(result.findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['load.rounds-cut warning']);
  });

  it.each([
    ['setup', "setupTimeout: '1s'", 'export function setup() { while (true) {} }', 'does not end its setup in time'],
    [
      'teardown',
      "teardownTimeout: '1s'",
      'export function teardown() { while (true) {} }',
      'does not end its teardown in time',
    ],
  ])('whose %s never ends are ended, and named', async (_, options, text, what) => {
    const { result } = await ran({
      'load/stuck.js': `${HTTP}export const options = { ${options} };\n${text}\nexport default () => { ${call("'x'")} };`,
    });
    expect(result).toMatchObject({ outcome: 'broken', problems: [{ what: `load/stuck.js ${what}` }] });
  });

  it('whose summary never ends under load are broken: that of the first round is not taken for it', async () => {
    const { result } = await ran({
      'load/summary.js': `${HTTP}export const options = { handleSummaryTimeout: '1s' };
export default () => { ${call("'x'")} };
export function handleSummary(data) { while (data.metrics.iterations.values.count > 1) {} return {}; }`,
    });
    expect(result).toMatchObject({ outcome: 'broken', problems: [{ what: 'load/summary.js: k6 wrote no summary' }] });
    expect(result.problems[0]?.why).toContain('handleSummary() execution timed out after 1 seconds');
    expect(detailOf(result).scripts).toEqual([]);
  });
});
