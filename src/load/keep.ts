// [door] keeps scripts and results of load beside the report.
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { UP_TO_ROOT } from './team-wrapper.ts';

export interface KeptPlace {
  /** Folder of the run. */
  readonly workDirectory: string;
  readonly reportFolder: string;
  /** Root of the checkout. */
  readonly workspace: string;
}

/** Copies what load left in the folder of the run to the folder of the report, in place of what an earlier run left there. */
export async function keepLoadFiles({ workDirectory, reportFolder, workspace }: KeptPlace): Promise<void> {
  const kept = join(reportFolder, 'load');
  await rm(kept, { recursive: true, force: true });
  try {
    await cp(join(workDirectory, 'load'), kept, { recursive: true });
  } catch (error) {
    // Nothing was sent, so nothing is there.
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    return;
  }
  const folders = (await readdir(kept, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  for (const { name } of folders) await leadToScripts(join(kept, name), workspace);
}

/** The wrappers of the team's scripts import them by a relative path: from wherever the report lies. */
async function leadToScripts(folder: string, workspace: string): Promise<void> {
  const way = relative(folder, workspace).split(sep).join('/');
  if (way === UP_TO_ROOT) return;
  for (const name of await readdir(folder)) {
    if (!/^script-.*\.ts$/u.test(name)) continue;
    const file = join(folder, name);
    const text = await readFile(file, 'utf8');
    await writeFile(
      file,
      text.replaceAll(` from "${UP_TO_ROOT}/`, () => ` from "${way.startsWith('.') ? way : `./${way}`}/`),
    );
  }
}
