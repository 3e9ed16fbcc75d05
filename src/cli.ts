#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { HELP, parseArguments } from './desk/arguments.ts';
import { describeProblem, toProblem } from './model/problem.ts';

/** The door at the desk: words of the command line in, a report and an exit code out. */

const COULD_NOT_COMPARE = 2;
const FAILED = 1;

const cancel = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => cancel.abort(new Error(`cancelled by ${signal}`)));
}

async function main(words: readonly string[]): Promise<number> {
  const command = parseArguments(words);
  switch (command.kind) {
    case 'help':
      process.stdout.write(HELP);
      return 0;
    case 'version':
      process.stdout.write(`${readVersion()}\n`);
      return 0;
    case 'diff': {
      const { diffAtDesk } = await import('./desk/diff.ts');
      const { renderDiffJson, renderDiffText } = await import('./desk/diff-output.ts');
      const diff = await diffAtDesk(command, process.cwd());
      process.stdout.write(command.format === 'json' ? renderDiffJson(diff) : renderDiffText(diff));
      return diff.changes.some((change) => change.severity === 'breaking') ? FAILED : 0;
    }
    case 'run': {
      const { runAtDesk } = await import('./desk/run.ts');
      return runAtDesk(command, process.cwd(), cancel.signal);
    }
    default:
      return command satisfies never;
  }
}

function readVersion(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return String(JSON.parse(text).version);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (thrown) {
  process.stderr.write(`${describeProblem(toProblem(thrown, 'desk.failed', 'The command could not be completed'))}\n`);
  process.exitCode = COULD_NOT_COMPARE;
}
