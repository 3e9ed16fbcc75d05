import type { MemoryPair } from './comparisons.ts';
import type { CpuRow } from './cpu.ts';
import type { OperationRows, Row } from './rows.ts';

/** Blocks of a comparison, kept so that a second attempt adds to them. */
export interface Kept {
  readonly version: 1;
  /** Blocks that count, and the starts they were measured in. */
  readonly valid: number;
  readonly starts: number;
  readonly looks: readonly number[];
  readonly rows: readonly OperationRows[];
  readonly cpu: readonly CpuRow[];
  /** A pair for each start. */
  readonly memory: readonly MemoryPair[];
  /** What regressed in an earlier attempt and was not shown otherwise since, as `regressionKey` writes it. */
  readonly regressed: readonly string[];
}

export const NOTHING_KEPT: Kept = {
  version: 1,
  valid: 0,
  starts: 0,
  looks: [],
  rows: [],
  cpu: [],
  memory: [],
  regressed: [],
};

/** What a file holds; null where a figure in it could not have been measured: one such figure would spoil every verdict. */
export function parseKept(value: unknown): Kept | null {
  if (!isRecord(value) || value.version !== 1) return null;
  const { valid, starts, looks, rows, cpu, memory = [], regressed = [] } = value;
  if (!isCount(valid) || !isCount(starts)) return null;
  const whole =
    isListOf(looks, isCount) &&
    looks.every((look, at) => look <= valid && look > (looks[at - 1] ?? 0)) &&
    isListOf(rows, isOperationRows) &&
    isListOf(cpu, (row): row is CpuRow => isPlaced(row) && isPositive(row.base) && isPositive(row.head)) &&
    isListOf(memory, (pair): pair is MemoryPair => isRecord(pair) && isPositive(pair.base) && isPositive(pair.head)) &&
    isListOf(regressed, (key): key is string => typeof key === 'string');
  return whole ? { version: 1, valid, starts, looks, rows, cpu, memory, regressed } : null;
}

function isOperationRows(value: unknown): value is OperationRows {
  if (!isRecord(value) || typeof value.operation !== 'string' || !isCount(value.requests)) return false;
  return isListOf(value.rows, (row): row is Row => isPlaced(row) && isFigures(row.base) && isFigures(row.head));
}

function isFigures(value: unknown): boolean {
  return isRecord(value) && isPositive(value.p50) && isPositive(value.mean) && isPositive(value.p95);
}

function isPlaced(value: unknown): value is Readonly<Record<string, unknown>> {
  return isRecord(value) && isCount(value.start) && isCount(value.until);
}

function isListOf<Entry>(value: unknown, isEntry: (entry: unknown) => entry is Entry): value is readonly Entry[] {
  return Array.isArray(value) && value.every(isEntry);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isPositive(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}
