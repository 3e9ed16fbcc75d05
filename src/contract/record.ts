import type { RecordConfig } from '../model/config.ts';
import type { RunEvent } from '../model/event.ts';
import { type Problem, toProblem } from '../model/problem.ts';
import type { RecordedVersion } from '../model/stage.ts';
import { openBroker } from './broker.ts';
import type { BrokerCredentials } from './broker-faults.ts';
import { type ContractLimits, DEFAULT_LIMITS } from './limits.ts';

export interface RecordInput {
  readonly address: string;
  readonly credentials: BrokerCredentials;
  readonly pacticipant: string;
  readonly event: Pick<RunEvent, 'headSha' | 'branch'>;
  readonly records: readonly RecordConfig[];
  readonly log: (line: string) => void;
  /** Every request to the broker, for the debug log; absent: they are not told. */
  readonly debug?: ((line: string) => void) | undefined;
  readonly signal: AbortSignal;
  readonly limits?: Partial<ContractLimits>;
}

export interface Recording {
  readonly recorded: readonly RecordedVersion[];
  readonly problems: readonly Problem[];
}

/** Tells the broker what happened to the head's version, in order; the first refusal ends it, because what follows may depend on it. */
export async function recordVersions(input: RecordInput): Promise<Recording> {
  const { address, credentials, pacticipant, event, log, debug, signal } = input;
  const recorded: RecordedVersion[] = [];
  try {
    const broker = openBroker({
      address,
      credentials,
      limits: { ...DEFAULT_LIMITS, ...input.limits },
      log,
      debug,
      signal,
    });
    if (event.branch !== null) {
      await broker.ensureBranchVersion({ pacticipant, branch: event.branch, version: event.headSha });
    }
    for (const { as, environment, instance } of input.records) {
      await broker.record({ as, environment, instance, pacticipant, version: event.headSha });
      log(`Recorded: ${as} of ${pacticipant} ${event.headSha}, ${environment}`);
      recorded.push({ as, pacticipant, version: event.headSha, environment });
    }
    return { recorded, problems: [] };
  } catch (thrown) {
    return { recorded, problems: [toProblem(thrown, 'broker.not-recorded', 'The version was not recorded')] };
  }
}
