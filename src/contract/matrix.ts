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
  if (asRecord(document.summary)?.deployable === true || rows.length === 0) {
    return own.length === 0 ? 'the broker gives no reason' : own.sort().join('; ');
  }
  return [...new Set(rows.map(describeHindrance))].sort().join('; ');
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

function describeHindrance({ other, version, environments, failed }: Hindrance): string {
  const of = version === null ? '' : ` ${shortenVersions(version)}`;
  const where = environments.length === 0 ? '' : ` (${[...environments].sort().join(', ')})`;
  if (failed) return `${other}${of}${where}: verification failed`;
  return version === null ? `${other}: no version of it is there` : `${other}${of}${where}: not verified`;
}
