import type { ComposeConfig, ProviderConfig, ServiceConfig } from '../model/config.ts';
import type { Trust } from '../model/event.ts';
import type { Address, ServicePart } from '../model/part.ts';

export interface EnvironmentRequest {
  readonly provider: ProviderConfig;
  /** All services of the configuration: the ones the provider names are started, and those they depend on. */
  readonly services: readonly ServiceConfig[];
  /** The repository's compose file, where one is used. */
  readonly compose: ComposeConfig | null;
  /** Below `full`, a compose file may not reach out of its containers and the repository. */
  readonly trust: Trust;
  /** Absolute path of the checkout. */
  readonly workspace: string;
  /** Folder for the record of what was started; the same one that is swept later. */
  readonly stateDirectory: string;
  /** Label of the containers, for people. */
  readonly session: string;
  /** Names the process for good, so that a later run can tell that it is dead; by default this one. Null: nobody may tell. */
  readonly owner?: string | null;
  readonly parentEnvironment: Readonly<Record<string, string | undefined>>;
  /** Told of every service as soon as it is ready; what it answers is the address that the provider and the tests get. */
  readonly interpose?: (part: ServicePart) => Promise<Address>;
  readonly log: (line: string) => void;
  readonly signal: AbortSignal;
}
