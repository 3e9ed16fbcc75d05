import type { Pact } from './pact.ts';
import { shortenVersions } from './short-version.ts';

/** Where a pact was found, and for whom it counts. */
export interface PactSource {
  readonly pact: Pact;
  /** Version of the consumer; null in a file. */
  readonly consumerVersion: string | null;
  /** Where that version is: `main`, names of environments; empty in a file. */
  readonly where: readonly string[];
  /** Other versions of the consumer, on main or in an environment, that have the very same pact: one verification is theirs too. */
  readonly alike?: readonly { readonly version: string | null; readonly where: readonly string[] }[];
  /** Its failures do not fail the run. */
  readonly pending: boolean;
  readonly origin:
    | { readonly kind: 'file'; readonly path: string }
    | { readonly kind: 'broker'; readonly sha: string; readonly publishHref: string | null; readonly wip: boolean };
}

/** What `PactResult.source` shows. */
export function describeOrigin(source: PactSource): readonly string[] {
  if (source.origin.kind === 'file') return [source.origin.path];
  const alike = (source.alike ?? []).flatMap(({ version, where }) =>
    where.map((place) => (version === null ? place : `${place} (${shortenVersions(version)})`)),
  );
  const where = [...source.where, ...alike];
  if (where.length > 0) return where;
  return [source.origin.wip ? 'work in progress' : 'broker'];
}
