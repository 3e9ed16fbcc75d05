import { describe, expect, it } from 'vitest';
import { describeChaosPlan } from '../../src/chaos/describe-plan.ts';
import { parseConfig } from '../../src/config/parse.ts';

const CONFIG = `
services:
  db: { image: 'postgres:15', port: 5432 }
chaos:
  toolkit: ['chaos/*.yaml']
  experiments:
    - name: database pauses
      fault: { target: db, type: pause, for: 5s }
      probes: [{ path: /health }]
      during: { http_req_failed: ['rate<0.5'] }
      verify: node check.js
    - { name: very long, fault: { target: db, type: latency, latency: 200ms, for: 5m }, recover-within: 60s }
`;

describe('the plan of the experiments', () => {
  it('tells every phase, every fault in words, how long it takes, and what is not begun', () => {
    const { chaos } = parseConfig(CONFIG, 'config.yml', {});
    if (chaos === null) throw new Error('no experiments');
    expect(describeChaosPlan(chaos, ['chaos/orders.yaml'])).toMatchInlineSnapshot(`
      "Chaos: 1 of 2 experiments, at most 31 s (budget 6 min, 30 % of a job of 20 min)
      1. database pauses, at most 31 s
         before: 5 s at 20 requests a second, http_req_failed rate<0.05, /health answers well within 1 s; else no fault is injected
         fault: pause db for 5 s
         during: http_req_failed rate<0.5
         after: the steady state again within 10 s, for 5 s
         verify: node check.js
      not begun: very long: it may take 6.3 min, and with the experiments before it that is more than 6 min
      Chaos Toolkit: chaos/orders.yaml, in what the budget leaves, rolled back always
      Every fault is written down before it is injected, and undone at its end, on an error, on a cancel and by the last step of the job.
      "
    `);
  });
});
