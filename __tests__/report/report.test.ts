import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RunResult } from '../../src/model/run-result.ts';
import { CHECK_BUDGET, COMMENT_BUDGET, fits, SHORT_COMMENT_BUDGET, SUMMARY_BUDGET } from '../../src/report/budget.ts';
import { composeReport, type Report } from '../../src/report/report.ts';
import { makeRedactor } from '../../src/tools/redact.ts';
import { bigCounts, bigRun, bigWords } from './big-run.ts';
import { caseNames, readCase, reportOf } from './cases.ts';
import { findForeign, nodesOf, parseMarkdown, visibleText } from './foreign.ts';
import { hostileText } from './hostile.ts';
import { rewrite } from './rewrite.ts';

const OURS =
  /^https:\/\/github\.com\/acme\/(?:payments\/(?:blob\/[0-9a-f]{40}\/[^?]*#L\d+|actions\/runs\/[\d/a-z]+)|api-testing-action\/blob\/v1\/docs\/[\w.#-]+)$/u;

/** Everything that is posted or printed. */
function outputs(report: Report): readonly string[] {
  const { comment, shorterComment, check, summary, markdown, resultJson, commands, terminal } = report;
  return [
    comment,
    shorterComment,
    JSON.stringify(check),
    summary,
    markdown,
    resultJson,
    JSON.stringify(commands),
    terminal,
  ];
}

const anyCase = fc.constantFrom(...caseNames);

describe('text from outside', () => {
  test('puts nothing of its own into any Markdown, wherever in the result it stands', () => {
    fc.assert(
      fc.property(anyCase, fc.array(hostileText, { minLength: 1, maxLength: 20 }), (name, texts) => {
        const result = readCase(name);
        let next = 0;
        const hostile = rewrite(
          { ...result, goals: [], notices: ['a', 'b'] },
          () => texts[next++ % texts.length] ?? '',
        );
        const report = reportOf(hostile);
        for (const markdown of [
          report.comment,
          report.shorterComment,
          report.check.summary,
          report.check.text,
          report.summary,
          report.markdown,
        ]) {
          expect(findForeign(markdown, (url) => OURS.test(url))).toEqual([]);
          expect(markdown.isWellFormed()).toBe(true);
        }
        const comments = nodesOf(parseMarkdown(report.comment), 'html').filter(({ value }) =>
          value?.startsWith('<!--'),
        );
        expect(comments).toHaveLength(1);
        expect(report.terminal).not.toMatch(/^\s*::|##\[|(?![\n\t])\p{Cc}/mu);
      }),
      { numRuns: 60 },
    );
  });
});

describe('secrets', () => {
  /** Its beginning is nowhere else, so that half a secret is noticed too. */
  const secret = fc.stringMatching(/^Zq7[!-~]{5,24}$/u);

  test('reach no output, in whatever text they stand and however it is cut', () => {
    fc.assert(
      fc.property(anyCase, secret, fc.nat(700), (name, hidden, before) => {
        const leaky = rewrite(readCase(name), (text) => `${text} ${'€'.repeat(before)}${hidden} `);
        const report = composeReport(leaky, { key: 'k', redact: makeRedactor([hidden]) });
        for (const output of outputs(report)) expect(output).not.toContain('Zq7');
        expect(report.resultJson).toContain('***');
      }),
      { numRuns: 60 },
    );
  });

  test('that are a word of the model leave outcomes readable', () => {
    const report = composeReport(readCase('break'), { key: 'k', redact: makeRedactor(['failed', 'passed']) });
    expect(JSON.parse(report.resultJson).stages[0].outcome).toBe('failed');
  });
});

describe('room', () => {
  test('is never exceeded, the marker and the verdict survive, and every fold is closed', () => {
    fc.assert(
      fc.property(bigCounts, bigWords, (many, text) => {
        const { comment, shorterComment, check, summary } = reportOf(bigRun(many, text));
        expect(fits(comment, COMMENT_BUDGET)).toBe(true);
        expect(fits(shorterComment, SHORT_COMMENT_BUDGET)).toBe(true);
        expect(fits(check.summary, CHECK_BUDGET) && fits(check.text, CHECK_BUDGET)).toBe(true);
        expect(fits(summary, SUMMARY_BUDGET)).toBe(true);
        expect(Array.from(check.title).length).toBeLessThanOrEqual(120);
        expect(check.annotations.length).toBeLessThanOrEqual(500);
        for (const text of [comment, shorterComment])
          expect(text).toMatch(/^<!-- api-testing:api-testing \{.*\} -->\n### ❌ Headline/u);
        expect(summary.isWellFormed()).toBe(true);
        for (const text of [comment, shorterComment, check.summary, check.text]) {
          expect(text.isWellFormed()).toBe(true);
          const folds = nodesOf(parseMarkdown(text), 'html').map(({ value }) => value ?? '');
          const opened = folds.filter((html) => html.startsWith('<details>'));
          expect(folds.filter((html) => html === '</details>')).toHaveLength(opened.length);
        }
      }),
      { numRuns: 12 },
    );
  });

  test('is counted as GitHub may count it: in code points and in bytes', () => {
    expect(fits('a'.repeat(65_000), COMMENT_BUDGET)).toBe(true);
    expect(fits('a'.repeat(65_001), COMMENT_BUDGET)).toBe(false);
    expect(fits('🌈'.repeat(62_500), COMMENT_BUDGET)).toBe(true);
    expect(fits('🌈'.repeat(62_501), COMMENT_BUDGET)).toBe(false);
    expect(fits('é'.repeat(32_501), CHECK_BUDGET)).toBe(false);
  });

  test('what is left out is counted: findings shown and "more" make all findings', () => {
    for (const findings of [1, 49, 50, 51, 120, 3_000]) {
      const { comment, markdown } = reportOf(
        bigRun({ findings, interactions: 1, providers: 1, notices: 0 }, 'x'.repeat(200)),
      );
      expect(countFindings(comment)).toBe(findings);
      expect(countFindings(markdown)).toBe(findings);
      expect(countSteps(comment)).toBe(findings);
    }
  });
});

/** Findings in the table of changes, and the number that the line below it gives for the rest. */
function countFindings(markdown: string): number {
  const [, section = ''] = /API changes:(.*?)<\/details>/su.exec(markdown) ?? [];
  const rows = section.match(/^\| ❌ breaking \|/gmu)?.length ?? 0;
  return rows + numberIn(/… and (?<count>[\d\u202f]+) more row/u.exec(section));
}

function countSteps(markdown: string): number {
  const [, section = ''] = /#### What to do next\n(.*?)<details>/su.exec(markdown) ?? [];
  const steps = section.match(/^\d+\. \*\*.*Finding-/gmu)?.length ?? 0;
  return steps + numberIn(/… and (?<count>[\d\u202f]+) more/u.exec(section));
}

function numberIn(match: RegExpExecArray | null): number {
  return Number((match?.groups?.['count'] ?? '0').replaceAll('\u202f', ''));
}

test('a report for a desk has no links and still every place', () => {
  const result = readCase('break');
  const desk: RunResult = {
    ...result,
    event: { ...result.event, name: 'desk', repository: null, runUrl: null, runId: null, pullRequest: null },
  };
  const report = composeReport(desk, { key: 'desk', redact: (text) => text });
  expect(nodesOf(parseMarkdown(report.markdown), 'link')).toEqual([]);
  expect(visibleText(parseMarkdown(report.markdown))).toContain('openapi/payments.yaml:88');
  expect(report.terminal).toContain('openapi/payments.yaml:88');
});
