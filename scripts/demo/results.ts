import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ActionResult } from './action-run.ts';

export interface Judgement {
  /** What keeps this from being a report that was delivered; empty when the Action did its job. */
  readonly missing: readonly string[];
}

/** Of what the Action writes into the folder of its report. */
const KEPT = ['result.json', 'report.md', 'report.html', 'results.sarif', 'junit.xml'];

/** Writes what the Action left behind, whatever there is of it. Existing files of these names are replaced. */
export async function writeResults(result: ActionResult, out: string, workspace: string): Promise<void> {
  await mkdir(out, { recursive: true });
  const { run, comments, checks } = result;
  const texts = {
    'comment.md': comments[0],
    'check-run.json': checks[0] && `${JSON.stringify(checks[0], null, 2)}\n`,
    'summary.md': run.summary || undefined,
    'log.txt': `${run.log.join('\n')}\n`,
  };
  for (const [name, text] of Object.entries(texts)) {
    if (text !== undefined) await writeFile(join(out, name), text);
  }
  const folder = run.outputs['report-folder'];
  if (!folder) return;
  for (const name of KEPT) await copyFile(resolve(workspace, folder, name), join(out, name));
}

/** Holds what the Action left behind against what it promises, whatever its verdict. */
export function judge({ run, comments, checks, violations }: ActionResult): Judgement {
  const [check] = checks;
  const expectations: readonly (readonly [boolean, string])[] = [
    [run.outputs['verdict'] !== undefined && run.outputs['verdict'] !== '', 'it set no verdict'],
    [comments.length === 1, `it wrote ${comments.length} comments instead of one`],
    [checks.length === 1, `it opened ${checks.length} check runs instead of one`],
    [check === undefined || check.status === 'completed', 'it did not conclude its check run'],
    [run.summary !== '', 'it wrote no job summary'],
    [Boolean(run.outputs['result-file']), 'it wrote no result.json'],
    [Boolean(run.outputs['report-file']), 'it wrote no report.md'],
    [run.leftovers.length === 0, `it left ${run.leftovers.length} processes running`],
    [run.main.errors.length === 0, `the runner could not read its commands: ${run.main.errors.join('; ')}`],
    [run.post?.succeeded !== false, 'its post step failed'],
    [violations.length === 0, `GitHub would refuse a request: ${violations.join('; ')}`],
  ];
  return { missing: expectations.filter(([holds]) => !holds).map(([, words]) => words) };
}
