import { CONFIDENCES, type Confidence } from '../model/audit.ts';
import { didYouMean } from '../tools/did-you-mean.ts';
import { readWords, usage } from './command-line.ts';

export const AUDIT_FORMATS = ['text', 'json', 'sarif', 'markdown'] as const;
export type AuditFormat = (typeof AUDIT_FORMATS)[number];

export interface AuditCommand {
  readonly kind: 'audit';
  readonly format: AuditFormat;
  readonly config: string | null;
  /** Null: what the configuration says. */
  readonly failOn: Confidence | 'never' | null;
}

export const AUDIT_HELP = `  api-testing audit [--format text|json|sarif|markdown] [--fail-on certain|likely|hint|never] [--config FILE]
      What nobody tests, and tests that prove nothing: each with its line, how sure it is, and the command that mends it.
      Looks at the files that git tracks, uncommitted changes included; starts nothing and asks nobody.
      Exit: 0 looked, 1 found what --fail-on (or audit.fail-on) names, 2 could not look.
`;

const OPTIONS = {
  format: { type: 'string' },
  config: { type: 'string' },
  'fail-on': { type: 'string' },
} as const;

/** The command line of `audit`, without the word itself. Throws ProblemError with the usage. */
export function parseAuditArguments(words: readonly string[]): AuditCommand {
  const { values, positionals } = readWords(words, OPTIONS);
  if (positionals.length > 0) throw usage(`\`audit\` takes no words, and got ${positionals.join(' ')}`);
  const { format = 'text', config = null, 'fail-on': failOn = null } = values;
  return {
    kind: 'audit',
    format: choose('--format', format, AUDIT_FORMATS),
    config,
    failOn: failOn === null ? null : choose('--fail-on', failOn, [...CONFIDENCES, 'never'] as const),
  };
}

function choose<Word extends string>(option: string, given: string, known: readonly Word[]): Word {
  const found = known.find((word) => word === given);
  if (found === undefined)
    throw usage(`${option} is one of ${known.join(', ')}, not ${given}`, didYouMean(given, known));
  return found;
}
