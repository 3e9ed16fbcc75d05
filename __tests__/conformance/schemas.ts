import fc from 'fast-check';
import { KEYWORD_PAIRS, type KeywordPair } from './keyword-pairs.ts';

/** A schema in no version's words, so that it can be written in several. */
export type Shape = Plain & { readonly extra?: Extra | null };

/** A keyword beside the others, in its narrow form or its wide one. */
interface Extra {
  readonly pair: KeywordPair;
  readonly isWide: boolean;
}

type Plain =
  | {
      readonly kind: 'string';
      readonly nullable: boolean;
      readonly limits: Limits;
      readonly values: readonly string[] | null;
    }
  | {
      readonly kind: 'number' | 'integer';
      readonly nullable: boolean;
      readonly limits: Limits;
      readonly isExclusive: boolean;
    }
  | { readonly kind: 'boolean'; readonly nullable: boolean }
  | { readonly kind: 'array'; readonly nullable: boolean; readonly limits: Limits; readonly items: Shape }
  | {
      readonly kind: 'object';
      readonly nullable: boolean;
      readonly members: readonly Member[];
      readonly rest: Shape | null;
    }
  | { readonly kind: 'choice'; readonly nullable: false; readonly variants: readonly Shape[] };

/** The lower and upper limit of a number, a length or a count; null for none. */
interface Limits {
  readonly least: number | null;
  readonly most: number | null;
}

interface Member {
  readonly name: string;
  readonly shape: Shape;
  readonly required: boolean;
}

type Json = Record<string, unknown>;

const limits = fc.record({
  least: fc.option(fc.integer({ min: 1, max: 5 })),
  most: fc.option(fc.integer({ min: 6, max: 12 })),
});
const nullable = fc.boolean();
/** Names that trip programs up: inherited ones, numbers, words of the schema itself. */
const names = fc.constantFrom('id', 'name', 'total', '__proto__', 'constructor', '200', 'properties', 'type', 'a/b~c');

export const shapes: fc.Arbitrary<Shape> = fc.letrec<{ shape: Shape; object: Shape }>((tie) => {
  const members = fc.uniqueArray(fc.record({ name: names, shape: tie('shape'), required: fc.boolean() }), {
    selector: ({ name }) => name,
    maxLength: 3,
  });
  const values = fc.option(fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }));
  return {
    shape: fc
      .tuple(
        fc.option(fc.tuple(fc.nat(), fc.boolean())),
        fc.oneof(
          { depthSize: 'small', withCrossShrink: true },
          fc.record({ kind: fc.constant('string' as const), nullable, limits, values }),
          fc.record({
            kind: fc.constantFrom('number' as const, 'integer' as const),
            nullable,
            limits,
            isExclusive: fc.boolean(),
          }),
          fc.record({ kind: fc.constant('boolean' as const), nullable }),
          fc.record({ kind: fc.constant('array' as const), nullable, limits, items: tie('shape') }),
          tie('object'),
          fc
            .array(tie('object'), { minLength: 2, maxLength: 3 })
            .map((variants) => ({ kind: 'choice' as const, nullable: false as const, variants })),
        ),
      )
      .map(([chosen, shape]) => withExtra(shape, chosen)),
    object: fc.record({
      kind: fc.constant('object' as const),
      nullable,
      members,
      rest: fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: tie('shape') }),
    }),
  };
}).shape;

/** Beside alternatives nothing else is written; every other kind may have any keyword that says something about it. */
function withExtra(shape: Shape, chosen: readonly [index: number, isWide: boolean] | null): Shape {
  if (shape.kind === 'choice' || chosen === null) return shape;
  const [index, isWide] = chosen;
  const kind = shape.kind === 'integer' ? 'number' : shape.kind;
  const pairs = [...KEYWORD_PAIRS.any, ...(kind === 'boolean' ? [] : KEYWORD_PAIRS[kind])];
  const pair = pairs[index % pairs.length];
  return pair === undefined ? shape : { ...shape, extra: { pair, isWide } };
}

/** How a shape may be written down: what changes here changes no meaning. */
export interface Spelling {
  readonly version: '3.0' | '3.1';
  /** Whether keywords are spread over the branches of an allOf. */
  readonly isSplit?: boolean;
  /** Whether single values are written as constants. */
  readonly hasConstants?: boolean;
  /** Whether only what 3.0 has is written. */
  readonly isPlain?: boolean;
}

export function writeSchema(shape: Shape, spelling: Spelling): Json {
  const keywords = keywordsOf(shape, spelling);
  const extra = extraOf(shape, spelling);
  const [first, ...others] = spelling.isSplit ? Object.entries(keywords) : [];
  if (first === undefined || others.length === 0) return { ...keywords, ...extra };
  // `nullable` has a meaning only beside its type.
  const isBound = (key: string) =>
    key === 'nullable' || key === 'type' || key.startsWith('exclusive') || /^(?:min|max)imum$/.test(key);
  const bound = Object.entries(keywords).filter(([key]) => isBound(key));
  const free = Object.entries(keywords).filter(([key]) => !isBound(key));
  return { allOf: [Object.fromEntries(bound), ...free.map(([key, value]) => ({ [key]: value })), extra] };
}

/** What belongs together stays together, as `if` and `then` do. */
function extraOf({ extra }: Shape, { version, isPlain }: Spelling): Json {
  if (extra == null || version === '3.0' || isPlain) return {};
  return { ...(extra.isWide ? extra.pair.wide : extra.pair.narrow) };
}

