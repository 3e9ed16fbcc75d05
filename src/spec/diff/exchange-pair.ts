import type { ExchangeView } from '../normalise/exchange.ts';
import { OperationPair } from './operation-pair.ts';
import type { Flow } from './schema-pair.ts';

/** An operation of HTTP on both sides, a callback's and a webhook's among them. */
export class ExchangePair extends OperationPair<ExchangeView> {
  /** Who sends the request: the client, or in callbacks and webhooks the provider. */
  get requestFlow(): Flow {
    return this.head.sense === 'normal' ? 'request' : 'response';
  }

  get responseFlow(): Flow {
    return this.head.sense === 'normal' ? 'response' : 'request';
  }
}
