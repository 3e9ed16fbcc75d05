import { describe, expect, it } from 'vitest';
import { assertTargetAllowed, prefixFor } from '../../src/traffic/target.ts';

describe('assertTargetAllowed', () => {
  it.each([
    'http://localhost:8080',
    'http://127.0.0.1',
    'https://127.8.9.1/',
    'http://[::1]:80/api',
    'http://2130706433/',
  ])('lets %s through: it is this machine', (url) => {
    expect(() => assertTargetAllowed(url, false, [])).not.toThrow();
  });

  it.each([
    'https://api.example.com',
    'http://localhost.example.com',
    'http://127.0.0.1.example.com',
    'http://api.localhost',
    'http://0.0.0.0:80',
    'http://169.254.169.254/latest',
    'http://[::ffff:127.0.0.1]/',
    'http://sub.staging.example.com',
    'http://staging.example.com.',
  ])('refuses %s', (url) => {
    expect(() => assertTargetAllowed(url, false, ['staging.example.com'])).toThrow('no requests are sent');
  });

  it('lets an allowed host through by its exact name, in any case, with any port or the one that is named', () => {
    const allowed = ['Staging.Example.com', 'other.example.com:8443'];
    expect(() => assertTargetAllowed('https://STAGING.example.com/api', false, allowed)).not.toThrow();
    expect(() => assertTargetAllowed('https://staging.example.com:444', false, allowed)).not.toThrow();
    expect(() => assertTargetAllowed('https://other.example.com:8443', false, allowed)).not.toThrow();
    expect(() => assertTargetAllowed('https://other.example.com', false, allowed)).toThrow();
  });

  it.each([
    '',
    'api',
    'file:///etc/passwd',
    'ftp://localhost',
    'http://user:secret@localhost',
  ])('refuses the address %j and does not repeat it', (url) => {
    expect(() => assertTargetAllowed(url, true, [])).toThrow(/^the base address of the provider cannot be used/u);
    expect(() => assertTargetAllowed(url, true, [])).not.toThrow('secret');
  });
});

describe('prefixFor', () => {
  it('does not say a prefix twice that the base address ends with', () => {
    expect(prefixFor('http://localhost:8080', '/v1')).toBe('/v1');
    expect(prefixFor('http://localhost:8080/v1/', '/v1')).toBe('');
    expect(prefixFor('http://localhost:8080/api', '/v1')).toBe('/v1');
    expect(prefixFor('http://localhost:8080', '')).toBe('');
  });
});
