import { didYouMean } from '../tools/did-you-mean.ts';
import { readWords, usage } from './command-line.ts';

export type ContractCommand =
  | {
      readonly kind: 'consumers';
      readonly operation: string;
      readonly field: string | null;
      readonly provider: string | null;
      readonly config: string | null;
      readonly format: 'text' | 'json';
    }
  | {
      readonly kind: 'broker-setup';
      readonly config: string | null;
      /** `owner/name`; null: read from the remote `origin`. */
      readonly repository: string | null;
      /** Null: the default branch of `origin`. */
      readonly mainBranch: string | null;
      readonly environments: readonly string[];
      readonly dryRun: boolean;
    };

export const CONTRACT_HELP = `  api-testing consumers 'METHOD /path' [--field NAME] [--provider NAME] [--config FILE] [--format table|json]
      Who uses an operation, or a field of it: user_id (at any depth), $.user_id, query:limit, header:etag.
      Asks pact files, and the broker of contract.broker or PACT_BROKER_BASE_URL (with PACT_BROKER_TOKEN, or
      PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD).
      Exit: 0 answered, 2 could not answer, or not completely.

  api-testing broker setup [--dry-run] [--environment NAME]... [--repository OWNER/NAME] [--main-branch NAME]
                           [--config FILE]
      Creates what is missing in the broker: pacticipants, environments, and the webhook that has a provider's
      repository verify a new pact. GITHUB_DISPATCH_TOKEN is the token the broker gets to start its workflow.
      Exit: 0 done, 2 could not be done.
`;

const OPTIONS = {
  field: { type: 'string' },
  provider: { type: 'string' },
  config: { type: 'string' },
  format: { type: 'string' },
  'dry-run': { type: 'boolean' },
  environment: { type: 'string', multiple: true },
  repository: { type: 'string' },
  'main-branch': { type: 'string' },
} as const;

const COMMANDS: Readonly<Record<string, readonly (keyof typeof OPTIONS)[]>> = {
  consumers: ['field', 'provider', 'config', 'format'],
  broker: ['config', 'dry-run', 'environment', 'repository', 'main-branch'],
};

export function isContractCommand(word: string | undefined): boolean {
  return word !== undefined && Object.hasOwn(COMMANDS, word);
}

/** The command line of `consumers` or `broker`. Throws ProblemError with the usage. */
export function parseContractArguments([command = '', ...words]: readonly string[]): ContractCommand {
  const options = Object.fromEntries((COMMANDS[command] ?? []).map((name) => [name, OPTIONS[name]]));
  const { values, positionals } = readWords(words, options as typeof OPTIONS);
  return command === 'consumers' ? parseConsumers(positionals, values) : parseBroker(positionals, values);
}

type Values = ReturnType<typeof readWords<typeof OPTIONS>>['values'];

function parseConsumers(positionals: readonly string[], values: Values): ContractCommand {
  const { field = null, provider = null, config = null } = values;
  const format = formatOf(values.format ?? 'table');
  if (positionals.length === 0) throw usage('`consumers` takes an operation', "Write it like 'GET /orders/{id}'.");
  if (field?.trim() === '') throw usage('--field names no field');
  // Without quotes the shell makes two words of it.
  return { kind: 'consumers', operation: positionals.join(' '), field, provider, config, format };
}

/** `text` is what other commands call it. */
function formatOf(word: string): 'text' | 'json' {
  if (word === 'json') return word;
  if (word === 'table' || word === 'text') return 'text';
  throw usage(`--format is table or json, not ${word}`);
}

function parseBroker(positionals: readonly string[], values: Values): ContractCommand {
  const [action = '', ...rest] = positionals;
  if (action !== 'setup' || rest.length > 0) {
    const what = positionals.length === 0 ? '`broker` takes a word' : `There is no \`broker ${positionals.join(' ')}\``;
    throw usage(what, didYouMean(action, ['setup']) ?? 'Write `api-testing broker setup`.');
  }
  const { config = null, repository = null, environment = [] } = values;
  if (repository !== null && !/^[\w.-]+\/[\w.-]+$/.test(repository)) {
    throw usage(`--repository is OWNER/NAME, not ${repository}`);
  }
  return {
    kind: 'broker-setup',
    config,
    repository,
    mainBranch: values['main-branch'] ?? null,
    environments: environment,
    dryRun: values['dry-run'] ?? false,
  };
}
