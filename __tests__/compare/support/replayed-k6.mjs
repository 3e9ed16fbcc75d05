// Stands in k6's place and writes at once what k6 would have measured, so that a test depends on no clock.
// Arguments: the measurement as JSON, then those of `k6 run`.
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';

const [, , script, ...words] = process.argv;
const {
  starts,
  roundMs = 10,
  probe,
  jumpMs = 0,
  jumpAt = Number.POSITIVE_INFINITY,
} = JSON.parse(readFileSync(script, 'utf8'));
const file = words[words.indexOf('--out') + 1].slice('csv='.length);
const variables = Object.fromEntries(
  words.flatMap((word, at) => (word === '-e' ? [[words[at + 1].split('=', 1)[0], words[at + 1].split('=')[1]]] : [])),
);

/** Rows are those of k6 with the system tags that the comparison asks for. */
const HEADER = 'metric_name,timestamp,metric_value,expected_response,scenario,status,extra_tags,metadata\n';
const BEGUN_MS = Date.now();

if (file.endsWith('probe.csv')) {
  const rows = Array.from({ length: 100 }, () => `iteration_duration,${BEGUN_MS}000,${roundMs},,probe,,,\n`);
  writeFileSync(file, probe ?? HEADER + rows.join(''));
  process.exit(0);
}

// One start after the other takes the next description; the last one serves all that follow.
const counter = `${script}.starts`;
const number = existsSync(counter) ? readFileSync(counter).length : 0;
appendFileSync(counter, '.');
const { operations, dropped = [], stopAt, end } = starts[Math.min(number, starts.length - 1)];
const blockMs = Number(variables.BLOCK_MS);
const blocks = Math.min(Math.round(Number(variables.RUN_MS) / blockMs), stopAt ?? Number.POSITIVE_INFINITY);

const text = [HEADER];
for (let block = 0; block < blocks; block += 1) {
  const timeMs = BEGUN_MS + block * blockMs + (block >= jumpAt ? jumpMs : 0);
  for (const operation of operations) text.push(...rowsOf(operation, block, timeMs));
  if (dropped.includes(block)) text.push(`dropped_iterations,${timeMs}000,7,,compare,,,\n`);
}
const whole = text.join('');
writeFileSync(file, end === 'cut' ? whole.slice(0, -20) : whole);
if (end !== undefined && end !== 'cut') {
  process.kill(process.pid, end);
  // The signal is there before the program could go on, or it is not coming.
  setTimeout(() => process.exit(1), 10_000);
}

/** `count` requests to each side; the noise repeats, so that every run of a test is the same. */
function rowsOf({ name, ratio, noise = 0.01, count = 30, status = {}, statusEvery = 1 }, block, timeMs) {
  const tilt = noise * Math.sin((number * 97 + block) * 2.4);
  return Array.from({ length: count }, (_, index) => {
    const ms = 4 * (1 + 0.2 * Math.sin(index * 1.7));
    return ['base', 'head'].map((side) => {
      const isOwn = (block * count + index) % statusEvery === 0;
      const own = isOwn ? (status[side] ?? '200') : '200';
      const value = side === 'base' ? ms : ms * ratio * Math.exp(tilt);
      const tags = `block=${block}&name=${name}&operation=${name}&side=${side}`;
      return `http_req_duration,${timeMs}000,${value.toFixed(6)},${own === '200'},compare,${own},${tags},\n`;
    });
  }).flat();
}
