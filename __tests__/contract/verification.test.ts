import { describe, expect, it } from 'vitest';
import { parsePact } from '../../src/contract/pact-file.ts';
import type { PactSource } from '../../src/contract/source.ts';
import { judgeVerification, type VerifierRun } from '../../src/contract/verification.ts';
import { httpInteraction, pactDocument, pactText } from './support/pacts.ts';

const CONTEXT = {
  operationOf: () => 'GET /orders/{id}',
  providerAnswerMs: 1000,
  baseUrl: 'http://127.0.0.1:8080',
  transports: {},
};

function source(interactions: readonly unknown[], pending = false): PactSource {
  const pact = parsePact(pactText('web', interactions), 'pacts/web.json');
  return { pact, consumerVersion: null, where: [], pending, origin: { kind: 'file', path: 'pacts/web.json' } };
}

const TWO = [httpInteraction({ description: 'first' }), httpInteraction({ description: 'second', states: ['s', 't'] })];

function run(report: object | string | null, differs: Partial<VerifierRun> = {}): VerifierRun {
  const text =
    typeof report === 'object' && report !== null
      ? JSON.stringify({ errors: [], pendingErrors: [], result: true, ...report })
      : report;
  return {
    report: text,
    exitCode: 0,
    aborted: null,
    refusedStates: new Map(),
    refusedMessages: new Map(),
    lastLine: '',
    plugins: null,
    ...differs,
  };
}

function results(...names: readonly string[]) {
  return names.map((name) => ({
    description: name.replace('!', ''),
    duration: '5ms',
    result: name.startsWith('!') ? 'Error' : 'OK',
  }));
}

const FIRST = 'Verifying a pact between web and orders-api - first';
const SECOND = 'Verifying a pact between web and orders-api Given s And t - second';

function failure(
  interaction: string,
  mismatch: object = { type: 'mismatches', mismatches: [{ type: 'StatusMismatch', mismatch: 'x' }] },
) {
  return { interaction, mismatch: { interactionId: '', ...mismatch } };
}

describe('mismatches', () => {
  it('come in one order, the status first, whatever order the verifier lists them in', () => {
    const mismatches = [
      { type: 'BodyMismatch', path: '$.b', mismatch: 'x' },
      { type: 'HeaderMismatch', key: 'etag', mismatch: 'x' },
      { type: 'BodyMismatch', path: '$.a', mismatch: 'x' },
      { type: 'StatusMismatch', mismatch: 'x' },
    ];
    const judged = (listed: readonly object[]) =>
      judgeVerification(
        source(TWO),
        run(
          {
            interactionResults: results('!first', 'second'),
            errors: [failure(FIRST, { type: 'mismatches', mismatches: listed })],
            result: false,
          },
          { exitCode: 1 },
        ),
        CONTEXT,
      ).interactions[0]?.mismatches;
    expect(judged(mismatches)).toEqual(['status: x', 'header etag: x', '$.a: x', '$.b: x']);
    expect(judged(mismatches.toReversed())).toEqual(judged(mismatches));
  });
});

