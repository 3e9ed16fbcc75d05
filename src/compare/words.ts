import type { Comparison } from '../model/stage.ts';

export const METRIC_WORDS: Readonly<Record<Comparison['metric'], string>> = {
  p50: 'p50',
  mean: 'mean',
  p95: 'p95',
  cpu: 'processor time per request',
  memory: 'peak memory',
};

/** `+12.3 % [+9.1, +15.6]`; an end without bound is `…`. */
export function describeChange({ change, low, high }: Pick<Comparison, 'change' | 'low' | 'high'>): string {
  const interval = low === null && high === null ? '' : ` [${percentOr(low)}, ${percentOr(high)}]`;
  return `${percent(change)} %${interval}`;
}

function percentOr(share: number | null): string {
  return share === null ? '…' : percent(share);
}

/** Signed, one decimal; never `-0.0`. */
function percent(share: number): string {
  const text = (share * 100).toFixed(1);
  if (text === '0.0' || text === '-0.0') return '0.0';
  return share > 0 ? `+${text}` : text;
}

/** `4.12 → 4.63 ms` */
export function describeFigures({ metric, base, head }: Pick<Comparison, 'metric' | 'base' | 'head'>): string {
  const [factor, unit] = UNITS[metric];
  return `${figure(base * factor)} → ${figure(head * factor)} ${unit}`;
}

const UNITS: Readonly<Record<Comparison['metric'], readonly [factor: number, unit: string]>> = {
  p50: [1, 'ms'],
  mean: [1, 'ms'],
  p95: [1, 'ms'],
  cpu: [1_000, 'ms'],
  memory: [1 / (1 << 20), 'MiB'],
};

/** Three significant digits, and no more decimals than a person reads. */
function figure(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
