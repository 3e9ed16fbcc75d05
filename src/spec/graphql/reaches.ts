import { type GraphQLSchema, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import type { Reach } from '../../model/change.ts';
import { NOTHING, type SchemaUses } from './uses.ts';

/** The fields through which clients meet what a coordinate names, each once and in order. */
export function reachesOf(
  { schema, uses }: { readonly schema: GraphQLSchema; readonly uses: SchemaUses },
  owner: string,
): Reach[] {
  const [name = '', member, argument] = owner.split('.');
  if (name.startsWith('@')) return [];
  const type = schema.getType(name);
  if (member !== undefined && (isObjectType(type) || isInterfaceType(type))) {
    const operation = uses.operationOf(name, member);
    if (argument === undefined) return [{ ...NOTHING, operation, direction: 'response' }];
    return [{ ...NOTHING, operation, direction: 'request', parameter: `argument:${argument}` }];
  }
  const below = member !== undefined && isInputObjectType(type) ? [member] : [];
  return uses.reachesOf(name, below);
}
