import type { ContractConfig, Selector } from '../model/config.ts';
import type { Broker } from './broker.ts';
import type { SelectedPact } from './broker-answers.ts';
import { contentOf, type Fetched, fetchEach } from './fetch-contents.ts';
import type { GatheredPacts } from './gather.ts';
import type { ContractLimits } from './limits.ts';
import { MAIN_BRANCH } from './occurrences.ts';
import type { PactCache } from './pact-cache.ts';
import { runLimited } from './run-limited.ts';
import type { PactSource } from './source.ts';

export interface BrokerQuestions {
  readonly provider: string;
  readonly config: ContractConfig;
  readonly branch: string | null;
  readonly limits: Pick<ContractLimits, 'fetches' | 'environments'>;
  /** Contents that an earlier run fetched; absent: everything is fetched. */
  readonly cache?: PactCache;
  readonly log: (line: string) => void;
}

/** Pacts of the broker: what it wants verified, and what is on main and in each environment. Throws ProblemError (`broker.…`). */
export async function gatherFromBroker(broker: Broker, questions: BrokerQuestions): Promise<GatheredPacts> {
  const { wanted, places, partial, everywhere } = await choosePacts(broker, questions);
  const all = [...wanted, ...places.flatMap((place) => place.pacts)];
  const fetched = await fetchEach(broker, all, questions);
  const where = new Map<string, Set<string>>();
  for (const place of places) {
    for (const pact of place.pacts) {
      const identity = identityOf(pact);
      where.set(identity, (where.get(identity) ?? new Set()).add(place.name));
    }
  }
  const whereOf = (selected: SelectedPact): readonly string[] => [...(where.get(identityOf(selected)) ?? [])];
  const toSources = (selected: SelectedPact): readonly PactSource[] => {
    const found = fetched.get(contentOf(selected));
    return found === undefined || 'code' in found ? [] : [toSource(selected, found, whereOf(selected))];
  };
  const known = [...new Map(all.map((pact) => [identityOf(pact), pact])).values()];
  const sameContent = Map.groupBy(known, contentOf);
  const alikeOf = (selected: SelectedPact) =>
    (sameContent.get(contentOf(selected)) ?? [])
      .filter((pact) => identityOf(pact) !== identityOf(selected))
      .map((pact) => ({ version: pact.consumerVersion, where: whereOf(pact) }));
  return {
    sources: wanted.flatMap((selected) =>
      toSources(selected).map((source) => ({ ...source, alike: alikeOf(selected) })),
    ),
    known: known.flatMap(toSources),
    places: places.map((place) => place.name),
    problems: [...fetched.values()].filter((found) => 'code' in found),
    ofOthers: 0,
    partial,
    everywhere,
  };
}

interface Chosen {
  readonly wanted: readonly SelectedPact[];
  readonly places: readonly Place[];
  readonly partial: boolean;
  readonly everywhere: boolean;
}

/** With the usual selectors one question tells what to verify and who is where; else there is one more about the places. */
async function choosePacts(broker: Broker, questions: BrokerQuestions): Promise<Chosen> {
  const question = toQuestion(questions);
  const wanted = await broker.pactsForVerification(question);
  const places = seesEverywhere(question.selectors) ? placesIn(wanted, questions.config.gate) : null;
  if (places !== null) return { wanted, places, partial: false, everywhere: true };
  const environments = await chooseEnvironments(broker, questions);
  const partial = environments.looked.length < environments.all.length;
  const found = await findPlaces(broker, environments.looked, questions);
  return { wanted, places: found, partial, everywhere: !partial };
}

interface Environments {
  readonly looked: readonly string[];
  readonly all: readonly string[];
}

async function chooseEnvironments(broker: Broker, questions: BrokerQuestions): Promise<Environments> {
  const known = await broker.environments();
  const ordered = [...questions.config.gate.filter((name) => known.includes(name)), ...known];
  const all = [...new Set(ordered)];
  const looked = all.slice(0, questions.limits.environments);
  if (looked.length < all.length) {
    questions.log(`Consumers are looked for in ${looked.length} of ${all.length} environments`);
  }
  return { looked, all };
}

function toQuestion(questions: BrokerQuestions) {
  const { provider, config, branch } = questions;
  // Pending and matching branches are counted against a branch; a merge group has none.
  const selectors = config.selectors.filter((selector) => branch !== null || selector.matchingBranch !== true);
  const includePending = config.pending && branch !== null;
  const wipSince = includePending ? config.wipSince : null;
  return { provider, selectors, includePending, wipSince, providerBranch: branch };
}

/** Whether pacts chosen by these are those of every main branch and of every environment. */
function seesEverywhere(selectors: readonly Selector[]): boolean {
  const has = (key: string) =>
    selectors.some((selector) => selector[key] === true && Object.keys(selector).length === 1);
  return has('mainBranch') && has('deployedOrReleased');
}

interface Place {
  readonly name: string;
  readonly pacts: readonly SelectedPact[];
}

async function findPlaces(
  broker: Broker,
  environments: readonly string[],
  questions: BrokerQuestions,
): Promise<readonly Place[]> {
  const selectors: readonly [string, Selector][] = [
    [MAIN_BRANCH, { mainBranch: true }],
    ...environments.map((name): [string, Selector] => [name, { environment: name }]),
  ];
  const ask = (chosen: readonly Selector[]) => {
    const question = { selectors: chosen, includePending: false, wipSince: null, providerBranch: null };
    return broker.pactsForVerification({ ...question, provider: questions.provider });
  };
  if (environments.length > 0) {
    const places = placesIn(await ask(selectors.map(([, selector]) => selector)), environments);
    if (places !== null) return places;
  }
  return runLimited(selectors, questions.limits.fetches, async ([name, selector]) => ({
    name,
    pacts: await ask([selector]),
  }));
}

/** `main`, then these environments, then others by name. Null where the broker does not say of each pact where its versions are. */
function placesIn(pacts: readonly SelectedPact[], environments: readonly string[]): readonly Place[] | null {
  const places = new Map<string, SelectedPact[]>();
  for (const pact of pacts) {
    if (pact.occurrences === null) return null;
    for (const { place, version } of pact.occurrences) {
      places.set(place, [...(places.get(place) ?? []), { ...pact, consumerVersion: version }]);
    }
  }
  const first = [MAIN_BRANCH, ...environments].filter((name) => name === MAIN_BRANCH || places.has(name));
  const names = new Set([...first, ...[...places.keys()].sort()]);
  return [...names].map((name) => ({ name, pacts: places.get(name) ?? [] }));
}

function identityOf(pact: SelectedPact): string {
  return JSON.stringify([pact.consumer, pact.consumerVersion, pact.sha]);
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
