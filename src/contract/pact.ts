/** An interaction's body: what the example holds, and in which media type; `undefined` where there is none. */
export interface PactBody {
  /** Lower case, without parameters; null where the pact does not say. */
  readonly mediaType: string | null;
  /** Parsed where it is JSON, else the text. */
  readonly value: unknown;
}

export interface PactRequest {
  /** In capitals. */
  readonly method: string;
  readonly path: string;
  /** Names of query parameters. */
  readonly query: readonly string[];
  /** Names of headers, lower case. */
  readonly headers: readonly string[];
  readonly cookies: readonly string[];
  readonly body: PactBody | null;
}

export interface PactResponse {
  readonly status: number;
  readonly headers: readonly string[];
  readonly body: PactBody | null;
}

export interface PactInteraction {
  readonly kind: 'http' | 'async' | 'sync';
  readonly description: string;
  /** Names of provider states, in the pact's order. */
  readonly states: readonly string[];
  /** The interaction itself says that the provider need not support it yet. */
  readonly pending: boolean;
  /** Id the broker gave it; null in a file. */
  readonly id: string | null;
  /** Null for messages. */
  readonly request: PactRequest | null;
  readonly response: PactResponse | null;
  /** As written, for the verifier and the comparison with a specification. */
  readonly raw: Readonly<Record<string, unknown>>;
  /** Where it stands in the document: `interactions/0`, `messages/2`. */
  readonly place: readonly [list: 'interactions' | 'messages', index: number];
}

/** One contract between a consumer and a provider, of any version of the Pact specification. */
export interface Pact {
  readonly consumer: string;
  readonly provider: string;
  /** `4.0`; `2.0.0` where the pact does not say, as the verifier assumes. */
  readonly specificationVersion: string;
  readonly interactions: readonly PactInteraction[];
  readonly metadata: unknown;
  /** Without a byte-order mark. */
  readonly text: string;
}
