import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { MachineFacts } from '../doctor/judge-machine.ts';
import type { TokenAnswer, TokenFacts } from '../doctor/judge-token.ts';
import { messageOf } from '../model/problem.ts';
import { childEnvironment } from '../tools/child-environment.ts';
import { connectRuntime } from '../tools/docker.ts';
import { runCommand } from '../tools/exec.ts';
import { apiUrlOf, parseRemote, type Remote } from './remote.ts';

/** A program that says its version does so at once; a cold disk takes seconds. */
const VERSION_DEADLINE_MS = 30_000;
/** GitHub answers in half a second. */
const GITHUB_DEADLINE_MS = 10_000;

/** First line of what a program says about itself; null where it is not there. */
export async function versionOf(file: string, args: readonly string[], cwd: string): Promise<string | null> {
  const env = childEnvironment(process.env, { K6_NO_USAGE_REPORT: 'true', PACT_DO_NOT_TRACK: 'true' });
  const result = await runCommand({ file, args, cwd, env, timeoutMs: VERSION_DEADLINE_MS });
  if (result.exitCode !== 0) return null;
  return result.stdout.trim().split('\n')[0]?.trim() ?? '';
}

export async function readMachine(
  root: string,
  known: { repository: boolean; needsDocker: boolean },
): Promise<MachineFacts> {
  return {
    ...known,
    node: process.versions.node,
    git: await versionOf('git', ['--version'], root),
    shallow: (await versionOf('git', ['rev-parse', '--is-shallow-repository'], root)) === 'true',
    docker: await readDocker(),
    freeBytes: await freeBytes(root),
  };
}

async function readDocker(): Promise<MachineFacts['docker']> {
  try {
    const runtime = await connectRuntime();
    const version: unknown = Reflect.get(runtime.info.containerRuntime, 'serverVersion');
    return { version: typeof version === 'string' ? version : 'of an unknown version' };
  } catch (thrown) {
    return { why: messageOf(thrown) };
  }
}

/** Of the disk that the folder is on, or the nearest folder above it that can be asked. */
async function freeBytes(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    // Not every file system answers.
    return dirname(folder) === folder ? null : freeBytes(dirname(folder));
  }
}

export async function readToken(root: string): Promise<TokenFacts> {
  const variable = ['GITHUB_TOKEN', 'GH_TOKEN'].find((name) => process.env[name]?.trim()) ?? null;
  const address = await versionOf('git', ['remote', 'get-url', 'origin'], root);
  const remote = address === null ? null : parseRemote(address);
  const repository = remote === null ? null : `${remote.owner}/${remote.name}`;
  if (variable === null || remote === null) return { variable, repository, answer: null, why: null };
  try {
    return { variable, repository, answer: await askGitHub(remote, process.env[variable] ?? ''), why: null };
  } catch (thrown) {
    const cause = thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause.message : null;
    return {
      variable,
      repository,
      answer: null,
      why: cause ?? messageOf(thrown),
    };
  }
}

/** Reads that need a right of their own, by the right's name. */
const READS = { 'Pull requests': 'pulls?per_page=1', Checks: 'commits/HEAD/check-runs?per_page=1' } as const;

async function askGitHub(remote: Remote, token: string): Promise<TokenAnswer> {
  const base = `${process.env['GITHUB_API_URL'] ?? apiUrlOf(remote)}/repos/${remote.owner}/${remote.name}`;
  const ask = (url: string) =>
    fetch(url, {
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token.trim()}`,
        'user-agent': 'api-testing',
      },
      signal: AbortSignal.timeout(GITHUB_DEADLINE_MS),
    });
  const response = await ask(base);
  const body: unknown = response.ok ? await response.json() : null;
  const permissions: unknown = body !== null && typeof body === 'object' ? Reflect.get(body, 'permissions') : null;
  const reads: [string, number][] = [];
  for (const [right, path] of response.ok ? Object.entries(READS) : []) {
    const read = await ask(`${base}/${path}`);
    await read.body?.cancel();
    reads.push([right, read.status]);
  }
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    private: body !== null && typeof body === 'object' && Reflect.get(body, 'private') === true,
    permissions:
      permissions !== null && typeof permissions === 'object' ? (permissions as Record<string, boolean>) : {},
    reads: Object.fromEntries(reads),
  };
}
