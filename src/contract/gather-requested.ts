import type { VerificationRequest } from '../model/event.ts';
import { ProblemError } from '../model/problem.ts';
import type { Broker, FetchedPact } from './broker.ts';
import { type GatheredPacts, NOTHING_GATHERED } from './gather.ts';
import { NO_CACHE, type PactCache } from './pact-cache.ts';
import { parseContentAddress, readContent } from './pact-content.ts';
import { parsePact } from './pact-file.ts';
import type { PactSource } from './source.ts';

export interface RequestedQuestion {
  readonly provider: string;
  readonly requested: VerificationRequest;
  /** Contents that an earlier run fetched; absent: it is fetched. */
  readonly cache?: PactCache;
}

/** The one pact that a webhook names. Its address must be one of this broker; throws ProblemError. */
export async function gatherRequested(broker: Broker, question: RequestedQuestion): Promise<GatheredPacts> {
  const { provider, requested } = question;
  const { text, ...fetched } = await fetchRequested(broker, question);
  const pact = parsePact(text, 'pact of the webhook');
  if (pact.provider !== provider) {
    throw new ProblemError({
      code: 'contract.pact-of-other-provider',
      what: `The webhook’s pact is about the provider "${pact.provider}", not "${provider}"`,
      todo: 'Set the webhook up again: `api-testing broker setup`.',
    });
  }
  const source: PactSource = {
    pact,
    consumerVersion: fetched.consumerVersion,
    where: [],
    pending: false,
    origin: { kind: 'broker', sha: requested.pactUrl, publishHref: fetched.publishHref, wip: false },
  };
  return { ...NOTHING_GATHERED, sources: [source], known: [source] };
}

/** Several versions of the provider are asked for the same pact: what one run has fetched, the next one has. */
async function fetchRequested(
  broker: Broker,
  { provider, requested, cache = NO_CACHE }: RequestedQuestion,
): Promise<FetchedPact> {
  const { pactUrl, consumerVersion } = requested;
  const address = pactUrl.startsWith(`${broker.address}/`) ? parseContentAddress(pactUrl) : null;
  if (address === null || consumerVersion === null) {
    const fetched = await broker.fetchPact(pactUrl);
    return { ...fetched, consumerVersion: consumerVersion ?? fetched.consumerVersion };
  }
  const { publishHref, ...content } = address;
  return { text: await readContent(broker, cache, { ...content, provider }), consumerVersion, publishHref };
}
