import { describe, expect, it } from 'vitest';
import { parseCommand } from '../../src/action/command.ts';
import { decideCommandTrust } from '../../src/action/trust.ts';
import { type CommandFacts, decideCommand } from '../../src/bot/decide-command.ts';

const HEAD = 'abcdef1234567890abcdef1234567890abcdef12';
const OWN: CommandFacts = { trust: 'full', trustReason: null, state: 'open', headSha: HEAD };
const FORK: CommandFacts = { ...OWN, trust: 'data-only', trustReason: 'It comes from a fork.' };

function decide(body: string, facts: CommandFacts) {
  const command = parseCommand(body)?.command;
  if (!command) throw new Error(`${body} is no command`);
  return decideCommand(command, facts);
}

describe('on a branch of the repository', () => {
  it.each([
    ['/api-test run', { kind: 'run', stages: 'all', also: [] }],
    ['/api-test run load', { kind: 'run', stages: null, also: ['load'] }],
    [`/api-test run ${HEAD.slice(0, 7)}`, { kind: 'run', stages: 'all', also: [] }],
    ['/api-test rerun', { kind: 'run', stages: null, also: [] }],
    ['/api-test accept 0123456789abcdef why', { kind: 'run', stages: null, also: [] }],
    ['/api-test help', { kind: 'answer', with: 'help' }],
    ['/api-test status', { kind: 'answer', with: 'status' }],
  ])('%s', (body, plan) => {
    expect(decide(body, OWN)).toEqual(plan);
  });

  it('another commit than the head is refused, with the command for the one that is', () => {
    expect(decide('/api-test run 1234567', OWN)).toEqual({
      kind: 'refuse',
      why: expect.stringContaining(`/api-test run ${HEAD}`),
    });
  });

  it.each([
    'run',
    'rerun',
    'accept 0123456789abcdef why',
    'revoke 0123456789abcdef',
  ])('%s is refused once the pull request is closed; help and status are not', (words) => {
    expect(decide(`/api-test ${words}`, { ...OWN, state: 'closed' }).kind).toBe('refuse');
    expect(decide('/api-test status', { ...OWN, state: 'closed' }).kind).toBe('answer');
  });
});

describe('on a fork', () => {
  it('a short commit id is no proof of what was seen', () => {
    expect(decide('/api-test run', FORK).kind).toBe('refuse');
    expect(decide(`/api-test run ${HEAD.slice(0, 39)}`, FORK).kind).toBe('refuse');
    expect(decide(`/api-test run ${HEAD}`, FORK)).toMatchObject({ kind: 'run' });
  });

  it('a stage that would run its code is refused, with its commit or without', () => {
    expect(decide(`/api-test run load ${HEAD}`, FORK)).toMatchObject({ kind: 'refuse' });
    expect(decide(`/api-test run changes ${HEAD}`, FORK)).toMatchObject({ kind: 'run' });
  });
});

describe('how far a command goes', () => {
  const facts = { repository: 'acme/shop', headRepository: 'acme/shop', author: 'ada' };

  it('is full for a branch of the repository by a person', () => {
    expect(decideCommandTrust(facts).trust).toBe('full');
    expect(decideCommandTrust({ ...facts, headRepository: 'Acme/Shop' }).trust).toBe('full');
  });

  it.each([
    { headRepository: 'stranger/shop' },
    { headRepository: null },
    { repository: null },
    { author: 'dependabot[bot]' },
    { author: null },
  ])('is data only for %j', (over) => {
    expect(decideCommandTrust({ ...facts, ...over }).trust).toBe('data-only');
  });
});
