import type { ReviewFinding } from '../report/review.ts';
import { isMarkedFixed, markFixed, unmarkFixed } from '../report/review-marker.ts';
import { type LineComment, planFileComments, planReview, type ReviewPlan } from '../report/review-plan.ts';
import { formatNumberOf } from '../verdict/figures.ts';
import { listPatches } from './changed-files.ts';
import type { GitHub } from './client.ts';
import { GitHubError } from './problems.ts';
import { readPullRequest } from './pull-request.ts';
import { editComments, listOwnThreads, type OwnThread, settleThreads } from './review-threads.ts';
import { asObject, readWhole } from './shape.ts';

export interface ReviewRequest {
  readonly pullRequest: number;
  readonly headSha: string;
  /** Name of the check: each job resolves what it told itself, and none tells what another one told. */
  readonly key: string;
  readonly findings: readonly ReviewFinding[];
  /** Every stage looked: what an earlier run told and this one does not is fixed. */
  readonly complete: boolean;
}

export interface PublishedReview {
  /** Comments at lines that this run wrote. */
  readonly written: number;
  /** Findings whose lines the diff does not show, or that GitHub refused: they stand in the comment alone. */
  readonly elsewhere: number;
  readonly resolved: number;
  readonly notices: readonly string[];
}

const NOTHING: PublishedReview = { written: 0, elsewhere: 0, resolved: 0, notices: [] };

/** Files that get a comment as a whole when GitHub refuses lines of them; the others stay with the comment. */
const MAX_FILE_COMMENTS = 5;

/**
 * Tells findings at the lines of the diff, in one review. What an earlier run told is not told again; what is fixed is
 * resolved; where a person answered, nothing is touched. Throws GitHubError when nothing at all could be read or written.
 */
export async function publishReview(github: GitHub, request: ReviewRequest): Promise<PublishedReview> {
  const { pullRequest, key, findings } = request;
  const notices: string[] = [];
  const threads = await readThreads(github, request, notices);
  if (threads === null || (findings.length === 0 && threads.length === 0)) return { ...NOTHING, notices };
  const { headSha } = await readPullRequest(github, pullRequest);
  if (headSha !== request.headSha) return { ...NOTHING, notices };
  const resolved = await settle(github, { threads, request, notices });
  const told = new Set(threads.flatMap((thread) => thread.fingerprints));
  const fresh = findings.some(({ fingerprint }) => !told.has(fingerprint));
  const patches = fresh ? await listPatches(github, pullRequest) : new Map();
  const plan = planReview({ key, findings, patches, told });
  const refused = await writeReview({ github, request, notices }, plan);
  const elsewhere = plan.elsewhere.length + refused;
  const more = elsewhere > 0 ? [describeElsewhere(elsewhere)] : [];
  return { written: plan.comments.length, elsewhere, resolved, notices: [...notices, ...more] };
}

function describeElsewhere(count: number): string {
  const words = count === 1 ? 'has no line in the diff and stands' : 'have no line in the diff and stand';
  return `${formatNumberOf(count, 'finding')} ${words} in the comment alone.`;
}

/** Without knowing what was told before, nothing is told again: a missing comment is better than the same one at every push. */
async function readThreads(
  github: GitHub,
  request: ReviewRequest,
  notices: string[],
): Promise<readonly OwnThread[] | null> {
  try {
    return await listOwnThreads(github, request);
  } catch (thrown) {
    if (!(thrown instanceof GitHubError)) throw thrown;
    const lost = request.findings.length > 0 ? 'No comments at lines' : 'Conversations at lines stay as they are';
    notices.push(`${lost}: ${thrown.message}`);
    return null;
  }
}

interface Settling {
  readonly threads: readonly OwnThread[];
  readonly request: ReviewRequest;
  readonly notices: string[];
}

/**
 * Resolves what is fixed, and opens again what we resolved and what is back. A thread that a person answered is theirs. Where the token
 * may not close a conversation, its comment says that it is fixed: editing what we wrote takes no more rights than writing it.
 */
async function settle(github: GitHub, { threads, request, notices }: Settling): Promise<number> {
  const present = new Set(request.findings.map(({ fingerprint }) => fingerprint));
  const isPresent = (thread: OwnThread) => thread.fingerprints.some((fingerprint) => present.has(fingerprint));
  const ours = threads.filter((thread) => thread.own && !thread.answered);
  const fixed = ours.filter((thread) => request.complete && !thread.resolved && !isPresent(thread));
  const back = ours.filter(isPresent);
  const reopen = back.filter((thread) => thread.resolved && thread.resolvedByUs);
  const way: Way = { github, request, notices };
  const refused = await closeAndOpen(way, {
    resolve: fixed.filter((thread) => thread.mayResolve),
    reopen: reopen.filter((thread) => thread.mayResolve),
  });
  const open = [...fixed.filter((thread) => !thread.mayResolve), ...refused];
  await rewriteComments(way, { mark: open.filter(({ first }) => !isMarkedFixed(first.body)), unmark: back });
  return fixed.length - open.length;
}

