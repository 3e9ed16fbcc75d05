import { describe, expect, it } from 'vitest';
import { judgeToken, type TokenAnswer, type TokenFacts } from '../../src/doctor/judge-token.ts';

const ANSWER: TokenAnswer = {
  status: 200,
  headers: { 'x-oauth-scopes': 'repo, read:org', 'github-authentication-token-expiration': '2027-01-31 12:00:00 UTC' },
  private: true,
  permissions: { admin: false, push: true, pull: true },
  reads: { 'Pull requests': 200, Checks: 200 },
};

function judge(answer: Partial<TokenAnswer>, facts: Partial<TokenFacts> = {}) {
  const all = {
    variable: 'GITHUB_TOKEN',
    repository: 'acme/orders',
    why: null,
    answer: { ...ANSWER, ...answer },
    ...facts,
  };
  return judgeToken(all).map(({ light, says }) => `${light} ${says}`);
}

describe('the token', () => {
  it('tells its scopes and its end', () => {
    expect(judge({})).toEqual(['green acme/orders, scopes repo, read:org, until 2027-01-31 12:00:00 UTC']);
  });

  it.each<[string, Partial<TokenAnswer>, RegExp]>([
    [
      'it may not write to a private repository',
      { headers: { 'x-oauth-scopes': 'public_repo' } },
      /^red .*may not write a comment/,
    ],
    ['it may only read', { headers: {}, permissions: { pull: true } }, /^yellow .*may pull/],
    ['it has expired', { status: 401 }, /^red .*expired/],
    ['it does not see the repository', { status: 404 }, /^red .*404/],
  ])('says so where %s', (_, answer, line) => {
    expect(judge(answer)).toEqual([expect.stringMatching(line)]);
  });

  it('takes a fine-grained token that may write, and names the read that it may not', () => {
    const lines = judge({ headers: {}, reads: { 'Pull requests': 403, Checks: 200 } });
    expect(lines).toEqual(['green acme/orders, may push', expect.stringMatching(/^red reading Pull requests .*403/)]);
  });

  it('says what is missing before anybody can be asked', () => {
    expect(judge({}, { variable: null })).toEqual([expect.stringMatching(/^yellow no GITHUB_TOKEN/)]);
    expect(judge({}, { repository: null })).toEqual([expect.stringMatching(/^yellow the remote origin/)]);
    expect(judge({}, { answer: null, why: 'refused' })).toEqual([expect.stringMatching(/^red .*refused/)]);
  });
});
