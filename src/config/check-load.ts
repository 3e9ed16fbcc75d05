import { didYouMean } from '../tools/did-you-mean.ts';
import { LOAD_BUDGET_MS } from './normalise.ts';
import { DEFAULT_STEPS } from './normalise-load.ts';
import type { RawConfig } from './schema.ts';
import { type Fault, nameOf } from './schema-faults.ts';
import { AGGREGATIONS, isThreshold, K6_METRIC_NAMES, metricKind, parseDuration } from './values.ts';

/** Thresholds that k6 would refuse, and a load that its own budget cuts off. */
export function checkLoad(raw: RawConfig): readonly Fault[] {
  return [
    ...listThresholds(raw).flatMap(([path, expressions]) => checkThresholds(path, expressions)),
    ...checkOperations(raw),
    ...checkBudget(raw),
    ...checkTargets(raw),
    ...checkRates(raw),
    ...checkProfiles(raw),
  ];
}

type Path = readonly string[];

/** Every list of threshold expressions, wherever thresholds can be set. */
function listThresholds({ load = {} }: RawConfig): readonly (readonly [Path, readonly string[]])[] {
  const places: readonly (readonly [Path, Readonly<Record<string, readonly string[]>> | undefined])[] = [
    [['load', 'load', 'thresholds'], load.load?.thresholds],
    ...(['stress', 'spike', 'soak'] as const).map(
      (name) => [['load', name, 'thresholds'], load[name]?.thresholds] as const,
    ),
    ...Object.entries(load.profiles ?? {}).map(
      ([name, own]) => [['load', 'profiles', name, 'thresholds'], own.thresholds] as const,
    ),
    ...Object.entries(load.operations ?? {}).map(([name, own]) => [['load', 'operations', name], own] as const),
  ];
  return places.flatMap(([path, own = {}]) =>
    Object.entries(own).map(([metric, expressions]) => [[...path, metric], expressions] as const),
  );
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

/** Operations are named by method and path; their thresholds hold for them alone, so metrics have no tags there. */
function checkOperations({ load }: RawConfig): readonly Fault[] {
  const named = [
    ...Object.keys(load?.weights ?? {}).map((operation) => ['load', 'weights', operation]),
    ...Object.keys(load?.operations ?? {}).map((operation) => ['load', 'operations', operation]),
  ];
  const misnamed = named.flatMap((path): readonly Fault[] => {
    const operation = path.at(-1) ?? '';
    if (/^[A-Z]+ \/\S*$/u.test(operation)) return [];
    const what = `\`${operation.slice(0, 80)}\` is no operation`;
    const todo = 'Write it like `GET /orders/{id}`, with the path as the specification has it.';
    return [{ code: 'config.operation', path, part: 'key', what, why: null, todo }];
  });
  const tagged = Object.entries(load?.operations ?? {}).flatMap(([operation, own]) =>
    Object.keys(own)
      .filter((metric) => metric.includes('{'))
      .map((metric): Fault => {
        const what = `\`${metric.slice(0, 80)}\` has tags`;
        const why = 'thresholds of an operation are about its own requests';
        const path = ['load', 'operations', operation, metric];
        return { code: 'config.threshold-metric', path, part: 'key', what, why, todo: 'Name the metric alone.' };
      }),
  );
  return [...misnamed, ...tagged];
}

function checkRates({ load }: RawConfig): readonly Fault[] {
  const { 'max-rate': max = 500, 'start-rate': start, 'min-rate': min } = load?.stress ?? {};
  const over = [['start-rate', start] as const, ['min-rate', min] as const].filter(
    (entry): entry is readonly ['start-rate' | 'min-rate', number] => entry[1] !== undefined && entry[1] > max,
  );
  return over.map(([key, value]) => ({
    code: 'config.stress-rate',
    path: ['load', 'stress', key],
    part: 'value',
    what: `\`load.stress.${key}\` is ${value}, and the load grows to ${max} only`,
    why: null,
    todo: 'Raise `max-rate`, or lower it.',
  }));
}

const TAKEN_NAMES: readonly string[] = ['smoke', 'load', 'stress', 'spike', 'soak'];

function checkProfiles({ load }: RawConfig): readonly Fault[] {
  return Object.entries(load?.profiles ?? {}).flatMap(([name, own]) => {
    const path = ['load', 'profiles', name];
    const fault = (part: Fault['part'], what: string, todo: string): Fault[] => [
      { code: 'config.profile', path, part, what, why: null, todo },
    ];
    if (!/^[a-z][a-z0-9-]{0,39}$/u.test(name)) {
      return fault('key', `\`${name.slice(0, 80)}\` is no name of a profile`, 'Use lower case, digits and dashes.');
    }
    if (TAKEN_NAMES.includes(name)) return fault('key', `\`${name}\` is a profile already`, 'Choose another name.');
    const given = [own.stages, own.rate].filter((steps) => steps !== undefined);
    if (given.length !== 1) {
      const what = `The profile \`${name}\` has ${given.length === 0 ? 'no steps' : 'steps of users and of requests'}`;
      return fault('value', what, 'Set `stages` (users) or `rate` (requests per second).');
    }
    if (given[0]?.some((step) => step.target > 0)) return [];
    return fault('value', `Every step of the profile \`${name}\` has the target 0`, 'Set a target of at least 1.');
  });
}
