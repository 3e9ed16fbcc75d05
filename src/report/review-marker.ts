/** The first bytes of a review comment of ours: whose it is, and which findings it tells. Nothing else makes a comment ours. */

const FINGERPRINT = /^[0-9a-f]{1,64}$/u;

/** `<!-- api-testing-review:key fingerprint fingerprint -->`; a fingerprint of any other form is left out. */
export function renderReviewMarker(key: string, fingerprints: readonly string[]): string {
  return `<!-- api-testing-review:${encodeKey(key)} ${fingerprints.filter((one) => FINGERPRINT.test(one)).join(' ')} -->`;
}

/** The fingerprints that a comment of ours tells; null where the body does not begin with the marker of `key`. */
export function parseReviewMarker(body: string, key: string): readonly string[] | null {
  const start = `<!-- api-testing-review:${encodeKey(key)} `;
  const end = body.indexOf('-->');
  if (!body.startsWith(start) || end === -1) return null;
  const words = body.slice(start.length, end).trim().split(' ');
  return words.every((word) => FINGERPRINT.test(word)) ? words : null;
}

function encodeKey(key: string): string {
  return encodeURIComponent(key.toWellFormed()).replaceAll('-', '%2D');
}
