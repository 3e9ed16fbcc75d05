import type { RunResult } from '../../model/run-result.ts';
import { STAGE_NAMES, type StageName } from '../../model/stage.ts';
import { formatCount, formatDuration } from '../../verdict/figures.ts';
import { outcomeOf } from '../../verdict/outcome.ts';
import { STAGE_LABELS } from '../../verdict/words.ts';
import { type Block, bullets, code, line, link, paragraph, prose, type Span, type Spans, strong } from '../blocks.ts';
import { shortVersion } from '../consumers.ts';
import { type Context, take } from '../context.ts';
import { repeatAtDesk } from '../repeat-command.ts';

export function notConfiguredSummary(context: Context): Spans {
  return line(
    `Not configured: ${unconfigured(context)
      .map((stage) => STAGE_LABELS[stage])
      .join(', ')}`,
  );
}

export function notConfiguredBlocks(context: Context): readonly Block[] {
  const { toConfigure } = context.result;
  if (toConfigure.length === 0) return [];
  return [
    paragraph(
      'To run them, add to ',
      code('.github/api-testing.yml'),
      toConfigure[0]?.startsWith('version:') ? ':' : '; what has a key there already goes below that key:',
    ),
    { kind: 'fence', language: 'yaml', text: toConfigure.join('\n\n') },
  ];
}

function unconfigured(context: Context): readonly StageName[] {
  const skipped = context.result.stages.filter(
    (stage) => outcomeOf(stage) === 'skipped' && stage.skip === 'not-configured',
  );
  return STAGE_NAMES.filter((name) => skipped.some((stage) => stage.stage === name));
}

/** The same comparison at the desk; nothing where there was no base to compare with. */
export function reproduceBlocks({ result }: Context): readonly Block[] {
  const text = repeatAtDesk({ result, command: 'run', base: result.baseSha, options: stagesOption(result) });
  return text === null ? [] : [{ kind: 'fence', language: 'sh', text }];
}

/** Without it a commit that changes no specification would run nothing at the desk. */
function stagesOption({ asked }: RunResult): string {
  if (asked === undefined) return '';
  return ` --stages ${asked === 'all' ? asked : asked.join(',')}`;
}

export function noticeBlocks(context: Context): readonly Block[] {
  const { notices } = context.result;
  if (notices.length === 0) return [];
  const { shown, hidden } = take(notices, context.limits.checklist);
  const more = hidden > 0 ? [line(`… and ${formatCount(hidden)} more`)] : [];
  return [paragraph(strong('Notes')), bullets([...shown.map((notice) => prose(notice)), ...more])];
}

/** What was compared, by which run, how long it took, and where the rest is. */
export function footerBlocks(context: Context): readonly Block[] {
  const { event, baseSha, durationMs } = context.result;
  const head = code(shortVersion(event.headSha));
  const compared: (Span | string)[] =
    baseSha === null ? ['Looked at ', head] : ['Compared ', head, ' with ', code(shortVersion(baseSha))];
  const run = describeRun(context);
  const report = context.links.report === null ? [] : [' · ', link('full report', context.links.report)];
  return [paragraph(...compared, ` · took ${formatDuration(durationMs)}`, ...run, ...report)];
}

function describeRun(context: Context): readonly (Span | string)[] {
  const { runId } = context.result.event;
  if (runId === null) return [];
  const words = runId.attempt > 1 ? `workflow run, attempt ${runId.attempt}` : 'workflow run';
  return context.links.run === null ? [] : [' · ', link(words, context.links.run)];
}
