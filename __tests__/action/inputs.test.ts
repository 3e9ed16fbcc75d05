import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { INPUT_DEFAULTS, readInputs } from '../../src/action/inputs.ts';
import { parseText } from '../../src/yaml/parse.ts';

/** As the runner sets them: every input, with its default. */
function read(inputs: Readonly<Record<string, string>> = {}) {
  const masked: string[] = [];
  const all = { ...INPUT_DEFAULTS, 'github-token': 'ghs_token', ...inputs };
  const environment = Object.fromEntries(
    Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
  return { inputs: readInputs({ environment, mask: (secret) => masked.push(secret) }), masked };
}

interface ActionFile {
  readonly inputs: Readonly<
    Record<string, { readonly description: string; readonly default: string; readonly required: boolean }>
  >;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly runs: unknown;
}

describe('action.yml', () => {
  const path = join(import.meta.dirname, '../../action.yml');
  const action = parseText(readFileSync(path, 'utf8'), 'action.yml').value as ActionFile;

  it('declares exactly the inputs that are read, with the same defaults', () => {
    const defaults = Object.entries(action.inputs).map(([name, input]) => [name, input.default]);
    expect(Object.fromEntries(defaults)).toEqual(INPUT_DEFAULTS);
  });

  it('has at most 20 inputs, each documented with its default', () => {
    expect(Object.keys(action.inputs).length).toBeLessThanOrEqual(20);
    for (const [name, input] of Object.entries(action.inputs)) {
      expect(input.description, name).toMatch(/Default: .+/s);
      expect(input.required, name).toBe(false);
    }
  });

  it('has the outputs and the steps that workflows rely on', () => {
    const outputs = [
      'verdict',
      'result-file',
      'report-file',
      'report-folder',
      'breaking-changes',
      'coverage',
      'coverage-integration',
      'sla',
      'contract-failures',
      'p95',
      'comparison',
      'goals-reached',
      'change-points',
      'new-change-points',
      'comment-url',
      'check-url',
    ];
    expect(Object.keys(action.outputs)).toEqual(outputs);
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/main.js', post: 'dist/post.js', 'post-if': 'always()' });
  });
});

describe('the input `record`', () => {
  it('lists what happened, where, and to which instance', () => {
    expect(read({ record: 'deployment:production, Release:app-store:eu' }).inputs.record).toEqual([
      { as: 'deployment', environment: 'production', instance: null },
      { as: 'release', environment: 'app-store', instance: 'eu' },
    ]);
    expect(read().inputs.record).toBeNull();
  });

  it.each([
    'production',
    'deploy:production',
    'deployment:',
    'release:a:',
    'release:a:b:c',
  ])('is refused as %j', (record) => {
    expect(() => read({ record })).toThrow(/record/);
  });
});

describe('inputs', () => {
  it('have their defaults', () => {
    expect(read().inputs).toMatchObject({
      token: 'ghs_token',
      config: null,
      stages: null,
      baseUrl: null,
      broker: { baseUrl: null, token: null, username: null, password: null },
      failOn: null,
      checkName: 'api-testing',
      comment: true,
      workingDirectory: '.',
      reportDirectory: 'api-testing-report',
    });
  });

  it.each([
    ['contract, load', ['contract', 'load']],
    ['load\ncontract', ['contract', 'load']],
    ['Smoke', ['smoke']],
    ['load,load', ['load']],
    ['all', 'all'],
  ])('reads the stages %j', (text, stages) => {
    expect(read({ stages: text }).inputs.stages).toEqual(stages);
  });

  it.each([
    ['./a//b/', 'a/b'],
    ['a\\b', 'a/b'],
    ['.', '.'],
    ['...', '...'],
  ])('reads the path %j as %j', (text, path) => {
    expect(read({ 'working-directory': text }).inputs.workingDirectory).toBe(path);
  });

  it.each([
    ['github-token', '', 'is empty'],
    ['github-token', ' \n', 'is empty'],
    ['comment', '', 'is empty'],
    ['comment', 'yes', 'expected `true` or `false`'],
    ['comment', '1', 'expected `true` or `false`'],
    ['stages', 'lod', 'Did you mean `load`?'],
    ['stages', 'contracts', 'Did you mean `contract`?'],
    ['stages', ',', 'expected `changes`'],
    ['stages', 'all, load', '`all` alone'],
    ['fail-on', 'braking', 'Did you mean `breaking`?'],
    ['working-directory', '/etc', 'it is an absolute path'],
    ['working-directory', 'C:\\x', 'it is an absolute path'],
    ['working-directory', 'a/../../b', 'it leaves the repository'],
    ['config', '../x.yml', 'it leaves the repository'],
    ['report-directory', '..', 'it leaves the repository'],
    ['base-url', 'localhost:8080', 'is not spoken here'],
    ['base-url', 'staging', 'Write an address'],
    ['base-url', 'javascript:alert(1)', 'is not spoken here'],
    ['pact-broker-base-url', 'file:///etc/passwd', '`file:` is not spoken here'],
    ['pact-broker-base-url', 'https://x/?q=1', 'it has a query'],
    ['pact-broker-password', 'secret', 'without `pact-broker-username`'],
    ['check-name', 'a\nb', '`check-name`'],
    ['check-name', 'x'.repeat(101), 'at most 100 characters'],
  ])('refuses %s: %j', (name, value, message) => {
    expect(() => read({ [name]: value })).toThrow(message);
    expect(() => read({ [name]: value })).toThrow(name);
  });

  it('refuses two ways to log in', () => {
    expect(() => read({ 'pact-broker-token': 'abcd', 'pact-broker-username': 'ana' })).toThrow('Both');
  });

  it.each([
    'https://ana:hunter2@broker.example.com',
    'https://hunter2@broker.example.com/',
  ])('never repeats the credentials of an address: %s', (address) => {
    for (const name of ['base-url', 'pact-broker-base-url']) {
      expect(() => read({ [name]: address })).toThrow('holds credentials');
      expect(() => read({ [name]: address })).not.toThrow('hunter2');
    }
  });

  it('takes the slashes from the end of addresses', () => {
    expect(read({ 'base-url': 'http://127.0.0.1:8080/api//' }).inputs.baseUrl).toBe('http://127.0.0.1:8080/api');
  });
});

describe('secrets', () => {
  it('are trimmed, and masked in both forms', () => {
    const { inputs, masked } = read({ 'pact-broker-token': 'tok/en-1\n' });
    expect(inputs.broker.token).toBe('tok/en-1');
    expect(masked).toEqual(expect.arrayContaining(['tok/en-1\n', 'tok/en-1', 'tok%2Fen-1', btoa('tok/en-1')]));
    expect(inputs.secrets).toEqual(masked);
  });

  it('are masked line by line', () => {
    const { masked } = read({ 'pact-broker-token': 'first line\r\nsecond line\nx' });
    expect(masked).toEqual(expect.arrayContaining(['first line', 'second line']));
    expect(masked).not.toContain('x');
  });

  it('are masked as the credentials that git and brokers send', () => {
    const { masked } = read({ 'pact-broker-username': 'ana', 'pact-broker-password': 'hunter2' });
    expect(masked).toEqual(expect.arrayContaining(['hunter2', btoa('ana:hunter2'), btoa('x-access-token:ghs_token')]));
  });

  it('are masked before anything can fail', () => {
    const masked: string[] = [];
    const environment = { 'INPUT_PACT-BROKER-TOKEN': 'secret-token', INPUT_STAGES: 'nonsense' };
    expect(() => readInputs({ environment, mask: (secret) => masked.push(secret) })).toThrow();
    expect(masked).toContain('secret-token');
  });
});
