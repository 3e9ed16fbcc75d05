import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DoctorLine } from '../../src/doctor/line.ts';
import { closedAddress, json, startServer } from '../contract/support/servers.ts';
import { ORDERS_SPEC } from '../contract/support/stage-input.ts';
import { makeRepository } from '../detect/repository.ts';

const CLI = resolve(import.meta.dirname, '../../src/cli.ts');
const TOKEN = 'ghp_0123456789abcdefghij';
const DEADLINE_MS = 60_000;

function doctor(directory: string, words: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const env = { PATH: process.env['PATH'] ?? '', HOME: tmpdir(), ...more };
  return new Promise<{ code: number; stdout: string; stderr: string }>((done) => {
    execFile(process.execPath, [CLI, 'doctor', ...words], { cwd: directory, env }, (error, stdout, stderr) => {
      done({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1, stdout, stderr });
    });
  });
}

function repositoryWith(config: string) {
  const repository = makeRepository();
  repository.commit({ '.github/api-testing.yml': config, 'openapi.yaml': ORDERS_SPEC });
  repository.git('remote', 'add', 'origin', 'git@github.com:acme/orders.git');
  return repository.directory;
}

describe('doctor', () => {
  it(
    'looks at everything once, and ends with 1 where something is red',
    async () => {
      await using github = await startServer((request, response) => {
        const known = request.url.startsWith('/repos/acme/orders');
        json(response, known ? 200 : 404, known ? { private: true, permissions: { push: true } } : {});
      });
      const directory = repositoryWith('provider: { name: orders, start: node server.js }\n');
      const answer = await doctor(directory, ['--json'], { GITHUB_TOKEN: TOKEN, GITHUB_API_URL: github.url });
      const told = JSON.parse(answer.stdout) as { version: number; healthy: boolean; lines: DoctorLine[] };
      const lights = told.lines.map(({ area, light }) => `${area} ${light}`);
      expect(told).toMatchObject({ version: 1, healthy: false });
      expect(lights).toEqual(
        expect.arrayContaining(['machine green', 'configuration green', 'token green', 'workflow red']),
      );
      expect(told.lines.filter(({ light }) => light !== 'green').every(({ mend }) => mend !== null)).toBe(true);
      expect(answer).toMatchObject({ code: 1, stderr: '' });
      expect(answer.stdout).not.toContain(TOKEN);
    },
    DEADLINE_MS,
  );

  it(
    'names each mistake of the configuration, an unreachable broker, and still looks at the rest',
    async () => {
      const directory = repositoryWith('provdier: { name: orders }\nload: 5\n');
      const answer = await doctor(directory, [], { PACT_BROKER_BASE_URL: await closedAddress() });
      expect(answer.stdout.match(/❌ \.github\/api-testing\.yml: .*:[12]:\d+/g)).toHaveLength(2);
      expect(answer.stdout).toMatch(/❌ Pact Broker/);
      expect(answer.stdout).toContain('✅ node');
      expect(answer.stdout).toContain('→ npx api-testing generate workflow');
      expect(answer.code).toBe(1);
    },
    DEADLINE_MS,
  );

  it('refuses words it does not know', async () => {
    const answer = await doctor(tmpdir(), ['--verbose']);
    expect(answer.code).toBe(2);
    expect(answer.stderr).toContain('--verbose');
  });
});
