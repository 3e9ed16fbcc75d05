import type { Location } from '../model/location.ts';
import { messageOf, ProblemError } from '../model/problem.ts';
import { MAX_PACT_BYTES } from './limits.ts';
import type { Pact, PactInteraction } from './pact.ts';
import { type BodyForm, messageContents, parseRequest, parseResponse } from './pact-http.ts';
import { asArray, asRecord, type JsonRecord, textOr } from './shape.ts';

/** What the verifier assumes of a pact that does not name its specification. */
const UNNAMED_VERSION = '2.0.0';
/** The first version of the specification with bodies that are wrapped. */
const WRAPS_BODIES = 4;

interface Reading {
  readonly where: Location;
  readonly form: BodyForm;
}

/**
 * Parses a pact of specification 1 to 4. `name` is the file's path, or the address it came from, for messages.
 * Throws ProblemError (`contract.pact-…`) for what is no pact, is too large, or holds no interaction: the verifier passes all of these silently.
 */
export function parsePact(text: string, name: string): Pact {
  const where: Location = { file: name, line: 1, column: 1 };
  if (Buffer.byteLength(text) > MAX_PACT_BYTES) {
    throw notAPact(where, 'contract.pact-too-large', `it is larger than ${MAX_PACT_BYTES / 1024 / 1024} MB`);
  }
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const document = asRecord(parseJson(plain, name));
  if (document === null) throw notAPact(where, 'contract.pact-malformed', 'a pact is a JSON object');
  const [consumer, provider] = [pacticipant(document.consumer), pacticipant(document.provider)];
  if (consumer === null) throw notAPact(where, 'contract.pact-malformed', '`consumer.name` is missing');
  if (provider === null) throw notAPact(where, 'contract.pact-malformed', '`provider.name` is missing');
  const specificationVersion = versionOf(document.metadata);
  // The verifier asks the version as well, and not the body: an answer of `content` and `contentType` is one of version 2.
  const form = Number.parseInt(specificationVersion, 10) >= WRAPS_BODIES ? 'wrapped' : 'bare';
  const interactions = parseInteractions(document, { where, form });
  if (interactions.length === 0) throw withoutInteractions(where, consumer);
  return { consumer, provider, specificationVersion, interactions, metadata: document.metadata, text: plain };
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const message = messageOf(cause);
    const where = { file: name, ...positionOf(text, message) };
    throw notAPact(where, 'contract.pact-not-json', message.replace(/ \(line \d+ column \d+\)$/, ''));
  }
}

/** V8 says where JSON ends to be JSON, as `at position 12`; for a text that is cut off it says only that it ended. */
function positionOf(text: string, message: string): { line: number; column: number } {
  const offset = Number(/at position (\d+)/.exec(message)?.[1] ?? text.length);
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function parseInteractions(document: JsonRecord, reading: Reading): PactInteraction[] {
  const { where } = reading;
  const lists = (['interactions', 'messages'] as const).filter((list) => document[list] !== undefined);
  if (lists.length === 0)
    throw notAPact(where, 'contract.pact-malformed', 'it has neither `interactions` nor `messages`');
  return lists.flatMap((list) => {
    const items = asArray(document[list]);
    if (items === null) throw notAPact(where, 'contract.pact-malformed', `\`${list}\` is not a list`);
    return items.map((item, index) => parseInteraction(item, [list, index], reading));
  });
}

function parseInteraction(item: unknown, place: PactInteraction['place'], { where, form }: Reading): PactInteraction {
  const raw = asRecord(item);
  const name = `\`${place[0]}[${place[1]}]\``;
  if (raw === null) throw notAPact(where, 'contract.pact-malformed', `${name} is not an object`);
  // From version 4 on the verifier passes over what has no type.
  const kind = kindOf(form === 'wrapped' ? (raw.type ?? null) : raw.type, place[0]);
  if (kind === null) {
    const why = raw.type === undefined ? 'has no `type`' : `has the unknown type ${JSON.stringify(raw.type)}`;
    throw notAPact(where, 'contract.pact-malformed', `${name} ${why}`);
  }
  const common = {
    kind,
    // What the verifier calls one without a description.
    description: textOr(raw.description, `Interaction ${place[1]}`),
    states: statesOf(raw),
    pending: raw.pending === true,
    id: typeof raw._id === 'string' ? raw._id : null,
    raw,
    place,
  };
  if (kind !== 'http') return { ...common, request: null, response: messageContents(raw, form) };
  const [request, response] = [parseRequest(raw.request, form), parseResponse(raw.response, form)];
  if (request === null || response === null) {
    throw notAPact(where, 'contract.pact-malformed', `${name} lacks a request with a path, or a response`);
  }
  return { ...common, request, response };
}

function kindOf(type: unknown, list: 'interactions' | 'messages'): PactInteraction['kind'] | null {
  if (list === 'messages') return 'async';
  if (type === undefined) return 'http';
  // In the verifier's own spelling: it passes over any other.
  switch (type) {
    case 'Synchronous/HTTP':
      return 'http';
    case 'Asynchronous/Messages':
      return 'async';
    case 'Synchronous/Messages':
      return 'sync';
    default:
      return null;
  }
}

/** Version 3 and later list states with parameters; 1 and 2 had one text, under two spellings. */
function statesOf(raw: JsonRecord): readonly string[] {
  const listed = asArray(raw.providerStates);
  if (listed)
    return listed.map((state) => textOr(asRecord(state)?.name, textOr(state, ''))).filter((name) => name !== '');
  const single = textOr(raw.providerState, textOr(raw.provider_state, ''));
  return single === '' ? [] : [single];
}

function versionOf(metadata: unknown): string {
  const fields = asRecord(metadata) ?? {};
  const named = asRecord(fields.pactSpecification) ?? asRecord(fields['pact-specification']);
  return textOr(named?.version, textOr(fields.pactSpecificationVersion, UNNAMED_VERSION));
}

function pacticipant(value: unknown): string | null {
  const name = asRecord(value)?.name;
  return typeof name === 'string' && name.trim() !== '' ? name : null;
}

function notAPact(where: Location, code: string, why: string): ProblemError {
  return new ProblemError({
    code,
    what: 'This is not a pact that can be verified',
    where,
    why,
    todo: 'Record it again with the consumer tests, or take it out of `contract.pacts`.',
  });
}

function withoutInteractions(where: Location, consumer: string): ProblemError {
  return new ProblemError({
    code: 'contract.pact-empty',
    what: `The pact of ${consumer} holds no interactions`,
    where,
    why: 'verifying it would pass whatever the provider does',
    todo: 'Record it again with the consumer tests, or delete it.',
  });
}
