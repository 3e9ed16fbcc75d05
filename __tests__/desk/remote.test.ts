import { describe, expect, it } from 'vitest';
import { apiUrlOf, parseRemote } from '../../src/desk/remote.ts';

const ORDERS = { host: 'github.com', owner: 'acme', name: 'orders' };

describe('the remote of a checkout', () => {
  it.each([
    'git@github.com:acme/orders.git',
    'github.com:acme/orders',
    'https://github.com/acme/orders',
    'https://x-access-token:secret@github.com/acme/orders.git',
    'https://github.com/acme/orders/',
    'ssh://git@github.com/acme/orders.git',
    'ssh://git@ssh.github.com:443/acme/orders.git',
    'git://github.com/acme/orders.git',
  ])('reads %s', (address) => {
    expect(parseRemote(address)).toEqual(ORDERS);
  });

  it.each([
    '/srv/git/orders.git',
    'file:///srv/orders',
    '../orders',
    'https://github.com/acme',
    'https://git.acme.test/a/b/c',
    '',
  ])('knows no repository of GitHub in %j', (address) => {
    expect(parseRemote(address)).toBeNull();
  });

  it('asks GitHub itself and an Enterprise Server at their own addresses', () => {
    expect(apiUrlOf(ORDERS)).toBe('https://api.github.com');
    expect(apiUrlOf({ ...ORDERS, host: 'git.acme.test' })).toBe('https://git.acme.test/api/v3');
  });
});
