// [door] containers of ours, and what Docker answers about them.
import { ProblemError } from '../model/problem.ts';
import { type Bound, within } from '../tools/deadline.ts';
import { DOCKER_CALL_DEADLINE_MS, ENVIRONMENT_LABEL, type Runtime } from '../tools/docker.ts';

const BOUND: Bound = { ms: DOCKER_CALL_DEADLINE_MS, what: 'Looking at a container' };

export type Container = ReturnType<Runtime['container']['getById']>;

/** A container that carries our label; null where it is gone, and with it what was done to it. */
export async function findOwn(runtime: Runtime, id: string): Promise<Container | null> {
  const container = runtime.container.getById(id);
  try {
    const { Config } = await within(container.inspect(), BOUND);
    if (Config.Labels?.[ENVIRONMENT_LABEL] !== undefined) return container;
  } catch (error) {
    if (statusOf(error) === 404) return null;
    throw error;
  }
  throw new ProblemError({
    code: 'chaos.not-ours',
    what: `The container ${id.slice(0, 12)} was not started by this run`,
    why: `it does not carry the label ${ENVIRONMENT_LABEL}`,
    todo: 'Faults are injected only into what the run started itself.',
  });
}

/** Answers that say it is so already. */
export async function unless(statuses: readonly number[], work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    const status = statusOf(error);
    if (status === null || !statuses.includes(status)) throw error;
  }
}

function statusOf(error: unknown): number | null {
  const status = (error as { statusCode?: unknown }).statusCode;
  return typeof status === 'number' ? status : null;
}
