import { type JudgedBy, readJudged } from '../report/check-section.ts';
import type { GitHub } from './client.ts';
import { EXTERNAL_ID } from './job-sections.ts';
import { asObject, readWhole } from './shape.ts';

/** A check run of ours, and the run that it tells of. */
export interface ToldCheck {
  readonly id: number;
  readonly run: number;
  readonly attempt: number;
  /** What its verdict was decided by; null where it does not say. */
  readonly judgedBy: JudgedBy | null;
}

/**
 * The check runs of a commit with this name that this action made, those of the newest run first. A pull request can call a job by that
 * name, and GitHub then makes a check of it; the external id is what only somebody with `checks: write` can choose. Throws GitHubError.
 */
export async function listToldChecks(
  github: GitHub,
  { headSha, name }: { readonly headSha: string; readonly name: string },
): Promise<readonly ToldCheck[]> {
  const found = await github.list({
    purpose: `read the checks "${name}" of ${headSha.slice(0, 7)}`,
    route: 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs',
    parameters: { ref: headSha, check_name: name, filter: 'all' },
    key: 'check_runs',
    parse: (data) => parseTold(data, name),
  });
  return found.filter((check) => check !== null).sort((a, b) => compareStamps(b, a) || b.id - a.id);
}

/** Positive where `a` is of a newer run, or of a later attempt of the same. */
export function compareStamps(a: Pick<ToldCheck, 'run' | 'attempt'>, b: Pick<ToldCheck, 'run' | 'attempt'>): number {
  return a.run - b.run || a.attempt - b.attempt;
}

/** The run and the attempt that a check tells of; null where this action did not make it. */
export function stampOf(check: unknown, name: string): Pick<ToldCheck, 'run' | 'attempt'> | null {
  const { external_id: id } = asObject(check, 'the check run');
  const { run, attempt, job } = (typeof id === 'string' ? EXTERNAL_ID.exec(id)?.groups : undefined) ?? {};
  return job === name ? { run: Number(run), attempt: Number(attempt) } : null;
}

function parseTold(data: unknown, name: string): ToldCheck | null {
  const check = asObject(data, 'the check run');
  const stamp = stampOf(check, name);
  if (stamp === null || check['name'] !== name) return null;
  const output = check['output'] === null || check['output'] === undefined ? {} : asObject(check['output'], '"output"');
  const { summary } = output;
  return { id: readWhole(check, 'id'), ...stamp, judgedBy: typeof summary === 'string' ? readJudged(summary) : null };
}
