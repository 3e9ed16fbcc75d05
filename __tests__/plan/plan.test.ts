import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config/parse.ts';
import type { Trust } from '../../src/model/event.ts';
import { STAGE_NAMES, type StageName } from '../../src/model/stage.ts';
import { type PlanInput, planStages, type StagePlan } from '../../src/plan/plan.ts';
import { mergeBlocks } from '../../src/plan/todo.ts';

const FULL_CONFIG = `
provider: { name: Shop, start: node server.js }
services: { db: { image: 'postgres:15', port: 5432 } }
integration: { run: npm test }
contract: { broker: 'https://broker.example.com' }
load: { load: {}, stress: { when: always } }
compare: {}
chaos: { ready: [db] }
`;

interface Given extends Partial<PlanInput> {
  readonly text?: string;
}

function plan({ text = FULL_CONFIG, ...given }: Given = {}): ReadonlyMap<StageName, StagePlan> {
  return new Map(planStages(inputOf({ text, ...given })).map((row) => [row.stage, row]));
}

function inputOf({ text = FULL_CONFIG, ...given }: Given): PlanInput {
  const config = parseConfig(text, 'api-testing.yml', {});
  return {
    config,
    trust: 'full',
    trustReason: null,
    selected: null,
    changed: true,
    providers: [config.providers[0] ?? null],
    hasBaseUrl: false,
    pactFilesFound: 0,
    brokerAddress: config.contract.broker,
    atDesk: false,
    ...given,
  };
}

/** `run`, the cause of the skip, or `problem`, per stage. */
function summary(rows: ReadonlyMap<StageName, StagePlan>): Record<string, string> {
  return Object.fromEntries([...rows].map(([stage, row]) => [stage, row.run ? 'run' : (row.skip ?? 'problem')]));
}

function all(word: string): Record<string, string> {
  return Object.fromEntries(STAGE_NAMES.map((stage) => [stage, word]));
}

describe('specifications of which none is OpenAPI', () => {
  it('are offered no lines for stages that make requests, configured or not', () => {
    const otherFormats = new Map([[null, ['GraphQL']]]);
    const rows = plan({ text: '', providers: [null], otherFormats });
    const made = ['smoke', 'load', 'compare', 'stress', 'chaos'] as const;
    for (const stage of made) {
      const reason = `the specification is GraphQL, and ${stage} needs OpenAPI`;
      expect(rows.get(stage)).toMatchObject({ run: false, skip: 'not-available', reason, todo: [] });
    }
    expect(rows.get('contract')?.todo).not.toEqual([]);
    const nothing = plan({ otherFormats: new Map([['Shop', []]]) });
    expect(nothing.get('smoke')?.reason).toBe('there is no specification, and smoke needs one in OpenAPI');
    const results = "provider: { name: Shop, start: ./shop }\nchaos: { results: ['chaos/*.json'] }\n";
    expect(plan({ text: results, otherFormats: new Map([['Shop', []]]) }).get('chaos')?.run).toBe(true);
    const configured = plan({ otherFormats: new Map([['Shop', ['AsyncAPI']]]) });
    const notAvailable = Object.fromEntries(made.map((stage) => [stage, 'not-available']));
    expect(summary(configured)).toEqual({ ...all('run'), ...notAvailable });
  });
});