function keywordsOf(shape: Shape, spelling: Spelling): Json {
  switch (shape.kind) {
    case 'string': {
      const [single, ...more] = shape.values ?? [];
      const isConstant = spelling.hasConstants === true && spelling.version === '3.1' && more.length === 0;
      // A constant has no null beside it.
      const enumeration =
        single === undefined ? {} : isConstant && !shape.nullable ? { const: single } : { enum: withNull(shape) };
      return {
        ...typeOf(shape, 'string', spelling),
        ...limited(shape.limits, 'minLength', 'maxLength'),
        ...enumeration,
      };
    }
    case 'number':
    case 'integer':
      return { ...typeOf(shape, shape.kind, spelling), ...boundsOf(shape.limits, shape.isExclusive, spelling) };
    case 'boolean':
      return typeOf(shape, 'boolean', spelling);
    case 'array':
      return {
        ...typeOf(shape, 'array', spelling),
        ...limited(shape.limits, 'minItems', 'maxItems'),
        items: writeSchema(shape.items, spelling),
      };
    case 'object':
      return objectOf(shape, spelling);
    case 'choice':
      return {
        oneOf: shape.variants.map((variant, index) => ({
          title: `Variant ${index}`,
          ...keywordsOf(variant, spelling),
        })),
      };
  }
}

function withNull({ values, nullable: isNullable }: Extract<Shape, { kind: 'string' }>): readonly unknown[] {
  return isNullable ? [...(values ?? []), null] : (values ?? []);
}

function objectOf({ members, rest, ...shape }: Extract<Shape, { kind: 'object' }>, spelling: Spelling): Json {
  const required = members.filter((member) => member.required).map(({ name }) => name);
  return {
    ...typeOf(shape, 'object', spelling),
    properties: ownMap(members.map(({ name, shape: each }) => [name, writeSchema(each, spelling)])),
    ...(required.length > 0 ? { required } : {}),
    ...(rest === null ? {} : { additionalProperties: writeSchema(rest, spelling) }),
  };
}

/** `__proto__` is a name like any other. */
function ownMap(entries: readonly (readonly [string, unknown])[]): Json {
  const map: Json = {};
  for (const [key, value] of entries)
    Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true });
  return map;
}

function typeOf({ nullable: isNullable }: { readonly nullable: boolean }, type: string, { version }: Spelling): Json {
  if (!isNullable) return { type };
  return version === '3.0' ? { type, nullable: true } : { type: [type, 'null'] };
}

function limited({ least, most }: Limits, lower: string, upper: string): Json {
  return { ...(least === null ? {} : { [lower]: least }), ...(most === null ? {} : { [upper]: most }) };
}

function boundsOf(range: Limits, isExclusive: boolean, { version }: Spelling): Json {
  if (!isExclusive) return limited(range, 'minimum', 'maximum');
  if (version === '3.1') return limited(range, 'exclusiveMinimum', 'exclusiveMaximum');
  const flags = {
    ...(range.least === null ? {} : { exclusiveMinimum: true }),
    ...(range.most === null ? {} : { exclusiveMaximum: true }),
  };
  return { ...limited(range, 'minimum', 'maximum'), ...flags };
}

/** Every shape that allows more than this one in exactly one place. */
export function widenings(shape: Shape): Shape[] {
  const { extra } = shape;
  const wider = extra == null || extra.isWide ? [] : [{ ...shape, extra: { ...extra, isWide: true } } as Shape];
  const nullableToo = shape.kind === 'choice' || shape.nullable ? [] : [{ ...shape, nullable: true } as Shape];
  const own = [...wider, ...nullableToo];
  switch (shape.kind) {
    case 'string': {
      const { values } = shape;
      const more =
        values === null
          ? []
          : [
              { ...shape, values: [...values, 'another'] },
              { ...shape, values: null },
            ];
      return [...own, ...widerLimits(shape), ...more];
    }
    case 'integer':
      // Above 1 and at least 2 are the same for integers alone.
      return [...own, ...widerLimits(shape), ...(shape.isExclusive ? [] : [{ ...shape, kind: 'number' as const }])];
    case 'number':
      return [...own, ...widerLimits(shape)];
    case 'boolean':
      return own;
    case 'array':
      return [...own, ...widerLimits(shape), ...widenings(shape.items).map((items) => ({ ...shape, items }))];
    case 'object':
      return [
        ...own,
        ...widerMembers(shape),
        ...(shape.rest === null ? [] : widenings(shape.rest).map((rest) => ({ ...shape, rest }))),
      ];
    case 'choice': {
      const further: Shape = { kind: 'boolean', nullable: false };
      return [
        { ...shape, variants: [...shape.variants, further] },
        ...oneEach(shape.variants, widenings).map((variants) => ({ ...shape, variants })),
      ];
    }
  }
}

function widerLimits<Limited extends Shape & { readonly limits: Limits }>(shape: Limited): Limited[] {
  const { least, most } = shape.limits;
  const lower = least === null ? [] : [{ least: null, most }, ...(least > 1 ? [{ least: least - 1, most }] : [])];
  const upper =
    most === null
      ? []
      : [
          { least, most: null },
          { least, most: most + 1 },
        ];
  return [...lower, ...upper].map((wider) => ({ ...shape, limits: wider }));
}

function widerMembers(shape: Extract<Shape, { kind: 'object' }>): Shape[] {
  const wider = (member: Member): Member[] => [
    ...(member.required ? [{ ...member, required: false }] : []),
    ...widenings(member.shape).map((each) => ({ ...member, shape: each })),
  ];
  return oneEach(shape.members, wider).map((members) => ({ ...shape, members }));
}

/** The list with one element replaced, in every way there is. */
function oneEach<Element>(list: readonly Element[], replace: (element: Element) => readonly Element[]): Element[][] {
  return list.flatMap((element, index) => replace(element).map((each) => list.with(index, each)));
}
