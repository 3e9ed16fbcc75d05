import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/**
 * Packs what a desk installs into `api-testing-action.tgz`, in the folder of the argument or here: the files of this package, and a
 * `package.json` that names no other package. Everything is bundled; with the dependencies named, an installation would bring 165 packages and
 * 180 MB along that nothing reads.
 */
const ROOT = resolve(import.meta.dirname, '..');
const PACKED = 'api-testing-action.tgz';
/** What is about building the package, not about using it. */
const LEFT_OUT = new Set(['dependencies', 'devDependencies', 'scripts']);

const destination = resolve(process.argv[2] ?? '.');
const folder = mkdtempSync(join(tmpdir(), 'api-testing-pack-'));
try {
  for (const file of filesOf(ROOT)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(ROOT, file), join(folder, file));
  }
  const manifest = Object.entries(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));
  const kept = Object.fromEntries(manifest.filter(([name]) => !LEFT_OUT.has(name)));
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(kept, null, 2)}\n`);
  const [packed] = JSON.parse(npm(folder, 'pack', '--json', '--silent', '--pack-destination', destination));
  renameSync(join(destination, packed.filename), join(destination, PACKED));
} finally {
  rmSync(folder, { recursive: true });
}

function filesOf(root: string): readonly string[] {
  const [listed] = JSON.parse(npm(root, 'pack', '--dry-run', '--json', '--silent'));
  return listed.files.map(({ path }: { readonly path: string }) => path);
}

function npm(cwd: string, ...words: readonly string[]): string {
  return execFileSync('npm', words, { cwd, encoding: 'utf8' });
}
