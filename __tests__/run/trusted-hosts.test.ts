import { describe, expect, it } from 'vitest';
import type { RunEvent } from '../../src/model/event.ts';
import { makeRepository, SPEC } from '../detect/repository.ts';
import { runOn } from './support.ts';

const PATH = '.github/api-testing.yml';

function listing(...hosts: readonly string[]): string {
  return `load: { allow-hosts: [${hosts.join(', ')}] }\n`;
}

/** Why smoke did not call `baseUrl`, in a run whose head lists other hosts than its base. */
async function whySmokeRefused(base: string | null, head: string, event: Partial<RunEvent> = {}): Promise<string> {
  const repository = makeRepository();
  const before = repository.commit({ 'openapi.yaml': SPEC, ...(base !== null && { [PATH]: base }) });
  const after = repository.commit({ 'openapi.yaml': SPEC.replace('all orders', 'orders'), [PATH]: head });
  const obtainK6 = () => Promise.reject(new Error('called'));
  const asked = { baseUrl: 'http://api.invalid:1', stages: ['smoke'] as const, event, doors: { obtainK6 } };
  const { stage } = await runOn(repository, { base: before, head: after }, asked);
  return stage('smoke').problems[0]?.code ?? stage('smoke').findings[0]?.rule ?? stage('smoke').reason;
}

describe('hosts that a run may call', () => {
  it('are not those that only the head of a pull request lists', async () => {
    expect(await whySmokeRefused(listing('other.invalid'), listing('api.invalid'))).toBe('load.target.not-allowed');
    expect(await whySmokeRefused(null, listing('api.invalid'))).toBe('load.target.not-allowed');
  });

  it('are those that both list', async () => {
    expect(await whySmokeRefused(listing('API.invalid'), listing('api.invalid', 'b'))).not.toContain('not-allowed');
  });

  it('are none while the configuration of the base cannot be read', async () => {
    expect(await whySmokeRefused('load: [', listing('api.invalid'))).toBe('load.target.not-allowed');
  });

  it('are the own ones of a push to the default branch, and at a desk', async () => {
    const push: Partial<RunEvent> = { name: 'push', branch: 'main', baseBranch: 'main', baseIs: 'tip' };
    expect(await whySmokeRefused(null, listing('api.invalid'), push)).not.toContain('not-allowed');
    expect(await whySmokeRefused(null, listing('api.invalid'), { name: 'desk' })).not.toContain('not-allowed');
    const topic: Partial<RunEvent> = { ...push, branch: 'topic' };
    expect(await whySmokeRefused(null, listing('api.invalid'), topic)).toBe('load.target.not-allowed');
  });
});
