import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ContractTarget } from '../../src/contract/input.ts';
import { runContract } from '../../src/contract/stage.ts';
import type { ContractDetail } from '../../src/model/stage.ts';
import { httpInteraction, pactText } from './support/pacts.ts';
import { json, startProvider, startServer } from './support/servers.ts';
import { stageInput } from './support/stage-input.ts';

const BODY = { id: 42, user_id: 'u-1' };
const PACT = pactText('web-app', [
  { ...httpInteraction({ body: BODY }), providerStates: [{ name: 'an order exists', params: { id: "4'2; $(id)" } }] },
]);
const pactFiles = [{ path: 'pacts/web.json', text: PACT }];

function folder(files: Readonly<Record<string, string>> = {}): string {
  const directory = mkdtempSync(join(tmpdir(), 'state-scripts-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(directory, path, '..'), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
  return directory;
}

function scripts(baseUrl: string, directory: string, handlers: { commands?: Record<string, string>; module?: string }) {
  const variables = { DATABASE_URL: 'postgres://db' };
  const { commands = null, module = null } = handlers;
  const stateScripts = { commands, module: module === null ? null : join(directory, module), directory, variables };
  return { baseUrl, statesUrl: null, stateScripts } satisfies ContractTarget;
}

describe('provider states by commands', () => {
  it('runs the command of a state with its parameters in the environment, never in a shell text', async () => {
    await using provider = await startProvider();
    const directory = folder();
    const commands = { 'an order exists': 'printf "%s|%s|%s" "$STATE" "$STATE_PARAMS" "$DATABASE_URL" > seen' };
    const target = scripts(provider.url, directory, { commands });
    const { result } = await runContract(stageInput({ pactFiles, target }));
    expect(result.findings).toEqual([]);
    expect(result.outcome).toBe('passed');
    const seen = readFileSync(join(directory, 'seen'), 'utf8');
    expect(seen).toBe('an order exists|{"id":"4\'2; $(id)"}|postgres://db');
  });

  it('fails the interactions whose command fails, with what it printed last', async () => {
    await using provider = await startProvider();
    const commands = { 'an order exists': 'echo connecting; echo "no database" >&2; exit 3' };
    const { result } = await runContract(
      stageInput({ pactFiles, target: scripts(provider.url, folder(), { commands }) }),
    );
    expect(result.outcome).toBe('failed');
    expect(result.findings[0]?.rule).toBe('contract.state.failed');
    expect(result.findings[0]?.message).toContain('its command ended with exit code 3');
    expect(result.findings[0]?.message).toContain('"no database"');
    expect(provider.seen).toEqual([]);
  });

  it('ends a command that hangs', async () => {
    await using provider = await startProvider();
    const target = scripts(provider.url, folder(), { commands: { 'an order exists': 'sleep 30' } });
    const { result } = await runContract(stageInput({ pactFiles, target, limits: { stateMs: 300 } }));
    expect(result.findings[0]?.message).toContain('its command did not end within 300 ms');
  });

  it('hands a JSON object in the last line of the output to the pact', async () => {
    await using provider = await startServer((request, response) =>
      json(response, request.url === '/orders/77' ? 200 : 404, { ...BODY, id: 77 }),
    );
    const interaction = httpInteraction({ states: ['an order exists'] });
    const generators = { path: { type: 'ProviderState', expression: '/orders/${id}', dataType: 'STRING' } };
    const request = { ...(interaction.request as object), generators };
    const text = pactText('web-app', [{ ...interaction, request }]);
    const commands = { 'an order exists': `echo seeding; echo '{"id":77}'` };
    const target = scripts(provider.url, folder(), { commands });
    const { result } = await runContract(stageInput({ pactFiles: [{ path: 'pacts/web.json', text }], target }));
    expect(provider.seen.map(({ url }) => url)).toEqual(['/orders/77']);
    expect(result.outcome).toBe('passed');
  });

  it('names the states without a command before the run, with the line to paste', async () => {
    await using provider = await startProvider();
    const target = scripts(provider.url, folder(), { commands: { 'something else': 'true' } });
    const input = stageInput({ pactFiles, target });
    const { result } = await runContract(input);
    const [missing] = result.findings.filter(({ rule }) => rule === 'contract.state.missing');
    expect(missing).toMatchObject({
      severity: 'warning',
      message: 'Nobody sets up the provider state "an order exists": web-app assumes it',
      todo: "Add to `provider.states`: `'an order exists': ./provider-state.sh`",
    });
    const failed = result.findings.find(({ rule }) => rule === 'contract.state.failed');
    expect(failed?.message).toContain('no command is configured for it in `provider.states`');
    const told = input.lines.findIndex((line) => line.includes('nobody sets up: "an order exists"'));
    expect(told).toBeGreaterThanOrEqual(0);
    expect(told).toBeLessThan(input.lines.findIndex((line) => line.startsWith('Provider state "an order exists"')));
  });
});

describe('provider states by a module', () => {
  const MODULE = `import { appendFileSync } from 'node:fs';
export default {
  'an order exists': {
    setup: ({ id }) => appendFileSync('seen', 'up ' + id + ' ' + process.env.DATABASE_URL + '\\n'),
    teardown: () => appendFileSync('seen', 'down\\n'),
  },
};
console.log('the module prints');
`;

  it('calls the function of a state in a process of its own, and takes the state down again', async () => {
    await using provider = await startProvider();
    const directory = folder({ 'pact/states.mjs': MODULE });
    const target = scripts(provider.url, directory, { module: 'pact/states.mjs' });
    const input = stageInput({ pactFiles, target });
    const { result } = await runContract(input);
    expect(result.findings).toEqual([]);
    expect(result.outcome).toBe('passed');
    expect(readFileSync(join(directory, 'seen'), 'utf8')).toBe("up 4'2; $(id) postgres://db\ndown\n");
    expect(input.lines.some((line) => line.includes('the module prints'))).toBe(true);
  });

  it('fails the interactions whose function throws, which other verifiers pass over', async () => {
    await using provider = await startProvider();
    const directory = folder({
      'states.cjs': `module.exports = { 'an order exists': async () => { throw new Error('boom'); } };`,
    });
    const target = scripts(provider.url, directory, { module: 'states.cjs' });
    const { result } = await runContract(stageInput({ pactFiles, target }));
    expect(result.findings[0]?.message).toContain('the module threw: boom');
  });

  it('names a state without a function, with the function to paste', async () => {
    await using provider = await startProvider();
    const directory = folder({ 'states.ts': `export const other = (params: { id: number }): void => void params;` });
    const target = scripts(provider.url, directory, { module: 'states.ts' });
    const { result } = await runContract(stageInput({ pactFiles, target }));
    expect(result.findings.find(({ rule }) => rule === 'contract.state.missing')?.todo).toBe(
      "Add to the module: `'an order exists': async ({ id }) => {},`",
    );
    expect(result.findings.find(({ rule }) => rule === 'contract.state.failed')?.message).toContain(
      'exports no function for it',
    );
  });

  it.each([
    ['throws', `throw new TypeError('no database driver');`, 'TypeError: no database driver'],
    ['is not there', null, 'ERR_MODULE_NOT_FOUND'],
  ])('is broken when the module %s', async (_, text, why) => {
    await using provider = await startProvider();
    const directory = folder(text === null ? {} : { 'states.mjs': text });
    const target = scripts(provider.url, directory, { module: 'states.mjs' });
    const { result } = await runContract(stageInput({ pactFiles, target }));
    expect(result.outcome).toBe('broken');
    expect(result.problems[0]).toMatchObject({ code: 'contract.states-module' });
    expect(result.problems[0]?.why).toContain(why);
    expect((result.detail as ContractDetail).interactions).toEqual([]);
  });
});
