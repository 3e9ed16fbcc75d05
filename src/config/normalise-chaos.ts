import type { ChaosConfig, ExperimentConfig, FaultAction, FaultConfig } from '../model/chaos.ts';
import { namedServices } from './raw-services.ts';
import { providersAreContainers, readyExperiments, readyKind } from './ready-experiments.ts';
import type { RawConfig } from './schema.ts';
import { milliseconds } from './values.ts';

type RawChaos = NonNullable<RawConfig['chaos']>;
type RawExperiment = NonNullable<RawChaos['experiments']>[number];
export type RawFault = NonNullable<RawExperiment['fault']>;

const DEFAULT_STEADY_STATE = { http_req_failed: ['rate<0.05'] };
const RECOVER_WITHIN_MS = 10_000;
/** Enough to see every operation some times, short enough for a required check. */
const OBSERVE_MS = 5_000;
/** One request every 50 ms: a recovery is known to a twentieth of a second. */
const RATE = 20;
const PROBE_WITHIN_MS = 1_000;
const LATENCY_MS = 1_000;
const RATE_KILOBYTES = 10;
const CLOSE_DELAY_MS = 1_000;
const SLICE_BYTES = 64;
const LIMIT_BYTES = 1_024;
const CPU_SHARE = 0.05;
const MICROSECONDS = 1_000;

/** Experiments as they are written, the ready ones after them. The raw configuration is valid. */
export function normaliseChaos(raw: RawConfig): ChaosConfig {
  const { experiments = [], ready = [], toolkit = [], results = [], toxiproxy = null } = raw.chaos ?? {};
  const reach = toxiproxy !== null || !providersAreContainers(raw);
  const written = [
    ...experiments,
    ...ready.flatMap((name) => (isReady(raw, name) ? readyExperiments(name, reach) : [])),
  ];
  return { experiments: written.map(normaliseExperiment), toolkit, results, toxiproxy };
}

function isReady(raw: RawConfig, name: string): boolean {
  const [, service] = namedServices(raw).find(([known]) => known === name) ?? [];
  return service !== undefined && readyKind(service.image ?? '', name) !== null;
}

function normaliseExperiment(raw: RawExperiment): ExperimentConfig {
  const faults = raw.faults ?? (raw.fault ? [raw.fault] : []);
  return {
    name: raw.name,
    faults: faults.map(normaliseFault),
    steadyState: raw['steady-state'] ?? DEFAULT_STEADY_STATE,
    probes: (raw.probes ?? []).map(({ path, status = null, within }) => ({
      path,
      status,
      withinMs: milliseconds(within, PROBE_WITHIN_MS),
    })),
    during: raw.during ?? {},
    recoverWithinMs: milliseconds(raw['recover-within'], RECOVER_WITHIN_MS),
    verify: raw.verify ?? null,
    rate: raw.rate ?? RATE,
    observeMs: milliseconds(raw.observe, OBSERVE_MS),
  };
}

function normaliseFault(raw: RawFault): FaultConfig {
  return {
    target: raw.target,
    type: raw.type,
    action: actionOf(raw),
    forMs: milliseconds(raw.for, 0),
    afterMs: milliseconds(raw.after, 0),
  };
}

function actionOf(raw: RawFault): FaultAction {
  const toxic = (kind: Extract<FaultAction, { kind: 'toxic' }>['toxic']['kind']): FaultAction => ({
    kind: 'toxic',
    toxic: { kind, direction: raw.direction ?? 'downstream', toxicity: raw.toxicity ?? 1 },
  });
  switch (raw.type) {
    case 'latency':
      return toxic({
        type: 'latency',
        latency: milliseconds(raw.latency, LATENCY_MS),
        jitter: milliseconds(raw.jitter, 0),
      });
    case 'bandwidth':
      return toxic({ type: 'bandwidth', rate: raw.rate ?? RATE_KILOBYTES });
    case 'slow_close':
      return toxic({ type: 'slow_close', delay: milliseconds(raw.delay, CLOSE_DELAY_MS) });
    case 'timeout':
      return toxic({ type: 'timeout', timeout: milliseconds(raw.timeout, 0) });
    case 'reset_peer':
      return toxic({ type: 'reset_peer', timeout: milliseconds(raw.timeout, 0) });
    case 'slicer':
      return toxic({
        type: 'slicer',
        averageSize: raw.size ?? SLICE_BYTES,
        sizeVariation: raw.variation ?? 0,
        delay: milliseconds(raw.delay, 0) * MICROSECONDS,
      });
    case 'limit_data':
      return toxic({ type: 'limit_data', bytes: raw.bytes ?? LIMIT_BYTES });
    case 'cpu':
      return { kind: 'cpu', share: raw.share ?? CPU_SHARE };
    case 'memory':
      return { kind: 'memory', share: raw.share ?? 1 };
    default:
      return { kind: raw.type };
  }
}
