import { createHash } from 'node:crypto';
import type { IntegrationConfig } from '../model/config.ts';
import type { Finding } from '../model/finding.ts';
import type { Problem } from '../model/problem.ts';
import type { IntegrationDetail, StageResult, TestCoverage, TestFailure, TestReport } from '../model/stage.ts';
import type { CommandResult } from '../tools/exec.ts';
import { quoteLog } from '../tools/quote-log.ts';
import { describeEnd, inSeconds, LOG_TAIL_LINES, shellSignal } from './failure.ts';
import { type IntegrationRule, PROVIDER_ENDED, TEST_FAILED, TESTS_FAILED } from './rules.ts';
import type { Environment } from './start.ts';

export type Conclusion = Pick<StageResult, 'outcome' | 'reason' | 'detail'> &
  Partial<Pick<StageResult, 'findings' | 'problems'>>;

export type TestConfig = IntegrationConfig & { readonly run: string };

/** One run of the team's tests, and what their JUnit files say. */
export interface TestRun {
  readonly result: CommandResult;
  /** The last lines of both streams, in the order they came. */
  readonly tail: readonly string[];
  /** The line in which their runner says that no test ran; null where none does, or another says that some did. */
  readonly noneRan: string | null;
  readonly coverage: TestCoverage;
  readonly report: TestReport | null;
  /** Reports that are missing or cannot be read. */
  readonly problems: readonly Problem[];
}

export interface Judged {
  readonly input: { readonly provider: string };
  readonly environment: Environment;
  readonly config: TestConfig;
  readonly detail: IntegrationDetail;
}

export function broken(problem: Problem, detail: IntegrationDetail | null): Conclusion {
  return { outcome: 'broken', reason: problem.what, problems: [problem], detail };
}

/** Failed when a test failed or the exit code says so; passed only when nothing speaks against it, the reports included. */
export function judgeTests(run: TestRun, judged: Judged): Conclusion {
  const { environment, config } = judged;
  const { result, tail, coverage, report, problems } = run;
  const tests = { command: config.run, exitCode: result.exitCode, durationMs: result.durationMs, report };
  const detail = { ...judged.detail, tests, coverage, logTail: tail };
  const problem = whyNotRun(result, config, tail);
  const ended = environment.exited();
  const findings = problem === null ? findFailures(run, judged, ended) : failedTests(run, judged);
  if (problem !== null) return { ...broken(problem, detail), findings, problems: [problem, ...problems] };
  if (findings.length > 0) {
    const logTail = ended === null ? tail : [...environment.tail(LOG_TAIL_LINES)];
    return {
      outcome: 'failed',
      reason: whyFailed(findings, report),
      findings,
      problems,
      detail: { ...detail, logTail },
    };
  }
  const [unread] = problems.length > 0 ? problems : noTests(config, run);
  if (unread !== undefined) return { ...broken(unread, detail), problems: problems.length > 0 ? problems : [unread] };
  const counted = report === null ? '' : ` (${countTests(report)})`;
  const reason = `${readyReason(environment, judged.input.provider)}; ${config.run} passed in ${inSeconds(result.durationMs)}${counted}`;
  return { outcome: 'passed', reason, detail: { ...detail, logTail: [] } };
}

function findFailures(run: TestRun, judged: Judged, ended: string | null): readonly Finding[] {
  const { provider } = judged.input;
  const { run: command } = judged.config;
  const { exitCode } = run.result;
  const died =
    ended === null ? [] : [finding(provider, PROVIDER_ENDED, `${provider} ${ended} while \`${command}\` ran`)];
  const failed = failedTests(run, judged);
  const said = exitCode === 0 || failed.length > 0;
  const exited = said ? [] : [finding(provider, TESTS_FAILED, `\`${command}\` ended with exit code ${exitCode}`)];
  return [...died, ...failed, ...exited];
}

function failedTests({ report }: TestRun, { input }: Judged): readonly Finding[] {
  return (report?.failures ?? []).map((failure: TestFailure) => ({
    ...finding(input.provider, TEST_FAILED, `${failure.name}: ${failure.message}`, failure.name),
    location: failure.location,
  }));
}

