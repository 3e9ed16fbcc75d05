import type { Finding } from '../model/finding.ts';
import type { Location } from '../model/location.ts';
import type { RunResult } from '../model/run-result.ts';
import type { StageResult } from '../model/stage.ts';
import type { ChangeIndex } from '../verdict/change-index.ts';
import { labelOf } from '../verdict/words.ts';
import { code, link, type Span, type Spans, text } from './blocks.ts';
import type { Limits } from './limits.ts';
import { commitOf, type Links } from './links.ts';

/** What every fragment of a report is made from. */
export interface Context {
  readonly result: RunResult;
  readonly limits: Limits;
  readonly links: Links;
  readonly changeOf: ChangeIndex;
}

/** Providers are named in rows only where there is more than one to tell apart. */
export function namesProviders(result: RunResult): boolean {
  // The audit is of the whole repository, and of no provider.
  const own = result.stages.filter(({ stage }) => stage !== 'audit');
  return new Set(own.map((stage) => stage.provider)).size > 1;
}

/** `Contract tests`, or `Contract tests (PaymentService)` where there are several providers. */
export function stageTitle(context: Pick<Context, 'result'>, stage: StageResult): string {
  const label = labelOf(stage);
  return namesProviders(context.result) && stage.provider !== null ? `${label} (${stage.provider})` : label;
}

/** `file:line` as code, linked to the line at the right commit where there is one to link to. */
export function place(context: Context, location: Location, commit: string | null): Span {
  return linked(context, { location, commit, label: `${location.file}:${location.line}` });
}

/** A problem's place: the column too, because that is where the typing error is. */
export function placeOfProblem(context: Context, location: Location): Span {
  const label = `${location.file}:${location.line}:${location.column}`;
  return linked(context, { location, commit: context.result.event.headSha, label });
}

interface Place {
  readonly location: Location;
  readonly commit: string | null;
  readonly label: string;
}

function linked(context: Context, { location, commit, label: words }: Place): Span {
  const label = code(words);
  const href = context.links.line(location, commit);
  return href === null ? label : link(label, href);
}

/** Where a finding is. What was removed stands in the base, and its change says so: at that line the head has something else. */
export function placeOfFinding(context: Context, finding: Finding): Spans {
  if (finding.location === null) return [];
  const { event, baseSha } = context.result;
  const side = context.changeOf(finding)?.location.side ?? 'head';
  const at = place(context, finding.location, commitOf(side, { headSha: event.headSha, baseSha }));
  return side === 'base' ? [at, text(' (before this change)')] : [at];
}

/** The first `limit` entries, and how many there are beyond. */
export function take<Entry>(entries: readonly Entry[], limit: number): { shown: readonly Entry[]; hidden: number } {
  const shown = entries.length <= limit ? entries : entries.slice(0, limit);
  return { shown, hidden: entries.length - shown.length };
}
