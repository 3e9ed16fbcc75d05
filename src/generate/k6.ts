import { basename } from 'node:path';
import { DEFAULT_LOAD } from '../config/normalise-load.ts';
import type { Generated } from '../generate/generated.ts';
import { baseProfile, planProfile } from '../load/profiles.ts';
import { renderScript } from '../load/script.ts';
import { sharesOf, underLoad } from '../load/weights.ts';
import type { ApiSpec } from '../model/api.ts';
import type { Config } from '../model/config.ts';
import { ProblemError } from '../model/problem.ts';
import { planRequests } from '../traffic/requests.ts';

export interface K6Input {
  readonly config: Config;
  readonly specs: readonly ApiSpec[];
  /** Null: all of them. */
  readonly operations: readonly string[] | null;
  readonly out: string;
}

/** The load test as a script to keep and to edit. Throws ProblemError where no operation can be called. */
export function generateK6({ config: { load, providers }, specs, operations, out }: K6Input): Generated {
  const all = [...new Set(specs.flatMap((spec) => spec.operations.map(({ id }) => id)))];
  const unknown = operations?.find((operation) => !all.includes(operation));
  if (unknown !== undefined) {
    throw new ProblemError({
      code: 'desk.no-operation',
      what: `No specification has the operation ${unknown}`,
      todo: `There are ${all.slice(0, 10).join(', ')}.`,
    });
  }
  // Whoever keeps the script decides where it is sent, and which variables are set there.
  const variables = new Set(Object.values(load.headers));
  const baseUrl = 'http://127.0.0.1:8080';
  const plan = planRequests({ specs, operations: operations ?? all, owned: true, baseUrl, config: load, variables });
  const requests = underLoad(plan.requests, sharesOf(plan.requests, load.weights));
  if (requests.length === 0) {
    const why = plan.notCalled
      .map(({ operation, reason }) => `${operation}: ${reason}`)
      .slice(0, 5)
      .join('; ');
    throw new ProblemError({
      code: 'desk.nothing-callable',
      what: 'No operation can be called',
      why,
      todo: 'Name values in load.data.',
    });
  }
  const profile = planProfile(baseProfile(load.load ?? DEFAULT_LOAD), { requests, config: load, operationLimits: [] });
  const text = renderScript({
    provider: providers[0]?.name ?? '',
    profile,
    requests,
    credentials: load.headers,
    weights: load.weights,
    thinkTimeMs: load.thinkTimeMs,
    keptAs: basename(out),
  });
  const left = plan.notCalled.map(({ operation, reason }) => `Not called: ${operation}: ${reason}`);
  return { files: [{ path: out, text }], notes: left, next: [`k6 run -e BASE_URL=${baseUrl} ${out}`] };
}
