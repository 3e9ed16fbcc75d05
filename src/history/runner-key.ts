import type { RunnerKind } from '../model/history.ts';
import { plural } from '../model/plural.ts';

/** Figures of time are one series where this is the same. */
export function keyOfRunner({ cpu, cores, image, k6 }: RunnerKind): string {
  return JSON.stringify([cpu, cores, image, k6]);
}

/** `AMD EPYC 7763, 4 cores, ubuntu24, k6 2.2.0`. */
export function describeRunner({ cpu, cores, image, k6 }: RunnerKind): string {
  const with6 = k6 === null ? '' : `, k6 ${k6}`;
  return `${cpu}, ${plural(cores, 'core')}, ${image}${with6}`;
}
