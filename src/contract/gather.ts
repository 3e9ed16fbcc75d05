import { listSome } from '../model/list-some.ts';
import { type Problem, ProblemError, toProblem } from '../model/problem.ts';
import { expectationOf } from './expectation.ts';
import type { Pact } from './pact.ts';
import { parsePact } from './pact-file.ts';
import type { PactSource } from './source.ts';

export interface GatheredPacts {
  /** Pacts to verify. */
  readonly sources: readonly PactSource[];
  /** Pacts that say who uses what: those to verify, and those of main and the environments. */
  readonly known: readonly PactSource[];
  /** Where the broker was asked for consumers: `main`, names of environments. */
  readonly places: readonly string[];
  readonly problems: readonly Problem[];
  /** Pacts of files that are about the repository's other providers, and were left to them. */
  readonly ofOthers: number;
  /** Whether there are more environments than were looked at. */
  readonly partial?: boolean;
  /** Whether every environment was looked at, also those that no pact is in and `places` does not name. */
  readonly everywhere?: boolean;
}

const NAMED = 10; // environments; a broker has one for each preview

/** Where consumers were looked for, as a reader is told: `main`, `every environment (production, test)`. */
export function describePlaces({ places, everywhere }: GatheredPacts): readonly string[] {
  if (everywhere !== true) return places;
  const [main = 'main', ...environments] = places;
  return [
    main,
    environments.length === 0 ? 'every environment' : `every environment (${listSome(environments, NAMED)})`,
  ];
}

export const NOTHING_GATHERED: GatheredPacts = { sources: [], known: [], places: [], problems: [], ofOthers: 0 };

export interface PactText {
  readonly path: string;
  /** Empty when it cannot be read; `problem` then says why. */
  readonly text: string;
  readonly problem?: Problem | null;
}

/** Pacts of files. Each file that is no pact of this provider is a problem of its own; the others count. */
export function gatherFromFiles(
  files: readonly PactText[],
  provider: string,
  otherProviders: readonly string[],
): GatheredPacts {
  const sources: PactSource[] = [];
  const problems: Problem[] = [];
  let ofOthers = 0;
  for (const file of files) {
    try {
      if (file.problem) throw new ProblemError(file.problem);
      const pact = parsePact(file.text, file.path);
      if (pact.provider !== provider && otherProviders.includes(pact.provider)) {
        ofOthers++;
        continue;
      }
      if (pact.provider !== provider) throw otherProvider(file.path, pact, provider);
      sources.push({
        pact,
        consumerVersion: null,
        where: [],
        pending: false,
        origin: { kind: 'file', path: file.path },
      });
    } catch (thrown) {
      problems.push(toProblem(thrown, 'contract.pact-malformed', `${file.path} cannot be read`));
    }
  }
  return { sources, known: sources, places: [], problems, ofOthers };
}

/** Without the files whose pact the broker has as well: it counts once, with what the broker knows of it. */
export function withoutDoubles(files: GatheredPacts, remote: GatheredPacts): GatheredPacts {
  if (remote.known.length + remote.sources.length === 0) return files;
  const isIn = (others: readonly PactSource[]) => {
    const keys = new Set(others.map(({ pact }) => expectationOf(pact)));
    return ({ pact }: PactSource) => keys.has(expectationOf(pact));
  };
  const [verified, known] = [isIn(remote.sources), isIn(remote.known)];
  return {
    ...files,
    sources: files.sources.filter((source) => !verified(source)),
    known: files.known.filter((source) => !known(source)),
  };
}

function otherProvider(path: string, pact: Pact, provider: string): ProblemError {
  return new ProblemError({
    code: 'contract.pact-of-other-provider',
    what: `This pact is about the provider "${pact.provider}", not "${provider}"`,
    where: { file: path, line: 1, column: 1 },
    why: 'it would be verified against the wrong provider, or not at all',
    todo: 'Write the name in `provider.name` as the pacts do, or narrow `contract.pacts`.',
  });
}
