// [door] finds the files that containers may read.
import { realpathSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { ProblemError } from '../model/problem.ts';

/** The real place of a path of the checkout; one that leads out of it, by a link too, is refused. */
export function insideWorkspace(workspace: string, path: string): string {
  const real = realPlace(join(workspace, path), path);
  const inside = relative(realpathSync(workspace), real);
  if (!inside.startsWith('..') && !isAbsolute(inside)) return real;
  throw new ProblemError({
    code: 'environment.outside',
    what: `${path} leads out of the repository`,
    why: 'containers are given files of the repository only',
    todo: 'Name a file or folder of the repository',
  });
}

function realPlace(absolute: string, path: string): string {
  try {
    return realpathSync(absolute);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'it does not exist' : (error as Error).message;
    const what = `${path} cannot be given to a container`;
    throw new ProblemError({ code: 'environment.no-file', what, why, todo: null }, { cause: error });
  }
}
