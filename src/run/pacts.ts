import type { Detection } from '../detect/changed-specs.ts';
import type { Git } from '../detect/git.ts';
import { compileGlobs } from '../detect/globs.ts';
import type { MatchedFile } from '../detect/snapshot.ts';
import type { Config, ConsumerConfig } from '../model/config.ts';
import { ProblemError } from '../model/problem.ts';
import type { Doors } from './doors.ts';
import { isContractDue } from './records.ts';
import type { RunRequest } from './request.ts';

/** Pact files of the repository, by whose part it plays in them. */
export interface RepositoryPacts {
  /** Providers whose consumers' pacts the pull request changed. */
  readonly changedProviders: ReadonlySet<string>;
  /** The repository as a consumer, where its pacts changed, were made in this job, or were asked about. */
  readonly consumers: readonly { readonly consumer: ConsumerConfig; readonly files: readonly MatchedFile[] }[];
}

const NO_PACTS: RepositoryPacts = { changedProviders: new Set(), consumers: [] };

interface Asked {
  readonly git: Git;
  readonly request: RunRequest;
  readonly config: Config;
  readonly detection: Detection;
  readonly doors: Doors;
}

/** Looks for pacts that concern this run; a pull request that changes none, of a repository that is no consumer, reads nothing. */
export async function findPacts(asked: Asked): Promise<RepositoryPacts> {
  const { request, config, detection } = asked;
  const globs = config.contract.pacts;
  if (globs.length === 0 || request.event.trust === 'data-only' || request.event.dispatch) return NO_PACTS;
  const changed = new Set(detection.changedFiles.filter(compileGlobs(globs)));
  const wanted = isAskedFor(request) || isContractDue(request, config);
  if (changed.size === 0 && !wanted && config.consumer === null) return NO_PACTS;
  const committed = await detection.readFiles(globs);
  const isOwn = (file: MatchedFile) => !isProvided(file, config);
  const made = config.consumer === null ? [] : (await filesMadeHere(asked, committed)).filter(isOwn);
  const own = new Map([...committed.filter(isOwn), ...made].map((file) => [file.path, file]));
  const gone = [...changed].some((path) => !committed.some((file) => file.path === path));
  const isNews = (file: MatchedFile) => wanted || changed.has(file.path) || made.includes(file);
  const provided = committed.filter((file) => changed.has(file.path) && !isOwn(file));
  return {
    changedProviders: new Set(provided.flatMap((file) => namesIn(file)?.provider ?? [])),
    consumers: consumersOf(config, [...own.values()])
      .map((consumer) => ({ consumer, files: [...own.values()].filter(isOf(consumer, config)) }))
      .filter(({ consumer, files }) => files.some(isNews) || (consumer === config.consumer && (gone || wanted))),
  };
}

function isAskedFor({ stages }: RunRequest): boolean {
  return stages === 'all' || (stages?.includes('contract') ?? false);
}

/** Whether a pact file is about a provider of this repository, and not one that it is the consumer of. */
export function isProvided(file: Pick<MatchedFile, 'text'>, config: Config): boolean {
  const names = namesIn(file);
  const providers = config.providers.map(({ name }) => name);
  // Whose a file is that cannot be read, nobody knows: the provider's side tells of it, where there is one.
  if (names === null) return config.consumer === null || providers.length > 0;
  const isOurs = names.consumer === config.consumer?.name || providers.includes(names.consumer);
  return !isOurs || providers.includes(names.provider);
}

/** The configured consumer, and each provider that is the consumer of others. */
function consumersOf(config: Config, own: readonly MatchedFile[]): readonly ConsumerConfig[] {
  const names = new Set(own.flatMap((file) => namesIn(file)?.consumer ?? []));
  const others = config.providers.filter(({ name }) => names.has(name) && name !== config.consumer?.name);
  return [
    ...(config.consumer === null ? [] : [config.consumer]),
    ...others.map(({ name }): ConsumerConfig => ({ name, tags: [], merge: true, trigger: null })),
  ];
}

function isOf(consumer: ConsumerConfig, config: Config): (file: MatchedFile) => boolean {
  return (file) => (namesIn(file)?.consumer ?? config.consumer?.name) === consumer.name;
}

/**
 * Files that a step before this one has written: in the working tree, and otherwise than git has them. What only the merge commit of
 * the checkout brought along is not the head's.
 */
async function filesMadeHere(asked: Asked, committed: readonly MatchedFile[]): Promise<readonly MatchedFile[]> {
  const { git, config, doors } = asked;
  const working = await doors.readWorkingFiles(git.root, config.contract.pacts);
  const made: MatchedFile[] = [];
  for (const file of working) {
    if (committed.some(({ path, text }) => path === file.path && text === file.text)) continue;
    if ((await readCheckedOut(git, file.path)) !== file.text) made.push(file);
  }
  return made;
}

/** Null where the checked-out commit has no such file, or one that cannot be read. */
async function readCheckedOut(git: Git, path: string): Promise<string | null> {
  try {
    return await git.readText('HEAD', path);
  } catch (thrown) {
    if (thrown instanceof ProblemError) return null;
    throw thrown;
  }
}

/** Whose pact a text is; null where it names nobody. */
export function namesIn({ text }: Pick<MatchedFile, 'text'>): { consumer: string; provider: string } | null {
  try {
    const { consumer, provider } = JSON.parse(text) ?? {};
    const isNamed = typeof consumer?.name === 'string' && typeof provider?.name === 'string';
    return isNamed ? { consumer: consumer.name, provider: provider.name } : null;
  } catch {
    // What is no JSON is told by the stage that reads it, at its own file.
    return null;
  }
}
