import type { Finding } from '../model/finding.ts';
import type { Problem } from '../model/problem.ts';
import type { RunResult } from '../model/run-result.ts';
import type { StageResult } from '../model/stage.ts';
import { isOpen } from '../verdict/acceptance.ts';
import { findCauses } from '../verdict/causes.ts';
import { formatCount, formatList, formatNumberOf } from '../verdict/figures.ts';
import { describeFinding } from '../verdict/finding-words.ts';
import { isMissed } from '../verdict/metrics.ts';
import {
  type Block,
  code,
  heading,
  item,
  type ListItem,
  line,
  link,
  paragraph,
  prose,
  type Span,
  type Spans,
  strong,
} from './blocks.ts';
import { describeHits, describeNobody } from './consumers.ts';
import { type Context, placeOfFinding, placeOfProblem, stageTitle, take } from './context.ts';
import { type GoalStep, goalStep } from './goal-step.ts';
import { ruleAnchor } from './links.ts';
import { stageRuleWhy } from './rule-table.ts';

/** Interactions quoted for one finding. */
const QUOTED_INTERACTIONS = 2;

/** What words are made from: everything of a context but the room there is. */
type Words = Omit<Context, 'limits'>;

/** One thing somebody has to do something about. */
type Step =
  | {
      readonly kind: 'problem';
      readonly problem: Problem;
      readonly stage: StageResult | null;
      /** Other stages that could not run because of it. */
      readonly repeats: readonly StageResult[];
    }
  | {
      readonly kind: 'finding';
      readonly finding: Finding;
      readonly stage: StageResult;
      readonly echoes: readonly Finding[];
    }
  | GoalStep;

export function renderNextSteps(context: Context): readonly Block[] {
  const steps = findSteps(context.result);
  if (steps.length === 0) return [];
  const { shown, hidden } = take(steps, context.limits.steps);
  const list: Block = { kind: 'list', ordered: true, items: shown.map((step) => renderStep(context, step)) };
  const more = hidden > 0 ? [paragraph(`… and ${formatCount(hidden)} more, each in the tables below.`)] : [];
  return [heading(4, 'What to do next'), list, ...more];
}

/** The place and the remedy of the first step: with the headline above it, all that a hurried reader needs. */
export function renderLead(context: Context): readonly Block[] {
  const [first] = findSteps(context.result);
  if (first === undefined) return [];
  const where = whereOf(context, first);
  const todo = todoOf(first);
  const parts: (Span | string)[] = [];
  if (where !== null) parts.push(strong('Where:'), ' ', ...where);
  if (todo !== null)
    parts.push(...(where === null ? [] : ['. ']), strong('What to do:'), ' ', ...prose(endSentence(todo)));
  return parts.length === 0 ? [] : [paragraph(...parts)];
}

/** Everything that keeps the run from passing. What could not run comes first where nothing else is known for sure. */
export function findSteps(result: RunResult): readonly Step[] {
  const setup = result.setup.map((problem): Step => ({ kind: 'problem', problem, stage: null, repeats: [] }));
  const problems = findCauses(result.stages).map((cause): Step => ({ kind: 'problem', ...cause }));
  const goals = result.goals.filter((goal) => isMissed(goal) && result.verdict.word === 'failed');
  const findings = findingSteps(result);
  return [
    ...setup,
    ...(result.verdict.word === 'broken' ? [...problems, ...findings] : [...findings, ...problems]),
    ...goals.map((goal) => goalStep(result, goal)),
  ];
}

function findingSteps(result: RunResult): readonly Step[] {
  const failing = failingFindings(result);
  const contract = failing.filter(({ stage }) => stage.stage === 'contract').map(({ finding }) => finding);
  const echoed = new Set<Finding>();
  return failing.flatMap(({ finding, stage }): readonly Step[] => {
    if (echoed.has(finding)) return [];
    const own = stage.stage === 'changes' ? echoesOf(finding, contract) : [];
    const echoes = own.filter((echo) => !echoed.has(echo));
    for (const echo of echoes) echoed.add(echo);
    return [{ kind: 'finding', finding, stage, echoes }];
  });
}

/** Contract findings about the same operations and the same consumers as a break: one cause, told once. */
function echoesOf(cause: Finding, candidates: readonly Finding[]): readonly Finding[] {
  if (cause.consumers.length === 0) return [];
  const consumers = new Set(cause.consumers.map((use) => use.consumer));
  const operations = new Set(cause.operations);
  return candidates.filter(
    (echo) =>
      echo.operations.length > 0 &&
      echo.consumers.length > 0 &&
      echo.consumers.every((use) => consumers.has(use.consumer)) &&
      echo.operations.every((operation) => operations.has(operation)),
  );
}

interface Failing {
  readonly finding: Finding;
  readonly stage: StageResult;
}

function failingFindings(result: RunResult): readonly Failing[] {
  const all = result.stages.flatMap((stage) => stage.findings.map((finding) => ({ finding, stage })));
  const breaking = all.filter(({ finding }) => isOpen(finding, 'breaking'));
  if (breaking.length > 0 || result.verdict.word !== 'failed') return breaking;
  return all.filter(({ finding }) => isOpen(finding, 'warning'));
}

function renderStep(context: Context, step: Step): ListItem {
  const where = whereOf(context, step);
  const title = line(strong(...titleOf(context, step)), ...(where === null ? [] : [', ', ...where]));
  return item(title, childrenOf(context, step));
}

