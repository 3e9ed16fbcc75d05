import { describe, expect, it } from 'vitest';
import { judgeMachine, type MachineFacts } from '../../src/doctor/judge-machine.ts';

const GOOD: MachineFacts = {
  node: '24.1.0',
  git: 'git version 2.50.0',
  repository: true,
  shallow: false,
  docker: { version: '29.0.0' },
  needsDocker: true,
  freeBytes: 50 * 1024 ** 3,
};

describe('the machine', () => {
  it('is green where nothing is missing', () => {
    expect(judgeMachine(GOOD).map(({ light }) => light)).toEqual(['green', 'green', 'green', 'green']);
  });

  it.each<[string, Partial<MachineFacts>, string]>([
    ['node is too old', { node: '22.9.0' }, 'red node'],
    ['git is missing', { git: null }, 'red git'],
    ['there is no repository', { repository: false }, 'red git'],
    ['the checkout is shallow', { shallow: true }, 'yellow git'],
    ['Docker is down and needed', { docker: { why: 'refused' } }, 'red docker'],
    ['Docker is down and not needed', { docker: { why: 'refused' }, needsDocker: false }, 'yellow docker'],
    ['the disk is nearly full', { freeBytes: 1 }, 'red disk'],
    ['the disk is small', { freeBytes: 2 * 1024 ** 3 }, 'yellow disk'],
    ['the disk does not say', { freeBytes: null }, 'yellow disk'],
  ])('says what mends it where %s', (_, facts, expected) => {
    const bad = judgeMachine({ ...GOOD, ...facts }).filter(({ light }) => light !== 'green');
    expect(bad.map(({ light, name }) => `${light} ${name}`)).toEqual([expected]);
    expect(bad.every(({ mend }) => mend !== null)).toBe(true);
  });
});
