import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RunResult } from '../../src/model/run-result.ts';
import { makeLinks } from '../../src/report/links.ts';
import { indexRules } from '../../src/report/rule-help.ts';
import { STAGE_RULES } from '../../src/report/rule-table.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { caseNames, readCase } from './cases.ts';
import { hostileText } from './hostile.ts';
import { rewrite } from './rewrite.ts';

const schemaFile = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(schemaFile, 'utf8'));
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
formats.default(ajv);
const validate = ajv.compile(schema);

const linksOf = ({ event }: RunResult) =>
  makeLinks({ event, reportUrl: null, docsUrl: 'https://github.com/acme/api-testing-action/blob/v1/docs' });

const sarifOf = (result: RunResult) => JSON.parse(renderSarif(result, linksOf(result)));

describe.each(caseNames)('SARIF of %s', (name) => {
  const sarif = sarifOf(readCase(name));

  test('keeps to the schema of SARIF 2.1.0', () => {
    validate(sarif);
    expect(validate.errors).toBeNull();
  });

  test('has every finding, each with its rule, a place and fingerprints', () => {
    const findings = readCase(name).stages.flatMap((stage) => stage.findings);
    const [run] = sarif.runs;
    expect(run.results).toHaveLength(findings.length);
    for (const result of run.results) {
      expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      expect(result.locations[0].physicalLocation.region.startLine).toBeGreaterThan(0);
      expect(result.partialFingerprints.primaryLocationLineHash).toMatch(/^[0-9a-f]+:\d+$/u);
    }
  });
});

test('a fingerprint stays when the file changes elsewhere', () => {
  const result = readCase('break');
  const moved = JSON.parse(JSON.stringify(result), (key, value) => (key === 'line' ? value + 40 : value));
  const prints = (of: RunResult) =>
    sarifOf(of).runs[0].results.map((one: { partialFingerprints: object }) => one.partialFingerprints);
  expect(prints(moved)).toEqual(prints(result));
});

test('what could not run is a notification, and the run no success', () => {
  const [run] = sarifOf(readCase('broken')).runs;
  expect(run.invocations[0].executionSuccessful).toBe(false);
  expect(run.invocations[0].toolExecutionNotifications.length).toBeGreaterThan(0);
});

test('keeps to the schema whatever stands in names and messages', () => {
  fc.assert(
    fc.property(fc.constantFrom(...caseNames), fc.array(hostileText, { minLength: 1, maxLength: 9 }), (name, texts) => {
      let next = 0;
      const hostile = rewrite(readCase(name), () => texts[next++ % texts.length] ?? '');
      validate(sarifOf(hostile));
      expect(validate.errors).toBeNull();
    }),
    { numRuns: 60 },
  );
});

test('shows 5 000 findings and counts the rest', () => {
  const result = readCase('break');
  const [changes, ...others] = result.stages;
  const [finding] = changes?.findings ?? [];
  if (!changes || !finding) throw new Error('the case `break` has changed');
  const many = Array.from({ length: 5_007 }, (_, index) => ({ ...finding, fingerprint: index.toString(16) }));
  const [run] = sarifOf({ ...result, stages: [{ ...changes, findings: many }] }).runs;
  expect(others.length).toBeGreaterThan(0);
  expect(run.results).toHaveLength(5_000);
  expect(JSON.stringify(run.invocations)).toContain('7 more findings in result.json');
});

test('the help of a rule is the one of the rule book', () => {
  const headings = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8').match(
    /(?<=^### `).*(?=`$)/gmu,
  );
  const helpOf = indexRules();
  expect((headings ?? []).filter((id) => helpOf(id) === null)).toEqual([]);
  expect(STAGE_RULES.flatMap(({ rules }) => rules).filter(({ why }) => why === '')).toEqual([]);
});

/** docs.github.com, SARIF support for code scanning: what is longer is cut or refused. */
const LIMITS = { description: 1_024, name: 255, tags: 10, archiveBytes: 10_000_000 };

test('keeps to what code scanning takes: descriptions, names, tags, and the size of the packed file', () => {
  const result = readCase('break');
  const [changes] = result.stages;
  const [finding] = changes?.findings ?? [];
  if (!changes || !finding) throw new Error('the case `break` has changed');
  const rules = STAGE_RULES.flatMap((table) => table.rules.map(({ id }) => id));
  const findings = Array.from({ length: 5_000 }, (_, index) => ({
    ...finding,
    rule: rules[index % rules.length] ?? finding.rule,
    message: `${index} ${Math.sin(index)} ${'words that differ '.repeat(60)}`,
    fingerprint: index.toString(16).padStart(16, '0'),
  }));
  const big = { ...result, stages: [{ ...changes, findings }] };
  const text = renderSarif(big, linksOf(big));
  expect(gzipSync(text).length).toBeLessThan(LIMITS.archiveBytes);
  for (const rule of JSON.parse(text).runs[0].tool.driver.rules) {
    for (const { text: words } of [rule.shortDescription, rule.fullDescription]) {
      expect(words.length, rule.id).toBeLessThanOrEqual(LIMITS.description);
    }
    expect(rule.id.length).toBeLessThanOrEqual(LIMITS.name);
    expect(rule.properties.tags.length).toBeLessThanOrEqual(LIMITS.tags);
  }
});
