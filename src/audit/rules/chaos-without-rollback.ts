import type { AuditRule, Found } from '../audit-rule.ts';
import { locate } from '../places.ts';
import type { Repository } from '../repository.ts';
import type { PlacedCommand, WorkflowJob } from '../workflow.ts';

export const chaosWithoutRollback: AuditRule = {
  id: 'audit.chaos-without-rollback',
  title: 'A fault that nothing takes back',
  why: 'When the experiment fails or is cancelled the fault stays, and what is tested next is tested in a broken place.',
  todo: 'Undo it whatever happens: `rollbacks` with `--rollback-strategy=always`, a `duration`, a step with `if: always()`; or let `chaos.experiments` do it.',
  find: ({ chaosFiles, workflows }) => [
    ...chaosFiles.map(
      ({ file, at, name, tool, why }): Found => ({
        confidence: tool === 'Chaos Toolkit' ? 'certain' : 'likely',
        message: `The experiment \`${name}\` (${tool}) has no way back: ${why}`,
        location: locate(file, at),
        generate: 'chaos',
        key: [file, name],
      }),
    ),
    ...inWorkflows(workflows),
  ],
};

/** Commands that break something, and those that mend it. */
const FAULTS: readonly { readonly fault: RegExp; readonly undo: RegExp }[] = [
  {
    fault: /^docker (?:container )?pause\b|^docker(?:-| )compose\b.*\bpause\b/,
    undo: /\bunpause\b|\bdocker (?:rm|restart)\b|\bcompose\b.*\b(?:down|restart)\b/,
  },
  { fault: /^docker network disconnect\b/, undo: /\bdocker network connect\b/ },
  { fault: /^tc qdisc (?:add|replace)\b.*\bnetem\b/, undo: /\btc qdisc del\b/ },
  {
    fault: /^iptables\b.*(?:\s-[AI]\s|--append|--insert).*\b(?:DROP|REJECT)\b/,
    undo: /\biptables\b.*(?:\s-[DF]\b|--delete|--flush)/,
  },
  {
    fault: /^toxiproxy-cli toxic (?:add|a)\b/,
    undo: /\btoxiproxy-cli (?:toxic (?:remove|r|delete|d)|delete|toggle)\b/,
  },
];

function inWorkflows(workflows: Repository['workflows']): readonly Found[] {
  return workflows.flatMap(({ file, jobs }) => jobs.flatMap((job) => inJob(file, job)));
}

function inJob(file: string, job: WorkflowJob): readonly Found[] {
  const commands = job.steps.flatMap((step) =>
    step.commands.map((command) => ({ command, isAlways: /always\(\)/.test(step.condition ?? '') })),
  );
  return commands.flatMap(({ command }) => {
    const known = FAULTS.find(({ fault }) => fault.test(lineOf(command)));
    if (
      known === undefined ||
      commands.some((one) => one.command.words[0] === 'trap' && known.undo.test(lineOf(one.command)))
    )
      return [];
    const undone = commands.filter((one) => known.undo.test(lineOf(one.command)));
    if (undone.some(({ isAlways }) => isAlways)) return [];
    const words =
      undone.length === 0 ? 'nothing in the job undoes it' : 'what undoes it does not run when a step before it fails';
    const location = locate(file, command.at);
    return [
      {
        confidence: undone.length === 0 ? 'likely' : 'hint',
        message: `\`${lineOf(command).slice(0, 80)}\`: ${words}`,
        location,
        generate: 'chaos',
        key: [file, job.id, lineOf(command)],
      },
    ];
  });
}

function lineOf({ words }: PlacedCommand): string {
  return words.join(' ');
}
