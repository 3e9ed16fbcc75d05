import { describe, expect, it } from 'vitest';
import { runContract } from '../../src/contract/stage.ts';
import type { ContractDetail } from '../../src/model/stage.ts';
import { httpInteraction, pactText } from './support/pacts.ts';
import { closedAddress, json, startProvider, startServer } from './support/servers.ts';
import { CONFIG, EVENT, ORDERS_SPEC, specOf, stageInput } from './support/stage-input.ts';

const order = httpInteraction({ body: { id: 42, user_id: 'u-1' } });

function file(text: string, path = 'pacts/web.json') {
  return { path, text };
}

describe('pacts in files against a running provider', () => {
  it('passes with as many results as interactions', async () => {
    await using provider = await startProvider();
    const states = httpInteraction({ description: 'with a state', states: ['an order exists'], body: { id: 42 } });
    const { result } = await runContract(
      stageInput({
        pactFiles: [
          file(pactText('web-app', [order, states])),
          file(pactText('mobile-app', [order]), 'pacts/mobile.json'),
        ],
        target: { baseUrl: provider.url, statesUrl: `${provider.url}/_pact/provider-states` },
      }),
    );
    expect(result).toMatchObject({
      outcome: 'passed',
      reason: '3 of 3 interactions, 2 consumers',
      problems: [],
      findings: [],
    });
    const detail = result.detail as ContractDetail;
    expect(detail.pacts.map(({ verification }) => verification)).toEqual(['passed', 'passed']);
    expect(detail.source).toBe('files');
  });

  it('names the field that is missing, and who needs it', async () => {
    await using provider = await startProvider({ id: 42, userId: 'u-1' });
    const { result } = await runContract(
      stageInput({
        pactFiles: [file(pactText('web-app', [order]))],
        specs: [await specOf(ORDERS_SPEC)],
        target: { baseUrl: provider.url, statesUrl: null },
      }),
    );
    expect(result.outcome).toBe('failed');
    expect(result.findings.find(({ rule }) => rule === 'contract.interaction.failed')).toMatchObject({
      severity: 'breaking',
      message:
        '`user_id` is missing in the body of 200 of GET /orders/{id}; web-app needs it ("a request for an order")',
      operations: ['GET /orders/{id}'],
      consumers: [{ consumer: 'web-app', version: null, where: [], interactions: ['a request for an order'] }],
    });
  });

  it('is broken, not passed, when the provider is gone', async () => {
    const { result } = await runContract(
      stageInput({
        pactFiles: [file(pactText('web-app', [order]))],
        target: { baseUrl: await closedAddress(), statesUrl: null },
      }),
    );
    expect(result.outcome).toBe('broken');
    expect(result.problems[0]).toMatchObject({
      code: 'contract.provider-silent',
      why: 'the provider refused or cut the connection',
    });
  });

  it('tells a slow provider from one that is gone', async () => {
    await using provider = await startServer(() => {});
    const { result } = await runContract(
      stageInput({
        pactFiles: [file(pactText('web-app', [order]))],
        target: { baseUrl: provider.url, statesUrl: null },
        limits: { providerAnswerMs: 300 },
      }),
    );
    expect(result.problems[0]?.why).toBe('the provider did not answer within 300 ms');
  });
});

