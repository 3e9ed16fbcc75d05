import { statSync } from 'node:fs';
import { MEASURED_METRICS, Measure } from '../../src/load/measure.ts';
import { readSamples } from '../../src/traffic/read-samples.ts';

// Reads the stream that is named as the stage `load` does, and prints what that cost: a process of its own, so that its memory is known.
const [file = ''] = process.argv.slice(2);
const { size } = statSync(file);
const measure = new Measure({
  durationMs: 600_000,
  latency: { limitMs: 10, inclusive: false },
  operations: new Map([0, 1, 2].map((at) => [`GET /items${at}/{id}`, `GET /items${at}/{id}`])),
});
const started = performance.now();
await readSamples(file, { metrics: MEASURED_METRICS, onSample: (sample) => measure.take(sample) });
const seconds = (performance.now() - started) / 1_000;
const figures = {
  bytes: size,
  megabytesPerSecond: size / 1e6 / seconds,
  peakMiB: process.resourceUsage().maxRSS / 1_024,
  requests: measure.total.durations.count,
};
process.stdout.write(JSON.stringify(figures));
