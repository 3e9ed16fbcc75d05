import { describe, expect, it } from 'vitest';
import type { Answer, Fault } from '../../src/github/fault.ts';
import { describeFault, GitHubError } from '../../src/github/problems.ts';
import { describeProblem } from '../../src/model/problem.ts';

const NOW = Date.parse('2026-01-01T00:00:00Z');
const CALL = {
  purpose: 'write the comment on #7',
  request: 'POST /repos/acme/shop/issues/7/comments',
  apiUrl: 'https://github.example.test/api/v3',
  attempts: 1,
  nowMs: NOW,
};

function refusal(status: number, message: string, headers: Record<string, string> = {}): Fault {
  const answer: Answer = { status, headers, message };
  return { kind: 'status', answer };
}

function tell(fault: Fault, attempts = 1): string {
  return describeProblem(describeFault(fault, { ...CALL, attempts }).problem);
}

const INTEGRATION = 'Resource not accessible by integration';

describe('a failed call says what, where, why and what to do', () => {
  it.each<[string, Fault, string]>([
    [
      'unreachable',
      { kind: 'unreachable', code: 'ECONNREFUSED', message: '' },
      "no connection to github.example.test (ECONNREFUSED). Check GITHUB_API_URL and the runner's network. Behind a proxy, set HTTPS_PROXY",
    ],
    [
      'unknown',
      { kind: 'unreachable', code: 'ENOTFOUND', message: '' },
      'the name github.example.test does not resolve. Check GITHUB_API_URL',
    ],
    [
      'a port that nobody listens on',
      { kind: 'unreachable', code: 'ECONNREFUSED', message: 'connect ECONNREFUSED 10.0.0.9:3128' },
      'no connection to github.example.test (ECONNREFUSED 10.0.0.9:3128)',
    ],
    [
      'unknown proxy',
      { kind: 'unreachable', code: 'ENOTFOUND', message: 'getaddrinfo ENOTFOUND proxy.test' },
      'the name proxy.test of the proxy on the way to github.example.test does not resolve. Check HTTPS_PROXY',
    ],
    [
      'not trusted',
      { kind: 'unreachable', code: 'SELF_SIGNED_CERT_IN_CHAIN', message: '' },
      'the certificate of github.example.test is not trusted (SELF_SIGNED_CERT_IN_CHAIN). Name the certificate of the authority in NODE_EXTRA_CA_CERTS',
    ],
    [
      'behind a proxy',
      { kind: 'unreachable', code: 'PROXY_407', message: '' },
      'the proxy on the way to github.example.test answers 407. Put what the proxy asks for into HTTPS_PROXY',
    ],
    [
      'interrupted',
      { kind: 'interrupted', message: 'other side closed' },
      'the connection ended in the middle (other side closed)',
    ],
    ['late', { kind: 'deadline', afterMs: 20_000 }, 'no complete answer within 20 s'],
    [
      'foreign',
      { kind: 'foreign', origin: 'https://evil.test' },
      'the answer points to https://evil.test, which is not given the token',
    ],
    [
      '401',
      refusal(401, 'Bad credentials'),
      'answered 401, Bad credentials. The token is wrong or has expired: check the input github-token.',
    ],
    ['410', refusal(410, 'Gone'), 'answered 410, Gone. The conversation was deleted or is closed to comments.'],
    ['418', refusal(418, ''), 'answered 418'],
    ['500', refusal(500, 'Server Error'), 'answered 500, Server Error. See https://www.githubstatus.com'],
    ['limited', refusal(429, 'slow down', { 'retry-after': '90' }), 'The limit ends in 90 s; run the job again then.'],
    ['limited without an end', refusal(429, 'slow down'), 'Run the job again in a few minutes.'],
  ])('when GitHub is %s', (_name, fault, text) => {
    expect(tell(fault)).toContain(`could not write the comment on #7: POST /repos/acme/shop/issues/7/comments: `);
    expect(tell(fault)).toContain(text);
  });

  it('and how often it was tried', () => {
    expect(tell({ kind: 'deadline', afterMs: 10_000 }, 3)).toContain('within 10 s (3 attempts)');
  });
});

describe('a missing permission', () => {
  it.each([
    [
      'checks=write',
      'lacks checks: write. Add to the job: permissions: { contents: read, pull-requests: write, checks: write }.',
    ],
    ['issues=write; pull_requests=write', 'lacks pull-requests: write.'],
    [
      'issues=write',
      'lacks issues: write. Add to the job: permissions: { contents: read, pull-requests: write, checks: write, issues: write }.',
    ],
    ['contents=read,pull_requests=read', 'lacks contents: read and pull-requests: read.'],
  ])('%s is told with the line to add', (accepted, text) => {
    expect(tell(refusal(403, INTEGRATION, { 'x-accepted-github-permissions': accepted }))).toContain(text);
  });

  it('is told together with the case in which no line helps', () => {
    const text = tell(refusal(403, INTEGRATION, { 'x-accepted-github-permissions': 'checks=write' }));
    expect(text).toContain('On pull requests from forks and by Dependabot the token only reads');
  });

  it.each([
    ['GitHub names none', refusal(403, INTEGRATION)],
    ['the header is nonsense', refusal(403, INTEGRATION, { 'x-accepted-github-permissions': ';;=' })],
    [
      '403 has another reason',
      refusal(403, 'Repository was archived so is read-only.', { 'x-accepted-github-permissions': 'issues=write' }),
    ],
  ])('is not made up when %s', (_name, fault) => {
    expect(describeFault(fault, CALL).problem.todo).toBeNull();
  });
});

describe('an error of GitHub', () => {
  it('knows its status, and whether the call may have been done', () => {
    const lost = describeFault(refusal(502, ''), CALL);
    expect(lost).toBeInstanceOf(GitHubError);
    expect([lost.status, lost.ambiguous]).toEqual([502, true]);
    const refused = describeFault(refusal(403, ''), CALL);
    expect([refused.status, refused.ambiguous]).toEqual([403, false]);
    expect(describeFault({ kind: 'cancelled' }, CALL).status).toBeNull();
  });
});
