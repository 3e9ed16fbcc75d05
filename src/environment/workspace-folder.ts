import { isAbsolute, join, relative } from 'node:path';
import { ProblemError } from '../model/problem.ts';

/** A folder of the checkout, absolute; one outside of it is refused. */
export function workspaceFolder(workspace: string, directory: string): string {
  const folder = join(workspace, directory);
  const inside = relative(workspace, folder);
  if (!inside.startsWith('..') && !isAbsolute(inside) && !isAbsolute(directory)) return folder;
  throw new ProblemError({
    code: 'environment.directory',
    what: `The folder ${directory} is outside of the repository`,
    todo: "Name a folder from the repository's root",
  });
}
