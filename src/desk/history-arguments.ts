import type { HistoryMetric } from '../model/history.ts';
import { didYouMean } from '../tools/did-you-mean.ts';
import { readWords, usage } from './command-line.ts';

export interface HistoryCommand {
  readonly kind: 'history';
  readonly metric: HistoryMetric;
  readonly operation: string | null;
  /** `html` writes a page into `out`. */
  readonly format: 'text' | 'json' | 'html';
  readonly out: string;
  readonly config: string | null;
  /** Instead of what the configuration says. */
  readonly branch: string | null;
  readonly file: string | null;
}

export const HISTORY_HELP = `  api-testing history [--metric coverage|coverage-integration|sla|contract-failures|p95|p50]
                      [--operation 'METHOD /path'] [--html] [--format text|json] [--branch NAME | --file FILE] [--out DIR] [--config FILE]
      Draws what the commits of main were measured at, with the places where it changed; p95 by default.
      --html writes one page with every metric, and every operation that load ever called, to DIR/history.html.
      Exit: 0 drawn, 2 could not be read.
`;

/** The order in which a page shows them. */
export const HISTORY_METRICS: readonly HistoryMetric[] = [
  'p95',
  'p50',
  'sla',
  'coverage',
  'coverage-integration',
  'contract-failures',
];

const TEXT = { type: 'string' } as const;

const OPTIONS = {
  metric: TEXT,
  operation: TEXT,
  format: TEXT,
  out: TEXT,
  config: TEXT,
  branch: TEXT,
  file: TEXT,
  html: { type: 'boolean' },
} as const;

/** Words behind `history`. Throws `ProblemError` with the usage for what does not fit. */
export function parseHistoryArguments(words: readonly string[], defaultOut: string): HistoryCommand {
  const { values, positionals } = readWords(words.slice(1), OPTIONS);
  if (positionals.length > 0) throw usage(`\`history\` takes no words, and got ${positionals.join(' ')}`);
  const metric = HISTORY_METRICS.find((known) => known === (values.metric ?? 'p95'));
  if (metric === undefined) {
    const what = `--metric is one of ${HISTORY_METRICS.join(', ')}, not ${values.metric}`;
    throw usage(what, didYouMean(values.metric ?? '', HISTORY_METRICS));
  }
  const operation = values.operation ?? null;
  if (operation !== null && metric !== 'p95' && metric !== 'p50') {
    throw usage(`--operation has no ${metric}`, 'Operations are followed by p95 and p50.');
  }
  if (values.branch !== undefined && values.file !== undefined) throw usage('--branch and --file are two places');
  const { format = 'text', html = false } = values;
  if (format !== 'text' && format !== 'json') throw usage(`--format is text or json, not ${format}`);
  if (html && values.format !== undefined) throw usage('--html and --format are two forms');
  return {
    kind: 'history',
    metric,
    operation,
    format: html ? 'html' : format,
    out: values.out ?? defaultOut,
    config: values.config ?? null,
    branch: values.branch ?? null,
    file: values.file ?? null,
  };
}
