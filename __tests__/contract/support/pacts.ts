/** Builders for pacts of version 4, as the consumer libraries write them. */
export interface InteractionOptions {
  readonly description?: string;
  readonly states?: readonly string[];
  readonly method?: string;
  readonly path?: string;
  readonly query?: Readonly<Record<string, readonly string[]>>;
  readonly requestHeaders?: Readonly<Record<string, readonly string[]>>;
  readonly requestBody?: unknown;
  readonly status?: number;
  readonly body?: unknown;
  readonly pending?: boolean;
}

export function httpInteraction(options: InteractionOptions = {}): Record<string, unknown> {
  return {
    type: 'Synchronous/HTTP',
    description: options.description ?? 'a request for an order',
    pending: options.pending ?? false,
    ...(options.states ? { providerStates: options.states.map((name) => ({ name })) } : {}),
    request: {
      method: options.method ?? 'GET',
      path: options.path ?? '/orders/42',
      ...(options.query ? { query: options.query } : {}),
      ...(options.requestHeaders ? { headers: options.requestHeaders } : {}),
      ...(options.requestBody === undefined ? {} : { body: jsonBody(options.requestBody) }),
    },
    response: {
      status: options.status ?? 200,
      ...(options.body === undefined
        ? {}
        : { headers: { 'Content-Type': ['application/json'] }, body: jsonBody(options.body) }),
    },
  };
}

function jsonBody(content: unknown): Record<string, unknown> {
  return { content, contentType: 'application/json', encoded: false };
}

export function pactDocument(
  consumer: string,
  interactions: readonly unknown[],
  provider = 'orders-api',
): Record<string, unknown> {
  return {
    consumer: { name: consumer },
    provider: { name: provider },
    interactions,
    metadata: { pactSpecification: { version: '4.0' } },
  };
}

export function pactText(consumer: string, interactions: readonly unknown[], provider = 'orders-api'): string {
  return JSON.stringify(pactDocument(consumer, interactions, provider), null, 2);
}
