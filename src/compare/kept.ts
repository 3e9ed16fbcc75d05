import type { MemoryPair } from './comparisons.ts';
import type { CpuRow } from './cpu.ts';
import type { Failures, SideFailures } from './failures.ts';
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
  /** Requests that failed, by the operation's tag. */
  readonly failures: readonly (SideFailures & { readonly operation: string })[];
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
  failures: [],
};

type Fields = Readonly<Record<string, unknown>>;

/** What a file holds; null where a figure in it could not have been measured: one such figure would spoil every verdict. */
export function parseKept(value: unknown): Kept | null {
  if (!isRecord(value) || value.version !== 1) return null;
  const { valid, starts, looks, rows, cpu, memory = [], regressed = [], failures = [] } = value;
  if (!isCount(valid) || !isCount(starts)) return null;
  const isPlaced = (row: unknown): row is Fields =>
    isRecord(row) && isCount(row.start) && row.start < starts && isCount(row.until) && row.until <= valid;
  const isRow = (row: unknown): row is Row => isPlaced(row) && isFigures(row.base) && isFigures(row.head);
  const isRows = (one: unknown): one is OperationRows =>
    isRecord(one) && typeof one.operation === 'string' && isCount(one.requests) && isListOf(one.rows, isRow);
  const whole =
    isListOf(looks, isCount) &&
    looks.every((look, at) => look <= valid && look > (looks[at - 1] ?? 0)) &&
    isListOf(rows, isRows) &&
    isListOf(cpu, (row): row is CpuRow => isPlaced(row) && isPositive(row.base) && isPositive(row.head)) &&
    isListOf(memory, (pair): pair is MemoryPair => isRecord(pair) && isPositive(pair.base) && isPositive(pair.head)) &&
    isListOf(regressed, (key): key is string => typeof key === 'string') &&
    isListOf(failures, isSideFailures);
  return whole ? { version: 1, valid, starts, looks, rows, cpu, memory, regressed, failures } : null;
}

function isSideFailures(value: unknown): value is Kept['failures'][number] {
  return isRecord(value) && typeof value.operation === 'string' && isFailures(value.base) && isFailures(value.head);
}

function isFailures(value: unknown): value is Failures {
  return isRecord(value) && isCount(value.all) && isCount(value.failed) && value.failed <= value.all;
}

function isFigures(value: unknown): boolean {
  return isRecord(value) && isPositive(value.p50) && isPositive(value.mean) && isPositive(value.p95);
}

function isListOf<Entry>(value: unknown, isEntry: (entry: unknown) => entry is Entry): value is readonly Entry[] {
  return Array.isArray(value) && value.every(isEntry);
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isPositive(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}
