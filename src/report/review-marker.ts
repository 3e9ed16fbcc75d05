/** The first bytes of a review comment of ours: whose it is, and which findings it tells. Nothing else makes a comment ours. */

const MARKER = /^<!-- api-testing-review:(?<key>\S+) (?<words>[0-9a-f ]*)-->/u;
const FINGERPRINT = /^[0-9a-f]{1,64}$/u;

/** `<!-- api-testing-review:key fingerprint fingerprint -->`; a fingerprint of any other form is left out. */
export function renderReviewMarker(key: string, fingerprints: readonly string[]): string {
  return `<!-- api-testing-review:${encodeReviewKey(key)} ${fingerprints.filter((one) => FINGERPRINT.test(one)).join(' ')} -->`;
}

/** The job and the fingerprints that a comment of ours tells; null where the body does not begin with such a marker. */
export function parseReviewMarker(
  body: string,
): { readonly key: string; readonly fingerprints: readonly string[] } | null {
  const groups = MARKER.exec(body)?.groups;
  const words = (groups?.['words'] ?? '').trim().split(' ');
  if (!groups?.['key'] || !words.every((word) => FINGERPRINT.test(word))) return null;
  return { key: groups['key'], fingerprints: words };
}

/** The form in which a key stands in the marker. */
export function encodeReviewKey(key: string): string {
  return encodeURIComponent(key.toWellFormed()).replaceAll('-', '%2D') || '%';
}
