import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import type { Scenario } from './arguments.ts';
import { renderConfiguration, type World } from './configuration.ts';
import { EXAMPLE } from './place.ts';
import { runProgram } from './programs.ts';

export interface DemoRepository {
  /** The checkout as a runner has it: the merge commit of the pull request. */
  readonly workspace: string;
  readonly baseSha: string;
  readonly headSha: string;
  readonly mergeSha: string;
  readonly branch: string;
  readonly title: string;
}

export interface RepositoryRequest {
  /** Empty folder for everything. */
  readonly directory: string;
  readonly scenario: Scenario;
  readonly world: World;
  readonly pullRequest: number;
}

const CONFIGURATION = '.github/api-testing.yml';

/** What each scenario's author did. */
const CHANGES = {
  break: { branch: 'shorter-names', title: 'Shorten user_id to id in payments' },
  fine: { branch: 'payment-references', title: 'Add references to payments, and a list of refunds' },
} as const satisfies Record<Scenario, { branch: string; title: string }>;

/** Not part of the repository that the example plays. With a broker, that is where the pacts are, and nowhere else. */
const LEFT_OUT = { embedded: ['node_modules', 'changes'], containers: ['node_modules', 'changes', 'pacts'] } as const;

/**
 * Builds the repository: an author's clone with `main` and the branch of the pull request, a bare origin that holds
 * both and the merge commit, and a checkout of it with full history, as actions/checkout leaves it.
 */
export async function buildRepository(request: RepositoryRequest): Promise<DemoRepository> {
  const { directory, scenario, world, pullRequest } = request;
  const { branch, title } = CHANGES[scenario];
  const author = join(directory, 'author');
  const origin = join(directory, 'origin.git');
  const workspace = join(directory, 'workspace');
  await writeExample(author, LEFT_OUT[world]);
  await writeFile(
    join(author, CONFIGURATION),
    renderConfiguration(await readFile(join(EXAMPLE, CONFIGURATION), 'utf8'), world),
  );
  const git = gitIn(author);
  await git('init', '--quiet', '--initial-branch=main');
  await commitAll(git, 'Payments and their consumers');
  const baseSha = await git('rev-parse', 'HEAD');
  await git('checkout', '--quiet', '-b', branch);
  await git('apply', join(EXAMPLE, 'changes', `${scenario}.patch`));
  await commitAll(git, title);
  const headSha = await git('rev-parse', 'HEAD');
  await git('checkout', '--quiet', '--detach', baseSha);
  await git('merge', '--quiet', '--no-ff', '-m', `Merge ${headSha} into ${baseSha}`, headSha);
  const mergeSha = await git('rev-parse', 'HEAD');
  await git('init', '--quiet', '--bare', origin);
  const pull = `refs/pull/${pullRequest}`;
  await git('push', '--quiet', origin, 'main', branch, `${headSha}:${pull}/head`, `${mergeSha}:${pull}/merge`);
  await checkOut({ workspace, origin, pull });
  await prepareProvider(workspace);
  return { workspace, baseSha, headSha, mergeSha, branch, title };
}

async function writeExample(folder: string, leftOut: readonly string[]): Promise<void> {
  const isWanted = (path: string) =>
    !relative(EXAMPLE, path)
      .split(/[\\/]/)
      .some((part) => leftOut.includes(part));
  await cp(EXAMPLE, folder, { recursive: true, filter: isWanted });
}

async function checkOut({ workspace, origin, pull }: { workspace: string; origin: string; pull: string }) {
  await mkdir(workspace);
  const git = gitIn(workspace);
  await git('init', '--quiet');
  await git('remote', 'add', 'origin', origin);
  const merge = `refs/remotes/${pull.slice('refs/'.length)}/merge`;
  await git('fetch', '--quiet', 'origin', '+refs/heads/*:refs/remotes/origin/*', `+${pull}/merge:${merge}`);
  await git('checkout', '--quiet', '--detach', merge);
}

/** The workflow's `npm ci --prefix provider`: the packages are there already and only have to be linked. */
async function prepareProvider(checkout: string): Promise<void> {
  const packages = join(EXAMPLE, 'provider/node_modules');
  await symlink(packages, join(checkout, 'provider/node_modules'), 'junction');
}

/** Checks one commit out beside the others, for what happened before the pull request. */
export async function addCheckout(repository: DemoRepository, sha: string): Promise<string> {
  const folder = join(repository.workspace, '..', `checkout-${sha.slice(0, 7)}`);
  await gitIn(join(repository.workspace, '../author'))('clone', '--quiet', '--no-checkout', '.', folder);
  await gitIn(folder)('checkout', '--quiet', '--detach', sha);
  await prepareProvider(folder);
  return folder;
}

type Git = (...args: string[]) => Promise<string>;

async function commitAll(git: Git, message: string): Promise<void> {
  await git('add', '--all');
  await git('commit', '--quiet', '-m', message);
}

/** Fixed people and times: the same files give the same commits, and so the same report. */
const IDENTITY = {
  GIT_AUTHOR_NAME: 'Robin Author',
  GIT_AUTHOR_EMAIL: 'robin@example.com',
  GIT_AUTHOR_DATE: '2026-03-02T10:00:00Z',
  GIT_COMMITTER_NAME: 'Robin Author',
  GIT_COMMITTER_EMAIL: 'robin@example.com',
  GIT_COMMITTER_DATE: '2026-03-02T10:00:00Z',
  // Settings of this machine (signing, hooks, line ends) belong to other repositories.
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: process.platform === 'win32' ? 'NUL' : '/dev/null',
};

function gitIn(folder: string): Git {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  const env = { ...Object.fromEntries(inherited), ...IDENTITY };
  return async (...args) => {
    const { exitCode, output } = await runProgram('git', args, { cwd: folder, env });
    if (exitCode !== 0) throw new Error(`git ${args[0]} in ${basename(folder)} failed: ${output.trim()}`);
    return output.trim();
  };
}
