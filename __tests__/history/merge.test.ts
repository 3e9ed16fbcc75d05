import { describe, expect, it } from 'vitest';
import { mergeEntries } from '../../src/history/merge.ts';
import type { HistoryEntry } from '../../src/model/history.ts';
import { entryOf } from './samples.ts';

const FIGURES = { coverage: 1, sla: null, contractFailures: null, p95Ms: null };

function measured(at: string, integration?: number | null): HistoryEntry {
  const metrics = integration === undefined ? FIGURES : { ...FIGURES, coverageIntegration: integration };
  return { ...entryOf(1), at, metrics };
}

const OLD = '2026-01-01T00:00:00.000Z';
const NEW = '2026-01-02T00:00:00.000Z';

describe('integration coverage in two lines of one commit', () => {
  it.each([
    [0.4, 0.8, 0.8],
    [0.4, null, 0.4],
    [0.4, undefined, 0.4],
    [null, undefined, null],
    [undefined, null, null],
  ] as const)('of %s, then %s, is %s', (older, newer, expected) => {
    const [first, second] = [measured(OLD, older), measured(NEW, newer)];
    expect(mergeEntries(first, second).metrics.coverageIntegration).toBe(expected);
    expect(mergeEntries(second, first)).toEqual(mergeEntries(first, second));
  });

  it('is no key where neither line has it', () => {
    expect(mergeEntries(measured(OLD), measured(NEW)).metrics).not.toHaveProperty('coverageIntegration');
  });
});
