import type { ServiceConfig } from '../model/config.ts';
import { quoteLog } from '../tools/quote-log.ts';
import { EnvironmentFailure, inSeconds } from './failure.ts';

/** A container whose main process ended before the service answered. */
export function serviceExited(
  service: ServiceConfig,
  end: { readonly exitCode: number | null; readonly outOfMemory: boolean },
  logTail: readonly string[],
): EnvironmentFailure {
  const memory = end.outOfMemory ? ' because it ran out of memory (OOMKilled)' : '';
  return new EnvironmentFailure(
    {
      code: 'environment.service-exited',
      what: `The service ${service.name} (${service.image}) exited with code ${end.exitCode}${memory} before it was ready`,
      why: quoteLog(logTail),
      todo: end.outOfMemory
        ? 'Use a runner with more memory, or an image that needs less'
        : `Check \`env\` of the service ${service.name}, and what its image needs to start`,
    },
    { services: [], logTail },
  );
}

/** A container that runs, and the service in it does not answer; `last` is what the last attempt showed. */
export function serviceNotReady(service: ServiceConfig, last: string, logTail: readonly string[]): EnvironmentFailure {
  return new EnvironmentFailure(
    {
      code: 'environment.service-not-ready',
      what: `The service ${service.name} (${service.image}) was not ready within ${inSeconds(service.readyWithinMs)}`,
      why: `port ${service.port}: ${last}; ${quoteLog(logTail)}`,
      todo: `Check that it listens on port ${service.port} inside its container, or give it longer (\`ready-within\`)`,
    },
    { services: [], logTail },
  );
}
