// [door] starts the provider and waits until it is ready.
import { setTimeout as sleep } from 'node:timers/promises';
import type { ProviderConfig } from '../model/config.ts';
import { ProblemError } from '../model/problem.ts';
import { cancelled } from '../tools/deadline.ts';
import { type RunningProcess, startProcess } from '../tools/exec.ts';
import { quoteLog } from '../tools/quote-log.ts';
import { relayLines } from '../tools/relay-lines.ts';
import { describeEnd, EnvironmentFailure, inSeconds, LOG_TAIL_LINES } from './failure.ts';
import { probeHttp } from './http-probe.ts';
import { listeningPorts } from './listening.ts';
import { type Attempt, findFreePort, tryConnect, whyPortIsTaken } from './sockets.ts';

const POLL_MS = 50;
/** Node's `localhost` may be either, and some servers listen on one of them only. */
const LOOPBACK_HOSTS = ['127.0.0.1', '[::1]'] as const;

export interface ProviderRequest {
  readonly provider: ProviderConfig;
  /** Absolute folder the start command runs in. */
  readonly directory: string;
  /** Complete environment of the process but for PORT. */
  readonly variables: Readonly<Record<string, string>>;
  readonly log: (line: string) => void;
  readonly signal: AbortSignal;
}

/** The configured port, if nothing listens there; else one that is free. */
export async function choosePort(provider: ProviderConfig): Promise<number> {
  if (provider.port === null) return findFreePort();
  const why = await whyPortIsTaken(provider.port);
  if (why === null) return provider.port;
  throw new ProblemError({
    code: 'environment.port-taken',
    what: `Port ${provider.port} of ${provider.name} is not free`,
    why,
    todo: 'Leave `port` out: then a free port is chosen and handed to the provider as PORT',
  });
}

/** The process, which the caller has to stop. */
export function launchProvider(request: ProviderRequest, start: string, port: number): RunningProcess {
  return startProcess({
    file: 'sh',
    args: ['-c', start],
    cwd: request.directory,
    env: { ...request.variables, PORT: String(port) },
    timeoutMs: null,
    onLine: relayLines(request.log),
    signal: request.signal,
  });
}

/** Polls until the provider is ready, ends, or has had its time. Throws an EnvironmentFailure that says which. */
export async function waitForProvider(
  process: RunningProcess,
  port: number,
  request: ProviderRequest,
): Promise<{ readonly baseUrl: string; readonly readyMs: number }> {
  const { provider } = request;
  const started = performance.now();
  let last = '';
  while (performance.now() - started < provider.readyWithinMs) {
    if (request.signal.aborted) throw cancelled();
    const attempts = await Promise.all(LOOPBACK_HOSTS.map((host) => tryProvider(provider, host, port)));
    if (process.hasExited()) throw await describeEarlyEnd(process, request);
    const ready = attempts.findIndex((attempt) => attempt.ready);
    const readyMs = performance.now() - started;
    if (ready !== -1) return { baseUrl: `http://${LOOPBACK_HOSTS[ready]}:${port}`, readyMs };
    last = describeAttempts(attempts);
    await sleep(POLL_MS);
  }
  throw describeTimeout(process, { last, port }, request);
}

function tryProvider(provider: ProviderConfig, host: string, port: number): Promise<Attempt> {
  if (provider.ready === null) return tryConnect(host.replaceAll(/[[\]]/gu, ''), port);
  return probeHttp(new URL(provider.ready, `http://${host}:${port}`));
}

/** What one of the addresses answered says more than that the other one refused. */
function describeAttempts(attempts: readonly Attempt[]): string {
  const failed = attempts.filter((attempt) => !attempt.ready);
  return (failed.find((attempt) => !attempt.refused) ?? failed[0])?.why ?? '';
}

async function describeEarlyEnd(process: RunningProcess, request: ProviderRequest): Promise<EnvironmentFailure> {
  const end = await process.exited;
  if (request.signal.aborted) throw cancelled();
  const { name, start } = request.provider;
  const logTail = process.tail(LOG_TAIL_LINES);
  return new EnvironmentFailure(
    {
      code: 'environment.provider-exited',
      what: `${name} ${describeEnd(end)} before it was ready`,
      why: quoteLog(logTail),
      todo:
        end.exitCode === 0
          ? `\`${start}\` has to stay in the foreground: a command that starts something and returns counts as ended`
          : `Start it with \`${start}\` and look at its output`,
    },
    { services: [], logTail },
  );
}

function describeTimeout(
  process: RunningProcess,
  { last, port }: { last: string; port: number },
  request: ProviderRequest,
): EnvironmentFailure {
  const { name, ready, readyWithinMs } = request.provider;
  const logTail = process.tail(LOG_TAIL_LINES);
  const others = process.pid === null ? [] : listeningPorts(process.pid).filter((other) => other !== port);
  const elsewhere = others.length > 0 ? `, but it listens on ${others.join(', ')}` : '';
  const waited = ready === null ? '' : ` (\`ready: ${ready}\`)`;
  return new EnvironmentFailure(
    {
      code: 'environment.provider-not-ready',
      what: `${name} was not ready within ${inSeconds(readyWithinMs)}${waited}`,
      why: `port ${port}: ${last}${elsewhere}; ${quoteLog(logTail)}`,
      todo:
        others.length > 0
          ? `Let it listen on the port in the variable PORT, or set \`port: ${others[0]}\``
          : 'Let it listen on the port in the variable PORT, or give it longer (`ready-within`)',
    },
    { services: [], logTail },
  );
}
