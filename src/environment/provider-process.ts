// [door] runs the provider's start command, and ends it.
import type { Address, ProviderPart } from '../model/part.ts';
import { childEnvironment, MARKER_VARIABLE } from '../tools/child-environment.ts';
import { cancelled } from '../tools/deadline.ts';
import type { RunningProcess } from '../tools/exec.ts';
import { describeEnd } from './failure.ts';
import { endMarked, recordEnd, recordProcess, recordStart } from './leftovers.ts';
import { choosePort, launchProvider, waitForProvider } from './provider.ts';
import type { EnvironmentRequest } from './request.ts';
import { meterProcess, pinProcess, type Usage } from './usage.ts';
import { workspaceFolder } from './workspace-folder.ts';

/** A provider that answers, whatever it runs in. */
export interface ReadyProvider {
  /** Without a trailing slash. */
  readonly baseUrl: string;
  /** Ports by the transports of `provider.transports`, as they are reached from here. */
  readonly transports: Readonly<Record<string, number>>;
  readonly readyMs: number;
  /** Its last lines, oldest first. */
  tail(lines: number): readonly string[];
  /** How it ended although it should run; null while it runs. */
  exited(): string | null;
  /** Processor and memory it has needed so far; null where the system does not tell. */
  usage(): Promise<Usage | null>;
  /** Lets it run on these cores alone; false where that cannot be done. */
  pin(cores: readonly number[]): Promise<boolean>;
  readonly part: ProviderPart;
}

/** `exposed` are the addresses of its services, as programs on this machine reach them. */
export async function startProviderProcess(
  request: EnvironmentRequest,
  exposed: Readonly<Record<string, string>>,
  cleanUp: AsyncDisposableStack,
): Promise<ReadyProvider> {
  const { provider, log, signal, parentEnvironment, stateDirectory } = request;
  const directory = workspaceFolder(request.workspace, provider.directory);
  const port = await choosePort(provider);
  if (signal.aborted) throw cancelled();
  const record = recordStart(stateDirectory, 'process');
  const own = { ...exposed, ...provider.env, [MARKER_VARIABLE]: record };
  const place = { provider, directory, variables: childEnvironment(parentEnvironment, own), log, signal };
  let running = launchProvider(place, provider.start ?? '', port);
  /** Killed by ourselves, and not started again yet. */
  let killed = false;
  cleanUp.defer(() => endProvider(request, running, record));
  if (running.pid !== null) recordProcess(stateDirectory, record, running.pid);
  const { baseUrl, readyMs } = await waitForProvider(running, port, place);
  const meter = running.pid === null ? null : meterProcess(running.pid);
  return {
    baseUrl,
    transports: provider.transports ?? {},
    readyMs,
    tail: (lines) => running.tail(lines),
    exited: () => {
      const end = running.hasExited();
      return end && !killed ? describeEnd(end) : null;
    },
    part: {
      containerId: null,
      pid: () => (running.hasExited() ? null : running.pid),
      kill: async () => {
        killed = true;
        await running.stop(0);
      },
      restart: async () => {
        if (!running.hasExited()) return addressOf(baseUrl);
        running = launchProvider(place, provider.start ?? '', port);
        if (running.pid !== null) recordProcess(stateDirectory, record, running.pid);
        await waitForProvider(running, port, place);
        killed = false;
        return addressOf(baseUrl);
      },
    },
    usage: async () => meter?.() ?? null,
    pin: async (cores) => running.pid !== null && pinProcess(running.pid, { cores, environment: parentEnvironment }),
  };
}

async function endProvider(request: EnvironmentRequest, running: RunningProcess, record: string): Promise<void> {
  try {
    await running.stop();
    endMarked(record);
    recordEnd(request.stateDirectory, record);
  } catch (error) {
    // The record stays open, so the last step of the job tries again.
    request.log(`Could not end ${request.provider.name}: ${(error as Error).message}`);
  }
}

function addressOf(baseUrl: string): Address {
  const { hostname, port } = new URL(baseUrl);
  return { host: hostname.replaceAll(/[[\]]/gu, ''), port: Number(port) };
}
