import { sectionOfCheck } from '../report/check-section.ts';
import type { Section } from '../report/shared-comment.ts';
import type { GitHub } from './client.ts';
import { asObject, readText } from './shape.ts';

/** `run id/attempt/job`: what `NewCheck.externalId` is made of. */
export const EXTERNAL_ID = /^(?<run>[0-9]{1,15})\/(?<attempt>[0-9]{1,9})\/(?<job>.+)$/su;

export interface JobSectionsRequest {
  readonly headSha: string;
  readonly pullRequest: number;
}

/**
 * The sections that the concluded checks of a commit stand for: those of our own account, one of each name. A comment that two jobs
 * wrote at once is set right from them. Throws GitHubError.
 */
export async function listJobSections(github: GitHub, of: JobSectionsRequest): Promise<readonly Section[]> {
  const found = await github.list({
    purpose: `read the checks of ${of.headSha.slice(0, 7)}`,
    route: 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs',
    parameters: { ref: of.headSha, filter: 'latest' },
    key: 'check_runs',
    parse: (data) => parseSection(data, of, github.viewer.login),
  });
  return found.filter((section) => section !== null);
}

function parseSection(data: unknown, of: JobSectionsRequest, viewer: string | null): Section | null {
  const check = asObject(data, 'the check run');
  const name = readText(check, 'name');
  const { run, attempt, job } = EXTERNAL_ID.exec(textOf(check['external_id']))?.groups ?? {};
  if (check['status'] !== 'completed' || job !== name || viewer === null || viewer !== accountOf(check['app']))
    return null;
  const output = check['output'] === null || check['output'] === undefined ? {} : asObject(check['output'], '"output"');
  const stamp = { head: of.headSha, run: Number(run), attempt: Number(attempt), pullRequest: of.pullRequest };
  return sectionOfCheck({ name, summary: textOf('summary' in output ? output['summary'] : '') }, stamp);
}

/** Login that an app writes comments as. */
function accountOf(app: unknown): string | null {
  if (app === null || app === undefined) return null;
  return `${readText(asObject(app, '"app"'), 'slug')}[bot]`;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
