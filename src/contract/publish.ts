import type { ContractConfig } from '../model/config.ts';
import type { RunEvent } from '../model/event.ts';
import { toProblem } from '../model/problem.ts';
import type { Broker } from './broker.ts';
import type { ShownResults } from './broker-answers.ts';
import type { PublishedResult, ResultReceipt } from './broker-results.ts';
import type { PactSource } from './source.ts';
import type { Verification } from './verification.ts';

/** `pact_verifier` inside the pinned binary. */
const VERIFIER_VERSION = '1.4.7';

const PUBLISHING_EVENTS: ReadonlySet<RunEvent['name']> = new Set([
  'pull_request',
  'push',
  'workflow_dispatch',
  'repository_dispatch',
]);

/** Why this run publishes no results (or no pacts), in words; null when it does. */
export function whyNotPublished(
  event: RunEvent,
  config: Pick<ContractConfig, 'publish'>,
  what: 'results' | 'pacts' = 'results',
): string | null {
  if (config.publish === 'never') return '`contract.publish` is `never`';
  if (event.trust !== 'full') return event.trustReason ?? 'this run is not trusted with publishing';
  if (!PUBLISHING_EVENTS.has(event.name)) {
    return `${what} of a ${event.name} are not published`;
  }
  return null;
}

export interface Publication {
  /** Indices of the pacts whose results the broker now shows. */
  readonly published: ReadonlySet<number>;
  /** One sentence per pact that was to be published and was not. */
  readonly failures: readonly { readonly consumer: string; readonly why: string }[];
}

export interface PublicationInput {
  readonly broker: Broker;
  readonly provider: string;
  readonly event: Pick<RunEvent, 'headSha' | 'branch' | 'runUrl'>;
  readonly sources: readonly PactSource[];
  /** One per source. */
  readonly verifications: readonly Verification[];
}

/** What the broker accepted and what it refused; accepted is not kept yet. */
export interface SentResults {
  readonly accepted: readonly { readonly index: number; readonly receipt: ResultReceipt }[];
  readonly failures: Publication['failures'];
}

/** Sends complete verifications of the broker's pacts. Never throws: the verdict does not depend on it. */
export async function sendResults(input: PublicationInput): Promise<SentResults> {
  const { broker, provider, event, sources, verifications } = input;
  const accepted: { index: number; receipt: ResultReceipt }[] = [];
  const failures: { consumer: string; why: string }[] = [];
  let branchProblem: string | null = null;
  let branchReady = event.branch === null;
  for (const [index, source] of sources.entries()) {
    const verification = verifications[index];
    if (source.origin.kind !== 'broker' || verification === undefined || verification.outcome === 'broken') continue;
    const { publishHref } = source.origin;
    const incomplete = whyIncomplete(verification);
    if (incomplete !== null) {
      failures.push({ consumer: source.pact.consumer, why: incomplete });
      continue;
    }
    try {
      if (branchProblem !== null) throw new Error(branchProblem);
      if (publishHref === null) throw new Error('the broker names no address for results of this pact');
      if (!branchReady && event.branch !== null) {
        // The version must be on its branch before results are: the broker counts pending by branch.
        await broker.ensureBranchVersion({ pacticipant: provider, branch: event.branch, version: event.headSha });
        branchReady = true;
      }
      const receipt = await broker.publishResult(publishHref, toPublishedResult(verification, event));
      accepted.push({ index, receipt });
    } catch (thrown) {
      const sentence = describeFailure(thrown);
      if (!branchReady) branchProblem ??= sentence;
      failures.push({ consumer: source.pact.consumer, why: sentence });
    }
  }
  return { accepted, failures };
}

/** No answer is no verdict: whoever deploys later must not read a crash, or a slow machine, as what the contract says. */
function whyIncomplete({ interactions }: Verification): string | null {
  const unanswered = interactions.filter(({ cause }) => cause === 'no-answer').length;
  if (unanswered === 0) return null;
  return `the provider did not answer ${unanswered} of ${interactions.length} interactions, so there is no complete result`;
}

/** Which of the accepted results the broker keeps; `shown` are those that its answers since then have shown. Never throws. */
export async function confirmSent(
  input: PublicationInput,
  { accepted, failures }: SentResults,
  shown: ShownResults,
): Promise<Publication> {
  const published = new Set<number>();
  const notKept: { consumer: string; why: string }[] = [];
  for (const [number, problem] of (await confirmAll(input, { accepted, shown })).entries()) {
    const { index } = accepted[number] as (typeof accepted)[number];
    if (problem === null) published.add(index);
    else notKept.push({ consumer: input.sources[index]?.pact.consumer ?? '', why: describeFailure(problem) });
  }
  return { published, failures: [...failures, ...notKept] };
}

async function confirmAll(
  { broker, provider: pacticipant, event, sources }: PublicationInput,
  { accepted, shown }: Pick<SentResults, 'accepted'> & { readonly shown: ShownResults },
): Promise<readonly unknown[]> {
  if (accepted.length === 0) return [];
  const receipts = accepted.map(({ receipt }) => receipt);
  const consumers = accepted.map(({ index }) => {
    const source = sources[index] as PactSource;
    return { name: source.pact.consumer, version: source.consumerVersion };
  });
  return broker.confirmResults({ pacticipant, version: event.headSha, consumers, shown }, receipts);
}

function describeFailure(thrown: unknown): string {
  const { what, why } = toProblem(thrown, 'broker.not-published', 'Results were not published');
  return why === null ? what : `${what}: ${why}`;
}

function toPublishedResult(verification: Verification, event: PublicationInput['event']): PublishedResult {
  return {
    success: verification.success,
    providerVersion: event.headSha,
    buildUrl: event.runUrl,
    verifierVersion: VERIFIER_VERSION,
    testResults: verification.interactions.flatMap(({ id, outcome, mismatches }): PublishedResult['testResults'] => {
      if (id === null) return [];
      if (outcome === 'passed') return [{ interactionId: id, success: true }];
      return [{ interactionId: id, success: false, mismatches: mismatches.map((description) => ({ description })) }];
    }),
  };
}
