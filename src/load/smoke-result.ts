import type { ApiOperation, ApiSpec } from '../model/api.ts';
import type { Finding } from '../model/finding.ts';
import { plural } from '../model/plural.ts';
import { ProblemError } from '../model/problem.ts';
import type { SmokeCall, SmokeDetail } from '../model/stage.ts';
import type { SmokeRequest } from '../traffic/planned-request.ts';
import { openSchemas } from '../traffic/schemas.ts';
import type { SmokePlan } from '../traffic/smoke-plan.ts';
import type { Answer } from './answers.ts';
import { type Conformance, checkAnswer } from './conformance.ts';
import { makeFinding } from './findings.ts';
import type { SmokeAnswers } from './smoke-run.ts';

export interface SmokeJudgement {
  readonly outcome: 'passed' | 'failed';
  readonly reason: string;
  readonly findings: readonly Finding[];
  readonly detail: SmokeDetail;
}

export interface SmokeEvidence extends SmokeAnswers {
  readonly specs: readonly ApiSpec[];
  readonly plan: SmokePlan;
}

interface Checked {
  readonly request: SmokeRequest;
  readonly call: SmokeCall;
  readonly conformance: Conformance;
}

/** Holds every answer against the specification. Throws where an answer is missing: then nothing can be judged. */
export function judgeSmoke({ specs, plan, answers, cutShort }: SmokeEvidence): SmokeJudgement {
  if (answers.length < plan.requests.length && cutShort === null) throw missingAnswer(plan.requests[answers.length]);
  const check = checkerFor(specs);
  const said = new Map<string, ReadonlySet<string>>();
  const checked = answers.flatMap((answer, at) => {
    const request = plan.requests[at];
    if (answer === null || request === undefined || request.role !== 'call') return [];
    const whole = check(request, answer);
    if (request.asked === null) said.set(request.operation, new Set(whole.findings.map(({ rule }) => rule)));
    const conformance = request.purpose.kind === 'optional' ? withoutSaid(whole, said.get(request.operation)) : whole;
    return [{ request, call: callOf(answer, conformance), conformance }];
  });
  if (checked.length === 0 && cutShort !== 'budget') throw missingAnswer(plan.requests[0]);
  const unsent = plan.requests
    .slice(answers.length)
    .filter(({ role, after }) => role === 'call' && after !== 'refusal');
  const findings = [
    ...(cutShort === 'budget' && unsent.length > 0 ? [notFinished(unsent)] : []),
    ...nothingSucceeded(checked),
    ...checked.flatMap(({ conformance }) => conformance.findings),
  ];
  const notCalled = plan.notCalled.map(({ operation, reason }) => ({ operation, reason }));
  const late = [...new Set(unsent.map(({ operation }) => operation))].filter(
    (operation) => !checked.some(({ call }) => call.operation === operation),
  );
  const reason = cutShort === 'budget' ? 'load.budget was used up before it' : 'the provider had ended before it';
  const notSeen = successesNotSeen(specs, checked);
  const detail: SmokeDetail = {
    kind: 'smoke',
    calls: checked.map(({ call }) => call),
    notCalled: [...notCalled, ...late.map((operation) => ({ operation, reason }))],
    ...(notSeen.length > 0 && { notSeen }),
  };
  return { ...verdictOf(checked, findings), findings, detail };
}

/** What is wrong with the operation's first answer already says nothing of what is optional. */
function withoutSaid(conformance: Conformance, said: ReadonlySet<string> = new Set()): Conformance {
  const findings = conformance.findings.filter(({ rule }) => !said.has(rule));
  if (findings.length === conformance.findings.length) return conformance;
  const problem = findings.find(({ severity }) => severity === 'breaking')?.message ?? null;
  return { ...conformance, findings, problem, ...(problem === null && { note: 'the same problem as without it' }) };
}

function checkerFor(specs: readonly ApiSpec[]): (request: SmokeRequest, answer: Answer) => Conformance {
  const schemas = new Map(specs.map((spec) => [spec, openSchemas({ ...spec, direction: 'response' })]));
  return ({ operation: id, purpose }, answer) => {
    const { spec, operation } = findOperation(specs, id);
    const own = schemas.get(spec) ?? openSchemas({ ...spec, direction: 'response' });
    return checkAnswer({ operation, purpose, schemas: own, definitions: spec.definitions }, answer);
  };
}

