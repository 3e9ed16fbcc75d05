import type { ApiSpec } from '../../model/api.ts';
import { findOperation } from '../../spec/match.ts';
import type { AuditRule } from '../audit-rule.ts';

export const noLoad: AuditRule = {
  id: 'audit.no-load',
  title: 'No load calls an operation',
  why: 'Nobody knows how fast it answers, or what it does to the others when many call it at once.',
  todo: 'Configure `load.load`, whose script calls every operation; or have a script of your own call it.',
  find: ({ config, specs, scripts }) => {
    if (config.load.load !== null || config.load.profiles.length > 0) return [];
    const requests = scripts.flatMap((script) => script.requests);
    const isUnknown = scripts.some(({ unknownRequests }) => unknownRequests > 0);
    return specs.flatMap((spec) => {
      const called = calledOf(spec, requests);
      return spec.operations
        .filter(({ id }) => !called.has(id))
        .map(({ id, location }) => ({
          confidence: isUnknown ? ('hint' as const) : ('certain' as const),
          message: `No load calls \`${id}\``,
          ...(isUnknown && { why: 'No request of a load script names it; some put their address together elsewhere.' }),
          location,
          operations: [id],
          generate: 'k6',
          key: [spec.file, id],
        }));
    });
  },
};

function calledOf(spec: ApiSpec, requests: readonly { method: string; path: string }[]): ReadonlySet<string> {
  return new Set(requests.flatMap(({ method, path }) => findOperation(spec, method, path)?.operation.id ?? []));
}
