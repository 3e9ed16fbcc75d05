import { type Block, paragraph, strong } from '../blocks.ts';
import type { Context } from '../context.ts';

/** The last lines that somebody printed, as many as there is room for. */
export function logBlocks(context: Context, lines: readonly string[]): readonly Block[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(-Math.min(lines.length, context.limits.logLines));
  const hidden = lines.length - shown.length;
  const title = hidden > 0 ? `Last ${shown.length} of ${lines.length} lines kept of the log` : 'Last lines of the log';
  return [paragraph(strong(title)), { kind: 'fence', language: 'text', text: shown.join('\n') }];
}
