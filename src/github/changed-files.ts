import { type Hunk, parsePatch } from '../report/patch.ts';
import type { GitHub } from './client.ts';
import { asObject, readText } from './shape.ts';

/**
 * The hunks of every file of a pull request, by its path at the head. GitHub leaves the patch of large and binary files
 * out: those are not in here, which says nothing about whether they changed. It lists 3 000 files at the most.
 */
export async function listPatches(github: GitHub, pullRequest: number): Promise<ReadonlyMap<string, readonly Hunk[]>> {
  const files = await github.list({
    purpose: `read the changed files of #${pullRequest}`,
    route: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files',
    parameters: { pull_number: pullRequest },
    parse: parseFile,
  });
  return new Map(files.flatMap(({ path, patch }) => (patch === null ? [] : [[path, parsePatch(patch)] as const])));
}

function parseFile(data: unknown): { readonly path: string; readonly patch: string | null } {
  const file = asObject(data, 'the file');
  return { path: readText(file, 'filename'), patch: typeof file['patch'] === 'string' ? file['patch'] : null };
}
