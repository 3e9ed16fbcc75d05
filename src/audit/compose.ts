import type { Position } from '../model/location.ts';
import { isObject } from '../model/object.ts';
import { listOf, member, parseDocuments, textOf } from './documents.ts';

export interface ComposeService {
  readonly name: string;
  readonly image: string | null;
  /** Built from this repository: it is no dependency, but a part of what is tested. */
  readonly isBuilt: boolean;
  readonly environment: Readonly<Record<string, string>>;
  readonly at: Position;
}

export interface Compose {
  readonly file: string;
  readonly services: readonly ComposeService[];
}

const NAME = /(?:^|\/)(?:docker-)?compose(?:[.-][\w-]+)*\.ya?ml$/i;

export function isCompose(path: string): boolean {
  return NAME.test(path);
}

/** A compose file as it is written; variables are not filled in. Throws `ProblemError` when it is no YAML. */
export function readCompose(text: string, file: string): Compose {
  const [parsed] = parseDocuments(text, file);
  const services = member(parsed?.value, 'services');
  if (parsed === undefined || !isObject(services)) return { file, services: [] };
  return {
    file,
    services: Object.entries(services).map(([name, service]) => ({
      name,
      image: plainImage(textOf(member(service, 'image'))),
      isBuilt: member(service, 'build') !== null,
      environment: environmentOf(member(service, 'environment')),
      at: parsed.positionAt(['services', name]),
    })),
  };
}

/** `postgres:${VERSION:-15}` → `postgres`. */
function plainImage(image: string | null): string | null {
  return image === null ? null : image.replace(/:?\$\{?[^}]*\}?$/, '');
}

function environmentOf(value: unknown): Readonly<Record<string, string>> {
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, String(one ?? '')]));
  const pairs = listOf(value).flatMap((one) => (typeof one === 'string' ? [one] : []));
  return Object.fromEntries(pairs.map((one) => [one.split('=')[0] ?? one, one.split('=').slice(1).join('=')]));
}
