import { expect, it } from 'vitest';
import { planSteps, stepRow } from '../../src/generate/request-steps.ts';
import { readSpec } from '../../src/spec/read.ts';

const SPEC = `openapi: 3.0.3
info: { title: t, version: '1' }
paths:
  /things:
    post:
      requestBody: { required: true, content: { application/json: { schema: { type: object } } } }
      responses:
        '201':
          description: made
          content: { application/json: { schema: { type: object, required: [id], properties: { id: { type: string } } } } }
  /things/{id}:
    get:
      parameters: [{ name: id, in: path, required: true, schema: { type: string }, example: 'a b/ä' }]
      responses: { '200': { description: ok } }
`;

it('hands the id that is taken where none was made over as it is, for the test to encode it once', async () => {
  const spec = await readSpec({ path: 'api.yaml', text: SPEC, commit: '' }, 'head', async () => null);
  const { requests } = planSteps(spec, ['GET /things/{id}']);
  const [row] = requests.map(stepRow).filter(({ operation }) => operation === 'GET /things/{id}');
  expect(row?.address.find((part) => typeof part !== 'string')).toEqual({
    createdBy: 'POST /things',
    otherwise: 'a b/ä',
  });
});
