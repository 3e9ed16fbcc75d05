import type { IntegrationDetail, ServiceReport, StageResult, TestCoverage, TestReport } from '../../model/stage.ts';
import { UNREACHED_ADDRESS } from '../../model/unreached.ts';
import { formatCount, formatDuration, formatNumberOf } from '../../verdict/figures.ts';
import { outcomeOf } from '../../verdict/outcome.ts';
import { type Block, code, line, paragraph, prose, type Spans, text } from '../blocks.ts';
import type { Context } from '../context.ts';
import { findingsTable, fittingTable } from './fitting-table.ts';
import { logBlocks } from './log-blocks.ts';
import type { StageSection } from './stage-section.ts';

export const integrationSection: StageSection<IntegrationDetail> = {
  row: describeIntegration,
  folds: (context, stage, detail) => [
    { summary: integrationSummary(detail), blocks: integrationBlocks(context, stage, detail) },
  ],
};

function describeIntegration(stage: StageResult, detail: IntegrationDetail): string {
  const images = detail.services.map((service) => service.image);
  const times = detail.services.map((service) => service.readyMs);
  const slowest = times.includes(null) ? null : Math.max(0, ...times.filter((time) => time !== null));
  const { tests } = detail;
  return [
    images.length > 0 ? images.join(', ') : 'no services',
    images.length > 0 && slowest !== null ? `ready in ${formatDuration(slowest)} (testcontainers)` : null,
    detail.providerReadyMs !== null ? `provider ready in ${formatDuration(detail.providerReadyMs)}` : null,
    tests?.exitCode === 0 ? `integration tests passed in ${formatDuration(tests.durationMs)}` : null,
    outcomeOf(stage) === 'passed' ? null : stage.reason,
  ]
    .filter((words) => words !== null)
    .join(', ');
}

function integrationSummary(detail: IntegrationDetail): Spans {
  const { length } = detail.services;
  return line(length === 0 ? 'Integration: no services' : `Real dependencies: ${formatNumberOf(length, 'service')}`);
}

/** The services with the time each needed, the team's own tests, and the last lines of what failed. */
function integrationBlocks(context: Context, stage: StageResult, detail: IntegrationDetail): readonly Block[] {
  const services = detail.services.map((service) => [
    [text(service.name)],
    describeImage(service),
    [text(describeStart(service))],
  ]);
  const provider = [[text('provider')], [text(stage.provider ?? '')], [text(describeReady(detail.providerReadyMs))]];
  return [
    ...fittingTable(context, ['What', 'Image or name', 'Ready in>'], [...services, provider]),
    ...testBlocks(detail),
    ...coverageBlocks(context, detail),
    ...findingsTable(context, stage),
    ...logBlocks(context, detail.logTail),
  ];
}

/** The image with the start of its digest, as `docker images --digests` would tell it apart. */
function describeImage({ image, digest }: ServiceReport): Spans {
  return digest === null ? [code(image)] : [code(image), text(' '), code(digest.slice(0, SHORT_DIGEST))];
}

/** `sha256:` and twelve digits, as Docker shortens ids. */
const SHORT_DIGEST = 19;

function describeStart({ readyMs, ended }: ServiceReport): string {
  if (ended === null) return describeReady(readyMs);
  return `❌ exited with ${ended.exitCode}${ended.outOfMemory ? ', out of memory' : ''}`;
}

function describeReady(readyMs: number | null): string {
  return readyMs === null ? '❌ never ready' : formatDuration(readyMs);
}

function testBlocks({ tests }: IntegrationDetail): readonly Block[] {
  if (tests === null) return [];
  const end = tests.exitCode === null ? 'was ended before it exited' : `exited with ${tests.exitCode}`;
  return [
    paragraph('The team’s own tests, ', code(tests.command), `, ${end} after ${formatDuration(tests.durationMs)}.`),
    ...reportBlocks(tests.report),
  ];
}

function reportBlocks(report: TestReport | null): readonly Block[] {
  if (report === null) return [];
  const { files, tests, failed, skipped } = report;
  const counts = `${formatNumberOf(tests, 'test')}: ${tests - failed - skipped} passed, ${failed} failed, ${skipped} skipped`;
  return [paragraph(`${formatNumberOf(files.length, 'JUnit file')}, ${counts}.`)];
}

/** What the tests asked of the provider, operation by operation. */
function coverageBlocks(context: Context, { coverage, tests }: IntegrationDetail): readonly Block[] {
  if (coverage === undefined) return [];
  const { called, watched, requests } = coverage;
  const rows = called.map(({ operation, requests, statuses }) => [
    [code(operation)],
    [text(formatCount(requests))],
    [text(describeStatuses(statuses))],
  ]);
  const table = rows.length === 0 ? [] : fittingTable(context, ['Operation', 'Requests>', 'Answers'], rows);
  const isUnreached = watched && requests === 0 && tests?.exitCode !== 0;
  const hint = isUnreached ? [paragraph(...prose(UNREACHED_ADDRESS))] : [];
  return [paragraph(...prose(describeCalls(coverage))), ...hint, ...table];
}

function describeCalls(coverage: TestCoverage): string {
  const { notMeasured, requests, called, notCalled, unmatched, unanswered, unread, refused } = coverage;
  const told =
    notMeasured === null
      ? `They called ${called.length} of ${formatNumberOf(called.length + notCalled.length, 'operation')} in ${formatNumberOf(requests, 'request')}`
      : `Which operations they call is not measured: ${notMeasured}`;
  const strangers = unmatched.examples.slice(0, EXAMPLES).map((one) => `\`${one}\``);
  const more = unmatched.examples.length > EXAMPLES ? ', …' : '';
  return [
    told,
    unmatched.requests > 0 && notMeasured === null
      ? `${formatNumberOf(unmatched.requests, 'request')} for nothing in the specification (${strangers.join(', ')}${more})`
      : null,
    unanswered > 0 ? `${formatNumberOf(unanswered, 'request')} without an answer` : null,
    unread > 0 ? `${formatNumberOf(unread, 'connection')} that spoke no HTTP/1.1, which is not counted` : null,
    refused === null ? null : `${formatNumberOf(refused.connections, 'connection')} refused (${refused.reason})`,
  ]
    .filter((words) => words !== null)
    .join('; ')
    .concat('.');
}

/** Requests outside of the specification that a report names; `result.json` has more. */
const EXAMPLES = 3;

/** `200 × 10, 404 × 2` */
function describeStatuses(statuses: TestCoverage['called'][number]['statuses']): string {
  return Object.entries(statuses)
    .map(([status, count]) => `${status} × ${formatCount(count)}`)
    .join(', ');
}
