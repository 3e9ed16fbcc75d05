import { cleanLine, clip } from '../report/clean.ts';
import { encodeText } from '../report/markdown.ts';
import type { GitHub } from './client.ts';
import { GitHubError } from './problems.ts';
import { type CheckRef, showProgress } from './publish-check.ts';

/** Shortest time before the first look that a reader is given, milliseconds; each next one takes three times as long. */
const FIRST_WAIT_MS = 10_000; // GitHub asks for fewer writes: one every ten seconds is what a reader still sees as live
const WAIT_FACTOR = 3;
/** Lines of a running stage that are told every ten seconds; the rate of writes GitHub allows is for the end of the run. */
const QUICK_LINES = 30;
const QUICK_WAIT_MS = 10_000;
const SLOW_WAIT_MS = 60_000;
const TITLE_CODE_POINTS = 120; // one line in a list of checks
const MAX_ROWS = 100; // stages of twenty providers

export interface Progress {
  /** A stage begins. Returns at once; what cannot be told now is left out. */
  begin(stage: string): void;
  /** Where the running stage is, in one line; told every ten seconds, after five minutes every minute. */
  at(words: string): void;
  /** Resolves when nothing is under way any more: whoever concludes the check has to have the last word. */
  settled(): Promise<void>;
}

export interface ProgressSource {
  readonly github: GitHub;
  readonly check: () => Promise<CheckRef | null>;
  /** Milliseconds of a clock that never jumps. */
  readonly now: () => number;
}

/** Tells the check, now and then, which stage is running. Never in the way of anything: a failure ends it, and only it. */
export function followProgress({ github, check, now }: ProgressSource): Progress {
  const begun: string[] = [];
  let waitMs = FIRST_WAIT_MS;
  let nextMs = now() + waitMs;
  let under: Promise<void> | null = null;
  let where: string | null = null;
  let lines = 0;
  let nextLineMs = 0;

  const tell = async (): Promise<void> => {
    const opened = await check();
    if (opened === null) return;
    try {
      await showProgress(github, opened, describe(begun, where));
    } catch (thrown) {
      if (!(thrown instanceof GitHubError)) throw thrown;
      // The conclusion meets the same fault and tells it; until then there is nobody to tell it to.
      nextMs = Number.POSITIVE_INFINITY;
      nextLineMs = Number.POSITIVE_INFINITY;
    }
  };

  return {
    begin: (stage) => {
      begun.push(stage);
      where = null;
      if (under !== null || now() < nextMs) return;
      waitMs *= WAIT_FACTOR;
      nextMs = now() + waitMs;
      under = tell().finally(() => {
        under = null;
      });
    },
    at: (words) => {
      where = words;
      if (under !== null || now() < nextLineMs) return;
      lines += 1;
      nextLineMs = now() + (lines < QUICK_LINES ? QUICK_WAIT_MS : SLOW_WAIT_MS);
      under = tell().finally(() => {
        under = null;
      });
    },
    settled: async () => {
      await under;
    },
  };
}

function describe(
  begun: readonly string[],
  where: string | null,
): { readonly title: string; readonly summary: string } {
  const rows = begun.map(
    (stage, index) =>
      `- ${encodeText(stage)}: ${index < begun.length - 1 ? 'ended' : `running${where === null ? '' : `, ${encodeText(where)}`}`}`,
  );
  const title = clip(cleanLine(`Running: ${where ?? begun.at(-1) ?? ''}`), TITLE_CODE_POINTS);
  return { title, summary: rows.slice(-MAX_ROWS).join('\n') };
}
