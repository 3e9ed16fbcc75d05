import type { RunEvent } from '../model/event.ts';

/** Longest name GitHub shows of a check without cutting it, characters. */
export const MAX_CHECK_NAME_LENGTH = 100;

/**
 * The check's name for an event. What a webhook of the broker asked for is a check of its own: it says less than the check that the
 * same commit has from its push, and must not take its place. The same holds for a command that may only compare: a check that other
 * stages failed must not turn green because they were left out.
 */
export function checkNameOf(
  name: string,
  { dispatch, command, trust }: Pick<RunEvent, 'dispatch' | 'command'> & Partial<Pick<RunEvent, 'trust'>>,
): string {
  if (command && trust === 'data-only') return clip(`${name}: changes`);
  if (!dispatch) return name;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what a name must not hold.
  const consumer = (dispatch.consumer ?? 'a consumer').replace(/[\x00-\x1f\x7f]/g, ' ');
  const full = `${name}: pact of ${consumer}`;
  return clip(full);
}

function clip(full: string): string {
  return full.length <= MAX_CHECK_NAME_LENGTH ? full : `${full.slice(0, MAX_CHECK_NAME_LENGTH - 1)}…`;
}
