/** The part of `@pactflow/openapi-pact-comparator` that is used here; its own type declarations cannot be resolved as ES modules. */
export interface Comparator {
  compare(pact: object): AsyncIterable<ComparatorResult>;
}

export interface ComparatorResult {
  /** `response.body.incompatible` */
  readonly code: string;
  readonly message: string;
  readonly type: 'error' | 'warning' | 'info';
  readonly mockDetails?: { readonly location: string };
  readonly specDetails?: { readonly location: string };
}

interface ComparatorModule {
  readonly Comparator: new (options: { oas: object }) => Comparator;
}

/** The comparator is 0.3 MB of code: a run without pacts never reads it. */
export async function openComparator(): Promise<(document: object) => Comparator> {
  const { Comparator } = (await import('@pactflow/openapi-pact-comparator')) as unknown as ComparatorModule;
  return (document) => new Comparator({ oas: document });
}
