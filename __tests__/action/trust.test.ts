import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideTrust, type TrustFacts } from '../../src/action/trust.ts';
import type { Trust } from '../../src/model/event.ts';

const OWN = 'octo/shop';
const FORK = 'stranger/shop';
const BOT = 'dependabot[bot]';

/** event · repository of the run · repository of the head · actor · trust */
const ROWS: readonly (readonly [string, string | null, string | null, string | null, Trust])[] = [
  ['pull_request', OWN, OWN, 'ana', 'full'],
  ['pull_request', OWN, 'Octo/Shop', 'ana', 'full'],
  ['pull_request', OWN, OWN, 'github-actions[bot]', 'full'],
  ['pull_request', OWN, OWN, 'renovate[bot]', 'full'],
  ['pull_request', OWN, FORK, 'stranger', 'no-secrets'],
  ['pull_request', OWN, FORK, 'ana', 'no-secrets'],
  ['pull_request', OWN, 'octo/shop2', 'ana', 'no-secrets'],
  ['pull_request', OWN, 'octo2/shop', 'ana', 'no-secrets'],
  ['pull_request', OWN, OWN, BOT, 'no-secrets'],
  ['pull_request', OWN, OWN, 'Dependabot[bot]', 'no-secrets'],
  ['pull_request', OWN, FORK, BOT, 'no-secrets'],
  ['pull_request', OWN, OWN, null, 'no-secrets'],
  ['pull_request', OWN, OWN, '', 'no-secrets'],
  ['pull_request', OWN, null, 'ana', 'data-only'],
  ['pull_request', OWN, '', 'ana', 'data-only'],
  ['pull_request', OWN, 'shop', 'ana', 'data-only'],
  ['pull_request', OWN, 'octo/shop/x', 'ana', 'data-only'],
  ['pull_request', null, OWN, 'ana', 'data-only'],
  ['pull_request', '', '', 'ana', 'data-only'],
  ['pull_request_target', OWN, OWN, 'ana', 'data-only'],
  ['pull_request_target', OWN, FORK, 'stranger', 'data-only'],
  ['pull_request_target', OWN, null, 'stranger', 'data-only'],
  ['pull_request_target', OWN, OWN, BOT, 'data-only'],
  ['issue_comment', OWN, OWN, 'ana', 'data-only'],
  ['issue_comment', OWN, FORK, 'ana', 'data-only'],
  ['workflow_run', OWN, OWN, 'ana', 'data-only'],
  ['workflow_run', OWN, FORK, 'stranger', 'data-only'],
  ['pull_request_review', OWN, OWN, 'ana', 'data-only'],
  ['issues', OWN, OWN, 'ana', 'data-only'],
  ['push', OWN, OWN, 'ana', 'full'],
  ['push', OWN, OWN, BOT, 'no-secrets'],
  ['push', OWN, null, 'ana', 'data-only'],
  ['push', OWN, FORK, 'ana', 'data-only'],
  ['merge_group', OWN, OWN, 'ana', 'full'],
  ['merge_group', OWN, FORK, 'ana', 'data-only'],
  ['workflow_dispatch', OWN, OWN, 'ana', 'full'],
  ['workflow_dispatch', null, null, 'ana', 'data-only'],
  ['schedule', OWN, OWN, 'ana', 'full'],
  ['repository_dispatch', OWN, OWN, 'ana', 'full'],
  ['desk', null, null, null, 'full'],
  ['', OWN, OWN, 'ana', 'data-only'],
  ['some_future_event', OWN, OWN, 'ana', 'data-only'],
  ['constructor', OWN, OWN, 'ana', 'data-only'],
];

const LEVELS: readonly Trust[] = ['data-only', 'no-secrets', 'full'];

describe('trust', () => {
  it.each(ROWS)('%s in %s of a commit from %s started by %s: %s', (event, repository, headRepository, actor, trust) => {
    const decided = decideTrust({ event, repository, headRepository, actor });
    expect(decided.trust).toBe(trust);
    expect(decided.reason === null).toBe(trust === 'full');
  });

  const facts: fc.Arbitrary<TrustFacts> = fc.record({
    event: fc.oneof(fc.constantFrom(...new Set(ROWS.map(([event]) => event))), fc.string()),
    repository: fc.option(fc.constantFrom(OWN, FORK, '')),
    headRepository: fc.option(fc.constantFrom(OWN, FORK, '')),
    actor: fc.option(fc.constantFrom('ana', BOT, '')),
  });

  it('never grows when less is known', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom('repository', 'headRepository', 'actor'), (known, forgotten) => {
        const before = LEVELS.indexOf(decideTrust(known).trust);
        const after = LEVELS.indexOf(decideTrust({ ...known, [forgotten]: null }).trust);
        expect(after).toBeLessThanOrEqual(before);
      }),
    );
  });

  it('never grows when the commit comes from elsewhere, or Dependabot is the one who started it', () => {
    fc.assert(
      fc.property(facts, (known) => {
        const before = LEVELS.indexOf(decideTrust(known).trust);
        for (const less of [{ headRepository: 'someone/else' }, { actor: BOT }]) {
          const same = less.headRepository !== undefined && known.headRepository === null;
          if (same || known.headRepository === '') continue;
          expect(LEVELS.indexOf(decideTrust({ ...known, ...less }).trust)).toBeLessThanOrEqual(before);
        }
      }),
    );
  });
});
