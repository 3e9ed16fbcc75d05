import type { Finding } from '../../model/finding.ts';
import type { ContractDetail, InteractionResult, MatrixRow, PactResult, StageResult } from '../../model/stage.ts';
import { formatCount, formatList, formatNumberOf } from '../../verdict/figures.ts';
import { outcomeOf } from '../../verdict/outcome.ts';
import { type Block, code, item, line, paragraph, prose, type Span, type Spans, strong, text } from '../blocks.ts';
import { shortVersion } from '../consumers.ts';
import { type Context, take } from '../context.ts';
import { findingsTable, fittingTable, moreRows, RESULT_WORDS } from './fitting-table.ts';
import type { StageSection } from './stage-section.ts';

/** Mismatches of one interaction: the first ones say what is wrong, the rest repeats it deeper down. */
const MISMATCHES_PER_INTERACTION = 5;

export const contractSection: StageSection<ContractDetail> = {
  row: describeContract,
  folds: (context, stage, detail) => [
    { summary: contractSummary(stage, detail), blocks: contractBlocks(context, stage, detail) },
  ],
  passed: (detail) =>
    detail.interactions
      .filter(({ outcome }) => outcome === 'passed')
      .map((one) => `${one.consumer}: ${one.description}`),
};

function describeContract(stage: StageResult, detail: ContractDetail): string {
  if (detail.role === 'consumer') return describeOwnPacts(detail);
  const consumers = formatNumberOf(new Set(detail.pacts.map((pact) => pact.consumer)).size, 'consumer');
  const required = detail.interactions.filter((interaction) => interaction.outcome !== 'pending');
  const passed = required.filter((interaction) => interaction.outcome === 'passed').length;
  const pending = detail.interactions.length - required.length;
  const figures =
    required.length > 0
      ? `${formatCount(passed)} of ${formatNumberOf(required.length, 'interaction')}`
      : pending > 0
        ? 'no interaction that has to pass'
        : `${formatNumberOf(detail.staticChecked, 'interaction')} held against the specification`;
  const unverified = detail.pacts.filter((pact) => pact.verification === 'not-run').length;
  const allPassed = passed === required.length && detail.gates.every((gate) => gate.deployable === true);
  return [
    figures,
    `${consumers} (Pact)`,
    pending > 0 ? `${formatCount(pending)} pending` : null,
    unverified > 0 ? `${formatNumberOf(unverified, 'pact')} not verified against a running provider` : null,
    ...describeGates(detail),
    ...describeRecorded(detail),
    outcomeOf(stage) === 'failed' && allPassed ? beside(figures, stage.reason) : null,
  ]
    .filter((words) => words !== null)
    .join(', ');
}

/** What the reason says beyond the figures that the row begins with; null where it says no more. */
function beside(figures: string, reason: string): string | null {
  const told = [`${figures}, `, ' compared with the specification, not verified against a running provider'];
  const rest = reason.split('; ').filter((part) => !told.some((words) => part.includes(words)));
  return rest.length === 0 ? null : rest.join('; ');
}

/** A consumer's row: what was published, and what the broker says to merging and deploying. */
function describeOwnPacts(detail: ContractDetail): string {
  const providers = formatNumberOf(new Set(detail.pacts.map((pact) => pact.provider)).size, 'provider');
  const published = detail.pacts.filter((pact) => pact.published).length;
  const pacts = `${formatNumberOf(detail.pacts.length, 'pact')} with ${providers}`;
  return [published > 0 ? `${pacts} published` : pacts, ...describeGates(detail), ...describeRecorded(detail)].join(
    ', ',
  );
}

function describeRecorded(detail: ContractDetail): readonly string[] {
  return detail.recorded.map(({ as, environment }) => `${RECORDED[as]} ${environment}`);
}

const RECORDED = {
  deployment: 'recorded as deployed to',
  undeployment: 'recorded as no longer deployed to',
  release: 'recorded as released to',
  'support-ended': 'recorded as no longer supported in',
} as const;

const DEPLOYABLE = [
  [true, 'can be deployed to', 'can be merged'],
  [false, 'cannot be deployed to', 'cannot be merged'],
  [null, 'nobody knows whether it can be deployed to', 'nobody knows whether it can be merged'],
] as const;

/** Unknown is said apart from no: the one needs a verification, the other a repair. */
function describeGates(detail: ContractDetail): readonly string[] {
  return DEPLOYABLE.flatMap(([answer, deploy, merge]) => {
    const own = detail.gates.filter((gate) => gate.deployable === answer);
    const environments = own.flatMap((gate) => gate.environment ?? []);
    return [
      ...(own.some((gate) => gate.environment === null) ? [merge] : []),
      ...(environments.length > 0 ? [`${deploy} ${formatList(environments)}`] : []),
    ];
  });
}

function contractSummary(stage: StageResult, detail: ContractDetail): Spans {
  const failed = detail.interactions.filter((interaction) => interaction.outcome === 'failed').length;
  const unlisted = stage.findings.filter((finding) => !isListed(finding, detail));
  const againstSpec = unlisted.filter(({ rule }) => rule.startsWith('contract.static.')).length;
  const others = unlisted.length - againstSpec;
  const words = [
    formatNumberOf(detail.pacts.length, 'pact'),
    failed > 0 ? `${formatNumberOf(failed, 'interaction')} failed` : null,
    againstSpec > 0 ? `${formatNumberOf(againstSpec, 'expectation')} against the specification` : null,
    others > 0 ? formatNumberOf(others, 'finding') : null,
  ].filter((word) => word !== null);
  return line(`Contract tests: ${words.join(', ')}`);
}

