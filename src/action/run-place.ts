import type { RunEvent } from '../model/event.ts';

/** The runner's `GITHUB_…` variables. */
type Environment = Readonly<Record<string, string | undefined>>;

/** `owner/name` in its parts; null for anything else. */
export function parseRepository(fullName: string | null): RunEvent['repository'] {
  const [owner, name, ...rest] = fullName?.split('/') ?? [];
  return owner && name && rest.length === 0 ? { owner, name } : null;
}

/** Which run this is, and where people see it. */
export function parseRun(repository: string | null, environment: Environment): Pick<RunEvent, 'runUrl' | 'runId'> {
  const id = parseId(environment['GITHUB_RUN_ID']);
  const attempt = parseId(environment['GITHUB_RUN_ATTEMPT']) ?? 1;
  const server = environment['GITHUB_SERVER_URL'] ?? 'https://github.com';
  if (id === null) return { runUrl: null, runId: null };
  return { runUrl: repository === null ? null : `${server}/${repository}/actions/runs/${id}`, runId: { id, attempt } };
}

/** `Number` alone would take ` 0x10` for 16. */
function parseId(text: string | undefined): number | null {
  return text !== undefined && /^[1-9][0-9]{0,14}$/.test(text) ? Number(text) : null;
}
