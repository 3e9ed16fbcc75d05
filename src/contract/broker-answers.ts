import { percentDecoded } from '../model/percent-encoding.ts';
import { ProblemError } from '../model/problem.ts';
import type { MatrixRow } from '../model/stage.ts';
import { embedded, linkOf, linksOf } from './hal.ts';
import { describeMatrix, hasFailure, isUnheardOf, matrixRows, missingFrom } from './matrix.ts';
import type { InventoryState } from './missing-states.ts';
import { type Occurrence, readOccurrences } from './occurrences.ts';
import { asArray, asRecord, type JsonRecord, textOr } from './shape.ts';

/** A pact that the broker chose for verification, before it is fetched. */
export interface SelectedPact {
  readonly href: string;
  readonly consumer: string;
  /** Version of the consumer it was chosen for; null where the broker does not name it. */
  readonly consumerVersion: string | null;
  /** Identity of the content; the address where the broker gives none. */
  readonly sha: string;
  readonly pending: boolean;
  readonly wip: boolean;
  /** Versions on main and in environments for which it was chosen; null where the broker does not say. */
  readonly occurrences: readonly Occurrence[] | null;
}

/** Whether the verification at an address was successful, as the broker shows it; for {@link withoutMetadata} addresses. */
export type ShownResults = ReadonlyMap<string, boolean>;

export interface MatrixAnswer {
  readonly deployable: boolean | null;
  readonly reason: string;
  /** Whose verification is missing and may still come; empty where asking again changes nothing. */
  readonly waitsFor: readonly string[];
  readonly rows: readonly MatrixRow[];
  readonly shown: ShownResults;
}

export function parseSelectedPacts(document: JsonRecord, provider: string): readonly SelectedPact[] {
  const pacts = embedded(document, 'pacts');
  if (pacts === null) throw malformed('the list of pacts to verify has no `_embedded.pacts`');
  return pacts.map((pact) => {
    const link = linkOf(pact, 'self');
    if (link === null) throw malformed('a pact to verify has no address');
    const properties = asRecord(pact.verificationProperties) ?? {};
    const path = decodedSegments(link.href);
    const consumer = consumerIn(path) ?? '';
    return {
      href: link.href,
      consumer,
      consumerVersion: versionInName(link.name, consumer, provider),
      sha: segmentAfter(path, 'pact-version') ?? link.href,
      pending: properties.pending === true,
      wip: properties.wip === true,
      occurrences: readOccurrences(link.href, properties),
    };
  });
}

/** The link's name is `Pact between CONSUMER (VERSION) and PROVIDER`; any of the three may hold brackets. */
function versionInName(name: string | null, consumer: string, provider: string): string | null {
  const [start, end] = [`Pact between ${consumer} (`, `) and ${provider}`];
  if (name === null || !name.startsWith(start) || !name.endsWith(end)) return null;
  return name.slice(start.length, name.length - end.length);
}

function decodedSegments(href: string): readonly string[] {
  return (URL.parse(href, 'http://broker')?.pathname ?? '')
    .split('/')
    .map((segment) => percentDecoded(segment) ?? segment);
}

/** `…/provider/P/consumer/C/pact-version/SHA`, `…/consumer/C/version/V`: P, C and the broker's own path may hold any of these words. */
function consumerIn(path: readonly string[]): string | null {
  const index = path.findLastIndex((segment) => segment === 'pact-version' || segment === 'version');
  return index >= 2 && path[index - 2] === 'consumer' ? (path[index - 1] ?? null) : segmentAfter(path, 'consumer');
}

function segmentAfter(path: readonly string[], name: string): string | null {
  const index = path.lastIndexOf(name);
  return index < 0 ? null : (path[index + 1] ?? null);
}

/**
 * Only `summary.deployable` counts, and only as a boolean: everything else is unknown. The broker says unknown also where one
 * verification failed and another is missing; that can only become no. And it says no of a version that nobody has published yet, of
 * which nothing is known.
 */
export function parseMatrix(document: JsonRecord, pacticipant: string): MatrixAnswer {
  const summary = asRecord(document.summary);
  if (summary === null) throw malformed('the matrix has no `summary`');
  const unheardOf = isUnheardOf(document);
  const said = typeof summary.deployable === 'boolean' && !unheardOf ? summary.deployable : null;
  const deployable = said === null && hasFailure(document, pacticipant) ? false : said;
  const missing = unheardOf ? [pacticipant] : missingFrom(document, pacticipant);
  const waitsFor = deployable === null ? missing : [];
  const reason = describeMatrix(document, pacticipant);
  return { deployable, reason, waitsFor, rows: matrixRows(document), shown: parseShownResults(document) };
}

export function parseShownResults(document: JsonRecord): ShownResults {
  const rows = asArray(document.matrix) ?? [];
  return new Map(
    rows.flatMap((row) => {
      const result = asRecord(asRecord(row)?.verificationResult);
      const link = result === null ? null : linkOf(result, 'self');
      return link === null ? [] : [[withoutMetadata(link.href), result?.success === true] as const];
    }),
  );
}

/** For whom a pact was chosen is part of some addresses of the same result, and not of others. */
export function withoutMetadata(href: string): string {
  return href.replace(/\/metadata\/[^/]+/, '');
}

export function parseEnvironments(document: JsonRecord): readonly string[] {
  const environments = embedded(document, 'environments');
  if (environments === null) throw malformed('the list of environments has no `_embedded.environments`');
  return environments.flatMap((environment) => textOr(environment.name, []));
}

export function parsePacticipants(document: JsonRecord): readonly string[] {
  return linksOf(document, 'pb:pacticipants').flatMap((link) => link.name ?? []);
}

export function parseProviderStates(document: JsonRecord): readonly InventoryState[] {
  return (asArray(document.providerStates) ?? []).flatMap((entry) => {
    const state = asRecord(entry);
    const name = textOr(state?.name, null);
    if (name === null) return [];
    const consumers = (asArray(state?.consumers) ?? []).filter((consumer) => typeof consumer === 'string');
    return [{ name, params: Object.keys(asRecord(state?.params) ?? {}), consumers }];
  });
}

/** Consumer version that a fetched pact belongs to. */
export function consumerVersionOf(document: JsonRecord): string | null {
  return linkOf(document, 'pb:consumer-version')?.name ?? linkOf(document, 'pb:consumer-versions')?.name ?? null;
}

/** Whether a verification result that was read back is the one that was sent. */
export function isSameResult(
  document: JsonRecord,
  sent: { version: string; success: boolean; tests: number },
): boolean {
  return (
    document.providerApplicationVersion === sent.version &&
    document.success === sent.success &&
    (asArray(document.testResults)?.length ?? 0) === sent.tests
  );
}

function malformed(why: string): ProblemError {
  return new ProblemError({
    code: 'broker.answer-malformed',
    what: 'The Pact Broker gave an unusable answer',
    why,
    todo: 'Check the broker’s version; this run was written for 2.100 and later.',
  });
}
