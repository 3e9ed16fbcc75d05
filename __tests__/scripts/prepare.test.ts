import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PROJECT } from '../../scripts/demo/place.ts';

const PROVIDER = 'examples/payments/provider';
const LOCK = {
  '': { name: 'root' },
  'node_modules/a': { version: '1.0.0' },
  'node_modules/other-platform': { version: '1.0.0', optional: true },
};

/** A project with the script and a stand-in for npm that writes down where it was called. */
describe('the preparation of a clone', () => {
  let project: string;
  const calls = () => readFileSync(join(project, 'calls'), 'utf8').trim().split('\n').filter(Boolean);

  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), 'prepare-'));
    mkdirSync(join(project, 'scripts'));
    cpSync(join(PROJECT, 'scripts/prepare.mjs'), join(project, 'scripts/prepare.mjs'));
    mkdirSync(join(project, 'bin'));
    writeFileSync(join(project, 'bin/npm'), `#!/bin/sh\necho "$PWD $* $SCARF_ANALYTICS" >> ${project}/calls\n`, {
      mode: 0o755,
    });
    writeFileSync(join(project, 'calls'), '');
    for (const folder of ['.', PROVIDER]) {
      write(folder, 'package-lock.json', LOCK);
      write(folder, 'node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.0' } });
    }
  });

  afterEach(() => rmSync(project, { recursive: true }));

  function write(folder: string, file: string, packages: object): void {
    mkdirSync(join(project, folder, 'node_modules'), { recursive: true });
    writeFileSync(join(project, folder, file), JSON.stringify({ packages }));
  }

  function prepare(): string {
    const env = { PATH: `${join(project, 'bin')}:${process.env['PATH']}` };
    return execFileSync(process.execPath, [join(project, 'scripts/prepare.mjs')], { env, encoding: 'utf8' });
  }

  it('does nothing, and says nothing, where everything is installed', () => {
    expect(prepare()).toBe('');
    expect(calls()).toEqual([]);
  });

  it('installs where nothing is installed, without telemetry', () => {
    rmSync(join(project, 'node_modules'), { recursive: true });
    expect(prepare()).toContain('This project: its packages are not installed');
    expect(calls()).toEqual([`${project} ci --no-audit --no-fund false`]);
  });

  it('installs where an install was stopped in the middle', () => {
    writeFileSync(join(project, PROVIDER, 'node_modules/.package-lock.json'), '{"packages":');
    expect(prepare()).toContain(`${PROVIDER}: its packages are not installed`);
    expect(calls()).toEqual([`${join(project, PROVIDER)} ci --no-audit --no-fund false`]);
  });

  it('installs where the lock file asks for another version', () => {
    write(PROVIDER, 'package-lock.json', { ...LOCK, 'node_modules/a': { version: '1.0.1' } });
    expect(prepare()).toContain('1 of its packages are not those of the lock file');
    expect(calls()).toHaveLength(1);
  });

  it('fails where npm fails', () => {
    rmSync(join(project, 'node_modules'), { recursive: true });
    writeFileSync(join(project, 'bin/npm'), '#!/bin/sh\nexit 3\n', { mode: 0o755 });
    expect(prepare).toThrow('npm ci in . failed with 3');
  });
});
