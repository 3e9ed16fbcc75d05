import type { ApiSpec } from '../model/api.ts';
import type { TestCoverage } from '../model/stage.ts';
import { matchOperation } from '../spec/match.ts';
import type { Exchange, Remainder } from './exchange-watch.ts';

/** Requests outside of the specification that are named, and how much of each: enough to see what they were. */
const MAX_EXAMPLES = 20;
const MAX_EXAMPLE_LENGTH = 200;

/** Counts what passed the proxy, operation by operation. */
export class OperationCalls {
  readonly #specs: readonly ApiSpec[];
  /** By operation in the order of the specifications, and by status. */
  readonly #called = new Map<string, Map<number, number>>();
  readonly #strangers = new Set<string>();
  #requests = 0;
  #unmatched = 0;
  #unanswered = 0;
  #unread = 0;
  #refused: { connections: number; reason: string } | null = null;

  constructor(specs: readonly ApiSpec[]) {
    this.#specs = specs;
    for (const { operations } of specs) for (const { id } of operations) this.#called.set(id, new Map());
  }

  answered({ method, target, status }: Exchange): void {
    this.#requests += 1;
    const path = pathOf(target);
    const operation = this.#find(method, path);
    const statuses = operation === null ? undefined : this.#called.get(operation);
    if (statuses !== undefined) {
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      return;
    }
    this.#unmatched += 1;
    const named = `${method} ${path}`.replaceAll('`', '%60').slice(0, MAX_EXAMPLE_LENGTH);
    if (this.#strangers.size < MAX_EXAMPLES) this.#strangers.add(named);
  }

  ended({ unanswered, unread }: Remainder): void {
    this.#unanswered += unanswered;
    if (unread) this.#unread += 1;
  }

  /** The provider did not take a connection. */
  refused(reason: string): void {
    this.#refused = { reason, ...this.#refused, connections: (this.#refused?.connections ?? 0) + 1 };
  }

  /** `why` nobody looked; null where somebody did. */
  describe(why: string | null = null): TestCoverage {
    const rows = [...this.#called];
    const called = rows
      .filter(([, statuses]) => statuses.size > 0)
      .map(([operation, statuses]) => ({
        operation,
        requests: sumOf(statuses),
        statuses: Object.fromEntries(statuses),
      }));
    const seen = {
      requests: this.#requests,
      called,
      notCalled: rows.filter(([, statuses]) => statuses.size === 0).map(([operation]) => operation),
      unmatched: { requests: this.#unmatched, examples: [...this.#strangers] },
      unanswered: this.#unanswered,
      unread: this.#unread,
      refused: this.#refused,
    };
    return { watched: why === null, notMeasured: why ?? whyNotMeasured(seen), ...seen };
  }

  #find(method: string, path: string): string | null {
    for (const spec of this.#specs) {
      const operation = matchOperation(spec, method, path);
      if (operation !== null) return operation.id;
    }
    return null;
  }
}

/** Nothing is known where no test was seen asking for an operation: the tests may run the provider in their own process. */
function whyNotMeasured({
  requests,
  called,
  unmatched,
  ...rest
}: Omit<TestCoverage, 'watched' | 'notMeasured'>): string | null {
  if (called.length > 0) return null;
  if (requests > 0) {
    const [first = '', ...others] = unmatched.examples;
    return `none of the tests' requests to the provider's address is for an operation of the specification (\`${first}\`${others.length > 0 ? ', …' : ''})`;
  }
  if (rest.unread > 0) return "what the tests sent to the provider's address is no HTTP/1.1";
  if (rest.unanswered > 0) return 'none of the requests that the tests sent was answered';
  if (rest.refused !== null) return `the provider took no connection of the tests (${rest.refused.reason})`;
  return "the tests sent no request to the provider's address";
}

/** Without query and fragment; of an address (RFC 9112, 3.2.2) what follows the host. */
function pathOf(target: string): string {
  const path = target.replace(/[?#].*$/u, '');
  return path.startsWith('/') ? path : path.replace(/^https?:\/\/[^/]*/iu, '') || '/';
}

function sumOf(counts: ReadonlyMap<number, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
