// [door] reads what kind of machine this is.
import { availableParallelism, cpus, platform, release } from 'node:os';
import type { Measured } from './make-entry.ts';

/** Hosted runners name their image in two variables: actions/runner-images, "ImageOS" and "ImageVersion". */
export function readRunner(
  environment: Readonly<Record<string, string | undefined>>,
): Pick<Measured, 'runner' | 'imageVersion'> {
  const cpu = (cpus()[0]?.model ?? 'unknown processor').replaceAll(/\s+/gu, ' ').trim();
  const image = environment['ImageOS'] ?? `${platform()} ${release()}`;
  return { runner: { cpu, cores: availableParallelism(), image }, imageVersion: environment['ImageVersion'] ?? null };
}
