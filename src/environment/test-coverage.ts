import type { ApiSpec } from '../model/api.ts';
import { plural } from '../model/plural.ts';
import { messageOf } from '../model/problem.ts';
import type { TestCoverage } from '../model/stage.ts';
import { ANY_4, ANY_6, findListening } from './addresses.ts';
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
  /** `integration.coverage`; null: where the tests cannot notice it. */
  readonly isWanted: boolean | null;
  readonly log: (line: string) => void;
}

/** Puts a proxy before the provider that counts what the tests call. Where that could change what they see, they get the provider itself. */
export async function watchTests(request: WatchRequest): Promise<Watched> {
  const { environment, specs, log } = request;
  const calls = new OperationCalls(specs ?? []);
  const unmeasured = (why: string): Watched => {
    log(`Coverage by the integration tests is not measured: ${why}.`);
    return unwatched(environment, { calls, why });
  };
  const why = whyUnwatched(request);
  if (why !== null) return unwatched(environment, { calls, why });
  if (request.isWanted === null && environment.hasFixedPort) return unmeasured(FIXED_PORT);
  const { hostname, port } = new URL(environment.baseUrl);
  const listening = await findListening(hostname.replaceAll(/[[\]]/gu, ''), Number(port || 80));
  if ('unknown' in listening) return unmeasured(listening.unknown);
  try {
    return await watchAt(listening.addresses, calls, request);
  } catch (error) {
    return unmeasured(`no port could be had to count requests at (${messageOf(error)})`);
  }
}

/** Of an address that everybody may know, tests compare what they get with what they know: links, recordings, allowed origins. */
const FIXED_PORT =
  'the provider has a fixed `port`, by which tests and provider may know its address; `integration.coverage: true` counts there too';

async function watchAt(
  addresses: readonly string[],
  calls: OperationCalls,
  { environment, log }: WatchRequest,
): Promise<Watched> {
  const proxy = await startRecordingProxy({
    baseUrl: environment.baseUrl,
    addresses,
    answered: (exchange) => calls.answered(exchange),
    ended: (remainder) => calls.ended(remainder),
    refused: (reason) => calls.refused(reason),
  });
  const at = addresses.some((address) => address === ANY_4 || address === ANY_6) ? ', on all addresses as there' : '';
  log(`Requests to ${proxy.baseUrl} go on to ${environment.baseUrl}, and are counted on the way${at}.`);
  const dispose = () => proxy[Symbol.asyncDispose]();
  const end = async (): Promise<TestCoverage> => {
    await dispose();
    const coverage = calls.describe();
    log(formatCalls(coverage));
    return coverage;
  };
  return { variables: addressed(environment, proxy.baseUrl), end, [Symbol.asyncDispose]: dispose };
}

function whyUnwatched({ specs, isWanted }: WatchRequest): string | null {
  if (isWanted === false) return 'switched off (`integration.coverage: false`)';
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
  return `The integration tests called ${called.length} of ${operations} operations in ${plural(requests, 'request')}.`;
}
