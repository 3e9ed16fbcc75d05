// [door] makes a script of the team ready to run: reads what it says of itself, and writes the wrapper that keeps it.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { LoadProfile } from '../model/config.ts';
import type { K6 } from '../traffic/k6-process.ts';
import { parseGoDuration, type Requirements } from '../traffic/requirements.ts';
import { checkBudget } from './budget.ts';
import type { Files, Stage } from './k6-run.ts';
import type { Limit } from './limits.ts';
import { GRACEFUL_STOP_MS, inSeconds, type Profile, planProfile, SETUP_TIMEOUT_MS, scenarioOf } from './profiles.ts';
import { refuseForeignFiles } from './script-files.ts';
import { guardHosts, type HostGuard } from './team-hosts.ts';
import { ENVIRONMENT_MODULE, isGuard, renderInspected, renderWrapper, UP_TO_ROOT } from './team-wrapper.ts';

/** A script that can be read and is within the budget. */
export interface TeamScript {
  readonly script: string;
  /** Of its files under this profile. */
  readonly name: string;
  readonly profile: Profile;
  readonly files: Files & { /** Folder of what its handleSummary wrote. */ readonly output: string };
  readonly requirements: Requirements;
  readonly guard: HostGuard;
  /** After the profile, for a round that is under way. */
  readonly graceMs: number;
  /** Beside the profile and that: setup, teardown, summary. */
  readonly marginMs: number;
}

interface Preparing {
  readonly script: string;
  readonly name: string;
  readonly profile: LoadProfile;
  readonly takenMs: number;
}

/** First the script alone, then its wrapper: what is wrong with the one must not look like a fault of the other. */
export async function prepareScript(stage: Stage, k6: K6, preparing: Preparing): Promise<TeamScript> {
  const { input, folder } = stage;
  const { script, name, profile, takenMs } = preparing;
  const running = path.join(input.workDirectory, 'wrappers', path.basename(folder.directory));
  const { options } = await readScript(stage, k6, { script, name, running });
  const planned = planProfile(profile, { requests: [], config: input.config, operationLimits: [] });
  const guard = guardHosts(input);
  const wrapper = {
    script,
    name,
    functions: functionsOf(options),
    profiles: {
      [profile.name]: scenarioOf(profile, { requests: [], config: input.config }).options,
      smoke: firstRound(input.firstRoundMs ?? FIRST_ROUND_MS),
    },
    thresholds: planned.thresholds,
    trendStats: planned.options['summaryTrendStats'] as readonly string[],
    options: knowsSummaryTimeout(k6.version) ? { handleSummaryTimeout: inSeconds(SUMMARY_MS) } : {},
    blockedNetworks: guard.blockedNetworks,
    thinkTimeMs: input.config.thinkTimeMs,
    summary: `${name}.summary.json`,
    output: `${name}-output`,
  };
  const specifier = path.join(input.workspace ?? '', script);
  await writeFile(path.join(running, `${name}.ts`), renderWrapper({ ...wrapper, specifier }));
  await keepWrapper(stage, `${name}.ts`, renderWrapper({ ...wrapper, specifier: path.posix.join(UP_TO_ROOT, script) }));
  const files = {
    script: path.join(running, `${name}.ts`),
    summary: path.join(running, wrapper.summary),
    answers: path.join(folder.directory, `${name}.console.txt`),
    samples: path.join(running, `${name}.samples.csv`),
    output: path.join(running, wrapper.output),
  };
  const variables = { BASE_URL: input.baseUrl, PROFILE: profile.name };
  const inspected = await k6.inspect({ file: files.script, variables }, networkOf(stage));
  checkBudget(script, inspected.requirements, { totalMs: input.config.budgetMs, spentMs: takenMs });
  const limits = limitsIn(inspected.options, planned.limits);
  // A round is whatever the script does in one.
  const words = planned.words.replace('requests/s', 'rounds/s');
  const timed = { graceMs: graceOf(inspected.options), marginMs: marginOf(inspected.options, input.config.budgetMs) };
  return {
    script,
    name,
    profile: { ...planned, limits, words },
    files,
    requirements: inspected.requirements,
    guard,
    ...timed,
  };
}

