import { join } from 'node:path';
import type { ChaosInput } from '../../../src/chaos/input.ts';
import { runToolkit } from '../../../src/chaos/toolkit.ts';

/** Runs `e.yaml` of a folder with Chaos Toolkit, in a process that can be killed. */
const workspace = process.argv[2] ?? '';
const input = {
  workspace,
  workDirectory: join(workspace, 'work'),
  parentEnvironment: process.env,
  variables: {},
  baseUrl: 'http://127.0.0.1:9',
  log: () => undefined,
  signal: new AbortController().signal,
} as unknown as ChaosInput;
await runToolkit('e.yaml', 60_000, input);
