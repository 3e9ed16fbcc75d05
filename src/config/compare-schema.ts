import * as Type from 'typebox';
import { listOf, record, text, words } from './schema-parts.ts';

export const compareSchema = record(
  'Whether head is slower than base: both started on the same runner, and sent the same requests.',
  {
    mode: Type.Optional(
      words(
        ['off', 'standard', 'strict', 'self'],
        'How sure it must be: `standard` measures for 160 s in two fresh starts, `strict` for 320 s in four; `self` compares the base with itself, which measures the runner. Default: `standard`.',
      ),
    ),
    'on-inconclusive': Type.Optional(
      words(
        ['report', 'fail'],
        'What a comparison does that could not be decided; neither passes. Default: `report`: the check concludes `neutral`, which does not block.',
      ),
    ),
    operations: Type.Optional(
      listOf(
        text('`GET /orders/{id}`, a path with all its methods, or a beginning that ends in `*`.', ['GET /orders*']),
        'Operations to compare. Default: up to ten, those that changed first.',
      ),
    ),
  },
);