describe('provider states', () => {
  const needs = (state: string) => httpInteraction({ states: [state], body: { id: 42 } });

  it.each([404, 500, 503])('that the endpoint refuses with %i fail at once, by name', async (status) => {
    // The verifier alone asks eight times after a 5xx, for 127 s.
    const config = { ...CONFIG, timeoutMs: 60_000 };
    await using provider = await startServer((request, response) => {
      if (request.url === '/states') return json(response, status, { error: 'unknown state' });
      json(response, 200, { id: 42 });
    });
    const { result } = await runContract(
      stageInput({
        pactFiles: [file(pactText('web-app', [order, needs('an order exists')]))],
        target: { baseUrl: provider.url, statesUrl: `${provider.url}/states` },
        config,
      }),
    );
    expect(result.outcome).toBe('failed');
    const finding = result.findings.find(({ rule }) => rule === 'contract.state.failed');
    expect(finding?.message).toContain(
      `provider state "an order exists" was not set up: the endpoint answered ${status}`,
    );
    expect(result.durationMs).toBeLessThan(config.timeoutMs);
  });

  it('without an endpoint are a warning that names them once', async () => {
    await using provider = await startProvider();
    const { result } = await runContract(
      stageInput({
        pactFiles: [
          file(pactText('web-app', [needs('b'), needs('a')])),
          file(pactText('app', [needs('a')]), 'pacts/app.json'),
        ],
        target: { baseUrl: provider.url, statesUrl: null },
      }),
    );
    expect(result.outcome).toBe('passed');
    const [warning, ...others] = result.findings.filter(({ rule }) => rule === 'contract.state.not-set-up');
    expect(warning).toMatchObject({
      severity: 'warning',
      message: 'These 2 provider states were not set up: "a", "b"',
    });
    expect(others).toEqual([]);
  });

  it('hand values of the provider into the request', async () => {
    await using provider = await startServer((request, response) => {
      if (request.url === '/states') return json(response, 200, { id: 77 });
      json(response, request.url === '/orders/77' ? 200 : 404, { id: 77 });
    });
    const generators = { path: { type: 'ProviderState', expression: '/orders/${id}', dataType: 'STRING' } };
    const interaction = needs('an order exists') as { request: object };
    const withGenerator = { ...interaction, request: { ...interaction.request, generators } };
    const { result } = await runContract(
      stageInput({
        pactFiles: [file(pactText('web-app', [{ ...withGenerator, response: { status: 200 } }]))],
        target: { baseUrl: provider.url, statesUrl: `${provider.url}/states` },
      }),
    );
    expect(result.reason).toBe('1 of 1 interaction, 1 consumer');
  });
});

describe('what the verifier alone would pass', () => {
  it.each([
    ['some other JSON', '{"hello":1}', 'contract.pact-malformed'],
    ['a pact without interactions', pactText('web-app', []), 'contract.pact-empty'],
    ['a pact with another provider', pactText('web-app', [order], 'bills-api'), 'contract.pact-of-other-provider'],
    ['cut off JSON', '{"consumer":', 'contract.pact-not-json'],
  ])('is a problem: %s, and the other pacts are still verified', async (_, text, code) => {
    await using provider = await startProvider();
    const { result } = await runContract(
      stageInput({
        pactFiles: [file(text, 'pacts/bad.json'), file(pactText('web-app', [order]))],
        target: { baseUrl: provider.url, statesUrl: null },
      }),
    );
    expect(result.outcome).toBe('broken');
    expect(result.problems).toMatchObject([{ code, where: { file: 'pacts/bad.json' } }]);
    expect((result.detail as ContractDetail).interactions).toMatchObject([{ outcome: 'passed' }]);
  });

  it('is left to its own provider when the repository has several', async () => {
    await using provider = await startProvider();
    const pactFiles = [
      file(pactText('web-app', [order], 'bills-api'), 'pacts/bills.json'),
      file(pactText('web-app', [order])),
    ];
    const target = { baseUrl: provider.url, statesUrl: null };
    const { result } = await runContract(stageInput({ pactFiles, target, otherProviders: ['bills-api'] }));
    expect(result).toMatchObject({ outcome: 'passed', reason: '1 of 1 interaction, 1 consumer' });
  });

  it('is broken when contracts are configured and there are none', async () => {
    const { result } = await runContract(stageInput());
    expect(result).toMatchObject({
      outcome: 'broken',
      problems: [{ code: 'contract.no-pacts', why: 'no file matches pacts/*.json' }],
    });
  });

  it('is skipped when contracts are not configured and there are none', async () => {
    const { result } = await runContract(stageInput({ config: { ...CONFIG, configured: false } }));
    expect(result).toMatchObject({ outcome: 'skipped', skip: 'not-configured', problems: [] });
  });

  it('is broken when the verifier cannot be had', async () => {
    await using provider = await startProvider();
    const { result } = await runContract(
      stageInput({
        pactFiles: [file(pactText('web-app', [order]))],
        target: { baseUrl: provider.url, statesUrl: null },
        obtainPact: () => Promise.reject(new Error('no registry')),
      }),
    );
    expect(result).toMatchObject({
      outcome: 'broken',
      problems: [{ code: 'contract.verifier-unavailable', why: 'no registry' }],
    });
    expect((result.detail as ContractDetail).pacts[0]?.verification).toBe('not-run');
  });

  it('is broken when the verifier runs out of time, and nothing of it is left behind', async () => {
    await using provider = await startServer(() => {});
    const { result } = await runContract(
      stageInput({
        pactFiles: [file(pactText('web-app', [order]))],
        target: { baseUrl: provider.url, statesUrl: null },
        config: { ...CONFIG, timeoutMs: 300 },
        limits: { providerAnswerMs: 30_000 },
      }),
    );
    expect(result.outcome).toBe('broken');
    expect(result.problems[0]?.why).toContain('it did not finish within');
  });

  it('reports an interaction that is in the pact twice', async () => {
    await using provider = await startProvider();
    const { result } = await runContract(
      stageInput({
        pactFiles: [file(pactText('web-app', [order, order]))],
        target: { baseUrl: provider.url, statesUrl: null },
      }),
    );
    expect(result.findings.map(({ rule }) => rule)).toEqual(['contract.pact.duplicate-interaction']);
    expect(result.outcome).toBe('passed');
  });
});

