// [door] holds what a script reads against where it may read.
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { ProblemError } from '../model/problem.ts';

export interface ReadBounds {
  /** Path of the script from the root of the checkout, for messages. */
  readonly script: string;
  /** Root of the checkout. */
  readonly workspace: string;
  /** Folder of this run: the wrapper and the credentials lie there. */
  readonly workDirectory: string;
  /** Hosts whose modules may be imported. */
  readonly allowImports: readonly string[];
}

/**
 * Refuses a script whose init code read what is not of the repository: files outside of it, also by a link, and modules of hosts that
 * nobody allowed. `used` are files as k6 archives them: `file/…` and `https/…`. After its init code a script of k6 can open nothing new.
 */
export async function refuseForeignFiles(used: readonly string[], bounds: ReadBounds): Promise<void> {
  const own = [bounds.workspace, bounds.workDirectory].map(anonymous);
  for (const one of used) {
    const [scheme, ...rest] = one.split('/');
    if (scheme === 'https') {
      const host = (rest[0] ?? '').toLowerCase();
      if (!isAllowed(host, bounds.allowImports)) throw foreignImport(bounds.script, host);
    }
    if (scheme !== 'file') continue;
    const file = `/${rest.join('/')}`;
    const at = own.findIndex((folder) => isWithin(file, folder));
    if (at === -1) throw foreignFile(bounds.script, file);
    if (at === 0) await refuseLink(path.join(bounds.workspace, path.relative(own[0] ?? '', file)), bounds);
  }
}

async function refuseLink(file: string, { script, workspace }: ReadBounds): Promise<void> {
  const target = await realpath(file);
  if (!isWithin(target, await realpath(workspace))) throw foreignFile(script, target);
}

function isWithin(file: string, folder: string): boolean {
  const way = path.relative(folder, file);
  return way !== '' && !way.startsWith('..') && !path.isAbsolute(way);
}

/** k6 takes the names of users out of its archives: `/home/runner/x` is `/home/nobody/x` there. */
function anonymous(folder: string): string {
  return path.resolve(folder).replace(/^((?:\/[a-z])?\/(?:Users|home|Documents and Settings))\/[^/]+/iu, '$1/nobody');
}

function isAllowed(host: string, allowed: readonly string[]): boolean {
  return allowed.some((one) => [host, host.replace(/:\d+$/u, '')].includes(one.toLowerCase()));
}

function foreignFile(script: string, file: string): ProblemError {
  return new ProblemError({
    code: 'load.team-script.outside',
    what: `${script} opens ${file.slice(0, 200)}`,
    where: { file: script, line: 1, column: 1 },
    why: 'it lies outside of the repository, and scripts read what the repository has',
    todo: 'Put what the script needs into the checkout; an earlier step of the job may write it there.',
  });
}

function foreignImport(script: string, host: string): ProblemError {
  return new ProblemError({
    code: 'load.team-script.import',
    what: `${script} imports from ${host.slice(0, 200)}`,
    where: { file: script, line: 1, column: 1 },
    why: 'what is fetched may be another module tomorrow',
    todo: 'Keep the module in the repository, or name the host in load.allow-imports.',
  });
}
