import { DEPENDENCIES, dependencyOfImage } from './dependencies.ts';
import type { Repository } from './repository.ts';

/**
 * Whether any test of the repository talks to a real dependency of this kind: a service of the configuration, a container that a
 * test starts, or one that a workflow has beside its job. `database` is one of any kind.
 */
export function isTested(repository: Repository, kind: string): boolean {
  const kinds = testedKinds(repository);
  return kind === 'database' ? DEPENDENCIES.some((one) => one.isDatabase && kinds.has(one.kind)) : kinds.has(kind);
}

const KNOWN = new WeakMap<Repository, ReadonlySet<string>>();

function testedKinds(repository: Repository): ReadonlySet<string> {
  const known = KNOWN.get(repository) ?? new Set(findKinds(repository));
  KNOWN.set(repository, known);
  return known;
}

function* findKinds(repository: Repository): Generator<string> {
  const { config, composes, sources, workflows } = repository;
  const images = config.services.map(({ image }) => image);
  const compose = composes.find(({ file }) => file === config.compose?.file);
  const jobs = workflows.flatMap((workflow) => workflow.jobs);
  const commands = jobs.flatMap(({ steps }) => steps.flatMap((step) => step.commands.map(({ words }) => words)));
  // Who starts the whole compose file in a workflow starts it for its tests.
  const isComposed = commands.some((words) => /^docker(?:-| )compose\b.*\b(?:up|run)\b/.test(words.join(' ')));
  const composed = isComposed ? composes.flatMap(({ services }) => services) : (compose?.services ?? []);
  yield* kindsOf([...images, ...composed.flatMap(({ image }) => image ?? []), ...jobs.flatMap((job) => job.images)]);
  yield* kindsOf(commands.filter((words) => words[0] === 'docker' && words[1] === 'run').flat());
  yield* kindsOf(sources.flatMap(({ containers }) => containers));
}

function* kindsOf(images: readonly string[]): Generator<string> {
  for (const image of images) {
    const found = dependencyOfImage(image) ?? DEPENDENCIES.find(({ kind }) => kind === image.toLowerCase());
    if (found !== undefined && found !== null) yield found.kind;
  }
}
