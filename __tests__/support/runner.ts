import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { load } from 'js-yaml';
import { type Annotation, type CommandReader, createCommandReader } from './runner-commands.ts';
import { type CommandFiles, createCommandFiles, isSummaryTooLarge } from './runner-files.ts';
import {
  type CancelGraces,
  findLeftovers,
  RUNNER_GRACES,
  type RunningProcess,
  runStep,
  type StepProcess,
  signal,
} from './runner-process.ts';

export type { Annotation, Command } from './runner-commands.ts';

export interface RunActionOptions {
  /** Folder with `action.yml` and what it names. */
  readonly actionDirectory: string;
  readonly event: { readonly name: string; readonly payload: unknown };
  /** The checkout: GITHUB_WORKSPACE, and the step's working directory. */
  readonly workspace: string;
  /** `owner/name` */
  readonly repository: string;
  readonly token: string;
  readonly apiUrl: string;
  readonly serverUrl?: string;
  /** GITHUB_SHA and GITHUB_REF; on pull requests the merge commit, which is nobody's head. */
  readonly sha?: string;
  readonly ref?: string;
  readonly actor?: string;
  /** The step's `with:`. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** The step's `env:`, on top of everything else. */
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: { readonly id: number; readonly attempt?: number };
  /** Kept by the caller between runs, as a self-hosted runner does; made and removed here when left out. */
  readonly toolCache?: string;
  readonly cancelAfterMs?: number;
  readonly killAfterMs?: number;
  /** As the two above, at a moment the test knows better than a clock. */
  readonly cancelWhen?: AbortSignal;
  readonly killWhen?: AbortSignal;
  readonly graces?: CancelGraces;
  /** Called with each line of the log as it is written. */
  readonly onLine?: (line: string) => void;
}

export interface StepRun extends StepProcess {
  readonly annotations: readonly Annotation[];
  /** Annotations over ten of their kind, which nobody sees. */
  readonly droppedAnnotations: readonly Annotation[];
  /** What the job page shows: empty when nothing was written, or when it was over 1 MiB. */
  readonly summary: string;
  /** What the runner fails the step for: unreadable command files, disabled commands. */
  readonly errors: readonly string[];
  /** Whether the step counts as successful. */
  readonly succeeded: boolean;
}

export interface ActionRun {
  readonly main: StepRun;
  /** Null where `action.yml` names no `post`. */
  readonly post: StepRun | null;
  readonly exitCode: number | null;
  readonly outputs: Readonly<Record<string, string>>;
  readonly states: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly annotations: readonly Annotation[];
  /** The log of main and post, commands taken out, masked. */
  readonly log: readonly string[];
  /** The same before masking and with the commands in it. */
  readonly rawLines: readonly string[];
  readonly masks: readonly string[];
  /** What was still running after `post`; ended by then. */
  readonly leftovers: readonly RunningProcess[];
}

interface Manifest {
  readonly inputs: Readonly<Record<string, { readonly default?: unknown; readonly required?: boolean }>>;
  readonly main: string;
  readonly post: string | null;
}

interface Job {
  readonly options: RunActionOptions;
  readonly temporary: string;
  readonly trackingId: string;
  readonly base: Readonly<Record<string, string>>;
  readonly log: string[];
  readonly rawLines: string[];
  masks: readonly string[];
}

