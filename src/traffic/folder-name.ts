import { createHash } from 'node:crypto';

/** Digits that keep apart two names which look alike once they are made safe. */
const HASH_DIGITS = 8;

/** What belongs to no provider that has a name. */
const NAMELESS = 'provider';
/** Folders that stand beside those of the providers: a provider of such a name gets another one. */
const OWN_FOLDERS: ReadonlySet<string> = new Set([NAMELESS, 'toolkit']);

/** A provider's name as a folder's, never the one of another: the same where it is safe, else with a hash of the original behind it. */
export function folderName(provider: string): string {
  if (provider === '') return NAMELESS;
  const safe = provider.replaceAll(/[^A-Za-z0-9_-]+/gu, '-').slice(0, 60);
  if (safe === provider && !OWN_FOLDERS.has(safe)) return safe;
  return `${safe}-${createHash('sha256').update(provider).digest('hex').slice(0, HASH_DIGITS)}`;
}
