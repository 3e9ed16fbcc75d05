import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import type { RunResult } from '../../src/model/run-result.ts';
import { renderJunit } from '../../src/report/junit.ts';
import { outcomeOf } from '../../src/verdict/outcome.ts';
import { caseNames, readCase } from './cases.ts';
import { hostileText } from './hostile.ts';
import { rewrite } from './rewrite.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseAttributeValue: true,
  isArray: (name) => name === 'testsuite' || name === 'testcase',
});

interface Counted {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
  readonly testsuite?: readonly { readonly tests: number; readonly testcase?: readonly object[] }[];
}

function parse(result: RunResult): Counted {
  const xml = renderJunit(result);
  expect(XMLValidator.validate(xml)).toBe(true);
  return parser.parse(xml).testsuites;
}

const isQuestion = ({ rule, severity }: Finding) => rule === 'compare.inconclusive' && severity !== 'breaking';

describe.each(caseNames)('JUnit of %s', (name) => {
  const result = readCase(name);
  const suites = parse(result);

  test('counts what it lists', () => {
    expect((suites.testsuite ?? []).reduce((sum, suite) => sum + (suite.testcase ?? []).length, 0)).toBe(suites.tests);
  });

  test('is green for nothing that is not', () => {
    const outcomes = result.stages.map(outcomeOf);
    expect(suites.failures > 0).toBe(outcomes.includes('failed'));
    expect(suites.errors > 0).toBe(outcomes.includes('broken') || result.setup.length > 0);
    const open = result.stages.flatMap(({ findings }) => findings.filter(isQuestion)).length;
    expect(suites.skipped).toBe(outcomes.filter((outcome) => outcome === 'skipped').length + open);
  });
});

test('every breaking finding is one failure', () => {
  const result = readCase('break');
  const breaking = result.stages.flatMap((stage) => stage.findings).filter(({ severity }) => severity === 'breaking');
  expect(parse(result).failures).toBe(breaking.length);
});

test('stays XML whatever stands in names and messages', () => {
  fc.assert(
    fc.property(fc.constantFrom(...caseNames), fc.array(hostileText, { minLength: 1, maxLength: 9 }), (name, texts) => {
      let next = 0;
      parse(rewrite(readCase(name), () => texts[next++ % texts.length] ?? ''));
    }),
    { numRuns: 60 },
  );
});
