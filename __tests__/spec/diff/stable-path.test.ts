import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/model/change.ts';
import { diffSpecs } from '../../../src/spec/diff.ts';

interface Alternative {
  readonly type: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly minLength?: number;
}

const text = { type: 'string' };
const card: Alternative = { type: 'object', required: ['card'], properties: { card: text } };
const iban: Alternative = { type: 'object', required: ['iban'], properties: { iban: text, bic: text } };
const cash: Alternative = { type: 'object', required: ['cash'], properties: { cash: text } };
const withoutBic: Alternative = { ...iban, properties: { iban: text } };

async function changes(base: readonly Alternative[], head: readonly Alternative[]): Promise<readonly Change[]> {
  const side = (oneOf: readonly Alternative[]) => ({ path: 'api.json', text: specification(oneOf), commit: null });
  const none = async () => null;
  return (await diffSpecs({ base: side(base), head: side(head) }, { base: none, head: none })).changes;
}

function specification(oneOf: readonly Alternative[]): string {
  const content = { 'application/json': { schema: { oneOf } } };
  const operation = { requestBody: { required: true, content }, responses: { 201: { description: 'paid' } } };
  return JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Payments', version: '1' },
    paths: { '/payments': { post: operation } },
  });
}

async function printOf(rule: string, base: readonly Alternative[], head: readonly Alternative[]): Promise<string> {
  const found = (await changes(base, head)).filter((each) => each.rule === rule);
  expect(found).toHaveLength(1);
  return found[0]?.fingerprint ?? '';
}

describe('the fingerprint of a change inside an alternative without a name', () => {
  const removed = 'request.property.removed';

  it('stays the same when an alternative is added before it', async () => {
    const alone = await printOf(removed, [card, iban], [card, withoutBic]);
    expect(await printOf(removed, [card, iban], [cash, card, withoutBic])).toBe(alone);
    expect(await printOf(removed, [cash, card, iban], [cash, card, withoutBic])).toBe(alone);
    expect(await printOf(removed, [card, iban], [withoutBic, card])).toBe(alone);
  });

  it('stays the same when the alternative itself is edited further', async () => {
    const added = 'request.property.required-added';
    const once = { ...iban, required: ['iban', 'name'], properties: { ...iban.properties, name: text } };
    const twice = { ...once, required: ['iban', 'name', 'city'], properties: { ...once.properties, city: text } };
    const [first, ...others] = (await changes([card, iban], [card, twice])).filter(({ rule }) => rule === added);
    const prints = [first, ...others].map((each) => each?.fingerprint);
    expect(prints).toHaveLength(2);
    expect(prints).toContain(await printOf(added, [card, iban], [card, once]));
  });

  it('is another one in each alternative', async () => {
    const left = { ...card, properties: { ...card.properties, bic: text } };
    const one = await printOf(removed, [left, iban], [card, iban]);
    const other = await printOf(removed, [left, iban], [left, withoutBic]);
    expect(one).not.toBe(other);
  });

  it('tells alternatives of the same form apart by their order', async () => {
    const any: Alternative = { type: 'object' };
    const named = { type: 'string', minLength: 1 };
    const found = await changes(
      [any, { type: 'string' }, { type: 'string' }],
      [any, named, { ...named, minLength: 2 }],
    );
    expect(new Set(found.map((each) => each.fingerprint)).size).toBe(found.length);
  });
});
