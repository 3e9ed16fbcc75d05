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

/** Between these stands what a comment said before it was marked as fixed. */
const FIXED = '\n<!-- api-testing-fixed -->\n';
const UNTIL = '\n\n</details>\n<!-- /api-testing-fixed -->';
const MARKER_LINE = /^<!-- api-testing-review:[^\n]*?-->/u;

/** A comment of ours with the word that its finding is gone; what it said is folded. The marker stays its first byte. */
export function markFixed(body: string, headSha: string): string {
  if (isMarkedFixed(body)) return body;
  const marker = MARKER_LINE.exec(body)?.[0] ?? '';
  const said = body.slice(marker.length).trim();
  const words = `✅ **Fixed** as of ${'`'}${headSha.slice(0, 7)}${'`'}. This conversation can be resolved.`;
  return `${marker}${FIXED}\n${words}\n\n<details>\n<summary>What it said</summary>\n\n${said}${UNTIL}`;
}

export function isMarkedFixed(body: string): boolean {
  return body.slice(MARKER_LINE.exec(body)?.[0].length ?? 0).startsWith(FIXED);
}

/** What the comment said before `markFixed`; null where it was not marked, or somebody edited it since. */
export function unmarkFixed(body: string): string | null {
  const marker = MARKER_LINE.exec(body)?.[0] ?? '';
  const opening = '<summary>What it said</summary>\n\n';
  const from = body.indexOf(opening);
  if (!isMarkedFixed(body) || from === -1 || !body.endsWith(UNTIL)) return null;
  return `${marker}\n\n${body.slice(from + opening.length, -UNTIL.length)}`;
}
