import type { JsonSchema } from '../model/api.ts';
import { isSchemaObject } from './orient-schema.ts';
import type { Sampler } from './sample.ts';

export interface BadBody {
  readonly text: string;
  /** What is wrong with it: `without name`. */
  readonly words: string;
}

/** A JSON body that is proven to break the schema, as like to a valid one as can be; null where every body would do. */
export function badBody(schema: JsonSchema | null, valid: unknown, sampler: Sampler): BadBody | null {
  for (const { value, words } of candidates(valid)) {
    if (sampler.isValid(schema, value) === false) return { text: JSON.stringify(value), words };
  }
  return null;
}

/** Characters of a property's name that are shown. */
const SHOWN_CHARACTERS = 40;

function* candidates(valid: unknown): Iterable<{ readonly value: unknown; readonly words: string }> {
  if (isSchemaObject(valid)) {
    const names = Object.keys(valid);
    for (const name of names) {
      const rest = Object.entries(valid).filter(([other]) => other !== name);
      yield { value: Object.fromEntries(rest), words: `without ${name.slice(0, SHOWN_CHARACTERS)}` };
    }
    for (const name of names) {
      const wrong = typeof valid[name] === 'string' ? { unexpected: true } : 'unexpected text';
      yield { value: { ...valid, [name]: wrong }, words: `${name.slice(0, SHOWN_CHARACTERS)} of another type` };
    }
    yield { value: {}, words: 'empty' };
  }
  yield { value: Array.isArray(valid) ? { unexpected: true } : ['unexpected'], words: 'of another type' };
  yield { value: 'unexpected text', words: 'of another type' };
  yield { value: null, words: 'null' };
}
