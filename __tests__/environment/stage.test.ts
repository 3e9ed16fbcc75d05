import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { EnvironmentFailure } from '../../src/environment/failure.ts';
import { type IntegrationInput, runIntegration } from '../../src/environment/stage.ts';
import { startEnvironment } from '../../src/environment/start.ts';
import type { ProviderConfig } from '../../src/model/config.ts';
import type { StageResult } from '../../src/model/stage.ts';
import { FIXTURES, GENEROUS_MS, makeTrial, processesWith, providerConfig, type Trial } from './support.ts';

const workspace = join(FIXTURES, 'ready-by-port');

/** The stage with a real provider and `run` as the team's tests. */
async function runWith(
  run: string | null,
  more: Partial<IntegrationInput> & { timeoutMs?: number } = {},
): Promise<StageResult> {
  const trial = makeTrial(workspace);
  await using environment = await startEnvironment(trial.request);
  const config = { run, directory: '.', timeoutMs: more.timeoutMs ?? 20_000, junit: [], coverage: true };
  return await runIntegration({ ...input(trial), started: { environment }, config, ...more });
}

function input(trial: Trial): Omit<IntegrationInput, 'started' | 'config'> {
  const { log, signal, parentEnvironment } = trial.request;
  return { provider: 'Shop', specs: [], workspace, parentEnvironment, log, signal };
}

/** A provider that ends with 5 as soon as a file is there. */
function mortal(): { readonly provider: ProviderConfig; readonly stop: string } {
  const stop = join(mkdtempSync(join(tmpdir(), 'mortal-')), 'stop');
  onTestFinished(() => rmSync(dirname(stop), { recursive: true }));
  const start = `node server.js & while [ ! -e '${stop}' ]; do sleep 0.05; done; kill -KILL $!; exit 5`;
  return { provider: providerConfig({ start }), stop };
}

