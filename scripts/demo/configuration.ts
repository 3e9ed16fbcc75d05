import { dump, load } from 'js-yaml';

/** How the demo's world looks: real services and a broker, or what is there without Docker. */
export type World = 'containers' | 'embedded';

/**
 * The example's configuration for a world. Containers: as it is, with pacts from the broker and production as the gate
 * instead of pact files. Embedded: without services, so that the provider keeps its data in memory.
 */
export function renderConfiguration(text: string, world: World): string {
  const { services, contract, ...rest } = load(text) as Record<string, unknown>;
  if (services === undefined || contract === undefined) {
    throw new Error('The configuration of the example no longer has services and contract.');
  }
  if (world === 'embedded') return dump({ ...rest, contract });
  const broker = { broker: '${PACT_BROKER_BASE_URL}', gate: ['production'] };
  return dump({ ...rest, services, contract: broker });
}
