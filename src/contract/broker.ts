import type { Selector } from '../model/config.ts';
import { listSome } from '../model/list-some.ts';
import { ProblemError } from '../model/problem.ts';
import {
  consumerVersionOf,
  type MatrixAnswer,
  parsePacticipants,
  parseProviderStates,
  parseSelectedPacts,
  type SelectedPact,
} from './broker-answers.ts';
import { type PactPublication, publishPacts } from './broker-contracts.ts';
import { type BrokerAnswer, type BrokerHttp, type BrokerHttpOptions, openBrokerHttp } from './broker-http.ts';
import { environmentsOf, type MatrixQuestion, openMatrix } from './broker-matrix.ts';
import { readPages } from './broker-pages.ts';
import { recordVersion, type VersionRecord } from './broker-records.ts';
import { FOR_VERIFICATION, suggest, tooOld, unexpected } from './broker-refusals.ts';
import {
  confirmResults,
  type PublishedResult,
  publishResult,
  type ResultQuestion,
  type ResultReceipt,
} from './broker-results.ts';
import { type ProviderVersion, readVersionsAt } from './broker-versions.ts';
import { type FailedResult, readFailedResult } from './failed-results.ts';
import { linkOf } from './hal.ts';
import type { InventoryState } from './missing-states.ts';
import { textOr } from './shape.ts';
import { type FailedWebhook, type PublishedPact, readFailedWebhooks } from './webhook-attempts.ts';

export interface PactQuestion {
  readonly provider: string;
  readonly selectors: readonly Selector[];
  readonly includePending: boolean;
  readonly wipSince: string | null;
  /** Branch of the provider, what pending is counted against; null where there is none. */
  readonly providerBranch: string | null;
}

export interface FetchedPact {
  readonly text: string;
  readonly consumerVersion: string | null;
  readonly publishHref: string | null;
}

/** What somebody has noted about a pacticipant; null: nobody has. */
export interface Pacticipant {
  readonly repositoryUrl: string | null;
  readonly mainBranch: string | null;
}

/** What this product asks a Pact Broker, in the broker's own HAL interface. Every method throws ProblemError (`broker.…`) and nothing else. */
export interface Broker {
  readonly address: string;
  pactsForVerification(question: PactQuestion): Promise<readonly SelectedPact[]>;
  fetchPact(href: string): Promise<FetchedPact>;
  environments(): Promise<readonly string[]>;
  /** Its version, null where it does not say. Throws for what is no broker, or one that cannot choose pacts to verify. */
  version(): Promise<string | null>;
  /** Provider states of all pacts with the provider; empty where the broker is too old to list them. */
  providerStates(provider: string): Promise<readonly InventoryState[]>;
  ensureBranchVersion(version: { pacticipant: string; branch: string; version: string }): Promise<void>;
  /** Accepted is not kept yet: `confirmResults` tells. */
  publishResult(href: string, result: PublishedResult): Promise<ResultReceipt>;
  /** Why each result is not kept, in order; null where it is. */
  confirmResults(
    question: ResultQuestion,
    receipts: readonly ResultReceipt[],
  ): Promise<readonly (ProblemError | null)[]>;
  /** Against what is in an environment, or with null against the main branches. */
  matrix(question: MatrixQuestion): Promise<MatrixAnswer>;
  publishPacts(publication: PactPublication): Promise<readonly string[]>;
  record(record: VersionRecord): Promise<void>;
  /** Null where the broker knows none of this name. */
  pacticipant(name: string): Promise<Pacticipant | null>;
  /** Versions at the tip of the main branch (null) and in environments. */
  versionsAt(pacticipant: string, places: readonly (string | null)[]): Promise<readonly ProviderVersion[]>;
  /** Webhooks of a published pact that could tell nobody. */
  failedWebhooks(pact: PublishedPact): Promise<readonly FailedWebhook[]>;
  /** What failed in the verification whose result is at this address. */
  failedResult(href: string): Promise<FailedResult>;
}

/** Opens the broker; nothing is asked yet. Throws for an address that is none. */
export function openBroker(options: BrokerHttpOptions): Broker {
  const http = openBrokerHttp(options);
  return {
    address: http.address,
    pactsForVerification: (question) => askForPacts(http, question),
    fetchPact: (href) => fetchPact(http, href),
    environments: () => environmentsOf(http),
    version: () => askForVersion(http),
    providerStates: (provider) => askForProviderStates(http, provider),
    ensureBranchVersion: (version) => ensureBranchVersion(http, version),
    publishResult: (href, result) => publishResult(http, href, result),
    confirmResults: (question, receipts) => confirmResults(http, question, receipts),
    matrix: openMatrix(http, options.log),
    publishPacts: (publication) => publishPacts(http, publication),
    record: (record) => recordVersion(http, record),
    pacticipant: (name) => readPacticipant(http, name),
    versionsAt: (pacticipant, places) => readVersionsAt(http, pacticipant, places),
    failedWebhooks: (pact) => readFailedWebhooks(http, pact),
    failedResult: (href) => readFailedResult(http, href),
  };
}

