import type { AuditRule } from '../audit-rule.ts';
import { locate } from '../places.ts';

export const loadPublicAddress: AuditRule = {
  id: 'audit.load-public-address',
  title: 'A load script calls a public address',
  why: 'Whoever runs it as it is puts load on a system that others use, and the figures are those of the network between.',
  todo: 'Take the address from the environment (`__ENV.BASE_URL`) without a public default; a host that is meant belongs in `load.allow-hosts`.',
  find: ({ config, scripts }) =>
    scripts.flatMap(({ file, addresses }) =>
      addresses
        .filter(({ host }) => !config.load.allowHosts.includes(host))
        .map(({ host, at, isCalled }) => ({
          confidence: isCalled ? ('certain' as const) : ('likely' as const),
          message: `The load script names the public host \`${host}\``,
          location: locate(file, at),
          generate: 'k6',
          key: [file, host, String(at.line)],
        })),
    ),
};
