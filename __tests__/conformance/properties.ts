import fc from 'fast-check';
import { dump } from 'js-yaml';
import type { SpecDiff } from '../../src/model/change.ts';
import { diffSpecs } from '../../src/spec/diff.ts';
import { type Shape, type Spelling, shapes, widenings, writeSchema } from './schemas.ts';

/** What has to hold whatever the specification; `check` throws with the smallest counterexample. */
export interface Property {
  readonly name: string;
  readonly check: (runs: number) => Promise<void>;
}

type Json = Record<string, unknown>;
type Place = 'request' | 'response';

const none = async () => null;
const PLAIN: Spelling = { version: '3.1' };

function compare(
  base: unknown,
  head: unknown,
  form: { base: Form; head: Form } = { base: 'yaml', head: 'yaml' },
): Promise<SpecDiff> {
  const file = (value: unknown, written: Form) => ({
    path: 'openapi.yaml',
    text: WRITERS[written](value),
    commit: null,
  });
  return diffSpecs({ base: file(base, form.base), head: file(head, form.head) }, { base: none, head: none });
}

type Form = 'yaml' | 'json';
const WRITERS: Readonly<Record<Form, (value: unknown) => string>> = {
  yaml: (value) => dump(value, { noRefs: true }),
  json: (value) => JSON.stringify(value, null, 2),
};

/** One operation with this schema in what clients send, in what they get, or both. */
function documentOf(schema: Json, places: readonly Place[], spelling: Spelling = PLAIN): Json {
  const content = { content: { 'application/json': { schema } } };
  const ok = { description: 'ok', ...(places.includes('response') ? content : {}) };
  return {
    openapi: spelling.version === '3.0' ? '3.0.3' : '3.1.0',
    info: { title: 'Orders', version: '1' },
    paths: {
      '/orders': {
        post: { ...(places.includes('request') ? { requestBody: content } : {}), responses: { '200': ok } },
      },
    },
  };
}

const BOTH: readonly Place[] = ['request', 'response'];

function expectNothing({ changes, notAnalysed }: SpecDiff): void {
  const found = [...changes.map(({ rule, message }) => `${rule}: ${message}`), ...notAnalysed.map(({ what }) => what)];
  if (found.length > 0) throw new Error(`nothing was to be found, but there is ${found.join('; ')}`);
}

function property(name: string, predicate: (shape: Shape, seed: number) => Promise<void>): Property {
  const check = (runs: number) => fc.assert(fc.asyncProperty(shapes, fc.nat(), predicate), { numRuns: runs });
  return { name, check };
}

export const PROPERTIES: readonly Property[] = [
  property('a specification differs in nothing from itself', async (shape) => {
    const document = documentOf(writeSchema(shape, PLAIN), BOTH);
    expectNothing(await compare(document, document));
  }),
  property('a schema that moves to a component changes nothing', async (shape) => {
    const schema = writeSchema(shape, PLAIN);
    const inline = documentOf(schema, BOTH);
    const moved = {
      ...documentOf({ $ref: '#/components/schemas/Order' }, BOTH),
      components: { schemas: { Order: schema } },
    };
    expectNothing(await compare(inline, moved));
    expectNothing(await compare(moved, inline));
  }),
  property('YAML and JSON say the same', async (shape) => {
    const document = documentOf(writeSchema(shape, PLAIN), BOTH);
    expectNothing(await compare(document, document, { base: 'yaml', head: 'json' }));
    expectNothing(await compare(document, document, { base: 'json', head: 'yaml' }));
  }),
  property('the order of keys says nothing', async (shape) => {
    const document = documentOf(writeSchema(shape, PLAIN), BOTH);
    expectNothing(await compare(document, reversed(document)));
  }),
  property('3.0 and 3.1 spell the same differently', async (shape) => {
    const [old, now] = (['3.0', '3.1'] as const).map((version) => {
      const spelling = { version, hasConstants: true, isPlain: true };
      return documentOf(writeSchema(shape, spelling), BOTH, spelling);
    });
    expectNothing(await compare(old, now));
    expectNothing(await compare(now, old));
  }),
  property('keywords spread over an allOf say the same as together', async (shape) => {
    for (const version of ['3.0', '3.1'] as const) {
      const whole = documentOf(writeSchema(shape, { version }), BOTH, { version });
      const split = documentOf(writeSchema(shape, { version, isSplit: true }), BOTH, { version });
      expectNothing(await compare(whole, split));
      expectNothing(await compare(split, whole));
    }
  }),
  property('allowing more in a request breaks nobody, allowing less does', (shape, seed) =>
    expectDirection(shape, seed, 'request'),
  ),
  property('allowing less in a response breaks nobody, allowing more does', (shape, seed) =>
    expectDirection(shape, seed, 'response'),
  ),
  property('what comes one way goes the other way', async (shape, seed) => {
    const options = widenings(shape);
    const wider = options[seed % Math.max(1, options.length)] ?? shape;
    const [left, right] = [shape, wider].map((each) => documentOf(writeSchema(each, PLAIN), BOTH));
    const there = rulesOf(await compare(left, right));
    const back = rulesOf(await compare(right, left))
      .map(opposite)
      .sort();
    if (there.join() !== back.join()) throw new Error(`there: ${there.join()}; back, turned round: ${back.join()}`);
  }),
];

async function expectDirection(shape: Shape, seed: number, place: Place): Promise<void> {
  const options = widenings(shape);
  const wider = options[seed % Math.max(1, options.length)];
  if (wider === undefined) return;
  const narrow = documentOf(writeSchema(shape, PLAIN), [place]);
  const wide = documentOf(writeSchema(wider, PLAIN), [place]);
  const [safe, harmful] = place === 'request' ? [narrow, wide] : [wide, narrow];
  const safely = breakingRules(await compare(safe, harmful));
  if (safely.length > 0) throw new Error(`nothing was to break, but there is ${safely.join()}`);
  if (breakingRules(await compare(harmful, safe)).length === 0) throw new Error('something was to break');
}

function breakingRules({ changes }: SpecDiff): string[] {
  return changes.filter(({ severity }) => severity === 'breaking').map(({ rule }) => rule);
}

/** Rules without their direction: a schema used both ways is one finding, named after the worse side. */
function rulesOf({ changes }: SpecDiff): string[] {
  return changes.map(({ rule }) => rule.replace(/^(?:request|response)\./, '')).sort();
}

const OPPOSITES: readonly (readonly [string, string])[] = [
  ['constraint.tightened', 'constraint.relaxed'],
  ['enum.narrowed', 'enum.widened'],
  ['enum.added', 'enum.removed'],
  ['null.forbidden', 'null.allowed'],
  ['format.added', 'format.removed'],
  ['type.narrowed', 'type.widened'],
  ['variant.removed', 'variant.added'],
  ['property.became-required', 'property.became-optional'],
];

function opposite(rule: string): string {
  const pair = OPPOSITES.find((each) => each.includes(rule));
  if (pair === undefined) return rule;
  return rule === pair[0] ? pair[1] : pair[0];
}

/** The same document with the keys of every object the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  const copy: Json = {};
  for (const [key, each] of Object.entries(value).reverse()) {
    Object.defineProperty(copy, key, { value: reversed(each), enumerable: true, configurable: true, writable: true });
  }
  return copy;
}
