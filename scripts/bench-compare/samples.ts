import { decideFamily } from '../../src/compare/decide.ts';
import { openMeasured } from '../../src/compare/measured.ts';
import { STANDARD } from '../../src/compare/method.ts';
import { openRecorder, RECORDED_METRICS } from '../../src/compare/recorder.ts';
import { seriesOf } from '../../src/compare/series.ts';
import { openSampleReader } from '../../src/traffic/samples.ts';
import { seededRandom } from './random.ts';

const HEADER = 'metric_name,timestamp,metric_value,expected_response,scenario,status,extra_tags,metadata\n';
/** k6 writes once a second; this is what a busy run writes then. */
const CHUNK_CHARACTERS = 1 << 16;

export interface SamplesRow {
  readonly samples: number;
  readonly readSeconds: number;
  /** From the last sample to the verdicts. */
  readonly verdictSeconds: number;
  readonly peakMib: number;
  readonly verdicts: number;
}

/** Rows of k6's CSV are made chunk by chunk, read as a run reads them, and judged. */
export function measureSamples(samples: number): SamplesRow {
  const operations = Array.from({ length: 10 }, (_, index) => `GET /things/${index}`);
  const noise = seededRandom(1);
  const measured = openMeasured({ valid: 0, rows: [] });
  const recorder = openRecorder((block) => void measured.add(block, block.number < STANDARD.planned / 2 ? 0 : 1));
  const reader = openSampleReader({ metrics: RECORDED_METRICS, onSample: (sample) => recorder.take(sample) });
  const perBlock = samples / STANDARD.planned;
  const started = performance.now();
  reader.push(Buffer.from(HEADER));
  for (let block = 0; block < STANDARD.planned; block += 1) {
    let chunk = '';
    for (let index = 0; index < perBlock; index += 1) {
      const operation = operations[(index >> 1) % operations.length];
      const tags = `operation=${operation}&name=${operation}&side=${index % 2 === 0 ? 'base' : 'head'}&block=${block}`;
      chunk += `http_req_duration,1795355574817264,${(3 * Math.exp(0.4 * noise.normal())).toFixed(6)},true,compare,200,${tags},\n`;
      if (chunk.length > CHUNK_CHARACTERS) {
        reader.push(Buffer.from(chunk));
        chunk = '';
      }
    }
    reader.push(Buffer.from(chunk));
  }
  reader.end();
  const read = performance.now();
  recorder.end(true);
  measured.endStart();
  const series = seriesOf(measured.rows());
  const looks = [16, 24, 32];
  const judgements = decideFamily({ series, looks, planned: STANDARD.planned, starts: STANDARD.starts });
  for (const operation of operations) measured.p99(operation);
  const ended = performance.now();
  return {
    samples,
    readSeconds: (read - started) / 1_000,
    verdictSeconds: (ended - read) / 1_000,
    // Of the whole process, in KiB.
    peakMib: process.resourceUsage().maxRSS / 1_024,
    verdicts: judgements.length,
  };
}
