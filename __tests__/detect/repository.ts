import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { defaultConfig } from '../../src/config/normalise.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { type Detection, detectChangedSpecs } from '../../src/detect/changed-specs.ts';
import { type Git, type GitOptions, openGit } from '../../src/detect/git.ts';
import type { RunEvent } from '../../src/model/event.ts';

/** Git as a person would have it, without anything of the machine the tests run on. */
const ENVIRONMENT = {
  PATH: process.env['PATH'] ?? '',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Test',
  GIT_AUTHOR_EMAIL: 'test@example.com',
  GIT_COMMITTER_NAME: 'Test',
  GIT_COMMITTER_EMAIL: 'test@example.com',
};

/** A real repository in a temporary folder that the end of the test removes. */
export class Repository {
  readonly directory: string;

  constructor(directory: string) {
    this.directory = directory;
  }

  git(...args: readonly string[]): string {
    const options = { cwd: this.directory, env: ENVIRONMENT, encoding: 'utf8', stdio: 'pipe' } as const;
    return execFileSync('git', [...args], options).trim();
  }

  /** Writes files (null deletes one) and commits everything; returns the commit's id. */
  commit(files: Readonly<Record<string, string | Buffer | null>>, message = 'Change'): string {
    for (const [path, content] of Object.entries(files)) {
      const file = join(this.directory, path);
      if (content === null) {
        rmSync(file);
        continue;
      }
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '-m', message);
    return this.git('rev-parse', 'HEAD');
  }

  /** Puts many commits onto a branch at once; each changes one file. */
  series(branch: string, count: number): void {
    const commits = Array.from({ length: count }, (_, index) => {
      const parent = index === 0 ? `from refs/heads/${branch}^0\n` : '';
      const data = `data 1\n.\n${parent}M 100644 inline ${branch}.txt\ndata ${String(index).length}\n${index}\n`;
      return `commit refs/heads/${branch}\ncommitter Test <test@example.com> ${1_700_000_000 + index} +0000\n${data}`;
    });
    const options = { cwd: this.directory, env: ENVIRONMENT, input: commits.join('') };
    execFileSync('git', ['fast-import', '--quiet'], options);
    this.git('reset', '--quiet', '--hard');
  }

  link(path: string, target: string): void {
    mkdirSync(dirname(join(this.directory, path)), { recursive: true });
    symlinkSync(target, join(this.directory, path));
  }

  /** A clone over `file://`, as shallow as a runner's checkout. */
  clone(...args: readonly string[]): Repository {
    const directory = join(temporaryFolder(), 'clone');
    this.git('clone', '--quiet', ...args, `file://${this.directory}`, directory);
    return new Repository(directory);
  }
}

export function temporaryFolder(): string {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'api-testing-')));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

export function makeRepository(): Repository {
  const repository = new Repository(temporaryFolder());
  repository.git('init', '--quiet', '--initial-branch=main');
  return repository;
}

export async function openTestGit(directory: string, options: Partial<GitOptions> = {}): Promise<Git> {
  const git = await openGit(directory, { log: () => {}, ...options });
  onTestFinished(() => git[Symbol.asyncDispose]());
  return git;
}

export function pullRequest(event: Partial<RunEvent> & Pick<RunEvent, 'headSha' | 'baseRef'>): RunEvent {
  return {
    name: 'pull_request',
    repository: { owner: 'octo', name: 'shop' },
    baseIs: 'merge-base',
    branch: 'topic',
    baseBranch: 'main',
    pullRequest: 1,
    trust: 'full',
    trustReason: null,
    runUrl: null,
    runId: null,
    ...event,
  };
}

export interface DetectOptions {
  readonly config?: string;
  readonly event?: Partial<RunEvent>;
  readonly everything?: boolean;
  readonly references?: (text: string, file: string) => readonly string[];
}

/** Detects between two commits of a repository, as on a pull request. */
export async function detect(
  repository: Repository,
  sides: { readonly base: string; readonly head: string },
  options: DetectOptions = {},
): Promise<Detection> {
  const git = await openTestGit(repository.directory);
  return detectChangedSpecs({
    git,
    event: pullRequest({ headSha: sides.head, baseRef: sides.base, baseBranch: null, ...options.event }),
    config: options.config === undefined ? defaultConfig() : parseConfig(options.config, 'api-testing.yml', {}),
    log: () => {},
    references: options.references ?? siblingReferences,
    everything: options.everything ?? false,
  });
}

/** References of the shape `$ref: './other.yaml#/…'`, enough for the texts of these tests. */
function siblingReferences(text: string, file: string): readonly string[] {
  const folder = file.includes('/') ? `${dirname(file)}/` : '';
  return [...text.matchAll(/\$ref: '\.\/([^#']+)/g)].map(([, target = '']) => `${folder}${target}`);
}

export const SPEC = `openapi: 3.1.0
info: { title: Shop, version: 1.0.0 }
paths:
  /orders:
    get:
      responses: { '200': { description: all orders } }
`;

/** The same description with another operation. */
export const CHANGED_SPEC = `${SPEC}  /payments:
    get:
      responses: { '200': { description: all payments } }
`;
