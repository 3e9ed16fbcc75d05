import type { Side } from '../model/location.ts';
import type { Problem } from '../model/problem.ts';
import type { CompareDetail } from '../model/stage.ts';
import type { PlannedRequest } from '../traffic/planned-request.ts';
import { operationTag } from '../traffic/script-requests.ts';
import { inRanges } from '../traffic/success.ts';
import type { MemoryPair } from './comparisons.ts';
import type { CpuRow } from './cpu.ts';
import type { Kept } from './kept.ts';
import { type Measured, openMeasured } from './measured.ts';
import type { OperationRows } from './rows.ts';
import type { Progress } from './session.ts';
import type { SideFailure } from './sides.ts';
import { type Statuses, whyNotComparable } from './statuses.ts';

/** A side that ended while it was measured. */
export interface Death {
  readonly side: Side;
  readonly how: string;
  readonly tail: readonly string[];
}

/** Everything a comparison has found out so far; what was measured before a fault is in it. */
export interface Session {
  readonly measured: Measured;
  readonly statuses: Map<string, Statuses>;
  readonly cpu: CpuRow[];
  readonly memory: MemoryPair[];
  /** What was not as planned and why, one sentence each. */
  readonly notes: string[];
  progress: Progress;
  starts: number;
  rate: number | null;
  roundMs: number;
  pinning: string;
  utilisation: NonNullable<CompareDetail['measurement']>['utilisation'];
  /** Whether no further start is wanted. */
  over: boolean;
  ended: string;
  problem: Problem | null;
  death: Death | null;
  failure: SideFailure | null;
}

export function openSession(kept: Kept): Session {
  return {
    measured: openMeasured(kept),
    statuses: new Map(),
    cpu: [...kept.cpu],
    memory: [...kept.memory],
    notes: [],
    progress: { start: kept.starts, inStart: 0, elapsed: 0, valid: kept.valid, looks: kept.looks },
    starts: kept.starts,
    rate: null,
    roundMs: 0,
    pinning: '',
    utilisation: null,
    over: false,
    ended: 'nothing was measured',
    problem: null,
    death: null,
    failure: null,
  };
}

/** Rows under the operations' own names, without those whose sides answer differently. */
export function comparableRows(session: Session, requests: readonly PlannedRequest[]): readonly OperationRows[] {
  const calls = requests.filter(({ role }) => role === 'call');
  return session.measured.rows().flatMap((rows) => {
    const request = calls.find(({ operation }) => operationTag(operation) === rows.operation);
    if (!request || whyLeftOut(session, request) !== null) return [];
    return [{ ...rows, operation: request.operation }];
  });
}

/** Why an operation that was called is not compared; null where it is, or where it was not called yet. */
export function whyLeftOut(session: Session, request: PlannedRequest): string | null {
  const statuses = session.statuses.get(operationTag(request.operation));
  if (!statuses) return null;
  return whyNotComparable(statuses, (status) => inRanges(request.success, status));
}

/** Whether every operation that was called is left out. */
export function isNothingLeft(session: Session, requests: readonly PlannedRequest[]): boolean {
  return requests.every((request) => request.role !== 'call' || whyLeftOut(session, request) !== null);
}

export function addStatuses(all: Map<string, Statuses>, operation: string, more: Statuses): void {
  const known = all.get(operation) ?? { base: new Map<string, number>(), head: new Map<string, number>() };
  for (const side of ['base', 'head'] as const) {
    for (const [status, count] of more[side]) known[side].set(status, (known[side].get(status) ?? 0) + count);
  }
  all.set(operation, known);
}
