import type { MatrixRow } from '../model/stage.ts';
import { asArray, asRecord, type JsonRecord, textOr } from './shape.ts';
import { shortenVersions } from './short-version.ts';

/** One integration that keeps a version from being deployed. */
interface Hindrance {
  readonly other: string;
  readonly version: string | null;
  readonly environments: readonly string[];
  readonly failed: boolean;
}

/**
 * Why the broker does not say yes, from the rows of its matrix: `mobile-app 5e1c0f7 (production): verification failed; …`, sorted. The
 * broker's own sentences where no row says it. `pacticipant` is whose version was asked about.
 */
export function describeMatrix(document: JsonRecord, pacticipant: string): string {
  const rows = hindrancesIn(document, pacticipant);
  const own = textOr(asRecord(document.summary)?.reason, '').split('\n').map(shortenVersions).filter(Boolean);
  if (asRecord(document.summary)?.deployable === true || rows.length === 0 || isUnheardOf(document)) {
    return own.length === 0 ? 'the broker gives no reason' : own.sort().join('; ');
  }
  return [...new Set(rows.flatMap((row) => ownWords(row, rows, own) ?? describeHindrance(row)))].sort().join('; ');
}

/**
 * A pact that no version of the provider verified has no version in its row, whether one is there or not; only the broker's own
 * sentence tells the two apart.
 */
function ownWords(
  { other, version, failed }: Hindrance,
  rows: readonly Hindrance[],
  sentences: readonly string[],
): readonly string[] | null {
  if (version !== null || failed) return null;
  // A sentence about `orders api` is none about `orders`.
  const longer = rows.map((row) => row.other).filter((name) => name.startsWith(`${other} `));
  const isAbout = (name: string, sentence: string) => sentence.includes(` of ${name} `);
  const about = sentences.filter(
    (sentence) => isAbout(other, sentence) && !longer.some((name) => isAbout(name, sentence)),
  );
  return about.length === 0 ? null : about;
}

/**
 * How the broker says that there is nothing yet which could verify: `(no version is currently recorded …)`, `(no versions exist …)`, and of
 * somebody who was named in the question `No version of … is currently recorded as …`.
 */
const NOBODY_THERE = /\(no versions? |^No version of /;

/** Whether a reason that {@link describeMatrix} gave, short or not, is only about pacticipants of which no version is there. */
export function isNobodyThere(reason: string): boolean {
  return reason
    .replace(COUNTED, '')
    .split('; ')
    .every((sentence) => NOBODY_THERE.test(sentence));
}

/** Sentences that fit into a cell of a comment; every row of them is in the matrix below it. */
const SHOWN_REASONS = 4;
const COUNTED = /^\d+ reasons, the first \d+: /;

/** How many there are stands in front, where no cut reaches it: failures first, and last those who wait for nobody. */
export function shortenReason(reason: string): string {
  const sentences = reason.split('; ');
  if (sentences.length <= SHOWN_REASONS) return reason;
  const rank = (sentence: string) => (sentence.endsWith(FAILED) ? 0 : NOBODY_THERE.test(sentence) ? 2 : 1);
  const first = sentences.toSorted((left, right) => rank(left) - rank(right)).slice(0, SHOWN_REASONS);
  return `${sentences.length} reasons, the first ${SHOWN_REASONS}: ${first.join('; ')}`;
}

/** How the broker says that it knows no such version at all. */
const UNHEARD_OF = /^No pacts or verifications have been published for /;

/**
 * Whether the answer is only that nobody has published the version that was asked about. Who is deployed beside it has a row all the
 * same, without a verification.
 */
export function isUnheardOf(document: JsonRecord): boolean {
  const reason = textOr(asRecord(document.summary)?.reason, '');
  const isVerified = (row: unknown) => typeof asRecord(asRecord(row)?.verificationResult)?.success === 'boolean';
  return UNHEARD_OF.test(reason) && !(asArray(document.matrix) ?? []).some(isVerified);
}

/** Names of those whose verification is missing and may still come; not of those of whom no version is there at all. */
export function missingFrom(document: JsonRecord, pacticipant: string): readonly string[] {
  const own = textOr(asRecord(document.summary)?.reason, '').split('\n');
  const open = hindrancesIn(document, pacticipant).filter(({ failed }) => !failed);
  const waiting = open.filter(
    (row) => !(ownWords(row, open, own)?.every((sentence) => NOBODY_THERE.test(sentence)) ?? false),
  );
  return [...new Set(waiting.map(({ other }) => other))].sort();
}

/** Every row, sorted. */
export function matrixRows(document: JsonRecord): readonly MatrixRow[] {
  const rows = (asArray(document.matrix) ?? []).flatMap((entry) => {
    const row = asRecord(entry);
    if (row === null) return [];
    const [consumer, provider, result] = [side(row.consumer), side(row.provider), asRecord(row.verificationResult)];
    return {
      consumer: consumer.name,
      consumerVersion: consumer.version,
      consumerWhere: consumer.where,
      provider: provider.name,
      providerVersion: provider.version,
      providerWhere: provider.where,
      verified: typeof result?.success === 'boolean' ? result.success : null,
      verifiedAt: textOr(result?.verifiedAt, null),
    };
  });
  return mergeRows(rows);
}

/** Rows of several answers without repetition: the same integration is in the matrix of every environment it is in. */
export function mergeRows(rows: readonly MatrixRow[]): readonly MatrixRow[] {
  const keyOf = ({ consumer, consumerVersion, provider, providerVersion }: MatrixRow) =>
    JSON.stringify([consumer, provider, consumerVersion, providerVersion]);
  return [...new Map(rows.map((row) => [keyOf(row), row])).entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, row]) => row);
}

function side(value: unknown): { name: string; version: string | null; where: readonly string[] } {
  const pacticipant = asRecord(value);
  const version = asRecord(pacticipant?.version);
  const environments = (asArray(version?.environments) ?? []).flatMap((held) => textOr(asRecord(held)?.name, []));
  const branch = textOr(version?.branch, null);
  const where = [...(branch === null ? [] : [branch]), ...environments.sort()];
  return { name: textOr(pacticipant?.name, '?'), version: textOr(version?.number, null), where };
}

/** Whether a row holds a verification that failed: then the answer is no, whatever else is still unknown. */
export function hasFailure(document: JsonRecord, pacticipant: string): boolean {
  return hindrancesIn(document, pacticipant).some(({ failed }) => failed);
}

function hindrancesIn(document: JsonRecord, pacticipant: string): readonly Hindrance[] {
  return (asArray(document.matrix) ?? []).flatMap((entry) => {
    const row = asRecord(entry);
    const success = asRecord(row?.verificationResult)?.success;
    if (row === null || success === true) return [];
    const [consumer, provider] = [asRecord(row.consumer), asRecord(row.provider)];
    const other = textOr(consumer?.name, '') === pacticipant ? provider : consumer;
    const version = asRecord(other?.version);
    const environments = (asArray(version?.environments) ?? []).flatMap((held) => textOr(asRecord(held)?.name, []));
    const number = textOr(version?.number, null);
    return { other: textOr(other?.name, '?'), version: number, environments, failed: success === false };
  });
}

const FAILED = ': verification failed';

function describeHindrance({ other, version, environments, failed }: Hindrance): string {
  const of = version === null ? '' : ` ${shortenVersions(version)}`;
  const where = environments.length === 0 ? '' : ` (${[...environments].sort().join(', ')})`;
  if (failed) return `${other}${of}${where}${FAILED}`;
  return version === null ? `${other}: no version of it is there` : `${other}${of}${where}: not verified`;
}
