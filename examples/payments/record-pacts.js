/**
 * Records the pacts anew: installs the consumers' packages where they are missing, empties `pacts/`, runs their Pact tests.
 * `--check` records nothing for good: it fails when the files differ from what the tests record.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const PACTS = path.join(HERE, 'pacts');
const CONSUMERS = ['web-app', 'mobile-app'];
/** Pact and one of its dependencies send usage data unless they are told not to. */
const QUIET = { PACT_DO_NOT_TRACK: 'true', SCARF_ANALYTICS: 'false' };

const before = readPacts();
mkdirSync(PACTS, { recursive: true });
for (const name of before.keys()) rmSync(path.join(PACTS, name));
const failed = CONSUMERS.filter((consumer) => !record(consumer));
const after = readPacts();
const differing = [...new Set([...before.keys(), ...after.keys()])].filter(
  (name) => before.get(name) !== after.get(name),
);

const checking = process.argv.includes('--check');
if (failed.length > 0 || checking) writePacts(before);
if (failed.length > 0) fail(`The Pact tests of ${failed.join(' and ')} failed; the pacts are as they were.`);
if (checking && differing.length > 0) fail(`Not as recorded: ${differing.join(', ')}. Run "npm run pacts".`);
console.log(differing.length === 0 ? 'The pacts are as recorded.' : `Recorded: ${differing.join(', ')}`);

function record(consumer) {
  const folder = path.join(HERE, consumer);
  if (!existsSync(path.join(folder, 'node_modules')) && !run('npm', ['ci', '--no-audit', '--no-fund'], folder))
    return false;
  return run('npm', ['test', '--silent'], folder);
}

function run(command, args, cwd) {
  const shell = process.platform === 'win32';
  return spawnSync(command, args, { cwd, shell, stdio: 'inherit', env: { ...process.env, ...QUIET } }).status === 0;
}

/** Line ends are those of this repository, whatever the system. */
function readPacts() {
  const names = existsSync(PACTS) ? readdirSync(PACTS).filter((name) => name.endsWith('.json')) : [];
  return new Map(names.map((name) => [name, readFileSync(path.join(PACTS, name), 'utf8').replaceAll('\r\n', '\n')]));
}

function writePacts(pacts) {
  for (const name of readPacts().keys()) rmSync(path.join(PACTS, name));
  for (const [name, text] of pacts) writeFileSync(path.join(PACTS, name), text);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
