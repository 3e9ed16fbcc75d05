import { ProblemError } from '../model/problem.ts';
import { isSameResult, parseShownResults, type ShownResults, withoutMetadata } from './broker-answers.ts';
import type { BrokerHttp } from './broker-http.ts';
import { unexpected } from './broker-refusals.ts';
import { linkOf } from './hal.ts';

/** What the broker is told about one pact. */
export interface PublishedResult {
  readonly success: boolean;
  readonly providerVersion: string;
  readonly buildUrl: string | null;
  readonly testResults: readonly {
    readonly interactionId: string;
    readonly success: boolean;
    readonly mismatches?: readonly { readonly description: string }[];
  }[];
  readonly verifierVersion: string;
}

/** A result that the broker accepted; whether it keeps it is another question. */
export interface ResultReceipt {
  /** Its address; null where the broker names none. */
  readonly href: string | null;
  readonly sent: { readonly version: string; readonly success: boolean; readonly tests: number };
  /** Whether the broker's answer was the stored result itself: version, success and every test as they were sent. */
  readonly isStored: boolean;
}

/** Which results are read back: of one version of the provider, about these versions of its consumers. */
export interface ResultQuestion {
  readonly pacticipant: string;
  readonly version: string;
  readonly consumers: readonly { readonly name: string; readonly version: string | null }[];
  /** What answers after the publication have shown already. */
  readonly shown: ShownResults;
}

export async function publishResult(http: BrokerHttp, href: string, result: PublishedResult): Promise<ResultReceipt> {
  const body = {
    success: result.success,
    providerApplicationVersion: result.providerVersion,
    ...(result.buildUrl === null ? {} : { buildUrl: result.buildUrl }),
    testResults: result.testResults,
    verifiedBy: { implementation: 'Pact-Rust', version: result.verifierVersion },
  };
  const answer = await http.send({ method: 'POST', href, body });
  if (answer.status !== 201) throw unexpected('verification results', answer);
  const sent = { version: result.providerVersion, success: result.success, tests: result.testResults.length };
  const self = linkOf(answer.document, 'self')?.href ?? null;
  return { href: self, sent, isStored: self !== null && isSameResult(answer.document, sent) };
}

/**
 * Why each result is not kept, in order; null where it is. A status alone is no proof: the broker's own command line ends with 0 when
 * publishing was refused. A result is kept where the answer to it was the stored result, or a later answer shows it; several others are read
 * back with one request, from the rows of the version's matrix; what is not there, by itself. A later answer that shows another outcome
 * counts more than the first one.
 */
export async function confirmResults(
  http: BrokerHttp,
  question: ResultQuestion,
  receipts: readonly ResultReceipt[],
): Promise<readonly (ProblemError | null)[]> {
  const open = receipts.filter((receipt) => !isKnown(receipt, question.shown));
  const asked = open.length > 1 ? await readShownResults(http, question) : question.shown;
  const confirmed: (ProblemError | null)[] = [];
  for (const receipt of receipts) {
    const known = !open.includes(receipt) || showsSuccess(receipt, asked) === receipt.sent.success;
    confirmed.push(known ? null : await readBack(http, receipt));
  }
  return confirmed;
}

function isKnown(receipt: ResultReceipt, shown: ShownResults): boolean {
  const seen = showsSuccess(receipt, shown);
  return seen === undefined ? receipt.isStored : seen === receipt.sent.success;
}

function showsSuccess({ href }: ResultReceipt, shown: ShownResults): boolean | undefined {
  return href === null ? undefined : shown.get(withoutMetadata(href));
}

/** Success by the result's address; empty where the broker cannot draw its matrix, as with a thousand consumers on SQLite. */
async function readShownResults(http: BrokerHttp, question: ResultQuestion): Promise<ShownResults> {
  const { pacticipant: name, version, consumers } = question;
  const asked = consumers.filter((consumer) => consumer.version !== null).slice(0, MAX_ASKED_CONSUMERS);
  const selectors = [{ name, version }, ...asked].flatMap((one): [string, string][] => [
    ['q[][pacticipant]', one.name],
    ['q[][version]', one.version ?? ''],
  ]);
  const query = new URLSearchParams([...selectors, ['latestby', 'cvpv']]);
  const answer = await http.send({ method: 'GET', href: `matrix?${query}` }).catch((thrown: unknown) => {
    // Each result is asked for by itself then, and says what is wrong.
    if (thrown instanceof ProblemError) return null;
    throw thrown;
  });
  return answer?.status === 200 ? parseShownResults(answer.document) : new Map();
}

/** Longer addresses are refused by proxies (8 kB); what is not asked about is read back by itself. */
const MAX_ASKED_CONSUMERS = 40;

async function readBack(http: BrokerHttp, { href, sent }: ResultReceipt): Promise<ProblemError | null> {
  try {
    const answer = href === null ? null : await http.send({ method: 'GET', href });
    if (answer?.status === 200 && isSameResult(answer.document, sent)) return null;
    return new ProblemError({
      code: 'broker.result-not-kept',
      what: 'The Pact Broker accepted verification results and does not show them',
      why: answer === null ? 'it names no address for them' : `reading them back gave ${answer.status}`,
    });
  } catch (thrown) {
    if (thrown instanceof ProblemError) return thrown;
    throw thrown;
  }
}
