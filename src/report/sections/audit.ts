import type { Confidence } from '../../model/audit.ts';
import type { AuditDetail, StageResult } from '../../model/stage.ts';
import { formatCount, formatList, formatNumberOf } from '../../verdict/figures.ts';
import { outcomeOf } from '../../verdict/outcome.ts';
import { type Block, code, line, paragraph, prose, type Spans, text } from '../blocks.ts';
import { type Context, placeOfFinding } from '../context.ts';
import { ruleLink } from '../next-steps.ts';
import { fittingTable } from './fitting-table.ts';
import type { StageSection } from './stage-section.ts';

export const auditSection: StageSection<AuditDetail> = {
  row: (_, detail) => describeGaps(detail),
  // Nothing found where something could not be read is no tick.
  isAdvice: ({ gaps, unread }) => gaps.length > 0 || unread.length > 0,
  folds: (context, stage, detail) => [{ summary: auditSummary(detail), blocks: auditBlocks(context, stage, detail) }],
};

/** What each rule counts, in a few words: one, and several. */
const COUNTED: ReadonlyMap<string, readonly [string, string]> = new Map(
  Object.entries({
    'audit.no-contract': ['operation without a contract', 'operations without a contract'],
    'audit.no-load': ['operation without load', 'operations without load'],
    'audit.no-documented-failure': [
      'operation without a documented failure',
      'operations without a documented failure',
    ],
    'audit.consumer-without-pact': ['consumer without a pact', 'consumers without a pact'],
    'audit.specification-not-served': ['specification that nobody serves', 'specifications that nobody serves'],
    'audit.thresholds-missing': ['load without thresholds', 'loads without thresholds'],
    'audit.threshold-absurd': ['threshold that cannot fail', 'thresholds that cannot fail'],
    'audit.database-mocked': ['mock of a database', 'mocks of a database'],
    'audit.no-assertion': ['test without an assertion', 'tests without an assertion'],
    'audit.sleep': ['pause instead of readiness', 'pauses instead of readiness'],
    'audit.dependency-without-test': ['dependency without a test', 'dependencies without a test'],
    'audit.load-secret': ['credential in a load script', 'credentials in load scripts'],
    'audit.load-public-address': ['public address in a load script', 'public addresses in load scripts'],
    'audit.chaos-without-rollback': ['fault without a way back', 'faults without a way back'],
    'audit.contract-not-blocking': ['contract check that cannot fail', 'contract checks that cannot fail'],
  } as const),
);

/** Kinds of gaps that a row names; the rest is counted. */
const NAMED_KINDS = 3;

/** Most code has nothing that is asked for, and is not parsed. */
function describeParsed(parsed: number): string {
  return parsed === 0 ? '' : `, ${formatCount(parsed)} of them parsed as code`;
}

function describeGaps({ gaps, unread }: AuditDetail): string {
  const unknown = unread.length > 0 ? `, ${formatNumberOf(unread.length, 'file')} not looked at` : '';
  if (gaps.length === 0) return `nothing found${unknown}`;
  const words = Array.from(
    Map.groupBy(gaps, ({ rule }) => rule),
    ([rule, own]) => countedWords(rule, own.length),
  );
  return `${formatList(words, NAMED_KINDS)}${unknown}`;
}

function countedWords(rule: string, count: number): string {
  const [one, several] = COUNTED.get(rule) ?? [rule, rule];
  return `${formatCount(count)} ${count === 1 ? one : several}`;
}

function auditSummary({ gaps, unread }: AuditDetail): Spans {
  const unknown = unread.length > 0 ? `, ${formatNumberOf(unread.length, 'file')} not looked at` : '';
  return line(`Not tested yet: ${gaps.length === 0 ? 'nothing found' : formatNumberOf(gaps.length, 'gap')}${unknown}`);
}

const RANK: Readonly<Record<Confidence, number>> = { certain: 0, likely: 1, hint: 2 };

/** The surest first, each with what mends it; then what could not be looked at. */
function auditBlocks(
  context: Context,
  stage: StageResult,
  { gaps, files, parsed, unread }: AuditDetail,
): readonly Block[] {
  const places = new Map(stage.findings.map((finding) => [finding.fingerprint, finding] as const));
  const sorted = [...gaps].sort((a, b) => RANK[a.confidence] - RANK[b.confidence]);
  const rows = sorted.map((gap) => {
    const finding = places.get(gap.fingerprint);
    return [
      [text(gap.confidence)],
      [...prose(gap.message), text(' · '), ruleLink(context, gap.rule)],
      finding === undefined ? [] : placeOfFinding(context, finding),
      gap.command === null ? prose(gap.todo) : [code(gap.command)],
    ];
  });
  return [
    ...fittingTable(context, ['How sure', 'What', 'Where', 'What mends it'], rows),
    ...fittingTable(
      context,
      ['File not looked at', 'Why'],
      unread.map(({ file, reason }) => [[code(file)], prose(reason)]),
    ),
    paragraph(
      `Looked at ${formatNumberOf(files, 'file')}${describeParsed(parsed)}. `,
      outcomeOf(stage) === 'failed'
        ? 'It blocks here, because audit.fail-on asks for it.'
        : 'It never blocks unless audit.fail-on asks.',
    ),
  ];
}
