import { createHash } from 'node:crypto';

/** A pinned checksum, as registries (`sha512`, base64) and release pages (`sha256`, hexadecimal) publish it. */
export interface Digest {
  readonly algorithm: 'sha256' | 'sha512';
  readonly encoding: 'base64' | 'hex';
  readonly value: string;
}

export function sha512(base64: string): Digest {
  return { algorithm: 'sha512', encoding: 'base64', value: base64 };
}

export function sha256(hex: string): Digest {
  return { algorithm: 'sha256', encoding: 'hex', value: hex.toLowerCase() };
}

export function digestOf(bytes: Uint8Array, like: Digest): string {
  return createHash(like.algorithm).update(bytes).digest(like.encoding);
}

export function digestMatches(bytes: Uint8Array, expected: Digest): boolean {
  return digestOf(bytes, expected) === expected.value;
}
