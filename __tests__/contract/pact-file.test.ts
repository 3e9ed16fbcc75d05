import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_PACT_BYTES } from '../../src/contract/limits.ts';
import { parsePact } from '../../src/contract/pact-file.ts';
import { ProblemError } from '../../src/model/problem.ts';
import { httpInteraction, pactDocument, pactText } from './support/pacts.ts';

const V2 = {
  consumer: { name: 'web' },
  provider: { name: 'api' },
  interactions: [
    {
      description: 'a search',
      providerState: 'there are orders',
      request: {
        method: 'post',
        path: '/search',
        query: 'a=1&b=2&a=3',
        headers: { 'Content-Type': 'application/json; charset=utf-8', Cookie: 'sid=1; theme=x' },
        body: { content: 'x' },
      },
      response: { status: 201, body: [{ id: 1 }] },
    },
  ],
};

describe('pacts of every version of the specification', () => {
  it('reads version 2, with one state, a query text and a bare body', () => {
    const pact = parsePact(
      JSON.stringify({ ...V2, metadata: { 'pact-specification': { version: '2.0.0' } } }),
      'a.json',
    );
    expect(pact).toMatchObject({ consumer: 'web', provider: 'api', specificationVersion: '2.0.0' });
    expect(pact.interactions[0]).toMatchObject({
      kind: 'http',
      states: ['there are orders'],
      request: {
        method: 'POST',
        query: ['a', 'b'],
        headers: ['content-type', 'cookie'],
        cookies: ['sid', 'theme'],
        body: { mediaType: 'application/json', value: { content: 'x' } },
      },
      response: { status: 201, body: { value: [{ id: 1 }] } },
    });
  });

  it('takes a body with `content` and `contentType` for itself before version 4, as the verifier does', () => {
    const body = { content: 'Hello', contentType: 'text/plain', encoded: false };
    const pactOf = (version: string, type: object) => {
      const interaction = { description: 'd', ...type, request: { path: '/', body }, response: { status: 200, body } };
      const document = { ...V2, interactions: [interaction], metadata: { pactSpecification: { version } } };
      return parsePact(JSON.stringify(document), 'a.json').interactions[0];
    };
    expect(pactOf('3.0.0', {})?.response?.body?.value).toEqual(body);
    expect(pactOf('3.0.0', {})?.request?.body?.value).toEqual(body);
    expect(pactOf('4.0', { type: 'Synchronous/HTTP' })?.response?.body).toEqual({
      mediaType: 'text/plain',
      value: 'Hello',
    });
  });

  it('reads version 1 with its other spelling of the state, and without metadata', () => {
    const [interaction] = V2.interactions;
    const { providerState, ...rest } = interaction ?? { providerState: '' };
    const pact = parsePact(
      JSON.stringify({ ...V2, interactions: [{ ...rest, provider_state: providerState }] }),
      'a.json',
    );
    expect(pact.interactions[0]?.states).toEqual(['there are orders']);
    expect(pact.specificationVersion).toBe('2.0.0');
  });

  it('reads messages of version 3', () => {
    const message = {
      description: 'an event',
      providerStates: [{ name: 'a' }, { name: 'b', params: { x: 1 } }],
      contents: { id: 1 },
    };
    const document = {
      consumer: { name: 'c' },
      provider: { name: 'p' },
      messages: [message],
      metadata: { pactSpecification: { version: '3.0.0' } },
    };
    const pact = parsePact(JSON.stringify(document), 'a.json');
    expect(pact.interactions).toMatchObject([
      { kind: 'async', states: ['a', 'b'], request: null, place: ['messages', 0] },
    ]);
  });

  it('reads version 4 with all three kinds, pending ones and encoded bodies', () => {
    const encoded = {
      content: Buffer.from('{"id":1}').toString('base64'),
      contentType: 'application/json',
      encoded: 'base64',
    };
    const document = pactDocument('c', [
      { ...httpInteraction({ pending: true }), response: { status: 200, body: encoded } },
      {
        type: 'Asynchronous/Messages',
        description: 'm',
        contents: { content: { a: 1 }, contentType: 'application/json', encoded: false },
      },
      {
        type: 'Synchronous/Messages',
        description: 's',
        request: { contents: {} },
        response: [{ contents: { content: 1, contentType: 'application/json', encoded: false } }],
      },
    ]);
    const pact = parsePact(JSON.stringify(document), 'a.json');
    expect(pact.interactions.map(({ kind, pending }) => [kind, pending])).toEqual([
      ['http', true],
      ['async', false],
      ['sync', false],
    ]);
    expect(pact.interactions[0]?.response?.body).toEqual({ mediaType: 'application/json', value: { id: 1 } });
  });

  it('reads a file with a byte-order mark, and hands it on without', () => {
    const pact = parsePact(`\uFEFF${pactText('c', [httpInteraction()])}`, 'a.json');
    expect(pact.text.startsWith('{')).toBe(true);
  });
});

