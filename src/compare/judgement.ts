import type { Finding } from '../model/finding.ts';
import type { Location } from '../model/location.ts';
import type { CompareDetail, Comparison } from '../model/stage.ts';
import type { PlannedRequest } from '../traffic/planned-request.ts';
import { operationTag } from '../traffic/script-requests.ts';
import { compareCpu, compareLatencies, compareMemory } from './comparisons.ts';
import { findingsOf } from './findings.ts';
import { failingFindings, failuresOf } from './head-failures.ts';
import type { CompareInput } from './input.ts';
import type { Kept } from './kept.ts';
import type { Machine } from './machine.ts';
import { noiseFloorOf } from './noise-floor.ts';
import type { OperationRows } from './rows.ts';
import { lastLooks } from './session.ts';
import { comparableRows, type Session, whyLeftOut } from './session-state.ts';
import { describeChange, METRIC_WORDS } from './words.ts';

export interface JudgementInput {
  readonly input: CompareInput;
  readonly session: Session;
  readonly requests: readonly PlannedRequest[];
  readonly kept: Kept;
  /** Why nothing of an earlier attempt was added; null where something was. */
  readonly missing: string | null;
  readonly detail: CompareDetail;
  readonly machine: Machine;
  readonly k6Version: string;
}

export interface SessionJudgement {
  readonly detail: CompareDetail;
  readonly findings: readonly Finding[];
  /** One line. */
  readonly reason: string;
  /** For another attempt at the same commits. */
  readonly keep: Kept;
}

/** What the measured blocks say, whatever ended the measurement. */
export function judgeSession(judging: JudgementInput): SessionJudgement {
  const { input, session, requests, detail, machine } = judging;
  const looks = lastLooks({ ...session.progress, valid: session.measured.valid });
  const timing = { looks, planned: input.effort.planned, starts: input.effort.starts };
  const rows = comparableRows(session, requests);
  const held = heldRows(judging);
  const measured = [...compareLatencies([...rows, ...held], timing), ...undecided(rows, requests, session)];
  const latencies = holdRegressions(measured, judging.kept.regressed);
  const comparisons = [...latencies, ...compareCpu(session.cpu, timing), ...compareMemory(session.memory)];
  const isSelf = input.config.mode === 'self';
  const place = { locations: locationsOf(input), onInconclusive: input.config.onInconclusive, mode: detail.mode };
  const operations = requests.flatMap(({ role, operation }) => (role === 'call' ? [operation] : []));
  const timeoutMs = input.effort.blockMs;
  // A head that ended answers nothing any more: that is told once.
  const watched = isSelf || session.death?.side === 'head' ? [] : operations;
  const failing = failingFindings({ ...judging, ...place, operations: watched, timeoutMs });
  const findings = isSelf ? [] : [...failing, ...findingsOf(comparisons, place)];
  return {
    detail: {
      ...detail,
      comparisons,
      operations: operationsOf(session, requests),
      notCompared: [...detail.notCompared, ...leftOut(session, requests)],
      measurement: measurementOf(judging),
      measuredNoise: isSelf ? noiseFloorOf(latencies, machine.fingerprint) : null,
      notes: [...session.notes, ...held.map(({ operation }) => `${operation} ${STILL_REGRESSED_UNSEEN}`)],
    },
    findings,
    reason: describeFailing(failing) ?? describeResult(latencies, isSelf),
    keep: keptOf(judging, looks, latencies),
  };
}

const STILL_REGRESSED = 'regressed in an earlier attempt, and not shown to be otherwise since';

const STILL_REGRESSED_UNSEEN =
  'regressed in an earlier attempt and could not be compared in this one: it stays regressed';

/** Earlier blocks of what regressed in them and answers otherwise by now: that says nothing of how fast it is. */
function heldRows({ session, requests, kept }: JudgementInput): readonly OperationRows[] {
  const regressed = new Set(kept.regressed.map((key) => key.slice(key.indexOf(' ') + 1)));
  return requests.flatMap((request) => {
    const { role, operation } = request;
    if (role !== 'call' || !regressed.has(operation) || whyLeftOut(session, request) === null) return [];
    const earlier = kept.rows.filter((rows) => rows.operation === operationTag(operation));
    return earlier.map((rows) => ({ ...rows, operation }));
  });
}

/** Doubt takes nothing back: a regression stays one until the blocks of all attempts show something else. */
function holdRegressions(latencies: readonly Comparison[], earlier: readonly string[]): readonly Comparison[] {
  return latencies.map((one) => {
    if (one.verdict !== 'inconclusive' || !earlier.includes(regressionKey(one))) return one;
    return { ...one, verdict: 'regressed', note: [STILL_REGRESSED, one.note].filter(Boolean).join('; ') };
  });
}

