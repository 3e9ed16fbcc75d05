import { describe, expect, it } from 'vitest';
import type { Outcome, StageName, StageResult } from '../../src/model/stage.ts';
import type { Doors } from '../../src/run/doors.ts';
import { makeRepository } from '../detect/repository.ts';
import { finding } from '../verdict/samples.ts';
import { runOn } from './support.ts';

const SPEC = `openapi: 3.1.0
info: { title: Shop, version: '1' }
paths: { /items: { get: { responses: { '200': { description: ok } } } } }
`;
const CONFIG = `version: 1
provider: { name: Shop, start: node server.js }
compare: {}
load:
  load: { stages: [{ duration: 1s, target: 1 }], thresholds: { http_req_failed: ['rate<0.01'] } }
  stress: { max-rate: 10, when: always }
`;

interface Accepting {
  /** What the comparison finds. */
  readonly findings?: StageResult['findings'];
  readonly readAcceptances?: Doors['readAcceptances'];
}

/** Runs every stage with these outcomes, and tells what became of `stress`. */
async function stressAfter(
  outcomes: Partial<Record<StageName, Outcome>>,
  { findings = [], readAcceptances }: Accepting = {},
): Promise<StageResult> {
  const repository = makeRepository();
  const base = repository.commit({ 'openapi.yaml': SPEC, '.github/api-testing.yml': CONFIG });
  const head = repository.commit({
    'openapi.yaml': SPEC.replace(
      'responses:',
      'parameters: [{ name: q, in: query, schema: { type: string } }], responses:',
    ),
  });
  const end = (stage: StageName) => async (): Promise<StageResult> => {
    const outcome = outcomes[stage] ?? 'passed';
    const found = stage === 'compare' ? findings : [];
    const rest = { provider: 'Shop', durationMs: 0, findings: found, problems: [], detail: null };
    return { stage, outcome, reason: 'as told', skip: outcome === 'skipped' ? 'not-available' : null, ...rest };
  };
  const environment = { baseUrl: 'http://127.0.0.1:9', exited: () => null, tail: () => [] };
  const doors = {
    startEnvironment: async () => ({ ...environment, [Symbol.asyncDispose]: async () => {} }),
    runSmoke: end('smoke'),
    runLoad: end('load'),
    runCompare: end('compare'),
    runStress: end('stress'),
    ...(readAcceptances && { readAcceptances }),
  } as unknown as Partial<Doors>;
  const { stage } = await runOn(repository, { base, head }, { stages: 'all', doors });
  return stage('stress');
}

describe('a load that grows', () => {
  it.each(['smoke', 'load', 'compare'] as const)('is not started after %s failed, and says so', async (stage) => {
    const stress = await stressAfter({ [stage]: 'failed' });
    expect(stress).toMatchObject({ outcome: 'skipped', skip: 'earlier-stage', reason: `${stage} failed` });
  });

  it('is started after a regression that somebody accepted', async () => {
    const fingerprint = 'aa00aa00aa00aa00';
    const findings = [finding({ rule: 'compare.regressed', fingerprint, operations: ['GET /items'] })];
    const said = { severity: 'breaking', source: 'comment' } as const;
    const accepted = { ...said, fingerprint, reason: 'meant', by: 'ada', at: null, until: null, url: null };
    const readAcceptances = async () => ({ acceptances: [accepted], notices: [] });
    expect(await stressAfter({ compare: 'failed' }, { findings })).toMatchObject({ outcome: 'skipped' });
    expect(await stressAfter({ compare: 'failed' }, { findings, readAcceptances })).toMatchObject({
      outcome: 'passed',
    });
  });

  it.each([
    'broken',
    'skipped',
    'passed',
  ] as const)('is started where the comparison is %s: that says nothing of the head', async (outcome) => {
    expect(await stressAfter({ compare: outcome })).toMatchObject({ outcome: 'passed' });
  });
});
