import { describe, expect, it } from 'vitest';
import type { PactQuestion } from '../../src/contract/broker.ts';
import { consumersOf } from '../../src/contract/findings.ts';
import { gatherFromFiles, NOTHING_GATHERED, withoutDoubles } from '../../src/contract/gather.ts';
import { type BrokerQuestions, gatherFromBroker } from '../../src/contract/gather-broker.ts';
import { describeOrigin } from '../../src/contract/source.ts';
import { ProblemError } from '../../src/model/problem.ts';
import { brokerDouble, selected } from './support/broker-double.ts';
import { httpInteraction, pactText } from './support/pacts.ts';
import { CONFIG } from './support/stage-input.ts';

function questions(differs: Partial<BrokerQuestions> = {}): BrokerQuestions {
  const limits = { fetches: 4, environments: 20 };
  return { provider: 'orders-api', config: CONFIG, branch: 'feat/x', limits, log: () => {}, ...differs };
}

function fetched(consumer: string) {
  return { text: pactText(consumer, [httpInteraction()]), consumerVersion: null, publishHref: '/results' };
}

describe('pacts of files', () => {
  it('are taken when they are about the provider, and named when they are about nobody the repository has', () => {
    const files = [
      { path: 'a.json', text: pactText('web', [httpInteraction()]) },
      { path: 'b.json', text: pactText('web', [httpInteraction()], 'bills-api') },
      { path: 'c.json', text: pactText('web', [httpInteraction()], 'order-api') },
    ];
    const gathered = gatherFromFiles(files, 'orders-api', ['bills-api']);
    expect(gathered.sources.map(({ origin }) => origin)).toEqual([{ kind: 'file', path: 'a.json' }]);
    expect(gathered.problems).toMatchObject([{ code: 'contract.pact-of-other-provider', where: { file: 'c.json' } }]);
    expect(gathered.ofOthers).toBe(1);
  });

  it('that cannot be read are told with what is wrong with the file', () => {
    const where = { file: 'link.json', line: 1, column: 1 };
    const problem = { code: 'file.symlink', what: 'link.json is a symbolic link', where, why: null, todo: null };
    const files = [
      { path: 'link.json', text: '', problem },
      { path: 'a.json', text: pactText('web', [httpInteraction()]), problem: null },
    ];
    const gathered = gatherFromFiles(files, 'orders-api', []);
    expect(gathered.problems).toEqual([problem]);
    expect(gathered.sources).toHaveLength(1);
  });

  it('count once when the broker has them too, whatever it added to them', async () => {
    const interactions = [httpInteraction({ description: 'one' }), httpInteraction({ description: 'two' })];
    const kept = interactions.toReversed().map((interaction, index) => ({ _id: `${index}`, ...interaction }));
    const broker = brokerDouble({
      pactsForVerification: async () => [selected('web', '1')],
      fetchPact: async () => ({ ...fetched('web'), text: pactText('web', kept) }),
    });
    const remote = await gatherFromBroker(broker, questions());
    const texts = { 'same.json': interactions, 'other.json': interactions.slice(1) };
    const files = Object.entries(texts).map(([path, list]) => ({ path, text: pactText('web', list) }));
    files.push({ path: 'app.json', text: pactText('app', interactions) });
    const found = gatherFromFiles(files, 'orders-api', []);
    const left = withoutDoubles(found, remote);
    const paths = [{ path: 'other.json' }, { path: 'app.json' }];
    expect(left.sources.map(({ origin }) => origin)).toMatchObject(paths);
    expect(left.known.map(({ origin }) => origin)).toMatchObject(paths);
    expect(withoutDoubles(found, NOTHING_GATHERED)).toEqual(found);
    // Known to the broker, and not chosen for verification: then the file is verified.
    expect(withoutDoubles(found, { ...remote, sources: [] }).sources).toHaveLength(3);
  });
});

