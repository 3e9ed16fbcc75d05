type Json = Readonly<Record<string, unknown>>;

/** A keyword, or several that belong together, that allow less and more. */
export interface KeywordPair {
  readonly narrow: Json;
  readonly wide: Json;
}

/** `if` with one branch or both. */
function conditional(condition: Json, branches: { readonly yes?: Json; readonly no?: Json }): Json {
  const { yes, no } = branches;
  const words = [['if', condition] as const, yes && (['then', yes] as const), no && (['else', no] as const)];
  return Object.fromEntries(words.filter((each) => each !== undefined));
}

const SHORT = { maxLength: 8 };
const LONG = { maxLength: 9 };

/** Keywords of 2020-12 that 3.0 does not have, or that need no generator, by the type they say something about. */
export const KEYWORD_PAIRS: Readonly<Record<'string' | 'number' | 'array' | 'object' | 'any', readonly KeywordPair[]>> =
  {
    any: [
      { narrow: { not: { enum: ['x', 7] } }, wide: {} },
      { narrow: { not: { enum: ['x', 7] } }, wide: { not: { enum: ['x'] } } },
      { narrow: { not: { not: { enum: ['x'] } } }, wide: { not: { not: { enum: ['x', 'y'] } } } },
    ],
    string: [
      { narrow: { format: 'email' }, wide: {} },
      { narrow: { pattern: '^a' }, wide: {} },
      { narrow: { pattern: '^a' }, wide: { pattern: '^a|^b' } },
      { narrow: { not: { maxLength: 5 } }, wide: { not: { maxLength: 3 } } },
      {
        narrow: conditional({ minLength: 3 }, { yes: SHORT }),
        wide: conditional({ minLength: 5 }, { yes: SHORT }),
      },
      {
        narrow: conditional({ minLength: 5 }, { no: SHORT }),
        wide: conditional({ minLength: 3 }, { no: SHORT }),
      },
      {
        narrow: conditional({ minLength: 3 }, { yes: LONG, no: SHORT }),
        wide: conditional({ minLength: 3 }, { yes: LONG, no: LONG }),
      },
      { narrow: { contentEncoding: 'base64' }, wide: {} },
      { narrow: { contentMediaType: 'application/json' }, wide: {} },
    ],
    number: [
      { narrow: { multipleOf: 10 }, wide: { multipleOf: 5 } },
      { narrow: { multipleOf: 0.1 }, wide: {} },
      { narrow: { not: { minimum: 5 } }, wide: { not: { minimum: 7 } } },
    ],
    array: [
      { narrow: { uniqueItems: true }, wide: { uniqueItems: false } },
      { narrow: { contains: { type: 'boolean' } }, wide: {} },
      { narrow: { contains: { type: 'integer' } }, wide: { contains: { type: 'number' } } },
      { narrow: { contains: { type: 'boolean' }, minContains: 2 }, wide: { contains: { type: 'boolean' } } },
      {
        narrow: { contains: { type: 'boolean' }, maxContains: 3 },
        wide: { contains: { type: 'boolean' }, maxContains: 4 },
      },
      { narrow: { prefixItems: [{ maxLength: 3 }] }, wide: { prefixItems: [{ maxLength: 5 }] } },
      { narrow: { prefixItems: [true, { maxLength: 3 }] }, wide: { prefixItems: [true] } },
      { narrow: { unevaluatedItems: false }, wide: {} },
      { narrow: { unevaluatedItems: { maxLength: 3 } }, wide: { unevaluatedItems: { maxLength: 5 } } },
    ],
    object: [
      { narrow: { dependentRequired: { id: ['name', 'total'] } }, wide: { dependentRequired: { id: ['name'] } } },
      { narrow: { dependentRequired: { id: ['name'] } }, wide: {} },
      {
        narrow: { dependentSchemas: { id: { minProperties: 2 } } },
        wide: { dependentSchemas: { id: { minProperties: 1 } } },
      },
      { narrow: { dependentSchemas: { id: { minProperties: 2 } } }, wide: {} },
      {
        narrow: { patternProperties: { '^x-': { maxLength: 3 } } },
        wide: { patternProperties: { '^x-': { maxLength: 5 } } },
      },
      { narrow: { patternProperties: { '^x-': { maxLength: 3 } } }, wide: {} },
      { narrow: { propertyNames: { maxLength: 3 } }, wide: { propertyNames: { maxLength: 5 } } },
      { narrow: { minProperties: 2 }, wide: { minProperties: 1 } },
      { narrow: { maxProperties: 8 }, wide: { maxProperties: 9 } },
      { narrow: { unevaluatedProperties: false }, wide: {} },
      { narrow: { not: { required: ['secret'] } }, wide: {} },
    ],
  };
