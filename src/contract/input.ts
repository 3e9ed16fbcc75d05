import type { ApiSpec } from '../model/api.ts';
import type { Change } from '../model/change.ts';
import type { Config } from '../model/config.ts';
import type { RunEvent, VerificationRequest } from '../model/event.ts';
import type { MessageSpec } from '../model/message-spec.ts';
import type { StageResult } from '../model/stage.ts';
import type { BrokerCredentials } from './broker-faults.ts';
import type { PactText } from './gather.ts';
import type { InteractionUse } from './impact.ts';
import type { ContractLimits } from './limits.ts';
import type { ScriptPlace } from './state-handlers.ts';

export interface ContractInput {
  /** The pacticipant's name. */
  readonly provider: string;
  /** The repository's other providers: their pacts may lie in the same folder. */
  readonly otherProviders?: readonly string[];
  readonly config: Config['contract'];
  /** Whether there is a broker that this run may not speak to: `config.broker` is null then. */
  readonly brokerWithheld?: boolean;
  /** The head's specifications of this provider. */
  readonly specs: readonly ApiSpec[];
  /** The head's AsyncAPI documents; absent: there are none. */
  readonly messageSpecs?: readonly MessageSpec[];
  readonly pactFiles: readonly PactText[];
  /** The one pact that a webhook of the broker wants verified, instead of those that selectors choose. */
  readonly requested?: VerificationRequest | null;
  readonly changes: readonly Change[];
  readonly target: ContractTarget;
  /** Commit of the working tree, where its files are not those of the head: what runs there is not the head's version. Null or absent: they are. */
  readonly checkedOut?: string | null;
  readonly event: RunEvent;
  readonly credentials: BrokerCredentials;
  readonly obtainPact: () => Promise<{ readonly file: string; readonly version: string }>;
  readonly parentEnvironment: Readonly<Record<string, string | undefined>>;
  readonly workDirectory: string;
  /** Where contents of pacts are kept for the next run; absent: nowhere. */
  readonly cacheDirectory?: string | null;
  readonly log: (line: string) => void;
  /** Every request to the broker, for the debug log; absent: they are not told. */
  readonly debug?: ((line: string) => void) | undefined;
  readonly signal: AbortSignal;
  readonly limits?: Partial<ContractLimits>;
}

export interface ProviderEnd {
  /** `exited with code 1` */
  readonly how: string;
  readonly tail: readonly string[];
}

export type ContractTarget =
  | {
      readonly baseUrl: string;
      readonly statesUrl: string | null;
      /** Commands or a module that set provider states up, instead of an endpoint; absent: there are none. */
      readonly stateScripts?: StateScripts | null;
      /** Where the provider answers with messages; null or absent: at its root, as the verifier asks. */
      readonly messagesUrl?: string | null;
      /** Ports of the provider by the transport of a plugin, `{ grpc: 50051 }`; absent: it has none but its own. */
      readonly transports?: Readonly<Record<string, number>>;
      /** How a provider that this run started has ended, and its last lines; null while it runs. */
      readonly ended?: () => ProviderEnd | null;
    }
  | {
      /** Why there is none, in words. */
      readonly unavailable: string;
      readonly cause: 'not-configured' | 'broken' | 'untrusted';
      /** What to do about it; null when it is not wrong, or nobody knows. */
      readonly todo: string | null;
    };

export interface StateScripts extends ScriptPlace {
  /** Shell commands by the state's name; null where there is a module. */
  readonly commands: Readonly<Record<string, string>> | null;
  /** Absolute path; null where there are commands. */
  readonly module: string | null;
}

export interface ContractOutcome {
  readonly result: StageResult;
  /** What consumers use, for the changes that hit them: also of pacts that were not verified here. */
  readonly uses: readonly InteractionUse[];
  /** Whether every pact that was to be looked at for consumers was read, and there is one at least: only then nobody is a finding. */
  readonly everyPactRead: boolean;
}
