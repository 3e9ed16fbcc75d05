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

/** `protobuf 0.4.0` */
export function titleOf({ name, version }: PactPlugin): string {
  return `${name} ${version}`.trim();
}

export function installCommand({ name, version }: PactPlugin): string {
  const asked = version === '' ? '' : ` --version ${version}`;
  return `npx --package=@pact-foundation/pact-cli pact-plugin install --yes ${name}${asked}`;
}

/** Whether the verifier takes an installed plugin for the one that a pact names: the version itself, or a later one. */
export function isTakenFor(installed: PactPlugin, named: PactPlugin): boolean {
  if (installed.name !== named.name) return false;
  if (named.version === '' || installed.version === named.version) return true;
  const [has, asks] = [NUMBERS.exec(installed.version), NUMBERS.exec(named.version)];
  if (has === null || asks === null) return false;
  const differs = [1, 2, 3].find((at) => has[at] !== asks[at]);
  return differs !== undefined && Number(has[differs]) > Number(asks[differs]);
}

/** What goes before a release is taken only by its very name. */
const NUMBERS = /^(\d+)\.(\d+)\.(\d+)$/;
