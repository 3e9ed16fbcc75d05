import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { openPullRequest } from '../__tests__/e2e/pull-request.ts';

/**
 * A pull request without an API change, from process start to its end (the check is concluded before), against the local GitHub server;
 * beside it, in the same run, what starting Node itself takes. Medians of RUNS.
 */
const RUNS = 9;
const GOAL_MS = 500;
const GOAL_MAIN_BYTES = 1_000_000;

const SPEC = 'openapi: 3.1.0\ninfo: { title: Orders, version: 1.0.0 }\npaths: {}\n';

await using pull = await openPullRequest({
  base: { 'api/openapi.yaml': SPEC, 'src/server.js': 'start();\n' },
  head: { 'src/server.js': 'start(8080);\n' },
});
const runs: number[] = [];
const starts: number[] = [];
for (let index = 0; index <= RUNS; index += 1) {
  starts.push(timeNode());
  const run = await pull.run({ run: { id: 1_000 + index } });
  if (run.outputs['verdict'] !== 'no-change')
    throw new Error(`verdict ${run.outputs['verdict']}:\n${run.log.join('\n')}`);
  if (index > 0) runs.push(run.main.durationMs); // the first one warms the disk cache
}
const mainBytes = statSync('dist/main.js').size;
console.log(
  `no API change, process start to its end: ${format(median(runs))} ms (goal ${GOAL_MS}; min ${format(Math.min(...runs))}, max ${format(Math.max(...runs))}, ${RUNS} runs)`,
);
console.log(
  `starting node alone:                     ${format(median(starts))} ms; ratio ${(median(runs) / median(starts)).toFixed(1)}`,
);
console.log(`dist/main.js:                            ${mainBytes} bytes (goal ${GOAL_MAIN_BYTES})`);

function timeNode(): number {
  const startedAt = performance.now();
  spawnSync(process.execPath, ['-e', '0']);
  return performance.now() - startedAt;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function format(ms: number): string {
  return ms.toFixed(0);
}
