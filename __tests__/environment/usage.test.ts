import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startEnvironment } from '../../src/environment/start.ts';
import { parseCpuSeconds, parsePeakBytes } from '../../src/environment/usage.ts';
import { FIXTURES, GENEROUS_MS, makeTrial, providerConfig } from './support.ts';

const workspace = join(FIXTURES, 'ready-by-port');

describe('what a provider has used', () => {
  it('is read from /proc, whatever the name of the program holds', () => {
    const stat = '42 (no) de (x 1) S 1 42 42 0 -1 4194560 1 0 0 0 250 50 0 0 20 0 7 0 100 0 0';
    expect(parseCpuSeconds(stat)).toBe(3);
    expect(parsePeakBytes('Name:\tnode\nVmHWM:\t    2048 kB\nVmRSS:\t 1 kB\n')).toBe(2_097_152);
    expect(parsePeakBytes('Name:\tzombie\n')).toBe(0);
  });

  it(
    'grows with the work of its processes, which can be bound to a core',
    async () => {
      const busy = `node -e "require('net').createServer().listen(process.env.PORT, '127.0.0.1'); const end = Date.now() + 400; while (Date.now() < end);"`;
      const trial = makeTrial(workspace, { provider: providerConfig({ start: `${busy} & wait` }) });
      await using environment = await startEnvironment(trial.request);
      const usage = await environment.usage();
      expect(usage?.cpuSeconds).toBeGreaterThan(0.05);
      expect(usage?.peakBytes).toBeGreaterThan(10_000_000);
      expect(await environment.pin([0])).toBe(true);
      expect(await environment.pin([4_000])).toBe(false);
    },
    GENEROUS_MS,
  );

  it(
    'with Docker: is what Docker says of its container, which can be bound to a core',
    async () => {
      const provider = providerConfig({ start: null, image: 'redis:7', port: 6_379 });
      const trial = makeTrial(workspace, { provider });
      await using environment = await startEnvironment(trial.request);
      const usage = await environment.usage();
      expect(usage?.cpuSeconds).toBeGreaterThan(0);
      expect(usage?.peakBytes).toBeGreaterThan(1_000_000);
      expect(await environment.pin([0])).toBe(true);
      expect(await environment.pin([4_000])).toBe(false);
    },
    GENEROUS_MS,
  );
});
