import type { Config, ConsumerConfig } from '../model/config.ts';
import type { RunEvent } from '../model/event.ts';
import type { BrokerCredentials } from './broker-faults.ts';
import type { PactText } from './gather.ts';
import type { ContractLimits } from './limits.ts';
import type { StartVerification } from './trigger.ts';

export interface ConsumerInput {
  readonly consumer: ConsumerConfig;
  readonly config: Config['contract'];
  /** Whether there is a broker that this run may not speak to: `config.broker` is null then. */
  readonly brokerWithheld: boolean;
  /** Every pact of the consumer at the head: what it has no more is not asked of the providers any more. */
  readonly pactFiles: readonly PactText[];
  readonly event: RunEvent;
  readonly credentials: BrokerCredentials;
  /** Starts a provider’s workflow, where `consumer.trigger` wants that; null: this run may not. */
  readonly startVerification: StartVerification | null;
  readonly log: (line: string) => void;
  /** Told whom the run waits for, in one line; absent: nobody is told. */
  readonly progress?: ((words: string) => void) | undefined;
  /** Every request to the broker, for the debug log; absent: they are not told. */
  readonly debug?: ((line: string) => void) | undefined;
  readonly signal: AbortSignal;
  readonly limits?: Partial<ContractLimits>;
}
