import { LANGUAGES, type Language } from '../generate/generated.ts';
import { didYouMean } from '../tools/did-you-mean.ts';
import { readWords, usage } from './command-line.ts';

/** What can be generated. A kind is a name here and a row in `generators.ts`. */
export const GENERATED_KINDS = [
  'config',
  'workflow',
  'contract',
  'provider-states',
  'k6',
  'chaos',
  'chaos-mesh',
  'litmus',
  'integration',
] as const;
export type GeneratedKind = (typeof GENERATED_KINDS)[number];

export interface GenerateCommand {
  readonly kind: 'generate';
  readonly what: GeneratedKind;
  /** Name of the consumer, of `contract` only; null for every other. */
  readonly consumer: string | null;
  /** File, or REF:PATH; null: every specification of the repository. */
  readonly spec: string | null;
  readonly config: string | null;
  /** Operations, `GET /orders`; null: all of them. */
  readonly operations: readonly string[] | null;
  readonly provider: string | null;
  /** Null: what the files of the folder say. */
  readonly language: Language | null;
  /** Folder of the code that the tests belong to, from the repository's root; null: found. */
  readonly folder: string | null;
  /** The Action with its reference, for workflows. */
  readonly action: string | null;
  /** Null: the kind's own default. */
  readonly out: string | null;
  /** Whether a file that is there is replaced. */
  readonly force: boolean;
}

export const GENERATE_HELP = `  api-testing generate config | provider-states | chaos-mesh | litmus [--out FILE]
  api-testing generate workflow [--action OWNER/NAME@REF]
  api-testing generate chaos
  api-testing generate contract CONSUMER [SPEC] [--operation 'GET /orders']... [--provider NAME] [--language LANGUAGE] [--folder DIR]
  api-testing generate integration [SPEC] [--provider NAME] [--language typescript|python|java|go] [--folder DIR]
  api-testing generate k6 [SPEC] [--operation 'GET /orders']... [--provider NAME] [--out FILE]
      Writes what is missing from what the repository says: the configuration, the workflows, a consumer's Pact test,
      handlers for provider states, a k6 script for each provider, chaos experiments (also as manifests of Chaos Mesh
      and Litmus, from those of the configuration), tests with testcontainers. Everything takes
      [--config FILE] [--force]; without --force nothing that is there is replaced.
      Exit: 0 written, 2 could not be written.
`;

const OPTIONS = {
  operation: { type: 'string', multiple: true },
  provider: { type: 'string' },
  language: { type: 'string' },
  folder: { type: 'string' },
  action: { type: 'string' },
  config: { type: 'string' },
  out: { type: 'string' },
  force: { type: 'boolean' },
} as const;

type OptionName = keyof typeof OPTIONS;

/** What a kind takes beside `--config` and `--force`. */
const TAKES: Readonly<Record<GeneratedKind, { readonly spec: boolean; readonly options: readonly OptionName[] }>> = {
  config: { spec: false, options: ['out'] },
  workflow: { spec: false, options: ['action'] },
  contract: { spec: true, options: ['operation', 'provider', 'language', 'folder'] },
  'provider-states': { spec: false, options: ['out'] },
  k6: { spec: true, options: ['operation', 'provider', 'out'] },
  chaos: { spec: false, options: [] },
  'chaos-mesh': { spec: false, options: ['out'] },
  litmus: { spec: false, options: ['out'] },
  integration: { spec: true, options: ['provider', 'language', 'folder'] },
};

/** Words behind `generate`; what does not fit is told. */
export function parseGenerateArguments([, ...words]: readonly string[]): GenerateCommand {
  const { values, positionals } = readWords(words, OPTIONS);
  const [what, ...named] = positionals;
  const kind = GENERATED_KINDS.find((known) => known === what);
  if (kind === undefined) {
    const hint = what === undefined ? null : didYouMean(what, GENERATED_KINDS);
    throw usage(`\`generate\` makes ${GENERATED_KINDS.join(', ')}, not ${what ?? 'nothing'}`, hint);
  }
  const foreign = Object.keys(values).find((name) => !takes(kind, name));
  if (foreign !== undefined) throw usage(`\`generate ${kind}\` has no option --${foreign}`);
  const [consumer, rest] = kind === 'contract' ? [named[0], named.slice(1)] : [null, named];
  if (consumer === undefined) {
    throw usage('`generate contract` takes the name of the consumer', 'Write it like `generate contract web-app`.');
  }
  const most = TAKES[kind].spec ? 1 : 0;
  if (rest.length > most)
    throw usage(
      `\`generate ${kind}\` takes ${most === 1 ? 'one specification' : 'no words'}, and got ${rest.join(' ')}`,
    );
  return {
    kind: 'generate',
    what: kind,
    consumer,
    spec: rest[0] ?? null,
    config: values.config ?? null,
    operations: values.operation ?? null,
    provider: values.provider ?? null,
    language: parseLanguage(values.language),
    folder: values.folder ?? null,
    action: parseAction(values.action),
    out: values.out ?? null,
    force: values.force ?? false,
  };
}

function takes(kind: GeneratedKind, name: string): boolean {
  return name === 'config' || name === 'force' || TAKES[kind].options.some((option) => option === name);
}

/** Names that people write as well. */
const ALIASES: Readonly<Record<string, Language>> = {
  ts: 'typescript',
  javascript: 'typescript',
  js: 'typescript',
  py: 'python',
  golang: 'go',
};

function parseLanguage(word: string | undefined): Language | null {
  if (word === undefined) return null;
  const language = LANGUAGES.find((known) => known === word) ?? ALIASES[word];
  if (language === undefined)
    throw usage(`--language is one of ${LANGUAGES.join(', ')}, not ${word}`, didYouMean(word, LANGUAGES));
  return language;
}

function parseAction(word: string | undefined): string | null {
  if (word === undefined) return null;
  if (/^[\w.-]+\/[\w.-]+@[\w./-]+$/.test(word)) return word;
  throw usage(`--action is OWNER/NAME@REF, not ${word}`);
}
