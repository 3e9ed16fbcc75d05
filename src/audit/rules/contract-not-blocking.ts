import type { Position } from '../../model/location.ts';
import type { AuditRule, Found } from '../audit-rule.ts';
import { locate } from '../places.ts';
import type { PlacedCommand, Workflow, WorkflowJob, WorkflowStep } from '../workflow.ts';

export const contractNotBlocking: AuditRule = {
  id: 'audit.contract-not-blocking',
  title: 'A contract check that cannot fail',
  why: 'The job is green although the contract is broken: what is merged and deployed is what the check was there to stop.',
  todo: 'Take `continue-on-error` (or `|| true`) away. What may fail for a while belongs in pending pacts, or in `changes.accepted`, where it ends by a date.',
  find: ({ workflows }) => workflows.flatMap((workflow) => workflow.jobs.flatMap((job) => inJob(workflow, job))),
};

function inJob(workflow: Workflow, job: WorkflowJob): readonly Found[] {
  const isContract = NAMED.test(`${job.id} ${job.name ?? ''}`) && !OTHER_CONTRACTS.test(wordsOf(job));
  const steps = job.steps.filter((step) => checksContract(step, isContract));
  const around = job.continueOnError !== null && (isContract || steps.length > 0 || USES.test(job.uses ?? ''));
  return [
    ...(around ? [foundAt(workflow, job.continueOnError, `the job \`${job.id}\``)] : []),
    ...steps
      .filter((step) => step.continueOnError !== null && !isReadLater(workflow, step))
      .map((step) =>
        foundAt(
          workflow,
          step.continueOnError,
          `the step \`${step.name ?? step.id ?? step.uses ?? 'run'}\` of the job \`${job.id}\``,
        ),
      ),
    ...job.steps.flatMap((step) => swallowed(workflow, step)),
  ];
}

/** Names that say contract tests; a smart contract is another thing. */
const NAMED =
  /\bpact\b|\bpacts\b|can-?i-?deploy|contract[\s_-]*(?:tests?|testing|check|verif\w*|provider|consumer|$)|(?:consumer|provider|api)[\s_-]*contract|breaking[\s_-]*change|api[\s_-]*testing|^contracts?\b/i;
const OTHER_CONTRACTS = /solidity|foundry|hardhat|\bforge\b|\bevm\b|truffle|slither|smart[\s_-]*contract|ethereum/i;
const USES =
  /pactflow\/|pact-foundation\/|api-testing-action|oasdiff|schemathesis|openapi-(?:diff|changes)|can-i-deploy/i;
const COMMANDS =
  /^(?:npx (?:-\S+ )*)?(?:pact|pact-broker|pact-provider-verifier|pact_verifier_cli|pact-verifier|pactflow|api-testing|oasdiff|schemathesis|st|dredd)(?:\s|$)|\bcan-i-deploy\b|\b(?:run|test)[:\s]+\S*(?:contract|pact)\S*|\b(?:pactVerify|pact:verify|canIDeploy)\b/;

function wordsOf(job: WorkflowJob): string {
  return [
    job.id,
    job.name ?? '',
    ...job.steps.flatMap((step) => [step.name ?? '', step.uses ?? '', ...step.commands.map(lineOf)]),
  ].join('\n');
}

function checksContract(step: WorkflowStep, isContractJob: boolean): boolean {
  if (USES.test(step.uses ?? '') || step.commands.some((one) => COMMANDS.test(lineOf(one)))) return true;
  const name = `${step.id ?? ''} ${step.name ?? ''}`.trim();
  if (NAMED.test(name)) return !OTHER_CONTRACTS.test(name) && !PREPARING.test(name);
  return isContractJob && step.uses === null && step.commands.length > 0 && !PREPARING.test(name);
}

/** Steps beside the check, which may well fail. */
const PREPARING = /upload|comment|report|cache|install|checkout|set\s?up|summary|notif|clean|publish/i;

/** What a later step asks after was meant to be looked at there. */
function isReadLater({ text }: Workflow, { id }: WorkflowStep): boolean {
  return id !== null && (text.includes(`steps.${id}.outcome`) || text.includes(`steps.${id}.outputs`));
}

function foundAt({ file }: Workflow, at: Position | null, where: string): Found {
  return {
    confidence: 'certain',
    message: `\`continue-on-error\` around ${where}: it stays green when a contract is broken`,
    location: at === null ? null : locate(file, at),
    generate: 'workflow',
    key: [file, where],
  };
}

/** `… || true`: the command before it checks, and nothing it says counts. */
function swallowed({ file }: Workflow, { commands }: WorkflowStep): readonly Found[] {
  return commands.flatMap((command, index) => {
    const next = commands[index + 1];
    const isSwallowed = command.end === '||' && next !== undefined && /^(?:true|:|exit 0|echo\b.*)$/.test(lineOf(next));
    if (!isSwallowed || !COMMANDS.test(lineOf(command))) return [];
    const message = `\`${lineOf(command).slice(0, 60)} || ${lineOf(next).slice(0, 20)}\`: it stays green when a contract is broken`;
    return [
      {
        confidence: 'certain',
        message,
        location: locate(file, command.at),
        generate: 'workflow',
        key: [file, lineOf(command)],
      },
    ];
  });
}

function lineOf({ words }: PlacedCommand): string {
  return words.join(' ');
}
