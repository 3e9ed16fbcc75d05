import type { Position } from '../model/location.ts';
import { isObject } from '../model/object.ts';
import { listOf, member, parseDocuments, scriptStart, textOf } from './documents.ts';
import { readShell, type ShellCommand } from './shell.ts';

/** A command with the line of its file. */
export interface PlacedCommand extends ShellCommand {
  readonly at: Position;
}

export interface WorkflowStep {
  readonly id: string | null;
  readonly name: string | null;
  readonly uses: string | null;
  readonly condition: string | null;
  readonly commands: readonly PlacedCommand[];
  /** Where it says `continue-on-error: true`; null where it does not. */
  readonly continueOnError: Position | null;
}

export interface WorkflowJob {
  readonly id: string;
  readonly name: string | null;
  readonly uses: string | null;
  readonly continueOnError: Position | null;
  readonly steps: readonly WorkflowStep[];
  /** Images of its `services`. */
  readonly images: readonly string[];
}

export interface Workflow {
  readonly file: string;
  readonly jobs: readonly WorkflowJob[];
  /** The whole text: what a later step reads of an earlier one is looked for in it. */
  readonly text: string;
}

/** A workflow of GitHub Actions. Throws `ProblemError` when it is no YAML. */
export function readWorkflow(text: string, file: string): Workflow {
  const [parsed] = parseDocuments(text, file);
  const jobs = member(parsed?.value, 'jobs');
  if (parsed === undefined || !isObject(jobs)) return { file, text, jobs: [] };
  const at = (path: readonly (string | number)[]) => parsed.positionAt(path);
  const readJob = (id: string, job: unknown): WorkflowJob => ({
    id,
    name: textOf(member(job, 'name')),
    uses: textOf(member(job, 'uses')),
    continueOnError: member(job, 'continue-on-error') === true ? at(['jobs', id, 'continue-on-error']) : null,
    images: Object.values(member(job, 'services') ?? {}).flatMap(
      (one) => textOf(member(one, 'image')) ?? textOf(one) ?? [],
    ),
    steps: listOf(member(job, 'steps')).map((step, index) => readStep(step, ['jobs', id, 'steps', index])),
  });
  const readStep = (step: unknown, path: readonly (string | number)[]): WorkflowStep => ({
    id: textOf(member(step, 'id')),
    name: textOf(member(step, 'name')),
    uses: textOf(member(step, 'uses')),
    condition: textOf(member(step, 'if')),
    continueOnError: member(step, 'continue-on-error') === true ? at([...path, 'continue-on-error']) : null,
    commands: placeCommands(textOf(member(step, 'run')) ?? '', scriptStart(parsed, text, [...path, 'run'])),
  });
  return { file, text, jobs: Object.entries(jobs).map(([id, job]) => readJob(id, job)) };
}

export function placeCommands(script: string, start: Position): readonly PlacedCommand[] {
  return readShell(script).map((command) => ({
    ...command,
    at: { line: start.line + command.line, column: command.line === 0 ? start.column : 1 },
  }));
}
