import { compareTexts } from '../model/text-order.ts';
import type { PlannedRequest } from './planned-request.ts';

const CREATE = 0;
const READ = 1;
const UPDATE = 2;
const DELETE = 3;

/** Create, read, update, delete; what makes a thing comes before what uses it, and parents are deleted last. */
export function inRunningOrder(requests: readonly PlannedRequest[]): readonly PlannedRequest[] {
  const creators = new Set(
    requests.flatMap(({ address }) => address.flatMap((part) => (typeof part === 'string' ? [] : [part.createdBy]))),
  );
  const keyed = requests.map((request) => {
    const step = stepOf(request, creators);
    const depth = request.operation.split('/').length;
    return { request, step, depth: step === DELETE ? -depth : depth };
  });
  keyed.sort((a, b) => a.step - b.step || a.depth - b.depth || compareTexts(a.request.operation, b.request.operation));
  return keyed.map(({ request }) => request);
}

function stepOf(request: PlannedRequest, creators: ReadonlySet<string>): number {
  switch (request.method) {
    case 'POST':
      return creators.has(request.operation) || !request.operation.includes('{') ? CREATE : UPDATE;
    case 'PUT':
      return creators.has(request.operation) ? CREATE : UPDATE;
    case 'PATCH':
      return UPDATE;
    case 'DELETE':
      return DELETE;
    default:
      return READ;
  }
}
