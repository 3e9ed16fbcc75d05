import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Annotation, type CommandReader, createCommandReader } from './runner-commands.ts';
import { contextVariables, inherited } from './runner-environment.ts';
import { createCommandFiles } from './runner-files.ts';
import { inputVariables, readManifest } from './runner-manifest.ts';
import type { RunActionOptions } from './runner-options.ts';

/** A step that ran in this process: the real front doors, the real git and the real client, without a child process for each. */
export interface InsideRun {
  readonly exitCode: number;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly annotations: readonly Annotation[];
  /** Log of main and post, commands taken out. */
  readonly log: readonly string[];
  /** Log of main alone, its annotations included. */
  readonly said: readonly string[];
  /** What the runner shows and keeps, before masking. */
  readonly rawLines: readonly string[];
}

/** Which front door: `main` is the action, `publish` the second one, `post` the last step alone. */
export type FrontDoor = 'main' | 'publish' | 'post';

let runs = 0;

/** The summary's file is opened once and remembered by the library that writes it: all runs of this process share it. */
const SUMMARY_FOLDER = mkdtempSync(join(tmpdir(), 'summary-'));
const SUMMARY_FILE = join(SUMMARY_FOLDER, 'summary.md');
process.on('exit', () => rmSync(SUMMARY_FOLDER, { recursive: true, force: true }));

/** Runs a front door, then `post`, as the runner does. One at a time: environment and output are the whole process's. */
export async function runInside(door: FrontDoor, options: RunActionOptions): Promise<InsideRun> {
  const temporary = await mkdtemp(join(tmpdir(), 'runner-inside-'));
  try {
    return await inJob(door, options, temporary);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function inJob(door: FrontDoor, options: RunActionOptions, temporary: string): Promise<InsideRun> {
  const eventPath = join(temporary, 'event.json');
  await mkdir(join(temporary, '_temp'));
  await writeFile(eventPath, JSON.stringify(options.event.payload));
  const manifest = await readManifest(options.actionDirectory);
  const files = await createCommandFiles(temporary);
  const environment = {
    ...inherited(),
    ...contextVariables(options),
    GITHUB_EVENT_PATH: eventPath,
    RUNNER_TEMP: join(temporary, '_temp'),
    RUNNER_TOOL_CACHE: options.toolCache ?? join(temporary, 'tools'),
    ...inputVariables(manifest, options),
    ...files.variables,
    GITHUB_STEP_SUMMARY: SUMMARY_FILE,
    ...options.env,
  };
  await writeFile(SUMMARY_FILE, '');
  const reader = createCommandReader([options.token]);
  const main = await runDoor(door, environment, reader);
  const written = await files.read();
  const states = Object.fromEntries([...written.states].map(([name, value]) => [`STATE_${name}`, value]));
  const post = door === 'post' ? NOTHING : await runDoor('post', { ...environment, ...states }, reader);
  const { exitCode } = main;
  return {
    exitCode,
    outputs: Object.fromEntries(written.outputs),
    summary: await readFile(SUMMARY_FILE, 'utf8'),
    annotations: reader.annotations,
    log: [...main.log, ...post.log],
    said: main.log,
    rawLines: [...main.rawLines, ...post.rawLines],
  };
}

const NOTHING: DoorRun = { exitCode: 0, log: [], rawLines: [] };

interface DoorRun {
  readonly exitCode: number;
  readonly log: readonly string[];
  readonly rawLines: readonly string[];
}

/** What a door listens to until its process ends; here the process goes on. */
const LISTENED = ['SIGINT', 'SIGTERM', 'uncaughtException'] as const;
const STREAMS = [process.stdout, process.stderr];

async function runDoor(
  door: FrontDoor,
  environment: Readonly<Record<string, string>>,
  reader: CommandReader,
): Promise<DoorRun> {
  const before = { ...process.env };
  const listeners = LISTENED.map((name) => [name, process.rawListeners(name)] as const);
  const errors = STREAMS.map((stream) => [stream, stream.rawListeners('error')] as const);
  const { exitCode } = process;
  const write = process.stdout.write;
  let text = '';
  process.stdout.write = ((chunk: string | Uint8Array) => {
    text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
    return true;
  }) as typeof process.stdout.write;
  replaceEnvironment(environment);
  process.exitCode = 0;
  runs += 1;
  try {
    // Each query is a module of its own, so that the door runs again; everything it imports is shared.
    await import(/* @vite-ignore */ `../../src/${door}.ts?run=${runs}`);
    const rawLines = text.split('\n');
    const shown = rawLines.map((line) => reader.read(line)).filter((line) => line !== null);
    return { exitCode: Number(process.exitCode), log: shown, rawLines };
  } finally {
    process.stdout.write = write;
    replaceEnvironment(before);
    process.exitCode = exitCode;
    for (const [name, kept] of listeners) dropNew(process, name, kept);
    for (const [stream, kept] of errors) dropNew(stream, 'error', kept);
  }
}

function dropNew(emitter: NodeJS.EventEmitter, name: string, kept: readonly unknown[]): void {
  for (const listener of emitter.rawListeners(name)) {
    if (!kept.includes(listener)) emitter.off(name, listener as (...args: unknown[]) => void);
  }
}

function replaceEnvironment(environment: Readonly<Record<string, string | undefined>>): void {
  for (const name of Object.keys(process.env)) delete process.env[name];
  for (const [name, value] of Object.entries(environment)) if (value !== undefined) process.env[name] = value;
}
