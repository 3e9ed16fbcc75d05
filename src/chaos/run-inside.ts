// [door] runs a program inside a container of ours.
import { PassThrough } from 'node:stream';
import { ProblemError } from '../model/problem.ts';
import { type Bound, within } from '../tools/deadline.ts';
import { DOCKER_CALL_DEADLINE_MS } from '../tools/docker.ts';
import type { Container } from './own-container.ts';

const BOUND: Bound = { ms: DOCKER_CALL_DEADLINE_MS, what: 'Running a program inside a container' };
/** What a client says of a setting is some lines. */
const MAX_OUTPUT_BYTES = 100_000;

/** Its output. Throws where it ends with another code than 0. */
export async function runInside(container: Container, command: readonly string[]): Promise<string> {
  const exec = await within(container.exec({ Cmd: [...command], AttachStdout: true, AttachStderr: true }), BOUND);
  const stream = await within(exec.start({}), BOUND);
  const output = new PassThrough();
  const chunks: Buffer[] = [];
  let bytes = 0;
  output.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes <= MAX_OUTPUT_BYTES) chunks.push(chunk);
  });
  container.modem.demuxStream(stream, output, output);
  await within(new Promise((resolve) => stream.once('end', resolve).once('close', resolve)), BOUND);
  const { ExitCode } = await within(exec.inspect(), BOUND);
  const text = Buffer.concat(chunks).toString('utf8');
  if (ExitCode === 0) return text;
  throw new ProblemError({
    code: 'chaos.inside',
    what: `\`${command.join(' ')}\` ended with code ${ExitCode} inside the container`,
    why: text.trim().slice(0, 500),
  });
}

/** Starts it and does not wait for its end. */
export async function startInside(container: Container, command: readonly string[]): Promise<void> {
  const exec = await within(container.exec({ Cmd: [...command] }), BOUND);
  await within(exec.start({ Detach: true }), BOUND);
}
