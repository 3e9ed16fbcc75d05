import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgeClusterResults } from '../../src/chaos/cluster-result.ts';
import { readChaosResults } from '../../src/chaos/stage.ts';

const record = (over: object = {}) => ({ id: 'default/db-0', injectedCount: 1, recoveredCount: 1, ...over });
const mesh = (records: readonly object[], desiredPhase = 'Stop') => ({
  apiVersion: 'chaos-mesh.org/v1alpha1',
  kind: 'NetworkChaos',
  metadata: { name: 'db-slow' },
  spec: { action: 'delay' },
  status: { experiment: { desiredPhase, containerRecords: records } },
});
const litmus = (experimentStatus: object, probeStatuses: readonly object[] = []) => ({
  apiVersion: 'litmuschaos.io/v1alpha1',
  kind: 'ChaosResult',
  metadata: { name: 'orders-pod-delete' },
  spec: { engine: 'orders', experiment: 'pod-delete' },
  status: { experimentStatus, probeStatuses },
});
const probe = (verdict: string) => ({ name: 'orders answer', type: 'httpProbe', status: { verdict } });
const judge = (resource: object) => judgeClusterResults(JSON.stringify(resource), 'r.json');

describe('a result of Chaos Mesh', () => {
  it('that was injected and taken back passes, and says what it does not know', () => {
    expect(judge(mesh([record()]))[0]?.result).toMatchObject({
      name: 'NetworkChaos db-slow',
      source: 'cluster',
      outcome: 'passed',
      faults: ['delay'],
      reason: expect.stringContaining('nothing of the steady state'),
    });
  });

  it.each([
    ['selected nothing', mesh([])],
    ['was injected into a part only', mesh([record(), record({ id: 'default/db-1', injectedCount: 0 })])],
    ['does not say whether it was injected', mesh([{ id: 'default/db-0', phase: 'Not Injected' }])],
    ['still runs', mesh([record({ recoveredCount: 0 })], 'Run')],
    ['has no status', { ...mesh([]), status: undefined }],
  ])('that %s is broken, never a pass', (_, resource) => {
    const [judged] = judge(resource);
    expect(judged?.result.outcome).toBe('broken');
    expect(judged?.problem?.where?.file).toBe('r.json');
  });

  it('that killed pods has nothing to take back', () => {
    const killed = { ...mesh([record({ recoveredCount: 0 })], 'Run'), spec: { action: 'pod-kill' } };
    expect(judge(killed)[0]?.result.outcome).toBe('passed');
  });

  it('that ended and was not taken back is loud', () => {
    const [judged] = judge(mesh([record({ recoveredCount: 0 })]));
    expect(judged?.findings[0]).toMatchObject({
      rule: 'chaos.not-restored',
      message: 'NetworkChaos db-slow: NOT RESTORED: default/db-0',
    });
  });
});

describe('a result of Litmus', () => {
  it('is what its verdict says', () => {
    const passed = judge(
      litmus({ phase: 'Completed', verdict: 'Pass', probeSuccessPercentage: '100' }, [probe('Passed')]),
    );
    expect(passed[0]?.result).toMatchObject({ outcome: 'passed', reason: 'Litmus says Pass, 1 of 1 probes held' });
    const failed = judge(
      litmus({ phase: 'Completed', verdict: 'Fail', probeSuccessPercentage: '0' }, [probe('Failed')]),
    );
    expect(failed[0]?.findings.map(({ rule, message }) => [rule, message])).toEqual([
      ['chaos.cluster-failed', expect.stringContaining('"orders answer" did not hold')],
    ]);
  });

  it.each([
    ['Running', 'Awaited'],
    ['Stopped', 'Stopped'],
    ['Error', 'Error'],
    ['Running', 'Pass'],
    [undefined, undefined],
  ])('in phase %s with verdict %s is broken', (phase, verdict) => {
    expect(judge(litmus({ phase, verdict }))[0]?.result.outcome).toBe('broken');
  });

  it('that says Pass with a probe that did not is broken', () => {
    expect(judge(litmus({ phase: 'Completed', verdict: 'Pass' }, [probe('Awaited')]))[0]?.result.outcome).toBe(
      'broken',
    );
  });
});

describe('files of results', () => {
  it('hold one resource or a list, as YAML or JSON', () => {
    const list = {
      apiVersion: 'v1',
      kind: 'List',
      items: [mesh([record()]), litmus({ phase: 'Completed', verdict: 'Pass' })],
    };
    expect(judge(list).map(({ result }) => result.outcome)).toEqual(['passed', 'passed']);
  });

  it.each([
    { kind: 'Pod', apiVersion: 'v1' },
    { kind: 'List', items: [] },
    { kind: 'ChaosEngine', apiVersion: 'litmuschaos.io/v1alpha1' },
  ])('that are something else are refused: %j', (resource) => {
    expect(() => judge(resource)).toThrow('is no result of Chaos Mesh or Litmus');
  });

  it('are read from the workspace; a glob without files, broken and foreign ones are told, and lose nothing', async () => {
    const workspace = mkdtempSync(join(tmpdir(), 'api-testing-results-'));
    try {
      mkdirSync(join(workspace, 'results'));
      writeFileSync(join(workspace, 'results/a.json'), JSON.stringify(mesh([record()])));
      writeFileSync(join(workspace, 'results/b.yaml'), 'kind: [');
      symlinkSync('/etc/hostname', join(workspace, 'results/c.yaml'));
      const config = { experiments: [], toolkit: [], results: ['results/*', 'none/*'], toxiproxy: null };
      const stage = await readChaosResults({ provider: 'Orders', config, workspace });
      expect(stage.outcome).toBe('broken');
      expect(stage.detail).toMatchObject({
        experiments: [{ outcome: 'passed' }, { outcome: 'broken' }, { outcome: 'broken' }, { outcome: 'broken' }],
      });
      const told = stage.problems.map(({ what }) => what);
      expect(told).toEqual(
        expect.arrayContaining([
          expect.stringContaining('c.yaml leads out'),
          expect.stringContaining('No file matches none/*'),
        ]),
      );
    } finally {
      rmSync(workspace, { recursive: true });
    }
  });
});
