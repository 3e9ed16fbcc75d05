import type { ApiSpec } from '../model/api.ts';
import type { ChaosConfig } from '../model/chaos.ts';
import type { LoadConfig } from '../model/config.ts';
import type { ProviderPart } from '../model/part.ts';
import type { FaultTarget } from './target.ts';

export interface ChaosInput {
  /** Name of the provider; empty where the repository has none. */
  readonly provider: string;
  readonly config: ChaosConfig;
  /** What requests are made with: data and credentials. */
  readonly traffic: LoadConfig;
  readonly specs: readonly ApiSpec[];
  /** Ids of the operations under steady load. */
  readonly operations: readonly string[];
  readonly baseUrl: string;
  readonly part: ProviderPart;
  /** The services, each behind its proxy. */
  readonly services: readonly FaultTarget[];
  /** Addresses of the services, for `verify` and for Chaos Toolkit. */
  readonly variables: Readonly<Record<string, string>>;
  /** Files of Chaos Toolkit that the configuration means, from the workspace. */
  readonly toolkitFiles: readonly string[];
  readonly providerExited: () => string | null;
  readonly providerTail: () => readonly string[];
  readonly obtainK6: () => Promise<{ readonly file: string; readonly version: string }>;
  readonly workspace: string;
  /** Scripts and samples are kept there, and what has to be undone is written there. */
  readonly workDirectory: string;
  readonly parentEnvironment: Readonly<Record<string, string | undefined>>;
  readonly log: (line: string) => void;
  readonly signal: AbortSignal;
}