describe('pacts of a broker', () => {
  it('that disappear after they were listed are problems of their own', async () => {
    const broker = brokerDouble({
      pactsForVerification: async () => [selected('web', '1'), selected('app', '1')],
      fetchPact: async (href) => {
        if (href === '/web-1') throw new ProblemError({ code: 'broker.refused', what: 'The broker answered 404' });
        return fetched('app');
      },
    });
    const gathered = await gatherFromBroker(broker, questions());
    expect(gathered.sources.map(({ pact }) => pact.consumer)).toEqual(['app']);
    expect(gathered.problems).toMatchObject([{ code: 'broker.refused' }]);
  });

  it('are fetched once for each content, with at most as many requests as allowed', async () => {
    const asked: string[] = [];
    let [open, most] = [0, 0];
    const many = Array.from({ length: 12 }, (_, index) =>
      selected('web', `${index}`, { sha: `${index % 6}`, href: `/${index % 6}` }),
    );
    const broker = brokerDouble({
      pactsForVerification: async () => many,
      fetchPact: async (href) => {
        asked.push(href);
        most = Math.max(most, ++open);
        await new Promise((resolve) => setTimeout(resolve, 1));
        open--;
        return fetched('web');
      },
    });
    const gathered = await gatherFromBroker(broker, questions({ limits: { fetches: 2, environments: 1 } }));
    expect(gathered.sources).toHaveLength(12);
    expect(asked.toSorted()).toEqual(['/0', '/1', '/2', '/3', '/4', '/5']);
    expect(most).toBe(2);
  });

  it('belong to their own consumer, also where two consumers expect the same', async () => {
    const broker = brokerDouble({
      pactsForVerification: async () => [selected('web', '1', { sha: 'same' }), selected('app', '2', { sha: 'same' })],
      fetchPact: async (href) => ({ ...fetched(href === '/web-1' ? 'web' : 'app'), publishHref: `${href}/results` }),
    });
    const gathered = await gatherFromBroker(broker, questions());
    const told = gathered.sources.map(({ pact, consumerVersion, origin }) => [pact.consumer, consumerVersion, origin]);
    expect(told).toMatchObject([
      ['web', '1', { publishHref: '/web-1/results' }],
      ['app', '2', { publishHref: '/app-2/results' }],
    ]);
  });

  it('that expect the same are fetched once, and are each consumer’s own', async () => {
    const asked: string[] = [];
    const at = (consumer: string) => `/consumer/${consumer}/pact-version/same`;
    const broker = brokerDouble({
      pactsForVerification: async () =>
        ['gone', 'web', 'app'].map((name) =>
          selected(name, '1', { sha: 'same', href: `${at(name)}/metadata/${name}` }),
        ),
      fetchPact: async (href) => {
        asked.push(href);
        if (href.includes('gone')) throw new ProblemError({ code: 'broker.refused', what: 'gone' });
        return { ...fetched('web'), publishHref: `${href}/results` };
      },
    });
    const gathered = await gatherFromBroker(broker, questions());
    expect(asked).toEqual([at('gone'), at('web')]);
    expect(gathered.problems).toMatchObject([{ what: 'gone' }]);
    expect(gathered.sources.map(({ pact, origin }) => [pact.consumer, origin])).toMatchObject([
      ['web', { publishHref: `${at('web')}/metadata/web/verification-results` }],
      ['app', { publishHref: `${at('app')}/metadata/app/verification-results` }],
    ]);
    const [web, app] = gathered.sources.map(({ pact }) => pact.interactions.map(({ raw }) => raw));
    expect(app).toEqual(web);
  });

  it('say where each version is, the gates’ environments before the others', async () => {
    const asked: PactQuestion[] = [];
    const lines: string[] = [];
    const broker = brokerDouble({
      environments: async () => ['dev', 'test', 'production'],
      pactsForVerification: async (question) => {
        asked.push(question);
        const [selector] = question.selectors;
        if (selector?.environment === 'production') return [selected('web', '1')];
        return selector?.mainBranch && question.selectors.length === 1
          ? [selected('web', '2')]
          : [selected('web', '2')];
      },
      fetchPact: async () => fetched('web'),
    });
    const config = { ...CONFIG, gate: ['production', 'nowhere'] };
    const limits = { fetches: 1, environments: 2 };
    const gathered = await gatherFromBroker(broker, questions({ config, limits, log: (line) => lines.push(line) }));
    expect(gathered.places).toEqual(['main', 'production', 'dev']);
    expect(lines).toEqual(['Consumers are looked for in 2 of 3 environments']);
    expect(gathered.sources.map(({ consumerVersion, where }) => [consumerVersion, where])).toEqual([
      ['2', ['main', 'dev']],
    ]);
    expect(gathered.known.map(({ consumerVersion, where }) => [consumerVersion, where])).toEqual([
      ['2', ['main', 'dev']],
      ['1', ['production']],
    ]);
  });

  it('say which other versions have the very same pact, for one verification is theirs too', async () => {
    const same = { sha: 'same', href: '/same' };
    const broker = brokerDouble({
      environments: async () => ['production'],
      pactsForVerification: async ({ selectors }) =>
        selectors[0]?.environment ? [selected('web', 'c'.repeat(40), same)] : [selected('web', '2', same)],
      fetchPact: async () => fetched('web'),
    });
    const [source] = (await gatherFromBroker(broker, questions())).sources;
    expect(source).toMatchObject({ consumerVersion: '2', where: ['main'] });
    expect(source?.alike).toEqual([{ version: 'c'.repeat(40), where: ['production'] }]);
    expect(source && describeOrigin(source)).toEqual(['main', 'production (ccccccc)']);
    expect(source && consumersOf(source, ['x'])).toEqual([
      { consumer: 'web', version: '2', where: ['main'], interactions: ['x'] },
      { consumer: 'web', version: 'c'.repeat(40), where: ['production'], interactions: ['x'] },
    ]);
  });

  it('are asked for without pending and matching branches where there is no branch', async () => {
    const asked: PactQuestion[] = [];
    const broker = brokerDouble({
      pactsForVerification: async (question) => {
        asked.push(question);
        return [];
      },
    });
    const config = {
      ...CONFIG,
      selectors: [{ mainBranch: true }, { matchingBranch: true }],
      pending: true,
      wipSince: '2026-01-01',
    };
    await gatherFromBroker(broker, questions({ config, branch: null }));
    await gatherFromBroker(broker, questions({ config }));
    const provider = 'orders-api';
    expect(asked[0]).toEqual({
      provider,
      selectors: [{ mainBranch: true }],
      includePending: false,
      wipSince: null,
      providerBranch: null,
    });
    expect(asked[2]).toEqual({
      provider,
      selectors: config.selectors,
      includePending: true,
      wipSince: '2026-01-01',
      providerBranch: 'feat/x',
    });
  });
});
