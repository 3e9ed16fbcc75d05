import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gatherFromBroker } from '../../src/contract/gather-broker.ts';
import { openPactCache, type PactIdentity } from '../../src/contract/pact-cache.ts';
import { brokerDouble, selected } from './support/broker-double.ts';
import { httpInteraction, pactText } from './support/pacts.ts';
import { CONFIG } from './support/stage-input.ts';

const IDENTITY = { broker: 'http://b', provider: 'p', consumer: 'c', sha: 'abc' };

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'pact-cache-'));
}

function filesIn(directory: string): readonly string[] {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

describe('the cache of pacts', () => {
  it('gives back what was written, to the same broker, pact and content only', async () => {
    const cache = openPactCache(folder(), () => {});
    await cache.write(IDENTITY, '{"a":1}');
    expect(await cache.read(IDENTITY)).toBe('{"a":1}');
    for (const differs of [{ broker: 'http://other' }, { provider: 'q' }, { consumer: 'd' }, { sha: 'abd' }]) {
      expect(await cache.read({ ...IDENTITY, ...differs })).toBeNull();
    }
  });

  it('takes a file that was cut off or edited for none', async () => {
    const directory = folder();
    const cache = openPactCache(directory, () => {});
    await cache.write(IDENTITY, '{"a":1}');
    const [file = ''] = filesIn(directory);
    const text = readFileSync(file, 'utf8');
    for (const broken of [text.slice(0, -1), text.replace('"a"', '"b"'), '', '{"a":1}']) {
      writeFileSync(file, broken);
      expect(await cache.read(IDENTITY)).toBeNull();
    }
  });

  it('costs a line in the log where it cannot be written, and nothing else', async () => {
    const lines: string[] = [];
    const occupied = join(folder(), 'occupied');
    writeFileSync(occupied, '');
    const cache = openPactCache(join(occupied, 'cache'), (line) => lines.push(line));
    await cache.write(IDENTITY, '{}');
    await cache.write(IDENTITY, '{}');
    expect(await cache.read(IDENTITY)).toBeNull();
    expect(lines).toHaveLength(1);
  });

  it('keeps a second run from fetching, and names the address for results that the broker names', async () => {
    const fetched: string[] = [];
    const broker = brokerDouble({
      pactsForVerification: async () => [selected('web', '1', { href: '/consumer/web/pact-version/1/metadata/x' })],
      fetchPact: async (href) => {
        fetched.push(href);
        const text = pactText('web', [httpInteraction()]);
        return { text, consumerVersion: '1', publishHref: `${href}/verification-results` };
      },
    });
    const limits = { fetches: 4, environments: 20 };
    const cache = openPactCache(folder(), () => {});
    const ask = { provider: 'orders-api', config: CONFIG, branch: 'feat/x', limits, cache, log: () => {} };
    const [cold, warm] = [await gatherFromBroker(broker, ask), await gatherFromBroker(broker, ask)];
    expect(fetched).toEqual(['/consumer/web/pact-version/1']);
    expect(warm).toEqual(cold);
    expect(warm.sources[0]?.origin).toMatchObject({
      publishHref: '/consumer/web/pact-version/1/metadata/x/verification-results',
    });
  });

  it('takes away what is too old, and the oldest of what is too much, after something was written', async () => {
    const directory = folder();
    const at = (sha: string) => ({ ...IDENTITY, sha });
    const cache = openPactCache(directory, () => {}, { bytes: 1_000, ageMs: 60_000 });
    for (const sha of ['old', 'first', 'second']) await cache.write(at(sha), 'x'.repeat(400));
    const fileOf = (sha: string) =>
      filesIn(directory).find((file) => file.replaceAll('/', '').endsWith(nameOf(at(sha))));
    const secondsAgo = (seconds: number) => Date.now() / 1000 - seconds;
    for (const [sha, seconds] of [
      ['old', 120],
      ['first', 30],
      ['second', 20],
    ] as const) {
      utimesSync(fileOf(sha) ?? '', secondsAgo(seconds), secondsAgo(seconds));
    }
    await cache.write(at('third'), 'x'.repeat(400));
    await cache.prune();
    const left = [];
    for (const sha of ['old', 'first', 'second', 'third']) left.push((await cache.read(at(sha))) !== null);
    expect(left).toEqual([false, false, true, true]);
  });
});

function nameOf({ broker, provider, consumer, sha }: PactIdentity): string {
  return createHash('sha256')
    .update(JSON.stringify([broker, provider, consumer, sha]))
    .digest('hex');
}