/** The matrix of consumers and versions, what failed by the field's name, and whether it may be deployed. */
function contractBlocks(context: Context, stage: StageResult, detail: ContractDetail): readonly Block[] {
  return [
    ...fittingTable(
      context,
      [
        detail.role === 'consumer' ? 'Provider' : 'Consumer',
        'Version',
        'Where',
        'Interactions>',
        'Verified',
        'Published',
      ],
      detail.pacts.map((pact) => pactRow(pact, detail.role)),
    ),
    ...findingsTable(context, { ...stage, findings: stage.findings.filter((finding) => !isListed(finding, detail)) }),
    ...interactionBlocks(context, detail.interactions, 'failed', 'Interactions that failed'),
    ...interactionBlocks(
      context,
      detail.interactions,
      'pending',
      'Pending interactions that failed (they fail nobody yet)',
    ),
    ...titled(
      'What the broker says',
      fittingTable(context, ['Environment', safeTitle(detail), 'Why'], detail.gates.map(gateRow)),
    ),
    ...titled(
      'Which versions were verified with each other',
      fittingTable(context, ['Consumer', 'Provider', 'Verified', 'When'], detail.matrix.map(matrixRow)),
    ),
  ];
}

/** A line above what is there, and none above nothing. */
function titled(title: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [paragraph(strong(title)), ...blocks];
}

/** Interactions and gates have lists of their own, which say more than the finding does. */
function isListed(finding: Finding, detail: ContractDetail): boolean {
  if (finding.rule.startsWith('contract.gate.')) return detail.gates.length > 0;
  const judged = finding.rule.startsWith('contract.interaction.') || finding.rule === 'contract.state.failed';
  return judged && detail.interactions.some((interaction) => interaction.outcome !== 'passed');
}

function pactRow(pact: PactResult, role: ContractDetail['role']): readonly Spans[] {
  return [
    [text(role === 'consumer' ? pact.provider : pact.consumer)],
    [pact.consumerVersion === null ? text('') : code(shortVersion(pact.consumerVersion))],
    [text(pact.source.join(', '))],
    [text(String(pact.interactions))],
    [
      text(
        `${RESULT_WORDS[pact.verification]}${pact.pending && pact.verification !== 'pending' ? ' (pending pact)' : ''}`,
      ),
    ],
    [text(pact.published ? 'yes' : 'no')],
  ];
}

function safeTitle({ gates }: ContractDetail): string {
  return gates.some((gate) => gate.environment === null) ? 'Safe' : 'Can be deployed';
}

function gateRow(gate: ContractDetail['gates'][number]): readonly Spans[] {
  const answer = gate.deployable === null ? '⚠️ not known' : gate.deployable ? '✅ yes' : '❌ no';
  return [[text(gate.environment ?? 'main branches (merging)')], [text(answer)], prose(gate.reason)];
}

/** Who with whom, which version, where it is, and since when it is known. */
function matrixRow(row: MatrixRow): readonly Spans[] {
  const verified = row.verified === null ? '⚠️ not yet' : row.verified ? '✅ yes' : '❌ no';
  return [
    versionIn(row.consumer, row.consumerVersion, row.consumerWhere),
    versionIn(row.provider, row.providerVersion, row.providerWhere),
    [text(verified)],
    [text(row.verifiedAt === null ? '' : minuteOf(row.verifiedAt))],
  ];
}

function versionIn(name: string, version: string | null, where: readonly string[]): Spans {
  const place = where.length > 0 ? ` (${where.join(', ')})` : '';
  return version === null ? [text(name)] : [text(`${name} `), code(shortVersion(version)), text(place)];
}

/** `2026-01-31 12:59`, as the broker's clock and zone have it. */
function minuteOf(timestamp: string): string {
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})[^+Z-]*(Z|[+-]00:?00)?/.exec(timestamp);
  return parts ? `${parts[1]} ${parts[2]}${parts[3] ? ' UTC' : ''}` : timestamp;
}

function interactionBlocks(
  context: Context,
  interactions: readonly InteractionResult[],
  outcome: InteractionResult['outcome'],
  title: string,
): readonly Block[] {
  const own = interactions.filter((interaction) => interaction.outcome === outcome);
  if (own.length === 0) return [];
  const { shown, hidden } = take(own, context.limits.rows);
  const items = shown.map((interaction) => item(nameInteraction(interaction), mismatchLines(interaction)));
  return [paragraph(strong(title)), { kind: 'list', ordered: false, items }, ...moreRows(context, hidden)];
}

function nameInteraction(interaction: InteractionResult): Spans {
  const version: (Span | string)[] =
    interaction.consumerVersion === null ? [] : [' ', code(shortVersion(interaction.consumerVersion))];
  const states =
    interaction.states.length > 0 ? `, given ${interaction.states.map((state) => `“${state}”`).join(', ')}` : '';
  const operation: (Span | string)[] = interaction.operation === null ? [] : [' on ', code(interaction.operation)];
  return line(strong(interaction.consumer), ...version, `: “${interaction.description}”${states}`, ...operation);
}

function mismatchLines(interaction: InteractionResult): readonly Spans[] {
  const { shown, hidden } = take(interaction.mismatches, MISMATCHES_PER_INTERACTION);
  const lines = shown.map((mismatch) => prose(mismatch));
  return hidden > 0 ? [...lines, line(`… and ${formatNumberOf(hidden, 'more mismatch', 'more mismatches')}`)] : lines;
}