function callOf(answer: Answer, conformance: Conformance): SmokeCall {
  const { operation, asked, status, durationMs, repeat } = answer;
  const { problem, note } = conformance;
  return {
    operation,
    status,
    problem,
    durationMs: status === null ? null : durationMs,
    ...(asked !== null && { asked }),
    ...(note !== undefined && { note }),
    ...(problem !== null && repeat !== null && { repeat }),
  };
}

function verdictOf(
  checked: readonly Checked[],
  findings: readonly Finding[],
): { outcome: 'passed' | 'failed'; reason: string } {
  const operations = new Set(checked.map(({ call }) => call.operation)).size;
  const requests = checked.length === operations ? '' : ` with ${checked.length} requests`;
  const calls = plural(operations, 'operation');
  const breaking = findings.find(({ severity }) => severity === 'breaking');
  if (!breaking)
    return { outcome: 'passed', reason: `${calls} called${requests}, every answer keeps to the specification` };
  const wrong = new Set(checked.filter(({ call }) => call.problem !== null).map(({ call }) => call.operation)).size;
  const reason = wrong === 0 ? breaking.message : `${wrong} of ${calls} did not answer as specified`;
  return { outcome: 'failed', reason };
}

/** Where something is wrong, that is the reason; where everything merely refused, nobody would say so otherwise. */
function nothingSucceeded(checked: readonly Checked[]): readonly Finding[] {
  const wanted = checked.filter(({ request }) => request.purpose.kind === 'success');
  const isBroken = checked.some(({ conformance }) => conformance.problem !== null);
  if (wanted.length === 0 || isBroken || wanted.some(({ conformance }) => conformance.succeeded)) return [];
  const calls = wanted.map(({ call }) => call);
  const statuses = [...new Set(calls.map(({ status }) => (status === null ? 'no answer' : String(status))))].sort();
  const finding = makeFinding('smoke.nothing-succeeded', {
    message: `None of ${calls.length} calls succeeded (${statuses.join(', ')})`,
    operations: [...new Set(calls.map(({ operation }) => operation))],
    location: null,
    key: [],
  });
  return [finding];
}

/** An operation that documents 200 and 202 may answer both, and one request sees one of them. */
function successesNotSeen(specs: readonly ApiSpec[], checked: readonly Checked[]): NonNullable<SmokeDetail['notSeen']> {
  const seen = new Map<string, number[]>();
  for (const { call } of checked) {
    const statuses = seen.get(call.operation) ?? [];
    seen.set(call.operation, call.status === null ? statuses : [...statuses, call.status]);
  }
  return [...seen].flatMap(([id, answered]) => {
    const { operation } = findOperation(specs, id);
    const documented = operation.responses.map(({ status }) => status).filter((status) => status.startsWith('2'));
    // An exact status comes before the range it is in.
    const named = answered.map((status) => (documented.includes(String(status)) ? String(status) : '2XX'));
    const statuses = documented.filter((status) =>
      /^2XX$/iu.test(status)
        ? !answered.some((one, at) => one >= 200 && one < 300 && named[at] === '2XX')
        : !named.includes(status),
    );
    return statuses.length === 0 ? [] : [{ operation: id, statuses }];
  });
}

function notFinished(unsent: readonly SmokeRequest[]): Finding {
  const count = unsent.length;
  return makeFinding('smoke.not-finished', {
    message: `${plural(count, 'request was', 'requests were')} not sent: load.budget was used up`,
    operations: [...new Set(unsent.map(({ operation }) => operation))],
    location: null,
    key: [],
  });
}

function findOperation(
  specs: readonly ApiSpec[],
  id: string,
): { readonly spec: ApiSpec; readonly operation: ApiOperation } {
  for (const spec of specs) {
    const operation = spec.operations.find((candidate) => candidate.id === id);
    if (operation) return { spec, operation };
  }
  throw new Error(`the operation ${id} was planned, and no specification has it`);
}

function missingAnswer(request: SmokeRequest | undefined): ProblemError {
  const what = `there is no answer to ${request?.operation ?? 'any operation'}`;
  return new ProblemError({ code: 'load.answers.missing', what, why: 'the calls ended before it', todo: 'Run again.' });
}
