import type { Direction, Reach } from '../../model/change.ts';
import { ReachWays } from '../reach-ways.ts';
import type { Definition, ProtoMessage, ProtoRpc, ProtoService, ProtoSide } from './model.ts';
import { resolveType } from './names.ts';

/** Who meets which definition: every procedure whose request or response holds it. */
export class ProtoReaches {
  readonly #ways = new ReachWays();

  constructor(side: ProtoSide) {
    for (const definition of [...side.definitions.values(), ...side.imported.values()]) {
      if (definition.kind === 'message') this.#addFields(side, definition);
    }
    for (const definition of side.definitions.values()) {
      if (definition.kind !== 'service') continue;
      for (const rpc of definition.rpcs) {
        for (const key of ['request', 'response'] as const) {
          this.#ways.enter(resolveType(side, rpc[key]).name, reach(operationOf(definition, rpc), key));
        }
      }
    }
  }

  /** Ways to a message or enum, `below` being a field of it. */
  of(fullName: string, below: readonly string[] = []): Reach[] {
    return this.#ways.to(fullName).map((each) => ({ ...each, property: [...each.property, ...below] }));
  }

  #addFields(side: ProtoSide, { fullName, fields }: ProtoMessage): void {
    for (const field of fields) {
      const { name, definition } = resolveType(side, field.type);
      if (definition === null) continue;
      const steps = field.label === 'repeated' || field.mapKey !== null ? [field.name, '*'] : [field.name];
      this.#ways.hold(name, { name: fullName, steps });
    }
  }
}

/** `RPC shop.v1.Orders/Get`: the path that gRPC calls. */
export function operationOf(service: ProtoService, rpc: ProtoRpc): string {
  return `RPC ${service.fullName}/${rpc.name}`;
}

export function reach(operation: string, direction: Direction): Reach {
  return { operation, direction, status: null, mediaType: null, property: [], parameter: null };
}

/** Procedures of a service, or those that a message or enum is met through. */
export function reachesOfDefinition(reaches: ProtoReaches, definition: Definition): Reach[] {
  if (definition.kind !== 'service') return reaches.of(definition.fullName);
  return definition.rpcs.map((rpc) => reach(operationOf(definition, rpc), 'none'));
}
