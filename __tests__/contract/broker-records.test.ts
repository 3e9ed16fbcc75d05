import { describe, expect, it } from 'vitest';
import { openBrokerHttp } from '../../src/contract/broker-http.ts';
import { recordVersion, type VersionRecord } from '../../src/contract/broker-records.ts';
import { type Handler, hal, startServer } from './support/servers.ts';

const RECORD: VersionRecord = {
  as: 'deployment',
  pacticipant: 'web-app',
  version: 'v1',
  environment: 'production',
  instance: null,
};

async function record(differs: Partial<VersionRecord>, handle: Handler) {
  await using server = await startServer(handle);
  const http = openBrokerHttp({
    address: server.url,
    credentials: { token: null, username: null, password: null },
    limits: { attemptMs: 5_000, brokerPatienceMs: 5_000, retryBaseMs: 1, attempts: 2 },
    signal: new AbortController().signal,
    log: () => {},
  });
  const thrown = await recordVersion(http, { ...RECORD, ...differs }).then(
    () => null,
    (error: unknown) => error,
  );
  return { thrown, seen: server.seen };
}

/** A broker whose version v1 can be recorded in production; `answer` is what it says to that. */
function recording(status: number): Handler {
  return ({ method, url }, response) => {
    if (method !== 'GET') return hal(response, status, status < 300 ? {} : { error: 'no' });
    if (url !== '/pacticipants/web-app/versions/v1') return hal(response, 404, { error: 'not found' });
    const links = [{ name: 'production', href: '/record' }];
    hal(response, 200, { _links: { 'pb:record-deployment': links, 'pb:record-release': links } });
  };
}

describe('telling the broker where a version is', () => {
  it('counts as done with 201 and with nothing else', async () => {
    expect((await record({}, recording(201))).thrown).toBeNull();
    for (const status of [200, 202, 400, 409]) {
      const { thrown } = await record({}, recording(status));
      expect(thrown).toMatchObject({
        problem: { code: 'broker.not-recorded', what: expect.stringContaining(String(status)) },
      });
    }
  });

  it('names the application instance, where there are several', async () => {
    const { seen } = await record({ instance: 'blue' }, recording(201));
    expect(JSON.parse(seen.at(-1)?.body ?? '')).toEqual({ applicationInstance: 'blue' });
    const alone = await record({ as: 'release' }, recording(201));
    expect(alone.seen.at(-1)?.body).toBe('{}');
  });

  it('says that the broker does not know the version, or the environment', async () => {
    expect((await record({ version: 'v2' }, recording(201))).thrown).toMatchObject({
      problem: { code: 'broker.unknown-version', why: 'the Pact Broker knows no version v2 of web-app' },
    });
    expect((await record({ environment: 'produktion' }, recording(201))).thrown).toMatchObject({
      problem: { code: 'broker.unknown-environment', todo: 'Did you mean "production"?' },
    });
  });

  it('ends what is there of this instance, and believes the broker only when it says so', async () => {
    const version = (number: string) => ({ version: { number }, pacticipant: { name: 'web-app' } });
    const there =
      (currentlyDeployed: boolean): Handler =>
      ({ method, url }, response) => {
        if (method === 'PATCH') return hal(response, 200, { currentlyDeployed, currentlySupported: currentlyDeployed });
        if (url === '/environments')
          return hal(response, 200, {
            _embedded: { environments: [{ name: 'production', _links: { self: { href: '/environments/1' } } }] },
          });
        if (url === '/environments/1') {
          const links = {
            'pb:currently-deployed-deployed-versions': { href: '/deployed' },
            'pb:currently-supported-released-versions': { href: '/released' },
          };
          return hal(response, 200, { _links: links });
        }
        const own = (name: string, instance?: string) => ({
          ...(instance && { applicationInstance: instance }),
          _embedded: version(name),
          _links: { self: { href: `/own/${name}` } },
        });
        const list = [own('v0'), own('v1'), own('v2', 'blue')];
        hal(response, 200, { _embedded: { deployedVersions: list, releasedVersions: list } });
      };
    const patched = async (differs: Partial<VersionRecord>) => {
      const { thrown, seen } = await record(differs, there(false));
      expect(thrown).toBeNull();
      return seen
        .filter(({ method }) => method === 'PATCH')
        .map(({ url, headers }) => `${url} ${headers['content-type']}`);
    };
    const patch = 'application/merge-patch+json';
    expect(await patched({ as: 'undeployment' })).toEqual([`/own/v0 ${patch}`, `/own/v1 ${patch}`]);
    expect(await patched({ as: 'undeployment', instance: 'blue' })).toEqual([`/own/v2 ${patch}`]);
    expect(await patched({ as: 'support-ended' })).toEqual([`/own/v1 ${patch}`]);
    expect(await patched({ as: 'undeployment', instance: 'green' })).toEqual([]);
    expect((await record({ as: 'undeployment' }, there(true))).thrown).toMatchObject({
      problem: { code: 'broker.not-recorded' },
    });
  });
});
