import { expect, it, vi } from 'vitest';
import { startEnvironment } from '../../src/environment/start.ts';
import { type Problem, ProblemError } from '../../src/model/problem.ts';
import { FIXTURES, makeTrial, serviceConfig } from './support.ts';

vi.mock('testcontainers', () => ({
  getContainerRuntimeClient: () => Promise.reject(new Error('Could not find a working container runtime strategy')),
}));

it('says what to do when there is no Docker, and starts nothing', async () => {
  const trial = makeTrial(FIXTURES, { services: [serviceConfig()] });
  const error = await startEnvironment(trial.request).catch((thrown: unknown) => thrown);
  const problem = error instanceof ProblemError ? error.problem : ({} as Problem);
  expect(problem.code).toBe('environment.no-docker');
  expect(problem.what).toBe('Docker cannot be reached');
  expect(problem.todo).toContain('ubuntu-latest');
  expect(trial.leftBehind()).toEqual([]);
});
