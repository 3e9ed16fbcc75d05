import { closest, distance } from 'fastest-levenshtein';
import { listSome } from '../model/list-some.ts';
import { ProblemError } from '../model/problem.ts';
import type { BrokerAnswer } from './broker-http.ts';
import { brokerErrorText } from './hal.ts';

/** Link that every broker has which can choose pacts to verify. */
export const FOR_VERIFICATION = 'pb:provider-pacts-for-verification';

export function unexpected(asked: string, answer: BrokerAnswer): ProblemError {
  return new ProblemError({
    code: answer.status === 409 ? 'broker.conflict' : 'broker.refused',
    what: `The Pact Broker was asked for ${asked} and answered ${answer.status}`,
    why: brokerErrorText(answer.document),
  });
}

const NAMED = 10; // environments; there may be one for each preview

/** What the repository wrote, against what there is. */
export function unknownEnvironment(environment: string, known: readonly string[]): ProblemError {
  return new ProblemError({
    code: 'broker.unknown-environment',
    what: `The Pact Broker knows no environment "${environment}"`,
    why: known.length === 0 ? 'it knows none' : `it knows ${listSome([...known].sort(), NAMED)}`,
    todo:
      suggest(environment, known) ??
      'Correct the name in `contract`, or create the environment: `api-testing broker setup`.',
  });
}

export function tooOld(address: string, index: { version: string | null }): ProblemError {
  return new ProblemError({
    code: 'broker.not-a-broker',
    what: `${address} answers JSON, and is no Pact Broker that can choose pacts to verify`,
    why: index.version === null ? `its index has no link ${FOR_VERIFICATION}` : `it is version ${index.version}`,
    todo: 'Check the address, or update the broker to 2.100 or later.',
  });
}

/** The nearest of the known names; null when none is near. */
export function suggest(name: string, known: readonly string[]): string | null {
  if (known.length === 0) return null;
  const near = closest(name, [...known]);
  return distance(name.toLowerCase(), near.toLowerCase()) <= Math.max(2, name.length / 3)
    ? `Did you mean "${near}"?`
    : null;
}
