import { percentDecoded } from '../model/percent-encoding.ts';
import type { Broker } from './broker.ts';
import type { PactCache, PactIdentity } from './pact-cache.ts';

export interface ContentQuestion extends Omit<PactIdentity, 'broker'> {
  /** Address of the content, without for whom it was chosen: the broker answers in three quarters of the time. */
  readonly href: string;
}

/** The text of a pact by the broker's identity of its content: kept by an earlier run, or fetched and kept. Throws ProblemError. */
export async function readContent(broker: Broker, cache: PactCache, asked: ContentQuestion): Promise<string> {
  const { href, ...content } = asked;
  const identity = { ...content, broker: broker.address };
  const kept = await cache.read(identity);
  if (kept !== null) return kept;
  const { text } = await broker.fetchPact(href);
  await cache.write(identity, text);
  return text;
}

export interface ContentAddress {
  /** `…/pact-version/SHA` */
  readonly href: string;
  readonly consumer: string;
  readonly sha: string;
  /** Where results go: what follows the content's address says for whom the pact was chosen. */
  readonly publishHref: string;
}

const PACT_VERSION = /^(.*\/consumer\/([^/]+)\/pact-version\/([^/]+))(?:\/metadata\/[^/]+)?\/*$/;

/** The parts of an address that names its content; null for any other. */
export function parseContentAddress(address: string): ContentAddress | null {
  const [whole, href, consumer, sha] = PACT_VERSION.exec(address) ?? [];
  if (whole === undefined || href === undefined || consumer === undefined || sha === undefined) return null;
  // Badly encoded: whoever asks fetches it by the whole address.
  const decoded = percentDecoded(consumer);
  return decoded === null
    ? null
    : { href, consumer: decoded, sha, publishHref: `${whole.replace(/\/+$/, '')}/verification-results` };
}