function childrenOf(context: Words, step: Step): readonly Spans[] {
  const todo = todoOf(step);
  const children: Spans[] = [];
  if (step.kind === 'finding') children.push(...hitLines(context, step), whyLine(context, step));
  if (step.kind === 'problem' && step.problem.why !== null) {
    children.push(line(strong('Why:'), ' ', ...prose(step.problem.why)));
  }
  if (step.kind === 'problem' && step.repeats.length > 0) {
    const stopped = [...new Set(step.repeats.map((stage) => stageTitle(context, stage)))];
    children.push(line(strong('Stops:'), ' ', formatList(stopped, stopped.length), ' as well'));
  }
  if (todo !== null) children.push(line(strong('Do:'), ' ', ...prose(endSentence(todo))));
  return children;
}

/** One finding by itself, without its place: what, then who, why and what to do. */
export function describeStep(
  context: Words,
  { finding, stage }: { readonly finding: Finding; readonly stage: StageResult },
): { readonly title: Spans; readonly children: readonly Spans[] } {
  const step: FindingStep = { kind: 'finding', finding, stage, echoes: [] };
  return { title: titleOf(context, step), children: childrenOf(context, step) };
}

function titleOf(context: Words, step: Step): Spans {
  switch (step.kind) {
    case 'problem': {
      const label = step.stage === null ? '' : `${stageTitle(context, step.stage)}: `;
      return line(label, ...prose(step.problem.what));
    }
    case 'finding': {
      const label = step.stage.stage === 'changes' ? '' : `${stageTitle(context, step.stage)}: `;
      return line(label, ...prose(tellFinding(context, step)));
    }
    case 'goal':
      return line('Goal not reached: ', ...prose(step.words));
    default:
      return step satisfies never;
  }
}

function whereOf(context: Context, step: Step): Spans | null {
  if (step.kind === 'finding') return step.finding.location === null ? null : placeOfFinding(context, step.finding);
  if (step.kind !== 'problem' || step.problem.where === null) return null;
  return [placeOfProblem(context, step.problem.where)];
}

function todoOf(step: Step): string | null {
  switch (step.kind) {
    case 'problem':
      return step.problem.todo;
    case 'finding':
      return step.finding.todo;
    case 'goal':
      return step.todo;
    default:
      return step satisfies never;
  }
}

/** Breaking changes are told as in the headline; every other stage words its own findings. */
function tellFinding(context: Words, { finding, stage }: FindingStep): string {
  if (stage.stage === 'changes') return describeFinding(finding, context.changeOf(finding));
  return finding.message.replace(/[.\s]+$/u, '');
}

type FindingStep = Extract<Step, { kind: 'finding' }>;

function hitLines(context: Words, step: FindingStep): readonly Spans[] {
  const { finding, stage, echoes } = step;
  if (finding.consumers.length > 0) {
    const proof =
      echoes.length > 0 ? [`; the contract tests confirm it (${formatNumberOf(echoes.length, 'finding')})`] : [];
    return [line(strong('Who:'), ' ', ...describeHits(finding.consumers), ...proof)];
  }
  if (stage.stage !== 'changes') return [];
  return [line(strong('Who:'), ' ', describeNobody(context.result, stage.provider, finding.operations))];
}

/** Which interactions use it, which operations it reaches when the message does not say so, and by which rule. */
function whyLine(context: Words, step: FindingStep): Spans {
  const { finding } = step;
  const told = tellFinding(context, step);
  const message =
    told.includes(finding.message) || finding.message.startsWith(told) ? [] : [...prose(finding.message), '; '];
  const interactions = [...new Set(finding.consumers.flatMap((use) => use.interactions))];
  const quoted = interactions.map((description) => `“${description}”`);
  const why = stageRuleWhy(finding.rule);
  const used = quoted.length > 0 ? [`used in ${formatList(quoted, QUOTED_INTERACTIONS)}; `] : [];
  const reasons = [
    ...message,
    ...used,
    ...reachOf(finding, told),
    ...(why === null ? [] : [...prose(why.replace(/\.$/u, '')), '; ']),
  ];
  const rule = ruleLink(context, finding.rule);
  // The name of a rule is no reason: it leads to one.
  return reasons.length === 0 ? line(strong('Rule:'), ' ', rule) : line(strong('Why:'), ' ', ...reasons, 'rule ', rule);
}

function reachOf(finding: Finding, told: string): readonly (Span | string)[] {
  if (finding.operations.length === 0 || finding.operations.every((known) => told.includes(known))) return [];
  const { shown, hidden } = take(finding.operations, QUOTED_INTERACTIONS);
  const more = hidden > 0 ? ` and ${formatNumberOf(hidden, 'more operation')}` : '';
  return ['reaches ', ...shown.flatMap((operation, index) => [index > 0 ? ', ' : '', code(operation)]), `${more}; `];
}

function endSentence(words: string): string {
  return /[.!?…:]$/u.test(words) ? words : `${words}.`;
}

/** The rule's id, linked to its heading in the rule book. */
export function ruleLink(context: Words, rule: string): Span {
  const href = context.links.docs(`rules.md#${ruleAnchor(rule)}`);
  return href === null ? code(rule) : link(code(rule), href);
}
