import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { Direction, Reach } from '../../model/change.ts';

/** One field of an object or interface, as clients ask for it. */
interface FieldUse {
  /** `QUERY order`, `MUTATION pay`, `TYPE Order.total`. */
  readonly operation: string;
  readonly direction: Direction;
  readonly parameter: string | null;
  readonly property: readonly string[];
}

/** Who uses what in a schema: the fields through which clients meet a type. */
export class SchemaUses {
  readonly #schema: GraphQLSchema;
  readonly #returned = new Map<string, FieldUse[]>();
  readonly #sent = new Map<string, FieldUse[]>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith('__') || !(isObjectType(type) || isInterfaceType(type))) continue;
      for (const field of Object.values(type.getFields())) this.#addField(type, field);
    }
  }

  /** `QUERY order` for a field of a root type, else `TYPE Order.total`. */
  operationOf(type: string, field: string): string {
    const roots = [
      ['QUERY', this.#schema.getQueryType()],
      ['MUTATION', this.#schema.getMutationType()],
      ['SUBSCRIPTION', this.#schema.getSubscriptionType()],
    ] as const;
    const word = roots.find(([, root]) => root?.name === type)?.[0];
    return word === undefined ? `TYPE ${type}.${field}` : `${word} ${field}`;
  }

  /** Every root field, for schemas as a whole. */
  rootOperations(): string[] {
    const roots = [this.#schema.getQueryType(), this.#schema.getMutationType(), this.#schema.getSubscriptionType()];
    return roots
      .flatMap((root) => (root ? Object.keys(root.getFields()).map((field) => this.operationOf(root.name, field)) : []))
      .sort();
  }

  isReturned(type: string): boolean {
    return this.#returned.has(type);
  }

  /** Fields that return the type, and fields whose arguments hold it, `below` being a member of it. */
  reachesOf(type: string, below: readonly string[]): Reach[] {
    const uses = [...this.#rootUses(type), ...(this.#returned.get(type) ?? []), ...(this.#sent.get(type) ?? [])];
    return uses.map(({ operation, direction, parameter, property }) => ({
      operation,
      direction,
      status: null,
      mediaType: null,
      property: [...property, ...below],
      parameter,
    }));
  }

  /** Every field of a root type is met by itself. */
  #rootUses(name: string): FieldUse[] {
    const type = this.#schema.getType(name);
    if (!isObjectType(type) || this.operationOf(name, '').startsWith('TYPE ')) return [];
    return Object.keys(type.getFields()).map((field) => {
      return { operation: this.operationOf(name, field), direction: 'response', parameter: null, property: [] };
    });
  }

  #addField(type: GraphQLNamedType, field: GraphQLField<unknown, unknown>): void {
    const operation = this.operationOf(type.name, field.name);
    const returned = getNamedType(field.type);
    const use: FieldUse = { operation, direction: 'response', parameter: null, property: [] };
    for (const name of [returned.name, ...this.#possibleNames(returned)]) add(this.#returned, name, use);
    for (const argument of field.args) {
      const sent: FieldUse = { operation, direction: 'request', parameter: `argument:${argument.name}`, property: [] };
      this.#addSent(argument.type, sent, new Set());
    }
  }

  /** An input object holds others, and every one of them is met through the argument. */
  #addSent(type: GraphQLInputType, use: FieldUse, passed: ReadonlySet<string>): void {
    const named = getNamedType(type);
    if (passed.has(named.name)) return;
    add(this.#sent, named.name, use);
    if (!isInputObjectType(named)) return;
    for (const field of Object.values(named.getFields())) {
      if (!isInputObjectType(getNamedType(field.type)) && !isEnumType(getNamedType(field.type))) continue;
      this.#addSent(field.type, { ...use, property: [...use.property, field.name] }, new Set([...passed, named.name]));
    }
  }

  #possibleNames(type: GraphQLNamedType): string[] {
    if (!isInterfaceType(type) && !isUnionType(type)) return [];
    return this.#schema.getPossibleTypes(type).map((each) => each.name);
  }
}

/** Ways to one type that are kept; beyond it more of them tell a reader nothing new. */
const MAX_USES = 300;

function add(map: Map<string, FieldUse[]>, name: string, use: FieldUse): void {
  const list = map.get(name);
  if (list === undefined) map.set(name, [use]);
  else if (list.length < MAX_USES) list.push(use);
}
