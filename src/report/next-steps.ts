import type { Acceptance } from '../model/acceptance.ts';
import type { Finding } from '../model/finding.ts';
import type { Problem } from '../model/problem.ts';
import type { RunResult } from '../model/run-result.ts';
import type { StageResult } from '../model/stage.ts';
import { isOpen } from '../verdict/acceptance.ts';
import { findCauses } from '../verdict/causes.ts';
import { formatCount, formatList, formatNumberOf } from '../verdict/figures.ts';
import { describeFinding } from '../verdict/finding-words.ts';
import { isMissed } from '../verdict/metrics.ts';
import { describeAcceptance } from './acceptance-words.ts';
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
import { type Failing, tellOnce } from './echoes.ts';
import { type GoalStep, goalStep } from './goal-step.ts';
import { ruleAnchor } from './links.ts';
import { stageRuleWhy } from './rule-table.ts';

/** Interactions quoted for one finding. */
const QUOTED_INTERACTIONS = 2;

/** Consumers named in the title of a step; the line below it has the others. */
const NAMED_CONSUMERS = 3;

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
      readonly echoes: readonly Failing[];
    }
  | {
      /** An accepted change, told for the contracts that it breaks all the same. */
      readonly kind: 'accepted';
      readonly finding: Finding;
      readonly accepted: Acceptance;
      readonly stage: StageResult;
      /** Of the contract stage; at least one. */
      readonly echoes: readonly Failing[];
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
  return tellOnce(failingFindings(result), acceptedChanges(result)).map(({ finding, stage, echoes }): Step => {
    const { accepted } = finding;
    if (accepted === undefined) return { kind: 'finding', finding, stage, echoes };
    return { kind: 'accepted', finding, accepted, stage, echoes };
  });
}

/** They fail nothing by themselves; the contracts that they break are nobody's to accept. */
function acceptedChanges({ stages }: RunResult): readonly Failing[] {
  const changes = stages.filter(({ stage }) => stage === 'changes');
  return changes.flatMap((stage) =>
    stage.findings.flatMap((finding) => (finding.accepted === undefined ? [] : { finding, stage })),
  );
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
  if (step.kind === 'accepted') children.push(...acceptedLines(context, step), whyLine(context, step));
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
    case 'accepted': {
      const label = step.echoes.slice(0, 1).map((echo) => `${stageTitle(context, echo.stage)}: `);
      const names = stillUsing(step);
      const rely = names.length === 1 ? 'relies' : 'rely';
      const told = `${formatList(names, NAMED_CONSUMERS)} still ${rely} on what was accepted: ${tellFinding(context, step)}`;
      return line(...label, ...prose(told));
    }
    case 'goal':
      return line('Goal not reached: ', ...prose(step.words));
    default:
      return step satisfies never;
  }
}

function whereOf(context: Context, step: Step): Spans | null {
  if (step.kind === 'finding' || step.kind === 'accepted')
    return step.finding.location === null ? null : placeOfFinding(context, step.finding);
  if (step.kind !== 'problem' || step.problem.where === null) return null;
  return [placeOfProblem(context, step.problem.where)];
}

function todoOf(step: Step): string | null {
  switch (step.kind) {
    case 'problem':
      return step.problem.todo;
    case 'finding':
      return step.finding.todo;
    case 'accepted':
      return TAKES_NO_CONTRACT;
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

type FindingStep = Extract<Step, { kind: 'finding' | 'accepted' }>;
type AcceptedStep = Extract<Step, { kind: 'accepted' }>;

const TAKES_NO_CONTRACT =
  'An acceptance takes no contract from its consumer: have the consumer record its pact without it first, or restore what it relies on';

function stillUsing({ echoes }: AcceptedStep): readonly string[] {
  return [...new Set(echoes.flatMap(({ finding }) => finding.consumers.map(({ consumer }) => consumer)))];
}

function acceptedLines(context: Words, step: AcceptedStep): readonly Spans[] {
  const { finding, accepted, echoes } = step;
  const names = new Set(stillUsing(step));
  const who = describeHits(finding.consumers.filter(({ consumer }) => names.has(consumer)));
  return [
    line(strong('Who:'), ' ', ...who, `; the contract tests show it (${formatNumberOf(echoes.length, 'finding')})`),
    line(strong('Accepted:'), ' ', ...describeAcceptance(context, accepted), `: ${accepted.reason}`),
  ];
}

function hitLines(context: Words, step: FindingStep): readonly Spans[] {
  const { finding, stage, echoes } = step;
  if (finding.consumers.length > 0) {
    const count = formatNumberOf(echoes.length, 'finding');
    const proof =
      stage.stage === 'changes' ? 'the contract tests confirm it' : 'its pact is against the specification too';
    return [
      line(strong('Who:'), ' ', ...describeHits(finding.consumers), echoes.length > 0 ? `; ${proof} (${count})` : ''),
    ];
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
