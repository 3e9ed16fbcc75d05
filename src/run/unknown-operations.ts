import { ProblemError } from '../model/problem.ts';
import { didYouMean } from '../tools/did-you-mean.ts';
import { isOpenApi } from './other-formats.ts';
import type { ProviderRun } from './provider-run.ts';

/**
 * Throws where `load.operations` or `load.weights` name what no specification has: a limit on it would hold for ever,
 * because nothing is ever measured against it.
 */
export async function refuseUnknownOperations(run: ProviderRun): Promise<void> {
  const { operations, weights } = run.config.load;
  const named = [
    ...Object.keys(operations).map((operation) => ({ key: 'load.operations', operation })),
    ...Object.keys(weights).map((operation) => ({ key: 'load.weights', operation })),
  ];
  if (named.length === 0) return;
  const known = await knownOperations(run);
  const unknown = known === null ? undefined : named.find(({ operation }) => !known.has(operation));
  if (unknown === undefined) return;
  throw new ProblemError({
    code: 'load.operation-unknown',
    what: `\`${unknown.key}\` names ${unknown.operation}, which no specification has`,
    why: 'nothing is ever measured for it',
    todo: didYouMean(unknown.operation, [...(known ?? [])]) ?? 'Write method and path as the specification has them.',
  });
}

/** Of every provider; null where a specification cannot be read, which the stages that need it tell. */
async function knownOperations(run: ProviderRun): Promise<ReadonlySet<string> | null> {
  const read = run.detection.reader('head');
  try {
    const files = run.detection.headSpecs.filter(isOpenApi);
    const specs = await Promise.all(files.map((file) => run.doors.readSpec(file, 'head', read)));
    return new Set(specs.flatMap((spec) => spec.operations.map(({ id }) => id)));
  } catch (thrown) {
    if (thrown instanceof ProblemError) return null;
    throw thrown;
  }
}
