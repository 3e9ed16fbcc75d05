import {
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { Reach } from '../../model/change.ts';
import { ReachWays } from '../reach-ways.ts';

/** Of a reach, what an operation of GraphQL does not have. */
export const NOTHING = { status: null, mediaType: null, property: [], parameter: null } as const;

/** Who uses what in a schema: the fields through which clients meet a type. */
export class SchemaUses {
  readonly #schema: GraphQLSchema;
  readonly #returned = new ReachWays();
  readonly #sent = new ReachWays();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith('__')) continue;
      if (isInputObjectType(type)) this.#addInput(type);
      if (!isObjectType(type) && !isInterfaceType(type)) continue;
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
    return this.#returned.isMet(type);
  }

  /** Fields that return the type, and fields whose arguments hold it, `below` being a member of it. */
  reachesOf(type: string, below: readonly string[]): Reach[] {
    const reaches = [...this.#rootReaches(type), ...this.#returned.to(type), ...this.#sent.to(type)];
    return reaches.map((each) => ({ ...each, property: [...each.property, ...below] }));
  }

  /** Every field of a root type is met by itself. */
  #rootReaches(name: string): Reach[] {
    const type = this.#schema.getType(name);
    if (!isObjectType(type) || this.operationOf(name, '').startsWith('TYPE ')) return [];
    return Object.keys(type.getFields()).map((field) => {
      return { ...NOTHING, operation: this.operationOf(name, field), direction: 'response' };
    });
  }

  #addField(type: GraphQLNamedType, field: GraphQLField<unknown, unknown>): void {
    const operation = this.operationOf(type.name, field.name);
    const returned = getNamedType(field.type);
    for (const name of [returned.name, ...this.#possibleNames(returned)]) {
      this.#returned.enter(name, { ...NOTHING, operation, direction: 'response' });
    }
    for (const argument of field.args) {
      const parameter = `argument:${argument.name}`;
      this.#sent.enter(getNamedType(argument.type).name, { ...NOTHING, operation, direction: 'request', parameter });
    }
  }

  /** An input object holds others, and every one of them is met through the argument. */
  #addInput(type: GraphQLInputObjectType): void {
    for (const field of Object.values(type.getFields())) {
      this.#sent.hold(getNamedType(field.type).name, { name: type.name, steps: [field.name] });
    }
  }

  #possibleNames(type: GraphQLNamedType): string[] {
    if (!isInterfaceType(type) && !isUnionType(type)) return [];
    return this.#schema.getPossibleTypes(type).map((each) => each.name);
  }
}
