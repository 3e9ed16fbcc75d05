import { vi } from 'vitest';
import { declareGrid } from './grid.ts';
import { DISPATCHES } from './worlds.ts';

vi.mock('../../src/github/limits.ts', async () => (await import('./fast.ts')).limitsModule);
vi.mock('../../src/run.ts', async (original) => {
  const { rememberRuns } = await import('./fast.ts');
  return { run: rememberRuns((await original<typeof import('../../src/run.ts')>()).run) };
});

declareGrid(DISPATCHES);
