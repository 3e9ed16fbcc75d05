import { describe, expect, it } from 'vitest';
import { AUDIT_RULES } from '../../src/audit/rules.ts';
import type { AuditGap } from '../../src/model/audit.ts';
import type { AuditDetail, StageResult } from '../../src/model/stage.ts';
import { describeRow, isAdvice } from '../../src/report/sections/table.ts';
import { decide } from '../../src/verdict/verdict.ts';
import { finding, stage } from '../verdict/samples.ts';
import { readCase, reportOf } from './cases.ts';

const gap = (over: Partial<AuditGap> = {}): AuditGap => ({
  rule: 'audit.no-load',
  confidence: 'certain',
  message: 'No load calls `GET /payments`',
  why: 'Nobody knows how fast it answers.',
  todo: 'Configure `load.load`.',
  command: 'npx api-testing generate k6',
  location: { file: 'openapi.yaml', line: 7, column: 3 },
  operations: ['GET /payments'],
  fingerprint: 'f0',
  ...over,
});

function audited(gaps: readonly AuditGap[], over: Partial<AuditDetail> = {}): StageResult {
  const detail: AuditDetail = { kind: 'audit', gaps, files: 1_234, parsed: 56, unread: [], ...over };
  const findings = gaps.map(({ rule, message, location, fingerprint }) =>
    finding({ rule, message, location, fingerprint, severity: 'info', consumers: [], operations: [] }),
  );
  return stage('audit', { detail, findings });
}

function commentOf(audit: StageResult): string {
  const stages = [stage('changes'), audit];
  const verdict = decide({ setup: [], stages, goals: [], failOn: 'breaking', changed: true });
  return reportOf({ ...readCase('no-change'), stages, goals: [], verdict }).comment;
}

describe('the row of the audit', () => {
  it('counts what was found by kind, and says when nothing was', () => {
    expect(describeRow(audited([]))).toBe('nothing found');
    expect(describeRow(audited([gap()]))).toBe('1 operation without load');
    const two = [gap(), gap({ fingerprint: 'f1' }), gap({ rule: 'audit.sleep', fingerprint: 'f2' })];
    expect(describeRow(audited(two))).toBe('2 operations without load and 1 pause instead of readiness');
  });

  it.each([
    'constructor',
    '__proto__',
    'toString',
  ])('takes the rule "%s" of a result from outside for a word', (rule) => {
    expect(describeRow(audited([gap({ rule }), gap({ rule })]))).toBe(`2 ${rule}`);
  });

  it('names three kinds, counts the rest, and never hides files that nobody could read', () => {
    const kinds = ['audit.no-load', 'audit.sleep', 'audit.no-assertion', 'audit.load-secret', 'audit.no-contract'];
    const unread = [{ file: 'a.py', reason: 'it is no text' }];
    const row = describeRow(
      audited(
        kinds.map((rule) => gap({ rule, fingerprint: rule })),
        { unread },
      ),
    );
    expect(row).toMatch(
      /^1 operation without load, 1 pause instead of readiness, 1 test without an assertion and 2 more/,
    );
    expect(row).toContain(', 1 file not looked at');
    expect(describeRow(audited([], { unread }))).toBe('nothing found, 1 file not looked at');
  });

  it('has words for every rule, one and several', () => {
    for (const { id } of AUDIT_RULES) {
      expect(describeRow(audited([gap({ rule: id })]))).not.toContain(id);
      expect(describeRow(audited([gap({ rule: id }), gap({ rule: id, fingerprint: 'f1' })]))).not.toContain(id);
    }
  });

  it('has no box where gaps were found: nothing was judged', () => {
    expect(isAdvice(audited([gap()]))).toBe(true);
    expect(commentOf(audited([gap()]))).toMatch(/^- (?!\[).*Not tested yet.*1 operation without load/m);
  });

  it('has no tick where nothing was found because something could not be read', () => {
    const comment = commentOf(audited([], { unread: [{ file: 'openapi.yaml', reason: 'line 3: no YAML' }] }));
    expect(comment).toMatch(/^- Not tested yet: nothing found, 1 file not looked at$/m);
    expect(comment).toContain('<summary>Not tested yet: nothing found, 1 file not looked at</summary>');
    expect(commentOf(audited([]))).toMatch(/^- \[x\] Not tested yet: nothing found$/m);
  });
});

describe('the fold of the audit', () => {
  it('has a row for each gap, the surest first, with its rule, its place and what mends it', () => {
    const gaps = [
      gap({ confidence: 'hint', message: 'third', fingerprint: 'f3', command: null }),
      gap({ confidence: 'certain', message: 'first', fingerprint: 'f1' }),
      gap({ confidence: 'likely', message: 'second', fingerprint: 'f2' }),
    ];
    const comment = commentOf(audited(gaps));
    const rows = comment.split('\n').filter((line) => /^\| (?:certain|likely|hint)/.test(line));
    expect(
      rows.map((row) =>
        row
          .split('|')
          .slice(1, 3)
          .map((cell) => cell.trim().split(' ')[0]),
      ),
    ).toEqual([
      ['certain', 'first'],
      ['likely', 'second'],
      ['hint', 'third'],
    ]);
    expect(rows[0]).toContain('openapi.yaml:7');
    expect(rows[0]).toContain('npx api-testing generate k6');
    expect(rows[0]).toContain('audit.no-load');
    expect(rows[2]).toContain('load.load');
  });

  it('says how much was looked at, and that it never blocks', () => {
    const comment = commentOf(audited([gap()]));
    expect(comment).toMatch(/Looked at 1\s234 files, 56 of them parsed as code\. It never blocks unless/);
  });

  it('lists the files that were not looked at, with the reason', () => {
    const comment = commentOf(audited([gap()], { unread: [{ file: 'tests/a.py', reason: 'it is no text' }] }));
    expect(comment).toMatch(/tests\/a\.py.*it is no text/);
  });

  it('shows text of the repository as text, whatever it holds', () => {
    const message = 'a | b <!-- x --> @org/team <img src=x> ![x](http://example.com)';
    const comment = commentOf(audited([gap({ message })]));
    expect(comment).not.toContain('<img');
    expect(comment).not.toContain('<!-- x');
    expect(comment).not.toMatch(/(?<![`\\\w])@org\/team/);
    expect(comment).not.toContain('![x](');
  });

  it('keeps to the length of a comment, and counts what it leaves out', () => {
    const many = Array.from({ length: 5_000 }, (_, index) =>
      gap({ fingerprint: `f${index}`, message: `gap ${index}` }),
    );
    const comment = commentOf(audited(many));
    expect(comment.length).toBeLessThan(65_000);
    expect(comment).toMatch(/5\s000 operations without load/);
    expect(comment).toMatch(/\d+ more/);
  });
});
