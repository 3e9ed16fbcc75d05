import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * How long the audit of a repository with 20,000 files takes, and how much memory: a service of four languages with one file of
 * tests to four of code, a specification, pacts, workflows, compose files and load scripts. Each round is a process of its own.
 */
const FILES = 20_000;
const ROUNDS = 3;
const TARGET_MS = 5_000;
const TARGET_BYTES = 300_000_000;
const BYTES_PER_KILOBYTE = 1_024;
const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

interface Tests {
  readonly path: (folder: string) => string;
  readonly text: (index: number) => string;
}
const SPEC = `openapi: 3.0.3
info: { title: Orders, version: '1' }
paths:
${Array.from({ length: 100 }, (_, index) => `  /orders${index}:\n    get:\n      parameters: [{ name: a, in: query, schema: { type: string } }]\n      responses: { '200': { description: ok } }`).join('\n')}
`;
const WORKFLOW = `on: push
jobs:
  contract:
    runs-on: ubuntu-latest
    continue-on-error: true
    steps:
      - run: docker compose up -d
      - run: sleep 10 && npm run test:contract
`;
const LOAD = `import http from 'k6/http';
export const options = { thresholds: { http_req_duration: ['p(95)<60000'] } };
export default function () { http.get('https://api.acme.io/orders1'); }
`;

const ROUNDS_OF_TESTS = 12;
const steps = (line: (step: number) => string) =>
  Array.from({ length: ROUNDS_OF_TESTS }, (_, step) => line(step)).join('\n');

const LANGUAGES: readonly [Language, ...Language[]] = [
  [
    '.ts',
    'export function add(a: number, b: number): number {\n  return a + b;\n}\n',
    {
      path: (folder) => `${folder}/orders.test.ts`,
      text: (index) =>
        `import { expect, it, vi } from 'vitest';\nimport { call } from '../src/call.js';\nvi.mock('${index % 50 === 0 ? 'pg' : './clock'}');\n${steps(
          (step) =>
            `it('answers ${step}', async () => {\n  const answer = await call('/orders/${step}', { id: ${index} });\n  expect(answer.status).toBe(200);\n  expect(answer.body).toEqual({ id: ${index} });\n});`,
        )}\n`,
    },
  ],
  [
    '.py',
    'def add(a, b):\n    return a + b\n\n\n',
    {
      path: (folder) => `${folder}/test_orders.py`,
      text: (index) =>
        `from unittest.mock import patch\nfrom app import call\n\n\n${steps(
          (step) =>
            `@patch("${index % 50 === 1 ? 'psycopg2.connect' : 'app.clock.now'}")\ndef test_answers_${step}(mock):\n    answer = call("/orders/${step}", id=${index})\n    assert answer.status == 200\n    assert answer.body == {"id": ${index}}\n\n`,
        )}`,
    },
  ],
  [
    '.java',
    'class Add { int add(int a, int b) { return a + b; } }\n',
    {
      path: (folder) => `${folder}/src/test/java/acme/OrdersTest.java`,
      text: (index) =>
        `package acme;\nimport org.junit.jupiter.api.Test;\nimport static org.junit.jupiter.api.Assertions.assertEquals;\nclass OrdersTest {\n${steps(
          (step) =>
            `  @Test void answers${step}() {\n    var answer = new Client().call("/orders/${step}", ${index});\n    assertEquals(200, answer.status());\n    assertEquals(${index}, answer.id());\n  }`,
        )}\n}\n`,
    },
  ],
  [
    '.go',
    'func add(a int, b int) int {\n\treturn a + b\n}\n',
    {
      path: (folder) => `${folder}/orders_test.go`,
      text: (index) =>
        `package orders\n\nimport "testing"\n\n${steps(
          (step) =>
            `func TestAnswers${step}(t *testing.T) {\n\tanswer := call("/orders/${step}", ${index})\n\tif answer.Status != 200 {\n\t\tt.Fatalf("status %d", answer.Status)\n\t}\n}\n`,
        )}`,
    },
  ],
];

type Language = readonly [ending: string, code: string, tests: Tests];

const root = mkdtempSync(join(tmpdir(), 'bench-audit-'));
try {
  const written = writeRepository(root);
  const rounds = Array.from({ length: ROUNDS }, measure);
  const fastest = Math.min(...rounds.map(({ ms }) => ms));
  const largest = Math.max(...rounds.map(({ bytes }) => bytes));
  const [{ summary } = { summary: '' }] = rounds;
  console.log(`${written} files; ${summary}`);
  printRow(
    'time, fastest of three',
    `${(fastest / 1_000).toFixed(2)} s`,
    `under ${TARGET_MS / 1_000} s`,
    fastest < TARGET_MS,
  );
  printRow('memory, largest of three', `${(largest / 1e6).toFixed(0)} MB`, 'under 300 MB', largest < TARGET_BYTES);
} finally {
  rmSync(root, { recursive: true, force: true });
}

function printRow(what: string, measured: string, target: string, isMet: boolean): void {
  console.log(`${what.padEnd(28)} ${measured.padEnd(10)} ${target.padEnd(14)} ${isMet ? 'met' : 'NOT MET'}`);
  if (!isMet) process.exitCode = 1;
}

function measure(): { readonly ms: number; readonly bytes: number; readonly summary: string } {
  // The child tells its own peak: the largest resident size that the system saw.
  const hook = "process.on('exit', () => process.stderr.write(`peak ${process.resourceUsage().maxRSS}\\n`));";
  const started = performance.now();
  const run = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(hook)}`, CLI, 'audit'],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  );
  const ms = performance.now() - started;
  if (run.status !== 0) throw new Error(run.stderr);
  const peak = Number(/peak (\d+)/.exec(run.stderr)?.[1] ?? Number.NaN);
  return { ms, bytes: peak * BYTES_PER_KILOBYTE, summary: run.stdout.trimEnd().split('\n').at(-1) ?? '' };
}

function writeRepository(folder: string): number {
  const files = new Map<string, string>([
    ['openapi.yaml', SPEC],
    ['.github/workflows/ci.yml', WORKFLOW],
    ['compose.yaml', 'services:\n  db:\n    image: postgres:15\n  cache:\n    image: redis:7\n'],
    ['package.json', '{ "dependencies": { "pg": "8.0.0" } }\n'],
    ['load/orders.js', LOAD],
  ]);
  for (let index = 0; files.size < FILES; index += 1) {
    const [ending, code, tests] = LANGUAGES[index % LANGUAGES.length] ?? LANGUAGES[0];
    const path = `services/s${index % 97}/module${index}`;
    if (index % 5 === 0) files.set(tests.path(path), tests.text(index));
    else files.set(`${path}/code${index}${ending}`, code.repeat(20));
  }
  for (const [path, text] of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  const git = (...args: readonly string[]) =>
    execFileSync(
      'git',
      ['-c', 'gc.auto=0', '-c', 'maintenance.auto=false', '-c', 'user.name=a', '-c', 'user.email=a@localhost', ...args],
      { cwd: folder },
    );
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '-m', 'all');
  // As a checkout has it: one pack.
  git('repack', '-a', '-d', '-q');
  return files.size;
}
