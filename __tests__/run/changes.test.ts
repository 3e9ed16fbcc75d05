import { describe, expect, it } from 'vitest';
import type { SpecPair } from '../../src/model/spec.ts';
import { runChanges } from '../../src/run/changes.ts';
import type { Doors } from '../../src/run/doors.ts';
import type { ProviderRun } from '../../src/run/provider-run.ts';
import { diffSpecs } from '../../src/spec/diff.ts';

const spec = (property: string) =>
  `openapi: 3.0.3
paths:
  /orders:
    get:
      responses:
        '200':
          description: ok
          content: { application/json: { schema: { type: object, properties: { ${property}: {} } } } }
`;
const BROKEN = 'openapi: 3.0.3\nopenapi: 3.0.3\n';

function pair(path: string, base: string, head: string): SpecPair {
  const file = (text: string) => ({ path, text, commit: 'a'.repeat(40) });
  return { base: file(base), head: file(head), status: 'modified', provider: null };
}

function stageOf(pairs: readonly SpecPair[], compare: Doors['diffSpecs'] = diffSpecs) {
  return runChanges(runOf(pairs, compare));
}

function runOf(pairs: readonly SpecPair[], compare: Doors['diffSpecs'] = diffSpecs): ProviderRun {
  const run = {
    name: null,
    scope: { pairs, problems: [] },
    config: { rules: {} },
    detection: { reader: () => async () => null },
    doors: { diffSpecs: compare, today: () => '2026-01-01' },
    diffs: new Map(),
    notices: [],
  };
  return run as unknown as ProviderRun;
}

describe('the comparison of every changed specification', () => {
  it('fails with what breaks', async () => {
    const stage = await stageOf([pair('a.yaml', spec('id'), spec('number'))]);
    expect(stage).toMatchObject({ outcome: 'failed', reason: '1 breaking change, 1 compatible change' });
  });

  it('is broken by a head that cannot be read, names its line, and keeps what the others told', async () => {
    const stage = await stageOf([pair('a.yaml', spec('id'), BROKEN), pair('b.yaml', spec('id'), spec('number'))]);
    expect(stage).toMatchObject({ outcome: 'broken', reason: 'a.yaml:2: The key "openapi" is written twice' });
    expect(stage.findings.map(({ rule }) => rule)).toContain('response.property.removed');
  });

  it('warns of a base that cannot be read, lists it as not analysed, and lets the repair pass', async () => {
    const stage = await stageOf([pair('a.yaml', BROKEN, spec('id'))]);
    expect(stage).toMatchObject({ outcome: 'passed', problems: [], reason: '1 warning, 1 part not analysed' });
    expect(stage.findings).toMatchObject([
      { rule: 'specification.unreadable-before', operations: ['GET /orders'], location: { file: 'a.yaml', line: 2 } },
    ]);
    expect(stage.detail).toMatchObject({ notAnalysed: [{ location: { side: 'base', line: 2 } }] });
  });

  it('tells the problem of the head where neither side can be read', async () => {
    const stage = await stageOf([pair('a.yaml', BROKEN, `# still\n${BROKEN}`)]);
    expect(stage).toMatchObject({ outcome: 'broken', reason: 'a.yaml:3: The key "openapi" is written twice' });
  });

  it('knows whether anything but comments, line ends and the order of keys changed', async () => {
    const lines = spec('id').split('\n');
    const same = runOf([pair('a.yaml', spec('id'), `# new\r\n${lines.join('\r\n')}`)]);
    await expect(runChanges(same)).resolves.toMatchObject({ outcome: 'passed', findings: [] });
    expect(same.isSame).toBe(true);
    const changed = runOf([pair('a.yaml', spec('id'), spec('id')), pair('b.yaml', spec('id'), spec('number'))]);
    await runChanges(changed);
    expect(changed.isSame).toBe(false);
  });

  it('blames neither side for a fault of its own', async () => {
    const fails: Doors['diffSpecs'] = async ({ base }) => {
      if (base !== null) throw new TypeError('a mistake');
      return { changes: [], notAnalysed: [], touched: [] };
    };
    const stage = await stageOf([pair('a.yaml', spec('id'), spec('id'))], fails);
    expect(stage.problems).toMatchObject([{ what: 'a.yaml could not be compared', why: 'a mistake' }]);
  });
});
