// [door] reads what experiments on Kubernetes left in the workspace.
import { glob, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { ProblemError, toProblem } from '../model/problem.ts';
import { judgeClusterResults } from './cluster-result.ts';
import type { Judged } from './judge.ts';
import { broken } from './toolkit-journal.ts';

/** A list of every experiment of a cluster stays far below. */
const MAX_BYTES = 10_000_000;

/** In the order of their names. A glob that means nothing is told: whoever names results expects some. */
export async function readClusterResults(globs: readonly string[], workspace: string): Promise<readonly Judged[]> {
  const all: Judged[] = [];
  for (const pattern of globs) {
    const files: string[] = [];
    for await (const file of glob(pattern, { cwd: workspace })) files.push(file);
    if (files.length === 0) all.push(unreadable(pattern, noFile(pattern)));
    for (const file of files.toSorted()) all.push(...(await readOne(file, workspace)));
  }
  return all;
}

async function readOne(file: string, workspace: string): Promise<readonly Judged[]> {
  try {
    const real = await realpath(join(workspace, file));
    if (!real.startsWith((await realpath(workspace)) + sep)) throw outside(file);
    if ((await stat(real)).size > MAX_BYTES) throw tooLarge(file);
    return judgeClusterResults(await readFile(real, 'utf8'), file);
  } catch (thrown) {
    return [unreadable(file, thrown)];
  }
}

function unreadable(file: string, thrown: unknown): Judged {
  const problem = toProblem(thrown, 'chaos.cluster', `${file} cannot be read`);
  return { ...broken(file, file, problem), problem };
}

const problemOf = (what: string): ProblemError => new ProblemError({ code: 'chaos.cluster', what });
const noFile = (pattern: string): ProblemError =>
  problemOf(`No file matches ${pattern}, which names results of experiments`);
const outside = (file: string): ProblemError => problemOf(`${file} leads out of the workspace`);
const tooLarge = (file: string): ProblemError => problemOf(`${file} is larger than ${MAX_BYTES / 1_000_000} MB`);
