import { describe, expect, test } from 'vitest';
import type { RunEvent } from '../../src/model/event.ts';
import { makeLinks } from '../../src/report/links.ts';
import { readCase } from './cases.ts';

const SHA = '4f1c9a7be2d05a8c3e6b71d94a0f2c8857d3e610';
const { event } = readCase('break');
const linksOf = (over: Partial<RunEvent> = {}) =>
  makeLinks({ event: { ...event, ...over }, reportUrl: null, docsUrl: null });
const at = (file: string) => ({ file, line: 3, column: 1 });

describe('a line', () => {
  test('is at the commit it was read at, on the server of the run', () => {
    const links = linksOf({ runUrl: 'https://ghe.example:8443/acme/payments/actions/runs/7' });
    expect(links.line(at('a b/ü(1).yaml'), SHA)).toBe(
      `https://ghe.example:8443/acme/payments/blob/${SHA}/a%20b/%C3%BC%281%29.yaml#L3`,
    );
  });

  test.each(['../../evil/repo', 'a/./b', '/etc/passwd', 'a//b', ''])('of %j has no link', (file) => {
    expect(linksOf().line(at(file), SHA)).toBeNull();
  });

  test.each(['main', '../x', ''])('at the commit %j has no link', (commit) => {
    expect(linksOf().line(at('a.yaml'), commit)).toBeNull();
  });

  test('has no link without a run or a repository', () => {
    expect(linksOf({ runUrl: null }).line(at('a.yaml'), SHA)).toBeNull();
    expect(linksOf({ repository: null }).line(at('a.yaml'), SHA)).toBeNull();
    expect(linksOf({ repository: { owner: '..', name: 'x' } }).line(at('a.yaml'), SHA)).toBeNull();
  });
});

describe('an address', () => {
  test.each([
    ['javascript:alert(1)', null],
    ['not an address', null],
    ['https://user:secret@host.example/a', 'https://host.example/a'],
    ['https://host.example/a)](x', 'https://host.example/a%29](x'],
  ])('%s becomes %j', (reportUrl, expected) => {
    const { report } = makeLinks({ event, reportUrl, docsUrl: null });
    expect(report).toBe(expected === null ? null : expected.replace('](x', ']%28x'));
  });
});
