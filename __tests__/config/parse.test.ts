import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANGE_RULES } from '../../src/config/change-rules.ts';
import { defaultConfig } from '../../src/config/normalise.ts';
import { ConfigErrors, parseConfig } from '../../src/config/parse.ts';
import { configJsonSchema } from '../../src/config/schema.ts';
import { describeProblem } from '../../src/model/problem.ts';
import { ruleBookIds } from '../../src/spec/rule-book.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/config');

/** Every problem of a configuration on a line of its own; nothing when it is accepted. */
function problemsOf(text: string): string {
  try {
    parseConfig(text, 'config.yml', { PACT_BROKER_BASE_URL: 'https://broker.example.com' });
    return '';
  } catch (error) {
    if (!(error instanceof ConfigErrors)) throw error;
    return error.problems.map((problem) => `${describeProblem(problem)}\n`).join('');
  }
}

describe('configurations', () => {
  it.each(readdirSync(FIXTURES))('says of the case %s what its problems.txt says', async (name) => {
    const text = readFileSync(join(FIXTURES, name, 'config.yml'), 'utf8');
    await expect(problemsOf(text)).toMatchFileSnapshot(join(FIXTURES, name, 'problems.txt'));
  });

  it.each([
    ['an empty file', ''],
    ['a file of comments', '# later\n'],
    ['an empty object', '{}'],
  ])('takes %s for the defaults', (_, text) => {
    expect(parseConfig(text, 'config.yml', {})).toEqual({ ...defaultConfig(), file: 'config.yml' });
  });

  it.each([
    ['a byte order mark', '\uFEFFversion: 1\nfail-on: never\n'],
    ['line ends of Windows', 'version: 1\r\nfail-on: never\r\n'],
    ['JSON', '{"version": 1, "fail-on": "never"}'],
    ['anchors', 'fail-on: &x never\n'],
  ])('reads %s', (_, text) => {
    expect(parseConfig(text, 'config.yml', {}).failOn).toBe('never');
  });

  it('refuses a file of five megabytes', () => {
    expect(problemsOf(`# ${'x'.repeat(5 * 1024 * 1024)}`)).toContain('The configuration is too large');
  });

  it('refuses UTF-16', () => {
    expect(problemsOf(Buffer.from('\uFEFFversion: 1', 'utf16le').toString('utf8'))).toContain('not UTF-8');
  });
});

