import type { ResponseView } from '../normalise/exchange.ts';
import { isSameJson } from '../normalise/json-type.ts';

/** Answers that never have a body (RFC 9110), whatever is described for them. */
const WITHOUT_BODY = /^(?:1\d\d|204|205|304)$/;

/** A response of the base and the one that the same call gets now. */
export interface ResponsePair {
  readonly base: ResponseView;
  readonly head: ResponseView;
  /** Whether both describe a body that can come. */
  readonly hasBody: boolean;
}

export interface PairedResponses {
  readonly pairs: readonly ResponsePair[];
  readonly removed: readonly ResponseView[];
  readonly added: readonly ResponseView[];
}

interface Sides {
  readonly base: readonly ResponseView[];
  readonly head: readonly ResponseView[];
}

/** Finds for each status what is described for it now: under its name, or by a range or `default` that covers it. */
export function pairResponses(sides: Sides): PairedResponses {
  const pairs: ResponsePair[] = [];
  const removed: ResponseView[] = [];
  const covered = new Set<ResponseView>();
  for (const base of sides.base) {
    const counterparts = counterpartsOf(sides, base);
    if (counterparts.length === 0) removed.push(base);
    const someHasBody = counterparts.some(({ status }) => !isWithoutBody(status));
    for (const head of counterparts) {
      // A status named beside the range that covered it is told as added all the same.
      if (head.status === base.status || !counterparts.some(({ status }) => status === base.status)) covered.add(head);
      const hasBody = !isWithoutBody(base.status) && (!isWithoutBody(head.status) || !someHasBody);
      pairs.push({ base, head, hasBody });
    }
  }
  return { pairs, removed, added: sides.head.filter((each) => !covered.has(each)) };
}

export function isWithoutBody(status: string): boolean {
  return WITHOUT_BODY.test(status);
}

/** Everything below 400: redirects are answers that consumers wait for. */
export function isSuccess(status: string): boolean {
  return /^[123]/.test(status);
}

function counterpartsOf(sides: Sides, { status }: ResponseView): readonly ResponseView[] {
  const { base, head } = sides;
  if (status === 'default') return counterpartsOfDefault(sides);
  const same = head.find((each) => each.status === status);
  if (/^[1-5]XX$/.test(status)) {
    const own = new Set(base.map((each) => each.status));
    const named = head.filter((each) => each.status[0] === status[0] && !own.has(each.status));
    return same === undefined ? named : [same, ...named];
  }
  const found = same ?? head.find((each) => each.status === `${status[0]}XX`);
  if (found !== undefined) return [found];
  // Where no success is named any more, a `default` that is new is the answer.
  const fallback = head.find((each) => each.status === 'default');
  const isAnswer = isSuccess(status) && !hasSuccess(head) && !base.some((each) => each.status === 'default');
  return fallback !== undefined && isAnswer ? [fallback] : [];
}

/** Where no success is named beside it, `default` is the answer, which may be named now. */
function counterpartsOfDefault({ base, head }: Sides): readonly ResponseView[] {
  const same = head.find((each) => each.status === 'default');
  const before = base.find((each) => each.status === 'default');
  if (hasSuccess(base) || !hasSuccess(head)) return same === undefined ? [] : [same];
  if (same !== undefined && before !== undefined && describesTheSame(before, same)) return [same];
  return head.filter((each) => isSuccess(each.status));
}

function hasSuccess(responses: readonly ResponseView[]): boolean {
  return responses.some((each) => isSuccess(each.status));
}

/** Whether the bodies are written the same: in `content`, or in the `schema` of Swagger 2.0. */
function describesTheSame(before: ResponseView, after: ResponseView): boolean {
  return ['content', 'schema'].every((word) =>
    isSameJson(before.node.child(word)?.value ?? null, after.node.child(word)?.value ?? null),
  );
}
