import * as Type from 'typebox';
import { globs, listOf, record, words } from './schema-parts.ts';

/** Ids of the rules of the audit: a mistyped one would leave nothing out, and nobody would know why. */
export const AUDIT_RULE_IDS = [
  'audit.contract-not-blocking',
  'audit.load-secret',
  'audit.load-public-address',
  'audit.chaos-without-rollback',
  'audit.threshold-absurd',
  'audit.thresholds-missing',
  'audit.database-mocked',
  'audit.dependency-without-test',
  'audit.specification-not-served',
  'audit.consumer-without-pact',
  'audit.no-contract',
  'audit.no-load',
  'audit.no-documented-failure',
  'audit.no-assertion',
  'audit.sleep',
] as const;

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
      listOf(words(AUDIT_RULE_IDS, 'Id of a rule.'), 'Rules that are not looked at, by id. Default: none.'),
    ),
    exclude: Type.Optional(globs('Globs of files that are not looked at. Default: none.', 'legacy/**')),
  },
);
