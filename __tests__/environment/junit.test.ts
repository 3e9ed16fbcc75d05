import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJunit } from '../../src/environment/junit.ts';
import { locateFailure } from '../../src/environment/stack-place.ts';
import { ProblemError } from '../../src/model/problem.ts';

const FILE = 'reports/junit.xml';

function problemOf(text: string) {
  try {
    parseJunit(text, FILE);
    return null;
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
}

describe('a JUnit file', () => {
  it('is counted through suites in suites, with what failed and what was skipped', () => {
    const report = parseJunit(
      `<?xml version="1.0" encoding="UTF-8"?>
      <!-- by a test runner -->
      <testsuites tests="4">
        <testsuite name="orders" file="test/orders.test.js">
          <testcase classname="orders" name="are listed" time="0.1" status="run"/>
          <testcase classname="orders" name="DISABLED_are_frozen" status="notrun" result="suppressed"/>
          <testcase classname="orders" name="are &lt;paid&gt; &amp; sent" line="12">
            <failure message="expected 402 to be 200" type="AssertionError"><![CDATA[<!DOCTYPE html> at test/orders.test.js:14:3]]></failure>
          </testcase>
          <testsuite name="refunds"><testcase name="later"><skipped/></testcase>
            <testcase name="crash"><error>
TypeError: boom
    at Object.run (src/refund.js:3:9)</error></testcase></testsuite>
        </testsuite>
      </testsuites>`,
      FILE,
    );
    expect(report).toMatchObject({ tests: 5, skipped: 2 });
    expect(report.failures).toMatchObject([
      { name: 'orders › are <paid> & sent', kind: 'failure', message: 'expected 402 to be 200', line: 12 },
      { name: 'refunds › crash', kind: 'error', message: 'TypeError: boom', files: ['test/orders.test.js', 'refunds'] },
    ]);
  });

  it.each([
    ['nothing', '', 'Start tag expected.', 1],
    ['half a file', '<testsuites>\n<testsuite name="a">\n<testcase name="b">', null, 1],
    ['tags that cross', '<testsuite>\n<testcase name="a"></testsuite>', 'Expected closing tag', 2],
    ['two roots', '<testsuite/><testsuite/>', 'it starts with `testsuite`', 1],
    ['another document', '<html></html>', 'it starts with `html`', 1],
    ['a text', 'no tests today', 'is not expected', 1],
    ['a reserved name', '<testsuite><__proto__>x</__proto__></testsuite>', 'reserved', 1],
  ])('that is %s is refused with its place', (_what, text, why, line) => {
    const problem = problemOf(text);
    expect(problem).toMatchObject({ code: 'integration.report-malformed', where: { file: FILE } });
    if (why !== null) {
      expect(problem?.why).toContain(why);
      expect(problem?.where?.line).toBe(line);
    }
  });

  it('expands no entities of its own', () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>';
    for (const before of ['', '<?xml version="1.0"?>\n', '<!-- a - b --> ', '\uFEFF']) {
      expect(problemOf(`${before}${bomb}<testsuite name="&b;"/>`)?.why).toContain('document type');
    }
  });

  it('never throws anything but a problem', () => {
    const parts = [
      '<testsuite',
      ' name="',
      '"',
      '>',
      '</testsuite>',
      '<testcase>',
      '</testcase>',
      '&#x41;',
      '&',
      ']]>',
    ];
    const text = fc
      .array(fc.oneof(fc.constantFrom(...parts), fc.string({ unit: 'binary' })))
      .map((all) => all.join(''));
    fc.assert(fc.property(text, (one) => void problemOf(one)));
  });
});

describe('the place of a failure', () => {
  const there = (name: string): string | null => (name.startsWith('test/') || name.startsWith('src/') ? name : null);
  const failure = { name: 'a', kind: 'failure', message: 'm', text: '', files: [], line: null } as const;

  it.each([
    [
      'the line of its own file in the stack',
      { files: ['test/a.js'], text: 'at src/b.js:1:2\n at test/a.js:7:5' },
      'test/a.js:7:5',
    ],
    ['the line its report names', { files: ['test/a.js'], line: 9, text: 'at src/b.js:1:2' }, 'test/a.js:9:1'],
    ['its file where no line is known', { files: ['nowhere', 'test/a.js'] }, 'test/a.js:1:1'],
    [
      'the first line of the stack that is ours',
      { text: 'at node:internal/x.js:1:1\n at f (src/b.js:4:2)' },
      'src/b.js:4:2',
    ],
    ['a line of Python', { text: '  File "test/test_a.py", line 31, in test_a' }, 'test/test_a.py:31:1'],
    ['a line of Go', { text: '    test/a_test.go:12: got 3' }, 'test/a_test.go:12:1'],
    ['no place at all', { text: 'at 12:30:01 the clock stopped' }, null],
  ])('is %s', (_what, more, place) => {
    const found = locateFailure({ ...failure, ...more }, there);
    expect(found && `${found.file}:${found.line}:${found.column}`).toBe(place);
  });
});
