import type { Problem } from '../model/problem.ts';
import type { PlannedRequest } from '../traffic/planned-request.ts';
import { cpuOfBlock, usedBetween } from './cpu.ts';
import type { CompareInput } from './input.ts';
import { type Bench, measureStart, probeRounds, refuseProbe, type StartEnd } from './k6-measure.ts';
import type { Kept } from './kept.ts';
import { type Machine, type Meter, openMeter } from './machine.ts';
import { readMemory } from './memory.ts';
import { BUSY_SHARE, blocksPerStart, requestsOfRow } from './method.ts';
import { describePinning, type Pinning } from './pinning.ts';
import { chooseRate } from './rate.ts';
import type { Block } from './recorder.ts';
import { seriesOf } from './series.ts';
import { afterBlock } from './session.ts';
import { addStatuses, comparableRows, type Death, isNothingLeft, type Session } from './session-state.ts';
import { SideFailure, type Sides, startSides } from './sides.ts';

export interface SessionInput {
  readonly input: CompareInput;
  readonly bench: Bench;
  readonly requests: readonly PlannedRequest[];
  readonly machine: Machine;
  readonly pinning: Pinning | null;
  readonly kept: Kept;
  readonly draw: () => number;
  /** Told of the sides that run, so that k6 is ended when one of them dies. */
  readonly watch: (sides: Sides | null) => void;
}

/** Log lines of a side that ended, kept for the report. */
const TAIL_LINES = 30;

/** Fresh starts, one after the other, until it is decided or the cap is reached. What goes wrong is noted in the session. */
export async function runSession(session: Session, run: SessionInput): Promise<void> {
  for (;;) {
    run.input.signal.throwIfAborted();
    const next = await runStart(session, run);
    if (next !== 'next-start') return;
    session.progress = { ...session.progress, start: session.progress.start + 1, inStart: 0 };
  }
}

async function runStart(session: Session, run: SessionInput): Promise<'next-start' | 'end'> {
  try {
    await using sides = await startSides(run.input, run.draw);
    run.watch(sides);
    try {
      return await measureSides(session, run, sides);
    } finally {
      run.watch(null);
    }
  } catch (thrown) {
    if (!(thrown instanceof SideFailure)) throw thrown;
    session.failure = thrown;
    session.ended = `${thrown.side} could not be started`;
    return 'end';
  }
}

async function measureSides(session: Session, run: SessionInput, sides: Sides): Promise<'next-start' | 'end'> {
  session.pinning = await pinSides(run, sides);
  const seed = Math.floor(run.draw() * 2 ** 31);
  if (session.rate === null) {
    await chooseByProbe(session, run, { sides, seed });
    if (session.death !== null) return 'end';
  }
  // Counted before it is measured: a start that is broken off keeps its number, and no later one takes it.
  session.starts += 1;
  const end = await measureBlocks(session, run, { sides, seed });
  const memory = await readMemory(sides);
  if (typeof memory === 'string') note(session, run, `memory of start ${session.starts} could not be read: ${memory}`);
  else session.memory.push(memory);
  return concludeStart(session, run, { sides, end });
}

/** Said at once, and again in the report. */
function note(session: Session, { input }: SessionInput, what: string): void {
  session.notes.push(what);
  input.log(`compare: ${what}`);
}

async function pinSides({ pinning, machine }: SessionInput, { base, head }: Sides): Promise<string> {
  if (pinning === null) return describePinning(null, false, machine.cores);
  const pinned = await Promise.all([base.pin(pinning.sides), head.pin(pinning.sides)]);
  return describePinning(pinning, pinned.every(Boolean), machine.cores);
}

interface Running {
  readonly sides: Sides;
  readonly seed: number;
}

async function chooseByProbe(session: Session, run: SessionInput, { sides, seed }: Running): Promise<void> {
  const { rounds, readings } = await probeWatched(run, { sides, seed });
  session.death = findDeath(sides);
  if (session.death !== null) return;
  if (rounds.roundMs === null || rounds.problem !== null) refuseProbe(rounds);
  const { base, head, machine } = usedBetween(readings);
  const busy = base === null || head === null || machine === null ? null : { side: Math.max(base, head), machine };
  const requests = run.requests.filter(({ role }) => role !== 'setup').length;
  const probe = { roundMs: rounds.roundMs, rounds: rounds.rounds, busy, cores: run.machine.cores, requests };
  const rate = chooseRate(probe);
  if (rate === null) refuseProbe({ ...rounds, problem: tooSlow(rounds.roundMs) });
  session.rate = rate;
  session.roundMs = rounds.roundMs;
  run.input.log(`compare: ${rate} rounds a second (one takes ${rounds.roundMs.toFixed(1)} ms)`);
}

async function probeWatched({ bench }: SessionInput, { sides, seed }: Running) {
  const meter = openMeter(sides);
  try {
    return { rounds: await probeRounds(bench, sides, seed), readings: meter.readings };
  } finally {
    await meter[Symbol.asyncDispose]();
  }
}

function tooSlow(roundMs: number): Problem {
  return {
    code: 'compare.too-slow',
    what: `One round of requests takes ${(roundMs / 1_000).toFixed(1)} s, which is too slow to be compared`,
    where: null,
    why: 'so few requests fit into the time that nothing could be told apart',
    todo: 'Name the operations to compare in `compare.operations`, or give them less work in `load.data`.',
  };
}

