// [door] A small server between the verifier and whoever answers with the provider's messages.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readAtMost } from './read-at-most.ts';
import { asRecord, textOr } from './shape.ts';

const MAX_MESSAGE_BYTES = 16 * 1024 * 1024; // larger than any message a broker of messages takes
const SHOWN_ANSWER_CHARACTERS = 200; // enough for an error's first line

/** Header in which the provider hands over a message's metadata, as base64 of JSON. */
const METADATA_HEADER = 'pact-message-metadata';

export interface MessageRelay extends AsyncDisposable {
  readonly port: number;
  /** Path to give to the verifier of the pact with this number. */
  pathFor(pact: number): string;
  /** Why a message could not be had, by the interaction's description. */
  refusedOf(pact: number): ReadonlyMap<string, string>;
}

export interface MessageRelayOptions {
  /** Where the provider answers with messages. */
  readonly address: string;
  readonly deadlineMs: number;
  readonly log: (line: string) => void;
  readonly signal: AbortSignal;
}

/**
 * The verifier has one host for everything, and takes the body of an error for a message: the relay asks any address, and keeps why
 * there was no message.
 */
export async function startMessageRelay(options: MessageRelayOptions): Promise<MessageRelay> {
  const refused = new Map<number, Map<string, string>>();
  const server = createServer((request, response) => {
    void serve(request, response, { ...options, refused });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    pathFor: (pact) => `/${pact}`,
    refusedOf: (pact) => refused.get(pact) ?? new Map(),
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Context extends MessageRelayOptions {
  readonly refused: Map<number, Map<string, string>>;
}

async function serve(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  } catch {
    // The verifier went away; whoever waits for it says so.
    return;
  }
  const body = Buffer.concat(chunks).toString('utf8');
  const message = await askForMessage(body, context);
  if (typeof message === 'string') {
    const description = descriptionIn(body);
    context.log(`Message ${JSON.stringify(description)}: ${message}`);
    const pact = Number(request.url?.slice(1));
    context.refused.set(pact, new Map(context.refused.get(pact)).set(description, message));
    response.writeHead(404, { 'content-type': 'application/json' }).end(JSON.stringify({ error: message }));
    return;
  }
  response.writeHead(200, message.headers).end(message.body);
}

interface Message {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** The message, or why there is none. */
async function askForMessage(body: string, context: Context): Promise<Message | string> {
  try {
    const answer = await fetch(context.address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      // A way to a login page is no answer.
      redirect: 'manual',
      signal: AbortSignal.any([context.signal, AbortSignal.timeout(context.deadlineMs)]),
    });
    const content = await readAtMost(answer, MAX_MESSAGE_BYTES);
    if (!answer.ok) {
      const said = `${answer.status}${shortened(content?.toString('utf8') ?? '')}`;
      return `the message endpoint answered ${said}${adviceFor(answer.status, context.address)}`;
    }
    if (content === null) return `the message is larger than ${MAX_MESSAGE_BYTES / 1024 / 1024} MB`;
    const kept = ['content-type', METADATA_HEADER].flatMap((name) => {
      const value = answer.headers.get(name);
      return value === null ? [] : [[name, value]];
    });
    return { headers: Object.fromEntries(kept), body: content };
  } catch (thrown) {
    if (thrown instanceof Error && thrown.name === 'TimeoutError') {
      return `the message endpoint did not answer within ${context.deadlineMs} ms`;
    }
    const cause = thrown instanceof Error ? thrown.cause : null;
    const why = cause instanceof Error && 'code' in cause ? String(cause.code) : String(thrown);
    return `the message endpoint could not be reached (${why})`;
  }
}

/** Whether the address is wrong or the message is unknown there, the provider alone knows: both ways on are told. */
const NOT_THERE: ReadonlySet<number> = new Set([404, 405, 501]);

function adviceFor(status: number, address: string): string {
  if (!NOT_THERE.has(status)) return '';
  const asked = new URL(address).pathname;
  return ` (asked with POST at ${asked}: \`provider.messages\` names the path, and what answers there has to know this description)`;
}

function descriptionIn(body: string): string {
  try {
    return textOr(asRecord(JSON.parse(body))?.description, '');
  } catch {
    // Not the verifier: the refusal is told without a description.
    return '';
  }
}

function shortened(text: string): string {
  const line = text.trim().split('\n')[0] ?? '';
  return line === '' ? '' : `: ${line.slice(0, SHOWN_ANSWER_CHARACTERS)}`;
}
