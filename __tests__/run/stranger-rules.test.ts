import { describe, expect, it } from 'vitest';
import type { RunEvent } from '../../src/model/event.ts';
import { makeRepository, SPEC } from '../detect/repository.ts';
import { runOn } from './support.ts';

const PATH = '.github/api-testing.yml';
const STRANGER: Partial<RunEvent> = { trust: 'no-secrets', trustReason: 'The pull request comes from a fork.' };
const BROKEN = SPEC.replace('/orders', '/all-orders');

const IGNORED = `changes:
  rules:
    operation.removed: ignore
    path.removed: ignore
`;

/** The verdict on a head that breaks the specification and brings a configuration of its own, with what the log said of it. */
async function judge(base: string | null, head: string, event: Partial<RunEvent> = STRANGER) {
  const repository = makeRepository();
  const before = repository.commit({ 'openapi.yaml': SPEC, ...(base !== null && { [PATH]: base }) });
  const after = repository.commit({ 'openapi.yaml': BROKEN, 'docs/other.yaml': SPEC, [PATH]: head });
  const { result, lines } = await runOn(repository, { base: before, head: after }, { event });
  return { word: result.verdict.word, failOn: result.failOn, told: lines.join('\n').includes('those of the base') };
}

describe('what counts in a pull request of somebody who may not write', () => {
  it.each([
    ['leaves rules out', IGNORED],
    ['looks at another file alone', "specs: ['docs/*.yaml']\n"],
    ['fails on nothing', 'fail-on: never\n'],
  ])('is what the base says, where its own configuration %s', async (_, own) => {
    const found = await judge(null, own);
    expect(found).toEqual({ word: 'failed', failOn: 'breaking', told: true });
    expect(await judge('audit: { fail-on: certain }\n', own)).toEqual(found);
  });

  it('is what the base leaves out, names and fails on', async () => {
    expect(await judge(IGNORED, 'fail-on: breaking\n')).toMatchObject({ word: 'passed' });
    expect(await judge("specs: ['openapi.yaml']\n", "specs: ['docs/*.yaml']\n")).toMatchObject({ word: 'failed' });
    expect(await judge('fail-on: never\n', 'fail-on: never\n')).toMatchObject({ failOn: 'never', told: false });
  });

  it('is by the defaults where the base cannot be read', async () => {
    expect(await judge('changes: [', IGNORED)).toMatchObject({ word: 'failed' });
  });

  it('is its own where its author may write', async () => {
    expect(await judge(null, IGNORED, {})).toMatchObject({ word: 'passed', told: false });
  });
});
