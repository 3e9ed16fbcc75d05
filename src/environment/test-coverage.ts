import type { ApiSpec } from '../model/api.ts';
import type { TestCoverage } from '../model/stage.ts';
import { OperationCalls } from './operation-calls.ts';
import { startRecordingProxy } from './recording-proxy.ts';
import type { Environment } from './start.ts';

/** Disposing ends what stands between tests and provider. */
export interface Watched extends AsyncDisposable {
  /** What the tests find the provider by. */
  readonly variables: Readonly<Record<string, string>>;
  /** Disposes, and says what was seen by then: called once the tests have ended. */
  end(): Promise<TestCoverage>;
}

export interface WatchRequest {
  readonly environment: Environment;
  /** Specifications of the head; null: they cannot be read. */
  readonly specs: readonly ApiSpec[] | null;
  /** Whether the team wants it (`integration.coverage`). */
  readonly isWanted: boolean;
  readonly log: (line: string) => void;
}

/** Puts a proxy before the provider that counts what the tests call. Where that cannot be, the tests get the provider itself. */
export async function watchTests(request: WatchRequest): Promise<Watched> {
  const { environment, specs, log } = request;
  const why = whyUnwatched(request);
  const calls = new OperationCalls(specs ?? []);
  if (why !== null) return unwatched(environment, { calls, why });
  try {
    const proxy = await startRecordingProxy({
      baseUrl: environment.baseUrl,
      answered: (exchange) => calls.answered(exchange),
      ended: (remainder) => calls.ended(remainder),
      refused: (reason) => calls.refused(reason),
    });
    log(`Requests to ${proxy.baseUrl} go on to ${environment.baseUrl}, and are counted on the way.`);
    const dispose = () => proxy[Symbol.asyncDispose]();
    const end = async (): Promise<TestCoverage> => {
      await dispose();
      const coverage = calls.describe();
      log(formatCalls(coverage));
      return coverage;
    };
    return { variables: addressed(environment, proxy.baseUrl), end, [Symbol.asyncDispose]: dispose };
  } catch (error) {
    const reason = `no port could be had to count requests at (${error instanceof Error ? error.message : String(error)})`;
    log(`Coverage by the integration tests is not measured: ${reason}.`);
    return unwatched(environment, { calls, why: reason });
  }
}

function whyUnwatched({ specs, isWanted }: WatchRequest): string | null {
  if (!isWanted) return 'switched off (`integration.coverage: false`)';
  if (specs === null) return 'the specification cannot be read';
  return specs.some(({ operations }) => operations.length > 0) ? null : 'there is no OpenAPI specification at the head';
}

function unwatched({ variables }: Environment, { calls, why }: { calls: OperationCalls; why: string }): Watched {
  const end = async () => calls.describe(why);
  return { variables, end, [Symbol.asyncDispose]: async () => undefined };
}

function addressed({ variables }: Environment, baseUrl: string): Watched['variables'] {
  return { ...variables, PROVIDER_URL: baseUrl, PORT: new URL(baseUrl).port };
}

/** One line for the log: what the tests called, or why nobody knows. */
function formatCalls(coverage: TestCoverage): string {
  const { notMeasured, requests, called, notCalled } = coverage;
  if (notMeasured !== null) return `Coverage by the integration tests is not measured: ${notMeasured}.`;
  const operations = called.length + notCalled.length;
  return `The integration tests called ${called.length} of ${operations} operations in ${requests} ${requests === 1 ? 'request' : 'requests'}.`;
}
