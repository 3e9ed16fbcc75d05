import { createHash } from 'node:crypto';

/** Hexadecimal digits of a fingerprint; 64 bits keep apart what one report can hold. */
const FINGERPRINT_DIGITS = 16;

export function shortDigest(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, FINGERPRINT_DIGITS);
}
