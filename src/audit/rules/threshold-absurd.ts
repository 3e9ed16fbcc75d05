import type { Location } from '../../model/location.ts';
import type { AuditRule } from '../audit-rule.ts';
import { locate, placeInConfig } from '../places.ts';
import type { Repository } from '../repository.ts';
import { judgeThreshold } from '../thresholds.ts';

export const thresholdAbsurd: AuditRule = {
  id: 'audit.threshold-absurd',
  title: 'A threshold that cannot fail',
  why: 'It looks like a check and is none: what it allows is what nobody would put up with.',
  todo: 'Set the limit that your callers need, for example `p(95)<500` and `rate<0.01`.',
  find: (repository) =>
    [...configured(repository), ...ofScripts(repository)].flatMap(({ metric, expression, location }) => {
      const fault = judgeThreshold(metric, expression);
      if (fault === null) return [];
      return [
        {
          confidence: fault.confidence,
          message: `The threshold \`${metric}: ${expression}\` judges nothing: ${fault.why}`,
          location,
          generate: 'k6',
          key: [location?.file ?? '', metric, expression],
        },
      ];
    }),
};

interface Placed {
  readonly metric: string;
  readonly expression: string;
  readonly location: Location | null;
}

function configured(repository: Repository): readonly Placed[] {
  const { load } = repository.config;
  const places: readonly (readonly [readonly string[], Readonly<Record<string, readonly string[]>>])[] = [
    [['load', 'load', 'thresholds'], load.load?.thresholds ?? {}],
    // A profile without thresholds of its own has those of the load, where they are told.
    ...load.profiles
      .filter(({ thresholds }) => thresholds !== load.load?.thresholds)
      .map(({ name, thresholds }) => [pathOfProfile(name), thresholds] as const),
    ...Object.entries(load.operations).map(([name, own]) => [['load', 'operations', name], own] as const),
  ];
  return places.flatMap(([path, thresholds]) =>
    Object.entries(thresholds).flatMap(([metric, expressions]) =>
      expressions.map((expression, index) => ({
        metric,
        expression,
        location: placeInConfig(repository, [...path, metric, index]),
      })),
    ),
  );
}

function pathOfProfile(name: string): readonly string[] {
  return ['stress', 'spike', 'soak'].includes(name)
    ? ['load', name, 'thresholds']
    : ['load', 'profiles', name, 'thresholds'];
}

function ofScripts({ scripts }: Repository): readonly Placed[] {
  return scripts.flatMap(({ file, thresholds }) =>
    (thresholds ?? []).map(({ metric, expression, at }) => ({ metric, expression, location: locate(file, at) })),
  );
}
