import type { ApiOperation, ApiSpec } from '../model/api.ts';
import type { Finding } from '../model/finding.ts';
import type { MessageSpec } from '../model/message-spec.ts';
import { messageOf } from '../model/problem.ts';
import { matchOperation } from '../spec/match.ts';
import { type Comparator, type ComparatorResult, openComparator } from './comparator.ts';
import { isPathMade, isTextOfForm } from './example-only.ts';
import { consumersOf, toFinding } from './findings.ts';
import { narrowerFields } from './narrower.ts';
import type { PactInteraction } from './pact.ts';
import { pactLocation } from './pact-position.ts';
import { contractRule, isContractRule } from './rules.ts';
import type { PactSource } from './source.ts';
import { openMessageComparison } from './static-messages.ts';
import { comparableDocument, comparablePact, placeInSpec } from './static-spec.ts';
import { openUnpromised } from './unpromised.ts';

export interface StaticComparison {
  /** Interactions that were held against a specification. */
  readonly checked: number;
  readonly findings: readonly Finding[];
}

/** Holds every interaction against the head's specifications, and every message against its AsyncAPI documents, without a running provider. */
export async function compareStatically(
  sources: readonly PactSource[],
  specs: readonly ApiSpec[],
  messageSpecs: readonly MessageSpec[] = [],
): Promise<StaticComparison> {
  const open = await openSpecs(specs);
  const compareMessages = openMessageComparison(messageSpecs);
  const findings: Finding[] = [];
  let checked = 0;
  for (const source of specs.length + messageSpecs.length === 0 ? [] : sources) {
    const compared = source.pact.interactions.flatMap((interaction) => chooseSpec(source, interaction, open));
    const messages = compareMessages(source);
    checked += compared.length + messages.checked;
    findings.push(...(await comparePact(source, compared)), ...messages.findings);
    findings.push(...messageFindings(source, messages.left));
  }
  return { checked, findings };
}

interface OpenSpec {
  readonly spec: ApiSpec;
  readonly comparator: Comparator;
  readonly findUnpromised: ReturnType<typeof openUnpromised>;
}

async function openSpecs(specs: readonly ApiSpec[]): Promise<readonly OpenSpec[]> {
  if (specs.length === 0) return [];
  const open = await openComparator();
  return specs.map((spec) => ({
    spec,
    comparator: open(comparableDocument(spec)),
    findUnpromised: openUnpromised(spec),
  }));
}

interface Compared extends OpenSpec {
  readonly source: PactSource;
  readonly interaction: PactInteraction;
  readonly operation: ApiOperation | null;
}

/** The specification that has the operation, else the first one; messages have no place in any. */
function chooseSpec(source: PactSource, interaction: PactInteraction, open: readonly OpenSpec[]): readonly Compared[] {
  const { request } = interaction;
  if (interaction.kind !== 'http' || request === null) return [];
  for (const candidate of open) {
    const operation = matchOperation(candidate.spec, request.method, request.path);
    if (operation !== null) return [{ source, interaction, ...candidate, operation }];
  }
  const [first] = open;
  return first === undefined ? [] : [{ source, interaction, ...first, operation: null }];
}

async function comparePact(source: PactSource, compared: readonly Compared[]): Promise<readonly Finding[]> {
  const found = new Map<Compared, Finding[]>();
  for (const spec of new Set(compared.map((one) => one.spec))) {
    const own = compared.filter((one) => one.spec === spec);
    for (const [one, findings] of await compareTogether(source, own)) {
      found.set(one, [...(found.get(one) ?? []), ...findings]);
    }
  }
  return compared.flatMap((one) => [
    ...mergeSame(found.get(one) ?? []),
    ...unpromisedFindings(one),
    ...narrowerFindings(one),
  ]);
}

/** All interactions at once; each by itself where one of them cannot be compared, so that the others still are. */
async function compareTogether(
  source: PactSource,
  compared: readonly Compared[],
): Promise<readonly (readonly [Compared, readonly Finding[]])[]> {
  const [first] = compared;
  if (first === undefined) return [];
  const pact = comparablePact(
    compared.map(({ interaction }) => interaction),
    first.spec,
    source.pact.metadata,
  );
  try {
    const results: [Compared, readonly Finding[]][] = [];
    for await (const result of first.comparator.compare(pact)) {
      const one =
        compared[Number(/^\[root\]\.interactions\[(\d+)\]/.exec(result.mockDetails?.location ?? '')?.[1] ?? 0)];
      if (one !== undefined) results.push([one, resultFindings(result, one)]);
    }
    return results;
  } catch (thrown) {
    if (compared.length === 1) return [[first, [notCompared(first, thrown)]]];
    const each: (readonly [Compared, readonly Finding[]])[] = [];
    for (const one of compared) each.push(...(await compareTogether(source, [one])));
    return each;
  }
}

