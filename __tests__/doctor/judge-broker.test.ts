import { describe, expect, it } from 'vitest';
import { type BrokerFacts, judgeBroker } from '../../src/doctor/judge-broker.ts';

const GOOD: BrokerFacts = {
  address: 'https://broker.example.com',
  credentials: 'the token',
  gate: ['production'],
  answer: { version: '2.118.0', environments: ['test', 'production'], unknown: [], isOpen: false },
};
const problem = (code: string) => ({ code, what: 'It does not', where: null, why: 'so', todo: 'Set the input `x`.' });
const judge = (facts: Partial<BrokerFacts>) =>
  judgeBroker({ ...GOOD, ...facts }).map(({ light, name, says, mend }) => `${light} ${name}: ${says} → ${mend}`);

describe('the broker', () => {
  it('is green where it answers, with its version and whom it takes', () => {
    expect(judge({})).toEqual([
      'green https://broker.example.com: answers (version 2.118.0), and takes the token → null',
    ]);
    expect(
      judge({
        credentials: 'nobody',
        answer: { version: null, environments: ['production'], unknown: [], isOpen: false },
      }),
    ).toEqual(['green https://broker.example.com: answers, and takes anybody → null']);
  });

  it('does not claim that credentials are good where anybody may read', () => {
    const answer = { version: null, environments: ['production'], unknown: [], isOpen: true };
    expect(judge({ answer })).toEqual([
      'green https://broker.example.com: answers, and lets anybody read: whether it takes the token shows when something is published → null',
    ]);
  });

  it('is told with what it lacks: pacticipants may come with the first pact, an environment of a gate may not', () => {
    const answer = { version: null, environments: ['test'], unknown: ['orders'], isOpen: false };
    const [, ...lines] = judge({ answer });
    expect(lines).toEqual([
      expect.stringMatching(/^yellow orders: .* → npx api-testing broker setup$/),
      expect.stringMatching(/^red production: .* → npx api-testing broker setup$/),
    ]);
  });

  it('is missed only by a gate', () => {
    expect(judge({ address: null, answer: null, gate: [] })).toEqual([]);
    expect(judge({ address: null, answer: null })).toEqual([
      expect.stringMatching(/^red Pact Broker: contract.gate needs/),
    ]);
  });

  it.each([
    ['broker.unauthorized', 'export PACT_BROKER_TOKEN='],
    ['broker.forbidden', 'export PACT_BROKER_TOKEN='],
    ['broker.certificate', 'export NODE_EXTRA_CA_CERTS='],
    ['broker.redirected', 'export PACT_BROKER_BASE_URL='],
    ['broker.not-a-broker', 'export PACT_BROKER_BASE_URL='],
    ['broker.timeout', 'curl -I https://broker.example.com'],
    ['broker.unreachable', 'curl -I https://broker.example.com'],
    ['broker.other', 'Set the input `x`.'],
  ])('that cannot be asked for %s names what mends it at a desk', (code, mend) => {
    const [line] = judgeBroker({ ...GOOD, answer: problem(code) });
    expect(line).toMatchObject({ light: 'red', says: expect.stringContaining('It does not') });
    expect(line?.mend).toContain(mend);
  });
});
