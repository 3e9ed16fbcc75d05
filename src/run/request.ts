import type { Effort } from '../compare/method.ts';
import type { DispatchAccess } from '../github/start-verification.ts';
import type { CompareConfig, FailOn, RecordConfig } from '../model/config.ts';
import type { RunEvent } from '../model/event.ts';
import type { StageName, StageSelection } from '../model/stage.ts';

/** Path of the configuration from the repository's root, where no other is named. */
export const DEFAULT_CONFIG_PATH = '.github/api-testing.yml';

/** What a run is asked to do, the same from a workflow and from the desk. */
export interface RunRequest {
  readonly event: RunEvent;
  /** Path of the configuration that was asked for; null: the default path, where it need not exist. */
  readonly configPath: string | null;
  /** Stages to run even without a changed specification; null: every configured one, when a specification changed. */
  readonly stages: StageSelection | null;
  /** Stages to run beside those, whatever changed; none by default. */
  readonly also?: readonly StageName[];
  /** Profiles of load that are asked for by name; absent: none. */
  readonly profiles?: readonly string[];
  /** Address of a running provider, instead of one that is started. */
  readonly baseUrl: string | null;
  /** Overrides of the comparison, from the command line; absent: the configuration's. */
  readonly compare?: {
    readonly mode: CompareConfig['mode'] | null;
    readonly operations: readonly string[] | null;
    /** How much is measured, where that is not what the mode says. */
    readonly effort?: Effort;
  };
  /** At a desk: tells apart what stands in the checkout beside what git knows; absent: nothing does. */
  readonly untracked?: string;
  /** Whether a commit that is measured at a desk is one of main, to be kept in the history; absent: it is not. */
  readonly isMain?: boolean;
  /** Overrides the configuration's `fail-on`. */
  readonly failOn: FailOn | null;
  readonly checkName: string;
  readonly broker: BrokerAccess;
  /** Absolute path of the checkout. */
  readonly workspace: string;
  /** Credentials for fetching missing history, where the checkout kept none. */
  readonly fetch: { readonly token: string | null; readonly serverUrl: string };
  /** What the broker is told once the contracts have passed, instead of what the configuration says; absent: what it says. */
  readonly record?: readonly RecordConfig[];
  /** With what workflows of other repositories are started; absent: this run may not. */
  readonly dispatch?: DispatchAccess;
}

export interface BrokerAccess {
  /** Overrides the configuration's `contract.broker`. */
  readonly baseUrl: string | null;
  readonly token: string | null;
  readonly username: string | null;
  readonly password: string | null;
}
