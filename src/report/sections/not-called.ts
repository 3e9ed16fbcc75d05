import { type Block, code, prose } from '../blocks.ts';
import type { Context } from '../context.ts';
import { fittingTable } from './fitting-table.ts';

/** Operations that no request reached, each with the reason. */
export function notCalledBlocks(
  context: Context,
  notCalled: readonly { readonly operation: string; readonly reason: string }[],
): readonly Block[] {
  const rows = notCalled.map(({ operation, reason }) => [[code(operation)], prose(reason)]);
  return fittingTable(context, ['Operation not called', 'Why'], rows);
}
