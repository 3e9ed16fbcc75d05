import type { PactSource } from './source.ts';

/** Methods that change nothing at the provider (RFC 9110, section 9.2.1). */
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * In which order pacts are verified: those that only read at the same time and first, then one after another those that set provider
 * states or write, because two of them at once would see each other's data. Numbers are indices into `sources`.
 */
export function orderVerification(sources: readonly PactSource[]): {
  readonly together: readonly number[];
  readonly alone: readonly number[];
} {
  const numbers = sources.map((_, index) => index);
  const readsOnly = (source: PactSource | undefined): boolean =>
    source?.pact.interactions.every(
      ({ kind, states, request }) => kind === 'http' && states.length === 0 && SAFE_METHODS.has(request?.method ?? ''),
    ) ?? false;
  return {
    together: numbers.filter((index) => readsOnly(sources[index])),
    alone: numbers.filter((index) => !readsOnly(sources[index])),
  };
}
