import type { WaitedService } from '../model/config.ts';
import { quoteLog } from '../tools/quote-log.ts';
import { EnvironmentFailure, inSeconds } from './failure.ts';

type Named = WaitedService & { readonly image: string };

interface End {
  readonly exitCode: number | null;
  readonly outOfMemory: boolean;
  readonly memoryLimit: number | null;
}

const BYTES_PER_MIB = 1_048_576;

/** A container whose main process ended before the service answered. */
export function serviceExited(service: Named, end: End, logTail: readonly string[]): EnvironmentFailure {
  const limit = end.memoryLimit === null ? '' : `, limit ${Math.round(end.memoryLimit / BYTES_PER_MIB)} MiB`;
  const memory = end.outOfMemory ? ` because it ran out of memory (OOMKilled${limit})` : '';
  const { name, image } = service;
  const { exitCode, outOfMemory } = end;
  return new EnvironmentFailure(
    {
      code: 'environment.service-exited',
      what: `The service ${name} (${image}) exited with code ${exitCode}${memory} before it was ready`,
      why: quoteLog(logTail),
      todo: outOfMemory
        ? 'Give it more memory, use a runner that has more, or an image that needs less'
        : `Check \`env\` of the service ${name}, and what its image needs to start`,
    },
    { services: [{ name, image, digest: null, readyMs: null, ended: { exitCode, outOfMemory } }], logTail },
  );
}

/** A container that runs, and the service in it does not answer; `last` is what the last attempt showed. */
export function serviceNotReady(service: Named, last: string, logTail: readonly string[]): EnvironmentFailure {
  const { name, image, port, wait } = service;
  const place = port === null ? '' : `port ${port}: `;
  return new EnvironmentFailure(
    {
      code: 'environment.service-not-ready',
      what: `The service ${name} (${image}) was not ready within ${inSeconds(service.readyWithinMs)}`,
      why: `${place}${last}; ${quoteLog(logTail)}`,
      todo:
        wait.kind === 'port' && port !== null
          ? `Check that it listens on port ${port} inside its container, or give it longer (\`ready-within\`)`
          : 'Check `wait`, or give it longer (`ready-within`)',
    },
    { services: [], logTail },
  );
}

export function serviceWithoutHealth({ name, image }: Named): EnvironmentFailure {
  return new EnvironmentFailure(
    {
      code: 'environment.no-health-check',
      what: `The service ${name} (${image}) has no health check`,
      why: '`wait: { health: true }` waits for the one of its image',
      todo: 'Wait for its port, a line of its log, an HTTP path or a command instead',
    },
    { services: [], logTail: [] },
  );
}

/** A step of `init` that did not end with 0. */
export function initFailed(
  { name, image }: Named,
  step: { readonly what: string; readonly exitCode: number; readonly file: string | null },
  logTail: readonly string[],
): EnvironmentFailure {
  const refused = step.file === null ? null : findStatement(logTail);
  const where = refused === null || step.file === null ? null : { file: step.file, line: refused.line, column: 1 };
  return new EnvironmentFailure(
    {
      code: 'environment.init-failed',
      what: `\`init\` of the service ${name} (${image}) failed: ${step.what} ended with exit code ${step.exitCode}`,
      where,
      why: refused?.says ?? quoteLog(logTail),
      todo: where === null ? 'Run the same command in a container of this image' : 'Correct the statement of this line',
    },
    { services: [], logTail },
  );
}

/** What the clients of PostgreSQL, and of MySQL and MariaDB, say of the statement at which they stopped. */
const STATEMENTS = [
  /^psql:.*:(?<line>\d+): (?<says>(?:ERROR|FATAL):.*)$/u,
  /^(?<says>ERROR \d+ .* at line (?<line>\d+): .*)$/u,
];

function findStatement(logTail: readonly string[]): { readonly line: number; readonly says: string } | null {
  for (const text of logTail.toReversed()) {
    const groups = STATEMENTS.map((pattern) => pattern.exec(text.trim())?.groups).find((found) => found !== undefined);
    const { line, says } = groups ?? {};
    if (line !== undefined && says !== undefined) return { line: Number(line), says: says.replaceAll(/\s+/gu, ' ') };
  }
  return null;
}
