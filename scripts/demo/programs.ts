import { spawn } from 'node:child_process';

/** Docker answers in well under a second, or it is not usable for a demo. */
const DOCKER_DEADLINE_MS = 5_000;
/** Git and the verifier take a second or two here. */
const PROGRAM_DEADLINE_MS = 60_000;

export interface ProgramResult {
  /** Null when it could not be started or was ended. */
  readonly exitCode: number | null;
  /** Both streams, in the order they came. */
  readonly output: string;
}

export interface ProgramPlace {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly deadlineMs?: number;
}

/** Runs a program to its end; never throws for what the program does. */
export function runProgram(file: string, args: readonly string[], place: ProgramPlace): Promise<ProgramResult> {
  return new Promise((resolve) => {
    const timeout = place.deadlineMs ?? PROGRAM_DEADLINE_MS;
    const child = spawn(file, args, { cwd: place.cwd, env: place.env, stdio: ['ignore', 'pipe', 'pipe'], timeout });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error) => resolve({ exitCode: null, output: error.message }));
    child.on('close', (exitCode) => resolve({ exitCode, output: Buffer.concat(chunks).toString('utf8') }));
  });
}

/** Whether a Docker Engine answers. */
export async function isDockerThere(): Promise<boolean> {
  const place = { cwd: '.', env: process.env, deadlineMs: DOCKER_DEADLINE_MS };
  const { exitCode } = await runProgram('docker', ['info', '--format', '{{.ServerVersion}}'], place);
  return exitCode === 0;
}

/** Whether an image is here already, or has to be pulled. */
export async function isImageThere(image: string): Promise<boolean> {
  const place = { cwd: '.', env: process.env, deadlineMs: DOCKER_DEADLINE_MS };
  return (await runProgram('docker', ['image', 'inspect', image], place)).exitCode === 0;
}

/** Whether a program of this name is on the path and starts. */
export async function isOnPath(program: string, args: readonly string[]): Promise<boolean> {
  const { exitCode } = await runProgram(program, args, { cwd: '.', env: process.env });
  return exitCode === 0;
}
