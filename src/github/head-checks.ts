import type { GitHub } from './client.ts';
import { asObject, readText } from './shape.ts';
import { stampOf } from './told-checks.ts';

/** A check run as a reader sees it. */
export interface HeadCheck {
  readonly name: string;
  readonly status: string;
  readonly conclusion: string | null;
  readonly title: string | null;
}

/**
 * The newest check run of each name that is `name`, or begins with it and a colon. A job that a pull request calls by such a name has a
 * check as well, and is none of them. Throws GitHubError.
 */
export async function listHeadChecks(github: GitHub, sha: string, name: string): Promise<readonly HeadCheck[]> {
  const checks = await github.list({
    purpose: `read the checks of ${sha.slice(0, 7)}`,
    route: 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs',
    parameters: { ref: sha, filter: 'latest' },
    key: 'check_runs',
    parse: parseCheck,
  });
  const ours = checks.filter((check) => check !== null);
  return ours.filter((check) => check.name === name || check.name.startsWith(`${name}:`));
}

function parseCheck(data: unknown): HeadCheck | null {
  const run = asObject(data, 'the check run');
  if (stampOf(run, readText(run, 'name')) === null) return null;
  const output = run['output'] === null || run['output'] === undefined ? {} : asObject(run['output'], '"output"');
  return {
    name: readText(run, 'name'),
    status: readText(run, 'status'),
    conclusion: typeof run['conclusion'] === 'string' ? run['conclusion'] : null,
    title: typeof output['title'] === 'string' ? output['title'] : null,
  };
}