async function measureBlocks(session: Session, run: SessionInput, { sides, seed }: Running): Promise<StartEnd> {
  const { effort } = run.input;
  const blocks = Math.min(blocksPerStart(effort), effort.cap - session.progress.elapsed);
  const meter = openMeter(sides);
  const voidBefore = session.measured.voided;
  let seen = 0;
  try {
    const end = await measureStart(run.bench, {
      sides,
      seed,
      rate: session.rate ?? 1,
      roundMs: session.roundMs,
      blocks,
      onBlock: (block) => {
        seen += 1;
        return takeBlock(session, run, { block, meter });
      },
    });
    // What k6 never began was left out as well: it counts as measured in vain.
    if (end.kind === 'complete' && seen < blocks) skipBlocks(session, blocks - seen);
    const elapsed = end.kind === 'complete' ? blocks : seen;
    const inVain = session.measured.voided - voidBefore + (elapsed - seen);
    const goesOn = !session.over && (end.kind === 'complete' || end.kind === 'stopped');
    if (goesOn && inVain > elapsed / 2) slowDown(session, run);
    return end;
  } finally {
    await meter[Symbol.asyncDispose]();
    session.measured.endStart();
    const utilisation = utilisationOf(meter, run.machine.cores);
    session.utilisation = utilisation ?? session.utilisation;
    if (utilisation !== null) noteBusy(session, run, utilisation);
    const { unread } = meter;
    if (unread !== null) note(session, run, `processor time in start ${session.starts} is not complete: ${unread}`);
  }
}

/** The rate was chosen so that this does not happen: something else runs here, or a side works more than in the probe. */
function noteBusy(session: Session, run: SessionInput, { side, machine }: NonNullable<Session['utilisation']>): void {
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  const busy = [
    ...(side > BUSY_SHARE ? [`one side needed ${percent(side)} of a core`] : []),
    ...(machine > BUSY_SHARE ? [`the machine was busy for ${percent(machine)} of the time`] : []),
  ];
  if (busy.length > 0)
    note(session, run, `in start ${session.starts} ${busy.join(', and ')}: requests wait for each other`);
}

/** A rate that one side cannot hold measures how long requests wait, not how long they take. */
function slowDown(session: Session, { input }: SessionInput): void {
  session.rate = (session.rate ?? 0) / 2;
  input.log(`compare: the rate was not held in most blocks; going on with ${session.rate} rounds a second`);
}

function skipBlocks(session: Session, count: number): void {
  const { elapsed, inStart } = session.progress;
  session.progress = { ...session.progress, elapsed: elapsed + count, inStart: inStart + count };
}

/** Adds a block and asks what is to be done; true ends this start. */
function takeBlock(
  session: Session,
  run: SessionInput,
  { block, meter }: { readonly block: Block; readonly meter: Meter },
): boolean {
  const { measured, progress } = session;
  const counts = measured.add(block, progress.start, requestsOfRow(session.rate ?? 0, run.input.effort));
  for (const [operation, { base, head }] of block.cells) {
    addStatuses(session.statuses, operation, { base: base.statuses, head: head.statuses });
  }
  const used = counts ? cpuOfBlock(block, meter.readings) : null;
  if (used !== null) session.cpu.push({ ...used, start: progress.start, until: measured.valid });
  const { inStart, elapsed } = progress;
  session.progress = { ...progress, inStart: inStart + 1, elapsed: elapsed + 1, valid: measured.valid };
  const step = afterBlock(session.progress, seriesOf(comparableRows(session, run.requests)), run.input.effort);
  session.progress = { ...session.progress, looks: step.looks };
  // A stray failure is outweighed until then; what still answers otherwise does other work, and no block more changes that.
  if (step.looks.length > progress.looks.length && isNothingLeft(session, run.requests)) {
    endWith(session, 'no operation can be compared');
    return true;
  }
  if (step.next === 'decided') endWith(session, 'every comparison was decided');
  if (step.next === 'cap') endWith(session, 'the cap was reached');
  return step.next !== 'go-on';
}

function endWith(session: Session, why: string): void {
  session.over = true;
  session.ended = why;
}

function utilisationOf({ readings }: Meter, cores: number): Session['utilisation'] {
  const { base, head, machine, seconds } = usedBetween(readings);
  if (base === null || head === null || machine === null || seconds <= 0) return null;
  return { side: Math.max(base, head) / seconds, machine: machine / seconds / cores };
}

function concludeStart(session: Session, run: SessionInput, { sides, end }: Concluded): 'next-start' | 'end' {
  session.death = findDeath(sides);
  if (session.death !== null) {
    session.ended = `${session.death.side} ${session.death.how}`;
    return 'end';
  }
  if (end.problem !== null) {
    session.problem = end.problem;
    session.ended = end.problem.what;
    return 'end';
  }
  if (session.progress.elapsed >= run.input.effort.cap && !session.over) endWith(session, 'the cap was reached');
  return session.over ? 'end' : 'next-start';
}

interface Concluded {
  readonly sides: Sides;
  readonly end: StartEnd;
}

function findDeath({ base, head }: Sides): Death | null {
  for (const [side, started] of [
    ['base', base],
    ['head', head],
  ] as const) {
    const how = started.exited();
    if (how !== null) return { side, how, tail: started.tail(TAIL_LINES) };
  }
  return null;
}
