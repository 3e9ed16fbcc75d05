import { lstat, readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { parsePact } from '../contract/pact-file.ts';
import { formatOf, type SpecFormat } from '../detect/formats.ts';
import { compileGlobs } from '../detect/globs.ts';
import { maySpecify } from '../detect/spec-content.ts';
import { readWorkingFiles } from '../detect/working-files.ts';
import { findK6Scripts, mayBeK6Script } from '../generate/find-k6.ts';
import { isManifest, isSource, type PactFact, type RepositoryFacts } from '../generate/repository-facts.ts';
import type { ApiSpec } from '../model/api.ts';
import { ProblemError } from '../model/problem.ts';
import type { SpecFile } from '../model/spec.ts';
import { readSpec } from '../spec/read.ts';
import { childEnvironment } from '../tools/child-environment.ts';
import { runCommand } from '../tools/exec.ts';
import type { Project } from './project.ts';

/** git answers from the disk; a minute means it hangs. */
const GIT_DEADLINE_MS = 60_000;
/** Texts that are read to see how a repository is started: more files, or larger ones, say nothing new. */
const MAX_TEXTS = 2_000;
const MAX_TEXT_BYTES = 300_000;
/** Largest file that may be a specification, bytes. */
const MAX_SPEC_BYTES = 20_000_000;
/** Globs for a folder that git does not know. */
const EVERY_FILE = ['**/*'];

/** What the working tree says, files that are not committed yet included. */
export async function readFacts(project: Project): Promise<RepositoryFacts> {
  const paths = await listFiles(project);
  return {
    paths,
    texts: await readTexts(project.root, paths),
    specs: await readWorkingSpecs(project, paths),
    others: await readOtherDescriptions(project, paths),
    pacts: await readPacts(project.root, paths),
    k6Scripts: await readK6Scripts(project.root, paths),
  };
}

/** Manifests, compose files and sources, by path. */
export async function readTexts(root: string, paths: readonly string[]): Promise<RepositoryFacts['texts']> {
  const wanted = paths.filter((path) => isManifest(path) || isSource(path)).slice(0, MAX_TEXTS);
  const texts = await Promise.all(
    wanted.map(async (path) => [path, await readText(root, path, MAX_TEXT_BYTES)] as const),
  );
  return new Map(texts.flatMap(([path, text]) => (text === null ? [] : [[path, text] as const])));
}

/** Every OpenAPI description of the working tree: those that the configuration names, else those found by their content. */
export async function readWorkingSpecs(
  { root, config }: Project,
  paths: readonly string[],
): Promise<readonly ApiSpec[]> {
  const named = compileGlobs([...(config.specs ?? []), ...config.providers.flatMap(({ specs }) => specs)]);
  const candidates = paths.filter((path) => (config.specs === null ? maySpecify(path) : named(path)));
  const specs: ApiSpec[] = [];
  for (const path of candidates) {
    const text = await readText(root, path, MAX_SPEC_BYTES);
    if (text === null || formatOf({ path, text }) !== 'openapi') continue;
    const file: SpecFile = { path, text, commit: null };
    specs.push(await readSpec(file, 'head', (sibling) => readText(root, sibling, MAX_SPEC_BYTES)));
  }
  return specs;
}

/** Descriptions in other formats, wherever they lie. */
export async function readOtherDescriptions(
  { root }: Project,
  paths: readonly string[],
): Promise<RepositoryFacts['others']> {
  const found: { path: string; format: SpecFormat }[] = [];
  for (const path of paths.filter(maySpecify)) {
    const text = await readText(root, path, MAX_SPEC_BYTES);
    const format = text === null ? null : formatOf({ path, text });
    if (format !== null && format !== 'openapi') found.push({ path, format });
  }
  return found;
}

export async function listFiles({ root, git }: Project): Promise<readonly string[]> {
  if (git === null) return (await readWorkingFiles(root, EVERY_FILE)).map(({ path }) => path);
  const args = ['-C', root, 'ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const env = childEnvironment(process.env, {});
  const result = await runCommand({ file: 'git', args, cwd: root, env, timeoutMs: GIT_DEADLINE_MS });
  if (result.exitCode !== 0 || result.truncated) {
    const why = result.spawnError ?? (result.truncated ? 'it has too many files' : result.stderr.trim());
    throw new ProblemError({ code: 'git.failed', what: 'The files of the repository could not be listed', why });
  }
  return [...new Set(result.stdout.split('\0').filter((path) => path !== ''))].sort();
}

/** Null for what is no plain file, too large, not text, or outside of the repository by a link. */
export async function readText(root: string, path: string, most: number): Promise<string | null> {
  try {
    const file = join(root, path);
    const stat = await lstat(file);
    if (!stat.isFile() || stat.size > most || !(await realpath(file)).startsWith(`${await realpath(root)}${sep}`))
      return null;
    const text = await readFile(file, 'utf8');
    return text.includes('\0') ? null : text;
  } catch {
    // Deleted since it was listed, or not ours to read: it says nothing.
    return null;
  }
}

/** Scripts lie below a folder, or have a name, that says what they are for. */
async function readK6Scripts(root: string, paths: readonly string[]): Promise<RepositoryFacts['k6Scripts']> {
  const candidates = paths.filter(mayBeK6Script).slice(0, MAX_TEXTS);
  const texts = await Promise.all(
    candidates.map(async (path) => [path, (await readText(root, path, MAX_TEXT_BYTES)) ?? ''] as const),
  );
  return findK6Scripts(new Map(texts));
}

/** Files that are pacts, wherever they lie: most are in a folder of that name. */
async function readPacts(root: string, paths: readonly string[]): Promise<readonly PactFact[]> {
  const candidates = paths.filter((path) => /(?:^|\/)(?:pacts?|contracts?)\/[^/]*\.json$/.test(path));
  const texts = await Promise.all(
    candidates.map(async (path) => ({ path, text: await readText(root, path, MAX_SPEC_BYTES) })),
  );
  return texts.flatMap(({ path, text }) => (text === null ? [] : pactFact(path, text)));
}

function pactFact(path: string, text: string): readonly PactFact[] {
  try {
    const pact = parsePact(text, path);
    const states = pact.interactions.flatMap(({ raw, states: names }) =>
      names.map((name) => ({ name, params: paramsOf(raw['providerStates'], name) })),
    );
    return [{ path, consumer: pact.consumer, provider: pact.provider, states }];
  } catch (thrown) {
    if (thrown instanceof ProblemError) return [];
    throw thrown;
  }
}

function paramsOf(written: unknown, state: string): readonly string[] {
  const entries: readonly unknown[] = Array.isArray(written) ? written : [];
  return entries.flatMap((entry) => {
    if (entry === null || typeof entry !== 'object' || Reflect.get(entry, 'name') !== state) return [];
    const params: unknown = Reflect.get(entry, 'params');
    return params !== null && typeof params === 'object' ? Object.keys(params) : [];
  });
}
