import { describe, expect, it } from 'vitest';
import { changeBehind, fieldOf } from '../../src/contract/behind.ts';
import { parsePact } from '../../src/contract/pact-file.ts';
import { runContract } from '../../src/contract/stage.ts';
import type { Change } from '../../src/model/change.ts';
import { httpInteraction, pactText } from './support/pacts.ts';
import { startProvider } from './support/servers.ts';
import { ORDERS_SPEC, specOf, stageInput } from './support/stage-input.ts';

function removed(property: readonly string[], differs: { operation?: string; status?: string } = {}): Change {
  const { operation = 'GET /orders/{id}', status = '200' } = differs;
  const mediaType = 'application/json';
  return {
    rule: 'response.property.removed',
    severity: 'breaking',
    message: 'removed',
    todo: null,
    operations: [operation],
    reaches: [{ operation, direction: 'response', status, mediaType, property, parameter: null }],
    location: { side: 'base', file: 'openapi.yaml', line: 19, column: 3, pointer: '' },
    counterpart: null,
    fingerprint: property.join('.'),
  };
}

const AT_CHANGE = { file: 'openapi.yaml', line: 19, column: 3 };

describe('an interaction that fails', () => {
  it('names the field, the answer and who needs it, at the line of the specification that changed it', async () => {
    await using provider = await startProvider({ id: 42, userId: 'u-1' });
    const text = pactText('web-app', [
      httpInteraction({ body: { id: 42, user_id: 'u-1' }, states: ['an order exists'] }),
    ]);
    const input = stageInput({
      pactFiles: [{ path: 'pacts/web.json', text }],
      specs: [await specOf(ORDERS_SPEC)],
      changes: [removed(['note']), removed(['user_id'])],
      target: { baseUrl: provider.url, statesUrl: null },
    });
    const { result } = await runContract(input);
    expect(result.findings[0]).toMatchObject({
      rule: 'contract.interaction.failed',
      message:
        '`user_id` is missing in the body of 200 of GET /orders/{id}; web-app needs it ("a request for an order", given an order exists)',
      location: AT_CHANGE,
    });
  });

  const pact = parsePact(pactText('web', [httpInteraction({ body: { items: [{ qty: 1 }] } })]), 'web.json');
  const [interaction] = pact.interactions;
  const judged = { operation: 'GET /orders/{id}', mismatches: ['$.items[0].qty is missing'] };

  it.each<[string, Change, boolean]>([
    ['the field', removed(['items', '*', 'qty']), true],
    ['what holds the field', removed(['items']), true],
    ['another field', removed(['items', '*', 'sku']), false],
    ['another status', removed(['items'], { status: '404' }), false],
    ['another operation', removed(['items'], { operation: 'GET /bills/{id}' }), false],
    ['no field', removed([]), false],
  ])('is explained by a change of its own place: %s', (_, change, explained) => {
    if (interaction === undefined) throw new Error('the pact has an interaction');
    expect(changeBehind([change], interaction, judged)).toEqual(explained ? AT_CHANGE : null);
  });

  it('with another status is explained by no field: nothing was compared that the change is about', () => {
    if (interaction === undefined) throw new Error('the pact has an interaction');
    const mismatches = ['status: expected 200 but was 500', ...judged.mismatches];
    expect(changeBehind([removed(['items'])], interaction, { ...judged, mismatches })).toBeNull();
  });

  it.each([
    ['$.items[0].qty is missing', ['items', '*', 'qty']],
    ['$["a: b"][12].c: Expected 1', ['a: b', '*', 'c']],
    ['$.a: b is missing', ['a']],
    ['status: expected 200 but was 404', null],
    ['$: is not an object', null],
  ])('reads the field of %s', (mismatch, field) => {
    expect(fieldOf(mismatch)).toEqual(field);
  });
});