describe('the integration stage', () => {
  it('passes when the provider starts and no tests are configured', async () => {
    const result = await runWith(null);
    expect(result).toMatchObject({
      stage: 'integration',
      provider: 'Shop',
      outcome: 'passed',
      skip: null,
      problems: [],
    });
    expect(result.reason).toMatch(/^Shop ready in \d+\.\d s$/u);
    expect(result.detail).toMatchObject({ services: [], tests: null, logTail: [] });
  });

  it('passes when the tests end with 0, and gives them the addresses', async () => {
    const test = `node -e "require('net').connect(new URL(process.env.PROVIDER_URL).port, '127.0.0.1', function () { this.end() })"`;
    const result = await runWith(test);
    expect(result).toMatchObject({ outcome: 'passed', findings: [], detail: { tests: { exitCode: 0 }, logTail: [] } });
    expect(result.reason).toContain('passed in');
  });

  it('hands nothing of the run to the tests', async () => {
    const trial = makeTrial(workspace, {
      parentEnvironment: { PATH: process.env['PATH'], INPUT_TOKEN: 'x', PACT_TOKEN: 'y' },
    });
    const result = await runWith('env | grep -E "INPUT|PACT" || exit 0; exit 1', {
      parentEnvironment: trial.request.parentEnvironment,
    });
    expect(result.outcome).toBe('passed');
  });

  it('fails with a finding and the last lines when the tests fail', async () => {
    const result = await runWith('echo "1 test failed"; echo "expected 2, got 3" >&2; exit 3');
    expect(result).toMatchObject({
      outcome: 'failed',
      findings: [{ rule: 'integration.tests.failed', severity: 'breaking' }],
      problems: [],
      detail: { tests: { exitCode: 3 } },
    });
    expect(result.reason).toContain('ended with exit code 3');
    const detail = result.detail?.kind === 'integration' ? result.detail : null;
    expect([...(detail?.logTail ?? [])].sort()).toEqual(['1 test failed', 'expected 2, got 3']);
  });

  it('gives the same failure the same fingerprint', async () => {
    const [first, second] = await Promise.all([runWith('exit 1'), runWith('exit 1')]);
    expect(first?.findings[0]?.fingerprint).toMatch(/^[0-9a-f]{16}$/u);
    expect(second?.findings).toEqual(first?.findings);
  });

  it('fails when the tests pass and bring the provider down', async () => {
    const { provider, stop } = mortal();
    const trial = makeTrial(workspace, { provider });
    await using environment = await startEnvironment(trial.request);
    const run = `touch '${stop}'; sleep 2`;
    const config = { run, directory: '.', timeoutMs: 20_000, junit: [], coverage: true };
    const result = await runIntegration({ ...input(trial), started: { environment }, config });
    expect(result).toMatchObject({ outcome: 'failed', findings: [{ rule: 'integration.provider.ended' }] });
    expect(result.reason).toMatch(/^Shop exited with code 5 while `touch .*` ran$/u);
  });

  it('is broken when the provider is gone before the tests begin', async () => {
    const { provider, stop } = mortal();
    const trial = makeTrial(workspace, { provider });
    await using environment = await startEnvironment(trial.request);
    writeFileSync(stop, '');
    await expect.poll(() => environment.exited(), { timeout: GENEROUS_MS }).not.toBeNull();
    const result = await runIntegration({ ...input(trial), started: { environment }, config: null });
    expect(result).toMatchObject({ outcome: 'broken', problems: [{ code: 'integration.provider-ended' }] });
  });

  it.each([
    ['time out', 'sleep 30', 'integration.tests-timeout', 'did not end within 0.5 s'],
    ['need a program that is not there', 'no-such-program', 'integration.tests-not-found', '(exit code 127)'],
    ['are killed', "sh -c 'kill -KILL $$'; exit $?", 'integration.tests-killed', 'were ended by SIGKILL'],
  ])('is broken when the tests %s', async (_what, run, code, words) => {
    const result = await runWith(run, { timeoutMs: run === 'sleep 30' ? 500 : 20_000 });
    expect(result).toMatchObject({ outcome: 'broken', findings: [], problems: [{ code }] });
    expect(result.reason).toContain(words);
    expect(result.detail).toMatchObject({ kind: 'integration', tests: { command: run } });
  });

  it.each([
    ['prints', "echo '1..0'"],
    ['prints long before its end', "echo 'Ran 0 tests in 0.000s'; seq 100"],
  ])('is broken when the runner %s that no test ran', async (_, run) => {
    const result = await runWith(run);
    expect(result).toMatchObject({ outcome: 'broken', problems: [{ code: 'integration.no-tests' }] });
    expect(result.reason).toBe(`\`${run}\` ended with exit code 0, and no test ran`);
  });

  it('ends what the tests left behind before anything is measured, and leaves the provider alone', async () => {
    const mark = randomUUID();
    const trial = makeTrial(workspace);
    await using environment = await startEnvironment(trial.request);
    const run = `export LEFT=${mark}; (setsid sleep 300 &) ; nohup sleep 300 > /dev/null 2>&1 &`;
    const config = { run, directory: '.', timeoutMs: 20_000, junit: [], coverage: true };
    const result = await runIntegration({ ...input(trial), started: { environment }, config });
    expect(result.outcome).toBe('passed');
    await expect.poll(() => processesWith(`LEFT=${mark}`), { timeout: GENEROUS_MS }).toEqual([]);
    expect(trial.logged.join('\n')).toMatch(/Ended process \d+, which the tests had left behind/u);
    expect(environment.exited()).toBeNull();
  });

  it('is broken when the run is cancelled', async () => {
    const result = await runWith('sleep 30', { signal: AbortSignal.timeout(300) });
    expect(result).toMatchObject({ outcome: 'broken', problems: [{ code: 'integration.cancelled' }] });
  });

  it('is broken when the tests are to run outside of the repository', async () => {
    const trial = makeTrial(workspace);
    await using environment = await startEnvironment(trial.request);
    const config = { run: 'true', directory: '/tmp', timeoutMs: 1_000, junit: [], coverage: true };
    const result = await runIntegration({ ...input(trial), started: { environment }, config });
    expect(result).toMatchObject({ outcome: 'broken', problems: [{ code: 'environment.directory' }] });
  });

  it('is broken when the environment did not start, and shows what was known', async () => {
    const services = [
      { name: 'db', image: 'postgres:15', readyMs: null, digest: null, ended: null },
      { name: 'cache', image: 'redis:7', readyMs: 300, digest: 'sha256:0', ended: null },
    ];
    const failure = new EnvironmentFailure(
      { code: 'environment.x', what: 'The database died' },
      { services, logTail: ['FATAL'] },
    );
    const result = await runIntegration({ ...input(makeTrial(workspace)), started: { failure }, config: null });
    expect(result).toMatchObject({
      outcome: 'broken',
      reason: 'The database died',
      problems: [{ code: 'environment.x' }],
    });
    expect(result.detail).toEqual({
      kind: 'integration',
      services,
      providerReadyMs: null,
      tests: null,
      logTail: ['FATAL'],
    });
  });

  it('is broken when the start failed for a reason nobody foresaw', async () => {
    const failure = new TypeError('x is not a function');
    const result = await runIntegration({ ...input(makeTrial(workspace)), started: { failure }, config: null });
    expect(result).toMatchObject({ outcome: 'broken', detail: null, problems: [{ why: 'x is not a function' }] });
  });
});