function regressionKey({ metric, operation }: Comparison): string {
  return `${metric} ${operation ?? ''}`;
}

/** Operations that were called and have no block with enough requests: nothing is known of them, and that is said. */
function undecided(
  rows: readonly OperationRows[],
  requests: readonly PlannedRequest[],
  session: Session,
): readonly Comparison[] {
  const missing = requests.filter(
    (request) =>
      request.role === 'call' &&
      whyLeftOut(session, request) === null &&
      !rows.some(({ operation }) => operation === request.operation),
  );
  const nothing = { base: 0, head: 0, change: 0, low: null, high: null, p: null, starts: [] };
  return missing.map(({ operation }) => ({
    ...nothing,
    operation,
    metric: 'p50',
    verdict: 'inconclusive',
    note: 'too few requests were measured',
  }));
}

function leftOut(session: Session, requests: readonly PlannedRequest[]): CompareDetail['notCompared'] {
  return requests.flatMap((request) => {
    const reason = request.role === 'call' ? whyLeftOut(session, request) : null;
    return reason === null ? [] : [{ operation: request.operation, reason }];
  });
}

function operationsOf({ measured }: Session, requests: readonly PlannedRequest[]): CompareDetail['operations'] {
  return measured.rows().flatMap(({ operation: tag, requests: count, voidBlocks }) => {
    const request = requests.find(({ role, operation }) => role === 'call' && operationTag(operation) === tag);
    if (!request) return [];
    return [{ operation: request.operation, requests: count, p99Ms: measured.p99(tag), voidBlocks }];
  });
}

function measurementOf({
  input,
  session,
  kept,
  missing,
  machine,
  k6Version,
  requests,
}: JudgementInput): CompareDetail['measurement'] {
  if (session.rate === null) return null;
  const { measured } = session;
  const round = requests.filter(({ role }) => role !== 'setup').length;
  return {
    starts: session.starts,
    blocks: measured.valid,
    voidBlocks: session.progress.elapsed - (measured.valid - kept.valid),
    blockMs: input.effort.blockMs,
    earlierBlocks: kept.valid,
    ...(input.store?.again && missing !== null && { notAdded: missing }),
    rate: Number((session.rate * round).toPrecision(3)),
    utilisation: session.utilisation,
    seed: input.seed,
    pinning: session.pinning,
    runner: machine.fingerprint,
    k6Version,
    ended: session.ended,
  };
}

/** A fault keeps what was measured, too: the next attempt adds to it, and cannot forget what was seen. */
function keptOf({ session, kept }: JudgementInput, looks: readonly number[], latencies: readonly Comparison[]): Kept {
  const { measured, cpu, memory, starts } = session;
  const rows = measured.rows().map(({ operation, requests, rows: own }) => ({ operation, requests, rows: own }));
  const regressed = latencies.filter(({ verdict }) => verdict === 'regressed').map(regressionKey);
  const failures = [...failuresOf(session, kept)].map(([operation, own]) => ({ operation, ...own }));
  return { version: 1, valid: measured.valid, starts, looks, rows, cpu, memory, regressed, failures };
}

function locationsOf({ specs }: CompareInput): ReadonlyMap<string, Location> {
  return new Map(specs.flatMap(({ operations }) => operations.map(({ id, location }) => [id, location])));
}

const ORDER: readonly Comparison['verdict'][] = ['regressed', 'suspect', 'inconclusive', 'no-regression', 'faster'];

/** Null where no operation fails at the head alone by more than a base may. */
function describeFailing(failing: readonly Finding[]): string | null {
  const [first, ...others] = failing.filter(({ severity }) => severity === 'breaking');
  if (first === undefined) return null;
  return `${first.message}${others.length > 0 ? ` (and ${others.length} more)` : ''}`;
}

function describeResult(latencies: readonly Comparison[], isSelf: boolean): string {
  const [worst] = [...latencies].sort(
    (a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) || b.change - a.change,
  );
  if (!worst) return 'nothing could be compared';
  const what = `${worst.operation} ${METRIC_WORDS[worst.metric]} ${describeChange(worst)}`;
  const count = (verdict: Comparison['verdict']) => latencies.filter((one) => one.verdict === verdict).length;
  const words = ORDER.filter((verdict) => count(verdict) > 0).map((verdict) => `${count(verdict)} ${SAID[verdict]}`);
  return `${isSelf ? 'base against itself: ' : ''}${words.join(', ')}; first ${what}`;
}

const SAID: Readonly<Record<Comparison['verdict'], string>> = {
  regressed: 'regressed',
  suspect: 'suspect',
  inconclusive: 'inconclusive',
  'no-regression': 'without a regression of 10 % or more',
  faster: 'faster',
};
