// [door] A small server between the verifier and whoever sets provider states up.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { asRecord, jsonOrNull, textOr } from './shape.ts';
import type { StateAnswer, StateHandlers } from './state-handlers.ts';

const MAX_STATE_BYTES = 1024 * 1024; // injected values are a few ids

/** What became of one request for a provider state. */
export interface StateRecord {
  readonly state: string;
  readonly action: string;
  /** `not-set-up`: nobody is configured to. `refused`: somebody is, and did not set the state up. */
  readonly outcome: 'set-up' | 'not-set-up' | 'refused';
  /** Whether somebody has a handler for it. */
  readonly known: boolean;
  /** Why it was refused; null when it was not. */
  readonly why: string | null;
}

export interface StateRelay extends AsyncDisposable {
  /** Address to give to the verifier of the pact with this number. */
  urlFor(pact: number): string;
  recordsOf(pact: number): readonly StateRecord[];
}

export interface StateRelayOptions {
  /** Null: states are recorded, and answered as if they were set up. */
  readonly handlers: Pick<StateHandlers, 'handle'> | null;
  readonly log: (line: string) => void;
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
  const asked = body === null ? null : asRecord(jsonOrNull(body));
  if (!Number.isInteger(pact) || asked === null)
    return answer(response, 400, { error: 'not a provider-state request' });
  const [state, action] = [textOr(asked.state, ''), textOr(asked.action, 'setup')];
  if (state === '') return answer(response, 200, {});
  const params = asRecord(asked.params) ?? {};
  const result = (await context.handlers?.handle({ state, action, params, body: body ?? '' })) ?? null;
  const record = toRecord({ state, action }, result);
  context.records.set(pact, [...(context.records.get(pact) ?? []), record]);
  context.log(
    `Provider state ${JSON.stringify(state)}${action === 'setup' ? '' : ` (${action})`}: ${describe(record)}`,
  );
  if (result?.ok === false) return answer(response, 400, { error: result.why });
  answer(response, 200, result?.values ?? {});
}

function toRecord(asked: { readonly state: string; readonly action: string }, result: StateAnswer | null): StateRecord {
  if (result === null) return { ...asked, outcome: 'not-set-up', known: false, why: null };
  if (result.ok) return { ...asked, outcome: 'set-up', known: true, why: null };
  return { ...asked, outcome: 'refused', known: result.known, why: result.why };
}

function describe(record: StateRecord): string {
  if (record.outcome === 'refused') return `refused, ${record.why}`;
  return record.outcome === 'set-up' ? 'set up' : 'not set up, nobody is configured to';
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

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
