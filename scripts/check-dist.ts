import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Builds into an empty folder and compares byte for byte with the committed `dist/`. */

const COMMITTED = 'dist';
/** The part that every run reads: 1 MB keeps a run without an API change under half a second. */
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
  const bytes = statSync(join(COMMITTED, 'main.js')).size;
  console.log(`dist/main.js: ${bytes} bytes of at most ${MAX_MAIN_CHUNK_BYTES}`);
  return bytes > MAX_MAIN_CHUNK_BYTES ? [`dist/main.js has ${bytes} bytes, more than ${MAX_MAIN_CHUNK_BYTES}`] : [];
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
