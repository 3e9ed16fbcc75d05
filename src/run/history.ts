import type { Git } from '../detect/git.ts';
import type { History } from '../history/format.ts';
import type { HistoryStore } from '../history/store.ts';
import type { Config } from '../model/config.ts';
import type { HistoryEntry, HistoryReport } from '../model/history.ts';
import { describeProblem, type Problem, ProblemError, toProblem } from '../model/problem.ts';
import type { RunResult } from '../model/run-result.ts';
import type { NoiseFloor } from '../model/stage.ts';
import { formatNumberOf } from '../verdict/figures.ts';
import { type Baseline, figureOf } from '../verdict/metrics.ts';
import type { Doors } from './doors.ts';
import { once } from './once.ts';
import type { RunRequest } from './request.ts';

/** The history of one run: read at most once, when something first needs it, and written after the verdict. */
export interface OpenedHistory {
  /** What relative goals are held against: main as the change knows it, `baseSha`. Read for them alone. */
  baseline(baseSha: string | null): Promise<Baseline>;
  /** What is known of this kind of runner; null where nothing is. */
  noiseFloor(): Promise<NoiseFloor | null>;
  /** The result with its place in the trend; on trusted runs of main it becomes a line. Never throws, and never changes the verdict. */
  follow(result: RunResult): Promise<RunResult>;
}

export interface HistoryRun {
  readonly request: RunRequest;
  readonly config: Config;
  readonly git: Git;
  readonly doors: Doors;
}

/** Null where none is configured. To be opened before anything of the pull request is started. */
export async function openHistory(run: HistoryRun): Promise<OpenedHistory | null> {
  if (run.config.history === null) return null;
  const store = once(() => openStore(run));
  const read = once(() => readWhole(run, store));
  // Whatever is started from here on could rewrite a file of the checkout before it is held against it.
  if (run.config.history.file !== null && isHeldAgainst(run.request)) await read();
  return {
    baseline: async (baseSha) => {
      const known = await read();
      if (known.problem !== null) return { known: false };
      return { known: true, of: latestOf(await entriesUpTo(baseSha, known.entries, run.git), run.request) };
    },
    noiseFloor: async () => newestNoise(run, (await read()).entries),
    follow: async (result) => {
      try {
        const entry = await run.doors.makeHistoryEntry(result);
        // What nobody measured has no place in a trend, but a goal may have asked for main's.
        const known = entry === null ? await read.peek() : await read();
        if (known === null) return result;
        if (known.problem !== null) return withNotices(result, [describeProblem(known.problem)]);
        return entry === null ? result : await follow(run, { result, entry, known, store });
      } catch (thrown) {
        const problem = toProblem(thrown, 'history.broken', 'The history could not be followed');
        return withNotices(result, [describeProblem(problem)]);
      }
    },
  };
}

interface Known {
  readonly history: History | null;
  readonly entries: readonly HistoryEntry[];
  readonly problem: Problem | null;
}

async function readWhole({ doors }: HistoryRun, store: () => Promise<HistoryStore>): Promise<Known> {
  try {
    const text = await (await store()).read();
    return { ...(await doors.readHistoryText(text ?? '')), problem: null };
  } catch (thrown) {
    const problem = toProblem(thrown, 'history.not-read', 'The history could not be read');
    return { history: null, entries: [], problem };
  }
}

/** A branch must not bring the history it is held against: anywhere but on main, the file is the base's. */
async function openStore({ config, request, git, doors }: HistoryRun): Promise<HistoryStore> {
  const { branch = null, file = null } = config.history ?? {};
  const { event } = request;
  if (branch !== null) {
    if (branch === event.branch || branch === event.baseBranch) throw ownBranch(branch);
    return doors.openHistoryBranch(branch, event);
  }
  const path = file ?? '';
  const opened = await doors.openHistoryFile(request.workspace, path);
  if (!isHeldAgainst(request)) return opened;
  const read = async (): Promise<string | null> => {
    const base = event.baseRef === null ? null : await git.readText(event.baseRef, path);
    if (base !== null) return base;
    return (await git.readText(event.headSha, path)) === null ? opened.read() : null;
  };
  return { ...opened, read };
}

function ownBranch(branch: string): ProblemError {
  return new ProblemError({
    code: 'history.branch',
    what: `\`history.branch\` is ${branch}, which holds the code`,
    why: 'every run on main would add a commit to it',
    todo: 'Name a branch that is used for nothing else, such as `api-testing-metrics`.',
  });
}

