import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isThreshold, metricKind } from '../../src/config/values.ts';

const TAKEN = ['p(95)<500', ' p(99.9) <= 1.5 ', 'avg<1e3', 'max<.5', 'med!=3', 'min===0'];
const REFUSED = [
  'p( 95)<500',
  'p(95 )<500',
  'p(101)<1',
  'p(95)<500ms',
  'p(95)=5',
  'P(95)<5',
  'med!==3',
  'count>3',
  'max<0x10',
  '500>p(95)',
];

/** Whether k6 begins to run with it: options alone are not enough, `inspect` takes every text. */
function k6Takes(expression: string): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'threshold-'));
  try {
    const options = JSON.stringify({ iterations: 1, thresholds: { iteration_duration: [expression] } });
    writeFileSync(join(folder, 'one.js'), `export const options = ${options};\nexport default () => {};\n`);
    execFileSync('k6', ['run', '--quiet', '--no-usage-report', '--address', '', join(folder, 'one.js')], {
      stdio: 'pipe',
    });
    return true;
  } catch (error) {
    // 99: crossed, so it was read.
    return (error as { status?: number }).status === 99;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('with k6: a threshold', () => {
  it.each(TAKEN)('%s is one, to k6 too', (expression) => {
    expect([isThreshold('trend', expression), k6Takes(expression)]).toEqual([true, true]);
  });

  it.each(REFUSED)('%s is none, to k6 neither', (expression) => {
    expect([isThreshold('trend', expression), k6Takes(expression)]).toEqual([false, false]);
  });

  it('may be about one operation', () => {
    expect(metricKind('http_req_duration{operation:GET /orders/{id}}')).toBe('trend');
    expect(metricKind('http_req_failed{operation:GET /orders}')).toBe('rate');
    expect(metricKind('http_req_failed{}')).toBeNull();
  });
});
