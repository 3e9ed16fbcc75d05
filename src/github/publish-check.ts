import type { CheckAnnotation } from '../report/annotations.ts';
import type { CheckOutput } from '../report/check.ts';
import type { GitHub } from './client.ts';
import { GitHubError } from './problems.ts';
import { asObject, type Json, readText, readWhole } from './shape.ts';

export interface NewCheck {
  readonly name: string;
  /** Commit that is judged: the head of the pull request, never the merge commit. */
  readonly headSha: string;
  /** Page of this run, for "Details". */
  readonly detailsUrl: string;
  /** Names this run among all others, `run id/attempt/job`: how a check whose answer was lost is found again. */
  readonly externalId: string;
}

/** A check run that was opened: plain data, kept for the post step. */
export interface CheckRef extends NewCheck {
  readonly id: number;
  readonly url: string;
}

export interface CheckConclusion extends Omit<CheckOutput, 'text'> {
  /** Null or empty: no text beside the summary. */
  readonly text: string | null;
  readonly conclusion: 'success' | 'failure' | 'neutral' | 'cancelled';
}

export interface ConcludedCheck {
  readonly url: string;
  /** What is not as asked for, one sentence each: annotations that GitHub did not take. */
  readonly notices: readonly string[];
}

const CREATE = 'POST /repos/{owner}/{repo}/check-runs';
const UPDATE = 'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}';

/** GitHub takes 50 annotations per request and appends those of later ones: docs.github.com, check runs. */
const ANNOTATIONS_PER_REQUEST = 50;

/** Opens a check run `in_progress`. After an answer that was lost it is looked for before it is made again. */
export async function openCheck(github: GitHub, check: NewCheck): Promise<CheckRef> {
  const { id, url } = await createOnce(github, check, { status: 'in_progress' });
  return { ...check, id, url };
}

/** The check that was to be opened, where GitHub has it and it is still open; null where there is nothing left to conclude. */
export async function findOpenCheck(github: GitHub, check: NewCheck): Promise<CheckRef | null> {
  const found = await findByExternalId(github, check, 'open');
  return found === null ? null : { ...check, id: found.id, url: found.url };
}

/** Says what is running now; the check stays open. Texts are names of stages and providers, shown as code. */
export async function showProgress(
  github: GitHub,
  check: CheckRef,
  output: { readonly title: string; readonly summary: string },
): Promise<void> {
  await github.send({
    purpose: 'tell the check run what is running',
    route: UPDATE,
    parameters: { check_run_id: check.id, output },
    idempotency: 'idempotent-write',
    status: 200,
    parse: parseCheck,
  });
}

/** Concludes it, first of all, then adds the annotations that did not fit. A check that vanished is made again, concluded. */
export async function concludeCheck(github: GitHub, check: CheckRef, end: CheckConclusion): Promise<ConcludedCheck> {
  const [first = [], ...rest] = inBatches(end.annotations);
  const way: Way = { github, end, id: check.id, url: check.url, annotations: 0, notices: [] };
  try {
    await sendBatch(way, first);
  } catch (thrown) {
    if (!(thrown instanceof GitHubError) || thrown.status !== 404) throw thrown;
    ({ id: way.id, url: way.url } = await findOrRecreate(github, check, end));
    await sendBatch(way, first);
  }
  for (const batch of rest) await sendLater(way, batch);
  return { url: way.url, notices: way.notices };
}

/** A check just opened may be unknown for a moment to the server that is asked next; one that is nowhere is made again. */
async function findOrRecreate(
  github: GitHub,
  check: CheckRef,
  end: CheckConclusion,
): Promise<{ id: number; url: string }> {
  await github.pause();
  return (await findByExternalId(github, check, 'any')) ?? (await createOnce(github, check, bodyOf(end, [])));
}

/** One conclusion on its way, and what of it has arrived. */
interface Way {
  readonly github: GitHub;
  readonly end: CheckConclusion;
  id: number;
  url: string;
  /** Annotations that the check has, as GitHub counts them. */
  annotations: number;
  readonly notices: string[];
}

/** The check is concluded by now: annotations that cannot be added are said, not raised. */
async function sendLater(way: Way, batch: readonly CheckAnnotation[]): Promise<void> {
  try {
    await sendBatch(way, batch);
  } catch (thrown) {
    if (!(thrown instanceof GitHubError)) throw thrown;
    way.notices.push(`${notTaken(batch.length)}: ${thrown.message}`);
  }
}

function notTaken(count: number): string {
  return `GitHub did not take ${count} annotation${count === 1 ? '' : 's'} of the check`;
}

function inBatches(annotations: readonly CheckAnnotation[]): readonly (readonly CheckAnnotation[])[] {
  const count = Math.ceil(annotations.length / ANNOTATIONS_PER_REQUEST);
  return Array.from({ length: count }, (_, index) =>
    annotations.slice(index * ANNOTATIONS_PER_REQUEST, (index + 1) * ANNOTATIONS_PER_REQUEST),
  );
}

