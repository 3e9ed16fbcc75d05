import type { Finding } from '../../src/model/finding.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { StageDetail, StageName, StageResult } from '../../src/model/stage.ts';

/** A finding of a break that nobody is known to use, with whatever the test is about on top. */
export function finding(over: Partial<Finding> = {}): Finding {
  return {
    rule: 'response.property.removed',
    severity: 'breaking',
    message: '`GET /payments/{id}` no longer answers with `user_id`',
    todo: null,
    location: { file: 'openapi.yaml', line: 88, column: 9 },
    operations: ['GET /payments/{id}'],
    consumers: [],
    fingerprint: '9b1f3c55d2a04e17',
    ...over,
  };
}

export function problem(over: Partial<Problem> = {}): Problem {
  return { code: 'docker.absent', what: 'Docker does not answer', where: null, why: null, todo: null, ...over };
}

/** The least each stage has to show for itself. */
export const PROOF: { readonly [Name in StageName]: Extract<StageDetail, { kind: Name }> } = {
  audit: { kind: 'audit', gaps: [], files: 12, parsed: 3, unread: [] },
  changes: { kind: 'changes', specs: [], changes: [], notAnalysed: [] },
  contract: {
    kind: 'contract',
    role: 'provider',
    source: 'files',
    pacts: [],
    interactions: [],
    staticChecked: 3,
    gates: [],
    matrix: [],
    recorded: [],
    lookedAt: '1 pact',
  },
  integration: { kind: 'integration', services: [], providerReadyMs: 210, tests: null, logTail: [] },
  smoke: {
    kind: 'smoke',
    calls: [{ operation: 'GET /a', status: 200, problem: null, durationMs: 4 }],
    notCalled: [],
  },
  load: {
    kind: 'load',
    requests: 1_000,
    failed: 0,
    p95Ms: 212.3,
    withinThreshold: 990,
    thresholds: [],
    operations: [],
    notCalled: [],
    k6Version: '2.2.0',
    profile: '5 s to 10 users',
    name: 'load',
    script: null,
    rate: 200,
    p50Ms: 100.4,
    p90Ms: 180,
    p99Ms: 340,
    maxMs: 600,
    overTime: [],
    rerun: 'k6 run -e BASE_URL=http://127.0.0.1:8080 load/PaymentService/load.ts',
    scripts: [],
  },
  stress: {
    kind: 'stress',
    runs: [
      {
        name: 'stress',
        script: null,
        profile: 'from 50 to 500 requests/s in 10 steps of 10 s',
        requests: 9_000,
        failed: 12,
        rate: 150,
        p50Ms: 20,
        p90Ms: 200,
        p95Ms: 400,
        p99Ms: 900,
        maxMs: 1_200,
        withinThreshold: 8_000,
        thresholds: [],
        operations: [],
        overTime: [],
        rerun: 'k6 run -e BASE_URL=http://127.0.0.1:8080 load/PaymentService/stress.ts',
        breaking: {
          keptRate: 200,
          brokeRate: 250,
          reason: 'http_req_duration p(95)<500 does not hold: it is 812 over 2500 samples',
          maxRate: 500,
          steps: [
            { rate: 200, reached: 199.8, requests: 1_998, failed: 0, p95Ms: 210, kept: true },
            { rate: 250, reached: 231, requests: 2_310, failed: 12, p95Ms: 812, kept: false },
          ],
        },
      },
    ],
    notAsked: [{ profile: 'soak', reason: 'add the label `api-test:soak`' }],
    notCalled: [],
    k6Version: '2.2.0',
  },
  chaos: {
    kind: 'chaos',
    experiments: [
      {
        name: 'database pauses',
        source: 'configuration',
        faults: ['pause db for 5 s'],
        outcome: 'passed',
        reason: 'recovered after 1.2 s',
        before: { requests: 100, failed: 0, p50Ms: 3, p95Ms: 8 },
        during: { requests: 90, failed: 90, p50Ms: 2_000, p95Ms: 2_010 },
        after: { requests: 100, failed: 0, p50Ms: 3, p95Ms: 9 },
        recoveredMs: 1_200,
        recoverWithinMs: 10_000,
        timeline: [],
        fault: { fromSecond: 5, toSecond: 10 },
        advice: null,
        restored: true,
      },
    ],
    notRun: [],
    k6Version: '2.2.0',
  },
  compare: {
    kind: 'compare',
    mode: 'standard',
    comparisons: [
      {
        operation: 'GET /a',
        metric: 'p50',
        base: 4,
        head: 4.03,
        change: 0.008,
        low: -0.012,
        high: 0.027,
        p: 1,
        verdict: 'no-regression',
        starts: [0.007, 0.009],
        note: null,
      },
    ],
    operations: [],
    notCompared: [],
    measurement: null,
    noiseFloor: null,
    measuredNoise: null,
    notes: [],
    logTail: [],
  },
};

export function stage(name: StageName, over: Partial<StageResult> = {}): StageResult {
  const outcome = over.outcome ?? 'passed';
  return {
    stage: name,
    provider: null,
    outcome,
    reason: `${name} ${outcome}`,
    skip: outcome === 'skipped' ? 'not-configured' : null,
    durationMs: 10,
    findings: [],
    problems: outcome === 'broken' ? [problem()] : [],
    detail: outcome === 'skipped' ? null : PROOF[name],
    ...over,
  };
}