/** Every sentence of a few findings; of many failed tests their number. */
function whyFailed(findings: readonly Finding[], report: TestReport | null): string {
  const rest = findings.filter(({ rule }) => rule !== TEST_FAILED.id).map(({ message }) => message);
  const failed = report === null || report.failed === 0 ? [] : [countTests(report)];
  return [...rest, ...failed].join('; ');
}

/** `2 of 118 tests failed, 3 skipped` */
function countTests({ tests, failed, skipped }: TestReport): string {
  const words = tests === 1 ? 'test' : 'tests';
  const count = failed === 0 ? `${tests} ${words}` : `${failed} of ${tests} ${words} failed`;
  return skipped === 0 ? count : `${count}, ${skipped} skipped`;
}

/** Tests that are all skipped, or none at all, have shown nothing. What a report counts comes before what was printed. */
function noTests({ run }: TestConfig, { report, noneRan }: TestRun): readonly Problem[] {
  if (report === null ? noneRan === null : report.tests > report.skipped) return [];
  const [counted, why] =
    report === null
      ? ['', `it printed ${JSON.stringify(noneRan)}, and nothing of a test that ran`]
      : [` (${countTests(report)})`, `its reports are ${report.files.join(', ')}`];
  return [
    {
      code: 'integration.no-tests',
      what: `\`${run}\` ended with exit code 0, and no test ran${counted}`,
      where: null,
      why,
      todo: 'Check which tests the command selects, and that none is taken from a cache (`go test -count=1`)',
    },
  ];
}

/** `sh` answers so for a command that it could not run. */
const NOT_EXECUTABLE = 126;
const NOT_FOUND = 127;

/** What kept the tests from ending by themselves; null when they did. */
function whyNotRun(result: CommandResult, config: TestConfig, tail: readonly string[]): Problem | null {
  const what = `The integration tests (${config.run})`;
  const why = quoteLog(tail);
  const problem = (code: string, words: string, todo: string | null): Problem => ({
    code: `integration.${code}`,
    what: `${what} ${words}`,
    where: null,
    why,
    todo,
  });
  if (result.spawnError !== null) return { ...problem('tests-not-started', describeEnd(result), null), why: null };
  if (result.aborted) return { ...problem('cancelled', 'were cancelled', null), why: null };
  if (result.timedOut) {
    return problem(
      'tests-timeout',
      `did not end within ${inSeconds(config.timeoutMs)}`,
      'Find out what they wait for, or give them longer (`integration.timeout`)',
    );
  }
  const { exitCode } = result;
  if (exitCode === NOT_FOUND || exitCode === NOT_EXECUTABLE) {
    const words = exitCode === NOT_FOUND ? 'need a program that is not there' : 'are not executable';
    return problem(
      'tests-not-found',
      `${words} (exit code ${exitCode})`,
      'Install what they need in an earlier step of the job',
    );
  }
  const signal = result.signal ?? shellSignal(exitCode);
  if (exitCode !== null && signal === null) return null;
  return problem('tests-killed', `were ended by ${signal ?? 'an unknown cause'}`, null);
}

/** `postgres:15, redis:7 and PaymentService ready in 2.1 s`: services start side by side, then the provider. */
export function readyReason(environment: Environment, provider: string): string {
  const images = environment.services.map(({ image }) => image);
  const names = images.length === 0 ? provider : `${images.join(', ')} and ${provider}`;
  const slowest = Math.max(0, ...environment.services.map(({ readyMs }) => readyMs ?? 0));
  return `${names} ready in ${inSeconds(slowest + environment.providerReadyMs)}`;
}

function finding(provider: string, rule: IntegrationRule, message: string, test = ''): Finding {
  const key = `${rule.id}\0${provider}${test === '' ? '' : `\0${test}`}`;
  const fingerprint = createHash('sha256').update(key).digest('hex').slice(0, 16);
  return {
    rule: rule.id,
    severity: rule.severity,
    message,
    todo: rule.todo,
    location: null,
    operations: [],
    consumers: [],
    fingerprint,
  };
}
