import { describe, expect, it } from 'vitest';
import { findTree, type ProcessEntry, parseProcessStat, readProcess } from '../../src/tools/process-tree.ts';

describe('parseProcessStat', () => {
  it('reads a name with brackets and spaces', () => {
    const text = '4711 (a) b (c)) S 12 4700 4700 0 -1 4194304 1 2 3 4 5 6 7 8 20 0 11 0 987654 1 2 3';
    expect(parseProcessStat(text)).toEqual({ pid: 4711, parent: 12, group: 4700, state: 'S', startTime: '987654' });
  });

  it.each(['', 'no stat', '1 (x)', 'x (y) S 1 2'])('takes %j for no process', (text) => {
    expect(parseProcessStat(text)).toBeNull();
  });

  it('reads the process it runs in', () => {
    expect(readProcess(process.pid)).toMatchObject({ pid: process.pid, parent: process.ppid });
  });
});

describe('findTree', () => {
  it('finds the group, and descendants in other groups', () => {
    const entry = (pid: number, parent: number, group: number): ProcessEntry => ({
      pid,
      parent,
      group,
      state: 'S',
      startTime: '1',
    });
    const all = [
      entry(40, 30, 40),
      entry(30, 20, 30),
      entry(20, 10, 10),
      entry(10, 1, 10),
      entry(50, 1, 50),
      entry(60, 1, 10),
    ];
    expect(findTree(all, 10).map(({ pid }) => pid)).toEqual([40, 30, 20, 10, 60]);
  });
});
