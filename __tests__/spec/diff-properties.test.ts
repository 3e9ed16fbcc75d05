import fc from 'fast-check';
import { dump } from 'js-yaml';
import { describe, expect, it, vi } from 'vitest';
import type { Change, SpecDiff } from '../../src/model/change.ts';
import { Unchanged } from '../../src/spec/diff/unchanged.ts';
import { diffSpecs } from '../../src/spec/diff.ts';
import { renderRules, ruleIds } from '../../src/spec/rules.ts';

type Json = Record<string, unknown>;

const none = async () => null;

function compare(base: string, head: string, path = 'openapi.yaml'): Promise<SpecDiff> {
  const file = (text: string) => ({ path, text, commit: null });
  return diffSpecs({ base: file(base), head: file(head) }, { base: none, head: none });
}

/** Everything about changes but where they stand. */
function withoutPlaces(changes: readonly Change[]): unknown[] {
  return changes
    .map(({ rule, severity, message, reaches, operations }) => ({ rule, severity, message, reaches, operations }))
    .sort((left, right) => JSON.stringify(left).localeCompare(JSON.stringify(right)));
}

const names = fc.constantFrom('id', 'name', 'total', '__proto__', 'constructor', '200');

const schemas = fc.letrec<{ schema: Json }>((tie) => ({
  schema: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ type: fc.constantFrom('string', 'integer', 'number', 'boolean') }),
    fc.record({
      type: fc.constant('string'),
      maxLength: fc.nat(5),
      enum: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }),
    }),
    fc.record({ $ref: fc.constantFrom('#/components/schemas/A', '#/components/schemas/B') }),
    fc.record({ type: fc.constant('array'), items: tie('schema') }),
    fc.record(
      {
        type: fc.constant('object'),
        properties: fc.dictionary(names, tie('schema'), { maxKeys: 3 }),
        required: fc.uniqueArray(names),
      },
      { requiredKeys: ['type', 'properties'] },
    ),
    fc.record({ allOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }) }),
    fc.record({ oneOf: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }) }),
  ),
})).schema;

const documents = fc
  .record({ request: schemas, response: schemas, a: schemas, b: schemas })
  .map(({ request, response, a, b }) => ({
    openapi: '3.1.0',
    paths: {
      '/orders/{id}': {
        post: {
          requestBody: { content: { 'application/json': { schema: request } } },
          responses: { 200: { description: 'ok', content: { 'application/json': { schema: response } } } },
        },
      },
    },
    components: { schemas: { A: a, B: b } },
  }));

const yaml = (value: unknown) => dump(value, { noRefs: true });
const RUNS = { numRuns: 60 };

describe('whatever the specification', () => {
  it('finds nothing between a specification and itself', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        expect(await compare(yaml(document), yaml(document))).toEqual({ changes: [], notAnalysed: [], touched: [] });
      }),
      RUNS,
    );
  });

  it('finds nothing when an inline schema moves to a component', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const moved = {
          ...document,
          components: {
            schemas: {
              ...document.components.schemas,
              Moved: document.paths['/orders/{id}'].post.responses[200].content['application/json'].schema,
            },
          },
        };
        const head = structuredClone(moved);
        head.paths['/orders/{id}'].post.responses[200].content['application/json'].schema = {
          $ref: '#/components/schemas/Moved',
        };
        expect((await compare(yaml(document), yaml(head))).changes).toEqual([]);
      }),
      RUNS,
    );
  });

  it('finds the same with the short cut for equal texts as without it', async () => {
    const found = (diff: SpecDiff) =>
      [...new Set(diff.changes.map(({ rule, operations }) => `${rule} ${operations}`))].sort();
    await fc.assert(
      fc.asyncProperty(documents, documents, async (base, other) => {
        const head = {
          ...base,
          components: { schemas: { ...base.components.schemas, B: other.components.schemas.B } },
        };
        const quick = found(await compare(yaml(base), yaml(head)));
        const shortCut = vi.spyOn(Unchanged.prototype, 'isSame').mockReturnValue(false);
        const thorough = found(await compare(yaml(base), yaml(head)));
        shortCut.mockRestore();
        expect(quick).toEqual(thorough);
      }),
      RUNS,
    );
  });

  it('finds the same in YAML and in JSON', async () => {
    await fc.assert(
      fc.asyncProperty(documents, documents, async (base, head) => {
        const fromYaml = await compare(yaml(base), yaml(head));
        const fromJson = await compare(JSON.stringify(base), JSON.stringify(head, null, 2));
        expect(withoutPlaces(fromJson.changes)).toEqual(withoutPlaces(fromYaml.changes));
        expect(fromJson.changes.map((each) => each.fingerprint).sort()).toEqual(
          fromYaml.changes.map((each) => each.fingerprint).sort(),
        );
      }),
      RUNS,
    );
  });

  it('keeps every fingerprint when something else is put above', async () => {
    await fc.assert(
      fc.asyncProperty(documents, documents, async (base, head) => {
        const above = { '/aaa': { get: { responses: { 200: { description: 'ok' } } } } };
        const moved = { ...head, info: { title: 'x', version: '1' }, paths: { ...above, ...head.paths } };
        const before = (await compare(yaml(base), yaml(head))).changes.map((each) => each.fingerprint);
        const after = new Set(
          (await compare(yaml(base), `# words\n\n${yaml(moved)}`)).changes.map((each) => each.fingerprint),
        );
        expect(before.filter((fingerprint) => !after.has(fingerprint))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('names changes by rules that exist, at lines that exist', async () => {
    const known = new Set(ruleIds());
    await fc.assert(
      fc.asyncProperty(documents, documents, async (base, head) => {
        const texts = { base: yaml(base), head: yaml(head) };
        for (const change of (await compare(texts.base, texts.head)).changes) {
          expect(known.has(change.rule)).toBe(true);
          expect(texts[change.location.side].split('\n').length).toBeGreaterThanOrEqual(change.location.line);
          expect(change.operations).toEqual(['POST /orders/{id}']);
        }
      }),
      RUNS,
    );
  });

  it('says the same twice', async () => {
    await fc.assert(
      fc.asyncProperty(documents, documents, async (base, head) => {
        expect(await compare(yaml(base), yaml(head))).toEqual(await compare(yaml(base), yaml(head)));
      }),
      { numRuns: 20 },
    );
  });
});

describe('the page of rules', () => {
  it('has one heading for every id', () => {
    const headings = [...renderRules().matchAll(/^### `(.+)`$/gm)].map((match) => match[1]);
    expect(headings).toEqual(ruleIds());
    expect(new Set(headings).size).toBe(headings.length);
  });
});
