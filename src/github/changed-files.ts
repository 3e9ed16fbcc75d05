import { type Hunk, parsePatch } from '../report/patch.ts';
import type { GitHub } from './client.ts';
import { asObject, readText } from './shape.ts';

/**
 * The hunks of every file of a pull request, by its path at the head. GitHub leaves the patch of large and binary files
 * out: those are not in here, which says nothing about whether they changed. It lists 3 000 files at the most.
 */
export async function listPatches(github: GitHub, pullRequest: number): Promise<ReadonlyMap<string, readonly Hunk[]>> {
  const files = await listFiles(github, pullRequest);
  return new Map(files.flatMap(({ path, patch }) => (patch === null ? [] : [[path, parsePatch(patch)] as const])));
}

/** Over this GitHub lists no more files of a pull request: docs.github.com, list pull requests files. */
const MAX_LISTED_FILES = 3_000;

/** Paths that a pull request touches, the ones before a rename included; `whole` unless GitHub stopped listing. */
export async function listChangedPaths(
  github: GitHub,
  pullRequest: number,
): Promise<{ readonly paths: readonly string[]; readonly whole: boolean }> {
  const files = await listFiles(github, pullRequest);
  const paths = files.flatMap(({ path, before }) => (before === null ? [path] : [before, path]));
  return { paths, whole: files.length < MAX_LISTED_FILES };
}

interface ChangedFile {
  readonly path: string;
  /** Null unless it was renamed. */
  readonly before: string | null;
  readonly patch: string | null;
}

function listFiles(github: GitHub, pullRequest: number): Promise<readonly ChangedFile[]> {
  return github.list({
    purpose: `read the changed files of #${pullRequest}`,
    route: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files',
    parameters: { pull_number: pullRequest },
    parse: parseFile,
  });
}

function parseFile(data: unknown): ChangedFile {
  const file = asObject(data, 'the file');
  const before = file['previous_filename'];
  return {
    path: readText(file, 'filename'),
    before: typeof before === 'string' ? before : null,
    patch: typeof file['patch'] === 'string' ? file['patch'] : null,
  };
}
