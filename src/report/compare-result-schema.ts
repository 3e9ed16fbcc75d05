import * as Type from 'typebox';
import { count, nullable, words } from './schema-words.ts';

/** What `result.json` says of a comparison of base and head. Shares: 0.1 is 10 %. */

const NoiseFloor = Type.Object(
  {
    spread: Type.Number({
      minimum: 0,
      description: '95 % of the changes of single starts lay within this share of zero.',
    }),
    falseAlarms: count('Comparisons that called one side slower or faster.'),
    comparisons: count('Comparisons of the base with itself.'),
    runner: Type.String(),
  },
  { description: 'The base against itself on a kind of runner.' },
);

const Comparison = Type.Object({
  operation: nullable(Type.String({ description: 'Null: all operations together.' })),
  metric: words('p50', 'mean', 'p95', 'cpu', 'memory'),
  base: Type.Number({ description: 'Milliseconds; `cpu` in seconds a request, `memory` in bytes.' }),
  head: Type.Number(),
  change: Type.Number({ description: 'Head against base, as a share.' }),
  low: nullable(Type.Number({ description: 'Lower end of the 98 % interval of the change; null: not bounded.' })),
  high: nullable(Type.Number()),
  p: nullable(
    Type.Number({ description: 'Of "slower than the margin", for all comparisons and looks; null: not tested.' }),
  ),
  verdict: words('regressed', 'suspect', 'no-regression', 'faster', 'inconclusive'),
  starts: Type.Array(Type.Number(), { description: 'The change in each fresh start.' }),
  note: nullable(Type.String()),
});

const Measurement = Type.Object({
  starts: count('Fresh starts of both sides.'),
  blocks: count('Blocks that count.'),
  voidBlocks: count('Blocks in which requests were left out.'),
  blockMs: Type.Number({ minimum: 0 }),
  earlierBlocks: count('Of the blocks that count, those of earlier attempts.'),
  notAdded: Type.Optional(Type.String({ description: 'Why a further attempt found nothing to add to.' })),
  rate: Type.Number({ minimum: 0, description: 'Requests a second to each side.' }),
  utilisation: nullable(Type.Object({ side: Type.Number(), machine: Type.Number() })),
  seed: count('What ports and orders were drawn with.'),
  pinning: Type.String(),
  runner: Type.String(),
  k6Version: Type.String(),
  ended: Type.String(),
});

export const CompareDetail = Type.Object({
  kind: Type.Literal('compare'),
  mode: words('standard', 'strict', 'self'),
  comparisons: Type.Array(Comparison),
  operations: Type.Array(
    Type.Object({
      operation: Type.String(),
      requests: count('Requests to each side that count.'),
      p99Ms: nullable(Type.Object({ base: Type.Number(), head: Type.Number() })),
      voidBlocks: count('Blocks of the operation with more than 1 % errors.'),
    }),
  ),
  notCompared: Type.Array(Type.Object({ operation: Type.String(), reason: Type.String() })),
  measurement: nullable(Measurement),
  noiseFloor: nullable(NoiseFloor),
  measuredNoise: nullable(NoiseFloor),
  notes: Type.Array(Type.String(), {
    description: 'What could not be read or kept, or was not as it should be, and why.',
  }),
  logTail: Type.Array(Type.String()),
});
