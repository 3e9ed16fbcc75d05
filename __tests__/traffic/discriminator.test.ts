import { describe, expect, it } from 'vitest';
import { writeBodies } from '../../src/traffic/request-body.ts';
import { makeSampler } from '../../src/traffic/sample.ts';
import { specOf } from '../load/support/load-input.ts';

async function bodyOf(schema: string, schemas: string): Promise<unknown> {
  const spec = await specOf(`
openapi: 3.0.3
info: { title: Pets, version: '1' }
paths:
  /pets:
    post:
      requestBody: { required: true, content: { application/json: { schema: ${schema} } } }
      responses: { '201': { description: made } }
components:
  schemas:
${schemas}
`);
  const [operation] = spec.operations;
  if (operation === undefined) throw new Error('no operation');
  const sampler = makeSampler({ definitions: spec.definitions, data: {} });
  const [body] = writeBodies({ operation, sampler, definitions: spec.definitions });
  if (body === undefined || 'why' in body) throw new Error(body?.why ?? 'no body');
  return JSON.parse(body.text ?? '');
}

const FORMS = `
    Cat: { type: object, required: [kind, lives], properties: { kind: { type: string }, lives: { type: integer } } }
    Dog: { type: object, required: [kind, barks], properties: { kind: { type: string }, barks: { type: boolean } } }`;

const FAMILY = `
    Pet:
      type: object
      required: [kind]
      properties: { kind: { type: string }, name: { type: string } }
      discriminator: { propertyName: kind MAPPING }
    Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, required: [lives], properties: { lives: { type: integer } } }] }
    Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, required: [barks], properties: { barks: { type: boolean } } }] }`;

describe('a body with a discriminator says which form it has', () => {
  it.each([
    ['by the names of the schemas', '', 'Cat'],
    ['by its mapping', ", mapping: { a-cat: '#/components/schemas/Cat', a-dog: Dog }", 'a-cat'],
    ['by a mapping of some, and names for the rest', ', mapping: { a-dog: Dog }', 'Cat'],
  ])('in oneOf: %s', async (_, mapping, kind) => {
    const branches = "[{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }]";
    const schema = `{ oneOf: ${branches}, discriminator: { propertyName: kind${mapping} } }`;
    expect(await bodyOf(schema, FORMS)).toEqual({ kind, lives: 1 });
  });

  it('as the schema itself says where it allows one value', async () => {
    const own = FORMS.replaceAll('kind: { type: string }, lives', 'kind: { type: string, enum: [CAT] }, lives');
    const schema = "{ oneOf: [{ $ref: '#/components/schemas/Cat' }], discriminator: { propertyName: kind } }";
    expect(await bodyOf(schema, own)).toEqual({ kind: 'CAT', lives: 1 });
  });

  it.each([
    ['by the names of those that extend it', '', 'Cat'],
    ['by its mapping', ", mapping: { cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog' }", 'cat'],
  ])('where others extend its schema: %s', async (_, mapping, kind) => {
    const schema = "{ $ref: '#/components/schemas/Pet' }";
    expect(await bodyOf(schema, FAMILY.replace(' MAPPING', mapping))).toEqual({ kind, lives: 1 });
  });

  it('and stays itself where it is one of those that extend another', async () => {
    const schema = "{ $ref: '#/components/schemas/Dog' }";
    expect(await bodyOf(schema, FAMILY.replace(' MAPPING', ''))).toMatchObject({ barks: true });
  });
});
