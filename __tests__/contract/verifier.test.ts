import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runContract } from '../../src/contract/stage.ts';
import { makeCertificate } from '../support/certificate.ts';
import { startFaultBroker } from './support/fault-broker.ts';
import { httpInteraction, pactDocument, pactText } from './support/pacts.ts';
import { startProvider } from './support/servers.ts';
import { CONFIG, stageInput } from './support/stage-input.ts';

const order = httpInteraction({ body: { id: 42 } });

/** A provider on https, with a certificate that nobody but its own authority has signed. */
async function startSecureProvider() {
  const certificate = makeCertificate();
  const { key, cert, file } = certificate;
  const server = createServer({ key, cert }, (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":42}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    certificate[Symbol.dispose]();
  });
  return { baseUrl: `https://127.0.0.1:${(server.address() as AddressInfo).port}`, statesUrl: null, file };
}

describe('a provider on https', () => {
  const pactFiles = [{ path: 'pacts/a.json', text: pactText('web', [order]) }];

  it.each(['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE'])('is trusted with the authority that %s names', async (name) => {
    const { file, ...target } = await startSecureProvider();
    const parentEnvironment = { PATH: process.env['PATH'], [name]: file };
    const { result } = await runContract(stageInput({ pactFiles, target, parentEnvironment }));
    expect(result).toMatchObject({ outcome: 'passed', reason: '1 of 1 interaction, 1 consumer' });
  });

  it.each([{}, { NODE_EXTRA_CA_CERTS: '/nowhere/authority.pem' }])('is not trusted with %j', async (more) => {
    const { file: _, ...target } = await startSecureProvider();
    const parentEnvironment = { PATH: process.env['PATH'], ...more };
    const { result } = await runContract(stageInput({ pactFiles, target, parentEnvironment }));
    expect(result).toMatchObject({ outcome: 'broken', problems: [{ code: 'contract.provider-silent' }] });
  });
});

describe('the process of the verifier', () => {
  it('is given no credentials: not as arguments, not in its environment, not in a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'verifier-'));
    const [spy, seen] = [join(folder, 'pact'), join(folder, 'seen')];
    writeFileSync(
      spy,
      `#!/bin/sh\nprintf '%s\\n' "$@" > ${seen}\nenv >> ${seen}\ncat "$PWD"/* >> ${seen} 2>/dev/null\nexit 1\n`,
    );
    chmodSync(spy, 0o755);
    await using provider = await startProvider();
    await using broker = await startFaultBroker({ pacts: [pactDocument('web', [order])] });
    const secrets = { PACT_BROKER_TOKEN: 'sekret-1', GITHUB_TOKEN: 'sekret-2', 'INPUT_PACT-BROKER-TOKEN': 'sekret-3' };
    const { result } = await runContract(
      stageInput({
        config: { ...CONFIG, broker: broker.url },
        target: { baseUrl: provider.url, statesUrl: null },
        credentials: { token: 'sekret-0', username: null, password: null },
        parentEnvironment: { ...process.env, ...secrets },
        obtainPact: async () => ({ file: spy, version: 'spy' }),
      }),
    );
    expect(result.outcome).toBe('broken');
    const everything = readFileSync(seen, 'utf8');
    expect(everything).toContain('--provider-name=orders-api');
    expect(everything).toContain('a request for an order');
    expect(everything).not.toMatch(/sekret|PACT_BROKER/);
    expect(broker.seen.every(({ headers }) => headers.authorization === 'Bearer sekret-0')).toBe(true);
  });

  it('is told where plugins are for a pact that has some, and nothing else of Pact’s own; then it may reach others', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'verifier-'));
    const [spy, seen] = [join(folder, 'pact'), join(folder, 'seen')];
    writeFileSync(spy, `#!/bin/sh\nenv > ${seen}\nexit 1\n`);
    chmodSync(spy, 0o755);
    const { SSL_CERT_FILE: _, SSL_CERT_DIR: __, NODE_EXTRA_CA_CERTS: ___, ...own } = process.env;
    const variablesOf = async (metadata: object): Promise<string> => {
      const text = JSON.stringify({ ...pactDocument('web', [order]), metadata });
      await runContract(
        stageInput({
          pactFiles: [{ path: 'pacts/web.json', text }],
          target: { baseUrl: 'http://127.0.0.1:9', statesUrl: null },
          parentEnvironment: { ...own, PACT_PLUGIN_DIR: '/opt/plugins', PACT_DESCRIPTION: 'none' },
          obtainPact: async () => ({ file: spy, version: 'spy' }),
        }),
      );
      return readFileSync(seen, 'utf8');
    };
    const pactSpecification = { version: '4.0' };
    const plain = await variablesOf({ pactSpecification });
    expect(plain).not.toMatch(/^PACT_(?!DO_NOT_TRACK)/mu);
    expect(plain).toContain('SSL_CERT_FILE=');
    const plugins = [{ name: 'protobuf', version: '0.5.4' }];
    const extended = await variablesOf({ pactSpecification, plugins });
    expect(extended).toContain('PACT_PLUGIN_DIR=/opt/plugins');
    expect(extended).not.toContain('PACT_DESCRIPTION');
    expect(extended).not.toContain('SSL_CERT_FILE=');
  });
});
