import type { Change } from '../model/change.ts';
import type { Location } from '../model/location.ts';
import { statusCovers } from './covers.ts';
import type { PactInteraction } from './pact.ts';
import type { JudgedInteraction } from './verification.ts';

/** Line of the specification whose change explains why an interaction fails; null where none does. */
export function changeBehind(
  changes: readonly Change[],
  interaction: PactInteraction,
  judged: Pick<JudgedInteraction, 'operation' | 'mismatches'>,
): Location | null {
  const { operation } = judged;
  const status = interaction.response?.status ?? null;
  // Of an answer with another status nothing was compared that the specification says of this one.
  const isOther = judged.mismatches.some((mismatch) => mismatch.startsWith('status: '));
  if (operation === null || status === null || isOther) return null;
  const fields = judged.mismatches.map(fieldOf).filter((field) => field !== null);
  const change = changes.find(({ reaches }) =>
    reaches.some(
      (reach) =>
        reach.operation === operation &&
        reach.direction === 'response' &&
        (reach.status === null || statusCovers(reach.status, status)) &&
        fields.some((field) => isSamePlace(reach.property, field)),
    ),
  );
  if (change === undefined) return null;
  const { file, line, column } = change.location;
  return { file, line, column };
}

/** `['items', '*', 'price']` of `$.items[0].price is missing` and `$.items[0].price: …`; null for what is about no field. */
export function fieldOf(mismatch: string): readonly string[] | null {
  const path = /^\$(?<steps>(?:\.[A-Za-z_]\w*|\[\d+\]|\["(?:[^"\\]|\\.)*"\])+)(?: is missing$|:)/.exec(mismatch)?.groups
    ?.steps;
  if (path === undefined) return null;
  return [...path.matchAll(/\.(\w+)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/g)].map(([, name, index, quoted]) => {
    if (index !== undefined) return '*';
    return name ?? (JSON.parse(quoted ?? '""') as string);
  });
}

function isSamePlace(property: readonly string[], field: readonly string[]): boolean {
  return (
    property.length > 0 && property.length <= field.length && property.every((step, index) => step === field[index])
  );
}

/**
 * `user_id is missing in the body of 200 of GET /orders/{id}; web-app needs it`, for an interaction that lacks fields and nothing else; null for
 * all others.
 */
export function describeMissing(interaction: PactInteraction, judged: JudgedInteraction): string | null {
  const { operation, mismatches, consumer } = judged;
  const status = interaction.response?.status;
  const missing = mismatches.filter((mismatch) => mismatch.endsWith(' is missing'));
  const fields = missing.map(fieldOf).filter((field) => field !== null);
  if (operation === null || status === undefined || fields.length === 0 || fields.length < mismatches.length)
    return null;
  const names = [...new Set(fields.map((field) => `\`${field.join('.').replaceAll('.*', '[*]')}\``))];
  const [is, it] = names.length === 1 ? ['is', 'it'] : ['are', 'them'];
  return `${names.join(', ')} ${is} missing in the body of ${status} of ${operation}; ${consumer} needs ${it}`;
}
