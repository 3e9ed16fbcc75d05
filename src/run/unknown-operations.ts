import { isNamed, spellings } from '../compare/scope.ts';
import type { ApiSpec } from '../model/api.ts';
import { ProblemError } from '../model/problem.ts';
import type { SpecFile } from '../model/spec.ts';
import { didYouMean } from '../tools/did-you-mean.ts';
import { isOpenApi } from './other-formats.ts';
import type { ProviderRun } from './provider-run.ts';

/**
 * Throws where `load.operations` or `load.weights` name what no specification has: a limit on it would hold for ever,
 * because nothing is ever measured against it.
 */
export async function refuseUnknownLoad(run: ProviderRun): Promise<void> {
  const { operations, weights } = run.config.load;
  const named = [
    ...Object.keys(operations).map((name) => ({ key: '`load.operations`', name })),
    ...Object.keys(weights).map((name) => ({ key: '`load.weights`', name })),
  ];
  if (named.length === 0) return;
  const known = await knownAt('head', run);
  const unknown = known === null ? undefined : named.find(({ name }) => !known.includes(name));
  if (unknown !== undefined) refuse('load', unknown, known ?? []);
}

/**
 * Throws where `compare.operations` names what neither side has: a comparison that leaves out what the team asked for would
 * look like one that found nothing.
 */
export async function refuseUnknownCompared(run: ProviderRun): Promise<void> {
  const named = run.config.compare?.operations ?? null;
  if (named === null) return;
  const [base, head] = [await knownAt('base', run), await knownAt('head', run)];
  if (base === null || head === null) return;
  const known = [...new Set([...head, ...base])];
  const unknown = named.find((name) => !known.some((operation) => isNamed(operation, name)));
  if (unknown === undefined) return;
  const isAsked = run.request.compare?.operations?.includes(unknown) ?? false;
  refuse(
    'compare',
    { key: isAsked ? '`--operation`' : '`compare.operations`', name: unknown },
    spellings(known, unknown),
  );
}

function refuse(
  stage: 'load' | 'compare',
  { key, name }: { readonly key: string; readonly name: string },
  known: readonly string[],
): never {
  throw new ProblemError({
    code: `${stage}.operation-unknown`,
    what: `${key} names ${name}, which no specification has`,
    why: 'nothing is ever measured for it',
    todo: didYouMean(name, known) ?? 'Write method and path as the specification has them.',
  });
}

/** Operations of every provider; null where a specification cannot be read, which the stages that need it tell. */
async function knownAt(side: 'base' | 'head', run: ProviderRun): Promise<readonly string[] | null> {
  const read = run.detection.reader(side);
  try {
    const specs = await Promise.all(filesAt(side, run).map((file) => run.doors.readSpec(file, side, read)));
    return specs.flatMap((spec: ApiSpec) => spec.operations.map(({ id }) => id));
  } catch (thrown) {
    if (thrown instanceof ProblemError) return null;
    throw thrown;
  }
}

/** At the base those that are others there: what did not change is known from the head. */
function filesAt(side: 'base' | 'head', { detection }: ProviderRun): readonly SpecFile[] {
  const files = side === 'head' ? detection.headSpecs : detection.pairs.flatMap(({ base }) => base ?? []);
  return files.filter(isOpenApi);
}