describe('a changed specification', () => {
  it('runs every configured stage', () => {
    expect(summary(plan())).toEqual(all('run'));
  });

  it('without any configuration compares, and lists the rest with the lines to add', () => {
    const rows = plan({ text: '', providers: [null] });
    expect(summary(rows)).toEqual({ ...all('not-configured'), changes: 'run', audit: 'run' });
    expect(rows.get('contract')?.todo).toEqual([expect.stringContaining("pacts: ['pacts/*.json']")]);
    expect(rows.get('load')?.todo).toEqual([
      expect.stringContaining('start: node server.js'),
      expect.stringContaining('p(95)<500'),
    ]);
  });

  it('reads pact files that are there without being configured', () => {
    const contract = plan({ text: '', providers: [null], pactFilesFound: 2 }).get('contract');
    expect([contract?.run, contract?.reason, contract?.broker]).toEqual([true, '2 pact files', false]);
  });

  it('runs the contract stage without pacts where contracts are configured: the stage says that there are none', () => {
    expect(plan({ text: 'contract: {}' }).get('contract')?.run).toBe(true);
  });

  it('skips the contract stage where pact files are switched off and there is no broker', () => {
    const contract = plan({ text: 'contract: { pacts: [] }' }).get('contract');
    expect([contract?.skip, contract?.reason]).toEqual([
      'not-configured',
      'no broker, and pact files are switched off',
    ]);
    expect(plan({ text: "contract: { pacts: [], broker: 'https://b.example' }" }).get('contract')?.run).toBe(true);
  });

  it('holds no pacts against specifications that none of the configured providers claims', () => {
    const text = "providers: [{ name: A, specs: ['a/*'] }, { name: B, specs: ['b/*'] }]";
    const contract = plan({ text, providers: [null], pactFilesFound: 2 }).get('contract');
    expect([contract?.skip, contract?.reason]).toEqual(['not-configured', 'no provider claims these specifications']);
  });

  it('suggests lines that the configuration accepts', () => {
    for (const row of plan({ text: '', providers: [null] }).values()) {
      for (const block of row.todo) expect(() => parseConfig(withProvider(block), 'c.yml', {})).not.toThrow();
    }
    const named = parseConfig('provider: { name: "A: b" }', 'c.yml', {});
    for (const row of planStages({ ...inputOf({}), config: named, providers: named.providers, brokerAddress: null })) {
      for (const block of row.todo) expect(() => parseConfig(withProvider(block), 'c.yml', {})).not.toThrow();
    }
  });

  it('tests a given address without starting anything', () => {
    expect(summary(plan({ text: 'load: { load: {} }', providers: [null], hasBaseUrl: true }))).toMatchObject({
      integration: 'not-configured',
      smoke: 'run',
      load: 'run',
    });
    expect(plan({ hasBaseUrl: true }).get('integration')?.reason).toBe('base-url is given, so nothing is started');
  });

  it('leaves smoke out where it is switched off', () => {
    expect(plan({ text: 'provider: { name: A, start: x }\nload: { smoke: false }' }).get('smoke')?.reason).toBe(
      'switched off with load.smoke',
    );
  });

  it('makes a row for every stage of every provider, and one audit behind the last', () => {
    const config = parseConfig("providers: [{ name: A, specs: ['a/*'] }, { name: B }]", 'c.yml', {});
    const rows = planStages({ ...inputOf({}), config, providers: [...config.providers, null] });
    expect(rows.map((row) => [row.provider, row.stage])).toEqual(
      ['A', 'B', null].flatMap((provider) =>
        STAGE_NAMES.filter((stage) => stage !== 'audit' || provider === null).map((stage) => [provider, stage]),
      ),
    );
  });
});

describe('no changed specification', () => {
  it('runs nothing', () => {
    expect(summary(plan({ changed: false }))).toEqual(all('nothing-changed'));
  });

  it('runs exactly the stages that were named', () => {
    const named = summary(plan({ changed: false, selected: ['contract', 'load'] }));
    expect(named).toEqual({ ...all('not-selected'), contract: 'run', load: 'run' });
  });

  it('runs every configured stage for `all`', () => {
    expect(summary(plan({ changed: false, selected: 'all' }))).toEqual(all('run'));
    const rows = plan({ text: '', providers: [null], changed: false, selected: 'all' });
    expect(summary(rows)).toEqual({ ...all('not-configured'), changes: 'run', audit: 'run' });
  });

  it('does not let a stage that was named pass for not being configured', () => {
    const row = plan({ text: '', providers: [null], selected: ['load'] }).get('load');
    expect(row).toMatchObject({ run: false, skip: null, problem: { code: 'plan.not-configured' } });
    expect(row?.problem?.todo).toContain('p(95)<500');
  });
});

describe('trust', () => {
  it('lets a run that may only read do nothing but compare', () => {
    const rows = plan({ trust: 'data-only', trustReason: 'It comes from nowhere.' });
    expect(summary(rows)).toEqual({ ...all('untrusted'), changes: 'run' });
    expect(rows.get('load')?.reason).toBe('It comes from nowhere.');
  });

  it('lets a run without secrets do everything but speak to the broker', () => {
    const rows = plan({ trust: 'no-secrets' });
    expect(summary(rows)).toEqual({ ...all('run'), contract: 'needs-secret' });
    const withFiles = plan({ trust: 'no-secrets', pactFilesFound: 1 }).get('contract');
    expect([withFiles?.run, withFiles?.broker]).toEqual([true, false]);
    expect(withFiles?.reason).toBe('1 pact file only: the broker needs a secret');
  });

  it('only ever takes stages away when it shrinks', () => {
    const order: readonly Trust[] = ['data-only', 'no-secrets', 'full'];
    const inputs = fc.record({
      text: fc.constantFrom('', FULL_CONFIG, 'contract: { broker: "${PACT_BROKER_BASE_URL}" }'),
      changed: fc.boolean(),
      hasBaseUrl: fc.boolean(),
      pactFilesFound: fc.nat(2),
      atDesk: fc.boolean(),
      selected: fc.option(fc.constantFrom('all' as const, ['contract' as const], ['smoke' as const, 'load' as const])),
    });
    fc.assert(
      fc.property(inputs, (given) => {
        const running = order.map((trust) => {
          const rows = planStages(inputOf({ ...given, trust }));
          return new Set(rows.filter((row) => row.run).map((row) => `${row.stage} ${row.broker}`));
        });
        const [data, none] = running.map((stages) => new Set([...stages].map((stage) => stage.split(' ')[0])));
        expect([...(data ?? [])].every((stage) => none?.has(stage))).toBe(true);
        expect(data?.size).toBeLessThanOrEqual(1);
        expect([...(running[1] ?? [])].some((stage) => stage.endsWith('true'))).toBe(false);
      }),
    );
  });

  it('says of every row exactly one of: it runs, it is skipped, it is broken', () => {
    for (const trust of ['data-only', 'no-secrets', 'full'] as const) {
      for (const selected of [null, 'all', ['load']] as const) {
        for (const text of ['', FULL_CONFIG, 'contract: { broker: "${PACT_BROKER_BASE_URL}" }']) {
          for (const row of planStages(inputOf({ text, trust, selected }))) {
            expect([row.run, row.skip !== null, row.problem !== null].filter(Boolean)).toHaveLength(1);
            expect(row.reason).not.toBe('');
          }
        }
      }
    }
  });
});

