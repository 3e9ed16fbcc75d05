import type { Pact } from './pact.ts';
import { asArray, asRecord, textOr } from './shape.ts';

/** What a pact is read and verified with, where the verifier cannot do it by itself (Protobuf, gRPC, Avro). */
export interface PactPlugin {
  readonly name: string;
  /** Empty where the pact names none. */
  readonly version: string;
}

/** Plugins that a pact of version 4 names in its metadata; names are data of whoever wrote it, and shown only as far as they are names. */
export function pluginsOf({ metadata }: Pick<Pact, 'metadata'>): readonly PactPlugin[] {
  return (asArray(asRecord(metadata)?.plugins) ?? []).map(parsePlugin).filter((plugin) => plugin !== null);
}

/** From a pact's metadata, or the manifest of an installed one; null where its name is none. */
export function parsePlugin(value: unknown): PactPlugin | null {
  const plugin = asRecord(value);
  const [name, version] = [textOr(plugin?.name, ''), textOr(plugin?.version, '')];
  return WORD.test(name) ? { name, version: WORD.test(version) ? version : '' } : null;
}

/** Letters, digits, dots and dashes: what a person may paste into a shell. */
const WORD = /^[A-Za-z0-9][\w.+-]{0,63}$/;