function bodyOf(end: CheckConclusion, annotations: readonly CheckAnnotation[]): Json {
  const text = end.text === null || end.text === '' ? {} : { text: end.text };
  const output = {
    title: end.title,
    summary: end.summary,
    ...text,
    ...(annotations.length > 0 ? { annotations } : {}),
  };
  return { status: 'completed', conclusion: end.conclusion, output };
}

/** Sends the conclusion with one batch of annotations; at worst, and then said, without them. */
async function sendBatch(way: Way, batch: readonly CheckAnnotation[]): Promise<void> {
  if (batch.length > 0) {
    const taken = await sendAnnotations(way, batch);
    if (taken) return;
    way.notices.push(notTaken(batch.length));
  }
  take(way, await update(way, []));
}

/** False when GitHub refuses the annotations, or cannot be told them. A check that is not there is raised. */
async function sendAnnotations(way: Way, batch: readonly CheckAnnotation[]): Promise<boolean> {
  try {
    take(way, await update(way, batch).catch((thrown: unknown) => repeatUpdate(way, batch, thrown)));
    return true;
  } catch (thrown) {
    if (thrown instanceof GitHubError && (thrown.status === 422 || thrown.ambiguous)) return false;
    throw thrown;
  }
}

/** Annotations are appended, so a batch whose answer was lost is sent again only when the check does not have it. */
async function repeatUpdate(way: Way, batch: readonly CheckAnnotation[], thrown: unknown): Promise<CheckState> {
  if (!(thrown instanceof GitHubError) || !thrown.ambiguous) throw thrown;
  await way.github.pause();
  const found = await readCheck(way.github, way.id);
  return found.concluded && found.annotations > way.annotations ? found : update(way, batch);
}

function take(way: Way, state: CheckState): void {
  way.annotations = state.annotations;
}

function update(way: Way, batch: readonly CheckAnnotation[]): Promise<CheckState> {
  return way.github.send({
    purpose: 'conclude the check run',
    route: UPDATE,
    parameters: { check_run_id: way.id, ...bodyOf(way.end, batch) },
    idempotency: batch.length > 0 ? 'create' : 'idempotent-write',
    status: 200,
    parse: parseCheck,
  });
}

function readCheck(github: GitHub, id: number): Promise<CheckState> {
  return github.send({
    purpose: 'read the check run',
    route: 'GET /repos/{owner}/{repo}/check-runs/{check_run_id}',
    parameters: { check_run_id: id },
    idempotency: 'read',
    status: 200,
    parse: parseCheck,
  });
}

async function createOnce(github: GitHub, check: NewCheck, state: Json): Promise<{ id: number; url: string }> {
  try {
    return await create(github, check, state);
  } catch (thrown) {
    if (!(thrown instanceof GitHubError) || !thrown.ambiguous) throw thrown;
    await github.pause();
    // One that is concluded belongs to an earlier telling of the same run: its annotations would stay beside ours.
    const wanted = state['status'] === 'completed' ? 'any' : 'open';
    return (await findByExternalId(github, check, wanted)) ?? (await create(github, check, state));
  }
}

async function create(github: GitHub, check: NewCheck, state: Json): Promise<CheckState> {
  const { name, headSha, detailsUrl, externalId } = check;
  const made = await github.send({
    purpose: `open the check run "${name}"`,
    route: CREATE,
    parameters: { name, head_sha: headSha, details_url: detailsUrl, external_id: externalId, ...state },
    idempotency: 'create',
    status: 201,
    parse: parseCheck,
  });
  // Only apps make check runs, so this one's app is the token's own: the name its comments carry.
  if (made.appSlug !== null) github.viewer.login = `${made.appSlug}[bot]`;
  return made;
}

async function findByExternalId(github: GitHub, check: NewCheck, wanted: 'open' | 'any'): Promise<CheckState | null> {
  const runs = await github.list({
    purpose: `look for the check run "${check.name}"`,
    route: 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs',
    parameters: { ref: check.headSha, check_name: check.name, filter: 'all' },
    key: 'check_runs',
    parse: parseCheck,
  });
  const isWanted = (run: CheckState) => wanted === 'any' || !run.concluded;
  return runs.find((run) => run.externalId === check.externalId && isWanted(run)) ?? null;
}

interface CheckState {
  readonly id: number;
  readonly url: string;
  readonly externalId: string | null;
  readonly concluded: boolean;
  readonly annotations: number;
  readonly appSlug: string | null;
}

function parseCheck(data: unknown): CheckState {
  const run = asObject(data, 'the check run');
  // Counting annotations is a comfort; a server that leaves the output away has still made the check.
  const output = run['output'] === null || run['output'] === undefined ? {} : asObject(run['output'], '"output"');
  const app = run['app'] === null || run['app'] === undefined ? null : asObject(run['app'], '"app"');
  return {
    id: readWhole(run, 'id'),
    url: typeof run['html_url'] === 'string' ? run['html_url'] : readText(run, 'url'),
    externalId: typeof run['external_id'] === 'string' ? run['external_id'] : null,
    concluded: run['status'] === 'completed',
    annotations: typeof output['annotations_count'] === 'number' ? output['annotations_count'] : 0,
    appSlug: typeof app?.['slug'] === 'string' ? app['slug'] : null,
  };
}
