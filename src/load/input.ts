import type { ApiSpec } from '../model/api.ts';
import type { LoadConfig } from '../model/config.ts';
import type { ProfilePlan } from '../plan/profiles.ts';
import type { CredentialValues } from '../traffic/credentials.ts';
import type { RequestInput } from '../traffic/request-parts.ts';
import { mayWriteTo } from '../traffic/target.ts';

export type LoadStageName = 'smoke' | 'load' | 'stress';

export interface LoadInput {
  /** Name of the provider; empty where the repository has none. */
  readonly provider: string;
  readonly specs: readonly ApiSpec[];
  /** The same at the base, as far as they can be read: limits that were weakened still count. Absent: there is none. */
  readonly baseSpecs?: readonly ApiSpec[];
  /** Ids of the operations in scope, `GET /orders/{id}`. */
  readonly operations: readonly string[];
  readonly baseUrl: string;
  /** Whether this run started the provider: only then are requests sent that change data. */
  readonly owned: boolean;
  readonly config: LoadConfig;
  /** Root of the checkout: the command of `load.auth` runs there. */
  readonly workspace?: string;
  /** Names and values that requests refer to; filled in when a stage begins. */
  readonly credentials?: CredentialValues;
  /** Longest wait for one answer of smoke, milliseconds; absent: the documented one. */
  readonly requestTimeoutMs?: number;
  /** Longest first round of one of the team's scripts, milliseconds; absent: the documented one. */
  readonly firstRoundMs?: number;
  /** The team's own scripts: paths from the root of the checkout. Absent: none. */
  readonly scripts?: readonly string[];
  /** Which heavier profiles run; only the stage `stress` asks. */
  readonly profiles?: ProfilePlan;
  /** What of `load.budget` earlier stages have used, milliseconds. */
  readonly spentMs?: number;
  /** Told where a running load is, every 10 seconds. */
  readonly progress?: (words: string) => void;
  /** Time between two of them, milliseconds; absent: those 10 seconds. */
  readonly progressEveryMs?: number;
  readonly obtainK6: () => Promise<{ readonly file: string; readonly version: string }>;
  /** Why the provider ended; null while it runs, or where it is not ours. */
  readonly providerExited: () => string | null;
  /** The last lines of its log, oldest first; empty where it is not ours. */
  readonly providerTail: () => readonly string[];
  /** Script, options and summary are kept there. */
  readonly workDirectory: string;
  readonly parentEnvironment: Readonly<Record<string, string | undefined>>;
  readonly log: (line: string) => void;
  readonly signal: AbortSignal;
}

/** The credentials of the configuration, as far as they are there. */
export function credentialsOf(input: LoadInput): CredentialValues {
  return input.credentials ?? [];
}

/** What requests are planned from: whether data may be changed there, and which variables are set. */
export function requestInputOf(input: LoadInput): RequestInput {
  const variables = new Set(Object.keys(input.parentEnvironment).filter((key) => input.parentEnvironment[key]));
  return { ...input, owned: input.owned || mayWriteTo(input.baseUrl, input.config.allowWrites), variables };
}
