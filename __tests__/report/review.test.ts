import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Severity } from '../../src/model/finding.ts';
import type { RunResult } from '../../src/model/run-result.ts';
import { parsePatch } from '../../src/report/patch.ts';
import type { ReviewFinding } from '../../src/report/review.ts';
import { encodeReviewKey, parseReviewMarker, renderReviewMarker } from '../../src/report/review-marker.ts';
import { planFileComments, planReview } from '../../src/report/review-plan.ts';
import { caseNames, readCase, reportOf } from './cases.ts';
import { findForeign } from './foreign.ts';
import { hostileText } from './hostile.ts';
import { rewrite } from './rewrite.ts';

const OURS = ['https://github.com/acme/payments/', 'https://github.com/acme/api-testing-action/blob/v1/docs/'];
const isOurs = (url: string) => OURS.some((start) => url.startsWith(start));
const hunks = parsePatch(`@@ -1,60 +1,60 @@\n${Array.from({ length: 60 }, (_, index) => ` line ${index}`).join('\n')}`);

function findingAt(index: number, path: string, line: number, side: 'LEFT' | 'RIGHT' = 'RIGHT'): ReviewFinding {
  const severity: Severity = index % 2 === 0 ? 'breaking' : 'warning';
  return {
    fingerprint: index.toString(16),
    severity,
    body: `Finding ${index}`,
    places: [{ path, line, side }],
    change: null,
  };
}

test.each(caseNames)('the review of %s tells what somebody has to act on', (name) => {
  const result = readCase(name);
  const expected = result.stages
    .flatMap((stage) => stage.findings)
    .filter(({ severity, location }) => severity !== 'info' && location !== null);
  const { findings } = reportOf(result).review;
  expect(findings.map(({ fingerprint }) => fingerprint)).toEqual(expected.map(({ fingerprint }) => fingerprint));
  for (const { body } of findings) expect(findForeign(body, isOurs)).toEqual([]);
});

test('a comment at a line says what, who, why and what to do', () => {
  const [first] = reportOf(readCase('break')).review.findings;
  expect(first?.body).toMatch(/^#### ❌ Breaking: `GET \/payments\/\{id\}`/u);
  for (const word of ['**Who:**', '**Why:**', '**Do:**']) expect(first?.body).toContain(word);
  expect(first?.places[0]).toEqual({ path: 'openapi/payments.yaml', line: 88, side: 'LEFT' });
});

test('nothing from outside becomes markup at a line', () => {
  fc.assert(
    fc.property(fc.constantFrom(...caseNames), fc.array(hostileText, { minLength: 1, maxLength: 9 }), (name, texts) => {
      let next = 0;
      const hostile: RunResult = rewrite({ ...readCase(name), goals: [] }, () => texts[next++ % texts.length] ?? '');
      for (const { body } of reportOf(hostile).review.findings) expect(findForeign(body, isOurs)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

describe('the plan', () => {
  const finding = fc.record({
    index: fc.nat(200),
    path: fc.constantFrom('a.yaml', 'b.yaml', 'not-in-the-diff.yaml'),
    line: fc.integer({ min: 1, max: 90 }),
    side: fc.constantFrom('LEFT' as const, 'RIGHT' as const),
  });

  test('loses no finding and tells none twice', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(finding, { selector: ({ index }) => index, maxLength: 120 }),
        fc.uniqueArray(fc.nat(200), { maxLength: 60 }),
        (drawn, before) => {
          const findings = drawn.map(({ index, path, line, side }) => findingAt(index, path, line, side));
          const told = new Set(before.map((index) => index.toString(16)));
          const patches = new Map([
            ['a.yaml', hunks],
            ['b.yaml', hunks],
          ]);
          const plan = planReview({ key: 'k', findings, patches, told });
          const placed = plan.comments.flatMap(({ fingerprints }) => fingerprints);
          const all = [...placed, ...plan.elsewhere, ...plan.known].sort();
          expect(all).toEqual(findings.map(({ fingerprint }) => fingerprint).sort());
          expect(plan.comments.length).toBeLessThanOrEqual(30);
          for (const comment of plan.comments) {
            expect(comment.line).toBeLessThanOrEqual(60);
            expect(parseReviewMarker(comment.body)?.fingerprints).toEqual(comment.fingerprints);
          }
          const files = planFileComments('k', plan.comments).flatMap(({ fingerprints }) => fingerprints);
          expect(files.sort()).toEqual([...placed].sort());
        },
      ),
    );
  });

  test('puts the worst lines first where there are too many', () => {
    const findings = Array.from({ length: 40 }, (_, index) => findingAt(index, 'a.yaml', index + 1));
    const plan = planReview({ key: 'k', findings, patches: new Map([['a.yaml', hunks]]), told: new Set() });
    expect(plan.comments).toHaveLength(30);
    expect(plan.elsewhere).toHaveLength(10);
    expect(plan.elsewhere.every((print) => Number.parseInt(print, 16) % 2 === 1)).toBe(true);
  });
});

test('a marker is read as it was written, for every key, and no other text is one', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.stringMatching(/^[0-9a-f]{1,16}$/u), { minLength: 1 }),
      (key, prints) => {
        const marker = renderReviewMarker(key, prints);
        expect(parseReviewMarker(`${marker}\n\nwords`)).toEqual({ key: encodeReviewKey(key), fingerprints: prints });
        expect(parseReviewMarker(`> ${marker}`)).toBeNull();
        expect(marker.slice(4, -3)).not.toContain('--');
      },
    ),
  );
});
