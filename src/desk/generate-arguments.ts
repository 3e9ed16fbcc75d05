import { parseArgs } from 'node:util';
import { ProblemError } from '../model/problem.ts';
import { didYouMean } from '../tools/did-you-mean.ts';

/** What can be generated. A kind is a name here and a row in `generate.ts`. */
export const GENERATED_KINDS = ['k6'] as const;
export type GeneratedKind = (typeof GENERATED_KINDS)[number];

export interface GenerateCommand {
  readonly kind: 'generate';
  readonly what: GeneratedKind;
  /** File, or REF:PATH; null: every specification of the repository. */
  readonly spec: string | null;
  readonly config: string | null;
  /** Operations, `GET /orders`; null: all of them. */
  readonly operations: readonly string[] | null;
  /** Null: the kind's own default. */
  readonly out: string | null;
  /** Whether a file that is there is replaced. */
  readonly force: boolean;
}

export const GENERATE_HELP = `  api-testing generate k6 [SPEC] [--operation 'GET /orders']... [--config FILE] [--out FILE] [--force]
      Writes the load test as a k6 script in TypeScript, to keep and to edit (default: load/api.ts).
      Exit: 0 written, 2 could not be written.
`;

/** Words behind `generate`; what does not fit is told. */
export function parseGenerateArguments([, ...words]: readonly string[]): GenerateCommand {
  const { values, positionals } = readWords(words);
  const [what, spec, ...more] = positionals;
  const kind = GENERATED_KINDS.find((known) => known === what);
  if (kind === undefined) {
    const hint = what === undefined ? null : didYouMean(what, GENERATED_KINDS);
    throw usage(`\`generate\` makes ${GENERATED_KINDS.join(', ')}, not ${what ?? 'nothing'}`, hint);
  }
  if (more.length > 0) throw usage(`\`generate ${kind}\` takes one specification, and got ${more.length + 1}`);
  return {
    kind: 'generate',
    what: kind,
    spec: spec ?? null,
    config: values.config ?? null,
    operations: values.operation ?? null,
    out: values.out ?? null,
    force: values.force ?? false,
  };
}

function readWords(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        operation: { type: 'string', multiple: true },
        config: { type: 'string' },
        out: { type: 'string' },
        force: { type: 'boolean' },
      },
    });
  } catch (cause) {
    throw usage(cause instanceof Error ? cause.message : String(cause));
  }
}

function usage(what: string, hint: string | null = null): ProblemError {
  return new ProblemError({ code: 'desk.usage', what, todo: hint ?? 'See `api-testing --help`.' });
}
