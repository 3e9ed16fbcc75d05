import type { ApiOperation, ApiSpec } from '../model/api.ts';
import type { Finding } from '../model/finding.ts';
import { ProblemError } from '../model/problem.ts';
import type { SmokeCall, SmokeDetail } from '../model/stage.ts';
import type { RequestPlan } from '../traffic/planned-request.ts';
import { openSchemas } from '../traffic/schemas.ts';
import type { Answer } from './answers.ts';
import { type Conformance, checkAnswer } from './conformance.ts';
import { makeFinding } from './findings.ts';

export interface SmokeJudgement {
  readonly outcome: 'passed' | 'failed';
  readonly reason: string;
  readonly findings: readonly Finding[];
  readonly detail: SmokeDetail;
}

export interface SmokeEvidence {
  readonly specs: readonly ApiSpec[];
  readonly plan: RequestPlan;
  readonly answers: readonly Answer[];
  /** Whether the provider ended before the round did: then answers may be missing. */
  readonly cutShort: boolean;
}

/** Holds every answer against the specification. Throws where an answer is missing: then nothing can be judged. */
export function judgeSmoke({ specs, plan, answers, cutShort }: SmokeEvidence): SmokeJudgement {
  const checked: { call: SmokeCall; conformance: Conformance }[] = [];
  const schemas = new Map(specs.map((spec) => [spec, openSchemas({ ...spec, direction: 'response' })]));
  for (const request of plan.requests.filter(({ role }) => role === 'call')) {
    const answer = answers.find((one) => one.operation === request.operation && one.role === 'call');
    if (!answer && cutShort) continue;
    if (!answer) throw missingAnswer(request.operation);
    const { spec, operation } = findOperation(specs, request.operation);
    const conformance = checkAnswer(
      operation,
      answer,
      schemas.get(spec) ?? openSchemas({ ...spec, direction: 'response' }),
    );
    checked.push({ call: callOf(answer, conformance), conformance });
  }
  if (checked.length === 0) throw missingAnswer('any operation');
  const findings = checked.flatMap(({ conformance }) => conformance.findings);
  const succeeded = checked.filter(({ conformance }) => conformance.succeeded).length;
  // Where something is wrong, that is the reason; where everything merely refused, nobody would say so otherwise.
  const refusedAll = succeeded === 0 && !findings.some(({ severity }) => severity === 'breaking');
  const nothing = refusedAll ? [nothingSucceeded(checked.map(({ call }) => call))] : [];
  const detail: SmokeDetail = {
    kind: 'smoke',
    calls: checked.map(({ call }) => call),
    notCalled: plan.notCalled.map(({ operation, reason }) => ({ operation, reason })),
  };
  return { ...verdictOf(checked, [...nothing, ...findings]), findings: [...nothing, ...findings], detail };
}

function callOf(answer: Answer, conformance: Conformance): SmokeCall {
  const { operation, status, durationMs } = answer;
  return { operation, status, problem: conformance.problem, durationMs: status === null ? null : durationMs };
}

function verdictOf(
  checked: readonly { readonly call: SmokeCall }[],
  findings: readonly Finding[],
): { outcome: 'passed' | 'failed'; reason: string } {
  const wrong = checked.filter(({ call }) => call.problem !== null).length;
  const calls = `${checked.length} ${checked.length === 1 ? 'operation' : 'operations'}`;
  const breaking = findings.find(({ severity }) => severity === 'breaking');
  if (!breaking) return { outcome: 'passed', reason: `${calls} called, every answer keeps to the specification` };
  const reason = wrong === 0 ? breaking.message : `${wrong} of ${calls} did not answer as specified`;
  return { outcome: 'failed', reason };
}

function nothingSucceeded(calls: readonly SmokeCall[]): Finding {
  const statuses = [...new Set(calls.map(({ status }) => (status === null ? 'no answer' : String(status))))].sort();
  return makeFinding('smoke.nothing-succeeded', {
    message: `None of ${calls.length} calls succeeded (${statuses.join(', ')})`,
    operations: calls.map(({ operation }) => operation),
    location: null,
    key: [],
  });
}

export function findOperation(
  specs: readonly ApiSpec[],
  id: string,
): { readonly spec: ApiSpec; readonly operation: ApiOperation } {
  for (const spec of specs) {
    const operation = spec.operations.find((candidate) => candidate.id === id);
    if (operation) return { spec, operation };
  }
  throw new Error(`the operation ${id} was planned, and no specification has it`);
}

function missingAnswer(operation: string): ProblemError {
  const what = `the smoke script wrote no answer for ${operation}`;
  return new ProblemError({ code: 'load.answers.missing', what, why: 'the round ended before it', todo: 'Run again.' });
}