describe('what a configuration means', () => {
  it('reads no pact files where the list of them is empty', () => {
    expect(parseConfig('contract: { pacts: [] }', 'config.yml', {}).contract.pacts).toEqual([]);
    expect(problemsOf('specs: []')).toContain('specs');
  });

  const complete = readFileSync(join(FIXTURES, 'complete-example/config.yml'), 'utf8');

  it('knows where the history is kept', () => {
    const config = parseConfig(complete, 'config.yml', { PACT_BROKER_BASE_URL: 'https://broker.example.com/' });
    expect(config.history).toEqual({ branch: 'api-testing-metrics', file: null });
    expect(parseConfig('history: { file: a/b.jsonl }', 'c.yml', {}).history).toEqual({
      branch: null,
      file: 'a/b.jsonl',
    });
    expect(parseConfig('', 'c.yml', {}).history).toBeNull();
  });

  it('holds a metric against main beside a number', () => {
    const text =
      "{ history: { branch: m }, metrics: { coverage: ['>= 80 %', no-decrease], contract-failures: no-increase } }";
    expect(parseConfig(text, 'c.yml', {}).goals).toEqual([
      { metric: 'coverage', operator: '>=', value: 0.8, text: '>= 80 %' },
      { metric: 'coverage', operator: 'no-decrease', text: 'no-decrease' },
      { metric: 'contract-failures', operator: 'no-increase', text: 'no-increase' },
    ]);
  });

  it.each([
    ['a goal against main without a history', 'metrics: { coverage: no-decrease }', 'no `history` is configured'],
    [
      'the wrong direction',
      '{ history: { branch: m }, metrics: { contract-failures: no-decrease } }',
      'Write `no-increase`',
    ],
    ['a percentile against main', '{ history: { branch: m }, metrics: { p95: no-increase } }', '`compare` tells'],
    ['a branch that is no name', 'history: { branch: "refs/heads/m" }', 'no name of a branch'],
    ['a branch with a blank', 'history: { branch: "a b" }', 'no name of a branch'],
    ['a list with a wrong goal', "metrics: { sla: ['>= 99 %', 'good'] }", '`metrics.sla[1]` is `good`'],
  ])('refuses %s', (_, text, why) => {
    expect(problemsOf(text)).toContain(why);
  });

  it('writes out the short form of one provider', () => {
    const short = parseConfig('provider: { name: A, port: 80 }', 'c.yml', {});
    const long = parseConfig('providers: [{ name: A, port: 80 }]', 'c.yml', {});
    expect(short).toEqual(long);
  });

  it('has the load of the standard example for `load: {}`', () => {
    expect(parseConfig('load: { load: {} }', 'c.yml', {}).load.load).toEqual({
      stages: [
        { durationMs: 120_000, target: 100 },
        { durationMs: 300_000, target: 100 },
      ],
      thresholds: { http_req_duration: ['p(95)<500'], http_req_failed: ['rate<0.01'] },
    });
    expect(defaultConfig().load.load).toBeNull();
  });

  it('counts what integration tests call where they cannot notice it, wherever a goal wants it, and not with `coverage: false`', () => {
    const coverageOf = (text: string) => parseConfig(text, 'c.yml', {}).integration?.coverage;
    expect(coverageOf('integration: { run: npm test }')).toBeNull();
    expect(coverageOf('integration: { run: npm test, coverage: true }')).toBe(true);
    expect(coverageOf('integration: { run: npm test, coverage: false }')).toBe(false);
    const goal = "metrics: { coverage-integration: '>= 50 %' }";
    expect(coverageOf(`{ integration: { run: npm test }, ${goal} }`)).toBe(true);
    expect(coverageOf(`{ integration: { run: npm test, coverage: false }, ${goal} }`)).toBe(false);
    expect(problemsOf('integration: { coverage: no }')).toContain('integration.coverage');
  });

  it('has smoke on, and off with `false`', () => {
    expect(defaultConfig().load.smoke).toEqual({ failures: true, optional: true });
    expect(parseConfig('load: { smoke: false }', 'c.yml', {}).load.smoke).toBeNull();
  });

  it('reads goals in the unit of their metric', () => {
    const text =
      "metrics: { coverage: '>=80%', coverage-integration: '> 50 %', sla: '>= 99.5 %', contract-failures: '= 0', p95: '< 0.3s' }";
    const goals = parseConfig(text, 'c.yml', {}).goals.map((goal) => [
      goal.metric,
      goal.operator,
      'value' in goal ? goal.value : null,
    ]);
    expect(goals).toEqual([
      ['coverage', '>=', 0.8],
      ['coverage-integration', '>', 0.5],
      ['sla', '>=', 0.995],
      ['contract-failures', '=', 0],
      ['p95', '<', 300],
    ]);
  });

  it('reads the broker from the one variable that may hold an address, and says when it is not set', () => {
    const text = 'contract: { broker: "${PACT_BROKER_BASE_URL}/" }';
    const environment = { PACT_BROKER_BASE_URL: 'https://broker.example.com', SECRET: 'x' };
    expect(parseConfig(text, 'c.yml', environment).contract).toMatchObject({
      broker: 'https://broker.example.com',
      brokerUnset: null,
      configured: true,
    });
    expect(parseConfig(text, 'c.yml', {}).contract).toMatchObject({
      broker: null,
      brokerUnset: 'PACT_BROKER_BASE_URL',
    });
  });

  it('never shows the address from the environment when it is wrong', () => {
    const text = 'contract: { broker: "${PACT_BROKER_BASE_URL}" }';
    const environment = { PACT_BROKER_BASE_URL: 'https://ana:hunter2@broker.example.com' };
    expect(() => parseConfig(text, 'c.yml', environment)).toThrow('credentials');
    expect(() => parseConfig(text, 'c.yml', environment)).not.toThrow('hunter2');
  });

  it('leaves the variables of shell commands to the shell', () => {
    const { providers } = parseConfig('provider: { name: A, start: "node server.js --port ${PORT}" }', 'c.yml', {});
    expect(providers[0]?.start).toBe('node server.js --port ${PORT}');
  });
});

describe('rules of changes', () => {
  it('are rated by a word, or by a word with its reason and its end', () => {
    const text = `changes: { rules: { path.removed: ignore, server.removed: { severity: info, reason: moved, until: 2027-01-31 } } }`;
    expect(parseConfig(text, 'c.yml', {}).rules).toEqual({
      'path.removed': { severity: 'ignore', reason: null, until: null },
      'server.removed': { severity: 'info', reason: 'moved', until: '2027-01-31' },
    });
    expect(defaultConfig().rules).toEqual({});
  });

  it('are called by the ids of the table of rules', () => {
    expect(CHANGE_RULES).toEqual(ruleBookIds());
  });
});

describe('any configuration', () => {
  const keys = fc.constantFrom(
    'version',
    'specs',
    'provider',
    'providers',
    'services',
    'load',
    'metrics',
    'chaos',
    'name',
    'env',
    'x',
    '__proto__',
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'medium' },
      fc.constantFrom(null, 1, true, 'a', '10s', '${X}', '>= 80 %', []),
      fc.dictionary(keys, tie('value'), { maxKeys: 5 }),
      fc.array(tie('value'), { maxLength: 3 }),
    ),
  }));

  it('is read, or refused with a place inside the file', () => {
    fc.assert(
      fc.property(value, (written) => {
        try {
          parseConfig(JSON.stringify(written), 'c.yml', {});
        } catch (error) {
          expect(error).toBeInstanceOf(ConfigErrors);
          for (const { where, what } of (error as ConfigErrors).problems) {
            expect(where).toMatchObject({ file: 'c.yml', line: 1 });
            expect(what).not.toBe('');
          }
        }
      }),
    );
  });
});

describe('the published schema', () => {
  it('is plain JSON, describes every key and takes no others', () => {
    const schema = JSON.parse(JSON.stringify(configJsonSchema));
    expect(schema.additionalProperties).toBe(false);
    for (const [key, property] of Object.entries<{ description?: string }>(schema.properties)) {
      expect(property.description, key).toMatch(/\.$/);
    }
  });
});
