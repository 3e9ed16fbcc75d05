import { ProblemError } from '../model/problem.ts';
import type { BrokerAnswer, BrokerHttp } from './broker-http.ts';
import { unexpected } from './broker-refusals.ts';
import { brokerErrorText, linksOf } from './hal.ts';
import type { Pact } from './pact.ts';
import { describeDifference } from './pact-difference.ts';
import { parsePact } from './pact-file.ts';
import { asArray, asRecord, textOr } from './shape.ts';
import { shortenVersions } from './short-version.ts';

/** All pacts of one version of a consumer: a version that lacks one would be free to deploy without it. */
export interface PactPublication {
  readonly consumer: string;
  readonly version: string;
  readonly branch: string | null;
  readonly tags: readonly string[];
  readonly buildUrl: string | null;
  readonly pacts: readonly Pact[];
}

/**
 * Publishes them together; returns what the broker noted about it. The same pact again is fine; another one under the same version is
 * refused by the broker, and the ProblemError (`contract.pact-conflict`) says what differs.
 */
export async function publishPacts(http: BrokerHttp, publication: PactPublication): Promise<readonly string[]> {
  const { consumer, version, branch, tags, buildUrl, pacts } = publication;
  const body = {
    pacticipantName: consumer,
    pacticipantVersionNumber: version,
    ...(branch === null ? {} : { branch }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(buildUrl === null ? {} : { buildUrl }),
    contracts: pacts.map((pact) => ({
      consumerName: consumer,
      providerName: pact.provider,
      specification: 'pact',
      contentType: 'application/json',
      content: Buffer.from(pact.text, 'utf8').toString('base64'),
    })),
  };
  const answer = await http.send({ method: 'POST', href: 'contracts/publish', body });
  if (answer.status === 409) throw await conflict(http, publication, answer);
  if (answer.status !== 200 && answer.status !== 201) throw unexpected('pacts to publish', answer);
  const kept = linksOf(answer.document, 'pb:contracts').length;
  if (kept < pacts.length) throw notKept(kept, pacts.length);
  return (asArray(answer.document.notices) ?? []).flatMap((notice) => textOr(asRecord(notice)?.text, []));
}

/** The broker says 409 of another content, and of a name that is nearly one it has. */
async function conflict(
  http: BrokerHttp,
  { consumer, version, pacts }: PactPublication,
  refusal: BrokerAnswer,
): Promise<ProblemError> {
  const differences: string[] = [];
  for (const pact of pacts) {
    const names = [pact.provider, consumer, version].map(encodeURIComponent);
    const href = `pacts/provider/${names[0]}/consumer/${names[1]}/version/${names[2]}`;
    const answer = await http.send({ method: 'GET', href });
    if (answer.status !== 200) continue;
    const published = parsePact(JSON.stringify(answer.document), `pact with ${pact.provider}`);
    differences.push(...describeDifference(published, pact).map((sentence) => `${pact.provider}: ${sentence}`));
  }
  if (differences.length === 0) return refusedName(consumer, refusal);
  return new ProblemError({
    code: 'contract.pact-conflict',
    what: `${consumer} ${shortenVersions(version)} is published already, with other pacts`,
    why: differences.join('; '),
    todo: 'Make the consumer tests write the same pact each time (give every matcher an example value), or push a new commit.',
  });
}

function refusedName(consumer: string, { document }: BrokerAnswer): ProblemError {
  return new ProblemError({
    code: 'contract.pacts-refused',
    what: `The Pact Broker refused the pacts of ${consumer}`,
    why: brokerErrorText(document) ?? 'it answered 409 and gives no reason',
    todo: 'Correct a name that is misspelt in the consumer tests; make a new pacticipant first with `api-testing broker setup`.',
  });
}

function notKept(kept: number, sent: number): ProblemError {
  return new ProblemError({
    code: 'broker.pact-not-kept',
    what: `The Pact Broker took ${kept} of ${sent} pacts`,
    why: 'its answer names no address for the others',
  });
}
