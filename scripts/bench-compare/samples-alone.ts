/** Reads a file of samples as a run reads it, decides, and prints what that took. Bundled and started by the bench. */
import { decideFamily } from '../../src/compare/decide.ts';
import { openMeasured } from '../../src/compare/measured.ts';
import { STANDARD } from '../../src/compare/method.ts';
import { openRecorder, RECORDED_METRICS } from '../../src/compare/recorder.ts';
import { seriesOf } from '../../src/compare/series.ts';
import { readSamples } from '../../src/traffic/read-samples.ts';

export interface SamplesRow {
  readonly samples: number;
  readonly readSeconds: number;
  /** From the last sample to the verdicts. */
  readonly verdictSeconds: number;
  /** Of the process, when it began to read and at most. */
  readonly beginMib: number;
  readonly peakMib: number;
  readonly verdicts: number;
}

const LOOKS = [16, 24, 32];
const KIB_PER_MIB = 1_024;

async function readAndDecide(file: string): Promise<SamplesRow> {
  const beginMib = process.resourceUsage().maxRSS / KIB_PER_MIB;
  const measured = openMeasured({ valid: 0, rows: [] });
  const recorder = openRecorder((block) => void measured.add(block, block.number < STANDARD.planned / 2 ? 0 : 1));
  let samples = 0;
  const started = performance.now();
  await readSamples(file, {
    metrics: RECORDED_METRICS,
    onSample: (sample) => {
      samples += 1;
      recorder.take(sample);
    },
  });
  const read = performance.now();
  recorder.end(true);
  measured.endStart();
  const series = seriesOf(measured.rows());
  const judgements = decideFamily({ series, looks: LOOKS, planned: STANDARD.planned, starts: STANDARD.starts });
  for (const { operation } of measured.rows()) measured.p99(operation);
  const ended = performance.now();
  return {
    samples,
    readSeconds: (read - started) / 1_000,
    verdictSeconds: (ended - read) / 1_000,
    beginMib,
    peakMib: process.resourceUsage().maxRSS / KIB_PER_MIB,
    verdicts: judgements.length,
  };
}

console.log(JSON.stringify(await readAndDecide(process.argv[2] ?? '')));
