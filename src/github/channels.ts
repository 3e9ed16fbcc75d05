import type { RunEvent } from '../model/event.ts';
import { type Problem, toProblem } from '../model/problem.ts';
import type { RunResult } from '../model/run-result.ts';
import { markJudged, markSection } from '../report/check-section.ts';
import { writeSection } from '../report/comment.ts';
import { COMMENT_KEY } from '../report/marker.ts';
import type { Report } from '../report/report.ts';
import type { GitHub } from './client.ts';
import { listJobSections } from './job-sections.ts';
import { GitHubError } from './problems.ts';
import { followProgress } from './progress.ts';
import {
  type CheckConclusion,
  type CheckRef,
  type ConcludedCheck,
  concludeCheck,
  type NewCheck,
  openCheck,
} from './publish-check.ts';
import { upsertComment } from './publish-comment.ts';
import { publishReview } from './publish-review.ts';

/** What of the report arrived where; whatever did not is a problem, told in the next channel. */
export interface Published {
  readonly checkUrl: string | null;
  readonly commentUrl: string | null;
  readonly problems: readonly Problem[];
  readonly notices: readonly string[];
}

export interface ChannelRequest {
  readonly github: GitHub;
  /** For a run that is being cancelled: the same, with little time. */
  readonly hurried: GitHub;
  readonly event: RunEvent;
  readonly checkName: string;
  /** Name of this job's section of the comment: the name of its check. */
  readonly key: string;
  readonly wantsComment: boolean;
  /** Whether findings are told at the lines of the diff too. */
  readonly wantsReview: boolean;
  /** Milliseconds of a clock that never jumps. */
  readonly now: () => number;
  /**
   * Called before the check is asked for, as soon as it exists, and when it is concluded or was refused, so that the post step knows
   * what is left to do wherever this process ends.
   */
  readonly remember: (check: CheckRef | NewCheck, concluded: boolean) => void;
}

/** Comment and check run of one run. Nothing here throws: the verdict does not depend on whether it could be told. */
export interface Channels {
  /** Opens the check, so that it can be seen running. Safe to leave un-awaited until `publish`. */
  open(): Promise<void>;
  /** A stage begins: the open check says so, now and then. */
  begin(stage: string): void;
  /** Where the running stage is, in one line. */
  progress(words: string): void;
  publish(report: Report, result: RunResult): Promise<Published>;
  /** Concludes the check as cancelled. */
  cancel(): Promise<void>;
}

export function openChannels(request: ChannelRequest): Channels {
  const problems: Problem[] = [];
  let opening: Promise<CheckRef | null> | null = null;
  let concluded = false;

  const open = (): Promise<CheckRef | null> => {
    opening ??= startCheck(request).catch((thrown) => {
      problems.push(toProblem(thrown, 'github.check-not-opened', 'The check run could not be opened'));
      return null;
    });
    return opening;
  };

  const progress = followProgress({ github: request.github, check: open, now: request.now });

  const conclude = async (github: GitHub, conclusion: CheckConclusion): Promise<ConcludedCheck | null> => {
    const check = await open();
    if (check === null || concluded) return null;
    concluded = true;
    // A cancelled run has no time to wait, and its own calls are cut off with it.
    if (github !== request.hurried) await progress.settled();
    const ended = await concludeCheck(github, check, conclusion);
    request.remember(check, true);
    return ended;
  };

  return {
    open: async () => {
      await open();
    },
    begin: (stage) => {
      if (!concluded) progress.begin(stage);
    },
    progress: (words) => {
      if (!concluded) progress.at(words);
    },
    publish: async (report, result) => {
      const check = await attempt(problems, 'The check run could not be concluded', () =>
        conclude(request.github, toConclusion(request, report, result)),
      );
      const said = await comment(request, report, { result, hasCheck: check !== null, problems });
      const notices = [...(check?.notices ?? []), ...said.notices, ...leftOut(request)];
      return { checkUrl: check?.url ?? null, commentUrl: said.url, problems, notices };
    },
    cancel: async () => {
      await attempt(problems, 'The check run could not be concluded', () => conclude(request.hurried, CANCELLED));
    },
  };
}

interface Saying {
  readonly result: RunResult;
  readonly hasCheck: boolean;
  /** What could not be said is added. */
  readonly problems: Problem[];
}

