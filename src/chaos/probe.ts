// [door] asks the provider what its steady state names.
import type { ProbeConfig } from '../model/chaos.ts';

/** One sentence for each probe that is not answered as it should be. */
export async function failedProbes(probes: readonly ProbeConfig[], baseUrl: string): Promise<readonly string[]> {
  const results = await Promise.all(probes.map((probe) => ask(probe, baseUrl)));
  return results.filter((result) => result !== null);
}

async function ask({ path, status, withinMs }: ProbeConfig, baseUrl: string): Promise<string | null> {
  try {
    const response = await fetch(new URL(path, `${baseUrl}/`), {
      redirect: 'manual',
      signal: AbortSignal.timeout(withinMs),
    });
    await response.body?.cancel();
    const isExpected = status === null ? response.ok : response.status === status;
    return isExpected ? null : `${path} answered with ${response.status}, expected was ${status ?? '200 to 299'}`;
  } catch (error) {
    const { cause, message, name } = error as Error;
    if (name === 'TimeoutError') return `${path} did not answer within ${withinMs} ms`;
    return `${path} did not answer: ${cause instanceof Error ? cause.message : message}`;
  }
}
