import { ProblemError } from '../model/problem.ts';
import type { ShownResults } from './broker-answers.ts';
import type { BrokerHttp } from './broker-http.ts';
import { unexpected } from './broker-refusals.ts';
import { linkOf } from './hal.ts';
import { asArray, asRecord, type JsonRecord, textOr } from './shape.ts';

/** A verification that failed, published by whoever verified. */
export interface FailedResult {
  readonly provider: string;
  readonly version: string;
  /** The run that verified; null where it did not say. */
  readonly buildUrl: string | null;
  /** Empty where the result names none. */
  readonly interactions: readonly FailedInteraction[];
}

export interface FailedInteraction {
  /** Null where the pact has no interaction of that id. */
  readonly description: string | null;
  readonly mismatches: readonly string[];
}

/** The result at an address, with the descriptions of its pact. Throws ProblemError. */
export async function readFailedResult(http: BrokerHttp, href: string): Promise<FailedResult> {
  const result = await read(http, href, 'a verification result');
  const tests = (asArray(result.testResults) ?? []).map(asRecord);
  const failed = tests.filter((test) => test !== null).filter(({ success }) => success === false);
  const pact = failed.length === 0 ? null : (linkOf(result, 'pb:pact-version')?.href ?? null);
  const descriptions = pact === null ? new Map<string, string>() : descriptionsIn(await read(http, pact, 'a pact'));
  return {
    provider: textOr(result.providerName, '?'),
    version: textOr(result.providerApplicationVersion, '?'),
    buildUrl: textOr(result.buildUrl, null),
    interactions: failed.map((test) => ({
      description: descriptions.get(textOr(test.interactionId, '')) ?? null,
      mismatches: (asArray(test.mismatches) ?? []).flatMap((mismatch) => describeMismatch(asRecord(mismatch) ?? {})),
    })),
  };
}

async function read(http: BrokerHttp, href: string, asked: string): Promise<JsonRecord> {
  const answer = await http.send({ method: 'GET', href });
  if (answer.status !== 200) throw unexpected(asked, answer);
  return answer.document;
}

/** The broker gives each interaction an id of its own, and results name them by it. */
function descriptionsIn(pact: JsonRecord): ReadonlyMap<string, string> {
  const all = [...(asArray(pact.interactions) ?? []), ...(asArray(pact.messages) ?? [])];
  return new Map(
    all.flatMap((entry) => {
      const { _id: id, description } = asRecord(entry) ?? {};
      return typeof id === 'string' && typeof description === 'string' ? [[id, description] as const] : [];
    }),
  );
}

/** Pact's own verifiers say the place in `identifier`, and of what could not be compared at all the exception. */
function describeMismatch({ identifier, description, exception }: JsonRecord): readonly string[] {
  const words = textOr(description, textOr(asRecord(exception)?.message, ''));
  const place = textOr(identifier, '');
  if (words === '') return [];
  return [place === '' || words.startsWith(place) ? words : `${place}: ${words}`];
}

interface Failures {
  readonly broker: { failedResult(href: string): Promise<FailedResult> };
  readonly consumer: string;
  /** Results of the broker's last answers. */
  readonly shown: ShownResults;
  readonly log: (line: string) => void;
}

/** Two requests each, and a provider has one or two versions that are asked about. */
const READ_RESULTS = 3;

/** What of the consumer's pacts was not kept, and by whom. What cannot be read is a line in the log: the answer of the gate stands. */
export async function findFailedResults({ broker, consumer, shown, log }: Failures): Promise<readonly FailedResult[]> {
  const own = `/consumer/${encodeURIComponent(consumer)}/`;
  const failed = [...shown].filter(([href, success]) => !success && href.includes(own)).map(([href]) => href);
  const results: FailedResult[] = [];
  try {
    for (const href of failed.sort().slice(0, READ_RESULTS)) results.push(await broker.failedResult(href));
  } catch (thrown) {
    if (!(thrown instanceof ProblemError)) throw thrown;
    log(`The broker was not asked what failed: ${thrown.problem.what}`);
  }
  return results;
}
