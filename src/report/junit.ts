import type { Finding } from '../model/finding.ts';
import type { Problem } from '../model/problem.ts';
import type { RunResult } from '../model/run-result.ts';
import type { StageResult } from '../model/stage.ts';
import { isOpen } from '../verdict/acceptance.ts';
import { outcomeOf } from '../verdict/outcome.ts';
import { labelOf } from '../verdict/words.ts';
import { cleanLine, cleanLines } from './clean.ts';
import { nameHits } from './consumers.ts';
import { isUndecided, passedOf } from './sections/table.ts';

const MS_PER_SECOND = 1_000;

interface TestCase {
  readonly name: string;
  readonly className: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly end: 'passed' | 'failed' | 'broken' | 'skipped';
  readonly message: string;
  readonly text: string;
}

/**
 * The run as JUnit XML, for dashboards that read nothing else: a suite per stage; in it what passed, every finding (one
 * that breaks somebody is a failure), and what could not run as an error.
 */
export function renderJunit(result: RunResult): string {
  const suites = [...setupSuite(result), ...result.stages.map(renderStage)];
  const all = suites.flatMap((suite) => suite.cases);
  const total = `name="${attribute(result.checkName)}" ${counts(all)} time="${seconds(result.durationMs)}"`;
  const body = suites.map(writeSuite).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${total}>\n${body}\n</testsuites>\n`;
}

interface Suite {
  readonly name: string;
  readonly durationMs: number;
  readonly cases: readonly TestCase[];
}

function setupSuite({ setup }: RunResult): readonly Suite[] {
  if (setup.length === 0) return [];
  return [{ name: 'Setup', durationMs: 0, cases: setup.map((problem) => problemCase('Setup', problem)) }];
}

function renderStage(stage: StageResult): Suite {
  const label = labelOf(stage);
  const name = stage.provider === null ? label : `${label} (${stage.provider})`;
  const outcome = outcomeOf(stage);
  const own = [
    ...passedOf(stage).map((passed) => plainCase(name, passed, 'passed')),
    ...stage.findings.map((finding) => findingCase(name, finding, OPEN_RULES.has(finding.rule))),
    ...stage.problems.map((problem) => problemCase(name, problem)),
  ];
  const told = outcome === 'passed' ? own.length > 0 : own.some((one) => one.end === outcome);
  // A test that passed would say what nobody knows.
  const end = outcome === 'passed' && isUndecided(stage) ? 'skipped' : outcome;
  const cases = told ? own : [...own, { ...plainCase(name, stage.stage, end), message: stage.reason }];
  return { name, durationMs: stage.durationMs, cases };
}

function plainCase(className: string, name: string, end: TestCase['end']): TestCase {
  return { name, className, end, file: null, line: null, message: '', text: '' };
}

/** Findings that leave a question open: the test was run and has no answer. */
const OPEN_RULES: ReadonlySet<string> = new Set(['compare.inconclusive']);

function findingCase(className: string, finding: Finding, isQuestion: boolean): TestCase {
  const hits = nameHits(finding.consumers);
  const text = [
    finding.message,
    hits.length > 0 ? `Used by ${hits.join(', ')}` : null,
    finding.todo === null ? null : `What to do: ${finding.todo}`,
    `Rule ${finding.rule}, fingerprint ${finding.fingerprint}`,
  ];
  const where = finding.location === null ? '' : ` (${finding.location.file}:${finding.location.line})`;
  return {
    name: `${finding.message}${where}`,
    className,
    file: finding.location?.file ?? null,
    line: finding.location?.line ?? null,
    end: isOpen(finding, 'breaking') ? 'failed' : isQuestion ? 'skipped' : 'passed',
    message: finding.message,
    text: text.filter((words) => words !== null).join('\n'),
  };
}

function problemCase(className: string, { code, what, where, why, todo }: Problem): TestCase {
  const text = [what, why, todo].filter((words) => words !== null).join('\n');
  const place = { file: where?.file ?? null, line: where?.line ?? null };
  return { name: code, className, ...place, end: 'broken', message: what, text };
}

function counts(cases: readonly TestCase[]): string {
  const of = (end: TestCase['end']) => cases.filter((one) => one.end === end).length;
  return `tests="${cases.length}" failures="${of('failed')}" errors="${of('broken')}" skipped="${of('skipped')}"`;
}

function writeSuite({ name, durationMs, cases }: Suite): string {
  const head = `name="${attribute(name)}" ${counts(cases)} time="${seconds(durationMs)}"`;
  return [`  <testsuite ${head}>`, ...cases.map(writeCase), '  </testsuite>'].join('\n');
}

const ELEMENTS = { failed: 'failure', broken: 'error' } as const;

function writeCase({ name, className, file, line, end, message, text }: TestCase): string {
  const place = `${file === null ? '' : ` file="${attribute(file)}"`}${line === null ? '' : ` line="${line}"`}`;
  const head = `    <testcase name="${attribute(name)}" classname="${attribute(className)}"${place}`;
  switch (end) {
    case 'passed':
      return text === '' ? `${head}/>` : `${head}><system-out>${content(text)}</system-out></testcase>`;
    case 'skipped':
      return text === ''
        ? `${head}><skipped message="${attribute(message)}"/></testcase>`
        : `${head}><skipped message="${attribute(message)}">${content(text)}</skipped></testcase>`;
    default: {
      const element = ELEMENTS[end];
      return `${head}><${element} message="${attribute(message)}">${content(text)}</${element}></testcase>`;
    }
  }
}

function seconds(ms: number): string {
  return (ms / MS_PER_SECOND).toFixed(3);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function attribute(text: string): string {
  return escapeXml(cleanLine(text.replaceAll('`', '')).trim());
}

function content(text: string): string {
  return escapeXml(cleanLines(text.replaceAll('`', '')));
}

/** What XML 1.0 has no way to write at all is left out. */
function escapeXml(text: string): string {
  return text.replace(/[\ufffe\uffff]/gu, '').replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? character);
}
