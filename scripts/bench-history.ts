/**
 * How long it takes to read a history of 5,000 commits, to find where it changed and to draw it: in the terminal and as a page. Prints a row
 * and exits with 1 when it misses its goal. `--entries N` (5000), `--runs N` (5, the median counts).
 */
import { parseArgs } from 'node:util';
import { renderEntry } from '../src/history/entry.ts';
import { readHistoryText } from '../src/history/follow.ts';
import { makePicture } from '../src/history/picture.ts';
import { medianOf } from '../src/history/series.ts';
import type { HistoryEntry } from '../src/model/history.ts';
import { renderTrendPage } from '../src/report/trend-page.ts';
import { renderTrendText } from '../src/report/trend-text.ts';
import { seededRandom } from '../src/tools/seeded-random.ts';

const MAX_MS = 1_000;
const OPERATIONS = 20;
/** Every so many commits the level moves by 10 %. */
const STEP = 1_000;

const { values } = parseArgs({
  options: { entries: { type: 'string', default: '5000' }, runs: { type: 'string', default: '5' } },
});

const text = makeText(Number(values.entries));
const times = Array.from({ length: Number(values.runs) }, () => measure(text));
const total = medianOf(times.map((time) => time.total));
console.log(
  `${total < MAX_MS ? 'reached' : 'MISSED '} history of ${values.entries} commits: read, change points, picture`,
);
console.log(`        ${total.toFixed(0)} ms, median of ${times.length} (${describe(times)})`);
console.log(
  `        ${(text.length / 1e6).toFixed(1)} MB, ${times[0]?.found} change points found, ${OPERATIONS} operations a commit`,
);
if (total >= MAX_MS) process.exitCode = 1;

function measure(history: string) {
  const begun = performance.now();
  const { entries } = readHistoryText(history);
  const read = performance.now();
  const picture = makePicture(entries, { metric: 'p95', operation: null });
  const found = performance.now();
  renderTrendText(picture);
  renderTrendPage([picture], 'bench');
  const drawn = performance.now();
  const points = picture.trends.reduce((sum, { changePoints }) => sum + changePoints.length, 0);
  return { total: drawn - begun, read: read - begun, changes: found - read, draw: drawn - found, found: points };
}

function describe(rows: readonly ReturnType<typeof measure>[]): string {
  const of = (name: 'read' | 'changes' | 'draw') => medianOf(rows.map((row) => row[name])).toFixed(0);
  return `read ${of('read')}, change points ${of('changes')}, picture ${of('draw')}`;
}

function makeText(count: number): string {
  const random = seededRandom(11);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Array.from({ length: count }, (_, at) => `${renderEntry(makeEntry(at, normal))}\n`).join('');
}

function makeEntry(at: number, normal: () => number): HistoryEntry {
  const p95Ms = 200 * 1.1 ** Math.floor(at / STEP) * Math.exp(0.05 * normal());
  const load = { requests: 12_000, failed: 3, p50Ms: p95Ms / 2, p95Ms };
  return {
    sha: at.toString(16).padStart(40, '0'),
    at: new Date(Date.UTC(2026, 0, 1) + at * 3_600_000).toISOString(),
    event: 'push',
    run: { id: at + 1, attempt: 1 },
    verdict: 'passed',
    covers: 1,
    metrics: { coverage: 0.87, sla: 0.995, contractFailures: 0, p95Ms },
    runner: { cpu: 'AMD EPYC 7763 64-Core Processor', cores: 4, image: 'ubuntu24', k6: '2.2.0' },
    imageVersion: '20260101.1.0',
    load,
    operations: Object.fromEntries(Array.from({ length: OPERATIONS }, (_, one) => [`GET /resource-${one}/{id}`, load])),
    comparisons: [],
    noiseFloor: null,
  };
}
