import type { Finding } from '../model/finding.ts';
import type { MessageSpec, SpecMessage } from '../model/message-spec.ts';
import { openSchemas, type SchemaSet } from '../traffic/schemas.ts';
import { consumersOf, toFinding } from './findings.ts';
import type { PactInteraction } from './pact.ts';
import { pactLocation } from './pact-position.ts';
import { contractRule } from './rules.ts';
import { asRecord, textOr } from './shape.ts';
import type { PactSource } from './source.ts';
import { undescribedFields } from './undescribed.ts';

export interface MessageComparison {
  /** Messages that were held against a specification. */
  readonly checked: number;
  readonly findings: readonly Finding[];
  /** Those that no specification describes, or names. */
  readonly left: readonly PactInteraction[];
}

interface Candidate {
  readonly spec: MessageSpec;
  readonly message: SpecMessage;
  readonly schemas: SchemaSet;
}

/** Compares messages with AsyncAPI documents; made once, because schemas are compiled once. */
export function openMessageComparison(specs: readonly MessageSpec[]): (source: PactSource) => MessageComparison {
  const candidates = specs.flatMap((spec): readonly Candidate[] => {
    const schemas = openSchemas({ definitions: spec.definitions, direction: 'response' });
    return spec.messages.map((message) => ({ spec, message, schemas }));
  });
  return (source) => {
    const messages = source.pact.interactions.filter(({ kind }) => kind !== 'http');
    const left: PactInteraction[] = [];
    const findings: Finding[] = [];
    for (const interaction of messages) {
      const described = candidatesOf(interaction, candidates).filter(({ message }) => message.payload !== null);
      const found = described.length === 0 ? null : compareMessage(source, interaction, described);
      if (found === null) left.push(interaction);
      else findings.push(...found);
    }
    return { checked: messages.length - left.length, findings, left };
  };
}

/**
 * Messages of the specification that a pact's message is one of: by the reference that the pact makes, by its name, or by the address of its
 * channel, whichever says something first. A synchronous message is compared with what answers it.
 */
function candidatesOf(interaction: PactInteraction, all: readonly Candidate[]): readonly Candidate[] {
  const own = all.filter(({ message }) => message.isReply === (interaction.kind === 'sync'));
  const reference = asRecord(asRecord(asRecord(interaction.raw.comments)?.references)?.AsyncAPI);
  if (reference !== null) {
    const [operation, name] = [textOr(reference.operationId, null), textOr(reference.messageId, null)];
    return own.filter(
      ({ message }) =>
        (operation === null || message.operationName === operation) && (name === null || message.names.includes(name)),
    );
  }
  const wanted = plain(interaction.description);
  const named = own.filter(({ message }) => message.names.some((name) => plain(name) === wanted));
  if (named.length > 0) return named;
  const addresses = ADDRESS_KEYS.flatMap((key) => textOr(metadataOf(interaction)?.[key], []));
  return own.filter(({ message }) => addresses.includes(message.address));
}

/** What the consumer libraries and their users call the place of a message. */
const ADDRESS_KEYS = ['topic', 'kafka_topic', 'channel', 'queue', 'destination', 'routingKey'];

function metadataOf({ raw }: PactInteraction) {
  const answer = Array.isArray(raw.response) ? asRecord(raw.response[0]) : null;
  return asRecord((answer ?? raw).metadata) ?? asRecord(raw.metaData);
}

/** `an order was created`, `OrderWasCreated` and `order.was.created` are the same words. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:an?|the)\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Null where no candidate can be compared; no finding where one of them fits. */
function compareMessage(
  source: PactSource,
  interaction: PactInteraction,
  candidates: readonly Candidate[],
): readonly Finding[] | null {
  const { value } = interaction.response?.body ?? {};
  if (value === undefined) return null;
  const compared = candidates.flatMap((candidate) => {
    const faults = faultsOf(value, candidate);
    return faults === null ? [] : [{ candidate, faults }];
  });
  const [best] = compared.sort((one, other) => one.faults.length - other.faults.length);
  if (best === undefined) return null;
  return best.faults.length === 0 ? [] : [incompatible(source, interaction, best)];
}

/** Null for a schema that cannot be used. */
function faultsOf(value: unknown, { spec, message, schemas }: Candidate): readonly string[] | null {
  const check = message.payload === null ? null : schemas.check(message.payload, value);
  if (check === null || check.kind === 'unchecked') return null;
  const violations = check.kind === 'valid' ? [] : check.violations;
  const sentences = violations.map(({ path, message: how }) => `${describePath(path)} ${how}`);
  const undescribed = undescribedFields(value, message.payload, spec).map(
    (path) => `${path} is not in the specification`,
  );
  return [...new Set([...sentences, ...undescribed])];
}

function describePath(path: readonly string[]): string {
  return path.reduce((text, step) => (/^\d+$/.test(step) ? `${text}[${step}]` : `${text}.${step}`), '$');
}

function incompatible(
  source: PactSource,
  interaction: PactInteraction,
  { candidate, faults }: { readonly candidate: Candidate; readonly faults: readonly string[] },
): Finding {
  const { message } = candidate;
  const pending = source.pending || interaction.pending;
  return toFinding({
    rule: contractRule('contract.static.message-incompatible'),
    ...(pending ? { severity: 'info' } : {}),
    message: `${source.pact.consumer}, "${interaction.description}": ${faults.join('; ')}`,
    location: message.location ?? pactLocation(source, interaction),
    operations: [message.operation],
    consumers: consumersOf(source, [interaction.description]),
    identity: [source.pact.consumer, source.consumerVersion, interaction.description, ...interaction.states, ...faults],
  });
}
