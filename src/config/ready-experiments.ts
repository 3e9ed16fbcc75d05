import { familyOf } from '../tools/image-client.ts';
import type { RawConfig } from './schema.ts';

type RawExperiment = NonNullable<NonNullable<RawConfig['chaos']>['experiments']>[number];

/** What an image is, by its name; a service of a compose file, whose image is read later, by its own name. Null: neither. */
export function readyKind(image: string, name: string): 'postgres' | 'redis' | null {
  const family = familyOf(image === '' ? name : image);
  return family === 'postgres' || family === 'redis' ? family : null;
}

/** The outages that databases and caches really have, short enough for every pull request. */
export function readyExperiments(target: string): readonly RawExperiment[] {
  return [
    { name: `${target} pauses`, fault: { target, type: 'pause', for: '5s' } },
    { name: `${target} dies and comes back`, fault: { target, type: 'kill', for: '3s' }, 'recover-within': '15s' },
    { name: `${target} is slow`, fault: { target, type: 'latency', latency: '200ms', jitter: '50ms', for: '5s' } },
    { name: `${target} resets connections`, fault: { target, type: 'reset_peer', toxicity: 0.5, for: '5s' } },
    { name: `${target} is out of connections`, fault: { target, type: 'connections', for: '5s' } },
  ];
}
