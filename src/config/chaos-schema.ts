import * as Type from 'typebox';
import type { ToxicKind } from '../model/chaos.ts';
import { described, duration, globs, listOf, mapOf, number, record, text, words } from './schema-parts.ts';

/** Faults of the network; several of them may hold at the same time. */
export const TOXIC_KINDS = [
  'latency',
  'bandwidth',
  'slow_close',
  'timeout',
  'reset_peer',
  'slicer',
  'limit_data',
] as const satisfies readonly ToxicKind['type'][];

/** Every kind of fault: of the container or process, of what it may use, of the network in front of it. */
const FAULT_KINDS = [
  'pause',
  'stop',
  'kill',
  'restart',
  'disconnect',
  'cpu',
  'memory',
  'connections',
  ...TOXIC_KINDS,
  'down',
] as const;

const share = (description: string) => described(Type.Number({ minimum: 0, maximum: 1, examples: [0.5] }), description);

const fault = record('What is broken, and for how long.', {
  target: text('Name of a service, or `provider`.', ['db']),
  type: words(FAULT_KINDS, 'Kind of the fault; those of the network are Toxiproxy’s toxics.'),
  for: duration('How long it lasts, at most 5 minutes.'),
  after: Type.Optional(duration('How long after the first fault of the experiment it begins. Default: at once.')),
  direction: Type.Optional(
    words(['upstream', 'downstream'], 'Which bytes: to the target, or its answers. Default: `downstream`.'),
  ),
  toxicity: Type.Optional(share('Share of the connections that are hit. Default: 1.')),
  latency: Type.Optional(duration('`latency`: how much later bytes arrive.', '1s')),
  jitter: Type.Optional(duration('`latency`: how much more or less than that. Default: none.')),
  rate: Type.Optional(number('`bandwidth`: kilobytes per second. Default: 10.', 1, 10_000_000)),
  delay: Type.Optional(duration('`slow_close`: how much later connections close; `slicer`: pause between slices.')),
  timeout: Type.Optional(
    duration('`timeout`, `reset_peer`: how long connections live. Default: as long as the fault, and at once.'),
  ),
  size: Type.Optional(number('`slicer`: bytes of a slice. Default: 64.', 1, 65_536)),
  variation: Type.Optional(number('`slicer`: how many bytes more or less. Default: 0.', 0, 65_536)),
  bytes: Type.Optional(number('`limit_data`: bytes after which connections close. Default: 1024.', 0, 2_147_483_647)),
  share: Type.Optional(
    share('`cpu`: share of one processor that is left; `memory`: share of the memory in use. Default: 0.05 and 1.'),
  ),
});

const thresholds = (description: string) =>
  mapOf(listOf(text('A k6 threshold expression.', ['rate<0.05']), 'Expressions that must all hold.'), description);

const probe = record('A request that must be answered well before and after.', {
  path: text('Path of the provider.', ['/health']),
  status: Type.Optional(number('Expected status. Default: any of 200 to 299.', 100, 599)),
  within: Type.Optional(duration('How long the answer may take.', '1s')),
});

const experiment = record('One experiment.', {
  name: text('Its name in the report.', ['database pauses']),
  fault: Type.Optional(fault),
  faults: Type.Optional(
    described(Type.Array(fault, { minItems: 1, maxItems: 10 }), 'Several faults, instead of `fault`.'),
  ),
  'steady-state': Type.Optional(
    thresholds('What holds before and after: k6 thresholds by metric. Default: `http_req_failed: [rate<0.05]`.'),
  ),
  probes: Type.Optional(listOf(probe, 'Requests that belong to the steady state. Default: none.')),
  during: Type.Optional(thresholds('What must hold while the fault lasts: k6 thresholds by metric. Default: nothing.')),
  'recover-within': Type.Optional(duration('How long recovery may take, from the end of the fault.', '10s')),
  verify: Type.Optional(
    text('Shell command after recovery that fails when something was lost or is wrong; ended after 60 s.', [
      'node scripts/no-lost-orders.js',
    ]),
  ),
  rate: Type.Optional(number('Requests per second of the steady load. Default: 20.', 1, 1_000)),
  observe: Type.Optional(duration('How long it is watched before the fault and after recovery.', '5s')),
});

export const chaosSchema = record('Faults, and how the provider survives them.', {
  experiments: Type.Optional(listOf(experiment, 'Experiments, one after the other.')),
  ready: Type.Optional(
    listOf(
      text('Name of a service.', ['db']),
      'Services (PostgreSQL or Redis) that the ready experiments are run against: pauses, dies and comes back, is slow, resets connections, is out of connections (the two of the network not where the provider runs in a container).',
    ),
  ),
  toolkit: Type.Optional(
    globs('Globs of Chaos Toolkit experiments, run with the `chaos` on the PATH.', 'chaos/*.yaml'),
  ),
  results: Type.Optional(
    globs(
      'Globs of files with what Chaos Mesh or Litmus say of experiments on Kubernetes (`kubectl get … -o yaml`), written by an earlier step.',
      'chaos/results/*.yaml',
    ),
  ),
  toxiproxy: Type.Optional(
    text(
      'Address of a Toxiproxy that the team runs: a fault of the network is put on its proxy named like the target.',
      ['http://127.0.0.1:8474'],
    ),
  ),
});
