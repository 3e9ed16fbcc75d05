import type { AuditRule } from '../audit-rule.ts';
import { locate } from '../places.ts';

export const loadSecret: AuditRule = {
  id: 'audit.load-secret',
  title: 'A credential in a load script',
  why: 'Everybody who can read the repository can use it, and so can who reads its history after it is gone.',
  todo: 'Revoke it, and read it from the environment (`__ENV.TOKEN`) or name its variable in `load.auth`.',
  find: ({ scripts }) =>
    scripts.flatMap(({ file, secrets }) =>
      secrets.map(({ what, isKnown, at }) => ({
        confidence: isKnown ? ('certain' as const) : ('likely' as const),
        message: `${what[0]?.toUpperCase()}${what.slice(1)} is written in the load script`,
        location: locate(file, at),
        generate: 'k6',
        key: [file, what, String(at.line)],
      })),
    ),
};
