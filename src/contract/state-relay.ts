// [door] A small server between the verifier and the provider's state endpoint.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { asRecord, textOr } from './shape.ts';

const MAX_STATE_BYTES = 1024 * 1024; // injected values are a few ids
const SHOWN_ANSWER_CHARACTERS = 200; // enough for an error's first line

/** What became of one request for a provider state. */
export interface StateRecord {
  readonly state: string;
  readonly action: string;
  /** `not-set-up`: there is no endpoint. `refused`: there is one, and it did not set the state up. */
  readonly outcome: 'set-up' | 'not-set-up' | 'refused';
  /** Why it was refused; null when it was not. */
  readonly why: string | null;
}

export interface StateRelay extends AsyncDisposable {
  /** Address to give to the verifier of the pact with this number. */
  urlFor(pact: number): string;
  recordsOf(pact: number): readonly StateRecord[];
}

export interface StateRelayOptions {
  /** The provider's endpoint; null: states are recorded, and answered as if they were set up. */
  readonly statesUrl: string | null;
  readonly deadlineMs: number;
  readonly log: (line: string) => void;
  readonly signal: AbortSignal;
}

/**
 * Starts the relay on a free port of the loopback. It answers 2xx or 4xx, never 5xx, which the verifier would ask again eight times
 * (127 s for one state); and it answers the empty state, which the verifier sets for interactions without any, by itself.
 */
export async function startStateRelay(options: StateRelayOptions): Promise<StateRelay> {
  const records = new Map<number, StateRecord[]>();
  const server = createServer((request, response) => {
    void serve(request, response, { ...options, records });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    urlFor: (pact) => `http://127.0.0.1:${port}/${pact}`,
    recordsOf: (pact) => records.get(pact) ?? [],
    [Symbol.asyncDispose]: () => close(server),
  };
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

interface Context extends StateRelayOptions {
  readonly records: Map<number, StateRecord[]>;
}

async function serve(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
  const pact = Number(request.url?.slice(1));
  const body = await readBody(request);
  const asked = body === null ? null : asRecord(parsedOrNull(body));
  if (!Number.isInteger(pact) || asked === null)
    return answer(response, 400, { error: 'not a provider-state request' });
  const [state, action] = [textOr(asked.state, ''), textOr(asked.action, 'setup')];
  if (state === '') return answer(response, 200, {});
  const result = await setUp(body ?? '', context);
  const record = { state, action, outcome: result.outcome, why: result.why };
  context.records.set(pact, [...(context.records.get(pact) ?? []), record]);
  context.log(`Provider state ${JSON.stringify(state)}: ${describe(record)}`);
  if (result.outcome === 'refused') return answer(response, 400, { error: result.why });
  answer(response, 200, result.values);
}

function describe(record: StateRecord): string {
  if (record.outcome === 'refused') return `refused, ${record.why}`;
  return record.outcome === 'set-up' ? 'set up' : 'not set up, there is no endpoint';
}

interface SetUp extends Pick<StateRecord, 'outcome' | 'why'> {
  /** What the endpoint returned, for values that the pact takes from the provider. */
  readonly values: object;
}

async function setUp(body: string, context: Context): Promise<SetUp> {
  if (context.statesUrl === null) return { outcome: 'not-set-up', why: null, values: {} };
  try {
    const response = await fetch(context.statesUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      signal: AbortSignal.any([context.signal, AbortSignal.timeout(context.deadlineMs)]),
    });
    const text = (await response.text()).slice(0, MAX_STATE_BYTES);
    if (!response.ok) return refused(`the endpoint answered ${response.status}${shortened(text)}`);
    return { outcome: 'set-up', why: null, values: asRecord(parsedOrNull(text)) ?? {} };
  } catch (thrown) {
    if (thrown instanceof Error && thrown.name === 'TimeoutError') {
      return refused(`the endpoint did not answer within ${context.deadlineMs} ms`);
    }
    return refused(`the endpoint could not be reached (${reasonOf(thrown)})`);
  }
}

function refused(why: string): SetUp {
  return { outcome: 'refused', why, values: {} };
}

function shortened(text: string): string {
  const line = text.trim().split('\n')[0] ?? '';
  return line === '' ? '' : `: ${line.slice(0, SHOWN_ANSWER_CHARACTERS)}`;
}

function reasonOf(thrown: unknown): string {
  const cause = thrown instanceof Error ? thrown.cause : null;
  if (cause instanceof Error && 'code' in cause) return String(cause.code);
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** Null when the connection broke, or more came than a state can be. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > MAX_STATE_BYTES) return null;
      chunks.push(chunk);
    }
  } catch {
    // The verifier went away; whoever waits for it says so.
    return null;
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // An endpoint may answer with a plain "OK": that injects no values.
    return null;
  }
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
