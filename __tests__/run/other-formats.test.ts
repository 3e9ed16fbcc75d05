import { describe, expect, it } from 'vitest';
import type { SpecFile } from '../../src/model/spec.ts';
import type { StageName } from '../../src/model/stage.ts';
import type { StagePlan } from '../../src/plan/plan.ts';
import type { ProviderRun, Target } from '../../src/run/provider-run.ts';
import { runStages } from '../../src/run/stages.ts';

const file = (path: string, text: string): SpecFile => ({ path, text, commit: null });
const OPENAPI = file('openapi.yaml', 'openapi: 3.1.0\ninfo: {}\npaths: {}\n');
const ASYNCAPI = file('events.yaml', 'asyncapi: 3.0.0\nchannels: {}\n');
const GRAPHQL = file('schema.graphql', 'type Query { a: Int }');
const PROTOBUF = file('a.proto', 'syntax = "proto3";');

const NO_TARGET: Target = { kind: 'none', cause: 'not-configured', reason: 'no provider.start and no base-url' };

/** What the stage says of a provider with these specifications, when nothing else would stop it. */
async function reasonOf(stage: StageName, headSpecs: readonly SpecFile[], target: Target = NO_TARGET) {
  const asked = Object.assign(async () => target, { peek: () => null });
  const reached = () => Promise.reject(new Error('the stage was reached'));
  const run = {
    name: null,
    scope: { headSpecs, pairs: [], problems: [] },
    request: { stages: null },
    config: { contract: { pacts: [] } },
    detection: { readFiles: reached },
    doors: { now: () => 0, log: { group: () => () => {} }, signal: new AbortController().signal },
    results: new Map(),
    target: asked,
    specs: reached,
  };
  const planned = { stage, provider: null, run: true, problem: null, skip: null, reason: '', broker: false };
  const [result] = await runStages(run as unknown as ProviderRun, [planned as unknown as StagePlan]);
  return result?.outcome === 'skipped' ? `${result.skip}: ${result.reason}` : result?.outcome;
}

describe('a provider without OpenAPI', () => {
  it.each([
    ['smoke', [GRAPHQL], 'not-available: the specification is GraphQL, and smoke needs OpenAPI'],
    ['load', [ASYNCAPI, PROTOBUF], 'not-available: the specification is AsyncAPI and protobuf, and load needs OpenAPI'],
    ['contract', [PROTOBUF], 'not-available: the specification is protobuf, and contract needs OpenAPI'],
  ] as const)('skips %s and says why', async (stage, specs, reason) => {
    expect(await reasonOf(stage, specs)).toBe(reason);
  });

  it('has its pacts verified where it runs', async () => {
    const target: Target = { kind: 'address', baseUrl: 'http://127.0.0.1:1', statesUrl: null };
    expect(await reasonOf('contract', [GRAPHQL], target)).toBe('broken');
  });
});

it.each([
  ['that has OpenAPI beside another format', [GRAPHQL, OPENAPI]],
  ['without any specification', []],
] as const)('leaves a provider to its stages %s', async (_, specs) => {
  expect(await reasonOf('contract', specs)).toBe('broken');
});
