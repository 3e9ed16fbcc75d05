import type { StepRow } from './request-steps.ts';

/** A service as a row of the test's table. */
export interface ServiceRow {
  readonly name: string;
  readonly image: string;
  readonly env: Readonly<Record<string, string>>;
  readonly command: readonly string[];
  /** Inside the container; 0: none. */
  readonly port: number;
  /** Variables for the provider, with `{host}` and `{port}`. */
  readonly expose: Readonly<Record<string, string>>;
  /** What runs inside the container and ends with 0 once the service answers; empty: its port accepts connections. */
  readonly check: readonly string[];
}

export interface IntegrationTest {
  readonly provider: string;
  readonly services: readonly ServiceRow[];
  /** Shell command. */
  readonly start: string;
  /** Folder it runs in, from the folder of the test, and from the folder where the tests are started. */
  readonly directoryFromTest: string;
  readonly directoryFromRoot: string;
  readonly env: Readonly<Record<string, string>>;
  /** 0: a free one. */
  readonly port: number;
  readonly ready: string;
  readonly requests: readonly StepRow[];
  /** Stands for twelve hexadecimal digits that no other run uses. */
  readonly mark: string;
}