/** Newest commits that are asked whether the change is built on them; each is a call of git. */
const ASKED_COMMITS = 50;

/**
 * Main up to the commit that the change is built on: what main has gained since is no loss of a branch that has not seen it. All of it
 * where no commit is known to be before, as in a shallow clone.
 */
async function entriesUpTo(
  baseSha: string | null,
  entries: readonly HistoryEntry[],
  git: Git,
): Promise<readonly HistoryEntry[]> {
  if (baseSha === null) return entries;
  const exact = entries.findLastIndex(({ sha }) => sha === baseSha);
  if (exact !== -1) return entries.slice(0, exact + 1);
  for (let at = entries.length - 1; at >= Math.max(0, entries.length - ASKED_COMMITS); at -= 1) {
    const sha = (await git.resolve(entries[at]?.sha ?? '')) ?? null;
    if (sha !== null && (await git.mergeBase(sha, baseSha)) === sha) return entries.slice(0, at + 1);
  }
  return entries;
}

/** A run again is not held against itself. */
function latestOf(entries: readonly HistoryEntry[], { event }: RunRequest): Extract<Baseline, { known: true }>['of'] {
  return (metric) => {
    const measured = entries.flatMap(({ sha, metrics }) => {
      const value = figureOf(metric, metrics);
      return value === null || sha === event.headSha ? [] : [{ sha, value }];
    });
    return measured.at(-1) ?? null;
  };
}

async function newestNoise({ doors }: HistoryRun, entries: readonly HistoryEntry[]): Promise<NoiseFloor | null> {
  const runner = await doors.describeProcessor();
  return entries.findLast(({ noiseFloor }) => noiseFloor?.runner === runner)?.noiseFloor ?? null;
}

/** Whether the history is the yardstick of somebody else's change, and not of who keeps it. */
function isHeldAgainst(request: RunRequest): boolean {
  return request.event.name !== 'desk' && !isOfMain(request);
}

/** Runs of main that hold a writing token: what they measured is main's. */
function isOfMain({ event, isMain = false }: RunRequest): boolean {
  if (event.name === 'desk') return isMain;
  if (event.trust !== 'full' || event.pullRequest !== null) return false;
  return (
    (event.name === 'push' || event.name === 'schedule') && event.branch !== null && event.branch === event.baseBranch
  );
}

interface Following {
  readonly result: RunResult;
  readonly entry: HistoryEntry;
  readonly known: Known;
  readonly store: () => Promise<HistoryStore>;
}

async function follow(run: HistoryRun, { result, entry, known, store }: Following): Promise<RunResult> {
  const { doors, request } = run;
  const ofMain = isOfMain(request);
  const failure = ofMain ? await record(run, entry, store) : null;
  const recorded = ofMain && failure === null;
  const history: HistoryReport = {
    ...(await doors.tellHistory(known, entry, ofMain)),
    place: (await store()).place,
    recorded,
  };
  return withNotices({ ...result, history }, [...(failure === null ? [] : [failure]), ...tellLines(history)]);
}

/** What went wrong, in one sentence; null when it is written. */
async function record(
  { doors }: HistoryRun,
  entry: HistoryEntry,
  store: () => Promise<HistoryStore>,
): Promise<string | null> {
  try {
    const change = await doors.openHistoryChange(entry);
    await (await store()).update(change);
    return null;
  } catch (thrown) {
    return describeProblem(toProblem(thrown, 'history.not-written', 'The history could not be written'));
  }
}

function tellLines({ place, unreadable, newer }: HistoryReport): readonly string[] {
  const told: string[] = [];
  const [first] = unreadable;
  const keptAs = (count: number) => (count === 1 ? 'kept as it is' : 'kept as they are');
  if (first !== undefined) {
    const { length } = unreadable;
    told.push(
      `The history (${place}) has ${formatNumberOf(length, 'line')} that cannot be read, ${keptAs(length)}; the first is line ${first.line}: ${first.why}.`,
    );
  }
  if (newer > 0) {
    told.push(
      `The history (${place}) has ${formatNumberOf(newer, 'line')} of a newer version of this action, ${keptAs(newer)}.`,
    );
  }
  return told;
}

function withNotices(result: RunResult, notices: readonly string[]): RunResult {
  return notices.length === 0 ? result : { ...result, notices: [...result.notices, ...notices] };
}
