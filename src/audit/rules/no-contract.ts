import type { ApiOperation, ApiSpec } from '../../model/api.ts';
import { findOperation } from '../../spec/match.ts';
import type { AuditRule } from '../audit-rule.ts';
import { providerOf } from '../owners.ts';
import type { Repository } from '../repository.ts';

export const noContract: AuditRule = {
  id: 'audit.no-contract',
  title: 'No contract covers an operation',
  why: 'A change that breaks it for its callers is found in production: no pact says what they need of it.',
  todo: 'Have its consumers write a pact for what they use, or take the operation out if nobody calls it.',
  find: (repository) =>
    repository.specs.flatMap((spec) => {
      const covered = coveredOf(repository, spec);
      return spec.operations
        .filter(({ id }) => !covered.has(id))
        .map((operation) => gapOf(repository, spec, operation));
    }),
};

function coveredOf(repository: Repository, spec: ApiSpec): ReadonlySet<string> {
  const provider = providerOf(repository.config, spec.file);
  const own = repository.pacts.filter((pact) => provider === null || pact.provider === provider);
  const found = own.flatMap(({ requests }) =>
    requests.flatMap(({ method, path }) => findOperation(spec, method, path)?.operation.id ?? []),
  );
  return new Set([...found, ...(repository.contracted ?? [])]);
}

function gapOf(repository: Repository, spec: ApiSpec, operation: ApiOperation) {
  const { config, contracted, pacts } = repository;
  // Pacts of a broker that was not asked may cover it.
  const asksBroker = config.contract.broker !== null || config.contract.brokerUnset !== null;
  const isUnknown = asksBroker && contracted === null;
  const provider = providerOf(config, spec.file);
  const consumer = pacts.find((pact) => pact.provider === provider)?.consumer ?? pacts[0]?.consumer ?? '<consumer>';
  return {
    confidence: isUnknown ? ('hint' as const) : ('certain' as const),
    message: `No ${isUnknown ? 'pact file' : 'contract'} covers \`${operation.id}\``,
    ...(isUnknown && { why: 'No pact of the repository names it; the broker, which may have one, was not asked.' }),
    location: operation.location,
    operations: [operation.id],
    generate: `contract ${quote(consumer)}`,
    key: [spec.file, operation.id],
  };
}

/** A name as one word of a shell. */
function quote(word: string): string {
  return /^(?:[\w.-]+|<consumer>)$/.test(word) ? word : JSON.stringify(word);
}
