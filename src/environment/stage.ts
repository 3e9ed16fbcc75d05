// [door] runs the team's own tests against the started environment: the stage `integration`.
import { randomUUID } from 'node:crypto';
import type { ApiSpec } from '../model/api.ts';
import type { IntegrationConfig } from '../model/config.ts';
import { toProblem } from '../model/problem.ts';
import type { IntegrationDetail, StageResult } from '../model/stage.ts';
import { UNREACHED_ADDRESS } from '../model/unreached.ts';
import { childEnvironment } from '../tools/child-environment.ts';
import { runCommand } from '../tools/exec.ts';
import { relayLine } from '../tools/neutralise.ts';
import { quoteLog } from '../tools/quote-log.ts';
import { EnvironmentFailure, LOG_TAIL_LINES } from './failure.ts';
import { broken, type Conclusion, judgeTests, readyReason, type TestConfig, type TestRun } from './judge-tests.ts';
import { lookForReports, type ReadReports, readReports } from './junit-files.ts';
import { endInheritors } from './leftovers.ts';
import { followTests } from './said-tests.ts';
import type { Environment } from './start.ts';
import { type Watched, watchTests } from './test-coverage.ts';
import { workspaceFolder } from './workspace-folder.ts';

export interface IntegrationInput {
  /** Name of the provider. */
  readonly provider: string;
  /** The environment, or what was thrown when it was started. */
  readonly started: { readonly environment: Environment } | { readonly failure: unknown };
  readonly config: IntegrationConfig | null;
  /** Specifications of the head, whose operations are counted; null: they cannot be read. */
  readonly specs: readonly ApiSpec[] | null;
  readonly workspace: string;
  readonly parentEnvironment: Readonly<Record<string, string | undefined>>;
  readonly log: (line: string) => void;
  readonly signal: AbortSignal;
}

/** Passed: it started, and the tests (if there are any) ended with 0. Never throws. */
export async function runIntegration(input: IntegrationInput): Promise<StageResult> {
  const started = performance.now();
  const conclusion = await conclude(input);
  return {
    stage: 'integration',
    provider: input.provider,
    skip: null,
    durationMs: performance.now() - started,
    findings: [],
    problems: [],
    ...conclusion,
  };
}

async function conclude(input: IntegrationInput): Promise<Conclusion> {
  const { started, config } = input;
  if ('failure' in started) return notStarted(started.failure);
  const { environment } = started;
  const detail = describeEnvironment(environment);
  const ended = environment.exited();
  if (ended !== null) return endedBefore(input, ended, { ...detail, logTail: environment.tail(LOG_TAIL_LINES) });
  if (config === null || config.run === null)
    return { outcome: 'passed', reason: readyReason(environment, input.provider), detail };
  try {
    const tests = { ...config, run: config.run };
    return judgeTests(await runTests(input, environment, tests), { input, environment, config: tests, detail });
  } catch (error) {
    return broken(toProblem(error, 'integration.tests', 'The integration tests could not be run'), detail);
  }
}

function describeEnvironment(environment: Environment): IntegrationDetail {
  const { services, providerReadyMs } = environment;
  return { kind: 'integration', services, providerReadyMs, tests: null, logTail: [] };
}

function notStarted(failure: unknown): Conclusion {
  const problem = toProblem(failure, 'environment.not-started', 'The environment could not be started');
  const known = failure instanceof EnvironmentFailure ? failure.detail : null;
  return broken(problem, known && { kind: 'integration', ...known, providerReadyMs: null, tests: null });
}

function endedBefore(input: IntegrationInput, ended: string, detail: IntegrationDetail): Conclusion {
  const what = `${input.provider} ${ended} before the integration tests began`;
  return broken(
    { code: 'integration.provider-ended', what, where: null, why: quoteLog(detail.logTail), todo: null },
    detail,
  );
}

async function runTests(input: IntegrationInput, environment: Environment, config: TestConfig): Promise<TestRun> {
  const { workspace, log, specs } = input;
  const before = await lookForReports(workspace, config.junit);
  const cwd = workspaceFolder(workspace, config.directory);
  await using watched = await watchTests({ environment, specs, isWanted: config.coverage, log });
  const { result, tail, noneRan } = await runWatched(input, { config, cwd, watched });
  const coverage = await watched.end();
  if (coverage.watched && result.exitCode !== 0) hint(environment, { coverage, tail, log });
  const request = { workspace, directory: config.directory, globs: config.junit };
  const reports = config.junit.length === 0 ? NO_REPORTS : await readReports(request, before);
  return { result, tail, noneRan, coverage, ...reports };
}

/** What may have failed them because a proxy counts. */
function hint(
  { baseUrl }: Environment,
  { coverage, tail, log }: Pick<TestRun, 'coverage' | 'tail'> & Pick<IntegrationInput, 'log'>,
): void {
  if (coverage.requests === 0) log(UNREACHED_ADDRESS);
  // Nobody told the tests this port: what the provider makes of its own PORT is not the address that they asked.
  else if (tail.some((line) => line.includes(`:${new URL(baseUrl).port}`)))
    log(
      `The tests' output names ${new URL(baseUrl).host}, where the provider listens, and not the proxy that counts. If that is why they fail: \`integration.coverage: false\` gives them this address.`,
    );
}

interface Tests {
  readonly config: TestConfig;
  readonly cwd: string;
  readonly watched: Watched;
}

/** Beside our mark, by which the last step finds what a killed run left: of the tests alone, so that the provider lives on. */
const TESTS_VARIABLE = 'API_TESTING_TESTS';

async function runWatched(
  input: IntegrationInput,
  { config, cwd, watched }: Tests,
): Promise<Pick<TestRun, 'result' | 'tail' | 'noneRan'>> {
  const tail: string[] = [];
  const said = followTests();
  const mark = randomUUID();
  input.log(`Running ${config.run} …`);
  const result = await runCommand({
    file: 'sh',
    args: ['-c', config.run],
    cwd,
    env: childEnvironment(input.parentEnvironment, { ...watched.variables, [TESTS_VARIABLE]: mark }),
    timeoutMs: config.timeoutMs,
    onLine: (line) => {
      tail.push(line);
      said.take(line);
      if (tail.length > LOG_TAIL_LINES) tail.shift();
      input.log(relayLine(line));
    },
    signal: input.signal,
  });
  // What goes on asking the provider would be measured by the stages that follow.
  endInheritors(`${TESTS_VARIABLE}=${mark}`, (pid) =>
    input.log(`Ended process ${pid}, which the tests had left behind.`),
  );
  return { result, tail, noneRan: said.noneRan() };
}

const NO_REPORTS: ReadReports = { report: null, problems: [] };
