import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonSchema } from '../../src/model/api.ts';
import { makeSampler, type Sample } from '../../src/traffic/sample.ts';
import { openSchemas } from '../../src/traffic/schemas.ts';

type Definitions = Readonly<Record<string, JsonSchema>>;

function sampled(
  schema: JsonSchema,
  definitions: Definitions = {},
  data: Record<string, string | number | boolean> = {},
): Sample {
  return makeSampler({ definitions, data }).sample(schema, undefined);
}

function writtenIn(sample: Sample): unknown {
  if (sample.kind === 'none') throw new Error(sample.why);
  return sample.value;
}

describe('makeSampler', () => {
  const cases: readonly (readonly [name: string, schema: JsonSchema, expected: unknown])[] = [
    ['the example of the schema', { type: 'string', examples: ['first', 'second'] }, 'first'],
    ['the default', { type: 'integer', default: 7 }, 7],
    ['the first allowed value', { enum: ['b', 'a'] }, 'b'],
    ['the constant', { const: { a: 1 } }, { a: 1 }],
    ['null where nothing else is allowed', { type: 'null' }, null],
    ['one as the plainest number', { type: 'integer' }, 1],
    ['the lowest number above an open bound', { type: 'integer', exclusiveMinimum: 10 }, 11],
    ['a number below an upper bound', { type: 'integer', maximum: -3 }, -3],
    ['a multiple', { type: 'number', multipleOf: 0.25, minimum: 0.3, maximum: 0.9 }, 0.5],
    [
      'a decimal that binary fractions cannot hold',
      { type: 'number', multipleOf: 0.1, minimum: 0.25, maximum: 0.35 },
      0.3,
    ],
    [
      'a number between two bounds',
      { type: 'number', exclusiveMinimum: 0.1, exclusiveMaximum: 0.2 },
      expect.closeTo(0.15),
    ],
    ['a text of the least length', { type: 'string', minLength: 9 }, 'samplexxx'],
    ['a text of the greatest length', { type: 'string', maxLength: 3 }, 'sam'],
    ['a text of the pattern', { type: 'string', pattern: '^[A-Z]{2}-\\d{3}$' }, 'AB-123'],
    ['a text of pattern and length', { type: 'string', pattern: '^[a-z]+$', minLength: 5 }, 'abcde'],
    [
      'a list of different items',
      { type: 'array', items: { type: 'integer' }, minItems: 3, uniqueItems: true },
      [1, 2, 3],
    ],
    ['a tuple', { prefixItems: [{ const: 'x' }, { type: 'boolean' }], items: false }, ['x', true]],
    ['a list that contains what it must', { type: 'array', contains: { const: 5 } }, [5]],
    ['the parts of allOf together', { allOf: [{ required: ['a'] }, { properties: { a: { const: 1 } } }] }, { a: 1 }],
    ['the branch of oneOf that is no null', { oneOf: [{ type: 'null' }, { type: 'integer' }] }, 1],
    ['the branch that can be kept', { anyOf: [{ type: 'string', pattern: '(?=a)b' }, { const: 2 }] }, 2],
    [
      'as many properties as are counted',
      { type: 'object', minProperties: 1, additionalProperties: { const: 1 } },
      { property1: 1 },
    ],
    [
      'what one property asks of another',
      {
        type: 'object',
        required: ['a'],
        properties: { a: { const: 1 }, b: { const: 2 } },
        dependentRequired: { a: ['b'] },
      },
      { a: 1, b: 2 },
    ],
    [
      'only required properties',
      { type: 'object', required: ['a'], properties: { a: { const: 1 }, b: { type: 'string' } } },
      { a: 1 },
    ],
    [
      'all properties where none is required',
      { type: 'object', properties: { a: { type: 'integer' }, b: { type: 'boolean' } } },
      { a: 1, b: true },
    ],
  ];
  it.each(cases)('writes %s', (_name, schema, expected) => {
    expect(writtenIn(sampled(schema))).toEqual(expected);
  });

  const formats = [
    'uuid',
    'date',
    'date-time',
    'time',
    'duration',
    'email',
    'hostname',
    'ipv4',
    'ipv6',
    'uri',
    'uri-reference',
    'uri-template',
    'json-pointer',
    'relative-json-pointer',
    'regex',
    'byte',
  ];
  it.each(formats)('writes the format %s, three different ones', (format) => {
    const items = { type: 'string', format };
    const values = writtenIn(sampled({ type: 'array', items, minItems: 3, uniqueItems: true }));
    expect(new Set(values as unknown[]).size).toBe(3);
  });

  const patterns = [
    '^\\d{4}-\\d{2}$',
    '^(GET|PUT)$',
    '^[^a-z]{2,}$',
    '^\\p{Lu}\\p{Ll}+$',
    '^(a|b)\\1$',
    '^[\\w.]+@[\\w.]+\\.com$',
    '^[a-f0-9]{24}$',
    'middle',
    '^$',
    '^\\+?[1-9]\\d{6,14}$',
    '^[\\u4e00-\\u9fa5]+$',
    '^.{40}$',
    '^(?!sample).+$',
  ];
  it.each(patterns)('writes a text for the pattern %s', (pattern) => {
    const text = writtenIn(sampled({ type: 'string', pattern }));
    expect(text).toMatch(new RegExp(pattern, 'u'));
  });

  it('leaves out what only answers hold, even where the schema requires it', () => {
    const definitions: Definitions = {
      Id: { type: 'string', readOnly: true },
      Base: {
        type: 'object',
        required: ['id', 'name'],
        properties: { id: { $ref: '#/$defs/Id' }, name: { type: 'string' } },
      },
    };
    const schema = {
      allOf: [
        { $ref: '#/$defs/Base' },
        { required: ['made'], properties: { made: { type: 'string', readOnly: true } } },
      ],
    };
    expect(writtenIn(sampled(schema, definitions))).toEqual({ name: 'sample' });
    const given = makeSampler({ definitions, data: {} }).sample(schema, { id: '7', name: 'Ann', made: 'today' });
    expect(given).toEqual({ kind: 'value', value: { name: 'Ann' }, source: 'example' });
  });

  it('ends a schema that refers to itself, and says so where it requires itself', () => {
    const definitions: Definitions = {
      Tree: {
        type: 'object',
        required: ['children'],
        properties: { children: { type: 'array', items: { $ref: '#/$defs/Tree' } } },
      },
      Endless: { type: 'object', required: ['next'], properties: { next: { $ref: '#/$defs/Endless' } } },
      Self: { $ref: '#/$defs/Self' },
    };
    expect(JSON.stringify(writtenIn(sampled({ $ref: '#/$defs/Tree' }, definitions))).length).toBeLessThan(400);
    expect(sampled({ $ref: '#/$defs/Endless' }, definitions)).toMatchObject({
      kind: 'none',
      why: expect.stringContaining('without end'),
    });
    expect(sampled({ $ref: '#/$defs/Self' }, definitions)).toMatchObject({ kind: 'none' });
  });

  it('takes an example only when it is valid', () => {
    const sampler = makeSampler({ definitions: {}, data: {} });
    expect(sampler.sample({ type: 'integer' }, 12)).toEqual({ kind: 'value', value: 12, source: 'example' });
    expect(sampler.sample({ type: 'integer' }, 'twelve')).toEqual({ kind: 'value', value: 1, source: 'generated' });
  });

  it('puts configured values into properties of their name, at every depth it writes, in the type of the schema', () => {
    const schema: JsonSchema = {
      type: 'object',
      required: ['inner'],
      properties: {
        account: { type: 'string' },
        inner: { type: 'object', properties: { amount: { type: 'integer' } } },
      },
    };
    expect(writtenIn(sampled(schema, {}, { account: 42, amount: '5' }))).toEqual({
      account: '42',
      inner: { amount: 5 },
    });
  });

  it('says which value of the configuration does not fit', () => {
    const sampler = makeSampler({ definitions: {}, data: {} });
    expect(sampler.fit({ type: 'integer', maximum: 9 }, '12')).toMatchObject({
      kind: 'none',
      why: 'the value must be <= 9, it is 12',
    });
    expect(sampler.fit({ type: 'boolean' }, 'true')).toMatchObject({ value: true });
  });

  const contradictions: readonly JsonSchema[] = [
    false,
    { type: 'string', minLength: 3, maxLength: 2 },
    { type: 'integer', minimum: 2, maximum: 1 },
    { type: 'integer', exclusiveMinimum: 1, exclusiveMaximum: 2 },
    { allOf: [{ type: 'string' }, { type: 'integer' }] },
    { type: 'string', pattern: '(?=a)b' },
    { type: 'string', pattern: '(unclosed' },
    { $ref: '#/$defs/Missing' },
  ];
  it.each(
    contradictions.map((schema) => [JSON.stringify(schema), schema] as const),
  )('writes nothing for %s', (_name, schema) => {
    const sample = sampled(schema);
    expect(sample.kind).toBe('none');
    if (sample.kind === 'none') expect(sample.why).not.toBe('');
  });

  it('gives up on a pattern that backtracks without end, in less than a second', () => {
    const sample = sampled({ type: 'string', pattern: '^(a+)+$', not: { pattern: '^a' }, minLength: 40 });
    expect(sample.kind).toBe('none');
  });
});

