import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config/parse.ts';
import type { Doors } from '../../src/run/doors.ts';
import type { RunRequest } from '../../src/run/request.ts';
import { openTarget } from '../../src/run/target.ts';

/** What is opened for `base-url`; nothing is started here. */
function targetOf(baseUrl: string, configuration: string, trust = 'full') {
  const config = parseConfig(configuration, 'config.yml', {});
  const request = { baseUrl, event: { trust, trustReason: 'a stranger' } } as unknown as RunRequest;
  const scope = { provider: config.providers[0] ?? null, pairs: [], headSpecs: [], problems: [] };
  const doors = { now: () => 0 } as unknown as Doors;
  return openTarget({ config, request, scope, doors } as unknown as Parameters<typeof openTarget>[0]);
}

const ONE = 'provider: { name: A, states: /_states }';

describe('an address of a running provider', () => {
  it('is used when it is this machine', async () => {
    expect(await targetOf('http://127.0.0.1:8080/', ONE)).toEqual({
      kind: 'address',
      baseUrl: 'http://127.0.0.1:8080',
      statesUrl: 'http://127.0.0.1:8080/_states',
    });
  });

  it('is used for every stage only when its host is allowed', async () => {
    const problem = { code: 'load.target.not-allowed', what: 'no requests are sent to api.example.com' };
    expect(await targetOf('https://api.example.com', ONE)).toMatchObject({ kind: 'failed', problem });
    const allowed = `${ONE}\nload: { allow-hosts: [api.example.com] }`;
    expect(await targetOf('https://api.example.com', allowed)).toMatchObject({ kind: 'address' });
  });

  it('is nobody’s when several providers are configured', async () => {
    const two = "providers: [{ name: A, specs: ['a/*'] }, { name: B, specs: ['b/*'] }]";
    expect(await targetOf('http://127.0.0.1:8080', two)).toMatchObject({
      kind: 'failed',
      problem: { code: 'target.ambiguous', why: 'nobody can tell which of A, B answers there' },
    });
  });

  it('is not asked by a run that may only read', async () => {
    expect(await targetOf('http://127.0.0.1:8080', ONE, 'data-only')).toMatchObject({
      kind: 'none',
      cause: 'untrusted',
    });
  });
});
