const SHORT_SHA_CHARACTERS = 7; // as git abbreviates

/** Commit ids, SHA-1 and SHA-256, as people write them. */
export function shortenVersions(text: string): string {
  return text.trim().replace(/\b(?:[0-9a-f]{40}|[0-9a-f]{64})\b/g, (sha) => sha.slice(0, SHORT_SHA_CHARACTERS));
}
