import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import type { RunResult } from '../../src/model/run-result.ts';
import { renderCheckAnnotations, renderCommands } from '../../src/report/annotations.ts';
import { finding, stage } from '../verdict/samples.ts';
import { caseNames, readCase, reportOf } from './cases.ts';
import { hostileText } from './hostile.ts';
import { rewrite } from './rewrite.ts';

const severity = fc.constantFrom('breaking' as const, 'warning' as const, 'info' as const);

/** The number in "N more"; what is counted there is not shown. */
function moreIn(text: string | undefined): number {
  const [, digits = '0'] = /(\d[\d\u202f]*) more/u.exec(text ?? '') ?? [];
  return Number(digits.replaceAll('\u202f', ''));
}

test('annotations of the check and of the log: shown and counted make all findings, however many of which severity', () => {
  const runs = fc.array(fc.record({ severity, count: fc.integer({ min: 0, max: 400 }) }), { maxLength: 5 });
  fc.assert(
    fc.property(runs, (groups) => {
      const findings = groups.flatMap(({ severity, count }, group) =>
        Array.from({ length: count }, (_, index): Finding => finding({ severity, message: `${group}-${index}` })),
      );
      const stages = [stage('changes', { outcome: 'failed', findings })];
      const result: RunResult = { ...readCase('no-change'), stages };
      const notes = renderCheckAnnotations(result);
      const hidden = moreIn(/ more$/.test(notes.at(-1)?.title ?? '') ? notes.at(-1)?.title : undefined);
      expect(hidden > 0 ? hidden + notes.length - 1 : notes.length).toBe(findings.length);
      const commands = renderCommands(result);
      for (const level of ['error', 'warning', 'notice'] as const) {
        const shown = commands.filter((command) => command.level === level);
        expect(shown.length).toBeLessThanOrEqual(10);
      }
      const counted = commands.map(({ title, message }) => moreIn(`${title} ${message}`) || 1);
      expect(counted.reduce((sum, count) => sum + count, 0)).toBe(findings.length);
    }),
    { numRuns: 25 },
  );
});

test('the same result is the same bytes; another run of it differs in the state line alone', () => {
  const changed = fc.record({
    name: fc.constantFrom(...caseNames),
    texts: fc.array(hostileText, { minLength: 1, maxLength: 9 }),
    id: fc.integer({ min: 1, max: 1e9 }),
  });
  fc.assert(
    fc.property(changed, ({ name, texts, id }) => {
      let next = 0;
      const result: RunResult = rewrite({ ...readCase(name), goals: [] }, () => texts[next++ % texts.length] ?? '');
      expect(reportOf(structuredClone(result))).toEqual(reportOf(result));
      const attempt = result.event.runId?.attempt ?? 1;
      const event = { ...result.event, runId: { id, attempt } };
      const [one, other] = [reportOf(result), reportOf({ ...result, event })];
      expect(withoutState(other.comment)).toBe(withoutState(one.comment));
      expect(other.check).toEqual(one.check);
    }),
    { numRuns: 60 },
  );
});

function withoutState(comment: string): string {
  return comment.slice(comment.indexOf('\n'));
}