/** Schemas as specifications hold them, nested, most of them satisfiable. */
const schemas = fc.letrec<{
  schema: JsonSchema;
  object: JsonSchema;
  list: JsonSchema;
  scalar: JsonSchema;
  union: JsonSchema;
}>((tie) => ({
  scalar: fc.oneof(
    fc.record({ type: fc.constant('integer'), minimum: fc.integer({ min: -50, max: 50 }) }, { requiredKeys: ['type'] }),
    fc.record(
      { type: fc.constant('number'), exclusiveMaximum: fc.integer({ min: -5, max: 500 }) },
      { requiredKeys: ['type'] },
    ),
    fc.record({ type: fc.constant('integer'), multipleOf: fc.integer({ min: 1, max: 12 }), minimum: fc.nat(90) }),
    fc.record({ type: fc.constant('string'), minLength: fc.nat(12) }),
    fc.record({ type: fc.constant('string'), maxLength: fc.nat(12) }),
    fc.record({ type: fc.constant('string'), format: fc.constantFrom('uuid', 'email', 'date-time', 'ipv4', 'uri') }),
    fc.record({ type: fc.constant('string'), pattern: fc.constantFrom('^[A-Z]{3}$', '^\\d+$', '^a|b$', '^[^x]{2}$') }),
    fc.record({ enum: fc.array(fc.oneof(fc.string(), fc.integer(), fc.boolean()), { minLength: 1 }) }),
    fc.constantFrom<JsonSchema>({ type: 'boolean' }, { type: 'null' }, { type: ['string', 'null'] }, true, {}),
  ),
  list: fc.record(
    { type: fc.constant('array'), items: tie('schema'), minItems: fc.nat(3), maxItems: fc.integer({ min: 3, max: 5 }) },
    { requiredKeys: ['type', 'items'] },
  ),
  object: fc
    .dictionary(fc.constantFrom('id', 'name', 'items', '__proto__', 'to string', 'a/b', 'constructor'), tie('schema'), {
      maxKeys: 4,
    })
    .map((properties) => ({
      type: 'object',
      properties,
      required: Object.keys(properties).slice(0, 2),
      additionalProperties: false,
    })),
  union: fc.record({ oneOf: fc.array(tie('scalar'), { minLength: 1, maxLength: 3 }) }),
  schema: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('scalar'),
    tie('list'),
    tie('object'),
    tie('union'),
  ),
}));

describe('every value', () => {
  it('is valid, and the same for the same schema', () => {
    fc.assert(
      fc.property(schemas.schema, (schema) => {
        const sample = sampled(schema);
        expect(sampled(schema)).toEqual(sample);
        if (sample.kind === 'none') return;
        const check = openSchemas({ definitions: {}, direction: 'request' }).check(schema, sample.value);
        expect(check).toEqual({ kind: 'valid' });
      }),
      { numRuns: 150 },
    );
  });

  it('is found for every schema of plain parts', () => {
    fc.assert(
      fc.property(fc.oneof(schemas.list, schemas.object), (schema) => {
        // `oneOf` of overlapping branches may allow nothing, and the validator knows no `__proto__`; all else allows something.
        fc.pre(!/oneOf|__proto__/u.test(JSON.stringify(schema)));
        const sample = sampled(schema);
        expect(sample).toMatchObject({ kind: 'value' });
      }),
      { numRuns: 150 },
    );
  });
});
