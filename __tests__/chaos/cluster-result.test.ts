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
    ['says nonsense of being taken back', mesh([record({ recoveredCount: 'soon' })])],
    [
      'was cut off among the pods it killed',
      { ...mesh([record()]), spec: { action: 'pod-kill' }, status: { experiment: { containerRecords: [record()] } } },
    ],
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

describe('a result of another version', () => {
  it.each([
    [
      'Chaos Mesh without records',
      { ...mesh([]), status: { experiment: { phase: 'Finished' } } },
      /no containerRecords/,
    ],
    ['Chaos Mesh without counts', mesh([{ id: 'default/db-0', phase: 'Not Injected' }]), /does not count/],
    [
      'Litmus without a verdict',
      { ...litmus({}), status: { experimentstatus: { verdict: 'Pass' } } },
      /verdict missing/,
    ],
  ])('of %s is broken, and says what is missing', (_, resource, why) => {
    const [judged] = judge(resource);
    expect(judged?.result).toMatchObject({ outcome: 'broken', reason: expect.stringMatching(why) });
  });

  it('of Litmus whose probes tell each phase is read', () => {
    const told = (...words: readonly string[]) => ({
      name: 'orders answer',
      status: { PreChaos: words[0], PostChaos: words[1] },
    });
    const done = { phase: 'Completed', verdict: 'Pass' };
    expect(judge(litmus(done, [told('Passed 👍', 'Passed 👍')]))[0]?.result.outcome).toBe('passed');
    expect(judge(litmus(done, [told('Passed 👍', 'Better Luck Next Time 👎')]))[0]?.result.outcome).toBe('broken');
    expect(judge(litmus(done, [{ name: 'orders answer', status: {} }]))[0]?.result.outcome).toBe('broken');
  });
});

describe('files of results', () => {
  it('lose nothing to a resource among them that is something else', () => {
    const items = [mesh([record({ recoveredCount: 0 })]), { apiVersion: 'v1', kind: 'Pod' }, null];
    const judged = judge({ apiVersion: 'v1', kind: 'List', items });
    expect(judged.map(({ result }) => result.outcome)).toEqual(['failed', 'broken', 'broken']);
    expect(judged[0]?.findings[0]?.rule).toBe('chaos.not-restored');
    expect(judged[1]?.problem?.why).toContain('kind Pod');
  });

  it('that are cut off between two results are no pass', () => {
    const item = JSON.stringify(mesh([record()]));
    const whole = `apiVersion: v1\nitems:\n- ${item}\n- ${item}\nkind: List\nmetadata:\n  resourceVersion: ""\n`;
    const outcomes = (text: string) => judgeClusterResults(text, 'r.yaml').map(({ result }) => result.outcome);
    expect(outcomes(whole)).toEqual(['passed', 'passed']);
    expect(outcomes(whole.slice(0, whole.lastIndexOf('- {')))).toEqual(['passed', 'broken']);
  });

  it('tell apart what has the same name in two namespaces', () => {
    const items = ['shop', 'default'].map((namespace) => ({
      ...mesh([record({ recoveredCount: 0 })]),
      metadata: { name: 'db-slow', namespace },
    }));
    const judged = judge({ kind: 'NetworkChaosList', items });
    expect(judged.map(({ result }) => result.name)).toEqual(['NetworkChaos shop/db-slow', 'NetworkChaos db-slow']);
    expect(new Set(judged.flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint))).size).toBe(2);
  });

  it('of thousands of pods stay readable', () => {
    const records = Array.from({ length: 5_000 }, (_, index) => ({ id: `default/db-${index}`, injectedCount: 0 }));
    const [judged] = judge(mesh(records));
    expect(judged?.result.reason).toBe('not injected into default/db-0, default/db-1, default/db-2 and 4997 more');
  });

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