async function askForPacts(http: BrokerHttp, question: PactQuestion): Promise<readonly SelectedPact[]> {
  const href = `pacts/provider/${encodeURIComponent(question.provider)}/for-verification`;
  const body = {
    consumerVersionSelectors: question.selectors,
    includePendingStatus: question.includePending,
    ...(question.providerBranch === null ? {} : { providerVersionBranch: question.providerBranch }),
    ...(question.wipSince === null ? {} : { includeWipPactsSince: question.wipSince }),
  };
  const answer = await http.send({ method: 'POST', href, body });
  if (answer.status === 404) throw await unknownProvider(http, question.provider);
  if (answer.status !== 200) throw unexpected('the pacts to verify', answer);
  return parseSelectedPacts(answer.document, question.provider);
}

/** The index says whether this is a broker that can choose pacts at all. */
async function askForIndex(http: BrokerHttp): Promise<BrokerAnswer> {
  const index = await http.send({ method: 'GET', href: '' });
  if (index.status !== 200) throw unexpected('its index', index);
  if (linkOf(index.document, FOR_VERIFICATION) === null) throw tooOld(http.address, index);
  return index;
}

async function askForVersion(http: BrokerHttp): Promise<string | null> {
  return (await askForIndex(http)).version;
}

const NAMED = 10; // pacticipants: one of them may be meant

async function unknownProvider(http: BrokerHttp, provider: string): Promise<ProblemError> {
  const index = await askForIndex(http);
  const href = linkOf(index.document, 'pb:pacticipants')?.href ?? 'pacticipants';
  const answer = await readPages(http, href);
  const names = answer.status === 200 ? parsePacticipants(answer.document) : [];
  return new ProblemError({
    code: 'broker.unknown-pacticipant',
    what: `The Pact Broker knows no provider "${provider}"`,
    why: names.length === 0 ? 'it knows no pacticipant at all' : `it knows ${listSome([...names].sort(), NAMED)}`,
    todo: suggest(provider, names) ?? 'Name the provider as its consumers’ pacts do, in `provider.name`.',
  });
}

async function fetchPact(http: BrokerHttp, href: string): Promise<FetchedPact> {
  const answer = await http.send({ method: 'GET', href });
  if (answer.status !== 200) throw unexpected('a pact', answer);
  // Links say for whom it was chosen today; the rest is the content.
  const { _links: _, ...content } = answer.document;
  return {
    text: JSON.stringify(content),
    consumerVersion: consumerVersionOf(answer.document),
    publishHref: linkOf(answer.document, 'pb:publish-verification-results')?.href ?? null,
  };
}

/** No link of the broker leads there; brokers before 2.112 do not have it. */
async function askForProviderStates(http: BrokerHttp, provider: string): Promise<readonly InventoryState[]> {
  const href = `pacts/provider/${encodeURIComponent(provider)}/provider-states`;
  const answer = await http.send({ method: 'GET', href });
  if (answer.status === 404) return [];
  if (answer.status !== 200) throw unexpected('its provider states', answer);
  return parseProviderStates(answer.document);
}

async function ensureBranchVersion(
  http: BrokerHttp,
  version: { pacticipant: string; branch: string; version: string },
): Promise<void> {
  const [name, branch, number] = [version.pacticipant, version.branch, version.version].map(encodeURIComponent);
  const href = `pacticipants/${name}/branches/${branch}/versions/${number}`;
  const answer = await http.send({ method: 'PUT', href, body: {} });
  if (answer.status === 404) throw tooOld(http.address, answer);
  if (answer.status !== 200 && answer.status !== 201) throw unexpected(`the branch ${version.branch}`, answer);
}

async function readPacticipant(http: BrokerHttp, name: string): Promise<Pacticipant | null> {
  const answer = await http.send({ method: 'GET', href: `pacticipants/${encodeURIComponent(name)}` });
  if (answer.status === 404) return null;
  if (answer.status !== 200) throw unexpected('a pacticipant', answer);
  const { repositoryUrl, mainBranch } = answer.document;
  return { repositoryUrl: textOr(repositoryUrl, null), mainBranch: textOr(mainBranch, null) };
}
