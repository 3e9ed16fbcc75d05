import { describeProblem } from '../model/problem.ts';
import type { ContractCommand } from './contract-arguments.ts';

const ANSWERED = 0;
const NOT_COMPLETE = 2;

/** Runs a command about contracts; its exit code. What it cannot do at all it throws as ProblemError. */
export async function runContractCommand(
  command: ContractCommand,
  directory: string,
  signal: AbortSignal,
): Promise<number> {
  switch (command.kind) {
    case 'consumers': {
      const { askConsumers } = await import('./consumers.ts');
      const { renderConsumersJson, renderConsumersText } = await import('./consumers-output.ts');
      const answer = await askConsumers(command, directory, signal);
      process.stdout.write(command.format === 'json' ? renderConsumersJson(answer) : renderConsumersText(answer));
      for (const problem of answer.problems) process.stderr.write(`${describeProblem(problem)}\n`);
      return answer.problems.length > 0 ? NOT_COMPLETE : ANSWERED;
    }
    case 'broker-setup': {
      const { setUpBroker } = await import('./broker-setup.ts');
      const { text, problems } = await setUpBroker(command, directory, signal);
      process.stdout.write(text);
      for (const problem of problems) process.stderr.write(`${describeProblem(problem)}\n`);
      return problems.length > 0 ? NOT_COMPLETE : ANSWERED;
    }
    default:
      return command satisfies never;
  }
}
