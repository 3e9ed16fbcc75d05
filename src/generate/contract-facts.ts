import type { Interaction } from './interactions.ts';

/** What the renderers of all languages are given. */
export interface ContractTest {
  readonly consumer: string;
  readonly provider: string;
  /** Folder of the pact files, from the folder of the test. */
  readonly pactsFromTest: string;
  /** The same from the folder that holds the consumer's manifest, where its tests are started. */
  readonly pactsFromRoot: string;
  readonly interactions: readonly Interaction[];
}
