export interface Address {
  readonly host: string;
  readonly port: number;
}

/** A service that runs in a container of ours. */
export interface ServicePart {
  readonly name: string;
  readonly containerId: string;
  readonly image: string;
  /** Port inside the container. */
  readonly port: number;
  /** Where that port is reached from this machine; it changes when the container is started again. */
  readonly address: Address;
}

/** The provider as something that can be disturbed. */
export interface ProviderPart {
  /** Null: it runs as a process. */
  readonly containerId: string | null;
  /** Its process group; null where it runs in a container, or has ended. */
  pid(): number | null;
  /** Ends it at once, as a crash would; nobody calls that an end it should not have had. */
  kill(): Promise<void>;
  /** Starts it again as it was started, and waits until it is ready: where it answers now. At once where it runs. */
  restart(): Promise<Address>;
}
