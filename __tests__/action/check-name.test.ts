import { describe, expect, it } from 'vitest';
import { checkNameOf } from '../../src/action/check-name.ts';

const DISPATCH = { pactUrl: 'x', provider: 'p', consumer: 'web-app', consumerVersion: null, description: null };

describe('the name of the check', () => {
  it('is the one that was given, but for what a webhook asked for', () => {
    expect(checkNameOf('API', {})).toBe('API');
    const command = { by: 'ada', text: '/api-test run' };
    expect(checkNameOf('API', { command, trust: 'full' })).toBe('API');
    expect(checkNameOf('API', { command, trust: 'data-only' })).toBe('API: changes');
    expect(checkNameOf('API', { dispatch: DISPATCH })).toBe('API: pact of web-app');
    expect(checkNameOf('API', { dispatch: { ...DISPATCH, consumer: null } })).toBe('API: pact of a consumer');
  });

  it('is one line that GitHub shows whole', () => {
    const name = checkNameOf('API', { dispatch: { ...DISPATCH, consumer: `a\nb${'x'.repeat(200)}` } });
    expect(name).toHaveLength(100);
    expect(name).toMatch(/^API: pact of a bx+…$/);
  });
});
