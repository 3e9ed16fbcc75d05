// [door] sends the smoke requests one after the other, and keeps what came back.
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import type { SmokeRequest } from '../traffic/planned-request.ts';
import { sendRequest } from '../traffic/send-request.ts';
import { inRanges } from '../traffic/success.ts';
import { type Answer, answerOf, idIn, MAX_BODY_BYTES } from './answers.ts';
import { SMOKE_REQUEST_TIMEOUT_MS } from './profiles.ts';
import { composeRequest } from './smoke-request.ts';

export interface SmokeRun {
  readonly requests: readonly SmokeRequest[];
  readonly baseUrl: string;
  /** Header to the name of the variable with its value. */
  readonly headers: Readonly<Record<string, string>>;
  /** Values by the names that requests refer to. */
  readonly credentials: ReadonlyMap<string, string>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly providerExited: () => string | null;
  readonly budgetMs: number;
  /** Longest wait for one answer; {@link SMOKE_REQUEST_TIMEOUT_MS} unless a test is in a hurry. */
  readonly timeoutMs?: number;
  readonly signal: AbortSignal;
}

export interface SmokeAnswers {
  /** In the order of the requests; fewer where the provider ended, or the budget was used up. */
  readonly answers: readonly Answer[];
  readonly cutShort: 'provider-died' | 'budget' | null;
}

/** How long the end of a provider may take to be known after a connection that it cut. */
const EXIT_KNOWN_AFTER_MS = 300;

/** Never throws but for a cancelled run. */
export async function runSmokeRequests(run: SmokeRun): Promise<SmokeAnswers> {
  const answers: Answer[] = [];
  const created = new Map<string, string>();
  const base = randomBytes(3).toString('hex');
  const deadline = performance.now() + run.budgetMs;
  for (const request of run.requests) {
    if (performance.now() > deadline) return { answers, cutShort: 'budget' };
    const composed = composeRequest(request, { ...run, created, digits: uniqueDigits(base, request.variant) });
    const received = await sendRequest({
      ...composed,
      timeoutMs: run.timeoutMs ?? SMOKE_REQUEST_TIMEOUT_MS,
      maxBodyBytes: MAX_BODY_BYTES,
      environment: run.environment,
      signal: run.signal,
    });
    const answer = answerOf(request, received);
    answers.push(answer);
    if (answer.status === null && (await hasEnded(run))) return { answers, cutShort: 'provider-died' };
    const succeeded = answer.status !== null && inRanges(request.success, answer.status);
    const id = request.idAt !== null && succeeded ? idIn(answer, request.idAt) : null;
    if (id !== null) created.set(request.operation, id);
  }
  return { answers, cutShort: null };
}

/** A process that cut its connections is reported as ended a moment later. */
async function hasEnded({ providerExited }: SmokeRun): Promise<boolean> {
  if (providerExited() !== null) return true;
  await new Promise<void>((resolve) => setTimeout(resolve, EXIT_KNOWN_AFTER_MS));
  return providerExited() !== null;
}

/** Twelve digits that no other run and no other request of this operation uses. */
function uniqueDigits(base: string, variant: number): string {
  return `a${base}${variant.toString(16).padStart(5, '0')}`;
}

/** What came back, one JSON object a line, for whoever looks closer; without credentials. */
export async function writeAnswers(
  file: string,
  answers: readonly Answer[],
  redact: (text: string) => string,
): Promise<void> {
  await writeFile(file, answers.map((answer) => `${redact(JSON.stringify(answer))}\n`).join(''));
}