describe('a pact that expects a redirect', () => {
  it('says that the verifier follows it, where the status is another one', async () => {
    await using provider = await startServer((request, response) => {
      if (request.url === '/old') response.writeHead(302, { location: '/new' });
      response.end();
    });
    const redirect = httpInteraction({ path: '/old', status: 302 });
    const { result } = await runContract(
      stageInput({
        pactFiles: [file(pactText('web-app', [redirect]))],
        target: { baseUrl: provider.url, statesUrl: null },
      }),
    );
    expect(result.findings[0]?.message).toContain('expected 302 but was 200; pact verifier follows redirects');
  });
});

describe('two interactions that differ in the parameters of their state alone', () => {
  it('are two, and only the one that fails has failed', async () => {
    await using provider = await startProvider();
    const given = (id: number) => ({
      ...httpInteraction({ body: { id } }),
      providerStates: [{ name: 'an order exists', params: { id } }],
    });
    const { result } = await runContract(
      stageInput({
        pactFiles: [file(pactText('web-app', [given(42), given(43)]))],
        target: { baseUrl: provider.url, statesUrl: `${provider.url}/_pact/provider-states` },
      }),
    );
    expect(result.reason).toContain('1 of 2 interactions');
    expect(result.findings.map(({ rule }) => rule)).toEqual(['contract.interaction.failed']);
    expect(result.findings[0]?.message).toContain('43');
  });
});

describe('names from outside', () => {
  it('that look like options, paths or code are data', async () => {
    await using provider = await startProvider();
    // The last three would be one file name in a plain slug.
    const names = ['--publish', '../../escape', '$(touch /tmp/x)', '::error::x', 'Zürich/店', 'Zürich 店', 'Zürich-店'];
    const pactFiles = names.map((name, index) => file(pactText(name, [order], '--help'), `pacts/${index}.json`));
    const { result } = await runContract(
      stageInput({ provider: '--help', pactFiles, target: { baseUrl: provider.url, statesUrl: null } }),
    );
    expect(result).toMatchObject({ outcome: 'passed', reason: '7 of 7 interactions, 7 consumers' });
  });
});