/** The script's own options, once it is known to read nothing but what the repository has. */
async function readScript(
  stage: Stage,
  k6: K6,
  { script, name, running }: { readonly script: string; readonly name: string; readonly running: string },
) {
  const { input } = stage;
  const { workspace = '', workDirectory, config } = input;
  await mkdir(running, { recursive: true });
  await writeFile(path.join(running, 'environment.js'), ENVIRONMENT_MODULE);
  const file = path.join(running, `${name}.inspected.ts`);
  await writeFile(file, renderInspected(path.join(workspace, script)));
  const inspecting = { file, variables: { BASE_URL: input.baseUrl } };
  const network = networkOf(stage);
  const inspection = await k6.inspect(inspecting, network);
  const bounds = { script, workspace, workDirectory, allowImports: config.allowImports ?? [] };
  await refuseForeignFiles(await k6.filesOf(inspecting, network), bounds);
  return inspection;
}

function networkOf({ input }: Stage) {
  return (input.config.allowImports ?? []).length > 0 ? 'modules' : 'offline';
}

/** What holds in the end: the script's own thresholds, and those of the profile for metrics it sets none for. */
function limitsIn(options: Readonly<Record<string, unknown>>, ours: readonly Limit[]): readonly Limit[] {
  const thresholds = (options['thresholds'] ?? {}) as Readonly<Record<string, readonly unknown[]>>;
  return Object.entries(thresholds).flatMap(([metric, written]) =>
    written
      .map((one) => (typeof one === 'string' ? one : String((one as { readonly threshold?: unknown }).threshold)))
      .filter((expression) => !isGuard(metric, expression))
      .map((expression): Limit => {
        const own = ours.find((limit) => limit.metric === metric && limit.expression === expression);
        return own ?? { metric, expression, from: 'script' };
      }),
  );
}

async function keepWrapper({ folder }: Stage, name: string, text: string): Promise<void> {
  await writeFile(path.join(folder.directory, 'environment.js'), ENVIRONMENT_MODULE);
  await writeFile(path.join(folder.directory, name), text);
}

/** Longest first round: what takes longer than that alone says nothing under load. */
export const FIRST_ROUND_MS = 90_000;
/** Longest `handleSummary`, and what k6 needs beside everything that is counted. */
const SUMMARY_MS = 30_000;
const SPARE_MS = 30_000;

/** One round of one user: whether the script works at all, before hundreds run it. */
function firstRound(ms: number) {
  return { executor: 'per-vu-iterations', vus: 1, iterations: 1, maxDuration: inSeconds(ms), gracefulStop: '0s' };
}

/** Older ones give a summary all the time it wants, until we end them. */
function knowsSummaryTimeout(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 2 || (major === 2 && minor >= 2);
}

/** How long rounds may go on after the profile: the longest that a scenario of the script asks for. */
function graceOf(options: Readonly<Record<string, unknown>>): number {
  const scenarios = Object.values((options['scenarios'] ?? {}) as Readonly<Record<string, { gracefulStop?: unknown }>>);
  return Math.max(0, ...scenarios.map(({ gracefulStop }) => parseGoDuration(gracefulStop) ?? GRACEFUL_STOP_MS));
}

/** Setup and teardown may take what the script gives them, and no more than the whole budget. */
function marginOf(options: Readonly<Record<string, unknown>>, budgetMs: number): number {
  const own = ['setupTimeout', 'teardownTimeout'].map((name) => parseGoDuration(options[name]) ?? SETUP_TIMEOUT_MS);
  return own.reduce((sum, ms) => sum + Math.min(ms, budgetMs), SUMMARY_MS + SPARE_MS);
}

function functionsOf(options: Readonly<Record<string, unknown>>): readonly string[] {
  const scenarios = Object.values(
    (options['scenarios'] ?? {}) as Readonly<Record<string, { readonly exec?: unknown }>>,
  );
  return [...new Set(scenarios.flatMap(({ exec }) => (typeof exec === 'string' ? [exec] : [])))];
}