describe('what is no pact', () => {
  const valid = pactDocument('c', [httpInteraction()]);

  it.each([
    ['cut off JSON', '{\n  "consumer": {', 'contract.pact-not-json', 2],
    ['a stray comma', '{\n  "a": 1,\n}', 'contract.pact-not-json', 3],
    ['an HTML page', '<html></html>', 'contract.pact-not-json', 1],
    ['an empty file', '', 'contract.pact-not-json', 1],
    ['some other JSON', '{"hello":1}', 'contract.pact-malformed', 1],
    ['a list', '[]', 'contract.pact-malformed', 1],
    ['null', 'null', 'contract.pact-malformed', 1],
    ['no consumer', JSON.stringify({ ...valid, consumer: {} }), 'contract.pact-malformed', 1],
    ['no provider', JSON.stringify({ ...valid, provider: { name: '' } }), 'contract.pact-malformed', 1],
    ['no interactions', JSON.stringify({ ...valid, interactions: undefined }), 'contract.pact-malformed', 1],
    ['interactions that are no list', JSON.stringify({ ...valid, interactions: {} }), 'contract.pact-malformed', 1],
    [
      'an unknown kind',
      JSON.stringify({ ...valid, interactions: [{ type: 'Telepathy' }] }),
      'contract.pact-malformed',
      1,
    ],
    [
      'an interaction of version 4 without a type, which the verifier passes over',
      JSON.stringify({ ...valid, interactions: [{ ...httpInteraction(), type: undefined }] }),
      'contract.pact-malformed',
      1,
    ],
    [
      'a type in another spelling, which the verifier passes over',
      JSON.stringify({ ...valid, interactions: [{ ...httpInteraction(), type: 'synchronous/http' }] }),
      'contract.pact-malformed',
      1,
    ],
    [
      'a request without a path',
      JSON.stringify({ ...valid, interactions: [{ ...httpInteraction(), request: {} }] }),
      'contract.pact-malformed',
      1,
    ],
    ['empty interactions', JSON.stringify({ ...valid, interactions: [] }), 'contract.pact-empty', 1],
  ])('is refused with its file and line: %s', (_, text, code, line) => {
    expect.assertions(2);
    try {
      parsePact(text, 'pacts/bad.json');
    } catch (thrown) {
      const { problem } = thrown as ProblemError;
      expect(problem.code).toBe(code);
      expect(problem.where).toMatchObject({ file: 'pacts/bad.json', line });
    }
  });

  it('is refused when it is too large to be held in memory several times', () => {
    expect(() => parsePact(' '.repeat(MAX_PACT_BYTES + 1), 'a.json')).toThrow(/larger than 10 MB/);
  });

  it('is a problem and nothing else, whatever JSON it is', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        try {
          expect(parsePact(text, 'a.json').interactions.length).toBeGreaterThan(0);
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(ProblemError);
        }
      }),
    );
  });
});
