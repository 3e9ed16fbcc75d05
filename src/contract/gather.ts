import type { ContractConfig, Selector } from '../model/config.ts';
import { type Problem, ProblemError, toProblem } from '../model/problem.ts';
import type { Broker } from './broker.ts';
import type { SelectedPact } from './broker-answers.ts';
import { expectationOf } from './expectation.ts';
import type { ContractLimits } from './limits.ts';
import type { Pact } from './pact.ts';
import { parsePact } from './pact-file.ts';
import { runLimited } from './run-limited.ts';
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

export interface BrokerQuestions {
  readonly provider: string;
  readonly config: ContractConfig;
  readonly branch: string | null;
  readonly limits: Pick<ContractLimits, 'fetches' | 'environments'>;
  readonly log: (line: string) => void;
}

/** Pacts of the broker: what it wants verified, and what is on main and in each environment. Throws ProblemError (`broker.…`). */
export async function gatherFromBroker(broker: Broker, questions: BrokerQuestions): Promise<GatheredPacts> {
  const wanted = await broker.pactsForVerification(toQuestion(questions));
  const places = await findPlaces(broker, questions);
  const all = [...wanted, ...places.flatMap((place) => place.pacts)];
  const fetched = await fetchEach(broker, all, questions);
  const whereOf = (selected: SelectedPact): readonly string[] =>
    places
      .filter((place) => place.pacts.some((pact) => identityOf(pact) === identityOf(selected)))
      .map((place) => place.name);
  const toSources = (selection: readonly SelectedPact[]): readonly PactSource[] =>
    selection.flatMap((selected) => {
      const found = fetched.get(contentOf(selected));
      return found === undefined || 'code' in found ? [] : [toSource(selected, found, whereOf(selected))];
    });
  const known = [...new Map(all.map((pact) => [identityOf(pact), pact])).values()];
  const alikeOf = (selected: SelectedPact) =>
    known
      .filter((pact) => contentOf(pact) === contentOf(selected) && identityOf(pact) !== identityOf(selected))
      .map((pact) => ({ version: pact.consumerVersion, where: whereOf(pact) }));
  return {
    sources: wanted.flatMap((selected) =>
      toSources([selected]).map((source) => ({ ...source, alike: alikeOf(selected) })),
    ),
    known: toSources(known),
    places: places.map((place) => place.name),
    problems: [...fetched.values()].filter((found) => 'code' in found),
    ofOthers: 0,
  };
}

function toQuestion(questions: BrokerQuestions) {
  const { provider, config, branch } = questions;
  // Pending and matching branches are counted against a branch; a merge group has none.
  const selectors = config.selectors.filter((selector) => branch !== null || selector.matchingBranch !== true);
  const includePending = config.pending && branch !== null;
  const wipSince = includePending ? config.wipSince : null;
  return { provider, selectors, includePending, wipSince, providerBranch: branch };
}

interface Place {
  readonly name: string;
  readonly pacts: readonly SelectedPact[];
}

async function findPlaces(broker: Broker, questions: BrokerQuestions): Promise<readonly Place[]> {
  const known = await broker.environments();
  const ordered = [...questions.config.gate.filter((name) => known.includes(name)), ...known];
  const environments = [...new Set(ordered)];
  const looked = environments.slice(0, questions.limits.environments);
  if (looked.length < environments.length) {
    questions.log(`Consumers are looked for in ${looked.length} of ${environments.length} environments`);
  }
  const selectors: readonly [string, Selector][] = [
    ['main', { mainBranch: true }],
    ...looked.map((name): [string, Selector] => [name, { environment: name }]),
  ];
  return runLimited(selectors, questions.limits.fetches, async ([name, selector]) => {
    const question = { selectors: [selector], includePending: false, wipSince: null, providerBranch: null };
    return { name, pacts: await broker.pactsForVerification({ ...question, provider: questions.provider }) };
  });
}

function identityOf(pact: SelectedPact): string {
  return JSON.stringify([pact.consumer, pact.consumerVersion, pact.sha]);
}

/** The broker's sha covers the interactions alone: two consumers that expect the same share it, and each has a pact of its own. */
function contentOf(pact: SelectedPact): string {
  return JSON.stringify([pact.consumer, pact.sha]);
}

interface Fetched {
  readonly pact: Pact;
  readonly consumerVersion: string | null;
  readonly publishHref: string | null;
}

/** Content is fetched once, however many versions share it; what cannot be fetched is a problem of its own. */
async function fetchEach(
  broker: Broker,
  pacts: readonly SelectedPact[],
  questions: BrokerQuestions,
): Promise<ReadonlyMap<string, Fetched | Problem>> {
  // The first of each content: those to verify come first, with the link that says for whom they were chosen.
  const unique = [...new Map([...pacts].reverse().map((pact) => [contentOf(pact), pact])).values()].reverse();
  const found = await runLimited(
    unique,
    questions.limits.fetches,
    async (selected): Promise<[string, Fetched | Problem]> => {
      try {
        const { text, ...rest } = await broker.fetchPact(selected.href);
        return [contentOf(selected), { pact: parsePact(text, `pact of ${selected.consumer}`), ...rest }];
      } catch (thrown) {
        return [
          contentOf(selected),
          { ...toProblem(thrown, 'broker.pact-unusable', 'A pact of the broker cannot be used'), where: null },
        ];
      }
    },
  );
  return new Map(found);
}

function toSource(selected: SelectedPact, fetched: Fetched, where: readonly string[]): PactSource {
  return {
    pact: fetched.pact,
    consumerVersion: selected.consumerVersion ?? fetched.consumerVersion,
    where,
    pending: selected.pending,
    origin: { kind: 'broker', sha: selected.sha, publishHref: fetched.publishHref, wip: selected.wip },
  };
}