/** The threads that are fixed and stay open all the same, because GitHub refused. */
async function closeAndOpen(
  { github, notices }: Way,
  { resolve, reopen }: { readonly resolve: readonly OwnThread[]; readonly reopen: readonly OwnThread[] },
): Promise<readonly OwnThread[]> {
  try {
    await settleThreads(github, { resolve: resolve.map(({ id }) => id), reopen: reopen.map(({ id }) => id) });
    return [];
  } catch (thrown) {
    if (!(thrown instanceof GitHubError)) throw thrown;
    const count = resolve.length + reopen.length;
    notices.push(`${formatNumberOf(count, 'review thread')} could not be settled: ${thrown.message}`);
    // An answer that was lost may have been carried out: the next run sees which.
    return thrown.ambiguous ? [] : resolve;
  }
}

/** Marks the comments of what is fixed, and takes the mark off where it is back. */
async function rewriteComments(
  { github, request, notices }: Way,
  { mark, unmark }: { readonly mark: readonly OwnThread[]; readonly unmark: readonly OwnThread[] },
): Promise<void> {
  const restored = unmark.flatMap(({ first }) => {
    const body = unmarkFixed(first.body);
    return body === null ? [] : [{ id: first.id, body }];
  });
  const marked = mark.map(({ first }) => ({ id: first.id, body: markFixed(first.body, request.headSha) }));
  const hasNotice = notices.length > 0;
  try {
    await editComments(github, [...marked, ...restored]);
    if (marked.length > 0 && !hasNotice) notices.push(describeMarked(marked.length));
  } catch (thrown) {
    if (!(thrown instanceof GitHubError)) throw thrown;
    if (!hasNotice) notices.push(`What was fixed could not be marked at its lines: ${thrown.message}`);
  }
}

function describeMarked(count: number): string {
  const words = count === 1 ? 'is marked as fixed and stays' : 'are marked as fixed and stay';
  return `${formatNumberOf(count, 'conversation')} ${words} open: GitHub lets only a token with \`contents: write\` close one.`;
}

interface Way {
  readonly github: GitHub;
  readonly request: ReviewRequest;
  readonly notices: string[];
}

/** The number of findings that GitHub would not have at their lines nor at their file. */
async function writeReview(way: Way, plan: ReviewPlan): Promise<number> {
  const { comments } = plan;
  if (comments.length === 0) return 0;
  try {
    await createReviewOnce(way, comments);
    return 0;
  } catch (thrown) {
    if (!(thrown instanceof GitHubError) || thrown.status !== 422) throw thrown;
    way.notices.push('GitHub refused comments at lines of the diff; they stand at their files instead.');
    return writeFileComments(way, comments);
  }
}

/** A review whose answer was lost is looked for before it is written again. */
async function createReviewOnce(way: Way, comments: readonly LineComment[]): Promise<void> {
  try {
    await createReview(way, comments);
  } catch (thrown) {
    if (!(thrown instanceof GitHubError) || !thrown.ambiguous) throw thrown;
    await way.github.pause();
    const told = new Set((await listOwnThreads(way.github, way.request)).flatMap((thread) => thread.fingerprints));
    const missing = comments.filter(({ fingerprints }) => !fingerprints.every((one) => told.has(one)));
    if (missing.length > 0) await createReview(way, missing);
  }
}

function createReview({ github, request }: Way, comments: readonly LineComment[]): Promise<number> {
  return github.send({
    purpose: `comment on lines of #${request.pullRequest}`,
    route: 'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews',
    parameters: {
      pull_number: request.pullRequest,
      commit_id: request.headSha,
      event: 'COMMENT',
      body: `${formatNumberOf(comments.length, 'place')} of this change to look at; the comment above has the whole report.`,
      comments: comments.map(({ path, line, side, body }) => ({ path, line, side, body })),
    },
    idempotency: 'create',
    status: 200,
    parse: (data) => readWhole(asObject(data, 'the review'), 'id'),
  });
}

/** One comment per file as a whole; a file that is refused as well leaves its findings to the comment. */
async function writeFileComments(way: Way, comments: readonly LineComment[]): Promise<number> {
  const planned = planFileComments(way.request.key, comments);
  let refused = planned.slice(MAX_FILE_COMMENTS).reduce((sum, { fingerprints }) => sum + fingerprints.length, 0);
  for (const { path, body, fingerprints } of planned.slice(0, MAX_FILE_COMMENTS)) {
    try {
      await createFileComment(way, path, body);
    } catch (thrown) {
      if (!(thrown instanceof GitHubError)) throw thrown;
      refused += fingerprints.length;
    }
  }
  return refused;
}

function createFileComment({ github, request }: Way, path: string, body: string): Promise<number> {
  return github.send({
    purpose: `comment on a file of #${request.pullRequest}`,
    route: 'POST /repos/{owner}/{repo}/pulls/{pull_number}/comments',
    parameters: { pull_number: request.pullRequest, commit_id: request.headSha, path, subject_type: 'file', body },
    idempotency: 'create',
    status: 201,
    parse: (data) => readWhole(asObject(data, 'the comment'), 'id'),
  });
}