describe('the verifier’s environment', () => {
  it('sends requests straight to a provider on this machine, whatever proxy is set', async () => {
    await using provider = await startProvider();
    const dead = await closedAddress();
    const { result } = await runContract(
      stageInput({
        pactFiles: [file(pactText('web-app', [order]))],
        target: { baseUrl: provider.url, statesUrl: null },
        parentEnvironment: { ...process.env, HTTP_PROXY: dead, http_proxy: dead, ALL_PROXY: dead },
      }),
    );
    expect(result.outcome).toBe('passed');
  });

  it('reaches a provider below a path', async () => {
    await using provider = await startServer((request, response) => {
      json(response, request.url === '/base/orders/42' ? 200 : 404, { id: 42, user_id: 'u-1' });
    });
    const { result } = await runContract(
      stageInput({
        pactFiles: [file(pactText('web-app', [order]))],
        target: { baseUrl: `${provider.url}/base/`, statesUrl: null },
      }),
    );
    expect(result.outcome).toBe('passed');
  });
});

describe('without a running provider', () => {
  const pactFiles = [file(pactText('web-app', [httpInteraction({ body: { id: 42 } })]))];
  const broken = [file(pactText('web-app', [httpInteraction({ body: { id: 'x' } })]))];

  it('the specification decides, and the line says that nothing was verified', async () => {
    const specs = [await specOf(ORDERS_SPEC)];
    const passed = await runContract(stageInput({ pactFiles, specs }));
    expect(passed.result).toMatchObject({
      outcome: 'passed',
      reason:
        '1 interaction of 1 consumer compared with the specification, not verified against a running provider (no provider.start and no base-url)',
    });
    expect((passed.result.detail as ContractDetail).pacts[0]).toMatchObject({
      verification: 'not-run',
      published: false,
    });
    const failed = await runContract(stageInput({ pactFiles: broken, specs }));
    expect(failed.result.outcome).toBe('failed');
    expect(failed.result.reason).toContain('1 mismatch with the specification');
  });

  it('and without a specification, nothing is known, which is no pass', async () => {
    const { result } = await runContract(stageInput({ pactFiles }));
    expect(result).toMatchObject({ outcome: 'skipped', skip: 'not-configured' });
  });

  it('that was to start, the stage is broken, and what the specification says is kept', async () => {
    const target = { unavailable: 'node server.js ended with exit code 1', cause: 'broken' as const, todo: null };
    const { result } = await runContract(stageInput({ pactFiles: broken, specs: [await specOf(ORDERS_SPEC)], target }));
    expect(result).toMatchObject({
      outcome: 'broken',
      problems: [{ code: 'contract.provider-unavailable', why: target.unavailable }],
    });
    expect(result.findings.map(({ rule }) => rule)).toEqual(['contract.static.response.body.incompatible']);
  });
});

describe('a provider that ends while it is verified', () => {
  it('is told first, with the last it said', async () => {
    await using provider = await startProvider();
    const ended = () => ({ how: 'exited with code 7', tail: ['listening', 'out of luck'] });
    const target = { baseUrl: provider.url, statesUrl: null, ended };
    const pactFiles = [{ path: 'pacts/web.json', text: pactText('web-app', [httpInteraction()]) }];
    const { result } = await runContract(stageInput({ pactFiles, target }));
    expect(result.outcome).toBe('failed');
    expect(result.findings[0]).toMatchObject({
      rule: 'contract.provider.ended',
      message:
        'The provider exited with code 7 while its pacts were verified; its last lines: "listening" "out of luck"',
    });
  });
});

describe('a provider that a request brings down', () => {
  it('fails the stage: the silence afterwards is no problem of its own', async () => {
    const baseUrl = await closedAddress();
    const target = { baseUrl, statesUrl: null, ended: () => ({ how: 'exited with code 7', tail: [] }) };
    const pactFiles = [{ path: 'pacts/web.json', text: pactText('web-app', [httpInteraction()]) }];
    const { result } = await runContract(stageInput({ pactFiles, target }));
    expect(result).toMatchObject({
      outcome: 'failed',
      problems: [],
      reason: 'the provider exited with code 7; 0 of 1 interaction, 1 consumer',
      findings: [{ rule: 'contract.provider.ended' }],
    });
  });
});

