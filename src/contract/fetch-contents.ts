import { type Problem, toProblem } from '../model/problem.ts';
import type { Broker } from './broker.ts';
import type { SelectedPact } from './broker-answers.ts';
import type { Pact } from './pact.ts';
import { NO_CACHE, type PactCache } from './pact-cache.ts';
import { parseContentAddress, readContent } from './pact-content.ts';
import { parsePact } from './pact-file.ts';
import { runLimited } from './run-limited.ts';
import { asRecord } from './shape.ts';

export interface ContentQuestions {
  readonly provider: string;
  readonly limits: { readonly fetches: number };
  readonly cache?: PactCache;
}

/** A pact's content, and where its results go. */
export interface Fetched {
  readonly pact: Pact;
  readonly consumerVersion: string | null;
  readonly publishHref: string | null;
}

/** The broker's sha covers the interactions alone: two consumers that expect the same share it, and each has a pact of its own. */
export function contentOf(pact: SelectedPact): string {
  return JSON.stringify([pact.consumer, pact.sha]);
}

/**
 * By {@link contentOf}. Interactions are fetched once, however many versions and consumers share them; what cannot be fetched is a problem
 * of its own.
 */
export async function fetchEach(
  broker: Broker,
  pacts: readonly SelectedPact[],
  questions: ContentQuestions,
): Promise<ReadonlyMap<string, Fetched | Problem>> {
  // The first of each content: those to verify come first, with the link that says for whom they were chosen.
  const unique = [...new Map([...pacts].reverse().map((pact) => [contentOf(pact), pact])).values()].reverse();
  const alike = Map.groupBy(unique, (pact) => (hasContentAddress(pact) ? pact.sha : contentOf(pact)));
  const found = await runLimited([...alike.values()], questions.limits.fetches, (group) =>
    fetchAlike(broker, group, questions),
  );
  return new Map(found.flat());
}

/** Without an identity of its own the content may be another one tomorrow, or in the pact of another consumer. */
function hasContentAddress({ href, consumerVersion }: SelectedPact): boolean {
  return consumerVersion !== null && parseContentAddress(href) !== null;
}

/** The first that can be had is the content of the others. */
async function fetchAlike(
  broker: Broker,
  group: readonly SelectedPact[],
  questions: ContentQuestions,
): Promise<readonly [string, Fetched | Problem][]> {
  const found: [string, Fetched | Problem][] = [];
  let text: string | null = null;
  for (const selected of group) {
    try {
      const fetched: Fetched =
        text === null ? await fetchOne(broker, selected, questions) : withConsumer(text, selected);
      text = fetched.pact.text;
      found.push([contentOf(selected), fetched]);
    } catch (thrown) {
      const problem = toProblem(thrown, 'broker.pact-unusable', 'A pact of the broker cannot be used');
      found.push([contentOf(selected), { ...problem, where: null }]);
    }
  }
  return found;
}

function withConsumer(text: string, { consumer, consumerVersion, href }: SelectedPact): Fetched {
  const document = asRecord(JSON.parse(text));
  const own = JSON.stringify({ ...document, consumer: { ...asRecord(document?.consumer), name: consumer } });
  const publishHref = parseContentAddress(href)?.publishHref ?? null;
  return { pact: parsePact(own, `pact of ${consumer}`), consumerVersion, publishHref };
}

async function fetchOne(
  broker: Broker,
  selected: SelectedPact,
  { provider, cache = NO_CACHE }: ContentQuestions,
): Promise<Fetched> {
  const name = `pact of ${selected.consumer}`;
  const { consumerVersion } = selected;
  const address = parseContentAddress(selected.href);
  if (address === null || consumerVersion === null) {
    const { text, ...rest } = await broker.fetchPact(selected.href);
    return { pact: parsePact(text, name), ...rest };
  }
  const { publishHref, ...content } = address;
  const text = await readContent(broker, cache, { ...content, provider });
  return { pact: parsePact(text, name), consumerVersion, publishHref };
}
