import type { GitHub } from './client.ts';
import { GitHubError } from './problems.ts';
import { asObject, readText, ShapeError } from './shape.ts';

/** Text of a file at a commit, without a checkout; null when it is not there. Throws GitHubError. */
export async function readFileAt(github: GitHub, path: string, ref: string): Promise<string | null> {
  try {
    return await github.send({
      purpose: `read ${path} at ${ref.slice(0, 7)}`,
      route: 'GET /repos/{owner}/{repo}/contents/{path}',
      parameters: { path, ref },
      idempotency: 'read',
      status: 200,
      parse: parseContent,
    });
  } catch (thrown) {
    if (thrown instanceof GitHubError && thrown.status === 404) return null;
    throw thrown;
  }
}

function parseContent(data: unknown): string {
  const file = asObject(data, 'the file');
  const [type, encoding] = [readText(file, 'type'), readText(file, 'encoding')];
  if (type !== 'file' || encoding !== 'base64') throw new ShapeError(`it is a ${type} in ${encoding || 'no encoding'}`);
  return Buffer.from(readText(file, 'content'), 'base64').toString('utf8');
}
