import { describe, expect, it } from 'vitest';
import { planRequests } from '../../src/traffic/requests.ts';
import { specOf } from '../load/support/load-input.ts';

const LIST = '{ type: array, items: { type: string }, example: [a b, c] }';
const OBJECT = '{ type: object, example: { r: 1, g: x y } }';

async function written(path: string, parameter: string): Promise<string> {
  const spec = await specOf(`
openapi: 3.1.0
info: { title: t, version: '1' }
paths:
  ${path}:
    get:
      parameters: [{ name: p, required: true, ${parameter} }]
      responses: { '200': { description: ok } }
`);
  const config = { data: {}, headers: {}, auth: null };
  const input = { specs: [spec], owned: false, baseUrl: 'http://127.0.0.1', config, variables: new Set<string>() };
  const { requests, notCalled } = planRequests({ ...input, operations: [`GET ${path}`] });
  expect(notCalled).toEqual([]);
  const [request] = requests;
  const cookie = request?.headers.find(([name]) => name === 'Cookie' || name === 'p')?.[1];
  return cookie ?? String(request?.address.join(''));
}

describe('a parameter is written as its style says:', () => {
  it.each([
    ['path, simple', `in: path, schema: ${LIST}`, '/things/a%20b,c'],
    ['path, simple object', `in: path, schema: ${OBJECT}`, '/things/r,1,g,x%20y'],
    ['path, simple object, exploded', `in: path, explode: true, schema: ${OBJECT}`, '/things/r=1,g=x%20y'],
    ['path, label', `in: path, style: label, schema: ${LIST}`, '/things/.a%20b,c'],
    ['path, label, exploded', `in: path, style: label, explode: true, schema: ${LIST}`, '/things/.a%20b.c'],
    [
      'path, label object, exploded',
      `in: path, style: label, explode: true, schema: ${OBJECT}`,
      '/things/.r=1.g=x%20y',
    ],
    ['path, matrix', `in: path, style: matrix, schema: ${LIST}`, '/things/;p=a%20b,c'],
    ['path, matrix, exploded', `in: path, style: matrix, explode: true, schema: ${LIST}`, '/things/;p=a%20b;p=c'],
    ['path, matrix object', `in: path, style: matrix, schema: ${OBJECT}`, '/things/;p=r,1,g,x%20y'],
    [
      'path, matrix object, exploded',
      `in: path, style: matrix, explode: true, schema: ${OBJECT}`,
      '/things/;r=1;g=x%20y',
    ],
  ])('%s', async (_, parameter, expected) => expect(await written('/things/{p}', parameter)).toBe(expected));

  it.each([
    ['query, form', `in: query, schema: ${LIST}`, '/things?p=a%20b&p=c'],
    ['query, form, not exploded', `in: query, explode: false, schema: ${LIST}`, '/things?p=a%20b,c'],
    ['query, form object', `in: query, schema: ${OBJECT}`, '/things?r=1&g=x%20y'],
    [
      'query, spaceDelimited',
      `in: query, style: spaceDelimited, explode: false, schema: ${LIST}`,
      '/things?p=a%20b%20c',
    ],
    ['query, pipeDelimited', `in: query, style: pipeDelimited, explode: false, schema: ${LIST}`, '/things?p=a%20b%7Cc'],
    ['query, deepObject', `in: query, style: deepObject, schema: ${OBJECT}`, '/things?p%5Br%5D=1&p%5Bg%5D=x%20y'],
    [
      'query, as JSON',
      `in: query, content: { application/json: { schema: ${OBJECT} } }`,
      '/things?p=%7B%22r%22%3A1%2C%22g%22%3A%22x%20y%22%7D',
    ],
    ['header, simple', `in: header, schema: ${LIST}`, 'a b,c'],
    ['header, as JSON', `in: header, content: { application/json: { schema: ${OBJECT} } }`, '{"r":1,"g":"x y"}'],
    ['cookie, form', 'in: cookie, schema: { type: string, example: a b }', 'p=a%20b'],
  ])('%s', async (_, parameter, expected) => expect(await written('/things', parameter)).toBe(expected));
});
