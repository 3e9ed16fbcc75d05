import { listSome } from '../model/list-some.ts';
import { canonical } from './expectation.ts';
import type { Pact, PactInteraction } from './pact.ts';
import { asArray, asRecord } from './shape.ts';

/** Places of one interaction that are named; the first ones say what is wrong. */
const NAMED_PLACES = 3;

/** What our pact has otherwise than the published one, one sentence per interaction. */
export function describeDifference(published: Pact, ours: Pact): readonly string[] {
  const [before, after] = [byName(published), byName(ours)];
  const sentences: string[] = [];
  for (const [key, interaction] of after) {
    const known = before.get(key);
    if (known === undefined) sentences.push(`"${interaction.description}" is new`);
    else {
      const places = differingPlaces(ownPart(known), ownPart(interaction));
      if (places.length > 0)
        sentences.push(`"${interaction.description}" differs at ${listSome(places, NAMED_PLACES)}`);
    }
  }
  for (const [key, interaction] of before) {
    if (!after.has(key)) sentences.push(`"${interaction.description}" is gone`);
  }
  return sentences;
}

function byName(pact: Pact): ReadonlyMap<string, PactInteraction> {
  return new Map(pact.interactions.map((one) => [JSON.stringify([one.kind, one.description, one.states]), one]));
}

/** Without what the broker adds. */
function ownPart({ raw }: PactInteraction): unknown {
  const { _id: _, ...own } = raw;
  return own;
}

function differingPlaces(before: unknown, after: unknown, path = ''): readonly string[] {
  if (canonical(before ?? null) === canonical(after ?? null)) return [];
  const [left, right] = [childrenOf(before), childrenOf(after)];
  if (left === null || right === null || Array.isArray(before) !== Array.isArray(after)) {
    return [`${path || 'the interaction'} (${shown(before)} → ${shown(after)})`];
  }
  const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])];
  return keys.flatMap((key) => differingPlaces(left[key], right[key], path === '' ? key : `${path}.${key}`));
}

function childrenOf(value: unknown): Readonly<Record<string, unknown>> | null {
  const list = asArray(value);
  return list ? Object.fromEntries(list.entries()) : asRecord(value);
}

const SHOWN_CHARACTERS = 40; // a value is recognised by its beginning

function shown(value: unknown): string {
  if (value === undefined) return 'absent';
  const text = JSON.stringify(value) ?? 'absent';
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS - 1)}…` : text;
}
