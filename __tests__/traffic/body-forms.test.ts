import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { writeBodies } from '../../src/traffic/request-body.ts';
import { makeSampler } from '../../src/traffic/sample.ts';
import { specOf } from '../load/support/load-input.ts';

async function bodyOf(content: string, version = '3.1.0'): Promise<{ text: string; mediaType: string }> {
  const spec = await specOf(`openapi: ${version}
info: { title: t, version: '1' }
paths:
  /things:
    post:
      requestBody: { required: true, content: ${content} }
      responses: { '200': { description: ok } }
components:
  schemas:
    Pet:
      type: object
      required: [name, id, tags, photos, owner]
      properties:
        id: { type: integer, example: 7, xml: { attribute: true } }
        name: { type: string, example: 'Tom & "Jerry" <3' }
        tags: { type: array, example: [a, b], items: { type: string, xml: { name: tag } }, xml: { wrapped: true } }
        photos: { type: array, example: [x, y], items: { type: string } }
        owner: { type: object, example: { e-mail: a@b.c }, xml: { name: person, prefix: p, namespace: 'urn:p' } }
    Commande été: { type: integer, example: 1 }
`);
  const [operation] = spec.operations;
  if (operation === undefined) throw new Error('no operation');
  const sampler = makeSampler({ definitions: spec.definitions, data: {} });
  const [body] = writeBodies({ operation, sampler, definitions: spec.definitions });
  if (body === undefined || 'why' in body) throw new Error(body?.why ?? 'no body');
  return { text: body.text ?? '', mediaType: body.mediaType ?? '' };
}

describe('a body', () => {
  it('as XML has the names, attributes, wrapped lists and namespaces of the specification', async () => {
    const { text, mediaType } = await bodyOf("{ application/xml: { schema: { $ref: '#/components/schemas/Pet' } } }");
    expect(mediaType).toBe('application/xml');
    expect(text).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<Pet id="7"><name>Tom &amp; &quot;Jerry&quot; &lt;3</name>' +
        '<tags><tag>a</tag><tag>b</tag></tags><photos>x</photos><photos>y</photos>' +
        '<p:person xmlns:p="urn:p"><e-mail>a@b.c</e-mail></p:person></Pet>',
    );
    const parsed = new XMLParser({ ignoreAttributes: false }).parse(text);
    expect(parsed.Pet).toMatchObject({ name: 'Tom & "Jerry" <3', '@_id': '7', photos: ['x', 'y'] });
  });

  it('as XML is called by the name of its schema, which a reference may write encoded', async () => {
    const { text } = await bodyOf(
      "{ application/xml: { schema: { $ref: '#/components/schemas/Commande%20%C3%A9t%C3%A9' } } }",
    );
    expect(text).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<Commande_été>1</Commande_été>');
  });

  it.each([
    ['wrapped, under the name of the list', 'wrapped: true', '', '<list><list>a</list><list>b</list></list>'],
    ['wrapped, with another name', 'wrapped: true, name: all', '', '<all><all>a</all><all>b</all></all>'],
    [
      'wrapped, with names for both',
      'wrapped: true, name: all',
      ', xml: { name: one }',
      '<all><one>a</one><one>b</one></all>',
    ],
    ['not wrapped: the name of the list does not count', 'name: all', '', '<list>a</list><list>b</list>'],
    ['not wrapped, with names for its items', 'name: all', ', xml: { name: one }', '<one>a</one><one>b</one>'],
    ['wrapped in the words of OpenAPI 3.2', 'nodeType: element, name: all', '', '<all><all>a</all><all>b</all></all>'],
  ])('as XML has its lists as OpenAPI says: %s', async (_, xml, item, expected) => {
    const { text } = await bodyOf(
      `{ application/xml: { schema: { type: object, xml: { name: thing }, properties: { list: { type: array, example: [a, b], xml: { ${xml} }, items: { type: string${item} } } } } } }`,
    );
    expect(text).toBe(`<?xml version="1.0" encoding="UTF-8"?>\n<thing>${expected}</thing>`);
  });

  it('as a multipart form is what other programs read it as: files, lists, objects and numbers', async () => {
    const { text, mediaType } = await bodyOf(
      [
        "{ multipart/form-data: { encoding: { picture: { contentType: 'image/png, image/jpeg' } },",
        'schema: { type: object, required: [file, picture, note, ids, meta], properties: {',
        'file: { type: string, format: binary }, picture: { type: string, example: bytes }, note: { type: integer },',
        'ids: { type: array, example: [1, 2], items: { type: integer } }, meta: { type: object, example: { a: 1 } } } } } }',
      ].join(' '),
    );
    const form = await new Response(text, { headers: { 'content-type': mediaType } }).formData();
    expect(form.get('note')).toBe('1');
    expect(form.getAll('ids')).toEqual(['1', '2']);
    expect(form.get('meta')).toBe('{"a":1}');
    expect(form.get('file')).toMatchObject({ name: 'file.bin', type: 'application/octet-stream' });
    const picture = form.get('picture');
    if (!(picture instanceof File)) throw new Error('the picture is no file');
    expect(picture.type).toBe('image/png');
    expect(await picture.text()).toBe('bytes');
  });

  it('as bytes, as text and as YAML is sent under its own type', async () => {
    expect(await bodyOf('{ application/octet-stream: { schema: { type: string, format: binary } } }', '3.0.3')).toEqual(
      {
        text: 'sample',
        mediaType: 'application/octet-stream',
      },
    );
    expect(await bodyOf('{ image/*: {} }')).toMatchObject({ mediaType: 'application/octet-stream' });
    expect(await bodyOf('{ text/csv: { example: "a;b" } }')).toEqual({ text: 'a;b', mediaType: 'text/csv' });
    const yaml = '{ application/yaml: { schema: { type: object, required: [a], properties: { a: { const: 1 } } } } }';
    expect(await bodyOf(yaml)).toEqual({ text: '{"a":1}\n', mediaType: 'application/yaml' });
  });
});
