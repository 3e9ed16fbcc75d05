import * as Type from 'typebox';
import { described, number, record, text, words } from './schema-parts.ts';

/** Parts of the configuration that are checked in shape and not run by this version: the report says so. */

export const stressSchema = record('Load that grows until the provider breaks. Not run by this version.', {
  when: Type.Optional(words(['label', 'command', 'schedule', 'always'], 'What asks for it. Default: `label`.')),
  'max-rate': Type.Optional(number('Requests per second at which it stops growing.', 1, 100_000)),
});

export const historySchema = described(
  record('Where the metrics of the main branch are kept. Not run by this version.', {
    branch: Type.Optional(text('Name of a branch of this repository.', ['api-testing-metrics'])),
    file: Type.Optional(text('Path of a file.')),
  }),
  'Where the metrics of the main branch are kept: a `branch` or a `file`. Not run by this version.',
);
