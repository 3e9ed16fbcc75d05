import { expect } from 'vitest';
import type { EnvironmentFailure } from '../../src/environment/failure.ts';
import { startEnvironment } from '../../src/environment/start.ts';
import { leftInDocker } from './docker.ts';
import type { Trial } from './support.ts';

/** How an environment failed to start, after which nothing of it may be left: no process, no container, no network. */
export async function failureOf(trial: Trial): Promise<EnvironmentFailure> {
  const result = await startEnvironment(trial.request).catch((thrown: unknown) => thrown);
  expect(result).toHaveProperty('problem');
  expect(trial.leftBehind()).toEqual([]);
  expect(await leftInDocker(trial.request.session)).toEqual([]);
  return result as EnvironmentFailure;
}
