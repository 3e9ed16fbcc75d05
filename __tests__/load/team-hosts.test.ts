import { symlink, writeFile } from 'node:fs/promises';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runLoad } from '../../src/load/stage.ts';
import { makeCertificate } from '../support/certificate.ts';
import { type InputChanges, loadInput } from './support/load-input.ts';
import { startOrdersServer } from './support/orders-server.ts';
import { call, detailOf, HTTP, load, ran, spec } from './support/team-scripts.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

describe("with k6: the team's own scripts", () => {
  it.each([
    [
      'opens a file outside of the repository',
      "const p = open('/etc/passwd');",
      /^load\/odd\.js opens \/etc\/passwd$/u,
    ],
    [
      'opens one with the other way to open files',
      "import { open as read } from 'k6/experimental/fs';\nconst p = await read('/etc/hostname');",
      /^load\/odd\.js opens \/etc\/hostname$/u,
    ],
  ])('one that %s is refused before it runs', async (_, line, what) => {
    const { result, asked } = await ran({
      'load/odd.js': `${HTTP}${line}\nexport default () => { http.get(__ENV.BASE_URL + '/ran'); };`,
    });
    expect(result.outcome).toBe('broken');
    expect(result.problems).toMatchObject([{ code: 'load.team-script.outside', where: { file: 'load/odd.js' } }]);
    expect(result.problems[0]?.what).toMatch(what);
    expect(asked).toEqual([]);
  });

  it('one that leaves the repository by a link is refused', async () => {
    await using server = await startOrdersServer();
    const workspace = await temporaryFolder();
    await symlink('/etc/hostname', join(workspace, 'data.txt'));
    await writeFile(join(workspace, 'odd.js'), `${HTTP}const p = open('./data.txt');\nexport default () => {};`);
    const input = { operations: ['GET /orders'], workspace, scripts: ['odd.js'], config: { load } };
    const result = await runLoad(await loadInput(spec, server.baseUrl, input));
    expect(result.problems).toMatchObject([{ code: 'load.team-script.outside', what: 'odd.js opens /etc/hostname' }]);
  });

  it('import from hosts that are named, and from no other', async () => {
    using certificate = makeCertificate();
    const { key, cert, file } = certificate;
    const modules = createTlsServer({ key, cert }, (_, response) => response.end("export const name = 'fetched';"));
    await new Promise<void>((resolve) => modules.listen(0, '127.0.0.1', resolve));
    const { port } = modules.address() as AddressInfo;
    try {
      const files = {
        'load/remote.js': `${HTTP}import { name } from 'https://localhost:${port}/name.js';\nexport default () => { ${call('name')} };`,
      };
      const parentEnvironment = { ...process.env, SSL_CERT_FILE: file };
      const allowed = await ran(files, { parentEnvironment, config: { allowImports: ['localhost'] } });
      expect(allowed.result).toMatchObject({ outcome: 'passed', problems: [] });
      const other = await ran(files, { parentEnvironment, config: { allowImports: ['jslib.k6.io'] } });
      expect(other.result.problems).toMatchObject([{ code: 'load.team-script.import' }]);
      expect(other.result.problems[0]?.todo).toContain('load.allow-imports');
    } finally {
      modules.close();
      modules.closeAllConnections();
    }
  });

  it.each<[string, InputChanges]>([
    ['by address', {}],
    ['by name, where hosts are named', { config: { allowHosts: ['staging.example.com'] } }],
  ])('reach no host that nobody allowed: %s', async (_, changes) => {
    const text = `${HTTP}export default () => { ${call("'x'")} http.get('http://10.1.2.3:81/pay', { timeout: '2s' }); };`;
    const { result, log } = await ran({ 'load/wide.js': text }, changes);
    expect(result).toMatchObject({ outcome: 'broken', problems: [{ code: 'load.team-script.host' }] });
    expect(result.problems[0]?.what).toBe('load/wide.js sends requests to 10.1.2.3:81');
    expect(detailOf(result).scripts).toEqual([]);
    expect(log).toMatch(/k6: Request Failed: Get "http:\/\/10\.1\.2\.3:81\/pay": /u);
  });
});
