import * as Type from 'typebox';
import { described, duration, globs, listOf, mapOf, number, record, text, words } from './schema-parts.ts';

/** Parts of the configuration that are checked in shape and not run by this version: the report says so. */

export const stressSchema = record('Load that grows until the provider breaks. Not run by this version.', {
  when: Type.Optional(words(['label', 'command', 'schedule', 'always'], 'What asks for it. Default: `label`.')),
  'max-rate': Type.Optional(number('Requests per second at which it stops growing.', 1, 100_000)),
});

export const compareSchema = record('Base against head on the same runner. Not run by this version.', {
  mode: Type.Optional(words(['off', 'standard', 'strict'], 'How sure it must be. Default: `standard`.')),
});

const fault = record('What is broken, and for how long.', {
  target: text('Name of a service, or `provider`.', ['db']),
  type: text('Kind of the fault.', ['pause']),
  for: duration('How long it lasts, at most 5 minutes.'),
});

const experiment = record('One experiment.', {
  name: text('Its name in the report.', ['database pauses']),
  fault,
  'steady-state': Type.Optional(
    mapOf(
      listOf(text('A k6 threshold expression.', ['rate<0.05']), 'Expressions that must all hold.'),
      'What must hold throughout, by metric.',
    ),
  ),
  'recover-within': Type.Optional(duration('How long recovery may take.')),
});

export const chaosSchema = record('Faults and how the provider survives them. Not run by this version.', {
  experiments: Type.Optional(listOf(experiment, 'Experiments, one after the other.')),
  toolkit: Type.Optional(globs('Globs of Chaos Toolkit experiments.', 'chaos/*.yaml')),
});

export const historySchema = described(
  record('Where the metrics of the main branch are kept. Not run by this version.', {
    branch: Type.Optional(text('Name of a branch of this repository.', ['api-testing-metrics'])),
    file: Type.Optional(text('Path of a file.')),
  }),
  'Where the metrics of the main branch are kept: a `branch` or a `file`. Not run by this version.',
);
