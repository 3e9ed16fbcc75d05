import { readFile } from 'node:fs/promises';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { runSmoke } from '../../src/load/stage.ts';
import type { StageResult } from '../../src/model/stage.ts';
import { makeCertificate } from '../support/certificate.ts';
import { startRawServer, startServer } from './support/hostile-server.ts';
import { type InputChanges, loadInput, specOf } from './support/load-input.ts';
import { sendJson } from './support/orders-server.ts';

const spec = await specOf(`
openapi: 3.0.3
info: { title: Things, version: '1' }
paths:
  /things:
    get:
      responses:
        '200': { description: all, content: { application/json: { schema: { type: array, items: { type: string } } } } }
  /other:
    get: { responses: { '200': { description: fine } } }
`);

async function smoke(baseUrl: string, changes: InputChanges = {}): Promise<StageResult> {
  const quick = { operations: ['GET /things'], requestTimeoutMs: 400, ...changes };
  return runSmoke(await loadInput(spec, baseUrl, quick));
}

function told(result: StageResult): string {
  return result.findings.map(({ rule, message }) => `${rule}: ${message}`).join('\n');
}

/** An answer with this head, whose body is left to the caller. */
function head(...lines: readonly string[]): string {
  return ['HTTP/1.1 200 OK', 'Content-Type: application/json', ...lines, '', ''].join('\r\n');
}

