import { describe, expect, it } from 'vitest';
import type { PublishedResult } from '../../src/contract/broker-results.ts';
import { parsePact } from '../../src/contract/pact-file.ts';
import { confirmSent, type PublicationInput, sendResults, whyNotPublished } from '../../src/contract/publish.ts';
import type { PactSource } from '../../src/contract/source.ts';
import type { Verification } from '../../src/contract/verification.ts';
import type { RunEvent } from '../../src/model/event.ts';
import { ProblemError } from '../../src/model/problem.ts';
import { brokerDouble } from './support/broker-double.ts';
import { httpInteraction, pactText } from './support/pacts.ts';
import { EVENT } from './support/stage-input.ts';

const pact = parsePact(pactText('web', [httpInteraction()]), 'a.json');
const REMOTE: PactSource = {
  pact,
  consumerVersion: '1',
  where: [],
  pending: false,
  origin: { kind: 'broker', sha: 's', publishHref: '/results', wip: false },
};
const JUDGED = {
  consumer: 'web',
  consumerVersion: '1',
  description: 'a',
  states: [],
  operation: null,
  mismatches: [],
  cause: 'none',
  outcome: 'passed',
  id: 'i-1',
} as const;
const PASSED: Verification = { outcome: 'passed', interactions: [JUDGED], problem: null, success: true };

async function publishResults(input: PublicationInput) {
  return confirmSent(input, await sendResults(input), new Map());
}

const RECEIPT = { href: '/results/1', sent: { version: 'v', success: true, tests: 0 }, isStored: false };

