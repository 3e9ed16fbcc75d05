import { decideFamily, leansOneWay, type Series } from './decide.ts';
import { nextLook } from './looks.ts';
import { blocksPerStart, type Effort } from './method.ts';

/** How far a comparison has come. */
export interface Progress {
  /** Number of the running start, from 0. */
  readonly start: number;
  /** Blocks of wall time of that start that are over, void ones too. */
  readonly inStart: number;
  /** Likewise in all starts of this run. */
  readonly elapsed: number;
  /** Blocks that count, those of earlier attempts included. */
  readonly valid: number;
  /** Numbers of blocks after which the data were judged. */
  readonly looks: readonly number[];
}

export interface Step {
  readonly next: 'go-on' | 'next-start' | 'decided' | 'cap';
  readonly looks: readonly number[];
}

/** What to do after a block. Stops early both ways, and goes on to the cap only where something is not known. */
export function afterBlock(progress: Progress, series: readonly Series[], effort: Effort): Step {
  const { looks, valid } = progress;
  const due = valid >= nextLook(looks.at(-1) ?? 0, effort.planned);
  const judged = due ? [...looks, valid] : looks;
  if (due && isDecided(series, judged, effort)) return { next: 'decided', looks: judged };
  if (progress.elapsed >= effort.cap) return { next: 'cap', looks: judged };
  return { next: endsStart(progress, series, effort) ? 'next-start' : 'go-on', looks: judged };
}

function isDecided(series: readonly Series[], looks: readonly number[], effort: Effort): boolean {
  const judgements = decideFamily({ series, looks, planned: effort.planned, starts: effort.starts });
  const regressed = new Set(
    series.flatMap((one, at) => (judgements[at]?.verdict === 'regressed' ? [one.operation] : [])),
  );
  const isKnown = ({ operation }: Series): boolean => operation !== undefined && regressed.has(operation);
  return (
    judgements.length > 0 &&
    series.every((one, at) => isKnown(one) || (judgements[at]?.verdict ?? 'inconclusive') !== 'inconclusive')
  );
}

/** A start ends with its share of the blocks; after half of it, where it has nothing more to say and others are to come. */
function endsStart({ start, inStart }: Progress, series: readonly Series[], effort: Effort): boolean {
  const share = blocksPerStart(effort);
  if (inStart >= share) return true;
  const othersToCome = start + 1 < effort.starts;
  if (!othersToCome || inStart !== Math.ceil(share / 2)) return false;
  return leansOneWay(series.map((one) => ({ ...one, points: one.points.filter((point) => point.start === start) })));
}

/** The looks at the end, whatever ended it: what was measured since the last one is judged too. */
export function lastLooks({ looks, valid }: Pick<Progress, 'looks' | 'valid'>): readonly number[] {
  return valid > (looks.at(-1) ?? 0) ? [...looks, valid] : looks;
}
