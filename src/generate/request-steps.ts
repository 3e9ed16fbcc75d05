import type { ApiSpec } from '../model/api.ts';
import type { PlannedRequest } from '../traffic/planned-request.ts';
import { planRequests } from '../traffic/requests.ts';

/** Where the addresses of generated requests begin: the tests put the provider's own before them. */
const NO_HOST = 'http://provider.invalid';

export interface RequestSteps {
  readonly requests: readonly PlannedRequest[];
  readonly notes: readonly string[];
}

/** Valid requests for operations and for what they need, in the order create, read, update, delete. */
export function planSteps(spec: ApiSpec, operations: readonly string[]): RequestSteps {
  const plan = planRequests({
    specs: [spec],
    operations,
    owned: true,
    baseUrl: NO_HOST,
    config: { data: {}, headers: {}, auth: null },
    variables: new Set(),
  });
  return {
    requests: plan.requests,
    notes: plan.notCalled.map(({ operation, reason }) => `${operation} is left out: ${reason}.`),
  };
}

/** As plain data, for a table in a test: only what a test reads. */
export interface StepRow {
  readonly operation: string;
  readonly method: string;
  /** Texts as they are sent; `otherwise` is plain, as an id in an answer is: whichever of the two is taken is encoded then. */
  readonly address: readonly (string | { readonly createdBy: string; readonly otherwise: string })[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly statuses: readonly (readonly [number, number])[];
  /** Steps to the id in the answer; `null`: no later request needs it. */
  readonly id: readonly string[] | 'location' | null;
}

export function stepRow(request: PlannedRequest): StepRow {
  return {
    operation: request.operation,
    method: request.method,
    address: request.address.map((part) =>
      typeof part === 'string' ? part : { ...part, otherwise: decodeURIComponent(part.otherwise) },
    ),
    headers: Object.fromEntries(request.headers),
    body: request.body,
    statuses: request.success.map(({ min, max }) => [min, max] as const),
    id: request.idAt,
  };
}
