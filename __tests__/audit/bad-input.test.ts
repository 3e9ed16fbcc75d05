import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditAtDesk } from '../../src/desk/audit.ts';
import { renderAudit } from '../../src/desk/audit-output.ts';
import { commitAll } from './cases.ts';

const COMMAND = { kind: 'audit', format: 'json', config: null, failOn: null } as const;
const MOCK = "import { it } from 'vitest';\nvi.mock('pg');\nit('é reads', () => {});\n";

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'audit-bad-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, content: string | Buffer): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

async function audit(over: Partial<Parameters<typeof auditAtDesk>[0]> = {}) {
  commitAll(root);
  return auditAtDesk({ ...COMMAND, ...over }, root, new AbortController().signal);
}

describe('the audit of a repository that is not in order', () => {
  it('tells what cannot be read, and loses nothing beside it', async () => {
    write('a.test.ts', MOCK);
    write('.github/workflows/broken.yml', 'jobs: [\n');
    write('compose.yaml', 'services: { db: { image: postgres:15 }\n');
    write('package.json', '{ "dependencies": ');
    write('pyproject.toml', '[project\n');
    write('pom.xml', '<project><dependencies><dependency>');
    write('pacts/a.json', '{');
    write('openapi.yaml', 'openapi: 3.0.3\npaths: [\n');
    const { detail } = await audit();
    expect(detail.gaps.map(({ rule }) => rule)).toEqual(['audit.database-mocked', 'audit.no-assertion']);
    expect(detail.unread.map(({ file }) => file).sort()).toEqual([
      '.github/workflows/broken.yml',
      'compose.yaml',
      'openapi.yaml',
      'package.json',
      'pacts/a.json',
      'pom.xml',
      'pyproject.toml',
    ]);
    expect(detail.unread.every(({ reason }) => reason.length > 0)).toBe(true);
  });

  it('reads code with mistakes in it as far as it goes', async () => {
    write('a.test.ts', `const = ;\n${MOCK}function (\n`);
    write(
      'test_a.py',
      'def broken(:\n\nfrom unittest.mock import patch\n\n@patch("psycopg2.connect")\ndef test_a(c):\n    assert c\n',
    );
    const { detail } = await audit();
    expect(detail.gaps.filter(({ rule }) => rule === 'audit.database-mocked').map(({ location }) => location)).toEqual([
      { file: 'a.test.ts', line: 3, column: 1 },
      { file: 'test_a.py', line: 5, column: 2 },
    ]);
  });

  it('reads UTF-16, Windows-1252 and a byte order mark, and takes binary files for none', async () => {
    write('utf16.test.ts', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(MOCK, 'utf16le')]));
    write('windows.test.ts', Buffer.from(MOCK, 'latin1'));
    write('mark.test.ts', `\uFEFF${MOCK}`);
    write('binary.test.ts', Buffer.from([0, 1, 2, 0]));
    const { detail } = await audit();
    const mocks = detail.gaps.filter(({ rule }) => rule === 'audit.database-mocked');
    expect(mocks.map(({ location }) => `${location?.file}:${location?.line}`)).toEqual([
      'mark.test.ts:2',
      'utf16.test.ts:2',
      'windows.test.ts:2',
    ]);
    expect(detail.gaps.filter(({ rule }) => rule === 'audit.no-assertion').map(({ message }) => message)).toEqual(
      Array.from({ length: 3 }, () => 'The test `é reads` is empty'),
    );
    expect(detail.unread).toEqual([{ file: 'binary.test.ts', reason: 'it is no text' }]);
  });

  it('follows no link, in a circle or out of the repository', async () => {
    write('src/a.test.ts', MOCK);
    symlinkSync('..', join(root, 'src/circle'));
    symlinkSync('b.test.ts', join(root, 'c.test.ts'));
    symlinkSync('c.test.ts', join(root, 'b.test.ts'));
    symlinkSync('/etc/passwd', join(root, 'passwd.test.ts'));
    const { detail } = await audit();
    expect(new Set(detail.gaps.map(({ location }) => location?.file))).toEqual(new Set(['src/a.test.ts']));
  });

  it('leaves out what is too large, and code that is nested deeper than a stack', async () => {
    write('large.test.ts', `// ${'x'.repeat(1 << 20)}\n${MOCK}`);
    write('deep.test.ts', `${MOCK}x = ${'['.repeat(20_000)}${']'.repeat(20_000)};\n`);
    const { detail } = await audit();
    expect(detail.unread).toMatchObject([{ file: 'large.test.ts' }]);
    expect(
      detail.gaps.some(({ rule, location }) => rule === 'audit.database-mocked' && location?.file === 'deep.test.ts'),
    ).toBe(true);
  });

  it('looks at what is changed and not committed, and not at what git does not track', async () => {
    write('a.test.ts', '');
    commitAll(root);
    write('a.test.ts', MOCK);
    write('new.test.ts', MOCK);
    const { detail } = await auditAtDesk(COMMAND, root, new AbortController().signal);
    expect(new Set(detail.gaps.map(({ location }) => location?.file))).toEqual(new Set(['a.test.ts']));
  });

  it('says what to do without a repository, and before the first commit', async () => {
    const signal = new AbortController().signal;
    await expect(auditAtDesk(COMMAND, root, signal)).rejects.toThrow(/not in a git repository/);
    execFileSync('git', ['init', '-q'], { cwd: root });
    await expect(auditAtDesk(COMMAND, root, signal)).rejects.toThrow(/HEAD|commit/);
  });

  it('fails only where it is told to, and leaves out what is ignored or excluded', async () => {
    write('a.test.ts', MOCK);
    expect((await audit()).stage.outcome).toBe('passed');
    expect((await audit({ failOn: 'certain' })).stage).toMatchObject({ outcome: 'failed' });
    write('.github/api-testing.yml', 'version: 1\naudit: { fail-on: hint, ignore: [audit.no-assertion] }\n');
    const failed = await audit();
    expect(failed.stage.outcome).toBe('failed');
    expect(failed.detail.gaps.map(({ rule }) => rule)).toEqual(['audit.database-mocked']);
    write('.github/api-testing.yml', "version: 1\naudit: { fail-on: hint, exclude: ['*.test.ts'] }\n");
    expect((await audit()).stage.outcome).toBe('passed');
  });

  it('never repeats a credential, in any format', async () => {
    const secret = 'sk_live_4eC39HqLyjWDarjtT1zdp7dc';
    write('load/a.js', `import http from 'k6/http';\nhttp.get('http://localhost', { headers: { a: '${secret}' } });\n`);
    const found = await audit();
    for (const format of ['text', 'json', 'sarif', 'markdown'] as const) {
      const text = renderAudit(found, format);
      expect(text).toContain('audit.load-secret');
      expect(text).not.toContain(secret);
    }
  });
});
