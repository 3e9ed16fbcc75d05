import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/config/normalise.ts';
import { parseConfig } from '../../src/config/parse.ts';
import type { Detection } from '../../src/detect/changed-specs.ts';
import type { Git } from '../../src/detect/git.ts';
import type { Config } from '../../src/model/config.ts';
import type { RunEvent } from '../../src/model/event.ts';
import type { Doors } from '../../src/run/doors.ts';
import { once } from '../../src/run/once.ts';
import type { ProviderRun } from '../../src/run/provider-run.ts';
import type { RunRequest } from '../../src/run/request.ts';
import { summarise } from '../../src/run/summary.ts';

interface Case {
  readonly changedFiles: readonly string[];
  readonly trust?: RunEvent['trust'];
  readonly configPath?: string | null;
  readonly searched?: boolean;
  readonly runs?: readonly ProviderRun[];
  readonly config?: Config;
  readonly stages?: RunRequest['stages'];
  readonly event?: Partial<RunEvent>;
}

function resultOf(given: Case) {
  const { changedFiles, trust = 'full', configPath = null, searched = false, runs = [], stages = null } = given;
  const detection = { baseSha: null, pairs: [], problems: [], headSpecs: [], notices: [], changedFiles, searched };
  const event = { trust, name: 'push', pullRequest: null, ...given.event };
  const broker = { baseUrl: null };
  const request = { event, configPath, failOn: null, checkName: 'api-testing', stages, baseUrl: null, broker };
  return summarise({
    request: request as unknown as RunRequest,
    config: given.config ?? defaultConfig(),
    detection: detection as unknown as Detection,
    runs,
    plan: [],
    git: {} as Git,
    doors: {} as Doors,
    acceptances: { apply: async (stages) => ({ stages, notices: [] }) },
    durationMs: 1,
  });
}

describe('what a run tells beside its stages', () => {
  it('says whose configuration counts when the pull request changes it', async () => {
    const changedFiles = ['.github/api-testing.yml'];
    expect((await resultOf({ changedFiles })).notices).toEqual([
      '.github/api-testing.yml is changed here, and this run goes by the changed one.',
    ]);
    expect((await resultOf({ changedFiles, trust: 'data-only' })).notices).toEqual([
      '.github/api-testing.yml is changed here, and this run goes by the one of the base.',
    ]);
    expect((await resultOf({ changedFiles, configPath: 'other.yml' })).notices).toEqual([]);
  });

  it('does not say that there is no specification where nobody looked for one', async () => {
    expect((await resultOf({ changedFiles: ['README.md'] })).specs).toEqual({ found: null, changed: 0 });
    expect((await resultOf({ changedFiles: ['a.yaml'], searched: true })).specs).toEqual({ found: 0, changed: 0 });
  });
});

describe('a run that had nothing to do', () => {
  const config = parseConfig(
    `provider: { name: Orders, start: npm start }
services: { db: { image: 'postgres:15', port: 5432 } }
contract: { pacts: ['pacts/*.json'] }
load: { load: {} }
metrics: { coverage: '>= 80 %' }
`,
    '.github/api-testing.yml',
    {},
  );
  const NOT_STARTED =
    'Not started, because no specification changed: contract tests, real dependencies, smoke and load.';

  it('names what is configured and was not started, and what starts it', async () => {
    const result = await resultOf({ changedFiles: ['main.py'], config });
    expect(result.verdict.word).toBe('no-change');
    expect(result.notices).toEqual([`${NOT_STARTED} \`stages: all\` at the step starts them in every run.`]);
    const pull = await resultOf({ changedFiles: [], config, event: { name: 'pull_request', pullRequest: 7 } });
    expect(pull.notices).toEqual([
      `${NOT_STARTED} \`/api-test run\` starts them for this pull request, \`stages: all\` at the step starts them in every run.`,
    ]);
    const desk = await resultOf({ changedFiles: [], config, event: { name: 'desk' } });
    expect(desk.notices).toEqual([`${NOT_STARTED} \`--stages all\` starts them.`]);
  });

  it('says nothing of what it may not start, or what nobody configured', async () => {
    expect((await resultOf({ changedFiles: [] })).notices).toEqual([]);
    expect((await resultOf({ changedFiles: [], config, trust: 'data-only' })).notices).toEqual([]);
    expect((await resultOf({ changedFiles: [], config, stages: ['changes'] })).notices).toEqual([]);
  });

  it('judges no goal: nothing had to be measured', async () => {
    expect((await resultOf({ changedFiles: [], config })).goals).toEqual([]);
  });
});

describe('coverage', () => {
  const operations =
    (...ids: string[]) =>
    async () => [{ operations: ids.map((id) => ({ id })) }];
  const unreadable = async () => {
    throw new Error('broken YAML');
  };

  it('counts the operations of every provider, also of one that nothing was run against', async () => {
    const runs = [smoked('a', operations('GET /a')), untouched('b', operations('GET /b', 'GET /c'))];
    expect((await resultOf({ changedFiles: [], runs })).metrics.coverage).toBeCloseTo(1 / 3);
  });

  it('is not measured while a specification cannot be read: the others alone would flatter', async () => {
    const runs = [smoked('a', operations('GET /a')), untouched('b', unreadable)];
    expect((await resultOf({ changedFiles: [], runs })).metrics.coverage).toBeNull();
  });
});

function untouched(name: string, specs: () => Promise<unknown>, results = new Map()): ProviderRun {
  const config = defaultConfig();
  const run = { name, config, uses: [], diffs: new Map(), results, notices: [], specs: once(specs) };
  return run as unknown as ProviderRun;
}

/** A provider whose one operation smoke has called. */
function smoked(name: string, specs: () => Promise<unknown>): ProviderRun {
  const calls = [{ operation: 'GET /a', status: 200, problem: null, durationMs: 1 }];
  const common = { provider: name, outcome: 'passed', reason: '1 called', skip: null, durationMs: 1 };
  const detail = { kind: 'smoke', calls, notCalled: [] };
  return untouched(
    name,
    specs,
    new Map([['smoke', { ...common, stage: 'smoke', findings: [], problems: [], detail }]]),
  );
}
