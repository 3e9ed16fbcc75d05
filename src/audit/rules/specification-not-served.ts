import { isStartable } from '../../plan/startable.ts';
import type { AuditRule } from '../audit-rule.ts';
import { providerOf } from '../owners.ts';

export const specificationNotServed: AuditRule = {
  id: 'audit.specification-not-served',
  title: 'Nobody serves a specification',
  why: 'What it promises is never held against a running provider, so it may describe an API that is not there.',
  todo: 'Configure the `provider` whose API it is and how it starts; or delete the file, if it is nobody’s any more.',
  find: ({ config, specs }) =>
    specs.flatMap((spec) => {
      const name = providerOf(config, spec.file);
      const provider = config.providers.find((one) => one.name === name) ?? null;
      if (provider !== null && isStartable(provider)) return [];
      const whose =
        provider === null ? 'no provider of the configuration claims it' : `nothing starts ${provider.name}`;
      return [
        {
          // A copy of somebody else's specification has no provider here.
          confidence: config.providers.length > 0 ? ('certain' as const) : ('likely' as const),
          message: `Nobody serves \`${spec.file}\`: ${config.file === null ? 'there is no configuration that names its provider' : whose}`,
          location: { file: spec.file, line: 1, column: 1 },
          generate: 'config',
          key: [spec.file],
        },
      ];
    }),
};
