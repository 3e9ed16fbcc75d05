// [door] runs the team's own tests against the started environment: the stage `integration`.
import { createHash } from 'node:crypto';
import type { IntegrationConfig } from '../model/config.ts';
import type { Finding } from '../model/finding.ts';
import { type Problem, toProblem } from '../model/problem.ts';
import type { IntegrationDetail, Outcome, StageResult } from '../model/stage.ts';
import { childEnvironment } from '../tools/child-environment.ts';
import { type CommandResult, runCommand } from '../tools/exec.ts';
import { relayLine } from '../tools/neutralise.ts';
import { quoteLog } from '../tools/quote-log.ts';
import { describeEnd, EnvironmentFailure, inSeconds, LOG_TAIL_LINES, shellSignal } from './failure.ts';
import { type IntegrationRule, PROVIDER_ENDED, TESTS_FAILED } from './rules.ts';
import type { Environment } from './start.ts';
import { workspaceFolder } from './workspace-folder.ts';

export interface IntegrationInput {
  /** Name of the provider. */
  readonly provider: string;
  /** The environment, or what was thrown when it was started. */
  readonly started: { readonly environment: Environment } | { readonly failure: unknown };
  readonly config: IntegrationConfig | null;
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

type Conclusion = Pick<StageResult, 'outcome' | 'reason' | 'detail'> &
  Partial<Pick<StageResult, 'findings' | 'problems'>>;

async function conclude(input: IntegrationInput): Promise<Conclusion> {
  const { started, config } = input;
  if ('failure' in started) return notStarted(started.failure);
  const { environment } = started;
  const detail = describeEnvironment(environment);
  const ended = environment.exited();
  if (ended !== null) return endedBefore(input, ended, { ...detail, logTail: environment.tail(LOG_TAIL_LINES) });
  if (config === null || config.run === null)
    return { outcome: 'passed', reason: readyReason(environment, input), detail };
  try {
    return judgeTests(await runTests(input, environment, config.run), { input, environment, config, detail });
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

function broken(problem: Problem, detail: IntegrationDetail | null): Conclusion {
  return { outcome: 'broken', reason: problem.what, problems: [problem], detail };
}

interface TestRun {
  readonly result: CommandResult;
  /** The last lines of both streams, in the order they came. */
  readonly tail: readonly string[];
}

async function runTests(input: IntegrationInput, environment: Environment, run: string): Promise<TestRun> {
  const tail: string[] = [];
  input.log(`Running ${run} …`);
  const result = await runCommand({
    file: 'sh',
    args: ['-c', run],
    cwd: workspaceFolder(input.workspace, input.config?.directory ?? '.'),
    env: childEnvironment(input.parentEnvironment, environment.variables),
    timeoutMs: input.config?.timeoutMs ?? null,
    onLine: (line) => {
      tail.push(line);
      if (tail.length > LOG_TAIL_LINES) tail.shift();
      input.log(relayLine(line));
    },
    signal: input.signal,
  });
  return { result, tail };
}

interface Judged {
  readonly input: IntegrationInput;
  readonly environment: Environment;
  readonly config: IntegrationConfig;
  readonly detail: IntegrationDetail;
}

function judgeTests({ result, tail }: TestRun, judged: Judged): Conclusion {
  const { input, environment, config } = judged;
  const command = config.run ?? '';
  const tests = { command, exitCode: result.exitCode, durationMs: result.durationMs };
  const detail = { ...judged.detail, tests, logTail: tail };
  const problem = whyNotRun(result, config, tail);
  if (problem) return broken(problem, detail);
  const ended = environment.exited();
  const findings: Finding[] = [];
  if (ended !== null)
    findings.push(finding(input, PROVIDER_ENDED, `${input.provider} ${ended} while \`${command}\` ran`));
  if (result.exitCode !== 0) {
    findings.push(finding(input, TESTS_FAILED, `\`${command}\` ended with exit code ${result.exitCode}`));
  }
  if (findings.length === 0) {
    const reason = `${readyReason(environment, input)}; ${command} passed in ${inSeconds(result.durationMs)}`;
    return { outcome: 'passed', reason, detail: { ...detail, logTail: [] } };
  }
  const outcome: Outcome = 'failed';
  const logTail = ended === null ? tail : [...environment.tail(LOG_TAIL_LINES)];
  return {
    outcome,
    reason: findings.map(({ message }) => message).join('; '),
    findings,
    detail: { ...detail, logTail },
  };
}

/** `sh` answers so for a command that it could not run. */
const NOT_EXECUTABLE = 126;
const NOT_FOUND = 127;

/** What kept the tests from ending by themselves; null when they did. */
function whyNotRun(result: CommandResult, config: IntegrationConfig, tail: readonly string[]): Problem | null {
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
function readyReason(environment: Environment, input: IntegrationInput): string {
  const images = environment.services.map(({ image }) => image);
  const names = images.length === 0 ? input.provider : `${images.join(', ')} and ${input.provider}`;
  const slowest = Math.max(0, ...environment.services.map(({ readyMs }) => readyMs ?? 0));
  return `${names} ready in ${inSeconds(slowest + environment.providerReadyMs)}`;
}

function finding(input: IntegrationInput, rule: IntegrationRule, message: string): Finding {
  const fingerprint = createHash('sha256').update(`${rule.id}\0${input.provider}`).digest('hex').slice(0, 16);
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
