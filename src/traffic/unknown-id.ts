import type { ApiParameter } from '../model/api.ts';
import type { Sampler } from './sample.ts';

/** Likeliest first: what a schema of ids usually allows, and no database holds. */
const UNKNOWN_IDS: readonly (string | number)[] = [
  'ffffffff-ffff-4fff-bfff-ffffffffffff',
  2_147_483_647,
  999_999,
  'no-such-id-4f1d6c0b',
  'nosuchid4f1d',
  'zzz',
];
/** What takes the place of the end of a valid id, where a pattern allows none of the above: `acc_1a2b` → `acc_zzzz`. */
const OTHER_CHARACTERS = ['z', '9', 'f', 'Z', '7', '0'];
const REPLACED_CHARACTERS = [12, 8, 4, 2, 1];

/** An id that its schema allows and that names nothing; null where none is found. */
export function unknownId(parameter: ApiParameter, sampler: Sampler): string | number | null {
  for (const candidate of [...UNKNOWN_IDS, ...variedIds(parameter, sampler)]) {
    const fitting = sampler.fit(parameter.schema, candidate);
    if (fitting.kind === 'value' && fitting.value === candidate) return candidate;
  }
  return null;
}

function variedIds({ schema, example }: ApiParameter, sampler: Sampler): readonly string[] {
  const sample = sampler.sample(schema, example);
  if (sample.kind === 'none' || typeof sample.value !== 'string') return [];
  const known = sample.value;
  return REPLACED_CHARACTERS.flatMap((count) =>
    OTHER_CHARACTERS.map((character) => varied(known, count, character)),
  ).filter((id) => id !== known);
}

/** The last characters of the id's last word; what stands before it, and between words, keeps its form. */
function varied(id: string, count: number, character: string): string {
  return id.replace(/[A-Za-z0-9]+$/u, (word) => {
    const kept = word.slice(0, Math.max(0, word.length - count));
    return kept + character.repeat(word.length - kept.length);
  });
}
