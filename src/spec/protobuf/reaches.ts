import type { Direction, Reach } from '../../model/change.ts';
import type { Definition, ProtoRpc, ProtoService, ProtoSide, RpcType } from './model.ts';
import { resolveType } from './names.ts';

/** Ways from procedures to one message that are kept; beyond it more of them tell a reader nothing new. */
const MAX_REACHES = 300;

/** Who meets which definition: every procedure whose request or response holds it. */
export class ProtoReaches {
  readonly #side: ProtoSide;
  readonly #byName = new Map<string, Reach[]>();

  constructor(side: ProtoSide) {
    this.#side = side;
    for (const definition of side.definitions.values()) {
      if (definition.kind !== 'service') continue;
      for (const rpc of definition.rpcs) {
        this.#follow(rpc.request, reach(operationOf(definition, rpc), 'request'));
        this.#follow(rpc.response, reach(operationOf(definition, rpc), 'response'));
      }
    }
  }

  /** Ways to a message or enum, `below` being a field of it. */
  of(fullName: string, below: readonly string[] = []): Reach[] {
    return (this.#byName.get(fullName) ?? []).map((each) => ({ ...each, property: [...each.property, ...below] }));
  }

  /** The shortest way of one procedure to everything that its message holds. */
  #follow(type: RpcType, start: Reach): void {
    const first = resolveType(this.#side, type).name;
    const seen = new Set<string>([first]);
    const waiting: { readonly name: string; readonly reach: Reach }[] = [{ name: first, reach: start }];
    for (const { name, reach: way } of waiting) {
      const list = this.#byName.get(name) ?? [];
      if (list.length < MAX_REACHES) this.#byName.set(name, [...list, way]);
      const definition = this.#side.definitions.get(name) ?? this.#side.imported.get(name);
      if (definition?.kind !== 'message') continue;
      for (const field of definition.fields) {
        const next = resolveType(this.#side, field.type);
        if (next.definition === null || seen.has(next.name)) continue;
        seen.add(next.name);
        const steps = field.label === 'repeated' || field.mapKey !== null ? [field.name, '*'] : [field.name];
        waiting.push({ name: next.name, reach: { ...way, property: [...way.property, ...steps] } });
      }
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
