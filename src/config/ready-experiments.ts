import { familyOf } from '../tools/image-client.ts';
import { TOXIC_KINDS } from './chaos-schema.ts';
import type { RawConfig } from './schema.ts';

type RawExperiment = NonNullable<NonNullable<RawConfig['chaos']>['experiments']>[number];

/** What an image is, by its name; a service of a compose file, whose image is read later, by its own name. Null: neither. */
export function readyKind(image: string, name: string): 'postgres' | 'redis' | null {
  const family = familyOf(image === '' ? name : image);
  return family === 'postgres' || family === 'redis' ? family : null;
}

const TOXICS: ReadonlySet<string> = new Set(TOXIC_KINDS);

/** Several of them may hold at the same time. */
export function isToxic(kind: string): boolean {
  return TOXICS.has(kind);
}

/** Faults that need something in front of the target. */
export function isNetworkKind(kind: string): boolean {
  return kind === 'down' || isToxic(kind);
}

/** Whether every provider runs inside the services' network, where nothing can stand between. */
export function providersAreContainers(raw: RawConfig): boolean {
  const providers = raw.providers ?? (raw.provider ? [raw.provider] : []);
  return providers.length > 0 && providers.every(({ image, service }) => image !== undefined || service !== undefined);
}

/** The outages that databases and caches really have, short enough for every pull request; `reach`: those of the network, too. */
export function readyExperiments(target: string, reach: boolean): readonly RawExperiment[] {
  const all: readonly RawExperiment[] = [
    { name: `${target} pauses`, fault: { target, type: 'pause', for: '5s' } },
    { name: `${target} dies and comes back`, fault: { target, type: 'kill', for: '3s' }, 'recover-within': '15s' },
    { name: `${target} is slow`, fault: { target, type: 'latency', latency: '200ms', jitter: '50ms', for: '5s' } },
    { name: `${target} resets connections`, fault: { target, type: 'reset_peer', toxicity: 0.5, for: '5s' } },
    { name: `${target} is out of connections`, fault: { target, type: 'connections', for: '5s' } },
  ];
  return all.filter(({ fault }) => reach || !isNetworkKind(fault?.type ?? ''));
}
