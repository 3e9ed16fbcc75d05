import type { Pact } from './pact.ts';
import { asArray, asRecord } from './shape.ts';

/**
 * What a pact expects of whom, as one text: the same for a file and for what a broker made of it. Ids and links that the broker adds,
 * the order of interactions and the order of keys make no difference.
 */
export function expectationOf(pact: Pact): string {
  const interactions = pact.interactions.map(({ raw }) => {
    const { _id: _, ...own } = raw;
    return canonical(own);
  });
  return JSON.stringify([pact.consumer, pact.provider, interactions.sort()]);
}

export function canonical(value: unknown): string {
  const list = asArray(value);
  if (list) return `[${list.map(canonical).join(',')}]`;
  const record = asRecord(value);
  if (record === null) return JSON.stringify(value) ?? 'null';
  const keys = Object.keys(record).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(record[key])}`).join(',')}}`;
}
