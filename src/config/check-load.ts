import { didYouMean } from '../tools/did-you-mean.ts';
import { DEFAULT_STEPS, LOAD_BUDGET_MS } from './normalise.ts';
import type { RawConfig } from './schema.ts';
import { type Fault, nameOf } from './schema-faults.ts';
import { AGGREGATIONS, isThreshold, K6_METRIC_NAMES, metricKind, parseDuration } from './values.ts';

/** Thresholds that k6 would refuse, and a load that its own budget cuts off. */
export function checkLoad(raw: RawConfig): readonly Fault[] {
  const thresholds = Object.entries(raw.load?.load?.thresholds ?? {});
  return [
    ...thresholds.flatMap(([metric, expressions]) =>
      checkThresholds(['load', 'load', 'thresholds', metric], expressions),
    ),
    ...checkBudget(raw),
    ...checkTargets(raw),
  ];
}

/** `path` ends with the metric's name. */
export function checkThresholds(path: Fault['path'], expressions: readonly string[]): readonly Fault[] {
  const metric = String(path.at(-1));
  const kind = metricKind(metric);
  if (kind === null) {
    return [
      {
        code: 'config.threshold-metric',
        path,
        part: 'key',
        what: `k6 has no metric \`${metric.slice(0, 80)}\``,
        why: `its metrics are ${K6_METRIC_NAMES.map((name) => `\`${name}\``).join(', ')}`,
        todo: didYouMean(metric.replace(/\{.*$/s, ''), K6_METRIC_NAMES),
      },
    ];
  }
  if (expressions.length === 0) {
    const what = `${nameOf(path)} is an empty list`;
    return [
      {
        code: 'config.threshold',
        path,
        part: 'value',
        what,
        why: 'a threshold that says nothing always holds',
        todo: 'Remove it.',
      },
    ];
  }
  const left = [...AGGREGATIONS[kind], ...(kind === 'trend' ? ['p(95)'] : [])].map((name) => `\`${name}\``).join(', ');
  return [...expressions.entries()].flatMap(([index, expression]) => {
    if (isThreshold(kind, expression)) return [];
    const at = [...path, index];
    const what = `k6 cannot read the threshold \`${expression.slice(0, 80)}\``;
    const why = `for \`${metric}\` it is one of ${left}, an operator and a number`;
    const todo = kind === 'trend' ? 'Write it like `p(95)<500`.' : `Write it like \`${AGGREGATIONS[kind][0]}<0.01\`.`;
    return [{ code: 'config.threshold', path: at, part: 'value' as const, what, why, todo }];
  });
}

function checkBudget(raw: RawConfig): readonly Fault[] {
  if (!raw.load?.load) return [];
  const steps = raw.load.load.stages?.map((step) => parseDuration(step.duration) ?? 0);
  const total = (steps ?? DEFAULT_STEPS.map((step) => step.durationMs)).reduce((sum, one) => sum + one, 0);
  const budget = raw.load.budget === undefined ? LOAD_BUDGET_MS : (parseDuration(raw.load.budget) ?? LOAD_BUDGET_MS);
  if (total <= budget) return [];
  const path = raw.load.budget === undefined ? ['load', 'load', 'stages'] : ['load', 'budget'];
  const what = `The load takes ${total / 1_000} s, and \`load.budget\` is ${budget / 1_000} s`;
  return [
    {
      code: 'config.budget',
      path,
      part: 'value',
      what,
      why: 'the budget would end it half way',
      todo: 'Raise `load.budget`, or shorten the steps.',
    },
  ];
}

function checkTargets(raw: RawConfig): readonly Fault[] {
  const steps = raw.load?.load?.stages;
  if (steps === undefined || steps.some((step) => step.target > 0)) return [];
  const path = ['load', 'load', 'stages'];
  const what = 'Every step of the load has the target 0';
  return [
    {
      code: 'config.load-empty',
      path,
      part: 'value',
      what,
      why: 'nobody would call anything',
      todo: 'Set a target of at least 1.',
    },
  ];
}