describe('results are published', () => {
  it.each<[Partial<RunEvent>, 'auto' | 'never', string | null]>([
    [{}, 'auto', null],
    [{ name: 'push' }, 'auto', null],
    [{ name: 'workflow_dispatch' }, 'auto', null],
    [{}, 'never', '`contract.publish` is `never`'],
    [{ name: 'merge_group' }, 'auto', 'results of a merge_group are not published'],
    [{ name: 'desk' }, 'auto', 'results of a desk are not published'],
    [{ trust: 'no-secrets', trustReason: 'a fork' }, 'auto', 'a fork'],
    [{ trust: 'data-only', trustReason: null }, 'auto', 'this run is not trusted with publishing'],
  ])('%j with %s: %s', (differs, publish, expected) => {
    expect(whyNotPublished({ ...EVENT, ...differs }, { publish })).toBe(expected);
  });

  it('after the version is on its branch, once, with the head commit and the run', async () => {
    const calls: string[] = [];
    const results: PublishedResult[] = [];
    const broker = brokerDouble({
      ensureBranchVersion: async ({ pacticipant, branch, version }) =>
        void calls.push(`${pacticipant} ${branch} ${version}`),
      publishResult: async (href, result) => {
        calls.push(href);
        results.push(result);
        return RECEIPT;
      },
    });
    const verification: Verification = {
      ...PASSED,
      success: false,
      interactions: [
        JUDGED,
        { ...JUDGED, id: 'i-2', outcome: 'failed', mismatches: ['$.id is missing'] },
        { ...JUDGED, id: null },
      ],
    };
    const sources = [REMOTE, REMOTE];
    const publication = await publishResults({
      broker,
      provider: 'orders-api',
      event: EVENT,
      sources,
      verifications: [PASSED, verification],
    });
    expect(calls).toEqual([`orders-api feat/orders ${EVENT.headSha}`, '/results', '/results']);
    expect(results[1]).toEqual({
      success: false,
      providerVersion: EVENT.headSha,
      buildUrl: 'https://example.test/runs/1',
      verifierVersion: '1.4.7',
      testResults: [
        { interactionId: 'i-1', success: true },
        { interactionId: 'i-2', success: false, mismatches: [{ description: '$.id is missing' }] },
      ],
    });
    expect([...publication.published]).toEqual([0, 1]);
  });

  it('without a branch where there is none', async () => {
    const broker = brokerDouble({ publishResult: async () => RECEIPT });
    const event = { ...EVENT, branch: null };
    const publication = await publishResults({
      broker,
      provider: 'p',
      event,
      sources: [REMOTE],
      verifications: [PASSED],
    });
    expect([...publication.published]).toEqual([0]);
  });

  it('never for files, nor for what did not come to its end', async () => {
    const file: PactSource = { ...REMOTE, origin: { kind: 'file', path: 'a.json' } };
    const broken: Verification = { ...PASSED, outcome: 'broken' };
    const publication = await publishResults({
      broker: brokerDouble({}),
      provider: 'p',
      event: EVENT,
      sources: [file, REMOTE],
      verifications: [PASSED, broken],
    });
    expect(publication).toEqual({ published: new Set(), failures: [] });
  });

  it('never where the provider did not answer everything: that is no verdict', async () => {
    const unanswered = { ...JUDGED, id: 'i-2', outcome: 'failed', cause: 'no-answer' } as const;
    const partial: Verification = { ...PASSED, outcome: 'failed', success: false, interactions: [JUDGED, unanswered] };
    const publication = await publishResults({
      broker: brokerDouble({ ensureBranchVersion: async () => {}, publishResult: async () => RECEIPT }),
      provider: 'p',
      event: EVENT,
      sources: [REMOTE, REMOTE],
      verifications: [partial, PASSED],
    });
    expect([...publication.published]).toEqual([1]);
    expect(publication.failures).toEqual([
      { consumer: 'web', why: expect.stringContaining('the provider did not answer 1 of 2 interactions') },
    ]);
  });

  it('each by itself: one that is refused is told, the others are published', async () => {
    let first = true;
    const broker = brokerDouble({
      ensureBranchVersion: async () => {},
      publishResult: async () => {
        if (!first) return RECEIPT;
        first = false;
        throw new ProblemError({ code: 'broker.refused', what: 'The broker answered 413', why: 'too large' });
      },
    });
    const input = { broker, provider: 'p', event: EVENT, sources: [REMOTE, REMOTE], verifications: [PASSED, PASSED] };
    const publication = await publishResults(input);
    expect([...publication.published]).toEqual([1]);
    expect(publication.failures).toEqual([{ consumer: 'web', why: 'The broker answered 413: too large' }]);
  });

  it('not what the broker accepted and does not show afterwards', async () => {
    const lost = new ProblemError({ code: 'broker.result-not-kept', what: 'The broker does not show them' });
    const broker = brokerDouble({
      ensureBranchVersion: async () => {},
      publishResult: async () => RECEIPT,
      confirmResults: async () => [lost, null],
    });
    const input = { broker, provider: 'p', event: EVENT, sources: [REMOTE, REMOTE], verifications: [PASSED, PASSED] };
    const publication = await publishResults(input);
    expect([...publication.published]).toEqual([1]);
    expect(publication.failures).toEqual([{ consumer: 'web', why: 'The broker does not show them' }]);
  });

  it('not at all when the branch is refused: a result without its branch would count for every branch', async () => {
    let branches = 0;
    const broker = brokerDouble({
      ensureBranchVersion: async () => {
        branches++;
        throw new ProblemError({ code: 'broker.refused', what: 'The broker answered 500' });
      },
    });
    const input = { broker, provider: 'p', event: EVENT, sources: [REMOTE, REMOTE], verifications: [PASSED, PASSED] };
    expect((await publishResults(input)).failures).toHaveLength(2);
    expect(branches).toBe(1);
  });

  it('not when the broker names no address for them', async () => {
    const source: PactSource = { ...REMOTE, origin: { kind: 'broker', sha: 's', publishHref: null, wip: false } };
    const broker = brokerDouble({ ensureBranchVersion: async () => {} });
    const publication = await publishResults({
      broker,
      provider: 'p',
      event: EVENT,
      sources: [source],
      verifications: [PASSED],
    });
    expect(publication.failures[0]?.why).toContain('names no address');
  });
});
