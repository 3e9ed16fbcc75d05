import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const REDOCLY = '@redocly/cli@2.77.0';
const OLDER_DESCRIPTION = '@octokit/openapi@22.0.0';

export interface Peers {
  /** Folder of GitHub's older description. */
  readonly older: string;
  /** How long Redocly takes for one pair, in milliseconds. */
  redocly(base: string, head: string): number;
}

/** Fetches what only the bench needs into its temporary folder. */
export function fetchPeers(folder: string): Peers {
  const packages = [REDOCLY, `older@npm:${OLDER_DESCRIPTION}`];
  const options = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', folder];
  const installed = spawnSync('npm', ['install', ...options, ...packages], { encoding: 'utf8' });
  if (installed.status !== 0) throw new Error(`the peers could not be fetched: ${installed.stderr}`);
  const program = join(folder, 'node_modules/@redocly/cli/bin/cli.js');
  return { older: join(folder, 'node_modules/older'), redocly: (base, head) => timeRedocly(program, base, head) };
}

function timeRedocly(program: string, base: string, head: string): number {
  const start = performance.now();
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const run = spawnSync(process.execPath, [program, 'diff', base, head, '--format', 'json'], {
    encoding: 'utf8',
    env,
    maxBuffer: 1 << 28,
  });
  // It ends with 1 where something breaks, which is not a failure of the measurement.
  if (run.status === null || run.status > 1) throw new Error(`Redocly ended with ${run.status}: ${run.stderr}`);
  return performance.now() - start;
}
