import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config/parse.ts';

function parse(lines: string) {
  return parseConfig(`provider:\n  name: orders-api\n${lines}`, '.github/api-testing.yml', {});
}

function codesOf(lines: string): readonly string[] {
  try {
    parse(lines);
    return [];
  } catch (thrown) {
    return (thrown as { problems: readonly { code: string }[] }).problems.map(({ code }) => code);
  }
}

describe('provider states and messages', () => {
  it('are an endpoint, or commands by the state’s name, whatever the name is', () => {
    expect(parse('  states: /_pact/states').providers[0]).toMatchObject({
      states: '/_pact/states',
      stateCommands: null,
    });
    const commands = parse('  states: { timeout: ./seed.sh, for: "true" }\n  messages: /_pact/messages').providers[0];
    expect(commands).toMatchObject({
      states: null,
      stateCommands: { timeout: './seed.sh', for: 'true' },
      messages: '/_pact/messages',
    });
    expect(parse('  states-module: pact/states.ts').providers[0]).toMatchObject({ statesModule: 'pact/states.ts' });
  });

  it('and transports of plugins have a port each', () => {
    expect(parse('  transports: { grpc: 50051 }').providers[0]).toMatchObject({ transports: { grpc: 50_051 } });
    expect(parse('  messages: /_pact/messages').providers[0]).not.toHaveProperty('transports');
  });

  it.each([
    ['  transports: { http: 80 }', 'config.'],
    ['  transports: { grpc: 70000 }', 'config.'],
    ['  transports: { "grpc:1": 50051 }', 'config.'],
    ['  transports: { }', 'config.'],
    ['  states: { }', 'config.'],
    ['  states: { x: 1 }', 'config.'],
    ['  states: seed.sh', 'config.'],
    ['  states-module: ../states.js', 'config.path'],
    ['  states: /s\n  states-module: states.js', 'config.states-twice'],
  ])('are refused as %j', (lines, code) => {
    expect(codesOf(lines)).toEqual([expect.stringContaining(code)]);
  });
});
