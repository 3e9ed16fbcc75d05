import type { ApiOperation, ApiSpec } from '../model/api.ts';
import type { Location } from '../model/location.ts';
import { findOperation, pathsBelow } from '../spec/match.ts';
import { comparableStatus } from './matched-status.ts';
import type { PactInteraction } from './pact.ts';
import { asRecord } from './shape.ts';

/**
 * The document the comparator reads: without base paths, which we take off the pacts instead, and without the extensions that switch
 * its checks off. It is a copy, because the comparator writes into what it is given.
 */
export function comparableDocument(spec: ApiSpec): Record<string, unknown> {
  const { basePath: _, ...document } = structuredClone(asRecord(spec.bundled) ?? {});
  const info = Object.entries(asRecord(document.info) ?? {}).filter(([key]) => !key.startsWith('x-opc-config-'));
  return { ...document, info: Object.fromEntries(info) };
}

/** A pact of these interactions, their paths as the specification's `paths` are written. */
export function comparablePact(
  interactions: readonly PactInteraction[],
  spec: ApiSpec,
  metadata: unknown,
): Record<string, unknown> {
  return {
    metadata,
    interactions: interactions.map((interaction) => {
      const request = asRecord(interaction.raw.request) ?? {};
      const { method = '', path: written = '' } = interaction.request ?? {};
      const path = withoutBasePath(method, written, spec);
      const raw = withStatus(interaction, findOperation(spec, method, written)?.operation ?? null);
      if (request.method === method && request.path === path) return raw;
      return { ...raw, request: { ...request, method, path } };
    }),
  };
}

/** The comparator holds the example's status against the specification, and not what its matcher takes. */
function withStatus(interaction: PactInteraction, operation: ApiOperation | null): PactInteraction['raw'] {
  const { raw, response } = interaction;
  const status = comparableStatus(interaction, operation);
  return status === response?.status ? raw : { ...raw, response: { ...asRecord(raw.response), status } };
}

/** Without the base path under which an operation is found; without the longest one where none is. */
function withoutBasePath(method: string, path: string, spec: ApiSpec): string {
  const found = findOperation(spec, method, path);
  return found === null ? (pathsBelow(spec.basePaths, path)[0] ?? path) : found.below;
}

/** The line of the specification that a mismatch is about: the response where it names one, else the operation. */
export function placeInSpec(operation: ApiOperation | null, place: string): Location | null {
  if (operation === null) return null;
  const response = operation.responses.find((candidate) => {
    const after = place.split('.responses.')[1];
    return after === candidate.status || after?.startsWith(`${candidate.status}.`);
  });
  return response?.location ?? operation.location;
}