function resultFindings(result: ComparatorResult, compared: Compared): readonly Finding[] {
  if (result.type === 'info' || isTextOfForm(result, compared.interaction)) return [];
  if (result.code === PATH_UNKNOWN && compared.operation !== null) return [pathFinding(compared, compared.operation)];
  const id = `contract.static.${result.code}`;
  // A mismatch that this table does not name yet is still one.
  const rule = contractRule(isContractRule(id) ? id : 'contract.static.not-compared');
  const value = result.mockDetails?.location.replace(/^\[root\]\.interactions\[\d+\]\./, '') ?? '';
  const { source, interaction } = compared;
  const message = `${rule.title}: ${nameOf(source, interaction)}: ${describeResult(result.message, value)}`;
  return [
    inSpec(compared, { rule, message, place: result.specDetails?.location ?? '', identity: [value, result.message] }),
  ];
}

const PATH_UNKNOWN = 'request.path-or-method.unknown';

/** The operation is there, and one of its path parameters does not take what stands in its place. */
function pathFinding(compared: Compared, { id }: ApiOperation): Finding {
  const { source, interaction } = compared;
  const path = interaction.request?.path ?? '';
  const about = `${nameOf(source, interaction)}: request.path: the path parameters of ${id} do not take ${path}`;
  const isMade = isPathMade(interaction);
  const rule = contractRule(isMade ? 'contract.static.not-compared' : `contract.static.${PATH_UNKNOWN}`);
  const message = isMade ? `${about}, which is an example: the provider state makes the path` : about;
  return inSpec(compared, { rule, message, place: '', identity: ['request.path', path] });
}

/** With its states, which the comparator does not read: one description may stand for several interactions. */
function nameOf({ pact }: PactSource, { description, states }: PactInteraction): string {
  return `${pact.consumer}, "${description}"${states.length === 0 ? '' : ` (given ${states.join(' and ')})`}`;
}

/** The comparator's sentence without what the rule's title says already. */
function describeResult(sentence: string, value: string): string {
  const detail = sentence.replace(/^.* in(?: the)? spec file: /, '');
  const extra = /^must NOT have additional properties - (.+)$/.exec(detail)?.[1];
  return extra === undefined ? `${value}: ${detail}` : `${value}.${extra} is not in the specification`;
}

interface InSpec {
  readonly rule: ReturnType<typeof contractRule>;
  readonly message: string;
  /** The comparator's `[root].paths./orders/{id}.get.responses.200…`. */
  readonly place: string;
  readonly identity: readonly string[];
}

function inSpec(compared: Compared, found: InSpec): Finding {
  const { source, interaction, operation } = compared;
  // A pending pact may ask for what is not there yet.
  const pending = (source.pending || interaction.pending) && found.rule.severity === 'breaking';
  return toFinding({
    rule: found.rule,
    ...(pending ? { severity: 'info' } : {}),
    message: found.message,
    location: placeInSpec(operation, found.place) ?? pactLocation(source, interaction),
    operations: operation === null ? [] : [operation.id],
    consumers: consumersOf(source, [interaction.description]),
    identity: [
      source.pact.consumer,
      source.consumerVersion,
      interaction.description,
      ...interaction.states,
      ...found.identity,
    ],
  });
}

/** The comparator tells each element of an array apart, and one mismatch once per schema keyword. */
function mergeSame(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings;
  return [...new Map(findings.map((finding) => [finding.fingerprint, finding])).values()];
}

function unpromisedFindings(compared: Compared): readonly Finding[] {
  const fields = compared.findUnpromised(compared.interaction, compared.operation);
  if (fields.length === 0) return [];
  const rule = contractRule('contract.static.unpromised-field');
  const names = fields.map(({ path, how }) => `${path} (${how})`).join(', ');
  const message = `${nameOf(compared.source, compared.interaction)} relies on ${names}`;
  const place = `.responses.${compared.interaction.response?.status ?? ''}`;
  return [inSpec(compared, { rule, message, place, identity: fields.map(({ path }) => path) })];
}

function narrowerFindings(compared: Compared): readonly Finding[] {
  const { source, interaction, operation, spec } = compared;
  const rule = contractRule('contract.static.enum-wider');
  const place = `.responses.${interaction.response?.status ?? ''}`;
  return narrowerFields(interaction, operation, spec).map(({ path, refused }) => {
    const values = refused.map((value) => `"${value}"`).join(', ');
    const message = `${nameOf(source, interaction)} does not take ${values} for ${path}`;
    return inSpec(compared, { rule, message, place, identity: [path, ...refused] });
  });
}

/** It is said once for each pact, so that nobody takes them for compared. */
function messageFindings(source: PactSource, messages: readonly PactInteraction[]): readonly Finding[] {
  const [first] = messages;
  if (first === undefined) return [];
  const names = messages.map(({ description }) => description);
  return [
    toFinding({
      rule: contractRule('contract.static.messages-not-compared'),
      message: `${source.pact.consumer}: ${names.length === 1 ? 'a message was' : `${names.length} messages were`} not held against a specification`,
      location: pactLocation(source, first),
      consumers: consumersOf(source, names),
      identity: [source.pact.consumer, source.consumerVersion],
    }),
  ];
}

function notCompared(compared: Compared, thrown: unknown): Finding {
  const why = messageOf(thrown);
  const message = `${nameOf(compared.source, compared.interaction)} was not compared with ${compared.spec.file}: ${why}`;
  return inSpec(compared, { rule: contractRule('contract.static.not-compared'), message, place: '', identity: [why] });
}
