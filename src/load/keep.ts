// [door] keeps scripts and results of load beside the report.
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Copies what load left in the folder of the run to the folder of the report, in place of what an earlier run left there. */
export async function keepLoadFiles(workDirectory: string, reportFolder: string): Promise<void> {
  const kept = join(reportFolder, 'load');
  await rm(kept, { recursive: true, force: true });
  try {
    await cp(join(workDirectory, 'load'), kept, { recursive: true });
  } catch (error) {
    // Nothing was sent, so nothing is there.
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}
