// [door] runs a program inside a container of ours.
import { ProblemError } from '../model/problem.ts';
import { type Bound, within } from '../tools/deadline.ts';
import { connectRuntime, DOCKER_CALL_DEADLINE_MS } from '../tools/docker.ts';
import type { Container } from './own-container.ts';

const BOUND: Bound = { ms: DOCKER_CALL_DEADLINE_MS, what: 'Running a program inside a container' };

/** Its output. Throws where it ends with another code than 0. */
export async function runInside(container: Container, command: readonly string[]): Promise<string> {
  const runtime = await connectRuntime();
  const { exitCode, output } = await within(runtime.container.exec(container, [...command]), BOUND);
  if (exitCode === 0) return output;
  throw new ProblemError({
    code: 'chaos.inside',
    what: `\`${command.join(' ').slice(0, 100)}\` ended with code ${exitCode} inside the container`,
    why: output.trim().slice(0, 500),
  });
}