describe('a broker that this run may not speak to', () => {
  it('is told beside what the files say', async () => {
    const pactFiles = [{ path: 'pacts/web.json', text: pactText('web-app', [httpInteraction({ body: { id: 1 } })]) }];
    const event = { ...EVENT, trust: 'no-secrets' as const };
    const { result } = await runContract(
      stageInput({ pactFiles, event, brokerWithheld: true, specs: [await specOf(ORDERS_SPEC)] }),
    );
    expect(result.outcome).toBe('passed');
    expect(result.reason).toContain('the broker’s pacts need a secret');
  });
});

describe('a repository with several providers', () => {
  const elsewhere = [{ path: 'pacts/other.json', text: pactText('web-app', [httpInteraction()], 'bills-api') }];

  it('leaves the provider that no pact file is about without contracts, and says so', async () => {
    const { result } = await runContract(stageInput({ pactFiles: elsewhere, otherProviders: ['bills-api'] }));
    expect(result).toMatchObject({
      outcome: 'skipped',
      skip: 'not-configured',
      reason: '1 pact in files, none with orders-api',
    });
  });

  it('says the same where the provider did not start: no pact waits for it', async () => {
    const target = { unavailable: 'npm start ended with exit code 1', cause: 'broken' as const, todo: null };
    const { result } = await runContract(stageInput({ pactFiles: elsewhere, otherProviders: ['bills-api'], target }));
    expect(result).toMatchObject({ outcome: 'skipped', skip: 'not-configured', problems: [] });
  });

  it('is broken when the provider of a pact is none of them', async () => {
    const { result } = await runContract(stageInput({ pactFiles: elsewhere, otherProviders: ['carts-api'] }));
    expect(result).toMatchObject({ outcome: 'broken', problems: [{ code: 'contract.pact-of-other-provider' }] });
  });
});

describe('a broker that fails', () => {
  it('breaks the stage, and the results of files are kept', async () => {
    await using provider = await startProvider();
    const config = { ...CONFIG, broker: await closedAddress(), gate: ['production'] };
    const target = { baseUrl: provider.url, statesUrl: null };
    const { result } = await runContract(
      stageInput({ pactFiles: [file(pactText('web-app', [order]))], config, target }),
    );
    expect(result).toMatchObject({ outcome: 'broken', problems: [{ code: 'broker.unreachable' }] });
    const detail = result.detail as ContractDetail;
    expect(detail.interactions).toMatchObject([{ outcome: 'passed' }]);
    // "No known consumer uses it" is not said as if the broker's pacts had been among them.
    expect(detail.lookedAt).toBe('1 pact, pact files; not all could be read');
    expect(detail.gates).toEqual([
      { environment: 'production', deployable: null, reason: 'not asked: there is no broker that answers' },
    ]);
  });

  it.each([401, 403])('with %i leaves a run without secrets with the pacts in files', async (status) => {
    await using provider = await startProvider();
    await using broker = await startServer((_, response) => json(response, status, {}));
    const config = { ...CONFIG, broker: broker.url };
    const event = { ...EVENT, trust: 'no-secrets' as const, trustReason: 'the pull request comes from a fork' };
    const target = { baseUrl: provider.url, statesUrl: null };
    const files = await runContract(
      stageInput({ pactFiles: [file(pactText('web-app', [order]))], config, event, target }),
    );
    expect(files.result).toMatchObject({
      outcome: 'passed',
      reason: '1 of 1 interaction, 1 consumer; the broker’s pacts need a secret',
      detail: { lookedAt: '1 pact, pact files; those of the broker need a secret' },
    });
    const none = await runContract(stageInput({ config, event, target }));
    expect(none.result).toMatchObject({ outcome: 'skipped', skip: 'needs-secret' });
    const trusted = await runContract(stageInput({ config, target }));
    expect(trusted.result.outcome).toBe('broken');
  });

  it('is a problem of its own when a gate is configured without one', async () => {
    await using provider = await startProvider();
    const config = { ...CONFIG, gate: ['production'] };
    const target = { baseUrl: provider.url, statesUrl: null };
    const { result } = await runContract(
      stageInput({ pactFiles: [file(pactText('web-app', [order]))], config, target }),
    );
    expect(result).toMatchObject({ outcome: 'broken', problems: [{ code: 'contract.gate-without-broker' }] });
  });
});
