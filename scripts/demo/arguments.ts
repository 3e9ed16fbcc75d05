import { parseArgs } from 'node:util';

export const SCENARIOS = ['break', 'fine'] as const;
export type Scenario = (typeof SCENARIOS)[number];

export interface DemoArguments {
  readonly scenario: Scenario;
  /** Folder for the results, as it was given. */
  readonly out: string;
  /** Act as if there were no Docker. */
  readonly embedded: boolean;
  /** Show the Action's log while it runs. */
  readonly verbose: boolean;
  /** Show what the comment folds away. */
  readonly unfold: boolean;
  readonly help: boolean;
}

export const HELP = `Opens a pull request of the payments example on a local GitHub server, runs the Action on it as a runner
would, and prints the comment it writes.

  npm run demo -- [break|fine] [--out DIR] [--embedded] [--unfold] [--verbose]

  break              a response property that two consumers read is renamed (default)
  fine               a new optional property and a new operation
  --out DIR          where comment.md, check-run.json, summary.md, the report's files and log.txt are
                     written; default demo-report
  --embedded         pact files and a provider in memory, also where Docker is there
  --unfold           show the parts of the comment that GitHub folds away
  --verbose          show the Action's log while it runs
  --help             this text

With Docker: PostgreSQL, Redis and a Pact Broker in containers. Without: the embedded defaults.
Exit code: 0 when the Action reported, whatever its verdict; 1 when it did not; 2 for wrong arguments.
`;

/** Throws an Error with one sentence for arguments that it does not know. */
export function parseDemoArguments(args: readonly string[]): DemoArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      scenario: { type: 'string', default: 'break' },
      out: { type: 'string', default: 'demo-report' },
      embedded: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
      unfold: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [asked = values.scenario, ...more] = positionals;
  if (more.length > 0) throw new Error(`One scenario at a time; "${more.join(' ')}" is too much.`);
  const scenario = SCENARIOS.find((name) => name === asked);
  if (scenario === undefined) {
    throw new Error(`There is no scenario "${asked}"; there are ${SCENARIOS.join(' and ')}.`);
  }
  return { ...values, scenario };
}
