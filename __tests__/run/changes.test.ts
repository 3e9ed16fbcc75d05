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
  const run = {
    name: null,
    scope: { pairs, problems: [] },
    config: { rules: {} },
    detection: { reader: () => async () => null },
    doors: { diffSpecs: compare, today: () => '2026-01-01' },
    diffs: new Map(),
    notices: [],
  };
  return runChanges(run as unknown as ProviderRun);
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

  it('is broken by a base that cannot be read, and blames no line of the head for it', async () => {
    const stage = await stageOf([pair('a.yaml', BROKEN, spec('id'))]);
    expect(stage.outcome).toBe('broken');
    expect(stage.problems).toMatchObject([
      { where: null, what: 'a.yaml could not be compared, because its base is broken (line 2)' },
    ]);
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
