import * as Type from 'typebox';
import { described, duration, listOf, mapOf, number, record, text, words } from './schema-parts.ts';

/** Users one machine plays: each takes 1 MB or more, and a hosted runner has 16 GB. */
const MAX_USERS = 10_000;
/** Requests a second beyond which one machine measures itself. */
const MAX_RATE = 100_000;

export const thresholdsSchema = mapOf(
  listOf(text('A k6 threshold expression.', ['p(95)<500']), 'Expressions that must all hold.'),
  'k6 thresholds by metric. Default: those of `load.load`, else p(95)<500 of http_req_duration and rate<0.01 of http_req_failed.',
);

const when = Type.Optional(
  words(
    ['label', 'command', 'schedule', 'always'],
    'What asks for it: the label `api-test:<name>` on the pull request, a command (or `profiles:`) that names it, a scheduled run, or every run. Naming it always works. Default: `label`.',
  ),
);
const thresholds = Type.Optional(thresholdsSchema);

const loadStep = record('One step of the load: a ramp to a number of virtual users.', {
  duration: duration('How long the step takes.'),
  target: number('Virtual users at its end.', 0, MAX_USERS),
});

const rateStep = record('One step of the load: a ramp to a number of requests per second.', {
  duration: duration('How long the step takes.'),
  target: number('Requests per second at its end.', 0, MAX_RATE),
});

const steps = <Step extends Type.TSchema>(step: Step, description: string) =>
  Type.Optional(described(Type.Array(step, { minItems: 1, maxItems: 100 }), description));

export const stagesSchema = steps(loadStep, 'Steps of the load.');

export const stressSchema = record(
  'Load that grows in steps until a threshold breaks: the breaking point, in requests per second.',
  {
    when,
    'max-rate': Type.Optional(number('Requests per second at which it stops growing. Default: 500.', 1, MAX_RATE)),
    'start-rate': Type.Optional(
      number('Requests per second of the first step. Default: a tenth of `max-rate`.', 1, MAX_RATE),
    ),
    steps: Type.Optional(number('Steps from `start-rate` to `max-rate`. Default: 10.', 1, 50)),
    step: Type.Optional(duration('How long each step is held.', '10s')),
    'min-rate': Type.Optional(
      number('Requests per second it has to bear: breaking below fails. Default: it is only reported.', 1, MAX_RATE),
    ),
    thresholds,
  },
);

export const spikeSchema = record('A sudden rush: few users, at once many, and few again.', {
  when,
  from: Type.Optional(number('Users before and after. Default: 10.', 0, MAX_USERS)),
  target: Type.Optional(number('Users of the rush. Default: 200.', 1, MAX_USERS)),
  hold: Type.Optional(duration('How long the rush lasts.', '30s')),
  thresholds,
});

export const soakSchema = record(
  'The same load for a long time: a leak shows once it slows requests, fails them or ends the provider. `load.budget` has to allow it.',
  {
    when,
    target: Type.Optional(number('Users. Default: 20.', 1, MAX_USERS)),
    duration: Type.Optional(duration('How long it lasts.', '30m')),
    thresholds,
  },
);

const customProfile = record('A profile of your own: steps of users, or of requests per second.', {
  when,
  stages: steps(loadStep, 'Steps of virtual users.'),
  rate: steps(rateStep, 'Steps of requests per second, instead of `stages`.'),
  thresholds,
});

export const profilesSchema = mapOf(customProfile, 'Further profiles, by name: lower case, digits and dashes.');

export const weightsSchema = mapOf(
  Type.Number({ minimum: 0, maximum: 1_000 }),
  'How often operations are called beside each other: `GET /orders: 10` and `POST /orders: 1`. Those that are not named weigh 1; 0 leaves one out of the load. Default: all alike.',
);

export const operationThresholdsSchema = mapOf(
  thresholdsSchema,
  'Thresholds of single operations, by `GET /orders/{id}`: k6 thresholds by metric, beside those of the profile.',
);
