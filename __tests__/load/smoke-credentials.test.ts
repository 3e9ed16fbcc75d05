import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { runLoad, runSmoke } from '../../src/load/stage.ts';
import type { AuthConfig } from '../../src/model/config.ts';
import { startServer } from './support/hostile-server.ts';
import { type InputChanges, loadInput, specOf } from './support/load-input.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const SECRETS = {
  THINGS_TOKEN: 'token-4f1d6c0b-of-the-team',
  THINGS_USER: 'robot-user',
  THINGS_PASSWORD: 'pass:word-77f1',
  THINGS_KEY: 'key 9d2b/+= of the team',
};

const NONE: AuthConfig = { bearer: null, basic: null, apiKeys: {}, command: null, commandVariables: [] };

function secured(scheme: string) {
  return specOf(`
openapi: 3.1.0
info: { title: Things, version: '1' }
security: [{ lock: [] }]
paths:
  /things:
    get: { responses: { '200': { description: fine }, '401': { description: who } } }
components: { securitySchemes: { lock: ${scheme} } }
`);
}

/** A provider that knows who may in; every other request is refused with 401. */
function guarded(isKnown: (headers: Readonly<Record<string, unknown>>, line: string) => boolean) {
  return startServer(({ headers, line }, response) => {
    response.writeHead(isKnown(headers, line) ? 200 : 401).end();
  });
}

async function inputFor(scheme: string, baseUrl: string, auth: Partial<AuthConfig>, changes: InputChanges = {}) {
  const parentEnvironment = { ...process.env, ...SECRETS };
  const config = { ...changes.config, auth: { ...NONE, ...auth } };
  return loadInput(await secured(scheme), baseUrl, { parentEnvironment, ...changes, config });
}

const basic = { user: 'THINGS_USER', password: 'THINGS_PASSWORD' };
const KEY = SECRETS.THINGS_KEY;

const cases: readonly (readonly [
  name: string,
  scheme: string,
  auth: Partial<AuthConfig>,
  isKnown: (headers: Readonly<Record<string, unknown>>, line: string) => boolean,
])[] = [
  [
    'a bearer token',
    '{ type: http, scheme: bearer }',
    { bearer: 'THINGS_TOKEN' },
    ({ authorization }) => authorization === `Bearer ${SECRETS.THINGS_TOKEN}`,
  ],
  [
    'OAuth 2',
    '{ type: oauth2, flows: {} }',
    { bearer: 'THINGS_TOKEN' },
    ({ authorization }) => authorization === `Bearer ${SECRETS.THINGS_TOKEN}`,
  ],
  [
    'user and password',
    '{ type: http, scheme: basic }',
    { basic },
    ({ authorization }) => authorization === `Basic ${btoa(`${SECRETS.THINGS_USER}:${SECRETS.THINGS_PASSWORD}`)}`,
  ],
  [
    'a key in a header',
    '{ type: apiKey, in: header, name: X-Key }',
    { apiKeys: { '*': 'THINGS_KEY' } },
    (headers) => headers['x-key'] === KEY,
  ],
  [
    'a key in the query',
    '{ type: apiKey, in: query, name: key }',
    { apiKeys: { lock: 'THINGS_KEY', '*': 'THINGS_USER' } },
    (_, line) => new URL(`http://h${line.split(' ')[1]}`).searchParams.get('key') === KEY,
  ],
  [
    'a key in a cookie',
    '{ type: apiKey, in: cookie, name: session }',
    { apiKeys: { '*': 'THINGS_TOKEN' } },
    ({ cookie }) => cookie === `session=${SECRETS.THINGS_TOKEN}`,
  ],
  [
    "what the team's own command prints",
    '{ type: openIdConnect, openIdConnectUrl: https://login.example.com }',
    { command: 'echo "made-of-$THINGS_USER"', commandVariables: ['THINGS_USER'] },
    ({ authorization }) => authorization === `Bearer made-of-${SECRETS.THINGS_USER}`,
  ],
];