describe('a pact with plugins', () => {
  const withPlugins = (...plugins: object[]): PactSource => {
    const document = { ...pactDocument('web', TWO), metadata: { pactSpecification: { version: '4.0' }, plugins } };
    return { ...source(TWO), pact: parsePact(JSON.stringify(document), 'pacts/web.json') };
  };
  const without = run(null, { exitCode: 2, lastLine: 'Verification failed with error: Plugin csv was not found' });

  it('says which one is missing, and how to install it', () => {
    const { problem } = judgeVerification(withPlugins({ name: 'csv', version: '0.0.6' }), without, CONTEXT);
    expect(problem).toMatchObject({
      code: 'contract.plugin-missing',
      what: 'The pact of web was not verified: it needs the Pact plugin csv 0.0.6',
      why: 'pact verifier could not load it: Plugin csv was not found',
      todo: 'Install it in a step before: `npx --package=@pact-foundation/pact-cli pact-plugin install --yes csv --version 0.0.6`.',
    });
  });

  it('has nothing pasted into a shell that is no name', () => {
    const { problem } = judgeVerification(withPlugins({ name: 'a; rm -rf .', version: '1' }), without, CONTEXT);
    expect(problem?.code).toBe('contract.verification-broken');
    const odd = judgeVerification(withPlugins({ name: 'csv', version: '$(id)' }), without, CONTEXT);
    expect(odd.problem?.todo).toMatch(/install --yes csv`\.$/);
  });
});

describe('a pass', () => {
  it('needs as many results as the pact has interactions, in its order, and no errors', () => {
    const verification = judgeVerification(
      source(TWO),
      run({ interactionResults: results('first', 'second') }),
      CONTEXT,
    );
    expect(verification).toMatchObject({ outcome: 'passed', success: true, problem: null });
    expect(verification.interactions.map(({ description }) => description)).toEqual(['first', 'second']);
  });

  it.each([
    ['no report', run(null)],
    ['a report that is cut off', run('{"errors":[')],
    [
      'no results, as for a provider by another name, or a filter that matches nothing',
      run({ interactionResults: [] }),
    ],
    ['one result too few', run({ interactionResults: results('first') })],
    ['one result too many', run({ interactionResults: results('first', 'second', 'third') })],
    ['results of other interactions', run({ interactionResults: results('first', 'other') })],
    ['results in another order', run({ interactionResults: results('second', 'first') })],
    ['an exit code that says otherwise', run({ interactionResults: results('first', 'second') }, { exitCode: 1 })],
    [
      'a result that says otherwise',
      run({ interactionResults: results('first', 'second'), result: false }, { exitCode: 1 }),
    ],
    [
      'a green exit code beside errors',
      run({ interactionResults: results('first', '!second'), errors: [failure(SECOND)], result: false }),
    ],
    [
      'an error of no interaction',
      run(
        { interactionResults: results('first', 'second'), errors: [failure('Failed to load pact')], result: false },
        { exitCode: 1 },
      ),
    ],
    [
      'an end by time',
      run({ interactionResults: results('first', 'second') }, { aborted: 'it did not finish within 1 s' }),
    ],
  ])('is not given for %s', (_, verifierRun) => {
    const verification = judgeVerification(source(TWO), verifierRun, CONTEXT);
    expect(verification).toMatchObject({ outcome: 'broken', success: false });
    expect(verification.problem?.what).toMatch(/was not verified|cannot be read/);
  });
});

describe('a failure', () => {
  it('belongs to its interaction', () => {
    const report = { interactionResults: results('first', '!second'), errors: [failure(SECOND)], result: false };
    const verification = judgeVerification(source(TWO), run(report, { exitCode: 1 }), CONTEXT);
    expect(verification).toMatchObject({ outcome: 'failed', success: false });
    expect(verification.interactions).toMatchObject([
      { outcome: 'passed' },
      { outcome: 'failed', mismatches: ['status: x'], operation: 'GET /orders/{id}' },
    ]);
  });

  it('belongs to one of two interactions with the same title', () => {
    const twins = [httpInteraction({ description: 'first' }), httpInteraction({ description: 'first' })];
    const report = {
      interactionResults: results('!first', '!first'),
      errors: [failure(FIRST), failure(FIRST)],
      result: false,
    };
    const verification = judgeVerification(source(twins), run(report, { exitCode: 1 }), CONTEXT);
    expect(verification.interactions.map(({ mismatches }) => mismatches)).toEqual([['status: x'], ['status: x']]);
  });

  it('belongs to the one of them that failed, whichever it is', () => {
    const twins = [httpInteraction({ description: 'first' }), httpInteraction({ description: 'first' })];
    const report = { interactionResults: results('first', '!first'), errors: [failure(FIRST)], result: false };
    const verification = judgeVerification(source(twins), run(report, { exitCode: 1 }), CONTEXT);
    expect(verification.interactions.map(({ outcome, mismatches }) => [outcome, mismatches])).toEqual([
      ['passed', []],
      ['failed', ['status: x']],
    ]);
  });

  it('is none of an interaction that passed: then the report contradicts itself', () => {
    const report = { interactionResults: results('first', 'second'), errors: [failure(FIRST)], result: false };
    expect(judgeVerification(source(TWO), run(report, { exitCode: 1 }), CONTEXT)).toMatchObject({ outcome: 'broken' });
  });

  it('is found for an interaction without a description', () => {
    const unnamed = [httpInteraction(), httpInteraction()].map(({ description: _, ...rest }) => rest);
    const error = failure('Verifying a pact between web and orders-api - Interaction 1');
    const report = { interactionResults: results('Interaction 0', '!Interaction 1'), errors: [error], result: false };
    const verification = judgeVerification(source(unnamed), run(report, { exitCode: 1 }), CONTEXT);
    expect(verification.interactions.map(({ outcome }) => outcome)).toEqual(['passed', 'failed']);
  });

  it('without a reason is still one', () => {
    const report = { interactionResults: results('first', '!second'), errors: [], result: true };
    expect(judgeVerification(source(TWO), run(report), CONTEXT).outcome).toBe('failed');
  });

  it('of a state says which one, and why', () => {
    const error = failure(SECOND, {
      type: 'error',
      message: 'One or more of the setup state change handlers has failed',
    });
    const report = { interactionResults: results('first', '!second'), errors: [error], result: false };
    const refusedStates = new Map([['t', { why: 'the endpoint answered 404', known: false }]]);
    const verification = judgeVerification(source(TWO), run(report, { exitCode: 1, refusedStates }), CONTEXT);
    expect(verification.interactions[1]).toMatchObject({
      cause: 'unknown-state',
      mismatches: ['provider state "t" was not set up: the endpoint answered 404'],
    });
  });

  it('to answer in time is told from a connection that was cut', () => {
    const error = (title: string) => failure(title, { type: 'error', message: 'error sending request for url (x)' });
    const late = { description: 'second', duration: '1s 2ms', result: 'Error' };
    const report = {
      interactionResults: [...results('!first'), late],
      errors: [error(FIRST), error(SECOND)],
      result: false,
    };
    const verification = judgeVerification(source(TWO), run(report, { exitCode: 1 }), CONTEXT);
    expect(verification.interactions.flatMap(({ mismatches }) => mismatches)).toEqual([
      'the provider refused or cut the connection',
      'the provider did not answer within 1000 ms',
    ]);
    expect(verification).toMatchObject({ outcome: 'broken', problem: { code: 'contract.provider-silent' } });
  });

  it('of a pending pact is pending, and is published as a failure', () => {
    const report = { interactionResults: results('first', '!second'), errors: [failure(SECOND)], result: false };
    const verification = judgeVerification(source(TWO, true), run(report, { exitCode: 1 }), CONTEXT);
    expect(verification).toMatchObject({ outcome: 'pending', success: false });
  });

  it('of a pending interaction is pending, and the pact succeeds', () => {
    const interactions = [TWO[0], httpInteraction({ description: 'third', pending: true })];
    const pendingErrors = [failure('Verifying a pact between web and orders-api - third')];
    const verification = judgeVerification(
      source(interactions),
      run({ interactionResults: results('first', '!third'), pendingErrors }),
      CONTEXT,
    );
    expect(verification).toMatchObject({ outcome: 'pending', success: true });
  });
});
