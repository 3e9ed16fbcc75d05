import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DISPATCH_PAYLOAD, planWebhook, uuidV5, webhookUuid } from '../../src/contract/webhook.ts';
import { parseText } from '../../src/yaml/parse.ts';

const WISH = {
  provider: 'orders-api',
  dispatchUrl: 'https://api.github.com/repos/acme/orders/dispatches',
  token: 'github_pat_1',
};

/** As the broker shows what it was sent: header names in lower case, the token as asterisks. */
function shown(body: Readonly<Record<string, unknown>>, differs: object = {}) {
  const request = body['request'] as { headers: Record<string, string> };
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return {
    ...body,
    request: { ...request, headers: { ...headers, authorization: '**********' } },
    createdAt: 'x',
    ...differs,
  };
}

describe('the webhook that has a provider verify a new pact', () => {
  it('has an id that the same provider and repository always get (RFC 9562, appendix A.4)', () => {
    expect(uuidV5('http://www.example.com/')).toBe('fcde3c85-2270-590f-9e7c-ee003d65e0e2');
    expect(webhookUuid(WISH)).toBe(webhookUuid({ ...WISH }));
    expect(webhookUuid(WISH)).not.toBe(webhookUuid({ ...WISH, provider: 'bills-api' }));
    expect(webhookUuid(WISH)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('sends at most the ten keys that GitHub takes, each a variable of the broker', () => {
    expect(Object.keys(DISPATCH_PAYLOAD).length).toBeLessThanOrEqual(10);
    for (const value of Object.values(DISPATCH_PAYLOAD)) expect(value).toMatch(/^\$\{pactbroker\.\w+\}$/);
  });

  it('says what the documented workflow takes as inputs, each of them, so that GitHub starts it', () => {
    const page = readFileSync(resolve(import.meta.dirname, '../../docs/broker.md'), 'utf8');
    const [, workflow = ''] =
      /^```ya?ml\n(# \.github\/workflows\/contracts\.yml[^`]*?workflow_dispatch:[\s\S]*?)^```$/m.exec(page) ?? [];
    const { on } = parseText(workflow, 'contracts.yml').value as { on: { workflow_dispatch: { inputs: object } } };
    expect(Object.keys(on.workflow_dispatch.inputs)).toEqual(Object.keys(DISPATCH_PAYLOAD));
  });

  it('hands the token over in the header, never in the body or the address', () => {
    const { body } = planWebhook(WISH, null);
    const request = body['request'] as Record<string, unknown>;
    expect(request['headers']).toMatchObject({ Authorization: 'Bearer github_pat_1' });
    expect(JSON.stringify({ ...body, request: { ...request, headers: {} } })).not.toContain('github_pat_1');
  });

  it('keeps one that is as it should be, and sends nothing', () => {
    const existing = shown(planWebhook(WISH, null).body);
    expect(planWebhook({ ...WISH, token: null }, existing)).toMatchObject({ action: 'keep', changes: [] });
  });

  it('sends the asterisks back where it has no token, which keeps the one the broker has', () => {
    const existing = shown(planWebhook(WISH, null).body, { enabled: false, events: [{ name: 'contract_published' }] });
    const plan = planWebhook({ ...WISH, token: null }, existing);
    expect(plan).toMatchObject({ action: 'update', changes: ['enabled', 'events'] });
    expect((plan.body['request'] as { headers: object }).headers).toMatchObject({ Authorization: '**********' });
  });

  it('writes a token that is given, and says that it cannot know whether it is the same', () => {
    const existing = shown(planWebhook(WISH, null).body);
    expect(planWebhook(WISH, existing)).toMatchObject({
      action: 'update',
      changes: [expect.stringContaining('written again')],
    });
  });

  it('refuses to make one without a token, and says which token it needs', () => {
    expect(() => planWebhook({ ...WISH, token: null }, null)).toThrow('contents: write');
  });
});