describe('a provider that', () => {
  it('hangs on one route fails only there, after the deadline', async () => {
    await using server = await startServer(({ line }, response) => {
      if (line === 'GET /other') response.writeHead(200).end();
    });
    const result = await smoke(server.baseUrl, { operations: ['GET /things', 'GET /other'] });
    expect(told(result)).toBe('smoke.no-answer: GET /things does not answer: nothing more came within 0.4 s');
    expect(result.detail).toMatchObject({ calls: [{ status: 200, problem: null }, { status: null }] });
  });

  it('sends a body without end is cut off at a megabyte, and the body is not judged', async () => {
    let sent = 0;
    await using server = await startServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, 0x20))) sent += 65_536;
      };
      response.on('drain', more);
      more();
    });
    const result = await smoke(server.baseUrl, { requestTimeoutMs: 5_000 });
    expect(told(result)).toMatch(
      /^smoke\.body\.unchecked: GET \/things answered 200 with a body of more than 1000 kB/u,
    );
    expect(sent).toBeLessThan(50_000_000);
  });

  it('sends half of the body it announced does not finish', async () => {
    await using server = await startRawServer((socket) => socket.end(`${head('Content-Length: 100')}["a"`));
    expect(told(await smoke(server.baseUrl))).toMatch(
      /answered 200 and did not finish: the answer broke off after 4 bytes/u,
    );
  });

  it('drips its body is cut off at the deadline', async () => {
    await using server = await startRawServer((socket) => socket.write(`${head('Content-Length: 9')}[`));
    expect(told(await smoke(server.baseUrl))).toContain('did not finish: nothing more came within 0.4 s');
  });

  it('sends bytes that are no text is shown with them', async () => {
    await using server = await startServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(Buffer.from([0x5b, 0xff, 0xfe, 0x5d]));
    });
    expect(told(await smoke(server.baseUrl))).toContain('it begins with the bytes 5b ff fe 5d');
  });

  it('sends no HTTP does not answer, with the reason', async () => {
    await using server = await startRawServer((socket) => socket.end('220 smtp.example.com ESMTP\r\n'));
    expect(told(await smoke(server.baseUrl))).toMatch(/^smoke\.no-answer: .*Parse Error/u);
  });

  it.each([
    'TLSv1.2',
    'TLSv1.3',
  ] as const)('asks for a client certificate with %s is told so in plain words', async (version) => {
    using certificate = makeCertificate();
    const { key, cert } = certificate;
    const ours = { ca: cert, requestCert: true, rejectUnauthorized: true };
    const server = createTlsServer({ key, cert, ...ours, minVersion: version, maxVersion: version });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const trusted = getCACertificates('default');
    try {
      setDefaultCACertificates([...trusted, String(cert)]);
      const baseUrl = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const result = await runSmoke(await loadInput(spec, baseUrl, { operations: ['GET /things'] }));
      expect(result.outcome).toBe('failed');
      const said = result.findings.find(({ rule }) => rule === 'smoke.no-answer')?.message;
      expect(said).toContain('the server asks for a client certificate');
      expect(said).not.toMatch(/0A000|\.c:/u);
    } finally {
      setDefaultCACertificates(trusted);
      server.close();
    }
  });

  it('closes the connection without a word does not answer', async () => {
    await using server = await startRawServer((socket) => socket.destroy());
    expect(told(await smoke(server.baseUrl))).toMatch(/^smoke\.no-answer: .*socket hang up|ECONNRESET/u);
  });

  it('answers 200 with nothing to everything is not what it says', async () => {
    await using server = await startServer((_, response) => response.writeHead(200).end());
    expect(told(await smoke(server.baseUrl))).toMatch(/^smoke\.body\.missing/u);
  });

  it('sends script and markup as a value is quoted, not rendered, and cut', async () => {
    const nasty = `</td><script>alert(1)</script>\u001b[31m${'x'.repeat(5_000)}`;
    await using server = await startServer((_, response) => sendJson(response, 200, [{ nasty }]));
    const result = await smoke(server.baseUrl);
    expect(told(result)).toContain('[0] must be string, it is {"nasty":"</td>');
    expect(told(result).length).toBeLessThan(300);
    expect(told(result)).not.toContain('\u001b');
  });

  it('takes longer than the budget is not called passed', async () => {
    await using server = await startServer((_, response) => void setTimeout(() => response.writeHead(200).end(), 60));
    const config = { budgetMs: 1 };
    const result = await smoke(server.baseUrl, { operations: ['GET /other', 'GET /things'], config });
    expect(result.outcome).toBe('failed');
    expect(told(result)).toContain('smoke.not-finished: 1 request was not sent: load.budget was used up');
  });

  it('is cancelled half way is broken, not failed', async () => {
    const cancel = new AbortController();
    await using server = await startServer(() => cancel.abort());
    const result = await smoke(server.baseUrl, { signal: cancel.signal });
    expect(result).toMatchObject({ outcome: 'broken', findings: [] });
  });

  it('dies in the middle fails with its end first, and what was answered before is kept', async () => {
    let dead = false;
    await using server = await startServer(({ line }, response) => {
      if (line === 'GET /other') return void response.writeHead(200).end();
      dead = true;
      response.destroy();
    });
    const providerExited = () => (dead ? 'signal SIGSEGV' : null);
    const result = await smoke(server.baseUrl, { operations: ['GET /things', 'GET /other'], providerExited });
    expect(result.findings[0]).toMatchObject({ rule: 'smoke.provider-died' });
    expect(result.detail).toMatchObject({ calls: [{ operation: 'GET /other', status: 200 }, { status: null }] });
  });

  it('repeats our credentials has them taken out of the finding and of the files', async () => {
    const secret = 'token-of-the-team-1234';
    await using server = await startServer(({ headers }, response) => {
      sendJson(response, 500, { you: headers.authorization });
    });
    const input = await loadInput(spec, server.baseUrl, {
      operations: ['GET /things'],
      config: { headers: { Authorization: 'THINGS_TOKEN' } },
      parentEnvironment: { ...process.env, THINGS_TOKEN: secret },
    });
    const result = await runSmoke(input);
    expect(told(result)).toContain('***');
    expect(JSON.stringify(result)).not.toContain(secret);
    const kept = await readFile(join(input.workDirectory, 'load', 'OrderService', 'smoke.answers.ndjson'), 'utf8');
    expect(kept).toContain('***');
    expect(kept).not.toContain(secret);
  });
});
