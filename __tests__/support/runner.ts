import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { type Annotation, type CommandReader, createCommandReader } from './runner-commands.ts';
import { contextVariables, inherited } from './runner-environment.ts';
import { type CommandFiles, createCommandFiles, isSummaryTooLarge } from './runner-files.ts';
import { inputVariables, type Manifest, readManifest } from './runner-manifest.ts';
import type { RunActionOptions } from './runner-options.ts';
import {
  findLeftovers,
  listProcessIds,
  RUNNER_GRACES,
  type RunningProcess,
  runStep,
  type StepProcess,
  signal,
} from './runner-process.ts';

export type { Annotation, Command } from './runner-commands.ts';
export type { RunActionOptions } from './runner-options.ts';

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
  const before = listProcessIds();
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
  const leftovers = findLeftovers(job.trackingId, [options.workspace, temporary], before);
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
