import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLeftovers } from '../../src/environment/leftover-lines.ts';

const id = '0a1b2c3d-0000-4000-8000-000000000001';
const other = '0a1b2c3d-0000-4000-8000-000000000002';
const line = (value: unknown): string => `\n${JSON.stringify(value)}\n`;

describe('parseLeftovers', () => {
  it('knows what was started and not ended', () => {
    const text = [
      line({ id, kind: 'process', state: 'starting' }),
      line({ id: other, kind: 'containers', state: 'starting' }),
      line({ id, kind: 'process', state: 'running', pgid: 4711, startTime: '99' }),
    ].join('');
    expect(parseLeftovers(text)).toEqual([
      { id, kind: 'process', pgid: 4711, startTime: '99' },
      { id: other, kind: 'containers', pgid: null, startTime: null },
    ]);
    expect(parseLeftovers(text + line({ id, state: 'ended' }))).toHaveLength(1);
  });

  it('reads what follows half a line', () => {
    const text = `\n{"id":"${other}","kin${line({ id, kind: 'process', state: 'starting' })}`;
    expect(parseLeftovers(text)).toMatchObject([{ id }]);
  });

  it.each([0, 1, -1, 1.5, '5', null, Number.MAX_VALUE])('acts on no process group %j', (pgid) => {
    expect(parseLeftovers(line({ id, kind: 'process', state: 'running', pgid, startTime: '1' }))).toEqual([]);
  });

  it.each(['x', '', '../..', `${id}=y`, 5, null])('acts on no id %j', (wrong) => {
    expect(parseLeftovers(line({ id: wrong, kind: 'containers', state: 'starting' }))).toEqual([]);
  });

  it('survives any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => Array.isArray(parseLeftovers(`${text}\n${text}`))),
    );
  });
});
