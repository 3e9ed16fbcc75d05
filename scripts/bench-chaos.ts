import { crashRow } from './bench-chaos/crash.ts';
import { openLinks } from './bench-chaos/links.ts';
import { injectedRow, latencyRow, throughputRow, wholeRow } from './bench-chaos/proxy.ts';
import { recoveryRow } from './bench-chaos/recovery.ts';
import type { BenchRow } from './bench-chaos/row.ts';

/** What faults cost when there are none, whether they are what they say, and whether they are undone: each target beside what was measured. */

await using links = await openLinks();

const ROWS: Readonly<Record<string, () => Promise<BenchRow>>> = {
  latency: () => latencyRow(links),
  throughput: () => throughputRow(links),
  whole: () => wholeRow(links),
  injected: () => injectedRow(links),
  recovery: recoveryRow,
  crash: crashRow,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => ROWS[name] === undefined);
if (unknown.length > 0)
  throw new Error(`There is no row ${unknown.join(', ')}; there are ${Object.keys(ROWS).join(', ')}`);
for (const [name, row] of Object.entries(ROWS)) if (asked.length === 0 || asked.includes(name)) print(await row());

function print({ what, target, measured, isMet }: BenchRow): void {
  const verdict = isMet === null ? '–' : isMet ? 'met' : 'MISSED';
  console.log(`${what}: ${measured} (to reach: ${target}) ${verdict}`);
  if (isMet === false) process.exitCode = 1;
}