describe('credentials', () => {
  for (const [name, scheme, auth, isKnown] of cases) {
    it(`are sent as ${name}, and left out once to see that they are asked for`, async () => {
      await using server = await guarded(isKnown);
      const lines: string[] = [];
      const input = await inputFor(scheme, server.baseUrl, auth, { log: (line) => void lines.push(line) });
      const result = await runSmoke(input);
      expect(result.findings).toEqual([]);
      expect(result.detail).toMatchObject({
        calls: [{ status: 200 }, { asked: 'without credentials', status: 401, problem: null }],
      });
      const folder = join(input.workDirectory, 'load', 'OrderService');
      const files = await Promise.all((await readdir(folder)).map((file) => readFile(join(folder, file), 'utf8')));
      for (const secret of Object.values(SECRETS)) {
        expect([...files, ...lines, JSON.stringify(result)].join('\n')).not.toContain(secret);
      }
    });

    it(`are sent as ${name} with k6 too`, async () => {
      await using server = await guarded(isKnown);
      const load = { stages: [{ durationMs: 500, target: 1 }], thresholds: { http_req_failed: ['rate<0.01'] } };
      const result = await runLoad(await inputFor(scheme, server.baseUrl, auth, { config: { load } }));
      expect(result.reason).not.toMatch(/threshold crossed|failed/u);
      expect(result.outcome).toBe('passed');
    });
  }

  it('that nobody asks for are a finding', async () => {
    await using server = await guarded(() => true);
    const result = await runSmoke(
      await inputFor('{ type: http, scheme: bearer }', server.baseUrl, { bearer: 'THINGS_TOKEN' }),
    );
    expect(result.outcome).toBe('failed');
    expect(result.findings).toMatchObject([
      {
        rule: 'smoke.credentials.not-asked',
        message: 'GET /things without credentials answered 200; documented for this is 401',
      },
    ]);
  });

  it('whose variable is not set make the stage wait for a secret, and run no command', async () => {
    const auth = { command: 'exit 1', commandVariables: ['NOT_SET'] };
    const result = await runSmoke(await inputFor('{ type: http, scheme: bearer }', 'http://127.0.0.1:9', auth));
    expect(result).toMatchObject({ outcome: 'skipped', skip: 'needs-secret' });
    expect(result.reason).toContain('the environment variable NOT_SET is not set');
  });

  it('for another scheme than the configured ones make the stage wait for a secret', async () => {
    const result = await runSmoke(
      await inputFor('{ type: http, scheme: digest }', 'http://127.0.0.1:9', { bearer: 'THINGS_TOKEN' }),
    );
    expect(result).toMatchObject({ outcome: 'skipped', skip: 'needs-secret' });
    expect(result.reason).toContain('it needs credentials (lock), and load.auth names none for it');
  });

  const failing: readonly (readonly [command: string, why: string])[] = [
    ['exit 3', 'it ended with exit code 3'],
    ['true', 'it printed nothing'],
    ['echo logged in; echo token', 'it printed more than one word; only the token may be printed'],
  ];
  for (const [command, why] of failing) {
    it(`that \`${command}\` does not print break the stage, without what it printed`, async () => {
      const workspace = await temporaryFolder();
      const input = await inputFor('{ type: http, scheme: bearer }', 'http://127.0.0.1:9', { command }, { workspace });
      const result = await runSmoke(input);
      expect(result).toMatchObject({ outcome: 'broken', problems: [{ code: 'load.auth.command-failed', why }] });
    });
  }

  it('reach the kept smoke.ts by variables: it makes the same calls with k6', async () => {
    await using server = await guarded(({ authorization }) => authorization === `Bearer ${SECRETS.THINGS_TOKEN}`);
    const input = await inputFor('{ type: http, scheme: bearer }', server.baseUrl, { bearer: 'THINGS_TOKEN' });
    await runSmoke(input);
    const { file } = await input.obtainK6();
    const variables = ['-e', `BASE_URL=${server.baseUrl}`, '-e', `THINGS_TOKEN=${SECRETS.THINGS_TOKEN}`];
    const cwd = join(input.workDirectory, 'load', 'OrderService');
    const before = server.requests.length;
    const args = ['run', '--quiet', '--no-usage-report', ...variables, 'smoke.ts'];
    await promisify(execFile)(file, args, { cwd });
    expect(server.requests.slice(before).map(({ line }) => line)).toEqual(['GET /things']);
  });
});
