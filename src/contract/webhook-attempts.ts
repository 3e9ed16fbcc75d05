import { ProblemError } from '../model/problem.ts';
import type { MatrixRow } from '../model/stage.ts';
import type { BrokerHttp } from './broker-http.ts';
import { unexpected } from './broker-refusals.ts';
import { embedded } from './hal.ts';
import { type JsonRecord, textOr } from './shape.ts';

/** A webhook that was to tell somebody of a pact, and could not. */
export interface FailedWebhook {
  readonly provider: string;
  /** As the broker calls it: `POST api.github.com`. */
  readonly name: string;
  readonly attempts: number;
  /** How often the broker tries again by itself. */
  readonly left: number;
}

export interface PublishedPact {
  readonly consumer: string;
  readonly version: string;
  readonly provider: string;
}

/** Webhooks that a pact's publication triggered, and whose attempts have all failed so far; brokers that list none have none. */
export async function readFailedWebhooks(http: BrokerHttp, pact: PublishedPact): Promise<readonly FailedWebhook[]> {
  const [provider, consumer, version] = [pact.provider, pact.consumer, pact.version].map(encodeURIComponent);
  const href = `pacts/provider/${provider}/consumer/${consumer}/version/${version}/triggered-webhooks`;
  const answer = await http.send({ method: 'GET', href });
  if (answer.status === 404) return [];
  if (answer.status !== 200) throw unexpected('the webhooks of a pact', answer);
  const triggered = embedded(answer.document, 'triggeredWebhooks') ?? [];
  return triggered.filter(hasFailed).map((webhook) => ({
    provider: pact.provider,
    name: textOr(webhook.name, 'webhook'),
    attempts: countOf(webhook.attemptsMade),
    left: countOf(webhook.attemptsRemaining),
  }));
}

function hasFailed({ status, attemptsMade }: JsonRecord): boolean {
  return status === 'failure' || (status === 'retrying' && countOf(attemptsMade) > 0);
}

function countOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

interface Unverified {
  readonly broker: { failedWebhooks(pact: PublishedPact): Promise<readonly FailedWebhook[]> };
  readonly consumer: string;
  readonly version: string;
  /** What the broker knows after the last question. */
  readonly matrix: readonly MatrixRow[];
  readonly log: (line: string) => void;
}

/** Of the providers that have not verified what was published: those that nobody could tell. What cannot be read is a line in the log. */
export async function findFailedWebhooks(unverified: Unverified): Promise<readonly FailedWebhook[]> {
  const { broker, consumer, version, matrix, log } = unverified;
  const open = matrix.filter((row) => row.consumer === consumer && row.verified === null);
  const failed: FailedWebhook[] = [];
  try {
    for (const provider of new Set(open.map((row) => row.provider))) {
      failed.push(...(await broker.failedWebhooks({ consumer, version, provider })));
    }
  } catch (thrown) {
    if (!(thrown instanceof ProblemError)) throw thrown;
    log(`The broker was not asked what became of its webhooks: ${thrown.problem.what}`);
  }
  return failed;
}
