import { injectFault } from '../../../src/chaos/inject.ts';
import type { FaultTarget } from '../../../src/chaos/target.ts';
import { recordUndo } from '../../../src/chaos/undo-journal.ts';
import type { FaultAction } from '../../../src/model/chaos.ts';

/** Injects a fault and is killed at a step of it, as a runner that loses its patience kills a job. */
const { action, containerId, directory, killAt } = JSON.parse(process.argv[2] ?? '{}') as {
  readonly action: FaultAction;
  readonly containerId: string;
  readonly directory: string;
  readonly killAt: 'before-record' | 'after-record' | 'after-fault' | 'after-undo';
};

const die = (): void => void process.kill(process.pid, 'SIGKILL');
if (killAt === 'before-record') die();
if (killAt === 'after-record') {
  recordUndo(directory, { kind: 'container', containerId });
  die();
}
const target: FaultTarget = {
  name: 'cache',
  containerId,
  image: 'redis:7',
  proxy: { state: () => ({ enabled: true, toxics: [] }) } as never,
  provider: null,
  refresh: async () => undefined,
};
const fault = { target: 'cache', type: action.kind, action, forMs: 1_000, afterMs: 0 };
const undo = await injectFault(fault, target, { directory, toxiproxy: null });
if (killAt === 'after-fault') die();
await undo();
die();