/** The comment, and those at lines. */
async function comment(request: ChannelRequest, report: Report, { result, hasCheck, problems }: Saying) {
  const before = problems.length;
  const written = await attempt(problems, 'The comment could not be written', () =>
    writeComment(request, report, { result, hasCheck }),
  );
  // What the token may not say in one place it may not say in the other: that is one problem, not two.
  const review =
    problems.length === before
      ? await attempt(problems, 'The comments at lines could not be written', () => writeReview(request, report))
      : null;
  return { url: written?.url || null, notices: [...(written?.notices ?? []), ...(review?.notices ?? [])] };
}

const CANCELLED: CheckConclusion = {
  conclusion: 'cancelled',
  title: 'Cancelled before its end',
  summary: 'The run was cancelled; nothing was decided. Run it again for a verdict.',
  text: '',
  annotations: [],
};

/** What the post step concludes a check with that its run left open. */
export const STOPPED: CheckConclusion = {
  conclusion: 'failure',
  title: 'Could not be checked: the run stopped before its end',
  summary:
    'The run ended without a verdict: the job was cancelled, ran out of time, or its process was killed. See the log of the step, and run it again.',
  text: '',
  annotations: [],
};

async function startCheck(request: ChannelRequest): Promise<CheckRef> {
  const { event, checkName, github } = request;
  const wanted: NewCheck = {
    name: checkName,
    headSha: event.headSha,
    detailsUrl: event.runUrl ?? '',
    externalId: `${event.runId?.id ?? 0}/${event.runId?.attempt ?? 0}/${request.key}`,
  };
  request.remember(wanted, false);
  try {
    const check = await openCheck(github, wanted);
    request.remember(check, false);
    return check;
  } catch (thrown) {
    if (thrown instanceof GitHubError && !thrown.ambiguous) request.remember(wanted, true);
    throw thrown;
  }
}

function toConclusion(
  { event: { pullRequest }, wantsComment }: ChannelRequest,
  report: Report,
  { verdict, failOn, configPath }: RunResult,
): CheckConclusion {
  const { summary } = report.check;
  const judged = failOn === undefined ? summary : markJudged(summary, { failOn, configPath: configPath ?? null });
  const marked =
    wantsComment && pullRequest !== null ? markSection(judged, { pullRequest, word: verdict.word }) : judged;
  return { conclusion: verdict.conclusion, ...report.check, summary: marked };
}

async function writeComment(
  request: ChannelRequest,
  report: Report,
  { result, hasCheck }: { readonly result: RunResult; readonly hasCheck: boolean },
) {
  const { event, github, key } = request;
  const { pullRequest, headSha } = event;
  if (!request.wantsComment || pullRequest === null) return null;
  return upsertComment(github, {
    pullRequest,
    body: report.comment,
    shorterBody: report.shorterComment,
    marker: COMMENT_KEY,
    section: {
      name: key,
      word: result.verdict.word,
      open: report.section.open,
      complete: report.review.complete,
      write: (fixed) => ({
        body: writeSection(report.section.body, fixed),
        shorterBody: writeSection(report.section.shorter, fixed),
      }),
    },
    run: { headSha, id: event.runId?.id ?? 0, attempt: event.runId?.attempt ?? 0 },
    // Where we may make no check, the other jobs of this workflow may not either.
    readJobs: hasCheck ? () => listJobSections(github, { headSha, pullRequest }) : null,
    // A pull request that never touched the API is not told so in a comment; one that did before is corrected.
    onlyUpdate: result.verdict.word === 'no-change',
  });
}

async function writeReview({ event, github, key, wantsReview }: ChannelRequest, { review }: Report) {
  if (!wantsReview || event.pullRequest === null) return null;
  const { findings, complete } = review;
  return publishReview(github, { pullRequest: event.pullRequest, headSha: event.headSha, key, findings, complete });
}

function leftOut({ event, wantsComment }: ChannelRequest): readonly string[] {
  return wantsComment && event.pullRequest === null ? [`No comment: a ${event.name} event has no pull request.`] : [];
}

async function attempt<T>(problems: Problem[], what: string, act: () => Promise<T | null>): Promise<T | null> {
  try {
    return await act();
  } catch (thrown) {
    problems.push(toProblem(thrown, 'github.not-published', what));
    return null;
  }
}