describe('a broker whose address is not known', () => {
  const text = 'contract: { broker: "${PACT_BROKER_BASE_URL}" }';

  it('breaks the contract stage of a trusted run, files or not', () => {
    const row = plan({ text, pactFilesFound: 3 }).get('contract');
    expect(row).toMatchObject({ run: false, problem: { code: 'plan.broker-address' } });
  });

  it('is the secret that an untrusted run does not have', () => {
    expect(plan({ text, trust: 'no-secrets' }).get('contract')?.skip).toBe('needs-secret');
  });

  it('is no reason to stop at a desk', () => {
    const row = plan({ text, pactFilesFound: 3, atDesk: true }).get('contract');
    expect([row?.run, row?.reason]).toEqual([true, '3 pact files only: PACT_BROKER_BASE_URL is not set']);
  });

  it('does not matter where the input names one', () => {
    expect(plan({ text, brokerAddress: 'https://broker.example.com' }).get('contract')).toMatchObject({
      run: true,
      broker: true,
    });
  });
});

describe('the blocks of everything that is not configured', () => {
  const blocksOf = (given: Given) => mergeBlocks(planStages(inputOf(given)).flatMap(({ todo }) => todo));
  const NOTHING = { pactFilesFound: 0, brokerAddress: null };

  it('are a configuration together, with each key once', () => {
    const blocks = blocksOf({ ...NOTHING, text: 'version: 1\n', providers: [null] });
    const config = parseConfig(['version: 1', ...blocks].join('\n\n'), 'c.yml', { PACT_BROKER_BASE_URL: 'https://b' });
    expect(config.providers.map(({ name }) => name)).toEqual(['MyService']);
    expect([config.load.load?.stages.length, config.load.profiles.map(({ name }) => name)]).toEqual([2, ['stress']]);
  });

  it('name every provider in one list where there are several', () => {
    const text = 'providers: [{ name: A, specs: [a/*] }, { name: B, specs: [b/*] }]\n';
    const { providers } = parseConfig(text, 'c.yml', {});
    const blocks = blocksOf({ ...NOTHING, text, providers: [...providers, null] });
    expect(blocks.filter((block) => block.startsWith('provider'))).toHaveLength(1);
    const pasted = parseConfig(blocks.join('\n\n'), 'c.yml', { PACT_BROKER_BASE_URL: 'https://b' });
    expect(pasted.providers.map(({ name }) => name)).toEqual(['A', 'B', 'MyService']);
  });
});

/** Blocks are added to a configuration that may already name its provider. */
function withProvider(block: string): string {
  return block.startsWith('provider:') ? block : `provider: { name: MyService, start: node server.js }\n${block}`;
}

describe('pacts that changed, without a changed specification', () => {
  it('run the contracts of the providers they are about, and nothing else of these', () => {
    const rows = plan({ contractOnly: ['Shop'], changed: false });
    expect(summary(rows)).toEqual({ ...all('nothing-changed'), contract: 'run' });
    expect(summary(plan({ contractOnly: ['Shop'], changed: true }))).toEqual({
      ...all('nothing-changed'),
      contract: 'run',
    });
    expect(summary(plan({ contractOnly: ['Other'], changed: true }))).toEqual(all('run'));
  });

  it('of a consumer are looked at by one row of their own, with the broker where the run may speak to it', () => {
    const rows = (given: Given) => planStages(inputOf({ providers: [], consumers: ['web-app'], ...given }));
    expect(rows({})).toMatchObject([{ stage: 'contract', provider: 'web-app', run: true, broker: true }]);
    expect(rows({ trust: 'no-secrets' })).toMatchObject([{ run: true, broker: false }]);
    expect(rows({ brokerAddress: null })).toMatchObject([{ run: true, broker: false }]);
    expect(rows({ trust: 'data-only', trustReason: 'a stranger' })).toMatchObject([
      { run: false, skip: 'untrusted', reason: 'a stranger' },
    ]);
    const unset = 'contract:\n  broker: ${PACT_BROKER_BASE_URL}';
    expect(rows({ text: unset })).toMatchObject([{ run: false, problem: { code: 'plan.broker-address' } }]);
    expect(rows({ text: unset, atDesk: true })).toMatchObject([{ run: true, broker: false }]);
  });
});
