import * as Type from 'typebox';
import { globs, listOf, record, text, words } from './schema-parts.ts';

export const auditSchema = record(
  'What nobody tests: operations, consumers, dependencies; and tests that prove nothing. It never blocks unless it is told to.',
  {
    mode: Type.Optional(
      words(
        ['auto', 'off'],
        '`auto`: wherever a specification changed, and where it is asked for; `off`: never. Default: `auto`.',
      ),
    ),
    'fail-on': Type.Optional(
      words(['certain', 'likely', 'hint', 'never'], 'Gaps that are at least so sure fail the run. Default: `never`.'),
    ),
    ignore: Type.Optional(
      listOf(text('Id of a rule.', ['audit.no-load']), 'Rules that are not looked at, by id. Default: none.'),
    ),
    exclude: Type.Optional(globs('Globs of files that are not looked at. Default: none.', 'legacy/**')),
  },
);