/** Runs an Action as a step of a job: `main`, then always `post`. Throws only where a runner could not start it either. */
export async function runAction(options: RunActionOptions): Promise<ActionRun> {
  const temporary = await mkdtemp(join(tmpdir(), 'runner-'));
  try {
    return await runInJob(options, temporary);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function runInJob(options: RunActionOptions, temporary: string): Promise<ActionRun> {
  const manifest = await readManifest(options.actionDirectory);
  const job = await createJob(options, temporary, manifest);
  const {
    step: main,
    reader,
    files,
  } = await runPhase(job, manifest.main, { cancel: cancelSignal(options), kill: killSignal(options), env: {} });
  const written = await files.read();
  const states = new Map([...reader.states, ...written.states]);
  const fromMain = {
    ...Object.fromEntries(written.environment),
    ...Object.fromEntries([...states].map(([name, value]) => [`STATE_${name}`, value])),
    PATH: [...written.path.toReversed(), job.base['PATH'] ?? ''].join(delimiter),
  };
  const post =
    manifest.post === null
      ? null
      : (await runPhase(job, manifest.post, { cancel: null, kill: null, env: fromMain })).step;
  const leftovers = findLeftovers(job.trackingId, [options.workspace, temporary]);
  for (const { pid } of leftovers) signal(pid, 'SIGKILL');
  return {
    main,
    post,
    exitCode: main.exitCode,
    outputs: Object.fromEntries([...reader.outputs, ...written.outputs]),
    states: Object.fromEntries(states),
    summary: main.summary,
    annotations: [...main.annotations, ...(post?.annotations ?? [])],
    log: job.log,
    rawLines: job.rawLines,
    masks: job.masks,
    leftovers,
  };
}

function cancelSignal(options: RunActionOptions): AbortSignal | null {
  return (
    options.cancelWhen ?? (options.cancelAfterMs === undefined ? null : AbortSignal.timeout(options.cancelAfterMs))
  );
}

function killSignal(options: RunActionOptions): AbortSignal | null {
  return options.killWhen ?? (options.killAfterMs === undefined ? null : AbortSignal.timeout(options.killAfterMs));
}

async function readManifest(directory: string): Promise<Manifest> {
  const document = load(await readFile(join(directory, 'action.yml'), 'utf8')) as {
    inputs?: Manifest['inputs'];
    runs: { using: string; main: string; post?: string };
  };
  if (document.runs.using !== 'node24') throw new Error(`the emulator runs node24 actions, not ${document.runs.using}`);
  if (!process.version.startsWith('v24.')) throw new Error(`node24 actions need Node 24, this is ${process.version}`);
  return { inputs: document.inputs ?? {}, main: document.runs.main, post: document.runs.post ?? null };
}

async function createJob(options: RunActionOptions, temporary: string, manifest: Manifest): Promise<Job> {
  const eventPath = join(temporary, 'event.json');
  const toolCache = options.toolCache ?? join(temporary, 'tools');
  const stepTemporary = join(temporary, '_temp');
  await mkdir(toolCache, { recursive: true });
  await mkdir(stepTemporary, { recursive: true });
  await writeFile(eventPath, JSON.stringify(options.event.payload));
  const trackingId = `github_${randomUUID()}`;
  const paths = {
    GITHUB_EVENT_PATH: eventPath,
    RUNNER_TEMP: stepTemporary,
    RUNNER_TOOL_CACHE: toolCache,
    RUNNER_TRACKING_ID: trackingId,
  };
  const base = {
    ...inherited(),
    ...contextVariables(options),
    ...paths,
    ...inputVariables(manifest, options),
    ...options.env,
  };
  // The runner masks the token, and whatever looks like a secret to the workflow; here that is the token alone.
  return { options, temporary: stepTemporary, trackingId, base, log: [], rawLines: [], masks: [options.token] };
}

/** What the runner's own process hands on: this process's environment without what belongs to another job or to the test runner. */
function inherited(): Record<string, string> {
  const foreign = /^(GITHUB_|INPUT_|STATE_|RUNNER_|ACTIONS_|NODE_OPTIONS$|NODE_CHANNEL|VITEST|TEST$|npm_)/;
  const kept = Object.entries(process.env).filter(([name, value]) => value !== undefined && !foreign.test(name));
  return Object.fromEntries(kept) as Record<string, string>;
}

function contextVariables(options: RunActionOptions): Record<string, string> {
  const [owner = ''] = options.repository.split('/');
  const serverUrl = options.serverUrl ?? new URL(options.apiUrl).origin;
  return {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__self',
    GITHUB_ACTION_PATH: options.actionDirectory,
    GITHUB_ACTOR: options.actor ?? 'octocat',
    GITHUB_TRIGGERING_ACTOR: options.actor ?? 'octocat',
    GITHUB_API_URL: options.apiUrl,
    GITHUB_GRAPHQL_URL: `${options.apiUrl.replace(/\/v3$/, '')}/graphql`,
    GITHUB_SERVER_URL: serverUrl,
    GITHUB_EVENT_NAME: options.event.name,
    GITHUB_JOB: 'api',
    GITHUB_REF: options.ref ?? 'refs/heads/main',
    GITHUB_REPOSITORY: options.repository,
    GITHUB_REPOSITORY_OWNER: owner,
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_RUN_ATTEMPT: String(options.run?.attempt ?? 1),
    GITHUB_RUN_ID: String(options.run?.id ?? 1),
    GITHUB_RUN_NUMBER: '1',
    GITHUB_SHA: options.sha ?? '0'.repeat(40),
    GITHUB_WORKFLOW: 'API',
    GITHUB_WORKSPACE: options.workspace,
    RUNNER_ARCH: process.arch === 'arm64' ? 'ARM64' : 'X64',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_NAME: 'emulator',
    RUNNER_OS: 'Linux',
    // JavaScript actions are given these; whoever hands them on to a child hands on the job.
    ACTIONS_RUNTIME_TOKEN: 'runtime-token-of-the-job',
    ACTIONS_RUNTIME_URL: 'http://127.0.0.1:1/',
    ACTIONS_RESULTS_URL: 'http://127.0.0.1:1/',
    ACTIONS_CACHE_URL: 'http://127.0.0.1:1/',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'id-token-of-the-job',
    ACTIONS_ID_TOKEN_REQUEST_URL: 'http://127.0.0.1:1/',
  };
}

/** Every input of `action.yml` is set, empty where it has no default; names in capitals, spaces as underscores. */
function inputVariables(manifest: Manifest, options: RunActionOptions): Record<string, string> {
  const given = new Map(Object.entries(options.inputs ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
  const variables: Record<string, string> = {};
  for (const [name, input] of Object.entries(manifest.inputs)) {
    const value = given.get(name.toLowerCase()) ?? evaluate(String(input.default ?? ''), options);
    given.delete(name.toLowerCase());
    variables[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] = value;
  }
  if (given.size > 0) throw new Error(`action.yml has no input ${[...given.keys()].join(', ')}`);
  return variables;
}

/** The expressions that defaults of inputs use; any other is a mistake here, not an empty text. */
function evaluate(text: string, options: RunActionOptions): string {
  const context: Readonly<Record<string, string>> = {
    'github.token': options.token,
    'github.repository': options.repository,
    'github.workspace': options.workspace,
    'github.actor': options.actor ?? 'octocat',
  };
  return text.replaceAll(/\$\{\{(.*?)\}\}/g, (expression, inner: string) => {
    const value = context[inner.trim()];
    if (value === undefined) throw new Error(`the emulator does not evaluate ${expression}`);
    return value;
  });
}

interface Phase {
  readonly cancel: AbortSignal | null;
  readonly kill: AbortSignal | null;
  readonly env: Readonly<Record<string, string>>;
}

async function runPhase(
  job: Job,
  script: string,
  phase: Phase,
): Promise<{ step: StepRun; reader: CommandReader; files: CommandFiles }> {
  const { options } = job;
  const files = await createCommandFiles(job.temporary);
  const reader = createCommandReader(job.masks);
  const errors: string[] = [];
  const ended = await runStep({
    file: process.execPath,
    args: [resolve(options.actionDirectory, script)],
    cwd: options.workspace,
    env: { ...job.base, ...phase.env, ...files.variables },
    onLine: (line) => takeLine(job, reader, { line, errors }),
    cancel: phase.cancel,
    kill: phase.kill,
    graces: options.graces ?? RUNNER_GRACES,
  });
  job.masks = reader.masks;
  const written = await files.read();
  errors.push(...written.errors);
  const summary = readSummary(reader, written.summary);
  const succeeded = ended.exitCode === 0 && errors.length === 0;
  const { annotations, dropped } = reader;
  return { step: { ...ended, annotations, droppedAnnotations: dropped, summary, errors, succeeded }, reader, files };
}

function takeLine(job: Job, reader: CommandReader, { line, errors }: { line: string; errors: string[] }): void {
  job.rawLines.push(line);
  try {
    const shown = reader.read(line);
    if (shown === null) return;
    job.log.push(shown);
    job.options.onLine?.(shown);
  } catch (thrown) {
    errors.push(thrown instanceof Error ? thrown.message : String(thrown));
  }
}

/** A summary that is too large is dropped whole; the step gets an annotation and keeps its result. */
function readSummary(reader: CommandReader, summary: string): string {
  if (!isSummaryTooLarge(summary)) return reader.mask(summary);
  const size = Math.ceil(Buffer.byteLength(summary) / 1024);
  const message = `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${size}k.`;
  const nowhere = { title: null, file: null, line: null, endLine: null, column: null, endColumn: null };
  reader.annotate({ level: 'error', message, ...nowhere });
  return '';
}
