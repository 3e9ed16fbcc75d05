// [door] sends the smoke requests one after the other, and keeps what came back.
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import type { SmokeRequest } from '../traffic/planned-request.ts';
import { sendRequest } from '../traffic/send-request.ts';
import { inRanges } from '../traffic/success.ts';
import { type Answer, answerOf, idIn, MAX_BODY_BYTES } from './answers.ts';
import { curlLine } from './curl-line.ts';
import { SMOKE_REQUEST_TIMEOUT_MS } from './profiles.ts';
import { composeRequest, type Filling } from './smoke-request.ts';

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
  /**
   * In the order of the requests, null for one that was not due; fewer where the provider ended, or the budget was used
   * up.
   */
  readonly answers: readonly (Answer | null)[];
  readonly cutShort: 'provider-died' | 'budget' | null;
}

/** How long the end of a provider may take to be known after a connection that it cut. */
const EXIT_KNOWN_AFTER_MS = 300;

/** Never throws but for a cancelled run. */
export async function runSmokeRequests(run: SmokeRun): Promise<SmokeAnswers> {
  const answers: (Answer | null)[] = [];
  const seen: Seen = { success: new Set(), refusal: new Set() };
  const created = new Map<string, string>();
  const base = randomBytes(3).toString('hex');
  const deadline = performance.now() + run.budgetMs;
  for (const request of run.requests) {
    if (!isDue(request, seen, created)) {
      answers.push(null);
      continue;
    }
    if (performance.now() > deadline) return { answers, cutShort: 'budget' };
    const filling = { ...run, created, digits: uniqueDigits(base, request.variant) };
    const composed = composeRequest(request, filling);
    const received = await sendRequest({
      ...composed,
      timeoutMs: run.timeoutMs ?? SMOKE_REQUEST_TIMEOUT_MS,
      maxBodyBytes: MAX_BODY_BYTES,
      environment: run.environment,
      signal: run.signal,
    });
    const answer = answerOf(request, received, curlLine(request, filling));
    answers.push(answer);
    remember(seen, request, answer);
    if (answer.status === null && (await hasEnded(run))) return { answers, cutShort: 'provider-died' };
    const succeeded = answer.status !== null && inRanges(request.success, answer.status);
    const id = request.idAt !== null && succeeded ? idIn(answer, request.idAt) : null;
    if (id !== null) created.set(request.makes ?? request.operation, id);
  }
  return { answers, cutShort: null };
}

/** Operations by what was seen of them, for requests that are sent after it. */
type Seen = Readonly<Record<NonNullable<SmokeRequest['after']>, Set<string>>>;

function remember({ success, refusal }: Seen, request: SmokeRequest, { status }: Answer): void {
  if (status === null || request.role !== 'call') return;
  const isFirst = request.purpose.kind === 'success' && request.asked === null;
  if (isFirst && inRanges(request.success, status)) success.add(request.operation);
  if (request.after === 'success' && status >= 400 && status < 500) refusal.add(request.operation);
}

/** Only what was certainly made here is taken away, never what an example or the configuration names. */
function isDue({ role, after, operation, address }: SmokeRequest, seen: Seen, created: Filling['created']): boolean {
  const last = address.findLast((part) => typeof part !== 'string');
  if (role === 'cleanup') return last !== undefined && created.has(last.createdBy);
  return after === undefined || seen[after].has(operation);
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
  answers: SmokeAnswers['answers'],
  redact: (text: string) => string,
): Promise<void> {
  const lines = answers.filter((answer) => answer !== null).map((answer) => `${redact(JSON.stringify(answer))}\n`);
  await writeFile(file, lines.join(''));
}
