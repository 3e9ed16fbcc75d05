#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { HELP, parseArguments } from './desk/arguments.ts';
import { describeProblem, ProblemError, toProblem } from './model/problem.ts';
import { useProxies } from './tools/proxies.ts';

/** The door at the desk: words of the command line in, a report and an exit code out. */

const COULD_NOT_COMPARE = 2;
const FAILED = 1;

/** `engines` of package.json: older ones cannot even read the code behind this file, and would say so in riddles. */
const OLDEST_NODE = 24;

const cancel = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => cancel.abort(new Error(`cancelled by ${signal}`)));
}

// `… | head` has read enough: no reason to end in another way than without it.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

async function main(words: readonly string[]): Promise<number> {
  checkNode();
  for (const problem of useProxies()) process.stderr.write(`${describeProblem(problem)}\n`);
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
      const diff = await diffAtDesk(command, process.cwd(), new Date().toISOString().slice(0, 10));
      process.stdout.write(command.format === 'json' ? renderDiffJson(diff) : renderDiffText(diff));
      return diff.changes.some((change) => change.severity === 'breaking') ? FAILED : 0;
    }
    case 'run': {
      const { runAtDesk } = await import('./desk/run.ts');
      return runAtDesk(command, process.cwd(), cancel.signal);
    }
    case 'audit': {
      const { auditAtDesk } = await import('./desk/audit.ts');
      const { renderAudit } = await import('./desk/audit-output.ts');
      const audit = await auditAtDesk(command, process.cwd(), cancel.signal);
      process.stdout.write(renderAudit(audit, command.format));
      return audit.stage.outcome === 'failed' ? FAILED : 0;
    }
    case 'doctor': {
      const { runDoctor } = await import('./desk/doctor.ts');
      return runDoctor(command, process.cwd(), cancel.signal);
    }
    case 'generate': {
      const { generateAtDesk } = await import('./desk/generate.ts');
      process.stdout.write(await generateAtDesk(command, process.cwd()));
      return 0;
    }
    case 'history': {
      const { showHistory } = await import('./desk/history.ts');
      await showHistory(command, process.cwd());
      return 0;
    }
    case 'consumers':
    case 'broker-setup': {
      const { runContractCommand } = await import('./desk/contract-commands.ts');
      return runContractCommand(command, process.cwd(), cancel.signal);
    }
    default:
      return command satisfies never;
  }
}

function checkNode(): void {
  const { node } = process.versions;
  if (Number.parseInt(node, 10) >= OLDEST_NODE) return;
  throw new ProblemError({
    code: 'desk.node',
    what: `This is Node.js ${node}, and Node.js ${OLDEST_NODE} or later is needed`,
    todo: `Install a newer one, or use the Action, which brings its own.`,
  });
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
