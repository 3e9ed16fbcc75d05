import * as Type from 'typebox';
import { described, record, text } from './schema-parts.ts';

/** Parts of the configuration that are checked in shape and not run by this version: the report says so. */

export const historySchema = described(
  record('Where the metrics of the main branch are kept. Not run by this version.', {
    branch: Type.Optional(text('Name of a branch of this repository.', ['api-testing-metrics'])),
    file: Type.Optional(text('Path of a file.')),
  }),
  'Where the metrics of the main branch are kept: a `branch` or a `file`. Not run by this version.',
);
