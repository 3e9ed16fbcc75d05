// [door] fills a service before anything uses it.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { InitStep } from '../model/config.ts';
import { ProblemError } from '../model/problem.ts';
import { clientFor, quote } from '../tools/image-client.ts';
import { copyIntoContainer, execInContainer } from './container-exec.ts';
import { asProblem } from './container-runtime.ts';
import { LOG_TAIL_LINES } from './failure.ts';
import { insideWorkspace } from './mounts.ts';
import type { ServiceContext, Watched } from './readiness.ts';
import { initFailed } from './service-failure.ts';

/** A dump of test data takes seconds; one that takes longer waits for something. */
const INIT_DEADLINE_MS = 300_000;
/** Folder in the container; `tmp` is there in every image and may be written to. */
const FOLDER = 'tmp/api-testing';

export interface Filled extends ServiceContext {
  /** Absolute path of the checkout. */
  readonly workspace: string;
}

/** Runs the steps in their order. Throws an EnvironmentFailure with what the failed one printed. */
export async function runInit(watched: Watched, env: Readonly<Record<string, string>>, context: Filled): Promise<void> {
  for (const [index, step] of watched.service.init.entries()) {
    const copied = step.file === null ? null : await copyFile(watched, { file: step.file, index }, context);
    const command = commandOf(watched, step, env);
    const filled = copied === null ? command : command.replaceAll('{file}', quote(copied));
    await runStep(watched, { file: step.file, what: step.file ?? `\`${command}\``, command: filled }, context);
  }
}

async function copyFile(
  { id, service }: Watched,
  { file, index }: { readonly file: string; readonly index: number },
  context: Filled,
): Promise<string> {
  const content = await readFile(insideWorkspace(context.workspace, file));
  const name = basename(file)
    .replaceAll(/[^A-Za-z0-9._-]/gu, '_')
    .slice(-60);
  const path = `${FOLDER}/${index}-${name}`;
  const bound = { ms: INIT_DEADLINE_MS, what: `Copying ${file}`, signal: context.signal };
  await asProblem(`${file} could not be copied into the service ${service.name}`, () =>
    copyIntoContainer(context.runtime, id, { ...bound, files: [{ path, content }] }),
  );
  return `/${path}`;
}

function commandOf({ service }: Watched, { file, run }: InitStep, env: Readonly<Record<string, string>>): string {
  const command = run ?? clientFor(service.image, file ?? '', env);
  if (command !== null) return command;
  throw new ProblemError({
    code: 'environment.init-unknown',
    what: `How ${service.image} reads ${file} is not known`,
    todo: `Say it in \`run\` of the service ${service.name}, with \`{file}\` for the copied file`,
  });
}

async function runStep(
  { id, service }: Watched,
  { what, command, file }: { readonly what: string; readonly command: string; readonly file: string | null },
  context: Filled,
): Promise<void> {
  const bound = { ms: INIT_DEADLINE_MS, what: `\`init\` of ${service.name} (${what})`, signal: context.signal };
  const { exitCode, output } = await execInContainer(context.runtime, id, { ...bound, command });
  if (exitCode === 0) return;
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  throw initFailed(service, { what, exitCode, file }, lines.slice(-LOG_TAIL_LINES));
}
