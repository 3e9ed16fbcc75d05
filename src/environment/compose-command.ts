// [door] runs `docker compose`.
import { dirname, join } from 'node:path';
import { ProblemError } from '../model/problem.ts';
import { childEnvironment, MARKER_VARIABLE } from '../tools/child-environment.ts';
import { cancelled } from '../tools/deadline.ts';
import { type CommandResult, runCommand } from '../tools/exec.ts';
import { relayLine } from '../tools/neutralise.ts';
import { quoteLog } from '../tools/quote-log.ts';
import { EnvironmentFailure, inSeconds, LOG_TAIL_LINES } from './failure.ts';

/** Asking for a version, or to write a file out, needs no network. */
const ANSWER_DEADLINE_MS = 30_000;
/** Where `docker login` keeps what it knows, and which Docker is meant. */
const DOCKER_VARIABLES = ['DOCKER_CONFIG', 'DOCKER_CONTEXT', 'DOCKER_HOST'] as const;

export interface ComposeCommand {
  readonly file: string;
  readonly before: readonly string[];
}

export interface ComposePlace {
  /** Absolute path of the checkout. */
  readonly workspace: string;
  /** Path of the compose file from there. */
  readonly file: string;
  readonly project: string;
  readonly parentEnvironment: Readonly<Record<string, string | undefined>>;
  /** Mark of our processes. */
  readonly marker: string;
  readonly log: (line: string) => void;
  readonly signal: AbortSignal;
}

/** The plugin of Docker, or the program of the same version; the Python program of version 1 is not enough. */
export async function findCompose(place: ComposePlace): Promise<ComposeCommand> {
  const candidates: readonly ComposeCommand[] = [
    { file: 'docker', before: ['compose'] },
    { file: 'docker-compose', before: [] },
  ];
  for (const command of candidates) {
    const result = await runCompose(command, { args: ['version', '--short'], timeoutMs: ANSWER_DEADLINE_MS }, place);
    if (result.exitCode === 0 && /^v?(?:[2-9]|\d\d)\d*\./u.test(result.stdout.trim())) return command;
  }
  throw new ProblemError({
    code: 'environment.no-compose',
    what: `${place.file} needs Docker Compose, and there is none`,
    why: 'neither `docker compose` nor `docker-compose` of version 2 or later answers',
    todo: 'Install the plugin docker-compose-plugin (ubuntu-latest has it), or describe the services in `services` with their images',
  });
}

/** The file with everything it refers to, as JSON: what compose understands, not what we guess. */
export async function readComposeConfig(command: ComposeCommand, place: ComposePlace): Promise<string> {
  const { workspace, file, project } = place;
  const args = ['--project-name', project, '--file', join(workspace, file), 'config', '--format', 'json'];
  const result = await runCompose(command, { args, timeoutMs: ANSWER_DEADLINE_MS }, place);
  if (result.exitCode === 0) return result.stdout;
  throw new ProblemError({
    code: 'environment.compose-config',
    what: `The compose file ${file} cannot be used`,
    why: quoteLog(linesOf(result.stderr)),
    todo: `Run \`docker compose --file ${file} config\` in the repository`,
  });
}

/** Starts services of a model and returns when compose has started all of them. */
export async function upCompose(
  command: ComposeCommand,
  request: { readonly model: string; readonly services: readonly string[]; readonly timeoutMs: number },
  place: ComposePlace,
): Promise<void> {
  const { workspace, file, project, log } = place;
  const folder = dirname(join(workspace, file));
  const args = ['--progress', 'plain', '--project-name', project, '--project-directory', folder, '--file', '-'];
  const tail: string[] = [];
  const onLine = (line: string): void => {
    tail.push(line);
    log(relayLine(line));
  };
  const up = ['up', '--detach', '--no-color', ...request.services];
  const { model: stdin, timeoutMs } = request;
  const result = await runCompose(command, { args: [...args, ...up], timeoutMs, stdin, onLine }, place);
  if (result.aborted) throw cancelled();
  if (result.exitCode === 0) return;
  const how = result.timedOut
    ? `did not end within ${inSeconds(timeoutMs)}`
    : `ended with exit code ${result.exitCode}`;
  throw new EnvironmentFailure(
    {
      code: 'environment.compose-up',
      what: `\`docker compose up\` of ${file} ${how}`,
      why: quoteLog(tail),
      todo: `Run \`docker compose --file ${file} up\` in the repository`,
    },
    { services: [], logTail: tail.slice(-LOG_TAIL_LINES) },
  );
}

interface ComposeCall {
  readonly args: readonly string[];
  readonly timeoutMs: number;
  readonly stdin?: string;
  readonly onLine?: (line: string) => void;
}

function runCompose(command: ComposeCommand, call: ComposeCall, place: ComposePlace): Promise<CommandResult> {
  const { parentEnvironment: parent, signal } = place;
  const docker = DOCKER_VARIABLES.flatMap((name) => (parent[name] === undefined ? [] : [[name, parent[name]]]));
  const { args, ...rest } = call;
  return runCommand({
    file: command.file,
    args: [...command.before, ...args],
    cwd: place.workspace,
    env: childEnvironment(parent, { ...Object.fromEntries(docker), [MARKER_VARIABLE]: place.marker }),
    signal,
    ...rest,
  });
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}
