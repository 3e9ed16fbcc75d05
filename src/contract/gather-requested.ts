import type { VerificationRequest } from '../model/event.ts';
import { ProblemError } from '../model/problem.ts';
import type { Broker } from './broker.ts';
import { type GatheredPacts, NOTHING_GATHERED } from './gather.ts';
import { parsePact } from './pact-file.ts';
import type { PactSource } from './source.ts';

/** The one pact that a webhook names. Its address must be one of this broker; throws ProblemError. */
export async function gatherRequested(
  broker: Broker,
  { provider, requested }: { readonly provider: string; readonly requested: VerificationRequest },
): Promise<GatheredPacts> {
  const { text, ...fetched } = await broker.fetchPact(requested.pactUrl);
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
    consumerVersion: requested.consumerVersion ?? fetched.consumerVersion,
    where: [],
    pending: false,
    origin: { kind: 'broker', sha: requested.pactUrl, publishHref: fetched.publishHref, wip: false },
  };
  return { ...NOTHING_GATHERED, sources: [source], known: [source] };
}
