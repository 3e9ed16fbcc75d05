import { isRefName } from '../action/payload.ts';
import { METRIC_NAMES, type MetricName } from '../model/metrics.ts';
import type { RawConfig } from './schema.ts';
import { type Fault, nameOf } from './schema-faults.ts';
import { METRIC_UNITS, parseGoal, RELATIVE_GOALS } from './values.ts';

/** The history's place, and the goals that need one. */
export function checkHistory(raw: RawConfig): readonly Fault[] {
  return [...checkPlace(raw), ...checkGoals(raw)];
}

function checkPlace({ history }: RawConfig): readonly Fault[] {
  if (history === undefined) return [];
  const { branch, file } = history;
  if ((branch === undefined) === (file === undefined)) {
    const what = branch === undefined ? '`history` names no place' : '`history` names two places';
    const todo = 'Set either `branch` or `file`.';
    return [{ code: 'config.history', path: ['history'], part: 'key', what, why: null, todo }];
  }
  if (branch === undefined || (isRefName(branch) && !branch.startsWith('refs/'))) return [];
  const path = ['history', 'branch'];
  const what = `${nameOf(path)} is \`${branch.slice(0, 80)}\`, which is no name of a branch`;
  const todo = 'Write the name alone, such as `api-testing-metrics`.';
  return [{ code: 'config.history', path, part: 'value', what, why: null, todo }];
}

function checkGoals(raw: RawConfig): readonly Fault[] {
  return METRIC_NAMES.flatMap((metric) => {
    const written = raw.metrics?.[metric];
    if (typeof written === 'string') return checkGoal(raw, metric, { text: written, path: ['metrics', metric] });
    return (written ?? []).flatMap((text, index) => checkGoal(raw, metric, { text, path: ['metrics', metric, index] }));
  });
}

interface Written {
  readonly text: string;
  readonly path: readonly (string | number)[];
}

function checkGoal(raw: RawConfig, metric: MetricName, { text, path }: Written): readonly Fault[] {
  const goal = parseGoal(metric, text);
  const at = { path, part: 'value' as const };
  const what = `${nameOf(path)} is \`${text.slice(0, 80)}\``;
  if (goal === null) return [{ code: 'config.goal', ...at, what, ...explainGoal(metric, text) }];
  if (!('value' in goal) && raw.history === undefined) {
    const why = 'it is held against the newest commit of main, and no `history` is configured';
    const todo = 'Add `history: { branch: api-testing-metrics }`.';
    return [{ code: 'config.goal-history', ...at, what, why, todo }];
  }
  return [];
}

function explainGoal(metric: MetricName, text: string): { readonly why: string; readonly todo: string } {
  const { example } = METRIC_UNITS[metric];
  const relative = RELATIVE_GOALS[metric];
  if (!/^\s*no-(?:de|in)crease\s*$/u.test(text)) {
    const why = 'a goal is an operator (`>=`, `<=`, `>`, `<`, `=`), a number and its unit';
    return { why, todo: `Write it like \`${example}\`.` };
  }
  if (relative === undefined) {
    const why = 'two runs of one commit differ in it, so that it would fail by chance';
    return { why, todo: `Write a limit like \`${example}\`; \`compare\` tells whether head is slower than its base.` };
  }
  const worse = relative === 'no-decrease' ? 'falls' : 'rises';
  return { why: `it gets worse when it ${worse}`, todo: `Write \`${relative}\`.` };
}
