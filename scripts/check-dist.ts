import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';

/** Builds into an empty folder and compares byte for byte with the committed `dist/`. */

const COMMITTED = 'dist';
/** The part that every run reads at its start: 1 MB keeps a run without an API change under half a second. */
const MAX_MAIN_CHUNK_BYTES = 1_000_000;

const built = mkdtempSync(join(tmpdir(), 'api-testing-dist-'));
try {
  const build = spawnSync('rolldown', ['-c', 'rolldown.config.ts', '--dir', built], { encoding: 'utf8' });
  if (build.status !== 0) throw new Error(`The build failed:\n${build.stdout}${build.stderr}`);
  const problems = [...compareFolders(built, COMMITTED), ...checkMainChunk()];
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) console.error('Run `npm run build` and commit dist/.');
  process.exitCode = problems.length > 0 ? 1 : 0;
} finally {
  rmSync(built, { recursive: true });
}

function compareFolders(fresh: string, committed: string): readonly string[] {
  const names = new Set([...listFiles(fresh), ...listFiles(committed)]);
  return [...names].sort().flatMap((name) => {
    const [now, before] = [readOrNull(join(fresh, name)), readOrNull(join(committed, name))];
    if (before === null) return [`dist/${name} is missing`];
    if (now === null) return [`dist/${name} is not built any more`];
    return now.equals(before) ? [] : [`dist/${name} differs from what the source builds`];
  });
}

function checkMainChunk(): readonly string[] {
  const bytes = sizeOf(readWithMain('main.js', new Set()));
  console.log(`dist/main.js and what it imports at once: ${bytes} bytes of at most ${MAX_MAIN_CHUNK_BYTES}`);
  return bytes > MAX_MAIN_CHUNK_BYTES
    ? [`dist/main.js starts with ${bytes} bytes, more than ${MAX_MAIN_CHUNK_BYTES}`]
    : [];
}

/** The file and every chunk it imports statically, however deep. */
function readWithMain(path: string, found: Set<string>): ReadonlySet<string> {
  if (found.has(path)) return found;
  found.add(path);
  const text = readFileSync(join(COMMITTED, path), 'utf8');
  for (const [, specifier = ''] of text.matchAll(
    /^(?:import|export) [^;]*?from "(\.[^"]+)";$|^import "(\.[^"]+)";$/gm,
  )) {
    readWithMain(posix.join(posix.dirname(path), specifier), found);
  }
  return found;
}

function sizeOf(paths: ReadonlySet<string>): number {
  return [...paths].reduce((sum, path) => sum + statSync(join(COMMITTED, path)).size, 0);
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

function readOrNull(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
