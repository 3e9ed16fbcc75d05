/**
 * Installs what a fresh clone lacks: the packages of this project and of the example's provider. Plain JavaScript without
 * imports from packages, because it runs before anything is installed, on whatever Node there is (18 or later).
 * Does nothing, and says nothing, where everything is as the lock files say.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const FOLDERS = ['.', 'examples/payments/provider'];
/** Pact and one of its dependencies send usage data unless they are told not to. */
const QUIET = { PACT_DO_NOT_TRACK: 'true', SCARF_ANALYTICS: 'false' };

for (const folder of FOLDERS) {
  const reason = whyToInstall(join(ROOT, folder));
  if (reason !== null) install(folder, reason);
}

function install(folder, reason) {
  console.log(`${folder === '.' ? 'This project' : folder}: ${reason}; running npm ci, a minute or two …`);
  const started = Date.now();
  const { status, error } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: join(ROOT, folder),
    env: { ...process.env, ...QUIET },
    stdio: 'inherit',
    // On Windows npm is a batch file, which only a shell starts.
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(
      `npm ci in ${folder} failed${error ? `: ${error.message}` : ` with ${status}`}. Run it there by hand to see why.`,
    );
    process.exit(1);
  }
  console.log(`Installed in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

/**
 * Compares what npm says it installed with the lock file, package by package: times of files say nothing after a
 * checkout or a restored cache. Null where nothing is to do.
 */
function whyToInstall(folder) {
  const installed = readPackages(join(folder, 'node_modules', '.package-lock.json'));
  if (installed === null) return 'its packages are not installed';
  const wanted = readPackages(join(folder, 'package-lock.json'));
  if (wanted === null) return 'its lock file cannot be read';
  const differs = ([path, { version, optional, devOptional }]) => {
    const present = installed[path];
    // Optional packages are those of other platforms too: absent is fine, another version is not.
    return present ? present.version !== version : !(optional || devOptional);
  };
  const changed = Object.entries(wanted).filter(
    ([path, entry]) => path !== '' && !entry.link && differs([path, entry]),
  );
  return changed.length === 0 ? null : `${changed.length} of its packages are not those of the lock file`;
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null;
  } catch (error) {
    // Not there, or cut off by an install that was stopped: both mean that nothing is known to be installed.
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return null;
    throw error;
  }
}
